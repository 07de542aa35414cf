"""How fast the scoring engine is: beside the usual loop, and beside the matrix products it cannot do without.

    MTCHECK_DATA=… python -m benchmarks.speed_lm [--sentences 160] [--threads N]

Input: English news of NTREX (set `ntrex-news-de-en`). One run measures in turns, chunk by chunk, with as many threads
as torch takes by itself, or with N. With one thread, time is that of the processor, so that other programs on the
machine change little; with more it is that of the clock, and the machine should be idle.

- naive: transformers, float32, one sentence at a time, full logits, log-softmax;
- ours: the engine with the dtype it chooses on this machine, cold cache;
- peak: torch's matrix product at the shapes of this model, rows by the batch, for float32 and bfloat16.

Prints tokens/s, the ratio, the largest difference of token scores, and the share of the peak.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.evaluation_data import read
from mtcheck.language_model import DEFAULT_MODEL, Alternatives, LanguageModel, Request, load
from mtcheck.language_model.store import resolve
from mtcheck.language_model.tokens import TextEncoder

if TYPE_CHECKING:
    import torch

_ROWS = 512
_REPEATS = 5


def timed(action: Callable[[], Any]) -> tuple[float, Any]:
    clock = time.process_time if torch_threads() == 1 else time.perf_counter
    start = clock()
    result = action()
    return clock() - start, result


def torch_threads() -> int:
    import torch

    return torch.get_num_threads()


def naive_loop(model: Any, encoder: TextEncoder, sentences: Sequence[str]) -> list[list[float]]:
    import torch

    found = []
    with torch.inference_mode():
        for sentence in sentences:
            ids = torch.tensor([[encoder.start, *encoder.encode(sentence, "").tokens]])
            logits = model(ids).logits.log_softmax(-1)
            found.append(logits[0, :-1].gather(1, ids[0, 1:, None])[:, 0].tolist())
    return found


def matrix_shapes(folder: Path) -> list[tuple[int, int, int]]:
    """(inputs, outputs, how many) of the products that one token takes."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    hidden, feed, layers = config["hidden_size"], config["intermediate_size"], config["num_hidden_layers"]
    heads, pairs = config["num_attention_heads"], config["num_key_value_heads"]
    projected = hidden // heads * (heads + 2 * pairs)
    chunk = 8192
    return [
        (hidden, projected, layers),
        (hidden, hidden, layers),
        (hidden, 2 * feed, layers),
        (feed, hidden, layers),
        (hidden, chunk, config["vocab_size"] // chunk),
    ]


def peak_seconds(shapes: Sequence[tuple[int, int, int]], dtype: torch.dtype) -> float:
    """The least time for one token's products, when `_ROWS` tokens go together."""
    import torch

    total = 0.0
    for inputs, outputs, count in shapes:
        rows, weights = torch.randn(_ROWS, inputs).to(dtype), torch.randn(outputs, inputs).to(dtype)
        torch.nn.functional.linear(rows, weights)
        best = min(timed(partial(torch.nn.functional.linear, rows, weights))[0] for _ in range(_REPEATS))
        total += best * count
    return total / _ROWS


def shared_prefixes(model: LanguageModel, sentences: Sequence[str]) -> tuple[float, float]:
    """Seconds to score every one-word deletion of each sentence in context: as trees, and one by one."""
    groups = []
    for context, sentence in pairwise(sentences):
        words = sentence.split()
        texts = tuple(" ".join([*words[:i], *words[i + 1 :]]) for i in range(len(words)))
        groups.append(Alternatives(context, texts))
    together, _ = timed(partial(model.log_probabilities, groups))
    requests = [Request(text, group.context) for group in groups for text in group.texts]
    apart, _ = timed(partial(model.score, requests))
    return together, apart


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sentences", type=int, default=160)
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    import torch
    from transformers import AutoModelForCausalLM

    if options.threads:
        torch.set_num_threads(options.threads)
    folder = resolve(DEFAULT_MODEL)
    loading, model = timed(lambda: load(cache=False))
    encoder = TextEncoder(folder)
    reference: Any = AutoModelForCausalLM
    reference = reference.from_pretrained(folder, dtype=torch.float32).eval()
    sentences = [record["reference"] for record in read("ntrex-news-de-en")][: options.sentences]
    naive = ours = difference = 0.0
    tokens = 0
    peaks: dict[str, list[float]] = {"float32": [], "bfloat16": []}
    shapes = matrix_shapes(folder)
    model.score([Request(sentences[0])])
    naive_loop(reference, encoder, sentences[:1])
    quarter = max(1, len(sentences) // 4)
    for start in range(0, len(sentences), quarter):
        chunk = sentences[start : start + quarter]
        seconds, scores = timed(partial(model.score, [Request(text) for text in chunk]))
        ours += seconds
        seconds, expected = timed(partial(naive_loop, reference, encoder, chunk))
        naive += seconds
        for found, wanted in zip(scores, expected, strict=True):
            tokens += len(wanted)
            difference = max(difference, *(abs(a - b) for a, b in zip(found.log_probs, wanted, strict=True)))
        for dtype, times in peaks.items():
            times.append(peak_seconds(shapes, getattr(torch, dtype)))
    work = sum(2 * inputs * outputs * count for inputs, outputs, count in shapes)
    print(model.signature)
    print(f"{torch_threads()} threads, load {loading:.2f} s, {tokens} tokens in {len(sentences)} sentences")
    print(f"naive loop {tokens / naive:.0f} tokens/s; ours {tokens / ours:.0f} tokens/s: {naive / ours:.2f} times")
    print(f"largest difference of a token's score: {difference:.1e} nats")
    for dtype, times in peaks.items():
        best = min(times)
        share = (tokens / ours) * best
        print(f"peak {dtype}: {work / best / 1e9:.0f} GFLOPS, {1 / best:.0f} tokens/s; ours is {share:.0%} of that")
    together, apart = shared_prefixes(model, sentences[:6])
    print(f"alternatives with shared beginnings: {apart / together:.2f} times faster than one by one")


if __name__ == "__main__":
    main()
