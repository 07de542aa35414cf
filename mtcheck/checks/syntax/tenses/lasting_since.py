"""The present tense of verbs of what goes on, with a point in time since when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be, inflected, is_superlative, verb_lemmas, verb_tags
from mtcheck.check import Edit, Hit, Together
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import matches

__all__ = ["GOING_ON", "going_on"]

_GO_ON = frozenset(
    """
    live reside dwell work lead head run manage teach coach chair serve reign own belong exist operate sit stand lie
    stay suffer play hold represent wear fight breed direct employ occupy campaign drive house know wait sell train
    rain snow pour burn smell govern rule preside sing perform edit host conduct study research farm paint practise
    practice commute supply manufacture publish sponsor advise lecture rent lease volunteer struggle swim moderate
    """.split()
)
"""Verbs of what goes on."""
_STATES = frozenset("own belong exist know".split())
"""Those that have no progressive."""
_PLAIN = _GO_ON - {"run"}
_THIRD = frozenset(inflected(verb, "VBZ") for verb in _GO_ON)
_EITHER = frozenset(verb for verb in _THIRD if "NOUN" in can_be(verb))
"""*Works*, *lives*: nouns as well."""
_ADVERB = r"(?:(?:now|still|already|also|even|today|only|[a-z]{3,}ly)\s)?"
_EVENT = frozenset(
    """
    divorce death birth retirement resignation election appointment separation accident marriage wedding departure
    return arrival childhood youth childbirth foundation founding inauguration opening re-election reelection debut
    graduation operation surgery stroke release escape dismissal promotion transfer move takeover premiere pandemic war
    coup reunification merger elections ban lockdown landslide storm robbery murder crash collapse attack earthquake
    flood fire summer winter spring autumn fall beginning start end
    """.split()
)
_YEAR = r"(?:19|20)\d\d(?!\d|[-–/]\d|[.,]\d)s?"
_ORDINAL = r"\d\d?(?:st|nd|rd|th)?"
_PART = r"(?:early|mid|late)"
_DATE = (
    rf"(?:{ANY_MONTH}(?:\s{_ORDINAL}(?:,\s)?)?(?:\s?{_YEAR})?|{_ORDINAL}\s{ANY_MONTH}(?:\s{_YEAR})?"
    rf"|(?:{_PART}[\s-])?(?:the\s)?(?:{_PART}[\s-])?{_YEAR}"
    rf"|(?:the\s)?(?:{_PART}|summer|autumn|fall|spring|winter)\s(?:of\s)?(?:{_YEAR}|{ANY_MONTH})"
    rf"|{ANY_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?|yesterday|then"
    rf"|last\s(?:night|week|month|year|spring|summer|autumn|fall|winter|{ANY_WEEKDAY}|{ANY_MONTH})"
    rf"|(?:his|her|their|its|the)\s(?:[a-z]+\s)?{one_of(_EVENT)}"
    r"(?:\s(?:in|on|of)\s(?:(?:the|his|her|their)\s)?(?:[\w’-]+\s)?[\w’-]+)??)"
)
_BEHIND = r"(?=[.,;:!?)”\"]|$|\s(?:in|at|on|with|as|and|when|after|of|from|by|for|under|alone|together|without)\b)"
_POINT = rf"(?:{_DATE}{_BEHIND}|(?:his|her|their|its|the)\s[a-z]+(?=[.,;:!?)”\"]|$))"
"""A point in time, and no clause: “since his wife works there”."""
_OTHER = (
    r"(?!(?:that|who|whom|which|whose|what|how|why|has|have|had|was|were|will|would|could|been|since|first|last|only|most|record"
    r"|every|each|any|never|all|no|is|are|be|where|when|while|because|than|as|if|but|until|history|literature|politics|art|music"
    r"|cinema|developments?|events|changes|relations|wars|records?|longest|best|worst|second|third|not|[a-z]*th|\d+(?:st|nd|rd|th)|years?|days?|weeks?|months?|decades?)\b)"
)
"""A word that does not tell that the time belongs to something else."""
_WORDS = rf"(?P<rest>(?:,?\s{_OTHER}[\w’'-]+){{0,10}}?)"
_START = r"(?:(?<=^)|(?<=[.!?:;”\"]\s)|(?<=[\"“„\n]))"
_VERB = rf"(?P<adverb>{_ADVERB})(?P<verb>{one_of(_THIRD | _PLAIN)})"
_ACTIVE = lazy_regex(
    rf"(?<![\w’-])(?P<subject>(?:[\w’-]{{1,40}}\s)?[\w’-]{{1,40}})\s{_VERB}{_WORDS},?\ssince\s{_POINT}"
)
"""“The 58-year-old lives on Fyn since her divorce in 2014”."""
_FRONTED = lazy_regex(
    rf"{_START}Since\s{_DATE},?(?P<subject>(?:\s{_OTHER}[\w’'-]+){{1,6}}?)\s"
    rf"{_VERB}\b(?P<rest>[^.,;:!?]*)"
)
"""“Since 2011, one family owns the mill”."""
_THIRD_PERSON = frozenset("he she who it".split())
_PLURAL = frozenset("they we i you".split())
_ARTICLES = [["the"], ["a"], ["an"], ["his"], ["her"], ["their"], ["its"]]
_COMPARED = frozenset(
    "up down higher lower more less better worse fewer larger smaller further different changed over".split()
)
_SINCE = frozenset({"since"})
GOING_ON = Together(_SINCE, _THIRD | _PLAIN)
"""What every text has in which something is found."""


def going_on(text: str) -> Iterator[Hit]:
    """What goes on since a point in time, in the present where only the perfect can stand."""
    for pattern in (_ACTIVE, _FRONTED):
        for match in matches(pattern, text, _SINCE, _THIRD | _PLAIN):
            perfects = _perfects(match)
            if not perfects or (pattern is _ACTIVE and _belongs_elsewhere(match["rest"])):
                continue
            span = Span(*match.span("verb"))
            start = match.start("adverb") if match["adverb"] else span.start
            yield Hit.certain(span, [Edit(Span(start, span.end), perfect) for perfect in perfects])


def _perfects(match: re.Match[str]) -> tuple[str, ...]:
    """What should stand in place of the present; nothing where the word is no verb of the subject."""
    verb = match["verb"]
    before = match["subject"].split()[-1]
    person = before.lower()
    lemma = next((lemma for lemma in verb_lemmas(verb) if lemma in _GO_ON), None)
    if lemma is None:
        return ()
    forms = [f"{match['adverb']}{inflected(lemma, 'VBN')}"]
    if lemma not in _STATES:
        forms.append(f"{match['adverb']}been {inflected(lemma, 'VBG')}")
    if verb in _THIRD:
        named = before[:1].isupper() or person.endswith("-old")
        article = match["rest"].split()[:1]
        fits = person in _THIRD_PERSON or named or (_is_noun(person) and (verb not in _EITHER or article in _ARTICLES))
        return tuple(f"has {form}" for form in forms) if fits else ()
    return tuple(f"have {form}" for form in forms) if person in _PLURAL else ()


def _is_noun(word: str) -> bool:
    return "NOUN" in can_be(word) and not word.endswith("s")


def _belongs_elsewhere(rest: str) -> bool:
    """Whether the time may belong to what stands before it: the largest fire since 1950, a house built since then."""
    words = rest.split()
    if not words:
        return False
    if _is_compared(rest):
        return True
    return "VBN" in verb_tags(words[-1]) and not can_be(words[-1]) & {"NOUN", "ADJ"}


def _is_compared(rest: str) -> bool:
    return any(word in _COMPARED or is_superlative(word) for word in rest.lower().replace(",", "").split())
