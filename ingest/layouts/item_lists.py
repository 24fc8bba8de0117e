"""Who came for one item, listed in it: ``The following were in attendance for this item:``."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import names
from ingest.layouts.entries import entries
from ingest.layouts.labels import Block
from ingest.layouts.list_ends import ends_lists
from ingest.layouts.presence import presences
from ingest.layouts.spans import Span
from ingest.lines import SourceLine
from ingest.records import Presence

_LABEL = re.compile(
    r"^(?:the following (?:(?:\w+ ){0,4})?)?(?:(?:were|was) )?(?:(?:also|then) )*"
    r"(?:in attendance|present|attending|attended|joined(?: the meeting)?|(?:witnesses|guests|officers|invitees)(?: (?:present|in attendance|attending))?)"
    r"(?P<told>(?: (?:for|to|during|at)\b[^:]{0,60})?)\s*:\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_SET_OFF = 2  # blank lines after which a list is over


def attending(span: Span) -> list[Presence]:
    """The people of the lists inside an item, in attendance for that item."""
    found: list[Presence] = []
    at = 0
    while at < len(span.lines):
        label = _LABEL.match(span.lines[at].text.strip())
        if label is None:
            at += 1
            continue
        listed = _list_after(span.lines[at + 1 :], span.lines[at].number, label["rest"])
        number = span.heading.number
        part = f"item {number}" if number else span.heading.title
        block = Block(
            "attending", "in attendance", "in attendance", span.lines[at], label["rest"], listed
        )
        found += [replace(one, part=one.part or part) for one in presences([block])]
        at += 1 + len(listed)
    return [replace(one, status="in attendance") for one in found]


def _list_after(lines: Sequence[SourceLine], before: int, rest: str) -> list[SourceLine]:
    """The lines that go on with a list of people: each names one, or goes on with the one before."""
    kept: list[SourceLine] = []
    for line in lines:
        text = line.text.strip()
        if not text or line.number - before > _SET_OFF + 1 or ends_lists(line):
            break
        wrapped = kept and line.number == before + 1 and not line.bullet and _is_open(kept[-1].text)
        if not _is_person(text) and not wrapped:
            break
        if not kept and not rest and not (line.bullet or _is_person(text)):
            break
        kept.append(line)
        before = line.number
    return kept


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")") or text.rstrip().endswith((",", "and", "&", "-", "–"))


def _is_person(text: str) -> bool:
    found = entries(text)
    first = re.split(r"\s*[,(]|\s+[–-]\s+", text, maxsplit=1)[0]
    return bool(found) and found[0].at <= 1 and names.looks_like_person(first)
