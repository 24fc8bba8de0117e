"""Decisions that an item holds twice: told and then said formally, or printed once more."""

import re
from collections.abc import Sequence

from ingest.layouts.outcome import Outcome


def without_restated(found: Sequence[Outcome]) -> list[Outcome]:
    """A told decision that a formal outcome of the same item says again is one decision."""
    once = [
        one
        for at, one in enumerate(found)
        if not any(_equal(one, other) for other in found[at + 1 :])
    ]
    formal = [one for one in once if one.formal]
    return [one for one in once if one.formal or not any(_same(one, other) for other in formal)]


def goes_further(before: Outcome, after: Outcome) -> bool:
    """Whether a decision is the one before it with what was said of it: ``This was agreed``."""
    return before.sentence == after.sentence and after.decision.text.startswith(
        before.decision.text
    )


def _equal(one: Outcome, other: Outcome) -> bool:
    """A decision printed twice, once under its heading and once in the minutes."""
    a, b = (
        re.sub(r"\W+|\b(?:resolved|agreed)\b", "", x.decision.text.lower()) for x in (one, other)
    )
    return (
        one.formal
        and other.formal
        and len(a) > 20
        and a == b
        and one.sentence.paragraph != other.sentence.paragraph
    )


def _same(told: Outcome, formal: Outcome) -> bool:
    kinds = {told.decision.classification, formal.decision.classification}
    if len(kinds) == 2 and "rejected" in kinds:
        return False  # of two options
    a, b = (set(re.findall(r"[a-z]{4,}", one.decision.text.lower())) for one in (told, formal))
    return len(a & b) >= 0.5 * min(len(a), len(b)) if a and b else False
