"""Everything that documents say of one person: boards, appearances, speeches, actions, company."""

from collections.abc import Sequence

from graph.draw.lanes import Axis, Lane, day_of, high, lay, short
from graph.draw.measure import width
from graph.draw.page import Page, Panel, Section, Sign
from graph.draw.person_grids import Found, also_on, appearances, sits_on, written
from graph.draw.picture import Part, Picture
from graph.draw.seats import Seat, Tie, seats
from graph.query import load
from graph.stores import Store
from graph.tables import count, day, plain

QUERY = "person-boards"
LANE = 40  # pixels from lane to lane, at least


def page(store: Store, person: str) -> Page:
    """The page of a person (id)."""
    rows = load("person-boards").run(store, person=person).dicts()
    boards = [str(row["board_id"]) for row in rows]
    around = seats(store, boards) if boards else []
    held = [seat for seat in around if seat.person == person]
    held.sort(key=lambda seat: boards.index(seat.board))
    found = Found(store, person)
    return Page(
        title=found.title,
        lead=found.post(held),
        finding=_counts(held, found),
        legend=(
            Sign(text="present", mark="seen"),
            Sign(text="apologies", mark="unseen"),
            Sign(text="on a membership list", mark="square"),
        ),
        picture=_strip(held) if held else None,
        panels={seat.board: _panel(seat) for seat in held},
        grids=(
            sits_on(held),
            appearances(held),
            found.spoke_to(),
            found.actions(),
            found.interests(),
            written(held, found),
            also_on(held, around),
            found.company(),
            found.topics(),
        ),
        find="Find a board",
    )


def _counts(held: Sequence[Seat], found: Found) -> str:
    items = len({row["item_id"] for row in found.speeches})
    parts = [
        count(len(held), "board"),
        f"present at {sum(seat.present for seat in held)} of "
        f"{count(sum(seat.meetings for seat in held), 'meeting')}",
        f"spoke to {count(items, 'item')}",
        count(len(found.tasks), "action"),
    ]
    dates = sorted(tie.date for seat in held for tie in seat.ties)
    if dates:
        parts.append(f"evidence from {day(dates[0])} to {day(dates[-1])}")
    return " · ".join(parts)


def _strip(held: Sequence[Seat]) -> Picture:
    """When they were where: a lane for each board."""
    picture = Picture()
    axis = Axis.over([day_of(tie.date) for seat in held for tie in seat.ties])
    lanes, y = [], 6.0
    for seat in held:
        name = plain(seat.board_name)
        row = max(LANE, high(name))
        lanes.append(Lane(id=seat.board, name=name, note="", y=y + row / 2 + 4))
        y += row
    lay(picture, axis, lanes, y + 14)
    for seat, lane in zip(held, lanes, strict=True):
        free = -1e9
        for n, tie in enumerate(seat.ties):
            x, label = axis.x(day_of(tie.date)), short(day_of(tie.date))
            _bead(picture, f"{seat.board} {n}", (x, lane.y), seat, tie)
            if x - width(label, 12) / 2 > free:
                picture.words((x, lane.y - 15), label, align="center", of=[seat.board])
                free = x + width(label, 12) / 2 + 4
    return picture


def _bead(picture: Picture, id: str, at: tuple[float, float], seat: Seat, tie: Tie) -> None:
    listed, away = tie.kind == "listed", tie.kind == "apologies"
    head = f"{plain(seat.board_name)}, {day(tie.date)}\n{tie.told}"
    part = Part(
        kind="bead", title=tie.proof.tip(head, seat.names), opens=seat.board, of=[seat.board]
    )
    picture.dot(
        id,
        (at[0], at[1]),
        part,
        size=6,
        fill="paper" if listed or away else "board",
        rim="board",
        edge=1.8,
        shape="square" if listed else "dot",
    )


def _panel(seat: Seat) -> Panel:
    entries = tuple(
        tie.proof.entry(f"{tie.told}, {day(tie.date)}", seat.names, seat.name) for tie in seat.ties
    )
    bodies = "; ".join(plain(name) for _, name in seat.bodies) or "organisation not stated"
    return Panel(
        title=plain(seat.board_name),
        sub=f"{plain(seat.name)}: {seat.words}\nfor {bodies}\ncame to {seat.came}",
        sections=(Section(head="Evidence", entries=entries),),
    )
