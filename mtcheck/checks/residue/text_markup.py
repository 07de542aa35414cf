"""Markdown, wiki text or BBCode in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.residue.pages.talk import talks_about_markup
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["TextMarkup"]

_PAIRED = (
    r"(?<![\w*])\*{2,3}(?=[^\s*])(?P<stars>[^*\n]{1,200})(?<=[^\s*])\*{2,3}(?![*])"
    r"|(?<![\w*/])\*(?=[A-Za-zÀ-ÿ“\"])(?P<star>[^*\n]{2,120})(?<=[\w.!?”\"’)])\*(?![\w*])"
    r"|(?<![\w_])__(?=[^\s_])(?P<lines>[^_\n]{1,200})(?<=[^\s_])__(?![\w_])"
    r"|(?<![\w_/.@#])_(?=[A-Za-zÀ-ÿ“\"])(?P<line>[^_\n]{2,120})(?<=[\w.!?”\"’)])_(?![\w_/.])"
    r"|(?<!\w)~~(?=\S)(?P<struck>[^~\n]{1,200})~~"
    r"|(?<![\w'])'{3}(?=[^\s'])(?P<bold>[^'\n]{1,200})'{3}(?!')|(?<![\w'])''(?=[^\s'])(?P<italic>[^'\n]{1,200})''(?!')"
    r"|(?<!\\)!?\[(?P<link>[^\[\]\n]{0,200})\]\((?:https?:|mailto:|www\."
    r"|[/#.])[^()\s]{0,400}(?:\s[\"“][^\"”\n]{0,100}[\"”])?\)"
    r"|!\[(?P<image>[^\[\]\n]{0,200})\]\([^()\s]{1,400}(?:\s[\"“][^\"”\n]{0,100}[\"”])?\)"
    r"|\[(?P<file>[^\[\]\n]{1,200})\]\([\w./-]{1,200}\.[a-z]{2,5}\)|\[(?P<reference>[^\[\]\n]{2,120})\]\[\d{1,3}\]"
    r"|\[https?://[^\s\[\]]{1,400}\s(?P<external>[^\[\]\n]{1,200})\]"
    r"|\[(?P<tag>b|i|u|s|B|I|U|QUOTE|quote|center|code)\](?P<bb>[^\[\]\n]{1,300})\[/(?P=tag)\]"
    r"|\[url(?:=[^\[\]\n]{1,300})?\](?P<url>[^\[\]\n]{1,300})\[/url\]"
    r"|\[\[(?![^\[\]|\n]{1,40}:)(?:[^\[\]|\n]{1,120}\|)?(?P<wiki>[^\[\]|\n]{1,120})\]\]"
)
_LONE = (
    r"(?:(?<=^)|(?<=\n)|(?<=[.!?:”]\s))#{2,6}\s(?=\S)|^#\s(?=[A-Z“])|\s#{2,6}\s?$"
    r"|(?<![=\w])={2,6}\s?(?=[A-ZÀ-Þ])(?P<heading>[^=\n]{2,100}?)\s?={2,6}(?![=\w])"
    r"|\[\[[^\[\]\n]{1,300}\]\]|(?<!\w)(?:thumb|miniatur|hochkant|mini)\|[^\n.]{0,80}?\||\|(?:thumb|miniatur|hochkant"
    r"|left|right|\d{2,4}px)\b"
    r"|(?<=[a-z][.,])(?:\[\d{1,2}\]){1,6}(?=\s[A-Z]|$)|\[\^\w{1,12}\]:?|\[(?:edit|citation needed|Bearbeiten"
    r"|modifier|modifica)\](?!\()"
    r"|^(?:h[1-6]|bq)\.\s(?=[A-Z“])|^>{1,3}\s?(?=[A-Z“\"])|^\|(?:[^|\n]{0,200}\|){2,}$|\|\s?:?-{3,}:?\s?\|"
    r"|(?<![\w\\])\\(?:textbf|textit|emph|cite|ref|footnote|section|begin|end)\{[^{}\n]{0,200}\}|(?<!\\)\\\([^\n]{1,120}?\\\)|^:{3}\s?\w{0,20}$"
    r"|^```\w{0,12}$"
    r"|(?<![\w:]):[a-z]{3,20}(?:_[a-z]{2,20}){0,4}:(?![\w:])|(?<=[.!?”\w])\{[.#:][a-z][\w-]{0,40}\}"
)
_MARKUP = lazy_regex(rf"{_PAIRED}|(?P<lone>{_LONE})", re.MULTILINE)
_MAY = lazy_regex(r":[a-z_]+:|[*_~|\[#\\`{]|''|==|^(?:h[1-6]|bq)\. |^>|^:::", re.MULTILINE)


class TextMarkup(Check):
    id = "text-markup"
    category = "design/markup"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = lazy_regex(r"^:[a-z_]+:|[*_~|\[#\\`{]|''|==|^(?:h[1-6]|bq)\.$|^>|^:::")
    message = "markup of Markdown, a wiki or a forum stands in the text"
    explanation = """
Finds the marks of light markup languages that a reader sees as text: `**bold**`, `### Heading`, `[label](address)`,
`[[File:…|thumb]]`, `''italic''`, `[b]bold[/b]`, `== Heading ==`. The text was written in such a language and published
without being rendered. Take the marks out, or render the text.

Text that talks about markup, footnote stars, hashtags, censored words and operators stay silent; files in Markdown are
read as such.
"""
    examples = (
        bad("The mayor ⟦**objects**⟧ to it.", repair="The mayor objects to it."),
        bad("⟦### ⟧What the mayor wants", repair="What the mayor wants"),
        bad("The ⟦[mayor](https://host.example/mayor)⟧ objects.", repair="The mayor objects."),
        bad("⟦[[File:Bridge_Bern.jpg|thumb|left]]⟧ The bridge is closed.", repair="The bridge is closed."),
        bad(
            "The [[bridge]] is closed.".replace("[[bridge]]", "⟦[[Bridge of Bern|bridge]]⟧"),
            repair="The bridge is closed.",
        ),
        bad("⟦'''Bern'''⟧ is a town.", repair="Bern is a town."),
        bad("⟦== History ==⟧", repair="History"),
        bad("The mayor ⟦[b]objects[/b]⟧.", repair="The mayor objects."),
        bad("The mayor ⟦_really_⟧ objects.", repair="The mayor really objects."),
        bad("The bridge is closed.⟦[^2]⟧", repair="The bridge is closed."),
        bad("⟦![A flood](flood.jpg)⟧ The plan is in ⟦[the annex](a.pdf)⟧.", repair="The plan is in the annex."),
        bad("The plan is in ⟦[the annex][2]⟧.", repair="The plan is in the annex."),
        bad("⟦> ⟧The bridge is closed.", repair="The bridge is closed."),
        good("In Markdown, **bold** text stands between two pairs of stars; that is its syntax."),
        good("Anna* and Ben* left (*names changed). It is 2 * 3 * 4, and he said f*** and sh*t."),
        good("#FreeTheBridge: he [sic] is no. 1, C# is a language and snake_case_name is a name."),
        good("A 4* hotel and a 5* hotel; M*A*S*H; the file my_old_file.txt; x == y."),
        good("The mayor (“he [the mayor] objects”) | The Herald"),
    )
    supersedes = (
        *("unbalanced-brackets", "template-placeholder", "missing-space-after-punctuation", "doubled-punctuation"),
        *("glued-words", "character-run", "mismatched-quotes", "unbalanced-quotes", "space-before-punctuation"),
    )
    languages = ("*",)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if not _MAY.search(passage.text):
            return
        text = context.masked(passage, Mask.CODE)
        kept = {match.lastgroup for match in _MARKUP.finditer(context.source_text or "")}
        for match in _MARKUP.finditer(text):
            span = Span(*match.span())
            if match.lastgroup in kept or talks_about_markup(text, span):
                continue
            group = match.lastgroup or "lone"
            inner = match["heading"] if group == "lone" else "" if group == "image" else match[group]
            yield Hit(span, repair=Edit(span, inner) if inner else deletion(text, span))
