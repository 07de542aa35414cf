"""A word that the topic of the passage makes the wrong sense of a German word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from operator import itemgetter

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, Trigger, bad, good
from mtcheck.checks.lexis.words.glossing import is_gloss
from mtcheck.checks.lexis.words.names import is_other_word
from mtcheck.checks.lexis.words.waking_phrases import doubtful_phrases
from mtcheck.document import Passage, Span
from mtcheck.language_model.contrast import DEFAULT_MARGIN
from mtcheck.languages.phrases import PhraseMatch, PhraseTable
from mtcheck.languages.tables import phrases
from mtcheck.report import Severity

__all__ = ["SenseOffTopic"]


@cache
def _senses() -> PhraseTable:
    return PhraseTable(phrases("topic_senses"))


class SenseOffTopic(Check):
    id = "sense-off-topic"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    message = "the German word has another sense in a text about this"
    supersedes = ("unlikely-sense",)
    explanation = """
Finds English words for a sense of a German word that does not go with what the passage is about: a "volatile" burglar
(*flüchtig*: on the run), the "heel" of a carmaker (*Absatz*: sales), "prices" that a school fair gives away (*Preise*:
prizes). The words around tell the topic, and a word of the wrong sense's own topic keeps the check silent.
The language model must much prefer what is meant; by how much was measured in sound text about the topic.

The list is `mtcheck/languages/data/topic_senses.tsv`, what tells a topic is in `mtcheck/languages/data/topics`.
*wrong-sense* and *sense-ruled-out* know the words right beside that give a sense away.
"""
    examples = (
        bad(
            "One burglar was arrested at the scene; his accomplice is still ⟦volatile⟧, the police said.",
            repair="One burglar was arrested at the scene; his accomplice is still on the run, the police said.",
        ),
        bad(
            "The carmaker’s ⟦heel⟧ in China fell by 14 per cent in the third quarter.",
            repair="The carmaker’s sales in China fell by 14 per cent in the third quarter.",
        ),
        good("The burglar’s mood was volatile, and a heel of his shoe was found. The carmaker’s shares were volatile."),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return tuple(doubtful_phrases(_senses()))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        words = context.words(passage)
        by_place: defaultdict[Span, list[PhraseMatch]] = defaultdict(list)
        for match in _senses().matches(passage.text, words):
            # Who has the one word for the one thing has the other for another.
            if match.repairs and words.isdisjoint(match.phrase.repairs):
                by_place[match.span].append(match)
        for span, matches in sorted(by_place.items(), key=itemgetter(0)):
            if not is_gloss(passage.text, span) and not is_other_word(matches[0], passage, context):
                yield _hit(span, matches)


def _hit(span: Span, matches: list[PhraseMatch]) -> Hit:
    """All that could be meant in a place, each with what it must gain."""
    needed: dict[str, float] = {}
    for match in matches:
        margin = DEFAULT_MARGIN if match.phrase.margin is None else match.phrase.margin
        needed |= {repair: min(margin, needed.get(repair, margin)) for repair in match.repairs}
    german = " or ".join(dict.fromkeys(f"“{match.phrase.note}”" for match in matches))
    return Hit(
        span,
        message=f"the German word ({german}) has another sense in a text about this",
        contrast=Contrast(tuple(Edit(span, repair) for repair in needed), margins=tuple(needed.values())),
    )
