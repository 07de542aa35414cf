"""An article before the name of a country that has none in English."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import MARKS
from mtcheck.report import Severity

__all__ = ["ArticleWithCountry"]

_COUNTRIES = frozenset(
    """
    Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh
    Barbados Belarus Belgium Belize Benin Bhutan Bolivia Botswana Brazil Brunei Bulgaria Burundi Cambodia Canada Chile
    China Colombia Croatia Cuba Cyprus Denmark Djibouti Ecuador Egypt England Eritrea Estonia Ethiopia Fiji Finland
    France Gabon Germany Ghana Greece Greenland Guatemala Guyana Haiti Honduras Hungary Iceland India Indonesia Iran
    Iraq Ireland Israel Italy Jamaica Japan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lesotho Liberia Libya
    Liechtenstein Lithuania Madagascar Malawi Malaysia Mali Malta Mauritania Mauritius Mexico Moldova Mongolia
    Montenegro Morocco Mozambique Myanmar Namibia Nepal Nicaragua Nigeria Norway Oman Pakistan Palestine Paraguay Peru
    Poland Portugal Qatar Romania Russia Rwanda Scotland Serbia Slovakia Slovenia Somalia Spain Suriname Sweden
    Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tunisia Turkey Turkmenistan Uganda Uruguay Uzbekistan
    Venezuela Vietnam Wales Zambia Zimbabwe Europe Africa Asia Scandinavia Czechia Tuscany Brittany Lombardy Carinthia
    Styria Alsace Thurgau Aargau Liguria Umbria Sicily Sardinia Corsica Burgundy
    """.split()
)
"""Countries, and regions that German gives an article. Not those of which English knows one (Ukraine, Lebanon, Crimea,
the Gambia), nor those that are rivers, hotels and hats (Niger, Jordan, Bristol, Panama)."""
_NAMES = "|".join(sorted(_COUNTRIES, key=len, reverse=True))
_THE = lazy_regex(
    r"\b(?:in|to|from|of|through|across|into|throughout|for|about|outside|inside|within|towards|[Ii]n|[Ff]rom|[Tt]hroughout"
    rf"|[Aa]cross)\s(?P<the>the\s)(?:{_NAMES})"
    r"(?=[.;!?](?!\w)|,\s(?:where|because|but|while|although|since|said|says)\b"
    r"|\s(?:can|will|would|is|was|has|had|must|should|could|may|might)\b"
    rf"|\s(?:and|or)\s(?:in\s|to\s|from\s)?(?:the\s)?(?:{_NAMES})(?:[.;!?,](?!\w)|\s(?:in|on|for|from|to|have|are|were|will|by|at|can)\b)"
    rf"|\s(?:in\s{ANY_MONTH}(?!\s\d)|on\s{ANY_WEEKDAY}|(?:next|last|this)\s(?:week|month|year|summer|winter|spring|autumn|{ANY_WEEKDAY})))"
)
_PARTS = frozenset("eastern western northern southern central north-eastern south-western whole".split())
_PART = lazy_regex(
    rf"\b(?:in|to|from|across|into|throughout|[Ii]n|[Aa]cross)\s(?P<the>the\s){one_of(_PARTS)}\s(?:{_NAMES})"
    r"(?=[.,;!?](?!\w)|\s(?:on|in|at|and|where|was|were|is|are|has|had|have|will|this|last|next|for|since)\b)"
)
"""“Hailstones fell across the eastern Switzerland.”"""
_OPENS = lazy_regex(
    rf"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))The\s(?P<name>{_NAMES})\s(?=(?:has|will|must|wants|is|and\s(?:the\s)?(?:{_NAMES})\s(?:have|are|were|will|must|want|had|can|could|should))\s)"
)
_SHIPS = frozenset(
    """
    ship ships liner vessel ferry yacht boat cruise sail sails sailed sailing aboard harbour port captain crew hotel
    statue magazine squad team match game beer brewery issue brand deal file files
    """.split()
)
"""What a country may be the name of."""


def _is_name(token: str) -> bool:
    return token.strip(MARKS).rstrip(",.;!?") in _COUNTRIES


class ArticleWithCountry(Check):
    id = "article-with-country"
    category = "fluency/grammar/function-word"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    supersedes = ("wrong-article",)
    triggers = Bigram(frozenset({"the"}), _is_name), Bigram(_PARTS, _is_name)
    message = "the name of a country has no article in English"
    explanation = """
Finds *the* before the name of a country or region with nothing behind it that could make it one of several: "in the
Switzerland", "Most of the Germany can look forward to sunshine". German says *die Schweiz* and *die Türkei*, and
systems carry the article over to other names. Delete it.

"The Germany of the Weimar years", "the Iran deal", "the Ukraine" and ships that are called like countries stay silent.
"""
    examples = (
        bad(
            "Most of ⟦the⟧ Germany can look forward to sunshine.",
            repair="Most of Germany can look forward to sunshine.",
        ),
        bad(
            "The pope will travel to ⟦the⟧ Switzerland in September.",
            repair="The pope will travel to Switzerland in September.",
        ),
        bad("They met on holiday in ⟦the⟧ Turkey.", repair="They met on holiday in Turkey."),
        bad("⟦The⟧ Slovakia has closed the border.", repair="Slovakia has closed the border."),
        bad(
            "He fled from ⟦the⟧ Iran, where he had been in prison.",
            repair="He fled from Iran, where he had been in prison.",
        ),
        bad(
            "Hail fell across ⟦the⟧ eastern Switzerland on Tuesday.",
            repair="Hail fell across eastern Switzerland on Tuesday.",
        ),
        good("The Sweden and Finland applications took up most of the summit."),
        good(
            "They flew across the eastern Switzerland route, to the southern Spain office and the northern Netherlands."
        ),
        good("He spoke in the France and Germany pavilions, and fans left the Italy and Spain games."),
        good("The Germany of the Weimar years, the Iran deal, the Switzerland that he knew and the Turkey captain."),
        good(
            "He sailed in the Italy. In the Germany before the war, in the China shop and in the Ukraine he was known."
        ),
        good(
            "The Finland was a ship of the fleet. The rest of the France squad is in Doha, that of the Spain team, too."
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if not _SHIPS.isdisjoint(context.words(passage)):
            return
        for match in (*_THE.finditer(passage.text), *_PART.finditer(passage.text)):
            span = Span(match.start("the"), match.end("the") - 1)
            yield Hit(span, repair=Edit(Span(span.start, span.end + 1), ""))
        for match in _OPENS.finditer(passage.text):
            yield Hit(Span(match.start(), match.start() + 3), repair=Edit(Span(match.start(), match.start("name")), ""))
