"""Rows of a table to Observations, and an Issue for each that cannot be read."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.records import Issue, Observation, Quote
from ingest.tables import check, periods
from ingest.tables.grid import Row, Table
from ingest.tables.labels import Label, joined, labels
from ingest.tables.layout import COUNTS, Block, Column
from ingest.tables.numbers import Figure, figure, is_blank, told_change

QUOTE = 300  # characters at most, as the graph contract says
_RATE = re.compile(r"\brates?\b", re.IGNORECASE)


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
    counts = [one.at for one in block.columns if one.kind in COUNTS]
    ghosts = [row for row, held in _figures(table.rows, counts) if _is_odd(row, held)]
    for row in ghosts:
        sheet.refuse(row, "its figures are not written like the others")
    rows = joined(table.rows, block.at, ghosts)
    told = labels(table, block, rows, known)
    for label, (row, figures) in zip(told, _figures(rows, counts), strict=True):
        if label is not None and row not in ghosts:
            _RowReader(sheet, row, label, figures).read()
    return sheet


def _figures(
    rows: Sequence[Row], counts: Sequence[int]
) -> Iterator[tuple[Row, dict[int, Figure | None]]]:
    """Each row with its figures by column, those left out that are not written like the others."""
    cells = {at: [figure(row.cell(at)) for row in rows] for at in counts}
    odd = {at: check.odd(column) for at, column in cells.items()}
    for number, row in enumerate(rows):
        yield row, {at: None if number in odd[at] else cells[at][number] for at in counts}


def _is_odd(row: Row, held: Mapping[int, Figure | None]) -> bool:
    return not any(held.values()) and any(figure(row.cell(at)) for at in held)


@dataclass(slots=True)
class _RowReader:
    """One row, its label and its figures by column."""

    sheet: Sheet
    row: Row
    label: Label
    figures: Mapping[int, Figure | None]

    def read(self) -> None:
        """Every figure of the row that can be trusted."""
        if not self.row.cell(self.sheet.block.at):
            if any(self.figures.values()):
                self._refuse("figures without a label")
            return
        groups: dict[str | None, list[Column]] = {}
        for column in self.sheet.block.columns:
            groups.setdefault(column.area, []).append(column)
        taken = [self._group(columns) for columns in groups.values()]
        if not any(taken):
            self._refuse(self._why_none())

    def _refuse(self, why: str) -> None:
        self.sheet.refuse(self.row, why)

    def _is_short(self) -> bool:
        """Whether the row stands one cell a line, and has fewer than the head."""
        head = self.sheet.table.heads[0]
        return not self.row.lines[0].cells and len(self.row.cells) < len(head.cells)

    def _why_none(self) -> str:
        if self._is_short() and any(figure(cell) for cell in self.row.cells[1:]):
            return "fewer figures than columns: nobody can tell which are missing"
        return "no figure can be read"

    def _group(self, columns: Sequence[Column]) -> bool:
        """The figures of one area; False where nothing is there."""
        counts = [one for one in columns if one.kind in COUNTS]
        if self._is_short():
            return self._told_in_words(counts)
        values = [one for one in counts if self.figures[one.at]]
        if not values:
            return False
        lost = [self.row.cell(one.at) for one in counts if one not in values]
        if broken := [cell for cell in lost if not is_blank(cell)]:
            self._refuse(f"left out: {', '.join(broken)}")
        latest = max(values, key=lambda one: (one.unit is None, periods.order(one.period)))
        verdict = self._verdict(columns, values, latest)
        for why in verdict.left_out:
            self._refuse(f"left out: {why}" if verdict.sound else f"row refused: {why}")
        if verdict.sound:
            for one in values:
                self._take(one, verdict if one is latest else check.Verdict())
            self._beside(columns, latest)
        return True

    def _told_in_words(self, counts: Sequence[Column]) -> bool:
        """A row with fewer cells than heads: only a change told in words is surely read."""
        if len(self.row.cells) != 2 or (change := told_change(self.row.cell(1))) is None:
            return False
        latest = max(counts, key=lambda one: periods.order(one.period))
        self._observe(latest, change_percent=change)
        return True

    def _verdict(
        self, columns: Sequence[Column], values: Sequence[Column], latest: Column
    ) -> check.Verdict:
        """The latest figure against the others of its unit, by the change that the row tells."""
        held = {one: found.value for one in values if (found := self.figures[one.at])}
        before = [held[one] for one in values if one is not latest and one.unit == latest.unit]
        told: dict[str, Figure | None] = {}
        unread: list[str] = []
        for one in columns:
            words = self.row.cell(one.at)
            if one.kind in ("change", "percent", "total") and not is_blank(words):
                told[one.kind] = figure(words)
                unread += [] if told[one.kind] else [f"{words!r} is no figure"]
        total = told.get("total")
        if total and abs(sum(held.values()) - total.value) > 0.5:
            return check.Verdict(False, left_out=[f"they do not add up to {total.value:g}"])
        verdict = check.judge(held[latest], before, told.get("change"), told.get("percent"))
        verdict.target = self._target(columns)
        verdict.left_out += unread
        return verdict

    def _target(self, columns: Sequence[Column]) -> str | None:
        cells = (self.row.cell(one.at) for one in columns if one.kind == "target")
        return next((cell for cell in cells if not is_blank(cell)), None)

    def _take(self, column: Column, verdict: check.Verdict) -> None:
        """A figure, with the change and target that are told of it, and the rate beside it."""
        held = self.figures[column.at]
        assert held is not None
        self._observe(
            column,
            value=held.value,
            unit=column.unit or ("%" if held.percent else held.noun),
            change=verdict.change,
            change_percent=verdict.percent,
            target=verdict.target,
        )
        if held.rate is not None and _RATE.search(self.sheet.table.caption):
            self._observe(column, value=held.rate, unit="rate")

    def _beside(self, columns: Sequence[Column], latest: Column) -> None:
        """What other columns tell: ``has reduced by 40%``; the total of a breakdown of periods."""
        for one in columns:
            words = self.row.cell(one.at)
            if one.kind == "outcome" and (change := told_change(words)) is not None:
                self._observe(latest, change_percent=change)
            total = figure(words) if one.kind == "total" and self.sheet.block.title else None
            if total:
                self._observe(replace(one, label=""), value=total.value)

    def _observe(self, column: Column, **told: float | str | None) -> None:
        label, block, first = self.label, self.sheet.block, self.row.lines[0]
        name = f"{label.name}: {column.label}" if column.label and block.title else column.label
        words = " ".join(line.raw.strip() for line in self.row.lines)
        bare = Observation(
            indicator=name or label.name,
            table=label.table,
            area=label.area or column.area or self.sheet.area,
            period=_period(label.period or "", column.period),
            quote=Quote(line=first.number, page=first.page, text=_short(words)),
        )
        self.sheet.found.append(replace(bare, **told))  # type: ignore[arg-type]


def _period(of_row: str, of_column: str) -> str:
    """The period of a label, in the year of the column where it has none: ``Q1`` of 2012/13."""
    told = re.search(r"\d{4}|Baseline", of_row)
    return of_row if told else f"{of_row} {of_column}".strip()


def _short(words: str) -> str:
    return words if len(words) <= QUOTE else words[:QUOTE].rsplit(" ", 1)[0]
