"""Prepositions that German governs before a noun that leaves no doubt: *accuse … because of theft*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Together
from mtcheck.languages.english_grammar import (
    ACCUSATIVES,
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    ENDS_NOUN_PHRASE,
    HAVE,
    MODALS,
    OPENS_NOUN_PHRASE,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    TIMES,
    is_adverb,
)
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.tables import rows, words
from mtcheck.languages.tokens import PerToken

__all__ = ["Found", "Governed", "governed", "governed_together", "governors_of", "has_head", "nouns_of"]

_LONGEST_OBJECT = 7
_LONGEST_PHRASE = 7
_LONGEST_AGENT = 5
_CONDITIONS = frozenset("bare first verb person gerund indefinite active article @any @anything".split())
_TEMPORAL = frozenset("before after".split())
"""Prepositions that may always say when: nothing may be told to happen there."""
_IN_OBJECT = frozenset("of in from by".split())
_GOING_ON = frozenset("and or continues continued grows rises remains increases falling spreads".split())
_BEHIND_TEMPORAL = (PREPOSITIONS - {"before", "after", "until", "since"}) | _GOING_ON | TIMES
_LIKE_PLURALS = frozenset("police people prosecutors many some most both".split())
_BEFORE_VERBS = MODALS | frozenset("to not also still often never always i we you they who".split())
_COMPARING = frozenset("most more less least very no such".split())
_NOT_WITH_TIME = frozenset(
    """
    time times first second third last next start beginning end outset day days week weeks weekend month months year
    years night morning evening afternoon moment same other others whole own spot way side stage phone radio internet
    record basis grounds ground condition assumption occasion eve streets street road court field pitch podium sidelines
    level date point extent degree core sake purposes reasons purpose duration better rest most whole long
    """.split()
)
"""Heads that make an adverbial with an article as well."""


_DEFINITE = OPENS_NOUN_PHRASE - {"a", "an"}
_FREE = frozenset(
    """
    paper board site duty strike sale display request average record top tv television stage foot behalf purpose holiday
    trial bail parole merit principle earth course occasion location screen film camera loan leave demand offer time
    schedule line air points penalties aggregate goals land sea horseback tour campus weekends weekdays present
    """.split()
)
"""What makes an adverbial with *on* or *at* of its own."""
_TOPICS = frozenset("question questions case issue".split())
"""What is answered or decided, and of what with *of*: “answered on the question of tax”."""


class Governed(NamedTuple):
    """A word or two with prepositions that they do not govern, and what must stand behind these."""

    behind: str
    """The second word of the governor, if it has one."""
    has_object: bool
    wrong: tuple[tuple[str, ...], ...]
    right: tuple[str, ...]
    german: str
    heads: frozenset[str]
    conditions: frozenset[str]


class Found(NamedTuple):
    """Where the wrong preposition stands among the words of a clause."""

    begin: int
    end: int
    row: Governed


@cache
def nouns_of(name: str) -> frozenset[str]:
    """The nouns of a class."""
    if name == "@person":
        return frozenset(word.lower() for word in words("persons"))
    return next(frozenset(cells.split()) for known, cells in rows("governed_nouns") if f"@{known}" == name)


@cache
def _governed() -> Mapping[str, tuple[Governed, ...]]:
    found: defaultdict[str, list[Governed]] = defaultdict(list)
    for governors, wrong, right, german, cells in rows("german_governed"):
        conditions = _CONDITIONS.intersection(cells.split())
        heads: set[str] = set()
        for cell in cells.split():
            if cell not in conditions:
                heads |= nouns_of(cell) if cell[0] == "@" else {cell}
        for governor in governors.split(";"):
            first, *others = governor.split()
            behind = next((word for word in others if word != "*"), "")
            row = Governed(
                behind,
                "*" in others,
                tuple(tuple(preposition.split()) for preposition in wrong.split("/")),
                tuple(right.split("/")),
                german,
                frozenset(heads),
                conditions,
            )
            for form in verb(first.strip("{}")).all if first[0] == "{" else (first,):
                if row not in found[form]:
                    found[form].append(row)
    return {word: tuple(entries) for word, entries in found.items()}


@PerToken
def governors_of(word: str) -> tuple[Governed, ...]:
    """What a word governs in German and not in English."""
    return _governed().get(word, ())


def governed_together() -> tuple[Together, ...]:
    """The words of every row with the openers of its wrong prepositions."""
    by_openers: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    for word, entries in _governed().items():
        for row in entries:
            by_openers[frozenset(wrong[0] for wrong in row.wrong)].add(word)
    return tuple(Together(frozenset(governing), openers) for openers, governing in by_openers.items())


def governed(clause: Clause) -> Iterator[Found]:
    """Every wrong preposition in a clause that a row is sure of."""
    known = frozenset(clause.words)
    for index in governors_of.places(clause.words):
        if index and clause.is_name(index):
            continue
        for row in governors_of(clause.words[index]):
            if not any(wrong[0] in known for wrong in row.wrong):
                continue
            if (found := _found(clause, index, row)) is not None:
                yield found
                break


def _found(clause: Clause, index: int, row: Governed) -> Found | None:
    tokens = clause.words
    place = index + 1
    if row.behind:
        if tokens[place : place + 1] != (row.behind,):
            return None
        place += 1
    if "verb" in row.conditions and not _is_verb(tokens, index):
        return None
    if "active" in row.conditions and not _is_active(tokens, index):
        return None
    if index and tokens[index - 1] in _COMPARING and not row.has_object:
        return None
    for begin in _places(tokens, place, row):
        for wrong in row.wrong:
            end = begin + len(wrong)
            if tokens[begin:end] == wrong and _is_sure(tokens, begin, end, row):
                return Found(begin, end, row)
    return None


def _places(tokens: tuple[str, ...], place: int, row: Governed) -> Iterator[int]:
    """Where the preposition may stand: behind the object, or behind adverbs and whoever does it."""
    if not row.has_object:
        while place < len(tokens) and (tokens[place] in ADVERBS or tokens[place] in TIMES or is_adverb(tokens[place])):
            place += 1
        yield place
        if tokens[place : place + 1] == ("by",):
            for behind in range(place + 2, min(place + 2 + _LONGEST_AGENT, len(tokens))):
                if tokens[behind] in PREPOSITIONS or tokens[behind] in CONJUNCTIONS:
                    yield behind
                    return
        return
    if place >= len(tokens) or tokens[place] in PREPOSITIONS or tokens[place] in CONJUNCTIONS or tokens[place] == "to":
        return
    if "VBG" in verb_tags(tokens[place]) or ("VBN" in verb_tags(tokens[place]) and "ADJ" not in can_be(tokens[place])):
        return
    for begin in range(place + 1, min(place + 1 + _LONGEST_OBJECT, len(tokens) - 1)):
        yield begin
        if tokens[begin] in row.right or tokens[begin] in BE or tokens[begin] in MODALS or tokens[begin] == "to":
            return
        if tokens[begin] in CONJUNCTIONS or (tokens[begin] in PREPOSITIONS and tokens[begin] not in _IN_OBJECT):
            return


def _is_verb(tokens: tuple[str, ...], index: int) -> bool:
    """Whether a word is a verb or a participle, and no noun of the same form."""
    word, before = tokens[index], tokens[index - 1] if index else ""
    if "NOUN" not in can_be(word) or verb_tags(word) & {"VBD", "VBN", "VBG"}:
        return True
    if word[-1] == "s":
        return before in ("he", "she", "it", "who") or before in ADVERBS or before.endswith("ly")
    return before in _BEFORE_VERBS or before.endswith("ly") or is_plural(before) or before in _LIKE_PLURALS


def _is_active(tokens: tuple[str, ...], index: int) -> bool:
    """“He asked”, “has never asked”, “wants to ask”; but “was asked”, “questions asked”."""
    before = index - 1
    while before > 0 and (tokens[before] in ADVERBS or tokens[before].endswith("ly")):
        before -= 1
    if before < 0:
        return False
    if "VBN" not in verb_tags(tokens[index]) or "VBD" not in verb_tags(tokens[index]):
        return (
            tokens[before] in _BEFORE_VERBS
            or tokens[before] in ("he", "she", "it")
            or "VBG" in verb_tags(tokens[index])
        )
    return tokens[before] in SUBJECT_PRONOUNS or tokens[before] == "who" or tokens[before] in HAVE


def _is_sure(tokens: tuple[str, ...], begin: int, end: int, row: Governed) -> bool:
    if end >= len(tokens) or tokens[end] in _ADVERBIAL_BEHIND or _is_infinitive(tokens, end):
        return False
    if "person" in row.conditions and not _is_person(tokens[begin - 1]):
        return False
    if "gerund" in row.conditions:
        return tokens[end].endswith("ing") and "VBG" in verb_tags(tokens[end]) and "ADJ" not in can_be(tokens[end])
    if "@any" in row.conditions:
        return tokens[end] in OPENS_NOUN_PHRASE and _NOT_WITH_TIME.isdisjoint(tokens[end + 1 : end + 4])
    if "bare" in row.conditions and (tokens[end] in OPENS_NOUN_PHRASE or tokens[end] in ("this", "that", "these")):
        return False
    if "first" in row.conditions:
        opens = end + (tokens[end] in ("a", "an"))
        return tokens[opens] in row.heads and bool(can_be(tokens[opens + 1])) if opens + 1 < len(tokens) else False
    if "@anything" in row.conditions:
        noun = bool(can_be(tokens[end]) & {"NOUN", "ADJ"}) and not is_adverb(tokens[end])
        free = (
            _NOT_WITH_TIME.isdisjoint(tokens[end : end + 4]) and tokens[end] not in _FREE and tokens[end] not in TIMES
        )
        return free and (noun or tokens[end] in OPENS_NOUN_PHRASE)
    if "article" in row.conditions and tokens[end] not in OPENS_NOUN_PHRASE:
        return False
    if "indefinite" in row.conditions and tokens[end] in _DEFINITE:
        return False
    temporal = not _TEMPORAL.isdisjoint(tokens[begin:end])
    return has_head(tokens, end, row.heads, temporal=temporal)


_ADVERBIAL_BEHIND = frozenset("least all first last once most best worst which whom times".split())


def _is_infinitive(tokens: tuple[str, ...], place: int) -> bool:
    """“Telephoned to congratulate her”."""
    word = tokens[place]
    return tokens[place - 1] == "to" and "VB" in verb_tags(word) and "NOUN" not in can_be(word)


def _is_person(word: str) -> bool:
    return word in ACCUSATIVES or word in ("her", "you") or word in nouns_of("@person")


def has_head(tokens: tuple[str, ...], place: int, heads: Collection[str], *, temporal: bool = False) -> bool:
    """Whether the noun phrase that opens there has one of these nouns for its head.

    ``temporal``: and no verb stands behind it, as it would in a clause of time.
    """
    for index in range(place, min(place + _LONGEST_PHRASE, len(tokens))):
        word = tokens[index]
        if word in heads:
            if index + 1 == len(tokens):
                return True
            behind = tokens[index + 1]
            if behind == "of" and word in _TOPICS:
                return False
            if temporal:
                going_on = behind in BE and any(word.endswith("ing") for word in tokens[index + 2 : index + 4])
                return behind in _BEHIND_TEMPORAL or behind.endswith("ly") or going_on
            if _may_follow(behind):
                return True
        if word in ENDS_NOUN_PHRASE - TIMES or word in PRONOUNS:
            return False
    return False


@cache
def _may_follow(word: str) -> bool:
    """Whether a word cannot go on with the noun before it: “theft last year”, but “fire brigade”."""
    if word in ENDS_NOUN_PHRASE or word in DETERMINERS or word in PRONOUNS or word in ADVERBS:
        return True
    return "NOUN" not in can_be(word) and bool(can_be(word))
