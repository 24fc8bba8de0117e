"""Equal mentions become one sighting that knows when and in which lists they stand."""

from dataclasses import replace

from graph.mentions import Mention
from graph.people.gathering import Gatherer

ANN = Mention(
    key="1", name="Ann Ash", written="Cllr Ann Ash", document="d/1", line=1, prefix="Cllr",
    board="board/b", meeting="meeting/1", date="2015-01-01", area="Ashford",
)  # fmt: skip
LATER = replace(
    ANN, key="2", prefix="Councillor", document="d/2", meeting="meeting/2", date="2016-01-01"
)
TEXT = replace(ANN, key="3", kind="text", date="2012-01-01")
AGAIN = replace(ANN, key="4", line=9)


def test_other_words_for_the_same_are_one_sighting() -> None:
    (one,) = Gatherer([TEXT, LATER, ANN, AGAIN], ()).gather(range(4))
    assert one.mentions == [0, 1, 2, 3]
    assert (one.first, one.last) == ("2012-01-01", "2016-01-01")
    assert len(one.lists) == 2  # the text is no list, and twice in a list is one


def test_lists_keep_their_numbers_from_one_gathering_to_the_next() -> None:
    gatherer = Gatherer([ANN, replace(ANN, key="5", name="Bob Oak")], ())
    (ann,), (bob,) = gatherer.gather([0]), gatherer.gather([1])
    assert ann.lists == bob.lists


def test_what_a_reviewer_parted_stays_by_itself() -> None:
    sightings = Gatherer([ANN, AGAIN, LATER], {AGAIN.key}).gather(range(3))
    assert [one.mentions for one in sightings] == [[0, 2], [1]]


def test_another_board_body_or_role_is_another_sighting() -> None:
    others = [replace(ANN, board="board/c"), replace(ANN, organisation="o"),
              replace(ANN, prefix="Supt"), replace(ANN, area="Milbury")]  # fmt: skip
    assert len(Gatherer([ANN, *others], ()).gather(range(5))) == 5
