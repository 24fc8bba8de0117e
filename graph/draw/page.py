"""A page: the finding, the legend, the picture, the panels with the proof, the facts as tables."""

import base64
import hashlib
import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import jinja2
import pyvis

from graph.draw.passages import Passage
from graph.draw.picture import Picture

HERE = files("graph.draw")
VIS = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
SCRIPTS = ("colours", "painter", "stage", "panel", "passages", "keys", "print")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A piece of evidence or another line of a panel. opens: a panel that the head leads to."""

    head: str = ""
    where: str = ""
    quote: str = ""
    opens: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Entries under a heading."""

    head: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """What is told of one thing that was clicked."""

    title: str
    sub: str = ""
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A line or a shape with its meaning. mark: a line (its colour, width and dashes, with an arrow
    or a bead at its end: ``seen`` or ``unseen``), else the name of a shape of page.css.
    """

    text: str
    mark: str = "line"
    colour: str = "line"
    width: float = 1.8
    dashes: tuple[float, ...] = ()
    arrow: bool = False
    bead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """opens: the panel that the text, then a button, opens. quote: words of a document, and
    where they stand. sign: drawn before its text, which then is that of the cell.
    """

    text: str = ""
    opens: str = ""
    quote: str = ""
    where: str = ""
    sign: Sign | None = None


type Row = Sequence[str | int | Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table of the page. empty: what is said where there are no rows; note: beside the title.

    aside: it stands in the narrow column. names: each row is a name and what is told of it, and
    rows flow in columns.
    """

    title: str
    columns: tuple[str, ...]
    rows: Sequence[Row]
    empty: str = ""
    note: str = ""
    aside: bool = False
    names: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """passages: text with its facts, beside the tables. find: what the search field asks for.
    opens: the panel that stands open beside the picture.

    least: the choices of how much a thin line must stand for, and `least_at` the one taken.
    """

    title: str
    finding: str
    lead: str = ""
    legend: tuple[Sign, ...] = ()
    picture: Picture | None = None
    panels: Mapping[str, Panel] = field(default_factory=dict)
    grids: tuple[Grid, ...] = ()
    passages: tuple[Passage, ...] = ()
    find: str = "Find a name"
    opens: str = ""
    least: tuple[int, ...] = ()
    least_at: int = 0


def render(page: Page) -> str:
    """The page as one HTML file that asks for nothing outside itself."""
    palette = tomllib.loads(_own("palette.toml"))
    vis = VIS.read_text("utf-8").rpartition("//# sourceMappingURL")[0]
    own = "\n".join(_own(f"script/{name}.js") for name in SCRIPTS)
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_own), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["is_cell"] = lambda value: isinstance(value, Cell)
    environment.filters["is_number"] = lambda value: isinstance(value, int)
    return environment.get_template("template.html").render(
        page=page,
        palette=palette,
        style=_own("page.css"),
        scripts=(vis, own),
        policy=_policy(vis, own),
        data=_data(page, palette),
    )


def _own(name: str) -> str:
    return HERE.joinpath(name).read_text("utf-8")


def _policy(*scripts: str) -> str:
    """A Content-Security-Policy under which nothing but these scripts runs and nothing is asked."""
    digests = [hashlib.sha256(script.encode()).digest() for script in scripts]
    hashes = " ".join(f"'sha256-{base64.b64encode(one).decode()}'" for one in digests)
    nothing = "default-src 'none'; base-uri 'none'; form-action 'none'"
    return f"{nothing}; style-src 'unsafe-inline'; img-src data:; script-src {hashes}"


def _data(page: Page, palette: Mapping[str, Any]) -> str:
    """JSON that may stand in a script element: ``<`` never appears in it as itself."""
    shown = {
        "palette": palette,
        "picture": page.picture.data() if page.picture else None,
        "panels": {name: _panel(one) for name, one in page.panels.items()},
        "opens": page.opens,
        "least": page.least_at,
    }
    text = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _panel(panel: Panel) -> dict[str, Any]:
    sections = [
        {"head": one.head, "entries": [_entry(entry) for entry in one.entries]}
        for one in panel.sections
    ]
    return {"title": panel.title, "sub": panel.sub, "sections": sections}


def _entry(entry: Entry) -> dict[str, str]:
    told = {name: getattr(entry, name) for name in ("head", "where", "quote", "opens")}
    return {name: value for name, value in told.items() if value}
