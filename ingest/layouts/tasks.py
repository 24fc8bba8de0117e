"""One action: its words, who is to do it, by when, whether it is done."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.dates import find_dates, first_date
from ingest.layouts.passage import Sentence
from ingest.records import Action, Owner

_BY_DATE = re.compile(
    r"\b(?:by|before|no later than|due|deadline|erbyn)\b[^.;]{0,30}$", re.IGNORECASE
)
_SHORT_DAY = re.compile(
    r"\b(?:by|before|no later than|due|deadline) (?:the )?(?:end of )?(?P<day>\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}\b|\d{1,2}/\d{1,2}\b)(?!/)"
)
_EMPTY = {"would", "will", "agreed", "with", "that", "this", "these", "from", "their", "action"}
_DONE = re.compile(
    r"\b(?:completed?|done|actioned|discharged|closed|wedi'i gwblhau)\b", re.IGNORECASE
)


def give_to(actions: list[Action], sentence: Sentence, told: tuple[Owner, ...]) -> None:
    """Give the sentence its owners: to the action that it is already, else as one more."""
    for at, action in enumerate(actions):
        if action.text == _what(sentence.text):
            if not action.owners:
                actions[at] = replace(action, owners=told)
            return
    actions.append(task(sentence, sentence.text, told))


def task(sentence: Sentence, text: str, owners: tuple[Owner, ...]) -> Action:
    """The action that a sentence tells, in the words `text`."""
    return Action(text=_what(text), quote=sentence.quote, owners=owners, due_date=_due(sentence.text),
                  status="done" if _DONE.search(text[-40:]) else "open")  # fmt: skip


def _what(text: str) -> str:
    return " ".join(text.split()).strip(" ;,-–")


def with_days(actions: Iterable[Action], meeting: str | None) -> list[Action]:
    """The actions with days that have no year, by the day of the meeting: ``by 15th July``."""
    return [
        one if one.due_date or not meeting else replace(one, due_date=_due_near(one.text, meeting))
        for one in actions
    ]


def _due_near(text: str, meeting: str) -> str | None:
    found = _SHORT_DAY.search(text)
    if found and "/" in found["day"]:
        years = (int(meeting[:4]), int(meeting[:4]) + 1)
        days = [first_date(f"{found['day']}/{year}") for year in years]
        return next((day for day in days if day and day >= meeting), None)
    return first_date(found["day"], around=meeting, later=True) if found else None


def _due(text: str) -> str | None:
    """A day that stands after "by", "before" or "due"."""
    return next((day.iso for day in find_dates(text) if _BY_DATE.search(text[: day.start])), None)


def without_told(actions: list[Action]) -> list[Action]:
    """The actions without those that another of the same owner says again, marked or later: ``Supt
    Able will arrange a visit to the park`` and then ``Action: Supt Able to arrange visit to park``.
    """
    return [
        one
        for at, one in enumerate(actions)
        if not any(_says_again(other, one) for other in actions[at + 1 :])
    ]


def _says_again(later: Action, one: Action) -> bool:
    a, b = ({own.person.name for own in x.owners if own.person} for x in (later, one))
    said, told = (set(re.findall(r"[a-z]{4,}", x.text.lower())) - _EMPTY for x in (later, one))
    names = " ".join(own.person.written for own in (*later.owners, *one.owners) if own.person)
    named = set(re.findall(r"[a-z]+", names.lower()))
    said, told = said - named, told - named
    return bool(a & b) and len(said & told) >= max(2, 0.5 * min(len(said), len(told)))


def is_decision(sentence: Sentence, decided: set[str]) -> bool:
    """Whether a sentence ends one of the decisions, whose texts are given."""
    return any(sentence.text.strip(' "“”').endswith(text[-60:]) for text in decided if text)
