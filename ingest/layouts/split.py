"""An agenda pack taken apart: agenda, minutes of earlier meetings, decision records, reports,
appendices. A file that is one document is one part.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.dates import find_dates
from ingest.layouts import titles
from ingest.layouts.item_numbers import NUMBER
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
ITEM = re.compile(
    r"\W*agenda item\W*(?:no\W*)?(?P<number>\d{1,2}(?:\.\d{1,2})?)\W*$", re.IGNORECASE
)
_MINUTES_TITLE = re.compile(
    r"(?:draft )?minutes (?:of|from) (?:the )?(?:meeting of (?:the )?)?(?P<board>[^.,:;]{4,90})$",
    re.IGNORECASE,
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
            numbered = kind == "report" and ITEM.match(lines[index - 1].text)
            starts[index - bool(numbered)] = kind
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
    following = lines[index + 1 : index + 6]
    dated = any(_is_date_line(one) for one in following[:3])
    attended = any(_ATTENDED.match(one.text) for one in lines[index + 1 : index + 9])
    if dated and attended and _is_minutes_title(line):
        return ""
    if not _is_board_title(line):
        return None
    if _is_report_under(lines, index):
        return "report"
    if dated and _KIND.search(line.text):
        return ""
    if dated and attended:
        return ""
    if any(
        _MINUTES_OF.match(one.text) and next(find_dates(one.text), None) for one in following[:2]
    ):
        return ""
    return None


def _is_report_under(lines: Sequence[SourceLine], index: int) -> bool:
    """``Report of the Town Clerk`` with a subject: in a line that says so, or between it and the day."""
    of = [at for at in range(index + 1, index + 6) if _matches(_REPORT, lines, at)]
    if any(_matches(_SUBJECT, lines, at) for at in range(index + 1, index + 9)):
        return bool(of)
    return bool(of) and of[0] - index > 2 and any(map(_is_date_line, lines[index + 1 : of[0] - 1]))


def _matches(look: re.Pattern[str], lines: Sequence[SourceLine], at: int) -> bool:
    return at < len(lines) and look.match(lines[at].text) is not None


def _is_minutes_title(line: SourceLine) -> bool:
    """``Minutes of the Crime Panel`` as a whole line."""
    found = _MINUTES_TITLE.match(line.text.strip())
    return found is not None and is_board(heal(found["board"]))


def _is_board_title(line: SourceLine) -> bool:
    text = line.text.strip()
    if (
        re.match(NUMBER, text)
        or len(text) > 110
        or text.endswith((".", ",", ";", ":"))
        or line.cells
        or line.bullet
    ):
        return False
    name = re.sub(_KIND, "", heal(text)).strip(" -–:")
    return is_board(name) and (titles.shouted(text) or line.bold or bool(line.heading))


def _is_date_line(line: SourceLine) -> bool:
    found = next(find_dates(line.text), None)
    return found is not None and len(line.text.strip()) < 60
