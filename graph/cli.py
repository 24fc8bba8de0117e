"""`quorate`: one command per verb; each verb is a module of graph.commands, imported when used."""

import ast
import io
import sys
from importlib import import_module
from pathlib import Path

import click

from ingest.errors import QuorateError

COMMANDS = Path(__file__).with_name("commands")


class Verbs(click.Group):
    """The verbs are the files of graph/commands, so that a verb loads only what it needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs, in order."""
        return sorted(file.stem for file in COMMANDS.glob("[a-z]*.py"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The verb of that name; WrongName with the nearest where there is none."""
        verbs = self.list_commands(ctx)
        if cmd_name not in verbs:
            from graph.nearest import wrong_name  # here, as few need it and it takes long to load

            raise wrong_name("verb", cmd_name, verbs)
        command = import_module(f"graph.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each verb with what its module's docstring says it is, for which none is imported."""
        with formatter.section("Commands"):
            formatter.write_dl([(verb, _summary(verb)) for verb in self.list_commands(ctx)])


def _summary(verb: str) -> str:
    text = (COMMANDS / f"{verb}.py").read_text("utf-8")
    first = (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]
    return first.removeprefix(f"`quorate {verb}`: ")


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="quorate")
def quorate() -> None:
    """Who sits where, what was decided, and how topics move between partnership boards."""


def main() -> None:
    """Run the command line; a QuorateError is one line on stderr and exit status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Windows pipes in another encoding
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        quorate(prog_name="quorate")
    except QuorateError as error:
        click.echo(f"quorate: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
