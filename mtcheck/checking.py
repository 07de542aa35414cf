"""Run checks over a document: hits to findings, with the language model deciding between candidate repairs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import chain
from operator import itemgetter
from types import MappingProxyType

from mtcheck.analysis.corrections import is_correction
from mtcheck.analysis.dialect import spoken_dialect
from mtcheck.analysis.references import is_reference
from mtcheck.analysis.tagging import Tagger
from mtcheck.analysis.terminology import Term
from mtcheck.check import Check, Context, Edit, Failed, Hit, Rule, Surprise, Untagged, raised
from mtcheck.corroborating import corroborated
from mtcheck.deciding import Judge, Listener, Suspicion, decide, sentences_around, unheard
from mtcheck.document import Document, Passage
from mtcheck.errors import MtcheckError
from mtcheck.languages.tokens import LONG, PASSAGES, forget_texts
from mtcheck.report import Excerpt, Finding, Repair, Severity
from mtcheck.settling import reconsidered, without_symptoms
from mtcheck.waking import awake

__all__ = ["check_document"]

STRETCH = PASSAGES // 2
"""Passages that are shown to a rule one after the other."""


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
    calibrating: bool = False,
    weighed: Listener = unheard,
    failed: Failed = raised,
) -> tuple[Finding, ...]:
    """Findings of one document in the order of their places.

    Without a judge, hits that only the language model may decide are left out. ``surprises`` is what surprised
    the model, by index of segment. ``memory`` is what the checks remember of earlier parts of the same batch; it is
    added to. ``weighed`` hears of every hit that the judge decides, found or not. ``calibrating`` does without the
    tables of ``language_model.calibration``, for the scripts that make them: no finding is doubtful, and the judge is
    asked about every repair. ``failed`` hears of a check that raises something, and the others go on; without it, it
    is raised.
    """
    context = Context.of(
        document,
        tagger=tagger,
        accepted=accepted,
        terms=terms,
        surprises=surprises,
        memory=memory,
        judged=judge is not None,
        failed=failed,
    )
    suspicions = _suspicions(context, [check for check in checks if judge or not check.needs_judge])
    found = reconsidered(decide(suspicions, context, judge, calibrating=calibrating, weighed=weighed), context)
    if not calibrating:
        found = corroborated(found, context)
    findings = [_finding(suspicion, context) for suspicion in without_symptoms(found)]
    return tuple(_with_distinct_fingerprints(sorted(findings, key=lambda finding: (finding.span, finding.check))))


def _suspicions(context: Context, checks: Sequence[Check]) -> list[Suspicion]:
    """What the rules of checks yield for each passage, in the order of passages and rules. Those that ask for tags are
    asked again when all the sentences are known that need some."""
    found: list[tuple[int, int, list[Suspicion]]] = []
    put_off: list[_Asked] = []

    def ask(asked: _Asked) -> None:
        index, place, passage, check, rule = asked
        context.index = index
        if hits := _hits(check, rule, passage, context):
            found.append((index, place, _suspected(check, hits, passage, context)))

    context.gathers = True
    for asked in _rule_by_rule(awake(checks, context)):
        try:
            ask(asked)
        except Untagged:
            put_off.append(asked)
    context.gathers = False
    context.tag_gathered()
    for asked in put_off:
        ask(asked)
    return [suspicion for _, _, suspected in sorted(found, key=itemgetter(0, 1)) for suspicion in suspected]


_Woken = tuple[int, Passage, Sequence[tuple[Check, Rule]]]
"""A passage, its index, and the rules that it wakes."""
_Asked = tuple[int, int, Passage, Check, Rule]
"""A passage and a rule that it wakes: the index of the passage, and the place of the rule among those that it wakes."""


def _rule_by_rule(woken: Sequence[_Woken]) -> Iterator[_Asked]:
    """Rule by rule the passages of a stretch that wake it, and then the next stretch: what a rule looks up is near at
    hand when it looks it up again at once, which takes a tenth off the time of all."""
    for stretch in _stretches(woken):
        by_rule: defaultdict[Rule, list[_Asked]] = defaultdict(list)
        for index, passage, rules in stretch:
            for place, (check, rule) in enumerate(rules):
                by_rule[rule].append((index, place, passage, check, rule))
        yield from chain.from_iterable(by_rule.values())


def _stretches(woken: Sequence[_Woken]) -> Iterator[Sequence[_Woken]]:
    """So many passages that what is remembered of them is not forgotten meanwhile; a long one stands alone, and nothing
    is remembered of it behind."""
    begun = 0
    for place, (_, passage, _) in enumerate(woken):
        is_long = len(passage.text) >= LONG
        if is_long or place - begun == STRETCH:
            yield woken[begun:place]
            begun = place
        if is_long:
            yield woken[place : place + 1]
            forget_texts()
            begun = place + 1
    yield woken[begun:]


def _hits(check: Check, rule: Rule, passage: Passage, context: Context) -> list[Hit]:
    """What a rule of a check yields for a passage; nothing if it fails, of which the context hears."""
    try:
        return list(rule.find(passage, context))
    except (Untagged, MtcheckError):
        raise
    except Exception as error:  # noqa: BLE001 - a defect of one check must not take the others' findings away
        context.failed(check, error)
        return []


def _suspected(check: Check, hits: list[Hit], passage: Passage, context: Context) -> list[Suspicion]:
    """What the hits of a check say, but for those in a text that is as it should be."""
    if check.exempt_references and is_reference(passage.text):
        return []
    if check.exempt_corrections and any(map(_corrects, (context.previous, passage))):
        return []
    if check.category.startswith(_GRAMMAR):
        dialect = spoken_dialect(passage.text)
        hits = [hit for hit in hits if not any(hit.span.overlaps(speech) for speech in dialect)]
    return [
        Suspicion(
            check,
            hit,
            context.index,
            hit.repair,
            confidence=check.confidence if hit.confidence is None else hit.confidence,
        )
        for hit in hits
    ]


_GRAMMAR = "fluency/grammar"


def _corrects(passage: Passage | None) -> bool:
    return passage is not None and is_correction(passage.text)


def _finding(suspicion: Suspicion, context: Context) -> Finding:
    check, hit = suspicion.check, suspicion.hit
    passage = context.document.segments[suspicion.index].target
    place = passage.locate(hit.span)
    line, column = context.document.lines.position(place.start)
    return Finding(
        check=check.id,
        category=check.category,
        severity=_severity(suspicion),
        confidence=round(min(suspicion.confidence, _DOUBT) if suspicion.doubtful else suspicion.confidence, 3),
        span=place,
        line=line,
        column=column,
        text=hit.span.of(passage.text),
        message=f"{_DOUBTFUL if suspicion.doubtful else ''}{hit.message or check.message}",
        excerpt=_excerpt(suspicion, passage, context),
        fingerprint=_fingerprint(suspicion, passage),
        repair=_repair(suspicion, passage),
        gain=None if suspicion.gain is None else round(suspicion.gain, 2),
    )


_DOUBTFUL = "perhaps: "
_DOUBT = 0.5
"""Confidence of a doubtful finding at the most."""


def _severity(suspicion: Suspicion) -> Severity:
    return Severity.NEUTRAL if suspicion.doubtful else suspicion.hit.severity or suspicion.check.severity


def _repair(suspicion: Suspicion, passage: Passage) -> Repair | None:
    edit = suspicion.repair
    if edit is None:
        return None
    safe = suspicion.hit.safe and edit is suspicion.hit.repair and not suspicion.doubtful
    return Repair(passage.locate(edit.span), edit.text, safe=safe)


def _excerpt(suspicion: Suspicion, passage: Passage, context: Context) -> Excerpt:
    window = sentences_around(passage, suspicion.area, context)
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


def _fingerprint(suspicion: Suspicion, passage: Passage) -> str:
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
