"""Places for words in a picture: where they hide least, of the places that are near enough."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.draw.spread import Box, Point, crosses


@dataclass(frozen=True, slots=True)
class Place:
    """A box for words, which are aligned so."""

    box: Box
    align: str


@dataclass(slots=True)
class Taken:
    """What is in the picture already. whole: the box that words stay within."""

    whole: Box
    words: list[Box] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    lines: list[tuple[Point, Point]] = field(default_factory=list)

    def best(self, places: Sequence[Place], own: tuple[Point, Point] | None = None) -> Place | None:
        """The place that hides least of the lines, of equals the first; it is taken from now on.
        None where every place would hide other words or a dot. own: the line the words stand on.
        """
        chosen, least = None, float("inf")
        lines = [line for line in self.lines if line != own]
        for place in places:
            if least and not self._hides(place.box):
                crossed = sum(crosses(place.box, *line) for line in lines)
                chosen, least = (place, crossed) if crossed < least else (chosen, least)
        if chosen:
            self.words.append(chosen.box)
        return chosen

    def _hides(self, box: Box) -> bool:
        """Whether words in a box would hide others or a dot, or reach out of the picture."""
        outside = (
            abs(box.x - self.whole.x) > self.whole.half_wide - box.half_wide
            or abs(box.y - self.whole.y) > self.whole.half_high - box.half_high
        )
        return (
            outside
            or any(_meet(box, other, 3) for other in self.words)
            or any(_meet(box, other, 1) for other in self.dots)
        )


def _meet(one: Box, other: Box, margin: float) -> bool:
    """Whether two boxes are nearer than the margin."""
    return (
        abs(one.x - other.x) < one.half_wide + other.half_wide + margin
        and abs(one.y - other.y) < one.half_high + other.half_high + margin
    )


def around(at: Point, radius: float, wide: float, high: float) -> list[Place]:
    """Ten places around a dot: above, below, the corners, beside, and further off."""
    x, y = at
    up, down = y - radius - high / 2 - 3, y + radius + high / 2 + 3
    right, left = x + wide / 2 - 4, x - wide / 2 + 4
    beside = radius + 6 + wide / 2
    spots = (
        (x, up, "center"),
        (x, down, "center"),
        (right, up, "left"),
        (right, down, "left"),
        (left, up, "right"),
        (left, down, "right"),
        (x + beside, y, "left"),
        (x - beside, y, "right"),
        (right, up - high, "left"),
        (right, down + high, "left"),
    )
    return [Place(Box(at_x, at_y, wide / 2, high / 2), align) for at_x, at_y, align in spots]


def beside(at: Point, radius: float, wide: float, high: float) -> list[Place]:
    """Right and left of a dot."""
    off = radius + 6 + wide / 2
    spots = ((at[0] + off, "left"), (at[0] - off, "right"))
    return [Place(Box(x, at[1], wide / 2, high / 2), align) for x, align in spots]


def along(start: Point, end: Point, wide: float, high: float) -> list[Place]:
    """On a line, from its middle on to either end, then a little off it."""
    shares = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8)
    return [
        Place(
            Box(
                start[0] + (end[0] - start[0]) * share,
                start[1] + (end[1] - start[1]) * share + off,
                wide / 2,
                high / 2,
            ),
            "center",
        )
        for off in (0, -high, high, -2 * high, 2 * high)
        for share in shares
    ]
