"""What the text tells of the attendance as it went on: who came, who left, who took the chair."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest import names
from ingest.layouts.apologies import is_same
from ingest.layouts.passage import Sentence
from ingest.layouts.people import NAME, PERSON, Roll, person
from ingest.lines import SourceLine
from ingest.records import Presence

_WHO = (
    rf"(?P<who>{PERSON.pattern}|(?:[Tt]he |An )?(?:Chair(?:man|woman|person)?|Cathaoirleach|[Cc]hair)\b"
    rf"(?:, {PERSON.pattern})?|(?<![\w.] ){NAME}(?:,? (?:and|&) {NAME})?)"
)
_MEETING = r"the (?:[Mm]eeting|[Rr]oom|[Cc]hamber|[Cc]all)\b"
_SITTING = r"the (?:[Mm]eeting|[Cc]all)\b"  # a room is left for an item, with an interest in it
_ADVERB = r"(?:,? (?:then|now|also|had|who had|subsequently))*"
_WHEN = r"(?P<when>(?: (?:at (?:this (?:point|stage|juncture)|(?:around |approximately )?\d[\d.:]*\s?(?:[ap]\.?m\.?)?)|during|following|after|before|due to|prior to|for|at the (?:commencement|conclusion|start|end|beginning))[^,.;–]*)?)"
_LEFT = re.compile(rf"{_WHO}{_ADVERB} (?P<told>left {_SITTING}{_WHEN})")
_CAME = re.compile(
    rf"{_WHO}{_ADVERB} (?P<told>(?:joined|arrived (?:at|in|to)|entered) {_MEETING}{_WHEN})"
)
_CAME_WELSH = re.compile(
    rf"(?P<told>[Yy]munodd) (?:[yY]r? )?(?P<who>{PERSON.pattern}) (?:â|a|gyda)['’]?r cyfarfod"
)
_CHAIR = re.compile(
    rf"{_WHO}{_ADVERB} (?P<told>(?:took|assumed|(?:would|should|to) take) the [Cc]hair\b(?: in the absence of (?:[^.;]|(?<=\b[A-Z])\.)*)?{_WHEN})"
)
_AWAY = re.compile(r"\b(?:interest|whil(?:st|e)|during|returned|temporarily)\b", re.IGNORECASE)
_AGREED = re.compile(r"\b(?:agreed|proposed|resolved|elected)\b.*\bthat\b", re.IGNORECASE)
_DISTANT = re.compile(
    rf"{_WHO}\b[^.;]*\b(?:not|unable)\b[^.;]*\b(?:attend|present)\b[^.;]*\bin person\b"
)


def with_changes(people: Sequence[Presence], said: Sequence[Sentence]) -> list[Presence]:
    """The attendance with the part attended, the role of each who took the chair, and with those
    who joined the meeting and stand in no list.
    """
    result = list(people)
    for sentence in said:
        _leave(result, sentence)
        _come(result, sentence)
        _take_chair(result, sentence)
        _distant(result, sentence)
    return result


def _leave(people: list[Presence], sentence: Sentence) -> None:
    found = _LEFT.search(sentence.text)
    if found is None or _AWAY.search(sentence.text):
        return
    for at in _all_of(found["who"], people):
        people[at] = _parted(people[at], found["told"])


def _come(people: list[Presence], sentence: Sentence) -> None:
    found = _CAME.search(sentence.text) or _CAME_WELSH.search(sentence.text)
    if found is None:
        return
    listed = _all_of(found["who"], people)
    for at in listed:
        people[at] = _parted(people[at], found["told"])
    if not listed and PERSON.match(found["who"]) and names.parse(found["who"]):
        new = person(found["who"], _line(sentence, found["who"]), sentence.text)
        if new.name.count(" "):
            people.append(_parted(Presence(person=new, status="in attendance"), found["told"]))


def _take_chair(people: list[Presence], sentence: Sentence) -> None:
    """Who takes the chair has the role: for all of the meeting where it was agreed at the outset,
    else for the part that is told.
    """
    found = _CHAIR.search(sentence.text)
    at = _one_of(found["who"], people) if found else None
    chairs = [k for k, one in enumerate(people) if one.role == "chair" and _is_here(one)]
    if found is None or at is None or not chairs:
        return
    if at in chairs:
        if len(chairs) > 1:
            people[at] = _parted(people[at], found["told"])
        return
    whole = re.match(r"(?:would|should|to) take", found["told"])
    if whole and not _AGREED.search(sentence.text):
        return
    people[at] = replace(people[at], role="chair", part=None if whole else found["told"])
    for other in chairs if whole else ():
        people[other] = replace(people[other], role=None)


def _distant(people: list[Presence], sentence: Sentence) -> None:
    found = _DISTANT.search(sentence.text)
    for at in _all_of(found["who"], people) if found else ():
        people[at] = replace(people[at], mode="remote")


def _parted(one: Presence, told: str) -> Presence:
    told = re.sub(r"(?<![ap]\.m)\.$", "", " ".join(told.split()))
    told = told.removesuffix(")") if told.count(")") > told.count("(") else told
    known = one.part or ""
    return replace(one, part=told if not known or known in told else f"{known}; {told}")


def _all_of(who: str, people: Sequence[Presence]) -> list[int]:
    office = re.match(r"(?:the |an )?(?:chair|cathaoirleach)", who, re.IGNORECASE)
    several = [who] if office else names.split_names(who)
    found = (_one_of(one, people) for one in several)
    return [at for at in found if at is not None]


def _one_of(who: str, people: Sequence[Presence]) -> int | None:
    """The index of the one person present that the words mean: a name, or the chair."""
    named = list(PERSON.finditer(who))
    words = named[-1].group() if named else who
    parsed = names.parse(words)
    if parsed is None:
        holder = Roll.of(people).office(words)
        return next((at for at, one in enumerate(people) if one is holder), None)
    same = [
        at
        for at, one in enumerate(people)
        if _is_here(one) and is_same(one.person.name, parsed.name)
    ]
    return same[0] if len(same) == 1 else None


def _is_here(one: Presence) -> bool:
    return one.status != "apologies"


def _line(sentence: Sentence, who: str) -> SourceLine:
    last = who.split()[-1]
    return next((line for line in sentence.lines if last in line.text), sentence.first)
