"""A question, exclamation or unfinished sentence that ends otherwise than the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.bitext.pairing import Pair, Part
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ChangedEndMark"]

_END = lazy_regex(r"(?P<mark>[?？؟!！…]|\.{3,}|[.。:;])?(?P<closing>[\s\"'“”„’‘«»)\]]*)$")
_KINDS = {"?": "?", "？": "?", "؟": "?", "…": "…", "...": "…"}


class ChangedEndMark(Check):
    id = "changed-end-mark"
    category = "accuracy/mistranslation/punctuation"
    severity = Severity.MINOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "the sentence ends otherwise than in the source"
    explanation = """
Finds segments and sentences whose last mark changes what they say: a question that became a statement or the other way
round, an ellipsis lost or added. Systems write the mark that mostly follows the last word. Take the source's mark.

Full stops, colons and exclamation marks are left alone: headings have none in English, and German exclaims more.
"""
    examples = (
        bad("Is the bridge safe⟦.⟧", source="Ist die Brücke sicher?", repair="Is the bridge safe?"),
        bad("The bridge is safe⟦?⟧", source="Die Brücke ist sicher.", repair="The bridge is safe."),
        bad("And then it rained⟦.⟧", source="Und dann regnete es …", repair="And then it rained…"),
        bad("⟦“Is the bridge safe”, he asked.⟧", source="„Ist die Brücke sicher?“, fragte er."),
        good("“Is the bridge safe?”", source="„Ist die Brücke sicher?“"),
        good("Stop that!", source="Hör auf damit."),
        good("He asked if it was safe.", source="Er fragte, ob sie sicher sei."),
        good(
            "When asked if he still had any hope, he shrugged.",
            source="Ob er noch Hoffnung habe? Er zuckte mit den Schultern.",
        ),
        good("Please switch off your phone.", source="Würden Sie bitte Ihr Handy ausschalten?"),
        good("That leaves the question: who is to pay?", source="Bleibt die Frage, wer das bezahlen soll."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        if not passage.text.strip():
            return
        is_other = _asks(pair.source) != _asks(pair.target)
        for number, part in enumerate(pair.parts, 1):
            hit = _find(part)
            is_last = number == len(pair.parts)
            if hit is not None and (is_last or is_other):
                yield hit
            elif hit is None and is_other and _lost_question(part.pair) and not _is_rendered(part.pair, "?", None):
                yield Hit(part.place, message="the source asks here")


def _lost_question(pair: Pair) -> bool:
    """Whether a source asks, its translation does not, and no question was made a part of another sentence: “Tim Kern?
    Nie gehört.”, “I have never heard of Tim Kern.”"""
    merged = len(pair.target_sentences) < len(pair.source_sentences)
    return bool(_asks(pair.source)) and not _asks(pair.target) and not merged


_REQUESTS = lazy_regex(r"(?:Würden|Könnten|Können|Wollen) Sie\b")
_PLEASE = lazy_regex(r"(?:Please|Kindly)\b|.{0,80}\bplease\b")
_ASKED = lazy_regex(r"\b(?:Frage|fragt|fragte|fragen)\b")


def _is_rendered(pair: Pair, expected: str | None, found: str | None) -> bool:
    """Whether a request comes as one, or a question that the source reports is asked."""
    if expected == "?":
        return bool(_REQUESTS.match(pair.source) and _PLEASE.match(pair.target)) or pair.target.startswith("How to ")
    return found == "?" and _ASKED.search(pair.source) is not None


def _asks(text: str) -> int:
    return len(re.findall("[?？؟]+", text))


def _find(part: Part) -> Hit | None:
    text = part.pair.target
    there, here = _END.search(part.pair.source.rstrip()), _END.search(text.rstrip())
    assert there is not None
    assert here is not None
    expected, found = _kind(there["mark"]), _kind(here["mark"])
    if _is_rendered(part.pair, expected, found):
        return None
    if expected == found or {expected, found} == {"…", "?"} or (expected is None and not there["mark"]):
        return None
    mark = here["mark"] or ""
    start = here.start()
    span = Span(start, start + len(mark)) if mark else Span(max(start - 1, 0), start)
    at = part.place.start
    right = expected or there["mark"]
    return Hit(span.shifted(at), repair=Edit(Span(start, start + len(mark)).shifted(at), right))


def _kind(mark: str | None) -> str | None:
    """``?`` or ``…``, or None for marks that may be exchanged for each other."""
    return _KINDS.get("..." if mark and mark.startswith("...") else mark or "")
