"""Patterns of words are trees of letters and mean the same; those that are compiled late are sound and the same."""

from __future__ import annotations

import gc
import pkgutil
import re
from importlib import import_module

import pytest

import mtcheck.analysis
import mtcheck.checks
import mtcheck.languages
from mtcheck.languages.patterns import LazyRegex, lazy_regex, one_of


def test_longest_of_words_is_found_where_one_begins_another() -> None:
    words = ["say", "says", "said", "a", "ab", "abc", "wind", "windmill", "per cent", "co-op"]
    flat = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    text = "a say says said sai ab abc abcd wind windmill windmills per cent percent co-op coop"
    for around in ("{}", r"\b(?:{})\b", "(?:{})s?", "(?:{})(?=s)"):
        tree, plain = (re.compile(around.format(pattern)) for pattern in (one_of(words), f"(?:{flat})"))
        assert [match.span() for match in tree.finditer(text)] == [match.span() for match in plain.finditer(text)]


def test_lazy_regex_finds_what_a_compiled_one_finds() -> None:
    lazy, compiled = lazy_regex(r"(?P<word>[a-z]+)\d", re.IGNORECASE), re.compile(r"(?P<word>[a-z]+)\d", re.IGNORECASE)
    text = "ab1 CD2 3"

    assert lazy.findall(text) == compiled.findall(text)
    assert [match["word"] for match in lazy.finditer(text)] == ["ab", "CD"]
    assert lazy.sub("-", text) == "- - 3"
    assert lazy.groupindex == compiled.groupindex
    assert lazy.pattern == compiled.pattern
    assert lazy.search("3") is None


def test_lazy_regex_is_compiled_when_it_is_looked_for() -> None:
    broken = lazy_regex("(")

    with pytest.raises(re.error):
        broken.search("a")
    del broken


def test_every_lazy_regex_is_one() -> None:
    for package in (mtcheck.analysis, mtcheck.checks, mtcheck.languages):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    every = [thing for thing in gc.get_objects() if type(thing) is LazyRegex]

    assert len(every) > 1_000
    assert all(regex.compiled() for regex in every)
