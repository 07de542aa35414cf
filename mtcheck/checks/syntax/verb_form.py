"""A verb in a form that the word before it does not take."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, inflected, is_plural, verb_forms, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    NOMINATIVES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
    TAKES_INFINITIVE,
    is_adverb,
)
from mtcheck.languages.frequency import zipf
from mtcheck.languages.tokens import MARKS, PerToken
from mtcheck.report import Severity

__all__ = ["VerbForm"]

_FINITE_BE = frozenset("is are was were".split())
_DENIED_BE = frozenset("isn't aren't wasn't weren't".split())
_WHAT_IS = frozenset("what where who why how whatever whoever whichever that".split())
"""“What it is is clear.”"""
_DO = frozenset("do does did don't doesn't didn't don’t doesn’t didn’t".split())
_BASE_AFTER = MODALS | _DO | {"to"}
_GOVERNORS = AUXILIARIES | _BASE_AFTER
_WANTS_INFINITIVE = TAKES_INFINITIVE | frozenset(
    "have has had having asked urged told ordered advised required invited encouraged order how seem seems "
    "seemed".split()
)
"""Words behind which *to* is the infinitive’s and no preposition."""
_OBJECTS = DETERMINERS | frozenset("him her them us me it you himself herself itself themselves".split())
_TAKES_GERUND = frozenset(
    form
    for verb in "avoid consider enjoy finish suggest deny mind risk postpone admit imagine resist quit practise "
    "dislike delay recommend".split()
    for form in verb_forms(verb)
)
_PROMISES = frozenset(
    form
    for verb in "promise decide want refuse hope agree manage threaten wish plan offer expect fail pretend afford tend "
    "choose seek".split()
    for form in verb_forms(verb)
) - {"agreeing", "wanting", "wishes"}
_BARE_CAUSES = frozenset("make makes made making let lets letting".split())
_PERCEIVES = frozenset("see sees saw hear hears heard watch watches watched".split())
_PERSONS = frozenset("him them us me her".split())
_GERUND_AFTER = PREPOSITIONS - {"than", "as", "near", "per", "via", "until", "within", "like"}
_NEVER_TO = frozenset("without of for despite from".split())
_PAST = ("VBD", "VBN", "VBZ")
_RELATIVES = frozenset("who what which that whom those whose whatever as than".split())
"""Words whose clause another verb may follow directly: “those who did not paid a fine”."""
_ASKING = frozenset("how what when where why whether if nor neither so only".split())
"""Words behind which a modal verb stands before its subject: “what would being rich change”."""
_ALSO_NOUNS = frozenset("will can may might must".split())
_ONLY_GERUND = frozenset("without of from about by after before despite".split())
_ALSO_NAMES = frozenset("ask let eat spend build read learn be become begin add invite reveal complete".split())
"""Verbs that are used as nouns or adjectives though the lexicon does not know it."""
_BLAMED = frozenset(
    form
    for verb in "accuse fine arrest suspect convict blame criticise criticize punish jail thank sentence charge".split()
    for form in verb_forms(verb)
) | {"good", "bad", "guilty", "capable", "tired", "afraid", "proud"}
"""Words that say for what, or of what: something done."""
_GERUND_WITH_TO = frozenset(
    "forward prior addition objected objects committed devoted accustomed admitted confessed confesses "
    "contributes contributed".split()
)
"""Words whose *to* is a preposition."""
_DOES_WITHOUT = frozenset("do does did done doing go goes went gone going".split())
_LONGEST_OBJECT = 4
_RARER = 1.2
"""How much rarer, in Zipf frequency, the -ing form of a common verb may be than its infinitive."""

MARGIN = 2.0
MARGIN_OF_NOUN = 3.0
MARGIN_OF_MARKER = 0.0
MARGIN_OF_PAST = 1.0
MARGIN_OF_PERSON = -2.0
MARGIN_OF_GERUND = -4.0
MARGIN_OF_HOMOGRAPH = 5.0
"""Nats, benchmarks/calibration/syntax_margins.py: dropping *to* is charged more than it is worth."""


_APOSTROPHE = re.compile("['’]")


class _Suspect(NamedTuple):
    span: Span
    edits: tuple[Edit, ...]
    margin: float | None = MARGIN
    """None where the form cannot be sound, so that the language model only chooses the repair."""


def _is_bare_verb(token: str) -> bool:
    """Whether a token is an infinitive, and nothing else."""
    word = token.strip(MARKS).lower()
    return "VB" in verb_tags(word) and can_be(word) == {"VERB"}


class VerbForm(Check):
    id = "verb-form"
    category = "fluency/grammar/word-form"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = (
        frozenset("be don didn doesn".split()),
        Together(frozenset({"do", "did", "does"}), frozenset({"not"})),
        Together(frozenset({"being", "having"}), MODALS),
        Bigram(_ONLY_GERUND, _is_bare_verb),
    )
    message = "the verb has a form that does not go with the word before it"
    explanation = """
Finds a verb in a form that the word before it cannot take: an auxiliary ("the police could found", "she has go", "the
plan was adopt"), a preposition ("without to look", "instead of pay the fine"), a verb that takes *-ing* or *to* or
neither ("avoided to answer", "promised building", "made him to sign"). Systems that translate phrase by phrase join
halves that do not fit, and German has one infinitive for all. Where the form may be sound after all, the language
model compares the one that fits and decides.
"""
    examples = (
        bad(
            "The police could not ⟦caught⟧ the two men on the motorway.",
            repair="The police could not catch the two men on the motorway.",
        ),
        bad(
            "She left the party without ⟦to say⟧ goodbye to anyone.",
            repair="She left the party without saying goodbye to anyone.",
        ),
        bad(
            "The roof was completely ⟦destroy⟧ by the storm.", repair="The roof was completely destroyed by the storm."
        ),
        bad("He denied ⟦to know⟧ the two women.", repair="He denied knowing the two women."),
        bad(
            "The crane should ⟦being⟧ operated by two people, and the driver did not ⟦knows⟧ that.",
            repair="The crane should be operated by two people, and the driver did not know that.",
        ),
        bad(
            "Instead of ⟦apologise⟧, the spokesman attacked the press.",
            repair="Instead of apologising, the spokesman attacked the press.",
        ),
        bad(
            "The injured children ⟦be⟧ brought to the hospital.",
            repair="The injured children were brought to the hospital.",
        ),
        good("The public be damned! The powers that be agree. The council asked that the children be brought home."),
        good("What it is is clear. The rate rose to increased levels. He had had enough and has to go."),
        good("What the firm did was raise prices. The child was heard to scream, and the guests helped clean."),
        good("Those who did not paid a fine. The old man’s will being contested, the house stood empty."),
        good("The motto of live and let live holds. The file is a sign of template injection."),
    )

    @property
    def doubts(self) -> frozenset[str]:
        return frozenset(_APOSTROPHE.split(word)[0] for _, words in _RULES for word in words)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            seen: set[int] = set()
            for index in _rules_of.places(words[:-1]):
                for rule in _rules_of(words[index]):
                    suspect = rule(clause, index)
                    if suspect is not None and suspect.edits and suspect.span.start not in seen:
                        seen.add(suspect.span.start)
                        yield from _hits(suspect, judged=context.judged)


def _hits(suspect: _Suspect, *, judged: bool) -> Iterator[Hit]:
    if suspect.margin is None and len(suspect.edits) == 1:
        yield Hit(suspect.span, repair=suspect.edits[0])
    elif suspect.margin is None:
        contrast = Contrast(suspect.edits, decides=False, margin=0.0)
        yield Hit(suspect.span, repair=suspect.edits[0], contrast=contrast)
    elif judged:
        yield Hit(suspect.span, contrast=Contrast(suspect.edits, margin=suspect.margin))


def _behind_auxiliary(clause: Clause, index: int) -> _Suspect | None:
    """“Could found”, “has go”, “was adopt”."""
    words = clause.words
    verb = index + 1
    while verb + 1 < len(words) and is_adverb(words[verb]):
        verb += 1
    if index == 0 or clause.is_name(index) or clause.is_name(verb):
        return None
    governor, word = words[index], words[verb]
    if word in _FINITE_BE:
        whole = Span(clause.spans()[index].start, clause.spans()[verb].end)
        if governor in _DO and index + 1 < verb:  # “did not were”
            return _Suspect(whole, (Edit(whole, f"{word} {' '.join(words[index + 1 : verb])}"),), MARGIN_OF_MARKER)
        if governor not in _FINITE_BE | MODALS or verb != index + 1 or not _WHAT_IS.isdisjoint(words):
            return None
        return _Suspect(whole, tuple(Edit(whole, kept) for kept in (governor, word, f"{governor} be")))
    if {governor, word} == {"has", "have"} and verb == index + 1:
        whole = Span(clause.spans()[index].start, clause.spans()[verb].end)
        return _Suspect(whole, (Edit(whole, governor), Edit(whole, word)), MARGIN)
    if governor == "to" and word.endswith("ing") and "from" in words[:index]:  # “from fighting them to gladly helping”
        return None
    kinds = can_be(word)
    if "VERB" not in kinds or "ADV" in kinds or word in ("complete", "need", "needs", "got"):
        return None
    sure = kinds == {"VERB"} or (word == "be" and governor in HAVE and words[index - 1] in MODALS)
    denies = governor in _DO and verb > index + 1 and word.endswith("ed") and "NOUN" not in kinds
    if not sure and not denies and not _is_verbal(clause, index, verb):
        return None
    if governor in _DO and (governor.endswith("t") or "not" in words[index + 1 : verb]):
        return _denied(clause, index, verb)
    wanted = _wanted(clause, index, verb)
    span = clause.spans()[verb]
    edits = [Edit(span, inflected(lemma, tag)) for tag in wanted for lemma in verb_lemmas(word)]
    if wanted and governor in MODALS and not verb_tags(word).isdisjoint({"VBN", "VBG"}):
        edits.append(Edit(span, f"be {word}"))
    past = governor in HAVE and "VBD" in verb_tags(word)  # “has took”, “having spoke”
    return _Suspect(span, tuple(edits), MARGIN_OF_PAST if past else MARGIN if sure else MARGIN_OF_NOUN)


def _be_behind_be(clause: Clause, index: int) -> _Suspect | None:
    """“Wasn’t be able”, “he is be arrested”; but “all he does is be kind”."""
    words = clause.words
    verb = index + 2 if words[index + 1] == "not" else index + 1
    if words[verb : verb + 1] != ("be",) or not index or not _DO.isdisjoint(words[:index]):
        return None
    if words[index - 1] not in SUBJECT_PRONOUNS and verb == index + 1 and not words[index].endswith("t"):
        return None
    span = clause.spans()[verb]
    dropped = Edit(Span(clause.spans()[verb - 1].end, span.end), "")
    state = verb + 1 < len(words) and "ADJ" in can_be(words[verb + 1])
    return _Suspect(span, (dropped,) if state else (Edit(span, "being"), dropped), None)


def _parted_past(clause: Clause, index: int) -> _Suspect | None:
    """“Were broke off”; but “was broke”."""
    words = clause.words
    if words[index + 1] != "broke" or words[index + 2 : index + 3] not in (("off",), ("up",), ("down",), ("into",)):
        return None
    span = clause.spans()[index + 1]
    return _Suspect(span, (Edit(span, "broken"),), None)


def _denied(clause: Clause, index: int, verb: int) -> _Suspect | None:
    """“Did not caught”, “don’t knows”; “did not found” may be meant, and so may “what he did not found its way”."""
    word = clause.words[verb]
    tags = verb_tags(word)
    past = [lemma for lemma in verb_lemmas(word) if word != lemma and word in (inflected(lemma, t) for t in _PAST)]
    if tags <= {"VBG"} or not (past or tags == {"VBZ"}) or word == "lay":
        return None
    span = clause.spans()[verb]
    edits = tuple(Edit(span, lemma) for lemma in past or verb_lemmas(word))
    if "VB" in tags:
        return _Suspect(span, edits, MARGIN_OF_HOMOGRAPH)
    return None if _RELATIVES & set(clause.words[:index]) else _Suspect(span, edits, None)


def _is_verbal(clause: Clause, index: int, verb: int) -> bool:
    """Whether a word that may be a noun cannot be one between these."""
    words = clause.words
    governor, before, word = words[index], words[index - 1], words[verb]
    behind = words[verb + 1] if verb + 1 < len(words) else ""
    if governor == "to":
        return before in _WANTS_INFINITIVE
    if governor in MODALS | _DO:
        return before not in DETERMINERS | PREPOSITIONS and "ADJ" not in can_be(word)
    if governor in HAVE and "VBD" in verb_tags(word):
        return True
    if "ADJ" in can_be(word):
        return False
    if governor in HAVE:
        return behind in _OBJECTS | PREPOSITIONS
    state = "ADJ" in can_be(behind) and "NOUN" not in can_be(behind)
    return (state or behind in _OBJECTS | {"by", "to", "again", ""} | PREPOSITIONS) and word not in _AS_PREDICATE


_AS_PREDICATE = frozenset("part home time fun key fire work need love war cause reason hope".split())


def _wanted(clause: Clause, index: int, verb: int) -> tuple[str, ...]:
    """Penn tags of the forms that the auxiliary takes; none if the verb may be one of them."""
    governor, word = clause.words[index], clause.words[verb]
    tags = verb_tags(word)
    if not tags:
        return ()
    if governor == "to":
        if tags <= {"VBG"}:
            return ("VB",) if clause.words[index - 1] in _WANTS_INFINITIVE - HAVE - {"due"} else ()
        # regular participles are adjectives too: "prone to increased risk"
        behind = clause.words[verb + 1] if verb + 1 < len(clause.words) else ""
        regular = word.endswith("ed") and clause.words[index - 1] not in _WANTS_INFINITIVE and behind not in _OBJECTS
        return ("VB",) if tags <= {"VBZ", "VBD", "VBN"} and not regular else ()
    if governor in _BASE_AFTER:
        return ("VB",) if tags <= {"VBZ", "VBD", "VBN"} else ()
    if governor in HAVE:
        return ("VBN",) if tags.isdisjoint({"VBN", "VBG"}) else ()
    return ("VBN", "VBG") if tags.isdisjoint({"VBN", "VBG"}) else ()


def _gerund_behind_modal(clause: Clause, index: int) -> _Suspect | None:
    """“Should being operated”, “would having liked”; but “the will being contested”, “nor would being rich help”."""
    words = clause.words
    verb = index + 2 if words[index + 1] == "not" else index + 1
    if verb + 1 >= len(words) or clause.closing == "?" or not index:
        return None
    before = words[index - 1]
    if not _is_gerund(words[verb]):
        behind = words[verb + 1]
        subject = before in SUBJECT_PRONOUNS or before in ("that", "who", "which")
        if verb_tags(words[verb]) != {"VBG"} or not subject or behind not in _OBJECTS | PREPOSITIONS | {"to"}:
            return None
    if not _ASKING.isdisjoint(words[:index]) or before in DETERMINERS | PREPOSITIONS or "’" in before or "'" in before:
        return None
    noun = words[index] in _ALSO_NOUNS and before not in PRONOUNS
    if words[verb] == "having" and verb_tags(words[verb + 1]).isdisjoint({"VBN"}):
        return None
    span = clause.spans()[verb]
    edits = tuple(Edit(span, lemma) for lemma in verb_lemmas(words[verb]))
    sure = words[verb] in ("being", "having") and not noun
    return _Suspect(span, edits, None if sure else MARGIN)


@cache
def _is_gerund(word: str) -> bool:
    return word in ("being", "having") or (verb_tags(word) == {"VBG"} and not can_be(word) & {"NOUN", "ADJ"})


def _behind_preposition(clause: Clause, index: int) -> _Suspect | None:
    """“Without to look”, “instead of pay the fine”."""
    words = clause.words
    verb, marked = (index + 2, True) if words[index + 1] == "to" else (index + 1, False)
    if verb >= len(words):
        return None
    word = words[verb]
    if "VB" not in verb_tags(word) or "VBG" in verb_tags(word) or clause.is_name(verb):
        return None
    if word in ("have", "be") and not marked:
        if "VBN" not in verb_tags(words[verb + 1] if verb + 1 < len(words) else ""):
            return None
        margin = MARGIN
    elif marked:
        if index and words[index] in ("about", "on", "in") and words[index - 1] in BE:
            return None
        if words[index] == "without" and index and words[index - 1] in _DOES_WITHOUT:
            return None
        margin = MARGIN_OF_MARKER if words[index] in _NEVER_TO else MARGIN
    else:
        behind = words[verb + 1] if verb + 1 < len(words) else ""
        kinds = can_be(word)
        if "ADJ" in kinds or "ADV" in kinds or word in ("work", "school"):
            return None
        instead = words[index] == "of" and words[index - 1 : index] == ("instead",)
        closes = not behind and not (instead or words[index] == "without")
        hedge = words[index] == "of" and words[index - 1] in ("kind", "sort")  # “you can kind of predict”
        named = bool(behind) and clause.is_name(verb + 1)  # “the responsibility of write APIs”
        sure = kinds == {"VERB"} and words[index] in _ONLY_GERUND and not (closes or hedge or named)
        if sure and _is_never_noun(word):
            margin = None
        elif behind in _OBJECTS or (words[index - 1 : index] and words[index - 1] in _BLAMED | {"instead"}):
            margin = MARGIN if kinds == {"VERB"} else MARGIN_OF_NOUN
        else:
            return None
    span = Span(clause.spans()[index + 1].start, clause.spans()[verb].end)
    return _Suspect(span, tuple(Edit(span, inflected(lemma, "VBG")) for lemma in verb_lemmas(word)), margin)


@cache
def _is_never_noun(verb: str) -> bool:
    """Whether a verb that the lexicon knows as nothing else is none of the technical nouns that it lacks."""
    return verb not in _ALSO_NAMES and zipf(inflected(verb, "VBG")) > zipf(verb) - _RARER


def _gerund_behind_verb(clause: Clause, index: int) -> _Suspect | None:
    """“Avoided to answer”; but “is considered to be”."""
    words = clause.words
    if index + 2 >= len(words) or words[index + 1] != "to" or "VB" not in verb_tags(words[index + 2]):
        return None
    passive = "VBN" in verb_tags(words[index]) and any(word in BE for word in words[max(index - 2, 0) : index])
    if passive or index == 0:
        return None
    span = Span(clause.spans()[index + 1].start, clause.spans()[index + 2].end)
    edits = tuple(Edit(span, inflected(lemma, "VBG")) for lemma in verb_lemmas(words[index + 2]))
    return _Suspect(span, edits, MARGIN_OF_GERUND)


def _infinitive_behind_verb(clause: Clause, index: int) -> _Suspect | None:
    """“Promised building a pool”."""
    words = clause.words
    if index + 2 >= len(words) or verb_tags(words[index + 1]) != {"VBG"} or not index:
        return None
    behind = words[index + 2]
    plain = can_be(words[index + 1]) == {"VERB"}
    if words[index - 1] in DETERMINERS | BE or not (
        behind in _OBJECTS | QUANTIFIERS or (plain and behind in PREPOSITIONS | {"to"})
    ):
        return None
    span = clause.spans()[index + 1]
    return _Suspect(span, tuple(Edit(span, f"to {lemma}") for lemma in verb_lemmas(words[index + 1])))


def _behind_object(clause: Clause, index: int) -> _Suspect | None:
    """“Made him to sign”, “heard the child to scream”."""
    words = clause.words
    begin = index + 1
    if index and words[index - 1] in BE:
        return None
    for place in range(begin + 1, min(begin + _LONGEST_OBJECT, len(words) - 1)):
        if words[place] == "to":
            object_ = words[begin:place]
            person = len(object_) == 1 and object_[0] in _PERSONS
            noun = len(object_) > 1 and object_[0] in DETERMINERS and "NOUN" in can_be(object_[-1])
            if "VB" not in verb_tags(words[place + 1]) or not (person or noun):
                return None
            spans = clause.spans()
            span = Span(spans[place].start, spans[place + 1].end)
            return _Suspect(span, (Edit(span, words[place + 1]),), MARGIN_OF_PERSON if person else MARGIN)
        if words[place] in PREPOSITIONS | CONJUNCTIONS:
            return None
    return None


def _question(clause: Clause, index: int) -> _Suspect | None:
    """“Did the minister knew”."""
    words = clause.words
    if index and words[index - 1] not in ("why", "when", "where", "how", "what", "whom", "and", "but"):
        return None
    for place in range(index + 2, min(index + 7, len(words))):
        tags = verb_tags(words[place])
        if words[place] in CONJUNCTIONS | PREPOSITIONS or ("VB" in tags and can_be(words[place]) == {"VERB"}):
            return None
        if tags and tags <= {"VBZ", "VBD", "VBN"} and can_be(words[place]) == {"VERB"}:
            span = clause.spans()[place]
            return _Suspect(span, tuple(Edit(span, lemma) for lemma in verb_lemmas(words[place])))
    return None


def _plain_be(clause: Clause, index: int) -> _Suspect | None:
    """“The children be brought to safety”; but “the Lord be with you” and “that the children be brought”."""
    words = clause.words
    if index and index + 1 < len(words) and words[index - 1] in NOMINATIVES | {"it"}:
        return _be_behind_pronoun(clause, index)
    if not clause.begins_sentence or index < 2 or index + 1 >= len(words) or words[0] not in DETERMINERS | QUANTIFIERS:
        return None
    head, behind = words[index - 1], words[index + 1]
    if "NOUN" not in can_be(head) or clause.is_name(index - 1) or any(map(_shows_clause, words[:index])):
        return None
    if behind in _SOLEMN or not (behind in PREPOSITIONS | DETERMINERS or can_be(behind) & {"ADJ", "VERB"}):
        return None
    span = clause.spans()[index]
    forms = ("are", "were", "will be") if is_plural(head) else ("is", "was", "will be")
    return _Suspect(span, tuple(Edit(span, form) for form in forms), None)


def _be_behind_pronoun(clause: Clause, index: int) -> _Suspect | None:
    """“Now it be nervous”; but “that it be closed”, “be it true or not”."""
    words = clause.words
    if not clause.begins_sentence or any(map(_shows_clause, words[: index - 1])) or words[index + 1] in _SOLEMN:
        return None
    if not can_be(words[index + 1]) & {"ADJ", "VERB"} and words[index + 1] not in DETERMINERS:
        return None
    span = clause.spans()[index]
    forms = ("is", "was") if words[index - 1] in ("he", "she", "it") else ("am", "was", "are", "were")
    return _Suspect(span, tuple(Edit(span, form) for form in (*forms, "will be")), MARGIN_OF_NOUN)


_SOLEMN = frozenset("with upon damned told praised thanked blessed done to thy".split())
"""What wishes end in."""
_NO_SUBJECT = _GOVERNORS | CONJUNCTIONS - {"and", "or"} | frozenset("let lets than as not if lest".split())


@cache
def _shows_clause(word: str) -> bool:
    """Whether another verb, or what a bare infinitive may follow, stands before *be*."""
    return word in _NO_SUBJECT or (can_be(word) == {"VERB"} and not verb_tags(word) & {"VBN", "VBG"})


def _accustomed(clause: Clause, index: int) -> _Suspect | None:
    """“Are not used to play on grass”."""
    words = clause.words
    accustomed = (
        words[index] in _GERUND_WITH_TO or words[index - 1] in BE | {"not", "get", "got", "still"} if index else False
    )
    if not accustomed or words[index + 1] != "to" or index + 2 >= len(words) or "VB" not in verb_tags(words[index + 2]):
        return None
    span = clause.spans()[index + 2]
    return _Suspect(span, tuple(Edit(span, inflected(lemma, "VBG")) for lemma in verb_lemmas(words[index + 2])))


_RULES = (
    (_be_behind_be, _FINITE_BE | _DENIED_BE | {form.replace("'", "’") for form in _DENIED_BE}),
    (_gerund_behind_modal, MODALS),
    (_behind_auxiliary, _GOVERNORS),
    (_behind_preposition, _GERUND_AFTER),
    (_gerund_behind_verb, _TAKES_GERUND),
    (_infinitive_behind_verb, _PROMISES),
    (_behind_object, _BARE_CAUSES | _PERCEIVES),
    (_plain_be, frozenset({"be"})),
    (_question, _DO),
    (_parted_past, _FINITE_BE | {"been", "be"}),
    (_accustomed, frozenset({"used"}) | _GERUND_WITH_TO),
)
"""What is looked for, and the words from which it is."""


@PerToken
def _rules_of(word: str) -> tuple[Callable[[Clause, int], _Suspect | None], ...]:
    return tuple(rule for rule, words in _RULES if word in words)
