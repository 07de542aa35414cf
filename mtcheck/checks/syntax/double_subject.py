"""The subject named twice."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.clauses import Clause, clauses_of
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import BE, CONJUNCTIONS, DETERMINERS, HAVE, MODALS
from mtcheck.morphology import can_be, verb_tags
from mtcheck.report import Severity

__all__ = ["DoubleSubject"]

_PRONOUNS = frozenset("he she it they".split())
_AUXILIARIES = HAVE | BE | MODALS
_LONGEST_SUBJECT = 8


class DoubleSubject(Check):
    id = "double-subject"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    message = "the subject is named a second time by a pronoun"
    explanation = """
Finds a sentence that begins with its subject and repeats it as a pronoun before the verb: "The minister he rejects the
plan", "The new stadium, it costs 300 million". Delete the pronoun. The language model decides, so that relative clauses
without a relative pronoun ("the house he bought") and spoken emphasis stay silent.
"""
    examples = (
        bad("The new minister⟦ he⟧ rejects the plan.", repair="The new minister rejects the plan."),
        good("The house he bought is old. The day it rained was a Monday. In the end, he said so."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        opener: Clause | None = None
        for clause in context.fact(clauses_of).get(passage.text, ()):
            pronoun = _second_subject(clause, opener)
            if pronoun is not None:
                span = clause.spans()[pronoun]
                start = len(passage.text[: span.start].rstrip().rstrip(","))
                mark = Span(start, span.end)
                yield Hit(mark, contrast=Contrast((Edit(mark, ""),), margin=MARGIN))
            opener = clause if clause.begins_sentence else None


MARGIN = 2.0
"""Nats, benchmarks/calibration/syntax_margins.py: dropping a word is charged, so that sound sentences lose by it."""


def _second_subject(clause: Clause, opener: Clause | None) -> int | None:
    words = clause.words
    if opener is not None and clause.opening == "," and words[0] in _PRONOUNS and len(words) > 2:
        return 0 if _is_subject(opener, len(opener.words)) and _is_finite(words[1], words[0]) else None
    if not clause.begins_sentence:
        return None
    for index in range(1, min(_LONGEST_SUBJECT, len(words) - 2)):
        if words[index] in _PRONOUNS:
            return index if _is_subject(clause, index) and _is_finite(words[index + 1], words[index]) else None
    return None


def _is_subject(clause: Clause, end: int) -> bool:
    """Whether the clause begins with a noun phrase that ends at a word and holds no verb."""
    words = clause.words[:end]
    if not clause.begins_sentence or (words[0] not in DETERMINERS and not clause.text.split()[0][0].isupper()):
        return False
    if words[0] in CONJUNCTIONS or words[0] in _PRONOUNS or not (can_be(words[-1]) <= {"NOUN", "PROPN", "VERB"}):
        return False
    return not any(word in _AUXILIARIES or (can_be(word) <= {"VERB"} and can_be(word)) for word in words)


def _is_finite(word: str, pronoun: str) -> bool:
    present = "VBP" if pronoun == "they" else "VBZ"
    return word in _AUXILIARIES or bool(verb_tags(word) & {"VBD", present})
