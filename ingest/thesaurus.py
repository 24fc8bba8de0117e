"""The topics of partnership governance, out of `thesaurus.ttl` (SKOS)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rdflib import RDF, SKOS, Graph, URIRef
from rdflib.term import Node

from ingest.errors import BadRegister

PATH = Path(__file__).with_name("thesaurus.ttl")
_BASE = "urn:quorate:"
_NOT_WHEN = URIRef(_BASE + "term/notWhen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A topic of the thesaurus.

    id: ``topic/<slug of its name>``, the id of its node. other_names: every further label that may
    be shown, acronyms, Welsh and Irish ones included, sorted. notation: its chief acronym.
    broader: ids. hidden: labels that are found as they stand and never shown. not_when: phrases
    that hold one of its labels and mean something else. welsh: those of its labels that are Welsh.
    examples: sentences that must be tagged with it.
    """

    id: str
    name: str
    other_names: tuple[str, ...] = ()
    definition: str = ""
    notation: str | None = None
    broader: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    not_when: tuple[str, ...] = ()
    welsh: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """Its name and other names."""
        return (self.name, *self.other_names)


@cache
def concepts() -> tuple[Concept, ...]:
    """All topics, ordered by id; read when first asked for (an eighth of a second), then kept."""
    return read(PATH)


def read(path: Path) -> tuple[Concept, ...]:
    """The concepts of a SKOS file in Turtle, ordered by id.

    Raises BadRegister where the file is no Turtle, or a concept has no name or several.
    """
    try:
        graph = Graph().parse(path, format="turtle")
    except (OSError, SyntaxError, UnicodeDecodeError) as error:
        raise BadRegister(f"not a thesaurus in Turtle: {error}", path=path) from error
    found = [_concept(graph, node) for node in graph.subjects(RDF.type, SKOS.Concept)]
    for concept in found:
        if not concept.name:
            raise BadRegister(f"{concept.id} needs exactly one skos:prefLabel @en", path=path)
    return tuple(sorted(found, key=lambda concept: concept.id))


def _concept(graph: Graph, node: Node) -> Concept:
    def texts(*terms: Node) -> tuple[str, ...]:
        return _texts(value for term in terms for value in graph.objects(node, term))

    labels = [*graph.objects(node, SKOS.prefLabel), *graph.objects(node, SKOS.altLabel)]
    names = _texts(one for one in graph.objects(node, SKOS.prefLabel) if _language(one) == "en")
    name = names[0] if len(names) == 1 else ""
    notations = texts(SKOS.notation)
    return Concept(
        id=str(node).removeprefix(_BASE),
        name=name,
        other_names=tuple(sorted({*_texts(labels), *notations} - {name})),
        definition=" ".join(texts(SKOS.definition)),
        notation=notations[0] if notations else None,
        broader=texts(SKOS.broader),
        hidden=texts(SKOS.hiddenLabel),
        not_when=texts(_NOT_WHEN),
        welsh=_texts(one for one in labels if _language(one) == "cy"),
        examples=texts(SKOS.example),
    )


def _texts(values: Iterable[Node]) -> tuple[str, ...]:
    return tuple(sorted(str(value).removeprefix(_BASE) for value in values))


def _language(value: Node) -> str | None:
    return getattr(value, "language", None)
