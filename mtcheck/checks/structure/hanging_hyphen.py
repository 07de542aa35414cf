"""A hyphen that stands for the end of a compound which English writes apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtcheck.analysis.known_words import is_word
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["HangingHyphen"]

_HANGING = lazy_regex(
    r"(?<![\w’'/&.-])(?P<left>[A-Z]{2,5}|[A-Za-z][a-z]{2,15})(?P<hyphen>-)(?P<more>(?:,\s[a-z]{3,15}-){0,2})\s(?:and|or)\s"
    r"(?P<right>[A-Z]{2,5}|[A-Za-z][a-z]{2,15})(?:\s(?P<head>[a-z]{3,16})(?![\w’'-]))?(?![\w-])"
)
_HYPHEN = lazy_regex(r"-(?=[,\s])")
_BEGINS_WITH_HYPHEN = lazy_regex(r"^-[a-z]{4}")
_SECOND = lazy_regex(r"(?<=[a-z]{3}\s)(?:and|or)\s(?P<hyphen>-)(?P<right>[a-z]{4,20})(?![\w’'-])")
"""“Car manufacturers and -suppliers” (*Autohersteller und -zulieferer*)."""
_ENDS_IN_HYPHEN = lazy_regex(r"[A-Za-z]{2}-,?$")
_PARTS = frozenset(
    """
    pre post pro anti non sub super ultra inter intra extra micro macro nano mini maxi mega multi mono poly semi quasi
    pseudo neo proto bio geo eco agro aero hydro thermo electro photo tele cyber techno socio psycho neuro cardio gastro
    homo hetero bi tri uni hypo hyper over under
    up down in out on off fore after mid full part half quarter first second
    third fourth fifth two three four five six seven eight nine ten single double triple long short high low left right
    front back hard soft far near well ill self all top middle upper lower working early late large small big deep
    shallow light heavy medium wide narrow thin thick old new fast slow one multi red blue green white black yellow
    alpha beta gamma delta kappa lambda sigma omega theta meth eth prop but ortho meta para cis trans step grand great
    counter co re de dis mis un fine coarse open closed cross inner outer north south east west key
    """.split()
)
"""Words and parts of words that begin a compound of English: pre- and post-war, long- and short-term plans."""
_WITHOUT_HYPHEN = frozenset(
    "term time wing range scale level class grade division distance haul run hand side year season price sized "
    "level speed risk impact quality profile end tech income saving making eating altering producing processing loving "
    "owning watering consuming bearing exporting importing using growing".split()
)
"""Nouns before which English leaves out its own hyphen as well: “long- and short term plans”."""
_TAILS = tuple(
    """
    working making building keeping holding hood ship house land man men woman women person people ware work works ball
    time day night side fall way room rooms yard field craft boat board book paper mother father sister brother child
    children worthy proof wide like light stone wood water line lines town store shop fish worker workers maker makers
    economic economics biology logical market markets berry cake bread meat skin wear gear
    """.split()
)
"""Second halves of compounds that English writes in one: mother- and fatherhood, wood- and metalworking."""


class HangingHyphen(Check):
    id = "hanging-hyphen"
    category = "fluency/spelling"
    severity = Severity.MINOR
    layer = Layer.RESIDUE
    triggers = _ENDS_IN_HYPHEN, _BEGINS_WITH_HYPHEN
    supersedes = ("stray-hyphen", "unlikely-wording")
    message = "the hyphen stands for a part of a compound that English writes apart"
    explanation = """
Finds the hyphen with which German leaves out the end of a compound, before a noun that English writes apart: "kitchen-
and bathroom fittings" (*Küchen- und Badarmaturen*), "rail- and bus traffic", "EU- and NATO members". Delete it.
Compounds that English writes in one or with a hyphen of its own stay silent: "pre- and post-war art", "two- and
three-room flats", "micro- and macroeconomics", "mother- and fatherhood".
"""
    examples = (
        bad("Car makers ⟦and -suppliers⟧ complain.", repair="Car makers and suppliers complain."),
        good("Verbs in -ed and -ing, and names in -ville or -burgh, are common; he scored 3 and -2."),
        bad(
            "The shop sells ⟦kitchen- and bathroom⟧ fittings.",
            repair="The shop sells kitchen and bathroom fittings.",
        ),
        bad("Demand for ⟦garden- and camping⟧ furniture fell.", repair="Demand for garden and camping furniture fell."),
        bad("⟦Rail- and bus⟧ traffic stood still.", repair="Rail and bus traffic stood still."),
        bad("The ⟦EU- and NATO⟧ members met in Riga.", repair="The EU and NATO members met in Riga."),
        bad("Prices of ⟦gas-, oil- and wood⟧ heating rose.", repair="Prices of gas, oil and wood heating rose."),
        bad("Use of ⟦wind- and solar⟧ power grew.", repair="Use of wind and solar power grew."),
        good("Pre- and post-war art, two- and three-room flats, left- and right-wing voters, US- and UK-based firms."),
        good("He teaches micro- and macroeconomics; mother- and fatherhood; wood- and metalworking tools."),
        good("Long- and short term plans, T- and B cells, alpha- and beta blockers; news- and notepaper sales."),
        good("Tax- and debt financed spending, gas- and coal fired plants, time- and cost saving measures."),
        good("The prefix ver- and the suffix -ung are frequent."),
        good("Sheep- and goatskin bags hang in the shop for sports- and swimwear items."),
        good("Words in house- and garden- are many; a trial- and it ended."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in _HANGING.finditer(passage.text):
            if _is_parted(match["left"], match["right"], match["head"] or ""):
                span = Span(match.start(), match.end("right"))
                yield Hit(span, repair=Edit(span, _HYPHEN.sub("", span.of(passage.text))))
        for match in _SECOND.finditer(passage.text):
            if _is_noun(match["right"]) and is_plural(match["right"]):
                yield Hit(Span(*match.span()), repair=Edit(Span(*match.span("hyphen")), ""))


@cache
def _is_parted(left: str, right: str, head: str) -> bool:
    """Whether both words stand before a noun that is another word in English."""
    if not head or (can_be(head) and "NOUN" not in can_be(head)) or "VBN" in verb_tags(head):
        return False
    if head in _WITHOUT_HYPHEN or zipf(head) < _COMMON:
        return False
    acronym = left.isupper()
    word = left.lower()
    if not acronym and (word in _PARTS or not _is_noun(word) or zipf(word) < _COMMON):
        return False
    second = right.lower()
    if right.isupper() or (acronym and right[0].isupper()):
        return True
    if not (_is_noun(second) or verb_tags(second) == {"VBG"} or can_be(second) == {"ADJ"}) or "VBN" in verb_tags(
        second
    ):
        return False
    return not any(
        second.endswith(tail) and (is_word(word + tail) or tail in _ALWAYS_JOINED) for tail in _TAILS
    ) and not _is_shared(word, second)


def _is_noun(word: str) -> bool:
    return "NOUN" in can_be(word) or (not is_word(word) and len(word) >= _SHORTEST and zipf(word) > _COMMON)


_COMMON = 3.0
_RARE = 2.0
_ALWAYS_JOINED = frozenset("working making building keeping hood ship worthy proof wide like worker workers".split())
_SHORTEST = 4


def _is_shared(first: str, second: str) -> bool:
    """Whether an end of the second word makes a word of the first: news- and notepaper."""
    ends = (second[place:] for place in range(1, len(second) - _SHORTEST + 1))
    return any(is_word(first + end) or zipf(first + end) > _RARE for end in ends)
