"""Three suspects, of whom two are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from mtcheck.check import Bigram, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.speaking import SAID_BY
from mtcheck.document import Span
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_numbers import BELOW_HUNDRED, FROM_TWO, NUMBER_WORDS, count
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.report import Severity

__all__ = ["ListOfAnotherLength"]

_VALUES = {word: count(word) for word in NUMBER_WORDS[1:8]}
_ANNOUNCED = lazy_regex(
    r"(?<![\w-])(?P<number>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Bb]oth)\s"
    r"(?P<noun>(?:[\w-]+\s){0,3}?(?:[A-Za-z-]{2,}s|people|\w*men|\w*women|children|Swiss)\b)"
    r"(?P<between>[^.:;!?“”\"\n]{0,110}?)"
    r"(?P<mark>:\s|\s\((?=[^()]*\sand\s)|,\s(?:namely|i\.e\.)\s|\s[–—-]\s|(?P<pair>,\s(?=[A-Z]"
    r"|the\s[a-z]+\sand\sthe\s))|\.\s(?:They|These"
    r"|Those) are\s(?=[“\"A-Z]|the\s|an?\s|\w+\s\w+\sand\s)"
    r"|\.\s(?:The|Their)\s(?:short-?list|list|selection|field|line-up|trio|names|finalists|winners|candidates|nominees)\s(?:consists\sof|comprises"
    r"|are|is\smade\sup\sof)\s(?=[“\"A-Z])"
    r"|\.\s(?:They|These)\sare\s(?:located|based|situated|to\sbe\sbuilt|being\sbuilt|planned)\sin\s(?=[A-Z])"
    r"|\s(?:is|are)\s(?=[A-Z]))"
)
_LIST_END = lazy_regex(r"\)(?=[\s.,;])|[.;!?](?=\s|$|[”\"])(?<!\bSt\.)(?<!\bDr\.)(?<!\b[A-Z]\.)|\n|$|\s[–—]\s")
_ATTRIBUTED = lazy_regex(rf",\s{SAID_BY}(?:\son\s\w+day)?$|,\sone\s(?:in|for|from|of)\seach\b[^,]*$")
_JOINT = lazy_regex(r",?\s(?:and|or|as well as)\s|,\s")
_BRACKETS = lazy_regex(r"\s?\([^()]*\)")
_QUOTED = lazy_regex(r"[“\"][^“”\"]*[”\"]")
_PLURAL = lazy_regex(
    rf"\b(?:{FROM_TWO}|both|several|many|some|couples?|pair|twins|family"
    r"|families|others?|brothers|sisters|sons|daughters|siblings|parents|members|former|latter|among"
    r"|including|such as|not|neither|nor|either|except|plus|then|respectively|each|who|which|whose|where"
    r"|when|because|if|than|followed|finally|etc|more|with|(?<!aged\s)\d+(?!-year-old))\b",
    re.IGNORECASE,
)
"""What makes an item stand for more or less than one, or is no item of a plain list."""
_HONOURS = lazy_regex(r"\swith\s[a-z]+$")
"""“passed their examination with distinction: …”"""
_NAME_ITEM = lazy_regex(
    r"(?:the\s)?(?:(?:[a-z-]+\s){0,2}[A-ZÀ-ÖØ-ÞČŠŽ][\w’'.-]*)(?:\s(?:[A-ZÀ-ÖØ-ÞČŠŽ][\w’'.-]*|of|de|von|der|the)){0,5}"
    r"(?:\s(?:from|of)\s[A-Z][\w-]+)?"
)
_NOUN_ITEM = lazy_regex(
    r"(?:(?:the|an?|its|his|her|their|too|poor|high|low)\s)?(?:[a-z]|\d+-)[\w’'-]*(?:\s[\w’'-]+){0,9}"
)
_FINITE = lazy_regex(r"\b(?:is|was|are|were|has|had|have|will|would|can|could|did|does|do|run by|led by)\b")
_PART_OF = lazy_regex(
    r"\b(?:first|last|other|next|least|more than|up to|over|nearly|about|around|some|or|hundred and"
    rf"|(?:{BELOW_HUNDRED}|some|most|all|any|none|half|part) of"
    r"(?:\s[\w’']+){1,2})\s$",
    re.IGNORECASE,
)
"""What says that not all of them are listed: the first three treatises, four of the city’s five leaders."""
_MOST_WORDS = 14
_CLAUSE = lazy_regex(r"\bthat\b")
"""What may join nouns of its own by *and*: a list with it may be longer than it looks, not shorter."""
_LISTED_ALREADY = lazy_regex(
    r"(?:,\s(?:[a-z]+\s){0,2}|^\s[a-z]+\s(?:[a-z]+\s){0,3}?(?:in|at|from|to|through|across|near|between)\s)"
    r"[A-ZÀ-ÖØ-ÞČŠŽ][\w’'-]*$"
)
"""Three outlets, in Pune, …; four men struck in Norfolk, …: the first of the list stands before the comma."""
_UNCOUNTED = frozenset(
    "years months weeks days hours minutes seconds times metres meters kilometres kilometers miles points goals "
    "degrees per percent euros francs dollars pounds cents million billion thousand hundred of in and or to other "
    "others".split()
)
_PAIRED_NAMES = lazy_regex(r"(?:Bosnia|Trinidad|Antigua|Johnson|Ernst|Procter|Serbia) and [A-Z]")


class ListOfAnotherLength(RuledCheck):
    id = "list-of-another-length"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    message = "the list has another number of items than announced"
    confidence = 0.8
    explanation = """
Finds a list that does not keep what its announcement says: "Three suspects are in custody: a roofer from Vienna and a
student from Linz." An item was lost, or the number is wrong. Look both up.

Only plain lists count: items of a few words, names or nouns, none of which stands for several or goes on in a clause.
"""
    examples = (
        bad("Three suspects are in custody: ⟦a roofer from Vienna and a student from Linz⟧."),
        bad("The jury nominated four films: ⟦“The Lake”, “Barley” and “North by Night”⟧."),
        bad(
            "Three writers are up for it. The shortlist consists of ⟦Mira Toldo, Jan Asmus, Yusuf Karaal and Ada Frey⟧."
        ),
        bad("Both cantons, ⟦Uri, Schwyz and Glarus⟧, reject the plan."),
        bad("Five novels are on the list. They are ⟦“Lime Pit”, “Two Rivers”, “Bees” and “Days in Olten”⟧."),
        bad(
            "There are two reasons for it, she says: ⟦the strong franc, the weak demand and the high price of energy⟧."
        ),
        bad("Three men were arrested: ⟦a 20-year-old Swiss and a 23-year-old Italian⟧."),
        bad("Police arrested three men. They are ⟦a Swiss aged 22 and an Italian aged 31⟧, the prosecutor said."),
        bad("Three villages share a doctor. ⟦Hechtdorf, Bassmoor, Ihlow and Moorende⟧ have had none since January."),
        good("Three villages share a doctor. Hechtdorf, Bassmoor and Ihlow have had none; Ulm, Au and Rain have two."),
        good(
            "Three men were arrested. Falk, Kern, Moll and Kolb are their lawyers, and Two Rivers, Au and Ulm lie near."
        ),
        bad("Four institutes take part. They are located in ⟦Kiel, Jena and Freiburg⟧, one in each city."),
        bad("Three apprentices passed with distinction: ⟦Noemi Frisch, Jan Amman, Silvan Tobler and Lea Wieder⟧."),
        bad("The villages of Rehna, Au and Klein Damer share a bus. Until now the ⟦four⟧ villages have paid apart."),
        good("Together with Linz, the towns of Wels, Enns and Steyr pay for it. All four towns will send a delegate."),
        good(
            "Twenty-two states sued, among at least three groups: the banks, the unions, the churches and the farmers."
        ),
        good("The first three chapters set out the theory: the origin of the idea and its long way to us."),
        good("Seven states had left the Union before he took office - no way was found out of tariffs and slavery."),
        good(
            "Two papers are the Herald and the Post, run by Dr. Jane Doyle. Four of its five heads sit here: A and B."
        ),
        good("The four men struck in Norfolk, Suffolk, Cambridgeshire and Essex, making off with cash."),
        good("There will be three outlets, in Pune, Hyderabad and Chennai, each of them small."),
        good("Three suspects are in custody: a couple from Vienna and a student from Linz."),
        good("The two sides, Russia and Ukraine, and the mediator, Turkey, met in Istanbul."),
        good("Five countries voted against it, including Hungary, Slovakia and Malta."),
        good("Two men were found dead: Peter M., 45, a baker, and Hans S., 47, a teacher."),
        good("Three questions remain: who knew about it and when, who profited, and why nobody spoke."),
        good("Three things are certain: death and taxes, and the first has been postponed."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _announced(text: str) -> Iterator[Hit]:
    """“Three suspects are in custody: a roofer from Vienna and a student from Linz.”"""
    for match in _ANNOUNCED.finditer(text):
        if _PART_OF.search(text, max(match.start() - 40, 0), match.start()):
            continue
        number = 2 if match["number"].lower() == "both" else _VALUES[match["number"].lower()]
        if not _UNCOUNTED.isdisjoint(match["noun"].lower().split()) or _PLURAL.search(
            _HONOURS.sub("", match["between"])
        ):
            continue
        if match["pair"] and _LISTED_ALREADY.search(match["between"]):
            continue
        end = _LIST_END.search(text, match.end())
        assert end is not None
        if end[0] == ";":
            continue
        stretch = _ATTRIBUTED.sub("", text[match.end() : end.start()])
        dates = _DATES.match(stretch)
        if dates and len(re.findall(r"\d+", dates["days"])) != number:
            count = len(re.findall(r"\d+", dates["days"]))
            listed = Span(match.end(), match.end() + len(dates[0]))
            yield Hit(listed, message=f"{number} are announced, {count} listed")
        counted = _counted(stretch) if match["mark"] == ": " else 0
        if counted and counted != number:
            listed = Span(match.end(), match.end() + len(stretch.rstrip()))
            yield Hit(listed, message=f"{number} are announced, {counted} listed")
        items = _apposed(stretch) if match["pair"] else _items(stretch)
        if items and len(items) != number and not (len(items) > number and _CLAUSE.search(stretch)):
            length = stretch.rindex(items[-1]) + len(items[-1]) if match["pair"] else len(stretch.rstrip())
            listed = Span(match.end(), match.end() + length)
            yield Hit(listed, message=f"{number} are announced, {len(items)} listed")


def _items(stretch: str) -> tuple[str, ...]:
    """The items of a plain list with "and" before the last; none if one may be more or less than an item."""
    plain = _BRACKETS.sub("", _QUOTED.sub(lambda quoted: "Q" + "q" * (len(quoted[0]) - 1), stretch)).strip()
    if _PLURAL.search(plain) or _PAIRED_NAMES.search(plain) or " and " not in plain or plain.count(" and ") > 1:
        return ()
    items = tuple(filter(None, (item.strip() for item in _JOINT.split(plain))))
    if (
        len(items) < 2
        or any(len(item.split()) > _MOST_WORDS or _is_clause(item) for item in items)
        or not plain.rstrip().endswith(items[-1])
    ):
        return ()
    names = all(_NAME_ITEM.fullmatch(item) for item in items)
    nouns = all(_NOUN_ITEM.fullmatch(item) for item in items)
    if not plain.removesuffix(items[-1]).endswith(" and "):  # what stands behind goes on about the last
        return ()
    return items if names or nouns else ()


def _is_clause(item: str) -> bool:
    return _FINITE.search(item) is not None and _CLAUSE.search(item) is None


_QUANTIFIED = lazy_regex(rf"(?P<number>an?|{BELOW_HUNDRED})\s(?:[a-z-]+\s)?[a-z-]+")


def _counted(stretch: str) -> int:
    """The sum of a list in which each item says how many it is, one of them at least more than one; 0 of any other."""
    items = [_QUANTIFIED.fullmatch(item.strip()) for item in _JOINT.split(stretch.strip())]
    counts = [_VALUES.get(item["number"], 1) if item else 0 for item in items]
    return sum(counts) if all(counts) and max(counts) > 1 and len(counts) > 1 else 0


_DATES = lazy_regex(rf"(?:on\s)?(?P<days>\d{{1,2}}(?:,\s\d{{1,2}})*\sand\s\d{{1,2}})\s(?:{'|'.join(ENGLISH.months)})$")
_NAMES = (
    r"[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?(?:,\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)*,?\sand\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?"
)
_LISTED_FIRST = lazy_regex(
    rf"{BEGINNING}(?P<list>"
    rf"{_NAMES})\s(?:are|were)\s(?:the|our|its|their)\s(?P<number>{'|'.join(_VALUES)})\s(?:[a-z-]+\s)?[a-z]+s\b"
)


_SETTLEMENTS = (
    "villages|towns|cities|municipalities|communities|cantons|states|countries|districts|parishes|islands|clubs|teams"
    "|parties"
)
_LISTED_NEXT = lazy_regex(
    rf"{BEGINNING}(?:The\s)?(?P<number>(?i:{'|'.join(_VALUES)}))\s(?:[a-z-]+\s)?(?P<noun>{_SETTLEMENTS})\s"
    rf"[^.!?:;“”\"\n]{{3,120}}\.\s(?P<list>{_NAMES})\s(?:have|had|are|were|want|will|must|plan|share)\b"
)


_CHOSEN = "candidates|finalists|applicants|winners|nominees"
_LISTED_THEN = lazy_regex(
    rf"{BEGINNING}(?:The\s)?(?P<number>(?i:{'|'.join(_VALUES)}))\s(?:[a-z-]+\s)?"
    rf"(?:{_SETTLEMENTS}|{_CHOSEN})\s"
    rf"[^.!?:;“”\"\n]{{3,120}}\.\sThey\sare\s(?P<list>{_NAMES})(?=\.(?:\s|$))"
)
"""“Three towns have applied. They are Arnsee, Luchtern, Bad Kolb and Wiesmark.”"""


def _listed_next(pattern: re.Pattern[str], text: str) -> Iterator[Hit]:
    """“Three villages want to share a doctor. Hechtdorf, Bassmoor, Ihlow and Moorende have been without one.”"""
    for match in pattern.finditer(text):
        items, number = _items(match["list"]), _VALUES[match["number"].lower()]
        if items and len(items) != number and len(items) > 2:
            yield Hit(Span(*match.span("list")), message=f"{number} are announced, {len(items)} listed")


def _listed_first(text: str) -> Iterator[Hit]:
    """“Anna Gerber, Luca Frei and Mia Roth are the two winners”."""
    for match in _LISTED_FIRST.finditer(text):
        items = _items(match["list"])
        if items and len(items) != _VALUES[match["number"]]:
            span = Span(*match.span("list"))
            yield Hit(span, message=f"{_VALUES[match['number']]} are announced, {len(items)} listed")


_NAMED_AFTER_KIND = lazy_regex(
    r"\b[Tt]he\s(?P<kind>[a-z]+s)\s(?:of\s)?(?P<list>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?(?:,\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)*\sand\s"
    r"[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)\b(?!,|\sand|\s(?:in|of)\s)[^!?\n]{0,160}?"
    r"\b(?:[Tt]he|[Aa]ll|[Ee]ach of the|[Tt]hese)\s"
    rf"(?P<number>{'|'.join(_VALUES)})\s"
    r"(?P=kind)\b"
)


_JOINED_TO = lazy_regex(r"\b(?:[Tt]ogether|[Aa]long|[Jj]ointly|[Jj]oining)\s(?:with\s)?[^.;!?]{2,40},\s$")
"""Another one before the list: “Together with the Netherlands, the countries of …”."""


def _of_one_kind(text: str) -> Iterator[Hit]:
    """“The villages of Rehna, Damer and Au will share a bus. … each of the four villages”"""
    for match in _NAMED_AFTER_KIND.finditer(text):
        items = _items(match["list"])
        between = text[match.end("list") : match.start("number")].lower().removesuffix("the ").removesuffix("each of ")
        joined = _JOINED_TO.search(text, max(match.start() - 60, 0), match.start()) is not None
        if items and _VALUES[match["number"]] not in (len(items), len(items) + joined) and not _PLURAL.search(between):
            yield Hit(Span(*match.span("number")), message=f"{len(items)} are named before")


_APPOSED = lazy_regex(
    r"(?P<list>(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}(?:,\s"
    r"|\s(?=and)))+and\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}),\s"
    r"(?!and)"
)


def _apposed(stretch: str) -> tuple[str, ...]:
    """The names that stand in apposition: "both cantons, Uri, Schwyz and Glarus, …"."""
    if stretch.startswith("the ") and "," not in stretch:
        return _items(stretch)
    ended = _APPOSED.match(stretch)
    return _items(ended["list"]) if ended else ()


_NUMBERS = frozenset(_VALUES)
_RULES = (
    Rule.of_text(
        _listed_first,
        Together(
            Bigram(frozenset({"are", "were"}), frozenset({"the", "our", "its", "their"})),
            Bigram(frozenset({"the", "our", "its", "their"}), _NUMBERS),
            frozenset({"and"}),
        ),
    ),
    Rule.of_text(
        partial(_listed_next, _LISTED_NEXT), Together(_NUMBERS, frozenset(_SETTLEMENTS.split("|")), frozenset({"and"}))
    ),
    Rule.of_text(
        partial(_listed_next, _LISTED_THEN),
        Together(
            _NUMBERS,
            frozenset(f"{_SETTLEMENTS}|{_CHOSEN}".split("|")),
            Bigram(frozenset({"they"}), frozenset({"are"})),
        ),
    ),
    Rule.of_text(_of_one_kind, Together(Bigram(frozenset({"the", "all", "these"}), _NUMBERS), frozenset({"and"}))),
    Rule.of_text(
        _announced,
        Together(_NUMBERS | {"both"}, frozenset({"and"})),
        Together(_NUMBERS | {"both"}, lazy_regex(":$")),
    ),
)
"""Ways in which a list and its announcement go apart."""
