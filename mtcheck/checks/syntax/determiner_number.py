"""A determiner of one thing before a plural."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, singular, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import ENDS_NOUN_PHRASE
from mtcheck.languages.tokens import MARKS, PerToken
from mtcheck.report import Severity

__all__ = ["DeterminerNumber"]

_SINGLE = frozenset("a an this".split())
_PLURAL_OF = {"this": "these", "a": "", "an": ""}
_SOLD_IN_PLURAL = frozenset(
    """
    means series species crossroads barracks headquarters works gallows news shambles sweepstakes links mews innings
    woods bits physics politics mathematics economics people children police premises woods thanks years days weeks
    months hours minutes seconds nights metres meters kilometres miles tonnes euros dollars francs pounds percent
    """.split()
)
"""Plurals that stand behind *a*, and measures behind *this* and *a*: this ten days, a further two years."""
_QUANTITIES = frozenset("few many dozen couple hundred thousand million lot further additional good great mere".split())
_MOST_ADJECTIVES = 3

MARGIN = 2.0


@PerToken
def _is_plural(token: str) -> bool:
    word = token.strip(MARKS)
    return word.islower() and word not in _SOLD_IN_PLURAL and singular(word) is not None


def _may_follow(token: str) -> bool:
    """Whether a token may be the plural, or an adjective before it."""
    return _is_plural(token) or _is_attribute(token)


@PerToken
def _is_attribute(word: str) -> bool:
    return can_be(word) == {"ADJ"} or (verb_tags(word) == {"VBN"} and can_be(word) == {"VERB"})


class DeterminerNumber(Check):
    id = "determiner-number"
    category = "fluency/grammar/agreement"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = Bigram(_SINGLE, _may_follow)
    message = "a word for one thing stands before a plural"
    explanation = """
Finds *a* or *this* before a plural: "a new viruses", "to close this schools". German nouns often have one form for
both numbers, and systems choose the article and the noun apart. The language model compares the singular and the
plural, and decides: *this works* may have its verb behind it.
"""
    examples = (
        bad(
            "They did not know how to answer ⟦this letters⟧ in time.",
            repair="They did not know how to answer these letters in time.",
        ),
        bad(
            "The computer was infected by ⟦a new viruses⟧ from abroad.",
            repair="The computer was infected by a new virus from abroad.",
        ),
        good("This works well, and this means a lot. It is a means to an end, a series of tests, a few good men."),
        good("A sports club, a savings bank and a sales manager met at a crossroads after a mere two days."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            for place, word in enumerate(words[:-1]):
                if word in _SINGLE and (noun := _plural_behind(clause, place)) is not None:
                    yield _hit(clause, place, noun)


def _plural_behind(clause: Clause, place: int) -> int | None:
    words = clause.words
    noun = place + 1
    while noun < min(place + 1 + _MOST_ADJECTIVES, len(words) - 1) and _is_attribute(words[noun]):
        noun += 1
    if not _is_plural(words[noun]) or clause.is_name(noun) or not _QUANTITIES.isdisjoint(words[place + 1 : noun]):
        return None
    behind = words[noun + 1] if noun + 1 < len(words) else ""
    if behind and behind not in ENDS_NOUN_PHRASE and not _is_past(behind):
        return None
    if words[place] == "this" and noun == place + 1 and not place and "VBZ" in verb_tags(words[noun]):
        return None  # this means
    return noun


def _is_past(word: str) -> bool:
    return "NOUN" not in can_be(word) and "VBD" in verb_tags(word)


def _hit(clause: Clause, place: int, noun: int) -> Hit:
    spans = clause.spans()
    span = Span(spans[place].start, spans[noun].end)
    several = _PLURAL_OF[clause.words[place]]
    phrase, determiner = clause.phrase(place + 1, noun + 1), clause.phrase(place, place + 1)
    of_one = f"{determiner} {clause.phrase(place + 1, noun)} {singular(clause.words[noun])}"
    edits = (" ".join(of_one.split()), f"{several} {phrase}".strip())
    upper = determiner[0].isupper()
    return Hit(
        span,
        contrast=Contrast(
            tuple(Edit(span, edit[:1].upper() + edit[1:] if upper else edit) for edit in edits), margin=MARGIN
        ),
    )
