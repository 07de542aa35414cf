"""Relative clauses: the number of the noun they belong to, and where one stands between subject and verb."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.number import EITHER_NUMBER, NUMBER_OF_PRONOUN, ONE, OTHER_NUMBER, number_of
from mtcheck.checks.syntax.subjects.boundaries import OPENERS
from mtcheck.checks.syntax.subjects.margins import MARGIN
from mtcheck.languages.english_grammar import DETERMINERS, PREPOSITIONS, RELATIVES

__all__ = ["in_relative_clause", "relative_before"]

_BEFORE_PHRASE = PREPOSITIONS | OPENERS


def in_relative_clause(clauses: tuple[Clause, ...], index: int, relative: int, number: int) -> float | None:
    """“A boy who live alone”: where two nouns may be meant, both have to be of the other number."""
    clause, end = clauses[index], relative
    if not relative:
        if not index:
            return None
        clause = clauses[index - 1]
        end = len(clause.words)
    words = clause.words
    if clause.is_name(end - 1):
        return None
    begin = end - 1
    while begin > 0 and not (words[begin] in DETERMINERS or words[begin - 1] in _BEFORE_PHRASE):
        begin -= 1
    of_antecedent = number_of(words[begin:end])
    if words[end - 1] == "one" or words[end - 1] in ONE:
        of_antecedent = 1
    elif words[end - 1] in NUMBER_OF_PRONOUN:
        of_antecedent = NUMBER_OF_PRONOUN[words[end - 1]]
    if of_antecedent is None or of_antecedent == number or "and" in words[max(begin - 1, 0) : end]:
        return None
    if begin > 1 and words[begin - 1] in PREPOSITIONS and words[end - 1] != "one":
        noun = words[begin - 2]
        if "NOUN" in can_be(noun) and (noun in EITHER_NUMBER or is_plural(noun) != (of_antecedent == 2)):
            return None
        if noun == "one":
            return None
    return MARGIN


def relative_before(words: tuple[str, ...], last: int) -> int | None:
    """Where a clause with a verb of its own begins behind the subject: “the man who attacked the tourists have”."""
    for place in range(last - 1, 0, -1):
        if words[place] in RELATIVES:
            within = words[place + 2 : last + 1]
            has_verb = verb_tags(words[place + 1]) or any(w in OTHER_NUMBER or can_be(w) == {"VERB"} for w in within)
            return place if has_verb else None
    return None
