"""The perfect formed with *be*, as German forms it with *sein*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be, inflected, verb_forms, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["WrongAuxiliary"]

_PERFECT = re.compile(
    r"\b(is|are|was|were|am)((?:\s(?:not|never|now|again|also|just|already|\w{3,12}ly))?\s)([a-z]{3,14})\b"
    r"(?! (?:at|of)(?:$|[.,;:?!]|\s(?:by|in|after|and|is|was)\b))"
)
_HAVE = {"is": "has", "are": "have", "am": "have", "was": "had", "were": "had"}
_INTRANSITIVE = frozenset(
    """
    arrive die happen occur disappear appear remain stay emerge exist become arise rise fall vanish flee perish
    come go be drown starve emigrate immigrate escape collapse fail succeed land slip stumble jump sink swim
    climb travel return awake wake explode burst collide crash derail resign retire step walk run march wander
    creep slide evaporate melt freeze grow age ripen wither rot heal survive follow meet start begin end stop
    pass flow
    """.split()
)
"""Verbs of motion and change whose perfect German forms with *sein*."""
_SELDOM_PASSIVE = frozenset(
    """
    arrive die happen occur disappear appear remain stay emerge exist become arise vanish flee perish be drown
    emigrate immigrate escape
    """.split()
)
_BECOME = re.compile(
    r"\b(?P<become>becomes?|became|becoming)\s(?P<adverb>(?:(?:not|also|already|again|just|only|\w{3,12}ly)\s)?)"
    r"(?P<participle>[a-z]{4,16})\b(?P<by>(?:\s(?:by|on|in|at|from|after)\b)?)"
)
_BECOME_TO = re.compile(
    r"\b(?P<become>(?:has|have|had)\sbecome|becomes?|became|becoming)\sto\s(?=(?:a|an|the|his|her|their|its|one|more)\s)"
)
_BE = {"become": ("be", "been", "are"), "becomes": ("is",), "became": ("was", "were"), "becoming": ("being",)}
_BORN = re.compile(r"\b(?P<have>has|have|had)\s(?=born\b)")


class WrongAuxiliary(Check):
    id = "wrong-auxiliary"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    message = "the perfect tense takes “have” here"
    explanation = """
Finds "is arrived", "are disappeared", "was happened": a form of *be* with the participle of a verb that has no passive.
German forms the perfect of verbs of motion and change with *sein*; English forms every perfect with *have*. Also
*become* for the German *werden*: "became arrested", "has become to a symbol".
"""
    examples = (
        bad(
            "The delegation ⟦is arrived⟧ in Geneva on Sunday evening.",
            repair="The delegation has arrived in Geneva on Sunday evening.",
        ),
        bad(
            "The village ⟦has become to⟧ a symbol.",
            repair="The village has become a symbol.",
        ),
        bad("Two men ⟦became arrested⟧ at the border.", repair="Two men were arrested at the border."),
        good("He became known in 1998 and later became involved in politics."),
        good("They are gone, the garden is grown over, and a decision was arrived at."),
    )

    @property
    def triggers(self) -> frozenset[str]:
        return frozenset(form for verb in _INTRANSITIVE for form in verb_forms(verb)) | _BECOMING | {"born"}

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _PERFECT.finditer(text):
            yield from _with_have(match)
        if not _BECOMING.isdisjoint(context.words(passage)):
            for match in _BECOME.finditer(text):
                yield from _passive(match)
            for match in _BECOME_TO.finditer(text):
                span = Span(match.start(), match.end() - 1)
                yield Hit(span, contrast=Contrast((Edit(span, match["become"]),), margin=MARGIN_OF_TO))
        for match in _BORN.finditer(text):
            span = Span(*match.span("have"))
            yield Hit(span, contrast=Contrast((Edit(span, "was"), Edit(span, "were")), margin=MARGIN))


_BECOMING = frozenset("become becomes became becoming".split())


def _with_have(match: re.Match[str]) -> Iterator[Hit]:
    be, gap, participle = match.groups()
    lemmas = _INTRANSITIVE.intersection(verb_lemmas(participle))
    if "VBN" not in verb_tags(participle) or not lemmas:
        return
    span = Span(*match.span())
    edits = [Edit(span, f"{_HAVE[be]}{gap}{participle}")]
    for lemma in lemmas:
        past = "was" if lemma == "be" else inflected(lemma, "VBD")
        edits.append(Edit(span, f"{gap.strip()} {past}".strip()))
    solemn = participle in ("come", "risen")  # “the hour is come”
    margin = MARGIN_OF_VERSE if solemn else MARGIN_OF_PROOF if lemmas & _SELDOM_PASSIVE else MARGIN
    yield Hit(span, contrast=Contrast(tuple(edits), margin=margin))


def _passive(match: re.Match[str]) -> Iterator[Hit]:
    """“Became arrested”: *wurde verhaftet*."""
    participle = match["participle"]
    if "VBN" not in verb_tags(participle) or "ADJ" in can_be(participle):
        return
    span = Span(match.start(), match.end("participle"))
    edits = (Edit(span, f"{be} {match['adverb']}{participle}") for be in _BE[match["become"]])
    yield Hit(span, contrast=Contrast(tuple(edits), margin=MARGIN_OF_BECOME))


MARGIN = 3.0
MARGIN_OF_PROOF = 1.0
MARGIN_OF_VERSE = 7.0
MARGIN_OF_BECOME = 4.0
MARGIN_OF_TO = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py: the form is nearly proof, only verse and set phrases have it."""
