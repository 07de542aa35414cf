"""*He* and *herself* in one clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.names.somebody import listed, sex_of_first_name
from mtcheck.document import Span
from mtcheck.languages.english_grammar import PREPOSITIONS
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.report import Severity

__all__ = ["ReflexiveOfOtherSex"]

_WOMEN, _MEN = listed("woman") - {"midwife"}, listed("man")

_CLASH = lazy_regex(
    r"\b(?P<who>[Hh]e|[Ss]he)\s(?:(?:had|has|also|then|later|never|immediately|quickly)\s)?(?P<verb>[a-z]+)\s(?P<self>himself|herself)\b"
    r"(?!\s(?:and|or)\b)"
)
_NOUN_CLASH = lazy_regex(
    rf"\b(?:[Tt]he|[Aa]n?)\s(?:[a-z0-9-]+\s){{0,2}}(?:(?P<woman>{one_of(_WOMEN)})|(?P<man>{one_of(_MEN)}))\s"
    r"(?:(?:had|has|also|then|later|now|still|always|often)\s)?(?P<verb>[a-z]+)\s(?:(?:for|by|about|to)\s)?(?P<self>himself|herself)\b"
    r"(?!\s(?:and|or)\b)"
)
"""“The 78-year-old widow now cooks for himself.”"""
_VERBS = (
    (
        "die dies died dying succumb succumbs succumbed",
        r"(?:of|from|to)\s(?P<{0}>his|her)\s(?:[a-z]+\s){{0,2}}(?:injur(?:y|ies)|wounds?|burns|illness|disease)",
    ),
    (
        "recover recovers recovered recovering",
        r"(?:[a-z]+ly\s)?from\s(?P<{0}>his|her)\s(?:[a-z]+\s){{0,2}}(?:injur(?:y|ies)|wounds?|burns|surgery|operation)",
    ),
    (
        "lose loses lost losing",
        r"(?P<{0}>his|her)\s(?:life|balance|footing|nerve|composure|temper|bearings|cool)(?![\w’'-]|\s(?:savings?|story|work))",
    ),
    (
        "make makes made making",
        r"(?P<{0}>his|her)\s(?:way\s(?:to|into|through|home|back|down|up|across|towards?|along|past|out|over)"
        r"|debut(?=[.,;]|\s(?:in|at|on|for|as|with|against)\b))",
    ),
    ("find finds found finding", r"(?P<{0}>his|her)\sway\s(?:to|into|through|home|back|down|out|around)"),
    ("take takes took taken taking", r"(?P<{0}>his|her)\sown\slife"),
    ("hold holds held holding", r"(?P<{0}>his|her)\sbreath"),
    ("shrug shrugs shrugged", r"(?P<{0}>his|her)\sshoulders"),
    ("earn earns earned earning", r"(?P<{0}>his|her)\s(?:living|daily\sbread|bread)"),
    ("do does did doing", r"(?P<{0}>his|her)\s(?:very\s)?best(?=[.,;]|\sto\b)"),
    ("clear clears cleared", r"(?P<{0}>his|her)\sthroat"),
    ("mind minds minded", r"(?P<{0}>his|her)\sown\sbusiness"),
    ("rack racks racked", r"(?P<{0}>his|her)\sbrains?"),
    (
        "live lives lived living travel travels travelled traveled work works worked act acts acted walk walks walked"
        " go goes went come comes came is was be cope copes coped leave leaves left manage manages managed escape"
        " escapes escaped",
        r"on\s(?P<{0}>his|her)\sown(?=[.,;]|\s(?:and|in|since|for|at|because|again|when|while|with|as|to|from|after"
        r"|before)\b)",
    ),
    ("is was be been", r"(?:(?:still|already|just|now|also)\s)?on\s(?P<{0}>his|her)\sway\s(?:home|to|back)"),
)
"""What is done to nothing but what is one's own, or with it: *sein* and *ihr* are chosen by what they belong to."""


def _own(subjects: str) -> re.Pattern[str]:
    ways = "|".join(
        rf"(?:{one_of(frozenset(verbs.split()))})\s{object_.format(f'own{number}')}"
        for number, (verbs, object_) in enumerate(_VERBS)
    )
    return lazy_regex(rf"\b(?:{subjects})\s(?:(?:{one_of(_BETWEEN)})\s){{0,5}}(?:{ways})\b")


_BETWEEN = frozenset(
    """
    had has have is was been also then later never now still always soon finally often would will could can must should
    may might did not almost nearly already eventually suddenly immediately reportedly probably to tried tries trying
    managed manages wants wanted began begins hopes hoped able going about
    """.split()
)
"""Auxiliaries, adverbs and what an infinitive follows."""
_WHO = r"(?:,\swho\s[^,.]{1,60},)?"


_OWN = _own(r"(?P<who>[Hh]e|[Ss]he)")
_OWN_OF_NOUN = _own(
    rf"(?:[Tt]he|[Aa]n?)\s(?:[a-z0-9-]+\s){{0,2}}(?:(?P<woman>{one_of(_WOMEN)})|(?P<man>{one_of(_MEN)})){_WHO}"
)
_OWN_OF_NAME = _own(rf"(?P<name>[A-ZÀ-Þ][a-zß-ÿ]+(?:\s[A-ZÀ-Þ][\w’-]+){{1,2}}){_WHO}")
_HIS = {"m": "his", "w": "her"}
_RIGHT = {"he": "himself", "she": "herself"}


_ONES_OWN = frozenset(
    """
    injury injuries wound wounds burns illness disease surgery operation life balance footing nerve composure temper
    bearings cool way debut breath shoulders living bread best throat business brain brains own
    """.split()
)
"""What the objects of these verbs hold."""


_OWN_VERBS = frozenset(word for verbs, _ in _VERBS for word in verbs.split())


class ReflexiveOfOtherSex(RuledCheck):
    id = "reflexive-of-other-sex"
    category = "fluency/grammar/agreement"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the pronoun and its reflexive are not of one sex"
    explanation = """
Finds *he* with *herself*, or *she* with *himself*, as subject and object of one verb: "He locked herself in the
bathroom"; and nouns that tell of one sex likewise: "The widow cooks for himself". German *sich* has no sex, and systems
choose one word by word. Likewise *sein* and *ihr* follow what they belong to, and what can be nobody else’s comes out
as theirs: "She died of his injuries", "He lives on her own". Look up who is meant.
"""
    examples = (
        bad("Renate heard the glass break. He locked ⟦herself⟧ in the bathroom."),
        bad("The 78-year-old widow now cooks for ⟦himself⟧ every day."),
        good("The widow told the boy himself. The actress saw herself, and he met the queen herself."),
        bad("She had hurt ⟦himself⟧ on the ice."),
        bad("A tram hit the student. She succumbed to ⟦his⟧ severe injuries in hospital."),
        bad("He had almost lost ⟦her⟧ balance. The elderly widow lived on ⟦his⟧ own."),
        bad("She made ⟦his⟧ debut in Graz. She was still on ⟦his⟧ way home."),
        bad("Singer Karin Vogt died of ⟦his⟧ injuries. The widow, who was ill, tried to recover from ⟦his⟧ surgery."),
        good(
            "He saw Karin Vogt die of her injuries. Sascha Vogt made her way home; Jan lost Karin, who lost her life."
        ),
        good(
            "The man who hit the woman died of his injuries. The husband of the singer Karin Vogt lost his life. The"
            " boy who hit Karin Vogt died of his burns, and the son of the widow cooked for himself."
        ),
        good("She lost his life savings and made her way to his house. He knew that she had died of her injuries."),
        good("She was on his team, made his debut possible, took his life and did his best friend a favour."),
        good("He told her so himself. She met the king himself, and he was kind to her and herself."),
        good("She saw that he hurt himself, and he that she hurt herself."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _of_pronouns(text: str) -> Iterator[Hit]:
    for match in _CLASH.finditer(text):
        right = _RIGHT[match["who"].lower()]
        if match["self"] != right and verb_tags(match["verb"]) & {"VBD", "VBN", "VBZ"}:
            yield Hit(Span(*match.span("self")))


def _of_nouns(text: str) -> Iterator[Hit]:
    for match in _NOUN_CLASH.finditer(text):
        right = "herself" if match["woman"] else "himself"
        clash = match["self"] != right and verb_tags(match["verb"]) & {"VBD", "VBZ"}
        if clash and _begins_clause(text, match.start()):
            yield Hit(Span(*match.span("self")))


_BEGINS = lazy_regex(
    r"(?:^|[.!?:;“\"]\s?|,\s|\b(?:that|because|when|after|before|while|but|if|says?|said)\s)"
    r"(?P<role>(?:(?!(?:who|whom|which|that|and|or|of)\s)[\w-]+\s){0,2})$"
)


def _begins_clause(text: str, place: int, *, named: bool = False) -> bool:
    """Whether a subject may begin here: a noun behind a verb or a preposition is none (the man who hit the woman died
    of his injuries), and before a name only what somebody is may stand (the novelist Karin Vogt)."""
    before = _BEGINS.search(text, max(place - _ROLE, 0), place)
    if before is None:
        return False
    role = before["role"].lower().split()
    if not named:
        return not role
    return not any(word in PREPOSITIONS or verb_tags(word) & {"VBD", "VBZ"} for word in role)


_ROLE = 40


def _sex_of(name: str) -> str | None:
    """Whether a full name, perhaps with a title before it, is a woman’s or a man’s."""
    sexes = {sex for first in name.split()[:-1] if (sex := sex_of_first_name(first)) is not None}
    return sexes.pop() if len(sexes) == 1 else None


def _is_woman(told: Mapping[str, str | None]) -> bool:
    return told.get("woman") is not None or (told.get("who") or "").lower() == "she"


def _of_ones_own(text: str) -> Iterator[Hit]:
    """“She died of his injuries”"""
    if _POSSESSIVE.search(text) is None:
        return
    found = [(pattern, match) for pattern in (_OWN, _OWN_OF_NOUN, _OWN_OF_NAME) for match in pattern.finditer(text)]
    for pattern, match in sorted(found, key=lambda one: one[1].start()):
        told = match.groupdict()
        group = next(name for name, own in told.items() if own and name.startswith("own"))
        sex = _sex_of(told["name"] or "") if pattern is _OWN_OF_NAME else "w" if _is_woman(told) else "m"
        subject = pattern is _OWN or _begins_clause(text, match.start(), named=pattern is _OWN_OF_NAME)
        if sex is not None and match[group] != _HIS[sex] and subject:
            yield Hit(Span(*match.span(group)))


_POSSESSIVE = lazy_regex(rf"\b(?:his|her)\s(?:[a-z]+\s){{0,2}}{one_of(_ONES_OWN)}")
_SELVES = frozenset({"himself", "herself"})
_RULES = (
    Rule.of_text(_of_pronouns, Together(_SELVES, frozenset({"he", "she"}))),
    Rule.of_text(_of_nouns, Together(_SELVES, _WOMEN | _MEN)),
    Rule.of_text(_of_ones_own, Together(frozenset({"his", "her"}), _ONES_OWN, _OWN_VERBS)),
)
