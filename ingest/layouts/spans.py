"""The items of a document while they are being read: heading, lines, what was found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.layouts import (
    outcomes,
    passage,
    titles,
)
from ingest.layouts.head import Head
from ingest.layouts.item_numbers import Heading
from ingest.layouts.margins import Margin
from ingest.layouts.outcome import Outcome
from ingest.layouts.passage import Sentence
from ingest.lines import SourceLine

_LEADS = re.compile(
    r"\b(?:noted|agreed|resolved|decided|ordered|approved|recommend(?:ed)?)\b[^.;:]{0,90}:[\s–-]*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Span:
    """An item while it is being read: its heading, lines, sentences and what was found."""

    heading: Heading
    section: str | None
    lines: list[SourceLine]
    said: list[Sentence] = field(default_factory=list)
    margins: list[Margin] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)


def spans_of(lines: Sequence[SourceLine], found: Sequence[Heading], head: Head) -> list[Span]:
    """The items under their headings, each with the section that groups it."""
    spans: list[Span] = []
    section = outer = None
    for at, one in enumerate(found):
        end = found[at + 1].index if at + 1 < len(found) else len(lines)
        if (
            at
            and re.search(r"\(\d+\)$", found[at - 1].number or "")
            and "(" not in (one.number or "")
        ):
            section = outer  # after the last part of ``C26. KEY DECISIONS``
        if one.section:
            outer = section if one.number else one.title
            section = one.title
            if not lines[one.body : end] or head.kind == "agenda":
                continue
            own = outcomes.find_outcomes(passage.sentences(lines[one.body : end]))
            if titles.is_section(one.title) and one.number is None and not own:
                if spans:
                    spans[-1].lines += lines[one.body : end]
                continue
        body = list(lines[one.body : end])
        if one.rest:
            body.insert(0, _rest_of(lines[one.index], one.rest))
        spans.append(Span(one, section, body))
    return spans


def _rest_of(line: SourceLine, rest: str) -> SourceLine:
    """The words of a heading's line that belong to the text."""
    return replace(line, text=rest, bold=False, lead="", bullet=False, heading=0, cells=())


def without_numbers(span: Span) -> list[SourceLine]:
    """The lines without the numbers of an item's paragraphs: ``3.2`` under ``3.0`` or ``3``."""
    number = re.match(r"\d+", span.heading.number or "")
    if number is None:
        return span.lines
    mark = re.compile(rf"^(?P<mark>{number.group()}\.\d{{1,2}}(?:\.\d{{1,2}})?)\.?\s+(?=\S)")
    entries = _entries(span.lines, mark)
    return [
        replace(
            line,
            text=mark.sub(r"\g<mark>. " if line.number in entries else "", line.text),
            cells=()
            if line.cells and mark.match(line.text) and len(line.cells) == 2
            else line.cells,
        )
        for line in span.lines
    ]


def _entries(lines: Sequence[SourceLine], mark: re.Pattern[str]) -> set[int]:
    """The lines whose paragraph's number is the mark of what is decided: ``3.1`` and ``3.2`` under
    ``the Committee noted:``, which itself has no number.
    """
    found: set[int] = set()
    under = False
    for at, line in enumerate(lines):
        numbered = mark.match(line.text) is not None
        if numbered and under:
            found.add(line.number)
        elif numbered:
            under = False
        elif _LEADS.search(line.text):
            under = at + 1 < len(lines) and mark.match(lines[at + 1].text) is not None
        elif under and at and line.number > lines[at - 1].number + 1 and len(line.text.split()) > 3:
            under = False
    return found


def margin(line: SourceLine) -> str | None:
    """A short last cell beside a long one is the margin, not part of a sentence."""
    if len(line.cells) != 2 or len(line.cells[1]) > 60:
        return None
    told = line.cells[1].strip()
    goes_on = line.cells[0][:1].islower()  # the last words of a sentence, and an owner beside them
    return told if len(line.cells[0]) >= 25 or goes_on or outcomes.is_mark(told) else None
