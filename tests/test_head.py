"""How a meeting is headed: board, day, times, place and kind; boards and places are invented."""

import pytest
from made_lines import lines

from ingest.capitals import as_title
from ingest.layouts.head import Head, kind_of, read_head
from ingest.layouts.hours import after, end_time, start_time, told_end


def head(text: str, rest: str = "", published: str = "", made: str | None = None) -> Head:
    top = lines(text)
    return read_head(top, [*top, *lines(rest)], published, made)


# a head, its board
BOARDS = [
    ("SAFER NORTHBY PARTNERSHIP\nMinutes", "Safer Northby Partnership"),
    ("Safer Northby Partnership Agenda", "Safer Northby Partnership"),
    ("Name of meeting      CRIME SCRUTINY PANEL\nVenue     Town Hall", "Crime Scrutiny Panel"),
    ("Minute of the Meeting of Northby Area Forum held on 4 March", "Northby Area Forum"),
    (
        "NORTHBY POLICE AUTHORITY\nMinutes of a meeting of the Police Authority held on 4 March",
        "Northby Police Authority",
    ),
    ("SAFER STREETS AND WELLBEING\nBOARD\n4 March 2031", "Safer Streets and Wellbeing Board"),
    (
        "MINUTES OF THE MEETING OF THE NETHERLOW - ESK DISTRICT HELD IN THE TOWN HALL",
        "Netherlow - Esk District",
    ),
    ("Crime Panel minutes: March 2031\nDate of meeting\n4 March 2031", "Crime Panel"),
    ("Meeting      CRIME AND SAFETY PANEL\nDate     4 March 2031", "Crime and Safety Panel"),
    (
        "NORTHBY COUNCIL\nA meeting of the Safer Northby Partnership (SNP) was held on 4 March",
        "Safer Northby Partnership",
    ),
    ("Northby and Netherlow PACT\nNotes of the meeting", "Northby and Netherlow PACT"),
    ("Northby Area Forum Meeting\n4 March 2031", "Northby Area Forum"),
    ("NORTHBY BOROUGH COUNCIL\nSAFE STREETS SUB-TASK MEETING\n4 March", "Safe Streets Sub-Task"),
    ("NORTHBY BOROUGH COUNCIL\nMINUTES OF MEETING", "Northby Borough Council"),
    ("NORTHBY BOROUGH COUNCIL\nANNUAL GENERAL MEETING\n4 March", "Northby Borough Council"),
    ("Draft minutes\nThe Northby Crime Panel", "Northby Crime Panel"),
    ("Minutes of the meeting of the Northby Crime Panel held on 4 March", "Northby Crime Panel"),
    (
        "MINUTES OF PROCEEDINGS AT THE MONTHLY MEETING OF THE NORTHBY HEALTH BOARD COMMITTEE\n"
        "HELD IN THE TOWN HALL ON FRIDAY, 7TH MARCH, 2031",
        "Northby Health Board Committee",
    ),
    ("Meeting of Northby Crime Panel on Tuesday 4 March 2031", "Northby Crime Panel"),
    ("Action notes of the Northby Crime Panel, 4 March 2031", "Northby Crime Panel"),
    ("Committee: Northby Crime Panel\nDate: 4 March 2031", "Northby Crime Panel"),
    ("The Northby Crime Panel held their meeting on 4 March 2031", "Northby Crime Panel"),
    ("I write to say that the Northby Crime Panel will meet on 4 March", "Northby Crime Panel"),
    ("Crime Sub-Committee Meeting of Northby\n4 March 2031", "Crime Sub-Committee of Northby"),
    ("Northby Community Council\nMinutes of the meeting held in May", "Northby Community Council"),
    ("Cofnodion cyfarfod Cyngor Cymuned Northby a gynhaliwyd ar y 4ydd", "Cyngor Cymuned Northby"),
    ("Northby Crime PARTNER SHIP\nMinutes", "Northby Crime PARTNERSHIP"),
    ("CABINET\nTuesday, 4 March 2031", "Cabinet"),
    (
        "NORTHBY CRIME PANEL\nMinutes of the Full Panel meeting held on 4 March 2031",
        "Northby Crime Panel",
    ),
    ("Minutes of the Full Panel meeting held on 4 March 2031", "Full Panel"),
    ("A story of Northby\nby Jo Able", None),
    ("Invoice\nTotal 3", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "board"), BOARDS)
def test_board(text: str, board: str | None) -> None:
    assert head(text).board == board


def test_the_line_of_the_board_is_the_evidence() -> None:
    assert head("Draft minutes\nNorthby Crime Panel\n4 March 2031").line.number == 2


# a head, its kind
KINDS = [
    ("Northby Crime Panel\nMinutes", "minutes"),
    ("Notes of the last meeting", "minutes"),
    ("Cofnodion", "minutes"),
    ("A meeting of the Northby Crime Panel was held at noon", "minutes"),
    ("Agenda and minutes", "minutes"),
    ("AGENDA", "agenda"),
    ("Rhaglen", "agenda"),
    ("You are hereby summoned to attend", "agenda"),
    ("Agenda item 4", "other"),
    ("Decision Record\nMinutes", "decision record"),
    ("Record of decisions", "decision record"),
    ("Minutes and action notes", "action notes"),
    ("Report of the Town Clerk", "report"),
    ("Invoice", "other"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str) -> None:
    assert kind_of(text) == kind


# a head, the rest of the text, the name it is published under, its day
DAYS = [
    ("Northby Crime Panel\n4 March 2031", "", "", "2031-03-04"),
    ("1 February 2031\nMeeting held on 4 March 2031", "", "", "2031-03-04"),
    ("1 February 2031\nThe Panel will meet on 4 March 2031", "", "", "2031-03-04"),
    ("1 February 2031\nYou are invited to attend", "", "agenda-4-march-2031.pdf", "2031-03-04"),
    ("Northby Crime Panel", "", "https://northby.test/x/minutes-4th-march-2031.pdf", "2031-03-04"),
    ("Tuesday 4 March", "Plans for 2029, 2030 and 2031", "", "2031-03-04"),
    ("Wednesday 5 March 2030", "", "minutes-5-march-2031.pdf", "2031-03-05"),
    ("Tuesday 5 March 2030", "", "minutes-5-march-2031.pdf", "2030-03-05"),
    ("NOT TO BE IMPLEMENTED BEFORE MONDAY 17 MARCH 2031\n4 March 2031", "", "", "2031-03-04"),
    ("Published on: 17 March 2031\n4 March 2031", "", "", "2031-03-04"),
    ("Published on 17 March 2031", "", "", "2031-03-17"),
    ("Northby Crime Panel", "It was bought on 4 March 2031", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rest", "published", "day"), DAYS)
def test_day(text: str, rest: str, published: str, day: str | None) -> None:
    assert head(text, rest, published).date == day


@pytest.mark.parametrize(
    ("text", "day"),
    [("Tuesday 4 March", "2031-03-04"), ("Monday 4 March", None), ("Thursday 4 December", None)],
)
def test_a_year_by_the_day_the_file_was_made(text: str, day: str | None) -> None:
    assert head(text, made="2031-03-20").date == day


# a head, when it began and ended
TIMES = [
    ("Held at 10.00 am on 4 March 2031", "10:00", None),
    ("4 March 2031, 2.00pm - 3.40pm", "14:00", "15:40"),
    ("4 March 2031 10:15 – 12:05", "10:15", "12:05"),
    ("4 March 2031 from 10.00 to 11.30am", "10:00", "11:30"),
    ("8 June 2031, 1300 – 1445 hrs", "13:00", "14:45"),
    ("4 March 2031 commencing at 2.00 pm and finishing at 4.35 pm", "14:00", "16:35"),
    ("4 March 2031\nStart Time: 7.00 pm\nFinish Time: 9.12 pm", "19:00", "21:12"),
    ("4 March 2031", None, None),
]


@pytest.mark.parametrize(("text", "start", "end"), TIMES)
def test_times(text: str, start: str | None, end: str | None) -> None:
    found = head(text)
    assert (found.start_time, found.end_time) == (start, end)


CLOSED = [
    ("The meeting closed at 4.15 pm.", "16:15"),
    ("The Chair declared the meeting closed at 16:15", "16:15"),
    ("There being no other business the meeting concluded at\n4.15 pm.", "16:15"),
    ("Meeting ended 12 noon", "12:00"),
    ("Finish: 16.15", "16:15"),
    ("The chair closed the meeting at 4.15pm", "16:15"),
    ("Daeth y cyfarfod i ben am 8.30 yr hwyr", "20:30"),
    ("Terfynwyd y cyfarfod am 8.30 yr hwyr", "20:30"),
    ("This concluded the business of the meeting at 4.15 pm.", "16:15"),
    ("At 16:15 the Chair declared the meeting concluded.", "16:15"),
    ("At 4.15 pm there being no further business the meeting was at an end", "16:15"),
    ("At 16:15 the Chair left the shop.", None),
    ("The shop closed at the end of the year, 3 of 4.", None),
    ("The next meeting is at 4.15 pm.", None),
    ("(The meeting closed at 16:15 hours)." + "\nIt was noted." * 70, "16:15"),
    ("The meeting closed the gap of 14." + "\nIt was noted." * 70, None),
]


@pytest.mark.parametrize(("text", "time"), CLOSED)
def test_end(text: str, time: str | None) -> None:
    assert end_time(lines(text)) == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("1. Vans\nThe meeting commenced at 4.15 pm.", "16:15"),
        ("Dechreuodd y cyfarfod am 2:00 o'r gloch y prynhawn", "14:00"),
        ("The meeting was opened by the chair.", None),
        ("The shop opened at 4.15 pm.", None),
    ],
)
def test_a_start_that_the_text_tells(text: str, time: str | None) -> None:
    assert start_time(lines(text)) == time


def test_an_end_in_the_sentence_that_tells_the_start() -> None:
    text = "Present: Jo Able\nThe meeting started at 10.30 am and finished at 1.15 pm."
    assert told_end(lines(text)) == "13:15"
    assert told_end(lines("The meeting started at 10.30 am.")) is None


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("14:00", "03:45", "15:45"),
        ("14:00", "15:45", "15:45"),
        ("19:00", "00:30", "00:30"),
        (None, "03:45", "03:45"),
        ("14:00", None, None),
    ],
)
def test_the_end_is_after_the_start(start: str | None, end: str | None, told: str | None) -> None:
    assert after(start, end) == told


# a head, its place
PLACES = [
    ("Venue: Civic Centre, Northby", "Civic Centre, Northby"),
    (
        "At a Meeting of the Crime\nPanel held in Room 2, Town Hall on Monday 4 March 2031",
        "Room 2, Town Hall",
    ),
    ("A meeting of the Panel will be held via Microsoft Teams, on Monday", "Microsoft Teams"),
    ("Venue          Civic Centre, Northby", "Civic Centre, Northby"),
    ("Held on 4 March 2031, 2.00pm, at the Town Hall, Northby", "Town Hall, Northby"),
    ("Held on Friday at 14.00 hrs in the Jury Room, Northby Court", "Jury Room, Northby Court"),
    ("MEETING HELD ON 4 MARCH 2031, 9.30AM – 11.50AM, MEETING ROOM 3, HIGH HOUSE",
     "Meeting Room 3, High House"),
    ("HELD IN THE CIVIC CENTRE, NORTHBY, CO. ESK ON FRIDAY", "Civic Centre, Northby, Co Esk"),
    ("Held on 4 March 2031 at 10.00 am in the Town Hall, Northby", "Town Hall, Northby"),
    ("Crime Panel\nTuesday 4 March 2031\nHaven Suite, Northby", "Haven Suite, Northby"),
    ("Held in the Town Hall on Friday, 7 March, 2031", "Town Hall"),
    ("HELD IN THE COUNCIL CHAMBER ON FRIDAY, 7 MARCH, 2031", "Council Chamber"),
    ("MEETING (IN COMMITTEE) OF THE PANEL HELD IN THE TOWN HALL ON 7 MARCH 2031", "Town Hall"),
    ("The Panel will meet at 2 pm in the Town Hall\n1 February 2031", "Town Hall"),
    ("Northby Area Forum\n4 March 2031\nat the Old School, Northby", "Old School, Northby"),
    ("ON 4 MARCH 2031 AT 10.00 A.M., COUNCIL CHAMBER", "Council Chamber"),
    ("4 March 2031, 14:00 hrs, The Old Court Room, Northby", "Old Court Room, Northby"),
    ("4 March 2031, 2pm\nCommittee Room B, Civic Centre", "Committee Room B, Civic Centre"),
    ("| 4 March 2031 | Committee Room B |", "Committee Room B"),
    ("Meeting held in Committee Room 2, Town Hall on 4 March 2031", "Committee Room 2, Town Hall"),
    ("4 March 2031\nRoom 2, High House, Northby 9.30am – 12.15pm", "Room 2, High House, Northby"),
    ("Cynhaliwyd yn Neuadd y Pentref ar 4 Mawrth 2031", "Neuadd y Pentref"),
    ("Northby Crime Panel\nMinutes of the meeting held on 4 March 2031", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_place(text: str, place: str | None) -> None:
    assert head(text).place == place


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("SAFER NORTHBY PARTNERSHIP", "Safer Northby Partnership"),
        ("HEALTH AND WELLBEING BOARD", "Health and Wellbeing Board"),
        ("THE NHS AND CCTV GROUP", "The NHS and CCTV Group"),
        ("CRIME SUB-COMMITTEE", "Crime Sub-Committee"),
        ("Northby Crime Panel", "Northby Crime Panel"),
        ("NVF BOARD", "NVF Board"),
        ("HIGH HOTEL,NORTHBY", "High Hotel,Northby"),
    ],
)
def test_capitals(name: str, title: str) -> None:
    assert as_title(name) == title
