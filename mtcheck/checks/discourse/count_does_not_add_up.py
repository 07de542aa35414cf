"""A count that contradicts the counts before it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.discourse.counts import NUMBER_WORDS, count
from mtcheck.checks.discourse.swapped_digits import swapped_digits
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.tokens import PerToken
from mtcheck.report import Severity

__all__ = ["CountDoesNotAddUp"]

_NUMBER = rf"(?:{'|'.join(NUMBER_WORDS)}|\d{{1,3}}(?:,\d{{3}})*|\d{{4,7}})"
_FIGURE = re.compile(rf"(?<![\w.,:/£$€-])(?P<number>{_NUMBER})(?![\w:/%]|[.,]\d|-(?!strong))", re.IGNORECASE)
_COUNTED = re.compile(r"\s(?:[a-z-]+\s){0,2}?(?P<noun>people|men|women|children|staff|[a-z]{3,}s)\b")
_DEFINITE = re.compile(
    r"\b(?:all(?: of)?(?: the)?|the|these|those|each of(?: the)?|every one of the)\s$", re.IGNORECASE
)
_REST = re.compile(
    rf"\bthe (?:other|remaining)\s(?P<rest>{_NUMBER})"
    r"(?=[;,.]|\s(?!(?:per|percent|million|billion|thousand)\b)[a-z])"
)
_ONE_KIND = {
    **dict.fromkeys("jobs posts positions employees workers staff people".split(), "jobs"),
}
"""Nouns that may count the same thing."""
_MEASURES = frozenset(
    "years months weeks days hours minutes seconds times metres meters kilometres kilometers miles points goals degrees"
    " percent euros francs dollars pounds cents others things ones kinds sides pages steps rounds games matches "
    "sets".split()
)
_OF_THEM = re.compile(
    r",|\s(?:of (?:them|whom)|died|were|was|are|have|had|survived|escaped|fell|left|drowned|remain|could|will|suffered"
    r"|did)\b"
)
_POSTMODIFIED = re.compile(
    r"\s(?:from|who|whose|that|which|in|with|of|on|at|under|over|aged|still|killed|injured|born)\b"
)
LARGEST = 200
"""Number from which a rest is no longer reckoned: large figures are rounded."""
NEAR = 400
"""Characters between the counts of one event."""


_TOKEN = re.compile(r"\S+")
_holds_figure = PerToken(_FIGURE.search)


class CountDoesNotAddUp(Check):
    id = "count-does-not-add-up"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = frozenset(NUMBER_WORDS), _FIGURE, re.compile(r"[0-9](?:\.[0-9]|[0-9]{2}|[0-9]$)")
    message = "this count contradicts the text before it"
    confidence = 0.8
    explanation = """
Finds three contradictions between counts: a rest that is wrong ("seven hikers were hit, two died, the other six …"),
the same digits in another order ("320 people lose their jobs … the 230 jobs", "12.5 million francs … the 15.2
million"), and a definite count above the only one given before ("seven people were injured … all 17 people"). A figure
was mistranslated. Look it up.

A number that stands anywhere before, or is the sum of two that do, stays silent, and so does a part of the whole.
"""
    examples = (
        bad("Seven hikers were hit. Two died at once; the other ⟦six⟧ were flown to hospital."),
        bad("The factory is to close, and 320 people lose their jobs. The union fights for each of the ⟦230⟧ jobs."),
        bad("Seven people were injured on the ride. All ⟦17⟧ people have left the hospital."),
        bad("The council lends 12.5 million francs. The ⟦15.2⟧ million are to be spent by 2028."),
        bad("The firm is laying off 160 employees. A plan exists for all of the ⟦106⟧ dismissed."),
        good("The firm cut 160 jobs last year and 106 this year. All of the 106 jobs are in Graz."),
        good("Of the 240 employees, 36 work part-time. The other 204 are full-time; two were hired, a third left."),
        good("Two men were arrested and a third was found. The three men are in custody."),
        good("Seven hikers were hit. Two died at once; the other five were flown to hospital."),
        good("Of the 320 jobs, 230 will go. The 230 employees were told on Monday; the remaining 90 people move."),
        good("Seven people were injured, then ten more. All 17 people have left the hospital."),
        good("Twelve people were hurt. By evening the number was 17, and all 17 people were in hospital."),
        good("Two of the seven judges were ill. The other five judges and the other two lawyers met."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for index, span, reason in context.gathered(self, _all_contradictions):
            if index == context.index:
                yield Hit(span, message=reason)


def _all_contradictions(document: Document, shown: Sequence[int]) -> tuple[tuple[int, Span, str], ...]:
    found = _contradictions(document, shown)
    known = {(index, span) for index, span, _ in found}
    return found + tuple(hit for hit in swapped_digits(document, shown) if hit[:2] not in known)


_MORE = re.compile(r"\b(?:another|more|further|additional|later|(?:a|the) (?:second|third|fourth|fifth|sixth))\b", re.I)
"""What adds to a count without a figure."""


def _contradictions(document: Document, shown: Sequence[int]) -> tuple[tuple[int, Span, str], ...]:
    found: list[tuple[int, Span, str]] = []
    seen: list[int] = []
    by_noun: defaultdict[str, list[int]] = defaultdict(list)
    for index in shown:
        text = document.segments[index].target.text
        figures = list(_figures(text))
        if document.batch:
            seen, by_noun = [], defaultdict(list)
        for match in figures:
            value = count(match["number"])
            counted = _COUNTED.match(text, match.end())
            noun = counted["noun"] if counted else ""
            kind = _ONE_KIND.get(noun, noun)
            if counted and noun not in _MEASURES and value not in seen and value > 1:
                definite = _DEFINITE.search(text, max(match.start() - 20, 0), match.start())
                earlier = by_noun[kind]
                if (
                    definite
                    and (reason := _contradicts(value, earlier, seen, every=definite[0].lower().startswith("all")))
                    and not _MORE.search(text, 0, match.start())
                    and not _POSTMODIFIED.match(text, counted.end())
                ):
                    found.append((index, Span(*match.span()), reason))
            if noun not in _MEASURES and noun:
                by_noun[kind].append(value)
            seen.append(value)
        found += [(index, span, reason) for span, reason in _rests(text, figures)]
    return tuple(found)


def _figures(text: str) -> Iterator[re.Match[str]]:
    if any(_holds_figure.of(text)):
        for token in _TOKEN.finditer(text):
            if _holds_figure[token[0]]:
                yield from _FIGURE.finditer(text, *token.span())


def _contradicts(value: int, earlier: list[int], seen: list[int], *, every: bool) -> str | None:
    """Why a definite count contradicts the only count of the same thing before it."""
    if len(set(earlier)) != 1:
        return None
    first = earlier[0]
    swapped = value != first and len(str(value)) > 1 and sorted(str(value)) == sorted(str(first))
    sums = {one + other for one, other in combinations(seen, 2)} | {
        abs(one - other) for one, other in combinations(seen, 2)
    }
    if swapped and value not in sums:
        return f"the text gives {first:,} before, with the same digits"
    larger = first < value <= LARGEST and first <= LARGEST and value not in sums
    fewer = every and value < first and len(set(seen)) == 1
    return f"the text gives {first:,} before" if larger or fewer else None


def _rests(text: str, figures: list[re.Match[str]]) -> Iterator[tuple[Span, str]]:
    """Rests that do not make up the whole: seven, two and the other six."""
    for match in _REST.finditer(text) if "the other " in text or "the remaining " in text else ():
        before = [
            f for f in figures if match.start() - NEAR <= f.start() < match.start() and f["number"].lower() != "one"
        ]
        if len(before) != 2 or re.search(r"\bone\b", text[before[0].start() : match.start()], re.IGNORECASE):
            continue
        whole, part, rest = count(before[0]["number"]), count(before[1]["number"]), count(match["rest"])
        if (
            part < whole <= LARGEST
            and whole - part != rest
            and _is_part(text, before)
            and _COUNTED.match(text, before[0].end())
        ):
            yield Span(*match.span("rest")), f"{whole} less {part} is {whole - part}"


def _is_part(text: str, figures: list[re.Match[str]]) -> bool:
    """Whether the second figure counts some of what the first does: it has no noun of its own."""
    return _OF_THEM.match(text, figures[1].end()) is not None
