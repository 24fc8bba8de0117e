"""Furniture of pages set aside, and lines of prose put together again; the words are invented."""

import pytest
from made_lines import lines, parted, said

from ingest.layouts.frame import Frame, frame
from ingest.layouts.passage import QUOTE, full_line, quote
from ingest.lines import SourceLine


def on_pages(*pages: str) -> list[SourceLine]:
    """Lines with the page that each stands on."""
    texts = [(text, page) for page, whole in enumerate(pages, 1) for text in whole.split("\n")]
    return [
        SourceLine(number=number, raw=text, text=text, page=page)
        for number, (text, page) in enumerate(texts, 1)
    ]


def kept(found: Frame) -> list[str]:
    return [line.text for line in found.lines]


FURNITURE = """-----|_ _ _ _ _|* * * *|Page 3|page 3 of 14|- 3 -|3/14|3 of 14|Tudalen 3
[The report](https://northby.test/a)|Scanned page 3|This page is intentionally blank
Continued overleaf""".replace("\n", "|").split("|")


@pytest.mark.parametrize("text", FURNITURE)
def test_furniture(text: str) -> None:
    found = frame([SourceLine(number=n, raw=t, text=t) for n, t in enumerate(["Vans", text], 1)])
    assert kept(found) == ["Vans"]
    assert found.category == {2: "furniture"}


@pytest.mark.parametrize("text", ["3", "12 vans", "Page of a book", "The report", "Chair"])
def test_no_furniture(text: str) -> None:
    assert kept(frame(lines(f"Vans\n{text}\n" + "It was noted.\n" * 9)))[1] == text


SIGNED = """Signed|Chair|Chairman ......|Signed by the Chair: ____ Date: ____|Dyddiad:|Dated|Clerk
Chairperson|Cathaoirleach|Cadeirydd|Arwyddwyd|Llofnodwyd"""


@pytest.mark.parametrize("text", parted(SIGNED))
def test_a_line_to_sign_on_at_the_end(text: str) -> None:
    assert kept(frame(lines(f"Vans\nIt was noted.\n{text}"))) == ["Vans", "It was noted."]


def test_a_bare_number_at_the_edge_of_a_page_is_the_page_s() -> None:
    found = frame(on_pages("Vans\nAll of it\n1", "Arson\nAll of it\n2"))
    assert kept(found) == ["Vans", "All of it", "Arson", "All of it"]


def test_a_bare_number_in_a_page_is_none() -> None:
    found = frame(on_pages("Vans\n14\nAll of it", "Arson\nAll of it\n2"))
    assert kept(found) == ["Vans", "14", "All of it", "Arson", "All of it"]


def test_figures_of_a_table_at_the_edge_of_a_page_are_kept() -> None:
    found = frame(on_pages("Vans\n14\n15", "Arson\nAll of it\n2"))
    assert kept(found)[:3] == ["Vans", "14", "15"]


def test_heads_that_come_back_on_every_page() -> None:
    pages = [
        f"Crime Panel, sheet {n}\nVans {word}\nThey were shown" for n, word in enumerate("abc")
    ]
    assert not any("sheet" in text for text in kept(frame(on_pages(*pages))))


def test_what_heads_every_page_is_said_once() -> None:
    pages = [f"Crime Panel\nFriday 4 March 2031\nVans {word}\nThey were shown" for word in "abc"]
    texts = kept(frame(on_pages(*pages)))
    assert [texts.count(one) for one in ("Crime Panel", "Friday 4 March 2031")] == [1, 1]


def test_minutes_that_head_every_page_are_said_once() -> None:
    pages = [f"MINUTES OF THE CRIME PANEL\nVans {word}\nThey were shown" for word in "abc"]
    assert kept(frame(on_pages(*pages))).count("MINUTES OF THE CRIME PANEL") == 1


@pytest.mark.parametrize(
    "text",
    parted("OFFICIAL|OFFICIAL-SENSITIVE|OFFICIAL-SENSITIVE when complete|NOT PROTECTIVELY MARKED"),
)
def test_who_may_read_it(text: str) -> None:
    assert kept(frame(lines(f"{text}\nCrime Panel\nVans\n{text}"))) == ["Crime Panel", "Vans"]


def test_who_may_read_it_said_again_where_a_page_breaks() -> None:
    text = "PROTECT\nCrime Panel\nVans\nAll came.\nPROTECT\nArson\nNone.\nBurglary"
    assert "PROTECT" not in kept(frame(lines(text)))


def test_officials_are_no_marking() -> None:
    assert kept(frame(lines("Officials\nVans"))) == ["Officials", "Vans"]


def test_heads_that_cut_a_sentence() -> None:
    part = (
        "The panel heard of all the vans that had been bought in the\nCrime Panel\nyear before.\n"
    )
    assert "Crime Panel" not in kept(frame(lines(part * 3)))


def test_heads_beside_page_numbers_that_go_up() -> None:
    text = "".join(f"They were shown.\nCrime Panel\n- {n} -\nAll was well.\n" for n in (1, 2, 3))
    assert "Crime Panel" not in kept(frame(lines(text)))


def test_what_comes_back_elsewhere_is_no_head() -> None:
    text = "Vans were old.\nAgreed\nArson was less.\nAgreed\nNoise was less.\nAgreed"
    assert kept(frame(lines(text))).count("Agreed") == 3


def test_the_last_word_on_a_line_counts_and_issues_keep_its_words() -> None:
    line = lines("Vans " * 60)[0]
    desk = Frame(lines=[line])
    desk.take([line], "narrative")
    desk.take([line], "issue")
    desk.issue("odd", "look at this", line)
    assert desk.category == {1: "issue"}
    assert (desk.issues[0].line, desk.issues[0].text) == (1, line.raw[:200])


# lines of prose, the sentences in them
SENTENCES = [
    ("It was late. Jo Able left.", ["It was late.", "Jo Able left."]),
    ("“It was late.” Jo Able left.", ["“It was late.”", "Jo Able left."]),
    ("Was it late? It was! Jo left.", ["Was it late?", "It was!", "Jo left."]),
    ("Cllr. Able met Mr. B. Carr at St. Ann.", ["Cllr. Able met Mr. B. Carr at St. Ann."]),
    ("At 3 p.m. Jo Able left.", ["At 3 p.m. Jo Able left."]),
    ("She is a T.D. The vote was lost.", ["She is a T.D.", "The vote was lost."]),
    ("It cost 1.50 in all. It was late.", ["It cost 1.50 in all.", "It was late."]),
    ("it was late. and dark.", ["it was late. and dark."]),
    # a line that goes on
    ("The panel heard of vans, and of the\nway they were bought.",
     ["The panel heard of vans, and of the way they were bought."]),
    ("The clerk spoke of\nNorthby.", ["The clerk spoke of Northby."]),
    ("They were\nold.", ["They were old."]),
    # and one that does not
    ("They were old.\nnew ones came", ["They were old.", "new ones came"]),
    ("Vans\nArson", ["Vans", "Arson"]),
    ("Vans and\n* arson", ["Vans and", "arson"]),
    ("Vans and\na) arson", ["Vans and", "a) arson"]),
    ("Vans and\n# Arson", ["Vans and", "Arson"]),
    ("Vans and\n**arson**", ["Vans and", "arson"]),
    ("They were old and\nRESOLVED: to sell them", ["They were old and", "RESOLVED: to sell them"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), SENTENCES)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [one.text for one in said(text)] == sentences


WRAPPED = (
    "The panel heard of all the vans that had been bought in the year\n"
    "before the last, and then of those that were sold again. Jo Able\n"
    "Said Who had bought them.\n"
    "Arson\n"
    "was less."
)


def test_full_lines_go_on_where_the_text_is_wrapped() -> None:
    assert full_line(lines(WRAPPED)) == 64
    assert [one.text.split()[-1] for one in said(WRAPPED)] == ["again.", "them.", "less."]
    assert full_line(lines("They were old.\nThey were sold.")) == float("inf")


def test_entries_of_a_list_do_not_make_a_text_wrapped() -> None:
    assert full_line(lines("to note the report\n* to sell vans\n* to buy vans")) == float("inf")


def test_a_sentence_has_its_lines_and_paragraph() -> None:
    first, second, third = said("It was late. They spoke of the\nvans.\n\nArson was less.")
    assert [line.number for line in second.lines] == [1, 2]
    assert (second.first.number, second.quote.line) == (1, 1)
    assert second.quote.text == "They spoke of the vans."
    assert first.paragraph == second.paragraph != third.paragraph


def test_evidence_is_cut_from_the_raw_words() -> None:
    line = lines("It was **very late**. Jo Able then *left* the room.")[0]
    assert quote(line).text == line.raw
    assert quote(line, "Jo Able then left the room.").text == "Jo Able then *left* the room."
    long = lines("Vans " * 100)[0]
    assert len(quote(long).text) <= QUOTE
    assert quote(long).text.endswith("Vans")


SHORT = """Cllr|Clr|Councillor|Mr|Mrs|Ms|Dr|Supt|Insp|Sgt|Cyng|Rev|St|No|Nos|etc|approx|Co|dept
Cllrs|Hon|Prof|ie|eg|i.e|e.g|a.m|p.m|vs|para|Ltd|Jan|Feb|Aug|Sep|Sept|Oct|Nov|Dec|T.D|Q|B|B.C"""


@pytest.mark.parametrize("word", parted(SHORT))
def test_a_point_after_a_short_form_ends_no_sentence(word: str) -> None:
    assert len(said(f"They saw {word}. Able again.")) == 1
    assert len(said(f"They saw it {word}x. Able came.")) == 2


STARTS = "AGREED|RESOLVED|ORDERED|NOTED|DECIDED|RECOMMENDED|Resolved|Agreed|DECISION|ACTION|Action"


@pytest.mark.parametrize("word", parted(STARTS))
def test_an_outcome_begins_a_paragraph(word: str) -> None:
    assert len(said(f"They spoke of the\n{word}: vans")) == 2


@pytest.mark.parametrize("word", parted("and|or|of|the|for|to|by|with|from|a|an"))
def test_a_line_that_ends_with_a_small_word_goes_on(word: str) -> None:
    assert len(said(f"They spoke {word}\nNorthby again")) == 1
