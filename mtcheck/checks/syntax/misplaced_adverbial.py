"""An adverbial between a verb and its object."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import BE, DETERMINERS, HAVE, MODALS, PREPOSITIONS, QUANTIFIERS
from mtcheck.report import Severity

__all__ = ["MisplacedAdverbial"]

_TIMES = frozenset("yesterday today tomorrow again already often always soon now still never".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september"
    " october november december".split()
)
_PERIODS = frozenset("week month year night weekend spring summer autumn winter".split())
_LONGEST_OBJECT = 8


class MisplacedAdverbial(Check):
    id = "misplaced-adverbial"
    category = "fluency/grammar/word-order"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = _TIMES | _DAYS | _PERIODS
    message = "the adverbial stands between the verb and its object, as in German"
    explanation = """
Finds time adverbials between a verb and its object: "She reads today the book", "The bank raised on Monday its
forecast". German puts time before the object, English behind it or before the verb. The language model compares the
orders and decides; a heavy object that English itself puts last stays silent.
"""
    examples = (
        bad(
            "The bank lowered ⟦last week⟧ its forecast.",
            repair="The bank lowered its forecast last week.",
        ),
        good("He announced on Monday that the two banks would merge. She is today the head of the firm."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in context.fact(clauses_of).get(passage.text, ()):
            place = _adverbial(clause)
            if place is None:
                continue
            first, end = place
            spans = clause.spans()
            mark = Span(spans[first].start, spans[end - 1].end)
            yield Hit(mark, contrast=Contrast(tuple(_candidates(clause, first, end)), margin=MARGIN))


MARGIN = 3.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound sentences lose 5 or more by moving an adverbial."""


def _adverbial(clause: Clause) -> tuple[int, int] | None:
    """Where an adverbial stands behind a full verb and before a noun phrase."""
    words = clause.words
    for index in range(1, len(words) - 2):
        word = words[index]
        if word in _TIMES or word in _DAYS:
            end = index + 1
        elif (word == "on" and words[index + 1] in _DAYS) or (
            word in ("last", "next", "this") and words[index + 1] in _PERIODS
        ):
            end = index + 2
        else:
            continue
        verb = words[index - 1]
        is_verb = verb not in BE | HAVE | MODALS and bool(verb_tags(verb) & {"VBD", "VBN", "VBZ", "VB"})
        if is_verb and end < len(words) and words[end] in DETERMINERS | QUANTIFIERS:
            return index, end
    return None


def _candidates(clause: Clause, first: int, end: int) -> Iterator[Edit]:
    """The adverbial behind each possible end of the object, and before the verb."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    adverbial = phrase(first, end)
    for stop in range(end + 2, min(end + _LONGEST_OBJECT, len(words)) + 1):
        if words[stop - 1] in DETERMINERS | PREPOSITIONS or (stop < len(words) and can_be(words[stop]) == {"NOUN"}):
            continue
        yield Edit(Span(spans[first].start, spans[stop - 1].end), f"{phrase(end, stop)} {adverbial}")
    if end - first == 1:
        yield Edit(Span(spans[first - 1].start, spans[first].end), f"{adverbial} {phrase(first - 1, first)}")
