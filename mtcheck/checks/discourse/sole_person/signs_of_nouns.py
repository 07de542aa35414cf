"""What a noun or a pronoun tells of persons where it stands."""

from __future__ import annotations

import re
from typing import Literal

from mtcheck.analysis.morphology import can_be
from mtcheck.checks.discourse.names.somebody import (
    FEMININE,
    MASCULINE,
    are_people,
    first_name,
    is_thing,
    is_unlisted_agent,
    listed,
    may_be_person,
    sex_of_noun,
    without_genitive,
)
from mtcheck.checks.discourse.sole_person.sign import Kind, Sign
from mtcheck.languages.english_grammar import TIMES
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PerToken

__all__ = ["CAPITALISED", "NEAR", "OWNED", "WORD_BEHIND", "may_tell", "sign_of_word"]

NEAR = 60
"""Characters before a word that tell what it is to its neighbours."""
CAPITALISED = r"[A-ZÀ-ÖØ-ÞČŠŽŁ][\w’'-]*"
WORD_BEHIND = lazy_regex(r"\s(?P<noun>[a-z-]+)")
OWNED = lazy_regex(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|whose)|['’]s?)\s(?:[a-z-]+\s){0,3}$")
_FIRST_PERSON = frozenset("i me my mine myself".split())


@PerToken
def may_tell(word: str) -> Literal["pronoun", "writer", "other", "people", "sexed", "anybody"] | None:
    """What a word tells of somebody, if it is a noun where it stands."""
    lower = without_genitive(word).lower()
    if lower in FEMININE or lower in MASCULINE:
        return None if word.isupper() else "pronoun"
    if lower in _FIRST_PERSON:
        return "writer"
    if lower in listed("not-taken-up"):
        return None
    if lower in listed("other"):
        return "other"
    if are_people(lower):
        return "people"
    if sex_of_noun(lower):
        return "sexed"
    return "anybody" if may_be_person(lower) or (word.islower() and is_unlisted_agent(lower)) else None


def sign_of_word(text: str, place: int, word: str) -> Sign | None:
    """What a word in small letters, or the first of a sentence, tells of somebody."""
    told = may_tell[word]
    lower = without_genitive(word).lower()
    if told is None:
        return None
    if told == "pronoun":
        return Sign(place, Kind.PRONOUN, "w" if lower in FEMININE else "m", word)
    if told == "writer":
        return Sign(place, Kind.WRITER)
    if told == "other":
        return Sign(place, Kind.OTHER, None, lower)
    before = text[max(place - NEAR, 0) : place]
    end = place + len(word)
    behind = WORD_BEHIND.match(text, end)
    if _is_no_noun(lower, before, behind["noun"] if behind else "") or _is_modifier(text, end):
        return None
    if told == "people":
        acts = "VERB" in can_be(lower) and _ACTING.search(before)
        return None if acts else Sign(place, Kind.OTHER, None, lower)
    sex = sex_of_noun(lower)
    return _sign_of_sexed(place, lower, sex, before) if sex else _sign_of_neutral(text, place, lower, before)


_ACTING = lazy_regex(r"(?:\b(?:[Hh]e|[Ss]he|who|still|also|now|never|always|often|already)|[A-ZÀ-Þ][\w’-]+)\s$")
"""Somebody who guides or guards, behind whom the word is a verb."""
_VERBAL = lazy_regex(r"\b(?:will|would|to|can|could|may|must|should|shall|might)\s$")
_BODY = lazy_regex(r"\b(?:her|his|the)\s$")
_SEAT = lazy_regex(r"\b(?:on|in|onto|into|from)\s(?:a|the|her|his)\s(?:[a-z]+\s)?$")


def _is_no_noun(word: str, before: str, behind: str) -> bool:
    """Whether a word is a verb, an adjective or a part of the body where it stands, or an age that tells of the noun
    behind it."""
    return (
        _VERBAL.search(before) is not None
        or (word == "one" and before.lower().endswith("no "))
        or (word in listed("adjective") and not can_be(behind).isdisjoint({"NOUN", "ADJ"}))
        or (word == "head" and _BODY.search(before) is not None)
        or (word == "chair" and _SEAT.search(before) is not None)
        or (word.endswith("-year-old") and sex_of_noun(behind) is not None)
    )


_GIVES = lazy_regex(
    r"\b(?:g[ai]ves?|given|giving|tells?|told|sen[dt]s?|shows?|showed|shown|asks?|asked|hands?|handed|offers?|offered"
    r"|pays?|paid|teach(?:es)?|taught|writes?|wrote|owes?|owed|brings?|brought|buys?|bought|promised?|lent|lends?)"
    r"\s(?:(?:the|an?|her|his)\s)?(?:[a-z-]+\s)?[a-z-]+$"
)
"""Somebody to whom something is given, told or shown, which then follows: “she sent the minister letters”."""


def _is_modifier(text: str, end: int) -> bool:
    """Whether a noun belongs to that of a thing behind it: the teacher training college."""
    behind = WORD_BEHIND.match(text, end)
    if behind is None or behind["noun"] in TIMES:
        return False
    if is_thing(behind["noun"]):
        return _GIVES.search(text, max(end - NEAR, 0), end) is None
    following = WORD_BEHIND.match(text, behind.end())
    return behind["noun"].endswith("ing") and following is not None and is_thing(following["noun"])


_NO_LINK = r"(?!(?:by|of|from|with|for|to|at|in|on|the|an?|and|or|her|his|their|its|who|that)\b)"
_PREDICATE = lazy_regex(
    r"(?:\b(?:is|was|been|be|being|becomes?|became|becoming|remains?|remained)\s"
    r"(?:(?:re-)?(?:elected|appointed|named|crowned|voted)\s)?(?:(?:the|an?)\s)?|\bas\s(?:an?\s)?)"
    rf"(?:{_NO_LINK}[a-z0-9-]+\s){{0,3}}$"
)
"""What somebody is or becomes stands behind these words: “was elected mayor”, “trained as a nurse”."""
_AS = lazy_regex(r"\bas\s(?:an?\s)?(?:[a-z-]+\s)?$")
_AGED = lazy_regex(r"-year-old\s(?:[\w-]+\s)?$")
_INTRODUCES = lazy_regex(rf"(?:^|[.!?\n]\s)(?:The|An?)\s(?:[\w-]+\s){{0,3}}$|{_AGED.pattern}")
"""Somebody without a name is who the text is about as the subject, or where the age is given."""
_INDEFINITE = lazy_regex(r"\b[Aa]n?\s(?:[\w-]+\s){0,3}$")


def _sign_of_sexed(place: int, word: str, sex: str, before: str) -> Sign:
    """What a noun for a woman or a man tells: that of a relative or speaker tells of somebody else as well."""
    if word in listed("relative") or word in listed("for-others"):
        return Sign(place, Kind.OTHER, None, word)
    if _PREDICATE.search(before) or not _INTRODUCES.search(before):
        return Sign(place, Kind.MENTION, sex)
    return Sign(place, Kind.NOUN, sex, "a" if _INDEFINITE.search(before) else "aged" if _AGED.search(before) else "the")


_YEARS = lazy_regex(r"(?P<years>\d\d)-year-old")
_FAR = 1000
"""Characters before an age in which it may have been given."""
_DEFINITE = lazy_regex(r"\b[Tt]he\s(?:[a-z-]+\s){0,2}$")
_NAME_BEHIND = lazy_regex(r"\s[A-ZÀ-ÖØ-ÞČŠŽŁ][\w’-]+\s[A-ZÀ-ÖØ-ÞČŠŽŁv]")
_NAME_APPOSED = lazy_regex(rf"(?:\s(?:of|for|in|at)(?:\s[\w’-]+){{1,4}})?,\s{CAPITALISED}\s{CAPITALISED},")


def _sign_of_neutral(text: str, place: int, word: str, before: str) -> Sign | None:
    """What a noun for anybody tells: what the one person is, or that somebody else is there."""
    end = place + len(word)
    other = Sign(place, Kind.OTHER, None, word)
    years = _YEARS.fullmatch(word)
    if years and _NAME_BEHIND.match(text, end):
        return None
    if years:
        given = re.search(rf"\b{years['years']}\b", text[max(place - _FAR, 0) : place])
        return None if given and _DEFINITE.search(before) else other
    if OWNED.search(before) and not _AS.search(before):
        return other
    named = _NAME_BEHIND.match(text, end) or _NAME_APPOSED.match(text, end)
    if word not in listed("anybody") and (named or _is_of_person(before)):
        return Sign(place, Kind.ROLE, None, word)
    return Sign(place, Kind.AGAIN, None, word) if _DEFINITE.search(before) else other


_APPOSED = lazy_regex(
    rf"(?P<first>[A-ZÀ-Þ][\w’-]+)\s(?:[A-ZÀ-Þv][\w’-]*\s){{0,2}}[A-ZÀ-Þ][\w’-]+(?:\s\(\d+\)|,\s\d+)?,"
    rf"\s(?:(?:the|an?)\s)?(?:{_NO_LINK}[\w’-]+\s){{0,3}}$"
)


def _is_of_person(before: str) -> bool:
    """Whether a noun says what the subject is, or stands behind the name of a person as an apposition."""
    apposed = _APPOSED.search(before)
    return _PREDICATE.search(before) is not None or (apposed is not None and first_name(apposed["first"]) is not None)
