"""How wide words will be, known before they are drawn.

Arial, Liberation Sans and Helvetica have one metric, that of Adobe's Core 14 fonts, which
pdfminer carries (thousandths of the size for each character).
"""

import unicodedata
from functools import cache

from pdfminer.fontmetrics import FONT_METRICS

FACE = "Arial,'Liberation Sans',Helvetica"
_WIDTHS = {False: FONT_METRICS["Helvetica"][1], True: FONT_METRICS["Helvetica-Bold"][1]}
_OTHER = 600  # thousandths, for a character that the metric does not hold
_DASHES = {"–": 556, "—": 1000, "−": 584, "’": 222, "‘": 222, "“": 333, "”": 333, "·": 278}


@cache
def _advance(character: str, bold: bool) -> float:
    known = _WIDTHS[bold].get(character) or _DASHES.get(character)
    if known:
        return float(known)
    base = unicodedata.normalize("NFKD", character)[0]
    return float(_WIDTHS[bold].get(base, 1000 if ord(base) > 0x2E80 else _OTHER))


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels that one line of text takes at a font size in pixels."""
    return sum(_advance(character, bold) for character in text) * size / 1000


def wrap(text: str, most: float, size: float, *, bold: bool = False, lines: int = 0) -> list[str]:
    """The text in lines of at most `most` pixels, broken between words; a longer word stands alone.

    lines: how many at most (0: as many as it takes); the last then ends in an ellipsis.
    """
    made: list[str] = []
    for word in text.split():
        if made and width(f"{made[-1]} {word}", size, bold=bold) <= most:
            made[-1] += f" {word}"
        else:
            made.append(word)
    if lines and len(made) > lines:
        made = [*made[: lines - 1], shorten(" ".join(made[lines - 1 :]), most, size, bold=bold)]
    return [shorten(line, most, size, bold=bold) for line in made] or [""]


def shorten(text: str, most: float, size: float, *, bold: bool = False) -> str:
    """The text cut to `most` pixels, with an ellipsis where it was cut."""
    if width(text, size, bold=bold) <= most:
        return text
    while text and width(f"{text}…", size, bold=bold) > most:
        text = text[:-1]
    return f"{text.rstrip()}…"
