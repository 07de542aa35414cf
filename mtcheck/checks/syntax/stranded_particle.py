"""A verb particle alone at the end of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Contrast, Hit, Layer, bad, good
from mtcheck.clauses import Clause, clauses_of
from mtcheck.document import Passage
from mtcheck.languages.english_grammar import DETERMINERS, PREPOSITIONS, PRONOUNS
from mtcheck.morphology import can_be, verb_tags
from mtcheck.moves import moved, removed
from mtcheck.report import Severity

__all__ = ["StrandedParticle"]

_PARTICLES = frozenset(
    "up off on out in away back down over through together at to before forward around along".split()
)
_MOST_VERBS = 3


class StrandedParticle(Check):
    id = "stranded-particle"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    message = "the particle at the end of the clause belongs to its verb, or nowhere"
    explanation = """
Finds a particle left at the end of a clause, as German leaves the prefix of a separable verb there: "The train drives
at eight off", "The mayor called the population to calm up". The language model compares the clause with those in which
the particle stands beside a verb or is dropped, and decides; "turn the light off" stays silent.
"""
    examples = (
        bad(
            "The minister rejects the application of the two companies ⟦off⟧.",
            repair="The minister rejects the application of the two companies.",
        ),
        good("She turned the light off. They took the day off and picked her up."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in context.fact(clauses_of).get(passage.text, ()):
            particle = len(clause.words) - 1
            if clause.words[particle] not in _PARTICLES or not _is_apart(clause, particle):
                continue
            spans = clause.spans()
            verbs = [i for i in range(particle - 1) if verb_tags(clause.words[i])][-_MOST_VERBS:]
            edits = [moved(passage.text, spans[particle], spans[verb + 1].start) for verb in verbs]
            edits.append(removed(passage.text, spans[particle]))
            yield Hit(spans[particle], contrast=Contrast(tuple(edits), margin=MARGIN))


MARGIN = 2.0
"""Nats, benchmarks/calibration/syntax_margins.py: dropping a word is charged, so that sound sentences lose by it."""


def _is_apart(clause: Clause, particle: int) -> bool:
    """Whether no verb stands before the particle, and the phrase between is no bare pronoun."""
    before = clause.words[particle - 1] if particle else ""
    if not before or before in PRONOUNS | PREPOSITIONS | DETERMINERS or can_be(before) == {"VERB"}:
        return False
    return particle >= 3
