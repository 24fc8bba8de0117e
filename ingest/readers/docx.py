"""Word minutes. mammoth makes HTML of them: it alone keeps insertions, controls and text boxes."""

import hashlib
import io
import zipfile
import zlib
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers.expat import ExpatError

import mammoth
from defusedxml import ElementTree as safe
from defusedxml.common import DefusedXmlException
from selectolax.lexbor import LexborHTMLParser

from ingest.errors import UnreadableFile
from ingest.lines import Source
from ingest.readers import tree
from ingest.readers.drafts import numbered
from ingest.readers.numbering import Numbering, W

LIMIT = 100_000_000  # bytes of the file, pictures included
UNZIPPED = 100_000_000  # bytes of its XML

_STYLES = "\n".join(
    [f"p:ordered-list({level}) => p:fresh" for level in range(1, 6)]  # numbers are written out
    + ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "u => u"]
)
_BODY, _NUMBERING, _STYLE = "word/document.xml", "word/numbering.xml", "word/styles.xml"
_PROPERTIES = "docProps/core.xml"
_EMPTY = b"<none/>"
# What zipfile, expat and mammoth raise on a damaged file; none of them promises less.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ElementTree.ParseError,
    ExpatError,
    DefusedXmlException,
    EOFError,
    OSError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    RuntimeError,
)


def read(data: bytes, path: Path) -> Source:
    """The lines of a Word document as it prints, list numbers included, tabs as cells.

    Raises UnreadableFile where it is damaged, no Word document, or unzips to too much.
    """
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(_with_numbers(data, path)),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(lambda image: {"src": ""}),
        ).value
    except _DAMAGED as error:
        raise UnreadableFile(
            "damaged, or no Word document; open it in Word and save it again", path=path
        ) from error
    body = LexborHTMLParser(html).body
    return Source(
        path=path.as_posix(),
        sha256=hashlib.sha256(data).hexdigest(),
        format="docx",
        lines=numbered(tree.lines(body, tabs=True)) if body else (),
        made=_made(data),
    )


def _made(data: bytes) -> str | None:
    """The day of the property ``created``, where the document has it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if _PROPERTIES not in archive.namelist():
            return None
        try:
            properties = safe.fromstring(archive.read(_PROPERTIES), forbid_dtd=True)
        except _DAMAGED:
            return None  # properties alone are no reason to refuse the words
    created = properties.findtext("{http://purl.org/dc/terms/}created") or ""
    return created[:10] or None


def _with_numbers(data: bytes, path: Path) -> bytes:
    """The document without pictures, its list numbers written into the text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
        if sum(part.file_size for part in parts) > UNZIPPED:
            raise UnreadableFile("unzips to more than minutes can hold; refused", path=path)
        texts = {part.filename: archive.read(part) for part in parts}
    numbering = safe.fromstring(texts.get(_NUMBERING, _EMPTY), forbid_dtd=True)
    styles = safe.fromstring(texts.get(_STYLE, _EMPTY), forbid_dtd=True)
    document = safe.fromstring(texts[_BODY], forbid_dtd=True)
    Numbering(numbering, styles).write_out(document)
    for run in document.iter(f"{W}r"):
        if run.find(f"{W}rPr/{W}vanish") is not None:  # hidden in print too
            run.clear()
    texts[_BODY] = ElementTree.tostring(document, encoding="utf-8", xml_declaration=True)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
    return out.getvalue()
