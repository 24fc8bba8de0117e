"""Names on lines of their own with post and body on the line or lines below, as tables come out of
a PDF: ``Jo Able`` / ``Director`` / ``Northby Council``.
"""

import re
from collections.abc import Sequence

from ingest import names
from ingest.layouts.list_text import even
from ingest.lines import SourceLine
from ingest.organisations import is_body, is_post

Pairs = list[tuple[str, SourceLine]]


def paired(pairs: Pairs) -> Pairs:
    """The lines with what is below a name put behind it, where the whole list is so laid out."""
    kept = [one for one in pairs if one[0].strip()]
    words = [text for text, _ in kept]
    for period in (2, 3):
        if _repeats(words, period):
            return [_behind(kept[at : at + period]) for at in range(0, len(kept), period)]
    starts = [at for at, text in enumerate(words) if is_bare_name(text)]
    between = [text for at, text in enumerate(words) if at not in starts]
    if len(starts) > 1 and between and starts[0] == 0 and all(map(_is_affiliation, between)):
        ends = [*starts[1:], len(words)]
        if max(b - a for a, b in zip(starts, ends, strict=True)) <= 3:
            return [_behind(kept[a:b]) for a, b in zip(starts, ends, strict=True)]
    return pairs


def _behind(lines: Sequence[tuple[str, SourceLine]]) -> tuple[str, SourceLine]:
    name, *rest = [text.strip(" ,;") for text, _ in lines]
    return ", ".join([name, *rest]), lines[0][1]


def _repeats(words: Sequence[str], period: int) -> bool:
    """Whether every so many lines begin with a bare name, and most others surely are none."""
    if not words or len(words) % period or (period > 2 and len(words) == period):
        return False
    first = words[::period]
    others = [text for at, text in enumerate(words) if at % period]
    sure = sum(map(_is_affiliation, others))
    titled = any(_is_titled(text) for text in others)
    return all(map(is_bare_name, first)) and not titled and 2 * sure > len(others)


def is_bare_name(text: str) -> bool:
    """A name with nothing else but notes in brackets or after a dash."""
    outside = re.sub(r"\s*\([^()]*\)", "", even(text))
    plain = re.split(r"\s+[-–—]\s+", outside, maxsplit=1)[0].strip(" .;")
    parsed = names.parse(plain)
    alone = not re.search(r"[,(]", outside) and parsed is not None and not parsed.remainder
    return alone and not is_body(plain) and not is_post(plain.rpartition(" ")[2])


def _is_titled(text: str) -> bool:
    parsed = names.parse(text)
    return parsed is not None and bool(parsed.prefix)


def _is_affiliation(text: str) -> bool:
    plain = re.sub(r"\s*\([^()]*\)", "", text)
    parts = re.split(r"\s*,\s*", plain)
    first = names.parse(parts[0])
    said = any(is_body(part) or is_post(part) for part in parts)
    return said and not (first is not None and (first.prefix or len(parts) > 1))
