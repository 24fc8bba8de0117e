"""A flow for the terminal: meetings downwards in time, each under the steps that lead to it."""

import textwrap
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePath

from graph.elements import Table
from graph.flow.nouns import GRADES, Carrier, End, Evidence, Flow, Item, Step
from graph.grid import QUOTED, plain
from graph.tables import WIDTH, count, day

SHAFTS = {1: "┃", 2: "│", 3: "╎", 4: "┆", 5: "┊"}
WIDE = 44  # characters of a board's name, and of a title where an item has no number
MANY = 60  # meetings; of more than these only those that steps join are shown


def picture(flow: Flow, width: int = WIDTH) -> list[str]:
    """The lines of the picture, the title first; none longer than `width` characters."""
    meetings: dict[str, list[Item]] = defaultdict(list)
    for item in flow.items:
        meetings[item.meeting].append(item)
    into: dict[str, list[Step]] = defaultdict(list)
    for step in flow.steps:
        into[step.target.meeting].append(step)
    joined = into.keys() | {step.source.meeting for step in flow.steps}
    shown = [one for one in meetings if len(meetings) <= MANY or one in joined]
    lines = [f"How {flow.name} moved"]
    for before, meeting in zip([None, *shown], shown, strict=False):
        lines += _dated([step for step in into[meeting] if step.source.date], before)
        lines.append(_meeting(meetings[meeting]))
        lines += _undated([step for step in into[meeting] if not step.source.date])
    if len(shown) < len(meetings):
        left = count(len(meetings) - len(shown), "meeting")
        lines.append(f"  {left} that no step joins not shown: quorate query topic-history")
    return [part for line in lines for part in _wrapped(plain(line), width, 10)]


def _wrapped(line: str, width: int, indent: int) -> list[str]:
    return textwrap.wrap(line, width, subsequent_indent=" " * indent, break_on_hyphens=False)


def _dated(steps: Sequence[Step], above: str | None) -> Iterator[str]:
    """The steps down to a meeting, each with where it comes from unless that stands right above."""
    for step in steps:
        start = "" if step.source.meeting == above else f"from {_end(step.source)}: "
        yield f"       {SHAFTS[step.grade]}  {start}{_why(step)}"
    if steps:
        yield "       ▼"


def _undated(steps: Sequence[Step]) -> Iterator[str]:
    """What a meeting tells of other boards and places, those of one line together."""
    told: dict[tuple[str, int], list[str]] = defaultdict(list)
    for step in steps:
        told[GRADES[step.grade], step.after.line].append(step.source.name)
    for (grade, line), names in told.items():
        *rest, last = names
        joined = f"{', '.join(rest)} and {last}" if rest else last
        yield f"       ┗━ {grade}, line {line}: {joined} before it, no date given"


def _meeting(items: Sequence[Item]) -> str:
    chief = max(items, key=lambda one: (one.about, one.mentions, -one.position))
    board = textwrap.shorten(chief.board_name, WIDE, placeholder=" …")
    outcome = chief.decided or ("" if chief.about else "in passing")
    more = f"and {len(items) - 1} more" if len(items) > 1 else ""
    parts = (f"  {_day(chief.date)}", f"{board:<{WIDE}}", f"{_item(chief):<9}", outcome, more)
    return "  ".join(filter(None, parts)).rstrip()


def _item(item: Item) -> str:
    return f"item {item.number}" if item.number else textwrap.shorten(item.title, WIDE)


def _day(text: str) -> str:
    when = date.fromisoformat(text)
    return f"{when.day:2} {when:%b %Y}"


def _end(end: End) -> str:
    return f"{end.name}, {day(end.date)}" if end.date else end.name


def _why(step: Step) -> str:
    """The grade and what shows it."""
    who = ", ".join(map(_capacity, step.carriers[:2]))
    more = f" and {len(step.carriers) - 2} more" if len(step.carriers) > 2 else ""
    if step.grade == 4:
        return f"{GRADES[4]}: {who}{more}"
    words = textwrap.shorten(step.words, 60, placeholder=" …")
    told = f", line {step.after.line}: {words}" if step.grade < 4 else ""
    return f"{GRADES[step.grade]}{told}" + (f"; {who}{more}" if who else "")


def _capacity(carrier: Carrier) -> str:
    if carrier.status_before == carrier.status_after:
        return f"{carrier.name}, {carrier.status_before} at both"
    return f"{carrier.name}, {carrier.status_before}, then {carrier.status_after}"


COLUMNS = (
    "date", "from", "to", "item", "evidence", "carried_by", "line", "words",
    "grade", "from_date", "from_item", "from_board_id", "from_meeting_id", "from_item_id",
    "from_document", "from_path", "from_line", "from_quote",
    "board_id", "meeting_id", "item_id", "document", "path",
)  # fmt: skip


def steps_table(flow: Flow) -> Table:
    """A row a step, those of better evidence first within a meeting; the same facts as the picture.

    words: those that prove the later end; from_quote: the earlier end.
    """
    return Table(columns=COLUMNS, rows=tuple(map(_row, flow.steps)))


def _row(step: Step) -> tuple[object, ...]:
    source, target, before = step.source, step.target, step.before
    item = source.item
    return (
        target.date,
        source.name,
        target.board_name,
        target.number or target.title,
        GRADES[step.grade],
        [carrier.name for carrier in step.carriers],
        step.after.line,
        step.after.quote,
        step.grade,
        source.date,
        (item.number or item.title) if item else None,
        source.board,
        source.meeting,
        item.id if item else None,
        *((before.document, before.path, before.line, before.quote) if before else (None,) * 4),
        target.board,
        target.meeting,
        target.id,
        step.after.document,
        step.after.path,
    )


def proofs(flow: Flow, width: int = WIDTH) -> list[str]:
    """Each step with the words at both of its ends, and where they stand."""
    lines = []
    for step in flow.steps:
        head = f"  {_day(step.target.date)}  {GRADES[step.grade]}, from {_end(step.source)}"
        ends = [one for one in (step.before, step.after) if one and step.grade < 5]
        words = [f"{' ' * 15}{_place(one)}  {_quoted(one)}" for one in ends]
        lines += [part for line in (head, *words) for part in _wrapped(plain(line), width, 17)]
    return lines


def _place(evidence: Evidence) -> str:
    return f"{PurePath(evidence.path).name}:{evidence.line}"


def _quoted(evidence: Evidence) -> str:
    return f"“{textwrap.shorten(evidence.quote, QUOTED, placeholder=' …')}”"
