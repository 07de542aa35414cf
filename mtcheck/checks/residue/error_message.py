"""What a program says of an error, a state or a widget of the page, in the text."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ErrorMessage"]

_STATUS = (
    r"Not Found|Forbidden|Unauthorized|Bad Request|Internal Server Error|Bad Gateway|Service (?:Temporarily"
    r" )?Unavailable"
    r"|Gateway Time-?out|Too Many Requests|Payment Required|Gone"
)
_ANYWHERE = (
    r"\bUncaught (?:\(in promise\) )?\w*Error\b[^.\n]{0,120}|\b(?:Type|Reference|Syntax|Range|Value|Key"
    r"|Attribute|Index)Error: [^.\n]{3,120}"
    r"|\b(?:Warning|Notice|Fatal error|Parse error|Deprecated|Strict Standards): [^\n]{3,160}? in"
    r" \S{3,120}\.php(?: on line \d{1,6}|:\d{1,6})"
    r"|\bTraceback \(most recent call last\):|\bat (?:Object\.)?[\w.$<>]{2,60} \([\w/.:@-]{3,120}:\d{1,6}:\d{1,6}\)"
    r"|\bSELECT (?:\*|[\w.,` ]{1,160}) FROM [\w.`]{2,60}(?: WHERE [^;\n]{1,120})?;?|\bINSERT INTO"
    r" [\w.`]{2,60}[^;\n]{0,160};?"
    rf"|\b(?:HTTP |Error |HTTP Error )?[45]\d\d:? (?:{_STATUS})\b"
    r"|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d\d \d{4}"
    r" \d\d:\d\d:\d\d GMT[+-]\d{4}(?: \([^()\n]{3,40}\))?"
    r"|\+{3} ?[^+\n]{1,60}? ?\+{3}"
    r"|(?<!\S)(?<!\bit\s)(?<!\bof\s)(?<!\bgot\s)(?<!\bget\s)(?<!\bgets\s)(?<!\bwith\s)"
    r"(?![★☆]{3,5}$|^[★☆]{3,5} [^\d(])[★☆⭐]{3,5}"
    r"(?: ?\d[.,]\d)?(?: ?\([\d.,]{1,9} ?(?:ratings?|reviews?|votes?)\))?"
    r"|(?<!\S)[Mm]\d[\d.]{0,8}(?:[ ,-]\d[\d.]{0,8}){0,3}[A-Za-z][\d\s.,-]{3,}[A-Za-z\d\s.,-]{0,400}[zZ](?!\w)"
)
_APART = (
    r"(?:Translation|Request|Upload|Loading|Connection) (?:failed|timed out|aborted|error)\b(?:: [^.!?\n]{0,80})?[.!]?"
    r"|(?:You have|You[’']ve|The text) (?:exceed(?:ed|s)|reached) (?:your|the) (?:[a-z]+ ){0,2}(?:character "
    r"|word |monthly |daily )?(?:limit|quota|maximum length)\b[^.!?\n]{0,60}[.!]?"
    r"|(?:Character|Rate|Quota|Token) limit (?:exceeded|reached)\b[.!]?|(?:Text|Input|Prompt|Message) (?:is"
    r" )?too long\b[^.!?\n]{0,60}[.!]?"
    r"|[Rr]equest timed out\b[.!]?|(?:Unsupported|Unknown|Could not detect) (?:source |target"
    r" )?language\b[^.!?\n]{0,40}[.!]?"
    r"|[\[(](?:[Ww]ord count|[Cc]haracters?|[Tt]okens?): ?[\d.,]{1,9}[\])]|[\[(](?:[Cc]ontinued|[Tt]o be"
    r" continued|[Cc]ontinues?|[Ee]nd of (?:translation|text|article|part \d))\b[^\[\]()\n]{0,40}[\])]"
    r"|(?:Article|Document|News|Story|Asset|Media|Content)[- ]?(?:ID|id|No\.?|number): ?\w{3,20}"
    r"|[A-Z][\w-]{2,20} ?[>»›] ?[A-Z][\w-]{2,20} ?[>»›] ?[A-Z][\w-]{2,20}"
    r"|Would you like me to\b[^.!?\n]{3,120}\?|(?:Shall|Should) I (?:continue|translate|go on|adapt|shorten"
    r"|revise)\b[^.!?\n]{0,120}\?"
    r"|(?:#[A-Za-z]\w{1,40}[ ,]*){2,}(?=\s*$)|(?:\d{1,3} ){2,9}(?:\.\.\.|…) \d{1,4}(?: (?:Next|Last"
    r"|Weiter))?(?: ?[»›>])?"
    r"|(?:Print|Send|Share|Comment|Save|E-?mail|Bookmark|Copy link)(?:[ |·]+(?:Print|Send|Share|Comment|Save"
    r"|E-?mail|Bookmark|Copy link)){1,5}"
    r"|(?:Affiliate|Advertising|Sponsored) link\*?|Allow notifications\?[^.!?\n]{0,40}?(?=\s[A-Z][a-z]+ [a-z]|\s*$)"
    r"|[A-Z][a-zäöü-]{2,20} -?\d{1,2} ?°C? (?:Sunny|Cloudy|Rain(?:y)?|Clear|Snow|Fog(?:gy)?|Overcast|Partly"
    r" cloudy|Thunderstorms?|Showers)\b"
    r"|(?:DAX|MDAX|SMI|ATX|Dow(?: Jones)?|Nasdaq|Euro Stoxx(?: 50)?|S&P 500|Gold|Bitcoin|EUR/USD) [\d.,]{3,12}"
    r" [+-−]\d[\d.,]{0,8} ?%?"
)
_MESSAGE = lazy_regex(
    rf"(?P<anywhere>{_ANYWHERE})|(?P<apart>(?:^|(?<=\n)|(?<=[.!?…”\"] ))(?:{_APART})(?=\s+[A-ZÀ-Þ“\"„#]|\s*$))"
)
_SIGN = lazy_regex(
    r"^(?:Warning:|Notice:|Deprecated:|GMT[+-]\d{4}|[Mm]\d|[★☆⭐]{3})|Error:"
    r"|\.php$|^\+{3}"
    r"|:\d{1,6}:\d{1,6}\)|^[45]\d\d:?$|^\((?:word|Word|char|Char|token|Token)"
    r"|[>»›]|(?:ID|id|No\.?|number):$|^[\[(](?:[Cc]ontinue|[Tt]o|[Ee]nd)"
    r"|^#[A-Za-z]|^(?:\.\.\.|…)$|\*$|°|^[+-]\d[\d.,]*%?$|\|"
)
_BUTTONS = frozenset("print send share comment save e mail email bookmark copy".split())
_TRIGGERS = (
    _SIGN,
    frozenset("notifications uncaught traceback select insert".split()),
    Bigram(
        frozenset("translation request upload loading connection".split()),
        frozenset("failed timed aborted error".split()),
    ),
    Together(frozenset("limit quota length".split()), frozenset("exceed exceeds exceeded reached".split())),
    Together(frozenset("text input prompt message".split()), Bigram(frozenset({"too"}), frozenset({"long"}))),
    Bigram(frozenset("unsupported unknown source target detect".split()), frozenset({"language"})),
    Bigram(frozenset("fatal parse strict".split()), frozenset("error standards".split())),
    Bigram(frozenset("affiliate advertising sponsored".split()), frozenset({"link"})),
    Bigram(_BUTTONS, _BUTTONS),
    Bigram(frozenset({"would"}), frozenset({"you"})),
    Bigram(frozenset("shall should".split()), frozenset({"i"})),
)


class ErrorMessage(Check):
    id = "error-message"
    category = "design/markup"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = _TRIGGERS
    message = "a message of a program or a widget of the page, not part of the article"
    confidence = 0.9
    explanation = """
Finds what programs and widgets print: errors (`Uncaught TypeError`, `404 Not Found`, "Translation failed: request timed
out", "You have exceeded your character limit"), dates as programs write them, queries, tickers (`+++ 14:32 +++`), stars
of ratings, weather and stock boxes, rows of hashtags and of buttons, and offers of an assistant ("Would you like me to
continue?"). Delete it.

What is not sure by its form counts only between two sentences; text that talks about such messages stays silent.
"""
    examples = (
        bad("⟦404 Not Found⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦Uncaught TypeError: x is undefined⟧", repair="The bridge is closed."),
        bad("⟦+++ 14:32 +++⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("⟦You have exceeded your character limit.⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦#bridge #bern⟧", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦Would you like me to continue?⟧", repair="The bridge is closed."),
        bad("⟦Berlin 12° Cloudy⟧ The bridge is closed.", repair="The bridge is closed."),
        bad("The bridge is closed. ⟦1 2 3 ... 14 Next »⟧", repair="The bridge is closed."),
        good("★★★★☆"),
        good("Our critic gave it ★★☆☆☆ and would like it known that the second star is for the ice cream."),
        good("404 Not Found, a bar on Dalston Lane that lived up to its name, closed on Saturday."),
        good("★★★★☆ Until 14 March, then touring. The tenor is in fine voice. ★★★☆☆"),
        good("The page showed the error message 404 Not Found for hours. A TypeError is an error in JavaScript."),
        good("“Would you like me to continue?” she asked. The connection failed. The request timed out, he said."),
        good("We saw #bridge trend; the hotel has ★★★★ in the guide of tags. Print money, send aid, comment on it."),
        good("It was 12° in Berlin, cloudy; the DAX rose to 15,234.56 points. SELECT is a magazine."),
    )
    supersedes = ("run-on-sentence", "capitalised-noun", "text-markup", "notice-run-in", "doubled-punctuation")

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.CODE, Mask.QUOTATION)
        for match in _MESSAGE.finditer(text):
            span = Span(match.start(), match.start() + len(match[0].rstrip()))
            if _IS_NAME.match(text, span.end):
                continue
            if not talks_about_markup(text, span) and not _TOLD.search(text, max(span.start - 40, 0), span.start):
                yield Hit(span, repair=deletion(text, span))


_IS_NAME = lazy_regex(r",\s(?:an?|the)\s[a-z]+\s(?:[a-z]+,?\s)?(?:on|in|of|at|by|from|that|which)\b")
"""What tells that a name stands before: 404 Not Found, a bar on Dalston Lane."""
_TOLD = lazy_regex(r"\b(?:errors?|messages?|showed|shows|reads?|called|displayed|says|said|gets?|got)\s(?:\w+\s){0,2}$")
