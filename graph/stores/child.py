"""Asks an embedded store in a process of its own, that it may be ended at a time limit.

`python -m graph.stores.child`, with the request as JSON on standard input and the table as JSON on
standard output; a refusal is [its exception, its message] on standard error and exit status 2. It
imports little: it is started for every query from outside.
"""

import json
import os
import sys
import threading
from pathlib import Path

from graph.stores.folder import open_graph
from graph.stores.grafeo_file import query
from ingest.errors import QuorateError


def main() -> None:
    """Answer the request: folder, cypher, params, and timeout in seconds."""
    request = json.load(sys.stdin)
    # Where the parent itself was killed nobody else ends a query that would never end.
    limit = threading.Timer(request["timeout"], os._exit, [3])
    limit.daemon = True
    limit.start()
    try:
        _, graph = open_graph(Path(request["folder"]))
        table = query(graph, request["cypher"], request["params"])
    except QuorateError as error:
        json.dump([type(error).__name__, str(error)], sys.stderr)
        sys.exit(2)
    json.dump([table.columns, table.rows], sys.stdout)


if __name__ == "__main__":
    main()
