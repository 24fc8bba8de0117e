"""A Table as columns of text for the terminal."""

import re
import textwrap
from collections.abc import Sequence

from rich import box
from rich.console import JustifyMethod
from rich.table import Table as Grid
from rich.text import Text

from graph.elements import Table

GAP = 2  # characters between columns
WORD = 14  # characters of a word that any column has room for
READ = ("quote", "words", "text", "action", "decision")  # columns that hold sentences
READABLE = 32  # characters of a line of a sentence
QUOTED = 160  # characters shown of a quote; what is under `words` is shown whole

_KEPT = re.compile(r"\S{0,26}")  # a date, a number, a file's name: not broken

# C0 and C1 controls, line separators, and the marks that turn the direction of writing
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


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


def grid(table: Table, width: int, shown: Sequence[str] = ()) -> Grid:
    """The table for a terminal of that width; of `shown` columns only. What a row repeats from the
    one above, from its left on, is left blank.
    """
    columns = shown or table.columns
    rows = [[_text(column, row[column]) for column in columns] for row in table.dicts()]
    made = Grid(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0))
    for n, room in enumerate(_widths(columns, rows, width)):
        numbers = all(isinstance(row[columns[n]], int | float | None) for row in table.dicts())
        justify: JustifyMethod = "right" if numbers else "left"
        made.add_column(_head(columns[n]), justify=justify, width=room, overflow="fold")
    before: list[str] = []
    for row in rows:
        same = _repeated(columns, row, before)
        made.add_row(*(Text("" if n < same else one) for n, one in enumerate(row)))
        before = row
    return made


def _head(column: str) -> str:
    return column.replace("_", " ").capitalize()


def _text(column: str, value: object) -> str:
    text = cell(value)
    return textwrap.shorten(text, QUOTED, placeholder=" …") if column == "quote" else text


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """The width of each column, all of them within `width`: rich cuts what has a least width, and
    shrinks numbers to "Peo…". What has more than its least gives way first, the widest of all.
    """
    texts = [[row[n] for row in rows] for n in range(len(columns))]
    kept = [all(map(_KEPT.fullmatch, column)) for column in texts]
    widths = [
        max(map(len, [_head(name), *column])) for name, column in zip(columns, texts, strict=True)
    ]
    least = [_least(name, column) for name, column in zip(columns, texts, strict=True)]
    least = [widths[n] if kept[n] else least[n] for n in range(len(columns))]
    while sum(widths) + GAP * len(columns) > width and max(widths) > 1:
        widest = max(
            range(len(columns)), key=lambda n: (widths[n] > least[n], not kept[n], widths[n])
        )
        widths[widest] -= 1
    return widths


def _least(column: str, texts: Sequence[str]) -> int:
    """The width down to which a column of words stays readable: its words are not broken."""
    title = max(map(len, _head(column).split()))
    if column in READ:
        return min(READABLE, max(map(len, texts)))
    words = [word for text in texts for word in text.split()]
    return max(title, min(WORD, max(map(len, words), default=0)))


def _repeated(columns: Sequence[str], row: Sequence[str], before: Sequence[str]) -> int:
    """How many cells, from the left, say what the row above says: never all, and a printed number
    only together with what it numbers, since two items may have the same.
    """
    same = 0
    while same < len(row) - 1 and row[: same + 1] == before[: same + 1]:
        same += 1
    return same - 1 if same and columns[same - 1] == "number" else same
