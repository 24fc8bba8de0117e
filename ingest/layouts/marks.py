"""The mark words of minutes (words.toml) as compiled patterns."""

import re
import tomllib
from functools import cache
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@cache
def pattern(section: str, name: str) -> str:
    """One list of words.toml as an alternation, blanks free, longest first."""
    words = sorted(_WORDS[section][name], key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in words) + ")"


@cache
def starts(section: str, name: str) -> re.Pattern[str]:
    """Text that begins with a word of the list."""
    return re.compile(r"\s*" + pattern(section, name) + r"\b", re.IGNORECASE)


@cache
def whole(section: str, name: str) -> re.Pattern[str]:
    """Text that is a word of the list and no more, but for closing points."""
    return re.compile(r"\s*" + pattern(section, name) + r"\s*[:.\-–]*\s*$", re.IGNORECASE)


@cache
def anywhere(section: str, name: str) -> re.Pattern[str]:
    """A word of the list anywhere in a text."""
    return re.compile(r"\b" + pattern(section, name), re.IGNORECASE)
