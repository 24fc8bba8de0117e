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
    r"\((?:exempt|confidential|restricted|private|closed(?: session| item| business)?\b|in private|part (?:2|ii|b))[^)]*\)|[-–—:]\s*(?:strictly )?confidential\b|\bconfidential\s*[-–—:]|\bin confidence\b|^\W*part (?:b|ii)\s*[-–—:]|\bexempt (?:item|report|business)\b|^\W*closed item\b|\bclosed session\b|\bnot for publication\b|\bin committee\b(?! room)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^\W*(?:agenda |minute |item )+(?:no\.? ?)?(?P<number>[\w./]+?)\s*[-–:].*\b(?:exempt|confidential)",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\b(?:press|public)\b[^.]{0,60}\b(?:were|be|was|are)(?: (?!not\b)\w+)? excluded\b|\bexcluded from the meeting\b|\b(?:agreed|resolved|that)\b[^.]{0,100}? to exclude (?:the )?(?:members of (?:the )?)?(?:press and (?:the )?|public and (?:the )?)?(?:public|press)\b|\b(?:press|public)\b[^.]{0,40}\b(?:asked|required|requested) to (?:withdraw|leave)\b|\bgau[’']?r (?:wasg|cyhoedd)[^.]{0,40} allan\b",
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

# the items for which the public is to leave: ``for consideration of Item 7``, ``items 12 to 14``
_FOR = re.compile(
    r"\b(?:for|during|of|on|whilst|while|before|when|in respect of)\b[^.;:]{0,60}?"
    r"\b(?:items?|minutes?|reports?)(?: (?:nos?\.?|numbers?|numbered|marked))? ?(?P<first>(?=\S*\d)[A-Z]{0,5}[\d/.]*\d[A-Z]?)\b"
    r"(?P<more>(?:\s*(?:,|and|&|to|-|–)+\s*(?:items? |minutes? )?(?:nos?\.? )?(?=\S*\d)[A-Z]{0,5}[\d/.]*\d[A-Z]?\b)*)",
    re.IGNORECASE,
)
_NEXT_ONE = re.compile(r"(?P<joint>to|-|–)?\s*(?:items? |minutes? )?(?:nos?\.? )?(?P<number>(?=\S*\d)[A-Z]{0,5}[\d/.]*\d[A-Z]?)\b", re.IGNORECASE)  # fmt: skip


# titles of business that only sends the public out
_ABOUT = re.compile(r"\bexclu|\baccess to information|\bpress and (?:the )?public\b|\bpublic and (?:the )?press\b", re.IGNORECASE)  # fmt: skip
_SENTENCE_END = re.compile(r"\.\s+(?=[A-Z“\"(])")
_OVER = re.compile(r"\W*(?:close|closure|conclusion|duration|termination) of (?:the )?(?:meeting|business)\b", re.IGNORECASE)  # fmt: skip
# and those that only announce the next
_ANNOUNCES = re.compile(r"\W*(?:restricted|confidential|exempt|private|closed) (?:information )?(?:items?|business|matters?)\W*$|.*\bexclusion\b", re.IGNORECASE)  # fmt: skip
_BUSINESS = 8  # words that say more than that the public went

# ``no items from which the public should be excluded``, ``to consider whether``
_NOBODY = re.compile(r"\b(?:no|none|not|nothing|whether|if)\b[^.]{0,90}$", re.IGNORECASE)


def _is_out(words: str) -> bool:
    """Whether the public was sent out, and not only might have been."""
    return any(not _NOBODY.search(words[: one.start()]) for one in _OUT.finditer(words))


def _told_items(words: str, numbers: Sequence[str | None]) -> set[int]:
    """Indexes of the items for which the public is to leave, where the words name them by number:
    ``the public be excluded for Items 7 and 9``; empty where they name none that there is.
    """
    found: set[int] = set()
    for out in _OUT.finditer(words):
        if _NOBODY.search(words[: out.start()]):
            continue
        told = _FOR.search(words[out.start() : out.end() + 200])
        if told is None or told.start() > out.end() - out.start() + 60:
            continue
        before: int | None = None
        for one in _NEXT_ONE.finditer(told["first"] + told["more"]):
            at = next((k for k, have in enumerate(numbers) if have == one["number"]), None)
            if at is None:
                continue
            found |= set(range(before, at)) if one["joint"] and before is not None else set()
            found.add(at)
            before = at
    return found


def _begins_private(title: str, words: str) -> bool:
    """Whether an item begins with the public being sent out, and its own business comes after."""
    out = _OUT.search(words)
    if (
        out is None
        or _ABOUT.search(title)
        or _ANNOUNCES.match(title)
        or "." in words[: out.start()].rstrip(". ")
    ):
        return False
    *_, after = _SENTENCE_END.split(words[out.end() :], maxsplit=1)
    return after != words[out.end() :] and len(after.split()) >= _BUSINESS


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
        if out and not titles.is_standard(title) and not _OVER.match(title):
            private.add(index)
        words = " ".join(line.text for line in lines)
        if _is_out(words) and not named_any:
            told = _told_items(words, numbers)
            if not told and _begins_private(title, words):
                private.add(index)
            if told:  # what it says of being private it says of these
                private = (private if _TITLE.search(title) else private - {index}) | told
            elif _HERE.search(words) and _ANNOUNCES.match(title) and index + 1 < len(texts):
                private = (private - {index}) | {index + 1}
            elif _HERE.search(words):
                private.add(index)
            else:
                out = True
        if _IN.search(f"{title} {words}"):
            out = False
    return private
