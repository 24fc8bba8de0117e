"""`quorate ingest`: documents into the graph."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from graph import explain_page, ingest_report, options, readings, tables
from graph.build import Built
from graph.commands._rebuild import rebuild
from graph.stores import Store, open_store
from ingest.explain import explain as explain_lines
from ingest.pipeline import Read, read_files
from ingest.readers import files
from ingest.records import Reading


@click.command("ingest")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), required=True, metavar="PATH…")
@options.store
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.json",
              help="Write the whole report to this file.")  # fmt: skip
@click.option("--explain", is_flag=True,
              help="Show what is taken from each line of PATH, and ingest nothing.")  # fmt: skip
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.html",
              help="With --explain: write the page here.")  # fmt: skip
def command(
    paths: tuple[Path, ...],
    store: str | None,
    report: Path | None,
    explain: bool,
    output: Path | None,
) -> None:
    """Read agendas, minutes, decision records and reports into the graph.

    PATH is a file or a folder: .txt .md .html .docx .doc .pdf .xml. A document that was read
    before from the same path takes its own place; reading the same again changes nothing.

    \b
    Example:
      quorate ingest minutes/ --store towns.db
      quorate ingest --explain minutes/2012-08-14.txt
    """
    if output and not explain:
        raise click.UsageError("--output goes with --explain; a report is written with --report")
    if explain:
        _explain(files(paths), output)
        return
    console, found = tables.console(sys.stderr), files(paths)
    with open_store(store, create=True) as graph:
        done, built = take_in(graph, found, console)
    _tell(console, done, built, report)
    if built is None:
        sys.exit(1)


def take_in(
    graph: Store, found: Sequence[Path], console: Console
) -> tuple[list[Read], Built | None]:
    """Read the files into the store, with a bar of progress on the console.

    Returns what became of each file, and the graph as it is now; None where none could be read.
    """
    known = readings.load_all(graph.records)
    done = _read(console, found, known)
    fresh = [one.reading for one in done if one.reading and not one.unchanged]
    if not any(one.reading for one in done):
        return done, None
    readings.save(graph.records, fresh)
    return done, rebuild(graph, known | {one.path: one for one in fresh})


def _read(console: Console, found: Sequence[Path], known: dict[str, Reading]) -> list[Read]:
    done = []
    columns = TextColumn("  Reading"), BarColumn(), MofNCompleteColumn()
    silent = not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=silent) as progress:
        bar = progress.add_task("read", total=len(found))
        for one in read_files(found, known):
            done.append(one)
            progress.advance(bar)
    return done


def _tell(
    console: Console,
    done: Sequence[Read],
    built: Built | None,
    report: Path | None,
) -> None:
    failed = {one.path: one.error for one in done if one.error}
    read = [one.reading for one in done if one.reading]
    problems = built.problems if built else ()
    ingest_report.show(console, read, failed, problems)
    if report:
        data = ingest_report.as_data(read, failed, problems)
        with tables.opened(report) as file:
            file.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    if built:
        console.print(f"\nThe graph now: {ingest_report.totals(built.elements)}.")
        if built.candidates:
            pairs = tables.count(len(built.candidates), "pair")
            console.print(f"{pairs} of people to review: quorate review")
    new = sum(one.reading is not None and not one.unchanged for one in done)
    same = sum(one.unchanged for one in done)
    number = tables.count(len(done), "file")
    console.print(f"{number}: {new} read, {same} unchanged, {len(failed)} unreadable.")


def _explain(found: Sequence[Path], output: Path | None) -> None:
    if output and len(found) > 1:
        raise click.UsageError("--output holds the page of one document; name one")
    for path in found:
        reading, lines = explain_lines(path)
        if output:
            with tables.opened(output) as file:
                file.write(explain_page.page(reading, lines))
            click.echo(f"{output}: what was taken from each line of {path}", err=True)
        else:
            explain_page.show(Console(), reading, lines)
