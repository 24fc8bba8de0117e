"""Rows of letters to cells: where a gap parts two things, and where it only parts two words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.readers.rows import BLANK, Row

# Measures in sizes of the font.
SURE = 1.0  # a gap that parts cells
LAST = 0.55  # one that does before a cell that ends where others do: the margin
WIDE, FIRST = 0.7, 0.2  # gaps before a column; one before its longest neighbour
STRETCH = 3.5  # all are wide beside the blanks of their row: justified text has wide ones
WIDEST = 0.6  # that the blanks of a row are taken for; wider ones part figures
NEAR, ALIKE, AT = 6, 2, 1.5  # rows up and down; others wanted; points of difference
MOST = 0.6  # of the rows near it that reach across a column's edge, to believe in the column


class _Gap(NamedTuple):
    """A gap that may part cells. at: the letter after it; width in sizes, stretch in blanks."""

    at: int
    left: float
    width: float
    stretch: float


def cells(found: Sequence[Row]) -> list[list[Row]]:
    """Each row's cells; a row of running text is one."""
    gaps = [list(_gaps(row)) for row in found]
    starts = [[gap.left for gap in one if gap.width > WIDE] for one in gaps]
    ends = [row.right for row, one in zip(found, gaps, strict=True) if one and one[-1].width > SURE]
    parted = []
    for index, row in enumerate(found):
        near = range(max(0, index - NEAR), min(len(found), index + NEAR + 1))
        last = sum(abs(end - row.right) < AT for end in ends)
        columns = [starts[at] for at in near if starts[at]]
        cuts = [
            gap.at
            for gap in gaps[index]
            if _apart(gap, last) or _column(gap, columns, [found[at] for at in near])
        ]
        parted.append([row.part(a, b) for a, b in pairwise([0, *cuts, len(row.glyphs)])])
    return parted


def _gaps(row: Row) -> Iterator[_Gap]:
    wide = [(b.left - a.right) / row.size for a, b in pairwise(row.glyphs)]
    blanks = sorted(gap for gap in wide if gap > BLANK / 2)
    usual = min(blanks[len(blanks) // 3], WIDEST) if len(blanks) > 3 else BLANK
    for at, gap in enumerate(wide, 1):
        if gap > FIRST:
            yield _Gap(at, row.glyphs[at].left, gap, gap / usual)


def _apart(gap: _Gap, last: int) -> bool:
    """Whether a gap is too wide for words, or parts off a cell in the right margin."""
    if gap.width > SURE and gap.stretch > STRETCH:
        return True
    return gap.width > LAST and gap.stretch > STRETCH - 1 and last >= ALIKE


def _column(gap: _Gap, columns: list[list[float]], near: list[Row]) -> bool:
    """Whether a column begins after the gap: wide gaps of other rows near it end there too."""
    if len(columns) <= ALIKE:
        return False
    x = gap.left
    alike = sum(any(abs(start - x) < AT for start in starts) for starts in columns)
    across = sum(row.left < x - AT and row.right > x + AT for row in near)
    return alike > ALIKE and (gap.stretch > STRETCH - 1 or alike > MOST * across)
