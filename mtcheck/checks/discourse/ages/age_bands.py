"""Ages that are no single figure: in her late thirties, the sixteen-year-olds, three weeks old, born in 1990."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mtcheck.checks.discourse.telling.telling import SENTENCE_END, sentence_around
from mtcheck.document import Span
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.english_numbers import NUMBER, count
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.persons import one_person

__all__ = ["DECADES", "ages_out_of_bounds"]

Bounds = tuple[float, float]

DECADES = {
    "teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9), None: (0, 9)}
_ABOUT = (
    r"(?P<about>(?:(?:about|around|roughly|approximately|some|an estimated|estimated at|nearly|almost|just under|just"
    r" over|over|under)\s)?)"
)
_BAND = lazy_regex(
    r"\b(?:in|into)\s(?:his|her|their|the)\s(?:very\s)?(?:(?P<part>early|mid|late)(?:\sto\s(?P<until>mid"
    r"|late))?[-\s])?"
    rf"(?P<decade>{'|'.join(DECADES)})\b(?!\sand\b)"
    rf"|\b{_ABOUT}(?P<years>{NUMBER})(?:(?:\s(?:to|or)\s|\s?[-–]\s?)(?P<most>{NUMBER}))?(?:\syears\s(?:old"
    rf"|of\sage)\b|-year-old\b)"
    rf"|\b(?:of|aged)\s(?:about|around|roughly|approximately)\s(?P<roughly>{NUMBER})(?=[.,;]|\s(?:is|was|has|who"
    rf"|with|from)\b)"
    rf"|\bbetween\s(?P<least>{NUMBER})\sand\s(?P<upper>{NUMBER})\syears\s(?:old|of\sage)\b",
    re.IGNORECASE,
)
"""“In his early twenties”, “around fifty years old”, “between 25 and 30 years old”"""
_SLACK = 5
"""Years by which an estimate may be wrong."""
_SOUGHT = one_of(
    one_person("culprit")
    | frozenset("man woman person assailant stranger offender culprit pickpocket arsonist fugitive".split())
)
_WANTED = lazy_regex(
    rf"\b(?:a|an|the|this|[Uu]nknown)\s(?:[a-z-]+\s){{0,3}}?(?:{_SOUGHT}|{one_of(one_person('on-the-way'))}"
    r"|pensioner|youth|teacher|patient)(?=\s(?:in|aged|of|who|that|from|with|on)\b|,)",
    re.IGNORECASE,
)
_SAME_AGAIN = lazy_regex(
    r"(?:^|(?<=[.!?\n]\s)|(?<=\n)|(?<=;\s))(?:(?:According\sto|Police\ssaid|Witnesses)[^.!?,]{0,60},?\s)?"
    rf"(?:He|She|he|she|[Tt]he\s(?:wanted\s|unknown\s|masked\s|missing\s)?{_SOUGHT}(?:,\swho)?)\s"
    r"(?:is|was|has\sbeen|has)\s(?:(?:described|said|believed|estimated|thought)\s(?:as|to\sbe)\s)?(?:[^.!?;]"
    r"|(?<=\d)\.(?=\d))*$"
)
"""The subject of the sentence is the one that is sought: “The wanted man is …”"""
_OTHERS = lazy_regex(
    r"\b(?:(?:two|three|four|five)\s(?:[a-z-]+\s)?(?:m[ae]n|wom[ae]n|people|youths|suspects|perpetrators|robbers"
    r"|teenagers|attackers|thieves|burglars)|both|several|others?|another|accomplices?|companions?|second|first|one|group|victims?"
    r"|couple|pair|either|each|respectively|his\s(?:wife|son|father|brother|mother|friend)"
    r"|her\s(?:husband|son|daughter|mother|sister|friend)|when|ago|then|today|now|back\sthen|later|since\sthen"
    r"|was\sstill|look\w*"
    r"|appear\w*|seem\w*|as\sa|when\she|at\sthe\stime|born|years\searlier|but|although|actually|in\sfact"
    r"|turned\sout)\b",
    re.IGNORECASE,
)
"""What tells of somebody else, or of another time, or of what only seemed so."""


def ages_out_of_bounds(text: str, start: int, *, with_decades: bool) -> Iterator[tuple[Span, str]]:
    """Ages from ``start`` on that contradict what was told, with that; the text may name decades of a life or not."""
    if with_decades:
        yield from _of_description(text, start)
    if "-year-old" in text[start:]:
        yield from _of_group(text, start)
    if "-year-old" in text[start:] or "years old" in text[start:]:
        yield from _of_thing(text, start)
    yield from _of_birth_year(text, start)
    yield from _of_infant(text, start)


def _of_description(text: str, start: int) -> Iterator[tuple[Span, str]]:
    """“A man in his early twenties … The wanted man is around fifty years old.”"""
    bands = list(_BAND.finditer(text))
    for one, other in pairwise(bands):
        if other.start() < start or not (one["decade"] or other["decade"]):
            continue
        sentence = sentence_around(text, Span(*other.span()))
        first = sentence_around(text, Span(*one.span()))
        if (
            first.end > sentence.start
            or text[one.end() : other.start()].count("\n") > 1
            or not _apart(_bounds(one), _bounds(other))
        ):
            continue
        wanted = list(_WANTED.finditer(_AS_ONE.sub(" ", text[first.start : one.end() + 1])))
        again = _SAME_AGAIN.search(text, sentence.start, other.start())
        taken_up = re.search(r"\b[Tt]he\s$", text[max(other.start() - 5, 0) : other.start()])
        between = text[first.start : other.end()]
        if (
            len(wanted) == 1
            and (again or taken_up)
            and not _OTHERS.search(_NO_OTHER.sub(" ", _AS_ONE.sub(" ", between)))
        ):
            yield Span(*other.span()), one[0]


_AS_ONE = lazy_regex(
    r"\b[Tt]he\s[a-z]+\s(?:is|was|has\sbeen)\s(?:(?:described|said|believed|estimated|thought)\s(?:as"
    r"|to\sbe)\s)?(?=an?\s)"
)
"""“The thief is described as a man”"""
_NO_OTHER = lazy_regex(r"\b(?:is|are|was|were)\slooking\sfor\b|\blooking\sfor\b|\b(?:first|one)\said\b")


def _bounds(band: re.Match[str]) -> Bounds:
    if band["decade"]:
        decade = DECADES[band["decade"].lower()]
        low, high = _PARTS[band["part"] and band["part"].lower()]
        if band["until"]:
            high = _PARTS[band["until"].lower()][1]
        return decade + low, decade + high
    if band["least"]:
        return count(band["least"]), count(band["upper"])
    years = count(band["years"] or band["roughly"])
    return years, count(band["most"]) if band["most"] else years


def _apart(one: Bounds, other: Bounds) -> bool:
    return max(one[0], other[0]) - min(one[1], other[1]) > _SLACK


_YOUNG = (
    r"(?:boys|girls|teenagers|youths|children|pupils|students|schoolgirls|schoolboys|apprentices|men|women|youngsters)"
)
_GROUP = lazy_regex(
    rf"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Bb]oth|[Aa]\s(?:group|gang)\sof)\s(?:[a-z-]+\s)?"
    rf"(?P<years>{NUMBER})-year-(?:olds\b|old\s(?:[a-z-]+\s)?{_YOUNG})"
    rf"|\b(?:[Tt]wo|[Tt]hree|[Ff]our)\s(?:[a-z-]+\s)?{_YOUNG},?\s(?:both\s|all\s"
    rf"|each\s)?aged\s(?P<aged>{NUMBER})\b(?!\s(?:and|to)\b)",
    re.IGNORECASE,
)
_GROUP_AGAIN = lazy_regex(
    rf"\b[Tt]he\s(?:two\s|three\s|four\s|five\s)?(?P<years>{NUMBER})-year-olds\b(?!\s(?:who|whose|in\sthe|from|of"
    rf"|they|he|she|with|whom)\b)"
)
_RIVALS = lazy_regex(
    r"\b(?:against|between|beat\w*|final|team|league|tournament|category|class|race|match|attack(?:ed|ers?|ing)"
    r"|victims?|than|robbed|rob|hit(?!\sa\s)"
    r"|stab\w*|threat\w*|fight|fought|fell\sout|brawl|like|argu\w+|older|younger|other|others|another|one\sof"
    r"|group\sof\s\w+\sto|years\s(?:ago"
    r"|later)|today|then|since\sthen|bully\w*|met|beaten|assault\w*|kick\w*|mugg\w*|compar\w+|unlike|study|survey"
    r"|respondents|percent|per\scent)\b",
    re.IGNORECASE,
)


def _of_group(text: str, start: int) -> Iterator[tuple[Span, str]]:
    """“Two fourteen-year-olds … the sixteen-year-olds”, where the text tells of one group."""
    for match in _GROUP_AGAIN.finditer(text, start):
        before = text[max(match.start() - _FAR, 0) : match.start()]
        if before.count("-year-old") + len(re.findall(r"\baged\b", before)) != 1:
            continue
        groups = list(_GROUP.finditer(before))
        sentence = sentence_around(text, Span(*match.span()))
        if len(groups) == 1 and not _RIVALS.search(text, max(match.start() - _FAR, 0), sentence.end):
            years = groups[0]["years"] or groups[0]["aged"]
            if count(years) != count(match["years"]):
                yield Span(*match.span("years")), years


_FAR = 600
_BORN = lazy_regex(r"\b[Bb]orn\s(?:on\s(?:\w+\s){1,2}|in\s(?:[A-Z]\w+\s(?:in\s)?)?)(?P<year>(?:19|20)\d\d)\b")
_AGE_IN_YEAR = lazy_regex(
    rf"\b[Tt]he\s(?:then\s|now\s)?(?P<years>{NUMBER})-year-old\b(?!s)|\b(?:aged"
    rf"|at\sthe\sage\sof)\s(?P<aged>{NUMBER})\b(?![-–])"
    rf"|(?:^|(?<=[.!?\n]\s)|(?<=\n))(?:He|She)\swas\s(?:only\s|just\s|barely\s)?(?P<was>{NUMBER})(?:\syears\sold)?(?=[.!\n]|$)"
)
_YEAR = lazy_regex(
    r"\b(?:in|of|on|since)\s(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?(?:\d{1,2},\s)?(?P<year>(?:19|20)\d\d)\b(?!\sto\b)",
    re.IGNORECASE,
)
_RELATIVES = lazy_regex(
    r"\b(?:father|mother|son|daughter|brother|sister|wife|husband|grandfather|grandmother|parents|uncle|aunt"
    r"|cousin|twins?"
    r"|partner|girlfriend|boyfriend|friend|colleague|rival|opponent|victim|teammate|team-mate|and\s(?:his|her))\b"
)
_FULL_NAME = lazy_regex(r"(?<![.!?]\s)\b[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+\s[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ-]+\b")


def _of_birth_year(text: str, start: int) -> Iterator[tuple[Span, str]]:
    """“Born in 1990 … On 3 June 2024, the 29-year-old”, where one person was born."""
    births = list(_BORN.finditer(text)) if "orn " in text else []
    if len(births) != 1:
        return
    born = births[0]
    for match in _AGE_IN_YEAR.finditer(text, max(start, born.end()), born.start() + _FAR):
        sentence = sentence_around(text, Span(*match.span()))
        years = {int(year["year"]) for year in _YEAR.finditer(text, max(sentence.start, born.end()), sentence.end)}
        group = next(name for name in ("years", "aged", "was") if match[name])
        if match["was"]:  # of the time that the sentence before tells
            told = (
                sentence_around(text, Span(sentence.start - 2, sentence.start - 2)) if sentence.start > 1 else sentence
            )
            years = {int(year["year"]) for year in _YEAR.finditer(text, born.end(), sentence.start)}
            years = years if _DIES.search(text, told.start, sentence.start) else set()
        if len(years) != 1 or not 0 < match.start() - born.start() < _FAR:
            continue
        then = years.pop() - int(born["year"])
        if count(match[group]) in range(then - 1, then + 1) or then < 1:
            continue
        between = text[sentence_around(text, Span(*born.span())).start : sentence.end]
        if match["was"] and _OF_THEIRS.search(between):
            continue
        names = {name[0].split()[-1] for name in _FULL_NAME.finditer(between) if not _is_time(name[0])}
        if (
            len(names) > 1
            or _RELATIVES.search(between)
            or (
                group == "aged"
                and not _DIED.search(text, sentence.start, match.start())
                and not _of_one(text, match, born)
            )
        ):
            continue
        behind = lazy_regex(r"\s(?:[A-Z]|(?:[a-z-]+\s)?[A-Z][a-z]+\s[A-Z])").match(text, match.end())
        if match["years"] and (behind or _ANOTHERS_DOING.match(text, sentence.start, match.start())):
            continue
        yield Span(*match.span(group)), born[0]


_ANOTHERS_DOING = lazy_regex(r"(?!(?:When|As|After|Before|While|Although)\s(?:he|she)\s).*\b(?:he|she)\b")
"""“In the match, he brought on the 18-year-old”; not “When she took office, the 49-year-old …”"""
_OF_THEIRS = lazy_regex(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Aa]nother|[Tt]he\sother|['’]s)\s(?:[a-z-]+\s)?(?:[a-z-]+(?:er|or|ist|ian|ent|ant|man)|boy|girl|woman|man"
    r"|child|baby|pupil|victim|passer-by)\b(?!\s(?:crash|accident))"
)
"""“His passenger”: whoever is spoken of next may be that one."""
_DIES = lazy_regex(r"\b(?:died|dies|was\skilled|perished|drowned|passed\saway|lost\s(?:his|her)\slife)\b")
_BORN_AND_DIED = lazy_regex(
    r",\s(?:died|was\skilled|perished|drowned|passed\saway|lost\s(?:his|her)\slife)\b[^.!?]{0,80}$"
)

_OF_BORN = lazy_regex(
    r"[^,.!?]{0,30},\s(?:the\s[a-z]+|he|she|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s(?!and|with|or)[a-z]+\s[^.!?;]{0,100}$"
)


def _of_one(text: str, age: re.Match[str], born: re.Match[str]) -> bool:
    """Whether one sentence tells of a birth and a death: “The driver, born in 1990, died in 2022 at the age of 25”."""
    if text[born.start()] == "B" and SENTENCE_END.search(text, born.end(), age.start()) is None:
        return _OF_BORN.match(text, born.end(), age.start()) is not None
    return _BORN_AND_DIED.match(text, born.end(), age.start()) is not None


_DIED = lazy_regex(r"\b(?:[Hh]e|[Ss]he)\s(?:died|passed\saway)\b")


def _is_time(name: str) -> bool:
    return not CALENDAR.isdisjoint(name.split())


_UNITS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_INFANT = lazy_regex(
    rf"\b(?:only\s|just\s|barely\s|about\s|around\s)?(?P<number>{NUMBER})-(?P<unit>day|week|month)-old\b"
    rf"|\b(?P<number_2>{NUMBER})\s(?P<unit_2>day|week|month)s?\sold\b",
    re.IGNORECASE,
)
_GROWN = lazy_regex(
    r"\b(?:later|ago|(?:night|day|week|month)\sbefore|earlier|had\sbeen|meanwhile|now|since|then|by\sthe\stime|until|siblings?|brother"
    r"|sister|twins?|two|three|both"
    r"|another|other"
    r"|others|grown|grew|mother\sof|litter|puppies|kittens|babies|children|cubs|infants|between|than|from|up\sto"
    r"|at\sleast"
    r"|over|more|(?:the|a)\s(?:second|first))\b",
    re.IGNORECASE,
)
_AT_ONE_TIME = lazy_regex(r"\s(?:at\sthe\stime|on\sthe\sday|when)\b")


def _of_infant(text: str, start: int) -> Iterator[tuple[Span, str]]:
    """“A four-week-old baby … the five-month-old”, where nobody has grown older."""
    if not _SMALL.search(text):
        return
    ages = list(_INFANT.finditer(text))
    if len(ages) != _PAIR:
        return
    one, other = ages
    if other.start() < start:
        return
    days = [count(m["number"] or m["number_2"]) * _UNITS[(m["unit"] or m["unit_2"]).lower()] for m in ages]
    units = {(m["unit"] or m["unit_2"]).lower() for m in ages}
    if max(days) <= min(days) * (1.0 if len(units) == 1 else 1.35):
        return
    before = sentence_around(text, Span(*one.span()))
    sentence = sentence_around(text, Span(*other.span()))
    if before.end > sentence.start:
        return
    of_then = _AT_ONE_TIME.match(text, one.end()) and _AT_ONE_TIME.match(text, other.end())
    between = text[before.start : one.start()] + text[one.end() : other.start()] + text[other.end() : sentence.end]
    if _GROWN.search(between) or (not of_then and re.search(r"\b(?:today|still)\b", between, re.IGNORECASE)):
        return
    definite = re.search(r"\b[Tt]he\s$", text[max(other.start() - 4, 0) : other.start()])
    if of_then or (definite and not _NEW_ONE.match(text, other.end())):
        yield Span(*other.span()), one[0]


_PAIR = 2
_SMALL = lazy_regex(r"old\b(?<=(?:day|ays|eek|eks|nth|ths)[- ]old)")
"""“Four days old”, “the five-month-old”: a look back from the rarer word."""
_NEW_ONE = lazy_regex(r"\s(?:son|daughter|brother|sister)\b|\s[A-Z]|\s[a-z]+\s(?:of|from|in\sthe)\b|,?\swho\b")

_THINGS = (
    "tree|oak|lime|lime tree|beech|chestnut|yew|maple|building|house|bridge|church|castle|tower|mill|windmill"
    "|farmhouse|barn|chapel"
    "|wall|ship|boat|ferry|steamer|locomotive|train|car|vehicle|lorry|van|bus|aircraft|plane|bomb|painting|violin"
    "|organ|bell|clock"
    "|manuscript|inn|tavern|hotel|villa|theatre|stadium|school|hospital|company|firm|club|brewery|bakery"
    "|tradition|festival"
)
_FINDS = (
    "sword|axe|dagger|spear|knife|helmet|shield|weapon|tool|flute|vase|jug|bowl|pot|vessel|coin|ring|bracelet|necklace"
    "|amulet|crown|brooch|statue|statuette|figurine|sculpture|idol|mask|skull|skeleton|jawbone|bone|tooth|tusk|mummy|fossil"
    "|footprint|egg|shoe|canoe|wreck|shipwreck|sarcophagus|coffin|tomb|grave|temple|settlement|fort|fortress|monastery"
    "|mosaic|fresco|mural|papyrus|scroll|codex|tablet|artefact|artifact|object|find|sundial|anchor|cannon"
)
_AGED_THING = lazy_regex(
    rf"\b(?P<the>[Tt]he|[Aa]n?|[Tt]his)\s(?:about\s|around\s|roughly\s|some\s)?(?P<years>[\d,]{{2,7}}"
    rf"|{NUMBER})-year-old\s(?:[a-z]+\s)?(?P<noun>{_THINGS}|{_FINDS})\b(?!\s(?:next|in\s[A-Z]|opposite|on\s[A-Z]))"
)
_OLD_THING = lazy_regex(
    rf"\b(?P<the>[Tt]he|[Aa]n?|[Tt]his)\s(?:[a-z-]+\s){{0,2}}?(?P<noun>{_THINGS}|{_FINDS}),?\s(?:(?:which|that)\s)?"
    r"(?:is|was)\s(?:(?:thought|believed|estimated|said|reckoned)\sto\sbe\s|now\s|already\s)?"
    r"(?:(?:about|around|roughly|some|almost|nearly|approximately|over|at\sleast|more\sthan)\s)?"
    rf"(?P<years>[\d,]{{2,7}}|{NUMBER})\syears\sold\b(?!,?\s(?:when|as|by|in\s\d|at\sthe\stime)\b)"
)
"""“The sword, which is about 3,000 years old”."""
_CALLED = {
    "weapon": frozenset("sword axe dagger spear knife cannon".split()),
    "tool": frozenset("axe knife flint".split()),
    "vessel": frozenset("vase jug bowl pot ship boat canoe".split()),
    "building": frozenset("house church castle tower mill barn farmhouse chapel villa inn".split()),
    "tree": frozenset("oak lime beech chestnut yew maple".split()),
    "skeleton": frozenset({"mummy"}),
    "instrument": frozenset({"violin", "flute", "organ"}),
    **dict.fromkeys(("object", "artefact", "artifact", "find"), frozenset(_FINDS.split("|"))),
}
"""What else a thing may have been called that a general word takes up."""


def _of_thing(text: str, start: int) -> Iterator[tuple[Span, str]]:
    """“The 200-year-old tree … the 300-year-old tree”, where there is one."""
    for pattern in (_AGED_THING, _OLD_THING):
        for match in pattern.finditer(text, start):
            if match["the"] in ("the", "The", "This", "this"):
                yield from _contradicted_age(text, match)


def _contradicted_age(text: str, match: re.Match[str]) -> Iterator[tuple[Span, str]]:
    before = text[max(match.start() - _FAR, 0) : match.start()]
    noun = match["noun"].split()[-1]
    alike = _CALLED.get(noun, frozenset()) | {noun}
    told = [one for pattern in (_AGED_THING, _OLD_THING) for one in pattern.finditer(before)]
    given = [one for one in told if one["noun"].split()[-1] in alike]
    nouns = len(re.findall(rf"\b(?:(?:{'|'.join(sorted(alike))})s?\b\s?)+", before))
    if len(given) != 1 or nouns != 1 or count(given[0]["years"]) == count(match["years"]):
        return
    if _OTHER_AGE.search(before) or _OTHER_AGE.search(match[0].replace("more than", "")):
        return
    if SENTENCE_END.search(text, match.start() - len(before) + given[0].end(), match.start() + 1):
        yield Span(*match.span("years")), given[0]["years"]


_OTHER_AGE = lazy_regex(
    r"\b(?:another|other|second|both|two|ago|later|then|unlike|like|than|older|younger|oldest|previously)\b"
)
