"""*Would* in the clause with *if*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be, inflected, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["IfWould"]

_UNREAL = lazy_regex(
    r"(?:^|[.!?,;:–—“\"(]\s?|\b(?:even|only|that|and|but)\s)(?P<if>[Ii]f|[Uu]nless)\s"
    r"(?P<subject>(?:[\w’'-]+\s){1,7}?)(?P<would>would)\s(?P<not>not\s)?(?P<have>have\s)?(?P<verb>[a-z]+)\b"
)
_ALSO_IN_CONSEQUENCE = lazy_regex(
    r"(?:^|[.!?;:–—“\"(]\s?)(?:(?P<before>[^.!?;:“”\"]{4,110}?)\s)?(?P<if>[Ii]f|[Uu]nless)\s(?P<subject>(?:[\w’'-]+\s){1,7}?)"
    r"(?P<would>would(?P<not>\snot|n[’']t)?)\s(?P<verb>[a-z]+)\b(?P<rest>[^.!?;:“”\"]{0,120})"
)
"""“If the club would have more money, it would buy a striker”, in either order."""
_UNREAL_VERBS = ("would", "could", "might")
_WOULD = lazy_regex(rf"\b(?:{'|'.join(_UNREAL_VERBS)})\b")
_ASKS = lazy_regex(
    r"\b(?:ask|wonder|know|knew|tell|told|see|saw|doubt|question|unclear|say|said|decide|discuss|test|check|grateful|oblig|glad|"
    r"happy|appreciate|nice|kind|great|as|like|sure|understand|idea|matter|care|even|what|mind|remain)\w*\b"
)
"""What stands before an *if* that asks, or that is polite."""
_OBLIGED = lazy_regex(r"\b(?:obliged|grateful|appreciat\w+|helpful|thankful|delighted|kind|glad)\s$")
_NEAR = 20
_POLITE = frozenset("like prefer rather care mind love be".split())
_POLITE_WHOLLY = _POLITE - {"be"} | frozenset("please help allow permit excuse forgive agree only".split())

MARGIN = -1.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class IfWould(Check):
    id = "if-would"
    category = "fluency/grammar/tense"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
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
        bad(
            "It would help if the city ⟦would have⟧ a second bridge.",
            repair="It would help if the city had a second bridge.",
        ),
        good("We would be obliged if readers would send us their memories of the drought."),
        good("I would be grateful if you would close the door. Nobody knew if it would rain, and that would be bad."),
        good("If you would like to help, call us. She asked if the city would build more flats."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        twice = sum(map(passage.text.count, _UNREAL_VERBS)) > 1
        found = _ALSO_IN_CONSEQUENCE.finditer(passage.text) if twice else ()
        sure = [hit for match in found for hit in _in_both(match)]
        yield from sure
        if not sure and context.judged:
            yield from _in_condition(passage)


def _in_both(match: re.Match[str]) -> Iterator[Hit]:
    """*Would* in the clause with *if* and in the other: the first is wrong whatever the verbs are."""
    before, subject = match["before"] or "", match["subject"].split()
    other = before if before else match["rest"].partition(",")[2]
    if not _WOULD.search(other) or _ASKS.search(before) or subject[0].lower() in ("you", "that", "this"):
        return
    verb = match["verb"]
    if subject[0].lower() == "it" and verb != "have":
        return
    if (
        verb in _POLITE_WHOLLY
        or "VB" not in verb_tags(verb)
        or any(word in ("and", "which", "who") for word in subject)
    ):
        return
    done = re.match(r"\s([a-z]+)\b", match["rest"]) if verb == "have" else None
    if done and "VBN" in verb_tags(done[1]) and "ADJ" not in can_be(done[1]):
        span = Span(match.start("would"), match.start("rest") + done.end())
        texts: tuple[str, ...] = (f"had{' not' if match['not'] else ''} {done[1]}",)
    else:
        span = Span(match.start("would"), match.end("verb"))
        past = ("were", "was") if verb == "be" else tuple(inflected(lemma, "VBD") for lemma in verb_lemmas(verb))
        texts = past if not match["not"] else (f"did not {verb}",) if verb != "be" else ("were not", "was not")
        if verb not in ("be", "have") and not match["not"]:
            texts += f"were to {verb}", f"was to {verb}"
    edits = tuple(Edit(span, text) for text in texts)
    yield Hit(span, repair=edits[0], contrast=Contrast(edits, decides=False, margin=0.0) if len(edits) > 1 else None)


def _in_condition(passage: Passage) -> Iterator[Hit]:
    for match in _UNREAL.finditer(passage.text):
        verb = match["verb"]
        if _OBLIGED.search(passage.text, max(match.start() - _NEAR, 0), match.start("if")):
            continue
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
