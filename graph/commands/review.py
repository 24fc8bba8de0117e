"""`quorate review`: pairs of mentions that may be one person, and what reviewers say of them."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from graph import options, review, tables
from graph.commands._rebuild import rebuild
from graph.judgements import Judgement
from graph.mentions import Candidate
from graph.review_pages import (
    history_table,
    mentions_table,
    queue_table,
    show_pair,
)
from graph.stores import Store, open_store
from ingest.errors import BadRegister

ANSWERS = {"s": "same", "d": "different", "u": "unsure"}
HELP = "[s]ame, [d]ifferent, [u]nsure, [n]ext, [z] undo the last, [h]istory, [q]uit"
why_option = click.option("--why", default="", metavar="TEXT", help="For those who read it later.")
who_option = click.option("--by", "who", metavar="NAME", help="Else the user who is logged in.")


@click.group("review", invoke_without_command=True, subcommand_metavar="[COMMAND [ARGS]…]")
@click.option("--list", "listed", is_flag=True, help="List the open pairs and ask nothing.")
@click.option("--all", "every", is_flag=True, help="Also pairs that a reviewer was unsure of.")
@options.store
@options.form
@who_option
@click.pass_context
def command(
    ctx: click.Context,
    listed: bool,
    every: bool,
    store: str | None,
    form: str | None,
    who: str | None,
) -> None:
    """Say of two that may be one person whether they are.

    Shows each open pair with its evidence and asks. A verdict is added to judgements.jsonl in the
    store's folder, and outlives every ingest until it is undone.

    \b
    Example:
      quorate review --list --store towns.db
      quorate review same person/jo-ash person/joan-ash --why "one post" --store towns.db
    """
    if ctx.invoked_subcommand:
        return
    with open_store(store, write=not listed) as graph:
        found = review.queue(graph.records, settled=every)
        if listed:
            table = queue_table(found, _paths(graph))
            shown = ("score", "left", "left_quote", "right", "right_quote")
            tables.write(table, title="To review", shown=shown, form=form)
        elif _session(graph, found, who):
            rebuild(graph)


def _verdict(verdict: str, text: str) -> None:
    @command.command(verdict, help=text)
    @click.argument("left")
    @click.argument("right")
    @options.store
    @why_option
    @who_option
    def say(left: str, right: str, store: str | None, why: str, who: str | None) -> None:
        with open_store(store, write=True) as graph:
            sides = [review.dossier(graph.records, text) for text in (left, right)]
            made = review.judge(graph.records, verdict, *sides, why=why, who=who)
            _take_effect(graph, made)


MEANT = "LEFT and RIGHT: a person's id or name, or a mention as `quorate review show` gives it."
_verdict("same", f"Say that LEFT and RIGHT are one person.\n\n{MEANT}")
_verdict("different", f"Say that LEFT and RIGHT are two people.\n\n{MEANT}")
_verdict("unsure", f"Say that nothing tells whether LEFT and RIGHT are one person.\n\n{MEANT}")


@command.command("undo")
@click.argument("judgement")
@options.store
@why_option
@who_option
def undo(judgement: str, store: str | None, why: str, who: str | None) -> None:
    """Take a judgement back, by its id in `quorate review history`."""
    with open_store(store, write=True) as graph:
        _take_effect(graph, review.undo(graph.records, judgement, why=why, who=who))


@command.command("history")
@options.store
@options.form
def history(store: str | None, form: str | None) -> None:
    """List every judgement: who said what, when, and whether it stands."""
    with open_store(store) as graph:
        tables.write(history_table(review.history(graph.records)), title="Judgements", form=form)


@command.command("show")
@click.argument("person")
@options.store
@options.form
def show(person: str, store: str | None, form: str | None) -> None:
    """Show what PERSON is known by: a mention of each name, board and body."""
    with open_store(store) as graph:
        side = review.dossier(graph.records, person)
        tables.write(mentions_table(side, _paths(graph)), title=side.name, form=form)


def _take_effect(graph: Store, made: Judgement) -> None:
    """Build the graph again, with the judgement."""
    rebuild(graph)
    click.echo(f"{made.id}: {made.verdict}; the graph is built again.", err=True)


def _paths(graph: Store) -> dict[str, str]:
    rows = graph.run("MATCH (d:Document) RETURN d.id AS id, d.path AS path").dicts()
    return {str(row["id"]): str(row["path"]) for row in rows}


def _session(graph: Store, found: Sequence[Candidate], who: str | None) -> list[str]:
    """Ask about each pair; the ids of the judgements that stand at the end."""
    console, paths = tables.console(), _paths(graph)
    made: list[str] = []
    for number, one in enumerate(found, 1):
        show_pair(console, one, paths, f"{number}/{len(found)}")
        while (answer := click.prompt(HELP, default="n", show_default=False).strip()[:1]) != "n":
            if answer == "q":
                return made
            if _answer(console, graph.records, one, answer, made, who):
                break
    console.print(f"{len(found)} pairs seen." if found else "Nothing to review.")
    return made


def _answer(
    console: Console,
    records: Path,
    one: Candidate,
    answer: str,
    made: list[str],
    who: str | None,
) -> bool:
    """Do what was answered; whether the pair is settled by it."""
    if answer in ANSWERS:
        why = click.prompt("Why", default="", show_default=False)
        try:
            verdict = ANSWERS[answer]
            made.append(review.judge(records, verdict, one.left, one.right, why=why, who=who).id)
        except BadRegister as error:
            console.print(f"Not kept: {error}")
            return False
        return True
    if answer == "z" and made:
        review.undo(records, gone := made.pop(), who=who)
        console.print(f"{gone} is undone.")
    elif answer == "h":
        tables.show(console, history_table(review.history(records)))
    return False
