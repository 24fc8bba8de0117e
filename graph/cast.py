"""The people that the documents name, ready for resolution: one mention for each place."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from graph.bodies import Bodies
from graph.body_names import CHAIRS, POSTS, SMALL
from graph.mentions import Mention
from graph.sources import Source, people
from ingest.records import Person

LETTERS = re.compile(r"[A-Z]{2,4}|[A-Z][a-z]{1,2}[A-Z]|[A-Z]{2}[a-z]{1,2}")


@dataclass(frozen=True, slots=True)
class Cast:
    """mentions: in the order of the documents. of: person id by mention key, once resolved."""

    mentions: tuple[Mention, ...]
    _keys: Mapping[tuple[str, Person], str]

    def key(self, source: Source, person: Person) -> str:
        """The key of the mention that a person of a document is."""
        return self._keys[source.id, person]


def cast(sources: Iterable[Source], bodies: Bodies, meetings: Mapping[str, str]) -> Cast:
    """Every person that the documents name.

    meetings: the id of the meeting by document id. The same words about the same person at the
    same line are one mention; `the Chairman` is the mention of whoever was in the chair.
    """
    mentions: list[Mention] = []
    keys: dict[tuple[str, Person], str] = {}
    for source in sources:
        lines: Counter[int] = Counter()
        chair = _chair(source)
        for person, listed in people(source):
            if (source.id, person) in keys:
                continue
            if not listed and chair and _is_chair(person):
                keys[source.id, person] = keys[source.id, chair]
                continue
            lines[person.quote.line] += 1
            key = f"{source.id}:{person.quote.line}.{lines[person.quote.line]}"
            keys[source.id, person] = key
            kind = "list" if listed else kind_of(person)
            mentions.append(_mention(key, kind, source, person, bodies, meetings))
        mentions += _renamed(source, bodies, meetings)
    return Cast(tuple(mentions), keys)


def _renamed(source: Source, bodies: Bodies, meetings: Mapping[str, str]) -> Iterator[Mention]:
    """Both names of everybody whose former name the document tells, the latter the former's."""
    for number, one in enumerate(source.part.renamings, 1):
        key = f"{source.id}:{one.quote.line}.now{number}"
        now = Person(written=one.name, name=one.name, quote=one.quote)
        then = Person(written=one.former, name=one.former, quote=one.quote)
        yield _mention(key, "text", source, now, bodies, meetings)
        former = _mention(f"{key}-then", "text", source, then, bodies, meetings)
        yield replace(former, same_as=key)


def _chair(source: Source) -> Person | None:
    """Who was in the chair, where the list has just one."""
    presences = source.meeting.presences if source.meeting else ()
    chairs = [one.person for one in presences if one.role == "chair" and one.status != "apologies"]
    return chairs[0] if len(chairs) == 1 else None


def _is_chair(person: Person) -> bool:
    words = set(re.findall(r"[\w-]+", person.name.casefold())) - SMALL
    return bool(words) and words <= CHAIRS and not person.honorific_prefix


def kind_of(person: Person) -> str:
    """How prose names somebody: by initials, by an office alone, or by name (text)."""
    if LETTERS.fullmatch(person.name) and not person.honorific_prefix:
        return "initials"
    words = set(re.findall(r"[\w-]+", person.name.casefold()))
    office = words & POSTS or words & SMALL - {"y"}
    return "office" if office and not person.honorific_prefix else "text"


def _mention(
    key: str,
    kind: str,
    source: Source,
    person: Person,
    bodies: Bodies,
    meetings: Mapping[str, str],
) -> Mention:
    board = bodies.of(source.id, source.meeting.board) if source.meeting else None
    return Mention(
        key=key,
        name=person.name,
        written=person.written,
        prefix=person.honorific_prefix,
        suffix=person.honorific_suffix,
        post=person.post,
        organisation=bodies.lasting(bodies.of(source.id, person.organisation)),
        board=board,
        meeting=meetings.get(source.id),
        date=source.date,
        document=source.id,
        line=person.quote.line,
        kind=kind,
        area=_whole_area(board, bodies) or bodies.areas.get(source.id),
        quote=person.quote.text,
        absent=person in _absent(source),
        initials=person.initials,
    )


def _absent(source: Source) -> list[Person]:
    """Whom the lists name as not there."""
    presences = source.meeting.presences if source.meeting else ()
    away = [one.person for one in presences if one.status == "apologies"]
    return away + [one.substitute_for for one in presences if one.substitute_for]


def _whole_area(board: str | None, bodies: Bodies) -> str | None:
    """The area of the body that the board is part of in the end: the same people sit on both."""
    body = bodies.by_id[board] if board else None
    while body and body.part_of and (whole := bodies.by_id[body.part_of]).area:
        body = whole
    return body.area if body else None
