"""Boards alone, and how many people each two share: for when names no longer fit."""

from collections.abc import Mapping, Sequence

from graph.draw.measure import wrap
from graph.draw.overlaps import Board, Overlaps, pair_id
from graph.draw.picture import Part, Picture, escape
from graph.draw.spread import Box, Pair, Point, numbers, spread
from graph.tables import count, plain

WIDE = 168  # of a box
STRONG = 5  # people on both from which a line is dark
EACH, THICKEST = 1.1, 14  # pixels of a line for each person, and at most
NAMED = 8  # people named on pointing at a line


def draw_map(overlaps: Overlaps) -> Picture:
    """The picture of boards and of how many people each two share."""
    labels = {id: _lines(one) for id, one in overlaps.boards.items()}
    sizes = {id: (WIDE, _high(*lines)) for id, lines in labels.items()}
    shared = {pair: len(both) for pair, both in overlaps.drawn.items()}
    always = [pair for pair, number in shared.items() if number >= overlaps.least]
    boxes = spread(sizes, shared, always)
    picture = Picture()
    for id, box in boxes.items():
        _board(picture, overlaps, id, labels[id], box)
    order = sorted(shared, key=lambda pair: (-shared[pair], pair))
    for pair, place in numbers(boxes, order).items():
        _line(picture, overlaps, pair, place, boxes)
    picture.bounds = _bounds(boxes)
    return picture


def _board(
    picture: Picture, overlaps: Overlaps, id: str, lines: tuple[list[str], list[str]], box: Box
) -> None:
    bold, rest = lines
    pairs = [pair for pair in overlaps.drawn if id in pair]
    on = overlaps.on[id]
    seen = count(len(on), "person")
    several = sum(len(overlaps.people[person]) > 1 for person in on)
    title = f"{overlaps.names[id]}\n{seen}, {several} of them on another board too"
    # A chosen board lights its neighbours, a person every board of his or hers.
    of = [id, *on, *map(pair_id, pairs), *(board for pair in pairs for board in pair)]
    picture.box(
        id,
        (box.x, box.y),
        [*(f"<b>{escape(line)}</b>" for line in bold), *map(escape, rest), f"<i>{seen}</i>"],
        Part(kind="board", title=title, opens=id, of=of),
        size=11.5,
        head=13.5,
        head_ink="board",
        fill="surface",
        rim="board",
        wide=WIDE,
        radius=4,
        margin=4,
    )


def _line(
    picture: Picture, overlaps: Overlaps, pair: Pair, at: Point, boxes: Mapping[str, Box]
) -> None:
    both = overlaps.drawn[pair]
    names = ", ".join(plain(overlaps.person(person)) for person in both[:NAMED])
    more = f" and {len(both) - NAMED} more" if len(both) > NAMED else ""
    boards = " and ".join(overlaps.names[id] for id in pair)
    title = f"{boards}\n{count(len(both), 'person')} on both: {names}{more}"
    id, of = pair_id(pair), [*pair, pair_id(pair), *both]
    left, right = sorted(pair, key=lambda end: boxes[end].x)
    picture.line(
        left,
        right,
        Part(kind="tie", title=title, opens=id, of=of),
        colour="board" if len(both) >= STRONG else "link",
        width=min(THICKEST, max(1.4, EACH * len(both))),
        thin=len(both),
    )
    number = Part(kind="number", title=title, opens=id, of=of)
    text = str(len(both))
    picture.box(f"number {id}", at, [text], number, size=12.5, margin=1, thin=len(both))


def _lines(board: Board) -> tuple[list[str], list[str]]:
    """The bold lines and the others: the area apart where the name begins with it."""
    name, area = plain(board.name), plain(board.area)
    if area and name.startswith(f"{area} "):
        return [area], wrap(name.removeprefix(area).strip(), WIDE - 18, 11.5, lines=3)
    bold = wrap(name, WIDE - 18, 13, bold=True, lines=3)
    return bold, wrap(area, WIDE - 18, 11.5, lines=1) if area and area not in name else []


def _high(bold: Sequence[str], rest: Sequence[str]) -> float:
    return 16 * len(bold) + 13.5 * (len(rest) + 1) + 10


def _bounds(boxes: Mapping[str, Box]) -> tuple[float, float, float, float]:
    left = min(box.x - box.half_wide for box in boxes.values()) - 14
    right = max(box.x + box.half_wide for box in boxes.values()) + 14
    top = min(box.y - box.half_high for box in boxes.values()) - 20
    bottom = max(box.y + box.half_high for box in boxes.values()) + 20
    return left, top, right, bottom
