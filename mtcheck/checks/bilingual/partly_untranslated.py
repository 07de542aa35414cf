"""Words of the source left in the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.bitext.copying import foreign_script, is_foreign
from mtcheck.analysis.bitext.pairing import Pair
from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import full_zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["PartlyUntranslated"]

_WORD = lazy_regex(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_PARTICLES = frozenset("de da do das dos del di du des la le les el los las y e et van von der den zu".split())
"""Words inside names ("Rio de Janeiro")."""
_GAP = lazy_regex(r"[\s,]{1,3}")


class PartlyUntranslated(Check):
    id = "partly-untranslated"
    category = "accuracy/untranslated"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "not translated"
    explanation = """
Finds words that stand in the translation as they stand in the source, are common in the source's language and are not
words of the target's. Systems copy compounds, dialect and whatever they cannot split into known pieces. Translate them.

A single capitalised word may be a name, and is a minor finding; names, loan words and quoted titles are spared.
"""
    examples = (
        bad("The mayor said ⟦das ist nicht⟧ true.", source="Der Bürgermeister sagte, das ist nicht wahr."),
        bad("She ⟦arbeitet⟧ at the town hall.", source="Sie arbeitet im Rathaus."),
        bad(
            "⟦GRUNDLAGEN⟧: The factor is produced in the liver.", source="GRUNDLAGEN: Der Faktor entsteht in der Leber."
        ),
        bad("The ⟦город⟧ is large.", source="Этот город большой."),
        good("The Frankfurter Allgemeine wrote about angst.", source="Die Frankfurter Allgemeine schrieb über Angst."),
        good("He read “Der Spiegel” in the kindergarten.", source="Er las den „Spiegel“ im Kindergarten."),
        good("They met in Rio de Janeiro, Brazil.", source="Eles se encontraram no Rio de Janeiro, Brasil."),
        good("Die Hard is a film.", source="Die Hard ist ein Film."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        text = context.masked(passage, Mask.ADDRESS, Mask.QUOTATION)
        if (script := foreign_script(pair)) is not None:
            yield from (Hit(Span(*match.span())) for match in script.finditer(text))
            return
        for run in _runs(text, pair):
            start, end = run[0].start(), run[-1].end()
            lower = any(match[0][0].islower() and match[0] not in _PARTICLES for match in run)
            certain = len(run) > 1 and lower
            alone = len(run[0][0]) >= SHORTEST and all(_is_unknown(match[0], pair) for match in run)
            if (certain or alone) and not all(match[0].lower() in context.accepted for match in run):
                yield Hit(Span(start, end), severity=None if lower else Severity.MINOR)


SHORTEST = 5
"""Letters of a single word: shorter ones are symbols, particles of names and abbreviations."""
COMMON_NOUN = 3.5
"""Zipf frequency of a capitalised word in the source's language."""
UNKNOWN_IN_TARGET = 2.5
"""Zipf frequency that a single word must not reach in the target's language, where "angst" and "diesel" are at home."""


def _is_unknown(word: str, pair: Pair) -> bool:
    """A capitalised word may be a name, so that it must be commoner at home and rarer here."""
    here, there = full_zipf(word, pair.target_language), full_zipf(word, pair.source_language)
    if word[0].islower():
        return here < UNKNOWN_IN_TARGET
    return here < UNKNOWN_IN_TARGET - 0.5 and there >= COMMON_NOUN


def _runs(text: str, pair: Pair) -> Iterator[list[re.Match[str]]]:
    """Neighbouring words that stand in the source too and belong to its language."""
    there = {word.lower() for word in _WORD.findall(pair.source)}
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if run and not _GAP.fullmatch(text, run[-1].end(), match.start()):
            yield run
            run = []
        if match[0].lower() in there and is_foreign(match[0], pair):
            run.append(match)
        elif run:
            yield run
            run = []
    if run:
        yield run
