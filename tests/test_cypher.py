"""`quorate cypher` as programs outside rely on it: what it writes where, and how it ends."""

import json
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from graph.commands.cypher import _params

ENDLESS = """UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b
UNWIND range(1, 1000000) AS c WITH a, b, c WHERE a < b AND b < c RETURN count(*) AS rows"""


def cypher(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).with_name("quorate"), "cypher", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_answers_with_a_list_of_objects_keyed_by_column(sample):
    answer = cypher(
        "MATCH (p:Person {id: $id})-[r:ATTENDED]->(m) "
        "RETURN p.name AS name, r.line AS line, p.other_names AS names ORDER BY line",
        *("--param", "id=person/ada-quill", "--store", sample, "--format", "json"),
    )
    names = ["AQ", "Cllr A. Quill"]
    assert json.loads(answer.stdout) == [
        {"name": "Ada Quill", "line": 3, "names": names},
        {"name": "Ada Quill", "line": 42, "names": names},
    ]
    assert (answer.returncode, answer.stderr) == (0, "")


def test_piped_it_is_json_and_an_empty_answer_an_empty_list(sample):
    answer = cypher("MATCH (p:Person {name: 'nobody'}) RETURN p.name AS name", "--store", sample)
    assert (answer.returncode, answer.stdout) == (0, "[]\n")


def test_no_letter_is_lost(sample):
    text = "Łódź 😀 '\"\\\n\u0000"
    answer = cypher(
        "RETURN $text AS text", "--param", f"text={json.dumps(text)}", "--store", sample
    )
    assert json.loads(answer.stdout) == [{"text": text}]


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("CREATE (n:Person)", "the query does more than read the graph"),
        ("MATCH (n RETURN n", "line 1, column 1"),
        (ENDLESS, "the query was stopped after 2 seconds"),
    ],
    ids=["refused", "failed", "out of time"],
)
def test_no_answer_is_one_line_and_status_2(sample, query, problem):
    start = time.monotonic()
    answer = cypher(query, "--store", sample, "--timeout", "2")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith("quorate: ")
    assert problem in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert time.monotonic() - start < 15


def test_no_store_is_one_line_and_status_2(tmp_path):
    answer = cypher("RETURN 1 AS one", "--store", str(tmp_path / "none.db"))
    assert (answer.returncode, answer.stdout) == (2, "")
    assert (
        answer.stderr
        == f"quorate: {tmp_path}/none.db: there is no store here; ingest documents first\n"
    )


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("x=5", 5),
        ("x=-1.5", -1.5),
        ("x=true", True),
        ("x=null", None),
        ('x=[1, "a"]', [1, "a"]),
        ('x="5"', "5"),
        ("x=", ""),
        ("x=restorative justice", "restorative justice"),
        ("x=2012-08-14", "2012-08-14"),
        ("x=007", "007"),
        ("x=a=b", "a=b"),
        ("x='}) DETACH DELETE n", "'}) DETACH DELETE n"),
    ],
)
def test_parameters_are_json_or_text(given, value):
    context, option = click.Context(click.Command("cypher")), click.Option(["--param"])
    assert repr(_params(context, option, (given,))) == repr({"x": value})


@pytest.mark.parametrize("given", ["x", "=5", ""])
def test_a_parameter_has_a_name_and_a_value(given):
    context, option = click.Context(click.Command("cypher")), click.Option(["--param"])
    with pytest.raises(click.BadParameter, match="is not name=value"):
        _params(context, option, (given,))


def test_starts_without_what_it_does_not_need():
    """Programs call it again and again; each of these costs as much as all the rest."""
    code = "import sys, graph.commands.cypher; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"neo4j", "numpy", "networkx", "rdflib", "pdfplumber", "pyvis"}
    assert not heavy & set(done.stdout.split())
