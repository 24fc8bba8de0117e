"""What panels and tables tell of boards and what they share."""

from graph.draw.overlaps import Overlaps, pair_id
from graph.draw.page import Cell, Entry, Grid, Panel, Row, Section
from graph.draw.seat_panels import panels
from graph.draw.spread import Pair
from graph.tables import count, plain

OVERVIEW = "overview"
LISTED = 10  # people and pairs that the overview lists


def overlap_panels(overlaps: Overlaps) -> dict[str, Panel]:
    """A panel for each person, board, organisation and pair, and the one that stands open."""
    pairs = {pair_id(pair): _pair_panel(overlaps, pair) for pair in overlaps.shared}
    return {**panels(overlaps.people), **pairs, OVERVIEW: _overview(overlaps)}


def _pair_panel(overlaps: Overlaps, pair: Pair) -> Panel:
    entries = []
    for person in overlaps.shared[pair]:
        held = overlaps.people[person]
        told = [f"{held[id].words}, {overlaps.names[id]}" for id in pair]
        entries.append(
            Entry(head=plain(overlaps.person(person)), where=" · ".join(told), opens=person)
        )
    boards = tuple(Entry(head=overlaps.names[id], opens=id) for id in pair)
    return Panel(
        title=" and ".join(overlaps.names[id] for id in pair),
        sub=f"{count(len(entries), 'person')} on both",
        sections=(
            Section(head="On both", entries=tuple(entries)),
            Section(head="The boards", entries=boards),
        ),
    )


def _overview(overlaps: Overlaps) -> Panel:
    several, pairs = overlaps.bridging(), overlaps.ranked()[:LISTED]
    sits = "sits" if len(several) == 1 else "sit"
    parts = {
        "On the most boards": [
            Entry(head=f"{plain(overlaps.person(one))}: {len(overlaps.people[one])}", opens=one)
            for one in several[:LISTED]
        ],
        "Boards that share most": [
            Entry(head=_between(overlaps, pair), opens=pair_id(pair)) for pair in pairs
        ],
        "Boards": [
            Entry(head=overlaps.names[id], where=count(len(overlaps.on[id]), "person"), opens=id)
            for id in sorted(overlaps.names, key=lambda id: overlaps.names[id])
        ],
    }
    return Panel(
        title=f"{count(len(several), 'person')} {sits} on more than one board",
        sub=f"{count(len(overlaps.people) - len(several), 'person')} on one only",
        sections=tuple(
            Section(head=head, entries=tuple(found)) for head, found in parts.items() if found
        ),
    )


def pairs_grid(overlaps: Overlaps) -> Grid:
    """Each two boards that share people, and who they are."""
    rows: list[Row] = []
    for pair in overlaps.ranked():
        who = "; ".join(plain(overlaps.person(person)) for person in overlaps.shared[pair])
        names = [Cell(text=overlaps.names[id], opens=id) for id in pair]
        number = len(overlaps.shared[pair])
        rows.append([*names, number, Cell(text=who, opens=pair_id(pair))])
    return Grid(
        title="Boards with people in common",
        columns=("Board", "Board", "People", "Who"),
        rows=rows,
        empty="No two boards share a person.",
        note=count(len(rows), "pair"),
    )


def bridging_grid(overlaps: Overlaps) -> Grid:
    """People on several boards, with their capacity on each."""
    rows: list[Row] = []
    for person in overlaps.bridging():
        held = overlaps.people[person]
        told = [f"{plain(seat.board_name)} ({seat.words})" for seat in held.values()]
        bodies = dict.fromkeys(name for seat in held.values() for _, name in seat.bodies)
        rows.append(
            [
                Cell(text=plain(overlaps.person(person)), opens=person),
                len(held),
                "; ".join(told),
                "; ".join(map(plain, bodies)) or "not stated",
            ]
        )
    return Grid(
        title="People on more than one board",
        columns=("Person", "Boards", "Which, and in what capacity", "For"),
        rows=rows,
        empty="Nobody sits on more than one board.",
        note=count(len(rows), "person"),
    )


def _between(overlaps: Overlaps, pair: Pair) -> str:
    names = " – ".join(overlaps.names[id] for id in pair)
    return f"{names}: {len(overlaps.shared[pair])}"
