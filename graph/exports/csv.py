"""CSV: a folder, or a `.zip`, of one table a label (`nodes/`) and a type (`relationships/`).

UTF-8, commas, a head line. A table of nodes begins with `id`, one of relationships with `from` and
`to`; then come the contract's properties. An empty cell is an absent property; lists are joined by
``|`` (see `graph.exports.joined`).

A text that a spreadsheet would compute (its first sign is ``=``, ``+``, ``-`` or ``@``) gets a
``'`` before it (OWASP, CSV Injection), and so does one that begins with ``'`` itself: whoever reads
texts back takes away one leading ``'``, and has all as it was. Numbers are left as they are.
"""

import csv
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from graph.elements import Element, Node, Value
from graph.exports import joined, replacing
from graph.schema import EVIDENCE, NODES, RELATIONSHIPS

COMPUTED = ("=", "+", "-", "@")  # what makes a cell a formula, also after blanks


def write(elements: Iterable[Element], path: Path) -> None:
    """Write every table to the folder, or to the zip file where the path ends in `.zip`."""
    if path.suffix.lower() != ".zip":
        _tables(elements, path)
        return
    with tempfile.TemporaryDirectory() as made, replacing(path) as part:
        _tables(elements, Path(made))
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(Path(made).rglob("*.csv")):
                archive.write(file, file.relative_to(made))


def columns() -> dict[str, tuple[str, ...]]:
    """The columns of each table by its path, without suffix, in the folder."""
    found = {
        f"nodes/{label}": ("id", *(one.name for one in properties))
        for label, properties in NODES.items()
    }
    for (_, type_, _), relation in RELATIONSHIPS.items():
        name = f"relationships/{type_}"
        told = (one.name for one in (*relation.properties, *EVIDENCE))
        found[name] = tuple(dict.fromkeys((*found.get(name, ("from", "to")), *told)))
    return found


def _tables(elements: Iterable[Element], folder: Path) -> None:
    with ExitStack() as open_files:
        writers = {}
        for name, head in columns().items():
            table = folder / f"{name}.csv"
            table.parent.mkdir(parents=True, exist_ok=True)
            part = open_files.enter_context(replacing(table))
            file = open_files.enter_context(part.open("w", encoding="utf-8", newline=""))
            writers[name] = csv.DictWriter(file, head, restval="", lineterminator="\n")
            writers[name].writeheader()
        for element in elements:
            name, row = _row(element)
            writers[name].writerow({column: _cell(value) for column, value in row.items()})


def _row(element: Element) -> tuple[str, dict[str, Value]]:
    """The table of an element, and its cells by column."""
    if isinstance(element, Node):
        return f"nodes/{element.label}", {"id": element.id, **element.properties}
    ends: dict[str, Value] = {"from": element.source, "to": element.target}
    return f"relationships/{element.type}", ends | element.properties


def _cell(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    text = joined(value) if isinstance(value, list) else value
    return f"'{text}" if text.startswith("'") or text.lstrip().startswith(COMPUTED) else text
