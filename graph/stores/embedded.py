"""The embedded store: a graph in a folder, without a server.

A reader opens the graph file read-only, keeps it until a newer one is swapped in, and waits for
nobody. A query with a time limit runs in a process of its own, since grafeo 0.6.0 cannot be
stopped in the middle of a cartesian product.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import grafeo
from filelock import FileLock

from graph.elements import Element, Table
from graph.stores import folder
from graph.stores.child import run_in_child
from graph.stores.grafeo_file import query, write
from graph.stores.load import prepare
from ingest.errors import StoreError


class EmbeddedStore:
    """A Store in a folder; see graph.stores.Store for what its methods promise."""

    def __init__(self, records: Path, lock: FileLock | None):
        self.records = records
        self._lock = lock
        self._open: tuple[str, grafeo.GrafeoDB] | None = None

    def replace(self, elements: Iterable[Element]) -> None:
        """Make `elements` the whole graph."""
        if self._lock is None:
            raise StoreError("was opened to read only", path=self.records)
        load = prepare(elements)
        file = folder.next_graph(self.records)
        write(file, load)
        folder.swap_in(file)

    def run(
        self,
        cypher: str,
        params: Mapping[str, object] | None = None,
        timeout: float | None = None,
    ) -> Table:
        """The rows of a reading query."""
        if timeout is not None:
            return run_in_child(self.records, cypher, params or {}, timeout)
        if self._open is None or self._open[0] != folder.graph_name(self.records):
            self._open = folder.open_graph(self.records)
        return query(self._open[1], cypher, params or {})

    def close(self) -> None:
        """Let go of the graph file and the lock."""
        if self._open is not None:
            self._open[1].close()
        self._open = None
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


def open_store(place: str, *, create: bool, write: bool) -> EmbeddedStore:
    """The store in the folder `place`; StoreError where it is none, or is being written."""
    path = Path(place)
    folder.check_folder(path, create=create)
    return EmbeddedStore(path, folder.lock(path) if write else None)
