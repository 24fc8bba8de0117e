"""Titles that run into their text: ``C23. MINUTES – Submitted – The Minutes of …``."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.layouts import titles
from ingest.layouts.item_numbers import LEAD, NUMBER, Heading
from ingest.layouts.labels import label_of
from ingest.lines import SourceLine

_NUMBER = re.compile(rf"(?:{LEAD}{NUMBER}[.):,]?[\s\-–:._]+)?", re.IGNORECASE)
_BREAK = re.compile(r"\s+[-–—]+\s+|:\s+")
_OUTCOME = re.compile(r"(?:RESOLVED|AGREED|NOTED|ORDERED|DECIDED)\b")
_PART = re.compile(r"\s*\((?P<number>\d{1,2})\)\s+(?P<title>[A-Z].*)$")
_LEAST = 2  # titles that surely run into their text, before any line is taken for one


def with_leads(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines with what is in capitals before a dash as their lead, where the document runs its
    titles into sentences: it does so throughout, also where too few words follow to tell.
    """
    found = {at: lead for at, line in enumerate(lines) if (lead := _lead(line))}
    found = found or _unnumbered(lines)
    sure = [at for at, lead in found.items() if _is_prose(lines, at, lead)]
    if len(sure) < _LEAST:
        return list(lines)
    return [replace(line, lead=found[at]) if at in found else line for at, line in enumerate(lines)]


def _unnumbered(lines: Sequence[SourceLine]) -> dict[int, str]:
    """Leads without numbers, where standard business is among them. A title is said once, what
    comes back (``REASON – ``) is a label.
    """
    found = {at: lead for at, line in enumerate(lines) if (lead := _lead(line, numbered=False))}
    times = Counter(found.values())
    found = {
        at: lead
        for at, lead in found.items()
        if times[lead] == 1
        and titles.is_title_line(lines[at].text)
        and not _is_label(lines[at])
        and not titles.is_label_of_outcome(lead)
    }
    standard = [lead for lead in found.values() if titles.is_standard(lead.capitalize())]
    return found if len(standard) > 1 else {}


def _is_label(line: SourceLine) -> bool:
    """A label of a list of names; ``MINUTES – `` is one of who takes them only above the items."""
    label = label_of(line)
    return label is not None and label[0] != "minutes"


def _lead(line: SourceLine, *, numbered: bool = True) -> str:
    """``PERFORMANCE – QUARTER 1`` of ``7. PERFORMANCE – QUARTER 1 – The Manager submitted``."""
    number = _NUMBER.match(line.text)
    if line.lead or line.bold or line.heading or number is None:
        return ""
    if bool(number.group()) != numbered:
        return ""
    text = line.text[number.end() :]
    for found in _BREAK.finditer(text):
        title, after = text[: found.start()], text[found.end() :]
        if titles.shouted(title) and (_OUTCOME.match(after) or not _is_shouted_first(after)):
            return title
    return ""


def _is_shouted_first(after: str) -> bool:
    """Whether the title goes on after the dash: ``QUARTER 1``, not ``The Manager`` or ``(a) The``."""
    first = re.search(r"[^\W\d_][\w’']+", after)
    return first is None or first.group().isupper()


def _is_prose(lines: Sequence[SourceLine], at: int, lead: str) -> bool:
    after = lines[at].text.partition(lead)[2]
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    goes_on = after.rstrip().endswith(".") or below[:1].islower()
    return len(after.split()) > 4 and (goes_on or titles.is_sentence(f"{after} {below}"))


def with_parts(found: Sequence[Heading], lines: Sequence[SourceLine]) -> list[Heading]:
    """Business under a heading that only groups it, and runs into its first part: ``C26. KEY
    DECISIONS – (1) Town Centre – The Leader …`` and, below, ``(2) Safety Plan – The Leader …``.
    """
    whole: list[Heading] = []
    for at, one in enumerate(found):
        end = found[at + 1].index if at + 1 < len(found) else len(lines)
        parts = _parts(one, lines, end) if one.rest and titles.is_section(one.title) else []
        if parts:
            whole.append(replace(one, rest="", section=True))
        whole += parts or [one]
    return whole


def _parts(one: Heading, lines: Sequence[SourceLine], end: int) -> list[Heading]:
    texts = {one.index: one.rest} | {at: lines[at].text for at in range(one.body, end)}
    parts: list[Heading] = []
    for at, text in texts.items():
        mark = _PART.match(text)
        if mark is None or int(mark["number"]) != len(parts) + 1:
            if at == one.index:
                return []
            continue
        title, rest = _title(mark["title"])
        number = f"{one.number or ''}({mark['number']})"
        parts.append(Heading(at, at + 1, title, number, rest))
    return parts


def _title(text: str) -> tuple[str, str]:
    """What is in title case up to the last dash, and the text after it."""
    for found in reversed(list(_BREAK.finditer(text))):
        title = text[: found.start()]
        if titles.in_title_case(title) and not titles.is_sentence(title):
            return title, text[found.end() :]
    return text, ""
