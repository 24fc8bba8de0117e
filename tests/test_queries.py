"""Every saved query: its header, its text, and what it answers on every store."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from graph_sample import GRAPH

from graph.query import FOLDER, SavedQuery, load, parse, saved_names
from graph.schema import NODES, RELATIONSHIPS
from graph.stores import Store, open_store
from ingest.errors import QueryError, WrongName

QUERIES = [pytest.param(load(name), id=name) for name in saved_names()]

# Constructs that write, that only one store has, or that two stores answer differently: what
# Neo4j 5.26 and grafeo 0.6.0 were found to differ in.
TRAPS = {
    "writes": r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD)\b",
    "several statements": r";",
    "a procedure": r"\bCALL\s+(?!\()",
    "a comment": r"//|/\*",
    "COLLECT {}": r"\bCOLLECT\s*\{",
    "labels joined by |": r"\(\w*:\w+\|",
    "a slice or an index from the end": r"\[[^\]:]*\.\.|\[-",
    "a long variable path": r"\*(?!0\.\.3\b)\s*[\d.\]]",
    "shortestPath": r"(?i)shortestPath",
    "percentileCont": r"(?i)percentile",
    "duration, date or time functions": r"\b(duration|date|datetime|time)\s*[.(]",
    "regular expressions": r"=~",
    "a pattern as a list": r"\[\s*\(",
    "a pattern as a condition": r"\b(WHERE|AND|OR|NOT)\s+\(\w*(:\w+)?\s*(\{[^}]*\})?\)\s*[-<]",
    "EXISTS with a path through a third node": r"EXISTS\s*\{[^}]*\)[^}]*\([^}]*\)[^}]*\(",
    "an aggregate in a map": r"\{[^}]*:\s*(count|collect|min|max|sum|avg)\(",
}


def bare(query: SavedQuery) -> str:
    """The query's text with its texts emptied."""
    return re.sub(r"'[^']*'", "''", query.cypher)


def traps(text: str) -> list[str]:
    return [name for name, trap in TRAPS.items() if re.search(trap, text)]


@pytest.mark.parametrize("query", QUERIES)
def test_header_and_text_agree(query: SavedQuery) -> None:
    last = bare(query).rpartition("RETURN ")[2].partition("ORDER BY")[0]
    assert set(re.findall(r"\$(\w+)", query.cypher)) == {one.name for one in query.parameters}
    assert tuple(re.findall(r"\bAS (\w+)(?=\s*(?:,|$))", last.strip())) == query.columns
    assert query.description.endswith(".")
    assert max(map(len, (FOLDER / f"{query.name}.cypher").read_text("utf-8").splitlines())) <= 100


@pytest.mark.parametrize("query", QUERIES)
def test_text_holds_no_trap(query: SavedQuery) -> None:
    assert not traps(bare(query))


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n) SET n.a = 1",
        "RETURN 1 AS a; RETURN 2 AS a",
        "CALL db.labels() YIELD label",
        "MATCH (n:Board|Person)",
        "RETURN collect(x)[0..2] AS a",
        "RETURN xs[-1] AS a",
        "MATCH (a)-[:PART_OF*1..4]->(b)",
        "MATCH (a)-[*]->(b)",
        "MATCH p = shortestPath((a)-[:HELD*0..3]-(b))",
        "RETURN percentileCont(x, $p) AS a",
        "RETURN duration.between(a, b) AS a",
        "WHERE a.name =~ ''",
        "RETURN [(a)-[:HELD]->(b) | b.id] AS a",
        "WHERE a.x = 1 AND (a)-[:HELD]->(b)",
        "WHERE EXISTS { (a)-[:ABOUT]->(:Topic)<-[:ABOUT]-(b) }",
        "RETURN {a: count(x)} AS a",
    ],
)
def test_traps_are_known_when_seen(text: str) -> None:
    assert traps(text)


@pytest.mark.parametrize("query", QUERIES)
def test_answer_has_an_order(query: SavedQuery) -> None:
    assert "ORDER BY" in query.cypher.rpartition("RETURN ")[2]


@pytest.mark.parametrize("query", QUERIES)
def test_union_stands_in_a_subquery(query: SavedQuery) -> None:
    depth = 0
    for word in re.findall(r"[{}]|\bUNION\b", bare(query)):
        depth += {"{": 1, "}": -1}.get(word, 0)
        assert depth or word != "UNION", "the order would hold for the last part alone"


@pytest.mark.parametrize("query", QUERIES)
def test_lists_and_maps_hold_no_node_or_relationship(query: SavedQuery) -> None:
    # grafeo 0.6.0 takes a relationship out of a map as the node of the same number.
    text = bare(query)
    bound = set(re.findall(r"[(\[](\w+)(?=:|\)[-<]|\]-| \{)", text)) - {"d"}
    held = re.findall(r"\bcollect\((?:DISTINCT )?(\w+)\)", text)
    held += re.findall(r"[{,]\s*\w+: (\w+)(?=[,}])", text)
    assert not bound & set(held)


@pytest.mark.parametrize("query", QUERIES)
def test_names_are_those_of_the_contract(query: SavedQuery) -> None:
    text = bare(query)
    types = {type_ for _, type_, _ in RELATIONSHIPS}
    used = {one for group in re.findall(r"\[\w*:([A-Z_|]+)", text) for one in group.split("|")}
    assert used <= types
    assert set(re.findall(r"\(\w*:(\w+)", text)) <= NODES.keys()


def test_every_question_of_the_list_is_there() -> None:
    assert len(QUERIES) >= 21


@pytest.mark.parametrize(
    ("header", "complaint"),
    [
        ("// title: T\n// description: D.\n", "lacks columns"),
        ("// title: T\n// description: D.\n// columns: a\n// param: x: y\n", "param it cannot"),
        (
            "// title: T\n// description: D.\n// columns: a\n// param: x -- y: z\n",
            "param it cannot",
        ),
    ],
)
def test_header_that_cannot_be_understood(header: str, complaint: str) -> None:
    with pytest.raises(QueryError, match=complaint):
        parse("a-query", header + "RETURN 1 AS a ORDER BY a")


def test_wrong_names_are_answered_with_the_nearest() -> None:
    with pytest.raises(WrongName, match="nearest: topic-history"):
        load("topic-histroy")
    with pytest.raises(WrongName, match="nearest: topic"):
        load("topic-history").bind({"topci": "x"})
    with pytest.raises(QueryError, match="needs --param topic"):
        load("topic-history").bind({})


# Each line: a query, its parameters, the columns looked at, and the rows that the sample must give.
ANSWERS = [
    json.loads(line)
    for line in Path(__file__).with_name("query_answers.jsonl").read_text("utf-8").splitlines()
]
CASES = [pytest.param(one, id=f"{n}-{one['query']}") for n, one in enumerate(ANSWERS, start=1)]


def test_every_query_has_an_expected_answer() -> None:
    assert {one["query"] for one in ANSWERS} == set(saved_names())


@pytest.mark.parametrize("case", CASES)
def test_answer(store: Store, case: dict[str, Any]) -> None:
    query = load(case["query"])
    table = query.run(store, **case["params"])
    assert table.columns == query.columns
    columns = case["columns"].split()
    assert [[row[one] for one in columns] for row in table.dicts()] == case["rows"]


@pytest.fixture(scope="module")
def both(
    neo4j_servers: tuple[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Store, Store]]:
    """The sample graph in both kinds of store at once."""
    folder = tmp_path_factory.mktemp("both")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUORATE_DATA", str(folder))
        places = (str(folder / "sample.db"), neo4j_servers[1])
        with open_store(places[0], create=True) as one, open_store(places[1], create=True) as other:
            one.replace(GRAPH)
            other.replace(GRAPH)
            yield one, other


@pytest.mark.parametrize("case", CASES)
def test_stores_answer_alike(both: tuple[Store, Store], case: dict[str, Any]) -> None:
    one, other = (load(case["query"]).run(store, **case["params"]) for store in both)
    assert one == other
