"""A word in company that rules out the sense it has in English."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.check import Check, Context, Edit, Hit, Layer, Trigger, bad, good
from mtcheck.checks.lexis.words.glossing import is_gloss
from mtcheck.checks.lexis.words.waking_phrases import sure_phrases
from mtcheck.document import Passage
from mtcheck.languages.phrases import PhraseTable
from mtcheck.languages.tables import phrases_in
from mtcheck.report import Severity

__all__ = ["SenseRuledOut"]


@cache
def _senses() -> PhraseTable:
    return PhraseTable(phrases_in("ruled_out_senses"))


class SenseRuledOut(Check):
    id = "sense-ruled-out"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the German word has another sense here"
    supersedes = ("wrong-sense", "unlikely-sense", "false-friend", "calqued-phrase")
    explanation = """
Finds English words for the wrong sense of a German word in company that leaves no doubt: "asleep at the tax" (*Steuer*:
wheel), "won the first sentence" (*Satz*: set), "the bill passed briefly" (*knapp*: narrowly). No model is asked: in
93,000 sound passages none of the newer patterns stands.

What sound English might say in some sentence after all is a doubt, until the probe of the default model sees garble
there. The lists are the files of `mtcheck/languages/data/ruled_out_senses`; words whose company is no proof are those
of `wrong-sense`.
"""
    examples = (
        bad(
            "The residents sat ⟦without stream⟧ for two hours.",
            repair="The residents sat without electricity for two hours.",
        ),
        bad("He was ⟦asleep at the tax⟧ of it.", repair="He was asleep at the wheel of it."),
        bad(
            "The carmaker’s ⟦paragraph collapsed⟧ in the spring.",
            repair="The carmaker’s sales collapsed in the spring.",
        ),
        bad("The ⟦conversion rose by four percent⟧."),
        bad("⟦The mass in Hanover⟧ attracts exhibitors.", repair="The trade fair in Hanover attracts exhibitors."),
        bad("She ⟦won the first sentence⟧ in half an hour.", repair="She won the first set in half an hour."),
        bad("Insolvency is possible ⟦in the fall of a defeat⟧ at court."),
        bad(
            "The ⟦blanket of the gym⟧ collapsed under the snow.",
            repair="The ceiling of the gym collapsed under the snow.",
        ),
        bad("She has ⟦a term at the dentist⟧."),
        bad("⟦The bill passed briefly⟧, with 50.4 per cent.", repair="The bill narrowly passed, with 50.4 per cent."),
        good("The rooster drank from the pond, the castle door was cut from oak, and the bill was briefly discussed."),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return tuple(sure_phrases(_senses()))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _senses().find(passage.text, context.words(passage)):
            if not is_gloss(passage.text, match.span):  # a “Brückentag”, or bridge day
                message = f"the German word has another sense here (“{match.phrase.note}”)"
                repair = Edit(match.span, match.repairs[0]) if match.repairs else None
                yield Hit(match.span, repair=repair, message=message, doubtful=match.phrase.unsure)
