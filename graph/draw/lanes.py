"""Lanes in time: each a line from left to right under its name, over months, quarters or years."""

from calendar import month_abbr
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from graph.draw.measure import wrap
from graph.draw.picture import Picture

NAMES = 250  # pixels of the column of names
NAME_ROW = 19  # pixels of a line of a name
YEAR = 46  # pixels that a year takes
FOOT = 58  # pixels of the band of dates
MONTH_NAMES = tuple(month_abbr)[1:]
NARROW = 52  # pixels below which a month is one letter
WIDE = 1090  # pixels of the time that is seen at once
LEAST_MONTH, LEAST_QUARTER, LEAST_YEAR = 30, 40, 120  # pixels; the picture pans rather than squeeze


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch between two ticks, and the label in its middle."""

    start: date
    end: date
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `start` to `end` at so many pixels a day, from 0 on."""

    start: date
    end: date
    scale: float
    spans: tuple[Span, ...]

    @classmethod
    def over(cls, days: Sequence[date], *, room: float = 0) -> "Axis":
        """An axis that holds all days and a month or more on either side; room: pixels after the
        last, for words there.
        """
        first, last = min(days), max(days)
        months = (last.year - first.year) * 12 + last.month - first.month + 3
        step, least = _step(months)
        start = _month(first.year, 1 + (first.month - 2) // step * step)
        number = -(-months // step)
        each = max(float(least), (WIDE - room) / number)
        number += ceil(room / each)
        spans = tuple(_spans(start, number, step, each))
        end = spans[-1].end
        return cls(start, end, each * number / (end - start).days, spans)

    def x(self, day: date) -> float:
        """Where a day stands."""
        return (day - self.start).days * self.scale

    @property
    def wide(self) -> float:
        """Pixels from first to last."""
        return self.x(self.end)


def _step(months: int) -> tuple[int, int]:
    """How many months between ticks, and the fewest pixels for that."""
    if months <= 36:
        return 1, LEAST_MONTH
    return (3, LEAST_QUARTER) if months <= 240 else (12, LEAST_YEAR)


def _month(year: int, month: int) -> date:
    """The first of a month, counted on into other years."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _spans(at: date, number: int, step: int, each: float) -> Iterator[Span]:
    for _ in range(number):
        after = _month(at.year, at.month + step)
        name = MONTH_NAMES[at.month - 1]
        month = name if each >= NARROW else name[0]
        yield Span(at, after, {1: month, 3: f"Q{at.month // 3 + 1}"}.get(step, ""))
        at = after


def day_of(text: str) -> date:
    """An ISO date."""
    return date.fromisoformat(text)


def short(day: date) -> str:
    """``14 Aug``."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A lane at a height. nothing: it is only named, and nothing of it was read."""

    id: str
    name: str
    note: str
    y: float
    nothing: bool = False


def lay(picture: Picture, axis: Axis, lanes: Sequence[Lane], bottom: float) -> None:
    """Paint lanes and ticks from the top, 0, to the bottom; names and dates stay in view.

    Sets the bounds of the picture.
    """
    ticks: list[dict[str, object]] = []
    for span in axis.spans:
        left, right = axis.x(span.start), axis.x(span.end)
        new_year = span.start.month == 1 or (span is axis.spans[0] and not _soon(axis))
        picture.stroke(
            [(left, 0), (left, bottom)], colour="rule", width=2 if new_year else 1, always=True
        )
        ticks.append({"x": (left + right) / 2, "text": span.label, "align": "center"})
        if new_year:
            ticks.append({"x": left + 2, "text": str(span.start.year), "strong": True})
    picture.stroke([(axis.wide, 0), (axis.wide, bottom)], colour="rule", width=1, always=True)
    for lane in lanes:
        colour, dashes = ("faint", (1.5, 5.0)) if lane.nothing else ("link", ())
        path = [(0, lane.y), (axis.wide, lane.y)]
        picture.stroke(path, colour=colour, dashes=dashes, width=1.6, always=True)
    picture.pinned = {
        "lanes": [_named(lane) for lane in lanes],
        "ticks": ticks,
        "wide": NAMES,
        "foot": FOOT,
    }
    picture.bounds = (-NAMES, -10, axis.wide + 24, bottom + FOOT)


def high(name: str, note: str = "") -> float:
    """Pixels that the name of a lane takes, with its note."""
    return NAME_ROW * len(_lines(name)) + (NAME_ROW if note else 0) + 8


def _lines(name: str) -> list[str]:
    return wrap(name, NAMES - 34, 15, bold=True, lines=3)


def _soon(axis: Axis) -> bool:
    """Whether a year begins so near the start that two years would not stand side by side."""
    return axis.x(date(axis.start.year + 1, 1, 1)) < YEAR


def _named(lane: Lane) -> dict[str, object]:
    colour = "muted" if lane.nothing else "board"
    return {"lines": _lines(lane.name), "note": lane.note, "y": lane.y, "colour": colour}


def later(day: date, days: int) -> date:
    """A day so many days on."""
    return day + timedelta(days=days)
