"""The lines of an HTML tree: each block a line, each table row a line of cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from ingest.readers.drafts import Draft, row
from ingest.readers.numerals import numeral
from ingest.readers.runs import Run

WIDEST = 100  # columns of a table that spans may make
DEEPEST = 100  # below, an element's words are taken as they come

_BLOCK = re.compile(
    "address|article|aside|blockquote|body|caption|center|d[dlt]|details|dialog|dir|div|fieldset"
    "|figcaption|figure|footer|form|h[1-6r]|header|hgroup|legend|li|main|[ou]l|p|pre|section"
    "|summary|table|tbody|t[dhr]|tfoot|thead"
)
_DROPPED = re.compile(
    "script|style|nav|noscript|template|head|title|svg|math|iframe|object|embed|applet|audio|video"
    "|canvas|select|option|button|input|textarea|map|link|meta|base|datalist|-comment"
)
_BOLD = re.compile("b|strong|u|ins|th|h[1-6]")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration[^;]*underline", re.I)
_UNBOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.IGNORECASE
)
_HIDDEN_CLASS = re.compile(
    r"(?<![\w-])(?:sr-only|visually-?hidden|screen-reader-text|offscreen|mgHideOffScreen)(?![\w-])"
)
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool = False
    heading: int = 0
    indent: float = 0.0
    pre: bool = False
    tabs: bool = False
    depth: int = 0


@dataclass(slots=True)
class _Page:
    """Lines as they fill. mark: the list mark (a bullet, or ``2. ``) the next line begins with."""

    drafts: list[Draft] = field(default_factory=list)
    open: list[Run] = field(default_factory=list)
    mark: str = ""

    def end(self, style: _Style) -> None:
        """Close the line that is being filled, if any words are in it."""
        runs, self.open = tuple(self.open), []
        if not any(run.text.strip() for run in runs):
            return
        bullet, self.mark, mark = self.mark == "•", "", self.mark
        if mark and not bullet:
            runs = (Run(mark, runs[0].bold), *runs)
        self.drafts.append(Draft(runs, heading=style.heading, bullet=bullet, indent=style.indent))


def lines(root: LexborNode, tabs: bool = False) -> list[Draft]:
    """The lines below root that a reader of the page would see.

    tabs: keep tabs and blanks as they are, as Word does; else they are one blank, as in HTML.
    """
    return _drafts(root, _Style(tabs=tabs))


def _drafts(root: LexborNode, style: _Style) -> list[Draft]:
    page = _Page()
    _walk(root, style, page)
    page.end(style)
    return page.drafts


def _walk(node: LexborNode, style: _Style, page: _Page) -> None:
    if style.depth > DEEPEST:
        page.open.append(Run(_SPACE.sub(" ", node.text(deep=True, separator=" ")), style.bold))
        return
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            _words(child.text_content or "", style, page)
        elif _DROPPED.fullmatch(tag) or _hidden(child):
            continue
        elif tag == "br":
            page.end(style)
        elif _BLOCK.fullmatch(tag):
            page.end(style)
            _block(child, tag, _styled(child, tag, style), page)
        else:
            _walk(child, _styled(child, tag, style), page)


def _words(text: str, style: _Style, page: _Page) -> None:
    for at, line in enumerate(text.split("\n") if style.pre else [text]):
        if at:
            page.end(style)
        page.open.append(Run(line if style.tabs else _SPACE.sub(" ", line), style.bold))


def _block(node: LexborNode, tag: str, style: _Style, page: _Page) -> None:
    if tag == "table":
        page.drafts.extend(_table(node, style))
        return
    if tag in ("ul", "ol", "dir"):
        _list(node, tag, replace(style, indent=style.indent + 2), page)
        return
    _walk(node, style, page)
    page.end(style)


def _list(node: LexborNode, tag: str, style: _Style, page: _Page) -> None:
    number = _whole(node.attributes.get("start"), 1)
    for child in node.iter(include_text=True):
        if child.tag != "li":
            _walk_one(child, style, page)
            continue
        number = _whole(child.attributes.get("value"), number)
        page.mark = (
            f"{numeral(number, node.attributes.get('type') or '1')}. " if tag == "ol" else "•"
        )
        _walk(child, _styled(child, "li", style), page)
        page.end(style)
        number, page.mark = number + 1, ""


def _walk_one(node: LexborNode, style: _Style, page: _Page) -> None:
    """What stands in a list without being an entry: another list, stray words."""
    tag = node.tag or ""
    if tag == "-text":
        _words(node.text_content or "", style, page)
    elif not _DROPPED.fullmatch(tag) and not _hidden(node):
        _block(node, tag, _styled(node, tag, style), page)


def _styled(node: LexborNode, tag: str, style: _Style) -> _Style:
    css = node.attributes.get("style") or ""
    bold = style.bold or _BOLD.fullmatch(tag) or _BOLD_STYLE.search(css)
    return _Style(
        bold=bool(bold) and not _UNBOLD_STYLE.search(css),
        heading=int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else style.heading,
        indent=style.indent + (2 if tag in ("blockquote", "dd") else 0),
        pre=style.pre or tag == "pre",
        tabs=style.tabs,
        depth=style.depth + 1,
    )


def _hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return bool(
        "hidden" in attributes
        or attributes.get("role") == "navigation"
        or _HIDDEN_STYLE.search(attributes.get("style") or "")
        or _HIDDEN_CLASS.search(attributes.get("class") or "")
    )


def _whole(value: str | None, default: int) -> int:
    return int(value) if value and value.isdecimal() and len(value) < 6 else default


def _table(node: LexborNode, style: _Style) -> Iterator[Draft]:
    spans: dict[int, int] = {}  # column → rows that a cell above still reaches into
    for child in node.iter():
        if child.tag == "caption" and not _hidden(child):
            yield from _drafts(child, style)
        for one in [child] if child.tag == "tr" else child.iter():
            if one.tag == "tr" and not _hidden(one) and not _hidden(child):
                yield from row(_columns(one, style, spans))


def _columns(cells: LexborNode, style: _Style, spans: dict[int, int]) -> list[list[Draft]]:
    """The lines of each column of a row; columns that a span covers hold none."""
    columns: list[list[Draft]] = []
    for cell in cells.iter():
        if cell.tag not in ("td", "th") or _hidden(cell):
            continue
        while spans.get(len(columns), 0) > 0 and len(columns) < WIDEST:
            spans[len(columns)] -= 1
            columns.append([])
        rows = _whole(cell.attributes.get("rowspan"), 1) - 1
        wide = min(_whole(cell.attributes.get("colspan"), 1), WIDEST - len(columns))
        for at in range(max(1, wide)):
            spans[len(columns)] = rows
            columns.append(_drafts(cell, _styled(cell, cell.tag, style)) if at == 0 else [])
    for at in range(len(columns), min(max(spans, default=-1) + 1, WIDEST)):
        spans[at] -= 1 if spans.get(at, 0) > 0 else 0
        columns.append([])
    return columns
