"""A modal verb or *to* with no verb behind it."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    MODALS_ALSO_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
    TAKES_INFINITIVE,
    TIME_NOUNS,
    TIMES,
)
from mtcheck.report import Severity

__all__ = ["MissingInfinitive"]

_GAPS = (DETERMINERS | PREPOSITIONS | TIMES | QUANTIFIERS | PRONOUNS | {"to", "only", "again"}) - {"that"}
_SUBJECTS = (SUBJECT_PRONOUNS - {"it"}) | {"there"}
_QUASI_MODALS = TAKES_INFINITIVE | frozenset("have has had wants".split())
_WITH_NOUN = frozenset("due going set continue continues continued need needs promise promises plan plans hope".split())
"""Those of them that may have a noun with *to*: ``due to the weather``, ``going to the bank``."""
_VERBS = (
    *"be have go come take make do get give say see find use provide run start return cut create enter".split(),
    *("win", "meet", "play", "be opened", "be closed", "be helped"),
)

MARGIN = 5.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound ellipses ("than it would without") gained 2.7 at most."""


class MissingInfinitive(Check):
    id = "missing-infinitive"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = TERSE
    supersedes = ("missing-verb", "doubled-word", "clause-final-verb")
    needs_judge = True
    triggers = MODALS | {"to"}
    message = "the verb that “will”, “can” or “to” asks for is missing"
    explanation = """
Finds modal verbs and *to* with nothing to govern: "The talks will in Geneva", "He could nothing about the number
plate", "The firm wants to more than 1,000 jobs". German says the verb last, where systems lose it, or leaves it out
("muss ins Krankenhaus"). The language model tries common verbs in the gap and decides; where another verb was lost, the
repair only shows the place.
"""
    examples = (
        bad(
            "By 2030, half of all new lorries ⟦should an⟧ electric motor.",
            repair="By 2030, half of all new lorries should have an electric motor.",
        ),
        bad(
            "Because of parked cars, the fire engine could ⟦not through⟧ and the crew carried their hoses.",
            repair="Because of parked cars, the fire engine could not get through and the crew carried their hoses.",
        ),
        bad(
            "The driver was drunk and ⟦could nothing⟧ about the accident.",
            repair="The driver was drunk and could do nothing about the accident.",
        ),
        good("He can and, if he must, will. Should the dam fail, we would have no time. She wants to, too."),
        good("He made the common soup can a work of art, and with a strong will a way to the top."),
        good("May to July is the season. The can in the bin was hers, and so was the will on the desk."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            if clause.closing == "?":
                continue
            for index in _gaps(clause):
                spans = clause.spans()
                at = spans[index].start
                edits = tuple(Edit(Span(at, at), f"{verb} ") for verb in _VERBS)
                yield Hit(Span(spans[index - 1].start, spans[index].end), contrast=Contrast(edits, margin=MARGIN))
                break


_WHEN = TIMES | TIME_NOUNS


def _gaps(clause: Clause) -> Iterator[int]:
    """The words before which an infinitive is missing; not where it is understood (“wanted to from the start”)."""
    words = clause.words
    return (i for i in _open_places(clause) if _WHEN.isdisjoint(words[i : i + 3]) or _goes_on(words, i))


def _goes_on(words: tuple[str, ...], gap: int) -> bool:
    """Whether more than a time stands behind *will*: ``will on Wednesday in the final against Ulm``."""
    return words[gap - 1] in ("will", "must", "can") and sum(word in PREPOSITIONS for word in words[gap:]) > 1


def _open_places(clause: Clause) -> Iterator[int]:
    words = clause.words
    for index in range(1, len(words) - 1):
        word, after = words[index], words[index + 1]
        if word in MODALS and not {"than", "as"}.isdisjoint(words[:index]):
            continue
        if word in MODALS:
            if not clause.is_name(index) and not _is_noun(words, index) and _lacks_verb(words, index):
                yield index + 2 if after == "not" or after in ADVERBS else index + 1
        elif word == "to" and (word_before := words[index - 1]) in _QUASI_MODALS:
            opens = after in ("more", "to", "from", "in", "at") or after in QUANTIFIERS or after[0].isdigit()
            opens = opens or (after in DETERMINERS - {"that", "this"} and word_before not in _WITH_NOUN)
            if opens and len(words) - index > 2 and not _is_range(words, index):
                yield index + 1


_CANS = frozenset(
    "soup beer tin garbage trash oil gas watering spray paint milk coke soda aerosol petrol jerry tuna sardine".split()
)
"""What is in a can, or what it is for."""


def _is_noun(words: tuple[str, ...], index: int) -> bool:
    """Whether a modal verb is a noun: “the common soup can”, “a strong will”."""
    before = words[index - 1]
    if before in DETERMINERS or (words[index] == "can" and before in _CANS):
        return True
    return words[index] in MODALS_ALSO_NOUNS and can_be(before) == {"ADJ"}


def _lacks_verb(words: tuple[str, ...], modal: int) -> bool:
    end = next((i for i in range(modal + 2, len(words)) if words[i] in CONJUNCTIONS), len(words))
    rest = words[modal + 1 : end]
    if rest[0] == "not" or rest[0] in ADVERBS:
        rest = rest[1:]
    if rest in _DIRECTIONS and words[modal] in ("could", "can", "must", "cannot"):
        return modal > 0 and end < len(words)
    if len(rest) < 2 or rest[0] not in _GAPS - _SUBJECTS or (rest[0] == "it" and modal < 1):
        return False
    return not any("VB" in verb_tags(word) and not can_be(word) & {"NOUN", "ADJ", "ADV"} for word in rest)


_DIRECTIONS = frozenset((word,) for word in ("through", "past", "home", "across", "outside"))
"""Where one must or cannot, as German says without a verb: “could not through and had to wait”."""


def _is_range(words: tuple[str, ...], index: int) -> bool:
    """``from two to three``, ``need to in the end``."""
    return words[index - 1][0].isdigit() or words[index - 1] in QUANTIFIERS
