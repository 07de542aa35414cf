"""Verbs and markers that stand in the order of German, or in both orders at once."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import is_infinitive
from mtcheck.check import Contrast, Edit, Hit
from mtcheck.checks.syntax.candidates.moves import removed
from mtcheck.checks.syntax.clause_final_verbs.margins import MARGIN, MARGIN_BEHIND_COMMA, MARGIN_OF_COPY
from mtcheck.checks.syntax.clause_final_verbs.phrases import FEWEST_BEFORE_BARE, MOST_SPLITS, is_only, is_slot
from mtcheck.document import Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    NOMINATIVES,
    PREPOSITIONS,
    TAKES_INFINITIVE,
)

__all__ = ["behind_twofold_to", "reversed_infinitive", "said_twice"]

_FURTHEST = 15


def behind_twofold_to(clause: Clause) -> Iterator[Hit]:
    """``takes two hours to the summit to reach``: *to* before the object and before the verb; and ``in order the world
    to change``, wherever the clause ends."""
    words = clause.words
    for verb in range(FEWEST_BEFORE_BARE, len(words)) if words.count("to") > 1 or "order" in words else ():
        if words[verb - 1] != "to" or not is_infinitive(words[verb]):
            continue
        for first in range(verb - 3, max(verb - _FURTHEST, 0), -1):
            aim = words[first - 1 : first + 1] == ("in", "order")
            if (aim or (words[first] == "to" and verb + 1 == len(words))) and words[first + 1] in DETERMINERS:
                spans = clause.spans()
                mark = Span(spans[verb - 1].start, spans[verb].end)
                text = f"{clause.phrase(verb - 1, verb + 1)} {clause.phrase(first + 1, verb - 1)}"
                edit = Edit(Span(spans[first + aim].start, mark.end), text)
                yield Hit(mark, contrast=Contrast((edit,), margin=MARGIN_BEHIND_COMMA))
                return
            if words[first] in AUXILIARIES or words[first] in CONJUNCTIONS or words[first] in PREPOSITIONS:
                break


def said_twice(text: str, clause: Clause) -> Iterator[Hit]:
    """``had met for the first time in a camp met``: the participle where English has it, and where German does."""
    words = clause.words
    verb = words[-1]
    first = words.index(verb)
    if len(words) - 1 - first < FEWEST_BEFORE_BARE or clause.closing == "?" or not is_only("VBN", verb):
        return
    governor = first - 1
    while governor > 0 and (words[governor] in ADVERBS or words[governor].endswith("ly")):
        governor -= 1
    between = words[first + 1 : -1]
    parted = any(word in AUXILIARIES or word in CONJUNCTIONS - {"and"} or word in NOMINATIVES for word in between)
    if words[governor] in HAVE | BE and not parted and words[-2] not in ("and", "as", "to", "not"):
        mark = clause.spans()[len(words) - 1]
        yield Hit(mark, contrast=Contrast((removed(text, mark),), margin=MARGIN_OF_COPY))


def reversed_infinitive(clause: Clause) -> Iterator[Hit]:
    """``claims the guest never touched to have``: a participle before the infinitive of its auxiliary."""
    words = clause.words
    verb = len(words) - 3
    if verb < FEWEST_BEFORE_BARE or words[verb + 1] != "to" or words[verb + 2] not in ("have", "be"):
        return
    if not is_only("VBN", words[verb]) or words[verb] in AUXILIARIES | TAKES_INFINITIVE:
        return
    spans = clause.spans()
    group = f"to {clause.phrase(verb + 2, verb + 3)} {clause.phrase(verb, verb + 1)}"
    firsts = [i for i in range(1, verb) if is_slot(words, i) or words[i] in ADVERBS][-MOST_SPLITS:]
    edits = (
        Edit(Span(spans[first].start, spans[-1].end), f"{group} {clause.phrase(first, verb)}".rstrip())
        for first in (*firsts, verb)
    )
    yield Hit(Span(spans[verb].start, spans[-1].end), contrast=Contrast(tuple(edits), margin=MARGIN))
