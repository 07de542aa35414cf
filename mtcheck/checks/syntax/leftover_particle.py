"""A particle behind a verb that says it already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise, product

from mtcheck.analysis.clauses import Clause, clauses_of, rejoined_clauses_of
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.syntax.candidates.moves import removed
from mtcheck.checks.syntax.particles.pairs import CLOSED_WITH, FIRST_OF_PAIR, SECOND_OF_PAIR, pair_at_end
from mtcheck.checks.syntax.particles.verbs import is_noun, is_statement, may_be_verb, words_back_to_subject
from mtcheck.document import Role, Span
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    ADVERBS,
    DETERMINERS,
    FINITE_BE,
    HAVE,
    OPENS_NOUN_PHRASE,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    SUBORDINATORS,
    TIME_NOUNS,
    TIMES,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import condition, rows
from mtcheck.languages.tokens import MARKS, before_mark
from mtcheck.report import Severity

__all__ = ["LeftoverParticle"]


def _pairs() -> Mapping[tuple[str, str], frozenset[str]]:
    """Words of which one must stand between each verb and a particle that it does not have; none: whatever stands
    there."""
    found = {}
    for verbs, particles, _, *given in rows("leftover_particles"):
        found.update(dict.fromkeys(product(verbs.split(";"), particles.split(";")), condition(given, "given")))
    return found


_PAIRS = _pairs()
_VERBS = frozenset(verb for verb, _ in _PAIRS)
_PARTICLES = frozenset(particle for _, particle in _PAIRS)
_PREPOSITIONAL = frozenset(
    "in on at to with after before from by around about over through against towards under".split()
)
"""Particles that end a clause as prepositions, too, whose noun stands before it: “the fair they showed it at”."""
_BORDERS = frozenset("and but because when while although after until since during".split())
"""What goes on behind the clause."""
_BEHIND_BEFORE = frozenset("on in at during".split())
_ADVERBIAL_BEFORE = HAVE | frozenset(
    "never ever once times often twice first always seldom rarely anything nothing similar as like not".split()
)
"""Words of a clause in which *before* is an adverb."""
_NO_PARTICLE_BEHIND = frozenset(
    """
    percent cent discount home now then later early further so soon shortly long ever right left straight half well all
    inside outside close over back away up down out off on in break pull carry call take turn set put check sign hand
    drop lock log way
    """.split()
)
"""Words that a particle may belong to: “20 percent off”, “from then on”, “the way out”."""
_SPANS = TIME_NOUNS | frozenset(
    """
    days nights weeks weekend weekends years month months hour hours minutes afternoon season seasons summer winter
    spring autumn decade decades century moments
    """.split()
)
"""Words that measure how long, or when: “ten days off”, “ten years on”, “the day after”."""
_MEASURED = frozenset("off out on after before back around down up away about by over from ahead forward".split())
_DATING = frozenset("last next this coming past following previous same".split()) | TIMES
"""“The tax on dogs last year off”, “on Friday evening on”."""
_STATES = frozenset("on off out up free open around".split())
"""Particles that say how something is: “with the lights on”."""
_NEAR = 4
_LONGEST = 22
"""Words between a verb and its particle."""
_GOES_OUT = lazy_regex(
    r"\b(?P<verb>go|goes|went|going|gone|start|starts|started|assume|assumes|assumed|proceed|proceeds|proceeded)\b"
    r"[^.,;:!?]{0,30}?\s(?:from\s(?:it|this|that)|therefrom|thereof)\sout(?=,?\s(?:that|the|there|all|he|she|they|it|we)\b)"
)
"""*Davon ausgehen, dass*."""
_WITH_THAT = lazy_regex(
    r"\b(?:share|shares|shared|inform|informs|informed|announce|announces|announced|communicated|notified)\b"
    r"[^.;:!?]{0,60}?(?P<with>\swith),?\sthat\s(?:it|he|she|they|there|we|(?:the|all|its|their)\s\w+\s(?:will|would|has|had|is|was|are|were))\b"
)
"""*Mitteilen, dass*."""
_TAKES = lazy_regex(
    r"\b(?:takes|took)\s(?:from|at|during|this|next|every|again|for\sthe\s(?:first|second|third|last)\stime|on\s(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day|only|already|always|usually|probably)\s[^.,;:!?]{2,70}?\s(?P<instead>instead)(?=[.,;]|\sand\b)"
)
"""*Stattfinden*."""
_FINDS = lazy_regex(
    r"\b(?:concert|hearing|meeting|match|game|election|elections|festival|exhibition|trial|party|ceremony|premiere|conference|service|"
    r"race|vote|debate|march|rally|demonstration|event|fair|market|tour|course|lecture|reading|workshop|funeral|wedding|session|summit|talks|"
    r"auction|final|competition|parade|performance|screening|training|discussion|celebration)s?\s(?P<find>finds?|found)\s"
    r"(?P<when>(?:on|in|at|from|this|next|every|again|only|already|always|usually|tomorrow|today|yesterday|for)\s"
    r"(?:[^.,;:!?]|(?<=\d)[.:](?=\d)|(?<=\s[ap])\.(?=m\.\s)|(?<=\.m)\.(?=\s)){2,90}?)\sinstead(?=[.,;]|\sand\b)"
)
"""“The hearing finds on Thursday in the hall instead” (*findet … statt*)."""
_TAKES_PLACE = {"finds": "takes place", "find": "take place", "found": "took place"}
_SELVES = "himself|herself|themselves|itself|myself|ourselves|yourself"
_SELF_AGAIN = lazy_regex(
    rf"\b(?P<self>{_SELVES})(?:\s[\w’-]+){{0,6}}\s(?:up|out|off|away|down|back|over|on|in)(?P<again>\s(?P=self))(?=[.,;]|\s(?:and|but|because|when|after)\b)"
)
"""“Gave himself to the police up himself”."""
_CLOSED_TO = frozenset("door doors border borders market markets mind minds eyes ears heart ranks".split())
"""“Closes its doors to and will never again admit troublemakers.”"""


_ASSUMES = {"go": "assume", "goes": "assumes", "went": "assumed", "going": "assuming", "gone": "assumed"}


class LeftoverParticle(RuledCheck):
    id = "leftover-particle"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = (
        "late-particle",
        "stranded-particle",
        "clause-final-verb",
        "misplaced-adverbial",
        "superfluous-preposition",
    )
    exempt_roles = frozenset({Role.TEASER})
    message = "the verb has no such particle; what German puts there is said already"
    explanation = """
Finds a particle at the end of a clause whose verb takes none: "The union rejected the offer on Wednesday off"
(*ablehnen*), "The police arrested the man in a flat firmly" (*festnehmen*), "The minister presented her plan to the
press before" (*vorstellen*). The verb was translated as a whole, and its prefix, which German puts last, once more.
Delete it.

Prepositions whose noun stands before them ("the fair they presented it at"), *before* as an adverb ("as she had
proposed before"), days off and lights that are on stay silent.
"""
    examples = (
        bad(
            "The flea market finds on Sunday from 9 a.m. on the fairground ⟦instead⟧.",
            repair="The flea market takes place on Sunday from 9 a.m. on the fairground.",
        ),
        good("The party found on Monday that voters wanted somebody else. She found a market in Ulm instead."),
        bad(
            "The union rejected the latest offer on Friday ⟦off⟧ and called a strike.",
            repair="The union rejected the latest offer on Friday and called a strike.",
        ),
        bad(
            "The police arrested the thief in a barn near Ulm ⟦firmly⟧.",
            repair="The police arrested the thief in a barn near Ulm.",
        ),
        bad(
            "The mayor presented his plans to the residents ⟦before⟧ on Monday.",
            repair="The mayor presented his plans to the residents on Monday.",
        ),
        bad(
            "The number of visitors increased strongly ⟦to⟧ in the past year.",
            repair="The number of visitors increased strongly in the past year.",
        ),
        bad("We ⟦go from it out⟧ that the road will open.", repair="We assume that the road will open."),
        bad(
            "In the morning the burglar gave himself to the police up ⟦himself⟧.",
            repair="In the morning the burglar gave himself to the police up.",
        ),
        bad(
            "The cyclist rode in the direction of the park ⟦away from⟧.",
            repair="The cyclist rode in the direction of the park.",
        ),
        bad(
            "When they stopped him, the cyclist insulted them and rode in the direction of the park ⟦away from⟧.",
            repair="When they stopped him, the cyclist insulted them and rode in the direction of the park.",
        ),
        bad(
            "The brewery gives its production of beer at the end of the year ⟦up on⟧ and will close.",
            repair="The brewery gives its production of beer at the end of the year and will close.",
        ),
        bad(
            "The court lifted the ban on the name ⟦up on⟧, since no consumer was misled.",
            repair="The court lifted the ban on the name, since no consumer was misled.",
        ),
        bad(
            "The zoo closes its reptile house for renovation ⟦to⟧ and will show the animals in a tent.",
            repair="The zoo closes its reptile house for renovation and will show the animals in a tent.",
        ),
        bad(
            "Flights are offered at prices from 79 euros each way ⟦on⟧.",
            repair="Flights are offered at prices from 79 euros each way.",
        ),
        bad("The firm builds 40 jobs ⟦off⟧.", repair="The firm builds 40 jobs."),
        bad("The thief took the bicycle not ⟦with⟧.", repair="The thief took the bicycle not."),
        bad("The ferry went in the storm ⟦under⟧.", repair="The ferry went in the storm."),
        bad(
            "The number of thefts took last year strongly ⟦to⟧.",
            repair="The number of thefts took last year strongly.",
        ),
        good("The plan was agreed on, the islands are fought over, and tickets are available from 10 euros on."),
        good("He examined the bridge the trucks drive over. She took a friend to travel with and a knife to cut with."),
        good("The table the boys climbed up on, since it was near, fell. Give him a box to put the lamp up on."),
        good("The club closes its doors to and will never again admit troublemakers."),
        good("The town was a place to get away from. This is the job she walked away from. He did it all by himself."),
        good("He gave himself up to them himself. They kept themselves to themselves and the door ajar."),
        good("The man the dogs ran away from. She found the shelf the cup fell off of. The flat they moved out of."),
        good("The fair they announced the plan at was a success, and so was the town he presented it to."),
        good("The party had proposed the tax before. He presented the show years before, and she the week before."),
        good("The union rejected the offer of ten days off, and the coach she had fallen out with."),
        good("They accept bookings from May on. She attacked with her helmet on, and he arrived with his lights off."),
        good("The staff refused to sign off, and the board decided to press on. He was elected and voted out."),
        good("Which town did they present it before? A stage to announce the plan on was found; prices rose later on."),
        good("The council to which they submitted the plan and the man it was delivered to agreed."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _assumptions(text: str) -> Iterator[Hit]:
    for match in _GOES_OUT.finditer(text):
        yield Hit(Span(*match.span()), repair=Edit(Span(*match.span()), _ASSUMES.get(match["verb"], match["verb"])))


def _with_that(text: str) -> Iterator[Hit]:
    for match in _WITH_THAT.finditer(text):
        yield Hit(Span(*match.span("with")), repair=Edit(Span(*match.span("with")), ""))


def _takes_instead(text: str) -> Iterator[Hit]:
    for match in _TAKES.finditer(text):
        yield Hit(Span(*match.span("instead")), repair=Edit(Span(*match.span("instead")), "place"))
    for match in _FINDS.finditer(text):
        whole = Span(match.start("find"), match.end())
        yield Hit(
            Span(match.end() - len("instead"), match.end()),
            repair=Edit(whole, f"{_TAKES_PLACE[match['find']]} {match['when']}"),
        )


def _self_again(text: str) -> Iterator[Hit]:
    for match in _SELF_AGAIN.finditer(text):
        span = Span(match.start("again") + 1, match.end("again"))
        yield Hit(span, repair=Edit(Span(*match.span("again")), ""))


def _pairs_at_end(text: str) -> Iterator[Hit]:
    for clause in clauses_of(text):
        yield from pair_at_end(clause, text)


def _left_over(text: str) -> Iterator[Hit]:
    found = set()
    for clause in (*clauses_of(text), *rejoined_clauses_of(text)):
        for place in _closing_places(clause):
            span = clause.spans()[place]
            if span not in found and _is_left_over(clause, place):
                found.add(span)
                yield Hit(span, repair=removed(text, span))


def _closing_places(clause: Clause) -> Iterator[int]:
    """Where a particle ends a clause, or stands before what no noun of its own could open."""
    words = clause.words
    if _PARTICLES.isdisjoint(words):
        return
    for place in range(3, len(words)):
        word = words[place]
        if word not in _PARTICLES or (word == "firm" and "-" in words[place - 1]):
            continue  # “found by a house-clearance firm”
        if place + 1 == len(words):
            closes = clause.closing in (".", ",", ";", "!")
        elif word in ("before", "to"):
            joined = word == "to" and words[place + 1] in ("and", "but") and words[place + 2 : place + 3] != ()
            joined = joined and words[place - 1] not in _CLOSED_TO
            closes = words[place + 1] in _BEHIND_BEFORE or (joined and words[place + 2] in CLOSED_WITH)
        else:
            closes = words[place + 1] in _BORDERS
        if closes:
            yield place


def _is_left_over(clause: Clause, place: int) -> bool:
    """Whether a verb before a particle must not have it, and no other word of the clause can."""
    words, particle = clause.words, clause.words[place]
    before = words[place - 1]
    spans = before in _SPANS and (before, particle) != ("way", "on")
    measured = spans and particle in _MEASURED and words[place - 2] not in _DATING
    closed = before in _NO_PARTICLE_BEHIND and (before, particle) != ("way", "on")
    own = particle == "out" and before in (
        "turns",
        "turned",
        "turn",
    )  # “what is declared safe turns out, in the end, to …”
    if (
        measured
        or closed
        or own
        or before in ("go", "come", "set", "break", "take", "get", "run")
        or may_be_verb(words, place - 1)
    ):
        return False
    if before in PREPOSITIONS | DETERMINERS | PRONOUNS | QUANTIFIERS | ADVERBS and (before, particle) != (
        "not",
        "with",
    ):
        return False
    for verb in words_back_to_subject(words, place, _LONGEST):
        lemmas = verb_lemmas(words[verb])
        given = next((_PAIRS[lemma, particle] for lemma in lemmas if (lemma, particle) in _PAIRS), None)
        if given is not None and not is_noun(words, verb):
            between = words[verb + 1 : place]
            if given and given.isdisjoint(between):
                return False
            return _fits(clause, verb, place)
        if may_be_verb(words, verb):
            return False
    return False


def _fits(clause: Clause, verb: int, place: int) -> bool:
    words, particle = clause.words, clause.words[place]
    between = words[verb + 1 : place]
    if particle in _STATES and not {"with", "without", "from"}.isdisjoint(words[max(verb + 1, place - _NEAR) : place]):
        return False
    contact = any(
        word in DETERMINERS and "NOUN" in can_be(behind) and behind not in PREPOSITIONS
        for behind, word in pairwise(between)
    )
    if particle in _PREPOSITIONAL and contact and verb_tags(words[place - 1]) & {"VBP", "VBD", "VBZ"}:
        return False  # “examined the bridge the trucks drive over”
    if particle == "before" and not _is_no_adverb(words, verb, place):
        return False
    if particle in _PREPOSITIONAL and not (is_statement(clause, verb) or _is_passive(clause, verb, place)):
        return False
    return any(word not in ADVERBS for word in between)


def _is_passive(clause: Clause, verb: int, place: int) -> bool:
    """“Flights are offered at prices from 79 euros on”: *agreed on*, *lived in* have no phrase before the particle."""
    words = clause.words
    whole = clause.begins_sentence and clause.closing == "." and place == len(words) - 1
    if not whole or "VBN" not in verb_tags(words[verb]) or words[verb + 1] not in ADVERBIAL_PREPOSITIONS | {"to"}:
        return False
    auxiliary = verb - 1 - (words[verb - 1] in ADVERBS or words[verb - 1] == "been")
    front = words[:auxiliary]
    if not front or words[auxiliary] not in FINITE_BE | {"has", "have"} or not SUBORDINATORS.isdisjoint(front):
        return False
    named = sum(word in OPENS_NOUN_PHRASE for word in front)
    return named <= 1 and "to" not in front and not any(may_be_verb(front, at) for at in range(1, len(front)))


def _is_no_adverb(words: tuple[str, ...], verb: int, place: int) -> bool:
    """Whether *before* is no adverb of time: the present has none, and behind it stands when or where."""
    if not _ADVERBIAL_BEFORE.isdisjoint(words[:place]):
        return False
    tags = verb_tags(words[verb])
    opens = words[verb + 1] in DETERMINERS
    return words[place + 1 : place + 2] != () or "VBD" not in tags or opens


_SELF = frozenset(_SELVES.split("|"))


def _is_verb(token: str) -> bool:
    return not _VERBS.isdisjoint(verb_lemmas(token.lower()))


def _is_self(token: str) -> bool:
    return token.rstrip(".,;") in _SELF


def _ends_pair(token: str) -> bool:
    """Whether a mark stands behind the second of a pair of particles, with a quotation mark or not."""
    return token[-1] in MARKS and token.rstrip(MARKS).lower() in SECOND_OF_PAIR


_GOES_ON = frozenset({"and", "but"})
_RULES = (
    Rule.of_text(_assumptions, Bigram(frozenset("it this that therefrom thereof".split()), frozenset({"out"}))),
    Rule.of_text(_with_that, Bigram(frozenset({"with"}), frozenset({"that"}))),
    Rule.of_text(_takes_instead, Together(frozenset("takes took find finds found".split()), frozenset({"instead"}))),
    Rule.of_text(_self_again, Bigram(frozenset("up out off away down back over on in".split()), _is_self)),
    Rule.of_text(
        _pairs_at_end,
        Bigram(FIRST_OF_PAIR, _ends_pair),
        Together(
            Bigram(FIRST_OF_PAIR, SECOND_OF_PAIR), Bigram(SECOND_OF_PAIR, _GOES_ON), Bigram(_GOES_ON, CLOSED_WITH)
        ),
    ),
    Rule.of_text(
        _left_over,
        Together(before_mark(_PARTICLES, ".,;!"), _is_verb),
        Together(Bigram(_PARTICLES, _BORDERS), _is_verb),
        Together(Bigram(frozenset({"before", "to"}), _BEHIND_BEFORE | _GOES_ON), _is_verb),
    ),
)
