"""A wrong name is answered with the nearest right ones."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

from ingest.errors import WrongName


def nearest(text: str, names: Iterable[str], limit: int = 3) -> list[str]:
    """Up to `limit` of the names, the likest first (rapidfuzz's token_sort_ratio)."""
    found = process.extract(
        text,
        sorted(set(names)),
        scorer=fuzz.token_sort_ratio,
        processor=utils.default_process,
        score_cutoff=50,
        limit=limit,
    )
    return [name for name, _, _ in found]


def wrong_name(what: str, text: str, names: Iterable[str]) -> WrongName:
    """The error for a `what` (query, format, parameter) that is not among the names."""
    close = nearest(text, names)
    hint = f"; nearest: {', '.join(close)}" if close else ""
    return WrongName(f"there is no {what} {text!r}{hint}")
