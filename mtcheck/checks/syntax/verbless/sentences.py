"""Where a sentence, or a clause with *that*, lacks its verb though it says more than one noun phrase can."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.finiteness import NO_VERBS, may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural, opens_proportion, verb_tags
from mtcheck.check import Bigram
from mtcheck.checks.syntax.verbless.beyond_subjects import (
    COUNTED,
    DEFINITE,
    FEWEST_WORDS,
    NO_HEADS,
    beyond_subject,
    ends_noun_phrase,
    places_of_verb,
)
from mtcheck.checks.syntax.verbless.possible_verbs import STATES, is_verbless
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DEMANDING,
    MODALS_ALSO_NOUNS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import PerToken, standing

__all__ = [
    "OPENS_CONTENT",
    "Gap",
    "has_sure_verb",
    "in_content",
    "in_main_clause",
    "is_attribution",
    "main_clause",
    "must_be_finite",
    "opens_subject",
]

_SECOND = frozenset("is are was were has had does did".split())
_JOINTS = frozenset({"and", "but"})
_TURNS = frozenset("now then also still therefore already thus".split())
_LASTING = frozenset("still not already again".split())
"""What a second attribute hardly opens with: “the mill, built in 1720, now a museum”."""
_CONTENT = frozenset({"that", "whether", "why"})


def _may_say(token: str) -> bool:
    return takes_bare_clause(token)


_OPENS_SUBJECT = DEFINITE | frozenset("a an all many several some".split())
OPENS_CONTENT = (
    Bigram(_CONTENT, _OPENS_SUBJECT),
    Bigram(_CONTENT, lazy_regex("^[0-9]")),
    Bigram(_may_say, _CONTENT),
)
"""What tells that a clause with *that* opens."""
_SHORTEST_CONTENT = 4
_CLOSES = frozenset("that which who where because if when whether as than while".split())
_SHORTEST_SEARCH = 4
_SEARCHING = frozenset("police investigators detectives officers prosecutors unions opposition government".split())
_PERSONS = frozenset("he she they we".split())
_JOINING = frozenset("because but while although whereas".split())
"""What opens another clause behind a comma."""
_SAID = frozenset(
    """
    said says say told found reports reported warns warned explained stressed announced confirmed estimates estimated
    fears feared believes
    """.split()
)


class Gap(NamedTuple):
    clause: Clause
    places: Sequence[int]
    """Words before which the verb may have stood."""
    without: Sequence[tuple[Clause, int, int]]
    """The stretches of clauses in which the tagger looks for one."""
    verbs: Sequence[str] = ()
    """Those of which one is missing, where it is known."""
    repairable: bool = True
    """Whether they may be tried: nobody knows what was said, or feared."""


def main_clause(sentence: Sequence[Clause]) -> tuple[Clause, Sequence[Clause]] | None:
    """The main clause of a sentence, and what stands behind it."""
    clause, rest = sentence[0], sentence[1:]
    if not (clause.text.lstrip()[:1].isupper() or clause.words[0][0].isdigit()):
        return None
    while rest and _opens_adverbial(clause.words) and is_verbless(clause):
        clause, rest = rest[0], rest[1:]  # “In the afternoon, the president”
        if clause.opening != ",":
            return None
    return clause, rest


def has_sure_verb(clause: Clause) -> bool:
    """Whether the clause that a sentence begins with is its main clause and has its verb: costs next to nothing, and
    tells of most sentences that no verb is missing."""
    first = next((word for word in clause.words if word in _SURELY_FINITE or word in _JOINTS), "")
    return first in _SURELY_FINITE and not _opens_adverbial(clause.words)


def in_main_clause(clause: Clause, rest: Sequence[Clause]) -> Gap | None:
    """Where the main clause of a sentence lacks its verb."""
    words = clause.words
    sure = next(must_be_finite.places(words), None)
    if sure is not None and (not sure or words[sure - 1] not in _JOINTS):
        return None
    begin = _subject(clause)
    if begin is None:
        return None
    joint = _second_predicate(clause)
    end = len(clause.words) if joint is None else joint
    goes_on = joint is not None or _goes_on_with_verb(rest)
    joins = bool(rest) and rest[0].opening == "," and rest[0].words[0] in _JOINING
    ends = joins or len(rest) in (0, 2) or (len(rest) == 1 and is_attribution(rest[0]))
    if not (goes_on or (not begin and ends)) or not is_verbless(clause, end=end):
        return None
    without = ((clause, 0, end),)
    if goes_on:
        return Gap(clause, places, without) if (places := places_of_verb(clause, end, begin + 2)) else None
    if len(rest) == 2 and _interrupts(rest) and end > 1:
        return _behind_aside(rest[1], without) or _object_alone(rest, without)
    if not rest and _searches(clause):
        return Gap(clause, (2,), without)
    if not rest and clause.words[0] in _PERSONS:
        alone = end >= FEWEST_WORDS and clause.words[1] in PREPOSITIONS - {"of", "like"}
        return Gap(clause, (1,), without) if alone else None
    if end < FEWEST_WORDS - 2 * bool(rest) or (len(rest) == 2 and not joins):
        return None
    return Gap(clause, places, without) if (places := beyond_subject(clause)) else None


@PerToken
def must_be_finite(word: str) -> bool:
    """Whether a word can be nothing but a finite verb, whatever stands beside it."""
    tags = verb_tags(word)
    full = can_be(word) == {"VERB"} and bool(tags) and tags <= {"VBD", "VBZ"}
    return word in _SURELY_FINITE or full


_SURELY_FINITE = OPERATORS - MODALS_ALSO_NOUNS


def _opens_adverbial(words: Sequence[str]) -> bool:
    return (
        words[0] in PREPOSITIONS
        or words[0] in TIMES
        or words[:2] in (("because", "of"), ("due", "to"), ("thanks", "to"))
    )


def _goes_on_with_verb(rest: Sequence[Clause]) -> bool:
    """``…, but was caught``: a predicate that has its subject before the comma."""
    return bool(rest) and rest[0].opening == "," and rest[0].words[0] in _JOINTS and _is_second(rest[0], 1)


def _behind_aside(clause: Clause, before: Sequence[tuple[Clause, int, int]]) -> Gap | None:
    """A clause that goes on behind what interrupts it, and in which the verb does not follow either."""
    words = clause.words
    joint = _second_predicate(clause, 2)
    ends = (at for at, word in enumerate(words) if at > 1 and word in _CLOSES)
    end = next(ends, len(words)) if joint is None else joint
    passive = _is_participle(words[0]) and words[1:2] == ("by",) and not _opens_margin(words[2:4])
    state = words[0] in STATES or _opens_predicate(clause)
    if is_verbless(clause, passive, end) and (joint is not None or state or passive):
        return Gap(clause, (0,), (*before, (clause, int(passive), end)))
    return None


def _opens_margin(words: Sequence[str]) -> bool:
    """“Led by five”, “won by 40 metres”, “fell by a third”: by how much, and not by whom."""
    first, behind = "".join(words[:1]), "".join(words[1:2])
    amount = first in _NUMBERS and (not behind or behind in PREPOSITIONS or not is_plural(behind))
    return first[:1].isdigit() or amount or (first == "a" and behind in _MEASURES)


_NUMBERS = ABOVE_ONE | {"one", "half"}
_MEASURES = frozenset("goal point length head neck minute second third quarter half tenth fifth whisker mile".split())
_DEGREES = frozenset("too very extremely completely currently still already hardly".split())
_SOMETIME = TIMES | frozenset("after before later earlier ago".split())


def _object_alone(rest: Sequence[Clause], before: Sequence[tuple[Clause, int, int]]) -> Gap | None:
    """``The storm, which had formed on Friday, several roofs in the village``: an object whose verb is lost."""
    aside, clause = rest
    words = clause.words
    if aside.words[0] not in ("who", "which", "whose") or clause.closing != "." or len(words) < FEWEST_WORDS - 1:
        return None
    if words[0] in PREPOSITIONS and len(words) > FEWEST_WORDS and words[1][0].isdigit() and is_verbless(clause):
        return Gap(clause, (0,), (*before, (clause, 0, len(words))))  # “The comedy, which …, on 3 May in cinemas.”
    opens = words[0] in DEFINITE | COUNTED - NO_VERBS and _SOMETIME.isdisjoint(words[:4])
    if not opens or not is_verbless(clause) or not _CLOSES.isdisjoint(words) or not _JOINTS.isdisjoint(words):
        return None
    return Gap(clause, (0,), (*before, (clause, 0, len(words))), repairable=False)


def in_content(sentence: Sequence[Clause], closed: bool) -> Gap | None:
    """``that the date of the hearing not yet fixed``: a clause with *that* and its subject, up to its end."""
    for number, clause in enumerate(sentence):
        words = clause.words
        for start in standing(_CONTENT, words):
            if start + _SHORTEST_CONTENT >= len(words) or not _opens_content(clause, start + 1):
                continue
            sure = next(must_be_finite.places(words[start + 1 :]), None)
            if sure is not None and words[start + sure] not in _JOINTS:
                continue
            joint = _second_predicate(clause, start + 3)
            end = len(words) if joint is None else joint
            behind = sentence[number + 1 :]
            over = closed and (clause.closing == "." if not behind else len(behind) == 1 and _goes_on(behind[0]))
            if (
                (joint is not None or over)
                and is_verbless(clause, start + 1, end)
                and _CLOSES.isdisjoint(words[start + 1 : end])
                and not _is_demanded(words, start, end)
                and not _is_called(words, start)
            ):
                places = places_of_verb(clause, end, start + 2)
                if words[start] != "that":
                    alternative = "or" in words[start:end]
                    places = [] if alternative else [at for at in places if words[at] in STATES or words[at] == "so"]
                if places:
                    return Gap(clause, places, ((clause, start + 1, end),))
    return None


def _is_called(words: Sequence[str], start: int) -> bool:
    """``the opposition called that a refusal to govern``: *that* is what is called so."""
    return start > 1 and words[start] == "that" and words[start - 1] in _CALLING and words[start + 1] in ("a", "an")


_CALLING = frozenset("call calls called consider considers considered deem deemed label labelled dub dubbed".split())


def _is_demanded(words: Sequence[str], start: int, end: int) -> bool:
    """``that the council be given the right``, ``insisted that Vince keep a tenth of it``."""
    if (
        start
        and words[start - 1] in DEMANDING | {"ask", "asks", "asked"}
        and any(
            "VB" in verb_tags(word) and (can_be(word) == {"VERB"} or behind in DEFINITE | {"a", "an"})
            for word, behind in pairwise(words[start + 2 : end])
        )
    ):
        return True
    return any(word == "be" and before != "to" for before, word in pairwise(words[start:end]))


def _goes_on(clause: Clause) -> bool:
    """Whether a comma has a phrase without a verb behind it that ends the sentence."""
    words = clause.words
    opens = words[0] in PREPOSITIONS and words[0] not in ("before", "since", "after", "until", "as")
    return clause.opening == "," and clause.closing == "." and opens and is_verbless(clause)


_SEVERAL = frozenset("all many several some few most both".split())


def _opens_content(clause: Clause, at: int) -> bool:
    words = clause.words
    word, before = words[at], words[at - 2] if at > 1 else ""
    if at > 1 and (before in PREPOSITIONS or before in ("so", "now", "all", "or", "and", "is", "was")):
        return False
    if word in _SEVERAL and "VBP" in verb_tags(words[at + 1]) and words[at + 2] in DEFINITE | {"a", "an"}:
        return False  # “so often that several keep a spare key”
    opens = word in _OPENS_SUBJECT or word[0].isdigit()
    named = clause.is_name(at) or (is_plural(word) and not verb_tags(word))
    said = at > 1 and takes_bare_clause(before) and named
    return (opens or said) and not opens_proportion(words[at : at + 2])


def _subject(clause: Clause) -> int | None:
    """Where the subject of a clause opens: at its beginning, or behind a phrase that says when or where."""
    words = clause.words
    if opens_subject(clause):
        return 0
    if words[0] not in PREPOSITIONS:
        return None
    places = range(2, len(words) - 2)
    return next((at for at in places if words[at] in DEFINITE and ends_noun_phrase(clause, at - 1)), None)


_NO_SUBJECTS = (NO_VERBS - COUNTED) | PRONOUNS | CONJUNCTIONS


def opens_subject(clause: Clause) -> bool:
    words = clause.words
    if len(words) < 2 or opens_proportion(words):
        return False
    if words[0] in _PERSONS:
        return True
    if words[0] in DEFINITE:
        return words[1] not in ("only", "same", "more", "most")
    if words[0] in _NO_SUBJECTS:
        return False
    counted = words[0] in COUNTED or words[0][0].isdigit() or (is_plural(words[1]) and _is_noun(words[0]))
    return counted or is_plural(words[0]) or clause.is_name(1) or (len(words) > 2 and clause.is_name(2))


def _searches(clause: Clause) -> bool:
    """``The police for witnesses.``"""
    words = clause.words
    agent = len(words) == _SHORTEST_SEARCH and words[0] == "the" and words[1] in _SEARCHING
    return agent and words[2] in ("for", "to", "against") and is_plural(words[3]) and words[3] not in NO_HEADS


def _is_noun(word: str) -> bool:
    return "NOUN" in can_be(word) and word not in NO_HEADS


def _is_participle(word: str) -> bool:
    return "VBN" in verb_tags(word) and can_be(word) <= {"VERB", "ADJ"}


def _second_predicate(clause: Clause, begin: int = 3) -> int | None:
    """Where *and* stands with a verb behind it that has no other subject than the first."""
    return next((at for at in standing(_JOINTS, clause.words) if at >= begin and _is_second(clause, at + 1)), None)


def _is_second(clause: Clause, at: int) -> bool:
    words = clause.words
    if at < len(words) - 2 and words[at] in _TURNS:
        at += 1
        if "VBZ" in verb_tags(words[at]) and (words[at + 1] == "to" or words[at + 1] in OPENS_NOUN_PHRASE):
            return True  # “and now plans to buy”
    if at >= len(words) - 1 or clause.is_name(at):
        return False
    word, after = words[at], words[at + 1]
    if word in _SECOND:
        return not (after in OPENS_NOUN_PHRASE and clause.closing == "?")
    if word in ("will", "would", "could", "must"):
        return after in ("be", "have", "not", "now", "soon") or can_be(after) == {"VERB"}
    if word in AUXILIARIES or can_be(word) != {"VERB"}:
        return False
    tags = verb_tags(word)
    if "VBN" in tags:
        return "VBD" in tags and (after in ("that", "him", "them") or after in NOMINATIVES)
    plural = tags == {"VB", "VBP"} and "to" not in words[:at] and any(map(is_plural, words[: min(at, 4)]))
    return bool(tags & {"VBD", "VBZ"}) or plural


def _opens_predicate(clause: Clause) -> bool:
    """``no longer safe``, ``too narrow for wheelchairs.``: the last, where it ends its sentence."""
    degree, adjective = (*clause.words, "")[:2]
    kinds = can_be(adjective)
    graded = degree in _DEGREES and "ADJ" in kinds and "NOUN" not in kinds and clause.closing == "."
    return graded or (degree, adjective) == ("no", "longer")


def _interrupts(rest: Sequence[Clause]) -> bool:
    aside, last = rest
    relative = aside.words[0] in ("who", "which", "whose")
    apposition = aside.words[0] in ("a", "an") and is_verbless(aside)
    built = _is_participle(aside.words[0]) and (last.words[0] in _LASTING or _opens_predicate(last))
    return aside.opening == aside.closing == "," == last.opening and (relative or apposition or built)


def is_attribution(clause: Clause) -> bool:
    words = clause.words
    if words[:2] == ("according", "to"):
        return clause.opening == "," and len(words) < 9
    return clause.opening == "," and any(may_be_tensed(word) and word in _SAID for word in words) and len(words) < 9
