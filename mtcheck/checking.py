"""Run checks over a document: hits to findings, with the language model deciding between candidate repairs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import islice, takewhile
from types import MappingProxyType

from mtcheck.analysis.tagging import Tagger
from mtcheck.analysis.terminology import Term
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Surprise, Untagged
from mtcheck.document import Document, Passage, Span
from mtcheck.language_model.contrast import Comparison
from mtcheck.report import Excerpt, Finding, Repair, Severity
from mtcheck.waking import awake

__all__ = ["Judge", "check_document"]

Judge = Callable[[Sequence[Comparison]], list["list[float]"]]
"""Gains in nats of the candidates of each comparison over its original."""

CONTEXT_SENTENCES = 2
"""Sentences of context that the language model reads before the passage it compares.

Two raise the AUC on MQM sets by .02 to .08; more were not better (see docs/architecture.md)."""
STRETCH = 256
"""Characters of a stretch of text in which findings are compared with each other."""


@dataclass(frozen=True, slots=True)
class _Suspicion:
    """A hit with the passage and check it comes from, before and after the language model has been asked."""

    check: Check
    hit: Hit
    index: int
    repair: Edit | None = None
    gain: float | None = None
    confidence: float = 0.0


def check_document(
    document: Document,
    checks: Iterable[Check],
    *,
    tagger: Tagger | None = None,
    judge: Judge | None = None,
    accepted: frozenset[str] = frozenset(),
    terms: tuple[Term, ...] = (),
    surprises: Mapping[int, Surprise] = MappingProxyType({}),
    memory: dict[object, object] | None = None,
) -> tuple[Finding, ...]:
    """Findings of one document in the order of their places.

    Without a judge, hits that only the language model may decide are left out. ``surprises`` is what surprised
    the model, by index of segment. ``memory`` is what the checks remember of earlier parts of the same batch; it is
    added to.
    """
    context = Context.of(
        document,
        tagger=tagger,
        accepted=accepted,
        terms=terms,
        surprises=surprises,
        memory=memory,
        judged=judge is not None,
    )
    suspicions = _suspicions(context, [check for check in checks if judge or not check.needs_judge])
    decided = _decide(suspicions, context, judge)
    findings = [_finding(suspicion, context) for suspicion in _without_symptoms(decided)]
    return tuple(_with_distinct_fingerprints(sorted(findings, key=lambda finding: (finding.span, finding.check))))


def _suspicions(context: Context, checks: Sequence[Check]) -> list[_Suspicion]:
    """What the checks yield for each passage, in their order. Those that ask for tags are asked again when all the
    sentences are known that need some."""
    found: list[_Suspicion] = []
    put_off: list[tuple[int, Passage, Check]] = []
    context.gathers = True
    for index, passage, called in awake(checks, context):
        context.index = index
        for check in called:
            try:
                found += _found(check, passage, context)
            except Untagged:
                put_off.append((index, passage, check))
    context.gathers = False
    context.tag_gathered()
    for index, passage, check in put_off:
        context.index = index
        found += _found(check, passage, context)
    order = {check.id: place for place, check in enumerate(checks)}
    return sorted(found, key=lambda suspicion: (suspicion.index, order[suspicion.check.id]))


def _found(check: Check, passage: Passage, context: Context) -> list[_Suspicion]:
    return [
        _Suspicion(
            check, hit, context.index, hit.repair, None, check.confidence if hit.confidence is None else hit.confidence
        )
        for hit in check.find(passage, context)
    ]


def _decide(suspicions: list[_Suspicion], context: Context, judge: Judge | None) -> list[_Suspicion]:
    if judge is None:
        return [s for s in suspicions if not (s.hit.contrast and s.hit.contrast.decides)]
    suspicions = _screened(suspicions, context, judge)
    asked = [s for s in suspicions if s.hit.contrast is not None]
    answers = (
        dict(zip(map(id, asked), judge([_comparison(s, context, _edits(s)) for s in asked]), strict=True))
        if asked
        else {}
    )
    decided = []
    for suspicion in suspicions:
        if suspicion.hit.contrast is None:
            decided.append(suspicion)
        elif (judged := _judged(suspicion, suspicion.hit.contrast, answers[id(suspicion)])) is not None:
            decided.append(judged)
    return decided


def _screened(suspicions: list[_Suspicion], context: Context, judge: Judge) -> list[_Suspicion]:
    """Without the candidates whose screens gain too little, and the suspicions that have none left."""
    from mtcheck.language_model.contrast import edit_prior

    asked = [(s, s.hit.contrast) for s in suspicions if s.hit.contrast and s.hit.contrast.screens]
    if not asked:
        return suspicions
    screens = [tuple(dict.fromkeys(contrast.screens)) for _, contrast in asked]
    comparisons = [_comparison(s, context, edits) for (s, _), edits in zip(asked, screens, strict=True)]
    left: dict[int, _Suspicion] = {}
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
        kept = [number for number, edit in enumerate(contrast.screens) if edit in passed]
        if kept:
            candidates = tuple(contrast.candidates[number] for number in kept)
            marks = tuple(contrast.marks[number] for number in kept) if contrast.marks else ()
            narrowed = replace(contrast, candidates=candidates, marks=marks, screens=())
            left[id(suspicion)] = replace(suspicion, hit=replace(suspicion.hit, contrast=narrowed))
    screened = {id(suspicion) for suspicion, _ in asked}
    return [left.get(id(s), s) for s in suspicions if id(s) in left or id(s) not in screened]


def _judged(suspicion: _Suspicion, contrast: Contrast, gains: list[float]) -> _Suspicion | None:
    from mtcheck.language_model.contrast import confidence

    gains, rivals = gains[: len(contrast.candidates)], gains[len(contrast.candidates) :]
    margins = contrast.margins or (_margin(contrast),) * len(gains)
    best = max(range(len(gains)), key=lambda number: gains[number] - margins[number], default=None)
    if best is None or gains[best] < max([0.0, *rivals]) + margins[best]:
        return None if contrast.decides else suspicion
    sure = confidence(gains[best]) if contrast.decides else max(suspicion.confidence, confidence(gains[best]))
    hit = replace(suspicion.hit, span=contrast.marks[best]) if contrast.marks else suspicion.hit
    return replace(suspicion, hit=hit, repair=contrast.candidates[best], gain=gains[best], confidence=sure)


def _margin(contrast: Contrast) -> float:
    from mtcheck.language_model.contrast import DEFAULT_MARGIN

    return DEFAULT_MARGIN if contrast.margin is None else contrast.margin


def _edits(suspicion: _Suspicion) -> tuple[Edit, ...]:
    assert suspicion.hit.contrast is not None
    return suspicion.hit.contrast.candidates + suspicion.hit.contrast.rivals


def _comparison(suspicion: _Suspicion, context: Context, candidates: tuple[Edit, ...]) -> Comparison:
    passage = context.document.segments[suspicion.index].target
    touched = suspicion.hit.span
    for edit in candidates:
        touched = touched.union(edit.span)
    window = _sentences_around(passage, touched, context)
    before = _preceding(suspicion.index, window.start, context)
    return Comparison(
        context=before,
        original=_one_line(window.of(passage.text)),
        candidates=tuple(
            _one_line(Edit(edit.span.shifted(-window.start), edit.text).apply(window.of(passage.text)))
            for edit in candidates
        ),
    )


def _sentences_around(passage: Passage, span: Span, context: Context) -> Span:
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


def _without_symptoms(suspicions: list[_Suspicion]) -> list[_Suspicion]:
    """Drop findings that another finding names as its own symptoms, and those of last resort beside any other."""
    nearby: defaultdict[tuple[int, int], list[tuple[_Suspicion, Span]]] = defaultdict(list)
    doubtful = any(suspicion.check.last_resort for suspicion in suspicions)
    for suspicion in suspicions:
        if suspicion.check.supersedes or doubtful:
            area = _area(suspicion)
            for stretch in _stretches(suspicion.index, area):
                nearby[stretch].append((suspicion, area))
    return [s for s in suspicions if not any(_is_symptom(s, nearby[at]) for at in _stretches(s.index, _area(s)))]


def _area(suspicion: _Suspicion) -> Span:
    edit = suspicion.repair
    return suspicion.hit.span if edit is None else suspicion.hit.span.union(edit.span)


def _stretches(index: int, span: Span) -> Iterable[tuple[int, int]]:
    """Keys of the stretches of a passage that a span touches: neighbours are looked for in these only."""
    return ((index, stretch) for stretch in range(span.start // STRETCH, span.end // STRETCH + 1))


def _is_symptom(suspicion: _Suspicion, nearby: list[tuple[_Suspicion, Span]]) -> bool:
    own = _area(suspicion)
    return any(
        (suspicion.check.id in other.check.supersedes and other is not suspicion and area.overlaps(suspicion.hit.span))
        or (suspicion.check.last_resort and not other.check.last_resort and area.overlaps(own))
        for other, area in nearby
    )


def _finding(suspicion: _Suspicion, context: Context) -> Finding:
    check, hit = suspicion.check, suspicion.hit
    passage = context.document.segments[suspicion.index].target
    place = passage.locate(hit.span)
    line, column = context.document.lines.position(place.start)
    return Finding(
        check=check.id,
        category=check.category,
        severity=_severity(suspicion),
        confidence=round(suspicion.confidence, 3),
        span=place,
        line=line,
        column=column,
        text=hit.span.of(passage.text),
        message=hit.message or check.message,
        excerpt=_excerpt(suspicion, passage, context),
        fingerprint=_fingerprint(suspicion, passage),
        repair=_repair(suspicion, passage),
        gain=None if suspicion.gain is None else round(suspicion.gain, 2),
    )


def _severity(suspicion: _Suspicion) -> Severity:
    return suspicion.hit.severity or suspicion.check.severity


def _repair(suspicion: _Suspicion, passage: Passage) -> Repair | None:
    edit = suspicion.repair
    if edit is None:
        return None
    return Repair(passage.locate(edit.span), edit.text, safe=suspicion.hit.safe and edit is suspicion.hit.repair)


def _excerpt(suspicion: _Suspicion, passage: Passage, context: Context) -> Excerpt:
    touched = suspicion.hit.span if suspicion.repair is None else suspicion.hit.span.union(suspicion.repair.span)
    window = _sentences_around(passage, touched, context)
    text = window.of(passage.text)
    edit = suspicion.repair
    return Excerpt(
        text=text,
        mark=suspicion.hit.span.shifted(-window.start),
        repaired=None if edit is None else Edit(edit.span.shifted(-window.start), edit.text).apply(text),
    )


CONTEXT_CHARACTERS = 24
"""Characters either side of a finding that its fingerprint remembers: enough to tell most repetitions of a word
apart, few enough that an edit further along the line leaves the fingerprint alone."""


def _fingerprint(suspicion: _Suspicion, passage: Passage) -> str:
    """Identity of a finding by what it says, not where: survives insertions above and re-ordered passages."""
    span = suspicion.hit.span
    around = (
        passage.text[max(span.start - CONTEXT_CHARACTERS, 0) : span.start],
        span.of(passage.text),
        passage.text[span.end : span.end + CONTEXT_CHARACTERS],
    )
    content = "\x1f".join([suspicion.check.id, *(re.sub(r"\W+", " ", part).strip().lower() for part in around)])
    return blake2b(content.encode(), digest_size=8).hexdigest()


def _with_distinct_fingerprints(findings: list[Finding]) -> Iterable[Finding]:
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        count = seen[finding.fingerprint]
        yield finding if count == 1 else replace(finding, fingerprint=f"{finding.fingerprint}-{count}")
