"""The language model as the rest of mtcheck sees it: texts in, log-probabilities out."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from mtcheck.language_model.cache import ScoreCache, key
from mtcheck.language_model.lanes import side_by_side
from mtcheck.language_model.tokens import Encoded, TextEncoder, Tree, chain, merge

Result = TypeVar("Result")

# Longer text is read in overlapping windows: attention grows with the square of the length, and nothing
# that is written in prose depends on a word a thousand tokens back.
_WINDOW = 1024
# Flat between 128 and 1,024 tokens (benchmarks/speed_lm.py); beyond, only memory grows.
_TOKENS_PER_BATCH = 512
_FEWEST_TOKENS_PER_BATCH = 128
# A tree's attention is computed against all its nodes, so one that is too bushy costs more than it shares.
_NODES_PER_TREE = 512


@dataclass(frozen=True, slots=True)
class Request:
    """A text to score after `context`, the text before it; a space joins them unless one is there."""

    text: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class TokenScores:
    """Per token of the text: natural-log probability, half-open span in code points of the text, and the log-odds that
    it is part of garble; none of the last where the model has no probe."""

    log_probs: tuple[float, ...]
    spans: tuple[tuple[int, int], ...]
    garble: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Several texts that could follow `context`; what they share at the beginning is computed once."""

    context: str
    texts: tuple[str, ...]


class Backend(Protocol):
    """A neural network: how many tokens it can look back over, and the log-probabilities of token trees; of trees
    without branches, also the log-odds that each scored token is part of garble, if it has a probe for that.

    `lanes` says how many batches it can compute side by side in threads.
    """

    positions: int

    @property
    def lanes(self) -> int: ...

    def score(self, trees: Sequence[Tree]) -> list[list[float]]: ...

    def read(self, trees: Sequence[Tree]) -> list[tuple[list[float], list[float]]]: ...


class LanguageModel:
    """Scores text with a causal language model.

    `signature` states everything that moves a score. The same text gets the same score in any company, to
    within `TOLERANCE` nats per token in either dtype (floating-point sums are not associative). In bfloat16 a token's
    score is that in float32 to within `BFLOAT16_TOLERANCE`, if the model is sound: the default one's is off by .02 on
    the average and by .2 at most. `weights` is the beginning of their SHA-256. `notices` are sentences for the user
    about how the model runs, such as an unusable cache.
    """

    TOLERANCE = 1e-3
    BFLOAT16_TOLERANCE = 0.5

    def __init__(
        self,
        name: str,
        weights: str,
        encoder: TextEncoder,
        backend: Backend,
        signature: str,
        cache: ScoreCache | None,
    ) -> None:
        self.name = name
        self.weights = weights
        self.signature = signature
        self._encoder = encoder
        self._backend = backend
        self._cache = cache
        self._window = min(_WINDOW, backend.positions)

    @property
    def notices(self) -> tuple[str, ...]:
        return (self._cache.notice,) if self._cache is not None and self._cache.notice else ()

    def score(self, requests: Sequence[Request]) -> list[TokenScores]:
        """Token log-probabilities of every request, in order. Of a very long context, its end is used."""
        keys = [key("read", self.signature, request.context, request.text) for request in requests]
        known = self._cache.get(keys) if self._cache else {}
        missing = {name: r for name, r in zip(keys, requests, strict=True) if name not in known}
        encoded = [self._encoder.encode(request.text, request.context) for request in missing.values()]
        windows = [list(self._windows(text)) for text in encoded]
        parts = iter(
            self._on_trees(lambda backend, trees: backend.read(trees), [tree for trees in windows for tree in trees])
        )
        computed = {}
        for name, text, trees in zip(missing, encoded, windows, strict=True):
            read = [next(parts) for _ in trees]
            log_probs, garble = ([value for part in read for value in part[kind]] for kind in (0, 1))
            flat = [float(end) for span in text.spans for end in span]
            computed[name] = array("d", [float(len(flat) // 2), *flat, *log_probs, *garble])
        if self._cache and computed:
            self._cache.put(computed.items())
        return [_token_scores(known[name] if name in known else computed[name]) for name in keys]

    def log_probabilities(self, groups: Sequence[Alternatives]) -> list[list[float]]:
        """Total natural-log probability of every text of every group, given the group's context."""
        keys = [[key("total", self.signature, g.context, text) for text in g.texts] for g in groups]
        known = self._cache.get([name for names in keys for name in names]) if self._cache else {}
        trees: list[Tree] = []
        places: list[tuple[bytes, list[tuple[int, list[int]]]]] = []  # key → nodes in trees
        seen = set(known)
        # Several checks may ask about one sentence: what follows the same context grows on the same tree.
        fresh: defaultdict[str, dict[bytes, Encoded]] = defaultdict(dict)
        for group, names in zip(groups, keys, strict=True):
            for name, text in zip(names, group.texts, strict=True):
                if name not in seen:
                    seen.add(name)
                    fresh[group.context][name] = self._encoder.encode(text, group.context)
        for texts in fresh.values():
            self._plant(texts, trees, places)
        scores = [
            dict(zip(t.scored, s, strict=True))
            for t, s in zip(trees, self._on_trees(lambda backend, trees: backend.score(trees), trees), strict=True)
        ]
        computed = {
            name: array("d", [math.fsum(scores[tree][node] for tree, nodes in parts for node in nodes)])
            for name, parts in places
        }
        if self._cache and computed:
            self._cache.put(computed.items())
        return [[(known[name] if name in known else computed[name])[0] for name in names] for names in keys]

    def _plant(
        self,
        texts: dict[bytes, Encoded],
        trees: list[Tree],
        places: list[tuple[bytes, list[tuple[int, list[int]]]]],
    ) -> None:
        """Add the trees of the texts after one context to `trees`, and where each text is found there to `places`."""
        short: list[tuple[bytes, Encoded]] = []
        for name, text in texts.items():
            if 1 + len(text.context) + len(text.tokens) <= self._window:
                short.append((name, text))
                continue
            parts = []
            for tree in self._windows(text):
                parts.append((len(trees), list(tree.scored)))
                trees.append(tree)
            places.append((name, parts))
        # In the order of their tokens, texts that share most stand together.
        short.sort(key=lambda item: item[1].context + item[1].tokens)
        for bundle in _bundles(short):
            tree, paths = merge(self._encoder.start, [text for _, text in bundle])
            for (name, _), path in zip(bundle, paths, strict=True):
                places.append((name, [(len(trees), path)]))
            trees.append(tree)

    def _windows(self, text: Encoded) -> Iterator[Tree]:
        """Chains that score every token of the text once, each with as much before it as fits."""
        start, room = self._encoder.start, self._window - 1
        context = text.context[max(0, len(text.context) - room // 2) :]
        tokens = context + text.tokens
        begin, scored = 0, len(context)
        while scored < len(tokens):
            yield chain((start, *tokens[begin : begin + room]), 1 + scored - begin)
            scored = begin + room
            begin = scored - room // 4

    def _on_trees(
        self, compute: Callable[[Backend, Sequence[Tree]], list[Result]], trees: Sequence[Tree]
    ) -> list[Result]:
        if not trees:
            return []
        results: dict[int, Result] = {}
        lanes = self._backend.lanes
        batches = _batches(trees, lanes)
        answers = side_by_side(
            partial(compute, self._backend), [[trees[index] for index in batch] for batch in batches], lanes
        )
        for batch, found in zip(batches, answers, strict=True):
            results.update(zip(batch, found, strict=True))
        return [results[index] for index in range(len(trees))]


def _batches(trees: Sequence[Tree], lanes: int) -> list[list[int]]:
    """Numbers of trees, those of similar size together, in batches of equally many tokens for every lane."""
    order = sorted(range(len(trees)), key=lambda index: len(trees[index].tokens))
    total = sum(len(tree.tokens) for tree in trees)
    rounds = math.ceil(total / (lanes * _TOKENS_PER_BATCH))
    count = max(min(rounds * lanes, total // _FEWEST_TOKENS_PER_BATCH), 1)
    batches: list[list[int]] = [[] for _ in range(count)]
    before = 0
    for index in order:
        size = len(trees[index].tokens)
        batches[min(int((before + size / 2) * count / total), count - 1)].append(index)
        before += size
    return [batch for batch in batches if batch]


def _token_scores(values: array[float]) -> TokenScores:
    count = int(values[0])
    ends = [int(value) for value in values[1 : 1 + 2 * count]]
    scores = values[1 + 2 * count :]
    return TokenScores(tuple(scores[:count]), tuple(zip(ends[::2], ends[1::2], strict=True)), tuple(scores[count:]))


def _bundles(texts: Sequence[tuple[bytes, Encoded]]) -> Iterator[list[tuple[bytes, Encoded]]]:
    """Runs of sorted texts whose tree stays small enough."""
    bundle: list[tuple[bytes, Encoded]] = []
    nodes = 0
    previous: tuple[int, ...] = ()
    for name, text in texts:
        tokens = text.context + text.tokens
        shared = next((i for i, (a, b) in enumerate(zip(tokens, previous, strict=False)) if a != b), len(previous))
        if bundle and nodes + len(tokens) - shared > _NODES_PER_TREE:
            yield bundle
            bundle, nodes, shared = [], 0, 0
        bundle.append((name, text))
        nodes += len(tokens) - min(shared, len(tokens))
        previous = tokens
    if bundle:
        yield bundle
