"""`quorate accuracy`: how well documents are read, measured on readings made by hand."""

from collections.abc import Sequence
from pathlib import Path

import click

from graph import options, tables
from graph.accuracy import fullest
from graph.accuracy.expected import skeleton
from graph.accuracy.found import meetings
from graph.accuracy.report import Cases, Report, details, gather, measure, notes, summary
from graph.build import build
from graph.elements import Element
from graph.register import load_register
from ingest.errors import QuorateError
from ingest.pipeline import read_files

OURS = Path(__file__).parents[2] / "tests" / "documents"


@click.command("accuracy")
@click.argument("folder", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--misses", is_flag=True, help="Tell every fact that was missed, wrong or extra.")
@click.option(
    "--skeleton",
    "document",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write what is read out of FILE beside it, as JSON to correct by hand.",
)
@options.form
@options.output
def command(
    folder: Path | None,
    misses: bool,
    document: Path | None,
    form: str | None,
    output: Path | None,
) -> None:
    """Measure how well documents are read.

    FOLDER holds documents and, for each, a JSON file of the same name that says what a careful
    reader finds in it; without FOLDER the project's own are taken. Begin a file for minutes of
    your own with --skeleton, correct it by hand, and measure.

    With --format markdown it is one row for each family, and the cells hold F1 and, in brackets,
    how many such facts the documents hold.

    \b
    Example:
      quorate accuracy --skeleton my-minutes/2031-03-04.pdf
      quorate accuracy my-minutes --misses
    """
    if document is not None:
        click.echo(f"Correct it by hand: {_begin(document)}")
        return
    if folder is None and not OURS.is_dir():
        raise click.UsageError("name a FOLDER; the project's own cases come with its source only")
    cases = gather(folder or OURS)
    if not cases.together and not cases.people:
        raise QuorateError("holds no expected reading whose document is here", path=folder or OURS)
    _write(measure(cases, Graphs(cases.files())), cases, misses, form, output)


class Graphs:
    """Graphs of documents, each made of the named ones alone; the files are read at once."""

    def __init__(self, files: Sequence[Path]):
        self.register = load_register()
        self.readings = {}
        for one in read_files(files, {}):
            if one.error is not None:
                click.echo(f"quorate: {one.error}", err=True)
            self.readings[one.path] = one.reading

    def __call__(self, files: Sequence[Path]) -> tuple[Element, ...]:
        """The elements; none of a file that cannot be read, which told so already."""
        readings = (self.readings[file.as_posix()] for file in files)
        whole = [one for one in readings if one is not None]
        return build(whole, register=self.register).elements


def _begin(document: Path) -> Path:
    path = document.with_suffix(".json")
    if path.exists():
        raise QuorateError("is there already; nothing was written", path=path)
    found = meetings(Graphs([document])([document]))
    if not found:
        raise QuorateError("no meeting was found in it to begin from", path=document)
    path.write_text(skeleton(fullest(found), document.name), encoding="utf-8", newline="\n")
    return path


def _write(
    report: Report, cases: Cases, misses: bool, form: str | None, output: Path | None
) -> None:
    if misses:
        title = "What was missed, wrong or extra"
        tables.write(notes(report), title=title, form=form, output=output)
        return
    below = ["Precision, recall and F1 are from 0 to 1."]
    if cases.absent:
        below.append(f"Not scored, since their documents are not here: {len(cases.absent)}.")
    table = summary(report) if tables.chosen(form, output) == "markdown" else details(report)
    tables.write(table, title="How well documents are read", notes=below, form=form, output=output)
