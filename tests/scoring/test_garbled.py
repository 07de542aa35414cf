"""An odd sentence is no evidence; a document full of them is."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.language_model import LanguageModel
from mtcheck.language_model.words import WordSurprisal
from mtcheck.scoring.documents import score_document
from mtcheck.scoring.fluency import SentenceFluency
from mtcheck.scoring.garbled import garbled_wording

SOUND = (
    "The council will vote on the budget for the new school on Thursday evening.",
    "Two drivers were taken to hospital after their cars collided on the motorway.",
    "Nobody was hurt when part of the roof came down during the storm.",
    "The museum has extended its opening hours for the rest of the summer.",
    "Police are looking for a man who broke into a pharmacy on Saturday night.",
    "The company expects sales to fall by five per cent in the second half of the year.",
    "Residents had complained about the noise for months before the club was closed.",
    "The team travelled home by train because the airport was shut.",
    "Schools in the valley stay closed until the road has been cleared.",
    "The minister said that she would not comment on the report before it was published.",
)
GARBLED = (
    "The council, which on the budget for will be of the school it Thursday the vote.",
    "They two drivers were, in the hospital because of the cars with each to have collide.",
    "Nobody it not hurt the storm was as in of the roof a part down to come.",
    "The museum for the rest that summer of its hours which open extended is to.",
    "Police after a man, the in a pharmacy at night who is break the looks.",
    "The company expect, that sales the half second in the of five percent by fall it.",
    "About the noise have months the residents, before is the club complained that was closed.",
    "The team with the train went, since of the airport to home been shut has.",
    "Until the road of it cleared is, in the valley that remain the schools close.",
    "The minister has, not before the report to is public, that it her comment would.",
)


def sentence(percentile: float, words: int = 12, odds: float | None = None) -> SentenceFluency:
    marks = tuple(WordSurprisal(4 * at, 4 * at + 3, "content", 9.0, 5.0, 2.0, odds) for at in range(words))
    return SentenceFluency(percentile, -percentile, marks)


def marked(percentiles: Sequence[float]) -> list[float]:
    found = garbled_wording([sentence(percentile) for percentile in percentiles])
    return [percentile for percentile, mark in zip(percentiles, found, strict=True) if mark]


@given(st.lists(st.floats(2.5, 100), max_size=200), st.lists(st.floats(0, 2), max_size=4))
def test_a_few_odd_sentences_are_no_evidence(sound: list[float], odd: list[float]) -> None:
    assert marked([*sound, *odd]) == []


def test_where_many_are_odd_those_are_marked_and_no_others() -> None:
    sound = [10.0 + at for at in range(80)]

    assert marked([*sound, *[0.5] * 30]) == [0.5] * 30


@given(st.lists(st.floats(0, 100), max_size=120))
def test_what_is_marked_reads_worse_than_what_is_not(percentiles: list[float]) -> None:
    found = marked(percentiles)

    assert found == [] or max(found) < min((p for p in percentiles if p not in found), default=101)


def test_short_sentences_neither_count_nor_are_marked() -> None:
    assert garbled_wording([sentence(0.1, words=3)] * 50) == [None] * 50


def test_what_the_probe_holds_for_sound_is_not_odd() -> None:
    garbled = [sentence(0.5, odds=2.0)] * 30
    sound = [sentence(0.5, odds=-8.0)] * 30

    assert all(garbled_wording(garbled))
    assert not any(garbled_wording(sound))
    assert garbled_wording(garbled + sound)[30:] == [None] * 30


def test_a_document_by_a_weak_engine_is_marked_and_its_sound_twin_is_not(default_model: LanguageModel) -> None:
    def stretches(texts: Sequence[str]) -> dict[int, int]:
        segments = tuple(Segment(Passage(text, Origin.at(0, len(text)))) for text in texts)
        document = Document("test", segments, Lines.of("\n".join(texts)))
        _, surprises = score_document(default_model, document)
        return {index: len(surprise.stretches) for index, surprise in surprises.items()}

    weak = stretches([*SOUND[:5], *GARBLED])

    assert sum(stretches(SOUND + SOUND[:5]).values()) == 0
    assert sum(weak[at] for at in range(5)) == 0
    assert sum(weak[at] > 0 for at in range(5, 15)) >= 8
