"""Where a list of names is cut, and where a name ends in words that run together."""

import pytest

from ingest.layouts.entries import entries
from ingest.layouts.joints import pieces
from ingest.layouts.name_spans import is_damaged_post, split_person

CUTS = [
    ("Jo Able, Bo Carr and Di Dunn", ["Jo Able", "Bo Carr", "Di Dunn"]),
    ("Jo Able (a, b, c and d), Bo Carr", ["Jo Able (a, b, c and d)", "Bo Carr"]),
    ("Jo Able, , Bo Carr", ["Jo Able", "Bo Carr"]),
    # ``and`` parts only where a name, a title or a post begins after it
    ("Head of Housing and Health", ["Head of Housing and Health"]),
    ("Jo Able and Town Clerk", ["Jo Able", "Town Clerk"]),
    ("Jo Able, T.D. and Bo Carr", ["Jo Able", "T.D.", "Bo Carr"]),
    ("Cllr Able (J) and Carr", ["Cllr Able (J)", "Carr"]),
    ("Town Clerk (Mr. Able) and Engineer (Ms. Carr)",
     ["Town Clerk (Mr. Able)", "Engineer (Ms. Carr)"]),
    ("Town Clerk and Bo Carr", ["Town Clerk", "Bo Carr"]),
    ("NBC and Bo Carr", ["NBC", "Bo Carr"]),
    ("NBC and Cllr Carr", ["NBC", "Cllr Carr"]),
    ("Health and Safety Executive", ["Health and Safety Executive"]),
    ("Jo Able and Homes for Northby", ["Jo Able and Homes for Northby"]),
    ("Cyng Rees a Cyng Pugh", ["Cyng Rees", "Cyng Pugh"]),
    # a line's end
    ("Jo Able\nBo Carr", ["Jo Able", "Bo Carr"]),
    ("Jo Able\nCllrs Carr", ["Jo Able", "Cllrs Carr"]),
    ("Jo Able\nBo Carr Nurse", ["Jo Able", "Bo Carr Nurse"]),
    ("Jo Able\nTown Clerk", ["Jo Able", "Town Clerk"]),
    ("Jo Able (NBC)\nNurse (Bo Carr)", ["Jo Able (NBC)", "Nurse (Bo Carr)"]),
    ("Head of Housing\nHealth", ["Head of Housing\nHealth"]),
    ("Head of\nBo Carr", ["Head of\nBo Carr"]),
    ("Jo Able\nand so on", ["Jo Able\nand so on"]),
    ("Jo Able\nlan Carr", ["Jo Able", "lan Carr"]),
    # dashes: a way of the whole list, a post or a titled name, not a hyphen with blanks
    ("Jo Able – Nurse", ["Jo Able", "Nurse"]),
    ("Cllr Able – Safer Streets", ["Cllr Able", "Safer Streets"]),
    ("Jo Able – Carr", ["Jo Able – Carr"]),
    ("Jo Able – Aid\nBo Carr – Aid\nDi Dunn – Aid",
     ["Jo Able", "Aid", "Bo Carr", "Aid", "Di Dunn", "Aid"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cut"), CUTS)
def test_pieces(text: str, cut: list[str]) -> None:
    found = list(pieces(text))
    assert [piece for _, piece, _ in found] == cut
    assert all(text[at:].startswith(piece) for _, piece, at in found)


@pytest.mark.parametrize(
    "title", ["Cllr", "Councillor", "Cyng", "Mr", "Mrs", "Ms", "Miss", "Dr", "Mr.", "Cllr."]
)
def test_a_title_opens_the_next_name(title: str) -> None:
    assert [piece for _, piece, _ in pieces(f"Jo Able {title} Bo Carr")] == [
        "Jo Able",
        f"{title} Bo Carr",
    ]


def test_the_joint_before_a_piece_is_told() -> None:
    assert [joint.strip() for joint, _, _ in pieces("Jo Able; Bo Carr & Di Dunn")] == ["", ";", "&"]


# words, whether a name may stand at their beginning; name, what follows, what stands before
RUN_ON = [
    ("Jo Able Town Clerk", True, ("Jo Able", "Town Clerk", "")),
    ("Jo Able Ward Councillor", True, ("Jo Able", "Ward Councillor", "")),
    ("Jo Able Strategy Manager", True, ("Jo Able", "Strategy Manager", "")),
    ("Jo Able C.O. Northby", True, ("Jo Able", "C.O. Northby", "")),
    ("Jo Able representing Northby", True, ("Jo Able", "representing Northby", "")),
    ("Jo Able – Netherlow Council", True, ("Jo Able", "Netherlow Council", "")),
    ("Jo Able– Netherlow Council", True, ("Jo Able–", "Netherlow Council", "")),
    ("Jo Able", True, ("Jo Able", "", "")),
    ("Town Clerk", True, None),
    ("Jo de Town Clerk", True, None),
    ("Victims and Witnesses", True, None),
    # further on: after a post or body, before one or the end
    ("Town Clerk Bo Carr", False, ("Bo Carr", "", "Town Clerk")),
    ("Netherlow Council Bo Carr Nurse", False, ("Bo Carr", "Nurse", "Netherlow Council")),
    ("Jo Able Nurse", False, ("Jo Able", "Nurse", "")),
    ("Jo Able on leave", False, ("Jo Able", "on leave", "")),
    ("Jo Able", False, None),
    ("Safer Streets", False, None),
    ("Manager of Bo Carr", False, None),
]


@pytest.mark.parametrize(("words", "start", "found"), RUN_ON)
def test_a_name_that_runs_into_its_post(
    words: str, start: bool, found: tuple[str, str, str] | None
) -> None:
    split = split_person(words, start=start)
    assert (split and (split[0].written, *split[1:])) == found


@pytest.mark.parametrize(
    ("words", "damaged"),
    [
        ("Administrativer Officeer", True),
        ("Acting Carr", True),
        ("Interim Bo Carr", True),
        ("Jo Prentice", False),
        ("Superintendent Carr", False),
        ("Jo Able", False),
    ],
)
def test_damaged_post(words: str, damaged: bool) -> None:
    assert is_damaged_post(words.split()) is damaged


RANKS = """Chief Superintendent|Supt|Superintendent|Inspector|Insp|Det. Sgt|Sergeant|Garda|Constable
PC|PCSO|DCI|DI|DS|CI""".replace("\n", "|").split("|")


@pytest.mark.parametrize("rank", RANKS)
def test_a_place_after_a_rank_is_no_body(rank: str) -> None:
    (one,) = entries(f"{rank} Jo Able (Northby)")
    assert (one.affiliation(), one.notes) == ((None, None), ["Northby"])


PLURAL = """Elected Members|Ward Members|County Councillors|Borough Councillors|Members|Officers
Councillors|Directors|Managers|Representatives""".replace("\n", "|").split("|")


@pytest.mark.parametrize("post", PLURAL)
def test_a_plural_post_is_said_of_all(post: str) -> None:
    found = entries(f"Jo Able, Bo Carr, {post}, NBC")
    assert [one.affiliation() for one in found] == [(post, "NBC")] * 2


@pytest.mark.parametrize(
    "note", ["Candidates", "Ward Members", "Officers", "Councillors", "Youth Representatives"]
)
def test_many_in_brackets_are_all_of_them(note: str) -> None:
    assert [one.affiliation()[0] for one in entries(f"Jo Able, Bo Carr ({note})")] == [note] * 2
