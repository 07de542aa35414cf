"""A verb group whose words cannot stand in their order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import may_be_finite
from mtcheck.analysis.morphology import can_be, is_comparative, is_infinitive, is_plural, verb_tags
from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    COORDINATORS,
    DETERMINERS,
    DO,
    FINITE_HAVE,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    PREPOSITIONS,
)
from mtcheck.report import Severity

__all__ = ["BrokenVerbGroup"]

_MODALS = frozenset("will would can could must should".split())
_CONTROL = frozenset(
    """
    want wants wanted wanting able unable try tries tried trying decide decides decided refuse refuses refused intend
    intends intended manage manages managed hope hopes hoped hoping order
    """.split()
)
"""Words that an infinitive follows, and no noun with *to*; the last of them behind *in*."""
_ELLIPSIS = frozenset(
    "than as where wherever what whatever all everything anything everywhere anywhere how so nor neither".split()
)
"""Words behind which an auxiliary may do without its verb, or may stand before its subject."""
_INVERTING = frozenset(
    "how what which who whose whom when where why only never rarely seldom no not nor neither so under at such".split()
)
_INVERTING_ANYWHERE = frozenset("only never no nor neither scarcely seldom rarely nowhere".split())
"""Words of a phrase behind which an auxiliary stands before its subject, wherever it begins."""
_ALSO_NOUNS = frozenset("want hope try wanting hoping refuse".split())
"""Forms that may be nouns, or adjectives: *bring hope to the poor*."""
_LONGEST_PHRASE = 8
_NO_OBJECTS = frozenset("neither anyone someone everyone nobody ourselves myself yourself themselves".split())
_TIMES = frozenset("day week night year month moment minute time way whole entire last next other same evening".split())


@cache
def _is_only_noun(word: str) -> bool:
    return can_be(word) == {"NOUN"} and word not in _NO_OBJECTS


class BrokenVerbGroup(Check):
    id = "broken-verb-group"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    supersedes = ("missing-infinitive", "missing-verb", "verb-form", "infinitive-marker", "misplaced-adverbial")
    triggers = (
        Bigram(_MODALS, OPENS_NOUN_PHRASE),
        Bigram(_MODALS, _is_only_noun),
        Together(Bigram(_MODALS | DO, frozenset({"not"})), Bigram(frozenset({"not"}), OPENS_NOUN_PHRASE)),
        Bigram(_CONTROL | FINITE_HAVE, frozenset({"to"})),
        frozenset({"been", "be"}),
    )
    message = "these words of the verb group cannot stand in this order, or a verb between them is lost"
    explanation = """
Finds a modal verb or *to* with an article or a noun behind it where its verb has to be ("the commission could the
proposal reject", "the firm wants to the costs of the plant lower"), and a participle before *been* or *be* ("had many
houses destroyed been", "must replaced be"). German parts such verbs and puts the auxiliary last. English has no such
orders, and no language model is asked.
"""
    examples = (
        bad("Investors fear that the central ⟦bank could the⟧ key rate once more raise."),
        bad("⟦We do not the⟧ problems of the next ten years."),
        bad("The ⟦minister must decision⟧ by the end of the week."),
        bad("The group wants ⟦to the⟧ cost of its plants in Saxony by a third lower."),
        bad("In the floods many barns have ⟦destroyed been⟧."),
        bad("For the concert the main road must ⟦closed be⟧."),
        good("She did what she could the day before. How would the owner know? Only then can the talks begin."),
        good("Has the house they painted been sold? If need be, the will the man wrote can be opened."),
        good("They will vote should the bill pass. Sales are good, and only in spring can the garden be seen."),
        good("It brings hope to the poor and want to the rich, and we must ourselves in time decide."),
        good("He tried as hard as he could to the end, and did better than he would the next time."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            for index in range(1, len(words)):
                word = words[index]
                if word in _MODALS or (word in DO and words[index + 1 : index + 2] == ("not",)):
                    found = _before_object(clause, index)
                elif word == "to":
                    found = _before_no_infinitive(words, index)
                elif word in ("been", "be"):
                    found = _behind_participle(clause, index)
                else:
                    continue
                if found:
                    spans = clause.spans()
                    first, last = found
                    yield Hit(Span(spans[first].start, spans[last].end))
                    break


def _before_object(clause: Clause, index: int) -> tuple[int, int] | None:
    """``the bank could the rate raise``: a subject, a modal verb and an article."""
    words = clause.words
    after = index + 1 + (words[index + 1 : index + 2] == ("not",))
    if clause.closing == "?" or after + 1 >= len(words):
        return None
    if words[after] not in OPENS_NOUN_PHRASE and not _is_bare_object(words, after):
        return None
    before = words[:index]
    first = words[1] if words[0] in COORDINATORS and index > 1 else words[0]
    if first in _INVERTING or not _ELLIPSIS.isdisjoint(before) or any(map(is_comparative, before)):
        return None
    if not _INVERTING_ANYWHERE.isdisjoint(before[-_LONGEST_PHRASE:]) or _may_be_condition(words, index):
        return None
    if words[after + 1] in _TIMES or not _ends_subject(clause, index):
        return None
    return index - 1, after


def _may_be_condition(words: tuple[str, ...], index: int) -> bool:
    """Whether *should* may open a condition behind a clause with its verb: “they will vote should the bill pass”."""
    if words[index] != "should":
        return False
    joints = (at for at in range(index - 1, -1, -1) if words[at] in CONJUNCTIONS - COORDINATORS)
    begin = next((at + 1 for at in joints if not at or words[at - 1] not in PREPOSITIONS | {"to"}), 0)
    return any(may_be_finite(words, at) or _is_infinitive(words, at) for at in range(begin, index - 1))


def _is_infinitive(words: tuple[str, ...], index: int) -> bool:
    known = can_be(words[index])
    return is_infinitive(words[index]) and (known == {"VERB"} or words[index - 1 : index] == ("to",))


def _is_bare_object(words: tuple[str, ...], index: int) -> bool:
    """Whether a word is a noun and no verb that the lexicon lacks: ``must decision by Friday``; “will demo the app”."""
    return _is_only_noun(words[index]) and words[index + 1] in PREPOSITIONS and words[index] not in _TIMES


def _ends_subject(clause: Clause, index: int) -> bool:
    """Whether the words before a modal verb are a subject, and the verb is no noun."""
    words = clause.words
    last = words[index - 1]
    if last in NOMINATIVES or last in ("who", "which"):
        return True
    if last in DETERMINERS or last in PREPOSITIONS or last in CONJUNCTIONS:
        return False
    noun = "NOUN" in can_be(last) or clause.is_name(index - 1)
    if words[index] in ("can", "will", "must") and words[index + 1] in OPENS_NOUN_PHRASE:
        noun = clause.is_name(index - 1) or (is_plural(last) and can_be(last) == {"NOUN"})
    return noun and any(word in DETERMINERS for word in words[: index - 1])


def _before_no_infinitive(words: tuple[str, ...], index: int) -> tuple[int, int] | None:
    """``wants to the costs lower``, ``in order to the residents``."""
    before = words[index - 1]
    if words[index + 1 : index + 2] == ("whether",) and (before in _CONTROL or before in FINITE_HAVE):
        return index, index + 1
    if before not in _CONTROL or (before == "order" and words[index - 2 : index - 1] != ("in",)):
        return None
    if index + 2 >= len(words) or words[index + 1] not in OPENS_NOUN_PHRASE or words[index + 2] in _TIMES:
        return None
    if before in _ALSO_NOUNS and not _is_verb(words, index - 1):
        return None
    return index, index + 1


def _is_verb(words: tuple[str, ...], index: int) -> bool:
    """Whether a word that may be a noun is a verb: behind its subject or what stands before a verb."""
    before = words[index - 1] if index else ""
    return before in AUXILIARIES or before in NOMINATIVES or before in DO or before in ADVERBS or is_plural(before)


def _behind_participle(clause: Clause, index: int) -> tuple[int, int] | None:
    """``have destroyed been``, ``must closed be``."""
    words = clause.words
    participle = words[index - 1]
    if clause.closing == "?" or not _is_participle(participle):
        return None
    last = index + 1 == len(words) and clause.closing != ""
    fits = last if words[index] == "be" else words[0] not in AUXILIARIES
    return (index - 1, index) if fits and not AUXILIARIES.isdisjoint(words[: index - 1]) else None


@cache
def _is_participle(word: str) -> bool:
    return (
        "VBN" in verb_tags(word)
        and word not in ADVERBS
        and not can_be(word) & {"NOUN", "ADV"}
        and word not in AUXILIARIES
    )
