"""A graph file of grafeo 0.6.0: written whole from memory, asked in Cypher."""

import datetime
import os
from collections.abc import Mapping
from pathlib import Path

import grafeo

from graph.elements import Table
from graph.stores.load import Load
from ingest.errors import QueryError

BATCH = 10_000  # elements a call


def write(file: Path, load: Load) -> None:
    """Write the graph to a new file, on disk when this returns."""
    graph = grafeo.GrafeoDB()
    keys: dict[str, int] = {}
    for label, nodes in load.labels():
        for start in range(0, len(nodes), BATCH):
            batch = nodes[start : start + BATCH]
            rows = [{"id": node.id, **node.properties} for node in batch]
            made = graph.batch_create_nodes_with_props(label, rows)
            keys.update(zip((node.id for node in batch), made, strict=True))
    for start in range(0, len(load.edges), BATCH):
        graph.batch_create_edges(
            [
                (keys[edge.source], keys[edge.target], edge.type, edge.properties)
                for edge in load.edges[start : start + BATCH]
            ]
        )
    graph.create_property_index("id")
    graph.save(str(file))
    with file.open("rb+") as written:
        os.fsync(written.fileno())


def query(graph: "grafeo.GrafeoDB", cypher: str, params: Mapping[str, object]) -> Table:
    """The rows of `cypher`; raises QueryError with grafeo's own words on one line."""
    try:
        result = graph.execute_cypher(cypher, dict(params))
        rows = tuple(tuple(_plain(row[name]) for name in result.columns) for row in result)
    except (grafeo.GrafeoError, ValueError) as error:
        raise QueryError(_one_line(str(error))) from error
    return Table(columns=tuple(result.columns), rows=rows)


def _plain(value: object) -> object:
    """The value as both stores give it."""
    if isinstance(value, dict):
        whole = "_labels" in value or "_type" in value  # a node or a relationship
        return {
            key: _plain(one)
            for key, one in value.items()
            if not (whole and key in ("_id", "_labels", "_type", "_source", "_target"))
        }
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value


def _one_line(message: str) -> str:
    """`GRAFEO-Q001: syntax error: [Cypher] Expected RParen` and `--> query:1:12` in one line."""
    said, _, picture = message.partition("\n")
    said = said.partition(": ")[2] if said.startswith("GRAFEO-") else said
    place = picture.strip().partition("\n")[0].removeprefix("--> query:")
    return f"{said} (line {place.replace(':', ', column ')})" if picture else said
