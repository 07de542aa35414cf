"""How much the language model must prefer the order of English, by what shows that of German."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.checks.syntax.inversions.openings import DENYING, INVERTING
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PREPOSITIONS,
    QUANTIFIERS,
    TIME_NOUNS,
    TIMES,
)

__all__ = ["MARGIN", "MARGIN_OF_CERTAINTY", "MARGIN_OF_OBJECT", "MARGIN_OF_PROOF", "margin_of"]

MARGIN_OF_AUXILIARY = -5.0
"""Nats where grammar alone shows the fault, and the model has to find the repair only."""
MARGIN = 2.0
"""Nats, benchmarks/calibration/syntax_margins.py: of the sound clauses suspected, "Then came the war"
gained most, 0.4."""
MARGIN_OF_CERTAINTY = -15.0
"""Nats where the words can be nothing else, and the repair is all that is asked for."""
MARGIN_OF_PROOF = -4.0
MARGIN_OF_OBJECT = 3.0
MARGIN_OF_ARRIVAL = 7.0
"""Nats for verbs that English, too, has before what appears: "In 1990 came the end" gained 5.9."""
_ARRIVING = frozenset("come follow appear arrive emerge arise".split())


_TO_SOMEBODY = frozenset(
    """
    accuse reproach give grant award offer show pay send forbid allow permit deny promise advise recommend please help
    threaten explain tell write inform thank congratulate serve hand lend wish prescribe prove attest certify
    """.split()
)
"""Verbs of which “to the 58-year-old”, put first, is the dative."""
_ALL = frozenset("all both every each these those".split())
_NO_CONDITION = frozenset("until since from despite".split())
"""Behind what opens with these, *should* is no “if”."""
_WISHING = frozenset({"may"})
_OPENS = DETERMINERS | PREPOSITIONS | {"to"}


def margin_of(clause: Clause, verb: int) -> float:
    """The margin for a verb with its subject behind it, by what else the clause shows."""
    if _is_arrival(clause, verb):
        return MARGIN_OF_ARRIVAL
    if clause.words[0] == "to" and not _TO_SOMEBODY.isdisjoint(verb_lemmas(clause.words[verb])):
        return MARGIN_OF_PROOF
    return MARGIN_OF_AUXILIARY if _is_sure(clause, verb) else MARGIN


def _is_arrival(clause: Clause, verb: int) -> bool:
    """``In 1990 came the end of the war``; but ``On Monday came the minister to Bern``."""
    goes_on = not (ADVERBIAL_PREPOSITIONS | TIMES).isdisjoint(clause.words[verb + 2 :])
    return not goes_on and not _ARRIVING.isdisjoint(verb_lemmas(clause.words[verb]))


def _is_sure(clause: Clause, verb: int) -> bool:
    """``For the victims have the churches opened an account``: phrases with prepositions only, an auxiliary, a subject
    with an article, and behind it the verb: no statement in English has this order, denials aside."""
    words = clause.words
    if _is_adverb_of_sentence(words[0]) and verb == 1 and words[2] in NOMINATIVES:
        return words[1] in OPERATORS and clause.closing in (".", ",", ";")
    form = "VBN" if words[verb] in HAVE else "VB" if words[verb] in MODALS or words[verb] in DO else None
    # a noun may be “her last will”, “a tin can”, and conditions begin with “should”
    condition = words[verb] == "should" and clause.closing != "." and words[0] not in _NO_CONDITION
    sure_modal = words[verb] in MODALS - {"will", "can"} and not condition
    if words[verb] in ("will", "can"):
        named = verb > 1 and clause.is_name(verb - 1) and words[verb - 2] in PREPOSITIONS
        sure_modal = named or words[verb - 1] in TIME_NOUNS
    if form is None or words[0] not in PREPOSITIONS or clause.closing not in (".", ",", ";"):
        return False
    after = words[verb + 1]
    opens = after in OPENS_NOUN_PHRASE | QUANTIFIERS | _ALL or clause.is_name(verb + 1)
    opens = opens or (is_plural(after) and can_be(after) == {"NOUN"})
    if not opens or not INVERTING.isdisjoint(words[:verb]):
        return False
    if not DENYING.isdisjoint(words[:verb]) or not _are_prepositional(words[:verb]):
        return False
    if words[verb] in _WISHING and words[-1] == "win":
        return False  # “On Sunday may the best team win.”
    begin = verb + (2 if clause.is_name(verb + 1) or is_plural(after) else 3)
    return any(
        form in verb_tags(word) and (can_be(word) == {"VERB"} or word == "be" or (sure_modal and before not in _OPENS))
        for before, word in pairwise(words[begin - 1 :])
    )


@cache
def _is_adverb_of_sentence(word: str) -> bool:
    """``probably``, ``perhaps``: English never inverts behind it."""
    return word in ("perhaps", "maybe") or (word.endswith(("ably", "ibly", "ately")) and can_be(word) == {"ADV"})


def _are_prepositional(words: Sequence[str]) -> bool:
    """Whether words are phrases with prepositions, of one noun each, so that none of them can be a subject."""
    nouns = 0
    for index, word in enumerate(words):
        joins = word == "and" and nouns and words[index + 1] in DETERMINERS
        if joins or word in PREPOSITIONS or word == "to":
            nouns = 0
        elif word in DETERMINERS:
            if nouns or words[index - 1] in DETERMINERS:
                return False
        elif "NOUN" in can_be(word) or not can_be(word):
            nouns += 1
            if nouns > 1:
                return False
        elif can_be(word) != {"ADJ"} or nouns:
            return False
    return bool(nouns)
