"""Items taken in private, as the document says; business is invented."""

import pytest
from made_lines import lines, parted

from ingest.layouts.exempt import private_items

# items as title and text, the numbers of those taken in private
CASES = [
    ("a title that says so", [("Vans (exempt)", ""), ("Arson", "")], {1}),
    ("and in other words", [("Vans – closed session", ""), ("Arson (Part 2)", "")], {1, 2}),
    ("not for publication", [("Vans", "Not for publication by law"), ("Arson", "")], {1}),
    ("the item says so of itself", [("Vans", "This report contains exempt words.")], {1}),
    ("in private", [("Vans", "In private"), ("Arson", "")], {1}),
    ("deep in the text it is of something else", [("Vans", "a\nb\nc\nd\ne\nExempt items")], set()),
    (
        "named under the exclusion",
        [("Exclusion", "Minute 3 – Vans (exempt) is of people"), ("Arson", ""), ("Vans", "")],
        {3},
    ),
    (
        "the public excluded: all that comes after, but standard business",
        [("Welcome", "The public were excluded."), ("Vans", ""), ("Any other business", "")],
        {2},
    ),
    (
        "until they are let in again",
        [("Arson", "Press be excluded."), ("Vans", "Press was re-admitted."), ("Noise", "")],
        {2},
    ),
    (
        "agreed to",
        [("Arson", "It was agreed to exclude the public."), ("Vans", "")],
        {2},
    ),
    (
        "agreed by an Act to",
        [("Arson", "AGREED under Section 2(1) of the Act to exclude the public."), ("Vans", "")],
        {2},
    ),
    (
        "for one item alone",
        [("Arson", "The public be excluded during discussion of this item."), ("Vans", "")],
        {1},
    ),
    (
        "and in Welsh",
        [("Tân", "Cytunwyd i gau’r wasg a’r cyhoedd allan ar yr eitem hon."), ("Faniau", "")],
        {1},
    ),
    (
        "open session in a title",
        [("Arson", "They were excluded from the meeting."), ("Open session", ""), ("Noise", "")],
        {2},
    ),
    ("nothing of the kind", [("In committee room 2", "The public were there."), ("A", "")], set()),
    (
        "no business from which they would be",
        [("Vans", "AGREED that there were no items from which the public be excluded."), ("A", "")],
        set(),
    ),
    (
        "for items that it names",
        [("Order", "The public be excluded for Items 3 and 4."), ("Arson", ""), ("Vans", ""),
         ("Noise", ""), ("Dogs", "")],
        {3, 4},
    ),
    (
        "for all from one to another",
        [("Order", "The public be asked to withdraw whilst Members consider items 2 to 4."),
         ("Arson", ""), ("Vans", ""), ("Noise", ""), ("Dogs", "")],
        {2, 3, 4},
    ),
    (
        "named by nobody's number",
        [("Order", "The public be excluded for item 9."), ("Arson", "")],
        {2},
    ),
    (
        "for the rest, told where its first begins",
        [("Vans", "It was resolved that the public be excluded. "
          "The vans of two people were spoken of there too."),
         ("End of vans", ""), ("Conclusion of meeting", "")],
        {1, 2},
    ),
    (
        "a heading that only announces the next",
        [("Restricted item", "AGREED to exclude the members of the public during this item."),
         ("Vans", ""), ("Arson", "")],
        {2},
    ),
    ("a closed item", [("Closed item – Vans", ""), ("Arson", "")], {1}),
    ("they stayed", [("Vans", "The public were not excluded."), ("Arson", "")], set()),
]  # fmt: skip


@pytest.mark.parametrize(("items", "private"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_private(items: list[tuple[str, str]], private: set[int]) -> None:
    titles = [title for title, _ in items]
    numbers = [str(number) for number in range(1, len(items) + 1)]
    found = private_items(titles, numbers, [lines(text) for _, text in items])
    assert {index + 1 for index in found} == private


SAYS = """This item contains exempt words|This report contained confidential words
This minute is private|This matter was of an exempt kind|This item includes confidential words
Not for publication|Exempt|Exempt information|Exempt item|Exempt report|Confidential
Confidential item|Confidential report|In private|Private and confidential
Members went into committee to hear of it"""
TITLED = """Vans in confidence
Part B – Vans|Confidential: vans|Vans – confidential|Vans (restricted)
Vans (exempt)|Vans (confidential)|Vans (private)|Vans (closed session)|Vans (in private)
Vans (Part II)|Vans (Part B)|Exempt item: vans|Exempt report|Exempt business|Closed session
Vans – not for publication|Vans in committee|Vans (CLOSED ITEM)"""
OUT = """The press were excluded|The public be excluded|The public was then excluded
The press and public are excluded|All were excluded from the meeting
It was agreed to exclude the public|It was resolved unanimously to exclude the press and public"""
IN = """The public were re-admitted|They returned to open business|They returned to public business
Open session|Public session resumed"""


@pytest.mark.parametrize("text", parted(SAYS))
def test_words_in_the_item(text: str) -> None:
    assert private_items(["Vans"], ["1"], [lines(text)]) == {0}


@pytest.mark.parametrize("title", parted(TITLED))
def test_words_in_the_title(title: str) -> None:
    assert private_items([title], ["1"], [[]]) == {0}


@pytest.mark.parametrize("text", parted(OUT))
def test_words_of_exclusion(text: str) -> None:
    assert private_items(["Vans", "Arson"], ["1", "2"], [lines(text), []]) == {1}


@pytest.mark.parametrize("text", parted(IN))
def test_words_of_coming_back(text: str) -> None:
    said = [lines("The press were excluded"), lines(text), []]
    assert private_items(["Vans", "Arson", "Noise"], ["1", "2", "3"], said) == {1}
