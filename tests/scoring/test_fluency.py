"""Fluency ranks sound text above garbled, means the same at any length, and says when it is not calibrated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.errors import ModelUnavailable
from mtcheck.language_model import LanguageModel, load
from mtcheck.language_model.calibration import (
    for_model,
    own_file,
    packaged,
    quantile,
    read,
    write,
)
from mtcheck.language_model.catalogue import DEFAULT_MODEL
from mtcheck.scoring.calibrating import calibrate
from mtcheck.scoring.fluency import score_fluency, suspicious_words
from mtcheck.scoring.surprisal import requests

SOUND = [
    "The council met on Monday to discuss the new bridge.",
    "Its chairwoman, Anna Keller, said that the work would cost about 40 million francs.",
    "Opponents had collected more than 12,000 signatures against the plan.",
    "A vote is expected in the autumn.",
]
GARBLED = [
    "The council has on Monday itself met the new bridge to discuss.",
    "Its chairwoman, Anna Keller, said that the work about 40 million francs cost would become.",
    "Opponents had more than 12,000 signatures against the plan collected. have.",
    "A vote becomes in the autumn awaits.",
]


def test_garbled_sentences_score_below_sound_ones(default_model: LanguageModel) -> None:
    sound, garbled = score_fluency(default_model, SOUND), score_fluency(default_model, GARBLED)

    assert sound.score is not None
    assert garbled.score is not None
    assert sound.score > 30
    assert garbled.score < 15
    assert garbled.raw < sound.raw
    for better, worse in zip(sound.sentences, garbled.sentences, strict=True):
        assert worse.raw < better.raw


def test_one_ruined_sentence_in_five_costs_a_document_dearly(default_model: LanguageModel) -> None:
    sound = score_fluency(default_model, SOUND)
    mixed = score_fluency(default_model, [*SOUND, GARBLED[0]])

    assert sound.score is not None
    assert mixed.score is not None
    assert mixed.score < sound.score - 20


def test_what_is_said_again_does_not_make_up_for_what_is_ruined(default_model: LanguageModel) -> None:
    """A copy is easily foretold."""
    mixed = score_fluency(default_model, [*SOUND, GARBLED[0]])
    padded = score_fluency(default_model, [*SOUND, GARBLED[0], *SOUND])

    assert max(sentence.raw for sentence in padded.sentences) > 2
    assert padded.raw < mixed.raw + 1


def test_the_interval_holds_the_score_and_narrows_with_length(default_model: LanguageModel) -> None:
    short, long = score_fluency(default_model, SOUND[:2]), score_fluency(default_model, SOUND * 5)

    for fluency in (short, long):
        assert fluency.interval is not None
        assert fluency.score is not None
        assert 0 <= fluency.interval[0] <= fluency.score <= fluency.interval[1] <= 100


def test_scores_of_a_sentence_do_not_depend_on_what_comes_after_its_block(default_model: LanguageModel) -> None:
    alone = score_fluency(default_model, SOUND, [0])
    more = score_fluency(default_model, [*SOUND, *GARBLED], [0, len(SOUND)])

    for a, b in zip(alone.sentences, more.sentences, strict=False):
        assert a.raw == pytest.approx(b.raw, abs=0.01)


def test_the_garbled_word_stands_out(default_model: LanguageModel) -> None:
    sentence = "They condemned the attack or even the invasion of the country by his army yesterday. approve."
    (found,) = score_fluency(default_model, [sentence]).sentences
    worst = max(found.words, key=lambda word: word.z)

    assert sentence[worst.start : worst.end] == "approve"


def test_word_salad_is_suspicious_and_sound_text_is_not(default_model: LanguageModel) -> None:
    salad = "He said that the city of the would with have the on been it for more bridge was."
    (found,) = score_fluency(default_model, [salad]).sentences
    sound = score_fluency(default_model, SOUND).sentences

    (mark, *_) = suspicious_words(found.words)

    assert 0 <= mark.start < mark.end <= len(salad)
    assert mark.end - mark.start > 20
    assert [mark for sentence in sound for mark in suspicious_words(sentence.words)] == []


@pytest.mark.parametrize("text", ["", " ", "…", "🦊", "a", "誰も", "x" * 3000, "\0"])
def test_text_without_sentences_worth_the_name_is_scored(default_model: LanguageModel, text: str) -> None:
    fluency = score_fluency(default_model, [text])

    assert fluency.score is not None
    assert 0 <= fluency.score <= 100
    assert all(0 <= word.start < word.end <= len(text) for word in fluency.sentences[0].words)


def test_no_sentences_at_all(default_model: LanguageModel) -> None:
    assert score_fluency(default_model, []).sentences == ()


def test_an_uncalibrated_model_gives_raw_figures_only(family_folders: dict[str, Path]) -> None:
    model = load(str(family_folders["gpt2"]), dtype="fp32", cache=False)
    fluency = score_fluency(model, SOUND)

    assert (fluency.score, fluency.interval) == (None, None)
    assert [sentence.score for sentence in fluency.sentences] == [None] * len(SOUND)
    assert fluency.signature.endswith("cal:none")
    assert fluency.raw < 0


def test_a_calibration_of_ones_own_is_used_and_signed(
    family_folders: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MTCHECK_CACHE", str(tmp_path))
    model = load(str(family_folders["llama"]), dtype="fp32", cache=False)
    clean = [[f"{sentence} {number}" for sentence in SOUND] for number in range(60)]
    made = calibrate(model, clean, "four sentences, sixty times")
    file = own_file(model.weights)
    file.parent.mkdir(parents=True)
    write(made, file)
    fluency = score_fluency(model, clean[7])

    assert fluency.score is not None
    assert 5 < fluency.score < 95
    assert fluency.signature.endswith("cal:2")
    assert for_model(model.weights) == read(file.read_text(encoding="utf-8"))
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(ModelUnavailable, match="mtcheck models calibrate") as caught:
        score_fluency(model, SOUND)
    assert str(file) in str(caught.value)


def test_too_little_text_is_no_calibration(family_folders: dict[str, Path]) -> None:
    model = load(str(family_folders["llama"]), dtype="fp32", cache=False)
    with pytest.raises(ValueError, match="at least 200 sentences, got 4"):
        calibrate(model, [SOUND], "too little")


def test_the_packaged_calibration_fits_its_model(default_model: LanguageModel) -> None:
    calibration = packaged(DEFAULT_MODEL)

    assert calibration is not None
    assert calibration == for_model(default_model.weights)
    assert all(list(knots) == sorted(knots) for knots in calibration.passages.values())
    assert 1 in calibration.passages


@given(st.lists(st.floats(-50, 50), min_size=2, max_size=30, unique=True).map(sorted), st.floats(-60, 60))
def test_percentiles_rise_from_0_to_100(knots: list[float], raw: float) -> None:
    values = [quantile(value, knots) for value in (knots[0] - 1, knots[0], raw, knots[-1], knots[-1] + 1)]

    assert values[0] == values[1] == 0
    assert values[-1] == pytest.approx(100)
    assert 0 <= values[2] <= 100
    assert quantile(raw, knots) <= quantile(raw + 1, knots)


def test_other_schemas_are_refused() -> None:
    for content in ("", "[]", "{}", json.dumps({"schema": 99}), '{"schema": 1, "expectation": {}}'):
        with pytest.raises(ValueError, match=r".+"):
            read(content)


def test_a_row_of_a_batch_has_the_same_score_wherever_it_stands(default_model: LanguageModel) -> None:
    """Rows need have nothing to do with one another, so none is judged by what happens to stand above it."""
    rows = [SOUND[2], GARBLED[1], SOUND[0]]

    forwards = score_fluency(default_model, rows, range(len(rows)), apart=True)
    backwards = score_fluency(default_model, rows[::-1], range(len(rows)), apart=True)

    assert [s.raw for s in forwards.sentences] == pytest.approx([s.raw for s in backwards.sentences][::-1], abs=0.01)


def test_sound_sentences_are_not_blamed_for_standing_alone(default_model: LanguageModel) -> None:
    together = score_fluency(default_model, SOUND)
    alone = score_fluency(default_model, SOUND, range(len(SOUND)), apart=True)

    assert together.score is not None
    assert alone.score is not None
    assert alone.score > together.score - 15


def test_an_edit_moves_scores_only_to_the_next_place_where_a_run_begins() -> None:
    paragraphs = [f"The {number} people who live in this street met again yesterday." for number in range(200)]
    starts = range(len(paragraphs))

    before = requests(paragraphs, starts)
    after = requests(["A new paragraph stands on top.", *paragraphs], range(len(paragraphs) + 1))

    assert len(before) < len(paragraphs) / 3
    assert len(set(after) - set(before)) <= 8


def test_rows_of_a_batch_are_asked_about_one_by_one() -> None:
    rows = [f"Row {number} has nothing to do with the others." for number in range(30)]

    assert [request.text for request in requests(rows, range(len(rows)), apart=True)] == rows
