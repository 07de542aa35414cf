"""Where a verb may be missing, and what the language model tries there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import ARTICLES
from mtcheck.analysis.morphology import can_be, inflected, verb_tags
from mtcheck.check import Contrast, Edit, Hit
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    PARTICLES,
    PREPOSITIONS,
    QUANTIFIERS,
    TIMES,
    TRANSITIVE_PARTICIPLES,
)

__all__ = ["AUXILIARIES_TO_TRY", "MARGIN", "VERBS_TO_TRY", "is_slot", "with_verbs"]

_MOST_SLOTS = 4
_FEWER_SLOTS = 2
AUXILIARIES_TO_TRY = ("is", "are", "was", "were", "has", "have")
VERBS_TO_TRY = tuple("began ended cost rose fell took came arrived lived said went lay had".split())
_OPENERS = (
    DETERMINERS
    | PREPOSITIONS
    | TIMES
    | ADVERBS
    | QUANTIFIERS
    | TRANSITIVE_PARTICIPLES
    | {"not", "to", "nothing", "something"}
)
_CLOSED = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | QUANTIFIERS | {"not", "to"}
_BEHIND_GERUND = PREPOSITIONS | PARTICLES | {"to"}
_PARTS_OF_DAY = frozenset({"evening", "morning"})
_BEFORE_PREPOSITION = {
    "to": ("want", "wants", "plan", "plans", "amounts", "amounted", "responded"),
    "by": ("increased", "dropped", "won"),
    "against": ("protested", "demonstrated", "won", "lost"),
    "for": ("works", "called", "demanded", "won"),
    "with": ("met", "reached", "won", "dealt"),
    "on": ("protested", "gathered", "met", "demonstrated"),
    "in": ("lives", "stood", "met", "won", "lost"),
    "at": ("stood", "stands", "stopped"),
    "from": ("comes", "suffered"),
    "over": ("dropped", "will fall"),
    "about": ("talked", "complained"),
}
"""Verbs that may be lost before a preposition."""
_RANK = {"not": 0, "already": 0, "still": 0, "now": 0, "of": 3}
"""Which of the places that may lack the verb are tried first: negation and adverbs, and *of* last."""
MARGIN = 6.1
"""Nats, benchmarks/calibration/syntax_margins.py: an added word is credited with its expected surprisal, and still
gains little where nothing is missing: 4.6 at most in sound news and corpora/clean."""


def with_verbs(
    clause: Clause,
    slots: Sequence[int],
    verbs: Sequence[str],
    fewer: Sequence[str] = (),
    margin: float = MARGIN,
    *,
    decides: bool = True,
) -> Hit:
    """Verbs tried before the likeliest of some words, some before fewer of them; the mark is around the gap."""
    spans = clause.spans()
    ranked = sorted(
        slots, key=lambda index: _RANK.get(clause.words[index], 2 if clause.words[index] in PREPOSITIONS else 1)
    )
    tried = [
        (index, edit)
        for rank, index in enumerate(ranked[:_MOST_SLOTS])
        for edit in (
            *_insertions(clause, index, (*verbs, *(fewer if rank < _FEWER_SLOTS else ()))),
            *_without_to(clause, index),
        )
    ]
    mark_of = {index: Span(spans[max(index - 1, 0)].start, spans[index].end) for index in ranked[:_MOST_SLOTS]}
    marks = tuple(mark_of[index] for index, _ in tried)
    edits = tuple(edit for _, edit in tried)
    return Hit(marks[0], contrast=Contrast(edits, decides=decides, margin=margin, marks=marks))


def _insertions(clause: Clause, index: int, verbs: Sequence[str]) -> Iterator[Edit]:
    start = clause.spans()[index].start
    gap = Span(start, start)
    past = _may_be_past(clause.words, index)
    for verb in (*verbs, *_besides(clause.words[index])):
        if not (past and verb in HAVE):
            yield Edit(gap, f"{verb} ")


def _may_be_past(words: Sequence[str], index: int) -> bool:
    """Whether a word is its own past tense, before which *had* adds a verb to one: “more than doubled”."""
    behind = index + 2 if tuple(words[index : index + 2]) == ("more", "than") and index + 2 < len(words) else index
    return {"VBD", "VBN"} <= verb_tags(words[behind])


def _without_to(clause: Clause, index: int) -> Iterator[Edit]:
    """The finite forms of an infinitive that stands where they should: ``the ministers to discuss the plan``."""
    words = clause.words
    if words[index] == "to" and "VB" in verb_tags(words[min(index + 1, len(words) - 1)]):
        spans = clause.spans()
        whole = Span(spans[index].start, spans[index + 1].end)
        forms = dict.fromkeys(inflected(words[index + 1], tag) for tag in ("VBZ", "VBD", "VB"))
        yield from (Edit(whole, form) for form in forms)


def _besides(word: str) -> tuple[str, ...]:
    """What may be missing before a gerund, or before an object, only."""
    if word in ARTICLES:
        return ("passed", "presented", "opened", "won", "rejected")
    if word in _BEFORE_PREPOSITION:
        return _BEFORE_PREPOSITION[word]
    return ("has been", "have been") if verb_tags(word) == {"VBG"} else ()


def is_slot(words: tuple[str, ...], index: int) -> bool:
    word = words[index]
    if words[index - 1] in _CLOSED:
        return False
    if word in _OPENERS or "ADJ" in can_be(word) or word.endswith("ly"):
        return True
    if verb_tags(word) == {"VBG"}:
        after = words[index + 1] if index + 1 < len(words) else ""
        return "NOUN" not in can_be(word) or (after in _BEHIND_GERUND and word not in _PARTS_OF_DAY)
    return word in ("so", "too", "out") and index + 2 < len(words)
