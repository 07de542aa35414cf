"""Sums and differences that a text states itself: men, women and a child, what is left of sixty, a majority of nine."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mtcheck.check import Bigram, Context, Hit, Rule, Together, Trigger
from mtcheck.checks.discourse.amounts.figures import DIGIT, holds_figure
from mtcheck.checks.discourse.telling.telling import SENTENCE_END, going_on, sentence_around
from mtcheck.document import Passage, Span
from mtcheck.languages.english_numbers import BELOW_HUNDRED, NUMBER, ORDINAL, amount, count, rank
from mtcheck.languages.patterns import BEGINNING, lazy_regex, one_of
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import matches

__all__ = ["SUMS"]

_COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?![\d,.]\d)|\d{{1,6}}(?![\d,.]\d)|{BELOW_HUNDRED})"
_Missed = Iterator[tuple[Span, str]]
"""Places of a text whose figures do not add up, with what they come to."""
_PEOPLE_OF_ONE = one_of(
    persons()
    | frozenset(
        "youth youths baby babies infant infants civilian civilians passer-by passers-by schoolboy schoolboys"
        " schoolgirl schoolgirls co-pilot co-pilots adolescent adolescents Swiss Briton Britons Dutchman"
        " Dutchmen".split()
    )
    | {"police officer", "police officers", "crew member", "crew members"}
)
_ITEM = (
    rf"(?:an?|one|\d{{1,2}}|{BELOW_HUNDRED})\s(?:(?:young|elderly|older|small|little|local|foreign|female|male|off-duty"
    rf"|{BELOW_HUNDRED}-year-old|\d{{1,2}}-year-old)\s)?{_PEOPLE_OF_ONE}"
)
_LIST = rf"{_ITEM}(?:,\s{_ITEM}){{0,5}},?\sand\s{_ITEM}"
_PEOPLE = (
    "people persons passengers occupants victims suspects members hikers climbers tourists workers employees patients "
    "skiers soldiers residents inmates prisoners children pupils students adults bystanders spectators guests hostages"
).split()
_LISTED_PEOPLE = lazy_regex(
    rf"\b(?=\w)(?:^|(?<=[.!?,;:“\"]\s)|(?<=\n)|(?<=\b(?:said|that)\s)|(?<=\b(?:has|had)\s)|(?<=\b(?:have|with)\s)|(?<=\binjured\s)|(?<=\bemploys\s)"
    rf"|(?<=\bkilled\s)|(?<=\bkilling\s)|(?<=\b(?:arrested|detained)\s)|(?<=\bcarrying\s)|(?<=\brescued\s)"
    rf"|{BEGINNING}(?:In|On|At|Near|During|After|When)\s[^,.!?\d\n]{{3,60}},?\s)(?P<whole>\d{{1,2}}|{BELOW_HUNDRED})\s(?:[a-z-]+\s){{0,2}}?"
    rf"(?:{'|'.join(_PEOPLE)})\b"
    rf"(?P<between>[^.:;!?\d\n]{{0,80}}?)(?:,\s|:\s|\s[–—-]\s|\s\()(?P<list>{_LIST})(?=[.;!?)]|\s[–—]|$|\n"
    r"|,\s(?:were|was|died|have|had|are)\b)",
    re.IGNORECASE,
)
_NUMBER_TOLD = lazy_regex(
    rf"\b(?:{BELOW_HUNDRED}|couples?|families|family|twins|others?|another|least|more|over|up\sto|including|among|some|several"
    r"|many|dozens?|like|such|as\swell\sas|driver|rider|pilot)\b",
    re.IGNORECASE,
)
_COUNTED = lazy_regex(rf"\b(?:(?P<one>an?)|(?P<number>\d{{1,2}}(?!-)|{BELOW_HUNDRED}(?!-)))\s", re.IGNORECASE)


_VOTERS = "members councillors deputies senators delegates judges jurors commissioners shareholders owners".split()
_VOTES = lazy_regex(
    rf"\bAll\s(?P<whole>{NUMBER})\s(?:{'|'.join(_VOTERS)})\b[^.!?\n]{{0,120}}[.!?]\s(?P<yes>{NUMBER})\s(?:voted|were)\s"
    rf"(?:in\sfavou?r|for|yes)\b[^.!?\n]{{0,30}}?,?\sand\s(?P<no>{NUMBER})\s(?:voted\s)?(?:against|no)\b",
    re.IGNORECASE,
)
_ENSEMBLES = {"duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6, "septet": 7, "octet": 8}
_ENSEMBLE = lazy_regex(
    rf"\b(?P<kind>{'|'.join(_ENSEMBLES)})\b(?P<between>[^.!?\n]{{0,120}}[.!?]\s(?:Its|Their|The|All))\s(?P<number>{BELOW_HUNDRED}|\d)\s"
    r"(?:young\s)?(?:musicians|members|players|singers|sisters|brothers|friends)\b",
    re.IGNORECASE,
)


_GIRLS_AND_BOYS = lazy_regex(
    rf"{BEGINNING}(?P<whole>{NUMBER})\s(?:[a-z-]+\s)?(?:pupils|students|children|people|passengers|players|teenagers|visitors|guests)\b"
    rf"[^.!?;\n]{{3,200}}\.\s(?P<one>{NUMBER})\s(?:girls|boys|women|men|adults|children)\sand\s(?P<other>{NUMBER})\s"
    r"(?:girls|boys|women|men|adults|children)\b",
    re.IGNORECASE,
)
"""“Twelve pupils were treated. Seven girls and six boys complained of pains”"""


def _girls_and_boys(text: str) -> _Missed:
    for match in _GIRLS_AND_BOYS.finditer(text):
        together = count(match["one"]) + count(match["other"])
        if together > count(match["whole"]):
            yield Span(match.start("one"), match.end()), f"{together}"


_VOTES_THREE = lazy_regex(
    rf"\bAll\s(?P<whole>{NUMBER})\s(?:{'|'.join(_VOTERS)})\b[^.!?\n]{{0,120}}[.!?]\s(?P<yes>{NUMBER})\s(?:voted|were)\s"
    rf"(?:in\sfavou?r|for|yes)\b[^.!?\d\n]{{0,40}}?,\s(?P<no>{NUMBER})\s(?:voted\s|were\s)?against,?\sand\s(?P<none>{NUMBER})\sabstained",
    re.IGNORECASE,
)
_VOTED_OF = lazy_regex(
    rf"\b(?P<whole>{NUMBER})\s(?:[a-z-]+\s){{0,2}}?(?:{'|'.join(_VOTERS)})\b[^.!?\n]{{0,160}}?\ball\s(?:of\sthem\s)?(?:voted|were\spresent|took\spart)\b"
    rf"[^.!?\n]{{0,40}}[.!?]\s(?:A\stotal\sof\s)?(?P<yes>{NUMBER})\s(?:members\s)?(?:voted|were)\s(?:in\sfavou?r|for|yes)\b[^.!?\n]{{0,30}}?,?\s(?:and\s)?"
    rf"(?P<no>{NUMBER})\s(?:were\s|voted\s)?(?:against|no)\b(?:[^.!?\n]{{0,20}}?\b(?P<none>{NUMBER})\s(?:members\s)?abstained)?",
    re.IGNORECASE,
)
"""“45 members decided on it, and all of them voted. 31 were in favour and nine against, while eight abstained”"""


def _voted(text: str) -> _Missed:
    """“All 23 members turned up. Fifteen voted in favour and ten against”"""
    for match in matches(_VOTES, text, _VOTERS):
        whole, given = count(match["whole"]), count(match["yes"]) + count(match["no"])
        if given > whole:
            yield Span(*match.span("no")), f"{given} of {whole}"
    for match in (*matches(_VOTED_OF, text, _VOTERS), *matches(_VOTES_THREE, text, _VOTERS)):
        whole = count(match["whole"])
        given = sum(count(match[group]) for group in ("yes", "no", "none") if match[group])
        if given > whole:
            yield Span(*match.span("none" if match["none"] else "no")), f"{given} of {whole}"


_HALF = lazy_regex(
    r"\b(?P<whole>\d{1,3}(?:,\d{3})?)\s[a-z-]+(?:\s[a-z-]+)?,\s(?:exactly\s)?half\sof\s(?:which|whom|them)\b[^.!?\n]{3,100}[.!?]\s"
    r"(?:The|Its)\s(?:other|remaining)\s(?P<rest>\d{1,3}(?:,\d{3})?)\b(?!\s?(?:%|per))"
)


def _halves(text: str) -> _Missed:
    """“80 flats, half of which are let. The remaining 30 …”"""
    for match in _HALF.finditer(text) if "half of" in text else ():
        whole, rest = (count(match[group]) for group in ("whole", "rest"))
        if whole % 2 == 0 and rest != whole // 2:
            yield Span(*match.span("rest")), f"{whole // 2:,}"


def _of_ensemble(text: str) -> _Missed:
    """“The quintet has cancelled its tour. Its four musicians …”"""
    for match in matches(_ENSEMBLE, text, tuple(_ENSEMBLES)):
        if count(match["number"]) != _ENSEMBLES[match["kind"].lower()] and not _NUMBER_TOLD.search(match["between"]):
            yield Span(*match.span("number")), str(_ENSEMBLES[match["kind"].lower()])


def _sum(listed: str) -> int:
    return sum(1 if one["one"] else count(one["number"]) for one in _COUNTED.finditer(listed))


def _people_listed(text: str) -> _Missed:
    """“Four people were injured, two men, two women and a child.”"""
    for match in _LISTED_PEOPLE.finditer(text):
        total = _sum(match["list"])
        if total != count(match["whole"]) and not _NUMBER_TOLD.search(match["between"]):
            yield Span(*match.span("list")), f"the parts add up to {total}"


_INJURED = lazy_regex(
    rf"\b(?P<whole>{NUMBER})\s(?:[a-z]+\s){{0,2}}?[a-z]+\s(?:were|have\sbeen|had\sbeen|had\sto\sbe)\s(?:[a-z]+ly\s)?"
    r"(?:injured|hurt|wounded|rescued|treated|hospitali[sz]ed|taken\sto\shospital)\b[^.!?\n]{0,160}[.!?]\s"
    rf"(?P<one>{NUMBER})\s(?:of\sthem\s|[a-z]+\s){{1,2}}?(?:suffered|sustained|were|was|had|is|are|escaped)\b[^.!?\n]{{3,100}}?,?\s(?:and|while|the)\s"
    rf"(?:the\s)?(?P<other>{NUMBER})\sothers\s(?:were|had|have|suffered|sustained|escaped|are)\b",
    re.IGNORECASE,
)


def _injured(text: str) -> _Missed:
    """“Five people were injured. Two workers suffered burns, and six others were treated for cuts.”"""
    for match in _INJURED.finditer(text):
        together = count(match["one"]) + count(match["other"])
        if together > count(match["whole"]) and not _APART.search(match[0]):
            yield Span(*match.span("other")), f"together they are {together}"


_APART = lazy_regex(
    r"\b(?:also|killed|dead|died|elsewhere|second|later|rescuers?|firefighters?|officers?|so far|initially)\b"
)
_SUBJECTS = lazy_regex(
    rf"{BEGINNING}(?P<list>{_LIST})\s(?:were|have|had|are|died|fled|got|lost)\b[^.!?\d\n]{{0,120}}[.!?]\s"
    rf"All\s(?P<all>\d{{1,2}}|{BELOW_HUNDRED})\s(?P<next>[a-z]+)",
    re.IGNORECASE,
)


def _people_taken_up(text: str) -> _Missed:
    """“Two men and a woman were arrested. All four are in custody.”"""
    for match in _SUBJECTS.finditer(text) if "All " in text else ():
        total, taken = _sum(match["list"]), count(match["all"])
        rest = text[match.end("list") : match.start("all")]
        of_people = match["next"] in _GOES_ON or re.fullmatch(_PEOPLE_OF_ONE, match["next"]) is not None
        if total != taken and of_people and not _NUMBER_TOLD.search(rest) and not _FURTHER_ONE.search(rest):
            yield Span(*match.span("all")), f"they are {total}"


_SEX = r"(?:girls|boys|women|men)"
_BOTH_SEXES = lazy_regex(
    rf"(?<![\w.,-])(?P<one>{NUMBER})\s{_SEX}\sand\s(?P<other>{NUMBER})\s{_SEX}\b(?P<between>[^\n]{{3,240}}?)"
    rf"\b[Tt]he\s(?P<all>{NUMBER})\s(?:pupils|children|students|youngsters|teenagers|participants|people|members|passengers"
    r"|employees|workers|singers|musicians|players|dancers|guests|candidates|recruits|trainees|apprentices|volunteers|campers)\b"
)


def _both_sexes(text: str) -> _Missed:
    """“20 girls and 14 boys … the 43 pupils”"""
    for match in _BOTH_SEXES.finditer(text):
        together = count(match["one"]) + count(match["other"])
        told = _NUMBER_TOLD.search(match["between"]) or _FURTHER_ONE.search(match["between"])
        if together != count(match["all"]) and not told:
            yield Span(*match.span("all")), f"together they are {together}"


_SIBLINGS = lazy_regex(
    rf"\b(?P<list>(?:an?|one|his|her|their|{BELOW_HUNDRED})\s(?P<kind>brother|sister|son|daughter)s?\sand\s(?:an?|one|his|her|their"
    rf"|{BELOW_HUNDRED})\s(?P<kind_2>brother|sister|son|daughter)s?)\b(?P<between>[^\n]{{0,150}}?[.!?;]\s[^.!?\n]{{0,60}}?)"
    rf"\b(?:[Tt]he|[Aa]ll)\s(?P<all>{BELOW_HUNDRED}|\d{{1,2}})\s(?P<who>siblings|children)\b"
    r"(?!\s(?:who|that|from|of|in|next)\b)",
    re.IGNORECASE,
)
_MORE_CHILDREN = lazy_regex(
    r"\b(?:sons?|daughters?|brothers?|sisters?|child|children|siblings?|baby|twins?|wife|husband|father|mother|cousins?|with|other|another|more|later"
    r"|born|grandchildren)\b",
    re.IGNORECASE,
)


def _siblings(text: str) -> _Missed:
    """“Two brothers and their sister … The four siblings”, “two sons and a daughter … all four children”"""
    for match in _SIBLINGS.finditer(text):
        told = match["list"].lower().split()
        numbers = [1 if word in _ONE_OF else count(word) for word in (told[0], told[told.index("and") + 1])]
        their = told[0] in {"his", "her", "their"} or (match["who"] == "siblings" and match["kind"] in _OFFSPRING)
        pair = {match["kind"], match["kind_2"]}
        alike = pair <= _OFFSPRING if match["who"] == "children" else len(pair) == _PAIR
        if sum(numbers) != count(match["all"]) and alike and not their and not _MORE_CHILDREN.search(match["between"]):
            yield Span(*match.span("all")), f"they are {sum(numbers)}"


_ONE_OF = frozenset("a an one his her their".split())
_OFFSPRING = frozenset({"son", "daughter"})
_PAIR = 2
_GOES_ON = frozenset(
    "are were have had will died survived remain suffered escaped face deny denied could must people suspects victims "
    "injured occupants".split()
)
_FURTHER_ONE = lazy_regex(r"\b(?:an?\s(?:dog|child|baby|man|woman|[a-z]+er)|with|by\san?)\b")

_SITES = frozenset(
    "branch shop store outlet location site office restaurant cafe hotel school clinic hospital factory plant pharmacy "
    "supermarket market bakery pool library church parish station house home building flat apartment facility "
    "surgery".split()
)
_FLEET = frozenset(
    "aircraft plane aeroplane jet machine bus coach tram train locomotive carriage vehicle car ship ferry boat".split()
)
_STAFF = frozenset("employee worker staff people job post position colleague workplace member".split())
_NO_NOUN = (
    r"(?:will|are|were|was|have|has|had|would|could|can|after|this"
    r"|and|from|near|with|for|which|that|the|now|next|last)\b"
)
_NOUN_OF_WHOLE = rf"(?:[a-z-]+\s)?(?P<noun>(?!{_NO_NOUN})[a-z]{{3,}})"
_OF_WHOLE = (
    rf"(?P<part>{_COUNT})\sof\s(?:its|the|their|his|her|our|these|those)\s"
    rf"(?:[a-z]+\s)?(?P<whole>{_COUNT})\s{_NOUN_OF_WHOLE}\b"
)
_REST_LEFT = (
    r"(?:(?:leaving|(?:which|that|this|[Tt]hat|[Tt]his)\s(?:leaves|left|will\sleave|would\sleave))\s(?:(?:it|them|him|her|us)\s)?"
    r"(?:with\s)?(?:only\s|just\s|a\stotal\sof\s)?"
    rf"(?P<rest>{_COUNT})(?=[.,;!?]|\s(?P<kind>[a-z]+))"
    rf"|(?:so\sthat\s|after\swhich\s|and\s|[.;]\s)(?:[Oo]nly\s|[Jj]ust\s|[Tt]he\s(?:other|remaining)\s)?(?P<rest_2>{_COUNT})"
    r"(?=\s(?P<kind_2>[a-z]+)(?:\s(?:will|would|are|to))?\s(?:remain|be\sleft|left|stay|survive)\b"
    r"|\s(?:will\s|would\s|are\sto\s|are\s)?(?:remain|be\sleft|left|stay)\b))"
)
_LEFT = lazy_regex(rf"\b{_OF_WHOLE}(?P<between>[^!?\n\d]{{0,110}}?){_REST_LEFT}", re.IGNORECASE)
_OF_WHICH = lazy_regex(
    rf"\bOf\s(?:its|the|their|his|her)\s(?P<whole>{_COUNT})\s{_NOUN_OF_WHOLE},?\s"
    rf"(?:[a-z ]{{3,40}},?\s)?(?P<part>{_COUNT})\s"
    rf"(?P<between>[^!?\n\d]{{3,110}}?){_REST_LEFT}",
    re.IGNORECASE,
)
_UNLEFT = lazy_regex(
    rf"\b(?:{BELOW_HUNDRED}|another|more|further|new|opened?|already|later|hundred|dozen)\b", re.IGNORECASE
)
_EXACT = 200
_ROUNDED = 0.05


def _left(text: str) -> _Missed:
    """“closing 12 of its 60 branches, which leaves 58 shops”"""
    for pattern in (_LEFT, _OF_WHICH):
        for match in pattern.finditer(text):
            group = "rest" if match["rest"] else "rest_2"
            kind = match["kind" if match["rest"] else "kind_2"] or ""
            part, whole, rest = (count(match[name]) for name in ("part", "whole", group))
            if _UNLEFT.search(match["between"]) or not _is_same(match["noun"], kind) or part >= whole:
                continue
            missed = abs(whole - part - rest)
            if missed > (0 if whole <= _EXACT else _ROUNDED * whole):
                yield Span(*match.span(group)), f"{match['whole']} less {match['part']} is {whole - part:,}"


_STATES = frozenset(
    "open in standing alive intact to for remain remaining will are still left behind on occupied empty".split()
)


def _is_same(noun: str, kind: str) -> bool:
    one, other = _singular(noun.lower()), _singular(kind.lower())
    alike = any({one, other} <= kinds for kinds in (_SITES, _STAFF, _FLEET))
    return kind.lower() in _STATES or not kind or one == other or alike


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-2] if noun.endswith("ches") else noun.removesuffix("s")


_BALLOT = lazy_regex(
    r"\b(?:[Bb]y|[Ww]ith|voted|vote\sof|was|were|[Aa]dopted|passed|approved|rejected)\s(?:a\svote\sof\s)?"
    rf"(?P<one>{NUMBER})\s(?:votes?\s)?(?:to|against|in\sfavou?r\s(?:and|to|against))\s"
    rf"(?P<other>{NUMBER})\b(?!\s?(?:%|per\s?cent|\d))(?:\svotes?\b)?"
)
_BY_VOTES = lazy_regex(
    r"\b(?:(?P<majority>majority)|margin|lead|difference|gap|advantage)\sof\s(?:only\s|just\s|merely\s|exactly\s|a\smere\s)?"
    rf"(?P<by>{NUMBER})(?=\svotes?\b|[.,;]|\sin\sthe\s(?:council|parliament|vote|chamber|assembly|end))"
    rf"|\b(?P<by_votes>{NUMBER})\svotes\s(?:apart|made\sthe\sdifference|separated|tipped|ahead|decided|more\sthan)\b"
    rf"|\b(?P<by_compound>{NUMBER})-vote\s(?:majority|margin|lead|difference|gap)\b",
    re.IGNORECASE,
)
_OTHER_VOTE = lazy_regex(
    r"\b(?:last|previous|earlier|other|another|second|first|former|government|coalition|ruling|absolute|two-thirds|required|needed|necessary"
    r"|years?|ago|then|normally|usual(?:ly)?|would|could|abs(?:tained|tentions?)|seats?|until|had\shoped|expected)\b",
    re.IGNORECASE,
)
_VOTE_REACH = 300


def _majorities(text: str) -> _Missed:
    """“By 48 votes to 41 … a majority of only nine votes”"""
    ballots = list(_BALLOT.finditer(text))
    if len(ballots) != 1:
        return
    ballot = ballots[0]
    yes, no = sorted((count(ballot["one"]), count(ballot["other"])), reverse=True)
    if "vote" not in text[max(ballot.start() - 40, 0) : ballot.end() + 140]:
        return
    for match in _BY_VOTES.finditer(text, ballot.end(), ballot.end() + _VOTE_REACH):
        group = next(name for name in ("by", "by_votes", "by_compound") if match[name])
        by, end = count(match[group]), sentence_around(text, Span(*match.span())).end
        half = (yes + no) // 2
        sound = {yes - no, yes, yes - half, yes - half - 1} if match["majority"] or "ority" in match[0] else {yes - no}
        if by not in sound and not _OTHER_VOTE.search(text, ballot.end(), end):
            yield Span(*match.span(group)), f"the difference is {yes - no}"


_GROUPS = "group|party|team|crew|squad|gang|expedition|rope team|rope|patrol|unit|delegation|family"
_GROUP_OF = lazy_regex(
    rf"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]heir)\s(?:[a-z-]+\s)?(?:(?P<group>{_GROUPS})\s(?:consisting\s|made\sup\s)?of\s(?P<size>\d{{1,2}}|{BELOW_HUNDRED})\b"
    rf"|(?P<size_2>{BELOW_HUNDRED}|\d{{1,2}})-(?:member|person|man|woman|strong|head|headed)\s(?:[a-z-]+\s)?(?P<group_2>{_GROUPS})\b)"
)
_NTH_OF = lazy_regex(
    rf"\b[Tt]he\s(?P<nth>{ORDINAL})\s(?!(?:leader|coach|head|captain|chief|chairman)\b)[a-z]+\s(?:of|in|from)\s"
    rf"(?:the|this|their)\s(?P<group>{_GROUPS})\b",
    re.IGNORECASE,
)
_GREW = lazy_regex(
    r"\b(?:join(?:s|ed|ing)?|new|newly|added|grew|grown|enlarged|extended|replac\w+|later|another|other|second|guides?|leader|led\sby|and\s(?:its"
    r"|their|an?)|with\s(?:its|their|an?))\b",
    re.IGNORECASE,
)


def _members(text: str) -> _Missed:
    """“a group of five ski tourers … the sixth member of the group”"""
    for match in matches(_NTH_OF, text, _GROUPS.replace(" ", "|").split("|")):
        groups = list(_GROUP_OF.finditer(text, max(match.start() - _FAR, 0), match.start()))
        if len(groups) != 1:
            continue
        group = groups[0]
        size = count(group["size"] or group["size_2"])
        if (
            rank(match["nth"]) > size > 1
            and (group["group"] or group["group_2"]) == match["group"].lower()
            and not _GREW.search(text, group.end(), match.start())
        ):
            yield Span(*match.span("nth")), f"the text tells of “{group[0]}”"


_FAR = 600
_CAME = lazy_regex(
    r"\b(?P<came>\d{1,3}(?:,\d{3})+|\d{2,6})\s(?:[a-z-]+\s)?(?:people|visitors|demonstrators|protesters|spectators|fans|participants|guests"
    r"|runners|supporters|members|farmers|students|pupils|employees|workers|residents|tickets|applicants|customers|viewers)\b"
)
_HOPED = lazy_regex(
    r"\b(?:had|have|was|were|having)\s(?:originally\s|initially\s|actually\s|only\s)?(?:hoped\sfor|expected|been\sexpecting|reckoned\swith|reckoned\son"
    r"|counted\son|been\shoping\sfor|expecting|hoping\sfor)\s(?:only\s|just\s|around\s|about\s|some\s|at\sleast\s|up\sto\s|as\smany\sas\s)*"
    r"(?P<hoped>\d{1,3}(?:,\d{3})+|\d{2,6})(?![\d%.:,-]*\d|\s(?:per|euros|million))"
)
_FEWER = lazy_regex(
    r"\b(?:disappoint\w*\s(?:by\sthe\s|at\sthe\s|with\sthe\s)?(?:low\s|poor\s)?(?:turnout|attendance)"
    r"|disappoint(?:ed|ing|ment)\b[^.!?]{0,20}\b(?:fewer|so\sfew|not\smore)|(?:fewer|less)\s(?:people\s|visitors\s|of\sthem\s)?(?:had\s|have\s)?(?:came|come"
    r"|turned|attended|than\s(?:expected|hoped|planned))|so\sfew\s(?:had\s)?(?:came|come|turned)|fell\s(?:well\s|far\s)?short"
    r"|failed\sto\sreach|was\s(?:not|narrowly\snot)\s(?:reached|met)|(?:was|were)\s(?:clearly\s|narrowly\s|well\s)?missed)"
)
_MORE = lazy_regex(
    r"\b(?:(?:more|far\smore|many\smore)\s(?:people\s|visitors\s)?(?:had\s|have\s)?(?:came|come|turned\sup|turned\sout|attended)"
    r"|so\smany\s(?:had\s|have\s)?(?:came|come|turned)|(?:was|were)\s(?:clearly\s|far\s|well\s)?(?:exceeded|surpassed)"
    r"|exceed(?:ed|ing)\s(?:their|all|his|her|the)\s(?:expectations|hopes))"
)
_OTHER_TIME = lazy_regex(
    r"\b(?:last\s(?:year|time|week)|year\s(?:before|earlier)|previous|earlier|ago|second|another|first\sday|in\s(?:19|20)\d\d|following|next"
    r"|per\sday|a\sday|according\sto|police|instead|but|however|although)\b",
    re.IGNORECASE,
)


def _hopes(text: str) -> _Missed:
    """“7,000 people demonstrated … had hoped for 5,000, and was disappointed that fewer had come”"""
    for match in _HOPED.finditer(text):
        sentence = sentence_around(text, Span(*match.span()))
        following = SENTENCE_END.search(text, sentence.end + 1)
        last = min(following.start() if following else len(text), sentence.end + _VOTE_REACH)
        came = list(_CAME.finditer(text, max(sentence.start - _FAR, 0), match.start()))
        fewer, more = (pattern.search(text, sentence.start, last) is not None for pattern in (_FEWER, _MORE))
        if len(came) != 1 or fewer == more or _OTHER_TIME.search(text, came[0].end(), last):
            continue
        there, hoped = count(came[0]["came"]), count(match["hoped"])
        if (there > hoped and fewer) or (there < hoped and more):
            yield Span(*match.span("hoped")), f"the text tells of {came[0]['came']} who came"


_AMOUNT = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_SCALED = rf"(?P<{{0}}>\d+(?:\.\d+)?|{BELOW_HUNDRED})\s(?P<{{0}}_scale>{'|'.join(_SCALES)})\b"
_NO_AMOUNT = r"(?:(?!\d|\b(?:million|billion|thousand|another|further|additional|more|hundred)\b)[^!?\n])"
_AMOUNTS_LEFT = lazy_regex(
    rf"\b{_SCALED.replace('{0}', 'whole')}{_NO_AMOUNT}{{1,160}}?\b{_SCALED.replace('{0}', 'part')}"
    r"\s(?:[a-z]+\s)?of\s(?:this|that|it|which|them)\b"
    rf"{_NO_AMOUNT}{{1,160}}?\bremaining\s{_SCALED.replace('{0}', 'rest')}",
    re.IGNORECASE,
)


def _amounts_left(text: str) -> _Missed:
    """“needs 80 million euros … banks provide 50 million of this … the remaining 30 billion”"""
    for match in _AMOUNTS_LEFT.finditer(text):
        whole, part, rest = (
            amount(match[group]) * _SCALES[match[f"{group}_scale"].lower()] for group in ("whole", "part", "rest")
        )
        if part < whole and abs(whole - part - rest) > _ROUNDED * whole:
            told = f"{match['whole']} {match['whole_scale']} less {match['part']} {match['part_scale']}"
            yield Span(match.start("rest"), match.end("rest_scale")), f"{told} is {(whole - part) / 1e6:g} million"


_TOGETHER = lazy_regex(r"\b(?:combined|[Tt]ogether|[Ii]n\stotal|[Bb]etween\sthem|[Aa]ltogether)\b(?!\swith\b)")
_EXACT_COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{BELOW_HUNDRED})(?![\d%.,:-]*\d|[%-])"
_COUNTED_TOGETHER = frozenset("seats votes deputies members mandates medals points goals titles councillors".split())
"""What two of a kind may hold, so that a text adds it up."""
_OF_TWO = lazy_regex(
    rf"\b(?P<one>{_EXACT_COUNT})\s(?P<noun>{'|'.join(sorted(_COUNTED_TOGETHER))})\b"
    rf"[^.!?\d\n]{{3,100}}?\s(?P<other>{_EXACT_COUNT})(?:\s(?P=noun))?[.;]\s"
    rf"(?=[^.!?;\d\n]{{0,120}}\b(?:[Tt]he\stwo|[Bb]oth|[Tt]hey|[Tt]hat|[Tt]his|[Tt]ogether|[Bb]etween\sthem)\b"
    rf"|[^.!?;\n]{{0,120}}\bthe\stwo\b)"
    rf"(?P<before>[^.!?;\d\n]{{0,100}}?)\b(?P<all>{_EXACT_COUNT})\s(?P=noun)\b(?P<behind>[^.!?;\n]*)"
)
_NOT_OF_TWO = lazy_regex(
    rf"\b(?:\d+|{BELOW_HUNDRED}(?<!two)|around|about|nearly|almost|over|more|less|fewer|than|least|some|roughly|up|another|others?|further"
    r"|third|lost|losing|los(?:es|s)|previous\w*|before|ago|last|needed|need|needs|required|necessary|majority\sof|short\sof"
    r"|with(?!\sa\s(?:combined|total)\b)|plus|including|until|now|not|never|if|would|only\sif|along|independents?|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OF_MORE = lazy_regex(
    r"\b(?:with(?!\sa\s(?:combined|total)\b)|plus|including|along|counting|if|because|alone|of\sthem|so\sfar|ever|since|seasons?|careers?|years?|history|all-time|[a-z]*championships?)\b"
)
_FARTHEST_OFF = 0.4
"""Share of a sum by which a misread one misses it at most: a sum of other things is farther off."""


def _combined(text: str) -> _Missed:
    """“won 41 seats and its partner, the Liberal Union, 18. With a combined 69 seats, the two parties …”"""
    for match in _OF_TWO.finditer(text):
        one, other, together = (count(match[group]) for group in ("one", "other", "all"))
        told = f"{match['before']} {match['behind']}"
        start = sentence_around(text, Span(*match.span("one"))).start
        rest = text[start : match.start("one")] + text[match.end("one") : match.start("other")] + match["before"]
        off, least = abs(one + other - together), 0 if one + other <= _EXACT else _ROUNDED * together
        if not least < off <= _FARTHEST_OFF * (one + other) or not _TOGETHER.search(told):
            continue
        if not _NOT_OF_TWO.search(rest) and not _OF_MORE.search(told):
            yield Span(*match.span("all")), f"together they are {one + other:,}"


_MEASURE = (
    r"(?:euros|francs|dollars|pounds|cents|per\scent|percent|%|degrees|metres|kilometres|centimetres|kilos|tonnes|minutes|hours"
    r"|people|members|employees|seats|beds|pupils|students|jobs|places|cases)"
)
_FROM_TO = (
    rf"from\s(?:around\s)?(?P<old>{_AMOUNT})(?:\s?(?P<unit_old>{_MEASURE}))?\sto\s"
    rf"(?P<new>{_AMOUNT})\s?(?P<unit>{_MEASURE})(?!\w)"
)
_BY = rf"(?P<by>{_AMOUNT})\s?(?P<unit_by>percentage\spoints|points|{_MEASURE})(?!\w)"
_CHANGED_BY = lazy_regex(
    rf"\b{_FROM_TO}[^!?\n\d]{{0,120}}?\b(?:[Tt]he|[Tt]his|[Tt]hat\sis|[Aa]n?)\s(?:[a-z]+\s)?(?:increase|rise|difference|surcharge|reduction|decrease"
    rf"|discount|drop|fall|decline|cut|hike|growth|plus|minus)\sof\s{_BY}"
    rf"|\b{_FROM_TO.replace('old>', 'old_2>').replace('new>', 'new_2>').replace('unit>', 'unit_2>')}[^!?\n\d]{{0,80}}?"
    rf"\b[Tt]h(?:e|is)\s(?:extra|additional)\s{_BY.replace('by>', 'by_2>')}(?=[.,]|\s(?:is|are|will|to|per|a)\b)"
)
_CHANGED_BY_FIRST = lazy_regex(
    rf"\b(?:rise|rises|rose|risen|increase[ds]?|raised?|raises|raising|climb(?:s|ed)?|grew|grow[ns]?|f[ae]ll(?:s|en)?|dropp?(?:s|ed)?|cut|cuts|reduced?|lowered"
    rf"|shrinks?|shrank|sank|sinks?|go(?:es)?\sup|went\sup)\s(?:[a-z]+\s){{0,3}}?by\s{_BY}\s{_FROM_TO}"
)
_WHOLE = r"(?:\d{1,3}(?:,\d{3})+|\d{1,6})"
_CHANGED_AT_ONCE = lazy_regex(
    rf"\bfrom\s(?P<old>{_WHOLE})\sto\s(?P<new>{_WHOLE}),\san?\s(?:increase|rise|decrease|drop|fall|decline|reduction|growth|gain|loss)\sof\s"
    rf"(?P<by>{_WHOLE})(?![\d.,%]*\d)(?=[.;]|\s(?!per\b|percent|%|million|billion|a\s|points|percentage|hundred|thousand)[a-z])"
)
_OTHER_CHANGE = lazy_regex(
    r"\b(?:another|further|each|every|year|years|annual\w*|per\s(?:year|month)|average|in\sthe\slast|previous|per\sperson|demand\w*|instead|also|too"
    r"|while|inflation|then|later|second)\b"
)
_PERCENTS = frozenset({"per cent", "percent", "%"})
_CENTS = 100
_TOLERATED = 0.011


def _changes(text: str) -> _Missed:
    """“rises from 3.10 to 3.40 euros. The increase of 20 cents …”, “rose by 30 to 620 from 600”"""
    for match in _CHANGED_AT_ONCE.finditer(text):
        rise = abs(count(match["new"]) - count(match["old"]))
        if abs(rise - count(match["by"])) > _ROUNDED * rise:
            yield Span(*match.span("by")), f"the difference is {rise:,}"
    for pattern in (_CHANGED_BY, _CHANGED_BY_FIRST):
        for match in pattern.finditer(text):
            kind = "" if match["by"] else "_2"
            old, new, by = (float(match[group + kind].replace(",", "")) for group in ("old", "new", "by"))
            unit, unit_by = match[f"unit{kind}"], match[f"unit_by{kind}"]
            if match[f"unit_old{kind}"] not in {None, unit} or _OTHER_CHANGE.search(match[0]):
                continue
            if unit_by == "cents" and unit in {"euros", "francs", "dollars"}:
                by /= _CENTS
            elif "points" in unit_by:
                if unit not in _PERCENTS:
                    continue
            elif unit_by != unit or unit in _PERCENTS:
                continue
            difference = abs(new - old)
            if abs(by - difference) > max(_TOLERATED, _ROUNDED * difference):
                yield Span(*match.span(f"by{kind}")), f"the difference is {difference:,.2f}".removesuffix(".00")


def _in_what_is_told(find: Callable[[str], _Missed], *triggers: Trigger) -> Rule:
    """A rule that looks at what the passage before tells as well, for what the passage in front of it makes of it."""

    def found(passage: Passage, context: Context) -> Iterator[Hit]:
        for span, message in going_on(context, passage.text, 1, lambda text, _: find(text)):
            yield Hit(span, message=message)

    return Rule(found, triggers)


def _in_passage(find: Callable[[str], _Missed], *triggers: Trigger) -> Rule:
    """A rule that looks at nothing but the passage in front of it."""
    return Rule.of_text(lambda text: (Hit(span, message=message) for span, message in find(text)), *triggers)


_RANKS = frozenset("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
_FROM_A_FIGURE = Bigram(frozenset({"from"}), DIGIT)
_TO_A_FIGURE = Bigram(frozenset({"to"}), DIGIT)
_PARTED = frozenset("leaves leaving leave left remain stay survive".split())
SUMS = (
    _in_what_is_told(
        _voted,
        Together(frozenset({"all"}), frozenset(_VOTERS), frozenset({"voted", "present", "part"}), holds_figure),
    ),
    _in_what_is_told(
        _girls_and_boys,
        Together(
            Bigram(holds_figure, frozenset("men women children boys girls adults".split())),
            Bigram(frozenset({"and"}), holds_figure),
            frozenset("pupils students children people passengers players teenagers visitors guests".split()),
        ),
    ),
    _in_what_is_told(_of_ensemble, Together(frozenset(_ENSEMBLES), holds_figure)),
    _in_what_is_told(
        _halves, Together(Bigram(frozenset({"half"}), frozenset({"of"})), frozenset({"other", "remaining"}), DIGIT)
    ),
    _in_passage(
        _people_listed,
        Together(frozenset(_PEOPLE), Bigram(frozenset({"and"}), frozenset({"a", "an"})), holds_figure),
        Together(frozenset(_PEOPLE), Bigram(frozenset({"and"}), holds_figure)),
    ),
    _in_what_is_told(_people_taken_up, Together(Bigram(frozenset({"all"}), holds_figure), frozenset({"and"}))),
    _in_what_is_told(
        _injured,
        Together(
            frozenset({"others"}),
            frozenset("injured hurt wounded rescued treated hospitalised hospitalized hospital".split()),
            holds_figure,
        ),
    ),
    _in_what_is_told(
        _both_sexes,
        Together(
            Bigram(holds_figure, frozenset({"girls", "boys", "women", "men"})),
            Bigram(frozenset({"the"}), holds_figure),
            frozenset({"and"}),
        ),
    ),
    _in_what_is_told(
        _siblings,
        Together(
            frozenset("brother brothers sister sisters son sons daughter daughters".split()),
            Bigram(frozenset({"the", "all"}), holds_figure),
            frozenset({"siblings", "children"}),
        ),
    ),
    _in_passage(
        _left,
        Together(
            _PARTED,
            Bigram(frozenset({"of"}), frozenset("its the their his her our these those".split())),
            holds_figure,
        ),
    ),
    _in_what_is_told(
        _majorities,
        Together(frozenset("majority margin lead difference gap advantage".split()), frozenset({"of"}), holds_figure),
        Together(holds_figure, frozenset({"votes"}), frozenset("apart separated difference ahead".split())),
        lazy_regex(r"-vote$"),
    ),
    _in_what_is_told(_members, Together(_RANKS, frozenset(re.split(r"\W", _GROUPS)), frozenset({"of", "in", "from"}))),
    _in_what_is_told(
        _amounts_left,
        Together(Bigram(frozenset({"remaining"}), holds_figure), frozenset({"million", "billion", "thousand"})),
    ),
    _in_what_is_told(
        _combined,
        Together(frozenset("combined together total altogether between".split()), holds_figure, _COUNTED_TOGETHER),
    ),
    _in_what_is_told(
        _changes,
        Together(_FROM_A_FIGURE, _TO_A_FIGURE, Bigram(frozenset({"of", "by"}), DIGIT)),
        Together(_FROM_A_FIGURE, _TO_A_FIGURE, frozenset({"extra", "additional"})),
    ),
    _in_what_is_told(_hopes, Together(frozenset("hoped hoping expected expecting reckoned counted".split()), DIGIT)),
)
"""Ways in which a sum is missed."""
