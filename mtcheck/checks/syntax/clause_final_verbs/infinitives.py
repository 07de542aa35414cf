"""Infinitives with *to* behind their object: ``plans next year 2,000 employees to hire``."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.checks.syntax.clause_final_verbs.displaced import Displaced
from mtcheck.checks.syntax.clause_final_verbs.governors import CONTROL
from mtcheck.checks.syntax.clause_final_verbs.margins import MARGIN_BEHIND_PERSON, MARGIN_OF_GOVERNED
from mtcheck.checks.syntax.clause_final_verbs.phrases import COMPLETE_PHRASES, has_verb, opens_phrase
from mtcheck.languages.english_grammar import (
    ACCUSATIVES,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    GOVERNED_PREPOSITIONS,
    PHRASE_OPENERS,
    PREPOSITIONS,
    QUANTIFIERS,
    SPECIFIERS,
    TAKES_INFINITIVE,
    TIMES,
)
from mtcheck.languages.persons import persons

__all__ = ["behind_control"]

_OPENINGS = frozenset("position chance right order permission duty attempt power courage strength".split())
"""Nouns with an infinitive of their own: ``in a position to``."""
_AIMS = frozenset("aim goal task plan purpose intention idea objective hope".split())
"""Nouns that a form of *be* joins to an infinitive: ``the aim is to reduce``."""
_REPORTED = frozenset("said believed thought alleged reported expected rumoured understood".split())
"""Participles that an infinitive follows: ``is said to have``."""


def behind_control(clause: Clause, start: int, verb: int, last: int) -> Displaced | None:
    """``plans next year 2,000 employees to hire``, ``in order the residents to relieve``."""
    words = clause.words
    if words[verb - 1] != "to" or "VB" not in verb_tags(words[verb]):
        return _perfect_infinitive(clause, start, verb, last)
    first = 2 if words[:2] == ("instead", "of") else 1 if words[0] in ("without", "by") else 0
    if first and start == 0 and first < verb - 2 and words[first] in SPECIFIERS:
        return Displaced(first, verb - 1, last, gerund=True)
    group = verb - 1
    while group - 2 > start and words[group - 2] == "to" and "VB" in verb_tags(words[group - 1]):
        group -= 2
    for index in range(verb - 3, start - 1, -1):
        if (
            words[index] in _REPORTED
            and words[index - 1] in BE
            and opens_phrase(words[index + 1])
            and index + 2 < group
        ):
            return Displaced(index + 1, group, last)
        aim = words[index] in ("is", "was") and words[index - 1] in _AIMS
        purpose = words[index - 1 : index + 1] == ("in", "order")
        if aim or words[index] in CONTROL or purpose:
            if opens_phrase(words[index + 1]) or words[index + 1] == "up" or purpose:
                return Displaced(index + 1, verb - 1, last)
            break
        governed = any(words[index + 1] in GOVERNED_PREPOSITIONS.get(lemma, ()) for lemma in verb_lemmas(words[verb]))
        if governed and index + 2 < group and words[index] not in PHRASE_OPENERS:
            return Displaced(index + 1, group, last, margin=MARGIN_OF_GOVERNED)
        noun = words[index] in _OPENINGS or (can_be(words[index]) and not can_be(words[index]) - {"NOUN", "PROPN"})
        if words[index + 1] in DETERMINERS and (noun or words[index] in TIMES):
            return Displaced(index + 1, verb - 1, last)
    group = verb - 2 if words[verb - 2] == "not" else verb - 1
    if (object_ := _behind_person(words, start, group)) is not None:
        return Displaced(object_, group, last, margin=MARGIN_BEHIND_PERSON)
    if clause.opening == "," and start == 0 and _opens_object(words, group) and not has_verb(words[:group]):
        return Displaced(0, group, last, joins=True)
    return None


def _behind_person(words: tuple[str, ...], start: int, end: int) -> int | None:
    """Where a bare object begins behind the person who is asked: ``urged residents windows closed to keep``."""
    for index in range(end - 3, start - 1, -1):
        if words[index] in CONJUNCTIONS - {"and", "or"} or words[index] in AUXILIARIES:
            return None
        if words[index] not in _ASKING:
            continue
        first = index + 2 if words[index + 1] in ("on", "upon") else index + 1
        while first < end and (words[first] in SPECIFIERS or can_be(words[first]) == {"ADJ"}):
            first += 1
        asked = words[first]
        counted = first + 1 < end and (words[first + 1] in QUANTIFIERS or words[first + 1] == "one")
        if asked == "her" and counted:
            return first + 1 if _is_bare_object(words[first + 1 : end]) else None
        if not (asked in ACCUSATIVES or (asked in persons() and is_plural(asked)) or asked in _GROUPS):
            return None
        if words[first + 1] == "of":  # “residents of the lower town”
            first += 2
            while first < end and (words[first] in SPECIFIERS or "ADJ" in can_be(words[first])):
                first += 1
        return first + 1 if _is_bare_object(words[first + 1 : end]) else None
    return None


def _is_bare_object(words: tuple[str, ...]) -> bool:
    """Whether words can be nothing but a noun phrase without an article, with *closed* behind it or not."""
    if not words or not _NO_OBJECT.isdisjoint(words) or has_verb(words[:-1]):
        return False
    if words[0] in ("and", "or", "not") or (
        words[0] in PREPOSITIONS or ("ADV" in can_be(words[0]) and "ADJ" not in can_be(words[0]) and words[0] != "more")
    ):
        return False
    last = words[-1]
    noun = "NOUN" in can_be(last) or (len(words) > 1 and "VBN" in verb_tags(last) and "NOUN" in can_be(words[-2]))
    return (
        noun and last not in TAKES_INFINITIVE and "VBG" not in verb_tags(words[0]) and "VBN" not in verb_tags(words[0])
    )


_ASKING = frozenset(
    """
    urge urges urged urging advise advises advised advising order orders ordered ordering instruct instructs
    instructed command commands commanded beg begs begged implore implores implored encourage encourages encouraged
    persuade persuades persuaded invite invites invited oblige obliges obliged compel compels compelled request
    requests requested call calls called calling appeal appeals appealed forbid forbids forbade forbidden allow allows
    allowed permit permits permitted recommend recommends recommended remind reminds reminded enable enables enabled
    force forces forced
    """.split()
)
"""Verbs of asking and allowing, behind which a person and an infinitive stand."""
_GROUPS = frozenset(
    "households people everyone everybody schools shops companies firms police parliament hotels hospitals farmers "
    "countries states clubs banks restaurants cities communities municipalities members".split()
)
_NO_OBJECT = TIMES | frozenset(
    "enough able likely willing ready week month year years day days night morning evening afternoon home time times "
    "living working trying wanting wishing hoping who that which only also again together now then here there".split()
)


def _opens_object(words: tuple[str, ...], end: int) -> bool:
    """Whether words behind a comma may be the object of an infinitive behind them; not ``hard for firms to follow``."""
    first = words[0]
    if first in DETERMINERS or first in PREPOSITIONS or first in QUANTIFIERS or first in COMPLETE_PHRASES:
        return True
    bare = is_plural(first) or (can_be(first) == {"ADJ"} and is_plural(words[1]))
    return bare and end > 1 and can_be(words[end - 1]) != {"ADJ"} and words[end - 1] not in TAKES_INFINITIVE


def _perfect_infinitive(clause: Clause, start: int, verb: int, last: int) -> Displaced | None:
    """``are believed over several years pensioners to have deceived``."""
    words = clause.words
    group = verb - 2
    if words[group:verb] not in (("to", "have"), ("to", "be")) or "VBN" not in verb_tags(words[verb]):
        return None
    if clause.opening == "," and start == 0 and _opens_object(words, group) and not has_verb(words[:group]):
        return Displaced(0, group, last, joins=True)
    for index in range(group - 2, start, -1):
        if words[index] in _REPORTED and words[index - 1] in BE and opens_phrase(words[index + 1]):
            return Displaced(index + 1, group, last)
    return None
