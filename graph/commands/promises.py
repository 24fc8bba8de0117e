"""`quorate promises`: who is to do what by when, and what a later meeting tells of it."""

from pathlib import Path

import click

from graph import options, tables
from graph.lookup import ask, notes, tell, title
from graph.query import load
from graph.stores import open_store


@click.command("promises")
@click.option("--owner", metavar="NAME", default="", help="Person, organisation or board.")
@click.option("--board", metavar="NAME", default="", help="Only what its meetings raised.")
@click.option("--due", metavar="DATE", default="", help="Only what was due by then.")
@click.option(
    "--status",
    type=click.Choice(("open", "done", "dropped", "all")),
    default="all",
    show_default=True,
    help="How it stands.",
)
@options.store
@options.form
@options.output
def command(
    owner: str,
    board: str,
    due: str,
    status: str,
    store: str | None,
    form: str | None,
    output: Path | None,
) -> None:
    """List actions, open and past, by owner, with due date and the later meeting that tells.

    \b
    Example:
      quorate promises --status open --due 2013-12-31
      quorate promises --owner "cleveland police" --board hartlepool
    """
    query = load("open-actions")
    given = {"owner": [owner], "board": [board], "due": [due], "status": [status]}
    with open_store(store) as graph:
        table, named = ask(graph, query, given)
    if tables.chosen(form, output) != "table":
        tell(named)
    tables.write(
        table,
        title=title(query, named),
        shown=query.shown,
        notes=notes(query, named),
        form=form,
        output=output,
    )
