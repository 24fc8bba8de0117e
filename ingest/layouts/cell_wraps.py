"""Cells of a list of names that a narrow column broke over several lines, in one piece again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import names
from ingest.layouts.brackets import depth
from ingest.layouts.entries import entries
from ingest.lines import SourceLine
from ingest.organisations import is_body, is_post

_NEAR = 2  # columns by which what goes on may stand aside of what it goes on with
_COUNT = re.compile(r"\(\s*\d{1,2}\s*\)")
_DANGLING = re.compile(r"(?:[,&–-]|\b(?:and|of|for|the|in|to))$")


def rejoined_cells(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The rows with wide blanks, each with the lines that only go on with one of its cells:
    ``Jo Able    Director of Adult and`` / ``           Social Care``.
    """
    result: list[SourceLine] = []
    last = 0
    for line in map(_uncounted, lines):
        above = result[-1] if result else None
        whole = _gone_on(above, line) if above and line.number == last + 1 else None
        result[-1:] = [whole] if above and whole else [*result[-1:], line]
        last = line.number
    return result


def _uncounted(line: SourceLine) -> SourceLine:
    """``Bo Carr and Di Dunn      (6)`` without how many they are."""
    *cells, last = line.cells or ("",)
    if not cells or not _COUNT.fullmatch(last.strip()):
        return line
    text = "\t".join(cells)
    return replace(line, text=text, cells=tuple(cells) if len(cells) > 1 else ())


def _gone_on(row: SourceLine, line: SourceLine) -> SourceLine | None:
    """The row with the line's words behind those that they go on with; None where they do not."""
    places = _places(row)
    if len(row.cells) < 2 or not places:
        return None
    told = line.cells or (line.text.strip(),)
    at = _places(line) if line.cells else [int(line.indent)]
    columns = [_column(places, one) for one in at]
    if not at or None in columns or len(set(columns)) < len(columns):
        return None
    cells = list(row.cells)
    for column, words in zip(columns, told, strict=True):
        if column is None or not _goes_on(cells, column, words.strip()):
            return None
        cells[column] = f"{cells[column].strip()} {words.strip()}"
    return replace(row, cells=tuple(cells), text="\t".join(cells))


def _places(row: SourceLine) -> list[int]:
    """Where each cell begins in a row of wide blanks; empty in a row of another kind."""
    found, begin = [], 0
    raw = row.raw.rstrip()
    for cell in row.cells:
        place = raw.find(cell.split("  ")[0].strip()[:12], begin)
        if place < 0 or raw.lstrip().startswith("|") or "\t" in raw:
            return []
        found.append(place)
        begin = place + 1
    margin = int(row.indent) - (len(raw) - len(raw.lstrip()))
    return [place + margin for place in found]


def _column(places: Sequence[int], at: int) -> int | None:
    return next((k for k, place in enumerate(places) if abs(place - at) <= _NEAR), None)


def _goes_on(cells: Sequence[str], column: int, words: str) -> bool:
    """Whether words belong to the cell above them: its bracket is open, or, beside a name, what
    is said of the one who has it.
    """
    above = cells[column]
    if above.count("(") > above.count(")"):
        return words.count(")") > words.count("(")
    if column == 0 or not entries(cells[0]) or not words:
        return False
    return not _names_somebody(words)


def _names_somebody(words: str) -> bool:
    first = re.split(r"\s*[,(]|\s+[–-]\s+", words, maxsplit=1)[0]
    name = names.parse(first)
    titled = name is not None and bool(name.prefix and name.family)
    return name is not None and (titled or not (is_body(first) or is_post(first)))


def rejoined_column(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines of a narrow column of people, with those that only go on with the one above:
    ``Superintendent Jo`` / ``Able, Moor Street``, ``Bo Carr, Northby`` / ``Tenants Forum``.
    """
    result: list[SourceLine] = []
    for line in lines:
        words = line.text.strip()
        if result and not line.cells and _continues(result[-1].text.strip(), words):
            whole = f"{result[-1].text.strip()} {words}"
            result[-1] = replace(result[-1], text=whole)
        else:
            result.append(line)
    return result


def _continues(above: str, words: str) -> bool:
    if depth(f"{above} {words}", len(above)):
        return True
    if _names_somebody(words) or entries(words):
        return False
    if _DANGLING.search(above) or words[:1].islower():
        return True
    first, comma, _ = above.partition(",")
    family = words.partition(",")[0]
    half = names.is_title(first.rpartition(" ")[0]) and not names.is_title(first)
    if half and not comma:  # a title and a forename
        return names.looks_like_person(f"{first} {family}") and not (
            is_body(family) or is_post(family)
        )
    return bool(comma) and names.looks_like_person(first)
