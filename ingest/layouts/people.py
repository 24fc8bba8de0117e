"""Who is meant by initials, surnames and offices in the text of the minutes, by the list of names
at its head; and the mentions as records.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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
    r"Superintendents?|Supt|Inspectors?|Insp|Sergeants?|Sgt|Garda|Gardaí|Gda|Detective|Trooper|Constable|PCSO|PC|DCI|DI|DS|WPC|SCC|ACC|Commissioner|Commander)\.? )+"
)
PERSON = re.compile(rf"(?:(?:{TITLES}){NAME})")
_BRACKETED = re.compile(rf"(?P<title>{TITLES})(?P<surname>[A-Z][\w’'-]+) \((?P<initial>[A-Z])\.?\)")
INITIALS = re.compile(r"\b[A-Z]{2,4}\b")


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
        return self.offices.get(plain)

    def full_names(self) -> Iterator[str]:
        """The names of the list that have a forename or initial."""
        for one in self.presences:
            if " " in one.person.name:
                yield one.person.name


def _offices(one: Presence) -> Iterator[str]:
    """The words by which the minutes may call this person without a name."""
    post = one.person.post or ""
    prefix = one.person.honorific_prefix or ""
    for words in [post, *re.split(r",|\(|\bof the\b", post)[:1]]:
        if words.strip():
            yield _plain(words)
    if re.search(r"supt|superintendent|inspector|sergeant|mayor", prefix, re.IGNORECASE):
        yield _plain(prefix)


def _plain(words: str) -> str:
    return re.sub(r"^(?:the|an|a|our)\s+", "", " ".join(words.split()).strip(" .,").lower())


def person(written: str, line: SourceLine, sentence: str | None = None) -> Person:
    """The record of somebody named in the text, as written."""
    written = " ".join(written.split()).strip(" ,.;:")
    parsed = names.parse(written)
    return Person(
        written=written,
        name=parsed.name if parsed else written,
        honorific_prefix=(parsed.prefix or None) if parsed else None,
        quote=quote(line, sentence),
    )


def with_initials(text: str) -> str:
    """``Councillor Able (J)`` is Councillor J. Able."""
    return _BRACKETED.sub(r"\g<title>\g<initial>. \g<surname>", text)
