"""Fluency of a document in its own offsets, and the wording in it that surprises beyond what sound text does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from mtcheck.analysis.segmenting import sentences
from mtcheck.check import Surprise
from mtcheck.document import Document, Span
from mtcheck.language_model.model import LanguageModel
from mtcheck.report import Fluency, SegmentFluency, WordSurprisal
from mtcheck.scoring.fluency import SentenceFluency, odd_words, score_fluency, suspicious_words
from mtcheck.scoring.garbled import garbled_wording

__all__ = ["score_document"]


def score_document(model: LanguageModel, document: Document) -> tuple[Fluency | None, Mapping[int, Surprise]]:
    """The fluency of the article's sentences (None if it has none), in places of the file; and, by index of segment,
    what surprises in the passage."""
    texts: list[str] = []
    places: list[tuple[int, Span]] = []
    starts: list[int] = []
    for index, segment in enumerate(document.segments):
        if not segment.target.role.is_article:
            continue
        starts.append(len(texts))
        for span in sentences(segment.target.text, document.language):
            texts.append(span.of(segment.target.text))
            places.append((index, span))
    if not texts:
        return None, {}
    scored = score_fluency(model, texts, starts, apart=document.batch)
    segments: list[SegmentFluency] = []
    stretches: dict[int, list[Span]] = defaultdict(list)
    odd: dict[int, list[Span]] = defaultdict(list)
    garbled: dict[int, list[Span]] = defaultdict(list)
    levels: dict[int, dict[int, float]] = defaultdict(dict)
    garble: dict[int, dict[int, float]] = defaultdict(dict)
    worst_wordings = garbled_wording(scored.sentences)
    for (index, span), sentence, worst in zip(places, scored.sentences, worst_wordings, strict=True):
        segments.append(_in_file(document, index, span, sentence))
        wordings = suspicious_words(sentence.words) or ([worst] if worst else [])
        stretches[index] += [Span(s.start, s.end).shifted(span.start) for s in wordings]
        odd[index] += [Span(word.start, word.end).shifted(span.start) for word in odd_words(sentence.words)]
        garbled[index] += [span] if worst else []
        levels[index].update((span.start + word.start, word.z) for word in sentence.words)
        garble[index].update((span.start + w.start, w.garble) for w in sentence.words if w.garble is not None)
    fluency = Fluency(scored.raw, scored.score, scored.interval, scored.signature, tuple(segments))
    return fluency, {
        index: Surprise(tuple(stretches[index]), tuple(words), tuple(garbled[index]), levels[index], garble[index])
        for index, words in odd.items()
    }


def _in_file(document: Document, index: int, span: Span, sentence: SentenceFluency) -> SegmentFluency:
    passage = document.segments[index].target
    words = tuple(
        WordSurprisal(
            passage.locate(Span(word.start, word.end).shifted(span.start)), word.surprisal, word.expected, word.z
        )
        for word in sentence.words
    )
    return SegmentFluency(passage.locate(span), sentence.raw, sentence.score, words)
