"""Whose letterhead a document stands under: the council, and so the town or county."""

import re
from collections.abc import Sequence

from ingest.lines import SourceLine
from ingest.name_forms import is_common

TOP = 10  # lines
_WORD = r"[A-Z][\w’'-]*"
_COUNCIL = re.compile(
    rf"(?:the )?(?:(?:london borough|city|county|royal borough|metropolitan borough) of )?"
    rf"(?P<place>(?!(?:full|ordinary|extraordinary|previous|borough|city)\b)(?-i:{_WORD})(?:(?: (?:and|of|on|upon|in|the|le|by|&))* (?-i:{_WORD})){{0,3}}?)"
    r"(?: (?:city and county|county borough|metropolitan (?:borough|district|county)|city|county|borough"
    r"|district|town|unitary|parish|community))? council",
    re.IGNORECASE,
)


def area(lines: Sequence[SourceLine]) -> str | None:
    """The town or county of the first council that has a line of its own among the first ones."""
    for line in lines[:TOP]:
        found = _COUNCIL.fullmatch(" ".join(line.text.split()).strip(" *#.:"))
        place = found["place"] if found else ""
        named = [word for word in place.split() if word[0].isupper()]
        if named and not any(map(is_common, named)):  # ``Youth Council``
            return place.title() if place.isupper() else place
    return None
