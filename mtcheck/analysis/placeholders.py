"""Placeholders and inline tags of texts that are translated apart from their program."""

from __future__ import annotations

import re

from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import per_text

__all__ = ["PLACEHOLDER", "canonical", "counted", "is_in_both"]

_TAG = r"</?[A-Za-z][\w:-]{0,30}(?:\s[^<>]{0,300})?/?>"
PLACEHOLDER = lazy_regex(
    rf"(?P<tag>{_TAG})"
    r"|\{\{[^{}]{1,60}\}\}|\$?\{[A-Za-z_][\w.]{0,60}\}|\{\d{0,3}(?::[^{}]{0,20})?\}"
    r"|%\([\w.]{1,60}\)[sdfi]|%\d{1,2}\$[sdfi@]|(?<![\w%])%(?:\.\d{1,2})?[sdfi@](?![\w])"
    r"|&(?:[a-z]{2,8}|#\d{2,5});|\[\[[^\[\]]{1,60}\]\]|__[A-Z][A-Z_]{1,40}__"
)
"""A placeholder of the usual formats, or a ``tag``."""
_SEEN = lazy_regex(r"""\s(?:alt|title|placeholder|aria-label|label)\s?=\s?(?:"[^"]*"|'[^']*')""")
_NUMBERED = lazy_regex(r"%\d{1,2}\$")


def canonical(placeholder: str) -> str:
    """What a placeholder stands for, however it is written: ``{{ a }}`` and ``{{a}}``, ``%d`` and ``%2$d``, ``<br/>``
    and ``<br>``. What a reader sees of a tag, such as its ``alt``, is left out: it is translated."""
    if placeholder.startswith("<"):
        return re.sub(r"\s+", " ", re.sub(r"\s*/?>$", ">", _SEEN.sub("", placeholder)))
    return re.sub(r"\s+", "", _NUMBERED.sub("%", placeholder))


_COUNT = lazy_regex(r"%(?:\(\w+\))?[di]|[$%]?[{(]+(?:n|nr|num|number|count|counter|total)[})]+s?")


def counted(plural: str) -> str | None:
    """The placeholder, in canonical form, that stands for the number in a text about several things: the only one, or
    the only one whose type or name says so; None if that cannot be told."""
    found = [canonical(match[0]) for match in PLACEHOLDER.finditer(plural) if not match["tag"] and match[0][0] != "&"]
    numbers = [placeholder for placeholder in found if _COUNT.fullmatch(placeholder.lower())] or found
    return numbers[0] if len(numbers) == 1 else None


def is_in_both(text: str, source: str | None) -> bool:
    """Whether a source has a piece of markup of its translation, too: what both languages keep is no debris."""
    if source is None:
        return False
    return text in source or canonical(text) in _placeholders(source)


@per_text
def _placeholders(text: str) -> frozenset[str]:
    """The placeholders of a text in canonical form: found once for all that its translation keeps."""
    return frozenset(canonical(match[0]) for match in PLACEHOLDER.finditer(text))
