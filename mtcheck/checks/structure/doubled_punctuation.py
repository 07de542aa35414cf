"""Two punctuation marks where one belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import MASK, Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["DoubledPunctuation"]

_PAIR = lazy_regex(
    r"(?<=[\w)\]”’\"'%])(?P<marks>(?<!\.)\.\.(?![./\w])|,,(?![\w„“])|;;|(?<!:)::(?![\w:])|,\s{0,2}[.;:?!](?![.\d)\w])"
    r"|,\s{1,2},|[;:]\s{0,2}[,;.](?![.\d\w])|[;:]\s{1,2}:(?![\w:)-])|\.\s{0,2}[,;](?!\d)|\.\s{1,2}\.(?!\s{0,2}\.)|[?!]{1,3}\s{0,2}[.,;](?!\.)|[?!]\.,|\?{2,4}(?!\?)|!{2,4}(?!!)"
    r"|\s[-–—],|\.[?!](?![\w])|\.:)(?=\s|$|[”’\"')])"
)
_AROUND = lazy_regex(r"(?<=[\w)])(?P<marks>\.[”\"]\.)(?=\s|$)")
"""A stop before a closing quotation mark and another behind it."""
_TWO = lazy_regex(r"[.,;:!?](?:(?<=^.)|[.,;:!?])|^[-–—],|\.[”\"]\.")
"""A mark that does not stand behind a word."""
_LONGER = 3
"""Letters of a word that may be an abbreviation, unless it is a usual one."""
_LONGEST = 6
"""Letters of the longest abbreviation of a name that a comma follows: Calif.,"""
_USUAL = 4.5
"""Zipf frequency from which it is: seven defeats in a row."""
_SHORTENED = frozenset(
    "art fig max min est col gen rev sec sub tel app add abs act pop sat sun mon wed jan feb mar".split()
)
_STRENGTH = {mark: strength for strength, mark in enumerate(",;:.!?")}


class DoubledPunctuation(Check):
    id = "doubled-punctuation"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = _TWO
    message = "two punctuation marks stand where one belongs"
    explanation = """
Finds doubled marks (`,,` `..` `;;`) and marks that exclude each other (`,.` `.,` `?.`). They arise at the seams of
translated chunks and when a moved clause takes its mark along. Keep the one that fits.

Ellipses, `?!`, a comma after an abbreviation (etc., U.S., Inc.,), names with a mark (Yahoo!, Jeopardy!) and code stay
silent.
"""
    examples = (
        bad("The bridge⟦,,⟧ the mayor said, will hold⟦..⟧", repair="The bridge, the mayor said, will hold."),
        bad("The bridge will hold⟦,.⟧ Nobody objects⟦.,⟧", repair="The bridge will hold. Nobody objects."),
        bad("It lost five in a row⟦.,⟧ The coach left.", repair="It lost five in a row. The coach left."),
        bad("Will it hold⟦?.⟧ The bridge⟦, ,⟧ he said, will⟦;.⟧", repair="Will it hold? The bridge, he said, will."),
        bad("It collapsed on Wednesday⟦.,⟧ The mayor left.", repair="It collapsed on Wednesday. The mayor left."),
        bad("It is closed⟦.,⟧ but not for long⟦!.⟧", repair="It is closed, but not for long!"),
        bad("One thing is sure⟦: :⟧ it will hold.", repair="One thing is sure: it will hold."),
        bad("The talks⟦ -,⟧ which began in May, failed⟦!!.⟧", repair="The talks, which began in May, failed!"),
        bad("“We won⟦.”.⟧ The coach left.", repair="“We won.” The coach left."),
        bad("Why did nobody notice⟦??⟧ The mayor knows.", repair="Why did nobody notice? The mayor knows."),
        bad(
            "It starts at 8 am⟦.,⟧ but dealers may come from six.",
            repair="It starts at 8 am, but dealers may come from six.",
        ),
        good("“What??” she wrote. “Why??”"),
        bad(
            "They sampled the Lake of Varen⟦.,⟧ They found it clean.",
            repair="They sampled the Lake of Varen. They found it clean.",
        ),
        good("Really?! And so on... The firm (Smith Inc.), its U.S., U.K. and etc., sources said."),
        good("At 5 p.m., Dr. Smith Jr., from Washington, D.C., and Sen. X, R-Fla., met vs., e.g., J. K., ed.; vol.;"),
        good("He worked at Yahoo!, won Jeopardy!, and read “Who’s Afraid of Virginia Woolf?”, twice."),
        good("Type cd .. or use a::b, x[1,;], and 3.,"),
        good("“Why?”. “No.”, he said."),
    )
    supersedes = ("space-before-punctuation",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        yield from _around(text, context)
        for match in _PAIR.finditer(text):
            marks = [mark for mark in match["marks"] if mark in _STRENGTH]
            if _is_sound(passage, text, match.start(), marks, context):
                continue
            span = Span(*match.span("marks"))
            yield Hit(span, repair=Edit(span, _one(text, span, marks)), safe=len(set(marks)) == 1)


def _around(text: str, context: Context) -> Iterator[Hit]:
    for match in _AROUND.finditer(text):
        word = re.search(r"[\w.’'-]*$", text[max(match.start() - 30, 0) : match.start()])
        if word is not None and "." not in word[0] and word[0].lower() not in context.language.abbreviations:
            end = match.end("marks")
            yield Hit(Span(*match.span("marks")), repair=Edit(Span(end - 1, end), ""))


_OPENS_SENTENCE = lazy_regex(r"\s(?:They|He|She|It|We|The|This|These|There|But|And|His|Her|Their|Its)\s[a-z]")
"""What no name behind an abbreviation is: “the Lake of Varen., They found”."""


_ENTITY = lazy_regex(r"&#?\w{2,8}$")


def _is_sound(passage: Passage, text: str, place: int, marks: list[str], context: Context) -> bool:
    """Whether the first mark belongs to the word before it: an abbreviation or a name."""
    before = text[max(place - 30, 0) : place]
    if marks[0] == ";" and _ENTITY.search(before):
        return True  # “&lt;, &gt; and &amp;.”
    word = re.search(r"[\w.’'-]*$", before)
    last = word[0] if word else ""
    if last in {"am", "pm"} or marks == ["?", ".", ","]:
        return False
    if marks[0] == "." and marks[-1] != ".":
        abbreviated = last.lower() in context.language.abbreviations or "." in last
        short = len(last) < _LONGER or (len(last) == _LONGER and zipf(last) < _USUAL) or last in _SHORTENED
        named = last[:1].isupper() and last not in CALENDAR and not (marks[1:] == [","] and len(last) > _LONGEST)
        return abbreviated or short or (named and not _OPENS_SENTENCE.match(text, place + len(marks)))
    if len(set(marks)) == 1 and marks[0] in "!?":
        return last[:1].isupper() or context.masked(passage, Mask.QUOTATION)[place] == MASK
    if marks[0] in "!?":
        return last[:1].isupper() or marks[-1] != "."
    return not last and before[-1:] not in ")]”’\"'%"


def _one(text: str, span: Span, marks: list[str]) -> str:
    """The mark to keep: inside a sentence the weaker, at its end the stronger."""
    goes_on = re.match(r"\s+[a-z]", text[span.end : span.end + 8])
    return (min if goes_on else max)(marks, key=lambda mark: _STRENGTH[mark])
