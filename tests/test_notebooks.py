"""The notebooks run from top to bottom, anywhere, and are kept without what they print."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))
TOLD = {
    "who-sits-where": [
        r"\| John Bentley \| present \| member \|",
        r"Safer Hartlepool Partnership and Safer Stockton Partnership: John Bentley",
        r"2013-05-01: \d+ people on \d+ boards",
        r"<iframe srcdoc=",
    ],
    "how-a-topic-moves": [
        r"shared person: John Bentley, present at both",
        r"explicit reference, line 154: Safer Stockton Partnership and Middlesbrough",
        r"\['Middlesbrough'\]",
        r"John Bentley: present, then present\n +2013-04-24 .*: added",
        r"<iframe srcdoc=",
    ],
}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_tells_what_it_says(path: Path, tmp_path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, kernel_name="python3", timeout=120, resources={})
    client.resources["metadata"] = {"path": str(tmp_path)}
    client.execute()
    printed = "\n".join(
        output.get("text") or "\n".join(map(str, output.get("data", {}).values()))
        for cell in notebook.cells
        for output in cell.get("outputs", [])
    )
    for words in TOLD[path.stem]:
        assert re.search(words, printed), f"{words} is not among:\n{printed[:4000]}"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_bare(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code)
    assert not re.search(r"(?<![\w.:/])/(?:home|work|tmp|Users)/", path.read_text("utf-8"))


def test_every_notebook_is_told_of() -> None:
    assert {path.stem for path in NOTEBOOKS} == TOLD.keys()
