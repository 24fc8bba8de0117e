"""The Neo4j store: a graph in a server's default database (5.26 or newer).

The whole graph is replaced in one transaction: a query that ends before its commit sees the old
graph, one that starts after it the new, and none waits; one that runs across the commit may see
rows of both, since Neo4j reads what is committed at each moment. The server must hold the
transaction in memory, about 3 kB for each node and relationship (measured on 5.26: 105,000 of them
fit in 350 MB, the default limit of a 512 MB heap, and 210,000 do not). A graph too large for it is
refused and the old one stays.
"""

from collections.abc import Collection, Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import neo4j
from filelock import FileLock
from neo4j.exceptions import DriverError, Neo4jError

from graph.elements import Element, Table
from graph.stores import lock
from graph.stores.load import Load, prepare
from graph.stores.neo4j_query import query
from graph.stores.neo4j_server import check, connect, records_folder, refusal
from ingest.errors import StoreError

BATCH = 5_000  # rows a statement
CREATE_NODES = """
UNWIND $rows AS row
CREATE (n:$($label)) SET n = row
RETURN n.id AS id, elementId(n) AS key
"""
CREATE_EDGES = """
UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row.source
MATCH (b) WHERE elementId(b) = row.target
CREATE (a)-[r:$($type)]->(b) SET r = row.properties
"""


class Neo4jStore:
    """A Store in a Neo4j server; see graph.stores.Store for what its methods promise."""

    def __init__(self, place: str, driver: neo4j.Driver, records: Path, lock: FileLock | None):
        self.records = records
        self._place, self._driver, self._lock = place, driver, lock

    def replace(self, elements: Iterable[Element]) -> None:
        """Make `elements` the whole graph."""
        if self._lock is None:
            raise StoreError("was opened to read only", path=self._place)
        load = prepare(elements)
        try:
            with self._driver.session() as session:
                session.execute_write(_load, load)
        except (Neo4jError, DriverError) as error:
            raise refusal(self._place, error) from error

    def run(
        self,
        cypher: str,
        params: Mapping[str, object] | None = None,
        timeout: float | None = None,
    ) -> Table:
        """The rows of a reading query."""
        try:
            return query(self._driver, cypher, params or {}, timeout)
        except DriverError as error:
            raise refusal(self._place, error) from error

    def require_readings(self, paths: Collection[str]) -> None:
        """StoreError naming a document of the graph that is not among `paths`."""
        held = self.run("MATCH (d:Document) RETURN DISTINCT d.path AS path ORDER BY path")
        missing = [str(path) for (path,) in held.rows if path not in paths]
        if missing:
            raise StoreError(
                f"the graph holds {missing[0]}, whose reading is not in {self.records}; "
                "ingest it here too, or ingest on the machine that read it",
                path=self._place,
            )

    def close(self) -> None:
        """Let go of the connections and the lock."""
        self._driver.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_store(place: str, *, create: bool, write: bool) -> Neo4jStore:
    """The store in the server at `place`; StoreError where it cannot be had."""
    records = records_folder(place)
    with ExitStack() as opened:  # closed again where anything below is refused
        driver = opened.enter_context(connect(place))
        try:
            check(driver, place, create=create)
        except (Neo4jError, DriverError) as error:
            raise refusal(place, error) from error
        held = lock.hold(records, place) if create or write else None
        opened.pop_all()
    return Neo4jStore(place, driver, records, held)


def _load(transaction: neo4j.ManagedTransaction, load: Load) -> None:
    transaction.run("MATCH (n) DETACH DELETE n").consume()
    keys: dict[str, str] = {}
    for label, nodes in load.labels():
        for start in range(0, len(nodes), BATCH):
            rows = [{"id": node.id, **node.properties} for node in nodes[start : start + BATCH]]
            made = transaction.run(CREATE_NODES, rows=rows, label=label)
            keys.update((id_, key) for id_, key in made)
    for type_, edges in load.types():
        for start in range(0, len(edges), BATCH):
            links = [
                {
                    "source": keys[one.source],
                    "target": keys[one.target],
                    "properties": one.properties,
                }
                for one in edges[start : start + BATCH]
            ]
            transaction.run(CREATE_EDGES, rows=links, type=type_).consume()
