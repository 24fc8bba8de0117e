"""Places that a sentence names bare, not within the name of somebody or something."""

import re
from collections.abc import Iterator
from functools import cache

from graph.flow.nouns import End
from graph.flow.reading import Material
from graph.register import Register, load_register

PLACE = re.compile(r"[A-Z]\w")
_BEFORE = re.compile(r"(?:\b[A-Z][\w’'&-]*|\d)\s+(?:(?:of|for|upon|in|on|and the|of the)\s+)?$")
_AFTER = re.compile(r"['’]?s?\s*-?\s*(?:[A-Z&]|and\s+[A-Z][\w-]*\s+[A-Z]\w*\s+[A-Z])")
_JOINED = re.compile(r"(?:^|[.!?:;,(“\"‘']\s*|\band\s+|\bor\s+|&\s+)$")


@cache
def _register() -> Register:
    return load_register()


class Places:
    """The areas that a graph and the registers know, by every form of their names."""

    def __init__(self, held: Material):
        self._held = held
        register = _register()
        self._forms = {
            form: one.name for one in register.areas for form in (one.name, *one.other_names)
        }
        self._forms |= {
            area: register.area(area)
            for area in held.area_of.values()
            if area and PLACE.match(area)
        }
        longest = sorted(self._forms, key=lambda form: (-len(form), form))
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
        self.boards_of: dict[str, list[str]] = {}
        for board in held.boards.values():
            if board.read and board.area:
                self.boards_of.setdefault(register.area(board.area), []).append(board.id)

    def end(self, place: str) -> End:
        """The one board of the place that was read, else the place."""
        boards = [self._held.boards[board] for board in self.boards_of.get(place, ())]
        if len(boards) == 1:
            return End(name=boards[0].names[0], board=boards[0].id)
        return End(name=place)

    def elsewhere(self, sentence: str, board: str) -> list[tuple[str, int, int]]:
        """The places that are neither the board's own, nor hold it, nor lie within it; and where in
        the sentence each is named.

        None where the board's own place is not known: nothing then tells what is elsewhere.
        """
        own = self._held.area_of.get(board)
        if own is None:
            return []
        register = _register()
        own = register.area(own)
        return [
            (place, start, end)
            for place, start, end in self._bare(sentence)
            if place not in register.around(own)
            and own not in register.around(place)
            and not register.is_country(place)
        ]

    def _bare(self, sentence: str) -> Iterator[tuple[str, int, int]]:
        for match in self._pattern.finditer(sentence):
            before, after = sentence[: match.start()], sentence[match.end() :]
            if not _part_of_name(before, after):
                yield self._forms[match.group()], *match.span()


def _part_of_name(before: str, after: str) -> bool:
    """Whether capitals beside a place make it part of a longer name (`Housing Hartlepool`)."""
    return bool(_AFTER.match(after) or (_BEFORE.search(before) and not _JOINED.search(before)))
