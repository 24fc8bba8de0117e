"""People and boards as networkx graphs: ties, overlap and bridges of the sample graph."""

import networkx as nx
import pytest
from graph_sample import ADA, BRAM, CORA, DOV, EXECUTIVE, GRETA, PANEL, PARTNERSHIP

from graph import network
from graph.stores import Store


@pytest.fixture(scope="session")
def seats(store: Store) -> nx.Graph:
    return network.people_and_boards(store)


def test_a_tie_tells_capacity_dates_and_meetings(seats: nx.Graph) -> None:
    assert nx.is_bipartite(seats)
    assert seats.nodes[BRAM] == {"kind": "person", "name": "Bram Ostler", "bipartite": 0}
    assert seats.edges[BRAM, PARTNERSHIP] == {
        "capacity": "present",
        "first_seen": "2031-03-04",
        "last_seen": "2031-06-10",
        "present": 1,
        "meetings": 2,
        "apologies": 1,
    }


def test_boards_overlap(seats: nx.Graph) -> None:
    joined = network.boards(seats)
    assert joined.nodes[PARTNERSHIP]["people"] == 7
    assert joined.edges[EXECUTIVE, PARTNERSHIP] == {
        "shared": 2,
        "people": [BRAM, DOV],
        "overlap": 1.0,  # all 2 of the executive
        "jaccard": pytest.approx(2 / 7),
    }
    assert joined.edges[PANEL, PARTNERSHIP]["overlap"] == pytest.approx(2 / 3)


def test_at_a_date(store: Store) -> None:
    early = network.people_and_boards(store, at="2031-03-04")
    assert set(early[PARTNERSHIP]) == {ADA, BRAM, CORA, DOV, GRETA}
    assert network.bridges(early) == []
    assert list(network.boards(network.people_and_boards(store, [PANEL])).nodes) == [PANEL]


def test_who_bridges(seats: nx.Graph) -> None:
    first, *rest = network.bridges(seats)
    assert (first.person, first.boards) == (BRAM, (EXECUTIVE, PARTNERSHIP, PANEL))
    assert [one.person for one in rest] == [CORA, DOV]
    assert first.betweenness > rest[0].betweenness > rest[1].betweenness > 0


def test_betweenness_of_the_middle_of_a_path() -> None:
    path = nx.Graph()
    for node, kind in (("a", "board"), ("b", "board"), ("p", "person")):
        path.add_node(node, kind=kind, name=node)
    path.add_edges_from([("a", "p"), ("p", "b")])
    (only,) = network.bridges(path)
    assert only.betweenness == 1.0  # on the one way between the one other pair
