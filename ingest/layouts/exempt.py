"""Which items were taken in private, as the document itself says."""

import re
from collections.abc import Sequence

from ingest.layouts import titles
from ingest.lines import SourceLine

_SAYS = re.compile(
    r"\bthis (?:item|report|minute|matter) (?:contains|contained|is|was|includes)\b[^.]{0,60}\b(?:exempt|confidential|private)\b|\bnot for publication by virtue of\b|\bwent into (?:private|closed|committee)\b|^\W*(?:not for publication|exempt(?: information| item| report)?\b|confidential(?: item| report)?\b|in private\b|private and confidential)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\((?:exempt|confidential|restricted|private|closed session|in private|part (?:2|ii|b))[^)]*\)|[-–—:]\s*(?:strictly )?confidential\b|\bconfidential\s*[-–—:]|\bin confidence\b|^\W*part (?:b|ii)\s*[-–—:]|\bexempt (?:item|report|business)\b|\bclosed session\b|\bnot for publication\b|\bin committee\b(?! room)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^\W*(?:agenda |minute |item )+(?:no\.? ?)?(?P<number>[\w./]+?)\s*[-–:].*\b(?:exempt|confidential)",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\b(?:press|public)\b[^.]{0,60}\b(?:were|be|was|are)(?: (?!not\b)\w+)? excluded\b|\bexcluded from the meeting\b|\b(?:agreed|resolved|that)\b[^.]{0,100}? to exclude the (?:press and (?:the )?|public and (?:the )?)?(?:public|press)\b|\bgau[’']?r (?:wasg|cyhoedd)[^.]{0,40} allan\b",
    re.IGNORECASE,
)
_HERE = re.compile(  # and for no other item
    r"\b(?:during|for|on) (?:the )?(?:consideration of |discussion (?:of|on) )?this (?:item|matter|report)\b|\bar yr eitem hon\b",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\b(?:re-?admitted|returned to (?:open|public)|open session|public session resumed)\b",
    re.IGNORECASE,
)


# ``no items from which the public should be excluded``, ``to consider whether``
_NOBODY = re.compile(r"\b(?:no|none|not|nothing|whether|if)\b[^.]*$", re.IGNORECASE)


def _is_out(words: str) -> bool:
    """Whether the public was sent out, and not only might have been."""
    return any(not _NOBODY.search(words[: one.start()]) for one in _OUT.finditer(words))


def private_items(
    headings: Sequence[str], numbers: Sequence[str | None], texts: Sequence[Sequence[SourceLine]]
) -> set[int]:
    """Indexes of the items that were taken in private."""
    private: set[int] = set()
    out, named_any = False, False
    for index, (title, lines) in enumerate(zip(headings, texts, strict=True)):
        named = [found["number"] for line in lines if (found := _NAMED.match(line.text))]
        named_any = named_any or bool(named)
        private |= {at for at, number in enumerate(numbers) if number and number in named}
        own = [line for line in lines[:5] if not _NAMED.match(line.text)]
        if _TITLE.search(title) or any(_SAYS.search(line.text) for line in own):
            private.add(index)
        if out and not titles.is_standard(title):
            private.add(index)
        words = " ".join(line.text for line in lines)
        if _is_out(words) and not named_any:
            if _HERE.search(words):
                private.add(index)
            else:
                out = True
        if _IN.search(f"{title} {words}"):
            out = False
    return private
