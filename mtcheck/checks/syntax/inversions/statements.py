"""Sentences with the verb moved behind each possible subject."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural
from mtcheck.check import Edit
from mtcheck.checks.syntax.inversions.adverbials_alone import TIME_UNITS
from mtcheck.checks.syntax.inversions.clauses import CONTENT
from mtcheck.checks.syntax.inversions.objects import object_behind
from mtcheck.checks.syntax.inversions.subjects import LONGEST_SUBJECT, may_follow_subject
from mtcheck.checks.syntax.inversions.verbs import is_bracket
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    ACCUSATIVES,
    BEFORE_NOUNS,
    DEMONSTRATIVES,
    FINITE_BE,
)

__all__ = ["statements_of"]


def statements_of(clause: Clause, verb: int) -> Iterator[Edit]:
    """The verb behind each possible subject, with the participle that German puts last beside it."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    last = len(words) - 1
    bracket = is_bracket(words, verb)
    moved = phrase(verb, verb + 1)
    if words[0] in DEMONSTRATIVES | ACCUSATIVES and verb == 1:
        yield from object_behind(clause)
        return
    content = bool(words[verb + 2 : verb + 3]) and words[verb + 2] in CONTENT | {"if"}
    if content and words[verb] in FINITE_BE and "ADJ" in can_be(words[verb + 1]):
        yield Edit(spans[verb], f"it {moved}")
    timed = words[verb + 1] in _WHEN and bool(words[verb + 2 : verb + 3]) and words[verb + 2] in TIME_UNITS
    for stop in range(verb + (4 if timed else 2), min(verb + 2 + LONGEST_SUBJECT, last + 2)):
        alone = words[stop - 1] in DEMONSTRATIVES and stop == verb + 2 and words[stop : stop + 1] != ("of",)
        if words[stop - 1] in BEFORE_NOUNS and not alone:
            continue
        noun = can_be(words[stop - 1]) == {"NOUN"} and not is_plural(words[stop - 1])
        plural = stop <= last and noun and is_plural(words[stop])
        if not (stop > last or plural or may_follow_subject(words[stop])):
            continue
        subject = phrase(verb + 1, stop)
        if words[verb] == "can" and words[stop : stop + 1] == ("not",):
            yield Edit(Span(spans[verb].start, spans[stop].end), f"{subject} cannot")
        yield Edit(Span(spans[verb].start, spans[stop - 1].end), f"{subject} {moved}")
        if bracket and stop < last:
            rest = f"{phrase(last, last + 1)} {phrase(stop, last)}"
            yield Edit(Span(spans[verb].start, spans[last].end), f"{subject} {moved} {rest}")


_WHEN = frozenset("last next this every".split())
"""What a time begins with, which is no subject: “if your roses sulked last summer”."""
