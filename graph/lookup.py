"""Who or what is meant by a name that is given loosely.

A name is looked up in everything that a thing is called: its id and former ids, its name and its
other names (the written forms of a person, the labels of a topic). The first way of looking that
finds anything decides; one thing found is taken, several are offered, none is answered with the
nearest.
"""

import re
import shlex
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import click
from rapidfuzz import fuzz

from graph.elements import Table
from graph.grid import plain
from graph.nearest import nearest
from graph.query import Parameter, SavedQuery, load
from graph.stores import Store
from ingest.errors import QueryError, WrongName

OFFERED = 10  # candidates a message lists at most
ALIKE = 80  # of 100 (rapidfuzz ratio): a word so like another may be a slip for it
NEAR = 5  # a name this much less like than the best is not meant
_WORD, _APOSTROPHE = re.compile(r"\w+"), re.compile("['’ʼ`]")
SMALL_WORDS = frozenset({"the", "of", "and", "for"})


def words(text: str) -> tuple[str, ...]:
    """The words of a name without case, accents, apostrophes and small words."""
    bare = text.casefold().replace("&", " and ")
    if not bare.isascii():
        letters = unicodedata.normalize("NFKD", bare)
        bare = "".join(one for one in letters if not unicodedata.combining(one))
    return tuple(one for one in _WORD.findall(_APOSTROPHE.sub("", bare)) if one not in SMALL_WORDS)


@dataclass(frozen=True)
class Thing:
    """Something that has names. label: Person, Board, Topic, Organisation or Meeting. read: a board
    of which a meeting was read, or a meeting of which a document was; anything else.
    """

    label: str
    id: str
    name: str
    other_names: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    read: bool = True

    @cached_property
    def names(self) -> list[tuple[str, ...]]:
        """Every name in words, its own first; the id's words are the last."""
        texts = [self.name, *self.other_names, self.id.partition("/")[2].replace("_", " ")]
        return [words(text) for text in texts]

    def __str__(self) -> str:
        return f"{plain(self.name)} ({self.id})"


def things(store: Store, labels: Sequence[str]) -> list[Thing]:
    """Everything of those labels that the store holds."""
    rows = load("names").run(store, labels=list(labels)).dicts()
    return [
        Thing(
            label=str(row["label"]),
            id=str(row["id"]),
            name=str(row["name"]),
            other_names=_texts(row["other_names"]),
            former_ids=_texts(row["former_ids"]),
            read=bool(row["read"]),
        )
        for row in rows
    ]


def _texts(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else ()


def find(text: str, candidates: Sequence[Thing], what: str = "thing") -> Thing:
    """The one candidate that `text` names; `what` is the kind of thing, for messages.

    Looked for in this order: an id; the whole of its own name, then of another, words in any order
    or written as one; all words within a name; the beginnings of words; words that a slip changed.
    A meeting is meant only where nothing else is; what was read goes before what was only named.
    Raises WrongName where none is found (with the nearest), or several (with all of them).
    """
    given = words(text)
    ways: list[Callable[[Thing], bool]] = [
        lambda one: text in (one.id, *one.former_ids),
        lambda one: _same(given, one.names[0]),
        lambda one: any(_same(given, name) for name in one.names),
        lambda one: any(set(given) <= set(name) for name in one.names),
        lambda one: any(_begins(given, name) for name in one.names),
    ]
    found = next(filter(None, ([one for one in candidates if way(one)] for way in ways)), [])
    found = found if given else []
    found = found or _slips(given, candidates)
    # The name of a board stands in that of each of its meetings, and a town's in many boards'.
    found = [one for one in found if one.label != "Meeting"] or found
    found = [one for one in found if one.read] or found
    if len(found) == 1:
        return found[0]
    if found:
        raise WrongName(_several(text, found, what))
    names = {one.name: one for one in candidates}
    close = ", ".join(str(names[name]) for name in nearest(text, names))
    raise WrongName(f"no {what} is called {text!r}" + (f"; nearest: {close}" if close else ""))


def _same(given: Sequence[str], name: Sequence[str]) -> bool:
    return sorted(given) == sorted(name) or "".join(given) == "".join(name)


def _begins(given: Sequence[str], name: Sequence[str]) -> bool:
    return all(any(word.startswith(start) for word in name) for start in given)


def _slips(given: Sequence[str], candidates: Iterable[Thing]) -> list[Thing]:
    """Those whose names are alike enough, and as good as the best of them."""
    scores = {one: max(_likeness(given, name) for name in one.names) for one in candidates}
    best = max(scores.values(), default=0)
    return [one for one, score in scores.items() if score >= ALIKE and score > best - NEAR]


def _likeness(given: Sequence[str], name: Sequence[str]) -> float:
    """0 to 100: how like its best counterpart the least like word is, or the whole in one."""
    each = [max((fuzz.ratio(one, other) for other in name), default=0.0) for one in given]
    return max(min(each, default=0.0), fuzz.ratio("".join(given), "".join(name)))


def _several(text: str, found: Sequence[Thing], what: str) -> str:
    lines = [f"{text!r} may be any {what} of these {len(found)}; name one of them:"]
    lines += [f"  {one}" for one in found[:OFFERED]]
    more = len(found) - OFFERED
    return "\n".join(lines + ([f"  and {more} more"] if more > 0 else []))


def resolve(
    store: Store, query: SavedQuery, given: Mapping[str, Sequence[str]]
) -> tuple[dict[str, object], list[Thing]]:
    """The values to run the query with, and the things that were named, in the order given.

    given: texts by parameter name. Raises WrongName or QueryError, one clear line or list.
    """
    values: dict[str, object] = {}
    named: list[Thing] = []
    for name, texts in given.items():
        parameter = query.parameter(name)
        if len(texts) > 1 and not parameter.many:
            raise QueryError(f"{query.name} takes one {name}, not {len(texts)}")
        got = [_value(store, parameter, text) for text in texts]
        named += [one for one in got if isinstance(one, Thing)]
        ids = [one.id if isinstance(one, Thing) else one for one in got]
        values[name] = ids if parameter.many else ids[0]
    return values, named


def _value(store: Store, parameter: Parameter, text: str) -> object:
    """The thing that `text` names, or the value it is; an empty text stays one."""
    if text and parameter.labels:
        return find(text, things(store, parameter.labels), " or ".join(parameter.kinds))
    return parameter.value(text)


def ask(
    store: Store, query: SavedQuery, given: Mapping[str, Sequence[str]]
) -> tuple[Table, list[Thing]]:
    """The query's rows for names given loosely, and the things that the names were taken for."""
    values, named = resolve(store, query, given)
    return query.run(store, **values), named


def title(query: SavedQuery, named: Sequence[Thing]) -> str:
    """The query's title with the names of what it is asked about."""
    names = ", ".join(one.name for one in named)
    return f"{query.title}: {names}" if names else query.title


def tell(named: Sequence[Thing]) -> None:
    """Say on standard error what the given names were taken for."""
    for one in named:
        click.echo(f"{one.label.lower()}: {one}", err=True)


def notes(query: SavedQuery, named: Sequence[Thing]) -> list[str]:
    """What stands below a table: what its signs mean, how to see proof, which picture fits."""
    proof = shlex.join(plain(one.name) for one in named[:2]) or "NAME"
    picture = f"  Picture: quorate view {query.view}." if query.view else ""
    return [note for note in (query.legend, f"Proof: quorate evidence {proof}{picture}") if note]
