"""What the panels and tables of a page tell of people, boards and organisations."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.draw.capacities import capacity
from graph.draw.page import Cell, Entry, Grid, Panel, Row, Section
from graph.draw.seats import Seat
from graph.tables import count, plain

People = Mapping[str, Mapping[str, Seat]]


def panels(people: People) -> dict[str, Panel]:
    """A panel for every person, board and organisation, by id."""
    seats = [seat for held in people.values() for seat in held.values()]
    boards: dict[str, list[Seat]] = defaultdict(list)
    bodies: dict[tuple[str, str], list[Seat]] = defaultdict(list)
    for seat in seats:
        boards[seat.board].append(seat)
        for body in seat.bodies:
            bodies[body].append(seat)
    made = {person: person_panel(list(held.values())) for person, held in people.items()}
    made |= {board: board_panel(on, people) for board, on in boards.items()}
    return made | {id: body_panel(name, on) for (id, name), on in bodies.items()}


def person_panel(held: Sequence[Seat]) -> Panel:
    """Everything that ties a person to each board."""
    first = held[0]
    bodies = dict.fromkeys(plain(name) for seat in held for _, name in seat.bodies)
    name = f"{plain(first.prefix)} {plain(first.name)}".strip()
    sections = [
        Section(
            head=plain(seat.board_name),
            entries=tuple(tie.proof.entry(tie.told, seat.names, seat.name) for tie in seat.ties),
        )
        for seat in held
    ]
    if first.other_names:
        forms = Entry(where=" · ".join(map(plain, first.other_names)))
        sections.append(Section(head="Also written", entries=(forms,)))
    return Panel(
        title=name,
        sub="\n".join(bodies) or "organisation not stated",
        sections=tuple(sections),
    )


def board_panel(on: Iterable[Seat], people: People) -> Panel:
    """Who is on a board, those on others too first."""
    seats = sorted(on, key=lambda seat: seat.order)
    several = [seat for seat in seats if len(people[seat.person]) > 1]
    only = [seat for seat in seats if len(people[seat.person]) == 1]
    return Panel(
        title=plain(seats[0].board_name),
        sub=board_note(seats),
        sections=_listed(("On another board too", several), ("Only here", only)),
    )


def body_panel(name: str, on: Iterable[Seat]) -> Panel:
    """Who is there for an organisation, board by board."""
    boards: dict[str, list[Seat]] = defaultdict(list)
    for seat in sorted(on, key=lambda seat: (seat.board_name, seat.order)):
        boards[seat.board].append(seat)
    found = count(len({seat.person for seats in boards.values() for seat in seats}), "person")
    parts = [(plain(seats[0].board_name), seats) for seats in boards.values()]
    return Panel(title=plain(name), sub=found, sections=_listed(*parts))


def _listed(*parts: tuple[str, Sequence[Seat]]) -> tuple[Section, ...]:
    return tuple(
        Section(head=f"{head}: {len(seats)}", entries=tuple(map(_person, seats)))
        for head, seats in parts
        if seats
    )


def _person(seat: Seat) -> Entry:
    bodies = "; ".join(plain(name) for _, name in seat.bodies) or "organisation not stated"
    where = f"{seat.words} · came to {seat.came} · {bodies}"
    return Entry(head=plain(seat.name), where=where, opens=seat.person)


def board_note(seats: Iterable[Seat]) -> str:
    """``27 people · 2 meetings · 1 membership list`` of one board."""
    found = list(seats)
    lists = {tie.document for seat in found for tie in seat.ties if tie.kind == "listed"}
    parts = [count(len(found), "person")]
    parts += [count(found[0].meetings, "meeting")] if found[0].meetings else []
    parts += [count(len(lists), "membership list")] if lists else []
    return " · ".join(parts)


def shared_grid(people: People, boards: Sequence[tuple[str, str]]) -> Grid:
    """Who is on both boards (ids and names), and in what capacity."""
    both = [held for held in people.values() if len(held) > 1]
    both.sort(key=lambda held: min(seat.order for seat in held.values()))
    rows: list[Row] = []
    for held in both:
        seats = [held[board] for board, _ in boards]
        bodies = dict.fromkeys(name for seat in seats for _, name in seat.bodies)
        told = [one for seat in seats for one in (capacity(seat), seat.came)]
        who = Cell(text=plain(seats[0].name), opens=seats[0].person)
        rows.append([who, *told, "; ".join(map(plain, bodies)) or "organisation not stated"])
    names = [plain(name) for _, name in boards]
    return Grid(
        title=f"On both boards: {len(both)}",
        columns=("Person", names[0], "Came to", names[1], "Came to", "For"),
        rows=rows,
        empty=f"Nobody was seen on both the {' and the '.join(names)}.",
    )


def seat_grid(people: People) -> Grid:
    """Everybody on every board, with the proof of the capacity."""
    seats = [seat for held in people.values() for seat in held.values()]
    seats.sort(key=lambda seat: (seat.board_name, seat.board, seat.order))
    several = len({seat.board for seat in seats}) > 1
    rows: list[Row] = []
    for seat in seats:
        board = [Cell(text=plain(seat.board_name), opens=seat.board)] if several else []
        person = Cell(text=plain(seat.name), opens=seat.person)
        bodies = "; ".join(plain(name) for _, name in seat.bodies) or "not stated"
        words = Cell(quote=seat.best.proof.excerpt(seat.names), where=seat.best.proof.short)
        rows.append([*board, person, capacity(seat), bodies, seat.came, words])
    columns = ("Person", "Capacity", "For", "Came to", "Words")
    return Grid(
        title="Everybody, by board" if several else "Everybody",
        columns=("Board", *columns) if several else columns,
        rows=rows,
        empty="Nobody was seen on a board.",
        note=count(len(people), "person"),
    )
