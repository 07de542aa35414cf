"""*Would* in the clause with *if*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import inflected, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["IfWould"]

_UNREAL = re.compile(
    r"(?:^|[.!?,;:–—“\"(]\s?|\b(?:even|only|that|and|but)\s)(?P<if>[Ii]f|[Uu]nless)\s"
    r"(?P<subject>(?:[\w’'-]+\s){1,7}?)(?P<would>would)\s(?P<not>not\s)?(?P<have>have\s)?(?P<verb>[a-z]+)\b"
)
_POLITE = frozenset("like prefer rather care mind love be".split())

MARGIN = -1.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class IfWould(Check):
    id = "if-would"
    category = "fluency/grammar/tense"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = frozenset({"would"})
    message = "the condition takes the past tense, not “would”"
    explanation = """
Finds "If the pilot would have reacted faster" and "If the city would build more flats". German has *würde* in both
clauses; English has *would* in the consequence only. Write "If the pilot had reacted", "If the city built".
"""
    examples = (
        bad(
            "If the pilot ⟦would have reacted⟧ faster, nobody would have died.",
            repair="If the pilot had reacted faster, nobody would have died.",
        ),
        good("If you would like to help, call us. She asked if the city would build more flats."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _UNREAL.finditer(passage.text):
            verb = match["verb"]
            span = Span(match.start("would"), match.end("verb"))
            if match["have"]:
                if "VBN" not in verb_tags(verb):
                    continue
                texts: tuple[str, ...] = (f"had {match['not'] or ''}{verb}",)
            elif "VB" in verb_tags(verb) and verb not in _POLITE and not match["not"]:
                texts = tuple(inflected(lemma, "VBD") for lemma in verb_lemmas(verb))
            else:
                continue
            yield Hit(span, contrast=Contrast(tuple(Edit(span, text) for text in texts), margin=MARGIN))
