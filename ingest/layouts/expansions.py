"""Short forms that the document itself expands: ``Youth Offending Service (YOS)``."""

import re
from collections.abc import Iterator, Sequence

from ingest.layouts.passage import quote
from ingest.lines import SourceLine
from ingest.records import Expansion

_BRACKET = re.compile(r"(?P<before>(?:[\w&’'/-]+ ){1,9})\((?P<short>[A-Z][A-Za-z&.]{1,7})\)")
_SMALL = frozenset(
    ["of", "and", "the", "for", "in", "on", "to", "with", "a", "an", "at", "by", "upon"]
)


def find_expansions(lines: Sequence[SourceLine]) -> list[Expansion]:
    """Each (short, full) pair once, at its first place."""
    found: dict[tuple[str, str], Expansion] = {}
    for line in lines:
        for short, full in _pairs(line.text):
            found.setdefault((short, full), Expansion(short=short, full=full, quote=quote(line)))
    return list(found.values())


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for match in _BRACKET.finditer(text):
        short = match["short"].replace(".", "")
        full = _full(match["before"].split(), short.upper())
        if full:
            yield short, full


def _full(words: list[str], letters: str) -> str | None:
    """The last words whose initials are the letters; small words may count or not."""
    for begin in range(len(words) - 1, -1, -1):
        part = words[begin:]
        plain = "".join(word[0] for word in part if word.lower() not in _SMALL).upper()
        every = "".join(word[0] for word in part).upper()
        if letters in (plain, every) and part[0][:1].isupper():
            return " ".join(part)
    return None
