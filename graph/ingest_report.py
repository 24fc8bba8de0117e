"""What an ingest read, for people (rich) and programs (JSON)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.elements import Node
from graph.grid import GAP, plain
from graph.links import Problem
from ingest.errors import QuorateError
from ingest.records import Part, Reading

SHOWN = 20  # issues told on the terminal; all are in the report file


def accounted(reading: Reading) -> float:
    """Share of the lines that some rule took: 1 less the share of issues."""
    return round(1 - reading.shares.get("issue", 0.0), 4)


def as_data(
    readings: Iterable[Reading], failed: Mapping[str, QuorateError], problems: Sequence[Problem]
) -> dict[str, Any]:
    """The report as JSON data."""
    readings = list(readings)
    files = {reading.id: reading.path for reading in readings}
    return {
        "documents": [_reading(reading) for reading in readings],
        "unreadable": [{"path": path, "error": error.message} for path, error in failed.items()],
        "problems": [
            {
                "kind": one.kind,
                "message": one.message,
                "path": files.get("/".join(one.document.split("/")[:2]), one.document),
                "line": one.line,
            }
            for one in problems
        ],
    }


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "path": reading.path,
        "sha256": reading.sha256,
        "family": reading.family,
        "confidence": reading.confidence,
        "accounted": accounted(reading),
        "shares": reading.shares,
        "parts": [_part(part) for part in reading.parts],
        "issues": [
            {"kind": one.kind, "line": one.line, "message": one.message, "text": one.text}
            for one in reading.issues
        ],
    }


def _part(part: Part) -> dict[str, Any]:
    meeting = part.meeting
    return {
        "name": part.name,
        "classification": part.classification,
        "lines": [part.first_line, part.last_line],
        "board": meeting.board if meeting else None,
        "date": meeting.date if meeting else None,
        "people": _people(part),
        "items": len(meeting.items) if meeting else 0,
        "decisions": sum(len(item.decisions) for item in meeting.items) if meeting else 0,
        "actions": sum(len(item.actions) for item in meeting.items) if meeting else 0,
    }


def _people(part: Part) -> int:
    if part.meeting is None:
        return 0
    present = {one.person.name for one in part.meeting.presences}
    return len(present | {one.person.name for one in part.meeting.memberships})


def show(
    console: Console,
    readings: Sequence[Reading],
    failed: Mapping[str, QuorateError],
    problems: Sequence[Problem],
) -> None:
    """One row a document, what to look at, and what could not be read."""
    if readings:
        console.print(_columns(console.width))
    for reading in readings:
        pack = ", an agenda pack" if len(reading.parts) > 1 else ""
        name = Text(plain(reading.path.rpartition("/")[2]) + pack, style="bold")
        console.print(name, _parts(reading, console.width), sep="\n", soft_wrap=True)
    _issues(console, readings, problems)
    for error in failed.values():
        console.print(Text(plain(f"not read: {error}")), style="yellow", soft_wrap=True)


def _columns(width: int, *, head: bool = True) -> Table:
    """The columns of the report; boards have the room that the others leave."""
    table = Table(box=None, pad_edge=False, header_style="bold", show_header=head)
    numbers = ("People", "Items", "Decisions", "Actions", "Read")
    fixed = {"Document": 15, "Board": 0, "Meeting": 10} | {name: len(name) for name in numbers}
    fixed["Board"] = max(8, width - sum(fixed.values()) - GAP * (len(fixed) - 1))
    for name, room in fixed.items():
        table.add_column(name, width=room, justify="right" if name in numbers else "left")
    return table


def _parts(reading: Reading, width: int) -> Table:
    table = _columns(width, head=False)
    for part in reading.parts:
        table.add_row(*_row(part, f"{accounted(reading):.0%}"))
    return table


def _row(part: Part, read: str) -> list[Text]:
    data = _part(part)
    counts = [str(data[key] or "–") for key in ("people", "items", "decisions", "actions")]
    words = [part.classification, data["board"] or "no meeting", data["date"] or "no date"]
    return [Text(plain(word)) for word in (*words, *counts, read)]


def _issues(console: Console, readings: Iterable[Reading], problems: Sequence[Problem]) -> None:
    found = [
        (reading.path, one.line, one.message) for reading in readings for one in reading.issues
    ]
    paths = {reading.id: reading.path for reading in readings}
    for one in problems:
        path = paths.get("/".join(one.document.split("/")[:2]))
        if path:
            found.append((path, one.line, one.message))
    if not found:
        return
    console.print(f"\nTo look at: {len(found)}", style="bold")
    for path, line, message in found[:SHOWN]:
        place = Text(f"  {plain(path.rpartition('/')[2])}:{line}  ", style="yellow")
        console.print(place.append(plain(message), style=""), soft_wrap=True)
    if len(found) > SHOWN:
        console.print(f"  … and {len(found) - SHOWN} more; all with --report FILE.json")


def totals(elements: Iterable[object]) -> str:
    """The graph in one line."""
    nodes = [one for one in elements if isinstance(one, Node)]
    count = {label: sum(one.label == label for one in nodes) for label in {n.label for n in nodes}}
    held = sum(n.label == "Meeting" and n.properties["status"] == "held" for n in nodes)
    named = (
        (count.get("Document", 0), "document"), (held, "meeting held"),
        (count.get("Person", 0), "person"), (count.get("Board", 0), "board"),
        (count.get("Organisation", 0), "organisation"),
    )  # fmt: skip
    return ", ".join(_counted(n, word) for n, word in named)


_PLURALS = {"person": "people", "meeting held": "meetings held"}


def _counted(n: int, word: str) -> str:
    return f"{n:,} {word if n == 1 else _PLURALS.get(word, word + 's')}"
