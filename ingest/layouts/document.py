"""A file's lines to its Reading: constituents, each with its meeting, and every line accounted for."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest import topics
from ingest.layouts import passage, tables
from ingest.layouts.details import is_detail
from ingest.layouts.expansions import find_expansions
from ingest.layouts.family import confidence, family_of
from ingest.layouts.frame import Frame, frame
from ingest.layouts.minutes import read_meeting
from ingest.layouts.people import Roll
from ingest.layouts.references import find_references
from ingest.layouts.renamings import find_renamings
from ingest.layouts.reports import authors, contacts, report_head
from ingest.layouts.split import ITEM, Constituent, constituents
from ingest.layouts.text_names import find_names
from ingest.lines import Source, SourceLine
from ingest.records import Issue, Item, Line, Meeting, Part, Reading, Reference
from ingest.tables import plans

_WELSH = re.compile(r"\b(?:yr|yn|mae|wedi|gan|oedd|cyfarfod|gyda|roedd|bod)\b", re.IGNORECASE)


def lay_out(source: Source) -> Reading:
    """All that can be read out of a file."""
    return lay_out_lines(source)[0]


def lay_out_lines(source: Source) -> tuple[Reading, dict[int, str]]:
    """The reading, and the category of every line that is not blank."""
    desk = frame(source.lines)
    parts: list[Part] = []
    issues: list[Issue] = []
    category = dict(desk.category)
    for constituent in constituents(desk.lines):
        part, inner = _part(constituent, parts, source)
        parts.append(part)
        issues += inner.issues
        category |= inner.category
    category = _every_line(source.lines, category)
    parts = _months_known(parts)
    reading = Reading(
        path=source.path,
        sha256=source.sha256,
        family=family_of(desk.lines, parts),
        confidence=confidence(parts),
        parts=tuple(parts),
        pages=source.pages,
        lines=len(source.lines),
        shares=_shares(category),
        issues=(*_notes(source), *sorted(issues, key=lambda one: one.line)),
    )
    return reading, category


def _every_line(lines: Sequence[SourceLine], category: dict[int, str]) -> dict[int, str]:
    """The category of every line that is not blank: what was joined to a line is taken with it."""
    whole, last = {}, "furniture"
    for line in lines:
        if line.text.strip():
            whole[line.number] = last = category.get(line.number, last)
    return whole


def _notes(source: Source) -> list[Issue]:
    return [Issue(kind="reader", message=note, line=1) for note in source.notes]


def _part(constituent: Constituent, before: Sequence[Part], source: Source) -> tuple[Part, Frame]:
    desk = Frame(list(constituent.lines), width=passage.full_line(constituent.lines))
    if constituent.kind == "report":
        return _report(desk), desk
    if constituent.kind == "appendix" and before:
        return _appendix(desk, before[-1]), desk
    meeting, head = read_meeting(desk, source.url or source.path, source.made)
    has_meeting = _is_of_meeting(meeting, head.kind)
    if not has_meeting:
        desk.take(desk.lines, "issue")
        desk.issue(
            "no-meeting",
            "no meeting found in this text: no board, no list of names, no items",
            desk.lines[0],
        )
    elif meeting.date is None:
        desk.issue("no-date", "the meeting's day is not given", head.line)
    part = Part(
        name=_name(meeting.board, head.kind, meeting.date, source.path),
        classification=_classified(head.kind, meeting) if has_meeting else "other",
        first_line=desk.lines[0].number,
        last_line=desk.lines[-1].number,
        date=meeting.date,
        url=source.url,
        language=_language(desk.lines),
        meeting=meeting if has_meeting else None,
        expansions=tuple(find_expansions(desk.lines)),
        renamings=tuple(find_renamings(desk.lines)),
    )
    return part, desk


def _is_of_meeting(meeting: Meeting, kind: str) -> bool:
    """A board and names, or a board and items where the document says what it is, or the day."""
    named = bool(meeting.presences or meeting.memberships)
    told = kind != "other" or meeting.date is not None
    return bool(meeting.board) and (named or (bool(meeting.items) and told))


def _classified(kind: str, meeting: Meeting) -> str:
    """Whoever lists who was there keeps minutes, whatever the head says."""
    return "minutes" if kind == "other" and meeting.presences else kind


def _name(board: str, kind: str, date: str | None, path: str) -> str:
    told = " ".join(word for word in (board, kind, date) if word)
    return told if board else path.rsplit("/", 1)[-1]


def _language(lines: Sequence[SourceLine]) -> str:
    words = " ".join(line.text for line in lines[:80])
    return "cy" if len(_WELSH.findall(words)) > 0.05 * max(1, len(words.split())) else "en"


def _report(desk: Frame) -> Part:
    """A report: its meeting holds the one item that it was put to."""
    numbered = ITEM.match(desk.lines[0].text)  # ``Agenda item 8``
    desk.take(desk.lines[:1], "header")
    lines = desk.lines[1:] if numbered else desk.lines
    top = report_head(lines)
    body = top.body if top else 0
    desk.take(lines[:body], "header")
    meeting, head = read_meeting(Frame(lines=lines[: max(body - 1, 1)]))
    people = contacts(lines)
    desk.take(lines[body:], "narrative")
    said = [line for line in lines[body:] if not is_detail(line.text)]
    item = _report_item(
        desk,
        numbered["number"] if numbered else None,
        top.title if top else lines[0].text,
        top.line if top else lines[0],
        said,
        head.date,
        head.board,
    )
    observed, issues = tables.observations(lines[body:], meeting.board)
    desk.issues += issues
    if not meeting.board:
        desk.issue("no-meeting", "the board that this report was put to is not named", lines[0])
    return Part(
        name=f"Report: {item.title}",
        classification="report",
        first_line=desk.lines[0].number,
        last_line=lines[-1].number,
        date=meeting.date,
        meeting=replace(
            meeting,
            items=(item,),
            presences=(),
            memberships=(),
            observations=tuple(observed),
            status="scheduled",
        )
        if meeting.board
        else None,
        authors=tuple(authors(top, people)) if top else (),
        contacts=tuple(people),
        expansions=tuple(find_expansions(lines)),
        renamings=tuple(find_renamings(lines)),
    )


def _report_item(
    desk: Frame,
    number: str | None,
    title: str,
    line: SourceLine,
    said: Sequence[SourceLine],
    date: str | None,
    board: str | None,
) -> Item:
    sentences = passage.sentences(said, desk.width)
    where = passage.quote(line)
    heading = passage.Sentence(title, line, where, -1, (line,))
    plan = plans.find(said)
    desk.issues += plan.issues
    item = Item(
        title=title,
        number=number,
        quote=where,
        classification="discussion",
        lines=tuple(Line(line=one.number, page=one.page, text=one.text) for one in said),
        actions=tuple(tables.planned_actions(plan, Roll.of(()), date)),
        references=tuple(find_references(heading, sentences, date, board)),
        names=tuple(find_names(sentences, Roll.of(()))),
    )
    return replace(item, topics=topics.tag(item))


def _appendix(desk: Frame, report: Part) -> Part:
    """An appendix belongs to the item of the report before it."""
    lines = desk.lines
    desk.take(lines, "narrative")
    meeting = report.meeting
    observed, issues = tables.observations(lines, meeting.board if meeting else "")
    desk.issues += issues
    if meeting is not None:
        title = (
            meeting.items[0]
            if len(meeting.items) == 1 and report.classification == "report"
            else None
        )
        item = (
            _report_item(
                desk,
                title.number,
                title.title,
                lines[0],
                [one for one in lines if not is_detail(one.text)],
                meeting.date,
                meeting.board,
            )
            if title
            else None
        )
        meeting = Meeting(board=meeting.board, quote=passage.quote(lines[0]), date=meeting.date, status="scheduled",
                          items=(item,) if item else (), observations=tuple(observed))  # fmt: skip
    return Part(name=f"{lines[0].text.strip().title()} to {report.name}", classification="appendix", first_line=lines[0].number,
                last_line=lines[-1].number, date=report.date, meeting=meeting)  # fmt: skip


def _months_known(parts: list[Part]) -> list[Part]:
    """References to "the last meeting" or "the March meeting" get the day that the file tells."""
    days = sorted(
        {
            ref.date
            for part in parts
            if part.meeting
            for item in part.meeting.items
            for ref in item.references
            if ref.date and len(ref.date) == 10
        }
        | {part.meeting.date for part in parts if part.meeting and part.meeting.date}
    )
    return [_with_days(part, days) for part in parts]


def _with_days(part: Part, days: Sequence[str]) -> Part:
    meeting = part.meeting
    if meeting is None:
        return part
    last = next(
        (
            ref.date
            for item in meeting.items
            for ref in item.references
            if ref.relation == "minutes"
            and ref.date
            and not ref.board
            and (not meeting.date or ref.date < meeting.date)
        ),
        None,
    )
    items = tuple(
        replace(item, references=tuple(_day(ref, last, days) for ref in item.references))
        for item in meeting.items
    )
    return replace(part, meeting=replace(meeting, items=items))


def _day(ref: Reference, last: str | None, days: Sequence[str]) -> Reference:
    if (
        ref.date is None
        and ref.board is None
        and ref.relation in ("previous discussion", "minutes")
    ):
        return replace(ref, date=last)
    if ref.date and len(ref.date) == 7:
        fitting = [day for day in days if day.startswith(ref.date)]
        past = ref.relation == "previous discussion"
        return replace(ref, date=fitting[0] if past and len(fitting) == 1 else None)
    return ref


def _shares(category: dict[int, str]) -> dict[str, float]:
    counts = Counter(category.values())
    total = sum(counts.values()) or 1
    return {name: round(n / total, 4) for name, n in sorted(counts.items())}
