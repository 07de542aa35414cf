"""*So* before the main clause, where German takes up the clause before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.analysis.clauses import Clause, clauses_of, sentences_up_to
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    DETERMINERS,
    DO,
    FINITE_BE,
    FINITE_HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from mtcheck.report import Severity

__all__ = ["ResumptiveSo"]

_AUXILIARIES = FINITE_BE | FINITE_HAVE | MODALS
_CONDITIONS = frozenset("if when should once unless although though because since while whenever had were".split())
"""What opens a clause that German takes up with *so*; not *as*, whose *so* is English."""
_MOST_CLAUSES = 4


class ResumptiveSo(Check):
    id = "resumptive-so"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("unlikely-function-word", "unlikely-wording", "verb-second", "agreement", "verb-form")
    triggers = Bigram(frozenset({"so"}), _AUXILIARIES)
    message = "“so” takes up the clause before it, and the verb comes before its subject, as in German"
    explanation = """
Finds a main clause behind *if*, *when* or *should* that begins with *so* and its verb: "If the river rises, so will the
road be closed" (*so wird die Strasse gesperrt*). English has the subject first: "the road will be closed". *So* that
means *likewise* ("if the price rises, so will the rent", "as the days grow, so must the lamps be dimmed") stays silent.
"""
    examples = (
        bad(
            "If the river rises, ⟦so will the road be⟧ closed.",
            repair="If the river rises, the road will be closed.",
        ),
        bad(
            "If it rains, ⟦so will the road to the pass be⟧ closed.",
            repair="If it rains, the road to the pass will be closed.",
        ),
        bad(
            "Should the court reject the appeal, ⟦so must the firm pay⟧ a fine.",
            repair="Should the court reject the appeal, the firm must pay a fine.",
        ),
        good("If the price rises, so will the rent, and when the firm grew, so did its debts."),
        good("As the days grow, so must the lamps be dimmed. If we change, so must the law change."),
        bad("If nobody objects, ⟦so is the building safe⟧.", repair="If nobody objects, the building is safe."),
        good("If the firm is sold, so will its archives be, and if he had been ill, so had she been."),
        good("If the rich are idle, so are the poor."),
        good("If he is rich, so is his brother. When the doors opened, so great was the crowd that he left."),
        good("When he goes, so will the many people who have been loyal. If so, will the road be closed?"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for sentence in sentences_up_to(clauses_of(passage.text)):
            clause = sentence[-1]
            if 1 < len(sentence) <= _MOST_CLAUSES and clause.opening == "," and clause.words[0] == "so":
                subject = _behind_so(sentence)
                if subject is not None:
                    spans, verb = clause.spans(), clause.words[1]
                    mark = Span(spans[0].start, spans[subject].end)
                    said = clause.phrase(2, subject)
                    edit = Edit(mark, f"{said} {verb} {clause.phrase(subject, subject + 1)}")
                    yield Hit(mark, repair=edit)


def _behind_so(sentence: Sequence[Clause]) -> int | None:
    """Where the verb of *so will the road be closed* begins behind its subject."""
    opener, clause = sentence[0], sentence[-1]
    words = clause.words
    if opener.words[0] not in _CONDITIONS or len(words) < 4 or words[1] not in _AUXILIARIES or clause.closing == "?":
        return None
    if "as" in opener.words[:2] or opener.words[1:2] == ("so",):
        return None
    start = 3 if words[2] in SUBJECT_PRONOUNS else 4
    if start == 4 and not (words[2] in DETERMINERS or clause.is_name(2) or "NOUN" in can_be(words[2])):
        return None
    if start == 4 and words[2] not in DETERMINERS:
        start = 3
    earlier = {lemma for other in sentence[:-1] for word in other.words for lemma in verb_lemmas(word)}
    for place in range(start, len(words)):
        word = words[place]
        if word in _STOPS or (word in DETERMINERS and words[place - 1] not in PREPOSITIONS | {"to"}):
            return None
        if words[place - 1] == "to" and "VB" in verb_tags(word) and "NOUN" not in can_be(word):
            return None
        if _fits(words, place):
            return None if set(verb_lemmas(word)) & (earlier - {"be", "have"}) else place
    return None


_STOPS = AUXILIARIES - {"be", "been", "have"} | DO | frozenset("who which that whose when if where and or but".split())


def _fits(words: Sequence[str], place: int) -> bool:
    """Whether a word is the form of a verb that the auxiliary behind *so* takes, and nothing else."""
    word, auxiliary = words[place], words[1]
    if auxiliary in MODALS:
        behind = words[place + 1] if place + 1 < len(words) else ""
        sure = "NOUN" not in can_be(word) or behind in DETERMINERS
        if word in ("be", "have"):
            return behind != ""
        return "VB" in verb_tags(word) and sure and not is_adverb(word)
    ends = place + 1 == len(words) or words[place + 1] in _BEHIND
    if auxiliary in FINITE_BE:
        adjective = place + 1 == len(words) and word in _STATES
        return (
            (word == "being" and not ends)
            or adjective
            or (ends and "VBN" in verb_tags(word) and can_be(word) <= {"VERB", "ADJ"})
        )
    return (word == "been" and place + 1 < len(words)) or (
        ends and "VBN" in verb_tags(word) and can_be(word) <= {"VERB", "ADJ"}
    )


_STATES = frozenset(
    "binding clear closed dead difficult empty final free full guilty high impossible inevitable invalid low lost "
    "necessary open over possible ready responsible safe sure uncertain unclear valid void wrong".split()
)
_BEHIND = frozenset("in on at by from for to with until after before because".split())
