"""Objects between a subject, or the pronoun that is one, and the verb."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import ARTICLES, has_finite_form, may_be_tensed, must_be_verb
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Contrast, Edit, Hit
from mtcheck.checks.syntax.finite_verbs_last.margins import MARGIN, MARGIN_OF_INDEFINITE, MARGIN_OF_PLURAL
from mtcheck.checks.syntax.finite_verbs_last.noun_phrases import CLOSED
from mtcheck.document import Span
from mtcheck.languages.english_grammar import ADVERBS, AUXILIARIES, PREPOSITIONS, RELATIVES

__all__ = ["SURE_OBJECTS", "behind_indefinite", "behind_object_pronoun", "behind_plural"]

SURE_OBJECTS = frozenset("him them me us".split())
"""Pronouns that are nothing else."""
_INDEFINITE = frozenset("something anything nothing everything here there".split())
"""Words that are hardly the subject of a relative clause."""
_LONGEST_OBJECT = 5


def behind_object_pronoun(clause: Clause) -> Iterator[Hit]:
    """``until the doctor him released``: a noun, a pronoun that cannot be the subject, a finite verb."""
    words = clause.words
    if SURE_OBJECTS.isdisjoint(words):
        return
    for index in range(2, len(words) - 1):
        before, verb = words[index - 1], words[index + 1]
        if words[index] not in SURE_OBJECTS or before in CLOSED or not may_be_tensed(verb):
            continue
        noun = "NOUN" in can_be(before) and ("VERB" not in can_be(before) or words[index - 2] in ARTICLES)
        if clause.is_name(index - 1) or noun:
            spans = clause.spans()
            swapped = f"{clause.phrase(index + 1, index + 2)} {words[index]}"
            edit = Edit(Span(spans[index].start, spans[index + 1].end), swapped)
            yield Hit(edit.span, contrast=Contrast((edit,), margin=MARGIN))
            return


def behind_indefinite(clause: Clause) -> Iterator[Hit]:
    """``people who something suspicious have seen``: an object that is no subject before the verb of *who*."""
    words = clause.words
    if _INDEFINITE.isdisjoint(words):
        return
    for index in range(len(words) - 2):
        if words[index] not in ("who", "that", "which") or words[index + 1] not in _INDEFINITE:
            continue
        for verb in range(index + 2, min(index + 2 + _LONGEST_OBJECT, len(words))):
            direct = verb == index + 2 and has_finite_form(words[verb]) and words[verb] not in ADVERBS | PREPOSITIONS
            if must_be_verb(words[verb]) or direct:
                end = verb + 1
                while end < len(words) and words[verb] in AUXILIARIES and verb_tags(words[end]) & {"VB", "VBN"}:
                    end += 1
                spans = clause.spans()
                text = f"{clause.phrase(verb, end)} {clause.phrase(index + 1, verb)}"
                edit = Edit(Span(spans[index + 1].start, spans[end - 1].end), text)
                yield Hit(edit.span, contrast=Contrast((edit,), margin=MARGIN_OF_INDEFINITE))
                return


def behind_plural(clause: Clause) -> Iterator[Hit]:
    """``a law that manufacturers obliges``: the plural before the verb is not its subject."""
    words = clause.words
    for index in range(1, len(words) - 2):
        if words[index] not in RELATIVES or not _is_bare_plural(words[index + 1]):
            continue
        verb = words[index + 2]
        ends = index + 3 == len(words) or words[index + 3] in PREPOSITIONS | {"to"}
        if ends and can_be(verb) == {"VERB"} and verb_tags(verb) == {"VBZ"} and "NOUN" in can_be(words[index - 1]):
            spans = clause.spans()
            swapped = f"{clause.phrase(index + 2, index + 3)} {clause.phrase(index + 1, index + 2)}"
            edit = Edit(Span(spans[index + 1].start, spans[index + 2].end), swapped)
            yield Hit(spans[index + 2], contrast=Contrast((edit,), margin=MARGIN_OF_PLURAL))


@cache
def _is_bare_plural(word: str) -> bool:
    return is_plural(word) and can_be(word) == {"NOUN"}
