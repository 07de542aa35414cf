"""An adjective that stands for a thing without a noun."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["AdjectiveForThing"]

_QUALITIES = """
    absurd amazing annoying astonishing bad beautiful bizarre comical crazy cruel dangerous decisive depressing
    difficult disturbing dramatic embarrassing exciting explosive fantastic fascinating frightening funny good great
    important impressive incredible insidious interesting ironic mysterious negative nice odd peculiar piquant positive
    practical puzzling remarkable sad scandalous shocking special startling strange striking surprising terrible
    terrifying touching tragic treacherous tricky unique unpleasant unusual weird wonderful
    """.split()
_SUPERLATIVES = "best worst strangest craziest nicest saddest funniest weirdest oddest".split()
_QUALITY = "|".join((*_QUALITIES, *_SUPERLATIVES))
_OPENS = r"(?:^|(?<=[.!?:;,] )|(?<=[“\"‘])|\b(?:[Bb]ut|[Aa]nd|[Ff]or (?:him|her|me|us|them)) )"
_IS = r"(?:is|was|remains),?(?: (?:however|though|of course|perhaps|probably),?)?"
_WHAT = (
    r"(?:(?:it|this|that|him|her|them)"
    r"|(?:the|an?|his|her|its|their|our|my|this|that|these) (?:[\w’'-]+ ){0,3}?[\w’'-]+)"
)
_THING = lazy_regex(
    rf"{_OPENS}(?P<thing>[Tt]he (?:(?:really|truly|particularly|especially|most|least|only) )?(?:{_QUALITY}))"
    rf"(?: (?:{_IS} that (?!which\b|of\b|is\b|was\b)|(?P<at>about|at|on|in) {_WHAT} {_IS} (?:that |how |the fact )))"
)
_ABOUT = lazy_regex(
    rf"{_OPENS}(?P<thing>[Tt]he (?:{'|'.join(_QUALITIES)}))"
    rf" (?:(?P<about>about) {_WHAT}|(?P<at>at) {_WHAT}) {_IS} (?:its|his|her|their|the|that|how|an?) "
)


class AdjectiveForThing(Check):
    id = "adjective-for-thing"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = Bigram(
        frozenset(_QUALITIES) | frozenset(_SUPERLATIVES), frozenset("is was remains about at on in".split())
    )
    message = "English says what it is: an adjective is no noun for a thing"
    explanation = """
Finds an adjective as the name of a thing, as in German (*das Erstaunliche ist, das Besondere an dem Haus*): "The
astonishing is that nobody was hurt", "The special about the house is its roof". English needs a noun behind it: "the
astonishing thing", "what is special about the house".

Only adjectives that judge are looked for, at the beginning of a clause and before what they announce: "the sublime"
and "the unknown" are English.
"""
    examples = (
        bad("⟦The astonishing⟧ is that nobody was hurt.", repair="The astonishing thing is that nobody was hurt."),
        bad("⟦The special⟧ about the house is its roof.", repair="The special thing about the house is its roof."),
        bad("⟦The beautiful⟧ at it is its silence.", repair="The beautiful thing at it is its silence."),
        bad(
            "But ⟦the worst⟧ at the story is that all knew.",
            repair="But the worst thing at the story is that all knew.",
        ),
        bad("⟦The good⟧ on it is that all agree.", repair="The good thing on it is that all agree."),
        good("The special at lunch is the soup, the good is that which lasts, and the bad is that of the west."),
        good("The best at the school is Anna; the special on the menu is its soup, and the worst is over."),
        good("The funny thing is that nobody laughed. The bad in people interests her, and the great are few."),
        good("The surprising result is that it works; the most interesting aspect of it is that nobody knew."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        places = {match.span("thing") for pattern in (_THING, _ABOUT) for match in pattern.finditer(passage.text)}
        for span in (Span(*place) for place in sorted(places)):
            yield Hit(span, repair=Edit(span, f"{span.of(passage.text)} thing"))
