"""Ages with which a text takes up the one person it has spoken of: "a driver, 45, … the man, aged 54"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, verb_tags
from mtcheck.checks.discourse.amounts.figures import tokens_with_figures
from mtcheck.checks.discourse.telling.telling import sentence_around
from mtcheck.document import Span
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.english_numbers import BELOW_HUNDRED, NUMBER, ORDINAL, count, rank
from mtcheck.languages.patterns import BEGINNING, lazy_regex
from mtcheck.languages.persons import persons

__all__ = ["ages_taken_up"]

_RELATIVES = (
    "(?:grand|step)?(?:father|mother|son|daughter)|wife|husband|brother|sister|uncle|aunt|friend|dad|mum|mom"
    "|grandpa|grandma"
    "|girlfriend|boyfriend|partner|cousin|niece|nephew|neighbou?r|boss|colleague"
)
_AGE = lazy_regex(
    rf"\b(?:At (?:(?:only|just|barely|the age of|the tender age of|the ripe old age of) )?(?P<at>\d{{2,3}}),"
    rf"|At (?:only|just|barely|the age of|the tender age of) (?P<at_words>{BELOW_HUNDRED}),"
    rf"|Only (?P<only>{NUMBER}) years old,"
    rf"|(?:he|she|who|[A-ZÀ-Þ][\w’-]+) will (?:soon )?(?:be|turn) (?P<coming>{NUMBER})"
    rf"(?=[,.;]| (?:in|on|next|this|tomorrow)\b)"
    rf"|(?:boy|girl|child|son|daughter|toddler)(?:, (?P<child>\d)(?=[,.])| \((?P<child_in_brackets>\d)\))"
    rf"|(?=[0-9efnost])(?:(?P<adjective>{NUMBER})-year-old|(?P<old>{NUMBER}) years? old\b)"
    rf"|(?:aged|at the age of) (?P<aged>{NUMBER})(?=[\s,.])|turn(?:s|ed|ing)? (?P<turned>{NUMBER})(?=[\s,.])"
    r"|(?:is|was|am) (?:only |just |already |barely |now )?"
    rf"(?P<being>{NUMBER})(?=[,.;]| years? old\b| (?:and|but|when|on|today|this|now)\b)"
    rf"|an? (?:man|woman|boy|girl) of (?P<of_age>{NUMBER})(?=[,.]| (?:has|had|was|is|who|from|in|on|at|with"
    r"|[a-z]{2,}ed|found|took|fell|drove|lost|won|broke|hit|rode|ran|went|came)\b)"
    rf"|with (?:his|her) (?P<calque>\d{{2}}) years\b"
    rf"|(?:her|his|(?!(?:{_RELATIVES})['’])[a-z]{{3,}}['’]s) (?P<birthday>{ORDINAL}) birthday)"
    rf"|\((?P<bracket>\d{{2,3}})\)|, (?P<commas>\d{{2}})(?=[,.;])",
    re.IGNORECASE,
)
_DEMONYM = (
    r"(?:[A-Z][a-z]+(?:ian|ish|ese|ean)|German|Swiss|Dane|Swede|Finn|Pole|Czech|Turk|Greek|American|Mexican|African"
    r"|Moroccan|Croat|Serb|Briton|Scot|Spaniard|Afghan|Slovene|Slovak|(?:French|English|Dutch"
    r"|Irish)(?:wo)?man)\b(?!\s[A-Z])"
)
_PEOPLE = (
    "man|woman|boy|girl|driver|motorist|cyclist|pedestrian|wife|husband|brother|sister|son|daughter|mother|father"
    "|friend|"
    "neighbour|neighbor|colleague|passenger|passer-by|teenager|youth|suspect|victim|officer|doctor|lawyer|farmer|"
    "student|pupil|teacher|worker|guest|witness|partner|girlfriend|boyfriend|couple|spokesman|spokeswoman|opponent"
)
_PROFESSIONS = (
    "[a-z]*(?:physicist|chemist|biologist)|astronomer|mathematician|philosopher|historian|archaeologist|geologist"
    "|economist"
    "|sociologist|psychologist|political scientist|scientist|linguist|theologian|meteorologist|scholar|professor"
    "|author|writer"
    "|novelist|poet|playwright|journalist|composer|conductor|pianist|violinist|cellist|organist|guitarist|drummer"
    "|trumpeter|singer"
    "|soprano|tenor|baritone|rapper|musician|songwriter|dancer|choreographer|actor|actress|director|filmmaker"
    "|comedian|presenter"
    "|painter|sculptor|artist|photographer|designer|architect|engineer|chef|sommelier|politician|social democrat"
    "|christian democrat"
    "|conservative|liberal|skier|swimmer|runner|sprinter|gymnast|boxer|wrestler|fencer|rower|sailor|biathlete"
    "|goalkeeper|striker"
    "|midfielder|defender|winger|forward|footballer|handballer|tennis player|chess player|golfer|snowboarder"
    "|mountaineer|climber"
    "|entrepreneur|businessman|businesswoman|manager|banker|theologian|bishop|priest|pastor|native|newcomer|veteran"
)
"""What somebody is whom the text has introduced: nobody has one at hand, as a driver or a neighbour."""
_TAKEN_UP = lazy_regex(
    rf"\b(?=[A-ZÀ-ÖØ-Þat])(?:[Tt]he (?:now )?(?P<years>{NUMBER})-year-old"
    rf"(?=[\s,.’']+(?:{_DEMONYM}|(?!(?:[A-Z]|(?:[a-z]+ )?(?:man|woman|boy|girl)\b))))"
    rf"|At (?:just |only |the age of )?(?P<at>\d{{2,3}})(?: years of age)?,? "
    r"(?:the (?P<told>[a-z]+) (?:says|said|believes|thinks|feels), )?"
    r"(?P<who>he|she|I|[A-ZÀ-ÖØ-Þ][a-zß-öø-ſ-]+(?=,?\s(?:is|has|still|leaves|retires|ends|becomes|remains|looks|feels|wants|says|said)\b))\b"
    rf"|(?:[Aa]t|[Aa]ged) (?P<at_present>{NUMBER}),? (?:he|she) (?:is|remains|has been)\b"
    rf"|{BEGINNING}The (?:(?!outgoing|former|previous|incoming|new|other|current|deputy|second)[a-z]+"
    rf" )?(?P<profession>{_PROFESSIONS}|{_DEMONYM})"
    rf"(?:, (?:aged )?(?P<of_profession>{NUMBER})(?=[,;])| \((?P<in_profession>{NUMBER})\))"
    rf"|[Tt]he (?:[a-z]+ )?(?P<noun>{_PEOPLE})"
    rf"(?:, (?:aged )?(?P<apposed>{NUMBER})(?=[,.;])| \((?P<bracket>{NUMBER})\))"
    rf"|[A-Z][a-zß-öø-ſ-]+, who (?:is|was|(?P<turns>turned|turns|celebrated (?:his|her)|celebrates (?:his|her)))"
    rf" (?P<of_name>{NUMBER})\b(?! when\b(?! (?:he|she) died)| at the time\b)"
    rf"|{BEGINNING}(?:He|She) (?:[a-z]+ )?(?:died|passed away|dies)\b[^.!?]{{0,60}}?,? (?:aged|at the age of)"
    rf" (?P<at_death>{NUMBER})\b"
    rf"|{BEGINNING}(?:Mrs?\.? |Ms\.? )?(?P<surname>[A-ZÀ-ÖØ-Þ][a-zß-öø-ſ-]+), (?P<of_surname>\d{{2}})(?=,)"
    rf"|{BEGINNING}(?:He|She) is (?P<of_pronoun>{NUMBER})(?=\.(?!\d)| years old\.)"
    rf"|[Tt]he (?P<of_named>{NUMBER})-year-old (?P<named>[A-ZÀ-ÖØ-Þ][a-zß-öø-ſ-]+)\b(?! [A-Z]))"
)
"""“The 36-year-old”, “At 36, he”, “the man, aged 36,”, “Weber, who turned 36 in May”, “She died in May, aged 36”."""
_OF_NATION = lazy_regex(rf"[\s,]+(?:{_DEMONYM})\b")
_AT_ANOTHER_TIME = lazy_regex(rf"\b(?:[Aa]s an? {NUMBER}-year-old|back then|years? (?:later|ago|earlier|before))\b")
_SINCE = lazy_regex(r"\b(?:today|now|nowadays|meanwhile|still|back then|at the time|by then|then)\b", re.IGNORECASE)
"""What tells that two ages are those of two times of a life."""
_STILL = lazy_regex(
    r"\b(?:is|are|was|were|reasons?|causes?|circumstances|as|for)\s(?:as\s)?(?:yet\s)?still\s(?:un|not\s)"
    r"|\b(?:until|till) now\b|\bstill (?:far |much )?too (?:young|old)\b",
    re.IGNORECASE,
)
"""“For reasons still unknown”"""
_WHEN = lazy_regex(
    r"(?:\byears old)?,? (?:years old )?(?:when|at the time|in (?:19|20)\d\d|as (?:he|she)|by the time)\b"
)
"""What stands behind an age of another time."""
_PRESENT = lazy_regex(r"-old (?:[a-z]+s|has|is|now)\b|\b(?:today|now|still|pleaded|told|recalled|remembered)\b")
"""What tells that somebody looks back."""
_LIFE = 8
"""Years from which an age beside *when* is that of another part of a life."""
_OLDEST = 115
_FULL_NAME = lazy_regex(
    r"\b(?!(?:On|In|At|By|From|Since|Until|Last|Next|For|But|And|The|When|As|After|Before|Near|With)"
    r" )[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ]+"
    r" [A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ]+\b(?! (?:Street|University|Hospital|Court|Bank|Bridge))"
)
_AGED_PERSON = lazy_regex(
    rf"\b{NUMBER}-year-old (?:(?!and|with|his|her)[a-z-]+ ){{0,2}}(?:{_PEOPLE})\b"
    rf"|\b(?:an?|his|her|their)\s(?:[a-z-]+\s){{0,2}}(?:{_PEOPLE})(?: \(\d|, \d\d[,.]| aged|(?:, [^,.]+,)? is \d)",
    re.IGNORECASE,
)
_BEING = lazy_regex(
    rf"\b[Tt]he (?:{_PEOPLE}) (?:is|was) an? (?=[a-z-]+ )|\bbecome an? (?=father|mother)"
    rf"|\b(?:be|been|become|becomes|became|becoming|as|is|was) (?:only |also )?an? (?:[a-z-]+ ){{0,2}}?(?:{_PEOPLE})\b"
    rf"|\b[Tt]he (?:victim|man|woman|boy|girl)\b(?=[^.!?]*$)"
)
"""What does not introduce anybody: “The victim was a cyclist” and “wants to be a driver” tell of one person."""
_PERSON = lazy_regex(
    rf"\b(?:an?|another|[Hh]is|[Hh]er|[Tt]heir|second|other|whose)\s(?:[a-z-]+\s){{0,2}}(?:{_PEOPLE})\b"
)
_SAME_PERSON = {"mother": "woman", "father": "man"}
_THEIRS = lazy_regex(rf"\b(?:his|her|their)\s(?:[a-z-]+\s){{0,2}}(?:{_PEOPLE})\b")
_THEIR_AGE = lazy_regex(
    rf"\b(?:his|her|their|its|my)\s(?-i:(?:[a-z-]+\s){{0,2}}[a-z-]+)(?:,[^,.]*,)?\s(?:is|was|turn(?:s|ed)?|aged"
    rf"|celebrates)\s(?:[a-z]+\s)?{NUMBER}\b"
    r"|(?:\b(?:his|her|their|my)|['’]s)\s(?:[a-z-]+\s)?(?:father|mother|brother|sister|husband|wife|son|daughter"
    r"|uncle|aunt|partner"
    r"|friend|grandfather|grandmother)\s(?:has\s|had\s)?(?:died|passed\saway)\b",
    re.IGNORECASE,
)
"""“His son turned 18”: who is taken up may be he or his son."""
_PERSON_LED_BY = lazy_regex(rf"[\s,.’']+(?:{_PEOPLE})\b")
_GROUP = lazy_regex(
    rf"\b(?:two|three|other|second)\s(?!hundred|thousand|dozen)(?:[a-z-]+\s){{0,2}}(?:{_PEOPLE}|women|men)s?\b"
)
_DEFINITE_ROLE = lazy_regex(
    rf"\b[Tt]he (?P<years>{NUMBER})-year-old (?P<noun>{_PEOPLE})\b(?!\s(?:who|whose|from|with|and|in)\b)"
)
_NOUN = lazy_regex(rf"\b(?:{_PEOPLE})\b")
_FAR = 2000
"""Characters before a person of some age in which the same person was spoken of."""
_MOST_AGES = 2
_NEAR = 3
"""Years by which an age differs at most from one of two that are given."""


@dataclass(frozen=True, slots=True)
class _Given:
    """An age that the text has given, of a person as far as can be told."""

    years: int
    earlier: bool
    """It is that of an earlier time of a life: *she was twelve when …*."""
    last: bool = False
    """It is the age at which somebody died."""
    birthday: bool = False
    """It is that of a birthday, which may be yet to come."""
    past: bool = False
    """It is that of a birthday that was celebrated not long ago."""


def ages_taken_up(text: str, start: int) -> Iterator[tuple[Span, int]]:
    """Ages from ``start`` on that contradict the one given before, with that one."""
    for span, known in _taken_up(text, start):
        named = _NAMED_IN_APPOSITION.search(text, max(span.start - _SHORT, 0), span.start)
        if named is None or _APPOSITION_ENDS.match(text, span.end) is None:
            yield span, known


def _taken_up(text: str, start: int) -> Iterator[tuple[Span, int]]:
    yield from _anaphors(text, start)
    if "-year-old" in text[start:]:
        yield from _of_role(text, start)
        yield from _of_only_person(text, start)
        yield from _of_victim(text, start)
        yield from _of_peers(text, start)
    yield from _reached(text, start)


_SHORT = 60
_NAMED_IN_APPOSITION = lazy_regex(
    r"(?:^|[.!?”\"]\s)(?!On\s|At\s|In\s|By\s|Since\s|Until\s|Last\s|This\s|Early\s)"
    r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]+\s){0,2}[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ’'-]+,\sthe\s$"
)
_APPOSITION_ENDS = lazy_regex(r"-year-old(?:\s(?!was\b|is\b|has\b|had\b)[\w’'-]+){1,12},")
"""“Kovarova, the 27-year-old Czech, …”, who is named and need not be the one spoken of."""


def _anaphors(text: str, start: int) -> Iterator[tuple[Span, int]]:
    """“The 36-year-old” behind a single person of another age, or people of whom none is as old."""
    for match in _TAKEN_UP.finditer(text, start):
        before = text[: match.start()]
        every = _given(before)
        group = next(name for name in _GROUPS if match[name])
        known = (group == "years" and [one for one in every if not one.earlier or one.last]) or every
        given = [one.years for one in known]
        years = count(match[group])
        if len(given) > _MOST_AGES:
            break
        if not given or any(one.years == years for one in every) or _grown_older(text, match, years, known):
            continue
        if _is_of_somebody_new(text, match, before, given) or _is_of_another_time(text, match, years, known):
            continue
        swapped = any(str(age)[::-1] == str(years) for age in given)
        if not swapped and _is_of_another_part_of_life(match, years, given):
            continue
        near = len(given) == 1 or any(abs(age - years) <= _NEAR for age in given)
        sure = (
            swapped and group in {"years", "at"} and not match["told"] and not _PERSON_LED_BY.match(text, match.end())
        )
        of_speaker = match["who"] == "I"
        if near and match["who"] and _is_aged_by_name(match["who"], before):
            yield Span(*match.span(group)), given[-1]
            continue
        if (sure or (near and not of_speaker)) and (
            of_speaker
            or not _somebody_else(
                _BYSTANDER.sub("somebody", before) if sure else before,
                len(given),
                theirs=not sure,
                named=group in {"of_name", "of_surname", "of_named"},
                years=years,
                older=years - max(given),
            )
        ):
            yield Span(*match.span(group)), given[-1]


_BYSTANDER = lazy_regex(
    r"\b(?:[Aa]n?|[Hh]is|[Hh]er) (?:neighbour|passer-by|witness|jogger|walker|hiker|motorist|cyclist|colleague|relative"
    r"|resident|friend)\b"
)
"""Who calls for help, and is not the one whose age comes back with its digits swapped."""
_FEW_NAMES = 2
"""Names in a text whose one age belongs to the person that it is about."""


def _is_aged_by_name(name: str, before: str) -> bool:
    """Whether the age before is that of the name that stands with the other: “Walt Finnegan, 67, … At 71, Finnegan”."""
    if name in _PRONOUNS:
        return False
    aged = rf"\b{name}(?:, {NUMBER}[,.]| \({NUMBER}\))|\b{NUMBER}-year-old (?:[A-Za-z-]+ ){{0,4}}{name}\b"
    if len(re.findall(aged, before)) == 1:
        return True
    names = {match[0].split()[-1] for match in _NAMES.finditer(before)}
    return (
        len(_THE_AGED.findall(before)) == 1
        and re.search(rf"\b[A-Z][\w’-]+ {name}\b", before) is not None
        and len(names) <= _FEW_NAMES
    )


def _is_of_somebody_new(text: str, anaphor: re.Match[str], before: str, given: Sequence[int]) -> bool:
    """Whether what stands with the age names or describes somebody that was not spoken of."""
    if anaphor["surname"] and not re.search(rf"\b[A-Z][\w’-]+ {anaphor['surname']}\b", before):
        return True
    if anaphor["of_name"] and anaphor[0].split(",")[0] not in before:
        return True
    if anaphor["named"] and not _is_only_name(anaphor["named"], before):
        return True
    if anaphor["told"] and anaphor["told"] not in before:
        return True
    if anaphor["who"] and anaphor["who"] not in _PRONOUNS and f" {anaphor['who']}" not in before:
        return True
    teenager = anaphor["noun"] in _TEENAGERS and all(age in _TEENS for age in given)
    if anaphor["noun"] and anaphor["noun"] not in _ANYBODY and anaphor["noun"] not in before and not teenager:
        return True
    if anaphor["profession"] and not _is_one_introduced(before):
        return True
    if anaphor["years"] and _OF_NATION.match(text, anaphor.end()) and len(_named(before)) != 1:
        return True
    if _IN_FICTION.search(text, max(anaphor.start() - 40, 0), anaphor.start()):
        return True
    return anaphor["years"] is not None and (_of_another(text, anaphor, before) or _is_of_other_sex(before))


_SEXES = lazy_regex(r"\b(?:(?P<she>she|her|hers|herself)|he|his|him|himself)\b", re.IGNORECASE)


def _is_of_other_sex(before: str) -> bool:
    """Whether the person whose age was given is a woman and the one spoken of last a man, or the other way round."""
    ages = list(_AGE.finditer(before))
    told = list(_SEXES.finditer(Mask.QUOTATION.value.sub(" ", before[ages[-1].end() :]))) if ages else []
    return bool(told) and (told[0]["she"] is None) != (told[-1]["she"] is None)


_IN_FICTION = lazy_regex(
    r"\b[Ii]n (?:the|his|her|this|that) (?:[a-z]+ )?(?:film|movie|series|novel|play|book|story|drama|comedy"
    r"|musical|game),? $"
)
"""“In the film, the 50-year-old …”"""


def _is_of_another_time(text: str, anaphor: re.Match[str], years: int, known: Sequence[_Given]) -> bool:
    """Whether it is the age before a birthday or after it, or one of long ago: “At 35, he was mayor”."""
    given = [one.years for one in known]
    behind = _WORD_BEHIND.match(text, anaphor.end())
    if anaphor["at"] is not None and behind is not None and behind["noun"] not in ("was", "had"):
        tags = verb_tags(behind["noun"])
        if "VBD" in tags and "VBZ" not in tags and "VB" not in tags:
            return True  # at 18 she won a place
    birthday = anaphor["turns"] or all(one.birthday for one in known)
    past = all(one.past for one in known) and years < min(given)
    if birthday and not past and min(abs(age - years) for age in given) <= 1:
        return True
    return anaphor["at"] is not None and years < min(given) and not _PRESENT_VERB.match(text, anaphor.end())


def _is_of_another_part_of_life(anaphor: re.Match[str], years: int, given: Sequence[int]) -> bool:
    """Whether the age is too far from what was given to be that of the same person, misread."""
    apart = abs(years - given[-1])
    if _is_child(years) != all(map(_is_child, given)) and apart > _GENERATION:
        return True
    return anaphor["profession"] is not None and apart > _LIFE


def _named(before: str) -> set[str]:
    """The surnames of those whom a text has named in full."""
    return {match[0].split()[-1] for match in _FULL_NAME.finditer(before)}


def _is_one_introduced(before: str) -> bool:
    """Whether the text has introduced one person, by name and age."""
    return len(_named(before)) == 1 and _INTRODUCED.search(before) is not None and _AGAINST.search(before) is None


_INTRODUCED = lazy_regex(
    rf"\b{NUMBER}-year-old (?:[a-z-]+ ){{0,3}}[A-ZÀ-ÖØ-Þ][\w’-]+ [A-ZÀ-ÖØ-Þ]"
    rf"|\b[A-ZÀ-ÖØ-Þ][\w’-]+ [A-ZÀ-ÖØ-Þ][\w’-]+(?:, \d\d[,.]| \(\d\d\)| (?:is|was|has turned|turned|turns) {NUMBER}\b)"
)


def _is_only_name(surname: str, before: str) -> bool:
    """Whether the text has named one person, and given the age of whoever is so old with an article alone."""
    names = {match[0].split()[-1] for match in _NAMES.finditer(before)}
    return names == {surname} and _THE_AGED.search(before) is not None


_NAMES = lazy_regex(r"\b[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?: [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ-]+)+")
_THE_AGED = lazy_regex(rf"\b[Tt]he {NUMBER}-year-old\b(?! [A-Za-z]+(?:er|or|ist|man|boy|girl|woman|son|daughter)\b)")
_TEENAGERS = frozenset({"youth", "teenager"})
_TEENS = range(12, 22)
_PRONOUNS = frozenset({"he", "she", "I"})
_ANYBODY = frozenset("man woman boy girl victim".split())
_GROUPS = (
    "years",
    "at",
    "at_present",
    "of_profession",
    "in_profession",
    "apposed",
    "bracket",
    "of_name",
    "at_death",
    "of_pronoun",
    "of_surname",
    "of_named",
)


def _given(before: str) -> list[_Given]:
    return [
        _Given(
            (rank if match.lastgroup == "birthday" else count)(match[match.lastgroup or 0]),
            _is_earlier(before, match),
            _is_last(before, match),
            match.lastgroup in {"birthday", "turned", "coming"},
            _is_past(before, match),
        )
        for match in _ages_in(before)
        if _is_of_person(before, match)
    ]


def _ages_in(text: str) -> Iterator[re.Match[str]]:
    """The ages of a text: none is far from a figure, and to look for them everywhere takes ten times as long."""
    if "birthday" in text.lower():  # an ordinal is no figure
        yield from _AGE.finditer(text)
        return
    for start, end in _around_figures(text):
        yield from _AGE.finditer(text, start, end)


def _around_figures(text: str) -> list[tuple[int, int]]:
    """The stretches of a text in which figures stand."""
    stretches: list[tuple[int, int]] = []
    for place, token in tokens_with_figures(text):
        start, end = max(place - _LEAD, 0), min(place + len(token) + _REST, len(text))
        if stretches and start <= stretches[-1][1]:
            start = stretches.pop()[0]
        stretches.append((start, end))
    return stretches


_LEAD = 50
_REST = 30
"""Characters before and behind a figure in which stands what makes it an age."""


_CELEBRATION = lazy_regex(r"(?<!have )(?<!had )(?<!when )\b(?:celebrated|marked) $")
_HAS_TURNED = lazy_regex(r"(?<!when )(?<!before )(?<!after )(?<!since )\b(?:(?:he|she|has|who|[A-Z][\w’-]+)),? $")
_LATELY = lazy_regex(
    rf"[^.!?]{{0,40}}?\s(?:on {ANY_WEEKDAY}|yesterday|today|at the weekend"
    r"|(?:last|this) (?:week|month|weekend)"
    r"|a few (?:days|weeks) ago|the day before yesterday|recently|on Christmas|on New Year)\b"
)


def _is_past(before: str, age: re.Match[str]) -> bool:
    """Whether a birthday was celebrated a short time ago: “celebrated her 100th birthday on Thursday”."""
    if age.lastgroup not in {"birthday", "turned"} or (age.lastgroup == "turned" and "turned" not in age[0]):
        return False
    told = _CELEBRATION if age.lastgroup == "birthday" else _HAS_TURNED
    behind = _LATELY.match(before, age.end())
    return behind is not None and told.search(before, max(age.start() - _BACK, 0), age.start()) is not None


_DIED_BEFORE = lazy_regex(r"\b(?:died|dies|passed away)\b[^.!?]{0,60}$")
_DIED_BEHIND = lazy_regex(r"(?: years old)? when (?:he|she) (?:died|passed away)\b")


def _is_last(before: str, age: re.Match[str]) -> bool:
    """Whether somebody died so old."""
    if age.lastgroup == "aged":
        return _DIED_BEFORE.search(before, max(age.start() - 70, 0), age.start()) is not None
    return age.lastgroup == "being" and _DIED_BEHIND.match(before, age.end()) is not None


def _is_earlier(before: str, age: re.Match[str]) -> bool:
    """Whether an age is that of an earlier time of a life: twelve when the war began; At 17, she left school."""
    if age.lastgroup == "being" and _SINCE_CHILDHOOD.search(before, max(age.start() - _BACK, 0), age.start()):
        return True
    opening = age.lastgroup in {"at", "at_words"} or (age.lastgroup == "aged" and age[0].startswith("At"))
    return _WHEN.match(before, age.end()) is not None or (opening and _LEFT.match(before, age.end()) is not None)


_BACK = 40
_SINCE_CHILDHOOD = lazy_regex(r"\b(?:since|when|until|before|after|while|from when) (?:I|he|she|they|we) $")
"""“I've dreamed about that since I was seven.”"""
_LEFT = lazy_regex(
    r",?\s(?:[A-Z][\w’-]+\s){0,3}(?:(?:he|she)\s)?(?:[a-z]+(?:ed|[eo]ft|[oa]n|ent|ook|a[mv]e|old|ound)|was|had)\b"
)
_SUBJECT = lazy_regex(r"(?P<noun>[\w’'-]+),?\s$")
_APPOSED = lazy_regex(r",[^,.!?]*,\s$")
_HEAD = lazy_regex(
    r"(?:^|\n)\s?(?:[Tt]he|[Aa]n?)\s(?:[a-z-]+\s)?(?P<noun>[a-z-]+)\s(?:in|of|from|for|behind|at|on|with)\s"
    r"(?:[\w’'-]+\s){1,7}$"
)
"""The head of a subject that a preposition goes on with: *the suspect in the robbery*."""
_SUBJECT_LENGTH = 120
_WORD_BEHIND = lazy_regex(r"\s(?P<noun>[a-z-]+)\b")


def _is_of_person(text: str, age: re.Match[str]) -> bool:
    """Whether it is somebody that is so old, as far as the noun beside the age tells: not a house or a dog."""
    if age.lastgroup == "adjective":
        behind = _WORD_BEHIND.match(text, age.end())
        if behind is None or can_be(behind["noun"]) != {"NOUN"} or not _is_thing(behind["noun"]):
            return True
        head = _WORD_BEHIND.match(text, behind.end())  # the bus driver
        return head is not None and _is_someone(head["noun"])
    if age.lastgroup not in {"being", "old"}:
        return True
    before = text[max(text.rfind(". ", 0, age.start()) + 1, 0) : age.start()]
    head = _HEAD.search(before[-_SUBJECT_LENGTH:])
    if head and _is_someone(head["noun"]):
        return True
    subject = _SUBJECT.search(_APPOSED.sub(" ", before))
    return subject is None or not _is_thing(subject["noun"])


@cache
def _is_thing(noun: str) -> bool:
    plain = noun.lower()
    person = _is_someone(plain) or plain in {"he", "she", "who", "i"}
    agent = _AGENT.search(plain) and plain not in _NO_AGENTS
    return noun.islower() and not person and not agent and "NOUN" in can_be(plain)


@cache
def _is_someone(noun: str) -> bool:
    return noun in persons() or noun in _MORE_PERSONS or _NOUN.fullmatch(noun) is not None


_MORE_PERSONS = frozenset(
    "bride bridegroom groom newlywed bather groomsman bridesmaid schoolgirl schoolboy nanny".split()
)
_AGENT = lazy_regex(r"(?:er|or|ist|ian|man|woman|ee|ess|eur|ant|ent|year-old)$")
_NO_AGENTS = frozenset(
    """
    tower reactor tractor motor trailer tanker freighter steamer river computer paper panther tiger restaurant elephant
    plant liner monument theatre theater tree cooker boiler elevator transformer
    """.split()
)


def _grown_older(text: str, anaphor: re.Match[str], years: int, known: Sequence[_Given]) -> bool:
    """Whether the text tells of an age in the past, or of the years since, by which somebody has grown older."""
    if years > _OLDEST or any(one.last and one.years < years for one in known):
        return False
    sentence = sentence_around(text, Span(*anaphor.span()))
    older = years - max(one.years for one in known)
    if all(one.earlier and not one.last for one in known) and (
        older > _LIFE or _PRESENT.search(text, sentence.start, sentence.end)
    ):
        return True
    return _AT_ANOTHER_TIME.search(text, 0, sentence.end) is not None or (
        older > _NEAR and _SINCE.search(_STILL.sub(" ", text[sentence.start : sentence.end])) is not None
    )


def _of_role(text: str, start: int) -> Iterator[tuple[Span, int]]:
    """“A boy (9) … The 19-year-old boy”, where the text gives one boy an age before."""
    for match in _DEFINITE_ROLE.finditer(text, start):
        noun = match["noun"]
        before = text[max(match.start() - _FAR, 0) : match.start()]
        given = [count(next(filter(None, m.groups()))) for m in _aged(noun).finditer(before)]
        named = len(re.findall(rf"\b{noun}s?\b", before, re.IGNORECASE))
        if len(given) == 1 and named == 1 and given[0] != count(match["years"]):
            yield Span(*match.span("years")), given[0]


_ONLY_PERSON = lazy_regex(
    rf"\b(?P<the>[Tt]he) (?P<years>{NUMBER})-year-old (?P<noun>man|woman|boy|girl|teenager|patient|victim)\b"
    r"(?= (?:to|was|is|were|had|has|died|suffered|escaped|will|into|from the|out|at once|on|later)\b|[.,;])"
)
_PRONOUN = lazy_regex(r"\b(?:he|she|him|his|her|they|their|them|who|i)\b", re.IGNORECASE)
_AGAINST = lazy_regex(
    r"\b(?:hit|hits|collid\w+|(?:crash|drove|ploughed|ramm)\w* into|ramm\w+|struck|ran over|knocked"
    r"|overt\w+|attack\w*|stab\w*"
    r"|shot|shoot\w*|rob(?:bed|bery)?|assault\w*|argu\w+|fight\w*|fought|threat\w*|against|beat\w*|murder\w*"
    r"|kill\w*|kidnapp\w*"
    r"|stalk\w*|rap(?:e|ed|ing)|met|married|dating|between|both|two|three|four|couple|family|group|people"
    r"|children|parents|brothers"
    r"|sisters|another|other|each)\b"
)
"""What tells of somebody besides the one whose age is given."""
_WORD = lazy_regex(r"[A-Za-z-]+")


def _of_only_person(text: str, start: int) -> Iterator[tuple[Span, int]]:
    """“The motorcyclist, aged 23, … the 32-year-old man”, where the text tells of nobody else."""
    for match in _ONLY_PERSON.finditer(text, start):
        before = text[max(match.start() - _FAR, 0) : match.start()]
        years, known = count(match["years"]), _given(before)
        if len(known) != 1 or known[0].earlier or _grown_older(text, match, years, known):
            continue
        age = known[0].years
        swapped = str(age)[::-1] == str(years) != str(age)
        if not swapped and abs(age - years) not in _SLIPS:
            continue
        sentence = sentence_around(text, Span(*match.span()))
        if _PRONOUN.search(text, sentence.start, match.start()) or _AGAINST.search(before):
            continue
        people = {word for word in map(str.lower, _WORD.findall(before)) if _is_someone(word)}
        named = _named(before)
        given_to = _OWNERS.search(before)
        if (
            len(people) == 1
            and not named
            and given_to
            and people == {(given_to["noun"] or given_to["noun_2"] or "").lower()}
        ):
            yield Span(*match.span("years")), age


_HURT = lazy_regex(r"\b(?P<years>\d\d)-year-old\b[^.!?]*\b(?:injur(?:ed|ies)|hurt|wounded|burns?|wounds)\b")
_TO_HOSPITAL = lazy_regex(
    r"\b[Tt]he (?P<years>\d\d)-year-old (?:(?:was|is|had to be) )?(?:[a-z]+ly )?"
    r"(?:taken|flown|airlifted|rushed|brought|admitted|transferred|treated)\b"
    r"|\b(?:flew|took|brought|airlifted|rushed|transferred) the (?P<patient>\d\d)-year-old to\b"
)


def _of_victim(text: str, start: int) -> Iterator[tuple[Span, int]]:
    """“A 34-year-old cyclist was injured. A driver had failed to see him. The 43-year-old was taken to hospital.”"""
    for match in _TO_HOSPITAL.finditer(text, start):
        group = match.lastgroup or ""
        before = text[max(match.start() - _FAR, 0) : match.start()]
        hurt, ages = _HURT.search(before), {one.years for one in _given(before)}
        if hurt is not None and ages == {int(hurt["years"])} and hurt["years"][::-1] == match[group] != hurt["years"]:
            yield Span(*match.span(group)), int(hurt["years"])


_SLIPS = frozenset({1, 2, 3, 10})
"""Years by which two ages differ that are one with a digit misread."""
_OWNERS = lazy_regex(
    rf"\b(?:[Tt]he|[Aa]n?) (?:[a-z-]+ )?(?:{NUMBER}-year-old )?(?P<noun>[a-z-]+)(?:, (?:aged"
    rf" )?{NUMBER}[,.]| \(\d\d?\)| aged {NUMBER}\b"
    rf"|(?: (?:in|of|from|at) [^.,!?]{{3,50}})? (?:is|was) (?:only )?{NUMBER} years old)"
    rf"|\b(?:[Tt]he|[Aa]n?) {NUMBER}-year-old (?:[a-z-]+ )?(?P<noun_2>[a-z-]+)\b"
)
_PEERS = lazy_regex(
    rf"\b(?P<peers>[Nn]o other|[Aa]ny other|[Uu]nlike other|[Ll]ike other|[Uu]nlike any other|[Mm]ost"
    rf" other|[Aa]ll other|[Mm]any other)"
    rf" (?P<years>{NUMBER})-year-olds?\b"
)


def _of_peers(text: str, start: int) -> Iterator[tuple[Span, int]]:
    """“who is only 11 … no other twelve-year-old”."""
    for match in _PEERS.finditer(text, start) if "other" in text else ():
        known = _given(text[max(match.start() - _FAR, 0) : match.start()])
        years = count(match["years"])
        if len(known) != 1 or known[0].earlier or known[0].years == years:
            continue
        if abs(known[0].years - years) <= _LIFE and not _AT_ANOTHER_TIME.search(text, 0, match.end()):
            yield Span(*match.span("years")), known[0].years


_AS_THEY_DID = lazy_regex(r"(?:as\s(?:he|she|it)\s(?:did|has|had)|like\s(?:him|her|it))\b")
_REACHED = lazy_regex(
    rf"\b(?:reach(?:es|ed|ing)?|attain(?:s|ed)?|live[sd]?\sto|living\sto|get(?:s)?\sto)\s(?:be\s)?(?:(?:the|an)\s(?:[a-z]+\s){{0,2}}?age\sof\s)?"
    rf"(?P<years>{NUMBER})(?:\syears)?,?\s{_AS_THEY_DID.pattern}"
)


def _reached(text: str, start: int) -> Iterator[tuple[Span, int]]:
    """“who died at the age of 27. Few bears reach the age of 31, as he did.”"""
    for match in _REACHED.finditer(text, start) if _AS_THEY_DID.search(text, start) else ():
        known = _given(text[max(match.start() - _FAR, 0) : match.start()])
        if len(known) == 1 and not known[0].earlier and known[0].years != count(match["years"]):
            yield Span(*match.span("years")), known[0].years


@cache
def _aged(noun: str) -> re.Pattern[str]:
    """A person with an age: a 9-year-old boy, a boy (9)."""
    return lazy_regex(
        rf"\b(?:a|an|the) (?:[a-z-]+ )?(?:({NUMBER})-year-old (?:[a-z-]+ )?{noun}|{noun} \((\d{{1,3}})\)"
        rf"|{noun}, (\d{{1,2}})(?=[,.])|{noun} aged ({NUMBER})\b)",
        re.IGNORECASE,
    )


_PRESENT_VERB = lazy_regex(r"\s(?:is|has|remains|still|[a-z]+s)\b(?<!was)")
_ADULT = 18


def _is_child(years: int) -> bool:
    return years < _ADULT


_GENERATION = 14
"""Years that a parent is older than a child."""
_PARENTS = lazy_regex(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s)?(?:father|mother|grandfather|grandmother|parents|grandparents"
    r"|uncle|aunt|teacher"
    r"|coach|trainer)\b(?!\s[A-Z])"
)
_CHILD = lazy_regex(
    r"\b(?:an?|the|two|three|another)\s(?:[a-z-]+\s)?(?:boys?|girls?|child|children|toddlers?|baby|babies)\b"
)
_CHILDREN = lazy_regex(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s)?(?:sons?|daughters?|children|grandson|granddaughter"
    r"|grandchildren|pupils?)\b(?!\s[A-Z])"
)


def _without_parents(before: str, older: int) -> str:
    """What was told without parents or children who cannot be so few years older or younger."""
    if older < _GENERATION:
        before = _PARENTS.sub("", before)
    return _CHILDREN.sub("", before) if older > -_GENERATION else before


_ANOTHER = lazy_regex(
    r"\s(?:(?P<noun>drivers?|passengers?|motorist|motorcyclist|cyclist|pedestrian|pilot|owner|tenant|neighbour|witness"
    r"|victim|attacker|opponent|rival|oak|beech|widow|widower|accomplice|colleague|partner)\b"
    r"|(?:at|behind)\sthe\swheel\sof\b|driving\b|(?:in|from|of)\sthe\sother\b|who\b"
    r"|(?:[a-z]+\s)?(?:manuscript|painting|house|building|bridge|tree|church|castle|tower|mill|farmhouse|villa"
    r"|hotel|car|ship|boat|violin"
    r"|organ|bell|bomb|company|firm|club|school|hospital|hero|heroine|protagonist)\b)"
)


def _of_another(text: str, anaphor: re.Match[str], before: str) -> bool:
    """Whether what stands behind tells of somebody that was not spoken of: “the 43-year-old driver of the car”."""
    behind = _ANOTHER.match(text, anaphor.end())
    if behind is None or behind["noun"] is None:
        return behind is not None
    alone = text[behind.end() : behind.end() + 4] != " of "
    drives = alone and behind["noun"] in _AT_THE_WHEEL and _DRIVES.search(before) is not None
    return behind["noun"] not in before and not (drives and _AGAINST.search(before) is None)


_AT_THE_WHEEL = frozenset({"driver", "motorist", "motorcyclist", "pilot"})
_DRIVES = lazy_regex(
    r"\b(?:drove|driving|drives|rode|riding|steered|flew|flying|at the wheel"
    r"|(?:his|her) (?:own )?(?:car|tractor|lorry|truck|van|motorbike|motorcycle|moped|scooter|quad|glider|plane|bus))\b"
)


_OWNER_OF_THING = lazy_regex(
    r"\b(?:an?|the|his|her|their)\s(?:[a-z]+\s)?[a-z]+['’]s?\s(?=(?:[a-z]+\s)?(?:barn|house|home|car|garden|flat|shed|bike|bicycle"
    r"|boat|garage|van|lorry|tractor|field|fence|dog|cat|cow|horse|office|shop|wallet|handbag|bag|phone|money|account|letterbox)s?\b)"
)
"""Whose thing it is, who takes no part: set fire to a neighbour’s barn."""


def _somebody_else(before: str, aged: int, *, theirs: bool, named: bool, years: int, older: int) -> bool:
    """Whether more people are introduced before the anaphor than those ``aged`` whose age the text gives; people of
    theirs, as *his neighbour*, count only where ``theirs`` is set, and where nobody is ``named`` again.
    Whoever is taken up has so many ``years`` and is so many years ``older``."""
    if theirs and aged == 1 and not named and _THEIR_AGE.search(before):
        return True
    before = _without_parents(before, older)
    if years > _TEENS.stop:
        before = _CHILD.sub("", before)
    before = _OWNER_OF_THING.sub("the ", _BEING.sub("The ", before))
    if not theirs:
        before = _THEIRS.sub("", before)
    names = _named(before)
    nouns = {_SAME_PERSON.get(noun, noun) for noun in _NOUN.findall(before)}
    if older >= _GENERATION and _PARENTS.search(before):
        return True
    several = theirs and _GROUP.search(before) is not None
    return several or max(len(names), len(nouns)) > aged or bool(_PERSON.search(_AGED_PERSON.sub("", before)))
