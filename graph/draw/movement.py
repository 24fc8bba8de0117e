"""How a topic moves: boards as lanes in time, one dot for each item, an arrow for each step."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from graph.draw.lanes import Axis, Lane, day_of, later, lay
from graph.draw.movement_words import Words
from graph.draw.moves import GRADES, Arrow, Dot, Place
from graph.draw.picture import Part, Picture
from graph.draw.spread import Box, Point
from graph.tables import plain

LANE, STACK, TOP = 108.0, 38.0, 58.0  # pixels: between lanes, within a meeting, above the first
ROOM = 210  # pixels for words after the last date
EDGE = 20  # pixels that words may reach beyond the last month
BEFORE = 65  # days that a thing without date stands before what names it


class Movement:
    """Lays out places, dots and arrows; `at` holds the middle of each dot, by its id, and of the
    start of each arrow that starts at none.
    """

    def __init__(
        self, places: Sequence[Place], found: Sequence[Dot], arrows: Sequence[Arrow]
    ) -> None:
        self.dots = {dot.id: dot for dot in found}
        self.arrows, self.picture = arrows, Picture()
        self.bare = [arrow for arrow in arrows if arrow.source not in self.dots]
        self.stacks: dict[str, list[Dot]] = defaultdict(list)
        for dot in found:
            self.stacks[dot.meeting].append(dot)
        self.axis = Axis.over(self._days(), room=ROOM)
        self.lanes, self.bottom = self._lanes(ordered(places, self._ends()))
        self.at = self._positions()

    def _days(self) -> list[date]:
        days = [day_of(dot.date) for dot in self.dots.values()]
        return days + [self._start(arrow) for arrow in self.bare]

    def _start(self, arrow: Arrow) -> date:
        if arrow.source in self.dots:
            return day_of(self.dots[arrow.source].date)
        if arrow.date:
            return day_of(arrow.date)
        return later(day_of(self.dots[arrow.target].date), -BEFORE)

    def _ends(self) -> list["Ends"]:
        """When and on which lane each arrow starts and ends."""
        made = []
        for arrow in self.arrows:
            source, target = self.dots.get(arrow.source), self.dots[arrow.target]
            start = self._start(arrow).toordinal()
            lane = source.lane if source else arrow.source
            made.append((start, lane, day_of(target.date).toordinal(), target.lane))
        return made

    def _lanes(self, places: Sequence[Place]) -> tuple[list[Lane], float]:
        """Lanes at their heights, with room for the stacks, and the end of the last."""
        most = {place.id: 1 for place in places}
        for stack in self.stacks.values():
            most[stack[0].lane] = max(most[stack[0].lane], len(stack))
        lanes, y = [], TOP
        for place in places:
            name, note = plain(place.name), place.note
            spare = (most[place.id] - 1) * STACK / 2
            y += spare
            lanes.append(Lane(id=place.id, name=name, note=note, y=y, nothing=place.nothing))
            y += spare + LANE * (0.7 if place.nothing else 1)
        return lanes, y - LANE + TOP + 12

    def _positions(self) -> dict[str, Point]:
        """Items of one meeting stand above each other."""
        y = {lane.id: lane.y for lane in self.lanes}
        at: dict[str, Point] = {}
        for stack in self.stacks.values():
            for n, dot in enumerate(stack):
                off = (n - (len(stack) - 1) / 2) * STACK
                at[dot.id] = self.axis.x(day_of(dot.date)), y[dot.lane] + off
        for arrow in self.bare:
            at[arrow.id] = self.axis.x(self._start(arrow)), y[arrow.source]
        return at

    def draw(self) -> Picture:
        """The picture."""
        lay(self.picture, self.axis, self.lanes, self.bottom)
        for dot in self.dots.values():
            self._dot(dot)
        for arrow in self.bare:
            part = _part(arrow, "undated")
            id, at = f"undated {arrow.id}", self.at[arrow.id]
            self.picture.dot(id, at, part, size=6.5, fill="paper", rim="faint", dashed=True)
        for arrow in sorted(self.arrows, key=lambda one: -one.grade):
            self._arrow(arrow)
        half_wide, half_high = (self.axis.wide + EDGE) / 2, self.bottom / 2
        whole = Box(half_wide, half_high, half_wide, half_high)
        Words(self.picture, self.dots, self.stacks, self.arrows, self.at, whole).draw()
        return self.picture

    def _dot(self, dot: Dot) -> None:
        """A disc, in a ring where there is a decision; arrows end at the ring."""
        at, of = self.at[dot.id], self._of(dot)
        colour = "board" if dot.about else "link"
        part = Part(kind="item", title=dot.tip, opens=dot.id, of=of)
        if dot.decided:
            self.picture.dot(dot.id, at, part, size=dot.reach, fill="paper", rim="ink", edge=1.8)
            self.picture.disc(at, dot.radius, colour=colour, of=of)
        else:
            self.picture.dot(dot.id, at, part, size=dot.radius, fill=colour, rim=colour, edge=0)

    def _of(self, dot: Dot) -> list[str]:
        """An item stays lit with the steps to and from it, and their other ends."""
        near = [one for one in self.arrows if dot.id in (one.source, one.target)]
        return [dot.id, dot.lane, *(id for one in near for id in (one.id, one.source, one.target))]

    def _arrow(self, arrow: Arrow) -> None:
        grade = GRADES[arrow.grade]
        start = arrow.source if arrow.source in self.dots else f"undated {arrow.id}"
        self.picture.line(
            start,
            arrow.target,
            _part(arrow, f"step {arrow.grade}"),
            colour=grade.colour,
            width=grade.width,
            dashes=grade.dashes,
            arrow=True,
        )


def _part(arrow: Arrow, kind: str) -> Part:
    of = [arrow.id, arrow.source, arrow.target]
    return Part(kind=kind, title=arrow.tip, opens=arrow.id, of=of)


type Ends = tuple[int, str, int, str]  # day and lane of the start, day and lane of the end


def ordered(places: Sequence[Place], steps: Sequence[Ends]) -> list[Place]:
    """The places so that few arrows cross and few pass over a lane: two change places as long as
    that is better.
    """
    best = list(places)
    better = True
    while better:
        better = False
        for one, other in combinations(range(len(best)), 2):
            tried = list(best)
            tried[one], tried[other] = tried[other], tried[one]
            if _cost(tried, steps) < _cost(best, steps):
                best, better = tried, True
    return best


def _cost(places: Sequence[Place], steps: Sequence[Ends]) -> float:
    row = {place.id: n for n, place in enumerate(places)}
    lines = [(start, row[source], end, row[target]) for start, source, end, target in steps]
    passed = sum(abs(first - last) - 1 for _, first, _, last in lines if first != last)
    return passed + 2 * sum(_cross(one, other) for one, other in combinations(lines, 2))


def _cross(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    """Whether two lines from (x, y) to (x, y) cross between their ends."""

    def side(line: tuple[int, int, int, int], x: int, y: int) -> int:
        x1, y1, x2, y2 = line
        turn = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
        return (turn > 0) - (turn < 0)

    return (
        side(one, *other[:2]) * side(one, *other[2:]) < 0
        and side(other, *one[:2]) * side(other, *one[2:]) < 0
    )
