"""Who is meant by initials and offices, by the list of names; the people are invented."""

import pytest
from made_lines import lines, parted, roll

from ingest.layouts.people import INITIALS, PERSON, person

ROLL = roll(
    "Present: Cllr Jo Able (Chair), Lucia Moor-Ford, Superintendent Ed Ellis\n"
    "Officers: Di Dunn, Director of Housing, NBC\nApologies: Flo Hart, Town Clerk"
)


def test_initials_of_the_list() -> None:
    assert ROLL.initials == {
        "JA": "Jo Able",
        "LM": "Lucia Moor-Ford",
        "LMF": "Lucia Moor-Ford",
        "EE": "Ed Ellis",
        "DD": "Di Dunn",
        "FH": "Flo Hart",
    }


def test_the_first_of_the_list_has_the_initials_of_two() -> None:
    assert roll("Present: Jo Able, Jim Ash").initials["JA"] == "Jo Able"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Chair", "Jo Able"),
        ("the Chairman", "Jo Able"),
        ("The in-coming Chair", "Jo Able"),
        ("Cathaoirleach", "Jo Able"),
        ("Cadeirydd", "Jo Able"),
        ("Vice-Chair", None),
        ("the Superintendent", "Ed Ellis"),
        ("Director of Housing", "Di Dunn"),
        ("our director of housing", "Di Dunn"),
        ("Director", "Di Dunn"),
        ("Housing", None),
        ("Inspector", None),
        ("Town Clerk", "Flo Hart"),
    ],
)
def test_office(words: str, name: str | None) -> None:
    held = ROLL.office(words)
    assert (held and held.person.name) == name


OFFICERS = roll("Present: Jo Able, Detective Inspector Ed Ellis\nOfficers: Di Dunn, Director")


@pytest.mark.parametrize(
    ("words", "full"),
    [
        ("The Inspector", "Detective Inspector"),
        ("Director of Services", "Director"),
        ("Director", None),
        ("Detective", None),
        ("Superintendent", None),
        ("Acting Director", "Director"),
        ("Chief Detective Inspector", None),
    ],
)
def test_office_in_other_words(words: str, full: str | None) -> None:
    assert OFFICERS.in_full(words) == full


def test_two_inspectors_are_not_one() -> None:
    two = roll("Present: Detective Inspector Ed Ellis, Acting Inspector Bo Carr")
    assert two.office("the Inspector") is None


def test_a_forename_that_two_bear_is_nobody() -> None:
    two = roll("Present: Jo Able, Jo Ash, Bo Carr")
    assert (two.of_forename("Bo"), two.of_forename("Jo")) == ("Bo Carr", None)


def test_who_is_there_holds_an_office_before_who_is_away() -> None:
    for head in (
        "Apologies: Jo Able, Town Clerk\nPresent: Bo Carr, Town Clerk",
        "Present: Bo Carr, Town Clerk\nApologies: Jo Able, Town Clerk",
    ):
        held = roll(head).office("Town Clerk")
        assert held is not None
        assert held.person.name == "Bo Carr"


def test_full_names_have_a_forename_or_initial() -> None:
    assert list(roll("Present: Cllr Able, B. Carr, Di Dunn").full_names()) == ["B. Carr", "Di Dunn"]


TITLED = """Mr. J. Moor|Chief Superintendent Moor|Det. Insp Moor|A/Inspector Jo Moor
Assistant Commissioner Moor|County Councillor Moor|Ward Councillor Moor|Acting Sgt Moor
Dr Tomás Ó Moor|Sgt. Jo van Moor|Temporary Insp Moor|Deputy Chief Superintendent Moor"""
TITLES = """Councillor|Cllr|Clr|Cll|Cyng|Cyngh|Cynghorydd|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir
Dame|Lady|Lord|Mayor|Senator|Deputy|Alderman|Bailie|Superintendent|Supt|Inspector|Insp|Sergeant|Sgt
Garda|Constable|PCSO|PC|DCI|DI|DS|WPC|SCC|ACC|Commissioner|Commander"""


@pytest.mark.parametrize("text", [*parted(TITLED), *(f"{one} Moor" for one in parted(TITLES))])
def test_titled_name(text: str) -> None:
    found = PERSON.search(f"Then {text} spoke.")
    assert found is not None
    assert found.group() == text


@pytest.mark.parametrize("text", ["Jo Moor", "the chair", "Mr", "cllr Moor"])
def test_no_titled_name(text: str) -> None:
    assert PERSON.search(text) is None


def test_initials_are_two_to_four_capitals() -> None:
    assert INITIALS.findall("JA, JAB and JABC, not A or JABCD") == ["JA", "JAB", "JABC"]


def test_person_of_the_text() -> None:
    line = lines("Cllr Jo Moor spoke. It was late.")[0]
    one = person("Cllr Jo  Moor,", line, "Cllr Jo Moor spoke.")
    assert (one.written, one.name, one.honorific_prefix) == ("Cllr Jo Moor", "Jo Moor", "Cllr")
    assert one.quote.text == "Cllr Jo Moor spoke."
    assert person("JA", line).name == "JA"
