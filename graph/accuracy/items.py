"""Scoring the business of a meeting: items, their numbers, decisions and their kind."""

from collections.abc import Iterable, Sequence

from graph.accuracy.expected import Case, Heading, Item, Outcome
from graph.accuracy.likeness import (
    TITLES_ALIKE,
    may_be_decision,
    pair,
    plain,
    same_decision,
    same_item,
    title_likeness,
)
from graph.accuracy.tally import Tally


def score_items(case: Case, meeting: Case, tally: Tally) -> None:
    """Count the items of a meeting and what was decided under each."""
    pairs, missed, _ = pair(case.items, meeting.items, same_item)
    for item in missed:
        if not _either_way(item):
            tally.miss("items", f"{item.number} {item.title}")
            for outcome in item.decisions:
                tally.miss("decisions", f"item {item.number}: {outcome.words or outcome.text}")
    owner = _owners(pairs, meeting.items)
    for position, item in enumerate(meeting.items):
        if position not in owner and not _may_be_extra(item, case):
            tally.surplus("items", f"{item.number} {item.title}")
            _score_decisions(Item(title=item.title), item.decisions, case, tally)
    for expected, found in pairs:
        if _either_way(expected):
            continue
        _score_head(expected, found, tally)
        taken = [
            outcome
            for position, item in enumerate(meeting.items)
            if owner.get(position) is expected
            for outcome in item.decisions
        ]
        _score_decisions(expected, taken, case, tally)


def _either_way(item: Item) -> bool:
    return item.optional or item.heading


def _owners(pairs: Sequence[tuple[Item, Item]], found: Sequence[Item]) -> dict[int, Item]:
    """The expected item of each found one by position: its partner's, or, for an item without a
    partner, that of the one before it where that may be held in parts.
    """
    partner = {id(match): expected for expected, match in pairs}
    owner: dict[int, Item] = {}
    for position, item in enumerate(found):
        before = owner.get(position - 1)
        if id(item) in partner:
            owner[position] = partner[id(item)]
        elif before is not None and before.parts:
            owner[position] = before
    return owner


def _may_be_extra(item: Item, case: Case) -> bool:
    groups = [h.title if isinstance(h, Heading) else h for h in case.headings]
    grouping = any(title_likeness(group, item.title) >= TITLES_ALIKE for group in groups)
    return case.kind == "report" or grouping or _unscored(item.line, case)


def _unscored(line: int | None, case: Case) -> bool:
    return line is not None and any(first <= line <= last for first, last in case.unscored_lines)


def _score_head(expected: Item, found: Item, tally: Tally) -> None:
    tally.right["items"] += 1
    if expected.number is not None:
        numbers = [plain(n) for n in (expected.number_accept or (expected.number,))]
        ok = plain(found.number) in numbers
        tally.judge("item numbers", ok, f"{expected.number} {expected.title}", found.number)
    if expected.exempt is not None:
        tally.judge("exempt", expected.exempt == found.exempt, expected.exempt, found.exempt)


def _score_decisions(item: Item, found: Iterable[Outcome], case: Case, tally: Tally) -> None:
    pairs, missed, extra = pair(item.decisions, list(found), same_decision)
    for expected, match in pairs:
        tally.right["decisions"] += 1
        if expected.kind:
            kinds = expected.kind_accept or (expected.kind,)
            tally.judge("decision kind", match.kind in kinds, expected.kind, match.kind)
    for outcome in missed:
        tally.miss("decisions", f"item {item.number}: {outcome.words or outcome.text}")
    optional = (*item.optional_decisions, *case.narrative_outcomes)
    for outcome in pair(optional, extra, may_be_decision)[2]:
        if not _unscored(outcome.line, case):
            tally.surplus("decisions", f"item {item.number}: {outcome.text}")
