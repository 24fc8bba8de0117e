"""What the documents say of bodies, ready for resolution: contexts and mentions."""

import re
from collections.abc import Iterable, Iterator

from graph.bodies import BodyContext, BodyMention
from graph.sources import Source, people
from ingest.records import Item, Meeting

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def contexts(sources: Iterable[Source]) -> list[BodyContext]:
    """What each document tells about itself."""
    return [_context(one) for one in sources]


def _context(source: Source) -> BodyContext:
    meeting = source.meeting
    return BodyContext(
        document=source.id,
        file=source.reading.id,
        board=meeting.board if meeting else None,
        board_classification=meeting.board_classification if meeting else None,
        area=meeting.area if meeting else None,
        date=source.date,
        held=source.minuted,
        minutes=tuple(sorted(_own_minutes(meeting))) if meeting else (),
        expansions=tuple((one.short, one.full) for one in source.part.expansions),
    )


def _own_minutes(meeting: Meeting) -> Iterator[str]:
    for item in meeting.items:
        for one in item.references:
            if one.relation == "minutes" and one.board is None and one.date:
                yield one.date


def mentions(sources: Iterable[Source]) -> list[BodyMention]:
    """Every body that the documents name, beside the boards of their own heads."""
    return [one for source in sources for one in _mentions(source)]


def _mentions(source: Source) -> Iterator[BodyMention]:
    for person, _ in people(source):
        if person.organisation:
            yield _mention(source, person.organisation, person.quote.line)
    meeting = source.meeting
    if meeting and meeting.part_of:
        yield _mention(source, meeting.part_of, meeting.quote.line)
    for item in meeting.items if meeting else ():
        yield from _of_item(source, item)


def _of_item(source: Source, item: Item) -> Iterator[BodyMention]:
    for one in item.references:
        if one.board:
            dated = bool(one.date and DAY.fullmatch(one.date))
            yield _mention(source, one.board, one.quote.line, meets=dated)
    for name in item.names:
        if name.kind != "person":
            yield _mention(source, name.text, name.quote.line, prose=True)
    for action in item.actions:
        for owner in action.owners:
            if owner.body:
                yield _mention(source, owner.body, (owner.quote or action.quote).line)


def _mention(
    source: Source, text: str, line: int, *, meets: bool = False, prose: bool = False
) -> BodyMention:
    return BodyMention(document=source.id, text=text, line=line, meets=meets, prose=prose)
