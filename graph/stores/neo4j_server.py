"""The way to a Neo4j server, and whether its database is Quorate's.

The names of the constraints, `quorate_<format>_<label>`, mark a database as Quorate's, so that no
other graph is ever overwritten. The readings that the graph is made of lie on the machine that
ingests, in a folder for each server.
"""

import logging
import os
import re
from pathlib import Path
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import AuthError, DriverError, Neo4jError
from platformdirs import user_data_path

from graph.schema import NODES
from ingest.errors import StoreError

FORMAT = 1  # of what lies in a database; raised where an older one must be made again

# The driver tells of every retry on stderr where nobody has set up logging; we tell of the outcome.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


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


def connect(place: str) -> neo4j.Driver:
    """A driver that is not connected yet; StoreError for a wrong address."""
    user, password = (os.environ.get(f"NEO4J_{name}", "") for name in ("USERNAME", "PASSWORD"))
    try:
        return neo4j.GraphDatabase.driver(
            place,
            auth=(user, password) if user or password else None,
            connection_timeout=5,
            connection_acquisition_timeout=10,
            max_transaction_retry_time=5,
            notifications_min_severity="OFF",
        )
    except (DriverError, ValueError) as error:
        raise StoreError(f"is no address of a server ({error})", path=place) from error


def check(driver: neo4j.Driver, place: str, *, create: bool) -> None:
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
    if not formats and driver.execute_query("MATCH (n) RETURN 1 AS one LIMIT 1").records:
        raise StoreError(
            "holds another graph, none of Quorate's; take an empty database", path=place
        )
    if not create:
        if not formats:
            raise StoreError("there is no store here; ingest documents first", path=place)
        return
    for label in NODES:
        driver.execute_query(
            f"CREATE CONSTRAINT quorate_{FORMAT}_{label} IF NOT EXISTS "
            f"FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        )


def refusal(place: str, error: Neo4jError | DriverError) -> StoreError:
    """What the server or the way to it says, in one line."""
    if isinstance(error, AuthError):
        return StoreError(
            "the server refused the login; set NEO4J_USERNAME and NEO4J_PASSWORD", path=place
        )
    if isinstance(error, Neo4jError) and "MemoryPool" in (error.code or ""):
        return StoreError(
            "the graph is too large for the server's memory; raise its heap "
            "(server.memory.heap.max_size)",
            path=place,
        )
    if isinstance(error, Neo4jError):
        return StoreError(f"the server failed: {' '.join(str(error.message).split())}", path=place)
    reason = str(error).splitlines()[0].rstrip(":")
    return StoreError(f"the server cannot be reached ({reason})", path=place)
