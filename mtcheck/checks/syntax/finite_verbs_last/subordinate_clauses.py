"""Verbs at the end of a clause that a conjunction, a relative or a question word opens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import may_be_tensed
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Hit
from mtcheck.checks.syntax.finite_verbs_last.asides import is_aside
from mtcheck.checks.syntax.finite_verbs_last.margins import MARGIN, MARGIN_OF_HOW, MARGIN_OF_QUESTION
from mtcheck.checks.syntax.finite_verbs_last.noun_phrases import CLOSED, is_noun_in
from mtcheck.checks.syntax.finite_verbs_last.other_verbs import has_other_verb
from mtcheck.checks.syntax.finite_verbs_last.rearranging import RELATIVE_WORDS, Last, behind_subject, subject_ends
from mtcheck.checks.syntax.finite_verbs_last.verb_groups import verb_group_of
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PARTICLES,
    PREPOSITIONS,
    TIMES,
)

__all__ = ["CLAUSE_OPENERS", "in_subordinate_clause"]

CLAUSE_OPENERS = (CONJUNCTIONS - {"and", "or", "but", "so"}) | frozenset("since before after until as once".split())
"""Words that open a clause with its verb at the end, in German."""
_HOW = frozenset("how why when where".split())
_QUESTION_WORDS = frozenset("what how where which who whom why as".split())
_BEFORE_GERUND = frozenset("after before since while when until".split())
_BORDERS = CONJUNCTIONS | frozenset({"than"})


def in_subordinate_clause(clause: Clause) -> Iterator[Hit]:
    """``because the clinic enough beds has``, ``who the offer rejected had``."""
    found = _verb_last(clause)
    if found and not _ends_in_particle(clause.words, found):
        yield from behind_subject(clause, found, _margin(clause.words, found))


def _ends_in_particle(words: tuple[str, ...], found: Last) -> bool:
    """Whether a verb with its particle stands behind a subject that a phrase makes longer, and has no object: “as the
    train from the coast screeches in”."""
    if words[found.subordinator] in RELATIVE_WORDS and _is_parted(words[found.subordinator + 1 : found.verb]):
        return False  # “who the bakery in 1987 from her uncle took over”
    first = next((end for end in subject_ends(words, found) if end > found.subordinator + 1), found.verb)
    return found.last > found.verb and words[found.last] in PARTICLES and words[first] in PREPOSITIONS


def _is_parted(words: tuple[str, ...]) -> bool:
    """Whether two adverbials stand among words, which hardly belong to one noun."""
    return sum(word in ADVERBIAL_PREPOSITIONS or word in TIMES for word in words) > 1


def _margin(words: tuple[str, ...], found: Last) -> float:
    """What the move has to gain, by what opens the clause."""
    place = found.subordinator
    if words[place] in _HOW | {"what"} and _may_be_complete(words, found):
        return MARGIN_OF_HOW
    relative = place > 0 and words[place] == "that" and _is_head(words, place - 1)
    return MARGIN_OF_QUESTION if relative or words[place] in _QUESTION_WORDS else MARGIN


def _is_head(words: tuple[str, ...], index: int) -> bool:
    """Whether a word is a noun that a relative clause may follow: ``the house that``."""
    return can_be(words[index]) == {"NOUN"} or (index > 0 and is_noun_in(words, index))


def _may_be_complete(words: tuple[str, ...], found: Last) -> bool:
    """``how the fire in the attic of the rectory started``: all that stands before the verb may be its subject."""
    ends = [first for first in subject_ends(words, found) if first > found.subordinator + 1]
    return bool(ends) and all(words[first] in PREPOSITIONS for first in ends) and TIMES.isdisjoint(words)


def _verb_last(clause: Clause) -> Last | None:
    words = clause.words
    for start, word in enumerate(words[:-2]):
        if word not in CLAUSE_OPENERS or words[start + 1] in ("to", "well", "soon"):
            continue
        if words[start + 1] == "of" and word != "what":
            continue
        if word == "whose" and start and words[start - 1] in PREPOSITIONS:
            continue  # “a cave on whose walls vast beasts loomed”
        if word in _BEFORE_GERUND and "VBG" in verb_tags(words[start + 1]):
            continue  # “after leaving his radio mic switched on”
        end = next((i for i in range(start + 2, len(words)) if _is_border(words, i)), len(words))
        if words[end - 1] in ("so", "and") or end - start < 4:
            continue
        for last in (end - 1, *_before_main_verb(words, start, end)):
            verb = verb_group_of(words, start, last)
            if verb is None or is_aside(words[start + 2 : verb]):
                continue
            if verb - start >= 3 - (word in RELATIVE_WORDS) and not has_other_verb(words, start, verb):
                return Last(start, verb, last)
    return None


def _is_border(words: tuple[str, ...], index: int) -> bool:
    """Whether the clause is over before a word: *and* between two nouns does not end it."""
    word, before = words[index], words[index - 1]
    if word == "than":
        return before not in ("more", "less", "fewer")
    if word == "because" and words[index + 1 : index + 2] == ("of",):
        return False
    if word == "so" and words[index + 1 : index + 2] and can_be(words[index + 1]) & {"ADJ", "ADV"}:
        return False  # “so much money”
    if word not in ("and", "or"):
        return word in _BORDERS
    after = next((w for w in words[index + 1 : index + 3] if w not in ADVERBS), "")
    if words[index + 1 : index + 2] == (before,):  # “again and again”
        return False
    governed = words[index - 2] in PREPOSITIONS and "NOUN" in can_be(before)
    nominal = (governed or can_be(before) <= {"NOUN", "ADJ"}) and before not in CLOSED
    return not (nominal and (after in DETERMINERS or after in PREPOSITIONS or can_be(after) == {"NOUN"}))


def _before_main_verb(words: tuple[str, ...], start: int, end: int) -> Iterator[int]:
    """The places where a relative clause may end because the verb of the main clause follows: ``the man who the boy
    carried was``."""
    if words[start] in RELATIVE_WORDS or words[start] in ("where", "whose"):
        for index in range(start + 3, end - 2):
            after = words[index + 1]
            if not _is_past_or_present(words[index]):
                continue
            if after in AUXILIARIES or may_be_tensed(after):
                yield index
            elif after in PARTICLES and may_be_tensed(words[index + 2]):
                yield index + 1  # “who the case from a colleague took over fell ill”


@cache
def _is_past_or_present(word: str) -> bool:
    return word not in AUXILIARIES and may_be_tensed(word) and "NOUN" not in can_be(word)
