"""One meeting, one list: what the documents of a meeting say of it, item by item.

The minutes lead; an agenda's item joins the minuted one of like title, where several are like it
the one of the same number; a report joins the item it was put to; a translation joins item by
item and adds evidence only.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from graph.bodies import Bodies
from graph.ids import item_id, meeting_id
from graph.sources import Source
from ingest.records import Item

ALIKE = 82.0  # of 100, rapidfuzz ratio: titles that differ by a few letters or words
SAME_NUMBER = 8.0  # points for it, less than a clear difference of titles
FAINT = 45.0  # enough likeness for a report with the item's own number
OTHER_FIGURES = 20.0  # points off
HOUR = 60  # minutes between two sittings of one day; less is one and the same, noted twice
VAGUE = frozenset(
    ["receive", "consider", "discus", "report", "update", "item", "meeting", "submitted", "note"]
)
SMALL = frozenset(
    ["of", "the", "and", "for", "to", "a", "an", "on", "in", "any", "from", "by", "at"]
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as one document has it. how: minutes, agenda, report or translation."""

    source: Source
    item: Item
    how: str


@dataclass(slots=True)
class Business:
    """One item of the meeting with all its entries, the leading one first."""

    entries: list[Entry]
    id: str = ""
    position: int = 0

    @property
    def lead(self) -> Item:
        """The entry that gives title, number and order."""
        return self.entries[0].item

    @property
    def minuted(self) -> bool:
        """Whether minutes hold it."""
        return any(one.how in ("minutes", "translation") for one in self.entries)


@dataclass(slots=True)
class Sitting:
    """One sitting of a board with its documents, minutes first."""

    id: str
    board: str
    date: str
    sources: list[Source]
    business: list[Business] = field(default_factory=list)

    @property
    def status(self) -> str:
        """held, or scheduled where nothing tells that it took place."""
        told = any(one.meeting and one.meeting.status == "held" for one in self.sources)
        return "held" if told or any(one.minuted for one in self.sources) else "scheduled"

    def told(self, name: str) -> str | None:
        """A fact of the meeting from the first document that has it."""
        values = (getattr(one.meeting, name) for one in self.sources)
        return next((value for value in values if value), None)


def sittings(found: Iterable[Source], bodies: Bodies) -> list[Sitting]:
    """The sittings that the documents are of or for, ordered by id."""
    days: dict[tuple[str, str], list[Source]] = defaultdict(list)
    for one in found:
        board = bodies.of(one.id, one.meeting.board) if one.meeting else None
        if board and one.meeting and one.meeting.date:
            days[board, one.meeting.date].append(one)
    made: list[Sitting] = []
    for (board, date), documents in days.items():
        for number, group in enumerate(_by_sitting(sorted(documents, key=_rank)), 1):
            sitting = Sitting(meeting_id(board, date, number), board, date, group)
            sitting.business = _business(group)
            for position, item in enumerate(sitting.business, 1):
                item.position, item.id = position, item_id(sitting.id, position)
            made.append(sitting)
    return sorted(made, key=lambda one: one.id)


def _rank(source: Source) -> tuple[int, bool, str, str]:
    """Minutes before agenda before reports; English before its translations."""
    kind = 0 if source.minuted else 1 if source.part.classification == "agenda" else 2
    return kind, source.part.language != "en", source.date or "9999", source.id


def _by_sitting(documents: list[Source]) -> list[list[Source]]:
    """The documents of one day apart by sitting, where minutes begin an hour or more apart."""
    starts: list[int] = []
    for minute in sorted({_minute(one) for one in documents if one.minuted} - {-1}):
        if not starts or minute - starts[-1] >= HOUR:
            starts.append(minute)
    if len(starts) < 2:
        return [documents]
    groups: list[list[Source]] = [[] for _ in starts]
    for one in documents:
        gap = [abs(start - _minute(one)) for start in starts]
        groups[gap.index(min(gap)) if _minute(one) >= 0 else 0].append(one)
    return groups


def _minute(source: Source) -> int:
    time = source.meeting.start_time if source.meeting else None
    return int(time[:2]) * 60 + int(time[3:5]) if time else -1


def _business(documents: Sequence[Source]) -> list[Business]:
    """The items of one sitting; documents come minutes first."""
    merged: list[Business] = []
    lead = documents[0]
    for source in documents:
        items = source.meeting.items if source.meeting else ()
        how = _how(source, lead)
        if how == "translation":
            _translate(merged, source, items)
        elif merged:
            _join(merged, [Entry(source, item, how) for item in items])
        else:
            merged = [Business([Entry(source, item, how)]) for item in items]
    return merged


def _how(source: Source, lead: Source) -> str:
    if source.minuted:
        same = source.part.language == lead.part.language or not lead.minuted
        return "minutes" if same else "translation"
    return "agenda" if source.part.classification == "agenda" else "report"


def _translate(merged: list[Business], source: Source, items: Sequence[Item]) -> None:
    """A translation's items by number, else by place where it has as many as the minutes."""
    numbers = {one.lead.number: one for one in merged if one.lead.number}
    for at, item in enumerate(items):
        same = numbers.get(item.number or "") or (merged[at] if len(items) == len(merged) else None)
        if same:
            same.entries.append(Entry(source, item, "translation"))


def _join(merged: list[Business], entries: Sequence[Entry]) -> None:
    """Entries to the items they are like, the likest pair first; the others come after. Several
    reports may be put to one item; of a list each item joins another.
    """
    scored = [
        (score, -at, -into)
        for at, entry in enumerate(entries)
        for into, one in enumerate(merged)
        if (score := _likeness(one, entry)) >= ALIKE
    ]
    joined: dict[int, int] = {}
    for _, at, target in sorted(scored, reverse=True):
        if -at not in joined and -target not in joined.values():
            joined[-at] = -target
    for at, entry in enumerate(entries):
        if at not in joined and (into := _same_number(merged, entry, joined)) is not None:
            joined[at] = into
        if at in joined:
            merged[joined[at]].entries.append(entry)
        else:
            merged.append(Business([entry]))


def _same_number(merged: Sequence[Business], entry: Entry, joined: Mapping[int, int]) -> int | None:
    """The item of the entry's number that no other joined, where the titles share a word that
    tells (`Minutes`, `To adopt the minutes of the meeting held on 4 March`).
    """
    number, words = _digits(entry.item.number), set(_words(entry.item.title)) - VAGUE
    open_ = [
        into
        for into, one in enumerate(merged)
        if number == _digits(one.lead.number)
        and into not in joined.values()
        and one.entries[0].source is not entry.source
        and words & set(_words(one.lead.title))
    ]
    return open_[0] if number and open_ else None


def _likeness(one: Business, entry: Entry) -> float:
    """How alike an entry is to an item, of 100 and the points for its number."""
    titles = max(_alike(other.item.title, entry.item.title) for other in one.entries)
    number = entry.item.number is not None and any(
        _digits(other.item.number) == _digits(entry.item.number) for other in one.entries
    )
    if number and entry.how == "report" and titles >= FAINT:
        return 100.0 + titles / 100
    return titles + (SAME_NUMBER if number and titles >= ALIKE else 0)


def _digits(number: str | None) -> str:
    return re.sub(r"\W+", ".", number or "").strip(".").casefold()


def _alike(one: str, other: str) -> float:
    """Likeness of titles: letter by letter, or the shorter's words within the longer's; less
    where both give figures (dates, quarters) and none is the same.
    """
    left, right = _words(one), _words(other)
    ratio = fuzz.ratio(" ".join(left), " ".join(right))
    short, long = sorted((frozenset(left), frozenset(right)), key=len)
    if short and short <= long and len(long) <= 2 * len(short):
        ratio = max(ratio, 100.0 - (len(long) - len(short)))
    figures = [{word for word in words if word.isdigit()} for words in (left, right)]
    apart = all(figures) and figures[0].isdisjoint(figures[1])
    return ratio - OTHER_FIGURES if apart else ratio


@lru_cache(maxsize=100_000)
def _words(title: str) -> tuple[str, ...]:
    words = re.findall(r"\d+|[^\W\d]+", title.casefold())
    return tuple(word.removesuffix("s") for word in words if word not in SMALL)


def nearest(sitting: Sitting, title: str | None, number: str | None) -> Business | None:
    """The item of a sitting that is meant by a title, or where none is like it by a number."""
    if title:
        scored = [
            (max(_alike(one.item.title, title) for one in business.entries), -business.position)
            for business in sitting.business
        ]
        score, position = max(scored, default=(0.0, 0))
        if score >= ALIKE:
            return sitting.business[-position - 1]
    same = [
        business
        for business in sitting.business
        if number and any(_digits(one.item.number) == _digits(number) for one in business.entries)
    ]
    return same[0] if len(same) == 1 else None
