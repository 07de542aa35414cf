"""German prepositions of time, of circumstance and of whoever does something, where English has no reading for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause, clauses_of, sentences_up_to
from mtcheck.check import Bigram, Together, Trigger
from mtcheck.checks.lexis.prepositions.governing import has_head, nouns_of
from mtcheck.document import Span
from mtcheck.languages.countries import COUNTRIES
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY, LANGUAGE
from mtcheck.languages.english_grammar import BE, CONJUNCTIONS, MODALS, PREPOSITIONS, is_adverb
from mtcheck.languages.english_numbers import ABOVE_ONE, BELOW_HUNDRED, FROM_TWO
from mtcheck.languages.english_verbs import verb
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import matches, words_of

__all__ = ["TRIGGERS", "WAITING", "Misused", "misused"]


class Misused(NamedTuple):
    """Where a preposition stands that English cannot have there, what it has instead, and the German."""

    span: Span
    repair: str
    german: str


_START = r"(?:(?<=^)|(?<=[.!?”\"]\s)|(?<=\n))"
_MONTHS = tuple(map(str.lower, LANGUAGE.months))
_WEEKDAYS = tuple(map(str.lower, LANGUAGE.weekdays))
_BEHIND_DATE = (
    r"(?=[,;)]|\.(?:\s|$)|$|\s(?:\d{4}\b|(?:at|in|and|with|to|when|the|he|she|they|there|it|a|after|for|by)\b))"
)
_COUNTRIES = frozenset(place for country in COUNTRIES for place in (*country.names, *country.cities) if place.isalpha())
_DATE = lazy_regex(
    rf"\b(?P<at>[Ii]n|[Aa]t)\s(?:the\s)?(?:[12]?\d|3[01])(?:st|nd|rd|th)?\s(?:of\s)?{ANY_MONTH}{_BEHIND_DATE}"
    rf"|\b(?P<in>[Ii]n|[Aa]t)\s{ANY_MONTH}\s(?:[12]?\d|3[01])(?:st|nd|rd|th|(?=,\s\d{{4}}))"
)
"""“In 9 May”, “at the 3rd of May”, “in May 3rd”."""
_DAY = lazy_regex(
    rf"(?:(?<=^)|(?<=[.!?”\"]\s)|(?<=\n))(?P<at>At|In)\s{ANY_WEEKDAY}(?:\s(?:morning|evening|afternoon|night))?"
    r"(?=,\s|\s(?:the|a|an|he|she|they|it|there|we|two|three|police|several|around|about|more|at|in)\b)"
    rf"|\b(?P<in>at|in)\s{ANY_WEEKDAY}\s(?:morning|evening|afternoon|night)"
    r"(?=[,;]|\.(?:\s|$)|$|\s(?:at|when|and|after|in|near|because)\b)"
    r"|\b(?:closed|open|opened|opens|begins|began|place|starts|started|arrested|died|played|met|held|published|elected"
    r"|killed|injured|reopened|resigned|signed|announced|arrived|arrives|ended|ends|resumed|resume|continue|returned|come|comes|came)\s"
    rf"(?P<day>at|in)\s(?!Wednesday){ANY_WEEKDAY}(?=[,;]|\.(?:\s|$)|$)"
)
"""“At Monday, the schools”, “was closed at Friday evening”; not “He played at Wednesday”, which is a club."""
_IN_DATE = lazy_regex(rf"[AaIi][tn]\s(?:the\s)?(?:\d|{ANY_MONTH}|{ANY_WEEKDAY})")
"""How each of these begins: what stands in few texts with the name of a month or a day."""
_WEEKEND = lazy_regex(
    rf"{_START}(?P<last>In)\sthe\slast\sweekend(?=,|\s(?:the|a|he|she|they|it|there|several|two|three)\b)|"
    r"\b(?P<in>[Ii]n)\sthe\sweekend(?=[,;]|\.(?:\s|$)|$|\s(?:of|from|with|when|because|and|after|there|he|she|they|we|it|is"
    r"|are|was|were|will|the|many|more)\b)"
)
_UNITS = "years|months|weeks|days|decades|centuries"
_SOME = (
    rf"(?:(?:about|around|almost|nearly|roughly|approximately|(?:well\s)?over|more\sthan|exactly|just)\s)?(?:\d[\d.,]*|{BELOW_HUNDRED}"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|a\shundred|several|many|some|a\sfew|a\scouple\sof"
    r"|one\sand\sa\shalf|two\sand\sa\shalf)"
)
_AGO = lazy_regex(
    rf"(?:(?<=^)|(?<=[.!?”\"]\s)|(?<=\n))(?P<first>Before\s(?:{_SOME}\s(?:{_UNITS})|a\s(?:year|month|week|decade)))"
    r"(?=,?\s(?:the|a|an|he|she|they|we|his|her|their|there|this|these|it|[A-Z][a-z]+)\s)"
    rf"|\b(?P<last>before\s(?:{_SOME}\s(?:years|months|weeks|days|decades|hours|centuries)|half\sa\s(?:year|century))"
    r"(?=(?P<behind>[.;,)—–]|$|\s(?:because|when|after|by|to|from|during|near|and|but|near|under|it|he|she|they|we|there|without|through"
    r"|at|as|in|with|on|for)\b)))"
)
"""“Before two years, the firm …”, “was founded before two years.”"""
_BEFORE_AGO = lazy_regex(
    r"\b(?:long|shortly|just|even|well|soon|days?|weeks?|months?|years?|hours?|and|or|not|never|only|least|if|nor|on"
    r"|than|expires?|parole|until)$|n['’]t\b"
)
_PAST = lazy_regex(r"\b(?:was|were|had|did|[a-z]+ed|began|came|left|won|lost|bought|built|sold|went|took|ran|still)\b")
_NOT_PAST = lazy_regex(
    r"\b(?:will|would|can|could|may|must|shall|should|cannot|might|not|never|no|nobody|none|few|hardly|rarely|seldom|always|usually"
    r"|(?:had|has|have|able|allowed|due|going|likely|set|expected|wanted|used|needed)\sto)\b|n['’]t\b"
)
_SPELL = lazy_regex(
    r"\b(?:minutes|hours|days|weeks|months|years?|decades|seasons?|spells?|stints?|terms?|worked|served)\b"
)
"""“Spent five years at the bank before three years at the ministry.”"""
_MAY_FOLLOW_SPELL = frozenset("at as in with on for to under near during without and it he she they we there".split())
_SENTENCE = 200
_DAYTIME = lazy_regex(
    rf"{_START}(?P<at>At)\sthe\s(?:evening|morning|afternoon)(?=,|\s(?:the|a|an|he|she|they|it|there|of\s\d)\b)"
    rf"|\b{ANY_WEEKDAY}\s(?P<in>at)\sthe\s(?:evening|morning|afternoon)(?=[,;.]|$|\s(?:the|a|he|she|they|it|there)\b)"
)
_DURING = lazy_regex(
    rf"{_START}(?P<during>During)\s(?:(?:more\sthan|almost|about)\s)?(?:\d+|{FROM_TWO}"
    r")\s(?:years|months|weeks|days|hours)(?=,?\s(?:he|she|they|it|we|the|nobody|there)\b)"
)
_WEATHERS = frozenset(
    "rain fog snow snowfall hail sunshine darkness weather wind winds visibility storm storms temperatures "
    "drizzle sleet".split()
)
_WEATHER = one_of(_WEATHERS)
_IN_WEATHER = lazy_regex(
    rf"{_START}(?P<by>By|At)\s(?!darkness)(?:(?:strong|heavy|thick|dense|bad|good|fine|nice|beautiful|pouring|stormy|sunny|icy|freezing"
    rf"|poor|cold|warm|hot|summery|bright|light|gusty)\s)?{_WEATHER}(?=,|\sand\s(?:[a-z]+\s)?[a-z]+,|\s(?:the|a|an|he|she|they|it)\b)"
    r"|\b(?:happened|occurred|took\splace)\s(?P<in>by|at)\s(?:(?:strong|heavy|thick|dense|bad|good|pouring|poor|icy)\s)?"
    rf"{_WEATHER}\b"
)
_AT_AGE = lazy_regex(
    r"\b(?:become|becomes|became|(?<!was\s)(?<!were\s)(?<!is\s)(?<!are\s)(?<!be\s)left|married|died|emigrated|moved|debuted|began|started|learned|learnt)\b[^.,;:]{0,40}?\s"
    r"(?P<with>with(?=\s(?:only\s|just\s)?(?:\d\d?|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|forty|fifty)"
    r"\syears(?:[,;.]|$|\swhen\b)))"
)
_JOURNEY = lazy_regex(
    r"\b(?:travel(?:s|led|ed|ling)?|fl(?:y|ies|ew|own|ying)|emigrat(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|returned|fled|drove)\s"
    r"(?:(?:back|home|on\s[A-Z][a-z]+day|last\s[a-z]+|in\s(?:19|20)\d\d|yesterday|together|alone|first)\s){0,2}(?P<after>after)\s"
    rf"(?:{'|'.join(sorted(_COUNTRIES, key=len, reverse=True))})(?=[,;.]|$|\s(?:and|with|in|where|on|by|for)\b)"
)
_SCORE = lazy_regex(
    r"\b(?:won|wins?|winning|lost|loses?|losing|beaten?|beats|defeated)\b[^.;!?]{0,60}?\s(?P<with>with)\s(?=\d{1,2}[:–-]\d{1,2}"
    r"(?:[,.;)]|$|\s(?:against|at|in|after|on|and|to)\b))"
)
"""“Won with 3:1”."""
_MISFORTUNE = lazy_regex(
    r"(?:(?<=^)|(?<=[.!?”\"]\s)|(?<=\n))(?P<with>With|By)\s(?:an?|another|the)\s(?:[a-z-]+\s){0,2}?(?:explosion|accident"
    r"|crash|collision|avalanche|earthquake|shooting|landslide|derailment|robbery|brawl|fire|blaze|bombing|raid|attack"
    r"|storm|shipwreck|stampede)\s(?:in|on|at|near|between|off|of)\s[^.!?;]{3,120}?\b(?:was|were|have\sbeen|has\sbeen)\s"
    r"(?:[a-z]+ly\s|also\s|at\sleast\s)?(?:killed|injured|hurt|wounded|buried|arrested|evacuated|destroyed)\b"
    r"|(?:(?<=^)|(?<=[.!?”\"]\s)|(?<=\n))(?P<by>By)\s(?:an?|another|the)\s(?:[a-z-]+\s){0,2}?(?:explosion|accident|crash|collision"
    r"|avalanche|earthquake|shooting|landslide|derailment|fire|blaze|bombing)(?:\s(?:in|on|at|near|between|off)\s[^.!?;,]{3,60})?,\s"
    rf"(?:(?:at\sleast|about|around|more\sthan)\s)?(?:\d+|{FROM_TWO}|several|many|an?|the)\s"
    r"[^.!?;,]{3,50}?\b(?:suffered|sustained|died|perished|lost\s(?:his|her|their)\sli|(?:was|were)\s(?:[a-z]+ly\s)?"
    r"(?:killed|injured|hurt|wounded))"
)
_WITHIN_MISFORTUNE = lazy_regex(
    r"\b(?:which|that|who|whom|of\s(?:birth|fate|history|nature|geography))\b|, (?:and|killing)"
)

_LATEST = lazy_regex(r"\bat (?:the )?(?:very )?latest\b")
_UNTIL_DATE = lazy_regex(
    rf"until (?:(?:the )?(?:end|beginning|start|middle) of|(?:next|this|the coming|the following) (?:week|month|year"
    rf"|spring|summer|autumn|winter|{ANY_WEEKDAY})|(?:early|late|mid-?)? ?(?:{ANY_MONTH}|{ANY_WEEKDAY}|spring|summer"
    rf"|autumn|winter|christmas|easter|tomorrow|midnight|noon|(?:19|20)\d\d|end of)\b|\d\d?(?:st|nd|rd|th)? (?:of )?"
    rf"{ANY_MONTH}|\d\d?(?:[.:]\d\d)? ?(?:am|pm|a\.m|p\.m|o['’]clock))",
    re.IGNORECASE,
)
_DONE_ONCE = frozenset(
    """
    complete finish conclude submit register decide clarify resolve vacate repay settle file halve double triple
    abolish enrol notify ratify implement achieve accomplish hand renovate rebuild reopen build erect convert equip
    introduce dismantle demolish phase create reduce cut increase raise lower reach make present answer elect
    appoint replace install connect plant hire recruit electrify modernise modernize relocate purchase shed slash
    """.split()
)
_AT_LATEST = _DONE_ONCE | frozenset(
    """
    pay return apply announce open start begin leave deliver reply respond inform sign publish repair clear remove
    give send report come arrive cancel confirm order book collect choose find transfer surrender approve adopt
    appear bring solve end pass form eliminate establish request claim
    """.split()
)
_BARELY_DONE = frozenset(
    """
    build erect convert equip introduce dismantle demolish phase create reduce cut increase raise lower reach make
    present answer elect appoint replace hand renovate rebuild install connect plant hire recruit electrify modernise
    modernize relocate purchase shed slash
    """.split()
)
"""What may go on for a while: needs a modal and an amount or an object that is reached once."""
_DONE_FOR_GOOD = frozenset("demolish dismantle introduce rebuild erect convert equip replace elect appoint".split())
_GOALS = frozenset("goal goals target targets agreement neutrality zero compromise decision deal consensus".split())
_OBLIGED = frozenset("must shall should will would".split())
_BEFORE_TO = frozenset(
    """
    has have had need needs needed want wants wanted plan plans planned aim aims aimed intend intends intended is
    are was were be been expected obliged required asked forced due supposed hope hopes hoped promised promises
    planning hoping aiming wanting scheduled ordered urged instructed called determined goal aim deadline target
    pledged committed
    """.split()
)
WAITING = frozenset(
    """
    not never no nobody nothing none neither nor cannot unlikely refuse refuses refused wait waits waited waiting
    delay delayed postpone postponed hardly barely scarcely rarely only few little without cannot can could may
    might able allowed possible chance time opportunity option free impossible long period valid extended extend
    extends extension first before late later stopped ban banned keep keeps kept keeping remain remains remained
    remaining stay stays stayed staying last lasts lasted continue continues continued
    """.split()
)
_UNTIL_REACH = 12
_CLAUSES = 5
_WORDS = 40

_PARTICIPLES = frozenset(
    """
    built reproached opened inaugurated unveiled appointed awarded run bitten attacked hit struck killed injured
    arrested founded written composed painted directed led organised organized designed invented discovered
    attended questioned interviewed supervised observed confirmed criticised criticized praised welcomed
    supported approved rejected adopted sued cheered honoured celebrated greeted accompanied surprised treated
    examined stabbed beaten murdered kidnapped robbed insulted threatened harassed chased pursued followed fined
    judged dismissed sacked visited mocked knocked raped assaulted admired applauded betrayed rammed overpowered
    photographed filmed guarded monitored stung bullied found spotted noticed seen deceived cheated tricked
    acquitted defeated hated loved feared
    """.split()
)
"""What somebody does to somebody: German names the doer with *von*, *durch*."""
_VEHICLES = frozenset(
    "car cars truck lorry train tram bus van motorcycle taxi tractor vehicle locomotive avalanche".split()
)
_RUN_DOWN = frozenset("run hit struck killed knocked rammed injured caught surprised".split())
_DOERS = nouns_of("@person") | frozenset(
    """
    police government opposition parliament council jury company army soldiers rebels union press gang dog dogs
    bull cow forces firefighters paramedics passer-by passers-by bear wolf wolves snake shark wasp wasps bee
    bees thunderstorm robbers unknown
    """.split()
)
_NATURE = frozenset(
    """
    storm storms fire fires explosion earthquake flood floods avalanche bomb bombs landslide lightning thunderstorm
    hail
    """.split()
)
_DESTROYED = frozenset(
    """
    destroyed damaged injured killed devastated hit arrested rescued saved buried caused attacked bitten murdered
    stabbed extinguished
    """.split()
)
_DONE = _PARTICIPLES | _DESTROYED

_FATES = frozenset(
    """
    killed injured hurt wounded buried arrested evacuated destroyed suffered sustained died perished lost
    """.split()
)
_ACCIDENTS = frozenset(
    """
    explosion accident crash collision avalanche earthquake shooting landslide derailment robbery brawl fire
    blaze bombing raid attack storm shipwreck stampede
    """.split()
)
_GOES = frozenset(
    """
    travel travels travelled traveled fly flies flew flown emigrate emigrated move moves moved returned fled drove
    """.split()
)
_ALL_DOERS = frozenset(doer.partition("-")[0] for doer in _DOERS | _NATURE | _VEHICLES)
"""What may do something, by its first part: a sign of waking names words."""
TRIGGERS: tuple[Trigger, ...] = (
    Together(frozenset({"until"}), frozenset(form for plain in _AT_LATEST for form in verb(plain).all)),
    Together(BE, frozenset({"from", "through"}), _DONE, _ALL_DOERS),
    Together(Bigram(frozenset({"in", "at"}), lazy_regex(r"\d")), frozenset(_MONTHS)),
    Together(Bigram(frozenset({"in", "at"}), frozenset(_MONTHS)), lazy_regex(r"^\d{1,2}(?:st|nd|rd|th|,)")),
    Bigram(frozenset({"in", "at"}), frozenset(_WEEKDAYS)),
    Together(frozenset({"in", "at"}), Bigram(frozenset({"the"}), lazy_regex(r"\d")), frozenset(_MONTHS)),
    Together(frozenset({"in"}), frozenset({"weekend", "internet", "floor"})),
    Together(frozenset({"at"}), Bigram(frozenset({"the"}), frozenset({"evening", "morning", "afternoon"}))),
    Bigram(frozenset({"during"}), lazy_regex(r"\d")),
    Together(
        frozenset({"during"}), frozenset({"years", "months", "weeks"}), frozenset({"he", "she", "they", "it", "the"})
    ),
    Together(frozenset({"by", "at"}), _WEATHERS),
    Together(frozenset({"after"}), _GOES, frozenset(map(str.lower, _COUNTRIES))),
    Together(
        frozenset({"with"}),
        frozenset({"years"}),
        frozenset(
            "become becomes became left married died moved began started learned learnt debuted emigrated".split()
        ),
    ),
    Together(Bigram(frozenset({"with"}), lazy_regex(r"\d[:–-]\d"))),
    Together(frozenset({"before"}), frozenset(f"{_UNITS}|year|month|week|decade".split("|"))),
    Together(_FATES, frozenset({"with", "by"}), _ACCIDENTS),
)


def misused(text: str) -> Iterator[Misused]:
    """Everything of the kind in a passage."""
    words = words_of(text)
    if "until" in words:
        for sentence in sentences_up_to(clauses_of(text)):
            yield from _deadline(text, sentence)
    if ("from" in words or "through" in words) and not any(map(words.isdisjoint, (_DONE, BE, _ALL_DOERS))):
        for clause in clauses_of(text):
            yield from _doer(clause)
    yield from _dated(text)
    if "before" in words:
        yield from _ago(text)
    yield from _measured(text)
    yield from _circumstances(text)


def _measured(text: str) -> Iterator[Misused]:
    """Results and ages."""
    for match in matches(_SCORE, text, ("with",), _PLAYED):
        yield Misused(Span(match.start("with") - 1, match.end("with")), "", "mit 3:1 gewinnen")
    for match in matches(_AT_AGE, text, ("with",), ("years",)):
        yield Misused(Span(*match.span("with")), "at the age of", "mit 18 Jahren")


def _circumstances(text: str) -> Iterator[Misused]:
    for match in matches(_ON_IT, text, ("internet", "floor")):
        yield _opening(match, "on", "im Internet, im ersten Stock")
    for match in matches(_JOURNEY, text, ("after",)):
        yield Misused(Span(*match.span("after")), "to", "nach Berlin")
    for match in matches(_DURING, text, ("during",)):
        yield Misused(Span(*match.span("during")), "For", "während")
    for match in matches(_IN_WEATHER, text, ("by", "at"), _WEATHERS):
        yield _opening(match, "in", "bei Regen")
    if "With" in text or "By" in text:
        for match in matches(_MISFORTUNE, text, _FATES, _ACCIDENTS):
            if not _WITHIN_MISFORTUNE.search(match[0]):
                yield Misused(Span(*match.span(match.lastgroup or "with")), "In", "bei")


_ON_IT = lazy_regex(
    r"\b(?P<in>[Ii]n)\sthe\s(?:[Ii]nternet|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ground|top|upper)"
    r"\sfloor)(?=[,;]|\.(?:\s|$)|$|\s(?:of|and|he|she|they|for|at|with|since|from|was|is|are|were|can|has|have|where)\b)"
)


def _dated(text: str) -> Iterator[Misused]:
    if _IN_DATE.search(text):
        for match in matches(_DATE, text, _MONTHS):
            yield _opening(match, "on", "am 9. Mai")
        for match in matches(_DAY, text, _WEEKDAYS):
            yield _opening(match, "on", "am Montag")
    for match in matches(_DAYTIME, text, ("at",), ("evening", "morning", "afternoon")):
        yield _opening(match, "in", "am Abend")
    for match in matches(_WEEKEND, text, ("weekend",)):
        yield _opening(match, "at", "am Wochenende")


_PLAYED = ("won", "win", "wins", "winning", "lost", "lose", "loses", "losing", "beat", "beaten", "beats", "defeated")


def _opening(match: re.Match[str], right: str, german: str) -> Misused:
    group = match.lastgroup or "at"
    written = match[group]
    return Misused(Span(*match.span(group)), right.capitalize() if written[0].isupper() else right, german)


def _ago(text: str) -> Iterator[Misused]:
    for match in _AGO.finditer(text):
        if match["first"]:
            end = text.find(".", match.end(), match.end() + _SENTENCE)
            rest = text[match.end() : end if end > 0 else match.end() + _SENTENCE]
            if _PAST.search(rest) and not _NOT_PAST.search(rest) and ", " not in rest[2:]:
                phrase = match["first"].partition(" ")[2]
                yield Misused(Span(*match.span("first")), f"{phrase[0].upper()}{phrase[1:]} ago", "vor zwei Jahren")
            continue
        before = text[max(match.start() - _SENTENCE, 0) : match.start()].rstrip()
        before = re.split(r"[.!?;:,]\s", before)[-1]
        spell = match["behind"].strip() in _MAY_FOLLOW_SPELL and _SPELL.search(before)
        if _PAST.search(before) and not (spell or _NOT_PAST.search(before) or _BEFORE_AGO.search(before)):
            yield Misused(Span(*match.span("last")), f"{match['last'].partition(' ')[2]} ago", "vor zwei Jahren")


def _deadline(text: str, sentence: Sequence[Clause]) -> Iterator[Misused]:
    """“Must be completed until autumn 2027”: what is done once is done by a time."""
    clause = sentence[-1]
    if "until" not in clause.words:
        return
    tokens = clause.words
    index = tokens.index("until")
    span = clause.spans()[index]
    if index == 0 or not _UNTIL_DATE.match(text, span.start):
        return
    if _AT_TIMES.search(text, max(span.start - 60, 0), span.start):
        return
    known = {word for part in sentence[-_CLAUSES:-1] for word in part.words[-_WORDS:]}
    known.update(tokens[max(index - _WORDS, 0) : index])
    if known & WAITING or any(word.endswith(("n't", "n’t")) for word in known):
        return
    behind = text[span.start : span.start + 60].partition(". ")[0]
    latest = bool(_LATEST.search(behind.lower()))
    if _is_done(tokens, index, latest=latest):
        yield Misused(span, "by", "bis")


_AT_TIMES = lazy_regex(r"\b(?:a|an|per|each|every)\s(?:day|night|hour|week|month|year|shift|weekday|morning|evening)\b")
"""What is done again and again goes on until a time: “cut electricity for four hours a day until Thursday”."""


def _is_done(tokens: tuple[str, ...], index: int, *, latest: bool) -> bool:
    verbs = _AT_LATEST if latest else _DONE_ONCE
    for place in range(index - 1, max(index - _UNTIL_REACH, 0), -1):
        word = tokens[place]
        plain = _PLAIN.get(word)
        if plain is None or plain not in verbs:
            continue
        before = place - 1
        while before > 0 and (is_adverb(tokens[before]) or tokens[before] in ("all", "also", "fully")):
            before -= 1
        passive = tokens[before] == "be" and (word != plain or word in ("cut", "put"))
        if passive:
            before -= 1
            while before > 0 and is_adverb(tokens[before]):
                before -= 1
        elif word != plain:
            continue
        obliged = tokens[before] in _OBLIGED or (tokens[before] == "to" and tokens[before - 1] in _BEFORE_TO)
        if not obliged or before < 0:
            continue
        between = tokens[place + 1 : index]
        strict = tokens[before] in ("must", "shall") or tokens[before - 1] in ("has", "have", "had", "need", "needs")
        if passive and strict and plain in _DONE_FOR_GOOD:
            return True
        if plain in _BARELY_DONE and not latest:
            amount = any(part[0].isdigit() or part in _AMOUNTS for part in (*between, *tokens[:before]))
            return (amount and (not passive or plain not in ("make", "present"))) or not _GOALS.isdisjoint(
                (*between, *tokens[:before])
            )
        return latest or passive or bool(between) or plain == "register"
    return False


_AMOUNTS = ABOVE_ONE | frozenset("half third quarter zero hundreds thousands dozen".split())
_PLAIN = {form: plain for plain in _AT_LATEST for form in verb(plain).all}


def _doer(clause: Clause) -> Iterator[Misused]:
    """“Was bitten from a dog”, “destroyed through a fire”."""
    tokens = clause.words
    for index in range(2, len(tokens) - 1):
        if tokens[index] not in ("from", "through"):
            continue
        done = index - 1
        if tokens[index - 2 : index] == ("to", "death") or tokens[done] in ("down", "over", "up", "for"):
            done = index - 3 if tokens[done] == "death" else index - 2
        if tokens[done] in ("twice", "repeatedly", "fatally"):
            done -= 1
        elif tokens[done] == "times":
            done -= 2
        if done < 1 or BE.isdisjoint(tokens[max(done - 3, 0) : done]):
            continue
        if any(word in PREPOSITIONS or word in CONJUNCTIONS for word in tokens[max(done - 1, 0) : done]):
            continue
        word, behind = tokens[done], index + 1
        if word == "run" and done == index - 1:
            continue
        if tokens[index] == "from":
            doers = _DOERS | _VEHICLES if word in _RUN_DOWN else _DOERS
            sure = word in _PARTICIPLES and has_head(tokens, behind, doers)
        else:
            sure = word in _DESTROYED and has_head(tokens, behind, _NATURE | _DOERS)
        phrase = tuple(takewhile(lambda token: token not in PREPOSITIONS, tokens[behind : behind + 6]))
        if sure and not any(token in MODALS or token in BE for token in phrase):
            yield Misused(clause.spans()[index], "by", "von, durch")
