"""Options that several verbs have in common."""

from pathlib import Path

import click

from graph.tables import FORMATS

store = click.option(
    "--store",
    metavar="S",
    help="Folder or Neo4j URI of the graph; else $QUORATE_STORE, else quorate.db.",
)
form = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How to give the answer; else a table on a terminal, JSON when piped.",
)
output = click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write to this file instead.",
)
