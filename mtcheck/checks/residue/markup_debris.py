"""Debris of HTML tags in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.placeholders import PLACEHOLDER, is_in_both
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.report import Severity

__all__ = ["MarkupDebris"]

_LETTER = "[abiupsq]"
"""Tags of one letter, which are keys and placeholders as capitals (Ctrl+<S>)."""
_BLOCK = "br|hr|div|li|ul|ol|dl|dt|dd|h[1-6]|table|tbody|thead|tr|td|th|section|article|aside|header|footer|nav|main"
_INLINE = (
    "em|strong|span|small|sub|sup|img|picture|source|figure|figcaption|iframe|script|style|noscript|svg|path"
    "|time|cite|blockquote|button|form|input|label|video|audio|object|embed|center|font|amp-[a-z-]{1,20}|html|head"
    "|body|meta|link|ins|del|mark|abbr|address|template|html"
)
_FOREIGN = (
    r"ref|references|nowiki|gallery|bpt|ept|ph|it|mrk|seg|tuv?|g|bx|ex|cf|hi|sub|trans-unit|o:p|[wvm]:[A-Za-z]{1,20}"
    r"|think|answer|translation|result"
)
"""Elements of wikis, of exchange formats of translation tools, of word processors and of language models."""
_ATTRIBUTE_NAME = (
    r"(?:class(?:Name)?|id|style|href|src|srcset|sizes|rel|target|alt|title|role|width|height|loading|lang|dir"
    r"|itemprop"
    r"|itemtype|itemscope|tabindex|klasse|on(?:click|load|error|mouseover)|(?:data|aria|ng|v)-[a-z][\w-]{0,40})"
)
_VALUE = (
    r"(?:\"[^\"<>]{0,500}\"|“[^“”<>]{0,500}[”\"]|[”″„][^“”″„<>]{0,500}[”″“]"
    r"|'[^'<>]{0,500}'|‘[^‘’<>]{0,500}’|[^\s\"'“”<>=]{1,200})"
)
_ATTRIBUTE = rf"(?<![\w=\"]){_ATTRIBUTE_NAME}\s?=\s?{_VALUE}"
_DEBRIS = lazy_regex(
    r"(?P<comment><!--.{0,2000}?-->|<!--|-->|<!\[CDATA\[|\]\]>|<\?(?:xml|php|=).{0,300}?\?>|<!DOCTYPE[^<>]{0,200}>)"
    rf"|(?P<tag><\s?/?\s?(?:{_BLOCK}|{_INLINE}|(?-i:{_LETTER}))(?:\s[^<>]{{0,1000}})?\s?/?>)"
    rf"|(?P<element><(?:{_FOREIGN})(?:\s[^<>]{{0,300}})?\s?/?>|</(?:{_FOREIGN})>|<[a-z][\w:-]{{0,30}}(?:\s{{1,3}}[\w:-]{{1,30}}\s?=\s?"
    r"(?:\"[^\"<>]{0,200}\"|“[^“”<>]{0,200}”)){1,12}\s?/?>)"
    r"|(?P<half></>|(?<=\S)</(?=[\s.,;]|$)|</[a-z][a-z0-9]{0,11}(?=[\s.,;:]|$)|<[bh]r\s?/?(?=\s[\w“]|$)|<[bh]r\s?/(?=[.,;:!?])|(?<=[a-z.!?]{3})<(?:p|b|i|em|strong|span|div|a|li"
    r"|h[1-6])(?=\s[a-zA-Z]|$)"
    rf"|<(?:span|div|strong|section|figure|blockquote)(?:\s(?:class|style"
    rf"|id)(?=\s))?(?!\s{{1,3}}[\w-]{{2,30}}\s?=)(?=\s[a-z]|\s*$)"
    r"|(?<=[.!?”])(?:(?:s?t)?r?ong|s?pan|d?iv|lockquote|igcaption|e?ction|m|[hp])>(?=\s|$)"
    r"|(?<=[a-z]{3})(?:strong|blockquote|figcaption|span|div)\s?/?>(?=\s|$))"
    rf"|(?P<cut><(?:{_BLOCK}|{_INLINE}|{_LETTER})\s{{1,3}}{_ATTRIBUTE_NAME}\s?=(?=\s[a-z]+\s[a-z]|\s*$))"
    rf"|(?P<open><(?:{_BLOCK}|{_INLINE}|{_LETTER})(?=\s{{1,3}}{_ATTRIBUTE_NAME}\s?=)[^<>]{{0,1000}}$)"
    r"|(?P<translated>(?<![\w<.-])(?:goal|aim|destination|target)\s?=\s?[\"“”'‘]\s?_\s?[a-z]{4,6}[\"”“'’]"
    r"|(?<![\w<.-])(?:class|klasse|id)\s?:\s[\"“][a-z]+(?:[-_]{1,2}[a-z0-9]+)+[\"”])"
    rf"|(?P<attributes>(?:(?<![\w<.-])(?:(?:{_BLOCK}"
    rf"|{_INLINE})\s)?)?{_ATTRIBUTE}(?:\s{{0,3}}{_ATTRIBUTE}){{0,20}}(?:\s?/?>)?)"
    r"|(?P<tail>(?<![^\s])[^\s<>=]{0,80}[\"”]\s?/?>(?=[^\s.,;:!?)>]|\s|$))"
    r"|(?P<end>(?<=[.!?”]\s)/(?:figcaption|strong|span|div|blockquote|section|article)(?=\s[A-Z]|$)"
    r"|(?:(?<![\w<>/:.])|(?<=[a-z\d][.!?]))/(?:p|div|span|strong|em|b|i|li|ul|ol|a|h[1-6]|figure|section|td|tr)>"
    r"|(?<![\w<])(?:br|hr)\s?/>"
    r"|(?<![\w<])(?:div|strong|figcaption|blockquote|h[1-6]|span|section|article|iframe|figure|em|small|sub|sup|li"
    r"|ul|ol|td|tr|font|center|button|label|body|html|footer|header|nav|aside|img|svg)>"
    rf"|{BEGINNING}[abip]>(?=\s?[“\"‘]?(?-i:[A-Z])))",
    re.DOTALL | re.IGNORECASE,
)
_BLOCK_TAG = lazy_regex(rf"</?\s?(?:{_BLOCK}|p)\b|(?:br|hr)\s?/>|/(?:p|div|li|h[1-6])>", re.IGNORECASE)
_PLAIN = lazy_regex(r"(?:class|id|style|href|src|rel|target)=\"[^\"]{1,300}\"")
"""An attribute as markup writes it, without spaces around its sign."""
_OF_PAGE = lazy_regex(
    r"(?:class(?:Name)?|klasse|style|href|srcset|rel|target|itemprop|tabindex)\s?=\s?[\"“”]|(?:id|src|alt)\s=\s[\"“”]"
    r"|alt=[\"“”]",
    re.IGNORECASE,
)
"""What nobody but a page calls something, translated or not (klasse), and what only an engine spaces so."""
_NOUN_BEFORE = lazy_regex(
    r"\b(?:an?|every|each|any|[Tt]ype[sd]?|[Ww]rites?|wrote|(?:start|begin|end|open|close)s?\swith|called"
    r"|(?:stray|missing|forgotten|single|lone|opening|closing|superfluous|unclosed|misplaced|extra|one|two))\s$"
)
"""What makes a tag a noun of the sentence: the difference between a <div> and a <span>."""
_TOLD_TO = lazy_regex(
    r"\b(?:put|adds?|set|uses?|writes?|insert|typed?|with|the|an?|of|like|first"
    r"|every|each|single|own|this|that)\s$"
)
"""A word whose object an attribute is: to put style="…" in the header."""
_NAMED = lazy_regex(rf"(?:{_BLOCK}|{_INLINE})\s(?!=)", re.IGNORECASE)
"""The name of a tag before its attributes, without the bracket."""
_GOES_ON = lazy_regex(r"\s(?:is|are|was|were|has|have|had|will|would|can|could|and|but|who|which)\b|\s?[.,;](?:\s|$)")
"""How a sentence goes on that does not speak of the attribute before it."""
_MACHINE_MADE = lazy_regex(
    r"style\s?=\s?[\"“'][a-z-]+\s?:|data-|aria-|srcset|itemprop|on(?:click|load)|[a-z]\d|\d[a-z]|__|--|[a-z][A-Z][a-z]|;"
)


class MarkupDebris(Check):
    id = "markup-debris"
    category = "design/markup"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    supersedes = ("mismatched-quotes", "unbalanced-quotes", "foreign-quotes", "unlikely-wording")
    triggers = frozenset("<>="), lazy_regex(r"^/(?:figcaption|strong|span|div|blockquote|section|article)$")
    message = "debris of an HTML tag stands in the text"
    explanation = """
Finds tags, halves of tags and orphaned attributes that a reader sees as text, such as `class="sc-1a2b iQmc">`. A
scraper that cuts a page with patterns leaves them, and a translation engine that gets HTML as plain text breaks tags
and changes their quotation marks. Delete the debris, and mend the extraction.

Text that talks about markup (it says tag, attribute, element, HTML … close by) and code in backticks stay silent.
"""
    examples = (
        bad(
            "She is to be sworn in on Monday.⟦/p>⟧ He resigned.", repair="She is to be sworn in on Monday. He resigned."
        ),
        bad('⟦class="sc-cffd1e67-0 iQNQmc">⟧Residents have had enough.', repair="Residents have had enough."),
        bad("The bridge was closed.⟦</p><p>⟧The mayor objects.", repair="The bridge was closed. The mayor objects."),
        bad("The ⟦<strong>⟧mayor⟦</strong>⟧ objects.", repair="The mayor objects."),
        bad("The mayor ⟦data-testid=paragraph>⟧ objects to it.", repair="The mayor objects to it."),
        bad(
            "The mayor objects. ⟦<a href=“https://host.example/x” target=“_blank”>⟧More on this",
            repair="The mayor objects. More on this",
        ),
        bad("⟦class=”sc-1a2b iQNQmc”>⟧Residents have had enough.", repair="Residents have had enough."),
        bad('⟦iQNQmc">⟧The mayor objects.', repair="The mayor objects."),
        bad("The mayor objects.⟦ong>⟧ She will appeal.", repair="The mayor objects. She will appeal."),
        bad("The mayor objects⟦</di⟧. She will appeal.", repair="The mayor objects. She will appeal."),
        bad("The mayor objects.⟦<br />⟧She will appeal.", repair="The mayor objects. She will appeal."),
        bad('The mayor objects. ⟦<div class="teaser__wrap" data-id="7⟧', repair="The mayor objects."),
        bad('The mayor, ⟦class = "article text"⟧ she says, left.', repair="The mayor, she says, left."),
        bad('It broke out ⟦style="color:red"⟧ at dawn.', repair="It broke out at dawn."),
        bad('⟦style="margin:0;padding:4px"⟧ The mayor objects.', repair="The mayor objects."),
        bad("The mayor objects. ⟦<!-- ad slot 3 -->⟧ She will appeal.", repair="The mayor objects. She will appeal."),
        good('The manual says to add the attribute class="gallery" to every image, and to nothing else.'),
        bad('The car ⟦figcaption class="im-caption"⟧ burned out.', repair="The car burned out."),
        bad(
            "The chairman resigned. ⟦< / p>⟧ His deputy takes over.",
            repair="The chairman resigned. His deputy takes over.",
        ),
        bad("The bakery closes. ⟦/figcaption⟧ Its owner retires.", repair="The bakery closes. Its owner retires."),
        bad("The mayor objects ⟦</span⟧.", repair="The mayor objects."),
        bad("The mayor objects⟦<br /⟧ to it.", repair="The mayor objects to it."),
        bad("The mayor objects⟦<br/⟧, and so do we.", repair="The mayor objects, and so do we."),
        bad("The mayor⟦<p⟧ objects, and so does the council.", repair="The mayor objects, and so does the council."),
        bad("The mayor fled ⟦em>⟧ on foot.⟦</⟧ She was caught.", repair="The mayor fled on foot. She was caught."),
        bad("The mayor⟦strong>⟧ objects to it.", repair="The mayor objects to it."),
        bad('The ⟦<bpt i="1">⟧mayor⟦</bpt>⟧ objects.', repair="The mayor objects."),
        bad("The mayor⟦<o:p></o:p>⟧ objects.", repair="The mayor objects."),
        bad(
            'The abbey is old.⟦<ref name="a1"/>⟧ It ⟦<?php echo $x->y; ?>⟧ burned.',
            repair="The abbey is old. It burned.",
        ),
        good("Type <Ctrl>+<S> to save."),
        good("Screen readers announce the <title> element first, then every <h1> and <h2> heading tag."),
        good("The effect was significant (p<0.05, n>30), and a > b held for all pairs."),
        good('He wrote `<div class="x">` on the board.'),
        good("Set title = 'Dr.' if the form asks for a degree, she said, and target <50 guests."),
        good('Her first line, she recalls, was "<b>Hello</b>", and it took her a day.'),
        good("Type <b> in front of the word and </b> behind it."),
        good("It starts with <p> and ends with </p>, he said."),
        good("Students are taught to close every <em> with an </em>, the professor complains."),
        good("I <3 this town, and x > y."),
        good("Press <b>Save</b><br> to go on.", source="Mit <b>Speichern</b><br/> geht es weiter."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        text = context.masked(passage, Mask.CODE)
        for span in _joined(text, _debris(text, context.source_text)):
            between = " " if _BLOCK_TAG.search(span.of(text)) else ""
            yield Hit(span, repair=deletion(text, span, between=between), safe=True)


def _debris(text: str, source: str | None) -> Iterator[Span]:
    shown = False
    for match in _DEBRIS.finditer(text):
        span = Span(*match.span())
        if match.lastgroup == "attributes" and not _orphaned(text, match):
            continue
        tags = [tag[0] for tag in PLACEHOLDER.finditer(match[0])] if source is not None else []
        if tags and all(is_in_both(tag, source) for tag in tags):
            continue
        apart = match.lastgroup in {"tag", "element", "half"} and not text[span.end : span.end + 1].isalnum()
        shown = shown or (apart and _NOUN_BEFORE.search(text, max(span.start - 14, 0), span.start) is not None)
        if not (shown and apart) and not talks_about_markup(text, span):
            yield span


def _orphaned(text: str, match: re.Match[str]) -> bool:
    """Whether attributes are debris: closed by a bracket, several, at the edge of the passage, or made by a machine."""
    found = match[0]
    if found.endswith(">") or _NAMED.match(found):
        return True
    if not re.search("[\"“'‘]", found):
        return False
    if _OF_PAGE.match(found):
        return not _TOLD_TO.search(text, max(match.start() - 10, 0), match.start())
    if _PLAIN.fullmatch(found) and _GOES_ON.match(text, match.end()):
        return True
    if _TOLD_TO.search(text, max(match.start() - 10, 0), match.start()):
        return False
    at_edge = match.start() == 0 or match.end() == len(text)
    return at_edge or bool(_MACHINE_MADE.search(found)) or len(re.findall(_ATTRIBUTE, found)) > 1


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Runs of tags with nothing between them are one defect."""
    current: Span | None = None
    for span in spans:
        if current is not None and not text[current.end : span.start].strip():
            current = current.union(span)
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current
