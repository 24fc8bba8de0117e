"""Files to readings: the only wiring of this side. In parallel, and only what has changed."""

import hashlib
import traceback
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from ingest.errors import QuorateError, UnreadableFile
from ingest.layouts.document import lay_out
from ingest.readers import read
from ingest.records import Reading

FEW = 4  # files that are read sooner here than by other processes


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What became of one file: a reading, new or as it was, or the error that stopped it."""

    path: str
    reading: Reading | None = None
    error: QuorateError | None = None
    unchanged: bool = False


def read_files(paths: Sequence[Path], known: Mapping[str, Reading]) -> Iterator[Read]:
    """Each file as it is done, in the order of `paths`.

    known: earlier readings by path; a file whose bytes and rules of reading are the same is not
    read again. An unreadable file comes with its error, and the others go on.
    """
    if len(paths) <= FEW:
        yield from (_read(path, known.get(path.as_posix())) for path in paths)
        return
    before = [known.get(path.as_posix()) for path in paths]
    done = 0
    with _processes(cpu_count()) as pool, suppress(BrokenProcessPool):
        for one in pool.map(_read, paths, before, chunksize=4):
            done += 1
            yield one
    for path, old in zip(paths[done:], before[done:], strict=True):
        yield _read_apart(path, old)


def _processes(count: int | None) -> ProcessPoolExecutor:
    """Spawned, not forked: the progress bar's thread may hold a lock at the moment of a fork."""
    return ProcessPoolExecutor(count, mp_context=get_context("spawn"))


def _read_apart(path: Path, before: Reading | None) -> Read:
    """One file by a process of its own, after one of them has ended another process."""
    with _processes(1) as pool:
        try:
            return pool.submit(_read, path, before).result()
        except BrokenProcessPool:
            name = path.as_posix()
            ended = "reading it ended the process: damaged, or more than this machine's memory"
            return Read(path=name, error=UnreadableFile(ended, path=name))


def _read(path: Path, before: Reading | None) -> Read:
    name = path.as_posix()
    shown = name.encode(errors="backslashreplace").decode()
    if shown != name:
        return Read(path=shown, error=UnreadableFile("its name is no text; rename it", path=shown))
    try:
        if before is not None and before.reader == rules() and before.sha256 == _sha256(path):
            return Read(path=name, reading=before, unchanged=True)
        reading = lay_out(read(path))
    except QuorateError as error:
        return Read(path=name, error=error)
    except RecursionError:
        return Read(path=name, error=QuorateError("nested too deeply to be read", path=name))
    except Exception as fault:  # noqa: BLE001 - a rule that this document breaks: the others go on
        return Read(path=name, error=_own_fault(fault, name))
    return Read(path=name, reading=replace(reading, reader=rules()))


def _own_fault(fault: Exception, path: str) -> QuorateError:
    """What one can report of a fault in our own rules: its kind and where it arose."""
    at = traceback.extract_tb(fault.__traceback__)[-1]
    where = f"{Path(at.filename).name} line {at.lineno}"
    what = f"{type(fault).__name__}: {fault}, {where}"
    return QuorateError(
        f"a fault in Quorate stopped the reading, please report it ({what})", path=path
    )


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""  # reading it will say what is wrong


@cache
def rules() -> str:
    """A fingerprint of this package: another one means that files may be read otherwise."""
    digest = hashlib.sha256()
    home = Path(__file__).parent
    for file in sorted(home.rglob("*")):
        if file.suffix in (".py", ".toml", ".ttl"):
            digest.update(file.relative_to(home).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()[:12]
