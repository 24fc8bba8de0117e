"""PDF minutes and scans."""

import shutil
from pathlib import Path

import pytest
from made_files import Words, pdf, scan, shown

from ingest import readers
from ingest.lines import Source


def row(low: float, *cells: tuple[float, str]) -> list[Words]:
    return [Words(left, low, words) for left, words in cells]


def read_pdf(tmp_path: Path, *pages: list[Words], **drawn: object) -> Source:
    return readers.read(pdf(tmp_path / "m.pdf", pages, **drawn))  # type: ignore[arg-type]


def test_pdf_rows_are_rebuilt_from_places(tmp_path: Path) -> None:
    source = read_pdf(
        tmp_path,
        [
            Words(50, 600, "second paragraph"),
            Words(101.5, 704, "th", 7),
            Words(50, 700, "held on 14"),
            Words(112, 700, "March"),
            Words(50, 780, "MINUTES", bold=True),
            Words(50, 686, "and the next line"),
        ],
        [Words(50, 700, "2")],
    )
    assert [(line.text, line.page) for line in source.lines] == [
        ("MINUTES", 1), ("", 1), ("held on 14th March", 1), ("and the next line", 1), ("", 1),
        ("second paragraph", 1), ("2", 2),
    ]  # fmt: skip
    assert [line.bold for line in source.lines if line.text] == [True, False, False, False, False]
    assert source.lines[0].indent == pytest.approx(50, abs=2)


def test_pdf_columns_of_names_are_cells(tmp_path: Path) -> None:
    words = [
        *row(700, (50, "Ann Able"), (150, "Chair"), (300, "Example Council")),
        *row(686, (50, "Robert Baker"), (300, "Police")),
        *row(672, (50, "Cy Carr"), (150, "Head of Service"), (300, "Fire Authority")),
    ]
    assert [line.cells for line in read_pdf(tmp_path, words).lines] == [
        ("Ann Able", "Chair", "Example Council"),
        ("Robert Baker", "", "Police"),
        ("Cy Carr", "Head of Service", "Fire Authority"),
    ]


def test_pdf_cells_broken_for_want_of_room_are_put_together(tmp_path: Path) -> None:
    """What would have had room above is a new entry, not the rest of one."""
    words = [
        *row(700, (50, "Present:"), (120, "Ann Able")),
        *row(686, (120, "Robert Baker")),
        *row(658, (50, "Cy Carr"), (120, "Head of Service for the"), (262, "Fire Authority")),
        *row(644, (120, "whole county")),
        *row(623, (262, "Example Council")),
        *row(616, (50, "D Dale"), (120, "Chief Officer")),
        *row(609, (262, "(Chair)")),
    ]
    assert shown(read_pdf(tmp_path, words)) == [
        "Present: | Ann Able",
        "Robert Baker",
        "Cy Carr | Head of Service for the whole county | Fire Authority",
        "D Dale | Chief Officer | Example Council (Chair)",
    ]


def test_pdf_margin_of_initials_is_a_last_cell(tmp_path: Path) -> None:
    words = [
        *row(700, (50, "1."), (70, "The report was noted by the members who were there")),
        *row(686, (50, "and the officer would write to the other organisations."), (500, "JB")),
        *row(672, (50, "It was agreed that the next meeting would be in the hall.")),
        *row(658, (500, "CC")),
    ]
    assert shown(read_pdf(tmp_path, words)) == [
        "1. The report was noted by the members who were there",
        "and the officer would write to the other organisations. | JB",
        "It was agreed that the next meeting would be in the hall.",
        "CC",
    ]


def test_pdf_columns_of_running_text_follow_each_other(tmp_path: Path) -> None:
    left = "Cynhaliwyd cyfarfod o'r bwrdd ar y"
    right = "A meeting of the board was held on"
    words = [
        word for at in range(8) for word in row(700 - 14 * at, (50, f"{left} {at}"), (300, right))
    ]
    texts = [line.text for line in read_pdf(tmp_path, words).lines if line.text]
    assert texts == [f"{left} {at}" for at in range(8)] + [right] * 8


def test_pdf_justified_text_is_no_table(tmp_path: Path) -> None:
    words = [
        Words(50 + (40 + 2 * down) * at, 700 - 14 * down, "report")
        for down in range(6)
        for at in range(6)
    ]
    assert all(not line.cells for line in read_pdf(tmp_path, words).lines)


def test_pdf_ruled_table(tmp_path: Path) -> None:
    """Words that wrap in a cell are joined; a cell of two paragraphs goes on below."""
    rules = [(50, y, 500, y) for y in (600, 700, 720)]
    rules += [(x, 600, x, 720) for x in (50, 100, 400, 500)]
    words = [
        Words(200, 760, "Example Board"),
        *row(705, (55, "Item"), (105, "Discussion"), (405, "Action")),
        *row(680, (55, "1"), (105, "The members noted that the report of the officer had been"),
             (405, "JB")),
        *row(666, (105, "sent out late.")),
        *row(646, (105, "AGREED to note it.")),
        Words(50, 560, "Close of meeting"),
    ]  # fmt: skip
    source = read_pdf(tmp_path, words, rules=rules)
    assert shown(source) == [
        "Example Board",
        "Item | Discussion | Action",
        "1 | The members noted that the report of the officer had been sent out late. | JB",
        "AGREED to note it.",
        "Close of meeting",
    ]
    assert {line.page for line in source.lines} == {1}


@pytest.mark.skipif(not shutil.which("tesseract"), reason="Tesseract is not installed")
def test_scan_is_recognised(tmp_path: Path) -> None:
    words = [*row(700, (50, "Minutes of the meeting held in March")),
             *row(680, (50, "The report was noted."), (480, "Clerk"))]  # fmt: skip
    path = scan(tmp_path / "scan.pdf", pdf(tmp_path / "text.pdf", [words]))
    source = readers.read(path)
    assert shown(source) == [words[0].text, "The report was noted. | Clerk"]
    assert source.notes == ()


def test_pdf_minutes_with_a_margin(shared: Path) -> None:
    path = next((shared / "documents/carmarthenshire").glob("*2016-01-13.pdf"))
    source = readers.read(path)
    assert source.pages == 3
    bold = [line.text for line in source.lines if line.bold]
    assert bold[2:5] == ["PRESENT", "1. WELCOME AND APOLOGIES",
                         "2. TO CONFIRM THE MINUTES OF THE LAST MEETING"]  # fmt: skip
    margin = [line.cells[-1] for line in source.lines if line.cells]
    assert margin.count("Clerk") == 8
    assert margin.count("Noted") == 8
