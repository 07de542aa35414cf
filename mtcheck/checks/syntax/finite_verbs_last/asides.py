"""What English, too, puts between subject and verb."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.morphology import is_plural
from mtcheck.analysis.phrases import is_time
from mtcheck.languages.english_grammar import DEMONSTRATIVES, TIME_NOUNS, TIMES
from mtcheck.languages.patterns import lazy_regex

__all__ = ["is_aside"]

_ASIDE = lazy_regex(
    r"to (?:a man|(?:his|her|their|my|our) (?:\w+ )?(?:surprise|horror|relief|delight|dismay|credit|regret|shame|cost))"
    r"|of all people|with (?:\w+ )?(?:reluctance|regret|reason|pleasure|care)|for one|in turn|of course|in fact"
    r"|by chance|at (?:first|last)|after all|in the end|all the same"
)
"""What English, too, puts between subject and verb."""


def is_aside(words: Sequence[str]) -> bool:
    noun = len(words) == len(("the", "public")) and words[0] in ("the", *DEMONSTRATIVES)
    if noun and (words[1] in TIME_NOUNS or (words[0] == "the" and (is_plural(words[1]) or words[1] == "public"))):
        return True  # “what we this week learned”, “what you the residents want”
    on_day = len(words) == len(("on", "Tuesday")) and words[0] == "on" and words[1] in TIMES
    return on_day or is_time(words) or _ASIDE.fullmatch(" ".join(words)) is not None
