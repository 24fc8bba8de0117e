"""Who is meant by initials, surnames and offices in the text of the minutes, by the list of names
at its head; and the mentions as records.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from ingest import names
from ingest.layouts.passage import quote
from ingest.lines import SourceLine
from ingest.records import Person, Presence

_CHAIR = re.compile(
    r"^(?:the |an |our )?(?:in-?coming |outgoing )?(?:chair(?:man|person|woman)?|cathaoirleach|cadeirydd|convenor|convener)$",
    re.I,
)
NAME = r"[A-Z](?:[\w’'`-]+|\.|(?= [A-Z][a-z’]))(?:[ ]?(?:(?!T\.?\s?D\b)[A-Z][\w’'`-]*\.?|Ó|Ní|Uí|de|van|von|ap)){0,3}"
TITLES = (
    r"(?:(?:Acting |A/|Chief |Deputy |Assistant |Det(?:ective)?\.? |County |Ward |Lord |Temporary )*"
    r"(?:Coun?cil+ors?(?:[’']s)?|Cllrs?|Clr|Cll|Cynghorydd|Cyngh?|Cyng|Comhairleoir|Teachta|Seanadóir|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|Dame|Lady|Lord|Mayor|Senator|Minister|Deputy|Alderman|Bailie|"
    r"Superintendents?|Supt|Inspectors?|Insp|Sergeants?|Sgt|Garda|Gardaí|Gda|Detective|Trooper|Constable|PCSO|P\.C\.S\.O|PC|DCI|DI|DS|WPC|SCC|ACC|Commissioner|Commander)\.? )+"
)
PERSON = re.compile(rf"(?:(?:{TITLES}){NAME})")
_BRACKETED = re.compile(
    rf"(?P<title>{TITLES})(?P<surname>[A-Z][\w’'-]+) \((?P<fore>[A-Z][a-zà-ÿ]*)\.?\)"
)
RANKS = "supt|superintendent|inspector|sergeant|mayor|commander|commissioner|constable"
_NO_OFFICE = ("acting", "assistant", "deputy", "chief", "senior", "executive", "council", "county")
FULL_NAME = r"[A-Z][a-zà-ÿ’'-]+ (?:[A-Z]\.? |Ó |O |Ní |Mc |Mac )?[A-Z][\w’'-]+"
LONGER = re.compile(r"\b[A-Z][\w’'.-]* $")  # before a full name, of which it is a part
NEAR_SURNAME = 88  # of 100
INITIALS = re.compile(r"\b(?:[A-Z]{2,4}|[A-Z][a-z]{1,2}[A-Z]|[A-Z]{2}[a-z]{1,2})\b")  # GwE, DNu


@dataclass(slots=True)
class Roll:
    """The people listed at the head of the minutes, by initials, surname, office and full name."""

    presences: Sequence[Presence]
    initials: dict[str, str] = field(default_factory=dict)
    offices: dict[str, Presence] = field(default_factory=dict)
    chair: Presence | None = None

    @classmethod
    def of(cls, presences: Sequence[Presence]) -> "Roll":
        """The roll of an attendance list; apologies and the people substituted count too."""
        roll = cls(presences)
        for one in presences:  # what the list itself tells comes before what follows from names
            if one.person.initials:
                roll.initials.setdefault(one.person.initials, one.person.name)
        for one in presences:
            for letters in names.of(one.person.name):
                roll.initials.setdefault(letters, one.person.name)
            if one.role == "chair":
                roll.chair = one
            for office in _offices(one):
                if office in roll.offices and roll.offices[office].person.name != one.person.name:
                    roll.offices[office] = (
                        one if one.status != "apologies" else roll.offices[office]
                    )
                roll.offices.setdefault(office, one)
        return roll

    def office(self, words: str) -> Presence | None:
        """Who holds the office that the words name: a post of the list, or the chair."""
        plain = _plain(words)
        if _CHAIR.match(plain) and self.chair is not None:
            return self.chair
        return self.offices.get(plain) or self._in_short(plain)

    def in_full(self, words: str) -> str | None:
        """The office as the list has it, where the words are other ones for it."""
        one, plain = self.office(words), _plain(words)
        if one is None or one is self.chair:
            return None
        held = [one.person.post or "", one.person.honorific_prefix or ""]
        if plain in map(_plain, held):
            return None
        return next((full for full in held if _alike(plain, _plain(full))), None)

    def _in_short(self, plain: str) -> Presence | None:
        """The one person there whose post begins, or whose rank ends, so: ``the Director`` of
        ``Director of Housing``, ``the Inspector`` of ``Detective Inspector``; or whose post is these
        words' first: the ``Director`` is ``the Director of Services``.
        """
        held = {
            one.person.name: one
            for office, one in self.offices.items()
            if one.status != "apologies" and _alike(plain, office)
        }
        return next(iter(held.values())) if len(held) == 1 else None

    def full_names(self) -> Iterator[str]:
        """The names of the list that have a forename or initial."""
        for one in self.presences:
            if " " in one.person.name:
                yield one.person.name

    def called(self) -> Iterator[str]:
        """What the text may call those of the list by their names, as patterns: ``Jo Able``, ``Joan
        Able`` for J. Able, and ``Jo`` where no other has that forename.
        """
        forenames: dict[str, set[str]] = {}
        for name in self.full_names():
            first, *_, last = name.split()
            yield re.escape(name)
            letter = re.fullmatch(r"([A-Z])\.?", first)
            if letter:
                yield rf"{letter[1]}[a-z’]+ {re.escape(last)}"
            elif first.isalpha() and len(first) > 2:
                forenames.setdefault(first, set()).add(name)
        yield from (first for first, held in forenames.items() if len(held) == 1)

    def bears(self, name: str) -> bool:
        """Whether a forename and surname may be those of somebody listed: the surname is the same
        (``Kate Able`` for Catherine Able), or forename and all but a slip of the surname.
        """
        first, *_, last = name.split()
        if names.is_title(first) or not names.looks_like_person(name):
            return False
        return any(
            last == surname or (first == fore and fuzz.ratio(last, surname) >= NEAR_SURNAME)
            for fore, *_, surname in (one.split() for one in self.full_names())
        )

    def of_forename(self, word: str) -> str | None:
        """The name of the one on the list who bears the forename."""
        held = {name for name in self.full_names() if name.split()[0] == word}
        return held.pop() if len(held) == 1 else None


def _offices(one: Presence) -> Iterator[str]:
    """The words by which the minutes may call this person without a name."""
    post = one.person.post or ""
    prefix = one.person.honorific_prefix or ""
    for words in [post, *re.split(r",|\(|\bof the\b", post)[:1]]:
        if words.strip():
            yield _plain(words)
    if re.search(RANKS, prefix, re.IGNORECASE):
        yield _plain(prefix)


def _alike(words: str, office: str) -> bool:
    """Whether the words (in small letters) call an office: by its first words, or with more words
    than the list (``director of services`` the ``director``), a rank by its last ones.
    """
    rank = re.fullmatch(RANKS, words) is not None and office.endswith(f" {words}")
    acting = words == f"acting {office}"
    return _begins(words, office) or _begins(office, words) or rank or acting


def _begins(words: str, office: str) -> bool:
    """Whether an office is called by its first words: ``director`` of ``director of services``."""
    if len(words) < 4 or words in _NO_OFFICE:
        return False
    return re.match(rf"{re.escape(words)}(?:,|\s?[-–(]| (?:of|for|in|and)\b)", office) is not None


def _plain(words: str) -> str:
    return re.sub(r"^(?:the|an|a|our)\s+", "", " ".join(words.split()).strip(" .,").lower())


def person(
    written: str, line: SourceLine, sentence: str | None = None, roll: Roll | None = None
) -> Person:
    """The record of somebody named in the text, as written. roll: knows an office in full."""
    written = re.sub(r"[’']s\b(?=\s|$)", "", " ".join(written.split()).strip(" ,.;:"))
    office = (roll.in_full(written) or roll.of_forename(written)) if roll else None
    parsed = None if office else names.parse(written)
    return Person(
        written=written,
        name=office or (parsed.name if parsed else written),
        honorific_prefix=(parsed.prefix or None) if parsed else None,
        quote=quote(line, sentence),
    )


def with_forenames(text: str, roll: Roll | None = None) -> str:
    """``Councillor Able (J)`` is Councillor J. Able; ``Councillor Able (Jo)`` is Councillor Jo Able,
    where the list has a J. Able.
    """

    def in_order(found: re.Match[str]) -> str:
        title, surname, fore = found["title"], found["surname"], found["fore"]
        if len(fore) == 1:
            return f"{title}{fore}. {surname}"
        listed = roll.full_names() if roll else ()
        known = any(one[0] == fore[0] and one.endswith(f" {surname}") for one in listed)
        return f"{title}{fore} {surname}" if known else found.group()

    return _BRACKETED.sub(in_order, text)
