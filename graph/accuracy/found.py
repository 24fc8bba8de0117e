"""What a graph says of its meetings, in the form of an expected reading."""

from collections import defaultdict
from collections.abc import Iterable

from graph.accuracy.expected import Attendee, Case, Item, Outcome
from graph.elements import Edge, Element, Node


def meetings(elements: Iterable[Element]) -> list[Case]:
    """Every meeting that a document of the graph records, in the order of the elements."""
    graph = _Graph(elements)
    recorded = {edge.target for edge in graph.edges["RECORDS"]}
    return [
        graph.case(node)
        for node in graph.nodes.values()
        if node.label == "Meeting" and node.id in recorded
    ]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _line(edge: Edge) -> int | None:
    value = edge.properties.get("line")
    return value if isinstance(value, int) else None


class _Graph:
    def __init__(self, elements: Iterable[Element]):
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, list[Edge]] = defaultdict(list)
        self._of: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        for element in elements:
            if isinstance(element, Node):
                self.nodes[element.id] = element
            else:
                self.edges[element.type].append(element)
                for end in {element.source, element.target}:
                    self._of[element.type, end].append(element)

    def names(self, id_: str) -> tuple[str, ...]:
        """The preferred name of a node, then its others."""
        properties = self.nodes[id_].properties
        others = properties.get("other_names")
        return str(properties["name"]), *(others if isinstance(others, list) else ())

    def case(self, meeting: Node) -> Case:
        says = meeting.properties
        boards = [edge.source for edge in self._of["HELD", meeting.id]]
        names = [name for board in boards for name in self.names(board)]
        here = [self.attendee(edge) for edge in self.listing("ATTENDED", meeting.id)]
        away = [self.attendee(edge) for edge in self.listing("SENT_APOLOGIES", meeting.id)]
        chairs = [a.person for a in here if a.person and a.role == "chair"]
        return Case(
            board=names[0] if names else "",
            board_accept=tuple(names),
            date=_text(says.get("date")),
            start_time=_text(says.get("start_time")),
            end_time=_text(says.get("end_time")),
            place=_text(says.get("place")),
            chair=chairs[0] if chairs else None,
            attendance=(*here, *away),
            members=tuple(self.attendee(edge) for board in boards for edge in self.listed(board)),
            items=tuple(self.items(meeting.id)),
        )

    def listing(self, type_: str, meeting: str) -> list[Edge]:
        return sorted(self._of[type_, meeting], key=lambda edge: _line(edge) or 0)

    def listed(self, board: str) -> list[Edge]:
        return [e for e in self._of["MEMBER_OF", board] if e.properties.get("basis") == "listed"]

    def attendee(self, edge: Edge) -> Attendee:
        name, *others = self.names(edge.source)
        sent_by = edge.properties.get("on_behalf_of")
        bodies = self.names(sent_by) if isinstance(sent_by, str) else ()
        status = "apologies" if edge.type == "SENT_APOLOGIES" else edge.properties.get("status")
        return Attendee(
            person=name,
            person_accept=tuple(others),
            status=str(status),
            organisation=bodies[0] if bodies else None,
            org_accept=bodies,
            role=_text(edge.properties.get("role")),
        )

    def items(self, meeting: str) -> list[Item]:
        edges = sorted(self._of["HAS_ITEM", meeting], key=lambda e: self.position(e.target))
        return [self.item(self.nodes[edge.target], _line(edge)) for edge in edges]

    def position(self, item: str) -> int:
        value = self.nodes[item].properties["position"]
        return value if isinstance(value, int) else 0

    def item(self, node: Node, line: int | None) -> Item:
        says = node.properties
        return Item(
            title=str(says["title"]),
            number=_text(says.get("number")),
            line=line,
            exempt=says.get("exempt") is True,
            decisions=tuple(self.outcome(edge) for edge in self._of["RESULTED_IN", node.id]),
        )

    def outcome(self, edge: Edge) -> Outcome:
        says = self.nodes[edge.target].properties
        return Outcome(
            text=str(says["text"]), kind=_text(says.get("classification")), line=_line(edge)
        )
