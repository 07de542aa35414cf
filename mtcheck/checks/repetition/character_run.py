"""The same character or syllable over and over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, Unfamiliar, bad, good
from mtcheck.checks.residue.pages.talk import is_between_quotes, is_mentioned
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import frequent
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["CharacterRun"]

_RUN = lazy_regex(
    r"(?P<letter>[^\W\d_])(?P=letter){3,}|(?P<syllable>[^\W\d_]{2,4}?)(?P=syllable){3,}"
    r"|(?<![\w.,])(?:\d{1,3}[.,])?(?P<figure>(?!000)\d{1,3}[.,])(?P=figure){3,}\d{1,3}(?!\w)"
    r"|(?P<amount>[€$£]\s?\d{1,3}(?:,\d{3}|\d{3}){6,}(?!\d)|(?<![\w.,])\d{1,3}(?:,000){6,}(?![\d,]))"
    r"|(?<![\w.])(?:\d{1,3},)?(?P<digits>(?!0+|[01]{2})\d(?P<digit>\d)?)(?P=digits){5,}(?(digit)|(?P=digits){6})(?!\w)"
    r"|(?<=[.!?][\s”\"])(?P<blank>_{5,}(?:\s_{5,})*)(?=\s[A-Z“\"])"
    r"|(?<![\w.,])(?:\d{1,3}[.,]\d{0,2}?(?P<zero>0)(?P=zero){6,}"
    r"|[1-9]\d{0,2}[.,]\d{0,2}?(?P<period>\d)(?P=period){7,}\d?)(?!\w)"
    r"|(?P<pair>(?P<one>[.,;:])(?!(?P=one))[.,;:])(?P=pair){3,}[.,;:]?"
    r"|(?P<spaced>(?<!\S)[.,;:…–-](?:\s[.,;:…–-]){5,}(?!\S))"
    r"|(?P<mark>[^\w\s\ue000*#=~─━═·•★☆-])(?P=mark){4,}|(?P<dash>[-—–=~#•·])(?:\s?(?P=dash)){4,}"
)
_DASHES = frozenset("-—–=~#•·.,;:…")
_TAIL_OF_NOUGHTS = lazy_regex(r"\W?\d{1,3}[.,]\d{0,2}?(\d)\1{6}")
_FIGURES = lazy_regex(r"(\d{1,3}[.,])\1{3}")
_AMOUNT = lazy_regex(r"\W?\d{0,3},?(\d\d?)\1{5}|\W?[€$£]?\d{1,3}(?:,\d{3}|\d{3}){5}")
_FOUR = lazy_regex(r"(.)\1{3}|([.,;:]{2})\2{3}")
_LONG_WORD = lazy_regex(r"[^\W\d_]{8,}")
_WORD_AT = lazy_regex(r"[^\W\d_]*")
_SOUND = lazy_regex(
    r"[aeou]+[hw]*|h*[mu]m+|[aeou]*r+gh*|z+|b+r+|[ns]o+|l+o+n+g|w+[ao]+[wh]*|y+[aeu]+[hsp]*|g+r+|sh+|ps+t|(?:ha"
    r"|he|hi|ho|la|na|da|ta|bla|ra|ga|ja){2,}h?"
    r"|[xvimc]+|w{3}|i{2,}|(?:ba|ma|pa){2,}|s+o+|ver+y|real+y|plea+se|w+h+a+t+|a+r+g+h*|ye+s+|no+",
    re.IGNORECASE,
)
_HUGE = lazy_regex(r"\b(?:[a-z]+llions?|googol|noughts|zeros|zeroes|atoms|hyperinflation|inflation|pengő)\b")
"""What tells that a number beyond all money is meant."""
_CRY = lazy_regex(
    r"(?:[A-Za-z]{0,6}?(?P<vowel>[aeiouAEIOU])(?P=vowel){2,}[a-z]{0,4}"
    r"|[A-Z][a-z]{0,6}?(?P<last>[a-z])(?P=last){3,})(?:\s?!|[”’\"])"
)
"""A word drawn out in a cry: Goooal! Nooooo way!"""
_SEQUENCE = lazy_regex(r"[ACGTUN]{6,}|[01]+|[A-Z]{0,2}(?:[HP]{4,})")
"""Letters of genes and proteins."""

_PATTERN = 8
"""Capitals of a pattern or a figure."""
LONGEST_SOUND = 12
"""Letters of the longest interjection that people write."""
DOTS = 10
"""Dots from which a row is no ellipsis."""


def _may_run(token: str) -> bool:
    """Whether a character stands four times in a row or a long word consists of few letters."""
    if token in frequent(2.0) or len(token) - len(set(token)) < 3:
        return False
    if token[0] in "€$£(“0123456789" and (
        _FIGURES.match(token) or _AMOUNT.match(token) or _TAIL_OF_NOUGHTS.match(token)
    ):
        return True
    if len(token) < 8:
        return _FOUR.search(token) is not None
    return _FOUR.search(token) is not None or any(
        len(set(word)) <= (4 if len(word) > 11 else 3) for word in _LONG_WORD.findall(token)
    )


class CharacterRun(Check):
    id = "character-run"
    category = "fluency/spelling"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (Unfamiliar(_may_run), Bigram(_DASHES.__contains__, _DASHES.__contains__))
    message = "the same characters over and over"
    explanation = """
Finds a letter four or more times in a row, a syllable in a loop (`tatatatata`) and a mark repeated five or more times.
A decoder that has lost the thread does this, and so do rows of dashes left from a table. Delete the run.

Interjections (hmmm, aaah, haha), emphasis (sooo), Roman numerals, rules between sections and addresses stay silent.
"""
    examples = (
        bad(
            "The vote has been postponed once again. ⟦. . . . . . . . .⟧ The opposition is angry.",
            repair="The vote has been postponed once again. The opposition is angry.",
        ),
        bad(
            "The season has started early. ⟦- . - . - . - . -⟧ Experts advise care.",
            repair="The season has started early. Experts advise care.",
        ),
        good("The end . . . . is near. Chapter one . . . . . . . . 12"),
        bad("The bridge ⟦bridgeeeeee⟧ is closed."),
        bad("The bridge ⟦tititititi⟧ is closed."),
        bad("The bridge is closed⟦!!!!!!!⟧", repair="The bridge is closed!"),
        bad("The bridge ⟦------⟧ is closed.", repair="The bridge is closed."),
        bad("The bridge is closed⟦,,,,,,⟧ he said.", repair="The bridge is closed, he said."),
        bad(
            "It was out on Monday⟦............⟧ The ministry objects.",
            repair="It was out on Monday. The ministry objects.",
        ),
        bad(
            "It resumes on 9 June⟦.,.,.,.,.,.,⟧ Many are to be heard.",
            repair="It resumes on 9 June. Many are to be heard.",
        ),
        bad("It will cost ⟦54.00000000000⟧ million euros."),
        bad("The new ⟦aaaaaaaaaaaaaa⟧ is closed."),
        bad("It rose by ⟦3.3.3.3.3.3⟧ per cent."),
        bad("It spent ⟦1,200,200,200,200,200,200⟧ euros more than planned."),
        bad("The loss was put at ⟦€1,000,000,000,000,000,000,000⟧, the bank said."),
        bad(
            "She will step down in May. ⟦__________⟧ Her contract ran until 2028.",
            repair="She will step down in May. Her contract ran until 2028.",
        ),
        bad("The pumpkin weighed ⟦612.33333333333333⟧ kilograms."),
        good("A third is 0.33333333 and so on; 66.6667 per cent; room 333."),
        good("The court fined it $20,000,000,000,000,000,000,000, or 20 sextillion. Sign here: __________ Date: _____"),
        bad("The price is ⟦4,999999999999999⟧ euros. He was born in ⟦19191919191919⟧."),
        good("The call came from 0800 444444; a third is 0.333333333333333; the key is 101010101010; 000000000000."),
        good("The servers are 1.1.1.1 and 8.8.8.8; it cost 100,000,000,000."),
        good("Hmmmm, aaaaah, sooooo long, hahahaha, zzzzz! World War IIII, www, XXXX."),
        good("Goooooal! The strand reads CAGCAGCAGCAG."),
        good("The date has the form YYYY-MM-DD, the last code is 10FFFF."),
        good("The word banananana is what happens when a child cannot stop."),
        good("The post read “jjjjjjjjjj”. He lives in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch."),
        good("Opera: Peter Grimes, Theatre Royal, Glasgow ★★★★★"),
        good("-----"),
        good("He waited.... and waited....... a balloon; $10,000,000,000; blah blah; Mississippi."),
        good("Chapter 1 ........ 12"),
        good("Fill in: ______ and **** it."),
    )
    supersedes = ("doubled-punctuation", "repeated-phrase")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _RUN.finditer(text):
            if match["figure"] or match["digits"] or match["zero"] or (match["amount"] and not _HUGE.search(text)):
                yield Hit(Span(*match.span()))
                continue
            if match["amount"]:
                continue
            if match["pair"]:
                yield Hit(Span(*match.span()), repair=Edit(Span(*match.span()), match["pair"][0]))
                continue
            if match["blank"]:
                yield Hit(Span(*match.span()), repair=Edit(Span(match.start("blank"), match.end("blank") + 1), ""))
                continue
            if match["mark"] or match["dash"] or match["spaced"]:
                if not _is_rule(text, match):
                    yield _mark_hit(text, match)
                continue
            word = _word(text, match)
            if word.of(text).isupper() and len(set(word.of(text))) == 1 and len(word) <= _PATTERN:
                continue  # YYYY-MM-DD, 10FFFF
            if _CRY.match(text, word.start) or _SEQUENCE.fullmatch(word.of(text)):
                continue
            if (
                is_mentioned(text, word.start)
                or word.of(text) in _NAMES
                or is_between_quotes(text, word.start, word.end)
            ):
                continue
            if len(word) > LONGEST_SOUND or not _SOUND.fullmatch(word.of(text)):
                yield Hit(word)


_NAMES = frozenset({"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"})


def _word(text: str, match: re.Match[str]) -> Span:
    start, end = match.span()
    while start and text[start - 1].isalpha() and match.start() - start < 40:
        start -= 1
    found = _WORD_AT.match(text, end, end + 200)
    return Span(start, found.end() if found else end)


def _is_rule(text: str, match: re.Match[str]) -> bool:
    """Whether the run parts sections, leads the eye to a page number, or ends the text in dots."""
    return (
        match[0] == text.strip()
        or (match["mark"] in {".", "/", "\\", "|"} and len(match[0]) < DOTS)
        or text[match.end() : match.end() + 3].strip()[:1].isdigit()
    )


def _mark_hit(text: str, match: re.Match[str]) -> Hit:
    span = Span(*match.span())
    if match["dash"] or match["spaced"]:
        between = text[span.start - 1 : span.start].isspace() and text[span.end : span.end + 1].isspace()
        return Hit(span, repair=Edit(Span(span.start - between, span.end), ""), safe=True)
    return Hit(span, repair=Edit(span, match["mark"]), safe=True)
