"""A German idiom translated word by word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import clauses_of
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, Together, Trigger, bad, good
from mtcheck.checks.lexis.words.waking_phrases import doubtful_phrases, sure_phrases
from mtcheck.document import Passage, Span
from mtcheck.languages.images import Image, ImageTable
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.phrases import PhraseTable
from mtcheck.languages.tables import phrases, rows
from mtcheck.report import Severity

__all__ = ["LiteralIdiom"]


@cache
def _idioms() -> PhraseTable:
    return PhraseTable(phrases("german_idioms"))


@cache
def _images() -> ImageTable:
    return ImageTable(Image.of(*row) for row in rows("german_idiom_images"))


class LiteralIdiom(Check):
    id = "literal-idiom"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "this idiom exists in German only"
    supersedes = ("unlikely-sense",)
    explanation = """
Finds some 1,000 German idioms in English words, in any inflection: "I only understand train station", "he threw the
shotgun into the grain". Systems translate an idiom that they have not seen often enough word by word, and the reader
is left with railway stations and shotguns. Say it plainly or use the English idiom that the finding names. A hundred of
them are also found by their image, in any order: *press*, *thumbs*.

A rendering that is also sound English in its literal sense (a hair found in the soup) is not in the list. The list is
`mtcheck/languages/data/german_idioms.tsv`.
"""
    examples = (
        bad(
            "After two defeats the coach ⟦threw the shotgun into the grain⟧.",
            repair="After two defeats the coach threw in the towel.",
        ),
        bad(
            "With one law the minister wants to ⟦kill two flies with one stroke⟧.",
            repair="With one law the minister wants to kill two birds with one stone.",
        ),
        bad(
            "The critics say the plan is ⟦not exactly the yellow of the egg⟧.",
            repair="The critics say the plan is not exactly brilliant.",
        ),
        bad("That is ⟦where the dog lies buried⟧.", repair="That is where the problem lies."),
        bad(
            "With a vigil the town wants to ⟦set a sign against hatred⟧.",
            repair="With a vigil the town wants to send a signal against hatred.",
        ),
        bad("The province will ⟦take 4 million euros in hand⟧.", repair="The province will spend 4 million euros."),
        bad("⟦Rents shot in the height⟧ within a year.", repair="Rents soared within a year."),
        bad("The dairy has ⟦set the merger into the sand⟧.", repair="The dairy has bungled the merger."),
        good(
            "They set a sign against the wall, took the money in hand and stepped on the spot where the ball had been."
        ),
        good("Rents rose in the height of summer; gentle exercise strengthened the back of the patient."),
        bad(
            "All of Tyrol ⟦presses the skier the thumbs⟧.",
            repair="All of Tyrol keeps its fingers crossed for the skier.",
        ),
        bad("The deal ⟦is not yet in dry cloths⟧."),
        bad("She ⟦stepped into the fat bowl⟧ again.", repair="She put her foot in it again."),
        bad(
            "The union ⟦holds the thumbs for⟧ the workers.",
            repair="The union keeps its fingers crossed for the workers.",
        ),
        bad("The boss ⟦put him the chair before the door⟧."),
        bad("The coach ⟦threw the towel⟧.", repair="The coach threw in the towel."),
        bad("The city ⟦lived above its circumstances⟧.", repair="The city lived beyond its means."),
        bad("The ⟦marriage went into the breaks⟧.", repair="The marriage broke up."),
        bad("⟦All good things are three⟧, he said.", repair="Third time lucky, he said."),
        good(
            "He threw the towel into the basket, put the chair in front of the door and held the bat with both thumbs."
        ),
        good("He threw the gun into the river and the grain onto the fire."),
        good("They stood in the room, gave up the ghost and turned everything on its head. I will have the salad."),
        good(
            "The diacritic indicates the tone. Sparrows are small. She squeezed her eyes shut and wore a silk thread."
        ),
        bad(
            "The new paper ⟦has hand and foot⟧: a plan that names the costs.",
            repair="The new paper holds water: a plan that names the costs.",
        ),
        bad("The budget is a ⟦chapter for itself⟧.", repair="The budget is a story in itself."),
        bad("The council ⟦laid the matter to the files⟧.", repair="The council closed the matter."),
        bad("The ⟦opinions go far apart⟧.", repair="The opinions differ."),
        bad("The Liberals ⟦smell morning air⟧.", repair="The Liberals see a new chance."),
        bad("⟦The last word on the tram line has not yet been spoken⟧."),
        bad(
            "The largest pumpkin ⟦brought 412 kilos on the scales⟧.",
            repair="The largest pumpkin weighed 412 kilos.",
        ),
        bad("The pupils ⟦fell him round the neck⟧.", repair="The pupils embraced him."),
        bad(
            "The pier is old, and ⟦everything stands on the game⟧.",
            repair="The pier is old, and everything is at stake.",
        ),
        good(
            "The last word was spoken at noon. They smelled the morning air, and the chain fell round his neck. The dam"
            " stood under pressure."
        ),
        good("They killed two birds with one stone."),
        good("“We press our thumbs for you,” he said, and had to explain what the words meant."),
        good("The plan was drawn up by a clinic for patients who have hand and foot problems."),
        good("The yellow of the egg yolk comes from the feed."),
        good("To bring owls to Athens, as the Austrians say, would be easier than to sell beer in Pilsen."),
        good("She hit the nail on the head and bit into a sour apple."),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return *sure_phrases(_idioms()), *(Together(*words) for words in _images().together)

    @property
    def doubts(self) -> tuple[Trigger, ...]:
        return tuple(doubtful_phrases(_idioms()))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if _LITERALLY_MEANT.isdisjoint(context.words(passage)):
            hits = list(_hits(passage, context))
            yield from () if hits and _SAID_BY.search(passage.text) else hits


def _hits(passage: Passage, context: Context) -> Iterator[Hit]:
    found: list[Span] = []
    for match in _idioms().find(passage.text, context.words(passage)):
        edits = tuple(Edit(match.span, repair) for repair in match.repairs)
        instead = match.phrase.repairs[0].translate(_SIGNS)
        message = f"a German idiom word by word (“{match.phrase.note}”); English says “{instead}”"
        if not match.phrase.doubtful:
            found.append(match.span)
            yield Hit(match.span, repair=edits[0] if edits else None, message=message)
        elif edits and context.judged:
            yield Hit(match.span, message=message, contrast=Contrast(edits, margin=match.phrase.margin))

    if _images().keys.isdisjoint(context.words(passage)):
        return
    for clause in clauses_of(passage.text):
        for image, first, end in _images().find(clause.words):
            span = Span(clause.spans()[first].start, clause.spans()[end - 1].end)
            literal = not image.unless.isdisjoint(context.words(passage))
            if not literal and not any(span.overlaps(other) for other in found):
                found.append(span)
                message = f"a German idiom word by word (“{image.note}”); English says “{image.instead}”"
                yield Hit(span, message=message)


_LITERALLY_MEANT = frozenset({"actual", "literal", "literally"})
"""Who writes these knows the idiom and plays with it."""
_SAID_BY = lazy_regex(
    r"\bas (?:the|they|we|people|one) (?:[A-Z]?[a-z]+ )?(?:says?|puts? it|calls? it)\b"
    r"|\b(?:proverb|saying|expression|idiom|phrase)s?\b[^.!?]{0,40}[,:“\"‘]"
    r"|\b(?:Germans?|Austrians?|Swiss) (?:say|call)\b"
    r"|\b(?:told|explain\w*|learn\w*)\b[^.!?]{0,25}\b(?:it|this|the (?:phrase|saying|words?)) mean[st]\b"
)
"""What tells that a saying is quoted: “as the Austrians say”."""
_SIGNS = str.maketrans({"{": "", "}": "", "~": "one’s", "*": "…", "#": "…"})
