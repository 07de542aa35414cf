"""Author, date and reading time of an article in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.run_in import openings_of_labels, run_in
from mtcheck.checks.structure.seams.openers import OPENERS
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["BoilerplateByline"]

_DAY = r"\d{1,2}(?:[./-]\d{1,2}[./-]\d{2,4}|(?:st|nd|rd|th|\.)?\s[A-Z][a-z]{2,8}\.?)"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞČŠŽ][\w’'.-]*"
_NAME = rf"{_CAPITAL}(?:\s(?:von|van|der|de|di|du|zu|la|el|{_CAPITAL})){{1,3}}?"
_PLAIN_NAME = rf"{_CAPITAL}\s{_CAPITAL}"
_BY = lazy_regex(
    r"(?:By|BY|From|Von|Text|Words|Author|Autor|Interview|Report(?:ed)? by|Written by|Editing|Edited by|Recorded by"
    r"|An? (?:report|commentary|comment|guest (?:contribution|commentary|article|post)|analysis|column|contribution"
    r"|essay)"
    rf" by)\s?:?\s{_NAME}(?:\s\((?:text|photos?|pictures|video)\))?(?:(?:,\s|\s(?:and|und|&)\s){_NAME}(?:\s\((?:text"
    rf"|photos?|pictures|video)\))?){{0,3}}?"
    rf"(?P<place>,\s(?:currently\s|in\s|from\s)?{_CAPITAL}(?:\s{_CAPITAL})??(?:\s?/\s?{_CAPITAL})?)?"
    rf"(?P<more>\s?[,(/|–-]\s?(?:text|photos?|video|editor|editing|dpa|sda|AFP|AP|afp|apa|red|{_DAY}"
    rf"|[a-z]{{2,4}}\)?)[^.!?]{{0,20}})?(?=\s(?P<next>[A-Z][\w’'-]*),?\s)"
)
_BEGINS = frozenset(
    "by from von text words author autor interview report reported written editing edited recorded".split()
)
_KINDS = frozenset("report commentary comment guest analysis column contribution essay".split())
_OPENS = "The A An In On At It He She They This There After For".split()
_DATELINED = lazy_regex(rf"{_PLAIN_NAME},\s(?:{_CAPITAL}|{_CAPITAL}\s{_CAPITAL}?)(?=\s(?:{'|'.join(_OPENS)})\s)")
"""Author and place without a word in front of them: "Jane Doe, Berlin The bridge …"."""


def _ends_name(token: str) -> bool:
    return token[-1] == "," and token[0].isupper()


def _is_capital(token: str) -> bool:
    return token[0].isupper()


_START = frozenset({""})
_BEFORE_NAMES = frozenset("by from von text words author autor interview editing :".split())


def _stamps(passage: Passage, context: Context) -> Iterator[Hit]:
    for span in run_in("page_stamps", passage, context):
        yield Hit(span, repair=deletion(passage.text, span))


def _notices(passage: Passage, context: Context) -> Iterator[Hit]:
    """Says where the text comes from: a courtesy on many sites and no defect, unless it is all of a passage."""
    for span in run_in("publication_notices", passage, context):
        if len(span) < len(passage.text):
            yield Hit(span, repair=deletion(passage.text, span), severity=Severity.NEUTRAL)


def _bylines(text: str) -> Iterator[Hit]:
    match = _BY.match(text)
    if match is None or not (_is_labelled(match) or match["next"] in OPENERS) or not _begins_sentence(match):
        match = _DATELINED.match(text)
    if match:
        span = Span(*match.span())
        yield Hit(span, repair=deletion(text, span))


def _is_labelled(match: re.Match[str]) -> bool:
    return bool(match["place"] or match["more"] or ":" in match[0] or " by " in match[0])


def _begins_sentence(match: re.Match[str]) -> bool:
    """Whether a sentence begins behind a byline, and no second name: its first word says so, or the one behind it."""
    following = match.string[match.end("next") : match.end("next") + 2]
    return match["next"] in OPENERS or (bool(re.match(r"\s[a-z]", following)) and match[0].count(" ") >= 2)


class BoilerplateByline(RuledCheck):
    id = "boilerplate-byline"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER, Role.CAPTION})
    message = "author, date or reading time of the page, not part of the article"
    confidence = 0.9
    explanation = """
Finds what the head and foot of an article's page say about it, where a scraper took it into the text: "Published:
17.03.2024, 06:41", "Reading time: 4 min.", "Updated 2 hours ago", "This article first appeared in …", and "By Jane Doe,
Madrid" in front of the first sentence. Delete it, or move it to the fields where it belongs.

A byline or date that stands as a line of its own, and sentences about publishing and reading, stay silent.
"""
    examples = (
        bad("⟦Reading time: 4 min.⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("⟦Published: 12.03.2024, 06:41 Updated 2 hours ago⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦3 min read⟧ The mayor objects.", repair="The bridge is closed. The mayor objects."),
        bad("⟦By Jane Doe, Madrid⟧ On Monday the bridge was closed.", repair="On Monday the bridge was closed."),
        bad("⟦Text: Jane Doe⟧ The bridge is closed.", repair="The bridge is closed."),
        bad(
            "⟦This article first appeared in the Herald on 3 May.⟧ The bridge is closed.",
            repair="The bridge is closed.",
        ),
        bad("The bridge is closed. ⟦Originally published in the Herald.⟧", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦As of: 3 May 2024, 14:05⟧", repair="The bridge is closed."),
        good("The essay was first published in 1929. First published in 1929, it has been translated."),
        good("As of March 2011, 14 states had signed it. As of May 12, two had not."),
        good("This report was published by the ministry. Updated on 3 May 2024, the guide is free."),
        good("By Jane Austen there are six novels. By Monday the bridge will be open."),
        good("From New York he flew to Paris. From San Marino The Economist reports little."),
        good("By Jane Doe"),
        good("Reading takes time: 4 minutes a page. Video games sell."),
    )
    supersedes = (
        "unfinished-paragraph",
        "missing-final-stop",
        "boilerplate-notice",
        "foreign-time",
        "foreign-ordinal",
        "foreign-date-word",
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return (
            Rule(_stamps, openings_of_labels("page_stamps")),
            Rule(_notices, openings_of_labels("publication_notices")),
            Rule.of_text(
                _bylines,
                Together(Bigram(_START, _BEGINS), Bigram(_BEFORE_NAMES, _is_capital)),
                Together(Bigram(_START, frozenset({"a", "an"})), Bigram(frozenset({"a", "an"}), _KINDS)),
                Together(
                    Bigram(_ends_name, _is_capital),
                    Bigram(_is_capital, frozenset(_OPENS).__contains__, by_second=True),
                ),
            ),
        )
