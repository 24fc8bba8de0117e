"""How reviewers see pairs, people and past judgements: as tables and on the terminal."""

from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.text import Text

from graph.elements import Table
from graph.grid import plain
from graph.judgements import Judgements
from graph.mentions import Candidate, Dossier, Mention

PRINTED = 6  # mentions printed of a side
AROUND = 60  # characters of a quote shown on either side of the name


def queue_table(found: Iterable[Candidate], paths: Mapping[str, str]) -> Table:
    """The open pairs. paths: of the documents, by id."""
    columns = ("score", "left", "left_name", "left_place", "left_quote",
               "right", "right_name", "right_place", "right_quote", "features")  # fmt: skip
    rows = []
    for one in found:
        sides = [value for side in (one.left, one.right) for value in _row(side, paths)]
        said = [f"{reason.feature} {reason.points:+.1f}" for reason in one.reasons]
        rows.append((one.score, *sides, said))
    return Table(columns=columns, rows=tuple(rows))


def _row(side: Dossier, paths: Mapping[str, str]) -> tuple[str, str, str, str]:
    first = side.mentions[0]
    return side.id, side.name, place(first, paths), excerpt(first)


def history_table(judged: Judgements) -> Table:
    """Every judgement, oldest first; stands: whether nothing took it back."""
    columns = ("id", "line", "when", "who", "verdict", "left", "right", "why", "stands")
    standing = set(judged.standing)
    rows = []
    for numbered in judged.lines:
        one = numbered.judgement
        left = one.left.name if one.left else None
        right = one.right.name if one.right else one.undoes or f"{one.name} from {one.on}"
        rows.append((one.id, numbered.line, one.when, one.who, one.verdict, left, right,
                     one.why, one in standing))  # fmt: skip
    return Table(columns=columns, rows=tuple(rows))


def mentions_table(side: Dossier, paths: Mapping[str, str]) -> Table:
    """What a side is known by: each mention with its key, place and words."""
    columns = ("mention", "written", "post", "organisation", "board", "date", "place", "quote")
    rows = tuple(
        (
            one.key,
            " ".join(filter(None, (one.written, one.suffix))),
            one.post,
            _bare(one.organisation),
            _bare(one.board),
            one.date,
            place(one, paths),
            excerpt(one),
        )
        for one in side.mentions
    )
    return Table(columns=columns, rows=rows)


def show_pair(to: Console, one: Candidate, paths: Mapping[str, str], number: str) -> None:
    """Print both sides with their evidence, and what speaks for and against."""
    title = f"{number}  {plain(one.left.name)}  =  {plain(one.right.name)} ?   {one.score:+.1f}"
    to.print(Text(title, style="bold"))
    for side in (one.left, one.right):
        show_side(to, side, paths)
    for reason in one.reasons:
        to.print(Text(f"  {reason.points:+.1f}  {reason.feature}: {reason.explanation}"))
    to.print()


def show_side(to: Console, side: Dossier, paths: Mapping[str, str]) -> None:
    """Print one side: its name and id, and where it stands, in whose words."""
    to.print(Text(f"\n{plain(side.name)}  ({side.id})", style="bold"))
    for one in side.mentions[:PRINTED]:
        named = " ".join(filter(None, (one.written, one.suffix)))
        parts = [named, one.post, _bare(one.organisation), f"on {_bare(one.board)}"]
        to.print(Text(f"  {one.date or '(no date)':10}  {plain(', '.join(filter(None, parts)))}"))
        to.print(Text(f"              “{excerpt(one)}”", style="italic"))
        to.print(Text(f"              {place(one, paths)}", style="dim"), soft_wrap=True)
    if len(side.mentions) > PRINTED:
        to.print(Text(f"  and {len(side.mentions) - PRINTED} more: quorate review show {side.id}"))
    to.print()


def place(mention: Mention, paths: Mapping[str, str]) -> str:
    """``minutes/2012-08-14.txt:11``."""
    return f"{paths.get(mention.document, mention.document)}:{mention.line}"


def excerpt(mention: Mention) -> str:
    """The words about the name, cut to AROUND on either side."""
    quote = plain(mention.quote)
    at = quote.find(mention.written)
    at = at if at >= 0 else max(quote.find(mention.name.split()[-1]) if mention.name else 0, 0)
    start, end = max(at - AROUND, 0), at + len(mention.written) + AROUND
    return f"{'… ' if start else ''}{quote[start:end]}{' …' if end < len(quote) else ''}"


def _bare(id_: str | None) -> str | None:
    return id_.partition("/")[2] if id_ else None
