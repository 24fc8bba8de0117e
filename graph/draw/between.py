"""What stands between two bars: people and organisations on both boards."""

from collections import Counter
from collections.abc import Mapping, Sequence

from graph.draw.frame import BAR, BETWEEN, Frame, part
from graph.draw.measure import wrap
from graph.draw.picture import Part, escape
from graph.draw.seats import Seat
from graph.tables import count, plain

WIDE = 176  # of a box
FIRST = 68.0  # from the top of a board's box
ROOMY, TIGHT, MANY = 36, 12, 12  # pixels between boxes, and from how many people they are tight


class Between:
    """Draws from the top down; `y` is how far it has come."""

    def __init__(self, frame: Frame) -> None:
        self.frame, self.picture = frame, frame.picture
        self.ids = [bar.id for bar in frame.bars]
        self.y = FIRST

    def draw(self) -> None:
        """Draw it into the picture."""
        both = [held for held in self.frame.people.values() if len(held) == 2]
        both.sort(key=lambda held: min(seat.order for seat in held.values()))
        self._heading(f"On both boards: {len(both)}", "accent" if both else "muted")
        for held in both:
            self._person([held[id] for id in self.ids])
            self.y += ROOMY if len(both) < MANY else TIGHT
        bodies = self._bodies()
        if bodies:
            self.y += 12
            self._heading("Organisations with people on both", "muted")
        for body, name, numbers in bodies:
            self._body(body, name, numbers)
        for id in self.ids:
            self.frame.ends[id] = max(self.frame.ends[id], self.y)

    def _heading(self, text: str, colour: str) -> None:
        self.picture.words((0, self.y + 18), text, align="center", colour=colour, of=self.ids)
        self.y += 38

    def _person(self, held: Sequence[Seat]) -> None:
        first = held[0]
        bodies = list(dict.fromkeys(name for seat in held for _, name in seat.bodies))
        lines = wrap(plain(first.name), WIDE - 20, 15, bold=True)
        below = [line for name in bodies for line in wrap(plain(name), WIDE - 26, 12)]
        high = 18 * len(lines) + 14.5 * len(below) + 10
        middle = self.y + high / 2
        parts = [part(seat, "tie") for seat in held]
        told = Part(
            kind="person both",
            title="\n\n".join(one.title for one in parts),
            opens=first.person,
            of=[id for one in parts for id in one.of],
        )
        self.picture.box(
            first.person,
            (0, middle),
            [*(f"<b>{escape(line)}</b>" for line in lines), *map(escape, below)],
            told,
            head=15,
            head_ink="accent",
            fill="tint",
            rim="accent",
            wide=WIDE,
            radius=5,
            margin=5,
        )
        for seat, one, side in zip(held, parts, (1, -1), strict=True):
            self.frame.tie(seat, side, middle)
            x = self.frame.edge(seat.board, side) + side * (BETWEEN - WIDE - BAR) / 4
            self.picture.words((x, middle - 9), seat.words, align="center", of=one.of)
        self.y += high

    def _bodies(self) -> list[tuple[str, str, list[int]]]:
        """Organisations on both boards with the number of people on each, the most first."""
        names: dict[str, str] = {}
        numbers: Counter[tuple[str, str]] = Counter()
        for held in self.frame.people.values():
            for seat in held.values():
                for body, name in seat.bodies:
                    names[body] = name
                    numbers[body, seat.board] += 1
        found = [
            (body, names[body], [numbers[body, id] for id in self.ids])
            for body in self.frame.joining
        ]
        return sorted(found, key=lambda one: (-sum(one[2]), one[1], one[0]))

    def _body(self, body: str, name: str, numbers: Sequence[int]) -> None:
        lines = wrap(plain(name), WIDE - 26, 12)
        high = 14.5 * len(lines) + 6
        middle = self.y + high / 2
        people = [one for one, held in self.frame.people.items() if _for(held, body)]
        of = [body, *self.ids, *people]
        told = [
            f"{count(number, 'person')} on the {plain(bar.name)}"
            for number, bar in zip(numbers, self.frame.bars, strict=True)
        ]
        self.picture.box(
            body,
            (0, middle),
            [escape(line) for line in lines],
            Part(kind="body both", title="\n".join([plain(name), *told]), opens=body, of=of),
            ink="accent",
            rim="accent",
            wide=WIDE - 2,
            margin=3,
        )
        for id, number, side in zip(self.ids, numbers, (1, -1), strict=True):
            start, end = self.frame.edge(id, side), -side * WIDE / 2
            self.picture.stroke([(start, middle), (end, middle)], width=1, of=of)
            text = count(number, "person")
            self.picture.words(((start + end) / 2, middle - 9), text, align="center", of=of)
        self.y += high + 22


def _for(held: Mapping[str, Seat], body: str) -> bool:
    return any(id == body for seat in held.values() for id, _ in seat.bodies)
