"""Who proposed and who seconded a decision."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.layouts.entries import entries
from ingest.layouts.passage import Sentence
from ingest.layouts.presence import person_of
from ingest.records import Decision, Person

_PROPOSED = re.compile(
    r"\b(?:on the proposal of|(?:proposed|moved|cynigiwyd)(?: by| gan)?\s*:?)\s+(?P<who>[^;:\n]{3,90}?)(?=\s*[,;]?\s*(?:and )?(?:it was )?(?:seconded|and (?:unanimously )?(?:agreed|resolved|carried)|eiliwyd|that\b)|\.?$|[;\n])",
    re.IGNORECASE,
)
_SECONDED = re.compile(
    r"\b(?:seconded|eiliwyd)(?: by| gan)?\s*:?\s+(?P<who>[^;:\n]{3,90}?)(?=\s*[,;]?\s*(?:and )?(?:it was |was )?(?:unanimously|(?:and )?(?:agreed|resolved|carried)|that\b|to\b|a chytunwyd)|\.?$|[;\n])",
    re.IGNORECASE,
)


def with_movers(
    decisions: Sequence[Decision], places: Sequence[int], said: Sequence[Sentence]
) -> list[Decision]:
    """The decisions with who moved them: in their own sentence, or in a line close by.

    places: for each decision the index of its sentence in `said`.
    """
    result = list(decisions)
    lines = [(at, moved) for at, one in enumerate(said) if any(moved := _movers(one))]
    after = bool(places and lines) and lines[0][0] > places[0] and lines[-1][0] > places[-1]
    for at, (proposed, seconded) in lines:
        index = _moved(result, places, at, after=after)
        if index is not None:  # a proposer without a word of outcome is no decision
            one = result[index]
            result[index] = replace(
                one,
                proposed_by=one.proposed_by or proposed,
                seconded_by=one.seconded_by or seconded,
            )
    return result


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


def _movers(sentence: Sentence) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    text = sentence.text
    if re.search(r"\bproposed (?:that|to|a|the)\b", text, re.I) and not re.search(
        r"seconded", text, re.I
    ):
        return (), ()
    return _people(_PROPOSED, sentence), _people(_SECONDED, sentence)


def _people(look: re.Pattern[str], sentence: Sentence) -> tuple[Person, ...]:
    found = look.search(sentence.text)
    if not found:
        return ()
    who = re.sub(r"^(?:by|gan)\s+", "", found["who"].strip(" ,"))
    line = next((one for one in sentence.lines if who.split()[-1] in one.text), sentence.first)
    return tuple(person_of(entry, line, None, None) for entry in entries(who)[:2])
