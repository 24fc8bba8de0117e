"""Periods as tables name them, in one form each: ``2012/13``, ``2021``, ``Q3 2021``, ``Jan 2023``,
``Apr 2012 - Jun 2012``, ``Baseline``; ``2023 to date`` where the year is not over.
"""

import re

from ingest.dates import MONTHS as NUMBERS

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WORD = r"[A-Za-z0-9]{3,9}"
_YEAR = r"(?:19[89]\d|20[0-4]\d)"
_MONTH = rf"(?P<month>{_WORD})\.?(?:[\s,'’-]+(?P<year>{_YEAR}|\d\d))?"
_FINANCIAL = re.compile(rf"(?<!\d)(?P<first>{_YEAR})\s*[-/–]\s*(?P<second>{_YEAR}|\d\d)(?!\d)")
_QUARTER = re.compile(
    rf"\b(?:(?P<before>{_YEAR})\s+)?(?:Q|Qtr\.?\s*|Quarter\s*)(?P<quarter>[1-4])\b"
    rf"(?:[\s,/-]*(?P<after>{_YEAR}(?:\s*[-/–]\s*(?:{_YEAR}|\d\d))?))?",
    re.IGNORECASE,
)
_ONE_MONTH = re.compile(_MONTH)
_RANGE = re.compile(
    rf"(?P<m1>{_WORD})\.?[\s'’]*(?P<y1>{_YEAR}|\d\d)?\s*(?:[-–]|\bto\b)\s*"
    rf"(?P<m2>{_WORD})\.?[\s'’]*(?P<y2>{_YEAR}|\d\d)"
)
_ONE_YEAR = re.compile(rf"(?<![\d/-])(?P<year>{_YEAR})(?![\d/–-])")
_TO_DATE = re.compile(r"\s*\(?\b(?:ytd|year to date|to date|to end\b[^)]*)\)?$", re.IGNORECASE)
_BASELINE = re.compile(r"base ?lines?", re.IGNORECASE)


def whole(text: str) -> str | None:
    """The period that a cell is, in its one form; None where it is something else."""
    text = text.strip(" :.*()")
    rest = _TO_DATE.sub("", text).strip()
    if rest != text:
        year = whole(rest)
        return f"{year} to date" if year else None
    if _BASELINE.fullmatch(text):
        return "Baseline"
    for pattern, form in _FORMS:
        found = pattern.fullmatch(text)
        if found and (period := form(found)):
            return period
    return None


def within(text: str) -> list[str]:
    """The periods named in a caption or sentence, in order: years, financial years, quarters."""
    found: dict[int, tuple[int, str]] = {}
    for pattern, form in _IN_TEXT:
        for match in pattern.finditer(text):
            inside = any(at <= match.start() < end for at, (end, _) in found.items())
            if not inside and (period := form(match)):
                found[match.start()] = (match.end(), period)
    return [period for _, (_, period) in sorted(found.items())]


def without(text: str) -> str:
    """A caption without the periods it names."""
    for pattern, form in _IN_TEXT:
        for match in reversed(list(pattern.finditer(text))):
            text = text[: match.start()] + text[match.end() :] if form(match) else text
    return " ".join(text.split()).strip(" -–:,()")


def completed(period: str, others: list[str]) -> str:
    """``Q4`` as ``Q4 2021``, where the periods named before it have one such quarter or month."""
    if re.search(r"\d{4}|Baseline", period):
        return period
    fitting = [one for one in others if one.startswith(f"{period} ")]
    return fitting[-1] if fitting else period


def order(period: str) -> tuple[int, int]:
    """Sorts periods by their end: (year, month); a baseline comes before all."""
    if (found := _FINANCIAL.fullmatch(period)) is not None:
        return int(found["first"]) + 1, 3
    years = re.findall(r"\d{4}", period)
    year = int(years[-1]) if years else 0
    if (quarter := re.match(r"Q(\d)", period)) is not None:
        return year, 3 * int(quarter[1])
    months = [
        MONTHS.index(word) + 1 for word in re.findall(r"[A-Z][a-z]{2}\b", period) if word in MONTHS
    ]
    return year, months[-1] if months else 12 if years else 0


def _financial(found: re.Match[str]) -> str | None:
    first, second = int(found["first"]), int(found["second"])
    follows = second in (first + 1, (first + 1) % 100)
    return f"{first}/{(first + 1) % 100:02}" if follows else None


def _quarter(found: re.Match[str]) -> str | None:
    year = found["before"] or found["after"] or ""
    financial = _FINANCIAL.fullmatch(year)
    return f"Q{found['quarter']} {(_financial(financial) if financial else year) or ''}".strip()


def _month(found: re.Match[str]) -> str | None:
    month = _month_of(found["month"])
    return f"{month} {_full(found['year'])}".strip() if month else None


def _range(found: re.Match[str]) -> str | None:
    first, last = _month_of(found["m1"]), _month_of(found["m2"])
    if not first or not last:
        return None
    return f"{first} {_full(found['y1'] or found['y2'])} - {last} {_full(found['y2'])}"


def _year(found: re.Match[str]) -> str | None:
    return found["year"]


def _full(year: str | None) -> str:
    return "" if year is None else year if len(year) == 4 else f"20{year}"


def _month_of(word: str) -> str | None:
    """The month that a word or its abbreviation is; a figure in it is a letter read wrongly."""
    if not any(sign.isalpha() for sign in word):
        return None
    look = re.compile(re.sub(r"\d", r"\\w", word.lower()))
    fitting = {number for name, number in NUMBERS.items() if look.fullmatch(name)}
    return MONTHS[fitting.pop() - 1] if len(fitting) == 1 else None


_FORMS = (
    (_FINANCIAL, _financial),
    (_QUARTER, _quarter),
    (_RANGE, _range),
    (_ONE_MONTH, _month),
    (_ONE_YEAR, _year),
)
_IN_TEXT = ((_FINANCIAL, _financial), (_QUARTER, _quarter), (_RANGE, _range), (_ONE_YEAR, _year))
