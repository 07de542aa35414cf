"""Verbs at the end of the clause of their auxiliary, behind what English never puts there: “has its branch after a
series of raids closed”, “must a certificate show”, “was by an avalanche buried”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import is_month, is_tensed, may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.phrases import is_year
from mtcheck.checks.syntax.clause_final_verbs.governors import SURE_MODALS
from mtcheck.checks.syntax.clause_final_verbs.phrases import NUMBERS, TIMED
from mtcheck.checks.syntax.inversions.openings import DENYING, INVERTING
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    BE,
    BEFORE_NOUNS,
    COORDINATORS,
    DETERMINERS,
    FINITE_BE,
    FINITE_HAVE,
    MODALS,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
)
from mtcheck.languages.tokens import PerToken

__all__ = ["may_be_parted", "parted_verb"]

_GOVERNORS = FINITE_HAVE | FINITE_BE | MODALS
_ALSO_NOUNS = frozenset("will can".split())
_LINKS = frozenset("since because after despite during until before due".split())
_ARRANGED = frozenset(
    """
    scheduled planned booked pencilled arranged organised organized prepared reserved left lined fixed set due
    """.split()
)
"""“Has a meeting on Monday scheduled.”"""
_RANKING = frozenset("first second third only last best worst biggest largest highest lowest".split())
"""“Has its first album since 2010 finished.”"""
_ASKING = SUBORDINATORS | {"than", "as"}
_ENDS_TWO = SURE_MODALS | {"can"}
_GOES_ON = DETERMINERS | COORDINATORS
_SURE_MODALS = SURE_MODALS | {"cannot"}
_INVERTED = _ASKING | INVERTING | DENYING
_NO_AGENT = frozenset(
    """
    then far chance accident nature law default now end time year day margin majority vote votes quirk stroke twist
    factor means half third quarter per hand post email phone name way next that this all no many most some
    """.split()
)


def may_be_parted(words: Sequence[str]) -> bool:
    """Whether the last of the words may be such a verb: seen at once, as in most clauses it may not."""
    return _may_end(words[-1]) or (words[-2:-1] == ("have",) and "VBN" in verb_tags(words[-1]))


@PerToken
def _may_end(word: str) -> bool:
    if word in OPERATORS:
        return word in _ENDS_TWO
    tags, kinds = verb_tags(word), can_be(word)
    return ("VBN" in tags and "NOUN" not in kinds) or ("VB" in tags and (kinds == {"VERB"} or word in _RATHER_VERBS))


def parted_verb(clause: Clause) -> Iterator[tuple[int, int]]:
    """The verbs at the end of a clause that something before them governs."""
    words = clause.words
    last = len(words) - 1
    if last < len(("he", "must", "it")) or clause.closing not in (".", ",", ";", "!", "”", ""):
        return
    if words[last] in OPERATORS:
        if words[last] in _ENDS_TWO and words[last - 2] == "have" and _is_infinitive(words[last - 1]):
            yield last - 1, last + 1  # “the doctors the lump have recognise must”
        return
    if _GOVERNORS.isdisjoint(words) or not verb_tags(words[last]) & {"VBN", "VB"}:
        return
    if "and" in words[last - 1 - is_adverb(words[last - 1]) : last]:
        return  # “was hit by a van in Wetzikon on Wednesday and seriously injured”
    governor = next((i for i in range(last - 2, 0, -1) if _may_stop(words[i]) and _may_govern(words, i)), None)
    if governor is None:
        return
    word = words[governor]
    parted = (
        _is_perfect(clause, governor, last)
        if word in FINITE_HAVE
        else _is_passive(words, governor, last)
        if word in FINITE_BE
        else word in MODALS and _is_modal(clause, governor, last)
    )
    if parted:
        yield last, last + 1


_STOPS = FINITE_HAVE | BE | MODALS | {"to", "that", "who", "which", "not"}


@PerToken
def _may_stop(word: str) -> bool:
    return word in _STOPS or is_tensed(word)


def _may_govern(words: Sequence[str], place: int) -> bool:
    """Whether the search for an auxiliary ends here."""
    word = words[place]
    if place > 1 and words[place - 2] in MODALS and _opens_plural(words[place - 1 : place + 1]):
        return False
    if word == "to" and words[place + 1] in DETERMINERS:
        return False
    return (word in _STOPS and not is_month(words, place)) or (is_tensed(word) and not _is_attribute(words, place))


@cache
def _is_infinitive(word: str) -> bool:
    """Whether a word can be nothing else, as a verb of which the participle differs."""
    tags = verb_tags(word)
    return can_be(word) == {"VERB"} and "VB" in tags and "VBN" not in tags


def _is_perfect(clause: Clause, place: int, last: int) -> bool:
    """“Has its branch after a series of raids closed”, “had over a period of six years the money diverted”."""
    words = clause.words
    verb, before = words[last], words[place - 1]
    if "VBN" not in verb_tags(verb) or can_be(verb) - {"VERB", "ADJ"} or verb in _ARRANGED:
        return False
    if before in MODALS or before in ("to", "not") or not _ASKING.isdisjoint(words[:place]) or verb in BE:
        return False
    between = words[place + 1 : last]
    if _hold_tense(between) or (not _RANKING.isdisjoint(between[:4]) and "for" not in between):
        return False
    if between[-1] in DETERMINERS or between[-1] in PREPOSITIONS or between[-1] in ("and", "or", "newly", "recently"):
        return False
    opens = (word in OPENS_NOUN_PHRASE or word[0].isdigit() for word in between)
    if _opens_time(between, 0, verb):
        object_ = (i for i, word in enumerate(between) if i > 1 and (word in _OPENS_OBJECT or word[0].isdigit()))
        return any(between[i - 1] not in _BEFORE_REASON for i in object_)
    times = any(_opens_time(between, i, verb) for i in range(2, len(between) - 1))
    return words[place] != "had" and any(opens) and times


_OPENS_OBJECT = OPENS_NOUN_PHRASE | NUMBERS | frozenset("many almost around about".split())


@cache
def _has_tense(word: str) -> bool:
    return word in OPERATORS or is_tensed(word) or word in ("to", "who", "which", "that", "being")


def _hold_tense(words: Sequence[str]) -> bool:
    """Whether a finite verb stands among words."""
    return any(_has_tense(word) and not _is_attribute(words, place) for place, word in enumerate(words))


def _is_attribute(words: Sequence[str], place: int) -> bool:
    """“A printed beak”, “by injured guests”."""
    before = words[place - 1] if place else ""
    return "VBN" in verb_tags(words[place]) and (before in PREPOSITIONS or before in DETERMINERS)


def _opens_time(words: Sequence[str], index: int, verb: str) -> bool:
    """Whether a phrase begins here that says since when, why or when, and no clause of which the verb is that."""
    word, behind = words[index], words[index + 1 : index + 5]
    if word in _LINKS:
        whole = "VBD" not in verb_tags(verb) or word in ("despite", "during", "due") or behind[:1] == ("of",)
        return bool(behind) and (whole or any(other in TIMED for other in behind[:3]))
    if word in ("yesterday", "today", "already", "again"):
        return True
    if word in ("last", "next", "this") and behind[:1] and behind[0] in TIMED:
        return True
    if word == "for":
        return behind[:1] == ("good",) or (behind[:1] == ("the",) and behind[2:3] == ("time",))
    if word in ("on", "in", "over", "at", "within"):
        near = behind[: next((i for i, other in enumerate(behind) if other in PREPOSITIONS - {"of"}), len(behind))]
        return any(other in TIMED or is_year(other) for other in near)
    return False


def _is_passive(words: Sequence[str], place: int, last: int) -> bool:
    """“Was on Friday by an avalanche buried”: who did it stands before what was done."""
    verb, between = words[last], words[place + 1 : last]
    if "VBN" not in verb_tags(verb) or "NOUN" in can_be(verb) or _hold_tense(between):
        return False
    if "by" not in between or any("VBN" in verb_tags(word) and can_be(word) == {"VERB"} for word in between):
        return False
    if "VBN" in verb_tags(between[0]) and between[1] == "by":
        return False  # “was hit by a pitch with the bases loaded”
    agent = between[between.index("by") + 1 :]
    opens = agent[:1] and (agent[0] in OPENS_NOUN_PHRASE or agent[0] in ("two", "three", "several", "unknown"))
    ends = agent[-1:] != () and agent[-1] not in _GOES_ON  # “managed by the team but hidden”
    return bool(opens) and len(agent) > 1 and _NO_AGENT.isdisjoint(agent) and ends


def _is_modal(clause: Clause, place: int, last: int) -> bool:
    """“Must a certificate show”, “must from June their pools with sea water fill”."""
    words = clause.words
    modal, verb, front = words[place], words[last], words[:place]
    perfect = words[last - 1] == "have" and "VBN" in verb_tags(verb) and last - place > len(("his", "have"))
    if perfect:
        last -= 1
    elif "VB" not in verb_tags(verb) or (can_be(verb) != {"VERB"} and verb not in _RATHER_VERBS):
        return False
    if modal in _ALSO_NOUNS:
        subject = front[-1]
        if subject not in SUBJECT_PRONOUNS and not (is_plural(subject) and can_be(subject) == {"NOUN"}):
            return False
    elif modal not in _SURE_MODALS and not (modal == "may" and place > 1 and _opens_object(words[place + 1 :])):
        return False
    if not front or not _INVERTED.isdisjoint(front) or front[-1] in BEFORE_NOUNS:
        return False
    between = words[place + 1 : last]
    if len(between) < 2 or "more" in between or _hold_tense(_behind_plural(between)):
        return False
    if any("VB" in verb_tags(word) and can_be(word) == {"VERB"} for word in between):
        return False
    if between[-1] in DETERMINERS or between[-1] in PREPOSITIONS or between[-1] in ("not", "and", "or"):
        return False
    if between[0] in OPENS_NOUN_PHRASE or (_opens_plural(between) and front[0] not in PREPOSITIONS):
        return _is_subject(clause, front)
    if between[0] not in ADVERBIAL_PREPOSITIONS:
        return False
    return _is_subject(clause, front) and any(
        word in OPENS_NOUN_PHRASE and between[index - 1] not in _BEFORE_NO_OBJECT
        for index, word in enumerate(between)
        if index > 1
    )


def _opens_plural(words: Sequence[str]) -> bool:
    """“Long queues”, “mobile phones”: an object without an article."""
    first, second = words[:2]
    attributive = bool(can_be(first) & {"ADJ"}) and first not in TIMED and first not in ("both", "all", "only", "other")
    plural = is_plural(second) and "NOUN" in can_be(second) and second not in TIMED
    return attributive and plural and second not in ("times", "others", "ways", "terms")


def _behind_plural(words: Sequence[str]) -> Sequence[str]:
    """Without an object that looks like a verb, and where to: “long queues on all routes to the south”."""
    if not _opens_plural(words):
        return words
    return [word for word, behind in pairwise(words[2:]) if (word, behind) != ("to", "the")]


def _opens_object(words: Sequence[str]) -> bool:
    return words[0] in _OWNING or (len(words) > 1 and _opens_plural(words))


_BEFORE_REASON = PREPOSITIONS | {"because", "due"}
_BEFORE_NO_OBJECT = PREPOSITIONS | {"and", "or", "than", "all", "both"}
_OWNING = frozenset("his her its their our my your".split())
_RATHER_VERBS = frozenset("show change open use fill pay leave ban expect".split())


def _is_subject(clause: Clause, front: Sequence[str]) -> bool:
    """Whether what stands before the modal verb is its subject, and nothing that English inverts behind."""
    if front[0] in TIMES or front[0] in ("well", "much", "many", "more", "then", "here", "there", "long"):
        return False
    return not any(may_be_tensed(word) and can_be(word) == {"VERB"} for word in front)
