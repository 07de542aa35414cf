"""A place where the language model misses a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.wording.surprises.stumbling import stumbles
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    BEFORE_NOUNS,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    PREPOSITIONS,
    TIME_NOUNS,
    TIMES,
    is_adverb,
)
from mtcheck.report import Severity

__all__ = ["LostVerb"]

_TRIED = tuple("is are was were has have had will be been to".split())
_NO_PLACE = AUXILIARIES | DO | CONJUNCTIONS
"""Words before which nothing of this kind is missing."""
_OPEN = DETERMINERS | PREPOSITIONS | CONJUNCTIONS
"""Words that end no subject."""
_BORDERS = (CONJUNCTIONS - {"and", "or", "but"}) | set(';:“"(') | {""}
"""What may stand before the subject. Behind *and* its verb may be left out: one is a power and the other a ratio."""
_NEAR = 3
"""Words behind the gap among which another finite verb may stand."""

_NAMING = frozenset("marked called named titled labelled dubbed entitled".split())

MARGIN = 6.0
"""Nats: of 400 paragraphs of sound news 41 were suspected, and gained 3.8 at most, near misses 3.5."""


class LostVerb(Check):
    id = "lost-verb"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    confidence = 0.8
    last_resort = True
    exempt_roles = TERSE
    needs_judge = True
    needs_surprises = True
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
        good("Flag this file so that I can recognise it at once. Water the roots, not the leaves."),
        good("Two countries, no relations. The man in the grey suit no longer works here, she said."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for stumble in stumbles(passage, context):
            words = stumble.words
            places = [words[at] for at in stumble.places if at and _may_lack_verb(passage.text, words, at)]
            tried = [(place, verb) for place in places for verb in _TRIED]
            if tried:
                edits = tuple(Edit(Span(place.start, place.start), f"{verb} ") for place, verb in tried)
                marks = tuple(place for place, _ in tried)
                yield Hit(marks[0], contrast=Contrast(edits, margin=MARGIN, marks=marks))


def _may_lack_verb(text: str, words: Sequence[Span], at: int) -> bool:
    """Whether a word may stand directly behind a verb that is lost: no other verb of its clause is there."""
    word, before = words[at].of(text).lower(), words[at - 1].of(text).lower()
    if not before[0].isalnum() or word in _NO_PLACE or has_finite_form(word):
        return False
    if before in _NAMING or {word, before} & {
        near.of(text).lower() for near in (*words[max(at - 3, 0) : at - 1], *words[at + 1 : at + 4])
    }:
        return False  # "marked allegro", "day after day after day"
    if before in AUXILIARIES and (_is_understood(text, words, at) or _is_inverted(text, words, at)):
        return False
    if before in AUXILIARIES:
        return word in BEFORE_NOUNS
    if before in _OPEN or (word in ("a", "an", "the") and has_finite_form(before)):
        return False  # "the old man the boats"
    behind = _outside_brackets(text, words[at + 1 :])
    earlier, border = _stretch(text, words[:at][::-1])
    later, _ = _stretch(text, behind[:_NEAR])
    if border == "" and len(earlier) == 1 and "VB" in verb_tags(earlier[0]):
        return False  # "Flag this file"
    if border in ("", ":", ";") and _stretch(text, behind)[1] == "," and _opens_adverbial(earlier[-1]):
        return False  # "Here at the office on the hill, we are working", "on one side tables, on the other chairs"
    if border == ",":  # what stands before it must be no clause: "he ordered tea, his wife a beer"
        opening = (span.of(text).lower() for span in words[: at - len(earlier) - 1])
        if any(map(has_finite_form, opening)):
            return False
    elif border not in _BORDERS:
        return False
    return not any(map(_may_be_finite, (*earlier, *later)))


def _is_understood(text: str, words: Sequence[Span], at: int) -> bool:
    """Whether the verb of an auxiliary is the one before: “as she has every Tuesday”, “would the evening before”."""
    told = {span.of(text).lower() for span in words[max(at - 5, 0) : at]}
    behind = {span.of(text).lower() for span in words[at : at + 3]}
    return not told.isdisjoint(("as", "than")) or not behind.isdisjoint(TIME_NOUNS)


def _is_inverted(text: str, words: Sequence[Span], at: int) -> bool:
    """Whether a negative has the auxiliary before the subject: “Seldom can a draw have been so entertaining”."""
    return at > 1 and words[at - 2].of(text).lower() in (
        "seldom",
        "rarely",
        "never",
        "hardly",
        "scarcely",
        "nor",
        "neither",
        "only",
    )


def _opens_adverbial(word: str) -> bool:
    return word in PREPOSITIONS or word in TIMES or word in ("here", "there") or is_adverb(word)


def _outside_brackets(text: str, words: Sequence[Span]) -> list[Span]:
    found, open_brackets = [], 0
    for span in words:
        word = span.of(text)
        open_brackets += (word == "(") - (word == ")")
        if open_brackets <= 0 and word != ")":
            found.append(span)
    return found


def _stretch(text: str, words: Sequence[Span]) -> tuple[list[str], str]:
    """The words up to a mark or a conjunction, in lower case, and what ends them."""
    found: list[str] = []
    for span in words:
        word = span.of(text).lower()
        inside = text[span.end : span.end + 1].isalnum() and text[span.start - 1].isalnum()  # example.org
        if word in CONJUNCTIONS or not (word[0].isalnum() or inside):
            return found, word
        found.append(word)
    return found, ""


@cache
def _may_be_finite(word: str) -> bool:
    if word in AUXILIARIES or word in DO or "’" in word or "'" in word:
        return not word.endswith(("’s", "'s"))
    return has_finite_form(word) and not is_adverb(word) and word not in _OPEN and not can_be(word) & {"NOUN", "ADJ"}
