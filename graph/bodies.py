"""Which organisation or board is which: the bodies of a graph out of their mentions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graph.areas import BodyContext as BodyContext
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
class BodyMention:
    """A body as one place of a document names it. meets: the words tell of a meeting of it."""

    document: str
    text: str
    line: int = 0
    meets: bool = False


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


@dataclass(frozen=True)
class Bodies:
    """bodies: sorted by id. unknown: short forms that nothing explains, once per document.
    areas: by document id.
    """

    bodies: tuple[Body, ...]
    unknown: tuple[BodyMention, ...]
    areas: Mapping[str, str | None]
    _of: Mapping[tuple[str, str], str]

    @cached_property
    def by_id(self) -> dict[str, Body]:
        """The bodies by id."""
        return {body.id: body for body in self.bodies}

    def of(self, document: str, text: str | None) -> str | None:
        """The id of the body that a form means in a document; None for no form."""
        return self._of.get((document, _plain(text))) if text else None

    def lasting(self, id_: str | None) -> str | None:
        """The body that people of this one work for whatever it is called: of a department its
        council, of a body that ended its successor.
        """
        body = self.by_id[id_] if id_ else None
        while body and (body.successor or (body.classification == "department" and body.part_of)):
            body = self.by_id[body.successor or body.part_of or ""]
        return body.id if body else None


@dataclass(slots=True)
class _Group:
    """All that was read of one body."""

    forms: Counter[str]
    areas: Counter[str]
    kinds: Counter[str]
    meets: bool = False


def resolve_bodies(
    contexts: Sequence[BodyContext], mentions: Sequence[BodyMention], register: Register
) -> Bodies:
    """The bodies behind the mentions and the boards of the documents.

    A pure function: the order of contexts and mentions is of no weight.
    """
    boards = [
        BodyMention(document=one.document, text=one.board, meets=True)
        for one in contexts
        if one.board
    ]
    mentions = [replace(one, text=_plain(one.text)) for one in (*boards, *mentions)]
    mentions = [one for one in mentions if body_name(one.text).words]
    texts: dict[str, set[str]] = {one.document: set() for one in contexts}
    for mention in mentions:
        texts[mention.document].add(mention.text)
    keys = BodyKeys(contexts, {doc: sorted(found) for doc, found in texts.items()}, register)
    of = {(doc, text): keys.key(doc, text) for doc, found in texts.items() for text in found}
    groups = _groups(contexts, mentions, of, keys)
    bodies = _Maker(groups, keys, register).bodies()
    ids = {pair: bodies[key].id for pair, key in of.items()}
    unknown = _unknown(mentions, of)
    return Bodies(tuple(sorted(bodies.values(), key=lambda one: one.id)), unknown, keys.areas, ids)


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" ,;:")


def _unknown(
    mentions: Iterable[BodyMention], of: Mapping[tuple[str, str], Key]
) -> tuple[BodyMention, ...]:
    found: dict[tuple[str, str], BodyMention] = {}
    for one in sorted(mentions, key=lambda m: (m.document, m.line, m.text)):
        if ACRONYM.fullmatch(of[one.document, one.text][0]):
            found.setdefault((one.document, one.text), one)
    return tuple(found.values())


def _groups(
    contexts: Iterable[BodyContext],
    mentions: Iterable[BodyMention],
    of: Mapping[tuple[str, str], Key],
    keys: BodyKeys,
) -> dict[Key, _Group]:
    groups: dict[Key, _Group] = defaultdict(lambda: _Group(Counter(), Counter(), Counter()))
    for mention in mentions:
        group = groups[of[mention.document, mention.text]]
        group.forms[mention.text] += 1
        group.meets |= mention.meets
    for context in contexts:
        if key := keys.own.get(context.document):
            if area := keys.areas[context.document]:
                groups[key].areas[area] += 1
            if context.board_classification in BOARDS:
                groups[key].kinds[str(context.board_classification)] += 1
    return dict(groups)


class _Maker:
    """Makes the body of every key, and of every register entry that one of them is part of."""

    def __init__(self, groups: dict[Key, _Group], keys: BodyKeys, register: Register) -> None:
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
        group = self.groups.get(key) or _Group(Counter(), Counter(), Counter())
        name = entry.name if entry else self._best(key, group.forms)
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

    def _kind(self, entry: Entry | None, group: _Group, name: str, *, board: bool) -> str:
        if board:
            told = max(sorted(group.kinds), key=lambda kind: group.kinds[kind], default=None)
            return told or classify_board(name)
        return (entry and entry.classification) or classify_organisation(name)

    def _area(self, key: Key, entry: Entry | None, group: _Group, name: str) -> str | None:
        if entry:
            return entry.area
        if group.areas:
            return max(sorted(group.areas), key=lambda area: group.areas[area])
        placed = classify_organisation(name) in PLACED and not body_name(name).acronym
        place = body_name(name).place if placed else None
        known = self.register.place_in(name) or (self.register.area(place) if place else None)
        return known or (key[1] if key[1] in self.keys.areas.values() else None) or None

    def _best(self, key: Key, forms: Counter[str]) -> str:
        """The form to show: in words and mixed case, with a proper name, of words that stand
        elsewhere too (those of an OCR slip do not), often written, long.
        """

        def rank(form: str) -> tuple[bool, bool, bool, int, int, str]:
            name = body_name(form)
            letters = [one for one in name.text.split() if ACRONYM.fullmatch(one)]
            short = form.isupper() or any(not set(fold(one)) & COMMON for one in letters)
            rare = min(self.common[word] for word in name.words) < 2
            return short, not name.proper, rare, -forms[form], -len(form), form

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
