"""What the statements of a graph are made with: the bodies, people and meetings already known."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.bodies import Bodies, Body
from graph.cast import Cast
from graph.evidence import Ledger
from graph.sittings import Sitting
from graph.sources import Source
from ingest.records import Person, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in the documents that a person should look at. kind: a short slug."""

    kind: str
    message: str
    document: str
    line: int


@dataclass(slots=True, kw_only=True)
class Links:
    """people: person id by mention key. days: the id of a board's (first) meeting on a date; those
    only referred to are added. topics: ids of the thesaurus. boards_of: the boards whose
    documents were read, by area.
    """

    bodies: Bodies
    cast: Cast
    people: Mapping[str, str]
    sittings: Sequence[Sitting]
    topics: frozenset[str]
    ledger: Ledger = field(default_factory=Ledger)
    problems: list[Problem] = field(default_factory=list)
    days: dict[tuple[str, str], str] = field(default_factory=dict)
    boards_of: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        for sitting in reversed(self.sittings):
            self.days[sitting.board, sitting.date] = sitting.id
            for source in sitting.sources:
                if area := self.bodies.areas.get(source.id):
                    self.boards_of[area].add(sitting.board)

    def person(self, source: Source, person: Person) -> str | None:
        """The id of somebody whom a document names, None where nobody could be found."""
        return self.people.get(self.cast.key(source, person))

    def body(self, source: Source, text: str | None) -> str | None:
        """The id of a body that a document names."""
        return self.bodies.of(source.id, text)

    def board(self, id_: str) -> Body:
        """A body by its id."""
        return self.bodies.by_id[id_]

    def problem(self, kind: str, source: Source, where: Quote, message: str) -> None:
        """Tell of something to look at."""
        one = Problem(kind=kind, message=message, document=source.id, line=where.line)
        self.problems.append(one)
