"""Who is who: mentions of people in, one person behind every spelling out.

Equal mentions are taken together; what is alike is scored (`graph.compare`) and joined by its best
links (`graph.linking`); what the text of a meeting names by halves is looked for in that meeting's
lists (`graph.in_meeting`). Reviewers' judgements come before all of it.
"""

import gc
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import product

from graph.compare import Sighting, courtesy_of, reasons, role_of
from graph.judgements import Judgement, Judgements
from graph.mentions import Candidate as Candidate
from graph.mentions import Dossier as Dossier
from graph.mentions import Mention as Mention
from graph.mentions import PersonEntity as PersonEntity
from graph.mentions import Reason as Reason
from graph.mentions import Resolution as Resolution
from graph.people.entities import Draft, entities, shown, when
from graph.people.in_meeting import Attendance
from graph.people.linking import Linker
from graph.people.name import Name, read

SOON = 30  # lines after a full name in which title and surname mean the same person


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
    verdicts = judgements.standing
    judged = {key for one in verdicts for side in one.sides for key in side.mentions}
    later = [at for at, one in enumerate(mentions) if _waits(one) and one.key not in judged]
    waiting = set(later)
    now = [at for at in range(len(mentions)) if at not in waiting]
    linker = Linker(_sightings(mentions, now, judged))
    _apply(verdicts, mentions, linker, judged)
    linker.link_all()
    bare = [at for at in later if _is_bare(mentions[at])]
    halves = [at for at in later if not _is_bare(mentions[at])]
    found = _in_meetings(mentions, linker, halves)
    _link_rest(mentions, linker, [at for at in halves if at not in found])
    found |= _said_before(mentions, linker, found, bare)
    found |= _in_meetings(mentions, linker, [at for at in bare if at not in found])
    lost = _link_rest(mentions, linker, [at for at in bare if at not in found])
    return _resolution(mentions, linker, found, lost, verdicts)


def _waits(mention: Mention) -> bool:
    """Whether the mention is looked for once the people of the lists are known."""
    return mention.kind in ("initials", "office") or (
        mention.kind == "text" and read(mention.name).rank < 2
    )


def _is_bare(mention: Mention) -> bool:
    return mention.kind == "text" and not read(mention.name).rank


def _sightings(
    mentions: Sequence[Mention], chosen: Iterable[int], judged: Container[str]
) -> list[Sighting]:
    """Equal mentions taken together, a judged one by itself, in an order of their own."""
    towns = len({one.area for one in mentions})
    groups: dict[tuple[object, ...], Sighting] = {}
    for at in chosen:
        one = mentions[at]
        name = read(one.name)
        parts = (
            name,
            one.organisation,
            one.board,
            one.area,
            role_of(one),
            courtesy_of(one, name),
        )
        key = (*parts, one.key if one.key in judged else "")
        if key not in groups:
            groups[key] = Sighting(*parts, towns=towns)
        groups[key].add(at, one)
    ordered = sorted(groups.items(), key=lambda group: _sortable(group[0]))
    return [sighting for _, sighting in ordered]


def _sortable(key: tuple[object, ...]) -> tuple[object, ...]:
    name, *rest = key
    assert isinstance(name, Name)
    return (name.last, name.fore, *(part or "" for part in rest))


def _apply(
    verdicts: Sequence[Judgement], mentions: Sequence[Mention], linker: Linker, judged: set[str]
) -> None:
    """Make one and keep apart as reviewers said; a new name is a sighting of its own."""
    of = {
        mentions[one.mentions[0]].key: at
        for at, one in enumerate(linker.sightings)
        if mentions[one.mentions[0]].key in judged
    }
    for verdict in verdicts:
        sides = [[of[key] for key in side.mentions if key in of] for side in verdict.sides]
        both = [at for side in sides for at in side]
        if verdict.verdict == "rename" and both:
            changed = replace(
                linker.sightings[both[0]],
                name=read(verdict.name or ""),
                lists=set(),
                mentions=[],
                first=verdict.on or "",
                last=verdict.on or "",
            )
            both += linker.extend([changed])
        if verdict.verdict in ("same", "rename"):
            for at in both[1:]:
                linker.clusters.make_one(both[0], at)
    for verdict in verdicts:
        if verdict.verdict == "different":
            left, right = (
                [of[key] for key in side.mentions if key in of] for side in verdict.sides
            )
            for one, other in product(left, right):
                linker.clusters.keep_apart(one, other)


def _said_before(
    mentions: Sequence[Mention], linker: Linker, found: Mapping[int, int], bare: Iterable[int]
) -> dict[int, int]:
    """For a title and surname the fuller name of the same title and surname shortly before it in
    the text of the document: Mrs L. Ash, and then Mrs Ash.
    """
    wanted = {_title_and_surname(mentions[at]) for at in bare}
    named: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    places = ((m, at) for at, one in enumerate(linker.sightings) for m in one.mentions)
    for at, sighting in (*places, *found.items()):
        one = mentions[at]
        if one.kind == "text" and _title_and_surname(one) in wanted and not _is_bare(one):
            named[_title_and_surname(one)].append((one.line, sighting))
    said: dict[int, int] = {}
    for at in bare:
        line = mentions[at].line
        near = [
            one for one in named[_title_and_surname(mentions[at])] if 0 <= line - one[0] <= SOON
        ]
        if near:
            said[at] = linker.clusters.root(max(near)[1])
    return said


def _title_and_surname(mention: Mention) -> tuple[str, ...]:
    title = (mention.prefix or "").lower().replace(".", "")
    return (mention.document, title, read(mention.name).family)


def _in_meetings(mentions: Sequence[Mention], linker: Linker, later: list[int]) -> dict[int, int]:
    """The sighting that each of the later mentions means, where its meeting's lists tell."""
    of = {at: number for number, one in enumerate(linker.sightings) for at in one.mentions}
    attendance = Attendance(mentions, later, of) if later else None
    found = {at: attendance.find(mentions[at], linker.clusters) for at in later if attendance}
    return {at: root for at, root in found.items() if root is not None}


def _link_rest(mentions: Sequence[Mention], linker: Linker, rest: list[int]) -> set[int]:
    """Link what the text says by halves and the meeting did not explain; the sightings that stay
    lost: surnames that may mean somebody known, or have no title.
    """
    told = [at for at in rest if mentions[at].kind == "text"]
    new = linker.extend(_sightings(mentions, told, ()))
    linker.link_more(new)
    root = linker.clusters.root
    taken = {root(at) for at in range(len(linker.sightings) - len(new))}
    doubtful = {root(at) for _, *pair in linker.open_links() for at in pair}
    bare = [at for at in new if not linker.sightings[at].name.rank and root(at) not in taken]
    return {
        at
        for at in bare
        if root(at) in doubtful or not _is_somebody(mentions, linker.sightings[at])
    }


def _is_somebody(mentions: Sequence[Mention], sighting: Sighting) -> bool:
    """Whether a surname in the text is a person's: with a title, and no name of the place."""
    area = read(sighting.area).family if sighting.area else ""
    titled = any(mentions[at].prefix for at in sighting.mentions)
    return titled and sighting.name.family != area


def _resolution(
    mentions: Sequence[Mention],
    linker: Linker,
    found: dict[int, int],
    lost: set[int],
    verdicts: Sequence[Judgement],
) -> Resolution:
    root, groups = linker.clusters.root, defaultdict[int, list[Mention]](list)
    for at, one in enumerate(linker.sightings):
        if at not in lost:
            groups[root(at)] += (mentions[m] for m in one.mentions)
    for at, sighting in found.items():
        groups[root(sighting)].append(mentions[at])
    ids, names = _judged(verdicts)
    drafts = {
        at: Draft(
            mentions=tuple(sorted(group, key=when)),
            judged_ids=tuple(sorted({id for one in group for id in ids.get(one.key, ())})),
            judged_name=next((names[one.key] for one in group if one.key in names), None),
        )
        for at, group in groups.items()
        if group
    }
    people = entities(drafts.values())
    of = {key: person for person in people for key in person.mentions}
    return Resolution(
        people=tuple(people),
        of={key: person.id for key, person in of.items()},
        candidates=_candidates(mentions, linker, of),
    )


def _judged(verdicts: Sequence[Judgement]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """By mention key: ids that judgements made one, and the name that holds last."""
    ids: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for verdict in sorted(verdicts, key=lambda one: (one.on or "", one.when)):
        for side in verdict.sides:
            for key in side.mentions:
                if verdict.verdict in ("same", "rename"):
                    ids[key].update(side.person for side in verdict.sides)
                if verdict.verdict == "rename" and verdict.name:
                    names[key] = verdict.name
    return ids, names


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
            score=round(points, 1),
            reasons=reasons(linker.sightings[one], linker.sightings[other]),
        )
        for points, one, other in linker.open_links()
        if linker.sightings[one].mentions and linker.sightings[other].mentions
    ]
    known = {person.id for person in of.values()}
    open_to_say = (one for one in made if {one.left.id, one.right.id} & known)
    return tuple(sorted(open_to_say, key=lambda one: (-one.score, one.left.id, one.right.id)))
