"""A Neo4j for the tests, started from its Maven libraries: no Docker, nothing left behind."""

import os
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
import platformdirs
import pytest

RECIPE = Path(__file__).with_name("neo4j")
VERSION = "5.26.18"
LIBRARIES = platformdirs.user_cache_path("quorate-tests") / f"neo4j-{VERSION}"
LOGIN = ("neo4j", "quorate-tests")
PATIENCE = 120  # seconds for a start on a busy machine; 5-10 is usual


def missing(reason: str) -> None:
    """Skip what needs a server; where CI is set that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(f"no Neo4j to test with: {reason}")
    pytest.skip(f"no Neo4j to test with: {reason}")


def libraries() -> Path:
    """The folder of Neo4j's jars, filled by Maven the first time (116 MB)."""
    if shutil.which("java") is None:
        missing("java (17 or newer) is not installed")
    if LIBRARIES.exists():
        return LIBRARIES
    if shutil.which("mvn") is None:
        missing("mvn (Apache Maven) is not installed")
    LIBRARIES.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=LIBRARIES.parent) as folder:
        goal = ["dependency:copy-dependencies", f"-DoutputDirectory={folder}/lib"]
        options = ["-q", "-B", "-DincludeScope=runtime", f"-Dneo4j.version={VERSION}"]
        done = subprocess.run(
            ["mvn", *options, *goal], cwd=RECIPE, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            missing(f"Maven could not fetch it: {done.stdout[-300:]}")
        Path(folder, "lib").rename(LIBRARIES)
    return LIBRARIES


@contextmanager
def running(home: Path) -> Iterator[tuple[str, str]]:
    """The addresses of two servers: one with LOGIN, one without authentication."""
    ports = free_port(), free_port()
    command = ["java", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
    command += ["-cp", str(libraries() / "*"), str(RECIPE / "Server.java"), str(home)]
    with (
        (home / "server.log").open("w") as log,
        subprocess.Popen(
            [*command, *map(str, ports)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        ) as server,
    ):
        hurry = threading.Timer(PATIENCE, server.kill)
        hurry.start()
        ready = any(line.strip() == "ready" for line in server.stdout)
        hurry.cancel()
        if not ready:
            pytest.fail(f"Neo4j did not start: {(home / 'server.log').read_text()[-500:]}")
        address = f"bolt://127.0.0.1:{ports[0]}"
        with neo4j.GraphDatabase.driver(address, auth=("neo4j", "neo4j")) as driver:
            driver.execute_query(
                "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
                password=LOGIN[1],
                database_="system",
            )
        yield address, f"bolt://127.0.0.1:{ports[1]}"
        server.stdin.close()


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
