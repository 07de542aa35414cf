"""A text that is not English at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.foreign import ALL_LANGUAGES, identify
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["WrongLanguage", "language_of"]

_WORD = lazy_regex(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the of and to a in is was that for it with as on be by at this are from have has not he she they his her an but "
    "which or had we you were their been will would who more when what there its if about said".split()
)
_FUNCTION_WORDS_IN_ENGLISH = 0.12
"""Share of these words below which a text is looked at: English prose has 0.35 to 0.5, captions seldom under 0.2."""
_LEAST_WORDS = 12
_SAMPLE = 400


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


def language_of(document: Document) -> str | None:
    """The name of the language or script that a document is in, None if it may be English."""
    tokens: list[str] = []
    english = 0
    for segment in document.segments:
        more = _WORD.findall(segment.target.text)
        tokens += more
        english += sum(map(_ENGLISH.__contains__, more))
        if english > _FUNCTION_WORDS_IN_ENGLISH * _SAMPLE and len(tokens) <= _SAMPLE:
            return None  # however it goes on
        if len(tokens) > _SAMPLE:
            break
    if len(tokens) < _LEAST_WORDS:
        return None
    lowered = [token.lower() for token in tokens[:_SAMPLE]]
    if sum(token in _ENGLISH for token in lowered) > _FUNCTION_WORDS_IN_ENGLISH * len(lowered):
        return None
    foreign = [script for token in lowered if (script := _script(token)) != "Latin"]
    if len(foreign) > len(lowered) / 2:
        return f"in {max(set(foreign), key=foreign.count)} script"
    uncapitalised = [token for token in tokens[:_SAMPLE] if token.islower()]
    if len(uncapitalised) < len(lowered) / 3:
        return None
    found = identify(uncapitalised, ALL_LANGUAGES)
    return ALL_LANGUAGES[found[0]] if found else None


def _script(word: str) -> str:
    return unicodedata.name(word[0], "Latin").split()[0].capitalize()


def _first_with_words(document: Document) -> int:
    return next((i for i, segment in enumerate(document.segments) if _WORD.search(segment.target.text)), 0)
