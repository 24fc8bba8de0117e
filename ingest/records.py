"""The nouns of a reading: what one published file says, as written, each fact with its Quote.

Nothing here is resolved: names are those of the document. Dates are ISO 8601 calendar dates,
times local ``HH:MM``, both as strings. A file's reading is one JSON document (`dumps`, `loads`),
so any later stage can be rerun from disk.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec

from ingest.errors import BadRecord

FORMAT = 1  # of the stored readings; a change of any record below raises it


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Where a fact stands: line (1-based, in the whole file as read), page, and the words."""

    line: int
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as one place of a document names them.

    written: as it stands, title included (``Cllr Jo Able``, ``LMF``, ``lan Mc Able``).
    name: the same without title, brackets and blanks in the wrong place; never corrected further.
    honorific_prefix: ``Cllr``, ``Supt``, ``Mayor`` … as written; several joined by a blank.
    organisation: the body they are there for, as written. organisations: further ones.
    initials: the letters that a list says they will be called by.
    """

    written: str
    name: str
    quote: Quote
    honorific_prefix: str | None = None
    honorific_suffix: str | None = None
    post: str | None = None
    organisation: str | None = None
    initials: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """One entry of an attendance list.

    status: present, officer, in attendance, substitute, apologies.
    role: chair, vice chair, minutes … mode: remote. part: the part attended, as told.
    substitute_for: the absent person, for a substitute.
    """

    person: Person
    status: str
    role: str | None = None
    mode: str | None = None
    part: str | None = None
    substitute_for: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """One entry of a membership list. role: chair, vice chair, member, invited."""

    person: Person
    role: str = "member"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Somebody spoke to an item. person may be initials, a title and surname, or an office."""

    person: Person
    verb: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """A declared interest; item_title and item_number as the declaration gives them."""

    person: Person
    reason: str | None = None
    item_title: str | None = None
    item_number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was agreed. classification: noted, approved, accepted, supported, endorsed, received,
    deferred, rejected, appointed, agreed, resolved, ordered, other.
    """

    text: str
    classification: str
    quote: Quote
    number: str | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    proposed_by: tuple[Person, ...] = ()
    seconded_by: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who is to do an action, as written. kind: person, or body (organisation or board)."""

    kind: str
    person: Person | None = None
    body: str | None = None
    quote: Quote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What somebody is to do. status: open, done, dropped."""

    text: str
    quote: Quote
    owners: tuple[Owner, ...] = ()
    status: str = "open"
    due_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A meeting that an item names. board None: this board. date: YYYY-MM-DD where the document
    and its year give one, else None. relation: minutes, matters arising, previous discussion,
    next meeting. place: a bare town named instead of a board (``Northby``).
    """

    relation: str
    quote: Quote
    board: str | None = None
    date: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicTag:
    """A concept of the thesaurus found in an item. about: ABOUT, else a passing mention."""

    concept: str
    mentions: int
    in_title: bool
    about: bool
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person or body named in the text of an item. kind: person, organisation, board."""

    kind: str
    text: str
    quote: Quote
    mentions: int = 1
    person: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of an item's text with its place."""

    line: int
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of business, in the order of the document."""

    title: str
    quote: Quote
    number: str | None = None
    section: str | None = None
    classification: str | None = None
    exempt: bool = False
    lines: tuple[Line, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    speeches: tuple[Speech, ...] = ()
    interests: tuple[Interest, ...] = ()
    references: tuple[Reference, ...] = ()
    topics: tuple[TopicTag, ...] = ()
    names: tuple[Name, ...] = ()

    @property
    def text(self) -> str:
        """The item's words without its heading, lines joined by newlines."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One figure of a performance table, for one indicator, area, period and unit.

    table: what the table is about, where the row says only that it is its total.
    """

    indicator: str
    area: str
    period: str
    quote: Quote
    table: str | None = None
    value: float | None = None
    change: float | None = None
    change_percent: float | None = None
    target: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The meeting that a document is of or for.

    board: as written, page furniture and the words "minutes of" removed.
    date: ISO, or None where the document gives no day. status: held, or scheduled.
    area: the town or county whose council's letterhead the document has.
    """

    board: str
    quote: Quote
    date: str | None = None
    status: str = "held"
    area: str | None = None
    board_classification: str | None = None
    part_of: str | None = None
    start_time: str | None = None
    end_time: str | None = None
    place: str | None = None
    presences: tuple[Presence, ...] = ()
    memberships: tuple[Membership, ...] = ()
    items: tuple[Item, ...] = ()
    observations: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Expansion:
    """A short form that the document itself expands: ``Youth Offending Service (YOS)``."""

    short: str
    full: str
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """A former name that the document itself tells: ``Jo Able (formerly Carr)``, both in full."""

    name: str
    former: str
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something the reader wants a person to look at. kind: a short slug such as
    ``number-repeated``, ``line-not-understood``, ``damaged-row``, ``exempt-not-minuted``.
    """

    kind: str
    message: str
    line: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One constituent document: a whole file, or one of an agenda pack.

    classification: agenda, minutes, action notes, decision record, report, appendix,
    agenda pack, other. first_line, last_line: 1-based, inclusive. A report's or an appendix'
    meeting holds at most the one item it was put to.
    """

    name: str
    classification: str
    first_line: int
    last_line: int
    date: str | None = None
    url: str | None = None
    language: str = "en"
    meeting: Meeting | None = None
    authors: tuple[Person, ...] = ()
    contacts: tuple[Person, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    renamings: tuple[Renaming, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read out of one file.

    path: as the user gave it, forward slashes. sha256: of the file's bytes, 64 hex digits.
    family: the layout that read it. confidence: 0 to 1, how well the layout fitted.
    shares: share of non-blank lines by category (header, presence, item, outcome, action,
    narrative, furniture, issue). reader: fingerprint of the rules that read it, so that a file is
    read again when they change.
    """

    path: str
    sha256: str
    family: str
    parts: tuple[Part, ...]
    confidence: float = 1.0
    pages: int | None = None
    lines: int = 0
    shares: dict[str, float] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    reader: str = ""
    format: int = FORMAT

    @property
    def id(self) -> str:
        """The document id of the file, by its content."""
        return f"document/{self.sha256[:12]}"

    def part_id(self, part: Part) -> str:
        """The document id of a constituent: the file's own where the file is one document."""
        return self.id if len(self.parts) == 1 else f"{self.id}/{part.first_line}"


def dumps(reading: Reading) -> bytes:
    """The reading as one line of JSON; equal readings give equal bytes."""
    return msgspec.json.encode(reading, order="sorted")


def loads(data: bytes, path: str = "") -> Reading:
    """The reading back; raises BadRecord where it was written by another version or damaged."""
    try:
        reading = msgspec.json.decode(data, type=Reading)
    except msgspec.MsgspecError as error:
        raise BadRecord(
            f"not a reading of this version ({error}); ingest the document again", path=path
        ) from error
    if reading.format != FORMAT:
        raise BadRecord(
            f"written by format {reading.format}, this Quorate reads {FORMAT}; "
            "ingest the document again",
            path=path,
        )
    return reading


def persons(value: object) -> Iterator[Person]:
    """Every Person anywhere inside a record, in document order."""
    if isinstance(value, Person):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from persons(one)
    elif dataclasses.is_dataclass(value):
        for item in dataclasses.fields(value):
            yield from persons(getattr(value, item.name))
