"""When two namings are of the same thing: the rules of matching that accuracy is measured by."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from graph.accuracy.expected import Attendee, Item, Outcome, wordings

NAMES_ALIKE = 92  # of 100: one slip of reading in a full name, never another initial
WORDS_ALIKE = 88  # a slip in a long word; Eastern and Western are two
TITLES_ALIKE = 80
DECISIONS_ALIKE = 0.7
OPTIONAL_ALIKE = 0.75
_SMALL = {"and", "of", "the", "for", "on", "in"}


@lru_cache(maxsize=8192)
def plain(text: str | None) -> str:
    """The text in small ASCII letters and figures, everything else a blank."""
    letters = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", letters).strip()


def same_person(expected: Attendee, found: Attendee) -> float:
    """1 where any name of the one is a name of the other, else their likeness from .92, else 0.

    A name as written in a list may have titles before and, after a comma, letters or a post.
    """
    wanted, given = ({plain(n) for n in _names(a)} - {""} for a in (expected, found))
    listed = plain((expected.as_written or "").partition(",")[0])
    if wanted & given or any(" " in name and listed.endswith(" " + name) for name in given):
        return 1.0
    best = max((fuzz.ratio(a, b) for a in wanted | {listed} for b in given), default=0.0)
    return best / 100 if best >= NAMES_ALIKE else 0.0


def _names(person: Attendee) -> list[str | None]:
    return [person.person, person.as_written, *person.person_accept]


def same_body(expected: Iterable[str | None], found: Iterable[str]) -> bool:
    """The same words but for small ones, or as many words with slips of reading in them."""
    return any(_same_name(a, b) for a in expected if a for b in found)


def _same_name(one: str, other: str) -> bool:
    a, b = ([w for w in plain(name).split() if w not in _SMALL] for name in (one, other))
    slips = len(a) == len(b) > 1 and all(
        fuzz.ratio(x, y) >= WORDS_ALIKE for x, y in zip(a, b, strict=True)
    )
    return a == b or slips


def title_likeness(expected: str, found: str) -> float:
    """0 to 100; an expected title that ends in … is compared with as much of the found one."""
    wanted, given = plain(expected), plain(found)
    return fuzz.ratio(wanted, given[: len(wanted)] if expected.rstrip().endswith("…") else given)


def same_item(expected: Item, found: Item) -> float:
    """The likeness of the titles from .8, and half a point more where the number is the same."""
    titles = [expected.title, expected.title_as_written, *expected.title_accept]
    best = max(title_likeness(title, found.title) for title in titles if title)
    numbered = plain(expected.number) == plain(found.number)
    return best / 100 + numbered / 2 if best >= TITLES_ALIKE else 0.0


def same_decision(expected: Outcome, found: Outcome) -> float:
    """Words in common as a share of both texts (Dice), from .7, in whatever order they stand."""
    best = max((_dice(text, found.text) for text in wordings(expected)), default=0.0)
    return best if best >= DECISIONS_ALIKE else 0.0


def may_be_decision(optional: Outcome, found: Outcome) -> float:
    """For outcomes that are not scored: the share of the shorter text's words, from .75."""
    best = max((_overlap(text, found.text) for text in wordings(optional)), default=0.0)
    return best if best >= OPTIONAL_ALIKE else 0.0


def _dice(one: str, other: str) -> float:
    a, b = set(plain(one).split()), set(plain(other).split())
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _overlap(one: str, other: str) -> float:
    a, b = set(plain(one).split()), set(plain(other).split())
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def pair[E, F](
    expected: Sequence[E], found: Sequence[F], likeness: Callable[[E, F], float]
) -> tuple[list[tuple[E, F]], list[E], list[F]]:
    """Pairs one to one, likest first, in the order of `expected`; then what has no partner."""
    likely = ((likeness(e, f), -i, -j) for i, e in enumerate(expected) for j, f in enumerate(found))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for score, i, j in sorted(likely, reverse=True):
        if score > 0 and -i not in partner and -j not in taken:
            partner[-i] = -j
            taken.add(-j)
    pairs = [(e, found[partner[i]]) for i, e in enumerate(expected) if i in partner]
    missed = [e for i, e in enumerate(expected) if i not in partner]
    return pairs, missed, [f for j, f in enumerate(found) if j not in taken]
