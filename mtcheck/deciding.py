"""What the language model decides: hits that propose edits, and which of them stand.

A hit stands if the best of its edits gains what its check asks for (contrast) and what caution asks for beyond that.
One that a rule is sure of stands as well, unless its repair loses so much that the model objects, or its check alarmed
so often where nothing was wrong that the model has to confirm it.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import islice, takewhile

from mtcheck.check import Check, Context, Contrast, Edit, Hit
from mtcheck.document import Passage, Span
from mtcheck.language_model.calibration.cautions import caution, confirmation, least_surprise, objection
from mtcheck.language_model.contrast import DEFAULT_MARGIN, Comparison, confidence, edit_prior
from mtcheck.reliability import BELIEVED, reliability

__all__ = [
    "ALL_ASKED",
    "UNSEEN",
    "UNSEEN_WITHOUT_REASON",
    "Judge",
    "Listener",
    "Suspicion",
    "Weighed",
    "decide",
    "sentences_around",
    "unheard",
]

Judge = Callable[[Sequence[Comparison]], list["list[float]"]]
"""Gains in nats of the candidates of each comparison over its original."""

CONTEXT_SENTENCES = 2
"""Sentences of context that the language model reads before the passage it compares.

Two raise the AUC on MQM sets by .02 to .08; more were not better."""
ALL_ASKED = 2
"""Sentences in which the model is asked about every hit: it costs little, and the probe has hardly read anything."""
UNSEEN = -6.0
"""Log-odds of garble below which the language model need not be asked whether wording is garbled. Of 768 findings of
wording on garbled places none lies where every word is below; in sound text nine of ten questions do
(`benchmarks/calibration/probe_evidence.py`)."""
UNSEEN_WITHOUT_REASON = -3.0
"""The same for checks that know no reason: of 113 findings of theirs on garbled places of `apart-25`, `apart-30` and
`apart-32` one lies below, where another check found more."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the language model made of a hit that it decides: ``lead`` is by how many nats the best candidate gains more
    than its check asks for, before any caution (see ``calibration.caution``)."""

    check: str
    span: Span
    """In the file."""
    lead: float
    plain: bool = False
    """Whether what it found is plain to the model (see ``Suspicion``)."""


Listener = Callable[[Weighed], None]


def unheard(_: Weighed) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A hit with the passage and check it comes from, before and after the language model has been asked."""

    check: Check
    hit: Hit
    index: int
    repair: Edit | None = None
    gain: float | None = None
    lead: float | None = None
    """By how many nats the repair gains more than its check asks for, where the language model decides."""
    confidence: float = 0.0
    doubtful: bool = False
    """Whether the language model prefers the repair, yet by no more than it sometimes does in sound prose; or objects
    to it or does not confirm it, where the rule asks for no model; or the rule has doubts itself."""
    plain: bool = False
    """Whether its check finds what surprises a reader, and neither its words nor its sentence surprise the language
    model: it is doubtful, whatever the repair gains and whoever doubts the same words."""

    @property
    def area(self) -> Span:
        """What the hit marks and its repair touches."""
        return self.hit.span if self.repair is None else self.hit.span.union(self.repair.span)


def decide(
    suspicions: list[Suspicion], context: Context, judge: Judge | None, *, calibrating: bool, weighed: Listener
) -> list[Suspicion]:
    """The suspicions that stand; without a judge those that need none. To calibrate, every repair is asked about and
    none is doubted."""
    suspicions = [replace(s, plain=True) if _is_plain(s, context) else s for s in suspicions]
    if not calibrating:
        suspicions = [replace(s, doubtful=True) if s.plain or _is_doubted(s) else s for s in suspicions]
    if judge is None:
        return [s for s in suspicions if not s.hit.is_for_model]
    if not calibrating and context.sentence_count > ALL_ASKED:
        suspicions = [s for s in suspicions if not (s.hit.is_for_model and _is_unseen(s, context))]
    suspicions = _screened(suspicions, context, judge)
    questions = [_question(suspicion, calibrating) for suspicion in suspicions]
    comparisons = [_comparison(s, context, _edits(q)) for s, q in zip(suspicions, questions, strict=True) if q]
    answers = iter(judge(comparisons) if comparisons else ())
    decided = []
    for suspicion, contrast in zip(suspicions, questions, strict=True):
        if contrast is None:
            decided.append(suspicion)
            continue
        best = _best(contrast, next(answers))
        if best is not None and contrast.decides:
            passage = context.document.segments[suspicion.index].target
            place = passage.locate(_mark(suspicion, contrast, best))
            weighed(Weighed(suspicion.check.id, place, best.lead, suspicion.plain))
        if (judged := _judged(suspicion, contrast, best)) is not None:
            decided.append(replace(judged, doubtful=False) if calibrating else judged)
    return decided


def _is_doubted(suspicion: Suspicion) -> bool:
    """Whether a hit is in doubt for as long as no model has confirmed it."""
    hit = suspicion.hit
    return not hit.is_for_model and (hit.doubtful or confirmation(suspicion.check.id) > -math.inf)


def _is_plain(suspicion: Suspicion, context: Context) -> bool:
    """Whether a hit of a kind whose garble surprises the language model does not: neither one of its words nor its
    sentence as a whole."""
    surprise = context.surprises.get(suspicion.index)
    word, sentence = least_surprise(suspicion.check.id, decided=suspicion.hit.is_for_model)
    if surprise is None or word == -math.inf:
        return False
    passage = context.document.segments[suspicion.index].target
    most = surprise.most(suspicion.hit.span)
    around = context.sentence_at(passage, suspicion.hit.span.start)
    mean = surprise.mean(around) if around else None
    return most is not None and mean is not None and most < word and mean < sentence


def _is_unseen(suspicion: Suspicion, context: Context) -> bool:
    """Whether the probe, which costs one reading of the text, sees no garble in anything that the edits of a hit about
    wording touch: to compare them would cost as many readings as there are edits, for nothing."""
    surprise, contrast = context.surprises.get(suspicion.index), suspicion.hit.contrast
    if surprise is None or contrast is None or not suspicion.check.is_of_wording:
        return False
    odds = surprise.odds(_touched(suspicion.hit.span, contrast.candidates))
    return odds is not None and odds < (UNSEEN_WITHOUT_REASON if suspicion.check.last_resort else UNSEEN)


def _touched(span: Span, edits: Sequence[Edit]) -> Span:
    """A span with all that edits touch."""
    return reduce(Span.union, (edit.span for edit in edits), span)


def _least(check: str) -> float:
    """The gain below which the repair of a rule is in doubt, in nats."""
    return max(objection(check), confirmation(check))


def _question(suspicion: Suspicion, calibrating: bool) -> Contrast | None:
    """What the language model is asked: of a rule's repair only whether it objects."""
    repair, contrast = suspicion.repair, suspicion.hit.contrast
    if contrast is not None or repair is None:
        return contrast
    check = suspicion.check
    distrusted = confirmation(check.id) > -math.inf
    if suspicion.hit.safe and not (calibrating or distrusted):
        return None  # it may be applied without reading, so that no model need be asked
    weak = reliability(check.id, check.family) < BELIEVED
    heeded = calibrating or weak or _least(check.id) > -math.inf
    return Contrast((repair,), decides=False) if heeded else None


def _screened(suspicions: list[Suspicion], context: Context, judge: Judge) -> list[Suspicion]:
    """Without the candidates whose screens gain too little, and the suspicions that have none left."""
    asked = [(s, s.hit.contrast) for s in suspicions if s.hit.contrast and s.hit.contrast.screens]
    if not asked:
        return suspicions
    screens = [tuple(dict.fromkeys(contrast.screens)) for _, contrast in asked]
    comparisons = [_comparison(s, context, edits) for (s, _), edits in zip(asked, screens, strict=True)]
    left: dict[int, Suspicion] = {}
    for (suspicion, contrast), edits, comparison, answer in zip(
        asked, screens, comparisons, judge(comparisons), strict=True
    ):
        margin = _margin(contrast)
        # What the shorter text gains by being shorter is not taken off: the candidate will have all its words.
        passed = {
            edit
            for edit, text, gain in zip(edits, comparison.candidates, answer, strict=True)
            if gain + edit_prior(comparison.original, text) >= margin / 2
        }
        if passed:
            left[id(suspicion)] = replace(suspicion, hit=replace(suspicion.hit, contrast=contrast.screened(passed)))
    screened = {id(suspicion) for suspicion, _ in asked}
    return [left.get(id(s), s) for s in suspicions if id(s) in left or id(s) not in screened]


@dataclass(frozen=True, slots=True)
class _Best:
    """The candidate that gains most beyond what is asked of it, its gain, and the nats beyond."""

    number: int
    gain: float
    lead: float


def _best(contrast: Contrast, answer: list[float]) -> _Best | None:
    gains, rivals = answer[: len(contrast.candidates)], answer[len(contrast.candidates) :]
    margins = contrast.margins or (_margin(contrast),) * len(gains)
    leads = [gain - margin for gain, margin in zip(gains, margins, strict=True)]
    number = max(range(len(gains)), key=leads.__getitem__, default=None)
    return None if number is None else _Best(number, gains[number], leads[number] - max([0.0, *rivals]))


def _judged(suspicion: Suspicion, contrast: Contrast, best: _Best | None) -> Suspicion | None:
    if best is None or (contrast.decides and best.lead < 0):
        return None if contrast.decides else suspicion
    gain, check = best.gain, suspicion.check.id
    if contrast.decides:
        sure, doubtful = confidence(gain), suspicion.plain or best.lead < caution(check)
    else:
        sure = max(suspicion.confidence, confidence(gain))
        doubtful = suspicion.plain or suspicion.hit.doubtful or gain < _least(check)
    lead = best.lead if contrast.decides else None
    suspicion = replace(suspicion, gain=gain, lead=lead, confidence=sure, doubtful=doubtful)
    if best.lead < 0:
        return suspicion
    hit = replace(suspicion.hit, span=_mark(suspicion, contrast, best))
    return replace(suspicion, hit=hit, repair=contrast.candidates[best.number])


def _mark(suspicion: Suspicion, contrast: Contrast, best: _Best) -> Span:
    return contrast.marks[best.number] if contrast.marks else suspicion.hit.span


def _margin(contrast: Contrast) -> float:
    return DEFAULT_MARGIN if contrast.margin is None else contrast.margin


def _edits(contrast: Contrast) -> tuple[Edit, ...]:
    return contrast.candidates + contrast.rivals


def _comparison(suspicion: Suspicion, context: Context, candidates: tuple[Edit, ...]) -> Comparison:
    passage = context.document.segments[suspicion.index].target
    window = sentences_around(passage, _touched(suspicion.hit.span, candidates), context)
    before = _preceding(suspicion.index, window.start, context)
    return Comparison(
        context=before,
        original=_one_line(window.of(passage.text)),
        candidates=tuple(
            _one_line(Edit(edit.span.shifted(-window.start), edit.text).apply(window.of(passage.text)))
            for edit in candidates
        ),
    )


def sentences_around(passage: Passage, span: Span, context: Context) -> Span:
    every = context.sentences(passage)
    first = max(bisect_right(every, span.start, key=lambda sentence: sentence.start) - 1, 0)
    window = span
    for sentence in takewhile(lambda sentence: sentence.start <= span.end, islice(every, first, None)):
        if sentence.overlaps(span):
            window = window.union(sentence)
    return window


def _preceding(index: int, start: int, context: Context) -> str:
    """The sentences before an offset of a passage, reaching back into earlier passages; rows of a batch stand alone."""
    passage = context.document.segments[index].target
    every = context.sentences(passage)
    last = bisect_right(every, start, key=lambda sentence: sentence.end)
    found = [s.of(passage.text) for s in every[max(last - CONTEXT_SENTENCES, 0) : last]]
    while len(found) < CONTEXT_SENTENCES and index and not context.document.batch:
        index -= 1
        earlier = context.document.segments[index].target
        spans = context.sentences(earlier)[-(CONTEXT_SENTENCES - len(found)) :]
        found = [span.of(earlier.text) for span in spans] + found
    return _one_line(" ".join(found))


def _one_line(text: str) -> str:
    return " ".join(text.split())
