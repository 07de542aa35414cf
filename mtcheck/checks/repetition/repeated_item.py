"""An item that a list names twice, and a word given in two renderings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.foreign import is_german_noun
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.persons import persons, several_persons
from mtcheck.languages.synonyms import stands_for
from mtcheck.languages.tokens import has_comma, repeated
from mtcheck.report import Severity

__all__ = ["RepeatedItem"]

_ITEM = r"[A-Za-zÀ-ÿ][\w’-]*(?:\s[A-Z][\w’-]+)?"
_LIST = lazy_regex(
    rf"(?<![\w’'-])(?P<items>(?:{_ITEM}, ){{2,10}}{_ITEM}),? (?:and|or) (?P<last>{_ITEM})(?![\w’'-]| again\b)"
)
_ROUTE = lazy_regex(
    r"\b(?:routes?|from|via|between|flag|colours?|colors?|pattern|rhyme|order|sequence|stripes?|through)\b"
    r"|\b(?:travel|trip|journey|tour|fl[iye]|driv|drove|going|goes|went|return|back|sail|cross|walk|ride|rode|march)\w*"
    r" (?:\w+ )?to\b",
    re.IGNORECASE,
)
_FROM_EVERYWHERE = lazy_regex(
    r"\b(?:teams|players|athletes|delegates|guests|visitors|students|experts|people|scientists|delegations|clubs|artists"
    r"|choirs) (?=from )"
)
"""“Teams from Denmark, Estonia and Poland”: no route."""
_NEVER_LISTED = frozenset("aye no yes yea nay yeah".split())
"""Voices that are called one after the other."""
_COLOURS = frozenset("red white blue green black yellow gold silver orange".split())
_RENDERINGS = tuple(
    frozenset(group.split(", "))
    for group in (
        "fire brigade, fire department, fire service", "lorry, truck", "lift, elevator", "flat, apartment",
        "film, movie",
        "railway, railroad", "motorway, highway, autobahn", "rubbish, garbage, trash",
        "nursery school, kindergarten",
        "pensioner, retiree", "pavement, sidewalk", "petrol, gasoline", "chemist’s, pharmacy",
        "mobile phone, cell phone",
        "police officer, policeman", "prime minister, premier, head of government", "holiday, vacation",
        "football, soccer", "shop, store", "autumn, fall", "lawyer, attorney", "solicitor, attorney",
    )
)  # fmt: skip
"""What English calls one thing, of which no two stand side by side."""
_TERM = "|".join(sorted(frozenset().union(*_RENDERINGS), key=len, reverse=True))
_TWO_RENDERINGS = lazy_regex(
    rf"\b(?P<one>{_TERM})(?P<rest>\s(?P<two>{_TERM}))\b(?!\s(?:for|of|through|down|in|by|across|to)\s(?:a|the)\b)"
)
_OF_BOTH_SEXES = several_persons() - frozenset("people friends men women lovers children couples".split())
_FEMALE_AND_MALE = lazy_regex(
    rf"\b[Ff]emale (?P<one>{one_of(_OF_BOTH_SEXES)})(?P<rest>\sand\s(?P=one))\b(?![’'-])",
)
"""“Female teachers and teachers”."""
_BOTH_SEXES = lazy_regex(
    rf"(?<!\bare )(?<!\bwere )(?<!\bfemale )\b(?P<one>{one_of(_OF_BOTH_SEXES)})"
    r"(?P<rest>\sand\s(?:female\s)?(?P=one))\b(?![’'-])(?!\sof\b|\swho\b|\sat\b)",
    re.IGNORECASE,
)
"""“Teachers and teachers”: *Lehrerinnen und Lehrer*."""
_SLASH = lazy_regex(
    r"(?P<before>\b[A-Za-z]+\s)(?P<one>[a-z]{3,20})(?P<rest>\s?/\s?(?P<two>[A-Za-zÄÖÜäöüß]{3,24}))(?P<after>\s[a-z]+|[.,;])"
)
_PAIRED = frozenset(
    "and or either his her he she him its their both singer client input price time cost read start stop win"
    " lose yes no on off"
    " in out up down left right day night winter spring summer autumn weekday weekend pass fail true false"
    " import export".split()
)


_RATHER_GERMAN = 1.5
_KNOWN = 3.0


class RepeatedItem(RuledCheck):
    id = "repeated-item"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the same is named twice"
    confidence = 0.85
    explanation = """
Finds a list that names one of its items again ("France, Spain, Italy and France") and two renderings of one word that
a slash joins ("the minister rejected/refused the plan", "the mayor/Bürgermeister"). Systems repeat an item when the
list is long, and translators forget to choose between two words. Delete one.

Routes, colours of flags, pairs such as and/or, his/her, client/server and trades (singer/songwriter) stay silent.
"""
    examples = (
        bad(
            "The countries are France, Spain, Italy and ⟦France⟧.", repair="The countries are France, Spain and Italy."
        ),
        bad(
            "They visited Vienna, Graz, Linz, ⟦Graz⟧ and Salzburg.",
            repair="They visited Vienna, Graz, Linz and Salzburg.",
        ),
        bad(
            "The ⟦fire brigade fire department⟧ kept the flames from spreading.",
            repair="The fire brigade kept the flames from spreading.",
        ),
        bad(
            "Teams from Denmark, Estonia, Poland and ⟦Estonia⟧ have qualified.",
            repair="Teams from Denmark, Estonia and Poland have qualified.",
        ),
        bad(
            "There was drought in 2018, 2020, ⟦2022, 2022, 2022 and 2022⟧.",
            repair="There was drought in 2018, 2020, 2022.",
        ),
        bad("⟦Teachers and teachers⟧ demand smaller classes.", repair="Teachers demand smaller classes."),
        bad(
            "It affects 12,000 ⟦female teachers and teachers⟧ at schools.",
            repair="It affects 12,000 female teachers at schools.",
        ),
        good(
            "The winners were Kenya, Ethiopia, Kenya, Uganda and Kenya. She works for Smith, Jones, Smith and Partners."
        ),
        good("There are teachers and teachers. It is for teachers and teachers’ families, and doctors and nurses."),
        good(
            "The film shop store had a lift. A lawyer, attorney at law, drove a lorry, a truck and a van in the autumn."
        ),
        good("Goals by Kane, Sané, Müller, Kane and Gnabry; it was rain, sun, rain, sun and snow."),
        bad("The minister ⟦rejected/refused⟧ the plan.", repair="The minister rejected the plan."),
        bad("The ⟦mayor/Bürgermeister⟧ opened the fair.", repair="The mayor opened the fair."),
        bad(
            "It was awarded to Italy, Spain, Portugal and ⟦Spain⟧.",
            repair="It was awarded to Italy, Spain and Portugal.",
        ),
        good("Aye, went the roll-call, aye, aye, no, aye, aye, and then, from the back, silence."),
        good("The knock came at four: knock, knock, knock and then, as if he remembered his manners, knock."),
        good("It has shops in Salem, Oregon, Bend, Oregon, and Boise, Idaho."),
        good("They sailed to Genoa, Naples, Malta and Genoa."),
        good("The route runs from Rome via Paris, Berlin and Rome. The colours are red, white, blue and red."),
        good("A film/movie on the town/city is a plan/scheme of theirs."),
        good("Files can be changed/deleted, a method built/used, and drivers might/should wait."),
        good("The singer/songwriter, and/or his/her friends, use a client/server model and read/write access."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _renderings(text: str) -> Iterator[Hit]:
    """“The fire brigade fire department”."""
    for match in _TWO_RENDERINGS.finditer(text):
        alike = any({match["one"], match["two"]} <= group for group in _RENDERINGS)
        if alike and match["one"] != match["two"]:
            yield Hit(Span(*match.span()), repair=Edit(Span(*match.span("rest")), ""))


def _both_sexes(text: str) -> Iterator[Hit]:
    """“Teachers and teachers”."""
    for match in chain(_BOTH_SEXES.finditer(text), _FEMALE_AND_MALE.finditer(text)):
        yield Hit(Span(*match.span()), repair=Edit(Span(*match.span("rest")), ""))


def _years(text: str) -> Iterator[Hit]:
    """“In 2020, 2022, 2022 and 2022”."""
    for match in _YEARS_AGAIN.finditer(text):
        yield Hit(Span(*match.span()), repair=Edit(Span(*match.span()), match["year"]))


def _listed(passage: Passage, context: Context) -> Iterator[Hit]:
    """“France, Spain, Italy and France”."""
    if not _may_name_again(passage.text):
        return
    text = context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
    for match in _LIST.finditer(text):
        items = match["items"].split(", ")
        items[0] = items[0].split()[-1] if items[0].split()[-1][0].isupper() else items[0]
        last = match["last"]
        around = text[max(match.start() - 60, 0) : match.end()]
        listed = _FROM_EVERYWHERE.search(around.lower())
        route = _ROUTE.search(around[listed.end() + len("from ") :] if listed else around)
        if last[0].isupper() and _PLACE_BEHIND.match(text, match.end()):
            continue  # Salem, Oregon, Boise, Idaho, and Bend, Oregon
        if last in _IN_FIRMS or _is_tally([*items, last]):
            continue  # Smith, Jones, Smith and Partners
        if (
            last in items[:-1]
            and len(last) >= LEAST
            and last.lower() not in _COLOURS | _NEVER_LISTED
            and not route
            and _may_be_item(last, text[: match.start()])
        ):
            span = Span(*match.span("last"))
            comma = text.rfind(", ", match.start(), match.end("items"))
            shorter = f"{text[match.start() : comma]} and {items[-1]}"
            yield Hit(span, repair=Edit(Span(*match.span()), shorter))
        elif not route and (again := _named_before(match, items)) is not None:
            yield Hit(again, repair=Edit(Span(again.start - 2, again.end), ""))


def _is_tally(items: list[str]) -> bool:
    """Whether one comes back again and again among others that do not: “The winners were Kenya, Ethiopia, Kenya, Uganda
    and Kenya”. In a loop all of them do."""
    times = Counter(items)
    others = len(times) - 1
    return times[items[-1]] > _TWICE and others >= _TWICE and sum(times.values()) - times[items[-1]] == others


_IN_FIRMS = frozenset({"Partners", "Partner", "Sons", "Associates", "Brothers", "Company"})
_TWICE = 2


def _choices(passage: Passage, context: Context) -> Iterator[Hit]:
    """“The minister rejected/refused the plan”."""
    text = context.masked(passage, Mask.ADDRESS, Mask.CODE, Mask.QUOTATION)
    for match in _SLASH.finditer(text):
        if _is_choice(match):
            span = Span(match.start("one"), match.end("rest"))
            yield Hit(span, repair=Edit(Span(*match.span("rest")), ""))


_YEARS_AGAIN = lazy_regex(r"\b(?P<year>(?:19|20)\d\d)(?:(?:, | and |, and )(?P=year)(?![\w.,-]\d))+\b")
_LAST = lazy_regex(r"[ao](?:(?<=\ba)nd|(?<=\bo)r) (?P<last>[\w’-]{3,40})")
_PLACE_BEHIND = lazy_regex(r", [A-Z][\w’-]+(?: [A-Z][\w’-]+)?(?=[,.;:)]|$)")
"""What a place lies in, behind the last of a list of places that all say so."""
_SCORED = lazy_regex(
    r"\b(?:goals?|scor\w+|points?|runs?|tries|winners?|seasons?|medals?|acts?|scenes?)\b", re.IGNORECASE
)


def _may_name_again(text: str) -> bool:
    """Whether a word beside a conjunction stood before a comma: cheap, and rarely so."""
    return bool(repeated(text)) and any(
        text.rfind(f"{match['last']}, ", 0, match.start()) >= 0
        or text.rfind(f" {_word_before(text, match.start())}, ", 0, match.start()) >= 0
        for match in _LAST.finditer(text)
    )


def _word_before(text: str, place: int) -> str:
    return text[max(place - 40, 0) : place].rstrip(" ,").rpartition(" ")[2]


def _named_before(listed: re.Match[str], items: list[str]) -> Span | None:
    """The last item but one, where the list has named it before: a name, and nobody who scores twice."""
    again, before = items[-1], listed.string[max(listed.start() - 60, 0) : listed.start()]
    if again not in items[:-2] or len(again) < LEAST or len(set(items[-3:])) == 1 or _SCORED.search(before):
        return None
    if not again[0].isupper() and not (_may_be_item(again, before) and again.lower() not in _COLOURS | _NEVER_LISTED):
        return None
    return Span(listed.end("items") - len(again), listed.end("items"))


LEAST = 3
"""Letters of an item that is looked for again."""


def _may_be_item(word: str, before: str) -> bool:
    """A name, or a noun of a list whose first item has no adjective before it."""
    return word[0].isupper() or ("NOUN" in can_be(word) and _is_bare(before))


def _is_bare(before: str) -> bool:
    last = re.search(r"([a-z]+)\s$", before)
    tags = verb_tags(last[1]) if last else frozenset()
    return _BARE.search(before) is not None or "VBZ" in tags or ("VBD" in tags and "VBN" not in tags)


_BARE = lazy_regex(r"(?:^|[:.] |\b(?:is|are|was|were|a|an|the|of|with|and|for|has|have|had|in|on)\s)$")


def _is_choice(match: re.Match[str]) -> bool:
    """Whether a slash joins two renderings of one word: two finite verbs, or an English and a German word."""
    one, two = match["one"], match["two"]
    if {one, two.lower()} & _PAIRED or (one in persons() and two in persons()):
        return False
    if two[0].isupper():
        return (is_german_noun(two) or zipf(two, "de") - zipf(two) >= _RATHER_GERMAN) and zipf(one) > _KNOWN
    if not can_be(one) & {"NOUN"} and set(verb_lemmas(one)) & set(verb_lemmas(two)):
        return True
    past = "VBD" in verb_tags(one) and "VBD" in verb_tags(two) and not (can_be(one) | can_be(two)) & {"NOUN"}
    return past and any(stands_for(a) == stands_for(b) for a in verb_lemmas(one) for b in verb_lemmas(two))


def _is_name_with_comma(token: str) -> bool:
    return token[0].isupper() and has_comma(token)


def _begins_item(token: str) -> bool:
    return token[0].isalpha() and token[-1].isalnum()


_PERSONS = frozenset(part for persons in _OF_BOTH_SEXES for part in persons.split("-"))
_YEAR = lazy_regex(r"(?:19|20)[0-9]{2}")
_JOINS = frozenset({"and", "or"})
_RULES = (
    Rule.of_text(
        _renderings,
        *(
            Bigram(frozenset({one.split()[-1].partition("’")[0]}), frozenset({other.split()[0].partition("’")[0]}))
            for group in _RENDERINGS
            for one in sorted(group)
            for other in sorted(group - {one})
        ),
    ),
    Rule.of_text(_both_sexes, Together(Bigram(_PERSONS, frozenset({"and"})), Bigram(frozenset({"and"}), _PERSONS))),
    Rule.of_text(
        _years,
        Together(Bigram(lazy_regex(r"(?:19|20)[0-9]{2},$"), _YEAR), _JOINS),
        Together(Bigram(_YEAR, frozenset({"and"})), Bigram(frozenset({"and"}), _YEAR)),
    ),
    Rule(
        _listed,
        (
            Together(Bigram(has_comma, has_comma), _JOINS),
            Together(
                Bigram(has_comma, _begins_item), Bigram(_begins_item, _is_name_with_comma, by_second=True), _JOINS
            ),
        ),
    ),
    Rule(_choices, (lazy_regex(r"[a-zß-ÿ]/[A-Za-zÄÖÜ]|^/$"),)),
)
