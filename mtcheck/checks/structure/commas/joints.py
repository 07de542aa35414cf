"""Where a comma joins two stretches of a sentence, and what can be told of them by their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finite_verbs import CLEAR_SUBJECTS, agrees_as_verb, has_finite, verb_of
from mtcheck.analysis.finiteness import has_finite_form, is_tensed
from mtcheck.analysis.morphology import can_be, is_plural, opens_proportion, verb_tags
from mtcheck.analysis.number import PLURAL
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    BE,
    BEFORE_NOUNS,
    COORDINATORS,
    DEMONSTRATIVES,
    DO,
    MODALS,
    OPERATORS,
    PARTICLES,
    PREPOSITIONS,
    SPECIFIERS,
    TIMES,
    is_adverb,
)
from mtcheck.languages.tokens import PerToken

__all__ = ["FRONTING", "OPENS_RELATIVE", "Joint", "ends_in_noun", "joints_of", "opens_clause", "shows_subject"]

_QUOTES = frozenset("“\"„”'‘")
FRONTING = frozenset("when if because although though while once after before since until as whenever wherever".split())
OPENS_RELATIVE = frozenset("what which who whom whose where that".split())
"""Words that begin a clause from which they are missing: “what he has tried, …”."""
_GOING_ON = frozenset("because although though while who which whose whom where and but".split())
_BEFORE_SUBJECT = frozenset("so too such even only not".split())
_OBJECTS = frozenset("him her them me us you it".split())
_LONGEST_SUBJECT = 8
_LONGEST_PARENTHESIS = 3
_SAYING = frozenset(
    """
    say says said think thinks thought believe believes believed hope hopes hoped fear fears feared suspect suspects
    suspected argue argues argued claim claims claimed insist insists insisted ruled found added wrote
    """.split()
)


@dataclass(slots=True)
class Joint:
    """Two stretches of a sentence with a comma between them."""

    left: Clause
    right: Clause
    clauses: Sequence[Clause]
    index: int
    """Of the right stretch among the clauses of the passage."""
    _opens: bool | None = field(default=None, init=False)
    """What ``opens`` says, once it has been asked for."""

    @property
    def behind(self) -> Clause | None:
        """What follows behind the next mark of the same sentence."""
        following = self.clauses[self.index + 1 : self.index + 2]
        return following[0] if following and not following[0].begins_sentence else None

    @property
    def comma(self) -> Span:
        return Span(self.right.start - 1, self.right.start)

    @property
    def opens(self) -> bool:
        """Whether the left stretch begins a main clause: no earlier comma has opened an aside that this one closes."""
        if self._opens is None:
            self._opens = _opens(self.clauses, self.index - 1)
        return self._opens

    @property
    def ends(self) -> bool:
        """Whether the right stretch ends its sentence, and not in a question mark."""
        return self.right.closing in ("", ".", "!", ";", "”", '"', "…")

    @property
    def closed(self) -> bool:
        """Whether a comma closes what this one opens, or a dash or bracket interrupts it.

        A comma before a clause that a conjunction or a relative pronoun opens closes nothing, but for one before *and*
        and the verb to which the subject before the first comma belongs.
        """
        if self.right.closing == ",":
            return self.behind is None or self.behind.words[0] not in _GOING_ON or _goes_on_with_verb(self.behind)
        return self.right.closing != "" and self.right.closing in "()–—-"


def _goes_on_with_verb(clause: Clause) -> bool:
    """``and is not stable``"""
    first, second = (*clause.words[:2], "")[:2]
    return first in ("and", "but") and (second in OPERATORS or is_tensed(second))


def joints_of(text: str, last: PerToken[bool], first: PerToken[bool]) -> Iterator[Joint]:
    """The joints with such a word before the comma or such a one behind it."""
    clauses = clauses_of(text)
    for index in range(1, len(clauses)):
        right = clauses[index]
        if right.opening == "," and (first[right.words[0]] or last[clauses[index - 1].words[-1]]):
            left = clauses[index - 1]
            if left.closing == "," and right.start == left.start + len(left.text) + 1:
                yield Joint(left, right, clauses, index)


def _opens(clauses: Sequence[Clause], index: int) -> bool:
    """Whether a clause begins its sentence, or goes on behind what is fronted or joined by *and*."""
    clause = clauses[index]
    if opens_proportion(clause.words):
        return False
    if clause.begins_sentence or clause.opening in _QUOTES or clause.opening in ":;":
        return True
    if clause.opening != "," or not index:
        return False
    if index > 1 and (clause.words[0] in OPERATORS or is_tensed(clause.words[0])):
        return clauses[index - 2].begins_sentence and not _names_speaker(clause)
    if clause.words[0] in COORDINATORS:
        return len(clause.words) > _LONGEST_PARENTHESIS and opens_clause(clause, 1)
    before = clauses[index - 1]
    if not (before.begins_sentence or before.opening in _QUOTES) or _may_be_parenthesis(clause.words):
        return False
    return _is_fronted(before) and opens_clause(clause, 0)


def _names_speaker(clause: Clause) -> bool:
    """``said the judge``: the verb and its subject, of an aside."""
    return clause.words[0] not in OPERATORS and len(clause.words) > 1 and shows_subject(clause, 1)


def _may_be_parenthesis(words: Sequence[str]) -> bool:
    """Whether words may say who says it, and no more: ``he said``, ``the judge ruled``."""
    return len(words) <= _LONGEST_PARENTHESIS and bool(_SAYING.intersection(words))


def _is_fronted(clause: Clause) -> bool:
    words = clause.words
    if words[0] in FRONTING:
        return True
    if words[0] in PREPOSITIONS or words[0] in TIMES or is_adverb(words[0]) or words[0] in COORDINATORS:
        return not has_finite(words)
    return False


def opens_clause(clause: Clause, begin: int) -> bool:
    """Whether a subject stands here and a finite verb follows."""
    begin = _first_of_subject(clause, begin)
    words = clause.words[begin:]
    if len(words) < len(("it", "rains")):
        return False
    if words[0] in CLEAR_SUBJECTS:
        return any(word in OPERATORS or has_finite_form(word) for word in words[1:4])
    if words[0] == "that" or not _shows_subject(clause, begin):
        return words[1] in OPERATORS and (words[0] == "that" or "NOUN" in can_be(words[0]))
    verb = verb_of(words, 1)
    return verb is not None and verb <= _LONGEST_SUBJECT


def shows_subject(clause: Clause, begin: int) -> bool:
    """Whether a noun phrase or a pronoun begins here that *that* cannot belong to: ``that he``, not ``that man``."""
    begin = _first_of_subject(clause, begin)
    return begin < len(clause.words) and (clause.words[begin] in CLEAR_SUBJECTS or _shows_subject(clause, begin))


def _first_of_subject(clause: Clause, begin: int) -> int:
    while begin < len(clause.words) and clause.words[begin] in _BEFORE_SUBJECT:
        begin += 1
    return begin


def _shows_subject(clause: Clause, begin: int) -> bool:
    word = clause.words[begin]
    plural = is_plural(word) or word in PLURAL
    return word in SPECIFIERS or word[0].isdigit() or plural or clause.is_name(begin)


def _before_infinitive(word: str) -> bool:
    return word in MODALS or word in DO or word in ("to", "not", "n't") or word.endswith(("n't", "n’t"))


def ends_in_noun(clause: Clause) -> bool:
    """Whether the last word of a clause is a noun, or a name, as it stands there."""
    words = clause.words
    last = words[-1]
    if clause.is_name(len(words) - 1) or last[0].isdigit():
        return True
    known = can_be(last)
    if (
        last in PREPOSITIONS
        or last in PARTICLES
        or last in TIMES
        or is_adverb(last)
        or last in CLEAR_SUBJECTS | _OBJECTS
    ):
        return False
    if known and "NOUN" not in known and not is_plural(last):
        return False
    if len(words) > 1 and "ADJ" in known and (words[-2] in BE or words[-2] in _OBJECTS):
        return False
    if len(words) > 1 and words[-2] in BEFORE_NOUNS - DEMONSTRATIVES:
        return True
    if len(words) > 1 and _before_infinitive(words[-2]) and "VB" in verb_tags(last):
        return False
    if len(words) == 1:
        return not has_finite_form(last)
    return not (has_finite_form(last) and agrees_as_verb(words[-2], last)) or has_finite(words[:-1])
