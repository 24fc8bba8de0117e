"""Who proposed and seconded a decision; vans and people are invented."""

import pytest
from made_lines import said

from ingest.layouts.outcomes import find_outcomes

# the lines of an item, for each decision who proposed and who seconded it
CASES = [
    ("Proposed by Cllr Jo Able, seconded by Cllr Bo Carr and agreed that a van be bought.",
     ["Jo Able + Bo Carr"]),
    ("Moved by Jo Able and seconded by Bo Carr and unanimously agreed to buy a van.",
     ["Jo Able + Bo Carr"]),
    ("On the proposal of Jo Able, seconded by Bo Carr, it was agreed that a van be bought.",
     ["Jo Able + Bo Carr"]),
    ("It was proposed by Jo Able that a van be bought.\nAgreed", ["Jo Able + "]),
    ("Proposed: Jo Able\nSeconded: Bo Carr\nRESOLVED to buy a van.", ["Jo Able + Bo Carr"]),
    ("RESOLVED to buy a van.\nProposed by Jo Able, seconded by Bo Carr.", ["Jo Able + Bo Carr"]),
    ("Cynigiwyd gan Cyng Nia Rees, eiliwyd gan Cyng Huw Pugh a chytunwyd prynu fan.",
     ["Nia Rees + Huw Pugh"]),
    # each decision its own
    ("RESOLVED to buy a van.\nProposed by Jo Able, seconded by Bo Carr.\nRESOLVED to sell it.\n"
     "Proposed by Di Dunn, seconded by Ed Ellis.", ["Jo Able + Bo Carr", "Di Dunn + Ed Ellis"]),
    ("Proposed by Jo Able, seconded by Bo Carr.\nRESOLVED to buy a van.\nProposed by Di Dunn,"
     " seconded by Ed Ellis.\nRESOLVED to sell it.", ["Jo Able + Bo Carr", "Di Dunn + Ed Ellis"]),
    ("In proposing the motion, Councillor Able spoke of vans.\n"
     "The motion was seconded by Councillor Carr (B) and agreed.", ["Able + B. Carr"]),
    ("The Chair proposed that a van be bought. This was unanimously agreed.", ["Chair + "]),
    ("Mr Able moved and Mrs Carr seconded:\n“That a van be bought.”\nThe motion was carried.",
     ["Able + Carr"]),
    ("These were moved as correct by Jo Able and Bo Carr", ["Jo Able + Bo Carr"]),
    ("Cynigiwyd gan y Cyng. Nia Rees, eiliwyd gan y Cyng. Huw Pugh gyda phawb yn gytûn.",
     ["Nia Rees + Huw Pugh"]),
    ("Mr Able proposed that there be a van and Mrs Carr seconded. It was:\nResolved:\n"
     "That a van be bought.", ["Able + Carr"]),
    ("Mr Able, seconded by Mrs Carr, moved that a van be bought.\nThe motion was carried.",
     ["Able + Carr"]),
    ("Mr Able moved the plan, Mrs Carr seconded, and it was agreed that a van be bought.",
     ["Able + Carr"]),
    ("Agreed on the proposal of Mr Able seconded by Mrs Carr: that a van be bought.",
     ["Able + Carr"]),
    # of the minutes above them
    ("Circulated, copy of Minutes of 4 March:\nProposed by Jo Able\nSeconded by Bo Carr\n"
     "It was agreed that a van be bought.", [" + "]),
    ("Circulated, copy of Minutes of 4 March:\nProposed by Jo Able\nSeconded by Bo Carr\n"
     "It was agreed that the minutes be signed.", ["Jo Able + Bo Carr"]),
    # no movers
    ("RESOLVED to buy a van.\nJo Able proposed that it be blue.", [" + "]),
    ("RESOLVED to buy a van.\n\nA\n\nB\n\nC\n\nProposed by Jo Able, seconded by Bo Carr.", [" + "]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "moved"), CASES)
def test_movers(text: str, moved: list[str]) -> None:
    decisions = [one.decision for one in find_outcomes(said(text))]
    sides = [(one.proposed_by, one.seconded_by) for one in decisions]
    assert [
        " + ".join(", ".join(who.name for who in side) for side in one) for one in sides
    ] == moved


def test_evidence_of_a_mover_is_the_own_line() -> None:
    (one,) = find_outcomes(said("Proposed: Jo Able\nSeconded: Bo Carr\nRESOLVED to buy a van."))
    assert one.decision.proposed_by[0].quote.line == 1
    assert one.decision.seconded_by[0].quote.line == 2
