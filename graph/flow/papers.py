"""Grade 2: the same report or appendix was put to both boards, or the later item names it."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from graph.body_names import fold
from graph.flow.nouns import Evidence, Item, Step
from graph.flow.reading import Material, at

TELLING = 4  # words that a title has at least; `Performance report` is many a document's


def shared_papers(held: Material) -> Iterator[Step]:
    """From each meeting that a paper was put to, to the next one of another board."""
    for title, uses in sorted(_uses(held).items()):
        uses.sort(key=lambda use: (use[0].date, use[0].board, use[0].position))
        for (item, before), (later, after) in pairwise(uses):
            if item.board != later.board and item.date < later.date:
                yield Step(
                    source=at(item), target=later, grade=2, before=before, after=after, words=title
                )


def _uses(held: Material) -> dict[str, list[tuple[Item, Evidence]]]:
    """The items that each paper was put to, with the place that says so, by its title."""
    uses: dict[str, list[tuple[Item, Evidence]]] = defaultdict(list)
    items: dict[str, set[str]] = defaultdict(set)
    for row in held.stated:
        items[str(row["document"])].add(str(row["item"]))
    names: dict[tuple[str, ...], str] = {}
    for row in held.papers:
        words = fold(str(row["name"]))
        if len(words) < TELLING:
            continue
        title = names.setdefault(words, str(row["name"]))
        for id_ in sorted(items[str(row["id"])]):
            if held.by_id[id_].meeting == row["meeting"]:
                uses[title].append((held.by_id[id_], held.evidence(row)))
    _named_in_titles(held, names, uses)
    return uses


def _named_in_titles(
    held: Material,
    names: dict[tuple[str, ...], str],
    uses: dict[str, list[tuple[Item, Evidence]]],
) -> None:
    """Add the items whose own title is that of a paper."""
    for item in held.items:
        title = names.get(fold(item.title))
        if title and all(one.id != item.id for one, _ in uses[title]):
            uses[title].append((item, item.evidence))
