"""Decisions by how they are laid out: marks on lines of their own, words beside a margin, motions;
each row some lines of an item. Shown as in test_outcomes; vans and people are invented.
"""

import pytest
from made_lines import HEAD, meeting, said
from test_outcomes import shown

from ingest.layouts.outcomes import find_outcomes
from ingest.layouts.own_names import own_names

# what is shown, the lines, the decisions
CASES = [
    (
        "entries that begin with their verbs",
        "The Board:\n\n- approved the plan;\n- agreed that a van be bought; and\n"
        "- noted the risk.\n\nJo Able took no part.",
        ["approved: approved the plan;", "agreed: agreed that a van be bought; and",
         "noted: noted the risk."],
    ),
    (
        "entries that end with what was done with a paper",
        "a) Rules – no meeting held.\n\nb) Vans – report noted. 12 were sold.\n\n"
        "c) Parks – annual report received.",
        ["noted: b) Vans – report noted.", "received: c) Parks – annual report received."],
    ),
    (
        "the body without a colon, and entries with their verbs",
        "The Executive\n\n• agreed the plan\n• approved the draft",
        ["agreed: agreed the plan", "approved: approved the draft"],
    ),
    ("a body over entries without verbs", "The Executive\n\n(a) Jo Able\n(b) Bo Carr", []),
    (
        "a reference of number and letter",
        "DECISION 14/B: No target to be set for vans.",
        ["agreed: DECISION 14/B: No target to be set for vans."],
    ),
    (
        "a label of an outcome under a reply",
        "Reply: Vans are dear. (D. Dunn)\n\nOrder: Deferred to June.",
        ["deferred: Order: Deferred to June."],
    ),
    (
        "a stem that only leads to its entries",
        "RESOLVED that, having considered the report:\n\na) The plan be endorsed."
        "\n\nb) A van be bought.",
        ["endorsed: a) The plan be endorsed.", "resolved: b) A van be bought."],
    ),
    (
        "votes that end a sentence",
        "Motion 2 was defeated by 6 votes to 5. Motion 3 was agreed.",
        [
            "rejected?: Motion 2 was defeated by 6 votes to 5. [for 6; against 5]",
            "agreed?: Motion 3 was agreed.",
        ],
    ),
    (
        "an amendment that was declared lost",
        "Upon being put, the amendment was declared lost.",
        ["rejected?: Upon being put, the amendment was declared lost."],
    ),
    (
        "a board that is content that something be so",
        "The Executive was content that the group should report to it.",
        ["agreed?: The Executive was content that the group should report to it."],
    ),
    (
        "a plan signed off",
        "The action plan was signed off.",
        ["agreed?: The action plan was signed off."],
    ),
    ("nothing under a stem", "RESOLVED:\n\nNone.", []),
    (
        "a paper received after it was spoken of",
        "The Board received the report.\n\nJo Able spoke of vans.\n\n"
        "The Board received the report and thanked her.",
        ["received?: The Board received the report and thanked her."],
    ),
    (
        "marks on lines of their own",
        "Resolved:\n\n(i)\n\nThat the report be noted.\n\n(ii)\n\nThat two vans be bought.",
        ["noted: i) That the report be noted.", "resolved: ii) That two vans be bought."],
    ),
    (
        "the first mark on the line of the stem",
        "RESOLVED:(i)\n\nThat the report be noted;\n\n(ii)\n\nthat two vans be bought.",
        ["noted: i) That the report be noted;", "resolved: ii) that two vans be bought."],
    ),
    (
        "a page that ends between stem and list",
        "RESOLVED:-\n\n2\n\nNorthby Board – 4 March 2031\n\n(i)\n\nThat a van be bought.\n\n"
        "(ii)\n\nThat it be sold.",
        ["resolved: i) That a van be bought.", "resolved: ii) That it be sold."],
    ),
    (
        "the body under a heading",
        "Decision\n\nThe Committee:-\n\n145.\n\n(1)\n\nnoted that vans are dear; and\n\n(2)\n\n"
        "requested a plan.",
        ["noted: 1) noted that vans are dear; and", "agreed: 2) requested a plan."],
    ),
    (
        "the body with the first mark",
        "Decision\n\nThe Committee:(a)\n\nagreed the plan; and\n\n(b)\n\nlet Jo Able buy it.",
        ["agreed: a) agreed the plan; and", "agreed: b) let Jo Able buy it."],
    ),
    (
        "a board's name before the list",
        "Decision\n\nNorthby Area Board:\n\n1. Noted the plan.\n\n2. Appointed Jo Able.",
        ["noted: 1) Noted the plan.", "appointed: 2) Appointed Jo Able."],
    ),
    (
        "how it was resolved, and words that lead to the list",
        "RESOLVED (by majority)\n\nThat Eskshire be asked to –\n\n(a) buy a van;\n\n(b) sell it.",
        [
            "resolved: a) That Eskshire be asked to buy a van;",
            "resolved: b) That Eskshire be asked to sell it.",
        ],
    ),
    (
        "what stands behind the stem in a sentence",
        "Upon being put to the vote, by 5 in favour and 2 against, it was RESOLVED:That a van be "
        "bought.",
        ["resolved: That a van be bought. [for 5; against 2]"],
    ),
    (
        "the votes behind the stem",
        "RESOLVED (7:3):\n\nThat the report be noted.",
        ["noted: That the report be noted."],
    ),
    (
        "what went before the body's list",
        "Following discussion, the Sub-Committee:-\n\n(i) noted the plan; and\n\n(ii) agreed it.",
        ["noted: i) noted the plan; and", "agreed: ii) agreed it."],
    ),
    (
        "what was moved, and agreed in the next sentence, is one decision",
        "The Chair moved, seconded by Cllr Able, that the report be noted. This was agreed.",
        [
            "noted?: The Chair moved, seconded by Cllr Able, that the report be noted. This was"
            " agreed. [seconded Able]"
        ],
    ),
    (
        "the motion that was carried against an amendment",
        "Mr Able, seconded by Mrs Carr, moved that a van be bought.\n\nAs an amendment, Mr Dunn, "
        "seconded by Mr Ellis, moved that the van be deferred.\n\nThe motion was declared carried.",
        [
            "agreed?: Mr Able, seconded by Mrs Carr, moved that a van be bought. The motion was"
            " declared carried. [proposed Able; seconded Carr]"
        ],
    ),
    (
        "a motion that is only moved",
        "Cllr Jo Able, seconded by Cllr Bo Carr, moved that the report be approved.\n\nAs an "
        "amendment, Cllr Di Dunn, seconded by Cllr Ed Ellis, moved that the report be deferred.",
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_decisions(text: str, found: list[str]) -> None:
    assert [shown(one) for one in find_outcomes(said(text))] == found


def test_words_beside_a_margin_go_on_below() -> None:
    text = "Resolved        That a van be bought and\n                a shed.\nBo Carr left."
    (one,) = find_outcomes(said(text))
    assert " ".join(one.decision.text.split()) == "Resolved That a van be bought and a shed."


def test_a_board_by_its_letters() -> None:
    sentences = said("RAG agreed that the plan stays as it is. The PCT agreed that it was late.")
    own = own_names("Northby Responsible Authorities Group", [])
    assert [shown(one) for one in find_outcomes(sentences, own)] == [
        "agreed?: RAG agreed that the plan stays as it is."
    ]
    assert "NSG" in own_names("Northby Board", ["Netherlow Safety Group (NSG)", "Eskshire (PCT)"])


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The Northby Health & Care Joint Board approved the vans.", ["approved"]),
        ("The HEALTH & CARE JOINT BOARD noted that vans would be sold.", ["noted"]),
        ("The Netherlow Health & Care Safety Joint Board noted that vans would be sold.", []),
        ("The NHS noted that vans would be sold.", []),
    ],
)
def test_a_board_by_its_name_in_full(text: str, kinds: list[str]) -> None:
    found = find_outcomes(said(text), own_names("Northby Health & Care Joint Board", []))
    assert [one.decision.classification for one in found] == kinds


def test_an_owner_in_the_margin_of_a_marked_entry() -> None:
    text = (
        HEAD
        + "Present: Jo Able, Bo Carr\n\n1. Vans\n\nRESOLVED\n\ni. That the report be noted; and\n\n"
        "|ii.|That a van be bought in the month of|JA|\n\nMarch.\n"
    )
    (item,) = meeting(text).items
    assert item.decisions[1].text == "That a van be bought in the month of March."
