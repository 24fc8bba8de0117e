"""Where a list of names is cut into pieces: commas, semicolons, line ends, ``and``, dashes."""

import re
from collections.abc import Iterator

from ingest import names
from ingest.layouts import brackets
from ingest.layouts.name_spans import split_person
from ingest.name_forms import are_letters
from ingest.organisations import is_body, is_post

_JOINTS = re.compile(
    r"\s*[,;]?\s*(?:(?<=[\s,;])(?:and|&|a['’]r|agus)\s+|(?<=[\s,;])ac?\s+(?=[A-Z]))"
    r"|\s*;\s*|\s*\n\s*|\s*,\s*|\s+[-–—]\s+|\s{3,}"
    r"|\s+(?=(?:Cllr|Councillor|Cyng|Mrs?|Ms|Miss|Dr)\b)"
)
PARTIES = re.compile(
    r"^(?:labour|conservatives?|lib(?:eral)? dem(?:ocrat)?s?|independents?|greens?|green party|ukip|reform uk|plaid cymru|snp|fianna f[aá]il|fine gael|sinn f[eé]in)$",
    re.IGNORECASE,
)
DASH = re.compile(r"\s+[-–—]\s+")


def one_a_line(text: str) -> bool:
    """Whether each line is one person, and what most commas part is no other person."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 3 or any(re.search(r"(?:[,;&]|\band)$", line) for line in lines):
        return False
    halves = [line.split(", ") for line in lines]
    after = [half[1].partition(" (")[0] for half in halves if len(half) > 1]
    people = sum(names.looks_like_person(one) and not _is_told(one) for one in after)
    first = all(_begins_name(half[0]) for half in halves)
    return first and len(after) > 2 and 2 * people < len(after)


def _is_told(words: str) -> bool:
    """A post, or a body, that may end in letters: ``Borough Commander``, ``Moor Lane SNT``."""
    last = words.rpartition(" ")[2]
    return is_post(words) or is_body(words) or (len(last) < 4 and is_body(last))


def _begins_name(words: str) -> bool:
    return names.looks_like_person(words) or split_person(words, start=True) is not None


def pieces(text: str) -> Iterator[tuple[str, str, int]]:
    """(joint before it, piece, offset) for each piece between commas, semicolons, line ends and
    ``and`` that stand outside brackets.
    """
    joint, begin = "", 0
    for match in _JOINTS.finditer(text):
        if brackets.depth(text, match.start()) or not _is_joint(text, match, begin):
            continue
        if text[begin : match.start()].strip():
            yield joint, text[begin : match.start()].strip(), begin
            joint = match.group()
        else:
            joint += match.group()
        begin = match.end()
    if text[begin:].strip():
        yield joint, text[begin:].strip(), begin


def _is_joint(text: str, match: re.Match[str], begin: int) -> bool:
    """``and`` and a line's end part entries only where a name, a title or a post begins after."""
    if DASH.fullmatch(match.group()):  # a way of the whole list, not one hyphen with blanks
        first = text[match.end() :].split(maxsplit=1)[:1]
        named = names.parse(text[begin : match.start()].strip())
        sure = (bool(first) and is_post(first[0])) or (named is not None and bool(named.prefix))
        return sure or len(DASH.findall(text)) > 2
    joint = match.group().strip()
    after = re.split(r"[,;\n(]|\s(?:and|&|a['’]r)\s", text[match.end() :], maxsplit=1)[0].strip()
    before = text[begin : match.start()].strip()
    if joint in (";", ",") or re.fullmatch(r"[ \t\xa0]{3,}", match.group()):
        return True
    if not joint and "\n" not in match.group():  # the title of the next
        return names.looks_like_person(before) and names.looks_like_person(after)
    held = text[:begin].rstrip(" ")
    goes_on = (
        names.is_title(before)
        and held.endswith(",")
        and not (held.endswith("),") and one_a_line(text))
    )
    if not joint and goes_on and not is_body(after):
        return names.is_title(after.partition(" ")[0])  # ``C. Carr, Deputy`` / ``B. Able``
    if not joint:
        return _line_begins_entry(before, after)
    whole = re.split(r"[,;(]", text[match.end() :], maxsplit=1)[0].strip()
    if " " not in before and not names.singular_title(f"{before} x")[0] and is_body(whole):
        return False  # ``Northby and Netherlow Hospitals``
    titled = names.parse(after)
    if titled is not None and titled.prefix and joint not in ("a", "ac"):
        return True
    named_after = re.match(re.escape(after) + r"\s*\((?P<who>[^()]*)", text[match.end() :].lstrip())
    if is_body(before) and named_after and names.looks_like_person(named_after["who"]):
        return True
    if joint == "a":  # Welsh
        return _is_name(before) and _is_name(after)
    if before.endswith(")") and names.looks_like_person(before.rpartition("(")[2].rstrip(")")):
        return True
    before = re.sub(r"\s*\([A-Z]\)$", "", before)
    known = _is_name(before) or are_letters(before.strip(". "))
    if _is_name(after) and (known or "(" in before or "," in joint or ";" in joint):
        return True
    ended = is_body(before) or is_post(before.rpartition(" ")[2])
    if ended and names.looks_like_person(after):
        return True
    head = split_person(after, start=True)
    begins = head is not None and not head[2] and not is_body(after.split()[-1])
    posted = is_post(after) or is_post(after.partition(" ")[0])
    ends = split_person(before, start=True)  # ``Senior Officer Jo Able``
    is_named = names.looks_like_person(before) or (ends is not None and not ends[1])
    return (begins or posted) and (is_named or "(" in before)


def _is_name(words: str) -> bool:
    """A name, or a surname as it stands after a plural title."""
    return (
        names.looks_like_person(words)
        or bool(names.singular_title(words)[0])
        or (words.count(" ") < 2 and names.looks_like_person(f"Cllr {words}"))
    )


def _is_begun(words: str) -> bool:
    """Whether a post goes on in the next line: ``Local Senior`` / ``Officer Jo Able``."""
    return re.search(r"\b(?:senior|deputy|assistant|chief|lead|local)$", words, re.I) is not None


def _line_begins_entry(before: str, after: str) -> bool:
    if not before or PARTIES.match(before) or PARTIES.match(after):
        return True
    if re.search(r"(?:[-–&,]|\b(?:of|and|for|the|on|in|at|to|by|with|under))$", before):
        return before.endswith(",")
    if after[:1].islower() and not re.match(r"l[a-z]{1,3} [A-Z]", after):
        return False
    head = split_person(after, start=True)
    return (
        names.looks_like_person(after)
        or bool(names.singular_title(after)[0])
        or (head is not None and not head[2])
        or (
            head is not None
            and is_post(head[2])
            and (is_body(before) or not (head[1] or _is_begun(before)))
        )
        or (is_post(after) and ("(" in before or _is_name(before)))
    )
