"""Labels of a page that have run into the text: one begins where a sentence may, and a sentence begins behind it.

The labels are tables in ``mtcheck/languages/data``, a pattern a line. ``NAME = …`` names a part that ``<NAME>`` stands
for; ``FIRST = …`` lists the words that a label may begin with, ``BEHIND = the: full article; …`` what may stand behind
a common one of them, ``WORDS = …`` those of which every label holds one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mtcheck.analysis.masking import MASK, Mask
from mtcheck.check import Bigram, Context, Sign, Together, Trigger
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows
from mtcheck.languages.tokens import ends_sentence, per_text

__all__ = ["openings_of_labels", "run_in"]

_OPENING = lazy_regex(r"[.!?…\n](?:(?<!\n)[”\"’)\]]{0,2}\s{0,2}(?=[^\s.!?…”\"’)\]])|(?<=\n)\s{0,8}(?=\S))")
_GLUED = lazy_regex(r"[.!?…][”\"’)\]]{0,2}(?![A-Za-z]\.)(?!(?<=[0-9]\.)[0-9])[^\s.!?…”\"’)\]“‘'„«,;:]")
"""A stop, and no abbreviation (U.S.) or figure (3.5), with something behind it."""
_OPENERS = frozenset("“\"‘'«„([–—-•»›>→")
_WORD = lazy_regex(r"[^\W\d_]+")
_QUOTES = frozenset("“\"‘'«„")
"""Marks that no label begins with."""
_START = frozenset({""})
_PART = lazy_regex(r"([A-Z]+) = ")
_REFERENCE = lazy_regex(r"<([A-Z]+)>")


@dataclass(frozen=True, slots=True)
class _Labels:
    pattern: re.Pattern[str]
    first: frozenset[str]
    words: frozenset[str]
    behind: tuple[tuple[str, frozenset[str]], ...]

    def may_open(self, token: str) -> bool:
        """Whether a label may begin with what stands between white space, whatever follows."""
        if token[0] in _QUOTES:
            return False
        word = _WORD.match(token)
        opener = word[0].lower() if word else ""
        return self.may_begin_with(opener) and all(opener != common for common, _ in self.behind)

    def may_begin_with(self, word: str) -> bool:
        """Whether a label may begin with a word, or with none: costs less than all the patterns."""
        return not (self.first and word) or word in self.first


@cache
def _labels(table: str) -> _Labels:
    parts: dict[str, str] = {}
    patterns = []
    for (line,) in rows(table):
        part = _PART.match(line)
        pattern = _REFERENCE.sub(lambda match: parts[match[1]], line[part.end() :] if part else line)
        if part:
            parts[part[1]] = pattern
        else:
            patterns.append(pattern)
    first, words = (frozenset(parts.get(name, "").split()) for name in ("FIRST", "WORDS"))
    common = (pair.split(":") for pair in parts.get("BEHIND", "").split(";") if pair)
    behind = tuple((opener.strip(), frozenset(following.split())) for opener, following in common)
    return _Labels(lazy_regex("|".join(patterns)), first, words, behind)


def openings_of_labels(table: str) -> tuple[Trigger, ...]:
    """What stands in every passage with a label of a table: a word it may begin with, where a sentence may begin, and
    one of those that every label holds."""
    labels = _labels(table)
    places: tuple[tuple[Sign | Bigram, ...], ...] = (
        (_GLUED,),
        (Bigram(ends_sentence, labels.may_open),),
        (Bigram(_START, labels.may_open),),
        *(
            (Bigram(before, frozenset({opener})), Bigram(frozenset({opener}), following))
            for opener, following in labels.behind
            for before in (ends_sentence, _START)
        ),
    )
    return tuple(Together(*place, *([labels.words] if labels.words else [])) for place in places)


def run_in(table: str, passage: Passage, context: Context) -> Iterator[Span]:
    """Where labels of a table stand apart outside quotations; those that follow each other are one find."""
    labels = _labels(table)
    if labels.words and labels.words.isdisjoint(context.words(passage)):
        return
    text = context.masked(passage, Mask.QUOTATION)
    taken = 0
    places, opening = _openings(text)
    if labels.first and labels.first.isdisjoint(opening) and "" not in opening:
        return
    for start, word in places:
        if start < taken or not labels.may_begin_with(word):
            continue
        end = start
        while (match := labels.pattern.match(text, end)) and match.end() > end and _stands_apart(text, match.end()):
            end = match.end()
            taken = end
            while text[end : end + 1].isspace():
                end += 1
        if taken > start:
            yield Span(start, start + len(text[start:taken].rstrip()))


@per_text
def _openings(text: str) -> tuple[tuple[tuple[int, str], ...], frozenset[str]]:
    """Places where a sentence or a label may begin, glued to the stop before it or not, and the word there, in lower
    case, if one is there, and the words by themselves: read once for all tables."""
    starts = (0, *(match.end() for match in _OPENING.finditer(text)))
    words = ((start, _WORD.match(text, start)) for start in starts)
    places = tuple((start, word[0].lower() if word else "") for start, word in words)
    return places, frozenset(word for _, word in places)


def _stands_apart(text: str, end: int) -> bool:
    """Whether nothing follows, or something that may begin a sentence."""
    rest = text[end : end + 12].lstrip()
    return not rest or rest[0] == MASK or (not rest[0].islower() and (rest[0].isalnum() or rest[0] in _OPENERS))
