"""Meetings that items name: an edge to the meeting, or to the board where no day is told."""

from graph.body_names import fold
from graph.ids import meeting_id
from graph.links import Links
from graph.read_bodies import DAY
from graph.sittings import Business, Entry, Sitting
from ingest.records import Reference


def state_references(links: Links, sitting: Sitting, business: Business, entry: Entry) -> None:
    """The references of one entry of an item."""
    for reference in entry.item.references:
        where = entry.source, reference.quote
        board = _board(links, sitting, entry, reference)
        day = reference.date if reference.date and DAY.fullmatch(reference.date) else None
        if board is None or (board, day) == (sitting.board, sitting.date):
            continue
        if day and board.startswith("board/"):
            meeting = links.days.setdefault((board, day), meeting_id(board, day))
            links.ledger.state("HELD", board, meeting, where)
            links.ledger.state(
                "REFERS_TO",
                business.id,
                meeting,
                where,
                key=reference.relation,
                relation=reference.relation,
            )
        elif board != sitting.board:
            links.ledger.state("MENTIONS", business.id, board, where, mentions=1)


def _board(links: Links, sitting: Sitting, entry: Entry, reference: Reference) -> str | None:
    """The board whose meeting is meant; of a bare place its one board whose documents were read."""
    if reference.board:
        return links.body(entry.source, reference.board)
    if not reference.place:
        return sitting.board
    words = set(fold(reference.place))
    found = {
        board
        for area, boards in links.boards_of.items()
        if words <= set(fold(area))
        for board in boards
    }
    return found.pop() if len(found) == 1 and sitting.board not in found else None
