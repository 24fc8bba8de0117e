"""Layout and words of pictures: places, dates, widths, excerpts."""

from itertools import combinations

import pytest

from graph.draw.lanes import Axis, day_of
from graph.draw.measure import shorten, width, wrap
from graph.draw.movement import ordered
from graph.draw.moves import Place
from graph.draw.overlaps import Board, Overlaps
from graph.draw.passages import Fact, segments, span
from graph.draw.picture import escape
from graph.draw.proof import Proof
from graph.draw.spread import Box, crosses, numbers, spread


@pytest.mark.parametrize("number", [1, 2, 3, 9, 20])
def test_boxes_and_lines_keep_apart(number: int) -> None:
    names = [f"board {n:02d}" for n in range(number)]
    pairs = [(one, other) for one, other in combinations(names, 2)]
    shared = {pair: 1 + 7 * (int(pair[0][-2:]) // 4 == int(pair[1][-2:]) // 4) for pair in pairs}
    lines = [pair for pair, number in shared.items() if number > 1]
    boxes = spread(dict.fromkeys(names, (168.0, 50.0)), shared, lines)
    assert boxes == spread(dict.fromkeys(names, (168.0, 50.0)), shared, lines)
    for one, other in combinations(boxes.values(), 2):
        assert abs(one.x - other.x) >= 168 + 29 or abs(one.y - other.y) >= 50 + 29
    for start, end in lines:
        ends = [(boxes[name].x, boxes[name].y) for name in (start, end)]
        under = [n for n, box in boxes.items() if n not in (start, end) and crosses(box, *ends)]
        assert not under
    places = numbers(boxes, lines)
    assert not any(box.holds(place) for place in places.values() for box in boxes.values())


@pytest.mark.parametrize(
    ("start", "end", "through"),
    [
        ((-50, 0), (50, 0), True),
        ((-50, 20), (50, 20), False),
        ((-50, -50), (50, 50), True),
        ((15, -50), (15, 50), False),
        ((-50, 0), (-20, 0), False),
    ],
)
def test_a_line_through_a_box(start: tuple, end: tuple, through: bool) -> None:
    assert crosses(Box(0, 0, 10, 10), start, end) == through


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2031-03-04", "2031-07-15", ["Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"]),
        ("2031-01-31", "2032-10-01", list("DJFMAMJJASONDJFMAMJJASON")),
        ("2031-03-04", "2036-02-01", ["Q1", *["Q2", "Q3", "Q4", "Q1"] * 5]),
        ("2001-03-04", "2026-01-01", [""] * 26),
    ],
)
def test_dates_stand_on_months_quarters_or_years(first: str, last: str, labels: list[str]) -> None:
    axis = Axis.over([day_of(last), day_of(first)])
    assert [span.label for span in axis.spans] == labels
    assert 0 < axis.x(day_of(first)) < axis.x(day_of(last)) < axis.wide


def test_lanes_change_places_until_arrows_do_not_cross() -> None:
    places = [Place(id=one, name=one, note="") for one in "abcd"]
    steps = [(1, "a", 5, "d"), (1, "b", 5, "c")]
    rows = {place.id: n for n, place in enumerate(ordered(places, steps))}
    assert abs(rows["a"] - rows["d"]) == 1 == abs(rows["b"] - rows["c"])


def test_widths_are_those_of_the_face() -> None:
    """Helvetica (Adobe Core 14): H 722, e 556, l 222, o 556."""
    assert width("Hello", 1000) == 722 + 556 + 222 + 222 + 556
    assert width("é", 10) == width("e", 10) and width("–", 1000) == 556
    assert width("Bold", 12, bold=True) > width("Bold", 12)
    body = "Office of the Police and Crime Commissioner"
    assert wrap(body, 130, 12) == ["Office of the Police and", "Crime Commissioner"]
    assert wrap("a b c d e f", 1, 12, lines=2)[1].startswith("…")
    assert (
        shorten("Partnership", 40, 13).endswith("…") and width(shorten("Board", 30, 13), 13) <= 30
    )


def test_a_name_that_looks_like_a_tag_is_shown() -> None:
    assert escape("<b>A & B</b> < C") == "<\u200bb>A & B<\u200b/b> < C"


@pytest.mark.parametrize("shares", [{}, {"ab": 1}, {"ab": 9, "bc": 9, "ac": 9}])
def test_the_least_number_is_one_of_the_choices(shares: dict[str, int]) -> None:
    class Held:
        name = "Ada"

    people = {
        f"{pair} {n}": {board: Held() for board in pair}
        for pair, number in shares.items()
        for n in range(number)
    }
    boards = Overlaps([Board(id=one, name=one, area="") for one in "abc"], people)  # type: ignore[arg-type]
    assert boards.least == 1 and boards.choices == ()


@pytest.mark.parametrize(
    ("quote", "names", "shown"),
    [
        ("Present: Ada Quill", ("Ada Quill",), "Present: Ada Quill"),
        ("x " * 100 + "Ada Quill" + " y" * 100, ("A. Quill", "Ada Quill"), "Ada Quill"),
        ("word " * 60, (), "word"),
    ],
)
def test_an_excerpt_holds_the_name(quote: str, names: tuple[str, ...], shown: str) -> None:
    proof = Proof(document="minutes", date="", path="a/b.txt", line=3, page=None, quote=quote)
    assert shown in proof.excerpt(names) and len(proof.excerpt(names)) < 160
    assert proof.where == "Minutes without date · line 3 · b.txt"


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("It was agreed to go on.", "agreed to go on", "agreed to go on"),
        ("It was ag reed\nto go  on.", "was agreed to go on", "was ag reed\nto go  on"),
        ("We met. All agreed.", "3 **Title** We met.", None),
        ("We met. All agreed.", "All agreed…", "All agreed"),
        ("x" * 90 + " end", "Title " + "x" * 90 + " end", "x" * 77 + " end"),
        ("Nothing of it", "else", None),
        ("", "else", None),
    ],
)
def test_where_a_quote_stands(text: str, quote: str, found: str | None) -> None:
    at = span(text, quote)
    assert (text[at[0] : at[1]] if at else None) == found


def test_text_is_cut_where_facts_begin_and_end() -> None:
    facts = [
        Fact(
            id="a", kind="Decision", told="", line=1, quote="was agreed to go on", style="decision"
        ),
        Fact(id="b", kind="Topic", told="", line=1, quote="agreed"),
        Fact(id="c", kind="Topic", told="", line=1, quote="unsaid"),
    ]
    cut = segments("It was agreed to go on.", facts)
    assert [(one.text, one.facts) for one in cut] == [
        ("It ", ()),
        ("was ", ("a",)),
        ("agreed", ("a", "b")),
        (" to go on", ("a",)),
        (".", ()),
    ]
    assert cut[2].styles == ("decision",)
