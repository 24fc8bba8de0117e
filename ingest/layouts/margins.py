"""Owners in a margin, and the sentences that they are given to.

An owner in the margin stands where the page put it: lines below the sentence, or in the next
item. It belongs to the nearest earlier sentence that lays something on somebody, first to one
that has the owner as its subject. Where the margins of a document stand at the end of its
paragraphs, an owner belongs to its own paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.layouts.owners import owners
from ingest.layouts.passage import Sentence
from ingest.layouts.people import INITIALS, Roll
from ingest.layouts.tasks import give_to, is_decision
from ingest.layouts.votes import VOTES
from ingest.lines import SourceLine
from ingest.records import Action

_DUTY = re.compile(
    r"\b(?:should|must|shall|will|is to|are to|to be|would|needs? to|agreed to|undertook to)\s+(?:also |then |now )?(?:be )?\w+|\bbe (?:asked|invited|requested|contacted|written|submitted|monitored|sent|circulated|included|reviewed)\b|\bseek\b"
    r"|^\W*(?:add|agree|arrange|ask|attend|book|chase|check|circulate|complete|confirm|contact|develop|draft|email|extend|follow up|invite|look into|obtain|organise|prepare|produce|provide|raise|refer|report|review|send|set up|share|submit|update|write)\s(?!of\b)",
    re.IGNORECASE,
)

_NUMBERED = re.compile(
    r"^\W*(?:(?:\d{1,2}\.?)*\d{0,2}[A-Z]?[ivx]{1,5}[)\s]|\d{1,2}(?:\.\d{1,2})+\.?\s|\d{1,2}[A-Z]?[.)]?\s+(?=[A-Z])|\(?[a-z]\))"
)


@dataclass(slots=True)
class Margin:
    """An owner that stands apart from the words: who, where."""

    who: str
    line: SourceLine


@dataclass(slots=True)
class Draft:
    """An item's sentences, margin owners and actions while owners are being given out."""

    said: list[Sentence]
    margins: list[Margin] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)


def give_out(drafts: Sequence[Draft], roll: Roll, decided: Sequence[set[str]]) -> None:
    """Give each margin owner its sentence: in its item, else in the one before."""
    ends = _stand_at_ends(drafts)
    for index, draft in enumerate(drafts):
        waiting = list(draft.margins)
        if ends:
            waiting = [one for one in waiting if not _give_own(one, draft, roll, decided[index])]
        while waiting:
            run = [one for one in waiting if one.who == waiting[0].who]
            waiting = [one for one in waiting if one.who != run[0].who]
            _give(run, drafts, index, roll, decided)


def _stand_at_ends(drafts: Sequence[Draft]) -> bool:
    """Whether the margins of a document stand beside the last lines of its paragraphs."""
    marks = [(one, draft) for draft in drafts for one in draft.margins]
    ends = sum(bool(entry) and entry[-1].text.endswith((".", ";", ":")) and _is_last(entry[-1], draft)
               for mark, draft in marks if (entry := _entry(mark, draft)) is not None)  # fmt: skip
    return len(marks) >= 3 and ends >= 0.8 * len(marks)


def _is_last(sentence: Sentence, draft: Draft) -> bool:
    after = draft.said[draft.said.index(sentence) + 1 :][:1]
    return not after or after[0].paragraph != sentence.paragraph


def _entry(mark: Margin, draft: Draft) -> list[Sentence]:
    """The sentences of the numbered paragraph, or of the plain one, whose last line has the mark."""
    said, number = draft.said, mark.line.number
    last = next(
        (at for at in range(len(said) - 1, -1, -1) if said[at].lines[-1].number == number), None
    )
    if last is None or len(mark.line.cells) != 2:
        return []
    first = last
    while first and not _NUMBERED.match(said[first].text):
        if said[first - 1].paragraph != said[last].paragraph:
            break
        first -= 1
    return said[first : last + 1]


def _give_own(mark: Margin, draft: Draft, roll: Roll, decided: set[str]) -> bool:
    """Give a mark at the end of a paragraph to what that paragraph lays on its owner."""
    entry = _entry(mark, draft)
    if not entry:
        return False
    own = [one for one in entry if _has_subject(one, mark.who)]
    agreed = [one for one in entry if is_decision(one, decided)]
    duties = [one for one in entry if _DUTY.search(one.text)]
    for sentence in own or agreed[-1:] or duties[-1:] or entry[-1:]:
        give_to(draft.actions, sentence, owners(mark.who, mark.line, roll))
    return True


def _give(
    run: list[Margin], drafts: Sequence[Draft], index: int, roll: Roll, decided: Sequence[set[str]]
) -> None:
    """The marks of one owner, the last mark to the last sentence."""
    mark, told = run[-1], owners(run[-1].who, run[-1].line, roll)
    there = [one for one in _beside(drafts[index], mark, decided[index]) if _begins(one, mark)]
    if len(run) == 1 and there:
        give_to(drafts[index].actions, there[-1], told)
        return
    for at in range(index, max(-1, index - 3), -1):
        before = [one for one in _duties(drafts[at], mark.who) if _stands_above(one, mark)]
        own = [one for one in before if _has_subject(one, mark.who)]
        agreed = [one for one in before if is_decision(one, decided[at])]
        agreed = agreed or _beside(drafts[at], mark, decided[at])
        if at < index and not own:
            continue
        enough = own and (len(run) == 1 or len(own) >= len(run))
        chosen = (own if enough else agreed or own or before[-1:])[-len(run) :]
        if chosen:
            for sentence in chosen:
                give_to(drafts[at].actions, sentence, told)
            return
    said = [one for one in drafts[index].said if _stands_above(one, mark)]
    said = [one for one in said if not VOTES.match(one.text)]
    if said:
        give_to(drafts[index].actions, said[-1], told)


def _begins(sentence: Sentence, mark: Margin) -> bool:
    """Whether a marked entry begins on the line of a mark: ``(c) that a van be bought    Jo Able``."""
    return sentence.first.number == mark.line.number and bool(_NUMBERED.match(sentence.text))


def _beside(draft: Draft, mark: Margin, decided: set[str]) -> list[Sentence]:
    """A decision on the very line that the mark stands beside."""
    there = [one for one in draft.said if mark.line.number in {line.number for line in one.lines}]
    return [one for one in there if is_decision(one, decided) and len(one.text.split()) > 4]


def _stands_above(sentence: Sentence, mark: Margin) -> bool:
    return sentence.first.number <= mark.line.number


def _has_subject(sentence: Sentence, who: str) -> bool:
    """``JA to write`` for the mark ``JA``, ``Cllr Able would write`` for ``J Able``."""
    letters = INITIALS.findall(who) or [
        part.split()[-1] for part in re.split(r"[/,&+]|\band\b", who) if part.strip()
    ]
    return any(
        re.search(
            rf"\b{re.escape(one)}\b\s+(?:\w+\s+)?(?:will|is to|agreed to|to|undertook|would|i|(?:was|were) (?:asked|requested) to)\b",
            sentence.text,
        )
        for one in letters
    )


def _duties(draft: Draft, who: str) -> list[Sentence]:
    """The sentences of an item that lay something on somebody."""
    return [one for one in draft.said if _DUTY.search(one.text) or _has_subject(one, who)]
