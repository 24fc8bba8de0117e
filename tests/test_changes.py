"""Who came, left and took the chair as the meeting went on, and who came for one item."""

import pytest
from made_lines import lines, said

from ingest.layouts.changes import with_changes
from ingest.layouts.item_lists import attending
from ingest.layouts.item_numbers import Heading
from ingest.layouts.labels import blocks
from ingest.layouts.presence import presences
from ingest.layouts.spans import Span
from ingest.records import Presence

HEAD = "Present: Cllr J. Able (Chair), Cllr Bo Carr, Supt D. Dunn"
ABLE, CARR, DUNN = "J. Able chair", "Bo Carr", "D. Dunn"
TOLD = [
    ("Cllr Carr left the meeting at 8.15 pm.", [ABLE, f"{CARR} [left the meeting at 8.15 pm]"]),
    ("At this point, Cllr Carr left the Meeting.", [ABLE, f"{CARR} [left the Meeting]"]),
    (
        "The Chairman then left the Meeting and Cllr Carr took the Chair.",
        [f"{ABLE} [left the Meeting]", f"{CARR} chair [took the Chair]"],
    ),
    (
        "Cllr Carr took the Chair in the absence of Cllr J. Able at the start of it.\n\n"
        "The Chairman, Cllr Able arrived at the meeting and took the Chair.",
        [
            f"{ABLE} [arrived at the meeting]",
            f"{CARR} chair [took the Chair in the absence of Cllr J. Able at the start of it]",
        ],
    ),
    ("It was agreed that Councillor Carr would take the Chair.", ["J. Able", f"{CARR} chair"]),
    ("PCSO Ed Ellis joined the meeting.", [ABLE, CARR, DUNN, "Ed Ellis [joined the meeting]"]),
    ("P.C.S.O. Ed Ellis joined the meeting.", [ABLE, CARR, DUNN, "Ed Ellis [joined the meeting]"]),
    ("Ymunodd SCC Ed Ellis â'r cyfarfod.", [ABLE, CARR, DUNN, "Ed Ellis [Ymunodd]"]),
    ("Supt Dunn was sorry not to attend in person.", [ABLE, CARR, f"{DUNN} (remote)"]),
    # no change: an interest, a plan, a district, somebody unknown
    ("Cllr Carr declared an interest and left the meeting.", [ABLE, CARR, DUNN]),
    ("Cllr Carr left the room for this item.", [ABLE, CARR, DUNN]),
    ("The Chairman stated that he had to leave the meeting.", [ABLE, CARR, DUNN]),
    ("Supt Dunn had now left the District.", [ABLE, CARR, DUNN]),
    ("Mrs Moor joined the meeting.", [ABLE, CARR, DUNN]),
]


def shown(one: Presence) -> str:
    role = f" {one.role}" if one.role else ""
    mode = f" ({one.mode})" if one.mode else ""
    return f"{one.person.name}{role}{mode}" + (f" [{one.part}]" if one.part else "")


@pytest.mark.parametrize(("text", "found"), TOLD)
def test_changes(text: str, found: list[str]) -> None:
    people = with_changes(presences(blocks(lines(HEAD))[0]), said(text))
    assert [shown(one) for one in people][: len(found)] == found
    assert len(people) == max(3, len(found))


LISTS = [
    (
        "The following were in attendance for this item:\n\n- Cllr Jo Able (Executive Member)\n"
        "- Bo Carr, Eskshire Police\n\nThe report was noted.",
        ["Jo Able [item 5]", "Bo Carr [item 5]"],
    ),
    ("In attendance: Jo Able\n\nBo Carr spoke.", ["Jo Able [item 5]"]),
    ("The following were agreed:\n\n- Jo Able", []),
    ("In attendance: none\n\nThe Board met.", []),
]


@pytest.mark.parametrize(("text", "found"), LISTS)
def test_lists_in_items(text: str, found: list[str]) -> None:
    span = Span(Heading(0, 1, "Safety", "5"), None, lines(text))
    assert [shown(one) for one in attending(span)] == found
    assert {one.status for one in attending(span)} <= {"in attendance"}
