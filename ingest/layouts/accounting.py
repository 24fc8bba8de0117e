"""Every line accounted for, and what looks wrong put before a person."""

from collections.abc import Sequence

from ingest.layouts import (
    actions,
    labels,
    stems,
)
from ingest.layouts.frame import Frame
from ingest.layouts.margins import Draft
from ingest.layouts.spans import Span
from ingest.lines import SourceLine
from ingest.records import Presence


def take_text(desk: Frame, span: Span, draft: Draft) -> None:
    """Say what an item's lines are: action, outcome, narrative, or an issue."""
    owned = {one.line.number for one in span.margins}
    desk.take([line for line in span.lines if line.number not in owned], "narrative")
    for one in draft.actions:
        desk.take([line for line in span.lines if line.number == one.quote.line], "action")
    for outcome in span.outcomes:
        desk.take(outcome.sentence.lines, "outcome")
    desk.take([desk.lines[span.heading.index]], "item")
    for line in span.lines:
        if desk.category[line.number] == "narrative" and _should_not_be_prose(line):
            desk.take([line], "issue")
            desk.issue(
                "left-as-narrative",
                "looks like an outcome, an action or a list of names, and none was read from it",
                line,
            )


def take_presence(desk: Frame, people: Sequence[Presence]) -> None:
    """The lines of the text that told of attendance."""
    told = {one.person.quote.line for one in people}
    plain = [line for line in desk.lines if line.number in told]
    desk.take(
        [line for line in plain if desk.category.get(line.number) in ("narrative", "issue")],
        "presence",
    )
    desk.issues = [
        one for one in desk.issues if not (one.kind == "left-as-narrative" and one.line in told)
    ]


def _should_not_be_prose(line: SourceLine) -> bool:
    """A formal outcome, an action mark or the label of a list of names, left in an item's text."""
    label = labels.label_of(line)
    return (
        stems.is_formal(line.text)
        or actions.is_marked(line.text)
        or (
            label is not None and bool(label[2]) and label[0] in ("present", "apologies", "officer")
        )
    )


def numbering(desk: Frame, spans: Sequence[Span]) -> None:
    """A number used twice is kept as printed, and told."""
    seen: dict[str, int] = {}
    for span in spans:
        number = span.heading.number
        if number is None:
            continue
        line = desk.lines[span.heading.index]
        if number in seen:
            desk.issue(
                "number-repeated",
                f"number {number} used twice (first at line {seen[number]}): both kept as printed",
                line,
            )
        seen.setdefault(number, line.number)
