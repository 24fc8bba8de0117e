"""Exports: a format is a module here, found by its name, that writes what `elements` yields.

A module has `write(elements, path)`: it writes all of them to the path, and replaces what was
there only when it is done. Formats that have no lists join them alike: see `joined`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from graph.elements import Edge, Element, Node, Value
from graph.nearest import wrong_name
from graph.schema import NODES, RELATIONSHIPS
from graph.stores import Store
from ingest.errors import QuorateError

CHUNK = 2_000  # nodes whose relationships are asked for at once

IDS = "MATCH (n:{label}) RETURN n.id AS id ORDER BY id"
NODE = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN id AS id, n AS properties"
EDGES = """
UNWIND $ids AS id
MATCH (n:{label} {{id: id}})-[r]->(x)
RETURN id AS source, type(r) AS type, x.id AS target, r AS properties
"""


def formats() -> list[str]:
    """The names of all formats, in order."""
    return sorted(file.stem for file in Path(__file__).parent.glob("[a-z]*.py"))


def export(store: Store, form: str, path: Path) -> Counter[str]:
    """Write the whole graph in a format; how many nodes of each label and relationships of each
    type were written.

    Raises WrongName, with the nearest, for a format that there is not, and QuorateError where the
    path cannot be written.
    """
    if form not in formats():
        raise wrong_name("format", form, formats())
    written: Counter[str] = Counter()
    try:
        import_module(f"graph.exports.{form}").write(_counted(elements(store), written), path)
    except OSError as error:
        raise QuorateError(f"cannot be written: {error.strerror}", path=path) from error
    return written


def elements(store: Store) -> Iterator[Element]:
    """Everything in a store: all nodes by label and id, then all relationships by their ends; no
    more than a chunk of them, and the ids of one label, is in memory at once.
    """
    for label in NODES:
        for chunk in _chunks(store, label):
            rows = store.run(NODE.format(label=label), {"ids": chunk}).dicts()
            yield from sorted((_node(label, row) for row in rows), key=lambda node: node.id)
    for label in sorted({source for source, _, _ in RELATIONSHIPS}):
        for chunk in _chunks(store, label):
            rows = store.run(EDGES.format(label=label), {"ids": chunk}).dicts()
            yield from sorted(map(_edge, rows), key=_place)


def _chunks(store: Store, label: str) -> Iterator[list[object]]:
    ids = [id_ for (id_,) in store.run(IDS.format(label=label)).rows]
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]


def _node(label: str, row: dict[str, object]) -> Node:
    return Node(label=label, id=str(row["id"]), properties=_told(row["properties"], "id"))


def _edge(row: dict[str, object]) -> Edge:
    return Edge(
        type=str(row["type"]),
        source=str(row["source"]),
        target=str(row["target"]),
        properties=_told(row["properties"]),
    )


def _told(properties: object, *left_out: str) -> dict[str, Value]:
    assert isinstance(properties, dict)
    return {key: properties[key] for key in sorted(properties.keys() - set(left_out))}


def _place(edge: Edge) -> tuple[str, str, str, str]:
    return edge.source, edge.type, edge.target, repr(edge.properties)


def _counted(elements: Iterable[Element], written: Counter[str]) -> Iterator[Element]:
    for element in elements:
        written[element.label if isinstance(element, Node) else element.type] += 1
        yield element


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A file beside `path` to write, which takes its place once it is whole."""
    part = path.with_name(f"{path.name}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def joined(texts: Iterable[str]) -> str:
    r"""A list as one text: joined by ``|``; a ``|`` or ``\`` of a text has a ``\`` before it."""
    return "|".join(re.sub(r"([\\|])", r"\\\1", text) for text in texts)


def parted(text: str) -> list[str]:
    r"""The list that `joined` made the text of.

    >>> parted(joined(["a|b", "c\\"]))
    ['a|b', 'c\\']
    """
    parts = re.findall(r"(?:^|\|)((?:[^\\|]|\\.)*)", text, re.DOTALL)
    return [re.sub(r"\\(.)", r"\1", one, flags=re.DOTALL) for one in parts]
