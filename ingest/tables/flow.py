"""Tables that stand one cell a line, as text taken out of a PDF has them.

Where rows end is told by their shape alone: a label, then as many figures as there are heads. A
row with fewer figures has lost a cell, and nobody can tell which.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.lines import SourceLine
from ingest.tables import heads, periods
from ingest.tables.grid import Row, Table
from ingest.tables.numbers import figure, told_change

_CELL = 60  # characters of a line that may be a cell
_FIGURES = heads.VALUES | {"change", "percent", "target", "total"}
_ROWS = 3  # rows at least, where only their labels tell that they are one table
_GOES_ON = re.compile(r"^[a-z(–-]")
_OPEN = re.compile(r"\([^)]*$|[/–,-]$|\b(?:of|and|or|for|to|the|in|due to)$")


def find(lines: Sequence[SourceLine]) -> Iterator[Table]:
    """The tables among `lines` whose cells stand one below the other."""
    at = 0
    while at < len(lines):
        found = _headed(lines, at) or _by_periods(lines, at)
        if found:
            table, at = found
            if table.rows:
                yield table
        else:
            at += 1


def _headed(lines: Sequence[SourceLine], at: int) -> tuple[Table, int] | None:
    """A table that begins here with the head of its labels, then heads of figures."""
    if not _is_cell(lines[at]) or _kind(lines[at]) not in ("name", "place"):
        return None
    end = at + 1
    while end < len(lines) and _is_cell(lines[end]) and _kind(lines[end]) in _FIGURES:
        end += 1
    if end == at + 1:
        return None
    table = Table([_row(lines[at:end])], lines[max(0, at - 12) : at])
    end = _read_rows(lines, end, table)
    return table, end


def _end_of_heads(lines: Sequence[SourceLine], at: int) -> int | None:
    """The index after the heads of figures that follow a head of labels; None without any."""
    if not _is_cell(lines[at]) or _kind(lines[at]) not in ("name", "place"):
        return None
    end = at + 1
    while end < len(lines) and _is_cell(lines[end]) and _kind(lines[end]) in _FIGURES:
        end += 1
    return end if end > at + 1 else None


def _by_periods(lines: Sequence[SourceLine], at: int) -> tuple[Table, int] | None:
    """A table whose labels are periods; its heads are the lines before it."""
    if not _is_cell(lines[at]) or not periods.whole(_text(lines[at])):
        return None
    width = _figures_after(lines, at + 1)
    if not width:
        return None
    ends = [at]
    while (below := ends[-1] + width + 1) < len(lines) and _is_label(lines, below, width):
        ends.append(below)
    if len(ends) < _ROWS:
        return None
    found = _heads_before(lines, at, width)
    if found is None:
        return None
    rows = [_row(lines[begin : begin + width + 1]) for begin in ends]
    head, above = found
    return Table([head], above, rows=rows), ends[-1] + width + 1


def _is_label(lines: Sequence[SourceLine], at: int, width: int) -> bool:
    named = periods.whole(_text(lines[at])) is not None or _kind(lines[at]) == "total"
    return named and _figures_after(lines, at + 1) >= width


def _figures_after(lines: Sequence[SourceLine], at: int) -> int:
    """How many lines from here on are figures and no years."""
    end = at
    while end < len(lines) and figure(_text(lines[end])) and not periods.whole(_text(lines[end])):
        end += 1
    return end - at


def _heads_before(
    lines: Sequence[SourceLine], at: int, width: int
) -> tuple[Row, Sequence[SourceLine]] | None:
    """The head of a table of periods: the word that heads its labels, or a title, and as many
    heads; one head may stand on several lines.
    """
    begin = next((k for k in _back(lines, at, width + 3) if _kind(lines[k]) == "time"), None)
    if begin is None:
        begin = next(iter(_back(lines, at, width + 1)[width:]), None)
    if begin is None:
        return None
    cells = [_text(line) for line in lines[begin:at]]
    if width == 1:
        cells = [cells[0], " ".join(cells[1:])]
    if len(cells) != width + 1 or not all(cells):
        return None
    if _kind(lines[begin]) != "time" and len(cells[0].split()) < 2:
        cells[0] = ""  # a word alone is no title
    return Row(tuple(cells), tuple(lines[begin:at])), lines[max(0, begin - 12) : begin]


def _back(lines: Sequence[SourceLine], at: int, most: int) -> list[int]:
    """Indexes of the lines before one that may be heads, the nearest first."""
    found: list[int] = []
    while len(found) < most and at and _is_head_line(lines[at - 1]):
        at -= 1
        found.append(at)
    return found


def _kind(line: SourceLine) -> str:
    return heads.read(_text(line)).kind


def _is_head_line(line: SourceLine) -> bool:
    text = _text(line)
    return _is_cell(line) and figure(text) is None and not text.endswith((".", ":", ",", "”"))


def _read_rows(lines: Sequence[SourceLine], at: int, table: Table) -> int:
    """Take the rows below a head; the index of the first line after them."""
    last = at
    while at < len(lines) and _is_cell(lines[at]) and figure(_text(lines[at])) is None:
        if _end_of_heads(lines, at):
            break
        begin, at = at, _end_of_cell(lines, at)
        label = " ".join(_text(line) for line in lines[begin:at])
        cells: list[str] = []
        while at < len(lines) and _is_value(lines[at]):
            end = _end_of_cell(lines, at)
            cells.append(" ".join(_text(line) for line in lines[at:end]))
            at = end
        table.rows.append(Row((label, *cells), tuple(lines[begin:at])))
        last = at if cells else last
    while table.rows and table.rows[-1].lines[-1].number >= _number(lines, last):
        table.rows.pop()  # words after the table are no rows of it
    return last


def _number(lines: Sequence[SourceLine], at: int) -> float:
    return lines[at].number if at < len(lines) else float("inf")


def _is_value(line: SourceLine) -> bool:
    return _is_cell(line) and (figure(_text(line)) or told_change(_text(line))) is not None


def _end_of_cell(lines: Sequence[SourceLine], at: int) -> int:
    """The index after a cell: a small letter, a bracket, or a line that is not done, goes on."""
    end = at + 1
    while end < len(lines) and end < at + 4 and _is_cell(lines[end]):
        if not _GOES_ON.match(_text(lines[end])) and not _OPEN.search(_text(lines[end - 1])):
            break
        end += 1
    return end


def _is_cell(line: SourceLine) -> bool:
    text = _text(line)
    said = text.endswith(":") and len(text.split()) > 5  # words that announce something
    return not line.cells and not line.bullet and 0 < len(text) <= _CELL and not said


def _text(line: SourceLine) -> str:
    return line.text.strip(" *")


def _row(lines: Sequence[SourceLine]) -> Row:
    return Row(tuple(_text(line) for line in lines), tuple(lines))
