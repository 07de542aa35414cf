"""Two sentences without a space between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, Trigger, Unfamiliar, bad, good
from mtcheck.checks.structure.seams.openers import LETTERED, OPENERS
from mtcheck.document import Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import begins_small
from mtcheck.report import Severity

__all__ = ["GluedSentences"]

_SEAM = lazy_regex(
    r"(?P<left>(?<![^\s(“\"‘'\[—–])[^\W_]+(?:[’'\-,][^\W_]+){0,5}[)\]%]{0,2})"
    r"(?P<stop>[.!?]{1,2}[”\"’')]{0,2}|[”\"’)]{1,2}[.!?])"
    r"(?P<quote>[“‘\"(]?)(?P<right>[A-ZÀ-Þ][\w’']{0,40})(?![\w.]|[.(@/]\w)"
)
_TIGHT = lazy_regex(r"""[.!?”"’')][“‘"(]?[A-ZÀ-Þ]""")
"""What every seam holds: found fast."""
_FIGURE = lazy_regex(r"(?<![^\s(“\"‘'\[—–])(?P<left>[^\W\d_]{5,40})\.(?P<right>\d{1,4})(?=\s[a-z]{3})")
_QUOTE = lazy_regex(r"(?<![^\s(])(?P<left>[a-z]{2,30})[“\"](?P<right>[A-Z][a-z’']{0,30})(?=\s[a-zA-Z])")
"""A quotation that begins behind a word without a space: “appeals for donations“We took in forty””."""
_PART_QUOTED = lazy_regex(r"(?<![^\s(])(?P<left>[a-z]{2,30})“(?P<right>[a-z][a-z’']{0,30})\b(?=[^“”„\n]{0,300}”)")
"""The same of a part of a sentence: “described the concert“as the best of my life””."""
_RUN_IN = lazy_regex(r"(?P<left>[A-Za-z][a-z-]{1,30}[a-z])(?:A|An)")
_HEADLINE = lazy_regex(rf"(?<=\s){_RUN_IN.pattern}(?=\s[a-z]{{2,}}\s)")
"""A headline and the sentence behind it: “Fire destroys mill in TannwegA fire caused …”."""
_COMMON = 3.0
"""Zipf frequency from which a word counts as ordinary English (one in a million; the 20,000 commonest words)."""
_RESULT = lazy_regex(r"\d{1,3}[-–:]\d{1,3}")
_COMPUTING = frozenset(
    "Net Com Org Io Js Json Xml Html Css Py Py3 Data Core System Text Api Http Web App Exe Pdf".split()
)


def _ends_in_opener(token: str) -> bool:
    """Whether a word in small letters has one behind it that opens a sentence: TannwegA."""
    return _RUN_IN.fullmatch(token) is not None


def _may_be_seam(token: str) -> bool:
    """Whether a token has a stop with a capital behind it, and neither an initial nor an abbreviation beside it."""
    return _TIGHT.search(token) is not None and any(
        not (len(seam["left"]) < 2 and seam["left"].isalpha())
        and not (len(seam["right"]) > 1 and seam["right"].isupper())
        for seam in _SEAM.finditer(token)
    )


def _seams(text: str, context: Context) -> Iterator[Hit]:
    for match in _SEAM.finditer(text):
        if _separates(match, context):
            end = match.start("quote")
            yield Hit(Span(match.start("left"), match.end("right")), repair=Edit(Span(end, end), " "), safe=True)


def _quotes(text: str, _: Context) -> Iterator[Hit]:
    for match in chain(_QUOTE.finditer(text), _PART_QUOTED.finditer(text)):
        if zipf(match["left"]) >= _COMMON:
            end = match.end("left")
            yield Hit(Span(match.start(), match.end()), repair=Edit(Span(end, end), " "))


def _headlines(text: str, _: Context) -> Iterator[Hit]:
    for match in _HEADLINE.finditer(text):
        end = match.end("left")
        if match["left"] in LETTERED:
            continue  # the hepatitisA vaccine
        yield Hit(Span(*match.span()), repair=Edit(Span(end, end), ". "))


def _figures(text: str, context: Context) -> Iterator[Hit]:
    for match in _FIGURE.finditer(text):
        if zipf(match["left"]) >= _COMMON and match["left"].lower() not in context.language.abbreviations:
            end = match.start("right")
            yield Hit(Span(*match.span()), repair=Edit(Span(end, end), " "), safe=True)


def _separates(match: re.Match[str], context: Context) -> bool:
    """Whether a sentence ends at the stop: both sides are words that do so, not parts of a name."""
    left, right = match["left"], match["right"]
    word = left.rstrip(")]%")
    if (
        word.lower() in context.language.abbreviations
        or (word.isalpha() and len(word) < 2)
        or (right.isupper() and len(right) > 1)
    ):
        return False
    if right in OPENERS and _RESULT.fullmatch(word):
        return True
    if right in OPENERS:
        return word.isdigit() or left != word or not word[:1].isdigit()
    known = zipf(right) >= _COMMON or (is_word(right.lower()) and _runs_on(match))
    if right.capitalize() in _COMPUTING or not (known or match["stop"] != "."):
        return False
    if word.istitle() and word.isalpha():
        return match["stop"] == "." and _runs_on(match)
    return word.isdigit() or left != word or (word.islower() and zipf(word) >= _COMMON)


def _runs_on(match: re.Match[str]) -> bool:
    """Whether a name ends a sentence in whose middle it stands, and a word with its verb begins another: “to four
    on Monday.Skiers are advised …”"""
    verb = _NEXT_WORD.match(match.string, match.end())
    return (
        _IN_SENTENCE.search(match.string[: match.start()][-40:]) is not None
        and verb is not None
        and has_finite_form(verb["word"])
    )


_IN_SENTENCE = lazy_regex(r"[a-z]{2,},?\s(?:[A-ZÀ-Þ][\w’'.-]*\s){0,2}$")
_NEXT_WORD = lazy_regex(r"\s(?P<word>[a-z]{2,})\b")


def _rule(find: Callable[[str, Context], Iterator[Hit]], *triggers: Trigger) -> Rule:
    """A rule that looks at the text without addresses and code."""
    return Rule(lambda passage, context: find(context.masked(passage, Mask.ADDRESS, Mask.CODE), context), triggers)


class GluedSentences(RuledCheck):
    id = "glued-sentences"
    category = "fluency/typography"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    rules = (
        _rule(_seams, Unfamiliar(_may_be_seam)),
        _rule(_quotes, lazy_regex('[a-z]{2}(?:[“"][A-Z]|“[a-z])')),
        _rule(_headlines, Unfamiliar(_ends_in_opener)),
        _rule(_figures, Bigram(lazy_regex(r"[^\W\d_]{5}\.\d{1,4}$"), begins_small)),
    )
    message = "no space between two sentences"
    explanation = """
Finds a full stop, question or exclamation mark with the next sentence glued to it (`tourists.It's too loud`). It comes
from extraction that drops the break between caption and lead or between two paragraphs. Put the space back; often a
paragraph break is missing too.

Names and code with a point inside (ASP.NET, Node.js, Booking.com), abbreviations and initials stay silent.
"""
    examples = (
        bad(
            "The warning level was raised to four on ⟦Monday.Skiers⟧ are advised to stay at home.",
            repair="The warning level was raised to four on Monday. Skiers are advised to stay at home.",
        ),
        bad(
            "The director described the ⟦concert“as⟧ the best evening of my life” and thanked the audience.",
            repair="The director described the concert “as the best evening of my life” and thanked the audience.",
        ),
        bad(
            "The search was called off on ⟦Friday.Rescuers⟧ had combed the slopes for days.",
            repair="The search was called off on Friday. Rescuers had combed the slopes for days.",
        ),
        good("The German „Wort“ist an example, and so is the 6“pipe of the “old” plant."),
        good("The firm was renamed Booking.Holdings and runs on Java.Net and on Yahoo.Finance in the USA."),
        bad(
            "They are noisy and dirty ⟦tourists.It's⟧ too loud.",
            repair="They are noisy and dirty tourists. It's too loud.",
        ),
        bad("It sank on ⟦Thursday.None⟧ were hurt.", repair="It sank on Thursday. None were hurt."),
        bad("That was Thomas ⟦Tuchel.After⟧ a year, he left.", repair="That was Thomas Tuchel. After a year, he left."),
        bad("Will the bridge ⟦hold?The⟧ mayor thinks so.", repair="Will the bridge hold? The mayor thinks so."),
        bad("“It will ⟦hold.”The⟧ mayor was sure.", repair="“It will hold.” The mayor was sure."),
        bad("It was closed in ⟦2019.Residents⟧ objected.", repair="It was closed in 2019. Residents objected."),
        bad(
            "It rose by ⟦5%.Prices⟧ are high (see ⟦above).But⟧ not here.",
            repair="It rose by 5%. Prices are high (see above). But not here.",
        ),
        bad("He appeals for ⟦help“We⟧ took in forty.”", repair="He appeals for help “We took in forty.”"),
        bad(
            "Snow fell on ⟦Sunday.14⟧ accidents were reported.",
            repair="Snow fell on Sunday. 14 accidents were reported.",
        ),
        bad(
            "The team won ⟦3-0.In⟧ the second half, it rained.",
            repair="The team won 3-0. In the second half, it rained.",
        ),
        good(
            "After ten years of Java the team moved to .NET, rewrote it in ASP.NET and left only Facile.it on Node.js."
        ),
        good("Ph.D. students use Booking.Com, System.Out and Newtonsoft.Json in the U.S.A. and at J.K.Rowling’s."),
        good("Yahoo!Japan, Jeopardy!, and the U.S.Army’s No.10 were mentioned in setup.Py."),
        good("He talked a lot during the hearing...I was getting ready."),
        good('A 3"Floppy disk and an x"Y sign; the “We” of the party, and Dwayne“The Rock” Johnson.'),
        good("See Mr.Smith, St.Gallen and e.g.This one."),
    )
