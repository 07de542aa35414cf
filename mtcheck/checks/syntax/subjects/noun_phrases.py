"""Noun phrases as subjects: “the results of the vote was”, “each of the villages have”, “a lot of people was”."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.number import MANY, ONE, PLURAL, SINGULAR_IN_S, number_of
from mtcheck.checks.syntax.subjects.boundaries import FRACTIONS
from mtcheck.checks.syntax.subjects.margins import (
    MARGIN,
    MARGIN_OF_BARE,
    MARGIN_OF_LIST,
    MARGIN_OF_ONE,
    MARGIN_OF_ONE_OF,
)
from mtcheck.languages.english_grammar import DETERMINERS, NOMINATIVES, PREPOSITIONS, RELATIVES

__all__ = ["behind_phrase"]

_SHARES = MANY | frozenset("most all some both half".split())
_BEFORE = frozenset("only even almost nearly".split())
_OPENS_SUBJECT = DETERMINERS | ONE | _SHARES | PLURAL | SINGULAR_IN_S
_COUNTRIES = frozenset("states netherlands philippines emirates".split())
_LOTS = frozenset("lot plenty couple".split())


def behind_phrase(clause: Clause, start: int, last: int, number: int) -> float | None:
    """The margin for a verb of this number behind a subject of the words from ``start`` to ``last``."""
    words = clause.words
    while start < last and words[start] in _BEFORE:
        start += 1
    first = words[start]
    if first in NOMINATIVES and words[start + 1 : start + 2] == ("and",) and start + 1 < last:
        return MARGIN_OF_LIST if number == 1 and not clause.is_name(last) else None  # “he and his brother has”
    if (whole := _behind_share(words, start, last)) is not None:
        return MARGIN if number == 1 and number_of(words[whole : _end_of_head(words, whole, last) + 1]) == 2 else None
    return _behind_noun_phrase(clause, start, last, number)


def _behind_noun_phrase(clause: Clause, start: int, last: int, number: int) -> float | None:
    words = clause.words
    first = words[start]
    if not (first in _OPENS_SUBJECT or is_plural(first)):
        return None
    if start == last and first in ("neither", "either"):
        return None  # “neither do I”
    if first in ONE and start < last and words[start + 1] == "of":
        return MARGIN_OF_ONE_OF if number == 2 else None
    head = _end_of_head(words, start, last)
    if clause.is_name(head) and words[head] not in _COUNTRIES:  # “the Standards provides”
        return None
    if words[head] in _COUNTRIES:
        return MARGIN_OF_BARE if number == 2 and first == "the" else None
    subject = words[start : head + 1]
    if "and" in subject:
        several = number == 1 and (first == "both" or _is_list(subject))
        return MARGIN_OF_LIST if several else None
    of_subject = number_of(subject)
    if of_subject is None or of_subject == number:
        return None
    if first in ONE or words[head] in PLURAL | SINGULAR_IN_S:
        return MARGIN_OF_ONE
    return MARGIN if first in DETERMINERS else MARGIN_OF_BARE


def _behind_share(words: tuple[str, ...], start: int, last: int) -> int | None:
    """Where the whole begins of “two thirds of the pupils”, “a lot of people”, “most of them”."""
    if words[start] in _SHARES and words[start + 1 : start + 2] == ("of",) and start + 1 < last:
        return start + 2
    if start + 3 > last or words[start + 2] != "of":
        return None
    counted = words[start] in MANY or words[start][0].isdigit()
    share = (counted and words[start + 1] in FRACTIONS) or (words[start] == "a" and words[start + 1] in _LOTS)
    return start + 3 if share else None


def _end_of_head(words: tuple[str, ...], start: int, last: int) -> int:
    """The place of the noun that tells the number of a phrase: of “results” in “the results of the vote”."""
    head = start
    while head < last and not _ends_phrase(words, head + 1):
        head += 1
    return head


def _ends_phrase(words: tuple[str, ...], place: int) -> bool:
    word = words[place]
    if word in PREPOSITIONS or word in RELATIVES:
        return True
    behind = words[place + 1] if place + 1 < len(words) else ""
    attribute = "NOUN" in can_be(behind)  # “the rising number”
    return not attribute and can_be(word) == {"VERB"} and bool({"VBG", "VBN"} & verb_tags(word))


def _is_list(subject: tuple[str, ...]) -> bool:
    """“The goalkeeper and the captain”."""
    place = subject.index("and")
    return (
        place + 1 < len(subject) and subject[0] in DETERMINERS and subject[place + 1] in DETERMINERS - {"all", "that"}
    )
