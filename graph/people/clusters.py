"""People as sets of sightings that grow by their best links and never join what cannot be one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from graph.compare import MAY_BE_CIVIL, Sighting
from graph.person_name import Name, at_odds, likeness

type Link = tuple[float, int, int]  # points, and the two sightings
type Lists = dict[int, frozenset[Name]]  # by the numbers of Sighting.lists

NOTHING: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Known:
    """What is known of one set: names, those each list has, roles, forms of address, boards,
    the best rank of a name (2 a forename, 1 initials, 0 a surname), sightings that a reviewer told
    apart from it, and whether a reviewer made it one (`judged`).
    """

    names: frozenset[Name]
    lists: Lists
    roles: frozenset[str]
    courtesies: frozenset[str]
    boards: frozenset[str]
    rank: int
    apart: frozenset[int] = frozenset()
    judged: bool = False

    def add(self, other: "Known") -> None:
        """Take in what is known of another set."""
        self.names = _both(self.names, other.names)
        self.rank = max(self.rank, other.rank)
        self.roles = _both(self.roles, other.roles)
        self.courtesies = _both(self.courtesies, other.courtesies)
        self.boards = _both(self.boards, other.boards)
        self.apart |= other.apart
        self.judged |= other.judged
        self.lists = _merged(self.lists, other.lists)


class Clusters:
    """A partition of sightings by position; the root of a set is its smallest position."""

    def __init__(self) -> None:
        self._parent: list[int] = []
        self._ranks: list[int] = []  # of what is known of a root, once more: it is asked most
        self._known: list[Known | None] = []

    def extend(self, sightings: Iterable[Sighting]) -> None:
        """Further sightings, each a set of its own."""
        for one in sightings:
            self._parent.append(len(self._parent))
            self._ranks.append(one.name.rank)
            names = _only_name(one.name)
            self._known.append(
                Known(
                    names=names,
                    lists=dict.fromkeys(one.lists, names),
                    roles=_only(one.role),
                    courtesies=_only(one.courtesy),
                    boards=_only(one.board),
                    rank=one.name.rank,
                )
            )

    def root(self, at: int) -> int:
        """The set that the sighting is in."""
        while self._parent[at] != at:
            self._parent[at] = at = self._parent[self._parent[at]]
        return at

    def roots(self) -> list[int]:
        """The set that each sighting is in."""
        return [self.root(at) for at in range(len(self._parent))]

    def known(self, root: int) -> Known:
        """What is known of a set."""
        known = self._known[root]
        assert known is not None, "not a root"
        return known

    def rank(self, root: int) -> int:
        """The best rank of a name of the set."""
        return self._ranks[root]

    def apart_of(self, links: Iterable[Link], rank: int) -> Iterator[tuple[int, int]]:
        """The roots of each link between two sets of that rank, as the sets are when asked."""
        parent, ranks, root = self._parent, self._ranks, self.root
        for _, one, other in links:
            if parent[one] != parent[other]:  # else they are one already, as most are
                left, right = root(one), root(other)
                if left != right and ranks[left] == rank == ranks[right]:
                    yield left, right

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
        told = self.known(one).apart
        return bool(told) and any(self.root(at) == other for at in told)

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
        self._ranks[kept] = self.known(kept).rank
        self._parent[gone], self._known[gone] = kept, None


def _agree(one: Known, other: Known) -> bool:
    thinner, bare = min(one.rank, other.rank), one.rank == other.rank == 0
    together = not one.lists.keys().isdisjoint(other.lists)
    return not (
        clash(one.courtesies, other.courtesies)
        or (thinner < 2 and clash(one.roles, other.roles))
        or (together and bool(one.roles and other.roles) and one.roles.isdisjoint(other.roles))
        or (bare and one.boards != other.boards)
        or _unlike(one, other)
        or _side_by_side(one.lists, other.lists)
    )


def clash(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether none of the roles of the one can be one of the other's; Mr and Ms may be several."""
    if not one or not other or not one.isdisjoint(other):
        return False  # what holds for most
    left, right = (roles | MAY_BE_CIVIL if "civil" in roles else roles for roles in (one, other))
    return left.isdisjoint(right)


def _unlike(one: Known, other: Known) -> bool:
    """Whether names of the two contradict each other; where a reviewer let names differ in a set,
    each name of the other must be like one of them.
    """
    if one.judged or other.judged:
        free, bound = (one, other) if one.judged else (other, one)
        return any(all(likeness(a, b) is None for a in free.names) for b in bound.names)
    return at_odds(one.names, other.names)


def _side_by_side(one: Lists, other: Lists) -> bool:
    """Whether one list names both, differently."""
    return any(one[entry].isdisjoint(other[entry]) for entry in one.keys() & other.keys())


def _merged(one: Lists, other: Lists) -> Lists:
    """Both, put into the larger one."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    shared = {entry: _both(large[entry], small[entry]) for entry in small.keys() & large.keys()}
    large |= small
    large |= shared
    return large


def _both[T](one: frozenset[T], other: frozenset[T]) -> frozenset[T]:
    """The union; the same object where nothing is new, so that most sets share theirs."""
    return one if one is other or one >= other else one | other


@cache
def _only_name(name: Name) -> frozenset[Name]:
    """The set of one name, of equal names once."""
    return frozenset((name,))


@cache
def _only(word: str | None) -> frozenset[str]:
    """The set of the one word that is known, if any, of equal words once."""
    return frozenset((word,)) if word else NOTHING
