"""Who is who: mentions of people in, one person behind every spelling out.

Equal mentions are taken together; what is alike is scored (`graph.compare`) and joined by its best
links (`graph.linking`); what the text of a meeting names by halves is looked for in that meeting's
lists (`graph.in_meeting`). Reviewers' judgements come before all of it.
"""

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from graph.compare import reasons
from graph.judgements import Judgements
from graph.mentions import Candidate as Candidate
from graph.mentions import Dossier as Dossier
from graph.mentions import Mention as Mention
from graph.mentions import PersonEntity as PersonEntity
from graph.mentions import Reason as Reason
from graph.mentions import Resolution as Resolution
from graph.people.entities import Draft, entities, shown, when
from graph.people.gathering import Gatherer
from graph.people.in_meeting import Attendance, said_before
from graph.people.judged import Verdicts
from graph.people.linking import Linker
from graph.person_name import read


def resolve(mentions: Sequence[Mention], judgements: Judgements) -> Resolution:
    """People behind the mentions; a pure function, whatever the order of the mentions."""
    with _uncollected():
        return _resolve(mentions, judgements)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection, which finds nothing here and doubles the time of millions."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _resolve(mentions: Sequence[Mention], judgements: Judgements) -> Resolution:
    verdicts = Verdicts(judgements.standing)
    later = [at for at, one in enumerate(mentions) if _waits(one) and one.key not in verdicts.told]
    waiting = set(later)
    now = [at for at in range(len(mentions)) if at not in waiting]
    search = _Search(mentions, verdicts, Gatherer(mentions, verdicts.apart))
    search.linker.extend(search.gatherer.gather(now))
    search.start()
    bare = [at for at in later if mentions[at].kind == "text" and not read(mentions[at].name).rank]
    halves = sorted(waiting - set(bare))
    search.look_up(halves)
    search.link_rest(halves)
    search.look_back(bare)
    search.look_up(bare)
    lost = search.link_rest(bare)
    return search.resolution(lost)


def _waits(mention: Mention) -> bool:
    """Whether the mention is looked for once the people of the lists are known."""
    return mention.kind in ("initials", "office") or (
        mention.kind == "text" and read(mention.name).rank < 2
    )


@dataclass(slots=True)
class _Search:
    """The sightings on their way to people. found: what was looked up, to sightings."""

    mentions: Sequence[Mention]
    verdicts: Verdicts
    gatherer: Gatherer
    linker: Linker = field(default_factory=Linker)
    found: dict[int, int] = field(default_factory=dict)

    def start(self) -> None:
        """What reviewers said, then what is alike."""
        self.verdicts.unite(self.mentions, self.linker)
        self.verdicts.part(self.mentions, self.linker)
        self.linker.link_all()

    def of(self) -> dict[int, int]:
        """The sighting of every mention that is known."""
        sightings = enumerate(self.linker.sightings)
        return {at: number for number, one in sightings for at in one.mentions} | self.found

    def look_back(self, asked: Sequence[int]) -> None:
        """Find what the text named more fully just before."""
        self._keep(said_before(self.mentions, asked, self.of()))

    def look_up(self, asked: Sequence[int]) -> None:
        """Find, among those that are not found yet, what the lists of the meeting tell."""
        asked = [at for at in asked if at not in self.found]
        lists = Attendance(self.mentions, asked, self.of() if asked else {})
        told = ((at, lists.find(self.mentions[at], self.linker.clusters)) for at in asked)
        self._keep({at: sighting for at, sighting in told if sighting is not None})

    def _keep(self, told: Mapping[int, int]) -> None:
        """Take over what was found, but for what a reviewer denied."""
        root, places = self.linker.clusters.root, self.verdicts.places(self.mentions, self.linker)
        for at, sighting in told.items():
            denied = self.verdicts.apart.get(self.mentions[at].key, set())
            if not any(root(places[key]) == root(sighting) for key in denied & places.keys()):
                self.found[at] = sighting

    def link_rest(self, asked: Sequence[int]) -> set[int]:
        """Link what the text says by halves and no list explained; the sightings that stay lost:
        surnames that may mean somebody known, or are nobody's.
        """
        linker, root = self.linker, self.linker.clusters.root
        rest = [at for at in asked if at not in self.found and self.mentions[at].kind == "text"]
        new = linker.extend(self.gatherer.gather(rest))
        self.verdicts.part(self.mentions, linker)
        linker.link_more(new)
        taken = {root(at) for at in range(len(linker.sightings) - len(new))}
        bare = [at for at in new if not linker.sightings[at].name.rank and root(at) not in taken]
        doubtful = {root(at) for _, *pair in linker.open_links() for at in pair} if bare else set()
        return {at for at in bare if root(at) in doubtful or not self._is_somebody(at)}

    def _is_somebody(self, at: int) -> bool:
        """Whether a surname in the text is a person's: with a title, and no name of the place."""
        one = self.linker.sightings[at]
        area = read(one.area).family if one.area else ""
        return one.name.family != area and any(self.mentions[m].prefix for m in one.mentions)

    def resolution(self, lost: set[int]) -> Resolution:
        """The people, each with all that is found of them."""
        groups: dict[int, list[Mention]] = defaultdict(list)
        for at, sighting in self.of().items():
            if sighting not in lost:
                groups[self.linker.clusters.root(sighting)].append(self.mentions[at])
        people = entities([self._draft(group) for group in groups.values()])
        of = {key: person for person in people for key in person.mentions}
        return Resolution(
            people=tuple(people),
            of={key: person.id for key, person in of.items()},
            candidates=_candidates(self.mentions, self.linker, of),
        )

    def _draft(self, group: list[Mention]) -> Draft:
        ids, names = self.verdicts.ids, self.verdicts.names
        return Draft(
            mentions=tuple(sorted(group, key=when)),
            judged_ids=tuple(sorted({id for one in group for id in ids.get(one.key, ())})),
            judged_name=next((names[one.key] for one in group if one.key in names), None),
        )


def _candidates(
    mentions: Sequence[Mention], linker: Linker, of: Mapping[str, PersonEntity]
) -> tuple[Candidate, ...]:
    """The pairs that were not joined though much speaks for it, best first."""

    def side(at: int) -> Dossier:
        found = sorted((mentions[m] for m in linker.sightings[at].mentions), key=when)
        person = of.get(found[0].key)
        if person is None:
            return Dossier(id=found[0].key, name=found[0].name, mentions=shown(found))
        return Dossier(id=person.id, name=person.name, mentions=person.shown)

    made = [
        Candidate(
            left=side(one),
            right=side(other),
            score=round(points, 1) + 0.0,  # no minus zero
            reasons=reasons(linker.sightings[one], linker.sightings[other]),
        )
        for points, one, other in linker.open_links()
        if linker.sightings[one].mentions and linker.sightings[other].mentions
    ]
    known = {person.id for person in of.values()}
    open_to_say = (one for one in made if {one.left.id, one.right.id} & known)
    return tuple(sorted(open_to_say, key=lambda one: (-one.score, one.left.id, one.right.id)))
