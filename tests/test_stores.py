"""What every store promises, shown on each kind of store."""

import random
import threading
import time
from collections.abc import Iterator

import neo4j
import pytest
from graph_sample import GRAPH
from neo4j.exceptions import Neo4jError
from neo4j_server import LOGIN

from graph.elements import Edge, Element, Node
from graph.stores import Store, open_store
from graph.stores.neo4j_query import _execute
from ingest.errors import QueryError, StoreError

COUNT = "MATCH (n) RETURN count(n) AS nodes"
ENDLESS = """UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b
UNWIND range(1, 1000000) AS c WITH a, b, c WHERE a < b AND b < c RETURN count(*) AS rows"""


@pytest.fixture
def writable(location: str) -> Iterator[Store]:
    with open_store(location, create=True) as store:
        store.replace(())
        yield store


def held(store: Store) -> list[Element]:
    """The whole graph as the store holds it."""
    nodes = store.run("MATCH (n) RETURN labels(n) AS labels, n AS node").dicts()
    edges = store.run(
        "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, r AS properties"
    ).dicts()
    made: list[Element] = []
    for row in nodes:
        (label,) = row["labels"]
        made.append(Node(label=label, id=row["node"].pop("id"), properties=row["node"]))
    return made + [Edge(**row) for row in edges]


def exactly(elements: list[Element]) -> list[str]:
    """Elements to compare: 2 and 2.0 differ, the order of elements and properties does not."""
    return sorted(
        repr((type(one), *(getattr(one, slot) for slot in one.__slots__[:-1])))
        + repr(sorted(one.properties.items()))
        for one in elements
    )


def people(number: int) -> list[Element]:
    return [Node(label="Person", id=f"person/{n}", properties={"n": n}) for n in range(number)]


def test_holds_what_was_loaded(store):
    assert exactly(held(store)) == exactly(list(GRAPH))


@pytest.mark.parametrize(
    "value",
    [
        *("", "'", '"', "`", "\\", "{}", "$id", "'}) DETACH DELETE n //", "\\u0027", "%s", "*"),
        *("é", "e\u0301", "Łódź ŵ", "李", "😀", "\u202egnp", "a\nb\r\n\tc", "\x00", "x" * 100_000),
        *(0, -1, 2**63 - 1, -(2**63), 0.1, 2.0, -0.0, 1e300, True, False),
        *([], ["a"], ["b", "a", ""], ["'", "\n"]),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_values_come_back_as_they_went_in(writable, value):
    writable.replace([Node(label="Topic", id="t", properties={"value": value})])
    table = writable.run(
        "MATCH (n:Topic) WHERE n.value = $value RETURN n.value AS kept, $value AS sent",
        {"value": value},
    )
    assert repr(table.rows) == repr(((value, value),))


def test_replaces_all_that_was_there(writable):
    writable.replace(people(5))
    writable.replace([*people(2), Edge(type="KNOWS", source="person/0", target="person/1")])
    assert writable.run(COUNT).rows == ((2,),)
    assert writable.run("MATCH ()-[r]->() RETURN count(r) AS edges").rows == ((1,),)


def test_empty_graph(writable):
    assert writable.run(COUNT).rows == ((0,),)
    nothing = writable.run(
        "MATCH (p:Person)-[r:MEMBER_OF]->(b) RETURN p.name AS name, r.role AS role"
    )
    assert nothing.columns == ("name", "role")
    assert nothing.rows == ()
    assert nothing.dicts() == []


def test_order_of_elements_does_not_matter(writable):
    shuffled = list(GRAPH)
    random.Random(7).shuffle(shuffled)
    writable.replace(shuffled)
    assert exactly(held(writable)) == exactly(list(GRAPH))


@pytest.mark.parametrize(
    ("elements", "problem"),
    [
        ([*people(2), *people(1)], "two nodes have the id person/0"),
        (
            [*people(1), Edge(type="KNOWS", source="person/0", target="person/9")],
            "KNOWS from person/0 to person/9 lacks an end",
        ),
    ],
)
def test_a_graph_that_is_none_leaves_the_old_one(writable, elements, problem):
    writable.replace(people(3))
    with pytest.raises(StoreError, match=problem):
        writable.replace(elements)
    assert writable.run(COUNT).rows == ((3,),)


VALUES = {
    "null": None,
    "1": 1,
    "1.0": 1.0,
    "7 / 2": 3,
    "[1, null, 'a']": [1, None, "a"],
    "{a: null, b: [{c: 1}]}": {"a": None, "b": [{"c": 1}]},
    "0.0 / 0.0": None,
    "1 / 0.0": None,
    "date('2012-08-14')": "2012-08-14",
    "datetime('2012-08-14T10:00:00Z')": "2012-08-14T10:00:00+00:00",
    "localdatetime('2012-08-14T10:00:00')": "2012-08-14T10:00:00",
    "duration('P1DT1S')": {"months": 0, "days": 1, "nanos": 10**9},
}


def test_values_are_plain_with_and_without_a_time_limit(store):
    columns = ", ".join(f"{one} AS c{n}" for n, one in enumerate(VALUES))
    for timeout in (None, 30):
        table = store.run(f"RETURN {columns}", timeout=timeout)
        assert repr(table.rows) == repr((tuple(VALUES.values()),))


def test_whole_nodes_relationships_and_paths_are_their_properties(store):
    justice = {"id": "topic/justice", "name": "justice"}
    for timeout in (None, 30):
        table = store.run(
            "MATCH path = (t:Topic {name: 'restorative justice'})-[r:BROADER]->(b:Topic) "
            "RETURN b AS node, r AS relationship, path AS path, [b] AS nodes",
            timeout=timeout,
        )
        ((node, relationship, path, nodes),) = table.rows
        assert (node, relationship, nodes) == (justice, {}, [justice])
        assert [one["name"] for one in path["nodes"]] == ["restorative justice", "justice"]
        assert path["edges"] == [{}]


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (n:Person {id: 'x'})",
        "MATCH (n:Person) SET n.name = 'x' RETURN n.name AS name",
        "MATCH (n:Person) REMOVE n.name",
        "MATCH (n) DETACH DELETE n",
        "MERGE (n:Person {id: 'person/ada-quill'}) RETURN n.id AS id",
        "MATCH (a:Person), (b:Board) CREATE (a)-[:MEMBER_OF]->(b)",
        "FOREACH (x IN [1] | CREATE (:Person))",
        "CREATE INDEX some FOR (n:Person) ON (n.name)",
        "MATCH (n) CALL { WITH n SET n.x = 1 } RETURN n.id AS id",
        "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
        "UNWIND [1] AS x LOAD /**/ CSV FROM 'file:///etc/hostname' AS line RETURN line",
        "MATCH (n) RETURN n.id AS x UNION LOAD CSV FROM 'file:///etc/hostname' AS x RETURN x",
    ],
)
def test_only_reads(store, query):
    with pytest.raises(QueryError, match="does more than read the graph"):
        store.run(query)
    assert store.run(COUNT).rows == ((len({one.id for one in GRAPH if isinstance(one, Node)}),),)


def test_the_server_itself_refuses_to_write(neo4j_login):
    """Behind our look at the plan stands the read access mode of every query."""
    with neo4j.GraphDatabase.driver(neo4j_login, auth=LOGIN) as driver:
        for query in ("CREATE (n:Person)", "CREATE INDEX some FOR (n:Person) ON (n.name)"):
            with pytest.raises(Neo4jError, match="read access mode not allowed"):
                _execute(driver, query, {}, None)


def test_words_that_only_look_like_more_are_read(store):
    table = store.run(
        "MATCH (i:AgendaItem) WHERE i.title CONTAINS 'LOAD CSV' OR i.title = $title "
        "RETURN count(i) AS found",
        {"title": "CREATE (n) // DELETE"},
    )
    assert table.rows == ((0,),)


@pytest.mark.parametrize(
    ("query", "params", "problem"),
    [
        ("MATCH (n:Person RETURN n", {}, r"line 1, column 17"),
        ("MATCH (n:Person)\nRETURN n.id AS", {}, r"line 2, column 1\d"),
        ("RETURN $missing AS x", {}, "missing"),
        ("RETURN 1 AS x; RETURN 2 AS x", {}, "statement"),
        ("RETURN 1 / 0 AS x", {}, "by zero"),
        ("", {}, r"line 1"),
        ("RETURN '\ud800' AS x", {}, "query is not Unicode text"),
        ("RETURN $x AS x", {"x": ["\udcff"]}, "x is not Unicode text"),
        ("RETURN $x AS x", {"x": 2**63}, "x is a number of more than 64 bits"),
        ("RETURN $x AS x", {"x": {"y": b""}}, "x is a bytes"),
    ],
)
def test_what_is_wrong_with_a_query_is_one_line(store, query, params, problem):
    with pytest.raises(QueryError, match=problem) as caught:
        store.run(query, params)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("query", ["MATCH (n:Person RETURN n", "CREATE (n)", "RETURN $x AS x"])
def test_a_refusal_is_the_same_with_a_time_limit(store, query):
    said = []
    for timeout in (None, 30):
        with pytest.raises(QueryError) as caught:
            store.run(query, timeout=timeout)
        said.append(str(caught.value))
    assert said[0] == said[1]


def test_time_limit_ends_an_endless_query(store):
    start = time.monotonic()
    with pytest.raises(QueryError, match="stopped after 1 seconds"):
        store.run(ENDLESS, timeout=1)
    assert time.monotonic() - start < 3
    assert store.run("RETURN 1 AS one", timeout=30).rows == ((1,),)


def test_a_reader_sees_the_old_graph_or_the_new(location):
    """Never half of one, and without waiting for the writer."""
    sizes, seen, done = (300, 700), [], threading.Event()

    def read() -> None:
        with open_store(location) as reader:
            while not done.is_set():
                seen.append(reader.run(COUNT).rows[0][0])

    with open_store(location, create=True) as writer:
        writer.replace(people(sizes[0]))
        reading = threading.Thread(target=read)
        reading.start()
        for turn in range(1, 6):
            writer.replace(people(sizes[turn % 2]))
        done.set()
        reading.join()
    assert set(seen) <= set(sizes)
    assert len(seen) > 5


def test_a_store_opened_to_read_is_not_written(location):
    open_store(location, create=True).close()
    with open_store(location) as store, pytest.raises(StoreError, match="to read only"):
        store.replace(())


def test_one_writer_at_a_time(location):
    with open_store(location, create=True) as store:
        with pytest.raises(StoreError, match="another process is writing this store"):
            open_store(location, write=True)
        store.replace(people(1))
        with open_store(location) as reader:
            assert reader.run(COUNT).rows == ((1,),)
    open_store(location, write=True).close()


def test_readings_that_lie_elsewhere_are_not_forgotten(location, tmp_path, monkeypatch):
    """Only a server can be written from two machines; a folder has its readings with it."""
    with open_store(location, create=True) as store:
        store.replace(GRAPH)
        assert store.records.is_dir()
        store.require_readings(["in/march.txt", "in/may.html", "in/june.pdf", "in/july.txt"])
        if "://" in location:
            with pytest.raises(StoreError, match=r"holds in/june\.pdf, whose reading is not in"):
                store.require_readings(["in/march.txt", "in/may.html", "in/july.txt"])
