"""`quorate flow`: how a topic moved between boards, step by step."""

from pathlib import Path

import click
from rich.text import Text

from graph import options, tables
from graph.flow import Flow, flow
from graph.flow.terminal import picture, proofs, steps_table
from graph.lookup import find, tell, things
from graph.stores import open_store


@click.command("flow")
@click.argument("topic")
@options.store
@options.form
@options.output
def command(topic: str, store: str | None, form: str | None, output: Path | None) -> None:
    """Show how a TOPIC, loosely named, moved between boards, and what shows each step.

    Best evidence first: an explicit reference, a shared document, reused text, a person who was
    at both meetings, only later in time. JSON holds the whole of it, CSV and Markdown the steps.

    \b
    Example:
      quorate flow "restorative justice"
    """
    with open_store(store) as graph:
        named = find(topic, things(graph, ["Topic"]), "topic")
        moved = flow(graph, named.id)
    form = tables.chosen(form, output)
    if form == "table":
        _show(moved, output)
        return
    tell([named])
    if form == "json":
        with tables.opened(output) as file:
            file.write(tables.encode(moved) + "\n")
        return
    tables.write(steps_table(moved), title=picture(moved)[0], form=form, output=output)


def _show(moved: Flow, output: Path | None) -> None:
    with tables.opened(output) as file:
        to = tables.console(file)
        title, *lines = picture(moved, to.width)
        to.print(Text(title, style="bold"))
        for line in lines:
            to.print(Text(line))
        to.print(Text(f"\n{summary(moved)}"))
        if moved.steps:
            to.print(Text("\nWhat shows each step", style="bold"))
        for line in proofs(moved, to.width):
            to.print(Text(line))
        to.print(Text("\nProof: quorate evidence NAME.  Picture: quorate view topic-movement."))


def summary(moved: Flow) -> str:
    """``4 items at 2 meetings of 2 boards, …``: the finding in one line, with its dates."""
    if not moved.items:
        return f"Nothing read speaks of {moved.name}."
    meetings = len({item.meeting for item in moved.items})
    first, last = (tables.day(moved.items[end].date) for end in (0, -1))
    shown = len([step for step in moved.steps if step.grade < 5])
    steps = f"{shown} of {tables.count(len(moved.steps), 'step')} with evidence"
    return (
        f"{tables.count(len(moved.items), 'item')} at {tables.count(meetings, 'meeting')} of "
        f"{tables.count(len(moved.boards), 'board')}, "
        + (first if first == last else f"{first} to {last}")
        + f"; {steps if moved.steps else 'no step between boards'}."
    )
