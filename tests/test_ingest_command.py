"""`quorate ingest` and `retract` as they are used: what is in the graph afterwards, and is told."""

import json
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli import quorate
from graph.elements import Table
from graph.stores import open_store
from ingest.errors import BadRegister, WrongName

SAMPLES = Path(str(files("ingest"))) / "samples"
NAMES = (
    "limerick-newcastle-west-sub-committee-minutes-2021-03-03.md",
    "limerick-newcastle-west-sub-committee-minutes-2023-09-06.md",
)
NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id"
EDGES = """
MATCH (a)-[r]->(b)
RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties
ORDER BY source, type, target, r.line
"""


@pytest.fixture(autouse=True)
def minutes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two documents, in the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QUORATE_STORE", raising=False)
    folder = Path("minutes")
    folder.mkdir()
    for name in NAMES:
        shutil.copy(SAMPLES / name, folder)
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(quorate, [*map(str, arguments)], catch_exceptions=False)


def ask(cypher: str, store: str = "quorate.db") -> Table:
    with open_store(store) as graph:
        return graph.run(cypher)


def whole(store: str = "quorate.db") -> tuple[Table, Table]:
    return ask(NODES, store), ask(EDGES, store)


def test_one_by_one_in_another_order_and_again_is_the_same_graph(minutes: Path) -> None:
    assert run("ingest", minutes).exit_code == 0
    for name in reversed(NAMES):
        run("ingest", minutes / name, "--store", "other.db")
    again = run("ingest", minutes, "--store", "other.db")
    assert "2 files: 0 read, 2 unchanged, 0 unreadable." in again.stderr
    assert whole("other.db") == whole()


def test_a_changed_document_replaces_all_that_it_said(minutes: Path) -> None:
    run("ingest", minutes)
    before = {row["id"] for row in ask("MATCH (m:Meeting) RETURN m.id AS id").dicts()}
    shutil.copy(minutes / NAMES[0], minutes / NAMES[1])
    told = run("ingest", minutes / NAMES[1])
    assert "1 file: 1 read" in told.stderr
    after = {row["id"] for row in ask("MATCH (m:Meeting) RETURN m.id AS id").dicts()}
    assert after < before


def test_what_is_retracted_leaves_nothing_behind(minutes: Path) -> None:
    run("ingest", minutes / NAMES[0])
    kept = whole()
    run("ingest", minutes / NAMES[1])
    assert whole() != kept
    assert "1 document withdrawn." in run("retract", minutes / NAMES[1]).stderr
    assert whole() == kept
    with pytest.raises(WrongName, match=f"never ingested here; nearest: minutes/{NAMES[0]}"):
        run("retract", f"minutes/{NAMES[0]}x")


def test_what_cannot_be_read_is_told_and_the_rest_is_read(minutes: Path) -> None:
    bad = minutes / "bad.pdf"
    bad.write_bytes(b"\x00junk")
    told = run("ingest", minutes, "--report", "report.json")
    assert told.exit_code == 0
    assert "not read: minutes/bad.pdf: " in told.stderr
    report = json.loads(Path("report.json").read_text("utf-8"))
    assert [one["path"] for one in report["unreadable"]] == ["minutes/bad.pdf"]
    assert [Path(one["path"]).name for one in report["documents"]] == list(NAMES)
    assert report["documents"][0]["accounted"] > 0.9
    assert run("ingest", bad, "--store", "none.db").exit_code == 1


def test_the_report_names_a_file_whole_and_its_meeting(minutes: Path) -> None:
    told = run("ingest", minutes).stderr.splitlines()
    row = told[told.index(NAMES[1]) + 1]
    assert row.split()[0] == "minutes"
    assert "2023-09-06" in row
    assert max(map(len, told[: told.index("")])) <= 100


def test_registers_beside_the_store_hold_and_win_over_the_shipped(minutes: Path) -> None:
    run("ingest", minutes)
    own = Path("quorate.db", "registers", "own.toml")
    own.parent.mkdir()
    own.write_text(
        '[[body]]\nname = "An Garda Síochána"\narea = "Ireland"\nclassification = "other"\n',
        "utf-8",
    )
    kind = 'MATCH (o {name: "An Garda Síochána"}) RETURN o.classification AS kind'
    assert ask(kind).rows == (("police",),)
    run("ingest", minutes)
    assert ask(kind).rows == (("other",),)
    own.write_text("x = 1", "utf-8")
    with pytest.raises(BadRegister, match=r"own\.toml: "):
        run("ingest", minutes)
