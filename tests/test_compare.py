"""Labelled pairs of mentions, real and made up, and the features that tell of them."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.compare import FEATURES, Sighting, reasons, score
from graph.judgements import Judgements
from graph.mentions import Mention
from graph.person_name import at_odds, contradict, likeness, read
from graph.resolve import resolve

PAIRS = Path(__file__).with_name("pairs.csv")


@dataclass(frozen=True)
class Pair:
    """A row of the table. same: as labelled. found: as resolved."""

    same: bool
    found: bool
    real: bool
    text: str


def mention(row: dict[str, str], side: int) -> Mention:
    """One side of a row; a real one is the same mention in every row that names it."""
    told = {key: row[f"{key}_{side}"] for key in ("name", "title", "letters", "kind", "post")}
    told |= {key: row[f"{key}_{side}"] for key in ("body", "board", "area", "date", "place")}
    document, _, line = told["place"].rpartition(":")
    document = document or f"{told['board']} {told['date']}"
    kind, _, absent = told["kind"].partition(" ")
    return Mention(
        key="|".join([row["scene"], *told.values(), "" if told["place"] else str(side)]),
        name=told["name"],
        written=f"{told['title']} {told['name']}".strip(),
        document=document,
        line=int(line or side),
        kind=kind,
        prefix=told["title"] or None,
        suffix=told["letters"] or None,
        post=told["post"] or None,
        organisation=told["body"] or None,
        board=told["board"],
        meeting=f"{told['board']} {told['date'] or document}",
        date=told["date"] or None,
        area=told["area"] or None,
        absent=bool(absent),
    )


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    """Every row, resolved among all mentions of its scene: a county, or one pair made up."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    scenes: dict[str, dict[str, Mention]] = defaultdict(dict)
    for row in rows:
        for side in (1, 2):
            one = mention(row, side)
            scenes[row["scene"]][one.key] = one
    of: dict[str, str] = {}
    for scene in scenes.values():
        of.update(resolve(list(scene.values()), Judgements()).of)
    return list(_judged(rows, of))


def _judged(rows: list[dict[str, str]], of: dict[str, str]) -> Iterator[Pair]:
    for row in rows:
        left, right = mention(row, 1), mention(row, 2)
        found = left.key in of and of[left.key] == of.get(right.key)
        text = f"{left.written} ({left.post}) / {right.written} ({right.post}): {row['reason']}"
        yield Pair(row["verdict"] == "same", found, bool(row["place_1"]), text)


def test_precision_and_recall(pairs: list[Pair]) -> None:
    for some in (pairs, [pair for pair in pairs if pair.real]):
        hits = sum(pair.same and pair.found for pair in some)
        wrong = [pair.text for pair in some if pair.found and not pair.same]
        missed = [pair.text for pair in some if pair.same and not pair.found]
        assert hits / (hits + len(wrong)) >= 0.98, wrong
        assert hits / (hits + len(missed)) >= 0.90, missed


def test_size_of_the_table(pairs: list[Pair]) -> None:
    assert len(pairs) >= 300
    assert sum(pair.real for pair in pairs) >= 150
    assert sum(not pair.same for pair in pairs) >= 100


def test_real_places_exist(shared: Path) -> None:
    with PAIRS.open(encoding="utf-8", newline="") as file:
        places = {row[f"place_{side}"] for row in csv.DictReader(file) for side in (1, 2)} - {""}
    files = {place.rpartition(":")[0] for place in places}
    assert not [name for name in files if not (shared / name).is_file()]
    for place in places:
        name, _, line = place.rpartition(":")
        if name.endswith((".md", ".txt")):
            assert (shared / name).read_text("utf-8").splitlines()[int(line) - 1].strip(), place


def test_every_feature_explains_itself() -> None:
    for feature in FEATURES:
        assert feature.__doc__ and len(feature.__doc__.split()) >= 8, feature.__name__
    one = sighting("Ann Ash", board="a", role="councillor")
    said = {reason.feature: reason.explanation for reason in reasons(one, one)}
    assert {"rarity", "place", "role"} <= said.keys()
    assert all(said.values())


def sighting(name: str, board: str | None = None, role: str | None = None, **more: str) -> Sighting:
    """A sighting with little known of it."""
    return Sighting(
        name=read(name), organisation=more.get("organisation"), board=board,
        area=more.get("area"), role=role, courtesy=more.get("courtesy"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (sighting("John Smith"), sighting("Ottilie Brackenridge")),  # rarity
        (sighting("Ann Ash", area="x"), sighting("Ann Ash", board="a", area="x")),  # place
        (sighting("A. Ash", board="a"), sighting("A. Ash", board="a", role="councillor")),  # role
        (sighting("Ann Ash", area="x"), sighting("Ann Ash", area="x", organisation="o")),
        (sighting("A Ash", board="a"), sighting("A Ash", board="a", courtesy="f")),
    ],
)
def test_what_agrees_more_scores_more(less: Sighting, more: Sighting) -> None:
    assert score(less, less) < score(more, more)


def test_listed_side_by_side_speaks_against() -> None:
    one, other = sighting("Marian Ash", board="a"), sighting("Marion Ash", board="a")
    apart = score(one, other)
    one.lists.add(1)
    other.lists.add(1)
    assert score(one, other) < apart - 2


NAMES = [
    ("lan Mc Hugh", "Ian McHugh", True),
    ("John Bentlev", "John Bentley", True),
    ("Powell Andy", "Andy Powell", True),
    ("Y. O’Keeffe", "Yvonne O'Keeffe Fox", True),
    ("Gráinne Ní Bhriain", "Grainne Ni Bhriain", True),
    ("J. P. Hart", "J. Hart", True),
    ("Ml Hart", "M. I. Hart", True),
    ("W. Hart", "Billy Hart", True),
    ("K. Hart", "Catherine Hart", True),
    ("K. Hart", "William Hart", False),
    ("Damien Hart", "Damian Hart", True),
    ("Aoife Guckin Rowe", "Aoife Guckin", True),
    ("A. Guckin-Rowe", "Aoife Guckin Rowe", True),
    ("Guckin Rowe", "Aoife Guckin Rowe", True),
    ("J. P. Hart", "J. R. Hart", False),
    ("B. Ash", "J. Ash", False),
    ("Daniel Frost", "Danielle Frost", False),
    ("Ian Bell", "John Bell", False),
    ("Peter Roberts", "Peter Robertson", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), NAMES)
def test_names_alike(one: str, other: str, alike: bool) -> None:
    assert (likeness(read(one), read(other)) is not None) is alike
    assert likeness(read(one), read(other)) == likeness(read(one), read(other))
    assert contradict(read(one), read(other)) is not alike


@pytest.mark.parametrize(
    ("names", "odd"),
    [
        ("C. Moor|K. Moor", True),
        ("C. Moor|K. Moor|Catherine Moor", False),
        ("Jo Smith|Jo Jones", True),
        ("Jo Smith|Jo Jones|Jo Smith-Jones", False),
        ("C. Jones|K. Jones|Jo Smith-Jones", True),
    ],
)
def test_what_one_name_of_a_set_explains_is_not_at_odds(names: str, odd: bool) -> None:
    first, *rest = map(read, names.split("|"))
    assert at_odds(frozenset((first,)), frozenset(rest)) is odd


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Lucia Saiger-Burns", {"LS", "LSB"}),
        ("Ian McHugh", {"IM", "IMH"}),
        ("Mary Ann Moor", {"MM", "MAM"}),
        ("Moor", set()),
    ],
)
def test_initials(name: str, initials: set[str]) -> None:
    assert read(name).initials == initials
