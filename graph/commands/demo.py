"""`quorate demo`: the shipped samples, read, asked and drawn."""

import sys
import tomllib
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from subprocess import list2cmdline

import click
from rich.text import Text

import ingest
from graph import ingest_report, tables
from graph.commands.ingest import take_in
from graph.stores import open_store
from ingest.errors import QuorateError
from ingest.readers import files

SAMPLES = Path(ingest.__file__).with_name("samples")


@click.command("demo")
@click.option("--store", metavar="S", default="demo.db", show_default=True, help="The graph's.")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=".",
    metavar="FOLDER",
    help="Where to write the pictures; else the working folder.",
)
@click.option("--no-browser", is_flag=True, help="Write the pictures and open nothing.")
def command(store: str, output: Path, no_browser: bool) -> None:
    """Read the shipped samples, answer three questions from them, and draw two pictures.

    \b
    Example:
      quorate demo
      quorate demo --store /tmp/demo.db --output /tmp --no-browser
    """
    script = tomllib.loads((SAMPLES / "demo.toml").read_text("utf-8"))
    say(f"Quorate demo: {script['title']}, read into {store}", style="bold")
    read(store)
    for question in script["question"]:
        say(f"\n{question['asks']}", style="bold")
        say(f"$ {typed([*question['command'], '--store', store])}\n", style="dim")
        run([*question["command"], "--store", store, "--format", "table"])
    say("\nPictures, which any browser shows without a network", style="bold")
    for picture in script["picture"]:
        draw(picture["command"], store, output, no_browser)
    say("\nMore questions:    quorate query")
    say("Your own minutes:  quorate ingest FOLDER --store mine.db")


def say(text: str, style: str = "") -> None:
    """A line for the terminal, whole."""
    tables.console().print(Text(text, style=style), soft_wrap=True)


def typed(arguments: Sequence[str]) -> str:
    """The command as one types it, in double quotes, which every shell understands."""
    return list2cmdline(["quorate", *arguments])


def run(arguments: Sequence[str]) -> None:
    """Run a verb as if it were typed."""
    verb, *rest = arguments
    found = import_module(f"graph.commands.{verb}").command
    found.main(rest, prog_name=f"quorate {verb}", standalone_mode=False)


def read(store: str) -> None:
    """Read the samples into the store."""
    documents = [file for file in files([SAMPLES]) if file.name != "README.md"]
    with open_store(store, create=True) as graph:
        _, built = take_in(graph, documents, tables.console(sys.stderr))
    if built is None:
        raise QuorateError("none of the samples can be read; install Quorate again", path=SAMPLES)
    pairs = tables.count(len(built.candidates), "pair")
    say(f"{ingest_report.totals(built.elements)}; {pairs} of people to review.")


def draw(arguments: Sequence[str], store: str, output: Path, no_browser: bool) -> None:
    """Draw a picture into the folder `output`."""
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise QuorateError(f"cannot be made: {error.strerror}", path=output) from error
    browser = ["--no-browser"] if no_browser else []
    file = output / f"{arguments[1]}.html"
    say(f"\n$ {typed([*arguments, '--store', store])}", style="dim")
    run([*arguments, "--store", store, "--output", str(file), *browser])
