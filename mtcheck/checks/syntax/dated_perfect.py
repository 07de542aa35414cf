"""A present perfect with the time at which it happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.syntax.tenses.perfects import (
    ACTS,
    ADVERB,
    AMOUNT,
    ATTRIBUTE,
    BEHIND,
    DATED,
    HAVE_FORMS,
    HAVE_OR_SHORT,
    HAVE_WORDS,
    LAST_TIME,
    NOT_YET,
    PAST_WORDS,
    START,
    UNIT,
    behind_modal,
    is_participle,
    is_plain_subject,
    past_instead,
)
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.report import Severity

__all__ = ["DatedPerfect"]

_AGO_BEFORE = re.compile(
    rf"{START}(?i:(?P<time>{LAST_TIME}"
    rf"|in\sthe\s(?:early\shours|early\smorning|night)\s(?:of|to)\s(?:the\s)?{ANY_WEEKDAY}"
    rf"|on\s{ANY_WEEKDAY}\s(?:morning|afternoon|evening|night)"
    rf"|(?:about\s|around\s|almost\s|just\s|only\s)?{AMOUNT}\s{UNIT}\sago)),?\s"
    rf"(?P<subject>(?:[\w’'-]+\s){{1,6}}?)(?P<have>has|have)\s(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b"
)
"""“Three years ago, two students have founded the firm”: a time that can be of nothing but the verb behind it."""
_LONG_AGO = re.compile(
    r"(?:already |as early as )?in "
    r"(?:(?:early|late|mid|spring|summer|autumn|[A-Z][a-z]+)[ -])?(?:1[6-9]\d\d|200\d|201[0-2])"
)
_JUST_THEN = re.compile(
    rf"\b{HAVE_OR_SHORT}\s(?P<adverb>{ADVERB})(?P<verb>happened|occurred|collided|exploded|derailed|overturned|erupted|crashed|died|resigned|begun"
    r"|arrived|drowned|broken(?=\sout)|taken(?=\splace)|burned(?=\sdown)|burnt(?=\sdown)|passed(?=\saway)|caught(?=\sfire))"
    r"(?:\s(?:out|place|down|away|fire|here|there|unexpectedly|suddenly|surprisingly|again))?(?P<between>)\s(?:early\s|late\s|already\s|only\s)?"
    rf"(?P<time>yesterday|last\s(?:night|weekend|week|{ANY_WEEKDAY})|on\s(?:the\snight\sof\s)?{ANY_WEEKDAY})\b(?![’']|\s[a-z]+ings\b|\s(?:nights|afternoons)\b)"
)
"""“The fire has broken out on Saturday”: what happens in a moment, and when."""
_YESTERDAY = re.compile(
    rf"\b{HAVE_OR_SHORT}\s(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b"
    r"(?P<between>(?:\s(?:[\w’'-]+|\d+[.:]\d+|[ap]\.m\.)){0,14}?)\s"
    r"(?P<time>yesterday(?:\s(?:morning|afternoon|evening))?)(?=[.,;!?]|$)"
)
"""“Has been called to a garden centre at 9.40 pm yesterday.”"""
_AGO = re.compile(
    rf"\b(?P<have>has|have)\s(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b"
    rf"(?P<between>(?:\s[\w’'-]+){{1,9}}?)\s(?P<time>(?:about\s|around\s|almost\s|just\s|only\s)?{AMOUNT}\s{UNIT}\sago)(?=[.,;!?]|$)"
)
"""“Has closed its plant in Bremen six months ago.”"""
_NOT_OF_VERB = frozenset(
    "of on with for about over against who which that what than as since if when how why and or but until not".split()
)
"""Words behind which *yesterday* may belong to something else."""
_NOT_OF_VERB_LONG_AGO = (_NOT_OF_VERB - {"over"}) | frozenset(
    "from after before during between under like compared more less it they he she we i you there where".split()
)
"""The same of what is years ago."""
_AND_AGAIN = re.compile(r"(?:,| and(?: again)?(?: in)?| or) (?:in )?(?:\d{4}|again)")
"""“Has won the cup in 1998 and 2004”."""
_EVENTFUL = re.compile(
    r"\b(?:[a-z]+(?:tion|sion|ment|ing|al|ance|ence|ure)s?|attacks?|murders?|deaths?|wars?|crash(?:es)?|accidents?|defeats?|"
    r"victor(?:y|ies)|fires?|births?|moves?|mergers?|sales?|visits?|trials?|strikes?|coups?|protests?|massacres?|genocide|"
    r"conflicts?|cris[ie]s|floods?|disasters?|earthquakes?|match(?:es)?|games?|finals?|tours?|seasons?|races?|"
    r"tournaments?|treaty|deal|level|levels|peak|record|figures?|value|prices?)\b"
)
"""What a year may belong to in place of the verb: “the war in 1998”."""
_PLAIN_OBJECT = re.compile(
    r"(?:(?: (?:the|an?|his|her|its|their|two|three|four|five|\d+))?(?: [\w’-]+){1,4})?"
    r"(?: (?:from|to|in|at|by|with) [A-Z]\w+| by (?:the |an? )?[\w-]+(?: [\w-]+)?)?"
)


class DatedPerfect(RuledCheck):
    id = "dated-perfect"
    category = "fluency/grammar/tense"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the tense does not go with the time named"
    explanation = """
Finds the present perfect of what happened at a time that is named and over, to which nothing else can belong: behind
"three years ago", "last week" or "yesterday" at the start of a sentence ("Three years ago, two students have founded
the firm") or before "ago" and "yesterday" at the end of a clause, what happens in a moment ("a fire has broken out on
Saturday"), and what is done once, in a year long past ("has won the prize in 1998"). German uses its perfect for any
past; English says "founded", "broke out", "won".
"""
    supersedes = ("tense-with-time",)
    examples = (
        bad(
            "Three years ago, two students ⟦have founded⟧ the company in a cellar.",
            repair="Three years ago, two students founded the company in a cellar.",
        ),
        bad(
            "In the early hours of Saturday, thieves ⟦have broken⟧ into a petrol station.",
            repair="In the early hours of Saturday, thieves broke into a petrol station.",
        ),
        bad("Yesterday, he ⟦has resigned⟧ as mayor.", repair="Yesterday, he resigned as mayor."),
        bad(
            "A fire ⟦has broken⟧ out on Monday in the cellar of a bakery.",
            repair="A fire broke out on Monday in the cellar of a bakery.",
        ),
        bad(
            "The actress ⟦has died⟧ last Thursday at her home in Bonn.",
            repair="The actress died last Thursday at her home in Bonn.",
        ),
        bad("The town ⟦has sold⟧ its mill in 1998 to a baker.", repair="The town sold its mill in 1998 to a baker."),
        bad(
            "A fire engine ⟦has been⟧ called to a garden centre at 9.40 pm yesterday.",
            repair="A fire engine was called to a garden centre at 9.40 pm yesterday.",
        ),
        bad(
            "The firm ⟦has closed⟧ its plant in Bremen six months ago.",
            repair="The firm closed its plant in Bremen six months ago.",
        ),
        bad(
            "Eva Pauli, who ⟦has taken⟧ over the baton three years ago, conducts.",
            repair="Eva Pauli, who took over the baton three years ago, conducts.",
        ),
        good(
            "The firm has kept the car bought a year ago, has grown from a year ago and owns what it built a year ago."
        ),
        good("It would never have been built ten years ago. Could the house have been sold to him ten years ago?"),
        good("It has done what was unthinkable ten years ago; it has reached a level unseen a decade ago."),
        good("On Friday evening, the theatre has planned a gala, to which it has invited the mayor."),
        good("He has kept a promise made yesterday, has read all they wrote yesterday and has slept since yesterday."),
        bad("The team ⟦has won⟧ the cup in 1998.", repair="The team won the cup in 1998."),
        good("Five years ago, I’d have been lucky to sell one; ten years ago, nobody would have bought it."),
        good("The team has won the cup in 1998 and 2004. It has won more cups than it did in 1998."),
        good("Last year has been hard; a week ago he wrote that she has won. Yesterday a man who has lived here fell."),
        good("Once the vote has taken place on Friday, it will have begun; the fair must have begun on Monday."),
        good("Three years ago, people who have lost their homes were put up here. Last week’s storm has cost lives."),
        good("She has written a book on a murder in 1998, and has played in the final of 1998."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _over(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Has won the cup in 1998”: what is done once, and long past."""
    for match in BEHIND.finditer(passage.text):
        if _is_over(match) and _has_happened(match, context.sentence_at(passage, match.start())):
            yield from past_instead(match, None)


def _just_then(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Has broken out on Saturday”; but “once the meeting has taken place on Friday”."""
    for match in _JUST_THEN.finditer(passage.text):
        if _has_happened(match, context.sentence_at(passage, match.start())):
            yield from past_instead(match, None)


def _yesterday(passage: Passage, context: Context) -> Iterator[Hit]:
    """A perfect with *yesterday* at the end of its clause; but “has kept all the promises made yesterday”."""
    for match in _YESTERDAY.finditer(passage.text):
        words = match["between"].lower().split()
        if match["verb"] == "been" and words and is_participle(words[0]):
            del words[0]
        plain = _NOT_OF_VERB.isdisjoint(words) and not any(map(_is_verb, words))
        if plain and _has_happened(match, context.sentence_at(passage, match.start())):
            yield from past_instead(match, None)


def _long_ago(passage: Passage, context: Context) -> Iterator[Hit]:
    """A perfect with *ago* at the end of its clause; but “has kept the car bought two years ago”, “has risen on the
    figure a year ago”."""
    for match in _AGO.finditer(passage.text):
        words = match["between"].lower().split()
        if match["verb"] == "been":
            if not is_participle(words[0]) or len(words) == 1:
                continue
            del words[0]
        plain = _NOT_OF_VERB_LONG_AGO.isdisjoint(words) and not any(map(_may_tell_of_past, words))
        ends = "ADJ" not in can_be(words[-1]) and words[-1] not in ("to", "by")
        if (
            plain
            and ends
            and not _EVENTFUL.search(match["between"])
            and _has_happened(match, context.sentence_at(passage, match.start()))
        ):
            yield from past_instead(match, None)


def _may_tell_of_past(word: str) -> bool:
    return bool(verb_tags(word) & {"VBD", "VBN"}) or _is_verb(word)


def _is_verb(word: str) -> bool:
    return can_be(word) <= {"VERB", "AUX"} and bool(verb_tags(word))


def _has_happened(match: re.Match[str], sentence: Span | None) -> bool:
    """Whether a perfect is of what has happened once: not “when it has begun on Friday”, “has won in 1998 and 2004”."""
    if sentence is None or behind_modal(match) or _AND_AGAIN.match(match.string, match.end()):
        return False
    return is_participle(match["verb"]) and not NOT_YET.search(match.string, sentence.start, match.start("have"))


def _is_over(match: re.Match[str]) -> bool:
    """Whether something that is done once has been done in a year long past, which nothing else can be of."""
    verb, between = match["verb"], match["between"]
    if verb == "been":
        passive = between.split()
        if not passive or passive[0] not in ACTS:
            return False
        between = between[len(passive[0]) + 1 :]
    elif verb not in ACTS:
        return False
    if not _LONG_AGO.fullmatch(match["time"]):
        return False
    return bool(_PLAIN_OBJECT.fullmatch(between)) and not _EVENTFUL.search(between) and not ATTRIBUTE.search(between)


def _ago(text: str) -> Iterator[Hit]:
    """A perfect behind a time that is over, with nothing but its subject between them."""
    for match in _AGO_BEFORE.finditer(text):
        planned = match["time"][:2] in ("On", "on") and match["verb"] in _PLANNED
        if is_participle(match["verb"]) and is_plain_subject(match["subject"]) and not planned:
            yield from past_instead(match, None)


_MOMENTS = frozenset(
    "happened occurred collided exploded derailed overturned erupted crashed died resigned begun arrived drowned "
    "broken taken burned burnt passed caught".split()
)
_HAVE = ("has", "have", "’ve", "'ve", "’s", "'s")
_BETWEEN = frozenset("been already also even never not only again just once still first finally".split())


def _may_be_perfect(token: str) -> bool:
    """Whether a token ends in *has* or *have*, or stands between that and the participle, as ``ADVERB`` does."""
    return token.endswith((*_HAVE, "ly")) or token in _BETWEEN


_PLANNED = frozenset(
    "planned scheduled booked arranged organised organized invited called promised prepared set announced got".split()
)
"""What may be done beforehand: “on Friday evening, the theatre has planned a gala”."""
_WORDS_OF_TIMES = frozenset("yesterday last ago hours morning afternoon evening night".split())
_RULES = (
    Rule(_over, Together(Bigram(_may_be_perfect, ACTS), HAVE_WORDS, DATED)),
    Rule(_just_then, Together(Bigram(_may_be_perfect, _MOMENTS), HAVE_WORDS, PAST_WORDS)),
    Rule(_yesterday, (Together(HAVE_WORDS, frozenset({"yesterday"})),)),
    Rule(_long_ago, (Together(HAVE_FORMS, frozenset({"ago"})),)),
    Rule.of_text(_ago, Together(HAVE_FORMS, _WORDS_OF_TIMES)),
)
