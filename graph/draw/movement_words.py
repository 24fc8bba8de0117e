"""Words in a picture of movement: each where it hides least of the dots, arrows and other words."""

from collections.abc import Iterator, Mapping, Sequence

from graph.draw.lanes import day_of, short
from graph.draw.measure import shorten, width, wrap
from graph.draw.moves import Arrow, Dot
from graph.draw.picture import Part, Picture, escape
from graph.draw.placing import Place, Taken, along, around, beside
from graph.draw.spread import Box, Point
from graph.tables import plain

SIZE, LINE = 12.5, 14.8  # of words, and of their lines
TITLE, LINES = 165, 3  # pixels and lines of a title below its date
BESIDE = (300, 180, 90)  # pixels of a title beside a stack, as there is room
UNDATED = "date not given"


class Words:
    """Labels of dots, names of carriers, and dates of what is only named."""

    def __init__(
        self,
        picture: Picture,
        dots: Mapping[str, Dot],
        stacks: Mapping[str, Sequence[Dot]],
        arrows: Sequence[Arrow],
        at: Mapping[str, Point],
        whole: Box,
    ) -> None:
        self.picture, self.dots, self.stacks = picture, dots, stacks
        self.arrows, self.at = arrows, at
        self.taken = Taken(whole)
        self.taken.dots = [Box(*at[one.id], one.reach, one.reach) for one in dots.values()]
        self.taken.dots += [Box(*at[one.id], 7, 7) for one in arrows if one.id in at]
        self.taken.lines = [self._line(arrow) for arrow in arrows]

    def _line(self, arrow: Arrow) -> tuple[Point, Point]:
        start = arrow.source if arrow.source in self.dots else arrow.id
        return self.at[start], self.at[arrow.target]

    def draw(self) -> None:
        """Draw all words; what matters most chooses its place first."""
        for arrow in self.arrows:
            if arrow.id in self.at:
                self._start(arrow)
        for dot in sorted(self.dots.values(), key=lambda dot: (not dot.about, -dot.mentions)):
            self._label(dot)
        for arrow in self.arrows:
            if arrow.carriers:
                self._carriers(arrow)

    def _start(self, arrow: Arrow) -> None:
        text = short(day_of(arrow.date)) if arrow.date else UNDATED
        wide = width(text, SIZE) + 6
        place = self.taken.best(beside(self.at[arrow.id], 6.5, wide, LINE)[::-1])
        if place:
            self._words(f"words {arrow.id}", place, [text], self._step(arrow), "muted")

    def _step(self, arrow: Arrow) -> Part:
        of = [arrow.id, arrow.source, arrow.target]
        return Part(kind="words", title=arrow.tip, opens=arrow.id, of=of)

    def _label(self, dot: Dot) -> None:
        """The whole label, else a shorter one, else none: pointing at the dot still tells."""
        alone = len(self.stacks[dot.meeting]) == 1
        for lines, wide in self._below(dot) if alone else self._beside(dot):
            high = LINE * len(lines) + 2
            way = around if alone else beside
            place = self.taken.best(way(self.at[dot.id], dot.reach, wide + 4, high))
            if place:
                near = [one for one in self.arrows if dot.id in (one.source, one.target)]
                ends = [id for one in near for id in (one.id, one.source, one.target)]
                part = Part(kind="label", title=dot.tip, opens=dot.id, of=[dot.id, dot.lane, *ends])
                ink = "ink" if dot.about else "muted"
                return self._words(f"label {dot.id}", place, lines, part, ink)

    def _below(self, dot: Dot) -> Iterator[tuple[list[str], float]]:
        """Date and number, with the title below it or alone, and how wide that is."""
        when = short(day_of(dot.date))
        head = f"{when}, {dot.label}" if dot.label else when
        titles = wrap(plain(dot.title), TITLE, SIZE, lines=LINES)
        wide = width(head, SIZE, bold=True)
        bold = f"<b>{escape(head)}</b>"
        yield [bold, *map(escape, titles)], max(wide, *(width(one, SIZE) for one in titles))
        yield [bold], wide

    def _beside(self, dot: Dot) -> Iterator[tuple[list[str], float]]:
        """In one line: the date at the first of the meeting, the number, and what fits of the
        title.
        """
        first = max(self.stacks[dot.meeting], key=lambda one: (one.about, one.mentions))
        when = short(day_of(dot.date)) if dot is first else ""
        label = dot.label if dot is first else dot.label.removeprefix("item ")
        head = ", ".join(filter(None, (when, label)))
        bold = f"<b>{escape(head)}</b> " if head else ""
        for most in BESIDE:
            title = shorten(plain(dot.title), most, SIZE)
            yield [bold + escape(title)], width(f"{head} ", SIZE, bold=True) + width(title, SIZE)

    def _carriers(self, arrow: Arrow) -> None:
        more = f" +{len(arrow.carriers) - 1}" if len(arrow.carriers) > 1 else ""
        text = plain(arrow.carriers[0]) + more
        wide = width(text, SIZE) + 6
        line = self._line(arrow)
        place = self.taken.best(along(*line, wide, LINE), own=line)
        if place:
            part = self._step(arrow)
            self._words(f"carrier {arrow.id}", place, [escape(text)], part, "accent")

    def _words(self, id: str, place: Place, lines: Sequence[str], part: Part, ink: str) -> None:
        at = place.box.x, place.box.y
        self.picture.box(id, at, lines, part, size=SIZE, ink=ink, margin=1, align=place.align)
