"""A whole sentence in another language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mtcheck.analysis.document_language import language_of
from mtcheck.analysis.masking import MASK, Mask
from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.foreign import (
    ALL_LANGUAGES,
    LANGUAGES,
    MARGIN,
    begins_foreign,
    holds_foreign,
    identify,
    zipf,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PerToken
from mtcheck.report import Severity

__all__ = ["UntranslatedSentence"]

_WORD = lazy_regex(r"[^\W\d_]+")
_FOREIGN_SCRIPT = lazy_regex(r"[\u0370-\u1fff\u2e80-\ud7ff]")
_OTHERS = frozenset(
    """
    het een niet zijn heeft hebben werd wordt voor naar ook maar deze bij uit aan tegen tussen volgens
    não uma são foi mais também pelo pela ao à och att inte är som på ett för från ikke og det af blev
    się nie jest że przez oraz jsou byl není bir için olarak és egy hogy nem și este
    """.split()
)
"""Small words of other languages: only where one of them stands are these languages looked for."""
_IN_ENGLISH = frozenset(
    "the of and to is that it was for on are with he they be this have from not by as at an".split()
)
_LEAST_WORDS = 4
_LISTED = 0.6
"""Share of the words that the language must know: a sentence of names has a margin too."""


class UntranslatedSentence(Check):
    id = "untranslated-sentence"
    category = "accuracy/untranslated"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_references = True
    message = "this sentence was not translated"
    explanation = """
Finds sentences of four words or more that are German, French, Italian, Spanish or in another language of Europe, or
written in another script, in a text that is otherwise English. Systems drop out where a sentence was cut wrongly or a
cache delivered the source. Translate the sentence.

Lines above or beside a headline that a bar parts from it ("Streit um Radweg| Council postpones …") count as well.
Quoted originals are passed over, unless they stand in German quotation marks: then their marks were copied too.
"""
    supersedes = ("untranslated-words", "foreign-date-word", "foreign-unit", "foreign-time", "foreign-number-format")
    examples = (
        bad("The bridge is closed. ⟦Die Polizei sucht nach Zeugen des Unfalls.⟧ It will reopen in May."),
        bad("The bridge is closed. ⟦Le maire a demandé une enquête.⟧"),
        bad("The bridge is closed for a year. ⟦Полиция ищет свидетелей аварии.⟧ It will reopen in May of next year."),
        bad("“We did all we could,” he said. ⟦„Aber am Ende war es einfach zu spät.“⟧ She died."),
        bad("The bridge is closed. ⟦De brug is al sinds mei gesloten voor het verkeer.⟧ It will reopen in May."),
        bad("The bridge is closed. ⟦A ponte não vai ser aberta até ao fim do ano.⟧"),
        bad("⟦Ulm: Streit um Radweg⟧| Council postpones its decision"),
        bad("Council postpones its decision | ⟦Streit um den Radweg⟧"),
        good("Council postpones its decision | Der Standard | News from Graz"),
        good("Het Laatste Nieuws and Dagens Nyheter, he said, was a blev av det."),
        good("“Die Polizei sucht nach Zeugen des Unfalls”, the notice said."),
        good("Die Hard was on in Das Kino. Rio de Janeiro, São Paulo, Buenos Aires."),
        good("He read the inscription: “Hier ruht in Gott die alte Dame.”"),
    )

    triggers = holds_foreign, Bigram(frozenset({""}), begins_foreign), _FOREIGN_SCRIPT, _OTHERS

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if context.fact(language_of):
            return
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
        for sentence in context.sentences(passage):
            german_quotes = "„" in sentence.of(passage.text)
            shown = sentence.of(passage.text if german_quotes else text)
            if _may_be_foreign(shown) and (name := _language(shown)) is not None:
                yield Hit(sentence, message=f"this sentence is {name}")
            elif "|" in shown and len(shown) <= _LONGEST_HEADLINE:
                yield from _kickers(shown, sentence.start)


def _kickers(headline: str, start: int) -> Iterator[Hit]:
    """“Zürich: Prozess um Raserunfall| Court sentences driver”: the line above a headline is German, and no name."""
    for match in _PART.finditer(headline):
        words = [word.lower() for word in _WORD.findall(match["part"])]
        small = not _SMALL_GERMAN.isdisjoint(_WORD.findall(match["part"]))
        if len(words) > 2 and small and _identified(words, LANGUAGES) == LANGUAGES["de"]:
            yield Hit(Span(start + match.start("part"), start + match.end("part")), message="this line is German")


_PART = lazy_regex(r"(?:^|\|)\s*(?P<part>[^|\s][^|]*[^|\s])\s*(?=\||$)")
_LONGEST_HEADLINE = 200
_SMALL_GERMAN = frozenset(
    "um der den dem des das und für nach gegen wegen im mit bei vor zum zur auf aus von über".split()
)


def _may_be_foreign(sentence: str) -> bool:
    tokens = sentence.split()
    return sum(map(_lead.__getitem__, tokens)) >= 0 or any(map(_is_of_others.__getitem__, tokens))


@PerToken
def _lead(token: str) -> float:
    """How much nearer its words are, each to the language in which it is most frequent, than a foreign sentence must be
    on the average: by no single language is a sentence further from English."""
    words = map(str.lower, _WORD.findall(token))
    return sum(
        max(zipf(word, language) for language in LANGUAGES) - zipf(word, "en") - MARGIN + _ROUNDING for word in words
    )


_ROUNDING = 1e-6


@PerToken
def _is_of_others(token: str) -> bool:
    """Whether a token has a small word of another language, or is in another script."""
    return bool(_FOREIGN_SCRIPT.search(token)) or not _OTHERS.isdisjoint(map(str.lower, _WORD.findall(token)))


def _language(sentence: str) -> str | None:
    tokens = _WORD.findall(sentence)
    if len(tokens) < _LEAST_WORDS or sentence.count(MASK) > len(sentence) / 3:
        return None
    foreign = sum(bool(_FOREIGN_SCRIPT.match(token)) for token in tokens) if not sentence.isascii() else 0
    if foreign > len(tokens) / 2:
        return "in another script"
    lowered = [token.lower() for token in tokens]
    if sum(token.islower() for token in tokens) < len(tokens) / 3:
        return None
    name = _identified(lowered, LANGUAGES)
    if (
        name is None
        and not _OTHERS.isdisjoint(lowered)
        and sum(map(_IN_ENGLISH.__contains__, lowered)) <= len(tokens) / 4
    ):
        name = _identified(lowered, ALL_LANGUAGES)
    return name


def _identified(lowered: Sequence[str], languages: Mapping[str, str]) -> str | None:
    found = identify(lowered, languages)
    if found is None or sum(zipf(token, found[0]) > 0 for token in lowered) < _LISTED * len(lowered):
        return None
    return languages[found[0]]
