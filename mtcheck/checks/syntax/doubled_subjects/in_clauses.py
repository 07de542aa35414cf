"""Pronouns right behind the subject of their clause that open no relative clause which lacks its own pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.finiteness import may_be_finite, may_be_predicate, must_be_verb, shows_finite
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.languages.english_grammar import (
    ADVERBS,
    ALSO_PREPOSITIONS,
    AUXILIARIES,
    BE,
    BEFORE_NOUNS,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MONTHS,
    OPERATORS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    RELATIVES,
    TAKES_INFINITIVE,
    THIRD_PERSON,
    TIMES,
)
from mtcheck.languages.tokens import PerToken

__all__ = ["LONGEST_SUBJECT", "OCCASIONS", "agrees", "has_second_verb", "in_clause", "is_subject"]

LONGEST_SUBJECT = 14
OCCASIONS = TIMES | frozenset(
    """
    day days time times moment year years way night nights week weeks month months morning mornings evening evenings
    afternoon afternoons weekend weekends summer summers winter winters spring autumn reason place hour hours minute
    minutes second instant manner extent degree rate speed first last next more less decade decades century centuries
    season seasons holiday holidays life lives lifetime career youth childhood christmas easter whitsun ramadan wonder
    doubt thing thank thanks shame pity question chance god goodness fact idea thought
    """.split()
)
"""What a clause may follow that lacks nothing: “the day it was built”."""
_TELLING = frozenset("promise tell assure warn remind show convince persuade teach inform notify guarantee bet".split())
"""Verbs with somebody behind them and a clause."""
_ENDS = frozenset({"", ".", ";", "!"})
_LONGEST_TIME = 5
_DATING = frozenset("last this next every yesterday today".split())
_OPENS_OBJECT = DETERMINERS - {"all", "both", "that", "this"}
_NUMBERS = QUANTIFIERS - frozenset("around about nearly almost more less most much".split())
_INTRANSITIVE = frozenset(
    "work live come go sleep arrive die belong depend suffer wait stand sit fall stay travel hope vote react".split()
)
_SUBORDINATING = frozenset(
    "that which who where when because after before since until while if as whose what how".split()
)
_GIVING = frozenset("give tell show send offer teach lend pay grant ask owe sell bring buy make call name".split())


def in_clause(sentence: Sequence[Clause], following: Sequence[Clause]) -> tuple[int, bool | None]:
    """The place of a pronoun behind the subject of the last of some clauses, and whether it is sure that it opens no
    relative clause; None where it does."""
    clause = sentence[-1]
    words = clause.words
    if not (clause.begins_sentence or clause.opening == ",") or THIRD_PERSON.isdisjoint(words):
        return 0, None
    place = next((at for at in range(1, min(LONGEST_SUBJECT, len(words) - 2)) if words[at] in THIRD_PERSON), None)
    if place is None:
        return 0, None
    if clause.opening == "," and can_be(words[-1]) == {"VERB"} and "VB" in verb_tags(words[-1]):
        return 0, None  # “a victim of the boom it helped to create”
    pronoun, verb = words[place : place + 2]
    if agrees(verb, pronoun) and is_subject(clause, place):
        return place, clause.begins_sentence and _leaves_no_gap(clause, place, following)
    timed = len(sentence) == 2 and _is_time(sentence[0]) and _is_plain_subject(clause, place)
    return place, (timed and agrees(verb, pronoun) and _leaves_no_gap(clause, place, following)) or None


def _is_time(opener: Clause) -> bool:
    """``Last year alone``, ``In May``, ``On Monday evening``: what may stand before a subject."""
    words = opener.words
    if not opener.begins_sentence or len(words) > _LONGEST_TIME or any(map(must_be_verb, words)):
        return False
    opens = words[0] in PREPOSITIONS or words[0] in _DATING
    return opens and any(word in OCCASIONS or word in MONTHS or (word.isdigit() and len(word) == 4) for word in words)


def _is_plain_subject(clause: Clause, end: int) -> bool:
    """``vets at the wildlife clinic``, ``the vets``: a plural and what tells where it is, before *they*."""
    words = clause.words[:end]
    if words[-1] in TIMES or clause.words[end] != "they" or clause.opening != ",":
        return False
    head = words[int(words[0] in DETERMINERS)] if len(words) > 1 else words[0]
    place = len(words) > 2 and any(word in ("at", "in", "from", "of", "on") for word in words[1:3])
    plain = "NOUN" in can_be(head) and is_plural(head)
    return plain and place and not any(map(must_be_verb, words)) and "that" not in words


def _leaves_no_gap(clause: Clause, pronoun: int, following: Sequence[Clause]) -> bool:
    """Whether a pronoun and all that its verb needs are there, and no other verb: no relative clause then (“the house
    he bought”), which lacks what it is about. “The results they were published”, “the mayor he opened the bridge”."""
    words = clause.words
    if (
        pronoun == 1
        or clause.is_name(pronoun)
        or words[0] in PRONOUNS
        or takes_bare_clause(words[pronoun - 1])
        or not OCCASIONS.isdisjoint(words[:pronoun])
    ):
        return False
    if any(word in CONJUNCTIONS or may_be_finite(words, at) for at, word in enumerate(words[:pronoun]) if at):
        return False  # “associations support it but fear that they lack the staff”
    if _has_main_verb_behind(clause, pronoun, following) or words[-1] in PREPOSITIONS:
        return False
    verb = pronoun + 1
    while verb + 1 < len(words) and words[verb] in _IN_VERB_GROUP:
        verb += 1
    behind, object_ = (*words[verb + 1 : verb + 3], "", "")[:2]
    tags = verb_tags(words[verb])
    if "VBN" in tags and not BE.isdisjoint(words[pronoun + 1 : verb]):
        return behind not in DETERMINERS
    first, second = words[pronoun + 1 : pronoun + 3]
    if first in BE:
        return verb + 1 >= pronoun + 3 and can_be(words[verb]) == {"ADJ"}
    if first in HAVE and (second in _OPENS_OBJECT - {"the"} or second.isdigit() or second in _NUMBERS):
        return True  # “the mother she has three children”
    than = words[verb + 3 : verb + 4] if (behind, object_) == ("more", "than") else (behind,)
    counted = any(number[0].isdigit() or number in _NUMBERS for number in than if number)
    if words[verb] in OPERATORS or not tags:
        return False
    if behind in PREPOSITIONS and first not in OPERATORS and not _INTRANSITIVE.isdisjoint(verb_lemmas(words[verb])):
        return words[verb + 2 : verb + 3] != ()  # “my brother he works in Berlin”
    if behind == "to" and words[verb] in TAKES_INFINITIVE and "VB" in verb_tags(object_):
        third = words[verb + 3] if words[verb + 3 : verb + 4] else ""  # “they want to breed the hippos”
        return (third in _OPENS_OBJECT or third in _NUMBERS or third.isdigit()) and not _gives(object_)
    if behind == "that":
        return object_ in DETERMINERS | THIRD_PERSON
    plural = is_plural(behind) and can_be(behind) == {"NOUN"}
    return (behind in _OPENS_OBJECT or plural or counted) and not _gives(words[verb])


def _gives(word: str) -> bool:
    return not _GIVING.isdisjoint(verb_lemmas(word))


def _has_main_verb_behind(clause: Clause, pronoun: int, following: Sequence[Clause]) -> bool:
    """Whether a verb may follow that is not that of a subordinate clause: “the house he bought which burnt was old”."""
    if clause.closing == ",":
        for other in following:
            if other.opening != ",":
                break
            opens = other.words[0] in _SUBORDINATING - {"that"} or other.words[0] in PREPOSITIONS | {"but"}
            opens = opens or other.words[1:3] in (("of", "them"), ("of", "which"), ("of", "whom"))
            if not opens:
                return True
    elif clause.closing not in _ENDS:
        return True
    words = clause.words
    begin = next((at for at in range(pronoun + 2, len(words)) if words[at] in _SUBORDINATING), None)
    if begin is None:
        return has_second_verb(clause._replace(closing="."), pronoun)
    if has_second_verb(clause._replace(words=words[:begin], closing="."), pronoun):
        return True
    joints = sum(word in _SUBORDINATING for word in words[begin:])
    verbs = sum(
        words[at - 1] != "to"
        and (shows_finite(words[at]) or must_be_verb(words[at]))
        and words[at - 1] not in OPERATORS | DETERMINERS | PREPOSITIONS
        for at in range(begin + 1, len(words))
    )
    return verbs > joints


def has_second_verb(clause: Clause, pronoun: int) -> bool:
    """Whether a verb may stand behind the one of the pronoun, in the clause or behind it."""
    words = clause.words
    index = pronoun + 2
    while index < len(words) and (
        words[index] in AUXILIARIES | ADVERBS or (words[index - 1] in AUXILIARIES | ADVERBS and verb_tags(words[index]))
    ):
        index += 1
    others = (words[i] for i in range(index, len(words)) if words[i - 1] != "to")
    return clause.closing not in _ENDS or any(may_be_predicate(word) and must_be_verb(word) for word in others)


_IN_VERB_GROUP = OPERATORS | BE | ADVERBS | {"not"}
_NO_SUBJECTS = (CONJUNCTIONS | PREPOSITIONS | ALSO_PREPOSITIONS | THIRD_PERSON) - {"whoever"}


def is_subject(clause: Clause, end: int) -> bool:
    """Whether the clause begins with a noun phrase that ends at a word and holds no verb."""
    words = clause.words[:end]
    if words[0] in _NO_SUBJECTS or not _may_close(words[-1]):
        return False
    if words[0] not in DETERMINERS and not (clause.begins_sentence and clause.text.lstrip()[0].isupper()):
        return False
    if any(map(_tells, words[1:-1])):
        return False  # “Curator Aigner promises visitors they will be allowed”
    if "VBN" in verb_tags(words[0]) and words[1:2] != () and words[1] in BEFORE_NOUNS:
        return False  # “Given the chance he would go”
    return not any(map(must_be_verb, words))


@PerToken
def _may_close(word: str) -> bool:
    """Whether a word may end a subject; “most of it went”."""
    if word in TIMES or word in RELATIVES or word in PREPOSITIONS:
        return False
    return not can_be(word) or "NOUN" in can_be(word)


@PerToken
def _tells(word: str) -> bool:
    return not _TELLING.isdisjoint(verb_lemmas(word))


def agrees(word: str, pronoun: str) -> bool:
    present = "VBP" if pronoun in ("they", "these", "those") else "VBZ"
    return word in AUXILIARIES or bool(verb_tags(word) & {"VBD", present})
