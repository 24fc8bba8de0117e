"""What a flow is made of, read from a store once: each query is anchored at the topic."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from graph.body_names import fold
from graph.flow.nouns import End, Evidence, Item
from graph.nearest import wrong_name
from graph.stores import Store

type Row = dict[str, object]

TOPICS = (
    "MATCH (t:Topic) RETURN t.id AS id, t.name AS name, t.other_names AS other_names ORDER BY id"
)
BOARDS = """
MATCH (b:Board)
OPTIONAL MATCH (b)-[:HELD]->(:Meeting)<-[:RECORDS]-(d:Document)
RETURN b.id AS id, b.name AS name, b.other_names AS other_names, b.area AS area,
  count(d) > 0 AS read
ORDER BY id
"""
DOCUMENTS = "MATCH (d:Document) RETURN d.id AS id, d.path AS path ORDER BY id"
ITEMS = """
MATCH (t:Topic {id: $topic})<-[r:ABOUT|MENTIONS]-(i:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
MATCH (m)<-[:HELD]-(b:Board)
RETURN DISTINCT i.id AS id, i.title AS title, i.number AS number, i.position AS position,
  i.text AS text, m.id AS meeting, m.date AS date, b.id AS board, b.name AS board_name,
  r.mentions AS mentions, type(r) = 'ABOUT' AS about, r.in_title AS in_title,
  r.document AS document, r.page AS page, r.line AS line, r.quote AS quote
ORDER BY date, board, meeting, position, id, about DESC
"""
DECISIONS = """
MATCH (t:Topic {id: $topic})<-[:ABOUT|MENTIONS]-(i:AgendaItem)-[r:RESULTED_IN]->(x:Decision)
RETURN DISTINCT i.id AS item, x.classification AS classification, r.line AS line, x.id AS id
ORDER BY item, line, id
"""
STATED = """
MATCH (t:Topic {id: $topic})<-[:ABOUT|MENTIONS]-(i:AgendaItem)
MATCH (i)-[r]-(x)
WHERE r.quote IS NOT NULL
RETURN DISTINCT i.id AS item, type(r) AS type, x.id AS other, r.relation AS relation,
  r.document AS document, r.page AS page, r.line AS line, r.quote AS quote
ORDER BY item, line, type, other, quote
"""
MEETINGS = """
MATCH (t:Topic {id: $topic})<-[:ABOUT|MENTIONS]-(i:AgendaItem)-[:REFERS_TO]->(m:Meeting)
MATCH (m)<-[:HELD]-(b:Board)
RETURN DISTINCT m.id AS id, m.date AS date, b.id AS board, b.name AS board_name
ORDER BY id, board
"""
VISITS = """
MATCH (t:Topic {id: $topic})<-[:ABOUT|MENTIONS]-(:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
WITH DISTINCT m
MATCH (m)<-[r:ATTENDED]-(p:Person)
RETURN m.id AS meeting, p.id AS person, p.name AS name, r.status AS status, r.role AS role,
  r.document AS document, r.page AS page, r.line AS line, r.quote AS quote
ORDER BY person, meeting
"""
PAPERS = """
MATCH (t:Topic {id: $topic})<-[:ABOUT|MENTIONS]-(:AgendaItem)<-[:HAS_ITEM]-(m:Meeting)
WITH DISTINCT m
MATCH (m)<-[r:RECORDS]-(d:Document)
WHERE d.classification IN ['report', 'appendix']
RETURN m.id AS meeting, d.id AS id, d.name AS name, r.document AS document, r.page AS page,
  r.line AS line, r.quote AS quote
ORDER BY meeting, id
"""


@dataclass(frozen=True, kw_only=True)
class Board:
    """A board of the graph. names: all written forms, its own first."""

    id: str
    names: tuple[str, ...]
    area: str | None
    read: bool


@dataclass(frozen=True, kw_only=True)
class Material:
    """topic, name, labels: the topic and what it is called. items: in the order of time. texts: by
    item. stated, meetings, visits, papers: rows of the queries of those names.
    """

    topic: str
    name: str
    labels: tuple[tuple[str, ...], ...]
    items: list[Item]
    in_title: frozenset[str]
    texts: Mapping[str, str]
    boards: Mapping[str, Board]
    stated: list[Row]
    meetings: Mapping[str, Row]
    visits: list[Row]
    papers: list[Row]
    paths: Mapping[str, str]

    @cached_property
    def by_board(self) -> dict[str, list[Item]]:
        """The items of each board."""
        return _grouped(self.items, "board")

    @cached_property
    def by_meeting(self) -> dict[str, list[Item]]:
        """The items of each meeting."""
        return _grouped(self.items, "meeting")

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """The items by id."""
        return {item.id: item for item in self.items}

    @cached_property
    def stated_by_item(self) -> dict[str, list[Row]]:
        """What each item states, in the order of lines."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.stated:
            found[str(row["item"])].append(row)
        return dict(found)

    @cached_property
    def area_of(self) -> dict[str, str | None]:
        """The area of each board."""
        return {board.id: board.area for board in self.boards.values()}

    @cached_property
    def boards_read(self) -> frozenset[str]:
        """The boards of which documents were read."""
        return frozenset(board.id for board in self.boards.values() if board.read)

    def chief(self, meeting: str) -> Item:
        """The item of a meeting that speaks of the topic most: about it, then by mentions."""
        return max(
            self.by_meeting[meeting], key=lambda one: (one.about, one.mentions, -one.position)
        )

    def evidence(self, row: Row, quote: str | None = None) -> Evidence:
        """The evidence that a row of a query carries; `quote`: other words of its line."""
        document, page = str(row["document"]), row["page"]
        return Evidence(
            document=document,
            path=self.paths[document],
            line=number(row["line"]),
            quote=quote or str(row["quote"]),
            page=None if page is None else number(page),
        )


def at(item: Item) -> End:
    """The end of a step that starts at an item."""
    return End(
        name=item.board_name, board=item.board, meeting=item.meeting, date=item.date, item=item
    )


def number(value: object) -> int:
    """A whole number of a row."""
    assert isinstance(value, int)
    return value


def read(store: Store, topic_id: str) -> Material:
    """All that is told of a topic; WrongName where the store holds no such topic."""
    topics = {str(row["id"]): row for row in store.run(TOPICS).dicts()}
    if topic_id not in topics:
        raise wrong_name("topic", topic_id, topics)
    named = {key: store.run(text, {"topic": topic_id}).dicts() for key, text in _ANCHORED.items()}
    paths = {str(row["id"]): str(row["path"]) for row in store.run(DOCUMENTS).dicts()}
    names = _names(topics[topic_id])
    rows = {str(row["id"]): row for row in reversed(named["items"])}
    decided = {str(row["item"]): row["classification"] for row in reversed(named["decisions"])}
    material = Material(
        topic=topic_id,
        name=names[0],
        labels=tuple(fold(name) for name in names),
        items=[],
        in_title=frozenset(id_ for id_, row in rows.items() if row["in_title"]),
        texts={id_: str(row["text"] or "") for id_, row in rows.items()},
        boards={one.id: one for one in map(_board, store.run(BOARDS).dicts())},
        stated=named["stated"],
        meetings={str(row["id"]): row for row in named["meetings"]},
        visits=named["visits"],
        papers=named["papers"],
        paths=paths,
    )
    material.items.extend(
        _item(material, row, decided.get(id_)) for id_, row in reversed(rows.items())
    )
    return material


_ANCHORED = {
    "items": ITEMS,
    "decisions": DECISIONS,
    "stated": STATED,
    "meetings": MEETINGS,
    "visits": VISITS,
    "papers": PAPERS,
}


def _item(material: Material, row: Row, decided: object) -> Item:
    return Item(
        id=str(row["id"]),
        meeting=str(row["meeting"]),
        board=str(row["board"]),
        board_name=str(row["board_name"]),
        date=str(row["date"]),
        title=str(row["title"]),
        position=number(row["position"]),
        mentions=number(row["mentions"]),
        about=bool(row["about"]),
        number=None if row["number"] is None else str(row["number"]),
        decided=None if decided is None else str(decided),
        evidence=material.evidence(row),
    )


def _board(row: Row) -> Board:
    area = None if row["area"] is None else str(row["area"])
    return Board(id=str(row["id"]), names=_names(row), area=area, read=bool(row["read"]))


def _names(row: Row) -> tuple[str, ...]:
    others = row["other_names"]
    return (str(row["name"]), *map(str, others if isinstance(others, list) else ()))


def _grouped(items: list[Item], key: str) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        found[getattr(item, key)].append(item)
    return dict(found)
