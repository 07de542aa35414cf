"""Infinitives and participles at the end of a clause whose object stands where English has none: “the ministry will the
rules next year introduce”, “he promised, the money within a week to pay”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import is_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.checks.syntax.clause_final_verbs.governors import SURE_MODALS
from mtcheck.checks.syntax.clause_final_verbs.phrases import NUMBERS, TIMED
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    DETERMINERS,
    FINITE_BE,
    FINITE_HAVE,
    MONTHS,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIMES,
    WEEKDAYS,
)
from mtcheck.languages.tokens import PerToken

__all__ = ["COMMANDING", "may_be_bracketed", "sure_bracket"]

COMMANDING = frozenset(
    """
    decided promised agreed refused tried asked planned intended threatened managed announced vowed pledged demanded
    recommended proposed decide promise agree refuse try plan intend threaten manage decides promises agrees refuses
    tries plans intends threatens manages attempts attempted hopes hoped hope wants wanted want wish wishes wished
    begun began begin succeeded possible impossible necessary forbidden difficult allowed permitted prohibited
    attempt started
    """.split()
)
_DEMANDING = frozenset(
    """
    plans intends hopes wants promises refuses tries decided planned intended hoped wanted promised refused tried
    plan intend hope want promise refuse try wish wishes wished threatens threatened manages managed
    """.split()
)
_POSSIBLE = frozenset("possible impossible necessary difficult forbidden permitted".split())
_TRANSITIVE = frozenset(
    """
    convert privatise privatize remove rescue
    send introduce abolish demolish ban reduce replace confirm achieve prevent avoid obtain receive finance rename
    acquire publish lift build raise relocate transfer implement enforce modernise modernize renovate
    rebuild restore reject approve adopt ratify bring take put keep protect support secure ensure
    solve find discontinue evacuate extinguish rescue arrest identify clarify investigate dismiss appoint elect
    deport extradite impose cancel postpone store dispose distribute deliver provide create establish
    fulfil fulfill satisfy
    """.split()
)
_NOT_OBJECTS = frozenset(
    "same other next last first following previous coming past most best rest way time day end one least".split()
)
_VERBS_AS_NOUNS = frozenset("will can may".split())
_WANTING_VERBS = frozenset("want wants wanted".split())


def may_be_bracketed(words: Sequence[str]) -> bool:
    """Whether the last of the words may be such a verb: seen at once, as in most clauses it may not."""
    return _may_end(words[-1]) or (words[-2:-1] == ("to",) and "VB" in verb_tags(words[-1]))


@PerToken
def _may_end(word: str) -> bool:
    tags, kinds = verb_tags(word), can_be(word)
    return word not in OPERATORS and (
        ("VBN" in tags and kinds.isdisjoint(("NOUN", "ADV")))
        or ("VB" in tags and (kinds == {"VERB"} or word in _TRANSITIVE or word in _WITH_OBJECT))
    )


def sure_bracket(clause: Clause, before: Clause | None) -> Iterator[tuple[int, int]]:
    """The verb at the end of a clause, if it stands there beyond doubt."""
    words = clause.words
    last = len(words) - 1
    if clause.closing not in (".", "!", ";", ",") or last < len(("it", "must", "the", "tax")):
        return
    verb = words[last]
    tags = verb_tags(verb)
    if tags.isdisjoint(("VB", "VBN")) or verb in OPERATORS:
        return
    if words[last - 1] in DETERMINERS or words[last - 1] in PREPOSITIONS:
        return
    if "VB" in tags and words[last - 1] == "to":
        if _is_late_infinitive(clause, before, last):
            yield last - 1, last + 1
        return
    if words[last - 1] in ("to", "and", "or", "not"):
        return
    if ("VB" in tags and _behind_modal(clause, last)) or ("VBN" in tags and _behind_auxiliary(clause, last)):
        yield last, last + 1


@cache
def _is_only_verb(word: str) -> bool:
    return can_be(word) == {"VERB"}


def _hold_verb(words: Sequence[str]) -> bool:
    """Whether another verb may stand among words, or a clause open there."""
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        if word in OPERATORS or word in SUBORDINATORS or word in SUBJECT_PRONOUNS or word in ("than", "as"):
            return True
        if word == "because" and words[place + 1 : place + 2] != ("of",):
            return True
        if word == "to" and "VB" in verb_tags((*words, "")[place + 1]) and (*words, "")[place + 1] not in DETERMINERS:
            return True
        if before in DETERMINERS or before in PREPOSITIONS or not verb_tags(word):
            continue
        if is_tensed(word) or ("VB" in verb_tags(word) and _is_only_verb(word)):
            return True
    return False


def _is_late_infinitive(clause: Clause, before: Clause | None, last: int) -> bool:
    """“He promised, the money within a week to pay”, “wants its elephant to a zoo in Lisbon to send”."""
    words = clause.words
    verb = words[last]
    if clause.closing == ",":
        return False
    if words[0] in OPENS_NOUN_PHRASE and clause.opening == "," and before is not None and len(before.words) > 1:
        commands = before.words[-1] in COMMANDING and before.words[0] not in ("as", "if", "when", "where", "unless")
        return commands and not _hold_verb(words[: last - 1]) and last > 3
    for place in range(last - 3):
        word = words[place]
        if word == "order" and words[place - 1] == "in" and place and words[place + 1] in OPENS_NOUN_PHRASE:
            return not _hold_verb(words[place + 1 : last - 1]) and words[place + 2] not in _NOT_OBJECTS
        if (
            word in _POSSIBLE
            and words[place + 1] in OPENS_NOUN_PHRASE
            and place
            and words[place - 1] not in ("the", "a")
        ):
            between = words[place + 1 : last - 1]
            return words[0] == "it" and verb in _TRANSITIVE and not _hold_verb(between)
        if word in _DEMANDING and words[place + 1] in OPENS_NOUN_PHRASE:
            between = words[place + 1 : last - 1]
            phrases = sum(
                other in ADVERBIAL_PREPOSITIONS | {"to"} or other in ("next", "last", "this") for other in between[2:]
            )
            far = phrases > (word in _WANTING_VERBS) or not {"into", "from", "onto"}.isdisjoint(between)
            return far and verb in _TRANSITIVE and not _hold_verb(between)
    return False


def _behind_modal(clause: Clause, last: int) -> bool:
    """“The ministry will the rules next year introduce”, “must because of the flood for days closed remain”."""
    words = clause.words
    verb = words[last]
    if not clause.begins_sentence and clause.opening not in ("", "“", '"', ",", ";"):
        return False
    place = next((i for i in range(1, last - 2) if words[i] in SURE_MODALS or words[i] in _VERBS_AS_NOUNS), None)
    if place is None:
        return _behind_wanting(clause, last)
    if verb not in _WITH_OBJECT and not _is_only_verb(verb) and verb not in _TRANSITIVE:
        return False
    between = words[place + 1 : last]
    if words[place] in _VERBS_AS_NOUNS and not _is_verb_here(clause, place):
        return False
    if not _is_plain_subject(clause, place) or _hold_verb(_without_participle(between)):
        return False
    if between[0] in OPENS_NOUN_PHRASE:
        return between[1] not in _NOT_OBJECTS and between[2] not in TIMED - TIMES
    if between[0] == "because":
        return verb not in _WITH_OBJECT or verb in ("remain", "stay")
    if between[0] not in ADVERBIAL_PREPOSITIONS:
        return False
    objects = [
        i
        for i in range(2, len(between))
        if between[i] in OPENS_NOUN_PHRASE and between[i - 1] not in PREPOSITIONS | {"and", "or", "to", "than"}
    ]
    if objects and verb not in ("remain", "stay"):
        return True
    if verb in _WITH_OBJECT - {"remain", "stay"}:
        return False
    away = any(
        between[i] in ("to", "from", "into", "onto", "with", "against")
        and between[i + 1 : i + 2]
        and between[i + 1] in DETERMINERS
        for i in range(2, len(between))
    )
    return away and any(word in TIMED | TIMES for word in between[:4])


_WITH_OBJECT = frozenset("close open leave stop change pay use cut fill remain stay".split())
"""Verbs that may be nouns."""


def _behind_wanting(clause: Clause, last: int) -> bool:
    """“The nurses want from next year higher wages receive”: behind *want* no infinitive stands by itself."""
    words = clause.words
    verb = 1 if words[0] in SUBJECT_PRONOUNS else 2
    if (
        not clause.begins_sentence
        or words[verb] not in _WANTING_VERBS
        or (verb > 1 and words[0] not in OPENS_NOUN_PHRASE)
    ):
        return False
    between = words[verb + 1 : last]
    opens = between[0] in ADVERBIAL_PREPOSITIONS and len(between) > len(("with", "this"))
    return opens and _is_only_verb(words[last]) and clause.closing == "." and not _hold_verb(between)


def _without_participle(words: Sequence[str]) -> Sequence[str]:
    return words[:-1] if words and words[-1] in ("closed", "open", "shut", "blocked", "locked", "empty") else words


def _is_verb_here(clause: Clause, place: int) -> bool:
    """Whether *will*, *can* or *may* is a verb: its subject opens the sentence, and an article follows."""
    words = clause.words
    if not clause.begins_sentence or words[place + 1] not in OPENS_NOUN_PHRASE:
        return False
    return clause.phrase(place, place + 1) == words[place] and (
        words[place - 1] not in OPENS_NOUN_PHRASE and words[place - 1] not in PREPOSITIONS
    )


def _is_plain_subject(clause: Clause, place: int) -> bool:
    """Whether nothing but a subject stands before an auxiliary."""
    words = clause.words
    front = words[:place]
    if front[0] in SUBJECT_PRONOUNS:
        return place == 1
    if front[0] in ("and", "but"):
        front = front[1:]
    if not front or not (
        front[0] in OPENS_NOUN_PHRASE or clause.is_name(place - len(front)) or front[0] in ("many", "several")
    ):
        return place == 1 and is_plural(words[0]) and can_be(words[0]) == {"NOUN"}
    if front[-1] in DETERMINERS | PREPOSITIONS or (len(front) > 1 and any(word in TIMES for word in front[:-1])):
        return False
    return not any(
        word in OPERATORS
        or word in SUBORDINATORS
        or word in SUBJECT_PRONOUNS
        or (is_tensed(word) and _is_only_verb(word))
        for word in front
    )


def _behind_auxiliary(clause: Clause, last: int) -> bool:
    """“Have so far no evidence found”, “was on Friday by the lawyer to the court delivered”."""
    words = clause.words
    verb = words[last]
    if "NOUN" in can_be(verb) or "ADV" in can_be(verb) or not clause.begins_sentence or clause.closing == ",":
        return False
    place = next((i for i in range(1, last - 2) if words[i] in FINITE_HAVE or words[i] in FINITE_BE), None)
    if place is None or not _is_plain_subject(clause, place):
        return False
    between = words[place + 1 : last]
    if _hold_verb(between[2:] if between[:2] == ("so", "far") else between):
        return False
    if words[place] in FINITE_HAVE:
        if words[place] != "had" and _has_object_behind_phrase(between) and _is_whole(verb):
            return True
        start = 2 if between[:2] == ("so", "far") else 1 if between[0] in _BETWEEN else 0
        return bool(start) and len(between) > start + 1 and between[start] in _OPENS_OBJECT and _is_whole(verb)
    phrases = [i for i, word in enumerate(between) if word in ADVERBIAL_PREPOSITIONS or word == "to"]
    if not _is_only_verb(verb) or len(phrases) < 2 or phrases[0] or between[0] in ("of", "like", "about", "under"):
        return False
    near = between[1 : phrases[1]]
    timed = any(word in WEEKDAYS | MONTHS or word in ("night", "evening", "morning", "afternoon") for word in near)
    timed = timed or (between[0] in ("after", "during", "before") and between[1] in OPENS_NOUN_PHRASE | NUMBERS)
    return timed and between[phrases[-1] + 1 : phrases[-1] + 2] != () and between[phrases[-1] + 1] in OPENS_NOUN_PHRASE


def _has_object_behind_phrase(between: Sequence[str]) -> bool:
    """“Has against the acquittal an appeal lodged”."""
    if between[0] not in ("against", "since", "after", "despite", "within", "during", "on"):
        return False
    if between[0] == "on" and between[1] not in WEEKDAYS:
        return False
    return any(
        word in OPENS_NOUN_PHRASE and between[at - 1] not in PREPOSITIONS | {"and", "or", "to", "because"}
        for at, word in enumerate(between)
        if at > 1
    )


_BETWEEN = frozenset("already meanwhile since nevertheless yesterday therefore".split())
_OPENS_OBJECT = frozenset("no the a an its his her their".split()) | NUMBERS


@cache
def _is_whole(verb: str) -> bool:
    return can_be(verb) <= {"VERB", "ADJ"}
