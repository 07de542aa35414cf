"""An adjective where English has an adverb."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.adverbs import adverb_of
from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_comparative, verb_forms, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    BE,
    BEFORE_NOUNS,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    OPENS_NOUN_PHRASE,
    PREPOSITIONS,
    is_adverb,
)
from mtcheck.languages.tokens import MARKS, PerToken
from mtcheck.report import Severity

__all__ = ["AdjectiveForAdverb"]

_LINKING = frozenset(
    form
    for verb in """
        be become get feel look seem taste smell sound remain stay turn grow fall go come run keep prove make find
        hold lie stand appear consider leave sit die return render deem call think stop start end plead rest loom ring
        wear blow break shine weigh rank score cost open close count do have live play
    """.split()
    for form in verb_forms(verb)
) - frozenset("live lives lived living play plays played playing".split())
"""Verbs behind which an adjective says how the subject or the object is."""
_DEGREES = frozenset("very so too quite extremely rather really particularly".split())
_ENDS = PREPOSITIONS | CONJUNCTIONS | {"to", "that", "than", "enough"}
_EQUAL = frozenset("as more most less least so too how however all that no the".split())

MARGIN = 3.0
"""Nats that the adverb must gain."""


@PerToken
def _has_adverb(token: str) -> bool:
    word = token.strip(MARKS)
    return adverb_of(word) is not None and not is_comparative(word)


@PerToken
def _may_take(token: str) -> bool:
    """Whether a token may be the verb, the auxiliary or the degree before the adjective."""
    word = token.lower()
    return word in AUXILIARIES or word in _DEGREES or (word not in _LINKING and bool(verb_tags(word)))


class AdjectiveForAdverb(Check):
    id = "adjective-for-adverb"
    category = "fluency/grammar/word-form"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    triggers = Bigram(_may_take.__getitem__, _has_adverb.__getitem__, by_second=True)
    message = "an adverb belongs here, not an adjective"
    explanation = """
Finds adjectives that say how something is done: "two drivers were heavy injured", "the team played very bad", "the
number has dramatic increased", "the plan is complete wrong". German has one form for both. The language model compares
the adverb and decides; behind *be, seem, stay* and other verbs that describe their subject, adjectives are in place.
"""
    examples = (
        bad("The number of cases has ⟦dramatic⟧ increased.", repair="The number of cases has dramatically increased."),
        bad("The team played very ⟦bad⟧ in the second half.", repair="The team played very badly in the second half."),
        bad("The bridge was ⟦total⟧ destroyed.", repair="The bridge was totally destroyed."),
        bad("She reacted ⟦angry⟧ to the question.", repair="She reacted angrily to the question."),
        good("The soup tasted good, the child stayed calm, and the talks went public. He was dead serious."),
        good("They arrived safe and sound, and the door swung open. It was red hot and the house stood empty."),
        good("The firm has new plans and is public property. A man very good at his job drove home happy."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            for place in _adverbs.places(clause.words):
                adverb = _adverbs[word := clause.words[place]]
                if adverb and not is_comparative(word) and not clause.is_name(place) and _describes(clause, place):
                    span = clause.spans()[place]
                    yield Hit(span, contrast=Contrast((Edit(span, adverb),), margin=MARGIN))


_adverbs = PerToken(adverb_of)


def _describes(clause: Clause, place: int) -> bool:
    """Whether an adjective may describe the verb or the adjective beside it."""
    words = clause.words
    at = place - 1
    while at > 0 and (words[at] in _DEGREES or is_adverb(words[at])):
        at -= 1
    if at < 0 or words[place - 1] in _EQUAL - _DEGREES:
        return False
    before, behind = words[at], words[place + 1 : place + 3]
    if before in AUXILIARIES and behind:
        return _is_described(before, *behind)
    if (behind and behind[0] not in _ENDS) or before in _LINKING or before in AUXILIARIES:
        return False
    if at and "NOUN" in can_be(before) and (words[at - 1] in BEFORE_NOUNS or "NOUN" in can_be(words[place])):
        return False  # “a project brief”
    if verb_tags(before) and before not in DETERMINERS and before not in PREPOSITIONS and not clause.is_name(at):
        return True
    return at < place - 1 and "NOUN" in can_be(before)  # “speaks English very good”


def _is_described(auxiliary: str, behind: str, further: str = "") -> bool:
    """Whether what stands behind the adjective is a verb or an adjective that it describes."""
    tags, kinds = verb_tags(behind), can_be(behind)
    if auxiliary in MODALS:
        return "VB" in tags and ("NOUN" not in kinds or further in DETERMINERS or further in OPENS_NOUN_PHRASE)
    if auxiliary in HAVE:
        return "VBN" in tags
    return auxiliary in BE and ("VBN" in tags or ("ADJ" in kinds and (not further or further in _ENDS)))
