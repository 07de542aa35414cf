"""Verbs, adjectives and nouns by the clause that they take: with *that*, a question, or an infinitive."""

from __future__ import annotations

from mtcheck.analysis.morphology import verb_lemmas
from mtcheck.languages.tokens import PerToken

__all__ = [
    "ADJECTIVES_OF_INFINITIVES",
    "NOUNS_OF_CLAUSES",
    "NOUNS_OF_INFINITIVES",
    "takes_bare_clause",
    "takes_clause",
    "takes_infinitive",
    "takes_person_and_infinitive",
    "takes_question",
    "tells_person",
]

_CLAUSES = frozenset(
    """
    accept acknowledge add admit affirm agree allege announce anticipate appreciate argue ascertain assert assume
    assure attest believe bemoan bet boast calculate caution certify check claim comment complain concede conclude
    concur confess confirm conjecture consider contend convince criticise criticize decide declare decree deduce
    deem demand demonstrate deny deplore determine disclose discover doubt dream emphasise emphasize ensure
    establish estimate exclaim expect explain fear feel find forecast foresee forget grant guarantee guess grumble
    hear hint hold hope hypothesise imagine imply indicate infer inform insist instruct insure joke judge know
    lament learn maintain mean mention moan mutter note notice notify observe overlook perceive pledge point
    postulate pray predict presume pretend proclaim promise prophesy propose prove protest realise realize reason
    reassure recall reckon recognise recognize recollect recommend reflect regret reiterate rejoice relate remark
    remember remind repeat reply report request require resolve respond reveal rule say see sense show signal
    signify specify speculate state stipulate stress submit suggest suppose surmise suspect swear teach tell testify
    theorise think threaten understand underline underscore urge verify vow wager warn wish worry write
    """.split()
)
"""Verbs that *that* may follow."""
_SEEMING = frozenset(
    """
    appear ask be conceive fancy figure gather happen help let look make persuade presume seem sound trust venture wager
    watch
    """.split()
)
"""More verbs behind which a clause, or what looks like one, may stand without *that*: *it seems he is ill*."""
_QUESTIONS = frozenset(
    """
    analyse analyze argue ascertain ask assess calculate care check choose clarify consider control count debate
    decide define demonstrate depend describe determine disclose discover discuss dispute doubt enquire establish
    estimate evaluate examine explain explore figure find forget guess hear illustrate imagine indicate inquire
    investigate know learn matter mention notice observe ponder predict prove question realise realize recall
    reconsider recount remember report research reveal say see show specify speculate study teach tell test think
    understand verify witness wonder
    """.split()
)
"""Verbs that an indirect question may follow, with a preposition or without."""
_INFINITIVES = frozenset(
    """
    admit afford agree aim avoid ask attempt beg begin cease choose consent consider contemplate continue dare
    decide decline demand deserve desire endeavour expect fail forget hasten hesitate hope intend learn like long
    love manage need neglect offer plan pledge prefer prepare pretend proceed promise propose recommend refuse
    remember resolve seek seem start strive struggle succeed suggest swear tend threaten try undertake venture
    volunteer vow want wish yearn
    """.split()
)
"""Verbs that an infinitive may follow, or would in German."""
_PERSON_AND_INFINITIVES = frozenset(
    """
    advise allow ask authorise authorize beg beseech call command compel convince demand enable encourage expect
    forbid force help implore incite instruct invite motivate oblige offer order permit persuade press pressure
    prohibit promise prompt recommend remind request require teach tell tempt train urge want warn
    """.split()
)
"""Verbs that a person and an infinitive may follow, or would in German."""
_TELLING = frozenset(
    "assure convince inform notify persuade promise reassure remind show teach tell warn write".split()
)
"""Verbs that a person and a clause with *that* may follow."""
ADJECTIVES_OF_INFINITIVES = frozenset(
    """
    able afraid allowed anxious asked ashamed astonished authorised banned bound capable compelled content delighted
    destined determined due eager encouraged entitled expected fit forbidden forced free glad grateful happy
    honoured impatient inclined instructed invited keen likely loath obliged ordered permitted pleased powerless
    prepared proud ready relieved reluctant required shocked sorry supposed sure surprised tempted unable unlikely
    unwilling urged used willing worthy
    """.split()
)
"""What an infinitive may follow behind a form of *be*."""
NOUNS_OF_CLAUSES = frozenset(
    """
    accusation agreement allegation announcement argument assertion assumption assurance belief chance claim
    complaint conclusion condition confidence confirmation consequence conviction criticism danger decision demand
    doubt evidence expectation explanation fact fear feeling finding guarantee guess hope hypothesis idea impression
    indication information insight judgment knowledge likelihood luck message news notion opinion pity possibility
    probability problem promise proof proposal realisation reason recognition report request requirement result risk
    rumour shame sign statement suggestion surprise suspicion theory thesis thought threat truth understanding
    verdict view warning wish wonder
    """.split()
)
"""Nouns that a clause with *that* may follow."""
NOUNS_OF_INFINITIVES = frozenset(
    """
    ability aim ambition approval attempt authority capacity chance courage decision demand danger desire
    determination duty effort endeavour energy error failure fear freedom goal idea incentive inclination instinct
    intention honour invitation job luck misfortune mistake mandate means mission money motivation necessity need
    nerve obligation occasion offer opportunity option order patience permission plan pleasure possibility potential
    power pressure privilege promise proposal readiness reason refusal reluctance request resolution responsibility
    right sense strength suggestion task temptation tendency time urge will willingness wish
    """.split()
)
"""Nouns that an infinitive may follow."""


@PerToken
def takes_clause(word: str) -> bool:
    return not _CLAUSES.isdisjoint(verb_lemmas(word))


@PerToken
def takes_bare_clause(word: str) -> bool:
    """Whether a clause may stand behind a verb with nothing that introduces it."""
    return takes_clause(word) or not _SEEMING.isdisjoint(verb_lemmas(word))


@PerToken
def takes_question(word: str) -> bool:
    return not _QUESTIONS.isdisjoint(verb_lemmas(word))


@PerToken
def takes_infinitive(word: str) -> bool:
    return not _INFINITIVES.isdisjoint(verb_lemmas(word))


@PerToken
def takes_person_and_infinitive(word: str) -> bool:
    return not _PERSON_AND_INFINITIVES.isdisjoint(verb_lemmas(word))


@PerToken
def tells_person(word: str) -> bool:
    return not _TELLING.isdisjoint(verb_lemmas(word))
