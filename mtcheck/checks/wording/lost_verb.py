"""A place where the language model misses a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.language_model.words import WORD
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    PREPOSITIONS,
    is_adverb,
)
from mtcheck.report import Severity

__all__ = ["LostVerb"]

_TRIED = tuple("is are was were has have had will be been to".split())
_NO_PLACE = AUXILIARIES | DO | CONJUNCTIONS
"""Words before which nothing of this kind is missing."""
_OPEN = DETERMINERS | PREPOSITIONS | CONJUNCTIONS
"""Words that end no subject."""

_NEAR = 4
"""Words behind the gap among which another finite verb may stand."""

MARGIN = 5.5
"""Nats: of 400 paragraphs of sound news 41 were suspected, and gained 3.8 at most."""


class LostVerb(Check):
    id = "lost-verb"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    confidence = 0.8
    last_resort = True
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.CAPTION, Role.LIST_ITEM, Role.TEASER})
    needs_judge = True
    message = "a verb seems to be missing here"
    explanation = """
Finds words at which the language model stumbles, with no verb between them and the beginning of their clause or with an
auxiliary directly before them, where it would far rather read an auxiliary or *to*: what a weak engine leaves where it
lost the verb of a long sentence, and where no other check knows a reason. The repair shows the place; the verb may have
been another. Headlines, captions and lists stay silent.
"""
    examples = (
        bad(
            "For decades the two countries ⟦no⟧ diplomatic relations and never signed a peace treaty.",
            repair="For decades the two countries had no diplomatic relations and never signed a peace treaty.",
        ),
        good(
            "For decades the two countries had no diplomatic relations: no embassies, no visits, no trade to speak of."
        ),
        good("Two countries, no relations. The man in the grey suit no longer works here, she said."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        odd = context.surprise.words
        if not odd:
            return
        text = passage.text
        for sentence in context.sentences(passage):
            if not any(sentence.covers(span) for span in odd):
                continue
            words = [Span(*match.span()) for match in WORD.finditer(text, sentence.start, sentence.end)]
            places = [words[at] for at in range(1, len(words)) if words[at] in odd and _may_lack_verb(text, words, at)]
            tried = [(place, verb) for place in places for verb in _TRIED]
            if tried:
                edits = tuple(Edit(Span(place.start, place.start), f"{verb} ") for place, verb in tried)
                marks = tuple(place for place, _ in tried)
                yield Hit(marks[0], contrast=Contrast(edits, margin=MARGIN, marks=marks))


def _may_lack_verb(text: str, words: Sequence[Span], at: int) -> bool:
    """Whether a word may stand directly behind a verb that is lost: no other verb of its clause is there."""
    word, before = words[at].of(text).lower(), words[at - 1].of(text).lower()
    if text[words[at - 1].end : words[at].start] != " " or word in _NO_PLACE:
        return False
    if before in AUXILIARIES:
        return word in DETERMINERS | PREPOSITIONS
    if before in _OPEN or _may_be_finite(word):
        return False
    return not any(_may_be_finite(other) for other in _clause(text, words, at))


def _clause(text: str, words: Sequence[Span], at: int) -> Iterator[str]:
    """The other words between the marks and conjunctions around a word, in lower case."""
    for step in (-1, 1):
        place = at
        while 0 <= place + step < min(len(words), at + _NEAR):
            left, right = sorted((place, place + step))
            other = words[place + step].of(text).lower()
            if text[words[left].end : words[right].start].strip() or other in CONJUNCTIONS:
                break
            place += step
            yield other


@cache
def _may_be_finite(word: str) -> bool:
    if word in AUXILIARIES or word in DO or "’" in word or "'" in word:
        return not word.endswith(("’s", "'s"))
    finite = not verb_tags(word).isdisjoint(("VBD", "VBZ", "VBP"))
    return finite and not is_adverb(word) and word not in _OPEN and not can_be(word) & {"NOUN", "ADJ"}
