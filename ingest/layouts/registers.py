"""Tables of who was there as lists under labels: a row with its status in a cell, columns of names
side by side under a heading each, the body before its people.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.layouts import label_words
from ingest.layouts.cell_wraps import rejoined_cells, rejoined_column
from ingest.layouts.cells import Row, Told, is_person, parted, people_of, rows_of
from ingest.layouts.entries import entries
from ingest.layouts.statuses import legend_of, margin_mark, present_mark, read_status, word_of
from ingest.lines import SourceLine

LABEL_OF = {  # the words that label_of knows for each status of a row
    "present": "Present",
    "apologies": "Apologies",
    "absent": "Absent",
    "substitute": "Substitutes",
    "officer": "Officers",
    "in attendance": "In attendance",
}


def unfolded(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines with tables of names made lists: labels on lines of their own, a person a row."""
    result: list[SourceLine] = []
    lines = [one for line in rejoined_cells(_unmarked(lines)) for one in parted(line)]
    marks = legend_of(lines)
    for run in _runs(lines):
        rows = rows_of(run)
        made = _made(rows, marks) or _labelled(rows) or _bodies_first(rows) if rows else None
        result += run if made is None else made
    return result


def _unmarked(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines with a mark that stands before a name behind it, in a word: ``Jo Able (absent)``."""
    told = margin_mark(lines)
    if told is None:
        return _without_absent(lines)
    mark, status = told
    legend = [line for line in lines if margin_mark([line])]
    return [_with_status(line, mark, status) for line in lines if line not in legend]


def _without_absent(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """``(*Present)``: of a list some of whom have the mark, those who have none were not there."""
    told = present_mark(lines)
    if told is None:
        return list(lines)
    mark, legend = told
    result: list[SourceLine] = []
    for listed, run in itertools.groupby(lines, lambda one: bool(entries(one.text))):
        people = list(run)
        marked = [one for one in people if mark in one.raw]
        result += marked if listed and marked else [one for one in people if one is not legend]
    return result


def _with_status(line: SourceLine, mark: str, status: str) -> SourceLine:
    """``A      Jo Able   -   Northby`` as ``Jo Able (absent)   -   Northby``."""
    marked = re.match(rf"{re.escape(mark)}\s{{2,}}(?P<name>\S+(?: \S+)*)", line.raw.strip())
    if marked is None:
        return line
    name = f"{marked['name']} ({status})"
    raw = name + line.raw.strip()[marked.end() :]
    cells = [cell for cell in line.cells if cell.strip() != mark]
    cells = [name, *cells[1:]] if len(cells) > 1 else []
    return replace(line, text=" ".join(raw.split()), raw=raw, cells=tuple(cells), indent=0)


def begins(lines: Sequence[SourceLine]) -> bool:
    """Whether a table that tells who was there, each under a label, begins with the first line."""
    run = next(_runs(lines), [])
    rows = rows_of(run)
    first = bool(rows) and (rows[0].is_head() or rows[0].heads_people() or rows[0].names_person())
    return first and _made(rows, legend_of(lines)) is not None


def _made(rows: Sequence[Row], marks: Mapping[str, str]) -> list[SourceLine] | None:
    return _register(rows, marks) or _columns(rows)


def _runs(lines: Sequence[SourceLine]) -> Iterator[list[SourceLine]]:
    """Lines in runs: rows of one table (with what stands further in below a row), or other lines."""
    held: list[SourceLine] = []
    for line in lines:
        if held and not _same_run(held, line):
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def _same_run(held: Sequence[SourceLine], line: SourceLine) -> bool:
    first = held[0]
    if not line.text.strip():
        return True
    if not first.cells:
        return not line.cells
    if line.cells:
        return label_words.told(line.cells[0]) is None or _tops_columns(line)
    if line.indent > first.indent + 8:  # the next line of a cell, or a person of the same body
        return True
    if not _tops_columns(first):
        return False
    goes_on = line.number == held[-1].number + 1 and ":" not in line.text
    return is_person(line.text) or (goes_on and label_words.told(line.text) is None)


def _tops_columns(line: SourceLine) -> bool:
    return rows_of([line])[0].heads_people()


def _register(rows: Sequence[Row], marks: Mapping[str, str]) -> list[SourceLine] | None:
    """Rows whose last cell (or column of a status) says who was there and who was not."""
    head = rows[0].is_head()
    top = rows[0] if head else None
    told = [(row, _told(row, top, marks)) for row in rows[head:]]
    known = [(row, one) for row, one in told if one is not None and row.names_person()]
    named = sum(row.names_person() for row, _ in told)
    if len(known) < 2 or len(known) < 0.6 * named:
        return None
    result: list[SourceLine] = []
    before = ""
    for row, one in told:
        if one is None or not row.names_person():
            continue
        if one.status != before:
            result.append(_label(row.line, LABEL_OF[one.status]))
        before = one.status
        result.append(row.person(top, one))
    return result


def _told(row: Row, head: Row | None, marks: Mapping[str, str]) -> Told | None:
    """What the row says of the person's attendance, by its last cell that says something."""
    for at in range(len(row.cells) - 1, 0, -1):
        text = row.cells[at].text.strip()
        told = read_status(text, marks)
        if told is None or at == row.name_at():
            continue
        column = word_of(row.head_of(head, at))
        ticked = len(text) == 1 and column is not None and told[0] == "present"
        status = column[0] if ticked and column else told[0]  # a tick in the column of apologies
        return Told(status, at, told[1])
    return None


def _labelled(rows: Sequence[Row]) -> list[SourceLine] | None:
    """``Present | A<br>B<br>C``: a label and, in one cell, its people on lines of their own."""
    first = rows[0]
    if len(first.cells) != 2 or len(first.cells[1].pieces) < 2:
        return None
    if label_words.told(first.cells[0].text) is None:
        return None
    pieces = [one for one in first.cells[1].pieces if one]
    own = [replace(first.line, text=one, cells=()) for one in pieces]
    return [_label(first.line, first.cells[0].text), *own, *(row.line for row in rows[1:])]


def _columns(rows: Sequence[Row]) -> list[SourceLine] | None:
    """Columns of people side by side, each under a heading: ``Members | Officers``."""
    heads = [at for at, row in enumerate(rows) if row.heads_people()]
    if not heads or heads[0] != 0:
        return None
    result: list[SourceLine] = []
    for at, until in zip(heads, [*heads[1:], len(rows)], strict=True):
        top, below = rows[at], rows[at + 1 : until]
        if not below or not any(row.names_person() for row in below):
            return None
        for column, head in enumerate(top.cells):
            result.append(_label(top.line, head.text))
            people = (one for row in below for one in people_of(row.under(top, column), row.line))
            result += rejoined_column(list(people))
    return result


def _bodies_first(rows: Sequence[Row]) -> list[SourceLine] | None:
    """Rows with the body in the first cell and its people in the second."""
    if rows[0].cells and label_words.told(rows[0].cells[0].text):  # a column of labels
        return None
    rows = rows[rows[0].is_head() :]
    firsts = [row.cells[0].text for row in rows if len(row.cells) > 1 and row.cells[0].text]
    seconds = [row.cells[1].text for row in rows if len(row.cells) > 1]
    people = sum(is_person(text) for text in seconds)
    if len(firsts) < 2 or people < 0.6 * len(seconds):
        return None
    if sum(is_person(text) for text in firsts) >= 0.5 * len(firsts):
        return None
    result: list[SourceLine] = []
    body = ""
    for row in rows:
        body = row.cells[0].text if len(row.cells) > 1 and row.cells[0].text else body
        told = [one for one in row.cells if one.text and one.text != body]
        if told:
            result += people_of(told, row.line, body)
    return result


def _label(line: SourceLine, words: str) -> SourceLine:
    return replace(line, text=f"{words.strip(' :')}:", cells=(), bold=True)
