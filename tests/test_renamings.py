"""Former names that a document tells; people are invented."""

import pytest
from made_lines import lines

from ingest.layouts.renamings import find_renamings

TOLD = [
    ("Jo Able (formerly Carr), Ed Moor (Northby)", "Jo Able was Jo Carr"),
    ("It congratulated Jo Able (née Carr) on her marriage.", "Jo Able was Jo Carr"),
    ("That Jo Able, formerly Jo Carr, had been left out was noted.", "Jo Able was Jo Carr"),
    ("Thanks went to Jo\nAble (formerly\nCarr).", ""),
    ("Thanks went to Jo Able\n(formerly Carr).", "Jo Able was Jo Carr"),
    ("Jo Able (formerly Carr)\nJo Able (formerly Carr)", "Jo Able was Jo Carr"),
    ("Jo Able (previously Jo Ash-Carr)", "Jo Able was Jo Ash-Carr"),
    ("Jo Able (formerly Northby Council)", ""),
    ("Jo Able (formerly Probation)", ""),
    ("Jo Able, formerly of the Police Authority", ""),
    ("Jo Able, formerly Area Commander", ""),
    ("Safer Northby (formerly Northby Partnership)", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_former_names(text: str, told: str) -> None:
    found = find_renamings(lines(text))
    assert ", ".join(f"{one.name} was {one.former}" for one in found) == told
