"""GraphML, as networkx, Gephi, yEd and igraph open it: one file, written as a stream.

A node has the contract's properties and `kind`, its label; an edge has its properties and `type`.
GraphML has no lists: `other_names` and the like are joined by ``|`` (see `graph.exports.joined`).
What XML 1.0 forbids (control characters) becomes U+FFFD.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from graph.elements import Edge, Element, Node, Value
from graph.exports import joined, replacing
from graph.schema import EVIDENCE, NODES, RELATIONSHIPS, Property

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns
    http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
TYPES = {"flag": "boolean", "integer": "long", "count": "long", "number": "double"}
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(elements: Iterable[Element], path: Path) -> None:
    """Write nodes and edges, in this order, to the file."""
    with replacing(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD)
        file.writelines(_keys())
        file.write('<graph edgedefault="directed">\n')
        for number, element in enumerate(elements):
            file.write(_node(element) if isinstance(element, Node) else _edge(element, number))
        file.write("</graph>\n</graphml>\n")


def _keys() -> Iterator[str]:
    """What properties there are; `n_` leads the keys of nodes and `e_` those of edges."""
    ends = {
        "node": [Property("kind", "text", True, False), *(p for of in NODES.values() for p in of)],
        "edge": [
            Property("type", "text", True, False),
            *(p for one in RELATIONSHIPS.values() for p in one.properties),
            *EVIDENCE,
        ],
    }
    for end, properties in ends.items():
        types = {one.name: TYPES.get(one.kind, "string") for one in properties}
        for name, kind in sorted(types.items()):
            yield (
                f'<key id="{end[0]}_{name}" for="{end}" attr.name="{name}" attr.type="{kind}"/>\n'
            )


def _node(node: Node) -> str:
    data = _data("n", {"kind": node.label, **node.properties})
    return f"<node id={_attribute(node.id)}>{data}</node>\n"


def _edge(edge: Edge, number: int) -> str:
    ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
    data = _data("e", {"type": edge.type, **edge.properties})
    return f'<edge id="{number}" {ends}>{data}</edge>\n'


def _data(end: str, properties: dict[str, Value]) -> str:
    return "".join(
        f'<data key="{end}_{name}">{escape(_text(value), {chr(13): "&#13;"})}</data>'
        for name, value in properties.items()
    )


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _FORBIDDEN.sub("�", joined(value) if isinstance(value, list) else str(value))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("�", text))
