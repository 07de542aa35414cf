"""Events that a text takes up with a date: "will reopen on 3 March … the reopening on 13 March"."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from mtcheck.analysis.morphology import verb_forms
from mtcheck.checks.discourse.days.dates import PART_OF_DAY, dated
from mtcheck.checks.discourse.days.events import kinds_of, tells
from mtcheck.checks.discourse.days.events_redated import ONCE
from mtcheck.checks.discourse.names.people import RELATIVES
from mtcheck.checks.discourse.telling.telling import SENTENCE_END, Contradiction, Placed
from mtcheck.document import Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY, ANY_YEAR
from mtcheck.languages.patterns import lazy_regex

__all__ = ["dated_otherwise"]

_WHEN = lazy_regex(
    r"(?=[\dJFMASONDTWnm])(?:"
    rf"\b(?P<day>(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{ANY_MONTH}"
    rf"|{ANY_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?)\b(?![.:]\d))"
    rf"|\b(?P<weekday>{ANY_WEEKDAY})\b|(?<=\b[Ii]n\s)(?P<year>{ANY_YEAR})\b(?!s)"
    r"|(?<=\bat\s)(?P<time>\d{1,2}(?:[.:]\d\d)?(?=\s?(?:[ap]\.?m\b|o['’]clock))|\d{1,2}:\d\d|noon|midnight))"
)
_RECURRING = frozenset(
    """
    game match derby fixture tie final concert session meeting round evening morning night week weekend race stage show
    performance debate talks
    training time year flight train tour afternoon date call visit trip demonstration protest strike interview article
    letter report statement decision month day hours holiday programme number walkout stoppage warning announcement
    appeal promise threat complaint search inspection
    """.split()
)
_CALLS = ("call", "alarm", "alert")
_FORMS = {
    **dict.fromkeys(
        ("attack", "raid", "crime", "assault"), "attack|raid|robb|assault|hold-?up|ambush|burgl|explo|bomb|blast|deton"
    ),
    **dict.fromkeys(_CALLS, "call|alarm|alert|rang|phoned"),
}
"""How else an event may be told that is taken up by a noun: an attack may be a robbery."""
_ENDINGS = lazy_regex(r"(?:ing|ion|ment|ure|al|ation|e|s|y)$")
_SHORTEST = 4
_TAKEN_UP = lazy_regex(
    r"(?:\b(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|['’]s)\s"
    r"(?:(?!next|last|first|second|third|other|new|final)[a-z-]+\s)?"
    r"(?P<noun>[a-z-]{4,})\s"
    r"(?:itself\s)?(?:on|in|at|of|from|near|outside|off|last|is\son|is\sat)\s(?:the\s(?:evening|morning|night|afternoon)\sof\s)?$"
)
_GENITIVE = lazy_regex(
    rf"{PART_OF_DAY}['’]s\s(?P<first>[a-z-]{{4,}})\b(?:\s(?P<noun>[a-z-]{{4,}})\b)?"
    r"(?!\s(?:on|at|in|of|near|with|between|outside)\b)"
)
"""“Friday night’s blaze”, “Friday’s fatal blaze”: the noun is the second word or the first."""
_ANOTHER = lazy_regex(
    rf"{RELATIVES.pattern}|\b(?:another|other|second|third|fourth|next|again|following|final|extended|postponed|moved"
    r"|brought forward|instead|original\w*|rescheduled|put off|not|also|both|respectively|anniversary|earlier|previous"
    r"|later|last (?:year|time)|re-?elected|the one|one of|deadline|planned|was to|should have|would have"
    r"|(?:day|week)s? (?:before|after|later|earlier)|every|each|compar\w+|parallels?|unlike|stronger|larger|bigger"
    r"|worse|first(?!\s[a-z]+\s(?:was|is|will)))\b",
    re.IGNORECASE,
)
"""What tells that another event, or another date of it, is meant: the first novel of somebody is one book."""


@dataclass(slots=True, eq=False)
class _When(Placed):
    kind: str
    value: str
    index: int


def dated_otherwise(texts: Sequence[str], shown: Sequence[int], reach: int) -> Iterator[Contradiction]:
    """Dates with which a text takes up an event that it has dated otherwise, with the earlier date."""
    earlier: defaultdict[str, deque[_When]] = defaultdict(partial(deque, maxlen=_MOST))
    for index in shown:
        text = texts[index]
        for match in dated(_WHEN, text):
            when = _when(text, index, match)
            known = [
                one
                for one in earlier[when.kind]
                if index - one.index <= reach and (one.index != index or one.sentence != when.sentence)
            ]
            other = _contradicted(texts, when, known) if known else None
            if other is not None:
                yield Contradiction(index, when.span, other.span.of(texts[other.index]))
            earlier[when.kind].append(when)


_SUBJECT_OF_DAY = lazy_regex(rf"The (?:[a-z-]+ ){{1,2}}on {ANY_WEEKDAY}\b")
_MOST = 30
"""Dates of one kind that are remembered: more than a few passages of news have."""


_BEHIND_IT = 16
"""Characters behind a date that may tell of another event."""


def _when(text: str, index: int, match: re.Match[str]) -> _When:
    kind = match.lastgroup or ""
    place = Span(*match.span(kind))
    return _When(text, place, kind, _value(match[kind]), index)


@cache
def _value(written: str) -> str:
    """A date without what may be written in several ways."""
    parts = re.findall(r"\d+(?=(?:st|nd|rd|th)?\b)|[A-Za-z]{3,}", written)
    return " ".join(sorted(re.sub(r"^0", "", part.lower()) for part in parts)).removesuffix(" 00")


def _contradicted(texts: Sequence[str], when: _When, known: Sequence[_When]) -> _When | None:
    """The other date of the event that stands beside a date, if the text gives one only."""
    text = texts[when.index]
    before = text[when.sentence.start : when.span.start]
    same: list[_When] = []
    for noun in _taken_up(text, when):
        same = same or [one for one in known if _is_told_of(noun, one.sentence.of(texts[one.index]))]
    retold = None
    if not same:
        behind_preposition = before.rstrip()[-2:].lower() in _PREPOSITIONS
        retold = (_RETOLD.search(before) or _BOUND_OF.search(before)) if behind_preposition else None
        retold = retold or _WHEN_RETOLD.match(text, when.span.end)
    if retold is not None and when.span.of(text) not in before:
        same = [one for one in known if _is_told(texts, one, when, retold)]
    values = {one.value for one in same}
    if len(values) != 1 or when.value in values:
        return None
    first = same[0]
    told = first.sentence.of(texts[first.index])
    of_kind = [match[when.kind] for match in _WHEN.finditer(told) if match[when.kind]]
    around = when.sentence.of(text)
    alone = len(set(map(_value, of_kind))) == 1
    if _SUBJECT_OF_DAY.match(told) and _SUBJECT_OF_DAY.match(around):
        return None  # The attack on Friday was claimed by nobody. The attack on Saturday was claimed twice.
    begins = when.sentence.start
    if retold is not None and retold.re is not _WHEN_RETOLD and _SUBORDINATE.search(before, 0, retold.start()):
        begins += retold.start()  # “Delays are also to be expected after the strike ends on Friday”
    if not alone or _ANOTHER.search(told) or _ANOTHER.search(text, begins, when.span.end + _BEHIND_IT):
        return None
    if when.kind == "time" and _days(told) != _days(around) and _days(around):
        return None
    return first


_ONCE = (
    """
    open reopen close found establish die bury marry divorce arrest release free kidnap abduct sentence convict acquit
    elect inaugurate publish premiere launch sink crash explode expire begin start end resign retire demolish build
    complete consecrate unveil discover disappear vanish drown introduce abolish dissolve merge acquire ratify evacuate
    derail collapse murder kill hijack nationalise privatise invent patent christen baptise dismiss appoint
    """
).split()
"""Verbs of what befalls a thing or a person once."""
_ONCE_FORMS = {form: lemma for lemma in _ONCE for form in verb_forms(lemma)} | {"founded": "found"}
_SYNONYMS = tuple(
    tuple(group.split())
    for group in (
        "begin start open",
        "end close finish",
        "found establish launch create",
        "build construct erect complete",
        "publish release appear",
        "acquire buy",
        "free release",
        "kill murder",
        "premiere show",
        "dismiss sack fire",
        "kidnap abduct",
    )
)
_SUBJECT = (
    r"(?:(?P<pronoun>it|he|she|they)|the\s(?P<noun>[a-z-]{3,}))(?:,\swhich|,\swho|,\sthat|,)?\s"
    r"(?:(?:is|was|are|were|has|had|have|been|be|will|would|to|due|scheduled|set|expected|really|actually|only|officially"
    r"|finally|already|supposed|also)\s){0,5}?"
)
_PHRASES = {
    r"(?:come|came|comes|coming)\sinto\sforce|(?:takes?|took|taking)\seffect": "appl(?:y|ies)",
    r"(?:takes?|took|taking)\splace|held(?!\s(?:up|back|down|hostage|captive|responsible))": "",
    r"kick(?:s|ed)?\soff": "kick-off|begins?|starts?",
    "born": "birth",
}
"""Verbs of more than a word, and what else tells the same."""
_TELLS_ONCE = "|".join((*sorted(_ONCE_FORMS, key=len, reverse=True), *_PHRASES))
_RETOLD = lazy_regex(
    rf"\b{_SUBJECT}(?P<verb>{_TELLS_ONCE})"
    r"\s(?:(?!(?:and|but|by|of|when|after|before|the|an?|his|her|its|their|to|for|with)\b)[a-zA-Z]+\s){0,3}?(?:on|in|at|by)\s$",
    re.IGNORECASE,
)
"""“it will really open on”, “the book, published in”."""
_PREPOSITIONS = frozenset({"on", "in", "at", "by"})
_SUBORDINATE = lazy_regex(r"\b(?:after|before|when|once|until|since|if)\s$")
_BOUND_OF = lazy_regex(
    r"\bthe\s(?:(?:official|planned)\s)?(?P<verb>end|start|beginning|opening|launch)\sof\sthe\s"
    r"(?P<noun>(?!(?:week|weekend|month|year|day|night|season|century|decade|session|game|match|half|line)\b)[a-z-]{3,})\son\s$"
)
"""“the end of the strike on”"""
_WHEN_RETOLD = lazy_regex(
    r"(?:,?\swhen\s|,\sthe\s(?:day|year)\s(?:when\s|in\swhich\s|on\swhich\s)?)"
    rf"{_SUBJECT}(?P<verb>{_TELLS_ONCE})\b",
    re.IGNORECASE,
)
"""“on 1 July, when it comes into force”, “in 1931, the year it was founded”."""
_NAMES_OF = {
    "book": "novel|memoirs?|autobiography|biography|thriller|debut|volume",
    "company": "firm|group|start-up|manufacturer|brewery|bank|business|enterprise",
    "firm": "company|manufacturer",
    "building": "house|church|castle|palace|station|school|tower|museum|theatre",
    "law": "act|bill|regulation|ordinance|reform|ban",
    "couple": "married|marry|wedding|and",
    "ship": "ferry|steamer|liner|vessel|freighter|boat",
    "man": "suspect|driver|actor|singer|politician|defendant|accused",
    "event": "festival|fair|concert|race|congress|market",
}
"""By what else a text may have called what it takes up with a general word."""
_NEAR = 2
"""Sentences before in which somebody is told of whom a pronoun takes up."""


_BOUNDS = {"beginning": "begin", "opening": "open"}
_LASTS_UNTIL = r"(?:last|run|continue|go\son)s?\s(?:[a-z]+\s){0,2}?until"


@cache
def _told_by(verb: str) -> re.Pattern[str]:
    lemma = _ONCE_FORMS.get(verb) or _BOUNDS.get(verb)
    if lemma is None:
        ways: tuple[str, ...] = next((phrase, also) for phrase, also in _PHRASES.items() if re.fullmatch(phrase, verb))
    else:
        lemmas = next((names for names in _SYNONYMS if lemma in names), (lemma,))
        ways = tuple(form for name in lemmas for form in (name, *verb_forms(name)))
        ways = (*ways, _LASTS_UNTIL) if "end" in lemmas else ways
    return lazy_regex(rf"\b(?:{'|'.join(filter(None, ways))})\b", re.IGNORECASE)


_STILL_TO_COME = lazy_regex(r"\b(?:to|for|towards?|before|ahead of|until) (?:the|its|his|her|their) (?:[a-z]+ )?$")
"""“A motorcade to the launch of the drive was held up on Tuesday”: the launch may be on another day."""


def _is_told(texts: Sequence[str], one: _When, when: _When, retold: re.Match[str]) -> bool:
    """Whether a sentence with an earlier date tells the same event of the same thing."""
    told = one.sentence.of(texts[one.index])
    verb = _told_by(retold["verb"].lower()).search(told)
    if verb is None or _STILL_TO_COME.search(told, 0, verb.start()):
        return False
    noun = retold["noun"]
    if noun is not None:
        return re.search(rf"\b(?:{noun}|{_NAMES_OF.get(noun, noun)})\b", told, re.IGNORECASE) is not None
    if one.index != when.index:
        return False
    return len(SENTENCE_END.findall(texts[one.index], one.sentence.end, when.sentence.start + 2)) <= _NEAR


_REPORTED = lazy_regex(
    r"\b(?:confirmed|announced|reported|discussed|debated|condemned|criticised|criticized|welcomed|denied|admitted|investigated|deplored"
    r"|(?:commented|reported|spoke|voted|decided)\son|reacted\sto|responded\sto|(?:learned|learnt|heard|spoke|informed)\s(?:of|about)"
    r"|arrested\sin\sconnection\swith|(?:news|consequences|word|reports)\sof|inquiry\sinto|discussed\sthe\s[a-z]+\sof)\s"
    r"(?:the|his|her|its|their|this)\s(?:[a-z-]+\s){1,2}(?:on|in|at)\s$",
    re.IGNORECASE,
)
"""What was done on a date to an event of another: “confirmed the accident on”."""


def _taken_up(text: str, when: _When) -> Iterator[str]:
    """The events that a date may belong to."""
    before = text[when.sentence.start : when.span.start]
    if _REPORTED.search(before):
        return
    found = _TAKEN_UP.search(before)
    if found and _may_be_taken_up(found["noun"], when.kind):
        yield found["noun"]
    genitive = _GENITIVE.match(text, when.span.end) if when.kind == "weekday" else None
    if genitive:
        yield from (noun for noun in genitive.group("first", "noun") if noun and _may_be_taken_up(noun, when.kind))


def _days(sentence: str) -> frozenset[str]:
    return frozenset(_value(match[0]) for match in _WHEN.finditer(sentence) if match.lastgroup in {"day", "weekday"})


def _may_be_taken_up(noun: str, kind: str) -> bool:
    """Whether an event has one date of a kind only."""
    if kind == "year":
        return noun in ONCE
    if kind == "day":
        return noun not in _RECURRING
    return noun in {*ONCE, *_CALLS} or (bool(kinds_of(noun)) and noun not in _RECURRING)


def _is_told_of(noun: str, sentence: str) -> bool:
    """Whether a sentence may tell the event that a noun takes up."""
    return _tells(noun).search(sentence) is not None or tells(sentence, kinds_of(noun))


@cache
def _tells(noun: str) -> re.Pattern[str]:
    return lazy_regex(rf"\b(?:{_FORMS.get(noun) or re.escape(_stem(noun))})", re.IGNORECASE)


def _stem(noun: str) -> str:
    stem = _ENDINGS.sub("", noun)
    return stem if len(stem) >= _SHORTEST else noun
