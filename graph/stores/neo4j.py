"""The Neo4j store: a graph in a server's default database (5.26 or newer).

The whole graph is replaced in one transaction: a query that starts before its commit sees the old
graph, one that starts after it the new. The server must hold that transaction in memory. The
names of the constraints, `quorate_<format>_<label>`, mark a database as Quorate's, so that no
other graph is ever overwritten.

The readings that the graph is made of lie on the machine that ingests, in a folder per server.
"""

import logging
import os
import re
from collections.abc import Collection, Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import neo4j
from filelock import FileLock
from neo4j.exceptions import AuthError, DriverError, Neo4jError
from platformdirs import user_data_path

from graph.elements import Element, Table
from graph.schema import NODES
from graph.stores import lock
from graph.stores.load import Load, prepare
from graph.stores.neo4j_query import query
from ingest.errors import StoreError

FORMAT = 1  # of what lies in a database; raised where an older one must be made again
BATCH = 5_000  # rows a statement

# The driver tells of every retry on stderr where nobody has set up logging; we tell of the outcome.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

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
            raise _refusal(self._place, error) from error

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
            raise _refusal(self._place, error) from error

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
        driver = opened.enter_context(_connect(place))
        try:
            _check(driver, place, create=create)
        except (Neo4jError, DriverError) as error:
            raise _refusal(place, error) from error
        held = lock.hold(records, place) if create or write else None
        opened.pop_all()
    return Neo4jStore(place, driver, records, held)


def records_folder(place: str) -> Path:
    """Where the readings of the server's graph lie: a folder for each host and port, in the
    environment's QUORATE_DATA, else in the user's data folder. StoreError for a wrong address.
    """
    try:
        address = urlsplit(place)
        host, port = address.hostname or "localhost", address.port or 7687
    except ValueError as error:
        raise StoreError(f"is no address of a server ({error})", path=place) from error
    if address.username or address.password:
        raise StoreError(
            "set NEO4J_USERNAME and NEO4J_PASSWORD; the address of a store holds neither"
        )
    name = re.sub(r"[^a-z0-9.]+", "-", f"{host}:{port}")
    data = os.environ.get("QUORATE_DATA")
    return (Path(data) if data else user_data_path("quorate", appauthor=False)) / name


def _connect(place: str) -> neo4j.Driver:
    user, password = (os.environ.get(f"NEO4J_{name}", "") for name in ("USERNAME", "PASSWORD"))
    try:
        return neo4j.GraphDatabase.driver(
            place,
            auth=(user, password) if user or password else None,
            connection_timeout=10,
            connection_acquisition_timeout=15,
            max_transaction_retry_time=5,
            notifications_min_severity="OFF",
        )
    except (DriverError, ValueError) as error:
        raise StoreError(f"is no address of a server ({error})", path=place) from error


def _check(driver: neo4j.Driver, place: str, *, create: bool) -> None:
    """StoreError unless the database is Quorate's; an empty one becomes so with `create`."""
    driver.verify_connectivity()  # at once, where a query would be tried again for a while
    names = driver.execute_query("SHOW CONSTRAINTS YIELD name", routing_="r").records
    formats = {name.split("_")[1] for (name,) in names if name.startswith("quorate_")}
    if formats - {str(FORMAT)}:
        raise StoreError(
            f"was written in store format {min(formats)}, this Quorate knows {FORMAT}; "
            "ingest the documents into an empty database",
            path=place,
        )
    if formats:
        return
    if driver.execute_query("MATCH (n) RETURN 1 AS one LIMIT 1", routing_="r").records:
        raise StoreError(
            "holds another graph, none of Quorate's; take an empty database", path=place
        )
    if not create:
        raise StoreError("there is no store here; ingest documents first", path=place)
    for label in NODES:
        driver.execute_query(
            f"CREATE CONSTRAINT quorate_{FORMAT}_{label} IF NOT EXISTS "
            f"FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        )


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


def _refusal(place: str, error: Neo4jError | DriverError) -> StoreError:
    """What the server or the way to it says, in one line."""
    if isinstance(error, AuthError):
        return StoreError(
            "the server refused the login; set NEO4J_USERNAME and NEO4J_PASSWORD", path=place
        )
    if isinstance(error, Neo4jError):
        return StoreError(f"the server failed: {' '.join(str(error.message).split())}", path=place)
    reason = str(error).splitlines()[0].rstrip(":")
    return StoreError(f"the server cannot be reached ({reason})", path=place)
