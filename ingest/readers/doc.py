"""Old Word files (.doc) and .rtf, made to .docx by LibreOffice where it is installed."""

import hashlib
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from ingest.errors import UnreadableFile
from ingest.lines import Source
from ingest.readers import docx

LIMIT = docx.LIMIT
SECONDS = 120  # LibreOffice takes 5 for its first file

_KINDS = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # how Office wraps a .docx with a password


def read(data: bytes, path: Path) -> Source:
    """The lines of the file as converted; format stays docx, sha256 that of the file itself.

    Raises UnreadableFile where LibreOffice is missing or cannot convert it, or a password is set.
    """
    if not data.startswith(_KINDS):
        raise UnreadableFile("is no Word document, whatever its suffix says", path=path)
    if _LOCKED in data:
        raise UnreadableFile("is protected by a password; save it without one", path=path)
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UnreadableFile(
            "old Word format: install LibreOffice, or save the file as .docx", path=path
        )
    source = docx.read(_converted(program, data, path), path)
    return replace(source, sha256=hashlib.sha256(data).hexdigest())


def _converted(program: str, data: bytes, path: Path) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        home, old, new = (Path(folder) / name for name in ("profile", "in.doc", "in.docx"))
        old.write_bytes(data)
        command = [program, f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to"]
        try:
            subprocess.run(
                [*command, "docx:MS Word 2007 XML", "--outdir", folder, str(old)],
                capture_output=True,
                timeout=SECONDS,
                check=True,
            )
        except (subprocess.SubprocessError, OSError) as error:
            raise UnreadableFile("LibreOffice could not convert it", path=path) from error
        if not new.exists():
            raise UnreadableFile("damaged, or no Word document", path=path)
        return new.read_bytes()
