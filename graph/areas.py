"""Which town or county a document belongs to: by its own words, then by its board's others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.body_names import BodyName, body_name, classify_organisation, fold
from graph.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyContext:
    """What a document tells beside its mentions of bodies.

    document: its id. file: the id of the file it is part of. board, area: as it names them.
    date: of the meeting or document. held: the meeting took place on that date. minutes: dates
    of the minutes of its own board that it lists. expansions: (short form, full form).
    """

    document: str
    file: str
    board: str | None = None
    board_classification: str | None = None
    area: str | None = None
    date: str | None = None
    held: bool = False
    minutes: tuple[str, ...] = ()
    expansions: tuple[tuple[str, str], ...] = ()


def areas_of(
    contexts: Iterable[BodyContext], names: Mapping[str, Iterable[BodyName]], register: Register
) -> dict[str, str | None]:
    """Area by document id, as the register spells it; None where nothing tells.

    names: the bodies that each document names. A document says its area itself, or the name of
    its board does, or the council it names whose town is in that name, or the only council it
    names; else the board's other documents do where they agree.
    """
    contexts = list(contexts)
    found = {one.document: _told(one, names[one.document], register) for one in contexts}
    boards: dict[str, set[str]] = defaultdict(set)
    for one in contexts:
        if one.board and (area := found[one.document]):
            boards[body_name(one.board).squeezed].add(area)
    for one in contexts:
        others = boards.get(body_name(one.board).squeezed, set()) if one.board else set()
        if found[one.document] is None and len(others) == 1:
            found[one.document] = next(iter(others))
    return found


def _told(context: BodyContext, names: Iterable[BodyName], register: Register) -> str | None:
    if context.area:
        return register.area(context.area)
    board = context.board or ""
    if place := register.place_in(board):
        return place
    councils = {
        name.place: name
        for name in names
        if name.place and not name.acronym and classify_organisation(name.text) == "council"
    }
    words = set(fold(board))
    own = sorted(place for place, name in councils.items() if words & set(name.proper) and place)
    places = own or sorted(place for place in councils if place)
    return register.area(places[0]) if len({register.area(one) for one in places}) == 1 else None
