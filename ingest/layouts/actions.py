"""What somebody is to do: owners in the margin, ``ACTION: JB``, action tables, and undertakings.

An owner in the margin stands where the page put it: lines below the sentence, or in the next
item. It belongs to the nearest earlier sentence that lays something on somebody, first to one
that has the owner as its subject.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.dates import find_dates
from ingest.layouts.owners import OFFICES, are_owners, owners
from ingest.layouts.passage import Sentence, quote
from ingest.layouts.people import INITIALS, PERSON, Roll, person
from ingest.layouts.promises import promised
from ingest.layouts.votes import VOTES
from ingest.lines import SourceLine
from ingest.organisations import is_body
from ingest.records import Action, Owner

_BEFORE_WORK = re.compile(r"\s+(?:to|will|is to|are to|shall|i(?= [a-z]))\b|\s*[-–:]\s+")
_MARGIN = re.compile(
    rf"^\W*(?P<who>(?:(?:{INITIALS.pattern}|{OFFICES}|{PERSON.pattern})(?:\s*(?:/|,|&|and|\+)\s*)?)+)\W*$"
)
_MARK = re.compile(
    r"^\W*(?:gweithredu|(?:agreed )?actions?)(?: points?)?(?: no\.?)?(?:\s*\d+)?\s*(?:[:\-–]|\bon\b|\bby\b)\s*(?P<what>(?!(?:whom?|when|date|owner|lead|deadline)\W*$|gweler\b)\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_MARK_END = re.compile(
    r"[\s(\[–-]+action\s*[:–]\s*(?P<who>[A-Z][^.()\[\]]{1,60})\W*$", re.IGNORECASE
)
_DUTY = re.compile(
    r"\b(?:should|must|shall|will|is to|are to|to be|would|needs? to|agreed to|undertook to)\s+(?:also |then |now )?(?:be )?\w+|\bbe (?:asked|invited|requested|contacted|written|submitted|monitored|sent|circulated|included|reviewed)\b|\bseek\b"
    r"|^\W*(?:add|agree|arrange|ask|attend|book|chase|check|circulate|complete|confirm|contact|develop|draft|email|extend|follow up|invite|look into|obtain|organise|prepare|produce|provide|raise|refer|report|review|send|set up|share|submit|update|write)\s(?!of\b)",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"(?P<body>[A-Z][\w&’'-]*(?: (?:(?:of|and|for|the) )*[A-Z&][\w&’'-]*){0,7})(?:,[^,]{3,80},)?\s+(?:would|will|is to|are to|should) (?:be (?:responsible for|tasked with|asked to)|lead on|take forward)\b"
)
_SEEKS = re.compile(
    r"^\W*(?:\d+\.\s*)?(?:that )?(?P<body>the (?:partnership|board|committee|panel|forum|council|group|executive))\s+(?:also |further |to |would |will )?(?:seek|write|invite|request|consider|continue|develop|arrange|contact|review|provide|hold|establish|produce|undertake|send|ask|work|monitor|submit|convene|set up|organise|lobby|explore|investigate|prepare|apply|bid|press|raise|refer|fund|commission|appoint)\b",
    re.IGNORECASE,
)
_RETURNS = re.compile(
    r"\b(?:be (?:monitored|reviewed)|submitted|reported|brought back|presented)\b[^.;]{0,80}\b(?:to|by) (?:a meeting of )?(?:the )?(?P<body>[A-Z][\w ]{3,60}?(?:Partnership|Board|Committee|Panel|Forum|Group|Executive))\b"
)
_BY_DATE = re.compile(
    r"\b(?:by|before|no later than|due|deadline|erbyn)\b[^.;]{0,30}$", re.IGNORECASE
)
_DONE = re.compile(
    r"\b(?:completed?|done|actioned|discharged|closed|wedi'i gwblhau)\b", re.IGNORECASE
)


_DAY = re.compile(  # by when, in a column beside the owner: ``31 Oct``, ``asap``
    r"^\W*(?:(?:by|before|due)\s+)?(?:end (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\d{1,2}[./-]\d{2,4}|(?:of )?[A-Z][a-z]{2,8}\.?(?: \d{2,4})?)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{2,4}|asap|ongoing|immediate(?:ly)?|next (?:meeting|board)|tbc)\W*$",
    re.IGNORECASE,
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


def margin_of(line: SourceLine, roll: Roll) -> str | None:
    """The owner, where the whole line, or its last cell, is one: initials of the list, an office,
    or whoever stands after an action mark.
    """
    cells = [one for one in line.cells if one.strip() and not _DAY.match(one)]
    text = cells[-1].strip() if len(line.cells) > 1 and cells else line.text.strip()
    marked = _marked_words(text)
    if marked and are_owners(marked, roll):
        return marked
    found = _MARGIN.match(text) if len(text) < 60 else None
    if not found:
        return None
    letters = INITIALS.findall(text)
    if (
        letters
        and not all(one in roll.initials for one in letters)
        and not re.search(OFFICES, text)
    ):
        return None
    if not letters and len(line.cells) < 2 and not re.fullmatch(rf"\W*{OFFICES}\W*", text):
        return None
    return found["who"].strip(" .,")


def is_marked(text: str) -> bool:
    """Whether a line carries an action mark (``ACTION: JB``)."""
    return _MARK.match(text) is not None or _MARK_END.search(text) is not None


def find_actions(said: Sequence[Sentence], roll: Roll, decided: set[str]) -> list[Action]:
    """Actions whose owner stands in their own words. decided: texts of the item's decisions."""
    found: list[Action] = []
    for at, sentence in enumerate(said):
        what = _marked_words(sentence.text)
        if what and at and are_owners(what, roll):  # ``Action: JB`` is said of what stands before
            _own(found, said[at - 1], owners(what, sentence.first, roll))
        else:
            found += (
                _marked(sentence, roll)
                or _undertaken(sentence, roll)
                or _promised(said, at, roll)
                or _charged(sentence, decided)
            )
    return found


def _marked_words(text: str) -> str:
    """What follows the mark at the beginning of a sentence."""
    mark = _MARK.match(text)
    closing = " )]" if text.lstrip().startswith(("(", "[")) else " "
    return mark["what"].strip(closing) if mark else ""


def _marked(sentence: Sentence, roll: Roll) -> list[Action]:
    """``ACTION: JB to write``, ``… (Action: JB)``."""
    what, first = _marked_words(sentence.text), sentence.first
    if what:
        who = _BEFORE_WORK.split(what, maxsplit=1)[0]
        return [_action(sentence, what, owners(who, first, roll) if are_owners(who, roll) else ())]
    end = _MARK_END.search(sentence.text)
    if end:
        return [_action(sentence, sentence.text[: end.start()], owners(end["who"], first, roll))]
    return []


def _undertaken(sentence: Sentence, roll: Roll) -> list[Action]:
    """``DO will confirm``, ``CC agreed to provide``, ``Clerk to write``."""
    text = sentence.text
    known = "|".join(
        [*(re.escape(one) for one in sorted(roll.initials, key=len, reverse=True)), "(?!)"]
    )
    full = "|".join([*(re.escape(name) for name in roll.full_names()), "(?!)"])
    look = re.compile(
        rf"(?:^|[,;.]\s|\band |\bthat )(?:the |The |[Yy] )?(?P<who>\b(?:{known})\b|{full}|{PERSON.pattern}|(?:Town )?[Cc]lerk|[Cc]lerc|[Ss]ecretary)\s+(?:also |then |further )?(?P<will>will|is to|agreed to|undertook to|has agreed to|offered to|shall|to(?= [a-z]{{3,}})|i(?= [a-z]{{3,}}))\s+(?P<what>(?!be\b|not\b|have\b|attend\b.*\bas\b|feature\b)[a-z]+\b.*)$",
        re.DOTALL,
    )
    found = look.search(text)
    if not found:
        return []
    opens = found.start() == 0 or found.group()[0] in ",;."
    if (
        found["will"] in ("to", "i") and not opens
    ):  # ``He asked JB to write`` lays nothing on JB yet
        return []
    return [_action(sentence, text, owners(found["who"], _line(sentence, found["who"]), roll))]


def _promised(said: Sequence[Sentence], at: int, roll: Roll) -> list[Action]:
    """``The inspector stated that he would follow this up``."""
    who = promised(said, at, roll)
    if who is None:
        return []
    sentence, line = said[at], _line(said[at], who)
    own = owners(who, line, roll) or (
        Owner(kind="person", person=person(who, line, roll=roll), quote=quote(line)),
    )
    return [_action(sentence, sentence.text, own)]


def _line(sentence: Sentence, who: str) -> SourceLine:
    last = who.split()[-1]
    return next((line for line in sentence.lines if last in line.text), sentence.first)


def _charged(sentence: Sentence, decided: set[str]) -> list[Action]:
    """A body is made responsible, or a decision says what a body is to do or to have back."""
    charged = _CHARGED.search(sentence.text)
    body = (
        charged["body"]
        if charged and (is_body(charged["body"]) or re.match(r"[A-Z]{2,}", charged["body"]))
        else None
    )
    if body is None and _is_decision(sentence, decided):
        found = _SEEKS.search(_plain(sentence.text)) or _RETURNS.search(sentence.text)
        body = found["body"] if found else None
    if body is None:
        return []
    owner = Owner(kind="body", body=re.sub(r"^(?:that )?", "", body.strip()), quote=sentence.quote)
    return [_action(sentence, sentence.text, (owner,))]


def _plain(text: str) -> str:
    return re.sub(
        r"^\W*(?:AGREED|RESOLVED|ORDERED|DECIDED)\b[\s:,-]*(?:that\b)?[\s:,-]*",
        "",
        text,
        flags=re.I,
    )


def _duties(draft: Draft, who: str) -> list[Sentence]:
    """The sentences of an item that lay something on somebody."""
    return [one for one in draft.said if _DUTY.search(one.text) or _has_subject(one, who)]


def _is_decision(sentence: Sentence, decided: set[str]) -> bool:
    return any(sentence.text.strip(' "“”').endswith(text[-60:]) for text in decided if text)


def give_out(drafts: Sequence[Draft], roll: Roll, decided: Sequence[set[str]]) -> None:
    """Give each margin owner its sentence: in its item, else in the one before."""
    for index, draft in enumerate(drafts):
        waiting = list(draft.margins)
        while waiting:
            run = [one for one in waiting if one.who == waiting[0].who]
            waiting = [one for one in waiting if one.who != run[0].who]
            _give(run, drafts, index, roll, decided)


def _give(
    run: list[Margin], drafts: Sequence[Draft], index: int, roll: Roll, decided: Sequence[set[str]]
) -> None:
    """The marks of one owner, the last mark to the last sentence."""
    mark, told = run[-1], owners(run[-1].who, run[-1].line, roll)
    for at in range(index, max(-1, index - 3), -1):
        before = [one for one in _duties(drafts[at], mark.who) if _stands_above(one, mark)]
        own = [one for one in before if _has_subject(one, mark.who)]
        agreed = [one for one in before if _is_decision(one, decided[at])]
        agreed = agreed or _beside(drafts[at], mark, decided[at])
        if at < index and not own:
            continue
        enough = own and (len(run) == 1 or len(own) >= len(run))
        chosen = (own if enough else agreed or own or before[-1:])[-len(run) :]
        if chosen:
            for sentence in chosen:
                _own(drafts[at].actions, sentence, told)
            return
    said = [one for one in drafts[index].said if _stands_above(one, mark)]
    said = [one for one in said if not VOTES.match(one.text)]
    if said:
        _own(drafts[index].actions, said[-1], told)


def _beside(draft: Draft, mark: Margin, decided: set[str]) -> list[Sentence]:
    """A decision on the very line that the mark stands beside."""
    there = [one for one in draft.said if mark.line.number in {line.number for line in one.lines}]
    return [one for one in there if _is_decision(one, decided) and len(one.text.split()) > 4]


def _stands_above(sentence: Sentence, mark: Margin) -> bool:
    return sentence.first.number <= mark.line.number


def _has_subject(sentence: Sentence, who: str) -> bool:
    """``JA to write`` for the mark ``JA``, ``Cllr Able would write`` for ``J Able``."""
    letters = INITIALS.findall(who) or [
        part.split()[-1] for part in re.split(r"[/,&+]|\band\b", who) if part.strip()
    ]
    return any(
        re.search(
            rf"\b{re.escape(one)}\b\s+(?:\w+\s+)?(?:will|is to|agreed to|to|undertook|would|i)\b",
            sentence.text,
        )
        for one in letters
    )


def _own(actions: list[Action], sentence: Sentence, told: tuple[Owner, ...]) -> None:
    """Give the sentence its owners: to the action that it is already, else as one more."""
    for at, action in enumerate(actions):
        if action.text == _what(sentence.text):
            if not action.owners:
                actions[at] = replace(action, owners=told)
            return
    actions.append(_action(sentence, sentence.text, told))


def _action(sentence: Sentence, text: str, owners: tuple[Owner, ...]) -> Action:
    return Action(text=_what(text), quote=sentence.quote, owners=owners, due_date=_due(sentence.text),
                  status="done" if _DONE.search(text[-40:]) else "open")  # fmt: skip


def _what(text: str) -> str:
    return " ".join(text.split()).strip(" ;,-–")


def _due(text: str) -> str | None:
    """A day that stands after "by", "before" or "due"."""
    return next((day.iso for day in find_dates(text) if _BY_DATE.search(text[: day.start])), None)
