"""Where somebody lives, or how something is, without the verb that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["StateWithoutVerb"]

_LIVES = re.compile(
    r"\b(?:who|[Hh]e|[Ss]he)\s(?:grew\sup|was\s(?:born|raised|brought\sup)|comes\sfrom|came\sfrom|hails\sfrom|is\sfrom)\s[^,.;:]{2,40}?\s"
    r"and\s(?P<now>now|today|currently|nowadays|meanwhile)(?P<gap>)\s(?:in|near|outside)\s[A-Z][\w-]+(?=[,.;]|\sand\b)"
)
"""“Who grew up in Gera and now in Lisbon”: nobody grows up now."""
_WHEN = (
    rf"(?:(?:last\s)?(?:{ANY_WEEKDAY})|{ANY_MONTH}"
    r"|yesterday|last\s(?:week|month|year|spring|summer|autumn|winter)|Easter|Christmas|\d{4}"
    r"|the\s(?:weekend|spring|summer|autumn|winter|morning))"
)
_SINCE = re.compile(
    r"\b(?:[Aa]lthough|[Bb]ecause|[Tt]hough|[Ww]hile|[Aa]s)\s(?:the|his|her|its|their|our)\s(?:[a-z-]+\s){1,3}?"
    rf"(?P<since>since\s{_WHEN})(?P<gap>)\s"
    r"(?P<state>off\slimits|closed|shut|out\sof\s(?:order|service|action)|under\s(?:construction|repair|water)|unusable|impassable|unavailable|"
    r"vacant|empty|on\sstrike|in\s(?:custody|hospital|prison)|blocked|missing)"
    r"(?=,|\sto\s(?:lorries|traffic|cars|visitors|the\spublic|vehicles|pedestrians|cyclists|motorists)\b)"
)
"""“Although the bridge since May off limits to lorries”."""
_UNCLEAR = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))(?:Whether|How|Why|When|Where|Who)\s[^.!?;:,]{8,160}?\s"
    r"(?<!\bis\s)(?<!\bwas\s)(?<!\bare\s)(?<!\bwere\s)(?<!\bbe\s)(?<!\bbeen\s)(?<!\bremains\s)(?<!\bremained\s)(?<!\bremain\s)(?<!\band\s)"
    r"(?<!\bor\s)(?<!\bbut\s)(?<!\bseems\s)(?<!\bstays\s)(?<!\bstayed\s)(?<!\bseemed\s)(?<!\bappears\s)(?<!\balso\s)(?<!\bhowever\s)(?<!\btherefore\s)"
    r"(?P<gap>)(?P<state>(?:still|initially|as\syet|so\sfar)\s(?:completely\s|entirely\s)?(?:unclear|unknown|uncertain|undecided))(?=\.(?:\s|$))"
)
"""“Whether the pool will reopen at all still unclear.”"""
_STATES = frozenset(
    """
    limits closed shut order service action construction repair water unusable impassable unavailable vacant empty
    strike custody hospital prison blocked missing
    """.split()
)


class StateWithoutVerb(Check):
    id = "state-without-verb"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("missing-verb", "clause-without-verb", "missing-be", "lost-function-word", "unlikely-wording")
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.CAPTION, Role.LIST_ITEM, Role.TEASER})
    triggers = (
        Together(
            frozenset("grew born raised brought comes came hails from".split()),
            frozenset({"and"}),
            frozenset("now today currently nowadays meanwhile".split()),
        ),
        Together(frozenset({"since"}), frozenset("although because though while as".split()), _STATES),
        Together(
            frozenset("whether how why when where who".split()),
            frozenset("unclear unknown uncertain undecided".split()),
        ),
    )
    message = "the verb is missing"
    explanation = """
Finds clauses that lost a verb which nothing else can stand for: "who grew up in Gera and now in Lisbon" (*lives*),
"Although the bridge since May off limits to lorries" (*has been*), "Whether the pool will reopen still unclear" (*is*).
German puts the verb last, where systems lose it. Put it in.
"""
    examples = (
        bad(
            "The novelist, who grew up in Gera and ⟦now⟧ in Lisbon, wins the prize.",
            repair="The novelist, who grew up in Gera and now lives in Lisbon, wins the prize.",
        ),
        bad(
            "Although the bridge ⟦since May off limits⟧ to lorries, they use it.",
            repair="Although the bridge since May has been off limits to lorries, they use it.",
        ),
        bad(
            "Whether the pool will reopen at all ⟦still unclear⟧. The council meets next week.",
            repair="Whether the pool will reopen at all is still unclear. The council meets next week.",
        ),
        good("He worked first in Gera and now in Lisbon. Who grew up in Gera and now lives in Lisbon wins."),
        good(
            "Although the bridge has since May been off limits, and the shops since closed have reopened, all is well."
        ),
        good("Whether it will reopen is still unclear. How it began was so far unknown. Who did it remains unclear."),
        good("While the factories since 1990 closed by the trust stand empty, the schools since then shut are in use."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in matches(_LIVES, text, ("now", "today", "currently", "nowadays", "meanwhile")):
            yield _without(match, "now", " lives")
        for match in matches(_SINCE, text, ("since",)):
            span = Span(match.start("since"), match.end("state"))
            yield Hit(span, repair=Edit(Span(match.end("since"), match.end("since")), " has been"))
        for match in matches(_UNCLEAR, text, ("unclear", "unknown", "uncertain", "undecided")):
            yield _without(match, "state", "is ")


def _without(match: re.Match[str], group: str, verb: str) -> Hit:
    gap = match.start("gap")
    return Hit(Span(*match.span(group)), repair=Edit(Span(gap, gap), verb))
