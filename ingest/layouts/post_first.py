"""Lists with post and body before a dash and the person after it, turned: ``Leader, Northby
Council – Cllr Jo Able (Chair)``.
"""

import re

from ingest import names
from ingest.layouts.list_text import even
from ingest.layouts.paired import Pairs
from ingest.organisations import is_body, is_post

_DASH = re.compile(r"\s+[-–—]\s+")


def turned(pairs: Pairs) -> Pairs:
    """The list with each person first, where that is its way: most of its entries are so written."""
    whole = _whole(pairs)
    found = [_turned(text) for text, _ in whole]
    others = sum(
        one is None and bool(text.strip()) for one, (text, _) in zip(found, whole, strict=True)
    )
    if len(found) - others <= others or not any(found):
        return pairs
    return [
        (text if one is None else one, line) for one, (text, line) in zip(found, whole, strict=True)
    ]


def _whole(pairs: Pairs) -> Pairs:
    """The entries, each with the lines that go on with it: ``Head of Health, Trust – Dr Jo`` / ``Able``."""
    result: Pairs = []
    for text, line in pairs:
        above = result[-1][0] if result and not line.bullet else ""
        told = _is_open(above) if _DASH.search(text) else _DASH.search(above) is not None
        if above and told:
            result[-1] = f"{above} {text.strip()}", result[-1][1]
        else:
            result.append((text, line))
    return result


def _is_open(text: str) -> bool:
    """Whether a line has no person yet, so that the next goes on with it."""
    return not _DASH.search(text) and not names.looks_like_person(text.partition(",")[0])


def _turned(text: str) -> str | None:
    *before, who = _DASH.split(text.strip())
    told = " – ".join(before)
    alone = re.sub(r"\s*\([^()]*\)?", "", even(who)).strip(" ,.;")
    first = told.partition(",")[0]
    if not before or names.parse(alone) is None or is_body(alone) or is_post(alone.split()[-1]):
        return None
    posted = is_post(told) or is_body(told) or is_post(first)
    if not posted or (names.looks_like_person(first) and not is_body(first)):
        return None
    return f"{who.strip(' .;')}, {told}"
