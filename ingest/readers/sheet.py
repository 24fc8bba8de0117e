"""A page of letters to lines as one reads them.

Two things look alike and are told apart: columns of running text, read one after the other, and
cells of one row (name, post, organisation; initials in the margin), kept side by side.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median

from ingest.readers.cells import AT, cells
from ingest.readers.drafts import Draft
from ingest.readers.glyphs import Glyph
from ingest.readers.rows import Row, rows, runs, usual_distance
from ingest.readers.runs import Run

PARAGRAPH = 1.4  # distance of rows that stand apart, in the usual distance
TIGHT = 0.8  # distance of rows, in sizes of the font, at which they are one
FLOW_ROWS, FLOW_WORDS = 6, 5  # running text: so many rows, of so many words on either side
FLOW_WIDTH = 0.3  # of the text's width, that either column has

_Line = list[Row]  # the cells of one line


def lines(glyphs: Sequence[Glyph], page: int | None = None) -> list[Draft]:
    """The lines in reading order, an empty one between paragraphs that stand apart."""
    found = rows(glyphs)
    apart = PARAGRAPH * usual_distance(found)
    parted = [_level(list(group)) for group in _tight(cells(found))]
    read = list(_in_columns(_joined(parted, apart), apart))
    padded = _padded(read)
    drafts = []
    for at, line in enumerate(read):
        if at and not -0.1 < _low(read[at - 1]) - line[0].low < apart:
            drafts.append(Draft((), page=page))
        drafts.append(_draft(line, padded[at], page))
    return drafts


def _low(line: _Line) -> float:
    return min(cell.low for cell in line)


def _draft(line: _Line, texts: tuple[str, ...], page: int | None) -> Draft:
    words = tuple(run for cell in line for run in (*runs(cell.glyphs), Run(" ")))
    return Draft(words, cells=texts, page=page, indent=round(line[0].left, 1))


def _tight(parted: list[_Line]) -> Iterator[list[_Line]]:
    """The lines, those together that stand closer than lines can: cells centred beside others."""
    group = parted[:1]
    for line in parted[1:]:
        if group[-1][0].low - line[0].low < TIGHT * line[0].size:
            group.append(line)
        else:
            yield group
            group = [line]
    if group:
        yield group


def _level(group: list[_Line]) -> _Line:
    """One line of cells that stand at different heights, each put together from its rows."""
    columns = _columns(group)
    if len(group) == 1 or len(columns) == 1:
        return [cell for line in group for cell in line]
    level: dict[int, Row] = {}
    for cell in (cell for line in group for cell in line):
        at = _column(cell, columns)
        level[at] = level[at].followed_by(cell) if at in level else cell
    return [level[at] for at in sorted(level)]


def _joined(parted: list[_Line], apart: float) -> list[_Line]:
    """The lines with each cell that was broken, for want of room, put together again."""
    edge = max((line[-1].right for line in parted), default=0.0)
    joined: list[_Line] = []
    above, height = None, 0.0  # the last line of cells, and how low it reaches
    for line in parted:
        at = _under(above, line[0], edge) if above and height - line[0].low < apart else None
        if at is None or len(line) > 1 or above is None:
            joined.append(line)
            above = line if len(line) > 1 else None
        else:
            above[at] = above[at].followed_by(line[0])
        height = line[0].low
    return joined


def _under(above: _Line, below: Row, edge: float) -> int | None:
    """Which cell of the line above goes on in the row below, not counting the first."""
    for at, cell in enumerate(above[1:], 1):
        room = above[at + 1].left - cell.size if at + 1 < len(above) else edge
        if abs(cell.left - below.left) < AT and cell.broken_before(below, room):
            return at
    return None


def _in_columns(parted: list[_Line], apart: float) -> Iterator[_Line]:
    """The lines with real columns read one after the other, paragraph by paragraph."""
    edge = _edge(parted)
    block: list[_Line] = []
    for at, line in enumerate(parted):
        if at and parted[at - 1][0].low - line[0].low > apart:
            yield from _left_then_right(block, edge)
            block = []
        if edge is not None and _beside(line, edge):
            block.append(line)
            continue
        yield from _left_then_right(block, edge)
        block = []
        yield line
    yield from _left_then_right(block, edge)


def _left_then_right(block: list[_Line], edge: float | None) -> Iterator[_Line]:
    if edge is None:
        return
    for right in (False, True):
        for line in block:
            if column := [cell for cell in line if (cell.left > edge - AT) == right]:
                yield column


def _beside(line: _Line, edge: float) -> bool:
    """Whether no cell of the line reaches across the edge."""
    return not any(cell.left < edge - AT and cell.right > edge for cell in line)


def _edge(parted: list[_Line]) -> float | None:
    """Where the right one of two columns of running text begins, if the page has such."""
    pairs = [line for line in parted if len(line) == 2]
    for edge in sorted({line[1].left for line in pairs}):
        both = [line for line in pairs if abs(line[1].left - edge) < AT]
        if len(both) < FLOW_ROWS:
            continue
        left = min(line[0].left for line in both)
        right = max(line[1].right for line in both)
        narrow = min(edge - left, right - edge) < FLOW_WIDTH * (right - left)
        words = [median(len(line[at].text.split()) for line in both) for at in (0, 1)]
        if not narrow and min(words) >= FLOW_WORDS:
            return edge
    return None


def _padded(read: list[_Line]) -> list[tuple[str, ...]]:
    """The texts of each line's cells, empty ones where a row of a table has none in a column."""
    texts: list[tuple[str, ...]] = []
    for table, group in groupby(read, key=lambda line: len(line) > 1):
        block = list(group)
        columns = _columns(block) if table and max(map(len, block)) > 2 else []
        for line in block:
            places = [_column(cell, columns) for cell in line]
            if not table:
                texts.append(())
            elif len(set(places)) < len(line):
                texts.append(tuple(cell.text for cell in line))
            else:
                row = dict(zip(places, (cell.text for cell in line), strict=True))
                texts.append(tuple(row.get(at, "") for at in range(len(columns))))
    return texts


def _columns(block: list[_Line]) -> list[tuple[float, float]]:
    """Left and right of each column: cells that overlap from side to side are one."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((cell.left, cell.right) for line in block for cell in line):
        if found and left < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _column(cell: Row, columns: list[tuple[float, float]]) -> int:
    return next((at for at, (_, right) in enumerate(columns) if cell.left < right), -1)
