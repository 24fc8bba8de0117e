"""Files to readings: each in its order, only what has changed, alone or in parallel."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from importlib.resources import files
from pathlib import Path

import pytest

from ingest import pipeline
from ingest.lines import Source
from ingest.pipeline import Read, read_files, rules
from ingest.records import Reading, dumps, loads

SAMPLES = sorted(Path(str(files("ingest")), "samples").glob("*.*"))
SAMPLES = [path for path in SAMPLES if path.suffix in (".md", ".txt") and path.name != "README.md"]

Reader = Callable[[Path, Reading | None], Read]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents and one that cannot be read."""
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(f"Northby Crime Panel\nMinutes\n4 March 2031\n1. Vans {name}")
    (tmp_path / "junk.pdf").write_bytes(b"\x00junk")
    return tmp_path


def read(folder: Path, known: dict[str, Reading] | None = None) -> dict[str, Read]:
    paths = sorted(folder.iterdir())
    return {Path(one.path).name: one for one in read_files(paths, known or {})}


def known(done: dict[str, Read]) -> dict[str, Reading]:
    return {one.path: one.reading for one in done.values() if one.reading}


def test_an_error_in_one_file_does_not_stop_the_others(folder: Path) -> None:
    done = read(folder)
    assert list(done) == ["a.md", "b.md", "junk.pdf"]
    assert "damaged, or no PDF" in str(done["junk.pdf"].error)
    assert done["junk.pdf"].reading is None
    assert all(done[name].reading and not done[name].error for name in ("a.md", "b.md"))


def never(*_: object) -> None:
    pytest.fail("was read again")


def test_what_has_not_changed_is_not_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = known(read(folder))
    monkeypatch.setattr(pipeline, "lay_out", never)
    again = read(folder, before)
    assert known(again) == before
    assert [one.unchanged for one in again.values()] == [True, True, False]


def test_what_has_changed_is_read_again(folder: Path) -> None:
    before = known(read(folder))
    (folder / "a.md").write_text("Northby Crime Panel\nMinutes\n5 March 2031\n1. Arson")
    again = read(folder, before)
    assert [again[name].unchanged for name in ("a.md", "b.md")] == [False, True]
    reading = again["a.md"].reading
    assert reading is not None
    assert reading.parts[0].date == "2031-03-05"


def test_other_rules_read_all_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = known(read(folder))
    monkeypatch.setattr(pipeline, "rules", lambda: "other")
    again = read(folder, before)
    assert not any(one.unchanged for one in again.values())
    assert {one.reading.reader for one in again.values() if one.reading} == {"other"}


def test_a_file_that_is_gone_is_an_error_of_its_own(folder: Path) -> None:
    before = known(read(folder))
    (folder / "a.md").unlink()
    (one,) = read_files([folder / "a.md"], before)
    assert "no such file" in str(one.error)
    assert not one.unchanged


def test_what_is_nested_too_deeply_is_an_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deep(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(pipeline, "lay_out", deep)
    assert "nested too deeply" in str(read(folder)["a.md"].error)


def test_a_rule_that_a_document_breaks_is_told_and_the_others_go_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out = pipeline.lay_out

    def broken(source: Source) -> Reading:
        if source.path.endswith("a.md"):
            raise IndexError("list index out of range")
        return lay_out(source)

    monkeypatch.setattr(pipeline, "lay_out", broken)
    found = read(folder)
    assert "a fault in Quorate" in str(found["a.md"].error)
    assert "IndexError: list index out of range, test_pipeline.py line" in str(found["a.md"].error)
    assert found["b.md"].error is None


def test_order_and_company_make_no_difference() -> None:
    together = {one.path: one.reading for one in read_files(SAMPLES[:3], {})}
    for path in reversed(SAMPLES[:3]):
        (alone,) = read_files([path], {})
        assert alone.reading is not None
        assert alone.reading == together[alone.path]
        assert loads(dumps(alone.reading)) == alone.reading


def test_parallel_is_the_same_as_serial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = []
    for number in range(pipeline.FEW + 1):
        paths.append(Path(shutil.copy(SAMPLES[number], tmp_path)))
    (tmp_path / "junk.pdf").write_bytes(b"\x00junk")
    paths.insert(2, tmp_path / "junk.pdf")
    parallel = list(read_files(paths, {}))
    monkeypatch.setattr(pipeline, "FEW", len(paths))
    serial = list(read_files(paths, {}))
    assert [one.reading for one in parallel] == [one.reading for one in serial]
    assert [str(one.error) for one in parallel] == [str(one.error) for one in serial]
    assert [one.path for one in parallel] == [path.as_posix() for path in paths]


def test_a_file_that_ends_its_process_does_not_stop_the_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Processes:
        """Processes that end at the second file."""

        def __init__(self, *_: object, **__: object) -> None: ...

        def __enter__(self) -> "Processes":
            return self

        def __exit__(self, *_: object) -> None: ...

        def map(self, read: Reader, paths: list[Path], *_: object, **__: object) -> Iterator[Read]:
            yield read(paths[0], None)
            raise BrokenProcessPool

        def submit(self, read: Reader, path: Path, before: None) -> Future[Read]:
            future: Future[Read] = Future()
            if path.name == "b.md":
                future.set_exception(BrokenProcessPool())
            else:
                future.set_result(read(path, before))
            return future

    monkeypatch.setattr(pipeline, "ProcessPoolExecutor", Processes)
    monkeypatch.setattr(pipeline, "FEW", 0)
    done = read(folder)
    assert list(done) == ["a.md", "b.md", "junk.pdf"]
    assert done["a.md"].reading is not None
    assert "reading it ended the process" in str(done["b.md"].error)
    assert "damaged, or no PDF" in str(done["junk.pdf"].error)


def test_rules_have_a_fingerprint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = fingerprint()
    assert here == rules() == fingerprint()
    home = tmp_path / "ingest"
    shutil.copytree(Path(pipeline.__file__).parent, home, ignore=shutil.ignore_patterns("*.md"))
    monkeypatch.setattr(pipeline, "__file__", str(home / "pipeline.py"))
    assert fingerprint() == here
    with (home / "layouts" / "words.toml").open("a") as file:
        file.write("# one word more\n")
    assert fingerprint() != here


def fingerprint() -> str:
    uncached: Callable[[], str] = rules.__wrapped__
    return uncached()
