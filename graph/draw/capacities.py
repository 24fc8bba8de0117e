"""How a capacity on a board is drawn: a style of line for each, and a bead where it ends."""

from graph.draw.page import Cell, Sign
from graph.draw.picture import DASH_DOT, DASHED, DOTTED
from graph.draw.seats import Seat

# Width, colour and dashes of a line by capacity
STYLES: dict[str, tuple[float, str, tuple[float, ...]]] = {
    "chair": (4.5, "line", ()),
    "vice chair": (3, "line", ()),
    "member": (1.8, "line", ()),
    "present": (1.8, "line", ()),
    "substitute": (1.8, "line", DASH_DOT),
    "officer": (1.8, "line", DASHED),
    "in attendance": (1.8, "line", DASHED),
    "invited": (1.8, "line", DASHED),
    "apologies": (1.6, "muted", DOTTED),
}


def capacity(seat: Seat) -> Cell:
    """The capacity as a table tells it, with its line."""
    thick, colour, dashes = STYLES[seat.capacity]
    bead = "seen" if seat.seen else "unseen"
    sign = Sign(text=seat.words, colour=colour, width=thick, dashes=dashes, bead=bead)
    return Cell(sign=sign)
