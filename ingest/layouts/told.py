"""Attendance that items and sentences tell, beside the lists at the head."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.layouts import (
    apologies,
    changes,
    item_lists,
    labels,
    passage,
    presence,
)
from ingest.layouts.spans import Span
from ingest.lines import SourceLine
from ingest.records import Presence

_FORMAL = re.compile(r"\b(?:apolog|substitut|attendance|deput(?:y|ies)\b|ymddiheur)", re.IGNORECASE)


def with_told(
    people: list[Presence], spans: Sequence[Span], before: Sequence[SourceLine], width: float
) -> list[Presence]:
    """The attendance with what items and sentences tell: apologies, chair, substitutes."""
    said = passage.sentences(before, width)
    for span in spans:
        people = [*people, *_from_item(span, width), *item_lists.attending(span)]
    every = [*said, *(one for span in spans for one in passage.sentences(span.lines, width))]
    formal = [*spans[:4], *(one for one in spans[4:] if _FORMAL.search(one.heading.title))]
    for span in formal:  # it comes first
        said += passage.sentences(span.lines, width)
    told = [*people, *_not_listed(apologies.from_sentences(said), people)]
    led = apologies.with_chair(told, said)
    return _distinct(_stood_in(changes.with_changes(led, every)))


def _not_listed(told: Sequence[Presence], people: Sequence[Presence]) -> list[Presence]:
    """Apologies of sentences without those that a list has by a fuller name."""
    away = [one.person.name for one in people if one.status == "apologies"]
    return [
        one
        for one in told
        if one.status != "apologies"
        or not any(
            apologies.is_same(name, one.person.name)
            for name in away
            if len(name) > len(one.person.name)
        )
    ]


def _from_item(span: Span, width: float) -> list[Presence]:
    """An item that is itself a list of names: ``1. Apologies``, ``1. Present``."""
    top = span.lines[0] if span.lines else None
    label = labels.label_of(
        SourceLine(number=span.heading.index, raw=span.heading.title, text=span.heading.title)
    )
    if label is None or top is None or label[0] in ("minutes", "listed"):
        return []
    kind = label[0]
    block = labels.Block(kind, dict(labels.LABELS)[kind], label[1], top, "", [])
    inner, _ = labels.blocks([_label_line(span, label[1]), *span.lines])
    rows = [one for part in inner for one in presence.presences([part])]
    prose = apologies.from_sentences(passage.sentences(span.lines, width))
    return (
        []
        if prose or block.status not in ("apologies", "present", "officer", "in attendance")
        else rows
    )


def _label_line(span: Span, label: str) -> SourceLine:
    return replace(span.lines[0], text=f"{label}:", raw=f"{label}:", cells=(), bold=True)


def _stood_in(people: Sequence[Presence]) -> list[Presence]:
    """A substitute told by surname or initial is the one listed with that name."""
    kept = list(people)
    for one in people:
        surname = one.person.name
        listed = [
            at
            for at, other in enumerate(kept)
            if other.status == "present" and apologies.is_same(other.person.name, surname)
        ]
        if one.status == "substitute" and len(listed) == 1 and kept[listed[0]] is not one:
            at = listed[0]
            kept[at] = replace(kept[at], status="substitute", substitute_for=one.substitute_for)
            kept.remove(one)
    return kept


def _distinct(people: Sequence[Presence]) -> list[Presence]:
    """The same entry told twice on one line is one."""
    kept: dict[tuple[object, ...], Presence] = {}
    for one in people:
        key = (
            one.person.name,
            one.person.quote.line,
            one.status == "apologies",
            one.person.organisation,
        )
        if key not in kept or one.substitute_for:
            kept[key] = one
    return list(kept.values())
