"""*Very* with nothing behind it that it could raise."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, inflected, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.languages.english_grammar import BE, DETERMINERS, PREPOSITIONS
from mtcheck.report import Severity

__all__ = ["BareVery"]

_BEFORE_NOUN = DETERMINERS | frozenset("the very so not thank".split())
"""Words behind which *very* belongs to a noun (the very man), or to more of itself."""
_NO_DEGREE = PREPOSITIONS - {"like", "near", "unlike", "in", "under", "off", "down", "up", "along"}
_FEWEST_BEFORE = 3

MARGIN = 3.0


class BareVery(Check):
    id = "bare-very"
    category = "fluency/grammar/function-words"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = frozenset({"very"})
    message = "*very* raises adjectives and adverbs; here it has none"
    explanation = """
Finds *very* at the end of a clause or before a preposition ("He likes the music very", "That helps us very in the
search"), and before a noun ("She was very surprise"). German *sehr* raises verbs as well, for which English has *very
much*; a noun behind it stands for a participle, and there the language model decides.
"""
    examples = (
        bad("The mayor regrets the decision ⟦very⟧.", repair="The mayor regrets the decision very much."),
        bad(
            "The new law helps tenants ⟦very⟧ with the costs.",
            repair="The new law helps tenants very much with the costs.",
        ),
        bad("She was very ⟦surprise⟧ by the result.", repair="She was very surprised by the result."),
        good("It was very, very cold. The very men who said so left. They came from the very top and at the very end."),
        good("He was very much in love, and very near to tears. Is it cold? Very. It is very early, very in fact."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            for place, word in enumerate(clause.words):
                if word == "very" and place and clause.words[place - 1] not in _BEFORE_NOUN:
                    yield from _hits(clause, place, judged=context.judged)


def _hits(clause: Clause, place: int, *, judged: bool) -> Iterator[Hit]:
    words, span = clause.words, clause.spans()[place]
    behind = words[place + 1] if place + 1 < len(words) else ""
    ends = not behind and clause.closing in (".", ";") and place >= _FEWEST_BEFORE
    if ends or (behind in _NO_DEGREE and place >= _FEWEST_BEFORE - 1):
        yield Hit(span, repair=Edit(span, "very much"))
    elif judged and behind and words[place - 1] in BE and can_be(behind) and can_be(behind) <= {"NOUN", "VERB"}:
        if verb_tags(behind) & {"VBN", "VBG"}:
            return
        noun = clause.spans()[place + 1]
        forms = [inflected(lemma, tag) for lemma in verb_lemmas(behind) for tag in ("VBN", "VBG")]
        if forms:
            yield Hit(noun, contrast=Contrast(tuple(Edit(noun, form) for form in forms), margin=MARGIN))
