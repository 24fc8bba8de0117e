"""Other meetings that an item names: minutes received, the last meeting, the next one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.dates import FoundDate, find_dates
from ingest.layouts.passage import Sentence
from ingest.organisations import is_board
from ingest.records import Reference

_NEXT = re.compile(
    r"\b(?:next|future|following|reconvened)\b[^.;]{0,40}\bmeetings?\b|\bmeetings?\b[^.;]{0,20}\bnext\b|\b(?:approve|agree|set|schedule of|meeting) dates\b|\bdates (?:for|of) (?:the )?(?:20\d\d |our )?meetings\b|cyfarfod nesaf",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:ask|move|question|motion|raised)\b", re.IGNORECASE)  # and no date of one
_BEGINS = re.compile(  # what begins on that day is no meeting: ``will commence on``
    r"\b(?:commenc\w+|began|begins?|launch\w*|start(?:s|ed)?|opens?|closes?) (?:on |from )?(?:the )?$",
    re.IGNORECASE,
)
_SENT = re.compile(  # ``REFERRED FROM <a body> MEETING HELD ON``
    r"\b(?:referred|deferred|adjourned) from (?:the )?(?P<body>\w+(?: \w+){1,6}?) meetings? held",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"\b(?:minutes|action notes|notes of (?:the |a )?(?:last |previous )?meeting|cofnodion)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\b(?:meeting|minutes|session|cyfarfod|action notes)\b", re.IGNORECASE)
_ARISING = re.compile(r"\bmatters? arising|materion yn codi\b", re.IGNORECASE)
_PREVIOUS = re.compile(
    r"\b(?:previous|last|preceding) (?:\w+ ){0,3}?meeting\b|\bdiscussed at (?:the )?last meeting|cyfarfod diwethaf",
    re.IGNORECASE,
)
_HELD = re.compile(r"\bheld\s+(?:on\s+)?(?:the\s+)?(?:\w+day,?\s+)?(?:the\s+)?$", re.IGNORECASE)
_RUN = re.compile(r"[A-Z][\w’'-]*(?:\s(?:(?:of|and|for|the|&|upon|on)\s)*[A-Z&][\w’'-]*)*")
_PAPER = re.compile(
    r"\b(?:Draft |Action )?(?:Minutes|Meetings?|Notes|Proceedings|Held)\b(?:\s+(?:of|from))?(?:\s+the)?"
)
_CONFIRMS = re.compile(r"^to\s?(?:confirm|receive|approve|note|adopt)\b.*?\bof\s+", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(?:their|the|our|its)\s+(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\s+(?P<year>20\d\d )?meeting\b"
)


def find_references(
    title: Sentence, said: Sequence[Sentence], date: str | None, board: str | None
) -> list[Reference]:
    """The meetings named in an item; `date` is that of its own meeting, and supplies years.

    A reference to the previous meeting without a day has date None, one to a month ``YYYY-MM``;
    the rest of the file may tell the day.
    """
    found: list[Reference] = []
    for sentence in [title, *said]:
        found += _dated(sentence, date, board, title.text)
        found += _undated(sentence, date)
    return _once(found)


def _dated(
    sentence: Sentence, date: str | None, board: str | None, title: str
) -> Iterator[Reference]:
    text = sentence.text
    ahead = bool(_NEXT.search(text) or (_NEXT.search(title) and not _ASKS.search(title)))
    for day in find_dates(text, around=date, later=ahead and not _MINUTES.search(text)):
        relation = _relation(text, day, title, board)
        if relation is None or day.iso == date:
            continue
        if relation == "next meeting" and date and day.iso < date:
            continue
        yield Reference(
            relation=relation, quote=sentence.quote, board=_board(text, day, board), date=day.iso
        )


def _relation(text: str, day: FoundDate, title: str, board: str | None) -> str | None:
    before = text[max(0, day.start - 160) : day.start]
    if (
        _NEXT.search(title)
        and len(title) < 160
        and not _ASKS.search(title)
        and not _MINUTES.search(before)
    ):
        return "next meeting"
    if _NEXT.search(text) and not _MINUTES.search(before[-60:]) and not _BEGINS.search(before):
        return "next meeting"
    if _MINUTES.search(before) or re.search(r"\bminutes\b", text[day.end : day.end + 30], re.I):
        return (
            "matters arising"
            if _ARISING.search(title) and not _MINUTES.search(title)
            else "minutes"
        )
    own = board is not None and (_short(board) in before or board.lower() in before.lower())
    if _HELD.search(before[-40:]) and (_MEETING.search(before) or own):
        return "previous discussion"
    if re.search(
        r"\bmeeting (?:of|on|dated)\s+(?:the\s+)?(?:\w+day,?\s+)?$", before[-40:], re.IGNORECASE
    ):
        return "previous discussion"
    return None


def _short(board: str) -> str:
    letters = "".join(word[0] for word in board.split() if word[:1].isupper())
    return letters if len(letters) > 1 else board


def _undated(sentence: Sentence, date: str | None) -> Iterator[Reference]:
    for month in _MONTH.finditer(sentence.text):
        if date:
            day = next(find_dates(f"15 {month['month']} {month['year'] or ''}", around=date), None)
            if day:
                yield Reference(relation="previous discussion" if day.iso < date else "next meeting",
                                quote=sentence.quote, date=day.iso[:7])  # fmt: skip
    if _PREVIOUS.search(sentence.text) and not any(
        True for _ in find_dates(sentence.text, around=date)
    ):
        relation = "minutes" if _MINUTES.search(sentence.text) else "previous discussion"
        yield Reference(relation=relation, quote=sentence.quote)


def _board(text: str, day: FoundDate, own: str | None) -> str | None:
    """The board whose meeting it is, where the words name another than this one."""
    best = None
    for run in _RUN.finditer(_without_dates(text[: day.start])):
        for piece in _PAPER.split(run.group()):
            piece = _CONFIRMS.sub("", piece.strip())
            name = re.sub(r"^(?:(?:The|A|Draft|Special|of|from|the|for)\s+)+", "", piece)
            if is_board(name) and 1 < len(name.split()) < 14:
                best = name
    sent = _SENT.search(text[: day.start])
    if best is None and sent:
        return sent["body"]
    if best and own and (best.lower() in own.lower() or own.lower() in best.lower()):
        return None
    return best


def _without_dates(text: str) -> str:
    for day in find_dates(text, around="2000-01-01"):
        text = text[: day.start] + "." * (day.end - day.start) + text[day.end :]
    return text


def _once(found: list[Reference]) -> list[Reference]:
    """One reference a meeting, the first; a board told later of the same day is that meeting's."""
    kept: dict[tuple[str | None, str | None], Reference] = {}
    for one in found:
        known = [key for key in kept if key[0] == one.date]
        if not known or (one.board and all(key[1] not in (None, one.board) for key in known)):
            kept[(one.date, one.board)] = one
        elif one.board and (one.date, None) in kept:
            kept[(one.date, one.board)] = replace(kept.pop((one.date, None)), board=one.board)
    return list(kept.values())
