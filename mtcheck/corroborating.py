"""What a finding is worth by what else is found in its document.

In sound prose a check alarms now and then, and alone: of 90 sound articles in which anything alarmed, one had alarms of
two checks in two places. A text that is garbled in one place is garbled in others. So a finding that is alone among
many sentences has to be of a kind that hardly ever alarms, by its check and by what the language model makes of it
(`reliability.py`); otherwise it is a doubt. A sentence or two say nothing of a text, and every kind is believed there.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mtcheck.check import Check, Context
from mtcheck.deciding import Suspicion
from mtcheck.reliability import BELIEVED, Asked, evidence, reliability
from mtcheck.report import Severity

__all__ = ["EXPECTED", "FEWEST", "LEAST", "corroborated", "required"]

FEWEST = 2
"""Sentences that do not speak for a text."""
EXPECTED = 0.04
"""Garbled places to expect in a document in which nothing else is found, where one is expected for each that is."""
LEAST = 0.5
"""Garbled places for one alarm among findings of a kind, times those to expect in a sentence, for it to be believed.

With `reliability.BELIEVED`, `FEWEST` and `EXPECTED` read off `benchmarks/calibration/reliability.py`: what spares most
alarms in sound articles for what it loses of garbled passages."""
_OF_PAGE = "residue"
"""The family that says how a page was put together, not how its text was translated: it speaks for none but its own."""


def corroborated(suspicions: Sequence[Suspicion], context: Context) -> list[Suspicion]:
    """The suspicions, in doubt where they are worth too little in their document. A document that reads garbled as a
    whole needs nothing else to say so."""
    worth = {id(suspicion): _worth(suspicion) for suspicion in suspicions if not suspicion.doubtful}
    weak = {number: found for number, found in worth.items() if found < BELIEVED}
    if not weak or any(surprise.sentences for surprise in context.surprises.values()):
        return list(suspicions)
    sentences = sum(len(context.sentences(segment.target)) for segment in context.document.segments)
    places = [(place, _speaking(place)) for place in _places(suspicions)]
    spread = Counter(check for _, speaking in places for check in speaking)
    doubted: set[int] = set()
    for place, here in places:
        for suspicion in place:
            if id(suspicion) in weak:
                elsewhere = [spread[c] - (c in here) for c in spread if _speaks_for(c, suspicion.check)]
                # Rows are texts of their own; in one text, what sets off a check often does so again.
                others = sum(elsewhere if context.document.batch else map(bool, elsewhere))
                if weak[id(suspicion)] < required(sentences, others):
                    doubted.add(id(suspicion))
    return [replace(s, doubtful=True) if id(s) in doubted else s for s in suspicions]


def required(
    sentences: int, others: int, *, fewest: int = FEWEST, least: float = LEAST, believed: float = BELIEVED
) -> float:
    """Garbled places for one alarm that there have to be among findings of a kind, for it to be believed in a document
    of so many sentences in which so many other checks, or in a batch so many of their findings, speak for it."""
    return min(least * max(sentences - fewest, 0) / (EXPECTED + others), believed)


def _worth(suspicion: Suspicion) -> float:
    """Garbled places for one alarm among findings of this kind; without limit where the repair may be applied without
    reading: of 38 alarms at first sight one was such."""
    if suspicion.hit.safe:
        return math.inf
    counted = reliability(suspicion.check.id, suspicion.check.family)
    if suspicion.lead is not None:
        return counted * evidence(Asked.WHETHER, suspicion.lead)
    if suspicion.gain is not None:
        return counted * evidence(Asked.REPAIR, suspicion.gain)
    return counted if suspicion.repair is not None else counted * evidence(Asked.NOTHING)


def _places(suspicions: Sequence[Suspicion]) -> Iterator[list[Suspicion]]:
    """Suspicions by place: those whose areas overlap concern the same words, and what sets off one check there may set
    off another."""
    place: list[Suspicion] = []
    end = (-1, -1)
    for suspicion in sorted(suspicions, key=lambda suspicion: (suspicion.index, suspicion.area)):
        index, area = suspicion.index, suspicion.area
        if place and (index, area.start) >= end:
            yield place
            place = []
        place.append(suspicion)
        end = max(end, (index, max(area.end, area.start + 1)))
    if place:
        yield place


def _speaking(place: Sequence[Suspicion]) -> set[Check]:
    """The checks whose findings at a place speak for those of others elsewhere."""
    return {suspicion.check for suspicion in place if _is_certain_defect(suspicion)}


def _is_certain_defect(suspicion: Suspicion) -> bool:
    severity = suspicion.hit.severity or suspicion.check.severity
    return not (suspicion.doubtful or suspicion.check.last_resort) and severity.at_least(Severity.MINOR)


def _speaks_for(check: Check, other: Check) -> bool:
    return check is not other and (check.family != _OF_PAGE or other.family == _OF_PAGE)
