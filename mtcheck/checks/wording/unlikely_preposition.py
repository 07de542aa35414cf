"""A preposition over which the language model stumbles, and in whose place it would far rather read another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.wording.stumbling import startled_words
from mtcheck.document import Passage, Role, Span
from mtcheck.report import Severity

__all__ = ["UnlikelyPreposition"]

_INSTEAD = {
    wrong: tuple(right.split())
    for wrong, right in {
        "of": "for in on by from to with at about",
        "in": "on at to into of for with by",
        "on": "of in at for to about by from with",
        "at": "in on to for of with by",
        "to": "at in on for of with from",
        "for": "of to in on about with at",
        "with": "to by at of in for on about",
        "from": "by of on about in for with",
        "by": "at in with for from on of",
        "about": "by of for on at over with",
        "over": "about of on at by for in",
        "after": "for to in of by about",
        "before": "of from to for about",
        "against": "to for with at of",
        "under": "among of from in on by with",
        "around": "for about by at in of",
        "through": "by with from in",
        "until": "by to",
        "into": "in to on at",
        "between": "among of in",
    }.items()
}
"""What the prepositions of German may mean in English, where another word stands for them."""
_NO_GOVERNORS = frozenset("and or but than as from out up off down away back".split())

STARTLING = 1.2
MARGIN = 7.0
MARGIN_OF_NONE = 5.0


class UnlikelyPreposition(Check):
    id = "unlikely-preposition"
    category = "fluency/grammar/function-words"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    confidence = 0.8
    last_resort = True
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.CAPTION, Role.LIST_ITEM, Role.TEASER})
    needs_judge = True
    message = "another preposition seems to be meant here"
    explanation = """
Finds prepositions at which the language model stumbles and in whose place it would far rather read another one, or none
at all: "allergic on nuts", "the hunt on the thieves". German has prepositions of its own for most verbs, nouns and
adjectives; *calqued-preposition* knows a few hundred of these, and this check looks at all others.
"""
    examples = (
        bad(
            "The neighbours are ⟦tired from⟧ the noise of the lorries.",
            repair="The neighbours are tired of the noise of the lorries.",
        ),
        good("The neighbours are tired of the noise, and from the tower on the hill the view is wide."),
    )

    def concerns(self, context: Context) -> bool:
        return bool(context.surprises)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for words, at in startled_words(passage, context, _INSTEAD, STARTLING):
            if _may_govern(text, words, at):
                word = words[at].of(text)
                edits = [Edit(words[at], instead) for instead in _INSTEAD[word]]
                none = Edit(Span(words[at].start, words[at + 1].start), "")
                margins = (*(MARGIN for _ in edits), MARGIN_OF_NONE)
                yield Hit(words[at - 1].union(words[at]), contrast=Contrast((*edits, none), margins=margins))


def _may_govern(text: str, words: Sequence[Span], at: int) -> bool:
    """Whether a word stands before the preposition that may ask for it, and one behind it that it may go with."""
    before, behind = words[at - 1].of(text), words[at + 1].of(text)
    return before.isalpha() and before.islower() and before not in _NO_GOVERNORS and behind[0].isalnum()
