"""Inversions that English cannot have whatever they say."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import is_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.languages.english_grammar import AUXILIARIES, DETERMINERS, OPENS_NOUN_PHRASE, PREPOSITIONS, REPORTING
from mtcheck.languages.persons import persons

__all__ = ["is_proof", "opens_with_gerund"]

_CONJUNCTIONS = frozenset("if although though because while when unless whereas".split())
"""Not those that are prepositions as well: “after ten years the team moved, rewrote it and …”."""
_NEGATIVE = frozenset("no not only never hardly few little least neither nor such rarely under so".split())
"""Words of adverbials behind which English inverts, too: “in no way is this a crime”."""
_AUXILIARIES = frozenset("must has have is are was will can could would".split())
"""Not *had*, *were* and *should*, which open conditions: “although late, had the train come”."""
_DECIDING = frozenset("decide determine examine check discuss clarify assess".split())
_BODIES = frozenset(
    "court council parliament jury government committee board ministry police cabinet senate commission".split()
)
"""“Whether he resigns, decides the council.”"""
_SUBJECTS = frozenset("this that it he she".split())
_TWO_OBJECTS = frozenset(
    "give grant offer tell award teach show send pay ask deny hand lend allow leave call name".split()
)
"""Verbs whose participle may have an object: “if elected, given the chance”."""

_THINKING = frozenset("think believe suggest insist admit argue hope fear complain recall urge advise predict".split())


def opens_with_gerund(clause: Clause) -> bool:
    """“Instead of braking”, “without waiting for help”, which nothing but a statement with its subject follows."""
    words = clause.words
    place = 2 if words[:2] in (("instead", "of"), ("rather", "than")) else 1 if words[0] == "without" else 0
    return bool(place) and clause.closing == "," and any("VBG" in verb_tags(word) for word in words[place : place + 2])


def is_proof(clause: Clause, opener: Clause, verb: int) -> bool:
    """“For the band is this the third award”; “If the council agrees, begins construction in spring.”"""
    words = clause.words
    if clause.closing not in (".", "!", "", ";"):
        return False
    if clause.begins_sentence:
        return (
            words[0] in PREPOSITIONS
            and words[verb] in ("is", "was")
            and words[verb + 1] in _SUBJECTS
            and words[verb + 2 : verb + 3] != ()
            and words[verb + 2] in DETERMINERS
            and _NEGATIVE.isdisjoint(words[:verb])
        )
    if opener.words[0] == "whether" and not verb and clause.opening == ",":
        decides = not _DECIDING.isdisjoint(verb_lemmas(words[0])) and "VBZ" in verb_tags(words[0])
        return decides and words[1] == "the" and words[2] in persons() | _BODIES
    if opens_with_gerund(opener):
        return not verb and clause.opening == "," and len(words) > len(("fled", "he")) and _acts(words)
    only = opener.words[0] == "only" and opener.words[1:2] in (("when",), ("after",), ("once",))
    if verb or clause.opening != "," or not (only or opener.words[0] in _CONJUNCTIONS) or len(opener.words) < 4:
        return False
    if words[0] in _AUXILIARIES and not only:
        opens = (
            words[1] in OPENS_NOUN_PHRASE
            or words[1] in ("he", "she", "they", "we", "it")
            or (is_plural(words[1]) and can_be(words[1]) == {"NOUN"})
        )
        return opens and clause.closing == "." and len(words) > len(("must", "he", "go"))
    return _is_tensed_before_subject(words) and not any(word in AUXILIARIES or is_tensed(word) for word in words[1:])


def _acts(words: tuple[str, ...]) -> bool:
    """“Gave the driver gas”, “accelerated he”: a past tense before somebody."""
    past = verb_tags(words[0]) & {"VBD", "VBZ"} and (can_be(words[0]) <= {"VERB", "ADJ"} or words[0] == "drove")
    somebody = words[1] in ("he", "she", "they") or (words[1] == "the" and words[2] in persons())
    return bool(past) and somebody and not any(word in AUXILIARIES or is_tensed(word) for word in words[2:4])


def _is_tensed_before_subject(words: tuple[str, ...]) -> bool:
    """Whether a clause begins with a finite verb that is no participle, and names no speaker."""
    lemmas, tags = verb_lemmas(words[0]), verb_tags(words[0])
    if not (REPORTING | _THINKING).isdisjoint(lemmas) or can_be(words[0]) != {"VERB"} or not tags & {"VBZ", "VBD"}:
        return False
    if words[1] in ("he", "she", "they", "we"):
        return True  # “when he came home, found he the door open”
    return "VBN" not in tags or (words[1] in DETERMINERS and _TWO_OBJECTS.isdisjoint(lemmas))
