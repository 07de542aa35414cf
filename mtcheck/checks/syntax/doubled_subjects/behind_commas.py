"""Pronouns behind a comma that take up the subject before it: “The new stadium, it will hold”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.finiteness import has_finite_form, may_be_finite, may_be_tensed, must_be_verb
from mtcheck.analysis.morphology import can_be, is_participle, is_plural, is_superlative, verb_tags
from mtcheck.checks.syntax.doubled_subjects.expletives import EXISTING
from mtcheck.checks.syntax.doubled_subjects.in_clauses import agrees, is_subject
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DEMONSTRATIVES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    THIRD_PERSON,
    TIMES,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.persons import persons

__all__ = ["INTERRUPTED", "PERSONS", "behind_age", "behind_comma"]

_FREE_RELATIVES = frozenset("what who whoever everything all whether anyone everyone those".split())
PERSONS = frozenset("anyone everyone those who".split())
_DEFINITE = frozenset("the my his her its their our".split())
INTERRUPTED = 2
"""Clauses before the pronoun where a relative clause or an apposition stands behind the subject."""
_ABSOLUTE = frozenset({"being", "having"})
"""Verbs of a clause of its own: “the war being over, it was”."""
_LONGEST_HEAD = 6
_POINTED = {"these": "they", "those": "they", "this": "it"}
_TAKE_UP = THIRD_PERSON | DEMONSTRATIVES | {"one"}
"""What names a subject again that stands before a comma."""
_CONCEDED = frozenset("is was has had does wins gets becomes comes takes turns".split())
_TO_COME = frozenset("will would should could might was had".split())
"""“Whoever wins, he will need luck”: whatever happens, and no subject."""
_QUOTING = frozenset("“\"„‘'")
_DEFINITE_ARTICLES = frozenset({"the", "this", "these", "those"})
_OPENING = _DEFINITE_ARTICLES | frozenset("many some most all few".split())
_LONGER_THAN_ASIDE = 5
"""Words that a clause between commas has and “it is true” has not."""
_SAID = frozenset(
    "say says said think thinks thought believe believes believed admit admits admitted fear fears feared hope hopes "
    "tell tells told learn learned explain explained concede conceded recall recalled know knew "
    "add adds added seems seemed appears appeared turns turned".split()
)
_TOLD = frozenset("to the a an his her its their having".split())
"""What opens that which is said, so that the verb is no aside."""
_SEEMING = frozenset("seems seemed appears appeared turns turned".split())
"""“The bridge, it seems, is safe”; she appeared on the show."""
_UNDATED = TIMES | frozenset(
    """
    first second third same following previous only day days night nights week weeks month months year years decade
    morning evening afternoon summer winter spring autumn weekend season moment minute minutes hour hours time times
    way more less rest fact truth result son daughter child brother sister heir father mother
    """.split()
)
"""Words of adverbials of time and of appositions."""


def behind_comma(sentence: Sequence[Clause]) -> bool | None:
    """Whether it is sure that the last of some clauses begins with a pronoun for the subject before the comma; None
    where it does not.

    Sure are *that* behind a free relative ("What they found, that surprised"), *these* behind a noun phrase, a pronoun
    behind "anyone who …", and one behind a subject that a relative clause or an apposition interrupts ("My grandmother,
    who fled, she never spoke").
    """
    opener, clause = sentence[0], sentence[-1]
    words = clause.words
    if words[0] not in _TAKE_UP or len(sentence) == 1 or clause.opening != "," or len(words) <= 2:
        return None
    near = len(sentence) == INTERRUPTED
    if words[0] == "that" and opener.words[0] in _FREE_RELATIVES | {"that"} and agrees(words[1], "it"):
        concedes = opener.words[0] == "whether" and "or" in opener.words  # “whether or not it rains, that is”
        return None if concedes else near and len(opener.words) > 2
    if near and words[0] == "it" and _takes_up_clause(opener, clause):
        return True
    if _points_back(sentence) or (near and (_is_dislocated(opener, clause) or _takes_up_relative(opener, clause))):
        return True
    may = words[0] != "one" or (opener.words[0] in PERSONS | {"whoever"} and clause.closing != ",")
    if near and may and _repeats(words) and _may_repeat(opener):
        plural = words[0] in ("these", "those") and any(map(is_plural, opener.words))
        return plural or (opener.words[0] in PERSONS and words[1] in AUXILIARIES)
    verb = next((word for word in words[1:] if word not in _MEANWHILE), "")
    if words[0] in ("he", "she") and agrees(verb, words[0]) and _is_named(opener):
        relative = len(sentence) == INTERRUPTED + 1 and sentence[1].words[0] in ("who", "whose")
        return (relative and not _is_aside(opener, clause)) or None
    if words[0] in THIRD_PERSON and agrees(verb, words[0]) and is_subject(opener, len(opener.words)):
        return opener.words[0] in _DEFINITE and _interrupts(sentence) and not _is_aside(opener, clause)
    return None


def _is_named(opener: Clause) -> bool:
    """Whether a sentence begins with somebody's full name, behind what he is: “Head coach Milan Vukas”."""
    words = opener.words
    names = len(words) > 1 and opener.begins_sentence and all(map(opener.is_name, range(len(words) - 2, len(words))))
    role = words[:-2] if names else ()
    return names and len(role) <= _LONGEST_ROLE and not any(word in PREPOSITIONS | CONJUNCTIONS for word in role)


_LONGEST_ROLE = 4
_LEAST_NAMED = 3
"""Words of a noun phrase that ends in the name of a place: the billionaire from Küsnach."""


def _takes_up_clause(opener: Clause, clause: Clause) -> bool:
    """“That eleven publishers turned it down, it no longer surprises anyone”."""
    words = opener.words
    opens = len(words) > _SHORTEST_SUBJECT and words[0] == "that" and opener.begins_sentence
    if not opens or not (words[1] in DETERMINERS | THIRD_PERSON or words[1] in _NUMBERS or is_plural(words[1])):
        return False
    told = any(may_be_tensed(word) or word in AUXILIARIES for word in words[2:])
    verb = next((word for word in clause.words[1:] if word not in ADVERBS and word not in ("no", "longer", "not")), "")
    return (
        told
        and opener.opening not in _QUOTING
        and (verb in AUXILIARIES or verb in _OF_FACTS)
        and not _is_comment(clause.words)
    )


_SHORTEST_SUBJECT = 4
_NUMBERS = ABOVE_ONE | frozenset("several many few no nobody".split())
_OF_FACTS = frozenset(
    "surprises surprised shows showed proves proved means meant remains makes made worries worried annoys".split()
)
"""What facts do."""


_MEANWHILE = frozenset("now also still then already soon".split())


def _interrupts(sentence: Sequence[Clause]) -> bool:
    """Whether a relative clause or an apposition stands between a subject and the pronoun for it."""
    if len(sentence) != INTERRUPTED + 1:
        return False
    between = sentence[1]
    named = between.closing == "," and all(map(between.is_name, range(len(between.words))))
    return between.words[0] in ("who", "whose", "which", "a", "an") or is_participle(between.words[0]) or named


def _is_aside(opener: Clause, clause: Clause) -> bool:
    """Whether a clause with a pronoun says what somebody thinks of the sentence, or is the only one with a verb."""
    words = clause.words
    short = clause.closing == "," and len(words) < _LONGER_THAN_ASIDE
    told = words[2:3] != () and words[2] in _TOLD and clause.closing == "."  # “…, she admitted to two meetings.”
    said = words[1] in (_SAID if words[0] == "it" else _SAID - _SEEMING) and "that" not in words and not told
    return short or said or _is_comment(words) or not _ABSOLUTE.isdisjoint(opener.words)


def behind_age(sentence: Sequence[Clause]) -> tuple[int, bool] | None:
    """``Irma Stolz (91) she knits``."""
    if len(sentence) < INTERRUPTED + 1:
        return None
    name, age, clause = sentence[-3:]
    words = clause.words
    aged = age.opening == "(" and clause.opening == ")" and len(age.words) == 1 and age.words[0].isdigit()
    aged = aged and len(age.words[0]) < _YEAR  # a year stands behind a title: “in Crome Yellow (1921) he”
    if not aged or words[0] not in ("he", "she") or len(words) < INTERRUPTED + 1:
        return None
    named = len(name.words) > 1 and name.is_name(len(name.words) - 1)
    return (0, True) if named and agrees(words[1], words[0]) else None


_YEAR = 4
"""Digits of a year."""


def _points_back(sentence: Sequence[Clause]) -> bool:
    """“The shares, which had doubled in May, these lost a fifth”."""
    opener, aside, clause = sentence[0], sentence[1], sentence[-1]
    words = clause.words
    if len(sentence) != INTERRUPTED + 1 or words[0] not in ("these", "those") or aside.words[0] not in ("which", "who"):
        return False
    verb = "VBD" in verb_tags(words[1]) and "NOUN" not in can_be(words[1]) and clause.closing != ","
    plural = words[1] in ("are", "were", "have", "will", "would", "must", "can") or verb
    subject = opener.begins_sentence and opener.words[0] in _OPENING and is_subject(opener, len(opener.words))
    told = any(may_be_finite(aside.words, at) or may_be_tensed(aside.words[at]) for at in range(1, len(aside.words)))
    return plural and subject and told and any(map(is_plural, opener.words)) and "in" not in opener.words[:1]


def _is_dislocated(opener: Clause, clause: Clause) -> bool:
    """Whether a subject of its own stands before the comma, and nothing else can: “The new stadium, it will hold”.

    What a clause may be about besides stays out: a time ("The next day, it rained"), an apposition ("The oldest of
    three, she grew up"), an object put first ("The book, he read in a day"), what is spoken.
    """
    words, pronoun = opener.words, clause.words[0]
    relative = next(
        (place for place, word in enumerate(words) if (word in RELATIVES or word == "whose") and place > 1), None
    )
    if relative is not None and pronoun in _POINTED:
        pronoun = _POINTED[pronoun]
    if pronoun not in THIRD_PERSON or opener.opening in _QUOTING or not opener.begins_sentence:
        return False
    if clause.closing == "," and (len(clause.words) < _LONGER_THAN_ASIDE or not _SAID.isdisjoint(clause.words)):
        return False
    if len(words) < 2 or not agrees(clause.words[1], pronoun) or clause.words[1] in _SAID:
        return False
    if words[0] == "who":
        return pronoun in ("he", "she") and has_finite_form(words[1])
    if words[0] == "whoever":
        general = "VBZ" in verb_tags(words[1]) and words[1] not in _CONCEDED and len(words) > 2
        return general and pronoun in ("he", "she") and clause.words[1] not in _TO_COME
    phrase = words[:relative]
    if relative and takes_bare_clause(words[relative - 1]) and verb_tags(words[relative - 1]) & {"VBZ", "VBD"}:
        return False  # “This means that in case he comes, it should be locked”
    if _is_comment(clause.words) or not _ABSOLUTE.isdisjoint(words):
        return False
    if words[0] not in _OPENING or not _UNDATED.isdisjoint(phrase) or any(map(is_superlative, phrase)):
        return False
    if relative is None and not (_may_be_main(clause) and "of" not in words and words[0] in _DEFINITE_ARTICLES):
        return False
    named = relative is None and len(words) > _LEAST_NAMED and opener.is_name(len(words) - 1)
    return _is_noun_phrase(words[:-1] if named and words[-2] in PREPOSITIONS else phrase, pronoun)


def _may_be_main(clause: Clause) -> bool:
    """Whether the verb behind a pronoun is that of the sentence, and takes nothing that stands before the comma for its
    object: “The book, he read in a day”."""
    words = clause.words
    own_object = words[2:3] != () and words[2] in DETERMINERS
    return words[1] in AUXILIARIES or (own_object and clause.closing != ",")


def _takes_up_relative(opener: Clause, clause: Clause) -> bool:
    """Whether a pronoun takes up persons of whom a relative clause tells: “Landlords who let more than one flat, those
    will need”, “Anyone who wants to come, he needs a ticket”."""
    words, pronoun = opener.words, clause.words[0]
    relative = next((place for place, word in enumerate(words[:_LONGEST_HEAD]) if word in ("who", "whose")), 0)
    if not relative or not opener.begins_sentence or opener.opening in _QUOTING or clause.closing in (",", "?"):
        return False
    if clause.words[1] in _SAID or not agrees(clause.words[1], pronoun) or _is_comment(clause.words):
        return False
    if relative == 1 and words[0] in PERSONS - {"those"} | {"anybody", "everybody"}:
        return pronoun in ("he", "she", "they")
    phrase = words[:relative]
    if pronoun not in ("those", "these", "they") or phrase[0] in PREPOSITIONS or not is_plural(phrase[-1]):
        return False
    return can_be(phrase[-1]) == {"NOUN"} and all(
        word in EXISTING or word in _DEFINITE_ARTICLES or can_be(word) == {"ADJ"} or word.isdigit()
        for word in phrase[:-1]
    )


def _is_noun_phrase(words: Sequence[str], pronoun: str) -> bool:
    """Whether words are a noun phrase without a verb, of the number of the pronoun."""
    if any(word in CONJUNCTIONS or word in PRONOUNS or must_be_verb(word) for word in words):
        return False
    place = next((place for place, word in enumerate(words) if word in PREPOSITIONS), len(words)) - 1
    head, last = words[place], words[-1]
    return (
        _may_be_noun(head)
        and (_may_be_noun(last) or last in PREPOSITIONS)
        and (is_plural(head) or head == "people") == (pronoun == "they")
    )


def _may_be_noun(word: str) -> bool:
    """Whether a word is a noun, or one that no dictionary has, like winemaker."""
    return "NOUN" in can_be(word) or word in persons() or (word.endswith(("er", "aire", "ist")) and not can_be(word))


def _is_comment(words: Sequence[str]) -> bool:
    """``it is hoped``, ``it may be said``."""
    said = next((word for word in words[1:] if word not in AUXILIARIES and word not in ADVERBS), "")
    behind = next((later for word, later in pairwise(words) if word == said), "")
    comments = words[0] == "it" and "VBN" in verb_tags(said) and takes_bare_clause(said)
    return comments and behind not in PREPOSITIONS


def _repeats(words: Sequence[str]) -> bool:
    """Whether a clause opens with a pronoun as subject: ``they want``, ``these have``, ``he must``."""
    verb = 2 if words[1] in ADVERBS or words[1].endswith("ly") else 1
    return words[0] in _TAKE_UP and len(words) > verb and agrees(words[verb], words[0])


def _may_repeat(opener: Clause) -> bool:
    """Whether the clause before the comma is a free relative, or a noun phrase of any kind."""
    words = opener.words
    if not opener.begins_sentence:
        return False
    if words[0] in _FREE_RELATIVES:
        return words[0] in ("who", "whoever") or "who" in words[:3]
    if words[0] in ("my", "no"):
        return False  # “My friends, these are great days”
    opens = words[-1] not in TIMES and (words[0] in DETERMINERS or words[0][0].isdigit())
    return opens and len(words) > 1 and not any(word in AUXILIARIES for word in words)
