"""A relative clause that names its noun a second time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from mtcheck.analysis.finiteness import may_be_predicate
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.syntax.candidates.moves import removed
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import RELATIVES, THIRD_PERSON
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["ResumptivePronoun"]

_SUBJECT = lazy_regex(
    r"(?<![\w’-])(?P<head>[\w’-]{1,40})(?P<comma>,?)\s(?P<relative>who|which|that)(?P<pronoun>\s(?:he|she|it|they))\s(?P<verb>[\w’]+)"
    r"(?P<behind>\s[\w’]+)?"
)
_OBJECT = lazy_regex(
    r"(?<![\w’-])(?P<head>[\w’-]{1,40}),?\s(?P<relative>who|whom|which|that)\s"
    r"(?P<subject>(?:the|a|an|his|her|their|he|she|they|we|you|everybody|everyone|nobody|[A-Z][\w’]+)\b(?:\s[\w’-]{1,40}){0,4}?)\s(?P<verb>[a-z]+(?:ed|en|ght|ld|de|nd|t|w|s)|had|have|has|been|looking|[a-z]+ing)"
    r"(?P<preposition>\s(?:for|to|with|at|from|on|in|about|of))?(?P<pronoun>\s(?:it|him|her|them))\b(?!\s(?:to|and|alone)\b)(?=[\s,.])"
)
_TWICE_JOINED = lazy_regex(
    r"\b(?P<preposition>in|on|at|from|with|for|to|under|over|through|about|by|behind|against|after)\s(?:which|whom)\s"
    r"(?P<clause>(?:[\w’'-]+\s){2,9}?)(?P<again>(?P=preposition)\s(?:it|him|her|them))\b(?!\s(?:to|that|and|or)\b)(?P<behind>\s[\w’-]+|)"
)
"""“The lake in which the boy drowned in it”."""
_WHOSE = lazy_regex(r"\bwhose\s(?P<again>his|her|its|their)\s(?=[a-z])")
_REPORTING = frozenset(
    "fact idea hope fear belief claim news way so all now given day time moment year it is was".split()
)

_OBJECTS = frozenset("it him her them".split())

MARGIN = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py: what is left out is charged; sound clauses lose 1.5 or more."""


class ResumptivePronoun(Check):
    id = "resumptive-pronoun"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = (
        Together(
            Bigram(
                frozenset("in on at from with for to under over through about by behind against after".split()),
                frozenset({"which", "whom"}),
            ),
            _OBJECTS,
        ),
        Bigram(frozenset({"whose"}), frozenset("his her its their".split())),
        Bigram(frozenset({"who", "which"}), THIRD_PERSON),
    )
    doubts = (Bigram(RELATIVES, THIRD_PERSON), Together(RELATIVES | {"whom"}, _OBJECTS))
    message = "the relative clause names its noun once more"
    explanation = """
Finds a pronoun in a relative clause that stands for the noun which the clause belongs to: "the cyclist who he was hit
by a tram", "the house that the couple bought it". English leaves the place empty. The language model compares the
clause with and without the pronoun, so that "the boy who she taught" and "the news that she bought it" stay silent.
"""
    examples = (
        bad(
            "The cyclist who⟦ he⟧ was hit by a tram on Tuesday has died.",
            repair="The cyclist who was hit by a tram on Tuesday has died.",
        ),
        bad(
            "The house that the couple bought⟦ it⟧ last year is for sale again.",
            repair="The house that the couple bought last year is for sale again.",
        ),
        bad(
            "Divers searched the lake in which the boy drowned ⟦in it⟧.",
            repair="Divers searched the lake in which the boy drowned.",
        ),
        bad(
            "The tunnel, which⟦ it⟧ was opened only in May, is closed again.",
            repair="The tunnel, which was opened only in May, is closed again.",
        ),
        good("The law, which it was asked to sign, and the film, which it was based on, are old."),
        good("The prize, which she was given in May, and the man, who he was told was ill, are here."),
        good(
            "The box in which he put the letter had her name on it; the bag with which she fled held it with her keys."
        ),
        good("The boy who she taught heard the news that the couple had bought it; those who he saved love him."),
        good("He lived on almonds and rainwater that he collected in a bag, and on a loaf that she found."),
        good("The man who she thinks he is does not exist. The report says that it was found that it leaked."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        joined = matches(_TWICE_JOINED, text, ("which", "whom"), _OBJECTS)
        for match in chain(filter(_closes_relative, joined), matches(_WHOSE, text, ("whose",))):
            span = Span(*match.span("again"))
            yield Hit(span, repair=removed(text, span))
        passive = [match for match in matches(_PASSIVE, text, _BEHIND_COMMA, THIRD_PERSON) if _has_no_gap(match)]
        for match in passive:
            span = Span(*match.span("pronoun"))
            yield Hit(span, repair=Edit(span, ""))
        if not context.judged:
            return
        found = {match.start("pronoun") for match in passive}
        for match in matches(_SUBJECT, text, RELATIVES, THIRD_PERSON):
            if match.start("pronoun") in found or not _is_head(match["head"]) or not may_be_predicate(match["verb"]):
                continue
            if match["relative"] == "who" or match["comma"] or _may_be_person(match["head"], match["pronoun"].strip()):
                yield _without(match)
        for match in matches(_OBJECT, text, (*RELATIVES, "whom"), _OBJECTS):
            if _is_head(match["head"]):
                yield _without(match)


_BEHIND_COMMA = frozenset({"who", "which"})
_PASSIVE = lazy_regex(
    r"[a-z0-9”’],\s(?P<relative>who|which)(?P<pronoun>\s(?:he|she|it|they))\s(?:is|are|was|were|has\sbeen|had\sbeen|have\sbeen|will\sbe)\s"
    r"(?:(?:only|also|already|still|not|never|now|first|recently|later|[a-z]+ly)\s)?(?P<verb>[a-z]+)(?P<rest>[^,.;:!?]{0,120})(?=[,.;:])"
)
"""“The tunnel, which it was opened only in May,”: a passive leaves no place for an object."""
_GAPS = lazy_regex(
    r"\b(?:to|that)\b|\b(?:of|in|on|at|for|with|by|from|about|into|to|up|over|under|as|against|upon|through|after|off|out|down)\s*$"
)
"""Where the relative pronoun may belong: “which it was asked to sign”, “which it was based on”."""
_WITH_SECOND_OBJECT = frozenset(
    "said told believed thought reported alleged expected given granted offered awarded shown taught sent paid asked "
    "denied promised assured supposed hoped feared known allowed owed sold lent left called named".split()
)


def _has_no_gap(match: re.Match[str]) -> bool:
    verb, rest = match["verb"], match["rest"]
    if "VBN" not in verb_tags(verb) or verb in _WITH_SECOND_OBJECT or _GAPS.search(f"{verb}{rest}"):
        return False
    return not any(verb_tags(word) == {"VBG"} for word in rest.split())


def _closes_relative(match: re.Match[str]) -> bool:
    """Whether what stands behind its preposition a second time is no object: “in which he put it in her hand”."""
    last, behind = match["clause"].split()[-1], match["behind"].strip()
    held = not can_be(last).isdisjoint({"NOUN", "ADJ"}) and "VERB" not in can_be(last)
    owned = not can_be(behind).isdisjoint({"NOUN", "ADJ"}) and not may_be_predicate(behind)
    return not held and not owned


def _without(match: re.Match[str]) -> Hit:
    span = Span(*match.span("pronoun"))
    return Hit(span, contrast=Contrast((Edit(span, ""),), margin=MARGIN))


def _is_head(word: str) -> bool:
    """Whether a relative clause can follow, and not what is said or thought."""
    known = can_be(word)
    return word.lower() not in _REPORTING and (not known or "NOUN" in known) and "VBD" not in verb_tags(word)


def _may_be_person(head: str, pronoun: str) -> bool:
    """Whether *he* or *she* can be the noun before the relative clause: not in “the rainwater that he collected”."""
    if pronoun not in ("he", "she"):
        return True
    agent = head.endswith(("er", "or")) and any(map(verb_tags, (head[:-2], head[:-1])))
    return head[0].isupper() or head in persons() or agent or head.endswith(("ist", "ian", "man", "ess"))
