"""`quorate person`: everything that documents say of one person."""

from pathlib import Path

import click
from rich.text import Text

from graph import options, review, tables
from graph.commands._rebuild import rebuild
from graph.elements import Table
from graph.grid import cell, grid, plain
from graph.lookup import Thing, find, things
from graph.query import load
from graph.stores import Store, open_store

# Key in JSON, heading, saved query, its parameter for the person, its other parameters
SECTIONS: tuple[tuple[str, str, str, str, dict[str, object]], ...] = (
    ("boards", "Sits on", "person-boards", "person", {}),
    ("organisations", "For whom", "person-organisations", "person", {}),
    ("attendance", "Every appearance", "person-attendance", "person", {}),
    ("spoke_to", "Spoke to", "person-speeches", "person", {}),
    ("actions", "Actions", "open-actions", "owner", {"status": "all"}),
    ("interests", "Declared interests", "declared-interests", "person", {}),
    ("met", "Who else was there", "person-company", "person", {}),
)


class Person(click.Group):
    """`quorate person NAME` is short for `quorate person show NAME`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, led by `show` where no subcommand leads them."""
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["show", *args]
        return super().parse_args(ctx, args)


@click.group("person", cls=Person, subcommand_metavar="NAME | COMMAND [ARGS]…")
def command() -> None:
    """Show a person: written forms, boards, appearances, actions, company.

    \b
    Example:
      quorate person "john bentley"
    """


@command.command("show")
@click.argument("name")
@options.store
@click.option("--format", "form", type=click.Choice(("table", "json")), help="Else as for query.")
@options.output
def show(name: str, store: str | None, form: str | None, output: Path | None) -> None:
    """Show everything that documents say of the person NAME, loosely named."""
    with open_store(store) as graph:
        who = find(name, things(graph, ["Person"]), "person")
        found = {key: _section(graph, who, query, of, more) for key, _, query, of, more in SECTIONS}
    with tables.opened(output) as file:
        if tables.chosen(form, output) == "json":
            file.write(tables.encode(as_object(who, found)) + "\n")
            return
        to = tables.console(file)
        to.print(Text(plain(who.name), style="bold"))
        to.print(Text(f"{who.id}\nWritten as: {cell([who.name, *who.other_names])}"))
        to.print(Text(summary(found)))
        for key, heading, query, _, _ in SECTIONS:
            to.print()
            to.print(Text(heading, style="bold"))
            if found[key].rows:
                to.print(grid(found[key], to.width, load(query).shown))
            else:
                to.print(Text("Nothing found."))


def _section(graph: Store, who: Thing, query: str, of: str, more: dict[str, object]) -> Table:
    return load(query).run(graph, **{of: who.id}, **more)


def as_object(who: Thing, found: dict[str, Table]) -> dict[str, object]:
    """The page as JSON gives it: who it is, and the rows of each section under its key."""
    names = {"other_names": list(who.other_names), "former_ids": list(who.former_ids)}
    sections = {key: table.dicts() for key, table in found.items()}
    return {"id": who.id, "name": who.name, **names, **sections}


def summary(found: dict[str, Table]) -> str:
    """One line: how many boards, meetings, items spoken to and actions; from when to when."""
    boards, attended = found["boards"].dicts(), found["attendance"].dicts()
    items = {row["item_id"] for row in found["spoke_to"].dicts()}
    present = sum(row["status"] != "apologies" for row in attended)
    parts = [
        tables.count(len(boards), "board"),
        f"present at {present} of {sum(int(str(row['meetings'])) for row in boards)} meetings",
        f"spoke to {tables.count(len(items), 'item')}",
        tables.count(len(found["actions"].rows), "action"),
    ]
    dates = [str(row[end]) for row in boards for end in ("first_seen", "last_seen")]
    if dates:
        parts.append(f"evidence from {tables.day(min(dates))} to {tables.day(max(dates))}")
    return " · ".join(parts)


@command.command("rename")
@click.argument("person")
@click.argument("name")
@click.option("--on", required=True, metavar="DATE", help="From when it holds: 2015-06-01.")
@click.option("--why", default="", metavar="TEXT", help="For those who read it later.")
@click.option("--by", "who", metavar="NAME", help="Else the user who is logged in.")
@options.store
def rename(person: str, name: str, on: str, why: str, who: str | None, store: str | None) -> None:
    """Say that PERSON has the new NAME from a date on; both names are one node.

    \b
    Example:
      quorate person rename "jo ash" "Jo Moor" --on 2015-06-01 --why marriage
    """
    with open_store(store, write=True) as graph:
        side = review.dossier(graph.records, person)
        made = review.rename(graph.records, side, name, on, why=why, who=who)
        rebuild(graph)
    click.echo(f"{made.id}: {side.name} is {name} from {on}; the graph is built again.", err=True)
