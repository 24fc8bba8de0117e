"""The letters that a list gives for its people, and the letterhead; names are invented."""

import pytest
from made_lines import lines, said

from ingest.layouts.letterhead import area
from ingest.layouts.own_letters import stand_for, with_letters
from ingest.layouts.people import Roll
from ingest.layouts.speech import find_speeches
from ingest.records import Person, Presence, Quote


def listed(text: str, *named: str) -> dict[str, str | None]:
    """The letters of each person of a list, by name; each is named on the line that holds them."""
    rows = lines(text)
    people = [
        Presence(
            person=Person(
                written=name,
                name=name,
                quote=Quote(line=next(r.number for r in rows if name in r.raw), text=name),
            ),
            status="present",
        )
        for name in named
    ]
    return {one.person.name: one.person.initials for one in with_letters(people, rows)}


LISTS = [
    ("Gwyn Able (GwA), Head\nGareth Able (GA), Clerk", {"Gwyn Able": "GwA", "Gareth Able": "GA"}),
    ("| Gwyn Able | Head | GwA |\n| Bo ap Carr | | BaC |",
     {"Gwyn Able": "GwA", "Bo ap Carr": "BaC"}),
    ("Jo Able – Head – JA\nBo Carr (OPCC)", {"Jo Able": "JA", "Bo Carr": None}),
    ("Jo Able, Northby\nCouncil (JA)", {"Jo Able": "JA"}),
    ("Jo Able, Bo Carr (JA)", {"Jo Able": None, "Bo Carr": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "letters"), LISTS)
def test_letters_of_a_list(text: str, letters: dict[str, str | None]) -> None:
    assert listed(text, *letters) == letters


@pytest.mark.parametrize(
    ("letters", "name", "stand"),
    [
        ("GwA", "Gwyn Able", True),
        ("BaC", "Bo ap Carr", True),
        ("RMo", "Ray Moor", True),
        ("AM", "Ann Ash-Moor", True),
        ("GaA", "Gwyn Able", False),
        ("NC", "Jo Able", False),
    ],
)
def test_letters_are_made_of_the_name(letters: str, name: str, stand: bool) -> None:
    assert stand_for(letters, name) is stand


def test_letters_of_the_list_come_before_those_of_names() -> None:
    rows = lines("Edie Dell (EdD), Ed Dunn (ED)")
    people = [
        Presence(
            person=Person(written=name, name=name, quote=Quote(line=1, text=name)), status="present"
        )
        for name in ("Edie Dell", "Ed Dunn")
    ]
    roll = Roll.of(with_letters(people, rows))
    assert (roll.initials["ED"], roll.initials["EdD"]) == ("Ed Dunn", "Edie Dell")


def test_who_speaks_by_letters_in_large_and_small() -> None:
    person = Person(
        written="Gwyn Able", name="Gwyn Able", quote=Quote(line=1, text=""), initials="GwA"
    )
    roll = Roll.of([Presence(person=person, status="present")])
    spoke = find_speeches(said("GwA reported on vans."), roll)
    assert [(one.person.written, one.verb) for one in spoke] == [("GwA", "reported")]


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Ashby County Council\nJoint Policing Committee", "Ashby"),
        ("SAFETY BOARD\nASHBY CITY AND COUNTY COUNCIL", "Ashby"),
        ("London Borough of Ashby Council", "Ashby"),
        ("Ashby-on-Sea and Low Moor Community Council", "Ashby-on-Sea and Low Moor"),
        ("Youth Council", None),
        ("Full Council", None),
        ("It was put to the Ashby Council", None),
    ],
)
def test_the_place_of_the_letterhead(head: str, place: str | None) -> None:
    assert area(lines(head)) == place
