"""Titles that go on over several lines."""

import re
from collections.abc import Sequence

from ingest.dates import find_dates
from ingest.layouts.item_numbers import NUMBER
from ingest.layouts.titles import LONGEST, is_label_of_outcome, is_section, is_standard, shouted
from ingest.lines import SourceLine


def wrapped(lines: Sequence[SourceLine], index: int, title: str) -> tuple[str, int]:
    """The title with its further lines, and the index of the first line after it."""
    at = index + 1
    while at < len(lines) and at < index + 4 and _goes_on(lines[at - 1], lines[at], title):
        title = f"{title} {lines[at].text.strip()}"
        at += 1
    return title, at


def _goes_on(above: SourceLine, below: SourceLine, title: str) -> bool:
    text = below.text.strip()
    opened = title.count("(") > title.count(")")
    listed = re.match(rf"\(?(?:{NUMBER}|\d|[a-z][).])", text) and not (
        opened and text.endswith(")")
    )
    if title.lower().endswith(" on") and next(find_dates(text), None) and len(text) < 40:
        return True  # ``MINUTES OF THE BOARD HELD ON`` / ``10th SEPTEMBER 2031``
    row = (bool(below.cells) and not above.cells) or is_label_of_outcome(text)
    if not text or row or below.bullet or listed or len(title) > LONGEST:
        return False
    if is_standard(text) or is_section(text) or _emphasis(above) != _emphasis(below):
        return False
    if (
        above.bold == below.bold
        and " " not in text
        and " " not in re.sub(r"^[\d./]+\s+", "", above.text.strip())
        and text.isupper()
        and text.isalpha()
    ):
        return True  # a title that stands one word a line
    if opened:
        return above.bold == below.bold and len(text) < 100
    if shouted(title):
        longest = 100 if above.bold else 70
        return (
            shouted(text) and len(title) > 35 and len(text) < longest and above.bold == below.bold
        )
    if above.bold and below.bold:
        return len(title) > 40 and not text.endswith((".", ":"))
    if title.endswith(
        (
            " of",
            " the",
            " and",
            " for",
            " to",
            " with",
            " in",
            " on",
            ",",
            " from",
            "&",
            " by",
            " –",
        )
    ):
        return len(text) < 100
    return text[:1].islower() and len(title) > 45 and len(text) < 60 and not above.bold


def _emphasis(line: SourceLine) -> str:
    """The first signs of emphasis in Markdown: bold (``**``) is not bold italics (``***``)."""
    found = re.search(r"[*_]{2,}", line.raw)
    return found.group() if line.bold and found else ""
