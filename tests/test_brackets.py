"""Brackets in lists of names, and what in them must be left out."""

import pytest

from ingest.layouts import brackets
from ingest.layouts.details import blanked, is_detail

NOTES = """Chair|in the Chair|Chairman|Convener|Vice-Chair|Deputy Chair|Minutes|minute taker|Clerk
Cathaoirleach|Y Cadeirydd|Is-gadeirydd|part|part of the meeting|remote|virtually|online|via Zoom
by phone|by invitation|MS Teams|dialled in|in person|until item 5|from 10.30|items 4-6 only
left after item 3|Observer|Guest|substitute|substitute for Jo Able|Deputy|for Bo Carr|vacant|V|NV
Lab|Conservative|Lib Dem|Ind|Plaid Cymru|Green|Fianna Fáil|*|2""".replace("\n", "|").split("|")


@pytest.mark.parametrize("text", NOTES)
def test_note_of_the_attendance(text: str) -> None:
    assert brackets.is_note(text)


@pytest.mark.parametrize("text", ["Netherlow Council", "NBC", "Town Clerk", "Jo Able", "Northby"])
def test_no_note(text: str) -> None:
    assert not brackets.is_note(text)


SPLIT = [
    ("Jo Able (Chair) (NBC)", "Jo Able", ["Chair", "NBC"]),
    ("Jo Able [NBC]", "Jo Able", ["NBC"]),
    ("Jo Able ((NBC)", "Jo Able", ["NBC"]),
    ("Jo Able (NBC", "Jo Able", ["NBC"]),
    ("Jo Able (NBC,", "Jo Able", ["NBC,"]),
    ("Jo Able, (NBC)", "Jo Able", ["NBC"]),
    ("Manager (Safer Streets) NBC", "Manager (Safer Streets) NBC", []),
    ("Jo Able (part) NBC", "Jo Able NBC", ["part"]),
    ("Jo Able ( )", "Jo Able", []),
    ("Jo Able", "Jo Able", []),
]


@pytest.mark.parametrize(("piece", "outside", "inside"), SPLIT)
def test_brackets_split_off(piece: str, outside: str, inside: list[str]) -> None:
    assert brackets.split(piece) == (outside, inside)


@pytest.mark.parametrize(
    ("text", "mark", "depth"),
    [
        ("A (b, c)", ",", 1),
        ("A (b), c", ",", 0),
        ("A [b, c]", ",", 1),
        ("A (b, c; d (e)", ",", 0),
        ("A (b, c (d)", ",", 0),
    ],
)
def test_depth_ends_an_unclosed_bracket(text: str, mark: str, depth: int) -> None:
    assert brackets.depth(text, text.index(mark)) == depth


DETAILS = [
    "jo@northby.test",
    "Tel: 01234 567890",
    "(01234) 567 890",
    "Phone the office",
    "E-mail",
    "https://northby.test/a",
    "12 Harbour Road",
]


@pytest.mark.parametrize("text", DETAILS)
def test_contact_detail(text: str) -> None:
    assert is_detail(text)


@pytest.mark.parametrize("text", ["Jo Able", "12 March 2031", "2030 2031 2032", "item 12"])
def test_no_contact_detail(text: str) -> None:
    assert not is_detail(text)
    assert blanked(text) == text


@pytest.mark.parametrize(
    "detail", ["jo@northby.test", "Tel. 01234 567890", "(01234) 567 890", "+44 1234 567890"]
)
def test_details_become_blanks(detail: str) -> None:
    text = f"Jo Able, {detail}, Nurse"
    assert blanked(text) == f"Jo Able, {' ' * len(detail)}, Nurse"
