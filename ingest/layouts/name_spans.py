"""Where a name ends and a post or body begins, in words that run together."""

import re

from rapidfuzz import fuzz, process

from ingest import names
from ingest.names import ParsedName
from ingest.organisations import FIELDS, POSTS, is_body, is_post

_LINKS = frozenset(
    [
        "of",
        "for",
        "and",
        "&",
        "the",
        "in",
        "to",
        "at",
        "on",
        "-",
        "–",
        "from",
        "representing",
        "via",
        "with",
        "as",
        "was",
        "by",
        "until",
        "is",
        "were",
    ]
)
_LOCAL = frozenset(["ward", "county", "parish", "town", "borough", "district", "community"])
_SPELT = sorted(post for post in POSTS if not names.is_title(post))  # ``Baillie`` is no bailie
_DEGREES = frozenset(
    ["acting", "interim", "deputy", "assistant", "senior", "principal", "temporary", "independent"]
)


def split_person(text: str, *, start: bool) -> tuple[ParsedName, str, str] | None:
    """(name, what follows it, what stands before it) of the first name in `text`, or None.

    start: a name may stand at the beginning with anything after it; further on, a name is taken
    only where a body or post ends before it, and a post, a body or nothing follows.
    """
    words = text.split()
    for at in range(len(words)):
        if at and not _may_begin(words, at):
            continue
        length = _name_length(words, at, start=start)
        if length:
            name = names.parse(" ".join(words[at : at + length]))
            assert name is not None
            return name, " ".join(words[at + length :]).strip(" -–,"), " ".join(words[:at])
    return None


def _may_begin(words: list[str], at: int) -> bool:
    before = " ".join(words[:at]).rstrip(" -–")
    if words[at - 1].lower() in _LINKS or not (is_body(before) or is_post(before) or at >= 2):
        return False
    with_title = names.is_title(words[at]) and is_post(f"{before} {words[at]}")
    return not with_title or is_body(before) or is_post(before)


def _name_length(words: list[str], at: int, *, start: bool) -> int:
    """How many words the name at `at` has; 0 where there is none."""
    dash = _dash_before_body(words, at)
    counts = (2, 3, 4, 5, 6) if dash is None else (dash - at,)
    lengths = [n for n in counts if at + n <= len(words) and _parses(words[at : at + n])]
    sure = [n for n in lengths if _ends_name(words[at + n :])]
    ended = sure or [n for n in lengths if _begins_affiliation(words[at + n :])]
    if at:
        before = " ".join(words[:at])
        ends = is_body(before) or is_post(before)
        return next((n for n in ended if ends or _begins_post(words[at + n :])), 0)
    if not start and dash is not None:  # ``A. Able (Northby), Bo Carr – Eskshire Trust``
        return next(iter(sure or ended), 0)
    if not start:
        return next((n for n in ended if _begins_post(words[n:]) or _stands_in(words, n)), 0)
    return ended[0] if ended else next((n for n in lengths if _is_full(words[:n])), 0)


def _dash_before_body(words: list[str], at: int) -> int | None:
    """Index of the first word after a name that a dash parts from its body; None for a hyphen
    with blanks about it (``Moor – Ford``).
    """
    for end in range(at + 2, len(words)):
        bare = words[end] in ("-", "–", "—")
        rest = " ".join(words[end + bare :])
        told = is_body(rest) or (is_post(rest) and _is_no_surname(words[end + bare]))
        if (bare or words[end - 1][-1] in "-–—") and told:
            return end
    return None


def _is_no_surname(word: str) -> bool:
    """What begins a post after a dash (``ASB``, ``Strategic``) and is no half of a surname."""
    low = word.lower()
    return word.isupper() or is_post(word) or low in FIELDS or low in _DEGREES


def _parses(words: list[str]) -> bool:
    name = names.parse(" ".join(words))
    if words[-1].rstrip("’'").lower() in ("mc", "mac", "o", "de", "van", "ó", "ní", "uí"):
        return False
    return name is not None and not name.remainder and not is_damaged_post(words)


def _is_full(words: list[str]) -> bool:
    """At least two words besides titles."""
    return sum(not names.is_title(word) for word in words) >= 2


def _ends_name(rest: list[str]) -> bool:
    """Whether nothing, the word of a post or body, or a linking word follows a name."""
    if not rest or _begins_post(rest) or is_body(rest[0]):
        return True
    return rest[0].lower() in _LINKS and rest[0] not in ("-", "–")


def _begins_post(rest: list[str]) -> bool:
    local = bool(rest) and rest[0].lower() in _LOCAL and len(rest) > 1 and is_post(rest[1])
    letters = bool(rest) and re.fullmatch(r"(?:[A-Z]\.){1,3}[A-Z]\.?", rest[0]) is not None  # C.O.
    return local or letters or (bool(rest) and is_post(rest[0]))


def _begins_affiliation(rest: list[str]) -> bool:
    """A post or a body whose own first word does not tell: ``Strategy Manager``, ``DTV Trust``."""
    if rest[0].islower():
        return False
    return any(is_post(" ".join(rest[:n])) or is_body(" ".join(rest[:n])) for n in (1, 2, 3, 4, 5))


def _stands_in(words: list[str], length: int) -> bool:
    """``Jo Able representing …``, ``Dr Able of Northby Trust``."""
    rest = words[length:]
    sent = rest[:1] == ["of"] and names.is_title(words[0]) and is_body(" ".join(rest[1:]))
    return sent or (bool(rest) and rest[0].lower() in ("representing", "on"))


def is_damaged_post(words: list[str]) -> bool:
    """Words of a post, or what scanning has made of them: ``Administrativer Officeer``."""
    return words[0].lower() in _DEGREES or any(
        len(word) > 6 and not names.is_title(word) and _is_like_post(word.lower()) for word in words
    )


def _is_like_post(word: str) -> bool:
    """Scanning seldom harms the first letter: ``Prentice`` is no ``apprentice``."""
    found = process.extractOne(word, _SPELT, scorer=fuzz.ratio, score_cutoff=88)
    return found is not None and found[0][0] == word[0]
