"""Who was there: label lines (Present, Officers, Apologies …) and the lists under them."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest import names
from ingest.layouts import brackets, passage
from ingest.layouts.entries import Entry, entries
from ingest.layouts.marks import pattern
from ingest.layouts.name_spans import split_person
from ingest.lines import SourceLine
from ingest.organisations import is_board, is_body, is_post
from ingest.records import Membership, Person, Presence, Quote

LABELS = (  # the more telling first
    ("absent", "absent"),  # without a word of apology: nobody attends, nobody excuses themselves
    ("apologies", "apologies"),
    ("substitute", "substitute"),
    ("chair", "present"),
    ("vice", "present"),
    ("minutes", "officer"),
    ("officer", "officer"),
    ("attending", "in attendance"),
    ("present", "present"),
    ("listed", "present"),
)
_ROLES = {"chair": "chair", "vice": "vice chair", "minutes": "minutes"}
_SUBMITTED = re.compile(
    r"^(?:were|was|had been|have been)\s+(?:received|submitted|given|tendered|noted|made|reported)(?:\s+(?:from|on behalf of|by|for))?\s*:?\s*",
    re.IGNORECASE,
)
_BILINGUAL = re.compile(r"^[^\d:/]{4,30}\s+/\s+(?=[A-Z])")  # ``I LÁTHAIR / PRESENT``
_COLUMN = re.compile(
    r"^\W*(?:organi[sz]ation|representing|agency|position|title|role|name|initials|post)(?:\s{2,}.*)?\W*$",
    re.IGNORECASE,
)
_INNER = re.compile(
    r"(?<=[.;,)\s])\s+(?P<label>(?:(?:also )?in attendance|apologies(?: for absence)?|also present|officers(?: present)?|observers?|minutes?(?: taken)?(?: by)?|minute taker|chair)\s*:)",
    re.IGNORECASE,
)
_GROUP = re.compile(r"^(?P<label>[A-Z][^:.;]{2,60}?)\s*:\s*(?P<rest>.*)$")
_SENT_BY = re.compile(
    r"\b(?:members?|nominations?|nominees?|representatives?|sectoral|attendees|present|officers?|in attendance|delegates)\b",
    re.IGNORECASE,
)
_ROLE_NOTES = (
    ("vice chair", r"vice|deputy chair|leas|is-gadeirydd|^vc$"),
    ("chair", r"chair|conven[eo]r|cathaoirleach|cadeirydd|presiding|^c$"),
    ("minutes", r"minute|note|clerk|secretary|secretariat|clerc"),
)
_REMOTE = re.compile(r"remote|virtual|online|on-line|teams|zoom|webex|skype|dial|video|phone", re.I)
_PART = re.compile(r"\b(?:part|items?|minutes? \d|until|from|left|arrived|joined)\b", re.IGNORECASE)
_FOR_WHOM = re.compile(
    r"\b(?:substitut\w+|deputis\w+|sub|deputy)\s+(?:for|on behalf of)\s+(?P<whom>\S.*)$",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(
    r"^\W*?(?P<mark>\*+|†|‡|\(\d\))(?:\s*[=:–-]\s*|\s+|(?=[a-z]))(?P<said>\w.*)$"
)
_SUBSTITUTE = re.compile(
    r"(?P<who>[^;]{4,90}?)\s+(?:was |were )?(?:in attendance |attended |present )?(?:as )?(?:a |the )?(?:substitut\w+|deputis\w+|deputy|sub)\s+(?:on behalf of|for|of)\s+(?P<whom>[^;]+?)(?=\s+and\s+[A-Z][\w’'.-]+ [^.;]*?\b(?:substitut|deputis)|\.$|\.\s+[A-Z][a-z]{2,} |[;)]|$)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Block:
    """A label with its lines. rest: words after the label on its own line. kind: of words.toml."""

    kind: str
    status: str
    label: str
    line: SourceLine
    rest: str
    lines: list[SourceLine]
    organisation: str | None = None


def label_of(line: SourceLine) -> tuple[str, str, str] | None:
    """(kind, label, words after it) where the line begins with the label of a list of names."""
    text = line.text.strip()
    if line.cells:
        text = (
            f"{line.cells[0].strip()}: {', '.join(line.cells[1:])}" if len(line.cells) > 1 else text
        )
    text = _BILINGUAL.sub("", text)
    for kind, _ in LABELS:
        found = re.match(
            rf"(?:\d+\.?\s+)?(?P<label>{pattern('labels', kind)})\s*(?P<stop>[:;.\-–—]|\s*$|\(|(?=\s))\s*(?P<rest>.*)$",
            text,
            re.I,
        )
        if found and _is_label(found, line, kind):
            rest = _SUBMITTED.sub("", found["rest"].strip(" :-–\t"))
            of_board = (
                is_board(rest) and len(rest.split()) < 10
            )  # ``MEMBERS: SAFER NORTHBY PARTNERSHIP``
            return kind, found["label"], "" if of_board or _COLUMN.match(rest) else rest
    return None


def _is_label(found: re.Match[str], line: SourceLine, kind: str) -> bool:
    rest, stop = found["rest"].strip(), found["stop"].strip()
    if not rest and stop in ("", ":", ".", "-", "–", "—"):
        return (
            stop == ":" or line.bold or found["label"].isupper() or len(found["label"].split()) <= 3
        )
    if stop in (":", "–", "—") or (stop == "-" and found["label"][:1].isupper()):
        return kind != "listed" or bool(rest)
    if (
        stop == ""
        and found["label"][:1].isupper()
        and not names.singular_title(found["label"] + " x")[0]
    ):
        named = names.split_names(rest)
        return bool(named) and names.looks_like_person(named[0])
    return False


def blocks(lines: Sequence[SourceLine]) -> tuple[list[Block], int]:
    """The lists of names at the head of minutes, and the index of the first line after them."""
    found: list[Block] = []
    lines = [part for line in lines for part in _inner_labels(line)]
    at = 0
    while at < len(lines):
        line = lines[at]
        label = label_of(line)
        if label is not None:
            kind, words, rest = label
            found.append(Block(kind, dict(LABELS)[kind], words, line, rest, []))
        elif found and (group := _group(line) or _heads_people(lines, at)):
            status = (
                found[-1].status
                if _heads_people(lines, at)
                else _group_status(found[-1].status, group[0])
            )
            found.append(Block("group", status, group[0], line, group[1], [], _sender(group[0])))
        elif found and (
            _is_narrative(line, found[-1])
            or (line.heading and not names.looks_like_person(line.text))
        ):
            return found, len({one.number for one in lines[:at]})
        elif found:
            found[-1].lines.append(line)
        at += 1
    return found, len({one.number for one in lines})


def _inner_labels(line: SourceLine) -> list[SourceLine]:
    """A line with further labels inside (``… In attendance: …``) as a line for each."""
    cuts = (
        [found.start("label") for found in _INNER.finditer(line.raw.strip())]
        if not line.cells
        else []
    )
    if not cuts or label_of(line) is None:
        return [line]
    raw = line.raw.strip()
    edges = [0, *cuts, len(raw)]
    return [
        replace(line, raw=raw[a:b].strip(), text=raw[a:b].strip())
        for a, b in itertools.pairwise(edges)
    ]


def _group_status(before: str, label: str) -> str:
    """A group's people are there as those before it, but another body's people as its own."""
    return (
        "present" if before == "apologies" or (before == "officer" and is_body(label)) else before
    )


def _heads_people(lines: Sequence[SourceLine], at: int) -> tuple[str, str] | None:
    """A body on a line of its own that its people stand under: further in, or closer below."""
    line, text = lines[at], lines[at].text.strip()
    if at + 1 >= len(lines) or line.cells or len(text.split()) > 8 or re.search(r"[,;:.\d]", text):
        return None
    below = lines[at + 1]
    apart = line.number - lines[at - 1].number if at else 9
    set_off = below.indent > line.indent or apart > below.number - line.number
    if (
        not set_off
        or split_person(text, start=True)
        or names.looks_like_person(text)
        or label_of(below)
        or not _begins_person(below.text)
    ):
        return None
    return (text, "") if is_body(text) or below.indent > line.indent else None


def _begins_person(text: str) -> bool:
    return bool(entries(text.strip())) and not is_body(text)


def _group(line: SourceLine) -> tuple[str, str] | None:
    """A heading inside the lists: ``GARDA NOMINATIONS :``, ``Cleveland Police``."""
    text = line.text.strip()
    found = _GROUP.match(text)
    if found and not names.looks_like_person(found["label"]) and len(found["label"].split()) < 8:
        return found["label"], found["rest"]
    heads = is_body(text) or text.endswith(":") or (text.isupper() and len(text) > 4)
    if line.bold and heads and not names.looks_like_person(text) and len(text.split()) < 8:
        return text.strip(" :"), ""
    return None


def _sender(label: str) -> str | None:
    """The body in a group's heading, without the words for being sent."""
    if is_body(label) and not _SENT_BY.search(label):
        return label
    if names.is_title(label) or is_post(label):
        return None
    if label.lower() == "executive":  # the council's own officials
        return None
    if not _SENT_BY.search(label) and not label.isupper():
        return label  # people stand under it
    rest = " ".join(_SENT_BY.sub(" ", label).split()).strip(" :-–")
    return rest if rest and _SENT_BY.search(label) and (is_body(rest) or is_body(label)) else None


def _is_narrative(line: SourceLine, block: Block) -> bool:
    """A sentence: the lists are over."""
    text = line.text.strip()
    if _SUBSTITUTE.search(text) or _FOOTNOTE.match(text):
        return False
    verbs = len(
        re.findall(
            r"\b(?:was|were|welcomed|thanked|advised|agreed|noted|stated|had|has|would|will|that|which|opened|took|proposed|proceeded|referred|gave|chroesawodd)\b",
            text,
        )
    )
    return verbs > 0 and len(text.split()) > 5


def presences(found: Sequence[Block], prose: bool = True) -> list[Presence]:
    """The entries of the lists, in order."""
    marks = _footnotes(found)
    result: list[Presence] = []
    for block in found:
        if block.status != "absent":
            result += _of_block(block, marks)
    return result


def _of_block(block: Block, marks: dict[str, str]) -> list[Presence]:
    parts, lines = _parts(block)
    result: list[Presence] = []
    plain: list[tuple[str, SourceLine]] = []
    for text, line in zip(parts, lines, strict=True):
        if _SUBSTITUTE.search(text):
            result += substitutes(text, line)
        elif not _FOOTNOTE.match(text) and not _FOOTNOTE.match(line.raw.strip()):
            plain.append((text, line))
    rows = [line for line in block.lines if _is_row(line)]
    listed = _entries([one for one in plain if one[1] not in rows], block, marks)
    found = [*listed, *(one for line in rows for one in _of_row(line, block, marks)), *result]
    return [_first_alone(one, index, block) for index, one in enumerate(found)]


def _first_alone(one: Presence, index: int, block: Block) -> Presence:
    """Under ``In the chair`` only the first has the role; who follows is simply there."""
    return replace(one, role=None) if index and one.role == _ROLES.get(block.kind) else one


def _is_row(line: SourceLine) -> bool:
    """A row of a table whose first cell is one name."""
    first, *others = [cell for cell in line.cells if cell.strip()] or [""]
    named = len(entries(first)) == 1 and names.parse(first) is not None
    return named and bool(others) and not all(names.looks_like_person(cell) for cell in others)


def _of_row(line: SourceLine, block: Block, marks: dict[str, str]) -> list[Presence]:
    entry = entries(line.cells[0])[0]
    entry.tail += [cell.strip() for cell in line.cells[1:] if cell.strip()]
    return [_presence(entry, line, block, marks)]


def _parts(block: Block) -> tuple[list[str], list[SourceLine]]:
    pairs = [(block.rest, block.line)] if block.rest else []
    pairs += [(_row(line), line) for line in block.lines]
    return [text for text, _ in pairs], [line for _, line in pairs]


def _row(line: SourceLine) -> str:
    """A table's row as an entry: its cells in order, set apart by commas."""
    cells = [cell.strip() for cell in line.cells if cell.strip()]
    if len(cells) > 1:
        return ", ".join(cells)
    spaced = line.raw.strip()  # wide blanks part entries, where the reader has closed them
    return spaced if " ".join(spaced.split()) == " ".join(line.text.split()) else line.text.strip()


def _entries(
    plain: list[tuple[str, SourceLine]], block: Block, marks: dict[str, str]
) -> list[Presence]:
    text, starts = "", []
    for words, _ in plain:
        starts.append(len(text))
        text += words + "\n"
    result = []
    title = names.singular_title(f"{plain[0][0]} x")[0] if plain and " " not in plain[0][0] else ""
    if title:  # ``Present: Councillors`` and then surnames alone
        return [
            _presence(entry, line, block, marks)
            for words, line in plain[1:]
            for entry in entries(words, title=title)
        ]
    for entry in entries(text.rstrip("\n")):
        index = max(k for k, start in enumerate(starts) if start <= max(entry.at, 0))
        result.append(_presence(entry, plain[index][1], block, marks))
    return result


def _presence(entry: Entry, line: SourceLine, block: Block, marks: dict[str, str]) -> Presence:
    _roles_told(entry)
    post, organisation = entry.affiliation()
    role = _ROLES.get(block.kind) or _role(entry, post)
    whom = next((found["whom"] for note in entry.notes if (found := _FOR_WHOM.search(note))), None)
    stood_for = entries(whom) if whom else []
    notes = [*entry.notes, *(said for mark, said in marks.items() if _marked(line, entry, mark))]
    person = person_of(entry, line, post, organisation or block.organisation)
    substitute = any(re.match(r"sub|deput", note, re.I) for note in notes)
    return Presence(
        person=person,
        status="substitute" if substitute and block.status != "apologies" else block.status,
        role=role,
        substitute_for=person_of(stood_for[0], line, *stood_for[0].affiliation())
        if stood_for
        else None,
        mode="remote" if any(_REMOTE.search(note) for note in notes) else None,
        part=next(
            (note for note in notes if _PART.search(note) and not _REMOTE.fullmatch(note)), None
        ),
    )


def _roles_told(entry: Entry) -> None:
    """A role that stands among posts and bodies (``…, Chair``) is a note like one in brackets."""
    roles = [part for part in entry.tail if brackets.is_note(part) and not _REMOTE.search(part)]
    entry.tail = [part for part in entry.tail if part not in roles]
    entry.notes += roles


def person_of(entry: Entry, line: SourceLine, post: str | None, organisation: str | None) -> Person:
    """The record of an entry, with its line as evidence."""
    written = " ".join(part for part in (entry.name.prefix, entry.name.name) if part)
    written = entry.name.written if entry.name.written in line.text else written
    return Person(
        written=written,
        name=entry.name.name,
        honorific_prefix=entry.name.prefix or None,
        honorific_suffix=entry.suffix or None,
        post=post,
        organisation=organisation,
        quote=_quote(line, written, entry.name.name),
    )


def _quote(line: SourceLine, written: str, name: str) -> Quote:
    """The line, or, of a long one, the words around the name."""
    raw = line.raw.strip()
    if len(raw) <= passage.QUOTE:
        return passage.quote(line)
    at = max(raw.find(written), raw.find(name), 0)
    begin = max(raw.rfind(";", 0, at), raw.rfind(":", 0, at), at - 100) + 1
    return passage.quote(line, raw[max(begin, 0) : begin + passage.QUOTE - 1].strip())


def _role(entry: Entry, post: str | None) -> str | None:
    for role, words in _ROLE_NOTES:
        if any(
            re.search(words, note.strip(), re.IGNORECASE)
            for note in entry.notes
            if brackets.is_note(note)
        ):
            return role
    return None


def _footnotes(found: Sequence[Block]) -> dict[str, str]:
    """Marks and what a footnote says of them: ``* attended remotely``."""
    marks = {}
    for block in found:
        for line in block.lines:
            note = _FOOTNOTE.match(line.text.strip()) or _FOOTNOTE.match(line.raw.strip())
            if note and not names.looks_like_person(note["said"]):
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


def substitutes(text: str, line: SourceLine) -> list[Presence]:
    """``A was in attendance as a substitute for B, post, body``, once or several times."""
    result = []
    for found in _SUBSTITUTE.finditer(text):
        who = entries(re.sub(r"^\W*(?:and\s+)?|\s*\(\s*(?:as)?\s*$", "", found["who"]))
        whom = entries(found["whom"])
        if who and whom:
            post, body = who[-1].affiliation()
            absent = person_of(whom[0], line, *whom[0].affiliation())
            result.append(
                Presence(
                    person=person_of(who[-1], line, post, body),
                    status="substitute",
                    substitute_for=absent,
                )
            )
    return result


def memberships(found: Sequence[Block]) -> list[Membership]:
    """The entries of a membership list; those under "also invited" are invited."""
    result = []
    for block in found:
        for one in _of_block(block, {}):
            role = (
                "invited" if re.search(r"invited|advis|co-opted", block.label, re.I) else one.role
            )
            result.append(
                Membership(
                    person=one.person,
                    role=role if role in ("chair", "vice chair", "invited") else "member",
                )
            )
    return result
