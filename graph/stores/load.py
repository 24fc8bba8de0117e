"""What every store does before it loads: the elements sorted into batches, and checked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from graph.elements import Edge, Element, Node
from ingest.errors import StoreError


@dataclass(frozen=True, slots=True)
class Load:
    """A graph ready to load: nodes by label and id, edges by type, source and target."""

    nodes: list[Node]
    edges: list[Edge]

    def labels(self) -> Iterator[tuple[str, list[Node]]]:
        """The nodes of each label."""
        for label, nodes in groupby(self.nodes, key=lambda node: node.label):
            yield label, list(nodes)

    def types(self) -> Iterator[tuple[str, list[Edge]]]:
        """The edges of each relationship type."""
        for name, edges in groupby(self.edges, key=lambda edge: edge.type):
            yield name, list(edges)


def prepare(elements: Iterable[Element]) -> Load:
    """The elements in an order that does not hang on theirs.

    Raises StoreError for an id that two nodes share and for an edge without both its ends.
    """
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    for element in elements:
        if isinstance(element, Edge):
            edges.append(element)
        elif element.id in nodes:
            raise StoreError(f"two nodes have the id {element.id}")
        else:
            nodes[element.id] = element
    for edge in edges:
        if edge.source not in nodes or edge.target not in nodes:
            raise StoreError(f"{edge.type} from {edge.source} to {edge.target} lacks an end")
    return Load(sorted(nodes.values(), key=lambda n: (n.label, n.id)), sorted(edges, key=_place))


def _place(edge: Edge) -> tuple[str, str, str, str]:
    return edge.type, edge.source, edge.target, repr(sorted(edge.properties.items()))
