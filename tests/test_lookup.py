"""Loosely named people, boards and topics: the hard cases; all names are invented."""

import pytest

from graph.grid import plain
from graph.lookup import Thing, find, resolve
from graph.query import load
from graph.stores import Store
from ingest.errors import QueryError, WrongName


def thing(id_: str, name: str, *other_names: str, former: tuple[str, ...] = ()) -> Thing:
    label = id_.partition("/")[0].capitalize()
    return Thing(label, id_, name, other_names, former)


THINGS = [
    thing("person/ada-quill", "Ada Quill", "Cllr A. Quill", "AQ"),
    thing("person/ada-quillfeather", "Ada Quillfeather"),
    thing("person/rhian-o-pask", "Rhian O'Pask", "RP"),
    thing("person/siân-lloyd-moss", "Siân Lloyd-Moss", former=("person/sian-moss",)),
    thing("person/john-abel-1f2e", "John Abel", "JA"),
    thing("person/john-abel-9c0d", "John Abel", "J Abel"),
    thing("board/harbour-safety-partnership", "Harbour Safety Partnership", "HSP"),
    thing("board/harbour-executive", "Harbour Executive"),
    thing("board/eastern-area-panel", "Eastern Area Panel"),
    thing("meeting/eastern-area-panel/2031-03-04", "Eastern Area Panel, 4 March 2031"),
    thing("meeting/eastern-area-panel/2031-05-06", "Eastern Area Panel, 6 May 2031"),
    thing("organisation/police-and-fire", "Police and Fire Authority of the Coast"),
    thing("topic/anti-social-behaviour", "anti-social behaviour", "ASB", "antisocial conduct"),
    thing("topic/alcohol", "alcohol"),
    thing("topic/alcohol-and-drugs", "alcohol and drugs"),
]


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("person/ada-quillfeather", "person/ada-quillfeather"),  # an id
        ("person/sian-moss", "person/siân-lloyd-moss"),  # a former id
        ("Ada Quill", "person/ada-quill"),  # a whole name goes before part of one
        ("QUILL, ada", "person/ada-quill"),  # words in any order and case
        ("sian lloyd moss", "person/siân-lloyd-moss"),  # no accent, no hyphen
        ("moss", "person/siân-lloyd-moss"),  # half of a double name
        ("opask", "person/rhian-o-pask"),  # apostrophe or not
        ("O’Pask", "person/rhian-o-pask"),
        ("aq", "person/ada-quill"),  # initials that one person has
        ("feather", ""),  # the middle of a word names nothing
        ("quillf", "person/ada-quillfeather"),  # the beginning of a word
        ("a quillfeather", "person/ada-quillfeather"),  # an initial
        ("ada quil", ""),  # the beginning of two names
        ("adda quillfether", "person/ada-quillfeather"),  # slips
        ("harbor safty", "board/harbour-safety-partnership"),
        ("hsp", "board/harbour-safety-partnership"),
        ("harbour", ""),  # two boards
        ("eastern", "board/eastern-area-panel"),  # the board, not its meetings
        ("eastern 2031-05-06", "meeting/eastern-area-panel/2031-05-06"),
        ("eastern 4 march", "meeting/eastern-area-panel/2031-03-04"),
        ("coast police & fire authority", "organisation/police-and-fire"),
        ("antisocial behaviour", "topic/anti-social-behaviour"),  # written as one
        ("asb", "topic/anti-social-behaviour"),
        ("alcohol", "topic/alcohol"),  # the whole name, though another begins so
        ("drugs", "topic/alcohol-and-drugs"),
        ("john abel", ""),  # two people of one name
        ("john-abel-9c0d", "person/john-abel-9c0d"),  # an id without its kind
        ("", ""),
        ("!?", ""),
        ("zzz", ""),
    ],
)
def test_name_is_taken_for(text: str, id_: str) -> None:
    if id_:
        assert find(text, THINGS).id == id_
    else:
        with pytest.raises(WrongName):
            find(text, THINGS)


def test_a_board_that_was_read_goes_before_one_only_named() -> None:
    read = thing("board/harbour-safety-partnership", "Harbour Safety Partnership")
    named = Thing("Board", "board/harbour-plan", "Harbour Plan", read=False)
    assert find("harbour", [named, read]) == read
    assert find("harbour plan", [named, read]) == named


def test_several_are_offered_with_their_ids() -> None:
    with pytest.raises(WrongName) as caught:
        find("john abel", THINGS, "person")
    said = str(caught.value).splitlines()
    assert said[0] == "'john abel' may be any person of these 2; name one of them:"
    assert said[1:] == [
        "  John Abel (person/john-abel-1f2e)",
        "  John Abel (person/john-abel-9c0d)",
    ]


def test_many_are_cut() -> None:
    many = [thing(f"board/panel-{n}", f"Panel {n}") for n in range(30)]
    with pytest.raises(WrongName, match="and 20 more"):
        find("panel", many)


def test_none_is_answered_with_the_nearest() -> None:
    with pytest.raises(WrongName, match=r"no person is called 'Ada Wall'; nearest: Ada Quill \("):
        find("Ada Wall", THINGS, "person")


def test_what_documents_call_things_cannot_move_the_cursor() -> None:
    hostile = thing("board/x", "Panel\x1b[2J\u202eone")
    assert str(hostile) == f"{plain(hostile.name)} (board/x)"
    assert "\x1b" not in str(hostile)


def test_parameters_become_ids_and_values(store: Store) -> None:
    given = {"boards": ["hsp", "tarnley"], "at": ["2031-07-01"]}
    values, named = resolve(store, load("who-sits-where"), given)
    boards = ["board/harbour-safety-partnership", "board/tarnley-crime-panel"]
    assert values == {"boards": boards, "at": "2031-07-01"}
    assert [one.id for one in named] == boards


@pytest.mark.parametrize(
    ("query", "given", "complaint"),
    [
        ("who-sits-where", {"at": ["last year"]}, "must be a date"),
        ("bridges", {"least": ["two"]}, "must be a whole number"),
        ("open-actions", {"status": ["opne"]}, "nearest: .*open"),
        ("topic-history", {"topic": ["funding", "shoplifting"]}, "takes one topic"),
        ("topic-history", {"topic": ["tarnley"]}, "no topic is called"),
    ],
)
def test_wrong_values_are_named(
    store: Store, query: str, given: dict[str, list[str]], complaint: str
) -> None:
    with pytest.raises((QueryError, WrongName), match=complaint):
        resolve(store, load(query), given)
