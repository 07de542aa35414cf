"""A change that its two figures do not show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from mtcheck.check import Bigram, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.amounts.figures import DIGIT
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_YEAR
from mtcheck.languages.english_numbers import NUMBER, amount, count
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ChangeGivenTwoWays"]

_AMOUNT = r"(?<![\d.,])\d[\d,]{0,14}(?:\.\d{1,6})?"
_UNIT = (
    r"(?:\s?(?:per\s?cent|percent|%|degrees|°C?|euros?|francs|dollars|pounds|metres|meters|kilometres|points|people"
    r"|tonnes"
    r"|million(?:\s\w+)?|billion(?:\s\w+)?|votes|seats|employees|cases|members|visitors|hours|minutes|years))?"
)
_UP = (
    r"rose|rises|risen|rise|climbed|climbs|increased|increases|increase|grew|grows|grown|jumped|soared|gone up"
    r"|went up|surged|doubled"
    r"|raised|improved to"
)
_DOWN = (
    r"fell|falls|fallen|fall|dropped|drops|drop|decreased|decreases|sank|sunk|declined|shrank|shrunk|went down"
    r"|gone down|plunged|halved|cut|reduced"
)
_CHANGE = lazy_regex(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:,?\s(?!rang|var[iy]|stretch)\w+){{0,8}}?,?\sfrom\s(?:around\s|about\s|almost\s"
    rf"|just\s)?(?P<sign>[€$£]|CHF\s)?"
    rf"(?P<first>{_AMOUNT})(?P<unit>{_UNIT})(?:\s(?:in\s)?(?:the\s(?:previous|preceding)\s[a-z]+|the\s[a-z]+\sbefore"
    rf"|last\s[a-z]+|a\s(?:year|month|week)\s(?:ago|earlier|before))|\sin\s(?:{ANY_MONTH}|{ANY_YEAR}))?"
    rf"\sto\s(?:around\s|about\s|almost\s|just\s|over\s"
    rf"|only\s)?[€$£]?(?P<last>{_AMOUNT})(?P<last_unit>{_UNIT})"
    r"(?![\w–-]|\s(?:cents|thousand|below|under|above|minus|in the)|,?\sto\s)"
)
_COMPARED = lazy_regex(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?:(?:by\s)?[^.!?;:]{{0,40}}?\s)?to\s(?:around\s|about\s|almost\s|just\s|over\s"
    rf"|only\s)?(?P<sign>[€$£]|CHF\s)?(?P<last>{_AMOUNT})(?P<last_unit>{_UNIT})\s?[^.!?;:\d]{{0,40}}?"
    r"(?:,?\s\(?(?:compared\s(?:with|to)|up\sfrom|down\sfrom|after|against|from)|\s\()\s?(?:around\s|about\s|almost\s|just\s)?[€$£]?"
    rf"(?P<first>{_AMOUNT})(?P<unit>{_UNIT})\s(?:the\s(?:year|month|week|day)\sbefore|(?:in\s)?the\sprevious\s[a-z]+|last\s(?:year|month|week)"
    r"|a\s(?:year|month|week)\s(?:ago|earlier|before))"
)
"""“has fallen to 310 this year, compared with 280 last year”"""
_THAN_BEFORE = lazy_regex(
    rf"(?P<last>{_AMOUNT})(?P<last_unit>{_UNIT})(?:\s[a-z]+){{1,4}}?,?\s[^.!?;:\d]{{0,40}}?\b(?:(?P<up>more)|(?P<down>fewer|less))\sthan\s"
    rf"(?:in\s)?(?:the\s(?:year|month|week|season)\sbefore|the\sprevious\s[a-z]+|last\s(?:year|month|week|season)),?\s(?:when|with)\s"
    rf"(?:there\swere\s|it\swas\s|only\s|just\s|still\s|around\s|about\s)*(?P<first>{_AMOUNT})(?P<unit>{_UNIT})"
)
"""“80,000 visitors, a quarter more than the year before, when 90,000 came”"""
_TIMES = {"doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "halved": 0.5}
_MULTIPLIED = lazy_regex(
    rf"\b(?P<times>{'|'.join(_TIMES)})\s(?:[a-z]+\s){{0,4}}?from\s(?:around\s|about\s|almost\s)?[€$£]?(?P<first>{_AMOUNT})(?P<unit>{_UNIT})\sto\s"
    rf"(?:around\s|about\s|almost\s|more\sthan\s)?[€$£]?(?P<last>{_AMOUNT})(?P<last_unit>{_UNIT})"
)
_BY_SHARE = lazy_regex(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?:[a-z]+\s){{0,3}}?by\s(?:around\s|about\s|almost\s)?(?P<share>\d{{1,2}}(?:\.\d+)?)\s?(?:per\s?cent|percent|%)"
    rf"(?:\s[a-z]+){{0,4}}?,?\sfrom\s(?:around\s|about\s)?[€$£]?(?P<first>{_AMOUNT})(?P<unit>{_UNIT})\sto\s(?:around\s|about\s)?[€$£]?(?P<last>{_AMOUNT})(?P<last_unit>{_UNIT})"
)
_SHARE_BEHIND = lazy_regex(
    rf"\bfrom\s(?:around\s|about\s|almost\s)?[€$£]?(?P<first>{_AMOUNT})(?P<unit>{_UNIT})\sto\s(?:around\s|about\s|almost\s|just\s)?[€$£]?"
    rf"(?P<last>{_AMOUNT})(?P<last_unit>{_UNIT})(?:\s[a-z]+){{0,2}}(?:[,;]|\s[–—-])\s(?:an?|which\sis\san?|that\sis\san?)\s(?:[a-z]+\s)?"
    r"(?:(?P<up>rise|increase|gain|jump|growth)|(?P<down>fall|drop|decrease|decline|reduction|loss))\sof\s(?:around\s|about\s|almost\s|nearly\s|some\s)?"
    r"(?P<share>\d{1,2}(?:\.\d+)?)\s?(?:per\s?cent|percent|%)"
)
"""“from 200 to 260 million francs, a rise of 10 per cent”"""
_POINTS = lazy_regex(
    rf"\bfrom\s(?P<first>{_AMOUNT})(?:\s?(?:per\s?cent|percent|%))?\sto\s(?P<last>{_AMOUNT})\s?(?:per\s?cent|percent|%)[^.!?\n]{{0,60}}[.!?]\s"
    r"(?:The|This|That)\s(?:gain|rise|increase|jump|growth|fall|drop|decrease|decline|loss|plus|minus)\sof\s"
    rf"(?P<points>{NUMBER}|\d+\.\d)(?=\s(?:percentage\s)?points\b)"
)
"""“climb from 14 to 17 percent. The gain of five points is …”"""
_OTHER_SCALE = lazy_regex(
    r"\b(?:rank\w*|place[ds]?|position|table|charts?|list|minus|below|page|chapter|years? old|age|joked?)\b"
)


class ChangeGivenTwoWays(RuledCheck):
    id = "change-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the two figures do not show this change"
    confidence = 0.85
    explanation = """
Finds a rise that falls, a fall that rises, and changes of another size than their figures: "rose from 420 to 380
million", "fallen to 310, compared with 280 last year", "doubled from 20 to 30 million", "rose by 10 per cent from 200
to 260". A figure or a word was mistranslated. Look it up.

Ranks, temperatures below zero and figures in different units stay silent.
"""
    examples = (
        bad("The rate climbed from 6.3 per cent in May to ⟦5.8⟧ per cent."),
        bad("Unemployment rose for the third month in a row, from 6.3 to ⟦5.8⟧ per cent."),
        bad("The rate rose from 6.1 percent in the previous month to ⟦5.4⟧ percent, the agency said."),
        bad("They climb from 14 to 17 percent. The gain of ⟦five⟧ points is their strongest in two years."),
        good("They climb from 14 to 17.4 percent. The gain of three points is their strongest in two years."),
        bad("Sales rose from 420 to ⟦380⟧ million euros."),
        bad("The number of operations rose last year from 1,480 to ⟦1,310⟧."),
        bad("Unemployment rose slightly in March, from 4.8 to ⟦4.4⟧ per cent."),
        bad("Unemployment fell from 3.1 to ⟦3.6⟧ per cent."),
        bad("The number of burglaries has fallen to 310 this year, compared with ⟦280⟧ last year."),
        bad("The museum had 80,000 visitors, a quarter more than the year before, when ⟦90,000⟧ came."),
        bad("The budget has doubled from 20 to ⟦30⟧ million euros."),
        bad("Profit rose by 10 per cent from 200 to ⟦260⟧ million francs."),
        bad("The number of visitors fell by 12 percent last year, from 50,000 to ⟦40,000⟧."),
        bad("Sales went from 50,000 to ⟦80,000⟧ cars, an increase of 12 per cent."),
        good("Visits fell by 12 percent, from 50,000 to 44,000. Sales went from 50,000 to 56,000, a rise of 12%."),
        good("Sales rose from 850,000 to 1.2 million euros, prices from 80 cents to 1.20 euros."),
        good("She climbed from 12 to 4 in the ranking; it rose from minus 12 to minus 4 degrees."),
        good(
            "The number has fallen to 280, compared with 310 last year; the budget has doubled from 20 to 41 million."
        ),
        good("The price of a cut ranged from 54 to 148 francs. The reserves, after the fall, vary from 8 to 12 days."),
        good("The museum had 80,000 visitors, more than the year before, when 70,000 came."),
        good("The pound rose against the yen but slipped from $1.31 to $1.28."),
        good("After protests, the increase in premiums was cut from 12 to 8 per cent."),
        good("Profit rose by 10 per cent from 200 to 220 million francs. Odds rose from 18 to 1, to over 25 to 1."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _points(text: str) -> Iterator[Hit]:
    """“climb from 14 to 17 percent. The gain of five points is …”"""
    for match in _POINTS.finditer(text):
        said = match["points"]
        points = float(said) if "." in said else count(said)
        if abs(abs(amount(match["last"]) - amount(match["first"])) - points) >= 1:
            yield Hit(Span(*match.span("points")))


def _changes(pattern: re.Pattern[str], text: str) -> Iterator[Hit]:
    """“rose from 420 to 380 million”"""
    for match in pattern.finditer(text):
        groups = match.groupdict()
        first, last = amount(match["first"]), amount(match["last"])
        units = {unit.strip() for unit in (match["unit"], match["last_unit"]) if unit.strip()}
        scaled = not match["unit"] and "illion" in match["last_unit"] and first > _LARGEST_OF_MILLIONS
        around = text[text.rfind(". ", 0, match.start()) + 1 : match.end() + _BEHIND]
        if (
            not first
            or len(units) > 1
            or scaled
            or _is_years(match["first"], match["last"])
            or (pattern is _CHANGE and _changes_twice(match))
            or _OTHER_SCALE.search(around)
        ):
            continue
        if pattern is _THAN_BEFORE and "per" in match["last_unit"]:
            continue
        later = Span(*match.span(max(("first", "last"), key=match.start)))
        if "times" in groups:
            if abs(last / first / _TIMES[match["times"]] - 1) > _ROUNDED:
                yield Hit(later)
        elif last < first if groups["up"] else last > first:
            yield Hit(later, message=f"this is no {'rise' if groups['up'] else 'fall'}")
        elif (share := float(groups.get("share") or 0)) and (
            abs(100 * abs(last / first - 1) - share) > max(2.0, _ROUNDED * share)
        ):
            yield Hit(later)


def _changes_twice(match: re.Match[str]) -> bool:
    """“rose against the yen but slipped from”, “the increase was cut from”"""
    end = min(match.start("first"), match.start("last"))
    return _CHANGES_AGAIN.search(match.string, match.end("up" if match["up"] else "down"), end) is not None


_CHANGES_AGAIN = lazy_regex(rf"\b(?:{_UP}|{_DOWN}|slipped|edged|eased|lost|gained|but)\b")
_BEHIND = 40
"""Characters behind a change that may tell of a ranking."""
_ROUNDED = 0.2
"""Share of a factor, or of a change, by which rounded figures may miss it."""


_LARGEST_OF_MILLIONS = 1000


def _is_years(first: str, last: str) -> bool:
    return all(figure.isdigit() and 1000 <= int(figure) <= 2100 for figure in (first, last))


_ABOUT = frozenset("around about almost just over only chf".split())
_FROM, _TO = (Bigram(_ABOUT | {word}, DIGIT) for word in ("from", "to"))
_WENT = frozenset(re.findall(r"\w+", f"{_UP} {_DOWN}")) - {"up", "down", "to"}
_RULES = (
    Rule.of_text(_points, Together(frozenset({"points"}), frozenset({"of"}), _FROM, _TO)),
    Rule.of_text(partial(_changes, _CHANGE), Together(_WENT, _FROM, _TO)),
    Rule.of_text(
        partial(_changes, _COMPARED),
        Together(_WENT, _TO, frozenset({"before", "previous", "last", "ago", "earlier"})),
    ),
    Rule.of_text(
        partial(_changes, _THAN_BEFORE),
        Together(
            frozenset({"more", "fewer", "less"}),
            Bigram(frozenset({"than"}), frozenset({"in", "the", "last"})),
            frozenset({"when", "with"}),
            DIGIT,
        ),
    ),
    Rule.of_text(partial(_changes, _MULTIPLIED), Together(frozenset(_TIMES), _FROM, _TO)),
    Rule.of_text(partial(_changes, _BY_SHARE), Together(_WENT, frozenset({"by"}), _FROM, _TO)),
    Rule.of_text(
        partial(_changes, _SHARE_BEHIND),
        Together(
            frozenset("rise increase gain jump growth fall drop decrease decline reduction loss".split()),
            frozenset({"of"}),
            _FROM,
            _TO,
        ),
    ),
)
"""Ways in which a change and its figures go apart."""
