"""Inversions that stand in every report of German police: “to the cause could the police say nothing”, “of the 84
drones were 71 shot down”."""

from __future__ import annotations

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import verb_tags
from mtcheck.languages.english_grammar import ADVERBIAL_PREPOSITIONS, FINITE_BE, OPERATORS, QUANTIFIERS
from mtcheck.languages.persons import persons

__all__ = ["BEFORE_BUT", "BUT", "RESUMING", "goes_on_with_but", "verb_of_report"]

_ABOUT = frozenset("about to on regarding concerning of".split())
_TELLING = frozenset("could can made gave wanted makes gives did".split())
_BODIES = frozenset(
    "police officials authorities prosecutors investigators ministry company spokesman spokeswoman office".split()
)
_NOTHING = frozenset({"no", "nothing", "not"})
_LONGEST_TOPIC = 11


BEFORE_BUT = frozenset("he she it they we".split())
BUT = frozenset({"but", "however"})
RESUMING = frozenset("could can must was were is are has have will should".split())
"""What a clause begins with that goes on so."""
_GOES_ON = ADVERBIAL_PREPOSITIONS | frozenset(
    "already only not soon later again still even immediately quickly".split()
)


def goes_on_with_but(clause: Clause) -> bool:
    """“The children were taken to hospital, could it but already at noon leave again.”"""
    words = clause.words
    if clause.opening not in (",", ";") or len(words) < len(("could", "it", "but", "soon", "leave")):
        return False
    resumes = words[0] in RESUMING and words[1] in BEFORE_BUT and words[2] in BUT
    return resumes and words[3] in _GOES_ON and words[3] != "for" and clause.closing != "?"


def verb_of_report(clause: Clause) -> int | None:
    """The place of a verb before those who tell nothing of what opens the sentence, or before how many of that."""
    words = clause.words
    if words[0] not in _ABOUT or len(words) < _FEWEST or clause.closing == "?":
        return None
    for place in range(2, min(_LONGEST_TOPIC, len(words) - 2)):
        word = words[place]
        if words[:2] == ("of", "the") and word in FINITE_BE:
            counted = words[place + 1][0].isdigit() or words[place + 1] in QUANTIFIERS
            return place if counted and "VBN" in verb_tags(words[place + 2]) else None
        if word in _TELLING:
            return place if _tell_nothing(words[place + 1 :]) else None
        if word in OPERATORS or word in ("that", "who", "which", "no", "not"):
            return None
    return None


_FEWEST = 6


def _tell_nothing(words: tuple[str, ...]) -> bool:
    """“The police say nothing”, “a spokesman no statement”."""
    start = 1 if words[0] in ("the", "a", "an") else 0
    head = next((at for at in range(start, min(start + 3, len(words))) if words[at] in persons() | _BODIES), None)
    return head is not None and not _NOTHING.isdisjoint(words[head + 1 :]) and words[head + 1] != "not"
