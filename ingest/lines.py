"""The text of a published file as lines with positions: what readers give and layouts take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One line of a file.

    number: 1-based, counted over the whole file; for .txt and .md the file's own line.
    raw: the words as they stand in the file, markup characters of .txt and .md included
        (evidence quotes are cut from it). text: the same without markup and with entities decoded;
        cells joined by a tab.
    page: 1-based, None where the format has none.
    cells: the cells of a table row or the columns of an aligned line, else empty.
    bold: the whole line is bold, a heading style or between bold marks. lead: the bold words that
        the line begins with (``Terms of Reference`` in ``**Terms of Reference** - had been``),
        empty where there are none. heading: level 1-6 of an HTML, Word or Markdown heading, else 0.
    bullet: the line is a list entry (its mark is not in text). indent: left edge, in points for
        PDF, in characters elsewhere.
    """

    number: int
    raw: str
    text: str
    page: int | None = None
    cells: tuple[str, ...] = ()
    bold: bool = False
    lead: str = ""
    heading: int = 0
    bullet: bool = False
    indent: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as read. format: txt, md, html, docx, pdf, xml. url: where the document itself says
    it is published. title: of the HTML page or the file's metadata. path: as the user gave it.
    made: the day of making among the file's own properties, ISO.
    """

    path: str
    sha256: str
    format: str
    lines: tuple[SourceLine, ...]
    pages: int | None = None
    url: str | None = None
    title: str | None = None
    made: str | None = None
    notes: tuple[str, ...] = ()
