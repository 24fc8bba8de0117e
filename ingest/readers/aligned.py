"""Columns that plain text shows by blanks alone, as ``pdftotext -layout`` writes them."""

import re
from collections import Counter
from collections.abc import Sequence

SURE = 6  # blanks that part columns wherever they are
NEAR = 3  # lines up and down, of which one has a gap that ends at the same place
OFTEN = 4  # wide gaps that end at one place, which make it a column of the whole text

_GAP = re.compile(r"(?<=[^\s:]) {2,}(?=\S)")  # after a colon a gap parts a label, as a blank does


def tabbed(texts: Sequence[str]) -> list[str]:
    """The lines, a tab in place of each gap that parts columns."""
    ends = [
        {gap.end() for gap in _GAP.finditer(text)} if "   " in text else set() for text in texts
    ]
    columns = _columns(texts)
    filled = [at for at, text in enumerate(texts) if text.strip()]
    parted = list(texts)
    for place, at in enumerate(filled):
        if "  " not in texts[at]:
            continue
        near = filled[max(0, place - NEAR) : place] + filled[place + 1 : place + 1 + NEAR]
        alike = columns.union(*(ends[other] for other in near))
        parted[at] = _GAP.sub(lambda gap: _tab(gap, alike), texts[at])  # noqa: B023 (called now)
    return parted


def _columns(texts: Sequence[str]) -> set[int]:
    """Where wide gaps end again and again in a text: a margin with words beside few lines."""
    wide = Counter(
        gap.end() for text in texts for gap in _GAP.finditer(text) if len(gap[0]) >= SURE
    )
    return {end for end, times in wide.items() if times >= OFTEN}


def _ends(text: str) -> set[int]:
    """Where the gaps end that are too wide for the space after a sentence."""
    gaps = _GAP.finditer(text) if "   " in text else ()
    return {gap.end() for gap in gaps if len(gap[0]) > 2}


def _tab(gap: re.Match[str], alike: set[int]) -> str:
    return "\t" if len(gap[0]) >= SURE or gap.end() in alike else gap[0]
