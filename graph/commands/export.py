"""`quorate export`: the whole graph in a format of others."""

from pathlib import Path

import click

from graph import options
from graph.exports import export
from graph.schema import NODES
from graph.stores import open_store
from graph.tables import count


@click.command("export")
@click.argument("format", metavar="FORMAT")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@options.store
def command(format: str, file: Path, store: str | None) -> None:
    """Write the whole graph to FILE: rdf, graphml or csv.

    rdf is Turtle in W3C ORG, Popolo, SKOS, PROV-O and schema.org, with the words that prove each
    statement. graphml opens in networkx, Gephi and yEd. csv is a folder of tables, or one zip
    where FILE ends in .zip; a cell that a spreadsheet would compute has a ' before it.

    \b
    Example:
      quorate export rdf minutes.ttl
      quorate export csv minutes.zip --store towns.db
    """
    with open_store(store) as graph:
        written = export(graph, format, file)
    nodes = sum(written[label] for label in NODES)
    relationships = count(written.total() - nodes, "relationship")
    click.echo(f"{file}: {count(nodes, 'node')}, {relationships}.")
