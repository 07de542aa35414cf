"""The table of senses that *unlikely-sense* reads."""

from __future__ import annotations

import pytest

from mtcheck.analysis.morphology import verb_forms
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.tables import rows

VERBS = sorted(
    {word.split()[0] for taken, meant, _, kind, _ in rows("word_senses") if kind == "verb" for word in (taken, meant)}
)
UNLISTED = frozenset("dare deregister headhunt pillory".split())
"""Verbs that the lexicon does not know, or not in all their forms."""


@pytest.mark.parametrize("plain", VERBS)
def test_verbs_are_inflected_as_in_the_lexicon(plain: str) -> None:
    """A repair never holds a form such as "hurted"."""
    if plain not in UNLISTED:
        assert {verb(plain).past, verb(plain).participle, verb(plain).gerund} <= verb_forms(plain)
