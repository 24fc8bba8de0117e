"""Agenda, minutes or decision record: its lines to a Meeting."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import topics
from ingest.layouts import (
    actions,
    exempt,
    labels,
    letterhead,
    margins,
    outcomes,
    passage,
    presence,
    registers,
    tables,
    titles,
)
from ingest.layouts.accounting import numbering, take_presence, take_text
from ingest.layouts.asides import without_asides, without_own_title
from ingest.layouts.frame import Frame
from ingest.layouts.hanging import unfolded, whole_owners
from ingest.layouts.head import Head, read_head
from ingest.layouts.headings import find_headings
from ingest.layouts.hours import after, end_time, start_time, told_end
from ingest.layouts.interests import find_interests
from ingest.layouts.item_numbers import Heading
from ingest.layouts.margins import Draft, Margin
from ingest.layouts.outcomes import find_outcomes
from ingest.layouts.own_letters import with_letters
from ingest.layouts.own_names import own_names
from ingest.layouts.passage import Sentence
from ingest.layouts.people import Roll
from ingest.layouts.references import find_references
from ingest.layouts.spans import Span, margin, spans_of, without_numbers
from ingest.layouts.speech import find_speeches
from ingest.layouts.tasks import with_days
from ingest.layouts.text_names import find_names
from ingest.layouts.told import with_told
from ingest.lines import SourceLine
from ingest.records import Item, Line, Meeting
from ingest.tables import plans

_PROCEDURAL = re.compile(
    r"\b(?:apolog\w+|welcome|declarations?|minutes|matters arising|any other|a\.?o\.?b|next meeting|urgent|exclusion|access to information|quorum|introductions|close|ymddiheur\w+|cofnodion)\b|^date",
    re.IGNORECASE,
)
_APOLOGIES = re.compile(
    r"\W*(?:apologies|ymddiheuriadau)\b.{0,40}\b(?:were|was|received|oddi|gan)\b", re.IGNORECASE
)
HEAD_LINES = 60  # a list of names begins within these, or there is none
NEAR = 12  # a label has names within so many lines, or it is an entry of a list of contents


def read_meeting(desk: Frame, published: str = "", made: str | None = None) -> tuple[Meeting, Head]:
    """The meeting that the lines are of or for."""
    label = _first_label(desk.lines)
    if label is None:
        desk.lines = _lists_first(desk.lines)
        label = _first_label(desk.lines)
    desk.lines = without_asides(desk, label)
    lines = desk.lines
    found = [one for one in find_headings(lines) if one.index >= (label or 0)]
    found = found if label is not None else without_own_title(found)
    groups = _groups(lines, label)
    numbered = any(one.number for one in found)
    found = [
        one
        for one in found
        if not (_is_list_label(lines, one, groups) and (numbered or not _is_told(lines, one)))
    ]
    first = found[0].index if found else len(lines)
    top = min(label if label is not None else first, first, HEAD_LINES)
    head = read_head(lines[:top] or lines[:3], lines, published, made)
    desk.take(lines[:top], "header")
    listed, taken = labels.blocks(lines[top:first]) if label is not None else ([], 0)
    desk.take(lines[top : top + taken], "presence")
    if label is not None and not found and head.kind != "agenda":
        first = top + taken
        found = _unheaded(lines, first)
    _leftover(desk, lines[top + taken : first])
    for one in found:
        desk.take(lines[one.index : one.body], "item")
    spans = spans_of(lines, found, head)
    own = own_names(head.board or "", (line.text for line in lines[:top]))
    people = [] if head.kind == "agenda" else presence.presences(listed)
    told_above = [one for one in lines[:top] if one.text.rstrip().endswith("presided.")]
    people = with_told(people, spans, [*told_above, *lines[top + taken : first]], desk.width)
    people = with_letters(people, lines)
    roll = Roll.of(people)
    observed, issues = tables.observations(lines, head.board or "")
    desk.issues += issues
    items = _items(desk, spans, roll, head, own)
    take_presence(desk, people)
    start = head.start_time or start_time(lines)
    meeting = Meeting(
        board=head.board or "",
        quote=passage.quote(head.line),
        date=head.date,
        status="scheduled" if head.kind == "agenda" else "held",
        area=letterhead.area(lines[:top]),
        start_time=start,
        end_time=after(start, told_end(lines) or end_time(lines) or head.end_time),
        place=head.place,
        presences=tuple(people),
        memberships=tuple(presence.memberships(listed)) if head.kind == "agenda" else (),
        items=tuple(items),
        observations=tuple(observed),
    )
    return meeting, head


def _first_label(lines: Sequence[SourceLine]) -> int | None:
    """Where the lists of names begin: a label with names after it (else the first label), or a
    table of who was there; None where items stand before it.
    """
    first: int | None = None
    for index, line in enumerate(lines[:HEAD_LINES]):
        label = labels.label_of(line)
        if not registers.begins(lines[index:]) and (label is None or label[0] == "minutes"):
            continue
        listed, _ = labels.blocks(lines[index : index + NEAR])
        if not listed:
            continue
        if sum(one.number is not None for one in find_headings(lines[:index])) >= 2:
            break
        if presence.presences(listed) and not _in_contents(listed):
            return index
        first = index if first is None else first
    return first


def _in_contents(listed: Sequence[labels.Block]) -> bool:
    """Whether the first label is a line of a list of contents: the list itself comes after."""
    first, *others = listed
    again = any(one.label.casefold() == first.label.casefold() for one in others)
    return again and not presence.presences([first])


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


def _groups(lines: Sequence[SourceLine], label: int | None) -> set[int]:
    """Line numbers of headings that stand among the labels of lists, with names under them."""
    listed, _ = labels.blocks(lines[label : label + HEAD_LINES] if label is not None else [])
    last = max((at for at, one in enumerate(listed) if one.kind != "group"), default=0)
    groups = [one for one in listed[:last] if one.kind == "group"]
    return {one.line.number for one in groups if presence.presences([one])}


def _unheaded(lines: Sequence[SourceLine], first: int) -> list[Heading]:
    """Minutes of one sitting on one thing, without any heading: all that follows the names."""
    prose = [line for line in lines[first:] if len(line.text.split()) > 8]
    return [Heading(first, first, "Proceedings")] if len(prose) > 2 else []


def _is_list_label(lines: Sequence[SourceLine], one: Heading, groups: set[int]) -> bool:
    """A label of a list of names is no item, unless it has an item's number."""
    line = lines[one.index]
    if one.number is not None or titles.is_minutes(lines, one.index):
        return False
    label = labels.label_of(line)
    if label is not None and label[0] == "minutes" and one.rest:  # ``MINUTES – Those of May were``
        return False
    return line.number in groups or label is not None


def _is_told(lines: Sequence[SourceLine], one: Heading) -> bool:
    """``Apologies`` above a sentence that names who sent them is business, not a label."""
    return one.body < len(lines) and _APOLOGIES.match(lines[one.body].text) is not None


def _leftover(desk: Frame, lines: Sequence[SourceLine]) -> None:
    """Sentences between the names and the first item: no item holds them."""
    desk.take(lines, "narrative")
    for outcome in find_outcomes(passage.sentences(lines, desk.width)):
        desk.issue(
            "outcome-outside-item",
            "an outcome that stands in no item of business",
            outcome.sentence.first,
        )


def _items(
    desk: Frame, spans: list[Span], roll: Roll, head: Head, own: frozenset[str]
) -> list[Item]:
    tasks = [plans.find(span.lines) for span in spans]
    for span, plan in zip(spans, tasks, strict=True):
        _read_lines(desk, span, roll, plan, own)
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
    margins.give_out(drafts, roll, decided)
    private = exempt.private_items(
        [span.heading.title for span in spans],
        [span.heading.number for span in spans],
        [span.lines for span in spans],
    )
    items = [
        _item(desk, span, draft, roll, head, span_index in private)
        for span_index, (span, draft) in enumerate(zip(spans, drafts, strict=True))
    ]
    numbering(desk, spans)
    return items


def _read_lines(desk: Frame, span: Span, roll: Roll, plan: plans.Plan, own: frozenset[str]) -> None:
    prose: list[SourceLine] = []
    marks: list[tuple[SourceLine, str]] = []
    desk.issues += plan.issues
    lines, beside = whole_owners(unfolded(without_numbers(span)), roll)
    desk.take(beside, "action")
    for line in lines:
        if line.number in plan.lines:
            continue
        owner = actions.margin_of(line, roll)
        words = margin(line)
        if owner is not None:
            span.margins.append(Margin(owner, line))
            desk.take([line], "action")
        elif words and outcomes.is_mark(words):
            marks.append((line, words))
        if words is not None:
            prose.append(replace(line, text=" ".join(line.cells[:-1]), cells=()))
        elif owner is not None and len(line.cells) > 2:
            prose.append(replace(line, text=actions.beside(line), cells=()))
        elif owner is None:
            prose.append(line)
    ends = {one.line.number for one in span.margins} | {line.number for line, _ in marks}
    span.said = passage.sentences(prose, desk.width, ends)
    told = [one for line, word in marks if (one := outcomes.marked(span.said, line, word))]
    span.outcomes = [*find_outcomes(span.said, own), *told]


def _item(desk: Frame, span: Span, draft: Draft, roll: Roll, head: Head, private: bool) -> Item:
    heading = desk.lines[span.heading.index]
    title_line = (
        desk.lines[span.heading.body - 1] if span.heading.body > span.heading.index + 1 else heading
    )
    if span.heading.number is None or title_line.text.strip() not in span.heading.title:
        title_line = heading if heading.text.strip(" .)").isdigit() is False else title_line
    take_text(desk, span, draft)
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
        actions=tuple(with_days(draft.actions, head.date)),
        speeches=tuple(find_speeches(span.said, roll)),
        interests=tuple(find_interests(span.said)),
        references=tuple(find_references(title, span.said, head.date, head.board)),
        names=tuple(find_names([title, *span.said], roll)),
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
