"""Heads of columns: what the cells below them hold (heads.toml), damage by OCR mended."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz, process

from ingest.tables import periods
from ingest.tables.numbers import figure

_DATA = tomllib.loads(Path(__file__).with_name("heads.toml").read_text("utf-8"))
_WORDS: tuple[str, ...] = tuple(_DATA["words"])
_KINDS = {
    kind: re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE)
    for kind, patterns in _DATA["kinds"].items()
}
_PLAN = {
    kind: re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE)
    for kind, patterns in _DATA["plan"].items()
}
_NOUNS: frozenset[str] = frozenset(_DATA["nouns"])
_PER = re.compile(r"\bper\s+(?P<count>[\d,]*\d{3})\b\s*(?P<what>\w*)", re.IGNORECASE)
_MENDED = 79  # of 100, at least, that a damaged word is like the word meant
VALUES = frozenset(("value", "baseline", "period", "rate"))  # kinds whose cells are figures


@dataclass(frozen=True, slots=True)
class Head:
    """kind: one of heads.toml, or period; empty where the words tell nothing. period: the one it
    names. unit: ``per 1,000 population`` for a rate.
    """

    text: str
    kind: str
    period: str | None = None
    unit: str | None = None


@lru_cache(maxsize=4096)
def read(text: str) -> Head:
    """The head that a cell is."""
    text = " ".join(text.split())
    if period := periods.whole(text):
        kind = "baseline" if period == "Baseline" else "period"
        return Head(text, kind, None if kind == "baseline" else period)
    plain = _mended(text)
    kind = next((kind for kind, look in _KINDS.items() if look.search(plain)), "")
    named = periods.within(text)
    return Head(text, kind, named[-1] if named else None, _unit(plain) if kind == "rate" else None)


def plan_column(text: str) -> str:
    """What a column of a plan holds: action, owner, due, status; empty for any other."""
    text = " ".join(text.split()).strip(" *:?")
    return next((kind for kind, look in _PLAN.items() if look.fullmatch(text)), "")


def is_head(cells: tuple[str, ...]) -> bool:
    """Whether a row is the head of a table: no figures, and half of it says what columns hold."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) < 2 or any(is_figure(cell) for cell in filled):
        return False
    kinds = [read(cell).kind for cell in filled]
    if len(filled) == 2:
        return kinds[0] in ("name", "place", "time") and kinds[1] in VALUES
    if kinds[0] in ("name", "place"):
        return True
    return sum(map(bool, kinds)) * 2 >= len(filled) and bool(VALUES & set(kinds))


def noun(text: str) -> str | None:
    """What is counted, where the words of a head are that: ``Crime`` counts crimes."""
    word = text.strip().lower().rstrip("s")
    return f"{word}s" if word in _NOUNS else None


def is_figure(cell: str) -> bool:
    """Whether a cell holds a figure that is no year or other period."""
    return figure(cell) is not None and periods.whole(cell) is None


def _mended(text: str) -> str:
    return re.sub(r"[A-Za-z0-9]{5,}", lambda found: _word(found.group()), text)


def _word(word: str) -> str:
    """The word that a damaged one is most like; digits and words that are sound stay."""
    lower = word.lower().translate(str.maketrans("105", "los"))
    if word.isdigit() or lower in _WORDS:
        return word if word.isdigit() else lower
    best = process.extractOne(lower, _WORDS, scorer=fuzz.ratio, score_cutoff=_MENDED)
    return best[0] if best and abs(len(best[0]) - len(word)) <= 2 else word


def _unit(text: str) -> str:
    found = _PER.search(text)
    assert found is not None
    what = found["what"].lower()
    return (
        f"per {found['count']} {'population' if what.startswith('pop') else what or 'population'}"
    )
