"""Best links first: sightings become people, the surely named before the thinly named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from operator import itemgetter

from graph.compare import REVIEW, SAME, Sighting, same_role, score
from graph.people.blocking import Pair, bare_pairs, pairs
from graph.people.clusters import Clusters, Link

LEAD = 0.5  # points by which the best link of a thinly named set must beat the second


class Linker:
    """Sightings, the sets they were put into, and the links that were looked at."""

    def __init__(self) -> None:
        self.sightings: list[Sighting] = []
        self._ranks: list[int] = []  # of their names
        self.clusters = Clusters()
        self._links: list[Link] = []
        self._thin: list[Link] = []  # those of a name without a forename

    def extend(self, sightings: Iterable[Sighting]) -> list[int]:
        """Add sightings, each a set of its own; their positions."""
        first = len(self.sightings)
        self.sightings += sightings
        self._ranks += [one.name.rank for one in self.sightings[first:]]
        self.clusters.extend(self.sightings[first:])
        return list(range(first, len(self.sightings)))

    def link_all(self) -> None:
        """Join by forename and surname; then by initials among themselves and to one fuller name;
        then surnames alone likewise.
        """
        named = [at for at, rank in enumerate(self._ranks) if rank]
        bare = [at for at, rank in enumerate(self._ranks) if not rank]
        self._join(self._scored(pairs(self.sightings, named)), (2, 1))
        self.link_more(bare)

    def link_more(self, thin: Sequence[int]) -> None:
        """Join thinly named sightings among themselves and to one fuller name of those there are;
        surnames alone among themselves for each board.
        """
        if thin:
            self._join(self._scored(bare_pairs(self.sightings, thin)), (1, 0))

    def _join(self, links: Sequence[Link], ranks: Iterable[int]) -> None:
        """Links of names of one rank, the best first; each thinner name before and after to its
        fuller one: what one list tells of it may be lost among all that bear it.
        """
        held = self._ranks
        strong = list(takewhile(lambda link: link[0] >= SAME, links))
        for rank in ranks:
            if rank < 2 and links:
                self._attach(rank)
            self._greedy((one for one in strong if held[one[1]] == rank == held[one[2]]), rank)
            if rank < 2 and links:
                self._attach(rank)

    def open_links(self) -> Iterator[Link]:
        """The best link between each two sets that may be one person and were not joined."""
        roots, best = self.clusters.roots(), dict[Pair, Link]()
        for points, one, other in self._links:
            left, right = roots[one], roots[other]
            if left != right:
                pair = (left, right) if left < right else (right, left)
                best[pair] = max(best.get(pair, (-9.0, 0, 0)), (points, -one, -other))
        for pair, (points, one, other) in sorted(best.items()):
            if self.clusters.may_be_one(*pair):
                yield points, -one, -other

    def _scored(self, found: Iterable[Pair]) -> list[Link]:
        """The pairs worth a link, best first; they stay on record."""
        sightings, ranks, links = self.sightings, self._ranks, list[Link]()
        # in the order found: neighbours lie close in memory
        for one, other in dict.fromkeys(found):
            points = score(sightings[one], sightings[other])
            if points >= REVIEW:
                links.append((points, one, other))
        links.sort(key=itemgetter(1, 2))
        links.sort(key=itemgetter(0), reverse=True)
        self._links += links
        self._thin += [link for link in links if ranks[link[1]] < 2 or ranks[link[2]] < 2]
        return links

    def _greedy(self, links: Iterable[Link], rank: int) -> None:
        """Join sets that are named so far; what is better named is left to `_attach`."""
        for left, right in self.clusters.apart_of(links, rank):
            if self.clusters.can_join(left, right):
                self.clusters.join(left, right)

    def _attach(self, rank: int) -> None:
        """Join each set of that rank to the one better named set that it fits clearly best, of all
        that were looked at so far.
        """
        best: dict[int, dict[int, Link]] = defaultdict(dict)
        root, rank_of = self.clusters.root, self.clusters.rank
        for link in self._thin:
            thin, thick = root(link[1]), root(link[2])
            if rank_of(thin) > rank_of(thick):
                thin, thick = thick, thin
            if rank_of(thin) == rank < rank_of(thick):
                best[thin][thick] = max(link, best[thin].get(thick, link))
        for thin, fits in sorted(best.items(), key=lambda one: (-max(one[1].values())[0], one[0])):
            here = self.clusters.root(thin)
            clear = self._clear_best(here, fits)
            if clear is not None:
                self.clusters.join(here, clear)

    def _role_might_add(self, one: int, other: int) -> float:
        """The points that would be added, were the role of both known and the same."""
        roles = {self.sightings[one].role, self.sightings[other].role}
        return min(map(same_role, roles)) if None in roles else 0.0

    def _clear_best(self, here: int, fits: dict[int, Link]) -> int | None:
        """The root that `here` may join and that leads the rest, even if their role were known."""
        open_to: dict[int, tuple[float, float]] = {}
        for thick, (points, *pair) in sorted(fits.items()):
            there = self.clusters.root(thick)
            if here == there or not self.clusters.can_join(here, there):
                continue
            held, might = open_to.get(there, (points, points))
            open_to[there] = max(held, points), max(might, points + self._role_might_add(*pair))
        first, *rest = sorted(open_to, key=lambda one: (-open_to[one][0], one)) or [-1]
        lead = min((open_to[first][0] - open_to[one][1] for one in rest), default=LEAD)
        return first if first >= 0 and open_to[first][0] >= SAME and lead >= LEAD else None
