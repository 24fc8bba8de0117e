"""Exports: everything is in every format, and comes back as it was, hostile words included."""

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pyshacl
import pytest
from click.testing import CliRunner
from graph_sample import GRAPH
from rdflib import PROV, RDF, Graph, Literal, Namespace, URIRef

from graph import exports
from graph.commands.export import command
from graph.elements import Edge, Element, Node, Value
from graph.exports import csv as tables
from graph.exports import elements, export, graphml, joined, parted, rdf
from graph.schema import NODES
from graph.stores import Store, open_store
from ingest.errors import QuorateError, WrongName

Q = Namespace("urn:quorate:terms:")
SHAPES = Path(rdf.__file__).with_name("shapes.ttl")
HOSTILE = [
    "=HYPERLINK(1)",
    "+1",
    "-2",
    "@x",
    " =1",
    "'quoted",
    "''",
    "a|b\\|",
    'say """ <b>&amp;</b> </data></graphml>\r\n\tline two\\',
    "Siân ☂ 🌍\u2028",
    "<urn:x> . <urn:y> a <urn:z>",
]


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = str(tmp_path_factory.mktemp("exports") / "sample.db")
    with open_store(place, create=True) as made:
        made.replace(GRAPH)
    with open_store(place) as opened:
        yield opened


def hostile(text: str) -> list[Node]:
    names = {"name": text, "sort_name": text, "other_names": [text, "|", text]}
    return [Node(label="Person", id="person/a b<>\"&'", properties=names)]


def key(element: Element) -> tuple[str, ...]:
    if isinstance(element, Node):
        return element.label, element.id
    return element.type, element.source, element.target, repr(sorted(element.properties.items()))


def test_the_traversal_yields_the_graph_in_one_order(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = list(elements(store))
    assert sorted(whole, key=key) == sorted(GRAPH, key=key)
    monkeypatch.setattr(exports, "CHUNK", 3)
    assert list(elements(store)) == whole


@pytest.mark.parametrize("texts", [["a|b", "c\\"], ["\\|", "|", "\\\\|"], ["", "a"], HOSTILE])
def test_lists_are_joined_and_parted(texts: list[str]) -> None:
    assert parted(joined(texts)) == texts


def test_graphml_opens_in_networkx(embedded: Store, tmp_path: Path) -> None:
    written = export(embedded, "graphml", tmp_path / "sample.graphml")
    opened = nx.read_graphml(tmp_path / "sample.graphml", force_multigraph=True)
    kinds = Counter(kind for _, kind in opened.nodes(data="kind"))
    types = Counter(type_ for _, _, type_ in opened.edges(data="type"))
    assert kinds + types == written == Counter(key(one)[0] for one in GRAPH)
    for node in (one for one in GRAPH if isinstance(one, Node)):
        found = opened.nodes[node.id]
        told = {
            name: joined(v) if isinstance(v, list) else v for name, v in node.properties.items()
        }
        assert found == {"kind": node.label} | told


@pytest.mark.parametrize("text", [*HOSTILE, "\x00\x1b"])
def test_graphml_of_hostile_words(text: str, tmp_path: Path) -> None:
    (node,) = hostile(text)
    graphml.write([node], tmp_path / "x")
    kept = text.replace("\x00", "�").replace("\x1b", "�")
    assert nx.read_graphml(tmp_path / "x").nodes[node.id]["name"] == kept


def read_csv(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for file in sorted(folder.rglob("*.csv")):
        with file.open(encoding="utf-8", newline="") as opened:
            for row in csv.DictReader(opened):
                yield file.stem, {name: one.removeprefix("'") for name, one in row.items() if one}


def plain(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return joined(value) if isinstance(value, list) else str(value)


def as_text(element: Element) -> tuple[str, dict[str, str]]:
    told = {name: plain(value) for name, value in element.properties.items()}
    if isinstance(element, Node):
        return element.label, {"id": element.id} | told
    return element.type, {"from": element.source, "to": element.target} | told


def test_csv_comes_back_whole(embedded: Store, tmp_path: Path) -> None:
    export(embedded, "csv", tmp_path / "tables")
    found = list(read_csv(tmp_path / "tables"))
    assert sorted(map(repr, map(sorted_row, found))) == sorted(
        map(repr, map(sorted_row, map(as_text, GRAPH)))
    )


def sorted_row(row: tuple[str, dict[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    return row[0], sorted(row[1].items())


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_computes_nothing_and_loses_nothing(text: str, tmp_path: Path) -> None:
    tables.write(hostile(text), tmp_path)
    raw = (tmp_path / "nodes/Person.csv").read_bytes().decode("utf-8")
    for cell in next(iter(list(csv.reader(io.StringIO(raw, newline="")))[1:])):
        assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    ((_, row),) = read_csv(tmp_path)
    assert row["name"] == text
    assert parted(row["other_names"]) == [text, "|", text]


def test_csv_in_a_zip_is_the_same(embedded: Store, tmp_path: Path) -> None:
    export(embedded, "csv", tmp_path / "tables.zip")
    export(embedded, "csv", tmp_path / "tables")
    with zipfile.ZipFile(tmp_path / "tables.zip") as archive:
        assert len(archive.namelist()) == len(tables.columns())
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "tables" / name).read_bytes()


@pytest.fixture(scope="module")
def turtle(embedded: Store, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    path = tmp_path_factory.mktemp("rdf") / "sample.ttl"
    export(embedded, "rdf", path)
    return Graph().parse(path)


def test_rdf_counts(turtle: Graph) -> None:
    for label in NODES:
        held = [one for one in GRAPH if isinstance(one, Node) and one.label == label]
        assert len(set(turtle.subjects(RDF.type, Q[label]))) == len(held)
    statements = set(turtle.subjects(RDF.subject))
    assert len(statements) == len([one for one in GRAPH if isinstance(one, Edge)])


def test_rdf_answers_who_carried_a_topic(turtle: Graph) -> None:
    answer = turtle.query(
        """
        PREFIX q: <urn:quorate:terms:>
        PREFIX schema: <https://schema.org/>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        SELECT DISTINCT ?name ?line WHERE {
          ?topic skos:prefLabel "restorative justice" .
          ?before schema:subEvent/schema:about ?topic ; schema:attendee ?person ;
            schema:organizer ?board ; dcterms:date ?day .
          ?after schema:subEvent/schema:about ?topic ; schema:attendee ?person ;
            schema:organizer ?other ; dcterms:date ?later .
          FILTER (?board != ?other && ?day < ?later)
          ?there a q:Attended ; prov:agent ?person ; q:meeting ?after ;
            prov:wasDerivedFrom/q:line ?line .
          ?person foaf:name ?name .
        } ORDER BY ?name"""
    )
    assert [(str(name), line.toPython()) for name, line in answer] == [
        ("Bram Ostler", 4),
        ("Cora Lindgate", 5),
    ]


def test_rdf_keeps_the_words(turtle: Graph) -> None:
    quotes = {one.properties["quote"] for one in GRAPH if "quote" in one.properties}
    assert {str(one) for one in turtle.objects(None, PROV.value)} == quotes


@pytest.mark.parametrize("text", [*HOSTILE, "\x01"])
def test_rdf_of_hostile_words(text: str, tmp_path: Path) -> None:
    rdf.write(hostile(text), tmp_path / "x.ttl")
    read = Graph().parse(tmp_path / "x.ttl")
    person = URIRef("urn:quorate:person/a%20b%3C%3E%22%26%27")
    assert (person, URIRef("http://xmlns.com/foaf/0.1/name"), Literal(text)) in read
    assert not list(read.triples((URIRef("urn:y"), None, None)))


def validate(graph: Graph) -> str:
    _, _, report = pyshacl.validate(graph, shacl_graph=Graph().parse(SHAPES))
    return str(report)


def test_rdf_has_its_shapes(turtle: Graph) -> None:
    assert "Conforms: True" in validate(turtle)


@pytest.mark.parametrize(
    ("type_", "predicate"), [("ATTENDED", "prov:wasDerivedFrom"), ("MEMBER_OF", "org:role")]
)
def test_shapes_find_what_is_missing(type_: str, predicate: str) -> None:
    broken = next(one for one in GRAPH if isinstance(one, Edge) and one.type == type_)
    lines = [f"@prefix {name}: <{iri}> .\n" for name, iri in rdf.TERMS["prefixes"].items()]
    for element in GRAPH:
        for triple in rdf.triples(element):
            if element is not broken or triple[1] != predicate:
                lines.append(" ".join(triple) + " .\n")
    assert "Less than 1 values" in validate(Graph().parse(data="".join(lines)))


def test_a_format_there_is_not(store: Store, tmp_path: Path) -> None:
    with pytest.raises(WrongName, match="no format 'grafml'; nearest: graphml"):
        export(store, "grafml", tmp_path / "x")


@pytest.mark.parametrize("form", exports.formats())
def test_a_path_that_cannot_be_written(embedded: Store, form: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(QuorateError, match=r"file.*: cannot be written"):
        export(embedded, form, tmp_path / "file" / "x.zip")


def test_what_was_there_stays_until_all_is_written(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("before")

    def breaks() -> Iterator[Element]:
        yield GRAPH[0]
        raise QuorateError("the store went away")

    with pytest.raises(QuorateError):
        graphml.write(breaks(), tmp_path / "x")
    assert (tmp_path / "x").read_text() == "before"
    assert [one.name for one in tmp_path.iterdir()] == ["x"]


def test_the_verb(sample: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(command, ["rdf", str(tmp_path / "x.ttl"), "--store", sample])
    nodes = len([one for one in GRAPH if isinstance(one, Node)])
    assert done.stdout == f"{tmp_path}/x.ttl: {nodes} nodes, {len(GRAPH) - nodes} relationships.\n"
