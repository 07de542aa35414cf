"""Where somebody lives, or how somebody or something is, without the verb that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be, is_comparative, verb_tags
from mtcheck.check import Edit, Hit, Together
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches

__all__ = ["TRIGGERS", "without_state"]

_LIVES = lazy_regex(
    r"\b(?:who|[Hh]e|[Ss]he)\s(?:grew\sup|was\s(?:born|raised|brought\sup)|comes\sfrom|came\sfrom|hails\sfrom|is\sfrom)\s[^,.;:]{2,40}?\s"
    r"and\s(?P<now>now|today|currently|nowadays|meanwhile)(?P<gap>)\s(?:in|near|outside)\s[A-Z][\w-]+(?=[,.;]|\sand\b)"
)
"""“Who grew up in Gera and now in Lisbon”: nobody grows up now."""
_WHEN = (
    rf"(?:(?:last\s)?{ANY_WEEKDAY}|{ANY_MONTH}"
    r"|yesterday|last\s(?:week|month|year|spring|summer|autumn|winter)|Easter|Christmas|\d{4}"
    r"|the\s(?:weekend|spring|summer|autumn|winter|morning))"
)
_SINCE = lazy_regex(
    r"\b(?:[Aa]lthough|[Bb]ecause|[Tt]hough|[Ww]hile|[Aa]s)\s(?:the|his|her|its|their|our)\s(?:[a-z-]+\s){1,3}?"
    rf"(?P<since>since\s{_WHEN})(?P<gap>)\s"
    r"(?P<state>off\slimits|closed|shut|out\sof\s(?:order|service|action)|under\s(?:construction|repair|water)|unusable|impassable|unavailable|"
    r"vacant|empty|on\sstrike|in\s(?:custody|hospital|prison)|blocked|missing)"
    r"(?=,|\sto\s(?:lorries|traffic|cars|visitors|the\spublic|vehicles|pedestrians|cyclists|motorists)\b)"
)
"""“Although the bridge since May off limits to lorries”."""
_UNCLEAR = lazy_regex(
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))(?:Whether|How|Why|When|Where|Who)\s[^.!?;:,]{8,160}?\s"
    r"(?<!\bis\s)(?<!\bwas\s)(?<!\bare\s)(?<!\bwere\s)(?<!\bbe\s)(?<!\bbeen\s)(?<!\bremains\s)(?<!\bremained\s)(?<!\bremain\s)(?<!\band\s)"
    r"(?<!\bor\s)(?<!\bbut\s)(?<!\bseems\s)(?<!\bstays\s)(?<!\bstayed\s)(?<!\bseemed\s)(?<!\bappears\s)(?<!\balso\s)(?<!\bhowever\s)(?<!\btherefore\s)"
    r"(?P<gap>)(?P<state>(?:still|initially|as\syet|so\sfar)\s(?:completely\s|entirely\s)?(?:unclear|unknown|uncertain|undecided))(?=\.(?:\s|$))"
)
"""“Whether the pool will reopen at all still unclear.”"""
_FEATURES = frozenset(
    """
    beard beards moustache mustache stubble goatee ponytail plait plaits limp stoop accent lisp stammer stutter tattoo
    tattoos scar scars birthmark piercing piercings earring earrings glasses hair eyes build complexion dialect nose
    """.split()
)
"""What somebody has who is described."""
_DESCRIBED = lazy_regex(
    r"\b(?:was|is|were|are)\s(?P<state>(?:[^.;:!?]|\.(?=\d)){2,90}?)\s(?P<joint>and)\s(?P<feature>(?:an?\s)?(?:[a-z-]+\s){0,3}?"
    rf"(?:{'|'.join(sorted(_FEATURES))}))(?=[.,;])"
)
"""“He was stockier and a limp”: *hatte* lost behind *und*."""
_HAVING = frozenset("with wearing had has have having of like whose without sported wore wears a an".split())
_NOW = frozenset("now today currently nowadays meanwhile".split())
_UNDECIDED = frozenset("unclear unknown uncertain undecided".split())
TRIGGERS = (
    Together(frozenset("grew born raised brought comes came hails from".split()), frozenset({"and"}), _NOW),
    Together(
        frozenset({"since"}),
        frozenset("although because though while as".split()),
        frozenset(
            """
            limits closed shut order service action construction repair water unusable impassable unavailable vacant
            empty strike custody hospital prison blocked missing
            """.split()
        ),
    ),
    Together(frozenset("whether how why when where who".split()), _UNDECIDED),
    Together(frozenset("was is were are".split()), frozenset({"and"}), _FEATURES),
)


def without_state(text: str) -> Iterator[Hit]:
    for match in matches(_LIVES, text, _NOW):
        yield _without(match, "now", " lives")
    for match in matches(_SINCE, text, ("since",)):
        span = Span(match.start("since"), match.end("state"))
        yield Hit(span, repair=Edit(Span(match.end("since"), match.end("since")), " has been"))
    for match in matches(_UNCLEAR, text, _UNDECIDED):
        yield _without(match, "state", "is ")
    for match in matches(_DESCRIBED, text, _FEATURES):
        if _is_described(match):
            yield Hit(Span(match.start("joint"), match.end("feature")))


def _without(match: re.Match[str], group: str, verb: str) -> Hit:
    gap = match.start("gap")
    return Hit(Span(*match.span(group)), repair=Edit(Span(gap, gap), verb))


def _is_described(match: re.Match[str]) -> bool:
    state, feature = match["state"].lower().replace(",", " ").split(), match["feature"].split()
    last = state[-1]
    adjective = (
        can_be(last) == {"ADJ"} or is_comparative(last) or last in ("tall", "old", "slim", "short", "fair", "dark")
    )
    whole = feature[0] in ("a", "an") or (len(feature) > 1 and feature[-1] in ("hair", "eyes", "glasses"))
    return (
        adjective
        and whole
        and _HAVING.isdisjoint(state)
        and not any(verb_tags(word) - {"VBN", "VBG"} for word in feature[:-1])
    )
