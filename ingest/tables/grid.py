"""Tables whose rows are lines with cells: where each begins, its heads and its rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.lines import SourceLine
from ingest.tables import heads
from ingest.tables.numbers import figure

_CAPTION = 140  # characters of a line above a table that may be its caption


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. lines: those it stands on."""

    cells: tuple[str, ...]
    lines: tuple[SourceLine, ...]

    @property
    def bold(self) -> bool:
        """Whether its first line is bold."""
        return self.lines[0].bold

    def cell(self, at: int) -> str:
        """The words of a cell, empty where the row is shorter."""
        return self.cells[at].strip() if at < len(self.cells) else ""

    def alone(self) -> str:
        """The words of the only filled cell, where it is the first."""
        return self.cell(0) if not any(self.cell(at) for at in range(1, len(self.cells))) else ""


@dataclass(slots=True)
class Table:
    """heads: the rows that head it, one or two. above: the lines before it, the nearest last,
    among them the caption. section: the row inside that heads what follows.
    """

    heads: list[Row]
    above: Sequence[SourceLine]
    section: str = ""
    rows: list[Row] = field(default_factory=list)

    @property
    def caption(self) -> str:
        """The line right above it, where that may be a caption."""
        text = self.above[-1].text.strip() if self.above else ""
        return text if len(text) < _CAPTION else ""

    @property
    def line(self) -> SourceLine:
        """Where it begins."""
        return self.heads[0].lines[0]


def find(lines: Sequence[SourceLine]) -> Iterator[Table]:
    """The tables among `lines`, each with the rows below its head."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and len(lines[end].cells) > 1:
            end += 1
        if end > at:
            above = [line for line in lines[max(0, at - 12) : at] if len(line.cells) < 2]
            yield from _tables([Row(line.cells, (line,)) for line in lines[at:end]], above)
        at = max(end, at + 1)


def _tables(rows: Sequence[Row], above: Sequence[SourceLine]) -> Iterator[Table]:
    table: Table | None = None
    section = ""
    for at, row in enumerate(rows):
        if table and not table.rows and len(table.heads) == 1 and _is_second_head(row):
            table.heads.append(row)
        elif heads.is_head(row.cells) or _is_above_figures(rows, at):
            if table:
                yield table
            table, section = Table([row], above, section), ""
        elif row.alone() and at + 1 < len(rows) and heads.is_head(rows[at + 1].cells):
            section = row.alone()
        elif table and any(sign.isalnum() for cell in row.cells for sign in cell):
            table.rows.append(row)
    if table:
        yield table


def _is_above_figures(rows: Sequence[Row], at: int) -> bool:
    """A row without figures above two that have one under each of its heads."""
    headed = [column for column in range(1, len(rows[at].cells)) if rows[at].cell(column)]
    below = rows[at + 1 : at + 3]
    return (
        len(below) == 2
        and bool(headed)
        and not any(heads.is_figure(cell) for cell in rows[at].cells)
        and all(figure(row.cell(column)) for row in below for column in headed)
    )


def _is_second_head(row: Row) -> bool:
    """Heads of columns that stand in groups: no name, no figure, at least two of them repeated."""
    filled = [cell for cell in row.cells if cell.strip()]
    return (
        not row.cell(0)
        and len(set(filled)) < len(filled)
        and not any(figure(cell) for cell in filled)
    )
