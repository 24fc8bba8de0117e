"""Rows of a table to Observations, and an Issue for each that cannot be read."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.records import Issue, Observation, Quote
from ingest.tables import check, periods
from ingest.tables.grid import Row, Table
from ingest.tables.labels import Label, joined, labels
from ingest.tables.layout import Block, Column
from ingest.tables.numbers import Figure, figure, is_blank, told_change

QUOTE = 300  # characters at most, as the graph contract says
_COUNTS = ("value", "baseline")
_RATE = re.compile(r"\brates?\b", re.IGNORECASE)
type Figures = Mapping[int, Figure | None]  # by column


@dataclass(slots=True)
class Sheet:
    """A block of a table while its rows are read. area: where no head or label says another."""

    table: Table
    block: Block
    area: str
    found: list[Observation] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def refuse(self, row: Row, why: str) -> None:
        """Report a row, or a cell of it, that is not taken."""
        line = row.lines[0]
        one = Issue(kind="damaged-row", message=why, line=line.number, text=line.raw[:200])
        self.issues.append(one)


def read(table: Table, block: Block, area: str, known: Collection[str]) -> Sheet:
    """All rows of a block. known: names of areas in the document."""
    sheet = Sheet(table, block, area)
    rows = joined(table.rows, block.at)
    counts = [one.at for one in block.columns if one.kind in _COUNTS]
    cells = {at: [figure(row.cell(at)) for row in rows] for at in counts}
    odd = {at: check.odd(column) for at, column in cells.items()}
    for number, (row, label) in enumerate(
        zip(rows, labels(table, block, rows, known), strict=True)
    ):
        figures = {at: None if number in odd[at] else cells[at][number] for at in counts}
        if label is not None:
            _read_row(sheet, row, label, figures)
    return sheet


def _read_row(sheet: Sheet, row: Row, label: Label, figures: Figures) -> None:
    if not row.cell(sheet.block.at):
        if any(figures.values()):
            sheet.refuse(row, "figures without a label")
        return
    groups: dict[str | None, list[Column]] = {}
    for column in sheet.block.columns:
        groups.setdefault(column.area, []).append(column)
    read = [_read_group(sheet, row, label, columns, figures) for columns in groups.values()]
    if not any(read):
        sheet.refuse(row, _why_none(row))


def _why_none(row: Row) -> str:
    if not row.lines[0].cells and any(figure(cell) for cell in row.cells[1:]):
        return "fewer figures than columns: nobody can tell which are missing"
    return "no figure can be read"


def _read_group(
    sheet: Sheet, row: Row, label: Label, columns: Sequence[Column], figures: Figures
) -> bool:
    """The figures of one area; False where nothing is there."""
    counts = [one for one in columns if one.kind in _COUNTS]
    if len(row.cells) <= max(one.at for one in counts) and row.lines[0].cells == ():
        return _told_in_words(sheet, row, label, counts)
    values = [one for one in counts if figures[one.at]]
    broken = [
        row.cell(one.at) for one in counts if one not in values and not is_blank(row.cell(one.at))
    ]
    if not values:
        return False
    if broken:
        sheet.refuse(row, f"left out: {', '.join(broken)}")
    latest = max(values, key=lambda one: (one.unit is None, periods.order(one.period)))
    verdict = _verdict(row, columns, values, latest, figures)
    for why in verdict.left_out:
        sheet.refuse(row, f"left out: {why}" if verdict.sound else f"row refused: {why}")
    if verdict.sound:
        for one in values:
            last = verdict if one is latest else check.Verdict()
            target = _target(row, columns) if one is latest else None
            sheet.found += _observed(sheet, row, label, one, figures, last, target)
        sheet.found += _outcomes(sheet, row, label, columns, latest)
    return True


def _told_in_words(sheet: Sheet, row: Row, label: Label, counts: Sequence[Column]) -> bool:
    """A row that has fewer cells than heads: only a change told in words is surely read."""
    if len(row.cells) != 2 or (change := told_change(row.cell(1))) is None:
        return False
    latest = max(counts, key=lambda one: periods.order(one.period))
    sheet.found.append(_observation(sheet, row, label, latest, change_percent=change))
    return True


def _verdict(
    row: Row, columns: Sequence[Column], values: Sequence[Column], latest: Column, figures: Figures
) -> check.Verdict:
    """The latest figure against the others of its unit, by the change that the row tells."""
    held = {one: figure_ for one in values if (figure_ := figures[one.at])}
    before = [held[one].value for one in values if one is not latest and one.unit == latest.unit]
    told: dict[str, Figure | None] = {}
    unread: list[str] = []
    for one in columns:
        words = row.cell(one.at)
        if one.kind in ("change", "percent", "total") and not is_blank(words):
            told[one.kind] = figure(words)
            unread += [] if told[one.kind] else [f"{words!r} is no figure"]
    total = told.get("total")
    if total and abs(sum(one.value for one in held.values()) - total.value) > 0.5:
        return check.Verdict(False, left_out=[f"the figures do not add up to {total.value:g}"])
    verdict = check.judge(held[latest].value, before, told.get("change"), told.get("percent"))
    verdict.left_out += unread
    return verdict


def _target(row: Row, columns: Sequence[Column]) -> str | None:
    cells = (row.cell(one.at) for one in columns if one.kind == "target")
    return next((cell for cell in cells if not is_blank(cell)), None)


def _observed(
    sheet: Sheet,
    row: Row,
    label: Label,
    column: Column,
    figures: Figures,
    verdict: check.Verdict,
    target: str | None,
) -> Iterator[Observation]:
    held = figures[column.at]
    assert held is not None
    yield _observation(
        sheet,
        row,
        label,
        column,
        value=held.value,
        unit=column.unit or ("%" if held.percent else held.noun),
        change=verdict.change,
        change_percent=verdict.percent,
        target=target,
    )
    if held.rate is not None and _RATE.search(sheet.table.caption):
        yield _observation(sheet, row, label, column, value=held.rate, unit="rate")


def _outcomes(
    sheet: Sheet, row: Row, label: Label, columns: Sequence[Column], latest: Column
) -> Iterator[Observation]:
    """What a column of words tells: ``Offending has reduced by 40%``."""
    for one in columns:
        change = told_change(row.cell(one.at)) if one.kind == "outcome" else None
        if change is not None:
            yield _observation(sheet, row, label, latest, change_percent=change)


def _observation(
    sheet: Sheet, row: Row, label: Label, column: Column, **told: float | str | None
) -> Observation:
    name = column.label or label.name
    if column.label and sheet.block.title:
        name = f"{label.name}: {column.label}"
    first = row.lines[0]
    words = " ".join(line.raw.strip() for line in row.lines)
    bare = Observation(
        indicator=name,
        table=label.table,
        area=label.area or column.area or sheet.area,
        period=label.period or column.period,
        quote=Quote(line=first.number, page=first.page, text=_short(words)),
    )
    return replace(bare, **told)  # type: ignore[arg-type]


def _short(words: str) -> str:
    return words if len(words) <= QUOTE else words[:QUOTE].rsplit(" ", 1)[0]
