"""How much the repairs of each rule gain where they mend something: below that the language model objects.

    python -m benchmarks.calibration.objections [--write]

Of the garbled texts of ``corpora/garble`` that may be read, the language model is asked about the repair of each
finding on a mark that a rule is sure of. A check whose repairs the model understands has a floor: the lowest gain but
for three in a hundred, less what a larger sample would go below it. No check has a row whose floor no repair would ever
be likely to miss, as where the repair takes away whole sentences, which are likelier than nothing.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from benchmarks import evidence
from benchmarks.calibration import nats as tables
from mtcheck.analysis.tagging import load_tagger
from mtcheck.check import all_checks
from mtcheck.checking import check_document
from mtcheck.deciding import Weighed
from mtcheck.language_model import load
from mtcheck.language_model.calibration.cautions import OBJECTIONS
from mtcheck.language_model.contrast import gains
from mtcheck.language_model.store import tagger_folder

_FEWEST = 5
"""Findings that a floor can be read off."""
_LEFT_OFF = 33
"""One in so many may lie below the floor.

Of 53 alarms of rules in 12,504 sound sentences that were written later, 44 are
left with one in 100, 37 with one in 33 and 36 with one in 20, and 4, 5 and 8 of 746 garbled texts are lost."""
_SPREAD = 8.0
"""Nats that a sample of one would lie above the floor; of n, their root-n-th."""
_LOWEST = -20.0
"""Nats: no repair of a few words loses as much."""


def repair_gains() -> Mapping[str, Sequence[float]]:
    """By check, the gains of the findings of rules on the marks of garbled texts."""
    by_check: defaultdict[str, list[float]] = defaultdict(list)
    for check, gain in _repairs():
        by_check[check].append(gain)
    return by_check


def _repairs() -> Iterator[tuple[str, float]]:
    model, tagger = load(), load_tagger(tagger_folder())
    rules = [check for check in all_checks() if not check.needs_judge]
    run = partial(check_document, checks=rules, tagger=tagger, judge=partial(gains, model), calibrating=True)
    for case in evidence.garble_cases():
        if case.is_unread:
            continue
        heard: list[Weighed] = []
        for finding in run(case.document, weighed=heard.append):
            decided = any(w.check == finding.check and w.span.overlaps(finding.span) for w in heard)
            if finding.gain is not None and not decided and case.is_hit_by(finding.span):
                yield finding.check, finding.gain


def floor(found: Sequence[float]) -> float:
    """Nats below which a repair mends nothing; minus infinity if that cannot be told."""
    if len(found) < _FEWEST:
        return -math.inf
    lowest = min(sorted(found)[len(found) // _LEFT_OFF], 0.0)
    least = math.floor(2 * (lowest - _SPREAD / math.sqrt(len(found)))) / 2
    return least if least >= _LOWEST else -math.inf


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="write the table")
    options = parser.parse_args()
    by_check = repair_gains()
    print(f"{'check':32} repairs  lowest  median  floor")
    for check, found in sorted(by_check.items(), key=lambda item: -floor(item[1])):
        median = sorted(found)[len(found) // 2]
        print(f"{check:32} {len(found):7} {min(found):7.1f} {median:7.1f} {floor(found):6.1f}")
    if options.write:
        floors = {check: floor(found) for check, found in by_check.items()}
        tables.write(OBJECTIONS, {check: nats for check, nats in floors.items() if nats > -math.inf}, __file__)


if __name__ == "__main__":
    main()
