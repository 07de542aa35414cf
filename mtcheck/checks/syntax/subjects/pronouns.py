"""Pronouns as subjects: “that are about 30 percent”, “what does you mean”, “she have”."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.number import NUMBER_OF_PRONOUN, OTHER_NUMBER, number_of_verb
from mtcheck.checks.syntax.subjects.boundaries import OPENERS, PLACES
from mtcheck.checks.syntax.subjects.margins import MARGIN_OF_PRONOUN
from mtcheck.checks.syntax.subjects.questions import may_be_asked
from mtcheck.languages.english_grammar import TAKEN_BY_DO

__all__ = ["CLASHES", "NEVER_ASKED", "PLURAL_FORMS", "SINGULAR_FORMS", "behind_pronoun", "is_impossible"]

_SINGULAR, PLURAL_FORMS = frozenset("that this it he she i".split()), frozenset("are were have do".split())
_PLURALS, SINGULAR_FORMS = frozenset("these those they we you i".split()), frozenset("is was has does".split())
CLASHES = {
    **dict.fromkeys(_SINGULAR, PLURAL_FORMS),
    **dict.fromkeys(("this", "that"), PLURAL_FORMS - {"do"}),
    **dict.fromkeys(("he", "she"), PLURAL_FORMS - {"were"}),
    **dict.fromkeys(_PLURALS, SINGULAR_FORMS),
    "i": frozenset("is are has does".split()),
}
"""Pronouns at the head of a sentence, and the auxiliaries that cannot be theirs: *that* is no relative there."""
NEVER_ASKED = frozenset("it this that these those".split())
"""Pronouns of questions that are sound: “why do it”, “what is those”."""
_NO_RELATIVE = frozenset("it he she they we these those".split())
_LEADS = frozenset("well and but so yes no now".split())
_THINKING = frozenset(
    "think thinks thought believe believes believed say says said know knows hope hopes feared".split()
)


def is_impossible(clause: Clause, place: int) -> bool:
    """“That are about 30 percent”, “What does you mean?”"""
    words = clause.words
    led = place == 2 and words[0] in _LEADS  # “Well that are about 30 percent”
    if (place == 1 or led) and words[place - 1] in CLASHES:
        opens = clause.begins_sentence and clause.closing != "?"
        opens = opens and (words[0] in _NO_RELATIVE or clause.phrase(0, 1)[0].isupper())  # a list may go on: “that are”
        return opens and words[place] in CLASHES[words[place - 1]]
    if clause.closing != "?" or place + 2 >= len(words) or not may_be_asked(clause, place):
        return False
    subject = words[place + 1]
    if subject in NEVER_ASKED or words[place] == "were":
        return False  # “were he”
    if subject == "you" and (words[place] == "has" or words[place + 2] in TAKEN_BY_DO):
        return False  # “what has you so worried”, “what does you good”
    return words[place] in CLASHES.get(subject, ()) and words[place] != "i"


def behind_pronoun(words: tuple[str, ...], pronoun: int, verb: int) -> float | None:
    """“She have”, “they was”; but “if he were”, “made it work”."""
    word = words[verb]
    singular = NUMBER_OF_PRONOUN[words[pronoun]] == 1
    if singular == (number_of_verb(word) == 1) or words[pronoun] == "you":
        return None
    if singular and (word == "were" or (word not in OTHER_NUMBER and not _opens_clause(words, pronoun))):
        return None
    if not singular and words[pronoun] == "those" and verb != pronoun + 1:
        return None
    return MARGIN_OF_PRONOUN


def _opens_clause(words: tuple[str, ...], pronoun: int) -> bool:
    """Whether a pronoun is a subject, and no object of a verb that takes an infinitive: “made it work”."""
    if words[pronoun] in ("he", "she") or not pronoun:
        return True
    before = words[pronoun - 1]
    return before in _THINKING or (before in OPENERS and before not in PLACES)
