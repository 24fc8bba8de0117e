"""One board: who came when, its meetings, what came of them, its topics, and what is missing."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.draw.attendance import MOST, Attendance, Sitting, columns, told
from graph.draw.page import Cell, Entry, Grid, Page, Panel, Row, Section, Sign
from graph.draw.proof import brief
from graph.draw.seat_panels import panels, seat_grid
from graph.draw.seats import Seat, by_person, read_from, seats, within
from graph.query import load
from graph.stores import Store
from graph.tables import count, day, plain

QUERY = "board-attendance"

MEETINGS = """
MATCH (b:Board {id: $board})-[:HELD]->(m:Meeting)
RETURN m.id AS meeting_id, m.date AS date, m.status AS status, m.start_time AS start,
  m.place AS place, COUNT { (m)<-[:ATTENDED]-(:Person) } AS present,
  COUNT { (m)<-[:SENT_APOLOGIES]-(:Person) } AS apologies,
  COUNT { (m)-[:HAS_ITEM]->(:AgendaItem) } AS items
ORDER BY date, meeting_id
"""
ITEMS = """
MATCH (b:Board {id: $board})-[:HELD]->(m:Meeting)-[:HAS_ITEM]->(i:AgendaItem)
OPTIONAL MATCH (i)-[:RESULTED_IN]->(d:Decision)
WITH m, i, collect(DISTINCT d.classification) AS decisions
OPTIONAL MATCH (i)-[:RAISED]->(a:Action)
RETURN m.id AS meeting_id, i.number AS number, i.title AS title, i.exempt AS exempt,
  i.status AS status, decisions AS decisions, count(a) AS actions, i.position AS position,
  i.id AS item_id
ORDER BY meeting_id, position, item_id
"""
TOPICS = 25  # listed
LEGEND = (
    Sign(text="present", mark="seen"),
    Sign(text="officer, guest or substitute", mark="guest"),
    Sign(text="apologies", mark="unseen"),
    Sign(text="on a membership list", mark="square"),
)


def page(store: Store, board: str, since: str, until: str) -> Page:
    """The page of a board (id), of meetings from one date to another (ISO; empty: all)."""
    meetings = [
        row
        for row in store.run(MEETINGS, {"board": board}).dicts()
        if since <= str(row["date"]) and str(row["date"]) <= (until or "9999")
    ]
    held = sum(row["status"] == "held" for row in meetings)
    found = within(seats(store, [board]), since, until, held)
    items: dict[str, list[dict[str, object]]] = defaultdict(list)
    for item in store.run(ITEMS, {"board": board}).dicts():
        items[str(item["meeting_id"])].append(item)
    people, sittings = by_person(found), columns(meetings, found)
    attendance = Attendance(sittings, found)
    told = {one.id: _panel(one, found, items[one.id]) for one in sittings}
    return Page(
        title=_name(store, board),
        finding=_finding(found, meetings, attendance.left_out),
        legend=LEGEND if found else (),
        picture=attendance.draw() if found else None,
        panels=panels(people) | told,
        grids=(
            _meetings(meetings, items),
            seat_grid(people),
            _actions(store, board),
            _topics(store, board),
            _missing(store, board),
        ),
        find="Find a person or organisation",
    )


def _name(store: Store, board: str) -> str:
    names = load("names").run(store, labels=["Board"]).dicts()
    return plain(next(str(row["name"]) for row in names if row["id"] == board))


def _finding(found: list[Seat], meetings: Sequence[Mapping[str, object]], left_out: int) -> str:
    read = [row for row in meetings if row["status"] != "referenced"]
    named = len(meetings) - len(read)
    missing = f" {count(named, 'further meeting')} named, nothing of it read." if named else ""
    if not found:
        return f"No list of people of this board was read.{missing}"
    most = f" Drawn are the {MOST} who came in the strongest capacity." if left_out else ""
    chairs = sorted({plain(seat.name) for seat in found if seat.capacity == "chair"})
    chair = f"chair {' and '.join(chairs)}" if chairs else "chair not stated"
    return f"{count(len(found), 'person')}; {chair}. {read_from(found)}{missing}{most}"


def _panel(one: Sitting, found: list[Seat], items: Sequence[Mapping[str, object]]) -> Panel:
    parts: dict[str, list[Entry]] = defaultdict(list)
    for seat in sorted(found, key=lambda seat: seat.order):
        for tie in seat.ties:
            if tie.meeting == one.id or (not tie.meeting and tie.date == one.date):
                away = {"apologies": "Apologies", "listed": "On the list"}.get(tie.kind, "Present")
                where = f"{tie.told} · {tie.proof.short}"
                parts[away].append(Entry(head=plain(seat.name), where=where, opens=seat.person))
    parts["Business"] = [Entry(head=_item(item), where=_outcome(item)) for item in items]
    sections = tuple(
        Section(head=f"{head}: {len(parts[head])}", entries=tuple(parts[head]))
        for head in ("Present", "Apologies", "On the list", "Business")
        if parts[head]
    )
    return Panel(title=day(one.date), sub=one.told, sections=sections)


def _item(item: Mapping[str, object]) -> str:
    return plain(f"{item['number'] or '–'} {item['title']}")


def _decisions(item: Mapping[str, object]) -> list[str]:
    found = item["decisions"]
    return [str(one) for one in found] if isinstance(found, list) else []


def _outcome(item: Mapping[str, object]) -> str:
    parts = [", ".join(_decisions(item))] if _decisions(item) else []
    parts += [count(int(str(item["actions"])), "action")] if item["actions"] else []
    parts += ["closed session"] if item["exempt"] else []
    parts += ["not minuted"] if item["status"] == "not minuted" else []
    return " · ".join(parts)


def _meetings(
    meetings: Sequence[Mapping[str, object]], items: Mapping[str, Sequence[Mapping[str, object]]]
) -> Grid:
    rows: list[Row] = []
    for row in meetings:
        business = items.get(str(row["meeting_id"]), [])
        decided = sum(len(_decisions(item)) for item in business)
        actions = sum(int(str(item["actions"])) for item in business)
        date = Cell(text=brief(str(row["date"])), opens=str(row["meeting_id"]))
        rows.append([date, told(row), len(business), decided, actions])
    return Grid(
        title="Meetings",
        columns=("Date", "", "Items", "Decisions", "Actions"),
        rows=rows,
        empty="No meeting of this board is known.",
        note=count(len(rows), "meeting"),
    )


def _actions(store: Store, board: str) -> Grid:
    rows: list[Row] = [
        [
            plain(str(row["owner"] or "nobody named")),
            Cell(
                quote=plain(str(row["action"])),
                where=f"{day(str(row['date']))} · line {row['line']}",
            ),
            day(str(row["due_date"])) if row["due_date"] else "no date given",
        ]
        for row in load("open-actions").run(store, board=board).dicts()
    ]
    return Grid(
        title="Open actions",
        columns=("Owner", "To do", "By"),
        rows=rows,
        empty="No open action was read.",
        note=count(len(rows), "action"),
    )


def _topics(store: Store, board: str) -> Grid:
    rows = load("topics").run(store, board=board).dicts()
    return Grid(
        title="Topics",
        columns=(),
        rows=[[plain(str(row["topic"])), int(str(row["items"]))] for row in rows[:TOPICS]],
        empty="No topic was found in its items.",
        note=f"items; {len(rows) - TOPICS} more topics" if len(rows) > TOPICS else "items",
        aside=True,
    )


def _missing(store: Store, board: str) -> Grid:
    dates: dict[str, str] = {}
    for row in load("meetings-not-read").run(store, board=board).dicts():
        named = f"{plain(str(row['named_in']))}, {brief(str(row['named_on']))}, line {row['line']}"
        dates.setdefault(str(row["date"]), named)
    return Grid(
        title="Named, not read",
        columns=(),
        rows=[[Cell(text=brief(date), where=named)] for date, named in sorted(dates.items())],
        empty="None: every meeting that is named was read.",
        aside=True,
    )
