"""What was agreed: formal outcomes (``AGREED that``, ``RESOLVED``, a list under ``Decision``),
decisions told in a sentence, motions proposed and seconded, and votes.

Not decisions: what was noted, suggested or accepted in the course of a discussion, what was agreed
earlier or elsewhere, and what one person agreed to do (that is an action).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.layouts.kinds import kind_of_stem, own_verb
from ingest.layouts.marks import pattern
from ingest.layouts.movers import with_movers
from ingest.layouts.passage import Sentence
from ingest.layouts.votes import ABSTAINED, AGAINST, FOR, VOTES, count, number_of
from ingest.lines import SourceLine
from ingest.records import Decision

_STEM = re.compile(
    rf"^\W*(?:(?:therefore|accordingly|and|the (?:board|committee|partnership|panel|group|meeting|forum|council)|members|it (?:was|is)),?\s+)?(?P<stem>{pattern('outcomes', 'stems')})\b(?P<after>\s*[-–]?\s*(?:\(?unanimously\)?|that|to|as follows|by [^:]{{3,40}})?\s*[:;,.\-–—]*\s*)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FORMAL = re.compile(
    r"^\W*(?:AGREED|RESOLVED|ORDERED|NOTED|DECIDED|APPROVED|RECOMMENDED|DECISIONS?|RESOLUTION|PENDERFYNWYD|CYTUNWYD|NODWYD|ACCEPTED|ENDORSED|IT WAS (?:AGREED|RESOLVED|DECIDED))\b"
)
_LED = re.compile(
    r"^\W*(?:Agreed|Resolved|Ordered|Decided|Recommended|Decision|Resolution|Noted|Approved|Outcome|(?:And|Therefore|Accordingly),? (?:[Rr]esolved|[Aa]greed)|Penderfynwyd|Cytunwyd|Nodwyd|It (?:was|is) (?:unanimously )?(?:agreed|resolved|decided|ordered|RESOLVED|AGREED))\b"
)
_HEADING = re.compile(rf"^\W*{pattern('outcomes', 'headings')}\s*[:.\-–]*\s*$", re.IGNORECASE)
_LISTED = re.compile(r"^\W?\(?(?P<mark>[ivx]{1,5}|[a-z]|\d{1,2})[).]\s*(?P<text>\S.*)$", re.DOTALL)
_BODY = r"(?:(?:members|representatives) of (?:the )?\w+|members|the (?:\w+ ){0,3}(?:group|board|committee|partnership|panel|forum|meeting|council|executive|cabinet|members|councillors)|all (?:present|members)|councillors|elected members)"
_TOLD = re.compile(
    rf"\b(?:[il]t was(?: also| then| further| therefore| unanimously| subsequently| generally| noted and| proposed and){{0,2}} (?:agreed|resolved|decided|ordered)\b"
    rf"|(?:^|[,;]\s|\band )(?:also |then )?{_BODY}(?: also| then| further| unanimously| formally| all| therefore){{0,2}} (?:agreed|resolved|approved|endorsed|accepted|supported|ratified|adopted|received and noted|considered and (?:agreed|noted|approved)|noted (?:the |and )?(?:contents?|(?:\w+ )?plans?|strategy|programme|reports?|updates?|position|presentations?|minutes|information|progress|figures|verbal|correspondence|letters?))\b(?! (?:with|on the importance|in principle with))"
    rf"|\b(?:minutes|notes|record|report|recommendations?|proposals?|motion|amendment|accounts|request|action notes|grants?|application|budget|programme|draft)\b.{{0,160}}? (?:was|were|be|had been|is)(?: then| duly| unanimously| all| also| formally| moved and){{0,2}} (?:agreed|approved|accepted|confirmed|adopted|noted|endorsed|ratified|carried|defeated|signed|correct|moved|taken as read)\b"
    rf"|\bseconded by\b.{{3,120}}?(?:and|,|;)?\s*(?:was |it was )?(?:unanimously )?(?:and )?(?:unanimously )?(?:agreed|resolved|carried|adopted|supported|approved)\b"
    rf"|\bthe following\b.{{0,60}}? (?:was|were) (?:then |unanimously )?(?:agreed|approved|resolved)\b|^\W*the (?:\w+ )?(?:report|minutes|accounts) (?:was|were) received\W*$"
    rf"|\bthis was (?:duly |unanimously )?(?:agreed|noted|approved)\b|\b(?:motion|amendment|proposal)\b.{{0,60}}\b(?:was (?:put|carried|defeated|passed|lost)|fell)\b|\bc(?:h)?ytunwyd\b|\bpenderfynwyd\b|\beiliwyd\b.{{3,120}}?(?:yn gyt[uû]n|yn unfrydol|pasiwyd)|\bpasiwyd yn unfrydol\b|^\W*(?:the )?(?:report|update|contents|correspondence|position|information|letter|presentation|statistics)s?(?: (?:was|were|be))? noted\b)",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:as (?:previously |already )?agreed|had (?:been |previously )?(?:been )?agreed|agreed (?:previously|earlier|at (?:the|a|our|their) (?:last|previous|\w+) meeting)|was previously agreed|already (?:been )?(?:accepted|agreed|approved)|if (?:this |the )?[^,;]{0,40}(?:agreed|approved)|once (?:agreed|approved)|to be agreed|was noted that|were noted to)\b",
    re.IGNORECASE,
)
_MARGIN = re.compile(
    r"^\W*(?:noted|agreed|approved|resolved|carried|accepted|deferred|rejected|nodwyd|cytunwyd)\W*$",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\bit was (?:\w+ )?(?:agreed|resolved|ordered|decided)(?: that| unanimously)?\s*[:–-]+\s*$",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"^\W*(?:the (?:\w+ ){0,3}(?:group|board|committee|partnership|panel|forum|meeting|council|executive)|members)\s*[:\-–]+\s*$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s[-–]\s*(?P<word>noted|agreed|approved|accepted)\W*$", re.IGNORECASE)
_TO_DO = re.compile(r"^\W*[A-Z]{2,4} (?:to|will) ")
_BARE = re.compile(
    r"^\W*(?:noted|agreed|approved|carried|accepted|nodwyd|cytunwyd)(?: unanimously)?\W*$",
    re.IGNORECASE,
)
BEGINNING = 50  # characters in which a stem says that it was agreed earlier


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision, the sentence that holds it, and whether it stands as a formal outcome."""

    decision: Decision
    sentence: Sentence
    formal: bool


def find_outcomes(said: Sequence[Sentence]) -> list[Outcome]:
    """The decisions among the sentences of an item, in order."""
    found: list[Outcome] = []
    at = 0
    while at < len(said):
        taken, at = _formal(said, at)
        found += taken
    return _without_restated(_with_movers(_with_votes(found, said), said))


def _with_votes(found: list[Outcome], said: Sequence[Sentence]) -> list[Outcome]:
    """A line of votes by itself belongs to the decision before it."""
    result = list(found)
    for at, sentence in enumerate(said):
        before = [index for index, one in enumerate(result) if said.index(one.sentence) < at]
        if VOTES.match(sentence.text) and before:
            one = result[before[-1]]
            counted = replace(
                one.decision,
                votes_for=number_of(FOR, sentence.text),
                votes_against=number_of(AGAINST, sentence.text),
                abstentions=number_of(ABSTAINED, sentence.text),
            )
            result[before[-1]] = replace(one, decision=counted)
    return result


def marked(said: Sequence[Sentence], line: SourceLine, word: str) -> Outcome | None:
    """The outcome that a word in the margin gives the entry or paragraph beside it."""
    beside = [one for one in said if line.number in {part.number for part in one.lines}]
    if not beside:
        return None
    whole = [one for one in said if one.paragraph == beside[-1].paragraph]
    outcome = _outcome(whole[0], kind_of_stem(word), formal=True)
    text = " ".join([outcome.decision.text, *(one.text for one in whole[1:])])
    decision = replace(outcome.decision, text=text, classification=kind_of_stem(word))
    return replace(outcome, decision=decision, sentence=beside[-1])


def is_formal(text: str) -> bool:
    """Whether a line begins with the mark of a formal outcome and says something."""
    return _FORMAL.match(text) is not None and len(text.split()) > 3


def is_mark(text: str) -> bool:
    """Whether a margin's words are an outcome: ``Noted``."""
    return _MARGIN.match(text) is not None


def _formal(said: Sequence[Sentence], at: int) -> tuple[list[Outcome], int]:
    sentence = said[at]
    mark = _LISTED.match(sentence.text.strip())
    text = (mark["text"] if mark else sentence.text).strip()
    if VOTES.match(text):
        return [], at + 1
    if _GROUP.match(text) and at + 1 < len(said) and _LISTED.match(said[at + 1].text):
        return _list_under(said, at + 1, "agreed", bare=False)
    moved = (
        at > 0
        and re.search(r"\b(?:proposed|seconded|moved|eiliwyd)\b", said[at - 1].text) is not None
    )
    beside = at > 0 and (moved or said[at - 1].paragraph == sentence.paragraph)
    if beside and _BARE.match(text) and not text.rstrip().endswith((":", "-")):
        before = _outcome(said[at - 1], kind_of_stem(text), formal=True)
        decision = replace(before.decision, text=f"{before.decision.text} {text}")
        return [replace(before, decision=decision)], at + 1
    ends = _ENDS.search(text)
    if mark and ends:  # ``(ii) Bank reconciliation - noted.``
        return [_outcome(sentence, kind_of_stem(ends["word"]), formal=True)], at + 1
    if _HEADING.match(text):
        return _list_under(said, at + 1, kind_of_stem(text), bare=True)
    stem = _stem(text)
    if stem and not _EARLIER.search(text[:BEGINNING]):
        rest = stem["rest"].strip(" :-–—.")
        bare_noun = re.match(r"(?:decisions?|resolutions?|outcome)$", stem["stem"], re.I)
        if bare_noun and rest and not re.search(r"[:–-]", stem["after"]):
            return _told(sentence), at + 1  # ``Resolution from the council …``
        said_only = re.sub(r"[^\w ]", "", stem["after"]).strip()
        if (len(rest) < 3 and said_only in ("", "that", "to", "as follows", "unanimously")) or (
            len(rest.split()) < 7 and _lists(said, at + 1)
        ):
            if re.match(r"\W*(?:noted|nodwyd)\b", text, re.IGNORECASE):
                return [_outcome(sentence, "noted", formal=True)], at + 1
            return _list_under(said, at + 1, kind_of_stem(stem["stem"]), bare=False)
        return _numbered_on(said, at, kind_of_stem(stem["stem"]), stem["rest"])
    if _INTRODUCED.search(text) and not _EARLIER.search(text):  # ``it was resolved:`` and a quote
        return _list_under(said, at + 1, kind_of_stem(text), bare=False)
    return _told(sentence), at + 1


def _numbered_on(
    said: Sequence[Sentence], at: int, kind: str, rest: str
) -> tuple[list[Outcome], int]:
    """A formal outcome; where its words begin a list (``RESOLVED: (1) That …``), the list as well."""
    first = _outcome(said[at], kind, formal=True)
    begun = _LISTED.match(rest)
    after = at + 1
    while after < len(said) and not _LISTED.match(said[after].text):
        broken = not said[after - 1].text.rstrip().endswith((".", ";", ":"))
        if said[after].paragraph != said[at].paragraph and not broken:
            break
        after += 1
    following = _LISTED.match(said[after].text) if after < len(said) else None
    second = {"1": "2", "a": "b", "i": "ii"}
    if not begun or not following or second.get(begun["mark"]) != following["mark"]:
        return [first], at + 1
    words = " ".join([begun["text"], *(one.text for one in said[at + 1 : after])])
    begins = replace(first.decision, text=words.strip(), number=begun["mark"])
    others, end = _list_under(said, after, kind, bare=False)
    return [replace(first, decision=begins), *others], end


def _stem(text: str) -> re.Match[str] | None:
    """The stem that a formal outcome begins with (``RESOLVED that``)."""
    return _STEM.match(text) if _FORMAL.match(text) or _LED.match(text) else None


def _told(sentence: Sentence) -> list[Outcome]:
    if _TOLD.search(sentence.text) and not _EARLIER.search(sentence.text):
        stem = re.search(r"\b(?:resolved|ordered)\b", sentence.text, re.IGNORECASE)
        return [_outcome(sentence, stem.group().lower() if stem else "agreed", formal=False)]
    return []


def _lists(said: Sequence[Sentence], at: int) -> bool:
    """Whether a list of entries with marks begins here."""
    return (
        at < len(said)
        and _LISTED.match(said[at].text) is not None
        and not said[at - 1].text.rstrip().endswith(".")
    )


def _list_under(
    said: Sequence[Sentence], at: int, kind: str, *, bare: bool
) -> tuple[list[Outcome], int]:
    """The entries of a list under a stem; without marks, the one paragraph (all, after a heading)."""
    found: list[Outcome] = []
    paragraph = said[at].paragraph if at < len(said) else -1
    lettered = at < len(said) and _LISTED.match(said[at].text) is not None
    marked = at < len(said) and (lettered or said[at].first.bullet)
    while at < len(said):
        text = said[at].text
        listed = _LISTED.match(text) if lettered else said[at].first.bullet
        if marked and not listed and said[at].paragraph != paragraph:
            break
        if not marked and (said[at].paragraph != paragraph and not bare):
            break
        if not marked and found and not re.match(r"\W*(?:That|To|bod|i)\b", text):
            break
        if VOTES.match(text) or (found and _TO_DO.match(text)):
            break
        if _HEADING.match(text) or (found and _STEM.match(text) and _FORMAL.match(text)):
            break
        if listed or not found or not marked:
            stem = _stem(text)
            own = kind_of_stem(stem["stem"]) if stem else kind
            found.append(_outcome(said[at], own, formal=True))
        else:  # a further sentence of the same entry
            last = found[-1]
            found[-1] = replace(
                last, decision=replace(last.decision, text=f"{last.decision.text} {text}")
            )
        paragraph = said[at].paragraph
        at += 1
    return found, at


def _outcome(sentence: Sentence, kind: str, *, formal: bool) -> Outcome:
    text = sentence.text.strip()
    listed = _LISTED.match(text)
    number = listed["mark"] if listed else None
    decision = Decision(
        text=(listed["text"] if listed else text).strip(' "“”'),
        classification=own_verb(listed["text"] if listed else text) or kind,
        number=number,
        quote=sentence.quote,
        votes_for=count(FOR, text),
        votes_against=count(AGAINST, text),
        abstentions=count(ABSTAINED, text),
    )
    return Outcome(decision, sentence, formal)


def _with_movers(found: list[Outcome], said: Sequence[Sentence]) -> list[Outcome]:
    places = [said.index(one.sentence) for one in found]
    moved = with_movers([one.decision for one in found], places, said)
    return [replace(one, decision=by) for one, by in zip(found, moved, strict=True)]


def _without_restated(found: list[Outcome]) -> list[Outcome]:
    """A told decision that a formal outcome of the same item says again is one decision."""
    found = [
        one
        for at, one in enumerate(found)
        if not any(_equal(one, other) for other in found[at + 1 :])
    ]
    formal = [one for one in found if one.formal]
    return [one for one in found if one.formal or not any(_same(one, other) for other in formal)]


def _equal(one: Outcome, other: Outcome) -> bool:
    """A decision printed twice, once under its heading and once in the minutes."""
    a, b = (
        re.sub(r"\W+|\b(?:resolved|agreed)\b", "", x.decision.text.lower()) for x in (one, other)
    )
    return (
        one.formal
        and other.formal
        and len(a) > 20
        and a == b
        and one.sentence.paragraph != other.sentence.paragraph
    )


def _same(told: Outcome, formal: Outcome) -> bool:
    a, b = (set(re.findall(r"[a-z]{4,}", one.decision.text.lower())) for one in (told, formal))
    return len(a & b) >= 0.5 * min(len(a), len(b)) if a and b else False
