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
from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from graph.elements import Table
from ingest.errors import QuorateError

FORMATS = ("table", "json", "csv", "markdown")
WIDTH = 100  # characters, where no terminal says otherwise
GAP = 3  # characters between columns
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

# C0 and C1 controls, line separators, and the marks that turn the direction of writing
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)?")


def plain(text: str) -> str:
    """The text in one line, without control characters."""
    return _CONTROL.sub(" ", text)


def cell(value: object) -> str:
    """A value in words: a list joined, a flag as ● or ○, nothing as an empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "●" if value else "○"
    if isinstance(value, list):
        return "; ".join(cell(one) for one in value)
    return plain(str(value))


def head(column: str) -> str:
    """``first_seen`` as people write it: ``First seen``."""
    return column.replace("_", " ").capitalize()


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
    ids = {one: {row.get(f"{one}_id") for row in rows} - {None} for one in COUNTED}
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


def grid(table: Table, shown: Sequence[str] = (), width: int = WIDTH) -> Grid:
    """The table for a terminal of that width; of `shown` columns only. What a row repeats from the
    one above, from its left on, is left blank.
    """
    columns = shown or table.columns
    rows = [[row[column] for column in columns] for row in table.dicts()]
    made = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, collapse_padding=True)
    values = {column: [row[n] for row in rows] for n, column in enumerate(columns)}
    least = {column: _least(column, values[column]) for column in columns}
    roomy = sum(least.values()) + GAP * len(columns) <= width
    for column in columns:
        number = _numbers(values[column])
        made.add_column(
            head(column),
            justify="right" if number else "left",
            min_width=least[column] if roomy or number else None,
            overflow="fold",
        )
    before: list[str] = []
    for row in ([cell(one) for one in row] for row in rows):
        same = _repeated(columns, row, before)
        made.add_row(*(Text("" if n < same else one) for n, one in enumerate(row)))
        before = row
    return made


def _repeated(columns: Sequence[str], row: Sequence[str], before: Sequence[str]) -> int:
    """How many cells, from the left, say what the row above says: never all, and a printed number
    only together with what it numbers, since two items may have the same.
    """
    same = 0
    while same < len(row) - 1 and row[: same + 1] == before[: same + 1]:
        same += 1
    return same - 1 if same and columns[same - 1] == "number" else same


def _numbers(values: Sequence[object]) -> bool:
    return all(isinstance(one, int | float | None) for one in values)


def _least(column: str, values: Sequence[object]) -> int:
    """The width of the longest word of the head; of numbers and dates, which rich would shrink to
    "Peo…", also that of the longest value.
    """
    texts = [cell(one) for one in values]
    kept = _numbers(values) or all(_DATE.fullmatch(text) for text in texts)
    return max(map(len, head(column).split() + (texts if kept else [])))


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
        if isinstance(sys.stdout, io.TextIOWrapper):  # Windows pipes in another encoding
            sys.stdout.reconfigure(encoding="utf-8")
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
        to.print(grid(seen, columns, to.width))
        to.print()
    for note in (f"{counts(table)}.", *notes) if table.rows else ("Nothing found.",):
        to.print(Text(note))
