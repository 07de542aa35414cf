"""Pairing of quotation marks, within a passage and from one passage to the next.

English opens a quotation of several paragraphs again at each of them and closes it only at the end of the last
(Chicago Manual of Style, 13.32); a quotation inside another takes the other kind of marks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from mtcheck.document import Document
from mtcheck.languages.patterns import lazy_regex

__all__ = ["CLOSERS", "ELIDED", "EVEN", "OPENERS", "Quotes", "pair", "quotes"]

CLOSERS = {"“": "”", '"': '"', "‘": "’", "'": "'", "„": "“", "«": "»"}
"""The mark that closes what another opens."""
OPENERS = {"”": "“", '"': '"'}
"""The double mark that opens what another closes."""
ELIDED = (
    r"(?:\d0s|(?:Abd|Ali|Umar|Uthman|Abbas|Iolani|Ohana|Ulu)(?=[\s-]\w)|(?:em|e|s|er|im|tis|tisn|twas|twasn|twere|twill|twould|twixt|til|till|cause|cos|cuz|n|round|bout|ere|kay|nuff"
    r"|neath|gainst|tain|tween|spose|ave|ome|ouse|ello|elp|appen|fraid|sblood|zounds|ad|ow|arf|ospital|ard|ead|urry|oo)\b)"
)
"""What stands behind an apostrophe that has taken the place of letters, at the beginning of a word."""
_MARK = lazy_regex(
    r"[“”„‟″\"‘’'](?:(?<=[“”„‟″])|(?<=\")(?:(?<!\w\")|(?!\w))"
    rf"|(?<=‘)(?!(?i:{ELIDED}))|(?<=[’'])(?!\w))"
)
"""It begins with the marks, so that nothing else costs more than a look."""
_INCH = lazy_regex(r"\d(?:[¼½¾]|\s?\d/\d)?$")
_NEXT_SENTENCE = lazy_regex(r"[a-z\d][.!?][”\"’')]{0,2}\s+[“‘\"(]?[A-Z]")
_OPENING_LEFT = frozenset(" \t\n\r\u00a0([{—–-/‘“>=")
_CLOSING_RIGHT = frozenset(" \t\n\r\u00a0)]},.;:!?—–")
_ENDS_QUOTED = frozenset("–—->/=([")
"""What may also be the last of quoted words: a price (1'250.–), a tag, a sound ("/a/")."""
REACH = 8
"""Passages over which a quotation may go on without being opened again, where each sentence is a passage of its own
(the longest in 1,331 sentence rows of news, NTREX-128, goes over seven)."""

ROWS = 5
SINGLE_SHARE = 0.9
"""A document of at least so many passages, of which this share are one sentence, is taken for sentence rows."""
SPLIT_SHARE = 0.7
"""The same where a quotation goes on from one passage to another without being opened again, as in split text."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """Offsets of the marks of a passage that have no partner in it."""

    unclosed: tuple[int, ...] = ()
    unopened: tuple[int, ...] = ()
    unclosed_single: tuple[int, ...] = ()
    starts_open: bool = False
    """The passage begins with an opening mark."""


EVEN = Quotes()
"""Every mark has its partner."""


def pair(text: str) -> Quotes:
    """Pair the double marks and the opening single marks of a passage; apostrophes and inches are no quotes."""
    if not ("“" in text or "”" in text or "„" in text or '"' in text or "‘" in text):
        return EVEN
    double: list[tuple[int, str]] = []
    single: list[int] = []
    unopened: list[int] = []
    lost: list[int] = []
    for match in _MARK.finditer(text):
        mark, place = match[0], match.start()
        if mark == "‘":
            if text[place + 1 : place + 2].strip() and (place == 0 or text[place - 1] in _OPENING_LEFT):
                single.append(place)
        elif mark in "’'":
            if single:
                single.pop()
        elif mark == "„" and not text[place + 1 : place + 2].strip():
            continue
        elif _opens(mark, text, place, double[-1][1] if double else ""):
            double.append((place, mark))
        elif double and not (mark == '"' and double[-1][1] in "“„" and _INCH.search(text[max(place - 5, 0) : place])):
            opener, _ = double.pop()
            while single and single[-1] > opener:
                lost.append(single.pop())
        elif not double and mark != "″" and not _INCH.search(text[max(place - 5, 0) : place]):
            unopened.append(place)
    starts_open = text.lstrip()[:1] in {"“", '"', "‘", "„"}
    return Quotes(tuple(place for place, _ in double), tuple(unopened), tuple(sorted(lost + single)), starts_open)


def _opens(mark: str, text: str, place: int, opener: str) -> bool:
    """Whether a mark opens a quotation, by its form or, where that says nothing, by what stands around it."""
    if mark in "„‟":
        return True
    if mark in "”″":
        return False
    before, after = text[place - 1] if place else " ", text[place + 1 : place + 2] or " "
    if mark == "“":
        return not (opener == "„" or (opener and before not in _OPENING_LEFT and after in _CLOSING_RIGHT))
    if before in _OPENING_LEFT and not after.isspace():
        return not (opener == '"' and before in _ENDS_QUOTED and after in _CLOSING_RIGHT)
    return not opener and before.isspace() and after.isspace()


def quotes(document: Document) -> tuple[Quotes, ...]:
    """The marks of every passage of a document that have no partner in it or across its passages."""
    found = [pair(segment.target.text) for segment in document.segments]
    opened: int | None = None
    split = False
    for index, here in enumerate(found):
        if opened is not None and here.unopened and _fit(document, found, opened, index):
            found[opened] = replace(found[opened], unclosed=found[opened].unclosed[:-1])
            found[index] = replace(here, unopened=here.unopened[1:])
            split = split or not here.starts_open
            opened = None
        elif opened is not None and (index - opened >= REACH or here.unclosed):
            opened = None
        if found[index].unclosed:
            opened = index
    if any(here is not EVEN for here in found) and _has_sentence_rows(document, SPLIT_SHARE if split else SINGLE_SHARE):
        return (EVEN,) * len(found)
    return tuple(found)


def _has_sentence_rows(document: Document, share: float) -> bool:
    """Whether the document is a list of sentences rather than of paragraphs: then a quotation of several sentences
    is split, and a loose mark says nothing."""
    count = len(document.segments)
    single = sum(1 for segment in document.segments if not _NEXT_SENTENCE.search(segment.target.text))
    return count >= ROWS and single >= share * count


def _fit(document: Document, found: list[Quotes], opened: int, closed: int) -> bool:
    """Whether the last open mark of one passage and the first loose closing mark of another are of one kind."""
    opener = document.segments[opened].target.text[found[opened].unclosed[-1]]
    closer = document.segments[closed].target.text[found[closed].unopened[0]]
    return (opener == '"') == (closer == '"')
