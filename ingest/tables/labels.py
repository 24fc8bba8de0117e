"""What each row of a table is about: the thing counted, the area, or the period."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ingest.tables import heads, periods
from ingest.tables.areas import without_area
from ingest.tables.grid import Row, Table
from ingest.tables.layout import Block
from ingest.tables.numbers import figure, is_blank

_NUMBER_OF = re.compile(
    r"\bnumbers? of (?P<what>[a-z][a-z ]{2,40}?)"
    r"(?= (?:in|by|per|for|across|as|at|is|are|was|were|have|has)\b|[,.:;]|$)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\D)|(?:table|figure|chart)\s+\w{1,3}\b\W*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Label:
    """name: what is counted; empty where nothing tells. area, period: None those of the column.
    table: the head of the table, for a row that is only its total.
    """

    name: str
    area: str | None = None
    period: str | None = None
    table: str | None = None


def joined(rows: Sequence[Row], at: int, ghosts: Collection[Row]) -> list[Row]:
    """Rows with labels that go on in the next row, by a small letter or a bracket, made whole.

    ghosts: rows whose figures are no others than a second reading of those above.
    """
    capital = sum(not row.cell(at)[:1].islower() for row in rows) * 2 > len(rows)
    found: list[Row] = []
    for row in rows:
        goes_on = found and capital and re.match(r"[a-z(]", row.cell(at))
        before = found[-1] if goes_on else row
        if not goes_on or (
            _has_figures(row, at) and _has_figures(before, at) and row not in ghosts
        ):
            found.append(row)
            continue
        told = before if _has_figures(before, at) else row
        label = f"{before.cell(at)} {row.cell(at)}"
        lines = before.lines if told is before else (*before.lines, *row.lines)
        found[-1] = Row((*told.cells[:at], label, *told.cells[at + 1 :]), lines)
    return found


def _has_figures(row: Row, label: int) -> bool:
    return any(figure(cell) for at, cell in enumerate(row.cells) if at != label)


def subject(table: Table, block: Block) -> str:
    """What all figures of a table count, where neither labels nor heads tell: its title, or the
    ``number of …`` that is announced before it.
    """
    if block.title:
        return _title(block.title)
    text = " ".join(line.text for line in table.above[-3:])
    found = list(_NUMBER_OF.finditer(text))
    return f"Number of {found[-1]['what'].strip()}" if found else ""


def _title(text: str) -> str:
    """A title without its number, period and area; shouting made a sentence."""
    text = without_area(periods.without(_NUMBERED.sub("", text)))
    return text.capitalize() if text.isupper() else text


def labels(
    table: Table, block: Block, rows: Sequence[Row], known: Collection[str]
) -> list[Label | None]:
    """The label of each row; None for one that only heads those below it.

    A label that stands alone heads the rows below where others come back under it, or where it
    is an area.
    """
    names = [row.cell(block.at) for row in rows]
    alone = [_is_alone(row, block.at) for row in rows]
    full = [name for name, lone in zip(names, alone, strict=True) if name and not lone]
    again = len(set(full)) < len(full)
    found: list[Label | None] = []
    over = ""
    for row, name, lone in zip(rows, names, alone, strict=True):
        if lone and (again or name in known):
            over = name
            found.append(None)
            continue
        if block.labels == "nested" and row.bold:
            over = name
        found.append(_label(table, block, row, over, known))
    return found


def _is_alone(row: Row, at: int) -> bool:
    return bool(row.cell(at)) and all(
        is_blank(cell) for place, cell in enumerate(row.cells) if place != at
    )


def _label(table: Table, block: Block, row: Row, over: str, known: Collection[str]) -> Label:
    name = row.cell(block.at).strip(" :*")
    total = heads.read(name).kind == "total"
    match block.labels:
        case "time":
            return Label(subject(table, block), period=periods.whole(name) or "")
        case "place":
            return Label(subject(table, block), area=None if total else name)
        case "nested":
            name, area = over, None if row.bold else name
            return Label(name, area=area, table=_head(table, known) if total else None)
        case _ if over in known:
            return Label(name, area=over, table=_head(table, known) if total else None)
    name = f"{over}: {name}" if over else name
    return Label(name, table=_head(table, known) if total else None)


def _head(table: Table, known: Collection[str]) -> str:
    """What the total of a table is the total of: its section or caption without period and area."""
    head = without_area(periods.without(_NUMBERED.sub("", table.section or table.caption)))
    place = head.rpartition(", ")[2]
    return head.removesuffix(f", {place}") if place in known else head
