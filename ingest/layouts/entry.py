"""A person of a list of names, and what is said of those that stand together."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest import names
from ingest.layouts import brackets
from ingest.names import ParsedName
from ingest.organisations import SEAT, is_body, split_affiliation

_RANK = re.compile(
    r"\b(?:ch|chief|det|detective|supt|superintendents?|insp|inspectors?|sgt|sergeants?|garda|gardaí|constables?|pcs?|pcso|d?ci|di|ds)\b",
    re.IGNORECASE,
)
_COURTESY = frozenset(["mr", "mrs", "ms", "miss", "dr"])
_FORCE = re.compile(r"\b(?:police|constabulary|garda|heddlu)\b", re.IGNORECASE)
_COUNCIL = re.compile(r"\bcouncil$|^(?:cyngor|comhairle)\b", re.IGNORECASE)
_UNIT = re.compile(r"\b(?:directorate|department|section|unit)$", re.IGNORECASE)
_ALL_OF = re.compile(r"(?P<all>both|all)\s+(?:(?:of|from)\s+)?(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:candidates|members|officers|councillors|representatives)\W*$", re.IGNORECASE
)
_PLURAL = re.compile(
    r"^(?:Elected |Ward |County |Borough )?(?:Members|Councillors|Officers|Directors|Managers|Representatives)\b"
)


@dataclass(slots=True)
class Entry:
    """One person of a list. at: offset of the name in the list's text. notes: brackets and marks
    that are neither post nor body (``Chair``, ``part``, ``via Teams``, ``*``).
    """

    name: ParsedName
    at: int
    tail: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    organisation: str | None = None
    suffix: str = ""
    post_first: bool = False
    bracketed: bool = False  # a bracket of its own tells the post

    def affiliation(self) -> tuple[str | None, str | None]:
        """Post and organisation, as written."""
        post, body = split_affiliation(", ".join(self.tail)) if self.tail else (None, None)
        # ``Engineer, Roads (Mr. Able)``, ``Manager, Housing Directorate (Ms. Baker)``
        if body and self.post_first and (not is_body(body) or (post and _UNIT.search(body))):
            post, body = ", ".join(self.tail), None
        if (
            self.organisation
            and body
            and post
            and post.casefold() in ", ".join(self.tail).casefold()
        ):
            post = ", ".join(self.tail)  # ``Youth Justice Service Manager``, whose body is told
        return post, self.organisation or body

    def calling(self) -> str:
        """What a title or letters tell of who sends somebody: a councillor, a rank, a seat."""
        if re.search(
            r"\b(?:cllr|councillor|cyng\w*|comhairleoir|ald\w*)\b", self.name.prefix, re.I
        ):
            return "councillor"
        if _RANK.search(self.name.prefix):
            return "rank"
        return "seat" if SEAT.fullmatch(self.suffix or "".join(self.tail[:1]) or "-") else ""

    def rank(self) -> str | None:
        """The rank before the name, which is the post where no other is told."""
        if not _RANK.search(self.name.prefix):
            return None
        words = self.name.prefix.split()
        ranks = [word for word in words if word.lower().strip(".") not in _COURTESY]
        return " ".join(ranks) or None

    def is_bare(self) -> bool:
        """Whether nothing is said of the person yet."""
        return not self.tail and not self.organisation


@dataclass(slots=True)
class Group:
    """People who stand together in a list: what follows may be said of several of them.

    strict: no mark (``;``) ends the group, so that not all who stand before need belong to it.
    """

    people: list[Entry] = field(default_factory=list)
    strict: bool = False

    def __bool__(self) -> bool:
        return bool(self.people)

    @property
    def last(self) -> Entry:
        """The one that was named last."""
        return self.people[-1]

    def brackets(self, inside: Sequence[str], near: int) -> None:
        """What stands in brackets after a name: a body for the `near` last, a post, or a note."""
        for note in inside:
            if several := _ALL_OF.match(note):  # ``(both Northby Council)``
                near = 2 if several["all"].lower() == "both" else len(self.people)
                note = note[several.end() :]
            role, _, rest = note.partition(",")
            if rest.strip() and brackets.is_note(role):  # ``(Chair, Northby Council)``
                self.last.notes.append(role)
                note = rest.strip()
            post, body = split_affiliation(note)
            if note in names.of(self.last.name.name):
                continue  # how the minutes will call them
            person = re.match(r"on behalf of\b", note, re.I) and names.looks_like_person(body or "")
            if brackets.is_note(note) or self._is_place(note) or person:
                self.last.notes.append(note)
            elif body and not post:
                stands_in = note.lower().startswith("representing")
                if not (stands_in and names.looks_like_person(body)):
                    self._send(body, 1 if stands_in else near)
            else:
                many = _MANY.search(note) is not None
                for entry in self._unsaid() if many else [self.last]:
                    entry.tail.append(note)
                    entry.bracketed = not many

    def brackets_of_tail(self, inside: Sequence[str], near: int) -> None:
        """What stands in brackets after a post or body."""
        for note in inside:
            if brackets.is_note(note):
                self.last.notes.append(note)
            elif is_body(note) or re.search(r"\b[A-Z]{3,}$", note):
                self._send(note, near)
            elif self.last.tail:
                self.last.tail[-1] += f" ({note})"

    def tail(self, words: str) -> None:
        """A plural post (``Elected Members``) and what follows it are said of all that are alike."""
        shared = any(_PLURAL.match(one) for one in [words, *self.last.tail[:1]])
        before = list(self.last.tail)
        for entry in self.people if shared else [self.last]:
            if entry.tail == before:
                entry.tail.append(words)

    def _send(self, body: str, near: int) -> None:
        unsaid = list(self._unsaid(body))
        if _FORCE.search(body):  # ``Supt Able, Sgt Carr (Northby Police)``
            ranked = itertools.takewhile(lambda one: one.calling() == "rank", unsaid)
            near = max(near, len(list(ranked)))
        for entry in unsaid[:near]:
            entry.organisation = body

    def _unsaid(self, body: str = "") -> Iterator[Entry]:
        """The last and those before it of whom no body is said yet, nearest first."""
        last, *before = reversed(self.people)
        if last.organisation is None:
            yield last
        for entry in before:
            if entry.organisation or entry.affiliation()[1] or entry.bracketed:
                return
            council = entry.calling() == "councillor" and _COUNCIL.search(body)
            alike = entry.calling() in ("", last.calling())
            if self.strict and not alike and not council:
                return  # a councillor is not sent by the charity of the one named after
            yield entry

    def _is_place(self, note: str) -> bool:
        """What follows a rank, or somebody whose body is told already, is where they serve."""
        told = self.last.tail and self.last.affiliation()[1]
        return not is_body(note) and bool(_RANK.search(self.last.name.prefix) or told)
