"""Verbs parted from their auxiliary by an aside between commas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import is_participle
from mtcheck.check import Contrast, Edit, Hit
from mtcheck.checks.syntax.clause_final_verbs.clause_ends import may_trail
from mtcheck.checks.syntax.clause_final_verbs.margins import MARGIN
from mtcheck.checks.syntax.clause_final_verbs.phrases import COMPLETE_PHRASES, has_verb, is_only
from mtcheck.document import Span
from mtcheck.languages.english_grammar import CONJUNCTIONS, DETERMINERS, FINITE_BE, HAVE, MODALS, PREPOSITIONS, TIMES

__all__ = ["behind_aside"]

_MOST_ASIDES = 2
_LONGEST_ADVERBIAL = 6
_OPENS_ADVERBIAL = PREPOSITIONS | TIMES


def behind_aside(text: str, clauses: Sequence[Clause], place: int) -> Iterator[Hit]:
    """``have a pair of eagles over the port, visible from the road, seen``: a verb, after an adverbial at most, in a
    clause behind a comma, where the auxiliary before the aside has none."""
    last = clauses[place]
    words = last.words
    verb = next((i for i in range(len(words) - 1, -1, -1) if not may_trail(words[i])), 0)
    if verb > _LONGEST_ADVERBIAL or last.closing not in (".", "", "?", "!", ","):
        return
    if has_verb(words[:verb]) or (words[0] in CONJUNCTIONS and words[0] not in ("and", "or")):
        return
    adverbial = verb == 0 or words[0] in _OPENS_ADVERBIAL
    for clause in clauses[max(place - _MOST_ASIDES, 0) : place] if adverbial else clauses[max(place - 1, 0) : place]:
        auxiliary = _without_verb(clause.words, words[verb], nominal=not adverbial)
        if auxiliary is not None:
            at = clause.spans()[auxiliary + 1].start
            mark = Span(last.spans()[verb].start, last.spans()[-1].end)
            passed = text[at : mark.start].rstrip(" ,")
            edits = [Edit(Span(at, mark.end), f"{mark.of(text)} {passed}")]
            if clause is clauses[place - 1] and verb:
                first, second = clause.phrase(auxiliary + 1, len(clause.words)), last.phrase(0, verb)
                edits.append(Edit(Span(at, mark.end), f"{mark.of(text)} {first} {second}"))
                edits.append(Edit(Span(at, mark.end), f"{mark.of(text)} {second} {first}"))
            yield Hit(mark, contrast=Contrast(tuple(edits), margin=MARGIN))
            return


def _without_verb(words: tuple[str, ...], verb: str, *, nominal: bool) -> int | None:
    """The auxiliary that has a phrase behind it and no verb, and could have this one; a noun phrase before the verb may
    be its object only where none stands behind the auxiliary."""
    for auxiliary, word in enumerate(words[:-1]):
        form = "VBN" if word in HAVE or word in FINITE_BE else "VB" if word in MODALS and auxiliary else None
        after = words[auxiliary + 1]
        opens = after in _OPENS_ADVERBIAL or (
            word not in FINITE_BE and (after in DETERMINERS or after in COMPLETE_PHRASES)
        )
        sure = (
            is_only(form, verb) or (word in HAVE and after in PREPOSITIONS and is_participle(verb)) if form else False
        )
        if form and opens and sure and (auxiliary + 2 < len(words) or after in COMPLETE_PHRASES):
            if nominal and after not in PREPOSITIONS | COMPLETE_PHRASES:
                continue
            return None if any(is_only(form, other) for other in words[auxiliary + 1 :]) else auxiliary
    return None
