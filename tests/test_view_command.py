"""`quorate view`: what it writes, opens and refuses."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from graph_sample import GRAPH

from graph.commands import view
from graph.stores import open_store
from ingest.errors import QuorateError


@pytest.fixture
def location(tmp_path: Path) -> str:
    place = str(tmp_path / "sample.db")
    with open_store(place, create=True) as made:
        made.replace(GRAPH)
    return place


def test_it_writes_a_file_and_says_where(location: str, tmp_path: Path) -> None:
    file = tmp_path / "out.html"
    given = ["person", "--param", "person=cora", "--store", location, "--output", str(file)]
    done = CliRunner().invoke(view.command, [*given, "--no-browser"])
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[-1] == str(file)
    assert "person: Cora Lindgate" in done.stderr
    assert file.read_text("utf-8").startswith("<!doctype html>")


def test_it_opens_the_browser_unless_told_not_to(
    location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.chdir(tmp_path)
    for more in ([], ["--no-browser"]):
        CliRunner().invoke(view.command, ["overlap", "--store", location, *more])
    assert opened == [(tmp_path / "overlap.html").as_uri()]


def test_without_a_name_it_lists_the_views() -> None:
    listed = CliRunner().invoke(view.command, []).stdout
    assert all(name in listed for name in view.names())
    assert "boards…" in listed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["who-sits"], "no view 'who-sits'; nearest: who-sits-where"),
        (["person"], "needs --param person="),
        (["person", "--param", "name=x"], "no parameter"),
        (["board", "--param", "board=zzzz"], "no board is called 'zzzz'"),
        (["overlap", "--output", "/nowhere/at/all.html"], "cannot be written"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    location: str, arguments: list[str], message: str
) -> None:
    done = CliRunner().invoke(view.command, [*arguments, "--store", location, "--no-browser"])
    assert isinstance(done.exception, QuorateError)
    assert message in str(done.exception)
