"""PDF files that tests make for themselves, and lines as tests compare them."""

import ctypes
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.lines import Source


class Words(NamedTuple):
    """Words on a page; places in points from the left and the bottom."""

    left: float
    low: float
    text: str
    size: float = 11
    bold: bool = False


def pdf(
    path: Path,
    pages: Iterable[Iterable[Words]],
    rules: Iterable[tuple[float, float, float, float]] = (),
) -> Path:
    """A PDF of these pages; rules: lines (left, low, right, high) drawn on each of them."""
    document = pdfium.PdfDocument.new()
    for words in pages:
        page = document.new_page(595, 842)
        for one in words:
            _write(document, page, one)
        for left, low, right, high in rules:
            line = raw.FPDFPageObj_CreateNewRect(
                left, low, max(right - left, 1), max(high - low, 1)
            )
            raw.FPDFPath_SetDrawMode(line, raw.FPDF_FILLMODE_ALTERNATE, False)
            raw.FPDFPage_InsertObject(page, line)
        page.gen_content()
    document.save(path)
    return path


def _write(document: pdfium.PdfDocument, page: pdfium.PdfPage, words: Words) -> None:
    name = b"Helvetica-Bold" if words.bold else b"Helvetica"
    font = raw.FPDFText_LoadStandardFont(document, name)
    thing = raw.FPDFPageObj_CreateTextObj(document, font, words.size)
    text = ctypes.create_string_buffer((words.text + "\0").encode("utf-16-le"))
    raw.FPDFText_SetText(thing, ctypes.cast(text, ctypes.POINTER(ctypes.c_ushort)))
    raw.FPDFPageObj_Transform(thing, 1, 0, 0, 1, words.left, words.low)
    raw.FPDFPage_InsertObject(page, thing)


def scan(path: Path, of: Path) -> Path:
    """A PDF whose pages are pictures of those of another."""
    pictures = [page.render(scale=200 / 72).to_pil() for page in pdfium.PdfDocument(of)]
    pictures[0].save(path, save_all=True, append_images=pictures[1:], resolution=200)
    return path


def shown(source: Source) -> list[str]:
    """The lines with their cells parted by bars, empty ones left out."""
    return [" | ".join(line.cells) or line.text for line in source.lines if line.text]
