"""The nouns of a flow: items, the steps between them, and the evidence of each."""

from dataclasses import dataclass

# What joins the two ends of a step, by grade; 1 is the best evidence.
GRADES = {
    1: "explicit reference",
    2: "shared document",
    3: "reused text",
    4: "shared person",
    5: "only later in time",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of a document. document: its id. path: of its file. line, page: from 1."""

    document: str
    path: str
    line: int
    quote: str
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of business that speaks of the topic.

    id, meeting, board: ids. date: ISO 8601. number: as printed. position: from 1. mentions: how
    often the topic is named. about: whether the item is about it, else it is named in passing.
    decided: the class of the first outcome. evidence: of the topic in the item.
    """

    id: str
    meeting: str
    board: str
    board_name: str
    date: str
    title: str
    position: int
    mentions: int
    about: bool
    evidence: Evidence
    number: str | None = None
    decided: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """Where a step starts, as far as its evidence tells: a board (id), or a place; a meeting of the
    board with its date; an item there.
    """

    name: str
    board: str | None = None
    meeting: str | None = None
    date: str | None = None
    item: Item | None = None

    @property
    def lane(self) -> str:
        """The board's id, or an id for the place that is no id of the graph."""
        return self.board or f"place/{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """Somebody who was at both meetings, and as what.

    status_before, status_after: `ATTENDED.status`, or `chair` or `vice chair` where that was the
    role. before, after: evidence of being there.
    """

    person: str
    name: str
    status_before: str
    status_after: str
    before: Evidence
    after: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the topic to an item of another board.

    grade: a key of GRADES. before, after: evidence at either end, before None where a board or
    place is only named. words: what joins them: the document, the text or the place named.
    carriers: people who were at both meetings, the strongest capacity first, at any grade.
    """

    source: End
    target: Item
    grade: int
    after: Evidence
    before: Evidence | None = None
    words: str = ""
    carriers: tuple[Carrier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A board that spoke of the topic. first, last: dates of its first and last item."""

    id: str
    name: str
    area: str | None
    first: str
    last: str
    meetings: int
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A board or place that items only name. id: `End.lane`. board: whether it is a board. read:
    whether documents of the board were read, though none of them speaks of the topic.
    """

    id: str
    name: str
    board: bool
    read: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """How a topic moved. topic: its id. steps: one a pair of meetings, at its best grade. further:
    all else that joins the same pairs.
    """

    topic: str
    name: str
    items: tuple[Item, ...]
    steps: tuple[Step, ...]
    further: tuple[Step, ...]
    boards: tuple[Lane, ...]
    named: tuple[Named, ...]
