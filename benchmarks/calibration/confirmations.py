"""Which rules alarm at first sight as often as they find something, and what their repairs have to gain to be believed.

    python -m benchmarks.calibration.confirmations [--without COLLECTION …] [--write]

The causes of many alarms in the record of first sight (``record.py``) have been mended since. But a check whose alarms
had many causes has more of them. What it has to gain is what would have spared more alarms than lost texts; what share
of the true repairs gains so much is read off the garbled texts of ``corpora/garble`` as well, which are more. Findings
that are doubts for want of surprise (``surprises.py``) are left out.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from benchmarks.calibration import nats as tables
from benchmarks.calibration.objections import repair_gains
from benchmarks.calibration.record import MENDED, PRICE, Recorded, options, recorded
from mtcheck.language_model.calibration.cautions import CONFIRMATIONS, least_surprise, objection

_FEWEST = 3
"""Alarms of a check, beside those that the language model objects to: fewer say nothing of its kind."""
_FLOORS = (-math.inf, -12.0, -8.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0)
"""Nats to choose from; a finding without a repair stands with the first alone."""


def floor(findings: Sequence[Recorded], gains: Sequence[float]) -> float:
    """What the repairs of a check have to gain, given its record and the gains of true repairs elsewhere."""
    heeded = [finding for finding in findings if finding.is_heeded]
    false = [finding.gain for finding in heeded if not finding.true]
    true = [finding.gain for finding in heeded if finding.true]
    told = [gain for gain in true if gain > -math.inf]
    if len(false) < _FEWEST or not told or findings[0].check in MENDED:
        return -math.inf
    pool = [*told, *(gain for gain in gains if gain >= objection(findings[0].check))]

    def worth(least: float) -> float:
        found = len(true) if least == -math.inf else len(told) * sum(gain >= least for gain in pool) / max(len(pool), 1)
        return found - PRICE * sum(gain >= least for gain in false)

    return max(_FLOORS, key=worth)


def main() -> None:
    told = options(__doc__)
    by_check: defaultdict[str, list[Recorded]] = defaultdict(list)
    for finding in recorded():
        plain = finding.is_plain(*least_surprise(finding.check, decided=finding.is_decided))
        if not finding.is_decided and finding.collection not in told.without and not plain:
            by_check[finding.check].append(finding)
    gains = repair_gains()
    chosen = {check: floor(found, gains.get(check, ())) for check, found in sorted(by_check.items())}
    floors = {check: least for check, least in chosen.items() if least > -math.inf}
    print(f"{'check':32} alarms  found  has to gain  alarms then  found then")
    for check, least in floors.items():
        every = [finding.true for finding in by_check[check]]
        left = [finding.true for finding in by_check[check] if finding.gain >= least]
        print(f"{check:32} {every.count(False):6} {sum(every):6} {least:12} {left.count(False):12} {sum(left):11}")
    if told.write:
        tables.write(CONFIRMATIONS, floors, __file__)


if __name__ == "__main__":
    main()
