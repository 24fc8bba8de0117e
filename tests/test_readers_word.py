"""Word minutes."""

import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from ingest import readers
from ingest.readers.numerals import numeral


def test_word(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Example Partnership", 0)
    document.add_paragraph("Present:\tA. Able\tPolice")
    document.add_paragraph("Apologies", style="List Number")
    document.add_paragraph("Minutes", style="List Number").runs[0].bold = True
    document.add_paragraph("a point", style="List Bullet")
    table = document.add_table(rows=1, cols=3)
    for cell, words in zip(table.rows[0].cells, ("B. Baker", "Chief Officer", ""), strict=True):
        cell.text = words
    document.save(str(tmp_path / "minutes.docx"))
    source = readers.read(tmp_path / "minutes.docx")
    assert [line.cells or line.text for line in source.lines] == [
        "Example Partnership",
        ("Present:", "A. Able", "Police"),
        "1. Apologies",
        "2. Minutes",
        "a point",
        ("B. Baker", "Chief Officer", ""),
    ]
    assert [line.heading for line in source.lines] == [1, 0, 0, 0, 0, 0]
    assert [line.bold for line in source.lines] == [True, False, False, True, False, False]
    assert [line.bullet for line in source.lines] == [False, False, False, False, True, False]


def test_word_numbers_go_on_as_printed(shared: Path) -> None:
    path = next((shared / "documents/govan").glob("*23november*.docx"))
    texts = [line.text for line in readers.read(path).lines]
    assert "9. COUNCILLOR’S REPORTS" in texts
    assert "10. AOCB" in texts
    assert [text_[:2] for text_ in texts[9:12]] == ["a)", "b)", "c)"]


@pytest.mark.parametrize(
    ("number", "kind", "written"),
    [(3, "1", "3"), (2, "a", "b"), (28, "a", "bb"), (4, "i", "iv"), (9, "I", "IX"),
     (19, "i", "xix"), (7, "01", "07"), (22, "1st", "22nd"), (11, "1st", "11th"), (0, "a", "0")],
)  # fmt: skip
def test_numerals(number: int, kind: str, written: str) -> None:
    assert numeral(number, kind) == written


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_old_word(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>1. Apologies</p><p><b>None</b></p>")
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless",
         "--convert-to", "doc:MS Word 97", "--outdir", tmp_path, tmp_path / "a.html"],
        check=True, capture_output=True,
    )  # fmt: skip
    lines = readers.read(tmp_path / "a.doc").lines
    assert [(line.text, line.bold) for line in lines] == [("1. Apologies", False), ("None", True)]
