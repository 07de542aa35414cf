"""Questions that lack one of their verbs: “How you going to pay?”, “What do you with the waste?”"""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.analysis.phrases import is_comment
from mtcheck.check import Edit
from mtcheck.checks.syntax.questions.asking import asked
from mtcheck.document import Span
from mtcheck.languages.english_grammar import BEFORE_NOUNS, DO, MODALS, PREPOSITIONS, SUBJECT_PRONOUNS, TIME_NOUNS

__all__ = ["with_be", "with_infinitive"]

_BE_OF = {"i": ("am", "was"), "you": ("are", "were"), "we": ("are", "were"), "they": ("are", "were")}
_VERBS = ("do", "get", "make", "see", "learn", "take", "go", "live", "need")
_ASKING = frozenset("what where when".split())


def with_be(clause: Clause) -> Iterator[Edit]:
    """“How you going to feed the world?” with the form of *be* that it lacks."""
    phrase, words = asked(clause), clause.words
    if phrase is None or phrase.end + 2 >= len(words):
        return
    subject, verb = words[phrase.end : phrase.end + 2]
    if subject in SUBJECT_PRONOUNS and verb_tags(verb) == {"VBG"}:
        span = clause.spans()[phrase.end]
        for form in _BE_OF.get(subject, ("is", "was")):
            yield Edit(span, f"{form} {clause.phrase(phrase.end, phrase.end + 1)}")


def with_infinitive(clause: Clause) -> Iterator[Edit]:
    """“What do you with the waste?”, “What can we from all this?” with a verb behind the subject."""
    words = clause.words
    first = words[0] in ("and", "but", "so")
    asks, auxiliary, subject, behind = (*words[first : first + 4], "", "", "", "")[:4]
    if asks not in _ASKING or not (auxiliary in DO or (auxiliary in MODALS and asks == "what")):
        return
    if subject not in SUBJECT_PRONOUNS or behind not in PREPOSITIONS - {"like", "near"}:
        return
    if auxiliary in DO and first + 4 == len(words):
        return  # “What did it in?”
    rest = words[first + 3 :]
    if not _TIMES.isdisjoint(rest[:4]) or any(is_comment(rest[:end]) for end in range(2, 6)):
        return  # “What did they in fact say?”
    if any(place and _may_be_its_verb(rest[place - 1], word) for place, word in enumerate(rest)):
        return  # “What can you in Europe learn from it?” is another fault
    span = clause.spans()[first + 2]
    for verb in _VERBS:
        yield Edit(Span(span.end, span.end), f" {verb}")


def _may_be_its_verb(before: str, word: str) -> bool:
    noun = "NOUN" in can_be(word) and (before in BEFORE_NOUNS or can_be(before) & {"NOUN", "ADJ"})
    return "VB" in verb_tags(word) and not noun


_TIMES = TIME_NOUNS | frozenset("fact particular least time".split())
