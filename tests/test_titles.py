"""What titles of items look like and where they end; business and people are invented."""

import pytest
from made_lines import lines

from ingest.layouts import titles
from ingest.layouts.cuts import cut
from ingest.layouts.wrapped import wrapped

STANDARD = """Welcome|Introductions|Apologies|Apologies for absence|Declarations of interest
Declarations of Members' interests|Disclosures of interest|Minutes|Minutes of the last meeting
To approve the minutes of 4 March|Confirmation of minutes|Minutes and matters arising
Matters arising|Any other business|Any other urgent business|Other business|AOB|A.O.C.B.
Urgent items|Date of next meeting|Date and time of next meeting|Next meeting|Our next meeting:
Date, time and venue of the next meeting|Dates of future meetings|Public questions
Questions from the public|Exclusion of the press and public|Chairman’s announcements
Correspondence|Forward plan|Work programme|Election of Chair|Appointment of Vice-Chair|Action log
Summary of agreed actions|Outstanding actions|Report from the Town Clerk|Update by Jo Able
Votes of sympathy|Roll call|Close of meeting|Ymddiheuriadau|Croeso|Cofnodion y cyfarfod
Materion yn codi|Datganiadau o fuddiant|Datgan buddiant|Unrhyw fater arall
Dyddiad y cyfarfod nesaf|Introduction|Apology|Disclosures of interest|To receive the minutes of May
To note the minutes of May|Adoption of the minutes|Approval of minutes|Minutes and actions
Any other competent business|Other relevant business|Time of next meeting|Dates of the future
Future meetings|Exclusion of press|Chair’s report|Chairperson’s remarks|Forward work programme
Appointment of Chair|Election of the vice chair|Actions list|Actions tracker|Action table
Table of actions|List of agreed actions|Presentation by Jo Able|Briefing from Bo Carr
Vote of thanks|Votes of congratulations|Urgent business|Other competent business"""


@pytest.mark.parametrize("text", STANDARD.replace("\n", "|").split("|"))
def test_standard(text: str) -> None:
    assert titles.is_standard(text)


NOT_STANDARD = """Metal theft|welcome|Apologies were received|Apologies from Jo Able
Matters arising were dealt with|Minutes of the meeting of the,|Minutes of the
Welcome was given to all who were there that day|Correspondence was read.
Any other business that members wished to raise was taken here.
Ymddiheuriadau gan Nia Rees""".replace("\n", "|").split("|")


@pytest.mark.parametrize("text", NOT_STANDARD)
def test_not_standard(text: str) -> None:
    assert not titles.is_standard(text)


KINDS = """AGENDA|A G E N D A|Agenda|Minutes|MINUTES:|Draft minutes|Action notes|Decision record
Rhaglen|Cofnodion|Order of business""".replace("\n", "|").split("|")


@pytest.mark.parametrize("text", KINDS)
def test_kind_of_document(text: str) -> None:
    assert titles.is_kind(text)


@pytest.mark.parametrize("text", ["Agenda for change", "Minutes of the last meeting", "A B"])
def test_no_kind_of_document(text: str) -> None:
    assert not titles.is_kind(text)


SECTIONS = """Items for decision|ITEMS FOR INFORMATION:|Reports for noting|Business for discussion
Items requiring decision|For information|Key decisions|Part One|Part II|PART B – Confidential
Open session|Exempt items|Matters requiring approval|Agenda items for consideration|Part 2 of it
Key information|Reports for action|Private part|Closed session|Public items|Strategic items
Key items|Confidential business|Standing items|Eitemau i'w trafod
""".strip().replace("\n", "|").split("|")  # fmt: skip


@pytest.mark.parametrize("text", SECTIONS)
def test_section(text: str) -> None:
    assert titles.is_section(text)


@pytest.mark.parametrize("text", ["Metal theft", "Items of evidence", "Partners", "Open spaces"])
def test_no_section(text: str) -> None:
    assert not titles.is_section(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Metal theft", True),
        ("“Safe Home”", True),
        ("metal theft", False),
        ("12 thefts", False),
        ("AB", False),
        ("Metal theft.", True),
        ("The inspector said at length what had been done about all of it.", False),
        ("The inspector said at length what had been done about all of it", True),
        ("Metal " * 40, False),
    ],
)
def test_title(text: str, title: bool) -> None:
    assert titles.is_title(text) is title


@pytest.mark.parametrize(
    ("text", "loud"), [("METAL THEFT", True), ("Metal THEFT", False), ("HMP", False)]
)
def test_shouted(text: str, loud: bool) -> None:
    assert titles.shouted(text) is loud


# the line of a heading, its title, the words of the item's text on it, who reports
CUTS = [
    ("Metal theft", "Metal theft", "", None),
    ("Metal theft:", "Metal theft", "", None),
    ("Metal theft – Town Clerk", "Metal theft", "", "Town Clerk"),
    ("Metal theft: Town Clerk", "Metal theft: Town Clerk", "", None),
    ("Metal theft *Fire Officer*", "Metal theft", "", "Fire Officer"),
    ("Metal *theft*", "Metal theft", "", None),
    ("**Metal theft** - had gone up", "Metal theft", "had gone up", None),
    ("**3.1 Metal theft** had gone up", "3.1 Metal theft", "had gone up", None),
    ("Metal theft - CLOSED", "Metal theft", "CLOSED", None),
    ("Metal theft – subject to exempt rules", "Metal theft", "subject to exempt rules", None),
    ("Date of next meeting: 4 March 2031", "Date of next meeting", "4 March 2031", None),
    ("Metal theft: 4 March 2031", "Metal theft: 4 March 2031", "", None),
    ("Date of next meeting – 4 March 2031", "Date of next meeting", "4 March 2031", None),
    ("Minutes of the meeting: 4 March 2031", "Minutes of the meeting: 4 March 2031", "", None),
    (
        "Metal theft – Jo Able said that it had gone up in the north",
        "Metal theft",
        "Jo Able said that it had gone up in the north",
        None,
    ),
    ("Metal theft – what was said", "Metal theft – what was said", "", None),
    (
        "Safer Streets Programme Section 5 of this report relates to what was said.",
        "Safer Streets Programme",
        "Section 5 of this report relates to what was said.",
        None,
    ),
    (
        "Members of the Panel were told that all was well in the town.",
        "Members of the Panel were told that all was well in the town.",
        "",
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "rest", "author"), CUTS)
def test_cut(text: str, title: str, rest: str, author: str | None) -> None:
    line = lines(text)[0]
    assert cut(line.text, line) == (title, rest, author)


# lines of which the first is a title: the title, how many lines it takes
WRAPPED = [
    ("Report on the\nMetal theft in town\nIt was noted.", "Report on the Metal theft in town", 2),
    ("Metal theft\nIt was noted.", "Metal theft", 1),
    (
        "Metal theft in the northern and the southern parts of town\nand the villages\nNoted.",
        "Metal theft in the northern and the southern parts of town and the villages",
        2,
    ),
    ("Metal theft\nand the villages", "Metal theft", 1),
    (
        "METAL THEFT IN THE NORTHERN PARTS OF TOWN\nAND THE VILLAGES\nIt was noted.",
        "METAL THEFT IN THE NORTHERN PARTS OF TOWN AND THE VILLAGES",
        2,
    ),
    ("METAL THEFT\nHATE CRIME", "METAL THEFT", 1),
    (
        "**Metal theft in the northern parts of the town**\n**and Southby**\nIt was noted.",
        "Metal theft in the northern parts of the town and Southby",
        2,
    ),
    ("METAL\nTHEFT\nIt was noted.", "METAL THEFT", 2),
    ("Report of the\n1. Arson", "Report of the", 1),
    ("MINUTES HELD ON\n4th March 2031\nNoted.", "MINUTES HELD ON 4th March 2031", 2),
    ("Report of the\n* Arson", "Report of the", 1),
    ("Report of the\nAny other business", "Report of the", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "count"), WRAPPED)
def test_wrapped(text: str, title: str, count: int) -> None:
    found = lines(text)
    assert wrapped(found, 0, found[0].text) == (title, count)


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("**Metal theft**", True),
        ("# Metal theft", True),
        ("METAL THEFT", True),
        ("TUESDAY 4 MARCH 2031", False),
        ("REPORT OF 4 MARCH 2031", True),
        ("Metal theft", False),
        ("**Metal theft was noted.**", False),
        ("* **Metal theft**", False),
        ("**Decision:**", False),
        ("**metal theft**", False),
    ],
)
def test_looks_like_heading(text: str, looks: bool) -> None:
    assert titles.looks_like_heading(lines(text), 0) is looks


NO_ITEM = """Decision|DECISIONS|Action|Actions:|Agreed|Resolved|Outcome|Present|Response|Reply
Recommendation|Recommendations|Reason|Reasons"""


@pytest.mark.parametrize("text", NO_ITEM.replace("\n", "|").split("|"))
def test_a_label_in_an_item_heads_none(text: str) -> None:
    assert not titles.looks_like_heading(lines(f"**{text}**"), 0)


SAYING = """was were is are had has have been be will would should shall that which advised noted
reported stated informed explained agreed resolved confirmed presented updated gave outlined
requested thanked welcomed said asked there it"""


@pytest.mark.parametrize("word", SAYING.split())
def test_a_word_of_a_sentence_weighs_against_a_title(word: str) -> None:
    title, sentence = lines("Metal theft x")[0], lines(f"Metal theft {word}")[0]
    assert titles.weight(sentence.text, "", sentence) < titles.weight(title.text, "", title)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Arson\nThe inspector told of all that had happened.", True),
        ("Arson:\nThe inspector told of all that had happened.", False),
        ("Arson was noted\nThe inspector told of all that had happened.", False),
        ("Arson\nNone.", False),
        ("Arson", False),
    ],
)
def test_lost_title(text: str, lost: bool) -> None:
    assert titles.is_lost_title(lines(text), 0) is lost


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("It was noted.\nArson", True),
        ("It was noted and\nArson", False),
        ("It was noted.\nArson was put out.", False),
        ("It was noted.\n(Arson)", False),
    ],
)
def test_opens(text: str, opens: bool) -> None:
    assert titles.opens(lines(text), 1) is opens


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("**Metal theft**", "Metal theft"),
        ("METAL THEFT", "Metal theft"),
        ("# Metal theft", "Metal theft"),
        ("Matters arising", "Metal theft"),
        ("Metal theft", "metal theft"),
        ("Metal theft", "Metal theft was reported"),
        ("Metal theft", "Metal theft;"),
        ("Metal theft in all the parts of town", "Metal theft in all the parts of town."),
        ("Metal theft", "Metal theft in all the northern and all the southern parts of the town"),
    ],
)
def test_weight(more: str, less: str) -> None:
    heavy, light = lines(more)[0], lines(less)[0]
    assert titles.weight(heavy.text, "", heavy) > titles.weight(light.text, "", light)
