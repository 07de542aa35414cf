"""Text that shows on purpose what elsewhere is debris: about markup and code, or quoted as it stood somewhere."""

from __future__ import annotations

import re

from mtcheck.document import Span
from mtcheck.languages.patterns import lazy_regex

__all__ = ["is_between_quotes", "is_mentioned", "is_shown", "is_told", "talks_about_markup"]

_MENTION = lazy_regex(
    r"\b(?:tags?|attributes?(?!\s(?:\w+\s){1,6}to\b)|elements?(?!\sof\b)|HTML5?|XML|XHTML|CSS|JavaScript|JSON(?:-LD)?"
    r"|mark-?up|selectors?"
    r"|snippets?|syntax"
    r"|source code|(?:lines?|piece) of code|placeholders?|templates?|shortcodes?|regex|function calls?|API|URLs?"
    r"|code (?:block|example|sample)|parameters?|variables?|characters?|code ?points?|entit(?:y|ies)"
    r"|stands? for|denotes?|ISO \d+|time ?stamps?|stamped|UTC|bytes?|hexadecimal|expressions?|LaTeX|command line"
    r"|page source|source of the page|graphemes?|digraphs?|phonetic\w*|spells? (?:\w+ )?sounds?)\b"
)
_REACH = 90
"""Characters either side in which such a word is looked for: about a sentence of news text (English news sentences
have a median of some 110 characters)."""


_PROGRAMMING = lazy_regex(
    r"\b(?:web\s?(?:design(?:er)?|develop(?:er|ment)|master)s?|[Pp]rogramm(?:ers?|ing)|coders?|coding|debugg(?:ers?|ing)"
    r"|semicolons?|(?:curly )?brac(?:es|kets?)|(?:settings|configuration|config|text|source|log) files?"
    r"|source of the page|lines? of code|stray (?:comma|bracket|quote)|(?<!your )browsers?|web ?pages?|compilers?"
    r"|syntax error|SQL|PHP|Python"
    r"|where [^.!?]{1,40} (?:should (?:be|have been|stand)|ought to be)"
    r"|mail[ -]merge|hard-?(?:wired|coded)|(?:a|the|one|his|her|their|this|software) bug)\b"
)
"""Words of those who write programs: a sentence with one of them shows a short piece of code."""
_NAMING_CODE = lazy_regex(
    r"(?:\b(?:the|a|an|this|that|one|single)\s(?:[\w-]+\s){0,2}(?:rule|function|command|instruction|setting|property|declaration"
    r"|method|flag)|\b(?:misplaced |missing |single )?calls? (?:to|of)|\bsemicolon after)[,:]?\s[“\"‘]?$",
    re.IGNORECASE,
)
"""What a piece of code has right before it that it is the object or the name of."""
_LINK_BEFORE = lazy_regex(r"\b(?:link|anchor|file|field|entry|value|string|key|option|line),\s$")
_MEANT = lazy_regex(r"\s(?:means?|meant|stands? for|stood for|(?:does|did) nothing)\b")
_SHORT = 80
"""Characters of a piece of code that a sentence can quote."""
_STOP_BEFORE = lazy_regex(r"[.!?]\s|\n")
_STOP_BEHIND = lazy_regex(r"[.!?][”\"]?(?:\s|$)|\n")


def talks_about_markup(text: str, span: Span) -> bool:
    """Whether the words around a span say that it is there to be shown."""
    before = text[max(span.start - _REACH, 0) : span.start]
    after = text[span.end : span.end + _REACH]
    return bool(_MENTION.search(before) or _MENTION.search(after)) or is_shown(text, span) or _is_spoken_of(text, span)


def _is_spoken_of(text: str, span: Span) -> bool:
    """Whether a short piece of code stands inside a sentence that speaks of programs, or gives it its name."""
    before = _STOP_BEFORE.split(text[max(span.start - 2 * _REACH, 0) : span.start])[-1]
    after = _STOP_BEHIND.split(text[span.end : span.end + 2 * _REACH], maxsplit=1)[0]
    if len(span) > _SHORT or not before.strip():
        return False
    if _PROGRAMMING.search(before) or _PROGRAMMING.search(after) or _NAMING_CODE.search(before):
        return True
    if _MEANT.match(after) or before.endswith(
        (
            " what ",
            " why ",
            " how ",
            " set ",
            " it says ",
            " it said ",
            " it reads ",
            " read ",
            " reads ",
            " showed ",
            " shows ",
            " returned ",
            " the words ",
            " the word ",
        )
    ):
        return True
    return after.startswith(",") and _LINK_BEFORE.search(before) is not None


_CARRIER = lazy_regex(
    r"\b(?:messages?|letters?|addressed|labels?|labell?ed|signs?|screens?|displays?|lines?|inscriptions?"
    r"|envelopes?|forms?|e-?mails?|headlines?|banners?|posters?|plates?|titles?|words|parcels?|stamps?|tickets?"
    r"|receipts?|invoices?|badges?|stickers?|subject|greeting|programs?|licen[cs]es?|certificates?|identity|menus?"
    r"|advert(?:s|ised|isements?)?|typos?|slips?|blunders?|mis-?spell?ings?|glitch(?:es)?|bugs?|mistakes?|(?:her"
    r"|his|the|its|their) (?:\w+ )?(?:name|surname) (?:as|is|was|appeared|came)|misprints?|gibberish|spelled|spelt"
    r"|(?:was|were|be|being) (?:written|shown|listed|rendered|billed)|appear(?:s|ed)? as|caption|mugs?|T-shirts?"
    r"|cakes?|stones?|gravestones?|instead of|began with|begins with|greeted|cards?|list|register|passport|typed"
    r"|printed|misspelt|garbled|documents?|alerts?|notifications?|texts?|screenshots?|home ?page)\b"
)
_LEFT = lazy_regex(r"[“\"‘«][^“”\"‘«»\n]{0,60}$")
_RIGHT = lazy_regex(r"[^“”\"«»\n]{0,60}[”\"’»]")


def is_shown(text: str, span: Span) -> bool:
    """Whether a span stands in a short quotation and the words around it name what it was read on: a letter, a sign."""
    left = _LEFT.search(text, max(span.start - 61, 0), span.start)
    quoted = span.of(text)
    inner = span.end - 1 if quoted[-1:] in {"”", '"', "’", "»"} else span.end
    right = _RIGHT.match(text, inner)
    if left is None or right is None:
        return False
    before, after = text[max(left.start() - _REACH, 0) : left.start()], text[right.end() : right.end() + _REACH]
    before, after = re.split(r"[.!?]\s", before)[-1], re.split(r"[.!?](?:\s|$)", after)[0]
    return bool(_CARRIER.search(before) or _CARRIER.search(after))


_WORD_BEFORE = lazy_regex(r"\b(?:words?|terms?|spelling|spelt|spelled|name|called|letters)\s[“\"‘]?$")


_QUOTES = frozenset("“”\"‘’'")


def is_between_quotes(text: str, start: int, end: int) -> bool:
    """Whether a quotation mark stands on either side: a post that read “jjjjjjjjj”."""
    return text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES


def is_mentioned(text: str, start: int) -> bool:
    """Whether a word is spoken of: the word banananana."""
    return _WORD_BEFORE.search(text, max(start - 16, 0), start) is not None


_TOLD = lazy_regex(
    r"[^.!?\n]{3,100}?(?:[,!?][”\"]?|[”\"])\s(?:sa(?:id|ys)|reads?|ran|runs|went|goes|urge[ds]|promise[ds]|warn(?:ed|s)|beg(?:ged|s)"
    r"|announce[ds]|insist(?:ed|s)|flashed|wrote|writes|advise[ds]|shout(?:ed|s))\s(?:the|an?|one|his|her|its|their|[A-Z])\b"
    r"|[^.!?\n]{3,100}?[,”\"]\s(?!and\b|but\b|who\b|which\b|or\b)(?:[\w’'.-]+\s){1,6}?(?:told|tells|sa(?:id|ys)|urge[ds]"
    r"|advise[ds]|ask(?:ed|s)|warn(?:ed|s)|demand(?:ed|s)|recommend(?:ed|s)|shout(?:ed|s)|call(?:ed|s)|wrote|writes"
    r"|runs|goes|reads?|ran|went|flashed"
    r"|suggest(?:ed|s)|order(?:ed|s)|add(?:ed|s)|repl(?:ied|ies)|explain(?:ed|s)|thinks?|thought|promise[ds])\b"
)


def is_told(text: str, start: int = 0) -> bool:
    """Whether somebody says what stands at ``start``: Accept all cookies, the grandmother told the twins."""
    return _TOLD.match(text, start) is not None
