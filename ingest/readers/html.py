"""Web pages of minutes: saved eGenda, ModernGov and CMIS pages, and any other."""

import codecs
import hashlib
import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.errors import UnreadableFile
from ingest.lines import Source
from ingest.readers import text, tree
from ingest.readers.drafts import numbered

LIMIT = text.LIMIT
NESTING = 1000  # elements within each other; parsing takes the square of it

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S{1,2000})\s*-->")
_NEST = re.compile(r"<(/?)(?:div|ul|ol|dl|li|table|section|article|blockquote|center|form)\b", re.I)
# The main content, as HTML5, ARIA and the committee systems mark it, the surest first.
_MAIN = (
    "main",
    "[role=main]",
    "#modgov .mgContent",
    "#modgov",
    ".mgContent",
    "#main-content",
    "#maincontent",
    "#content",
    "#main",
    "article",
)
_AROUND = "footer, aside, [role=banner], [role=contentinfo], [role=search]"
_SHARE = 0.25  # of the page's words that main content must hold to be believed


def read(data: bytes, path: Path) -> Source:
    """The lines of a page as one sees it: its main content where marked, without what is hidden.

    Raises UnreadableFile where the page is built to overwhelm, or no words are in it.
    """
    html = _decode(data, path)
    _refuse_nesting(html, path)
    parser = LexborHTMLParser(html)
    title = parser.css_first("title")
    parser.strip_tags(["script", "style", "noscript", "template"])
    return Source(
        path=path.as_posix(),
        sha256=hashlib.sha256(data).hexdigest(),
        format="html",
        lines=numbered(tree.lines(_main(parser))),
        url=_url(parser, html),
        title=" ".join(title.text().split()) or None if title else None,
    )


def _decode(data: bytes, path: Path) -> str:
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = named[1].decode("ascii").lower()
        if name in ("iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii"):
            return data.decode("cp1252", errors="replace")  # as browsers do
    return text.decode(data, path)


def _refuse_nesting(html: str, path: Path) -> None:
    depth = 0
    for match in _NEST.finditer(html):
        depth = max(0, depth + (-1 if match[1] else 1))
        if depth > NESTING:
            raise UnreadableFile(
                f"elements nested more than {NESTING} deep; save the page again as text", path=path
            )


def _main(parser: LexborHTMLParser) -> LexborNode:
    body = parser.body
    assert body is not None
    whole = len(body.text())
    for selector in _MAIN:
        node = parser.css_first(selector)
        if node is not None and len(node.text()) >= whole * _SHARE:
            return node
    for node in parser.css(_AROUND):
        node.decompose()
    return body


def _url(parser: LexborHTMLParser, html: str) -> str | None:
    """Where the page says it is published: by the browser that saved it, else by itself."""
    if saved := _SAVED.search(html[:4096]):
        return saved[1]
    for selector, name in (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")):
        node = parser.css_first(selector)
        url = (node.attributes.get(name) or "").strip() if node else ""
        if url.startswith(("http://", "https://")):
            return url
    return None
