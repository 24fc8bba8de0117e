"""A reviewer at work: pairs shown, judged, undone; the graph follows."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli import quorate
from ingest.errors import QuorateError

FIRST = """Safer Ashford Partnership

A meeting of Safer Ashford Partnership was held on Tuesday, 14th January, 2014.

Present:   Ann Quill (Chair); Ms S. Johnson (Victim Support); Ben Carver (Ashford Borough Council).

Apologies:   Dora Penn.

1

Minutes of Previous Meeting - 3rd December 2013

AGREED that the minutes of the meeting held on 3rd December 2013 be approved.
"""
SECOND = FIRST.replace("14th January, 2014", "11th March, 2014").replace(
    "Johnson (Victim Support)", "Johnston (Probation)"
)


@pytest.fixture
def store(tmp_path: Path) -> str:
    """A store of two minutes, which spell one surname in two ways."""
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    (tmp_path / "second.txt").write_text(SECOND, "utf-8")
    place = str(tmp_path / "ashford.db")
    run("ingest", str(tmp_path / "first.txt"), str(tmp_path / "second.txt"), "--store", place)
    return place


def run(*args: str, answers: str = "") -> Result:
    """A verb as it is typed; fails the test where the verb does."""
    done = CliRunner().invoke(quorate, args, input=answers, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done


def names(store: str) -> list[str]:
    query = "MATCH (p:Person) RETURN p.id AS id ORDER BY id"
    found = run("cypher", query, "--store", store, "--format", "json").stdout
    return [row["id"] for row in json.loads(found)]


def state(store: str) -> list[bytes]:
    return [(Path(store) / name).read_bytes() for name in ("people.jsonl", "candidates.jsonl")]


def test_list(store: str) -> None:
    (pair,) = json.loads(run("review", "--list", "--store", store, "--format", "json").stdout)
    assert {pair["left"], pair["right"]} == {"person/s-johnson", "person/s-johnston"}
    assert pair["left_place"].endswith("first.txt:5")
    assert "S. Johnson" in pair["left_quote"]
    assert any(feature.startswith("surname") for feature in pair["features"])


def test_same_and_undo(store: str) -> None:
    before, two = state(store), names(store)
    run("review", "same", "S. Johnson", "person/s-johnston", "--why", "slip", "--store", store)
    assert len(names(store)) == len(two) - 1
    shown = json.loads(run("review", "show", "person/s-johnston", "--store", store).stdout)
    assert [row["date"] for row in shown] == ["2014-01-14", "2014-03-11"]
    assert "[]" in run("review", "--list", "--store", store, "--format", "json").stdout
    (made,) = json.loads(run("review", "history", "--store", store).stdout)
    assert (made["verdict"], made["why"], made["stands"]) == ("same", "slip", True)
    run("review", "undo", made["id"], "--store", store)
    assert names(store) == two
    assert state(store) == before


def test_a_judgement_outlives_the_next_ingest(store: str, tmp_path: Path) -> None:
    run("review", "same", "S. Johnson", "S. Johnston", "--store", store)
    third = FIRST.replace("14th January, 2014", "6th May, 2014")
    (tmp_path / "third.txt").write_text(third, "utf-8")
    run("ingest", str(tmp_path / "third.txt"), "--store", store)
    assert len([name for name in names(store) if "john" in name]) == 1


def test_different_is_not_asked_again(store: str) -> None:
    run("review", "different", "S. Johnson", "S. Johnston", "--store", store)
    assert json.loads(run("review", "--list", "--store", store).stdout) == []
    with pytest.raises(QuorateError, match="different"):
        run("review", "same", "S. Johnson", "S. Johnston", "--store", store)


def test_a_person_is_parted_by_two_mentions(store: str) -> None:
    shown = json.loads(run("review", "show", "Ann Quill", "--store", store).stdout)
    assert len(shown) == 1
    with pytest.raises(QuorateError, match="both are person/ann-quill"):
        run("review", "different", "Ann Quill", "person/ann-quill", "--store", store)


def test_session(store: str) -> None:
    answers = "h\nu\ncannot tell\n"
    done = run("review", "--store", store, "--by", "Jo Moor", answers=answers)
    for shown in ("S. Johnson", "S. Johnston", "2014-01-14", "first.txt:5", "Whether", "1/1"):
        assert shown in done.output
    assert "Nothing to review" in run("review", "--store", store).output
    again = json.loads(run("review", "--list", "--all", "--store", store).stdout)
    assert len(again) == 1


def test_session_undo_asks_on(store: str) -> None:
    first = run("review", "--store", store, answers="z\ns\n\n")
    assert "1 pairs seen" in first.output
    assert len([name for name in names(store) if "john" in name]) == 1


def test_rename(store: str) -> None:
    run("person", "rename", "Dora Penn", "Dora Lark", "--on", "2014-02-01", "--store", store)
    assert "person/dora-lark" in names(store)
    shown = json.loads(run("person", "dora penn", "--store", store, "--format", "json").stdout)
    assert shown["former_ids"] == ["person/dora-penn"]
    with pytest.raises(QuorateError, match="is no date"):
        run("person", "rename", "Dora Lark", "D. Moor", "--on", "May", "--store", store)


def test_wrong_names_are_told(store: str) -> None:
    with pytest.raises(QuorateError, match="nobody is called Sue Johnson"):
        run("review", "same", "Sue Johnson", "Ann Quill", "--store", store)
    with pytest.raises(QuorateError, match="no line before it"):
        run("review", "undo", "12345678", "--store", store)
