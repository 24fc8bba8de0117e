"""Topics in use, with the broader ones above them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from graph.body_names import fold
from graph.elements import Edge, Node, Value
from graph.evidence import told


class Concept(Protocol):
    """A concept of the thesaurus, as the caller passes it in. broader: ids."""

    @property
    def id(self) -> str:
        """The id of its node."""

    @property
    def name(self) -> str:
        """The preferred label."""

    @property
    def other_names(self) -> tuple[str, ...]:
        """The other labels."""

    @property
    def definition(self) -> str:
        """What it means."""

    @property
    def notation(self) -> str | None:
        """Its chief acronym."""

    @property
    def broader(self) -> tuple[str, ...]:
        """Ids of the concepts above it."""


def topic_elements(used: Iterable[str], concepts: Sequence[Concept]) -> Iterator[Node | Edge]:
    """Nodes of the topics with these ids and of all above them, and the edges between."""
    by_id = {concept.id: concept for concept in concepts}
    wanted: dict[str, None] = dict.fromkeys(sorted(set(used) & by_id.keys()))
    for id_ in (queue := list(wanted)):
        above = [one for one in by_id[id_].broader if one in by_id and one not in wanted]
        wanted.update(dict.fromkeys(above))
        queue += above
    for id_ in sorted(wanted):
        yield _node(by_id[id_])
        for broader in sorted(set(by_id[id_].broader) & wanted.keys()):
            yield Edge(type="BROADER", source=id_, target=broader)


def _node(concept: Concept) -> Node:
    properties: dict[str, Value | None] = {
        "name": concept.name,
        "other_names": list(concept.other_names) or None,
        "definition": concept.definition,
        "notation": concept.notation,
    }
    return Node(label="Topic", id=concept.id, properties=told(properties))


def label_index(concepts: Iterable[Concept]) -> dict[tuple[str, ...], str]:
    """Concept id by the folded words of each label; a label of two concepts is nobody's."""
    owners: dict[tuple[str, ...], set[str]] = {}
    for concept in concepts:
        for label in (concept.name, *concept.other_names):
            owners.setdefault(fold(label), set()).add(concept.id)
    return {words: next(iter(ids)) for words, ids in owners.items() if len(ids) == 1}


def labels_in(name: str, index: Mapping[tuple[str, ...], str]) -> list[str]:
    """The concepts whose labels stand in a name, the longest label at each place."""
    words, found, at = fold(name), [], 0
    while at < len(words):
        ends = range(len(words), at, -1)
        end = next((one for one in ends if words[at:one] in index), at)
        if end > at:
            found.append(index[words[at:end]])
        at = max(end, at + 1)
    return sorted(set(found))
