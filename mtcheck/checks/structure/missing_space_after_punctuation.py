"""No space after a comma or another mark inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.structure.seams.openers import OPENERS
from mtcheck.document import Passage, Span
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["MissingSpaceAfterPunctuation"]

_COMMA = lazy_regex(
    r"(?<![\w,;@/&=.-])(?P<left>[^\W\d_][\w’'-]{1,40}|\d{4}|\d{1,2}[ap]m)(?P<mark>[,;])(?P<right>[^\W\d_][\w’'-]{1,40}"
    r"|[aI])(?![\w=(/]|[,;]\w)"
)
_COLON = lazy_regex(
    r"(?<![\w@/.:-])(?P<left>(?:[a-z]{2,12}-)?[^\W\d_]{3,40})(?P<mark>:)(?P<right>[A-Z][\w’'-]{0,40}|[a-z]{2,12}|a(?=\s))"
    r"(?![\w=(/:@]|\.\w)"
)
_QUOTE = lazy_regex(r"(?<![\w@/.:-])(?P<left>[a-z]{3,30})(?P<mark>[:,])(?P<right>[“‘\"][\w’]{1,30})")
_STOP = lazy_regex(
    r"(?<![\w.@/-])(?P<left>[^\W\d_]{3,40})(?P<mark>[.!?])(?P<right>the|they|this|that|these|but|and|then|there|which"
    r"|when"
    r"|while|with|for|from|he|she|we|his|her|their|what|who|where|after|because)(?![\w.(/@-])"
)
_BRACKET = lazy_regex(
    r"(?<![\w(])(?P<left>[A-ZÀ-Þ]?[a-zà-ÿ]{3,30})(?P<mark>)(?P<right>\(\d\d\)(?=[\s.,;]|$)"
    r"|\([A-Za-zÀ-Þ][\w ’'-]{3,80}\)"
    r"|\([A-ZÄÖÜ][A-Za-z]{1,6}\)"
    r"|\[[A-Za-z][\w ’'-]{3,80}\])(?!\w)"
)
_AFTER_BRACKET = lazy_regex(r"(?P<left>\([^()\n]{2,80})(?P<mark>\))(?P<right>[a-z]{2,30})(?![\w(])")
_AGE = lazy_regex(r"(?P<left>[a-z]{3,30}(?P<mark>\(\d{1,3}\)))(?P<right>[a-z]{3,30})(?![\w(])")
"""An age in brackets with no space on either side: the minister(61)resigned."""
_CHAIN = lazy_regex(
    r"(?<![\w,;@/&=.(-])(?P<left>[^\W\d_][^\W\d_’'-]{2,30})(?P<mark>,)(?P<right>[^\W\d_]{3,30}(?:,[^\W\d_]{3,30}){1,12})"
    r"(?![\w=(/@)-]|[,;]\w)"
)
_BEFORE_FIGURE = lazy_regex(
    r"(?<![\w@/.:-])(?P<left>[a-z]{3,30}|[A-Z][a-z]{2,20})(?P<mark>[:,])(?P<right>\d{1,4})(?=\s(?:[A-Za-z]|%)|%|,\s[a-z])"
)
_BEHIND_FIGURE = lazy_regex(r"(?<![\w.,/:-])(?P<left>\d{1,3}[-–:]\d{1,3})(?P<mark>,)(?P<right>[a-z]{3,20})(?![\w/-])")
_PERCENT = lazy_regex(r"(?<![\w.,-])(?P<left>\d{1,3}(?:[.,]\d{1,2})?%)(?P<mark>)(?P<right>[a-z]{2,20})(?![\w/%-])")
_BEHIND_QUOTE = lazy_regex(
    r"(?P<left>[^\W\d_]{2,30})(?P<mark>[”\"],|,”|[.!?]”(?=[a-z])|”)(?P<right>[a-z]{2,30})(?![\w/-])"
)
_DASH = lazy_regex(
    r"(?<![\w-])(?P<left>[a-z]{3,30})(?P<mark>–)\s(?P<right>(?!and\b|or\b|to\b|nor\b)[a-z]{1,30})(?![\w-])"
    r"|(?<=[a-z,] )(?P<mark2>–)(?P<right2>[a-z]{2,30})(?![\w-])"
)
_TIGHT = lazy_regex(
    r"[,;:.!?()](?:(?<!\()[^\W\d_]|(?<=[:,])[“‘\"]\w|(?<=\w\()[A-Za-zÀ-Þ]|(?<=[a-zà-ÿ]\()\d\d\))|[a-z][,:]\d|\d,[a-z]|\d%[a-z]|[”\"],[a-z]"
    r"|[,.!?a-z]”[a-z]"
    r"|[a-z]–$|^–[a-z]|[a-z]\[[A-Za-z]"
)
"""A mark with a letter right behind it, without which no more is looked at."""
LONGEST_INITIALS = 3
"""Letters that initials and abbreviations of names may have: two longer names (Chur,Davos) are a list."""
_COMMON = 2.5
"""Zipf frequency from which a word is English (3 in ten million): a mark with a small letter behind it says enough."""


_FREQUENT = 4.0
"""Zipf frequency from which no name of a field or a key is meant."""


class MissingSpaceAfterPunctuation(Check):
    id = "missing-space-after-punctuation"
    category = "fluency/typography"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = _TIGHT
    message = "no space after the punctuation mark"
    explanation = """
Finds a comma, semicolon, colon or bracket inside a sentence, or a full stop before a small word, with the next word
glued to it (`the bridge,the mayor said`). Engines that join tokens and scrapers that drop line breaks do this. Put the
space back.

Figures (1,000), code, addresses, product names (re:Invent) and plurals in brackets (bridge(s)) stay silent.
"""
    examples = (
        bad("The ⟦bridge,the⟧ mayor said, will hold.", repair="The bridge, the mayor said, will hold."),
        bad("It is ⟦closed;nobody⟧ knows why.", repair="It is closed; nobody knows why."),
        bad("The mayor ⟦said:The⟧ bridge will hold.", repair="The mayor said: The bridge will hold."),
        bad("The bridge is ⟦closed.but⟧ not for long.", repair="The bridge is closed. but not for long."),
        bad("The old ⟦bridge(built in May)⟧ is closed.", repair="The old bridge (built in May) is closed."),
        bad("The ⟦mayor(54)⟧ objects.", repair="The mayor (54) objects."),
        bad("The bridge ⟦(built in May)is⟧ closed.", repair="The bridge (built in May) is closed."),
        bad(
            "He was born in Vienna ⟦(Austria)and⟧ died there.", repair="He was born in Vienna (Austria) and died there."
        ),
        bad("It opened in ⟦2019,but⟧ nobody came.", repair="It opened in 2019, but nobody came."),
        bad("⟦Balarin,41⟧, of ⟦Padang,capital⟧ of it, left.", repair="Balarin, 41, of Padang, capital of it, left."),
        bad("Two were arrested in ⟦Trieste,after⟧ a chase.", repair="Two were arrested in Trieste, after a chase."),
        bad("The coach ⟦said:“We⟧ will wait.”", repair="The coach said: “We will wait.”"),
        bad(
            "It brings three ⟦changes:more⟧ trains and less noise.",
            repair="It brings three changes: more trains and less noise.",
        ),
        bad("The verdict of the ⟦critics:lots⟧ of noise.", repair="The verdict of the critics: lots of noise."),
        bad("He said on ⟦Monday:there⟧ is none.", repair="He said on Monday: there is none."),
        bad(
            "The way out of the ⟦crisis:Parliament⟧ will vote.",
            repair="The way out of the crisis: Parliament will vote.",
        ),
        bad("Her verdict is ⟦clear:boring⟧, too long.", repair="Her verdict is clear: boring, too long."),
        bad("The Social ⟦Democrats(SPD)⟧ object.", repair="The Social Democrats (SPD) object."),
        bad("Captain Jule ⟦Sander(28)⟧ left.", repair="Captain Jule Sander (28) left."),
        bad("The train from ⟦Basel(Switzerland)⟧ was late.", repair="The train from Basel (Switzerland) was late."),
        bad(
            "He called it “a historic ⟦step”and⟧ urged them to vote.",
            repair="He called it “a historic step” and urged them to vote.",
        ),
        good("Iron(III) oxide, the poly(ADP) chain and the file:Name syntax; Rule(12) and Section(14)."),
        good("The male:female ratio, the light:dark cycle and the field author:name of the index."),
        bad("The reply was ⟦brief:never⟧ again.", repair="The reply was brief: never again."),
        bad("⟦Apples,pears,plums⟧ and quinces are sold.", repair="Apples, pears, plums and quinces are sold."),
        bad("The vote was ⟦clear:62⟧ per cent said no.", repair="The vote was clear: 62 per cent said no."),
        bad(
            "It took three ⟦hours,20⟧ minutes and ⟦40%of⟧ the fuel.",
            repair="It took three hours, 20 minutes and 40% of the fuel.",
        ),
        bad(
            "They won ⟦3-1,lost⟧ 0-2. “It was ⟦long”,he⟧ said.",
            repair="They won 3-1, lost 0-2. “It was long”, he said.",
        ),
        bad(
            "The old ⟦bridge–⟧ a listed building ⟦–will⟧ hold.",
            repair="The old bridge – a listed building – will hold.",
        ),
        good("At re:Invent 2,000 people saw std::vector, x,y coordinates and key:value pairs for $1,5 at 10:30."),
        good("The bridge(s), the f(x) and wo(men) of the function main(void) are open."),
        good("See README.md, script.py and www.host.example/a,b;c."),
        good("TL;DR: the O,O-bond and 2,4-dinitrophenol; Smith,J. and Yahoo!’s."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for mark, pattern, judge in _PATTERNS:
            if not mark.search(passage.text):
                continue
            for match in pattern.finditer(context.masked(passage, Mask.ADDRESS, Mask.CODE)):
                if judge(match):
                    seam, span = match.start("right"), Span(*match.span())
                    listed = pattern is _CHAIN
                    edit = Edit(span, match[0].replace(",", ", ")) if listed else Edit(Span(seam, seam), " ")
                    yield Hit(span, repair=edit, safe=True)
        if "–" in passage.text:
            yield from _dashes(context.masked(passage, Mask.ADDRESS, Mask.CODE))


def _dashes(text: str) -> Iterator[Hit]:
    """A dash with a space on one side only, where it parts words."""
    for match in _DASH.finditer(text):
        if match["mark"]:
            seam = match.start("mark")
            word, span = match["left"], Span(match.start("left"), match.end("mark"))
        else:
            seam = match.end("mark2")
            word, span = match["right2"], Span(match.start("mark2"), match.end("right2"))
        if _common(word):
            yield Hit(span, repair=Edit(Span(seam, seam), " "), safe=True)


def _common(*words: str) -> bool:
    return all(zipf(word) >= _COMMON for word in words)


def _comma(match: re.Match[str]) -> bool:
    left, right = match["left"], match["right"]
    if left.istitle() and right.istitle() and min(len(left), len(right)) > LONGEST_INITIALS:
        return True
    if right == "I":
        return _common(left)
    if _is_name_and_word(left, right) or _is_name_and_word(right, left):
        return True
    return _common(right) and not right.isupper() and (left.isdigit() or _common(left) or right.capitalize() in OPENERS)


def _is_name_and_word(name: str, word: str) -> bool:
    """Whether a name stands on one side of a comma and an ordinary word on the other: Padang,capital."""
    long = min(len(name), len(word)) > LONGEST_INITIALS
    return long and name.istitle() and word.islower() and zipf(word) >= _FREQUENT


def _chain(match: re.Match[str]) -> bool:
    return _common(match["left"], *match["right"].split(","))


def _before_figure(match: re.Match[str]) -> bool:
    if match["mark"] == "," and match["left"].istitle() and len(match["right"]) == len("41"):
        return match.string[match.end()] == ","  # the age of a person
    return _common(match["left"]) and (match["mark"] == "," or match["left"].islower())


def _any(match: re.Match[str]) -> bool:
    return _common(match["right"])


def _colon(match: re.Match[str]) -> bool:
    left, right = match["left"], match["right"]
    if left in CALENDAR:
        return right.islower() and (right.capitalize() in OPENERS or can_be(right) == {"ADJ"})
    if left not in _KEYS and _is_announced(match):
        return True
    goes_on = right.capitalize() in OPENERS or (zipf(right) >= _FREQUENT and can_be(right) <= {"ADJ", "ADV"})
    if not goes_on and right.islower() and zipf(right) >= _FREQUENT and zipf(left) >= _FREQUENT:
        goes_on = _PHRASE.match(match.string, match.end()) is not None and left not in _KEYS
    return goes_on and _common(left) and left.islower()


def _is_announced(match: re.Match[str]) -> bool:
    """Whether a colon stands behind a noun inside a sentence and announces what follows, and parts no ratio or pair."""
    left, right, text = match["left"].rpartition("-")[2], match["right"], match.string
    if not left.islower() or zipf(left) < _FREQUENT - 1 or _BEFORE_NOUN.search(text, 0, match.start()) is None:
        return False
    if _PAIRS.search(text, max(match.start() - 80, 0), match.end() + 80):
        return False
    if right[0].isupper():
        return text[match.end() : match.end() + 2] not in {"", "."} and len(right) > 1 and right[1:].islower()
    if _ANSWER.match(text, match.end()) is None:
        return False
    return zipf(right) >= _FREQUENT and (can_be(right) != {"NOUN"} or text[match.end()] == ",")


_BEFORE_NOUN = lazy_regex(r"(?:^|[\s(“\"])[\w’'-]+ $")
_ANSWER = lazy_regex(r", [a-z]|[.;](?:\s|$)")
"""What follows the first word of an answer or a list."""
_PAIRS = lazy_regex(
    r"\b(?:ratios?|proportions?|pairs?|index|fields?|cycles?|syntax|keys?|keyboard|format|prefix|namespace|tags?|scale"
    r"|code|command|parameters?|split|mix|search|query|hashtag|file|database|server|password|login)\b"
    r"|(?<!https)(?<!http)(?<!\d):(?=[a-z]+\b)[^:\n]{1,60}[a-z]:[a-z]"
)
"""Words of those who write pairs with a colon, and two such pairs."""
_PHRASE = lazy_regex(
    r"\s(?:of|and|or|for|to|until|with|from|by|the|a|an|is|are|has|will|no|not|his|her|their)\s(?!ratio)[a-z]"
)
"""How a phrase goes on whose first word stands behind a colon, and no pair of a key and a value."""
_KEYS = frozenset(
    """
    key type status name file class id tag site author title user host port field value note input output talk
    template category help portal module project draft special image photo picture video credit credits text story
    note item entry level mode issue version style default source caption graphic map
    """.split()
)


def _stop(match: re.Match[str]) -> bool:
    return _common(match["left"])


def _bracket(match: re.Match[str]) -> bool:
    inner = match["right"].strip("()[]")
    if inner.isdigit():
        named = _NAMED.search(match.string, max(match.start() - 24, 0), match.start()) is not None
        return named if match["left"].istitle() else zipf(match["left"]) >= _FREQUENT
    if _IN_SHORT.fullmatch(inner):
        return zipf(match["left"]) >= _FREQUENT - 0.5 and match["left"] not in _FORMULAS
    if match["left"].istitle() and inner.istitle() and inner.isalpha():
        return _common(match["left"], inner) and match["right"][0] == "("
    return _common(match["left"]) and " " in inner and _common(*re.findall(r"[A-Za-z]{2,}", inner)[:1])


_NAMED = lazy_regex(r"\b(?!(?:No|Art|Section|Table|Fig|Figure|Part|Chapter|Rule|Act|Psalm)\s)[A-ZÀ-Þ][\w’'-]+\s$")
"""The first name or the title of somebody whose age stands in brackets."""
_FORMULAS = frozenset("poly mono main func sin cos log exp type sort print open read".split())
_IN_SHORT = lazy_regex(r"(?![IVXLC]+$)[A-ZÄÖÜ]{2,6}|[A-Z][a-z][A-Z]|[A-Z]{2,4}[a-z][A-Z]")
"""The name of a party or an institution in short, and no oxidation state: iron(III)."""


def _after_bracket(match: re.Match[str]) -> bool:
    named = match["right"] in _FUNCTION_WORDS and _NAME.fullmatch(match["left"]) is not None
    return (" " in match["left"] or named) and _common(match["right"])


_NAME = lazy_regex(r"\([A-Z][a-z]{3,30}|\(\d{2,4}")
_FUNCTION_WORDS = frozenset("and or but is are was were has have had in on at for from with to of as by will".split())


_PATTERNS = (
    (lazy_regex(r"[,;][^\W\d_]"), _COMMA, _comma),
    (lazy_regex(r":[A-Za-z]"), _COLON, _colon),
    (lazy_regex(r"[.!?][a-z]"), _STOP, _stop),
    (lazy_regex(r"[:,][“‘\"]\w"), _QUOTE, _stop),
    (lazy_regex(r"[(\[](?<=\w.)(?:[A-Za-z]|\d\d\))"), _BRACKET, _bracket),
    (lazy_regex(r"\)[a-z]"), _AFTER_BRACKET, _after_bracket),
    (lazy_regex(r"\d\)[a-z]"), _AGE, _any),
    (lazy_regex(r",[^\W\d_]+,"), _CHAIN, _chain),
    (lazy_regex(r"[a-z][,:]\d"), _BEFORE_FIGURE, _before_figure),
    (lazy_regex(r"\d,[a-z]"), _BEHIND_FIGURE, _any),
    (lazy_regex(r"%[a-z]"), _PERCENT, _any),
    (lazy_regex(r"[”\"],[a-z]|[,.!?a-z]”[a-z]"), _BEHIND_QUOTE, _any),
)
"""What every find of a pattern holds, the pattern, and its judge: the first is cheap and rarely there."""
