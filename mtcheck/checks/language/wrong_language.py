"""A text that is not English at all."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.document_language import language_of
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["WrongLanguage"]

_WORD = lazy_regex(r"[^\W\d_]+")


class WrongLanguage(Check):
    id = "wrong-language"
    category = "accuracy/untranslated"
    severity = Severity.CRITICAL
    layer = Layer.LANGUAGE
    message = "the text is not English"
    explanation = """
Finds documents in another language, by the script of their letters or by words that are far more frequent there than
in English (wordfreq). The translation was skipped, or the feed delivers the wrong edition. Translate the source.

A document needs a dozen words to be judged; names and figures in a list do not make it foreign.
"""
    examples = (
        bad("⟦Der Stadtrat hat am Dienstag beschlossen, die alte Brücke im Zentrum für zwei Jahre zu sperren.⟧"),
        bad("⟦De gemeenteraad heeft besloten om de oude brug in het centrum twee jaar lang af te sluiten.⟧"),
        bad("⟦Городской совет во вторник решил закрыть старый мост в центре города на два года для ремонта.⟧"),
        good("The city council decided on Tuesday to close the old bridge in the centre for two years."),
        good(
            "Müller, Schneider, Weber (75. Fischer) – Schmidt, Hoffmann, Becker – Wagner, Schulz, Klein, Wolf, Neumann."
        ),
        good("Der Stadtrat, Die Zeit, Das Boot."),
    )

    def concerns(self, context: Context) -> bool:
        return context.fact(language_of) is not None

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        name = context.fact(language_of)
        if name is None or context.index != _first_with_words(context.document):
            return
        start = len(passage.text) - len(passage.text.lstrip())
        yield Hit(Span(start, len(passage.text.rstrip())), message=f"the text is {name}, not English")


def _first_with_words(document: Document) -> int:
    return next((i for i, segment in enumerate(document.segments) if _WORD.search(segment.target.text)), 0)
