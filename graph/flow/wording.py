"""Grade 3: an item reuses text of an earlier item of another board."""

from collections import defaultdict
from collections.abc import Iterator

from graph.body_names import fold
from graph.evidence import cut
from graph.flow.nouns import Evidence, Step
from graph.flow.reading import Material, at

SHINGLE = 8  # words in a row (w-shingling, Broder 1997)
COMMON = 4  # boards; what more of them say is a formula, not a text that was taken over
REUSED = 12  # words in a row that the two items share at least


def reused(held: Material) -> Iterator[Step]:
    """From the earlier item that shares the longest passage with each item."""
    said: dict[tuple[str, ...], list[int]] = defaultdict(list)
    words = [fold(held.texts[item.id]) for item in held.items]
    for n, text in enumerate(words):
        for shingle in dict.fromkeys(_shingles(text)):
            said[shingle].append(n)
    for n, text in enumerate(words):
        yield from _from_earlier(held, n, text, said)


def _shingles(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[at : at + SHINGLE] for at in range(len(words) - SHINGLE + 1)]


def _from_earlier(
    held: Material, n: int, text: tuple[str, ...], said: dict[tuple[str, ...], list[int]]
) -> Iterator[Step]:
    """The step to an item from the one earlier item that most of its text stands in."""
    item = held.items[n]
    runs: dict[int, list[int]] = defaultdict(list)
    for place, shingle in enumerate(_shingles(text)):
        owners = said[shingle]
        if len({held.items[one].board for one in owners}) > COMMON:
            continue
        earlier = [one for one in owners if held.items[one].date < item.date]
        if earlier and held.items[earlier[-1]].board != item.board:
            runs[earlier[-1]].append(place)
    best = max(runs, key=lambda one: (_longest(runs[one])[1], -one), default=None)
    if best is None:
        return
    start, length = _longest(runs[best])
    if length < REUSED:
        return
    source, passage = held.items[best], " ".join(text[start : start + length])
    yield Step(
        source=at(source),
        target=item,
        grade=3,
        before=source.evidence,
        after=_worded(item.evidence, passage),
        words=cut(passage),
    )


def _longest(places: list[int]) -> tuple[int, int]:
    """Where the longest run of shingles starts, and its length in words."""
    best, start = (0, 0), places[0]
    for before, place in zip([places[0], *places], places, strict=False):
        if place > before + 1:
            start = place
        best = max(best, (place - start + SHINGLE, -start))
    return -best[1], best[0]


def _worded(evidence: Evidence, words: str) -> Evidence:
    return Evidence(
        document=evidence.document,
        path=evidence.path,
        line=evidence.line,
        page=evidence.page,
        quote=cut(words),
    )
