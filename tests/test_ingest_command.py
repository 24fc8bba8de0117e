"""`quorate ingest` and `retract` as they are used: what is in the graph afterwards, and is told."""

import json
import re
import shutil
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli import main, quorate
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


def status(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    """The exit status of the command line as it is run."""
    monkeypatch.setattr(sys, "argv", ["quorate", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


MADE = "Northby Crime Panel\nMinutes\n4 March 2031\nPresent: Jo Able\n1. Vans\nRESOLVED to note."
# arguments, the files there are, the exit status, what is said on standard error
ENDS: list[tuple[str, dict[str, bytes], int, str]] = [
    ("ingest minutes", {}, 0, "2 files: 2 read, 0 unchanged, 0 unreadable."),
    ("ingest minutes bad.pdf", {"bad.pdf": b"\x00"}, 0, "3 files: 2 read, 0 unchanged, 1 unread"),
    ("ingest bad.pdf", {"bad.pdf": b"\x00"}, 1, "not read: bad.pdf: "),
    ("ingest empty.txt", {"empty.txt": b""}, 1, "not read: empty.txt: is empty"),
    ("ingest gone.txt", {}, 1, "not read: gone.txt: no such file"),
    ("ingest none", {"none/a.jpg": b"x"}, 2, "quorate: none: this folder holds no document"),
    ("ingest", {}, 2, "Missing argument"),
    ("ingest minutes --nope", {}, 2, "No such option"),
    ("ingest minutes --store a.txt", {"a.txt": b"x"}, 2, "quorate: a.txt: "),
    ("ingest minutes --store bolt://localhost:1", {}, 2, "the server cannot be reached"),
    ("ingest minutes --report no/r.json", {}, 2, "quorate: no/r.json: cannot be written: "),
    ("ingest minutes --output p.html", {}, 2, "--output goes with --explain"),
    ("ingest --explain minutes --output p.html", {}, 2, "the page of one document"),
    ("ingest --explain a.md --output no/p.html", {"a.md": MADE.encode()}, 2, "cannot be written"),
    ("ingest --explain gone.md", {}, 2, "quorate: gone.md: no such file"),
    ("retract minutes", {}, 2, "quorate: quorate.db: there is no store here"),
    ("retract", {}, 2, "Missing argument"),
]


@pytest.mark.parametrize(("line", "made", "code", "said"), ENDS, ids=[end[0] for end in ENDS])
def test_how_a_run_ends(
    line: str,
    made: dict[str, bytes],
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, data in made.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_bytes(data)
    assert status(monkeypatch, *line.split()) == code
    told = capsys.readouterr()
    assert said in (told.err.splitlines()[-1] if code == 2 else told.err)
    assert told.out == ""


ENCODED = "Pobal Áth Beag Crime Panel\nMinutes\n4 March 2031\nPresent: Seán Ó Briain\n1. Vans – old"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_text_of_any_encoding_is_read(encoding: str) -> None:
    Path("a.txt").write_bytes(ENCODED.encode(encoding))
    assert run("ingest", "a.txt").exit_code == 0
    assert ask("MATCH (p:Person) RETURN p.name AS name").rows == (("Seán Ó Briain",),)
    assert ask("MATCH (i:AgendaItem) RETURN i.title AS title").rows == (("Vans – old",),)


STORY = "It was late when Mary Able came to the river.\n\n1. The first night\nMr. Carr slept."
INVOICE = "INVOICE\nNorthby Supplies Ltd\nInvoice No: 104/12\nDate: 4 March 2031\n1. Chairs 200.00"


@pytest.mark.parametrize("text", [STORY, INVOICE], ids=["story", "invoice"])
def test_what_is_no_minutes_is_told_and_makes_no_meeting(text: str) -> None:
    Path("a.txt").write_text(text)
    told = run("ingest", "a.txt", "--report", "report.json")
    assert told.exit_code == 0
    assert "a.txt:1  no meeting found in this text" in told.stderr
    assert ask("MATCH (n) WHERE NOT n:Document AND NOT n:Topic RETURN n.id AS id").rows == ()
    (document,) = json.loads(Path("report.json").read_text("utf-8"))["documents"]
    assert (document["family"], document["parts"][0]["board"]) == ("no meeting", None)
    assert [one["kind"] for one in document["issues"]] == ["no-meeting"]


def test_the_whole_report_has_every_issue_with_its_line(minutes: Path) -> None:
    items = "".join(f"1. Vans {number}\nThey were old.\n" for number in range(30))
    Path("a.md").write_text(
        f"Northby Crime Panel\nMinutes\n4 March 2031\nPresent: Jo Able\n{items}"
    )
    told = run("ingest", "a.md", "--report", "report.json")
    assert told.stderr.count("number 1 used twice") == 20
    assert "… and 9 more; all with --report FILE.json" in told.stderr
    (document,) = json.loads(Path("report.json").read_text("utf-8"))["documents"]
    repeated = [one for one in document["issues"] if one["kind"] == "number-repeated"]
    assert [one["line"] for one in repeated] == list(range(7, 65, 2))
    assert document["parts"][0]["items"] == 30
    assert document["accounted"] == 1.0


HOSTILE = (
    "Northby <b>Crime</b> Panel\nMinutes\n4 March 2031\n"
    "Present: Jo Able <script>alert(1)</script>, Bo Carr\n"
    '1. Vans" onmouseover="alert(2)\n<img src=x onerror=alert(3)> was said.\n'
    "2. \x1b[31mArson [bold]{{ 7 * 7 }}\n" + "It was noted that all was well in town.\n" * 20
)


def test_words_of_a_document_are_escaped_on_the_page(minutes: Path) -> None:
    Path("a.html.txt").write_text(HOSTILE)
    told = run("ingest", "--explain", "a.html.txt", "--output", "page.html")
    assert (told.exit_code, told.stdout) == (0, "")
    page = Path("page.html").read_text("utf-8")
    for raw in ("<script>alert", "<img", "<b>Crime", '" onmouseover="alert'):
        assert raw not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{ 7 * 7 }}" in page
    assert "default-src 'none'" in page
    assert not Path("quorate.db").exists()


def test_words_of_a_document_do_not_steer_the_terminal(minutes: Path) -> None:
    Path("a.txt").write_text(HOSTILE.replace("Northby", "Northby \x1b[5m"))
    told = run("ingest", "a.txt")
    shown = run("ingest", "--explain", "a.txt")
    assert "[bold]" in shown.stdout
    assert "Crime" in told.stderr
    assert "\x1b" not in told.stderr + shown.stdout


def test_the_explanation_holds_every_line_with_what_it_proves(minutes: Path) -> None:
    Path("a.md").write_text(MADE)
    shown = run("ingest", "--explain", "a.md").stdout
    assert re.findall(r"^ {3}(\d)  ", shown, re.MULTILINE) == ["1", "2", "3", "4", "5", "6"]
    for fact in ("meeting: Northby Crime", "present: Jo Able", "item 1: Vans", "decision, noted"):
        assert fact in shown


def test_a_folder_is_retracted_whole(minutes: Path) -> None:
    Path("a.md").write_text(MADE)
    run("ingest", "a.md")
    kept = whole()
    run("ingest", minutes)
    assert "2 documents withdrawn." in run("retract", "minutes/").stderr
    assert whole() == kept
    assert "1 document withdrawn." in run("retract", "./a.md").stderr
    assert ask("MATCH (m:Meeting) RETURN m.id AS id").rows == ()


def test_the_same_document_by_another_path_is_one(minutes: Path) -> None:
    run("ingest", minutes / NAMES[0])
    once = [node for node in whole()[0].dicts() if node["labels"] != ["Document"]]
    run("ingest", (minutes / NAMES[0]).resolve())
    assert [node for node in whole()[0].dicts() if node["labels"] != ["Document"]] == once
    assert len(ask("MATCH (d:Document) RETURN d.id AS id").rows) == 1
