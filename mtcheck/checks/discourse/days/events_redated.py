"""Dates with which a noun takes up an event that a verb has dated otherwise: "struck on Monday … Thursday's strike"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.checks.discourse.days.dates import PART_OF_DAY, Date
from mtcheck.checks.discourse.days.events import kinds_of, tells, told_in
from mtcheck.checks.discourse.names.people import FULL_NAME, RELATIVES
from mtcheck.checks.discourse.telling.telling import SENTENCE_END, Contradiction
from mtcheck.document import Span
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex

__all__ = ["ONCE", "belongs", "redated"]

_ON = lazy_regex(
    r"\b(?:on|in|of|last|this|until|by|for|before|than|to)\s(?:the\s[a-z]+\sof\s)?(?:early\s|late\s|mid-)?$",
    re.IGNORECASE,
)
"""What stands before the date of an event that a verb tells."""
_UNTIL = lazy_regex(r"\b(?:until|till|by|before|than)\s(?:midnight\son\s)?(?:[a-z]+\s)?$", re.IGNORECASE)
_SCHEDULED = lazy_regex(r"\b(?:set|scheduled|planned|due|called|billed|slated|fixed|announced|earmarked)\sfor\s$")
_TO_DO = lazy_regex(
    r"\b(?:appl\w+|receiv\w+|submi\w+|regist\w+|entr(?:y|ies)|enter|sign\sup|sign-ups?|tenders?|bids?|hand\sin|handed\sin"
    r"|claims?|paid|pay|return\w*"
    r"|object\w*|enrol\w*|book\w*|order\w*|comply|complete\w*|decide|respond|reply|file\w*|accept\w*|nominat\w+"
    r"|propos\w+|appeal\w*|vote"
    r"|send|sent|leave|withdraw|quit|agree|deliver\w*|sell|report\w*|declare\w*|exchange\w*|redeem\w*|ultimatum"
    r"|deadline|have\stime|has\stime"
    r"|must|have\sto|has\sto|can\sbe|may\sbe|remove\w*)\b",
    re.IGNORECASE,
)
_CLOSING = tuple([word] for word in "closing due submission entry application registration".split())
"""What a date is called that is a deadline."""
_DEADLINES = frozenset("deadline cut-off ultimatum".split())
_DETERMINER = r"(?:\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]hese|[Tt]hose)|['’]s|s['’])"
_DETERMINERS = lazy_regex(_DETERMINER)
_ANY_ADJECTIVE = r"(?:[a-z-]+\s){0,2}?"
_BEHIND_NOUN = lazy_regex(
    rf"{_DETERMINER}\s(?P<adjectives>{_ANY_ADJECTIVE})(?P<noun>[a-z-]{{3,}})(?P<of>\sof\s(?:[\w’'-]+\s){{0,3}}?[\w’'-]+)?"
    r"(?:\s(?P<made>itself|held|issued|made|filed|carried\sout|signed|which\swas|which\stook\splace"
    r"|that\stook\splace|is|was|,))?"
    r"(?:\s(?:shortly\sbefore\s|shortly\safter\s|just\safter\s|just\sbefore\s)?(?:at|around)\s(?:about\s|around\s)?(?:\d{1,2}(?:[.:]\d\d)?"
    r"|noon|midnight|[a-z]+)(?:\s?[ap]\.?m\.?|\so['’]clock)?)?"
    r"\s(?:(?P<prep>on|in|of|from|last|late\son|early\son|late\slast|back\sin)\s)?(?:the\s(?:evening|morning|night"
    r"|afternoon)\s(?:of|to)\s)?$"
)
"""“the filing on”, “its opening in”, “the storms on the evening of”."""
_BEFORE_NOUN = lazy_regex(rf"{_DETERMINER}\s$")
_NOUN_BEHIND = lazy_regex(
    rf"{PART_OF_DAY}(?P<genitive>['’]s"
    r"|['’])?\s(?P<adjectives>(?:[a-z-]+\s){0,2}?)(?P<noun>[a-z-]{3,})\b"
    r"(?!['’-])"
)
"""“the June warning”, “Saturday night’s vote”."""
_DAY_OF = lazy_regex(
    r"\b(?:(?P<offset>the\sday\safter|a\sday\safter|one\sday\safter|the\sday\sbefore|a\sday\sbefore"
    r"|two\sdays\safter|three\sdays\safter|the\smorning\safter"
    r"|two\sdays\sbefore|the\sday\sof|the\sevening\sof|the\snight\sof|the\smorning\sof|the\sweek\sof)\s"
    rf"(?:the|his|her|its|their|this)\s(?P<adjectives>{_ANY_ADJECTIVE})(?P<noun>[a-z-]{{3,}})"
    r"|(?:the\s)?(?P<noun_2>race|election|polling|wedding|opening|moving|funeral|auction|concert|marathon"
    r"|referendum|match|voting|landing)\sday)"
    r"(?P<of>\sof\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)?,\s(?:on\s|an?\s|the\s)?$"
)
"""“on the day of the hearing, a”, “race day,”, “the day after the landing, on”."""
_DAY_BEHIND = lazy_regex(
    rf"{PART_OF_DAY},\s(?:(?:the|which\sis\sthe|that\sis,?\sthe)\s(?:day\sof\s(?:the|his|her|its|their)\s(?P<noun>[a-z-]{{3,}})"
    r"|(?P<noun_2>race|election|polling|wedding|opening|moving|funeral|auction|concert|marathon|referendum|match|voting|landing)\sday)\b"
    r"|(?:when|the\sday\s(?:on\swhich|when))\sthe\s(?P<noun_3>[a-z-]{3,})\s(?:is|was|will\sbe|takes\splace|took\splace|happened|occurred|begins|began"
    r"|broke\sout|struck|opens|opened)(?!\s(?:still|over|being|not|already))\b)"
)
"""“Wednesday, the opening day”, “on Saturday, when the vote is held”."""
_IT_HAPPENED = lazy_regex(
    r"\b(?:when|where|how|before|since|until)\s(?:it|this|that)\s(?:happened|occurred|took\splace|struck)\s(?:late\s|early\s)?on\s$"
)
_HOURS_AFTER = lazy_regex(
    rf"{PART_OF_DAY},\s(?:only\s|just\s)?(?:(?:a\sfew|several|some|{FROM_TWO}"
    r")\s(?:hours|minutes)|hours|shortly|one\shour|an\shour|minutes)"
    rf"\s(?P<side>after|before)\s(?:the|his|her|its|their)\s(?P<adjectives>{_ANY_ADJECTIVE})(?P<noun>[a-z-]{{3,}})\b"
)
_POLLS = lazy_regex(
    r"\b(?:polling\s(?:stations?|places?)|(?:go|goes|going|called)\sto\sthe\spolls|polls\s(?:open|close|will)"
    r"|casts?\s(?:their|his|her|a)\s(?:votes?|ballots?))\b",
    re.IGNORECASE,
)
"""What is done on the day of a vote."""
_BEFOREHAND = lazy_regex(
    r"\b(?:early|postal|post|advance|second round|run-?off|until|by|from|since|register\w*|between)\b", re.IGNORECASE
)
_OFFSETS = {"after": 1, "before": -1, "of": 0}
_RENAMED = {"polling": "election", "voting": "vote", "moving": "move"}
_OTHER = frozenset(
    """
    next last first second third fourth fifth other another new final further additional renewed repeat repeated fresh
    subsequent
    earlier previous later similar original initial planned follow-up return latest upcoming forthcoming coming annual
    weekly
    monthly daily traditional usual recurring possible alleged same whole entire regular early local regional general
    of and or
    different such half extra joint year-end successive
    """.split()
)
"""What stands before the name of another event."""
_ANOTHER = lazy_regex(
    r"\b(?:another|other|next|again|following|final|extended|postponed|moved (?:to|from|back)|brought forward"
    r"|instead|original\w*"
    r"|rescheduled|put off"
    r"|also|both|respectively|anniversary|earlier|previous\w*|later|last (?:year|time)|re-?elected|the one|one of"
    r"|should have"
    r"|would have|was to have|every|each|series|since then|neither|either|second|third|compar\w+|parallels?|unlike"
    r"|stronger|larger|bigger|worse)\b",
    re.IGNORECASE,
)
"""What tells, in the sentence that takes an event up, that another may be meant."""
_ANOTHER_TOLD = lazy_regex(
    r"\b(?:again|also|both|respectively|originally|rescheduled|postponed|put off|should have|would have|was to have"
    r"|every|each|re-?elected"
    r"|another|once more|several times|twice|repeatedly|not|never|anniversary|n['’]t|every|most recently|annual\w*"
    r"|usually|always)\b",
    re.IGNORECASE,
)
_FURTHER = lazy_regex(r"\s(?:on|at|in|of|near|with|between|outside|by|against|over|for|to|from|about|that|which|who)\b")
"""What follows the name of an event of its own: “Saturday’s vote in the council”."""
_FUTURE = lazy_regex(
    r"\b(?:will|shall|going to|expected|due|likely|(?-i:may)|might|hopes?|agenda|plans?|wants?|intends?|prepar\w+"
    r"|ahead of|eve|run-up|upcoming"
    r"|prior to|before|until|tickets?|scheduled|to be)\b|['’]ll\b",
    re.IGNORECASE,
)
"""What tells of an event to come, which is not the one that has been told."""
_TOLD_AS_FUTURE = lazy_regex(
    r"\b(?:will|call(?:s|ed)\s[^.!?]{0,60}?\b(?:strike|walkout|stoppage)|(?:is|are)\s(?:to|due|set|scheduled|planned|expected)|(?:can|must|may)\sbe|would|opens?|begins?"
    r"|starts?|takes?\splace|ends?|closes?"
    r"|comes?|meets?|goes)\b"
)
_LATER = lazy_regex(
    r"\b(?:(?:days?|weeks?|months?|hours?)\s(?:after|before|later|earlier|ago)|follow(?:s|ed|ing)|similar"
    r"|reminiscent|comes?|came|than|like|as in"
    r"|recall(?:s|ed)|link(?:s|ed)?|connection)\b",
    re.IGNORECASE,
)
"""What brings another event of a kind into play, a day or a month from the first."""
_MORE = lazy_regex(
    r"\b(?:another|second|further|more|similar|again|also|later|third|other|next|new|separate|different)\b",
    re.IGNORECASE,
)
_MANY = lazy_regex(r"\b(?:another|second|third|fourth|again|similar|repeat\w*|each|both)\b", re.IGNORECASE)
"""What tells of several events, of whatever kind."""
_NEWS = lazy_regex(
    r"\b(?:news|reports?|word|confirmation|announcement|denial|inquiry|investigations?|reactions?|response|debate"
    r"|hearing|trial|discussions?"
    r"|statement|speech|article|reporting|vigil|tribute|memorial|commemorations?|protests?|demonstrations?)\s(?:of"
    r"|into|on|about|over|to|for|against"
    r"|after)\s$",
    re.IGNORECASE,
)
"""What is dated by itself, behind the event that it is about: *news of her death on Tuesday*."""
_ATONCE = frozenset(
    """
    saw seen see witnessed witness survived survive caused committed observed filmed noticed heard attended experienced
    watched
    recorded perpetrated involved photographed missed ignored used during who took part
    """.split()
)
"""Verbs of what is done while an event happens, so that a date behind is that of both."""
_TIMETABLED = frozenset(
    """
    meeting gathering session summit talks conference congress match game derby concert performance show gig recital
    final
    semi-final quarter-final hearing trial ceremony visit race demonstration protest rally march strike stay festival
    """.split()
)
"""Events of which one follows another, and that are spoken of before they happen."""
_MANY_A_WEEK = frozenset(
    "meeting gathering talks match game derby concert performance show gig call search check visit".split()
)
ONCE = frozenset(
    """
    founding foundation establishment creation formation opening inauguration reopening closure closing shutdown
    completion
    construction erection demolition consecration dedication unveiling birth death demise funeral burial murder
    assassination
    execution kidnapping abduction disappearance sinking shipwreck derailment hijacking discovery find publication
    release premiere
    première debut début purchase acquisition takeover buyout buy-out merger sale privatisation nationalisation
    reunification
    independence abolition introduction dissolution disbanding launch resignation dismissal appointment retirement
    wedding marriage
    divorce separation conviction acquittal verdict sentencing insolvency bankruptcy filing theft robbery heist burglary
    restitution bequest emigration escape defection relocation explosion disaster avalanche ascent coronation
    ordination deadline conversion relaunch
    cut-off signing ratification collapse transplant swearing-in investiture invention break-up
    """.split()
)
"""What befalls a thing or a person once, so that years can be compared."""
_REACH = 2
"""Passages before in which the event was told."""
_SENTENCES = 5
"""Sentences between the two."""
_MOST = 24
"""Dates before a date that it is compared with."""
_LAST_WORD = 6
"""Characters that hold the preposition or the article before a date, and a comma before that."""
_WINDOW = 110
"""Characters before a date in which the noun stands that takes up its event."""


@dataclass(frozen=True, slots=True)
class _TakenUp:
    kinds: frozenset[int]
    noun: str
    of: str
    adjectives: str
    start: int
    """Where its determiner stands, in the passage."""
    behind: bool = False
    """The date stands behind the noun, and may belong to a verb."""
    offset: int | None = None
    loose: bool = False
    """The date is that of something hours or a day away from the event."""


def redated(texts: Sequence[str], dates: Sequence[Date], *, apart: bool) -> Iterator[Contradiction]:
    """Those of the dates of events that were told with other dates before, with these."""
    reach = 0 if apart else _REACH
    known: dict[Date, frozenset[int]] = {}
    for place, when in enumerate(dates):
        near = [one for one in dates[max(place - _MOST, 0) : place] if when.index - one.index <= reach]
        if all(one.is_in_sentence_of(when) for one in near):
            continue
        taken = next(_taken_up(texts[when.index], when), None)
        if taken is None:
            continue
        other = _contradicted(texts, when, taken, near, known)
        behind = dates[place + 1 : place + _MOST]
        if other is not None and not any(_is_same(one, when) for one in (*near, *behind)):
            yield Contradiction(when.index, when.span, other.span.of(texts[other.index]))


def _is_same(one: Date, other: Date) -> bool:
    """Whether a date is given once more, so that it is no slip."""
    return one.agrees(other) is True and not (one.weekday is None and one.month is None and other.month is not None)


def _taken_up(text: str, when: Date) -> Iterator[_TakenUp]:
    """The event that a noun beside a date takes up."""
    start = max(when.sentence.start, when.span.start - _WINDOW)
    before = text[start : when.span.start]
    for determiner in reversed(list(_DETERMINERS.finditer(before))):
        behind = _BEHIND_NOUN.match(before, determiner.start())
        if not behind or not _is_dated(behind, when):
            continue
        yield from _event(
            behind["noun"], behind["adjectives"], start + behind.start(), of=behind["of"] or "", behind=True
        )
    end = before[-_LAST_WORD:]
    day_of = _DAY_OF.search(before) if "," in end else None
    if day_of:
        noun = day_of["noun"] or day_of["noun_2"]
        offset = re.split(r"\s", day_of["offset"] or "the day of")
        count = {"two": 2, "three": 3}.get(offset[0], 1) * _OFFSETS[offset[-1]]
        if when.weekday is not None or not count:
            yield from _event(
                _RENAMED.get(noun, noun),
                day_of["adjectives"] or "",
                start + day_of.start(),
                of=day_of["of"] or "",
                offset=count,
            )
    day_behind = _DAY_BEHIND.match(text, when.span.end)
    if day_behind:
        noun = day_behind["noun"] or day_behind["noun_2"] or day_behind["noun_3"]
        noun = _RENAMED.get(noun, noun)
        if noun in _BALLOTS - {"decision"}:
            yield _TakenUp(_OF_POLLS, noun, "", "", when.span.start, offset=0)
        else:
            yield from _event(noun, "", when.span.start, offset=0)
    if when.weekday is not None and "on" in end and _IT_HAPPENED.search(before):
        yield _TakenUp(_OF_MISHAPS, "happened", "", "", when.sentence.start, offset=0)
    hours = _HOURS_AFTER.match(text, when.span.end)
    if hours and when.weekday is not None:
        yield from _event(hours["noun"], hours["adjectives"], when.span.start, loose=True)
    hours_apart = before.rpartition(" to ")[2] if " from " in before else before
    on_day = when.day is not None and before.endswith("on ") and not _BEFOREHAND.search(hours_apart)
    if on_day and _POLLS.search(before):
        yield _TakenUp(_OF_POLLS, "polls", "", "", when.sentence.start, offset=0)
    named = _NOUN_BEHIND.match(text, when.span.end)
    if named and (named["genitive"] or _BEFORE_NOUN.search(before)):
        words = _WORDS_BEHIND.match(text, named.end("genitive") if named["genitive"] else named.start("adjectives") - 1)
        yield from _named(text, words, when) if words else ()


_OF_POLLS = kinds_of("election") | kinds_of("referendum") | kinds_of("vote")
_OF_MISHAPS = frozenset().union(
    *map(
        kinds_of,
        "explosion fire crash derailment earthquake avalanche collapse sinking stabbing shooting robbery".split(),
    )
)
_WORDS_BEHIND = lazy_regex(r"(?:\s[a-z-]+){1,3}(?![\w’'-])")


def _is_dated(behind: re.Match[str], when: Date) -> bool:
    """Whether the words between a noun and a date make the date that of the noun."""
    if behind["made"] in {"is", "was", ","}:
        return behind["noun"] in _DEADLINES
    if behind["prep"] in {"of", "from"}:
        return when.weekday is None or when.day is not None
    return behind["prep"] is not None


def _named(text: str, words: re.Match[str], when: Date) -> Iterator[_TakenUp]:
    """The event of a name that begins with a date: of “Thursday’s strike ballot”, the ballot."""
    tokens = list(_TOKEN.finditer(text, words.start(), words.end()))
    for number, token in reversed(list(enumerate(tokens))):
        if token[0] in _DEADLINES or kinds_of(token[0]):
            further = _FURTHER.match(text, token.end()) and not text.startswith(" for the time being", token.end())
            if not further:
                adjectives = " ".join(word[0] for word in tokens[:number])
                yield from _event(token[0], adjectives, when.span.start)
            return


_TOKEN = lazy_regex(r"[\w’'-]+")


def _event(
    noun: str,
    adjectives: str,
    start: int,
    *,
    of: str = "",
    behind: bool = False,
    offset: int | None = None,
    loose: bool = False,
) -> Iterator[_TakenUp]:
    if noun == "date" and adjectives.split()[-1:] in _CLOSING:
        noun, adjectives = "deadline", ""
    kinds = kinds_of(noun)
    if (kinds or noun in _DEADLINES) and _OTHER.isdisjoint(adjectives.split()):
        yield _TakenUp(kinds, noun, of, adjectives, start, behind, offset, loose)


def _contradicted(
    texts: Sequence[str], when: Date, taken: _TakenUp, near: Sequence[Date], known: dict[Date, frozenset[int]]
) -> Date | None:
    """The date with which the event was told that another takes up, if it was told once."""
    text = texts[when.index]
    start = taken.start if taken.offset is not None or taken.loose else when.sentence.start
    around = text[start : min(when.span.end + _BEHIND_IT, when.sentence.end)]
    if when.year is not None and not taken.behind and taken.noun in _NAMED_BY_YEAR:
        around = text[when.span.start : min(when.span.end + _BEHIND_IT, when.sentence.end)]
    if _ANOTHER.search(around) or text.startswith(" of ", when.span.end):
        return None
    told = [one for one in near if not one.is_in_sentence_of(when) and _is_told(texts, one, taken, known)]
    if not told or any(not _contradict(one, when, taken) for one in told):
        return None
    first = told[-1]
    sentence = first.sentence.of(texts[first.index])
    if (
        any(one.agrees(first) is False for one in told)
        or _others_in_sentence(near, first)
        or _ANOTHER_TOLD.search(sentence)
        or (taken.behind and not belongs(text, when.sentence, taken.start, when.span.end))
        or not _is_of(taken, sentence)
        or not _is_likely(text, when, taken, first, sentence)
    ):
        return None
    between = _between(texts, first, when)
    sentences = SENTENCE_END.split(between)
    if len(sentences) > _SENTENCES + 2:
        return None
    if any(_MORE.search(one) and _speaks_of(one, taken) for one in sentences[1:-1]):
        return None
    if taken.noun in _STRIKES and _OTHERS_TOO.search(between):
        return None
    return first if _is_theirs(text, when, taken, sentence, between) else None


_STRIKES = frozenset("strike walkout stoppage action".split())
_OTHERS_TOO = lazy_regex(r"\b(?:also|too|meanwhile|others?|another|as well)\b", re.IGNORECASE)
"""What tells that others strike as well, on a day of their own."""


def _speaks_of(sentence: str, taken: _TakenUp) -> bool:
    return bool(_MANY.search(sentence)) or taken.noun[:_STEM] in sentence.lower() or tells(sentence, taken.kinds)


_BEHIND_IT = 30
"""Characters behind a date that may tell of another event."""


def belongs(text: str, sentence: Span, start: int, end: int) -> bool:
    """Whether the date or place that ends there belongs to the noun behind it, whose determiner begins there, and not
    to a verb before: *confirmed the theft on Friday*."""
    before = re.findall(r"[\w’'-]+", text[sentence.start : start].lower())
    if _NEWS.search(text, sentence.start, start):
        return False
    past = [
        word
        for number, word in enumerate(before)
        if word in _PAST
        or (
            "VBD" in verb_tags(word)
            and word not in _NO_PAST
            and _PERFECT.isdisjoint(before[max(number - 3, 0) : number])
        )
    ]
    if not past or past[-1] in _ATONCE or _AT_IT.search(text, sentence.start, start):
        return True
    return _PREDICATE.match(text, end) is not None


_AT_IT = lazy_regex(
    r"\b(?:(?:woken|woke(?:\sup)?|roused|startled|awakened|alerted|shaken|disturbed|surprised)\sby"
    r"|(?:called|summoned|rushed|alerted|dispatched|sent\sout|turned\sout)\sto|(?:injured|hurt|killed|died|destroyed|damaged)\s(?:in|by))\s$"
)
"""What befalls somebody while an event happens: residents were woken by the explosion."""
_PAST = frozenset("was were had did said".split())
_PERFECT = frozenset("has have been be is are being".split())
_NO_PAST = frozenset("left right united found thought lit bit lot red put set cost hit cut shut read let beat".split())
_PREDICATE = lazy_regex(
    rf"{PART_OF_DAY}\s(?:had|was|were|has|is|are|will|would|could|may|might"
    r"|must|should|came|caused|left"
    r"|cost|killed|led|[a-z]{3,}ed)\b"
)


_BALLOTS = frozenset("vote ballot referendum plebiscite election elections poll decision".split())
_NAMED_BY_YEAR = frozenset(
    """
    debut début purchase acquisition takeover buyout merger founding foundation wedding premiere première opening
    closure inauguration demolition conversion nationalisation relaunch abolition independence
    reunification privatisation resignation insolvency bankruptcy deadline
    """.split()
)
"""What is named by its year and is one: the 2007 debut, but not the 2015 release."""


@cache
def _is_to_come(noun: str) -> re.Pattern[str]:
    return lazy_regex(rf"\b{re.escape(noun)}\b(?:\s(?:on|in|of)\s\w+(?:\s\w+)?)?\s(?:is|are|takes|begins|starts)\b")


def _is_likely(text: str, when: Date, taken: _TakenUp, first: Date, told: str) -> bool:
    """Whether the noun does not take up an event of another time, which the text need not have told."""
    around = when.sentence.of(text)
    years = when.year is not None and first.year is not None and when.year != first.year
    if taken.noun == "polls":
        return _TOLD_AS_FUTURE.search(told) is not None
    if taken.noun in _DEADLINES or taken.offset is not None or taken.loose:
        return True
    if years:
        return taken.noun in (ONCE if taken.behind else _NAMED_BY_YEAR)
    if taken.noun in _MANY_A_WEEK and when.day is None:
        return False
    if when.day is None and _LATER.search(text, when.sentence.start, taken.start):
        return False
    if _TOLD_AS_FUTURE.search(told):
        return True
    coming = taken.noun in _TIMETABLED or taken.noun in _BALLOTS
    if coming and _is_to_come(taken.noun).search(text, taken.start, when.sentence.end):
        return False
    opens = not text[when.sentence.start : taken.start].strip()
    if opens and re.match(r"(?:\s[a-z]+)?\shad\b", text[when.span.end : when.span.end + _BEHIND_IT]):
        return False
    if when.weekday is not None and when.day is None and taken.noun in _TIMETABLED and not _tells_past(around):
        return False
    return not _FUTURE.search(around if when.day is None else text[when.span.end : when.span.end + _BEHIND_IT])


def _between(texts: Sequence[str], first: Date, when: Date) -> str:
    """What stands from one date to another."""
    if first.index == when.index:
        return texts[when.index][first.span.end : when.span.start]
    lines = [texts[first.index][first.span.end : first.span.end + _LONG]]
    lines += [texts[index][:_LONG] for index in range(first.index + 1, when.index)]
    return "\n".join((*lines, texts[when.index][max(when.span.start - _LONG, 0) : when.span.start]))


def _tells_past(sentence: str) -> bool:
    return any(word in _PAST or "VBD" in verb_tags(word) for word in _TOKEN.findall(sentence.lower()))


_LONG = 2000
_POSSESSIVE = lazy_regex(r"(?:(?P<pronoun>[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s|(?P<name>[\w-]+)?['’]s?\s)")


def _is_theirs(text: str, when: Date, taken: _TakenUp, told: str, between: str) -> bool:
    """Whether the event of somebody can be that of who was told of."""
    if not taken.behind:
        return not RELATIVES.search(text, when.sentence.start, when.span.start)
    owner = _POSSESSIVE.match(text, taken.start)
    if owner is None:
        return True
    if owner["pronoun"] is None:
        name = re.search(r"[\w-]+$", text[max(taken.start - 30, when.sentence.start) : taken.start])
        return name is not None and name[0] in told
    return not RELATIVES.search(between) and all(name["surname"] in told for name in FULL_NAME.finditer(between))


def _others_in_sentence(near: Sequence[Date], first: Date) -> bool:
    """Whether the sentence has two dates of one kind."""
    return any(one.is_in_sentence_of(first) and one.agrees(first) is False for one in near)


def _contradict(one: Date, when: Date, taken: _TakenUp) -> bool:
    if one.weekday is not None and when.weekday is not None and not (one.day and when.day):
        apart = (when.weekday - one.weekday - (taken.offset or 0)) % 7
        vague = {one.part, when.part} & {"night", "late", "early", "midnight", "evening", "morning"}
        if taken.loose:
            return apart not in ({0, 1, 6} if one.part != "night" else {0, 1})
        if taken.offset:
            return apart not in {0, 1, 6}
        return apart != 0 and not (vague and one.part != when.part and apart in {1, 6})
    return not (taken.offset or taken.loose) and one.agrees(when) is False


def _is_told(texts: Sequence[str], one: Date, taken: _TakenUp, known: dict[Date, frozenset[int]]) -> bool:
    """Whether the sentence of a date tells, with it, an event that is taken up."""
    text = texts[one.index]
    before = text[max(one.sentence.start, one.span.start - 30) : one.span.start]
    if taken.noun in _DEADLINES:
        return bool(_UNTIL.search(before) and _TO_DO.search(one.sentence.of(text)))
    if one not in known:
        known[one] = frozenset(_told_on(text, one, before))
    return not known[one].isdisjoint(taken.kinds)


def _told_on(text: str, one: Date, before: str) -> Iterator[int]:
    """The kinds of the events that a sentence tells with its date."""
    if before.strip() and not _ON.search(before):
        return
    if _NOT_ON.search(before) or (before.endswith("for ") and not _SCHEDULED.search(before)):
        return
    for told in told_in(text, one.sentence, one.span):
        yield from told.kinds


_NOT_ON = lazy_regex(r"\b(?:until|by|before|than|(?<!\bnight\s)to)\s$")


def _is_of(taken: _TakenUp, sentence: str) -> bool:
    """Whether what a noun says of its event goes with the sentence that told it."""
    told = sentence.lower()
    for word in re.findall(r"[\w’'-]+", taken.of)[1:]:
        if len(word) > _SHORT and word[:_STEM].lower() in told:
            break
    else:
        if taken.of and not re.search(r"\b(?:it|them|this)\b", taken.of):
            return False
    return all(
        word[:_STEM] in told or "NOUN" not in can_be(word) or "ADJ" in can_be(word) for word in taken.adjectives.split()
    )


_SHORT = 3
_STEM = 4
