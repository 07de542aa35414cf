"""The verb put before what it passed: candidates for the language model to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import inflected, verb_lemmas
from mtcheck.check import Contrast, Edit, Hit
from mtcheck.checks.syntax.clause_final_verbs.displaced import Displaced, has_no_other_sense, may_be_caused
from mtcheck.checks.syntax.clause_final_verbs.margins import (
    MARGIN,
    MARGIN_BEHIND_COMMA,
    MARGIN_OF_CAUSATIVE,
    MARGIN_OF_STATE,
)
from mtcheck.checks.syntax.clause_final_verbs.phrases import MOST_SPLITS, is_slot
from mtcheck.document import Span
from mtcheck.languages.english_grammar import AUXILIARIES, MODALS, PARTICLES
from mtcheck.languages.english_verbs import HAVE_FOR_BE, MOTION_AND_CHANGE

__all__ = ["suspected_move"]


_ADVERBS = 3
"""Words before the first that is passed among which the auxiliary stands."""


def suspected_move(clause: Clause, displaced: Displaced) -> Hit:
    """A verb at the end, with its moves and what they must gain."""
    spans = clause.spans()
    verb = Span(spans[displaced.verb].start, spans[displaced.last].end)
    margin = MARGIN_OF_CAUSATIVE if may_be_caused(clause.words, displaced) else MARGIN
    margin = MARGIN_BEHIND_COMMA if displaced.joins else margin
    margin = displaced.margin if displaced.margin is not None else margin
    margin = MARGIN_OF_STATE if margin == MARGIN and has_no_other_sense(clause.words, displaced) else margin
    return Hit(verb, contrast=Contrast(tuple(_candidates(clause, displaced)), margin=margin))


def _candidates(clause: Clause, displaced: Displaced) -> Iterator[Edit]:
    """The clause with the verb before what it passed, or before the last part of it, the parts in either order."""
    spans, phrase, words = clause.spans(), clause.phrase, clause.words
    first, verb, end = displaced.first_passed, displaced.verb, displaced.last + 1
    whole = Span(clause.start - 1 if displaced.joins else spans[first].start, spans[end - 1].end)
    gap = " " if displaced.joins else ""
    groups = _orders(displaced.marker + phrase(verb, end))
    if displaced.gerund:
        groups = (" ".join([inflected(words[verb + 1], "VBG"), *words[verb + 2 : end]]),)
    elif words[verb - 1] in PARTICLES and words[verb] == "to" and verb - 1 > first:
        verb -= 1
        groups = (f"{groups[0]} {phrase(verb, verb + 1)}",)
    if words[verb - 1] == "to" and words[first - 1] in MODALS and verb - 1 > first:
        yield Edit(whole, f"{groups[0]} {phrase(first, verb - 1)}")  # “can the old houses to save”
    if not MOTION_AND_CHANGE.isdisjoint(verb_lemmas(words[verb])):
        for be in (at for at in range(max(first - _ADVERBS, 0), first) if words[at] in HAVE_FOR_BE):
            perfect = f"{HAVE_FOR_BE[words[be]]} {groups[0]} {phrase(first, verb)} {phrase(be + 1, first)}"
            yield Edit(Span(spans[be].start, whole.end), perfect.rstrip())  # “is overnight by two metres risen”
    splits = [i for i in range(first + 1, verb) if is_slot(words, i) or words[i : i + 2] == ("up", "to")]
    for group in groups:
        yield Edit(whole, gap + f"{group} {phrase(first, verb)}".rstrip())
        for split in splits[-MOST_SPLITS:]:
            yield Edit(whole, f"{gap}{group} {phrase(split, verb)} {phrase(first, split)}")
            yield Edit(whole, f"{gap}{phrase(first, split)} {group} {phrase(split, verb)}")


def _orders(group: str) -> tuple[str, ...]:
    """The verbs as they stand, and with the auxiliary that German puts last put first."""
    *rest, last = group.split()
    return (group, " ".join([last, *rest])) if rest and last.lower() in AUXILIARIES else (group,)
