"""Published files to lines with positions: one module per format, found by its name.

A format's module has ``read(data: bytes, path: Path) -> Source`` and ``LIMIT``, the bytes above
which it is not tried.
"""

import os
import re
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from ingest.errors import UnreadableFile
from ingest.lines import Source

# The usual suffixes of each format. What a file holds comes before its suffix.
SUFFIXES = {
    "text": (".txt", ".md", ".markdown"),
    "html": (".html", ".htm", ".xhtml", ".aspx"),
    "docx": (".docx",),
    "doc": (".doc", ".rtf"),
    "pdf": (".pdf",),
    "moderngov_xml": (".xml",),
}
_NAMES = {suffix: name for name, suffixes in SUFFIXES.items() for suffix in suffixes}
_MAGIC = (
    ("pdf", re.compile(rb".{0,1000}%PDF-", re.DOTALL)),
    ("docx", re.compile(rb"PK\x03\x04")),
    ("doc", re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf")),
    (
        "html",
        re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.I),
    ),
    ("moderngov_xml", re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b")),
)


def read(path: Path) -> Source:
    """The lines of one file, by what it holds, else by its suffix.

    Raises UnreadableFile, with one clear line, where no words can be got out of it.
    """
    head, size = _look(path)
    reader = import_module(f"ingest.readers.{_format(path, head)}")
    if size > reader.LIMIT:
        raise UnreadableFile(
            f"{size // 1_000_000} MB are more than the {reader.LIMIT // 1_000_000} MB that minutes "
            "of this format may have; split the file",
            path=path,
        )
    source = reader.read(path.read_bytes(), path)
    assert isinstance(source, Source)
    if not any(line.text for line in source.lines):
        raise UnreadableFile("holds no words", path=path)
    return source


def files(paths: Iterable[Path]) -> list[Path]:
    """The files of these paths, folders taken with all below them; sorted, each once.

    Of a folder, files of a readable suffix are taken, hidden ones left. Raises UnreadableFile
    where a folder holds none or cannot be looked into; a file named outright is never judged here.
    """
    found: set[Path] = set()
    for path in paths:
        inside = _inside(path) if path.is_dir() else [path]
        if not inside:
            kinds = " ".join(_NAMES)
            raise UnreadableFile(f"this folder holds no document ({kinds})", path=path)
        found.update(inside)
    return sorted(found)


def _inside(folder: Path) -> list[Path]:
    def refuse(error: OSError) -> None:
        raise UnreadableFile(f"cannot be looked into ({error.strerror})", path=error.filename)

    found = []
    for where, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(where, name) for name in names if not name.startswith((".", "~$"))]
    return [path for path in found if path.suffix.lower() in _NAMES]


def _look(path: Path) -> tuple[bytes, int]:
    """The first bytes and the size of a file."""
    try:
        if path.is_dir():
            raise UnreadableFile("is a folder, not a file", path=path)
        if not path.is_file():
            kind = "a link to nothing" if path.is_symlink() else "no such file"
            raise UnreadableFile(kind if not path.exists() else "is no ordinary file", path=path)
        with path.open("rb") as file:
            head, size = file.read(4096), path.stat().st_size
    except OSError as error:
        raise UnreadableFile(f"cannot be opened ({error.strerror})", path=path) from error
    if not size:
        raise UnreadableFile("is empty", path=path)
    return head, size


def _format(path: Path, head: bytes) -> str:
    for name, magic in _MAGIC:
        if magic.match(head):
            return name
    name = _NAMES.get(path.suffix.lower(), "")
    if not name:
        kinds = " ".join(_NAMES)
        raise UnreadableFile(f"unknown kind of file; these can be read: {kinds}", path=path)
    return name
