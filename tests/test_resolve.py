"""One person behind every spelling: cases retold from real minutes, and what must always hold."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.judgements import Judgement, Judgements, Numbered, Side
from graph.mentions import Mention, Resolution
from graph.resolve import resolve

BOARD, OTHER = "board/safer-ashford-partnership", "board/ashford-housing-panel"


def at(name: str, title: str | None = None, **more: object) -> Mention:
    """A mention in a list of one board on one day, but for what is told."""
    told: dict[str, object] = {"board": BOARD, "date": "2014-05-12", "area": "Ashford", "line": 5}
    told |= {"prefix": title, "kind": "list"} | more
    told.setdefault("document", f"document/{told['board']}-{told['date']}")
    told.setdefault("meeting", f"meeting/{told['board']}/{told['date']}")
    key = "|".join(map(str, (told["document"], told["line"], told["kind"], title, name)))
    written = f"{title} {name}" if title else name
    return Mention(key=key, name=name, written=written, **told)  # type: ignore[arg-type]


def people(mentions: list[Mention], judgements: Judgements | None = None) -> set[frozenset[str]]:
    """The people as sets of written forms with the dates they were written on."""
    found = resolve(mentions, judgements or Judgements())
    shown = {one.key: f"{one.written} {one.date}" for one in mentions}
    return {frozenset(shown[key] for key in person.mentions) for person in found.people}


# what it shows, mentions, how many people
CASES: list[tuple[str, list[Mention], int]] = [
    ("three of one surname in one list",
     [at("B. Collier", "Cllr"), at("J. Collier", "Cllr"), at("M. Collier", "Cllr")], 3),
    ("initial, then forename, on one board",
     [at("M. Dunne", "Cllr"), at("Michael Dunne", "Cllr", date="2015-01-01")], 1),
    ("initial that two fuller names fit stays by itself",
     [at("M. Dunne", "Cllr", date="2015-01-01"), at("Michael Dunne", "Cllr"),
      at("Mary Dunne", "Cllr")], 3),
    ("surname of the text means the one who is listed",
     [at("F. Foley", "Cllr"), at("Foley", "Councillor", kind="text", line=40)], 1),
    ("surname of the text that two of the list fit",
     [at("F. Foley", "Cllr"), at("J. Foley", "Cllr"), at("Foley", "Cllr", kind="text")], 2),
    ("surname of the text: the councillor, not the officer",
     [at("F. Foley", "Cllr"), at("A. Foley", "Ms"), at("Foley", "Cllr", kind="text")], 2),
    ("surname of the text: the one who was there",
     [at("Jill Foley", "Cllr", absent=True), at("Joe Foley", "Cllr"),
      at("J. Foley", "Cllr", kind="text")], 2),
    ("Mrs Foley means the Mrs L. Foley just before, not the councillor",
     [at("Jill Foley", "Cllr"), at("L. Foley", "Mrs", kind="text", line=20),
      at("Foley", "Mrs", kind="text", line=21)], 2),
    ("a forename whose surname is lost is nobody",
     [at("C. Foley", "Cllr"), at("Conor", "Councillor", kind="text")], 1),
    ("a surname that nothing explains is somebody", [at("Cunnington", "Cllr Mrs")], 1),
    ("a councillor of a district sits on the county's board",
     [at("O’Brien", "Councillor", board=OTHER), at("E. O’Brien", "Councillor")], 1),
    ("a surname alone and three of it in the county",
     [at("Collier", "Cllr", board=OTHER), at("B. Collier", "Cllr"), at("J. Collier", "Cllr")], 3),
    ("councillor and chief fire officer of one initial",
     [at("M. Regan", "Cllr"), at("M. Regan", "Mr", post="Chief Fire Officer", date="2015-01-01")],
     2),
    ("a post that changed hands",
     [at("G. Rooke", "Mr", post="Superintendent"),
      at("D. Sharpe", "Mr", post="Superintendent", date="2015-01-01")], 2),
    ("listed twice under two bodies",
     [at("Paul Webber", organisation="a"), at("Paul Webber", organisation="b", line=6)], 1),
    ("two of one name in one list, a councillor and an officer",
     [at("David Moor", "Cllr", organisation="a"),
      at("David Moor", post="Group Manager", organisation="b", line=6),
      at("David Moor", post="Group Manager", organisation="b", date="2015-01-01"),
      at("David Moor", kind="text", date="2016-01-01")], 2),
    ("a constable and a Mrs of one name in one list",
     [at("A. Clarke", "Insp"), at("A. Clarke", "Mrs", line=6)], 2),
    ("one initial of two people, by post and body",
     [at("David Moor", "Supt", organisation="a", post="Commander"),
      at("Diane Moor", organisation="b", line=6),
      at("D. Moor", "Supt", post="Commander", date="2015-01-01"),
      at("D. Moor", organisation="b", date="2016-01-01")], 2),
    ("half a surname dropped that no hyphen holds together",
     [at("Aoife Guckin Rowe", "Cllr"), at("Aoife Guckin", "Cllr", date="2015-01-01"),
      at("A. Guckin Rowe", "Cllr", date="2016-01-01")], 1),
    ("a rare name in two towns, half the surname",
     [at("Lucilla Brackenridge"),
      at("Lucilla Brackenridge-Shaw", board="board/x", area="Milbury", date="2015-01-01")], 1),
    ("a common name in two towns",
     [at("Mark Smith"), at("Mark Smith", board="board/x", area="Milbury", date="2015-01-01")], 2),
    ("a common name in two towns, one employer",
     [at("Mark Smith", organisation="a"),
      at("Mark Smith", organisation="a", board="board/x", area="Milbury", date="2015-01-01")], 1),
]  # fmt: skip


@pytest.mark.parametrize(("what", "mentions", "count"), CASES, ids=[case[0] for case in CASES])
def test_cases(what: str, mentions: list[Mention], count: int) -> None:
    assert len(people(mentions)) == count


def test_a_surname_means_the_councillor_just_named_by_whatever_title() -> None:
    listed = [at("J. Foley", "Cllr"), at("K. Foley", "Cllr")]
    fuller = at("K. Foley", "Councilor", kind="text", line=40)
    bare = at("Foley", "Councillor", kind="text", line=41)
    found = resolve([*listed, fuller, bare], Judgements())
    assert found.of.get(bare.key) == "person/k-foley"


def test_initials_and_offices_mean_somebody_of_the_list() -> None:
    ann = at("Ann Ash-Moor", post="Director of Public Health")
    bob, other = at("Bob Oakes"), at("Andrew Moor", board=OTHER)
    letters = [at(name, kind="initials") for name in ("AAM", "AA", "BO", "ZZ")]
    office = at("The Director of Public Health", kind="office", line=30)
    elsewhere = replace(office, key="elsewhere", document="document/elsewhere")
    found = resolve([ann, bob, other, office, elsewhere, *letters], Judgements())
    assert [found.of.get(one.key) for one in letters] == [
        "person/ann-ash-moor", "person/ann-ash-moor", "person/bob-oakes", None,
    ]  # fmt: skip
    assert found.of[office.key] == "person/ann-ash-moor"
    assert elsewhere.key not in found.of
    assert "AAM" in found.people[1].other_names
    assert "The Director of Public Health" not in found.people[1].other_names


def test_names_and_ids() -> None:
    forms = ["lan Mc Hugh", "lan McHugh", "Ian McHugh"]
    dates = ["2013-01-01", "2013-02-01", "2013-03-01"]
    mentions = [at(name, date=date) for name, date in zip(forms, dates, strict=True)]
    (person,) = resolve(mentions, Judgements()).people
    assert (person.id, person.name, person.sort_name) == (
        "person/ian-mchugh", "Ian McHugh", "McHugh, Ian",
    )  # fmt: skip
    assert person.other_names == ("lan Mc Hugh", "lan McHugh")
    assert "person/lan-mchugh" in person.former_ids
    (damaged,) = resolve(mentions[:1], Judgements()).people
    assert damaged.name == "Ian Mc Hugh"


def test_two_of_one_name_have_ids_of_their_own() -> None:
    far = at("Mark Smith", board="board/x", area="Milbury", date="2015-01-01")
    one, other = resolve([at("Mark Smith"), far], Judgements()).people
    assert one.id != other.id
    assert {one.id[:18], other.id[:18]} == {"person/mark-smith-"}
    assert [person.former_ids for person in (one, other) if person.former_ids] == [
        ("person/mark-smith",)
    ]


def test_what_is_left_to_review_says_why() -> None:
    mentions = [at("S. Johnson", "Ms"), at("S. Johnston", "Ms", date="2015-01-01")]
    (pair,) = resolve(mentions, Judgements()).candidates
    assert {pair.left.name, pair.right.name} == {"S. Johnson", "S. Johnston"}
    assert pair.score == pytest.approx(sum(reason.points for reason in pair.reasons), abs=0.3)
    assert all(reason.explanation for reason in pair.reasons)


FORES = ["Ann", "A.", "Jill", "Jim", "J.", "Michael", "Mick", "M.", ""]
LASTS = ["Smith", "Smyth", "Foley", "Foley-Moor", "Quarmbyson", "Quarrnbyson"]


@st.composite
def mention_lists(draw: st.DrawFn) -> list[Mention]:
    """Lists of a few meetings of three boards in two towns, with what their texts say."""
    made = []
    for number in range(draw(st.integers(1, 14))):
        fore, last = draw(st.sampled_from(FORES)), draw(st.sampled_from(LASTS))
        board, area = draw(st.sampled_from([(BOARD, "Ashford"), (OTHER, "Ashford"), ("b", "M")]))
        kind = draw(st.sampled_from(["list", "list", "list", "text", "initials"]))
        title = draw(st.sampled_from(["Cllr", "Mr", "Ms", "Supt"])) if not fore else None
        made.append(
            at(
                f"{fore[:1]}{last[:1]}" if kind == "initials" else f"{fore} {last}".strip(),
                None if kind == "initials" else title or draw(st.sampled_from(["Cllr", None])),
                board=board, area=area, kind=kind, line=number,
                date=draw(st.sampled_from(["2014-05-12", "2015-01-01", "2019-01-01"])),
                organisation=draw(st.sampled_from([None, "o/a", "o/b"])),
            )
        )  # fmt: skip
    return made


@given(mention_lists(), st.randoms())
@settings(max_examples=100, deadline=None, derandomize=True)
def test_order_is_of_no_weight_and_a_rerun_changes_nothing(
    mentions: list[Mention], random: object
) -> None:
    first = resolve(mentions, Judgements())
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled, Judgements()) == first == resolve(mentions, Judgements())


@given(mention_lists())
@settings(max_examples=100, deadline=None, derandomize=True)
def test_every_listed_mention_is_one_persons(mentions: list[Mention]) -> None:
    found = resolve(mentions, Judgements())
    held = [key for person in found.people for key in person.mentions]
    assert len(held) == len(set(held))
    assert {one.key for one in mentions if one.kind == "list"} <= set(held)
    assert {key: person.id for person in found.people for key in person.mentions} == found.of
    ids = [person.id for person in found.people]
    former = [id for person in found.people for id in person.former_ids]
    assert len(set(ids + former)) == len(ids) + len(former)


def verdict(kind: str, found: Resolution, *ids: str) -> Judgement:
    """A judgement on people of a resolution."""
    by_id = {person.id: person for person in found.people}
    sides = [Side(id, by_id[id].name, tuple(one.key for one in by_id[id].shown)) for id in ids]
    return Judgement(kind, "a reviewer", "2026-01-01T10:00", left=sides[0], right=sides[1])


def standing(*judged: Judgement) -> Judgements:
    """Those judgements as a file would hold them."""
    return Judgements(lines=tuple(Numbered(n, one) for n, one in enumerate(judged, 1)))


@given(mention_lists(), st.data())
@settings(max_examples=100, deadline=None, derandomize=True)
def test_judgements_keep_every_mention_and_can_be_undone(
    mentions: list[Mention], data: st.DataObject
) -> None:
    before = resolve(mentions, Judgements())
    if len(before.people) < 2:
        return
    pair = data.draw(st.permutations([person.id for person in before.people]))[:2]
    listed = {one.key for one in mentions if one.kind == "list"}
    same = verdict("same", before, *pair)
    united = resolve(mentions, standing(same))
    assert listed <= united.of.keys()
    assert len({united.of[key] for side in same.sides for key in side.mentions}) == 1
    (whole,) = {united.of[key] for side in same.sides for key in side.mentions}
    (person,) = [one for one in united.people if one.id == whole]
    assert set(pair) - {whole} <= set(person.former_ids)
    apart = verdict("different", before, *pair)
    parted = resolve(mentions, standing(apart))
    assert listed <= parted.of.keys()
    sides = [{parted.of.get(key) for key in side.mentions} - {None} for side in apart.sides]
    assert not sides[0] & sides[1]
    for one in (same, apart):
        undo = Judgement("undo", "a reviewer", "2026-01-02T10:00", undoes=one.id)
        assert resolve(mentions, standing(one, undo)) == before


def test_negatives_count_and_are_not_asked_again() -> None:
    mentions = [at("Ann Ash"), at("Ann Ash", date="2015-01-01", organisation="o/a")]
    assert len(people(mentions)) == 1
    sides = [Side("person/ann-ash", "Ann Ash", (one.key,)) for one in mentions]
    apart = Judgement("different", "r", "2026-01-01T10:00", left=sides[0], right=sides[1])
    found = resolve(mentions, standing(apart))
    assert len(found.people) == 2
    assert not found.candidates


def test_a_new_name_from_a_day_on() -> None:
    old, new = at("Ann Ash"), at("Ann Moor", date="2016-01-01")
    assert len(people([old, new])) == 2
    side = Side("person/ann-ash", "Ann Ash", (old.key,))
    rename = Judgement("rename", "r", "2026-01-01", left=side, name="Ann Moor", on="2015-06-01")
    (person,) = resolve([old, new], standing(rename)).people
    assert (person.id, person.name) == ("person/ann-moor", "Ann Moor")
    assert person.other_names == ("Ann Ash",)
    assert person.former_ids == ("person/ann-ash",)


def test_a_former_name_that_a_document_tells_is_the_same_person() -> None:
    before = [at("Helen Smith", date=f"201{year}-01-01") for year in (1, 2)]
    after = at("Helen Jones", date="2016-01-01")
    now = at("Helen Jones", date="2015-01-01", kind="text", line=40)
    then = at("Helen Smith", date="2015-01-01", kind="text", line=40, same_as=now.key)
    assert len(people([*before, after])) == 2
    assert len(people([*before, after, now, then])) == 1
    assert people([then, now, after, *before]) == people([*before, after, now, then])


def test_letters_that_the_list_gives_come_before_initials() -> None:
    gwyn, gareth = at("Gwyn Able", initials="GwA"), at("Gareth Able", initials="GA", line=6)
    emyr, liz = at("Emyr Dunn", initials="ED", line=7), at("Elizabeth Dunn", initials="LD", line=8)
    text = [at(name, kind="initials", line=40) for name in ("GwA", "GA", "ED", "LD")]
    found = resolve([gwyn, gareth, emyr, liz, *text], Judgements())
    assert [found.of.get(one.key) for one in text] == [
        "person/gwyn-able", "person/gareth-able", "person/emyr-dunn", "person/elizabeth-dunn",
    ]  # fmt: skip


def test_initials_told_apart_are_nobodys() -> None:
    ann, letters = at("Ann Ash"), at("AA", kind="initials", line=9)
    assert resolve([ann, letters], Judgements()).of[letters.key] == "person/ann-ash"
    sides = [Side("person/ann-ash", "Ann Ash", (one.key,)) for one in (ann, letters)]
    apart = Judgement("different", "r", "2026-01-01T10:00", left=sides[0], right=sides[1])
    found = resolve([ann, letters], standing(apart))
    assert letters.key not in found.of
    assert len(found.people) == 1


def test_two_of_one_line_and_name_have_ids_of_their_own() -> None:
    one, other = at("M. Dunne", "Mr"), at("M. Dunne", "Ms")
    assert len(resolve([one, other], Judgements()).people) == 2
    assert len({person.id for person in resolve([one, other], Judgements()).people}) == 2
