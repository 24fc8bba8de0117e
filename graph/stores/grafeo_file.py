"""A graph file of grafeo 0.6.0: written whole from memory, asked in Cypher."""

import datetime
import math
import os
import re
from collections.abc import Mapping
from pathlib import Path

import grafeo

from graph.elements import Table
from graph.stores.load import Load
from graph.stores.params import check
from graph.stores.refusals import does_more
from ingest.errors import QueryError

BATCH = 10_000  # elements a call

# What grafeo says to a write in a read-only transaction, and to the plan of an index or constraint
WRITES = re.compile("^GRAFEO-T003|Schema commands should be routed")


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
    bound = check(cypher, params)
    text = "\n" + cypher  # so that "EXPLAIN", set before it, moves no column
    try:
        plan = graph.explain_cypher(text, bound).scalar()
        if re.search(r"^ *LoadCsv ", plan, re.MULTILINE):  # files, though the graph is read-only
            raise does_more()
        result = graph.execute_cypher(text, bound)
        rows = tuple(tuple(_plain(row[name]) for name in result.columns) for row in result)
    except grafeo.GrafeoError as error:
        if WRITES.search(str(error)):
            raise does_more() from error
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
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value


def _one_line(message: str) -> str:
    """`GRAFEO-Q001: syntax error: [Cypher] Expected RParen`, `--> query:2:12` as one line."""
    said = message.partition("\n")[0]
    said = said.partition(": ")[2] if said.startswith("GRAFEO-") else said
    place = re.search(r"--> query:(\d+):(\d+)", message)
    where = f" (line {int(place[1]) - 1}, column {place[2]})" if place else ""
    return said.replace("[Cypher] ", "") + where
