"""Boards, the people on them, and what each two share."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.draw.seat_panels import People
from graph.draw.spread import Pair
from graph.tables import plain

MOST = 40  # boards drawn
CHOICES = 9  # of the least number, at most, unless the one taken is greater
LINES = 2  # lines a board, at most, of those that are always seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A board and the area that it is for, where that is known."""

    id: str
    name: str
    area: str


class Overlaps:
    """Boards, the people on them, and what each two share."""

    def __init__(self, boards: Sequence[Board], people: People) -> None:
        self.people = people
        self.on: dict[str, list[str]] = defaultdict(list)
        for person, held in people.items():
            for board in held:
                self.on[board].append(person)
        self.shared = _shared(people)
        ties: dict[str, int] = defaultdict(int)
        for pair, both in self.shared.items():
            for board in pair:
                ties[board] += len(both)
        ranked = sorted(boards, key=lambda one: (-ties[one.id], -len(self.on[one.id]), one.id))
        self.boards = {one.id: one for one in ranked[:MOST]}
        self.left_out = len(ranked) - len(self.boards)
        drawn = {pair for pair in self.shared if set(pair) <= self.boards.keys()}
        self.drawn = {pair: self.shared[pair] for pair in sorted(drawn)}
        self.names = {one.id: plain(one.name) for one in boards}

    @property
    def least(self) -> int:
        """The least number shared that leaves at most two lines a board."""
        counts = sorted((len(both) for both in self.drawn.values()), reverse=True)
        most = LINES * len(self.boards)
        return 1 if len(counts) <= most else counts[most] + 1

    @property
    def choices(self) -> tuple[int, ...]:
        """Numbers to choose the least of lines from; none where every line is drawn."""
        if self.least == 1:
            return ()
        most = max(len(both) for both in self.drawn.values())
        return tuple(range(1, max(self.least, min(most, CHOICES)) + 1))

    def person(self, person: str) -> str:
        """The name of a person (id)."""
        return next(iter(self.people[person].values())).name

    def bridging(self) -> list[str]:
        """People on more than one board, on the most first."""
        several = [person for person, held in self.people.items() if len(held) > 1]
        return sorted(several, key=lambda person: (-len(self.people[person]), self.person(person)))

    def ranked(self) -> list[Pair]:
        """Every two boards that share people, those that share most first."""
        return sorted(self.shared, key=lambda pair: (-len(self.shared[pair]), pair))


def _shared(people: People) -> dict[Pair, list[str]]:
    """Who is on both of each two boards, by name."""
    made: dict[Pair, list[str]] = defaultdict(list)
    for person, held in sorted(people.items()):
        for one, other in combinations(sorted(held), 2):
            made[one, other].append(person)
    return dict(made)


def pair_id(pair: Pair) -> str:
    """The id of the panel of two boards."""
    return f"{pair[0]} & {pair[1]}"
