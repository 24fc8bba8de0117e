"""Letters with places to rows.

Text in the order of a PDF's content falls apart where it was drawn row by row, so rows are
rebuilt from places.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from ingest.readers.glyphs import Glyph
from ingest.readers.runs import Run

# Measures in sizes of the font, tried on minutes from Word, OpenOffice and web-to-PDF printers.
SAME_ROW = 0.5  # overlap of two heights
SMALL, LARGE = 0.8, 1.5  # letters set raised or lowered; initials and signs of a logo
BLANK = 0.3  # a gap between letters that is a blank though none is drawn
TOUCH = 0.1  # a gap beside a drawn blank that is none: the blank was set to no width


@dataclass(slots=True)
class Row:
    """Letters side by side, from the left; places in points."""

    glyphs: list[Glyph] = field(default_factory=list)
    low: float = math.inf
    high: float = -math.inf
    size: float = 0.0

    def add(self, glyph: Glyph) -> None:
        """Take a letter in; the row grows to hold it, its size is that of the first."""
        self.low, self.high = min(self.low, glyph.low), max(self.high, glyph.high)
        self.size = self.size or glyph.size
        self.glyphs.append(glyph)

    def takes(self, glyph: Glyph) -> bool:
        """Whether the letter stands at the height of this row; a large one on the same foot."""
        height = min(glyph.size, self.high - self.low)
        if glyph.size > LARGE * self.size:
            return abs(glyph.low - self.low) < SAME_ROW * height
        return min(self.high, glyph.high) - max(self.low, glyph.low) > SAME_ROW * height

    @property
    def left(self) -> float:
        """Where its first letter begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Where its last letter ends."""
        return self.glyphs[-1].right

    def part(self, begin: int, end: int) -> "Row":
        """The letters from begin to end as a row of the same height."""
        return Row(self.glyphs[begin:end], self.low, self.high, self.size)

    def followed_by(self, below: "Row") -> "Row":
        """This row with the words of the one below, as one."""
        return Row(self.glyphs + below.glyphs, below.low, self.high, self.size)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in runs(self.glyphs))

    def broken_before(self, below: "Row", edge: float) -> bool:
        """Whether the row goes on in the one below: the first word there has no room up here.

        edge: as far as words may reach. A sentence that ends, or another weight, begins anew.
        """
        last, first = self.glyphs[-1], below.glyphs[0]
        word = below.glyphs[min(len(below.text.split(" ")[0]), len(below.glyphs)) - 1]
        room = edge - self.right - BLANK * self.size
        ends = last.text in ".:;?!" or last.bold != first.bold
        return not ends and word.right - first.left > room


def rows(glyphs: Iterable[Glyph]) -> list[Row]:
    """The rows from the top; letters of one row from the left, none drawn twice."""
    glyphs = sorted(glyphs, key=lambda glyph: (-glyph.low - glyph.high, glyph.left))
    if not glyphs:
        return []
    usual = median(glyph.size for glyph in glyphs)
    found: list[Row] = []
    for glyph in sorted(glyphs, key=lambda glyph: not SMALL * usual < glyph.size < LARGE * usual):
        row = next((row for row in reversed(found) if row.takes(glyph)), None)
        if row is None:
            found.append(row := Row())
        row.add(glyph)
    for row in found:
        row.glyphs = _once(sorted(row.glyphs, key=lambda glyph: glyph.left))
    return sorted(found, key=lambda row: -row.low)


def _once(glyphs: list[Glyph]) -> list[Glyph]:
    """Without letters drawn twice in one place, as some printers make bold."""
    kept = glyphs[:1]
    for glyph in glyphs[1:]:
        if glyph.text == kept[-1].text and abs(glyph.left - kept[-1].left) < TOUCH * glyph.size:
            kept[-1] = kept[-1]._replace(bold=True)
        else:
            kept.append(glyph)
    return kept


def usual_distance(found: Sequence[Row]) -> float:
    """From row to row in a paragraph, in points: a low decile, as many rows do."""
    gaps = sorted(a.low - b.low for a, b in pairwise(found) if a.low - b.low > 0.95 * b.size)
    return gaps[len(gaps) // 10] if gaps else math.inf


def runs(glyphs: Sequence[Glyph]) -> list[Run]:
    """The words of letters side by side, with blanks where they stand apart."""
    found: list[Run] = []
    for at, glyph in enumerate(glyphs):
        gap = glyph.left - glyphs[at - 1].right if at else 0.0
        blank = gap > BLANK * glyph.size or (glyph.spaced and gap > TOUCH * glyph.size)
        blank = blank or gap < -glyph.size  # back to the left: the next row of a cell
        text = (" " if blank else "") + glyph.text
        if found and found[-1].bold == glyph.bold:
            found[-1] = Run(found[-1].text + text, glyph.bold)
        else:
            found.append(Run(text, glyph.bold))
    return found
