"""The end of a paragraph that no mark ends."""

from __future__ import annotations

import re

from mtcheck.check import Context
from mtcheck.document import Passage, Role
from mtcheck.languages.patterns import SIGN_OFF, lazy_regex

__all__ = [
    "ASKS",
    "FEWEST_WORDS",
    "FINISHED",
    "HEADS",
    "LAST_IN_TITLES",
    "LONGEST_LINE",
    "MIN_WORDS",
    "NEVER_LAST",
    "SUBJECT",
    "is_open",
]

NEVER_LAST = (
    r"a|an|the|of|and|or|but|than|because|which|whose|his|their|its|our|my|your|every|has|have|had|will|would|can|could"
    r"|should|must|into|if|when|while|whether|including|despite|during|between|until|among|toward|towards|via|upon|amid"
    r"|whereas|although"
)
"""Words, as alternatives of a pattern, that can end neither a sentence nor a heading."""
LAST_IN_TITLES = frozenset("is are was were to from with at for by as that in on against".split())
"""Words at the end of sound headings and questions (What to look for, Who he was)."""
HEADS = frozenset({Role.TITLE, Role.HEADING})
FINISHED = lazy_regex(r"[a-z0-9”’)]{2}[.!?]”?\s+[A-Z“]")
MIN_WORDS = 8
"""Words below which a passage may be a heading or a label: 95 % of headlines have more than three and fewer than
sixteen, so a passage of eight counts as a sentence only with a word at its end that cannot stand there."""
LONGEST_LINE = 10
"""Words from which a passage that ends in a comma is no line of verse and no salutation."""
FEWEST_WORDS = 6
"""The same of a passage that begins as a sentence does and ends in a word that can end no heading."""
SUBJECT = lazy_regex(r"(?:The|He|She|They|It|We|In the|According to|After|On [A-Z]\w+day)\s[a-z]")
ASKS = lazy_regex(
    r"(?:What|Who|Whom|Whose|Which|How|Where|Why|When|That|Things|Everything|All|Anything)\b", re.IGNORECASE
)
"""What a question, or what it asks for, opens with."""
_LIST_END = lazy_regex(r"(?:;|,)\s(?:and|or)$")
_SIGNED = lazy_regex(rf"\bYours\b,?(?:\s(?:etc|faithfully|sincerely|truly|ever))?,$|[.!?]\s[–—-]\s{SIGN_OFF}$")
"""The end of a letter to the editor."""


def is_open(passage: Passage, context: Context) -> bool:
    """Whether nothing ends a passage that is neither a label nor the end of a letter or of an item in a list, and the
    next one does not take it up: a quotation or a list set apart."""
    text, following = passage.text, context.following
    return (
        bool(text)
        and (text[-1].isalnum() or text[-1] in ",–—-%")
        and len(text.split(None, MIN_WORDS)) >= FEWEST_WORDS
        and not _SIGNED.search(text, max(len(text) - 40, 0))
        and not (following is not None and re.match(r"[a-z•·*-]|\d+[.)]|[(“]?[a-z]", following.text))
        and not _LIST_END.search(text, max(len(text) - 8, 0))
    )
