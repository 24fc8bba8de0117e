"""`quorate accuracy`: what README tells is what is measured; a reading to begin from.

`python tests/test_accuracy_command.py` writes README's section anew.
"""

import re
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.accuracy.report import gather
from graph.commands.accuracy import OURS, command
from ingest.errors import QuorateError

README = Path(__file__).parents[1] / "README.md"
SECTION = re.compile(r"(?<=<!-- quorate accuracy --format markdown -->\n).*?(?=<!-- end -->)", re.S)
SAMPLE = Path(str(files("ingest"))) / "samples" / "safer-stockton-partnership-2012-08-14.txt"


def quorate(*arguments: str) -> str:
    return CliRunner().invoke(command, arguments, catch_exceptions=False).stdout


def test_readme_tells_the_accuracy_that_is_measured() -> None:
    """Where the real documents are not here, by the rows of the other families."""
    told = SECTION.search(README.read_text("utf-8"))
    assert told, "README has lost its accuracy section"
    rows = quorate("--format", "markdown").splitlines()
    shown = [row for row in told[0].splitlines() if row]
    if gather(OURS).absent:
        rows = [row for row in rows if not row.startswith("| all ")]
        shown = [row for row in shown if row in rows]
    assert rows == shown, (
        f"README is out of date, write it anew: python tests/{Path(__file__).name}"
    )


def test_a_reading_to_begin_from_is_written_once_and_scores_one(tmp_path: Path) -> None:
    document = shutil.copy(SAMPLE, tmp_path / "minutes.txt")
    assert str(tmp_path / "minutes.json") in quorate("--skeleton", str(document))
    assert quorate(str(tmp_path), "--misses", "--format", "json").strip() == "[]"
    with pytest.raises(QuorateError, match=r"minutes\.json: is there already"):
        quorate("--skeleton", str(document))


def test_a_folder_without_cases_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(QuorateError, match="holds no expected reading"):
        quorate(str(tmp_path))


if __name__ == "__main__":
    section = f"\n{quorate('--format', 'markdown')}\n"
    text = SECTION.sub(lambda _: section, README.read_text("utf-8"))
    README.write_text(text, "utf-8", newline="\n")
