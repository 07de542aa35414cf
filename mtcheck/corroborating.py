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
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace

from mtcheck.check import Check, Context
from mtcheck.deciding import Suspicion
from mtcheck.reliability import BELIEVED, Asked, by_probe, doubts, evidence, reliability
from mtcheck.report import Severity

__all__ = [
    "EXPECTED",
    "FAIR",
    "FEWEST",
    "GARBLED",
    "LEAST",
    "LEAST_IN_GARBLED",
    "LONG",
    "MENTIONED",
    "OFTEN",
    "SEEN",
    "UNEXPLAINED",
    "UNFOUND",
    "VOUCHED",
    "VOUCHED_IF_WEAK",
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
"""The same from which what a check with a reason of its own is sure of, or whose repair gains what it asks for, stands
by itself if findings of its kind are worth ``FAIR``."""
VOUCHED_IF_WEAK = -2.0
"""The same for those that are worth less. On garbled places lie 1,083 findings that reach these limits, in 13,800
sentences of sound text ten, most of them slips of their authors; −4 for all would be 24 more and two alarms."""
FAIR = 8.0
SEEN = -0.75
"""Log-odds that a word is garbled from which the probe speaks for what is found in another sentence, whether or not a
check says why: of 1,560 sound documents one has two such places, of 192 garbled ones 147 have."""
LONG = 5
"""Sentences beyond which a text is long."""
UNEXPLAINED = 2.0
"""Log-odds that a word is garbled that what is found in a long text needs where no check knows a reason for any of it:
18 of 24 garbled articles that are found in one or two sentences have so much, and two of five sound ones among 1,386.
What a check knows a reason for needs no more: 82 garbled ones are found in one or two sentences, and no sound one
(benchmarks/calibration/lone_findings.py)."""
MENTIONED = -1.25
"""Log-odds that a word is garbled without which a doubt for which no check knows a reason is not worth telling: one in
130 sound sentences has so much, and one in 100 what `garbled-words` needs in a garbled document."""
OFTEN = 3
"""Sentences in which something is found from which that is no more asked: in no sound article it is."""
_Sentence = tuple[int, int]
_OF_LANGUAGES = "language"
_OF_PAGE = "residue"
"""The family that says how a page was put together, not how its text was translated: it speaks for none but its own."""


def corroborated(suspicions: Sequence[Suspicion], context: Context) -> list[Suspicion]:
    """The suspicions, in doubt where they are worth too little in their document, and out of it where the probe sees
    garble as well, or where they are worth enough in a document that is garbled."""
    suspicions = [_believed(s) if s.doubtful and _is_confirmed(s, context) else s for s in suspicions]
    if not suspicions:
        return suspicions
    worth = {id(suspicion): _worth(suspicion) * _seen(suspicion, context) for suspicion in suspicions}
    weak = [s for s in suspicions if not s.doubtful and worth[id(s)] < BELIEVED and not _is_vouched_for(s, context)]
    sentences = context.sentence_count
    where = {id(suspicion): _sentence(suspicion, context) for suspicion in suspicions}
    places, batch = list(_places(suspicions)), context.document.batch
    seen = frozenset(id(s) for s in suspicions if _reach(SEEN, s, context))
    stands = {id(suspicion): not suspicion.doubtful for suspicion in suspicions}
    if not _reads_garbled(suspicions, context):
        others = _others(places, _is_certain_defect, seen, where, batch=batch)
        stands |= {id(s): worth[id(s)] >= required(sentences, others[id(s)]) for s in weak}
    # What is in doubt where something stands is about the same words, and gives way.
    free = {id(s) for place in places if not any(stands[id(other)] for other in place) for s in place}
    others = _others(places, lambda s: stands[id(s)] and _is_certain_defect(s), seen, where, batch=batch)
    for suspicion in suspicions:
        number = id(suspicion)
        unsure = suspicion.doubtful and not suspicion.plain
        if unsure and number in free and is_garbled(sentences, others[number]):
            stands[number] = worth[number] >= required(sentences, others[number])
    if sentences > LONG and not batch:
        stands |= dict.fromkeys(_unexplained([s for s in suspicions if stands[id(s)]], where, context), False)
    return [
        _believed(s) if s.doubtful and stands[id(s)] else replace(s, doubtful=not stands[id(s)])
        for s in suspicions
        if stands[id(s)] or not (s.check.last_resort and _reads_less(MENTIONED, s, context))
    ]


def _unexplained(standing: Sequence[Suspicion], where: Mapping[int, _Sentence], context: Context) -> Iterator[int]:
    """The identities of findings in a long text of which no check knows the reason, if no other finding has one, there
    are few and the probe is sure of none."""
    standing = [suspicion for suspicion in standing if _is_defect(suspicion)]
    if all(suspicion.check.last_resort for suspicion in standing):
        few = len({where[id(suspicion)] for suspicion in standing}) < OFTEN
        if few and not any(_reach(UNEXPLAINED, suspicion, context) for suspicion in standing):
            yield from (id(suspicion) for suspicion in standing if _reads_less(UNEXPLAINED, suspicion, context))


def _is_confirmed(suspicion: Suspicion, context: Context) -> bool:
    """Whether the probe sees garble where a check with a reason of its own doubts the wording."""
    return suspicion.check.is_of_wording and _has_reason(suspicion) and _reach(CONFIRMED, suspicion, context)


def _is_vouched_for(suspicion: Suspicion, context: Context) -> bool:
    """Whether the probe sees at least something where a check with a reason of its own is sure."""
    least = VOUCHED if _worth(suspicion) >= FAIR else VOUCHED_IF_WEAK
    return _has_reason(suspicion) and _reach(least, suspicion, context)


def _has_reason(suspicion: Suspicion) -> bool:
    return not (suspicion.check.last_resort or suspicion.plain)


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


def _reads_less(least: float, suspicion: Suspicion, context: Context) -> bool:
    """Whether the probe has read the words there and gives none such log-odds."""
    odds = _odds(suspicion, context)
    return odds is not None and odds < least


def _odds(suspicion: Suspicion, context: Context) -> float | None:
    """The highest log-odds of a word there, None where there is no probe."""
    surprise = context.surprises.get(suspicion.index)
    return surprise.odds(suspicion.hit.span) if surprise else None


def _others(
    places: Sequence[Sequence[Suspicion]],
    speaks: Callable[[Suspicion], bool],
    seen: Container[int],
    where: Mapping[int, _Sentence],
    *,
    batch: bool,
) -> Mapping[int, int]:
    """By the identity of a suspicion, how many checks found something elsewhere that speaks for it, and the probe if it
    sees garble in another sentence where none does. Rows of a batch are texts of their own, and each finding counts; in
    one text, what sets off a check often does so again."""
    speaking = [{suspicion.check for suspicion in place if speaks(suspicion)} for place in places]
    spread = Counter(witness for here in speaking for witness in here)
    weight = {witness: found if batch else 1 for witness, found in spread.items()}
    heard = {
        check: sum(count for witness, count in weight.items() if speaks_for(witness, check))
        for check in {suspicion.check for place in places for suspicion in place}
    }
    unexplained = Counter(
        sentence
        for place, here in zip(places, speaking, strict=True)
        if not here
        for sentence in {where[id(suspicion)] for suspicion in place if id(suspicion) in seen}
    )
    found: dict[int, int] = {}
    for place, here in zip(places, speaking, strict=True):
        own = [witness for witness in here if batch or spread[witness] == 1]
        for suspicion in place:
            number, check = id(suspicion), suspicion.check
            found[number] = heard[check] - sum(speaks_for(witness, check) for witness in own)
            # Where nobody knows a reason, it takes two places in which the probe sees garble.
            if number in seen or not check.last_resort:
                elsewhere = unexplained.total() - unexplained[where[number]]
                found[number] += elsewhere if batch else min(elsewhere, 1)
    return found


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


def _sentence(suspicion: Suspicion, context: Context) -> _Sentence:
    """The sentence of a suspicion: index of its segment, and start in it."""
    passage = context.document.segments[suspicion.index].target
    sentence = context.sentence_at(passage, suspicion.hit.span.start)
    return suspicion.index, sentence.start if sentence else suspicion.hit.span.start


def _is_certain_defect(suspicion: Suspicion) -> bool:
    return not (suspicion.doubtful or suspicion.check.last_resort) and _is_defect(suspicion)


def _is_defect(suspicion: Suspicion) -> bool:
    severity = suspicion.hit.severity or suspicion.check.severity
    return severity.at_least(Severity.MINOR)


def speaks_for(check: Check, other: Check) -> bool:
    return check is not other and (check.family != _OF_PAGE or other.family == _OF_PAGE)
