"""What was taken from each line of a document, as a page and on the terminal."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from jinja2 import Environment
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.grid import plain
from ingest.records import Reading

TEMPLATE = Path(__file__).with_suffix(".html")
COLOURS = {
    "item": "bold",
    "outcome": "cyan",
    "action": "yellow",
    "furniture": "dim",
    "issue": "red",
}


class Line(Protocol):
    """A line with its category and facts, as `ingest.explain` gives it."""

    @property
    def number(self) -> int:
        """1-based, in the whole file."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def category(self) -> str:
        """What the line was taken as."""

    @property
    def facts(self) -> tuple[str, ...]:
        """What it proves."""


def page(reading: Reading, lines: Iterable[Line]) -> str:
    """A self-contained HTML page; words of the document are escaped."""
    template = Environment(autoescape=True).from_string(TEMPLATE.read_text("utf-8"))
    return template.render(reading=reading, lines=list(lines))


def show(console: Console, reading: Reading, lines: Iterable[Line]) -> None:
    """The same on the terminal."""
    table = Table(box=None, pad_edge=False, title_justify="left", header_style="bold",
                  title=Text(plain(f"{reading.path}: {reading.family}")))  # fmt: skip
    table.add_column("Line", justify="right", min_width=4)
    table.add_column("Words", ratio=3)
    table.add_column("Taken as", min_width=9)
    table.add_column("Facts", ratio=2)
    for line in lines:
        style = COLOURS.get(line.category, "")
        facts = Text("\n".join(map(plain, line.facts)))
        table.add_row(str(line.number), Text(plain(line.text), style), Text(line.category), facts)
    console.print(table)
