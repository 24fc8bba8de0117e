"""A Table for people and programs: on the terminal, as JSON, CSV or Markdown.

Words of documents are hostile: control characters become blanks, and nothing in them is taken for
markup or, in CSV, for a formula.
"""

import csv
import io
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import IO

import click
import msgspec
from rich.console import Console
from rich.text import Text

from graph.elements import Table
from graph.grid import cell, grid
from graph.grid import plain as plain
from ingest.errors import QuorateError

FORMATS = ("table", "json", "csv", "markdown")
WIDTH = 100  # characters, where no terminal says otherwise
COUNTED = (
    "item",
    "meeting",
    "board",
    "person",
    "topic",
    "organisation",
    "decision",
    "action",
)
_SUFFIXES = {".json": "json", ".csv": "csv", ".md": "markdown"}


def day(text: str) -> str:
    """``2012-08-14`` as people write it: ``14 August 2012``; anything else stays."""
    with suppress(ValueError):
        when = date.fromisoformat(text)
        return f"{when.day} {when:%B %Y}"
    return text


def count(number: int, one: str) -> str:
    """``1 board``, ``2 people``."""
    return f"{number} {one if number == 1 else {'person': 'people'}.get(one, one + 's')}"


def counts(table: Table) -> str:
    """``4 items, 2 meetings, 14 August 2012 to 24 April 2013``: of its ids, and its dates."""
    rows = table.dicts()
    ids = {
        one: {row.get(column) for row in rows for column in (f"{one}_id", f"other_{one}_id")}
        - {None}
        for one in COUNTED
    }
    parts = [count(len(ids[one]), one) for one in COUNTED if ids[one]] or [count(len(rows), "row")]
    dates = sorted({str(row["date"]) for row in rows if row.get("date") is not None})
    if dates:
        parts.append(day(dates[0]) + (f" to {day(dates[-1])}" if len(dates) > 1 else ""))
    return ", ".join(parts)


def console(file: IO[str] | None = None) -> Console:
    """A console that takes nothing for markup and, off the terminal, gives no colour."""
    file = file or sys.stdout
    width = None if file.isatty() else WIDTH
    return Console(file=file, width=width, markup=False, highlight=False, emoji=False)


def as_json(table: Table) -> str:
    """A list of objects keyed by column, with no control character in it."""
    return encode(table.dicts())


def encode(value: object) -> str:
    """JSON for people to read and terminals to survive: letters as they are, controls escaped."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    return re.sub(
        "[\x7f-\x9f\u200e-\u200f\u2028-\u202e\u2066-\u2069]",
        lambda match: f"\\u{ord(match[0]):04x}",
        text,
    )


def as_csv(table: Table) -> str:
    """Comma-separated, with a head line; a text that a spreadsheet would compute gets a ``'``
    before it (OWASP, CSV Injection).
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow([_unarmed(one) for one in row])
    return out.getvalue().removesuffix("\n")


def _unarmed(value: object) -> object:
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: ""}[value]
    if isinstance(value, int | float):
        return value
    text = cell(value)
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@")) else text


def as_markdown(table: Table) -> str:
    """A Markdown table; whatever Markdown or HTML would make of the words is escaped."""
    lines = [table.columns, ["---"] * len(table.columns)]
    rows = [
        [re.sub(r"([\\`*_\[\]<>|#&~])", r"\\\1", cell(one)) for one in row] for row in table.rows
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in [*lines, *rows])


def chosen(form: str | None, output: Path | None) -> str:
    """The format asked for, else that of the file's suffix, else a table on a terminal and JSON
    anywhere else.
    """
    if form is not None:
        return form
    if output is not None:
        return _SUFFIXES.get(output.suffix.lower(), "table")
    return "table" if sys.stdout.isatty() else "json"


@contextmanager
def opened(output: Path | None) -> Iterator[IO[str]]:
    """Standard output, or the file to write; QuorateError where it cannot be written."""
    if output is None:
        yield sys.stdout
        return
    try:
        with output.open("w", encoding="utf-8", newline="\n") as file:
            yield file
    except OSError as error:
        raise QuorateError(f"cannot be written: {error.strerror}", path=output) from error


def write(
    table: Table,
    *,
    title: str = "",
    shown: Sequence[str] | Table = (),
    notes: Sequence[str] = (),
    form: str | None = None,
    output: Path | None = None,
) -> None:
    """Write the table to standard output or a file.

    form: one of FORMATS, see `chosen`. title, shown (the columns to show, or another table to show
    instead) and notes (lines below) belong to the terminal's table; the other formats hold every
    column and nothing else.
    """
    form = chosen(form, output)
    if form == "table":
        with opened(output) as file:
            show(console(file), table, title=title, shown=shown, notes=notes)
        return
    text = {"json": as_json, "csv": as_csv, "markdown": as_markdown}[form](table)
    with opened(output) as file:
        file.write(text + "\n")
    if not table.rows:
        click.echo(f"{plain(title) or 'The query'}: nothing found", err=True)


def show(
    to: Console,
    table: Table,
    *,
    title: str = "",
    shown: Sequence[str] | Table = (),
    notes: Sequence[str] = (),
) -> None:
    """Print the table with its title above, and below what it counts and the notes."""
    if title:
        to.print(Text(plain(title), style="bold"))
    if table.rows:
        seen, columns = (shown, ()) if isinstance(shown, Table) else (table, shown)
        to.print(grid(seen, to.width, columns))
        to.print()
    for note in (f"{counts(table)}.", *notes) if table.rows else ("Nothing found.",):
        to.print(Text(note))
