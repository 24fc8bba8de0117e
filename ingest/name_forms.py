"""The form of a single name: titles at its front, letters at its end, slips of reading within.

Knows titles and the words that posts and bodies are made of (name_words.toml), nobody's name.
"""

import re
import tomllib
import unicodedata
from pathlib import Path

_DATA = tomllib.loads(Path(__file__).with_name("name_words.toml").read_text("utf-8"))
PLURALS: dict[str, str] = _DATA.pop("plurals")
_WORDS = {key: frozenset(text.split()) for key, text in _DATA.items()}
TITLES = _WORDS["titles"] | PLURALS.keys()
PARTICLES, OPENERS = _WORDS["particles"], _WORDS["openers"]

AP = "'’‘`´ʼ"
INITIAL = re.compile(  # Welsh has letters of two signs: ``H. Rh. Morgan``
    r"(?:[^\W\d_a-zà-ÿ]\.?){1,3}|(?:Ll|Rh|Ch|Th|Ff|Dd|Ph)\."
)
WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[-{AP}](?=[^\W\d_]))+[{AP}]?")
MISSPELT = re.compile(r"coun?c+il+[eo]r")  # Councilllor
POSSESSIVE = re.compile(rf"(?<=[^\W\d_])[{AP}]s$|(?<=s)[{AP}]$")
SHORTENED = re.compile(rf"\b({'|'.join(sorted(_WORDS['shortened']))})\.(?=\s)", re.IGNORECASE)
SIOCHANA = re.compile(rf"s.{{0,2}}och.na([{AP}]?s)?")  # of the Garda Síochána, misread or not
OPENED = re.compile(rf"(?:Mc|[OD][{AP}])")
SPACED_DASH = re.compile(r"(.+?)(?:\s+[-–—]\s*|[-–—]\s+)(.+)")


def is_common(word: str) -> bool:
    """Whether the word is one of those of offices, bodies and minutes, and no name."""
    return word.lower() in _WORDS["not_names"]


def spaced(text: str) -> str:
    """The text with single blanks, one also after the dot of a title or of a last initial, and
    without the dot of a forename cut short.
    """
    text = " ".join(unicodedata.normalize("NFC", text).split())
    text = re.sub(r"([^\W\d_]{2,}\.)(?=[^\W\d_])", r"\1 ", text)
    text = SHORTENED.sub(r"\1", text)
    return re.sub(r"\b([A-Z]\.)(?=[A-Z][^\W_A-Z])", r"\1 ", text)


def title_length(words: list[str]) -> int:
    """How many words at the beginning are titles."""
    length = 0
    for at, word in enumerate(words):
        if _is_title_word(word):
            length = at + 1
        elif not _qualifies(word):
            break
    return length


def _qualifies(word: str) -> bool:
    """Whether a title may follow: ``Chief``, ``T/Chief``."""
    first, slash, rest = word.lower().partition("/")
    if slash and first.strip(".") in _WORDS["slashed"]:
        return rest.strip(".") in _WORDS["qualifiers"]
    return word.lower().strip(".") in _WORDS["qualifiers"]


def _is_title_word(word: str) -> bool:
    first, slash, rest = word.partition("/")
    if slash and word.lower().rstrip(".") not in TITLES:
        return first.lower().strip(".") in _WORDS["slashed"] and _is_title_word(rest)
    plain = word.lower().rstrip(".")
    return word in _WORDS["ranks"] or plain in TITLES or MISSPELT.fullmatch(plain) is not None


def are_letters(text: str) -> bool:
    """Whether the text is letters after a name: ``T.D.``, ``OBE``."""
    bare = text.replace(".", "").replace(" ", "")
    return bare.upper() in _WORDS["letters"] and text[:1].isupper()


def letters_start(words: list[str], start: int) -> int:
    """Index of the first of the letters that end the name; one word is left before it."""
    end = len(words)
    while end > start + 1 and are_letters(words[end - 1]):
        end -= 1
    return end


def without_brackets(text: str) -> tuple[str, str]:
    """(text without its brackets, what the closing bracket says); ``Foley (K)`` is K Foley."""
    found = re.fullmatch(r"(.*?)\s*\(\s*([^()]*?)\s*\)?", text)
    if not found:
        return re.sub(r"\s*(\([^()]*\)|[\"“][^\"”]*[\"”])\s*", " ", text), ""
    words, inside = found[1].split(), found[2]
    start = title_length(words)
    short = INITIAL.fullmatch(inside) or (start and WORD.fullmatch(inside))
    if len(words) == start + 1 and short and inside.lower() not in _WORDS["not_names"]:
        return " ".join([*words[:start], inside, words[-1]]), ""
    return found[1], inside


def without_dash(text: str) -> tuple[str, str]:
    """(text with ``Moor – Ford`` made one word, what follows a dash that is no hyphen)."""
    found = SPACED_DASH.fullmatch(text)
    if not found:
        return text, ""
    first, rest = found[1], found[2]
    is_word = WORD.fullmatch(rest) and not rest.isupper() and rest[0].isupper()
    if " " in first and is_word and rest.lower() not in _WORDS["not_names"]:
        return f"{first}-{rest}", ""
    return first, rest


def healed(words: list[str]) -> list[str]:
    """Words with blanks taken out that belong in no name: Mc Able, O’ Brien, Pow ell."""
    out: list[str] = []
    for word in words:
        if out and (_opens(out[-1], word) or _is_rest(out[-1], word)):
            out[-1] += word
        else:
            out.append(word)
    return out


def _opens(before: str, word: str) -> bool:
    return OPENED.fullmatch(before) is not None and word[0].isupper()


def _is_rest(before: str, word: str) -> bool:
    """Whether the blank before is no blank: after w or v, after a lone letter, or no vowel left."""
    if not word.islower() or not word.isalpha() or word in _WORDS["not_split"] | PARTICLES:
        return False
    if word.endswith(("ed", "ing")):
        return False
    return before[-1] in "wvWV" or len(before) == 1 or not set(word) & set("aeiouyáéíóúâêîôûŵŷ")


def is_name(words: list[str], *, titled: bool) -> bool:
    """Whether the words, title and letters taken off, have the form of a name."""
    if not (1 if titled else 2) <= len(words) <= 6 or INITIAL.fullmatch(words[-1]):
        return False
    low = [word.lower().rstrip(AP) for word in words]
    said = {one for one, word in zip(low, words, strict=True) if not INITIAL.fullmatch(word)}
    if _WORDS["not_names"].intersection(said) or any(map(SIOCHANA.fullmatch, low)):
        return False
    if not titled and (low[0] in _WORDS["directions"] or low[-1] in _WORDS["places"]):
        return False
    ends = len(words) - 1
    if not all(_fits(word, first=at == 0, last=at == ends) for at, word in enumerate(words)):
        return False
    return titled or not all(word.isupper() for word in words) or bool(INITIAL.fullmatch(words[0]))


def _fits(word: str, *, first: bool, last: bool) -> bool:
    if INITIAL.fullmatch(word):
        return len(word) < 3 or "." in word
    if not WORD.fullmatch(word):
        return word.lower() in OPENERS and not last
    if word.isupper() and len(word) < 5:
        return last and bool(set(word) & set("AEIOUY"))
    if word[0].isupper():
        return True
    if word in PARTICLES:
        return not last
    # a capital I read as l: lan, lvor
    return (
        first and re.fullmatch("l[a-z]{2,}", word) is not None and word not in _WORDS["not_split"]
    )


def halves(words: list[str]) -> tuple[list[str], list[str]]:
    """(forenames, surname). After initials all else is surname; a surname opens at a particle."""
    if len(words) == 1:
        return [], words
    fore = next((at for at, word in enumerate(words) if not INITIAL.fullmatch(word)), 1)
    if fore:
        return words[:fore], words[fore:]
    opened = (at for at, word in enumerate(words[1:], 1) if _opens_surname(word))
    cut = next(opened, len(words) - 1)
    return words[:cut], words[cut:]


def _opens_surname(word: str) -> bool:
    return word.lower() in OPENERS | PARTICLES or OPENED.match(word) is not None


def capitals(word: str) -> list[str]:
    """The letters that stand for a word: M, F for Moor-Ford, M, A for McAble, I for lan."""
    if INITIAL.fullmatch(word):
        return list(word.replace(".", ""))
    letters = re.findall(r"(?<![^\W\d_])[^\W\d_]|(?<=c)[A-Z]", word)
    return ["I" if letter == "l" else letter for letter in letters]
