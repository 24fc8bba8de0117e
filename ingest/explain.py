"""A document line by line with what was taken from each: the tool for whoever adds a family."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.layouts.document import lay_out_lines
from ingest.readers import read
from ingest.records import Item, Meeting, Part, Person, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A line, its category and the facts whose evidence it is, in words."""

    number: int
    text: str
    category: str
    facts: tuple[str, ...]


def explain(path: Path) -> tuple[Reading, list[Explained]]:
    """The reading of a file and its lines that are not blank; raises UnreadableFile."""
    source = read(path)
    reading, category = lay_out_lines(source)
    facts: dict[int, list[str]] = defaultdict(list)
    for part in reading.parts:
        for line, words in _facts(part):
            facts[line].append(words)
    for issue in reading.issues:
        facts[issue.line].append(f"to look at: {issue.message}")
    return reading, [
        Explained(
            number=line.number,
            text=line.raw.strip(),
            category=category.get(line.number, ""),
            facts=tuple(dict.fromkeys(facts[line.number])),
        )
        for line in source.lines
        if line.raw.strip()
    ]


def _facts(part: Part) -> Iterator[tuple[int, str]]:
    yield part.first_line, f"document: {part.name}"
    for person in part.authors:
        yield person.quote.line, f"author: {_who(person)}"
    for person in part.contacts:
        yield person.quote.line, f"contact: {_who(person)}"
    for short in part.expansions:
        yield short.quote.line, f"{short.short} = {short.full}"
    if part.meeting:
        yield from _meeting(part.meeting)


def _meeting(meeting: Meeting) -> Iterator[tuple[int, str]]:
    told = (meeting.date or "no date", meeting.start_time, meeting.end_time, meeting.place)
    yield meeting.quote.line, f"meeting: {meeting.board}, {', '.join(filter(None, told))}"
    for member in meeting.memberships:
        yield member.person.quote.line, f"{member.role}: {_who(member.person)}"
    for one in meeting.presences:
        words = [one.status, one.role, one.mode, one.part]
        substitute = f" for {one.substitute_for.name}" if one.substitute_for else ""
        told_as = ", ".join(filter(None, words))
        yield one.person.quote.line, f"{told_as}: {_who(one.person)}{substitute}"
    for item in meeting.items:
        yield from _item(item)
    for seen in meeting.observations:
        figures = (seen.value, seen.change, seen.change_percent, seen.target)
        yield seen.quote.line, f"figure: {seen.indicator}, {seen.area}, {seen.period}: {figures}"


def _item(item: Item) -> Iterator[tuple[int, str]]:
    private = ", exempt" if item.exempt else ""
    yield item.quote.line, f"item {item.number or '–'}: {item.title}{private}"
    for decision in item.decisions:
        yield decision.quote.line, f"decision, {decision.classification}: {decision.text[:90]}"
        for person in decision.proposed_by:
            yield person.quote.line, f"proposed: {person.name}"
        for person in decision.seconded_by:
            yield person.quote.line, f"seconded: {person.name}"
    for action in item.actions:
        owners = ", ".join(
            owner.body or (owner.person.written if owner.person else "") for owner in action.owners
        )
        yield action.quote.line, f"action, {owners or 'no owner'}: {action.text[:90]}"
    for speech in item.speeches:
        yield speech.person.quote.line, f"spoke: {speech.person.written} ({speech.verb})"
    for interest in item.interests:
        yield interest.person.quote.line, f"interest: {interest.person.name}"
    for one in item.references:
        board = one.board or "this board"
        yield one.quote.line, f"refers to: {board}, {one.date or 'no date'} ({one.relation})"
    for topic in item.topics:
        name = topic.concept.removeprefix("topic/").replace("-", " ")
        yield topic.quote.line, f"{'about' if topic.about else 'mentions'}: {name}"


def _who(person: Person) -> str:
    return ", ".join(filter(None, (person.name, person.post, person.organisation)))
