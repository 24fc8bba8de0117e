"""Declared interests: each row a sentence; vans and people are invented."""

import pytest
from made_lines import said

from ingest.layouts.interests import find_interests

# a sentence; who, number and title of the item, why
CASES = [
    ("Cllr Jo Able declared a personal interest in item 4 as a member of the trust.",
     [("Jo Able", "4", None, "a member of the trust")]),
    ("Councillors Able and Carr declared interests in item 5 (Vans).",
     [("Able", "5", "Vans", None), ("Carr", "5", "Vans", None)]),
    ("Jo Able disclosed an interest in respect of Vans because she sells them.",
     [("Jo Able", None, "Vans", "she sells them")]),
    ("Jo Able registered a prejudicial interest in agenda item number 7 - Vans, as she sells them.",
     [("Jo Able", "7", "Vans", "she sells them")]),
    ("Jo Able also declared her interest in the item Vans by virtue of her work.",
     [("Jo Able", None, "Vans", "her work")]),
    ("Cllr Able and Mr. Bo Carr each declared a direct interest in item 3 since they own one.",
     [("Able", "3", None, "they own one"), ("Bo Carr", "3", None, "they own one")]),
    ("Jo Able wished to declare a pecuniary interest in minute 104/12.",
     [("Jo Able", "104/12", None, None)]),
    ("The Chair, Cllr Jo Able declared an interest in item 3 in that her son drives.",
     [("Jo Able", "3", None, "her son drives")]),
    ("i) Cllr Jo Able again declared an interest in Vans.", [("Jo Able", None, "Vans", None)]),
    ("Jo Able declared an interest in Item 9, Vans E/1.", [("Jo Able", "9", "Vans E/1", None)]),
    ("Cllr. J. Able, Agenda Item 4– Van shed. Cllr. Bo Carr, Agenda Item 9 Sheds.",
     [("J. Able", "4", "Van shed", None), ("Bo Carr", "9", "Sheds", None)]),
    ("With regard to Agenda Item 9 - Vans, the following declared an interest: Cllr. J. Able"
     " (Trust, Club): Cllr. Bo Carr (Club) and Cllr. Di Dunn (Trust).",
     [("J. Able", "9", "Vans", "Trust, Club"), ("Bo Carr", "9", "Vans", "Club"),
      ("Di Dunn", "9", "Vans", "Trust")]),
    ("Item 7: Ms J Able (financial) and Dr B Carr (non-financial)",
     [("J Able", "7", None, "financial"), ("B Carr", "7", None, "non-financial")]),
    ("(Cyng. N Rees yn datgan diddordeb ac ni chymerodd ran)", [("N Rees", None, None, None)]),
    ("Cyng. N. Rees – Agenda Eitem 9 – Faniau", [("N. Rees", "9", "Faniau", None)]),
    ("Jo Able declared an interest.", [("Jo Able", None, None, None)]),
    ("There were no interests declared.", []),
    ("No member declared an interest.", []),
    ("None declared an interest.", []),
    ("Members were reminded to declare interests.", []),
    ("Jo Able declared that it was late.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "found"), CASES)
def test_interests(
    sentence: str, found: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert [
        (one.person.name, one.item_number, one.item_title, one.reason)
        for one in find_interests(said(sentence))
    ] == found
