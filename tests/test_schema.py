"""The contract as a table: the sample follows it, and every way to depart from it is told."""

from dataclasses import replace

import pytest
from graph_sample import ADA, GRAPH, JUNE, MARCH, PARTNERSHIP

from graph.elements import Edge, Node
from graph.schema import NODES, RELATIONSHIPS, check

SAID = {"document": "document/aaaaaaaaaaaa", "line": 9, "quote": "words"}


def test_the_sample_follows_the_contract_and_uses_all_of_it():
    labels = {element.id: element.label for element in GRAPH if isinstance(element, Node)}
    edges = [element for element in GRAPH if isinstance(element, Edge)]
    assert check(GRAPH) == []
    assert set(labels.values()) == set(NODES)
    assert {edge.type for edge in edges} == {type_ for _, type_, _ in RELATIONSHIPS}


def node(label="Topic", id="topic/x", **properties):
    return Node(label=label, id=id, properties=properties)


def edge(
    type="SPOKE_TO", source=ADA, target="item/harbour-safety-partnership/2031-03-04/1", **more
):
    return Edge(type=type, source=source, target=target, properties={**SAID, **more})


@pytest.mark.parametrize(
    ("element", "problem"),
    [
        (node("Town"), "topic/x: no label Town"),
        (node(name="x", colour="red"), "topic/x: no property colour"),
        (node(), "topic/x: lacks name"),
        (node(name=None), "topic/x: name is None, which is no text"),
        (node(name=" "), "topic/x: name is ' ', which is no text"),
        (node(name="x", other_names="y"), "topic/x: other_names is 'y', which is no texts"),
        (node("Person", ADA, name="x", sort_name="x"), f"{ADA}: 2 nodes have this id"),
        (node(name="a.b@council.example"), "topic/x: name holds an e-mail address"),
        (
            node("Board", "board/x", name="x", classification="choir"),
            "board/x: classification is 'choir', which is not in its list",
        ),
        (
            node("Board", "board/x", name="x", classification="board", former_ids=[PARTNERSHIP]),
            f"board/x: former id {PARTNERSHIP} is a node",
        ),
        (
            node("Meeting", "m", name="x", status="held", date="4 May 2031"),
            "m: date is '4 May 2031', which is no date",
        ),
        (
            node("Meeting", "m", name="x", status="held", date="2031-05-04", start_time="2pm"),
            "m: start_time is '2pm', which is no time",
        ),
        (edge(target="item/none"), f"({ADA})-[SPOKE_TO]->(item/none): no node item/none"),
        (edge("KNOWS"), "no KNOWS from Person to AgendaItem"),
        (edge("MEMBER_OF", target=MARCH), "no MEMBER_OF from Person to Meeting"),
        (edge(quote="x" * 301), "quote is longer than 300 characters"),
        (edge(line=0), "line is 0, which is no count"),
        (edge(line="4"), "line is '4', which is no count"),
        (edge(document=MARCH), f"document is '{MARCH}', which is no Document"),
        (edge(colour="red"), "no property colour"),
        (
            edge("SENT_APOLOGIES", target=JUNE, on_behalf_of=ADA),
            f"on_behalf_of is '{ADA}', which is no Organisation or Board",
        ),
        (edge("ATTENDED", target=MARCH, status="present"), "2 relationships say the same"),
    ],
)
def test_a_departure_is_told(element, problem):
    problems = check([*GRAPH, element])
    assert len(problems) == 1
    assert problem in problems[0]


@pytest.mark.parametrize("name", ["document", "line", "quote"])
def test_what_a_document_states_has_evidence(name):
    """Only what a register or the thesaurus says may do without."""
    stated = edge()
    del stated.properties[name]
    assert check([*GRAPH, stated]) == [f"({ADA})-[SPOKE_TO]->({stated.target}): lacks {name}"]
    known = next(one for one in GRAPH if isinstance(one, Edge) and one.type == "BROADER")
    assert check([*GRAPH, replace(known, target="topic/funding")]) == []
