"""People, bodies and short forms that the text of an item names; all of them are invented."""

import pytest
from made_lines import lines, roll, said

from ingest.layouts.expansions import find_expansions
from ingest.layouts.text_names import find_names

ROLL = roll("Present: Jo Able, Bo Carr")
NAMES = [
    ("Cllr Moor met Bo Carr.", "person Cllr Moor, person Bo Carr"),
    ("JA and XX left.", "person JA"),
    ("Cllr Jo Able spoke.", "person Cllr Jo Able"),
    ("Ann Nash spoke.", ""),
    ("An Garda Síochána spoke.", "organisation Garda Síochána"),
    ("The Safer Northby Board met.", "board Safer Northby Board"),
    ("It went to the Crime and Disorder Committee.", "board Crime and Disorder Committee"),
    ("Eskshire Police wrote.", "organisation Eskshire Police"),
    ("At Northby Council the Crime Panel met.", "organisation Northby Council, board Crime Panel"),
    ("The Northby Crime Panel and NVF met.", "board Northby Crime Panel"),
    ("The Office for the Eskshire Trust met.", "organisation Office for the Eskshire Trust"),
    ("The panel met the council.", ""),
    ("Vans were sold to Blue Harbour.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "named"), NAMES)
def test_names(sentence: str, named: str) -> None:
    found = find_names(said(sentence), ROLL)
    assert ", ".join(f"{one.kind} {one.text}" for one in found) == named


def test_each_is_counted_and_the_first_place_is_the_evidence() -> None:
    one, two = find_names(said("JA left.\n\nEskshire Police left. Eskshire Police wrote."), ROLL)
    assert (one.person and one.person.name, one.mentions, one.quote.line) == ("JA", 1, 1)
    assert (two.person, two.mentions, two.quote.text) == (None, 2, "Eskshire Police left.")


EXPANSIONS = [
    ("The Youth Offending Service (YOS) met.", [("YOS", "Youth Offending Service")]),
    ("the Crime and Disorder Group (CDG)", [("CDG", "Crime and Disorder Group")]),
    ("the Crime and Disorder Group (CADG)", [("CADG", "Crime and Disorder Group")]),
    ("Department of Health (DoH)", [("DoH", "Department of Health")]),
    ("the Northby Police Service (N.P.S.)", [("NPS", "Northby Police Service")]),
    ("Two old vans (AB) were sold", []),
    ("the council of Northby (CN)", []),
    ("Jo Able (Chair)", []),
]


@pytest.mark.parametrize(("text", "found"), EXPANSIONS)
def test_expansions(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.short, one.full) for one in find_expansions(lines(text))] == found


def test_an_expansion_stands_at_its_first_place() -> None:
    text = "Vans\nYouth Offending Service (YOS)\nYouth Offending Service (YOS)"
    assert [one.quote.line for one in find_expansions(lines(text))] == [2]
