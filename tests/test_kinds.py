"""The class of a decision by its own verb, else by its stem."""

import pytest

from ingest.layouts.kinds import kind_of_stem, own_verb

# the words of a decision, the verb of its own clause
VERBS = [
    ("AGREED that the report be noted", "noted"),
    ("to approve the plan", "approved"),
    ("that the Board supports the bid", "supported"),
    ("RESOLVED that the plan be formally endorsed", "endorsed"),
    ("the letter was received", "received"),
    ("that the item be deferred", "deferred"),
    ("that the plan be rejected", "rejected"),
    ("that Jo Able be appointed chair", "appointed"),
    ("noted that", None),
    ("Members accepted the offer", "accepted"),
    ("The motion was lost", "rejected"),
    ("nodi yr adroddiad", "noted"),
    ("Decision: Deferred to May", "deferred"),
    ("Decision: Option 2 approved", "approved"),
    ("The Board welcomes and supports the bid", "supported"),
    ("gohirio’r eitem", "deferred"),
    ("that two vans be bought", None),
]


@pytest.mark.parametrize(("text", "verb"), VERBS)
def test_own_verb(text: str, verb: str | None) -> None:
    assert own_verb(text) == verb


@pytest.mark.parametrize(
    ("stem", "kind"),
    [
        ("It was agreed", "agreed"),
        ("RESOLUTION", "resolved"),
        ("Ordered", "ordered"),
        ("Approved", "approved"),
        ("Decision", "agreed"),
        ("Penderfyniad", "resolved"),
        ("Carried", "agreed"),
    ],
)
def test_kind_of_stem(stem: str, kind: str) -> None:
    assert kind_of_stem(stem) == kind
