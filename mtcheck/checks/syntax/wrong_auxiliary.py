"""The perfect formed with *be*, as German forms it with *sein*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import verb_forms, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["WrongAuxiliary"]

_PERFECT = re.compile(
    r"\b(is|are|was|were|am)((?:\s(?:not|never|now|again|also|just|already|\w{3,12}ly))?\s)([a-z]{3,14})\b"
    r"(?! (?:at|of)\b)"
)
_HAVE = {"is": "has", "are": "have", "am": "have", "was": "had", "were": "had"}
_INTRANSITIVE = frozenset(
    """
    arrive die happen occur disappear appear remain stay emerge exist become arise rise fall vanish flee perish
    """.split()
)
"""Verbs of motion and change whose perfect German forms with *sein*."""


class WrongAuxiliary(Check):
    id = "wrong-auxiliary"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    message = "the perfect tense takes “have” here"
    explanation = """
Finds "is arrived", "are disappeared", "was happened": a form of *be* with the participle of a verb that has no passive.
German forms the perfect of verbs of motion and change with *sein*; English forms every perfect with *have*.
"""
    examples = (
        bad(
            "The delegation ⟦is arrived⟧ in Geneva on Sunday evening.",
            repair="The delegation has arrived in Geneva on Sunday evening.",
        ),
        good("They are gone, the garden is grown over, a decision was arrived at, and what is become of her?"),
    )

    @property
    def triggers(self) -> frozenset[str]:
        return frozenset(form for verb in _INTRANSITIVE for form in verb_forms(verb))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _PERFECT.finditer(passage.text):
            be, gap, participle = match.groups()
            if "VBN" in verb_tags(participle) and not _INTRANSITIVE.isdisjoint(verb_lemmas(participle)):
                span = Span(*match.span())
                edit = Edit(span, f"{_HAVE[be]}{gap}{participle}")
                yield Hit(span, contrast=Contrast((edit,), margin=MARGIN))


MARGIN = 3.0
"""Nats, benchmarks/calibration/syntax_margins.py: the form is nearly proof, only verse and set phrases have it."""
