"""The segments of a document beside their sources, with what several checks need to know of both, computed once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from mtcheck.analysis.aligning import align
from mtcheck.analysis.quantities import quantities
from mtcheck.analysis.quantities.quantity import KNOWN, Kind, Quantity, unmatched
from mtcheck.analysis.segmenting import sentences
from mtcheck.document import Document, Span
from mtcheck.languages.identifying import FUNCTION_WORDS, UNKNOWN, count_common, identify
from mtcheck.languages.patterns import lazy_regex

__all__ = ["Bitext", "Pair", "Part", "words"]

Fact = TypeVar("Fact")

_WORD = lazy_regex(r"[^\W_]+(?:[’'\-.&][^\W_]+)*")
_SAMPLE = 20_000
"""Characters of a document's sources from which their language is told."""


def words(text: str) -> list[str]:
    return _WORD.findall(text)


MOST_SENTENCES = 300
"""Sentences of the longest row that is compared sentence by sentence."""


@dataclass(frozen=True)
class Pair:
    """One segment: languages are ISO 639-1 codes, ``und`` where the source's is not known."""

    source: str
    target: str
    source_language: str
    target_language: str

    @property
    def languages(self) -> tuple[str, str]:
        return self.source_language, self.target_language

    @cached_property
    def target_words(self) -> list[str]:
        return words(self.target)

    @cached_property
    def source_sentences(self) -> tuple[Span, ...]:
        return sentences(self.source, self.source_language if self.source_language != "und" else "en")

    @cached_property
    def target_sentences(self) -> tuple[Span, ...]:
        return sentences(self.target, self.target_language)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The sentences that translate each other, as pairs of their own; all of it where that is one, or hundreds."""
        counts = len(self.source_sentences), len(self.target_sentences)
        if min(counts) < 2 or max(counts) > MOST_SENTENCES:
            return (Part(self, Span.within(self.target)),)
        source = [span.of(self.source) for span in self.source_sentences]
        target = [span.of(self.target) for span in self.target_sentences]
        return tuple(
            self._part(_joined(self.source_sentences, bead.source), _joined(self.target_sentences, bead.target))
            for bead in align(source, target)
            if bead.source and bead.target
        )

    def _part(self, source: Span, target: Span) -> Part:
        return Part(Pair(source.of(self.source), target.of(self.target), *self.languages), target)

    @cached_property
    def source_quantities(self) -> tuple[Quantity, ...]:
        return quantities(self.source, self.source_language)

    @cached_property
    def target_quantities(self) -> tuple[Quantity, ...]:
        return quantities(self.target, self.target_language)

    @cached_property
    def lost(self) -> list[Quantity]:
        """Quantities of the source that the translation does not have; words that need not be one included."""
        return self._unmatched(self.source_quantities, self.target_quantities, self.source, self.target)

    @cached_property
    def added(self) -> list[Quantity]:
        """Quantities of the translation that the source does not have."""
        added = self._unmatched(self.target_quantities, self.source_quantities, self.target, self.source)
        if self.source_language in KNOWN:
            return added
        return [q for q in added if q.kind is Kind.NUMBER and self._is_telling(q)]

    def _is_telling(self, quantity: Quantity) -> bool:
        """Whether a figure is written as one in any language: long, and no decade ("the 1920s")."""
        figure = re.sub(r"\D", "", quantity.span.of(self.target))
        return len(figure.strip("0")) > 2 and not self.target.startswith("s", quantity.span.end)

    @staticmethod
    def _unmatched(wanted: Iterable[Quantity], there: Iterable[Quantity], own: str, other: str) -> list[Quantity]:
        """A weekday or month that stands there unchanged is part of a name ("Saturday Night Live")."""
        names = {Kind.WEEKDAY, Kind.MONTH}
        return [
            quantity
            for quantity in unmatched(wanted, there)
            if not (quantity.kind in names and re.search(rf"\b{re.escape(quantity.span.of(own))}\b", other))
        ]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a segment with its source, and its place in the translation."""

    pair: Pair
    place: Span


def _joined(spans: Sequence[Span], numbers: range) -> Span:
    return Span(spans[numbers[0]].start, spans[numbers[-1]].end)


class Bitext:
    """The segments of a document as pairs, ``None`` where there is no source, and facts about them, computed once."""

    def __init__(self, document: Document) -> None:
        self.source_language = _source_language(document)
        target_language = document.language.partition("-")[0]
        self.pairs = tuple(
            None
            if segment.source is None
            else Pair(
                segment.source.text,
                segment.target.text,
                _own(segment.source.text, self.source_language),
                target_language,
            )
            for segment in document.segments
        )
        self._facts: dict[object, object] = {}

    def __iter__(self) -> Iterator[Pair]:
        return (pair for pair in self.pairs if pair is not None)

    def fact(self, about: Callable[[Bitext], Fact]) -> Fact:
        """The result of a function of the whole, computed once."""
        if about not in self._facts:
            self._facts[about] = about(self)
        return cast(Fact, self._facts[about])


def _source_language(document: Document) -> str:
    """The language of the sources of a document, taken together."""
    parts, length = [], 0
    for segment in document.segments:
        if segment.source is not None:
            parts.append(segment.source.text)
            length += len(segment.source.text)
        if length > _SAMPLE:
            break
    return identify(" ".join(parts))


_OWN_WORDS = 8
_CLEARLY = 3
"""Words with which a segment says its language itself, and common words that it has more of it: batches may mix
languages, but "pas" is Romanian too."""


def _own(text: str, otherwise: str) -> str:
    language = identify(text) if len(words(text)) >= _OWN_WORDS else UNKNOWN
    if language == UNKNOWN or otherwise == UNKNOWN:
        return otherwise if language == UNKNOWN else language
    there, here = (count_common(text, code) for code in (otherwise, language))
    return language if here >= there + _CLEARLY or language not in FUNCTION_WORDS else otherwise
