"""A verb particle alone at the end of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Hit, Layer, bad, good
from mtcheck.checks.syntax.moves import moved, removed
from mtcheck.document import Passage, Role
from mtcheck.languages.english_grammar import DETERMINERS, PREPOSITIONS, PRONOUNS
from mtcheck.report import Severity

__all__ = ["StrandedParticle"]

_PARTICLES = frozenset(
    "up off on out in away back down over through together at to before forward around along".split()
)
_QUOTES = frozenset('"“”„«»')
_BORDERS = frozenset({"and", "or", "but", "because", "to"})
_PARTNERS = {
    "part": frozenset({"take"}),
    "place": frozenset({"take", "find"}),
    "known": frozenset({"make", "give", "become"}),
    "force": frozenset({"come", "step", "enter"}),
}
"""Second halves of verb phrases that are no particles, and the verbs that they belong to."""
_STRANDED = _PARTICLES | _PARTNERS.keys()
_INSEPARABLE = PRONOUNS | PREPOSITIONS | DETERMINERS
_MOST_VERBS = 3


class StrandedParticle(Check):
    id = "stranded-particle"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TEASER})
    needs_judge = True
    message = "the particle at the end of the clause belongs to its verb, or nowhere"
    explanation = """
Finds a particle left at the end of a clause, as German leaves the prefix of a separable verb there: "The train drives
at eight off", "The mayor called the population to calm up". The language model compares the clause with those in which
the particle stands beside a verb or is dropped, and decides; "turn the light off" stays silent.
"""
    examples = (
        bad(
            "The head of the agency steps at the end of the month ⟦back⟧.",
            repair="The head of the agency steps back at the end of the month.",
        ),
        good("She turned the light off. They took the day off and picked her up."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in context.fact(clauses_of).get(passage.text, ()):
            for particle in _apart(clause):
                spans, words = clause.spans(), clause.words
                partners = _PARTNERS.get(words[particle])
                verbs = [
                    index
                    for index in range(particle - 1)
                    if (not partners.isdisjoint(verb_lemmas(words[index])) if partners else verb_tags(words[index]))
                ][-_MOST_VERBS:]
                edits = [moved(passage.text, spans[particle], spans[verb + 1].start) for verb in verbs]
                if not partners:
                    edits.append(removed(passage.text, spans[particle]))
                if edits:
                    yield Hit(spans[particle], contrast=Contrast(tuple(edits), margin=MARGIN))
                    break


MARGIN = 9.5
"""Nats, benchmarks/calibration/syntax_margins.py; English parts many a verb from its particle, too,
and gained 8.8 at best on the near misses in corpora/clean ("picked the phone up")."""


def _apart(clause: Clause) -> Iterator[int]:
    """Particles at the end of the clause or before a conjunction, with more than a pronoun before them."""
    words = clause.words
    for index in range(3, len(words)):
        if words[index] not in _STRANDED:
            continue
        last = index + 1 == len(words)
        if clause.closing in _QUOTES if last else words[index + 1] not in _BORDERS:
            continue
        before = words[index - 1]
        if before not in _INSEPARABLE and can_be(before) != {"VERB"}:
            yield index
