"""Grade 1: an item names another board, its meeting or its town where it speaks of the topic."""

from collections import defaultdict
from collections.abc import Iterator

from graph.body_names import fold
from graph.flow.nouns import End, Item, Step
from graph.flow.passages import Lines, holds, speaking, tells_past
from graph.flow.places import Places
from graph.flow.reading import Material, Row, at


def referred(held: Material) -> Iterator[Step]:
    """The steps that items tell of themselves; as many as references, names and sentences."""
    places = Places(held)
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in held.stated:
        rows[str(row["item"])].append(row)
    for item in held.items:
        lines = Lines(held, item, rows[item.id])
        sentences = list(filter(tells_past, speaking(held, item)))
        named = [
            *_meetings(held, item, rows[item.id]),
            *_boards(held, item, rows[item.id], sentences, lines),
        ]
        yield from named
        yield from _places(places, item, sentences, lines, {step.source.lane for step in named})


def _meetings(held: Material, item: Item, rows: list[Row]) -> Iterator[Step]:
    """From the meetings of other boards that the item refers to, of earlier days."""
    for row in rows:
        meeting = held.meetings.get(str(row["other"]))
        if meeting is None or row["type"] != "REFERS_TO" or row["relation"] == "next meeting":
            continue
        if meeting["board"] == item.board or str(meeting["date"]) >= item.date:
            continue
        source = End(
            name=str(meeting["board_name"]),
            board=str(meeting["board"]),
            meeting=str(meeting["id"]),
            date=str(meeting["date"]),
        )
        if source.meeting in held.by_meeting:
            source = at(held.chief(source.meeting))
        before = source.item.evidence if source.item else None
        words = str(row["relation"])
        after = held.evidence(row)
        yield Step(source=source, target=item, grade=1, before=before, after=after, words=words)


def _boards(
    held: Material, item: Item, rows: list[Row], sentences: list[str], lines: Lines
) -> Iterator[Step]:
    """From the boards whose doings the item tells, on no day, in speaking of the topic."""
    for row in rows:
        board = held.boards.get(str(row["other"]))
        if board is None or row["type"] != "MENTIONS" or board.id == item.board:
            continue
        if said := _naming(sentences, board.names):
            source = End(name=board.names[0], board=board.id)
            after = lines.evidence(said)
            yield Step(source=source, target=item, grade=1, after=after, words=source.name)


def _naming(sentences: list[str], names: tuple[str, ...]) -> str | None:
    """The first sentence that holds one of the names."""
    forms = [fold(name) for name in names]
    folded = ((one, fold(one)) for one in sentences)
    return next((one for one, words in folded if any(holds(form, words) for form in forms)), None)


def _places(
    places: Places, item: Item, sentences: list[str], lines: Lines, named: set[str]
) -> Iterator[Step]:
    """From the one board read of each town that is told of, else from the town itself; not where
    the item names a board of the town (`named`: lanes) as well.
    """
    for sentence in sentences:
        for place in places.elsewhere(sentence, item.board):
            boards = places.boards_of.get(place, [])
            if named.isdisjoint((*boards, f"place/{place}")):
                source = places.end(place)
                named.add(source.lane)
                after = lines.evidence(sentence)
                yield Step(source=source, target=item, grade=1, after=after, words=place)
