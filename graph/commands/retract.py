"""`quorate retract`: documents out of the graph."""

from collections.abc import Collection

import click

from graph import ingest_report, options, readings, tables
from graph.commands._rebuild import rebuild
from graph.nearest import nearest
from graph.stores import open_store
from ingest.errors import WrongName


@click.command("retract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@options.store
def command(paths: tuple[str, ...], store: str | None) -> None:
    """Take out all that was read from PATH: a document, or a folder that was ingested.

    \b
    Example:
      quorate retract minutes/2012-08-14.txt --store towns.db
    """
    with open_store(store, write=True) as graph:
        known = readings.load_all(graph.records)
        gone = [one for path in paths for one in _under(path, known.keys())]
        built = rebuild(graph, {path: one for path, one in known.items() if path not in gone})
        readings.remove(graph.records, gone)
    click.echo(f"{tables.count(len(gone), 'document')} withdrawn.", err=True)
    click.echo(f"The graph now: {ingest_report.totals(built.elements)}.", err=True)


def _under(path: str, known: Collection[str]) -> list[str]:
    """The known documents that a path names: itself, or all in that folder."""
    plain = path.replace("\\", "/").rstrip("/").removeprefix("./")
    found = [name for name in known if name == plain or name.startswith(plain + "/")]
    if not found:
        hint = "".join(f"; nearest: {name}" for name in nearest(plain, known, 1))
        raise WrongName(f"{path} was never ingested here{hint}")
    return found
