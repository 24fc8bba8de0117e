"""Dates and times as minutes write them: ``Tuesday, 14th August, 2012``, ``24^{th} May``, ``14.08.12``.

Own parser: general ones read 2013-07-05 as 7 May or find dates in plain words. Day before month
throughout (British, Irish, Welsh). A missing year comes from the meeting's date, checked against
the weekday where one is written.
"""

import re
from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan ionawr eanáir",
            "february feb chwefror feabhra",
            "march mar mawrth márta",
            "april apr ebrill aibreán",
            "may mai bealtaine",
            "june jun mehefin meitheamh",
            "july jul gorffennaf iúil",
            "august aug awst lúnasa",
            "september sept sep medi",
            "october oct hydref",
            "november nov tachwedd samhain",
            "december dec rhagfyr nollaig",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon llun",
            "tuesday tue tues mawrth",
            "wednesday wed mercher",
            "thursday thu thur thurs iau",
            "friday fri gwener",
            "saturday sat sadwrn",
            "sunday sun sul",
        )
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAYNAME = (
    r"(?:(?:dydd\s+)?(?P<weekday>"
    + "|".join(sorted(WEEKDAYS, key=len, reverse=True))
    + r")\b[\s,.]*(?:the\s+)?)?"
)
# an ordinal's letters come through as quotes, signs or brackets: 25" March, 30% March, 24^{th}, 12[th]
_ORDINAL = r"(?:\s?\*{0,2}(?:st|nd|rd|th|eg|ain|ed|fed|af|ydd)\b|\s?\^\{?\w{2}\}?|\[\w{2}\]|[\"“”%°*'’®™]{1,2})?"
_YEAR = r"(?P<year>(?:19|20)\d\d|['’]\d\d)"
_WORDS = re.compile(
    _DAYNAME
    + r"\b(?P<day>[0-3]?\d)"
    + _ORDINAL
    + r"\s*(?:day\s+)?(?:of\s+|o\s+)?,?\s*"
    + _MONTH
    + r"(?:[\s,.]*"
    + _YEAR
    + r"(?!\d|/))?",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    _DAYNAME + r"\b" + _MONTH + r"\s+(?P<day>[0-3]?\d)" + _ORDINAL + r",?\s+" + _YEAR + r"(?!\d|/)",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    r"(?<![\d./-])(?P<day>[0-3]?\d)(?P<sep>[./-])(?P<month>[01]?\d)(?P=sep)(?P<year>(?:19|20)?\d\d)(?![\d./-]\d|\d)"
)
_ISO = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])")
_TIME = re.compile(
    r"(?<![\d.:£])(?P<hour>[01]?\d|2[0-4])(?:\s?[.:,]\s?(?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?\s?m\b\.?|noon\b|o['’](?:clock|r gloch(?: yr hwyr| y prynhawn| y bore)?)\b|y\.?b\b|y\.?h\b|yr hwyr\b|y prynhawn\b|y bore\b)"
    r"|(?<![\d.:£/])(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)(?:\s?hrs?\b|\s?hours\b)?(?![\d%:]|\.\d)"
    r"|(?P<fourfigures>[01]\d[0-5]\d|2[0-3][0-5]\d)(?=\s?(?:hrs\b|hours\b|(?:[-–]|to)\s?\d{4}\s?(?:hrs\b|hours\b)))"
    r"|(?P<noon>\b(?:12\s+)?noon\b|\bmidday\b)", re.IGNORECASE)  # fmt: skip

EARLIEST = 8  # nobody meets before: ``7.30`` without a half of the day is in the evening
_EVENING = re.compile(r"\bnos (?:lun|fawrth|fercher|iau|wener|sadwrn|sul)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in a text: start and end offsets, ISO date, whether its year was written."""

    start: int
    end: int
    iso: str
    year_given: bool


def find_dates(text: str, *, around: str | None = None, later: bool = False) -> Iterator[FoundDate]:
    """Every date in `text`, left to right.

    around: ISO date of the meeting, which supplies a missing year (without it such dates are
    left out). later: a missing year is that of the first such day after `around`
    (a next meeting), else of the one nearest to it.
    """
    text = _digits(text)
    found: list[FoundDate] = []
    for pattern in (_ISO, _WORDS, _AMERICAN, _DIGITS):
        for match in pattern.finditer(text):
            one = _read(match, around, later)
            if one and not any(one.start < other.end and other.start < one.end for other in found):
                found.append(one)
    yield from sorted(found, key=lambda one: one.start)


def _digits(text: str) -> str:
    """Letters that scanning has made of digits put right, length kept: ``2O22``, ``11.3O``."""
    text = re.sub(r"(?<=\d)[Oo](?![A-Za-z])|(?<![A-Za-z])O(?=\d)|(?<=\dO)O", "0", text)
    text = re.sub(r"(?<=\d)0?O(?=\d)", lambda found: "0" * len(found.group()), text)
    return re.sub(r"(?<=\d)l(?![A-Za-z])|(?<![A-Za-z])l(?=\d)", "1", text)


def first_date(text: str, *, around: str | None = None, later: bool = False) -> str | None:
    """The first date in `text` as ISO, or None."""
    return next((one.iso for one in find_dates(text, around=around, later=later)), None)


def _read(match: re.Match[str], around: str | None, later: bool) -> FoundDate | None:
    part = match.groupdict()
    month = MONTHS[part["month"].lower()] if part["month"].isalpha() else int(part["month"])
    year = _year(part.get("year"))
    try:
        if year is not None:
            day = date(year, month, int(part["day"]))
        elif around is not None:
            weekday = WEEKDAYS.get((part.get("weekday") or "").lower())
            near = _nearest(int(part["day"]), month, date.fromisoformat(around), weekday, later)
            if near is None:
                return None
            day = near
        else:
            return None
    except ValueError:  # 31 June
        return None
    return FoundDate(
        start=match.start(), end=match.end(), iso=day.isoformat(), year_given=year is not None
    )


def _year(written: str | None) -> int | None:
    if not written:
        return None
    digits = written.lstrip("'’")
    if len(digits) == 4:
        return int(digits)
    return 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)


def _nearest(day: int, month: int, around: date, weekday: int | None, later: bool) -> date | None:
    years = (around.year - 1, around.year, around.year + 1)
    options = [date(year, month, day) for year in years if not _only_in_leap(year, month, day)]
    if weekday is not None:
        options = [one for one in options if one.weekday() == weekday] or options
    if later:  # the weekday first: a day that it puts into the past is not the next one
        return min((one for one in options if one > around), default=None)
    return min(options, key=lambda one: abs(one - around))


def _only_in_leap(year: int, month: int, day: int) -> bool:
    return (month, day) == (2, 29) and not isleap(year)


def find_times(text: str) -> list[str]:
    """The times of day in `text` as ``HH:MM``, left to right; dates are not mistaken for them."""
    text = _digits(text)
    for found in reversed(list(find_dates(text, around="2000-01-01"))):
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    evening = _EVENING.search(text) is not None
    return [_clock(match, evening) for match in _TIME.finditer(text)]


def _clock(match: re.Match[str], evening: bool) -> str:
    if match["noon"]:
        return "12:00"
    if match["fourfigures"]:
        return f"{match['fourfigures'][:2]}:{match['fourfigures'][2:]}"
    if match["hour24"]:
        hour, minute = int(match["hour24"]), match["minute24"]
        if 0 < hour < EARLIEST and len(match["hour24"]) == 1:
            hour += 12
        return f"{hour:02}:{minute}"
    hour, minute = int(match["hour"]), match["minute"] or "00"
    half = re.sub(r"[^a-z]", "", match["half"].lower())
    if evening and half == "orgloch" and hour < 12:
        hour += 12
    if (
        half in ("pm", "yh", "yrhwyr", "yprynhawn", "orglochyrhwyr", "orglochyprynhawn")
        and hour < 12
    ):
        hour += 12
    if half in ("am", "yb", "ybore", "orglochybore") and hour == 12:
        hour = 0
    return f"{hour % 24:02}:{minute}"
