"""What each column of a table holds: the kind of figure, its period, area and unit."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from ingest.tables import areas, heads, periods
from ingest.tables.grid import Table

COUNTS = ("value", "baseline")  # kinds of columns that hold figures of their own


@dataclass(frozen=True, slots=True)
class Column:
    """kind: value, baseline, change, percent, target, outcome, total, or one that is not read.
    period: of its figures. area: None that of the table. unit: what the head says. label: the
    head's words, where they tell what is counted.
    """

    at: int
    kind: str
    period: str = ""
    area: str | None = None
    unit: str | None = None
    label: str = ""


@dataclass(slots=True)
class Block:
    """A table, or one of several side by side. at: the column of its labels. labels: name, place,
    time, or nested (bold labels are names, the others places). title: what stands where the head
    of the labels would. scrambled: the areas of its groups cannot be read; they are numbered.
    """

    at: int
    labels: str
    columns: list[Column]
    title: str = ""
    scrambled: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """known: names of areas in the document. earlier: periods that heads before have named."""

    known: Collection[str]
    earlier: list[str]


def blocks(table: Table, setting: Setting) -> list[Block]:
    """The blocks of a table, the first one teaching the others; empty where no column of figures
    is understood.
    """
    if len(table.heads) > 1:
        return [_grouped(table, setting)]
    cells = table.heads[0].cells
    starts = [0, *(at for at in range(1, len(cells)) if heads.read(cells[at]).kind == "name")]
    found: list[Block] = []
    for begin, end in zip(starts, [*starts[1:], len(cells)], strict=True):
        block = _single(table, begin, end, setting)
        found.append(_taught(block, found[0], cells) if found else block)
    return [one for one in found if any(column.kind in COUNTS for column in one.columns)]


def period_of(table: Table) -> str:
    """The period that a table as a whole is about: by the head of its labels, its section or its
    caption; empty where none tells.
    """
    for text in (table.heads[0].cell(0), table.section, table.caption):
        if told := periods.within(text):
            return told[-1]
    return ""


def _single(table: Table, begin: int, end: int, setting: Setting) -> Block:
    row = table.heads[0]
    name = heads.read(row.cell(begin))
    labels = name.kind if name.kind in ("place", "time") else "name"
    if labels == "name" and _of_periods(table, begin):
        labels = "time"
    if labels == "place" and "/" in name.text:
        labels = "nested"
    title = name.text if labels == "time" and name.kind != "time" else ""
    block = Block(begin, labels, [], title)
    loose: list[Column] = []
    for at in range(begin + 1, end):
        if row.cell(at):
            column = _column(at, heads.read(row.cell(at)), table, setting)
            (loose if column.kind == "" else block.columns).append(column)
    block.columns += _loose(loose, block, period_of(table), setting)
    block.columns.sort(key=lambda one: one.at)
    return block


def _of_periods(table: Table, at: int) -> bool:
    labels = [row.cell(at) for row in table.rows if heads.read(row.cell(at)).kind != "total"]
    return len(labels) > 2 and all(periods.whole(label) for label in labels)


def _column(at: int, head: heads.Head, table: Table, setting: Setting) -> Column:
    """A column by its own head; kind empty where the words may be an area or a thing counted."""
    if head.kind == "period":
        return Column(at, "value", periods.completed(head.period or "", setting.earlier))
    if head.kind == "baseline":
        return Column(at, "baseline", head.period or "Baseline")
    if head.kind == "rate":
        return Column(at, "value", period_of(table), unit=head.unit)
    if head.kind == "value":
        label = head.text if head.text.lower().startswith(("number of", "no. of")) else ""
        return Column(at, "value", _period(head, period_of(table)), label=label)
    return Column(at, head.kind, period_of(table), label=head.text)


def _period(head: heads.Head, of_table: str) -> str:
    """The period of a head; one that is damaged is that of the table, where they share a year."""
    if head.period and not of_table.startswith(head.period):
        return head.period
    damaged = any(sign.isdigit() for sign in head.text)
    return of_table if not damaged or of_table[:4] in head.text else ""


def _loose(found: list[Column], block: Block, period: str, setting: Setting) -> list[Column]:
    """Columns whose heads are no words of tables: areas, where one is a known area; things that
    are counted, where the rows are periods or places.
    """
    if block.labels in ("time", "place"):
        return [_of_thing(one, period) for one in found]
    if any(one.label in setting.known for one in found):
        named = areas.named([[one.label] for one in found], setting.known)
        if named:
            return [
                replace(one, kind="value", period=period, area=area, label="")
                for one, area in zip(found, named, strict=True)
            ]
    return []


def _of_thing(column: Column, period: str) -> Column:
    """A column whose head says what is counted, and perhaps when: ``Call outs 2013/14``."""
    told = periods.within(column.label)
    label = periods.without(column.label) if told else column.label
    return replace(column, kind="value", period=told[-1] if told else period, label=label)


def _taught(block: Block, first: Block, cells: Sequence[str]) -> Block:
    """A second block with the same heads, damaged otherwise, is read as the first one."""
    if len(block.columns) != len(first.columns) and len(cells) != 2 * (block.at - first.at):
        return block
    step = block.at - first.at
    alike = [
        fuzz.ratio(cells[one.at].lower(), cells[one.at + step].lower()) > 50
        for one in first.columns
        if one.at + step < len(cells)
    ]
    if sum(alike) * 2 < len(first.columns):
        return block
    return Block(block.at, first.labels, [replace(one, at=one.at + step) for one in first.columns])


def _grouped(table: Table, setting: Setting) -> Block:
    """Columns in groups: the second head tells what is counted, the first which area or period."""
    top, below = table.heads
    filled = [at for at in range(1, len(below.cells)) if below.cell(at)]
    starts = [at for at in filled if below.cell(at) == below.cell(filled[0])]
    ends = [*starts[1:], max(len(below.cells), len(top.cells))]
    groups = [range(begin, end) for begin, end in zip(starts, ends, strict=True)]
    over = [[top.cell(at) for at in group] for group in groups]
    times = [periods.whole(" ".join(filter(None, cells))) for cells in over]
    timed = all(times)
    named = None if timed else areas.named(over, setting.known)
    numbered = [f"?{number:02}" for number in range(len(groups))]
    block = Block(0, "name", [], scrambled=not timed and named is None)
    for number, group in enumerate(groups):
        area = None if timed else (named or numbered)[number]
        period = times[number] or period_of(table)
        block.columns += [
            _in_group(at, below.cell(at), period, area, top.cell(0))
            for at in group
            if below.cell(at)
        ]
    return block


def _in_group(at: int, text: str, period: str, area: str | None, labels: str) -> Column:
    """A column by its second head, and for its unit by the head of the labels."""
    head = heads.read(text)
    if head.kind in ("change", "percent", "target"):
        return Column(at, head.kind, area=area)
    if head.kind == "period":
        return Column(at, "value", head.period or "", area)
    counted = heads.noun(text) or heads.noun(labels.partition(" ")[0]) or text
    return Column(at, "value", period, area, head.unit or counted)
