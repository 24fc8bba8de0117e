"""Every file that cannot be read is answered with one clear line."""

import io
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from made_files import Words, pdf, scan
from pypdf import PdfWriter

from ingest import readers
from ingest.errors import UnreadableFile
from ingest.readers import docx as docx_reader
from ingest.readers import html, ocr

WORDS = [[Words(50, 700, "Minutes of the meeting held on 4 March 2025")]]


@pytest.fixture(autouse=True)
def little_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a file too large unzipped need not be as large as in life."""
    monkeypatch.setattr(docx_reader, "UNZIPPED", 3_000_000)


def word_file(path: Path) -> bytes:
    document = docx.Document()
    document.add_paragraph("Minutes of the meeting held on 4 March 2025")
    document.save(str(path))
    return path.read_bytes()


def empty(path: Path) -> None:
    path.touch()


def blank(path: Path) -> None:
    path.write_text(" \n\n\t\n")


def junk(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def truncated_word(path: Path) -> None:
    path.write_bytes(word_file(path)[:9000])


def other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photo.jpg", b"no words")


def zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w/>" + b" " * 3_000_000)


def entity_bomb_word(path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    old = io.BytesIO(word_file(path))
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(path, "w") as archive:
        for name in source.namelist():
            archive.writestr(name, bomb if name == "word/document.xml" else source.read(name))


def locked_word(path: Path) -> None:
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"))


def locked_pdf(path: Path) -> None:
    writer = PdfWriter(clone_from=pdf(path, WORDS))
    writer.encrypt("secret")
    writer.write(path)


def truncated_pdf(path: Path) -> None:
    path.write_bytes(pdf(path, WORDS).read_bytes()[:150])


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b"Minutes\n")
        file.truncate(201_000_000)


def nested_html(path: Path) -> None:
    path.write_text("<html><body>" + "<div>" * (html.NESTING + 2) + "Minutes")


def entity_bomb(path: Path) -> None:
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
        "<meeting><committeetitle>&b;</committeetitle></meeting>"
    )


def outside_entity(path: Path) -> None:
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        "<meeting><committeetitle>&a;</committeetitle></meeting>"
    )


def other_xml(path: Path) -> None:
    path.write_text('<?xml version="1.0"?><invoice><total>3</total></invoice>')


def broken_xml(path: Path) -> None:
    path.write_text('<?xml version="1.0"?><meeting><committeetitle>Board')


def folder(path: Path) -> None:
    path.mkdir()


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("gone.txt"))


def nothing(path: Path) -> None:
    pass


CASES: list[tuple[str, Callable[[Path], None], str]] = [
    ("empty.txt", empty, "is empty"),
    ("empty.pdf", empty, "is empty"),
    ("blank.md", blank, "holds no words"),
    ("junk.pdf", junk, "damaged, or no PDF"),
    ("junk.txt", junk, "binary data, not text"),
    ("junk.docx", junk, "damaged, or no Word document"),
    ("junk.doc", junk, "no Word document"),
    ("junk.html", junk, "binary data"),
    ("cut.docx", truncated_word, "damaged, or no Word document"),
    ("photos.docx", other_zip, "damaged, or no Word document"),
    ("bomb.docx", zip_bomb, "unzips to more"),
    ("entities.docx", entity_bomb_word, "damaged, or no Word document"),
    ("locked.docx", locked_word, "protected by a password"),
    ("locked.pdf", locked_pdf, "protected by a password"),
    ("cut.pdf", truncated_pdf, "damaged, or no PDF"),
    ("huge.txt", huge, "201 MB are more than"),
    ("nested.html", nested_html, "nested more than"),
    ("bomb.xml", entity_bomb, "entities of its own; refused"),
    ("outside.xml", outside_entity, "entities of its own; refused"),
    ("invoice.xml", other_xml, "not of ModernGov"),
    ("broken.xml", broken_xml, "damaged XML"),
    ("folder.pdf", folder, "is a folder"),
    ("link.txt", dangling, "a link to nothing"),
    ("gone.txt", nothing, "no such file"),
    ("song.mp3", junk, "unknown kind of file"),
]


@pytest.mark.parametrize(("name", "make", "message"), CASES, ids=[case[0] for case in CASES])
def test_unreadable_file(
    tmp_path: Path, name: str, make: Callable[[Path], None], message: str
) -> None:
    path = tmp_path / name
    make(path)
    with pytest.raises(UnreadableFile) as raised:
        readers.read(path)
    assert message in str(raised.value)
    assert str(raised.value).startswith(f"{path}: ")
    assert "\n" not in str(raised.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Minutes")
    path.chmod(0)
    with pytest.raises(UnreadableFile, match=r"cannot be opened \(Permission denied\)"):
        readers.read(path)


def test_no_permission_whoever_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Minutes")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFile, match=r"cannot be opened \(Permission denied\)"):
        readers.read(path)


def test_size_is_judged_before_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.txt"
    huge(path)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("was read"))
    with pytest.raises(UnreadableFile, match="split the file"):
        readers.read(path)


@pytest.mark.parametrize("names", [(), ("photo.jpg", ".hidden.txt", "~$minutes.docx")])
def test_folder_without_documents(tmp_path: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (tmp_path / name).write_text("x")
    with pytest.raises(UnreadableFile, match="this folder holds no document") as raised:
        readers.files([tmp_path])
    assert str(raised.value).startswith(f"{tmp_path}: ")


def test_dangling_link_in_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text("Minutes")
    dangling(tmp_path / "link.txt")
    assert [path.name for path in readers.files([tmp_path])] == ["link.txt", "minutes.txt"]


def test_scan_without_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_languages", lambda: "")
    path = scan(tmp_path / "scan.pdf", pdf(tmp_path / "text.pdf", WORDS))
    with pytest.raises(UnreadableFile, match="every page is a scan and Tesseract is not installed"):
        readers.read(path)


def test_scanned_page_among_others_is_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "_languages", lambda: "")
    text = pdf(tmp_path / "text.pdf", WORDS)
    writer = PdfWriter(clone_from=text)
    writer.append(scan(tmp_path / "scan.pdf", text))
    writer.write(tmp_path / "both.pdf")
    source = readers.read(tmp_path / "both.pdf")
    assert source.lines[0].text == WORDS[0][0].text
    assert len(source.notes) == 1
    assert source.notes[0].startswith("scanned, not read: page 2; Tesseract is not installed")


def test_doc_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    path = tmp_path / "old.doc"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") * 20)
    with pytest.raises(UnreadableFile, match=r"install LibreOffice, or save the file as \.docx"):
        readers.read(path)
