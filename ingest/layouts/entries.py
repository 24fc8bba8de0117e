"""A list of names as it stands in minutes, taken apart into its entries.

Known ways, all mixed in practice: a run with group brackets (``A, B (Council); C (Police)``), one
entry a line (``A Director, Council``), post first (``Director (Mr. A)``), a plural title over
several (``Councillors A, B and C``), several entries run together on a line.
"""

import re
from dataclasses import replace

from ingest import names
from ingest.layouts import brackets
from ingest.layouts.entry import Entry, Group
from ingest.layouts.joints import DASH, PARTIES, one_a_line, pieces
from ingest.layouts.list_text import even
from ingest.layouts.name_spans import is_damaged_post, split_person
from ingest.name_forms import are_letters
from ingest.names import ParsedName
from ingest.organisations import BODY_START, is_body, is_post, split_affiliation

_NOBODY = re.compile(
    r"^\W*(?:none|nil|n/?a|no apologies.*|none received.*|there were no.*|dim|vacan\w+|tbc|"
    r"no one|\W*)\W*$",
    re.IGNORECASE,
)


_BOROUGH = re.compile(r"L\.?B\.? (?:of )?[A-Z]\w{3}")  # a London one
_COURTESY = ("Mrs", "Ms", "Miss")


def entries(text: str, title: str = "") -> list[Entry]:
    """The people of a list in order. text: the list without its label; newlines are line ends.
    title: of all of them, where the list's label gives it and surnames stand alone.
    """
    if _NOBODY.match(text):
        return []
    return _List(even(text).rstrip(" .\n"), title).read()


class _List:
    """One pass over the pieces of a list, left to right."""

    def __init__(self, text: str, title: str):
        self.text, self.title_of_all = text, title
        told = [one for one in re.findall(r"\(([^()]*)\)", text) if not brackets.is_note(one)]
        sole = len(told) == 1 and split_affiliation(told[0])[1] is not None
        # a bracket covers the names before it where groups are told apart, or where it is the only one
        run = re.search(r"(?:,|\band|\([^()\n]*)[ ]*\n", text)  # names go on over the lines' ends
        self.grouped = re.search(
            r";(?! and \d)" if run else r";(?! and \d)|\n", text
        ) is not None or (sole and text.rstrip(" .").endswith(")"))
        self.found: list[Entry] = []
        self.group = Group(strict=";" not in text)  # since the last semicolon or line of its own
        self.pending: list[str] = []  # a post that came before its name
        self.a_line = one_a_line(text)
        self.title = title  # a plural title that goes on
        self.titled = 0  # how many were found before it
        self.by_and = False
        self.post_first = False

    def read(self) -> list[Entry]:
        for joint, piece, at in pieces(self.text):
            # ``Councillors Able`` / ``and Carr`` goes on
            if ";" in joint or re.fullmatch(r"[^\w,&]*\n[^\w,&]*", joint):
                self._close()
            if not PARTIES.match(piece):
                self._take(re.sub(r"^(?:of|from)\s+(?=[A-Z])", "", piece), at, joint)
        return self.found

    def _close(self) -> None:
        self.group = Group(strict=self.group.strict)
        self.title, self.pending = self.title_of_all, []

    def _take(self, piece: str, at: int, joint: str) -> None:
        self.by_and = bool(re.search(r"\w|&", joint))
        piece, told = brackets.told_after(piece)
        words, inside = brackets.split(piece)
        inside += told
        if self._initial_in_brackets(piece, at):
            return
        if inside and not words and self.group and not names.looks_like_person(inside[0]):
            self.group.brackets(inside, self._near())
            return
        if inside and self._names_in_brackets(words, inside[0], at + piece.find(inside[0])):
            return
        singular, rest = names.singular_title(words)
        if singular:
            self.title, words, self.titled = singular, rest, len(self.found)
            at += piece.find(rest[:8]) if rest else 0
        if inside and self._name_in_brackets(words, inside, at, piece):
            return
        whole = None if self._is_said(words, joint) else self._person(words)
        if whole is not None:
            self._add(whole, at, inside)
        else:
            self._mixed(words, inside, at, joint)
        if re.search(r"\w|&", joint) and not singular:
            self.title = self.title_of_all

    def _is_said(self, words: str, joint: str) -> bool:
        """Whether the words after a dash or comma are said of somebody, like a name or not: a body
        in a list of one person a line (``Jo Able, Northby Mind``).
        """
        if not self.group:
            return False
        bare = self.a_line and joint == ", " and not self.title and not self.pending
        name = names.parse(words) if bare else None
        short = re.match(r"[A-Z]{2}\b", words) is not None  # ``LB Northby`` has no initials
        untitled = name is not None and not name.prefix and (short or not name.initials)
        return bool(DASH.fullmatch(joint)) or untitled

    def _person(self, words: str) -> ParsedName | None:
        last = words.rpartition(" ")[2]
        if is_post(last) and words.count(" ") > 1 and not are_letters(last):
            return None  # ``Jo Able Mayor``
        parsed = names.parse(words)
        if parsed is None and self.title:
            parsed = names.parse(f"{self.title} {words}")
        if parsed is None or parsed.remainder or is_damaged_post(parsed.name.split()):
            return None
        if _BOROUGH.match(words):
            return None
        if any(names.is_title(word) for word in parsed.name.split()[1:]):
            return None  # two people run together: ``Jo Able Cllr B. Carr``
        return parsed

    def _add(self, name: ParsedName, at: int, inside: list[str]) -> None:
        if self.title and not name.prefix:
            name = replace(name, prefix=self.title)
        elif self._is_first_lady(name):
            name = replace(name, prefix=f"{self.title} {name.prefix}")
        entry = Entry(
            name, at, tail=self.pending, suffix=name.suffix, post_first=bool(self.pending)
        )
        self.pending = []
        self.found.append(entry)
        self.group.people.append(entry)
        self.group.brackets(inside, self._near())

    def _is_first_lady(self, name: ParsedName) -> bool:
        """``Councillors Mrs D. Dunn, Carr and Able``: a courtesy right behind the plural title."""
        first = bool(self.title) and self.titled == len(self.found)
        return first and name.prefix.rstrip(".") in _COURTESY

    def _near(self) -> int:
        """How many of the group a body in brackets may be said of."""
        near = len(self.group.people) if self.grouped else 1 + self.by_and
        if self.title and self.by_and:  # ``Councillors A, B and C (Council)``
            near = max(near, len(self.found) - self.titled)
        return near

    def _initial_in_brackets(self, piece: str, at: int) -> bool:
        """``Councillors Able (B), Able (J)``: the initial tells two of one surname apart."""
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
        people = [names.parse(one) for _, one, _ in pieces(inside)]
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
        self.group = Group(self.group.people[-1:], self.group.strict)
        if more.strip():
            self.pending.append(more.strip())
        return True

    def _mixed(self, words: str, inside: list[str], at: int, joint: str) -> None:
        """Words that are not just a name: a name with its post, a post, or both run together."""
        fresh = not self.group or joint.strip(" ") != ","
        closed = not fresh and is_body(words) and BODY_START.match(words) is not None
        head = None if closed or self._is_said(words, joint) else split_person(words, start=fresh)
        if head is not None:
            name, rest, before = head
            vacant = any(re.match(r"vacan", one, re.IGNORECASE) for one in inside)
            if (
                before and not self.group and not vacant
            ):  # ``Deputy Mayor Jo Able``: no way of the whole list
                self.pending.append(before)
            elif before and self._is_told(joint) and not (vacant or is_body(before)):
                self.pending.append(before)  # ``Bo Carr – Trust, Governor Jo Able``
            elif before:
                self._tail(before, joint)
            self._add(name, at + words.find(name.written.split()[0]), [])
            self.found[-1].post_first = self.post_first
            rest = re.sub(r"^(?:of|from) (?=[A-Z])", "", rest)
            if rest:
                self._mixed_rest(rest, at + words.find(rest[:12]))
            if inside:
                self.group.brackets(inside, self._near())
        elif words:
            self._tail(words, joint)
            if self.group:
                self.group.brackets_of_tail(inside, self._near())

    def _is_told(self, joint: str) -> bool:
        """Whether the last person's body alone is told, so that a post now is the next one's."""
        if not self.group:
            return False
        last = self.group.last
        return joint == ", " and len(last.tail) < 2 and last.affiliation()[1] is not None

    def _mixed_rest(self, rest: str, at: int) -> None:
        later = split_person(rest, start=False)
        if later is None:
            self.group.last.tail.append(rest)
            return
        name, more, before = later
        if before:
            self.group.last.tail.append(before)
        self._close()
        self._add(name, at + rest.find(name.written.split()[0]), [])
        if more:
            self._mixed_rest(more, at + rest.find(more[:12]))

    def _tail(self, words: str, joint: str) -> None:
        words = words.strip(" ,:-–")
        starts_new = re.search(r"\w|&", joint) and is_post(words)
        if self.group and are_letters(words.strip(".")):
            self.group.last.suffix = f"{self.group.last.suffix} {words}".strip()
            return
        if not re.search(r"\w{2}", words):
            return
        words, vacant = _apart(words)
        just_named = self.group and not self.pending and self.group.last.is_bare()
        if self.group and not starts_new and (not self.post_first or just_named):
            self.group.tail(words)
        else:
            self.post_first = self.post_first or not self.found
            self.pending.append(words)
        if vacant:
            self._close()
            self.pending.append(vacant)


def _apart(words: str) -> tuple[str, str]:
    """``Homes for Northby Northby Magistrates Court``: a body, and another that begins with a word
    said twice, of which nobody is named.
    """
    found = re.search(r"\b([A-Z]\w{3,}) (?=\1\b)", words)
    return (words[: found.end()].strip(), words[found.end() :]) if found else (words, "")
