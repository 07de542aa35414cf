"""A figure, unit, title or name that is given in two forms at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import NUMBER_WORDS
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.report import Severity

__all__ = ["SaidInTwoForms"]

_NUMBERS = {word: str(value) for value, word in enumerate(NUMBER_WORDS[1:], start=2)} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "hundred": "100",
}
_WORDS = "|".join(_NUMBERS)
_NUMBER = lazy_regex(
    rf"\b(?P<word>(?i:{_WORDS})) (?P<figure>\d{{1,3}})(?= [a-z])|(?<![\w.,/:-])(?P<figure2>\d{{1,3}})"
    rf" (?P<word2>{_WORDS})(?= [a-z])"
    r"|(?<![\w.,/:-])(?<!\d )(?P<twice>\d{1,6}) (?P=twice)(?= [a-z]{2})"
)
_NUMBERED = lazy_regex(r"(?<=[\w,]\s)[A-Z][\w-]*\s$")
_NAME = 26
"""Characters of a word before its number: Radio 2, Terminal 5."""
_CURRENCIES = {
    "€": "euros|EUR",
    "$": "dollars|USD",
    "£": "pounds|GBP",
    "EUR": "euros",
    "USD": "dollars",
    "CHF": "francs?",
}
_SCALE = r"(?:\s(?:million|billion|trillion|thousand|m|bn))?"
_MONEY = lazy_regex(
    "|".join(
        rf"(?<![\w]){re.escape(sign)}\s?\d[\d,.]*{_SCALE}(?P<name{number}>\s(?:{names}))(?![\w-])"
        for number, (sign, names) in enumerate(_CURRENCIES.items())
    )
    + r"|\d[\d,.]{0,20}\s(?:euros(?P<sign>\s?€)|dollars(?P<sign2>\s?\$)|pounds(?P<sign3>\s?£))"
)
_UNITS = lazy_regex(
    r"\d(?:%|\s%)(?P<percent>\s?(?:percent|per cent))(?!age)(?![\w-])|\d\s(?:percent|per cent)(?P<sign>\s?%)"
    r"|\d\s?(?:km(?P<km>\s(?:kilomet(?:re|er)s?))|kg(?P<kg>\s(?:kilos?|kilogram(?:me)?s?))"
    r"|cm(?P<cm>\s(?:centimet(?:re|er)s?))"
    r"|°C(?P<degrees>\s(?:degrees?(?: Celsius)?))|km/h(?P<speed>\s(?:kilomet(?:re|er)s per hour|kmh|kph))"
    r"|ha(?P<ha>\s(?:hectares?))"
    r"|m(?P<m>\smet(?:re|er)s?)|min(?P<min>\sminutes)|h(?P<h>\shours)"
    r"|kilomet(?:re|er)s(?P<sign_km>\skm)|kilo(?:gram(?:me)?)?s(?P<sign_kg>\skg)|centimet(?:re|er)s(?P<sign_cm>\scm)"
    r"|met(?:re|er)s(?P<sign_m>\sm)|hectares(?P<sign_ha>\sha)|hours(?P<sign_h>\sh)|minutes(?P<sign_min>\smin)"
    r"|degrees(?: Celsius)?(?P<sign_c>\s°C)|tonnes(?P<sign_t>\st))(?![\w-])"
)
_EXPANDED = lazy_regex(
    r"(?P<name>(?:[A-Z][a-z]+\s(?:of\s(?:the\s)?|for\s|and\s)?){1,5}[A-Z][a-z]+)(?P<short>\s[A-Z]{2,6})(?=\s(?:[a-z]))"
)
_TITLE = lazy_regex(
    r"\b(?P<one>Herr|Herrn|Frau|Monsieur|Madame|Signor|Signora|Señor|Señora)\s(?:Mr|Mrs|Ms|Miss)\b\.?(?=\s[A-Z])"
    r"|\b(?:Mr|Mrs|Ms)\.?\s(?P<two>Herr|Herrn|Frau|Monsieur|Madame)(?=\s[A-Z])"
    r"|\b(?P<long>Professor(?=\s(?:Prof|Professor)\b)|Doctor(?=\s(?:Dr|Doktor)\b)|President(?=\s(?:Pres\b|Präsident))"
    r"|Chancellor(?=\s(?:Bundesk|K)anzler)|Minister(?=\s(?:Min\b|Minister))|Mayor(?=\s(?:Oberb|B)ürgermeister)"
    r"|Engineer(?=\sIng\b)|Director(?=\sDir\b))\s[A-Z][a-zä-ü]+\.?(?=\s[A-Z])"
    r"|\b(?:(?P<short>Dr)\.?\sDoctor|(?P<short2>Prof)\.?\sProfessor)(?=\s[A-Z])|\b(?P<same>Mr|Mrs|Ms|Dr|Prof|President|Professor|Minister|Chancellor|Mayor|King|Queen|Prince|Pope|Bishop"
    r"|Judge|Captain|Senator"
    r"|Governor|General)\.?\s(?P=same)\b\.?(?=\s[A-Zo])"
)
_SPELLINGS = {
    first + end: second + end
    for first, second in (
        pair.split("/")
        for pair in """
        metre/meter kilometre/kilometer centimetre/centimeter millimetre/millimeter litre/liter centre/center
        theatre/theater fibre/fiber colour/color neighbour/neighbor labour/labor harbour/harbor favour/favor
        behaviour/behavior honour/honor rumour/rumor flavour/flavor humour/humor armour/armor tumour/tumor
        programme/program tonne/ton defence/defense offence/offense licence/license tyre/tire cheque/check
        aeroplane/airplane kilogramme/kilogram organisation/organization organiser/organizer traveller/traveler
        grey/gray jewellery/jewelry analyse/analyze
        """.split()
    )
    for end in ("", "s")
}
"""Words that Britain and America spell in two ways."""
_AMERICAN = {american: british for british, american in _SPELLINGS.items()}
_EITHER_SPELLING = frozenset(_SPELLINGS) | frozenset(_AMERICAN)
_BESIDE = lazy_regex(
    rf"(?<![\w-])(?P<one>{one_of(_EITHER_SPELLING)})(?P<again> (?P<other>{one_of(_EITHER_SPELLING)}))(?![\w-])"
)
_ALTERNATIVES = lazy_regex(r"(?<![\w-])(?P<word>[A-Za-z]{2,20})\s(?P<again>\((?P<inner>[A-Za-z]{2,20})\))")


def _is_short_form(token: str) -> bool:
    return token.isupper() and token.isalpha() and 1 < len(token) < LONGEST


LONGEST = 7
"""Letters of no initials."""


def _is_number(token: str) -> bool:
    return token.isdigit() or token in _NUMBERS


def _ends_in_number(token: str) -> bool:
    return token[-1].isdecimal() or token.lower().endswith(_IN_WORDS)


_IN_WORDS = tuple(_NUMBERS)


_ENDS_IN_NAME = lazy_regex("[A-Z][a-z]+$")
_SIGNS = frozenset(sign.lower() for sign in _CURRENCIES)
_CURRENCY_NAMES = frozenset("euros eur dollars usd pounds gbp franc francs".split())
_UNIT_SIGNS = frozenset("km kg cm ° h ha m min t".split())
_UNIT_NAMES = frozenset(
    """
    kilometre kilometres kilometer kilometers kmh kph kilo kilos kilogram kilograms kilogramme kilogrammes centimetre
    centimetres centimeter centimeters degree degrees hectare hectares metre metres meter meters minutes hours
    tonnes celsius
    """.split()
)
_TITLES = frozenset(
    """
    herr herrn frau monsieur madame signor signora señor señora mr mrs ms miss dr prof president professor minister
    chancellor mayor king queen prince pope bishop judge captain senator governor general doctor engineer director
    pres min dir ing doktor präsident präsidentin bundeskanzler bundeskanzlerin kanzler bürgermeister bürgermeisterin
    professorin ministerin
    """.split()
)


class SaidInTwoForms(Check):
    id = "said-in-two-forms"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = (
        Bigram(_ends_in_number, _is_number),
        Together(_SIGNS, _CURRENCY_NAMES),
        Together(frozenset({"%"}), frozenset({"percent", "cent"})),
        Bigram(_UNIT_SIGNS, _UNIT_NAMES),
        Bigram(_UNIT_NAMES, _UNIT_SIGNS),
        Bigram(_ENDS_IN_NAME.search, _is_short_form, by_second=True),
        Bigram(_TITLES, _TITLES),
        Bigram(_EITHER_SPELLING, _EITHER_SPELLING),
        lazy_regex(r"\([A-Za-z]{2,20}\)"),
    )
    message = "this is said twice, in two forms"
    explanation = """
Finds a figure beside its word (twelve 12), a currency or unit as sign and as word (€500 euros, 45% percent, 12 km
kilometres), a word in both its spellings (metres meters), the same figure or title twice (12 12 people, Mr Mr Weber,
Herr Mr Weber) and a name beside its own initials without brackets (the European Union EU). Systems give both forms
where the source has one. Delete one.

Initials in brackets, tables and scores stay silent.
"""
    examples = (
        bad(
            "The fire killed ⟦twelve 12⟧ people in ⟦3 three⟧ houses.",
            repair="The fire killed twelve people in three houses.",
        ),
        bad("The fire killed ⟦12 12⟧ people.", repair="The fire killed 12 people."),
        bad("It costs ⟦€500 euros⟧, or ⟦$2 million dollars⟧.", repair="It costs €500, or $2 million."),
        bad("It fell by ⟦5% percent⟧ over ⟦12 km kilometres⟧.", repair="It fell by 5% over 12 km."),
        bad("The ⟦European Union EU⟧ plans new rules.", repair="The European Union plans new rules."),
        bad("It is ⟦240 metres m⟧ long.", repair="It is 240 metres long."),
        bad(
            "It is ten ⟦kilometers kilometres⟧ to the ⟦theatre theater⟧.", repair="It is ten kilometers to the theatre."
        ),
        good("The grey colour of the theatre: Americans write color, and meters for metres."),
        bad("⟦Professor Prof.⟧ Weber met ⟦Mayor Bürgermeister⟧ Huber.", repair="Professor Weber met Mayor Huber."),
        bad("⟦Mr Mr⟧ Weber and ⟦Herr Mr⟧ Huber met.", repair="Mr Weber and Mr Huber met."),
        bad("The minister ⟦(minister)⟧ resigned.", repair="The minister resigned."),
        good("Health Minister Dr. Joseph Kurian and Mayor Prof. Anna Weber met President Dr. Lee."),
        good("In 2019, 2019 people came; the set scores were 6-4 12 12; Germany’s EU envoy and the BBC One chief."),
        good(
            "The €20 euro-zone pass; $5; dollars are rare; 5% percentage points; one (1) copy; the 12 twelve-year-olds."
        ),
        good("BBC Radio 2 two weeks ago dropped its Sunday quiz."),
        good("The European Union (EU) and the World Health Organization, WHO, plan; New York NY 10001."),
    )
    supersedes = ("doubled-word", "foreign-title", "function-word-clash", "noun-number")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _NUMBER.finditer(text):
            span = Span(*match.span())
            if match["twice"]:
                yield Hit(span, repair=Edit(span, match["twice"]), safe=True)
                continue
            word, figure = match["word"] or match["word2"], match["figure"] or match["figure2"]
            if match["figure2"] and _NUMBERED.search(text, max(match.start() - _NAME, 0), match.start()):
                continue  # BBC Radio 2 two weeks ago
            if _NUMBERS[word.lower()] == figure:
                yield Hit(span, repair=Edit(span, word))
        for pattern in (_MONEY, _UNITS):
            for match in pattern.finditer(text):
                span = Span(*match.span())
                again = Span(*match.span(match.lastgroup or 0))
                yield Hit(Span(_figure_start(text, span.start), span.end), repair=Edit(again, ""), safe=True)
        yield from _in_both_spellings(text)
        for match in _EXPANDED.finditer(text):
            start = _initials_start(match["name"], match["short"].strip())
            if start is not None:
                again = Span(*match.span("short"))
                yield Hit(Span(match.start() + start, match.end()), repair=Edit(again, ""))
        for match in _TITLE.finditer(text):
            span = Span(*match.span())
            english = (
                match["same"]
                or match["long"]
                or match["short"]
                or match["short2"]
                or (match[0].split()[1] if match["one"] else match[0].split()[0])
            )
            yield Hit(span, repair=Edit(span, english))
        for match in _ALTERNATIVES.finditer(text):
            if match["word"].lower() == match["inner"].lower():
                again = Span(*match.span("again"))
                yield Hit(again, repair=Edit(Span(again.start - 1, again.end), ""))


def _in_both_spellings(text: str) -> Iterator[Hit]:
    """“twenty meters metres”"""
    for match in _BESIDE.finditer(text):
        if match["other"] in (_SPELLINGS.get(match["one"]), _AMERICAN.get(match["one"])):
            yield Hit(Span(*match.span()), repair=Edit(Span(*match.span("again")), ""), safe=True)


def _figure_start(text: str, place: int) -> int:
    """The beginning of the figure of which the last digit stands at a place."""
    while place and (text[place - 1].isdigit() or (text[place - 1] in ".,€$£" and text[place].isdigit())):
        place -= 1
    return place


def _initials_start(name: str, short: str) -> int | None:
    """Where the words begin whose initials a short form is, in a name."""
    words = [(match.start(), match[0]) for match in re.finditer(r"[A-Z][a-z]+", name)]
    if len(words) < len(short):
        return None
    chosen = words[len(words) - len(short) :]
    return chosen[0][0] if "".join(word[0] for _, word in chosen) == short else None
