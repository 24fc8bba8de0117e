"""Which organisation or board is which: the bodies of a graph out of their mentions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graph.areas import BodyContext as BodyContext
from graph.body_keys import BodyKeys
from graph.body_making import Body as Body
from graph.body_making import BodyMaker, Group
from graph.body_names import ACRONYM, BOARDS, body_name
from graph.register import Register
from graph.short_forms import Key


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMention:
    """A body as one place of a document names it.

    meets: the words tell of a meeting of it. prose: found in running text, where a name may have
    lost words or taken some on.
    """

    document: str
    text: str
    line: int = 0
    meets: bool = False
    prose: bool = False


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
        """The id of the body that a form means in a document; None for no form, or a place."""
        return self._of.get((document, _plain(text))) if text else None

    def lasting(self, id_: str | None) -> str | None:
        """The body that people of this one work for whatever it is called: of a department its
        council, of a body that ended its successor.
        """
        body = self.by_id[id_] if id_ else None
        while body and (body.successor or (body.classification == "department" and body.part_of)):
            body = self.by_id[body.successor or body.part_of or ""]
        return body.id if body else None


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
    mentions = [one for one in mentions if one.meets or not register.is_area(one.text)]
    texts: dict[str, set[str]] = {one.document: set() for one in contexts}
    for mention in mentions:
        texts[mention.document].add(mention.text)
    by_document = {document: sorted(found) for document, found in texts.items()}
    keys = BodyKeys(contexts, by_document, _sure(mentions), register)
    of = {(doc, text): keys.key(doc, text) for doc, found in texts.items() for text in found}
    groups = _groups(contexts, mentions, of, keys)
    bodies = BodyMaker(groups, keys, register).bodies()
    ids = {pair: bodies[key].id for pair, key in of.items()}
    unknown = _unknown(mentions, of)
    return Bodies(tuple(sorted(bodies.values(), key=lambda one: one.id)), unknown, keys.areas, ids)


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" ,;:")


def _sure(mentions: Iterable[BodyMention]) -> frozenset[str]:
    """The forms that lists and headings give, or prose twice: others explain no short form."""
    prose = Counter(one.text for one in mentions if one.prose)
    listed = {one.text for one in mentions if not one.prose}
    return frozenset(listed | {text for text, count in prose.items() if count > 1})


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
) -> dict[Key, Group]:
    groups: dict[Key, Group] = defaultdict(Group)
    for mention in mentions:
        group = groups[of[mention.document, mention.text]]
        group.forms[mention.text] += 1
        group.meets |= mention.meets
        group.listed |= not mention.prose
    for context in contexts:
        if key := keys.own.get(context.document):
            if area := keys.areas[context.document]:
                groups[key].areas[area] += 1
            groups[key].heads.add(_plain(context.board or ""))
            if context.board_classification in BOARDS:
                groups[key].kinds[str(context.board_classification)] += 1
    return dict(groups)
