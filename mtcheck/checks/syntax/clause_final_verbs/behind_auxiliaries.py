"""Verbs that an auxiliary lacks: ``has its forecast lowered``, ``will the exhibition open``, ``must evacuated be``."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from mtcheck.analysis.finiteness import is_month
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.checks.syntax.clause_final_verbs.displaced import Displaced
from mtcheck.checks.syntax.clause_final_verbs.governors import CONTROL, GOVERNORS
from mtcheck.checks.syntax.clause_final_verbs.margins import MARGIN_OF_GOVERNED
from mtcheck.checks.syntax.clause_final_verbs.phrases import (
    COMPLETE_PHRASES,
    FEWEST_BEFORE_BARE,
    closes_phrase,
    has_verb,
    opens_phrase,
)
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    PARTICLES,
    PREPOSITIONS,
    TAKES_INFINITIVE,
    TIMES,
)

__all__ = ["behind_auxiliary"]

_IN_GROUP = frozenset("been be being not very so too".split())
_WANTS = frozenset("wants wanted intends intended refuses refused decided tries tried managed".split())


def behind_auxiliary(words: tuple[str, ...], start: int, verb: int, last: int) -> Displaced | None:
    """``has its forecast lowered``, ``will the exhibition open``, ``was by the police arrested``."""
    if words[verb] in ("be", "been") and verb == last:
        return _passive_last(words, start, last)
    if words[verb] in AUXILIARIES or GOVERNORS.isdisjoint(words[start:verb]) or not _is_governed(words[verb]):
        return None
    group = _group_start(words, start, verb)
    for auxiliary in (at for at in range(group - 1, start - 1, -1) if words[at] in GOVERNORS):
        control = words[auxiliary] in CONTROL and words[auxiliary + 1] in DETERMINERS
        control = control or (
            words[auxiliary] in _WANTS
            and words[auxiliary + 1] in COMPLETE_PHRASES
            and words[auxiliary + 2] in DETERMINERS
        )
        control = control or _wants_far(words, auxiliary, group)
        if words[auxiliary] in ("let", "lets") and group == verb and _may_be_let(words, auxiliary + 1, verb):
            return Displaced(auxiliary + 1, verb, last)
        if control and "VB" in verb_tags(words[verb]):
            if words[verb - 1] == "to":
                return Displaced(auxiliary + 1, verb - 1, last)
            if group == verb:
                return Displaced(auxiliary + 1, verb, last, marker="to ")
        if is_month(words, auxiliary) or (words[auxiliary] not in AUXILIARIES and words[auxiliary] != "to"):
            continue
        first = auxiliary + 1
        while first < group and (words[first] in ADVERBS or words[first].endswith("ly") or _opens_time(words, first)):
            first += 1
        marker = _lacking(words, auxiliary, first, group, verb)
        if marker is not None:
            twofold = words[group - 1] == "to" and words[auxiliary] in MODALS and not has_verb(words[first : group - 1])
            return Displaced(first, group, last, marker, margin=MARGIN_OF_GOVERNED if twofold else None)
        if words[auxiliary] != "to":
            return None
    return None


def _opens_time(words: tuple[str, ...], place: int) -> bool:
    """``late on Saturday evening``, ``overnight by two metres``."""
    return words[place] in ("late", "early", "overnight") and words[place + 1] in PREPOSITIONS


def _may_be_let(words: tuple[str, ...], first: int, verb: int) -> bool:
    """``let the key on the table lie``: an object, an adverbial, and the infinitive."""
    opens = words[first] in DETERMINERS or words[first] in COMPLETE_PHRASES
    parted = any(word in ADVERBIAL_PREPOSITIONS for word in words[first + 1 : verb - 1])
    return opens and parted and "VB" in verb_tags(words[verb]) and words[verb - 1] not in PREPOSITIONS


def _wants_far(words: tuple[str, ...], verb: int, last: int) -> bool:
    """``wants with the campaign more young people … win``: adverbials and an object behind a verb that takes *to*."""
    if words[verb] not in _WANTS or words[verb + 1] not in ADVERBIAL_PREPOSITIONS | TIMES:
        return False
    behind = words[verb + 3 : last]
    opens = (word in DETERMINERS and before not in PREPOSITIONS for before, word in pairwise(behind))
    return any(opens) or sum(word in ADVERBIAL_PREPOSITIONS for word in words[verb + 1 : last]) > 1


def _passive_last(words: tuple[str, ...], start: int, last: int) -> Displaced | None:
    """``must evacuated be``, ``had for three hours closed been``."""
    participle = last - 1
    if "VBN" not in verb_tags(words[participle]) or words[participle] in AUXILIARIES:
        return None
    auxiliaries = (i for i in range(participle - 1, start, -1) if words[i] in MODALS | HAVE)
    first = next(auxiliaries, participle) + 1
    return Displaced(first, participle, last) if first <= participle else None


def _group_start(words: tuple[str, ...], start: int, verb: int) -> int:
    group = verb - 3 if words[verb - 3 : verb] == ("be", "able", "to") else verb
    while group - 1 > start and (words[group - 1] in _IN_GROUP or words[group - 1].endswith("ly")):
        group -= 1
    return group


def _lacking(words: tuple[str, ...], auxiliary: int, first: int, group: int, verb: int) -> str | None:
    """What the verb needs before it where an auxiliary lacks one; None where it does not."""
    if group - first >= 2 and _lacks_verb(words, auxiliary, first, verb):
        return ""
    return "be " if group - first >= FEWEST_BEFORE_BARE and _lacks_be(words, auxiliary, first, verb) else None


@cache
def _is_governed(word: str) -> bool:
    return not verb_tags(word).isdisjoint(("VBN", "VB", "VBG"))


def _lacks_verb(words: tuple[str, ...], auxiliary: int, first: int, verb: int) -> bool:
    """Whether an auxiliary or *to* lacks its verb, and the verb at the end of the clause has the form it asks for."""
    tags, parts, after = verb_tags(words[verb]), can_be(words[verb]), words[first]
    if words[auxiliary] == "to":
        sure = "NOUN" not in parts or words[auxiliary - 1] in HAVE | TAKES_INFINITIVE
        bare = can_be(after) == {"NOUN"} and parts == {"VERB"} and first + 1 == verb  # “to bread buy”
        # “want to you today something show”
        wanted = after in COMPLETE_PHRASES and words[auxiliary - 1] in TAKES_INFINITIVE
        return "VB" in tags and sure and (after in DETERMINERS or bare or wanted)
    if words[first : first + 2] == ("as", "well"):
        return False
    if words[auxiliary] in MODALS:
        passive = "VBN" in tags and words[verb - 1] == "be"
        return auxiliary > 0 and ("VB" in tags or passive) and "VB" not in verb_tags(after)
    noun = after == "to" and ("VB" not in verb_tags(words[first + 1]) or "NOUN" in can_be(words[first + 1]))
    opens = opens_phrase(after) or noun
    if words[auxiliary] in HAVE:
        opens = opens or "VBN" not in verb_tags(after)
    if words[auxiliary] in BE and "VBG" in tags:
        return opens and parts == {"VERB"}
    is_verb = "NOUN" not in parts or "VB" not in tags or not PARTICLES.isdisjoint(words[verb + 1 : verb + 2])
    is_verb = is_verb or closes_phrase(words[verb - 1]) or _is_unchanged(words, first, verb)
    return opens and "VBN" in tags and is_verb


def _is_unchanged(words: tuple[str, ...], first: int, verb: int) -> bool:
    """``has the timetable because of the strike by a fifth cut``: a participle with the form of the noun and the
    infinitive, behind an object and an adverbial."""
    if not _is_like_infinitive(words[verb]) or words[verb - 1] in DETERMINERS or words[first] not in DETERMINERS:
        return False
    return any(word in ADVERBIAL_PREPOSITIONS or word in TIMES for word in words[first + 2 : verb])


@cache
def _is_like_infinitive(word: str) -> bool:
    """``cut``, ``set``, ``hit``: no participle in *-ed*."""
    return verb_tags(word) >= {"VB", "VBN"}


def _lacks_be(words: tuple[str, ...], auxiliary: int, first: int, verb: int) -> bool:
    """``will in spring again opened``: a participle behind a modal verb that wants *be* before it."""
    modal = words[auxiliary] in MODALS and auxiliary > 0 and "VB" not in verb_tags(words[first])
    return modal and "VBN" in verb_tags(words[verb]) and can_be(words[verb]) == {"VERB"}
