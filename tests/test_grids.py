"""Tables and web pages in the shape of plain minutes; people and business are invented.

A line is shown as its cells with bars between, a bold one with a star.
"""

import pytest
from made_lines import lines, parted

from ingest.layouts.grids import flat


def shown(words: str) -> tuple[list[str], list[str]]:
    kept, around = flat(lines(words))
    told = [(" | ".join(one.cells) or one.text) + "*" * one.bold for one in kept]
    return told, [" | ".join(one.cells) or one.text for one in around]


def table(head: str, *rows: str) -> str:
    return "\n".join([f"| {head} |", "|" + "---|" * (head.count("|") + 1), *rows])


# what is shown, the head of a table, a row, the row in plain minutes; None for who was not there
ROWS = [
    ("Name | Role", "| Jo Able | Nurse |", "Jo Able, Nurse"),
    ("Name | Role | Organisation", "| Jo Able | Nurse | NBC |", "Jo Able (NBC), Nurse"),
    ("Councillor | Representing", "| Jo Able | NBC |", "Jo Able (NBC)"),
    ("Member | Agency | Position", "| Jo Able | NBC | Chair |", "Jo Able (Chair) (NBC)"),
    ("Name | Role", "| Jo Able | Vice-Chair |", "Jo Able (Vice-Chair)"),
    ("Name | Role", "| Jo Able | Committee Member |", "Jo Able"),
    ("Name | Attendance", "| Jo Able | Present |", "Present: Jo Able"),
    ("Name | Attendance", "| Jo Able | Yes |", "Present: Jo Able"),
    ("Name | Attendance", "| Jo Able | Present, virtually |", "Present: Jo Able (remote)"),
    ("Name | Attendance", "| Jo Able | Apologies |", "Apologies: Jo Able"),
    ("Name | Attendance", "| Jo Able | Sent apologies |", "Apologies: Jo Able"),
    ("Name | Attendance", "| Jo Able | In attendance |", "In attendance: Jo Able"),
    ("Name | Attendance", "| Jo Able | Absent |", None),
    ("Name | Attendance", "| Jo Able | Expected |", None),
    ("Name | Role | Status", "| Jo Able | Officer | Present |", "Officers: Jo Able"),
    ("Name | Role | Status", "| | Officer | Present |", None),
]


@pytest.mark.parametrize(("head", "row", "line"), ROWS)
def test_row_of_names(head: str, row: str, line: str | None) -> None:
    kept, around = shown(table(head, row))
    assert kept == ([line] if line else [])
    assert len(around) == (1 if line else 2)


def test_a_head_that_is_a_label_stays_one() -> None:
    text = table("PRESENT | ORGANISATION", "| Jo Able | NBC |")
    assert shown(text) == (["PRESENT:", "Jo Able (NBC)"], [])


@pytest.mark.parametrize("post", ["", "Nurse"])
def test_a_body_that_goes_on_in_the_next_row(post: str) -> None:
    text = table("Name | Post | Body", f"| Jo Able | {post} | Homes for |", "| | | Northby |")
    assert shown(text)[0] == ["Jo Able (Homes for Northby)" + (f", {post}" if post else "")]


# the head of a table of items, a row, its lines in plain minutes
ITEMS = [
    ("No | Item", "| 1 | Vans |", ["1 Vans"]),
    ("Item | Discussion | Owner", "| 2. | Vans | |", ["2. Vans*"]),
    ("Minute | Notes | By whom", "| 104/12 | Vans | |", ["104/12 Vans*"]),
    ("Ref | Title | Summary", "| SNP 4/12 | Vans | All old. |", ["SNP 4/12 Vans*", "All old."]),
    ("No | Item | Lead", "| 1 | **Vans** They were old. | |", ["1. Vans*", "They were old."]),
    ("No | Item | Lead", "| 1 | Vans vans.pdf | |", ["1. Vans*"]),
    (
        "No | Item | Decision | Action",
        "| 1 | **Vans** They were old. | To sell them | JA |",
        ["1. Vans*", "They were old. | JA", "Decision*", "To sell them"],
    ),
    ("No | Item | Owner", "| 1 | Vans | JA |", ["1. Vans*", "JA"]),
    ("No | Item", "| | They were old. |", ["They were old."]),
    ("No | | Owner", "| 1 | Vans | JA |", ["1. Vans*", "JA"]),
    ("No | Item", "| Vans | They were old. |", ["Vans", "They were old."]),
]  # fmt: skip


@pytest.mark.parametrize(("head", "row", "plain"), ITEMS)
def test_row_of_items(head: str, row: str, plain: list[str]) -> None:
    assert shown(table(head, row))[0] == plain


@pytest.mark.parametrize(
    "head", ["No | Action | Owner", "Vans | Vehicles", "Item 4 | Notes", "Action | Owner | No"]
)
def test_other_tables_stay_as_they_are(head: str) -> None:
    kept, around = shown(table(head, *["| 1 | Vans | JA |"[: 4 + 8 * head.count("|")] + "|"]))
    assert kept[0] == head
    assert around == []


def test_a_table_of_names_ends_where_plain_lines_begin() -> None:
    text = table("Name | Role", "| Jo Able | Nurse |") + "\n\nVans\n\n| Bo Carr | Clerk |"
    assert shown(text)[0] == ["Jo Able, Nurse", "Vans", "Bo Carr | Clerk"]


PLAIN = [
    ("| Date: | 4 March 2031 |", ["Date: 4 March 2031"]),
    ("| Date | 4 March 2031 |", ["Date | 4 March 2031"]),
    ("Vans (4) vans.pdf", ["Vans"]),
    ("1. Vans PDF 45 KB", ["1. Vans"]),
    ("SNP\n53/15 They were old.", ["SNP 53/15", "They were old."]),
    ("| SNP | Vans |\n\n53/15", ["SNP 53/15 Vans*"]),
    ("Decision No: 21\nSubject: Vans", ["21 Vans*"]),
    ("Subject: Vans", ["Subject: Vans"]),
    ("CRIME\nAND\nNOISE\nPANEL\nThey met again", ["CRIME AND NOISE PANEL", "They met again"]),
    ("CRIME\nPANEL\nThey met again", ["CRIME", "PANEL", "They met again"]),
    ("a / b\n" * 6, ["a | b"] * 6),
    ("a / b\n" * 5, ["a / b"] * 5),
]


@pytest.mark.parametrize(("text", "plain"), PLAIN)
def test_plain_lines(text: str, plain: list[str]) -> None:
    assert shown(text)[0] == plain


AROUND = """Skip to main content|Print this page|Home > Meetings|Council home|Attendance details
Minutes:|Additional documents:|Items|Contact: Jo Able|Please note: all is well|Privacy notice
Agenda frontsheet PDF 20 KB|Printed minutes PDF 3 MB|Agenda reports pack|Copyright Northby
Cookies|Our cookies|Back to top|Share this page|The big report of it all PDF 45 KB""".replace(
    "\n", "|"
).split("|")


@pytest.mark.parametrize("text", AROUND)
def test_what_surrounds_minutes_on_a_page(text: str) -> None:
    assert shown(f"Vans were old.\n{text}") == (["Vans were old."], [text])


@pytest.mark.parametrize("text", ["Minutes of the meeting", "Home Office letter", "Vans"])
def test_what_does_not(text: str) -> None:
    assert shown(text) == ([text], [])


def test_lines_keep_their_numbers() -> None:
    text = "Vans\n" + table("No | Item | Decision", "| 1 | Vans | To sell them |")
    assert [one.number for one in flat(lines(text))[0]] == [1, 4, 4, 4]


# the words that may head a column beside others, what the head must stand beside
HEADS = {
    "{} | Role": "Name|Attendee|Member|Councillor|Present|Who",
    "Name | {}": """Role|Position|Job title|Title|Post|Capacity|Organisation|Organization|Agency
Representing|Body|Company|Partner|Attendance|Attended|Status|Expected""",
    "{} | Decision": "No|No.|Item no.|Number|Item|Ref|Reference|Minute|Minute no|Agenda item|Eitem",
    "No | {}": """Item|Description|Title|Discussion|Minutes|Notes|Subject|Agenda item|Summary|Detail
Description / Decision / Minutes|Key points|Topic|Decision|Outcome|Resolutions|Agreed
Decision / Action|Action|Owner|Action by|By whom|Lead|Responsible|Actioned by""",
}
EVERY = [pattern.format(word) for pattern, of in HEADS.items() for word in parted(of)]


@pytest.mark.parametrize("head", EVERY)
def test_words_that_head_columns(head: str) -> None:
    assert shown(table(head, "| Jo Able | Nurse |"))[0] != [head, "Jo Able | Nurse"]


ATTACHED = (
    "vans.pdf|vans-2031.docx|vans.doc|(4) vans.xlsx|vans_1.xls|PDF 45 KB|DOC 3 MB|DOCX 1.5 MB"
)


@pytest.mark.parametrize("file", parted(ATTACHED))
def test_a_file_that_is_attached_is_no_part_of_a_title(file: str) -> None:
    assert shown(f"1. Vans {file}")[0] == ["1. Vans"]


def test_facts_of_the_meeting_in_a_row() -> None:
    text = table(
        "Date | Time | Venue | Minutes by", "| 4 March 2031 | 10am | Town Hall | Jo Able |"
    )
    assert shown(text)[0] == [
        "Date: 4 March 2031",
        "Time: 10am",
        "Venue: Town Hall",
        "Minutes by: Jo Able",
    ]


# what is to be done or was decided, in one column
MIXED = [
    ("| 2 | Arson | Write to the trust. | JA |", ["2. Arson*", "Write to the trust. | JA"]),
    ("| 2 | Arson | Report noted. | |", ["2. Arson*", "Decision*", "Report noted."]),
]


@pytest.mark.parametrize(("row", "found"), MIXED)
def test_actions_and_decisions_in_one_column(row: str, found: list[str]) -> None:
    head = "No. | Agenda Item and Discussion | Action / Decision | Lead"
    assert shown(table(head, row))[0] == found


def test_an_agenda_with_times() -> None:
    text = table("Item No | Item | Lead | Time", "| 1 | Arson | Chair | 11.00 |")
    assert shown(text)[0] == ["1. Arson*", "Chair"]


def test_an_action_log_ends_a_table_of_items() -> None:
    items = table("No. | Item | Notes", "| 1 | Arson | Noted. |")
    log = table("Minute | Action | By whom", "| 1 | Write to the trust | JA |")
    assert shown(f"{items}\n{log}")[0] == [
        "1. Arson*",
        "Noted.",
        "Minute | Action | By whom",
        "1 | Write to the trust | JA",
    ]


LABELLED = [
    ("| 1 | Vans | | Jo Able |", ["1. Vans*"]),
    ("| 1 | Vans | Jo Able | |", ["1. Vans*"]),
    ("| Discussion | Vans were seen. | | |", ["Vans were seen."]),
    ("| Decision | Noted. | | |", ["Decision*", "Noted."]),
    ("| Action 11/21 | Count vans | Jo Able | May |", ["Action: Count vans | Jo Able"]),
    ("| Action | All to count vans | All | May |", ["Action: All to count vans"]),
]


@pytest.mark.parametrize(("row", "plain"), LABELLED)
def test_an_item_with_a_row_for_each_thing_said(row: str, plain: list[str]) -> None:
    kept, _ = shown(table("Item | | Lead / Owner | Date due", row))
    assert kept == plain
