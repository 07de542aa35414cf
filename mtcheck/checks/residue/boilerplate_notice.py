"""A notice of the page: advertisement, cookies, copyright."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import is_told
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["BoilerplateNotice"]

_LABEL = (
    r"(?:advertisements?|advertising|advertorial|adverts?|ads?|anzeige|werbung|publicité|pubblicità"
    r"|publicidad|sponsored(?: content| post)?|paid (?:content|post)|partner content|promoted)"
)
_NOTICE = lazy_regex(
    rf"[-–—\[(*\s]*{_LABEL}\s?(?:[-–—\])*:.]|\d{{1,2}})?\s*$"
    rf"|[-–—\[(*\s]*{_LABEL}\s?[-–—:|]\s?(?:scroll|continue|the (?:article|story|text)|article|story|skip)\b"
    r"|(?:scroll (?:down )?(?:to|for)|continue|skip|story continues|article continues"
    r"|text continues) .{0,30}(?:advert|\bads?\b)"
    r"|(?:this|our) (?:web)?site (?:uses|makes use of|works with|sets) cookies\b|(?:we"
    r"|we and our (?:\d+ )?partners) (?:use|store|place) (?:\w+ ){0,3}cookies(?=\s?[.!]|$|\s(?:to|on|in|for|and"
    r"|that|which|so|when)\b)"
    r"|(?:accept|reject|allow|manage|decline) (?:all )?cookies\b|by (?:continuing|clicking|using"
    r"|browsing).{0,80}\b(?:cookies|privacy policy|terms of (?:use|service))\b"
    r"|cookie (?:settings|policy|preferences|notice|consent)\b.{0,60}$"
    r"|(?:©|\(c\)|copyright ©?)\s?(?:\d{4}.{0,120}|(?-i:[A-Z])(?:.{0,40}"
    r"|.{0,120}(?:rights reserved|\d{4}|GmbH|AG|Ltd|Inc|LLC)))\.?\s*$"
    r"|.{0,80}\ball rights reserved\b(?!\s(?:to|by|for|under|in)\s)"
    r"|(?:to view|to display|to see|to show) (?:this|the) (?:content|video|element|post|map).{0,80}\b(?:cookies"
    r"|consent|javascript|third part(?:y|ies))"
    r"|(?:please )?(?:enable|activate|turn on) javascript\b|your browser (?:does not|doesn[’']t) support\b"
    r"|javascript is (?:disabled|required)"
    r"|(?:external|recommended|editorial) (?:content|contents)\b.{0,60}\b(?:display|consent|agree|load|at this point)"
    r"|this (?:article|text|content|page|translation) (?:was|has been|is) (?:automatically"
    r"|machine)[ -]?(?:translated|generated|created)\b"
    r"|(?:last )?updated(?: on)?:? .{3,40}(?:\d{4}|\d{1,2}[:.]\d{2}).{0,12}$"
    r"|published(?: on)?:? .{3,40}(?:\d{4}|\d{1,2}[:.]\d{2}).{0,12}$"
    r"|(?:(?:last |first )?(?:updated|published|created|modified|posted|changed)(?: on| at)?|status|as of|stand)\s?:"
    r"\s?(?:\w+day,?\s)?\d{1,2}[./ :].{0,80}$"
    r"|(?:estimated )?reading time:? .{0,20}$|\d{1,2} min(?:ute)?s? read$|affiliate links?\b.{0,120}commission"
    r"|home\s?[>»/|]\s?\w+.{0,80}$|skip to (?:main )?content\b|back to (?:top|the (?:start|home)page|overview)\b",
    re.IGNORECASE,
)
_EMBEDDED = lazy_regex(
    r"(?:(?<=[.!?”’]\s)|(?<=[.!?”’]))(?P<label>[\[(–—-]?\s?(?:Advertisement|ADVERTISEMENT|Advertising"
    r"|ADVERTISING|ANZEIGE|Anzeige|Werbung|WERBUNG)\s?[\])–—-]?)(?=\s?[A-Z“]|\s*$)"
    r"(?!\s(?:Age|Week|Standards|Council|Association|Federation|Agency|Bureau|Director|Manager|Club|Hall)\b)"
)
_WORDS = (
    *(
        "advert",
        "anzeige",
        "werbung",
        "publicit",
        "pubblicit",
        "publicid",
        "sponsor",
        "promoted",
        "partner",
        "paid",
        "ad",
    ),
    *(
        "cookie",
        "©",
        "(c)",
        "copyright",
        "rights",
        "javascript",
        "browser",
        "content",
        "consent",
        "translat",
        "generated",
    ),
    *("created", "modified", "posted", "changed", "status", "as of", "stand"),
    *("updated", "published", "reading time", "min", "affiliate", "home", "skip", "back to", "continue", "scroll"),
)
_LABEL_INSIDE = lazy_regex("Advertis|ADVERTIS|Anzeige|ANZEIGE|Werbung|WERBUNG")
_SIGNS = frozenset(
    """
    © ( advertisement advertisements advertising advertorial advert adverts advertise advertised advertiser
    advertisers ad ads anzeige werbung publicité pubblicità publicidad sponsored paid partner promoted cookie
    cookies copyright rights javascript browser content contents consent translated generated created
    machinetranslated machinegenerated machinecreated automaticallytranslated automaticallygenerated
    automaticallycreated updated published reading min mins minute minutes affiliate home skip back continue
    continues scroll privacy terms third modified posted changed status as stand
    """.split()
)
"""One of these, or the beginning of a label, stands in every notice."""
HEAD = 120
"""Characters in which a notice shows itself by one of its words."""
LONGEST = 60
"""Words of the longest passage taken for a notice."""


_OPENERS = frozenset(
    """
    advertisement advertisements advertising advertorial advert adverts ad ads anzeige werbung publicité pubblicità
    publicidad sponsored paid partner promoted scroll continue continues skip story article text this our we accept
    reject allow manage decline by cookie © c copyright to please enable activate turn your javascript external
    recommended editorial last first updated published created modified posted changed status as stand estimated
    reading affiliate home back
    """.split()
)
_READ_OUT = lazy_regex(r"\b(?:reads?|sa(?:ys|id)|ran|runs) [“\"‘]all rights reserved\b", re.IGNORECASE)
"""A sticker reads “All rights reserved. Lefts on request.”"""
_OPENER = lazy_regex(r"\W*([^\W\d_]*)")


def _may_open(token: str) -> bool:
    """Whether a notice may begin with a token: with one of its first words, a figure or a mark."""
    word = _OPENER.match(token)
    return word is not None and (not word[1] or word[1].lower() in _OPENERS)


class BoilerplateNotice(Check):
    id = "boilerplate-notice"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    exempt_roles = frozenset({Role.TEASER})
    triggers = (
        Together(_SIGNS, Bigram(frozenset({""}), _may_open)),
        Together(frozenset({"rights"}), frozenset({"reserved"})),
        _LABEL_INSIDE.search,
    )
    message = "a notice of the page, not part of the article"
    confidence = 0.9
    explanation = """
Finds labels of advertising, cookie and consent notices, copyright lines, "enable JavaScript", reading times and
breadcrumbs that stand as a paragraph among those of the article. They belong to the page; a scraper has taken them
along. Delete them.

Sentences about advertising, cookies and copyright stay silent.
"""
    examples = (
        bad("⟦Advertisement⟧", repair=""),
        bad("⟦- Advertisement -⟧", repair=""),
        bad(
            "The bridge is closed. ⟦Advertisement⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        bad("⟦This website uses cookies to offer you the best service.⟧", repair=""),
        bad("⟦We and our partners use cookies. Accept all cookies⟧", repair=""),
        bad("⟦© 2024 Host Media AG. All rights reserved.⟧", repair=""),
        bad("⟦Please enable JavaScript to view the video.⟧", repair=""),
        bad("⟦Published: 12 March 2024, 14:05⟧", repair=""),
        good("Advertisement revenue fell. Advertising is banned on the bridge."),
        good("The baker uses cookies as a lure; this site of the bakery was sold."),
        good("Reject cookies, the dentist advised the class, and brush your teeth."),
        good("Copyright law is old. Updated rules apply."),
        bad("⟦Created: 08.11.2023, 16:42 | Updated: 08.11.2023, 18:05⟧", repair=""),
        good("The instructor’s bumper sticker reads “All rights reserved. Lefts on request.”"),
        good("Published in 1931, the novel is about a bridge. Status: unknown."),
    )
    supersedes = ("unfinished-paragraph", "missing-final-stop", "boilerplate-credit", "boilerplate-prompt")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        start = text[:HEAD].lower()
        if (
            any(word in start for word in _WORDS)
            and _NOTICE.match(text)
            and len(text.split(None, LONGEST)) <= LONGEST
            and not is_told(text)
            and not _READ_OUT.search(text)
        ):
            span = Span(0, len(text))
            yield Hit(span, repair=deletion(text, span))
            return
        if not _LABEL_INSIDE.search(text):
            return
        for match in _EMBEDDED.finditer(text):
            span = Span(*match.span("label"))
            found = span.of(text)
            span = Span(span.start + len(found) - len(found.lstrip()), span.end - len(found) + len(found.rstrip()))
            yield Hit(span, repair=deletion(text, span))
