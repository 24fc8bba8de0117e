"""Best links first: sightings become people, the surely named before the thinly named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.compare import REVIEW, SAME, Sighting, score
from graph.people.blocking import Pair, bare_pairs, pairs
from graph.people.clusters import Clusters

LEAD = 0.5  # points by which the best link of a thinly named set must beat the second

type Link = tuple[float, int, int]


class Linker:
    """Sightings, the sets they were put into, and the links that were looked at."""

    def __init__(self, sightings: Sequence[Sighting]) -> None:
        self.sightings: list[Sighting] = []
        self.clusters = Clusters()
        self._links: list[Link] = []
        self.extend(sightings)

    def extend(self, sightings: Iterable[Sighting]) -> list[int]:
        """Add sightings, each a set of its own; their positions."""
        first = len(self.sightings)
        self.sightings += sightings
        self.clusters.extend(self.sightings[first:])
        return list(range(first, len(self.sightings)))

    def link_all(self) -> None:
        """Join by forename and surname; then by initials among themselves and to one fuller name;
        then surnames alone likewise.
        """
        ranks = [one.name.rank for one in self.sightings]
        named = [at for at, rank in enumerate(ranks) if rank]
        links = self._scored(pairs(self.sightings, named))
        for rank in (2, 1):
            self._greedy(link for link in links if ranks[link[1]] == ranks[link[2]] == rank)
        self._attach((link for link in links if ranks[link[1]] != ranks[link[2]]), 1)
        self.link_bare([at for at, rank in enumerate(ranks) if not rank])

    def link_bare(self, bare: Sequence[int]) -> None:
        """Join surnames alone among themselves, each board for itself, then to one fuller name."""
        links = self._scored(bare_pairs(self.sightings, bare, range(len(self.sightings))))
        thin = [max(self.sightings[a].name.rank, self.sightings[b].name.rank) for _, a, b in links]
        self._greedy(link for link, rank in zip(links, thin, strict=True) if rank == 0)
        self._attach((link for link, rank in zip(links, thin, strict=True) if rank), 0)

    def open_links(self) -> Iterator[Link]:
        """The best link between each two sets that may be one person and were not joined."""
        root, best = self.clusters.root, dict[Pair, Link]()
        for points, one, other in self._links:
            pair = (min(root(one), root(other)), max(root(one), root(other)))
            if pair[0] != pair[1] and best.get(pair, (-9.0, 0, 0)) < (points, -one, -other):
                best[pair] = (points, -one, -other)
        for pair, (points, one, other) in sorted(best.items()):
            if self.clusters.may_be_one(*pair):
                yield points, -one, -other

    def _scored(self, found: Iterable[Pair]) -> list[Link]:
        """The pairs worth a link, best first; they stay on record."""
        sightings, links = self.sightings, list[Link]()
        for one, other in set(found):
            points = score(sightings[one], sightings[other])
            if points >= REVIEW:
                links.append((points, one, other))
        links.sort(key=lambda link: (-link[0], link[1], link[2]))
        self._links += links
        return links

    def _greedy(self, links: Iterable[Link]) -> None:
        clusters = self.clusters
        for points, one, other in links:
            if points < SAME:
                return
            left, right = clusters.root(one), clusters.root(other)
            if left != right and clusters.can_join(left, right):
                clusters.join(left, right)

    def _attach(self, links: Iterable[Link], rank: int) -> None:
        """Join each set of that rank to the one better named set that it fits clearly best."""
        clusters = self.clusters
        best: dict[int, dict[int, float]] = defaultdict(dict)
        for points, one, other in links:
            thin, thick = sorted((clusters.root(one), clusters.root(other)), key=self._rank_of)
            if self._rank_of(thin) == rank < self._rank_of(thick):
                best[thin].setdefault(thick, points)  # the links come best first
        for thin, fits in sorted(best.items(), key=lambda one: (-max(one[1].values()), one[0])):
            here = clusters.root(thin)
            open_to: dict[int, float] = {}
            for thick, points in fits.items():
                there = clusters.root(thick)
                if here != there and clusters.can_join(here, there):
                    open_to[there] = max(points, open_to.get(there, points))
            first, *rest = sorted(open_to.items(), key=lambda fit: (-fit[1], fit[0])) or [(0, 0.0)]
            if first[1] >= SAME and (not rest or first[1] - rest[0][1] >= LEAD):
                clusters.join(here, first[0])

    def _rank_of(self, root: int) -> int:
        return self.clusters.known(root).rank
