"""A time told as in German."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["CalquedTime"]

_UNITS = frozenset("minutes hours days weeks months years decades centuries generations".split())
_ONE_UNIT = frozenset("week month year decade century".split())
_START = r"(?:(?<=^)|(?<=[.!?”\"]\s)|(?<=\n))"
_ROUGHLY = r"(?:(?:about|around|roughly|approximately|almost|nearly|more\sthan|over|exactly|at\sleast|well\sover)\s)"
_NUMBER = (
    rf"(?:\d[\d.,]*|(?:{FROM_TWO}|(?:thir|four|fif|six|seven|eigh"
    r"|nine)teen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|several|many|some|a\sfew|a\scouple\sof"
    r"|a\shundred|one\sand\sa\shalf|two\sand\sa\shalf))"
)
_NO_DURATION = (
    r"(?!\s(?:ago|earlier|before|prior|later|of|after|old|older|not|is|was|are|were|has|have|had|can|cannot|may"
    r"|will|would"
    r"|could|should|must|might|do|does|did|go|goes|went|pass|passes|passed|lie|lay|separates?|separated|makes?|made"
    r"|seems?|seemed"
    r"|means?|meant|gives?|gave|leaves?|left|remains?|remained|elapsed|pays?|that|when|where)\b)(?![\w’'-])"
)
_SUBJECTS = (
    r"(?:the|an?|one|it|he|she|they|we|you|I|there|his|her|their|its|my|our|no|nobody|nothing|everybody|everyone"
    r"|people|police)"
)
_SINCE = lazy_regex(
    rf"\b(?P<since>[Ss]ince)\s(?:{_ROUGHLY}?{_NUMBER}\s{one_of(_UNITS)}"
    rf"|(?P<one>{_ROUGHLY}?(?:one|an?|half\sa)\s{one_of(_ONE_UNIT)})){_NO_DURATION}(?P<rest>[^.,;:!?\n]{{0,80}})"
)
"""“Since twenty years”; but “since two weeks ago”, “since three days is too short”."""
_SINCE_YEARS = lazy_regex(
    rf"\b(?P<since>[Ss]ince)\s{one_of(_UNITS | {'hours', 'ages'})}(?=[.,;!?]|$|\s(?:now|already|the|an?|no|not|in"
    rf"|on|at|with|for|by|without|under|from"
    r"|to|he|she|it|they|we|there|about|because|because\sof|only|[a-z]+ing)\b)(?!\s(?:to|in\s(?:captivity|office"
    r"|power|exile))\b)"
)
"""“The house has been empty since years”; but “since days of old”, “since years ago”."""
_VAGUE = lazy_regex(rf"[Ss]ince\s(?:some|many|several|a\s(?:few|week|month|year))\s[a-z]+\s{_SUBJECTS}\s")
"""“Since some days he works at home”, which gives a reason."""
_SUBJECT = lazy_regex(rf"(?:\s(?:now|already))?\s{_SUBJECTS}\s|$")
_CAUSE = lazy_regex(
    r"\s(?:in|at|on|with|for|without|under|from|there|here|away)"
    r"(?:\s(?!because\b|and\b|but\b|that\b|who\b|which\b|as\b|while\b|where\b|when\b|so\b)[\w’'-]+){0,8}?\s(?:is"
    r"|are|was|were|has|have|had"
    r"|will|would|can|could|may|might|must|should|does|did|costs?)\b"
)
"""“Since two weeks in Italy would cost more”."""
_DATE = (
    rf"(?:the\s)?(?:(?:[12]?\d|3[01])(?:st|nd|rd|th)?\s(?:of\s)?{ANY_MONTH}|{ANY_MONTH}\s(?:[12]?\d|3[01])\b"
    rf"|{ANY_WEEKDAY}|(?:end|beginning|middle)\sof|(?:early|late|mid-)\s?{ANY_MONTH}|(?:next|this)\s(?:{ANY_WEEKDAY}"
    rf"|week|month|year)"
    r"|tomorrow|noon|midnight|Christmas|Easter|Whitsun|Pentecost|(?:19|20)\d\d(?![\d,.-]*\d)|"
    r"\d\d?(?:[.:]\d\d)?\s?(?:a\.?m|p\.?m)\b)"
)
_FOR_GOOD = frozenset(
    """
    replaced completed finished concluded resolved repaired rectified settled ratified clarified vacated
    renovated rebuilt elected abolished
    """.split()
)
"""What will be done once."""
_HANDED_IN = frozenset(
    """
    submitted received returned registered filed lodged delivered handed sent paid repaid settled vacated completed
    finished concluded decided clarified resolved replaced signed approved ratified implemented removed repaired
    rectified renewed redeemed announced appointed elected found replied answered requested claimed booked ordered
    """.split()
)
"""What is done once, and not for a while."""
_HAND_IN = frozenset(
    """
    submit return register file lodge deliver pay repay settle vacate complete finish conclude decide clarify resolve
    replace sign approve ratify reply respond answer apply enrol enroll rectify request claim book
    """.split()
)
_OBJECT = r"(?:\s(?!not\b|until\b|and\b|or\b|but\b|that\b|to\b)[\w’'-]+){0,6}?"
_MUST = r"(?:must|shall|should|ha(?:s|ve|d)\sto|needs?\sto|(?:is|are)\s(?:required|obliged|asked|supposed|due)\sto)"
_DEADLINE = lazy_regex(
    rf"\b(?:(?:will|would|(?:is|are|was|were)\s(?:to|expected\sto|scheduled\sto|supposed\sto|due\sto))\s(?:all\s"
    rf"|also\s)?"
    rf"(?:be|have\sbeen)\s(?:[a-z]+ly\s)?{one_of(_FOR_GOOD)}"
    rf"|{_MUST}\s(?:[a-z]+ly\s|also\s)?be\s(?:[a-z]+ly\s)?{one_of(_HANDED_IN)}|{_MUST}\s(?:[a-z]+ly\s"
    rf"|also\s)?{one_of(_HAND_IN)})"
    rf"{_OBJECT}\s(?P<until>until|till)\s{_DATE}",
)
"""“Applications must be received until 30 September”."""
_GOING_ON = lazy_regex(
    r"\b(?:not|never|no|nobody|none|neither|nor|cannot|rents?|alimony|instalments?|maintenance|monthly|daily|weekly"
    r"|quarterly"
    r"|premiums?|tax(?:es)?|subscriptions?|contributions?|fees|benefits?|pensions?|support|subsid(?:y|ies)"
    r"|grants?\spaid"
    r"|annual|regular|regularly|every|each|reports?|prison|jail|custody|interest|wages?|salar(?:y|ies)|closed|open"
    r"|wait)\b|n['’]t\b",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?:(?:about|around)\s)?(?:\d{1,2}(?:[.:]\d\d)?\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock)"
    r"|\d{1,2}[.:]\d\d(?![.:%\d])"
    r"|noon|midday|midnight)"
)
_AGAINST = lazy_regex(
    rf"{_START}(?P<at>Against)\s(?P<time>{_CLOCK})"
    r"(?=,|\s(?:on|in|at|the|a|an|his|her|their|its|he|she|it|they|we|there|two|three|four|several|some|police"
    r"|officers|"
    r"residents|firefighters|neighbours|passers-by|one|another|both|all|[A-Z][a-z]+)\b)"
    rf"|\b(?:happened|occurred|place|began|started|broke\sout|{ANY_WEEKDAY}(?:\s(?:morning|evening|afternoon"
    rf"|night))?|the\s(?:morning|evening|afternoon)"
    rf"|reported|discovered|noticed|alerted|called|arrived|extinguished|found"
    rf"|ended)\s(?P<mid>against)\s(?P<then>{_CLOCK})"
    r"(?=[,;.]|$|\s(?:on|in|at|when|and|by|near|after|because)\b)"
    r"|(?<!protest\s)(?<!protests\s)(?<!protested\s)(?<!vote\s)(?<!voted\s)(?<!case\s)(?<!argued\s)(?<!campaign\s)"
    r"\b(?P<late>against)\s(?P<exact>\d{1,2}(?:[.:]\d\d)?\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock))(?=[,;.]|$"
    r"|\s(?:on\s[A-Z]\w+|in\sthe|when|and)\b|\s[A-Z])"
)
"""“Against 9.40 p.m. a resident noticed smoke”; but “a campaign against 9 am starts”."""
_AGAINST_CLOCK = lazy_regex(r"[Aa]gainst\s(?:about|around|\d|noon|midday|midnight)")
"""How it begins: what stands in few of the texts with the word."""
_BEGUN = frozenset(
    """
    founded established born built opened launched created formed introduced erected constructed abolished discovered
    renovated rebuilt invented inaugurated elected appointed published released adopted destroyed demolished closed
    dissolved consecrated restored commissioned completed awarded sold converted
    """.split()
)
_DONE_IN_YEAR = frozenset(
    "died moved came emigrated married joined left returned fled retired resigned founded opened began studied".split()
)
_YEAR = r"(?P<year>1[3-9]\d\d|20[0-4]\d)"
_BEHIND_YEAR = (
    r"(?=,(?!\d)|[;.)](?!\d)|$|\s(?:in|by|as|and|at|with|for|but|under|from|after|when|near|because|during|on"
    r"|through|to|it|he"
    r"|she|the)\b)"
)
_IN_YEAR = lazy_regex(
    rf"\b(?:was|were|been)\s(?:(?:only|also|already|first|finally|officially"
    rf"|newly)\s)?{one_of(_BEGUN)}(?P<place>\s){_YEAR}{_BEHIND_YEAR}"
    rf"|\b(?:[Hh]e|[Ss]he|who)\s{one_of(_DONE_IN_YEAR)}"
    r"(?P<where>\s)(?P<then>1[3-9]\d\d|20[0-4]\d)"
    r"(?=[,.;](?!\d)|$|\s(?:in|at|to|as|from|the|a|an|with|for|and|after|of|because|his|her)\b)"
)
"""“Was founded 1923”, “he died 1998 in Graz”."""
_AS_NUMBER = lazy_regex(r"\s(?:and|or|to)\s\d")


_REACH = 40
"""Characters in which somebody may be named by whom another is replaced until then."""


def _since(text: str) -> Iterator[Hit]:
    for match in matches(_SINCE, text, ("since",)):
        opens = match["since"][0] == "S"
        if _VAGUE.match(text, match.start()) or _CAUSE.match(match["rest"]):
            continue
        if match["one"] and match["rest"].startswith((" in ", " on ", " at ")):
            continue  # “since one week in March changed everything”
        if opens and match["one"] and not _SUBJECT.match(match["rest"]):
            continue
        span = Span(*match.span("since"))
        yield Hit(span, repair=Edit(span, "For" if opens else "for"), message=_message("seit zehn Jahren"))


def _since_years(text: str) -> Iterator[Hit]:
    for match in matches(_SINCE_YEARS, text, ("since",)):
        span = Span(*match.span("since"))
        yield Hit(
            span, repair=Edit(span, "For" if match["since"][0] == "S" else "for"), message=_message("seit Jahren")
        )


def _deadline(text: str) -> Iterator[Hit]:
    for match in matches(_DEADLINE, text, ("until", "till")):
        begin = max(text.rfind(mark, 0, match.start()) for mark in (". ", "! ", "? ", "\n", "; "))
        instead = " by " in text[match.end() : match.end() + _REACH]
        if not instead and not _GOING_ON.search(text, begin + 1, match.end()):
            span = Span(*match.span("until"))
            yield Hit(span, repair=Edit(span, "by"), message=_message("bis 30. September"))


def _against(text: str) -> Iterator[Hit]:
    if not _AGAINST_CLOCK.search(text):
        return
    for match in _AGAINST.finditer(text):
        begins = match["at"] is not None
        span = Span(*match.span("at" if begins else "mid" if match["mid"] else "late"))
        time = match["time"] or match["then"] or match["exact"]
        around = "" if time.startswith(("about", "around")) else " around"
        yield Hit(span, repair=Edit(span, ("At" if begins else "at") + around), message=_message("gegen 21 Uhr"))


def _year(text: str) -> Iterator[Hit]:
    for match in _IN_YEAR.finditer(text):
        if _AS_NUMBER.match(text, match.end()):
            continue
        place = match.start("place" if match["place"] else "where")
        span = Span(*match.span("year" if match["place"] else "then"))
        yield Hit(span, repair=Edit(Span(place, span.start), " in "), message=_message("1923 gegründet"))


def _message(german: str) -> str:
    return f"English tells this time otherwise; this is German “{german}”"


class CalquedTime(RuledCheck):
    id = "calqued-time"
    category = "fluency/grammar/function-word"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "English tells this time otherwise"
    supersedes = ("calqued-preposition", "calqued-phrase", "missing-function-word")
    explanation = """
Finds times told as German tells them: "since twenty years" (*seit*, for *for*), "must be received until 30 September"
(*bis*, for *by*), "against 9.40 p.m. a resident noticed" (*gegen*, for *at around*), and a year without *in* ("was
founded 1923").

What goes on until a time ("the rent must be paid until May", "the hall must be closed until Friday"), what is counted
from a time ("since two weeks ago") and a year in brackets stay silent.
"""
    examples = (
        bad(
            "She has been running the inn ⟦since⟧ thirty years.",
            repair="She has been running the inn for thirty years.",
        ),
        bad(
            "The lift has been broken ⟦since⟧ almost two weeks.",
            repair="The lift has been broken for almost two weeks.",
        ),
        bad("⟦Since⟧ one year, the bridge has been closed.", repair="For one year, the bridge has been closed."),
        bad("The inn has been empty ⟦since⟧ years.", repair="The inn has been empty for years."),
        good("Since days of old, since years ago and since weeks are short, they have met."),
        bad("Tenders must be received ⟦until⟧ 5 May.", repair="Tenders must be received by 5 May."),
        bad(
            "Parents have to return the form ⟦until⟧ Friday.",
            repair="Parents have to return the form by Friday.",
        ),
        bad("⟦Against⟧ 6.15 a.m. a driver saw flames.", repair="At around 6.15 a.m. a driver saw flames."),
        bad("It happened ⟦against⟧ 11 p.m. on Friday.", repair="It happened at around 11 p.m. on Friday."),
        bad(
            "Shots were fired in front of a bar ⟦against⟧ 11.30 p.m. on Friday.",
            repair="Shots were fired in front of a bar at around 11.30 p.m. on Friday.",
        ),
        bad("The brewery was founded ⟦1871⟧ by monks.", repair="The brewery was founded in 1871 by monks."),
        bad("He died ⟦1988⟧ in Graz.", repair="He died in 1988 in Graz."),
        bad(
            "The roof is to be renovated ⟦until⟧ Christmas, and the gates will be replaced.",
            repair="The roof is to be renovated by Christmas, and the gates will be replaced.",
        ),
        bad(
            "The blaze was out ⟦against⟧ 4 a.m.",
            repair="The blaze was out at around 4 a.m.",
        ),
        bad("Refunds must be requested ⟦until⟧ 5 May.", repair="Refunds must be requested by 5 May."),
        good("The papers will be delivered until the strike ends, the road will be closed until Easter."),
        good("Since three days is not enough, they stay on. Shares are up since five years ago and since two summers."),
        good(
            "He stays, since some days the road is shut, since a week in Rome would cost more and since ten years pass."
        ),
        good(
            "The rent must be paid until May. The hall must be closed until 5 May and need not be vacated until Friday."
        ),
        good("The fans protested against 9 pm kick-offs. Against 12 rivals she won."),
        good(
            "The abbey (founded 1871) was built 1923 metres up, and the firm sold 1923 cars. He was born on 4 May 1923."
        ),
    )
    rules = (
        Rule.of_text(_since, Together(frozenset({"since"}), _UNITS | _ONE_UNIT)),
        Rule.of_text(_since_years, Bigram(frozenset({"since"}), _UNITS | {"ages"})),
        Rule.of_text(_deadline, Together(frozenset({"until", "till"}), _HANDED_IN | _HAND_IN | _FOR_GOOD)),
        Rule.of_text(
            _against,
            Bigram(frozenset({"against"}), frozenset({"noon", "midday", "midnight"})),
            Together(frozenset({"against"}), lazy_regex(r"^\d")),
        ),
        Rule.of_text(_year, Bigram(_BEGUN | _DONE_IN_YEAR, lazy_regex(r"^(?:1[3-9]|20)\d\d"))),
    )
