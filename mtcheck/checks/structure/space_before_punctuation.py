"""A space before a punctuation mark that must not have one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.document import Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.identifying import FUNCTION_WORDS
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["SpaceBeforePunctuation"]

_SPACED = lazy_regex(
    r"(?<=[\w)\]”’\"'%€$£])(?P<gap>[ \t\u00a0\u202f\n\r]{1,4})(?:"
    r"(?P<mark>[.,;!?]|:(?![)(DPp/\\|*-]))(?=[\s”\"’)\]<]|(?<=\s,)[a-z]{2}|$)"
    r"|(?P<suffix>[’'](?:s|re|ve|ll|t)|n[’']t)(?=\s[a-z])"
    r"|(?P<close>[)\]])(?=[\s.,;:!?]|$))"
)
_TIGHT = lazy_regex(r"(?<![\w)\]])(?P<open>[(\[])(?P<gap>[ \u00a0]{1,3})(?=\w[^()\[\]]{1,80}[)\]])")

_PARTED_CLITIC = lazy_regex(
    r"(?<=[A-Za-z])(?P<gap>\s?[’'‘] )(?:s|re|ve|ll)(?=\s[a-z])|(?<=[a-z])(?P<gap2>\s?n\s?[’'] )t(?=\s[a-z])"
    r"|(?<=[a-z]{3}s)(?P<gap3> [’'])(?= [a-z])"
)
"""An ending that a space parts from its apostrophe: the firm’ s profit."""
_BEHIND_OPENER = lazy_regex(r"(?<![^\s(\[])\"(?P<behind>[ \u00a0]{1,2})(?=\w)")
_BEFORE_CLOSER = lazy_regex(r"(?<=\w)(?P<before>[ \u00a0]{1,2})\"(?=[\s.,;:!?)]|$)")
_LOOSE_CURLY = lazy_regex(r"“(?P<behind>[ \u00a0]{1,2})(?=\w)|(?<=[\w.!?,])(?P<before>[ \u00a0]{1,2})”")
_CLOSING = lazy_regex(r"[)\]]")
REMARK = 300
"""Characters of the longest remark in brackets."""


def _spaced(text: str) -> Iterator[Hit]:
    for match in _SPACED.finditer(text):
        if not _is_sound(text, match):
            is_tight = match["mark"] and text[match.end() : match.end() + 1].isalnum()
            span = Span(*match.span())
            edit = Edit(span, match["mark"] + " ") if is_tight else Edit(Span(*match.span("gap")), "")
            yield Hit(span, repair=edit, safe=True)


def _parted_clitics(text: str) -> Iterator[Hit]:
    for match in _PARTED_CLITIC.finditer(text):
        if match["gap3"] and text.count(match["gap3"][1]) > 1:
            continue  # a quotation opens or closes here
        gap = Span(*match.span(match.lastgroup or 0))
        yield Hit(Span(*match.span()), repair=Edit(gap, match[match.lastgroup or 0].replace(" ", "")), safe=True)


def _tight(text: str) -> Iterator[Hit]:
    for match in _TIGHT.finditer(text):
        close = _CLOSING.search(text, match.end())
        if close and text[close.start() - 1].isspace() and _is_spaced(text, match.start(), close.start()):
            continue
        if len(match[0]) and not text[match.end() : match.end() + 3].strip("xX ").startswith((")", "]")):
            edit = Edit(Span(*match.span("gap")), "")
            yield Hit(Span(*match.span()), repair=edit, safe=True)


def _loose_quotes(text: str) -> Iterator[Hit]:
    """A space behind a mark that opens a quotation, or before one that closes it; of straight marks every second
    closes, where their number is even."""
    loose = list(_LOOSE_CURLY.finditer(text))
    if text.count('"') % 2 == 0:
        marks = [place for place, letter in enumerate(text) if letter == '"']
        opening, closing = frozenset(marks[::2]), frozenset(marks[1::2])
        if not _INCHES.search(text):
            loose += [match for match in _BEHIND_OPENER.finditer(text) if match.start() in opening]
            loose += [match for match in _BEFORE_CLOSER.finditer(text) if match.end() - 1 in closing]
    for match in loose:
        gap = Span(*match.span("behind" if match.groupdict().get("behind") else "before"))
        yield Hit(Span(*match.span()), repair=Edit(gap, ""), safe=True)


_INCHES = lazy_regex(r"\d\"")


_MARK_NAMED = lazy_regex(r"\b(?:an?|one|every|stray|missing|single|lone|extra)\s?$")
"""A mark of which a sentence speaks: a ; where a , should have been."""


def _is_sound(text: str, match: re.Match[str]) -> bool:
    """Whether the space belongs there: ratios and scores, spaced ellipses, empty brackets."""
    before = text[max(match.start() - 3, 0) : match.start()]
    after = text[match.end() : match.end() + 3]
    if match["mark"] == ":" and before[-1:].isdigit() and after.strip()[:1].isdigit():
        return True
    if after[:1] == " " and _MARK_NAMED.search(text, max(match.start() - 14, 0), match.start() + 1):
        return True
    if match["mark"] == "." and after.startswith((" .", "\u00a0.")):
        return True
    if before[-2:] == " ]" and _is_spaced(text, text.rfind("[", 0, match.start()), match.start() - 1):
        return True
    if match["mark"] and match["mark"] in ":;!?" and _is_french(text, match):
        return True
    if match["close"]:
        left = max(match.start() - REMARK, 0)
        opened = text.rfind("(" if match["close"] == ")" else "[", left, match.start())
        return (
            opened < 0 or len(text[opened + 1 : match.start()].strip()) < 2 or _is_spaced(text, opened, match.start())
        )
    return False


def _is_spaced(text: str, opened: int, gap: int) -> bool:
    """Whether a bracket has a space inside on both sides, as editors' brackets and formulas may: [ sic ], ( x, y )."""
    inner = text[opened + 1 : gap]
    return inner[:1].isspace() and (text[opened] == "[" or all(map(_is_symbol, inner.split())))


def _is_symbol(token: str) -> bool:
    """Whether a token is one sign, letter or figure of a formula."""
    return len(token.rstrip(",;")) == 1 or token.rstrip(",;").isdigit()


_FRENCH = FUNCTION_WORDS["fr"] - FUNCTION_WORDS["en"]
_LETTERS = lazy_regex(r"[^\W\d_]+")
AROUND = 40
"""Characters either side of a mark that are searched for the words of another language."""


def _is_french(text: str, match: re.Match[str]) -> bool:
    """Whether a mark stands in French words, which keep a space before it: *Hiroshima mon amour : une histoire*."""
    if text[match.end() :].lstrip()[:1] in {"”", "»", '"'}:
        quoted = _LETTERS.findall(text[max(match.start() - AROUND, 0) : match.start()].lower())
        return len(_FRENCH.intersection(quoted)) > 1  # « Mais où sont les neiges d’antan ? »
    behind = _LETTERS.search(text, match.end(), match.end() + AROUND)
    if behind is None:
        return False
    word = behind[0].lower()
    if word not in _FRENCH and is_word(word) and zipf(word) >= _ENGLISH:
        return False
    before = _LETTERS.findall(text[max(match.start() - AROUND, 0) : match.start()].lower())
    return not _FRENCH.isdisjoint((*before, word)) or not all(map(is_word, before[-1:]))


_ENGLISH = 4.0
"""Zipf frequency from which a word behind a mark is English, whatever other languages have it too."""


_rule = partial(Rule.of_text, masking=(Mask.CODE,))


class SpaceBeforePunctuation(RuledCheck):
    id = "space-before-punctuation"
    category = "fluency/typography"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    rules = (
        _rule(
            _spaced,
            lazy_regex(r"^[.,;:!?](?:[”\"’)\]<]|$)|^,[a-z]{2}|^[’'](?:s|re|ve|ll|t)$|^n[’']t$|^[)\]]"),
        ),
        _rule(_loose_quotes, lazy_regex(r"“$|^”|(?:^|[(\[])\"$|^\"[.,;:!?)]")),
        _rule(
            _parted_clitics,
            Bigram(lazy_regex("[’'‘]$"), frozenset("s re ve ll t".split()).__contains__),
            lazy_regex("^[’']$"),
        ),
        _rule(_tight, lazy_regex(r"[(\[]$")),
    )
    message = "a space stands before the punctuation mark"
    explanation = """
Finds a space before a full stop, comma, semicolon, colon, question or exclamation mark, before a closing or after an
opening bracket, and before an ending such as `’s`. Translation engines that work on tokens forget to join them;
French texts keep their space. Delete it.

Names with a point in front (.NET, .gitignore), figures (.5), spaced ellipses (. . .), emoticons and scores (3 : 2)
stay silent.
"""
    examples = (
        bad("The bridge was closed⟦ .⟧", repair="The bridge was closed."),
        bad("The bridge⟦ ,⟧ he said⟦ ,⟧ will hold⟦ !⟧", repair="The bridge, he said, will hold!"),
        bad("Will it hold⟦ ?⟧ The mayor’s answer⟦ :⟧ yes.", repair="Will it hold? The mayor’s answer: yes."),
        bad("The mayor⟦ ’s⟧ office does⟦ n’t⟧ reply.", repair="The mayor’s office doesn’t reply."),
        bad("The bridge ⟦( ⟧built in 1931⟦ )⟧ will hold.", repair="The bridge (built in 1931) will hold."),
        bad("The bridge⟦ ,⟧the oldest of all, is closed.", repair="The bridge, the oldest of all, is closed."),
        bad('She said it was ⟦" ⟧an honour" to come.', repair='She said it was "an honour" to come.'),
        bad('It was "an honour⟦ "⟧, she said.', repair='It was "an honour", she said.'),
        bad("⟦“ ⟧We are ready,⟦ ”⟧ said the coach.", repair="“We are ready,” said the coach."),
        bad("The firm⟦’ s⟧ profit fell.", repair="The firm’s profit fell."),
        good("The boys’ school and the ladies’ team won; it is Moses’ turn."),
        good('A 5" screen and a 7" one: "big" and "small" and a " alone.'),
        good("The team moved to .NET, added a .gitignore and set the opacity to .5 today."),
        good("And so it went . . . until the end ..."),
        good("They won 3 : 2 on a scale of 1 : 1000 :) and went home."),
        good("He said: ‘Tis the season. In the ’90s, ’twas so."),
        good(
            '"They spoke of it [ the treaty ] as dead." The film La mer : une histoire; the pair ( x, y ) is ordered.'
        ),
        good("- [ ] open task ( ) or ( x )"),
    )
