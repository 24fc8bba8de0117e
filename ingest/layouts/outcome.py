"""One outcome: the decision, the sentence that holds it, and the marks of the lists they stand in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.layouts.kinds import contract_verb, kind_of_stem, own_verb
from ingest.layouts.marks import pattern
from ingest.layouts.passage import Sentence
from ingest.layouts.votes import ABSTAINED, AGAINST, FOR, VOTES, count, number_of
from ingest.records import Decision

LISTED = re.compile(
    r"^\W?\(?(?P<mark>[ivx]{1,5}|[a-z]|\d{1,2}(?!\.\d)|(?:\d{1,2}\.)*\d{1,2}\.?[ivx]{1,5}(?=\))|\d{1,2}(?:\.\d{1,2}){1,2}(?=\.\s))[).]\s*(?P<text>\S.*)$",
    re.DOTALL,
)
_WORDS = r"(?P<word>(?:not )?(?:noted|agreed|approved|accepted|ratified|endorsed|adopted|supported|deferred|refused|rejected|declined))"
_MORE = r"(?P<more>\W*$|\s*[,;–-]\s.*$|\s(?:subject|until|with|as|pending|in principle|by|for|at|to)\b.*$)"
_PUT = rf"(?:(?:the )?(?:[\w’'-]+ ){{0,2}}?{pattern('outcomes', 'papers')} (?:was |were )?(?:received and )?)"
_ENDS = re.compile(  # ``(a) Van - agreed``, ``(b) Training – report noted. 12 came.``
    rf"(?:\s[-–—]\s*|\t\s*|:\s+)(?:{_PUT}?{_WORDS}(?!\s+that\b){_MORE}|{_PUT}(?P<received>received)\W*$|(?P<referred>referred) (?:back )?to \S)",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"^\W*{_WORDS.replace('not ', '[Nn]ot ')}{_MORE}", re.IGNORECASE)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision, the sentence that holds it, and whether it stands as a formal outcome."""

    decision: Decision
    sentence: Sentence
    formal: bool


def outcome(sentence: Sentence, kind: str, *, formal: bool, told: bool = False) -> Outcome:
    """The decision that a sentence is. kind: unless its own clause has another, or it is `told`."""
    text = sentence.text.strip()
    listed = LISTED.match(text)
    words = listed["text"] if listed else text
    decision = Decision(
        text=unquoted(words),
        classification=kind if told else own_verb(words) or kind,
        number=listed["mark"] if listed else None,
        quote=sentence.quote,
        votes_for=count(FOR, text),
        votes_against=count(AGAINST, text),
        abstentions=count(ABSTAINED, text),
    )
    return Outcome(decision, sentence, formal)


def unquoted(text: str) -> str:
    """The words without the marks of a quotation that begins or ends in them: ``“That … signed”.``"""
    words = text.strip(' "“”')
    if words.count("”") > words.count("“"):
        words = re.sub(r"”(?=\W*$)", "", words)
    return re.sub(r'"(?=\.$)', "", words) if words.count('"') % 2 else words


def is_entry(sentence: Sentence) -> bool:
    """Whether a sentence begins an entry of a list."""
    begins = sentence.first.text.strip().startswith(sentence.text.strip()[:20])
    return (sentence.first.bullet and begins) or LISTED.match(sentence.text) is not None


def ends_with(text: str) -> str | None:
    """The kind of the outcome that an entry ends with: ``(ii) Bank reconciliation - noted.``,
    ``(a) Van\t£900\tRefused - too dear``.
    """
    found = _ENDS.search(text)
    if found and found["referred"]:
        return "other"
    return _kind(found["word"] or found["received"]) if found else None


def opens_with(text: str) -> str | None:
    """The kind of the outcome that stands by itself under an entry: ``Approved, subject to …``."""
    found = _OPENS.match(text)
    return _kind(found["word"]) if found and not found["word"].isupper() else None


def _kind(word: str) -> str:
    if word.lower().startswith("not "):
        return "rejected"
    return contract_verb(word) or kind_of_stem(word)


def follows(mark: str, before: str) -> bool:
    """Whether a mark is the next one of a list: ``b`` after ``a``, ``iv`` after ``iii``."""
    if before.isdigit():
        return mark == str(int(before) + 1)
    if "." in before and "." in mark:  # ``3.2`` after ``3.1``
        (outer, _, last), (of, _, number) = before.rpartition("."), mark.rpartition(".")
        return outer == of and number.isdigit() and number == str(int(last) + 1)
    if before in _ROMAN[:-1] and mark == _ROMAN[_ROMAN.index(before) + 1]:
        return True
    return len(before) == len(mark) == 1 and ord(mark) == ord(before) + 1


def with_votes(found: Sequence[Outcome], said: Sequence[Sentence]) -> list[Outcome]:
    """A line of votes by itself belongs to the decision before it."""
    result = list(found)
    for at, sentence in enumerate(said):
        before = [index for index, one in enumerate(result) if said.index(one.sentence) < at]
        if VOTES.match(sentence.text) and before:
            one = result[before[-1]]
            counted = replace(
                one.decision,
                votes_for=number_of(FOR, sentence.text),
                votes_against=number_of(AGAINST, sentence.text),
                abstentions=number_of(ABSTAINED, sentence.text),
            )
            result[before[-1]] = replace(one, decision=counted)
    return result
