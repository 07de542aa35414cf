"""Objects between a subject, or the pronoun that is one, and the verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import ARTICLES, has_finite_form, is_tensed, may_be_tensed, must_be_verb
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Contrast, Edit, Hit
from mtcheck.checks.syntax.finite_verbs_last.margins import (
    MARGIN,
    MARGIN_OF_INDEFINITE,
    MARGIN_OF_PLURAL,
    MARGIN_OF_PLURAL_PHRASE,
)
from mtcheck.checks.syntax.finite_verbs_last.noun_phrases import CLOSED
from mtcheck.document import Span
from mtcheck.languages.english_grammar import ADVERBS, AUXILIARIES, PREPOSITIONS, RELATIVES

__all__ = ["SURE_OBJECTS", "behind_indefinite", "behind_object_pronoun", "behind_plural", "behind_plural_phrase"]

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


def behind_plural_phrase(clause: Clause) -> Iterator[Hit]:
    """``which robots for the harvest builds``: a plural with a phrase of its own, and the verb."""
    words = clause.words
    for index in range(len(words) - _SHORTEST_PHRASE):
        if words[index] not in ("who", "which") or not is_plural(words[index + 1]):
            continue
        if not index and clause.opening != ",":
            return
        verb = _verb_behind_phrase(words, index + 2)
        if verb is not None and (not index or "NOUN" in can_be(words[index - 1])):
            spans = clause.spans()
            swapped = f"{clause.phrase(verb, verb + 1)} {clause.phrase(index + 1, verb)}"
            edit = Edit(Span(spans[index + 1].start, spans[verb].end), swapped)
            yield Hit(spans[verb], contrast=Contrast((edit,), margin=MARGIN_OF_PLURAL_PHRASE))
        return


_SHORTEST_PHRASE = 4


def _verb_behind_phrase(words: Sequence[str], start: int) -> int | None:
    """The only verb behind a phrase with a preposition, in the singular: last, or before that of the main clause."""
    if words[start] not in PREPOSITIONS:
        return None
    for place in range(start + 2, len(words)):
        word, before = words[place], words[place - 1]
        if word in AUXILIARIES or (word in ARTICLES and before not in PREPOSITIONS):
            return None  # “which pictures by Klee the museum shows”
        if "VBZ" in verb_tags(word) and before not in PREPOSITIONS | ARTICLES and "ADJ" not in can_be(word):
            behind = words[place + 1 : place + 2]
            if not behind or behind[0] in AUXILIARIES or may_be_tensed(behind[0]):
                return place
        if is_tensed(word):
            return None
    return None


@cache
def _is_bare_plural(word: str) -> bool:
    return is_plural(word) and can_be(word) == {"NOUN"}
