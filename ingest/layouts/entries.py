"""A list of names as it stands in minutes, taken apart into its entries.

Known ways, all mixed in practice: a run with group brackets (``A, B (Council); C (Police)``), one
entry a line (``A Director, Council``), post first (``Director (Mr. A)``), a plural title over
several (``Councillors A, B and C``), several entries run together on a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rapidfuzz import process

from ingest import names
from ingest.layouts import brackets
from ingest.layouts.details import blanked
from ingest.name_forms import are_letters
from ingest.names import ParsedName
from ingest.organisations import BODY_START, POSTS, is_body, is_post, split_affiliation

_NOBODY = re.compile(
    r"^\W*(?:none|nil|n/?a|no apologies.*|none received.*|there were no.*|dim|vacan\w+|tbc|"
    r"no one|\W*)\W*$",
    re.IGNORECASE,
)
_JOINTS = re.compile(
    r"\s*[,;]?\s*(?:(?<=[\s,;])(?:and|&|a['’]r|agus)\s+|(?<=[\s,;])ac?\s+(?=[A-Z]))"
    r"|\s*;\s*|\s*\n\s*|\s*,\s*|\s{3,}|\s+[-–—]\s+"
    r"|\s+(?=(?:Cllr|Councillor|Cyng|Mrs?|Ms|Miss|Dr)\b)"
)
_RANK = re.compile(
    r"\b(?:ch|chief|det|detective|supt|superintendents?|insp|inspectors?|sgt|sergeants?|garda|gardaí|constables?|pcs?|pcso|d?ci|di|ds)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(
    r"(?P<name>(?:[^\W\d_][\w’'.-]*\s+){1,4}[^\W\d_][\w’'-]+)\s*\((?P<letters>[A-Z]{2,4})\)"
)
_PARTIES = re.compile(
    r"^(?:labour|conservatives?|lib(?:eral)? dem(?:ocrat)?s?|independents?|greens?|green party|ukip|reform uk|plaid cymru|snp|fianna f[aá]il|fine gael|sinn f[eé]in)$",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+[-–—]\s+")
_LINKS = frozenset(
    [
        "of",
        "for",
        "and",
        "&",
        "the",
        "in",
        "to",
        "at",
        "on",
        "-",
        "–",
        "from",
        "representing",
        "via",
        "with",
        "as",
        "was",
        "by",
        "until",
        "is",
        "were",
    ]
)
_LOCAL = frozenset(["ward", "county", "parish", "town", "borough", "district", "community"])
_DEGREES = frozenset(
    ["acting", "interim", "deputy", "assistant", "senior", "principal", "temporary", "independent"]
)
_MANY = re.compile(
    r"\b(?:candidates|members|officers|councillors|representatives)\W*$", re.IGNORECASE
)
_PLURAL = re.compile(
    r"^(?:Elected |Ward |County |Borough )?(?:Members|Councillors|Officers|Directors|Managers|Representatives)\b"
)


@dataclass(slots=True)
class Entry:
    """One person of a list. at: offset of the name in the list's text. notes: brackets and marks
    that are neither post nor body (``Chair``, ``part``, ``via Teams``, ``*``).
    """

    name: ParsedName
    at: int
    tail: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    organisation: str | None = None
    suffix: str = ""
    post_first: bool = False

    def affiliation(self) -> tuple[str | None, str | None]:
        """Post and organisation, as written."""
        post, body = split_affiliation(", ".join(self.tail)) if self.tail else (None, None)
        if body and self.post_first and not is_body(body):  # ``Engineer, Roads (Mr. Able)``
            post, body = ", ".join(self.tail), None
        return post, self.organisation or body


def entries(text: str, title: str = "") -> list[Entry]:
    """The people of a list in order. text: the list without its label; newlines are line ends.
    title: of all of them, where the list's label gives it and surnames stand alone.
    """
    if _NOBODY.match(text):
        return []
    text = blanked(text.replace("*", " "))  # marks of footnotes
    text = re.sub(r"\b[Yy] (?=Cyng)", "", text)  # the Welsh article before a title
    text = re.sub(r"\b(and|a) (?:of|from|by) (?=[A-Z])", r"\1 ", text)
    return _List(_INITIALS.sub(_without_initials, text).rstrip(" .\n"), title).read()


def _without_initials(found: re.Match[str]) -> str:
    """``Jo Able (JA)``: the bracket only says how the minutes will call them; offsets are kept."""
    known = names.of(" ".join(found["name"].split()[-3:])) | names.of(
        " ".join(found["name"].split()[-2:])
    )
    return (
        found["name"] + " " * (len(found.group()) - len(found["name"]))
        if found["letters"] in known
        else found.group()
    )


class _List:
    """One pass over the pieces of a list, left to right."""

    def __init__(self, text: str, title: str):
        self.text, self.title_of_all = text, title
        bodies = [
            one
            for one in re.findall(r"\(([^()]*)\)", text)
            if split_affiliation(one)[1] and not brackets.is_note(one)
        ]
        # a bracket covers the names before it where groups are told apart, or where it is the only one
        self.grouped = (
            ";" in text or "\n" in text or (len(bodies) == 1 and text.rstrip(" .").endswith(")"))
        )
        self.found: list[Entry] = []
        self.group: list[Entry] = []  # since the last semicolon or line of its own
        self.pending: list[str] = []  # a post that came before its name
        self.title = title  # a plural title that goes on
        self.titled = 0  # how many were found before it
        self.by_and = False
        self.post_first = False

    def read(self) -> list[Entry]:
        for joint, piece, at in _pieces(self.text):
            if ";" in joint or ("\n" in joint and "," not in joint):
                self._close()
            if not _PARTIES.match(piece):
                self._take(re.sub(r"^(?:of|from)\s+(?=[A-Z])", "", piece), at, joint)
        return self.found

    def _close(self) -> None:
        self.group, self.title, self.pending = [], self.title_of_all, []

    def _take(self, piece: str, at: int, joint: str) -> None:
        self.by_and = bool(re.search(r"\w|&", joint))
        piece, told = brackets.told_after(piece)
        words, inside = brackets.split(piece)
        inside += told
        if self._initial_in_brackets(piece, at):
            return
        if inside and not words and self.group and not names.looks_like_person(inside[0]):
            self._brackets(inside)
            return
        if inside and self._names_in_brackets(words, inside[0], at + piece.find(inside[0])):
            return
        singular, rest = names.singular_title(words)
        if singular:
            self.title, words, self.titled = singular, rest, len(self.found)
            at += piece.find(rest[:8]) if rest else 0
        if inside and self._name_in_brackets(words, inside, at, piece):
            return
        whole = None if self.group and _DASH.fullmatch(joint) else self._person(words)
        if whole is not None:
            self._add(whole, at, inside)
        else:
            self._mixed(words, inside, at, joint)
        if re.search(r"\w|&", joint):
            self.title = self.title_of_all

    def _person(self, words: str) -> ParsedName | None:
        if is_post(words.rpartition(" ")[2]) and words.count(" ") > 1:
            return None  # ``Jo Able Mayor``
        parsed = names.parse(words)
        if parsed is None and self.title:
            parsed = names.parse(f"{self.title} {words}")
        if parsed is None or parsed.remainder or _is_damaged_post(parsed.name.split()):
            return None
        if any(names.is_title(word) for word in parsed.name.split()[1:]):
            return None  # two people run together: ``Jo Able Cllr B. Carr``
        return parsed

    def _add(self, name: ParsedName, at: int, inside: list[str]) -> None:
        if self.title and not name.prefix:
            name = replace(name, prefix=self.title)
        entry = Entry(
            name, at, tail=self.pending, suffix=name.suffix, post_first=bool(self.pending)
        )
        self.pending = []
        self.found.append(entry)
        self.group.append(entry)
        self._brackets(inside)

    def _brackets(self, inside: list[str]) -> None:
        """What stands in brackets after a name: a body for the whole group, a post, or a note."""
        for note in inside:
            post, body = split_affiliation(note)
            if note in names.of(self.group[-1].name.name):
                continue  # how the minutes will call them
            if brackets.is_note(note) or self._is_place(note):
                self.group[-1].notes.append(note)
            elif body and not post:
                stands_in = note.lower().startswith("representing")
                if stands_in and names.looks_like_person(body):
                    continue  # for somebody, not for a body
                for entry in self.group[-1:] if stands_in else self._without_body():
                    entry.organisation = body
            else:
                for entry in self._unsaid() if _MANY.search(note) else self.group[-1:]:
                    entry.tail.append(note)

    def _without_body(self) -> Iterator[Entry]:
        """The last of the group and those just before it of whom nothing is said yet."""
        near = len(self.group) if self.grouped else 1 + self.by_and
        if self.title and self.by_and:  # ``Councillors A, B and C (Council)``
            near = max(near, len(self.found) - self.titled)
        yield from list(self._unsaid())[:near]

    def _unsaid(self) -> Iterator[Entry]:
        """The last of the group and those before it of whom nothing is said yet, nearest first."""
        last, *before = reversed(self.group)
        if last.organisation is None:
            yield last
        for entry in before:
            if entry.organisation or entry.affiliation()[1]:
                return
            yield entry

    def _is_place(self, note: str) -> bool:
        """What follows a rank, or somebody whose body is told already, is where they serve."""
        last = self.group[-1]
        return not is_body(note) and bool(
            _RANK.search(last.name.prefix) or (last.tail and last.affiliation()[1])
        )

    def _initial_in_brackets(self, piece: str, at: int) -> bool:
        """``Councillors Collins (B), Collins (J)``: the initial tells two of one surname apart."""
        found = re.fullmatch(
            r"(?P<title>\w+\.? )??(?P<name>[^\W\d_][\w’'-]+) \((?P<initial>[A-Z])\.?\)", piece
        )
        title = self.title or (
            names.singular_title(f"{found['title']}x")[0] if found and found["title"] else ""
        )
        if not found or not title:
            return False
        self.title = title
        name = names.parse(f"{title} {found['initial']} {found['name']}")
        if name is None:
            return False
        self._add(
            replace(name, written=f"{found['name']} ({found['initial']})"),
            at + piece.find(found["name"]),
            [],
        )
        return True

    def _names_in_brackets(self, words: str, inside: str, at: int) -> bool:
        """``Superintendents (Ms. A. Able & B. Carr)``: a plural post over the names in the bracket."""
        people = [names.parse(one) for _, one, _ in _pieces(inside)]
        post, rest = names.singular_title(f"{words} x")
        if len(people) < 2 or not post or rest != "x" or not all(people):
            return False
        for name in people:
            assert name is not None
            self.pending.append(post)
            self._add(name, at, [])
        self.post_first = True
        return True

    def _name_in_brackets(self, words: str, inside: list[str], at: int, piece: str) -> bool:
        """``Chief Executive (Mr. P. Able)``: what went before without a name belongs to the post."""
        first, _, more = inside[0].partition(",")
        name = names.parse(first)
        if name is None or brackets.is_note(inside[0]):
            return False
        post = is_post(words) and (self.post_first or not self.found)
        sure = name.prefix or name.initials or self.pending or post
        unsure = not sure or names.looks_like_person(words)
        if unsure and not (self.post_first and name.prefix):
            return False
        self.post_first = True
        if words:
            self.pending.append(words)
        self._add(name, at + piece.find(first), inside[1:])
        self.group = self.group[-1:]
        if more.strip():
            self.pending.append(more.strip())
        return True

    def _mixed(self, words: str, inside: list[str], at: int, joint: str) -> None:
        """Words that are not just a name: a name with its post, a post, or both run together."""
        fresh = not self.group or joint.strip(" ") != ","
        closed = not fresh and is_body(words) and BODY_START.match(words) is not None
        head = (
            None
            if closed or (self.group and _DASH.fullmatch(joint))
            else split_person(words, start=fresh)
        )
        if head is not None:
            name, rest, before = head
            if before:
                self._tail(before, joint)
            self._add(name, at + words.find(name.written.split()[0]), [])
            if rest:
                self._mixed_rest(rest, at + words.find(rest[:12]))
            if inside and self.group:
                self._brackets(inside)
        elif words:
            self._tail(words, joint)
            if self.group:
                self._after_tail(inside)

    def _mixed_rest(self, rest: str, at: int) -> None:
        later = split_person(rest, start=False)
        if later is None:
            self.group[-1].tail.append(rest)
            return
        name, more, before = later
        if before:
            self.group[-1].tail.append(before)
        self._close()
        self._add(name, at + rest.find(name.written.split()[0]), [])
        if more:
            self._mixed_rest(more, at + rest.find(more[:12]))

    def _tail(self, words: str, joint: str) -> None:
        words = words.strip(" ,:-–")
        starts_new = re.search(r"\w|&", joint) and is_post(words)
        if self.group and are_letters(words.strip(".")):
            self.group[-1].suffix = f"{self.group[-1].suffix} {words}".strip()
            return
        if not re.search(r"\w{2}", words):
            return
        words, vacant = _apart(words)
        if self.group and not starts_new and (not self.post_first or self._just_named()):
            for entry in self._share(words):
                entry.tail.append(words)
        else:
            self.post_first = self.post_first or not self.found
            self.pending.append(words)
        if vacant:
            self._close()
            self.pending.append(vacant)

    def _just_named(self) -> bool:
        """Among posts that stand first, what follows somebody of whom nothing is said yet."""
        last = self.group[-1]
        return not last.tail and not last.organisation and not self.pending

    def _share(self, words: str) -> list[Entry]:
        """A plural post (``Elected Members``) and what follows it are said of the whole group."""
        if _PLURAL.match(words) or (self.group[-1].tail and _PLURAL.match(self.group[-1].tail[0])):
            return [one for one in self.group if one.tail == self.group[-1].tail]
        return self.group[-1:]

    def _after_tail(self, inside: list[str]) -> None:
        for note in inside:
            if brackets.is_note(note):
                self.group[-1].notes.append(note)
            elif is_body(note) or re.search(r"\b[A-Z]{3,}$", note):
                self.group[-1].organisation = note
            elif self.group[-1].tail:
                self.group[-1].tail[-1] += f" ({note})"


def _apart(words: str) -> tuple[str, str]:
    """``Homes for Northby Northby Magistrates Court``: a body, and another that begins with a word
    said twice, of which nobody is named.
    """
    found = re.search(r"\b([A-Z]\w{3,}) (?=\1\b)", words)
    return (words[: found.end()].strip(), words[found.end() :]) if found else (words, "")


def _pieces(text: str) -> Iterator[tuple[str, str, int]]:
    """(joint before it, piece, offset) for each piece between commas, semicolons, line ends and
    ``and`` that stand outside brackets.
    """
    joint, begin = "", 0
    for match in _JOINTS.finditer(text):
        if brackets.depth(text, match.start()) or not _is_joint(text, match, begin):
            continue
        if text[begin : match.start()].strip():
            yield joint, text[begin : match.start()].strip(), begin
            joint = match.group()
        else:
            joint += match.group()
        begin = match.end()
    if text[begin:].strip():
        yield joint, text[begin:].strip(), begin


def _is_joint(text: str, match: re.Match[str], begin: int) -> bool:
    """``and`` and a line's end part entries only where a name, a title or a post begins after."""
    if _DASH.fullmatch(match.group()):  # a way of the whole list, not one hyphen with blanks
        first = text[match.end() :].split(maxsplit=1)[:1]
        named = names.parse(text[begin : match.start()].strip())
        sure = (bool(first) and is_post(first[0])) or (named is not None and bool(named.prefix))
        return sure or len(_DASH.findall(text)) > 2
    joint = match.group().strip()
    after = re.split(r"[,;\n(]|\s(?:and|&|a['’]r)\s", text[match.end() :], maxsplit=1)[0].strip()
    before = text[begin : match.start()].strip()
    if joint in (";", ",") or re.fullmatch(r"[ \t\xa0]{3,}", match.group()):
        return True
    if not joint and "\n" not in match.group():  # the title of the next
        return names.looks_like_person(before) and names.looks_like_person(after)
    if not joint:
        return _line_begins_entry(before, after)
    titled = names.parse(after)
    if titled is not None and titled.prefix and joint not in ("a", "ac"):
        return True
    named_after = re.match(re.escape(after) + r"\s*\((?P<who>[^()]*)", text[match.end() :].lstrip())
    if is_body(before) and named_after and names.looks_like_person(named_after["who"]):
        return True
    if joint == "a":  # Welsh
        return _is_name(before) and _is_name(after)
    if before.endswith(")") and names.looks_like_person(before.rpartition("(")[2].rstrip(")")):
        return True
    before = re.sub(r"\s*\([A-Z]\)$", "", before)
    known = _is_name(before) or are_letters(before.strip(". "))
    if _is_name(after) and (known or "(" in before or "," in joint or ";" in joint):
        return True
    head = split_person(after, start=True)
    begins = head is not None and not head[2] and not is_body(after.split()[-1])
    posted = is_post(after) or is_post(after.split()[0])
    return (begins or posted) and (names.looks_like_person(before) or "(" in before)


def _is_name(words: str) -> bool:
    """A name, or a surname as it stands after a plural title."""
    return (
        names.looks_like_person(words)
        or bool(names.singular_title(words)[0])
        or (words.count(" ") < 2 and names.looks_like_person(f"Cllr {words}"))
    )


def _line_begins_entry(before: str, after: str) -> bool:
    if not before or _PARTIES.match(before) or _PARTIES.match(after):
        return True
    if re.search(r"(?:[-–&,]|\b(?:of|and|for|the|on|in|at|to|by|with|under))$", before):
        return before.endswith(",")
    if after[:1].islower() and not re.match(r"l[a-z]{1,3} [A-Z]", after):
        return False
    head = split_person(after, start=True)
    return (
        names.looks_like_person(after)
        or bool(names.singular_title(after)[0])
        or (head is not None and not head[2])
        or (is_post(after) and ("(" in before or _is_name(before)))
    )


def split_person(text: str, *, start: bool) -> tuple[ParsedName, str, str] | None:
    """(name, what follows it, what stands before it) of the first name in `text`, or None.

    start: a name may stand at the beginning with anything after it; further on, a name is taken
    only where a body or post ends before it, and a post, a body or nothing follows.
    """
    words = text.split()
    for at in range(len(words)):
        if at and not _may_begin(words, at):
            continue
        length = _name_length(words, at, start=start)
        if length:
            name = names.parse(" ".join(words[at : at + length]))
            assert name is not None
            return name, " ".join(words[at + length :]).strip(" -–,"), " ".join(words[:at])
    return None


def _may_begin(words: list[str], at: int) -> bool:
    before = " ".join(words[:at]).rstrip(" -–")
    if words[at - 1].lower() in _LINKS or not (is_body(before) or is_post(before) or at >= 2):
        return False
    with_title = names.is_title(words[at]) and is_post(f"{before} {words[at]}")
    return not with_title or is_body(before) or is_post(before)


def _name_length(words: list[str], at: int, *, start: bool) -> int:
    """How many words the name at `at` has; 0 where there is none."""
    dash = _dash_before_body(words, at)
    counts = (2, 3, 4, 5, 6) if dash is None else (dash - at,)
    lengths = [n for n in counts if at + n <= len(words) and _parses(words[at : at + n])]
    sure = [n for n in lengths if _ends_name(words[at + n :])]
    ended = sure or [n for n in lengths if _begins_affiliation(words[at + n :])]
    if at:
        before = " ".join(words[:at])
        ends = is_body(before) or is_post(before)
        return next((n for n in ended if ends or _begins_post(words[at + n :])), 0)
    if not start:
        return next((n for n in ended if _begins_post(words[n:]) or _stands_in(words[n:])), 0)
    return ended[0] if ended else next((n for n in lengths if _is_full(words[:n])), 0)


def _dash_before_body(words: list[str], at: int) -> int | None:
    """Index of the first word after a name that a dash parts from its body; None for a hyphen
    with blanks about it (``Akers – Belcher``).
    """
    for end in range(at + 2, len(words)):
        bare = words[end] in ("-", "–", "—")
        if (bare or words[end - 1][-1] in "-–—") and is_body(" ".join(words[end + bare :])):
            return end
    return None


def _parses(words: list[str]) -> bool:
    name = names.parse(" ".join(words))
    if words[-1].rstrip("’'").lower() in ("mc", "mac", "o", "de", "van", "ó", "ní", "uí"):
        return False
    return name is not None and not name.remainder and not _is_damaged_post(words)


def _is_full(words: list[str]) -> bool:
    """At least two words besides titles."""
    return sum(not names.is_title(word) for word in words) >= 2


def _ends_name(rest: list[str]) -> bool:
    """Whether nothing, the word of a post or body, or a linking word follows a name."""
    if not rest or _begins_post(rest) or is_body(rest[0]):
        return True
    return rest[0].lower() in _LINKS and rest[0] not in ("-", "–")


def _begins_post(rest: list[str]) -> bool:
    local = bool(rest) and rest[0].lower() in _LOCAL and len(rest) > 1 and is_post(rest[1])
    letters = bool(rest) and re.fullmatch(r"(?:[A-Z]\.){1,3}[A-Z]\.?", rest[0]) is not None  # C.O.
    return local or letters or (bool(rest) and is_post(rest[0]))


def _begins_affiliation(rest: list[str]) -> bool:
    """A post or a body whose own first word does not tell: ``Strategy Manager``, ``DTV Trust``."""
    if rest[0].islower():
        return False
    return any(is_post(" ".join(rest[:n])) or is_body(" ".join(rest[:n])) for n in (1, 2, 3, 4, 5))


def _stands_in(rest: list[str]) -> bool:
    return bool(rest) and rest[0].lower() in ("representing", "on")


def _is_damaged_post(words: list[str]) -> bool:
    """Words of a post, or what scanning has made of them: ``Administrativer Officeer``."""
    return words[0].lower() in _DEGREES or any(
        len(word) > 6
        and not names.is_title(word)
        and process.extractOne(word.lower(), POSTS, score_cutoff=88)
        for word in words
    )
