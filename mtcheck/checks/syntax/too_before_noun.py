"""*Too* before an adjective and its noun: *too high speed*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, is_plural
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.report import Severity

__all__ = ["TooBeforeNoun"]

_EXCESSIVE = frozenset("big great high large strong heavy".split())
_INSUFFICIENT = frozenset("low small weak".split())
_DEGREES = _EXCESSIVE | _INSUFFICIENT | frozenset("fast slow long short hot cold strict narrow thin thick".split())
_PREPOSITIONS = frozenset("of with about against by for from at to despite under over".split())
_MEASURED = lazy_regex(
    rf"\b(?:{one_of(_PREPOSITIONS)}|because\sof|due\sto)\stoo\s(?P<how>{one_of(_DEGREES)})\s(?P<what>[a-z]{{3,}})\b"
)
_WITH_ARTICLE = lazy_regex(rf"\b(?P<a>[Aa])\stoo\s(?P<how>{one_of(_DEGREES)})\s(?P<what>[a-z]{{3,}})\b")
MARGIN = 3.0
"""Nats, as for other constructions (benchmarks/calibration/syntax_margins.py)."""


class TooBeforeNoun(Check):
    id = "too-before-noun"
    category = "fluency/grammar/word-order"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = Bigram(frozenset({"too"}), _DEGREES)
    message = "“too” and its adjective do not stand before a noun in English"
    explanation = """
Finds *too* and an adjective before the noun that they belong to: "because of too high speed" (*wegen zu hoher
Geschwindigkeit*), "a too large gap". English has *excessive*, *insufficient*, "speed that is too high", "too large a
gap". Of 85,000 sound passages none has it behind a preposition; behind *a*, where some writers do, the language model
decides. *Too much*, *too many* and *too-tight* stay silent.
"""
    examples = (
        bad(
            "The coach warned against ⟦too big⟧ expectations.",
            repair="The coach warned against excessive expectations.",
        ),
        bad(
            "She left the road because of ⟦too high⟧ speed.",
            repair="She left the road because of excessive speed.",
        ),
        bad(
            "The pitch is closed due to ⟦too low⟧ temperatures.",
            repair="The pitch is closed due to insufficient temperatures.",
        ),
        bad(
            "Many complain about ⟦too long⟧ queues.",
            repair="Many complain about queues that are too long.",
        ),
        good("The price was too high for farmers, and for too long nobody had cared about too much noise."),
        good("He spoke of too great a risk, of too-big expectations and of roads too narrow for buses to pass."),
        good("They were left with too small to be seen written below, and at too close to call all the channels."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _MEASURED.finditer(text):
            if (_is_noun(match["what"]) and match["how"] != "long") or is_plural(match["what"]):
                yield Hit.certain(_too(match), [_in_other_words(match)])
        if context.judged:
            for match in _WITH_ARTICLE.finditer(text):
                if _is_noun(match["what"]):
                    first = Edit(Span(match.start(), match.end("how")), f"{_cased(match['a'])} {match['how']} a")
                    yield Hit(_too(match), contrast=Contrast((first,), margin=MARGIN))


def _is_noun(word: str) -> bool:
    return can_be(word) <= {"NOUN", "VERB"} and "NOUN" in can_be(word)


def _too(match: re.Match[str]) -> Span:
    return Span(match.start("how") - len("too "), match.end("how"))


def _in_other_words(match: re.Match[str]) -> Edit:
    how, what = match["how"], match["what"]
    for degrees, instead in ((_EXCESSIVE, "excessive"), (_INSUFFICIENT, "insufficient")):
        if how in degrees:
            return Edit(_too(match), instead)
    be = "are" if is_plural(what) else "is"
    return Edit(Span(_too(match).start, match.end("what")), f"{what} that {be} too {how}")


def _cased(article: str) -> str:
    return "Too" if article == "A" else "too"
