"""A pronoun that gives the one person of whom a text speaks the other sex."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from mtcheck.checks.discourse.names.somebody import FEMININE, MASCULINE, sex_of_noun
from mtcheck.checks.discourse.sole_person.only_person import (
    is_only_person,
    is_told_twice,
    signs_in,
)
from mtcheck.checks.discourse.sole_person.sign import Kind, Sign
from mtcheck.checks.discourse.sole_person.signs_of_names import TOKEN
from mtcheck.checks.discourse.telling.telling import sentence_around
from mtcheck.document import Span
from mtcheck.languages.english_grammar import AUXILIARIES
from mtcheck.languages.patterns import lazy_regex

__all__ = ["OBJECT_HER", "contradictions"]

_PRONOUNS_OF = {"w": FEMININE, "m": MASCULINE}
_SUBJECT = {"w": "she", "m": "he"}
_OTHER_SEX = {"w": "m", "m": "w"}


def contradictions(before: Sequence[Sign], text: str, narrated: str, *, whole: bool) -> Iterator[Span]:
    """The first pronoun of a passage that gives the one person spoken of so far the other sex.

    It takes what the passages before tell, of nobody else, and of this one the text, and the same with its quotations
    masked. ``whole`` tells that nothing stands before them.
    """
    told: list[Sign] = []
    for sign in signs_in(text, narrated):
        if sign.kind is Kind.OTHER:
            return
        contrary = sign.kind is Kind.PRONOUN and sign.narrated and all(one.sex != sign.sex for one in told)
        if contrary and _is_contradiction(text, narrated, sign, (*before, *told), whole=whole):
            yield Span(sign.place, sign.place + len(sign.text))
        told.append(sign)


def _is_contradiction(text: str, narrated: str, wrong: Sign, told: Sequence[Sign], *, whole: bool) -> bool:
    """Whether a pronoun is of the other sex than the only person whom the text has told of."""
    assert wrong.sex is not None
    sex = _OTHER_SEX[wrong.sex]
    if not is_only_person(told, sex):
        return False
    sentence = sentence_around(narrated, Span(wrong.place, wrong.place + len(wrong.text)))
    if is_told_twice(told, sex):
        return _contradicts(narrated, wrong, sex, told, sentence)
    named = any(sign.kind is Kind.PERSON for sign in told)
    return whole and named and _is_told_behind(text, narrated, wrong, sex, told, sentence)


_OF_WHOM = lazy_regex(r"\b(?:whose|whom|who)\b")
_SAYING = lazy_regex(r"[A-ZÀ-Þ][\w’-]+\s(?:says?|said|thinks?|thought|knew|knows?|hopes?|hoped)\s(?:that\s)?$")
"""Somebody who is named here speaks of another: “Ryan Thewlis said she seemed …”."""
_FRONT = 5
"""Words up to a possessive in the phrase that opens a sentence."""


def _is_told_behind(text: str, narrated: str, wrong: Sign, sex: str, told: Sequence[Sign], sentence: Span) -> bool:
    """Whether the sex of somebody named before is told once more right behind the pronoun, and nobody else comes up:
    “After the race he announced the end of her career”, “In his letter she speaks of …”."""
    behind = _behind(text, narrated, wrong, sentence)
    place = next((at for at, sign in enumerate(behind) if sign.kind is Kind.PRONOUN and sign.sex == sex), None)
    if place is None or not behind[place].narrated or _OF_WHOM.search(narrated, sentence.start, wrong.place):
        return False
    if any(sign.kind in {Kind.OTHER, Kind.AGAIN, Kind.WORD} for sign in behind[:place]):
        return False
    if _SAYING.search(narrated, sentence.start, wrong.place):
        return False
    if wrong.text.lower() in {"he", "she"}:
        return _contradicts(narrated, wrong, sex, told, sentence)
    front = len(narrated[sentence.start : wrong.place].split()) < _FRONT
    subject = behind[place].text == _SUBJECT[sex] and behind[place].place < sentence.end
    return front and subject and place == 0 and _is_possessive(narrated, wrong.place, wrong.text)


def _behind(text: str, narrated: str, wrong: Sign, sentence: Span) -> tuple[Sign, ...]:
    """What stands behind a pronoun in its sentence and the next."""
    last = sentence_around(narrated, Span(sentence.end + 1, sentence.end + 1)).end
    signs = takewhile(lambda sign: sign.place < last, signs_in(text, narrated))
    return tuple(sign for sign in signs if sign.place > wrong.place)


OBJECT_HER = lazy_regex(
    r"[.,;:!?)]|$|\s(?:in|on|at|to|from|with|by|until|for|as|and|or|but|because|when|after|before|home|away|out|off|up|down"
    r"|that|the|an?|if|while|into|over|about|again|than|not|how|what|why|who|whether|there|here|is|was|were|are)\b"
)
"""What stands behind *her* where it is no possessive."""


def _is_possessive(text: str, place: int, word: str) -> bool:
    lower = word.lower()
    return lower == "his" or (lower == "her" and not OBJECT_HER.match(text, place + len(word)))


_GUESSED = lazy_regex(r"\s(?:must|may|might|could|would)\s(?:have|be)\b|\s(?:watched|watches|applauded|cheered)\b")
"""Somebody is guessed at whom nobody has seen, or looks on: “He must have left an hour earlier”."""
_EITHER_BEFORE = lazy_regex(r"[/)]$|\b(?:or|whom)\s$")
_EITHER = lazy_regex(r"\s[A-ZÀ-Þ]|\s(?:who|that|whom)\b|\s?/|\s(?:or|and)\s(?:she|he|her|his|him)\b")


def _contradicts(narrated: str, wrong: Sign, sex: str, told: Sequence[Sign], sentence: Span) -> bool:
    """Whether the pronoun must mean the only person: a subject, or a possessive or reflexive behind that subject."""
    after = wrong.place + len(wrong.text)
    word = wrong.text.lower()
    before, behind = narrated[sentence.start : wrong.place], narrated[after : sentence.end]
    if _GUESSED.match(narrated, after) or _is_parallel(narrated, wrong, sentence):
        return False
    if _EITHER.match(narrated, after) or _EITHER_BEFORE.search(before) or _is_in_contact_clause(before):
        return False
    if _is_another(behind, sex):
        return False
    if word in {"he", "she"}:
        return not _is_another(before, sex)
    own = word in {"himself", "herself"} or _is_possessive(narrated, wrong.place, wrong.text)
    return own and _owns(before, sex, told)


_ACT = lazy_regex(r"\s(?P<verb>[a-z]{3,})")
_LONGEST = 400
"""Characters before a sentence in which the one before it stands."""


def _is_parallel(narrated: str, wrong: Sign, sentence: Span) -> bool:
    """Whether the sentence before does with a pronoun and a verb what this one does with its pronoun and that verb:
    “She wore blue. He wore grey”."""
    act = _ACT.match(narrated, wrong.place + len(wrong.text))
    if act is None or wrong.place != sentence.start or act["verb"] in AUXILIARIES:
        return False
    before = narrated[max(sentence.start - _LONGEST, 0) : sentence.start]
    return re.search(rf"\b(?:[Hh]e|[Ss]he)\s{act['verb']}\b[^.!?]*[.!?]\s$", before) is not None


def _is_in_contact_clause(before: str) -> bool:
    """Whether a noun for a person stands right before a pronoun: “the woman he loved”."""
    return any(sex_of_noun(word) is not None for word in before.split()[-1:])


def _is_another(part: str, sex: str) -> bool:
    """Whether part of a sentence has a pronoun of the sex told that is no possessive: “she says he left her”."""
    return any(
        match[0].lower() in _PRONOUNS_OF[sex] and not _is_possessive(part, match.start(), match[0])
        for match in TOKEN.finditer(part)
    )


def _owns(before: str, sex: str, told: Sequence[Sign]) -> bool:
    """Whether the sentence has begun with the person, by pronoun or name, as its subject."""
    names = {name for sign in told if sign.kind is Kind.PERSON for name in sign.text.split()}
    return any(match[0].lower() == _SUBJECT[sex] or match[0] in names for match in TOKEN.finditer(before))
