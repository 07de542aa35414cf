"""Closed classes of English words, and the words that some verbs ask for."""

from __future__ import annotations

from functools import cache

from mtcheck.languages.english import LANGUAGE
from mtcheck.languages.english_numbers import ABOVE_ONE

__all__ = [
    "ACCUSATIVES",
    "ADVERBIAL_PREPOSITIONS",
    "ADVERBS",
    "ALSO_PREPOSITIONS",
    "AUXILIARIES",
    "BE",
    "BEFORE_NOUNS",
    "CONJUNCTIONS",
    "COORDINATORS",
    "DEMANDING",
    "DEMONSTRATIVES",
    "DENIED_DO",
    "DETERMINERS",
    "DO",
    "DO_BY_TAG",
    "FINITE_BE",
    "FINITE_HAVE",
    "FUNCTION_WORDS",
    "GOVERNED_PREPOSITIONS",
    "HAVE",
    "MODALS",
    "MONTHS",
    "NOMINATIVES",
    "OBJECT_OF",
    "OBJECT_PREPOSITIONS",
    "OPENS_NOUN_PHRASE",
    "OPERATORS",
    "PARTICLES",
    "PASSIVE_PARTICIPLES",
    "PHRASE_OPENERS",
    "PREPOSITIONS",
    "PRONOUNS",
    "QUANTIFIERS",
    "RELATIVES",
    "RELATIVES_BEHIND_COMMA",
    "REPORTING",
    "SPECIFIERS",
    "SUBJECT_PRONOUNS",
    "TAKEN_BY_DO",
    "TAKES_INFINITIVE",
    "THIRD_PERSON",
    "TIMES",
    "TIME_NOUNS",
    "TRANSITIVE_PARTICIPLES",
    "WEEKDAYS",
    "is_adverb",
]

MODALS = frozenset(
    """
    will would can could may might must shall should cannot won't can't couldn't wouldn't shouldn't mustn't needn't
    mightn't
    """.split()
)
"""With straight apostrophes, as the words of clauses have them."""
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
AUXILIARIES = HAVE | BE | MODALS
DO_BY_TAG = {"VBZ": "does", "VBD": "did", "VBP": "do"}
"""The form of *do* that stands for a finite verb in questions and denials, by the tag of that verb."""
DO = frozenset(DO_BY_TAG.values())
DENIED_DO = frozenset({"don't", "doesn't", "didn't"})
OPERATORS = (AUXILIARIES | DO | DENIED_DO) - {"be", "been", "being", "having"}
"""What comes before the subject in questions, and before *not*."""
FINITE_BE = frozenset("is are was were".split())
FINITE_HAVE = frozenset("has have had".split())
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your no some any each every another both all".split()
)
PREPOSITIONS = frozenset(
    """
    of in on at by for from with without about against between among through during before after under over into onto
    since until within towards toward across behind beyond despite per via as than near according upon amid amidst
    beneath underneath amongst throughout beside besides alongside aboard atop versus except
    """.split()
)
ALSO_PREPOSITIONS = frozenset("outside inside around along opposite below above off past".split())
"""Adverbs of place that stand before a noun phrase as well, as prepositions do."""
PRONOUNS = frozenset(
    """
    i you he she it we they me him us them myself yourself himself herself itself ourselves yourselves themselves
    everyone everybody everything someone somebody something anyone anybody anything nobody nothing none
    """.split()
)
SUBJECT_PRONOUNS = frozenset("i you he she it we they".split())
SUBJECTS = SUBJECT_PRONOUNS | {"there"}
THIRD_PERSON = frozenset("he she it they".split())
NOMINATIVES = frozenset("he she they we i".split())
"""Pronouns that can be nothing but subjects."""
ACCUSATIVES = frozenset("him them us me".split())
"""Pronouns that can be nothing but objects."""
DEMONSTRATIVES = frozenset("this that these those".split())
RELATIVES = frozenset("who which that".split())
"""Pronouns that may be the subject of a relative clause."""
RELATIVES_BEHIND_COMMA = frozenset("who which whose whom where".split())
"""What opens a relative clause that a comma parts from its noun."""
COORDINATORS = frozenset({"and", "or", "but"})
OPENS_NOUN_PHRASE = frozenset("a an the his her its their our my".split())
"""Articles and possessives, behind which a noun must follow."""
OBJECT_OF = {"he": "him", "she": "her", "they": "them", "we": "us"}
"""The object form of pronouns that have one of their own, *I* aside."""
TIMES = frozenset(
    """
    yesterday today tomorrow now then last next monday tuesday wednesday thursday friday saturday sunday tonight
    """.split()
)
MONTHS = frozenset(map(str.lower, LANGUAGE.months))
WEEKDAYS = frozenset(map(str.lower, LANGUAGE.weekdays))
TIME_NOUNS = frozenset(
    "start beginning end outset time times moment minute way day week night evening morning year".split()
)
"""Nouns of phrases that say when, behind a verb that is understood: *wanted to from the start*."""
ADVERBS = frozenset(
    """
    already also always again even ever just never not now often only recently soon still then therefore thus too yet
    finally currently probably once twice meanwhile rarely seldom n't hardly long later sometimes
    """.split()
)
"""Adverbs that may stand between an auxiliary and its verb; those in -ly besides."""
CONJUNCTIONS = frozenset(
    """
    and or but because that which who whom whose when while where whether if although though so what how why unless nor
    lest whereas whenever wherever whatever whoever whomever whichever
    """.split()
)
QUANTIFIERS = ABOVE_ONE | frozenset(
    """
    more less many much several few fewer most hundreds thousands millions around about nearly almost
    """.split()
)
SUBORDINATORS = CONJUNCTIONS - {"and", "or"}
MODALS_ALSO_NOUNS = frozenset("will can may might must".split())
ENDS_NOUN_PHRASE = PREPOSITIONS | CONJUNCTIONS | BE | HAVE | MODALS | TIMES | {"to", "that", "who", "which"}
"""Words behind which a noun phrase is over, or goes on with a phrase or a clause of its own."""
ADVERBIAL_PREPOSITIONS = PREPOSITIONS - {"of", "than", "as", "per"}
"""Those whose phrase may say when, where or how."""
FUNCTION_WORDS = DETERMINERS | PREPOSITIONS | PRONOUNS | CONJUNCTIONS | QUANTIFIERS | MODALS | HAVE | BE
"""Words of the closed classes, but for *to*, *not* and adverbs."""
PHRASE_OPENERS = DETERMINERS | PREPOSITIONS | QUANTIFIERS
"""Words that open a phrase, and hardly end one."""
SPECIFIERS = DETERMINERS | QUANTIFIERS
"""Words that open a noun phrase."""
BEFORE_NOUNS = DETERMINERS | PREPOSITIONS
"""Words behind which a noun is sure to follow, or what belongs to one."""
PARTICLES = frozenset("up out off on in down away back over around through together along apart forward ahead".split())
REPORTING = frozenset("say add explain tell write report claim note announce warn ask reply state declare".split())
"""Verbs that name the speaker behind or before what is said, in the infinitive."""
DEMANDING = frozenset(
    """
    demand demands demanded demanding insist insists insisted insisting recommend recommends recommended suggest
    suggests suggested propose proposes proposed require requires required request requests requested urge urges urged
    order ordered essential important vital
    """.split()
)
"""Words behind which *that* has a verb without an ending: “insisted that he keep it”."""
TAKES_INFINITIVE = frozenset(
    """
    want wants wanted plan plans planned intend intends intended hope hopes hoped try tries tried trying decide decides
    decided refuse refuses refused promise promises promised threaten threatens threatened threatening able unable
    willing unwilling ready forced allowed supposed expected set going due likely obliged need needs needed wish wishes
    wished attempt attempts attempted begin begins began start starts started continue continues continued manage
    manages managed fail fails failed afraid ought
    """.split()
)
"""Words that an infinitive with *to* may follow directly."""
TAKEN_BY_DO = frozenset("good harm credit justice in".split())
"""Objects of *do* where it is the verb itself: “what does you good”."""
OBJECT_PREPOSITIONS = {
    "agree": ("to", "on", "with"),
    "apologise": ("for",),
    "approve": ("of",),
    "ask": ("for",),
    "belong": ("to",),
    "benefit": ("from",),
    "comment": ("on",),
    "consist": ("of",),
    "contribute": ("to",),
    "deal": ("with",),
    "depend": ("on",),
    "dispose": ("of",),
    "insist": ("on",),
    "listen": ("to",),
    "look": ("at", "for"),
    "object": ("to",),
    "participate": ("in",),
    "pay": ("for",),
    "react": ("to",),
    "refer": ("to",),
    "rely": ("on",),
    "respond": ("to",),
    "speak": ("about", "to"),
    "suffer": ("from",),
    "talk": ("about", "to"),
    "think": ("of", "about"),
    "wait": ("for",),
}
"""Verbs whose object English joins with a preposition where German has a bare case or a preposition of its own."""
GOVERNED_PREPOSITIONS = {
    "argue": ("about", "with"),
    "care": ("for", "about"),
    "complain": ("about", "to"),
    "decide": ("on", "about"),
    "depend": ("on",),
    "dream": ("of", "about"),
    "fight": ("for", "against"),
    "laugh": ("at", "about"),
    "listen": ("to",),
    "long": ("for",),
    "look": ("at", "for", "after", "into"),
    "negotiate": ("about", "with", "over"),
    "protest": ("against", "about"),
    "rely": ("on",),
    "smile": ("at",),
    "speak": ("about", "to", "with", "of"),
    "stare": ("at",),
    "suffer": ("from",),
    "talk": ("about", "to", "with", "of"),
    "think": ("of", "about"),
    "vote": ("for", "against"),
    "wait": ("for",),
    "wonder": ("about",),
    "work": ("on", "with", "for"),
    "worry": ("about",),
} | {verb: OBJECT_PREPOSITIONS[verb] for verb in "apologise belong comment consist insist participate react".split()}
"""Verbs that have no object but one with a preposition."""
TRANSITIVE_PARTICIPLES = frozenset(
    """
    abandoned accused adopted affected alarmed approved arrested attacked awarded banned built cancelled captured caught
    charged confirmed considered constructed convicted convinced damaged demolished deported destroyed
    detained discovered disappointed discussed dismissed elected equipped established evacuated examined
    extinguished extradited founded honoured impressed imprisoned injured interrupted introduced invited killed
    known nominated occupied outraged postponed presented
    prevented produced protected published punished questioned recognised recorded registered rejected released
    removed renovated replaced rescued robbed satisfied scheduled seized sentenced shocked stolen suspended
    surprised torn treated used wounded
    """.split()
)
"""Participles of verbs that must have an object: with none behind them they are passive and need a form of *be*."""

PASSIVE_PARTICIPLES = frozenset(
    """
    abandoned abducted abolished accompanied accused adopted adorned affected amputated appointed approved arrested
    assassinated attacked awarded banned besieged betrayed blackmailed blamed blocked boosted broadcast built
    captured cancelled caused challenged chaired cherished commanded commissioned compiled composed condemned conducted
    confirmed confiscated conquered constructed convicted covered created criticised criticized damaged deceived
    declared defrauded delayed demolished deployed deported designed destroyed detained detected developed
    devastated diagnosed directed discovered dismissed displaced disrupted dominated drafted drawn dubbed edited elected
    embezzled employed endorsed enriched escorted established evacuated exacerbated examined executed exploited
    extinguished extradited financed fined flanked flooded forced founded fuelled fueled funded guarded guided
    halted hampered hosted hindered humiliated hit identified illustrated implemented impressed imprisoned
    influenced initiated injured inspected inspired installed insured interrogated introduced invented invited
    kidnapped killed licensed liberated maintained managed manipulated manned manufactured marketed mistreated
    mobbed monitored motivated murdered nominated notified obstructed occupied operated ordered organised organized
    overshadowed overseen overthrown overtaken overwhelmed owned painted penned persecuted plagued poisoned
    portrayed postponed powered praised presented prevented produced promoted prompted protected proposed provided
    provoked published punished purchased questioned raided raped ravaged recognised recognized recommended
    reconstructed recorded regulated rejected released removed renovated replaced represented repaired rescued
    restored robbed sabotaged scheduled seized sentenced shaped shared shattered shelled sheltered shielded
    sponsored stolen stormed struck subsidised subsidized summoned supervised supplied supported suppressed surrounded
    suspended targeted threatened topped tortured torpedoed trained translated treated triggered understood
    unveiled used vandalised vandalized vaccinated verified violated wounded written
    """.split()
)
"""Participles that are passive before *by* with what acts, since their verbs must have an object."""


@cache
def is_adverb(word: str) -> bool:
    """Whether a word in lower case may stand between an auxiliary and its verb without changing what they are."""
    return word in ADVERBS or word == "not" or (len(word) > 4 and word.endswith("ly") and word not in _VERBS_IN_LY)


_VERBS_IN_LY = frozenset("apply reply supply imply comply multiply rally bully tally sully reapply misapply".split())
