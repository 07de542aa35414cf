"""The present perfect, times that are over, and the past in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be, inflected, verb_lemmas, verb_tags
from mtcheck.check import Contrast, Edit, Hit
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY, CALENDAR
from mtcheck.languages.english_grammar import HAVE, MODALS
from mtcheck.languages.english_numbers import BELOW_HUNDRED

__all__ = [
    "ACTS",
    "ADVERB",
    "AMOUNT",
    "ATTRIBUTE",
    "BEHIND",
    "DATED",
    "HAVE_FORMS",
    "HAVE_OR_SHORT",
    "HAVE_WORDS",
    "LAST_TIME",
    "NAMED_YEAR",
    "NOT_YET",
    "NO_MAIN_VERB",
    "PAST_TIME",
    "PAST_WORDS",
    "START",
    "UNIT",
    "before",
    "behind_modal",
    "is_participle",
    "is_plain_subject",
    "past_instead",
]

AMOUNT = rf"(?:\d+|an?|{BELOW_HUNDRED}|a\sfew|several|many|some|almost\s\w+)"
UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries)"
_YEAR = r"(?:1[6-9]\d\d|20[01]\d|202[0-5])"
"""A year that was over when this was written."""
NAMED_YEAR = (
    rf"(?:in|already\sin|as\searly\sas)\s(?:(?:early|late|mid|spring|summer|autumn|{ANY_MONTH})[\s-])?{_YEAR}\b"
    r"(?!-|,\d|\s(?:million|percent))"
)
LAST_TIME = (
    r"yesterday(?:\s(?:morning|afternoon|evening))?"
    rf"|last\s(?:night|week|weekend|month|year|spring|summer|autumn|winter|{ANY_WEEKDAY}|{ANY_MONTH})"
)
PAST_TIME = (
    rf"(?:{LAST_TIME}"
    rf"|on\s(?:the\snight\sof\s)?{ANY_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?(?!s)|{NAMED_YEAR}"
    rf"|(?:at\sthe\s(?:beginning|end)\sof|in)\s{ANY_MONTH}(?!\s\d)"
    rf"|(?:in\sthe\s(?:spring|summer|autumn|fall|winter)|at\sthe\s(?:beginning|end))\sof\s{_YEAR}\b(?!-)"
    rf"|on\s(?:\d\d?\s{ANY_MONTH}|{ANY_MONTH}\s\d\d?)"
    rf"|(?:about\s|around\s|almost\s)?{AMOUNT}\s{UNIT}\sago|in\sthe\s(?:18|19)\d0s)"
)
ADVERB = r"(?:(?:already|also|even|never|not|only|again|just|once|still|first|finally|\w{3,}ly)\s)?"
HAVE_OR_SHORT = (
    r"(?P<have>has|have|['’]ve"
    r"|(?:(?<=\b[Hh]e)|(?<=\b[Ss]he)|(?<=\b[Ii]t)|(?<=\bwho)|(?<=\b[Tt]hat)|(?<=\b[Tt]here))['’]s)"
)
"""No genitive: St Fintan’s survived a scare yesterday."""
BEHIND = re.compile(
    rf"\b{HAVE_OR_SHORT}\s(?P<adverb>{ADVERB})(?P<verb>[a-z]+)\b(?P<between>(?:\s(?!since\b|that\b|who\b|which\b|after\b|and\b|what\b)(?:[\w’'-]+|[ap]\.m\.|[€$£]?\d+(?:[.,]\d+)*%?)){{0,15}}?)\s(?P<time>{PAST_TIME})(?![’'])"
)
START = r"(?:(?<=^)|(?<=[.!?:;”\"]\s)|(?<=[\"“„])|(?<=\bthat\s))"
_TO_OR_NOT = re.compile(r"\b(?:to|not)\s(?:(?:never|already|also|even|[a-z]{3,}ly)\s)?$")
_MODAL = re.compile(
    r"\b(?:would|could|should|might|may|must|will|shall|can|cannot|\w+n['’]t)\s(?:[\w’'-]+\s){0,4}$|['’](?:d|ll)\s(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)
_NEAR = 60
"""Characters that hold a modal and the words between it and its verb."""
NOT_YET = re.compile(r"\b(?:when|once|until|after|if|before|as soon as)\b[^,.;]*$", re.IGNORECASE)
"""“He will know when it has been published on Friday.”"""
ATTRIBUTE = re.compile(r"\b(?:of|on|with|for|about|by|over|against|who|made|held)\b|\w{3,}(?:ed|ing)\b")
_NO_VERB = frozenset("to a an the no".split())

NO_MAIN_VERB = frozenset("who which that when what where how if to and or but".split()) | MODALS | HAVE
ACTS = frozenset(
    """
    won received sold bought opened founded married died built moved left joined published released acquired signed
    introduced abolished launched started begun closed ended retired resigned emigrated fled divorced separated adopted
    inherited discovered invented converted renovated demolished created composed painted written directed produced
    graduated purchased merged donated established crashed sunk collapsed arrested convicted sentenced elected appointed
    awarded killed injured murdered shot born constructed inaugurated completed installed hired fired dissolved
    bequeathed stolen kidnapped recorded premiered debuted come become gone taken bombed destroyed restored
    """.split()
)
"""What is done once: with the year that it was done in, it is over."""

DATED = re.compile(r"1[6-9]\d\d|20[012]\d")
PAST_WORDS = frozenset(map(str.lower, CALENDAR)) | {"yesterday", "last", "ago"}
HAVE_FORMS = frozenset({"has", "have"})
HAVE_WORDS = HAVE_FORMS | {"s", "ve"}
"""Words of which each of these patterns needs one."""


def before(match: re.Match[str]) -> str:
    return match.string[max(match.start("have") - 12, 0) : match.start("have")].rstrip()


def behind_modal(match: re.Match[str]) -> bool:
    """Whether *have* is an infinitive: “could also have left the next morning”, “could it have sunk an hour later”."""
    near = match.string[max(match.start("have") - _NEAR, 0) : match.start("have")]
    return bool(_TO_OR_NOT.search(near)) or (match["have"] == "have" and bool(_MODAL.search(near)))


def is_participle(verb: str) -> bool:
    return "VBN" in verb_tags(verb) and verb not in _NO_VERB


def is_plain_subject(words: str) -> bool:
    """Whether words have no verb and no clause in them: not “a man who” (has lived here), “he wrote that she” (has)."""
    return not any(map(_is_no_part_of_subject, words.lower().split()))


def _is_no_part_of_subject(word: str) -> bool:
    return (
        word in _OPEN_CLAUSES
        or word.endswith(_SHORT_MODALS)
        or (can_be(word) in _VERBAL and bool(verb_tags(word) - {"VBN", "VBG"}))
    )


_SHORT_MODALS = ("’d", "'d", "’ll", "'ll")
_VERBAL = ({"VERB"}, {"AUX"}, {"VERB", "AUX"})
_OPEN_CLAUSES = (NO_MAIN_VERB - {"and", "to"}) | frozenset(
    "as since because while although though after before until whose where whom alone today but so than".split()
)


def past_instead(match: re.Match[str], margin: float | None, *, pluperfect: bool = False) -> Iterator[Hit]:
    """The past in place of the perfect, without asking where there is no margin."""
    groups = match.groupdict()
    span = Span(match.start("have"), match.end("verb"))
    within = groups.get("time") and span.covers(Span(match.start("time"), match.end("time")))
    time = f"{match['time']} " if within else ""
    adverb, verb = match["adverb"], match["verb"]
    if adverb.startswith("not"):
        past = tuple(f"did not {lemma}" for lemma in verb_lemmas(verb))
    else:
        forms = ("was", "were") if verb == "been" else tuple(inflected(lemma, "VBD") for lemma in verb_lemmas(verb))
        past = tuple(adverb + form for form in forms)
    space = " " if match["have"][0] in "'’" else ""
    if pluperfect:
        past = (*past, f"had {adverb}{verb}")
    edits = tuple(Edit(span, space + time + form) for form in past)
    yield Hit.certain(span, edits) if margin is None else Hit(span, contrast=Contrast(edits, margin=margin))
