"""The verb put before what it passed: candidates for the language model to choose from."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import inflected
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

__all__ = ["suspected_move"]


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
