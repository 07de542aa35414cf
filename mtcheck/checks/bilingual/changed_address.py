"""An address, handle or hashtag that differs from the source's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["ChangedAddress"]

_BARE = lazy_regex(r"(?!www\.)[\w-]+\.\w+")
_TAIL = ".,;:!?)’'\""


class ChangedAddress(Check):
    id = "changed-address"
    category = "accuracy/mistranslation/address"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "an address that the source does not have"
    explanation = """
Finds e-mail addresses, web addresses, handles and hashtags that were lost, invented or changed. Systems translate the
words inside them ("info@rathaus.de" becomes "info@townhall.de") and drop what they cannot read. Copy them from the
source. A changed hashtag is a minor finding, since editors translate them.
"""
    examples = (
        bad(
            "Write to ⟦info@townhall.de⟧.",
            source="Schreiben Sie an info@rathaus.de.",
            repair="Write to info@rathaus.de.",
        ),
        bad("⟦More on our website.⟧", source="Mehr unter https://www.rathaus.de/termine."),
        bad("Follow ⟦@CityHall⟧.", source="Folgen Sie @Rathaus.", repair="Follow @Rathaus."),
        good("Write to info@rathaus.de.", source="Schreiben Sie an Info@Rathaus.de!"),
        good("See www.rathaus.de.", source="Siehe https://www.rathaus.de/."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        pair = context.pair
        there, here = _addresses(pair.source), _addresses(passage.text)
        lost = [text for text in there if text not in here]
        for address, (span, shown) in here.items():
            if address in there:
                continue
            is_name = not lost and _BARE.fullmatch(shown)  # a firm or a paper: "Amazon.com"
            severity = Severity.MINOR if shown.startswith("#") or is_name else None
            if len(lost) == 1:
                original = there[lost[0]][1]
                yield Hit(span, repair=Edit(span, original), severity=severity, message=f"the source says {original}")
            else:
                yield Hit(span, severity=severity)
        if lost and len(here) < len(there):
            shown = ", ".join(there[text][1] for text in lost)
            minor = all(text.startswith("#") for text in lost)
            yield Hit(
                passage.extent,
                severity=Severity.MINOR if minor else None,
                message=f"the source's {shown} is missing",
            )


def _addresses(text: str) -> dict[str, tuple[Span, str]]:
    """Each address, without what does not tell it apart, with its place."""
    found = {}
    for match in Mask.ADDRESS.value.finditer(text):
        shown = match[0].rstrip(_TAIL)
        plain = re.sub(r"^(?:https?://)?(?:www\.)?", "", shown.lower()).rstrip("/")
        found[plain] = (Span(match.start(), match.start() + len(shown)), shown)
    return found
