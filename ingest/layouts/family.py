"""The family of a document: the parts of layout it was read by, in words, and how well they fit."""

import re
from collections.abc import Sequence

from ingest.lines import SourceLine
from ingest.records import Item, Part


def family_of(lines: Sequence[SourceLine], parts: Sequence[Part]) -> str:
    """A name such as ``minutes: lists by label, numbers alone, formal outcomes``."""
    if len(parts) > 1:
        return "agenda pack"
    part = parts[0]
    if part.meeting is None:
        return "no meeting"
    items = part.meeting.items
    return f"{part.classification}: {_presence(part)}, {_numbers(lines, items)}, {_outcomes(items)}"


def _presence(part: Part) -> str:
    meeting = part.meeting
    assert meeting is not None
    if not meeting.presences:
        return "membership list" if meeting.memberships else "no list of names"
    lines = {one.person.quote.line for one in meeting.presences}
    if len(lines) * 2 < len(meeting.presences):
        return "names in runs"
    return "a name a line"


def _numbers(lines: Sequence[SourceLine], items: Sequence[Item]) -> str:
    numbered = [item for item in items if item.number]
    if len(numbered) * 2 < len(items) or not items:
        return "titles without numbers"
    if any("/" in (item.number or "") for item in numbered):
        return "numbers by year"
    if any("." in (item.number or "") for item in numbered):
        return "doubled numbers"
    alone = sum(re.fullmatch(r"\W*\d{1,3}\W*", line.text) is not None for line in lines)
    return "numbers alone" if alone * 2 > len(numbered) else "numbers before titles"


def _outcomes(items: Sequence[Item]) -> str:
    decisions = [one for item in items for one in item.decisions]
    if not decisions:
        return "no outcomes"
    return (
        "formal outcomes"
        if any(re.match(r"[A-Z]{5,}", one.quote.text.strip("* ")) for one in decisions)
        else "told outcomes"
    )


def confidence(parts: Sequence[Part]) -> float:
    """Share of what minutes must have that was found: board, date, names, items; mean over parts."""
    scores = []
    for part in parts:
        meeting = part.meeting
        if meeting is None:
            scores.append(0.0)
            continue
        names = bool(meeting.presences) or part.classification in ("agenda", "report", "appendix")
        scores.append(
            (bool(meeting.board) + (meeting.date is not None) + names + bool(meeting.items)) / 4
        )
    return round(sum(scores) / len(scores), 2) if scores else 0.0
