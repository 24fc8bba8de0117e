"""The readings of a store's documents on disk: one file for each, so that any can be replaced."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from ingest.records import Reading, dumps, loads


def load_all(records: Path) -> dict[str, Reading]:
    """The readings in a store's folder by path of their document.

    Raises BadRecord where one is damaged or of another version.
    """
    files = sorted((records / "readings").glob("*.json"))
    found = (loads(file.read_bytes(), str(file)) for file in files)
    return {reading.path: reading for reading in found}


def save(records: Path, readings: Iterable[Reading]) -> None:
    """Write readings; one of a path known before takes its place."""
    folder = records / "readings"
    folder.mkdir(parents=True, exist_ok=True)
    for reading in readings:
        file = folder / _name(reading.path)
        half = file.with_suffix(".new")
        half.write_bytes(dumps(reading))
        half.replace(file)


def remove(records: Path, paths: Iterable[str]) -> None:
    """Forget the readings of these paths."""
    for path in paths:
        (records / "readings" / _name(path)).unlink(missing_ok=True)


def _name(path: str) -> str:
    return hashlib.sha256(path.encode()).hexdigest()[:24] + ".json"
