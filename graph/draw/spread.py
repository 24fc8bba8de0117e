"""Places for boxes that are tied more or less closely: near where they share much, and apart.

The places come of T. Kamada and S. Kawai, "An algorithm for drawing general undirected graphs"
(1989), on the distance 1 / (.55 + n^.6) between two boxes that share n; then boxes are pushed until
none is near another and no line runs under a third. Equal input gives equal places.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot, sqrt

import networkx as nx

type Point = tuple[float, float]
type Pair = tuple[str, str]

APART = 30  # pixels between two boxes
CLEAR = 7  # pixels between a box and a line to others
ROUNDS = 300  # of pushing at most
PUSH = 8  # pixels at once, from under a line
AREA = 33_000  # square pixels for each box
ROOMY = (1.0, 1.5)  # times that area, until no line runs under a box
WIDEST, NARROWEST = 1000.0, 560.0  # pixels of the whole


@dataclass(slots=True)
class Box:
    """Its middle, and half its width and height."""

    x: float
    y: float
    half_wide: float
    half_high: float

    def holds(self, point: Point, margin: float = 0) -> bool:
        """Whether the point is in the box or nearer to it than the margin."""
        return (
            abs(point[0] - self.x) < self.half_wide + margin
            and abs(point[1] - self.y) < self.half_high + margin
        )


def spread(
    sizes: Mapping[str, Point], shared: Mapping[Pair, int], lines: Sequence[Pair]
) -> dict[str, Box]:
    """A box for each name.

    sizes: width and height by name. shared: what two have in common. lines: which pairs are drawn.
    """
    start = _kamada_kawai(sorted(sizes), shared)
    wide = min(WIDEST, max(NARROWEST, sqrt(len(sizes) * AREA * 1.5)))
    tried: list[tuple[int, int, dict[str, Box]]] = []
    for roomy in ROOMY:
        high = max(130.0, len(sizes) * AREA * roomy / wide)
        boxes = {
            name: Box(x * wide, y * high, sizes[name][0] / 2, sizes[name][1] / 2)
            for name, (x, y) in start.items()
        }
        tried.append((_pushed(boxes, lines), -len(tried), boxes))
        if tried[-1][0] == 0:
            break
    return min(tried, key=lambda one: one[:2])[2]


def _pushed(boxes: Mapping[str, Box], lines: Sequence[Pair]) -> int:
    """Push until nothing is in the way, within the width; how many lines still run under a box."""
    for _ in range(ROUNDS):
        if not _part(list(boxes.values())) and not _clear(boxes, lines):
            return 0
        for box in boxes.values():  # further down rather than out of the page
            box.x = min(max(box.x, box.half_wide), WIDEST - box.half_wide)
    _part(list(boxes.values()))
    return sum(bool(_under(boxes, pair)) for pair in lines)


def _kamada_kawai(names: Sequence[str], shared: Mapping[Pair, int]) -> dict[str, Point]:
    """Places from 0 to 1 either way."""
    if len(names) < 3:
        return {name: (0.2 + 0.6 * n, 0.5) for n, name in enumerate(names)}
    together = {frozenset(pair): number for pair, number in shared.items()}
    far = {
        one: {
            other: 1 / (0.55 + together.get(frozenset((one, other)), 0) ** 0.6) for other in names
        }
        for one in names
    }
    graph = nx.Graph()
    graph.add_nodes_from(names)
    places = nx.kamada_kawai_layout(graph, dist=far, pos=nx.circular_layout(graph))
    return _stretched({name: (float(place[0]), float(place[1])) for name, place in places.items()})


def _stretched(places: Mapping[str, Point]) -> dict[str, Point]:
    low = [min(place[axis] for place in places.values()) for axis in (0, 1)]
    high = [max(place[axis] for place in places.values()) for axis in (0, 1)]
    span = [top - bottom or 1.0 for top, bottom in zip(high, low, strict=True)]
    return {
        name: ((x - low[0]) / span[0], (y - low[1]) / span[1]) for name, (x, y) in places.items()
    }


def _part(boxes: Sequence[Box]) -> bool:
    """Push apart what is too near, along the shorter way; whether any was."""
    moved = False
    for n, one in enumerate(boxes):
        for other in boxes[n + 1 :]:
            over_x = one.half_wide + other.half_wide + APART - abs(one.x - other.x)
            over_y = one.half_high + other.half_high + APART - abs(one.y - other.y)
            if over_x <= 0.1 or over_y <= 0.1:
                continue
            moved = True
            if over_x < over_y * 1.5:  # the page is wider than high
                step = over_x / 2 if one.x < other.x else -over_x / 2
                one.x, other.x = one.x - step, other.x + step
            else:
                step = over_y / 2 if one.y < other.y else -over_y / 2
                one.y, other.y = one.y - step, other.y + step
    return moved


def _clear(boxes: Mapping[str, Box], lines: Sequence[Pair]) -> bool:
    """Push boxes from under lines to others, and the lines away; whether any was."""
    moved = False
    for pair in lines:
        start, end = boxes[pair[0]], boxes[pair[1]]
        for name in _under(boxes, pair):
            moved, box = True, boxes[name]
            across = end.y - start.y, start.x - end.x
            side = (box.x - start.x) * across[0] + (box.y - start.y) * across[1]
            step = (PUSH if side >= 0 else -PUSH) / (hypot(*across) or 1.0)
            for pushed, share in ((box, 1.0), (start, -0.5), (end, -0.5)):
                pushed.x += across[0] * step * share
                pushed.y += across[1] * step * share
    return moved


def _under(boxes: Mapping[str, Box], pair: Pair) -> list[str]:
    """Which boxes the line between two others runs under."""
    start, end = boxes[pair[0]], boxes[pair[1]]
    ends = (start.x, start.y), (end.x, end.y)
    return [n for n, box in boxes.items() if n not in pair and crosses(box, *ends, CLEAR)]


def crosses(box: Box, start: Point, end: Point, margin: float = 0) -> bool:
    """Whether the straight line runs through the box or nearer to it than the margin
    (Liang and Barsky's clipping, 1984).
    """
    enters, leaves = 0.0, 1.0
    for at, to, middle, half in (
        (start[0], end[0], box.x, box.half_wide + margin),
        (start[1], end[1], box.y, box.half_high + margin),
    ):
        along = to - at
        if along == 0:
            if abs(at - middle) >= half:
                return False
            continue
        near, far = sorted(((middle - half - at) / along, (middle + half - at) / along))
        enters, leaves = max(enters, near), min(leaves, far)
    return enters < leaves


def numbers(boxes: Mapping[str, Box], lines: Sequence[Pair]) -> dict[Pair, Point]:
    """A place for a number on each line, or beside it: on no box and no other number."""
    taken: dict[Pair, Point] = {}
    for pair in lines:
        places = _along(boxes[pair[0]], boxes[pair[1]])
        around = [(x, y + step) for step in (20, -20, 40, -40, 60, -60) for x, y in places]
        good = (place for place in places + around if not _hidden(place, boxes, taken))
        taken[pair] = next(good, places[0])
    return taken


def _along(one: Box, other: Box) -> list[Point]:
    """Places on what is to be seen of a line between two boxes, the middle first."""
    start, end = (one.x, one.y), (other.x, other.y)
    steps = [n / 100 for n in range(101)]
    places = [
        (start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t) for t in steps
    ]
    seen = [place for place in places if not one.holds(place) and not other.holds(place)] or places
    middle = len(seen) // 2
    return sorted(seen, key=lambda place: abs(seen.index(place) - middle))


def _hidden(place: Point, boxes: Mapping[str, Box], taken: Mapping[Pair, Point]) -> bool:
    near = any(abs(x - place[0]) < 20 and abs(y - place[1]) < 18 for x, y in taken.values())
    return near or any(box.holds(place, 9) for box in boxes.values())
