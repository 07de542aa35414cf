"""A passage in which the decoder has lost the thread."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.repetition.again.returning import begin_alike
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.languages.tokens import words
from mtcheck.report import Severity

__all__ = ["DegenerateOutput"]

MIN_WORDS = 12
VARIETY = 0.45
"""Different words by words (type/token ratio) under which a passage is suspected; for passages over 60 words of the
first 60. Sound English has 0.52 and more but for one passage in about 8,600, with 0.40
(benchmarks/calibration/degenerate_limits.py)."""
SUSPECT = 0.65
"""The same ratio under which single sentences are looked at."""
HARPING = 8
HARPING_SHARE = 0.4
"""Occurrences of a word, and their share of the words of four letters and more, in a sentence that harps on it; sound
sentences with six or more reach 0.27, a counting rhyme 0.55 with six (same script)."""
FEW = 6
FEW_SHARE = 0.6
"""The same for a sentence that says little else."""
COMPRESSION = 3.0
"""Characters by deflated bytes over which it is confirmed; sound passages reach 2.6 at most (same script). Whisper's
decoder (Radford et al. 2022) uses 2.4 on longer windows."""
WINDOW = 60
_COUNT = lazy_regex(r"\b[0-9]{1,6}(?:,\s[0-9]{1,6}){9,}\b")
_LONGEST_COUNT = 10
"""Numbers, each one more than the last, from which a decoder counts: sound prose gives the first and the last."""
_COPYRIGHT = lazy_regex(r"(?:copyright|©)[^.!?]*$", re.IGNORECASE)
_BEFORE_COUNT = 40
"""Characters before a count in which a notice may begin that names every year."""
_FIRST_COUNTED = 2
"""Whoever counts aloud, or lists the days of a month, begins at one."""


class DegenerateOutput(Check):
    id = "degenerate-output"
    category = "fluency/unintelligible"
    severity = Severity.CRITICAL
    layer = Layer.LANGUAGE
    message = "the passage repeats itself without end"
    explanation = """
Finds a passage that says the same few words over and over: little variety (type/token ratio) and high compressibility
together. Neural decoders end like this on input that they do not know. Translate the passage again.

A count that finds no end ("in 2015, 2016, 2017, …") is another form of it.

Lists, refrains, short cries, counts from one and the years of a copyright notice stay silent.
"""
    examples = (
        bad(
            "⟦The bridge of the bridge of the town of the bridge of the town of the bridge of the bridge of the town "
            "of the bridge of the town of the bridge of the bridge of the town.⟧"
        ),
        bad("⟦the the the the the the the the the the the the the the the the the the the the the the the the the⟧"),
        bad(
            "⟦The mayor said so. And the and the and the and the and the and the and the and the and the and the and "
            "the and the and the and the and the and the and the.⟧"
        ),
        bad(
            "The minister spoke. ⟦It is a plan of the plan and the plan is the plan, which is the plan that the plan "
            "plans in the plan for the plan of the plan.⟧"
        ),
        bad(
            "It is late. ⟦The plan of the plan is made by the plan, so that the plan of the plan can be a part of the "
            "plan.⟧"
        ),
        bad("It was seen in ⟦2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025⟧ and later."),
        bad("The walls are high. ⟦Yes. Yes. Yes. Yes. Yes. Yes. Yes.⟧"),
        bad("All keepers keeping kept ⟦keeper keepers keep⟧ of poultry must bring their animals indoors."),
        good(
            "Count 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12. Open in 2011, 2012, 2013, 2015, 2016, 2017, 2018, 2019, 2020."
        ),
        good("Copyright 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016 by the authors."),
        good("Never, never, never, never, never give up. The word “very” is very, very, very common."),
        good("One potato, two potato, three potato, four; five potato, six potato, seven potato, more."),
        good("Very, very few of the very old houses stand, and the very few that do are very, very dear."),
        good("No, no, no, no, no! Never, never, never!"),
        good(
            "The bridge is open on Monday, the tunnel is open on Tuesday, the ferry is open on Wednesday, the road is "
            "open on Thursday and the rail line is open on Friday."
        ),
    )
    supersedes = ("repeated-phrase", "doubled-word", "repeated-sentence", "character-run")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if text.count(",") >= _LONGEST_COUNT - 1 and (counted := list(_runaway_counts(text))):
            yield from counted
            return
        if begin_alike(text) and (loop := _ONE_WORD.search(text) or _CASCADE.search(text)):
            yield Hit(Span(*loop.span()))
            return
        found = words(text)
        if len(found) < MIN_WORDS or len(set(found[:WINDOW])) >= SUSPECT * min(len(found), WINDOW):
            return
        data = text.encode()
        little = len(set(found[:WINDOW])) < VARIETY * min(len(found), WINDOW)
        if little and len(data) >= COMPRESSION * len(zlib.compress(data, 6)):
            yield Hit(Span(0, len(text)))
            return
        for sentence in context.sentences(passage):
            if _harps(sentence.of(text)):
                yield Hit(sentence, confidence=0.85)


_ONE_WORD = lazy_regex(rf"{BEGINNING}(?P<one>[A-Z][a-z]{{0,12}}[.!?])(?:\s(?P=one)){{5,}}")
"""Sentences of one word that find no end: Yes. Yes. Yes. Yes. Yes. Yes."""
_CASCADE = lazy_regex(
    r"\b(?!(?P<one>\w+)(?:\s(?P=one)){2})(?P<stem>[a-z]{4,8})[a-z]{0,4}(?:\s(?P=stem)[a-z]{0,4}){2,}\b"
)
"""All forms of one word, one after the other: keepers keeping keep keeper keepers."""
_OF_WORDS = lazy_regex(r"\b[Ww]ord [“\"‘']")
"""A sentence that speaks of a word uses it as an example."""
_EMPHATIC = frozenset("very really never ever more much many less only even still always that than".split())
"""Words that rhetoric says again and again."""


def _runaway_counts(text: str) -> Iterator[Hit]:
    """``in 2015, 2016, 2017, …, 2036, 2037``: a count that found no end."""
    for match in _COUNT.finditer(text):
        owned = _COPYRIGHT.search(text, max(match.start() - _BEFORE_COUNT, 0), match.start())
        numbers = [int(number) for number in match[0].split(", ")]
        start = 0
        for end in range(1, len(numbers) + 1):
            if end < len(numbers) and numbers[end] == numbers[end - 1] + 1:
                continue
            if end - start >= _LONGEST_COUNT and not owned and numbers[start] >= _FIRST_COUNTED:
                places = list(re.finditer("[0-9]+", match[0]))
                yield Hit(Span(match.start() + places[start].start(), match.start() + places[end - 1].end()))
            start = end


def _harps(sentence: str) -> bool:
    """Whether one content word makes up most of a sentence."""
    content = [word for word in words(sentence) if len(word) > 3]
    if len(content) < FEW:
        return False
    if _OF_WORDS.search(sentence):
        return False
    count = max(Counter(word for word in content if word not in _EMPHATIC).values(), default=0)
    share = count / len(content)
    return (count >= HARPING and share >= HARPING_SHARE) or (count >= FEW and share >= FEW_SHARE)
