"""From runs of words, each bold or not, to the fields of a SourceLine: shared by every reader."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from ingest.lines import SourceLine


class Run(NamedTuple):
    """Words of one line that look alike. bold: bold or underlined."""

    text: str
    bold: bool = False


# Blanks of every kind but the tab, which parts cells; what has no width is dropped.
_BLANKS = re.compile(r"[^\S\t]+")
_WIDTHLESS = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_LIGATURES = {0xFB00 + at: to for at, to in enumerate(("ff", "fi", "fl", "ffi", "ffl", "ft", "st"))}
_TABLE = _WIDTHLESS | _LIGATURES
_NUMBER = re.compile(r"\s*(?:\(?(?:\d+(?:[./]\d+)*|[a-zA-Z]|[ivxIVX]{1,5})[.)]?\s+|\d[\d./]*[.)]$)")
_LETTER = re.compile(r"[^\W\d_]")
STRAY = 2  # letters that a converter may leave out of bold words
_SIGNS = "•·▪◦●■□➢➤❖\uf0b7\uf0a7\uf0d8\uf076"
SIGN = re.compile(rf"[{_SIGNS}]")  # it standing alone
BULLET = re.compile(rf"(?:[-*+] +|[{_SIGNS}]\s*)(?=\S)")  # the mark of a list entry


def clean(text: str) -> str:
    """The words in Unicode NFC: blanks single, tabs kept, ligatures and soft hyphens undone."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_TABLE))
    return "\t".join(_BLANKS.sub(" ", cell).strip() for cell in text.split("\t"))


def bold_and_lead(runs: Iterable[Run]) -> tuple[bool, str]:
    """Whether all words of the line are bold, and the bold words that it begins with.

    An item's number and punctuation may stand outside the bold words without changing either.
    Where bold ends within a word, a converter lost its place: nothing is said to lead the line.
    """
    runs = [run for run in runs if run.text]
    if not any(run.bold for run in runs):
        return False, ""
    if not runs[0].bold and (number := _NUMBER.match(runs[0].text)):
        runs[0] = Run(runs[0].text[number.end() :])
    plain = sum(len(_LETTER.findall(run.text)) for run in runs if not run.bold)
    strong = sum(len(_LETTER.findall(run.text)) for run in runs if run.bold)
    whole = plain == 0 or (plain <= STRAY and strong > 2 * STRAY)
    if whole:
        runs = [run._replace(bold=True) for run in runs]
    bold = list(takewhile(lambda run: run.bold or not run.text.strip(), runs))
    lead = clean(" ".join("".join(run.text for run in bold).split()))
    cut = (
        len(bold) < len(runs) and bold and (bold[-1].text[-1:] + runs[len(bold)].text[:1]).isalpha()
    )
    return whole, "" if cut or not (whole or _LETTER.search(lead)) else lead


def _cells(text: str, cells: Iterable[str]) -> tuple[str, ...]:
    """The cells given, else those that tabs part; a number before a title is no cell of its own."""
    found = [cell.replace("\t", " ") for cell in cells]
    text = text.strip("\r\n\f ")
    if not found and "\t" in text.lstrip("\t"):
        found = text.split("\t")
    cleaned = tuple(clean(cell) for cell in found)
    if len(cleaned) == 2 and _NUMBER.fullmatch(cleaned[0] + " ") and _LETTER.search(cleaned[1]):
        return ()
    return cleaned


def line(
    number: int,
    runs: Iterable[Run],
    *,
    raw: str,
    page: int | None = None,
    cells: Iterable[str] = (),
    heading: int = 0,
    bullet: bool = False,
    indent: float = 0.0,
) -> SourceLine:
    """A SourceLine of these runs; cells, where given, are the text. Signs alone are no words."""
    runs, cells = list(runs), tuple(cells)
    if len(runs) > 1 and SIGN.fullmatch(runs[0].text.strip()):
        bullet, runs, cells = True, runs[1:], cells[1:] if len(cells) > 2 else ()
    elif not bullet and runs and (mark := BULLET.match(runs[0].text.lstrip())):
        bullet, runs[0] = True, Run(runs[0].text.lstrip()[mark.end() :], runs[0].bold)
    words = " ".join(cells) or "".join(run.text for run in runs).replace("\t", " ")
    cells = _cells("".join(run.text for run in runs), cells)
    text = "\t".join(cells) if cells else clean(words)
    text = text if any(map(str.isalnum, text)) else ""
    bold, lead = bold_and_lead(runs) if text else (False, "")
    return SourceLine(
        number=number,
        raw=raw,
        text=text,
        page=page,
        cells=cells,
        bold=bold or heading > 0,
        lead=lead,
        heading=heading,
        bullet=bullet,
        indent=indent,
    )
