"""The documents of the readings in one fixed order, and their nodes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from graph.elements import Node, Value
from ingest.records import Item, Meeting, Part, Person, Quote, Reading

MINUTED = frozenset(["minutes", "action notes", "decision record"])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Source:
    """A constituent document with the file that it stands in. date: its own, or its meeting's."""

    id: str
    date: str | None
    reading: Reading
    part: Part

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that the document is of or for, as read."""
        return self.part.meeting

    @property
    def minuted(self) -> bool:
        """Whether it tells what happened, not what was planned."""
        meeting = self.part.meeting
        return meeting is not None and (
            self.part.classification in MINUTED or bool(meeting.presences)
        )

    @property
    def head(self) -> Quote:
        """The words that open it."""
        if self.part.meeting:
            return self.part.meeting.quote
        return Quote(line=self.part.first_line, text=self.part.name)


def sources(readings: Iterable[Reading]) -> list[Source]:
    """Every constituent document, by date, then id. Of files with the same content the one whose
    path comes first in the alphabet stands for all.
    """
    files: dict[str, Reading] = {}
    for reading in sorted(readings, key=lambda one: one.path, reverse=True):
        files[reading.sha256] = reading
    found = [
        Source(
            id=reading.part_id(part),
            date=part.date or (part.meeting.date if part.meeting else None),
            reading=reading,
            part=part,
        )
        for reading in files.values()
        for part in reading.parts
    ]
    return sorted(found, key=lambda one: (one.date or "9999", one.id))


def document_nodes(found: Iterable[Source]) -> Iterator[Node]:
    """The node of every constituent, and of the file where it has several."""
    files: set[str] = set()
    for one in found:
        yield _node(one.id, one.reading, one.part.name, one.part.classification, one.date, one)
        if len(one.reading.parts) > 1 and one.reading.id not in files:
            files.add(one.reading.id)
            first = one.reading.parts[0]
            date = first.date or (first.meeting.date if first.meeting else None)
            name = PurePosixPath(one.reading.path).name
            yield _node(one.reading.id, one.reading, name, "agenda pack", date, None)


def _node(
    id_: str, reading: Reading, name: str, kind: str, date: str | None, one: Source | None
) -> Node:
    told: dict[str, Value | None] = {
        "name": name,
        "classification": kind,
        "path": reading.path,
        "sha256": reading.sha256,
        "url": one.part.url if one else reading.parts[0].url,
        "pages": reading.pages if one is None or len(reading.parts) == 1 else None,
        "date": date,
    }
    known = {key: value for key, value in told.items() if value is not None}
    return Node(label="Document", id=id_, properties=known)


def people(source: Source) -> Iterator[tuple[Person, bool]]:
    """Everybody whom a document names, with whether a list does; lists before text."""
    meeting = source.meeting
    for presence in meeting.presences if meeting else ():
        yield presence.person, True
        if presence.substitute_for:
            yield presence.substitute_for, True
    for membership in meeting.memberships if meeting else ():
        yield membership.person, True
    for one in source.part.authors + source.part.contacts:
        yield one, True
    for item in meeting.items if meeting else ():
        yield from ((one, False) for one in _in_text(item))


def _in_text(item: Item) -> Iterator[Person]:
    yield from (one.person for one in item.interests)
    yield from (one.person for one in item.speeches)
    for decision in item.decisions:
        yield from decision.proposed_by + decision.seconded_by
    for action in item.actions:
        yield from (owner.person for owner in action.owners if owner.person)
    yield from (name.person for name in item.names if name.person)
