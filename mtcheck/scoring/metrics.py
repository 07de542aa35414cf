"""Reference metrics by sacreBLEU (Post 2018), with its defaults, its figures and its signatures as they are.

BLEU: Papineni et al. 2002; chrF: Popović 2015, chrF++: 2017; TER: Snover et al. 2006. BLEU and chrF are 0-100,
higher is better; TER is edits per 100 words of reference, lower is better.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mtcheck.errors import ConfigurationError
from mtcheck.report import Score

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric

__all__ = [
    "DEFAULT_METRICS",
    "METRICS",
    "Metrics",
    "PairedScore",
    "corpus_scores",
    "higher_is_better",
    "metrics_named",
    "paired_test",
    "sentence_scores",
]

METRICS = ("bleu", "chrf", "chrf++", "ter")
DEFAULT_METRICS = ("bleu", "chrf", "chrf++")
"""TER is left out: it takes a hundred times as long."""

Metrics = Mapping[str, "Metric"]
References = Sequence[Sequence[str]]
"""For each segment its references; all have equally many."""


def metrics_named(names: Sequence[str], tokenize: str | None = None, *, for_sentences: bool = False) -> Metrics:
    """sacreBLEU's metrics by the names of ``METRICS``; ``tokenize`` is BLEU's.

    ``for_sentences``: BLEU leaves out orders of n-grams that a sentence is too short for, as sacreBLEU's command does
    with ``--sentence-level``. Raises ConfigurationError for names that sacreBLEU does not know.
    """
    return {name: _metric(name, tokenize, for_sentences) for name in names}


def _metric(name: str, tokenize: str | None, for_sentences: bool) -> Metric:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    if name == "bleu":
        if tokenize is not None and tokenize not in BLEU.TOKENIZERS:
            known = ", ".join(BLEU.TOKENIZERS)
            raise ConfigurationError(f"sacreBLEU has no tokenizer {tokenize!r}; it has {known}")
        return BLEU(tokenize=tokenize, effective_order=for_sentences)
    if name in {"chrf", "chrf++"}:
        return CHRF(word_order=2 if name == "chrf++" else 0)
    if name == "ter":
        return TER()
    raise ConfigurationError(f"no metric is called {name!r}; there are {', '.join(METRICS)}")


def higher_is_better(name: str) -> bool:
    return not name.upper().startswith("TER")


def corpus_scores(hypotheses: Sequence[str], references: References, metrics: Metrics) -> tuple[Score, ...]:
    """The scores of a whole text; raises ValueError unless every segment has a reference and all equally many."""
    hypotheses, streams = _cleaned(hypotheses), _streams(references)
    found = []
    for metric in metrics.values():
        score = metric.corpus_score(hypotheses, streams)
        found.append(Score(score.name, score.score, metric.get_signature().format()))
    return tuple(found)


def sentence_scores(hypotheses: Sequence[str], references: References, metrics: Metrics) -> list[tuple[Score, ...]]:
    """The scores of each segment by itself; ``metrics`` are those for sentences."""
    rows = []
    for hypothesis, those in zip(_cleaned(hypotheses), references, strict=True):
        scores = [(metric.sentence_score(hypothesis, _cleaned(those)), metric) for metric in metrics.values()]
        rows.append(tuple(Score(score.name, score.score, metric.get_signature().format()) for score, metric in scores))
    return rows


@dataclass(frozen=True, slots=True)
class PairedScore:
    """A system's score by one metric beside the first system's; for that one ``p_value`` is None.

    ``mean`` and ``interval`` are of the bootstrap: the 95 % interval is mean ± interval.
    """

    metric: str
    system: str
    score: float
    p_value: float | None
    mean: float | None
    interval: float | None
    signature: str


def paired_test(
    systems: Sequence[tuple[str, Sequence[str]]],
    references: References,
    metrics: Metrics,
    test: str,
    samples: int = 0,
) -> list[PairedScore]:
    """sacreBLEU's paired test of every system against the first: ``bs`` bootstrap, ``ar`` approximate randomisation.

    ``samples`` 0 takes sacreBLEU's default (1,000 and 10,000). The seed is sacreBLEU's 12345, or ``SACREBLEU_SEED``.
    """
    from sacrebleu.significance import PairedTest, Result

    named: list[tuple[str, Sequence[str]]] = [(name, _cleaned(lines)) for name, lines in systems]
    signatures, scores = PairedTest(named, metrics, _streams(references), test_type=test, n_samples=samples)()
    found = []
    for metric, signature in signatures.items():
        for (name, _), result in zip(systems, scores[metric], strict=True):
            assert isinstance(result, Result)
            found.append(
                PairedScore(
                    metric=metric,
                    system=name,
                    score=float(result.score),
                    p_value=_plain(result.p_value),
                    mean=_plain(result.mean),
                    interval=_plain(result.ci),
                    signature=signature.format(),
                )
            )
    return found


def _plain(figure: Any) -> float | None:
    return None if figure is None else float(figure)


def _cleaned(lines: Sequence[str]) -> list[str]:
    """Without white space at their ends, as sacreBLEU's command reads them."""
    return [line.rstrip() for line in lines]


def _streams(references: References) -> list[list[str]]:
    """The references the other way round: the first of every segment, the second of every segment …"""
    counts = {len(those) for those in references}
    if len(counts) != 1 or not counts.pop():
        raise ValueError("every segment needs a reference, and all equally many")
    return [_cleaned(stream) for stream in zip(*references, strict=True)]
