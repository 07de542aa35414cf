"""A question formed with the bare verb, as German forms it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.analysis.phrases import opens_subject
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    BEFORE_NOUNS,
    DETERMINERS,
    DO_BY_TAG,
    OPERATORS,
    SUBJECT_PRONOUNS,
)
from mtcheck.report import Severity

__all__ = ["QuestionOrder"]

_ADVERBIAL = frozenset("where why when how whence whither since until what whom".split())
_DEGREE = frozenset("long often much many far soon quickly old late well high deep fast strongly".split())
_LONGEST_SUBJECT = 6

MARGIN = 4.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound questions are seldom suspected, and none gained anything."""
MARGIN_OF_INVERSION = 2.0
"""Nats: "Why the" with a verb and a question mark is an echo at best ("How he can do that is beyond me?": 1.1)."""


class QuestionOrder(Check):
    id = "question-order"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("clause-final-verb", "missing-verb", "stranded-particle", "verb-second", "misplaced-negation")
    needs_judge = True
    triggers = frozenset("?")
    message = "the question puts its verb before the subject, as in German; English asks with “do”"
    explanation = """
Finds questions in which a verb other than an auxiliary stands before its subject: "Why reacted the authorities so
late?", "Believes the minister that?"; questions in which an auxiliary stands behind it ("Why the airline has not
informed anybody?"). German asks with any verb in first or second place; English asks with *do* and leaves the verb
behind the subject. The language model compares the question with the one that has *do*, and decides.

Questions about the subject ("Who won the match?", "What caused the fire?") stay silent.
"""
    examples = (
        bad(
            "Why ⟦closed⟧ the library its doors at four in the afternoon?",
            repair="Why did the library close its doors at four in the afternoon?",
        ),
        bad(
            "“What ⟦means⟧ the ruling for tenants?” she asked.",
            repair="“What does the ruling mean for tenants?” she asked.",
        ),
        good("Who won the match, and what caused the fire in the stand? Why bother the neighbours with it?"),
        good("How goes it? What say you? Where there’s smoke, there’s fire, isn’t there?"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            if clause.closing != "?" or len(clause.words) < 4:
                continue
            verb = _verb_before_subject(clause)
            if verb is not None and (candidates := tuple(_candidates(clause, verb))):
                yield Hit(clause.spans()[verb], contrast=Contrast(candidates, margin=MARGIN))
            elif verb is None and (edit := _inverted(clause)):
                yield Hit(edit.span, contrast=Contrast((edit,), margin=MARGIN_OF_INVERSION))


def _inverted(clause: Clause) -> Edit | None:
    """``Why the airline has not informed anybody?``: the auxiliary before the subject."""
    words, spans = clause.words, clause.spans()
    subject = words[1] in DETERMINERS or (clause.is_name(1) and words[1] not in SUBJECT_PRONOUNS)
    if not clause.begins_sentence or words[0] not in ("why", "how") or not subject or words[1] == "that":
        return None
    for index in range(2, min(2 + _LONGEST_SUBJECT, len(words) - 1)):
        if words[index] in OPERATORS and words[index - 1] not in BEFORE_NOUNS:
            return Edit(Span(spans[1].start, spans[index].end), f"{words[index]} {clause.phrase(1, index)}")
    return None


def _verb_before_subject(clause: Clause) -> int | None:
    words = clause.words
    first = 1 if words[0] in ("and", "but", "so", "or") else 0
    if words[first] in _ADVERBIAL:
        verb = first + 1
        if words[first] == "how" and (words[verb] in _DEGREE or can_be(words[verb]) <= {"ADJ", "ADV"}):
            verb += 1
    elif clause.begins_sentence and first == 0:
        verb = 0
    else:
        return None
    if words[verb] in ("say", "says", "goes"):
        return None  # English asks so, too: "What says the law?", "How goes the work?"
    if verb + 2 >= len(words) or not _is_full_verb(words[verb]) or clause.is_name(verb):
        return None
    return verb if opens_subject(clause, verb + 1) else None


@cache
def _is_full_verb(word: str) -> bool:
    tags = verb_tags(word) & DO_BY_TAG.keys()
    return bool(tags) and word not in AUXILIARIES and word not in ("do", "does", "did")


def _candidates(clause: Clause, verb: int) -> Iterator[Edit]:
    """The question with *do* before each possible end of its subject."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    begin = spans[verb].start
    for tag in sorted(verb_tags(words[verb]) & DO_BY_TAG.keys()):
        for lemma in verb_lemmas(words[verb])[:1]:
            auxiliary = DO_BY_TAG[tag].capitalize() if verb == 0 else DO_BY_TAG[tag]
            for stop in range(verb + 2, min(verb + 2 + _LONGEST_SUBJECT, len(words) + 1)):
                if words[stop - 1] in BEFORE_NOUNS:
                    continue
                subject = phrase(verb + 1, stop)
                yield Edit(Span(begin, spans[stop - 1].end), f"{auxiliary} {subject} {lemma}")
                if words[stop : stop + 1] == ("not",):
                    yield Edit(Span(begin, spans[stop].end), f"{auxiliary} {subject} not {lemma}")
                if stop + 1 == len(words) - 1 and words[stop] == "not":
                    yield Edit(Span(begin, spans[stop + 1].end), f"{auxiliary} {subject} not {lemma} {words[stop + 1]}")
