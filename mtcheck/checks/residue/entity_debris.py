"""A character entity shown instead of its character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from mtcheck.analysis.masking import MASK, Mask
from mtcheck.analysis.placeholders import is_in_both
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["EntityDebris"]

_NAMES = (
    "nbsp|amp|quot|apos|lt|gt|lsquo|rsquo|ldquo|rdquo|sbquo|bdquo|laquo|raquo|ndash|mdash|hellip|bull|middot|shy|euro"
    "|pound|copy|reg|trade|deg|sect|para|szlig|frac12|frac14|frac34|times|thinsp|ensp|emsp|zwnj|zwj|prime|iexcl|iquest"
    "|[aeiouyAEIOUY](?:acute|grave|circ|uml)|[anoANO]tilde|[cC]cedil|[aA]ring|[aA]elig|[oO]slash|[sSzZ]caron"
)
_ENTITY = lazy_regex(
    rf"&\s?(?:amp;\s?)?(?:(?P<name>{_NAMES})\s?;|#\s?(?P<number>\d{{2,6}}|[xX][0-9a-fA-F]{{2,5}})\s?;)"
    r"|&(?:amp;)?#(?P<bare>0?(?:3[2-9]|6[02]|1[6-9]\d|2[0-5]\d)|8[2-4]\d\d)(?!\d)"
    rf"|&(?P<open>{_NAMES.replace('lt|gt|', '').replace('amp|', '').replace('copy|reg|', '')})(?![\w;=])"
    r"|(?<![\w&])(?P<half>nbsp|quot|lsquo|rsquo|ldquo|rdquo|ndash|mdash|hellip|apos|#(?:8211|8212|8216|8217|8220|8221"
    r"|8230|039|39|34|160));"
    r"|&(?P<run>nbsp|lsquo|rsquo|ldquo|rdquo|sbquo|bdquo|ndash|mdash|hellip|shy)(?=[A-Za-z\d])"
    r"|&(?P<any>[A-Za-z]{3,10}\d{0,2});"
    r"|(?<=\w\s)(?P<amp>amp);(?=\s[A-Z]"
    r"|(?<!\bhis amp;)(?<!\bher amp;)(?<!\bthe amp;)(?<!\ban amp;)(?<!\bmy amp;)(?<!tar amp;)\s[a-z])"
    r"|(?<=\w)(?P<glued>amp|nbsp|rsquo|quot);(?=\w|\s)"
)


_SUBJECT_BEFORE = lazy_regex(r"\b(?:that|and|the|an?|why|what|how|for|of|because|so|if|whether|an? odd) ?$|^$")
_BEFORE = 12
_IS = lazy_regex(r" (?:is|stands|means|denotes|becomes|turns|gives|shows|was|were|are)\b")
"""What tells of an entity that is the subject of a sentence: &amp; is only an ampersand."""


class EntityDebris(Check):
    id = "entity-debris"
    category = "design/markup"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = frozenset("&;")
    message = "a character entity stands in the text"
    explanation = """
Finds HTML entities that a reader sees as text (`&nbsp;`, `&#8217;`, `&amp;quot;`), also with spaces that a tokeniser
put in, and their remains (`nbsp;`). The text was escaped twice, or not unescaped before translation. Write the
character.

Text that talks about entities, company names (AT&T) and query strings stay silent.
"""
    examples = (
        bad("The bridge⟦&nbsp;⟧will hold.", repair="The bridge will hold."),
        bad("The bridge won⟦&#8217;⟧t hold.", repair="The bridge won’t hold."),
        bad("The bridge won⟦&#39⟧t hold⟦&#8230⟧", repair="The bridge won't hold…"),
        bad("The mayor said: ⟦&quot;⟧Yes⟦&quot;⟧.", repair='The mayor said: "Yes".'),
        bad("Research ⟦&amp;amp;⟧ development", repair="Research & development"),
        bad("Research ⟦& amp ;⟧ development ⟦&#x2013;⟧ now", repair="Research & development – now"),
        bad("Turnover rose to 340⟦&nbsp⟧million euros.", repair="Turnover rose to 340 million euros."),
        bad("The bridge ⟦nbsp;⟧ will hold.", repair="The bridge will hold."),
        bad("Smith ⟦amp;⟧ Sons objects.", repair="Smith & Sons objects."),
        bad("It fell to ⟦&minus;⟧12 degrees.", repair="It fell to −12 degrees."),
        bad("It was below 2 per cent ⟦amp;⟧ falling.", repair="It was below 2 per cent & falling."),
        good("AT&T; R&D; Q&A; and the B&B are open, see https://host.example/?a=1&copy=2&amp;b."),
        good("He finished with the &#1 team; call extension &#12."),
        good("He explained that &amp; is only an ampersand."),
        good("Write the entity &nbsp; where a line must not break."),
        good("The chain’s site advertised “Fish &amp; Chips”, a slip for which it blamed an update."),
        good("The guitarist plugged in his amp; the crowd cheered. It called for an inked stamp; a lamp; a ramp."),
        bad("Smith⟦amp;⟧ Sons objects.", repair="Smith& Sons objects."),
    )
    supersedes = ("missing-space-after-punctuation", "space-before-punctuation", "glued-words", "unbalanced-quotes")
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.CODE)
        addresses = context.masked(passage, Mask.ADDRESS)
        for match in _ENTITY.finditer(text):
            span = Span(*match.span())
            if match["glued"] and _is_word(text, span.end - 1):
                continue  # an inked stamp; a lamp;
            if match["any"] and f"{match['any']};" not in html5:
                continue
            if _IS.match(text, span.end) and _SUBJECT_BEFORE.search(text, max(span.start - _BEFORE, 0), span.start):
                continue
            kept = is_in_both(match[0], context.source_text)
            if addresses[span.start] != MASK and not kept and not talks_about_markup(text, span):
                yield Hit(span, repair=_character(text, match, span), safe=True)


_WORD_END = lazy_regex(r"[^\W\d_]{1,30}$")


def _is_word(text: str, end: int) -> bool:
    """Whether what ends before a semicolon is a word of English as a whole."""
    word = _WORD_END.search(text, max(end - 31, 0), end)
    return word is not None and zipf(word[0].lower()) > 0


def _character(text: str, match: re.Match[str], span: Span) -> Edit:
    number = match["number"] or match["bare"]
    groups = ("name", "open", "half", "run", "any", "amp", "glued")
    name = f"#{number}" if number else next(match[group] for group in groups if match[group])
    character = unescape(f"&{name.removeprefix('&')};").replace("\xa0", " ").replace("\xad", "")
    if character == " ":
        before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
        if after.isspace() or not after:
            return Edit(Span(span.start - before.isspace(), span.end), "")
        if before.isspace() or not before:
            return Edit(span, "")
    return Edit(span, character)
