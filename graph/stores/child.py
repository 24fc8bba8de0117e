"""A query of the embedded store in a process of its own, which ends at the time limit.

The request goes in on standard input and the table comes back on standard output, both as
MessagePack; a refusal is one line on standard error and exit status 2.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

import msgspec

from graph.elements import Table
from graph.stores.folder import open_graph
from graph.stores.grafeo_file import query
from ingest.errors import QueryError, QuorateError


class Request(msgspec.Struct):
    """What the child is asked. timeout: seconds."""

    folder: str
    cypher: str
    params: dict[str, object]
    timeout: float


def run_in_child(folder: Path, cypher: str, params: Mapping[str, object], timeout: float) -> Table:
    """The rows of `cypher`, or QueryError after `timeout` seconds at the latest."""
    request = Request(str(folder.resolve()), cypher, dict(params), timeout)
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", __name__],
            input=msgspec.msgpack.encode(request),
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise QueryError(f"the query was stopped after {timeout:g} seconds") from error
    if done.returncode == 0:
        return msgspec.msgpack.decode(done.stdout, type=Table)
    if done.returncode == 2:
        raise QueryError(done.stderr.decode().strip())
    raise QueryError(f"the query broke off (status {done.returncode})")


def main() -> None:
    """Answer the request on standard input."""
    request = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Request)
    # Where the parent itself was killed nobody else ends a query that would never end.
    limit = threading.Timer(request.timeout, os._exit, [3])
    limit.daemon = True
    limit.start()
    try:
        _, graph = open_graph(Path(request.folder))
        table = query(graph, request.cypher, request.params)
    except QuorateError as error:
        sys.stderr.buffer.write(str(error).encode())
        sys.exit(2)
    sys.stdout.buffer.write(msgspec.msgpack.encode(table))


if __name__ == "__main__":
    main()
