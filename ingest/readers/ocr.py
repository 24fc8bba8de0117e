"""Scanned pages, recognised by Tesseract where it is installed."""

import os
import shutil
from functools import cache
from typing import Any

import pypdfium2 as pdfium
import pytesseract

from ingest.readers.glyphs import Glyph

DOTS = 300  # per inch; what Tesseract's own guide asks for
SECONDS = 120  # for a page; one of dense text takes about 2
SURE = 40  # per cent, below which signs without a letter or digit are stains
LANGUAGES = ("eng", "cym", "gle")  # of the documents read here; those installed are used
_POINTS = 72 / DOTS

# One thread a page: more of them wait for each other and take 5 to 7 times as long.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")


@cache
def _languages() -> str:
    """The languages installed, as Tesseract is asked for them; empty where it is not there."""
    if shutil.which("tesseract") is None:
        return ""
    installed = pytesseract.get_languages()
    return "+".join(language for language in LANGUAGES if language in installed)


def how() -> str:
    """Why a page was not read and what to do."""
    if _languages():
        return "no words were found in it"
    return "Tesseract is not installed (Debian: apt install tesseract-ocr)"


def glyphs(page: pdfium.PdfPage) -> list[Glyph]:
    """The words of a scanned page, each as one glyph; none where Tesseract is missing."""
    if not _languages():
        return []
    image = page.render(scale=DOTS / 72, grayscale=True).to_pil()
    try:
        words = pytesseract.image_to_data(
            image, lang=_languages(), timeout=SECONDS, output_type=pytesseract.Output.DICT
        )
    except (RuntimeError, pytesseract.TesseractError):  # RuntimeError is its timeout
        return []
    return _words(words, image.height)


def _words(words: dict[str, list[Any]], height: int) -> list[Glyph]:
    """Words with the height of their line, for single ones vary with their letters."""
    found = []
    for at, text in enumerate(words["text"]):
        if words["level"][at] == 4:
            line = at
        stain = float(words["conf"][at]) < SURE and not any(map(str.isalnum, text))
        if stain or not text.strip():
            continue
        left, width = words["left"][at], words["width"][at]
        low = height - words["top"][line] - words["height"][line]
        found.append(
            Glyph(
                text.strip(),
                left * _POINTS,
                (left + width) * _POINTS,
                low * _POINTS,
                (low + words["height"][line]) * _POINTS,
                spaced=True,
            )
        )
    return found
