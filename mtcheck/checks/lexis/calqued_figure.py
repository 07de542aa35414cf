"""A figure told as in German."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import Span
from mtcheck.languages.english_numbers import BELOW_HUNDRED
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["CalquedFigure"]

_RISES = frozenset(
    """
    rise rises rose risen climb climbs climbed fall falls fell fallen sink sinks sank sunk drop drops dropped shrink
    shrinks shrank shrunk increase increases increased decrease decreases decreased grow grows grew grown decline
    declines declined plunged plummeted slumped soared surged
    """.split()
)
_COUNTED = (
    r"(?:per\scent|percent|percentage\spoints|degrees|euros|francs|dollars|pounds|points|metres|tonnes|visitors"
    r"|guests|passengers|people"
    r"|residents|inhabitants|members|students|pupils|vehicles|units|kilometres|hectares)"
)
_ROUGHLY = (
    r"(?:(?:over|almost|about|nearly|around|just|now|more\sthan|less\sthan|currently"
    r"|just\sunder|just\sover|only|a\sgood)\s)?"
)
_NEARLY = frozenset("over almost about nearly around just now more less currently only good".split())
_FIGURE = r"\d[\d.,]*"
_AMOUNT = rf"{_ROUGHLY}(?:{_FIGURE}\s(?:(?:million|billion)\s)?{_COUNTED}|[€$£]\s?{_FIGURE}(?:\s(?:million|billion))?)"
_NUMBER = (
    rf"(?:{_FIGURE}|{BELOW_HUNDRED}"
    r")"
)
_BY = (
    rf"(?:by\s)?(?:{_ROUGHLY}{_NUMBER}\s(?:(?:million|billion)\s)?{_COUNTED}|by\s{_ROUGHLY}{_FIGURE}"
    r"|a\s(?:third|quarter|half|fifth|tenth))"
)
_CLOSES = (
    r"(?=[,;]\s|\.(?:\s|$)|$|\sin\sthe\s(?:first|second|third|fourth|last)\s(?:quarter|half"
    r"|year)(?:\sof\s(?:the\syear|\d{4}))?[,.]"
    r"|\s(?:because|despite|due|as\sa\sresult|owing|thanks)\b)"
)
_RISEN_BY = lazy_regex(rf"\b{one_of(_RISES)}\s{_BY}\s(?P<on>on)\s{_AMOUNT}{_CLOSES}")
"""“Fell 8.4 percent on 212 million euros”."""
_RISEN_FROM = lazy_regex(
    rf"\b{one_of(_RISES)}\s(?:again\s|further\s|slightly\s|sharply\s)?from\s{_ROUGHLY}{_FIGURE}(?:\s(?:million|billion|thousand))?"
    rf"(?:\s[a-z]+){{0,2}}?\s(?P<on>on)\s{_ROUGHLY}{_FIGURE}(?:\s(?:million|billion|thousand))?"
    r"(?=[;.](?:\s|$)|,\s|$|\s(?:in|at|by|this|last|within|per|euros)\b)"
)
"""“Fell from 412 million on 367 million”, with no unit."""
_RISEN = lazy_regex(
    rf"\b{one_of(_RISES)}\s(?:again\s|further\s|slightly\s|sharply\s)?(?P<on>on)\s{_ROUGHLY}{_FIGURE}\s"
    rf"(?:(?:million\s|billion\s)?{_COUNTED}(?=[,;]\s|\.(?:\s|$)|$|\s(?:in|at|by|on|this|since|after|because"
    rf"|within)\b)|(?:million|billion)(?=[.;]|$))"
)
"""“Rose on 5 per cent”."""
_FROM_TO = lazy_regex(
    rf"\bfrom\s{_ROUGHLY}{_FIGURE}\s(?:(?:million|billion)\s)?(?:{_COUNTED}\s)?(?P<on>on)\s{_AMOUNT}\b"
)
"""“From 6.1 on 5.8 per cent”."""
_COMPARED = lazy_regex(
    r"\b(?:earlier|before|last\s(?:year|month|week|time)|previous|prior|compared|sales|revenues?|turnover|volume"
    r"|forecast|ago)\b"
)
_REACH = 60


def _risen(text: str) -> Iterator[Hit]:
    for pattern in (_RISEN_BY, _RISEN):
        for match in matches(pattern, text, ("on",), _RISES):
            if pattern is _RISEN or not _COMPARED.search(text, match.end("on"), match.end() + _REACH):
                yield _hit(Span(*match.span("on")))


def _from_to(text: str) -> Iterator[Hit]:
    found = {
        Span(*match.span("on"))
        for pattern in (_FROM_TO, _RISEN_FROM)
        for match in matches(pattern, text, ("from",), ("on",))
    }
    yield from map(_hit, sorted(found))


def _hit(span: Span) -> Hit:
    return Hit(span, repair=Edit(span, "to"))


class CalquedFigure(RuledCheck):
    id = "calqued-figure"
    category = "fluency/grammar/function-word"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "what rises or falls reaches a figure with “to”; this is German “auf 212 Millionen steigen”"
    supersedes = ("calqued-preposition",)
    explanation = """
Finds *on* before the figure that something rises or falls to: "fell 8.4 percent on 212 million euros", "rose on 5 per
cent", "from 6.1 on 5.8 per cent" (*von … auf*). Write *to*.

A figure that another is compared with ("rose 4 per cent on 212 million euros a year earlier") stays silent.
"""
    examples = (
        bad(
            "Turnover rose by 6 percent ⟦on⟧ almost 40 million francs.",
            repair="Turnover rose by 6 percent to almost 40 million francs.",
        ),
        bad(
            "Attendance fell by a third ⟦on⟧ 20,000 visitors, the zoo said.",
            repair="Attendance fell by a third to 20,000 visitors, the zoo said.",
        ),
        bad("It sank from 6.1 ⟦on⟧ 5.8 per cent.", repair="It sank from 6.1 to 5.8 per cent."),
        bad("Exports fell from 512 million ⟦on⟧ 467 million.", repair="Exports fell from 512 million to 467 million."),
        bad("The number fell ⟦on⟧ 12 per cent.", repair="The number fell to 12 per cent."),
        good("Sales rose 4 per cent on 212 million euros a year earlier. The index rose from 5 on 7 March."),
        good("Profit fell 8 per cent on 212 million euros of revenue. It rose 5 euros on 3 May, on 40 tonnes of ore."),
    )
    rules = (
        Rule.of_text(
            _risen,
            Together(_RISES, Bigram(frozenset({"on"}), lazy_regex(r"\d"))),
            Together(_RISES, frozenset({"on"}), _NEARLY, lazy_regex(r"\d")),
        ),
        Rule.of_text(
            _from_to,
            Together(frozenset({"from"}), Bigram(frozenset({"on"}), lazy_regex(r"\d"))),
            Together(frozenset({"from"}), frozenset({"on"}), _NEARLY, lazy_regex(r"\d")),
        ),
    )
