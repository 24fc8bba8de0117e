"""Letters under numbers: ``A. Dog fouling``, ``B. Defibrillator``."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.layouts import titles
from ingest.layouts.item_numbers import Heading
from ingest.layouts.wrapped import wrapped
from ingest.lines import SourceLine

_LETTERED = re.compile(r"\s*(?P<letter>[A-Z])[.)]\s+(?P<title>[A-Z“\"].+)$")


def lettered(chain: Sequence[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """``A. Dog fouling``, ``B. Defibrillator`` under numbers: titles whose letters begin anew with A."""
    found: list[Heading] = []
    for before, after in pairwise([*(one.body for one in chain), len(lines)]):
        run = [one for at in range(before, after) if (one := _under_letter(lines, at))]
        inner = [one for at, one in enumerate(run) if one.number == chr(ord("A") + at)]
        opens = bool(inner) and inner[0].index == before
        found += inner if len(inner) == len(run) and (len(inner) > 1 or opens) else []
    return found


def _under_letter(lines: Sequence[SourceLine], at: int) -> Heading | None:
    found = _LETTERED.match(lines[at].text)
    if found is None or not titles.is_title(found["title"]) or titles.runs_on(lines, at):
        return None
    if titles.weight(found["title"], "", lines[at]) <= 0 or found["title"].endswith((".", ";")):
        return None
    title, body = wrapped(lines, at, found["title"].strip(" :"))
    return Heading(at, body, title, found["letter"], weight=1.0)
