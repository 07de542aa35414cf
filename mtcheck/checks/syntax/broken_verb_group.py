"""A verb group whose words cannot stand in their order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import has_finite_form, may_be_finite, may_be_tensed, shows_finite
from mtcheck.analysis.morphology import can_be, is_comparative, is_infinitive, is_plural, is_superlative, verb_tags
from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.syntax.verbless.beyond_subjects import AGENTS
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
    WEEKDAYS,
    is_adverb,
)
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import MARKS, standing
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


_BETWEEN = frozenset("on in by at from until after during before since within".split())
"""Prepositions of phrases that German puts between a modal verb and the object."""
_LONGEST_BETWEEN = 7
_LONGEST_REST = 40
_PASSED = WEEKDAYS | {"yesterday"}
_UNFINISHED = frozenset({"has", "have"})


def _may_part(word: str) -> bool:
    return word == "afterwards" or is_adverb(word)


def _may_be_participle(token: str) -> bool:
    return _is_participle(token.strip(MARKS).lower())


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
        Bigram(_MODALS, _BETWEEN),
        Together(Bigram(_MODALS, is_adverb), Bigram(_may_part, OPENS_NOUN_PHRASE | _BETWEEN)),
        Together(Bigram(_UNFINISHED, frozenset({"on", "yesterday"})), _PASSED),
        Together(Bigram(_MODALS | DO, frozenset({"not"})), Bigram(frozenset({"not"}), OPENS_NOUN_PHRASE)),
        Together(
            Bigram(_CONTROL | FINITE_HAVE, frozenset({"to"})),
            Bigram(frozenset({"to"}), OPENS_NOUN_PHRASE | {"whether"}),
        ),
        Bigram(_may_be_participle, frozenset({"been", "be"})),
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
        bad("The ⟦government must the⟧ budget by Friday."),
        bad("⟦Residents should the⟧ windows and doors."),
        bad("The ⟦team can on Saturday the⟧ championship."),
        bad("The ⟦police could shortly afterwards the⟧ driver in his flat."),
        bad("The minister ⟦has on Tuesday the⟧ new plan."),
        good("They could on the day the wall fell travel to Ulm. She has on Sunday the last match."),
        good("He can in a day the truth be told. The tin can the man found was empty. He will next year the same."),
        bad("In the floods many barns have ⟦destroyed been⟧."),
        bad("For the concert the main road must ⟦closed be⟧."),
        good("She did what she could the day before. How would the owner know? Only then can the talks begin."),
        good("Has the house they painted been sold? If need be, the will the man wrote can be opened."),
        good("Environmentalists fear an oil spill should the tanker break apart."),
        good("They will vote should the bill pass. Sales are good, and only in spring can the garden be seen."),
        good("It brings hope to the poor and want to the rich, and we must ourselves in time decide."),
        good("He tried as hard as he could to the end, and did better than he would the next time."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            for index in filter(None, standing(_OF_GROUP, words)):
                word = words[index]
                if word in _MODALS or (word in DO and words[index + 1 : index + 2] == ("not",)):
                    found = _before_object(clause, index)
                elif word in _UNFINISHED:
                    found = _lacks_participle(clause, index)
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


_OF_GROUP = _MODALS | DO | _UNFINISHED | {"to", "been", "be"}
"""What may be the word of a verb group that stands where it cannot."""


def _before_object(clause: Clause, index: int) -> tuple[int, int] | None:
    """``the bank could the rate raise``: a subject, a modal verb and an article."""
    words = clause.words
    after = index + 1 + (words[index + 1 : index + 2] == ("not",))
    if clause.closing == "?" or after + 1 >= len(words):
        return None
    if words[index] in _MODALS and (words[after] in _BETWEEN or is_adverb(words[after])):
        behind = _behind_phrase(words, after)
        if behind is None:
            return None
        after = behind
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


def _behind_phrase(words: tuple[str, ...], index: int) -> int | None:
    """Where an object opens behind an adverbial that no infinitive parts from it: ``can on Saturday the title``."""
    place = index
    while place < len(words) and (is_adverb(words[place]) or words[place] == "afterwards"):
        place += 1
    if place >= len(words) - 1:
        return None
    if words[place] in OPENS_NOUN_PHRASE:
        return place if place > index else None
    if words[place] not in _BETWEEN:
        return None
    for at in range(place + 2, min(place + _LONGEST_BETWEEN, len(words) - 1)):
        if words[at] in OPENS_NOUN_PHRASE and not _opens_phrase(words[at - 1]):
            bare = is_infinitive(words[at - 1]) and words[at - 2] not in DETERMINERS  # “in theory save the city”
            return None if bare or words[at + 1] in _NO_HEADS or _resumes(words[at + 1 : at + _LONGEST_REST]) else at
        if _is_only_infinitive(words[at]):
            return None
        if words[at] in CONJUNCTIONS or words[at] in AUXILIARIES or words[at] in NOMINATIVES:
            return None
    return None


def _opens_phrase(word: str) -> bool:
    """Whether a word goes on with a noun of its own."""
    return word in PREPOSITIONS or word in DETERMINERS or word in CONJUNCTIONS or word == "to" or word.endswith("ing")


_NO_HEADS = frozenset("size length height weight whole way kind same less more first last only best likes rest".split())


def _resumes(words: tuple[str, ...]) -> bool:
    """Whether a clause without *that* may stand here: ``on the day the wall fell travel``, ``the analysts say be``."""
    if any(map(_is_tensed, words)):
        return True
    return any(has_finite_form(word) and is_infinitive(after) for word, after in pairwise(words[1:])) or any(
        map(_is_only_infinitive, words)
    )


@cache
def _is_only_infinitive(word: str) -> bool:
    return is_infinitive(word) and not can_be(word) & {"NOUN", "ADJ"}


@cache
def _is_tensed(word: str) -> bool:
    return may_be_tensed(word) and "NOUN" not in can_be(word)


def _lacks_participle(clause: Clause, index: int) -> tuple[int, int] | None:
    """``The minister has on Tuesday the new plan.``: the present perfect of what is past, and no participle."""
    words = clause.words
    if clause.closing != "." or not clause.begins_sentence or index + 3 >= len(words):
        return None
    day = index + 1 + (words[index + 1] == "on")
    if words[day] not in _PASSED or words[day + 1] not in OPENS_NOUN_PHRASE - {"a", "an"}:
        return None
    if not _NO_HEADS.isdisjoint(words[day + 2 : day + 4]) or any(map(is_superlative, words[day + 2 : day + 4])):
        return None
    if any(
        "VBN" in verb_tags(word) or word == "to" for word in words[day + 1 : day + _LONGEST_REST]
    ) or not _ends_subject(clause, index):
        return None
    return index, day + 1


def _may_be_condition(words: tuple[str, ...], index: int) -> bool:
    """Whether *should* may open a condition behind a clause with its verb: “they will vote should the bill pass”."""
    if words[index] != "should":
        return False
    joints = (at for at in range(index - 1, -1, -1) if words[at] in CONJUNCTIONS - COORDINATORS)
    begin = next((at + 1 for at in joints if not at or words[at - 1] not in PREPOSITIONS | {"to"}), 0)
    return any(
        may_be_finite(words, at) or _is_infinitive(words, at) or _governs(words, at) for at in range(begin, index - 1)
    )


def _governs(words: tuple[str, ...], index: int) -> bool:
    """Whether a word that may be a noun as well has a subject and an object: “they fear a spill should it sink”."""
    tags = verb_tags(words[index])
    return index > 0 and bool(tags & {"VBP", "VBZ", "VBD"}) and words[index + 1] in OPENS_NOUN_PHRASE


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
    several = is_plural(last) and can_be(last) == {"NOUN"}
    if words[index] in ("can", "will", "must") and words[index + 1] in OPENS_NOUN_PHRASE:
        noun = clause.is_name(index - 1) or several or _is_agent(clause, index)
    if several and index == 1 and clause.begins_sentence:
        return True  # “Residents should the windows”
    return noun and any(word in DETERMINERS for word in words[: index - 1])


def _is_agent(clause: Clause, index: int) -> bool:
    """Whether somebody who can do something, and no will or can, stands before a modal verb that ends no clause."""
    words = clause.words
    agent = words[index - 1] in persons() or words[index - 1] in AGENTS or words[index - 1].endswith("-year-old")
    over = clause.closing in (".", ",") and not any(map(shows_finite, words[index + 2 : index + _LONGEST_REST]))
    return agent and over and clause.begins_sentence and words[0] in DETERMINERS


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
