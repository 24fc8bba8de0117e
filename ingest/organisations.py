"""Bodies and posts as minutes write them: telling one from the other, splitting, classifying.

Pure functions over words; which body is meant is decided later, by the graph. No name of a
place or a body stands here: only the words that bodies and posts are called by.
"""

import re
import tomllib
from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import Path

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))

NOT_BOARD = re.compile(rf"\b(?:{'|'.join(WORDS['boards'].pop('not'))})$", re.I)
BOARD_KINDS: dict[str, list[str]] = WORDS["boards"]
BOARD_WORDS = "|".join(word for words in BOARD_KINDS.values() for word in words)
BOARD_END = re.compile(rf"\b(?:{BOARD_WORDS})(?:$| (?:of|for|on) | [-–] )", re.I)
BODY_END = re.compile(rf"\b(?:{'|'.join(WORDS['bodies']['ends'])})$", re.I)
BODY_START = re.compile(rf"(?:{'|'.join(WORDS['bodies']['starts'])})", re.I)
KINDS = re.compile(rf"(?:{'|'.join(WORDS['bodies']['kinds'])})", re.I)
SENDERS = frozenset(WORDS["bodies"]["senders"])
LETTERS = frozenset(WORDS["bodies"]["letters"])
GRADES = frozenset(WORDS["posts"]["grades"])
POSTS = frozenset(WORDS["posts"]["words"])
SENT = frozenset(WORDS["posts"]["sent"])
HEAD_FIRST = frozenset(WORDS["posts"]["first"])
FIELDS = frozenset(WORDS["posts"]["fields"])
VOCABULARY = frozenset(
    word
    for word in (*WORDS["bodies"]["ends"], *POSTS, *FIELDS, *WORDS["healing"]["words"])
    if word.isalpha() and len(word) > 3
)

ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}")
SEAT = re.compile(r"(?:T\.?D\.?|M\.?P\.?|M\.?S\.?P\.?|M\.?L\.?A\.?|M\.?E\.?P\.?|MS|AM|Senator)")
CHIEF = re.compile(
    r"\b(?:(?:chief|deputy chief|assistant chief|non)[ -]executive|director general|"
    r"town clerk|prif weithredwr)s?\b|^(?:(?:acting|temporary|assistant|senior) )*executive(?= )"
    r"|^(?:(?:acting|temporary|assistant|senior) )+executive$",
    re.I,
)
SEPARATOR = re.compile(r"\s*[;\t]\s*|\s+[-–—]\s+|\s*,\s*(?![^()]*\))")
STAND_IN = re.compile(
    r"^(?:representing|on behalf of|representative for|cynrychioli)\s+(.+)$", re.I
)
OF_BODY = re.compile(r"^(.*?\S)\s+(?:of|for|from|to|at)\s+(the\s+)?(.+)$", re.I)
LEADS = re.compile(r"(?:vice[- ]|deputy )?chair(?:man|woman|person)?|member", re.I)
UNIT = re.compile(r"\b(?:unit|team|section|department|directorate)$", re.I)  # of another body
OFFICE = re.compile(r"^(?:the )?police (?:and|&) crime commissioner\b", re.I)


@lru_cache(maxsize=65536)
def _shape(word: str) -> str:
    """The word with letters that OCR confuses made equal (rn/m, cl/d, v/y, l/i/1, o/0)."""
    plain = word.casefold().replace("rn", "m").replace("cl", "d")
    return plain.translate(str.maketrans("v1i0t", "yllol"))


def _like(sample: str, word: str) -> str:
    """The word in the case of the sample."""
    if sample.isupper():
        return word.upper()
    return word.capitalize() if sample[:1].isupper() else word


def heal(text: str, words: Collection[str] = ()) -> str:
    """A body's name without the blanks and wrong letters of OCR.

    text: as written. words: further words that are right as they stand (of other names in the
    same documents), lower case. Mends `PARTNER SHIP` and `Vallev`; a word that it does not know
    is left as it is.
    """
    known = VOCABULARY.union(words) if words else VOCABULARY
    return _letters(_blanks(" ".join(text.split()).split(" "), known), known)


def _blanks(tokens: list[str], known: Collection[str]) -> list[str]:
    """Tokens joined where two together are a known word and one of them alone is none."""
    joined: list[str] = []
    for token in tokens:
        pair = (joined[-1] + token).casefold() if joined else ""
        if pair in known and not {joined[-1].casefold(), token.casefold()} <= set(known):
            joined[-1] += token
        else:
            joined.append(token)
    return joined


def _letters(tokens: Iterable[str], known: Collection[str]) -> str:
    shapes = _shapes(frozenset(known))
    healed = []
    for token in tokens:
        bare = token.strip("()[].,;:'’")
        right = shapes.get(_shape(bare)) if len(bare) > 4 and bare.casefold() not in known else None
        healed.append(token.replace(bare, _like(bare, right)) if right else token)
    return " ".join(healed)


@lru_cache(maxsize=64)
def _shapes(known: frozenset[str]) -> dict[str, str]:
    return {_shape(word): word for word in sorted(known) if len(word) > 4}


def _bare(text: str) -> str:
    """Without vacancy notes, enclosing brackets, the closing full stop and blanks."""
    text = re.sub(r"\(\s*(?:vacant|vacancy)\s*\)", "", text, flags=re.I)
    text = " ".join(text.split()).strip(" ,;:-–—*")
    if text.endswith(".") and not re.search(r"\b\w\.\w?\.?$", text):
        text = text[:-1].rstrip()
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip()
    return text


@lru_cache(maxsize=1 << 14)
def is_post(text: str) -> bool:
    """Whether the words name a job, rank, seat or office (`Scrutiny Manager`, `T.D.`)."""
    text = _bare(text)
    if (
        SEAT.fullmatch(text)
        or text.replace(".", "") in GRADES
        or CHIEF.search(text)
        or OFFICE.match(text)
    ):
        return True
    if is_body(text):
        return False
    return any(word in POSTS for word in re.findall(r"[\w’'-]+", text.casefold()))


@lru_cache(maxsize=1 << 14)
def is_body(text: str) -> bool:
    """Whether the words surely name a body (`Fire Authority`, `HMP Longmoor`, `NBC`).

    False for posts, and for bodies whose name does not tell (`Victim Support`).
    """
    text = _bare(text)
    if ACRONYM.fullmatch(text.replace(".", "")) and not SEAT.fullmatch(text):
        return text.replace(".", "") not in LETTERS | GRADES
    if BODY_START.match(text):
        return True
    if text.casefold().split(" ")[0] in HEAD_FIRST:  # ``Swyddog Pwyllgor``
        return False
    found = BODY_END.search(text)
    if not found or (
        found.group().casefold() == "executive" and (CHIEF.search(text[-20:]) or CHIEF.match(text))
    ):
        return False
    return not _is_about_a_body(text)


def _is_about_a_body(text: str) -> bool:
    """`Director of the Youth Justice Unit`, `Changes in the Service`: the body's word belongs to
    something before it.
    """
    head, *rest = re.split(r"\s+(?:of|for|to|at|from)\s+", text, maxsplit=1, flags=re.I)
    before = re.findall(r"[\w’'-]+", head.casefold())
    post = bool(before) and (before[-1] in POSTS or bool(CHIEF.search(head)))
    body = BODY_END.search(head) or BOARD_END.search(head)
    named = bool(rest) and rest[0].casefold().startswith("the ") and not body
    return (bool(rest) and (post or named)) or bool(re.search(r"\b(?:in|and the)\b", text))


def is_board(text: str) -> bool:
    """Whether the words name a body that meets, other than a council or company
    (`Eastern Area Partnership Board`, `Police and Crime Panel`).
    """
    text = re.sub(r" (?:minutes|meetings?|notes)$", "", _bare(text), flags=re.I)
    if NOT_BOARD.search(text) or _is_about_a_body(text):
        return False
    return bool(BOARD_END.search(text)) and classify_board(text) != "council"


def classify_board(name: str) -> str:
    """The contract's class of a board, by the last of its words that tells: partnership,
    executive, board, committee, sub-committee, panel, group, forum, council or other.
    """
    name = _bare(name).casefold()
    best, at = "other", (-1, 0)
    for kind, words in BOARD_KINDS.items():
        for word in words:
            for found in re.finditer(rf"\b{word}\b", name):
                if (found.end(), found.end() - found.start()) > at:
                    best, at = kind, (found.end(), found.end() - found.start())
    return best


def split_affiliation(text: str, places: Collection[str] = ()) -> tuple[str | None, str | None]:
    """What stands after a name in an attendance list, as post and organisation.

    text: `Director of Housing Services, Northby Homes`, `Scrutiny Manager (Performance) NBC`.
    places: words of places (lower case) that alone make no body (`District Manager, Northby`).
    Returns (post, organisation) as written; None for what is not said.
    """
    stood = STAND_IN.match(_bare(text))
    if stood:
        return None, stood.group(1)
    posts: list[str] = []
    organisation: str | None = None
    segments = [_bare(segment) for segment in SEPARATOR.split(_bare(text))]
    if led := _of_board(segments):
        return led
    for segment in segments:
        post, body = _split_segment(segment)
        if body and posts and not is_body(body) and _is_field(body, places):
            post, body = body, None
        posts += [post] if post else []
        if body and organisation:  # the surer of the two, the later where both are sure
            other, organisation = organisation, body
            part = UNIT.search(body) and is_body(other) and not UNIT.search(other)
            if part or (is_body(other) and not is_body(body) and not UNIT.search(other)):
                other, organisation = organisation, other
            whole = [one for one in segments if f" {other} " in f" {one} "]
            posts = [one for one in posts if not any(one in said for said in whole)]
            posts += whole or [other]
        elif body:
            organisation = body
    return ", ".join(posts) or None, organisation


def _of_board(segments: list[str]) -> tuple[str, str] | None:
    """`Chair, Adults, Health and Social Care Panel`: who leads a board with a comma in its name."""
    post, *rest = segments
    named = ", ".join(rest)
    if len(rest) < 2 or not LEADS.fullmatch(post) or not is_board(rest[-1]):
        return None
    if any(is_body(one) or is_post(one) for one in rest[:-1]):
        return None
    return post, named


def _is_field(text: str, places: Collection[str]) -> bool:
    words = re.findall(r"[\w’'&-]+", text.casefold().replace("’", "'"))
    return all(word in FIELDS or word in places for word in words)


def _split_segment(text: str) -> tuple[str | None, str | None]:
    """One segment between commas as post and body; words that are no post are a body."""
    if not text:
        return None, None
    post, colon, body = text.partition(": ")
    if colon and is_post(post) and is_body(body):
        return post, body
    if is_body(text):
        return _body_of(text)
    bracket = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", text)
    if bracket and is_body(bracket.group(2)) and is_post(bracket.group(1)):
        return bracket.group(1), bracket.group(2)
    if bracket and is_body(bracket.group(1)):  # ``Council (Children's Services)``
        return (bracket.group(2) if is_post(bracket.group(2)) else None), bracket.group(1)
    if pair := _post_and_body(text):
        return pair
    if is_post(text):
        return text, None
    remark = text[:1].islower() and not text.startswith("the ")  # `for item 9 only`
    return (None, None) if remark else (None, text)


def _body_of(text: str) -> tuple[str | None, str | None]:
    """A text that ends as a body: `Chief Inspector Northshire Police` still holds a post."""
    if BODY_START.match(text):
        return None, text
    words = text.split(" ")
    for at in range(len(words) - 1, 0, -1):
        before = words[at - 1].casefold()
        if before not in POSTS and not CHIEF.search(" ".join(words[:at])[-16:]):
            continue
        if before not in ("garda", "gardaí", "chief", "deputy") and words[at][:1].isupper():
            return " ".join(words[:at]), " ".join(words[at:])
    return None, text


def _post_and_body(text: str) -> tuple[str | None, str | None] | None:
    """A post with its body and no comma between them; None where there is no such pair."""
    words = text.split(" ")
    before, last = " ".join(words[:-1]), words[-1]
    if len(words) > 2 and last.isupper() and is_body(last) and is_post(before):
        return before, last
    linked = OF_BODY.match(text)
    while linked:
        post, the, body = linked.groups()
        sent = post.casefold().split(" ")[-1] in SENT
        if sent and (is_body(body) or OFFICE.match(body)):
            return post, body
        if is_body(body):  # `Chair of the Panel`: which panel is not said
            return text, None if the else body
        linked = OF_BODY.match(body)
    return _body_first(words)


def _body_first(words: list[str]) -> tuple[str, str] | None:
    """`Northshire Fire and Rescue Authority Nominated Member`: the body stands first."""
    for at in range(len(words) - 1, 2, -1):
        body, post = " ".join(words[:at]), " ".join(words[at:])
        if is_body(body) and is_post(post) and not is_body(post):
            return post, body
    return None
