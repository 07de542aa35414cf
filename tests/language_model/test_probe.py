"""The probe tells garbled words from sound ones, each text by itself, and only for the model that it was made for."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.language_model import LanguageModel, Request
from mtcheck.language_model.cache import ScoreCache
from mtcheck.language_model.network import fresh
from mtcheck.language_model.probe import BENDS, Probe, probe_of, read, write

WIDTH, STATES = 8, 6
PAIRS = (
    ("The council has the plan on Monday after a long debate rejected.", "rejected", "The council rejected the plan."),
    ("The firefighters could the blaze quickly extinguish.", "extinguish", "The firefighters soon put the blaze out."),
    ("Yesterday opened the minister the exhibition in Bern.", "opened", "The minister opened the exhibition in Bern."),
    ("He lives since ten years in Hamburg with his wife.", "since", "He has lived in Hamburg for ten years."),
)


def weights(seed: int) -> dict[str, torch.Tensor]:
    torch.manual_seed(seed)
    return {
        name: weight.detach() + torch.randn_like(weight) / 2
        for name, weight in fresh(STATES + len(BENDS), WIDTH, 2 + seed % 2, attends=seed % 2 == 0).items()
    }


@settings(deadline=None)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=5), st.integers(0, 99))
def test_what_stands_beside_a_text_in_a_batch_says_nothing_of_it(lengths: list[int], seed: int) -> None:
    probe = Probe("", (1,), "", (weights(seed), weights(seed + 1)))
    texts = [torch.randn(length, STATES) for length in lengths]
    log_probs = [[-float(at) for at in range(length)] for length in lengths]
    together = probe(texts, log_probs)
    for text, own, odds in zip(texts, log_probs, together, strict=True):
        assert len(odds) == len(text)
        assert torch.allclose(probe([text], [own])[0], odds, atol=1e-3)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write(tmp_path / "one", "abc", (3, 5), [weights(1), weights(2)])
    write(tmp_path / "other", "abc", (3, 5), [weights(2), weights(1)])
    one, other = (read((tmp_path / name).read_bytes()) for name in ("one", "other"))

    assert (one.model, one.layers) == ("abc", (3, 5))
    assert one.signature != other.signature
    for seed, network in enumerate(one.networks, 1):
        for name, weight in weights(seed).items():
            assert torch.allclose(network[name], weight, atol=0.01)


def test_its_networks_say_what_they_agree_on() -> None:
    text, log_probs = torch.randn(7, STATES), [-2.0] * 7
    one, other, both = (
        Probe("", (1,), "", networks)([text], [log_probs])[0]
        for networks in ((weights(1),), (weights(2),), (weights(1), weights(2)))
    )

    assert torch.allclose(both, (one + other) / 2, atol=1e-4)


@pytest.mark.parametrize("content", [b"", b"no probe", (2).to_bytes(8, "little") + b"{}"])
def test_what_is_no_probe_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="not a probe"):
        read(content)


def test_another_model_has_none() -> None:
    assert probe_of("00000000", torch.device("cpu")) is None


def test_it_is_surer_of_garble_than_of_anything_in_what_mends_it(default_model: LanguageModel) -> None:
    for garbled, culprit, mended in PAIRS:
        bad, good = default_model.score([Request(garbled), Request(mended)])
        at = garbled.index(culprit)
        odds = max(o for o, (a, z) in zip(bad.garble, bad.spans, strict=True) if a < at + len(culprit) and at < z)

        assert odds > max(good.garble), garbled


def test_each_token_has_odds_and_the_cache_keeps_them(default_model: LanguageModel, tmp_path: Path) -> None:
    known = default_model
    cached = LanguageModel(
        known.name,
        known.weights,
        known._encoder,
        known._backend,
        known.signature,
        ScoreCache(tmp_path / "scores.sqlite"),
    )
    requests = [Request(PAIRS[0][0]), Request(PAIRS[1][0], PAIRS[0][0]), Request(" ".join(p[0] for p in PAIRS) * 30)]
    computed = cached.score(requests)
    for scores in computed:
        assert len(scores.garble) == len(scores.spans) == len(scores.log_probs)
    cached._backend = None  # type: ignore[assignment] # whatever is computed now fails
    assert cached.score(requests) == computed
