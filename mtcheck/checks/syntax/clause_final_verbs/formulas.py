"""Frames of what reports say over and over, with the verb where German has it: “was with 24 pupils occupied”, “must
with a fine reckon”."""

from __future__ import annotations

from mtcheck.checks.syntax.clause_final_verbs.frames import Frame
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex

__all__ = ["FORMULAS"]

_ENDS = r"(?=[.,;]|\s(?:and|but|when|because|as|while)\b|$)"
_LOADED = (
    "occupied loaded filled staffed manned equipped covered decorated overcrowded crowded packed stocked furnished "
    "lined"
).split()
_WITH = lazy_regex(
    r"\b(?:is|are|was|were|been)\swith\s(?:(?:around|about|some|over|up\sto|more\sthan|almost|nearly|only)\s)?"
    rf"(?:\d[\d.,]*|{FROM_TWO}|dozens\sof|hundreds\sof)\s"
    rf"(?:[\w’-]+\s){{1,6}}?(?P<verb>{'|'.join(_LOADED)}){_ENDS}"
)
"""“Was with 24 pupils occupied and on its way.”"""
_SUFFERED = (
    "hit struck attacked bitten shot stabbed injured killed arrested buried robbed threatened beaten rescued overtaken "
    "caught crushed rammed insulted kidnapped searched questioned"
).split()
_BY = lazy_regex(
    r"\b(?:is|are|was|were|been)\sby\s(?:an?|the|two|three|several|unknown|his|her|their)\s"
    rf"(?:[\w’-]+\s){{1,3}}?(?P<verb>{'|'.join(_SUFFERED)})(?=\s(?:and|but|when|because|as|while)\s(?!his|her|its|their))"
)
"""“Was by a tram hit and injured.”"""
_SAID = "statement comment information details answer explanation reasons reason figures".split()
_NO_STATEMENT = lazy_regex(
    r"\b(?:want(?:s|ed)?|could|can|would|will|must|may|cannot|not)\s(?:on|to|about|for|at|in|regarding|initially|first)\s"
    rf"(?:[\w’-]+\s){{1,10}}?(?:no|any)\s(?:\w+\s)?(?:{'|'.join(_SAID)})\s"
    rf"(?P<verb>make|give|provide|offer|say|name|supply){_ENDS}"
)
"""“Wanted on the matter for the time being no statement make” (*wollte keine Angaben machen*)."""
_RECKON = lazy_regex(
    r"\b(?:must|should|can|could|may|will|has\sto|have\sto|had\sto|not|to)\s(?:[\w-]+\s){0,6}?with\s(?!whom|which|what)"
    rf"(?:[\w’-]+\s){{1,7}}?(?P<verb>reckon)(?:{_ENDS})"
)
"""“Must now with a fine reckon” (*muss mit … rechnen*)."""
_TO_RECKON = lazy_regex(
    r"\b[Ww]ith\s(?!whom|which|what|(?:[\w’-]+\s){0,5}(?:it|there|he|she|they|we|you|that|this)\s)(?:[\w’-]+\s){1,6}?(?:is|are|was|were)\s(?:[\w’-]+\s){0,8}?"
    rf"(?P<verb>to\s(?:reckon|count|expect)){_ENDS}"
)
"""“With a result is in the course of the week to reckon.”"""
_GIVEN_THIS = lazy_regex(
    r"\b(?:had|has|have)\s(?:him|her|them|us|me)\s(?:this|that|it)\s(?:(?:before|beforehand|already|so|previously|earlier"
    r"|personally|explicitly|in\swriting|in\sadvance|several\stimes|never|also|only|on\s\w+day|in\s\w+)\s){0,3}"
    rf"(?P<verb>[a-z]+){_ENDS}"
)
"""“Had her this before so instructed.”"""
_LATE_SALE = lazy_regex(
    r"\b(?:may|must|can|should|could|will|cannot|would)\s(?:no\slonger|not|only|also|never)?\s?"
    r"(?:between|before|after|from|until|on|at|during)\s(?:[\w.’:-]+\s){1,7}?"
    r"(?:am|pm|a\.m\.|p\.m\.|o[’']clock|\w+day|night|evening|morning)\s(?:no\s)?"
    r"(?:alcohol|beer|wine|fireworks|cigarettes|tickets|goods|newspapers|passengers|visitors|patients|guests|customers)\s"
    rf"(?P<verb>[a-z]+){_ENDS}"
)
"""“May no longer between 9.30 pm and 8 am alcohol sell.”"""
_NUMBER = (
    r"(?:(?:around|about|some|at\sleast|all|more\sthan)\s)?"
    rf"(?:\d+|{FROM_TWO}|dozens|several|the)"
)
_DEMANDED = lazy_regex(
    r"\b(?:prosecut(?:or|ors|ion)|defen[cs]e|lawyers?|attorneys?|unions?|opposition|plaintiffs?|office)\s(?:had|has|have)\s"
    rf"(?:[\w’-]+\s){{1,8}}?(?P<verb>demanded|requested){_ENDS}"
)
"""“The prosecutor had six years demanded”: nobody did it for him."""
_SHOT_DOWN = lazy_regex(
    rf"\b(?:(?:army|air\sforce|air\sdefen[cs]es?|military|forces|navy|troops|soldiers)\s(?:had|has|have)\s{_NUMBER}\s"
    r"|(?:it|they)\s(?:had|has|have)\s\d+\s(?=of\sthe\s\d))"
    r"(?:of\sthe\s)?(?:\d+\s)?(?:[a-z]+\s)?(?:drones?|missiles?|rockets?|planes?|jets?|aircraft|helicopters?|targets?)\s"
    rf"(?:over\s\w+\s)?(?P<verb>shot\sdown|intercepted|destroyed|downed|brought\sdown){_ENDS}"
)
_HAD = frozenset("had has have".split())
FORMULAS: tuple[Frame, ...] = (
    ((frozenset(_LOADED), frozenset({"with"})), _WITH, frozenset()),
    ((frozenset(_SUFFERED), frozenset({"by"})), _BY, frozenset()),
    ((frozenset(_SAID), frozenset("no any".split())), _NO_STATEMENT, frozenset()),
    ((frozenset("demanded requested".split()), _HAD), _DEMANDED, frozenset()),
    ((frozenset("shot intercepted destroyed downed brought".split()), _HAD), _SHOT_DOWN, frozenset()),
    ((frozenset({"reckon"}),), _RECKON, frozenset()),
    ((frozenset("reckon count expect".split()), frozenset({"with"})), _TO_RECKON, frozenset()),
    (
        (frozenset("him her them us me".split()), frozenset("this that it".split()), _HAD),
        _GIVEN_THIS,
        frozenset({"VBN"}),
    ),
    (
        (
            frozenset(
                "alcohol beer wine fireworks cigarettes tickets goods newspapers passengers visitors patients guests "
                "customers".split()
            ),
            frozenset("may must can should could will cannot would".split()),
        ),
        _LATE_SALE,
        frozenset({"VB"}),
    ),
)
