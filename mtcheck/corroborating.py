"""What a finding is worth by what else is found in its document.

In sound prose a check alarms now and then, and alone: of 90 sound articles in which anything alarmed, one had alarms of
two checks in two places. A text that is garbled in one place is garbled in others. So a finding that is alone among
many sentences has to be of a kind that hardly ever alarms, by its check and by what the language model makes of it
(`reliability.py`); otherwise it is a doubt. A sentence or two say nothing of a text, and every kind is believed there.
In a text that is garbled elsewhere, what is in doubt is more often garbled than not, and is believed; so is a doubt
about wording where the probe (`language_model/probe.py`), which knows nothing of the check's reason, sees garble too.
A place in which the probe sees garble tells of its document as well, though no check says what is wrong there.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from dataclasses import replace

from mtcheck.check import Check, Context
from mtcheck.deciding import Suspicion
from mtcheck.reliability import BELIEVED, Asked, by_probe, doubts, evidence, reliability
from mtcheck.report import Severity

__all__ = [
    "EXPECTED",
    "FEWEST",
    "GARBLED",
    "LEAST",
    "LEAST_IN_GARBLED",
    "SEEN",
    "UNFOUND",
    "VOUCHED",
    "corroborated",
    "required",
]

FEWEST = 2
"""Sentences that do not speak for a text."""
EXPECTED = 0.04
"""Garbled places to expect in a document in which nothing else is found, where one is expected for each that is."""
LEAST = 0.5
"""Garbled places for one alarm among findings of a kind, times those to expect in a sentence, for it to be believed.

With `reliability.BELIEVED`, `FEWEST` and `EXPECTED` read off `benchmarks/calibration/reliability.py`: what spares most
alarms in sound articles for what it loses of garbled passages."""
GARBLED = 0.05
"""Other checks that found something, or in a batch findings of theirs, for each sentence of a garbled document, which
has one at least. Sound prose has .003 alarms a sentence."""
LEAST_IN_GARBLED = 0.08
"""What `LEAST` is in a garbled document, where a false alarm costs little: somebody has to read it anyway."""
UNFOUND = 2
"""Garbled places to expect in a garbled document beside one for each other check.

With `LEAST_IN_GARBLED` read off the same script: what finds most in garbled articles for what it marks beside."""
CONFIRMED = -2.5
"""Log-odds that a word is garbled from which a doubt about wording is one no more: 35 doubts on garbled places of
``apart-25`` reach it, and one in 11,600 sentences of sound news, neither of which taught the probe (`by_probe.tsv`)."""
VOUCHED = -4.0
"""The same from which wording that a check with a reason of its own is sure of, or whose repair gains what it asks for,
stands by itself: 475 such findings on garbled places, and in 17,000 sentences of sound text seven, of which five mark
slips of their authors."""
SEEN = -1.0
"""Log-odds that a word is garbled from which the probe speaks for what is found elsewhere, whether or not a check says
why: of 1,120 sound documents none has two such places, of 96 garbled ones 79 have."""
_OF_LANGUAGES = "language"
_OF_PAGE = "residue"
"""The family that says how a page was put together, not how its text was translated: it speaks for none but its own."""


def corroborated(suspicions: Sequence[Suspicion], context: Context) -> list[Suspicion]:
    """The suspicions, in doubt where they are worth too little in their document, and out of it where the probe sees
    garble as well, or where they are worth enough in a document that is garbled."""
    suspicions = [_believed(s) if s.doubtful and _is_seen(CONFIRMED, s, context) else s for s in suspicions]
    worth = {id(suspicion): _worth(suspicion) * _seen(suspicion, context) for suspicion in suspicions}
    weak = [s for s in suspicions if not s.doubtful and worth[id(s)] < BELIEVED and not _is_seen(VOUCHED, s, context)]
    unsure = [s for s in suspicions if s.doubtful and not s.plain]
    if not weak and not unsure:
        return suspicions
    sentences = sum(len(context.sentences(segment.target)) for segment in context.document.segments)
    places, batch = list(_places(suspicions)), context.document.batch
    seen = frozenset(id(s) for s in suspicions if _reach(SEEN, s, context))
    stands = {id(suspicion): not suspicion.doubtful for suspicion in suspicions}
    if weak and not _reads_garbled(suspicions, context):
        others = _others(places, _is_certain_defect, seen, batch=batch)
        stands |= {id(s): worth[id(s)] >= required(sentences, others[id(s)]) for s in weak}
    # What is in doubt where something stands is about the same words, and gives way.
    free = {id(s) for place in places if not any(stands[id(other)] for other in place) for s in place}
    others = _others(places, lambda s: stands[id(s)] and _is_certain_defect(s), seen, batch=batch)
    for suspicion in unsure:
        number = id(suspicion)
        if number in free and is_garbled(sentences, others[number]):
            stands[number] = worth[number] >= required(sentences, others[number])
    return [
        _believed(s) if s.doubtful and stands[id(s)] else replace(s, doubtful=not stands[id(s)]) for s in suspicions
    ]


def _is_seen(least: float, suspicion: Suspicion, context: Context) -> bool:
    """Whether the probe sees garble where a check with a reason of its own finds wording that is none too plain."""
    has_reason = suspicion.check.is_of_wording and not suspicion.check.last_resort
    return has_reason and not suspicion.plain and _reach(least, suspicion, context)


def _believed(suspicion: Suspicion) -> Suspicion:
    """A suspicion without its doubt: what mends it is still for somebody to read."""
    return replace(suspicion, doubtful=False, hit=replace(suspicion.hit, safe=False))


def _reads_garbled(suspicions: Sequence[Suspicion], context: Context) -> bool:
    """Whether a document reads garbled as a whole, and a check that knows why has found something in it: a review in a
    style of its own reads as odd, sentence for sentence."""
    if not any(surprise.sentences for surprise in context.surprises.values()):
        return False
    return any(not suspicion.doubtful and not suspicion.check.last_resort for suspicion in suspicions)


def is_garbled(sentences: int, others: int) -> bool:
    """Whether a document of so many sentences is garbled, as so many other checks or their findings say."""
    return others >= max(GARBLED * sentences, 1)


def required(
    sentences: int,
    others: int,
    *,
    fewest: int = FEWEST,
    least: float = LEAST,
    believed: float = BELIEVED,
    least_in_garbled: float = LEAST_IN_GARBLED,
    unfound: int = UNFOUND,
) -> float:
    """Garbled places for one alarm that there have to be among findings of a kind, for it to be believed in a document
    of so many sentences in which so many other checks, or in a batch so many of their findings, speak for it."""
    length = max(sentences - fewest, 0)
    if is_garbled(sentences, others):
        return min(least_in_garbled * length / (unfound + others), believed)
    return min(least * length / (EXPECTED + others), believed)


def _worth(suspicion: Suspicion) -> float:
    """Garbled places for one alarm among findings of this kind; without limit where the repair may be applied without
    reading (of 38 alarms at first sight one was such), and where the check says so of the hit."""
    if suspicion.lead is not None:
        asked, nats = Asked.WHETHER, suspicion.lead
    elif suspicion.gain is not None:
        asked, nats = Asked.REPAIR, suspicion.gain
    else:
        asked, nats = Asked.NOTHING, 0.0
    if suspicion.doubtful:
        return doubts(asked, nats)
    if suspicion.hit.safe or suspicion.hit.stands_alone:
        return math.inf
    counted = reliability(suspicion.check.id, suspicion.check.family)
    unasked = asked is Asked.NOTHING and suspicion.repair is not None
    return counted if unasked else counted * evidence(asked, nats)


def _seen(suspicion: Suspicion, context: Context) -> float:
    """How many times that is worth by what the probe sees there; 1 where there is none. Words of another language are
    garble to it wherever they stand, so that they are worth no more for that."""
    odds = _odds(suspicion, context)
    if odds is None:
        return 1.0
    worth = by_probe(odds, doubtful=suspicion.doubtful)
    return min(worth, 1.0) if suspicion.check.family == _OF_LANGUAGES else worth


def _reach(least: float, suspicion: Suspicion, context: Context) -> bool:
    """Whether the log-odds of a word there are so high."""
    odds = _odds(suspicion, context)
    return odds is not None and odds >= least


def _odds(suspicion: Suspicion, context: Context) -> float | None:
    """The highest log-odds of a word there, None where there is no probe."""
    surprise = context.surprises.get(suspicion.index)
    return surprise.odds(suspicion.hit.span) if surprise else None


def _others(
    places: Sequence[Sequence[Suspicion]],
    speaks: Callable[[Suspicion], bool],
    seen: Container[int],
    *,
    batch: bool,
) -> Mapping[int, int]:
    """By the identity of a suspicion, how many checks found something elsewhere that speaks for it, and the probe if it
    sees garble where none does. Rows of a batch are texts of their own, and each finding counts; in one text, what sets
    off a check often does so again."""
    speaking = [_witnesses(place, speaks, seen) for place in places]
    spread = Counter(witness for here in speaking for witness in here)
    weight = {witness: found if batch else 1 for witness, found in spread.items()}
    heard = {
        (check, sees): sum(count for witness, count in weight.items() if _testifies(witness, check, sees=sees))
        for check in {suspicion.check for place in places for suspicion in place}
        for sees in (False, True)
    }
    found: dict[int, int] = {}
    for place, here in zip(places, speaking, strict=True):
        own = [witness for witness in here if batch or spread[witness] == 1]
        for suspicion in place:
            check, sees = suspicion.check, id(suspicion) in seen
            found[id(suspicion)] = heard[check, sees] - sum(_testifies(witness, check, sees=sees) for witness in own)
    return found


def _witnesses(
    place: Sequence[Suspicion], speaks: Callable[[Suspicion], bool], seen: Container[int]
) -> Collection[Check | None]:
    """The checks that tell of garble in a place; None stands for the probe, if it does and no check."""
    checks = {suspicion.check for suspicion in place if speaks(suspicion)}
    return checks or {None for suspicion in place if id(suspicion) in seen}


def _testifies(witness: Check | None, check: Check, *, sees: bool) -> bool:
    """Whether a witness speaks for what a check finds. Where nobody knows a reason, it takes two places in which the
    probe sees garble."""
    if witness is None:
        return sees or not check.last_resort
    return speaks_for(witness, check)


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


def _is_certain_defect(suspicion: Suspicion) -> bool:
    severity = suspicion.hit.severity or suspicion.check.severity
    return not (suspicion.doubtful or suspicion.check.last_resort) and severity.at_least(Severity.MINOR)


def speaks_for(check: Check, other: Check) -> bool:
    return check is not other and (check.family != _OF_PAGE or other.family == _OF_PAGE)
