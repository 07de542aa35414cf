"""Words in an order that the language model finds garbled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.wording.surprises.stumbling import Stumble, stumbles
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import BEFORE_NOUNS, MODALS, OPERATORS, PREPOSITIONS
from mtcheck.languages.persons import origins
from mtcheck.report import Severity

__all__ = ["UnlikelyWording"]

MARGIN = 12.0
"""Nats that a move must gain; sound news reaches 8.6, government text 11.7 (benchmarks/calibration/odd_words.py)."""
REACH = 8
"""Words that a word is moved at most: what stands farther away is looked for by checks that know why."""
BEFORE = 2
"""Words before the one at which the model stumbles that may be the cause: what follows a misplaced verb surprises."""
_ASKING = MODALS | {"to"}
# What wanders besides verbs: negation, adverbs that cling to the verb, particles of verbs, reflexives.
_WANDERERS = frozenset(
    """
    not never also already still yet only just even again soon now then there here so too up off out down away back
    over in on together apart along around through himself herself itself themselves myself yourself ourselves
    """.split()
)


class UnlikelyWording(Check):
    id = "unlikely-wording"
    category = "fluency/unintelligible"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    confidence = 0.8
    last_resort = True
    needs_surprises = True
    message = "these words hardly make sense in this order"
    explanation = """
Finds what the language model stumbles over where no other check knows a reason.

- Stretches of eight words and more that surprise it far beyond what the same words do in sound text: word salad, as
  weak engines produce it from long or unusual sentences. There is no name for what is wrong and no repair; read the
  sentence against its source.
- In a document where far more sentences than chance allows read worse than 98 of a hundred in human news (one in eight,
  and five at the least), the worst words of those sentences: one is no evidence, but people do not write so many.
- A verb, an adverb, a particle or a negation at which it stumbles, and which it would far rather read a few words
  earlier or later: the order of the source language. The repair is the place where it reads best.

Unusual names, terms and turns of phrase stay silent: one odd word is no evidence, however odd.
"""
    examples = (
        bad(
            "The mayor opened the new bridge. Because of old the harbour was ⟦the which people already not "
            "longer under bridge with river since of which by the and⟧ to not been of years.",
        ),
        bad(
            "The owner of the second car could be reached by Friday evening ⟦not⟧.",
            repair="The owner of the second car could not be reached by Friday evening.",
        ),
        good("The mayor opened the new bridge. Because the old one could not be repaired, people had lost patience."),
        good("A late loss of form cost the German pairs skaters Leonie Aschenbrenner and Tim Radecki a medal."),
        good("Colourless green ideas, as the linguist put it, sleep furiously in every textbook on syntax."),
        good("Rarely has a ferry been missed so much as this one, and in came the crowd to bid it farewell."),
        good("Gone are the days when the ferry ran all night; not once this year has it left after ten."),
        good("Whether the walls will hold, nobody could say. Hold they must, said the engineer, and hold they did."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for span in context.surprise.stretches:
            yield Hit(span)
        for stumble in stumbles(passage, context):
            if moves := list(_moves(passage.text, stumble)):
                marks, edits = zip(*moves, strict=True)
                screens = tuple(Edit(Span(mark.start - 1, mark.end), "") for mark in marks)
                contrast = Contrast(edits, margin=MARGIN, marks=marks, screens=screens)
                yield Hit(marks[0], contrast=contrast, message="this word seems to stand in the wrong place")


def _moves(text: str, stumble: Stumble) -> Iterator[tuple[Span, Edit]]:
    """The words that may have wandered to where the model stumbles, or just before it, and the edits that move each."""
    words = stumble.words
    for at in sorted({at - back for at in stumble.places for back in range(BEFORE + 1)}):
        if (
            at > 0
            and may_wander(words[at].of(text))
            and text[words[at].start - 1].isspace()
            and not _clings(text, words, at)
        ):
            for edit in _elsewhere(text, words, at):
                yield words[at], edit


def _clings(text: str, words: Sequence[Span], at: int) -> bool:
    """Whether a particle stands before a stranded preposition (“to ring the New Year in with”), a verb behind the verb
    of a clause inside its own (“those who were there when it was signed knew”), a noun behind its adjective, a
    participle behind what opens its noun phrase (“29 oversubscribed schools”), an infinitive behind what asks for it
    (“we will decide, if necessary, whether to appeal”), or a negation where *had* opens a condition (“had his late
    free not come back”)."""
    word = words[at].of(text)
    if word in _NEGATIONS and _is_condition(text, words, at):
        return True
    if words[at - 1].of(text) in _ASKING and "VB" in verb_tags(word):
        return True
    before = words[at - 1].of(text).lower()
    if (can_be(before) == {"ADJ"} or before in origins()) and "NOUN" in can_be(word):
        return True
    if (before in BEFORE_NOUNS or before[0].isdigit()) and "VBN" in verb_tags(word):
        return True
    if word in _WANDERERS:
        return at + 1 < len(words) and words[at + 1].of(text) in PREPOSITIONS
    return not verb_tags(words[at - 1].of(text)).isdisjoint(("VBN", "VBD")) and "VBD" in verb_tags(word)


_NEGATIONS = frozenset({"not", "never"})
_WOULD = frozenset({"would", "could", "might"})


def _is_condition(text: str, words: Sequence[Span], at: int) -> bool:
    """Whether *had* stands before its subject some words earlier, its participle behind the negation, and what would
    have followed elsewhere."""
    if _WOULD.isdisjoint(word.of(text) for word in words):
        return False
    last = at
    while last > max(0, at - REACH) and words[last - 1].of(text)[0].isalnum():
        last -= 1
        if words[last].of(text) in {"had", "Had"}:
            behind = words[at + 1].of(text) if at + 1 < len(words) else ""
            return "VBN" in verb_tags(behind) or behind in {"been", "had"}
    return False


def _elsewhere(text: str, words: Sequence[Span], at: int) -> Iterator[Edit]:
    """To every place within reach, but not past a mark: behind a comma another clause may want the same word."""
    word = words[at]
    first, last = at, at
    while first > max(1, at - REACH) and words[first - 1].of(text)[0].isalnum():
        first -= 1
    while last + 1 < min(len(words), at + REACH + 1) and words[last + 1].of(text)[0].isalnum():
        last += 1
    for slot in words[first:at]:
        yield Edit(Span(slot.start, word.end), f"{word.of(text)} {text[slot.start : word.start].rstrip()}")
    for before in words[at + 1 : last + 1]:
        yield Edit(Span(word.start - 1, before.end), f"{text[word.end : before.end]} {word.of(text)}")


@cache
def may_wander(word: str) -> bool:
    if word in OPERATORS:  # before the subject in questions, after *rarely*, *nor*, *only then*
        return False
    if word in _WANDERERS:
        return True
    if word.endswith("ing"):  # opens a phrase of its own, or is half a compound: a firm building website applications
        return False
    kinds = can_be(word) if word.islower() else frozenset[str]()
    # What may also be a noun or an adjective, *key* or *open*, is more surely a verb in another form.
    return "VERB" in kinds and not (kinds & {"NOUN", "ADJ"} and verb_tags(word) <= {"VB", "VBP"})
