"""The embedded store: a graph in a folder, without a server.

A reader opens the graph file read-only, keeps it until a newer one is swapped in, and waits for
nobody. A query with a time limit runs in a process of its own, since grafeo 0.6.0 cannot be
stopped in the middle of a cartesian product.
"""

import json
import subprocess
import sys
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import grafeo
from filelock import FileLock

from graph.elements import Element, Table
from graph.stores import folder, lock
from graph.stores.grafeo_file import query, write
from graph.stores.load import prepare
from graph.stores.params import check
from graph.stores.refusals import out_of_time
from ingest.errors import QueryError, StoreError


class EmbeddedStore:
    """A Store in a folder; see graph.stores.Store for what its methods promise."""

    def __init__(self, records: Path, lock: FileLock | None):
        self.records = records
        self._lock = lock
        self._open: tuple[Path, grafeo.GrafeoDB] | None = None

    def replace(self, elements: Iterable[Element]) -> None:
        """Make `elements` the whole graph."""
        if self._lock is None:
            raise StoreError("was opened to read only", path=self.records)
        load = prepare(elements)
        try:
            file = folder.next_file(self.records)
            write(file, load)
            folder.swap_in(file)
        except (grafeo.GrafeoError, OSError) as error:
            raise StoreError(f"cannot be written: {error}", path=self.records) from error

    def run(
        self,
        cypher: str,
        params: Mapping[str, object] | None = None,
        timeout: float | None = None,
    ) -> Table:
        """The rows of a reading query."""
        if timeout is not None:
            return _run_in_child(self.records, cypher, params or {}, timeout)
        if self._open is None or self._open[0] != folder.graph_file(self.records):
            self._open = folder.open_graph(self.records)
        return query(self._open[1], cypher, params or {})

    def require_readings(self, paths: Collection[str]) -> None:
        """Nothing to refuse: the readings lie beside the graph that was made of them."""

    def close(self) -> None:
        """Let go of the graph file and the lock."""
        if self._open is not None:
            self._open[1].close()
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
    if not (create and folder.is_free(path)):
        folder.graph_file(path)
    store = EmbeddedStore(path, lock.hold(path, place) if create or write else None)
    if folder.is_free(path):  # asked again: another process may have been first to make it
        store.replace(())
    return store


def _run_in_child(
    records: Path, cypher: str, params: Mapping[str, object], timeout: float
) -> Table:
    """The rows of `cypher` by way of graph.stores.child, which is killed at the time limit."""
    request = {
        "folder": str(records.resolve()),
        "cypher": cypher,
        "params": check(cypher, params),
        "timeout": timeout,
    }
    try:
        done = subprocess.run(
            # -P: modules come from where Quorate is installed, never from the working folder
            [sys.executable, "-P", "-m", "graph.stores.child"],
            input=json.dumps(request),
            encoding="ascii",
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise out_of_time(timeout) from error
    if done.returncode == 2:
        kind, message = json.loads(done.stderr)
        raise (StoreError if kind == "StoreError" else QueryError)(message)
    if done.returncode != 0:
        raise QueryError(f"the query broke off (status {done.returncode})")
    columns, rows = json.loads(done.stdout)
    return Table(columns=tuple(columns), rows=tuple(map(tuple, rows)))
