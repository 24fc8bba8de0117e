"""Decisions told in a sentence: ``the Board noted the report``, ``it was AGREED that …``,
``Minutes approved.``

Not decisions: what was agreed earlier or elsewhere, what is yet to be agreed, and what was noted,
suggested or accepted in the course of a discussion.
"""

import re

from ingest.layouts.kinds import contract_verb, kind_of_stem, own_verb
from ingest.layouts.marks import pattern

_BODY, _PAPER = pattern("outcomes", "bodies"), pattern("outcomes", "papers")
_NOTED = rf"noted (?:with \w+ )?(?:and )?(?:(?:the|a|an|this|these|both|their|its|his|her) )?(?:(?!(?:that|by|of|on|in|from|to|with|was|were|had|has|about|raised|which|who|for)\b)[\w’'-]+ ){{0,5}}?{_PAPER}|noted (?:[\w’'-]+ ){{1,3}}?{_PAPER}"
_AFTER_TALK = r"^\W*(?:after|following|having heard|upon|on|in) (?:\w+ ){0,3}(?:discussion|debate|consideration|deliberation|questions?|exchange of views)s? "
_HOW = r"(?:[ ,]+(?:also|then|further|unanimously|formally|all|therefore|duly|subsequently|generally|noted and|proposed and|moved and|accordingly),?){0,2}"
_AFTER = r"(?: (?:and|as|with|subject|until|unanimously|in principle|by all|by (?:the )?members|for|to the next|on (?!\d)|pending|following|but|without|in full|from|after|at)\b|\s*[.;,:]|\s*$)"
_TOLD = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        rf"\b[il]t was{_HOW} (?P<verb>agreed|resolved|decided|ordered)\b",
        r"\b[il]t was, [^,.;]{3,40}, (?P<verb>agreed|resolved|decided|ordered)\b",
        rf"(?:^\W*|{_AFTER_TALK}|[,;]\s|\band )(?:also |then )?{_BODY}{_HOW}"
        r"(?: (?:welcomed|considered|discussed|received|reviewed|thanked|heard|debated|scrutinised|examined|supported|voted)\b[^.;:]{0,90}? and(?: \w+ly)?)?"
        rf" (?:(?:received|considered) and )?(?P<verb>agreed|resolved|decided|approved|endorsed|accepted|supported|ratified|adopted|(?:deferred|rejected)(?= (?:the|this|that|both|all) (?:[\w-]+ )?{_PAPER}\b)|considered and (?:agreed|noted|approved)|noted(?= accordingly)|received and noted|delegated authority|instructed the|remitted|continued consideration|{_NOTED})\b(?! (?:with|on the importance|in principle with|him|her|them)\b)",
        r"\b(?:minutes?|notes|record|report|recommendations?|proposals?|motion|amendment|accounts|request|action notes|grants?|application|budget|programme|draft)\b(?! \d+:).{0,160}?(?<!\w which)(?<!\bwho) (?:was|were|(?<!\bto )be|is)(?: then| duly| unanimously| all| also| formally| moved and){0,2} (?P<verb>agreed|approved|accepted|confirmed|adopted|noted|endorsed|ratified|carried|defeated|signed|correct|moved|deferred|rejected)\b",
        r"\b(?:minutes?|notes)\b.{0,100}? (?P<verb>taken as read)\b",
        r"\bseconded by\b.{3,120}?(?:and|,|;)?\s*(?:was |it was )?(?:unanimously )?(?:and )?(?:unanimously )?(?P<verb>agreed|resolved|carried|adopted|supported|approved)\b",
        r"\bthe following\b.{0,60}? (?:was|were) (?:then |unanimously |duly )?(?P<verb>agreed|approved|resolved|nominated|appointed|elected|co-?opted)\b",
        r"^\W*the (?:\w+ )?(?:report|minutes|notes|accounts)\b(?! \d+:)[^.;:]{0,140}? (?:was|were) (?:duly |formally )?(?P<verb>received)\W*$",
        r"^\W*(?:these|this|the minutes?\b.{0,80}?|minutes?\b.{0,80}?) (?:was |were )?(?:moved|proposed) as (?:an? |being )?(?:\w+ and )?(?P<verb>correct|accurate|true)\b.{0,30}? by\b",
        r"\b(?:payments?|expenditure|purchases?|spending)\b.{0,60}? (?:was|were) (?:unanimously |also |then )?(?P<verb>authorised|authorized|sanctioned)\b",
        r"^[^.;:]{3,60}?(?:\s[:–-])?\s(?-i:(?P<verb>Agreed|AGREED|Resolved|RESOLVED))(?= to | that )",  # behind a heading
        r"\b(?:this|these) (?:was|were) (?:then |duly |unanimously )?(?P<verb>agreed|noted|approved)\b",
        r"^\W*(?:this|these) (?:was|were) (?:then |duly |unanimously )?(?P<verb>accepted|endorsed|adopted|supported|carried)(?: by (?:all|members|the \w+)| unanimously)?\W*$",
        r"\b(?:motion|amendment|proposal)\b.{0,60}\b(?:was (?:then |duly )?(?:declared )?(?P<verb>put|carried|defeated|passed|lost)|(?P<fell>fell))\b",
        r"\bseconded [^.;]{3,60}?(?:,| and|, and) (?:it was |was )?(?:unanimously )?(?P<verb>agreed|resolved|carried|adopted)\b",
        # moved, seconded and done: ``On the proposal of …, seconded by …, thanks were extended to …``
        r"^\W*on the (?:proposal|proposition|motion) of .{3,60}?,? (?:and )?seconded by .{3,60}?, (?!(?:an? )?amendment\b)[^.;]{3,80}? (?:was|were) (?:\w+ly )?(?P<verb>extended|conveyed|paid|passed|sent|recorded|offered|tendered|expressed|appointed|elected|nominated|co-?opted|adjourned|suspended|closed|referred|withdrawn|deferred|accepted|approved|adopted|confirmed|set up|established)\b",
        r"\bvote was (?:\w+ly )?(?P<verb>carried|lost)\b|\bdeclared (?:that )?(?:the )?(?:\w+ )?(?:motion|amendment|proposal|vote) (?:to be )?(?P<declared>carried|lost|defeated)\b",
        rf"(?:^\W*|[,;]\s|\band ){_BODY} (?:was|were) (?:\w+ )?(?:content|happy|willing|pleased|minded|satisfied) (?:to (?P<verb>agree|approve|note|endorse|support|accept|adopt|receive)\b|(?:that|for) [^.;]{{3,120}}? (?:should|be|to|would)\b)",
        rf"(?:^\W*|[,;]\s|\band )(?:also )?{_BODY}{_HOW} (?:gave|granted|confirmed) (?:its|their) (?:\w+ )?(?P<verb>approval|agreement|consent|endorsement|support) (?:to|for|of)\b",
        r"^\W*(?:formal |unanimous )?(?P<verb>approval|agreement) was (?:therefore |then |unanimously )?(?:given|granted|reached) (?:to|for|that)\b",
        r"^\W*there was (?:\w+ )?(?P<verb>agreement) (?:that [^.;]{3,120}?\b(?:be|should|would)\b|to (?!the\b|this\b|that\b))",
        rf"(?:^\W*|[,;]\s|\band )(?:also )?{_BODY}{_HOW} (?P<verb>voted (?:unanimously )?(?:to|in favour of|for)|authorised|nominated|signed off|awarded|declined to)\b(?!.*\b(?:last (?:year|month|week)|in (?:19|20)\d\d)\b)",
        rf"\b{_PAPER}\b[^.;]{{0,60}}? (?:was|were) (?P<verb>signed off)(?: by {_BODY}| unanimously)?\W*$",
        r"\b(?P<verb>[cg]h?ytunwyd|phenderfynwyd|penderfynwyd)\b|\beiliwyd\b.{3,120}?(?:yn gyt[uû]n|yn unfrydol|pasiwyd)|\bpasiwyd yn unfrydol\b|(?:[-–]\s*(?=\w+\W*$)|^\W*(?=cefnogwyd))(?P<welsh>nodwyd|cymeradwywyd|derbyniwyd|cefnogwyd)\b|^\W*(?:cyflwynwyd a )?(?:chadarnhawyd|cadarnhawyd|cymeradwywyd|derbyniwyd)\b",
        r"\b(?:was|were) (?:then |therefore |accordingly |unanimously )?(?:deemed|declared|duly) (?:to be )?(?:duly )?(?P<verb>elected|appointed)\b",
        r"(?<!\bwho )\bwas (?:then |unanimously )?(?:re-)?(?P<verb>elected|appointed)(?: unopposed| (?:as )?(?:the )?(?:(?:vice|deputy|joint)[ -]?)?(?:chair\w*|cathaoirleach|convener))\b(?! in (?:19|20)\d\d)",
        rf"\b{_PAPER}\b[^.;]{{0,60}}?(?:, which|(?= which (?:was|were) (?:duly )?noted) which) (?:was|were) (?:then |duly |unanimously )?(?P<verb>noted|agreed|approved|accepted|adopted|endorsed)\W*$",
        r"^[^.;]{10,200}\s[–—-]\s(?P<verb>noted|agreed|approved|adopted|accepted|deferred|refused|rejected)\W*$",
        rf"^\W*(?:the|an?) (?:[\w’'-]+ ){{0,4}}?{_PAPER}\b(?: [\w’',-]+){{0,8}}? (?:was|were) (?P<verb>received) (?:for information|and noted)\b",
        # the thing as subject, and the verb the sentence's own: ``Option (a) was rejected on cost.``
        rf"^\W*(?:(?!(?:had|has|have|it|who|which|that|by|if|when|where|while|because|as|said|told)\b)(?:\([^)]*\),?|[\w’'()&/£%,.-]+) ){{1,12}}?(?:was|were) (?:\w+ly |then |also |all |therefore |duly |(?:welcomed|received|considered) and ){{0,2}}(?P<verb>not (?:supported|carried|approved)|approved|endorsed|adopted|ratified|deferred|rejected|refused|noted|agreed)(?:(?<=deferred) (?:to|due|owing|because)\b|{_AFTER})(?!.*\b(?:by the (?:council|cabinet|government|minister|department)|last (?:year|month|week))\b)",
        # and without a verb of being: ``Presentation noted.``, ``Proposal (ii) deferred until …``
        rf"^\W*(?:the )?(?:(?!(?:was|were|is|are|be|been|has|have|had|to|will|not|and|that|who|which|as|yet)\b)[\w’'()&/-]+ ){{0,6}}?{_PAPER}s?(?: (?:\([^)]*\)|(?!(?:was|were|is|are|be|been|has|have|had|to|will|not|that|who|which|as|yet)\b)[\w’'()&/-]+)){{0,8}}? (?:all |duly |unanimously )?(?P<verb>noted|agreed|approved|adopted|accepted|endorsed|ratified|deferred|rejected|refused){_AFTER}",
    )
)
THIS_AGREED = re.compile(
    r"^\W*(?:(?:by|on|upon) (?:an? )?(?:show of hands|vote|majority|acclamation)\b[^.;]{0,60}? |unanimously,? )?(?:this|that|which|the (?:proposal|motion)) was (?:then |duly |unanimously |also )*(?:agreed|approved|accepted|carried|adopted|supported)(?: (?:unanimously|by (?:all(?: members| present)?|(?:the )?(?:\w+ )?\w+)))?\W*$",
    re.IGNORECASE,
)
CARRIED = re.compile(
    r"\b(?:motion|proposal)\b(?!,? as amended).{0,40}\b(?:was|is) (?:therefore |accordingly |then |duly |thereupon |put and |declared ){0,2}(?:carried|passed|adopted)\b|\bapproval\b.{0,60}\b(?:was|is) (?:confirmed|given)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(
    r"[a-z]+ (?<!\bbe )(?<!\bnot )(?<!\bto )(?P<verb>AGREED|RESOLVED|NOTED|APPROVED|ADOPTED|ENDORSED|DECIDED|ORDERED|SUPPORTED|ACCEPTED|RECEIVED|DEFERRED|REJECTED|RATIFIED|CARRIED)\b"
)
_EARLIER = re.compile(
    r"\b(?:as (?:previously |already )?agreed|ha[ds] (?:been |previously |already )?(?:been )?agreed|agreed (?:previously|earlier|(?:at|by) (?:the|a|an|our|their|its) (?:last|previous|\w+) meeting|(?:in|on|during) (?:\w+ ){0,3}(?:19|20)\d\d|last (?:year|month|week|time))|was previously agreed|already (?:been )?(?:accepted|agreed|approved)|(?:agreed|approved|accepted|endorsed|signed off) by (?:the|a|an|our|their|its) (?:[\w&-]+ ){0,6}(?:board|committee|council|cabinet|executive|panel|partnership|group|department|minister|government) (?:on|in|at|of) |if (?:this |the )?[^,;]{0,40}(?:agreed|approved)|(?:once|until|unless) (?:\w+ ){0,4}(?:agreed|approved)|to be agreed|was noted that|were noted to|agreed by (?:several|some|many|most|a (?:number|few))|whether (?:\w+ ){0,8}(?:agreed|approved)|reported that,? (?:at|during|following) (?:the|a|an|its|their) [^.;,]{0,30}meeting of the)\b",
    re.IGNORECASE,
)


_RECEIVED = re.compile(
    rf"^\W*(?:(?:[\w’'-]+ ){{0,4}}?, )?{_BODY} (?:duly |formally )?received (?:the|this|these|both|his|her|their) (?:[\w’'-]+ ){{0,3}}?{_PAPER}(?:,? and (?:thanked|welcomed)\b[^.;]*)?\W*$",
    re.IGNORECASE,
)


def received(text: str) -> bool:
    """Whether a sentence says that a paper was received, and nothing of what it holds."""
    return _RECEIVED.match(text) is not None


def is_earlier(text: str) -> bool:
    """Whether the words are of what was agreed at another time, or by some only: ``as agreed at the
    last meeting``, ``it was agreed by several members``.
    """
    return _EARLIER.search(text) is not None


_MOVED = re.compile(r"\bmoved (?:as an amendment |an amendment )?that\b", re.IGNORECASE)
_PUT = re.compile(
    r"\b(?:was|were|is|unanimously|and) (?:\w+ly )?(?:agreed|carried|resolved|approved|adopted|passed)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(  # what members thought, and did nothing about
    r"\b(?:members|all|board|group|committee|panel|forum|partnership) (?:\w+ )?agreed that [^.;]{3,90}? (?:was|were|is|are) (?:\w+ly )?(?:needed|necessary|important|essential|vital|crucial|unacceptable|too|very)\b",
    re.IGNORECASE,
)


_KINDS = {  # of verbs that are not the contract's own
    **dict.fromkeys(("elected", "nominated", "co-opted", "coopted"), "appointed"),
    **dict.fromkeys(("not supported", "not carried", "not approved"), "rejected"),
    **dict.fromkeys(("declined to", "lost", "defeated"), "rejected"),
}


def told_kind(text: str) -> str | None:
    """The kind of the decision that a sentence tells, None where it tells none."""
    only_moved = _MOVED.search(text) and not _PUT.search(text)
    asked = text.rstrip(" ”\"’'").endswith("?")
    if asked or is_earlier(text) or _OPINION.search(text) or only_moved:
        return None
    found = next((hit for look in _TOLD if (hit := look.search(text))), None)
    found = found or _CAPITALS.search(text)
    if found is None:
        return None
    welsh = found.groupdict().get("welsh")
    verb = (found["verb"] or welsh or found.groupdict().get("declared") or "").lower()
    stem = re.search(r"\b(?:resolved|ordered)\b", text, re.IGNORECASE)
    own = _KINDS.get(verb) or contract_verb(verb) or own_verb(text)
    return own or (stem.group().lower() if stem else kind_of_stem(welsh or "agreed"))
