"""A verb in a form that its auxiliary does not take."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, inflected, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES, HAVE, MODALS
from mtcheck.report import Severity

__all__ = ["VerbForm"]

_FINITE_BE = frozenset("is are was were".split())
_DO = frozenset("do does did don't doesn't didn't don’t doesn’t didn’t".split())
_BASE_AFTER = MODALS | _DO | {"to"}
_GOVERNORS = AUXILIARIES | _BASE_AFTER
_BETWEEN = frozenset("not also already never always still now even".split())


class VerbForm(Check):
    id = "verb-form"
    category = "fluency/grammar/word-form"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    message = "the verb has a form that does not go with its auxiliary"
    explanation = """
Finds an auxiliary followed by a verb form that it cannot take: "the police could found", "she has go", "the plan was
adopt", "must is". Systems that translate phrase by phrase join halves that do not fit. The language model compares the
form that fits and decides.
"""
    examples = (
        bad(
            "The police could not ⟦caught⟧ the two men on the motorway.",
            repair="The police could not catch the two men on the motorway.",
        ),
        good("What it is is clear. The rate rose to increased levels. He had had enough and has to go."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in context.fact(clauses_of).get(passage.text, ()):
            words = clause.words
            for index in range(1, len(words) - 1):
                if words[index] not in _GOVERNORS:
                    continue
                verb = index + 1
                while verb + 1 < len(words) and words[verb] in _BETWEEN:
                    verb += 1
                if not _is_suspect(words[verb]) or clause.is_name(index):
                    continue
                if edits := tuple(_candidates(clause, index, verb)):
                    yield Hit(clause.spans()[verb], contrast=Contrast(edits))


@cache
def _is_suspect(word: str) -> bool:
    return word in _FINITE_BE or (can_be(word) == {"VERB"} and word != "complete")


def _candidates(clause: Clause, auxiliary: int, verb: int) -> Iterator[Edit]:
    word, before = clause.words[verb], clause.words[auxiliary]
    span = clause.spans()[verb]
    if word in _FINITE_BE:
        if before in _FINITE_BE | MODALS and verb == auxiliary + 1:
            whole = Span(clause.spans()[auxiliary].start, span.end)
            yield from (Edit(whole, kept) for kept in (before, word, f"{before} be"))
        return
    wanted = _wanted(before, verb_tags(word), regular=word.endswith("ed"))
    for tag in wanted:
        yield from (Edit(span, inflected(lemma, tag)) for lemma in verb_lemmas(word))
    if wanted and before in MODALS and "VBN" in verb_tags(word):
        yield Edit(span, f"be {word}")


def _wanted(auxiliary: str, tags: frozenset[str], *, regular: bool) -> tuple[str, ...]:
    """Penn tags of the forms that the auxiliary takes; none if the verb may be one of them."""
    if auxiliary == "to":
        # regular participles are adjectives too: "prone to increased risk"
        return ("VB",) if tags and tags <= {"VBZ", "VBD", "VBN"} and not regular else ()
    if auxiliary in _BASE_AFTER:
        return ("VB",) if tags and tags <= {"VBZ", "VBD", "VBN"} else ()
    if auxiliary in HAVE:
        return ("VBN",) if tags and tags <= {"VB", "VBP", "VBZ"} else ()
    return ("VBN", "VBG") if tags and tags <= {"VB", "VBP", "VBZ"} else ()
