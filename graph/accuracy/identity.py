"""One person behind every spelling: what a graph makes of mentions whose bearers a reader knows.

A file `people.json` names people and, of each, the mentions in the documents below its folder. A
mention is looked for among the relationships of its document, by line and name. Over those that the
graph holds, B-cubed (Bagga and Baldwin, Entity-Based Cross-Document Coreferencing, 1998): for each
mention the share of its person's mentions that are its bearer's (precision), and the share of its
bearer's that are its person's (recall), both averaged.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from msgspec import Struct
from rapidfuzz import fuzz

from graph.accuracy.likeness import plain
from graph.accuracy.tally import Score
from graph.elements import Edge, Element, Node
from ingest.errors import BadRecord

FILE = "people.json"
REACH = 3  # lines: a sentence is quoted from its first one on
LETTERS = re.compile(r",? (?:[A-Z]\.? ?){2,3}$")  # after a name: TD, T.D., JP
ALIKE = 85  # of 100: a name with a slip of reading, without its title


class Mention(Struct, kw_only=True, frozen=True):
    """doc: the document, from the folder of the file. line: where the name begins. as_written: with
    its title. unknowable: no reader could say who it is; not scored.
    """

    doc: str
    line: int
    as_written: str
    unknowable: bool = False


class Human(Struct, kw_only=True, frozen=True):
    """A person and every mention of them; other keys are for notes."""

    person: str
    mentions: tuple[Mention, ...]


class People(Struct, kw_only=True, frozen=True):
    """What `people.json` holds."""

    people: tuple[Human, ...]


@dataclass(slots=True)
class Identity:
    """bearer, found: who each mention means, by the reader and (a person's id) in the graph; only
    mentions that the graph holds. expected: how many there are. notes: what is wrong.
    """

    expected: int = 0
    bearer: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def scores(self) -> Score:
        """precision, recall, f1 (0 to 1), and how many mentions were expected and found."""
        told, meant = Counter(self.found), Counter(self.bearer)
        both = Counter(zip(self.found, self.bearer, strict=True))
        held = max(len(self.found), 1)
        precision = sum(n * n / told[one] for (one, _), n in both.items()) / held
        recall = sum(n * n / meant[one] for (_, one), n in both.items()) / held
        f1 = 2 * precision * recall / (precision + recall) if self.found else 0.0
        return {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(f1, 4),
            "expected": self.expected,
            "found": len(self.found),
        }


def load_people(path: Path) -> People:
    """The people of the file at `path`; BadRecord where it is none."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=People)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadRecord(f"not a list of people and mentions: {error}", path=path) from error


def documents_of(path: Path, people: People) -> list[Path]:
    """The documents that the file at `path` is about; they may not exist."""
    named = {mention.doc for human in people.people for mention in human.mentions}
    return sorted((path.parent / name).resolve() for name in named)


def compare(people: People, folder: Path, elements: Iterable[Element]) -> Identity:
    """The mentions against a graph of the documents in `folder`."""
    places = _Places(elements)
    result = Identity()
    persons: dict[str, set[str]] = defaultdict(set)
    for human in people.people:
        for mention in human.mentions:
            if mention.unknowable:
                continue
            result.expected += 1
            where = f"{mention.doc}:{mention.line} {mention.as_written}"
            found = places.person((folder / mention.doc).resolve().as_posix(), mention)
            if found is None:
                result.notes.append(f"people: not in the graph: {where}")
                continue
            result.bearer.append(human.person)
            result.found.append(found)
            persons[found].add(human.person)
    result.notes += _wrong(result, persons)
    return result


def _wrong(result: Identity, persons: dict[str, set[str]]) -> list[str]:
    """A note for each node that is several people, and each person that is several nodes."""
    nodes: dict[str, set[str]] = defaultdict(set)
    for found, bearer in zip(result.found, result.bearer, strict=True):
        nodes[bearer].add(found)
    both = (persons, nodes)
    wrong = [(one, sorted(are)) for of in both for one, are in of.items() if len(are) > 1]
    return [f"people: {one} is {', '.join(are)}" for one, are in sorted(wrong)]


class _Places:
    """The relationships of people, by document and line."""

    def __init__(self, elements: Iterable[Element]):
        nodes = {one.id: one for one in elements if isinstance(one, Node)}
        self._names = {id_: _names(one) for id_, one in nodes.items() if one.label == "Person"}
        self._at: dict[tuple[str, int], set[str]] = defaultdict(set)
        for edge in elements:
            if isinstance(edge, Edge) and "line" in edge.properties:
                document = nodes[str(edge.properties["document"])]
                where = str(document.properties["path"]), int(str(edge.properties["line"]))
                self._at[where] |= {edge.source, edge.target} & self._names.keys()

    def person(self, path: str, mention: Mention) -> str | None:
        """The id of who is named so at the line, or in a sentence that begins shortly before."""
        words = LETTERS.sub("", mention.as_written)
        written = [plain(mention.as_written).split(), plain(words).split()]
        for line in range(mention.line, mention.line - REACH, -1):
            there = self._at[path, line]
            fits = {one: max(self._likeness(form, one) for form in written) for one in there}
            best = max(sorted(fits), key=fits.__getitem__, default=None)
            if best is not None and fits[best] >= ALIKE:
                return best
        return None

    def _likeness(self, written: list[str], person: str) -> float:
        """0 to 100, of the words as written, less titles, and the likest name."""
        names = self._names[person]
        return max(fuzz.ratio(" ".join(written[-len(name) :]), " ".join(name)) for name in names)


def _names(person: Node) -> list[list[str]]:
    others = person.properties.get("other_names")
    names = [str(person.properties["name"]), *(others if isinstance(others, list) else ())]
    return [plain(name).split() for name in names]
