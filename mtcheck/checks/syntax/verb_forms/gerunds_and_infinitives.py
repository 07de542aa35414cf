"""What takes *-ing* or *to* or neither: “without to look”, “promised building”, “made him to sign”."""

from __future__ import annotations

from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, inflected, verb_forms, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Edit, Together, Trigger
from mtcheck.checks.syntax.verb_forms.suspects import (
    MARGIN,
    MARGIN_OF_MARKER,
    MARGIN_OF_NOUN,
    OPENS_OBJECT,
    Rules,
    Suspect,
)
from mtcheck.document import Span
from mtcheck.languages.english_grammar import BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, QUANTIFIERS
from mtcheck.languages.frequency import zipf
from mtcheck.languages.tokens import MARKS

__all__ = ["RULES", "TRIGGERS"]

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

MARGIN_OF_PERSON = -2.0
MARGIN_OF_CAUSE = -4.0
MARGIN_OF_LETTING = 0.0
MARGIN_OF_GERUND = -4.0
"""Nats, benchmarks/calibration/syntax_margins.py: dropping *to* is charged more than it is worth."""


def _behind_preposition(clause: Clause, index: int) -> Suspect | None:
    """“Without to look”, “instead of pay the fine”."""
    words = clause.words
    verb, marked = (index + 2, True) if words[index + 1] == "to" else (index + 1, False)
    if verb >= len(words):
        return None
    word = words[verb]
    if "VB" not in verb_tags(word) or "VBG" in verb_tags(word) or clause.is_name(verb):
        return None
    if words[index] == "about" and words[index - 1 : index] == ("just",):
        return None  # “you can just about hear it”
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
        # “by lynch mobs”: what the lexicon knows as a verb alone may be part of a noun
        governs = behind in OPENS_OBJECT or instead or words[index] == "without"
        sure = kinds == {"VERB"} and words[index] in _ONLY_GERUND and governs and not (closes or hedge or named)
        if sure and _is_never_noun(word):
            margin = None
        elif behind in OPENS_OBJECT or (words[index - 1 : index] and words[index - 1] in _BLAMED | {"instead"}):
            margin = MARGIN if kinds == {"VERB"} else MARGIN_OF_NOUN
        else:
            return None
    span = Span(clause.spans()[index + 1].start, clause.spans()[verb].end)
    return Suspect(span, tuple(Edit(span, inflected(lemma, "VBG")) for lemma in verb_lemmas(word)), margin)


@cache
def _is_never_noun(verb: str) -> bool:
    """Whether a verb that the lexicon knows as nothing else is none of the technical nouns that it lacks."""
    return verb not in _ALSO_NAMES and zipf(inflected(verb, "VBG")) > zipf(verb) - _RARER


def _gerund_behind_verb(clause: Clause, index: int) -> Suspect | None:
    """“Avoided to answer”; but “is considered to be”."""
    words = clause.words
    if index + 2 >= len(words) or words[index + 1] != "to" or "VB" not in verb_tags(words[index + 2]):
        return None
    passive = "VBN" in verb_tags(words[index]) and any(word in BE for word in words[max(index - 2, 0) : index])
    ends_stretch = words[index - 1] == "to" and "from" in words[max(index - 4, 0) : index]  # from start to finish
    if passive or index == 0 or ends_stretch:
        return None
    span = Span(clause.spans()[index + 1].start, clause.spans()[index + 2].end)
    edits = tuple(Edit(span, inflected(lemma, "VBG")) for lemma in verb_lemmas(words[index + 2]))
    return Suspect(span, edits, MARGIN_OF_GERUND)


def _infinitive_behind_verb(clause: Clause, index: int) -> Suspect | None:
    """“Promised building a pool”."""
    words = clause.words
    if index + 2 >= len(words) or verb_tags(words[index + 1]) != {"VBG"} or not index:
        return None
    behind = words[index + 2]
    plain = can_be(words[index + 1]) == {"VERB"}
    if words[index - 1] in DETERMINERS | BE or not (
        behind in OPENS_OBJECT | QUANTIFIERS or (plain and behind in PREPOSITIONS | {"to"})
    ):
        return None
    span = clause.spans()[index + 1]
    return Suspect(span, tuple(Edit(span, f"to {lemma}") for lemma in verb_lemmas(words[index + 1])))


def _behind_object(clause: Clause, index: int) -> Suspect | None:
    """“Made him to sign”, “heard the child to scream”."""
    words = clause.words
    begin = index + 1
    if index and words[index - 1] in BE:
        return None
    for place in range(begin + 1, min(begin + _LONGEST_OBJECT, len(words) - 1)):
        if words[place] == "to":
            object_ = words[begin:place]
            lets = words[index].startswith("let")
            person = len(object_) == 1 and object_[0] in (_PERSONS | _SELVES if lets else _PERSONS)
            noun = len(object_) > 1 and object_[0] in DETERMINERS and "NOUN" in can_be(object_[-1])
            if "VB" not in verb_tags(words[place + 1]) or not (person or noun):
                return None
            spans = clause.spans()
            span = Span(spans[place].start, spans[place + 1].end)
            return Suspect(span, (Edit(span, words[place + 1]),), _margin(words[index], object_, person=person))
        if words[place] in PREPOSITIONS | CONJUNCTIONS:
            return None
    return None


def _margin(cause: str, object_: tuple[str, ...], *, person: bool) -> float | None:
    if not person:
        return MARGIN_OF_LETTING if cause.startswith("let") else MARGIN
    if cause.startswith("let") and object_ != ("them",):  # “bought flats and let them to pay the mortgage”
        return None
    return MARGIN_OF_CAUSE if cause in _BARE_CAUSES else MARGIN_OF_PERSON


_SELVES = frozenset("himself herself itself themselves".split())


def _suggested(clause: Clause, index: int) -> Suspect | None:
    """“Suggest you to wait”; but “the tests suggest them to be old”."""
    words = clause.words
    if words[index + 2 : index + 3] != ("to",) or index + 3 >= len(words) or words[index + 1] not in _SUBJECT_OF:
        return None
    verb = words[index + 3]
    if "VB" not in verb_tags(verb) or verb in ("be", "have"):
        return None
    spans = clause.spans()
    span = Span(spans[index + 1].start, spans[index + 2].end)
    return Suspect(span, (Edit(span, f"that {_SUBJECT_OF[words[index + 1]]}"),), None)


_SUBJECT_OF = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "I", "you": "you"}
_SUGGESTS = frozenset("suggest suggests suggested suggesting demand demands demanded".split())


def _accustomed(clause: Clause, index: int) -> Suspect | None:
    """“Are not used to play on grass”."""
    words = clause.words
    accustomed = (
        words[index] in _GERUND_WITH_TO or words[index - 1] in BE | {"not", "get", "got", "still"} if index else False
    )
    if not accustomed or words[index + 1] != "to" or index + 2 >= len(words) or "VB" not in verb_tags(words[index + 2]):
        return None
    span = clause.spans()[index + 2]
    return Suspect(span, tuple(Edit(span, inflected(lemma, "VBG")) for lemma in verb_lemmas(words[index + 2])))


RULES: Rules = (
    (_behind_preposition, _GERUND_AFTER),
    (_gerund_behind_verb, _TAKES_GERUND),
    (_infinitive_behind_verb, _PROMISES),
    (_behind_object, _BARE_CAUSES | _PERCEIVES),
    (_suggested, _SUGGESTS),
    (_accustomed, frozenset({"used"}) | _GERUND_WITH_TO),
)


def _is_bare_verb(token: str) -> bool:
    """Whether a token is an infinitive, and nothing else."""
    word = token.strip(MARKS).lower()
    return "VB" in verb_tags(word) and can_be(word) == {"VERB"}


_TO = frozenset({"to"})
TRIGGERS: tuple[Trigger, ...] = (
    Bigram(_ONLY_GERUND, _is_bare_verb),
    Together(frozenset("let lets letting".split()), Bigram(_PERSONS | _SELVES, _TO)),
    Together(Bigram(_SUGGESTS, frozenset(_SUBJECT_OF)), Bigram(frozenset(_SUBJECT_OF), _TO)),
)
"""What stands wherever a form cannot be sound."""
