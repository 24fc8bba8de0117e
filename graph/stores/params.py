"""Queries and parameters as every store takes them, whoever sent them."""

from collections.abc import Mapping

from ingest.errors import QueryError


def check(cypher: str, params: Mapping[str, object]) -> dict[str, object]:
    """The parameters to bind; QueryError where a value, or the query, is nothing to send.

    Fit are texts, whole numbers of 64 bits, floats, bools, None, and lists and mappings of these.
    """
    for name, value in {"query": cypher, **params}.items():
        if wrong := _wrong(value):
            raise QueryError(f"{name} {wrong}")
    return dict(params)


def _wrong(value: object) -> str:
    """Why a value cannot be sent, or nothing."""
    if isinstance(value, str):
        return "" if value.isascii() or _is_unicode(value) else "is not Unicode text"
    if isinstance(value, int):
        return "" if -(2**63) <= value < 2**63 else "is a number of more than 64 bits"
    if isinstance(value, Mapping):
        return next(filter(None, map(_wrong, [*value, *value.values()])), "")
    if isinstance(value, list | tuple):
        return next(filter(None, map(_wrong, value)), "")
    return "" if value is None or isinstance(value, float) else f"is a {type(value).__name__}"


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)
