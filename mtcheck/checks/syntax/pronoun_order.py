"""An object pronoun on the wrong side of a particle or preposition."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    GOVERNED_PREPOSITIONS,
    MODALS,
    PREPOSITIONS,
    TIMES,
)
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import before_mark
from mtcheck.report import Severity

__all__ = ["PronounOrder"]

_OBJECTS = frozenset("it him her them us me".split())
_PARTICLES = frozenset("up out off down away back over on".split())
_SWITCHING = frozenset({"switch", "turn"})
"""Verbs that *on* hardly is a preposition behind."""
_PREPOSITIONS = frozenset(preposition for those in GOVERNED_PREPOSITIONS.values() for preposition in those)
_BEHIND = CONJUNCTIONS | PREPOSITIONS | TIMES | {"again", "to", "himself", "immediately", "there", "here", "alone"}
_HEARING = frozenset("listen listens listened listening listener listeners thanks due".split())
"""Words behind which a pronoun with *to* has a verb of its own."""

MARGIN = 2.5
MARGIN_OF_PREPOSITION = 1.0
"""Nats, benchmarks/calibration/syntax_margins.py: "jumped off it" gained 0.8, prepositions of other verbs lose 7."""


_MOVED = frozenset(
    "brought took carried handed sent drove put placed laid threw pulled led dragged flew lifted take carry".split()
)
_BEHIND_PLACE = lazy_regex(
    rf"\b{one_of(_MOVED)}\s(?P<where>(?:to|into|onto|on|in|from|out\sof)\s(?:the|an?|his|her|their|its)\s"
    r"(?:(?!(?:and|who|that|which|for|with|of|to)\b)[a-z-]+\s){0,2}?(?!(?:and|who|that|which|for|with|of|to)\b)[a-z-]+)"
    r"\s(?P<whom>it|him|them)(?=[.,;])"
)
"""“Brought to the nearest vet it.”"""


class PronounOrder(Check):
    id = "pronoun-order"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = (
        Bigram(_PARTICLES | {"to"}, _OBJECTS),
        Bigram(_OBJECTS, _PARTICLES | _PREPOSITIONS),
        Bigram(_OBJECTS, _OBJECTS),
        Together(before_mark(("it", "him", "them"), ".,;"), _MOVED),
    )
    message = "the pronoun stands on the wrong side of the particle or preposition"
    explanation = """
Finds object pronouns behind the particle of their verb ("They gave up it", "We picked up him at the station") or before
the preposition that joins them to it ("She looked him at", "He waited me for"), between *to* and its verb ("to him
help"), and the second of two between a verb and its particle ("put it him on"). English has "gave it up", "looked at
him". The language model compares the two orders and decides.
"""
    examples = (
        bad(
            "She wrapped her jacket round the bird and brought ⟦to the nearest vet it⟧.",
            repair="She wrapped her jacket round the bird and brought it to the nearest vet.",
        ),
        bad("The owners gave ⟦up it⟧ after two years.", repair="The owners gave it up after two years."),
        bad(
            "His parents picked ⟦up him⟧ at the police station.",
            repair="His parents picked him up at the police station.",
        ),
        bad("The boy stood at the fence and looked ⟦us at⟧.", repair="The boy stood at the fence and looked at us."),
        bad("The neighbours came to ⟦him help⟧.", repair="The neighbours came to help him."),
        good("They climbed up it, ran down it and fell off it. The dog turned on him. What it is about, he knows."),
        good("We back him. The price they put on it is high; the man she gave it to looked it up and waited it out."),
        good("Look at him and think it over. The ones that he told it to asked him for it."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _BEHIND_PLACE.finditer(passage.text):
            mark = Span(match.start("where"), match.end("whom"))
            yield Hit(mark, contrast=Contrast((Edit(mark, f"{match['whom']} {match['where']}"),), margin=MARGIN))
        for clause in clauses_of(passage.text):
            words = clause.words
            for index in range(1, len(words) - 1):
                if words[index] in _PARTICLES and words[index + 1] in _OBJECTS and _has_particle(words, index):
                    yield _swapped(clause, index, MARGIN)
                elif words[index] == "to" and words[index + 1] in _OBJECTS and _parts_infinitive(clause, index):
                    yield _swapped(clause, index + 1, MARGIN)
                elif words[index] in _OBJECTS and _belongs_behind(words, index):
                    yield _swapped(clause, index, MARGIN_OF_PREPOSITION)
                elif words[index] in _OBJECTS and _is_second(words, index):
                    yield _behind_particle(clause, index)


def _has_particle(words: tuple[str, ...], index: int) -> bool:
    """Whether a verb stands before a word that may be its particle, and no noun goes on from the pronoun."""
    verb, particle = words[index - 1], words[index]
    if not verb_tags(verb) or verb in AUXILIARIES | DO or (index > 1 and _is_noun(words[index - 2], verb)):
        return False
    if particle == "on" and (_SWITCHING.isdisjoint(verb_lemmas(verb)) or words[index + 1] not in ("it", "them")):
        return False
    return words[index + 1] != "her" or _ends(words, index + 2)


def _is_noun(before: str, word: str) -> bool:
    return before in DETERMINERS and "NOUN" in can_be(word)


def _ends(words: tuple[str, ...], index: int) -> bool:
    return index == len(words) or words[index] in _BEHIND or words[index].endswith("ly")


def _belongs_behind(words: tuple[str, ...], index: int) -> bool:
    """``looked him at``."""
    preposition = words[index + 1]
    if preposition not in _PREPOSITIONS or not _ends(words, index + 2) or words[index - 1] in MODALS:
        return False
    return any(preposition in GOVERNED_PREPOSITIONS.get(lemma, ()) for lemma in verb_lemmas(words[index - 1]))


def _parts_infinitive(clause: Clause, index: int) -> bool:
    """``to him help``, not ``listen to him speak``."""
    words = clause.words
    if index + 2 >= len(words) or words[index - 1] in _HEARING or words[index + 1] == "her":
        return False
    verb = words[index + 2]
    return "VB" in verb_tags(verb) and verb not in AUXILIARIES | PREPOSITIONS | TIMES and "ADV" not in can_be(verb)


def _is_second(words: tuple[str, ...], index: int) -> bool:
    """``put it him on``."""
    particle = index + 2 < len(words) and words[index + 2] in _PARTICLES and _ends(words, index + 3)
    return particle and words[index + 1] in _OBJECTS and bool(verb_tags(words[index - 1]))


def _swapped(clause: Clause, index: int, margin: float) -> Hit:
    spans = clause.spans()
    area = Span(spans[index].start, spans[index + 1].end)
    edit = Edit(area, f"{clause.phrase(index + 1, index + 2)} {clause.phrase(index, index + 1)}")
    return Hit(area, contrast=Contrast((edit,), margin=margin))


def _behind_particle(clause: Clause, index: int) -> Hit:
    spans, phrase = clause.spans(), clause.phrase
    area = Span(spans[index + 1].start, spans[index + 2].end)
    first, second, particle = (phrase(place, place + 1) for place in range(index, index + 3))
    whole = Span(spans[index].start, area.end)
    edits = (Edit(whole, f"{first} {particle} {second}"), Edit(whole, f"{first} {particle} to {second}"))
    on = (Edit(whole, f"{second} {particle} with {first}"), Edit(whole, f"{first} {particle} for {second}"))
    return Hit(area, contrast=Contrast(edits + on, margin=MARGIN))
