"""From Friday to Sunday, for two weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.discourse.amounts.figures import holds_figure
from mtcheck.checks.discourse.days.hours import HOURS, hours_missed
from mtcheck.checks.discourse.days.lasting import lasts_otherwise
from mtcheck.checks.discourse.telling.telling import sentence_around, told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY, ANY_YEAR
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_numbers import NUMBER, count
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["DurationGivenTwoWays"]

_TO = r"\s(?:to|until|till|and|through)\s"
_RANGE = lazy_regex(
    rf"\b(?:[Ff]rom|[Bb]etween)\s(?:(?P<weekday>{ANY_WEEKDAY}){_TO}(?P<weekday_to>{ANY_WEEKDAY})"
    rf"|(?P<day>\d{{1,2}})(?:\s(?P<month>{ANY_MONTH}))?{_TO}(?P<day_to>\d{{1,2}})\s(?P<month_to>{ANY_MONTH})"
    rf"|(?P<year>{ANY_YEAR}){_TO}(?P<year_to>{ANY_YEAR}))\b"
)
"""“from Friday to Sunday”, “from 3 to 5 June”, “from 1990 to 2002”"""
_DURATION = lazy_regex(
    rf"\b(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?P<number>{NUMBER})-(?P<unit>day|week|year)(?:-long)?\s[a-z]+\b"
    r"(?!\s(?:of|in|by|from|to|for|that|which|who|before|after)\b(?!\soffice\b))",
    re.IGNORECASE,
)
_ANOTHER = lazy_regex(
    r"\b(?:another|other|second|third|next|last|previous|first|earlier|later|again|every|each|also|both|predecessor|successor"
    r"|extended|shortened|prison|sentence|break|holidays?|old|[Aa]fter|[Bb]efore)\b"
)
_LENGTH = rf"(?P<number>{NUMBER})(?P<half>\sand\sa\shalf)?\syears?(?:\sand\s(?P<months>{NUMBER})\smonths?)?"
_SENTENCED = lazy_regex(
    rf"\b(?:sentenced\b[^.!?\n]{{0,80}}?\bto|(?:sent\sto\s(?:prison|jail)|jailed|imprisoned)\sfor)\s{_LENGTH}\b"
)
"""“sentenced the surgeon to four years and six months”"""
_TERM = lazy_regex(
    rf"\b[Tt]he\s(?P<number>{NUMBER})-(?P<half>and-a-half-)?year\s(?:prison\s|jail\s)?(?:term|sentence)\b(?!\s(?:for|against|handed))"
)
_SENTENCE_OF = lazy_regex(rf"\b[Tt]he\s(?:prison\s|jail\s)?(?:sentence|term)\sof\s{_LENGTH}\b")
_YEARS_IMPOSED = lazy_regex(
    rf"\b(?:the|these|those|his|her)\s{_LENGTH}\s"
    r"(?:imposed|in\s(?:prison|jail)|behind\sbars|handed\sdown|that\s(?:the\scourt|was|were)|to\swhich)\b"
)
"""“appeal against the six years and four months imposed on his client”"""
_NOT_PASSED = lazy_regex(
    r"\b(?:demand|sought|seek|ask|call|request|maximum|minimum|reduc|cut|suspend|appeal court|previous|earlier|first"
    r"|second|another|other|each|both|respectively)\w*\b",
    re.IGNORECASE,
)
_YEARS = lazy_regex(r"\byears?\b")
_AND_FOR = lazy_regex(rf"\band\s(?:a\sfurther\s)?{NUMBER}\s(?:months\s)?for\b")
"""“three years for fraud and two for perjury”"""
_DAYS_OF_WEEK = 7
_DAYS_OF = {"day": 1, "week": 7, "year": 365}
_SLACK_OF_WEEKS = 3
_LEAP = 2024
_NEAR = 300
_REACH = 1


class DurationGivenTwoWays(Check):
    id = "duration-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    triggers = (
        Together(
            lazy_regex(r"-(?:day|week|year)(?!-old|s?-olds?)"),
            frozenset({"the", "this", "his", "her", "its", "their"}),
        ),
        Together(
            Bigram(holds_figure, frozenset({"day", "days", "week", "weeks", "month", "months"})),
            frozenset(month.lower() for month in ENGLISH.months),
            frozenset({"until", "till", "reopen", "reopens", "reopened", "again", "ends", "end"}),
        ),
        Together(
            frozenset({"term", "sentence"}),
            lazy_regex("-year$"),
            frozenset({"sentenced"}),
            frozenset({"year", "years"}),
        ),
        Together(
            Bigram(holds_figure, frozenset({"year", "years"})),
            Bigram(frozenset({"the", "these", "those", "his", "her", "of"}), holds_figure),
            frozenset({"imposed", "sentence", "term", "prison", "jail", "bars", "handed", "court", "which"}),
        ),
        Together(
            Bigram(holds_figure, frozenset({"years"})),
            frozenset({"for", "those", "these"}),
            frozenset({"from"}),
            lazy_regex("[0-9]{4}"),
        ),
        *HOURS,
        Together(
            frozenset({"close", "closes", "closed", "shut", "shuts", "deadline"}),
            Bigram(frozenset({"before"}), holds_figure),
        ),
    )
    message = "the time between the two dates is another"
    confidence = 0.8
    explanation = """
Finds something that lasts longer or shorter than its dates say: "From Friday to Sunday, the town celebrates its fair.
The two-week fair …", "mayor from 1990 to 2002. During his 22-year term of office …", "from 3 June for two weeks. Until
30 June …", "close at six … whoever arrives shortly before eight". Look the dates up.

The text may give one stretch of time only before it, and days may be counted with the first or without.
"""
    examples = (
        bad("From Friday to Sunday, the town celebrates its fair. The ⟦two-week⟧ fair attracts thousands."),
        bad("The summit will take place from 3 to 5 June. The ⟦five-day⟧ meeting costs 12 million francs."),
        bad("He was mayor from 1990 to 2002. During his ⟦22-year⟧ term of office, the town doubled in size."),
        bad("The three-day harp festival has presented its programme. From ⟦4 to 9 July⟧, 16 musicians will play."),
        good("The six-day harp festival has presented its programme. From 4 to 9 July, 16 musicians will play."),
        bad("The bridge will be closed from Monday, 3 June, for two weeks. Until ⟦30 June⟧ a ferry will run."),
        bad("For ten days from 4 May, the pool is shut. Bathers must go to Ulm until ⟦31 May⟧."),
        bad("She ran the school for 12 years, from 1990 to ⟦2011⟧."),
        bad("The polls close at six in the evening. Anyone who arrives shortly before ⟦eight⟧ may still vote."),
        bad("He was bishop from 1995 to 2010. In those ⟦25⟧ years, he consecrated three churches."),
        bad("The pass will be closed for four weeks from 1 September. It can be used again from ⟦20 October⟧."),
        bad("The court sentenced him to four years and six months. The ⟦six-and-a-half-year term⟧ is harsh, he said."),
        bad("He was jailed for four years and six months. The sentence of ⟦five and a half years⟧ is not yet final."),
        bad(
            "He was sentenced to four years and six months in prison. His lawyer would appeal against the ⟦six years"
            " and four months imposed⟧ on him."
        ),
        bad("The road was closed from 6 a.m. to 9 a.m. on Monday. During the ⟦five⟧-hour closure, buses ran late."),
        bad("The power cut began at 6:15 a.m. and ended at 9:15 a.m. For those ⟦five⟧ hours, lights were out."),
        good("The road was closed from 6 a.m. to 11 a.m. on Monday. During the five-hour closure, buses ran late."),
        good("It was shut from 10 p.m. to 3 a.m., and in those five hours nothing moved. From 9 to 5: the 8-hour day."),
        good("Not a plane left between 5 a.m. and 10 p.m. Unions had called the 24-hour strike over pay."),
        good("She was sentenced to three years for fraud and two for perjury. The five-year term begins in May."),
        good("The court sentenced him to four years. The six-year term sought by the state was too long, it said."),
        good("He was bishop from 1995 to 2010. In those 15 years, he consecrated three churches."),
        good("The bridge will be closed from Monday, 3 June, for two weeks. Until 17 June a ferry will run."),
        good("The bridge was closed from 3 June for two weeks. The road next to it stays shut until 30 June."),
        good("The bridge is closed from 3 June for two weeks. Tickets can be bought until 30 June."),
        good("She ran the school for 12 years, from 1990 to 2002; he sang for two weeks from 1990 to 2002."),
        good("The polls close at six in the evening. Anyone who arrives shortly before six may still vote."),
        good("The shop closes at six. On Fridays, anyone who comes shortly before eight is still served."),
        good("From Friday to Sunday, the town celebrates its fair. The three-day fair attracts thousands."),
        good("The summit takes place from 3 to 5 June. The two-day meeting costs 12 million francs."),
        good("He was mayor from 1990 to 2002. The 22-year term of his predecessor was longer."),
        good("He was mayor from 1990 to 2002. After a five-day visit to Rome and the two-week holidays he retired."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        known = told_here(context, 0, _REACH)
        for span, other in chain(lasts_otherwise(known + text), hours_missed(known + text)):
            if span.start >= len(known):
                yield Hit(span.shifted(-len(known)), message=f"the text says “{other}” before")
        yield from _terms(text, context)
        yield from _days_then_dates(text)
        for match in _DURATION.finditer(text):
            told = told_here(context, match.start(), _REACH)[-_NEAR:]
            stretches = list(_RANGE.finditer(told))
            end = sentence_around(text, Span(*match.span())).end
            if (
                len(stretches) != 1
                or _ANOTHER.search(told, stretches[0].end())
                or _ANOTHER.search(text, match.start(), end)
            ):
                continue
            days = _days(stretches[0])
            unit = match["unit"].lower()
            if days is not None and not _lasts(days, count(match["number"]), unit, years=bool(stretches[0]["year"])):
                span = Span(match.start("number"), match.end("unit"))
                yield Hit(span, message=f"the text says “{stretches[0][0]}” before")


_DAYS_THEN_DATES = lazy_regex(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa])\s(?P<number>{NUMBER})-day\s(?:[a-z-]+\s)?(?:festival|fair|meeting|conference|congress|tournament|summit|event|course|market"
    rf"|exhibition|carnival|trip|tour|visit)\b[^.!?\n]{{0,120}}[.!?]\sFrom\s(?P<stretch>(?P<day>\d{{1,2}}){_TO}(?P<day_to>\d{{1,2}})\s{ANY_MONTH})\b"
)
"""“The three-day festival has presented its programme. From 4 to 9 July …”"""


def _days_then_dates(text: str) -> Iterator[Hit]:
    for match in _DAYS_THEN_DATES.finditer(text) if "-day " in text else ():
        days = int(match["day_to"]) - int(match["day"]) + 1
        if days > 0 and days != count(match["number"]):
            yield Hit(Span(*match.span("stretch")), message=f"that is {days} days, not {match['number']}")


def _terms(text: str, context: Context) -> Iterator[Hit]:
    """“sentenced to four years and six months … the six-and-a-half-year term”, where one sentence is told of."""
    for match in chain.from_iterable(term.finditer(text) for term in (_TERM, _SENTENCE_OF, _YEARS_IMPOSED)):
        told = told_here(context, match.start(), _REACH)
        passed = list(_SENTENCED.finditer(told))
        around = sentence_around(text, Span(*match.span())).of(text)
        if len(passed) != 1 or len(_YEARS.findall(told)) != 1 or _NOT_PASSED.search(around) or _NOT_PASSED.search(told):
            continue
        if _AND_FOR.search(told, passed[0].end()):
            continue
        if _months(passed[0]) != _months(match):
            start = passed[0].start("number")
            yield Hit(
                Span(match.start("number"), match.end()), message=f"the text says “{told[start : passed[0].end()]}”"
            )


def _months(term: re.Match[str]) -> int:
    """The length of a sentence that a court passes."""
    months = term.groupdict().get("months")
    return count(term["number"]) * 12 + (6 if term["half"] else 0) + (count(months) if months else 0)


def _days(stretch: re.Match[str]) -> int | None:
    """The days between the first and the last; None where they do not follow each other."""
    if stretch["weekday"]:
        first, last = (ENGLISH.weekdays.index(stretch[group]) for group in ("weekday", "weekday_to"))
        return (last - first) % _DAYS_OF_WEEK
    if stretch["year"]:
        return (int(stretch["year_to"]) - int(stretch["year"])) * _DAYS_OF["year"]
    months = [ENGLISH.months.index(stretch[group] or stretch["month_to"]) + 1 for group in ("month", "month_to")]
    try:
        first_day, last_day = (
            date(_LEAP, month, int(stretch[group])) for month, group in zip(months, ("day", "day_to"), strict=True)
        )
    except ValueError:
        return None
    return (last_day - first_day).days if last_day > first_day else None


def _lasts(days: int, number: int, unit: str, *, years: bool) -> bool:
    """Whether so many days are so many units, the first day counted or not."""
    if years:
        return unit != "year" or abs(days // _DAYS_OF["year"] - number) <= 1
    if unit == "year":
        return True
    if unit == "week":
        return abs(number * _DAYS_OF["week"] - days) <= _SLACK_OF_WEEKS
    return number in {days, days + 1}
