"""README: its commands run, what it shows is what they say, and what it names is there.

`python tests/test_readme.py` writes what the commands say anew. Commands stand in fences marked
`console`, after `$ `; what follows is what they say, up to a line `…`. They are run in the order of
README, in one folder where `minutes` holds the samples; those marked `console neo4j` on a server.
"""

import io
import re
import shlex
import shutil
import sys
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from graph import cli, schema
from graph.commands.demo import SAMPLES
from graph.stores import open_store

README = Path(__file__).parents[1] / "README.md"
TEXT = README.read_text("utf-8")
FENCE = re.compile(r"^ *```(\w+)(?: (\w+))?\n(.*?)^ *```$", re.M | re.S)
MORE = "…"


@dataclass(frozen=True)
class Shown:
    """A command as README shows it. at: where what it says stands in the text."""

    command: str
    said: str
    mark: str | None
    at: tuple[int, int]
    indent: int

    def expected(self, said: str) -> str:
        """What README should show of what the command says: as many lines as it does now."""
        lines = [line.rstrip() for line in said.strip("\n").splitlines()]
        shown = self.said.splitlines()
        if shown[-1:] == [MORE]:
            lines = [*lines[: len(shown) - 1], MORE]
        return "\n".join(lines)


def commands() -> Iterator[Shown]:
    for fence in FENCE.finditer(TEXT):
        if fence[1] != "console":
            continue
        for one in re.finditer(r"^( *)\$ (.*)\n((?:(?! *\$ ).*\n)*)", fence[3], re.M):
            indent = len(one[1])
            said = "".join(line[indent:] for line in one[3].splitlines(keepends=True))
            at = fence.start(3) + one.start(3), fence.start(3) + one.end(3)
            yield Shown(one[2], said.removesuffix("\n"), fence[2], at, indent)


ALL = list(commands())
HERE = [one for one in ALL if one.mark is None]
VERBS = cli.quorate.list_commands(click.Context(cli.quorate))


class Terminal(io.StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self) -> bool:
        return True


class Errors(io.StringIO):
    """Standard error, whose lines stand among those of the terminal."""

    def __init__(self, terminal: Terminal):
        super().__init__()
        self.terminal = terminal

    def write(self, text: str) -> int:
        return self.terminal.write(text)


def say(patch: pytest.MonkeyPatch, command: str) -> str:
    """What a command says on a terminal of 100 columns without colour, in the working folder."""
    terminal = Terminal()
    patch.setattr(sys, "argv", shlex.split(command))
    with redirect_stdout(terminal), redirect_stderr(Errors(terminal)):
        try:
            cli.main()
        except SystemExit as ended:
            assert not ended.code, f"{command}: exit {ended.code}\n{terminal.getvalue()}"
    return re.sub("\x1b\\[[0-9;?]*[A-Za-z]", "", terminal.getvalue())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pytest.MonkeyPatch]:
    """The working folder, as README takes it to be."""
    with pytest.MonkeyPatch.context() as patch:
        prepare(patch, tmp_path_factory.mktemp("readme"))
        yield patch


def prepare(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Make the folder the working one, with the samples in it; open no browser."""
    patch.chdir(folder)
    patch.delenv("QUORATE_STORE", raising=False)
    patch.setenv("COLUMNS", "100")
    patch.setenv("NO_COLOR", "1")
    patch.setattr(webbrowser, "open", bool)
    ignored = shutil.ignore_patterns("README.md", "demo.toml")
    shutil.copytree(SAMPLES, "minutes", ignore=ignored)


@pytest.fixture(scope="module")
def said(folder: pytest.MonkeyPatch) -> dict[Shown, str]:
    """What each command says; they are run in turn, since one rests on those before."""
    return {one: say(folder, one.command) for one in HERE}


@pytest.mark.parametrize("one", HERE, ids=lambda one: one.command)
def test_command_says_what_readme_shows(one: Shown, said: dict[Shown, str]) -> None:
    assert one.said == one.expected(said[one]), (
        f"README is out of date, write it anew: python tests/{Path(__file__).name}"
    )


def test_server_says_the_same_as_a_folder(
    said: dict[Shown, str], folder: pytest.MonkeyPatch, neo4j_login: str, tmp_path: Path
) -> None:
    folder.setenv("QUORATE_DATA", str(tmp_path))
    with open_store(neo4j_login, create=True) as store:
        store.replace(())  # free of what another test left in it
    bare = {re.sub(r" --store \S+", "", here.command): text for here, text in said.items()}
    for one in ALL:
        if one.mark == "neo4j":
            told = say(folder, one.command.replace("neo4j://localhost", neo4j_login))
            expected = bare[one.command.removesuffix(" --store neo4j://localhost")]
            counted = r"\d+ read, \d+ unchanged"  # by now, the folder has read them before
            assert re.sub(counted, "", told) == re.sub(counted, "", expected)


@pytest.mark.parametrize(
    "cypher", [fence[3] for fence in FENCE.finditer(TEXT) if fence[1] == "cypher"]
)
def test_cypher_for_the_browser_finds_something(cypher: str, said: dict[Shown, str]) -> None:
    with open_store("quorate.db") as store:
        assert store.run("".join(cypher.splitlines(keepends=True)[1:])).rows


def test_python_of_the_example_runs(
    said: dict[Shown, str], capsys: pytest.CaptureFixture[str]
) -> None:
    exec(next(fence[3] for fence in FENCE.finditer(TEXT) if fence[1] == "python"), {})
    assert "nodes and" in capsys.readouterr().out


def test_register_of_the_example_is_one(said: dict[Shown, str], folder: pytest.MonkeyPatch) -> None:
    toml = next(fence[3] for fence in FENCE.finditer(TEXT) if fence[1] == "toml")
    own = Path("quorate.db", "registers", "own.toml")
    own.parent.mkdir(exist_ok=True)
    own.write_text(toml, "utf-8")
    say(folder, "quorate ingest minutes")


def test_the_two_commands_stand_on_the_first_screen() -> None:
    first = "\n".join(TEXT.splitlines()[:20])
    assert "\npip install uv && uv run quorate demo\n" in first
    assert "\npip install uv && uv run pytest\n" in first


def test_every_label_and_relationship_is_told() -> None:
    told = set(re.findall(r"`(\w+)`", TEXT.partition("## What is in the graph")[2]))
    types = {type_ for _, type_, _ in schema.RELATIONSHIPS}
    assert {*schema.NODES, *types} <= told


def test_every_file_it_names_is_there() -> None:
    linked = [one for one in re.findall(r"\]\(([^)]+)\)", TEXT) if "://" not in one]
    named = re.findall(r"`((?:graph|ingest|tests|queries|notebooks)/[\w./-]*)`", TEXT)
    assert not [one for one in [*linked, *named] if not (README.parent / one).exists()]


def test_every_verb_is_told() -> None:
    assert set(VERBS) <= {words[1] for words in map(str.split, re.findall(r"quorate [a-z]+", TEXT))}


@pytest.mark.parametrize("command", re.findall(r"`(quorate [a-z][^`]*)`", TEXT.replace("\n", " ")))
def test_commands_in_a_sentence_have_such_verbs_and_options(command: str) -> None:
    found: click.Command = cli.quorate
    for word in command.split()[1:]:
        if isinstance(found, click.Group) and word in found.list_commands(click.Context(found)):
            found = found.commands[word] if found.commands else found.get_command(None, word)
    assert found is not cli.quorate
    options = {name for one in found.params for name in one.opts}
    assert set(re.findall(r"(?<= )--[a-z-]+", command)) <= options


def rewrite() -> None:
    """Write into README what its commands say."""
    text = TEXT
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        prepare(patch, Path(name))
        said = [(one, one.expected(say(patch, one.command))) for one in HERE]
    for one, shown in reversed(said):
        start, end = one.at
        lines = (f"{' ' * one.indent}{line}".rstrip() + "\n" for line in shown.splitlines())
        text = text[:start] + "".join(lines) + text[end:]
    README.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    rewrite()
