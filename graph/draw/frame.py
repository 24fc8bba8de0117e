"""What all parts of a picture with bars share: the bars, and the lines of people to them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.draw.capacities import STYLES
from graph.draw.measure import wrap
from graph.draw.picture import Part, Picture, escape
from graph.draw.seats import Seat
from graph.tables import plain

BETWEEN = 424  # pixels from bar to bar
BAR, BOX = 14, 250  # width of a bar, and of the box above it
FIRST_ROW = 83  # from the top of a board's box


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A board: id, name and what its box says below the name."""

    id: str
    name: str
    note: str


class Frame:
    """One or two bars, and how far what stands around them reaches (pixels)."""

    def __init__(self, bars: Sequence[Bar], people: Mapping[str, Mapping[str, Seat]]) -> None:
        self.bars, self.people = bars, people
        self.picture = Picture()
        half = BETWEEN / 2 if len(bars) == 2 else 0
        self.x = {bar.id: x for bar, x in zip(bars, (-half, half), strict=False)}
        self.top, self.reach = 0.0, 0.0
        self.ends = {bar.id: FIRST_ROW + 40.0 for bar in bars}
        self.joining = self._joining()

    def _joining(self) -> set[str]:
        """Organisations with people on both boards."""
        boards: dict[str, set[str]] = defaultdict(set)
        for held in self.people.values():
            for seat in held.values():
                for body, _ in seat.bodies:
                    boards[body].add(seat.board)
        return {body for body, on in boards.items() if len(on) > 1}

    def edge(self, board: str, side: int) -> float:
        """Where lines meet a bar on one side (-1: left, 1: right)."""
        return self.x[board] + side * BAR / 2

    def bar(self, bar: Bar) -> None:
        """Draw a bar down to its end; it keeps its colour while one of its people is looked at."""
        x = self.x[bar.id]
        self.picture.stroke(
            [(x, 20), (x, self.ends[bar.id])], colour="board", width=BAR, always=True
        )
        lines = wrap(plain(bar.name), BOX - 26, 15, bold=True)
        above = 18 * (len(lines) - 1)
        self.top = min(self.top, -above)
        bodies = [b for held in self.people.values() for s in held.values() for b, _ in s.bodies]
        of = [*self.x, *self.people, *bodies]
        self.picture.box(
            bar.id,
            (x, 21 - above / 2),
            [*(f"<b>{escape(line)}</b>" for line in lines), escape(bar.note)],
            Part(kind="board", title=f"{plain(bar.name)}\n{bar.note}", opens=bar.id, of=of),
            head=15,
            ink="onboard",
            fill="board",
            wide=BOX,
            radius=4,
            margin=6,
        )

    def tie(self, seat: Seat, side: int, y: float) -> None:
        """The line from a bar, with its bead, to the node of a person."""
        bead = f"{seat.person} @ {seat.board}"
        self.picture.dot(
            bead,
            (self.edge(seat.board, side), y),
            part(seat, "bead"),
            size=4.6 if seat.seen else 4.2,
            fill="board" if seat.seen else "paper",
            rim="paper" if seat.seen else "board",
        )
        thick, colour, dashes = STYLES[seat.capacity]
        self.picture.line(
            bead, seat.person, part(seat, "tie"), colour=colour, width=thick, dashes=dashes
        )


def part(seat: Seat, kind: str) -> Part:
    """What anything that stands for a person on a board tells, and belongs to."""
    of = [seat.person, seat.board, *(body for body, _ in seat.bodies)]
    return Part(kind=kind, title=seat.tip, opens=seat.person, of=of)
