"""Ruled tables of a PDF page: pdfplumber finds the cells, our own letters fill them."""

import io
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import pdfplumber
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.readers.drafts import Draft, row
from ingest.readers.glyphs import Glyph
from ingest.readers.rows import rows, runs
from ingest.readers.runs import Run

RULES = (4, 3000)  # lines or boxes drawn on a page with a table; with more it is a chart or map
LONG = 20.0  # points: a shorter one underlines a word
PADDING = 0.5  # of the size of the font, that a cell keeps free at its right side

Box = tuple[float, float, float, float]  # left, low, right, high in points


class Table(NamedTuple):
    """A ruled table. cells: row by row, None where cells are merged."""

    box: Box
    cells: list[list[Box | None]]


def tables(data: bytes, page: pdfium.PdfPage, index: int) -> list[Table]:
    """The ruled tables of two columns or more on the page at this index, from the top.

    pdfplumber is slow (12 pages a second), so it is asked only where enough lines are drawn.
    """
    if not RULES[0] <= _rules(page) <= RULES[1]:
        return []
    with pdfplumber.open(io.BytesIO(data), pages=[index + 1]) as document:
        found = document.pages[0].find_tables()
        height = float(document.pages[0].height)
        return [
            Table(
                _upright(table.bbox, height),
                [[cell and _upright(cell, height) for cell in one.cells] for one in table.rows],
            )
            for table in found
            if max(len(one.cells) for one in table.rows) > 1
        ]


def _rules(page: pdfium.PdfPage) -> int:
    return sum(
        max(right - left, high - low) > LONG
        for left, low, right, high in (
            thing.get_bounds() for thing in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=3)
        )
    )


def _upright(box: Sequence[float], height: float) -> Box:
    """From pdfplumber's places, counted from the top, to those of letters."""
    return box[0], height - box[3], box[2], height - box[1]


def inside(glyph: Glyph, box: Box) -> bool:
    """Whether the middle of the letter lies in the box."""
    x, y = (glyph.left + glyph.right) / 2, (glyph.low + glyph.high) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def lines(table: Table, glyphs: Sequence[Glyph], page: int | None) -> list[Draft]:
    """The table's rows as lines; glyphs: the letters in it."""
    found = []
    for cells in table.cells:
        found += row([_paragraphs(cell, glyphs, page) if cell else [] for cell in cells])
    return found


def _paragraphs(cell: Box, glyphs: Sequence[Glyph], page: int | None) -> list[Draft]:
    """The lines of a cell, joined where one was broken only because the cell is narrow."""
    found = rows(glyph for glyph in glyphs if inside(glyph, cell))
    words: list[list[Run]] = [runs(found[0].glyphs)] if found else []
    for above, below in pairwise(found):
        if above.broken_before(below, cell[2] - PADDING * below.size):
            words[-1] += [Run(" "), *runs(below.glyphs)]
        else:
            words.append(runs(below.glyphs))
    indent = round(found[0].left, 1) if found else 0.0
    return [Draft(tuple(one), page=page, indent=indent) for one in words]
