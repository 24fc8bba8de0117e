"""The command line as a whole: verbs, help, wrong names, exit status, encoding."""

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from graph.cli import quorate

VERBS = quorate.list_commands(click.Context(quorate))  # type: ignore[attr-defined]


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """`quorate` in a process of its own, in that folder."""
    return subprocess.run(
        [sys.executable, "-m", "graph.cli", *arguments],
        cwd=folder,
        env=os.environ | {"QUORATE_STORE": ""} | environment,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("verb", VERBS)
def test_help_of_every_verb_holds_an_example_of_its_own(verb: str) -> None:
    told = CliRunner().invoke(quorate, [verb, "--help"], prog_name="quorate")
    assert told.exit_code == 0
    assert re.search(rf"\n  Example:\n    quorate {verb}\b", told.output)


def test_help_lists_every_verb_with_what_it_does() -> None:
    told = CliRunner().invoke(quorate, ["-h"]).output
    listed = [line.split() for line in told.partition("Commands:\n")[2].splitlines()]
    assert [words[0] for words in listed if words[0] in VERBS] == VERBS
    assert all(len(words) > 3 and words[1].islower() for words in listed if words[0] in VERBS)


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["--version"], 0, "quorate, version "),
        (["topics", "-h"], 0, "Usage: quorate topics "),
        (["quer"], 2, "quorate: there is no verb 'quer'; nearest: query\n"),
        (["query", "--nonsense"], 2, "No such option"),
        (["ingest"], 2, "Missing argument"),
        (["topics"], 2, "quorate: quorate.db: there is no store here; ingest documents first\n"),
        (["ingest", "empty.txt"], 1, "empty.txt: "),
    ],
)
def test_exit_status(tmp_path: Path, arguments: list[str], status: int, told: str) -> None:
    (tmp_path / "empty.txt").touch()
    done = run(tmp_path, *arguments)
    assert done.returncode == status
    assert told in (done.stdout + done.stderr).decode()
    assert b"Traceback" not in done.stderr


def test_output_is_utf_8_whatever_the_pipe_is(tmp_path: Path) -> None:
    (tmp_path / "siôn.txt").touch()
    done = run(tmp_path, "ingest", "siôn.txt", PYTHONIOENCODING="cp1252")
    assert "siôn.txt" in done.stderr.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a name be no text")
def test_a_file_whose_name_is_no_text_is_told_of(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("Minutes", "utf-8")
    done = run(tmp_path, "ingest", ".", "--report", "report.json")
    assert done.returncode == 1
    assert b"\\udcff.txt: its name is no text; rename it" in done.stderr
    assert b"Traceback" not in done.stderr
    done = run(tmp_path, "ingest", os.fsdecode(b"\xfe.txt"))
    assert done.returncode in (1, 2)
    assert b"Traceback" not in done.stderr
