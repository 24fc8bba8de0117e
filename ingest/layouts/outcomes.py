"""What was agreed: formal outcomes (``AGREED that``, ``RESOLVED``, a list under ``Decision``),
decisions told in a sentence, motions proposed and seconded, and votes.

Not decisions: what was noted, suggested or accepted in the course of a discussion, what was agreed
earlier or elsewhere, and what one person agreed to do (that is an action).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.dates import find_dates
from ingest.layouts.kinds import kind_of_stem, own_verb
from ingest.layouts.marks import pattern
from ingest.layouts.movers import with_movers
from ingest.layouts.others import is_signature, others_decided, quoted_report
from ingest.layouts.outcome import (
    LISTED,
    Outcome,
    ends_with,
    is_entry,
    opens_with,
    outcome,
    unquoted,
    with_votes,
)
from ingest.layouts.outcome_lists import list_under, lists, numbered_on, says_nothing, verbs_under
from ingest.layouts.own_names import with_own
from ingest.layouts.passage import Sentence
from ingest.layouts.restated import goes_further, without_restated
from ingest.layouts.stems import is_heading, stem_of
from ingest.layouts.telling import CARRIED, THIS_AGREED, is_earlier, received, told_kind
from ingest.layouts.votes import VOTES
from ingest.lines import SourceLine

_MARGIN = re.compile(
    r"^\W*(?:noted|agreed|approved|resolved|carried|accepted|deferred|rejected|nodwyd|cytunwyd)\W*$",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    rf"(?:\bit was|\bit was, [^,]{{3,40}},|\band|,|{pattern('outcomes', 'bodies')})(?: further| then| also| subsequently| thereafter| therefore| \w+ly)* (?P<stem>agreed|resolved|ordered|decided)(?: that| to| unanimously| as follows)*(?P<whom> to (?:recommend|ask|request|advise|invite|inform|urge|call on)\b[^.;:]{{0,80}}(?=[:–-]))?\s*(?P<stop>[:–-]*)\s*$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:proposed|moved)\b.{3,100}\bseconded\b.{1,60}\b(?:to|that)\b"
    r"|\bseconded by\b[^.;]{3,60}, (?:proposed|moved) (?:that|an|the)\b",
    re.IGNORECASE | re.DOTALL,
)
_GROUP = re.compile(
    r"^\W*(?:[\w ]{4,40}, )?(?:(?:the )?members of )?(?:the (?:[\w-]+[ -]){0,3}(?:group|board|committee|partnership|panel|forum|meeting|council|executive)|members)\s*(?P<stop>[:\-–]*)\s*(?P<rest>\((?:i|a|1)\)\s.*)?$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^\W*(?:(?:not )?(?:agreed|approved|supported|accepted)|noted|carried|granted|refused|rejected|declined|deferred|nodwyd|cytunwyd)(?: unanimously)?\W*$",
    re.IGNORECASE,
)
_COLUMN = re.compile(r"\W*(?:decisions?|outcomes?|resolutions?|result)\W*", re.IGNORECASE)
_RESOLVED_THAT = re.compile(
    r"^.{20,}\b(?P<stem>resolved|agreed|ordered)\s*:\s*(?P<text>[“\"'‘]?That\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PAGE = re.compile(r"\W*page \d+(?: of \d+)?\W*", re.IGNORECASE)
_REFERENCE = re.compile(r"[\w/.-]*\d[/.-]?\d*[A-Z]?")
_ONLY_LEADS = re.compile(  # ``RESOLVED that, having considered the report:`` and the entries
    r"\W*(?:that\W+)?(?:having|after|following|in (?:view|light|respect) of|with regard to|in relation to|subject to)\b[^;]*$",
    re.IGNORECASE,
)
BEGINNING = 50  # characters in which a stem says that it was agreed earlier


def find_outcomes(said: Sequence[Sentence], own: frozenset[str] = frozenset()) -> list[Outcome]:
    """The decisions among the sentences of an item, in order. own: letters of the board itself."""
    said = [one for one in said if not _PAGE.fullmatch(one.text)]
    found: list[Outcome] = []
    at = 0
    quoted = quoted_report(said)
    while at < len(said):
        taken, at = ([], at + 1) if at in quoted else _formal(said, at, own)
        if found and taken and goes_further(found[-1], taken[0]):
            found.pop()
        found += [one for one in taken if not says_nothing(one.decision.text)]
    return without_restated(_with_movers(with_votes(found, said), said))


def marked(said: Sequence[Sentence], line: SourceLine, word: str) -> Outcome | None:
    """The outcome that a word in the margin gives the entry or paragraph beside it."""
    beside = [one for one in said if line.number in {part.number for part in one.lines}]
    if not beside:
        return None
    whole = [one for one in said if one.paragraph == beside[-1].paragraph]
    return replace(_joined(whole, kind_of_stem(word)), sentence=beside[-1])


def is_mark(text: str) -> bool:
    """Whether a margin's words are an outcome: ``Noted``."""
    return _MARGIN.match(text) is not None


def _formal(said: Sequence[Sentence], at: int, own: frozenset[str]) -> tuple[list[Outcome], int]:
    """What the sentence at `at` decides, and where to read on."""
    text = _words(said[at])
    if VOTES.match(text) or is_signature(said, at):
        return [], at + 1
    group = _GROUP.match(text)
    if group and group["stop"] and group["rest"]:
        return numbered_on(said, at, "agreed", group["rest"])
    stopped = group and group["stop"]
    if group and ((stopped and lists(said, at + 1, stopped=True)) or verbs_under(said, at + 1)):
        return list_under(said, at + 1, "agreed", bare=False)
    for look in (_word_after, _entry, _row, _headed, _stemmed, _worded, _introduced):
        if look in (_word_after, _entry) and others_decided(said, at):
            continue
        taken = look(said, at)
        if taken is not None:
            return taken
    return _told(said, at, own), at + 1


def _words(sentence: Sentence) -> str:
    mark = LISTED.match(sentence.text.strip())
    return (mark["text"] if mark else sentence.text).strip()


def _word_after(said: Sequence[Sentence], at: int) -> tuple[list[Outcome], int] | None:
    """A word of outcome behind, or under, what it is said of."""
    text = said[at].text.strip()
    if at == 0 or text.endswith((":", "-")):
        return None
    moved = re.search(r"\b(?:proposed|seconded|moved|eiliwyd)\b", said[at - 1].text) is not None
    if _BARE.match(text) and (moved or said[at - 1].paragraph == said[at].paragraph):
        entry = next((n for n in range(at - 1, -1, -1) if is_entry(said[n])), at - 1)
        begins = entry if said[entry].paragraph == said[at].paragraph else at - 1
        words = opens_with(text) or kind_of_stem(text)
        return [_joined(said[begins : at + 1], words)], at + 1
    kind = opens_with(text)
    first = next((n for n in range(at - 1, max(at - 4, -1), -1) if is_entry(said[n])), None)
    if kind is None or first is None or is_entry(said[at]) or ends_with(said[first].text):
        return None
    if any(
        one.paragraph not in (said[first].paragraph, said[at].paragraph) for one in said[first:at]
    ):
        return None
    return [_joined(said[first : at + 1], kind)], at + 1


def _joined(parts: Sequence[Sentence], kind: str) -> Outcome:
    """The first sentence's outcome, with the words of them all."""
    first = outcome(parts[0], kind, formal=True)
    text = " ".join([first.decision.text, *(one.text.strip() for one in parts[1:])])
    return replace(first, decision=replace(first.decision, text=text))


def _entry(said: Sequence[Sentence], at: int) -> tuple[list[Outcome], int] | None:
    """An entry of a list that ends with its outcome."""
    kind = ends_with(said[at].text) if is_entry(said[at]) else None
    if kind is None:
        return None
    return [outcome(said[at], kind, formal=True, told=True)], at + 1


def _row(said: Sequence[Sentence], at: int) -> tuple[list[Outcome], int] | None:
    """A row of a table whose last column is headed ``Decision``."""
    cells = said[at].first.cells
    kind = opens_with(cells[-1]) if len(cells) > 2 else None
    above = at
    while kind and above and len(said[above].first.cells) == len(cells):
        above -= 1
        if _COLUMN.fullmatch(said[above].first.cells[-1] if said[above].first.cells else ""):
            row = outcome(said[at], kind, formal=True, told=True)
            text = " ".join(row.decision.text.split())
            return [replace(row, decision=replace(row.decision, text=text))], at + 1
    return None


def _headed(said: Sequence[Sentence], at: int) -> tuple[list[Outcome], int] | None:
    text = _words(said[at])
    if _BARE.match(text) and text.endswith("."):  # ``Approved.`` of the item, and then other things
        goes_on = at + 1 < len(said) and said[at + 1].paragraph == said[at].paragraph
        if goes_on or not lists(said, at + 1, stopped=True):
            return [outcome(said[at], kind_of_stem(text), formal=True)], at + 1
    if is_heading(text):
        group = _GROUP.match(said[at + 1].text) if at + 1 < len(said) else None
        if group and (group["rest"] or lists(said, at + 2, stopped=True)):
            return [], at + 1  # ``Decision`` and under it ``The Committee:``
        return list_under(said, at + 1, kind_of_stem(text), bare=True)
    return None


def _stemmed(said: Sequence[Sentence], at: int) -> tuple[list[Outcome], int] | None:
    """What begins with a stem: its own words, or the list under it."""
    text = _words(said[at])
    stem = stem_of(text)
    if stem is None or is_earlier(text[:BEGINNING]):
        return None
    rest = stem["rest"].strip(" :-–—.")
    if _REFERENCE.fullmatch(rest):  # ``RESOLVED: 2015/004``, and what is resolved below
        rest = ""
    bare_noun = re.match(r"(?:[\w-]+ )?(?:decisions?|resolutions?|outcome)$", stem["stem"], re.I)
    if bare_noun and rest and not re.search(r"[:–-]", stem["after"]):
        return _told(said, at), at + 1  # ``Resolution from the council …``
    kind = kind_of_stem(stem["stem"])
    said_only = re.sub(r"\([^)]*\)|[^\w ]", "", stem["after"]).strip()
    if (len(rest) < 3 and said_only in ("", "that", "to", "as follows", "unanimously")) or (
        len(rest.split()) < 7 and lists(said, at + 1) and not LISTED.match(stem["rest"])
    ):
        alone = not (text.endswith(":") and lists(said, at + 1))
        if alone and re.match(r"\W*(?:noted|nodwyd)\b", text, re.IGNORECASE):
            return [outcome(said[at], "noted", formal=True)], at + 1
        return list_under(said, at + 1, kind, bare=False)
    if text.endswith(":") and lists(said, at + 1):
        entries, end = list_under(said, at + 1, kind, bare=False)
        own = [] if _ONLY_LEADS.match(rest) else [outcome(said[at], kind, formal=True)]
        return [*own, *entries], end
    return numbered_on(said, at, kind, stem["rest"])


def _worded(said: Sequence[Sentence], at: int) -> tuple[list[Outcome], int] | None:
    """``It was proposed by …, seconded by … and RESOLVED: “That …”``: what stands after the colon."""
    found = _RESOLVED_THAT.search(said[at].text)
    if not found or is_earlier(said[at].text):
        return None
    whole = outcome(said[at], kind_of_stem(found["stem"]), formal=True)
    text = unquoted(found["text"])
    kind = own_verb(text) or kind_of_stem(found["stem"])
    decision = replace(whole.decision, text=text, classification=kind)
    return [replace(whole, decision=decision)], at + 1


def _introduced(said: Sequence[Sentence], at: int) -> tuple[list[Outcome], int] | None:
    """``it was resolved:`` and a quote, ``the Board agreed`` and a list."""
    text = said[at].text
    found = _INTRODUCED.search(text)
    if not found or is_earlier(text):
        return None
    if found["stop"] or lists(said, at + 1):
        return list_under(said, at + 1, kind_of_stem(found["stem"]), bare=False)
    return None


def _told(said: Sequence[Sentence], at: int, own: frozenset[str] = frozenset()) -> list[Outcome]:
    """What a sentence tells, with what it speaks of: ``This was agreed``, ``the motion was carried``,
    ``it was agreed to meet on:`` and the days below.
    """
    text = said[at].text
    kind = told_kind(with_own(text, own))
    if CARRIED.search(text) and (motion := _motion(said, at)) is not None:
        if any(CARRIED.search(one.text) for one in said[motion + 1 : at]):
            return []  # said before
        first = outcome(said[motion], kind or "agreed", formal=False)
        carried = outcome(said[at], "", formal=False).decision
        whole = replace(
            first.decision,
            text=f"{first.decision.text} {text}",
            votes_for=carried.votes_for,
            votes_against=carried.votes_against,
            abstentions=carried.abstentions,
        )
        return [replace(first, decision=whole, sentence=said[at])]
    if kind is None and at and received(text):
        kind = "received"  # after it was spoken of; before, it only begins the business
    if kind is None:
        return []
    if at and THIS_AGREED.match(text) and said[at - 1].paragraph == said[at].paragraph:
        return [replace(_joined(said[at - 1 : at + 1], kind), formal=False)]
    told = outcome(said[at], kind, formal=False, told=True)
    below = _below(said, at + 1) if text.rstrip().endswith(":") else []
    words = " ".join([told.decision.text, *(one.text for one in below)])
    return [replace(told, decision=replace(told.decision, text=words))]


def _motion(said: Sequence[Sentence], at: int) -> int | None:
    """The motion that a sentence says was carried: quoted, or moved and seconded, shortly before."""
    for index in range(at - 1, max(at - 6, -1), -1):
        text = said[index].text
        if re.match(r"\W*as an amendment\b", text, re.IGNORECASE):
            continue  # the motion stands before it
        quoted = re.match(r"\W*[“\"‘']\W*That\b", text, re.IGNORECASE)
        if quoted or (_MOVED.search(text) and told_kind(text) is None):
            return index
    return None


def _below(said: Sequence[Sentence], at: int) -> list[Sentence]:
    """The days, or the short entries of a list, that a sentence ends before."""
    end = at
    while end < len(said) and len(said[end].text.split()) < 16 and any(find_dates(said[end].text)):
        end += 1
    return list(said[at:end])


def _with_movers(found: list[Outcome], said: Sequence[Sentence]) -> list[Outcome]:
    places = [said.index(one.sentence) for one in found]
    moved = with_movers([one.decision for one in found], places, said)
    return [replace(one, decision=by) for one, by in zip(found, moved, strict=True)]
