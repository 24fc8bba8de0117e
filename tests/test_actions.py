"""What somebody is to do, and who: each row a way of writing it; people and bodies are invented.

An action is shown as ``owner, body*: text [status] by date``, without owner as ``-``.
"""

import pytest
from made_lines import HEAD, lines, meeting, parted, roll, said

from ingest.layouts.actions import find_actions, is_marked, margin_of
from ingest.records import Action

ROLL = roll("Present: Jo Able (Chair), Bo Carr, Ed Ellis, Di Dunn, Town Clerk")


def shown(one: Action) -> str:
    who = [
        owner.person.name if owner.person else f"{owner.body}{'*' * (owner.kind == 'body')}"
        for owner in one.owners
    ]
    status = "" if one.status == "open" else f" [{one.status}]"
    due = f" by {one.due_date}" if one.due_date else ""
    return f"{', '.join(who) or '-'}: {one.text}{status}{due}"


# a sentence, the actions in it
SENTENCES = [
    # a mark before the words
    ("ACTION: JA to write to the trust", ["JA: JA to write to the trust"]),
    ("Action 3: Town Clerk to write", ["Town Clerk: Town Clerk to write"]),
    ("Action on Clerk: write", ["Clerk: Clerk: write"]),
    ("Action point: JA – write", ["JA: JA – write"]),
    ("Agreed action: write to the trust", ["-: write to the trust"]),
    ("ACTION: JA, BC & Di Dunn will write", ["JA, BC, Di Dunn: JA, BC & Di Dunn will write"]),
    ("ACTION: Eskshire Police to write", ["Eskshire Police*: Eskshire Police to write"]),
    ("ACTION: XX to write", ["-: XX to write"]),
    ("ACTION 1: JA to write to the Board", ["JA: JA to write to the Board"]),
    ("ACTION: All to write", ["-: All to write"]),
    ("Action 13/07: JA to write to the trust", ["JA: JA to write to the trust"]),
    ("Action A3: JA to write", ["JA: JA to write"]),
    ("Action 13/07 – Van. Sold in May.", []),  # of the last meeting
    # who is to do it stands first
    ("JA and BC to meet the trust.", ["JA, BC: JA and BC to meet the trust."]),
    ("JA / BC to agree the words.", ["JA, BC: JA / BC to agree the words."]),
    ("All agencies to confirm their figures.", ["-: All agencies to confirm their figures."]),
    ("The Chair to write to the trust.", ["Chair: The Chair to write to the trust."]),
    ("DECIDED to buy two vans.", []),
    # and after them
    ("The trust will be told. (Action: JA)", ["JA: The trust will be told."]),
    ("The trust will be told. Action: JA/NBC", ["JA, NBC*: The trust will be told."]),
    ("The trust will be told [ACTION: Bo Carr]", ["Bo Carr: The trust will be told"]),
    ("A letter is due – Action: Clerk", ["Clerk: A letter is due"]),
    ("JA will write. Action: JA", ["JA: JA will write."]),
    # undertakings
    ("JA will write to the trust.", ["JA: JA will write to the trust."]),
    ("JA to write to the trust.", ["JA: JA to write to the trust."]),
    ("It was late, BC to write.", ["BC: It was late, BC to write."]),
    ("It was said that JA is to write.", ["JA: It was said that JA is to write."]),
    ("BC agreed to provide figures.", ["BC: BC agreed to provide figures."]),
    ("BC undertook to provide figures.", ["BC: BC undertook to provide figures."]),
    ("BC has agreed to provide figures.", ["BC: BC has agreed to provide figures."]),
    ("BC also offered to provide figures.", ["BC: BC also offered to provide figures."]),
    ("Bo Carr shall write to the trust.", ["Bo Carr: Bo Carr shall write to the trust."]),
    ("Cllr Moor will write to the trust.", ["Moor: Cllr Moor will write to the trust."]),
    ("The Town Clerk will write.", ["Town Clerk: The Town Clerk will write."]),
    ("The clerk to write.", ["clerk: The clerk to write."]),
    ("Secretary to write.", ["Secretary: Secretary to write."]),
    # told in reported speech
    (
        "Superintendent Nash stated that she would get the figures.",
        ["Nash: Superintendent Nash stated that she would get the figures."],
    ),
    (
        "It was agreed that the Town Clerk would write.",
        ["Town Clerk: It was agreed that the Town Clerk would write."],
    ),
    (
        "Cllr Nash said that it was late and he agreed to follow up on it.",
        ["Nash: Cllr Nash said that it was late and he agreed to follow up on it."],
    ),
    ("Cllr Nash said that it was late. He agreed to raise it.", ["Nash: He agreed to raise it."]),
    ("Cllr Nash said that it was late. P.C. Moor came. She agreed to raise it.", []),
    ("Cllr Nash asked whether the Town Clerk would write.", []),
    ("Cllr Nash said that he would raise awareness of it.", []),
    ("Y Clerc i drefnu.", ["Clerc: Y Clerc i drefnu."]),
    ("GWEITHREDU: Clerc i drefnu", ["Clerc: Clerc i drefnu"]),
    ("GWEITHREDU: Gweler uchod.", []),
    ("ACTION BY WHEN", []),
    ("PCSO Nash was asked to look into it.", ["Nash: PCSO Nash was asked to look into it."]),
    ("The Clerk was asked to write.", ["Clerk: The Clerk was asked to write."]),
    ("The Clerk would also put up a sign.", ["Clerk: The Clerk would also put up a sign."]),
    ("Our chair would draw up a reply.", ["chair: Our chair would draw up a reply."]),
    ("Cllr Nash agreed to wash the van.", ["Nash: Cllr Nash agreed to wash the van."]),
    ("Cllr Nash agreed to the plan.", []),
    (
        "A survey was to be undertaken by Cllrs. Ann Moor and K. Nash and the Clerk.",
        [
            "Ann Moor, K. Nash, Clerk: A survey was to be undertaken by Cllrs. Ann Moor and K. Nash"
            " and the Clerk."
        ],
    ),
    (
        "Supt Moor said it was late. Cllr Nash asked that it be told and he agreed to raise it.",
        ["Moor: Cllr Nash asked that it be told and he agreed to raise it."],
    ),
    # no undertakings
    ("A visit by the Minister, Ms K. Nash to the town to announce vans was long.", []),
    ("He asked JA to write.", []),
    ("JA will be away.", []),
    ("JA will not write.", []),
    ("JA will attend the day as chair.", []),
    ("XX will write to the trust.", []),
    ("Actions were taken.", []),
    # bodies
    (
        "The Safer Streets Team would be responsible for the vans.",
        ["The Safer Streets Team*: The Safer Streets Team would be responsible for the vans."],
    ),
    ("NBC will lead on the plan.", ["NBC*: NBC will lead on the plan."]),
    (
        "Eskshire Police, with the council, are to take forward the plan.",
        ["Eskshire Police*: Eskshire Police, with the council, are to take forward the plan."],
    ),
    ("Vans will lead on it.", []),
    # when, and whether it is done
    ("JA to write by 4 March 2031.", ["JA: JA to write by 4 March 2031. by 2031-03-04"]),
    ("JA to write, due 4 March 2031.", ["JA: JA to write, due 4 March 2031. by 2031-03-04"]),
    ("JA to write of 4 March 2031.", ["JA: JA to write of 4 March 2031."]),
    ("JA to write – completed", ["JA: JA to write – completed [done]"]),
]


@pytest.mark.parametrize(("sentence", "found"), SENTENCES)
def test_sentence(sentence: str, found: list[str]) -> None:
    assert [shown(one) for one in find_actions(said(sentence), ROLL, set())] == found


# a decision, the body that it lays something on
DECISIONS = [
    ("That the Board seek money for vans.", "the Board"),
    ("RESOLVED that the Partnership write to the trust.", "the Partnership"),
    ("That the plan be submitted to the Safer Streets Board.", "Safer Streets Board"),
    ("That the plan be reviewed by the Audit Committee.", "Audit Committee"),
    ("That the report be noted.", None),
]


@pytest.mark.parametrize(("text", "body"), DECISIONS)
def test_decision_that_lays_something_on_a_body(text: str, body: str | None) -> None:
    found = find_actions(said(text), ROLL, {text})
    assert [owner.body for one in found for owner in one.owners] == ([body] if body else [])
    assert find_actions(said(text), ROLL, set()) == []


# a line, the owner in it
MARGINS = [
    ("JA", "JA"),
    ("JA/BC", "JA/BC"),
    ("JA and Chair", "JA and Chair"),
    ("Clerk", "Clerk"),
    ("All", "All"),
    ("XX", None),
    ("JA said", None),
    ("Cllr Moor", None),
    ("| The trust will be told of all of it | JA |", "JA"),
    ("| The trust will be told of all of it | Cllr Moor |", "Cllr Moor"),
    ("| The trust will be told of all of it | in May |", None),
    (
        "| The trust will be told of all of it | Cllrs. Jo Able, B. Carr, Clerk |",
        "Cllrs. Jo Able, B. Carr, Clerk",
    ),
    ("Action: Bo Carr", "Bo Carr"),
    ("ACTION: Eskshire Police", "Eskshire Police"),
    ("Action: Bo Carr to write", None),
]


@pytest.mark.parametrize(("line", "owner"), MARGINS)
def test_owner_in_the_margin(line: str, owner: str | None) -> None:
    assert margin_of(lines(line)[0], ROLL) == owner


# what is shown, the text of two items, the actions of each
SHEETS = [
    (
        "what is ordered beside the mark",
        "The van was late.\nFollow up with the trust.\nJA",
        "",
        ["JA: Follow up with the trust."],
        [],
    ),
    (
        "the decision beside the mark, and by when",
        "|The Board agreed that a study be made|JA|31 Oct|\nThe shed should be locked.",
        "",
        ["JA: The Board agreed that a study be made"],
        [],
    ),
    (
        "the last sentence that lays something on somebody",
        "The report should be sent out.\nIt was long.\nJA",
        "",
        ["JA: The report should be sent out."],
        [],
    ),
    (
        "the sentence that has the owner as its subject",
        "JA would write to the trust.\nThe vans should be washed.\nJA",
        "",
        ["JA: JA would write to the trust."],
        [],
    ),
    (
        "what was agreed before what was only said",
        "RESOLVED that the trust be asked for vans.\nThe shed should be locked.\nBC",
        "",
        ["BC: RESOLVED that the trust be asked for vans."],
        [],
    ),
    (
        "as many marks as sentences",
        "JA would write to the trust.\nJA\nJA would sell the vans.\nJA",
        "",
        ["JA: JA would write to the trust.", "JA: JA would sell the vans."],
        [],
    ),
    (
        "two owners, each the own sentence",
        "JA would write to the trust.\nBC would sell the vans.\nBC\nJA",
        "",
        ["BC: BC would sell the vans.", "JA: JA would write to the trust."],
        [],
    ),
    (
        "a mark that the page put into the next item",
        "JA would write to the trust.",
        "The vans were old.\nJA",
        ["JA: JA would write to the trust."],
        [],
    ),
    (
        "a mark in its own item where nothing else has the owner",
        "The trust should be told.",
        "The vans were old.\nJA",
        [],
        ["JA: The vans were old."],
    ),
    (
        "an action of its own words takes the owner and stays one",
        "JA will write to the trust.\nJA",
        "",
        ["JA: JA will write to the trust."],
        [],
    ),
    (
        "a mark with the word before it",
        "The trust should be told.\nACTION: Bo Carr",
        "",
        ["Bo Carr: The trust should be told."],
        [],
    ),
    (
        "beside the words",
        "| The trust should be told of all of it. | JA |",
        "",
        ["JA: The trust should be told of all of it."],
        [],
    ),
    (
        "votes are nothing to do",
        "The vans were old.\nVotes: for 3, against 2\nJA",
        "",
        ["JA: The vans were old."],
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two", "of_one", "of_two"), [case[1:] for case in SHEETS], ids=[c[0] for c in SHEETS]
)
def test_margins_are_given_out(one: str, two: str, of_one: list[str], of_two: list[str]) -> None:
    names = "Present: Jo Able (Chair), Bo Carr"
    items = meeting(f"{HEAD}{names}\n\n1. Trust\n{one}\n\n2. Vans\n{two}").items
    assert [[shown(one) for one in item.actions] for item in items] == [of_one, of_two]


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("ACTION: JA", True),
        ("The trust is told (Action: JA)", True),
        ("Actions were taken", False),
        ("Action was taken: JA", False),
    ],
)
def test_marked_line(line: str, marked: bool) -> None:
    assert is_marked(line) is marked


SEEKS = """seek|write|invite|request|consider|continue|develop|arrange|contact|review|provide|hold
establish|produce|undertake|send|ask|work|monitor|submit|convene|set up|organise|lobby|explore
investigate|prepare|apply|bid|press|raise|refer|fund|commission|appoint"""
BODIES = "Partnership|Board|Committee|Panel|Forum|Council|Group|Executive"


@pytest.mark.parametrize("verb", parted(SEEKS))
def test_what_a_decision_has_a_body_do(verb: str) -> None:
    text = f"That the Board {verb} more vans."
    assert [shown(one) for one in find_actions(said(text), ROLL, {text})] == [f"the Board*: {text}"]


@pytest.mark.parametrize("body", parted(BODIES))
def test_bodies_that_a_decision_names(body: str) -> None:
    text = f"RESOLVED that the {body} also seek more vans."
    (one,) = find_actions(said(text), ROLL, {text})
    assert [owner.body for owner in one.owners] == [f"the {body}"]


BACK = """be monitored and go to|be reviewed by|submitted to|reported to|brought back to
presented to a meeting of"""


@pytest.mark.parametrize("words", parted(BACK))
def test_what_a_body_is_to_have_back(words: str) -> None:
    text = f"That the plan {words} the Safer Streets Board."
    (one,) = find_actions(said(text), ROLL, {text})
    assert [owner.body for owner in one.owners] == ["Safer Streets Board"]


DUTY = """The vans should go|They must go|They shall go|They will go|They are to go|They need to go
The vans to be sold|JA would go|BC agreed to go|BC undertook to go|Vans be asked for|All be invited
It be requested|They be contacted|A bid be written|It be submitted|Vans be monitored|Vans be sent
It be circulated|It be included|It be reviewed|They seek vans"""


@pytest.mark.parametrize("words", parted(DUTY))
def test_words_that_lay_something_on_somebody(words: str) -> None:
    text = f"{HEAD}Present: Ed Ellis\n\n1. Vans\n{words}.\nIt was late.\nEE"
    (item,) = meeting(text).items
    assert [shown(one) for one in item.actions if one.owners[0].person][-1] == f"EE: {words}."


OFFICES = """Clerk|Clerc|Chair|Chairman|Chairperson|Vice-Chair|Secretary|Treasurer|Town Clerk
Chief Executive"""


@pytest.mark.parametrize("office", parted(OFFICES))
def test_offices_in_the_margin(office: str) -> None:
    assert margin_of(lines(office)[0], ROLL) == office
    assert [shown(one) for one in find_actions(said(f"Action: {office} to go"), ROLL, set())] == [
        f"{office}: {office} to go"
    ]


@pytest.mark.parametrize("everybody", parted("All|Pawb|Members|Officers"))
def test_what_all_are_to_do_has_no_owner(everybody: str) -> None:
    assert margin_of(lines(everybody)[0], ROLL) == everybody
    assert [
        one.owners for one in find_actions(said(f"Action: {everybody} to go"), ROLL, set())
    ] == [()]


def test_margins_at_the_ends_of_paragraphs_belong_to_these() -> None:
    text = """Present: Jo Able (Chair), Bo Carr

1. Matters arising
4.1i) The shed would be used for the vans. It was agreed that £350 be paid for it
as the bill had been seen.                                                        Clerk
4.2ii) The trust had been told of the shed. Vans were still late, no news so far
was had of it.                                                                    Clerk
4.3 The Clerk was asked to look into the price of a van. Volunteers would wash it
if they could be found.                                                           Clerk
4.4 The gate would be painted in the spring.
4.5 Cllr. J. Able would tell the town of it.                                      Cllr. J. Able
"""
    (item,) = meeting(HEAD + text).items
    assert {shown(one) for one in item.actions} == {
        "Clerk: It was agreed that £350 be paid for it as the bill had been seen.",
        "Clerk: Vans were still late, no news so far was had of it.",
        "Clerk: 4.3 The Clerk was asked to look into the price of a van.",
        "J. Able: 4.5 Cllr. J. Able would tell the town of it.",
    }


def test_a_decision_lays_on_somebody_what_it_says_that_they_do() -> None:
    sentences = said("RESOLVED – That the Chair write to the trust.")
    found = find_actions(sentences, ROLL, {"That the Chair write to the trust."})
    assert [shown(one) for one in found] == ["Chair: RESOLVED – That the Chair write to the trust."]


def test_actions_under_a_heading_need_no_owner() -> None:
    sentences = said("ACTIONS TO FOLLOW:\n\nR4/31 – Lines to be included.\n\nThe report was long.")
    found = find_actions(sentences, ROLL, set())
    assert [shown(one) for one in found] == ["-: R4/31 – Lines to be included."]


def test_an_undertaking_that_a_mark_says_again_is_one_action() -> None:
    sentences = said(
        "Bo Carr will arrange a visit to the park.\n\nAction: Bo Carr to arrange visit to park."
    )
    found = find_actions(sentences, ROLL, set())
    assert [shown(one) for one in found] == ["Bo Carr: Bo Carr to arrange visit to park."]


def test_a_day_without_a_year_is_near_the_meeting() -> None:
    (item,) = meeting(
        HEAD + "Present: Jo Able, Bo Carr\n\n1. Vans\n\nJA to write to all by 24/06\n"
    ).items
    assert [one.due_date for one in item.actions] == ["2031-06-24"]


def test_who_signs_is_no_owner() -> None:
    (line,) = lines("Signed: ________________ &nbsp; Chair")
    assert margin_of(line, ROLL) is None
