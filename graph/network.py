"""People and boards as networkx graphs, and who or what bridges them.

`people_and_boards` gives the graph of two kinds of nodes; `boards` and `bridges` are made of it,
so a caller may first take away what should not count, such as officers or apologies.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from graph.query import load
from graph.stores import Store

NODES = {"person": ("person_id", "person"), "board": ("board_id", "board")}  # id and name of each
TIED = ("capacity", "first_seen", "last_seen", "present", "meetings", "apologies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """Somebody on several boards. betweenness: 0 to 1, see `bridges`."""

    person: str
    name: str
    boards: tuple[str, ...]
    betweenness: float


def people_and_boards(store: Store, board_ids: Sequence[str] = (), at: str = "") -> nx.Graph:
    """The bipartite graph of people and the boards that they were seen on.

    board_ids: only these; none means all. at: ISO date, as in the saved query `who-sits-where`,
    which it rests on; empty means at any time.

    A node is the id of a person or board, with `kind` (person, board), `name` and, as networkx has
    it, `bipartite` (0 for people, 1 for boards). An edge has `capacity` (the strongest: chair, vice
    chair, member, present, substitute, officer, in attendance, invited, apologies), `first_seen`,
    `last_seen` (ISO dates), `present` of `meetings`, and `apologies` (counts).
    """
    graph = nx.Graph()
    for row in load("who-sits-where").run(store, boards=list(board_ids), at=at).dicts():
        for side, (kind, (id_, name)) in enumerate(NODES.items()):
            graph.add_node(row[id_], kind=kind, name=row[name], bipartite=side)
        graph.add_edge(row["person_id"], row["board_id"], **{name: row[name] for name in TIED})
    return graph


def boards(graph: nx.Graph) -> nx.Graph:
    """The boards of `people_and_boards`, joined where they share people.

    A node keeps its properties and gets `people` (how many). An edge has `shared` (how many),
    `people` (their ids, sorted), `overlap` (shared by the people of the smaller board: the overlap
    coefficient, Szymkiewicz 1934, Simpson 1943; 1 where all of it sits on the larger one) and
    `jaccard` (shared by the people of both together: Jaccard 1901). The time is the sum, over
    people, of the square of their boards.
    """
    joined = nx.Graph()
    for board in _of_kind(graph, "board"):
        joined.add_node(board, **graph.nodes[board], people=graph.degree(board))
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person in _of_kind(graph, "person"):
        for pair in combinations(sorted(graph[person]), 2):
            shared[pair].append(person)
    for (one, two), people in sorted(shared.items()):
        sizes = graph.degree(one), graph.degree(two)
        joined.add_edge(
            one,
            two,
            shared=len(people),
            people=people,
            overlap=len(people) / min(sizes),
            jaccard=len(people) / (sum(sizes) - len(people)),
        )
    return joined


def bridges(graph: nx.Graph) -> list[Bridge]:
    """The people of `people_and_boards` on two boards or more, who bridges most first.

    Betweenness: on which share of the shortest ways between all pairs of other people and boards
    somebody lies (Freeman, A set of measures of centrality based on betweenness, 1977), by Brandes'
    algorithm (2001). The time is nodes by edges: seconds at 1,000 people.
    """
    people = _of_kind(graph, "person")
    measured = nx.betweenness_centrality(graph)
    found = [
        Bridge(
            person=person,
            name=graph.nodes[person]["name"],
            boards=tuple(sorted(graph[person])),
            betweenness=measured[person],
        )
        for person in people
        if graph.degree(person) > 1
    ]
    return sorted(found, key=lambda one: (-one.betweenness, -len(one.boards), one.name, one.person))


def _of_kind(graph: nx.Graph, kind: str) -> list[str]:
    return sorted(node for node, told in graph.nodes(data="kind") if told == kind)
