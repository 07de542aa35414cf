"""Clauses by punctuation, cheap enough to look at every one: the words between two marks, in lower case.

Checks of word order look for a pattern of possible word forms here before they ask the tagger or the language model.
What a relative clause or another aside parts is one clause again in ``rejoined_clauses_of``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple, overload

from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES_BEHIND_COMMA,
    SUBJECT_PRONOUNS,
    TIMES,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PASSAGES, per_text

__all__ = ["LONGEST", "Clause", "clauses_of", "rejoined_clauses_of", "sentences_up_to"]

_MARK = lazy_regex(
    r"[,.;:!?()\[\]“”\"„«»…—–-](?:(?<=-)-+|(?<![,.:–-])|(?<=[,.:])(?!\w)|(?<=\s[–-])(?=\s))"
    r"(?<!\b(?:Mr|Ms|Dr|St|Mt|Ft|Lt)\.)(?<!\b(?:Mrs|Sen|Gov|Rep|Gen|Col|Rev|Sgt)\.)(?<!\b(?:Prof|Capt)\.)"
    r"(?!(?<=\b[A-Z]\.[A-Z]\.)\s[a-z])(?!(?<=\b[ap]\.m\.)\s[a-z])"
)
"""Marks that part clauses: not those inside a word or a number, nor the full stop of a title before a name, nor that of
initials where the sentence goes on: the U.S. jobs report, at 6 p.m. the gates opened."""
_WORD = lazy_regex(r"\S+")
_JOINED = "\ufdd0"
"""Stands for the white space in an aside, so that it hangs on the word before it as part of how that is written."""
_SPACE = lazy_regex(r"\s")
_DASHES = frozenset("–—-")
_DATELINE = lazy_regex(
    r"(?:[A-ZÄÖÜ][\w’'./-]*,?\s){0,5}(?:\((?:dpa|dpa-AFX|AFP|AP|APA|SDA|Keystone-SDA|Reuters|epd|KNA)(?:/\w+)?\)"
    r"|[A-ZÄÖÜ]{4,}|[A-ZÄÖÜ]{4,}/[\w-]+)\s*[–—-]+"
)
"""“KREFELD (dpa) - ”, before the first sentence of a report."""
_PART_ASIDES = _DASHES | {",", "("}
_ASIDES = frozenset("including especially particularly among according despite like along together except".split())
_MOST_ASIDES = 3
_LONGEST_ASIDE = 40
_LONGEST_APPOSITION = 12


class Clause(NamedTuple):
    """Words between two marks of punctuation, which are "" at the edges of the passage.

    ``words`` are in lower case, with straight apostrophes; ``start`` and ``text`` say where and how they stand in the
    passage.
    """

    words: tuple[str, ...]
    text: str
    start: int
    opening: str
    closing: str
    begins_sentence: bool

    def spans(self) -> Sequence[Span]:
        """The places of the words in the passage."""
        return _spans(self.text, self.start)

    def phrase(self, begin: int, end: int) -> str:
        """Words ``begin`` to ``end``, exclusive, as written, with one space between them."""
        return " ".join(_written(self.text)[begin:end]).replace(_JOINED, " ")

    def stretch(self, begin: int, end: int) -> Span:
        """The place of words ``begin`` to ``end``, exclusive, in the passage."""
        spans = self.spans()
        return Span(spans[begin].start, spans[end - 1].end)

    def is_name(self, index: int) -> bool:
        """Whether a word has a capital that does not come from the beginning of the sentence."""
        return _written(self.text)[index][0].isupper() and (index > 0 or not self.begins_sentence)


class _Places(Sequence[Span]):
    """The places of words; most are never asked for."""

    __slots__ = ("_found", "_start")

    def __init__(self, text: str, start: int) -> None:
        self._start = start
        self._found = [match.span() for match in _WORD.finditer(text)]

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Span, ...]: ...
    def __getitem__(self, index: int | slice) -> Span | tuple[Span, ...]:
        if isinstance(index, slice):
            return tuple(map(self._place, self._found[index]))
        return self._place(self._found[index])

    def _place(self, found: tuple[int, int]) -> Span:
        return Span(self._start + found[0], self._start + found[1])

    def __len__(self) -> int:
        return len(self._found)


_CLAUSES = 16 * PASSAGES
_spans = per_text(_Places, _CLAUSES)


@partial(per_text, most=_CLAUSES)
def _written(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def sentences_up_to(clauses: Iterable[Clause]) -> Iterator[list[Clause]]:
    """For each clause the clauses of its sentence up to it, itself the last: one list, which grows."""
    sentence: list[Clause] = []
    for clause in clauses:
        if clause.begins_sentence:
            sentence = []
        sentence.append(clause)
        yield sentence


@per_text
def rejoined_clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a passage that one or more asides part.

    ``words`` are those outside of the asides. An aside belongs to how the word before it is written, marks and all, so
    that it moves with it.
    """
    return tuple(_rejoined(text, clauses_of(text)))


def _rejoined(text: str, clauses: Sequence[Clause]) -> Iterator[Clause]:
    first = 0
    while first < len(clauses) - 2:
        parts, last = [clauses[first]], first
        while len(parts) <= _MOST_ASIDES and (after := _behind_aside(clauses, last)):
            parts.append(clauses[after])
            last = after
        if len(parts) > 1:
            yield _joined(text, parts)
            first = last
        else:
            first += 1


def _behind_aside(clauses: Sequence[Clause], index: int) -> int | None:
    """The clause that goes on behind the aside that follows a clause; None where none does, or it is no aside."""
    mark = clauses[index].closing
    if mark not in _PART_ASIDES or index + 2 >= len(clauses):
        return None
    aside, behind = clauses[index + 1 : index + 3]
    if mark == "(":
        parted = aside.closing == ")" == behind.opening
    else:
        parted = aside.opening == aside.closing == behind.opening == mark
    if not (parted and behind.text[0].isspace() and _may_bear_aside(clauses[index].words[-1])):
        return None
    if mark == "(":
        return index + 2
    relative = _opens_relative(aside)
    for after in range(index + 2, min(index + 4, len(clauses))):
        before, following = clauses[after - 1], clauses[after]
        if before.closing != mark or following.opening != mark or not following.text[:1].isspace():
            return None
        if mark in _DASHES or (_is_aside(aside, relative=relative) and _may_go_on(following)):
            return after
        if not relative:
            return None
    return None


def _opens_relative(clause: Clause) -> bool:
    words = clause.words
    if words[1:3] == ("of", "which") or words[1:3] == ("of", "whom"):
        return True  # "some of which", "two of whom"
    return words[0] in RELATIVES_BEHIND_COMMA or (
        words[0] in PREPOSITIONS and words[1:2] != () and words[1] in RELATIVES_BEHIND_COMMA
    )


def _is_aside(clause: Clause, *, relative: bool) -> bool:
    """Whether a clause between commas is relative, or an apposition or adverbial without a verb."""
    words = clause.words
    if relative:
        return len(words) <= _LONGEST_ASIDE
    if len(words) > _LONGEST_APPOSITION or words[0] in CONJUNCTIONS or words[0] in SUBJECT_PRONOUNS:
        return False
    opens = words[0] in _ASIDES or words[0] in DETERMINERS or clause.is_name(0) or _opens_number(words)
    return opens and not any(map(_may_be_verb, words[1:]))


def _opens_number(words: Sequence[str]) -> bool:
    return words[0][0].isdigit() or (words[0] in ("around", "about") and words[1:2] != () and words[1][0].isdigit())


@cache
def _may_be_verb(word: str) -> bool:
    return word in AUXILIARIES or (bool(verb_tags(word)) and can_be(word).isdisjoint(("NOUN", "ADJ", "PROPN")))


@cache
def _may_bear_aside(word: str) -> bool:
    """Whether a word may end a noun phrase."""
    return not can_be(word) or "NOUN" in can_be(word) or is_plural(word) or word in TIMES


def _may_go_on(clause: Clause) -> bool:
    words = clause.words
    return words[:2] == ("because", "of") or not (words[0] in SUBJECT_PRONOUNS or words[0] in CONJUNCTIONS)


def _joined(text: str, parts: Sequence[Clause]) -> Clause:
    first, last = parts[0], parts[-1]
    written, end = "", first.start
    for before, part in pairwise(parts):
        aside = before.start + len(before.text.rstrip())
        behind = part.start + len(part.text) - len(part.text.lstrip())
        written += text[end:aside] + _SPACE.sub(_JOINED, text[aside : part.start]) + text[part.start : behind]
        end = behind
    written += text[end : last.start + len(last.text)]
    words = tuple(word for part in parts for word in part.words)
    return Clause(words, written, first.start, first.opening, last.closing, first.begins_sentence)


LONGEST = 250
"""Words of the longest stretch without a mark that is taken for one clause: what is longer is a list, or hostile."""


def _pieces(clause: Clause) -> Iterator[Clause]:
    starts = [clause.start, *(span.start for span in clause.spans()[LONGEST::LONGEST])]
    ends = [*starts[1:], clause.start + len(clause.text)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        yield Clause(
            clause.words[number * LONGEST : (number + 1) * LONGEST],
            clause.text[start - clause.start : end - clause.start],
            start,
            "" if number else clause.opening,
            clause.closing if end == ends[-1] else "",
            clause.begins_sentence and not number,
        )


@per_text
def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a passage: parted by the first check that asks, and the same for those that follow."""
    found: list[Clause] = []
    start, opening = 0, ""
    dateline = _DATELINE.match(text)
    for match in (*_MARK.finditer(text), None):
        end, closing = (match.start(), match[0]) if match else (len(text), "")
        if closing[:2] == "--":
            closing = "—"
        stretch = text[start:end]
        words = tuple(stretch.lower().replace("’", "'").split())
        if words:
            begins = not opening or opening in ".!?…" or (dateline is not None and start == dateline.end())
            clause = Clause(words, stretch, start, opening, closing, begins)
            found += [clause] if len(words) <= LONGEST else _pieces(clause)
        if words or closing not in '()[]“”"„«»':
            opening = closing
        start = match.end() if match else end
    return tuple(found)
