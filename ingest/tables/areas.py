"""Which town, district or county figures are about: by the heads of columns, by what stands above
a table, else by the board's name. Heads that scanning has scrambled are healed by names that stand
elsewhere in the document, and by populations, never by their order alone.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from rapidfuzz import fuzz, process

from ingest.capitals import as_title
from ingest.lines import SourceLine
from ingest.organisations import BOARD_WORDS, FIELDS

_PROPER = r"[A-Z][\w'’]+(?:[ -](?:(?:on|upon|le|and|of)[ -])?[A-Z][\w'’]+){0,3}"
_IN = re.compile(rf"\b(?:in|across|throughout)\s+(?:the\s+)?(?P<place>{_PROPER})")
_DISTRICT = re.compile(
    r"^(?:the )?(?P<area>[A-Z][\w'’]*(?:[ /-][A-Z][\w'’]*){0,3} "
    r"(?:Division|District|Borough|Ward|Sub-?[Dd]istrict))\b:?$"
)
_NAMES_DISTRICT = re.compile(
    r"\b(?P<area>[A-Z][\w'’]+ (?:Division|District|Borough))\b", re.IGNORECASE
)
_OF = re.compile(
    rf"\b(?:District|Borough|County|City|Division|Town|Parish|Ward) of (?P<area>{_PROPER})"
)
_COUNCIL = re.compile(
    rf"\b(?P<area>{_PROPER}?) (?:City|County|Borough|Metropolitan|District)\b.*\bCouncil\b"
)
_GENERIC = re.compile(
    rf"^(?:safer|safe|stronger|joint|policing|sub|strategic|municipal|local|{BOARD_WORDS})$",
    re.IGNORECASE,
)
_ALIKE = 80  # of 100: how like a damaged name must be to the one it is taken for
_NEAR = 0.01  # share by which populations told by two tables may differ: rates have one decimal


def places(lines: Iterable[SourceLine]) -> set[str]:
    """Names that the text says something is in."""
    found = {one["place"] for line in lines for one in _IN.finditer(line.text) if not line.cells}
    return {place for place in found if not all(_is_generic(word) for word in place.split())}


def of_board(board: str, known: Collection[str]) -> str:
    """The area of a board by its name, or the name itself where no area is in it."""
    found = _OF.search(board) or _COUNCIL.search(board)
    if found:
        return found["area"]
    inside = [one for one in known if re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", board)]
    if inside:
        return max(inside, key=len)
    words = [word for word in board.split() if not _is_generic(word)]
    return " ".join(words) if 0 < len(words) < 4 else board


def _is_generic(word: str) -> bool:
    return _GENERIC.match(word) is not None or word.lower() in FIELDS or word.islower()


def above(lines: Sequence[SourceLine], known: Collection[str]) -> str | None:
    """The area that a heading or caption before a table names, the nearest first."""
    for line in reversed(lines):
        text = line.text.strip(" *:")
        if found := _DISTRICT.match(text):
            return found["area"]
        if re.match(r"\d{1,2}\s?\.", text):
            break  # another item
    return in_caption(lines[-1].text, known) if lines else None


def in_caption(text: str, known: Collection[str]) -> str | None:
    """The area that a caption names: a district, or a known place."""
    if text.isupper() and (found := _NAMES_DISTRICT.search(text)):
        return as_title(found["area"])
    if text.strip() in known:
        return text.strip()
    found = _IN.search(text) if len(text) < 90 else None
    return found["place"] if found and found["place"] in known else None


def without_area(text: str) -> str:
    """A caption without the place that it says its figures are in."""
    text = _NAMES_DISTRICT.sub("", text) if text.isupper() else _IN.sub("", text)
    return " ".join(text.split()).strip(" -–:,")


def named(tops: Sequence[Sequence[str]], known: Collection[str]) -> list[str] | None:
    """The areas that head groups of columns, each given as the cells over its columns; None where
    one cannot be read.
    """
    found = [_matched("".join(cells), known) or _as_printed(cells, known) for cells in tops]
    sound = all(found) and len(set(found)) == len(found)
    return [one for one in found if one] if sound else None


def _matched(text: str, known: Collection[str]) -> str | None:
    letters = {one: _letters(one) for one in known}
    best = process.extractOne(_letters(text), letters, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return str(best[2]) if best else None


def _as_printed(cells: Sequence[str], known: Collection[str]) -> str | None:
    """A name that stands nowhere else is taken as printed where it is one cell with no other's."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) != 1 or len(_letters(filled[0])) < 3 or len(filled[0].split()) > 3:
        return None
    others = any(_letters(one) in _letters(filled[0]) for one in known)
    return None if others else as_title(filled[0])


def _letters(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalpha())


def by_population(found: Sequence[float | None], known: Mapping[str, float]) -> list[str] | None:
    """The areas of groups of columns by the populations that their figures and rates imply.

    known: those that tables with sound heads imply. None where a group fits no area, or two fit
    the same.
    """
    areas: list[str] = []
    for size in found:
        near = min(known, key=lambda area: abs(known[area] - (size or 0)), default=None)
        if near is None or not size or abs(known[near] - size) > _NEAR * size or near in areas:
            return None
        areas.append(near)
    return areas
