"""`quorate query`: ask a saved question of the graph."""

from pathlib import Path

import click

from graph import options, tables
from graph.elements import Table
from graph.lookup import ask, notes, tell, title
from graph.query import Parameter, SavedQuery, load, saved_names
from graph.stores import open_store
from ingest.errors import QueryError


@click.command("query")
@click.argument("name", required=False)
@click.option("--param", "given", multiple=True, metavar="X=Y", help="A value for a parameter.")
@click.option("--describe", is_flag=True, help="Tell what NAME answers and takes, and ask nothing.")
@options.store
@options.form
@options.output
def command(
    name: str | None,
    given: tuple[str, ...],
    describe: bool,
    store: str | None,
    form: str | None,
    output: Path | None,
) -> None:
    """Ask a saved question; without NAME, list them all.

    People, boards, topics, organisations and meetings may be named loosely. A parameter that takes
    a list is given once for each.

    \b
    Example:
      quorate query topic-history --param topic="restorative justice"
      quorate query who-sits-where --param boards=stockton --param boards=hartlepool
    """
    if name is None:
        tables.write(
            catalogue(),
            shown=("name", "title", "parameters"),
            form=form,
            output=output,
            notes=["More on one: quorate query NAME --describe"],
        )
        return
    query = load(name)
    if describe:
        click.echo(description(query))
        return
    with open_store(store) as graph:
        table, named = ask(graph, query, split(given))
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


def catalogue() -> Table:
    """The saved queries as a table."""
    rows = []
    for query in map(load, saved_names()):
        parameters = [usage(one) for one in query.parameters]
        rows.append((query.name, query.title, parameters, query.description, query.view))
    return Table(columns=("name", "title", "parameters", "description", "view"), rows=tuple(rows))


def usage(parameter: Parameter) -> str:
    """``topic``, or ``[board]`` where it may be left out, with ``…`` where it takes several."""
    name = parameter.name + ("…" if parameter.many else "")
    return name if parameter.default is None else f"[{name}]"


def description(query: SavedQuery) -> str:
    """What the query answers, takes and gives, for reading."""
    lines = [f"{query.name}: {query.title}", "", click.wrap_text(query.description, 98), ""]
    for one in query.parameters:
        kind = " or ".join(one.kinds or one.choices) + (", several" if one.many else "")
        default = "" if one.default in (None, "", []) else f"; {one.default} unless given"
        need = "needed" if one.default is None else "optional"
        lines.append(f"  --param {one.name}=…  {kind}, {need}: {one.meaning}{default}")
    lines += ["", click.wrap_text(f"Columns: {', '.join(query.columns)}", 98)]
    return "\n".join(lines + ([f"Picture: quorate view {query.view}"] if query.view else []))


def split(given: tuple[str, ...]) -> dict[str, list[str]]:
    """``x=y`` texts by name; QueryError for one without ``=``."""
    values: dict[str, list[str]] = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals:
            raise QueryError(f"--param {text}: give it as name=value")
        values.setdefault(name.strip(), []).append(value.strip())
    return values
