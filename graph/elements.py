"""Nodes and edges as the graph contract names them; the one shape that every store loads."""

from dataclasses import dataclass, field

type Value = str | int | float | bool | list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node: contract label, id (unique over all labels), properties without `id`."""

    label: str
    id: str
    properties: dict[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A relationship between two node ids; absent properties are left out, never null."""

    type: str
    source: str
    target: str
    properties: dict[str, Value] = field(default_factory=dict)


type Element = Node | Edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of a query. columns in RETURN order; values are plain Python (str, int, float, bool,
    None, list, dict).
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]

    def dicts(self) -> list[dict[str, object]]:
        """The rows keyed by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]
