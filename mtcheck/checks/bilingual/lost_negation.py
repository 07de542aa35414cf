"""A denial that became an assertion, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtcheck.analysis.bitext.pairing import Pair, Part
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.negation import DENIALS, LOOK_ALIKES, WEAK, hints
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["LostNegation"]


class LostNegation(Check):
    id = "lost-negation"
    category = "accuracy/mistranslation/negation"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    confidence = 0.8
    message = "the source denies this"
    explanation = """
Finds segments whose source says "nicht", "kein" or "nie" while nothing in the translation denies, and translations
that deny what the source asserts. Systems lose the small word at the end of a long German clause, and the sentence then
says the opposite. Compare with the source.

Words that may carry the denial ("without", "refused", "un-") keep it silent, unless the source has words of the same
kind beside its denial. Where any such words remain, it is a minor finding.
"""
    examples = (
        bad("⟦The minister will resign on Monday.⟧", source="Der Minister wird am Montag nicht zurücktreten."),
        bad("The minister will ⟦not⟧ resign on Monday.", source="Der Minister wird am Montag zurücktreten."),
        bad(
            "⟦Although he was unwell, the minister will resign on Monday.⟧",
            source="Obwohl er unpässlich war, wird der Minister am Montag nicht zurücktreten.",
        ),
        bad("⟦The council has answered.⟧", source="Le conseil n'a pas répondu."),
        good("The minister refused to resign.", source="Der Minister trat nicht zurück."),
        good("It is unlikely that he will come.", source="Es ist nicht wahrscheinlich, dass er kommt."),
        good("Not only the minister resigned.", source="Nicht nur der Minister trat zurück."),
        good("Few people came.", source="Es kamen nicht viele Leute."),
        good("The exhibition does not open until May.", source="Die Ausstellung öffnet erst im Mai."),
        good("Accidents are common there.", source="Nicht selten kommt es dort zu Unfällen."),
        good("The president said nothing.", source="Der Präsident schwieg."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        if not passage.text.strip() or not all(language in DENIALS for language in pair.languages):
            return
        there, here = (len(DENIALS[code].findall(text)) for code, text in _sides(pair))
        for part in pair.parts:
            hit = _lost(part) if there > here else _added(part)
            if hit is not None:
                # Of several sentences the denial may stand in another.
                yield hit if len(pair.parts) == 1 else replace(hit, severity=Severity.MINOR)


def _sides(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    return (pair.source_language, pair.source), (pair.target_language, pair.target)


def _lost(part: Part) -> Hit | None:
    (there, source), (here, target) = _sides(part.pair)
    if DENIALS[here].search(target) or not DENIALS[there].search(source):
        return None
    may_deny = hints(target, here)
    if set(may_deny - hints(source, there)) <= {WEAK}:
        return Hit(part.place, severity=Severity.MINOR if may_deny.total() else None)
    return None


_UNTIL = lazy_regex(r"[^.;,]{1,50}\b(?:until|till|before)\b")
_NOT_BEFORE = lazy_regex(r"\b(?:erst|frühestens|ne .{1,40} que|solo|soltanto|sólo|recién)\b")


def _added(part: Part) -> Hit | None:
    (there, source), (here, target) = _sides(part.pair)
    denial = DENIALS[here].search(target)
    if denial is not None and _UNTIL.match(target, denial.end()) and _NOT_BEFORE.search(source):
        return None  # “öffnet erst im Mai”: does not open until May
    if denial is None or DENIALS[there].search(source) or LOOK_ALIKES[there].search(source):
        return None
    may_deny = hints(source, there)
    if set(may_deny - hints(target, here)) <= {WEAK}:
        place = Span(*denial.span()).shifted(part.place.start)
        severity = Severity.MINOR if may_deny.total() else None
        return Hit(place, severity=severity, message="the source does not deny this")
    return None
