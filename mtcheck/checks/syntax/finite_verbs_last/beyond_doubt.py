"""Finite verbs at the end of subordinate clauses in which English can read them nowhere: “when the doctor the room
entered”, “who in the accident his leg broke”, “because he the money never received”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import is_tensed, may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.phrases import is_year
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    DETERMINERS,
    MONTHS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PARTICLES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    WEEKDAYS,
)
from mtcheck.languages.persons import persons

__all__ = ["OPENS_SUBORDINATE", "may_be_before_particle", "may_be_last", "sure_verb_last"]

_CONJUNCTIONS = frozenset(
    "when if because although though whether while whereas unless that as until once how why".split()
)
_RELATIVES = frozenset("who which where".split())
OPENS_SUBORDINATE = _CONJUNCTIONS | _RELATIVES
_ALSO_PLURALS = frozenset(
    """
    closes takes gives leaves breaks works moves needs wants fails starts stops changes offers plans wins plays supports
    visits finds pays uses shows builds hires buys opens lifts cuts raises loses rejects approves
    """.split()
)
"""Verbs that may be plurals: as such they leave the clause without a verb."""
_GIVING = frozenset("give bring take carry hand call turn put set shut sell pay throw close".split())
"""“Many farmers their business give up.”"""
_ALSO_RELATIVE = frozenset("that as how until once".split())
_EVENTUALLY = frozenset("still already again never hardly no longer not soon barely rarely often".split())
_STAYING = frozenset(
    """
    lives lived works worked resides resided stands stood hangs hung lies lay stays stayed remains remained
    teaches taught sits sat serves served studies studied died dies fled collapsed emigrated resigned
    """.split()
)
_TIMED = (
    WEEKDAYS
    | MONTHS
    | frozenset(
        """
        day week month year night morning evening afternoon weekend spring summer autumn winter days weeks months years
        hours minutes hour minute century decade
        """.split()
    )
)
_SUBJECTLESS = frozenset("same next previous following other year day week month night way time more less".split())
_ENDS_QUOTE = frozenset({".", "!", ";", ","})
_LONGEST = 22
_NOT_BEFORE_VERB = DETERMINERS | PREPOSITIONS | {"to", "and", "or"}


def sure_verb_last(clause: Clause, behind: str) -> Iterator[tuple[int, int]]:
    """First and last place of a verb at the end; ``behind`` is the word that follows the clause."""
    words = clause.words
    if clause.closing not in _ENDS_QUOTE or len(words) < len(("if", "he", "the", "house", "sells")):
        return
    last = len(words) - 1
    first = last - 1 if words[last] in PARTICLES else last
    plural = words[first] in _ALSO_PLURALS and not any(may_be_tensed(word) for word in words[max(first - 8, 1) : first])
    gives_up = first < last and words[first] in _GIVING
    if not (plural or gives_up or _is_finite_verb(words[first])) or words[first - 1] in _NOT_BEFORE_VERB:
        return
    for start in range(max(first - _LONGEST, 0), first - 2):
        word = words[start]
        if word not in OPENS_SUBORDINATE or (start and not _may_stand_before(words, start)):
            continue
        between = words[start + 1 : first]
        if _hold_verb(between) or "of" in between[:1]:
            continue
        if word in _RELATIVES:
            sure = _is_relative(clause, start, between, words[first])
        else:
            sure = _is_subordinate(clause, start, first, behind)
        if sure:
            yield first, last + 1
            return


def _may_stand_before(words: Sequence[str], start: int) -> bool:
    return words[start - 1] not in ("such", "same", "as", "so", "except")


def may_be_last(word: str) -> bool:
    """Whether a word may be the verb at the end."""
    return word in _ALSO_PLURALS or _is_finite_verb(word)


def may_be_before_particle(word: str) -> bool:
    """Whether a word may be the verb before a particle at the end."""
    return word in _GIVING or may_be_last(word)


@cache
def _is_finite_verb(word: str) -> bool:
    tags = verb_tags(word)
    if not tags:
        return False
    past = "VBD" in tags and "VBN" not in tags and can_be(word) <= {"VERB", "ADJ"}  # “broke”
    return (past or (bool(tags & {"VBD", "VBZ"}) and can_be(word) == {"VERB"})) and word not in OPERATORS


def _hold_verb(words: Sequence[str]) -> bool:
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        if word in OPERATORS or word in SUBORDINATORS or word in ("to", "than", "being", "like"):
            return True
        if is_tensed(word) and not (before in DETERMINERS and "VBN" in verb_tags(word)):
            return True
        if "VB" in verb_tags(word) and can_be(word) == {"VERB"}:
            return True
    return False


def _is_subordinate(clause: Clause, start: int, verb: int, behind: str) -> bool:
    """“When the doctor the room entered”, “that he the money never received”, “because the clinic him released”."""
    words = clause.words
    conjunction, subject = words[start], words[start + 1]
    soon = words[start - 1 : start] == ("soon",) and start == len(("as", "soon"))
    fronted = clause.begins_sentence and (soon or (start == 0 and conjunction not in _ALSO_RELATIVE))
    if clause.closing == "," and not (fronted and _opens_main_clause(behind)):
        return False
    if subject in NOMINATIVES:
        opens = words[start + 2] in ("the", "a", "an", "his", "their", "its") and verb > start + 3
        return opens and words[start + 3] not in _SUBJECTLESS
    many = subject in ("many", "several", "some") and is_plural(words[start + 2])
    determined = subject in DETERMINERS - {"this", "that", "all", "both", "any", "each"}
    if (conjunction in ("as", "how", "once", "until") and not soon) or not (
        many or determined or clause.is_name(start + 1)
    ):
        return False
    if conjunction in ("if", "whether", "because", "although") and _is_timed(words[start + 2 : verb]):
        return clause.closing == "."
    if not many and not verb_tags(words[verb]) & {"VBZ", "VBD"}:
        return False
    return _has_object_before(clause, start, verb, fronted=fronted)


@cache
def _opens_main_clause(word: str) -> bool:
    """Whether a main clause may follow, and no apposition or relative clause."""
    return bool(word) and word not in _APPOSED and not verb_tags(word) & {"VBN", "VBG"}


_APPOSED = frozenset(
    "a an who which whose whom where and or but including one with himself herself as not both".split()
)


def _has_object_before(clause: Clause, start: int, verb: int, *, fronted: bool) -> bool:
    """Whether a noun phrase that cannot be the subject stands between the subject and the verb."""
    words = clause.words
    for place in range(start + 2, verb):
        word, before = words[place], words[place - 1]
        if (before in PREPOSITIONS and place > start + 2) or not _ends_subject(clause, place - 1):
            continue
        if word in ("him", "them", "us", "me") and place == verb - 1:
            return True
        if word not in ("the", "a", "an", "his", "her", "its", "their") or place + 1 >= verb:
            continue
        object_ = words[place + 1 : verb]
        if object_[0] in _SUBJECTLESS or before in _TIMED or before in TIMES:
            return False
        return _is_thing(object_) and (word != "the" or clause.closing != "," or fronted)
    return False


def _is_timed(words: Sequence[str]) -> bool:
    """“Whether the bridge this year still reopens”."""
    near = words[-3:]
    return len(words) > len(near) and near[0] in ("this", "next") and near[1] in _TIMED and near[2] in _EVENTUALLY


def _ends_subject(clause: Clause, place: int) -> bool:
    word = clause.words[place]
    return "NOUN" in can_be(word) or (clause.is_name(place) and word not in WEEKDAYS | MONTHS)


def _is_thing(words: Sequence[str]) -> bool:
    """Whether an object is nobody who could be the subject of a clause of its own: “the man the police sought”."""
    head = next((words[i - 1] for i in range(1, len(words)) if words[i] in PREPOSITIONS), None)
    rest = [word for word in words if word not in _EVENTUALLY and not (can_be(word) and can_be(word) <= {"ADV", "ADJ"})]
    noun = head or (rest[-1] if rest else "")
    described = len(rest) > 1 and "ADJ" in can_be(rest[-2])  # “the red light”
    if len(rest) > 1 and verb_tags(rest[-1]) & ({"VBD"} if described else {"VBD", "VBZ", "VBP"}):
        return False  # “although the pain the patient felt eased”
    return "NOUN" in can_be(noun) and noun not in persons() and noun not in _ACTORS and not _is_person(noun)


@cache
def _is_person(noun: str) -> bool:
    return noun in _ACTORS or (is_plural(noun) and noun.removesuffix("s") in persons() | _ACTORS)


_ACTORS = frozenset(
    """
    police court team club company firm group government party council council army navy parliament commission ministry
    bank union association authority authorities agency office press media people public nation country state city town
    family couple board committee jury band church company business brand hotel bank airline court crowd enemy law
    constitution war fire storm flood event world industry market public newspaper magazine station school university
    hospital museum club association company organisation organization side opposition coalition staff crew department
    institute foundation society service services men women children parents others majority man woman boy girl
    """.split()
)


def _is_relative(clause: Clause, start: int, between: Sequence[str], verb: str) -> bool:
    """“Who in the accident his leg broke”, “in which the banker until his expulsion with his family lived”."""
    words = clause.words
    if words[start] == "which" and start and words[start - 1] not in PREPOSITIONS and between[0] in DETERMINERS:
        return False
    phrases = [
        place
        for place, word in enumerate(between[:-1])
        if word in ADVERBIAL_PREPOSITIONS and not (place and between[place - 1] in PREPOSITIONS)
    ]
    if words[start] == "who" and phrases[:1] == [0]:
        owned = next((i for i, word in enumerate(between) if i > 2 and word in ("his", "her", "their")), None)
        if owned is not None and between[owned - 1] not in PREPOSITIONS | {"and", "or"} and owned + 1 < len(between):
            return between[-1] not in persons() and "NOUN" in can_be(between[-1])
    if len(phrases) < 2 or verb not in _STAYING:
        return False
    lasting = [
        at
        for at in phrases
        if between[at] in ("since", "until", "for", "from", "during", "in", "on", "after")
        and any(
            word in _TIMED or is_year(word) or word in ("war", "death", "expulsion")
            for word in between[at + 1 : at + 4]
        )
    ]
    subject = between[0] in OPENS_NOUN_PHRASE or between[0] in NOMINATIVES
    if not lasting or (words[start] == "who" and phrases[0] != 0) or (words[start] != "who" and not subject):
        return False
    opened = any(between[at + 1] in DETERMINERS or clause.is_name(start + at + 2) for at in phrases[1:])
    return lasting[0] == phrases[0] and between[phrases[0]] in ("since", "until", "from") and opened
