"""The name of a body taken apart: words, initials, class, and whether it names a place.

The words that tell are in `body_names.toml`; no body and no place is known here.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])")


BOARDS = {kind: _pattern(words) for kind, words in WORDS["board"].items()}
ORGANISATIONS = {kind: _pattern(words) for kind, words in WORDS["organisation"].items()}
NOT_BOARD = re.compile(rf"(?:{'|'.join(WORDS['organisation_not_board']['names'])})$")
COMMON = frozenset(WORDS["common"]["words"].split())
CHAIRS = frozenset(WORDS["posts"]["chair"])
POSTS = frozenset(WORDS["posts"]["words"].split())
SMALL = frozenset(["of", "the", "and", "for", "on", "in", "upon", "at", "an", "a", "y", "yr"])
UNTOLD = SMALL | {"meeting", "meetings"}  # words that tell nothing of a body
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}")
# No part of the name: `Health Board (HB)`, `Executive Group Members`.
CLOSING = re.compile(
    r"\s*\([A-Z&]{2,6}\)$"
    r"|(?i:\s+(?:members?|meetings?|minutes|action notes)$|(?<=executive)\s+group$)"
)
OPENING = re.compile(
    r"^(?:(?:draft )?(?:minutes|proceedings) (?:of|from) (?:special )?)?(?:the )?"
    r"(?:(?:\w+ )?meetings? of |members of |of )?(?:the )?",
    re.I,
)
KIND_OF_MEETING = re.compile(
    r"^(?:special|extraordinary|annual|ordinary|monthly|virtual|online) (?=.*\bmeetings?\b)", re.I
)


@dataclass(frozen=True)
class BodyName:
    """A body's name as written, and what can be read off its words.

    words: its telling words, folded (lower case, no accents, no plural s, no small words).
    """

    text: str
    words: tuple[str, ...]

    @cached_property
    def bag(self) -> str:
        """The same for names of the same words in another order, and under OCR's confusions."""
        return " ".join(sorted({_shape(word) for word in self.words}))

    @cached_property
    def squeezed(self) -> str:
        """The same for names that differ in blanks and hyphens, and under OCR's confusions."""
        return _shape("".join(self.words))

    @cached_property
    def proper(self) -> tuple[str, ...]:
        """The words that only this body, or its town, is called by."""
        return tuple(word for word in self.words if word not in COMMON)

    @cached_property
    def core(self) -> tuple[str, ...]:
        """The words without the proper ones (`fire authority`)."""
        return tuple(word for word in self.words if word in COMMON)

    @cached_property
    def acronym(self) -> str:
        """The name's letters where it is nothing but letters (`Y.O.S.` gives YOS), else empty."""
        letters = self.text.replace(".", "")
        return letters if ACRONYM.fullmatch(letters) else ""

    @cached_property
    def initials(self) -> frozenset[str]:
        """What the name may be shortened to: all words, without the place, or with its first."""
        every = _initials(self.words), _initials(self.proper[:1] + self.core), _initials(self.core)
        office = _initials(self.core[1:]) if self.core[:1] == ("office",) else ""
        return frozenset(one for one in (*every, office) if len(one) > 1)

    @cached_property
    def place(self) -> str | None:
        """The proper words as they stand (`Eskmouth on Sea` of `Eskmouth on Sea Council`)."""
        tokens = [token.strip("()[].,;:") for token in self.text.split()]
        kept = [at for at, token in enumerate(tokens) if set(fold(token)) & set(self.proper)]
        if not kept:
            return None
        between = tokens[kept[0] : kept[-1] + 1]
        small = all(set(fold(token)) <= set(self.proper) for token in between)
        return " ".join(between) if small else None


def fold(text: str) -> tuple[str, ...]:
    """The telling words of a text: lower case, no accents, no possessive or plural s."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    plain = re.sub(r"'s\b|'", "", "".join(c for c in plain if not unicodedata.combining(c)))
    plain = plain.replace("subcommittee", "sub committee").replace("well-being", "wellbeing")
    words = (word for word in re.findall(r"\w+", plain) if word not in UNTOLD)
    return tuple(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in words
    )


def _shape(word: str) -> str:
    """Letters that OCR confuses made equal: rn and m, cl and d, v and y, l and i and 1."""
    plain = word.replace("rn", "m").replace("cl", "d")
    return plain.translate(str.maketrans("v1i0", "yllo"))


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words).upper()


def _in_one_language(text: str) -> str:
    """Of two names of one board with a slash between, the one in more of the well-known words
    (`Northby Safety Board / Bwrdd Diogelwch Northby`).
    """
    halves = re.split(r"\s+[/|]\s+", text)
    kinds = {classify_board(half) for half in halves}
    if len(halves) != 2 or len(kinds) != 1 or "other" in kinds:
        return text
    return max(halves, key=lambda half: len(COMMON.intersection(fold(half))))


@lru_cache(maxsize=200_000)
def body_name(text: str) -> BodyName:
    """A body's name taken apart; `of the`, `minutes`, `members`, its short form in brackets and its
    name in another language are no part of it."""
    text = _in_one_language(" ".join(text.split()).strip(" .,;:-–—*"))
    text = KIND_OF_MEETING.sub("", OPENING.sub("", text))
    text = re.sub(r" meeting(?= of )", "", text, flags=re.I)
    while (shorter := CLOSING.sub("", text)) != text:
        text = shorter
    return BodyName(text, fold(text))


@lru_cache(maxsize=100_000)
def classify_board(name: str) -> str:
    """The contract's class of a board, by the last of its words that tells one."""
    best, end = "other", (0, 0)
    for kind, pattern in BOARDS.items():
        for found in pattern.finditer(name.casefold()):
            if (found.end(), found.end() - found.start()) > end:
                best, end = kind, (found.end(), found.end() - found.start())
    return best


@lru_cache(maxsize=100_000)
def classify_organisation(name: str) -> str:
    """The contract's class of an organisation, by the first class that has a word in its name."""
    folded = name.casefold()
    return next((kind for kind, words in ORGANISATIONS.items() if words.search(folded)), "other")


def is_board(name: str) -> bool:
    """Whether the words name a body that meets and is no council (`Police and Crime Panel`)."""
    return classify_board(name) not in ("other", "council") and not NOT_BOARD.search(
        name.casefold()
    )


def tidy(name: str) -> str:
    """A name to show: without `The`, and in mixed case where it stands in capitals."""
    name = body_name(name).text
    if not name.isupper() or body_name(name).acronym:
        return name
    words = [w.lower() if w.lower() in SMALL else w.capitalize() for w in re.split(r"(\W)", name)]
    joined = "".join(words)
    return joined[:1].upper() + joined[1:]
