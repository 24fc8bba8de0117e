"""RDF as Turtle, in W3C ORG, Popolo, SKOS, PROV-O and schema.org (`terms.toml`).

Every node is a resource `urn:quorate:<its id>`. Every relationship is there twice: as one triple
from end to end, and as a resource of its own (`q:Attended`, `q:MemberOf`, … with rdf:subject and
rdf:object), since plain RDF has no properties on edges. It carries them, and prov:wasDerivedFrom
its evidence: a passage that has prov:wasQuotedFrom a document, q:line, q:page and, as prov:value,
the words. A value of a closed list is a skos:Concept of that list.

The file is written as a stream, subject by subject, every word as rdflib writes it: its own Turtle
serializer needs the whole graph in memory, and 3 ms a relationship. Web addresses that documents
give are literals, never resources.
"""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import sha256
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from urllib.parse import quote

from rdflib import Literal, URIRef

from graph.elements import Edge, Element, Node, Value
from graph.exports import replacing
from graph.schema import CLOSED_LISTS, EVIDENCE, NODES, RELATIONSHIPS, Property

TERMS = tomllib.loads(Path(__file__).with_name("terms.toml").read_text("utf-8"))
BASE = "urn:quorate:"
DATATYPES = {
    "date": "xsd:date",
    "time": "xsd:time",
    "integer": "xsd:nonNegativeInteger",
    "count": "xsd:positiveInteger",
    "number": "xsd:decimal",
    "flag": "xsd:boolean",
}
PASSAGE = ("line", "page")  # of the evidence, beside document and quote

type Triple = tuple[str, str, str]  # each as Turtle writes it

_OF_NODE = {label: {one.name: one for one in properties} for label, properties in NODES.items()}
_OF_EDGE: dict[str, dict[str, Property]] = {}
for (_, _type, _), _relation in RELATIONSHIPS.items():
    _OF_EDGE.setdefault(_type, {}).update({p.name: p for p in (*_relation.properties, *EVIDENCE)})


def write(elements: Iterable[Element], path: Path) -> None:
    """Write everything as Turtle to the file, after the concepts of the closed lists."""
    found = chain(_concepts(), chain.from_iterable(map(triples, elements)))
    with replacing(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"@prefix {name}: <{iri}> .\n" for name, iri in TERMS["prefixes"].items())
        for subject, same in groupby(found, key=itemgetter(0)):
            said = " ;\n    ".join(f"{predicate} {value}" for _, predicate, value in same)
            file.write(f"\n{subject} {said} .\n")


def triples(element: Element) -> Iterator[Triple]:
    """What is said of one node or relationship."""
    return _node(element) if isinstance(element, Node) else _edge(element)


def resource(id_: str) -> str:
    """The resource of a node."""
    return URIRef(BASE + quote(id_, safe="/")).n3()


def _node(node: Node) -> Iterator[Triple]:
    subject = resource(node.id)
    yield subject, "a", ", ".join((f"q:{node.label}", *TERMS["classes"][node.label]))
    for name, value in node.properties.items():
        known = TERMS["names"].get(node.label) if name == "name" else None
        yield from _values(subject, _OF_NODE[node.label][name], value, known)


def _edge(edge: Edge) -> Iterator[Triple]:
    subject, source, target = _statement(edge), resource(edge.source), resource(edge.target)
    direct = _direct(edge)
    if direct.startswith("^"):
        yield target, direct.removeprefix("^"), source
    else:
        yield source, direct, target
    yield subject, "a", f"q:{_camel(edge.type, str.upper)}"
    yield subject, "rdf:subject", source
    yield subject, "rdf:object", target
    if also := TERMS["classes"]["of"].get(edge.type):
        yield subject, "a", also["class"]
        yield subject, also["source"], source
        yield subject, also["target"], target
    for name, value in edge.properties.items():
        if name not in ("document", "quote", *PASSAGE):
            yield from _values(subject, _OF_EDGE[edge.type][name], value)
    if "document" in edge.properties:
        yield from _evidence(subject, edge)


def _direct(edge: Edge) -> str:
    """The predicate from end to end."""
    if edge.type == "PART_OF" and edge.source.startswith("document/"):
        return "dcterms:isPartOf"
    known: str = TERMS["relationships"].get(edge.type, f"q:{_camel(edge.type)}")
    return known


def _evidence(subject: str, edge: Edge) -> Iterator[Triple]:
    """The passage that proves a statement; the same words of a line are the same passage."""
    told, document = edge.properties, resource(str(edge.properties["document"]))
    words = sha256(str(told["quote"]).encode()).hexdigest()[:12]
    passage = f"{document[:-1]}#line={told['line']}&words={words}>"
    yield subject, "prov:wasDerivedFrom", passage
    yield passage, "a", "q:Passage, prov:Entity"
    yield passage, "prov:wasQuotedFrom", document
    yield passage, "prov:value", Literal(told["quote"]).n3()
    for name in PASSAGE:
        if name in told:
            yield from _values(passage, _OF_EDGE[edge.type][name], told[name])


def _values(subject: str, of: Property, value: Value, known: str | None = None) -> Iterator[Triple]:
    predicate = known or TERMS["properties"].get(of.name) or f"q:{_camel(of.name)}"
    for one in value if isinstance(value, list) else [value]:
        yield subject, predicate, _object(of.kind, one)


def _object(kind: str, value: str | float) -> str:
    """A value as a concept, a resource or a literal of its type."""
    if kind in CLOSED_LISTS:
        return resource(f"list/{kind}/{value}")
    if kind == "body" or kind in NODES:
        return resource(str(value))
    text = str(value).lower() if kind == "flag" else str(value)
    text += ":00" if kind == "time" else ""
    return Literal(text).n3() + (f"^^{DATATYPES[kind]}" if kind in DATATYPES else "")


def _concepts() -> Iterator[Triple]:
    """The closed lists of the contract as schemes of concepts."""
    for kind, values in CLOSED_LISTS.items():
        scheme = resource(f"list/{kind}")
        yield scheme, "a", "skos:ConceptScheme"
        for value in values:
            concept = resource(f"list/{kind}/{value}")
            yield concept, "a", "skos:Concept"
            yield concept, "skos:inScheme", scheme
            yield concept, "skos:prefLabel", Literal(value, lang="en").n3()


def _statement(edge: Edge) -> str:
    """The resource of a relationship: the same in every export of the same graph."""
    keys = [name for name, of in _OF_EDGE[edge.type].items() if of.key]
    place = [edge.source, edge.target, *(str(edge.properties.get(name)) for name in keys)]
    digest = sha256("\n".join(place).encode()).hexdigest()[:16]
    return resource(f"relationship/{edge.type.lower().replace('_', '-')}/{digest}")


@cache
def _camel(name: str, first: Callable[[str], str] = str.lower) -> str:
    words = "".join(word.capitalize() for word in name.split("_"))
    return first(words[0]) + words[1:]
