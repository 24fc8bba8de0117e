"""`quorate view`: a picture of the graph as one HTML file."""

import webbrowser
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

import click

import graph.views
from graph import options
from graph.commands.query import split, usage
from graph.draw.page import render
from graph.elements import Table
from graph.lookup import resolve, tell
from graph.nearest import wrong_name
from graph.query import load
from graph.stores import open_store
from graph.tables import opened, plain
from graph.tables import write as write_table

FOLDER = Path(graph.views.__file__).parent


@click.command("view")
@click.argument("name", metavar="[VIEW]", required=False)
@click.option("--param", "given", multiple=True, metavar="X=Y", help="A value for a parameter.")
@options.store
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.html",
    help="Write to this file; else VIEW.html in the working folder.",
)
@click.option("--no-browser", is_flag=True, help="Write the file and open nothing.")
def command(
    name: str | None,
    given: tuple[str, ...],
    store: str | None,
    output: Path | None,
    no_browser: bool,
) -> None:
    """Draw a picture of the graph, with the proof of every line; without VIEW, list them all.

    The page is one file that works offline. People, boards and topics may be named loosely; a
    parameter that takes a list is given once for each.

    \b
    Example:
      quorate view who-sits-where --param boards=stockton --param boards=hartlepool
      quorate view topic-movement --param topic="restorative justice"
    """
    if name is None:
        write_table(catalogue(), form="table")
        return
    view = find(name)
    query = load(view.QUERY)
    with open_store(store) as held:
        values, named = resolve(held, query, split(given))
        page = view.page(held, **query.bind(values))
    tell(named)
    path = output or Path(f"{name}.html")
    with opened(path) as file:
        file.write(render(page))
    click.echo(f"{plain(page.title)}: {plain(page.finding)}\n{path}")
    if not no_browser:
        webbrowser.open(path.resolve().as_uri())


def names() -> Sequence[str]:
    """The names of all views, in order."""
    return sorted(file.stem.replace("_", "-") for file in FOLDER.glob("[a-z]*.py"))


def find(name: str) -> ModuleType:
    """The view of that name; WrongName with the nearest where there is none."""
    if name not in names():
        raise wrong_name("view", name, names())
    return import_module(f"graph.views.{name.replace('-', '_')}")


def catalogue() -> Table:
    """The views as a table."""
    rows = []
    for name in names():
        view = find(name)
        parameters = [usage(one) for one in load(view.QUERY).parameters]
        rows.append((name, parameters, (view.__doc__ or "").partition("\n")[0]))
    return Table(columns=("view", "parameters", "shows"), rows=tuple(rows))
