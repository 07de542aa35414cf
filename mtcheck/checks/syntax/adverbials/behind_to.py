"""An adverbial between *to* and its infinitive: “the talks are to on Thursday take place”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.analysis.phrases import is_year
from mtcheck.check import Edit, Hit
from mtcheck.checks.syntax.inversions.adverbials_alone import TIME_UNITS
from mtcheck.document import Span
from mtcheck.languages.english_grammar import CONJUNCTIONS, DETERMINERS, FINITE_BE, OPERATORS, PREPOSITIONS
from mtcheck.languages.tokens import Neighbours

__all__ = ["BEFORE_TO", "OPENS_ADVERBIAL", "behind_to"]

BEFORE_TO = FINITE_BE | frozenset(
    """
    want wants wanted plan plans planned intend intends intended hope hopes hoped decided promised expected likely
    able continue continues continued ready supposed has have had wish wishes wished tried tries managed refused
    scheduled began order be
    """.split()
)
"""Words whose *to* an infinitive follows and no noun."""
OPENS_ADVERBIAL = frozenset(
    """
    on at in from by until before after during within next this last already since with through against despite because
    for between
    """.split()
)
_IDIOMS = frozenset(
    """
    fact turn effect part practice theory principle general addition return response time least last once first best
    worst all any large default far
    """.split()
)
"""“Is to at least try”, “plans to in effect close”."""
_LONGEST = 8


_MESSAGE = "the adverbial stands between “to” and its verb, as in German"


def behind_to(text: str) -> Iterator[Hit]:
    for clause in clauses_of(text):
        words = clause.words
        for place in _BEFORE.places(words):
            first = place + 2
            verb = _infinitive_behind(clause, first) if words[first : first + 1] else None
            if verb is not None:
                hit = Hit.certain(clause.stretch(first, verb), list(_edits(clause, first, verb)))
                yield replace(hit, message=_MESSAGE)


_BEFORE = Neighbours((BEFORE_TO, frozenset({"to"})))


def _infinitive_behind(clause: Clause, first: int) -> int | None:
    """The place of the infinitive behind an adverbial that begins here."""
    words = clause.words
    if words[first] not in OPENS_ADVERBIAL or words[first + 1 : first + 2] == () or words[first + 1] in _IDIOMS:
        return None
    for place in range(first + 2, min(first + _LONGEST, len(words))):
        word, before = words[place], words[place - 1]
        if word in CONJUNCTIONS or word in OPERATORS or word == "to":
            return None
        if "VB" not in verb_tags(word) or before in DETERMINERS or before in PREPOSITIONS:
            continue
        timed = before in TIME_UNITS or is_year(before)
        last = place == len(words) - 1 and clause.closing != "" and word not in TIME_UNITS
        if (timed and word not in TIME_UNITS) or (
            (last or can_be(word) == {"VERB"}) and "NOUN" in (can_be(before) or {"NOUN"})
        ):
            return place
    return None


def _edits(clause: Clause, first: int, verb: int) -> Iterator[Edit]:
    """The adverbial behind the rest of the clause, and behind its verb."""
    words, phrase = clause.words, clause.phrase
    spans, adverbial = clause.spans(), clause.phrase(first, verb)
    joint = next((at for at in range(verb + 1, len(words)) if words[at] in CONJUNCTIONS), len(words))
    for stop in dict.fromkeys((joint, verb + 1)):
        yield Edit(Span(spans[first].start, spans[stop - 1].end), f"{phrase(verb, stop)} {adverbial}")
