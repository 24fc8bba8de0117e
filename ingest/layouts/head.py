"""How a meeting is headed: board, date, time, place, and what kind of document it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote

from ingest.capitals import as_title
from ingest.dates import find_dates, find_times
from ingest.layouts.board_told import board_of
from ingest.layouts.hours import range_end
from ingest.layouts.places import ROOM, alone, place_of
from ingest.lines import SourceLine

_KINDS = (
    ("decision record", r"decision (?:record|notice|sheet|list)s?|record of decisions?|cofnod o benderfyniadau"),
    ("action notes", r"action (?:notes|points|log|sheet)|notes and actions"),
    ("minutes", r"minutes?|notes? of (?:the |a )?\w* ?meeting|cofnodion|miontuairiscí|sederunt|"
                r"(?:a |the )?meeting of .{3,90} was held|held their meeting|cynhaliwyd"),
    ("agenda", r"agenda(?! item)|rhaglen|clár|notice of meeting|you are (?:hereby )?(?:summoned|requested|invited) to attend"),
    ("report", r"report of\b|report to\b|report by\b|briefing note"),
)  # fmt: skip
_HELD = re.compile(r"\b(?:held|meeting|cynhaliwyd|take place)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"\b(?:to be held|will (?:be held|take place|meet)|requested to attend|invited to attend|summoned to|wish to inform you)\b",
    re.IGNORECASE,
)
# the day of something else: ``NOT BE IMPLEMENTED BEFORE MONDAY``, ``Published on``
_OTHER_DAY = re.compile(
    r"\b(?:before|until|by|published|publication|issued|printed|despatched|expires?|deadline|call[- ]in)"
    r"(?: (?:date|on|of|at|until))*\W{1,3}(?:\w+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the list of names. kind: the contract's class of the document."""

    board: str | None
    line: SourceLine
    kind: str
    date: str | None
    start_time: str | None
    end_time: str | None
    place: str | None


def read_head(
    lines: Sequence[SourceLine],
    everything: Sequence[SourceLine],
    published: str = "",
    made: str | None = None,
) -> Head:
    """The head of a document. lines: those above the first list of names or item.
    everything: all lines of the document, for the year of a date that is given without one.
    published: the name under which the document is published: its link, or the file's name.
    made: the day the file was made, which tells a year that nothing else does.
    """
    text = "\n".join(line.text.strip() for line in lines)
    text = re.sub(r"\b(Co|St)\.(?=,?\s)", r"\1", text, flags=re.IGNORECASE)
    flat = re.sub(r"(?<=\w)- (?=[A-Za-z])", "-", " ".join(text.split()))
    board, at = board_of(lines, flat)
    return Head(
        board=board,
        line=lines[at] if lines else everything[0],
        kind=kind_of(flat),
        date=_date(flat, everything, _words_of(published)) or _near(flat, made),
        start_time=next(iter(find_times(flat)), None),
        end_time=range_end(flat),
        place=place_of(text, flat) or _beside_date(lines),
    )


_APART = re.compile(r"\s{3,}|(?<=[\dm]),\s+(?=[A-Z])")  # columns; ``4 March, Town Hall``
_CLOCK = re.compile(r"\s+(?=\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m|[-–]))", re.I)  # ``Town Hall 9.30am``


def _beside_date(lines: Sequence[SourceLine]) -> str | None:
    """A place on the line of the date, or as a line of its own: words that name a room or house."""
    for line, stretch in ((one, part) for one in lines for part in _CLOCK.split(one.text)):
        for part in line.cells or _APART.split(stretch):
            part = part.strip(" ,.*-–")
            if (
                len(part) > 90
                or not ROOM.search(part)
                or not part[:1].isupper()
                or len(part.split()) < 2
            ):
                continue
            if (
                not any(True for _ in find_dates(part, around="2000-01-01"))
                and not find_times(part)
                and kind_of(part) not in ("minutes", "agenda")
            ):
                whole = re.search(re.escape(part) + r"(?:, [A-Z][^,:]{2,40})*", stretch)
                return as_title(alone(whole.group() if whole and not line.cells else part))
    return None


def _words_of(published: str) -> str:
    """The last part of a link or path as words: ``minutes-of-jpc-5th-march-2021.pdf``."""
    name = unquote(published).rpartition("/")[2]
    return re.sub(r"[-_](?=[A-Za-z])|(?<=[A-Za-z])[-_]", " ", name)


def kind_of(text: str) -> str:
    """The class of a document by the words of its head, whichever comes first; else other."""
    hits = [
        (found.start(), kind)
        for kind, words in _KINDS
        if (found := re.search(rf"\b(?:{words})", text, re.IGNORECASE))
    ]
    kinds = {kind for _, kind in hits}
    for strong in ("decision record", "action notes", "minutes"):
        if strong in kinds:
            return strong
    return min(hits)[1] if hits else "other"


def _date(flat: str, everything: Sequence[SourceLine], published: str) -> str | None:
    """The meeting's day: the first after "held" or "will take place", else the first of the head,
    unless the head announces a meeting (its other date is that of the letter): then the one in
    the name under which the document is published. The year may stand elsewhere in the text.
    """
    announced = _ANNOUNCED.search(flat)
    held = announced or _HELD.search(flat)
    found = next(find_dates(flat[held.start() :]), None) if held else None
    named = next(find_dates(published), None)
    if found is None and not (announced and named):
        days = list(find_dates(flat))
        found = next((one for one in days if not _OTHER_DAY.search(flat[: one.start])), None)
        found = found or next(iter(days), None)
    if found and not (named and _misprinted(flat, found.iso, named.iso)):
        return found.iso
    if found is None and not announced and (day := _yearless(flat, everything)):
        return day
    return named.iso if named else _yearless(flat, everything)


def _misprinted(flat: str, said: str, named: str) -> bool:
    """The day of the head does not fit its weekday, and the same day of another year does."""
    same_day = said[4:] == named[4:] and said != named
    return same_day and not _weekday_fits(flat, said) and _weekday_fits(flat, named)


def _near(flat: str, made: str | None) -> str | None:
    """A day without its year, by its weekday and the day the file was made, at most half a year off."""
    found = next(find_dates(flat, around=made), None) if made else None
    if found is None or not _weekday_fits(flat, found.iso):
        return None
    apart = abs(date.fromisoformat(found.iso) - date.fromisoformat(made or found.iso))
    return found.iso if apart.days <= 183 else None


def _yearless(flat: str, everything: Sequence[SourceLine]) -> str | None:
    """A day without its year, by the years that the text names and the weekday."""
    years = set(re.findall(r"\b20[0-4]\d\b", " ".join(line.text for line in everything)))
    for year in sorted(years, reverse=True):
        found = next(find_dates(flat, around=f"{year}-07-01"), None)
        if found and found.iso[:4] == year and _weekday_fits(flat, found.iso):
            return found.iso
    return None


def _weekday_fits(flat: str, iso: str) -> bool:
    names = re.findall(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", flat, re.IGNORECASE)
    if not names:
        return False
    day = date.fromisoformat(iso).strftime("%A").lower()
    return any(day.startswith(name.lower()) for name in names)
