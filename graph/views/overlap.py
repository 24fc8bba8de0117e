"""How many people each two boards share, and who joins the most."""

from graph.draw.boards_map import STRONG, draw_map
from graph.draw.overlap_panels import OVERVIEW, bridging_grid, overlap_panels, pairs_grid
from graph.draw.overlaps import MOST, Board, Overlaps
from graph.draw.page import Page, Sign
from graph.draw.seat_panels import seat_grid
from graph.draw.seats import Seat, by_person, read_from, seats
from graph.stores import Store
from graph.tables import count

QUERY = "board-overlap"
TITLE = "Overlap of boards"

AREAS = """
MATCH (b:Board)
WHERE b.id IN $boards
RETURN b.id AS id, b.name AS name, coalesce(b.area, '') AS area
ORDER BY name, id
"""


def page(store: Store, boards: list[str]) -> Page:
    """The page for boards (ids; none: all)."""
    found = seats(store, boards)
    if not found:
        return Page(title=TITLE, finding="Nobody was seen on a board: no list of people was read.")
    return boards_page(store, TITLE, found, every_seat=False)


def boards_page(store: Store, title: str, found: list[Seat], *, every_seat: bool) -> Page:
    """The page of these seats, boards only. every_seat: whether the tables name everybody."""
    people = by_person(found)
    rows = store.run(AREAS, {"boards": sorted({seat.board for seat in found})}).dicts()
    names = [Board(id=str(r["id"]), name=str(r["name"]), area=str(r["area"])) for r in rows]
    boards = Overlaps(names, people)
    return Page(
        title=title,
        finding=f"{_finding(boards)} {read_from(found)}{_left_out(boards)}",
        legend=_legend(boards),
        picture=draw_map(boards),
        panels=overlap_panels(boards),
        grids=(
            pairs_grid(boards),
            bridging_grid(boards),
            *((seat_grid(people),) if every_seat else ()),
        ),
        find="Find a person or board",
        opens=OVERVIEW,
        least=boards.choices,
        least_at=boards.least,
    )


def _finding(boards: Overlaps) -> str:
    several = len(boards.bridging())
    sits = "sits" if several == 1 else "sit"
    on = count(len(boards.names), "board")
    return f"{several or 'None'} of {len(boards.people)} people {sits} on more than one of {on}."


def _left_out(boards: Overlaps) -> str:
    if not boards.left_out:
        return ""
    return f" Drawn are the {MOST} boards that share most; the tables hold all."


def _legend(boards: Overlaps) -> tuple[Sign, ...]:
    return (
        Sign(text="board", mark="box"),
        Sign(text=f"fewer than {STRONG} people on both", colour="link", width=3),
        Sign(text=f"{STRONG} or more", colour="board", width=6),
    )
