"""One action: its words, who is to do it, by when, whether it is done."""

import re
from dataclasses import replace

from ingest.dates import find_dates
from ingest.layouts.passage import Sentence
from ingest.records import Action, Owner

_BY_DATE = re.compile(
    r"\b(?:by|before|no later than|due|deadline|erbyn)\b[^.;]{0,30}$", re.IGNORECASE
)
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


def _due(text: str) -> str | None:
    """A day that stands after "by", "before" or "due"."""
    return next((day.iso for day in find_dates(text) if _BY_DATE.search(text[: day.start])), None)


def is_decision(sentence: Sentence, decided: set[str]) -> bool:
    """Whether a sentence ends one of the decisions, whose texts are given."""
    return any(sentence.text.strip(' "“”').endswith(text[-60:]) for text in decided if text)
