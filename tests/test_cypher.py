"""`quorate cypher` as programs outside rely on it: what it writes where, and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from graph_sample import GRAPH

from graph.stores import open_store

ENDLESS = """UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b
UNWIND range(1, 1000000) AS c WITH a, b, c WHERE a < b AND b < c RETURN count(*) AS rows"""


@pytest.fixture
def sample(location: str) -> str:
    with open_store(location, create=True) as store:
        store.replace(GRAPH)
    return location


def quorate(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("quorate"), "cypher", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_everything_in_one_go(sample):
    """One test a store, since every store is made anew for a test that may write to it."""
    answer = quorate(
        "MATCH (p:Person {id: $id})-[r:ATTENDED]->(m) RETURN p.name AS name, r.line AS line "
        "ORDER BY line",
        *("--param", "id=person/ada-quill", "--store", sample, "--format", "json"),
    )
    assert json.loads(answer.stdout) == [
        {"name": "Ada Quill", "line": 3},
        {"name": "Ada Quill", "line": 42},
    ]
    assert (answer.returncode, answer.stderr) == (0, "")
