"""How well documents are read: what a graph says of a meeting, against an expected reading of it.

Every fact is counted as right, missed or extra; precision, recall and F1 come from these counts.
What is the same is told in `likeness`: each expected thing is paired with one found thing.

Scored are: the meeting (its board and date), times, place and chair; who attended and who sent
apologies; of these, in what capacity and for which body; members listed; items, their numbers and
whether they are exempt; decisions and their kind. Where no meeting has the board and date, the
rest is scored against the fullest meeting of the same document.
"""

from collections.abc import Sequence

from graph.accuracy.expected import UNCLEAR, Attendee, Case
from graph.accuracy.items import score_items
from graph.accuracy.likeness import same_body, same_person, title_likeness
from graph.accuracy.people import score_attendance, score_list
from graph.accuracy.tally import Tally

PLACES_ALIKE = 85  # of 100


def score(case: Case, found: Sequence[Case]) -> Tally:
    """Counts for one expected reading; `found`: the meetings in the graph of its documents."""
    tally = Tally()
    same = [meeting for meeting in found if _is_meeting(case, meeting)]
    told = ", ".join(f"{meeting.board} {meeting.date}" for meeting in found)
    tally.judge("meeting", bool(same), f"{case.board} {case.date}", told or "none")
    meeting = fullest(same or found or [Case(board="", date=None)])
    _score_head(case, meeting, tally)
    if case.attendance is not None:
        score_attendance(case.attendance, meeting.attendance or (), tally)
    if members := [member for member in case.members if member.person]:
        score_list("members", members, meeting.members, tally)
    score_items(case, meeting, tally)
    return tally


def _is_meeting(case: Case, meeting: Case) -> bool:
    boards = (case.board, case.board_as_written, *case.board_accept)
    dates = case.date_accept or (case.date,)
    return meeting.date in dates and same_body(boards, meeting.board_accept)


def fullest(found: Sequence[Case]) -> Case:
    """The meeting with the most people and items."""
    return max(found, key=lambda meeting: len(meeting.attendance or ()) + len(meeting.items))


def _score_head(case: Case, meeting: Case, tally: Tally) -> None:
    times = ((case.start_time, meeting.start_time), (case.end_time, meeting.end_time))
    for expected, found in times:
        if expected not in (None, UNCLEAR):
            tally.judge("times", expected == found, expected, found)
    if case.place not in (None, UNCLEAR):
        places = [place for place in (case.place, *case.place_accept) if place]
        best = max(title_likeness(place, meeting.place or "") for place in places)
        tally.judge("place", best >= PLACES_ALIKE, case.place, meeting.place)
    if case.chair not in (None, UNCLEAR):
        chair = Attendee(person=case.chair, person_accept=case.chair_accept)
        chairs = [person for person in meeting.attendance or () if person.role == "chair"]
        ok = bool(chairs) and all(same_person(chair, person) for person in chairs)
        tally.judge("chair", ok, case.chair, ", ".join(str(p.person) for p in chairs) or "none")


def strays(cases: Sequence[Case], found: Sequence[Case]) -> list[Case]:
    """Meetings that the documents of these cases are said to record, and that no case expects."""
    return [m for m in found if not any(_is_meeting(case, m) for case in cases)]
