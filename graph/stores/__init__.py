"""Stores of a graph: one Protocol, one module for each kind of location.

A graph is a pure function of the readings of its documents, the registers and the judgements, so a
store takes whole graphs only and may be thrown away and made again.
"""

import os
from collections.abc import Collection, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, cast

from graph.elements import Element, Table
from ingest.errors import StoreError

DEFAULT = "quorate.db"
NEO4J = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


class Store(Protocol):
    """A graph that can be asked and, where it was opened to write, replaced.

    records: the folder that holds the readings and judgements that the graph is made of.
    """

    records: Path

    def replace(self, elements: Iterable[Element]) -> None:
        """Make `elements` the whole graph; whoever reads meanwhile has the old graph or the new.

        Raises StoreError for two nodes of one id, for a relationship whose end is missing, for a
        store not opened to write, and where the store fails.
        """

    def run(
        self,
        cypher: str,
        params: Mapping[str, object] | None = None,
        timeout: float | None = None,
    ) -> Table:
        """The rows of a reading query; `timeout` in seconds really ends it.

        Values are str, int, float, bool, None, list or dict. A node or relationship returned whole
        is the dict of its properties, a path is ``{"nodes": […], "edges": […]}``, a temporal value
        its ISO 8601 string, infinity and not-a-number are None.

        Raises QueryError where the query is refused (a write), wrong or out of time, and
        StoreError where there is no graph to ask.
        """

    def require_readings(self, paths: Collection[str]) -> None:
        """Refuse to make a graph again from fewer documents than it holds.

        paths: `Document.path` of every reading that lies in `records`. Raises StoreError, naming
        a document of the graph that is not among them: another machine ingested it.
        """

    def close(self) -> None:
        """Let go of files, locks and connections; a closed store is not used again."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


def open_store(location: str | None = None, *, create: bool = False, write: bool = False) -> Store:
    """The store at `location`: a folder, or a Neo4j server's URI; to read unless `write`.

    Without a location it is that of the environment's QUORATE_STORE, else `quorate.db` in the
    working folder. `create` writes too, and makes an empty store where there is none. A server
    is logged in to with NEO4J_USERNAME and NEO4J_PASSWORD, or without authentication where both
    are empty.

    Raises StoreError, one clear line, where this is not possible.
    """
    place = location or os.environ.get("QUORATE_STORE") or DEFAULT
    scheme, separator, _ = place.partition("://")
    if separator and scheme not in NEO4J:
        raise StoreError(f"a store is a folder or one of {', '.join(NEO4J)}", path=place)
    module = import_module(f"graph.stores.{'neo4j' if separator else 'embedded'}")
    return cast(Store, module.open_store(place, create=create, write=write))
