"""What was agreed, as minutes say it: each row some lines of an item; vans and people are invented.

A decision is shown as ``kind: number) text [votes; who proposed; who seconded]``, the kind with a
question mark where it is only told in a sentence.
"""

import pytest
from made_lines import lines, said

from ingest.layouts import outcomes, stems
from ingest.layouts.outcome import Outcome
from ingest.layouts.outcomes import find_outcomes


def shown(one: Outcome) -> str:
    decision = one.decision
    votes = zip(
        ("for", "against", "abstained"),
        (decision.votes_for, decision.votes_against, decision.abstentions),
        strict=True,
    )
    told = [f"{word} {count}" for word, count in votes if count is not None]
    told += [f"proposed {who.name}" for who in decision.proposed_by]
    told += [f"seconded {who.name}" for who in decision.seconded_by]
    number = f"{decision.number}) " if decision.number else ""
    more = f" [{'; '.join(told)}]" if told else ""
    return f"{decision.classification}{'' if one.formal else '?'}: {number}{decision.text}{more}"


# a sentence that is one decision, its kind
FORMAL = [
    ("AGREED that two vans be bought.", "agreed"),
    ("RESOLVED: to buy two vans.", "resolved"),
    ("RESOLVED – unanimously to buy two vans.", "resolved"),
    ("RESOLVED by a majority that two vans be bought.", "resolved"),
    ("ORDERED that the papers be sent.", "ordered"),
    ("DECIDED to buy two vans.", "agreed"),
    ("RECOMMENDED that two vans be bought.", "agreed"),
    ("Agreed: that two vans be bought.", "agreed"),
    ("Resolved to buy two vans.", "resolved"),
    ("It was agreed to buy two vans.", "agreed"),
    ("It was unanimously resolved to buy two vans.", "resolved"),
    ("Therefore resolved that two vans be bought.", "resolved"),
    ("And Resolved that two vans be bought.", "resolved"),
    ("NOTED the report of the clerk.", "noted"),
    ("ENDORSED the plan in full.", "endorsed"),
    ("ACCEPTED the offer in full.", "accepted"),
    ("Decision – that two vans be bought.", "agreed"),
    ("DECISION 2: Two vans, with a driver.", "agreed"),
    ("Decision: the Board agreed to buy two vans.", "agreed"),
    ("Decision: Plan approved as a draft.", "approved"),
    ("Decision: The Executive approved the plan.", "approved"),
    ("Resolved to note that apologies had been received.", "noted"),
    ("Deferred to the next meeting.", "deferred"),
    ("Otherwise accepted as a true record.", "accepted"),
    ("Outcome: the plan was endorsed.", "endorsed"),
    ("Order: Noted.", "noted"),
    ("Order: Deferred to June meeting.", "deferred"),
    ("Board decision 4/15: that two vans be bought.", "agreed"),
    ("Decision reached: to buy two vans.", "agreed"),
    ("RESOLUTION 14/15: that two vans be bought.", "resolved"),
    ("DETERMINED – That two vans be bought.", "agreed"),
    ("Penderfynwyd: prynu dwy fan.", "resolved"),
    ("Cytunwyd i brynu dwy fan.", "agreed"),
    ("Nodwyd yr adroddiad.", "noted"),
]
TOLD = [
    ("The Board agreed to buy two vans.", "agreed"),
    ("Members of the Board agreed that two vans be bought.", "agreed"),
    ("All present agreed that two vans be bought.", "agreed"),
    ("The Safer Streets Partnership formally supported the bid.", "supported"),
    ("The Board received and noted the plan.", "noted"),
    ("Members noted the report.", "noted"),
    ("On hearing this, it was then agreed that two vans be bought.", "agreed"),
    ("After a vote it was ordered that the papers be sent.", "ordered"),
    ("lt was agreed that two vans be bought.", "agreed"),
    ("The minutes were agreed as a correct record.", "agreed"),
    ("The minutes of 4 March were approved.", "approved"),
    ("The report was noted.", "noted"),
    ("The grants were approved.", "approved"),
    ("This was agreed.", "agreed"),
    ("This was accepted.", "accepted"),
    ("The SCB endorsed the four findings and agreed to meet.", "endorsed"),
    ("An Coiste noted the report.", "noted"),
    ("Board noted a short report.", "noted"),
    ("The Board welcomed the plan and noted its findings.", "noted"),
    ("The Committee deferred the motion.", "deferred"),
    ("It was, on a show of hands, agreed to buy a van.", "agreed"),
    ("Having heard this, the Clerk left, and it was AGREED to buy a van.", "agreed"),
    ("The letters were read and NOTED.", "noted"),
    ("The course set out above was approved.", "approved"),
    ("Option (a) was rejected on cost.", "rejected"),
    ("Three were approved; one was not.", "approved"),
    ("Minutes approved.", "approved"),
    ("No comments came back and the plan was therefore approved.", "approved"),
    ("There being no other nominations, Councillor Able was deemed elected.", "appointed"),
    ("The Chair thanked Jo Able for her presentation, which was noted.", "noted"),
    ("Letter from Eskshire Council of 4 May 2031 about the vans – noted.", "noted"),
    ("The letter of 4 May was received for information.", "received"),
    ("The Committee noted accordingly.", "noted"),
    ("The update was welcomed and noted.", "noted"),
    ("Cllr Jo Able was elected Vice-Chair.", "appointed"),
    ("There were no other nominations and Cllr Able was elected unopposed.", "appointed"),
    ("The Committee instructed the Director to buy a van.", "agreed"),
    ("The Committee remitted the plan to the Director.", "agreed"),
    ("Presentation noted.", "noted"),
    ("Proposal (ii) deferred until May.", "deferred"),
    ("The minute of 4 March was approved, being proposed by Jo Able.", "approved"),
    ("Llythyr gan y Cyngor – nodwyd.", "noted"),
    ("The amendment was defeated.", "rejected"),
    ("The proposal fell.", "rejected"),
    ("The motion was put and passed.", "agreed"),
    ("These were moved as correct by Jo Able and Bo Carr.", "agreed"),
    ("Payment of £30.00 was authorised once the van had come.", "agreed"),
    ("So it was agreed that the bill be paid when the van was received.", "agreed"),
    ("Meeting with the trust Agreed to defer for now.", "deferred"),
    ("Cefnogwyd yr ymgyrch.", "supported"),
    ("There had been circulated and NOTED Minutes of 4 March which were approved.", "noted"),
    ("A report was sent, which was noted.", "noted"),
    ("The Chair thanked Ms Able for the talk and presentation, which was noted.", "noted"),
    ("The Committee noted accordingly.", "noted"),
    ("In the absence of Jo Able the motion was deferred.", "deferred"),
    ("Wedi trafod, penderfynwyd prynu dwy fan.", "agreed"),
    ("We agreed to buy a van.", "agreed"),
    ("Partners agreed that a van be bought.", "agreed"),
    ("The Sub-Committee decided to buy a van.", "agreed"),
    ("Option 1 (raise all by 4%) was not supported.", "rejected"),
    ("Option 2, a charge of £30, was agreed from 1 May 2031.", "agreed"),
    ("The following were nominated: Jo Able, Bo Carr.", "appointed"),
    ("The Chair declared the motion carried.", "agreed"),
    ("The vote was carried by 5 to 3.", "agreed"),
    ("The Board was content to note the plan.", "noted"),
    ("Members gave their approval to the plan.", "approved"),
    ("Approval was given to the plan.", "approved"),
    ("There was unanimous agreement to buy a van.", "agreed"),
    ("Members voted to buy a van.", "agreed"),
    ("The Committee authorised the Clerk to sign.", "agreed"),
    ("The plan was signed off by the Board.", "agreed"),
    ("Proposed Cllr Able, seconded Cllr Carr and agreed.", "agreed"),
]


@pytest.mark.parametrize(
    ("sentence", "kind", "formal"),
    [(*one, True) for one in FORMAL] + [(*one, False) for one in TOLD],
)
def test_decision(sentence: str, kind: str, formal: bool) -> None:
    (one,) = find_outcomes(said(sentence))
    assert (one.decision.text, one.decision.classification) == (sentence, kind)
    assert one.formal is formal
    assert one.decision.quote.text == sentence


NO_DECISION = [
    "Members noted that the vans were old.",
    "Jo Able agreed to write to the trust.",
    "It was noted that the trust had agreed the plan.",
    "As agreed at the last meeting, two vans were bought.",
    "It was agreed at the last meeting that the report be noted.",
    "The plan had been agreed.",
    "RESOLVED: None.",
    "There was agreement.",
    "The plan was signed off by the minister.",
    "The Board received the report.",
    "It was moved and seconded that two vans be bought.",
    "The shelter got 5 votes and was not adopted.",
    "The members agreed that more vans were needed.",
    "All members supported him.",
    "Cllr Jo Able, who was elected Chair last, spoke of vans.",
    "It was reported that, at the meeting of the Council on 4 May, it was agreed to buy a van.",
    "It was agreed in 2031 that two vans be bought.",
    "It was agreed by several members that it was late.",
    "The Council refused planning permission.",
    "The report was taken as read.",
    "The bail application was refused by the council.",
    "It was noted, however, that it was late.",
    "The letter noted that the trust was late.",
    "Jo Able asked whether the plan was approved.",
    "Twenty two bids received, seven of them late.",
    "The report, which had been approved in May, was sent out.",
    "If the plan is agreed, two vans will be bought.",
    "Once agreed, the plan will be sent out.",
    "The Board agreed with Jo Able that it was late.",
    "Cllr Jo Able proposed that two vans be bought.",
    "Proposed by Cllr Jo Able, seconded by Cllr Bo Carr.",
    "Resolution from the council on vans was read out.",
    "Voting: For 5, Against 3",
    "All Members supported him.",
    "As an amendment, Jo Able moved that the report be deferred.",
    "Minute 8: Vans – Jo Able said that the plan was still to be signed.",
    "The budget was approved by the Joint Committee on 30 April.",
]


@pytest.mark.parametrize("sentence", NO_DECISION)
def test_no_decision(sentence: str) -> None:
    assert find_outcomes(said(sentence)) == []


# what is shown, the lines, the decisions
CASES = [
    (
        "a number after the stem",
        "RESOLVED: 2031/004\n\nThat:\n\n1) the report be noted;\n\n2) two vans be bought.",
        ["noted: 1) the report be noted;", "resolved: 2) two vans be bought."],
    ),
    (
        "marks that stand alone",
        "RESOLVED:(i)\n\nThat the report be noted;\n\n(ii)\n\nthat two vans be bought.",
        ["noted: i) That the report be noted;", "resolved: ii) that two vans be bought."],
    ),
    (
        "what is resolved after a colon",
        "It was proposed by Cllr Able, seconded by Cllr Carr and RESOLVED:That two vans be bought.",
        ["resolved: That two vans be bought. [proposed Able; seconded Carr]"],
    ),
    (
        "a table with a column of decisions",
        "|Project|Bid|Decision|\n|Van|£9,800|Agreed|\n|Shed|£4|Deferred – no plan|\n|Hall|£1|Late|",
        ["agreed: Van £9,800 Agreed", "deferred: Shed £4 Deferred – no plan"],
    ),
    (
        "a number after the stem, and one thing",
        "RESOLVED: 2031/005\n\nThat the report be noted.",
        ["noted: That the report be noted."],
    ),
    (
        "a body before the entries under a heading",
        "Decision\n\nThe Committee:-\n\ni. NOTED the report; and\nii. AGREED that a van be bought.",
        ["noted: i) NOTED the report; and", "agreed: ii) AGREED that a van be bought."],
    ),
    (
        "a report that is quoted whole",
        "“1.0 Purpose\n\nTo ask for vans.\n\nThe plan was approved.\n\nIt was agreed to buy a van.”"
        "\n\nThe Board noted the report.",
        ["noted?: The Board noted the report."],
    ),
    (
        "what others have decided",
        "Notifications had been received as follows:\n\n(a) Shed at Northby\n\nApproved",
        [],
    ),
    (
        "numbers of paragraphs, whole",
        "4.11iii) It was agreed to buy a van.",
        ["agreed: 4.11iii) It was agreed to buy a van."],
    ),
    (
        "a closing mark without its opening one",
        "And Resolved:\n“That the Minutes, as circulated, be adopted and signed”.",
        ["resolved: That the Minutes, as circulated, be adopted and signed."],
    ),
    (
        "what was agreed by the members",
        "A talk would be given. This was agreed by the elected members.",
        ["agreed?: A talk would be given. This was agreed by the elected members."],
    ),
    (
        "a list under a stem",
        "AGREED that:-\n1. the report be noted\n2. two vans be bought",
        ["noted: 1) the report be noted", "agreed: 2) two vans be bought"],
    ),
    (
        "a list with letters",
        "RESOLVED\n(a) that the report be noted\n(b) that two vans be bought",
        ["noted: a) that the report be noted", "resolved: b) that two vans be bought"],
    ),
    (
        "a sentence more in an entry",
        "RESOLVED that\n(i) the report be noted. It was long.\n(ii) two vans be bought",
        ["noted: i) the report be noted. It was long.", "resolved: ii) two vans be bought"],
    ),
    (
        "what comes after the list is none of it",
        "AGREED\n1. that the report be noted;\n2. that two vans be bought\nThe inspector left.",
        ["noted: 1) that the report be noted;", "agreed: 2) that two vans be bought"],
    ),
    (
        "a list with bullets",
        "Decision:\n* to note the report\n* to buy two vans\nJo Able spoke of it.",
        ["noted: to note the report", "agreed: to buy two vans"],
    ),
    (
        "sentences under a heading",
        "**Decision**\nThat the report be noted.\nThat two vans be bought.\nThe inspector left.",
        ["noted: That the report be noted.", "agreed: That two vans be bought."],
    ),
    (
        "one paragraph under a stem",
        "RESOLVED\nThat two vans be bought.\n\nThe inspector left.",
        ["resolved: That two vans be bought."],
    ),
    (
        "a stem of its own under a heading",
        "Decision\n\nRESOLVED that two vans be bought.",
        ["resolved: RESOLVED that two vans be bought."],
    ),
    (
        "what the clerk is to do ends the list",
        "AGREED:\n1. two vans be bought\n2. JA to write to the trust",
        ["agreed: 1) two vans be bought", "agreed: 2) JA to write to the trust"],
    ),
    (
        "what the body did, numbered",
        "The Committee:\n1. noted the report\n2. agreed to buy two vans",
        ["noted: 1) noted the report", "agreed: 2) agreed to buy two vans"],
    ),
    (
        "announced, and then quoted",
        "After a vote it was resolved:\n“That two vans be bought.”",
        ["resolved: That two vans be bought."],
    ),
    (
        "a word at the end",
        "The report of the clerk was read. NOTED",
        ["noted: The report of the clerk was read. NOTED"],
    ),
    (
        "a word under the motion",
        "It was proposed by Jo Able that two vans be bought.\nAgreed",
        ["agreed: It was proposed by Jo Able that two vans be bought. Agreed [proposed Jo Able]"],
    ),
    (
        "only the first sentence",
        "RESOLVED to buy a van. Jo Able left.",
        ["resolved: RESOLVED to buy a van."],
    ),
    (
        "votes on a line of their own",
        "RESOLVED to buy a van.\nVotes for: 5, against: 3, abstentions: 1",
        ["resolved: RESOLVED to buy a van. [for 5; against 3; abstained 1]"],
    ),
    (
        "votes in the sentence",
        "The motion was carried by 5 votes to 3.",
        ["agreed?: The motion was carried by 5 votes to 3. [for 5; against 3]"],
    ),
    (
        "a vote that was lost",
        "The motion was put and lost, 2 votes for, 7 against and 1 abstention.",
        [
            "rejected?: The motion was put and lost, 2 votes for, 7 against and 1 abstention."
            " [for 2; against 7; abstained 1]"
        ],
    ),
    (
        "no votes where numbers are of something else",
        "RESOLVED to apply for 5 vans, 3 against the cold.",
        ["resolved: RESOLVED to apply for 5 vans, 3 against the cold."],
    ),
    (
        "told, and then said formally",
        "The Board agreed that new vans be bought.\nRESOLVED that new vans be bought.",
        ["resolved: RESOLVED that new vans be bought."],
    ),
    (
        "printed twice",
        "RESOLVED that two new vans be bought.\n\nDecision\n\nThat two new vans be bought.",
        ["agreed: That two new vans be bought."],
    ),
    (
        "a list that begins beside its stem",
        "RESOLVED: (1) That the vans be bought.\n\n(2) That the sheds be painted.",
        ["resolved: 1) That the vans be bought.", "resolved: 2) That the sheds be painted."],
    ),
    (
        "an entry that ends with its outcome",
        "(ii) Accounts for May - noted.",
        ["noted: ii) Accounts for May - noted."],
    ),
    (
        "entries that end with their outcomes",
        "(a) Van – ratified\n(b) Shed – deferred, a plan is needed\n(c) Bench. Not supported",
        [
            "approved: a) Van – ratified",
            "deferred: b) Shed – deferred, a plan is needed",
            "rejected: c) Bench. Not supported",
        ],
    ),
    (
        "a word under an entry",
        "a) Van, £900\n\nApproved\n\nb) Shed, £90. Jo Able left.\n\nNot supported, as it is old.",
        [
            "approved: a) Van, £900 Approved",
            "rejected: b) Shed, £90. Jo Able left. Not supported, as it is old.",
        ],
    ),
    (
        "a word of the item before other things",
        "Approved. The shed is to be seen in May.",
        ["approved: Approved."],
    ),
    (
        "the body agreed, and a list",
        "On hearing this, An Coiste agreed:\na) to buy a van\nb) to sell it",
        ["agreed: a) to buy a van", "agreed: b) to sell it"],
    ),
    (
        "no colon before the list",
        "It was further RESOLVED\n\n(a) That a van be bought ;\n\n(b) That it be sold.",
        ["resolved: a) That a van be bought ;", "resolved: b) That it be sold."],
    ),
    (
        "a list under a whole sentence",
        "RESOLVED – that the panel support the plan for the van and say:\n"
        "(1) that it be blue;\n(2) that it be new.",
        [
            "supported: RESOLVED – that the panel support the plan for the van and say:",
            "resolved: 1) that it be blue;",
            "resolved: 2) that it be new.",
        ],
    ),
    (
        "numbers without points",
        "RESOLVED\n\n1 Buy a van.\n\n2 Sell a shed.",
        ["resolved: 1 Buy a van.", "resolved: 2 Sell a shed."],
    ),
    (
        "a page that ends before or within the list",
        "RESOLVED:\n\nA - 2\n\n(a) That a van be bought;\n\nPRIVATE PAPER\n\n(b) That it be sold.",
        ["resolved: a) That a van be bought;", "resolved: b) That it be sold."],
    ),
    (
        "what the chair signs",
        "The plan was noted.\n\nThe meeting ended at noon.\n\nApproved as a true record",
        ["noted?: The plan was noted."],
    ),
    (
        "who moved it is no decision",
        "Decision\n\nPlan for vans noted.\n\nBo Carr left.\n\nDecision\n\nSeconded: Cllr. Able",
        ["noted: Plan for vans noted. [seconded Able]"],
    ),
    (
        "this, and what it was",
        "Jo Able asked that a van be bought. This was unanimously agreed.",
        ["agreed?: Jo Able asked that a van be bought. This was unanimously agreed."],
    ),
    (
        "the motion that was carried",
        "“That a van be bought and a driver found.”\n\nThe motion was CARRIED by 5 votes to 3.",
        [
            "agreed?: That a van be bought and a driver found. The motion was CARRIED"
            " by 5 votes to 3. [for 5; against 3]"
        ],
    ),
    (
        "what was moved, and approved later",
        "It was proposed by Jo Able and seconded by Bo Carr to approve the van. Jo Able asked "
        "whether the proposal was carried. Approval was confirmed by the Chair.",
        [
            "approved?: It was proposed by Jo Able and seconded by Bo Carr to approve the van."
            " Jo Able asked whether the proposal was carried. [proposed Jo Able; seconded Bo Carr]"
        ],
    ),
    (
        "the days below",
        "It was then agreed to meet on the following days:\n\n4 May 2031;\n\n6 June 2031.\n\n"
        "Bo Carr left.",
        ["agreed?: It was then agreed to meet on the following days: 4 May 2031; 6 June 2031."],
    ),
    (
        "two that differ",
        "The Board agreed to buy a van.\nRESOLVED that the trust write.",
        ["agreed?: The Board agreed to buy a van.", "resolved: RESOLVED that the trust write."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_decisions(text: str, found: list[str]) -> None:
    assert [shown(one) for one in find_outcomes(said(text))] == found


def test_a_word_in_the_margin_is_said_of_the_paragraph_beside_it() -> None:
    text = "The clerk read the report. It was long.\n\nThe inspector left."
    one = outcomes.marked(said(text), lines(text)[0], "Noted")
    assert one is not None
    assert shown(one) == "noted: The clerk read the report. It was long."
    assert outcomes.marked(said("Other words."), lines(text)[1], "Noted") is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Noted", True),
        ("APPROVED.", True),
        ("Nodwyd", True),
        ("Noted by all", False),
        ("JA", False),
    ],
)
def test_mark_of_a_margin(text: str, mark: bool) -> None:
    assert outcomes.is_mark(text) is mark


@pytest.mark.parametrize(
    ("text", "formal"),
    [("RESOLVED to buy a van", True), ("RESOLVED:", False), ("The Board resolved to buy", False)],
)
def test_formal_line(text: str, formal: bool) -> None:
    assert stems.is_formal(text) is formal
