"""`quorate evidence`: the documents, lines and words that prove something."""

from pathlib import Path, PurePath

import click

from graph import options, tables
from graph.elements import Table
from graph.lookup import ask, tell, title
from graph.query import load
from graph.schema import RELATIONSHIPS
from graph.stores import open_store

RELATIONS = sorted({relation.type for relation in RELATIONSHIPS.values() if relation.stated})


@click.command("evidence")
@click.argument("thing")
@click.argument("other", required=False)
@click.option(
    "--relation",
    type=click.Choice(RELATIONS, case_sensitive=False),
    help="Only this type of relationship.",
)
@options.store
@options.form
@options.output
def command(
    thing: str,
    other: str | None,
    relation: str | None,
    store: str | None,
    form: str | None,
    output: Path | None,
) -> None:
    """Show what proves a THING, or what ties it to an OTHER: document, line and words.

    Either is a person, board, topic, organisation or meeting, and may be named loosely.

    \b
    Example:
      quorate evidence "john bentley"
      quorate evidence "john bentley" "safer hartlepool" --relation ATTENDED
    """
    query = load("evidence-between" if other else "evidence")
    given = {"thing": [thing], "other": [other or ""], "relation": [relation or ""]}
    with open_store(store) as graph:
        asked = {name: given[name] for name in given if other or name != "other"}
        table, named = ask(graph, query, asked)
    if tables.chosen(form, output) != "table":
        tell(named)
    tables.write(table, title=title(query, named), shown=proofs(table), form=form, output=output)


def proofs(table: Table) -> Table:
    """The rows of evidence as the terminal shows them: whole words, and where they stand."""
    rows = [
        (
            row["relation"],
            f"{row['source']} → {row['target']}",
            PurePath(str(row["path"])).name,
            row["line"],
            row["quote"],
        )
        for row in table.dicts()
    ]
    return Table(columns=("relation", "between", "document", "line", "words"), rows=tuple(rows))
