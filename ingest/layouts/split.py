"""An agenda pack taken apart: agenda, minutes of earlier meetings, decision records, reports,
appendices. A file that is one document is one part.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.dates import find_dates
from ingest.layouts import titles
from ingest.lines import SourceLine
from ingest.organisations import heal, is_board

_KIND = re.compile(
    r"\b(?:agenda|minutes|decision record|record of decisions|action notes)\b", re.IGNORECASE
)
_REPORT = re.compile(r"^\W*report (?:of|by|from)\s*(?:the\b|:)", re.IGNORECASE)
_SUBJECT = re.compile(r"^\W*(?:subject|title|report title)\s*:", re.IGNORECASE)
_APPENDIX = re.compile(r"^\W*(?:appendix|annex|atodiad)\s+[A-Z0-9]{1,2}\W*$", re.IGNORECASE)
_ATTENDED = re.compile(
    r"^\W*(?:members )?present\b(?! the)|^\W*the meeting (?:commenced|opened|began)\b",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(
    r"^\W*(?:draft )?(?:minutes|notes|record)\b.{0,60}\bmeeting\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Constituent:
    """A run of lines that is one document. kind: report, appendix, or empty where the head tells."""

    lines: Sequence[SourceLine]
    kind: str = ""


def constituents(lines: Sequence[SourceLine]) -> list[Constituent]:
    """The documents in a file, in order; every line is in one."""
    starts: dict[int, str] = {0: _kind_at(lines, 0)}
    for index in range(1, len(lines)):
        kind = _start(lines, index)
        if kind is not None and index - max(starts) >= 3:
            starts[index] = kind
    edges = [*sorted(starts), len(lines)]
    return [
        Constituent(lines[begin:end], starts[begin])
        for begin, end in itertools.pairwise(edges)
        if end > begin
    ]


def _kind_at(lines: Sequence[SourceLine], index: int) -> str:
    return "report" if any(_REPORT.match(one.text) for one in lines[index : index + 6]) else ""


def _start(lines: Sequence[SourceLine], index: int) -> str | None:
    """The kind of document that begins at a line, empty where its head must tell; None for none."""
    line = lines[index]
    if _APPENDIX.match(line.text) and len(line.text) < 30:
        return "appendix"
    if not _is_board_title(line):
        return None
    following = lines[index + 1 : index + 6]
    if any(_REPORT.match(one.text) for one in following) and any(
        _SUBJECT.match(one.text) for one in lines[index + 1 : index + 9]
    ):
        return "report"
    dated = any(_is_date_line(one) for one in following[:3])
    if dated and _KIND.search(line.text):
        return ""
    if dated and any(_ATTENDED.match(one.text) for one in lines[index + 1 : index + 9]):
        return ""
    if any(
        _MINUTES_OF.match(one.text) and next(find_dates(one.text), None) for one in following[:2]
    ):
        return ""
    return None


def _is_board_title(line: SourceLine) -> bool:
    text = line.text.strip()
    if len(text) > 110 or text.endswith((".", ",", ";", ":")) or line.cells or line.bullet:
        return False
    name = re.sub(_KIND, "", heal(text)).strip(" -–:")
    return is_board(name) and (titles.shouted(text) or line.bold or bool(line.heading))


def _is_date_line(line: SourceLine) -> bool:
    found = next(find_dates(line.text), None)
    return found is not None and len(line.text.strip()) < 60
