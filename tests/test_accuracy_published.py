"""The accuracy that README tells is the accuracy measured now.

`python tests/test_accuracy_published.py` writes the section anew.
"""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph.accuracy.report import gather
from graph.commands.accuracy import OURS, command

README = Path(__file__).parents[1] / "README.md"
SECTION = re.compile(r"(?<=<!-- quorate accuracy --format markdown -->\n).*?(?=<!-- end -->)", re.S)


def measured() -> str:
    done = CliRunner().invoke(command, ["--format", "markdown"], catch_exceptions=False)
    return "\n" + done.stdout + "\n"


def test_readme_tells_the_accuracy_that_is_measured(shared: Path) -> None:
    assert not gather(OURS).absent, f"{shared} lacks some of the documents"
    told = SECTION.search(README.read_text("utf-8"))
    assert told, "README has lost its accuracy section"
    if told[0] != measured():
        pytest.fail(f"README is out of date; write it anew: python {Path(__file__).name}")


if __name__ == "__main__":
    text = README.read_text("utf-8")
    README.write_text(SECTION.sub(lambda _: measured(), text), "utf-8", newline="\n")
