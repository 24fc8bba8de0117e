"""Which town or county a document belongs to: by its own words, then by its board's others."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.body_names import BodyName, body_name, classify_organisation, fold
from graph.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyContext:
    """What a document tells beside its mentions of bodies.

    document: its id. file: the id of the file it is part of. board, area: as it names them (the
    area by the letterhead).
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

    names: the bodies that each document names. The name of the board says it by a place of the
    register, or the document itself, or that name by the place of a council that it names. Else,
    for a board that is called after a place, all its documents tell together: where they agree;
    the only council that most of them name; that place. A board of no such name is where the only
    council of the document is.
    """
    contexts = list(contexts)
    councils = {one.document: _councils(names[one.document], register) for one in contexts}
    found = {one.document: _told(one, councils[one.document], register) for one in contexts}
    boards: dict[str, list[str]] = defaultdict(list)
    called: dict[str, BodyName] = {}
    for one in contexts:
        name = body_name(one.board or "")
        if not name.proper and found[one.document] is None:
            found[one.document] = _only(councils[one.document].values())
        if one.board:
            boards[name.squeezed].append(one.document)
            called[name.squeezed] = name
    for squeezed, documents in boards.items():
        agreed = _only(area for document in documents if (area := found[document]))
        if agreed is None and not any(found[document] for document in documents):
            agreed = _of_board(called[squeezed], [councils[one] for one in documents], register)
        for document in documents:
            found[document] = found[document] or agreed
    return found


def _told(context: BodyContext, councils: Mapping[str, str], register: Register) -> str | None:
    """The area by the words of its board's name, or the document's own."""
    board = context.board or ""
    if place := register.place_in(board):
        return place
    if context.area:
        return register.area(context.area)
    words = set(fold(board))
    return _only(area for place, area in councils.items() if words & set(fold(place)))


def _councils(names: Iterable[BodyName], register: Register) -> dict[str, str]:
    """The places after which a document's councils are called, and their areas."""
    return {
        name.place: register.area(name.place)
        for name in names
        if name.place and not name.acronym and classify_organisation(name.text) == "council"
    }


def _only(areas: Iterable[str]) -> str | None:
    """The area, where there is just one."""
    different = set(areas)
    return different.pop() if len(different) == 1 else None


def _of_board(
    board: BodyName, councils: Sequence[Mapping[str, str]], register: Register
) -> str | None:
    """The area of the only council that most of a board's documents name, or that it is called
    after.
    """
    told = Counter(area for one in councils if (area := _only(one.values())))
    area, count = max(sorted(told.items()), key=lambda one: one[1], default=(None, 0))
    if 2 * count > len(councils):
        return area
    return register.area(board.place) if board.place else None
