"""Plain text and Markdown; the marks of Markdown stand in .txt too, left by PDF converters."""

import codecs
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ingest.errors import UnreadableFile
from ingest.lines import Source, SourceLine
from ingest.readers import aligned, piped
from ingest.readers import runs as parts
from ingest.readers.marks import runs

LIMIT = 50_000_000  # bytes; no minutes come near, and a line takes ten times its size in memory

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEADING = re.compile(r"(#{1,6})\s+(?=[^\s#])")
_TABLE_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?")
_LINK = re.compile(r"\[[^\]]{1,200}\]\((https?://[^\s)]{1,2000})\)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(data: bytes, path: Path) -> str:
    """The text of bytes in UTF-8, UTF-16, UTF-32 or cp1252, lines ended by a newline each.

    Bytes that are no UTF-8 are read as cp1252, each for itself, so that one stray byte does not
    spoil the rest. Raises UnreadableFile where the bytes are no text.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(name, errors="replace")
            break
    else:
        text = data.decode(_evident(data), errors="cp1252")
    if len(_CONTROL.findall(text[:20_000])) * 50 > len(text[:20_000]):
        raise UnreadableFile("holds binary data, not text; convert it to PDF or text", path=path)
    return text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")


def _evident(data: bytes) -> str:
    """UTF-16 shows by its zero bytes, which stand on one side of every Latin letter."""
    head = data[:4000]
    low, high = head[1::2].count(0), head[0::2].count(0)
    if low * 4 > len(head) and high * 20 < len(head):
        return "utf-16-le"
    return "utf-16-be" if high * 4 > len(head) and low * 20 < len(head) else "utf-8"


def _cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return bad.decode("cp1252", errors="replace"), error.end


codecs.register_error("cp1252", _cp1252)


def read(data: bytes, path: Path) -> Source:
    """The lines of a .txt or .md file, blank ones included; numbers are the file's own lines."""
    texts = decode(data, path).removesuffix("\n").split("\n")
    url = _url(texts)
    pages = list(_pages(texts, paged=url is not None))
    bold = _bold_over_lines(texts)
    both = zip(texts, aligned.tabbed(texts), strict=True)
    lines = _entries(
        line
        for number, (text, tabbed) in enumerate(both, 1)
        for line in _lines(number, text.strip(), tabbed, pages[number - 1], number - 1 in bold)
    )
    return Source(
        path=path.as_posix(),
        sha256=hashlib.sha256(data).hexdigest(),
        format="md" if path.suffix.lower() in (".md", ".markdown") else "txt",
        lines=tuple(lines),
        pages=max((page for page in pages if page), default=None),
        url=url,
    )


def _url(texts: list[str]) -> str | None:
    """Where the document says it comes from: a link that is the whole of its first line."""
    first = next((text.strip() for text in texts if text.strip()), "")
    match = _LINK.fullmatch(first)
    return match[1] if match else None


def _pages(texts: list[str], paged: bool) -> Iterator[int | None]:
    """The page of each line, by form feeds, else (paged) by rules: the first ends the head."""
    if any("\f" in text for text in texts):
        page = 1
        for text in texts:
            page += text.count("\f")
            yield page
        return
    rules = 0
    last = max((at for at, text in enumerate(texts) if text.strip()), default=0)
    for at, text in enumerate(texts):
        rules += paged and text.strip() == "---" and at < last
        yield rules or None


def _bold_over_lines(texts: list[str]) -> set[int]:
    """Indexes of lines that begin inside bold: opened at the start of a line, closed at an end."""
    within: set[int] = set()
    opened: list[int] | None = None
    for at, text in enumerate(texts):
        marks = text.count("**")
        if opened is not None and text.strip():
            opened.append(at)
            if marks == 1 and text.rstrip(" :.").endswith("**"):
                within.update(opened)
            if marks or len(opened) > 3:
                opened = None
        if marks == 1 and text.lstrip().startswith("**") and at not in within:
            opened = []
    return within


def _lines(number: int, raw: str, text: str, page: int | None, bold: bool) -> Iterable[SourceLine]:
    broken = piped.is_row(raw)
    return piped.row(number, raw, page) if broken else [_line(number, raw, text, page, bold)]


def _line(number: int, raw: str, text: str, page: int | None, bold: bool) -> SourceLine:
    left = text[: len(text) - len(text.lstrip())]
    indent = len(left.expandtabs(4))
    if not raw or _TABLE_RULE.fullmatch(raw):
        return SourceLine(number=number, raw=raw, text="", page=page, indent=indent)
    heading, bullet = _HEADING.match(raw), parts.BULLET.match(raw)
    if heading:
        text = text.lstrip()[heading.end() :].rstrip("# ")
    elif bullet:
        text = parts.BULLET.sub("", text.lstrip(), count=1)  # ``text`` has fewer blanks than raw
    found = runs(text, bold)
    return parts.line(
        number,
        found,
        raw=raw,
        page=page,
        cells=_piped("".join(run.text for run in found)),
        heading=len(heading[1]) if heading else 0,
        bullet=bullet is not None,
        indent=indent,
    )


def _entries(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines; the one after a list mark that stands alone, as converters leave it, is marked."""
    waiting = False
    for line in lines:
        yield replace(line, bullet=True) if waiting and line.text else line
        waiting = bool(parts.SIGN.fullmatch(line.raw)) or (waiting and not line.text)


def _piped(text: str) -> list[str]:
    """The cells of a Markdown table row."""
    text = text.strip()
    whole = len(text) > 2 and text.startswith("|") and text.endswith("|")
    return text[1:-1].split("|") if whole else []
