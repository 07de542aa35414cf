"""What the probe's log-odds at the place of a finding are worth: the table of `mtcheck.reliability.by_probe`.

    python -m benchmarks.calibration.probe_evidence [--without COLLECTION …] [--write]

``by_probe.tsv`` is a record of what was found, for certain or in doubt, in collections that taught the probe nothing,
and of the highest log-odds of a word there: on garbled places of ``apart-25`` and ``apart-30``, and in sound articles
of these and of ``apart-22`` and ``apart-23``, of which not all were read again. A factor is the share
of a step among the findings on garbled places over its share among those in sound text (a likelihood ratio, each with
one more of either); it may not fall where the log-odds rise.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from benchmarks.calibration import nats
from benchmarks.calibration.record import options
from mtcheck.languages.tables import rows_of
from mtcheck.reliability import PROBE

RECORD = Path(__file__).with_name("by_probe.tsv")
STEPS = (-6.0, -4.0, -2.0, -1.0, 1.0)
"""Log-odds from which findings are counted together with those up to the next step."""


def factors(garbled: Sequence[float], sound: Sequence[float]) -> list[float]:
    """By step, beginning with what lies below the first, how many times as many garbled places for one alarm."""
    found, alarms = (Counter(bisect_right(STEPS, odds) for odds in every) for every in (garbled, sound))
    steps = range(len(STEPS) + 1)
    shares = [
        ((found[s] + 1) / (len(garbled) + len(steps))) / ((alarms[s] + 1) / (len(sound) + len(steps))) for s in steps
    ]
    return list(accumulate(shares, max))


def main() -> None:
    told = options(__doc__)
    numbers: dict[str, float] = {}
    for kind in ("certain", "doubt"):
        rows = [row for row in rows_of(RECORD) if row[2] == kind and row[0] not in told.without]
        garbled = [float(odds) for _, where, _, _, odds in rows if where == "garbled"]
        sound = [float(odds) for _, where, _, _, odds in rows if where == "sound"]
        print(f"{kind}: {len(garbled)} on garbled places, {len(sound)} in sound text")
        for least, factor in zip(("-inf", *map("{:g}".format, STEPS)), factors(garbled, sound), strict=True):
            print(f"  log-odds from {least:>5}: {factor:.2g} times as many for one alarm")
            numbers[f"{kind}\t{least}"] = float(f"{factor:.2g}")
    if told.write:
        head = "certain or in doubt\tlog-odds from which\ttimes as many garbled places for one alarm"
        nats.write(PROBE, numbers, __file__, head, nats.PACKAGE)


if __name__ == "__main__":
    main()
