"""A personal name in the form in which two of them are compared, and how they may agree."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import product

from rapidfuzz.distance import OSA

from graph.name_shares import (
    is_full_forename,
    is_known_forename,
    is_known_surname,
    short_forms,
)

# Words that belong to the word after them: Ó Briain, van der Berg, ap Gwilym, Mac Giolla Bríde.
NEVER_FORENAMES = frozenset(("ni", "ui", "nic", "mac", "mc", "mhic", "mag", "van", "von"))
OPENERS = NEVER_FORENAMES | {"de", "du", "di", "da", "la", "der", "den", "ap", "ab", "st"}
GONE = re.compile(r"[^a-z_-]")
PLAIN = re.compile(r"(?!.*Mc)[A-Za-z .]*")  # most names: nothing to mark, to unaccent or to drop
GAELIC = re.compile(r"\b(O[’'‘`´ʼ]|Ó |Mc)\s*(?=\w)")
OPENED = re.compile(r"(mc|o(?=[bcdfghklmnrs][a-z]{3}))([a-z])")
HYPHEN = re.compile(r"\s*[-–—]\s*")
MISREAD_I = re.compile(  # lan, lvor, leuan; the second initial of Ml Carr
    r"^l(?=[b-df-hj-np-tv-z][a-z]|an\b|eu)|(?<=\b[B-DF-HJ-NP-TV-Z])l\b"
)
# Letters that scanning takes for one another: m/rn, w/vv, i/l/1, v/y.
FOLDS = (("rn", "m"), ("vv", "w"))
FOLDED = str.maketrans("l1y0", "iivo")


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """fore: forenames, a single letter for an initial. last: the parts of the surname; a double
    barrel has two. All lower case, without accents, marks and blanks inside. Equal names are one
    object (made by `name_of`), so that a million of them compare fast.

    rank: 2 with a forename, 1 with initials, 0 for a surname alone. family: the surname in one
    word.
    """

    fore: tuple[str, ...]
    last: tuple[str, ...]
    rank: int
    family: str

    @property
    def initials(self) -> frozenset[str]:
        """How minutes may abbreviate the name, Lucia Saiger-Burns as LS and LSB."""
        return _initials_of(self.fore, self.last)


@cache
def name_of(fore: tuple[str, ...], last: tuple[str, ...]) -> Name:
    """The name with these forenames and parts of the surname."""
    rank = 0 if not fore else 1 if all(len(word) == 1 for word in fore) else 2
    return Name(fore, last, rank, "".join(last))


def _initials_of(fore: tuple[str, ...], last: tuple[str, ...]) -> frozenset[str]:
    parts = [letter for word in last for letter in _letters(word)]
    every = "".join(word[0] for word in fore)
    ends = {"".join(parts), "".join(word[0] for word in last if word), *parts[:1]}
    starts = {every, every[:1]} if fore else set()
    return frozenset((start + end).upper() for start in starts for end in ends)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names may be one: in words for the reader, and at what cost in points each."""

    surname: str
    surname_cost: float
    forename: str
    forename_cost: float


def _letters(word: str) -> str:
    """First letter of a surname, and the one after Mc and O, which minutes count or not."""
    opened = OPENED.match(word)
    return word[0] + opened[2] if opened else word[:1]


@cache
def read(name: str) -> Name:
    """The name as compared. A surname alone is one word; initials in front leave all else surname;
    else the last word is it, with the O’ or Mc word before it.
    """
    plain = PLAIN.fullmatch(name) is not None
    text = MISREAD_I.sub("I", (name if plain else _plain(name)).replace(".", " "))
    words = [part.lower() for word in text.split() for part in _split_initials(word)]
    words = _joined(words if plain else [GONE.sub("", word) for word in words])
    if len(words) < 2:
        return name_of((), _parts(words) or ("",))
    cut = next((at for at, word in enumerate(words) if len(word) > 1), len(words) - 1)
    opened = next((at for at, word in enumerate(words) if at and "_" in word), len(words) - 1)
    cut = cut or opened
    return name_of(_parts(words[:cut]), _parts(words[cut:]) or ("",))


def _plain(name: str) -> str:
    """The name with marked openings and short hyphens, and without accents."""
    text = HYPHEN.sub("-", GAELIC.sub(_marked, name))
    return unicodedata.normalize("NFKD", text.replace("ø", "o").replace("ß", "ss"))


def _marked(found: re.Match[str]) -> str:
    """The opening of a Gaelic surname with a mark that lasts until the surname is found."""
    return "Mc_" if found[1] == "Mc" else "O_"


def _split_initials(word: str) -> list[str]:
    """JP before a surname is J P."""
    return list(word) if 1 < len(word) <= 3 and word.isupper() else [word]


def _joined(words: list[str]) -> list[str]:
    """Openers put to the word after them, unless they may be the forename."""
    out: list[str] = []
    held = ""
    for at, word in enumerate(words):
        if at + 1 < len(words) and (word in OPENERS if at else word in NEVER_FORENAMES):
            held += word
        elif word:
            out.append(held + word)
            held = ""
    return out


def _parts(words: list[str]) -> tuple[str, ...]:
    return tuple(part.replace("_", "") for word in words for part in word.split("-") if part)


@cache
def folded(word: str) -> str:
    """The word with letters that scanning confuses made one."""
    for pair, one in FOLDS:
        word = word.replace(pair, one)
    return word.translate(FOLDED)


def contradict(one: Name, other: Name) -> bool:
    """Whether the two, in one set, would show that the set is not one person. Names that are known
    and differ do; a damaged one need not be like every other.
    """
    if likeness(one, other) is not None:
        return False
    if one.fore and other.fore and _forenames(one.fore, other.fore) is None:
        initial = min(one.rank, other.rank) == 1
        return initial or all(is_known_forename(name.fore[0]) for name in (one, other))
    return is_known_surname(one.family) and is_known_surname(other.family)


def at_odds(some: frozenset[Name], others: frozenset[Name]) -> bool:
    """Whether names of two sets contradict each other: not as halves of a double surname that is
    among them, nor as initials that a full name among them explains (C. and K. of Catherine).
    """
    against = [pair for pair in product(some, others) if contradict(*pair)]
    if not against:
        return False
    names = some | others
    doubles = [set(name.last) for name in names if len(name.last) > 1]
    full = [name for name in names if name.rank == 2]
    return any(
        not any(a.last != b.last and {*a.last, *b.last} <= double for double in doubles)
        and not (min(a.rank, b.rank) == 1 and any(_explains(name, a, b) for name in full))
        for a, b in against
    )


def _explains(full: Name, one: Name, other: Name) -> bool:
    return likeness(full, one) is not None and likeness(full, other) is not None


@cache
def likeness(one: Name, other: Name) -> Likeness | None:
    """How the two may be names of one person; None where a reader would call them two."""
    straight = _likeness(one, other)
    if straight is not None or one.rank < 2 > other.rank:
        return straight
    if one.rank == other.rank == 2 and "".join(one.fore) == other.family:
        turned = _likeness(name_of(one.last, one.fore), other)
        if turned is not None and not turned.surname_cost + turned.forename_cost:
            return Likeness("forename and surname change places", 1.0, "", 0.0)
    left, right = regrouped(one), regrouped(other)
    half = any(a.fore and a.fore[-1] in b.last for a, b in ((one, other), (other, one)))
    return _likeness(left, right) if half or left.last == right.last else None


@cache
def regrouped(name: Name) -> Name:
    """The name with a word before the surname as its first half (Sinéad Guckian Reilly, Councillor
    Guckian Reilly), where that is no well-known forename.
    """
    if name.rank < 2 or len(name.fore[-1]) == 1 or is_known_forename(name.fore[-1]):
        return name
    return name_of(name.fore[:-1], (name.fore[-1], *name.last))


def _likeness(one: Name, other: Name) -> Likeness | None:
    forename = _forenames(one.fore, other.fore)
    surname = forename and _surnames(one.last, other.last)
    return _both(surname, forename) if surname and forename else None


@cache
def _both(surname: tuple[str, float], forename: tuple[str, float]) -> Likeness:
    return Likeness(*surname, *forename)


def _surnames(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, float] | None:
    left, right = "".join(one), "".join(other)
    if left == right:
        return "surname the same", 0.0
    if folded(left) == folded(right):
        return "surname the same but for letters that scanning confuses", 0.6
    if len(one) != len(other) and min(len(one), len(other)) == 1:
        short, long = sorted((one, other), key=len)
        if short[0] in long:
            return "one has half of the other's double surname", 0.7
        if any(_slip(short[0], part) is not None for part in long):
            return "one has half of the other's double surname, spelt otherwise", 1.7
    slip = _slip(left, right)
    if slip is None:
        return None
    known = is_known_surname(left) and is_known_surname(right)
    return ("surname differs by a slip of the pen", slip + (0.7 if known else 0.0))


def _slip(left: str, right: str) -> float | None:
    """Cost of one wrong letter in five, or two in nine; None beyond."""
    if left.removeprefix("o") == right.removeprefix("o") and len(left) > 5:
        return 0.8  # Donoghue, O’Donoghue
    shorter = min(len(left), len(right))
    wrong = OSA.distance(left, right, score_cutoff=2)
    if wrong == 1 and shorter >= 4:
        return 1.0
    return 1.8 if wrong == 2 and shorter >= 8 else None


@cache
def _forenames(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, float] | None:
    if not one or not other:
        return "no forename to compare", 0.0
    left, right = one[0], other[0]
    if len(left) == 1 or len(right) == 1:
        return _initials(one, other)
    if left == right:
        return ("forename the same", 0.0) if _seconds(one, other) else None
    if folded(left) == folded(right):
        return "forename the same but for letters that scanning confuses", 0.6
    if right in short_forms(left) or left in short_forms(right):
        return "one forename is a short form or spelling of the other", 0.4
    if left in other[1:] or right in one[1:]:
        return "one goes by the other's second forename", 0.9
    if is_full_forename(left) and is_full_forename(right):
        return None
    shorter, longer = sorted((left, right), key=len)
    if longer.startswith(shorter) and len(shorter) >= 3:
        if is_full_forename(shorter):
            return None  # Martin, Martina
        return "one forename begins the other", 0.5
    slip = None if is_known_forename(left) and is_known_forename(right) else _slip(left, right)
    return None if slip is None else ("forename differs by a slip of the pen", slip)


def _initials(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, float] | None:
    """Each letter must begin the name in its place, or another form of the first forename; a
    missing second forename says nothing.
    """
    if not all(folded(a[:1]) == folded(b[:1]) for a, b in zip(one[1:], other[1:], strict=False)):
        return None
    letter, name = sorted((one[0], other[0]), key=len)
    if folded(letter) == folded(name[:1]):
        return (
            ("initial the same", 0.0) if letter == name else ("the initial fits the forename", 0.3)
        )
    fits = any(folded(letter) == folded(form[:1]) for form in short_forms(name))
    return ("the initial fits another form of the forename", 0.8) if fits else None


def _seconds(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether second forenames, where both have them, can be one."""
    return all(a[:1] == b[:1] for a, b in zip(one[1:], other[1:], strict=False))
