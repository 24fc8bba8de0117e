"""Tables of what is to be done: development plans of reports, action logs of minutes.

A row of a log is one line. In a plan cells wrap, each at its own pace, so that lines of two cells
interleave; an action ends where its column pauses, a number begins another, or a new priority does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from ingest.lines import SourceLine
from ingest.records import Issue
from ingest.tables import heads

_MARK = re.compile(r"^\(?(?P<mark>\d{1,2}|[A-Z])[.)]\s+(?=\S)")
_LABELLED = re.compile(r"actions?(?: (?:no\.? ?)?[\w/.-]*\d[\w/.-]*)?\W*", re.IGNORECASE)
_OUTCOME = re.compile(r"(?:decisions?|outcomes?|agreed|resolved)\W*", re.IGNORECASE)
_OWNER = 60  # characters: an owner's cell is no longer
_GHOST, _ECHO = 60, 80  # of 100: how like the next action a damaged one is; a line the one above


@dataclass(slots=True)
class Task:
    """One action of a plan: its words, and those of its other columns by kind (heads.toml)."""

    text: str
    lines: list[SourceLine]
    told: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Plan:
    """The tasks of all plans among some lines, the lines those stand on, heads among them."""

    tasks: list[Task] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)


def find(lines: Sequence[SourceLine]) -> Plan:
    """The plans among `lines`."""
    plan = Plan()
    at = 0
    while at < len(lines):
        columns = _head(lines[at])
        end = at + 1
        while columns and end < len(lines) and len(lines[end].cells) > 1:
            end += 1
        named = _labelled(lines, at)
        if named is not None:
            plan.tasks.append(named)
            plan.lines.add(lines[at].number)
        if columns and end > at + 1:
            plan.lines |= {line.number for line in lines[at:end]}
            _read(lines[at + 1 : end], columns, plan)
        at = end
    return plan


def _labelled(lines: Sequence[SourceLine], at: int) -> Task | None:
    """An action in a row that says that it is one: ``Action 1/5 | Buy a van | Jo Able |
    7/10/31``; or in the row below one, with nothing in the label's place.
    """
    cells = [one.strip() for one in lines[at].cells]
    if len(cells) < 3 or not all(cells[1:3]) or len(cells[2]) > _OWNER:
        return None
    if not _LABELLED.fullmatch(cells[0]):
        above = lines[at - 1].cells if at else ()
        if cells[0] or len(cells) < 4 or not cells[3] or len(above) != len(cells):
            return None
        if not _LABELLED.fullmatch(above[0].strip()) and not _OUTCOME.fullmatch(above[0].strip()):
            return None
    return Task(cells[1], [lines[at]], {"owner": cells[2], "due": cells[3] if cells[3:] else ""})


def is_head(line: SourceLine) -> bool:
    """Whether the line heads a plan or an action log."""
    return bool(_head(line))


def _head(line: SourceLine) -> dict[int, str]:
    """The kinds of a plan's columns by place; empty where the line heads no plan."""
    columns = {at: heads.plan_column(cell) for at, cell in enumerate(line.cells)}
    kinds = [kind for kind in columns.values() if kind]
    whole = kinds.count("action") == 1 and len(set(kinds)) == len(kinds) > 1
    return columns if whole and all(len(cell) < 40 for cell in line.cells) else {}


def _read(rows: Sequence[SourceLine], columns: dict[int, str], plan: Plan) -> None:
    place = next(at for at, kind in columns.items() if kind == "action")
    marked = sum(_mark(_cell(row, place)).isdigit() for row in rows) > 1
    tasks: list[Task] = []
    paused = True
    for at, row in enumerate(rows):
        words = _cell(row, place)
        told = {
            kind: _cell(row, other) for other, kind in columns.items() if kind and other != place
        }
        if words and _is_ghost(rows, at, place, marked):
            _refuse(plan, row)
        elif words and (paused or not tasks or _begins(row, columns, place, told)):
            tasks.append(Task(_MARK.sub("", words), [row], told))
        elif tasks:
            tasks[-1].text = f"{tasks[-1].text} {words}".strip()
            tasks[-1].lines += [row] if words else []
            tasks[-1].told = {
                kind: f"{tasks[-1].told[kind]} {more}".strip() for kind, more in told.items()
            }
        paused = not words
    plan.tasks += tasks


def _cell(row: SourceLine, at: int) -> str:
    return row.cells[at].strip() if at < len(row.cells) else ""


def _mark(words: str) -> str:
    found = _MARK.match(words)
    return found["mark"] if found else ""


def _begins(row: SourceLine, columns: dict[int, str], place: int, told: dict[str, str]) -> bool:
    """Whether a filled cell begins an action, though the one above it was filled too."""
    words = _cell(row, place)
    if words[:1].islower():
        return False
    numbered = any(
        re.match(r"\d{1,3}[.)]?(?:\s|$)", _cell(row, at))
        for at, kind in columns.items()
        if not kind
    )
    return bool(_mark(words)) or numbered or any(told.values())


def _is_ghost(rows: Sequence[SourceLine], at: int, place: int, marked: bool) -> bool:
    """A second, damaged reading of a line: of the one above, or of the numbered one below."""
    words = _cell(rows[at], place)
    above = _cell(rows[at - 1], place) if at else ""
    below = _cell(rows[at + 1], place) if at + 1 < len(rows) else ""
    if above and _alike(words, above[-len(words) :]) >= _ECHO:
        return True
    mark = _mark(words)
    if not marked or not mark or mark.isdigit():
        return False
    bare = _MARK.sub("", words)
    return _alike(bare, _MARK.sub("", below)[: len(bare)]) >= _GHOST


def _alike(one: str, other: str) -> float:
    return fuzz.ratio(one.lower(), other.lower())


def _refuse(plan: Plan, row: SourceLine) -> None:
    why = "a damaged second reading of the line beside it: left out"
    plan.issues.append(Issue(kind="damaged-row", message=why, line=row.number, text=row.raw[:200]))
