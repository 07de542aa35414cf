"""Prepositions that German governs before a noun that leaves no doubt: *accuse … because of theft*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Bigram, Together
from mtcheck.languages.english import LANGUAGE
from mtcheck.languages.english_grammar import (
    ACCUSATIVES,
    ADVERBS,
    ALSO_PREPOSITIONS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    ENDS_NOUN_PHRASE,
    HAVE,
    MODALS,
    MONTHS,
    OPENS_NOUN_PHRASE,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
    TIMES,
)
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.persons import persons
from mtcheck.languages.tables import rows
from mtcheck.languages.tokens import plain_words, standing

__all__ = [
    "ADVERBIAL_PHRASES",
    "BEFORE_VERBS",
    "DEGREES",
    "ROUGHLY",
    "TIME_OPENERS",
    "TIME_WORDS",
    "Found",
    "behind_adverbials",
    "governed",
    "governed_together",
    "has_head",
    "is_gerund",
    "nouns_of",
]

_LONGEST_OBJECT = 7
_LONGEST_PHRASE = 7
_LONGEST_AGENT = 5
_CONDITIONS = frozenset(
    "bare first verb person gerund indefinite active article predicate unpinned @any @anything".split()
)
_TEMPORAL = frozenset("before after".split())
"""Prepositions that may always say when: nothing may be told to happen there."""
_IN_OBJECT = frozenset("of in from by".split())
_GOING_ON = frozenset(
    "and or when because although while so but continues continued grows rises remains increases spreads".split()
)
_BEHIND_TEMPORAL = PREPOSITIONS | _GOING_ON | TIMES
_LIKE_PLURALS = frozenset("police people prosecutors many some most both".split())
BEFORE_VERBS = MODALS | frozenset("to not also still often never always i we you they who".split())
_COMPARING = frozenset("most more less least no such".split())
_NOT_WITH_TIME = frozenset(
    """
    time times first second third last next start beginning end outset day days week weeks weekend month months year
    years night morning evening afternoon moment same other others whole own spot way side stage phone radio internet
    record basis grounds ground condition assumption occasion eve streets street road court field pitch podium sidelines
    level date point extent degree core exception sake purposes reasons purpose duration better rest most whole long
    """.split()
)
"""Heads that make an adverbial with an article as well."""


_PINNING = frozenset(
    """
    pin pins pinned pinning place places placed placing put puts putting set sets setting rest rests rested resting hang
    hangs hung build builds built base bases based focus focused focusing focuses stake staked staking
    """.split()
)
"""“Pinned their hopes on a medal”."""
_REACH_OF_PINNING = 8
_DEFINITE = OPENS_NOUN_PHRASE - {"a", "an"}
_FREE = frozenset(
    """
    paper board site duty strike sale display request average record top tv television stage foot behalf purpose holiday
    trial bail parole merit principle earth course occasion location screen film camera loan leave demand offer time
    schedule line air points penalties aggregate goals land sea horseback tour campus weekends weekdays present
    """.split()
)
"""What makes an adverbial with *on* or *at* of its own."""
_TOPICS = frozenset("question case issue".split())
"""What is answered or decided, and of what with *of*: “answered on the question of tax”."""


TIME_OPENERS = frozenset(
    "for since on at in until till during after before last next this that every shortly early late around about "
    "within over by throughout".split()
)
TIME_WORDS = (
    frozenset(
        """
    minute minutes hour hours day days night nights week weeks weekend month months year years decade
    decades century morning afternoon evening noon midnight midday dawn dusk today yesterday tomorrow now spring summer
    autumn winter childhood youth birth beginning end start moment time times while age long ages christmas easter
    """.split()
    )
    | {name.lower() for name in LANGUAGE.months}
    | {f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")}
)
_LONGEST_TIME = 6
ROUGHLY = frozenset("over under about than".split())
"""Prepositions that may stand before a number: “for over an hour”."""
DEGREES = frozenset("almost nearly only mainly mostly partly rather quite especially".split())
ADVERBIAL_PHRASES = frozenset(
    {
        ("in", "detail"), ("in", "vain"), ("in", "public"), ("in", "time"), ("in", "particular"), ("above", "all"),
        ("for", "example"), ("of", "course"), ("at", "last"), ("at", "least"), ("in", "part"), ("once", "again"),
        ("once", "more"), ("at", "first"), ("in", "person"), ("in", "general"), ("to", "death"), ("as", "well"),
        ("so", "far"), ("very", "much"), ("a", "lot"), ("in", "turn"),
    }
)  # fmt: skip
"""Adverbials of two words that may stand between a word and its preposition."""


def behind_adverbials(words: tuple[str, ...], place: int) -> int:
    """The place behind the adverbs and adverbials of time that open there: “for over an hour”, “at the age of 71”."""
    while place + 1 < len(words):
        behind = _behind_measure(words, place)
        if behind == place:
            behind = _behind_time(words, place)
        if tuple(words[place : place + 2]) in ADVERBIAL_PHRASES:
            behind = place + 2
        elif (
            words[place] in ADVERBS
            or words[place] in TIME_WORDS
            or words[place] in DEGREES
            or words[place].endswith("ly")
        ):
            behind = place + 1
        if behind == place:
            break
        place = behind
    return place


_MORE_OR_LESS = (("more", "than"), ("less", "than"), ("at", "least"), ("up", "to"), ("a", "few"), ("a", "couple", "of"))


def _behind_measure(words: tuple[str, ...], place: int) -> int:
    """The place behind a length of time without a preposition: “waited more than three hours on”."""
    first = place
    for opening in _MORE_OR_LESS:
        if words[place : place + len(opening)] == opening:
            place += len(opening)
    while place + 1 < len(words) and (words[place] in QUANTIFIERS or words[place][0].isdigit() or words[place] in _ONE):
        place += 1
    return place + 1 if place > first and place + 1 < len(words) and words[place] in TIME_WORDS else first


_ONE = frozenset("an a one half another whole".split())


def _behind_time(words: tuple[str, ...], place: int) -> int:
    """The place behind an adverbial of time that opens there; the same place if none does."""
    if words[place] not in TIME_OPENERS:
        return place
    for end in range(place + 1, min(place + _LONGEST_TIME, len(words))):
        word = words[end]
        if word in TIME_WORDS or (word.isdecimal() and len(word) == 4):
            if word == "age" and words[end + 1 : end + 2] == ("of",):
                return min(end + 3, len(words))
            return end + 1
        if (word in PREPOSITIONS and word not in ROUGHLY) or word in CONJUNCTIONS or word == "to":
            return place
    return place


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

    @property
    def needed(self) -> frozenset[str]:
        """Words one of which stands behind it, if not any noun will do."""
        if not self.conditions.isdisjoint(("gerund", "@any", "@anything")):
            return frozenset()
        return frozenset(word for head in self.heads for word in plain_words(head)[:1])


class Found(NamedTuple):
    """Where the wrong preposition stands among the words of a clause."""

    begin: int
    end: int
    row: Governed


@cache
def nouns_of(name: str) -> frozenset[str]:
    """The nouns of a class."""
    if name == "@person":
        return frozenset(word.lower() for word in persons()) | ACCUSATIVES
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


@cache
def _openers_of(word: str) -> frozenset[str]:
    """The first words of the wrong prepositions behind a word."""
    return frozenset(wrong[0] for row in _governed()[word] for wrong in row.wrong)


def governed_together() -> tuple[Together, ...]:
    """The words of every row, with their second word if they have one, the openers of its wrong prepositions, and the
    words that it needs."""
    governing: defaultdict[tuple[frozenset[str], str, frozenset[str]], set[str]] = defaultdict(set)
    for word, entries in _governed().items():
        for row in entries:
            governing[frozenset(wrong[0] for wrong in row.wrong), row.behind, row.needed].add(word)
    return tuple(
        Together(
            Bigram(frozenset(governors), frozenset({behind})) if behind else frozenset(governors),
            openers,
            *([needed] if needed else []),
        )
        for (openers, behind, needed), governors in governing.items()
    )


def governed(clause: Clause) -> Iterator[Found]:
    """Every wrong preposition in a clause that a row is sure of."""
    words, rows_of = clause.words, _governed()
    for index in standing(rows_of, words):
        if _openers_of(words[index]).isdisjoint(words) or (index and clause.is_name(index)):
            continue
        for row in rows_of[words[index]]:
            if not any(wrong[0] in words for wrong in row.wrong):
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
    if "predicate" in row.conditions and not _is_predicate(tokens, index):
        return None
    if "unpinned" in row.conditions and not _PINNING.isdisjoint(tokens[max(index - _REACH_OF_PINNING, 0) : index]):
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
        yield place
        behind = behind_adverbials(tokens, place)
        if behind != place:
            yield behind
            place = behind
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


def is_gerund(words: tuple[str, ...], index: int) -> bool:
    """Whether a word is a noun in -ing behind what only nouns have before them: “an arbitration ruling over fees”."""
    before = words[index - 1] if index else ""
    return words[index].endswith("ing") and (before in DETERMINERS or can_be(before) == {"NOUN"})


def _is_verb(tokens: tuple[str, ...], index: int) -> bool:
    """Whether a word is a verb or a participle, and no noun of the same form."""
    word, before = tokens[index], tokens[index - 1] if index else ""
    if is_gerund(tokens, index):
        return False
    if "NOUN" not in can_be(word) or verb_tags(word) & {"VBD", "VBN", "VBG"}:
        return True
    if word[-1] == "s":
        return before in ("he", "she", "it", "who") or before in ADVERBS or before.endswith("ly")
    return before in BEFORE_VERBS or before.endswith("ly") or is_plural(before) or before in _LIKE_PLURALS


def _is_predicate(tokens: tuple[str, ...], index: int) -> bool:
    """“Is rich on minerals”; but “taxes the rich on gains”, “made popular by the singer”."""
    before = index - 1
    while before > 0 and (tokens[before] in ADVERBS or "ADV" in can_be(tokens[before])):
        before -= 1
    return before >= 0 and tokens[before] in BE


def _is_active(tokens: tuple[str, ...], index: int) -> bool:
    """“He asked”, “has never asked”, “wants to ask”, “the judge asked”; but “was asked”, “questions asked”."""
    before = index - 1
    while before > 0 and (tokens[before] in ADVERBS or tokens[before].endswith("ly")):
        before -= 1
    if before < 0:
        return False
    if not verb_tags(tokens[index]) >= {"VBN", "VBD"}:
        plain = tokens[before] in BEFORE_VERBS or tokens[before] in ("he", "she", "it")
        return plain or "VBG" in verb_tags(tokens[index])
    if tokens[before] in SUBJECT_PRONOUNS or tokens[before] in ("who", "nobody", "everyone") or tokens[before] in HAVE:
        return True
    rest = tuple(takewhile(lambda token: token not in CONJUNCTIONS, tokens))
    return before < _LONGEST_SUBJECT and tokens[0] in OPENS_NOUN_PHRASE and not any(map(_tells, rest))


_LONGEST_SUBJECT = 3


def _tells(word: str) -> bool:
    """Whether a word is sure to be finite, so that one before it may be a participle: “the story told … is”."""
    if word in BE or word in HAVE or word in MODALS:
        return True
    return can_be(word) == {"VERB"} and bool(verb_tags(word)) and "VBN" not in verb_tags(word)


def _is_sure(tokens: tuple[str, ...], begin: int, end: int, row: Governed) -> bool:
    if end >= len(tokens) or tokens[end] in _ADVERBIAL_BEHIND or tokens[end] in MONTHS or _is_infinitive(tokens, end):
        return False
    if "person" in row.conditions and not _is_person(tokens[begin - 1]):
        return False
    if "gerund" in row.conditions:
        return tokens[end].endswith("ing") and "VBG" in verb_tags(tokens[end]) and "ADJ" not in can_be(tokens[end])
    if "@any" in row.conditions:
        return tokens[end] in OPENS_NOUN_PHRASE and _NOT_WITH_TIME.isdisjoint(_phrase(tokens, end + 1))
    if "bare" in row.conditions and (tokens[end] in OPENS_NOUN_PHRASE or tokens[end] in ("this", "that", "these")):
        return False
    if "first" in row.conditions:
        opens = end + (tokens[end] in ("a", "an"))
        return tokens[opens] in row.heads and bool(can_be(tokens[opens + 1])) if opens + 1 < len(tokens) else False
    if "@anything" in row.conditions:
        noun = bool(can_be(tokens[end]) & {"NOUN", "ADJ"}) and not tokens[end].endswith("ly")
        free = _NOT_WITH_TIME.isdisjoint(_phrase(tokens, end)) and tokens[end] not in _FREE and tokens[end] not in TIMES
        return free and (noun or tokens[end] in OPENS_NOUN_PHRASE)
    if "article" in row.conditions and tokens[end] not in OPENS_NOUN_PHRASE:
        return False
    if "indefinite" in row.conditions and tokens[end] in _DEFINITE:
        return False
    temporal = not _TEMPORAL.isdisjoint(tokens[begin:end])
    return has_head(tokens, end, row.heads, temporal=temporal)


def _phrase(tokens: tuple[str, ...], place: int) -> tuple[str, ...]:
    return tuple(takewhile(lambda token: token not in PREPOSITIONS, tokens[place : place + 4]))


_ADVERBIAL_BEHIND = frozenset("least all first last once most best worst which whom times".split())


def _is_infinitive(tokens: tuple[str, ...], place: int) -> bool:
    """“Telephoned to congratulate her”."""
    word = tokens[place]
    before_object = tokens[place + 1 : place + 2] and tokens[place + 1] in DETERMINERS
    return tokens[place - 1] == "to" and "VB" in verb_tags(word) and ("NOUN" not in can_be(word) or bool(before_object))


def _is_person(word: str) -> bool:
    return word in ACCUSATIVES or word in ("her", "you") or word in nouns_of("@person")


_BEFORE_ARTICLES = frozenset("all both half of".split())


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
                going_on = is_plural(word) and behind in ("has", "is")
                going_on = going_on or (
                    behind in BE and any(word.endswith("ing") for word in tokens[index + 2 : index + 4])
                )
                if behind in _BEHIND_TEMPORAL or behind.endswith("ly") or going_on:
                    return True
            elif _may_follow(behind) or (not can_be(behind) and word in nouns_of("@person") and behind.isalpha()):
                return True
        if word in ENDS_NOUN_PHRASE or (word in PRONOUNS and word not in DETERMINERS):
            return False
        if index > place and word in OPENS_NOUN_PHRASE and tokens[index - 1] not in _BEFORE_ARTICLES:
            return False  # “on Friday the accident”
    return False


@cache
def _may_follow(word: str) -> bool:
    """Whether a word cannot go on with the noun before it: “theft last year”, but “fire brigade”."""
    if (
        word in ENDS_NOUN_PHRASE
        or word in ALSO_PREPOSITIONS
        or word in DETERMINERS
        or word in PRONOUNS
        or word in ADVERBS
    ):
        return True
    return "NOUN" not in can_be(word) and bool(can_be(word))
