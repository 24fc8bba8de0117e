"""The nouns of resolution: mentions of people go in; people and candidates for review come out."""

from collections.abc import Mapping
from dataclasses import dataclass

SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place of a document that names a person.

    key: unique, and the same at every run (document, line, and a number within the line).
    name, written, prefix, suffix, post: as in `ingest.records.Person`.
    organisation, board, meeting, document: ids; board is the board of the document or meeting.
    date: of the document or meeting. kind: list (attendance, apologies, membership, authors),
    text (prose), initials (``LSB``), office (a post alone: ``the Independent Chair of the Review
    Panel``). absent: listed as not there. area: the town or county. quote: the words of the place.
    initials: what the list says they will be called by. same_as: the key of another mention that
    the document itself says is the same person's.
    """

    key: str
    name: str
    written: str
    document: str
    line: int
    kind: str = "list"
    prefix: str | None = None
    suffix: str | None = None
    post: str | None = None
    organisation: str | None = None
    board: str | None = None
    meeting: str | None = None
    date: str | None = None
    area: str | None = None
    quote: str = ""
    absent: bool = False
    initials: str | None = None
    same_as: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntity:
    """A human being behind mentions, as the contract's Person.

    mentions: their keys, sorted. shown: the earliest mention of each name, board, organisation
    and role, at most SHOWN: what a reviewer is shown, and what tells the person at the next run.
    """

    id: str
    name: str
    sort_name: str
    honorific_prefix: str | None
    other_names: tuple[str, ...]
    former_ids: tuple[str, ...]
    mentions: tuple[str, ...]
    shown: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One side of a candidate pair: a person, or a mention that nobody could be found for, whose
    key is then the id. mentions: as PersonEntity.shown.
    """

    id: str
    name: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What one feature says of a candidate pair. points: decimal exponent of the odds."""

    feature: str
    points: float
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Two sides that may be one person, for a reviewer to say. score: sum of the points."""

    left: Dossier
    right: Dossier
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """people: sorted by id. of: person id by mention key, absent where unresolved.
    candidates: best first.
    """

    people: tuple[PersonEntity, ...]
    of: Mapping[str, str]
    candidates: tuple[Candidate, ...]
