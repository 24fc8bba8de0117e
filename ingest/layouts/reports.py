"""A report put to a meeting: who wrote it, on what, for which meeting, whom to ask."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest import names
from ingest.layouts.details import is_detail
from ingest.layouts.passage import quote
from ingest.lines import SourceLine
from ingest.organisations import is_body, is_post
from ingest.records import Person

_OF = re.compile(r"^\W*report (?:of|by|from)\s*:?\s*(?:the )?(?P<who>\S.*)$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^\W*(?:subject|title|report title|re)\s*:\s*(?P<title>\S.*)$", re.IGNORECASE
)
_SECTION = re.compile(
    r"^\W*\d{1,2}\.?\d*\.?\s+\S|^\W*(?:purpose|summary|introduction|background|type of decision)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"^\W*(?:\d+\.?\d*\.?\s*)?(?:contact (?:officers?|person|details)|report authors?|officer contact|author)\b\W*(?P<rest>.*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReportHead:
    """title: the subject. line: where it stands. body: index of the first line of the text."""

    title: str
    line: SourceLine
    body: int
    author: str | None
    author_line: SourceLine | None


def report_head(lines: Sequence[SourceLine]) -> ReportHead | None:
    """The head of a report; the subject stands in a line that says so, or above who reports."""
    author, author_line = None, None
    for index, line in enumerate(lines[:14]):
        of = _OF.match(line.text)
        if of:
            author, author_line = of["who"].strip(), line
        subject = _SUBJECT.match(line.text)
        if subject:
            title, at = subject["title"].strip(), index + 1
            while (
                at < len(lines)
                and at < index + 4
                and not _SECTION.match(lines[at].text)
                and len(lines[at].text) < 90
            ):
                title, at = f"{title} {lines[at].text.strip()}", at + 1
            return ReportHead(title, line, at, author, author_line)
    at = next((at for at, line in enumerate(lines[:14]) if line is author_line), 0)
    if at < 2 or author is None:
        return None
    return ReportHead(lines[at - 1].text.strip(), lines[at - 1], at + 1, author, author_line)


def contacts(lines: Sequence[SourceLine]) -> list[Person]:
    """The contact officers: names with post and body; their addresses and numbers are left out."""
    start = next((at for at, line in enumerate(lines) if _CONTACT.match(line.text)), None)
    if start is None:
        return []
    found: list[Person] = []
    for line in lines[start : start + 26]:
        text = line.text.strip()
        text = _CONTACT.match(text)["rest"] if line is lines[start] else text  # type: ignore[index]
        first, _, rest = text.partition(",")
        parsed = names.parse(first) if not is_detail(text) else None
        if parsed and not parsed.remainder and not is_post(first):
            found.append(Person(written=first.strip(), name=parsed.name, post=rest.strip() or None,
                                honorific_prefix=parsed.prefix or None, quote=quote(line)))  # fmt: skip
        elif found and not is_detail(text):
            found[-1] = _with(found[-1], text)
    return found


def _with(one: Person, text: str) -> Person:
    if one.post is None and is_post(text):
        return replace(one, post=text)
    if one.organisation is None and is_body(text):
        return replace(one, organisation=text)
    return one


def authors(head: ReportHead, people: Sequence[Person]) -> list[Person]:
    """Who wrote it: a name, or the contact officer who holds the post that is named."""
    if head.author is None or head.author_line is None:
        return []
    parsed = names.parse(head.author.partition(",")[0])
    where = quote(head.author_line)
    if parsed:
        return [
            Person(
                written=head.author,
                name=parsed.name,
                honorific_prefix=parsed.prefix or None,
                quote=where,
            )
        ]
    wanted = _plain(head.author)
    return [replace(one, quote=where) for one in people if one.post and _plain(one.post) == wanted]


def _plain(post: str) -> str:
    return re.sub(r"\W+", " ", post.lower()).strip()
