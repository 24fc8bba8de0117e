"""PDF minutes."""

import hashlib
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.errors import UnreadableFile
from ingest.lines import Source
from ingest.readers import ocr, ruled, sheet
from ingest.readers.drafts import Draft, numbered
from ingest.readers.glyphs import Glyph, glyphs

LIMIT = 500_000_000  # bytes; packs of scanned reports are large

FEW = 20  # letters that a scan may hold: a page number, a stamp
LOST = 0.3  # of the letters, that have no meaning


def read(data: bytes, path: Path) -> Source:
    """The lines of a PDF, rebuilt from the places of its letters; scanned pages are recognised.

    notes: the scanned pages that could not be read, in one line. Raises UnreadableFile where the
    file is damaged or needs a password, or no page can be read.
    """
    document = _open(data, path)
    found: list[Draft] = []
    scanned = []
    for number, page in enumerate(document, 1):
        letters = glyphs(page)
        if scan := _is_scan(page, letters):
            letters = ocr.glyphs(page)
        if scan and not letters:
            scanned.append(number)
        found += _page(data, page, letters, number, ruled_lines=not scan)
    return Source(
        path=path.as_posix(),
        sha256=hashlib.sha256(data).hexdigest(),
        format="pdf",
        lines=numbered(found),
        pages=len(document),
        title=document.get_metadata_value("Title") or None,
        notes=_notes(scanned, len(document), path),
    )


def _open(data: bytes, path: Path) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            message = "is protected by a password; save it without one"
        else:
            message = "damaged, or no PDF; fetch or save it again"
        raise UnreadableFile(message, path=path) from error
    if not len(document):
        raise UnreadableFile("holds no pages", path=path)
    return document


def _is_scan(page: pdfium.PdfPage, letters: list[Glyph]) -> bool:
    """Whether a picture is all there is, or letters without meaning (fonts that hide theirs)."""
    lost = sum(not glyph.text.isprintable() or glyph.text == "\ufffd" for glyph in letters)
    if len(letters) > FEW:
        return lost > len(letters) * LOST
    return any(True for _ in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _page(
    data: bytes, page: pdfium.PdfPage, letters: list[Glyph], number: int, ruled_lines: bool
) -> list[Draft]:
    """The lines of a page, those of ruled tables where the tables stand."""
    tables = ruled.tables(data, page, number - 1) if ruled_lines else []
    found: list[Draft] = []
    for table in tables:
        above = [glyph for glyph in letters if glyph.low >= table.box[3]]
        within = [glyph for glyph in letters if ruled.inside(glyph, table.box)]
        found += sheet.lines(above, number)
        found += [
            Draft((), page=number),
            *ruled.lines(table, within, number),
            Draft((), page=number),
        ]
        taken = {id(glyph) for glyph in (*above, *within)}
        letters = [glyph for glyph in letters if id(glyph) not in taken]
    return found + sheet.lines(letters, number)


def _notes(scanned: list[int], pages: int, path: Path) -> tuple[str, ...]:
    if not scanned:
        return ()
    how = ocr.how()
    if len(scanned) == pages:
        raise UnreadableFile(f"every page is a scan and {how}", path=path)
    listed = ", ".join(map(str, scanned))
    return (f"scanned, not read: page {listed}; {how}",)
