"""What stands among lists or above items and is no business; people and boards are invented."""

import pytest
from made_lines import lines, meeting

from ingest.layouts.frame import frame

TOP = "SAFER NORTHBY PANEL\nMinutes of 4 March 2031\n"
ITEMS = "1. Welcome\nAll were welcomed.\n2. Vans\nIt was said that vans were seen.\n"
CASES = [
    (
        "interests among the lists",
        TOP + "Present\nJo Able, Bo Carr\nDeclarations of Interest\nJo Able – Item 2.\n"
        "In attendance\nDi Dunn\n" + ITEMS,
        ["Welcome", "Vans"],
        ["Jo Able", "Bo Carr", "Di Dunn"],
    ),
    (
        "interests after the lists are business",
        TOP + "Present\nJo Able, Bo Carr\nDeclarations of Interest\nThere were none.\n" + ITEMS,
        ["Declarations of Interest", "Welcome", "Vans"],
        ["Jo Able", "Bo Carr"],
    ),
    (
        "what the document is",
        "MINUTES OF MEETING OF NORTHBY SAFETY PANEL HELD IN THE TOWN HALL\n"
        "ON 4 MARCH 2031\n" + ITEMS,
        ["Welcome", "Vans"],
        [],
    ),
    (
        "interests told again under a number",
        TOP + "Present: Jo Able, Bo Carr\n1. Declarations of interest\nSee below.\n2. Vans\n"
        "Declarations of interest – Jo Able, as an owner of vans.\nVans were seen.\n",
        ["Declarations of interest", "Vans"],
        ["Jo Able", "Bo Carr"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "titles", "people"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_no_business(text: str, titles: list[str], people: list[str]) -> None:
    found = meeting(text)
    assert [one.title for one in found.items] == titles
    assert [one.person.name for one in found.presences] == people


SAID = "Northby Safety Board\n4 March 2031\n" + "It was noted.\n" * 9


@pytest.mark.parametrize(
    ("text", "is_kept"),
    [
        ("Minutes of the Northby Safety Board (4.3.2031)", False),
        ("Minutes of Northby Safety Board – 4 March 2031", False),
        ("Minutes of the Northby Safety Board (4.2.2031)", True),
        ("Minutes of the Northby Safety Board of 4 March 2031 were noted", True),
        ("Cont’d", False),
        ("Continued:", False),
        ("Continued work on vans", True),
    ],
)
def test_what_the_document_is_said_again(text: str, is_kept: bool) -> None:
    kept = [line.text for line in frame(lines(f"{SAID}{text}\nVans")).lines]
    assert (text in kept) is is_kept
