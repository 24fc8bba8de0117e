"""Bodies made out of all that was read of each: name, id, class, area, and what it is part of."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from graph.body_keys import BodyKeys
from graph.body_names import (
    ACRONYM,
    BOARDS,
    COMMON,
    body_name,
    classify_board,
    classify_organisation,
    fold,
    is_board,
    tidy,
)
from graph.ids import slug
from graph.register import Entry, Register
from graph.short_forms import Key

# Organisations of these classes are called after the place they serve.
PLACED = frozenset(
    ["council", "police", "fire", "probation", "health", "commissioner", "court", "housing"]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An organisation or board, as the contract's node of that label. part_of: the id of the
    body it belongs to by the register, or by its name (`Sub-Committee`).
    """

    id: str
    label: str
    name: str
    classification: str
    area: str | None = None
    other_names: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    part_of: str | None = None
    successor: str | None = None


@dataclass(slots=True)
class Group:
    """All that was read of one body. heads: forms that its own documents call it by."""

    forms: Counter[str] = field(default_factory=Counter)
    areas: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    heads: set[str] = field(default_factory=set)
    meets: bool = False
    listed: bool = False


class BodyMaker:
    """Makes the body of every key, and of every register entry that one of them is part of.

    groups: what was read, by key.
    """

    def __init__(self, groups: dict[Key, Group], keys: BodyKeys, register: Register) -> None:
        self.groups, self.keys, self.register = groups, keys, register
        self.entries = {key: keys.entry(key) for key in groups}
        for entry in [one for one in self.entries.values() if one]:
            self._add_parents(entry)
        self.common = Counter(
            word
            for group in groups.values()
            for form in group.forms
            for word in set(body_name(form).words)
        )

    def _add_parents(self, entry: Entry) -> None:
        parent = self.register.entry(entry.part_of) if entry.part_of else None
        if parent and _entry_key(parent) not in self.entries:
            self.entries[_entry_key(parent)] = parent
            self._add_parents(parent)

    def bodies(self) -> dict[Key, Body]:
        """The bodies by key, with ids that no two share."""
        made = {key: self._body(key, entry) for key, entry in sorted(self.entries.items())}
        self._name_apart(made)
        live = {body.id for body in made.values()}
        parents = self._parents(made)
        for key, body in made.items():
            entry = self.entries[key]
            successor = self._linked(made, entry.successor if entry else None)
            former = tuple(one for one in self._former(key, body) if one not in live)
            made[key] = replace(
                body, part_of=parents.get(key), successor=successor, former_ids=former
            )
        return made

    def _body(self, key: Key, entry: Entry | None) -> Body:
        group = self.groups.get(key) or Group()
        name = entry.name if entry else self._best(key, group)
        board = group.meets or (is_board(name) if not entry else entry.board or _is_board(entry))
        area = self._area(key, entry, group, name)
        kind = self._kind(entry, group, name, board=board)
        label = "Board" if board else "Organisation"
        return Body(
            id=f"{label.lower()}/{slug(name + self._scope(key, entry))}",
            label=label,
            name=name,
            classification=kind,
            area=area,
            other_names=tuple(sorted(set(group.forms) - {name})),
        )

    def _scope(self, key: Key, entry: Entry | None) -> str:
        """The area as it goes into the id, where the name alone is another town's too."""
        if entry is None:
            return f" {key[1]}" if key[1] else ""
        local = not body_name(entry.name).proper and not self.register.is_country(entry.area)
        return f" {entry.area}" if local and not self.register.place_in(entry.name) else ""

    def _kind(self, entry: Entry | None, group: Group, name: str, *, board: bool) -> str:
        if board:
            told = max(sorted(group.kinds), key=lambda kind: group.kinds[kind], default=None)
            return told or classify_board(name)
        return (entry and entry.classification) or classify_organisation(name)

    def _area(self, key: Key, entry: Entry | None, group: Group, name: str) -> str | None:
        if entry:
            return entry.area
        if group.areas:
            return max(sorted(group.areas), key=lambda area: group.areas[area])
        placed = group.listed and classify_organisation(name) in PLACED
        place = body_name(name).place if placed and not body_name(name).acronym else None
        known = self.register.place_in(name) or (self.register.area(place) if place else None)
        return known or (key[1] if key[1] in self.keys.areas.values() else None) or None

    def _best(self, key: Key, group: Group) -> str:
        """The form to show: in words and mixed case, with a proper name, at the head of its own
        documents, of words that stand elsewhere too (those of an OCR slip do not), often
        written, long.
        """
        forms = group.forms

        def rank(form: str) -> tuple[bool, bool, bool, bool, int, int, str]:
            name = body_name(form)
            letters = [one for one in name.text.split() if ACRONYM.fullmatch(one)]
            short = form.isupper() or any(not set(fold(one)) & COMMON for one in letters)
            rare = min(self.common[word] for word in name.words) < 2
            head = form in group.heads
            return short, not name.proper, not head, rare, -forms[form], -len(form), form

        full = [self.keys.full[key]] if key in self.keys.full else []
        return tidy(min([*forms, *full], key=rank))

    def _name_apart(self, made: dict[Key, Body]) -> None:
        """Numbers added to ids that two bodies would share, in the order of their keys."""
        taken: set[str] = set()
        for key, body in made.items():
            new, number = body.id, 2
            while new in taken:
                new, number = f"{body.id}-{number}", number + 1
            taken.add(new)
            made[key] = replace(body, id=new)

    def _former(self, key: Key, body: Body) -> list[str]:
        """Ids that the body had while only another of its full forms was known."""
        forms = [form for form in body.other_names if body_name(form).proper]
        kind = body.id.split("/")[0]
        own = {f"{kind}/{slug(tidy(form))}" for form in forms if not body_name(form).acronym}
        return sorted(own - {body.id})

    def _parents(self, made: Mapping[Key, Body]) -> dict[Key, str]:
        parents: dict[Key, str] = {}
        committees = [one for one in made.values() if one.classification == "committee"]
        for key, body in made.items():
            entry = self.entries[key]
            parent = self._linked(made, entry.part_of if entry else None)
            if not parent and body.classification == "sub-committee":
                parent = self._committee_of(body, committees)
            if parent and parent != body.id:
                parents[key] = parent
        return parents

    def _committee_of(self, body: Body, committees: Iterable[Body]) -> str | None:
        """The one committee of the same work in the sub-committee's area or around it."""
        work = set(body_name(body.name).core)
        near = [
            one.id
            for one in committees
            if one.area in self.register.around(body.area) and set(body_name(one.name).core) <= work
        ]
        return near[0] if len(near) == 1 else None

    def _linked(self, made: Mapping[Key, Body], name: str | None) -> str | None:
        entry = self.register.entry(name) if name else None
        body = made.get(_entry_key(entry)) if entry else None
        return body.id if body else None


def _entry_key(entry: Entry) -> Key:
    return f"r:{entry.name}", entry.area or ""


def _is_board(entry: Entry) -> bool:
    return entry.classification in BOARDS and entry.classification != "council"
