"""Full verbs before a noun phrase that is their subject, and none of those that English has there."""

from __future__ import annotations

from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import is_tensed, may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.checks.syntax.inversions.adverbials_alone import Adverbial
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    CONJUNCTIONS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    QUANTIFIERS,
    REPORTING,
)

__all__ = ["GOES_ON", "has_other_verb", "has_two", "is_sure", "lasts"]

GOES_ON = CONJUNCTIONS | {"as", "than"}
"""Words behind which another clause begins, or a comparison."""
_PRESENTING = frozenset(
    """
    come go follow arrive appear emerge arise begin start stand sit lie hang live dwell loom lurk rise fall run hide
    rest remain await wait beckon stretch extend lead flow pour rush march walk step stride leap jump spring roll ride
    fly sail drive swim crawl creep float drift hover swing shine gleam glow glitter burn blaze sound ring echo
    resound blow rage die perish sleep grow bloom flourish work rank belong feature figure reside gather stem result
    ensue occur exist develop end close open dawn break burst erupt pass reign prevail stay depend derive speak matter
    count return enter disappear vanish descend ascend climb drop settle nestle lodge tower soar bear sink kneel
    crouch lean slumber play dance sing spread survive turn gape yawn shimmer sparkle flicker flutter wave simmer brew
    beat kick apply pay mean see say hold
    """.split()
)
"""Verbs that English, too, has before what appears: “In 1990 came the end”, “at the wall stood a sentry”."""
_ARRIVING = frozenset(
    """
    come go follow arrive appear emerge arise begin start stand sit lie hang live dwell loom lurk rise fall remain await
    wait rest open close end stay dawn reign prevail die enter return pass belong exist occur ensue result stem
    mean say see depend pay hold disappear vanish
    """.split()
)
"""Those that it has so behind times, too."""
_ACTING = frozenset(
    """
    demonstrate protest celebrate collapse crash collide vote apologise apologize resign compete campaign strike
    succeed fail emigrate
    """.split()
)
"""What somebody does who is not said to be there."""
_BREAKING = frozenset("storm war day dawn thunder news light wave scandal silence".split())
"""What breaks of itself: “in 1914 broke the storm”."""
_TRANSITIVE = frozenset(
    """
    accept accuse achieve acquit admit adopt announce appoint approve arrest ask assume attack award ban beat blame
    block book break buy call cancel catch celebrate charge chase check choose claim cite collect complete confirm
    confiscate contact convict criticise criticize cross damage declare defeat defend defuse deliver demand demolish
    demonstrate deny destroy detain discover discuss dismiss divide donate earn elect encourage establish estimate
    evacuate examine expect explain export express extinguish fear fight find fine finish force forecast found free
    get give grant greet hand have help hire honour honor identify import improve increase inform inspect install
    invest investigate invite issue judge keep kill know launch lay leave lift lose lower make manage meet miss name
    need nominate note notice observe obtain offer order organise organize paint plan plant praise predict prepare
    present prevent produce promise propose prove provide publish pull push put question raise reach receive recognise
    recognize recommend record recover reduce refuse register reject release remove rename renovate renew repair
    replace report rescue resolve reveal save schedule score search secure see seize select sell send sentence set
    shoot show sign smash solve spend spot steal stop strike submit suggest support suspect suspend take teach tell
    test thank threaten throw tie trace treat uncover unveil use visit vote want warn welcome win witness wound write
    """.split()
)
"""Verbs that need an object, so that no noun phrase behind them can be their subject by itself."""
_NAMING = frozenset(
    """
    award give name vote elect appoint crown grant declare call make offer show pay allow deny ask tell teach send
    """.split()
)
"""Verbs whose participle may have an object: “In 2012 named coach of the year, he …”."""
_STATES = frozenset("empty closed open shut dry calm cold dark silent unclear missing".split())
_DOING = frozenset(
    """
    sell buy arrest decide reject publish announce close discover present launch approve sign dismiss cancel collapse
    renovate accuse sentence demolish introduce found win beat deliver export import donate employ hire invest publish
    visit inspect criticise criticize praise adopt appoint nominate sue convict acquit extradite deport evacuate rescue
    sign ratify demonstrate protest resign confiscate interrogate vote elect unveil discuss debate negotiate investigate
    """.split()
)
"""What no day or year is said to do: “last year saw”, “this week brought”, but no “last year sold”."""
_ENDING = frozenset("end follow give go pass leave spend begin finish complete play start remain".split())
"""Verbs whose participle tells of a time itself: “in the hours spent”, “in the year ended”."""


@cache
def _is_distinct(word: str) -> bool:
    """Whether a verb cannot be a participle."""
    return "VBN" not in verb_tags(word) or word == "fell"


def is_sure(clause: Clause, verb: int, subject: int, adverbial: Adverbial) -> bool:
    """Whether a full verb can have its subject nowhere but behind it, and none that English puts there."""
    words = clause.words
    word, lemmas, closed = words[verb], frozenset(verb_lemmas(words[verb])), clause.closing in (".", "!")
    told = not REPORTING.isdisjoint(lemmas) and "that" in words[subject:]
    if not told and ((adverbial.may_open_clause and not closed) or (lemmas & REPORTING and clause.closing != ".")):
        return False
    if has_other_verb(words, subject + 1) or not (told or _may_be_inverted(clause, verb, subject, adverbial)):
        return False
    if told or _ends_in_particle(clause, verb) or not lemmas.isdisjoint(("remain", "stay", "come")):
        return True
    if lasts(clause, verb, adverbial):
        return True
    if adverbial.may_be_subject:
        return bool(lemmas & _DOING) or (has_two(clause, subject) and not lemmas & (_NAMING | _BRINGING))
    if _is_distinct(word):
        return adverbial.is_time or has_two(clause, subject) or bool(lemmas & _TRANSITIVE)
    if adverbial.is_point and not lemmas & _ENDING:
        return not (lemmas & _NAMING and clause.closing == ",")
    shut = adverbial.is_reason and "close" in lemmas and words[subject] == "the" and words[0] in ("because", "due")
    return clause.closing == "." and (shut or _is_only_verb(clause, verb, subject))


_PARTED = frozenset({"burn", "fall", "call", "set", "break", "turn", "fail", "shut", "switch"})


def _ends_in_particle(clause: Clause, verb: int) -> bool:
    """“Near Ulm burned a lorry out completely”, “due to the storm fell several trains out”."""
    words = clause.words
    last = words[-2] if words[-1] in ("completely", "again", "entirely") else words[-1]
    parted = last in ("out", "down", "off") and not _PARTED.isdisjoint(verb_lemmas(words[verb]))
    return parted and clause.closing == "." and "to" not in words[-3:-1]


def _may_be_inverted(clause: Clause, verb: int, subject: int, adverbial: Adverbial) -> bool:
    """Whether the inversion is none that English has: “in 1990 came the end”, “at the wall stood a sentry”."""
    words = clause.words
    lemmas, distinct = frozenset(verb_lemmas(words[verb])), _is_distinct(words[verb])
    it = words[subject] == "it"
    pronoun = it or words[subject] in NOMINATIVES
    if pronoun and not (distinct and (not it or has_two(clause, subject))):
        return not it and adverbial.is_time
    if _ends_in_particle(clause, verb):
        return True
    if lemmas.isdisjoint(_ARRIVING if adverbial.is_point else _PRESENTING) or pronoun:
        return True
    if adverbial.is_reason and lemmas & {"close", "sink", "burn", "sail", "leave"} and words[subject] == "the":
        return True
    if lasts(clause, verb, adverbial) or (adverbial.is_point and lemmas & _OPENING and has_two(clause, subject)):
        return True
    if not lemmas.isdisjoint(("remain", "stay")):
        return words[-1] in _STATES
    if "come" in lemmas:
        return (adverbial.is_reason or adverbial.is_point) and _are_many(words[subject:])
    if "break" in lemmas:
        sudden = _BREAKING.isdisjoint(words[subject : subject + 4])
        return sudden and (adverbial.is_point or has_two(clause, subject))
    return "fall" in lemmas and has_two(clause, subject)


_BRINGING = frozenset(
    """
    bring cost show earn make leave win save find get hand deal lend owe buy do bear see mark prove spell mean promise
    render turn keep hold set put cause consider
    """.split()
)
"""What a day or a year may do to somebody: “last year brought the club a title”."""
_OPENING = frozenset("open close start begin end leave enter".split())
"""“On Friday opened the mayor the hall”: what has an object does not appear."""
_LASTING = frozenset(
    "fights waits struggles lives works stands lies hangs sits stays belongs leads plays teaches resides serves".split()
)


def lasts(clause: Clause, verb: int, adverbial: Adverbial) -> bool:
    """“Since January lives the writer in Graz”: English has the perfect behind *since*."""
    since = clause.words[0] == "since" or clause.words[:2] in (("for", "years"), ("for", "months"), ("for", "weeks"))
    return since and adverbial.is_time and clause.words[verb] in _LASTING


def _are_many(words: tuple[str, ...]) -> bool:
    """“Around 3,000 people”, “thousands of visitors”."""
    counted = any(word[0].isdigit() or word in ("thousands", "hundreds", "dozens") for word in words[:3])
    return counted and "to" in words


def _is_only_verb(clause: Clause, verb: int, subject: int) -> bool:
    """Whether a verb that may be a participle must be that of the sentence, since there is no other: “in his speech
    criticised the bishop the rich countries”."""
    words, lemmas = clause.words, frozenset(verb_lemmas(clause.words[verb]))
    if not _NEAR_TIMES.isdisjoint(words[subject : subject + 3]) or lemmas & _NAMING or words[0] == "without":
        return False
    if words[0] == "with" and not (clause.closing == "." and has_two(clause, subject)):
        return False
    for index in range(subject + 2, len(words)):
        word, before = words[index], words[index - 1]
        if word in ("that", "who", "which", "whose"):
            break
        noun = before in OPENS_NOUN_PHRASE or before in ADVERBIAL_PREPOSITIONS or "ADJ" in can_be(before)
        if may_be_tensed(word) and not noun and (not is_plural(word) or "VBZ" not in verb_tags(word)):
            return False
    told = bool(lemmas & REPORTING) and "that" in words[subject:]
    moves = words[0] == "after" and "move" in lemmas and "to" in words[subject:]
    return told or moves or has_two(clause, subject) or bool(lemmas & _ACTING)


_NEAR_TIMES = frozenset("previous same following next day week month year time before after last".split())


def has_two(clause: Clause, subject: int) -> bool:
    """Whether a second noun phrase follows that no preposition governs: “broke the Kenyan the record”."""
    words = clause.words
    for index in range(subject + 1, len(words)):
        if words[index] in GOES_ON:
            return False
        opens = words[index] in OPENS_NOUN_PHRASE or words[index] in QUANTIFIERS or words[index] == "no"
        before = words[index - 1]
        if opens and index > subject + 1 - (words[subject] == "it") and before not in _NO_OBJECT_BEHIND:
            return True
    return False


_NO_OBJECT_BEHIND = ADVERBIAL_PREPOSITIONS | {"of", "to", "than", "because", "into", "onto"}


def has_other_verb(words: tuple[str, ...], start: int) -> bool:
    """Whether another finite verb stands in the clause, before what joins one with its own subject."""
    for index in range(start, len(words)):
        word = words[index]
        if word in GOES_ON:
            return False
        if word in OPERATORS and word not in ("may", "might", "can", "will"):
            return True
        opened = words[index - 1] in OPENS_NOUN_PHRASE | QUANTIFIERS or words[index - 1].isdigit()
        if is_tensed(word) and not (opened and "VBN" in verb_tags(word)):  # “noticed a passer-by two masked men”
            return True
    return False
