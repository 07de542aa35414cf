"""An irregular verb with a regular ending."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.report import Severity

__all__ = ["OverregularVerb"]

_VERBS = (
    """
    bite bleed break bring build buy catch choose cling come dig draw drink drive eat fall feed feel fight find
    forget freeze give go grow hide hold hurt keep know lend lose make meet rise run sell send shake shoot
    shrink sink sit sleep slide speak spend stand steal stick swim take teach tell think throw understand
    weep win write
    """
).split()


def _regular(plain: str) -> str:
    """The past tense that a verb would have if it were regular."""
    if plain.endswith("e"):
        return f"{plain}d"
    doubles = plain[-1] not in "wy" and plain[-2] in "aeiou" and plain[-3] not in "aeiou"
    return f"{plain}{plain[-1] if doubles else ''}ed"


_WRONG = {_regular(plain): plain for plain in _VERBS}
_PATTERN = lazy_regex(rf"\b(?P<form>{one_of(_WRONG)})\b")


class OverregularVerb(Check):
    id = "overregular-verb"
    category = "fluency/grammar/word-form"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = frozenset(_WRONG)
    message = "this verb is irregular"
    explanation = """
Finds forms such as *bleeded*, *catched* and *teached*: older engines, which build the forms of rare verbs by rule,
write them. The past tense is in every dictionary.

Quotations stay silent: children speak so, and those who quote them write it.
"""
    examples = (
        bad("The dog bit him, so that he ⟦bleeded⟧.", repair="The dog bit him, so that he bled."),
        bad("The police ⟦catched⟧ two burglars.", repair="The police caught two burglars."),
        good("“I catched it and runned home,” said the boy. It costed them a fortune, and the lamp shined."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _PATTERN.finditer(context.masked(passage, Mask.QUOTATION)):
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, verb(_WRONG[match["form"]]).past))
