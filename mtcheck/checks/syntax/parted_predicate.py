"""Adverbials between an auxiliary and its verb."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import is_month
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.analysis.phrases import is_comment
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    MONTHS,
    PHRASE_OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIME_NOUNS,
    TIMES,
)
from mtcheck.report import Severity

__all__ = ["PartedPredicate"]

_OPENERS = ADVERBIAL_PREPOSITIONS - {"about"}
_BEFORE_OPENER = frozenset("only already again shortly early late even first just long soon".split())
_DAY_BEFORE = frozenset("previous following same next last".split())
_JOINTS = CONJUNCTIONS | {"not", "never"}
_OBJECT_OPENERS = (DETERMINERS | QUANTIFIERS | PREPOSITIONS | {"to", "him", "them", "us", "me", "it", "her"}) - {"that"}
_LONGEST_ADVERBIAL = 12
_MOST_ENDS = 4

MARGIN = 3.0
MARGIN_OF_ONE = 5.0
"""Nats; formal English itself parts the two by a phrase, seldom by two, or by where and with what."""


class PartedPredicate(Check):
    id = "parted-predicate"
    category = "fluency/grammar/word-order"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = HAVE | BE | MODALS
    message = "adverbials stand between the auxiliary and its verb, as in German"
    explanation = """
Finds adverbials between an auxiliary and its verb: "The cabinet has on Tuesday in Bern adopted a bill", "she could only
after two hours leave the building". German opens a bracket with the auxiliary and closes it with the verb; English
keeps the two together, short adverbs aside, and puts time and place behind the object or before the subject. The
language model compares the orders and decides.
"""
    examples = (
        good("Surgeons in Ulm have for the first time in Europe mended the heart of a child before its birth."),
        bad(
            "Researchers from Ulm have ⟦in mice for the first time observed⟧ the effect.",
            repair="Researchers from Ulm have observed the effect in mice for the first time.",
        ),
        bad(
            "The club has ⟦with a new coach won⟧ three games.",
            repair="The club has won three games with a new coach.",
        ),
        good("The firm has against all odds survived, has since 2015 invested more, and has with reason refused."),
        good("The town has in recent years become a magnet for artists, and will in future charge visitors a fee."),
        good("He had at the time been the youngest player and was by law required to go to school."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            for first, verb, margin in _parted(clause):
                spans = clause.spans()
                mark = Span(spans[first].start, spans[verb].end)
                candidates = tuple(dict.fromkeys(_candidates(clause, first, verb)))
                yield Hit(mark, contrast=Contrast(candidates, margin=margin))
                break


def _parted(clause: Clause) -> Iterator[tuple[int, int, float]]:
    """Where the adverbials begin behind an auxiliary, where its verb stands, and what its move has to gain."""
    words = clause.words
    for first in range(1, len(words) - 3):
        form = _form_behind(words[first - 1])
        if form is None or is_month(words, first - 1) or not _opens_adverbial(words, first):
            continue
        for verb in range(first + 2, min(first + _LONGEST_ADVERBIAL, len(words))):
            word = words[verb]
            if word in _JOINTS or word in PRONOUNS or (_form_behind(word) and not is_month(words, verb)):
                break
            if form in verb_tags(word) and _may_follow(words, verb) and _is_complete(words, verb - 1):
                single = _phrases(words, first, verb) == 1
                if not single or (words[first - 1] in HAVE and _says_where(clause, first, verb)):
                    yield first, verb, MARGIN_OF_ONE if single else MARGIN
                break


def _says_where(clause: Clause, first: int, verb: int) -> bool:
    """Whether a phrase says where or with what, which stands here in English much less than when."""
    words = clause.words
    if words[first] in _OF_PLACE:
        timed = not TIME_NOUNS.isdisjoint(words[first:verb]) or any(word in _LONG for word in words[first:verb])
        return not is_comment(words[first:verb]) and not timed
    name = clause.is_name(first + 1) and words[first + 1] not in TIMES | MONTHS
    return words[first] in ("in", "at") and name and first + 2 == verb


_OF_PLACE = frozenset("with near for behind without".split())
_LONG = frozenset("years months weeks days hours minutes decades centuries generations".split())


def _form_behind(auxiliary: str) -> str | None:
    if auxiliary in HAVE or auxiliary in BE:
        return "VBN"
    return "VB" if auxiliary in MODALS else None


def _opens_adverbial(words: tuple[str, ...], index: int) -> bool:
    if words[index] in _BEFORE_OPENER or words[index].endswith("ly"):
        index += 1
    if words[index] == "the":
        return words[index + 1] in _DAY_BEFORE
    return words[index] in _OPENERS or (words[index] in TIMES and words[index] not in ("then", "now"))


def _phrases(words: tuple[str, ...], first: int, end: int) -> int:
    """How many adverbials there are, the second half of *from … to* aside."""
    openers = [i for i in range(first, end) if words[i] in _OPENERS or (i == first and _opens_adverbial(words, i))]
    if words[first : first + 2] == ("for", "the") and words[first + 3 : first + 4] == ("time",):
        openers = [
            i for i in openers if i != first + len("for the first time".split())
        ]  # “for the first time in Britain”
    time = any(words[i] in ("times", "yesterday", "today", "tomorrow") for i in range(first + 1, end))
    doubled = len(openers) > 1 and openers[1] == openers[0] + 1
    return len(openers) + time - doubled


def _is_complete(words: tuple[str, ...], last: int) -> bool:
    """Whether a word closes the last phrase of the adverbials."""
    word = words[last]
    if word in DETERMINERS or word in PREPOSITIONS or word in QUANTIFIERS or word in ("to", "very", "so"):
        return False
    return not can_be(word) or "NOUN" in can_be(word) or word in ADVERBS or word.endswith("ly") or word[0].isdigit()


def _may_follow(words: tuple[str, ...], verb: int) -> bool:
    """Whether the verb has an object or complement behind it, or ends the clause."""
    if verb + 1 == len(words) or words[verb + 1] in _OBJECT_OPENERS or words[verb + 1] in CONJUNCTIONS:
        return True
    return can_be(words[verb + 1]) == {"NOUN"} and words[verb].endswith("ed")


def _candidates(clause: Clause, first: int, verb: int) -> Iterator[Edit]:
    """The adverbials behind each possible end of the predicate, and before the subject that begins the sentence."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    adverbials = phrase(first, verb)
    stops = [s for s in range(verb + 1, len(words) + 1) if _may_end(words, s)]
    for stop in (*stops[: _MOST_ENDS - 1], *stops[_MOST_ENDS - 1 :][-1:]):
        yield Edit(Span(spans[first].start, spans[stop - 1].end), f"{phrase(verb, stop)} {adverbials}")


def _may_end(words: tuple[str, ...], stop: int) -> bool:
    last = words[stop - 1]
    if last in PHRASE_OPENERS or last in ("to", "and", "or"):
        return False
    return stop == len(words) or words[stop] in PREPOSITIONS | CONJUNCTIONS | {"to"}
