"""Which rules alarm at first sight as often as they find something, and what their repairs have to gain to be believed.

    python -m benchmarks.calibration.confirmations [--without COLLECTION …] [--write]

``first_sight.tsv`` is the record of one state of the checks (28 November 2026, commit 4ce87ffb) on what others wrote
after it: 55,000 sentences of sound news and 3,613 garbled texts, the collections ``apart-12`` to ``apart-16`` and the
sound news of the first thirteen hands of ``apart-17``. It has a row for each finding that alarmed in the one or was on
the mark in the other, of rules and of what the language model decides, with what its repair gained and how far its
place surprised the model. The causes of many of those alarms have been mended since. But a check whose alarms had many
causes has more of them. What it has to gain is what would have spared more alarms than lost texts; what share of the
true repairs gains so much is read off the garbled texts of ``corpora/garble`` as well, which are more. Findings that
are doubts for want of surprise (``surprises.py``) are left out.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.calibration import nats as tables
from benchmarks.calibration.objections import repair_gains
from mtcheck.check import all_checks
from mtcheck.language_model.calibration.cautions import CONFIRMATIONS, least_surprise, objection

RECORD = Path(__file__).with_name("first_sight.tsv")
_FEWEST = 3
"""Alarms of a check, beside those that the language model objects to: fewer say nothing of its kind."""
MENDED = frozenset({"untranslated-words", "count-does-not-add-up"})
"""Checks that have doubts of their own now where those alarms were."""
_FLOORS = (-math.inf, -12.0, -8.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0)
"""Nats to choose from; a finding without a repair stands with the first alone."""
PRICE = 1.5
"""Garbled texts that it may cost to be spared an alarm, in a record that has one for fifteen sound sentences."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A finding at first sight."""

    collection: str
    check: str
    true: bool
    gain: float
    """Of its repair, in nats; minus infinity if it had none."""
    lead: float | None
    """By how much it went beyond its margin, in nats, if the language model decided."""
    word: float
    sentence: float
    """By how many standard deviations its most surprising word, and the words of its sentence on average, surprised the
    model more than expected."""


def recorded(path: Path = RECORD) -> Iterable[Recorded]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            collection, kind, check, gain, lead, word, sentence = line.split("\t")
            yield Recorded(
                collection,
                check,
                kind == "garbled",
                float(gain) if gain else -math.inf,
                float(lead) if lead else None,
                float(word),
                float(sentence),
            )


def _is_plain(finding: Recorded, families: Mapping[str, str]) -> bool:
    """Whether it is a doubt for want of surprise (see surprises.py)."""
    word, sentence = least_surprise(families.get(finding.check, ""))
    return finding.word < word and finding.sentence < sentence


def floor(findings: Sequence[Recorded], gains: Sequence[float]) -> float:
    """What the repairs of a check have to gain, given its record and the gains of true repairs elsewhere."""
    heeded = [finding for finding in findings if finding.gain == -math.inf or finding.gain >= objection(finding.check)]
    false = [finding.gain for finding in heeded if not finding.true]
    true = [finding.gain for finding in heeded if finding.true]
    if len(false) < _FEWEST or findings[0].check in MENDED:
        return -math.inf
    told = [gain for gain in true if gain > -math.inf]
    pool = [*told, *(gain for gain in gains if gain >= objection(findings[0].check))]

    def worth(least: float) -> float:
        found = len(true) if least == -math.inf else len(told) * sum(gain >= least for gain in pool) / max(len(pool), 1)
        return found - PRICE * sum(gain >= least for gain in false)

    return max(_FLOORS, key=worth)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--without", nargs="*", default=[], metavar="COLLECTION", help="leave out, to measure on")
    parser.add_argument("--write", action="store_true", help="write the table")
    options = parser.parse_args()
    families = {check.id: check.family for check in all_checks()}
    by_check: defaultdict[str, list[Recorded]] = defaultdict(list)
    for finding in recorded():
        if finding.lead is None and finding.collection not in options.without and not _is_plain(finding, families):
            by_check[finding.check].append(finding)
    gains = repair_gains()
    chosen = {check: floor(found, gains.get(check, ())) for check, found in sorted(by_check.items())}
    floors = {check: least for check, least in chosen.items() if least > -math.inf}
    print(f"{'check':32} alarms  found  has to gain  alarms then  found then")
    for check, least in floors.items():
        every = [finding.true for finding in by_check[check]]
        left = [finding.true for finding in by_check[check] if finding.gain >= least]
        print(f"{check:32} {every.count(False):6} {sum(every):6} {least:12} {left.count(False):12} {sum(left):11}")
    if options.write:
        tables.write(CONFIRMATIONS, floors, __file__)


if __name__ == "__main__":
    main()
