"""Which of all steps found is shown of a pair of meetings; and what is only later in time."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.flow.nouns import Step
from graph.flow.reading import Material, at


def best(found: Iterable[Step]) -> tuple[list[Step], list[Step]]:
    """One step a pair of meetings (or of a lane and a meeting), with everybody who was at both; and
    the rest.
    """
    pairs: dict[tuple[str, str], list[Step]] = defaultdict(list)
    for step in found:
        pairs[step.source.meeting or step.source.lane, step.target.meeting].append(step)
    steps, further = [], []
    for same in pairs.values():
        first, *rest = sorted(same, key=_order)
        carriers = next((step.carriers for step in [first, *rest] if step.carriers), ())
        steps.append(first if first.carriers else replace(first, carriers=carriers))
        further += rest
    return sorted(steps, key=_order), sorted(further, key=_order)


def _order(step: Step) -> tuple[str, str, int, int, str, str, int]:
    target, source = step.target, step.source
    return (
        target.date,
        target.meeting,
        step.grade,
        target.position,
        source.date or "",
        source.meeting or source.lane,
        step.after.line,
    )


def only_later(held: Material, steps: Iterable[Step]) -> Iterator[Step]:
    """To the first meeting of each board that no dated step leads to, from the last meeting of
    another board before it; so fewer than boards.
    """
    reached = {step.target.meeting for step in steps if step.source.meeting}
    dates = [item.date for item in held.items]
    for items in held.by_board.values():
        meeting, before = items[0].meeting, bisect_left(dates, items[0].date)
        if before and meeting not in reached:  # all before a board's first item is another board's
            source, target = held.chief(held.items[before - 1].meeting), held.chief(meeting)
            yield Step(
                source=at(source),
                target=target,
                grade=5,
                before=source.evidence,
                after=target.evidence,
            )
