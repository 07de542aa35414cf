"""Which words of a stretch may be its finite verb, however unlikely they are, and what the tagger says of them."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import NO_VERBS, has_finite_form, may_be_finite, may_be_tensed
from mtcheck.analysis.morphology import FINITE, can_be, is_comparative, is_plural, is_superlative, verb_tags
from mtcheck.analysis.tagging import Token
from mtcheck.check import Context
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ACCUSATIVES,
    DETERMINERS,
    OPERATORS,
    PASSIVE_PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
)
from mtcheck.languages.tables import words as listed
from mtcheck.languages.tokens import PerToken

__all__ = ["STATES", "has_tagged_verb", "is_verbless", "may_be_verb"]

STATES = frozenset("not already again still now currently meanwhile therefore also always been".split())
"""What hardly belongs to a noun: ``the house not habitable``, ``thousands again on the streets``."""
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS | QUANTIFIERS | {"to"}
_FLOATING = frozenset({"all", "both", "each"})
_AFFECTED = frozenset("convinced satisfied disappointed".split())
_PRONOMINAL = PRONOUNS | frozenset("to who which that this nobody".split())
_SEVERAL = frozenset("and these those both many several few most all some people police two three four five".split())
_FURTHEST = 12
_RANKS = frozenset("first second third last other latter former same rest next".split())
_SHORTEST = 3


def is_verbless(clause: Clause, begin: int = 0, end: int | None = None) -> bool:
    """Whether no word of a clause, or of a stretch of it, may be its finite verb."""
    return not any(may_be_verb(clause, begin + at) for at in _has_verb_form.places(clause.words[begin:end]))


@PerToken
def _has_verb_form(word: str) -> bool:
    return bool(verb_tags(word)) or word in OPERATORS or "’" in word or "'" in word


def may_be_verb(clause: Clause, at: int) -> bool:
    """Whether a word may be a finite verb, however unlikely it is."""
    words = clause.words
    word, before = words[at], words[at - 1] if at else ""
    if word == "may" and before.isdigit():
        return False  # “on 12 May”
    if (before == "not" or words[max(at - 2, 0) : at] == ("not", "yet")) and word not in OPERATORS:
        return False  # “not yet fixed”
    if words[at + 1 : at + 2] and _is_passive(word, words[at + 1]):
        return False
    if is_comparative(word) and words[at + 1 : at + 2] == ("than",):
        return False
    tags = verb_tags(word)
    base = bool(tags) and tags <= {"VB", "VBP"} and word not in OPERATORS
    governs = base and not ACCUSATIVES.isdisjoint(words[at + 1 : at + 2])  # “now make him”
    if base and not governs and at and _lacks_plural(words, at):
        return False
    if governs or may_be_finite(words, at):
        return True
    if "’" in word or "'" in word:
        behind = words[at + 1] if at + 1 < len(words) else ""
        return not word.endswith(("’s", "'s", "s’", "s'")) or verb_tags(behind) == {"VBG"}
    if word in NO_VERBS or (at and clause.is_name(at)) or not has_finite_form(word):
        return False
    if before in _FLOATING and at > 1 and is_plural(words[at - 2]) and "VB" in tags:
        return True  # “the methods all return a number”
    if before in _BEFORE_NOUN or before[:1].isdigit() or can_be(before) == {"ADJ"}:
        return False
    if may_be_tensed(word):
        behind = words[at + 1] if at + 1 < len(words) else "of"
        known = (
            is_plural(word)
            and word not in listed("plurals_also_verbs")
            and (behind in PREPOSITIONS or behind in STATES)
        )
        return not known  # “the beech trees in”: the tagger knows
    earlier = words[max(at - _FURTHEST, 0) : at]
    return any(map(_may_be_several, earlier)) or not before or not can_be(before)


def _lacks_plural(words: Sequence[str], at: int) -> bool:
    """Whether nothing before a base form can be the plural that it needs: “the exhibition open”, “before a streaming
    release”."""
    before = words[at - 1]
    if at > 1 and words[at - 2] in ("a", "an", "the") and (before.endswith("ing") or can_be(before) == {"ADJ"}):
        return True
    return before not in _PRONOMINAL and not any(map(_may_be_several, words[max(at - _FURTHEST, 0) : at]))


@PerToken
def _may_be_several(word: str) -> bool:
    plural = (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in DETERMINERS
        and not verb_tags(word) - {"VBZ"}
    )
    return is_plural(word) or plural or word in _SEVERAL


def _is_passive(word: str, behind: str) -> bool:
    """Whether a participle has its agent behind it, or what it is about."""
    return (word in PASSIVE_PARTICIPLES and behind == "by") or (word in _AFFECTED and behind in ("that", "of", "with"))


def has_tagged_verb(stretches: Sequence[tuple[Clause, int, int]], passage: Passage, context: Context) -> bool:
    """Whether the tagger finds a finite verb in the stretches; true without a tagger."""
    for clause, begin, end in stretches:
        if _follows_superlative(clause.words):
            return True
        spans = clause.spans()
        region = Span(spans[begin].start, spans[end - 1].end)
        tokens = context.tokens_at(passage, region.start)
        if not tokens or tokens[0].tag == "VB":
            return True
        if any(region.covers(token.span) and _is_tagged_finite(tokens, at) for at, token in enumerate(tokens)):
            return True
    return False


def _follows_superlative(words: Sequence[str]) -> bool:
    """Whether a verb that the tagger takes for a noun may stand behind an adjective: the oldest dates from 1781."""
    return (
        len(words) > _SHORTEST
        and words[0] == "the"
        and (is_superlative(words[1]) or words[1] in _RANKS)
        and bool(verb_tags(words[2]) & {"VBZ", "VBD", "VBP"})
    )


def _is_tagged_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether the tagger takes a word for a finite verb where one may stand: not behind *a significant*, *not yet*,
    nor before the agent of a passive."""
    word, before = tokens[at].text.lower(), tokens[at - 1].text.lower() if at else ""
    if tokens[at].tag not in FINITE:
        return False
    if word in OPERATORS:
        return True
    behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return not (
        _is_passive(word, behind) or before in DETERMINERS or before in ("not", "yet") or can_be(before) == {"ADJ"}
    )
