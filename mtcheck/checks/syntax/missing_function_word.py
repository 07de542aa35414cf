"""A preposition that is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import shows_finite
from mtcheck.analysis.morphology import can_be, is_plural, verb_forms, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, Trigger, bad, good
from mtcheck.checks.lexis.prepositions.governing import has_head, nouns_of
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import (
    ACCUSATIVES,
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import Neighbours
from mtcheck.report import Severity

__all__ = ["MissingFunctionWord"]

_PREPOSITION_OF_VERB = {
    "apologise": "to for", "apologize": "to for", "complain": "about", "wait": "for", "belong": "to", "decide": "on",
    "agree": "on to with", "look": "for at after", "depend": "on", "insist": "on", "participate": "in",
    "consist": "of", "refer": "to", "rely": "on", "respond": "to", "react": "to", "talk": "about to with",
    "listen": "to", "deal": "with", "contribute": "to", "comment": "on", "object": "to", "arrive": "at in",
    "succeed": "in", "vote": "for on", "sympathise": "with", "cooperate": "with", "compete": "with for",
    "dispose": "of", "care": "about for", "concentrate": "on",
    "result": "in", "reply": "to", "account": "for", "opt": "for", "resort": "to", "adhere": "to", "collide": "with",
    "profit": "from", "refrain": "from", "abstain": "from", "struggle": "with",
    "subscribe": "to", "appeal": "to against",
    "dream": "of", "specialise": "in", "worry": "about", "campaign": "for against",
    "testify": "against", "originate": "from", "stem": "from", "reckon": "with", "travel": "to",
    "search": "for", "pray": "for", "aim": "at for",
    "sympathize": "with", "depart": "from", "differ": "from", "emerge": "from",
    "interfere": "in with", "negotiate": "with on", "qualify": "for", "quarrel": "with", "rebel": "against",
    "switch": "to", "yearn": "for", "apply": "for",
}  # fmt: skip
_PREPOSITION_OF_WORD = {
    "thanks": "to", "according": "to", "instead": "of", "due": "to", "part": "of in", "favour": "of", "favor": "of",
    "responsible": "for",
    "interested": "in", "involved": "in", "proud": "of", "afraid": "of", "aware": "of",
    "capable": "of", "opposed": "to", "satisfied": "with", "familiar": "with", "dependent": "on", "regardless": "of",
    "front": "of", "accused": "of", "suspected": "of",
    "convicted": "of", "guilty": "of", "convinced": "of", "number": "of", "majority": "of",
    "dozens": "of", "thousands": "of", "hundreds": "of", "lack": "of", "because": "of", "access": "to", "way": "to",
    "cent": "of", "percent": "of", "member": "of", "centre": "of", "middle": "of", "end": "of",
    "beginning": "of", "edge": "of", "addition": "to", "connection": "with", "contrast": "to", "victim": "of",
    "located": "in", "typical": "of", "spite": "of", "behalf": "of", "similar": "to", "reference": "to",
    "attention": "to", "search": "for", "responsibility": "for", "interest": "in", "threat": "to",
    "thirds": "of", "majorities": "of", "couple": "of", "pair": "of",
}  # fmt: skip
_ALSO_TRANSITIVE = frozenset(
    form
    for verb in "agree apply "
    "appeal contribute search talk negotiate decide aim campaign struggle switch qualify".split()
    for form in verb_forms(verb)
)
"""Verbs that some English, some subjects or some objects have without a preposition."""
_OF_PLURALS = frozenset("number majority couple pair group series handful dozens hundreds thousands".split())
"""Words of quantity that may stand before a bare plural."""
_BEHIND_OBJECT_OF = {
    form: tuple(found.split())
    for verb, found in {
        "thank": "for", "congratulate": "on", "blame": "for", "praise": "for", "criticise": "for", "punish": "for",
        "accuse": "of", "rob": "of", "deprive": "of", "remind": "of", "inform": "of about", "warn": "of about",
        "protect": "from against", "prevent": "from",  "suspect": "of",
        "convince": "of", "compare": "with to", "replace": "with by", "invite": "to", "convict": "of", "sentence": "to",
    }.items()
    for form in verb_forms(verb)
}  # fmt: skip
"""Verbs that join a second object with a preposition."""
_WITHOUT_OBJECT = {
    form: found
    for verb, found in {
        "wait": "for", "listen": "to", "belong": "to", "depend": "on", "participate": "in", "apologise": "to",
        "apologize": "to", "complain": "about", "insist": "on", "rely": "on", "respond": "to", "react": "to",
        "reply": "to", "arrive": "at", "sympathise": "with", "sympathize": "with", "compete": "with", "object": "to",
        "interfere": "with", "collide": "with", "adhere": "to", "comment": "on", "consist": "of", "profit": "from",
        "look": "at", "talk": "to", "laugh": "at", "smile": "at", "cooperate": "with", "happen": "to",
    }.items()
    for form in verb_forms(verb)
}  # fmt: skip
"""Verbs behind which no person can stand as their object, unless an adverb makes it one: “talk him into it”."""
_RESULTING = frozenset(
    """
    out into through down up over in round around off from away back awake hoarse straight right dead hard square
    full silly out-of free
    """.split()
)
"""What makes an object of somebody: “looked him in the eye”, “waited them out”."""
_TOWARDS_NAMES = frozenset(
    form for verb in "belong travel arrive participate rely depend".split() for form in verb_forms(verb)
) | {"way", "thanks", "according", "responsible"}
_NOUN_PHRASE = DETERMINERS - {"that", "all", "both", "each", "every", "no", "any"}
_SURE = frozenset(
    """
    accused apologise apologised apologises appealed appealing arrive arrived arrives belonging belongs complain
    complained complains consisted consists convicted depended depends guilty insist insisted insisting insists
    interested listen listened listening listens participate participated participates participating react reacted
    reacts relied relies relying replied reply respond responded responding responds responsible suspected wait
    waited waiting waits
    """.split()
)
_TIMES = frozenset(
    """
    moment minute minutes hour hours day days week weeks month months year years decade decades time while lot bit
    step mile miles kilometre kilometres metre metres
    """.split()
)
_OCCASIONS = frozenset((which, time) for which in ("this", "that") for time in ("moment", "day"))
"""What is waited for, and not how long."""
_DEGREES = frozenset((which, much) for which in ("this", "that") for much in ("long", "far", "much"))
"""“I've waited this long.”"""
_QUANTIFYING = frozenset("a the large small vast great huge growing whole".split())
_OWNERS = frozenset("his her its their our my".split())
MARGIN = 1.5
MARGIN_OF_WHOM = 0.0
MARGIN_OF_DOUBT = 9.5
MARGIN_OF_REASON = 2.0
MARGIN_OF_LOST = 5.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class _Gap(NamedTuple):
    before: int
    """The word before which something is missing."""
    words: tuple[str, ...]
    margin: float


class MissingFunctionWord(Check):
    id = "missing-function-word"
    category = "fluency/grammar/function-words"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = TERSE
    message = "a small word is missing here"
    explanation = """
Finds a verb, adjective or noun without the preposition that joins what follows ("apologised his fans", "interested
astronomy", "because the heavy snow, all schools", "60 per cent the voters"). Systems drop small words where German says
the same with a case or with one word. The language model must prefer the wording with the word clearly.
"""
    examples = (
        bad(
            "The band has ⟦apologised its⟧ fans for the delay.",
            repair="The band has apologised to its fans for the delay.",
        ),
        bad("His wife ⟦waited him⟧ at the gate.", repair="His wife waited for him at the gate."),
        bad("The guide ⟦explained us⟧ how it works.", repair="The guide explained to us how it works."),
        bad("The pupils ⟦listened the⟧ speech in silence.", repair="The pupils listened to the speech in silence."),
        bad("They ⟦waited the⟧ bus for two hours.", repair="They waited for the bus for two hours."),
        bad("The house ⟦belongs my⟧ grandmother.", repair="The house belongs to my grandmother."),
        bad("The jury ⟦consists 12⟧ people.", repair="The jury consists of 12 people."),
        bad("⟦According the⟧ police, he was drunk.", repair="According to the police, he was drunk."),
        bad("The driver was ⟦responsible the⟧ crash.", repair="The driver was responsible for the crash."),
        bad(
            "The family accuses the ⟦clinic the⟧ negligence.", repair="The family accuses the clinic of the negligence."
        ),
        bad(
            "⟦Thanks the⟧ quick help of a nurse, she survived.",
            repair="Thanks to the quick help of a nurse, she survived.",
        ),
        bad(
            "The band ⟦apologised its⟧ fans for the cancelled gig.",
            repair="The band apologised to its fans for the cancelled gig.",
        ),
        good("As he listened the band played on. He waited his turn and hopes the rain stops, or the deal works."),
        good("To the family belongs the oldest inn, and here belong the great names.."),
        good("He accused the fraud office of lying, and they thanked the volunteer support team. It came."),
        good("“I’ve waited this long, so I can wait a bit longer,” she said."),
        good("They waited him out, looked him in the eye, talked him into it and said him nay. He explained her away."),
        bad("He ⟦explained the⟧ judges the course.", repair="He explained to the judges the course."),
        good("She described the man the police are looking for and announced the winner the next day."),
        good("She took office in May, elected president of the union, and agreed a price. He lost control of the car."),
        good("Because the low wall had no railing, the path was closed. Instead, a car park is planned."),
    )

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        return (
            Bigram(_SAYING_OR_WAITING, ACCUSATIVES | {"you", "her"}),
            Bigram(frozenset(_NEVER_DIRECT), _OPENS_OBJECT),
            Bigram(frozenset({"consist", "consists", "consisted"}), lazy_regex(r"\d")),
            Together(frozenset(_CHARGED), nouns_of("@crime") | nouns_of("@success") | _THANKED | _FAULTS),
        )

    @property
    def doubts(self) -> frozenset[str]:
        return frozenset({*_prepositions(), *_BEHIND_OBJECT_OF, *_TELLING})

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            for place in _MAY_LACK.places(clause.words):
                if (
                    sure := _before_pronoun(clause, place)
                    or _before_object(clause, place)
                    or _before_wrong(clause, place)
                ):
                    yield _lost(clause, sure)
                    continue
                gap = _without_preposition(clause, place) or _behind_object(clause, place) or _to_whom(clause, place)
                if gap is None or not context.judged:
                    continue
                spans = clause.spans()
                at = spans[gap.before].start
                start = spans[gap.before - 1].start if gap.before else at
                edits = tuple(Edit(Span(at, at), f"{word} ") for word in gap.words)
                yield Hit(Span(start, spans[gap.before].end), contrast=Contrast(edits, margin=gap.margin))


@cache
def _prepositions() -> Mapping[str, tuple[str, ...]]:
    of_verbs = {
        form: tuple(found.split()) for verb, found in _PREPOSITION_OF_VERB.items() if found for form in verb_forms(verb)
    }
    return of_verbs | {word: tuple(found.split()) for word, found in _PREPOSITION_OF_WORD.items() if found}


def _lost(clause: Clause, gap: _Gap) -> Hit:
    spans = clause.spans()
    at = spans[gap.before].start
    return Hit(Span(spans[gap.before - 1].start, spans[gap.before].end), repair=Edit(Span(at, at), f"{gap.words[0]} "))


def _before_pronoun(clause: Clause, place: int) -> _Gap | None:
    """“Waited him at the station”, “explained me the rules”: no reading has a pronoun there."""
    words = clause.words
    pronoun = words[place + 1]
    if pronoun not in ACCUSATIVES and pronoun not in ("you", "her"):
        return None
    behind = words[place + 2] if place + 2 < len(words) else ""
    if words[place] in _WITHOUT_OBJECT:
        by_adverb = behind in _RESULTING or behind.endswith("ly") or (behind == "the" and words[place] in _LOOKING)
        if pronoun not in ACCUSATIVES or by_adverb or "to" in words[place + 2 : place + 4]:
            return None
        return _Gap(place + 1, (_WITHOUT_OBJECT[words[place]],), 0.0)
    if pronoun == "you" and words[place] not in _EXPLAINING:
        return None  # “they say you all knew”
    about = pronoun in ("me", "us") or behind not in ("when", "where")  # “explained them when asked”
    if words[place] in _SAYING and (behind in _HEARD or (behind in _ASKED and about)):
        timed = not (_TIMES | _TIMES_OF_DAY).isdisjoint(words[place + 3 : place + 5])
        named = behind in ("that", "as") and words[place] not in _SAID_ALONE
        return None if timed or named else _Gap(place + 1, ("to",), 0.0)
    return None


def _before_object(clause: Clause, place: int) -> _Gap | None:
    """“Listened the speech”, “is responsible the accident”, “according the police”, where nothing else is said."""
    words = clause.words
    found = _NEVER_DIRECT.get(words[place])
    behind = words[place + 1]
    if found is None or clause.is_name(place) or not (behind in _OPENS_OBJECT or behind[0].isdigit()):
        return None
    if behind not in _OPENS_OBJECT - _COUNTS and words[place] not in _CONSISTING:
        return None
    phrase = tuple(takewhile(lambda word: word not in PREPOSITIONS, words[place + 1 : place + 7]))
    if _is_timely(words[place], phrase) or _goes_on(words, place + 2):
        return None
    if words[place] == "thanks":
        opens = place == 0 and clause.begins_sentence and clause.closing == "," and behind in ("the", "a", "an", "his")
        return _Gap(place + 1, (found,), 0.0) if opens else None
    if words[place] == "according":
        opens = place == 0 or words[place - 1] in ("and", "but")
        return _Gap(place + 1, (found,), 0.0) if opens and "to" not in phrase else None
    if (
        not place
        or words[0] in PREPOSITIONS
        or words[0] in ("to", "here", "there")
        or _SUBORDINATE & set(words[:place])
    ):
        return None
    before = words[place - 1]
    if words[place] in _PREDICATES:
        later = place > 1 and words[place - 2] in BE and before.endswith("ly")
        return _Gap(place + 1, (found,), 0.0) if (before in BE or later) and clause.closing != "," else None
    if before in DETERMINERS or before in ("here", "there", "then", "thus", "so") or before in PREPOSITIONS:
        return None
    if "NOUN" in can_be(words[place]) and not (before in _BEFORE_INFINITIVES or is_plural(before)):
        return None
    if words[place] in _ARRIVING and not has_head(words, place + 1, _DESTINATIONS):
        return None
    if words[place] in _HOPING:
        ends = has_head(words, place + 1, nouns_of("@hope")) and clause.closing in (".", "!", "?", "", ";")
        return _Gap(place + 1, (found,), 0.0) if ends else None
    return _Gap(place + 1, (found,), 0.0)


def _before_wrong(clause: Clause, place: int) -> _Gap | None:
    """“Accuses the clinic the negligence”, “congratulated the team the victory”."""
    words = clause.words
    charged = _CHARGED.get(words[place])
    if charged is None or words[place + 1] not in _NOUN_PHRASE | ACCUSATIVES | {"her"}:
        return None
    preposition, heads = charged
    for end in range(place + 2, min(place + 6, len(words))):
        if words[end] in PREPOSITIONS or words[end] in ("to", "and", "or") or _tells(words[end]):
            return None
        person = words[end - 1] in ACCUSATIVES or words[end - 1] in nouns_of("@person") or words[end - 1] in _BODIES
        if person and (words[end] in _NOUN_PHRASE or words[end] in heads) and _ends_with(words, end, heads):
            return _Gap(end, (preposition,), 0.0)
    return None


def _ends_with(words: tuple[str, ...], place: int, heads: frozenset[str]) -> bool:
    if not has_head(words, place, heads):
        return False
    return not any(word in BE or word in HAVE or word in MODALS for word in words[place:])


def _is_timely(governor: str, phrase: tuple[str, ...]) -> bool:
    """Whether the noun phrase says how long or when, or is an object after all."""
    if phrase[:2] in _OCCASIONS and governor.startswith("wait"):
        return False
    if phrase[:2] in _DEGREES:
        return True
    own = tuple(takewhile(lambda word: word not in DETERMINERS, phrase[1:]))
    heads = _OWN_HEADS if phrase[0] in _OWNERS else _ADVERBIAL_HEADS
    return phrase[0] in _ADVERBIAL_HEADS or not heads.isdisjoint(own)


def _goes_on(words: tuple[str, ...], place: int) -> bool:
    """Whether a verb may follow there: “listened the band played on”, but not “the cancelled concert”."""
    for index in range(place, len(words)):
        word = words[index]
        if _tells(word) and ("VBN" not in verb_tags(word) or words[index - 1] not in DETERMINERS):
            return True
    return False


_OWN_HEADS = frozenset("turn turns chance opportunity time times moment way part share best hardest hour day".split())


def _tells(word: str) -> bool:
    """Whether a word may be a finite verb: then what stands before it is its subject."""
    if word in BE or word in HAVE or word in MODALS or word in ("do", "does", "did"):
        return True
    return can_be(word) == {"VERB"} and bool(verb_tags(word) - {"VBN", "VBG"})


_NEVER_DIRECT = {
    form: found
    for verb, found in {
        "listen": "to", "depend": "on", "consist": "of", "belong": "to", "participate": "in", "apologise": "to",
        "apologize": "to", "rely": "on", "react": "to", "wait": "for", "arrive": "at", "hope": "for",
    }.items()
    for form in verb_forms(verb)
} | {
    "thanks": "to", "according": "to", "responsible": "for", "dependent": "on", "familiar": "with", "similar": "to",
    "allergic": "to", "addicted": "to", "accustomed": "to", "interested": "in", "capable": "of", "guilty": "of",
    "fond": "of",
}  # fmt: skip
"""Words that no object follows without a preposition."""
_PREDICATES = frozenset(
    "responsible dependent familiar similar allergic addicted accustomed interested capable guilty fond".split()
)
_CONSISTING = frozenset("consist consists consisted consisting".split())
_ARRIVING = frozenset("arrive arrives arrived arriving".split())
_HOPING = frozenset("hope hopes hoped hoping".split())
_DESTINATIONS = frozenset(
    """
    station airport hospital scene city town village hotel border stadium camp island capital port harbour venue
    summit destination office building court prison parliament finish
    """.split()
)
_COUNTS = ABOVE_ONE | {"several"}
_OPENS_OBJECT = frozenset("a an the his her its their our my this these".split()) | _COUNTS
_SUBORDINATE = frozenset("when while as if after before because where whereas since until once which whom what".split())
_BEFORE_INFINITIVES = MODALS | frozenset("to not i you we they who do does did never always still".split())
_ADVERBIAL_HEADS = frozenset(
    """
    second seconds moment moments minute minutes hour hours day days night nights morning evening afternoon week
    weeks weekend month months year years decade decades time times while lot bit summer winter spring autumn season
    moment step mile miles kilometre kilometres metre metres same way most least best worst more less latter whole
    entire length turn turns chance opportunity table tables tide storm out better half required recommended
    customary mandatory usual average total additional extra estimated unknown monday tuesday wednesday thursday
    friday saturday sunday next last following previous other first world little few couple third fourth fifth date
    bare minimum maximum full longest part past age century eternity round
    """.split()
)
"""What makes an adverbial of a noun phrase, or an object after all: “waited their turn”."""
_BODIES = frozenset(
    """
    management ministry authority authorities operator company clinic bank club government police party minister
    hospital city council firm team
    """.split()
)
_THANKED = frozenset(
    "effort efforts support help work commitment cooperation trust hospitality patience loyalty solidarity".split()
)
_FAULTS = frozenset("lack failure inaction arrogance hypocrisy incompetence bias cowardice greed inactivity".split())
_CHARGED = {
    form: (preposition, heads)
    for verb, preposition, heads in (
        ("accuse", "of", nouns_of("@crime") | _FAULTS),
        ("suspect", "of", nouns_of("@crime")),
        ("convict", "of", nouns_of("@crime")),
        ("congratulate", "on", nouns_of("@success")),
        ("thank", "for", _THANKED),
    )
    for form in verb_forms(verb)
}
"""Verbs with the preposition and the nouns of their second object."""
_LOOKING = verb_forms("look") | verb_forms("talk") | verb_forms("laugh")
_SAYING = frozenset(
    form for verb in "explain suggest say mention announce confess propose dictate".split() for form in verb_forms(verb)
)
"""Verbs that name the person with *to*, whatever else they take."""
_EXPLAINING = verb_forms("explain")
_SAID_ALONE = verb_forms("say") | verb_forms("explain") | verb_forms("suggest") | verb_forms("mention")
_HEARD = frozenset("the a an his her its their our my this these everything something nothing".split())
_ASKED = frozenset("how why what when where whether that".split())
_TIMES_OF_DAY = frozenset("morning evening afternoon night time next last other same following way".split())


def _without_preposition(clause: Clause, place: int) -> _Gap | None:
    words = clause.words
    found = _prepositions().get(words[place])
    if found is None or (place and clause.is_name(place)):
        return None
    behind = words[place + 1]
    if words[place] == "because":
        bare = clause.closing == "," and _is_bare_phrase(words, place + 1)
        return _Gap(place + 1, found, MARGIN_OF_REASON) if bare else None
    noun = place > 0 and "NOUN" in can_be(words[place]) and words[place - 1] in _NOUN_PHRASE
    lasting = not _TIMES.isdisjoint(words[place + 1 : place + 4])  # “waiting a year”, “looking months ahead”
    if words[place + 1 : place + 3] in _OCCASIONS:
        lasting = False
    if words[place] not in _OF_PLURALS and verb_tags(words[place]) and (noun or lasting):
        return None
    if words[place] in _OF_PLURALS:
        counted = is_plural(behind) and can_be(behind) == {"NOUN"}
        if not (counted and place and words[place - 1] in _QUANTIFYING):
            return None
    elif clause.is_name(place + 1):
        if words[place] not in _TOWARDS_NAMES or (words[place] == "way" and words[place - 1] not in _OWNERS):
            return None
    elif (
        behind not in _NOUN_PHRASE and not (words[place] in _SURE and "NOUN" in can_be(behind) <= {"NOUN", "VERB"})
    ) or words[place] == "way":
        return None
    if _stands_alone(words, place + 1):
        return None
    if words[place] in _SEARCHES:
        return _Gap(place + 1, found, MARGIN_OF_DOUBT if _is_searched(words, place + 1) else MARGIN_OF_LOST)
    return _Gap(place + 1, found, MARGIN_OF_DOUBT if words[place] in _ALSO_TRANSITIVE else MARGIN)


def _stands_alone(words: tuple[str, ...], place: int) -> bool:
    """Whether a demonstrative has no noun behind it: “waited this long”, “look, this is it”."""
    if words[place] not in ("this", "that", "these") or place + 1 == len(words):
        return False
    return words[place : place + 2] in _DEGREES or not can_be(words[place + 1]) & {"NOUN", "ADJ"}


def _is_searched(words: tuple[str, ...], begin: int) -> bool:
    """Whether something can be found in what is named there, or on it."""
    end = begin + 1
    while end < len(words) and words[end] not in PREPOSITIONS | DETERMINERS | {"to", "and", "or"}:
        end += 1
    return not _SEARCHED.isdisjoint(words[begin:end])


_SEARCHES = verb_forms("search")
_SEARCHED = frozenset(
    """
    house houses home homes flat flats apartment apartments room rooms bedroom area areas forest woods premises
    office offices building buildings car cars vehicle vehicles van lorry truck bag bags luggage suitcase pocket
    pockets site scene internet web web-site website websites database databases archive archives record records
    file files list lists property properties villa ship ships boat boats lake river sea ocean ground grounds rubble
    wreckage ruins debris terrain region district neighbourhood neighborhood city town village street streets cell
    cells body bodies man men woman women suspect suspects person people passenger passengers skies sky horizon
    memory market literature world country countryside field fields garden park basement cellar attic factory
    warehouse shop shops store school train trains plane planes bus buses computer computers phone phones laptop app
    page pages text results data surface coast coastline shore mountain mountains island shelves drawers desk locker
    lockers headquarters residence residences farm barn stable tent tents camp hotel container containers parcel
    parcels mail e-mail emails valley bank banks water waters bottom depths crowd hall corridor corridors tunnel
    tunnels hut cave bushes undergrowth soul conscience face faces nation globe universe planet catalogue library
    libraries collection wardrobe safe
    """.split()
)
"""What is looked through, and not for."""


def _behind_object(clause: Clause, place: int) -> _Gap | None:
    """“Thanked the volunteers their work”."""
    words = clause.words
    found = _BEHIND_OBJECT_OF.get(words[place])
    if found is None or place + 3 >= len(words):
        return None
    begin = place + 1
    if words[begin] not in _NOUN_PHRASE | ACCUSATIVES and not is_plural(words[begin]):
        return None
    for end in range(begin + 1, min(begin + 5, len(words) - 1)):
        if words[end] in PREPOSITIONS | {"to", "and", "or"}:
            return None
        if words[end] in _NOUN_PHRASE:
            return _Gap(end, found, MARGIN)
    return None


_TELLING = frozenset(
    form
    for verb in "explain describe report announce suggest confirm demonstrate recommend dictate introduce".split()
    for form in verb_forms(verb)
)
"""Verbs that name the person with *to*, where German has a dative."""
_HOW = frozenset("in detail length briefly again patiently once more yesterday today carefully at".split())


def _to_whom(clause: Clause, place: int) -> _Gap | None:
    """“Explained the judges the course”; but “described the man the police were looking for”."""
    words = clause.words
    if words[place] not in _TELLING or not place:
        return None
    begin = place + 1
    while begin < len(words) and words[begin] in _HOW:
        begin += 1
    if begin + 3 >= len(words) or words[begin] not in _NOUN_PHRASE:
        return None
    for end in range(begin + 2, min(begin + 4, len(words) - 1)):
        if words[end] in _NOUN_PHRASE:
            plain = not any(shows_finite(word) and "NOUN" not in can_be(word) for word in words[end + 1 :])
            return _Gap(begin, ("to",), MARGIN_OF_WHOM) if plain and "NOUN" in can_be(words[end - 1]) else None
    return None


def _is_bare_phrase(words: tuple[str, ...], start: int) -> bool:
    """Whether a noun phrase without a verb fills the rest of the clause."""
    rest = words[start:]
    if rest[0] not in _NOUN_PHRASE and can_be(rest[0]) not in ({"ADJ"}, {"NOUN"}) and not is_plural(rest[0]):
        return False
    return not any(
        word in BE | HAVE | MODALS | {"do", "does", "did", "of"} | PRONOUNS - {"her", "you"}
        or (can_be(word) == {"VERB"} and bool(verb_tags(word) - {"VBN", "VBG"}))
        for word in rest
    )


def _joins(word: str) -> bool:
    """Whether the word asks for a preposition, whatever stands behind it."""
    return (
        word in _NEVER_DIRECT
        or word in _CHARGED
        or word in _prepositions()
        or word in _BEHIND_OBJECT_OF
        or word in _TELLING
        or word in _SAYING_OR_WAITING
    )


_SAYING_OR_WAITING = _SAYING | frozenset(_WITHOUT_OBJECT)
_MAY_LACK = Neighbours((_joins, bool))
