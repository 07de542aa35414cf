"""Predicates that only a verb can join to the subject before them: “The mayor of Ulm satisfied with the result.”"""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import (
    can_be,
    is_comparative,
    is_infinitive,
    is_plural,
    is_superlative,
    verb_lemmas,
    verb_tags,
)
from mtcheck.check import Bigram, Together
from mtcheck.checks.syntax.verbless.beyond_subjects import AGENTS, DEFINITE, ends_noun_phrase
from mtcheck.checks.syntax.verbless.phrases import RANKING
from mtcheck.checks.syntax.verbless.possible_verbs import is_verbless, may_be_verb
from mtcheck.checks.syntax.verbless.sentences import Gap, is_attribution, must_be_finite, opens_subject
from mtcheck.languages.english_grammar import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    MONTHS,
    NOMINATIVES,
    PREPOSITIONS,
    TIMES,
    WEEKDAYS,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.persons import persons
from mtcheck.languages.tokens import Neighbours

__all__ = ["MAY_BE_SAID", "without_copula"]

_JOINING = frozenset("because but while although whereas and".split())
_ADVERBS = frozenset(
    """
    still not very extremely completely totally initially quite rather currently already apparently also deeply
    highly clearly visibly meanwhile largely fairly cautiously equally particularly therefore
    """.split()
)
_ALONE = frozenset(
    """
    unhurt uninjured unharmed unscathed unclear uncertain undecided impassable uninhabitable unsuccessful unresolved
    unusable unreachable inconclusive
    """.split()
)
"""What news say of somebody or something behind a form of *be*, and nobody of a noun before them."""
_DEGREES = frozenset("seriously slightly severely badly critically fatally lightly mortally gravely moderately".split())
_HURT = frozenset("injured hurt wounded damaged burned burnt".split())
_COMPLEMENTS = {
    word: frozenset(behind.split())
    for word, behind in {
        "satisfied": "with that",
        "dissatisfied": "with",
        "pleased": "with about that",
        "happy": "with about that",
        "unhappy": "with about that",
        "disappointed": "with about that at",
        "convinced": "of that",
        "confident": "that of about",
        "optimistic": "about that",
        "pessimistic": "about that",
        "certain": "that",
        "sure": "that of",
        "unsure": "whether about",
        "aware": "of that",
        "pregnant": "with",
        "sceptical": "about of towards that",
        "skeptical": "about of towards that",
        "critical": "of",
        "worried": "about that",
        "concerned": "about that",
        "angry": "about with at that",
        "outraged": "about at that",
        "indignant": "about at that",
        "furious": "about with at that",
        "proud": "of that",
        "afraid": "of that",
        "grateful": "for to that",
        "thankful": "for that",
        "relieved": "that about",
        "surprised": "that at about",
        "shocked": "that at about",
        "astonished": "that at about",
        "delighted": "with about that at",
        "enthusiastic": "about",
        "horrified": "that at about",
        "dismayed": "that at about",
        "adamant": "that",
        "hopeful": "that",
        "jealous": "of",
        "annoyed": "about that at",
        "irritated": "about that at",
        "unwilling": "to",
        "reluctant": "to",
        "keen": "to on",
        "eager": "to",
        "unable": "to",
        "interested": "in",
        "unimpressed": "by",
        "overwhelmed": "by",
        "of": "the",
    }.items()
}
_OPINIONS = frozenset("opinion view conviction".split())
_QUANTITIES = frozenset(
    """
    price prices number numbers rate inflation unemployment turnover revenue revenues sales profit profits loss losses
    shares share exports imports production output consumption emissions cost costs debt debts deficit surplus
    proportion population income incomes wages salaries rent rents demand orders earnings premiums contributions
    index value traffic attendance membership applications temperature temperatures level levels quota fees
    """.split()
)
"""What news say has risen or fallen."""
_FIGURES = frozenset("unemployment inflation turnover revenue consumption production output traffic demand".split())
_RISING = frozenset(
    """
    down up higher lower more less fewer rise fall increase decrease drop decline growth jump gain slump cut change
    reduction plunge leap surge differ vary up-by fell falls fallen rose rises risen grew grows grown sank sinks sunk
    drops jumps gains slumps leaps surges shrank shrinks shrunk went goes gone came comes ran runs beat beats hit hits
    climbs crept leapt swung swings slid slides slips dips tumbles soars plunges halves doubles triples slip dip tumble
    soar slide climb shrink sink grow double halve
    """.split()
)
_UNITS = frozenset(
    """
    per percent % percentage euro euros dollar dollars pound pounds franc francs million billion trillion
    cents cent basis third thirds quarter quarters half tenth tenths fifth fifths
    """.split()
)
_NUMBERS = ABOVE_ONE | frozenset("a one half almost nearly around about more over just under".split())
_MEASURES = frozenset(
    """
    millimetre millimetres centimetre centimetres metre metres kilometre kilometres millimeters centimeters meters
    kilometers feet inches miles yards year years month months day days week weeks
    """.split()
)
_DIMENSIONS = frozenset("long wide high tall deep thick old away".split())
_ABOUT = frozenset("only just barely about almost nearly around roughly already some over".split())
_PERIODS = frozenset(
    """
    year years month months week weeks quarter day days hour hours yesterday today morning evening decade half-year
    summer winter spring autumn weekend season
    """.split()
)
_TO_HAPPEN = frozenset("take begin start open close end come reopen resume continue remain".split())
_PLANNING = frozenset(
    """
    planning wanting intending hoping demanding expecting considering rejecting announcing seeking threatening urging
    fearing criticising criticizing insisting preferring assuming
    """.split()
)
_SPEAKERS = frozenset(
    """
    doctors experts critics scientists researchers investigators economists analysts historians lawyers officials
    prosecutors police spokesman spokeswoman spokesperson minister chancellor president mayor manager coach director
    chairman chairwoman prosecutor lawyer expert researcher critics opponents supporters observers eyewitnesses
    witnesses authorities environmentalists conservationists meteorologists forecasters firefighters unions insiders
    defender defence government ministry opposition company association union party management court agency senator
    governor commissioner secretary ambassador teachers residents neighbours politicians
    """.split()
)
_TWO_OBJECTS = frozenset(
    """
    give tell show send call ask pay teach make name consider offer grant owe lend sell hand leave buy cost award deny
    promise elect appoint think find declare
    """.split()
)
_NO_OBJECT = frozenset(
    """
    rise fall increase decrease die come go stay remain happen arrive occur resign retire suffer continue recover
    warm cool sink shrink grow climb slow begin end start last spread
    disappear collapse drop return fail escape survive rain improve deteriorate depend belong consist exist emerge
    """.split()
)
_STATES = frozenset("state states market".split())
_BEING = ("is", "was", "are", "were")
_MOVING = ("rose", "fell", "has risen", "have risen", "went up", "dropped")
_YEAR = 4
_FEWEST = 3
_FEWEST_OF_CONTENT = 4


def without_copula(clause: Clause, rest: Sequence[Clause]) -> Gap | None:
    """Where the verb between the subject of a main clause and what is said of it is missing."""
    if len(clause.words) < _FEWEST or not (opens_subject(clause) or clause.words[0] in _FIGURES):
        return None
    if next(_PAIRS.places(clause.words), None) is None and clause.words[-1] not in _SPEAKERS:
        return None
    ends = clause.closing == "." and not rest
    attributed = len(rest) == 1 and is_attribution(rest[0])
    joins = bool(rest) and rest[0].opening == "," and rest[0].words[0] in _JOINING
    place = _that(clause, rest) if not attributed else None
    if place is None and (ends or attributed or joins):
        changes = _changes(clause)
        if changes is not None:
            return Gap(clause, (changes,), ((clause, 0, changes),), _MOVING)
        place = _predicate(clause, joins=joins)
    if place is None or not is_verbless(clause, 0, place):
        return None
    says = clause.words[place : place + 1] in ((), ("that",))
    return Gap(
        clause, (min(place, len(clause.words) - 1),), ((clause, 0, place),), () if says else _BEING, repairable=not says
    )


def _predicate(clause: Clause, *, joins: bool) -> int | None:
    words = clause.words
    found = _alone(clause)
    if found is None:
        found = next((at for at in range(1, len(words) - 1) if _has_complement(clause, at)), None)
    if found is None:
        found = _measured(clause)
    if found is None and not joins:
        found = _to_come(clause) or _plans(clause)
    if found is None:
        found = next((at for at in range(2, len(words) - 2) if _holds_office(clause, at)), None)
    if found is None:
        return None
    while found > 1 and (words[found - 1] in _ADVERBS or words[found - 1] in _DEGREES):
        found -= 1
    return found if ends_noun_phrase(clause, found - 1) else None


def _alone(clause: Clause) -> int | None:
    """``The 19-year-old driver unhurt.``"""
    words = clause.words
    last = len(words) - 1
    if words[0] not in DEFINITE:
        return None
    if words[last] in _ALONE or (words[last] in _HURT and words[last - 1] in _DEGREES):
        return last
    return None


def _measured(clause: Clause) -> int | None:
    """``The insect only four millimetres long and lives in rotten wood.``"""
    words = clause.words
    if words[0] not in DEFINITE:
        return None
    for at in range(4, len(words)):
        number = words[at - 2]
        ends = at == len(words) - 1 or (
            words[at + 1 : at + 2] == ("and",) and at + 2 < len(words) and "VBZ" in verb_tags(words[at + 2])
        )
        if (
            words[at] in _DIMENSIONS
            and words[at - 1] in _MEASURES
            and (number in _NUMBERS or number[0].isdigit())
            and ends
        ):
            return at - 3 if words[at - 3] in _ABOUT else at - 2
    return None


def _has_complement(clause: Clause, at: int) -> bool:
    """``satisfied with the result``, ``of the opinion that``: said of somebody definite."""
    words = clause.words
    behind = _COMPLEMENTS.get(words[at])
    if behind is None or words[at + 1] not in behind:
        return False
    if words[0] not in DEFINITE and not clause.is_name(at - 1):
        return False
    if words[at] == "of":
        return words[at + 2 : at + 3] != () and words[at + 2] in _OPINIONS and words[at + 3 : at + 4] == ("that",)
    if not (_names_person(words[:at]) or clause.is_name(at - 1)):
        return False
    finite = sum(1 for place in _finite_places(words) if place > at)
    if words[at + 1] in ("that", "whether"):
        group = words[-2] in BE or words[-2] in ("be", "been", "have", "has", "had")
        return finite == 1 and "and" not in words[at:] and ("VBD" not in verb_tags(words[-1]) or group)
    return finite == 0 and is_verbless(clause, at + 1)


def _names_person(words: Sequence[str]) -> bool:
    """Whether what a sentence begins with is somebody, or an institution."""
    heads = [at for at, word in enumerate(words) if at and word in PREPOSITIONS][:1]
    last = (heads[0] if heads else len(words)) - 1
    while last > 0 and (words[last] in _ADVERBS or words[last] in _DEGREES):
        last -= 1
    return words[last] in persons() or words[last] in AGENTS or words[last].endswith("-year-old")


def _changes(clause: Clause) -> int | None:
    """``The number of wolves from 180 to 212 within a year``, ``Sales in March by a third``."""
    words = clause.words
    first = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), None)
    if first is None or words[first - 1] not in _QUANTITIES or not _RISING.isdisjoint(words):
        return None
    if words[first - 1] in ("rate", "level", "levels", "share", "value") and words[0] not in DEFINITE:
        return None
    end = next((at for at, word in enumerate(words) if word == "compared"), len(words))
    words = words[:end]
    if any(map(is_comparative, words)) or any(word.endswith(("ing", "ed")) and verb_tags(word) for word in words):
        return None
    if any(may_be_verb(clause, at) and words[at] not in _UNITS | _PERIODS | _STATES for at in range(first, end)):
        return None
    timed = _is_timed(words)
    for at in range(first, len(words) - 1):
        if words[at] == "by" and _opens_amount(words, at + 1):
            return at
        if words[at] == "from" and words[at + 1][0].isdigit():
            to = next((i for i in range(at + 2, min(at + 6, len(words) - 1)) if words[i] == "to"), None)
            counts = words[first - 1] in ("number", "inflation", "unemployment", "turnover", "population")
            if to is not None and words[to + 1][0].isdigit() and (timed or counts) and not _is_year(words[to + 1]):
                return at
        if words[at] == "to" and timed and at > first and _opens_amount(words, at + 1):
            return None if "from" in words[:at] else at
    return None


def _is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdigit() and word[:2] in ("19", "20")


def _opens_amount(words: Sequence[str], at: int) -> bool:
    """``by 12 per cent``, ``to 3.4 billion euros``, ``by around a third``; no year and no *third party*."""
    end = at
    while end < len(words) and (words[end] in _NUMBERS | {"than"} or words[end][0].isdigit()) and end - at < 5:
        end += 1
    if end == at:
        return words[at][0] in "€$£" and words[at][1:2].isdigit()
    if "half" in words[at:end] or words[end - 1].endswith("%"):
        return True
    if end >= len(words) or words[end] not in _UNITS:
        return False
    if words[end] in ("third", "fifth", "tenth", "quarter", "cent"):
        behind = words[end + 1 : end + 2]
        return (
            not behind or behind[0] in PREPOSITIONS or behind[0] in TIMES or behind[0] in ("compared", "year-on-year")
        )
    return True


def _is_timed(words: Sequence[str]) -> bool:
    months = MONTHS - {"may"}
    return any(
        word in _PERIODS
        or word in WEEKDAYS
        or word in months
        or _is_year(word)
        or (word == "may" and at and words[at - 1].isdigit())
        for at, word in enumerate(words)
    )


def _to_come(clause: Clause) -> int | None:
    """``The bill to be debated in the autumn.``"""
    words = clause.words
    if words[0] not in DEFINITE or not RANKING.isdisjoint(words[1:4]) or any(map(is_superlative, words[1:4])):
        return None
    at = next((at for at in range(2, len(words) - 3) if words[at] == "to"), None)
    if at is None or not ends_noun_phrase(clause, at - 1) or not _is_timed(words[at + 2 :]):
        return None
    passive = words[at + 1] == "be" and "VBN" in verb_tags(words[at + 2])
    if not (passive or words[at + 1] in _TO_HAPPEN):
        return None
    if words[at - 1] in _WITH_INFINITIVE or not is_verbless(clause, at + 2 + passive):
        return None
    return at


_WITH_INFINITIVE = frozenset(
    """
    plan plans decision decisions attempt attempts right rights chance way time ability duty proposal proposals call
    calls promise offer pledge deadline opportunity permission order orders desire need wish will intention threat
    thing things one ones people
    """.split()
)
"""Nouns whose infinitive belongs to them."""


def _plans(clause: Clause) -> int | None:
    """``The French government planning a tax on fast fashion.``"""
    words = clause.words
    at = next((at for at in range(1, len(words) - 2) if words[at] in _PLANNING), None)
    if at is None or words[0] in ("a", "an"):
        return None
    named = words[0] == "the" and clause.is_name(at - 1) and words[1] in AGENTS
    if not named and (not _names_person(words[:at]) or not PREPOSITIONS.isdisjoint(words[:at])):
        return None
    behind = words[at + 1]
    opens = behind in DETERMINERS or behind in ("to", "for") or behind[0].isdigit()
    return at if opens and is_verbless(clause, at + 1) else None


def _holds_office(clause: Clause, at: int) -> bool:
    """``The 54-year-old since 2019 mayor of the city.``"""
    words = clause.words
    year = words[at] == "since" and _is_year(words[at + 1])
    office = year and words[0] in DEFINITE and words[at + 2] in persons() and _names_person(words[:at])
    return office and is_verbless(clause, at + 2)


def _that(clause: Clause, rest: Sequence[Clause]) -> int | None:
    """``Doctors at the hospital that the actor will have to stay in bed.``: what somebody says, and no *said*."""
    words = clause.words
    if not rest and clause.closing == ".":
        place = next((at for at, word in enumerate(words) if word == "that"), None)
        content: Sequence[str] = () if place is None else words[place + 1 :]
        names = clause.is_name(place + 1) if content and place is not None else False
    elif len(rest) == 1 and rest[0].opening == "," and rest[0].words[0] == "that" and rest[0].closing == ".":
        place, content = len(words), rest[0].words[1:]
        names = len(rest[0].words) > 1 and rest[0].is_name(1)
    else:
        return None
    if place is None or place < 1 or len(content) < _FEWEST_OF_CONTENT:
        return None
    head = next((at for at in range(1, place) if words[at] in PREPOSITIONS), place) - 1
    if words[head] not in _SPEAKERS or not (words[0] in DEFINITE or is_plural(words[head])):
        return None
    if place < len(words) and not ends_noun_phrase(clause, place - 1):
        return None
    if not (content[0] in DETERMINERS or content[0] in NOMINATIVES or content[0] in ("it", "there") or names):
        return None
    return place if _is_whole(content) else None


def _finite_places(words: Sequence[str]) -> list[int]:
    sure = set(must_be_finite.places(words))
    modals = (at for at in range(1, len(words) - 1) if words[at] in MODALS and is_infinitive(words[at + 1]))
    places = sorted(sure.union(modals))
    return [at for at in places if not at or (words[at - 1] not in MODALS and words[at - 1] != "to")]


def _is_whole(words: Sequence[str]) -> bool:
    """Whether a clause has its verb, only one, and all that the verb asks for: then *that* is no relative pronoun."""
    finite = _finite_places(words)
    if len(finite) != 1 or not CONJUNCTIONS.isdisjoint(words) or words[-1] in PREPOSITIONS or words[-1] == "to":
        return False
    at = finite[0]
    if at in (0, len(words) - 1):
        return False
    verb = words[at]
    while at + 1 < len(words) and (words[at + 1] in _ADVERBS or _continues(words, at)):
        at += 1
        verb = verb if words[at] in _ADVERBS else words[at]
    behind = words[at + 1] if at + 1 < len(words) else ""
    lemmas = set(verb_lemmas(verb))
    if verb in BE or verb == "be":
        return (
            bool(behind)
            and behind != "to"
            and (
                can_be(behind) == {"ADJ"}
                or behind == "missing"
                or behind in PREPOSITIONS
                or behind in ("a", "an", "no")
            )
        )
    if not lemmas.isdisjoint(_NO_OBJECT):
        return True
    return behind in DETERMINERS and lemmas.isdisjoint(_TWO_OBJECTS)


def _continues(words: Sequence[str], at: int) -> bool:
    """Whether the next word belongs to the verb group."""
    word, behind = words[at], words[at + 1]
    if behind in ("be", "been", "have") or (word in ("have", "has", "had") and behind == "to"):
        return True
    if word == "to" or word in MODALS:
        return "VB" in verb_tags(behind)
    return word in ("have", "has", "had") and "VBN" in verb_tags(behind)


def _may_be_amount(token: str) -> bool:
    return token in _NUMBERS or any(map(str.isdigit, token))


_SAID_WITH_MORE = frozenset(_COMPLEMENTS) - {"of"}
_BEHIND_STATE = frozenset().union(*_COMPLEMENTS.values())
_PAIRS = Neighbours(
    (lambda word: True, _ALONE | _PLANNING),
    (_DEGREES, _HURT),
    (_MEASURES, _DIMENSIONS),
    (_SAID_WITH_MORE, _BEHIND_STATE),
    ({"the"}, _OPINIONS),
    ({"to"}, _TO_HAPPEN | {"be"}),
    ({"since"}, _is_year),
    (_QUANTITIES, PREPOSITIONS),
    (_SPEAKERS, PREPOSITIONS | {"that"}),
)
"""Two words of every such predicate, or of the subject before it."""
MAY_BE_SAID = (
    _ALONE | _PLANNING,
    Bigram(_DEGREES, _HURT),
    Bigram(_MEASURES, _DIMENSIONS),
    Bigram(_SAID_WITH_MORE, _BEHIND_STATE),
    Bigram(frozenset({"the"}), _OPINIONS),
    Bigram(frozenset({"to"}), _TO_HAPPEN),
    Together(
        Bigram(frozenset({"to"}), frozenset({"be"})), Bigram(frozenset({"be"}), lambda token: "VBN" in verb_tags(token))
    ),
    Bigram(frozenset({"since"}), _is_year),
    Together(Bigram(_QUANTITIES, PREPOSITIONS), Bigram(frozenset("by from to".split()), _may_be_amount)),
    Together(_SPEAKERS, frozenset({"that"})),
)
"""The same in a passage."""
