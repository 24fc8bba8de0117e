"""People as sets of sightings that grow by their best links and never join what cannot be one."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from graph.compare import MAY_BE_CIVIL, Sighting
from graph.person_name import Name, contradict, likeness

type ListId = int  # as in Sighting.lists

NOTHING: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Known:
    """What is known of one set: names, those each list has, roles, forms of address, boards,
    the best rank of a name (2 a forename, 1 initials, 0 a surname), sightings that a reviewer told
    apart from it, and whether a reviewer made it one (`judged`).
    """

    names: frozenset[Name]
    lists: dict[ListId, frozenset[Name]]
    roles: frozenset[str]
    courtesies: frozenset[str]
    boards: frozenset[str]
    rank: int
    apart: frozenset[int] = frozenset()
    judged: bool = False

    def add(self, other: "Known") -> None:
        """Take in what is known of another set."""
        self.names |= other.names
        self.rank = max(self.rank, other.rank)
        self.roles |= other.roles
        self.courtesies |= other.courtesies
        self.boards |= other.boards
        self.apart |= other.apart
        self.judged |= other.judged
        small, large = sorted((self.lists, other.lists), key=len)
        for entry, names in small.items():
            large[entry] = large.get(entry, names) | names
        self.lists = large


class Clusters:
    """A partition of sightings by position; the root of a set is its smallest position."""

    def __init__(self) -> None:
        self._parent: list[int] = []
        self._known: list[Known | None] = []

    def extend(self, sightings: Iterable[Sighting]) -> None:
        """Further sightings, each a set of its own."""
        for one in sightings:
            self._parent.append(len(self._parent))
            names = frozenset((one.name,))
            self._known.append(
                Known(
                    names=names,
                    lists=dict.fromkeys(one.lists, names),
                    roles=frozenset((one.role,)) if one.role else NOTHING,
                    courtesies=frozenset((one.courtesy,)) if one.courtesy else NOTHING,
                    boards=frozenset((one.board,)) if one.board else NOTHING,
                    rank=one.name.rank,
                )
            )

    def root(self, at: int) -> int:
        """The set that the sighting is in."""
        while self._parent[at] != at:
            self._parent[at] = at = self._parent[self._parent[at]]
        return at

    def known(self, root: int) -> Known:
        """What is known of a set."""
        known = self._known[root]
        assert known is not None, "not a root"
        return known

    def make_one(self, one: int, other: int) -> None:
        """Join the sets of the two whatever is known: a reviewer said so."""
        left, right = self.root(one), self.root(other)
        if left != right:
            self.join(left, right)
        self.known(self.root(one)).judged = True

    def keep_apart(self, one: int, other: int) -> None:
        """The sets of the two may never be one person: a reviewer said so."""
        for at, far in ((one, other), (other, one)):
            self.known(self.root(at)).apart |= {far}

    def are_apart(self, one: int, other: int) -> bool:
        """Whether a reviewer told two roots apart."""
        return any(self.root(at) == other for at in self.known(one).apart)

    def can_join(self, one: int, other: int) -> bool:
        """Whether nothing that is known of one root rules out the other."""
        return not self.are_apart(one, other) and _agree(self.known(one), self.known(other))

    def may_be_one(self, one: int, other: int) -> bool:
        """Whether it is worth a reviewer's look that one root is the other."""
        here, there = self.known(one), self.known(other)
        apart = self.are_apart(one, other) or _side_by_side(here.lists, there.lists)
        return not apart and not _unlike(here, there)

    def join(self, one: int, other: int) -> None:
        """Make one set of two roots."""
        kept, gone = min(one, other), max(one, other)
        self.known(kept).add(self.known(gone))
        self._parent[gone], self._known[gone] = kept, None


def _agree(one: Known, other: Known) -> bool:
    thinner, bare = min(one.rank, other.rank), one.rank == other.rank == 0
    return not (
        clash(one.courtesies, other.courtesies)
        or (thinner < 2 and clash(one.roles, other.roles))
        or (bare and one.boards != other.boards)
        or _unlike(one, other)
        or _side_by_side(one.lists, other.lists)
    )


def clash(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether none of the roles of the one can be one of the other's; Mr and Ms may be several."""
    left, right = (roles | MAY_BE_CIVIL if "civil" in roles else roles for roles in (one, other))
    return bool(one and other) and left.isdisjoint(right)


def _unlike(one: Known, other: Known) -> bool:
    """Whether names of the two contradict each other; where a reviewer let names differ in a set,
    each name of the other must be like one of them.
    """
    if one.judged or other.judged:
        free, bound = (one, other) if one.judged else (other, one)
        return any(all(likeness(a, b) is None for a in free.names) for b in bound.names)
    doubles = [set(name.last) for name in one.names | other.names if len(name.last) > 1]
    return any(
        contradict(a, b) and not any({*a.last, *b.last} <= double for double in doubles)
        for a, b in product(one.names, other.names)
    )


def _side_by_side(one: dict[ListId, frozenset[Name]], other: dict[ListId, frozenset[Name]]) -> bool:
    """Whether one list names both, differently."""
    small, large = sorted((one, other), key=len)
    return any(names.isdisjoint(large.get(entry, names)) for entry, names in small.items())
