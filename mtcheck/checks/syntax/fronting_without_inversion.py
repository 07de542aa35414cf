"""A negative at the front of the sentence without the inversion that English has behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import is_plural, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    DETERMINERS,
    DO_BY_TAG,
    PHRASE_OPENERS,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECTS,
)
from mtcheck.report import Severity

__all__ = ["FrontingWithoutInversion"]

_FRONTED = re.compile(
    r"(?:never(?: before| again| since| yet)?|rarely|seldom|hardly(?: ever)?|scarcely|barely|no sooner|not once"
    r"|nowhere(?: else)?|not only|at no time|under no circumstances|in no case|on no account|by no means"
    r"|not until \S+(?: \S+){0,3}?"
    r"|only (?:after|when|then|since|by|with|through|in|on|at|once|recently)(?: \S+){0,6}?)$"
)
_SURE = re.compile(
    r"never before|never again|rarely|seldom|hardly ever|no sooner|not once|at no time|under no circumstances"
)
_SO = frozenset({"so", "such", "as"})
_LONGEST_OPENING = 9
_LONGEST_SUBJECT = 6
_LONGEST_BEHIND_NOR = 12
_FEWEST_WORDS = 5

MARGIN = 4.0
MARGIN_OF_PROOF = -4.0
"""Nats: an adverb of _SURE with a subject and an auxiliary behind it is nearly proof, though the model hardly minds."""


class FrontingWithoutInversion(Check):
    id = "fronting-without-inversion"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("verb-second", "clause-final-verb")
    needs_judge = True
    triggers = frozenset("never rarely seldom hardly scarcely barely no not nor nowhere only".split())
    message = "behind a negative at the front, English puts the auxiliary before the subject"
    explanation = """
Finds "Rarely the river has been so low", "Only after two days the pass was reopened": an adverb or phrase with a
negative or restrictive sense opens the sentence, and the subject stands before its auxiliary. The language model
compares the sentence with the inverted one ("Rarely has the river been so low"), and decides.

"Only the prices have risen" and "Never mind" stay silent.
"""
    examples = (
        bad(
            "Never before ⟦so few students have⟧ registered for the course.",
            repair="Never before have so few students registered for the course.",
        ),
        bad(
            "Only after a long search ⟦the rescuers found⟧ the boy.",
            repair="Only after a long search did the rescuers find the boy.",
        ),
        good("Rarely has the river been so low. Only the upper reaches have water. Never mind the rain."),
        good("Hardly anyone came. Not only the locals have noticed it. In no time the tickets were gone."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        before: Clause | None = None
        for clause in clauses_of(passage.text):
            follows, before = before, clause
            if clause.words[0] == "nor" and follows is not None and not AUXILIARIES.isdisjoint(follows.words):
                if edit := _behind_nor(clause):
                    margin = MARGIN_OF_PROOF if follows.words[0] == "neither" else MARGIN
                    yield Hit(edit.span, contrast=Contrast((edit,), margin=margin))
                continue
            if not clause.begins_sentence or clause.closing == "?" or len(clause.words) < _FEWEST_WORDS:
                continue
            if clause.words[0] not in _FIRST:
                continue
            if edits := tuple(_candidates(clause)):
                area = min((edit.span for edit in edits), key=len)
                sure = _SURE.match(" ".join(clause.words)) and edits[0].text.split()[0] in AUXILIARIES
                yield Hit(area, contrast=Contrast(edits, margin=MARGIN_OF_PROOF if sure else MARGIN))


_FIRST = frozenset("never rarely seldom hardly scarcely barely no not nowhere at under in on by only".split())


def _behind_nor(clause: Clause) -> Edit | None:
    """``…, nor the amount of the damage has been determined``: the auxiliary before the subject."""
    words, spans = clause.words, clause.spans()
    if clause.begins_sentence or len(words) < _FEWEST_WORDS or words[1] not in DETERMINERS | SUBJECTS:
        return None
    for verb in range(2, min(2 + _LONGEST_BEHIND_NOR, len(words))):
        if words[verb] in AUXILIARIES and words[verb - 1] not in PHRASE_OPENERS:
            return Edit(Span(spans[1].start, spans[verb].end), f"{words[verb]} {clause.phrase(1, verb)}")
        if words[verb] in ("who", "which", "that"):
            break
    return None


def _candidates(clause: Clause) -> Iterator[Edit]:
    """The auxiliary before each possible beginning of the subject, *do* where the verb is none."""
    words, spans, phrase = clause.words, clause.spans(), clause.phrase
    for begin in range(1, min(_LONGEST_OPENING, len(words) - 2)):
        if not _opens_subject(clause, begin) or not _FRONTED.match(" ".join(words[:begin])):
            continue
        for verb in range(begin + 1, min(begin + 1 + _LONGEST_SUBJECT, len(words))):
            word = words[verb]
            if words[verb - 1] in PHRASE_OPENERS:
                continue
            area = Span(spans[begin].start, spans[verb].end)
            subject = phrase(begin, verb)
            if word in AUXILIARIES:
                yield Edit(area, f"{word} {subject}")
                return
            for tag in sorted(verb_tags(word) & DO_BY_TAG.keys()):
                for lemma in verb_lemmas(word)[:1]:
                    yield Edit(area, f"{DO_BY_TAG[tag]} {subject} {lemma}")
        return


def _opens_subject(clause: Clause, index: int) -> bool:
    word = clause.words[index]
    if word in AUXILIARIES or word in ("a", "an", "anyone", "any", "all"):
        return False
    if clause.words[index - 1] in PREPOSITIONS and clause.words[:index] != ("never", "before"):
        return False
    if _SURE.fullmatch(" ".join(clause.words[:index])) and is_plural(word):
        return True
    return word in DETERMINERS | SUBJECTS | _SO or word in QUANTIFIERS or clause.is_name(index)
