"""The lock of the one writer, held from opening to closing; readers never ask for it."""

from pathlib import Path

from filelock import FileLock, Timeout

from ingest.errors import StoreError


def hold(file: Path, place: str) -> FileLock:
    """The lock `file`, held; StoreError naming the store's `place` where another has it."""
    lock = FileLock(file)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise StoreError(
            "another process is writing this store; try again when it is done", path=place
        ) from error
    return lock
