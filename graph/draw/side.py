"""One side of a bar: its people in rows, and brackets that tie them to their organisations."""

from collections.abc import Sequence

from graph.draw.frame import FIRST_ROW, Bar, Frame, part
from graph.draw.groups import Group
from graph.draw.measure import width, wrap
from graph.draw.picture import Part, escape
from graph.draw.seats import Seat
from graph.tables import count, plain

LINE, NEAR, ROW, GAP = 84, 5, 17.5, 6  # line, space to the name, row, space between groups
NAMES = 13  # size of names
BODIES, BODY_ROW, BODY_WIDE = 12, 14, 190  # size, line height and widest line of organisations
BRACKET = 16  # from the widest name to the bracket
MOST = 80  # people on one side by name; beyond, each organisation is one row


class Side:
    """sign: -1 for the left of the bar, 1 for its right."""

    def __init__(self, frame: Frame, bar: Bar, sign: int, groups: Sequence[Group]) -> None:
        self.frame, self.picture = frame, frame.picture
        self.bar, self.sign, self.groups = bar, sign, groups
        self.crowded = sum(len(group.seats) for group in groups) > MOST
        self.start = frame.edge(bar.id, sign) + sign * (LINE + NEAR)
        widest = max((self._wide(group) for group in groups), default=0)
        self.bracket = self.start + sign * (widest + BRACKET)

    def _wide(self, group: Group) -> float:
        """The widest row of a group."""
        if self.crowded:
            return width(_crowd(group), NAMES) + 4
        return max(_name_width(seat) for seat in group.seats)

    def draw(self, heading: str = "") -> None:
        """Draw it into the picture, from the top down."""
        align = "right" if self.sign < 0 else "left"
        if heading:
            at = self.start, FIRST_ROW - 21
            self.picture.words(at, heading, align=align, of=[self.bar.id])
        y = float(FIRST_ROW)
        for group in self.groups:
            y = self._group(group, y) + GAP
        self.frame.ends[self.bar.id] = max(self.frame.ends[self.bar.id], y + 4)

    def _group(self, group: Group, y: float) -> float:
        """Draw a group from y down; where it ends."""
        seats: Sequence[Seat] = () if self.crowded else group.seats
        rows = len(seats) or 1
        lines = _label(group) if group.labelled else []
        y += max(0.0, len(lines) * BODY_ROW - rows * ROW) / 2
        middles = [y + ROW * (n + 0.5) for n in range(rows)]
        if self.crowded:
            self._crowd(group, middles[0])
        for seat, middle in zip(seats, middles, strict=False):
            self._person(seat, middle)
        if group.labelled:
            ends = [_name_width(seat) + 3 for seat in seats] or [self._wide(group)]
            self._brace(group, list(zip(ends, middles, strict=True)))
        end = max(middles[-1] + ROW / 2, sum(middles) / rows + len(lines) * BODY_ROW / 2)
        for seat, middle in zip(seats, middles, strict=False):
            for body in seat.bodies[1:]:
                end = self._second(seat, body, middle, end)
        return end

    def _person(self, seat: Seat, y: float) -> None:
        name = escape(plain(seat.name))
        prefix = f"<i>{escape(plain(seat.prefix))} </i>" if seat.prefix else ""
        self.picture.box(
            seat.person,
            (self.start + self.sign * _name_width(seat) / 2, y),
            [prefix + (f"<b>{name}</b>" if seat.capacity == "chair" else name)],
            part(seat, "person"),
            size=NAMES,
            margin=1,
            beside=NEAR,
        )
        self.frame.tie(seat, self.sign, y)

    def _crowd(self, group: Group, y: float) -> None:
        """One row for all people of an organisation."""
        id = f"{group.label} @ {self.bar.id}"
        names = ", ".join(plain(seat.name) for seat in group.seats[:12])
        more = f" and {len(group.seats) - 12} more" if len(group.seats) > 12 else ""
        told = Part(
            kind="crowd",
            title=f"{group.label} · {plain(self.bar.name)}\n{names}{more}",
            opens=group.body[0] if group.body else self.bar.id,
            of=self._of(group),
        )
        text = _crowd(group)
        middle = self.start + self.sign * width(text, NAMES) / 2
        self.picture.box(
            f"crowd {id}", (middle, y), [text], told, size=NAMES, margin=1, beside=NEAR
        )
        self.picture.dot(f"bead {id}", (self.frame.edge(self.bar.id, self.sign), y), told)
        self.picture.line(f"bead {id}", f"crowd {id}", told)

    def _of(self, group: Group) -> list[str]:
        people = [seat.person for seat in group.seats]
        return [self.bar.id, *people, *([group.body[0]] if group.body else [])]

    def _brace(self, group: Group, rows: Sequence[tuple[float, float]]) -> None:
        """A bracket around rows (width and height of each), and the organisation beside it."""
        of, x = self._of(group), self.bracket
        first, last = rows[0][1], rows[-1][1]
        middle = (first + last) / 2
        for wide, y in rows:
            self.picture.stroke([(self.start + self.sign * wide, y), (x, y)], of=of)
        self.picture.stroke([(x, first), (x, last)], of=of)
        self.picture.stroke([(x, middle), (x + self.sign * 6, middle)], of=of)
        self._body(group, middle)

    def _second(self, seat: Seat, body: tuple[str, str], row: float, y: float) -> float:
        """A further body of a person, from y down, with a bracket of its own; where it ends."""
        group = Group(body=body, seats=(seat,))
        high = len(_label(group)) * BODY_ROW
        middle = y + high / 2 + 2
        x, hook = self.bracket, self.bracket - self.sign * 9
        path = [(hook, row), (hook, middle), (x + self.sign * 6, middle)]
        self.picture.stroke(path, of=self._of(group))
        self._body(group, middle)
        return middle + high / 2

    def _body(self, group: Group, y: float) -> None:
        """The name of an organisation beside the bracket."""
        lines = _label(group)
        wide = max(width(line, BODIES) for line in lines)
        x = self.bracket + self.sign * 8
        body = group.body[0] if group.body else ""
        seen = count(len(group.seats), "person")
        title = f"{group.label}\n{seen} on the {plain(self.bar.name)} and no other board here"
        self.picture.box(
            f"{body or 'not stated'} @ {self.bar.id} {y:.1f}",
            (x + self.sign * wide / 2, y),
            [escape(line) if body else f"<b><i>{escape(line)}</i></b>" for line in lines],
            Part(kind="body", title=title, opens=body, of=self._of(group)),
            size=BODIES,
            ink="accent" if body in self.frame.joining else "muted",
            margin=1,
            align="right" if self.sign < 0 else "left",
        )
        self.frame.reach = max(self.frame.reach, abs(x) + wide + 16)


def _name_width(seat: Seat) -> float:
    prefix = width(f"{plain(seat.prefix)} ", NAMES) if seat.prefix else 0.0
    return prefix + width(plain(seat.name), NAMES, bold=seat.capacity == "chair") + 4


def _crowd(group: Group) -> str:
    return count(len(group.seats), "person")


def _label(group: Group) -> list[str]:
    return wrap(group.label, BODY_WIDE, BODIES)
