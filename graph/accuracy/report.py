"""Accuracy over a folder of expected readings, by family and apart for what is unseen."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph.accuracy import score, strays
from graph.accuracy.expected import Case, documents, load
from graph.accuracy.found import meetings
from graph.accuracy.tally import FACTS, Tally
from graph.elements import Element, Table

type Read = Callable[[Sequence[Path]], Iterable[Element]]

UNSEEN = "unseen"
SHOWN = (
    "meeting",
    "attendance",
    "apologies",
    "capacity",
    "affiliation",
    "items",
    "item numbers",
    "decisions",
)


@dataclass(slots=True)
class Report:
    """cases: a tally for each expected reading, by family and name. absent: expected readings
    whose documents are not on this machine, and which are therefore not scored.
    """

    cases: dict[tuple[str, str], Tally] = field(default_factory=dict)
    absent: list[Path] = field(default_factory=list)

    def families(self) -> dict[str, Tally]:
        """The counts by family: those seen and their sum, then the unseen ones and theirs."""
        table: dict[str, Tally] = {}
        for unseen in (False, True):
            ours = {key: t for key, t in sorted(self.cases.items()) if _unseen(key[0]) is unseen}
            for (family, _), tally in ours.items():
                table.setdefault(family, Tally()).add(tally)
            if ours:
                total = table.setdefault("all unseen" if unseen else "all seen", Tally())
                for tally in ours.values():
                    total.add(tally)
        return table


def measure(folder: Path, read: Read) -> Report:
    """Score every expected reading (``*.json``) under `folder`.

    read: makes the graph of some documents; called once for each set of documents, so that one
    case cannot help another. A family is the folder that a case lies in; below a folder named
    ``unseen`` are the documents that no rule was made for. Raises BadRecord for a file that is no
    expected reading, and what `read` raises.
    """
    report = Report()
    together: dict[tuple[Path, ...], list[tuple[Path, Case]]] = defaultdict(list)
    for path in sorted(folder.rglob("*.json")):
        case = load(path)
        files = tuple(documents(path, case))
        if all(file.exists() for file in files):
            together[files].append((path, case))
        else:
            report.absent.append(path)
    for files, cases in together.items():
        found = meetings(read(files))
        for path, case in cases:
            report.cases[_family(path, folder), path.stem] = score(case, found)
        first = report.cases[_family(cases[0][0], folder), cases[0][0].stem]
        for stray in strays([case for _, case in cases], found):
            first.surplus("meeting", f"{stray.board} {stray.date}")
    return report


def _family(path: Path, folder: Path) -> str:
    below = path.parent.relative_to(folder).as_posix()
    return folder.resolve().name if below == "." else below


def _unseen(family: str) -> bool:
    return UNSEEN in family.split("/")


def summary(report: Report) -> Table:
    """A row for each family: F1 with, in brackets, how many such facts its documents hold."""
    rows = [(family, *_cells(tally)) for family, tally in report.families().items()]
    return Table(columns=("family", *SHOWN), rows=tuple(rows))


def _cells(tally: Tally) -> list[str | None]:
    scores = tally.scores()
    return [
        f"{scores[fact]['f1']:.2f} ({scores[fact]['expected']})" if fact in scores else None
        for fact in SHOWN
    ]


def details(report: Report) -> Table:
    """A row for each family and fact, with precision, recall, F1 (0 to 1) and counts."""
    columns = ("family", "fact", "precision", "recall", "f1", "expected", "found")
    rows = [
        (family, fact, *(scores[fact][column] for column in columns[2:]))
        for family, tally in report.families().items()
        for scores in (tally.scores(),)
        for fact in FACTS
        if fact in scores
    ]
    return Table(columns=columns, rows=tuple(rows))


def notes(report: Report) -> Table:
    """A row for each fact that was missed, wrong or extra, case by case."""
    rows = [(family, name, note) for (family, name), t in report.cases.items() for note in t.notes]
    return Table(columns=("family", "case", "note"), rows=tuple(rows))
