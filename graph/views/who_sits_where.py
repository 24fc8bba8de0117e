"""Who sits on which boards, in what capacity and for whom; who sits on several."""

from graph.draw.bars import draw_bars
from graph.draw.frame import Bar
from graph.draw.page import Page, Sign
from graph.draw.picture import DASH_DOT, DASHED, DOTTED
from graph.draw.seat_panels import board_note, panels, seat_grid, shared_grid
from graph.draw.seats import Seat, by_person, read_from, seats
from graph.stores import Store
from graph.tables import count, day, plain
from graph.views.overlap import boards_page

QUERY = "who-sits-where"
TITLE = "Who sits where"

LEGEND = (
    Sign(text="chair", width=4.5),
    Sign(text="vice chair", width=3),
    Sign(text="member or present"),
    Sign(text="officer or guest", dashes=DASHED),
    Sign(text="substitute", dashes=DASH_DOT),
    Sign(text="apologies only", colour="muted", width=1.6, dashes=DOTTED),
    Sign(text="came at least once", mark="seen"),
    Sign(text="not seen there", mark="unseen"),
)
BOTH = Sign(text="on both boards", mark="both")


def page(store: Store, boards: list[str], at: str) -> Page:
    """The page for boards (ids; none: all) at a date (ISO; empty: ever)."""
    found = seats(store, boards, at)
    on = list(dict.fromkeys((seat.board, seat.board_name) for seat in found))
    if not found:
        return Page(title=TITLE, finding=_nobody(at))
    if len(on) > 2:
        return boards_page(store, TITLE, found, every_seat=True)
    return _bars(found, on, at)


def _nobody(at: str) -> str:
    when = f" on {day(at)}" if at else ""
    return f"Nobody was seen on a board{when}: no list of people has been read there."


def _bars(found: list[Seat], on: list[tuple[str, str]], at: str) -> Page:
    people = by_person(found)
    bars = [
        Bar(id=id, name=name, note=board_note(seat for seat in found if seat.board == id))
        for id, name in on
    ]
    two = len(on) == 2
    both = (shared_grid(people, on),) if two else ()
    return Page(
        title=TITLE,
        finding=" ".join([_finding(people, on), read_from(found), *_when(at)]),
        legend=(*_legend(found), *((BOTH,) if two else ())),
        picture=draw_bars(bars, people),
        panels=panels(people),
        grids=(*both, seat_grid(people)),
        find="Find a person or organisation",
    )


def _when(at: str) -> list[str]:
    return [f"As it was on {day(at)}."] if at else []


def _finding(people: dict[str, dict[str, Seat]], on: list[tuple[str, str]]) -> str:
    names = [plain(name) for _, name in on]
    if len(on) == 1:
        return f"{count(len(people), 'person')} on the {names[0]}."
    both = sum(len(held) > 1 for held in people.values())
    verb = "sits" if both == 1 else "sit"
    return (
        f"{both or 'None'} of {len(people)} people {verb} on both the {names[0]} "
        f"and the {names[1]}{_bodies(people)}."
    )


def _bodies(people: dict[str, dict[str, Seat]]) -> str:
    on: dict[str, set[str]] = {}
    for held in people.values():
        for seat in held.values():
            for body, _ in seat.bodies:
                on.setdefault(body, set()).add(seat.board)
    joining = sum(len(boards) > 1 for boards in on.values())
    if not joining:
        return ""
    does = "does" if joining == 1 else "do"
    return f", as {does} {count(joining, 'organisation')}"


def _legend(found: list[Seat]) -> list[Sign]:
    """Without the styles that are not drawn, where they are seldom."""
    vice = any(seat.capacity == "vice chair" for seat in found)
    return [sign for sign in LEGEND if vice or sign.text != "vice chair"]
