"""*It* and *there* before a subject, as German puts *es*: “It thousands of people came”."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.finiteness import may_be_predicate, must_be_verb
from mtcheck.analysis.morphology import can_be
from mtcheck.checks.syntax.doubled_subjects.in_clauses import LONGEST_SUBJECT, OCCASIONS
from mtcheck.languages.english_grammar import DETERMINERS, PREPOSITIONS, TIMES
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex, one_of

__all__ = ["COMING", "EXISTING", "EXISTING_PEOPLE", "IT_CAME", "SEVERAL", "before_subject", "opens_clause"]

EXISTING = frozenset(
    """
    a an the many several some numerous countless more about around almost nearly hundreds thousands dozens two three
    four five six seven eight nine ten no most few
    """.split()
)
"""What a subject begins with before which German puts *es*."""
SEVERAL = frozenset("several many numerous countless hundreds thousands dozens".split())
_IT = r"(?P<it>It)(?:(?<=^It)|(?<=[.!?]\sIt)|(?<=[.!?][”\"]\sIt))"
"""At the beginning of a sentence: looked at behind the word, which is rarer."""
EXISTING_PEOPLE = lazy_regex(
    rf"{_IT}\s(?:(?:about|around|almost|nearly|more\sthan|tens\sof)\s)?"
    rf"(?:(?:thousands|hundreds|dozens|millions|scores)\sof|many|several|numerous|countless|\d[\d,.]*|{FROM_TWO}"
    r")\s(?:[a-z]+\s)?(?:people|men|women|children|fans|visitors|guests|passengers|residents|soldiers|police\sofficers|"
    r"demonstrators|protesters|spectators|students|workers|employees|farmers|refugees|tourists|houses|cars|buildings|trees|flats|"
    r"companies|shops|jobs|trains|flights|injuries|deaths|roads|bridges)\s(?!who\b|long\b)"
)
"""“It thousands of people came”: *es* before its subject."""


COMING = frozenset("came come gathered appeared followed applied participated marched demonstrated died".split())
IT_CAME = lazy_regex(
    rf"{_IT}\s(?P<verb>{one_of(COMING)})"
    r"\s(?P<who>(?:(?:about|around|almost|nearly|more\sthan|some|over)\s)?(?:(?:thousands|hundreds|dozens|scores)\sof|many|several|numerous|\d[\d.,]*"
    rf"|{FROM_TWO})\s(?:[a-z]+\s)?"
    r"(?:people|men|women|children|police|fans|guests|friends|residents|students|pupils|(?!quart|met|kilo|cent|hour)[a-z]+(?:ers|ors|ists|ants|ians)))\b"
)
"""“It came around 300 beekeepers to the square”: *es* before the verb, its subject behind it."""


def before_subject(clause: Clause) -> tuple[int, bool] | None:
    """``It a fire broke out``, ``In the evening it several trees fell``: *es* before its subject."""
    words = clause.words
    place = next((at for at, word in enumerate(words) if word == "it"), None)
    if place is None or place + 3 >= len(words) or not clause.begins_sentence:
        return None
    after = words[place + 1]
    if place:
        timed = words[place - 1] in OCCASIONS and words[0] in DETERMINERS | TIMES
        fronted = timed or (words[0] in PREPOSITIONS | TIMES and can_be(words[place - 1]) <= {"NOUN", "PROPN"})
        if (
            not fronted
            or after not in SEVERAL
            or any(map(must_be_verb, words[:place]))
            or takes_bare_clause(words[place - 1])
        ):
            return None
    elif after not in SEVERAL | {"a", "an"} or clause.text.split()[0] == "IT":
        return None
    verb = any(map(may_be_predicate, words[place + 3 : place + LONGEST_SUBJECT]))
    return (place, bool(place)) if verb else None


def opens_clause(words: Sequence[str], index: int) -> bool:
    """Whether a noun phrase with a finite verb behind it begins at a word."""
    first = words[index]
    if first not in EXISTING and not first[0].isdigit():
        return False
    return any(map(may_be_predicate, words[index + 2 : index + LONGEST_SUBJECT]))
