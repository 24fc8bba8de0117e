"""Who was there: the entries of the lists under their labels, with capacity, role and mode."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import names
from ingest.layouts import brackets, label_words
from ingest.layouts.entries import entries
from ingest.layouts.entry import Entry
from ingest.layouts.labels import Block
from ingest.layouts.list_ends import SUBSTITUTE, footnote
from ingest.layouts.list_text import even, spaced
from ingest.layouts.marks import pattern
from ingest.layouts.paired import paired
from ingest.layouts.post_first import turned
from ingest.layouts.stand_ins import person_of, replaced, substitutes
from ingest.lines import SourceLine
from ingest.organisations import is_body
from ingest.records import Membership, Presence

_ROLES = {"chair": "chair", "vice": "vice chair", "minutes": "minutes"}
_ROLE_NOTES = (
    ("vice chair", r"vice[- ]?chair|^vice$|^depute$|deputy chair|leas|is-gadeirydd|^vc$"),
    ("chair", r"chair|conven[eo]r|cathaoirleach|cadeirydd|presiding|^c$"),
    ("minutes", r"^(?!.*\d).*(?:minute|note|clerk|secretary|secretariat|clerc)"),
)
_REMOTE = re.compile(r"remote|virtual|online|on-line|teams|zoom|webex|skype|dial|video|phone", re.I)
_PART = re.compile(
    r"\b(?:part|items?|minutes? \w*\d+|until|from|left|arrived|joined)\b|^\d{1,2}[.:]\d\d",
    re.IGNORECASE,
)
_FOR_PART = re.compile(
    r"\b(?:for|during) (?P<part>(?:agenda )?(?:items?|minutes?|part)\b.*?\w)(?: (?:below|above|only))?\W*$",
    re.I,
)
_FOR_WHOM = re.compile(
    r"(?:^|\b(?:substitut\w+|deputi[sz]\w+|sub|deputy|standing in|covering)\s+)(?:for|on behalf of|vice|in (?:the )?place of|instead of)\s+(?P<whom>\S.*)$",
    re.IGNORECASE,
)
_STANDS_IN = re.compile(r"\([^()]*\b(?:substitut\w+|deputis\w+|on behalf)\b[^()]*$", re.IGNORECASE)
_CHAIRS_THIS = re.compile(  # ``Cabinet Member for Communities and Board Chair``
    r"(?:\band|&)\s+(?:independent |board |committee |partnership |panel |forum |group |meeting )?chair(?:man|woman|person)?$",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?:independent|lay) (?:vice[- ])?chair", re.IGNORECASE)  # a post as well
_COUNTED = re.compile(  # ``and 19 members of the public``, ``Healthwatch – no representative``
    r"^\W*(?:and )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|no|a number of)\s+(?:other )?(?:members?|residents?|representatives?|people|persons?|observers?|journalists?|students?)\b(?:(?! [A-Z]).)*$"
    r"|.*[-–—:,(]\s*(?:no representatives?|not represented|no rep|no apolog(?:y|ies)|none|nobody|no one)\W*$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^\(?\d{1,2}[.)]?\s+(?=[A-Z])")


def presences(found: Sequence[Block]) -> list[Presence]:
    """The entries of the lists, in order."""
    marks = _footnotes(found)
    result: list[Presence] = []
    for block in found:
        if block.status != "absent":
            result += _of_block(block, marks)
    return _one_chair(_sole_list(found, result))


def _sole_list(found: Sequence[Block], people: list[Presence]) -> list[Presence]:
    """Where ``In attendance`` (``Attended by``) is the first and only list, it is that of the
    members.
    """
    first = next((block for block in found if block.status != "apologies"), None)
    if sum(one.status == "in attendance" for one in people) < 3:
        return people
    others = {one.status for one in people} - {"apologies", "substitute", "in attendance"}
    if first is None or not re.match(r"(?:in )?attend", first.label, re.I) or others:
        return people
    return [
        replace(one, status="present") if one.status == "in attendance" else one for one in people
    ]


def _one_chair(people: list[Presence]) -> list[Presence]:
    """Who chairs another body (``Chair, Northby Adults Board``) beside this meeting's chair does not."""
    chairs = [one for one in people if one.role == "chair" and one.status != "apologies"]
    here = [one for one in chairs if not one.person.organisation] or chairs[:1]
    if len(chairs) < 2 or any(one.part for one in chairs):
        return people
    return [
        replace(one, role=None, person=replace(one.person, post=one.person.post or "Chair"))
        if one in chairs and one not in here
        else one
        for one in people
    ]


def _of_block(block: Block, marks: dict[str, str]) -> list[Presence]:
    parts, lines = _parts(block)
    result: list[Presence] = []
    plain: list[tuple[str, SourceLine]] = []
    for text, line in zip(parts, lines, strict=True):
        text, instead = replaced(text, line)
        result += instead
        if SUBSTITUTE.search(text):
            result += substitutes(text, line)
        elif footnote(line) is None:
            plain.append((text, line))
    rows = _rows(block.lines)
    own = [one for one in plain if one[1] not in rows]
    listed = _entries(turned(paired(own)), block, marks)
    found = [*listed, *(one for line in rows for one in _of_row(line, block, marks)), *result]
    here = [one for one in found if one.status != "absent"]
    return [_first_alone(one, index, block) for index, one in enumerate(here)]


def _first_alone(one: Presence, index: int, block: Block) -> Presence:
    """Under ``In the chair`` only the first has the role; who follows is simply there."""
    return replace(one, role=None) if index and one.role == _ROLES.get(block.kind) else one


def _rows(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The rows of one person each; where most are, what is beside a name is no second one."""
    celled = [line for line in lines if sum(bool(cell.strip()) for cell in line.cells) > 1]
    rows = [line for line in celled if _is_row(line)]
    most = len(rows) > 1 and 2 * len(rows) > len(celled)
    return [line for line in celled if line in rows or (most and _is_named(line.cells[0]))]


def _is_named(cell: str) -> bool:
    return len(entries(cell)) == 1 and names.parse(cell) is not None


def _is_row(line: SourceLine) -> bool:
    """A row of a table whose first cell is one name."""
    first, *others = [cell for cell in line.cells if cell.strip()] or [""]
    named = _is_named(first)
    if named and others and "\t" not in line.text:  # made a row of one person already
        return True
    return named and bool(others) and not all(names.looks_like_person(cell) for cell in others)


def _of_row(line: SourceLine, block: Block, marks: dict[str, str]) -> list[Presence]:
    first, *others = [cell.strip() for cell in line.cells if cell.strip()]
    entry = entries(first)[0]
    for cell in others:
        words, inside = brackets.split(even(cell))
        entry.notes += [note for note in inside if brackets.is_note(note)]
        kept = [f"({note})" for note in inside if not brackets.is_note(note)]
        if told := " ".join([words, *kept]).strip():
            entry.tail.append(told)
    return [_presence(entry, line, block, marks)]


def _parts(block: Block) -> tuple[list[str], list[SourceLine]]:
    pairs = [(block.rest, block.line)] if block.rest else []
    for line in block.lines:
        if _COUNTED.match(line.text) or _is_rest_of_label(line.text):
            continue
        whole = f"{pairs[-1][0]} {line.text.strip()}" if pairs else ""
        if pairs and (_STANDS_IN.search(pairs[-1][0]) or _is_stand_in(pairs[-1][0], whole)):
            pairs[-1] = f"{pairs[-1][0]} {_row(line)}", pairs[-1][1]
        else:
            pairs.append((_row(line), line))
    return [text for text, _ in pairs], [line for _, line in pairs]


def _is_stand_in(above: str, whole: str) -> bool:
    """A bracket over two lines that says who came instead: ``(Cllr Able`` / ``substituting)``."""
    opened = above.count("(") > above.count(")")
    last = whole.rpartition("(")[2].partition(")")[0]
    return opened and re.search(r"\b(?:substitut\w+|deputi[sz]ing)$", last) is not None


def _is_rest_of_label(text: str) -> bool:
    """``(Present)`` under a label in a narrow column."""
    inside = re.fullmatch(r"\s*\(([^()]+)\)\s*", text)
    return inside is not None and bool(label_words.made_of(inside[1]))


def _row(line: SourceLine) -> str:
    """A table's row as an entry: its cells in order, set apart by commas."""
    cells = [cell.strip() for cell in line.cells if cell.strip()]
    if len(cells) > 1:
        return ", ".join(cells)
    return _LISTED.sub("", spaced(line))


def _entries(
    plain: list[tuple[str, SourceLine]], block: Block, marks: dict[str, str]
) -> list[Presence]:
    text, starts = "", []
    for words, line in plain:
        text += (";" if line.bullet and text else "") + ("\n" if text else "")
        starts.append(len(text))
        text += words
    result = []
    first = plain[0][0].partition("/")[0] if plain else " "  # ``Councillors/Comhairleoirí``
    title = names.singular_title(f"{first} x")[0] if " " not in first else ""
    listed = plain[1:] if title else plain
    title = title or _title_of_all(plain, block)
    if title:  # ``Present: Councillors`` and then surnames alone
        return [
            _presence(entry, line, block, marks)
            for words, line in listed
            for entry in entries(words, title=title)
        ]
    for entry in entries(text.rstrip("\n")):
        index = max(k for k, start in enumerate(starts) if start <= max(entry.at, 0))
        result.append(_presence(entry, plain[index][1], block, marks))
    return result


def _title_of_all(plain: list[tuple[str, SourceLine]], block: Block) -> str:
    """The title that the label gives (``Councillors: Able``) where surnames stand alone under it."""
    title = label_words.title_of(block.label)
    alone = [re.sub(r"\s*\(.*", "", words).strip(" ,.;*") for words, _ in plain]
    bare = sum(re.fullmatch(r"[^\W\d_][\w’'-]+", one) is not None for one in alone)
    return title if title and 2 * bare > len(alone) else ""


def _presence(entry: Entry, line: SourceLine, block: Block, marks: dict[str, str]) -> Presence:
    _roles_told(entry)
    post, organisation = entry.affiliation()
    role = _ROLES.get(block.kind) or _role(entry, post)
    office = next((note for note in entry.notes if _OFFICE.match(note)), None)
    post = post or block.post or office or entry.rank()
    whom = next((found["whom"] for note in entry.notes if (found := _FOR_WHOM.search(note))), None)
    stood_for = entries(whom) if whom and block.status != "apologies" else []
    notes = [*entry.notes, *(said for mark, said in marks.items() if _marked(line, entry, mark))]
    if block.organisation and entry.calling() == "rank" and not is_body(organisation or ""):
        organisation = None  # where they serve: ``Superintendent Jo Able, Northby``
    person = person_of(entry, line, post, organisation or block.organisation)
    told = any(re.match(r"sub|deput(?!y chair|e$)", note, re.I) for note in notes)
    substitute = (told or bool(stood_for)) and block.status != "apologies"
    return Presence(
        person=person,
        status="substitute" if substitute else _status_told(notes) or block.status,
        role=role,
        substitute_for=person_of(stood_for[0], line, *stood_for[0].affiliation())
        if stood_for
        else None,
        mode="remote" if any(_REMOTE.search(one) for one in [*notes, block.label]) else None,
        part=next(
            (note for note in notes if _PART.search(note) and not _REMOTE.fullmatch(note)),
            told_for["part"] if (told_for := _FOR_PART.search(block.label)) else None,
        ),
    )


def _status_told(notes: Sequence[str]) -> str | None:
    """``Jo Able (absent)`` among those present."""
    return next((note for note in notes if note in ("absent", "apologies")), None)


def _roles_told(entry: Entry) -> None:
    """A role that stands among posts and bodies (``…, Chair``) is a note like one in brackets."""
    roles = [part for part in entry.tail if brackets.is_note(part) and not _REMOTE.search(part)]
    entry.tail = [part for part in entry.tail if part not in roles]
    entry.notes += roles


def _role(entry: Entry, post: str | None) -> str | None:
    for role, words in _ROLE_NOTES:
        if any(
            re.search(words, note.strip(), re.IGNORECASE)
            for note in entry.notes
            if brackets.is_note(note)
        ):
            return role
    return "chair" if post and _CHAIRS_THIS.search(post) else None


def _footnotes(found: Sequence[Block]) -> dict[str, str]:
    """Marks and what a footnote says of them: ``* attended remotely``."""
    marks = {}
    for block in found:
        for line in block.lines:
            note = footnote(line)
            if note:
                marks[note["mark"]] = note["said"]
    return marks


def _marked(line: SourceLine, entry: Entry, mark: str) -> bool:
    return (
        re.search(
            rf"{re.escape(entry.name.family or entry.name.name)}\s*{re.escape(mark)}(?!\*)",
            line.raw,
        )
        is not None
    )


def memberships(found: Sequence[Block]) -> list[Membership]:
    """The entries of a membership list; those under "also invited" are invited."""
    invited = re.compile(pattern("labels", "invited"), re.IGNORECASE)
    result = []
    for block in found:
        for one in _of_block(block, {}):
            led = one.role if one.role in ("chair", "vice chair") else "member"
            role = "invited" if invited.search(block.label) else led
            result.append(Membership(person=one.person, role=role))
    return result
