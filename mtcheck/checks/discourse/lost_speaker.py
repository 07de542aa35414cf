"""A quotation that somebody says, and nobody is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Bigram, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.speaking import NAMED, PERSON_NOUN, SAYING
from mtcheck.document import Span
from mtcheck.languages.english import TITLE_OF_WORK
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import before_mark
from mtcheck.report import Severity

__all__ = ["LostSpeaker"]

_NOUN_PHRASE = (
    r"(?:(?:the|a|an|his|her|its|their|this|last|an?)\s)?(?:[a-z’-]+\s){0,3}?(?:[a-z’-]+|[A-Z][\w’-]+(?:\s\d{1,2})?)"
)
_ADVERBIAL = (
    r"(?:\s(?:yesterday|today|afterwards|later|recently|again|this\s(?:morning|week|evening|afternoon)|last\s(?:week|night|year|month)"
    rf"|(?:on|in|at|after|during|before|following|via|for|to|with)\s{_NOUN_PHRASE}))"
)
_SPEECHLESS = "call|describe|f[eo]|read|quot|kn|thank|inform|tweet|post"
_VERBS = frozenset(verb for verb in SAYING if not re.match(_SPEECHLESS, verb))
_ALONE = _VERBS - {"told", "tells"}
_QUOTATION = (
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))(?:“(?P<curly>[^“”\n]{12,600}[,!?])”|\"(?P<straight>[^\"\n]{12,600}[,!?])\""
    r"|‘(?P<single>[^‘“”\n]{12,600}[,!?])’)\s"
)
_LOST = lazy_regex(
    rf"{_QUOTATION}(?P<lost>(?P<verb>{one_of(_ALONE)})(?:\.(?=\s|$)|\sthe(?=\.|\s(?:on|in|at|after|said|says)\b)|(?:{_ADVERBIAL}){{1,3}}(?=\.(?:\s|$)))"
    r"|(?:told|tells)\s(?:reporters|journalists|us|staff|listeners|viewers|parliament|investigators|(?:the|our|this)\s"
    r"(?:[a-z]+\s){0,2}?(?:[a-z]*paper|court|magazine|broadcaster|agency|committee|council|audience|media|press|police|jury"
    r"|judges?|radio|reporters?|journalists?|correspondent|crowd|delegates|members|dpa|BBC|[A-Z][\w-]+))\b"
    r"(?!\s(?:[a-z]+\s){0,3}(?:by|in)\b))"
)
_VERBLESS = lazy_regex(rf"{_QUOTATION}(?P<who>{NAMED})\.(?=\s|$)")
"""“… ,” head brewer Jane Doe."""
_OPENERS = frozenset("The A An His Her Its Their This These In On At After Since By For".split())
_NOBODY = lazy_regex(
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))(?:“(?P<curly>[^“”\n]{24,600}[a-z],)”|\"(?P<straight>[^\"\n]{24,600}[a-z],)\")\s"
    rf"(?P<next>{one_of(_OPENERS)}\s[a-z]+)\s"
)
"""“… ,” The insurer has promised to come."""
_TITLE = lazy_regex(TITLE_OF_WORK)
_WORD_BEHIND = lazy_regex(r"\s[\w’-]+")
_SHORTEST = 3
"""Words of a quotation that is a sentence, and no title."""


class LostSpeaker(RuledCheck):
    id = "lost-speaker"
    category = "accuracy/omission"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "nobody is said to say it: the speaker is missing"
    confidence = 0.9
    explanation = """
Finds an attribution without a speaker: "“We will look at every application,” promised on Tuesday in the committee.",
"“We were lucky,” told reporters after the match.", "“We were lucky this time,” said.". Where German has the speaker
behind other words, or in the sentence before, systems leave him out. Say who it is.

Titles ("“The Winter's Tale,” told in nine chapters") and speakers that stand behind the time ("said on Monday the
mayor") stay silent.
"""
    examples = (
        bad("“We will look at every single application,” ⟦promised on⟧ Tuesday in the building committee. It is May."),
        bad("“We were lucky this time,” ⟦said after⟧ the match. The team flies home."),
        bad("“We were lucky this time,” ⟦told reporters on⟧ Sunday. The team flies home."),
        bad("“We were lucky this time,” ⟦said⟧."),
        bad("“The team deserves better than that,” ⟦said the⟧ said on Sunday."),
        bad('"Who is going to pay for that?" ⟦asked in⟧ an interview.'),
        bad("“We had no idea that anything could live there,” ⟦head brewer Tom Raschke⟧. A trial batch is planned."),
        bad("“We will have a new roof up before the first frost,” ⟦The insurer⟧ has promised to come."),
        good("“We were not letting her win,” thunders councillor Dai Kern. “It was wet here,” rages coach Jane Kern."),
        good("“We were not letting her win,” panted watch manager Dai Kern. “It was wet here,” sang coach Jane Kern."),
        good("“The Winter of our Discontent,” the novel. “The people of the valley cannot wait,” she said. The end."),
        good("“We were lucky this time,” said the coach after the match. “We were lucky,” said on Monday the mayor."),
        good("“I will not go,” she said. “I told the boss so,” told the truth, at last."),
        good("“The Winter of the Wolf,” told in nine chapters. “Great Old Songs of Home,” cheered in Vienna."),
        good("The mayor, “who is not known for his jokes,” told reporters on Sunday to go home."),
        good("He looked up. “We were lucky this time,” he said in the end. “All of it was a lie!” cried Emil."),
        good("“I never said that,” said in a whisper Emil Falk. Asked “what is it that you want,” replied at once."),
        good("“We were lucky this time,” said in turn the Greens, the farmers and the mayor of the town."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _lost(text: str) -> Iterator[Hit]:
    for match in _LOST.finditer(text):
        quoted = match["curly"] or match["straight"] or match["single"]
        if len(quoted.split()) >= _SHORTEST and not _TITLE.match(quoted):
            end = match.end("verb") if match["verb"] else match.end("lost")
            behind = _WORD_BEHIND.match(text, end)
            yield Hit(Span(match.start("lost"), behind.end() if behind else end))


def _without_verb(text: str) -> Iterator[Hit]:
    for match in _VERBLESS.finditer(text):
        if _is_sentence(match["curly"] or match["straight"] or match["single"]) and _is_introduced(
            match["who"].split()
        ):
            yield Hit(Span(*match.span("who")))


def _nobody(text: str) -> Iterator[Hit]:
    for match in _NOBODY.finditer(text):
        if _is_sentence(match["curly"] or match["straight"]):
            yield Hit(Span(*match.span("next")))


def _is_sentence(quoted: str) -> bool:
    return len(quoted.split()) > _SHORTEST and not _TITLE.match(quoted)


def _is_introduced(words: list[str]) -> bool:
    """Whether words are somebody's name behind what he is, and hold no verb, as “panted coach Jane Doe” does."""
    role = [word for word in words if word.islower()]
    told = role[:1] == ["one"] or any("VBD" in verb_tags(word) or word in SAYING for word in role)
    told = told or any("VBZ" in verb_tags(word) for word in role[:1])
    return not told and len(role) <= _MOST_WORDS and any(map(_PERSON_NOUN.fullmatch, role))


_MOST_WORDS = 3
_PERSON_NOUN = lazy_regex(PERSON_NOUN)


def _may_introduce(token: str) -> bool:
    """Whether a word may begin what somebody is, with his name behind it."""
    return token.isalpha() and not (token.islower() and (token in SAYING or verb_tags(token) & {"VBD", "VBZ"}))


def _ends_in_name(token: str) -> bool:
    return token[0].isupper() and token[-1] == "."


def _opens_sentence(token: str) -> bool:
    return token in _OPENERS


_CLOSES = lazy_regex(r"[,!?][”\"’]$")
_SAID = Bigram(_CLOSES, _ALONE)
_WHEN_OR_WHERE = frozenset(
    """
    yesterday today afterwards later recently again this last on in at after during before following via for to with
    """.split()
)
_THE = frozenset({"the"})
_RULES = (
    Rule.of_text(
        _lost,
        Bigram(_CLOSES, before_mark(_ALONE, ".")),
        Bigram(_CLOSES, frozenset({"told", "tells"})),
        Together(_SAID, Bigram(_ALONE, _WHEN_OR_WHERE)),
        Together(_SAID, Bigram(_ALONE, before_mark(_THE, "."))),
        Together(_SAID, Bigram(_THE, frozenset({"on", "in", "at", "after", "said", "says"}))),
    ),
    Rule.of_text(_without_verb, Together(Bigram(_CLOSES, _may_introduce), _ends_in_name)),
    Rule.of_text(_nobody, Bigram(lazy_regex(r"[a-z],[”\"]$"), _opens_sentence)),
)
