"""A term that is not translated as the glossary says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.terminology import Term
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["WrongTerm"]

_COUNCIL = (Term("Stadtrat", ("city council", "municipal council"), ("town hall",)),)


class WrongTerm(Check):
    id = "wrong-term"
    category = "terminology/wrong-term"
    severity = Severity.MAJOR
    layer = Layer.BILINGUAL
    needs_source = True
    languages = ("*",)
    message = "not the glossary's translation"
    explanation = """
Finds terms of your glossary (`--glossary terms.csv`, or TBX) whose required translation is missing although the source
has the term, and translations that the glossary forbids. Systems translate a term now one way, now another. Use the
glossary's word; inflected forms of it are accepted.
"""
    examples = (
        bad("⟦The town council met.⟧", source="Der Stadtrat tagte.", terms=_COUNCIL),
        bad("The city council met in the ⟦town hall⟧.", source="Der Stadtrat tagte im Stadtrat.", terms=_COUNCIL),
        good("The City Council's members met.", source="Die Mitglieder des Stadtrats tagten.", terms=_COUNCIL),
        good("Two municipal councils met.", source="Zwei Stadträte tagten.", terms=_COUNCIL),
        good("The town hall is old.", source="Das Rathaus ist alt.", terms=_COUNCIL),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        source = context.pair.source
        for term in context.terms:
            if term.is_kept or not _pattern(term.source).search(source):
                continue
            forbidden = [match for word in term.forbidden for match in _pattern(word).finditer(passage.text)]
            for match in forbidden:
                right = f"; write {' or '.join(term.required)}" if term.required else ""
                yield Hit(Span(*match.span()), message=f"the glossary forbids this for {term.source}{right}")
            if term.required and not forbidden and not any(_pattern(w).search(passage.text) for w in term.required):
                wanted = " or ".join(term.required)
                yield Hit(passage.extent, message=f"the glossary wants {wanted} for {term.source}")


_ENDINGS = r"(?:[’']s|s[’']?|es|e|en|er|ern|em|n|ed|d|ing|ies)?"
_VOWELS = {"a": "[aä]", "o": "[oö]", "u": "[uü]"}


@cache
def _pattern(term: str) -> re.Pattern[str]:
    """A term in any inflected form: another ending on each word, and German umlauts in the plural."""
    words = []
    for word in term.split():
        if word.isupper():
            words.append(rf"{re.escape(word)}(?:[’']?s)?")
            continue
        stem = re.sub(r"[ey]$", "", word) if len(word) > 4 else word
        letters = "".join(_VOWELS.get(letter, re.escape(letter)) for letter in stem.lower())
        optional = "[ey]?" if stem != word else ""
        words.append(letters + optional + _ENDINGS)
    flags = 0 if term.isupper() else re.IGNORECASE
    return lazy_regex(r"\b" + r"[\s-]+".join(words) + r"\b", flags)
