"""Markdown marks within a line, which stand in .txt as well: taken off, bold kept as runs."""

import html
import re

from ingest.readers.runs import Run

# Emphasis spans at most so many characters, so that a line of lone stars stays linear.
_SPAN = r"(?=[^\s{0}])(.{{1,2000}}?)(?<=[^\s{0}])"
_ITALIC = re.compile(r"(?<![\w*])\*" + _SPAN.format("*") + r"\*(?![\w*])")
_ITALIC_DOT = re.compile(r"(?<!\*)\*([^\w\s*]{1,3})\*(?!\*)")
_UNDERSCORE = re.compile(r"(?<![\w/])_" + _SPAN.format("_") + r"_(?!\w)")
_UNDERSCORES = re.compile(r"(?<![\w/])__" + _SPAN.format("_") + r"__(?!\w)")
_IMAGE = re.compile(r"!\[([^\]]{0,500})\]\([^)\s]{0,2000}\)")
_LINK = re.compile(r"\[([^\]]{1,500})\]\(<?[^)\s]{0,2000}>?(?:\s+\"[^\"]{0,500}\")?\)")
_SCRIPT = re.compile(r"[\^_]\{(\w{1,10})\}|(?<=\d)\^(st|nd|rd|th)\^?")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:small|sub|sup|i|em|span|div|p|center|font|mark)(?:\s[^<>]{0,300})?/?>", re.I
)
_BOLD = re.compile(r"(\*\*|</?(?:u|b|strong|ins)>)", re.IGNORECASE)
_MARK = re.compile(r"[*_<&\\\]^]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PRIVATE = 0xE000  # an escaped character waits here, out of reach of the marks
_ESCAPED = {_PRIVATE + code: chr(code) for code in range(33, 127)}


def runs(text: str, bold: bool = False) -> list[Run]:
    """The line's words without marks; bold: whether bold was on where the line begins.

    Links keep their words and lose their target, images keep their alternative text,
    ``24^{th}`` becomes ``24th``, entities are decoded, ``<br>`` is a blank.
    """
    if not _MARK.search(text):
        return [Run(text, bold)]
    text = _ESCAPE.sub(lambda match: chr(_PRIVATE + ord(match[1])), text)
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    text = _SCRIPT.sub(lambda match: match[1] or match[2], _BREAK.sub(" ", text))
    text = _UNDERSCORES.sub(r"**\1**", _TAG.sub("", text))
    text = text.replace("****", "").replace("***", "**")  # bold that ends and begins again
    text = _UNDERSCORE.sub(r"\1", _ITALIC.sub(r"\1", _ITALIC_DOT.sub(r"\1", text)))
    found = []
    for piece in _BOLD.split(text):
        if piece == "**":
            bold = not bold
        elif _BOLD.fullmatch(piece):
            bold = piece[1] != "/"
        elif piece:
            piece = _ENTITY.sub(lambda match: html.unescape(match[0]), piece)
            found.append(Run(piece.translate(_ESCAPED), bold))
    return found
