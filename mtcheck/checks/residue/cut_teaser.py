"""A sentence that is cut off in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.report import Severity

__all__ = ["CutTeaser", "cut_at"]

_OPEN_WORDS = (
    "a|an|the|of|in|on|at|to|for|from|with|by|into|onto|as|and|or|but|that|which|who|whose|than|because|if|when|where"
    "|while|whether|until|during|between|among|against|is|are|was|were|be|has|have|had|will|would|can|could|should|may"
    "|might|must|his|their|its|our|my|your|every|each|according|due|per|via|including|such|very|also|near|behind|above|below|along|around|beside|despite|towards?|upon|across"
)
"""Words that cannot well end an English sentence; those that can (before, since, more, her) are left out."""
_CUT_OFF = re.compile(r"[….](?:(?<=…)|\.\.)")
_DOTS = r"(?:…|\.{3,5}|\[[\s….]{1,7}\]|\([\s….]{1,7}\))"
_CUT = re.compile(
    rf"(?P<open>(?:(?<![\w’'-])(?:{_OPEN_WORDS})|[^\s\w.…!?”\"’)\]]|,)\s?{_DOTS})\s*$"
    rf"|(?P<bracket>(?P<word>[\w’'-]{{1,40}}[,;:.!?]?)\s?(?:\[[\s….]{{1,7}}\]|\([\s….]{{1,7}}\)))\s*$"
    rf"|(?P<more>(?P<last>[\w’'-]{{1,40}}[,;:]?)?\s?{_DOTS}\s{{0,2}}"
    r"[(\[]?(?:(?:Read|See|Learn|Show) more|more|Read on|continued|to be continued|Continue reading|weiterlesen"
    r"|mehr)\b"
    r"[^.!?\n]{0,40}[\s»→>)\]]*)$",
    re.IGNORECASE,
)


class CutTeaser(Check):
    id = "cut-teaser"
    category = "design/truncation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    triggers = _CUT_OFF
    message = "the sentence is cut off"
    explanation = """
Finds a paragraph that ends in an ellipsis after an unfinished clause (`injured in severe earthquakes in the…`), in a
bracketed ellipsis, or in "… Read more". Content systems cut teasers to a length, and scrapers take them for
paragraphs of the article. Restore the sentence or drop it.

An ellipsis inside a finished sentence, trailing off after a finished clause, and speech that breaks off inside its
quotation marks stay silent.
"""
    examples = (
        bad("At least seven people have been killed in severe earthquakes in ⟦the…⟧"),
        bad("On the day of the attack in Moscow⟦,…⟧"),
        bad("Bode was asleep. “It was ⟦a…⟧"),
        bad("The mayor has not yet decided whether the old ⟦bridge [...]⟧"),
        bad("The mayor has not yet decided about the ⟦bridge … Read more »⟧"),
        bad("Prices rose for the third time, according ⟦to ...⟧"),
        bad("A man was hit by a falling tree in the forest ⟦near ...⟧"),
        bad("The association is considering a neutral stadium, ⟦because […...]⟧"),
        bad("Now he ⟦wants ... (continued)⟧"),
        good("She looked at the empty platform, at the clock, at the timetable… and began to laugh."),
        good("The mayor shrugged. She had seen it all before…"),
        good("“I was only going to the…” The line went dead."),
        good("He counted: one, two, three…"),
        good("Read more books, the teacher said."),
    )
    supersedes = ()

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if (span := cut_at(passage.text)) is not None:
            yield Hit(span)


def cut_at(text: str) -> Span | None:
    """The end of a cut passage, from its last word or comma."""
    tail = max(len(text) - 120, 0)
    if not _CUT_OFF.search(text, tail):
        return None
    match = _CUT.search(text, tail)
    if match is None:
        return None
    kind = "open" if match["open"] else "bracket" if match["bracket"] else "more"
    found = Span(*match.span(kind))
    blank = len(found.of(text)) - len(found.of(text).lstrip())
    return Span(found.start + blank, found.start + len(found.of(text).rstrip()))
