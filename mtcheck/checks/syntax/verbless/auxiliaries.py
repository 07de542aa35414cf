"""Participles, adjectives and pronouns that lack the auxiliary before, or behind, them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import may_be_finite, must_be_verb
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.check import Context, Contrast, Edit, Hit
from mtcheck.checks.syntax.verbless.gaps import AUXILIARIES_TO_TRY, MARGIN, with_verbs
from mtcheck.checks.syntax.verbless.regions import NO_PREDICATE, SUBORDINATORS, is_date, lacks_verb, region
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    OPERATORS,
    PARTICLES,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
    TIMES,
    TRANSITIVE_PARTICIPLES,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import Neighbours, PerToken

__all__ = [
    "after_pronoun",
    "as_passive",
    "before_participle",
    "before_state",
    "behind_question_word",
    "behind_relative_clause",
]

_PRONOUNS = (SUBJECT_PRONOUNS - {"you"}) | {"there"}
_PLURAL = frozenset("they we i you".split())
_NO_VERB = frozenset("not been being a an the already yet in on under his her their its my our nothing no".split())
_STATES = frozenset("not already still now currently no therefore also only once again just".split())
"""Adverbs that stand behind a form of *be* that is missing: ``the cause still unclear``."""
_AFFECTED = frozenset("alarmed convinced disappointed impressed outraged satisfied shocked surprised".split())
_INTENSIFIERS = frozenset("very so really extremely quite deeply totally completely absolutely simply just".split())
_POSSESSIVE = frozenset("his her their its my our nothing no".split())
_PARTICLES = PARTICLES - {"in", "on", "over"}
_APOSTROPHE = lazy_regex("[’']")
_BE_OR_AUXILIARY = AUXILIARIES | DO
_CLAUSE_AS_SUBJECT = frozenset("whether how what why who where when".split())
_EXPECTED = frozenset(
    """
    said believed thought alleged reported expected allowed forced supposed obliged required scheduled meant permitted
    ordered
    """.split()
)
_MOVES = frozenset(
    """
    slide drop climb jump tumble plunge plummet soar surge slump edge inch slip sink dip rally rebound recover retreat
    advance decline decrease increase dwindle flee speed creep leap crash collapse spread travel hurry rush march
    close open reopen shut end begin start stop double halve triple improve worsen widen narrow
    """.split()
)
"""Verbs of motion and change, of which the past alone is sound: “futures slid”, “libraries closed”."""
_TRANSITIVE_TO_TRY = ("lost", "left", "gave up", "took", "made", "sold", "opened", "said", "knew", "is", "was")
_PASSIVE_TO_TRY = ("is", "are", "was", "were", "has been", "have been")
_FEWEST_WORDS = 5
MARGIN_OF_AGENT = 7.5
MARGIN_OF_PASSIVE = 10.0
MARGIN_OF_NO_RELATIVE = 3.5
"""Nats, benchmarks/calibration/syntax_margins.py: an added word is credited with its expected surprisal, and still
gains little where nothing is missing: 4.6 at most in sound news and corpora/clean; an auxiliary before what may be a
participle 8.5 ("the singer on the show who cancelled for emotional reasons"). What stands behind a pronoun or behind a
relative clause can be no relative clause cut short, so that less is enough."""


def after_pronoun(clause: Clause) -> Hit | None:
    words = clause.words
    if _PRONOUNS.isdisjoint(words):
        return None
    for index in range(len(words) - 2):
        pronoun, after = words[index], words[index + 1]
        if pronoun not in _PRONOUNS or (index and words[index - 1] not in CONJUNCTIONS):
            continue
        lacks = (
            after in _NO_VERB
            or (pronoun == "there" and after == "no")
            or (after in _INTENSIFIERS and bool({"ADJ"} & can_be(words[index + 2])))
            or verb_tags(after) in ({"VBN"}, {"VBG"})
            or can_be(after) in ({"ADJ"}, {"ADJ", "NOUN"})
            or (after in _AFFECTED and words[index + 2] in ("that", "to", "by"))
            or (after == "to" and index == 0 and pronoun in ("it", "he", "she", "there"))
        )
        gapping = index > 0 and words[index - 1] in COORDINATORS and after in DETERMINERS
        if lacks and not gapping and not (index == 0 and clause.opening == ","):
            present = ("are", "have", "were") if pronoun in _PLURAL else ("is", "has", "was")
            if pronoun == "i":
                present = ("am", "have", "was")
            verbs = _TRANSITIVE_TO_TRY if after in _POSSESSIVE else ()
            return with_verbs(clause, [index + 1], (*present, "had", "will", *verbs))
    return None


def before_state(clause: Clause, sentence: Sequence[Clause], passage: Passage, context: Context) -> Hit | None:
    """``the cause still unclear``: an adverb that follows a form of *be*, and what *be* would join to its subject."""
    words = clause.words
    for index in _may_follow_be.places(words):
        if not 2 <= index < len(words) - 1:
            continue
        word, before = words[index], words[index - 1]
        if word == "been":
            if HAVE.isdisjoint(words[:index]) and not _APOSTROPHE.search(clause.text):
                return with_verbs(clause, [index - (before in ADVERBS)], ("has", "have", "had"))
            continue
        if before in _BE_OR_AUXILIARY or not _may_be_subject(clause, index - 1):
            continue
        end = index + 1
        while end < len(words) - 1 and (words[end] in _STATES or words[end] in ("yet", "longer")):
            end += 1
        state = words[end]
        participle = verb_tags(state) in ({"VBN"}, {"VBG"}) or state in ("known", "being")
        if not participle and ("NOUN" in can_be(state) or not _may_be_state(state)):
            continue
        is_predicate = clause.begins_sentence and words[0] in _CLAUSE_AS_SUBJECT and end + 1 == len(words)
        others = [i for i in region(words, index) if i not in (end, end + 1)]
        if not is_predicate and not lacks_verb(clause, others, sentence, passage, context):
            continue
        # “the tables just extended off the page”: may be finite itself
        margin = MARGIN_OF_AGENT if "VBD" in verb_tags(state) else MARGIN
        return with_verbs(clause, [index], AUXILIARIES_TO_TRY, margin=margin)
    return None


@PerToken
def _may_follow_be(word: str) -> bool:
    return word == "been" or word in _STATES or word.endswith("ly")


def _may_be_subject(clause: Clause, index: int) -> bool:
    word = clause.words[index]
    return "NOUN" in can_be(word) or word in TIMES or clause.is_name(index)


@cache
def _may_be_state(word: str) -> bool:
    return "ADJ" in can_be(word) or "VBN" in verb_tags(word) or word in ("on", "in", "under")


def before_participle(clause: Clause) -> Hit | None:
    """A participle that needs an auxiliary: it has no other form, or it lacks the object its verb must have."""
    words = clause.words
    for index in _ends_search.places(words):
        if not 2 <= index < len(words) - 1:
            continue
        word, after = words[index], words[index + 1]
        if word in OPERATORS or word in SUBORDINATORS:
            return None
        open_object = (
            after in PREPOSITIONS
            or after == "and"
            or after.endswith("ly")
            or (word in _AFFECTED and after in {"that", "to"})
        ) and after not in _PARTICLES
        if verb_tags(word) != {"VBN"} and not (word in TRANSITIVE_PARTICIPLES and open_object):
            continue
        before = index - 1 if words[index - 1].endswith("ly") or words[index - 1] in ADVERBS else index
        resumes = any(pair[0] == "and" and pair[1] in OPERATORS for pair in pairwise(words[index:]))
        subject = words[before - 1] in TIMES or "NOUN" in can_be(words[before - 1])
        if subject and (resumes or after == "that" or not can_be(word) & {"NOUN", "ADJ"}):
            return with_verbs(clause, [before], (*AUXILIARIES_TO_TRY, "had"))
    return None


@PerToken
def _ends_search(word: str) -> bool:
    """Whether a word may be a participle, or makes it useless to look further for one that lacks its auxiliary."""
    participle = word in TRANSITIVE_PARTICIPLES or verb_tags(word) == {"VBN"}
    return participle or word in OPERATORS or word in SUBORDINATORS


def behind_question_word(clause: Clause) -> Hit | None:
    """``who responsible for the accident is``, ``which last seen at the station``: no verb, where none else can be."""
    words = clause.words
    if len(words) < _FEWEST_WORDS - 1 or words[0] not in ("who", "which"):
        return None
    last = 1
    while last < len(words) - 2 and (words[last] in ADVERBS or words[last] in TIMES or words[last].endswith("ly")):
        last += 1
    state = (
        words[last].endswith(("ible", "able"))
        or can_be(words[last]) in ({"ADJ"}, {"ADJ", "NOUN"})
        or verb_tags(words[last]) == {"VBN"}
    )
    if state and (words[last + 1] in PREPOSITIONS or words[last + 1] == "to"):
        return with_verbs(clause, [1], AUXILIARIES_TO_TRY)
    return None


def as_passive(clause: Clause) -> Hit | None:
    """``the damage estimated at``: behind a noun, a form that may be past or participle, with no object behind it."""
    words = clause.words
    for index in _MAY_BE_PASSIVE.places(words):
        if not index:
            continue
        before = index - 1
        if words[before] in ADVERBS or words[before].endswith("ly"):
            before -= 1
        relative = words[before] in ("who", "which") and words[index + 1] == "by" and before + 1 == index
        noun = before > 0 and "NOUN" in can_be(words[before]) and words[before] not in ("who", "which")
        if not (relative or noun) or words[index - 1] in _BE_OR_AUXILIARY:
            continue
        if (words[index], words[index + 1]) in _NO_PASSIVE or words[index - 1] in ("being", "been"):
            continue
        if words[index + 1] in ("in", "on") and is_date(words, index + 2):
            continue  # "restrictions applied in 1976": what is said when, is often said without a passive
        if not any(may_be_finite(words, i) for i in region(words, index)):
            margin = MARGIN_OF_AGENT if _has_agent(words, index) else MARGIN_OF_PASSIVE
            # “the humour that he brought to work” has its object in front
            parted = before and words[before - 1] in ("that", "which", "whom", "what")
            margin = MARGIN_OF_NO_RELATIVE if words[before] in SUBJECT_PRONOUNS and not parted else margin
            return with_verbs(clause, [before + 1], _PASSIVE_TO_TRY, margin=margin)
    return None


_NO_PASSIVE = NO_PREDICATE | {("met", "with"), ("sold", "to"), ("sold", "for")}
"""“The plan met with resistance”."""


def behind_relative_clause(clause: Clause, sentence: Sequence[Clause]) -> Hit | None:
    """``the wreck, which had been missing since 1694, discovered by a fisherman``."""
    words = clause.words
    if len(sentence) != _INTERRUPTED or clause.opening != "," or len(words) < _FEWEST_WORDS - 1:
        return None
    opener, relative = sentence[:2]
    if relative.words[0] not in ("who", "which", "whose") or opener.words[0] not in DETERMINERS:
        return None
    if not _is_past_or_participle(words[0]) or words[1] != "by" or is_date(words, 2):
        return None
    if any(map(must_be_verb, opener.words)):
        return None
    span = clause.spans()[0]
    edits = tuple(Edit(Span(span.start, span.start), f"{auxiliary} ") for auxiliary in _PASSIVE_TO_TRY)
    return Hit(span, contrast=Contrast(edits, margin=MARGIN_OF_NO_RELATIVE))


_INTERRUPTED = 3
"""Clauses of a sentence whose subject a relative clause parts from its verb."""


def _has_agent(words: Sequence[str], index: int) -> bool:
    """``blocked by avalanches``, ``expected to continue``: what follows is hardly said of a past tense."""
    after, next_but_one = words[index + 1], words[min(index + 2, len(words) - 1)]
    if after == "by":
        return next_but_one not in QUANTIFIERS | TIMES | {"a", "up"} and not next_but_one[0].isdigit()
    return after == "to" and words[index] in _EXPECTED


@cache
def _is_past_or_participle(word: str) -> bool:
    tags = verb_tags(word)
    if word in _BE_OR_AUXILIARY or not _MOVES.isdisjoint(verb_lemmas(word)):
        return False
    return "VBN" in tags and "VBD" in tags and "NOUN" not in can_be(word)


def _ends_group(word: str) -> bool:
    return word in PREPOSITIONS or word == "to" or word in TIMES or word.endswith("ly")


_MAY_BE_PASSIVE = Neighbours((_is_past_or_participle, _ends_group))
