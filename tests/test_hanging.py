"""What only looks like a table: marks, stems, labels and owners in columns of their own; and
decisions with the numbers of paragraphs. Vans and people are invented.
"""

import pytest
from made_lines import HEAD, lines, meeting, said
from test_actions import shown as task
from test_outcomes import shown

from ingest.layouts.outcomes import find_outcomes
from ingest.layouts.own_names import own_names
from ingest.records import Item
from ingest.tables.plans import find

LIST = "Present: Superintendent Jo Able, Bo Carr, Di Dunn\n\n1. Vans\n\nJo Able spoke of vans.\n\n"


def read(text: str) -> Item:
    (item,) = meeting(HEAD + LIST + text).items
    return item


def decided(item: Item) -> list[str]:
    return [f"{one.classification}: {one.number or ''} {one.text}" for one in item.decisions]


# the text of an item, its decisions, its actions
CASES = [
    (
        "words that hang under a stem and marks",
        "     RESOLVED     -     (i)     That the van be noted and used to inform\n"
        "                                the Board.\n\n"
        "                        (ii)    That Bo Carr and those of the\n"
        "                                Netherlow Trust be thanked.\n",
        ["noted: i That the van be noted and used to inform the Board.",
         "resolved: ii That Bo Carr and those of the Netherlow Trust be thanked."],
        [],
    ),
    (
        "owners at the right, over several lines",
        "The Board AGREED:\n\n"
        "(a)  to note the report;                               All to note\n\n"
        "(b)  to ask the trust to look in detail at the price   Bo\n"
        "     of a van; and                                     Carr\n\n"
        "(c)  that a plan come back in November.                Supt\n"
        "                                                       Able/\n"
        "                                                       Di Dunn\n",
        ["noted: a to note the report;",
         "agreed: b to ask the trust to look in detail at the price of a van; and",
         "agreed: c that a plan come back in November."],
        ["Bo Carr: (b) to ask the trust to look in detail at the price of a van; and",
         "Able, Di Dunn: (c) that a plan come back in November."],
    ),
    (
        "numbers of paragraphs as the marks of decisions",
        "After hearing of them, the Sub-committee:\n\nNoted:\n\n1.1. That vans were dear.\n\n"
        "1.2. That two were sold.\nPage 1.\n\n1.3. That one was sold.\n\n"
        "The Sub-committee thereafter resolved to recommend to the Council:\n\n"
        "1.4. That a van be bought.\n\nBo Carr left.\n",
        ["noted: 1.1 That vans were dear.", "noted: 1.2 That two were sold.",
         "noted: 1.3 That one was sold.", "resolved: 1.4 That a van be bought."],
        [],
    ),
    (
        "amounts are no owners",
        "RESOLVED:\n\n"
        "(i)    Netherlow Boxing Club, for its vans and shed        £2,000\n"
        "(ii)   E-van trust of Northby, for its old vans            £3,000\n",
        ["resolved: i Netherlow Boxing Club, for its vans and shed £2,000",
         "resolved: ii E-van trust of Northby, for its old vans £3,000"],
        [],
    ),
    (
        "a row for each kind of words",
        "|Discussion|Vans are dear, and it was long.||\n|Decision|Option 1 was rejected.||\n",
        ["rejected:  Option 1 was rejected."],
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "decisions", "actions"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_item(text: str, decisions: list[str], actions: list[str]) -> None:
    item = read(text)
    assert decided(item) == decisions
    assert [task(one) for one in item.actions] == actions


# sentences, what they tell
TOLD = [
    ("The Board noted the Netherlow Needs Assessment timetable.", "noted"),
    ("Consideration of the van was deferred to the December meeting.", "deferred"),
    ("The minutes of the Trust held on 4 May were received.", "received"),
    ("Staffing – Resolved that hours be increased.", "resolved"),
    ("After discussion the Board agreed to ask for a van.", "agreed"),
    ("After discussion the CC agreed not to object.", "agreed"),
    (
        "On the proposal of Cllr. Able, seconded by Cllr. Carr, thanks were extended to the trust.",
        "agreed",
    ),
    ("Option 2 (a van, six months) agreed in principle.", "agreed"),
    ("1. Letter from the trust – referred to Bo Carr for reply.", "other"),
    ("Was the Board sure that the grant would be approved?", None),
    ("The CC of the trust was late.", None),
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_told(text: str, kind: str | None) -> None:
    found = find_outcomes(said(text), own_names("Northby Community Council", []))
    assert [one.decision.classification for one in found] == ([kind] if kind else [])


def test_a_word_behind_an_entry_is_said_of_the_whole_entry() -> None:
    text = "- Van club £200. Bo Carr spoke. Approved.\n- Shed £900. Not approved. To try again."
    assert [shown(one) for one in find_outcomes(said(text))] == [
        "approved: Van club £200. Bo Carr spoke. Approved.",
        "rejected: Shed £900. Not approved.",
    ]


def test_two_options_are_two_decisions() -> None:
    text = "Decision:\n\nOption 1 (new vans) was rejected.\n\nOption 2 (old vans) agreed in full."
    kinds = [one.decision.classification for one in find_outcomes(said(text))]
    assert kinds == ["rejected", "agreed"]


def test_a_motion_accordingly_carried() -> None:
    text = (
        "Cllr Able proposed and Mr Carr seconded that a van be bought. Nine voted for it. "
        "The proposal was accordingly carried."
    )
    (one,) = find_outcomes(said(text))
    assert one.decision.text.startswith("Cllr Able proposed")


def test_rows_that_say_that_they_are_actions() -> None:
    rows = (
        "|Action 31/4|Buy a van|Bo Carr|14/10/31|\n||Sell the shed|Di Dunn|January meeting|\n"
        "|Vans|Two were sold|Bo Carr|14/10/31|\n||Not now|Di Dunn|January meeting|\n"
    )
    tasks = find(lines(rows)).tasks
    assert [(one.text, one.told["owner"]) for one in tasks] == [
        ("Buy a van", "Bo Carr"),
        ("Sell the shed", "Di Dunn"),
    ]
