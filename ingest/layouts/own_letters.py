"""The letters by which a list of names says that the minutes will call somebody."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest import names
from ingest.lines import SourceLine
from ingest.records import Presence

NEAR = 2  # lines from the name on, on one of which its letters stand
_LETTERS = re.compile(  # in brackets, in a cell, at the end: ``(GwE)``, ``| GwE |``, `` – GwE``
    r"(?:\(|[|\t]\s*|\s{2,}|[-–—]\s|\s(?=\w+$))(?P<letters>[A-Z][A-Za-z]{0,3}[A-Za-z])(?=\)|\s*[|\t,;]|\s{2,}|\s*$)"
)


def with_letters(people: Sequence[Presence], lines: Iterable[SourceLine]) -> list[Presence]:
    """The people, each with the letters that the list gives for them: ``Gwyn Evans (GwE)``."""
    raw = {line.number: line.raw for line in lines}
    named = [one.person.name for one in people]
    return [
        replace(one, person=replace(one.person, initials=letters))
        if (letters := _letters(one, raw, named))
        else one
        for one in people
    ]


def _letters(one: Presence, raw: dict[int, str], named: Sequence[str]) -> str | None:
    first = one.person.quote.line
    text = "\n".join(raw.get(line, "") for line in range(first, first + NEAR))
    after = text.partition(one.person.name)[2]
    others = (after.find(name) for name in named if name != one.person.name)
    own = after[: min((at for at in others if at >= 0), default=len(after))]
    told = (found["letters"] for line in own.split("\n") for found in _LETTERS.finditer(line))
    return next((letters for letters in told if stand_for(letters, one.person.name)), None)


def stand_for(letters: str, name: str) -> bool:
    """Whether letters are made of a name: its initials, or each capital with the next of its word
    (``GwE`` and ``OaR`` of Gwyn Evans and Owain ap Rhys).
    """
    if letters in names.of(name) or names.told_by(letters, name):
        return True
    words = name.lower().replace("-", " ").split()
    if letters.lower() == "".join(word[0] for word in words):
        return True
    parts = [part.lower() for part in re.findall(r"[A-Z][a-z]*", letters)]
    return len(parts) > 1 and _begin(parts, words)


def _begin(parts: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the parts begin words of the name in order, the first and the last among them."""
    left: Iterator[str] = iter(words)
    inside = all(any(word.startswith(part) for word in left) for part in parts)
    return inside and words[0].startswith(parts[0]) and words[-1].startswith(parts[-1])
