"""Who is who: mentions of people in, one person behind every spelling out.

Equal mentions are taken together; what is alike is scored (`graph.compare`) and joined by its best
links (`graph.linking`); what the text of a meeting names by halves is looked for in that meeting's
lists (`graph.in_meeting`). Reviewers' judgements come before all of it.
"""

import gc
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from graph.compare import reasons
from graph.judgements import Judgements
from graph.mentions import Candidate as Candidate
from graph.mentions import Dossier as Dossier
from graph.mentions import Mention as Mention
from graph.mentions import PersonEntity as PersonEntity
from graph.mentions import Reason as Reason
from graph.mentions import Resolution as Resolution
from graph.name_shares import is_known_forename, is_known_surname
from graph.people.entities import Draft, entities, shown, when
from graph.people.gathering import Gatherer
from graph.people.in_meeting import UNKNOWN, Attendance, said_before
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
    search = _Search(mentions, verdicts)
    search.start(now)
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


class _Search:
    """The sightings on their way to people. of: the sighting of each mention, or UNKNOWN."""

    def __init__(self, mentions: Sequence[Mention], verdicts: Verdicts) -> None:
        self.mentions, self.verdicts, self.linker = mentions, verdicts, Linker()
        self.of = array("i", [UNKNOWN]) * len(mentions)
        self._gatherer = Gatherer(mentions, verdicts.apart)

    def start(self, asked: Iterable[int]) -> None:
        """What reviewers said of those mentions, then what is alike."""
        self._add(asked)
        self.verdicts.unite(self.mentions, self.linker)
        self._unite_told()
        self.verdicts.part(self.mentions, self.linker)
        self.linker.link_all()

    def _unite_told(self) -> None:
        """Make one what a document itself says is one: a name and a former name."""
        told = {one.same_as: at for at, one in enumerate(self.mentions) if one.same_as}
        for at, one in enumerate(self.mentions) if told else ():
            if one.key in told and one.key not in self.verdicts.apart:
                self.linker.clusters.make_one(self.of[at], self.of[told[one.key]])

    def _add(self, asked: Iterable[int]) -> list[int]:
        """New sightings of those mentions."""
        new = self.linker.extend(self._gatherer.gather(asked))
        for number in new:
            for at in self.linker.sightings[number].mentions:
                self.of[at] = number
        return new

    def look_back(self, asked: Sequence[int]) -> None:
        """Find what the text named more fully just before."""
        self._keep(said_before(self.mentions, asked, self.of))

    def look_up(self, asked: Sequence[int]) -> None:
        """Find, among those that are not found yet, what the lists of the meeting tell."""
        asked = self._unknown(asked)
        lists = Attendance(self.mentions, asked, self.of, self.linker.clusters)
        told = ((at, lists.find(self.mentions[at])) for at in asked)
        self._keep({at: sighting for at, sighting in told if sighting is not None})

    def _unknown(self, asked: Iterable[int]) -> list[int]:
        return [at for at in asked if self.of[at] == UNKNOWN]

    def _keep(self, told: Mapping[int, int]) -> None:
        """Take over what was found, but for what a reviewer denied."""
        root, places = self.linker.clusters.root, self.verdicts.places(self.mentions, self.linker)
        for at, sighting in told.items():
            denied = self.verdicts.apart.get(self.mentions[at].key, set())
            if not any(root(places[key]) == root(sighting) for key in denied & places.keys()):
                self.of[at] = sighting

    def link_rest(self, asked: Sequence[int]) -> set[int]:
        """Link what the text says by halves and no list explained; the sightings that stay lost:
        surnames that may mean somebody known, or are nobody's.
        """
        linker, root = self.linker, self.linker.clusters.root
        new = self._add(at for at in self._unknown(asked) if self.mentions[at].kind == "text")
        self.verdicts.part(self.mentions, linker)
        linker.link_more(new)
        if not new:
            return set()
        taken = {root(at) for at in range(len(linker.sightings) - len(new))}
        bare = [at for at in new if not linker.sightings[at].name.rank and root(at) not in taken]
        doubtful = {root(at) for _, *pair in linker.open_links() for at in pair} if bare else set()
        return {at for at in bare if root(at) in doubtful or not self._is_somebody(at)}

    def _is_somebody(self, at: int) -> bool:
        """Whether a surname in the text is a person's: with a title, and no name of the place, nor
        a forename whose surname a broken line lost.
        """
        one = self.linker.sightings[at]
        if is_known_forename(one.name.family) and not is_known_surname(one.name.family):
            return False
        area = read(one.area).family if one.area else ""
        return one.name.family != area and any(self.mentions[m].prefix for m in one.mentions)

    def resolution(self, lost: set[int]) -> Resolution:
        """The people, each with all that is found of them."""
        roots = self.linker.clusters.roots()
        groups: dict[int, list[Mention]] = defaultdict(list)
        for mention, number in zip(self.mentions, self.of, strict=True):
            if number != UNKNOWN and number not in lost:
                groups[roots[number]].append(mention)
        places = self.verdicts.places(self.mentions, self.linker)
        people = tuple(entities([self._draft(group, places) for group in groups.values()]))
        of = {key: person.id for person in people for key in person.mentions}
        return Resolution(
            people=people, of=of, candidates=_candidates(self.mentions, self.linker, people, of)
        )

    def _draft(self, group: list[Mention], places: Mapping[str, int]) -> Draft:
        """A person. places: the sighting of each judged mention; its order chooses the name."""
        if not places:
            return Draft(mentions=sorted(group, key=when))
        ids, names = self.verdicts.ids, self.verdicts.names
        named = [one.key for one in group if one.key in names]
        return Draft(
            mentions=sorted(group, key=when),
            judged_ids=tuple(sorted({id for one in group for id in ids.get(one.key, ())})),
            judged_name=names[min(named, key=places.__getitem__)] if named else None,
        )


def _candidates(
    mentions: Sequence[Mention],
    linker: Linker,
    people: Iterable[PersonEntity],
    of: Mapping[str, str],
) -> tuple[Candidate, ...]:
    """The pairs that were not joined though much speaks for it, best first."""
    known = {person.id: person for person in people}

    def side(at: int) -> Dossier:
        found = sorted((mentions[m] for m in linker.sightings[at].mentions), key=when)
        person = known.get(of.get(found[0].key, ""))
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
    open_to_say = (one for one in made if one.left.id in known or one.right.id in known)
    return tuple(sorted(open_to_say, key=lambda one: (-one.score, one.left.id, one.right.id)))
