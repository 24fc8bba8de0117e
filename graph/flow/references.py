"""Grade 1: an item names another board, its meeting or its town where it speaks of the topic."""

import re
from collections.abc import Iterator

from graph.flow.nouns import End, Item, Step
from graph.flow.passages import Lines, names_topic, speaking, tells_of
from graph.flow.places import Places
from graph.flow.reading import Material, at

ACRONYM = re.compile(r"[A-Z][A-Z&]{2,}")


def referred(held: Material) -> Iterator[Step]:
    """The steps that items tell of themselves; as many as references, names and sentences."""
    places = Places(held)
    for item in held.items:
        lines, said = Lines(held, item), list(speaking(held, item))
        named = [*_meetings(held, item), *_boards(held, item, said, lines)]
        yield from named
        yield from _places(places, item, said, lines, {step.source.lane for step in named})


def _meetings(held: Material, item: Item) -> Iterator[Step]:
    """From the meetings of other boards that the item refers to, of earlier days."""
    for row in held.stated_by_item.get(item.id, ()):
        meeting = held.meetings.get(str(row["other"]))
        if meeting is None or row["type"] != "REFERS_TO":
            continue
        if meeting["board"] == item.board or str(meeting["date"]) >= item.date:
            continue
        if not item.about and not names_topic(held, str(row["quote"])):
            continue
        source = End(
            name=str(meeting["board_name"]),
            board=str(meeting["board"]),
            meeting=str(meeting["id"]),
            date=str(meeting["date"]),
        )
        if source.meeting in held.by_meeting:
            source = at(held.chief(source.meeting))
        yield Step(
            source=source,
            target=item,
            grade=1,
            before=source.item.evidence if source.item else None,
            after=held.evidence(row),
            words=str(row["relation"]),
        )


def _boards(held: Material, item: Item, said: list[str], lines: Lines) -> Iterator[Step]:
    """From the boards whose doings the item tells, on no day, in speaking of the topic."""
    for row in held.stated_by_item.get(item.id, ()):
        board = held.boards.get(str(row["other"]))
        if board is None or row["type"] != "MENTIONS" or board.id == item.board:
            continue
        names = [name for name in board.names if " " in name or ACRONYM.fullmatch(name)]
        forms = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names)) or '(?!)'})(?!\w)")
        sentence = next((one for one in said if _done_by(forms, one)), None)
        if sentence:
            source = End(name=board.names[0], board=board.id)
            after = lines.evidence(sentence)
            yield Step(source=source, target=item, grade=1, after=after, words=source.name)


def _done_by(forms: re.Pattern[str], sentence: str) -> bool:
    return any(tells_of(sentence, *match.span()) for match in forms.finditer(sentence))


def _places(
    places: Places, item: Item, said: list[str], lines: Lines, named: set[str]
) -> Iterator[Step]:
    """From the one board read of each town that is told of, else from the town itself; not where
    the item names a board of the town (`named`: lanes) as well.
    """
    for sentence in said:
        for place, start, end in places.elsewhere(sentence, item.board):
            if not tells_of(sentence, start, end):
                continue
            if named.isdisjoint((*places.boards_of.get(place, ()), f"place/{place}")):
                source = places.end(place)
                named.add(source.lane)
                after = lines.evidence(sentence)
                yield Step(source=source, target=item, grade=1, after=after, words=place)
