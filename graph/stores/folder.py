"""The folder of an embedded store and its generations of the graph.

quorate.db/
  store.json        format of this folder, and the graph file that holds now
  graph-<n>.grafeo  the graph; a new one is written beside the old and swapped in
  write.lock        held by the one process that writes
  readings/         what was read out of each document (the ingest's)
  judgements.jsonl  what reviewers decided (the review's)
  registers/        the user's own registers, where there are any
"""

import json
from contextlib import suppress
from pathlib import Path

import grafeo

from ingest.errors import StoreError

FORMAT = 1  # of the folder; another layout of it, or of grafeo's file, raises it
MARKER = "store.json"  # {"quorate": FORMAT, "graph": name of the graph file}
LOCK = "write.lock"


def is_free(folder: Path) -> bool:
    """Whether a store can be made here: nothing there, an empty folder, or one half made."""
    if not folder.exists():
        return True
    return folder.is_dir() and all(
        file.name == LOCK or file.match("graph-*.grafeo") for file in folder.iterdir()
    )


def graph_file(folder: Path) -> Path:
    """The graph file that holds now; StoreError where `folder` is no store of this format."""
    if not folder.exists():
        raise StoreError("there is no store here; ingest documents first", path=folder)
    try:
        marker = json.loads((folder / MARKER).read_bytes())
        format_, graph = marker["quorate"], folder / Path(marker["graph"]).name
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StoreError("is not a Quorate store", path=folder) from error
    if format_ != FORMAT:
        raise StoreError(
            f"was written in store format {format_}, this Quorate knows {FORMAT}; "
            "ingest the documents into a new store",
            path=folder,
        )
    return graph


def next_file(folder: Path) -> Path:
    """A file for the next graph, free of what a writer left that was ended half-way."""
    number = 1
    if not is_free(folder):
        number += int(graph_file(folder).stem.removeprefix("graph-"))
    file = folder / f"graph-{number}.grafeo"
    file.unlink(missing_ok=True)
    return file


def swap_in(graph: Path) -> None:
    """Make `graph` the one that holds now, in one step, and remove those before it."""
    marker = graph.with_name(MARKER + ".new")
    marker.write_text(json.dumps({"quorate": FORMAT, "graph": graph.name}))
    marker.replace(graph.with_name(MARKER))
    for file in graph.parent.glob("graph-*.grafeo"):
        if file != graph:
            with suppress(PermissionError):  # Windows, still read: goes with the next swap
                file.unlink()


def open_graph(folder: Path) -> "tuple[Path, grafeo.GrafeoDB]":
    """File and read-only handle of the graph that holds now, whatever is swapped meanwhile."""
    while True:
        file = graph_file(folder)
        try:
            return file, grafeo.GrafeoDB.open_read_only(str(file))
        except grafeo.GrafeoError as error:
            if graph_file(folder) == file:  # not swapped out between the two lines: damaged
                raise StoreError(
                    "the graph cannot be read; ingest the documents again", path=file
                ) from error
