"""Scores are those of the model itself, whatever the family, the company and the length of a text."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcheck.language_model import Alternatives, LanguageModel, ModelUnavailable, Request, load
from mtcheck.language_model.tokens import TextEncoder
from tests.language_model.families import TEXTS

AWKWARD = [
    "",
    " ",
    "\n\n",
    "a",
    ".",
    "🦊",
    "👩‍👩‍👧 family",
    "e\u0301tude",
    "مرحبا بالعالم",
    "你好，世界。",
    "\ud800 lone surrogate",
    "NUL \0 inside",
    "<s></s><|endoftext|>",
]


def test_scores_agree_with_transformers_own_forward_pass(folder: Path, model: LanguageModel) -> None:
    import torch
    import transformers

    reference = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    encoder = TextEncoder(folder)
    for text, scores in zip(TEXTS, model.score([Request(text) for text in TEXTS]), strict=True):
        ids = torch.tensor([[encoder.start, *encoder.encode(text, "").tokens]])
        with torch.inference_mode():
            expected = reference(ids).logits.log_softmax(-1)[0, :-1].gather(1, ids[0, 1:, None])[:, 0]

        assert scores.log_probs == pytest.approx(expected.tolist(), abs=1e-4)


def test_a_text_scores_the_same_alone_and_in_any_batch(model: LanguageModel) -> None:
    requests = [Request(text, context) for text in TEXTS for context in ("", *TEXTS)]
    together = model.score(requests)
    backwards = model.score(requests[::-1])[::-1]
    alone = [model.score([request])[0] for request in requests]

    for a, b, c in zip(together, backwards, alone, strict=True):
        assert a.log_probs == pytest.approx(b.log_probs, abs=LanguageModel.TOLERANCE)
        assert a.log_probs == pytest.approx(c.log_probs, abs=LanguageModel.TOLERANCE)
        assert a.spans == b.spans == c.spans


def test_shared_beginnings_do_not_change_totals(model: LanguageModel) -> None:
    words = TEXTS[0].split()
    texts = tuple(" ".join(words[:i] + words[i + 1 :]) for i in range(len(words)))
    groups = [Alternatives(TEXTS[1], texts), Alternatives("", (*texts, texts[0])), Alternatives("", ())]
    totals = model.log_probabilities(groups)

    for group, values in zip(groups, totals, strict=True):
        alone = model.score([Request(text, group.context) for text in group.texts])
        assert values == pytest.approx([sum(scores.log_probs) for scores in alone], abs=0.01)


def test_spans_lie_in_the_text_and_cover_its_words(model: LanguageModel) -> None:
    for text, context in itertools.product(TEXTS, ("", "Before.", "Before. ")):
        (scores,) = model.score([Request(text, context)])
        covered = {i for start, end in scores.spans for i in range(start, end)}

        assert all(0 <= start <= end <= len(text) for start, end in scores.spans)
        assert covered >= {i for i, character in enumerate(text) if not character.isspace()}


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_text_is_scored(model: LanguageModel, text: str) -> None:
    alone, after = model.score([Request(text), Request(text, "Some context.")])
    (totals,) = model.log_probabilities([Alternatives("", (text, text + "!"))])

    assert len(alone.log_probs) == len(alone.spans)
    assert all(value <= 1e-4 for value in (*alone.log_probs, *after.log_probs, *totals))
    assert all(0 <= start <= end <= len(text) for start, end in (*alone.spans, *after.spans))


def test_nothing_of_a_long_text_is_cut(folder: Path, model: LanguageModel) -> None:
    """Longer than any window of these models, with and without spaces and context."""
    for text in (" ".join(TEXTS * 20), "x" * 3000, "word " * 500):
        plain, after = model.score([Request(text), Request(text, text)])
        (totals,) = model.log_probabilities([Alternatives(text, (text,))])

        assert len(plain.log_probs) == len(TextEncoder(folder).encode(text, "").tokens)
        assert after.spans[-1][1] == plain.spans[-1][1] == len(text.rstrip()) or text.endswith(" ")
        assert totals[0] == pytest.approx(sum(after.log_probs), rel=1e-5)


def test_100_kilobytes_without_a_space(family_folders: dict[str, Path]) -> None:
    model = load(str(family_folders["llama"]), dtype="fp32", threads=1, cache=False)
    (scores,) = model.score([Request("x" * 100_000)])

    assert scores.spans[-1] == (99_999, 100_000)


def test_context_changes_scores(model: LanguageModel) -> None:
    plain, after = model.score([Request(TEXTS[0]), Request(TEXTS[0], TEXTS[1])])

    assert plain.log_probs[5:] != pytest.approx(after.log_probs[5:], abs=1e-3)


@given(text=st.text(max_size=60), context=st.text(max_size=30))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gets_spans_inside_it(family_folders: dict[str, Path], text: str, context: str) -> None:
    for family in ("llama", "gpt2"):
        encoded = TextEncoder(family_folders[family]).encode(text, context)
        ends = [end for _, end in encoded.spans]

        assert len(encoded.tokens) == len(encoded.spans)
        assert all(0 <= start <= end <= len(text) for start, end in encoded.spans)
        assert ends == sorted(ends)


def test_cached_scores_are_the_computed_ones(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MTCHECK_CACHE", str(tmp_path))
    requests = [Request(text) for text in TEXTS]
    groups = [Alternatives(TEXTS[0], tuple(TEXTS))]
    fresh = load(str(folder), dtype="fp32")
    first = (fresh.score(requests), fresh.log_probabilities(groups))
    again = load(str(folder), dtype="fp32")
    again._backend = None  # type: ignore[assignment] # whatever is computed now fails

    assert (again.score(requests), again.log_probabilities(groups)) == first
    assert fresh.notices == ()


def test_an_unusable_cache_is_said_and_scores_go_on(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("MTCHECK_CACHE", str(blocker / "cache"))
    model = load(str(folder), dtype="fp32")

    assert len(model.score([Request("a b")])) == 1
    assert len(model.notices) == 1
    assert str(blocker / "cache") in model.notices[0]


def test_a_damaged_cache_is_said_and_scores_go_on(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MTCHECK_CACHE", str(tmp_path))
    (tmp_path / "scores.sqlite").write_bytes(b"no database" * 1000)
    model = load(str(folder), dtype="fp32")

    assert len(model.score([Request("a b")])[0].log_probs) > 0
    assert "scores.sqlite" in model.notices[0]


def test_signature_names_what_moves_a_score(folder: Path) -> None:
    full, half = (load(str(folder), dtype=dtype, cache=False).signature for dtype in ("fp32", "bf16"))

    assert full.startswith(f"model:{folder.name}|sha:")
    assert full != half
    assert full.replace("dtype:fp32", "dtype:bf16") == half


def test_broken_models_are_refused_in_one_line(family_folders: dict[str, Path], tmp_path: Path) -> None:
    source = family_folders["llama"]
    content = {path.name: path.read_bytes() for path in source.iterdir()}
    damage = {
        "model.safetensors": [content["model.safetensors"][:-100], b"", b"\0" * 50, None],
        "config.json": [b"{", b"{}", None],
        "tokenizer.json": [b"{", b"{}", None],
    }
    for name, versions in damage.items():
        for number, version in enumerate(versions):
            folder = tmp_path / f"{name}-{number}"
            folder.mkdir()
            for file, original in content.items():
                (folder / file).write_bytes(original)
            (folder / name).write_bytes(version) if version is not None else (folder / name).unlink()
            with pytest.raises(ModelUnavailable) as caught:
                load(str(folder), cache=False)

            assert str(folder) in str(caught.value)
            assert "\n" not in str(caught.value)


def test_unknown_settings_are_refused(folder: Path) -> None:
    with pytest.raises(ModelUnavailable, match="fp32, bf16, fp16"):
        load(str(folder), dtype="int3", cache=False)
    with pytest.raises(ModelUnavailable, match="cannot be used"):
        load(str(folder), device="cuda:77", cache=False)


def test_pickled_weights_are_not_read(family_folders: dict[str, Path], tmp_path: Path) -> None:
    (tmp_path / "config.json").write_bytes((family_folders["llama"] / "config.json").read_bytes())
    (tmp_path / "pytorch_model.bin").write_bytes(b"pickle")
    with pytest.raises(ModelUnavailable, match="safetensors"):
        load(str(tmp_path), cache=False)


def test_a_model_with_code_of_its_own_is_not_run(family_folders: dict[str, Path], tmp_path: Path) -> None:
    for path in family_folders["gpt2"].iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    config = json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))
    config.update(model_type="strange", auto_map={"AutoConfig": "code.C", "AutoModelForCausalLM": "code.M"})
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (tmp_path / "code.py").write_text("raise SystemExit('this ran')", encoding="utf-8")
    with pytest.raises(ModelUnavailable, match="cannot be loaded"):
        load(str(tmp_path), cache=False)


def test_importing_the_package_does_not_import_torch() -> None:
    code = (
        "import sys, mtcheck.language_model, mtcheck.language_model.store, mtcheck.language_model.contrast; "
        "print(sorted({'torch', 'transformers', 'numpy', 'wordfreq', 'spacy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("dtype", ["fp32", "bf16"])
def test_company_does_not_move_the_default_model(default_model: LanguageModel, dtype: str) -> None:
    """Thirty layers of bfloat16 make tenths of a nat of the least difference, so there must be none."""
    model = load(dtype=dtype, threads=1, cache=False)
    words = TEXTS[0].split()
    texts = tuple(" ".join(words[:i] + words[i + 1 :]) for i in range(len(words)))
    requests = [Request(text, TEXTS[1]) for text in texts]
    (totals,) = model.log_probabilities([Alternatives(TEXTS[1], texts)])
    together = model.score(requests)

    for request, total, scores in zip(requests[::4], totals[::4], together[::4], strict=True):
        (alone,) = model.score([request])
        assert alone.log_probs == pytest.approx(scores.log_probs, abs=LanguageModel.TOLERANCE)
        assert total == pytest.approx(sum(alone.log_probs), abs=LanguageModel.TOLERANCE * len(alone.log_probs))


def test_bfloat16_stays_near_float32(default_model: LanguageModel) -> None:
    full, half = (load(dtype=dtype, threads=1, cache=False) for dtype in ("fp32", "bf16"))
    for exact, rounded in zip(*(model.score([Request(text) for text in TEXTS]) for model in (full, half)), strict=True):
        assert rounded.log_probs == pytest.approx(exact.log_probs, abs=LanguageModel.BFLOAT16_TOLERANCE)


def test_lanes_compute_what_one_thread_does(family_folders: dict[str, Path]) -> None:
    import torch

    requests = [Request(text, context) for text in TEXTS * 4 for context in ("", *TEXTS)]
    before = torch.get_num_threads()
    one, three = (load(str(family_folders["llama"]), dtype="fp32", threads=n, cache=False) for n in (1, 3))
    try:
        torch.set_num_threads(1)
        alone = one.score(requests)
        torch.set_num_threads(3)
        together = three.score(requests)

        assert torch.get_num_threads() == 3
        for a, b in zip(alone, together, strict=True):
            assert a.log_probs == pytest.approx(b.log_probs, abs=LanguageModel.TOLERANCE)
    finally:
        torch.set_num_threads(before)
