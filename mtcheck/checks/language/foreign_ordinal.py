"""A German ordinal: a figure with a point."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, LANGUAGE
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import begins_small
from mtcheck.report import Severity

__all__ = ["ForeignOrdinal"]

_GERMAN_MONTHS = "Januar|Februar|März|Maerz|Mai|Juni|Juli|Oktober|Dezember"
_MONTHS = f"(?:{ANY_MONTH}|{_GERMAN_MONTHS})"
_MONTH_NAMES = frozenset(map(str.lower, (*LANGUAGE.months, *_GERMAN_MONTHS.split("|"))))
_POINT = lazy_regex(r"[0-9]\.\s?(?=[A-Za-z])")
_FIGURE_OF_DATE = lazy_regex(
    r"\b(?:(?P<the>(?i:the)\s)|(?:(?i:on|of|from|until|till|to|since|by|before|after|and|between|in|for|dated)"
    r"|[A-Z]\w+day,?)\s"
    r"|[–-]\s?)(?P<figure>[0-9]{1,2})$"
)
_NUMERIC = lazy_regex(
    r"(?<![\d.,/])(?P<day>0?[1-9]|[12]\d|3[01])\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?(?P<year>(?:19|20)\d\d)"
    r"(?![\d/]|\.\d|,? ?\d{1,2}[:.]\d\d)"
)
_DAY_AND_MONTH = lazy_regex(
    r"\b(?P<before>[Oo]n|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y|[Ss]ince|[Tt]o|[Bb]efore|[Aa]fter|[Aa]nd)\s"
    r"(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?=\s[a-z]|[,;)]|\s?[–-]\s?\d|$)"
)
_BEFORE_DATES = frozenset("on until till since".split())
_RANGE = lazy_regex(
    rf"(?<![\d.,/])(?P<first>[1-9]|[12]\d|3[01])\.(?P<dash>\s?[–-]\s?)(?P<last>[1-9]|[12]\d|3[01])\.\s(?={_MONTHS}\b)"
)
_OF_WAR = lazy_regex(r"(?<=\b[Tt]he )(?P<figure>I{1,3}|IV)(?P<point>\.)(?=\sWorld War\b|\s[A-Z][a-z]+(?:\s[a-z]|[.,]))")
_ROMAN = {"I": "First", "II": "Second", "III": "Third", "IV": "Fourth"}
_POINT_TWICE = lazy_regex(
    rf"\b(?:[Tt]he|[Oo]n|of|until|from|since|to|by|and)\s(?P<day>[0-9]{{1,2}}(?:st|nd|rd|th))(?P<point>\.)(?=\s(?:of\s)?{_MONTHS}\b)"
)
_FRENCH = lazy_regex(r"(?<![\w.])(?P<figure>1)er(?=\s(?:of\s)?[A-Z])|(?<![\w.])(?P<more>\d{1,2})(?:ème|ère)(?!\w)")
_FIGURE = lazy_regex(
    r"\b(?i:the|his|her|its|their|our|my|in|on|for|from|of|a|every|already)\s(?:the\s)?(?P<figure>[0-9]{1,3})$"
)
_RULER = lazy_regex(
    r"\b(?!(?:Vol|Part|Chapter|Act|Book|Section|Article|Annex|Figure|Table)\b)[A-Z][a-zé]{2,}\s"
    r"(?:[IVX]{1,5}(?P<point>\.)(?=\s(?!(?:and|or|to|but)\b)[a-z])|[IVX]{2,5}(?P<mid>\.)(?=[,;]\s))"
)
_MONTH = lazy_regex(
    rf"(?:of\s)?{_MONTHS}\b(?!\s(?:is|was|has|had|came|will|would|brought|saw|marks|marked|began|begins)\b)"
)
_DATED = lazy_regex(r"\b(?:on|from|since|until|till|dated|[A-Z]\w+day,?)$")
_DATED_BEFORE = lazy_regex(rf"{_DATED.pattern[:-1]}\s$")
_RANKED = lazy_regex(
    r"(?<![\w.,/:-])(?P<figure>[0-9]{1,3})\.\s(?:(?:place|rank|position|round|lap|minute|half|quarter|century|edition|floor"
    r"|birthday"
    r"|anniversary|division|league|class|grade|season|semester|stage|leg|matchday|title|victory|win|goal|attempt|district"
    r"|generation|world championship|year|week|month|day|century|congress|parliament|hole|set|heat|spot|storey"
    r"|symphony)s?"
    r"(?!\s(?:the|an?|your|it|them|this|that|all|each|both|two|some|one|any|up|out|aside)\b)(?![\w-]))"
)
"""A figure with a point before what is ranked or counted, whatever stands before it: drove to 3. place."""
_RANKS = lazy_regex(
    r"\b(?:rank(?:s|ed|ing)?|came|comes|finish(?:ed|es|ing)|placed|lies|lie|lay|stands?|stood|only|currently|now)\s(?P<figure>[0-9]{1,3})\."
    r"(?=\s(?:in|of|on|overall|behind|with|at)\s[a-zA-Z])"
)
_UNITS = """
Brigade Division Battalion Regiment Corps Army Squadron Squadrons Fleet Company Platoon Senate Chamber League District
Ward Precinct Constituency Arrondissement Republic Congress Symphony Parliament Battery Flotilla Wing
""".split()
_UNIT = lazy_regex(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)\s(?P<figure>[0-9]{1,3})\.\s(?=(?:[A-Z][\w/-]{2,20}\s){0,2}"
    rf"(?:{'|'.join(_UNITS)})\b|(?<=\s1\.\s)Bundesliga\b)"
)
"""A figure with a point before a unit, chamber, league or district that has a capital: the 3. Mountain Brigade. The 2.
Bundesliga and the 3. Liga are names."""
_POINTED = lazy_regex(r"(?:^|[–-])[0-9]{1,3}\.$")
"""A figure that may be an ordinal."""
_LISTED = lazy_regex(r"(?<!\w)[0-9]{1,2}[.)]\s")
_NOUN = lazy_regex(r"(?!(?:and|or|to|but|he|she|it|they|we|in|on|at|the|a)\b)[a-z]{3,}")


def _numeric_dates(text: str) -> Iterator[Hit]:
    for date in _NUMERIC.finditer(text):
        span = Span(*date.span())
        if _DATED_BEFORE.search(text[max(span.start - 24, 0) : span.start]):
            month = LANGUAGE.months[int(date["month"]) - 1]
            yield Hit(span, repair=Edit(span, f"{int(date['day'])} {month} {date['year']}"), safe=True)


def _days_and_months(text: str) -> Iterator[Hit]:
    for match in _DAY_AND_MONTH.finditer(text):
        if match.end() == len(text) and match["before"].lower() not in _BEFORE_DATES:
            continue  # “from 14.8 to 15.2.”
        span = Span(match.start("day"), match.end())
        month = LANGUAGE.months[int(match["month"]) - 1]
        stop = "." if span.end == len(text) else ""
        yield Hit(span, repair=Edit(span, f"{int(match['day'])} {month}{stop}"), confidence=0.85)


def _ranges(text: str) -> Iterator[Hit]:
    for match in _RANGE.finditer(text):
        span = Span(match.start(), match.end() - 1)
        yield Hit(span, repair=Edit(span, f"{match['first']}{match['dash'].strip()}{match['last']}"), safe=True)


def _twice(text: str) -> Iterator[Hit]:
    """“On the 19th. August”: an English ordinal with the point of a German one."""
    for match in _POINT_TWICE.finditer(text):
        span = Span(*match.span("point"))
        yield Hit(Span(match.start("day"), span.end), repair=Edit(span, ""), safe=True)


def _wars(text: str) -> Iterator[Hit]:
    for match in _OF_WAR.finditer(text):
        span = Span(*match.span())
        yield Hit(span, repair=Edit(span, _ROMAN[match["figure"]]))


def _french(text: str) -> Iterator[Hit]:
    for match in _FRENCH.finditer(text):
        span, figure = Span(*match.span()), match["figure"] or match["more"]
        yield Hit(span, repair=Edit(span, figure + _suffix(figure)))


def _rulers(text: str) -> Iterator[Hit]:
    for ruler in _RULER.finditer(text):
        span = Span(*ruler.span("point" if ruler["point"] else "mid"))
        yield Hit(span, repair=Edit(span, ""), safe=True)


def _ranked(text: str) -> Iterator[Hit]:
    """Ranks and counted things whose figure has a point, where no list is numbered so."""
    if len(_LISTED.findall(text)) != 1:
        return
    for match in (*_RANKED.finditer(text), *_RANKS.finditer(text)):
        number, span = match["figure"], Span(match.start("figure"), match.end("figure") + 1)
        if text[max(span.start - 1, 0) : span.start] == " ":
            yield Hit(span, repair=Edit(span, number + _suffix(number)), safe=True)


def _units(text: str) -> Iterator[Hit]:
    for match in _UNIT.finditer(text):
        number, span = match["figure"], Span(match.start("figure"), match.end("figure") + 1)
        yield Hit(span, repair=Edit(span, number + _suffix(number)), safe=True)


def _pointed(text: str) -> Iterator[Hit]:
    """Figures of dates and of what is counted, by the words before them."""
    ranked = [*_ranked(text), *_units(text)]
    yield from ranked
    for point in _POINT.finditer(text):
        if any(hit.span.start <= point.start() < hit.span.end for hit in ranked):
            continue
        before = text[max(point.start() - 24, 0) : point.start() + 1]
        if _MONTH.match(text, point.end()) and (figure := _FIGURE_OF_DATE.search(before)):
            ending = _suffix(figure["figure"]) if figure["the"] else ""
        elif _NOUN.match(text, point.end()) and (figure := _FIGURE.search(before)):
            ending = _suffix(figure["figure"])
        else:
            continue
        number = figure["figure"]
        span = Span(point.start() + 1 - len(number), point.start() + 2)
        space = "" if text[span.end].isspace() else " "
        yield Hit(span, repair=Edit(span, number + ending + space), safe=True)


def _suffix(number: str) -> str:
    if number[-2:] in {"11", "12", "13"}:
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")


class ForeignOrdinal(RuledCheck):
    id = "foreign-ordinal"
    category = "locale-convention/date-format"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_references = True
    rules = (
        Rule.of_text(
            _numeric_dates, Bigram(_DATED.search, lazy_regex(r"^[0-9]{1,2}\.(?:[0-9]{1,2}\.|$)"), by_second=True)
        ),
        Rule.of_text(
            _days_and_months,
            Bigram(
                frozenset("on from until till by since to before after and".split()),
                lazy_regex(r"^[0-9]{1,2}\.[0-9]{1,2}\."),
            ),
        ),
        Rule.of_text(_ranges, Bigram(lazy_regex(r"[0-9]\.$"), _MONTH_NAMES)),
        Rule.of_text(_twice, Bigram(lazy_regex(r"[0-9](?:st|nd|rd|th)\.$"), _MONTH_NAMES | {"of"})),
        Rule.of_text(_wars, Bigram(frozenset({"the"}), frozenset(map(str.lower, _ROMAN)))),
        Rule.of_text(_french, lazy_regex("1er$|[0-9](?:ème|ère)")),
        Rule.of_text(
            _rulers, Bigram(lambda token: token[-1].islower(), lazy_regex(r"^[IVX]{1,5}\.[,;]?$"), by_second=True)
        ),
        Rule.of_text(
            _pointed,
            Bigram(_POINTED, begins_small),
            Bigram(_POINTED, _MONTH_NAMES),
            Together(
                Bigram(frozenset("the its their our".split()), _POINTED),
                frozenset(map(str.lower, [*_UNITS, "Bundesliga"])),
            ),
            lazy_regex(r"(?:^|[–-])[0-9]{1,3}\.[A-Za-z]"),
        ),
    )
    message = "German writes ordinals with a point, English does not"
    explanation = """
Finds figures whose point makes them ordinals in German: "the 14. August", "the 19. century", "his 3. goal". The point
also ends the sentence for everything that reads the text afterwards. Write "14 August" and "19th".
"""
    examples = (
        bad("The law applies from ⟦14.⟧ August.", repair="The law applies from 14 August."),
        bad("On the ⟦3.⟧ October the shops are closed.", repair="On the 3rd October the shops are closed."),
        bad("The castle dates from the ⟦19.⟧ century.", repair="The castle dates from the 19th century."),
        bad(
            "Müller scored his ⟦22.⟧ goal in the ⟦73.⟧ minute.",
            repair="Müller scored his 22nd goal in the 73rd minute.",
        ),
        bad("He drove to ⟦3.⟧ place and ranks him there.", repair="He drove to 3rd place and ranks him there."),
        bad("The town ranks ⟦7.⟧ in the list.", repair="The town ranks 7th in the list."),
        bad(
            "The ⟦2.⟧ Senate of the court heard soldiers of the ⟦3.⟧ Mountain Brigade.",
            repair="The 2nd Senate of the court heard soldiers of the 3rd Mountain Brigade.",
        ),
        bad("On the ⟦19th.⟧ August she arrived.", repair="On the 19th August she arrived."),
        good("Twice she had come 14th. March brought her first win."),
        good("Union play in the 2. Bundesliga, and their second team in the 3. Liga."),
        good("They lost the 3. Mountain rescuers came."),
        good("Wash the rice, 2. place it in a pan, 3. set it on the stove. He finished 4th in 2012. in the"),
        bad("King Charles III⟦.⟧ visited the town.", repair="King Charles III visited the town."),
        bad("Under Ludwig XIV⟦.⟧, the garden grew.", repair="Under Ludwig XIV, the garden grew."),
        bad("The vote is on ⟦12.05.2024⟧ in Bern.", repair="The vote is on 12 May 2024 in Bern."),
        bad(
            "The shop is closed on ⟦24.12.⟧ and open from ⟦3.–5.⟧ May.",
            repair="The shop is closed on 24 December and open from 3–5 May.",
        ),
        bad("The ⟦II.⟧ World War destroyed the town.", repair="The Second World War destroyed the town."),
        good("He rose to 3.2. The index fell by 1.7. That is all; see 3.2.1 and section 4.1. for more."),
        good("The rate rose from 14.8 to 15.2."),
        good("Version 10.0.2 closes it; 12.05.2024 is printed on the tin."),
        good("She was born in 1984. August was hot."),
        good("He wore the 14. August came and he was gone."),
        good("See Part II., p. 4. They tried Johann V., 34, in Vienna after World War II."),
        good("They won the cup in 12. iPhone sales rose."),
        good("There were 11 of the 12. and nobody knew."),
    )
