"""An adverbial between a verb and its object."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
)
from mtcheck.report import Severity

__all__ = ["MisplacedAdverbial"]

_TIMES = frozenset("yesterday today tomorrow again already often always soon now still never".split())
_ADVERBS = (ADVERBS | _TIMES) - frozenset("not just only even too once n't yet ever twice".split())
_OPENERS = (PREPOSITIONS | {"to"}) - {"of", "than", "as", "per"}
_PERIODS = frozenset(
    "week month year night weekend spring summer autumn winter day morning evening afternoon season".split()
)
_UNITS = frozenset(
    "time times year years month months week weeks day days hour hours minute minutes percent per"
    " season morning evening night afternoon".split()
)
"""Words that make a noun phrase an adverbial: *three times*, *two years ago*, *every day*."""
_INTRANSITIVE = frozenset("come go arrive happen occur look belong die appear live stay remain sit lie be".split())
_RELATIVE = frozenset("that which who whose where whether how".split())
_JOINTS = CONJUNCTIONS - {"that"}
_SUBJECTS_OR_VERBS = AUXILIARIES | PRONOUNS
_CLOSED = DETERMINERS | PREPOSITIONS | QUANTIFIERS
_OPEN_OBJECT = (DETERMINERS - {"that", "this", "both", "all"}) | (
    QUANTIFIERS - {"more", "less", "most", "about", "around"}
)
_LONGEST_ADVERBIAL = 16
_MOST_ENDS = 4


class MisplacedAdverbial(Check):
    id = "misplaced-adverbial"
    category = "fluency/grammar/word-order"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    message = "the adverbial stands between the verb and its object, as in German"
    explanation = """
Finds adverbials between a verb and its object: "She reads today the book", "The bank raised on Monday in Geneva its
forecast", "He won surprisingly the race". German puts time and place before the object, English behind it or before the
verb. The language model compares the orders and decides; a heavy object that English itself puts last stays silent.
"""
    examples = (
        bad(
            "The bank lowered ⟦last week⟧ its forecast.",
            repair="The bank lowered its forecast last week.",
        ),
        bad(
            "Divers discovered ⟦on Tuesday near the old harbour⟧ two mines.",
            repair="Divers discovered two mines on Tuesday near the old harbour.",
        ),
        good("He announced on Monday that the two banks would merge. She is today the head of the firm."),
        good("The court published on Friday a ruling of 214 pages that leaves no argument of the defence standing."),
        good("The firm moved to Ulm two years ago and in the summer three times as far."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in context.fact(clauses_of).get(passage.text, ()):
            for first, end in _adverbials(clause):
                candidates = tuple(dict.fromkeys(_candidates(clause, first, end)))
                if candidates:
                    spans = clause.spans()
                    mark = Span(spans[first].start, spans[end - 1].end)
                    yield Hit(mark, contrast=Contrast(candidates, margin=MARGIN))
                    break


MARGIN = 2.5
"""Nats, benchmarks/calibration/syntax_margins.py: all of 180 suspected sound clauses lost."""


def _adverbials(clause: Clause) -> Iterator[tuple[int, int]]:
    """Where adverbials stand behind a full verb and before a noun phrase that no preposition governs."""
    words = clause.words
    for first in range(1, len(words) - 2):
        if not _is_transitive(words, first - 1) or not _opens_adverbial(words, first):
            continue
        for end in range(first + 1, min(first + _LONGEST_ADVERBIAL, len(words) - 1)):
            if words[end] in _JOINTS or words[end] in _SUBJECTS_OR_VERBS:
                break
            if _opens_object(clause, end) and _is_complete(words, first, end):
                if not _is_heavy(words, end):
                    yield first, end
                break


def _opens_adverbial(words: tuple[str, ...], index: int) -> bool:
    word = words[index]
    if word in _OPENERS or word in _ADVERBS or (word.endswith("ly") and len(word) > 5):
        return True
    return word in ("last", "next", "this", "every") and words[index + 1] in _PERIODS


def _is_transitive(words: tuple[str, ...], index: int) -> bool:
    """Whether a word is a full verb that can have an object."""
    word = words[index]
    before = words[index - 1] if index else ""
    return _takes_object(word) and not (before in _CLOSED and can_be(word) & {"NOUN", "ADJ"})


@cache
def _takes_object(word: str) -> bool:
    if word in AUXILIARIES or not verb_tags(word) & {"VBD", "VBN", "VBZ", "VB", "VBP"}:
        return False
    return _INTRANSITIVE.isdisjoint(verb_lemmas(word))


def _opens_object(clause: Clause, index: int) -> bool:
    words = clause.words
    word = words[index]
    opens = word in _OPEN_OBJECT
    opens = opens or word[0].isdigit() or (clause.is_name(index) and word.endswith(("’s", "'s")))
    return opens and _UNITS.isdisjoint(words[index + 1 : index + 4])


def _is_heavy(words: tuple[str, ...], start: int) -> bool:
    """Whether the object carries a clause of its own, for which English puts it last, too."""
    return not _RELATIVE.isdisjoint(words[start + 2 :])


def _is_complete(words: tuple[str, ...], first: int, end: int) -> bool:
    """Whether the adverbial ends in a word that closes its last phrase."""
    last = words[end - 1]
    if last in _CLOSED or last in ("very", "so", "and", "or", "not", "to"):
        return False
    adverb = last in _ADVERBS or last.endswith("ly")
    return adverb or last[0].isdigit() or not can_be(last) or "NOUN" in can_be(last) or end - first == 1


def _candidates(clause: Clause, first: int, end: int) -> Iterator[Edit]:
    """The adverbials behind each possible end of the object, and a single adverb before the verb."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    adverbial = phrase(first, end)
    adverb = words[end - 1] in _ADVERBS or words[end - 1].endswith("ly")
    stops = [s for s in range(end + 1, len(words) + 1) if _may_end_object(words, end, s)]
    for stop in (*stops[: _MOST_ENDS - 1], *stops[_MOST_ENDS - 1 :][-1:]):
        whole = Span(spans[first].start, spans[stop - 1].end)
        yield Edit(whole, f"{phrase(end, stop)} {adverbial}")
        if adverb and end - first > 1:
            before = Span(spans[first - 1].start, spans[stop - 1].end)
            yield Edit(
                before, f"{words[end - 1]} {phrase(first - 1, first)} {phrase(end, stop)} {phrase(first, end - 1)}"
            )
    if adverb and end - first == 1:
        yield Edit(Span(spans[first - 1].start, spans[first].end), f"{adverbial} {phrase(first - 1, first)}")


def _may_end_object(words: tuple[str, ...], start: int, stop: int) -> bool:
    last = words[stop - 1]
    if last in DETERMINERS | PREPOSITIONS | QUANTIFIERS or stop - start < 2 - bool(can_be(last) & {"NOUN"}):
        return False
    return stop == len(words) or words[stop] in PREPOSITIONS | CONJUNCTIONS | {"to"}
