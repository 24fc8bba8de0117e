"""Published files to lines with positions: one module per format, found by its name."""

from importlib import import_module
from pathlib import Path

from ingest.errors import UnreadableFile
from ingest.lines import Source

_FORMATS = {".txt": "text", ".md": "text"}


def read(path: Path) -> Source:
    """The lines of one file. Raises UnreadableFile."""
    name = _FORMATS.get(path.suffix.lower())
    if name is None:
        raise UnreadableFile("unknown kind of file", path=path)
    source = import_module(f"ingest.readers.{name}").read(path.read_bytes(), path)
    assert isinstance(source, Source)
    return source
