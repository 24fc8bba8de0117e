"""Lists of decisions under a stem, also where a page ends between their entries."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.layouts.kinds import kind_of_stem
from ingest.layouts.outcome import LISTED, Outcome, follows, outcome
from ingest.layouts.passage import Sentence
from ingest.layouts.stems import is_heading, is_shouted, stem_of
from ingest.layouts.votes import VOTES

_SAYS = re.compile(r"[^\W\d_]{3}")
_NUMBERED = re.compile(r"^(?P<mark>\d{1,2})\s+(?=[A-Z])")
_MOVER = re.compile(
    r"^\W*(?:proposed|seconded|moved|cynigiwyd|eiliwyd)\b[^;]{0,60}$", re.IGNORECASE
)
_LEAD = re.compile(  # ``That:``, ``The Board:-`` before the entries
    r"^\W*(?:that|the (?:\w+ ){0,3}\w+)\s*[:–-]+\s*$", re.IGNORECASE
)
_VERB = re.compile(  # of an entry that has its own: ``(ii) noted that …`` under ``The Committee:``
    r"^\W?(?:\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[).]\s*)?(?P<stem>noted|agreed|approved|accepted|endorsed|adopted|deferred|rejected|resolved)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\W*(?:(?:decisions?|resolutions?|outcome|resolved|agreed)\W+)?(?:none|nil|n/?a|not applicable|no (?:decisions?|resolutions?|outcomes?)(?: (?:was|were) (?:taken|made|required|needed))?|there (?:was|were) none|none (?:taken|made|required))\W*",
    re.IGNORECASE,
)
_LEADS = re.compile(r"^\W*That\b.{3,80}\b(?:to|that|for)\s*[:–-]+\s*$", re.DOTALL)
_TO_DO = re.compile(r"^\W*[A-Z]{2,4} (?:to|will) ")


def list_under(
    said: Sequence[Sentence], at: int, kind: str, *, bare: bool
) -> tuple[list[Outcome], int]:
    """The entries of a list under a stem; without marks, the one paragraph (all, after a heading)."""
    found: list[Outcome] = []
    at = _begins(said, at)
    if _LEADS.search(said[at].text if at < len(said) else "") and lists(said, at + 1):
        entries, end = list_under(said, at + 1, kind, bare=False)
        return [_led(one, said[at].text) for one in entries], end
    paragraph = said[at].paragraph if at < len(said) else -1
    begins = LISTED.match(said[at].text) if at < len(said) else None
    look = LISTED if begins else _NUMBERED if at < len(said) and _numbered(said, at) else None
    marked = look is not None or (at < len(said) and said[at].first.bullet)
    while at < len(said):
        text = said[at].text
        listed = look.match(text) is not None if look else said[at].first.bullet
        if marked and not listed and said[at].paragraph != paragraph:
            if found and _breaks(said, at, found[-1]):
                at += 1
                continue
            break
        if not marked and (said[at].paragraph != paragraph and not bare):
            break
        if not marked and found and not re.match(r"\W*(?:That|To|bod|i)\b", text):
            break
        if VOTES.match(text) or _MOVER.match(text) or (found and _TO_DO.match(text)):
            break
        if is_heading(text) or (found and is_shouted(text)):
            break
        if listed or not found or not marked:
            stem = stem_of(text) or _VERB.match(text)
            own = kind_of_stem(stem["stem"]) if stem else kind
            found.append(outcome(said[at], own, formal=True))
        else:  # a further sentence of the same entry
            last = found[-1]
            found[-1] = replace(
                last, decision=replace(last.decision, text=f"{last.decision.text} {text}")
            )
        paragraph = said[at].paragraph
        at += 1
    return found, at


def _led(entry: Outcome, words: str) -> Outcome:
    """An entry with the words that lead to it: ``That Cabinet be recommended to:`` and ``(a) …``."""
    text = f"{words.rstrip(' :–-')} {entry.decision.text}"
    return replace(entry, decision=replace(entry.decision, text=text))


def _begins(said: Sequence[Sentence], at: int) -> int:
    """Where the first entry stands: below the number or the head of a page, and below words that
    only lead to it (``The Committee:-`` under ``Decision``).
    """
    while at < len(said) and not _SAYS.search(said[at].text):
        at += 1  # the number of a page
    if at + 1 < len(said) and _LEAD.match(said[at].text) and lists(said, at + 1):
        return at + 1
    if at + 1 < len(said) and not LISTED.match(said[at].text) and not said[at].first.bullet:
        text = said[at].text
        short = (
            len(text.split()) < 9 and not text.rstrip().endswith(".") and not _LEADS.search(text)
        )
        after = next((one for one in said[at + 1 : at + 3] if _SAYS.search(one.text)), None)
        if short and after and re.match(r"\W?\(?(?:i|1|a)[).]\s", after.text):
            return said.index(after)
    return at


def _numbered(said: Sequence[Sentence], at: int) -> bool:
    """A list whose numbers have no points: ``1 Buy a van`` and ``2 …`` in the next paragraph."""
    second = [one.text for one in said[at + 1 :] if one.paragraph != said[at].paragraph]
    first = _NUMBERED.match(said[at].text)
    return bool(first and first["mark"] == "1" and second and re.match(r"2\s", second[0]))


def _breaks(said: Sequence[Sentence], at: int, before: Outcome) -> bool:
    """Whether the head or foot of a page stands between two entries of a list."""
    number = before.decision.number
    for index in range(at, min(at + 3, len(said) - 1)):
        text = said[index].text
        if not number or len(text.split()) > 8 or text.rstrip().endswith((".", ":")):
            return False
        after = LISTED.match(said[index + 1].text)
        if after:
            return follows(after["mark"], number)
    return False


def numbered_on(
    said: Sequence[Sentence], at: int, kind: str, rest: str
) -> tuple[list[Outcome], int]:
    """A formal outcome; where its words begin a list (``RESOLVED: (1) That …``), the list as well."""
    first = outcome(said[at], kind, formal=True)
    begun = LISTED.match(rest)
    after = at + 1
    while after < len(said) and not LISTED.match(said[after].text):
        if not _SAYS.search(said[after].text):
            after += 1  # the number of a page
            continue
        broken = not said[after - 1].text.rstrip().endswith((".", ";", ":"))
        if said[after].paragraph != said[at].paragraph and not broken:
            break
        after += 1
    following = LISTED.match(said[after].text) if after < len(said) else None
    if not begun or not following or not follows(following["mark"], begun["mark"]):
        return [first], at + 1
    words = " ".join([begun["text"], *_words(said[at + 1 : after])])
    begins = replace(first.decision, text=words.strip(), number=begun["mark"])
    others, end = list_under(said, after, kind, bare=False)
    return [replace(first, decision=begins), *others], end


def _words(said: Sequence[Sentence]) -> list[str]:
    """The texts of sentences, without the numbers of pages between them."""
    return [one.text for one in said if _SAYS.search(one.text)]


def verbs_under(said: Sequence[Sentence], at: int) -> bool:
    """Whether a list without numbers begins here whose entries have the verb: ``The Board:`` and
    under it ``- approved the plan;``.
    """
    return at < len(said) and said[at].first.bullet and _VERB.match(said[at].text) is not None


def says_nothing(text: str) -> bool:
    """Whether what stands under a stem is that nothing was decided: ``RESOLVED:`` and ``None.``"""
    return _NOTHING.fullmatch(text) is not None


def lists(said: Sequence[Sentence], at: int, *, stopped: bool = False) -> bool:
    """Whether a list of entries with marks begins here. stopped: even where a full stop is before."""
    return (
        at < len(said)
        and LISTED.match(said[at].text) is not None
        and (stopped or not said[at - 1].text.rstrip().endswith("."))
    )
