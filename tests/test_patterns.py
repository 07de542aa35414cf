"""Patterns of words are trees of letters and mean the same."""

from __future__ import annotations

import re

from mtcheck.languages.patterns import one_of


def test_longest_of_words_is_found_where_one_begins_another() -> None:
    words = ["say", "says", "said", "a", "ab", "abc", "wind", "windmill", "per cent", "co-op"]
    flat = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    text = "a say says said sai ab abc abcd wind windmill windmills per cent percent co-op coop"
    for around in ("{}", r"\b(?:{})\b", "(?:{})s?", "(?:{})(?=s)"):
        tree, plain = (re.compile(around.format(pattern)) for pattern in (one_of(words), f"(?:{flat})"))
        assert [match.span() for match in tree.finditer(text)] == [match.span() for match in plain.finditer(text)]
