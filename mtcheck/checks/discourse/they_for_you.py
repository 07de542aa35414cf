"""*They* for the person who is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import is_plural
from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches, plain_words
from mtcheck.report import Severity

__all__ = ["TheyForYou"]

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mister|Dr|Professor|Prof|Herr|Frau)\.?"
_ASKED = lazy_regex(
    rf"(?:^|(?<=[.!?“\"\n]\s)|(?<=[“\"\n])){_TITLE}\s[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+)?,\s(?P<told>(?:you\b[^.!?\n]{{3,160}}[.!?]\s)?)"
    r"(?P<opening>(?:[Hh]ow|[Ww]hat|[Ww]hy|[Ww]hen|[Ww]here|[Ww]ho|[Ww]hich)?[^.!?,\n]{0,40}?)"
    r"\b(?:[Dd]o|[Dd]id|[Aa]re|[Ww]ere|[Hh]ave|[Hh]ad|[Cc]an|[Ww]ill|[Ww]ould|[Ss]hould|[Dd]oes|[Ii]s|[Ww]as|[Hh]as)\s(?P<they>they|she|he)\b(?P<rest>[^.!?\n]{0,160}\?)"
)


_PLEASE = lazy_regex(
    r"(?:(?<=[“\"„])|(?<=[“\"„]\s))Please\s(?:(?:also|only|always|therefore)\s)?(?:(?:keep|close|shut|leave|lock|seal)\s(?:all\s)?(?P<their>their)\s(?:(?:own|doors\sand)\s)?"
    r"(?:windows?|doors?|blinds|shutters|cars?|vehicles?|engines)\b"
    r"|(?:bring|take|carry|have|show|present)\s(?P<with>their)\s(?:own\s)?(?:ID|identity\scards?|passports?|tickets?|documents|cups?|mugs?|cutlery|towels?"
    r"|insurance\scards?|rubbish|valuables|belongings)\b"
    r"|(?:contact|call|ask|consult|inform|notify|check\swith)\s(?P<whose>their)\s(?:own\s)?(?:doctors?|GP|insurers?|banks?|landlords?|neighbours?|airlines?|travel\sagents?"
    r"|energy\ssuppliers?|town\shalls?)\b|(?:boil|switch\soff|turn\soff|unplug|check|fill\sin|register|renew)\s(?P<own>their)\s(?:own\s)?(?:drinking\swater|water|heating|"
    r"ventilation|air\sconditioning|lights|radios?|phones?|mobile\sphones?|appliances|details|data|passwords?|meters?)\b)"
)
"""“Please keep their windows closed”: *Ihre Fenster*."""


class TheyForYou(Check):
    id = "they-for-you"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Together(
            frozenset({"they", "she", "he"}), frozenset("mr mrs ms miss dr professor prof herr frau mister".split())
        ),
        Together(frozenset({"please"}), frozenset({"their"})),
    )
    message = "the person who is asked is “you”"
    confidence = 0.85
    explanation = """
Finds a question to somebody that asks about *they*: "Mr Moser, do they miss racing?" German addresses strangers as
*Sie*, which it writes like *they* at the beginning of a sentence and in speech. Write *you*.

A request in quotation marks to close "their windows" or to bring "their own cups" asks for *yours*, too.

Where the question or what is said before it speaks of several, it may be they, and the check stays silent.
"""
    examples = (
        bad("“Mr Moser, do ⟦they⟧ miss racing?”", repair="“Mr Moser, do you miss racing?”"),
        bad(
            "Mr Kolbe, you have been a lighthouse keeper for 22 years. When did ⟦they⟧ last spend it at home?",
            repair="Mr Kolbe, you have been a lighthouse keeper for 22 years. When did you last spend it at home?",
        ),
        bad("“Mrs Aebi, does ⟦she⟧ still remember the night the dam nearly broke?” the historian asked."),
        bad(
            "“Please close ⟦their⟧ windows,” the police wrote.", repair="“Please close your windows,” the police wrote."
        ),
        good("“Please respect their privacy and keep their names out of it,” the family asked."),
        good("“Mr Moser, your goats are famous. Do they miss you?” Ms Kern, did they ask you to resign?"),
        good("Mr Kolbe, you have trained nurses. When did they last strike?"),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in matches(_PLEASE, passage.text, ("please",), ("their",)):
            span = Span(*match.span(match.lastgroup or 0))
            yield Hit(span, repair=Edit(span, "your"))
        for match in _ASKED.finditer(passage.text):
            said = [*plain_words(match["told"]), *plain_words(match["opening"])]
            several = any(is_plural(word) and word not in _UNITS for word in said)
            before = context.previous.text if context.previous else ""
            if not several and not re.search(r"\byou\b|\byour\b", match["rest"]) and not before.rstrip().endswith("?"):
                span = Span(*match.span("they"))
                yield Hit(span, repair=Edit(span, "you") if match["they"] == "they" else None)


_UNITS = frozenset("years months weeks days hours times decades".split())
