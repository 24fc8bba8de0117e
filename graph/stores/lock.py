"""The lock of the one writer, held from opening to closing; readers never ask for it."""

from pathlib import Path

from filelock import FileLock, Timeout

from ingest.errors import StoreError

NAME = "write.lock"


def hold(folder: Path, place: str) -> FileLock:
    """The lock in `folder`, which is made where it is not there yet.

    Raises StoreError, naming the store's `place`, where another process writes, or nobody may.
    """
    lock = FileLock(folder / NAME)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise StoreError(
            "another process is writing this store; try again when it is done", path=place
        ) from error
    except OSError as error:
        raise StoreError(f"cannot be written: {error.strerror}", path=folder) from error
    return lock
