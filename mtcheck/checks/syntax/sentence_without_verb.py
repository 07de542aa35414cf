"""A sentence or a clause of it in which no word can be the verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.finiteness import AUXILIARY_FORMS, NO_VERBS, has_finite_form, may_be_finite, may_be_tensed
from mtcheck.analysis.morphology import (
    FINITE,
    can_be,
    is_comparative,
    is_plural,
    is_superlative,
    opens_proportion,
    verb_tags,
)
from mtcheck.analysis.tagging import Token
from mtcheck.check import Check, Context, Contrast, Hit, Layer, bad, good
from mtcheck.checks.syntax.verbless.clauses import says_when
from mtcheck.checks.syntax.verbless.gaps import AUXILIARIES_TO_TRY, VERBS_TO_TRY, with_verbs
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS_ALSO_NOUNS,
    MONTHS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PARTICLES,
    PASSIVE_PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIME_NOUNS,
    TIMES,
    TRANSITIVE_PARTICIPLES,
)
from mtcheck.languages.tables import words as listed
from mtcheck.languages.tokens import PerToken
from mtcheck.report import Severity

__all__ = ["SentenceWithoutVerb"]

_DEFINITE = (OPENS_NOUN_PHRASE - {"a", "an"}) | frozenset("both these those".split())
_COUNTED = frozenset("around about nearly almost many several most some more over two three four five six ten".split())
_FEWEST_WORDS = 6
_STATES = frozenset("not already again still now currently meanwhile therefore also always been".split())
"""What hardly belongs to a noun: ``the house not habitable``, ``thousands again on the streets``."""
_ILLIONS = frozenset({"million", "billion"})
_NEARLY = frozenset("around about nearly almost over roughly approximately".split())
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS | QUANTIFIERS | {"to"}
_NO_HEADS = (
    NO_VERBS
    | PRONOUNS
    | CONJUNCTIONS
    | QUANTIFIERS
    | TIME_NOUNS
    | AUXILIARIES
    | frozenset("half such quite rather what hours weeks days months minutes metres miles times per to".split())
)
_NO_OBJECTS = TIME_NOUNS | frozenset("hour week month weekend afternoon summer winter season same head piece".split())
"""Nouns of what stands behind another noun and is no object: ``the race the week before``."""
_LAST_OF_ABBREVIATION = 3
_DEGREES = frozenset("very particularly too so extremely especially".split())
_SECOND = frozenset("is are was were has had does did".split())
_JOINTS = frozenset({"and", "but"})
_CONTENT = frozenset({"that", "whether", "why"})
_OPENS_CONTENT = PerToken(_CONTENT.__contains__)
_SHORTEST_CONTENT = 4
_CLOSES = frozenset("that which who where because if when whether as than while".split())
_LONGEST_MARK = 40
_FURTHEST = 12
_LONGEST = 80
"""Words between two marks, beyond which it is no clause of prose."""
_SHORTEST_SEARCH = 4
_SEARCHING = frozenset("police investigators detectives officers prosecutors unions opposition government".split())
_OFTEN_VERBS = frozenset(
    """
    lives works runs plays stands leads leaves starts ends rises falls shows plans hopes visits returns talks stays
    rests stops moves walks drives flies travels swims hangs burns spreads grows reigns counts sounds looks trains
    studies fights sleeps dances sings rules lies dates ranks ranges stems results stretches costs flows opens closes
    races breaks cuts turns changes slopes drops climbs jumps benefits dreams smells calls reports claims acts
    appeals aims waits watches wins votes points passes rolls rings pulls pushes ships shines shoots slips speaks
    struggles surfs teams tests touches tours towers trades treats tries tumbles views voices wonders writes
    accounts answers amounts applies arms asks attacks attempts bangs bears beats bets bids bites blasts blocks blows
    boasts bows cares caters charges checks cheers competes concerns crashes cries crosses crowds cycles dies differs
    digs dines dives doubts drifts drinks dries edges escapes excels experiments features feeds feels fires fits
    flights focuses folds follows forms functions gains gathers goes guards guesses hails heads heats helps hits holds
    hunts insists interests issues joins joys keeps kicks lacks lands lasts laughs leans leaps lends lists loads locks
    loses matches matters means measures meets melts mixes mourns names needs notes offers orders origins owes
    pays picks pours practices prays preys prices protests pumps questions quits reacts reads rests rides risks rocks
    rows rushes sails scores searches sees sells serves sets settles shakes shares shifts shouts sides signs sinks
    slides smiles smokes snows speeds spends spots squeezes stages stares stays steps sticks strikes surges surveys
    swings switches takes tastes teases tends thanks ties times tops trails traps trusts urges uses wants warns washes
    weighs whips winds wishes worries
    """.split()
)
"""Plurals that are verbs as often."""
_PRONOMINAL = PRONOUNS | frozenset("to who which that this nobody".split())
_PERSONS = frozenset("he she they we".split())
_SENTENCE_ADVERBS = frozenset("probably presumably apparently allegedly reportedly mostly mainly officially".split())
_SEVERAL = frozenset("and these those both many several few most all some people police two three four five".split())
_AFFECTED = frozenset("convinced satisfied disappointed".split())
_BECOME = frozenset("been risen fallen gone become grown sunk shrunk arisen begun".split())
"""Participles that say nothing of a noun before them."""
_JOINING = frozenset("because but while although whereas".split())
"""What opens another clause behind a comma."""
_DATES = TIMES | MONTHS
_PREDICATES = frozenset(
    """
    asleep dead ill sick unclear unknown uncertain unharmed uninjured unhurt guilty innocent angry happy proud afraid
    unable unconscious disappointed relieved drunk absent ready convinced satisfied
    """.split()
)
"""Adjectives that are said of a subject, and hardly stand behind the noun that they belong to."""
_AGENTS = frozenset(
    """
    police brigade company firm government ministry council court parliament union unions club team party opposition
    authorities authority commission committee association federation bank insurer manufacturer airline group
    operator organisers organizers administration agency army navy senate cabinet coalition bundestag carmaker
    retailer supplier foundation chamber investigators prosecutors rescuers couple family brothers sisters climbers
    """.split()
)
"""Those who do what the news tells, besides persons."""
_SAID = frozenset(
    """
    said says say told found reports reported warns warned explained stressed announced confirmed estimates estimated
    fears feared believes
    """.split()
)


class SentenceWithoutVerb(Check):
    id = "sentence-without-verb"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.CAPTION, Role.LIST_ITEM, Role.TEASER})
    supersedes = ("phrases-without-verb", "missing-verb", "lost-verb", "missing-participle")
    needs_tagger = True
    message = "the verb is missing"
    explanation = """
Finds sentences, and clauses with *that*, in which no word can be a finite verb although they say more than one noun
phrase can: "The house not habitable at present", "The driver of the van to hospital with a head injury", "The trade
union, which met on Sunday, the offer as inadequate and announced", "said that the date of the hearing not yet fixed".
German puts the verb, or half of it, last, and systems lose it there; the tagger is asked about words that may be verbs.

Fragments that are a noun phrase and nothing else ("The same dispute on Monday", "A blow for the club"), captions,
headlines and lists stay silent.
"""
    examples = (
        bad("The old ⟦house not⟧ habitable at present.", repair="The old house is not habitable at present."),
        bad(
            "The driver of the ⟦van to⟧ hospital with a head injury.",
            repair="The driver of the van went to hospital with a head injury.",
        ),
        bad(
            "The new head of the tax ⟦office a⟧ trained lawyer from Rostock.",
            repair="The new head of the tax office is a trained lawyer from Rostock.",
        ),
        bad(
            "The pilot, a member of the local club, ⟦still⟧ in intensive care and unable to speak.",
            repair="The pilot, a member of the local club, is still in intensive care and unable to speak.",
        ),
        bad(
            "The union, which met in Bonn, ⟦the⟧ offer as inadequate and announced that it would strike.",
            repair="The union, which met in Bonn, rejected the offer as inadequate and announced that it would strike.",
        ),
        bad(
            "Two ⟦hikers the⟧ night in a cave and were rescued at dawn.",
            repair="Two hikers ended the night in a cave and were rescued at dawn.",
        ),
        bad(
            "Health insurer ⟦Medica a steep rise in⟧ contributions and is calling on the government.",
            repair="Health insurer Medica has a steep rise in contributions and is calling on the government.",
        ),
        bad(
            "A spokeswoman said that the date of the ⟦hearing not⟧ yet fixed.",
            repair="A spokeswoman said that the date of the hearing is not yet fixed.",
        ),
        bad(
            "The police confirmed that the two ⟦engineers in⟧ custody and were being questioned.",
            repair="The police confirmed that the two engineers were in custody and were being questioned.",
        ),
        bad(
            "The fire ⟦brigade on the scene with⟧ sixty people until early morning.",
            repair="The fire brigade arrived on the scene with sixty people until early morning.",
        ),
        bad(
            "The bridge over the river, which is 300 years old, ⟦damaged⟧ by a barge when the water was high.",
            repair="The bridge over the river, which is 300 years old, was damaged by a barge when the water was high.",
        ),
        bad(
            "The thief took two bottles of gin. The ⟦police for⟧ witnesses.",
            repair="The thief took two bottles of gin. The police called for witnesses.",
        ),
        bad(
            "The climbers in the ⟦tent asleep⟧, a rescuer reports.",
            repair="The climbers in the tent fell asleep, a rescuer reports.",
        ),
        bad(
            "⟦He since⟧ 2015 director of the theatre in Ulm.",
            repair="He was since 2015 director of the theatre in Ulm.",
        ),
        bad(
            "⟦Experts the⟧ damage at around two million euros.",
            repair="Experts lay the damage at around two million euros.",
        ),
        bad(
            "Nobody knows whether the missing ⟦boy still⟧ alive.",
            repair="Nobody knows whether the missing boy is still alive.",
        ),
        bad("The ferry to the ⟦island until⟧ further notice."),
        good("The same dispute on Monday, the same faces on Tuesday. The woman with the dog. The police at the door."),
        good(
            "A day without rain, but not without clouds. The old man the lifeboats. The house he bought in May is old."
        ),
        good("The oldest dates from 1781 and advertises a comedy. The second works in Bonn, the first in Trier."),
        good("A hard blow for the club, but nobody gave up. The end of the road for the minister."),
        good("The three tenors: Carreras, Domingo, Pavarotti. The takeover of the brewery by Halvorsen & Co."),
        good(
            "The programs drive their content, she said that in May. He knows that of the two the red one is the best."
        ),
        good("Many suffer from stress that springs from life. Those feelings created by the competition drive us on."),
        good("The sound of a piano from the cellar. The mayor, her husband and the dog. My dad's holding the other."),
        good(
            "The plan drawn up by the council and announced in May is dead. The decision to close and sell it was hers."
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for sentence, closed in _sentences(passage.text):
            if any(len(clause.words) > _LONGEST for clause in sentence):
                continue
            gap = _in_sentence(sentence) if closed else None
            gap = gap or _in_content(sentence, closed=closed)
            if gap is not None and not _has_tagged_verb(gap.without, passage, context):
                tried = with_verbs(gap.clause, gap.places, AUXILIARIES_TO_TRY, VERBS_TO_TRY, decides=False).contrast
                assert tried is not None
                repairs = Contrast(tried.candidates, decides=False, margin=0.0)
                yield Hit(_mark(gap.clause, gap.places), contrast=repairs)


def _sentences(text: str) -> Iterator[tuple[list[Clause], bool]]:
    """The sentences of a passage, and whether each ends in a full stop that is none of an abbreviation."""
    sentence: list[Clause] = []
    for clause in clauses_of(text):
        if clause.begins_sentence and sentence:
            yield sentence, _is_closed(sentence) and not clause.text.lstrip()[:1].islower()
            sentence = []
        sentence.append(clause)
    if sentence:
        yield sentence, _is_closed(sentence)


def _is_closed(sentence: Sequence[Clause]) -> bool:
    last = sentence[-1]
    word = last.words[-1]
    return last.closing == "." and (len(word) >= _LAST_OF_ABBREVIATION or word in PREPOSITIONS | PARTICLES | PRONOUNS)


class _Gap(NamedTuple):
    clause: Clause
    places: Sequence[int]
    """Words before which the verb may have stood."""
    without: Sequence[tuple[Clause, int, int]]
    """The stretches of clauses in which the tagger looks for one."""


def _mark(clause: Clause, places: Sequence[int]) -> Span:
    """From the word before the gap to that behind it; where there may be several, those around the first date."""
    spans = clause.spans()
    dated = next((number for number, at in enumerate(places) if _is_date(clause.words, at + 1)), 0)
    first = next(
        at
        for at in places[max(dated - 1, 0) :]
        if _width(spans, at, places[dated]) <= _LONGEST_MARK or at == places[dated]
    )
    first = places[0] if _width(spans, places[0], places[-1]) <= _LONGEST_MARK else first
    last = max(at for at in places if at == first or _width(spans, first, at) <= _LONGEST_MARK)
    return Span(spans[max(first - 1, 0)].start, spans[last].end)


def _width(spans: Sequence[Span], first: int, last: int) -> int:
    return spans[last].end - spans[max(first - 1, 0)].start


def _is_date(words: Sequence[str], at: int) -> bool:
    return at < len(words) and (words[at] in _DATES or words[at][0].isdigit())


def _in_sentence(sentence: Sequence[Clause]) -> _Gap | None:
    """Where the main clause of a sentence lacks its verb."""
    clause, rest = sentence[0], sentence[1:]
    if not (clause.text.lstrip()[:1].isupper() or clause.words[0][0].isdigit()):
        return None
    while rest and _opens_adverbial(clause.words) and _is_verbless(clause, 0, len(clause.words)):
        clause, rest = rest[0], rest[1:]  # “In the afternoon, the president”
        if clause.opening != ",":
            return None
    words = clause.words
    sure = next(_must_be_finite.places(words), None)
    if sure is not None and (not sure or words[sure - 1] not in _JOINTS):
        return None
    joint = _second_predicate(clause)
    end = len(clause.words) if joint is None else joint
    begin = _subject(clause)
    if begin is None or not _is_verbless(clause, 0, end):
        return None
    without = ((clause, 0, end),)
    if joint is not None or _goes_on_with_verb(rest):
        return _Gap(clause, places, without) if (places := _places(clause, end, begin + 2)) else None
    if begin:
        return None
    if len(rest) == 2 and _interrupts(rest) and end > 1:
        return _behind_aside(rest[1], without)
    if not rest and _searches(clause):
        return _Gap(clause, (2,), without)
    if not rest and clause.words[0] in _PERSONS:
        alone = end >= _FEWEST_WORDS and clause.words[1] in PREPOSITIONS - {"of", "like"}
        return _Gap(clause, (1,), without) if alone else None
    joins = bool(rest) and rest[0].opening == "," and rest[0].words[0] in _JOINING
    if end < _FEWEST_WORDS - 2 * bool(rest) or not (joins or not rest or (len(rest) == 1 and _is_attribution(rest[0]))):
        return None
    return _Gap(clause, places, without) if (places := _evidence(clause)) else None


@PerToken
def _must_be_finite(word: str) -> bool:
    """Whether a word can be nothing but a finite verb, whatever stands beside it."""
    tags = verb_tags(word)
    full = can_be(word) == {"VERB"} and bool(tags) and tags <= {"VBD", "VBZ"}
    return (word in AUXILIARY_FORMS and word not in MODALS_ALSO_NOUNS) or full


def _opens_adverbial(words: Sequence[str]) -> bool:
    return words[0] in PREPOSITIONS | TIMES or words[:2] in (("because", "of"), ("due", "to"), ("thanks", "to"))


def _goes_on_with_verb(rest: Sequence[Clause]) -> bool:
    """``…, but was caught``: a predicate that has its subject before the comma."""
    return bool(rest) and rest[0].opening == "," and rest[0].words[0] in _JOINTS and _is_second(rest[0], 1)


def _behind_aside(clause: Clause, before: Sequence[tuple[Clause, int, int]]) -> _Gap | None:
    """A clause that goes on behind what interrupts it, and in which the verb does not follow either."""
    words = clause.words
    joint = _second_predicate(clause, 2)
    ends = (at for at, word in enumerate(words) if at > 1 and word in _CLOSES)
    end = next(ends, len(words)) if joint is None else joint
    passive = _is_participle(words[0]) and words[1:2] == ("by",)
    if _is_verbless(clause, passive, end) and (joint is not None or words[0] in _STATES or passive):
        return _Gap(clause, (0,), (*before, (clause, int(passive), end)))
    return None


def _in_content(sentence: Sequence[Clause], *, closed: bool) -> _Gap | None:
    """``that the date of the hearing not yet fixed``: a clause with *that* and its subject, up to its end."""
    for number, clause in enumerate(sentence):
        words = clause.words
        if _CONTENT.isdisjoint(words):
            continue
        for start in _OPENS_CONTENT.places(words):
            if start + _SHORTEST_CONTENT >= len(words) or not _opens_content(clause, start + 1):
                continue
            sure = next(_must_be_finite.places(words[start + 1 :]), None)
            if sure is not None and words[start + sure] not in _JOINTS:
                continue
            joint = _second_predicate(clause, start + 3)
            end = len(words) if joint is None else joint
            behind = sentence[number + 1 :]
            over = closed and (clause.closing == "." if not behind else len(behind) == 1 and _goes_on(behind[0]))
            if (
                (joint is not None or over)
                and _is_verbless(clause, start + 1, end)
                and _CLOSES.isdisjoint(words[start + 1 : end])
            ):
                places = _places(clause, end, start + 2)
                if words[start] != "that":
                    alternative = "or" in words[start:end]
                    places = [] if alternative else [at for at in places if words[at] in _STATES or words[at] == "so"]
                if places:
                    return _Gap(clause, places, ((clause, start + 1, end),))
    return None


def _goes_on(clause: Clause) -> bool:
    """Whether a comma has a phrase without a verb behind it that ends the sentence."""
    words = clause.words
    opens = words[0] in PREPOSITIONS and words[0] not in ("before", "since", "after", "until", "as")
    return clause.opening == "," and clause.closing == "." and opens and _is_verbless(clause, 0, len(words))


def _opens_content(clause: Clause, at: int) -> bool:
    words = clause.words
    word, before = words[at], words[at - 2] if at > 1 else ""
    if at > 1 and (before in PREPOSITIONS or before in ("so", "now", "all", "or", "and", "is", "was")):
        return False
    opens = word in _DEFINITE or word in ("a", "an", "all", "many", "several", "some") or word[0].isdigit()
    named = clause.is_name(at) or (is_plural(word) and not verb_tags(word))
    said = at > 1 and takes_bare_clause(before) and named
    return (opens or said) and not opens_proportion(words[at : at + 2])


def _places(clause: Clause, end: int, begin: int = 2) -> list[int]:
    """Words before which the verb of a subject may have stood."""
    return [
        at
        for at in range(begin, end)
        if (_ends_noun_phrase(clause, at - 1) or clause.words[at - 1] in _DATES) and _opens_rest(clause, at)
    ]


def _subject(clause: Clause) -> int | None:
    """Where the subject of a clause opens: at its beginning, or behind a phrase that says when or where."""
    words = clause.words
    if _opens_subject(clause):
        return 0
    if words[0] not in PREPOSITIONS:
        return None
    places = range(2, len(words) - 2)
    return next((at for at in places if words[at] in _DEFINITE and _ends_noun_phrase(clause, at - 1)), None)


def _opens_subject(clause: Clause) -> bool:
    words = clause.words
    if len(words) < 2 or opens_proportion(words):
        return False
    if words[0] in _PERSONS:
        return True
    if words[0] in _DEFINITE:
        return words[1] not in ("only", "same", "more", "most")
    if words[0] in NO_VERBS - _COUNTED or words[0] in PRONOUNS or words[0] in CONJUNCTIONS:
        return False
    counted = words[0] in _COUNTED or words[0][0].isdigit() or (is_plural(words[1]) and _is_noun(words[0]))
    return counted or is_plural(words[0]) or clause.is_name(1) or (len(words) > 2 and clause.is_name(2))


def _evidence(clause: Clause) -> list[int]:
    """Where what can be no part of the subject begins, or may begin."""
    words = clause.words
    places = _places(clause, len(words))
    phrases = [at for at in range(2, len(words) - 1) if words[at] in PREPOSITIONS and words[at] != "of"]
    first = 1 if is_plural(words[0]) else 2
    beyond = [at for at in range(first, len(words) - 1) if _is_beyond_subject(clause, at)][:1]
    if beyond:
        return beyond
    agent = len(phrases) > 1 and _names_agent(words[: phrases[0]])
    if agent or says_when([clause]) or _is_counted_and_dated(words, phrases):
        return next(([at] for at in places[:1] if words[at] == "to" and "VB" in verb_tags(words[at + 1])), places)
    if words[-1] in _PREDICATES and _ends_noun_phrase(clause, len(words) - 2):
        return [len(words) - 1]
    return []


def _is_beyond_subject(clause: Clause, at: int) -> bool:
    words = clause.words
    word, before, after = words[at], words[at - 1], words[at + 1]
    if not _ends_noun_phrase(clause, at - 1):
        return is_comparative(word) and after == "than" and before.endswith("ly")
    if word in _STATES:
        return after not in ("and", "or", "so")
    if word in _SENTENCE_ADVERBS or (word == "until" and after == "further"):
        return True
    if word == "no" or (word == "one" and after == "of"):
        return True
    if word in OPENS_NOUN_PHRASE | _NEARLY:
        return _opens_object(clause, at) if word in OPENS_NOUN_PHRASE else _opens_amount(words, at)
    if word == "to":
        return after == "hospital"
    if word in _BECOME or (word in PASSIVE_PARTICIPLES and after == "by"):
        return True
    if verb_tags(word) == {"VBN"} and after in PARTICLES and words[at + 2 : at + 3] and words[at + 2] in _DEFINITE:
        return True
    if verb_tags(word) == {"VBN"} or word in TRANSITIVE_PARTICIPLES:
        return len(words) > _FEWEST_WORDS and (after == "to" or after == "by") and not clause.is_name(at)
    if word in _PREDICATES:
        return True
    if word.endswith("ly") or word in _DEGREES:
        return at + 2 == len(words) and can_be(after) == {"ADJ"}
    return False


def _opens_object(clause: Clause, at: int) -> bool:
    """Whether a noun phrase opens that can belong to no word before it: not “Ivan the Terrible”, “to make a mark”."""
    words = clause.words
    word, before, after = words[at], words[at - 1], words[at + 1]
    if clause.is_name(at - 1) and (clause.is_name(at + 1) or after in ("great", "younger", "elder")):
        return False
    if word in ("a", "an") and (before.endswith("s") or not after[:1].isalpha()):
        return False  # “ten cents a pound”
    if at > 1 and verb_tags(before) & {"VB", "VBG"} and words[at - 2] not in DETERMINERS:
        known = can_be(words[at - 2])
        if "ADJ" not in known or "NOUN" in known or "VBG" in verb_tags(before):
            return False  # “The old man the lifeboats”, “to make a mark”
    return after not in _NO_OBJECTS and not opens_proportion(words[at : at + 2])


def _opens_amount(words: Sequence[str], at: int) -> bool:
    """``around 30 million francs``."""
    counted = words[at + 2 : at + 3]
    return words[at + 1][0].isdigit() and bool(counted) and (is_plural(counted[0]) or counted[0] in _ILLIONS)


def _searches(clause: Clause) -> bool:
    """``The police for witnesses.``"""
    words = clause.words
    agent = len(words) == _SHORTEST_SEARCH and words[0] == "the" and words[1] in _SEARCHING
    return agent and words[2] in ("for", "to", "against") and is_plural(words[3]) and words[3] not in _NO_HEADS


def _names_agent(words: Sequence[str]) -> bool:
    """Whether what a sentence begins with is a person or an institution that does something."""
    head = next((at for at, word in enumerate(words) if word == "of"), len(words)) - 1
    return words[0] in _DEFINITE and (
        words[head] in listed("persons") or words[head] in _AGENTS or words[head].endswith("-year-old")
    )


def _is_counted_and_dated(words: Sequence[str], phrases: Sequence[int]) -> bool:
    counted = words[0] in _COUNTED or words[0][0].isdigit()
    return len(phrases) > 1 and counted and any(words[at] == "on" and _is_date(words, at + 1) for at in phrases)


def _is_noun(word: str) -> bool:
    return "NOUN" in can_be(word) and word not in _NO_HEADS


def _is_participle(word: str) -> bool:
    return "VBN" in verb_tags(word) and can_be(word) <= {"VERB", "ADJ"}


def _ends_noun_phrase(clause: Clause, at: int) -> bool:
    word = clause.words[at]
    known = can_be(word)
    if word in _NO_HEADS or (word[0].isdigit() and not word.endswith("-old")):
        return False
    return clause.is_name(at) or "NOUN" in known or not known


def _opens_rest(clause: Clause, at: int) -> bool:
    word = clause.words[at]
    return (
        (word in PREPOSITIONS and word != "of") or word in OPENS_NOUN_PHRASE or word in _STATES or word in ("to", "so")
    )


def _second_predicate(clause: Clause, begin: int = 3) -> int | None:
    """Where *and* stands with a verb behind it that has no other subject than the first."""
    words = clause.words
    places = range(begin, len(words) - 1)
    return next((at for at in places if words[at] in _JOINTS and _is_second(clause, at + 1)), None)


def _is_second(clause: Clause, at: int) -> bool:
    words = clause.words
    if at >= len(words) - 1 or clause.is_name(at):
        return False
    word, after = words[at], words[at + 1]
    if word in _SECOND:
        return not (after in OPENS_NOUN_PHRASE and clause.closing == "?")
    if word in ("will", "would", "could", "must"):
        return after in ("be", "have", "not", "now", "soon") or can_be(after) == {"VERB"}
    if word in AUXILIARIES or can_be(word) != {"VERB"}:
        return False
    tags = verb_tags(word)
    if "VBN" in tags:
        return "VBD" in tags and (after in ("that", "him", "them") or after in NOMINATIVES)
    plural = tags == {"VB", "VBP"} and "to" not in words[:at] and any(map(is_plural, words[: min(at, 4)]))
    return bool(tags & {"VBD", "VBZ"}) or plural


def _interrupts(rest: Sequence[Clause]) -> bool:
    aside, last = rest
    relative = aside.words[0] in ("who", "which", "whose")
    apposition = aside.words[0] in ("a", "an") and _is_verbless(aside, 0, len(aside.words))
    return aside.opening == aside.closing == "," == last.opening and (relative or apposition)


def _is_attribution(clause: Clause) -> bool:
    words = clause.words
    return clause.opening == "," and any(may_be_tensed(word) and word in _SAID for word in words) and len(words) < 9


def _is_verbless(clause: Clause, begin: int, end: int) -> bool:
    return not any(_may_be_verb(clause, at) for at in range(begin, end))


def _may_be_verb(clause: Clause, at: int) -> bool:
    """Whether a word may be a finite verb, however unlikely it is."""
    words = clause.words
    word, before = words[at], words[at - 1] if at else ""
    if (before == "not" or words[max(at - 2, 0) : at] == ("not", "yet")) and word not in AUXILIARY_FORMS:
        return False  # “not yet fixed”
    if words[at + 1 : at + 2] and _is_passive(word, words[at + 1]):
        return False
    if is_comparative(word) and words[at + 1 : at + 2] == ("than",):
        return False
    tags = verb_tags(word)
    base = bool(tags) and tags <= {"VB", "VBP"} and word not in OPERATORS
    if base and at and before not in _PRONOMINAL and not any(map(_may_be_several, words[max(at - _FURTHEST, 0) : at])):
        return False  # “the exhibition open”: a form that needs a plural before it
    if may_be_finite(words, at):
        return True
    if "’" in word or "'" in word:
        behind = words[at + 1] if at + 1 < len(words) else ""
        return not word.endswith(("’s", "'s", "s’", "s'")) or verb_tags(behind) == {"VBG"}
    if word in NO_VERBS or (at and clause.is_name(at)) or not has_finite_form(word):
        return False
    if before in _BEFORE_NOUN or before[:1].isdigit() or can_be(before) == {"ADJ"}:
        return False
    if may_be_tensed(word):
        behind = words[at + 1] if at + 1 < len(words) else "of"
        known = is_plural(word) and word not in _OFTEN_VERBS and (behind in PREPOSITIONS or behind in _STATES)
        return not known  # “the beech trees in”: the tagger knows
    earlier = words[max(at - _FURTHEST, 0) : at]
    return any(map(_may_be_several, earlier)) or not before or not can_be(before)


@PerToken
def _may_be_several(word: str) -> bool:
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and not verb_tags(word) - {"VBZ"}
    return is_plural(word) or plural or word in _SEVERAL


def _is_passive(word: str, behind: str) -> bool:
    """Whether a participle has its agent behind it, or what it is about."""
    return (word in PASSIVE_PARTICIPLES and behind == "by") or (word in _AFFECTED and behind in ("that", "of", "with"))


def _has_tagged_verb(stretches: Sequence[tuple[Clause, int, int]], passage: Passage, context: Context) -> bool:
    """Whether the tagger finds a finite verb in the stretches; true without a tagger."""
    for clause, begin, end in stretches:
        if _follows_superlative(clause.words):
            return True
        spans = clause.spans()
        region = Span(spans[begin].start, spans[end - 1].end)
        tokens = context.tokens_at(passage, region.start)
        if not tokens or tokens[0].tag == "VB":
            return True
        if any(region.covers(token.span) and _is_tagged_finite(tokens, at) for at, token in enumerate(tokens)):
            return True
    return False


def _follows_superlative(words: Sequence[str]) -> bool:
    """Whether a verb that the tagger takes for a noun may stand behind an adjective: the oldest dates from 1781."""
    return (
        len(words) > _SHORTEST
        and words[0] == "the"
        and (is_superlative(words[1]) or words[1] in _RANKS)
        and bool(verb_tags(words[2]) & {"VBZ", "VBD", "VBP"})
    )


_RANKS = frozenset("first second third last other latter former same rest next".split())
_SHORTEST = 3


def _is_tagged_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether the tagger takes a word for a finite verb where one may stand: not behind *a significant*, *not yet*,
    nor before the agent of a passive."""
    word, before = tokens[at].text.lower(), tokens[at - 1].text.lower() if at else ""
    if tokens[at].tag not in FINITE:
        return False
    if word in AUXILIARY_FORMS:
        return True
    behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return not (
        _is_passive(word, behind) or before in DETERMINERS or before in ("not", "yet") or can_be(before) == {"ADJ"}
    )
