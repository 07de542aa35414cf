"""The third title, behind three that are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import ORDINAL, rank
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["NthOfListed"]

_YEAR = r"(?:19|20)\d\d"
_YEARS = rf"(?P<years>{_YEAR}(?:,\s{_YEAR})*,?\sand\s{_YEAR})\b"
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_WON = r"(?:titles?|victor(?:y|ies)|wins?|triumphs?|medals?|golds?|crowns?|championships?|success(?:es)?|cups?)"
_NTH = rf"(?P<nth>{ORDINAL})\s(?:(?!in\b|at\b)[\w’-]+\s){{0,3}}?{_WON}"
_AFTER = lazy_regex(
    rf"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[’']s)\s{_NTH}\b(?:\s(?:there|here|at|in|of|for|on)?\s?[^.,;:!?\d\n]{{0,40}}?)?,?\s"
    rf"(?:after|following)\s(?:those|(?:his|her|their|its)\s(?:earlier\s|previous\s)?{_WON}|{_WON}|the\sones)\sin\s{_YEARS}"
)
"""“It is his third victory there, after those in 2016, 2019 and 2022.”"""
_BEFORE = lazy_regex(
    rf"\bAfter\s(?:(?:his|her|their|its|the)\s)?(?:earlier\s|previous\s)?{_WON}\sin\s{_YEARS},\s[^.;:!?\n]{{3,80}}?\b"
    rf"(?:the|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[’']s)\s{_NTH}\b(?!\sin\sa\srow)"
)
"""“After her victories in 2016, 2019 and 2022, it was the Norwegian’s third title.”"""


_TIME = lazy_regex(
    rf"\bfor\s(?:the|a)\s(?P<nth>{ORDINAL})\stime\b[^.!?\n]{{0,60}}\.\s(?:He|She|They|The\s[a-z-]+)\s(?:had|has|have)\salready\s(?:won|come\sfirst|triumphed|succeeded"
    rf"|been\svictorious|finished\sfirst)\b[^.!?\n]{{0,60}}?\sin\s{_YEARS}(?=\.)"
)
"""“won the race for the third time. She had already come first in 2016, 2018 and 2021.”"""


_TAKEN_UP = lazy_regex(
    rf"\b(?:the|his|her|their|its)\s(?P<first>{ORDINAL})\s(?:[a-z]+\s){{0,2}}?(?P<thing>title|win|victory|triumph|gold|medal"
    rf"|championship|crown)\b(?P<between>[^.!?\n]{{0,80}}[.!?]\s)(?:With|After|Thanks\sto|Through)\sthis\s(?P<nth>{ORDINAL})\s"
    r"(?:[a-z]+\s)?(?P=thing)\b"
)
"""“the second title of her career. With this third title she has …”"""
_ANOTHER = lazy_regex(r"\b(?:another|added|again|later|next|followed|behind)\b")


class NthOfListed(Check):
    id = "nth-of-listed"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Together(_ORDINALS, frozenset({"after", "following", "already"}), lazy_regex(rf"^{_YEAR}")),
        Bigram(frozenset({"this"}), _ORDINALS),
    )
    message = "those that are listed do not make it this one"
    confidence = 0.8
    explanation = """
Finds a title or victory whose number does not fit those listed before it ("his third victory there, after those in
2016, 2019 and 2022") or the sentence before ("the second title of her career. With this third title"). An ordinal was
mistranslated, or a year added or lost. Look it up.
"""
    examples = (
        bad("It is his ⟦third⟧ victory there, after those in 2016, 2019 and 2022. The prize is a cheese."),
        bad("After her victories in 2016, 2019 and 2022, it was the Norwegian’s ⟦third⟧ title."),
        bad("Elin Strand won the race for the ⟦third⟧ time. She had already come first in 2016, 2018 and 2021."),
        bad("The rower won the second title of her career. With this ⟦third⟧ title, she is in the team."),
        good("The rower won her second title and added another. With this third title, she is in the team."),
        good("It is his fourth victory there, after those in 2016, 2019 and 2022. The prize is a cheese."),
        good(
            "After her wins in 2016 and 2019, it was her third title; the second came after defeats in 2017 and 2018."
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for pattern in (_AFTER, _BEFORE, _TIME):
            for match in pattern.finditer(passage.text):
                years = len(re.findall(_YEAR, match["years"]))
                if rank(match["nth"].lower()) != years + 1:
                    yield Hit(Span(*match.span("nth")), message=f"{years} are listed before it")
        for match in _TAKEN_UP.finditer(passage.text):
            if rank(match["first"].lower()) != rank(match["nth"].lower()) and not _ANOTHER.search(match["between"]):
                yield Hit(Span(*match.span("nth")), message=f"it was the {match['first']} a sentence before")
