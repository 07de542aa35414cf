"""The wrong one of two English words for a German word of two senses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, Trigger, bad, good
from mtcheck.checks.lexis.words.glossing import is_gloss
from mtcheck.checks.lexis.words.names import is_other_word
from mtcheck.checks.lexis.words.waking_phrases import doubtful_phrases, sure_phrases
from mtcheck.document import Passage
from mtcheck.languages.phrases import PhraseTable
from mtcheck.languages.tables import phrases_in
from mtcheck.report import Severity

__all__ = ["WrongSense"]


@cache
def _senses() -> PhraseTable:
    return PhraseTable(phrases_in("wrong_senses"))


class WrongSense(Check):
    id = "wrong-sense"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the German word has another sense here"
    supersedes = ("unlikely-sense",)
    explanation = """
Finds English words that stand for the wrong sense of a German word: "the ladder of the youth welfare office" (*Leiter*:
head), "a baroque lock" (*Schloss*: castle), "has decreased twelve kilos" (*abnehmen*: lose), "the proceedings were
adjusted" (*einstellen*: drop). Systems choose the more frequent sense. Every word is English, so only its company gives
it away: where that is not proof, the language model must prefer the other word clearly.

The lists are the files of `mtcheck/languages/data/wrong_senses`: nouns, and verbs with their objects.
"""
    examples = (
        bad(
            "The ⟦ladder of the youth⟧ welfare office resigned.",
            repair="The head of the youth welfare office resigned.",
        ),
        bad("The boxer ⟦broke his pine⟧ in the third round.", repair="The boxer broke his jaw in the third round."),
        bad("The striker ⟦came from the bank⟧ and scored."),
        bad("Smoke ⟦loosened an alarm⟧.", repair="Smoke triggered an alarm."),
        good(
            "A priest said the mass in Cologne for exhibitors; the satellite had no admission; the paragraph was cut."
        ),
        good(
            "Three sentences won her the prize; in the fall of a dictator lies hope; the conversion of the loft rose."
        ),
        good(
            "The alarm puzzle was solved, the shops went well beyond the town, and the home play against type opened."
        ),
        good("The storm broke a pine, and the angler sat on the bank while the striker trained."),
        good("The ladder of the fire engine did not reach the head of the office, who stood on the roof."),
        good("The lock of the castle was changed after a king’s visit, and the locks of the canal were closed."),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return tuple(sure_phrases(_senses()))

    @property
    def doubts(self) -> tuple[Trigger, ...]:
        return tuple(doubtful_phrases(_senses()))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        words = context.words(passage)
        for match in _senses().find(passage.text, words):
            if is_gloss(passage.text, match.span):
                continue  # a “Brückentag”, or bridge day
            if match.phrase.doubtful and not words.isdisjoint(match.phrase.repairs):
                continue  # who has the one word for the one thing has the other for another
            candidates = tuple(Edit(match.span, repair) for repair in match.repairs)
            message = f"the German word has another sense here (“{match.phrase.note}”)"
            if not match.phrase.doubtful:
                yield Hit(match.span, repair=candidates[0] if candidates else None, message=message)
            elif candidates and context.judged and not is_other_word(match, passage, context):
                yield Hit(match.span, message=message, contrast=Contrast(candidates, margin=match.phrase.margin))
