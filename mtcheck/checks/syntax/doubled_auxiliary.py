"""The same auxiliary before and behind an adverbial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import shows_finite
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.syntax.candidates.moves import removed
from mtcheck.document import Role, Span
from mtcheck.languages.english_grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_BE,
    FINITE_HAVE,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
)
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.languages.tokens import Neighbours
from mtcheck.report import Severity

__all__ = ["DoubledAuxiliary"]

_AUXILIARIES = FINITE_BE | FINITE_HAVE | (MODALS - {"might"})
_OPENERS = (PREPOSITIONS | TIMES | {"only", "already", "also", "again"}) - frozenset(
    "of than as per like near under over despite without".split()
)
_CLAUSES = CONJUNCTIONS | SUBJECT_PRONOUNS | frozenset("all everything anything nothing as than".split())
"""Words of a clause that may be part of the subject."""
_ALSO_NOUNS = frozenset("will can must may".split())
_BEFORE_WILL = frozenset("last final first free good political public own ill iron new old".split())
_ARTICLES = frozenset("the a an his her its their our my".split())
_TIME_WORDS = frozenset("last next yesterday this every".split())
_MODALS = MODALS - {"might"}
_MODAL_AND_BE = Neighbours((_MODALS, {"be"}))
_BEFORE_ADVERBIAL = Neighbours((_AUXILIARIES, _OPENERS))
_LONGEST = 9
"""Words between the two at the most."""


class DoubledAuxiliary(RuledCheck):
    id = "doubled-auxiliary"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    supersedes = (
        "unjoined-verb",
        "unlikely-function-word",
        "unlikely-wording",
        "function-word-clash",
        "colliding-verbs",
        "missing-participle",
    )
    message = "the auxiliary stands twice, before and behind an adverbial"
    explanation = """
Finds an auxiliary that comes back behind an adverbial: "The bridge was on Sunday night was blown up", "The minister has
in the spring has resigned". Systems render it where German has it, before the adverbial, and once more where English
wants it. Delete the first. Where the two may belong to two clauses ("what he was on Sunday was clear", "the house she
had in Rome had burned down") nothing is found.
"""
    examples = (
        bad(
            "The furniture chain will, according to a spokesman, ⟦will⟧ open twelve branches.",
            repair="The furniture chain will, according to a spokesman, open twelve branches.",
        ),
        bad(
            "The old bridge ⟦was⟧ on Sunday night was blown up.", repair="The old bridge on Sunday night was blown up."
        ),
        bad("He ⟦has⟧ on Tuesday has resigned.", repair="He on Tuesday has resigned."),
        bad(
            "The missing hikers ⟦could be found were⟧ on Tuesday morning.",
            repair="The missing hikers were found on Tuesday morning.",
        ),
        good("One man was in custody last night after a woman was found dead. She had left before he had called."),
        good("What could be found were bones. The hikers that could be saved are well. All that can be seen is snow."),
        good("The team had in the past had problems. His last will in the safe will be read in May."),
        good("The house the heirs had in Rome had burned down; the man Smith had in mind had left."),
        good("The car the mayor was in on Sunday was stolen. The impact sanctions have on trade have been studied."),
        good(
            "What was on the table was eaten. All he had in the world had been sold. The man who was at home was ill."
        ),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


_AROUND_ASIDE = lazy_regex(
    rf"{BEGINNING}(?:The|An?|His|Her|Its|Their|This)\s(?:(?!who\b|what\b|that\b|which\b|will\b|has\b|have\b|had\b|is\b|are\b|was\b|were\b)[\w’-]+\s){{1,6}}?"
    r"(?P<first>will|has|have|had|is|are|was|were|can|could|would|must),\s[^.,;:!?“”\"\n]{3,60},\s(?P<again>(?P=first))\s(?=[a-z])"
)
"""“The chain will, according to a spokesman, will open twelve branches.”"""


def _around_aside(text: str) -> Iterator[Hit]:
    for match in _AROUND_ASIDE.finditer(text):
        again = Span(*match.span("again"))
        yield Hit(again, repair=Edit(Span(again.start - 1, again.end), ""))


def _behind_passive(text: str) -> Iterator[Hit]:
    for clause in clauses_of(text):
        for modal in _MODAL_AND_BE.places(clause.words):
            if modal and _goes_on_finite(clause, modal):
                spans = clause.spans()
                group = Span(spans[modal].start, spans[modal + 3].end)
                done, finite = clause.words[modal + 2 : modal + 4]
                yield Hit(group, repair=Edit(group, f"{finite} {done}"))


def _around_adverbial(text: str) -> Iterator[Hit]:
    for clause in clauses_of(text):
        for first in _BEFORE_ADVERBIAL.places(clause.words):
            if first and clause.words.count(clause.words[first]) > 1 and _comes_back(clause, first):
                mark = clause.spans()[first]
                yield Hit(mark, repair=removed(text, mark))
                break


def _goes_on_finite(clause: Clause, modal: int) -> bool:
    """Whether a finite form of *be* stands behind a passive with a modal: “the hikers could be found were”."""
    done, finite = (*clause.words[modal + 2 : modal + 4], "", "")[:2]
    return finite in FINITE_BE and "VBN" in verb_tags(done) and _is_subject(clause, modal)


def _comes_back(clause: Clause, first: int) -> bool:
    """Whether the same auxiliary stands behind an adverbial, with the form of a verb that it takes."""
    words = clause.words
    if clause.closing == "?" or not _is_subject(clause, first):
        return False
    for second in range(first + 2, min(first + _LONGEST + 2, len(words) - 1)):
        word = words[second]
        if word == words[first]:
            between = words[first + 1 : second]
            return _is_adverbial(between) and _takes(words, second)
        if word in _CLAUSES or word in _AUXILIARIES or (can_be(word) == {"VERB"} and shows_finite(word)):
            return False
    return False


def _is_subject(clause: Clause, end: int) -> bool:
    """Whether words are a noun phrase, or a pronoun, without a clause of its own: ``the house she had``."""
    words = clause.words
    if end == 1 and words[0] in SUBJECT_PRONOUNS:
        return clause.begins_sentence
    if any(word in _CLAUSES or word in _AUXILIARIES for word in words[:end]):
        return False
    if any(can_be(word) == {"VERB"} and verb_tags(word) <= {"VBD", "VBZ"} for word in words[:end]):
        return False
    if any(words[at] in _ARTICLES and not _opens(words, at) for at in range(1, end)):
        return False  # “the house the heirs had”
    last, before = words[end - 1], words[end - 2] if end > 1 else ""
    if words[end] in _ALSO_NOUNS and (last in DETERMINERS or last in _BEFORE_WILL or can_be(last) == {"ADJ"}):
        return False  # “his last will in the safe will be read”
    behind_noun = "NOUN" in can_be(before) and not (end > 1 and clause.is_name(end - 2))
    if behind_noun and (clause.is_name(end - 1) or (words[end] in HAVE and is_plural(last))):
        return False  # “the man Smith had in mind had left”, “the influence parties had in Rome had waned”
    return last not in PREPOSITIONS and last not in DETERMINERS and "there" not in words[:end]


def _opens(words: Sequence[str], at: int) -> bool:
    """Whether an article begins a phrase of the same noun phrase, or stands behind an adverbial at the beginning."""
    return words[at - 1] in PREPOSITIONS or words[at - 1] in ("both", "all", "half", "to")


def _is_adverbial(words: Sequence[str]) -> bool:
    if words[-1] in PREPOSITIONS or any(
        before in PREPOSITIONS and (word in PREPOSITIONS or word in _TIME_WORDS) for before, word in pairwise(words)
    ):
        return False  # “the car Merkel was in last year was sold”
    if not _SINCE.isdisjoint(words[1:-1]):
        return False  # “was in custody after a woman was found dead”
    return words[-1] not in DETERMINERS


_SINCE = frozenset("after before since until as because when while once".split())


def _takes(words: Sequence[str], auxiliary: int) -> bool:
    """Whether the form of a verb that an auxiliary takes stands behind it, adverbs aside."""
    place = auxiliary + 1
    while place < len(words) - 1 and (is_adverb(words[place]) or words[place] == "not"):
        place += 1
    word, tags = words[place], verb_tags(words[place])
    if words[auxiliary] in FINITE_BE:
        return bool(tags & {"VBN", "VBG"}) or can_be(word) == {"ADJ"}
    if words[auxiliary] in HAVE:
        after = words[place + 1] if place + 1 < len(words) else ""
        return "VBN" in tags and not (words[auxiliary] == "had" and "NOUN" in can_be(after))
    return "VB" in tags


def _may_be_participle(token: str) -> bool:
    return "VBN" in verb_tags(token)


_RULES = (
    Rule.of_text(_around_aside, frozenset(f"{word}," for word in _AUXILIARIES).__contains__),
    Rule.of_text(_behind_passive, Together(Bigram(_MODALS, frozenset({"be"})), Bigram(_may_be_participle, FINITE_BE))),
    Rule.of_text(_around_adverbial, Bigram(_AUXILIARIES, frozenset(_OPENERS))),
)
