"""The words by which decisions are told, and the class that they give."""

import pytest
from made_lines import said

from ingest.layouts.kinds import kind_of_stem, own_verb
from ingest.layouts.outcomes import find_outcomes

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
    ("As he was away, it was agreed to defer the item", "deferred"),
    ("It was proposed by Jo Able and agreed to approve the dates", "approved"),
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


def each(pattern: str, words: str) -> list[str]:
    """The pattern with each of the words, which bars part, in its place."""
    return [pattern.format(word) for word in words.replace("\n", "|").split("|")]


FORMAL = [
    *each("{} to buy a van", """AGREED|RESOLVED|ORDERED|NOTED|DECIDED|APPROVED|RECOMMENDED|DECISION:
DECISIONS:|RESOLUTION:|PENDERFYNWYD|CYTUNWYD|NODWYD|ACCEPTED|ENDORSED|IT WAS AGREED
IT WAS RESOLVED|IT WAS DECIDED|Agreed|Resolved|Ordered|Decided|Recommended|Decision:|Resolution:
Noted|Approved|Outcome:|And resolved|Therefore agreed|Accordingly, resolved|Penderfynwyd|Cytunwyd
Nodwyd|It was agreed|It is resolved|It was decided|It was ordered|It was unanimously agreed"""),
    *each("RESOLVED {} buy a van", "that they|to|- that they|(unanimously) to|by the board: to"),
    *each("{}\nThat a van be bought.", """Decision|DECISIONS:|Resolutions|Resolved|Agreed
Recommended|Decisions made|Penderfyniad|The Board agreed:|Members resolved|Outcome
Agreed actions"""),
    *each("{}\n1. agreed to buy a van", """The Board:|The Crime Panel -|Members:|The Executive:
The Safer Streets Partnership:|The Group:|The Forum:|The Council:|The Meeting:"""),
]  # fmt: skip


@pytest.mark.parametrize("text", FORMAL)
def test_formal_words(text: str) -> None:
    assert [one.formal for one in find_outcomes(said(text))] == [True]


TOLD = [
    *each("After that it was {} agreed to buy a van.", """also|then|further|therefore|unanimously
subsequently|generally|noted and|proposed and|then unanimously"""),
    *each("After that it was {} to buy a van.", "agreed|resolved|decided|ordered"),
    *each("{} agreed to buy a van.", """Members|Members of the Board|Representatives of the panel
The group|The Board|The Crime Committee|The Safer Streets Partnership|The Panel|The Forum
The meeting|The Council|The Executive|The Cabinet|The elected members|All present|All members
Councillors|Elected members"""),
    *each("The Board {} the van.", """agreed|resolved on|approved|endorsed|accepted|supported
ratified|adopted|received and noted|considered and approved|also agreed|then approved
formally adopted"""),
    *each("The Board noted the {}.", """contents|plan|work plans|strategy|programme|report|update
position|presentation|minutes|information|progress|figures|correspondence|letter"""),
    *each("The {} of May was then approved.", """minutes|notes|record|report|recommendation|proposal
motion|amendment|accounts|request|grant|application|budget|programme|draft"""),
    *each("The minutes {} correct.", """were agreed|were approved as|were adopted as
were accepted as|were confirmed as|were duly ratified as|were moved and carried as
were signed as|were|were taken as read and"""),
    *each("It was moved, seconded by Jo Able and {}.", "agreed|resolved|carried|adopted|approved"),
    *each("This was {}.", "agreed|noted|approved|duly agreed|unanimously approved"),
    *each("The motion {}.", "was put|was carried|was defeated|was passed|was lost|fell"),
    *each("{} noted.", """The report|Update|Contents|Correspondence was|The position|Information
The letter|Presentation|Statistics were"""),
    *each("Wedi hynny {} prynu fan.", "cytunwyd|penderfynwyd"),
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_telling_words(text: str) -> None:
    assert [one.formal for one in find_outcomes(said(text))] == [False]


EARLIER = [
    *each("The Board agreed to act {}.", """as agreed|as previously agreed|as already agreed
as had been agreed|agreed previously|agreed earlier|agreed at the last meeting|once agreed
agreed at their May meeting|which was previously agreed|which was already accepted
on a plan to be agreed|if the plan is agreed|if approved"""),
    "The Board agreed with Jo Able.",
    "The Board agreed on the importance of vans.",
]  # fmt: skip


@pytest.mark.parametrize("text", EARLIER)
def test_what_was_agreed_elsewhere_is_no_decision(text: str) -> None:
    assert find_outcomes(said(text)) == []


OWN = """noted|approved|accepted|supported|endorsed|received|deferred|rejected|appointed"""


@pytest.mark.parametrize("verb", OWN.split("|"))
def test_the_own_verb_in_all_its_forms(verb: str) -> None:
    stem = {"noted": "note", "deferred": "defer"}.get(verb, verb.removesuffix("ed"))
    short = {
        "approv": "approve",
        "endors": "endorse",
        "receiv": "receive",
    }.get(stem, stem)
    for text in (
        f"RESOLVED that it be {verb}",
        f"that the report was formally {verb}",
        f"{verb} in full",
        f"The Board also {verb} it",
        f"to {short} it",
        f"that the Crime Panel {short}s it",
        f"that members {short} it",
    ):
        assert own_verb(text) == verb, text


@pytest.mark.parametrize(
    ("welsh", "verb"),
    [
        ("nodi", "noted"),
        ("cymeradwyo", "approved"),
        ("derbyn", "accepted"),
        ("cefnogi", "supported"),
        ("gohirio", "deferred"),
        ("gwrthod", "rejected"),
        ("penodi", "appointed"),
    ],
)
def test_welsh_verbs(welsh: str, verb: str) -> None:
    assert own_verb(f"Penderfynwyd {welsh} hyn") == verb
