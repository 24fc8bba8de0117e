"""The shipped sample: true facts in words of our own, and expected readings that fit its lines."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from graph.accuracy.identity import FILE

ROOT = Path(__file__).parents[1]
SAMPLES = Path(str(files("ingest"))) / "samples"
DOCUMENTS = ROOT / "tests" / "documents"
SHIPPED = sorted(p for p in SAMPLES.glob("*.*") if p.name != "README.md")
WINDOW = 12


def document_of(expected: Path) -> Path:
    name: str = json.loads(expected.read_text("utf-8"))["document"]
    return next(d for d in (expected.parent / name, ROOT / name) if d.exists())


# Lines of the other formats are the reader's to count.
IN_TEXT = [
    p
    for p in sorted(DOCUMENTS.glob("*/*.json"))
    if p.name != FILE and document_of(p).suffix in {".txt", ".md"}
]


def windows(path: Path) -> Iterator[str]:
    words = re.findall(r"[a-z0-9']+", path.read_text("utf-8").lower())
    return (" ".join(words[i : i + WINDOW]) for i in range(len(words) - WINDOW + 1))


def test_wording_is_our_own() -> None:
    shared = ROOT.parent / "shared"
    originals = [*shared.glob("seeds/*.txt"), *shared.glob("documents/limerick*/*.md")]
    if not originals:
        pytest.skip("the original documents (../shared) are not here to compare with")
    ours = [*SHIPPED, *(p for p in DOCUMENTS.rglob("*.*") if p.suffix in {".txt", ".md"})]
    retold = {window: path.name for path in ours for window in windows(path)}
    taken = {w for path in originals for w in windows(path)} & retold.keys()
    assert not {f"{retold[w]}: {w}" for w in taken}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: p.stem)
def test_no_contact_details(path: Path) -> None:
    text = path.read_text("utf-8")
    assert {m.split("@")[1] for m in re.findall(r"\S+@[\w.]+", text)} <= {"example.org"}
    assert all(n.startswith("01632") for n in re.findall(r"\b0\d{3,4}\)? ?\d{3} ?\d{3,4}", text))


def test_both_seed_boards_and_six_others_are_shipped() -> None:
    names = [p.name for p in SHIPPED]
    assert sum(n.startswith("safer-") for n in names) == 2
    assert sum(n.startswith("limerick-") for n in names) >= 6


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def stands_at(lines: list[str], line: int, written: str) -> bool:
    """From that line on, over the next ones where the document wraps or breaks the words."""
    return squeezed(written) in squeezed(" ".join(lines[line - 1 : line + 6]))


def facts(gold: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[int, set[str]]]:
    """Lines, and what stands there: as it is read, or as the page has it broken or misread."""
    for person in gold.get("attendance", []) + gold.get("members", []):
        yield person["line"], {person["as_written"]}
    for item in gold["items"]:
        yield item["line"], {item["title"], item.get("title_as_written", item["title"])}
        for decision in item.get("decisions", []):
            yield decision["line"], {decision["text"], decision.get("as_written", decision["text"])}


@pytest.mark.parametrize("path", IN_TEXT, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_expected_reading_points_into_its_document(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    lines = document_of(path).read_text("utf-8").split("\n")
    missing = [
        (line, texts)
        for line, texts in facts(gold)
        if not any(stands_at(lines, line, text) for text in texts)
    ]
    assert not missing
