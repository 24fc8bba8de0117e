"""When a meeting began and ended, in its head and in the text."""

import re
from collections.abc import Sequence

from ingest.dates import find_times
from ingest.lines import SourceLine

_END = re.compile(
    r"\b(?:meeting|business|cyfarfod|proceedings)\b[^.\n]{0,40}?\b(?:concluded|closed|ended|finished|terminated|rose|adjourned|declared closed|gorffen\w*|close)\b[^.\n]{0,40}?(?=\d|noon|midday)|\b(?:closed|concluded|ended|brought) (?:the|this) (?:business of (?:the|this) )?meeting\b[^.\n]{0,40}?(?=\d|noon)|\b(?:concluded|finished|ended|closed)(?: at)?\s+(?=\d)|\bi ben am\s+(?=\d)|\bterfynwyd y cyfarfod\b[^.\n]{0,20}?(?=\d)|\b(?:finish|end|close)(?:ed)?(?: time)?\s*[:\-–]\s*(?=\d)",
    re.IGNORECASE,
)
# the time first: ``At 12:22 the Chair declared the meeting closed``, ``finishing at 4.35 pm``
_AT = re.compile(
    r"^\W*at (?P<time>\d[^a-z]{0,4}(?:[^,]{0,12})?),? (?:the|there being)\b[^.]{0,80}\b(?:meeting|business|proceedings)\b"
    r"[^.]{0,30}\b(?:concluded|closed|ended|finished|over|at an end|to a close)\b",
    re.IGNORECASE,
)
_FINISHING = re.compile(
    r"\b(?:finishing|ending|concluding|closing)(?: at)?\s+(?=\d)|\b(?:finish|end|closing) time\W{1,4}(?=\d)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?<=[\dmM.])\s*(?:-|–|to|until)\s*(?=\d{1,2}(?:[.:]?\d\d)?\s*(?:[ap]\.?m|\b))", re.IGNORECASE
)


def range_end(flat: str) -> str | None:
    """The end of ``2.00pm to 3.40pm``, ``10:15 - 12:05`` or ``commencing at 2 pm and finishing at 4 pm``."""
    finished = _FINISHING.search(flat)
    if finished and (times := find_times(flat[finished.end() : finished.end() + 12])):
        return times[0]
    for found in _RANGE.finditer(flat):
        times = find_times(flat[max(found.start() - 12, 0) : found.end() + 12])
        if len(times) > 1:
            return times[1]
    return None


def end_time(lines: Sequence[SourceLine]) -> str | None:
    """When the meeting closed, as one of its last lines tells."""
    last = lines[-60:]
    for at in range(len(last) - 1, -1, -1):
        text = " ".join(line.text for line in last[at : at + 2])  # the time may stand on the next
        first = _AT.match(text)
        found = _END.search(text)
        times = find_times(first["time"]) if first else []
        times = times or (find_times(text[found.start() :]) if found else [])
        if times:
            return times[0]
    return _closed_early(lines)


def _closed_early(lines: Sequence[SourceLine]) -> str | None:
    """What stands in the head or among the names: ``(The meeting closed at 18:10 hours)``."""
    found = (_CLOSED.match(line.text) for line in lines)
    return next((times[0] for one in found if one and (times := find_times(one["rest"]))), None)


_CLOSED = re.compile(
    r"\W*the meeting (?:was )?(?:closed|ended|concluded|finished|rose|adjourned)(?: at)? (?=\d)(?P<rest>.{4,30})$",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:meeting|cyfarfod)\b[^.\n]{0,20}?\b(?:commenced|started|opened|began)\b[^.\n]{0,20}?(?=\d|noon)"
    r"|\bdechreuodd y cyfarfod\b[^.\n]{0,20}?(?=\d)",
    re.IGNORECASE,
)


def start_time(lines: Sequence[SourceLine]) -> str | None:
    """When the meeting began, where not the head but the text tells it."""
    return next(iter(_told_times(lines)), None)


def told_end(lines: Sequence[SourceLine]) -> str | None:
    """The end, where one sentence tells both: ``started at 10.30 am and finished at 1.15 pm``."""
    return next(iter(_told_times(lines)[1:]), None)


def _told_times(lines: Sequence[SourceLine]) -> list[str]:
    for line in lines:
        found = _BEGAN.search(line.text)
        times = find_times(line.text[found.end() :]) if found else []
        if times:
            return times
    return []


def after(start: str | None, end: str | None) -> str | None:
    """The end, put into the afternoon where it would be before the start: ``2.00 pm``, ``3.45``."""
    if start and end and end < start and (later := f"{int(end[:2]) + 12}{end[2:]}") > start:
        return later if int(end[:2]) < 12 else end
    return end
