"""How fast and how right resolution is, against exact names and Splink, on made-up mentions.

    python -m benchmarks.resolve [--sizes 20000,200000] [--large] [--seed 1]

Every method reads the same mentions in a process of its own; what is compared are the ratios
within one run, for machines differ. Precision, recall and F1 are of pairs of mentions; B-cubed is
the F1 of Bagga and Baldwin, Entity-Based Cross-Document Coreferencing (1998). Splink 5 takes part
where it is installed (`uv sync --extra splink`), with fixed weights, on equal mentions taken
together, by best links.
"""

import multiprocessing
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from importlib.util import find_spec

import click

from benchmarks.people import mentions
from graph.judgements import Judgements
from graph.mentions import Mention
from graph.resolve import resolve

LARGE = 2_000_000
HEAD = (
    "mentions   method        prec.  recall  F1     B-cubed  seconds  CPU s  MB     time of quorate"
)
type Answer = Mapping[str, str]  # who, by mention key


def quorate(found: list[Mention]) -> Answer:
    """This project's resolution."""
    return resolve(found, Judgements()).of


def exact_names(found: list[Mention]) -> Answer:
    """One person for each written name of a town."""
    return {one.key: f"{one.area} {one.name.casefold()}" for one in found if one.kind == "list"}


def splink(found: list[Mention]) -> Answer:
    """Splink with fixed weights."""
    from benchmarks.splink_method import answer

    return answer(found)


METHODS: tuple[Callable[[list[Mention]], Answer], ...] = (quorate, exact_names, splink)


def f1(answer: Answer, truth: Mapping[str, str]) -> tuple[float, float, float]:
    """(precision, recall, F1) over pairs of mentions that are, and are said to be, one person."""
    said, true = Counter(answer.values()), Counter(truth.values())
    both = Counter((who, truth[key]) for key, who in answer.items())
    hits, claimed, there = (_pairs(counts) for counts in (both, said, true))
    return hits / claimed, hits / there, 2 * hits / (claimed + there)


def _pairs(counts: Counter[str] | Counter[tuple[str, str]]) -> int:
    return sum(count * (count - 1) // 2 for count in counts.values())


def b_cubed(answer: Answer, truth: Mapping[str, str]) -> float:
    """F1 over mentions: how much of what is said to be each one's person is, and is told."""
    said, true = Counter(answer.values()), Counter(truth.values())
    both = Counter((who, truth[key]) for key, who in answer.items())
    precision = sum(count * count / said[who] for (who, _), count in both.items()) / len(answer)
    recall = sum(count * count / true[whom] for (_, whom), count in both.items()) / len(truth)
    return 2 * precision * recall / (precision + recall)


def measure(name: str, size: int, seed: int) -> tuple[float, ...]:
    """(precision, recall, F1, B-cubed, seconds, CPU seconds, MB that the method takes, and MB that
    the mentions take).
    """
    method = next(one for one in METHODS if one.__name__ == name)
    found, truth = mentions(size, seed)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, cpu = time.perf_counter(), time.process_time()
    answer = method(found)
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return (*f1(answer, truth), b_cubed(answer, truth), seconds, cpu, more, before / 1024)


@click.command()
@click.option("--sizes", default="20000,200000", help="Numbers of mentions.")
@click.option("--large", is_flag=True, help=f"Also {LARGE:,} mentions.")
@click.option("--seed", default=1)
def main(sizes: str, large: bool, seed: int) -> None:
    """Measure every method at every size."""
    counts = [int(size) for size in sizes.split(",")] + [LARGE] * large
    names = [one.__name__ for one in METHODS if one.__name__ != "splink" or find_spec("splink")]
    click.echo(HEAD)
    base: dict[int, float] = defaultdict(float)
    for size in counts:
        for name in names:
            # a process of its own, so that memory is the method's alone
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                p, r, f, cubed, seconds, cpu, more, held = pool.apply(measure, (name, size, seed))
            base[size] = base[size] or seconds
            click.echo(
                f"{size:<10,} {name:<13} {p:.3f}  {r:.3f}   {f:.3f}  {cubed:.3f}   {seconds:>7.1f}"
                f"  {cpu:>5.1f}  {held + more:>5.0f}  × {seconds / base[size]:.2f}"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main()
