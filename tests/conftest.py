"""Fixtures that several suites share."""

from collections.abc import Iterator
from pathlib import Path

import neo4j_server
import pytest
from graph_sample import GRAPH

from graph.stores import Store, open_store

STORES = ("embedded", "neo4j")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the repository; skips where there is none."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("the real documents are not here (../shared)")
    return folder


@pytest.fixture(scope="session")
def neo4j_servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """Addresses of two servers of one Neo4j: with a login (see `neo4j_login`), and without."""
    with neo4j_server.running(tmp_path_factory.mktemp("neo4j")) as addresses:
        yield addresses


@pytest.fixture(scope="session", params=STORES)
def sample(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where each kind of store is that holds the sample graph, to be read only."""
    with pytest.MonkeyPatch.context() as patch:
        data = tmp_path_factory.mktemp("store")
        patch.setenv("QUORATE_DATA", str(data))
        patch.delenv("NEO4J_USERNAME", raising=False)
        patch.delenv("NEO4J_PASSWORD", raising=False)
        place = str(data / "sample.db")
        if request.param == "neo4j":
            place = request.getfixturevalue("neo4j_servers")[1]
        with open_store(place, create=True) as opened:
            opened.replace(GRAPH)
        yield place


@pytest.fixture(scope="session")
def store(sample: str) -> Iterator[Store]:
    """Each kind of store with the sample graph in it, to be read only."""
    with open_store(sample) as opened:
        yield opened


@pytest.fixture
def neo4j_login(neo4j_servers: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> str:
    """Address of the server with a login, which the environment holds."""
    for name, value in zip(("USERNAME", "PASSWORD"), neo4j_server.LOGIN, strict=True):
        monkeypatch.setenv(f"NEO4J_{name}", value)
    return neo4j_servers[0]


@pytest.fixture(params=STORES)
def location(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    """Where a store of each kind can be made that the test may do with as it likes."""
    monkeypatch.setenv("QUORATE_DATA", str(tmp_path / "data"))
    if request.param == "embedded":
        return str(tmp_path / "quorate.db")
    address: str = request.getfixturevalue("neo4j_login")
    return address
