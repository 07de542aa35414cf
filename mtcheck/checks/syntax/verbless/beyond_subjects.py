"""Where what stands behind the subject of a clause begins: there its verb may be missing."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import NO_VERBS
from mtcheck.analysis.morphology import can_be, is_comparative, is_plural, opens_proportion, verb_tags
from mtcheck.checks.syntax.verbless.clauses import says_when
from mtcheck.checks.syntax.verbless.possible_verbs import STATES
from mtcheck.checks.syntax.verbless.regions import is_date
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    OPENS_NOUN_PHRASE,
    PARTICLES,
    PASSIVE_PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIME_NOUNS,
    TIMES,
    TRANSITIVE_PARTICIPLES,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.persons import persons

__all__ = [
    "AGENTS",
    "COUNTED",
    "DEFINITE",
    "FEWEST_WORDS",
    "NO_HEADS",
    "beyond_subject",
    "ends_noun_phrase",
    "places_of_verb",
]

FEWEST_WORDS = 6
_ILLIONS = frozenset({"million", "billion"})
_NEARLY = frozenset("around about nearly almost over roughly approximately".split())
NO_HEADS = (
    NO_VERBS
    | PRONOUNS
    | CONJUNCTIONS
    | QUANTIFIERS
    | TIME_NOUNS
    | AUXILIARIES
    | frozenset("half such quite rather what hours weeks days months minutes metres miles times per to".split())
)
_NO_OBJECTS = TIME_NOUNS | frozenset("hour week month weekend afternoon summer winter season same head piece".split())
"""Nouns of what stands behind another noun and is no object: ``the race the week before``."""
_DEGREES = frozenset("very particularly too so extremely especially".split())
_SENTENCE_ADVERBS = frozenset("probably presumably apparently allegedly reportedly mostly mainly officially".split())
_BECOME = frozenset("been risen fallen gone become grown sunk shrunk arisen begun".split())
"""Participles that say nothing of a noun before them."""
_PREDICATES = frozenset(
    """
    asleep dead ill sick unclear unknown uncertain unharmed uninjured unhurt guilty innocent angry happy proud afraid
    unable unconscious disappointed relieved drunk absent ready convinced satisfied
    """.split()
)
"""Adjectives that are said of a subject, and hardly stand behind the noun that they belong to."""
AGENTS = frozenset(
    """
    police brigade company firm government ministry council court parliament union unions club team party opposition
    authorities authority commission committee association federation bank insurer manufacturer airline group
    operator organisers organizers administration agency army navy senate cabinet coalition bundestag carmaker
    retailer supplier foundation chamber investigators prosecutors rescuers couple family brothers sisters climbers
    """.split()
)
"""Those who do what the news tells, besides persons."""
COUNTED = ABOVE_ONE | frozenset("around about nearly almost many several most some more over".split())
DEFINITE = (OPENS_NOUN_PHRASE - {"a", "an"}) | frozenset("both these those".split())


def places_of_verb(clause: Clause, end: int, begin: int = 2) -> list[int]:
    """Words before which the verb of a subject may have stood."""
    return [
        at
        for at in range(begin, end)
        if (ends_noun_phrase(clause, at - 1) or clause.words[at - 1] in TIMES | MONTHS) and _opens_rest(clause, at)
    ]


def beyond_subject(clause: Clause) -> list[int]:
    """Where what can be no part of the subject begins, or may begin."""
    words = clause.words
    places = places_of_verb(clause, len(words))
    phrases = [at for at in range(2, len(words) - 1) if words[at] in PREPOSITIONS and words[at] != "of"]
    first = 1 if is_plural(words[0]) else 2
    beyond = [at for at in range(first, len(words) - 1) if _is_beyond_subject(clause, at)][:1]
    if beyond:
        return beyond
    agent = len(phrases) > 1 and _names_agent(words[: phrases[0]])
    if agent or says_when([clause]) or _is_counted_and_dated(words, phrases):
        return next(([at] for at in places[:1] if words[at] == "to" and "VB" in verb_tags(words[at + 1])), places)
    if words[-1] in _PREDICATES and ends_noun_phrase(clause, len(words) - 2):
        return [len(words) - 1]
    return []


def _is_beyond_subject(clause: Clause, at: int) -> bool:
    words = clause.words
    word, before, after = words[at], words[at - 1], words[at + 1]
    if not ends_noun_phrase(clause, at - 1):
        return is_comparative(word) and after == "than" and before.endswith("ly")
    if word in STATES:
        return after not in ("and", "or", "so")
    if word in _SENTENCE_ADVERBS or (word == "until" and after == "further"):
        return True
    if word == "no" or (word == "one" and after == "of"):
        return True
    if word in OPENS_NOUN_PHRASE | _NEARLY:
        return _opens_object(clause, at) if word in OPENS_NOUN_PHRASE else _opens_amount(words, at)
    if word == "to":
        return after == "hospital"
    if word in _BECOME or (word in PASSIVE_PARTICIPLES and after == "by"):
        return True
    if verb_tags(word) == {"VBN"} and after in PARTICLES and words[at + 2 : at + 3] and words[at + 2] in DEFINITE:
        return True
    if verb_tags(word) == {"VBN"} or word in TRANSITIVE_PARTICIPLES:
        return len(words) > FEWEST_WORDS and (after == "to" or after == "by") and not clause.is_name(at)
    if word in _PREDICATES:
        return True
    if word.endswith("ly") or word in _DEGREES:
        return at + 2 == len(words) and can_be(after) == {"ADJ"}
    return False


def _opens_object(clause: Clause, at: int) -> bool:
    """Whether a noun phrase opens that can belong to no word before it: not “Ivan the Terrible”, “to make a mark”."""
    words = clause.words
    word, before, after = words[at], words[at - 1], words[at + 1]
    if clause.is_name(at - 1) and (clause.is_name(at + 1) or after in ("great", "younger", "elder")):
        return False
    if word in ("a", "an") and (before.endswith("s") or not after[:1].isalpha()):
        return False  # “ten cents a pound”
    if at > 1 and verb_tags(before) & {"VB", "VBG"} and words[at - 2] not in DETERMINERS:
        known = can_be(words[at - 2])
        if "ADJ" not in known or "NOUN" in known or "VBG" in verb_tags(before):
            return False  # “The old man the lifeboats”, “to make a mark”
    return after not in _NO_OBJECTS and not opens_proportion(words[at : at + 2])


def _opens_amount(words: Sequence[str], at: int) -> bool:
    """``around 30 million francs``."""
    counted = words[at + 2 : at + 3]
    return words[at + 1][0].isdigit() and bool(counted) and (is_plural(counted[0]) or counted[0] in _ILLIONS)


def _names_agent(words: Sequence[str]) -> bool:
    """Whether what a sentence begins with is a person or an institution that does something."""
    head = next((at for at, word in enumerate(words) if word == "of"), len(words)) - 1
    return words[0] in DEFINITE and (
        words[head] in persons() or words[head] in AGENTS or words[head].endswith("-year-old")
    )


def _is_counted_and_dated(words: Sequence[str], phrases: Sequence[int]) -> bool:
    counted = words[0] in COUNTED or words[0][0].isdigit()
    return len(phrases) > 1 and counted and any(words[at] == "on" and is_date(words, at + 1) for at in phrases)


def ends_noun_phrase(clause: Clause, at: int) -> bool:
    word = clause.words[at]
    known = can_be(word)
    if word in NO_HEADS or (word[0].isdigit() and not word.endswith("-old")):
        return False
    return clause.is_name(at) or "NOUN" in known or not known


def _opens_rest(clause: Clause, at: int) -> bool:
    word = clause.words[at]
    return (
        (word in PREPOSITIONS and word != "of") or word in OPENS_NOUN_PHRASE or word in STATES or word in ("to", "so")
    )
