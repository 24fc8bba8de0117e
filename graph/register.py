"""Registers: what is known beforehand of bodies and areas, as TOML files that users can add to.

A register file holds `[[area]]` tables (name, other_names, within: the areas it lies in, country)
and `[[body]]` tables (name, classification, area, short: other forms of the name, part_of, since
and until as ISO dates where the body began or ended). `local = true` marks a kind of body of which
each area has its own (`Youth Offending Service`): the register then expands the short form only.
`board = true` makes a body a board where its name does not say so. `successor` names the body
that took its work over.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import msgspec

from graph.body_names import body_name, fold
from ingest.errors import BadRegister

SHIPPED = Path(__file__).with_name("registers")


class Area(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A town, district, county or country. within: the names of areas that hold it."""

    name: str
    other_names: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    country: bool = False


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A body of a register; see the module for its fields."""

    name: str
    classification: str | None = None
    area: str | None = None
    short: tuple[str, ...] = ()
    part_of: str | None = None
    successor: str | None = None
    since: str | None = None
    until: str | None = None
    local: bool = False
    board: bool = False

    def stood(self, date: str | None) -> bool:
        """Whether the body existed on a date, as far as is known."""
        return date is None or (self.since or "") <= date <= (self.until or "9999")


class _File(msgspec.Struct, forbid_unknown_fields=True):
    area: list[Area] = []
    body: list[Entry] = []


@dataclass(frozen=True)
class Register:
    """All register files together. areas, entries: in the order of the files."""

    areas: tuple[Area, ...] = ()
    entries: tuple[Entry, ...] = ()
    _above: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def _areas(self) -> dict[tuple[str, ...], str]:
        return {fold(form): one.name for one in self.areas for form in (one.name, *one.other_names)}

    @cached_property
    def _within(self) -> dict[str, tuple[str, ...]]:
        return {one.name: one.within for one in self.areas}

    @cached_property
    def _countries(self) -> frozenset[str | None]:
        return frozenset([None, *(one.name for one in self.areas if one.country)])

    @cached_property
    def _forms(self) -> dict[str, list[Entry]]:
        forms: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for form in dict.fromkeys(map(form_key, (entry.name, *entry.short))):
                forms[form].append(entry)
        return forms

    def area(self, name: str) -> str:
        """An area's name as the register has it, else as it is given."""
        return self._areas.get(fold(name), name)

    def is_area(self, name: str) -> bool:
        """Whether a name is an area's, and so no body's."""
        return fold(name) in self._areas

    def place_in(self, name: str) -> str | None:
        """The area of the register that a name holds, the longest where it holds several."""
        words = fold(name)
        spans = ((at, end) for at in range(len(words)) for end in range(at + 1, len(words) + 1))
        found = [(end - at, words[at:end]) for at, end in spans if words[at:end] in self._areas]
        return self._areas[max(found)[1]] if found else None

    def around(self, area: str | None) -> tuple[str, ...]:
        """The area and all areas that hold it, the nearest first."""
        if area is None:
            return ()
        if area not in self._above:
            chain = [area]
            for one in chain:
                chain += [above for above in self._within.get(one, ()) if above not in chain]
            self._above[area] = tuple(chain)
        return self._above[area]

    def is_country(self, area: str | None) -> bool:
        """Whether an area is a country, of which no two share names of bodies."""
        return area in self._countries

    def apart(self, areas: Iterable[str]) -> bool:
        """Whether some of the areas lie beside each other, none of the two within the other."""
        found = sorted(areas)
        return any(
            one not in self.around(two) and two not in self.around(one)
            for one in found
            for two in found
        )

    def find(self, text: str, area: str | None, date: str | None) -> Entry | None:
        """The one body that a form means in a document of an area and date; None where there
        is none or several.

        The nearest area wins, a body of its own over a local kind. A form that holds a proper
        name is known in every area; where the area is unknown, so are the bodies of countries.
        """
        forms = self._forms.get(form_key(text)) or self._forms.get(body_name(text).squeezed, [])
        fits = [one for one in forms if one.stood(date)]
        chain = self.around(area)
        near = [one for one in fits if one.area in chain]
        if near:
            nearest = min(chain.index(one.area or "") for one in near)
            fits = [one for one in near if one.area == chain[nearest]]
        else:
            fits = [one for one in fits if self._reaches(text, one, known_area=len(chain) > 1)]
        return fits[0] if len(fits) == 1 else None

    def _reaches(self, text: str, entry: Entry, *, known_area: bool) -> bool:
        """Whether a form means a body outside the body's own area."""
        name = body_name(text)
        if name.proper and not name.acronym:
            return True
        plain = bool(name.acronym) or entry.local or form_key(entry.name) == form_key(text)
        return plain and not known_area and entry.area in self._countries

    def entry(self, name: str, area: str | None = None) -> Entry | None:
        """A body by its own name, where several share it that of the area."""
        key = form_key(name)
        same = [one for one in self._forms.get(key, ()) if form_key(one.name) == key]
        return next((one for one in same if one.area == area), same[0] if same else None)


def form_key(text: str) -> str:
    """Equal for forms that differ in blanks, small words or letters OCR confuses; letters of a
    short form keep their case.
    """
    name = body_name(text)
    return name.acronym or name.squeezed


def load_register(files: Iterable[Path] = ()) -> Register:
    """The shipped registers and further files of the user's: a body or area that is named again is
    as the later file says.

    Raises BadRegister where a file cannot be read or holds what no register has.
    """
    areas: dict[str, Area] = {}
    entries: dict[tuple[str, str | None], Entry] = {}
    for path in (*sorted(SHIPPED.glob("*.toml")), *files):
        one = _read(path)
        areas |= {area.name: area for area in one.area}
        entries |= {(body.name, body.area): body for body in one.body}
    return Register(tuple(areas.values()), tuple(_checked([*entries.values()])))


def _read(path: Path) -> _File:
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), _File)
    except (OSError, UnicodeDecodeError) as error:
        raise BadRegister(f"cannot be read ({error})", path=path) from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadRegister(f"{error}; see graph/register.py for the fields", path=path) from error


def _checked(entries: list[Entry]) -> Iterator[Entry]:
    names = {entry.name for entry in entries}
    for entry in entries:
        for link in filter(None, (entry.part_of, entry.successor)):
            if link not in names:
                raise BadRegister(f"{entry.name} names {link}, which no register holds")
        yield entry
