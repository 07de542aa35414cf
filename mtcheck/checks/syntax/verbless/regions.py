"""Which words belong to a clause without marks around it, and whether one of them is its finite verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import ARTICLES, SET_VERBS, has_finite_form, is_finite, may_be_finite
from mtcheck.analysis.morphology import FINITE, can_be, verb_tags
from mtcheck.analysis.tagging import Token
from mtcheck.check import Context
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    CONJUNCTIONS,
    MONTHS,
    OPERATORS,
    PARTICLES,
    PREPOSITIONS,
    TIMES,
    TRANSITIVE_PARTICIPLES,
)
from mtcheck.languages.tokens import standing

__all__ = [
    "NO_PREDICATE",
    "SUBJECTS_ONLY",
    "SUBORDINATORS",
    "has_finite_verb",
    "is_date",
    "is_surely_finite",
    "lacks_verb",
    "main_words",
    "region",
]

SUBORDINATORS = CONJUNCTIONS - {"and", "or", "but", "so"} | frozenset("after before since until as than".split())
SUBJECTS_ONLY = frozenset("i he she we they nobody everyone".split())
_AWAY = PARTICLES - PREPOSITIONS
"""Particles that make an intransitive verb of another: ``the edition sold out``."""
NO_PREDICATE = frozenset({("compared", "with"), ("compared", "to"), ("based", "on"), ("based", "in")})


def region(words: Sequence[str], index: int) -> Iterator[int]:
    """The words of the clause, between subordinators, around a word that is left out itself."""
    begin = max((i for i in range(index) if words[i] in SUBORDINATORS and not _begins_time(words, i)), default=-1) + 1
    later = (i for i in range(index + 1, len(words)) if words[i] in SUBORDINATORS and not _begins_time(words, i))
    end = next(later, len(words))
    return (i for i in range(begin, end) if i != index)


def main_words(clause: Clause) -> range:
    """The words before the first subordinating conjunction."""
    words = clause.words
    first = (at for at in standing(SUBORDINATORS, words) if not _begins_time(words, at))
    return range(next(first, len(words)))


def _begins_time(words: Sequence[str], index: int) -> bool:
    """``since 1945``, ``until Monday``: a time, and no clause."""
    return words[index + 1 : index + 2] != () and (words[index + 1][0].isdigit() or words[index + 1] in TIMES)


def is_surely_finite(words: Sequence[str], index: int) -> bool:
    word, before = words[index], words[index - 1] if index else ""
    if before == "not" and word not in OPERATORS:
        return False
    if not is_finite(word) or before == "to" or tuple(words[index : index + 2]) in NO_PREDICATE:
        return False
    return word in OPERATORS or before not in ARTICLES or "'" in word


def is_date(words: Sequence[str], at: int) -> bool:
    """Whether a word is there that begins a date, or says when by itself."""
    return at < len(words) and (words[at][0].isdigit() or words[at] in TIMES or words[at] in MONTHS)


def lacks_verb(
    clause: Clause, places: Sequence[int], sentence: Sequence[Clause], passage: Passage, context: Context
) -> bool:
    """Whether none of some words can be the finite verb: by its form or, where it may be a noun, by the tagger."""
    words = clause.words
    if any(may_be_finite(words, at) for at in places):
        return False
    possible = {clause.spans()[at].start for at in places if has_finite_form(words[at])}
    return not (possible and has_finite_verb(sentence, possible, passage, context))


def has_finite_verb(sentence: Sequence[Clause], places: set[int], passage: Passage, context: Context) -> bool:
    """Whether the tagger finds a finite verb, or an imperative, at one of the places; true where it cannot be asked."""
    if any(clause.spans()[index].start in places for clause in sentence for index in _sure_verbs(clause)):
        return True
    whole = Span(sentence[0].start, sentence[-1].start + len(sentence[-1].text))
    tokens = context.tokens(passage, whole)
    if not tokens or tokens[0].tag == "VB":
        return True
    return any(
        token.span.start in places and (_is_tagged_finite(tokens, index) or _is_hidden_verb(tokens, index))
        for index, token in enumerate(tokens[:-1])
        if index
    )


def _is_tagged_finite(tokens: Sequence[Token], index: int) -> bool:
    before, token, after = tokens[index - 1], tokens[index], tokens[index + 1].text
    if token.tag == "VBN" and after in _AWAY and token.text in TRANSITIVE_PARTICIPLES:
        return True
    lacks_object = token.text in TRANSITIVE_PARTICIPLES and after in PREPOSITIONS
    return token.tag in FINITE and before.text.lower() not in ARTICLES and not lacks_object


def _sure_verbs(clause: Clause) -> Iterator[int]:
    """Verbs about which the tagger need not be asked: behind a pronoun that is a subject, or between a noun and an
    article (``the old man the boats``)."""
    words = clause.words
    for index in range(1, len(words)):
        word, before = words[index], words[index - 1]
        if words[index : index + 2] in SET_VERBS:
            yield index
        if not has_finite_form(word) or word in TRANSITIVE_PARTICIPLES or word in PREPOSITIONS:
            continue
        with_object = words[index + 1 : index + 2] and words[index + 1] in ARTICLES and "NOUN" in can_be(before)
        if before in SUBJECTS_ONLY or before == "it" or with_object:
            yield index


def _is_hidden_verb(tokens: Sequence[Token], index: int) -> bool:
    """A verb that the tagger takes for a noun: with what may be its subject before and its object behind it (``the old
    man the boats``), or behind two nouns (``source and mouth lie``)."""
    before, word = tokens[index - 1].text.lower(), tokens[index].text
    if not verb_tags(word) & {"VBP", "VBZ"} or "NOUN" not in can_be(before) or word.lower() in PREPOSITIONS:
        return False
    pair = index > 2 and tokens[index - 2].text == "and" and "VBP" in verb_tags(word)
    return pair or tokens[index + 1].text.lower() in ARTICLES
