"""Tables and web pages of minutes brought into the shape of plain minutes.

A row of a table of names becomes a label with its entry, a row of a table of items the item's
title with its text below, a row with a label its one line; what surrounds the minutes on a page is
furniture. Every line keeps its number, so that evidence still points at the file.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest import names
from ingest.layouts.rejoined import rejoined
from ingest.lines import SourceLine
from ingest.tables import plans

_HEADERS = (
    ("name", r"name|attendee|member|councillor|present|who"),
    ("role", r"role|position|job title|title|post|capacity"),
    ("body", r"organi[sz]ation|agency|representing|body|company|partner"),
    ("initials", r"initials?"),
    ("status", r"attendance|attended|status|present|expected"),
    ("number", r"(?:item )?no\.?|number|item|ref(?:erence)?|minute(?: no\.?)?|agenda item|eitem"),
    ("text", r"item|description|title|discussion|minutes?|notes?|subject|agenda items?|summary|details?|comments?|issues?|description / decision / minutes|key points|topic"),
    ("outcome", r"decisions?|outcomes?|resolutions?|agreed"),
    ("mixed", r"actions? ?(?:/|and|&|or) ?decisions?|decisions? ?(?:/|and|&|or) ?actions?"),
    ("aside", r"times?|timings?|duration|pages?|papers?|enc(?:losure)?s?|attach(?:ed|ments?)|purpose"),
    ("action", r"actions?|owner|action by|by whom|lead|responsible|actioned by"),
    ("due", r"(?:date )?due(?: date)?|due by|by when|deadline|target date|timescales?|completion date"),
)  # fmt: skip
# in the column of numbers, where an item has a row for each thing that is said of it
_LABEL_OF_OUTCOME = r"(?:key )?(?:decisions?|outcomes?|resolutions?|agreed)(?: [\d/.]+)?"
_LABEL_OF_ACTION = r"actions?(?: (?:points?|no\.?))?(?: [\d/.]+)?"
_LABEL_OF_TEXT = r"(?:key )?(?:discussions?|notes?|minutes?|summary|updates?|background|purpose|comments?|points?)"
_LABELLED = re.compile(r"^[A-Z][\w /]{2,30}:$")
_STATUS = (
    ("apologies", r"apolog|sent (?:apologies|representative)|ymddiheur"),
    ("", r"no\b|absent|expected|not (?:present|attended)|n$|x$|did not"),
    ("in attendance", r"in attendance|also present|observer"),
    ("present", r"present|yes|attended|y$|✓|in person|remote|virtual|part"),
)
_PLAIN_ROLE = re.compile(
    r"^(?:(?:committee |board |panel |ordinary |full |voting )?member|officer|attendee|councillor|-|)$",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"\s*(?:\(\d+\)\s*)?(?:[\w.-]+\.(?:pdf|docx?|xlsx?)|(?:PDF|DOCX?|DOC)\s*[\d.]+\s*[KM]B)\s*$",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"^(?:skip to .*|print this page|.*\bcopyright\b.*|(?:[\w-]+ )?home(?: ?[|>] ?.*)?|attendance details|(?:agenda frontsheet|printed (?:minutes|agenda)|agenda reports pack|public reports pack).*|"
    r"minutes:|additional documents:|items|contact: .*|please note:? .*|[^\d].{1,60} \(?(?:PDF|DOCX?),? [\d.]+ ?[KM]B\)?|downloads?|page last (?:updated|modified).*|was this (?:page )?(?:useful|helpful).*|print \| .*|privacy\b.*|share this.*|(?:\w+ )?cookies.*|back to top|.*\|.*\|.*(?:search|login|help).*)$",
    re.IGNORECASE,
)
_LISTS = r"(?:members? )?present|(?:also )?in attendance|apologies|attendees|officers"


@dataclass(frozen=True, slots=True)
class Header:
    """What each column of a table holds; empty where the head does not tell."""

    columns: tuple[str, ...]

    def cell(self, line: SourceLine, *kinds: str) -> str:
        """The first filled cell of these kinds."""
        for kind in kinds:
            for held, cell in zip(self.columns, line.cells, strict=False):
                if held == kind and cell.strip():
                    return cell.strip()
        return ""

    @property
    def of_people(self) -> bool:
        """A table of names."""
        return "name" in self.columns and bool({"role", "body", "status"} & set(self.columns))

    @property
    def of_items(self) -> bool:
        """A table of items."""
        log = self.columns.count("action") > 1 and "text" not in self.columns  # actions and owners
        held = bool({"text", "outcome", "mixed", "action"} & set(self.columns))
        return "number" in self.columns and held and not log


def flat(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], list[SourceLine]]:
    """(lines in the shape of plain minutes, lines that only surround them or head a table)."""
    kept: list[SourceLine] = []
    around: list[SourceLine] = []
    header: Header | None = None
    for line in _told(rejoined(lines)):
        if _AROUND.match(line.text.strip()) and not line.cells:
            around.append(line)
            continue
        found = _header(line)
        if found is not None:
            header = found
            label = header.cell(line, "name").strip(" *:")
            if re.fullmatch(_LISTS, label, re.IGNORECASE):  # ``PRESENT | ORGANISATION``
                kept.append(replace(line, text=f"{label}:", cells=()))
            else:
                around.append(line)
        elif plans.is_head(line):
            header = None
            kept.append(line)
        elif header is not None and header.of_people and kept and _continues(line, header):
            kept[-1] = _gone_on(kept[-1], " ".join(line.text.split()))
            around.append(line)
        elif len(line.cells) > 1 and header is not None and header.of_people:
            row = _person(line, header)
            (kept if row else around).append(row or line)
        elif len(line.cells) > 1 and header is not None and header.of_items:
            kept += _item(line, header)
        else:
            header = header if line.cells or (header and header.of_items) else None
            kept.append(_plain(line))
    return kept, around


_FACT = re.compile(
    r"(?:date|time|venue|place|location|chair(?:ed by)?|(?:minutes|notes)(?: taken)? by|minute taker|start|finish)"
    r"(?: (?:and|of|&) \w+){0,2}", re.IGNORECASE
)  # fmt: skip


def _told(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """``Date | Time | Venue`` above what they are, as a line for each."""
    heads: tuple[str, ...] = ()
    for line in lines:
        filled = [cell.strip(" *:") for cell in line.cells if cell.strip()]
        if len(filled) > 1 and all(map(_FACT.fullmatch, filled)):
            heads = line.cells
        elif heads and len(line.cells) == len(heads):
            for head, cell in zip(heads, line.cells, strict=True):
                if cell.strip():
                    yield replace(line, text=f"{head.strip(' *:')}: {cell.strip()}", cells=())
            heads = ()
        else:
            heads = ()
            yield line


def _header(line: SourceLine) -> Header | None:
    """The row as a header, where every filled cell is a word that heads columns."""
    cells = [cell.strip(" *:") for cell in line.cells]
    filled = [cell for cell in cells if cell]
    if (
        len(line.cells) < 2
        or not filled
        or any(len(cell) > 40 or any(c.isdigit() for c in cell) for cell in filled)
    ):
        return None
    columns: list[str] = []
    for cell in cells:
        kinds = [kind for kind, words in _HEADERS if _heads(words, cell)]
        fresh = [kind for kind in kinds if kind not in columns]
        columns.append((fresh or kinds or [""])[0] if cell else "")
    known = sum(bool(kind) for kind in columns)
    if columns[0] == "number":
        columns = ["text" if kind == "role" else kind for kind in columns]
    header = Header(tuple(_untitled(columns)))
    if "due" in columns and plans.is_head(line):
        return None
    return (
        header
        if known >= min(2, len(filled))
        and known == len(filled)
        and (header.of_people or header.of_items)
        else None
    )


def _heads(words: str, cell: str) -> bool:
    """Whether the cell, or each of what ``and`` joins in it, is one of the words."""
    parts = re.split(r"\s*(?:/|,|&|\band\b)\s*", cell)
    return bool(re.fullmatch(words, cell, re.I)) or all(
        re.fullmatch(words, part, re.I) for part in parts
    )


def _untitled(columns: list[str]) -> list[str]:
    """An empty head between or after named ones is that of the text."""
    if "number" in columns and "text" not in columns:
        for at, kind in enumerate(columns):
            if not kind:
                columns[at] = "text"
                break
    return columns


def _continues(line: SourceLine, header: Header) -> bool:
    """A row that only goes on with the body of the row above."""
    filled = [cell for cell in line.cells if cell.strip()]
    if not line.cells and "body" in header.columns:  # far to the right, in the column of bodies
        return line.indent > 25 and 0 < len(line.text.split()) <= 5
    return len(line.cells) > 1 and len(filled) == 1 and not header.cell(line, "name")


def _gone_on(row: SourceLine, words: str) -> SourceLine:
    """The row with further words of its body, which stands in the last bracket."""
    end = row.text.rfind(")")
    at = end if end >= 0 else len(row.text)
    return replace(row, text=f"{row.text[:at]} {words}{row.text[at:]}")


def _person(line: SourceLine, header: Header) -> SourceLine | None:
    """A row of names as ``Present: Jo Able (Chair), Post, Body``; None for who was not there."""
    name = header.cell(line, "name")
    role, body, status = (header.cell(line, kind) for kind in ("role", "body", "status"))
    if not name:
        return None
    label = (
        next(
            (label for label, words in _STATUS if re.match(words, status, re.IGNORECASE)), "present"
        )
        if status
        else None
    )
    if label == "":
        return None
    if label == "present" and re.fullmatch(r"officer", role, re.IGNORECASE):
        label = "officers"
    note = (
        f" ({role})"
        if re.match(r"(?:vice[- ])?chair|convener|substitut|minute", role, re.IGNORECASE)
        else ""
    )
    remote = " (remote)" if re.search(r"remote|virtual|online", status, re.IGNORECASE) else ""
    post = "" if note or _PLAIN_ROLE.match(role) else role
    words = ", ".join(
        part for part in (f"{name}{note}{remote}" + (f" ({body})" if body else ""), post) if part
    )
    text = f"{label.capitalize()}: {words}" if label else words
    return replace(line, text=text, raw=line.raw, cells=())


def _item(line: SourceLine, header: Header) -> Iterator[SourceLine]:
    """A row of items: the title by itself, then its text, outcome and action."""
    number = header.cell(line, "number")
    texts = [
        cell.strip()
        for kind, cell in zip(header.columns, line.cells, strict=False)
        if kind == "text" and cell.strip()
    ]
    outcome, action = header.cell(line, "outcome"), header.cell(line, "action")
    mixed = header.cell(line, "mixed")  # what is to be done, where somebody is to do it
    texts, outcome = ([*texts, mixed], outcome) if mixed and action else (texts, outcome or mixed)
    if re.fullmatch(r"[\d.]{1,6}|[A-Z]{0,5} ?\d{1,4}/\d{2,4}", number) and texts:
        title, rest = _title(texts[0], line)
        yield replace(
            line,
            text=f"{number.rstrip('.')}. {title}" if "/" not in number else f"{number} {title}",
            cells=(),
            bold=True,
            lead="",
        )
        texts = [rest, *texts[1:]] if rest else texts[1:]
        action = "" if "due" in header.columns and not texts else action  # who leads on it
    elif re.fullmatch(_LABEL_OF_OUTCOME, number, re.IGNORECASE) and texts:
        texts, outcome = texts[1:], outcome or texts[0]
    elif texts and re.fullmatch(_LABEL_OF_ACTION, number, re.IGNORECASE):
        texts[0] = f"Action: {texts[0]}"
        action = action if names.looks_like_person(action.partition(" / ")[0]) else ""
    elif number and not re.fullmatch(_LABEL_OF_TEXT, number, re.IGNORECASE):
        texts = [number, *texts]
    for text in texts:
        last = text is texts[-1] and action
        cells = (text, action) if last else ()
        yield replace(
            line, text=f"{text}\t{action}" if last else text, cells=cells, bold=False, lead=""
        )
    if outcome:
        yield replace(line, text="Decision", cells=(), bold=True, lead="")
        yield replace(line, text=outcome, cells=(), bold=False, lead="")
    if action and not texts:
        yield replace(line, text=action, cells=(), bold=False, lead="")


def _title(text: str, line: SourceLine) -> tuple[str, str]:
    """(title, what follows in its cell): the bold words of the cell are the title."""
    raw = re.sub(r"\*\*(\s?)\*\*", r"\1", re.sub(r"</?\w+>", "", line.raw))
    bold = re.search(r"\*\*(?P<title>[^*]{3,150})\*\*", raw)
    if bold and text.startswith(bold["title"].strip()):
        title = bold["title"].strip()
        return title, text[len(title) :].strip()
    return _ATTACHED.sub("", text), ""


def _plain(line: SourceLine) -> SourceLine:
    """``Date: | 4 May`` as one line; a title without the file that is attached to it."""
    if (
        len(line.cells) == 2
        and _LABELLED.match(line.cells[0].strip())
        and not names.looks_like_person(line.cells[0])
    ):
        return replace(line, text=" ".join(cell.strip() for cell in line.cells), cells=())
    if not line.cells and _ATTACHED.search(line.text):
        return replace(line, text=_ATTACHED.sub("", line.text))
    return line
