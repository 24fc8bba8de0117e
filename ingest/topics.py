"""What an item of business is about, and what it only mentions."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, islice

from ingest.labels import Matcher
from ingest.records import Item, Line, Quote, TopicTag
from ingest.thesaurus import concepts

OPENING = 40  # words: the first two sentences or so, in which a text says what it deals with
RECURRENCE = 100  # words that one mention can carry; n mentions carry n² times as many
HEADING = 6  # words at most in what works as a heading
QUOTE = 300  # characters of evidence at most, by the graph contract

_WORD = re.compile(r"\S+")
_MARK = re.compile(r"\W*(?:\(?(?:[ivx]+|[a-z])[.)]\s+|\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?\W*", re.I)
_HEAD_END = re.compile(r"\t|:|\s[-–—]|[-–—]\s|$")


@dataclass(frozen=True, slots=True)
class _Mention:
    """One mention in title or text. prominent: its place alone makes it a subject."""

    concept: str
    quote: Quote
    prominent: bool
    in_title: bool = False


def tag(item: Item) -> tuple[TopicTag, ...]:
    """The item's topics, in the order in which its title and text first name them.

    The item needs its title, quote, lines, decisions and, for formal business, classification.
    A topic's ``concept`` is the id of its node; ``mentions`` counts title and text; ``quote`` is
    at the first mention, cut at word boundaries to 300 characters around it.

    An item is *about* a topic (else it is a passing mention) that

    - its title names;
    - heads a paragraph, a list entry or a table row of its text (a subheading, a bold lead);
    - its text names in its opening words, unless the item is formal business, where these are
      the offices of those who send apologies and the like;
    - a decision names;
    - recurs: n mentions are enough for a text of n² × 100 words, two at least, since chance
      mentions grow with a text, but a text seldom comes back to what it is not about; or
    - it names at all, being broader than one of these (metal theft, theft).
    """
    found: dict[str, list[_Mention]] = {}
    for mention in (*_in_title(item), *_in_text(item)):
        found.setdefault(mention.concept, []).append(mention)
    for mention in _in_decisions(item):  # whose words the text may hold, too, and be counted there
        found.setdefault(mention.concept, [mention])
    subjects = _subjects(item, found)
    return tuple(
        TopicTag(
            concept=concept,
            mentions=len(mentions),
            in_title=mentions[0].in_title,
            about=concept in subjects,
            quote=mentions[0].quote,
        )
        for concept, mentions in found.items()
    )


def _subjects(item: Item, found: dict[str, list[_Mention]]) -> set[str]:
    """The topics that the item is about, of those found."""
    words = len(item.text.split())
    subjects = {mention.concept for mention in _in_decisions(item)}
    for concept, mentions in found.items():
        count = len(mentions)
        recurs = count >= 2 and count**2 * RECURRENCE >= words
        if recurs or any(mention.prominent for mention in mentions):
            subjects.add(concept)
    return subjects | {up for concept in subjects for up in _broader()[concept]}


@cache
def _matcher() -> Matcher:
    return Matcher(concepts())


@cache
def _broader() -> dict[str, tuple[str, ...]]:
    return {concept.id: concept.broader for concept in concepts()}


def _in_title(item: Item) -> Iterator[_Mention]:
    quote = _quote(item.quote, 0, 0)
    for one in _matcher().find(item.title):
        yield _Mention(one.concept, quote, prominent=True, in_title=True)


def _in_text(item: Item) -> Iterator[_Mention]:
    starts = list(accumulate((len(line.text) + 1 for line in item.lines), initial=0))
    above = list(accumulate((line.text for line in item.lines), _last_written, initial=""))
    opening = 0 if item.classification == "procedural" else _opening(item.text)
    for one in _matcher().find(item.text):
        index = bisect_right(starts, one.start) - 1
        line, start = item.lines[index], one.start - starts[index]
        end = min(one.end - starts[index], len(line.text))
        heads = _heads(above[index], line.text, start, end)
        yield _Mention(one.concept, _quote(line, start, end), heads or one.start < opening)


def _in_decisions(item: Item) -> Iterator[_Mention]:
    for decision in item.decisions:
        for one in _matcher().find(decision.text):
            yield _Mention(one.concept, _quote(decision.quote, 0, 0), prominent=True)


def _last_written(above: str, text: str) -> str:
    return text if text.strip() else above


def _opening(text: str) -> int:
    """The offset at which the opening words of a text end."""
    last = next(islice(_WORD.finditer(text), OPENING - 1, None), None)
    return last.end() if last else len(text)


def _heads(before: str, text: str, start: int, end: int) -> bool:
    """Whether the mention heads something: it begins the line, or stands in the few words, up to
    a colon, dash, tab or the line's end, that begin it.

    Only where the line before does not run on into this one: in a PDF every line is a line.
    """
    mark = _MARK.match(text)
    begin = mark.end() if mark else 0
    runs_on = (
        len(before.split()) > HEADING and "\t" not in before and before.rstrip()[-1] not in ".:;!?"
    )
    if (runs_on and not begin) or not text[begin : begin + 1].isupper():
        return False
    if start <= begin:
        return True
    tail = _HEAD_END.search(text, begin)
    head = text[begin : tail.start() if tail else len(text)].rstrip()
    return end <= begin + len(head) and len(head.split()) <= HEADING and head[-1] not in ".,;"


def _quote(place: Quote | Line, start: int, end: int) -> Quote:
    """The evidence: the line, or of a long one the whole words around the mention."""
    text = place.text
    if len(text) > QUOTE:
        left = max(0, min((start + end - QUOTE) // 2, len(text) - QUOTE))
        right = left + QUOTE
        window = text[left:right]
        if left and not text[left - 1].isspace():
            window = window.partition(" ")[2] or window
        if right < len(text) and not text[right].isspace():
            window = window.rpartition(" ")[0] or window
        text = window
    return Quote(line=place.line, text=text.strip(), page=place.page)
