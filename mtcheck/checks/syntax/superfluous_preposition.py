"""A preposition between a verb and the object that it takes without one."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_plural, verb_forms, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import BE, DETERMINERS, DO, HAVE, MODALS, PREPOSITIONS, is_adverb
from mtcheck.report import Severity

__all__ = ["SuperfluousPreposition"]

_TRANSITIVE = {
    "believe": "to",
    "discuss": "about over", "enter": "into", "marry": "with", "ask": "to", "reach": "to", "contact": "with to",
    "tell": "to", "mention": "about", "lack": "of", "approach": "to", "resemble": "to with",
    "influence": "on", "attend": "to at", "accompany": "with", "emphasise": "on", "comprise": "of", "describe": "about",
    "explain": "about", "obey": "to", "join": "to with", "follow": "to after", "visit": "to at", "oppose": "against to",
    "consider": "about", "regret": "about", "phone": "to with", "meet": "to", "congratulate": "to",
    "thank": "to", "leave": "from", "inform": "to", "help": "to", "remind": "to", "kiss": "to", "survive": "from",
    "trust": "on", "affect": "on", "address": "to", "experience": "of", "exceed": "over", "face": "to",
    "request": "for", "demand": "for", "order": "for", "seek": "for after", "await": "for on", "overtake": "over",
    "criticise": "about", "promise": "to", "show": "to", "renounce": "on", "violate": "against", "hinder": "on",
    "assist": "to", "pass": "at", "report": "over", "warn": "before", "escape": "to", "deny": "to", "forbid": "to",
    "divorce": "from", "own": "over", "possess": "over", "welcome": "to", "allow": "to", "advise": "to", "serve": "to",
}  # fmt: skip
"""Verbs that take their object directly, with the prepositions that German takes in their place."""
_PERSONS = frozenset(
    "ask tell inform help remind thank advise allow forbid promise show deny call welcome serve".split()
)
_PERSONS = frozenset("him her them us me you people everyone everybody anyone nobody".split())
_OBJECTS = DETERMINERS | _PERSONS | frozenset("it itself two three four several many more".split())
_NOT_BEFORE = BE | frozenset("get gets got getting".split())

MARGIN = 0.0
MARGIN_OF_DESPITE = -6.0
MARGIN_OF_PROOF = -9.0
MARGIN_OF_PLACE = -6.0
"""Nats, benchmarks/calibration/syntax_margins.py: a word that is dropped is charged more than it is worth."""


class SuperfluousPreposition(Check):
    id = "superfluous-preposition"
    category = "fluency/grammar/function-words"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    message = "the verb takes its object without a preposition"
    explanation = """
Finds a preposition that German needs and English does not: "discussed about the budget", "entered into the cockpit",
"asked to the headmaster", "despite of the rain". The language model must not mind its being left out.
"""
    examples = (
        bad("They discussed⟦ about⟧ the budget until midnight.", repair="They discussed the budget until midnight."),
        bad("He could not answer⟦ to⟧ the question.", repair="He could not answer the question."),
        bad("Despite⟦ of⟧ the rain, many people came.", repair="Despite the rain, many people came."),
        good("They entered into talks, asked about the fee, and told of the fire in a letter."),
        good("The answer to this question is short: ministers answer to the parliament, dogs to a whistle."),
        good("She was married with two children, and the discussion about the budget lasted for hours."),
    )

    @property
    def triggers(self) -> Together:
        return Together(Bigram(_ANSWER, frozenset({"to"})), _ANSWERED)

    @property
    def doubts(self) -> frozenset[str]:
        return frozenset(_BY_FORM) | {"despite"}

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            for place in range(len(words) - 2):
                if words[place + 1] == "to" and words[place] in _ANSWER and _answers(words, place):
                    spans = clause.spans()
                    span = Span(spans[place].end, spans[place + 1].end)
                    yield Hit(span, repair=Edit(span, ""))
                elif not context.judged:
                    continue
                elif words[place] == "despite" and words[place + 1] == "of":
                    yield _hit(clause, place, MARGIN_OF_DESPITE)
                elif words[place + 1] in _BY_FORM.get(words[place], ()) and _is_object(clause, place):
                    sure = words[place + 1] in _SURE.get(words[place], ())
                    entered = words[place + 1] == "into"  # “into an agreement” is sound and would lose 8 and more
                    yield _hit(clause, place, MARGIN_OF_PROOF if sure else MARGIN_OF_PLACE if entered else MARGIN)


def _hit(clause: Clause, place: int, margin: float) -> Hit:
    spans = clause.spans()
    span = Span(spans[place].end, spans[place + 1].end)
    return Hit(span, contrast=Contrast((Edit(span, ""),), margin=margin))


def _answers(words: tuple[str, ...], place: int) -> bool:
    """“Could not answer to the question”; but “the answer to the question”, “answer to the voters”."""
    verb = words[place] != "answer" or (place > 0 and words[place - 1] in _BEFORE_INFINITIVE)
    return (
        verb
        and words[place + 2] in DETERMINERS | {"all", "many"}
        and not _ANSWERED.isdisjoint(words[place + 3 : place + 6])
    )


_ANSWER = frozenset("answer answered answering".split())
_BEFORE_INFINITIVE = MODALS | DO | frozenset("to not never nor didn't don't doesn't they we i you please who".split())
_ANSWERED = frozenset(
    """
    question questions letter letters inquiry inquiries enquiry enquiries request requests e-mail e-mails email emails
    call calls message messages
    """.split()
)
"""What is answered; one answers *to* a person, a charge or a name."""


def _is_object(clause: Clause, place: int) -> bool:
    words = clause.words
    before = words[place - 1] if place else ""
    if verb_tags(words[place]) == {"VBN"} and HAVE.isdisjoint(words[max(place - 3, 0) : place]):
        return False  # “footage shown to the court”
    if before in DETERMINERS | PREPOSITIONS | _NOT_BEFORE or clause.is_name(place):
        return False
    if words[place] == "left" and (is_adverb(before) or before in _DRIFTED):
        return False  # “hung badly left from two furlongs out”
    if is_adverb(before) and place > 1 and words[place - 2] in _NOT_BEFORE:
        return False
    if "NOUN" in can_be(words[place]) and can_be(before) & {"ADJ"}:
        return False
    behind = words[place + 2]
    if words[place + 1] in ("about", "with") and behind in ("two", "three", "four", "several", "many", "more"):
        return False  # “mentioned about four names”, “married with two children”
    if words[place] in ("lacks", "lacked", "lacking") and is_plural(behind):
        return True
    if words[place + 1] == "for" and can_be(behind) <= {"NOUN", "VERB"} and "NOUN" in can_be(behind):
        return True
    return behind in _OBJECTS or clause.is_name(place + 2) or (is_plural(behind) and can_be(behind) == {"NOUN"})


_DRIFTED = frozenset("hung hang hangs drifted veered turned swung moved drifting leaned jumped".split())
_NEVER = {
    "discuss": "about over", "marry": "with", "mention": "about", "lack": "of", "resemble": "to", "emphasise": "on",
    "obey": "to", "await": "for", "describe": "about", "contact": "with", "believe": "to",
}  # fmt: skip
_SURE = {form: frozenset(found.split()) for verb, found in _NEVER.items() for form in verb_forms(verb) - {verb}}
_BY_FORM = {form: frozenset(wrong.split()) for verb, wrong in _TRANSITIVE.items() for form in verb_forms(verb)}
