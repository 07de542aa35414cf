"""A question with its verb before the subject, as German has it, or all of it behind."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.syntax.questions.subject_first import as_statement, repairs
from mtcheck.checks.syntax.questions.verb_first import (
    is_surely_before_subject,
    parted_edits,
    parted_verb,
    verb_before_subject,
    with_do,
)
from mtcheck.checks.syntax.questions.without_verb import with_be, with_infinitive
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import COORDINATORS, OPERATORS, PREPOSITIONS
from mtcheck.report import Severity

__all__ = ["QuestionOrder"]

_ADVERBS = frozenset("why when where how".split())
_QUESTIONS = _ADVERBS | {"what", "who", "which"}
_MOST_QUESTIONS = 5
_SHORTEST = 3
"""Words of the shortest question."""
_SUBORDINATE = frozenset("if because although though when while since after before so as unless".split())

MARGIN = 4.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound questions are seldom suspected, and none gained anything."""
MARGIN_OF_ADVERB = 0.0
MARGIN_OF_OBLIQUE = 1.0
MARGIN_OF_PARTED = 0.0
MARGIN_OF_BE = 3.0
MARGIN_OF_INVERSION = 2.0
"""Nats: "Why the" with a verb and a question mark is an echo at best ("How he can do that is beyond me?": 1.1)."""


class QuestionOrder(Check):
    id = "question-order"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("clause-final-verb", "missing-verb", "stranded-particle", "verb-second", "misplaced-negation")
    triggers = frozenset("?")
    message = (
        "an English question has an auxiliary before its subject, “do” if there is no other, and the verb behind it"
    )
    explanation = """
Finds questions in which a verb other than an auxiliary stands before its subject ("Why reacted the authorities so
late?", "When was sold the mill?", "Believes the minister that?") and those in the order of a clause ("But how they will
feed the world?", "Why she left the party?", "What you think happened?"). German asks with any verb in first or second
place, and systems that do not reorder leave the order of whichever clause they know; English puts an auxiliary, *do* if
there is no other, before the subject and every other verb behind it. Where the order may be sound after all, the
language model compares the question with the one that has *do*, and decides.

Questions about the subject ("Who won the match?", "What caused the fire?"), what only echoes a question, and a
question mark behind a clause with a verb of its own ("What he says is true?") stay silent.
"""
    examples = (
        bad(
            "Why ⟦closed⟧ the library its doors at four in the afternoon?",
            repair="Why did the library close its doors at four in the afternoon?",
        ),
        bad(
            "“What ⟦means⟧ the ruling for tenants?” she asked.",
            repair="“What does the ruling mean for tenants?” she asked.",
        ),
        bad(
            "Why ⟦reacted⟧ the authorities so late?",
            repair="Why did the authorities react so late?",
        ),
        bad("But how ⟦they will⟧ pay for the new stand?", repair="But how will they pay for the new stand?"),
        bad("Why ⟦she left⟧ the party after the vote?", repair="Why did she leave the party after the vote?"),
        bad("What ⟦you do⟧ when the lights go out?", repair="What do you do when the lights go out?"),
        bad(
            "⟦Pays⟧ it to buy a flat now, or is it wiser to wait?",
            repair="Does it pay to buy a flat now, or is it wiser to wait?",
        ),
        bad("When was ⟦sold⟧ the old mill?", repair="When was the old mill sold?"),
        bad("What do ⟦you⟧ with all the old buses?", repair="What do you do with all the old buses?"),
        bad("How ⟦you⟧ going to pay for that?", repair="How are you going to pay for that?"),
        bad(
            "How long ⟦needs⟧ a ferry to cross the sound, and what happens when it freezes?",
            repair="How long does a ferry need to cross the sound, and what happens when it freezes?",
        ),
        good("Why not let the tenants decide? Why not put the shop up for sale?"),
        good("The bank went under. What did it in? Who did them in?"),
        good("What he says is true? How they did it. How the coach can bear that is a mystery? “Why I am leaving?”"),
        good("Did you know? Where she hid? When they came? Why the fuss? Why all the noise about a mill no one needs?"),
        good(
            "Which of the promises she made can she keep? What the hell is he doing? How come they won? What if it is?"
        ),
        good("What, when he comes back, will he say? When he comes, will she leave? What makes you think so?"),
        good("Who won the match, and what caused the fire in the stand? Why bother the neighbours with it?"),
        good("How goes it? What say you? Where there’s smoke, there’s fire, isn’t there?"),
        good("How fares the semicolon, and how stands the case?"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        clauses = clauses_of(passage.text)
        for index, clause in enumerate(clauses):
            if len(clause.words) < _SHORTEST or not (_asks(clauses, index) or _goes_on_asking(clauses, index)):
                continue
            hit = _verb_first(clause) if clause.closing == "?" or _goes_on_asking(clauses, index) else None
            if hit is None and _begins(clause) and _asks(clauses, index):
                hit = _subject_first(clauses, index)
            if hit is not None:
                yield hit


def _verb_first(clause: Clause) -> Hit | None:
    """“Why reacted the authorities so late?”, “When was sold the mill?”"""
    verb = verb_before_subject(clause)
    if verb is not None:
        edits = tuple(with_do(clause, verb))
        return _hit(edits, clause.spans()[verb], _margin(clause, verb))
    if (parted := parted_verb(clause)) is not None:
        margin = None if parted.sure else MARGIN_OF_PARTED
        return _hit(tuple(parted_edits(clause, parted)), clause.spans()[parted.verb], margin)
    return None


def _margin(clause: Clause, verb: int) -> float | None:
    words = clause.words
    if is_surely_before_subject(clause, verb):
        return None
    if verb_tags(words[verb]).isdisjoint(("VBZ", "VBD")):
        return MARGIN  # “Why bother the neighbours?”
    if words[0] in PREPOSITIONS or words[0] == "to":
        return MARGIN_OF_OBLIQUE
    return MARGIN_OF_ADVERB if verb and words[verb - 1] in _ADVERBS else MARGIN


def _hit(edits: tuple[Edit, ...], span: Span, margin: float | None) -> Hit | None:
    """``margin`` None: the order is wrong for certain, and the language model only chooses the repair."""
    if not edits:
        return None
    if margin is None:
        return Hit.certain(span, edits)
    return Hit(span, contrast=Contrast(edits, margin=margin))


def _asks(clauses: tuple[Clause, ...], index: int) -> bool:
    """Whether a question mark ends the clause, or a subordinate one behind it."""
    clause = clauses[index]
    if clause.closing == "?":
        return True
    if clause.closing != "," or index + 1 == len(clauses) or clauses[index + 1].closing != "?":
        return False
    words = clauses[index + 1].words
    return words[0] in _SUBORDINATE and len(words) > 1 and words[1] not in OPERATORS


def _goes_on_asking(clauses: tuple[Clause, ...], index: int) -> bool:
    """“Pays it to buy now, or is it wiser to wait?”"""
    clause, following = clauses[index], clauses[index + 1 : index + 2]
    if clause.closing != "," or not clause.begins_sentence or not following or following[0].closing != "?":
        return False
    first, second = clause.words[0], following[0].words[1:2]
    asks = following[0].words[0] in COORDINATORS and not (OPERATORS | _QUESTIONS).isdisjoint(second)
    return asks and ("VBZ" in verb_tags(first) or first in _QUESTIONS)


def _begins(clause: Clause) -> bool:
    return clause.begins_sentence or (clause.opening in (":", "“", '"', "„") and clause.text.strip()[:1].isupper())


def _subject_first(clauses: tuple[Clause, ...], index: int) -> Hit | None:
    """“But how they will feed the world?”"""
    clause = clauses[index]
    statement = as_statement(clause)
    if statement is None:
        return _without_verb(clause)
    edits = tuple(repairs(clause, statement))
    if _goes_on(clauses, index, sure=statement.sure):
        return None
    return _hit(edits, edits[0].span, None if statement.sure else MARGIN_OF_INVERSION)


def _without_verb(clause: Clause) -> Hit | None:
    """“How you going to feed it?”, “What do you with the waste?”"""
    if edits := tuple(with_be(clause)):
        return _hit(edits, edits[0].span, MARGIN_OF_BE)
    if edits := tuple(with_infinitive(clause)):
        word = next(span for span in clause.spans() if span.end == edits[0].span.end)
        return _hit(edits, word, None)
    return None


def _goes_on(clauses: tuple[Clause, ...], index: int, *, sure: bool) -> bool:
    """Whether the question before is understood once more: “Do you know what happened? How he died?”, “And then? When
    he is old?”"""
    before = index - 1
    while before >= max(index - _MOST_QUESTIONS, 0) and clauses[before].closing == "?":
        if not sure or not _KNOWING.isdisjoint(clauses[before].words):
            return True
        before -= 1
    return not sure and clauses[index].words[0] in COORDINATORS


_KNOWING = frozenset(
    "know knows knew known remember recall tell told ask asked wonder say explain see understand idea guess imagine "
    "wondered heard hear forgotten forget curious sure mean".split()
)
"""Words of a question that goes on behind its mark."""
