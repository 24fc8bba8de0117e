"""Lines that have no number yet, and table rows of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from ingest.lines import SourceLine
from ingest.readers import runs as parts
from ingest.readers.runs import Run

NUMBER = re.compile(r"\d[\d./]{0,6}")
SHORT = 4  # lines, and words in a line, of a cell beside a long one


@dataclass(frozen=True, slots=True)
class Draft:
    """A line that has no number yet; fields as those of a SourceLine."""

    runs: tuple[Run, ...]
    cells: tuple[str, ...] = ()
    heading: int = 0
    bullet: bool = False
    indent: float = 0.0
    page: int | None = None

    @property
    def text(self) -> str:
        """The words, blanks single."""
        return parts.clean("".join(run.text for run in self.runs).replace("\t", " "))

    @property
    def raw(self) -> str:
        """The words with the blanks between them as they stand, those of cells side by side."""
        return "".join(run.text for run in self.runs).replace("\u00a0", " ").strip()


def numbered(drafts: Iterable[Draft]) -> tuple[SourceLine, ...]:
    """The lines, counted from 1."""
    return tuple(
        parts.line(
            number,
            draft.runs,
            raw=draft.raw,
            page=draft.page,
            cells=draft.cells,
            heading=draft.heading,
            bullet=draft.bullet,
            indent=draft.indent,
        )
        for number, draft in enumerate(drafts, 1)
    )


def row(columns: list[list[Draft]]) -> list[Draft]:
    """The lines of a table row, given the lines of each of its columns.

    Cells side by side become one line; a cell of many lines goes on in lines of its own, beside
    few short ones (initials, a date) that are taken together. Cells of equally many lines (names
    beside posts) are read across. Where neither fits, or a cell holds a table or heading, the
    table only lays out the page: its cells follow each other.
    """
    filled = [column for column in columns if column]
    counts = {len(column) for column in filled}
    if not filled:
        return []
    if len(filled) == 1 and (len(columns) <= 2 or counts != {1}):
        return filled[0]
    if any(draft.cells or draft.heading for column in filled for draft in column):
        return [draft for column in filled for draft in column]
    if len(counts) > 1:
        longest = max(filled, key=len)
        columns = [
            one if one is longest or _paired(columns, at) or not _short(one) else _together(one)
            for at, one in enumerate(columns)
        ]
        if sum(len(column) > 1 for column in columns) > 1:
            return _beside_number(_in_runs(columns))
    return _read_across(columns)


def _beside_number(found: list[Draft]) -> list[Draft]:
    """A number in a cell of its own stands before the first line of the next."""
    if len(found) < 2 or not NUMBER.fullmatch(found[0].text):
        return found
    number, first, *others = found
    cells = (number.text, *first.cells[1:]) if first.cells and not first.cells[0] else ()
    beside = _across((number, first))
    return [replace(beside, cells=cells) if cells else beside, *others]


def _in_runs(columns: list[list[Draft]]) -> list[Draft]:
    """The columns one after the other; those of equally many lines side by side are read across,
    each in its place: what is to be done beside who is to do it.
    """
    found: list[Draft] = []
    for count, run in groupby(range(len(columns)), lambda at: len(columns[at])):
        beside = set(run)
        if count and len(beside) == 1:
            found += columns[beside.pop()]
        elif count:
            found += _read_across([one if at in beside else [] for at, one in enumerate(columns)])
    return found


def _read_across(columns: list[list[Draft]]) -> list[Draft]:
    across = list(zip_longest(*columns))
    return [_across(across[0]), *(_goes_on(cells) for cells in across[1:])]


def _paired(columns: list[list[Draft]], at: int) -> bool:
    """Whether a column beside this one has as many lines."""
    near = [columns[one] for one in (at - 1, at + 1) if 0 <= one < len(columns)]
    return len(columns[at]) > 1 and any(len(one) == len(columns[at]) for one in near)


def _short(column: list[Draft]) -> bool:
    return len(column) <= SHORT and all(len(draft.text.split()) <= SHORT for draft in column)


def _together(column: list[Draft]) -> list[Draft]:
    runs = tuple(run for draft in column for run in (*draft.runs, Run(" ")))
    return [replace(column[0], runs=runs)] if column else []


def _goes_on(cells: tuple[Draft | None, ...]) -> Draft:
    found = [draft for draft in cells if draft is not None]
    return found[0] if len(found) == 1 else _across(cells)


def _across(cells: tuple[Draft | None, ...]) -> Draft:
    found = [draft for draft in cells if draft is not None]
    return Draft(
        runs=tuple(run for draft in found for run in (*draft.runs, Run(" "))),
        cells=tuple(draft.text if draft else "" for draft in cells),
        bullet=found[0].bullet,
        indent=found[0].indent,
        page=found[0].page,
    )
