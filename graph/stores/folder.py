"""The folder of an embedded store: its marker, its generations of the graph, its lock.

quorate.db/
  store.json        format of this folder, and the graph file that holds now
  graph-<n>.grafeo  the graph; a new one is written beside the old and swapped in
  write.lock        held by the one process that writes
  readings/         what was read out of each document (the ingest's)
  judgements.jsonl  what reviewers decided (the review's)
"""

from contextlib import suppress
from pathlib import Path

import grafeo
import msgspec
from filelock import FileLock, Timeout

from ingest.errors import StoreError

FORMAT = 1  # of the folder; another layout of it, or of grafeo's file, raises it


class Marker(msgspec.Struct, frozen=True):
    """What `store.json` says. graph: name of the graph file, None before the first graph."""

    quorate: int
    graph: str | None = None


def read_marker(folder: Path) -> Marker:
    """What store.json says; StoreError where it is missing, damaged or of another format."""
    try:
        marker = msgspec.json.decode((folder / "store.json").read_bytes(), type=Marker)
    except (OSError, msgspec.MsgspecError) as error:
        raise StoreError("is not a Quorate store", path=folder) from error
    if marker.quorate != FORMAT:
        raise StoreError(
            f"was written in store format {marker.quorate}, this Quorate knows {FORMAT}; "
            "ingest the documents into a new store",
            path=folder,
        )
    return marker


def _write_marker(folder: Path, marker: Marker) -> None:
    """Set store.json in one step: a reader has the old one or the new."""
    new = folder / "store.json.new"
    new.write_bytes(msgspec.json.encode(marker))
    new.replace(folder / "store.json")


def check_folder(folder: Path, *, create: bool) -> None:
    """StoreError unless `folder` is a store, or may become one; `create` makes it one."""
    if not folder.exists() and not create:
        raise StoreError("there is no store here; ingest documents first", path=folder)
    empty = not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    if empty and create:
        folder.mkdir(parents=True, exist_ok=True)
        _write_marker(folder, Marker(FORMAT))
    read_marker(folder)


def lock(folder: Path) -> FileLock:
    """The lock of the one writer, held; StoreError where another process has it."""
    lock = FileLock(folder / "write.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise StoreError(
            "another process is writing this store; try again when it is done", path=folder
        ) from error
    return lock


def next_graph(folder: Path) -> Path:
    """The file to write the next graph to, free of what a writer left that was ended half-way."""
    now = read_marker(folder).graph
    number = 0 if now is None else int(Path(now).stem.removeprefix("graph-"))
    file = folder / f"graph-{number + 1}.grafeo"
    file.unlink(missing_ok=True)
    return file


def swap_in(graph: Path) -> None:
    """Make `graph` the one that holds now, and remove those before it."""
    _write_marker(graph.parent, Marker(FORMAT, graph.name))
    for file in graph.parent.glob("graph-*.grafeo"):
        if file != graph:
            with suppress(PermissionError):  # Windows, still read: goes with the next swap
                file.unlink()


def graph_name(folder: Path) -> str:
    """Name of the graph file that holds now; StoreError before the first."""
    name = read_marker(folder).graph
    if name is None:
        raise StoreError("holds no graph yet; ingest documents first", path=folder)
    return name


def open_graph(folder: Path) -> "tuple[str, grafeo.GrafeoDB]":
    """Name and read-only handle of the graph that holds now, whatever is swapped meanwhile."""
    while True:
        name = graph_name(folder)
        try:
            return name, grafeo.GrafeoDB.open_read_only(str(folder / name))
        except grafeo.GrafeoError as error:
            if graph_name(folder) == name:  # not swapped out between the two lines: damaged
                raise StoreError(
                    "the graph file cannot be read; ingest the documents again",
                    path=folder / name,
                ) from error
