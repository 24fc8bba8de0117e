"""`quorate demo`: what it reads, answers, draws and opens."""

import webbrowser
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from graph.commands import demo
from graph.stores import open_store
from ingest.errors import QuorateError


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


def run(folder: Path, *arguments: str) -> Result:
    store = str(folder / "demo.db")
    given = ["--store", store, "--output", str(folder / "pictures"), *arguments]
    return CliRunner().invoke(demo.command, given, catch_exceptions=False)


@pytest.fixture(scope="module")
def told(folder: Path) -> str:
    """What it says at its first run."""
    done = run(folder, "--no-browser")
    assert done.exit_code == 0
    return done.stdout


def test_three_questions_are_answered(told: str) -> None:
    answers = told.split("\n$ quorate ")[1:4]
    for answer, words in zip(
        answers, ("John Bentley", "Use of Restorative Justice", "John Bentley"), strict=True
    ):
        assert words in answer.partition("───")[2]


def test_every_command_it_shows_is_one_that_works(told: str, folder: Path) -> None:
    shown = [line.removeprefix("$ quorate ") for line in told.splitlines() if line[:2] == "$ "]
    assert len(shown) == 5
    assert all(str(folder / "demo.db") in line for line in shown)


def test_the_store_holds_the_samples_and_nothing_else(told: str, folder: Path) -> None:
    shipped = {file.name for file in demo.SAMPLES.iterdir()} - {"README.md", "demo.toml"}
    with open_store(str(folder / "demo.db")) as store:
        rows = store.run("MATCH (d:Document) RETURN DISTINCT d.path AS path").rows
    assert {Path(str(path)).name for (path,) in rows} == shipped


def test_again_it_says_the_same_and_opens_the_pictures(
    told: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    assert run(folder).stdout == told
    assert opened == [
        (folder / "pictures" / f"{name}.html").as_uri()
        for name in ("who-sits-where", "topic-movement")
    ]


def test_a_folder_that_cannot_be_made_is_one_clear_line(folder: Path) -> None:
    (folder / "file").touch()
    with pytest.raises((QuorateError, click.ClickException), match="file"):
        demo.draw(["view", "overlap"], "x.db", folder / "file" / "in", no_browser=True)
