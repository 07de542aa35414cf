"""Which checks find what surprises a reader, and how little surprise makes their findings doubtful.

    python -m benchmarks.calibration.surprises [--without COLLECTION …] [--write]

A verb at the wrong end of its clause surprises whoever reads on; a figure that contradicts another does not. Of every
finding in the record of first sight (``first_sight.tsv``, see ``record.py``) it is known by how many standard
deviations its most surprising word, and the words of its sentence on average, go beyond what is expected of them. For
every family limits are chosen below which more alarms are spared than findings lost. They hold for those of its checks
that gain by them, what the model decides and what their rules find each by itself: a paragraph that breaks off behind
an article does not surprise, and hardly ever alarms. What the model objects to, or does not decide for beyond its
caution, is left out. Confirmations are derived after this.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from benchmarks.calibration import nats as tables
from benchmarks.calibration.record import MENDED, PRICE, Recorded, options, recorded
from mtcheck.check import all_checks
from mtcheck.language_model.calibration.cautions import SURPRISES, caution, kind_of

_FEWEST = 5
"""Alarms that a family has to be spared: fewer may be chance."""
_OF_WORD = (-math.inf, 0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
_OF_SENTENCE = (-0.2, -0.1, 0.0, 0.1, 0.2, 0.3)
"""Standard deviations to choose from."""
_NONE = (-math.inf, -math.inf)


def is_certain(finding: Recorded) -> bool:
    """Whether the language model does not object, or decides for it beyond its caution."""
    return finding.is_heeded if finding.lead is None else finding.lead >= caution(finding.check)


def plain(findings: Sequence[Recorded], word: float, sentence: float) -> tuple[int, int]:
    """How many of the alarms, and of the garbled texts, surprise less than that."""
    low = [finding.true for finding in findings if finding.is_plain(word, sentence)]
    return low.count(False), low.count(True)


def worth(findings: Sequence[Recorded], word: float, sentence: float) -> float:
    """What it gains that findings with less surprise than that are doubts, in findings."""
    spared, lost = plain(findings, word, sentence)
    return PRICE * spared - lost


def limits(findings: Sequence[Recorded]) -> tuple[float, float]:
    """Below which surprise the findings of a family are doubts."""
    every = ((word, sentence) for word in _OF_WORD for sentence in _OF_SENTENCE)
    best = max(every, key=lambda limit: worth(findings, *limit))
    return best if plain(findings, *best)[0] >= _FEWEST else _NONE


def main() -> None:
    told = options(__doc__)
    families = {check.id: check.family for check in all_checks()}
    known: defaultdict[str, list[Recorded]] = defaultdict(list)
    apart: defaultdict[str, list[Recorded]] = defaultdict(list)
    for finding in recorded():
        if finding.check in families and finding.check not in MENDED and is_certain(finding):
            (apart if finding.collection in told.without else known)[families[finding.check]].append(finding)
    chosen = {family: limits(found) for family, found in sorted(known.items())}
    print(f"{'family':12} alarms  found   word below  sentence below  alarms spared  found lost   of those left out")
    for family, limit in chosen.items():
        true = sum(finding.true for finding in known[family])
        spared, lost = plain(known[family], *limit)
        others = sum(finding.true for finding in apart[family])
        held, missed = plain(apart[family], *limit)
        print(
            f"{family:12} {len(known[family]) - true:6} {true:6} {limit[0]:12} {limit[1]:15} {spared:14} {lost:11}"
            f"   {held} of {len(apart[family]) - others}, {missed} of {others}"
        )
    kinds: defaultdict[str, list[Recorded]] = defaultdict(list)
    for finding in chain.from_iterable(known.values()):
        kinds[kind_of(finding.check, decided=finding.is_decided)].append(finding)
    given = {
        kind: chosen[families[found[0].check]]
        for kind, found in sorted(kinds.items())
        if worth(found, *chosen[families[found[0].check]]) > 0
    }
    spared, lost = map(sum, zip(*(plain(kinds[kind], *limit) for kind, limit in given.items()), strict=True))
    print(f"{spared} alarms are spared and {lost} findings lost where that is worth it: {', '.join(given)}")
    if told.write:
        tables.write(SURPRISES, given, __file__, "check and what decides\tword\tsentence, in standard deviations")


if __name__ == "__main__":
    main()
