"""The mark words of minutes (words.toml) as patterns."""

import tomllib
from functools import cache
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@cache
def pattern(section: str, name: str) -> str:
    """One list of words.toml as an alternation, blanks free, longest first."""
    words = sorted(_WORDS[section][name], key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in words) + ")"
