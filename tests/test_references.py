"""Other meetings that an item names; boards are invented. The item's own meeting is that of the
Safer Northby Partnership on 4 March 2031.
"""

import pytest
from made_lines import HEAD, meeting, parted, said

from ingest.layouts.references import find_references
from ingest.records import Reference


def shown(one: Reference) -> str:
    board = f" @ {one.board}" if one.board else ""
    return f"{one.relation}: {one.date or '?'}{board}"


# the title of an item, its text, the meetings named
CASES = [
    ("Minutes of the meeting held on 4 February 2031", "", ["minutes: 2031-02-04"]),
    ("Minutes", "The minutes of the meeting of 4 February were read.", ["minutes: 2031-02-04"]),
    ("Minutes", "The 4 February minutes were read.", ["minutes: 2031-02-04"]),
    ("Minutes", "The action notes of 4 December were read.", ["minutes: 2030-12-04"]),
    ("Minutes", "The minutes of the last meeting were read.", ["minutes: ?"]),
    ("Cofnodion", "Cofnodion cyfarfod 4 Chwefror", ["minutes: 2031-02-04"]),
    ("Minutes", "The minutes of 4 February were read. Those minutes of 4 February were long.",
     ["minutes: 2031-02-04"]),
    ("Minutes", "These are the minutes of 4 March 2031.", []),
    # another board's
    ("Minutes", "Minutes of the Safer Eastby Partnership held on 4 February",
     ["minutes: 2031-02-04 @ Safer Eastby Partnership"]),
    ("Minutes", "To confirm the minutes of Safer Eastby Partnership of 4 February",
     ["minutes: 2031-02-04 @ Safer Eastby Partnership"]),
    ("Minutes", "Minutes of the Safer Northby Partnership meeting of 4 February",
     ["minutes: 2031-02-04"]),
    ("Minutes", "Minutes of the Eastby Panel of 4 February and of the Westby Panel of 4 February",
     ["minutes: 2031-02-04 @ Eastby Panel", "minutes: 2031-02-04 @ Westby Panel"]),
    ("Minutes of 4 February 2031", "The Eastby Panel minutes of 4 February were read.",
     ["minutes: 2031-02-04 @ Eastby Panel"]),
    # matters arising
    ("Matters arising", "In the minutes of 4 February vans were named.",
     ["matters arising: 2031-02-04"]),
    ("Matters arising from the minutes of 4 February", "", ["minutes: 2031-02-04"]),
    # discussed before
    ("Vans", "They were shown at a meeting held on 4 February.",
     ["previous discussion: 2031-02-04"]),
    ("Vans", "They were shown at the meeting of 4 February.", ["previous discussion: 2031-02-04"]),
    ("Vans", "At the SNP held on Tuesday, 4 February they were shown.",
     ["previous discussion: 2031-02-04"]),
    ("Vans", "They were discussed at the last meeting.", ["previous discussion: ?"]),
    ("Vans", "The plan went to our February meeting.", ["previous discussion: 2031-02"]),
    ("Faniau", "Trafodwyd hyn yn y cyfarfod diwethaf.", ["previous discussion: ?"]),
    ("Vans", "The show was held on 4 February.", []),
    ("Vans", "They were bought on 4 February.", []),
    # the next one
    ("Vans", "The next meeting will be on 4 April.", ["next meeting: 2031-04-04"]),
    ("Vans", "They come to the following meeting on 4 May.", ["next meeting: 2031-05-04"]),
    ("Vans", "The plan goes to their April meeting.", ["next meeting: 2031-04"]),
    ("Date of next meeting: 4 April 2031", "", ["next meeting: 2031-04-04"]),
    ("To approve dates for 2031 meetings", "Friday, 4 April 2031", ["next meeting: 2031-04-04"]),
    ("Question: I will ask at the next meeting about vans", "They came on 4 April.", []),
    ("Vans", "At the next meeting it was said that the show will begin on 4 April.", []),
    ("Vans (referred from Metropolitan District of Eskshire meeting held on 4 February)", "",
     ["previous discussion: 2031-02-04 @ Metropolitan District of Eskshire"]),
    ("Date of next meeting", "4 April, 6 May",
     ["next meeting: 2031-04-04", "next meeting: 2031-05-06"]),
    ("Date of next meeting", "4 February", ["next meeting: 2032-02-04"]),
    ("Date of next meeting", "4 February 2031", []),
    ("Dyddiad y cyfarfod nesaf", "4 Ebrill", ["next meeting: 2031-04-04"]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "found"), CASES)
def test_references(title: str, text: str, found: list[str]) -> None:
    (heading,) = said(title)
    seen = find_references(heading, said(text), "2031-03-04", "Safer Northby Partnership")
    assert [shown(one) for one in seen] == found


# what the file says of another meeting, what is then known of "the last" or "the February" one
LATER = [
    ("1. Minutes\nThe minutes of 4 February.\n2. Vans\nThey were shown at the last meeting.",
     ["minutes: 2031-02-04", "previous discussion: 2031-02-04"]),
    ("1. Minutes\nThe minutes of 4 February.\n2. Vans\nThey went to our February meeting.",
     ["minutes: 2031-02-04", "previous discussion: 2031-02-04"]),
    ("1. Minutes\nThe Eastby Panel minutes of 4 February.\n2. Vans\nAt the last meeting.",
     ["minutes: 2031-02-04 @ Eastby Panel", "previous discussion: ?"]),
    ("1. Vans\nThey were shown at the last meeting.\n2. Arson\nNone.", ["previous discussion: ?"]),
    ("1. Vans\nThey went to our February meeting.\n2. Arson\nNone.", ["previous discussion: ?"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), LATER)
def test_the_rest_of_the_file_tells_the_day(text: str, found: list[str]) -> None:
    items = meeting(f"{HEAD}Present: Jo Able\n\n{text}").items
    assert [shown(one) for item in items for one in item.references] == found


# the relation that a sentence tells, sentences
WORDS = {
    "minutes": """Minutes of 4 February|Action notes of 4 February|Notes of the meeting, 4 February
Notes of a previous meeting, 4 February|Cofnodion 4 Chwefror|The February 4 2031 minutes""",
    "previous discussion": """A meeting held on 4 February|The session was held 4 February
The meeting of Tuesday 4 February|A meeting on the 4th February|The meeting dated 4 February""",
    "next meeting": """The next meeting is on 4 April|A future meeting on 4 April
The following meeting, 4 April|The reconvened meeting of 4 April|The meeting next is 4 April
Cyfarfod nesaf: 4 Ebrill""",
}  # fmt: skip
EVERY = [(one, relation) for relation, of in WORDS.items() for one in parted(of)]


@pytest.mark.parametrize(("sentence", "relation"), EVERY)
def test_words_that_tell_the_relation(sentence: str, relation: str) -> None:
    (title,) = said("Vans")
    (one,) = find_references(title, said(sentence), "2031-03-04", None)
    assert one.relation == relation
    assert one.date in ("2031-02-04", "2031-04-04")


@pytest.mark.parametrize(
    "sentence",
    parted("""At the last meeting|At the previous meeting|At the preceding board meeting
Discussed at last meeting|Yn y cyfarfod diwethaf"""),
)
def test_words_for_the_last_meeting(sentence: str) -> None:
    (title,) = said("Vans")
    (one,) = find_references(title, said(sentence), "2031-03-04", None)
    assert (one.relation, one.date) == ("previous discussion", None)


MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


@pytest.mark.parametrize("month", parted(MONTHS))
@pytest.mark.parametrize("whose", ["their", "the", "our", "its"])
def test_meetings_named_by_their_month(whose: str, month: str) -> None:
    (title,) = said("Vans")
    (one,) = find_references(
        title, said(f"It went to {whose} {month} meeting."), "2031-07-01", None
    )
    assert one.date is not None
    assert one.date[5:] == f"{parted(MONTHS).index(month) + 1:02}"
