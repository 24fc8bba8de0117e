"""From readings to the graph: a pure function of documents, registers and judgements.

The same readings in any order, at once or one by one, give the same elements in the same order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.bodies import Body, resolve_bodies
from graph.business import state_business
from graph.cast import cast
from graph.elements import Edge, Element, Node, Value
from graph.evidence import told
from graph.indicators import state_observations
from graph.judgements import Judgements
from graph.links import Links
from graph.links import Problem as Problem
from graph.mentions import Candidate, PersonEntity
from graph.presence import state_people
from graph.read_bodies import contexts, mentions
from graph.register import Register, load_register
from graph.resolve import resolve
from graph.sittings import Sitting, sittings
from graph.sources import Source, document_nodes, sources
from graph.topics import Concept, topic_elements
from ingest.records import Reading

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
ORDER = (
    "Person", "Organisation", "Board", "Meeting", "AgendaItem", "Decision", "Action", "Topic",
    "Indicator", "Document",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Built:
    """A graph. elements: nodes by label and id, then edges. people: who is who, with the mentions
    that tell them. candidates: pairs of people for review. problems: what a person should look at,
    by document and line.
    """

    elements: tuple[Element, ...]
    people: tuple[PersonEntity, ...]
    candidates: tuple[Candidate, ...]
    problems: tuple[Problem, ...]


def build(
    readings: Iterable[Reading],
    *,
    register: Register | None = None,
    judgements: Judgements | None = None,
    concepts: Sequence[Concept] = (),
) -> Built:
    """The graph of the readings.

    register: the shipped one by default. judgements: what reviewers decided about people.
    concepts: the thesaurus; topics in use and those above them become nodes.
    """
    found = sources(readings)
    bodies = resolve_bodies(contexts(found), mentions(found), register or load_register())
    held = sittings(found, bodies)
    meetings = {source.id: one.id for one in held for source in one.sources}
    people = cast(found, bodies, meetings)
    resolution = resolve(people.mentions, judgements or Judgements())
    links = Links(
        bodies=bodies,
        cast=people,
        people=resolution.of,
        sittings=held,
        topics=frozenset(concept.id for concept in concepts),
    )
    elements: list[Element] = [
        *document_nodes(found),
        *map(_person, resolution.people),
        *map(_body, bodies.bodies),
        *_stated(links, found, concepts),
    ]
    edges = [*links.ledger.edges(), *_parts(links)]
    used = [edge.target for edge in (*edges, *elements) if isinstance(edge, Edge)]
    elements += [*edges, *topic_elements(used, concepts)]
    return Built(_ordered(elements), resolution.people, resolution.candidates, _problems(links))


def _stated(
    links: Links, found: Sequence[Source], concepts: Sequence[Concept]
) -> Iterator[Element]:
    """All that the documents say, into the ledger; the nodes that come of it."""
    for source in found:
        if len(source.reading.parts) > 1:
            links.ledger.state("PART_OF", source.id, source.reading.id, (source, source.head))
        if source.meeting and not source.meeting.date:
            message = f"{source.meeting.board}: no day is given, so no meeting was made"
            links.problem("no-date", source, source.head, message)
    for sitting in links.sittings:
        _sitting(links, sitting)
    state_people(links, found, links.sittings)
    yield from state_business(links, links.sittings)
    yield from state_observations(links, links.sittings, concepts)
    yield from _meetings(links)


def _sitting(links: Links, sitting: Sitting) -> None:
    for source in sitting.sources:
        where = source, source.head
        links.ledger.state("HELD", sitting.board, sitting.id, where)
        links.ledger.state("RECORDS", source.id, sitting.id, where)
        whole = links.body(source, source.meeting.part_of if source.meeting else None)
        whole = whole or links.board(sitting.board).part_of
        if whole and whole != sitting.board:
            links.ledger.state("PART_OF", sitting.board, whole, where)


def _parts(links: Links) -> Iterator[Edge]:
    """What the register knows to be part of what, beside what documents say."""
    for body in links.bodies.bodies:
        if body.part_of and not links.ledger.holds("PART_OF", body.id, body.part_of):
            yield Edge(type="PART_OF", source=body.id, target=body.part_of)


def _person(one: PersonEntity) -> Node:
    properties: dict[str, Value | None] = {
        "name": one.name,
        "sort_name": one.sort_name,
        "honorific_prefix": one.honorific_prefix,
        "other_names": list(one.other_names) or None,
        "former_ids": list(one.former_ids) or None,
    }
    return Node(label="Person", id=one.id, properties=told(properties))


def _body(one: Body) -> Node:
    properties: dict[str, Value | None] = {
        "name": one.name,
        "classification": one.classification,
        "area": one.area,
        "other_names": list(one.other_names) or None,
        "former_ids": list(one.former_ids) or None,
    }
    return Node(label=one.label, id=one.id, properties=told(properties))


def _meetings(links: Links) -> Iterator[Node]:
    """The meetings whose documents were read, and those that they only refer to."""
    read = {sitting.id: sitting for sitting in links.sittings}
    days = {id_: (board, date) for (board, date), id_ in links.days.items()}
    days |= {one.id: (one.board, one.date) for one in links.sittings}
    for id_, (board, date) in sorted(days.items()):
        year, month, day = date.split("-")
        sitting = read.get(id_)
        properties: dict[str, Value | None] = {
            "name": f"{links.board(board).name}, {int(day)} {MONTHS[int(month) - 1]} {year}",
            "date": date,
            "status": sitting.status if sitting else "referenced",
            "start_time": sitting.told("start_time") if sitting else None,
            "end_time": sitting.told("end_time") if sitting else None,
            "place": sitting.told("place") if sitting else None,
        }
        yield Node(label="Meeting", id=id_, properties=told(properties))


def _ordered(elements: Iterable[Element]) -> tuple[Element, ...]:
    elements = list(elements)
    nodes = [one for one in elements if isinstance(one, Node)]
    edges = [one for one in elements if isinstance(one, Edge)]
    nodes.sort(key=lambda one: (ORDER.index(one.label), one.id))
    edges.sort(key=lambda one: (one.type, one.source, one.target))
    return (*nodes, *edges)


def _problems(links: Links) -> tuple[Problem, ...]:
    """What was met on the way, and short forms that nothing explains, each once."""
    unknown = [
        Problem(
            kind="short-form-unknown",
            message=f"{one.text}: nothing read, and no register, says what it is short for",
            document=one.document,
            line=one.line,
        )
        for one in links.bodies.unknown
    ]
    found = {(one.document, one.line, one.kind, one.message): one for one in links.problems}
    found |= {(one.document, one.line, one.kind, one.message): one for one in unknown}
    return tuple(one for _, one in sorted(found.items()))
