"""A placeholder or inline tag lost, added, reordered or left open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from mtcheck.analysis.placeholders import PLACEHOLDER, canonical, counted
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.report import Severity

__all__ = ["ChangedPlaceholder"]


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
source; placeholders may change places in a sentence, tags must stay balanced. In a plural entry of a PO file the form
for one thing may leave the number out or write it as a word.
"""
    examples = (
        bad("Hello ⟦{surname}⟧, welcome.", source="Hallo {name}, willkommen."),
        bad("⟦Hello, you have mail.⟧", source="Hallo {name}, Sie haben %d Nachrichten."),
        bad("Press ⟦<b>⟧here.", source="Drücken Sie <b>hier</b>."),
        bad("Press ⟦</b>⟧here<b>.", source="Drücken Sie <b>hier</b>."),
        good("You have %d messages, {name}.", source="{name}, Sie haben %d Nachrichten."),
        good("It rose by 5 % in <i>March</i>.", source="Es stieg im <i>März</i> um 5 %."),
        good("%2$d photos by %1$s in {{place}}<br>", source="%s hat in {{ place }} %d Fotos<br/>"),
        good('<img src="a.jpg" alt="The bridge">', source='<img src="a.jpg" alt="Die Brücke">'),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        source = list(PLACEHOLDER.finditer(context.pair.source))
        target = list(PLACEHOLDER.finditer(passage.text))
        if (plural := context.segment.plural) is not None:
            _leave_out(counted(plural.text), source, target)
        left = Counter(canonical(match[0]) for match in source)
        balance = _unbalanced(target) if not _unbalanced(source) else None
        if balance is not None:
            yield Hit(Span(*balance.span()), message="the tag is left open, or closed before it is opened")
            return
        for match in target:
            left[canonical(match[0])] -= 1
            if left[canonical(match[0])] < 0:
                yield Hit(Span(*match.span()))
        lost = [text for text, count in left.items() if count > 0]
        if lost and len(target) < len(source):
            yield Hit(passage.extent, message=f"the source's {', '.join(lost)} is missing")


def _leave_out(placeholder: str | None, *texts: list[re.Match[str]]) -> None:
    """Take a placeholder, in canonical form, once out of what each text has."""
    for found in texts:
        place = next((place for place, match in enumerate(found) if canonical(match[0]) == placeholder), None)
        if place is not None:
            del found[place]


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
