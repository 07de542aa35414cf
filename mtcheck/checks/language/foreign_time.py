"""A time of day in German form."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import NUMBER_WORDS
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.report import Severity

__all__ = ["ForeignTime"]

_TIME = lazy_regex(
    r"(?<![\d.:,])(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s?"
    r"(?:(?P<clock>o\s?['’‘`´]\s?clock|o clock)|[Uu]hr\b"
    r"|clock(?!\w|\s+(?:tower|face|hand|radio|speed|rate|cycle|repair\w*|makers?|works?|museum|shop)))"
    r"(?:\s+(?P<half>[ap]\.?m\b\.?|in the (?:morning|afternoon|evening)|at night))?"
)


_FRENCH = lazy_regex(
    r"\b(?P<before>at|from|until|till|by|before|after|around|about|to|and|between|since|towards|of"
    r"|on [A-Z][a-z]+day,?|[A-Z][a-z]+day,?|today,?|ore|alle|à)\s"
    r"(?P<time>(?P<hour>[01]?\d|2[0-4])(?:\s?h\s?(?P<minute>[0-5]\d)|[.:](?P<minutes>[0-5]\d)\s?(?:h"
    r"|hrs?)(?P<full>\b)|\s?h(?=[\s,.;)]|$)(?!\.?\s(?:of|a|per|flight|drive|race|film|long)\b)))(?!\w)"
)
_ZONE = lazy_regex(r"(?<=\d\s)(?P<zone>MESZ|MEZ)\b")
_HALF = lazy_regex(
    r"\b(?:at|until|till|from|by|before|after|around|about|towards?)\s(?P<time>half\s(?:(?P<hour>1[0-2]|[2-9])(?:\so['’]clock)?|(?P<word>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\so['’]clock))"
    r"(?=[\s,.;])(?!\s(?:of|a"
    r"|the)\b)"
)


_HOURS = ("none", *NUMBER_WORDS[:12])
_SPELLED = lazy_regex(rf"\b{one_of(_HOURS[1:])}\s(?P<clock>Uhr)\b")
"""Between six and nine Uhr."""
_HOUR_SIGN = lazy_regex(r"\d\s?h(?:rs?)?(?:\b|\s?\d)")
_OF_LENGTH = frozenset("of about around to and between".split())
LONGEST = 12
"""Hours up to which "about 2h30" is taken for how long something lasts."""


class ForeignTime(Check):
    id = "foreign-time"
    category = "locale-convention/time-format"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = (frozenset("half clock uhr mez mesz h hr hrs".split()), lazy_regex(r"\dh"))
    message = "English does not give the time like this"
    explanation = """
Finds "19.45 o'clock", "20 o'clock", "8 clock", "20 Uhr" and "half 8" (half past seven in German), "18h30" and "MEZ".
*Uhr* follows every
time in German, on the 24-hour clock and with minutes; "o'clock" follows full hours up to twelve only. Write "7:45 p.m."
or "19:45".
"""
    examples = (
        bad("Between six and nine ⟦Uhr⟧ there were jams.", repair="Between six and nine o’clock there were jams."),
        good("The clocks of the church strike eight; at nine the clock in the hall stopped."),
        bad("The concert starts at ⟦19.45 o’clock⟧.", repair="The concert starts at 7:45 p.m."),
        bad("Police were called at ⟦20 o'clock⟧ on Friday.", repair="Police were called at 8 p.m. on Friday."),
        bad(
            "Breakfast is at ⟦8 clock⟧, lunch from ⟦12.30 Uhr⟧ on.",
            repair="Breakfast is at 8 o’clock, lunch from 12:30 p.m. on.",
        ),
        bad("The lorry left the road towards ⟦half 7 o'clock⟧.", repair="The lorry left the road towards 6:30."),
        bad("The ceremony begins at ⟦half 8⟧ in the evening.", repair="The ceremony begins at 7:30 in the evening."),
        bad("Polls opened at ⟦half eight o'clock⟧ on Sunday.", repair="Polls opened at 7:30 on Sunday."),
        good("He arrived at half past 8 and ate half 8 cakes. She got up at half seven."),
        bad(
            "Doors open at ⟦18h30⟧, and shops close at ⟦20 h⟧.",
            repair="Doors open at 6:30 p.m., and shops close at 8 p.m..",
        ),
        bad("It begins at 20:15 ⟦MESZ⟧.", repair="It begins at 20:15 CEST."),
        good("The film lasts about 2h30, a flight of 11h40; he ran at 12 h/100 km."),
        good("The concert starts at 8 o’clock, or at 19.45 if it rains."),
        good("Two of the 12 clock towers are older than the 8 clocks inside."),
        good("It was 3 o'clock in the morning."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if "half" in context.words(passage):
            for match in _HALF.finditer(passage.text):
                span = Span(*match.span("time"))
                hour = int(match["hour"]) if match["hour"] else _HOURS.index(match["word"])
                yield Hit(span, repair=Edit(span, f"{hour - 1}:30"))
        text = passage.text
        if _HOUR_SIGN.search(text):
            for match in _FRENCH.finditer(text):
                if match["before"] not in _OF_LENGTH or int(match["hour"]) > LONGEST:
                    span = Span(*match.span("time"))
                    yield Hit(
                        span, repair=Edit(span, _english(int(match["hour"]), match["minute"] or match["minutes"], None))
                    )
        for match in _ZONE.finditer(text) if "ME" in text else ():
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, "CEST" if match[0] == "MESZ" else "CET"), safe=True)
        if {"clock", "uhr"}.isdisjoint(context.words(passage)):
            return
        for match in _SPELLED.finditer(text):
            span = Span(*match.span("clock"))
            yield Hit(span, repair=Edit(span, "o’clock"))
        for match in _TIME.finditer(text):
            hour = int(match["hour"])
            if hour > 24 or (match["clock"] and hour <= 12 and not match["minute"]):
                continue
            span = Span(match.start(), match.end())
            time = _english(hour, match["minute"], match["half"])
            if time.endswith(".") and text[span.end : span.end + 1] == ".":
                time = time[:-1]
            yield Hit(span, repair=Edit(span, time))


def _english(hour: int, minute: str | None, half: str | None) -> str:
    if not minute and hour <= 12:
        return f"{hour} o’clock" + (f" {half}" if half else "")
    on_dial = (hour - 1) % 12 + 1
    figures = f"{on_dial}:{minute}" if minute and minute != "00" else str(on_dial)
    return f"{figures} {half or ('a.m.' if hour % 24 < 12 else 'p.m.')}"
