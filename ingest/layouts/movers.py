"""Who proposed and who seconded a decision."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.layouts.entries import entries
from ingest.layouts.passage import Sentence
from ingest.layouts.people import PERSON, person, with_forenames
from ingest.layouts.stand_ins import person_of
from ingest.layouts.telling import THIS_AGREED
from ingest.records import Decision, Person

_PROPOSED = re.compile(
    r"\b(?:on the proposal of|(?:proposed|moved|cynigiwyd)(?: by| gan)?\s*:?)\s+(?P<who>[^;:\n]{3,90}?)(?=\s*[,;]?\s*(?:and )?(?:it was )?(?:seconded|and (?:unanimously )?(?:agreed|resolved|carried)|eiliwyd|that\b)|\.?$|[;\n])",
    re.IGNORECASE,
)
_OPENING = re.compile(
    rf"\b[Ii]n (?:proposing|moving) the (?:[Mm]otion|[Aa]mendment), (?P<who>{PERSON.pattern})"
)
_ACTIVE = re.compile(rf"(?P<who>{PERSON.pattern}|\b[Tt]he [A-Z]\w+) (?:proposed|moved) that\b")
_BOTH = re.compile(
    rf"(?P<who>{PERSON.pattern}) (?:proposed|moved)(?: (?:that|to|the)\b[^.;]{{3,160}}?)?(?:,|,? and) (?P<second>{PERSON.pattern}) seconded\b"
)
_MOTION = re.compile(
    rf"(?P<who>{PERSON.pattern}), seconded by (?P<second>{PERSON.pattern}),? (?:proposed|moved)\b"
)
_AS_CORRECT = re.compile(
    r"\b(?:moved|proposed) as (?:\w+ ){1,6}by (?P<who>[^,;.]{3,40}?) and (?P<second>[^,;.]{3,40})\W*$"
)
_OF_MINUTES = re.compile(
    r"\b(?:minutes?|cofnodion)\b[^.]*[:;]\s*(?:(?:proposed|moved)\b|$)", re.IGNORECASE
)
_MINUTES = re.compile(r"\b(?:minutes?|record|adopted|cofnodion)\b", re.IGNORECASE)
_SECONDED = re.compile(
    r"\b(?:seconded|eiliwyd)(?: by| gan)?\s*:?\s+(?P<who>[^;:\n]{3,90}?)(?=\s*[,;]?\s*(?:and )?(?:it was |was )?(?:unanimously|(?:and )?(?:agreed|resolved|carried)|that\b|to\b|a chytunwyd|gyda\b|ac\b|roedd\b|a phawb\b)|\.?$|[;:\n])",
    re.IGNORECASE,
)


def with_movers(
    decisions: Sequence[Decision], places: Sequence[int], said: Sequence[Sentence]
) -> list[Decision]:
    """The decisions with who moved them: in their own sentence, or in a line close by.

    places: for each decision the index of its sentence in `said`.
    """
    result = list(decisions)
    lines = [(at, moved) for at, one in enumerate(said) if any(moved := _movers(said, at))]
    after = bool(places and lines) and lines[0][0] > places[0] and lines[-1][0] > places[-1]
    for at, (proposed, seconded) in lines:
        index = _moved(result, places, at, after=after)
        if index is None or _of_other_minutes(said, at, result[index]):
            continue  # a proposer without a word of outcome is no decision
        one = result[index]
        result[index] = replace(
            one,
            proposed_by=one.proposed_by or proposed,
            seconded_by=one.seconded_by or seconded,
        )
    return result


def _of_other_minutes(said: Sequence[Sentence], at: int, decision: Decision) -> bool:
    """Whether the movers stand under minutes that were put (``Circulated, copy of Minutes of …:``),
    and the decision is of something else.
    """
    put = any(_OF_MINUTES.search(one.text) for one in said[max(0, at - 2) : at + 1])
    return put and not _MINUTES.search(decision.text)


def _moved(
    decisions: Sequence[Decision], places: Sequence[int], at: int, *, after: bool
) -> int | None:
    """Which decision a mover's line belongs to: its own, the next within three lines, or the last
    that nobody has seconded. after: in this item movers stand after their decisions.
    """
    ahead, behind = range(at + 1, at + 4), range(at - 1, at - 4, -1)
    for place in [at, *behind, *ahead] if after else [at, *ahead, *behind]:
        for index, one in enumerate(decisions):
            if places[index] == place and not (place < at and one.seconded_by):
                return index
    return None


def _movers(said: Sequence[Sentence], at: int) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    sentence, text = said[at], said[at].text
    both = _BOTH.search(text) or _MOTION.search(text) or _AS_CORRECT.search(text)
    if both:
        return (_person(both["who"], sentence),), (_person(both["second"], sentence),)
    if re.search(r"\bproposed (?:that|to|a|the)\b", text, re.I) and not re.search(
        r"seconded", text, re.I
    ):
        carried = at + 1 < len(said) and THIS_AGREED.match(said[at + 1].text)
        own = _ACTIVE.search(text) if carried else None
        return ((_person(own["who"], sentence),) if own else ()), ()
    opening = _OPENING.search(text)
    if opening:
        return (_person(opening["who"], sentence),), ()
    return _people(_PROPOSED, sentence), _people(_SECONDED, sentence)


def _person(who: str, sentence: Sentence) -> Person:
    line = next((one for one in sentence.lines if who.split()[-1] in one.text), sentence.first)
    return person(re.sub(r"^[Tt]he ", "", who), line, sentence.text)


def _people(look: re.Pattern[str], sentence: Sentence) -> tuple[Person, ...]:
    found = look.search(with_forenames(sentence.text))
    if not found:
        return ()
    who = re.sub(r"^(?:by|gan)\s+", "", found["who"].strip(" ,"))
    line = next((one for one in sentence.lines if who.split()[-1] in one.text), sentence.first)
    return tuple(person_of(entry, line, None, None) for entry in entries(who)[:2])
