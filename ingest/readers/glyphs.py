"""The letters of a PDF page with their places, as PDFium gives them."""

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_BOLD = re.compile(r"bold|black|heavy|semib|demi(?!r)", re.IGNORECASE)
_FOOT, _HEAD = 0.2, 0.8  # of the size of the font, below and above the line that letters stand on
_HYPHEN = 2  # PDFium's code for a hyphen at the end of a line


class Glyph(NamedTuple):
    """A letter, or a word where a scan was read. Places in points as the page is shown.

    left, right: from the left edge. low, high: from the bottom, foot and head of its line.
    spaced: a blank stands before it.
    """

    text: str
    left: float
    right: float
    low: float
    high: float
    bold: bool = False
    spaced: bool = False

    @property
    def size(self) -> float:
        """The size of its font."""
        return self.high - self.low


class _Font(NamedTuple):
    size: float
    bold: bool


def glyphs(page: pdfium.PdfPage) -> list[Glyph]:
    """The letters of the page in the order of the file, without blanks."""
    textpage = page.get_textpage()
    try:
        return list(_glyphs(textpage, page.get_rotation(), page.get_mediabox()))
    finally:
        textpage.close()


def _glyphs(
    textpage: pdfium.PdfTextPage, turn: int, sheet: tuple[float, float, float, float]
) -> Iterator[Glyph]:
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    fonts: dict[int, _Font] = {}
    spaced = False
    for at in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, at)
        letter = "-" if code == _HYPHEN else chr(code)
        if letter.isspace() or code == 0 or not raw.FPDFText_GetLooseCharBox(textpage, at, box):
            spaced = True
            continue
        raw.FPDFText_GetCharOrigin(textpage, at, x, y)
        thing = raw.FPDFText_GetTextObject(textpage, at)
        key = ctypes.addressof(thing.contents) if thing else 0
        if key not in fonts:
            fonts[key] = _font(thing, max(box.top - box.bottom, 1.0))
        size, bold = fonts[key]
        left, right, line = box.left, box.right, y.value
        if turn:
            ends = [_turned(*place, turn, sheet) for place in _corners(box)]
            left, right = min(end[0] for end in ends), max(end[0] for end in ends)
            line = _turned(x.value, y.value, turn, sheet)[1]
        yield Glyph(letter, left, right, line - _FOOT * size, line + _HEAD * size, bold, spaced)
        spaced = False


def _corners(box: raw.FS_RECTF) -> tuple[tuple[float, float], tuple[float, float]]:
    return (box.left, box.bottom), (box.right, box.top)


def _turned(
    x: float, y: float, turn: int, sheet: tuple[float, float, float, float]
) -> tuple[float, float]:
    """The point as the page is shown, which its /Rotate turns clockwise."""
    if turn == 90:
        return y - sheet[1], sheet[2] - x
    if turn == 180:
        return sheet[2] - x, sheet[3] - y
    if turn == 270:
        return sheet[3] - y, x - sheet[0]
    return x, y


def _font(thing: Any, height: float) -> _Font:
    """Size in points, by the box of a letter where the file's own word is absurd; and weight.

    Bold by the name of the font, or by an outline, which thickens (text render mode 2).
    """
    if not thing:
        return _Font(height, False)
    size, matrix, name = ctypes.c_float(), raw.FS_MATRIX(), ctypes.create_string_buffer(200)
    raw.FPDFTextObj_GetFontSize(thing, size)
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(thing), name, 200)
    points = size.value * math.hypot(matrix.c, matrix.d)
    return _Font(
        size=points if 0.4 * height < points < 4 * height else height,
        bold=bool(_BOLD.search(name.value.decode("utf-8", "replace")))
        or raw.FPDFTextObj_GetTextRenderMode(thing) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE,
    )
