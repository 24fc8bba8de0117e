"""What cannot be opened or written is told in one line: what, where, what to do."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest
from neo4j_server import LOGIN, free_port

from graph.elements import Node
from graph.stores import open_store
from ingest.errors import StoreError

PERSON = Node(label="Person", id="person/x")


def refusal(location: str | Path | None, **mode: bool) -> str:
    with pytest.raises(StoreError) as caught:
        open_store(None if location is None else str(location), **mode)
    said = str(caught.value)
    assert "\n" not in said
    return said


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An embedded store with one person in it."""
    with open_store(str(tmp_path / "some.db"), create=True) as store:
        store.replace([PERSON])
    return tmp_path / "some.db"


def test_missing(tmp_path):
    place = tmp_path / "none.db"
    for mode in ({}, {"write": True}):
        assert refusal(place, **mode) == f"{place}: there is no store here; ingest documents first"
    assert not place.exists()


def test_the_environment_or_the_working_folder_says_where(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QUORATE_STORE", raising=False)
    assert refusal(None).startswith("quorate.db: ")
    monkeypatch.setenv("QUORATE_STORE", "other.db")
    assert refusal(None).startswith("other.db: ")


@pytest.mark.parametrize("create", [False, True])
def test_a_file_or_folder_that_is_no_store(tmp_path, create):
    file = tmp_path / "notes.txt"
    file.write_text("x")
    for place in (file, tmp_path):
        assert refusal(place, create=create) == f"{place}: is not a Quorate store"
    assert [one.name for one in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    "marker", ["", "[]", "{}", '{"quorate": 1}', '{"quorate": 1, "graph": 5}', "\x00"]
)
def test_a_damaged_marker(folder, marker):
    (folder / "store.json").write_text(marker)
    assert refusal(folder) == f"{folder}: is not a Quorate store"


def test_another_version(folder):
    (folder / "store.json").write_text(json.dumps({"quorate": 99, "graph": "graph-1.grafeo"}))
    for mode in ({}, {"create": True}):
        assert "was written in store format 99, this Quorate knows 1" in refusal(folder, **mode)


def test_a_damaged_graph_is_told_and_can_be_made_again(folder):
    (graph,) = folder.glob("graph-*.grafeo")
    graph.write_bytes(b"junk")
    with open_store(str(folder), write=True) as store:
        for timeout in (None, 30):
            with pytest.raises(StoreError, match=f"{graph.name}: the graph cannot be read"):
                store.run("MATCH (n) RETURN n.id AS id", timeout=timeout)
        store.replace([PERSON])
        assert store.run("MATCH (n) RETURN n.id AS id").rows == (("person/x",),)


def test_a_place_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    assert "cannot be written: " in refusal(tmp_path / "file" / "some.db", create=True)


def test_another_process_writes_until_it_ends(folder):
    """The lock goes with the process that holds it, however that ends."""
    code = (
        "import sys; from graph.stores import open_store; s = open_store(sys.argv[1], write=True); "
    )
    code += "print('held', flush=True); input()"
    command = [sys.executable, "-c", code, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout.readline() == b"held\n"
        assert refusal(folder, write=True) == (
            f"{folder}: another process is writing this store; try again when it is done"
        )
        writer.kill()
    open_store(str(folder), write=True).close()


def test_what_an_ended_writer_left_is_written_over(folder, tmp_path):
    (folder / "graph-2.grafeo").write_bytes(b"half")
    (tmp_path / "new.db").mkdir()
    (tmp_path / "new.db" / "graph-1.grafeo").write_bytes(b"half")
    for place in (folder, tmp_path / "new.db"):
        with open_store(str(place), create=True) as store:
            store.replace([PERSON])
            assert store.run("MATCH (n) RETURN count(n) AS n").rows == ((1,),)
        assert len(list(place.glob("graph-*.grafeo"))) == 1


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("http://127.0.0.1", "a store is a folder or one of neo4j"),
        ("bolt://127.0.0.1:port", "is no address of a server"),
        ("bolt://127.0.0.1:70000", "is no address of a server"),
        ("bolt://[::1", "is no address of a server"),
        ("bolt://127.0.0.1?x=y", "is no address of a server"),
        ("neo4j://nowhere.invalid", "the server cannot be reached"),
        ("bolt://127.0.0.1:{free}", "the server cannot be reached"),
        ("neo4j://127.0.0.1:{free}", "the server cannot be reached"),
        ("bolt+s://127.0.0.1:{free}", "the server cannot be reached"),
        ("neo4j://ann:secret@127.0.0.1", "set NEO4J_USERNAME and NEO4J_PASSWORD"),
    ],
)
def test_no_server(address, problem):
    said = refusal(address.format(free=free_port()))
    assert problem in said
    assert "secret" not in said


@pytest.mark.parametrize("login", [("neo4j", "wrong"), ("", ""), ("nobody", "x")])
def test_wrong_login(neo4j_login, monkeypatch, login):
    for name, value in zip(("USERNAME", "PASSWORD"), login, strict=True):
        monkeypatch.setenv(f"NEO4J_{name}", value)
    assert refusal(neo4j_login) == (
        f"{neo4j_login}: the server refused the login; set NEO4J_USERNAME and NEO4J_PASSWORD"
    )


@pytest.fixture
def database(neo4j_login: str) -> Iterator[neo4j.Driver]:
    """A database as it comes: nothing of Quorate's, or of anybody's, in it; so it is left too."""

    def clear() -> None:
        driver.execute_query("MATCH (n) DETACH DELETE n")
        for (name,) in driver.execute_query("SHOW CONSTRAINTS YIELD name").records:
            driver.execute_query(f"DROP CONSTRAINT {name}")

    with neo4j.GraphDatabase.driver(neo4j_login, auth=LOGIN) as driver:
        clear()
        yield driver
        clear()


def test_an_empty_database_is_no_store_until_it_is_made_one(
    database, neo4j_login, tmp_path, monkeypatch
):
    monkeypatch.setenv("QUORATE_DATA", str(tmp_path))
    assert refusal(neo4j_login, write=True) == (
        f"{neo4j_login}: there is no store here; ingest documents first"
    )
    open_store(neo4j_login, create=True).close()
    open_store(neo4j_login).close()


def test_another_graph_is_never_overwritten(database, neo4j_login):
    database.execute_query("CREATE (:Person {name: 'somebody'})")
    for mode in ({}, {"create": True}):
        assert "holds another graph, none of Quorate's" in refusal(neo4j_login, **mode)
    assert len(database.execute_query("MATCH (n) RETURN n").records) == 1


def test_a_database_of_another_version(database, neo4j_login):
    database.execute_query(
        "CREATE CONSTRAINT quorate_99_Person FOR (n:Person) REQUIRE n.id IS UNIQUE"
    )
    assert "was written in store format 99, this Quorate knows 1" in refusal(neo4j_login)
