"""A placeholder that was never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.placeholders import is_in_both
from mtcheck.check import Bigram, Check, Context, Hit, Layer, bad, good
from mtcheck.checks.residue.pages.talk import is_shown, talks_about_markup
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.report import Severity

__all__ = ["TemplatePlaceholder"]

_SHORTCODES = (
    "caption|gallery|embed|video|audio|playlist|shortcode|quote|pullquote|url|img|image|color|size|ads?|adrotate"
    "|newsletter"
    "|poll|twitter|youtube|instagram|facebook|vc_\\w{1,30}|et_pb\\w{0,30}|contact-form-7|wp_\\w{1,30}"
    "|related\\w{0,20}|toc"
)
_PLACEHOLDER = lazy_regex(
    r"\{\{\{?[^{}\n]{1,120}\}?\}\}|\{%[^{}\n]{1,120}%\}|<%=?[^<>\n]{1,120}%>|\$\{[^{}\n]{1,120}\}|#\{[\w. ]{1,60}\}"
    r"|%!\w?\([^()\n]{1,60}\)|\{\w{1,30}(?:\.\w{1,30}){0,3}(?::[<>^+,]?[\d.]{1,6}[dfs%]?|![rs])\}"
    r"|(?<!\w)\[\d\}|\{\d\](?!\w)|\{0>|<0\}|<\}\d{1,3}\{>"
    r"|\{(?:load(?:position|module)|readmore|pagebreak|gallery|youtube|vimeo|article|source|mosimage)\b[^{}\n]{0,80}\}"
    r"|\[[a-z][\w-]{1,30}(?:\s[\w-]{2,30}=[\"“”'][^\"“”'\[\]\n]{0,100}[\"“”']){1,8}\s?/?\]"
    r"|\[/?[a-z]{2,20}_[a-z_]{2,30}(?:\s[\w-]{1,30}=[\"“][^\"”\n]{0,200}[\"”]){0,8}\s?/?\]"
    r"|\{!!\s?[^{}\n]{1,80}\s?!!\}|\{\$[A-Za-z_][^{}\s]{0,60}\}"
    r"|\{\w{1,30},\s?(?:plural|select|selectordinal)\s?,(?:[^{}\n]{0,40}\{[^{}\n]{0,80}\}){1,8}\s?\}"
    r"|\[(?!https?:|mailto:)[a-z][a-z-]{1,30}(?::[a-z][a-z_-]{1,40}){1,4}\]|#{3}(?-i:[A-Z][A-Z_]{1,40})#{3}"
    r"|\*\|(?-i:[A-Z][A-Z_:]{1,40})\|\*"
    r"|(?<!\w)#(?:VALUE!|REF!|N/A|DIV/0!|NAME\?|NUM!|NULL!|WERT!|BEZUG!|NV(?!\w))|\bLLL:EXT:[^\s<>]{3,200}"
    r"|%\([a-z_]{1,40}\)[sdf]|%\d\$[sd@]|(?<=\s[A-Z])%[sd](?!\w)|(?<![\w%\d])%[sd@](?!\w)|%%[\w-]{2,40}%%|(?<![\w%])%[A-Z][A-Z_]{2,40}%"
    r"|(?<![\w$\\])\{(?:\d|[a-zA-Z][\w]{0,40}(?:[._][\w]{1,40}){0,3})(?:\|[\w:-]{1,40}){0,3}\}|(?<!\w)__[A-Z][A-Z_]{2,40}__(?!\w)"
    r"|(?<![A-Za-z0-9])_{2,3}(?-i:[A-Z]{1,12})_?\d{1,4}_{2,3}"
    rf"|\[/?(?:{_SHORTCODES})(?:[ =][^\[\]\n]{{1,300}})?\s?/?\]|\[/(?:b|i|u|s|li|list|p|center|left|right|h\d)\]"
    r"|\[(?:ads?|adslot|banner|widget|teaser|embed|video|image|photo|gallery|slot|box)[-_][\w-]{1,40}\]"
    r"|\[(?:insert|placeholder|your|name of|todo|tbd|tk)\b[^\[\]\n]{0,60}\]"
    r"|\[(?:enter|add) (?:your|an?|the|here|text|title|names?|date|links?|quotes?|photo|image|caption|source)\b"
    r"[^\[\]\n]{0,60}\]"
    r"|\[(?:(?:FIRST|LAST|FULL|COMPANY|CLUB|USER|YOUR|STREET|PHONE|COUNTRY)[ _]?)?(?:NAME|DATE|CITY|TITLE|AUTHOR|LINK"
    r"|URL|IMAGE"
    r"|NUMBER|ADDRESS|PLACE|AMOUNT)\]"
    r"|<(?:(?:FIRST|LAST|FULL|COMPANY|CLUB|USER|STREET|PHONE|COUNTRY)[ _]?)?(?:NAME|DATE|CITY|TITLE|AUTHOR|PLACE"
    r"|AMOUNT)>"
    r"|(?-i:(?<=[a-z]\s)X{3,8}(?=\s[a-z]))|(?-i:(?<=[a-z]\s)(?<!\ba\s)X{4,8}(?=[.,;]\s|\.?$))"
    rf"|(?<![\w$])(?-i:\$[A-Z][A-Z_]{{2,30}}\$)|(?-i:\b(?:to|in|at|on|from|by|with|of)\s(?:TBD|TBA|TODO|FIXME)(?=[\s.,;]|$))|{BEGINNING}(?-i:TODO|FIXME"
    r"|TBD):(?-i:(?:\s[a-z][^.!?\n]{0,60}?)?(?=\s[A-Z]|\s*$))"
    r"|<<(?-i:[A-Z][A-Z_ -]{2,30})>>|(?<!\w)\[\[(?-i:[A-Z][A-Z_:-]{2,30})\]\]"
    r"|\{/(?:if|foreach|section|block|for|each)\}|\{(?:if|foreach|elseif)\s[^{}\n]{1,60}\}"
    r"|\[object [A-Z]\w{2,20}\]|(?-i:(?<!\w)(?:None None|null null)(?!\w))|(?<!\w)(?:undefined"
    r"|NaN)(?:\s(?:undefined|NaN))+(?!\w)|\blorem ipsum\b(?![”\"’])[^\n]{0,400}",
    re.IGNORECASE,
)
_UNITS = (
    r"(?:euros?|dollars?|francs?|pounds?|per cent|percent|%|km/h|km|kilomet(?:re|er)s?|met(?:re|er)s?|degrees|people"
    r"|persons|days|weeks|months|years|hours|minutes|o[’']clock|[ap]\.?m\b|vehicles|kilos?|kg|tonnes|seats|points|goals|times|million"
    r"|billion)"
)
_READS = lazy_regex(r"\b(?:reads?|said|says|saying|reading) [“\"‘']$")
_TURNED_OUT = lazy_regex(r"\b(?:be|is|was|in|of|with|by|mere|just|only)\s$")
_VALUE = lazy_regex(
    rf"\b(?P<amount>undefined|null|None)(?=\s{_UNITS}(?![\w-]))"
    r"|(?:^|(?<=[\s(€$]))(?P<number>NaN%?)(?=[\s.,)%]|$)|(?<=[a-z]\s)(?P<date>Invalid [Dd]ate)(?!\w)"
    r"|\b(?:number|name|date|time|price|age|address|title|author|code)\s(?:is|was)\s(?P<value>undefined|null|None)(?=[.,](?:\s|$))"
    r"|\b(?:at|until|on|by|from|in|of|for|to|with|since)\s(?P<moment>undefined|null|None|Array)"
    r"(?=\.(?:\s|$)|,\s(?:an?|the|[a-z]+ing|but|and)\b|\s(?:from|to|on|at|in|until)\s|(?<=Array)\sand\s)"
)
"""A value that a program did not have, in the place of a figure, a date or a name."""
_ALONE = lazy_regex(r"\s*(?:undefined|null|NaN|None|TODO|TBD|FIXME|TK|N/A|\(null\)|\[\])\s*")
_LOWER = lazy_regex(r"(?:^|\s)[a-z-]+\s$")
"""A word in small letters before it: no numeral of a name (Super Bowl XXX)."""
_LISTED = lazy_regex(r",?\s(?:(?:and|or)\s)?")
_BARE_SHORTCODE = lazy_regex(rf"\[(?:{_SHORTCODES})\]", re.IGNORECASE)


def _is_none(token: str) -> bool:
    """Whether a token is what Python calls nothing, with or without marks behind it."""
    return token.startswith("None")


class TemplatePlaceholder(Check):
    id = "template-placeholder"
    category = "design/markup/placeholder"
    severity = Severity.MAJOR
    layer = Layer.RESIDUE
    triggers = (
        lazy_regex(r"[{\[<]|%[\w!(%@]|\$[A-Z]|#[A-Za-z#]|__[A-Za-z]|\*\||^N/A$"),
        frozenset("undefined null nan todo tba tbd fixme tk lorem xxx xxxx xxxxx array lll".split()),
        Bigram(frozenset({"invalid"}), frozenset({"date"})),
        _is_none,
    )
    message = "a placeholder was not filled in"
    explanation = """
Finds places that a template should have filled: `{{name}}`, `%s`, `${title}`, `[caption …]`, `[insert date]`,
`undefined undefined`, `NaN people`, `#N/A`, lorem ipsum.
Engines also damage placeholders, so the program no longer knows them. Fill them in
or delete them.

Text that talks about templates, sets such as {1, 2}, percentages and editors’ brackets ([sic], [he]) stay silent.
"""
    examples = (
        good("The page consisted of the words {{headline}}, {{byline}} and {{teaser}}, and of nothing else."),
        bad("Dear ⟦{{ first_name }}⟧, the bridge is closed."),
        bad("The bridge is closed for ⟦%s⟧ days, says ⟦%1$s⟧."),
        bad('⟦[caption id="attachment_12" align="alignleft"]⟧The bridge⟦[/caption]⟧ is closed.'),
        bad("The bridge is closed until ⟦${endDate}⟧ or ⟦{date|long}⟧."),
        bad("The mayor, ⟦[insert name]⟧, objects."),
        bad("⟦[ad-slot-2]⟧ The police are investigating."),
        bad("⟦[vc_row]⟧⟦[vc_column]⟧The brewery has been sold."),
        bad("The winner is ⟦<NAME>⟧ from Graz. The council ⟦XXX⟧ decided on Tuesday."),
        bad("The team travels ⟦to TBD⟧ at ⟦$TIME$⟧; the phone number is ⟦XXXX⟧."),
        bad('The A⟦%s⟧ is closed. ⟦[weather city="Bern"]⟧ The flight number is ⟦null⟧, he said.'),
        bad("⟦TODO: add quote⟧ The head of the school did not answer."),
        bad("By ⟦undefined undefined⟧"),
        bad("⟦Lorem ipsum dolor sit amet, consectetur adipiscing elit.⟧"),
        bad("⟦undefined⟧"),
        bad("It cost ⟦undefined⟧ euros and lasts until ⟦Invalid Date⟧, ⟦NaN⟧ people said in ⟦#N/A⟧ of the towns."),
        bad("Dear ⟦*|FNAME|*⟧, ⟦###TITLE###⟧ is at ⟦[node:field-url]⟧ for ⟦${free ? 'all' : 'few'}⟧ from ⟦{$year}⟧."),
        bad("It hit ⟦{n, plural, =1 {one town} other {# towns}}⟧ on ⟦null⟧."),
        good(
            "The term is undefined in law, null and void; undefined reasons; none of the euros; an invalid date on it."
        ),
        good("Tony Doe, the inventor of null, spoke; it protects us from undefined and unwanted effects."),
        good("The template fills the placeholder {{name}} with the name."),
        good("The error message “%d files not found” hangs framed in the office."),
        good("For 11 years the plaque in the lobby read “Lorem ipsum dolor sit amet,” and no one complained."),
        good("The sign welcomed visitors in four languages, one of which turned out to be lorem ipsum."),
        good("They typed %s for the name, and letters went out to “Dear %s”. The sign read “Lorem ipsum”, a filler."),
        good("Super Bowl XXX was played in 1996; the film xXx was shot in Prague. The list <b> is long."),
        good("The set {1, 2} has two members; he [sic] said “[he] went”."),
        good("A 3% share and 20%-30% discount; the [video] shows it."),
    )
    supersedes = ("unbalanced-brackets", "unbalanced-quotes", "doubled-punctuation", "mismatched-quotes")
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if _ALONE.fullmatch(text):
            yield Hit(Span(0, len(text)))
            return
        text = context.masked(passage, Mask.CODE)
        for match in _VALUE.finditer(text):
            span = Span(*match.span(match.lastgroup or 0))
            if not talks_about_markup(text, span):
                yield Hit(span)
        found = list(_PLACEHOLDER.finditer(text))
        shown = {match[0] for match in found if is_shown(text, Span(*match.span()))}
        told = -1  # where a placeholder ended that is spoken of
        for match in found:
            span = Span(*match.span())
            if told >= 0 and _LISTED.fullmatch(text, told, span.start):
                told = span.end
                continue
            if match[0][:1] == "L" and _READS.search(text, max(span.start - 16, 0), span.start):
                continue  # a plaque reads “Lorem ipsum dolor sit amet”
            if match[0] in shown or (
                match[0].startswith("lorem") and _TURNED_OUT.search(text, max(span.start - 6, 0), span.start)
            ):
                continue
            if text[span.start - 1 : span.start] == "/" or is_in_both(match[0], context.source_text):
                continue  # it is to be filled in later: /stations/{id}/readings, or in both languages
            if match[0].startswith("XXX") and not _LOWER.search(text, max(span.start - 30, 0), span.start):
                continue
            if talks_about_markup(text, span):
                told = span.end
            elif not _BARE_SHORTCODE.fullmatch(match[0]) or "_" in match[0]:
                yield Hit(span)
