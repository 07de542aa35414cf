"""A German construction in English words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["CarriedOverConstruction"]

_BE = r"(is|are|was|were|seems|seemed|became)"
_SAID = r"(?:announced|said|reported|confirmed|explained|writes|reports|announces|emphasised|stated|communicated)"
_PERSON = (
    r"(man|woman|boy|girl|singer|actor|actress|minister|president|chancellor|mayor|player|coach|driver|doctor|teacher"
    r"|author|writer|politician|artist|officer|victim|suspect|people|men|women|children|residents|farmers|workers)"
)

_SURE = {
    # alles, was
    r"\b([Aa]ll|[Ee]verything) what(?= (?:is|was|has|had|remained|happened|the)\b)": (r"\1 that", " what"),
    # mir ist klar
    rf"\b([Ii]t) {_BE} (me|him|us|them) (clear|important|possible|impossible|difficult|unclear)\b": (
        r"\1 \2 \4 to \3",
        *"clear important possible impossible difficult unclear".split(),
    ),
    # wie die Polizei mitteilte
    rf"(?:^|(?<=[.!?”\"]\s))How (?=(?:the|a|[A-Z]\w+)\b[^.?!,]{{2,60}}\b{_SAID}\b[^.?!,]{{0,40}},)": ("As ", "How "),
    # wem das Feld gehört
    r"(?<=[a-z]), (the|a|an) ([a-z]+) (belongs|belonged)(?=,)": (r", to whom \1 \2 \3", "belongs", "belonged"),
}
"""Constructions that are no English whatever stands around them; their repairs, and words of which each has one."""

_LIKELY = {
    # so der Minister
    r", so (?=(?:the|a|an) [a-z]+[^.,;!?]{0,60}[.!?])": (", according to ", ", so "),
    r", so (?=[A-Z]\w+(?: [A-Z]\w+){0,2}[.!?])": (", according to ", ", so "),
    # was (für einen ganzen Satz)
    r", what(?= (?:has|had|is|was|means|meant|makes|made|would|led|leads|surprised|shows)\b[^?]{4,120}\.)": (
        ", which",
        ", what ",
    ),
    # der, die, das von Personen
    rf"\b{_PERSON}, which(?= [a-z])": (r"\1, who", ", which "),
    # deren, dessen
    r"\b([a-z]+), (?:his|her|their)(?= [a-z]+ (?:is|was|are|were|has|had|have)\b[^.!?]{4,120},)": (
        r"\1, whose",
        ", his ",
        ", her ",
        ", their ",
    ),
    # so hoch wie
    rf"\b{_BE} so (\w+) like\b": (r"\1 as \2 as", " like"),
}
"""Constructions that English has in other uses; the language model decides."""

_Patterns = tuple[tuple[re.Pattern[str], str, list[str]], ...]

_SURE_PATTERNS: _Patterns = tuple((re.compile(pattern), repair, hints) for pattern, (repair, *hints) in _SURE.items())
_LIKELY_PATTERNS: _Patterns = tuple(
    (re.compile(pattern), repair, hints) for pattern, (repair, *hints) in _LIKELY.items()
)

MARGIN = 3.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


_TRIGGERS = frozenset(
    hint.strip(", ").lower() for _, _, hints in (*_SURE_PATTERNS, *_LIKELY_PATTERNS) for hint in hints
)


class CarriedOverConstruction(Check):
    id = "carried-over-construction"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = _TRIGGERS
    message = "a German construction in English words"
    explanation = """
Finds grammar that was carried over word by word: "it was me clear" (*mir war klar*), "How the police announced," (*wie
die Polizei mitteilte*), "so the minister" for an attribution, "what" and "which" where English says *which* and *who*.
Where the words may be sound in another reading, the language model decides.
"""
    examples = (
        bad("⟦All what⟧ remained was a pile of beams.", repair="All that remained was a pile of beams."),
        bad("⟦It was me clear⟧ that we would lose.", repair="It was clear to me that we would lose."),
        bad(
            "⟦How ⟧the police announced, the driver was drunk.",
            repair="As the police announced, the driver was drunk.",
        ),
        good("All what-ifs aside, he knows what has to be done. How the police work, nobody knows."),
        good("It rained, so the minister stayed at home."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match, repair in _matches(text, _SURE_PATTERNS):
            yield Hit(Span(*match.span()), repair=_edit(match, repair))
        for match, repair in _matches(text, _LIKELY_PATTERNS):
            yield Hit(Span(*match.span()), contrast=Contrast((_edit(match, repair),), margin=MARGIN))


def _matches(text: str, patterns: _Patterns) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, repair, hints in patterns:
        for hint in hints:
            if hint in text:
                for match in pattern.finditer(text):
                    yield match, repair
                break


def _edit(match: re.Match[str], repair: str) -> Edit:
    return Edit(Span(*match.span()), match.expand(repair))
