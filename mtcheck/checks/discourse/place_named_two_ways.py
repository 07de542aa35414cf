"""One place, two names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.telling.telling import texts_of
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import rows
from mtcheck.languages.tokens import plain_words, words_of
from mtcheck.report import Severity

__all__ = ["PlaceNamedTwoWays"]

_TOLD = lazy_regex(
    r"\b(?:call(?:ed|s|ing)?|names?|named|renamed|known|formerly|former|historic(?:al)?|once|then|today|today['’]s|now"
    r"|German(?:-speaking)?|Italian|Polish|French|Czech|Hungarian|Romansh|language|bilingual|old|ancient|medieval"
    r"|Treaty|Peace|Battle|Duchy|University|Beer|or|aka|i\.e|empire|war|1[0-8]\d\d|19[0-4]\d)\b"
)
"""What tells that both names are meant, or speaks of history."""

_NAMED = lazy_regex(r"(?<=[a-z] )[A-Z][a-z]+\s$")
"""“The musical Miss Saigon.”"""
_LONGEST_WORD = 20
_SENTENCES = lazy_regex(r"(?<=[.!?])\s|\n")


_PAIRS = tuple((usual, other) for usual, other in rows("place_names"))
_LAST_WORDS = {pair: frozenset(plain_words(name)[-1] for name in pair) for pair in _PAIRS}


class PlaceNamedTwoWays(Check):
    id = "place-named-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    triggers = frozenset().union(*_LAST_WORDS.values())
    message = "the text calls this place by another name elsewhere"
    confidence = 0.8
    explanation = """
Finds a place that one text calls by two names: "They met in Wrocław … in Breslau the two visited a laboratory". German
has names of its own for many places in the east and south, and systems translate them in one sentence and copy them in
the next. Keep one name.

The pairs are in `mtcheck/languages/data/place_names.tsv`. Where a text explains the names or speaks of history, and
where both stand in one sentence, it stays silent.
"""
    examples = (
        bad(
            "Thousands demonstrated in Tbilisi. The government had the centre of ⟦Tiflis⟧ sealed off.",
            repair="Thousands demonstrated in Tbilisi. The government had the centre of Tbilisi sealed off.",
        ),
        bad(
            "The chancellor was in Wrocław on Monday. In ⟦Breslau⟧, she visited a laboratory.",
            repair="The chancellor was in Wrocław on Monday. In Wrocław, she visited a laboratory.",
        ),
        good("The Bombay Stock Exchange fell. Traders in Mumbai blamed profit-taking."),
        good("She was born in Breslau, today’s Wrocław. In Wrocław nobody remembers her; in Breslau she was a star."),
        good("They met in Bolzano. The university in Bozen, as its German-speaking students call it, was closed."),
        good("The ship sailed from Gdańsk. The Free City of Danzig was founded in 1920."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for index, span, better in context.gathered(self, _named_twice):
            if index == context.index:
                yield Hit(span, repair=Edit(span, better), message=f"the text says “{better}” elsewhere")


def _named_twice(document: Document, shown: Sequence[int]) -> tuple[tuple[int, Span, str], ...]:
    """Places of the name that comes later, with the one that comes first."""
    texts = texts_of(document)
    found: list[tuple[int, Span, str]] = []
    if document.batch:
        return ()
    together = "\n".join(texts)
    named = frozenset[str]().union(*(words_of(texts[index]) for index in shown))
    for usual, other in [pair for pair in _PAIRS if not named.isdisjoint(_LAST_WORDS[pair])]:
        if other not in together or usual not in together:
            continue
        first, second = sorted((usual, other), key=together.index)
        sentences = [part for text in texts for part in _SENTENCES.split(text) if first in part or second in part]
        if any(_TOLD.search(part) or (first in part and second in part) for part in sentences):
            continue
        alone_first, alone = (lazy_regex(rf"(?<![\w-]){name}(?![\w-]| [A-Z])") for name in (first, second))
        if not any(map(alone_first.search, texts)):
            continue  # the Bombay Stock Exchange
        found += [
            (index, Span(*place.span()), first)
            for index, text in enumerate(texts)
            for place in alone.finditer(text)
            if not _NAMED.search(text, max(place.start() - _LONGEST_WORD, 0), place.start())
        ]
    return tuple(found)
