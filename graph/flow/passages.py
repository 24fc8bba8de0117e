"""The sentences of an item, what they tell, and on what line they stand."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from graph.body_names import fold
from graph.evidence import cut
from graph.flow.nouns import Evidence, Item
from graph.flow.reading import Material

_SENTENCE = re.compile(r"(?<=[.!?:;])\s+(?=[A-Z\"'“‘(])")
_TENSE = tomllib.loads(Path(__file__).with_name("tense.toml").read_text("utf-8"))
_PERFECT, _AFTER, _BEFORE = (
    re.compile(_TENSE[key], re.I) for key in ("perfect", "after_name", "before_name")
)
_DONE, _AHEAD = (frozenset(_TENSE[key].split()) for key in ("words", "ahead"))
KNOWN = 40  # characters by which a quote is found again in the text


def holds(words: tuple[str, ...], within: tuple[str, ...]) -> bool:
    """Whether the words stand together, in this order, within others."""
    return bool(words) and f" {' '.join(words)} " in f" {' '.join(within)} "


def sentences(text: str) -> Iterator[str]:
    """The sentences of an item's text, in order."""
    for paragraph in text.splitlines():
        yield from _SENTENCE.split(" ".join(paragraph.split()))


def speaking(held: Material, item: Item) -> Iterator[str]:
    """The sentences of an item that speak of the topic: all of them where it is in the title; those
    that name it where the item is about it; none where it is named in passing.
    """
    for sentence in sentences(held.texts[item.id]) if item.about else ():
        if item.id in held.in_title or names_topic(held, sentence):
            yield sentence


def names_topic(held: Material, text: str) -> bool:
    """Whether the text holds a label of the topic."""
    words = fold(text)
    return any(holds(label, words) for label in held.labels)


def tells_of(sentence: str, start: int, end: int) -> bool:
    """Whether a sentence tells what was done by or at what is named from start to end."""
    words = set(re.findall(r"\w+", sentence.casefold()))
    if words & _AHEAD or _BEFORE.search(sentence[:start]):
        return False
    done = bool(words & _DONE) or _PERFECT.search(sentence) is not None
    return done or _AFTER.match(sentence, end) is not None


class Lines:
    """Where in its document each sentence of one item stands.

    The text of an item has no line numbers; the quotes of what it states have. A sentence is given
    the line of the quote it stands in, else of the last quote before it, else the item's own.
    """

    def __init__(self, held: Material, item: Item):
        self._held, self._item = held, item
        self._text = " ".join(held.texts[item.id].split())
        rows = enumerate(held.stated_by_item.get(item.id, ()))
        found = sorted((self._place(str(row["quote"])), n, row) for n, row in rows)
        self._places = [one for one in found if one[0] >= 0]

    def _place(self, words: str) -> int:
        return self._text.find(" ".join(words.split())[:KNOWN].rstrip("…"))

    def evidence(self, sentence: str) -> Evidence:
        """The sentence as evidence."""
        after = bisect_right([place for place, _, _ in self._places], self._place(sentence))
        if not after:
            return replace(self._item.evidence, quote=cut(sentence))
        return self._held.evidence(self._places[after - 1][2], cut(sentence))
