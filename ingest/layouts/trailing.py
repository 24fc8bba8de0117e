"""Numbers that stand behind the titles of items: ``MATTERS ARISING 413``, ``ROAD SAFETY 414``."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.layouts import titles
from ingest.lines import SourceLine

_BEHIND = re.compile(r"\s*(?P<title>[^\W\d_].*?)[\s*_]+(?P<number>\d{1,4})\s*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST = 3  # titles with numbers behind them, before any is taken for one


def with_numbers_first(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines with the numbers of items before their titles, where they stand behind them: in
    titles by their look with text between, each one more than the last.
    """
    run: dict[int, re.Match[str]] = {}
    last = 0
    for at, line in enumerate(lines):
        found = _behind(line)
        if found is None or (run and int(found["number"]) != last + 1):
            continue
        run[at] = found
        last = int(found["number"])
    apart = all(at + 1 not in run for at in run)
    if len(run) < _LEAST or not apart:
        return list(lines)
    return [
        replace(line, text=f"{run[at]['number']}. {run[at]['title']}") if at in run else line
        for at, line in enumerate(lines)
    ]


def _behind(line: SourceLine) -> re.Match[str] | None:
    found = _BEHIND.match(line.text)
    if found is None or _YEAR.fullmatch(found["number"]) or len(line.cells) > 2 or line.bullet:
        return None
    title = found["title"]
    looks = line.bold or line.heading or titles.shouted(title) or titles.is_standard(title)
    return found if looks and titles.is_title(title) else None
