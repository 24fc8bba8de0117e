"""The rows of a table of names: its cells with their places, which one names a person, and the
person's line made of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest import names
from ingest.layouts import label_words
from ingest.layouts.entries import entries
from ingest.layouts.statuses import column_word, read_status, word_of
from ingest.lines import SourceLine
from ingest.organisations import is_body

_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_MARKS = re.compile(r"\*\*|</?\w+>")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. at: where it begins: its index, or its place in a line of wide blanks."""

    text: str
    at: int
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a row says of the attendance: the cell that says it, what it adds (``for Supt. Able``)."""

    status: str
    at: int
    note: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row, or the single words that stand further in below one."""

    line: SourceLine
    cells: tuple[Cell, ...]

    def name_at(self) -> int | None:
        """The index of the cell with the person: the first or, after a body or post, the second."""
        for at, cell in enumerate(self.cells[:3]):
            if cell.text and is_person(cell.text):
                return at
        return None

    def names_person(self) -> bool:
        """Whether a person stands in it."""
        return self.name_at() is not None

    def is_head(self) -> bool:
        """Whether it only names the columns."""
        told = [cell.text for cell in self.cells if cell.text.strip()]
        known = [text for text in told if column_word(text) or word_of(text)]
        return len(known) >= 2 and 2 * len(known) >= len(told) and not self.names_person()

    def heads_people(self) -> bool:
        """Whether each of its cells is the heading of a list of people."""
        told = [cell.text.strip(" :") for cell in self.cells]
        if not told or max(len(text.split()) for text in told) > 7:
            return False
        heads = [label_words.is_group(text) or is_body(text) for text in told]
        # ``Councillors | Community & Others``
        return any(heads) and all(map(_may_head, told, heads))

    def head_of(self, head: "Row | None", at: int) -> str:
        """The head of the column in which the cell stands."""
        if head is None:
            return ""
        return next(
            (one.text for one in reversed(head.cells) if one.at <= self.cells[at].at + 2), ""
        )

    def under(self, head: "Row", column: int) -> list[Cell]:
        """The cells that stand in a column of the row above."""
        begin = head.cells[column].at - 2
        end = head.cells[column + 1].at - 2 if column + 1 < len(head.cells) else 9999
        return [cell for cell in self.cells if begin <= cell.at < end and cell.text]

    def person(self, head: "Row | None", status: Told) -> SourceLine:
        """The person's line: the name with what its status adds, then post and body."""
        at = self.name_at() or 0
        name = self.cells[at].text
        rest = [
            cell.text
            for index, cell in enumerate(self.cells)
            if index not in (at, status.at) and not self._is_mark(index, head, name)
        ]
        return _one(f"{name} ({status.note})" if status.note else name, rest, self.line)

    def _is_mark(self, index: int, head: "Row | None", name: str) -> bool:
        """Initials, a tick, a number: nothing that the person is."""
        text = self.cells[index].text.strip()
        if re.match(r"init", self.head_of(head, index), re.IGNORECASE):
            return True
        return names.told_by(text, _plain(name)) or not re.search(r"\w{2}", text)


def _may_head(text: str, known: bool) -> bool:
    return known or bool(label_words.made_of(text))


def _plain(name: str) -> str:
    return re.sub(r"\s*\(.*", "", name)


def is_person(text: str) -> bool:
    """Whether one or several people begin the cell, and no post or body."""
    first = re.split(r"\s*[,(]|\s+[–-]\s+", text.strip(), maxsplit=1)[0]
    if is_body(first) or column_word(first) or word_of(first) or re.match(r"vacan", first, re.I):
        return False
    found = entries(text)
    return bool(found) and found[0].at <= 1 and not found[0].post_first


def rows_of(run: Sequence[SourceLine]) -> list[Row]:
    """The rows of a run of lines, the first of which has cells; none where it has not."""
    if not run or not run[0].cells:
        return []
    rows: list[Row] = []
    for line in run:
        if line.cells:
            rows.append(Row(line, tuple(_without_dashes(_cells(line)))))
        elif line.text.strip():
            single = Cell(line.text.strip(), int(line.indent), (line.text.strip(),))
            rows.append(Row(line, (single,)))
    return rows


def _without_dashes(cells: list[Cell]) -> list[Cell]:
    """The cells without a dash that only parts a name from its post or body."""
    return [
        cell
        for cell, after in zip(cells, [*cells[1:], None], strict=True)
        if cell.text not in ("-", "–", "—") or after is None or _tells(after.text)
    ]


def _tells(text: str) -> bool:
    return len(text) < 4 or read_status(text, {}) is not None


def parted(line: SourceLine) -> list[SourceLine]:
    """A row with as many lines in each cell, a person each, as so many rows:
    ``A<br>B | (Chief of A)<br>(Chief of B)``.
    """
    columns = [cell.pieces for cell in _cells(line)] if "<br" in line.raw and line.cells else []
    filled = [pieces for pieces in columns if any(pieces)]
    count = len(filled[0]) if filled else 0
    if len(filled) < 2 or count < 2 or any(len(pieces) != count for pieces in filled):
        return [line]
    if not all(is_person(piece) for piece in filled[0]):
        return [line]
    rows = [tuple(pieces[at] for pieces in filled) for at in range(count)]
    return [
        replace(line, cells=row, text="\t".join(row), raw=f"| {' | '.join(row)} |") for row in rows
    ]


def _cells(line: SourceLine) -> list[Cell]:
    raw = line.raw.strip()
    if raw.startswith("|") or not all(cell in line.raw for cell in line.cells if cell):
        broken = [_BREAK.split(one) for one in raw.strip("|").split("|")] if "<br" in raw else []
        parted = len(broken) == len(line.cells)
        return [
            Cell(cell.strip(), at * 100, _pieces(broken[at] if parted else [], cell.strip()))
            for at, cell in enumerate(line.cells)
        ]
    found, begin = [], 0
    for at, cell in enumerate(line.cells):
        place = line.raw.find(cell.strip(), begin) if cell.strip() else begin
        begin = max(place, begin) + len(cell.strip())
        left = int(line.indent) + place if "  " in line.raw else at * 100
        found.append(Cell(cell.strip(), left, (cell.strip(),)))
    return found


def _pieces(broken: Sequence[str], cell: str) -> tuple[str, ...]:
    """The lines of a cell, unless the reader has parted them already."""
    pieces = tuple(_MARKS.sub("", one).strip() for one in broken)
    return pieces if " ".join(pieces) == cell else (cell,)


def people_of(cells: Sequence[Cell], line: SourceLine, body: str = "") -> list[SourceLine]:
    """The people of one or several cells of a row, a line each; body: that all of them are of."""
    if not cells:
        return []
    first, *rest = cells
    pieces = [one for one in first.pieces if one]
    if len(pieces) > 1 and not rest and sum(map(is_person, pieces)) > 1:
        return [_one(piece, [body], line) for piece in pieces]
    body = "" if re.search(r"\bsector$", body, re.IGNORECASE) else body
    run = re.split(r"\s*[,;]\s*", first.text)
    if len(run) > 1 and all(names.looks_like_person(one) for one in run):
        return [_one(one, [*(cell.text for cell in rest), body], line) for one in run]
    return [_one(first.text, [*(cell.text for cell in rest), body], line)]


def _one(name: str, rest: Sequence[str], line: SourceLine) -> SourceLine:
    told = [one for one in rest if one]
    return replace(line, text=", ".join([name, *told]), cells=(name, *told) if told else ())
