"""Two clauses with nothing between them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import shows_finite
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    OPERATORS,
    PHRASE_OPENERS,
    PREPOSITIONS,
    QUANTIFIERS,
    TIMES,
    is_adverb,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.report import Severity

__all__ = ["GluedClauses"]

_PRONOUNS = frozenset("he she it they we nobody everyone there".split())
_OPENERS = (DETERMINERS - {"that", "all", "both"}) | ABOVE_ONE
_SUBORDINATORS = (CONJUNCTIONS - {"and", "or", "but"}) | frozenset("as since after before until".split())
_COMPLEMENTS = frozenset(
    """
    say says said think thinks thought believe believes believed know knows knew hope hopes hoped feel feels felt claim
    claims claimed fear fears feared suggest suggests mean means meant show shows showed sure glad fact way time moment
    reason place everything all anything nothing something thing things people those
    """.split()
)
"""Words that a clause without *that* may follow."""
_WHEN = frozenset(
    (first, second)
    for first in ("the", "every", "each", "any", "next", "by", "from")
    for second in ("moment", "day", "time", "minute", "second", "instant", "year", "week", "night", "morning", "the")
)
"""What opens a clause of time with no conjunction ("The moment the lights went out")."""
_LONGEST_SUBJECT = 8
_FEWEST_WORDS = 4

MARGIN = 5.0
"""Nats, benchmarks/calibration/syntax_margins.py: of 120 suspected sound clauses the best gained 1.1 more
than its rival, of the near misses a garden path ("the Sunday her own party had proposed") 4.5."""


class GluedClauses(Check):
    id = "glued-clauses"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.TEASER})
    supersedes = ("misplaced-adverbial", "double-subject", "missing-verb")
    needs_judge = True
    message = "a new clause begins here with no mark or conjunction before it"
    explanation = """
Finds a second main clause that follows the first with neither a mark nor a conjunction: "The bus skidded on the ice it
crashed into a barrier", "The talks failed on Friday the unions are calling for strikes". The language model compares
the sentence with those in which a full stop or *and* stands there. They must read clearly better, and better
than a relative clause with *that*, so that "the house he bought" stays silent.
"""
    examples = (
        bad(
            "The talks failed on ⟦Friday the⟧ unions are now calling for strikes.",
            repair="The talks failed on Friday, and the unions are now calling for strikes.",
        ),
        good("Many can no longer afford to feed through the winter the animals they could not fatten in the summer."),
        good("The man the police arrested on Tuesday says the house he bought is the one they had been looking for."),
        good("The day it rained the minister said he would resign the moment the vote was lost."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            if len(clause.words) < 2 * _FEWEST_WORDS or clause.words[0] in _SUBORDINATORS or clause.words[:2] in _WHEN:
                continue
            second = _second_predicate(clause)
            if second is not None:
                spans = clause.spans()
                word = clause.phrase(second, second + 1)
                gap = Span(spans[second - 1].end, spans[second].end)
                joined = (Edit(gap, f", {word}"), Edit(gap, f" and {word}"))
                mark = Span(spans[second - 1].start, spans[second].end)
                yield Hit(mark, contrast=Contrast(joined, margin=MARGIN))
            for index in _second_subjects(clause):
                spans = clause.spans()
                word = clause.phrase(index, index + 1)
                gap = Span(spans[index - 1].end, spans[index].end)
                edits = (
                    Edit(gap, f". {word[0].upper()}{word[1:]}"),
                    Edit(gap, f", and {word}"),
                    Edit(gap, f" when {word}"),
                )
                rivals = (Edit(gap, f" that {word}"),)
                mark = Span(spans[index - 1].start, spans[index].end)
                yield Hit(mark, contrast=Contrast(edits, margin=MARGIN, rivals=rivals))


def _second_predicate(clause: Clause) -> int | None:
    """``He was born in Chur grew up in Zurich``: a second verb of a pronoun, behind a place or a time."""
    words = clause.words
    if words[0] not in _PRONOUNS or not shows_finite(words[1]):
        return None
    for index in range(4, min(_LONGEST_SUBJECT + 2, len(words) - 1)):
        placed = clause.is_name(index - 1) or words[index - 1].isdigit()
        if placed and words[index - 2] in PREPOSITIONS and verb_tags(words[index]) == {"VBD"}:
            return index
        if words[index] in CONJUNCTIONS or words[index] in OPERATORS:
            return None
    return None


def _second_subjects(clause: Clause) -> Iterator[int]:
    """Where a noun phrase with its own finite verb follows a clause that is complete."""
    words = clause.words
    if len(list(shows_finite.places(words))) < 2 and _PRONOUNS.isdisjoint(words):
        return
    finite = False
    for index in range(1, len(words) - 2):
        before = words[index - 1]
        if before in _SUBORDINATORS:
            finite = False
        if index > 2 and words[index] in _PRONOUNS and _is_predicated(words, index - 1):
            if _is_finite(words, index + 1) and words[index + 1] not in _COMPLEMENTS:
                yield index
            continue
        if index > 1 and _is_finite(words, index - 1):
            finite = True
            continue
        if not finite or index < _FEWEST_WORDS or not _may_close(before):
            continue
        if words[index] in _PRONOUNS:
            if _is_finite(words, index + 1) or words[index + 1].endswith("ly"):
                yield index
        elif ((words[index] in _OPENERS or words[index][0].isdigit()) and _has_verb_behind(words, index)) or (
            words[index + 1] in OPERATORS
            and can_be(words[index]) == {"NOUN"}
            and (before[0].isdigit() or before[-1] == "s" or before in TIMES)
        ):
            yield index


def _is_predicated(words: tuple[str, ...], index: int) -> bool:
    """Whether an adjective that no clause goes on from closes the first: “The pool is closed it will open again”."""
    place = index - 1
    while place > 1 and is_adverb(words[place]):
        place -= 1
    if words[place] not in BE or "so" in words[:index] or not _CLAUSE_IN_SUBJECT.isdisjoint(words[:place]):
        return False
    return ("ADJ" in can_be(words[index]) or words[index] in _STATES) and words[index] not in _ABOUT_FACTS


_CLAUSE_IN_SUBJECT = CONJUNCTIONS | frozenset("it there he she they we i you".split())
_STATES = frozenset("closed shut sold broken gone over finished built destroyed full".split())
_ABOUT_FACTS = frozenset(
    """
    sure glad happy sorry afraid aware confident convinced certain proud surprised worried lucky grateful relieved
    hopeful positive adamant thankful delighted pleased shocked amazed angry upset disappointed concerned
    anxious thrilled told satisfied clear true likely possible obvious evident known said thought believed scared
    """.split()
)
"""Adjectives that a clause without *that* may follow."""
_OPEN = {"to"} | PREPOSITIONS | DETERMINERS | QUANTIFIERS | CONJUNCTIONS | OPERATORS | _COMPLEMENTS


@cache
def _may_close(word: str) -> bool:
    if word in _OPEN:
        return False
    return word[0].isdigit() or not can_be(word) or bool(can_be(word) & {"NOUN", "ADV", "PROPN"})


def _is_finite(words: tuple[str, ...], index: int) -> bool:
    word = words[index]
    return shows_finite(word) and (_is_sure(word) or words[index - 1] not in PHRASE_OPENERS)


@cache
def _is_sure(word: str) -> bool:
    return word in OPERATORS or can_be(word) == {"VERB"}


def _has_verb_behind(words: tuple[str, ...], start: int) -> bool:
    """Whether a finite verb follows before the noun phrase can be over for another reason."""
    for index in range(start + 1, min(start + _LONGEST_SUBJECT, len(words))):
        word = words[index]
        if word in CONJUNCTIONS or word in _PRONOUNS:
            return False  # “to feed the animals they could not sell”
        if shows_finite(word) and _is_sure(word):
            return index > start + 1 or word in OPERATORS
    return False
