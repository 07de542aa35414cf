"""Attributes before their noun that begin with a preposition, where no noun can be meant: “a by the court imposed”."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.phrases import is_year
from mtcheck.languages.english_grammar import (
    DETERMINERS,
    MONTHS,
    OPERATORS,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.persons import persons

__all__ = ["BEFORE_ATTRIBUTE", "ENDS_TIME", "OPENS_ATTRIBUTE", "PERIODS", "opens_with_adverb", "sure_head"]

BEFORE_ATTRIBUTE = frozenset("a an the its their our".split())
"""Not *his* and *her*, which stand for a noun as well: “gave her in the park arrested …”."""
OPENS_ATTRIBUTE = frozenset(
    """
    by against since from for with to in on at during after into between within until under behind through among
    without despite already allegedly probably still presumably originally
    """.split()
)
PERIODS = (
    frozenset("week month year night weekend spring summer autumn winter season".split())
    | WEEKDAYS
    | (MONTHS - {"may"})
)
ENDS_TIME = PERIODS | {"ago", "yesterday"}
_ADVERBS = frozenset("already allegedly probably still presumably originally".split())
_OPENS_COMPLEMENT = ABOVE_ONE | frozenset("the a an this these several many numerous".split())
_OF_OWNER = frozenset("its their his her our".split())
_OWNED_BEHIND = frozenset("from with to on during after against into without".split())
_IDIOMS = frozenset(
    """
    time times moment sense way word degree extent man while stroke whole end meantime meanwhile face surface eye eyes
    benefit ground spot job go road nose side record fly edge table numbers book by know round field main making past
    top ready point letter death max ages most win fact scenes wheel radar counter hood day days same last first one
    other now best worst least part rule hand hands mouth teeth back left right contrary outside inside
    measure measures account accounts standards
    """.split()
)
"""“An at the time unknown singer”, “a by the numbers thriller”, “the on the whole accepted view”."""
_HEADS = frozenset(
    """
    missing responsible necessary living resident available standing working lying belonging familiar dependent hit
    affected guilty located based valid close interested active popular
    """.split()
)
_SEASONS = frozenset("spring summer autumn winter midsummer yesterday today tomorrow".split())
_OPENS_PLURAL = frozenset("by with against from".split())
_LONGEST = 16
_STOPS = OPERATORS | SUBORDINATORS | SUBJECT_PRONOUNS | frozenset("who which that whose not".split())


def sure_head(clause: Clause, article: int) -> int | None:
    """The participle that ends an attribute behind an article, if nothing else can be meant."""
    words = clause.words
    start = article + 1 + (opens_with_adverb(words[article + 1]) or _time_before_agent(words, article + 1))
    if start + 3 >= len(words) or words[start] not in OPENS_ATTRIBUTE - _ADVERBS:
        return None
    if words[start] == "to" and start > article + 1 and words[start + 1] not in DETERMINERS:
        return None  # “a newly to open school”
    if any(clause.phrase(at, at + 1) != words[at] for at in range(article + 1, start + 1)):
        return None  # “the In Memoriam”
    if clause.phrase(article, article + 1) != words[article] and article:
        return None  # “vitamin A in the form”
    if not _opens_complement(clause, start):
        return None
    for head in range(start + 2, min(start + _LONGEST, len(words) - 1)):
        word = words[head]
        if words[head - 1] == "while" or (word == "while" and "VBG" in verb_tags(words[head + 1])):
            continue  # “a by a farmer while ploughing discovered helmet”
        if word in MONTHS and words[head - 1] in PREPOSITIONS:
            continue
        if word in _STOPS:
            return None
        closed = words[head - 1] in DETERMINERS | PREPOSITIONS | QUANTIFIERS | {"to", "and", "or"}
        if _is_head(word) and not closed and (head > start + 2 or words[start + 1] not in DETERMINERS):
            return head if _opens_noun(clause, head + 1) else None
    return None


@cache
def opens_with_adverb(word: str) -> bool:
    """Whether an adverb may open an attribute: “the recently by the council adopted plan”."""
    return word in _ADVERBS or (word.endswith("ly") and can_be(word) == {"ADV"} and word != "only")


def _time_before_agent(words: Sequence[str], start: int) -> int:
    """Words of a time that opens an attribute, where who did it follows: “the last year by a fund taken over firm”."""
    for length in (1, 2, 3):
        if words[start + length : start + length + 1] == ("by",):
            last = words[start + length - 1]
            dated = length == 2 and words[start] == "last" and last in PERIODS
            ago = length == 3 and last == "ago"
            return length if dated or ago or (length == 1 and last == "yesterday") else 0
    return 0


def _opens_complement(clause: Clause, start: int) -> bool:
    """Whether a noun of its own follows the preposition, and no phrase that English puts before adjectives."""
    words = clause.words
    preposition, behind, after = words[start], words[start + 1], words[start + 2]
    ending = after == "end" and words[start + 3 : start + 4] == ("of",) and words[start + 4 : start + 5] != ()
    if ending and words[start + 4] in MONTHS:
        return True
    if behind in _IDIOMS or after in _IDIOMS:
        return False
    if behind in _OPENS_COMPLEMENT or (behind in _OF_OWNER and preposition in _OWNED_BEHIND):
        return True
    if preposition == "by" and behind in _OF_OWNER:
        return after in persons()  # “by her predecessor”, but “by her own account”
    if behind in WEEKDAYS | MONTHS | _SEASONS or is_year(behind):
        return True
    if clause.is_name(start + 1):
        return True
    return preposition in _OPENS_PLURAL and can_be(behind) == {"NOUN"} and is_plural(behind)


@cache
def _is_head(word: str) -> bool:
    if word in _HEADS:
        return True
    if "VBG" in verb_tags(word):
        return True
    return "VBN" in verb_tags(word) and can_be(word) <= {"VERB", "ADJ"} and word not in OPERATORS


def _opens_noun(clause: Clause, index: int) -> bool:
    """Whether a noun follows, behind an adjective or two."""
    words = clause.words
    for place in range(index, min(index + 3, len(words))):
        if words[place] in _STOPS | PREPOSITIONS | DETERMINERS or words[place] in ("to", "and", "or", "by"):
            return False
        if clause.is_name(place) or not can_be(words[place]):
            return False
        if "NOUN" in can_be(words[place]):
            return True
        if "ADJ" not in can_be(words[place]):
            return False
    return False
