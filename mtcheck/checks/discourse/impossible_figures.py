"""Shares above the whole, and majorities that lose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import methodcaller

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.amounts.figures import DIGIT
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import NUMBER, NUMBER_WORDS, amount
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import plain_words
from mtcheck.report import Severity

__all__ = ["ImpossibleFigures"]

_WORDS = frozenset(NUMBER_WORDS[1:12])
_COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{'|'.join(NUMBER_WORDS[1:12])})"
_SHARES = lazy_regex(
    r"(?P<first>\d{1,3}(?:\.\d+)?)\s?(?:per\s?cent|percent|%)\s(?:\w+\s){0,3}?(?:in favou?r|for it|yes|approved"
    r"|supported|voted for|accepted)"
    r"[^.!?;]{0,40}?(?P<last>\d{1,3}(?:\.\d+)?)\s?(?:per\s?cent|percent|%)\s(?:\w+\s){0,2}?(?:against|no|opposed"
    r"|rejected|voted against)\b"
)
_AMONG = lazy_regex(
    r"\b(?:among|while|whereas|in \d{4}|year|women|men|cities|rural|canton|where|first|second|earlier)\b"
)
_WHOLE = lazy_regex(
    r"\b(?:[Tt]urnout|[Vv]oter turnout|[Pp]articipation|[Tt]he (?:share|proportion)(?: of [a-z ]{3,30})?)\s(?:was|is"
    r"|stood at|reached|amounted to|of)\s"
    r"(?:only\s|around\s|about\s)?(?P<last>\d{3}(?:\.\d+)?)\s?(?:per\s?cent|percent|%)"
)
_PART = lazy_regex(
    rf"\b(?P<last>{_COUNT})\s(?:out\s)?of\s(?:the|its|their|his|her)\s(?P<first>{_COUNT})\s(?!or\b|most\b|per\b"
    rf"|years?\b|largest\b|biggest\b)[a-z]",
    re.IGNORECASE,
)
_PART_BEHIND = lazy_regex(
    rf"\bOf (?:the|its|their) (?P<first>{_COUNT}) [a-z-]+(?: [a-z]+)?, (?P<last>{_COUNT}) (?:will|are|were|have|had"
    rf"|must|could|can|died|survived|lost|voted"
    r"|of them|did)\b"
)
_VOTES = lazy_regex(
    r"\b(?:accepted|adopted|approved|passed|carried|elected)\b[^.!?;\d]{0,30}\s(?:by"
    r"|with)\s(?P<first>\d{1,3})\s(?:votes\s)?(?:to|against)\s(?P<last>\d{1,3})\b"
    r"(?!\s(?:per|percent|million|seats|,\d))"
)
_VOTES_FOR = lazy_regex(
    r"\b(?:(?P<for>accepted|adopted|approved|passed|carried)|(?P<against>rejected|voted down|turned down|defeated))\b"
    r"[^.!?;\d]{0,30}\s(?:by|with)\s(?P<first>\d{1,3})\s(?:votes\s|yes\svotes|votes\s)?(?:in\sfavou?r|for)(?:,|\sand|\sto)\s"
    r"(?P<last>\d{1,3})\s(?:votes\s)?against\b"
)
_ASSEMBLY = lazy_regex(
    rf"\b(?:(?:[Aa]ll|[Tt]he)\s(?P<all>{NUMBER})\s(?:members|deputies|councillors|delegates|lawmakers|jurors|senators)"
    rf"|(?P<strong>\d{{1,3}})-(?:member|seat|strong)\s[a-z]+)\b[^\n]{{0,260}}?"
    rf"(?:\bby\s(?P<first>\d{{1,3}})\s(?:votes\s)?to\s|\b(?P<yes>{NUMBER})\s(?:members\s|deputies\s|councillors\s|delegates\s)?"
    r"(?:voted|were)\s(?:for|in\sfavou?r)\b[^.!?;\d]{0,40}?\band\s)"
    rf"(?P<last>{NUMBER})\b(?=\s(?:voted\s|were\s)?against\b|[.,;]|\s(?:on|in|after|with)\b)",
    re.IGNORECASE,
)
"""“All 31 members took part. The plan was approved by 19 votes to 16.”"""
_QUALIFIED = lazy_regex(
    r"\b(?:two-thirds|three-fifths|qualified|quorum|required|necessary|needed|abstain\w*|abstentions?)\b"
)
_HUNDRED = 100.5


_OWNERS = frozenset("the its their his her".split())


def _holds_count(token: str) -> bool:
    """Whether a figure or a number in words stands in a token."""
    return DIGIT.search(token) is not None or not _WORDS.isdisjoint(plain_words(token))


_OWNERS_AND_COUNT = Bigram(_OWNERS, _holds_count, by_second=True)
_COMMA_AND_COUNT = Bigram(methodcaller("endswith", ","), _holds_count, by_second=True)


class ImpossibleFigures(Check):
    id = "impossible-figures"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Together(
            frozenset("favour favor it yes approved supported voted accepted".split()),
            frozenset("against no opposed rejected voted".split()),
            frozenset("percent cent %".split()),
        ),
        Together(frozenset("turnout participation share proportion".split()), lazy_regex("[0-9]{3}")),
        Together(Bigram(_holds_count, frozenset({"of", "out"})), _OWNERS_AND_COUNT),
        Together(Bigram(frozenset({"of"}), _OWNERS), _OWNERS_AND_COUNT, _COMMA_AND_COUNT),
        Together(
            frozenset("accepted adopted approved passed carried elected".split()),
            Bigram(frozenset({"to", "against"}), DIGIT),
            frozenset({"by", "with"}),
        ),
        Together(
            frozenset({"votes", "voted"}),
            lazy_regex("^[0-9]"),
            frozenset("members deputies councillors delegates lawmakers jurors senators".split()),
        ),
        Together(frozenset({"votes", "voted"}), lazy_regex("-(?:member|seat|strong)$")),
        Together(
            frozenset({"favour", "favor", "for"}),
            frozenset({"against"}),
            frozenset({"by", "with"}),
            lazy_regex("[0-9]{2}"),
        ),
    )
    message = "these figures cannot be"
    confidence = 0.85
    explanation = """
Finds figures of one sentence that contradict each other: "54 per cent in favour and 56
per cent against", "nine of the seven members", "a turnout of 148 per cent", "adopted by 48 votes to 71". A figure or a
word was mistranslated. Look it up.

Ranks, temperatures below zero and figures in different units stay silent.
"""
    examples = (
        bad("Of the voters, 54 per cent were in favour and ⟦56⟧ per cent against."),
        bad("⟦Nine⟧ of the seven members voted for it."),
        bad("Of the 300 employees, ⟦450⟧ will lose their jobs."),
        bad("Turnout was ⟦148⟧ per cent."),
        bad("The motion was adopted by 48 votes to ⟦71⟧."),
        bad("All 31 members of the assembly took part in the ballot. The plan was approved by 19 votes to ⟦16⟧."),
        bad("The 60-member council backed it. Thirty-eight members voted for the plan and ⟦twenty-seven⟧ against."),
        good("All 31 members of the assembly took part. The plan was approved by 19 votes to 12."),
        bad("The motion was adopted with ⟦28 votes in favour and 31 against⟧."),
        good("The motion failed; it was adopted with 48 votes in favour, 51 against, but two-thirds were needed."),
        good("Output grew by 148 per cent, and 54 per cent were in favour; among women, 56 per cent were against."),
        good("The motion was rejected by 48 votes to 71. Two of the seven members left."),
        good("Of the 300 employees, 45 will lose their jobs; 450 had feared for theirs."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _SHARES.finditer(text):
            if float(match["first"]) + float(match["last"]) > _HUNDRED and not _AMONG.search(match[0]):
                yield Hit(Span(*match.span("last")), message="the two shares exceed the whole")
        for match in _WHOLE.finditer(text):
            if float(match["last"]) > _HUNDRED:
                yield Hit(Span(*match.span("last")), message="a share of more than the whole")
        for pattern in (_PART, _PART_BEHIND):
            for match in pattern.finditer(text):
                if amount(match["last"]) > amount(match["first"]):
                    yield Hit(Span(*match.span("last")), message=f"this is more than {match['first']}")
        yield from _votes(text)


def _votes(text: str) -> Iterator[Hit]:
    """Motions that were adopted by the minority."""
    for match in _VOTES.finditer(text):
        if int(match["last"]) > int(match["first"]):
            yield Hit(Span(*match.span("last")), message="the majority was against it")
    for match in _ASSEMBLY.finditer(text) if "vote" in text else ():
        whole = amount(match["all"] or match["strong"])
        if amount(match["first"] or match["yes"]) + amount(match["last"]) > whole:
            yield Hit(Span(*match.span("last")), message=f"there are only {match['all'] or match['strong']} to vote")
    for match in _VOTES_FOR.finditer(text):
        first, last = int(match["first"]), int(match["last"])
        if (last > first if match["for"] else first > last) and not _QUALIFIED.search(text):
            yield Hit(Span(match.start("first"), match.end()), message="the majority voted otherwise")
