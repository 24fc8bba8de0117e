"""People, bodies and short forms that the text of an item names; all of them are invented."""

import pytest
from made_lines import lines, roll, said

from ingest.layouts.expansions import find_expansions
from ingest.layouts.text_names import find_names

ROLL = roll("Present: Jo Able, Bo Carr")
NAMES = [
    ("Cllr Moor met Bo Carr.", "person Cllr Moor, person Bo Carr"),
    ("JA and XX left.", "person JA"),
    ("Detective D. Dunn and Gda Jo Carr left.", "person Detective D. Dunn, person Gda Jo Carr"),
    ("Councilllor Moor left.", "person Councilllor Moor"),
    ("Mr Ed Moor Jewellers sold it.", "person Mr Ed Moor"),
    ("Councillors Jo Able, Ed Moor and Cy Ash asked, as Cllr Bo Carr did.",
     "person Councillor Jo Able, person Councillor Ed Moor, person Councillor Cy Ash, "
     "person Cllr Bo Carr"),
    ("Cllr Able (Jo) and Cllr Moor (Chair) left.", "person Cllr Jo Able, person Cllr Moor"),
    ("Detective Moor and Detective Able left.", "person Detective Able"),
    ("Mr and Mrs Moor applied.", ""),
    ("It is with Inspector Henry Street.", ""),
    ("Supt. Supt Inspect Sergt. Gda.", ""),
    ("Di Dunn, Crime Prevention Officer, spoke.", "person Di Dunn"),
    ("The CEO of the trust (Di Dunn, Chief Executive) spoke.", "person Di Dunn"),
    ("The Red Harbour, Council and Moor.", ""),
    ("Cllr Jo Able spoke.", "person Cllr Jo Able"),
    ("Ann Nash spoke.", ""),
    ("Thanks went to Joan Able and Lu Bob Carr.", "person Joan Able"),
    ("An Garda Síochána spoke.", "organisation Garda Síochána"),
    ("The Safer Northby Board met.", "board Safer Northby Board"),
    ("It went to the Crime and Disorder Committee.", "board Crime and Disorder Committee"),
    ("Eskshire Police wrote.", "organisation Eskshire Police"),
    ("At Northby Council the Crime Panel met.", "organisation Northby Council, board Crime Panel"),
    ("The Northby Crime Panel and NVF met.", "board Northby Crime Panel"),
    ("The Office for the Eskshire Trust met.", "organisation Office for the Eskshire Trust"),
    ("Moor Council and Ash Trust met.", "organisation Moor Council, organisation Ash Trust"),
    ("The Gardaí and Moor City and County Council", "organisation Moor City and County Council"),
    ("The CSP and Road Safety Authority met.", "organisation Road Safety Authority"),
    ("The Chief Superintendent and An Garda Síochána met.", "organisation Garda Síochána"),
    ("It was the Centenary of Eskshire Police.", "organisation Eskshire Police"),
    ("Members of Eskshire Police met.", "organisation Eskshire Police"),
    ("Sergeant Eskshire Police met.", "organisation Eskshire Police"),
    ("Minutes of May Meeting of the Northby Crime Panel", "board Northby Crime Panel"),
    ("The Northby Crime Panel Draft Annual Report came.", "board Northby Crime Panel"),
    ("The Moor Police and Crime Panel Annual Report", "board Moor Police and Crime Panel"),
    ("The Joint Sub-Committee of the Municipal", "board Joint Sub-Committee"),
    ("The Northby Crime Panel on Monday met.", "board Northby Crime Panel"),
    ("The University of Northby and on the Green", "organisation University of Northby"),
    ("Councillors on the Crime Panel met.", "board Crime Panel"),
    ("The Chairpersons of Crime Panels met.", ""),
    ("The Department of Health Officials met.", "organisation Department of Health"),
    ("A Garda Station, a Crime Unit and the Planning Authority.", ""),
    ("Vizes Court was near Northby Magistrates Court.", "organisation Northby Magistrates Court"),
    ("The panel met the council.", ""),
    ("Vans were sold to Blue Harbour.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "named"), NAMES)
def test_names(sentence: str, named: str) -> None:
    found = find_names(said(sentence), ROLL)
    assert ", ".join(f"{one.kind} {one.text}" for one in found) == named


def test_a_possessive_is_no_part_of_a_name() -> None:
    found = find_names(said("The answer to Councillor Able’s question was read."), ROLL)
    assert [one.person.written for one in found if one.person] == ["Councillor Able"]


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


def test_who_is_named_bears_the_post_after_the_name() -> None:
    (named,) = find_names(said("A talk by Sgt Di Dunn, Crime Prevention Officer, was heard."), ROLL)
    assert named.person is not None
    assert (named.person.name, named.person.post) == ("Di Dunn", "Crime Prevention Officer")


def test_the_clerk_of_the_accounts_bears_the_office() -> None:
    text = "iv) Mrs J. Able, Clerk’s Salary July\nMrs D. Dunn, for the hall"
    assert [
        (one.person.name, one.person.post) for one in find_names(said(text), ROLL) if one.person
    ] == [
        ("J. Able", "Clerk"),
        ("D. Dunn", None),
    ]
