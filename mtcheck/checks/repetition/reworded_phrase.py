"""A phrase that is said again at once with a word or two changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.analysis.masking import MASK, Mask
from mtcheck.analysis.morphology import can_be, opens_proportion
from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, bad, good
from mtcheck.checks.repetition.again.returning import returns
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import AUXILIARIES, FINITE_BE
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.synonyms import has_synonym, is_synonym, same_meaning
from mtcheck.languages.tokens import WORD
from mtcheck.report import Severity

__all__ = ["RewordedPhrase"]

_PART = lazy_regex(r"[^,.;:!?–—()\n]+")
_BETWEEN = lazy_regex(r"[,–—]\s*|\s[–—-]\s*")
_RHETORICAL = frozenset(
    """
    and or but nor not then yet from than a an no with without where when if as like so for more less how what
    whether why who you
    i we they he she it this that these those there one some every each
    """.split()
)
"""Words with which a list, a contrast or a figure of speech goes on (where there is smoke, where there is fire)."""
_POINTING = frozenset(
    "this that these those one other more less first second third last next few many some good bad better worse".split()
)
"""Words that set two phrases apart on purpose (a little of this, a little of that)."""
LEAST = 4
MOST = 14
"""Words of the phrases compared."""
LONG = 6
"""Words of a phrase from which two may be changed, and not only one."""


class RewordedPhrase(RuledCheck):
    id = "reworded-phrase"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the phrase stands twice in different words"
    confidence = 0.85
    explanation = """
Finds a phrase that follows itself with a word or two changed: "because of the strike at the printing works, because
of the strike at the printing plant". A decoder that translates a chunk twice does this, and an editor who leaves the
old wording beside the new one, and a system that is torn between two renderings of a noun ("the noise the racket from
the bar"). Delete one of them.

Lists, contrasts (for the young, for the old), different names and figures, three in a row and figures of speech stay
silent.
"""
    examples = (
        bad(
            "The smell comes from the rubbish ⟦the garbage⟧ in the yard.",
            repair="The smell comes from the rubbish in the yard.",
        ),
        bad(
            "A search is on for the thief ⟦the burglar⟧, who fled.",
            repair="A search is on for the thief, who fled.",
        ),
        good("The court gave the firm the business of its rival. The town the city absorbed has grown."),
        good("It is the team the club wanted, and a prize the award of which he doubts."),
        bad(
            "Because of the strike at the airport, ⟦because of the strike at the airfield⟧, it is closed.",
            repair="Because of the strike at the airport, it is closed.",
        ),
        good("With the old bridge in the north, with the old bridge in the south, it is well served."),
        bad(
            "The mayor has been in custody since May, ⟦has been in prison since May⟧, and objects.",
            repair="The mayor has been in custody since May, and objects.",
        ),
        good("The more she reads, the more she forgets; the higher it rose, the higher it fell."),
        bad(
            "The owner of the hotel, ⟦the proprietor of the hotel⟧, called the police.",
            repair="The owner of the hotel, called the police.",
        ),
        good("Where there is smoke, where there is fire, there is a story; no more bread, no more wine."),
        good("He is in the prime of life, in the best of health; in the town of Bern, in the canton of Jura."),
        good("It shows which rooms are open, which rooms are locked, and what they cost."),
        good("It does not write the old file, does not use the new file, and has a name."),
        good("“Like you saw at the old bridge, like you saw at the new bridge,” the mayor said."),
        good("You try a little of this, a little of that. At the age of 31, at the age of 40."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return (
            Rule(_changed, (frozenset(",–—"), lazy_regex("^-$"))),
            Rule.of_text(_rendered_twice, Bigram(_has_synonym, _DETERMINERS), masking=(Mask.QUOTATION,)),
        )


def _changed(passage: Passage, context: Context) -> Iterator[Hit]:
    if returns(passage.text).nearest > MOST + 2:
        return
    text = context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
    parts = [Span(*match.span()) for match in _PART.finditer(text)]
    found = [WORD.findall(text, part.start, part.end) for part in parts]
    for index in range(1, len(parts)):
        first, second = found[index - 1], found[index]
        if not LEAST <= len(second) <= MOST or len(first) < len(second) or MASK in parts[index].of(text):
            continue
        if not _BETWEEN.fullmatch(text, parts[index - 1].end, parts[index].start) or not _alike(first, second):
            continue
        beside = (*found[max(index - 2, 0) : index - 1], *found[index + 1 : index + 2])
        if any(_begin_alike(second, other) for other in beside):
            continue
        if found[index + 1 : index + 2] and _ends_row(first, second, found[index + 1]):
            continue
        places = list(WORD.finditer(text, parts[index].start, parts[index].end))
        span = Span(places[0].start(), places[-1].end())
        yield Hit(span, repair=Edit(Span(parts[index - 1].end, span.end), ""))


_DETERMINERS = frozenset("the a an his her its their".split())
_TWICE = lazy_regex(
    r"\b(?P<determiner>[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[a-z-]+\s)?(?P<one>[a-z]{3,})"
    r"(?P<again>\s(?P<second>the|an?|his|her|its|their)\s(?P<other>[a-z]{3,}))"
    r"(?=[,.;:]|\s(?:from|of(?!\swh)|in|on|at|near|with|for|by|to|after|before|during|between|behind|under|over|along|into|and|which"
    r"|who|when|while)\b)"
)
"""The noise the racket from the bar: behind it no verb stands, whose subject the second noun could be."""
_TWO_OBJECTS = lazy_regex(
    r"\b(?:g[ai]ve|given|gives|giving|offer|sen[dt]|show|told|tell|cost|grant|award|hand|sold|sell|call|deny|denied|deni|teach"
    r"|taught|bring|brought|buy|bought|lend|lent|owe|owed|pay|paid|promis|made|make|ask|save|consider|nam|elect)[a-z]{0,4}\s"
    r"(?:[\w’'-]+\s){0,2}$"
)
"""Verbs with two objects: it gave the firm the business of its rival."""


def _has_synonym(token: str) -> bool:
    """Whether a token is a noun for which another is listed."""
    return token.isalpha() and token.islower() and has_synonym(token) and "NOUN" in can_be(token)


def _rendered_twice(text: str) -> Iterator[Hit]:
    """Two renderings of one noun side by side, each with the same determiner."""
    for match in _TWICE.finditer(text):
        one, other = match["one"], match["other"]
        alike = match["determiner"].lower().removesuffix("n") == match["second"].removesuffix("n")
        if not alike or one == other or not is_synonym(one, other):
            continue
        if "NOUN" not in can_be(one) or "NOUN" not in can_be(other):
            continue
        if _TWO_OBJECTS.search(text, max(match.start() - 40, 0), match.start()):
            continue
        yield Hit(Span(match.start("second"), match.end("other")), repair=Edit(Span(*match.span("again")), ""))


def _ends_row(first: Sequence[str], second: Sequence[str], third: Sequence[str]) -> bool:
    """Whether *and* joins a third phrase to two whose words do not mean the same: does this, does that, and has …"""
    changed = [pair for pair in zip(first[-len(second) :], second, strict=True) if pair[0].lower() != pair[1].lower()]
    return third[:1] == ["and"] and not all(same_meaning(*pair) for pair in changed)


def _begin_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return [word.lower() for word in one[:2]] == [word.lower() for word in other[:2]]


def _alike(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether the second phrase is the end of the first with a word or two changed, none of them a name or a figure."""
    pairs = list(zip(first[-len(second) :], second, strict=True))
    differing = [(one.lower(), two.lower()) for one, two in pairs if one.lower() != two.lower()]
    if 0 < len(differing) <= 2 and all(same_meaning(one, two) for one, two in differing):
        return True
    if pairs[0][1].lower() == "which" and pairs[1][1] not in AUXILIARIES:
        return False  # which rooms are open, which rooms are shut
    if pairs[0][1].lower() in _RHETORICAL or opens_proportion([two.lower() for _, two in pairs[:2]]):
        return False
    changed = [(one, two) for one, two in pairs if one.lower() != two.lower()]
    if len(first) == len(second) and pairs[-1] in changed and second[1].lower() in FINITE_BE and first[0].istitle():
        return False  # gone are the sequins, gone are the feathers
    if not 0 < len(changed) <= (2 if len(pairs) >= LONG else 1) or any(
        one.lower() != two.lower() for one, two in pairs[:2]
    ):
        return False
    return all(one.isalpha() and two.islower() and one.islower() and not _POINTING & {one, two} for one, two in changed)
