"""Packs taken apart, reports, and files that are of no meeting; boards and people are invented."""

from pathlib import Path

import pytest
from made_lines import HEAD, lines

from ingest.layouts import lay_out
from ingest.layouts.document import lay_out_lines
from ingest.layouts.reports import authors, contacts, report_head
from ingest.layouts.split import constituents
from ingest.readers import text
from ingest.records import Reading

AGENDA = """SAFER NORTHBY PARTNERSHIP AGENDA
4 March 2031
Venue: Town Hall, Northby
1. Vans
2. Arson
"""
MINUTES = """NORTHBY CRIME PANEL
Minutes of the meeting held on 4 February 2031
Present: Jo Able, Bo Carr
1. Noise
RESOLVED to note the report.
"""
RECORD = """**Northby Executive Board Decision Record**
5 February 2031
1. Litter
Decision: to sweep.
"""
REPORT = """SAFER NORTHBY PARTNERSHIP
4 March 2031
Report of: Head of Safer Streets
Subject: Old vans and what to do
about them
1. Purpose
The vans should be sold by 1 May 2031.
Contact Officer
Jo Able
Head of Safer Streets
Northby Council
Tel 01234 567890
jo@northby.test
"""
APPENDIX = """Appendix A
Vans by year
Two in 2030
"""
PLAIN = "Minutes of the Northby Crime Panel\n5 March 2031\nPresent:\nJo Able\n"
TITLED = REPORT.replace("Report of", "ARSON\nReport of").replace("Subject:", "On")
PACK = AGENDA + MINUTES + RECORD + REPORT + APPENDIX


def read(words: str, name: str = "made.md") -> Reading:
    return lay_out(text.read(words.encode(), Path(name)))


def test_a_pack_is_taken_apart() -> None:
    found = constituents(lines(PACK))
    assert [(one.lines[0].number, one.kind) for one in found] == [
        (1, ""), (6, ""), (11, ""), (15, "report"), (28, "appendix"),
    ]  # fmt: skip
    assert sum(len(one.lines) for one in found) == len(lines(PACK))


def test_parts_of_a_pack() -> None:
    reading = read(PACK)
    assert reading.family == "agenda pack"
    assert [(part.classification, part.first_line, part.last_line) for part in reading.parts] == [
        ("agenda", 1, 5),
        ("minutes", 6, 10),
        ("decision record", 11, 14),
        ("report", 15, 27),
        ("appendix", 28, 30),
    ]
    meetings = [part.meeting for part in reading.parts]
    assert [(one.board, one.date, one.status) for one in meetings if one] == [
        ("Safer Northby Partnership", "2031-03-04", "scheduled"),
        ("Northby Crime Panel", "2031-02-04", "held"),
        ("Northby Executive Board", "2031-02-05", "held"),
        ("Safer Northby Partnership", "2031-03-04", "scheduled"),
        ("Safer Northby Partnership", "2031-03-04", "scheduled"),
    ]


# what is shown, a file, how many documents it is
WHOLE = [
    ("one document", AGENDA, 1),
    ("two of them", AGENDA + MINUTES, 2),
    ("a board that is only named", AGENDA + "NORTHBY CRIME PANEL\nIt met.\nIt was late.\n", 1),
    ("a board in plain words", AGENDA + MINUTES.replace("NORTHBY CRIME PANEL", "Crime Panel"), 1),
    ("a report without subject", AGENDA + REPORT.replace("Subject:", "On"), 1),
    ("who was there under the day", AGENDA + MINUTES.replace("Minutes of the meeting held", ""), 2),
    ("an appendix in a sentence", AGENDA + APPENDIX.replace("Appendix A", "Appendix A says so"), 1),
    ("minutes in plain words", AGENDA + PLAIN, 2),
    ("a report titled above its author", AGENDA + TITLED, 2),
    ("titles too close", "NORTHBY CRIME PANEL AGENDA\n4 March 2031\n" + MINUTES, 1),
]  # fmt: skip


@pytest.mark.parametrize(("words", "count"), [c[1:] for c in WHOLE], ids=[c[0] for c in WHOLE])
def test_how_many(words: str, count: int) -> None:
    assert len(constituents(lines(words))) == count


def test_report_head() -> None:
    found = report_head(lines(REPORT))
    assert found is not None
    assert found.title == "Old vans and what to do about them"
    assert (found.line.number, found.body, found.author) == (4, 5, "Head of Safer Streets")
    assert report_head(lines(AGENDA)) is None


def test_a_report_tells_its_item_and_its_title_above_who_reports() -> None:
    report = read(AGENDA + "Agenda item 4\n" + TITLED).parts[1].meeting
    assert report is not None
    assert [(one.number, one.title) for one in report.items] == [("4", "ARSON")]


def test_a_report_is_one_item_of_the_meeting_it_was_put_to() -> None:
    (part,) = read(REPORT).parts
    assert part.meeting is not None
    (item,) = part.meeting.items
    assert (part.name, item.title) == (
        f"Report: {item.title}",
        "Old vans and what to do about them",
    )
    assert [line.line for line in item.lines] == [6, 7, 8, 9, 10, 11]
    assert [(one.name, one.post, one.organisation) for one in part.contacts] == [
        ("Jo Able", "Head of Safer Streets", "Northby Council")
    ]
    assert [(one.name, one.quote.line) for one in part.authors] == [("Jo Able", 3)]


# what stands under "Contact Officer", the person
CONTACTS = [
    ("Contact Officer: Jo Able, Town Clerk", ("Jo Able", "Town Clerk", None)),
    ("Report author: Cllr Jo Able\nNBC", ("Jo Able", None, "NBC")),
    ("Contact Officer\n12 Harbour Road\nJo Able\nTown Clerk\n01234 567890",
     ("Jo Able", "Town Clerk", None)),
    ("5. Contact details: Town Clerk\nJo Able", ("Jo Able", None, None)),
    ("The contact was lost.", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "who"), CONTACTS)
def test_contacts(words: str, who: tuple[str, str | None, str | None] | None) -> None:
    found = [(one.name, one.post, one.organisation) for one in contacts(lines(words))]
    assert found == ([who] if who else [])


@pytest.mark.parametrize(
    ("of", "names"),
    [("Jo Able, Nurse", ["Jo Able"]), ("the Town Clerk", ["Di Dunn"]), ("The Engineer", [])],
)
def test_authors(of: str, names: list[str]) -> None:
    text = lines(f"Report of {of}\nSubject: Vans\nContact Officer: Di Dunn, Town Clerk")
    head = report_head(text)
    assert head is not None
    assert [one.name for one in authors(head, contacts(text))] == names


def test_an_appendix_is_of_the_item_of_its_report() -> None:
    appendix = read(REPORT + APPENDIX).parts[1]
    assert appendix.name == "Appendix A to Report: Old vans and what to do about them"
    assert appendix.meeting is not None
    assert [item.title for item in appendix.meeting.items] == ["Old vans and what to do about them"]
    alone = read(AGENDA + APPENDIX).parts[1]
    assert alone.meeting is not None
    assert alone.meeting.items == ()


@pytest.mark.parametrize(
    ("words", "kind", "family"),
    [
        (HEAD + "Present: Jo Able, Bo Carr, Di Dunn\n1. Vans\nRESOLVED to sell.", "minutes",
         "minutes: names in runs, numbers before titles, formal outcomes"),
        (AGENDA, "agenda", "agenda: no list of names, numbers before titles, no outcomes"),
        (AGENDA + "Members: Jo Able", "agenda",
         "agenda: no list of names, numbers before titles, no outcomes"),
        ("Northby Crime Panel\n4 March 2031\nPresent:\nJo Able\nBo Carr\n104/31 Vans\nThis was"
         " agreed.\n105/31 Arson", "minutes",
         "minutes: a name a line, numbers by year, told outcomes"),
    ],
)  # fmt: skip
def test_kind_and_family(words: str, kind: str, family: str) -> None:
    reading = read(words)
    assert (reading.parts[0].classification, reading.family) == (kind, family)


def test_a_meeting_without_its_day_is_told() -> None:
    reading = read("Northby Crime Panel\nMinutes\nPresent: Jo Able\n1. Vans\nNone.")
    assert [one.kind for one in reading.issues] == ["no-date"]
    assert reading.confidence == 0.75


def test_language() -> None:
    welsh = "Cofnodion cyfarfod Cyngor Northby\n1. Faniau\nMae yn hen gyda bod yr oedd wedi gan."
    assert [read(words).parts[0].language for words in (welsh, AGENDA)] == ["cy", "en"]


NO_MEETING = {
    "story": "The Old Mill\n\nIt was late when Mary Able came to the river.\n\n1. The first night\n"
    "Mr. Carr said that the board was rotten.\n2. The second night\nThe committee of crows met.",
    "invoice": "INVOICE\nNorthby Supplies Ltd\nInvoice No: 104/12\nDate: 4 March 2031\n"
    "1. Chairs 200.00\n2. Tables 150.00\nPresent this when you pay",
    "letter": "Northby Council\n4 March 2031\n\nDear Mr Carr,\nThe Crime Panel will think of it at"
    " its next meeting.\nYours sincerely,\nJo Able\nTown Clerk",
    "rules": "Safer Northby Partnership\nTerms of Reference\n1. Purpose\nTo keep Northby safe.\n"
    "2. Meetings\nFour times a year.",
    "news": "Vans stolen in Northby\nCllr Jo Able, chair of the Northby Crime Panel, said on"
    " 4 March 2031 that it was sad. The panel agreed to write.",
    "recipe": "Apple cake\n1. 200 g flour\n2. 3 eggs\nPresent it warm.",
    "page number": "-----\nPage 1",
    "report": "Report of the Town Clerk\nSubject: Vans\n1. Purpose\nTo sell them.",
}


@pytest.mark.parametrize("name", NO_MEETING)
def test_what_is_of_no_meeting_is_told(name: str) -> None:
    reading = read(NO_MEETING[name], f"{name}.txt")
    assert reading.family == "no meeting"
    assert [part.meeting for part in reading.parts] == [None]
    assert "no-meeting" in [one.kind for one in reading.issues]


SAMPLES = Path(__file__).parents[1] / "ingest" / "samples"


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.*")), ids=lambda path: path.name)
def test_every_line_is_in_one_category(path: Path) -> None:
    source = text.read(path.read_bytes(), path)
    reading, category = lay_out_lines(source)
    assert set(category) == {line.number for line in source.lines if line.text.strip()}
    assert sum(reading.shares.values()) == pytest.approx(1, abs=0.001)
