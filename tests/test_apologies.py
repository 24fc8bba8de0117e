"""Attendance told in sentences, each row one; the people are invented."""

import pytest
from made_lines import lines, said, shown

from ingest.layouts.apologies import from_sentences, with_chair
from ingest.layouts.labels import blocks
from ingest.layouts.presence import presences

# a sentence, who it tells of
TOLD = [
    (
        "Apologies were received from Jo Able and Bo Carr.",
        ["apologies: Jo Able", "apologies: Bo Carr"],
    ),
    ("Apologies for absence had been submitted by Jo Able, Nurse.", ["apologies: Jo Able, Nurse"]),
    ("Apologies: Jo Able.", ["apologies: Jo Able"]),
    ("Apologies were noted and accepted from Jo Able.", ["apologies: Jo Able"]),
    ("An apology was given on behalf of Jo Able.", ["apologies: Jo Able"]),
    ("Jo Able had sent her apologies.", ["apologies: Jo Able"]),
    ("Jo Able tendered apologies.", ["apologies: Jo Able"]),
    ("Derbyniwyd ymddiheuriadau am absenoldeb gan Nia Rees.", ["apologies: Nia Rees"]),
    ("Apologies were received from Jo Able who was unwell.", ["apologies: Jo Able"]),
    ("Apologies from Jo Able were noted.", ["apologies: Jo Able"]),
    ("Apologies were received from Jo Able due to leave.", ["apologies: Jo Able"]),
    ("No apologies were received from members.", []),
    ("There were no apologies from Jo Able.", []),
    ("Apologies for the late papers were given.", []),
    ("Jo Able attended as a substitute for Bo Carr.", ["substitute: Jo Able (for Bo Carr)"]),
    (
        "Word came that Jo Able was to substitute for Bo Carr.",
        ["substitute: Jo Able (for Bo Carr)"],
    ),
    ("Jo Able was present deputising for Bo Carr.", ["substitute: Jo Able (for Bo Carr)"]),
]


@pytest.mark.parametrize(("sentence", "found"), TOLD)
def test_sentence(sentence: str, found: list[str]) -> None:
    assert [shown(one) for one in from_sentences(said(sentence))] == found


def test_evidence_of_a_sentence_is_the_line_of_the_name() -> None:
    words = (
        "Apologies for absence had been received and accepted from Councillor Jo Able and\nBo Carr."
    )
    told = from_sentences(said(words))
    assert [one.person.quote.line for one in told] == [1, 2]


# how the chair is told, whether it is Jo Able of the list
CHAIR = [
    ("Jo Able took the Chair.", True),
    ("In the absence of Bo Carr, Jo Able assumed the chair.", True),
    ("Cllr J. Able, Mayor, in the Chair.", True),
    ("Councillor Able presided.", True),
    ("Jo Able chaired the meeting.", True),
    ("Cymerodd Jo Able y gadair.", True),
    ("Jo Able was elected chairman for the meeting.", True),
    ("Jo Able spoke to the Chair.", False),
    ("Ann Able took the Chair.", False),
    ("Jo Mabel took the Chair.", False),
]


@pytest.mark.parametrize(("sentence", "chaired"), CHAIR)
def test_who_took_the_chair(sentence: str, chaired: bool) -> None:
    listed = presences(blocks(lines("Present: Jo Able, Bo Carr"))[0])
    roles = [one.role for one in with_chair(listed, said(sentence))]
    assert roles == ["chair" if chaired else None, None]


def test_the_list_says_who_is_chair_before_any_sentence() -> None:
    listed = presences(blocks(lines("Present: Jo Able, Bo Carr (Chair)"))[0])
    assert with_chair(listed, said("Jo Able took the Chair.")) == listed


def test_who_presided_and_is_in_no_list_was_there() -> None:
    listed = presences(blocks(lines("Councillors Present: Bo Carr, Di Dunn"))[0])
    told = with_chair(listed, said("An Cathaoirleach, Councillor Jo Able, presided."))
    assert shown(told[0]) == "present: Councillor Jo Able (chair)"
    assert with_chair(listed, said("Able presided.")) == listed


def test_who_is_away_cannot_take_the_chair() -> None:
    listed = presences(blocks(lines("Apologies: Jo Able (Chair)\nPresent: J. Able"))[0])
    roles = [one.role for one in with_chair(listed, said("Jo Able took the Chair."))]
    assert roles == ["chair", "chair"]


RECEIVED = """received given submitted tendered noted sent made presented recorded accepted offered
conveyed intimated forwarded reported"""
OF = ["for absence", "for non-attendance", "for her absence", "for lateness"]
FILLED = ["were", "had been", "were also", "were duly", "were then", "have been", "there were"]
BY = ["from", "on behalf of", "by", "for"]
SENTENCES = [
    *(f"Apologies were {word} from Jo Able." for word in RECEIVED.split()),
    *(f"Apologies {word} were received from Jo Able." for word in OF),
    *(f"Apologies {word} received from Jo Able." for word in FILLED),
    *(f"Apologies were received {word} Jo Able." for word in BY),
    *(f"Jo Able {word} apologies." for word in
      ("had sent", "has submitted", "gave", "tendered", "offered", "extended", "conveyed her")),
    *(f"Apologies were received from Jo Able {word}" for word in
      ("and welcomed all.", "who was ill.", "due to work.", "because of work.", "and it was late.",
       "for leaving early.", "for the meeting.")),
    *(f"Apologies from Jo Able {word}" for word in ("were received.", "was received.")),
]  # fmt: skip


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_of_apologies(sentence: str) -> None:
    assert [shown(one) for one in from_sentences(said(sentence))] == ["apologies: Jo Able"]


NOBODY = ["None, apologies from Jo Able.", "Nil, apologies: Jo Able.", "Dim ymddiheuriadau: Rees"]


@pytest.mark.parametrize("sentence", NOBODY)
def test_no_apologies(sentence: str) -> None:
    assert from_sentences(said(sentence)) == []


TOOK = [
    *(f"Jo Able {word} the Chair." for word in ("took", "assumed", "occupied", "was in", "in")),
    *(f"Jo Able was elected {word} for the meeting." for word in
      ("chair", "as chair", "chairman", "chairperson")),
    "Jo Able chaired the meeting.",
    "The clerk spoke and Jo Able took the Chair.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", TOOK)
def test_words_for_taking_the_chair(sentence: str) -> None:
    listed = presences(blocks(lines("Present: Jo Able, Bo Carr"))[0])
    assert [one.role for one in with_chair(listed, said(sentence))] == ["chair", None]
