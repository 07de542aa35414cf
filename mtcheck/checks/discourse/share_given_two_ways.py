"""Every second German, or 30 per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.amounts.figures import figures_of, holds_figure
from mtcheck.checks.discourse.telling.telling import told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import NUMBER_WORDS, count
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ShareGivenTwoWays"]

_PARTS = {
    "half": 2,
    "second": 2,
    **dict.fromkeys(("third", "thirds"), 3),
    **dict.fromkeys(("quarter", "quarters", "fourth"), 4),
    **dict.fromkeys(("fifth", "fifths"), 5),
    "sixth": 6,
    "eighth": 8,
    **dict.fromkeys(("tenth", "tenths"), 10),
}
_NAMES = "third|quarter|fourth|fifth|sixth|eighth|tenth"
_SHARE = (
    rf"(?P<half>[Hh]alf)|\b[Ee]very\s(?P<every>second|third|fourth|fifth|sixth|tenth)\s[a-zA-Z]+"
    rf"|\b(?:[Aa]|[Oo]ne)[\s-](?P<one>{_NAMES})\b|\b(?P<several>[Tt]wo|[Tt]hree|[Ff]our)[\s-](?P<of>thirds|quarters|fifths|tenths)\b"
    rf"|\b(?P<out>{'|'.join(NUMBER_WORDS[:9])}|\d)\s(?:in|out\sof)\s(?P<whole>two|three|four|five|six|eight|ten|10|5)\b(?!-)"
    rf"|\b(?P<part>\d{{1,6}}|{'|'.join(NUMBER_WORDS)})\s(?:out\s)?of\s(?:the|its|their)\s(?P<total>\d{{1,6}}|{'|'.join(NUMBER_WORDS)})\s[a-z]+"
)
_SHARE_AND_PERCENTAGE = lazy_regex(
    rf"(?i:{_SHARE})(?P<between>[^.;:!?\d()]{{0,60}}?)(?:,\s(?:or|i\.e\.|that\sis|which\sis|which\scorresponds\sto)\s|\s\()"
    r"(?:around\s|about\s|roughly\s|almost\s|nearly\s|exactly\s|some\s|just\sunder\s|just\sover\s)?"
    r"(?P<percentage>\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent\b|percent\b)(?!\s(?:of|more|less|fewer|higher|lower|in)\b)"
)
_NOT_THE_SHARE = lazy_regex(r"\b(?:and|or|but|while|more|less|fewer|another|year|century|time|hour|place)\b")
_TOLERANCE = 6.0
"""Points by which a percentage may miss the share that it makes exact: a third, or 36 per cent."""
_EXACT = 1.5
"""Points by which it may miss one of two counts, which are exact."""
_FRACTION = (
    rf"(?:(?P<half>[Hh]alf)|(?:[Aa]|[Oo]ne)[\s-](?P<one>{_NAMES})|(?P<several>[Tt]wo|[Tt]hree|[Ff]our)[\s-](?P<of>thirds|quarters|fifths|tenths)"
    r"|(?P<percentage>\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent|percent))"
)
_ASKED = "questioned|surveyed|polled|asked|interviewed|respondents|participants|consulted"
_OF_WHOM = (
    rf"\sof\s(?:the\s|all\s|those\s|all\sthe\s|all\sthose\s|people\s|the\speople\s)?(?P<noun>{_ASKED}|[a-z]{{4,}}s)\b"
)
_TOLD_SHARE = lazy_regex(rf"\b{_FRACTION}{_OF_WHOM}")
_FACT = lazy_regex(
    rf"(?:^|(?<=[.!?]\s)|(?<=\n)|(?<=The\sfact\s))[Tt]hat\s(?:as\smany\sas\s|almost\s|nearly\s|only\s|around\s|about\s)?{_FRACTION}{_OF_WHOM}"
    r"(?!\s(?:in|from|of|with|who|under|over|aged)\b)"
)
"""“That 57 per cent of respondents take this view came as a surprise”: what is a fact was told before."""
_ONLY_SOME = lazy_regex(
    r"\b(?:women|men|young|older|among|other|another|previous|earlier|last|while|whereas|instead|even|only|meanwhile|east\w*|west\w*|north\w*"
    r"|south\w*|in (?:19|20)\d\d|years? ago)\b"
)
_OF_IT = lazy_regex(
    r"\b(?P<name>[Hh]alf|[Aa]\s(?:third|quarter|fifth|tenth))\sof\s(?:it|that|this|them|the\s(?:sum|amount|money|prize\smoney|prize"
    r"|proceeds|total|costs?|price))(?:,\s(?:that\sis\s|i\.e\.\s|or\s|namely\s|around\s|about\s)*|\s\()(?=[€$£\d])"
)
_REACH = 1


class ShareGivenTwoWays(RuledCheck):
    id = "share-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the share and the figure are not the same"
    confidence = 0.85
    explanation = """
Finds a share that a figure makes exact, and does not: "Every second German, or 30 per cent", "12 of the 40 members, or
45 per cent", "The prize is worth 10,000 francs; half of it, 3,000 francs, goes to a hospice". A figure was
mistranslated. Look it up.

A figure may round, and a percentage *of* something else stays silent.
"""
    examples = (
        bad("Every second German, or ⟦30⟧ per cent, would like to work less."),
        bad("Two thirds of the voters, that is ⟦56⟧ per cent, said yes."),
        bad("So far, 12 of the 40 members, or ⟦45⟧ per cent, have paid."),
        bad("Two thirds of those surveyed want it. That ⟦42⟧ per cent of respondents think so surprised the minister."),
        bad("A third of the shops are empty. That ⟦half⟧ of the shops stand empty worries the mayor."),
        good("Two thirds of those surveyed want it. That 67 per cent of respondents think so surprised the minister."),
        good("A third of the shops are empty. That half of the shops in Ulm stand empty worries the mayor."),
        good("A third of the shops are empty. That half of the flats are empty worries the mayor."),
        good("Half of the villagers are over sixty. That a third of the villagers are over seventy is worrying."),
        bad("The prize is worth 10,000 francs. She gives half of it, ⟦3,000⟧ francs, to a hospice."),
        good("Every second German, or 51 per cent, would like to work less; a third (34 per cent) would not."),
        good("Half of the men, or 30 per cent of all members, voted against it; one in three, or 20 per cent more."),
        good("So far, 12 of the 40 members, or 30 per cent, have paid."),
        good("The prize is worth 10,000 francs. She gives half of it, 5,000 francs, to a hospice."),
        good("Of the 10,000 francs she spent 4,000. Half of it, 2,000 francs, went to a hospice."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _made_exact(text: str) -> Iterator[Hit]:
    """“Every second German, or 30 per cent”"""
    for match in _SHARE_AND_PERCENTAGE.finditer(text):
        share = _share(match)
        given = float(match["percentage"])
        tolerance = _EXACT if match["total"] else _TOLERANCE
        if share <= 1 and abs(100 * share - given) > tolerance and not _NOT_THE_SHARE.search(match["between"]):
            yield Hit(Span(*match.span("percentage")), message=f"the share is {100 * share:.0f} per cent")


def _facts(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Half of the respondents think so. … That 57 per cent of respondents take this view”"""
    text = passage.text
    for match in _FACT.finditer(text):
        told = told_here(context, match.start(), _REACH)
        shares = [one for one in _TOLD_SHARE.finditer(told) if _asks(one["noun"]) == _asks(match["noun"])]
        if len(shares) != 1 or _ONLY_SOME.search(told, shares[0].end()) or _ONLY_SOME.search(match[0]):
            continue
        if not _is_told_again(text, match.end(), told, shares[0]):
            continue
        first, again = _percentage(shares[0]), _percentage(match)
        exact = shares[0]["percentage"] and match["percentage"]
        if abs(first - again) > (_EXACT if exact else _TOLERANCE):
            group = next(name for name in ("percentage", "half", "one", "several") if match[name])
            end = match.end("of") if group == "several" else match.end(group)
            yield Hit(Span(match.start(group), end), message=f"the text says {first:.0f} per cent")


def _of_it(passage: Passage, context: Context) -> Iterator[Hit]:
    """“The prize is worth 10,000 francs; half of it, 3,000 francs”"""
    text = passage.text
    for match in _OF_IT.finditer(text):
        told = told_here(context, match.start(), _REACH)
        offset = match.end() - len(match[0]) - len(told)
        figures = figures_of(0, told + text[match.start() : match.end() + _FIGURE])
        part = next((one for one in figures if one.span.start >= len(told)), None)
        if part is None or not part.unit:
            continue
        before = [one for one in figures if one.span.end <= len(told)]
        wholes = {one.value for one in before if one.unit == part.unit}
        share = 1 / _PARTS[match["name"].lower().removeprefix("a ")]
        fits = any(abs(share * one.value - part.value) <= _ROUNDED * one.value for one in before)
        if len(wholes) == 1 and not fits:
            whole = wholes.pop()
            yield Hit(part.span.shifted(offset), message=f"the whole is {whole:,.0f}")


_FIGURE = 30
"""Characters in which a figure and its unit stand."""
_ROUNDED = 0.05


_SO = lazy_regex(
    r"[^.!?;]{0,20}\b(?:take|hold|share|have|are\sof)\s(?:this|that|the\ssame)\s(?:view|opinion)|\s(?:think|feel|see\sit|say|do|believe)\s(?:so|this|that|the\ssame)\b"
    r"|\sagree\b"
)
_WORD = lazy_regex(r"[a-z]{4,}")
_CLAUSE = 50
_STEM = 4


def _is_told_again(text: str, start: int, told: str, share: re.Match[str]) -> bool:
    """Whether what is said of a share is what was told of it."""
    if _SO.match(text, start):
        return True
    before = {word[:_STEM] for word in _WORD.findall(told[max(share.start() - _CLAUSE, 0) : share.end() + 2 * _CLAUSE])}
    return any(word[:_STEM] in before for word in _WORD.findall(text[start : start + _CLAUSE]) if word not in _COMMON)


_COMMON = frozenset("over under than that this with have would more less from were their they".split())


def _asks(noun: str) -> str:
    return "respondents" if re.fullmatch(_ASKED, noun) else noun


def _percentage(match: re.Match[str]) -> float:
    if match["percentage"]:
        return float(match["percentage"])
    if match["half"]:
        return 50.0
    if match["several"]:
        return 100 * count(match["several"]) / _PARTS[match["of"]]
    return 100 / _PARTS[match["one"].lower()]


def _share(match: re.Match[str]) -> float:
    if match["half"]:
        return 0.5
    if match["total"]:
        return count(match["part"]) / max(count(match["total"]), 1)
    if match["several"]:
        return count(match["several"]) / _PARTS[match["of"]]
    if match["out"]:
        return count(match["out"]) / count(match["whole"])
    return 1 / _PARTS[(match["every"] or match["one"]).lower()]


_PERCENT = frozenset({"percent", "cent", "%"})
_FRACTIONS = frozenset({"half", *_NAMES.split("|"), "thirds", "quarters", "fifths", "tenths"})
_OR = frozenset({"or", "i", "that", "which", "("})
"""What stands between a share and the percentage that makes it exact."""
_RULES = (
    Rule.of_text(
        _made_exact,
        Together(_PERCENT, _FRACTIONS | {"second"}, _OR, holds_figure),
        Together(_PERCENT, Bigram(holds_figure, frozenset({"in", "of", "out"})), _OR),
    ),
    Rule(_facts, (Together(frozenset({"that"}), Bigram(_FRACTIONS | _PERCENT, frozenset({"of"}))),)),
    Rule(
        _of_it,
        (
            Together(
                Bigram(frozenset({"half", "third", "quarter", "fifth", "tenth"}), frozenset({"of"})),
                Bigram(frozenset({"of"}), frozenset({"it", "that", "this", "them", "the"})),
                holds_figure,
            ),
        ),
    ),
)
"""Ways in which a share and a figure go apart."""
