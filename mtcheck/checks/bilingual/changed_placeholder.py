"""A placeholder or inline tag lost, added, reordered or left open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ChangedPlaceholder"]

_TAG = r"</?[A-Za-z][\w:-]{0,30}(?:\s[^<>]{0,300})?/?>"
_PLACEHOLDER = lazy_regex(
    rf"(?P<tag>{_TAG})"
    r"|\{\{[^{}]{1,60}\}\}|\$?\{[A-Za-z_][\w.]{0,60}\}|\{\d{0,3}(?::[^{}]{0,20})?\}"
    r"|%\([\w.]{1,60}\)[sdfi]|%\d{1,2}\$[sdfi@]|(?<![\w%])%(?:\.\d{1,2})?[sdfi@](?![\w])"
    r"|&(?:[a-z]{2,8}|#\d{2,5});|\[\[[^\[\]]{1,60}\]\]|__[A-Z][A-Z_]{1,40}__"
)


class ChangedPlaceholder(Check):
    id = "changed-placeholder"
    category = "design/markup"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "a placeholder that the source does not have"
    explanation = """
Finds placeholders (`{name}`, `%s`, `{{count}}`) and inline tags (`<b>…</b>`) that the translation lost, made up, or
closes in another order. Systems translate the words inside them and drop what they do not know. Copy them from the
source; placeholders may change places in a sentence, tags must stay balanced.
"""
    examples = (
        bad("Hello ⟦{surname}⟧, welcome.", source="Hallo {name}, willkommen."),
        bad("⟦Hello, you have mail.⟧", source="Hallo {name}, Sie haben %d Nachrichten."),
        bad("Press ⟦<b>⟧here.", source="Drücken Sie <b>hier</b>."),
        bad("Press ⟦</b>⟧here<b>.", source="Drücken Sie <b>hier</b>."),
        good("You have %d messages, {name}.", source="{name}, Sie haben %d Nachrichten."),
        good("It rose by 5 % in <i>March</i>.", source="Es stieg im <i>März</i> um 5 %."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        source = list(_PLACEHOLDER.finditer(context.pair.source))
        target = list(_PLACEHOLDER.finditer(passage.text))
        left = Counter(_plain(match) for match in source)
        balance = _unbalanced(target) if not _unbalanced(source) else None
        if balance is not None:
            yield Hit(Span(*balance.span()), message="the tag is left open, or closed before it is opened")
            return
        for match in target:
            left[_plain(match)] -= 1
            if left[_plain(match)] < 0:
                yield Hit(Span(*match.span()))
        lost = [text for text, count in left.items() if count > 0]
        if lost and len(target) < len(source):
            yield Hit(passage.extent, message=f"the source's {', '.join(lost)} is missing")


def _plain(match: re.Match[str]) -> str:
    return re.sub(r"\s+", " ", match[0])


def _unbalanced(matches: list[re.Match[str]]) -> re.Match[str] | None:
    """The first tag that closes what is not open, or else the last that is never closed."""
    waiting: list[re.Match[str]] = []
    for match in matches:
        if not match["tag"] or match[0].endswith("/>"):
            continue
        name = re.sub(r"[</>]|\s.*", "", match[0]).lower()
        if name in {"br", "hr", "img", "x", "ph"}:
            continue
        if not match[0].startswith("</"):
            waiting.append(match)
        elif waiting and re.match(rf"<{re.escape(name)}\b", waiting[-1][0], re.IGNORECASE):
            waiting.pop()
        else:
            return match
    return waiting[-1] if waiting else None
