"""How a meeting is headed: board, date, time, place, and what kind of document it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from urllib.parse import unquote

from ingest.capitals import as_title
from ingest.dates import find_dates, find_times
from ingest.layouts.places import ROOM, alone, place_of
from ingest.layouts.titles import shouted
from ingest.lines import SourceLine
from ingest.organisations import classify_board, heal, is_board, is_body

_KINDS = (
    ("decision record", r"decision (?:record|notice|sheet|list)s?|record of decisions?|cofnod o benderfyniadau"),
    ("action notes", r"action (?:notes|points|log|sheet)|notes and actions"),
    ("minutes", r"minutes?|notes? of (?:the |a )?\w* ?meeting|cofnodion|miontuairiscí|sederunt|"
                r"(?:a |the )?meeting of .{3,90} was held|held their meeting|cynhaliwyd"),
    ("agenda", r"agenda(?! item)|rhaglen|clár|notice of meeting|you are (?:hereby )?(?:summoned|requested|invited) to attend"),
    ("report", r"report of\b|report to\b|report by\b|briefing note"),
)  # fmt: skip
_MEETING_WORDS = (
    r"(?:(?:\(in[- ]committee\)|the|a|an|this|draft|approved|unapproved|unconfirmed|confirmed|formal|public|private|virtual|online|on-line|remote|hybrid|special|"
    r"extraordinary|ordinary|annual|general|monthly|quarterly|inaugural|statutory|adjourned|bi-monthly|regular)\s+)*"
)
_OF = re.compile(
    r"\b(?:minutes?|notes|proceedings|meeting|agenda|record|cofnodion|cyfarfod|gyfarfod)(?:\s*\([^)]*\))?\s+(?:of|at|for|o)\s+"
    + _MEETING_WORDS
    + r"(?:(?:minutes?|proceedings|meeting|meetings|cyfarfod)(?:\s*\([^)]*\))?\s+(?:of|at|for|o)\s+"
    + _MEETING_WORDS
    + r")*"
    r"(?P<board>[^.;:]{4,140}?)[\s,]*(?=\b(?:was|were|is|to be|will be|will take place|takes place|to take place|meeting,? held|held|convened|which|that|taking place|on\s+(?:the\s+)?\w+day|on\s+\d|at\s+\d|am\s+\d|ar\s+\d|commencing|dated)\b|[-–]\s+(?:\w+day\b|\d)|$)",
    re.IGNORECASE,
)
_WELSH = re.compile(
    r"\b[cg]yfarfod\s+(?P<board>(?:Cyngor|Bwrdd|Pwyllgor|Partneriaeth|Fforwm|Grŵp)\b[^.;:]{3,90}?)\s*(?=,|\ba gynh|\bar\b|\byn\b|$)",
    re.IGNORECASE,
)
_HELD_BY = re.compile(
    r"(?:^|[.\n]\s*)(?P<board>[A-Z][^.;:\n]{4,100}?)\s+(?:held|met|convened)\s+(?:their|its|a|at|on|in)\b",
    re.MULTILINE,
)
_WILL_MEET = re.compile(
    r"\b(?:that|the)\s+(?:the\s+)?(?P<board>[A-Z][^.;:\n]{4,100}?)\s+(?:will|is to)\s+(?:meet|hold)\b"
)
_OF_TAIL = re.compile(
    r"^(?P<what>.*(?:committee|board|panel|group|forum|partnership))\s+meeting\s+of\s+(?P<whose>.+)$",
    re.I,
)
_HELD = re.compile(r"\b(?:held|meeting|cynhaliwyd|take place)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"\b(?:to be held|will (?:be held|take place|meet)|requested to attend|invited to attend|summoned to|wish to inform you)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:meeting|business|cyfarfod|proceedings)\b[^.\n]{0,40}?\b(?:concluded|closed|ended|finished|terminated|rose|adjourned|declared closed|gorffen\w*|close)\b[^.\n]{0,40}?(?=\d|noon|midday)|\b(?:closed|concluded|ended|brought) (?:the|this) meeting\b[^.\n]{0,40}?(?=\d|noon)|\b(?:concluded|finished|ended|closed)(?: at)?\s+(?=\d)|\bi ben am\s+(?=\d)|\bterfynwyd y cyfarfod\b[^.\n]{0,20}?(?=\d)|\b(?:finish|end|close)(?:ed)?(?: time)?\s*[:\-–]\s*(?=\d)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\s*(?:committee|board|body|meeting|meeting name|name of (?:meeting|committee|board)|title of meeting|pwyllgor)\s*(?::\s*|\s{3,}|\t)(?P<board>\S.{3,100})$",
    re.IGNORECASE,
)
_KIND_WORDS = re.compile(
    r"\s*[-–:,]?\s*\b(?:(?:draft|approved|unapproved|unconfirmed|public|agenda|minutes|meeting|meetings|decision record|action notes|notes|reports? pack|supplementary)\b\s*(?:and|of|&|,|pack)?\s*)+$",
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
    board, at = _board(lines, flat)
    return Head(
        board=board,
        line=lines[at] if lines else everything[0],
        kind=kind_of(flat),
        date=_date(flat, everything, _words_of(published)) or _near(flat, made),
        start_time=next(iter(find_times(flat)), None),
        end_time=_range_end(flat),
        place=place_of(text, flat) or _beside_date(lines),
    )


_RANGE = re.compile(
    r"(?<=[\dmM.])\s*(?:-|–|to|until)\s*(?=\d{1,2}(?:[.:]?\d\d)?\s*(?:[ap]\.?m|\b))", re.IGNORECASE
)


def _range_end(flat: str) -> str | None:
    """The end of ``2.00pm to 3.40pm`` or ``10:15 - 12:05``."""
    for found in _RANGE.finditer(flat):
        times = find_times(flat[max(found.start() - 12, 0) : found.end() + 12])
        if len(times) > 1:
            return times[1]
    return None


def _beside_date(lines: Sequence[SourceLine]) -> str | None:
    """A place on the line of the date, or as a line of its own: words that name a room or house."""
    for line in lines:
        for part in line.cells or re.split(r"\s{3,}|(?<=[\dm]),\s+(?=[A-Z])", line.text):
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
                whole = re.search(re.escape(part) + r"(?:, [A-Z][^,:]{2,40})*", line.text)
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


def end_time(lines: Sequence[SourceLine]) -> str | None:
    """When the meeting closed, as one of its last lines tells."""
    last = lines[-60:]
    for at in range(len(last) - 1, -1, -1):
        text = " ".join(line.text for line in last[at : at + 2])  # the time may stand on the next
        found = _END.search(text)
        times = find_times(text[found.start() :]) if found else []
        if times:
            return times[0]
    return None


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


def _board(lines: Sequence[SourceLine], flat: str) -> tuple[str | None, int]:
    """The board's name as written, and the index of the line where it is found."""
    told = [_clean(found["board"]) for line in lines if (found := _LABEL.match(line.text))]
    for look in (_OF, _WILL_MEET):
        told += [_clean(found["board"]) for found in look.finditer(flat)]
    every = "\n".join(one.text for one in lines)
    told += [_clean(found["board"]) for found in _HELD_BY.finditer(every)]
    titles = [_clean(line.text) for line in lines if len(line.text) < 120]
    candidates = [name for name in told if name and len(name.split()) > 1]
    own = [name for name in titles if name and len(name.split()) > 1]
    bodies = [name for name in candidates if is_body(name)]  # ``meeting of the Police Authority``
    whole = [next((one for one in own if one.endswith(f" {name}")), name) for name in bodies]
    ranked = [
        *(name for name in [*candidates, *own] if _names_board(name)),
        *_over_two_lines(lines),
        *whole,
        *(name for name in own if classify_board(name) != "other" and name in titles[:3]),
        *(name for name in candidates if not _ANY_MEETING.match(name)),  # the sentence alone tells
        *(name for name in own if classify_board(name) != "other" and len(name.split()) < 12),
    ]
    return (ranked[0], _line_of(lines, ranked[0])) if ranked else (None, 0)


def _names_board(name: str) -> bool:
    return (is_board(name) or is_board(name.split(",")[0])) and not re.search(r"[.:]\s", name)


_ANY_MEETING = re.compile(
    r"(?:last|previous|next|annual|special|\d)|.*\b(?:meeting|minutes)\b", re.I
)


def _over_two_lines(lines: Sequence[SourceLine]) -> Iterator[str]:
    """A board whose name breaks off: ``NORTHBY HEALTH AND WELLBEING`` / ``BOARD``."""
    for above, below in pairwise(lines):
        both = f"{above.text.strip()} {below.text.strip()}"
        alike = shouted(above.text) == shouted(below.text) and above.bold == below.bold
        name = _clean(both) if alike and len(both) < 90 and not above.cells else None
        if name and is_board(name) and name.split()[-1].isalpha():
            yield name


def _line_of(lines: Sequence[SourceLine], name: str) -> int:
    first = name.casefold().split()[:2]
    for index, line in enumerate(lines):
        words = heal(line.text).casefold().split()
        if all(any(word in have for have in words) for word in first):
            return index
    return 0


def _clean(name: str) -> str | None:
    """A board's name without what stands around it: kind of document, "the", capitals as shouted."""
    name = heal(" ".join(name.split()).strip(" -–:,.*"))
    turned = _OF_TAIL.match(name)
    if turned:
        name = f"{turned['what']} of {turned['whose']}"
    else:
        welsh = _WELSH.search(name)
        name = welsh["board"] if welsh else _OF.sub(lambda found: found["board"], name)
    name = re.sub(r"^(?:the|a|of|an|to:?|each member of)\s+", "", name, flags=re.I)
    name = re.sub(r"\s+(?:draft )?(?:minutes|agenda|notes)\s*[:–-]\s.*$", "", name, flags=re.I)
    name = re.sub(r"\s*\([A-Z]{2,6}\)$", "", name)
    dated = next(find_dates(name, around="2000-01-01"), None)
    name = _KIND_WORDS.sub("", name[: dated.start] if dated else name).strip(" -–:,")
    return as_title(name) if name else None


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
        found = next(find_dates(flat), None)
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
