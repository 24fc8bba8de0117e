"""All figures of a document's tables together: areas, units and contradictions across tables."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from ingest.lines import SourceLine
from ingest.records import Issue, Observation
from ingest.tables import areas, flow, grid, heads, layout, observe
from ingest.tables.grid import Table
from ingest.tables.layout import Block

_PER = re.compile(r"per ([\d,]+) population")


@dataclass(slots=True)
class Gathering:
    """The figures of a document while its tables are read. known: names of areas in it. home:
    the area of the board.
    """

    known: Collection[str]
    home: str
    found: list[Observation] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def take(self, sheet: observe.Sheet) -> None:
        """The rows of a sheet; figures of no thing, area or period are reported together."""
        told = [one for one in sheet.found if one.indicator and one.area and one.period]
        self.found += told
        self.issues += sheet.issues
        if len(told) < len(sheet.found):
            self.unread(sheet.table, "what its figures count, where or when is not told")

    def unread(self, table: Table, why: str) -> None:
        """Report a table that is not taken."""
        line = table.line
        one = Issue(
            kind="damaged-row",
            message=f"table left out: {why}",
            line=line.number,
            text=line.raw[:200],
        )
        self.issues.append(one)


def gather(lines: Sequence[SourceLine], board: str) -> tuple[list[Observation], list[Issue]]:
    """The figures of all tables among `lines`, and what cannot be read of them."""
    tables = sorted([*grid.find(lines), *flow.find(lines)], key=lambda one: one.line.number)
    known = _known(tables, lines, board)
    all_ = Gathering(known, areas.of_board(board, known))
    scrambled: list[observe.Sheet] = []
    earlier: list[str] = []
    for table in tables:
        found = layout.blocks(table, layout.Setting(known, earlier))
        earlier += [one.period for block in found for one in block.columns if one.period]
        if found and not table.rows:
            all_.unread(table, "no row can be read below this head")
        elif not found and _is_about_figures(table):
            all_.unread(table, "what its columns hold is not told")
        for block in found:
            sheet = observe.read(table, block, _area(table, block, all_), known)
            scrambled += [sheet] if block.scrambled else []
            if not block.scrambled:
                all_.take(sheet)
    for sheet in scrambled:
        _unscramble(sheet, all_)
    return _distinct(_same_totals(_with_units(all_.found)), all_.issues)


def _is_about_figures(table: Table) -> bool:
    cells = table.heads[0].cells
    return bool(table.rows) and any(heads.read(cell).kind in heads.VALUES for cell in cells)


def _area(table: Table, block: Block, all_: Gathering) -> str:
    """The area of a table's figures: by its title, its section, what stands above it, its board."""
    for text in (block.title, table.section):
        if text and (inside := areas.in_caption(text, all_.known)):
            return inside
    return areas.above(table.above, all_.known) or all_.home


def _known(tables: Sequence[Table], lines: Sequence[SourceLine], board: str) -> set[str]:
    """Places in the text; and with one of them, all heads that stand beside it."""
    known = areas.places(lines)
    for table in tables:
        loose = {cell for cell in table.heads[0].cells[1:] if cell and not heads.read(cell).kind}
        if len(table.heads) == 1 and any(one in known or _is_word_of(one, board) for one in loose):
            known |= loose
    return known


def _is_word_of(word: str, board: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", board) is not None


def _unscramble(sheet: observe.Sheet, all_: Gathering) -> None:
    """Areas for heads that cannot be read, by the populations that figures and rates imply."""
    groups = sorted({one.area for one in sheet.block.columns if one.area})
    implied = _populations(sheet.found)
    named = areas.by_population([implied.get(one) for one in groups], _populations(all_.found))
    if named is None:
        all_.unread(sheet.table, "its heads cannot be read")
        return
    place = dict(zip(groups, named, strict=True))
    sheet.found = [replace(one, area=place[one.area]) for one in sheet.found]
    all_.take(sheet)


def _populations(found: Iterable[Observation]) -> dict[str, float]:
    """The population of each area as its largest rate and the figure of the same row imply."""
    found = list(found)
    counts = {
        _place(one): one.value for one in found if one.value and not _PER.match(one.unit or "")
    }
    best: dict[str, tuple[float, float]] = {}
    for one in found:
        per = _PER.match(one.unit or "")
        count = counts.get(_place(one))
        if per and one.value and count and one.value > best.get(one.area, (0.0, 0.0))[0]:
            best[one.area] = one.value, count / one.value * int(per[1].replace(",", ""))
    return {area: size for area, (_, size) in best.items()}


def _place(one: Observation) -> tuple[object, ...]:
    return one.indicator, one.area, one.period, one.quote.line


def _with_units(found: Sequence[Observation]) -> list[Observation]:
    """A row without a unit has that of another table's same figure for the same thing."""
    units = {
        _figure(one): one.unit
        for one in found
        if one.unit and one.unit != "%" and not one.unit.startswith("per ")
    }
    of_row = {
        (one.quote.line, one.indicator): units[_figure(one)]
        for one in found
        if one.unit is None and _figure(one) in units
    }
    return [
        replace(one, unit=of_row.get((one.quote.line, one.indicator))) if one.unit is None else one
        for one in found
    ]


def _same_totals(found: Sequence[Observation]) -> list[Observation]:
    """A total that another table gave before, for the same area and period, is that one's."""
    first: dict[tuple[object, ...], str] = {}
    heads_of: dict[tuple[int, str], str] = {}
    for one in found:
        if one.table and one.value:
            earlier = first.setdefault(_figure(one), one.table)
            if earlier != one.table:
                heads_of[one.quote.line, one.table] = earlier
    return [
        replace(one, table=heads_of.get((one.quote.line, one.table), one.table))
        if one.table
        else one
        for one in found
    ]


def _figure(one: Observation) -> tuple[object, ...]:
    return one.indicator, one.area, one.period, one.value


def _distinct(
    found: Sequence[Observation], issues: Sequence[Issue]
) -> tuple[list[Observation], list[Issue]]:
    """One figure for one thing; another one for the same thing is reported, as issues are once a
    line.
    """
    said: dict[tuple[object, ...], Observation] = {}
    kept: list[Observation] = []
    told = list(issues)
    for one in found:
        key = one.indicator, one.table, one.area, one.period, one.unit
        first = said.setdefault(key, one)
        if one.value == first.value or one.value is None:
            kept.append(one)
            continue
        why = f"{one.value:g} left out: line {first.quote.line} says {first.value} of the same"
        told.append(
            Issue(kind="damaged-row", message=why, line=one.quote.line, text=one.quote.text[:200])
        )
    by_line: dict[int, Issue] = {}
    for issue in told:
        before = by_line.get(issue.line)
        message = (
            f"{before.message}; {issue.message}"
            if before and issue.message not in before.message
            else None
        )
        by_line[issue.line] = replace(issue, message=message) if message else before or issue
    return kept, [by_line[line] for line in sorted(by_line)]
