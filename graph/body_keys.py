"""Which body a written form means: the key that all its forms share.

Short forms (`NBC`, `Police`, `the Partnership`) mean what the ingested documents themselves make
of them, the nearest first: the document's own board, the document, its file, its board's other
documents, its area; then what the register says for the area and date; else they stay as
written. A name that many towns could use (`Youth Offending Service`) is a body of its own in
each area.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from graph.areas import BodyContext, areas_of
from graph.body_names import (
    ACRONYM,
    COMMON,
    BodyName,
    body_name,
    classify_board,
    classify_organisation,
    fold,
    tidy,
)
from graph.register import Entry, Register, form_key
from graph.short_forms import Key, Scope, ShortForms

DEPTH = 4  # a short form's full form may hold short forms; expansions may go in circles


class BodyKeys:
    """Finds the key of the body that a form means in a document.

    texts: the forms that each document holds, by its id. sure: those of them that may explain
    short forms; the register's names may as well. After `key` was asked, `full` holds the
    form in words behind each key.
    """

    def __init__(
        self,
        contexts: Sequence[BodyContext],
        texts: Mapping[str, Sequence[str]],
        sure: Collection[str],
        register: Register,
    ) -> None:
        self._register = register
        self._contexts = {one.document: one for one in contexts}
        names = {document: [body_name(text) for text in found] for document, found in texts.items()}
        sure = {body_name(text).text for text in sure}
        self.areas = areas_of(contexts, names, register)
        self._canon = _canonical([name for found in names.values() for name in found])
        self._split = self._boards_in_two_towns()
        self._boards: dict[str, str] = {}
        for name in (body_name(one.board) for one in contexts if one.board):
            shown = tidy(name.text)
            self._boards[name.squeezed] = min(self._boards.get(name.squeezed, shown), shown)
        self._forms = self._short_forms(names, sure)
        self._board_forms: dict[Key, set[BodyName]] = defaultdict(set)
        self.own: dict[str, Key] = {}
        self.full: dict[Key, str] = {}
        self.own = self._own_boards()

    def key(self, document: str, text: str) -> Key:
        """The key of the body that a form means in a document."""
        return self._meant(body_name(text), self._contexts[document], DEPTH)

    def entry(self, key: Key) -> Entry | None:
        """The register's entry behind a key."""
        return self._register.entry(key[0][2:], key[1]) if key[0].startswith("r:") else None

    def _meant(self, name: BodyName, context: BodyContext, depth: int) -> Key:
        own = self.own.get(context.document)
        if own and self._is_short_for(name, own, context):
            return own
        scopes = self._scopes(context)
        if depth and (full := self._forms.expanded(name, scopes)):
            return self._meant(body_name(full), context, depth - 1)
        if _is_short(name) and (found := self._forms.meant(name, scopes)):
            return found
        entry = self._find(name, context)
        if depth and (longer := self._longer(name, entry, context)):
            return self._meant(longer, context, depth - 1)
        itself = self._itself(name, context)
        key = self._forms.same.get(itself, itself)
        if not name.acronym:
            self.full[key] = min(self.full.get(key, name.text), name.text)
        return key

    def _itself(self, name: BodyName, context: BodyContext) -> Key:
        """The key of a form that stands for no other."""
        entry = self._find(name, context)
        if entry and not entry.local:
            return f"r:{entry.name}", entry.area or ""
        canon = name.acronym or self._called(name)
        if canon in self._split or not name.proper or name.acronym:
            return canon, self.areas[context.document] or self._of_board(name, context)
        return canon, ""

    def _of_board(self, name: BodyName, context: BodyContext) -> str:
        """Where no area is known, the board in whose documents a common name stands."""
        board = body_name(context.board or "")
        return "" if board.squeezed == name.squeezed else self._boards.get(board.squeezed, "")

    def _called(self, name: BodyName) -> str:
        return self._canon.get(name.squeezed) or self._canon.get(name.bag) or name.squeezed

    def _find(self, name: BodyName, context: BodyContext) -> Entry | None:
        return self._register.find(name.text, self.areas[context.document], context.date)

    def _is_short_for(self, name: BodyName, own: Key, context: BodyContext) -> bool:
        """Whether a form is short for the board in whose document it stands."""
        kind, words, proper = classify_board(name.text), set(name.words), set(name.proper)
        words -= SPECIAL
        place = set(fold(self.areas[context.document] or ""))
        loose = kind == "other" == classify_organisation(name.text) and not words <= place
        for form in self._board_forms[own]:
            if name.acronym and name.acronym in form.initials:
                return True
            kinds = {kind, f"sub-{kind}"} if proper else {kind}
            like = loose or (kind != "other" and classify_board(form.text) in kinds)
            if like and words <= set(form.words) and (not proper or proper == set(form.proper)):
                return True
        return False

    def _longer(self, name: BodyName, entry: Entry | None, context: BodyContext) -> BodyName | None:
        """The name with the short form that it is, or holds, written in full."""
        if entry:
            other = entry.local and form_key(entry.name) != form_key(name.text)
            return body_name(entry.name) if other else None
        tokens = name.text.split()
        for at, token in enumerate(tokens):
            letters = len(tokens) > 1 and ACRONYM.fullmatch(token) and fold(token)
            if letters and not set(letters) & COMMON and (full := self._in_full(token, context)):
                rest = " ".join(tokens[at + 1 :])
                whole = (
                    full if full.casefold().endswith(f" {rest.casefold()}") else f"{full} {rest}"
                )
                return body_name(" ".join((*tokens[:at], whole)))
        return None

    def _in_full(self, letters: str, context: BodyContext) -> str | None:
        own = self._board_forms.get(self.own.get(context.document, ("", "")), set())
        mine = [form for form in own if letters in form.initials]
        if mine:
            return min(mine, key=lambda form: (len(form.words), form.text)).text
        name = body_name(letters)
        entry = self._find(name, context)
        known = entry.name if entry else None
        return self._forms.expanded(name, self._scopes(context)) or known

    def _scopes(self, context: BodyContext) -> list[Scope]:
        board = [("board", body_name(context.board).squeezed)] if context.board else []
        around = self._register.around(self.areas[context.document])
        areas = [("area", area) for area in around]
        return [("document", context.document), ("file", context.file), *board, *areas]

    def _short_forms(
        self, names: Mapping[str, Sequence[BodyName]], sure: Collection[str]
    ) -> ShortForms:
        forms = ShortForms()
        for document, context in self._contexts.items():
            area = ("area", self.areas[document])
            scopes = [one for one in self._scopes(context) if one[0] != "area" or one == area]
            if context.board:
                forms.heads.add(self._itself(body_name(context.board), context))
            for name in names[document]:
                key = self._itself(name, context)
                if not name.acronym and (name.text in sure or key[0].startswith("r:")):
                    forms.add(name, key, scopes)
            for short, full in context.expansions:
                forms.expand(short, full, scopes)
        return forms

    def _boards_in_two_towns(self) -> set[str]:
        """Names of boards that sit in several areas, neither of which holds the other."""
        areas: dict[str, set[str]] = defaultdict(set)
        for context in self._contexts.values():
            area = self.areas[context.document]
            if context.board and area:
                name = body_name(context.board)
                areas[self._called(name)].add(area)
        apart = self._register.apart
        return {name for name, found in areas.items() if apart(found)}

    def _own_boards(self) -> dict[str, Key]:
        """The board of each document; what its heading says of itself is the same body."""
        own: dict[str, Key] = {}
        for context in self._contexts.values():
            if context.board:
                name = body_name(context.board)
                own[context.document] = self._meant(name, context, DEPTH)
        for context in self._contexts.values():
            if context.board:
                name = body_name(context.board)
                itself, key = self._itself(name, context), own[context.document]
                self._board_forms[key].add(name)
                if itself != key and not name.acronym:
                    self._forms.same[itself] = key
        return self._with_executives(own)

    def _with_executives(self, own: dict[str, Key]) -> dict[str, Key]:
        """A board and its executive made one where the board lists the executive's minutes as
        its own: it held no other meeting on that date.
        """
        held: dict[Key, set[str]] = defaultdict(set)
        listed: dict[Key, set[str]] = defaultdict(set)
        by_name = {}
        for context in self._contexts.values():
            if not (key := own.get(context.document)) or not context.board:
                continue
            by_name[body_name(context.board).squeezed] = key
            listed[key].update(context.minutes)
            if context.held and context.date:
                held[key].add(context.date)
        for squeezed, key in sorted(by_name.items()):
            for tail in TAILS:
                board = by_name.get(squeezed.removesuffix(tail), key)
                if board != key and (held[key] & listed[board]) - held[board]:
                    self._forms.same[key] = board
                    self._board_forms[board] |= self._board_forms.pop(key)
        same = self._forms.same
        return {document: same.get(key, key) for document, key in own.items()}


SPECIAL = frozenset(["special", "extraordinary"])  # of a meeting, not of the board
# What a board's own executive is called beside the board's name.
TAILS = tuple(
    body_name(tail).squeezed for tail in ("executive", "executive board", "executive committee")
)


def _is_short(name: BodyName) -> bool:
    """Whether a form may stand for a longer name: letters, or words without a proper name. One
    word that only tells a kind of board (`Panel`) is too little.
    """
    if name.acronym:
        return True
    lone = len(name.words) == 1 and classify_organisation(name.text) == "other"
    return bool(name.words) and not name.proper and not lone


def _canonical(names: Sequence[BodyName]) -> dict[str, str]:
    """One canonical form for names that differ in blanks, or in the order of their words; by
    either.
    """
    least: dict[str, str] = {}
    for name in names:
        least[name.bag] = min(least.get(name.bag, name.squeezed), name.squeezed)
    canon: dict[str, str] = {}
    for name in names:
        canon[name.squeezed] = min(canon.get(name.squeezed, name.squeezed), least[name.bag])
    return canon | least
