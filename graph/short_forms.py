"""What short forms of bodies may stand for, by where the full names and expansions were read."""

from collections import defaultdict
from collections.abc import Iterable

from graph.body_names import BodyName, body_name
from graph.register import form_key

type Key = tuple[str, str]  # what a body is called, and the area where that name is not enough
type Scope = tuple[str, str]  # document, file, board or area, and which


class ShortForms:
    """Full names and expansions by scope; a form is looked up in the nearest scope first.

    same: keys that turned out to be another's. heads: keys of boards whose own documents were
    read; where several bodies fit, one of these is meant.
    """

    def __init__(self) -> None:
        self._initials: dict[tuple[Scope, str], set[Key]] = defaultdict(set)
        self._cores: dict[tuple[Scope, str], dict[tuple[str, ...], set[Key]]] = defaultdict(
            lambda: defaultdict(set)
        )
        self._expansions: dict[tuple[Scope, str], set[str]] = defaultdict(set)
        self.same: dict[Key, Key] = {}
        self.heads: set[Key] = set()

    def add(self, name: BodyName, key: Key, scopes: Iterable[Scope]) -> None:
        """A full name that the documents of these scopes give."""
        for scope in scopes:
            for letters in name.initials:
                self._initials[scope, letters].add(key)
            if name.proper and name.core:
                self._cores[scope, name.core[-1]][name.core].add(key)

    def expand(self, short: str, full: str, scopes: Iterable[Scope]) -> None:
        """An expansion that the documents of these scopes give."""
        for scope in scopes:
            self._expansions[scope, form_key(short)].add(full)

    def expanded(self, short: BodyName, scopes: Iterable[Scope]) -> str | None:
        """The full form that the nearest scope with just one expands a short form to."""
        for scope in scopes:
            fulls = {
                body_name(full).bag: full
                for full in sorted(self._expansions.get((scope, form_key(short.text)), ()))
            }
            if len(fulls) == 1:
                return next(iter(fulls.values()))
        return None

    def meant(self, short: BodyName, scopes: Iterable[Scope]) -> Key | None:
        """The one body that a short form stands for in the nearest scope that has any."""
        for scope in scopes:
            fits = self._fits(short, scope)
            for keys in (fits & self.heads, fits):
                meant = {self.same.get(key, key) for key in keys}
                if len(meant) == 1:
                    return meant.pop()
            if fits:
                return None
        return None

    def _fits(self, short: BodyName, scope: Scope) -> set[Key]:
        if short.acronym:
            return self._initials.get((scope, short.acronym), set())
        longer = self._cores.get((scope, short.words[-1]), {})
        inside = (keys for core, keys in longer.items() if _inside(short.words, core))
        return longer.get(short.words) or set().union(*inside)


def _inside(words: tuple[str, ...], core: tuple[str, ...]) -> bool:
    """Whether the words stand in the core in their order."""
    rest = iter(core)
    return all(word in rest for word in words)
