"""A relative clause without its pronoun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.finiteness import may_be_finite
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    NOMINATIVES,
    PREPOSITIONS,
)
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import PerToken
from mtcheck.report import Severity

__all__ = ["MissingRelativePronoun"]

_AUXILIARIES = frozenset("is was are were has had have".split())
_INDEFINITE = frozenset("a an many several some two three four five most no another hundreds thousands".split())

MARGIN = 1.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound text loses 1.1 or more."""


class MissingRelativePronoun(Check):
    id = "missing-relative-pronoun"
    category = "fluency/grammar/function-word"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = TERSE
    needs_judge = True
    supersedes = ("lost-verb", "verb-form")
    message = "the relative clause has lost its pronoun"
    explanation = """
Finds a noun that a second finite verb follows, with no pronoun to join them: "treated a patient had swallowed a
battery", "There are many people have lost their homes". English may leave out *that* where it is an object ("the man
she saw"), not where it is the subject of its clause. The language model must prefer the wording with *who*, *which* or
*that*.
"""
    examples = (
        bad(
            "The doctor treated ⟦a patient had⟧ swallowed a battery.",
            repair="The doctor treated a patient who had swallowed a battery.",
        ),
        bad(
            "There are ⟦many people have⟧ lost their homes.",
            repair="There are many people who have lost their homes.",
        ),
        good("To build the bridge was hard, and now the snow has melted the farmers can sow."),
        good("He said a patient had swallowed a battery, and the man she saw was a doctor."),
    )

    @property
    def triggers(self) -> Bigram:
        return Bigram(_may_be_head, _is_second)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            if len(words) < _SHORTEST:
                continue
            for index in _SECOND.places(words):
                if 2 < index < len(words) - 1 and _lacks_pronoun(clause, index):
                    spans = clause.spans()
                    noun = words[index - 1]
                    person = noun in persons()
                    at = spans[index].start
                    others = ("who", "that") if person else ("which", "that", "who")
                    edits = tuple(Edit(Span(at, at), f"{other} ") for other in others)
                    mark = Span(spans[_begin(words, index)].start, spans[index].end)
                    yield Hit(mark, contrast=Contrast(edits, margin=MARGIN))


_SHORTEST = 6


def _begin(words: tuple[str, ...], index: int) -> int:
    """Where the noun phrase before a verb opens."""
    place = index - 1
    while place > max(index - 5, 0) and words[place] not in DETERMINERS | _INDEFINITE:
        place -= 1
    return place


def _lacks_pronoun(clause: Clause, index: int) -> bool:
    words = clause.words
    if not _may_be_head(words[index - 1]) or clause.is_name(index - 1):
        return False
    begin = _begin(words, index)
    if words[begin] not in DETERMINERS | _INDEFINITE or begin < 2:
        return False
    before = words[begin - 1]
    auxiliary = words[index] in _AUXILIARIES
    if auxiliary and not (verb_tags(words[index + 1]) & {"VBN", "VBG"} or words[index + 1] in _AFTER_AUXILIARY):
        return False
    if before in ("is", "are", "was", "were") and words[begin - 2] == "there":
        return auxiliary
    if not _CLAUSES.isdisjoint(words[:begin]):
        return False
    return _is_full_verb(words, begin - 1)


_AFTER_AUXILIARY = frozenset("been not also already still now".split())
_CLAUSES = CONJUNCTIONS | {"than", "as"}


def _is_full_verb(words: tuple[str, ...], place: int) -> bool:
    word = words[place]
    if word in HAVE:
        return True  # “has a director has worked”
    if word in BE | MODALS | PREPOSITIONS or not verb_tags(word) or not place:
        return False
    if takes_bare_clause(word):
        return False
    if may_be_finite(words, place):
        return True
    before = words[place - 1]
    return before in HAVE | MODALS | {"to"} and "NOUN" not in can_be(before)


@cache
def _is_second(token: str) -> bool:
    """Whether a word is an auxiliary, or a verb in a form that is finite wherever it stands."""
    word = token.lower()
    if word in _AUXILIARIES or word in _MODALS:
        return True
    tags = verb_tags(word)
    return can_be(word) == {"VERB"} and bool(tags & {"VBD", "VBZ"}) and "VBN" not in tags


_SECOND = PerToken(_is_second)
_MODALS = frozenset("could would can must should cannot".split())


@cache
def _may_be_head(token: str) -> bool:
    word = token.lower()
    return word.isalpha() and ("NOUN" in can_be(word) or is_plural(word)) and word not in NOMINATIVES
