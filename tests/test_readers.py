"""Which reader reads which file; plain text and Markdown."""

import time
from pathlib import Path

import pytest
from made_files import Words, pdf

from ingest import readers
from ingest.lines import SourceLine
from ingest.readers import text


def read_text(words: str, name: str = "minutes.txt") -> tuple[SourceLine, ...]:
    return text.read(words.encode(), Path(name)).lines


@pytest.mark.parametrize(
    ("raw", "text_", "fields"),
    [
        ("3.1 **Terms of Reference** – had been", "3.1 Terms of Reference – had been",
         {"lead": "Terms of Reference", "bold": False}),
        ("3 <u>Items for Decision</u>", "3 Items for Decision", {"bold": True}),
        ("**PRESENT** :", "PRESENT :", {"bold": True, "lead": "PRESENT :"}),
        ("*in the Chair*", "in the Chair", {"bold": False}),
        ("16**TH** November", "16TH November", {"bold": False, "lead": ""}),
        ("**OFFICIAL**S :", "OFFICIALS :", {"bold": True, "lead": "OFFICIALS :"}),
        ("**“I will ask at the me**eting how", "“I will ask at the meeting how", {"lead": ""}),
        ("- 4.1 Minutes of 24 April", "4.1 Minutes of 24 April", {"bullet": True}),
        ("* Western Area", "Western Area", {"bullet": True}),
        ("• Western Area", "Western Area", {"bullet": True}),
        ("•    Western Area", "Western Area", {"bullet": True}),
        ("A. Able*, B. Baker*", "A. Able*, B. Baker*", {"bullet": False}),
        ("* joined by video", "joined by video", {"bullet": True}),
        ("24^{th} May", "24th May", {}),
        ("24<sup>th</sup> May", "24th May", {}),
        ("## 5. Items ##", "5. Items", {"heading": 2, "bold": True}),
        ("see [the report](https://example.org/a_b)", "see the report", {}),
        (r"5\. Signed \_\_\_\_", "5. Signed ____", {}),
        (r"\_\_\_\_\_\_\_", "", {}),
        ("---", "", {}),
        ("Crime &amp; Disorder, R&D", "Crime & Disorder, R&D", {}),
        ("https://example.org/a_b_c.pdf", "https://example.org/a_b_c.pdf", {}),
        ("Present:   A. Able", "Present: A. Able", {}),
        ("\tOPEN SESSION", "OPEN SESSION", {"cells": (), "indent": 4}),
        ("OPEN SESSION\tAction", "OPEN SESSION\tAction", {"cells": ("OPEN SESSION", "Action")}),
        ("1.\tApologies", "1. Apologies", {"cells": ()}),
        ("\tsecond\t\t", "\tsecond\t\t", {"cells": ("", "second", "", "")}),
        ("| Able | Police |", "Able\tPolice", {"cells": ("Able", "Police")}),
        ("|---|:--:|", "", {"cells": ()}),
        ("| will ask at the next Meeting", "| will ask at the next Meeting", {"cells": ()}),
        ("oﬃcers of the coun­cil", "officers of the council", {}),
    ],
)  # fmt: skip
def test_marks(raw: str, text_: str, fields: dict[str, object]) -> None:
    line = read_text(raw)[0]
    assert (line.text, line.raw) == (text_, raw.strip())
    assert {name: getattr(line, name) for name in fields} == fields


def test_list_mark_that_stands_alone() -> None:
    lines = read_text("\uf0b7\n\nto patrol the area;\n\nand more\n")
    assert [line.text for line in lines if line.bullet] == ["to patrol the area;"]


def test_columns_shown_by_blanks() -> None:
    lines = read_text(
        "Present:   A. Able         Chair\n           B. Baker-Brown  Police\n\n"
        "           C. Carr         Fire\n\nMinutes   were agreed.   They were signed.       AB\n"
    )
    assert [line.cells for line in lines if line.text] == [
        ("Present: A. Able", "Chair"),
        ("B. Baker-Brown", "Police"),
        ("C. Carr", "Fire"),
        ("Minutes were agreed. They were signed.", "AB"),
    ]
    assert lines[0].raw == "Present:   A. Able         Chair"


ROWS = [
    # the row of a table, the lines that it is
    (
        "| 2 | **Arson**<br>It was discussed. | Noted. | JA |",
        ["2 | Arson | Noted. | JA", "It was discussed."],
    ),
    (
        "| 3 | **Vans**<br>One<br>Two<br>- Three "
        "| Buy a van for the town.<br><br>Sell the car that is old. | <br><br>JA |",
        [
            "3 Vans",
            "One",
            "Two",
            "•Three",
            " |  | Buy a van for the town. | ",
            " |  | Sell the car that is old. | JA",
        ],
    ),
    (
        "| 4 | Cars<br>All of them | Buy a van for the town.<br>Sell the old car. | |",
        ["4 | Cars | Buy a van for the town. | ", " | All of them | Sell the old car. | "],
    ),
    ("| Jo Able<br>Nurse | NBC |", ["Jo Able Nurse | NBC"]),
    ("| Members<br>Jo Able<br>Bo Carr | |", ["Members", "Jo Able", "Bo Carr"]),
]


@pytest.mark.parametrize(("row", "shown"), ROWS)
def test_lines_in_the_cells_of_a_table(row: str, shown: list[str]) -> None:
    found = [line for line in read_text(row, "minutes.md") if line.text]
    assert [("•" * one.bullet) + (" | ".join(one.cells) or one.text) for one in found] == shown
    assert {one.number for one in found} == {1}


def test_bold_that_ends_and_begins_again() -> None:
    (line,) = read_text("**Meeting (6**<sup>**th**</sup> **May)**")
    assert (line.text, line.bold) == ("Meeting (6th May)", True)


def test_bold_over_lines() -> None:
    lines = read_text("**MEMBERS\n\nPRESENT:**\n\nA. Able\n\n**B. Baker")
    assert [line.text for line in lines if line.bold] == ["MEMBERS", "PRESENT:", "B. Baker"]
    assert [line.bold for line in read_text("**stray\nA. Able\nand **bold** words")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("data", "number"),
    [(b"one\r\ntwo\r\n\r\nfour", 4), (b"one\rtwo", 2), (b"a\x0cb\n\x0cc\n", 2), (b"\n\nx\n\n", 4)],
)
def test_numbers_are_the_lines_of_the_file(data: bytes, number: int) -> None:
    lines = text.read(data, Path("a.txt")).lines
    assert [line.number for line in lines] == list(range(1, number + 1))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be",
                                      "utf-32", "cp1252"])  # fmt: skip
def test_encodings(encoding: str) -> None:
    words = "Councillor O’Brien – £5\nÁras Seán, the second line of these minutes\n"
    lines = text.read(words.encode(encoding), Path("a.txt")).lines
    assert [line.text for line in lines] == words.splitlines()


def test_one_stray_byte_leaves_the_rest() -> None:
    assert text.decode("Seán – ".encode() + b"\x96 U", Path("a.txt")) == "Seán – – U"


def test_pages_by_form_feed() -> None:
    lines = read_text("one\n\ftwo\nthree\f\nfour")
    assert [line.page for line in lines] == [1, 2, 3, 3]


def test_pages_and_address_of_markdown_made_from_a_pdf() -> None:
    words = "[Original file](https://example.org/m.pdf)\n\n---\n1\n---\n2\n\n---\n"
    source = text.read(words.encode(), Path("m.md"))
    assert source.url == "https://example.org/m.pdf"
    assert source.pages == 2
    assert [line.page for line in source.lines] == [None, None, 1, 1, 2, 2, 2, 2]
    assert text.read(b"a\n---\nb\n", Path("m.md")).pages is None


HOSTILE = {
    "lines": "3.1 **Terms of Reference** – had been [reviewed](http://a.b) &amp; noted\n" * 20_000,
    "plain": "It was noted that the members had been consulted at some length.\n" * 100_000,
    "stars": "*a " * 30_000,
    "bold": "** " * 60_000,
    "brackets": "[a" * 40_000,
    "hashes": "# " * 50_000 + "x",
    "blanks": "a" + " " * 100_000 + "x",
    "pipes": "|---" * 20_000,
    "tabs": "\t" * 50_000 + "x",
    "dashes": "- " * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_text_is_read_in_linear_time(name: str) -> None:
    begin = time.process_time()
    read_text(HOSTILE[name])
    assert time.process_time() - begin < 10


@pytest.mark.parametrize(
    ("name", "words", "kind"),
    [
        ("a.txt", "<!DOCTYPE html><p>Minutes</p>", "html"),
        ("a.html", "<p>Minutes</p>", "html"),
        ("a.xml", '<?xml version="1.0"?>\n<html><body>Minutes</body></html>', "html"),
        ("a.md", "Minutes", "md"),
        ("a.TXT", "Minutes", "txt"),
        ("minutes", "<html><p>Minutes</html>", "html"),
    ],
)
def test_content_before_suffix(tmp_path: Path, name: str, words: str, kind: str) -> None:
    (tmp_path / name).write_text(words)
    assert readers.read(tmp_path / name).format == kind


def test_pdf_with_another_suffix(tmp_path: Path) -> None:
    pdf(tmp_path / "a.txt", [[Words(50, 700, "Minutes")]])
    assert readers.read(tmp_path / "a.txt").format == "pdf"


def test_files_of_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "sub/a.MD", "sub/c.pdf", "x.jpg", ".git/d.txt", "~$b.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    named = tmp_path / "x.jpg"
    found = readers.files([tmp_path, tmp_path / "b.txt", named])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "b.txt", "sub/a.MD", "sub/c.pdf", "x.jpg",
    ]  # fmt: skip


def test_every_real_document_is_read(shared: Path) -> None:
    paths = readers.files([shared / "documents", shared / "seeds"])
    sources = [readers.read(path) for path in paths if "23december" not in path.name]
    assert len(sources) == 71
    assert all(len(source.lines) > 15 for source in sources)
