"""`quorate topics`: what is spoken of, and the history of one topic over the boards."""

from pathlib import Path

import click

from graph import options, tables
from graph.elements import Table
from graph.grid import cell
from graph.lookup import ask, notes, tell, title
from graph.query import load
from graph.stores import open_store


@click.command("topics")
@click.argument("name", required=False)
@options.store
@options.form
@options.output
def command(name: str | None, store: str | None, form: str | None, output: Path | None) -> None:
    """List the topics; with NAME, the history of one over all boards.

    \b
    Example:
      quorate topics
      quorate topics "restorative justice"
    """
    query = load("topic-history" if name else "topics")
    with open_store(store) as graph:
        table, named = ask(graph, query, {"topic": [name]} if name else {})
    if tables.chosen(form, output) != "table":
        tell(named)
    tables.write(
        table,
        title=title(query, named),
        shown=history(table) if name else query.shown,
        notes=notes(query, named) if name else ["History of one: quorate topics NAME"],
        form=form,
        output=output,
    )


def history(table: Table) -> Table:
    """The rows of topic-history as the terminal shows them: number and title in one, and how often
    the topic is said with ● where the item is about it, ○ where it is said in passing.
    """
    rows = [
        (
            row["date"],
            row["board"],
            f"{row['number'] or '–'}  {row['item']}",
            f"{row['said']} {cell(row['about'])}",
            row["outcome"],
            row["line"],
        )
        for row in table.dicts()
    ]
    columns = ("date", "board", "item", "said", "outcome", "line")
    return Table(columns=columns, rows=tuple(rows))
