"""Brackets in lists of names: split off, unclosed and doubled ones mended, notes told from bodies."""

import re

_NOTE = re.compile(
    r"^\W*(?:absent|apologies|(?:in the |(?:independent|acting|interim|joint|board|committee|partnership|panel|meeting|group) |co-)?chair(?:man|person|woman|ing)?|conven[eo]r|vice[- ]chair\w*|depute|deputy chair\w*|minutes?|(?:minutes?|note)[- ](?:taker|secretary)|notes?|"
    r"clerk|secretary|secretariat|facilitator|cathaoirleach|leas-?chathaoirleach|an cathaoirleach|cadeirydd|y cadeirydd|is-gadeirydd|"
    r"part(?:ial)?|part of (?:the )?meeting|remote(?:ly)?|virtual(?:ly)?|online|on-?line|hybrid|via .*|by (?:telephone|phone|video|teams|zoom|invitation).*|"
    r"(?:ms )?teams|zoom|webex|skype|dial(?:led)? in|telephone|in person|"
    r"(?:from |until |to )?\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?|(?:from|until|for|to|left|arrived|joined|present|items?|minutes?|agenda)\b.*(?:\d|item|start|end|meeting|onwards|only).*|"
    r"observer|guest|(?:as (?:a )?)?substitute.*|(?:sub|deputy)(?: for .+)?|deputis\w+.*|substituting.*|for .+|vacant|vacancy|vice [A-Z].*|(?:in (?:the )?place|instead) of .+|(?:standing in|covering) for .+|guest\b.*|"
    r"(?:agenda )?items?\b.*|.*\b(?:agenda )?items? (?:\d+ )?only|ar gyfer eitem.*|eitem(?:au)? \d.*|mír \d.*|do mhír .*|"
    r"v|vc|c|lab(?:our)?|con(?:servative)?s?|lib ?dems?|liberal democrats?|ind(?:ependent)?|plaid cymru|plaid|snp|ukip|greens?|green party|fg|ff|sf|"
    r"f[ií]an+a f[aá]il|fine gael|sinn f[eé]in|pvt|voting|non-voting|nv|\*+|\d{1,2})\W*$",
    re.IGNORECASE,
)


_TOLD = re.compile(
    r"(?<=\))\s*[-–,]?\s*(?P<note>(?:(?:for )?(?:agenda )?items?|left (?:at|the)|arrived|joined|from (?:item|\d)|until|part of)\b[^;]*)(?:;.*)?$",
    re.IGNORECASE,
)


def is_note(text: str) -> bool:
    """Whether bracketed words tell of the attendance itself (chair, part, remote, party)."""
    return _NOTE.match(text) is not None


def told_after(piece: str) -> tuple[str, list[str]]:
    """The piece without what is told of the attendance after a bracket: ``… for item 9 only``."""
    found = _TOLD.search(piece)
    return (piece[: found.start()], [found["note"]]) if found else (piece, [])


def split(piece: str) -> tuple[str, list[str]]:
    """The words outside brackets and the contents of the brackets, in order.

    A bracket with words after it that tells of no attendance stays with the words before it:
    ``Manager (Community Safety) NBC``.
    """
    inside: list[str] = []
    outside, held, opened = "", "", False
    for at, sign in enumerate(piece):
        if sign in "([":
            if opened:  # a second opening bracket: the first was never closed, or stands doubled
                inside.append(held)
            opened, held = True, ""
        elif sign in ")]":
            if opened and re.match(r"\s*\w", piece[at + 1 :]) and outside and not is_note(held):
                outside += f"({held})"
            elif opened:
                inside.append(held)
            opened, held = False, ""
        elif opened:
            held += sign
        else:
            outside += sign
    if opened:
        inside.append(held)
    outside = re.sub(r"[\s.,;:]+$", "", outside) if inside else outside
    return " ".join(outside.split()), [" ".join(one.split()) for one in inside if one.strip()]


def depth(text: str, at: int) -> int:
    """1 inside an open bracket at offset `at`, else 0; an unclosed one ends at ``;`` or the next."""
    opened = max(text.rfind("(", 0, at), text.rfind("[", 0, at))
    closed = max(text.rfind(")", 0, at), text.rfind("]", 0, at))
    if opened <= closed:
        return 0
    following = re.search(r"[()\[\];]", text[at:])
    return int(following is not None and following.group() in ")]")
