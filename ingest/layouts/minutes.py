"""Agenda, minutes or decision record: its lines to a Meeting."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest import topics
from ingest.layouts import (
    actions,
    apologies,
    exempt,
    labels,
    outcomes,
    passage,
    presence,
    tables,
    titles,
)
from ingest.layouts.actions import Draft, Margin
from ingest.layouts.frame import Frame
from ingest.layouts.head import Head, end_time, read_head
from ingest.layouts.headings import Heading, find_headings
from ingest.layouts.interests import find_interests
from ingest.layouts.outcomes import Outcome, find_outcomes
from ingest.layouts.passage import Sentence
from ingest.layouts.people import Roll
from ingest.layouts.references import find_references
from ingest.layouts.speech import find_speeches
from ingest.layouts.text_names import find_names
from ingest.lines import SourceLine
from ingest.records import Item, Line, Meeting, Presence
from ingest.tables import plans

_PROCEDURAL = re.compile(
    r"\b(?:apolog\w+|welcome|declarations?|minutes|matters arising|any other|a\.?o\.?b|next meeting|urgent|exclusion|access to information|quorum|introductions|close|ymddiheur\w+|cofnodion)\b|^date",
    re.IGNORECASE,
)
HEAD_LINES = 60  # a list of names begins within these, or there is none


@dataclass(slots=True)
class Span:
    """An item while it is being read: its heading, lines, sentences and what was found."""

    heading: Heading
    section: str | None
    lines: list[SourceLine]
    said: list[Sentence] = field(default_factory=list)
    margins: list[Margin] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)


def read_meeting(desk: Frame, published: str = "", made: str | None = None) -> tuple[Meeting, Head]:
    """The meeting that the lines are of or for."""
    label = _first_label(desk.lines)
    if (
        label is None
        or sum(one.number is not None for one in find_headings(desk.lines[:label])) > 1
    ):
        desk.lines = _lists_first(desk.lines)
        label = _first_label(desk.lines)
    lines = desk.lines
    found = [one for one in find_headings(lines) if one.index >= (label or 0)]
    found = [one for one in found if not _is_list_label(lines, one)]
    first = found[0].index if found else len(lines)
    top = min(label if label is not None else first, first, HEAD_LINES)
    head = read_head(lines[:top] or lines[:3], lines, published, made)
    desk.take(lines[:top], "header")
    listed, after = labels.blocks(lines[top:first]) if label is not None else ([], 0)
    desk.take(lines[top : top + after], "presence")
    _leftover(desk, lines[top + after : first])
    spans = _spans(lines, found, head)
    people = [] if head.kind == "agenda" else presence.presences(listed)
    people = _with_told(people, spans, lines[top + after : first], desk.width)
    roll = Roll.of(people)
    observed, issues = tables.observations(lines, head.board or "")
    desk.issues += issues
    items = _items(desk, spans, roll, head)
    _take_presence(desk, people)
    meeting = Meeting(
        board=head.board or "",
        quote=passage.quote(head.line),
        date=head.date,
        status="scheduled" if head.kind == "agenda" else "held",
        start_time=head.start_time,
        end_time=end_time(lines) or head.end_time,
        place=head.place,
        presences=tuple(people),
        memberships=tuple(presence.memberships(listed)) if head.kind == "agenda" else (),
        items=tuple(items),
        observations=tuple(observed),
    )
    return meeting, head


def _first_label(lines: Sequence[SourceLine]) -> int | None:
    """Where the lists of names begin: a label with names after it, on its line or below."""
    for index, line in enumerate(lines[:HEAD_LINES]):
        label = labels.label_of(line)
        if label is None or label[0] in ("minutes",):
            continue
        if labels.blocks(lines[index : index + 4])[0]:
            return index
    return None


def _lists_first(lines: list[SourceLine]) -> list[SourceLine]:
    """Minutes that say at their end who was there, with these lists put before the items."""
    headings = [one for one in find_headings(lines) if one.number]
    for index in range(headings[-1].body if headings else len(lines), len(lines)):
        label = labels.label_of(lines[index])
        if label is None or label[0] != "present":
            continue
        listed, after = labels.blocks(lines[index:])
        if len(presence.presences(listed)) > 1:
            first = headings[0].index
            own = lines[index : index + after]
            return [*lines[:first], *own, *lines[first:index], *lines[index + after :]]
    return lines


def _is_list_label(lines: Sequence[SourceLine], one: Heading) -> bool:
    """A label of a list of names is no item, unless it has an item's number."""
    return one.number is None and labels.label_of(lines[one.index]) is not None


def _leftover(desk: Frame, lines: Sequence[SourceLine]) -> None:
    """Sentences between the names and the first item: no item holds them."""
    desk.take(lines, "narrative")
    for outcome in find_outcomes(passage.sentences(lines, desk.width)):
        desk.issue(
            "outcome-outside-item",
            "an outcome that stands in no item of business",
            outcome.sentence.first,
        )


def _spans(lines: Sequence[SourceLine], found: Sequence[Heading], head: Head) -> list[Span]:
    spans: list[Span] = []
    section = None
    for at, one in enumerate(found):
        end = found[at + 1].index if at + 1 < len(found) else len(lines)
        if one.section:
            section = one.title
            if not lines[one.body : end] or head.kind == "agenda":
                continue
            if titles.is_section(one.title) and one.number is None:
                if spans:
                    spans[-1].lines += lines[one.body : end]
                continue
        body = list(lines[one.body : end])
        if one.rest:
            body.insert(0, _rest_of(lines[one.index], one.rest))
        spans.append(Span(one, section, body))
    return spans


def _rest_of(line: SourceLine, rest: str) -> SourceLine:
    """The words of a heading's line that belong to the text."""
    return replace(line, text=rest, bold=False, lead="", bullet=False, heading=0, cells=())


def _with_told(
    people: list[Presence], spans: Sequence[Span], before: Sequence[SourceLine], width: float
) -> list[Presence]:
    """The attendance with what items and sentences tell: apologies, chair, substitutes."""
    said = passage.sentences(before, width)
    for span in spans:
        people = [*people, *_from_item(span, width)]
    for span in spans[:4]:  # formal business comes first
        said += passage.sentences(span.lines, width)
    return _distinct(apologies.with_chair([*people, *apologies.from_sentences(said)], said))


def _from_item(span: Span, width: float) -> list[Presence]:
    """An item that is itself a list of names: ``1. Apologies``, ``1. Present``."""
    top = span.lines[0] if span.lines else None
    label = labels.label_of(
        SourceLine(number=span.heading.index, raw=span.heading.title, text=span.heading.title)
    )
    if label is None or top is None or label[0] in ("minutes", "listed"):
        return []
    kind = label[0]
    block = labels.Block(kind, dict(labels.LABELS)[kind], label[1], top, "", [])
    inner, _ = labels.blocks([_label_line(span, label[1]), *span.lines])
    rows = [one for part in inner for one in presence.presences([part])]
    prose = apologies.from_sentences(passage.sentences(span.lines, width))
    return (
        []
        if prose or block.status not in ("apologies", "present", "officer", "in attendance")
        else rows
    )


def _label_line(span: Span, label: str) -> SourceLine:
    return replace(span.lines[0], text=f"{label}:", raw=f"{label}:", cells=(), bold=True)


def _distinct(people: Sequence[Presence]) -> list[Presence]:
    """The same entry told twice on one line is one."""
    kept: dict[tuple[object, ...], Presence] = {}
    for one in people:
        key = (
            one.person.name,
            one.person.quote.line,
            one.status == "apologies",
            one.person.organisation,
        )
        if key not in kept or one.substitute_for:
            kept[key] = one
    return list(kept.values())


def _items(desk: Frame, spans: list[Span], roll: Roll, head: Head) -> list[Item]:
    tasks = [plans.find(span.lines) for span in spans]
    for span, plan in zip(spans, tasks, strict=True):
        _read_lines(desk, span, roll, plan)
    decided = [{one.decision.text for one in span.outcomes} for span in spans]
    drafts = [
        Draft(
            span.said,
            span.margins,
            [
                *actions.find_actions(span.said, roll, texts),
                *tables.planned_actions(plan, roll, head.date),
            ],
        )
        for span, texts, plan in zip(spans, decided, tasks, strict=True)
    ]
    actions.give_out(drafts, roll, decided)
    private = exempt.private_items(
        [span.heading.title for span in spans],
        [span.heading.number for span in spans],
        [span.lines for span in spans],
    )
    items = [
        _item(desk, span, draft, roll, head, span_index in private)
        for span_index, (span, draft) in enumerate(zip(spans, drafts, strict=True))
    ]
    _numbering(desk, spans)
    return items


def _read_lines(desk: Frame, span: Span, roll: Roll, plan: plans.Plan) -> None:
    prose: list[SourceLine] = []
    marks: list[tuple[SourceLine, str]] = []
    desk.issues += plan.issues
    for line in _without_numbers(span):
        if line.number in plan.lines:
            continue
        owner = actions.margin_of(line, roll)
        margin = _margin(line)
        if owner is not None:
            span.margins.append(Margin(owner, line))
            desk.take([line], "action")
        elif margin and outcomes.is_mark(margin):
            marks.append((line, margin))
        if margin is not None:
            prose.append(replace(line, text=" ".join(line.cells[:-1]), cells=()))
        elif owner is None:
            prose.append(line)
    span.said = passage.sentences(prose, desk.width)
    beside = [one for line, word in marks if (one := outcomes.marked(span.said, line, word))]
    span.outcomes = [*find_outcomes(span.said), *beside]


def _without_numbers(span: Span) -> list[SourceLine]:
    """The lines without the numbers of an item's paragraphs: ``3.2`` under ``3.0`` or ``3``."""
    number = re.match(r"\d+", span.heading.number or "")
    if number is None:
        return span.lines
    mark = re.compile(rf"^{number.group()}\.\d{{1,2}}(?:\.\d{{1,2}})?\.?\s+(?=\S)")
    return [
        replace(
            line,
            text=mark.sub("", line.text),
            cells=()
            if line.cells and mark.match(line.text) and len(line.cells) == 2
            else line.cells,
        )
        for line in span.lines
    ]


def _margin(line: SourceLine) -> str | None:
    """A short last cell beside a long one is the margin, not part of a sentence."""
    if len(line.cells) != 2 or len(line.cells[1]) > 45:
        return None
    told = line.cells[1].strip()
    return told if len(line.cells[0]) >= 25 or outcomes.is_mark(told) else None


def _item(desk: Frame, span: Span, draft: Draft, roll: Roll, head: Head, private: bool) -> Item:
    heading = desk.lines[span.heading.index]
    title_line = (
        desk.lines[span.heading.body - 1] if span.heading.body > span.heading.index + 1 else heading
    )
    if span.heading.number is None or title_line.text.strip() not in span.heading.title:
        title_line = heading if heading.text.strip(" .)").isdigit() is False else title_line
    desk.take(desk.lines[span.heading.index : span.heading.body], "item")
    _take_text(desk, span, draft)
    where = passage.quote(title_line)
    title = Sentence(span.heading.title, title_line, where, -1, (title_line,))
    item = Item(
        title=span.heading.title,
        number=span.heading.number,
        section=span.section,
        quote=where,
        exempt=private,
        lines=tuple(Line(line=one.number, page=one.page, text=one.text) for one in span.lines),
        decisions=tuple(one.decision for one in span.outcomes),
        actions=tuple(draft.actions),
        speeches=tuple(find_speeches(span.said, roll)),
        interests=tuple(find_interests(span.said)),
        references=tuple(find_references(title, span.said, head.date, head.board)),
        names=tuple(find_names(span.said, roll)),
        classification=_classification(span),
    )
    return replace(item, topics=topics.tag(item))


def _classification(span: Span) -> str:
    if _PROCEDURAL.search(span.heading.title) and len(span.heading.title) < 90:
        return "procedural"
    section = (span.section or "").lower()
    for word, kind in (
        ("decision", "decision"),
        ("discussion", "discussion"),
        ("information", "information"),
        ("noting", "information"),
    ):
        if word in section:
            return kind
    return "decision" if any(one.formal for one in span.outcomes) else "discussion"


def _take_text(desk: Frame, span: Span, draft: Draft) -> None:
    owned = {one.line.number for one in span.margins}
    desk.take([line for line in span.lines if line.number not in owned], "narrative")
    for one in draft.actions:
        desk.take([line for line in span.lines if line.number == one.quote.line], "action")
    for outcome in span.outcomes:
        desk.take(outcome.sentence.lines, "outcome")
    desk.take([desk.lines[span.heading.index]], "item")
    for line in span.lines:
        if desk.category[line.number] == "narrative" and _should_not_be_prose(line):
            desk.take([line], "issue")
            desk.issue(
                "left-as-narrative",
                "looks like an outcome, an action or a list of names, and none was read from it",
                line,
            )


def _take_presence(desk: Frame, people: Sequence[Presence]) -> None:
    """The lines of the text that told of attendance."""
    told = {one.person.quote.line for one in people}
    plain = [line for line in desk.lines if line.number in told]
    desk.take(
        [line for line in plain if desk.category.get(line.number) in ("narrative", "issue")],
        "presence",
    )
    desk.issues = [
        one for one in desk.issues if not (one.kind == "left-as-narrative" and one.line in told)
    ]


def _should_not_be_prose(line: SourceLine) -> bool:
    """A formal outcome, an action mark or the label of a list of names, left in an item's text."""
    label = labels.label_of(line)
    return (
        outcomes.is_formal(line.text)
        or actions.is_marked(line.text)
        or (
            label is not None and bool(label[2]) and label[0] in ("present", "apologies", "officer")
        )
    )


def _numbering(desk: Frame, spans: Sequence[Span]) -> None:
    """A number used twice is kept as printed, and told."""
    seen: dict[str, int] = {}
    for span in spans:
        number = span.heading.number
        if number is None:
            continue
        line = desk.lines[span.heading.index]
        if number in seen:
            desk.issue(
                "number-repeated",
                f"number {number} used twice (first at line {seen[number]}): both kept as printed",
                line,
            )
        seen.setdefault(number, line.number)
