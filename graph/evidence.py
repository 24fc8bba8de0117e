"""Statements of documents gathered into edges, each with the words that prove it."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from graph.elements import Edge, Value
from graph.schema import QUOTE_LENGTH
from graph.sources import Source
from ingest.records import Quote

# Contact details never enter the graph, in whatever words they stand.
MAIL = re.compile(r"[\w.+'-]+\s?@\s?[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(
    r"(?<![\w£€.,/-])(?:\+\d{1,3}[ .-]?(?:\(0\) ?)?\d{1,4}|\(?0(?:1|\d{2,4})\)?)"
    r"(?:[ .-]?\d{2,4}){2,3}(?![\w,/-]|\.\d)"
)
DIGITS = 9  # at least, of a telephone number with its area code
ROLES = ("chair", "vice chair", "member", "invited")


def redact(text: str) -> str:
    """The text with e-mail addresses and telephone numbers replaced by an ellipsis."""
    return PHONE.sub(_without_number, MAIL.sub("…", text) if "@" in text else text)


def _without_number(found: re.Match[str]) -> str:
    return "…" if sum(map(str.isdigit, found.group())) >= DIGITS else found.group()


def cut(text: str) -> str:
    """A quote of one line, at most as long as the contract allows, cut between words."""
    text = " ".join(redact(text).split()) or "…"
    if len(text) <= QUOTE_LENGTH:
        return text
    return text[: QUOTE_LENGTH - 1].rsplit(" ", 1)[0] + "…"


def told(properties: Mapping[str, Value | None]) -> dict[str, Value]:
    """Properties without those that nothing tells: None and empty words."""
    return {name: one for name, one in properties.items() if one is not None and one != ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One place that states a relationship."""

    date: str
    document: str
    line: int
    order: int
    page: int | None
    quote: str
    properties: dict[str, Value]


def _first(values: Sequence[Value]) -> Value:
    return values[0]


def _sum(values: Sequence[Value]) -> Value:
    return sum(int(str(value)) for value in values)


def _any(values: Sequence[Value]) -> Value:
    return any(values)


def _least(values: Sequence[Value]) -> Value:
    return min(map(str, values))


def _most(values: Sequence[Value]) -> Value:
    return max(map(str, values))


def _usual(values: Sequence[Value]) -> Value:
    """The role held most often, of equals the higher one."""
    counts = Counter(map(str, values))
    return max(counts, key=lambda role: (counts[role], -ROLES.index(role)))


# What several statements of one relationship give together; else the earliest that tells.
TOGETHER: dict[tuple[str, str], Callable[[Sequence[Value]], Value]] = {
    ("ABOUT", "mentions"): _sum,
    ("ABOUT", "in_title"): _any,
    ("MENTIONS", "mentions"): _sum,
    ("REPRESENTS", "first_seen"): _least,
    ("REPRESENTS", "last_seen"): _most,
    ("MEMBER_OF", "first_seen"): _least,
    ("MEMBER_OF", "last_seen"): _most,
    ("MEMBER_OF", "role"): _usual,
}


@dataclass(slots=True)
class Ledger:
    """Relationships and the statements of each."""

    _said: dict[tuple[str, str, str, str], list[Statement]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _order: int = 0

    def state(
        self,
        type_: str,
        source: str,
        target: str,
        where: tuple[Source, Quote],
        /,
        *,
        key: str = "",
        **properties: Value | None,
    ) -> None:
        """A relationship, stated by a document at a quote. key tells apart relationships of one
        type between the same nodes; properties that are None are not told.
        """
        document, quote = where
        self._order += 1
        statement = Statement(
            date=document.date or "9999",
            document=document.id,
            line=quote.line,
            order=self._order,
            page=quote.page,
            quote=cut(quote.text),
            properties=told(properties),
        )
        self._said[type_, source, target, key].append(statement)

    def holds(self, type_: str, source: str, target: str) -> bool:
        """Whether a relationship of no key was stated."""
        return (type_, source, target, "") in self._said

    def edges(self) -> Iterator[Edge]:
        """The relationships in a fixed order, each with its earliest evidence."""
        for (type_, source, target, _), said in sorted(self._said.items()):
            said.sort(key=attrgetter("date", "document", "line", "order"))
            properties = {**_together(type_, said), **_evidence(said)}
            yield Edge(type=type_, source=source, target=target, properties=properties)


def _together(type_: str, said: Sequence[Statement]) -> dict[str, Value]:
    names = sorted({name for one in said for name in one.properties})
    values = {name: [s.properties[name] for s in said if name in s.properties] for name in names}
    return {name: TOGETHER.get((type_, name), _first)(found) for name, found in values.items()}


def _evidence(said: Sequence[Statement]) -> dict[str, Value]:
    first = said[0]
    places = len({(one.document, one.line, one.quote) for one in said})
    shown: dict[str, Value] = {
        "document": first.document,
        "line": first.line,
        "quote": first.quote,
    }
    if first.page is not None:
        shown["page"] = first.page
    if places > 1:
        shown["quotes"] = places
    return shown
