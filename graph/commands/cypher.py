"""`quorate cypher`: a question to the graph in Cypher, for people and programs outside."""

import json

import click

from graph import options, tables
from graph.stores import open_store


def _params(
    context: click.Context, option: click.Parameter, given: tuple[str, ...]
) -> dict[str, object]:
    """Each `name=value` with its value as JSON where it is JSON, else as the text that it is."""
    params: dict[str, object] = {}
    for one in given:
        name, equals, text = one.partition("=")
        if not name or not equals:
            raise click.BadParameter(f"{one!r} is not name=value", context, option)
        try:
            params[name] = json.loads(text)
        except json.JSONDecodeError:
            params[name] = text
    return params


@click.command()
@click.argument("query")
@click.option(
    "--param",
    "params",
    metavar="NAME=VALUE",
    multiple=True,
    callback=_params,
    help="Give $NAME a value: JSON (5, true, null, [1, 2], a quoted text) or else plain text.",
)
@options.store
@options.form
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=30,
    show_default=True,
    help="Seconds after which the query is ended.",
)
def command(
    query: str, params: dict[str, object], store: str | None, form: str | None, timeout: float
) -> None:
    """Ask the graph in Cypher; reading only.

    A node or relationship returned whole is the object of its properties, a path is
    {"nodes": […], "edges": […]}.

    \b
    Example:
      quorate cypher 'MATCH (b:Board) WHERE b.area = $area RETURN b.name AS board' \\
        --param area=Tarnley
    """
    with open_store(store) as opened:
        table = opened.run(query, params, timeout)
    tables.write(table, form=form)
