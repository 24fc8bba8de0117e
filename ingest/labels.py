"""Where a text names a concept of the thesaurus."""

import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from ahocorasick_rs import AhoCorasick
from numpy.typing import NDArray

from ingest.errors import BadRegister
from ingest.thesaurus import Concept

UNBROKEN = 4  # letters; a label so short is never put together from pieces (``as b)`` is no ASB)
_NOTHING = ""  # whose label a phrase of notWhen is
_KEPT = np.ones(sys.maxunicode + 1, dtype=np.bool_)  # by code point
_KEPT[[ord(c) for c in " \t\r\n\f\v\xa0\xad-‐‑‒–—―'’‘ʼ"]] = False
# What the first letters of a Welsh word turn into after some words: soft, nasal, aspirate.
_MUTATIONS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("ch", "dd", "ff", "ng", "ph", "th"), ()),
    **{"ll": ("l",), "rh": ("r",), "p": ("b", "mh", "ph"), "t": ("d", "nh", "th")},
    **{"c": ("g", "ngh", "ch"), "b": ("f", "m"), "d": ("dd", "n"), "g": ("", "ng"), "m": ("f",)},
}


class Found(NamedTuple):
    """A label in a text: its concept's id, the offsets of its first and past its last character."""

    concept: str
    start: int
    end: int


class Matcher:
    """Finds the labels of concepts by Aho-Corasick.

    They are looked for in the squeezed text: lower case, without blanks, hyphens and apostrophes,
    so that ``w elfare re form`` and ``re-offending`` are found; a match must begin and end where
    words do. Plurals and singulars, ``&`` for ``and`` and the mutations of Welsh are found too.
    Acronyms (labels that begin with two capitals) are looked for in the text as it stands. A label
    inside a longer one does not count, and a phrase of notWhen is such a longer one.
    """

    def __init__(self, concepts: Iterable[Concept]):
        """Raises BadRegister where two concepts claim one label."""
        self._words: dict[str, str] = {}
        self._acronyms: dict[str, str] = {}
        concepts = tuple(concepts)
        for concept in concepts:
            self._claim(concept.labels, concept.id)
            self._claim(map(str.lower, concept.hidden), concept.id)
            self._claim(concept.not_when, _NOTHING)
        for concept in concepts:  # what editors wrote goes before what is made from it
            for label in concept.labels:
                self._vary(label, concept.id, welsh=label in concept.welsh)
            for phrase in concept.not_when:
                self._vary(phrase, _NOTHING)
        self._spelt = _Automaton(self._words)
        self._capital = _Automaton(self._acronyms)

    def _claim(self, labels: Iterable[str], concept: str) -> None:
        for label in labels:
            table, key = self._place(label)
            owner = table.setdefault(key, concept)
            if owner != concept:
                both = " and ".join(sorted(one or "a notWhen" for one in (owner, concept)))
                raise BadRegister(f"{both} claim the label {label!r}: leave it to one of them")

    def _vary(self, label: str, concept: str, *, welsh: bool = False) -> None:
        for form in _forms(label, welsh=welsh):
            table, key = self._place(form)
            table.setdefault(key, concept)

    def _place(self, label: str) -> tuple[dict[str, str], str]:
        return (self._acronyms, label) if _acronym(label) else (self._words, _squeeze(label)[0])

    def find(self, text: str) -> list[Found]:
        """Every label in the text, in its order."""
        text = text.encode("utf-8", "replace").decode()  # half a surrogate pair is no character
        places = [*self._find_spelt(text), *self._capital.find(text)]
        alone = (place for place in places if _stands_alone(text, place))
        return [place for place in _outermost(alone) if place.concept != _NOTHING]

    def _find_spelt(self, text: str) -> Iterator[Found]:
        squeezed, offsets = _squeeze(text)
        for concept, first, past in self._spelt.find(squeezed):
            start, end = int(offsets[first]), int(offsets[past - 1]) + 1
            if past - first > UNBROKEN or past - first == end - start:
                yield Found(concept, start, end)


class _Automaton:
    """Finds every key of a table, overlapping ones too, with what the table holds for it."""

    def __init__(self, table: dict[str, str]):
        self._values = list(table.values())
        self._search = AhoCorasick(list(table))

    def find(self, text: str) -> Iterator[Found]:
        for key, start, end in self._search.find_matches_as_indexes(text, overlapping=True):
            yield Found(self._values[key], start, end)


def _acronym(label: str) -> bool:
    return len(label) > 1 and label[:2].isupper()


def _forms(label: str, *, welsh: bool) -> Iterator[str]:
    """The other forms that a label takes in running text."""
    if _acronym(label):
        yield label + "s"
    elif welsh:
        head = next((h for h in (label[:2], label[:1]) if h in _MUTATIONS), None)
        yield from (new + label[len(head) :] for new in _MUTATIONS[head]) if head else ()
    else:
        number = _other_number(label)
        yield from (number, label.replace(" and ", " & "), number.replace(" and ", " & "))


def _other_number(label: str) -> str:
    """The plural of a singular label, the singular of a plural one."""
    if label.endswith("ies"):
        return label[:-3] + "y"
    if label.endswith("s") and not label.endswith(("ss", "us", "is")):
        return label[:-1]
    if label.endswith("y") and label[-2] not in "aeiou":
        return label[:-1] + "ies"
    return label + ("es" if label.endswith(("s", "x", "ch", "sh")) else "s")


def _squeeze(text: str) -> tuple[str, NDArray[np.intp]]:
    """The text as labels are looked for in it, and where each of its characters stood."""
    lower = text.lower()
    if len(lower) != len(text):  # a capital whose small form is two characters
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    codes = np.frombuffer(lower.encode("utf-32-le"), dtype=np.uint32)
    offsets = np.flatnonzero(_KEPT[codes])
    return codes[offsets].tobytes().decode("utf-32-le"), offsets


def _stands_alone(text: str, place: Found) -> bool:
    before, after = text[place.start - 1 : place.start], text[place.end : place.end + 1]
    return not before.isalnum() and not after.isalnum()


def _outermost(places: Iterable[Found]) -> Iterator[Found]:
    """Those that lie inside no other; of equal ones the first."""
    reach = 0
    for place in sorted(places, key=lambda one: (one.start, -one.end)):
        if place.end > reach:
            reach = place.end
            yield place
