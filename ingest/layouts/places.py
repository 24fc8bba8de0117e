"""Where a meeting was held, from the head of its document."""

import re

from ingest.capitals import as_title
from ingest.dates import find_dates, find_times
from ingest.organisations import is_board

_PLACE = re.compile(
    r"(?:\b|(?<=\d))(?:held|meeting|commenced|met|place|convened|p\.?m\.?|a\.?m\.?|\d{4}|noon|hwyr|bore|prynhawn|[cg]ynhaliwyd)\b\.?(?:[^.;]|\.(?=\d)){0,60}?\b(?:in(?! committee\b(?! room))|at|yn|virtually via)\s+(?:the\s+)?(?P<place>(?!\d)[^.;\n]{4,110}?)"
    r"(?=\s+(?:on|at|commencing|from|starting|and online|am|ar)\s+(?:the\s+)?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\s+and (?:by|via|remotely)\b|,?\s+(?:nos|dydd)\s|[.;\n]|,?\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day|\s+at\s+\d|,?\s+commencing\b|$)",
    re.IGNORECASE,
)

_VENUE = re.compile(
    r"(?:^|\s)\s*(?:venue|place|location|lleoliad|meeting (?:place|venue|location)|ionad)(?:\s*[:\-–]\s*|\t|\s{2,})(?P<place>.+)$",
    re.IGNORECASE | re.MULTILINE,
)

_AT_LINE = re.compile(
    r"^\s*(?:held\s+)?(?:in|at)\s+(?:the\s+)?(?P<place>(?![\d])[A-Z][^\n]{5,100})$", re.MULTILINE
)

_AFTER_TIME = re.compile(  # ``AT 10.00 A.M., COUNCIL CHAMBER``, ``4 March, 14:00 hrs, The Old Court``
    r"(?:\bat |[-–] ?|\bto |, )\d{1,2}[.:]?\d{2}\s*(?:[ap]\.?m\.?|hrs\.?|hours),\s*(?:held )?(?:in |at )?(?:the )?(?P<place>[A-Z][^\n;]{5,80})$",
    re.IGNORECASE | re.MULTILINE,
)

ROOM = re.compile(
    r"\b(?:room|suite|theatre|centre|hall|chamber|house|hotel|building|offices?|library|church|school|station|teams|online)\b",
    re.IGNORECASE,
)


def place_of(text: str, flat: str) -> str | None:
    """The place that the head names: under ``Venue``, in a sentence, on a line of its own."""
    for pattern, where in ((_VENUE, text), (_PLACE, flat), (_AT_LINE, text), (_AFTER_TIME, text)):
        for found in pattern.finditer(where):
            place = alone(found["place"])
            dated = next(find_dates(place, around="2000-01-01"), None)
            place = (place[: dated.start] if dated else place).strip(" ,.-–")
            if (
                (ROOM.search(place) or not is_board(place))
                and not find_times(place)
                and re.search(r"[A-Z]", place)
            ):
                return as_title(place)
    return None


def alone(place: str) -> str:
    """The place without the words around it: ``Panel held in the Town Hall on Monday 4``."""
    place = re.sub(r"^.*\bheld (?:in|at|via) (?:the )?", "", place, flags=re.IGNORECASE)
    return re.sub(r",?\s+on\s+\w{3,6}day\b.*$", "", place, flags=re.IGNORECASE).strip(" ,")
