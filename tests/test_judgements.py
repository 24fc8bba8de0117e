"""The file of judgements: what is kept, what is told, and that nothing is lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.judgements import Judgement, Side, add, load
from ingest.errors import BadRegister

ANN, JO, BO = (
    Side(f"person/{one}", one, (f"d:{one}.1", f"d:{one}.2")) for one in ("ann", "jo", "bo")
)


def said(
    verdict: str, left: Side | None = None, right: Side | None = None, **more: str
) -> Judgement:
    """A judgement of a fixed day."""
    told = {"who": "Jo Moor", "when": "2026-01-01T10:00:00+00:00"} | more
    return Judgement(verdict, left=left, right=right, **told)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "judgements.jsonl"


def test_no_file_is_no_judgement(path: Path) -> None:
    assert load(path).standing == ()


def test_lines_are_text_for_version_control(path: Path) -> None:
    first = said("same", ANN, JO, why="one post, “Head of Housing”")
    add(path, first)
    one = path.read_bytes()
    add(path, said("different", ANN, BO))
    assert path.read_bytes().startswith(one)
    assert path.read_text("utf-8").count("\n") == 2
    assert "“Head of Housing”" in path.read_text("utf-8")
    assert load(path).standing == (first, said("different", ANN, BO))


def test_a_line_merged_in_twice_counts_once(path: Path) -> None:
    add(path, said("same", ANN, JO))
    path.write_bytes(path.read_bytes() * 2)
    assert len(load(path).standing) == 1


def test_a_file_without_a_last_newline_is_added_to(path: Path) -> None:
    add(path, said("same", ANN, JO))
    path.write_bytes(path.read_bytes().rstrip())
    add(path, said("unsure", ANN, BO))
    assert len(load(path).lines) == 2


@given(st.lists(st.sampled_from(["same", "unsure", "rename"]), min_size=1, max_size=6))
def test_undoing_all_leaves_none_standing(tmp_path_factory, verdicts: list[str]) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("judgements") / "judgements.jsonl"
    kept = []
    for number, verdict in enumerate(verdicts):
        right = None if verdict == "rename" else JO
        more = {"name": "Ann Moor", "on": "2015-06-01"} if verdict == "rename" else {}
        kept.append(said(verdict, ANN, right, why=str(number), **more))
        add(path, kept[-1])
    assert load(path).standing == tuple(kept)
    for one in kept:
        add(path, said("undo", undoes=one.id))
    assert load(path).standing == ()
    assert len(load(path).lines) == 2 * len(kept)


BAD = [
    ("not json", "not a judgement"),
    ('{"verdict":"same","who":"x","when":"y"}', "lacks left and right"),
    ('{"verdict":"maybe","who":"x","when":"y"}', "lacks a verdict out of same, different"),
    ('{"verdict":"undo","who":"x","when":"y"}', "lacks undoes"),
    ('{"verdict":"undo","who":"x","when":"y","undoes":"00000000"}', "no line before it"),
    ('{"verdict":"same","who":"x","when":"y","colour":"red"}', "not a judgement"),
]


@pytest.mark.parametrize(("line", "message"), BAD)
def test_a_mistake_is_told_with_its_line(path: Path, line: str, message: str) -> None:
    add(path, said("same", ANN, JO))
    path.write_text(path.read_text("utf-8") + line + "\n", "utf-8")
    with pytest.raises(BadRegister) as told:
        load(path)
    assert message in str(told.value)
    assert str(told.value).startswith(f"{path}:2: ")


def test_contradictions_are_refused_with_both_lines(path: Path) -> None:
    add(path, said("same", ANN, JO))
    add(path, said("same", JO, BO))
    before = path.read_bytes()
    with pytest.raises(BadRegister) as told:
        add(path, said("different", ANN, BO))
    assert "line 1, 2 makes them one" in str(told.value)
    assert str(told.value).startswith(f"{path}:3: ")
    assert path.read_bytes() == before


def test_a_contradiction_that_was_undone_is_none(path: Path) -> None:
    same = said("same", ANN, JO)
    add(path, same)
    add(path, said("undo", undoes=same.id))
    add(path, said("different", ANN, JO))
    with pytest.raises(BadRegister):
        add(path, said("same", ANN, JO, when="2026-02-01T10:00:00+00:00"))


def test_a_contradiction_that_was_merged_in_can_be_undone(path: Path) -> None:
    same, apart = said("same", ANN, JO), said("different", ANN, JO)
    add(path, same)
    line = path.read_bytes()
    path.unlink()
    add(path, apart)
    path.write_bytes(path.read_bytes() + line)
    with pytest.raises(BadRegister, match="line 2 makes them one"):
        load(path)
    assert add(path, said("undo", undoes=apart.id)).standing == (same,)
    assert load(path).standing == (same,)
