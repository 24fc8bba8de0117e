"""What a picture of movement is made of: items as dots, boards as lanes, steps as arrows."""

from dataclasses import dataclass
from math import sqrt

RING = 4.5  # pixels from a dot to the ring of a decision
LARGEST = 24.0  # pixels, radius of a dot


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """How well a step is proved: in words, and how it is drawn."""

    words: str
    width: float
    colour: str = "line"
    dashes: tuple[float, ...] = ()


GRADES = {
    1: Grade(words="explicit reference", width=4),
    2: Grade(words="shared document", width=2.6),
    3: Grade(words="reused text", width=2.4, dashes=(11, 5)),
    4: Grade(words="shared person", width=1.8, colour="muted", dashes=(4, 4)),
    5: Grade(words="only later in time", width=1.2, colour="faint", dashes=(1, 5)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A lane: a board, or a place that is only named and of which nothing was read."""

    id: str
    name: str
    note: str
    nothing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """An item on a lane, or all items of a meeting. date: ISO. label: its number in words."""

    id: str
    lane: str
    meeting: str
    date: str
    label: str
    title: str
    mentions: int
    about: bool
    decided: bool
    tip: str

    @property
    def radius(self) -> float:
        """Pixels; the area grows with the mentions."""
        return min(LARGEST, 3.2 + 3.4 * sqrt(self.mentions))

    @property
    def reach(self) -> float:
        """The radius, with the ring where there is one."""
        return self.radius + (RING if self.decided else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A step to a dot. source: the id of a dot, or of the lane where nothing of the topic was read
    at its start. date: of the start, ISO, or empty where it is not given.
    """

    id: str
    source: str
    target: str
    grade: int
    carriers: tuple[str, ...]
    tip: str
    date: str = ""
