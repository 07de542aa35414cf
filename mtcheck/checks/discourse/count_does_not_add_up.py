"""A count that contradicts the counts before it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.discourse.counts import NUMBER_WORDS, WORDS, count
from mtcheck.checks.discourse.swapped_digits import swapped_digits
from mtcheck.checks.discourse.telling import told_before
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
    triggers = WORDS, _FIGURE, re.compile(r"[0-9](?:\.[0-9]|[0-9]{2}|[0-9]$|-[a-z])")
    message = "this count contradicts the text before it"
    confidence = 0.8
    explanation = """
Finds contradictions between counts: a rest that is wrong ("seven hikers were hit, two died, the other six …"), the
same digits in another order ("320 people lose their jobs … the 230 jobs", "12.5 million francs … the 15.2 million"), a
definite count above the only one given before ("seven people were injured … all 17 people"), and another number of
the dead, injured or arrested ("six people died … the nine dead"). A figure was mistranslated. Look it up.

A number that stands anywhere before, or is the sum of two that do, stays silent, and so does a part of the whole.
"""
    examples = (
        bad("Seven hikers were hit. Two died at once; the other ⟦six⟧ were flown to hospital."),
        bad("The factory is to close, and 320 people lose their jobs. The union fights for each of the ⟦230⟧ jobs."),
        bad("Seven people were injured on the ride. All ⟦17⟧ people have left the hospital."),
        bad("The council lends 12.5 million francs. The ⟦15.2⟧ million are to be spent by 2028."),
        bad("The firm is laying off 160 employees. A plan exists for all of the ⟦106⟧ dismissed."),
        bad("Six people died in the fire. Among the ⟦nine⟧ dead are two children."),
        bad("In the crash 14 people were slightly injured. Three of the ⟦40⟧ injured are still in hospital."),
        bad("Twelve children and two teachers were on the bus. All ⟦16⟧ occupants were rescued."),
        bad("The mountain is 2,970 metres high. On the ⟦2,790⟧-metre peak there is a cross."),
        bad("In the avalanche, five people were buried. Rescuers dug out all ⟦six⟧ alive."),
        good("Five people and their guide were buried. Rescuers dug out all five, and a dog, alive."),
        good("Twelve children and two teachers were on the bus. All 14 occupants were rescued."),
        good("The new hospital has 230 beds. The 320 beds of the old one were never all occupied."),
        good("Six people died in the fire, three more later. Among the nine dead are two children."),
        good("At first 14 people were said to be injured. By evening, the 40 injured were in hospital."),
        good("Six people died and nine were hurt. Two of the nine injured are children; the six dead are men."),
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
    found += tuple(
        hit
        for hit in (*_victims(document, shown), *_sums(document, shown), *_all_of_them(document))
        if hit[:2] not in known
    )
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


_FATES = {
    "dead": r"died|(?:were\s|are\s|was\s|have\sbeen\s)?(?:killed|dead)|lost\stheir\slives|perished|drowned",
    "injured": r"(?:were\s|are\s|have\sbeen\s)?(?:[a-z]+ly\s)?(?:injured|hurt|wounded)",
    "arrested": r"(?:were\s|have\sbeen\s)?(?:arrested|detained)|(?:were\s)?taken\sinto\scustody",
    "infected": r"(?:were\s|are\s|have\sbeen\s)?(?:newly\s)?infected",
    "evacuated": r"(?:were\s|are\s|have\sbeen\s)?(?:evacuated|brought\sto\ssafety)",
    "rescued": r"(?:were\s|are\s|have\sbeen\s)?(?:rescued|saved)",
    "missing": r"(?:were\s|are\s|was\s)?(?:still\s)?missing",
}
"""What befalls people, as predicates of a count."""
_BEFELL = re.compile(
    rf"(?<![\w.,:/£$€-])(?P<number>{_NUMBER})(?:\s[a-z-]+){{0,3}}?\s(?:"
    + "|".join(rf"(?P<{fate}>{predicate})" for fate, predicate in _FATES.items())
    + r")\b",
    re.IGNORECASE,
)
_VICTIMS = re.compile(
    rf"\b(?:the|all|these)\s(?P<number>{_NUMBER})\s(?:[a-z]+ly\s)?(?:(?P<dead>dead|fatalities|people\skilled)"
    r"|(?P<injured>injured|wounded|casualties)|(?P<arrested>arrested|detainees|detained)|(?P<infected>infected)"
    r"|(?P<evacuated>evacuated|evacuees)"
    r"|(?P<rescued>rescued)|(?P<missing>missing))\b(?!\s(?:body|bodies"
    r"|in\s|of\s"
    r"|from\s|on\s))",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:initially|at first|so far|originally|first reports?|rose|risen|rises|climbed|increased|meanwhile|later|now"
    r"|since|by (?:the )?(?:evening|noon|morning)|yesterday|earlier|previous|last (?:year|week)|in (?:19|20)\d\d|both"
    r"|together|altogether|total)\b",
    re.IGNORECASE,
)
"""Where the number of victims changes, or is made up of several."""


_TWO_KINDS = re.compile(
    rf"(?<![\w.,:/£$€-])(?P<one>{_NUMBER})\s(?:[a-z-]+\s)?[a-z]+\sand\s(?P<other>{_NUMBER})\s(?:[a-z-]+\s)?[a-z]+\s(?:were|was|are|had)\s(?:on|in)\b"
    rf"[^.!?\n]*[.!?]\s+(?:[A-Z][^.!?\n]*[.!?]\s+)?All\s(?P<all>{_NUMBER})\s(?:of them\s)?(?P<noun>occupants"
    rf"|people|passengers|persons|were|survived|escaped)\b",
    re.IGNORECASE,
)


_ALL = re.compile(r"[Aa]ll\s")


def _sums(document: Document, shown: Sequence[int]) -> Iterator[tuple[int, Span, str]]:
    """“Twelve children and two teachers were on the bus. All 16 occupants”."""
    texts = [segment.target.text for segment in document.segments]
    for index in shown:
        text = texts[index]
        told = "" if document.batch or not index else texts[index - 1] + "\n"
        for match in _TWO_KINDS.finditer(told + text) if _ALL.search(text) else ():
            both = count(match["one"]) + count(match["other"])
            span = Span(*match.span("all"))
            if count(match["all"]) != both and span.start >= len(told):
                yield index, span.shifted(-len(told)), f"{match['one']} and {match['other']} are {both}"


_ALL_OF_THEM = re.compile(
    rf"\ball\s(?P<number>{_NUMBER})(?=\s(?:alive|were|survived|of them|dead|unhurt|escaped|died)\b|[.,])"
)
_PEOPLE = re.compile(
    rf"(?<![\w.,:/£$€-])(?P<number>{_NUMBER})\s(?:[a-z-]+\s)?(?:people|men|women|children|hikers|climbers|skiers"
    rf"|passengers|miners|tourists|workers|soldiers|students|pupils)\b",
    re.IGNORECASE,
)


def _all_of_them(document: Document) -> Iterator[tuple[int, Span, str]]:
    """“Five people were buried. Rescuers dug out all six alive”, where the text counts people once before."""
    texts = [segment.target.text for segment in document.segments]
    for index, text in enumerate(texts):
        for match in _ALL_OF_THEM.finditer(text) if "all " in text else ():
            told = told_before(texts, index, match.start(), 0 if document.batch else _REACH)
            figures = [count(m["number"]) for m in _FIGURE.finditer(told)]
            people = [count(m["number"]) for m in _PEOPLE.finditer(told)]
            value = count(match["number"])
            if len(people) == 1 and figures == people and value != people[0] and not _MORE.search(told):
                yield index, Span(*match.span("number")), f"the text gives {people[0]:,} before"


_FATE_WORDS = tuple(
    "dead fatalit killed injured wounded casualt arrested detain infected evacu rescued missing".split()
)


def _victims(document: Document, shown: Sequence[int]) -> Iterator[tuple[int, Span, str]]:
    """“Six people died … the nine dead”: where the text has given one number of them only, and no change."""
    texts = [segment.target.text for segment in document.segments]
    for index in shown:
        text = texts[index]
        for match in _VICTIMS.finditer(text) if any(word in text for word in _FATE_WORDS) else ():
            fate = match.lastgroup
            assert fate is not None
            told = told_before(texts, index, match.start(), 0 if document.batch else _REACH)
            given = {count(m["number"]) for m in _BEFELL.finditer(told) if m[fate]}
            figures = {count(m["number"]) for m in _FIGURE.finditer(told)}
            value = count(match["number"])
            if (
                len(given) == 1
                and value not in figures
                and value not in {one + other for one, other in combinations(figures, 2)}
                and not _MORE.search(told)
                and not _CHANGES.search(told)
            ):
                yield index, Span(*match.span("number")), f"the text gives {given.pop():,} before"


_REACH = 4
"""Passages before in which the number of victims was given."""


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
