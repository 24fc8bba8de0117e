"""Saved queries: the files of `queries/`, each one Cypher text for every store under a header.

A header line is ``// key: value`` and goes on in lines that are indented after the slashes:

    // title: Topic history
    // description: Every item that speaks of a topic.
    // param: topic -- topic: whose history
    // param: boards = [] -- board list: only these; none means all
    // param: order = "time" -- one of time, board: what comes first
    // columns: date, board, item, line | item_id, document, path, quote
    // legend: ● about it   ○ in passing
    // view: topic-movement

A parameter has its default as JSON, or none and must be given; before the colon stands what kind
of thing it names (KINDS), or which words are right. The terminal leaves out what is after the bar.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import queries
from graph.elements import Table
from graph.nearest import wrong_name
from graph.stores import Store
from ingest.errors import QueryError

FOLDER = Path(queries.__file__).parent

# What a parameter may name, and the labels that such a name is looked up under.
KINDS: dict[str, tuple[str, ...]] = {
    "person": ("Person",),
    "board": ("Board",),
    "topic": ("Topic",),
    "organisation": ("Organisation",),
    "meeting": ("Meeting",),
    "thing": ("Person", "Board", "Topic", "Organisation", "Meeting"),
    "date": (),
    "number": (),
    "text": (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """kinds: keys of KINDS, or none where only `choices` are right. many: a list of such values.
    default: None where it must be given.
    """

    name: str
    kinds: tuple[str, ...]
    choices: tuple[str, ...]
    meaning: str
    many: bool = False
    default: object = None

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels of the things it names by id; none for dates, numbers and texts."""
        return tuple(label for kind in self.kinds for label in KINDS[kind])

    def value(self, text: str) -> object:
        """One given value in the type the query wants.

        Raises QueryError for a bad date or number, WrongName for what is not among the choices.
        """
        if self.choices and text not in self.choices:
            raise wrong_name(self.name, text, self.choices)
        try:
            if self.kinds == ("number",):
                return int(text)
            if self.kinds == ("date",) and text:
                return date.fromisoformat(text).isoformat()
        except ValueError as error:
            form = "a whole number" if self.kinds == ("number",) else "a date such as 2013-04-24"
            raise QueryError(f"{self.name} is {text!r}; it must be {form}") from error
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedQuery:
    """One file of `queries/`. columns: all, in RETURN order. shown: those for the terminal."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    shown: tuple[str, ...]
    legend: str
    view: str
    cypher: str

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name; WrongName with the nearest where there is none."""
        for one in self.parameters:
            if one.name == name:
                return one
        raise wrong_name(f"parameter of {self.name}", name, [one.name for one in self.parameters])

    def bind(self, given: Mapping[str, object]) -> dict[str, object]:
        """The given values and the defaults of the rest; QueryError where one is missing."""
        values = {self.parameter(name).name: value for name, value in given.items()}
        for one in self.parameters:
            if values.setdefault(one.name, one.default) is None:
                raise QueryError(f"{self.name} needs --param {one.name}=…: {one.meaning}")
        return values

    def run(self, store: Store, **given: object) -> Table:
        """The rows for parameters in the query's own types (ids, ISO dates, lists)."""
        return store.run(self.cypher, self.bind(given))


def saved_names() -> list[str]:
    """The names of all saved queries, in order."""
    return sorted(file.stem for file in FOLDER.glob("*.cypher"))


@cache
def load(name: str) -> SavedQuery:
    """The saved query of that name; WrongName with the nearest where there is none."""
    if name not in saved_names():
        raise wrong_name("saved query", name, saved_names())
    return parse(name, (FOLDER / f"{name}.cypher").read_text("utf-8"))


def parse(name: str, text: str) -> SavedQuery:
    """The saved query that a file's text holds; QueryError for a header it cannot understand."""
    lines = text.splitlines(keepends=True)
    length = next((n for n, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = list(_header("".join(lines[:length])))
    last = dict(header)
    missing = [key for key in ("title", "description", "columns") if key not in last]
    if missing:
        raise QueryError(f"the header of query {name} lacks {', '.join(missing)}")
    shown, _, more = last["columns"].partition("|")
    return SavedQuery(
        name=name,
        title=last["title"],
        description=last["description"],
        parameters=tuple(_parameter(name, value) for key, value in header if key == "param"),
        columns=tuple(_words(shown) + _words(more)),
        shown=tuple(_words(shown)),
        legend=last.get("legend", ""),
        view=last.get("view", ""),
        cypher="".join(lines[length:]),
    )


def _header(text: str) -> Iterator[tuple[str, str]]:
    joined = re.sub(r"\n//\s{2,}", " ", text)
    for line in joined.splitlines():
        key, _, value = line.removeprefix("//").partition(":")
        yield key.strip(), value.strip()


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _parameter(query: str, text: str) -> Parameter:
    match = re.fullmatch(r"(\w+)(?: = (\S+))? -- ([^:]+): (.+)", text)
    kinds = re.split(r", | or ", match[3].removesuffix(" list")) if match else []
    choices, kinds = (kinds, []) if match and match[3].startswith("one of ") else ([], kinds)
    if match is None or not set(kinds) <= KINDS.keys():
        raise QueryError(f"the header of query {query} has a param it cannot understand: {text}")
    return Parameter(
        name=match[1],
        kinds=tuple(kinds),
        choices=tuple(choice.removeprefix("one of ") for choice in choices),
        meaning=match[4],
        many=match[3].endswith(" list"),
        default=None if match[2] is None else json.loads(match[2]),
    )
