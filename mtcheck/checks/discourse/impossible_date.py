"""Days that the calendar does not have, and days and years in the wrong order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from mtcheck.check import Bigram, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_numbers import BELOW_HUNDRED, count
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ImpossibleDate"]

_DAYS = dict(zip(ENGLISH.months, (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), strict=True))
_DATE = lazy_regex(
    rf"(?<![\w.,:/-])(?P<day>[3-9]\d)(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{ANY_MONTH})\b(?!\s\d{{1,2}}\b)"
    rf"|\b(?P<month_first>{ANY_MONTH})\s(?P<day_behind>[3-9]\d)(?:st|nd|rd|th)?(?![\w.:/%-]|,\d|\s(?:per|percent"
    rf"|million|years))"
)
_RANGE = lazy_regex(rf"\bfrom\s(?P<first>\d{{1,2}})\s(?:to|until)\s(?P<last>\d{{1,2}})\s{ANY_MONTH}\b")
_NEXT_DAY = lazy_regex(
    rf"\b(?:(?P<after>the (?:next|following) day|the day after|(?P<n>a|one|two|three|four) days? (?:later|after))"
    rf"|(?P<before>the (?:previous )?day before|the previous day|(?P<m>a|one|two|three|four) days? (?:earlier|before)))"
    rf"(?:,\s(?:on\s)?|\son\s)(?:a\s)?(?P<weekday>{ANY_WEEKDAY})\b",
    re.IGNORECASE,
)
_SAME_DAY = lazy_regex(
    rf"\b(?:(?P<weekday>{ANY_WEEKDAY})(?:\s(?:morning|afternoon|evening|night|lunchtime|noon))?\s(?:of|on)\s(?:the\ssame|that\svery|that\ssame)\sday"
    rf"|(?:[Ll]ater\s(?:on\s)?|[Oo]n\s|[Ss]till\son\s)?(?:the|that)\s(?:very\s)?same\sday,\s(?:on\s)?(?P<weekday_2>{ANY_WEEKDAY}))\b"
)
"""“until Sunday evening of the same day”"""
_WEEKDAY = lazy_regex(rf"\b{ANY_WEEKDAY}\b")
_YEAR = r"(?:1[0-9]|20)\d\d"
_SPAN_OF_YEARS = lazy_regex(
    rf"\b(?:from|between)\s(?P<first>{_YEAR})\s(?:to|until|till|and)\s(?P<last>{_YEAR})(?![\w,.]?\d|\s(?:BC|B\.C))"
)
_BEGINS = "born|founded|established|opened|built|launched|introduced|married"
_ENDS = (
    "died|closed|burned down|burnt down|destroyed|collapsed|sank|dissolved|demolished|torn down|abolished|divorced"
    "|shut down|joined|retired"
)
_LIFE = lazy_regex(
    rf"\b(?P<begins>{_BEGINS})\s(?:[^.!?;\d]{{0,40}}\s)?in\s(?P<first>{_YEAR})\b(?! BC)"
    rf"[^.!?;\d]{{0,60}}?\b(?P<ends>{_ENDS})\b"
    rf"\s(?:[^.!?;\d]{{0,30}}\s)?in\s(?P<last>{_YEAR})\b"
)
_BORN_THEN_DIED = lazy_regex(
    rf"\bborn\s(?:[^.!?;\d]{{0,60}}?\s)?in\s(?P<first>{_YEAR})\b[^.!?]{{0,80}}[.!?]\s(?:[^.!?\d]{{0,120}}[.!?]\s)?"
    rf"(?:He|She)\sdied\s(?:[^.!?;\d]{{0,60}}?\s)?in\s(?P<last>{_YEAR})\b"
)
"""“was born in Naples in 1948. She died in 1938”"""
_DIED_THEN_ACTED = lazy_regex(
    rf"\bdied\s(?:[^.!?;\d]{{0,60}}?\s)?in\s(?P<first>{_YEAR})\b[^.!?]{{0,120}}[.!?][”\"]?\s(?:[^.!?\d]{{0,140}}[.!?]\s)?"
    r"(?:He|She)\s(?:(?:first|last|then|also|only|again|secretly)\s)?(?P<act>wrote|recorded|painted|married|moved|played|returned"
    r"|retired|directed|shot|founded|performed|gave|appeared|joined|left|built|bought|sang|danced|studied|emigrated|composed"
    r"|conducted|worked|made|won|took|met|gained|finished|completed|began|started|was\selected|was\sappointed)\s"
    rf"(?:[^.!?;\d]{{0,80}}?\s)?in\s(?P<last>{_YEAR})\b"
)
"""“died in 1994. She wrote her last play in 1997”"""
_BORN_AND_DIED = lazy_regex(
    rf"\bborn\s(?:[^.!?;\d]{{0,40}}?\s)?in\s(?P<first>{_YEAR})\b[^.!?;\d]{{0,80}}?\bdied\s(?:[^.!?;\d]{{0,40}}?\s)?in\s"
    rf"(?P<last>{_YEAR})\s(?:[^.!?;\d]{{0,30}}?\s)?(?:at\sthe\sage\sof|aged|at\sage)\s(?P<years>\d{{2,3}})\b"
)
_BORN_THEN_DIED_AGED = lazy_regex(
    rf"\b[Bb]orn\s(?:[^.!?;\d]{{0,60}}?\s)?in\s(?:[A-Z][a-z]+\s)?(?P<first>{_YEAR})\b[^.!?]{{0,140}}[.!?]\s(?:[^.!?\d]{{0,160}}[.!?]\s)?"
    rf"(?P<who>He|She|[A-ZÀ-Þ][\w’-]+)\sdied\s(?:[^.!?;]{{0,60}}?\s)?(?P<last>{_YEAR}),?\s(?:[^.!?;\d]{{0,30}}?\s)?(?:at\sthe\sage\sof|aged|at\sage)\s"
    r"(?P<years>\d{2,3})\b"
)
_BORN_AND_BIRTHDAY = lazy_regex(
    rf"\b[Bb]orn\s(?:[^.!?;\d]{{0,40}}?\s)?(?:on\s\d{{1,2}}\s[A-Z][a-z]+\s|in\s(?:[A-Z][a-z]+\s)?)(?P<first>{_YEAR})\b[^.!?;\d]{{0,60}}?\b(?:his|her)\s"
    rf"(?P<years>\d{{2,3}})(?:st|nd|rd|th)\sbirthday\s(?:on\s\d{{1,2}}\s[A-Z][a-z]+\s|in\s(?:[A-Z][a-z]+\s)?)(?P<last>{_YEAR})\b"
)
"""“born on 4 May 1951, marked her 75th birthday on 4 May 2024”"""
_NIGHT = lazy_regex(
    rf"\bnight\s(?:from|of|between)\s(?P<first>{ANY_WEEKDAY})\s(?:to|and|on)\s(?P<last>{ANY_WEEKDAY})\b"
)
_BEGINS_AND_ENDS = lazy_regex(
    rf"\b(?:begins?|began|starts?|started|opens?|opened|runs|lasts|from)\s(?:on\s|from\s)?(?:{ANY_WEEKDAY},?\s)?(?P<first>\d{{1,2}})\s(?P<month>{ANY_MONTH})"
    rf"\b(?!\s\d{{4}})[^.!?;\d]{{0,50}}?\b(?:ends?|ended|closes?|closed|finishes|until|till|to)\s(?:on\s)?(?:{ANY_WEEKDAY},?\s)?"
    rf"(?P<last>\d{{1,2}})\s(?P=month)\b(?!\s\d{{4}})"
)
_YEARS_APART = lazy_regex(
    rf"\b(?P<n>\d{{1,2}}|{BELOW_HUNDRED})\syears?\s(?:(?P<before>earlier|before|previously)|(?P<after>later|afterwards)),?\s(?:already\s)?in\s(?P<year>{_YEAR})\b",
    re.IGNORECASE,
)
"""“Two years earlier, in 1987”"""
_ANY_YEAR = lazy_regex(rf"(?<![\d.,])(?:{_YEAR})\b(?![\d.,]\d|s)")
_BACKWARDS = lazy_regex(r"\b(?:back|backwards?|BC|B\.C\.|reverse|countdown|rewinds?)\b")
_SURVIVORS = lazy_regex(
    r"\b(?:wife|husband|widow(?:er)?|son|daughter|brother|sister|father|mother|parents?|friend|partner|child(?:ren)?|grand\w+|uncle"
    r"|aunt|teacher|mentor|heirs?|niece|nephew|twin|predecessor|his|her)\b[^.!?]{0,80}\bdied\b|\bwhen\b|\bafter\b[^.!?]*\bdied\b"
    r"|\bdied\b[^.!?]{0,60}\b(?:left|leaving|survived|succeeded)\b"
)
"""What tells that another died, whom the one who acts survived."""
_SUBJECT_BEFORE = 90
_REACH = 220
"""Characters before "the day before" in which the other day stands."""


class ImpossibleDate(RuledCheck):
    id = "impossible-date"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "this date cannot be"
    confidence = 0.9
    explanation = """
Finds days that the calendar does not have ("31 February"), a day before or after another that is not ("on Thursday …
the day before, on Friday"), and years in the wrong order ("founded in 1987 and closed in 1978"). Figures were swapped
or two dates of the original run together. Look the date up.
"""
    examples = (
        bad("The verdict is expected on ⟦31 February⟧."),
        bad("The accident happened on Thursday evening. The day before, on ⟦Friday⟧, the road had been closed."),
        bad("On Monday the strike began. The following day, ⟦Wednesday⟧, the trains stood still again."),
        bad("The factory was founded in 1987 and closed in ⟦1978⟧."),
        bad("The war, which lasted from 1939 to ⟦1935⟧, destroyed the city."),
        bad("The singer was born in Naples in 1948. She died in ⟦1938⟧ in Milan."),
        bad("She was born in 1950 and died in 2010 at the age of ⟦70⟧."),
        bad("The playwright Ed Faller died in 1994 in Graz. He ⟦wrote his last play in 1997⟧; it was never performed."),
        bad("Born in Rome in November 1961, the poet began early. She died on 4 March 2024 at the age of ⟦59⟧."),
        bad("The cartoonist, born on 4 May 1951, marked her ⟦75⟧th birthday on 4 May 2024."),
        good("Her husband died in 1994 in Graz. She wrote her last play in 1997."),
        good("The playwright Ed Faller died in 1994. He wrote his last play in 1992. It was performed in 1997."),
        good("The composer died in 1994, leaving an adult son. He recorded her songs in 1997."),
        bad("Surgeon Albrecht Wesseling, who was born in Jarmen in 1951, has died. Wesseling died in 2021 aged ⟦62⟧."),
        good("Surgeon Albrecht Wesseling, born in 1951, has written a book. His pupil Lenz died in 2021 aged 62."),
        good("She was born in 1950 and died in 2010 at the age of 59."),
        bad("The festival begins on 12 July and ends on ⟦10⟧ July."),
        bad("The Wall fell in 1989. Two years earlier, in ⟦1990⟧, a president had spoken there."),
        bad("It happened on the night from Friday to ⟦Thursday⟧."),
        bad("On Monday a lorry overturned. The road was shut until ⟦Sunday⟧ evening of the same day."),
        bad("The bank was robbed on Tuesday. Later that same day, on ⟦Thursday⟧, two men were arrested."),
        good("On Monday a lorry overturned. The road was shut until Monday evening of the same day."),
        good("The festival begins on 28 June and ends on 10 July. It happened on the night from Friday to Saturday."),
        good("The Wall fell in 1989. Two years earlier, in 1987, a president had spoken there."),
        good("The accident happened on Thursday. The day before, on Wednesday, the road had been closed."),
        good("Mallin, who was born on 29 February 1940, celebrated his 21st birthday in 2024."),
        good("On 29 February 2024 the bridge, built in 1888 by a man born in 1835, was closed."),
        good("Augustus reigned from 27 BC to AD 14; the film runs backwards from 1954 to 1939."),
        good("In May 41 people died, in June 36. The strike ended on Monday; the day after Wednesday is Thursday."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _of_no_calendar(text: str) -> Iterator[Hit]:
    """“31 February”"""
    for match in _DATE.finditer(text):
        day, month = match["day"] or match["day_behind"], match["month"] or match["month_first"]
        dated = _ON.search(text, max(match.start() - 12, 0), match.start()) is not None
        counted = match["day_behind"] and (month == "May" or not dated)
        if int(day) > _DAYS[month] and not counted:
            yield Hit(Span(*match.span()), message=f"{month} has no day {day}")


def _neighbours(text: str) -> Iterator[Hit]:
    """“on Thursday … the day before, on Friday”"""
    for match in _NEXT_DAY.finditer(text):
        earlier = _weekdays_before(text, match)
        days = _COUNTS[(match["n"] or match["m"] or "a").lower()]
        step = days if match["after"] else -days
        day = ENGLISH.weekdays.index(match["weekday"].title())
        if len(set(earlier)) == 1 and (ENGLISH.weekdays.index(earlier[-1]) + step) % 7 != day:
            yield Hit(Span(*match.span("weekday")), message=f"the day spoken of before is a {earlier[-1]}")


def _same_days(text: str) -> Iterator[Hit]:
    """“On Monday … until Sunday evening of the same day”"""
    for match in _SAME_DAY.finditer(text):
        group = "weekday" if match["weekday"] else "weekday_2"
        earlier = _weekdays_before(text, match)
        if len(set(earlier)) == 1 and earlier[-1] != match[group]:
            yield Hit(Span(*match.span(group)), message=f"the day spoken of before is a {earlier[-1]}")


def _weekdays_before(text: str, match: re.Match[str]) -> list[str]:
    return _WEEKDAY.findall(text, max(match.start() - _REACH, 0), match.start())


def _nights(text: str) -> Iterator[Hit]:
    """“the night from Friday to Thursday”"""
    for match in _NIGHT.finditer(text):
        first, last = (ENGLISH.weekdays.index(match[group].title()) for group in ("first", "last"))
        if (first + 1) % 7 != last:
            yield Hit(Span(*match.span("last")), message=f"the day after {match['first']} is another")


def _days_turned_round(pattern: re.Pattern[str], text: str) -> Iterator[Hit]:
    """“from 12 to 10 July”"""
    for match in pattern.finditer(text):
        if int(match["last"]) < int(match["first"]):
            yield Hit(Span(*match.span("last")), message=f"this day lies before the {match['first']}th")


def _years_turned_round(pattern: re.Pattern[str], text: str) -> Iterator[Hit]:
    """“founded in 1987 and closed in 1978”"""
    for match in pattern.finditer(text):
        if int(match["last"]) < int(match["first"]) and not _BACKWARDS.search(text):
            yield Hit(Span(*match.span("last")), message=f"this year lies before {match['first']}")


def _acting_dead(text: str) -> Iterator[Hit]:
    """“died in 1994. She wrote her last play in 1997”"""
    for match in _DIED_THEN_ACTED.finditer(text):
        if int(match["last"]) > int(match["first"]) and not _SURVIVORS.search(
            text, max(match.start() - _SUBJECT_BEFORE, 0), match.end()
        ):
            yield Hit(Span(match.start("act"), match.end("last")), message=f"who did this died in {match['first']}")


def _years_apart(text: str) -> Iterator[Hit]:
    """“in 1989 … two years earlier, in 1990”"""
    for match in _YEARS_APART.finditer(text):
        years = {int(year[0]) for year in _ANY_YEAR.finditer(text, max(match.start() - _REACH, 0), match.start())}
        apart = count(match["n"]) * (-1 if match["before"] else 1)
        if len(years) == 1 and int(match["year"]) != (year := years.pop()) + apart:
            yield Hit(Span(*match.span("year")), message=f"the year spoken of before is {year}")


def _miscounted(pattern: re.Pattern[str], before_birthday: int, text: str) -> Iterator[Hit]:
    """“born in 1950 and died in 2010 at the age of 70”"""
    for match in pattern.finditer(text):
        lived = int(match["last"]) - int(match["first"])
        if _LEAP_DAY.search(match[0]):
            continue  # who was born on it celebrates every fourth year
        who = match.groupdict().get("who") or "He"
        if who not in ("He", "She") and who not in text[max(match.start() - _SUBJECT_BEFORE, 0) : match.start()]:
            continue  # another one died
        if not 0 <= lived - int(match["years"]) <= before_birthday:
            yield Hit(Span(*match.span("years")), message=f"between the two years lie {lived}")


_LEAP_DAY = lazy_regex(r"\b29(?:th)?\s(?:of\s)?Feb|\bFeb(?:ruary|\.)\s29\b")
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_ON = lazy_regex(r"\b(?:on|until|by|from|since|before|after)\s$")
_FIGURE = lazy_regex("[0-9]")
_MONTHS = frozenset(map(str.lower, ENGLISH.months))
_WEEKDAYS = frozenset(map(str.lower, ENGLISH.weekdays))
_BORN_DIED = Together(frozenset({"born"}), frozenset({"died"}), lazy_regex(_YEAR))
_RULES = (
    Rule.of_text(_of_no_calendar, Together(_MONTHS, lazy_regex("[3-9][0-9]"))),
    Rule.of_text(
        _neighbours,
        Together(
            frozenset({"day", "days"}),
            frozenset("next following previous after later before earlier".split()),
            _WEEKDAYS,
        ),
    ),
    Rule.of_text(_same_days, Together(Bigram(frozenset({"same", "very"}), frozenset({"day"})), _WEEKDAYS)),
    Rule.of_text(_nights, Together(Bigram(frozenset({"night"}), frozenset({"from", "of", "between"})), _WEEKDAYS)),
    Rule.of_text(partial(_days_turned_round, _RANGE), Together(_MONTHS, Bigram(frozenset({"from"}), _FIGURE))),
    Rule.of_text(
        partial(_days_turned_round, _BEGINS_AND_ENDS),
        Together(
            _MONTHS,
            frozenset("begin begins began start starts started open opens opened runs lasts from".split()),
            frozenset("ends end ended closes close closed finishes until till to".split()),
            _FIGURE,
        ),
    ),
    Rule.of_text(
        partial(_years_turned_round, _SPAN_OF_YEARS), Bigram(frozenset({"from", "between"}), lazy_regex(_YEAR))
    ),
    Rule.of_text(
        partial(_years_turned_round, _LIFE),
        Together(frozenset(_BEGINS.split("|")), frozenset(re.split(r"\W", _ENDS)), lazy_regex(_YEAR)),
    ),
    Rule.of_text(partial(_years_turned_round, _BORN_THEN_DIED), _BORN_DIED),
    Rule.of_text(_acting_dead, Together(frozenset({"died"}), frozenset({"he", "she"}), lazy_regex(_YEAR))),
    Rule.of_text(
        _years_apart,
        Together(
            Bigram(frozenset({"years", "year"}), frozenset("earlier before previously later afterwards".split())),
            lazy_regex(_YEAR),
        ),
    ),
    Rule.of_text(
        partial(_miscounted, _BORN_AND_BIRTHDAY, 0),
        Together(frozenset({"born"}), frozenset({"birthday"}), lazy_regex(_YEAR)),
    ),
    Rule.of_text(partial(_miscounted, _BORN_AND_DIED, 1), _BORN_DIED),
    Rule.of_text(partial(_miscounted, _BORN_THEN_DIED_AGED, 1), _BORN_DIED),
)
"""Ways in which a date cannot be."""
