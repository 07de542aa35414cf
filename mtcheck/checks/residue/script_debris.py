"""Script, style sheet or data of the page in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import end_before
from mtcheck.report import Severity

__all__ = ["ScriptDebris"]

_CODE = lazy_regex(
    r"\b(?:var|let|const)\s{1,3}[\w$]{1,60}\s{0,3}=\s?[^\s=][^;\n]{0,400};"
    r"|!?\(?\b(?:async\s)?function\s?[\w$]{0,60}\s?\([^()\n]{0,200}\)\s{0,3}\{"
    r"|\b(?:window|document|console|googletag|dataLayer|jQuery|navigator|localStorage|_gaq|_taboola|adsbygoogle"
    r"|OBR|Sentry"
    r"|FB|twttr|ga|gtag|fbq|piwik|_paq)\s?(?:\.\s?[a-z$_][\w$]{1,40}\s?[.(=\[]|\[|\s?=\s?|\(['\"“{])"
    r"|\$\(\s?(?:['\"“‘][#.\w]|document|window|this)|\)\s?=>\s?\{|\.\s?(?:addEventListener|getElementById"
    r"|push)\s?\(\s?[\[{'\"“]"
    r"|\breturn\s(?:true|false|null)\s?;|\}\s?\)\s?\(\s?\w{0,20}\s?\)\s?;|[\"“'”]use strict[\"”'“]\s?;"
    r"|\bif\s?\(\s?(?:typeof\s|!?window|!?document)[^()\n]{0,80}\)"
    r"|(?<=[.!?;}] )[a-z$_][\w$]{1,30}(?:\.[a-z$_][\w$]{1,30}){1,3}\(['\"“‘][^()\n]{0,200}\);"
    r"|(?<=[.!?;}] )[.#][\w-]{1,40}(?:\s?[>+~]?\s?[.#]?[\w-]{1,40}){0,4}\s?\{\s?[a-z-]{2,30}\s?:\s?[^{};\n]{1,150}\}"
    r"|//\s?<!\[CDATA\["
    r"|\{\s{0,3}[\"“”]@?[\w:$-]{1,60}[\"”“]\s?:\s?[\"“”\[{\dtfn]|[\"“”]@(?:context|type|id|graph)[\"”“]\s?:"
    r"|(?P<style>\{\s{0,3}(?:[a-z-]{2,30}\s?:\s?[^{};\n]{1,150};\s{0,3}){1,40}(?:[a-z-]{2,30}\s?:\s?[^{};\n]{1,150})?\})"
    r"|(?P<rule>\{\s{0,3}(?:(?:max|min)-(?:width|height)|width|height|margin|padding|color|background|font|display|border"
    r"|float|position|text-[a-z]+|line-height|z-index|overflow|opacity|visibility)(?:-[a-z]+){0,2}\s?:\s?[^{};\n]{1,80};?\s?\})"
    r"|(?<![\w“\"])[.#][\w-]{1,60}\s?\{\s{0,3}[a-z-]{2,30}\s?:\s?[^{};\n]{1,150}\}?"
    r"|@(?:media|import|font-face|keyframes|charset)\b[^{};\n]{0,150}[{;]|!important\s?[;}]"
)
_SELECTOR = lazy_regex(r"(?:[.#@*]?[\w-]+(?:[.:#][\w()-]+)*[,>]\s?|[.#][\w.:-]+\s){0,5}[.#@*]?[\w.:#-]+\s?$")
_SIGNS = (
    *(
        "{",
        "=",
        "$(",
        "})",
        ".push",
        ".add",
        ".get",
        "window.",
        "window[",
        "document.",
        "console.",
        "googletag",
        "dataLayer",
    ),
    *(
        "jQuery",
        "navigator.",
        "localStorage",
        "_gaq",
        "_taboola",
        "adsby",
        "OBR",
        "Sentry",
        "FB.",
        "twttr",
        "ga(",
        "gtag",
    ),
    *(
        "fbq",
        "piwik",
        "_paq",
        "use strict",
        "typeof",
        "CDATA",
        '"@',
        "“@",
        "”@",
        "!important",
        "@media",
        "@import",
        "@font",
    ),
    *("@key", "@charset", "true;", "false;", "null;"),
)
"""What every find holds one of."""
_TRIGGERS = frozenset("{=$;<@!_") | frozenset(
    """
    window document console googletag datalayer jquery navigator localstorage adsbygoogle obr sentry fb twttr ga gtag
    fbq piwik addeventlistener getelementbyid push typeof
    """.split()
)
_TAIL = lazy_regex(r"[^\n]{0,4000}[;})\]](?=\s|$|[A-Z]|[,.]\s)")
_WORDS = lazy_regex(r"(?:\b[A-Za-z’'-]+[,;:]?\s+){6}")
_BEFORE_RULE = frozenset(("", *'.!?…;}”"'))
_GAP = 60
"""Characters between two pieces of code that belong to one script."""


class ScriptDebris(Check):
    id = "script-debris"
    category = "design/markup"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    triggers = _TRIGGERS
    message = "script, style or data of the page stands in the text"
    explanation = """
Finds JavaScript, style sheets and JSON in running text: function calls, assignments, braces full of declarations, the
JSON-LD that search engines read. A scraper that strips tags but keeps what stands between them leaves it, and an
engine translates some of its words. Delete it.

Text that talks about code and code in backticks stay silent.
"""
    examples = (
        bad(
            "The bridge is closed. ⟦window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(args);}⟧",
            repair="The bridge is closed.",
        ),
        bad(
            "⟦googletag.cmd.push(function() { googletag.display('ad-1'); });⟧ The bridge is closed.",
            repair="The bridge is closed.",
        ),
        bad("It holds. ⟦.wp-block img{max-width:100%}⟧ The mayor left.", repair="It holds. The mayor left."),
        bad("⟦.teaser { margin: 0; color: #fff; }⟧ The bridge is closed.", repair="The bridge is closed."),
        bad(
            "⟦@media (max-width: 600px) { .teaser { display: none; } }⟧ The bridge is closed.",
            repair="The bridge is closed.",
        ),
        bad('⟦{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Bridge closed"}⟧', repair=""),
        bad(
            "The bridge is closed. ⟦var adSlot = 'top';⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        good("The function of the bridge (built in 1931) is to let people cross; return false is not an option."),
        good("Call window.open() from JavaScript code, or document.write if you must."),
        good("Let x = 5; then the document. A set {a: 1} is fine, and so is {he said}."),
        good('The file held a single line, {"status": "paid"}, but it was enough.'),
        good("He wrote `var x = 1;` on the board."),
    )
    supersedes = (
        "markup-debris",
        "template-placeholder",
        "unbalanced-quotes",
        "unbalanced-brackets",
        "missing-space-after-punctuation",
        "glued-sentences",
        "glued-words",
        "doubled-punctuation",
        "space-before-punctuation",
        "lowercase-sentence-start",
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if not any(sign in text for sign in _SIGNS):
            return
        text = context.masked(passage, Mask.CODE)
        for span in _scripts(text):
            if not talks_about_markup(text, span):
                yield Hit(span, repair=deletion(text, span), safe=True)


def _scripts(text: str) -> Iterator[Span]:
    """Pieces of code, each to its last closing mark, joined where they follow each other."""
    current: Span | None = None
    for match in _CODE.finditer(text):
        if current is not None and match.start() < current.end:
            continue
        piece = Span(_start(text, match), _end(text, match.end()))
        if match["rule"] and text[end_before(text, piece.start) - 1 : piece.start][:1] not in _BEFORE_RULE:
            continue  # the rule body { margin: 0 } is an example
        if current is not None and piece.start - current.end <= _GAP:
            current = current.union(piece)
            continue
        if current is not None:
            yield current
        current = piece
    if current is not None:
        yield current


def _start(text: str, match: re.Match[str]) -> int:
    """The beginning of the code; declarations begin with their selector."""
    if match["style"] is None and match["rule"] is None:
        return match.start()
    left = max(match.start() - 120, 0)
    selector = _SELECTOR.search(text[left : match.start()])
    return left + selector.start() if selector else match.start()


def _end(text: str, end: int) -> int:
    """The last brace, bracket or semicolon of the script that goes on at ``end``, before prose begins again."""
    prose = _WORDS.search(text, end, end + 4000)
    limit = prose.start() if prose else min(len(text), end + 4000)
    tail = _TAIL.match(text, end, limit)
    return tail.end() if tail else end
