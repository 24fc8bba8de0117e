"""Accuracy over a folder of expected readings, by family and apart for what is unseen."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph.accuracy import score, strays
from graph.accuracy.expected import Case, documents, load
from graph.accuracy.found import meetings
from graph.accuracy.identity import FILE, Identity, People, compare, documents_of, load_people
from graph.accuracy.tally import FACTS, Scores, Tally
from graph.elements import Element, Table

type Read = Callable[[Sequence[Path]], Iterable[Element]]

PEOPLE = "people"
UNSEEN, ALL_SEEN, ALL_UNSEEN = "unseen", "all seen", "all unseen"
SHOWN = (
    "meeting",
    "attendance",
    "apologies",
    "capacity",
    "affiliation",
    "items",
    "item numbers",
    "decisions",
    PEOPLE,
)


@dataclass(slots=True)
class Cases:
    """Expected readings of a folder. together: those that are about the same documents, by the
    paths of these. people: the files that tell who mentions mean, with their documents. absent:
    those whose documents are not on this machine, and are not scored.
    """

    folder: Path
    together: dict[tuple[Path, ...], list[tuple[Path, Case]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    people: list[tuple[Path, People, list[Path]]] = field(default_factory=list)
    absent: list[Path] = field(default_factory=list)

    def files(self) -> list[Path]:
        """Every document, once."""
        of_cases = {file for files in self.together for file in files}
        return sorted(of_cases | {file for *_, files in self.people for file in files})

    def family(self, path: Path, case: Case | None = None) -> str:
        """The family that the case names, else the folder that it lies in."""
        below = path.parent.relative_to(self.folder).as_posix()
        named = case.family if case else None
        return named or (self.folder.resolve().name if below == "." else below)


@dataclass(slots=True)
class Report:
    """A tally for each expected reading, by family and path below the folder; and by family who is
    one person.
    """

    cases: dict[tuple[str, str], Tally] = field(default_factory=dict)
    people: dict[str, Identity] = field(default_factory=dict)

    def scores(self) -> dict[str, Scores]:
        """What was found of each family, by fact: `Tally.scores`, `Identity.scores`."""
        tables = {family: tally.scores() for family, tally in self.families().items()}
        for family, identity in self.people.items():
            tables[family] = tables.get(family, {}) | {PEOPLE: identity.scores()}
        return tables

    def families(self) -> dict[str, Tally]:
        """The counts by family, the unseen ones last, and then the sums of those and these."""
        table: dict[str, Tally] = {}
        sums: dict[str, Tally] = {}
        for (family, _), tally in sorted(self.cases.items(), key=lambda one: _rank(*one[0])):
            table.setdefault(family, Tally()).add(tally)
            sums.setdefault(ALL_UNSEEN if _unseen(family) else ALL_SEEN, Tally()).add(tally)
        return table | (sums if len(table) > 1 else {})


def gather(folder: Path) -> Cases:
    """Every expected reading (``*.json``) under `folder`; BadRecord for a file that is none."""
    cases = Cases(folder)
    for path in sorted(folder.rglob("*.json")):
        if path.name == FILE:
            _gather_people(path, cases)
            continue
        case = load(path)
        files = tuple(documents(path, case))
        if all(file.exists() for file in files):
            cases.together[files].append((path, case))
        else:
            cases.absent.append(path)
    return cases


def _gather_people(path: Path, cases: Cases) -> None:
    people = load_people(path)
    files = documents_of(path, people)
    if all(file.exists() for file in files):
        cases.people.append((path, people, files))
    else:
        cases.absent.append(path)


def measure(cases: Cases, read: Read) -> Report:
    """Score every case.

    read: makes the graph of some documents; called for each set of documents by itself, so that
    one case cannot help another. A meeting that none of its cases expects counts as extra. Below a
    folder named ``unseen`` are the documents that no rule was made for.
    """
    report = Report()
    for files, told in cases.together.items():
        found = meetings(read(files))
        tallies = [score(case, found) for _, case in told]
        wrong = sum(tally.missed["meeting"] for tally in tallies)  # these are extra already
        for stray in strays([case for _, case in told], found)[wrong:]:
            tallies[0].surplus("meeting", f"{stray.board} {stray.date}")
        for (path, case), tally in zip(told, tallies, strict=True):
            name = path.relative_to(cases.folder).with_suffix("").as_posix()
            report.cases[cases.family(path, case), name] = tally
    for path, people, of_people in cases.people:
        report.people[cases.family(path)] = compare(people, path.parent, list(read(of_people)))
    return report


def _rank(family: str, case: str) -> tuple[bool, str, str]:
    return _unseen(family), family, case


def _unseen(family: str) -> bool:
    return UNSEEN in family.split("/")


def summary(report: Report) -> Table:
    """A row for each family: F1 with, in brackets, how many such facts its documents hold."""
    rows = [(family, *_cells(scores)) for family, scores in report.scores().items()]
    return Table(columns=("family", *SHOWN), rows=tuple(rows))


def _cells(scores: Scores) -> list[str | None]:
    return [
        f"{scores[fact]['f1']:.2f} ({scores[fact]['expected']})" if fact in scores else None
        for fact in SHOWN
    ]


def details(report: Report) -> Table:
    """A row for each family and fact, with precision, recall, F1 (0 to 1) and counts."""
    columns = ("family", "fact", "precision", "recall", "f1", "expected", "found")
    rows = [
        (family, fact, *(scores[fact][column] for column in columns[2:]))
        for family, scores in report.scores().items()
        for fact in (*FACTS, PEOPLE)
        if fact in scores
    ]
    return Table(columns=columns, rows=tuple(rows))


def notes(report: Report) -> Table:
    """A row for each fact that was missed, wrong or extra, case by case."""
    rows = [(family, name, note) for (family, name), t in report.cases.items() for note in t.notes]
    rows += [(family, FILE, note) for family, one in report.people.items() for note in one.notes]
    return Table(columns=("family", "case", "note"), rows=tuple(rows))
