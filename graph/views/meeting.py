"""One meeting: who was there and what came of each item, beside the text that says so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.draw.page import Cell, Grid, Page, Row
from graph.draw.passages import Fact, Passage, segments
from graph.draw.proof import brief
from graph.draw.seat_panels import panels
from graph.draw.seats import Seat, Tie, by_person, seats
from graph.stores import Store
from graph.tables import count, day, plain

QUERY = "meeting-outcomes"

MEETINGS = """
MATCH (:Meeting {id: $meeting})<-[:HELD]-(b:Board)
MATCH (b)-[:HELD]->(m:Meeting)
RETURN b.id AS board_id, b.name AS board, m.id AS meeting_id, m.date AS date, m.status AS status,
  m.start_time AS start, m.end_time AS finish, m.place AS place
ORDER BY date, meeting_id
"""
ITEMS = """
MATCH (:Meeting {id: $meeting})-[r:HAS_ITEM]->(i:AgendaItem)
RETURN i.id AS item_id, i.number AS number, i.title AS title, i.section AS section,
  i.exempt AS exempt, i.status AS status, i.text AS text, r.line AS line, i.position AS position
ORDER BY position
"""
SAID = """
MATCH (:Meeting {id: $meeting})-[:HAS_ITEM]->(i:AgendaItem)-[r]-(x)
WHERE r.quote IS NOT NULL AND type(r) <> 'HAS_ITEM'
RETURN i.id AS item_id, type(r) AS relation, coalesce(x.name, x.text) AS name, x.id AS id,
  r.verb AS verb, r.relation AS as_what, r.reason AS reason, x.classification AS outcome,
  r.line AS line, r.quote AS quote
ORDER BY item_id, line, relation, name
"""
OWNERS = """
MATCH (:Meeting {id: $meeting})-[:HAS_ITEM]->(:AgendaItem)-[:RAISED]->(a:Action)
MATCH (a)-[:ASSIGNED_TO]->(x)
RETURN a.id AS id, x.name AS name
ORDER BY id, name
"""


def page(store: Store, meeting: str) -> Page:
    """The page of a meeting (id)."""
    around = store.run(MEETINGS, {"meeting": meeting}).dicts()
    here = next(row for row in around if row["meeting_id"] == meeting)
    there = [
        (seat, tie)
        for seat in seats(store, [str(here["board_id"])])
        for tie in seat.ties
        if tie.meeting == meeting
    ]
    passages = _passages(store, meeting)
    return Page(
        title=f"{plain(str(here['board']))}, {day(str(here['date']))}",
        finding=_finding(here, there, passages),
        lead=_neighbours(around, meeting),
        panels=panels(by_person(seat for seat, _ in there)),
        grids=(
            _people("Present", (one for one in there if one[1].kind != "apologies")),
            _people("Apologies", (one for one in there if one[1].kind == "apologies")),
        ),
        passages=passages,
    )


def _finding(
    here: Mapping[str, object], there: Sequence[tuple[Seat, Tie]], passages: Sequence[Passage]
) -> str:
    if here["status"] == "referenced":
        return "Only named in other documents: nothing of this meeting was read."
    chairs = [plain(seat.name) for seat, tie in there if tie.told.startswith("Chair")]
    place = ", ".join(plain(str(here[key])) for key in ("start", "finish", "place") if here[key])
    decided = sum(fact.kind == "Decision" for one in passages for fact in one.facts)
    actions = sum(fact.kind == "Action" for one in passages for fact in one.facts)
    parts = [
        str(here["status"]).capitalize(),
        f"chair {' and '.join(chairs)}" if chairs else "chair not stated",
        place or "time and place not stated",
        count(len(passages), "item"),
        count(decided, "decision"),
        count(actions, "action"),
    ]
    return " · ".join(parts)


def _neighbours(around: Sequence[Mapping[str, object]], meeting: str) -> str:
    """The meetings of the board before and after, also those that are only named."""
    at = next(n for n, row in enumerate(around) if row["meeting_id"] == meeting)
    told = []
    for words, rows in (("before", around[:at][-1:]), ("after", around[at + 1 :][:1])):
        for row in rows:
            named = " (named only)" if row["status"] == "referenced" else ""
            told.append(f"{words} it {brief(str(row['date']))}{named}")
    return f"Meetings of this board: {', '.join(told)}" if told else ""


def _people(title: str, there: Iterable[tuple[Seat, Tie]]) -> Grid:
    rows: list[Row] = []
    for seat, tie in sorted(there, key=lambda one: (one[1].told[:5] != "Chair", one[0].order)):
        bodies = "; ".join(plain(name) for _, name in seat.bodies) or "organisation not stated"
        told = tie.told.removeprefix(title).lstrip(", ")
        rows.append(
            [
                Cell(text=plain(seat.name), opens=seat.person),
                " · ".join(filter(None, (told, bodies))),
            ]
        )
    return Grid(
        title=f"{title}: {len(rows)}",
        columns=(),
        rows=rows,
        empty="Nobody, in what was read.",
        names=True,
    )


def _passages(store: Store, meeting: str) -> tuple[Passage, ...]:
    owners: dict[str, list[str]] = defaultdict(list)
    for row in store.run(OWNERS, {"meeting": meeting}).dicts():
        owners[str(row["id"])].append(plain(str(row["name"])))
    said: dict[str, list[Fact]] = defaultdict(list)
    for n, row in enumerate(store.run(SAID, {"meeting": meeting}).dicts()):
        said[str(row["item_id"])].append(_fact(n, row, owners[str(row["id"])]))
    return tuple(
        _passage(row, said[str(row["item_id"])])
        for row in store.run(ITEMS, {"meeting": meeting}).dicts()
    )


def _passage(row: Mapping[str, object], facts: Sequence[Fact]) -> Passage:
    text = "\n".join(map(plain, str(row["text"] or "").splitlines()))
    tags = []
    for kind in ("decision", "action"):
        number = sum(fact.style == kind for fact in facts)
        tags += [count(number, kind)] if number else []
    tags += ["closed session"] if row["exempt"] else []
    tags += ["not minuted"] if row["status"] == "not minuted" else []
    return Passage(
        id=str(row["item_id"]),
        number=plain(str(row["number"] or "–")),
        title=plain(str(row["title"])),
        section=plain(str(row["section"] or "")),
        line=int(str(row["line"])),
        tags=tuple(tags),
        facts=tuple(facts),
        segments=segments(text, facts),
    )


def _fact(n: int, row: Mapping[str, object], owners: Sequence[str]) -> Fact:
    kind, told, style = _told(row, owners)
    return Fact(
        id=f"fact-{n}",
        kind=kind,
        told=told,
        line=int(str(row["line"])),
        quote=str(row["quote"]),
        style=style,
    )


def _told(row: Mapping[str, object], owners: Sequence[str]) -> tuple[str, str, str]:
    """Kind, words and style of a relationship of an item."""
    name = plain(str(row["name"]))
    match row["relation"]:
        case "RESULTED_IN":
            return "Decision", f"{row['outcome']}: {name}", "decision"
        case "RAISED":
            return "Action", f"{name} ({', '.join(owners) or 'nobody named'})", "action"
        case "SPOKE_TO":
            return plain(str(row["verb"] or "spoke")).capitalize(), name, ""
        case "DECLARED_INTEREST":
            return "Interest", f"{name}: {plain(str(row['reason'] or 'reason not stated'))}", ""
        case "REFERS_TO":
            return "Refers to", f"{name} ({row['as_what'] or 'not said as what'})", ""
        case "ABOUT":
            return "Topic", name, ""
        case _:
            return "Names", name, ""
