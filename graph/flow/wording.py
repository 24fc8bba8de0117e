"""Grade 3: an item reuses text of an earlier item of another board."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate

from graph.body_names import fold
from graph.evidence import cut
from graph.flow.nouns import Step
from graph.flow.passages import Lines, sentences
from graph.flow.reading import Material, at

SHINGLE = 8  # telling words in a row (w-shingling: Broder, On the resemblance of documents, 1997)
COMMON = 4  # boards; what more of them say is a formula, not a text that was taken over
# Telling words in a row. In 52 published meetings of 8 boards, what two boards shared by formula
# was 12 at most (that draft minutes be taken as read, adopted and signed); motions that were
# carried over from one meeting to the next shared 15 and 26.
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
    said = _said(held, texts)
    dates = [item.date for item in held.items]
    for n, item in enumerate(held.items):
        today = bisect_left(dates, item.date)
        runs: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for place, shingle in enumerate(texts[n].shingles):
            owners = said.get(shingle, [])
            before = bisect_left(owners, (today, 0)) - 1
            if before >= 0 and held.items[owners[before][0]].board != item.board:
                runs[owners[before][0]].append((place, owners[before][1]))
        if step := _step(held, texts, n, runs):
            yield step


def _said(held: Material, texts: list[Worded]) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    """Where each shingle stands first in each item: numbers of the item and of the word. Those of
    one board only, or of more than COMMON boards, are left out.
    """
    said: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for n, text in enumerate(texts):
        for place, shingle in enumerate(text.shingles):
            if not said[shingle] or said[shingle][-1][0] != n:
                said[shingle].append((n, place))
    boards = {
        shingle: len({held.items[n].board for n, _ in owners}) for shingle, owners in said.items()
    }
    return {shingle: said[shingle] for shingle, many in boards.items() if 1 < many <= COMMON}


def _step(
    held: Material, texts: list[Worded], n: int, runs: dict[int, list[tuple[int, int]]]
) -> Step | None:
    """The step to item n, if one of the earlier items shares enough with it."""
    longest = {one: _longest(places) for one, places in runs.items()}
    best = max(longest, key=lambda one: (longest[one][0], one), default=None)
    if best is None or longest[best][0] < REUSED:
        return None
    _, place, place_before = longest[best]
    source, words = held.items[best], texts[n].sentence(place)
    return Step(
        source=at(source),
        target=held.items[n],
        grade=3,
        before=Lines(held, source).evidence(texts[best].sentence(place_before)),
        after=Lines(held, held.items[n]).evidence(words),
        words=cut(words),
    )


def _longest(places: list[tuple[int, int]]) -> tuple[int, int, int]:
    """Words of the longest run of shingles, and where it starts in either text."""
    best, start = (0, 0, 0), places[0]
    for before, place in zip([places[0], *places], places, strict=False):
        if place[0] > before[0] + 1:
            start = place
        if place[0] - start[0] + SHINGLE > best[0]:
            best = place[0] - start[0] + SHINGLE, *start
    return best
