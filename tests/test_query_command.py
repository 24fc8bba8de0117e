"""The verbs that ask saved queries, as they are used: what they write where, and how they end."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from graph_sample import GRAPH
from rich.console import Console

from graph import cli, tables
from graph.elements import Table
from graph.grid import cell, grid
from graph.stores import open_store

type Run = Callable[..., tuple[int, str, str]]

HOSTILE = "\x1b[31m[bold]red[/bold]\u202e\x9b2J=1|2<b>\nend"


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An embedded store with the sample graph."""
    place = str(tmp_path_factory.mktemp("store") / "sample.db")
    with open_store(place, create=True) as store:
        store.replace(GRAPH)
    return place


@pytest.fixture
def run(embedded: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`quorate` with arguments: exit status, standard output, standard error."""

    def go(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setenv("QUORATE_STORE", embedded)
        monkeypatch.setattr("sys.argv", ["quorate", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return int(str(ended.value.code or 0)), out, err

    return go


def test_the_list_names_every_query_with_its_parameters(run: Run) -> None:
    status, out, _ = run("query", "--format", "table")
    assert status == 0
    line = next(line for line in out.splitlines() if line.startswith("topic-history "))
    assert line.rstrip().endswith("  topic; [board]")


def test_piped_it_is_json_and_the_name_taken_is_told_apart(run: Run) -> None:
    status, out, err = run("query", "topic-history", "--param", "topic=restorative practice")
    assert status == 0
    assert [row["date"] for row in json.loads(out)] == ["2031-03-04", "2031-06-10", "2031-07-15"]
    assert err == "topic: restorative justice (topic/restorative-justice)\n"


def test_table_tells_what_it_is_of_what_it_counts_and_how_to_go_on(run: Run) -> None:
    _, out, err = run(
        "query", "topic-history", "--param", "topic=repairing harm", "--format", "table"
    )
    lines = [line.rstrip() for line in out.splitlines()]
    assert lines[0] == "Topic history: restorative justice"
    assert [*lines[1].split()][:5] == ["Date", "Board", "Number", "Item", "Said"]
    assert "3 items, 3 meetings, 2 boards, 4 March 2031 to 15 July 2031." in lines
    assert lines[-1] == (
        "Proof: quorate evidence 'restorative justice'  Picture: quorate view topic-movement."
    )
    assert (err, max(map(len, lines)) <= tables.WIDTH) == ("", True)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("query", "topic-histroy"), "nearest: topic-history"),
        (("query", "topic-history"), "topic-history needs --param topic=…"),
        (("query", "topic-history", "--param", "topci=x"), "nearest: topic"),
        (("query", "topic-history", "--param", "topic"), "give it as name=value"),
        (("query", "topic-history", "--param", "topic=zzz"), "no topic is called 'zzz'"),
        (("query", "who-sits-where", "--param", "boards=harbour"), "Harbour Executive (board/"),
        (("query", "bridges", "--param", "least=x"), "whole number"),
        (("evidence", "zzz"), "no thing is called 'zzz'"),
        (("evidence", "bram", "--relation", "LIKES"), "'LIKES' is not one of"),
        (("person", "zzz"), "no person is called 'zzz'"),
        (("promises", "--due", "soon"), "must be a date"),
        (("topics", "zzz"), "no topic is called 'zzz'"),
        (("topics", "--output", "/no/such/folder/x.csv"), "cannot be written"),
        (("topics", "--store", "/no/such/store"), "no store here"),
    ],
)
def test_wrong_use_is_told_on_standard_error(
    run: Run, arguments: tuple[str, ...], problem: str
) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert problem in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("form", "start"),
    [("json", "[]"), ("csv", "date,board,"), ("markdown", "| date | board |")],
)
def test_an_empty_answer_is_fine_and_says_so(run: Run, form: str, start: str) -> None:
    status, out, err = run("topics", "justice", "--format", form)
    assert (status, out.startswith(start)) == (0, True)
    assert err.endswith("Topic history: justice: nothing found\n")


def test_an_empty_table_says_so(run: Run) -> None:
    status, out, err = run("topics", "justice", "--format", "table")
    assert (status, err) == (0, "")
    assert out == "Topic history: justice\nNothing found.\n"


def test_output_goes_to_a_file_in_the_format_of_its_suffix(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "actions.csv"
    status, out, _ = run("query", "open-actions", "--output", str(file))
    assert (status, out) == (0, "")
    assert next(csv.DictReader(file.open(encoding="utf-8")))["action"] == "Write to Tarnley"


def test_describe_tells_what_a_query_takes(run: Run) -> None:
    status, out, _ = run("query", "open-actions", "--describe")
    assert status == 0
    assert "--param status=…  open or done or dropped or all, optional" in out
    assert "open unless given" in out


def test_topics_are_listed_and_one_has_a_history(run: Run) -> None:
    _, out, _ = run("topics", "--format", "table")
    assert out.splitlines()[3].split()[:3] == ["restorative", "justice", "3"]
    _, out, _ = run("topics", "shop theft", "--format", "table")
    assert "1 ○" in out
    assert "1 ●" in out
    assert "● about it   ○ in passing" in out


def test_evidence_of_a_tie_shows_each_step(run: Run) -> None:
    status, out, err = run("evidence", "bram", "harbour safety", "--relation", "attended")
    assert status == 0
    assert [(row["path"], row["line"]) for row in json.loads(out)] == [("in/march.txt", 4)]
    assert err.splitlines()[1] == (
        "board: Harbour Safety Partnership (board/harbour-safety-partnership)"
    )
    _, out, _ = run("evidence", "bram", "harbour safety", "--format", "table")
    assert "march.txt" in out
    assert "Supt Bram Ostler, Northmoor" in out


def test_person_page_has_every_section(run: Run) -> None:
    status, out, err = run("person", "ostler")
    page = json.loads(out)
    assert (status, err) == (0, "")
    assert (page["id"], page["former_ids"]) == ("person/bram-ostler", ["person/b-ostler"])
    assert len(page["boards"]) == 3
    assert [row["status"] for row in page["attendance"]].count("apologies") == 1
    assert page["spoke_to"] == page["actions"] == page["interests"] == []
    assert page["met"][0]["person"] == "Cora Lindgate"
    _, table, _ = run("person", "show", "ostler", "--format", "table")
    assert "Written as: Bram Ostler; B Ostler; BO" in table
    assert "3 boards · present at 3 of 4 meetings" in table
    assert "Spoke to\nNothing found." in table


def test_promises_are_open_and_past(run: Run) -> None:
    _, out, _ = run("promises")
    assert [(row["owner"], row["status"]) for row in json.loads(out)] == [
        ("Cora Lindgate", "open"),
        ("Wexmouth Council Community Services", "done"),
    ]
    _, out, err = run("promises", "--owner", "community", "--status", "open")
    assert out == "[]\n"
    assert "organisation: Wexmouth Council Community Services" in err


def table(*rows: tuple[object, ...]) -> Table:
    return Table(columns=("name", "number"), rows=rows)


def printed(of: Table, width: int = tables.WIDTH) -> str:
    out = io.StringIO()
    Console(file=out, width=width, markup=False).print(grid(of, width))
    return out.getvalue()


def test_words_of_documents_are_only_words() -> None:
    hostile = table((HOSTILE, 1))
    shown = printed(hostile)
    assert "[bold]red[/bold]" in shown
    for text in (shown, tables.as_json(hostile), tables.as_csv(hostile)):
        assert not set("\x1b\x9b\u202e") & set(text)
    marked = tables.as_markdown(hostile)
    assert r"1\|2\<b\>" in marked
    assert len(marked.splitlines()) == 3
    assert json.loads(tables.as_json(hostile)) == [{"name": HOSTILE, "number": 1}]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1"])
def test_no_text_is_a_formula_in_a_spreadsheet(text: str) -> None:
    rows = list(csv.reader(io.StringIO(tables.as_csv(table((text, -1))))))
    assert rows[1][0].startswith("'")
    assert rows[1][1] == "-1"


def test_values_in_words() -> None:
    assert [cell(one) for one in (None, True, False, ["a", "b"], 1.5, [])] == [
        *("", "●", "○"),
        *("a; b", "1.5", ""),
    ]
    assert tables.as_csv(table((True, None))).splitlines()[1] == "true,"


@pytest.mark.parametrize("width", [20, 40, 100])
def test_a_table_is_never_wider_than_the_terminal_nor_numbers_cut(width: int) -> None:
    shown = printed(table(("word " * 40, 1234567), ("x" * 90, 12)), width)
    assert max(map(len, shown.splitlines())) <= width
    assert "1234567" in shown
    assert shown.count("x") == 90


def test_what_a_row_repeats_is_left_blank_but_not_a_number_alone() -> None:
    columns = ("number", "item", "text")
    rows = (("3", "One", "a"), ("3", "One", "b"), ("3", "Two", "c"))
    lines = printed(Table(columns=columns, rows=rows)).splitlines()[2:]
    assert [line.split() for line in lines] == [["3", "One", "a"], ["b"], ["3", "Two", "c"]]


def test_counts_are_of_what_is_in_the_rows() -> None:
    columns = ("date", "person_id", "board_id")
    rows = (("2031-03-04", "a", "x"), ("2031-01-02", "b", "x"), (None, None, "x"))
    counted = tables.counts(Table(columns=columns, rows=rows))
    assert counted == "1 board, 2 people, 2 January 2031 to 4 March 2031"
    assert tables.counts(table(("a", 1))) == "1 row"
    pair = Table(columns=("board_id", "other_board_id"), rows=(("x", "y"),))
    assert tables.counts(pair) == "2 boards"
