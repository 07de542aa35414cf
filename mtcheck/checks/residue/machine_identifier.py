"""A key, address part, time stamp or file name of a program in the text."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MachineIdentifier"]

_ANYWHERE = (
    r"(?<![\w/=])[?&]?(?:[A-Za-z_][\w-]{0,30}=[\w%.+:-]{1,80}&)+[A-Za-z_][\w-]{0,30}=[\w%.+:-]{0,80}"
    r"|(?<![\w/=])[?&]?(?:utm_[a-z]{2,20}|(?:fb|g|ms|dcl)clid|wt_mc|mc_[ce]id|at_(?:medium|campaign)|xtor"
    r"|ns_\w{2,20})=[\w%.+:-]{1,200}"
    r"|(?<![\w-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])"
    r"|(?<![\w-])\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?(?!\w)"
    r"|(?<![\w-])\d{8}T\d{4,6}Z?(?!\w)"
    r"|(?<!\w)urn:[a-z][\w-]{1,30}:\S{2,200}(?<![.,;])"
    r"|(?<!\w)(?:dpa-infocom,\s)?dpa:\d{6}-\d{1,3}-\d{2,9}/\d{1,2}(?!\w)"
    r"|(?<!\w)[A-Z]{3}\d{4}\s\d\s[A-Z]{2}\s\d{4}(?:\s[A-Z]{1,3})?(?=[\s.]|$)"
    r"|(?<!\w)(?:APA|SDA|AFP|KNA|EPD)\d{3,4}\s\d\s[A-Z]{2}(?=[\s.]|$)|<[A-Z]{2}[A-Z0-9]{9}[0-9]>"
    r"|(?<![\w“\"])[\"“][a-z]\w{1,40}[\"”]\s?:\s?(?:true|false|null|-?\d+(?:\.\d+)?"
    r"|[\"“][^\"“”\n]{0,120}[\"”])(?![\w%])(?:,[\"“]\w{1,40}[\"”]\s?:\s?(?:true|false|null|\d+"
    r"|[\"“][^\"“”\n]{0,120}[\"”])){0,12}"
    r"|(?<=[a-z.,!?]\s)(?<!\ba\s)(?<!\b(?:of|at|to|or)\s)(?<!\b(?:the|and)\s)(?<!\babout\s)(?:320|375|480|640|768|1024|1080|1280|1440|1536|1920|2048)w(?=,?\s|$)"
    r"|(?<![\w?&.])(?:alt|caption|title|credit|width|height|align|target|href|src|ref"
    r"|rel)=(?:[A-Za-z/][^\s<>\"“”]{0,200}|\d{2,4})(?=\s|$)"
)
_FILE = r"jpe?g|png|gif|webp|svg|mp[34]|m4v|mov|tiff?|pdf|docx?|html?|php|aspx?|jsp"
_FIELD = "headline|teaser|lead|kicker|subtitle|subheadline|body|byline|dateline|slug|abstract"
_ALONE = (
    r"[a-z][a-z0-9]{1,30}(?:[._][a-z][A-Za-z0-9]{1,30}){2,6}"
    rf"|(?:[a-z]{{2,20}}(?:[-_][a-z]{{2,20}}){{1,3}}|{_FIELD}):"
    r"|[a-z]{2,30}(?:[A-Z][a-z]{1,30}){2,5}"
    r"|[a-z]{3,30}\.[a-z]{2,30}(?:[A-Z][a-z]{1,30}){1,4}"
    r"|[A-Z]{2,30}(?:_[A-Z0-9]{2,30}){1,6}"
    rf"|(?:/?[\w-]{{1,80}}/)*[\w-]{{2,120}}\.(?:{_FILE}|{_FILE.upper()})"
    r"|/[a-z0-9-]{2,60}(?:/[a-z0-9-]{2,120}){1,8}/?"
)
_IDENTIFIER = lazy_regex(
    rf"(?P<anywhere>{_ANYWHERE})|(?P<alone>(?:^|(?<=\n)|(?<=[.!?…”\"]\s))(?:{_ALONE})(?=\s[A-ZÀ-Þ“\"]|\s*$))"
)
_SIGN = lazy_regex(
    r"^\d{3,4}w,?$|^[a-z]{2,20}(?:[-_][a-z]{2,20}){1,3}:$|=[\w%/\"“]|[0-9a-f]{8}-[0-9a-f]{4}|\dT\d|^urn:|dpa:\d"
    r"|^<[A-Z]{2}[A-Z0-9]{10}>|^[\"“]\w+[\"”]:|[a-z]_[a-z]|[A-Z]_[A-Z0-9]"
    r"|^[a-z]\w+\.[a-z]\w*|^[a-z]+[A-Z][a-z]+[A-Z]|^/[a-z0-9-]+/"
    rf"|^(?:{_FIELD}):$|\.(?i:{_FILE})\W*$"
)


class MachineIdentifier(Check):
    id = "machine-identifier"
    category = "design/markup"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = _SIGN, Bigram(lazy_regex(r"^[A-Z]{3}\d{3,4}$"), lazy_regex(r"^\d$"))
    message = "a key or an identifier of a program stands in the text"
    explanation = """
Finds what programs write for programs: the tail of an address (`utm_source=rss&utm_medium=feed`), the key of a label
(`article.teaser.readMore`, `LABEL_READ_MORE`), time stamps (`2024-03-17T06:41:00Z`), identifiers of agencies and
systems (`urn:newsml:…`, `dpa:240317-99-373423/1`), securities (`<NL0000412388>`), file names and attributes
without their tag. A template without a
translation prints its key, and a scraper takes fields that no reader sees. Delete it.

Keys, paths and file names count only where they stand between two sentences; addresses, hashtags, formulas (E=mc2) and
text that talks about code stay silent.
"""
    examples = (
        bad(
            "The bridge is closed. ⟦utm_source=rss&utm_medium=feed⟧ The mayor objects.",
            repair="The bridge is closed. The mayor objects.",
        ),
        bad("⟦article.teaser.readMore⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦LABEL_READ_MORE⟧", repair="The bridge is closed."),
        bad("⟦2024-03-17T06:41:00Z⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦dpa-infocom, dpa:240317-99-373423/1⟧", repair="The bridge is closed."),
        bad("⟦urn:newsml:dpa.com:20090101:240317-99⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("⟦APA0312 5 CI 0345 II⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦APA0312 5 II⟧", repair="The bridge is closed."),
        bad("Shares in the bridge fell. ⟦<NL0000412388>⟧", repair="Shares in the bridge fell."),
        bad("The bridge is closed. ⟦/news/bern/bridge-closed.html⟧", repair="The bridge is closed."),
        bad(
            "The bridge is closed. ⟦alt=Bridge⟧ in Bern ⟦width=640⟧", repair="The bridge is closed. alt=Bridge in Bern"
        ),
        bad("The bridge ⟦640w⟧ is closed.", repair="The bridge is closed."),
        good("Its lamps of 480w and a 640w bulb are lit."),
        bad('The bridge is closed. ⟦"isAccessibleForFree":false⟧', repair="The bridge is closed."),
        bad("⟦teaser-text:⟧ The bridge is closed.", repair="The bridge is closed."),
        good("E=mc2, n=30 and p=0.05; the rate=distance rule; more = better; #WeAreBern won."),
        good("The file com.example.app and the user my_old_name are known to the police; he wrote os.path.join."),
        good("He sent the picture bridge_2.jpg to the mayor. See www.host.example/a?b=c&d=e for the plan."),
        good("The URL ends in utm_source=rss&utm_medium=feed. AC/DC, and/or, 24/7."),
    )
    supersedes = (
        *("run-on-sentence", "capitalised-noun", "lowercase-sentence-start", "label-inside-sentence"),
        *("mismatched-quotes", "unbalanced-quotes", "missing-space-after-punctuation", "glued-sentences"),
        "glued-words",
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        for match in _IDENTIFIER.finditer(text):
            span = Span(*match.span())
            if talks_about_markup(text, span):
                continue
            prose = match[0].startswith(("alt=", "caption=", "title=", "credit="))
            yield Hit(span, repair=None if prose else deletion(text, span))
