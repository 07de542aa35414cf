"""A price in German form or order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ForeignPrice"]

_SUM = r"(?:\d[\d'’.,]*\d|\d)"
_SHOP = lazy_regex(
    rf"(?<![\w.])(?P<unit>s?S?Fr(?:\.|s\.?)\s?(?P<amount>{_SUM})(?P<dash>[.,][-–—]{{1,2}})?)"
    rf"|(?<![\w.,])(?P<behind>(?P<sum>{_SUM})\s(?:s?S?Fr\.|Rp\.))"
    r"|(?<![\w.,])(?:(?P<symbol>CHF|EUR|USD|€|\$|£)\s?)?(?P<price>\d[\d'’]*\d|\d)"
    r"(?P<stroke>[.,]\s?[-–—]{1,2})(?=[\s,;)]|\.(?:\s|$)|$)"
)
"""Prices as German-speaking shops write them: Fr. 200.-, 20 Fr., CHF 5.–."""
_SHOP_SIGN = lazy_regex(r"Fr(?:\.|s)|Rp\.|[.,][-–—]")
_BEHIND = lazy_regex(
    rf"(?<![\w.,]){_SUM}\s(?P<unit>Euro|Dollar)"
    r"(?=\s(?:per|for|a|an|in|to|and|or|of|from|each|on|more|less|by|at|this|last|as)\b|[.,;:)!?])"
)
_GENITIVE = lazy_regex(
    rf"(?<![\w.,])(?P<sum>{_SUM}|hundred|thousand|million|billion)\s(?P<unit>(?P<name>[Ee]uro|[Dd]ollar|[Ff]ranc"
    rf"|[Pp]ound)"
    r"['’]s)(?=\s(?:per|for|a|an|in|to|and|or|of|from|each|on|more|less|by|at|this|last|as|with|every|were|was|is|are"
    r"|had|have|has|into|went|goes?|will)\b|[.,;:)!?]|$)"
)
"""The plural with an apostrophe: 45,000 Euro’s."""
_BEFORE = lazy_regex(
    r"\b(?:costs?|costing|paid|pays?|paying|price of|fine of|fee of|worth|for|about|around|only|to|of)\s"
    rf"(?P<price>(?P<name>Euro|Dollar|Franken|Francs?|francs?|euros?)\s(?P<sum>{_SUM}))(?=[\s,;.)])"
    r"(?!\s(?:million|billion|Mi|Mr))"
)
_SIGN_BEHIND = lazy_regex(
    rf"(?<![\w.,€$£])(?P<sum>{_SUM})(?P<scale>\s(?:million|billion|thousand))?[\s\u202f]?(?P<sign>[€$£])(?![\w€$£/])"
)
"""The sign behind the amount: 18 €."""
_AMID = lazy_regex(
    r"(?<![\w.,])(?P<units>\d{1,4})\s(?P<unit>[Ee]uros?|[Ff]rancs?|Franken)\s(?P<cents>\d\d)"
    r"(?=\s(?:for|per|a|an|each|and|in|at|to|instead)\b|[,;)]|\.(?!\d)|$)"
)
"""The currency between units and cents: 7 euros 50."""
_YEAR = lazy_regex(r"(?:19|20)\d\d|[1-9]")
_SYMBOLS = {"euro": "€", "euros": "€", "dollar": "$"}
_KEYS = frozenset("euro euros dollar franken franc francs pound".split())


class ForeignPrice(Check):
    id = "foreign-price"
    category = "locale-convention/currency-format"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = _KEYS | {"frs", "sfrs"}, _SHOP_SIGN, lazy_regex(r"^[€$£][.,;:!?)]*$|[0-9][€$£]")
    message = "a price in German form"
    explanation = """
Finds prices as German-speaking shops and papers write them: "Fr. 200.-", "20 Fr.", "CHF 5.–", the currency in the
singular behind the amount ("20 Euro") or as a word before it ("Euro 25"), and its sign behind it ("18 €"). Systems copy
prices as they are. Write the amount with the English word, or the sign before it.

Codes before the amount (CHF 79, SFr12.50), tournaments (Euro 2024) and norms (Euro 6) stay silent.
"""
    examples = (
        bad("The fine is ⟦Fr. 200.-⟧, he said.", repair="The fine is 200 francs, he said."),
        bad("It costs ⟦CHF 5’000.–⟧ now.", repair="It costs CHF 5,000 now."),
        good("Fr. Keller is 80 and paid SFr12.50; the score was 3-2 and the range 5-10."),
        bad("It costs 20 ⟦Euro⟧ per person.", repair="It costs 20 euros per person."),
        bad("A day pass costs ⟦7 Euro 50⟧ for adults.", repair="A day pass costs 7.50 euros for adults."),
        bad("The ticket costs ⟦Euro 25⟧ and is valid.", repair="The ticket costs €25 and is valid."),
        bad("A ticket costs ⟦18 €⟧ for adults.", repair="A ticket costs €18 for adults."),
        good("The signs € and $ stand before the amount: €18, $20 million, A$5, 5 €/$ pairs."),
        bad("Cable worth 45,000 ⟦Euro's⟧ is gone.", repair="Cable worth 45,000 euros is gone."),
        good(
            "He bought ten pound's worth of fish; the 2024 Euro's top scorer was 16; the euro's fall; 45 euros' worth."
        ),
        good("Euro 2024 cost EUR 20 million for Euro 6 cars; he paid SFr12.50 and CHF 79."),
    )
    supersedes = ("foreign-number-format", "foreign-unit", "missing-space-after-punctuation", "doubled-punctuation")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if _SHOP_SIGN.search(text):
            for match in _SHOP.finditer(text):
                yield _hit(match.span(), _english(match))
        for match in _SIGN_BEHIND.finditer(text):
            yield _hit(match.span(), f"{match['sign']}{match['sum']}{match['scale'] or ''}")
        if _KEYS.isdisjoint(context.words(passage)):
            return
        for match in _AMID.finditer(text):
            unit = "euros" if match["unit"].lower().startswith("euro") else "francs"
            yield _hit(match.span(), f"{match['units']}.{match['cents']} {unit}")
        for match in _BEHIND.finditer(text):
            yield _hit(match.span("unit"), match["unit"].lower() + "s")
        for match in _GENITIVE.finditer(text):
            if not _YEAR.fullmatch(match["sum"]):  # the 2024 Euro’s
                yield _hit(match.span("unit"), match["name"].lower() + "s")
        for match in _BEFORE.finditer(text):
            if not _YEAR.fullmatch(match["sum"]):
                symbol = _SYMBOLS.get(match["name"].lower())
                yield _hit(match.span("price"), f"{symbol}{match['sum']}" if symbol else f"{match['sum']} francs")


def _english(match: re.Match[str]) -> str:
    amount = re.sub(r"['’]", ",", match["amount"] or match["sum"] or match["price"])
    if match["unit"] or match["behind"]:
        return f"{amount} {'centimes' if 'Rp' in match[0] else 'francs'}"
    symbol = match["symbol"] or ""
    return f"{symbol} {amount}" if symbol.isalpha() else f"{symbol}{amount}"


def _hit(place: tuple[int, int], text: str) -> Hit:
    span = Span(*place)
    return Hit(span, repair=Edit(span, text))
