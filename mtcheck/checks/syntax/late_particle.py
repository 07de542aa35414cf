"""A verb particle behind the adverbial that English puts last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from mtcheck.analysis.clauses import Clause, clauses_of, rejoined_clauses_of
from mtcheck.analysis.morphology import can_be, is_comparative, is_plural, verb_lemmas, verb_tags
from mtcheck.analysis.phrases import is_year
from mtcheck.check import Bigram, Check, Context, Hit, Layer, Together, bad, good
from mtcheck.checks.syntax.particles.verbs import is_noun, is_statement, may_be_verb, words_back_to_subject
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIME_NOUNS,
    TIMES,
    WEEKDAYS,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.languages.tables import rows
from mtcheck.languages.tokens import before_mark, matches, standing
from mtcheck.report import Severity

__all__ = ["LateParticle"]


def _pairs() -> Mapping[str, frozenset[str]]:
    """The particles that each verb may have been parted from."""
    found: dict[str, set[str]] = {}
    for stems, prefixes, _, _ in rows("separable_verbs"):
        for stem, prefix in product(stems.split(";"), prefixes.split(";")):
            found.setdefault(stem, set()).add(prefix)
    for stems, prefixes in _BESIDES:
        for stem, prefix in product(stems.split(), prefixes.split()):
            found.setdefault(stem, set()).add(prefix)
    return {stem: frozenset(prefixes - _ALSO_ADVERBS) for stem, prefixes in found.items()}


_BESIDES = (
    ("give", "up"),
    ("hold keep", "on off"),
    ("tear pull", "down off"),
    ("sort", "out"),
    ("send bring give call take pay", "back"),
    ("bring", "in up"),
    ("take", "off on up part place over down out firmly"),
    ("find", "place"),
    ("switch turn", "on off"),
    ("hand pass", "over"),
    ("break", "in off up"),
    ("set put", "in up down off"),
    ("lay", "off down"),
    ("close shut", "up down"),
    ("get stand", "up"),
    ("go step turn point", "back"),
    ("change", "in"),
    ("draw", "back"),
    ("shoot", "dead"),
    ("pick clean buy tear blow wake cheer fill snap free lock", "up"),
    ("carry sell rule figure print cross pay drop wipe sort black rent", "out"),
    ("call sell cut pay kick write wipe cordon", "off"),
    ("burn knock track pull bring write cut hunt melt slow", "down"),
    ("take hand win run tip", "over"),
    ("throw put give clear lock wash", "away"),
)
"""Verbs of which English has the particle as well, but not behind a time."""
_ALSO_ADVERBS = frozenset("further through by a after before for ahead forward forth share clear ready under".split())
"""Words for prefixes that English puts last, too."""
_PAIRS = _pairs()
_PARTICLES = frozenset().union(*_PAIRS.values())
_BORDERS = frozenset("and but because while although as completely".split())
_TIME_PREPOSITIONS = frozenset("on at in after before since until by during for from over within".split())
_TIME_WORDS = (
    TIMES
    | TIME_NOUNS
    | MONTHS
    | frozenset(
        """
        weekend weekends month months years weeks days hours minutes hour o’clock o'clock autumn spring summer winter
        afternoon midnight noon season seasons decade decades century half-time stoppage break trial notice
        """.split()
    )
)
_ADVERBIALS = lazy_regex(
    r"\b(?:as a precaution|for good|at the last (?:minute|moment)|again|temporarily|surprisingly|finally|immediately"
    r"|never|twice|completely|provisionally|unexpectedly|permanently|on request)$"
    r"|\b(?:because of|despite|at short notice|with immediate effect|until further notice|for (?:\w+ )?reasons)\b"
)
"""What English puts behind the particle: at the end of what stands between it and its verb, or anywhere."""
_DAYS_OFF = frozenset("take have get give need want spend book ask".split())
_MEASURED = frozenset("on in back over out off down away around ahead about".split())
_SPANS = frozenset(
    "years weeks days hours minutes months decades seasons nights moments year week month decade".split()
)
_FIXING = frozenset("on at during by".split())
_LONGEST = 24
_FEWEST_BETWEEN = 3
_NO_BEFORE = PREPOSITIONS | DETERMINERS | PRONOUNS | QUANTIFIERS | {"way", "to", "and", "or"}
_TAKING_UP = frozenset(
    """
    give clean clear tidy speak stand step sign turn show back pick keep make take hand own open hurry grow wake get
    stay ring call follow stock team wrap line pay fill warm cover free shape smarten beef ramp round fire build come
    look put set save use wind split break lock eat drink hold cough dress play move link join hang lift bring catch
    listen cheer measure face buy button buckle stick run rise move sit scale scoop sum throw heat dig double fold mop
    light lighten live push pull queue roll rustle settle shut slip snap soak soften speed sober stir stump swallow
    sweep tear think tighten toughen type walk wash whip write chat beat blow bottle brush bulk burn chop drum dry
    """.split()
)
"""Verbs that *up* may belong to."""
_CALLING = frozenset("call urge ask invite request summon demand appeal encourage".split())
_SERVICES = frozenset(
    "brigade police ambulance doctor service services firefighters paramedics helpline hotline vet".split()
)
_POINTED_OUT = lazy_regex(
    r"\b[Pp]oint(?:s|ed)?\s(?:in|at|on|to|with|after|during)\s[^.;:!?]{8,160}?\s(?P<out>out(?:\s(?:there|it|thereon|on\sit))?),?\sthat\b"
)
"""*Darauf hinweisen, dass*."""


_REPORT_UP = lazy_regex(
    r"\b(?:call|calls|called|calling|urge|urges|urged|ask|asks|asked|appeal|appeals|appealed|appealing)\s[^.;:!?]{6,200}?\sto\s(?:report|register|donate"
    r"|vote|help|apply|comment|contact|protest|demonstrate|participate|attend|return|wait|resign|boycott|evacuate|respond|testify"
    r"|come\sforward|refrain|remain|leave|go|stay\sat\shome|stay\scalm|calm)\s(?P<up>up)(?=[.,;]|\sand\b)"
)
"""*Aufrufen*, with what somebody is called upon to do."""


def _is_verb(token: str) -> bool:
    return not _PAIRS.keys().isdisjoint(verb_lemmas(token.lower()))


class LateParticle(Check):
    id = "late-particle"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("stranded-particle", "clause-final-verb", "misplaced-adverbial", "superfluous-preposition")
    exempt_roles = frozenset({Role.TEASER})
    triggers = (
        Together(before_mark(_PARTICLES, ".,;!:"), _is_verb),
        Together(Bigram(_PARTICLES, _BORDERS | {"at"}), _is_verb),
        Together(
            frozenset({"point", "points", "pointed"}), Bigram(frozenset({"out"}), frozenset({"there", "that", "it"}))
        ),
    )
    message = "the particle stands behind an adverbial; English puts it beside its verb or its object"
    explanation = """
Finds the particle of a verb behind a time, a reason or another adverbial: "He gave his post at the end of June up",
"The burglars broke the hall at the weekend in", "The meeting takes on Thursday in Ulm place". German puts the prefix
of a separable verb last, and systems leave it there, be it that of the English verb ("gave up") or a literal one
("said her concert off", *absagen*; "called residents to keep windows closed up", *aufrufen*).

Days off, what goes on from Monday on and prepositions whose noun stands before them stay silent.
"""
    examples = (
        bad("He gave his post at the end of June ⟦up⟧."),
        bad("Burglars broke the parish hall at the weekend ⟦in⟧ and took the cash box."),
        bad("The meeting takes on Thursday in Luxembourg ⟦place⟧."),
        bad("The athletes take at the Games under a neutral flag ⟦part⟧."),
        bad("The singer said her concert in Linz ⟦off⟧. She has a cold."),
        bad("Officials called residents to keep windows and doors closed ⟦up⟧."),
        bad("The office calls all guests to report ⟦up⟧, because the salad was bad."),
        bad("The caretaker called the fire brigade ⟦on⟧. All were freed."),
        bad("The couple gave their engagement on Instagram ⟦known⟧."),
        bad("The police shot the attacker in front of the station ⟦dead⟧."),
        bad("The office asks all guests who ate there and have been ill since to come forward ⟦up⟧."),
        bad("The airline sets larger aircraft on the route to Faro ⟦in⟧, because demand has risen."),
        bad("The prosecutor closed a political motive not ⟦out⟧."),
        bad("The firm sends the defective devices to the manufacturer ⟦back⟧."),
        bad("The police took a 27-year-old at the main station ⟦firmly⟧."),
        bad("The price of oil went on Monday by three per cent ⟦back⟧."),
        bad("The director gives his post at the end of June for health reasons ⟦up⟧ to."),
        bad("Scientists point in a new study on the dangers of dust ⟦out there⟧ that filters are not enough."),
        bad("The mountain railway put its operation because of strong winds temporarily ⟦in⟧."),
        bad("The cars stopped and the lights went ⟦from⟧."),
        bad("The head of the firm stepped on Monday ⟦back⟧. The train drives at 8.15 ⟦off⟧."),
        bad("The farmer sold half of his land last autumn ⟦off⟧."),
        good("Nobody had asked her to clear the snow, she said, and nobody had told her at any time not to."),
        good(
            "The market closed at 8.15 down. He won the cup in 2010 and came over. The lift goes at 8.15 up the hill."
        ),
        good("She took the day after Christmas off and gave the staff the Friday in May off. He gave it up in June."),
        good("They give out money day in and day out."),
        good("From Monday on, he called in. They moved on in May and took it from the start on."),
        good("He called the doctor back. They called residents to clean the streets up. She pointed it out that day."),
        good("The house they broke the news at the weekend in is old. Where did he give the talk on Sunday at?"),
        good("He gave the talk the year before. They saw the season out. Two years in, he had it made known."),
        good("She asked him to hurry up, told him to sign up and urged them to speak up. Who did he call the vet on?"),
        good("The meeting takes place on Thursday; he took a large part. The film takes in the eastern part."),
        good(
            "He said the match was called off. The number to call the police on is 110. He went where they went from."
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in matches(_POINTED_OUT, passage.text, ("out",), ("point", "points", "pointed")):
            yield Hit(Span(*match.span("out")))
        found = set()
        for match in matches(_REPORT_UP, passage.text, ("up",), ("to",)):
            found.add(Span(*match.span("up")))
            yield Hit(Span(*match.span("up")))
        for clause in (*clauses_of(passage.text), *rejoined_clauses_of(passage.text)):
            if len(clause.words) > _LONGEST_CLAUSE or _PARTICLES.isdisjoint(clause.words):
                continue
            for place in _closing_places(clause):
                span = clause.spans()[place]
                if span not in found and _is_parted(clause, place):
                    found.add(span)
                    yield Hit(span)


_LONGEST_CLAUSE = 80
"""Words between two marks: more are no clause of prose."""


_FIRST_PLACE = 3
_MAY_FOLLOW = _BORDERS | {"to", "on", "at"}


def _closing_places(clause: Clause) -> Iterator[int]:
    """Where a particle ends a clause, or stands before what goes on behind it."""
    words = clause.words
    for place in standing(_PARTICLES, words):
        word, last = words[place], place + 1 == len(words)
        if place < _FIRST_PLACE or not (last or words[place + 1] in _MAY_FOLLOW):
            continue
        if words[place - 1] == "up" or words[place - 1] in _NO_BEFORE:
            continue
        if words[place - 1 : place + 1] == ("not", "to"):
            continue  # “nobody told her not to”
        behind = words[place + 1 : place + 2]
        doubled = (
            word == "up"
            and behind
            and behind[0] in ("to", "on")
            and (place + 2 == len(words) or words[place + 2] in ("and", "but"))
        )
        at_once = words[place + 1 :] == ("at", "once")
        if doubled or at_once or (clause.closing in (".", ",", ";", "!", ":") if last else behind[0] in _BORDERS):
            yield place


def _is_parted(clause: Clause, place: int) -> bool:
    """Whether a particle is too far from its verb, and can belong to no other."""
    words, particle = clause.words, clause.words[place]
    if particle == "from" and words[place - 1] == "went":
        return words[place - 2] in _GOING_OUT and is_statement(clause, place - 1, _TIME_WORDS)
    for verb in words_back_to_subject(words, place, _LONGEST):
        word = words[verb]
        lemmas = () if is_noun(words, verb) else verb_lemmas(word)
        if any(lemma in _CALLING for lemma in lemmas) and particle in ("up", "on"):
            return _calls(clause, verb, place) and is_statement(clause, verb, _TIME_WORDS)
        if any(particle in _PAIRS.get(lemma, ()) for lemma in lemmas) and verb_tags(word) & {"VBD", "VBZ", "VBP"}:
            return _is_late(clause, verb, place, lemmas) and is_statement(clause, verb, _TIME_WORDS)
        if may_be_verb(words, verb) and not _is_called_for(words, verb, particle):
            return False
    return False


def _is_late(clause: Clause, verb: int, place: int, lemmas: Sequence[str]) -> bool:
    words, particle = clause.words, clause.words[place]
    between = words[verb + 1 : place]
    before = words[place - 1]
    if (
        between[:1] == (particle,)
        or (words[place - 2] in ("and", "or", "to") and verb_tags(before))  # “won the cup in 2010 and came over”
        or (before in _SPANS | {"day", "night"} and particle in ("in", "out") and not _is_fixed(between))
        or "that" in between
        or ("from" in between and particle == "on")
    ):
        return False
    if particle in ("place", "part"):
        far = len(between) >= _FEWEST_BETWEEN and between[0] in PREPOSITIONS | TIMES | {"this", "next", "again"}
        return far and "ADJ" not in can_be(before) and not _of_part(between)
    if particle == "known":
        return lemmas[0] == "give" and len(between) >= _FEWEST_BETWEEN
    if "say" in lemmas or "tell" in lemmas:
        opens = between[1] if between[0] == "all" and len(between) > 1 else between[0]
        said = opens in DETERMINERS - {"that", "this", "all", "no"} and len(between) > 1
        return said and particle in ("off", "from", "to")
    if particle == "dead":
        return "shoot" in lemmas and not PREPOSITIONS.isdisjoint(between)
    if particle in _FIRM and "take" in lemmas:
        return not _ARRESTING.isdisjoint(words[:verb]) and len(between) > 1
    if particle == "back" and not _RETURNING.isdisjoint(lemmas):
        away = next((at for at, word in enumerate(between) if at and word in ("to", "from")), None)
        if away is not None and between[0] in DETERMINERS and between[-1] not in _SPANS:
            return True  # “sends the devices to the manufacturer back”
    plain = (particle == "in" and "set" in lemmas) or between[-1:] == ("not",)
    if plain and (between[0] in DETERMINERS or is_plural(between[0]) or is_comparative(between[0])):
        return True
    return _is_behind_adverbial(between, particle, lemmas)


def _is_behind_adverbial(between: Sequence[str], particle: str, lemmas: Sequence[str]) -> bool:
    """Whether a particle stands behind a time or a reason, and is part of neither."""
    before = between[-1]
    if len(between) == len(("on", "Monday")):
        dated = between[0] == "in" and between[1] in MONTHS and particle not in ("in", "on")
        return (dated or _is_bare_time(*between)) and lemmas[0] not in ("close", "open", "end", "finish", "trade")
    if len(between) < _FEWEST_BETWEEN or (
        particle == "off" and not _DAYS_OFF.isdisjoint(lemmas) and _ends_in_time(between)
    ):
        return False
    measured = before in _SPANS and particle in _MEASURED - (frozenset() if _DAYS_OFF.intersection(lemmas) else {"off"})
    if measured and not _is_fixed(between):
        return False
    return _ADVERBIALS.search(" ".join(between)) is not None or _holds_date(between)


def _is_bare_time(preposition: str, time: str) -> bool:
    """“Stepped on Monday back”, “drives at 8.15 off”."""
    return (preposition == "on" and time in WEEKDAYS) or (preposition == "at" and _CLOCK.fullmatch(time) is not None)


_CLOCK = lazy_regex(r"\d{1,2}[.:]\d\d(?:[ap]m)?|\d{1,2}[ap]m|midnight|noon")
_FIRM = frozenset("firm firmly fixed fast".split())
_ARRESTING = frozenset("police officers gendarmes detectives investigators policemen patrol customs commandos".split())
_RETURNING = frozenset("send give bring call hand pay".split())
_GOING_OUT = frozenset("lights light power heating electricity screen screens computers".split())


def _of_part(between: Sequence[str]) -> bool:
    return between[-1] in ("for", "in", "of", "large", "the")


def _ends_in_time(words: Sequence[str]) -> bool:
    return words[-1] in _TIME_WORDS or words[-1] in _SPANS


def _is_fixed(words: Sequence[str]) -> bool:
    """Whether the time at the end is a phrase that *on*, *at* or *during* opens: “at the end of the year”."""
    return not _FIXING.isdisjoint(words[-6:-1])


def _holds_date(words: Sequence[str]) -> bool:
    """``his post at the end of June``, ``on Monday by three per cent``: a phrase that says when."""
    for at, word in enumerate(words[:-1]):
        if word in ("last", "next", "this") and at and (words[at + 1] in _TIME_WORDS or words[at + 1] in _SPANS):
            return True
        if word in _TIME_PREPOSITIONS:
            behind = words[at + 1 : at + 5]
            end = next((place for place, later in enumerate(behind) if later in PREPOSITIONS - {"of"}), len(behind))
            if any(later in _TIME_WORDS or later in _SPANS or is_year(later) for later in behind[:end]):
                return True
    return False


def _calls(clause: Clause, verb: int, place: int) -> bool:
    """``called residents to keep the doors closed up``, ``called the fire brigade on``."""
    words = clause.words
    between = words[verb + 1 : place]
    lemma = verb_lemmas(words[verb])[0]
    if words[place] == "on":
        return lemma == "call" and 1 < len(between) <= _LONGEST_SERVICE and between[-1] in _SERVICES
    if len(between) < _FEWEST_BETWEEN:
        return False
    person = (
        between[0] in DETERMINERS | {"on"}
        or is_plural(between[0])
        or between[0] in persons() | {"people", "anyone", "everyone"}
    )
    if lemma == "call" and person and "for" in between[1:] and "to" not in between:
        return True
    if not person or "to" not in between or (lemma not in ("call", "urge", "ask", "appeal")):
        return False
    infinitive = between.index("to") + 1
    verbs = [word for word in between[infinitive:] if "VB" in verb_tags(word)]
    return not any(lemma in _TAKING_UP for word in verbs[:2] for lemma in verb_lemmas(word)[:1] if word != "keep")


_LONGEST_SERVICE = 4


def _is_called_for(words: Sequence[str], index: int, particle: str) -> bool:
    """Whether a verb between *call* and its particle is what somebody is called upon to do, or tells of whom."""
    return particle == "up" and any(
        _CALLING.intersection(verb_lemmas(word)) for word in words[max(index - 18, 0) : index]
    )
