"""Attendance told in sentences: apologies received, who took the chair, who stood in for whom."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.layouts.entries import entries
from ingest.layouts.entry import Entry
from ingest.layouts.passage import Sentence
from ingest.layouts.stand_ins import person_of, substitutes
from ingest.lines import SourceLine
from ingest.records import Presence

_FROM = re.compile(
    r"\b(?:apolog(?:y|ies)|ymddiheuriadau)\b(?:\s+(?:for|of|am|due to)\s+(?:absence|non-attendance|(?:his|her|their|the) absence|inability to attend|absenoldeb|lateness))?"
    r"(?:\s+(?:had|have|were|was|been|also|being|duly|then|there|and|being))*(?:\s+(?:received|given|submitted|tendered|noted|sent|made|presented|recorded|accepted|offered|conveyed|intimated|forwarded|reported))*(?:\s+(?:and|noted|accepted|received))*"
    r"(?:\s+(?:from|on behalf of|by|for|gan|oddi wrth)|\s*[:\-–])\s*(?P<who>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_SENT = re.compile(
    r"(?:^|[.;]\s*)(?P<who>[A-Z][^.;]{3,160}?)\s+(?:had |have |has )?(?:sent|submitted|gave|given|tendered|offered|extended|conveyed) (?:his|her|their|in)?\s*apologies\b",
    re.IGNORECASE,
)
_CHAIR = re.compile(
    r"(?:^|[,.;]\s*|\band\s+)(?:in the absence of [^,]+,\s*)?(?P<who>(?:the )?[A-Z](?:(?! and )[^,;]){3,70}?)(?:,[^,;]{3,60},)?\s+(?:took|assumed|occupied|was in|in|was (?:voted|elected|called) (?:in)?to) [Tt]he [Cc]hair\b"
    r"|(?:^|[,.;]\s*)(?P<who2>[A-Z][^,;]{3,60}?)(?:,(?=\s+presided))?\s+(?:presided|chaired the meeting|was elected (?:as )?chair(?:man|person)? for the meeting)\b"
    r"|^Cymerodd (?P<who3>[^,;]{3,60}?) y gadair\b"
)
_ABSENCE = re.compile(
    r"\b(?:none|no apologies|nil|dim ymddiheuriadau|there were no)\b", re.IGNORECASE
)
_STOP = re.compile(
    r"\b(?:and welcomed|who (?:was|were|had)|due to|because|were received|was received|were noted|had been received|and (?:a|the|it|was|were|they)\b|for (?:leaving|the meeting|this meeting))",
    re.IGNORECASE,
)


def from_sentences(said: Sequence[Sentence]) -> list[Presence]:
    """Apologies and substitutes told in sentences."""
    found: list[Presence] = []
    for sentence in said:
        text = sentence.text
        if re.search(
            r"\bsubstitut\w+\s+(?:for|on behalf|of)|\bdeputis\w+ for", text, re.IGNORECASE
        ):
            found += substitutes(text, sentence.first)
        told = _FROM.search(text) or _SENT.search(text)
        if told and not _ABSENCE.search(text[: told.end("who")][:40]):
            who = _STOP.split(told["who"])[0]
            found += _away(who, sentence)
    return found


def _away(who: str, sentence: Sentence) -> list[Presence]:
    return [
        Presence(
            person=person_of(
                entry, _line(sentence, entry.name.family or entry.name.name), *entry.affiliation()
            ),
            status="apologies",
        )
        for entry in entries(who)
    ]


def _line(sentence: Sentence, word: str) -> SourceLine:
    return next((line for line in sentence.lines if word in line.text), sentence.first)


def with_chair(presences: Sequence[Presence], said: Sequence[Sentence]) -> list[Presence]:
    """The attendance with the role of who took the chair, as a sentence tells."""
    result = list(presences)
    if any(one.role == "chair" and one.status != "apologies" for one in result):
        return result
    for sentence in said:
        told = _CHAIR.search(sentence.text)
        who = entries(next(filter(None, told.groups()))) if told else []
        for at, one in enumerate(result):
            if who and one.status != "apologies" and is_same(one.person.name, who[0].name.name):
                result[at] = replace(one, role="chair")
                return result
        if told and result and len(who) == 1 and _is_named_in_full(who[0]):
            person = person_of(who[0], _line(sentence, who[0].name.family), None, None)
            return [Presence(person=person, status="present", role="chair"), *result]
    return result


def _is_named_in_full(entry: Entry) -> bool:
    """Title, forename and surname: enough to be somebody whom no list has."""
    return bool(entry.name.prefix and entry.name.given and entry.name.family)


def is_same(listed: str, named: str) -> bool:
    """One name may be short of the other's forename: ``P. Harries`` and ``Peter Harries``."""
    a, b = listed.lower().split(), named.lower().split()
    if a[-1] != b[-1]:
        return False
    return len(a) == 1 or len(b) == 1 or a[0][0] == b[0][0]
