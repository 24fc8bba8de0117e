"""Grade 3: an item reuses text of an earlier item of another board."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate

from graph.body_names import fold
from graph.evidence import cut
from graph.flow.nouns import Evidence, Step
from graph.flow.passages import Lines, sentences
from graph.flow.reading import Material, at

SHINGLE = 8  # telling words in a row (w-shingling: Broder, On the resemblance of documents, 1997)
COMMON = 4  # boards; what more of them say is a formula, not a text that was taken over
# Telling words in a row. Of 42 published minutes of 9 boards, what two boards shared by formula was
# 12 at most ("that the draft minutes as circulated be taken as read, adopted and signed"), and all
# that was longer, from 15 words, was one text put to both.
REUSED = 14


class Worded:
    """The telling words of an item's text, and the sentences they stand in."""

    def __init__(self, text: str):
        self._sentences = list(sentences(text))
        folded = list(map(fold, self._sentences))
        self._starts = list(accumulate(map(len, folded), initial=0))[:-1]
        words = [word for one in folded for word in one]
        self.shingles = [tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]

    def sentence(self, place: int) -> str:
        """The sentence that the word of that number stands in."""
        return self._sentences[bisect_right(self._starts, place) - 1]


def reused(held: Material) -> Iterator[Step]:
    """To each item at most one step, from the earlier item that it shares the longest passage with;
    the latest of equals.
    """
    texts = [Worded(held.texts[item.id]) for item in held.items]
    said: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for n, text in enumerate(texts):
        for place, shingle in enumerate(text.shingles):
            if not said[shingle] or said[shingle][-1][0] != n:
                said[shingle].append((n, place))
    for n, item in enumerate(held.items):
        runs: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for place, shingle in enumerate(texts[n].shingles):
            owners = said[shingle]
            before = _earlier(held, n, owners)
            if before and len({held.items[one].board for one, _ in owners}) <= COMMON:
                runs[before[0]].append((place, before[1]))
        longest = {one: _longest(places) for one, places in runs.items()}
        best = max(longest, key=lambda one: (longest[one][0], one), default=None)
        if best is None or longest[best][0] < REUSED:
            continue
        _, place, place_before = longest[best]
        source = held.items[best]
        yield Step(
            source=at(source),
            target=item,
            grade=3,
            before=_evidence(held, best, texts[best].sentence(place_before)),
            after=_evidence(held, n, texts[n].sentence(place)),
            words=cut(texts[n].sentence(place)),
        )


def _earlier(held: Material, n: int, owners: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The item that said a passage last before another, unless its own board did."""
    before = [one for one in owners if held.items[one[0]].date < held.items[n].date]
    return before[-1] if before and held.items[before[-1][0]].board != held.items[n].board else None


def _longest(places: list[tuple[int, int]]) -> tuple[int, int, int]:
    """Words of the longest run of shingles, and where it starts in either text."""
    best, start = (0, 0, 0), places[0]
    for before, place in zip([places[0], *places], places, strict=False):
        if place[0] > before[0] + 1:
            start = place
        if place[0] - start[0] + SHINGLE > best[0]:
            best = place[0] - start[0] + SHINGLE, *start
    return best


def _evidence(held: Material, n: int, sentence: str) -> Evidence:
    return Lines(held, held.items[n]).evidence(sentence)
