"""The sentences of an item, which of them speak of the topic, and on what line they stand."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from graph.body_names import fold
from graph.evidence import cut
from graph.flow.nouns import Evidence, Item
from graph.flow.reading import Material, Row

_SENTENCE = re.compile(r"(?<=[.!?:;])\s+(?=[A-Z\"'“‘(])")
_TENSE = tomllib.loads(Path(__file__).with_name("tense.toml").read_text("utf-8"))
DONE, AHEAD = (frozenset(_TENSE[key].split()) for key in ("done", "ahead"))
KNOWN = 40  # characters by which a quote is found again in the text


def holds(words: tuple[str, ...], within: tuple[str, ...]) -> bool:
    """Whether the words stand together, in this order, within others."""
    spaced = f" {' '.join(within)} "
    return bool(words) and f" {' '.join(words)} " in spaced


def speaking(held: Material, item: Item) -> Iterator[str]:
    """The sentences of an item that speak of the topic: all of them where it is in the title, else
    those of paragraphs that name it.
    """
    for paragraph in held.texts[item.id].splitlines():
        if item.id in held.in_title or names_topic(held, paragraph):
            yield from _SENTENCE.split(" ".join(paragraph.split()))


def names_topic(held: Material, text: str) -> bool:
    """Whether the text holds a label of the topic."""
    words = fold(text)
    return any(holds(label, words) for label in held.labels)


def tells_past(sentence: str) -> bool:
    """Whether a sentence tells what was done, not what is to come."""
    words = set(re.findall(r"\w+", sentence.casefold()))
    return bool(words & DONE) and not words & AHEAD


class Lines:
    """Where in its document each sentence of one item stands.

    The text of an item has no line numbers; the quotes of what it states have. A sentence is given
    the line of the quote it stands in, else of the last quote before it, else the item's own.
    """

    def __init__(self, held: Material, item: Item, rows: list[Row]):
        self._held, self._item = held, item
        self._text = " ".join(held.texts[item.id].split())
        found = [(self._place(str(row["quote"])), n, row) for n, row in enumerate(rows)]
        self._places = sorted((place, n, row) for place, n, row in found if place >= 0)

    def _place(self, words: str) -> int:
        return self._text.find(" ".join(words.split())[:KNOWN].rstrip("…"))

    def evidence(self, sentence: str) -> Evidence:
        """The sentence as evidence."""
        after = bisect_right([place for place, _, _ in self._places], self._place(sentence))
        if not after:
            return _worded(self._item.evidence, sentence)
        return self._held.evidence(self._places[after - 1][2], cut(sentence))


def _worded(evidence: Evidence, words: str) -> Evidence:
    return Evidence(
        document=evidence.document,
        path=evidence.path,
        line=evidence.line,
        page=evidence.page,
        quote=cut(words),
    )
