"""Verbs behind auxiliaries, *to* and *do*: “could found”, “has go”, “was adopt”, “did not caught”."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.morphology import can_be, inflected, is_plural, verb_lemmas, verb_tags
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
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    BEFORE_NOUNS,
    CONJUNCTIONS,
    FINITE_BE,
    HAVE,
    MODALS,
    MODALS_ALSO_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    TAKES_INFINITIVE,
    TIMES,
    is_adverb,
)
from mtcheck.languages.tokens import MARKS, PerToken

__all__ = ["GOVERNORS", "RULES", "TRIGGERS"]

_DENIED_BE = frozenset("isn't aren't wasn't weren't".split())
_WHAT_IS = frozenset("what where who why how whatever whoever whichever that while as all when if".split())
"""“What it is is clear.”"""
_DO = frozenset("do does did don't doesn't didn't".split())
_BASE_AFTER = MODALS | _DO | {"to"}
GOVERNORS = AUXILIARIES | _BASE_AFTER
_WANTS_INFINITIVE = TAKES_INFINITIVE | frozenset(
    "have has had having asked urged told ordered advised required invited encouraged order how seem seems "
    "seemed".split()
)
"""Words behind which *to* is the infinitive’s and no preposition."""
_PAST = ("VBD", "VBN", "VBZ")
_RELATIVES = frozenset("who what which that whom those whose whatever as than".split())
"""Words whose clause another verb may follow directly: “those who did not paid a fine”."""
_ASKING = frozenset("how what when where why whether if nor neither so only".split())
"""Words behind which a modal verb stands before its subject: “what would being rich change”."""

MARGIN_OF_PAST = 1.0
MARGIN_OF_HOMOGRAPH = 5.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


def _be_behind_be(clause: Clause, index: int) -> Suspect | None:
    """“Wasn’t be able”, “he is be arrested”, “employees are be affected”; but “all he does is be kind”."""
    words = clause.words
    verb = index + 2 if words[index + 1] == "not" else index + 1
    if words[verb : verb + 1] != ("be",) or not index or not _DO.isdisjoint(words[:index]):
        return None
    passive = _is_passive(words, index, verb)
    stressed = words[index - 1] in SUBJECT_PRONOUNS or verb > index + 1 or words[index].endswith("t")
    if not stressed and not passive:
        return None
    span = clause.spans()[verb]
    dropped = Edit(Span(clause.spans()[verb - 1].end, span.end), "")
    state = verb + 1 < len(words) and "ADJ" in can_be(words[verb + 1])
    if state or passive:
        return Suspect(span, (dropped,), None)
    return Suspect(span, (Edit(span, "being"), dropped), None)


def _is_passive(words: Sequence[str], index: int, verb: int) -> bool:
    """Whether a participle stands behind *are be*, and a plural before it: “employees are be affected”."""
    participle = verb + 1 < len(words) and "VBN" in verb_tags(words[verb + 1])
    plural = words[index] in ("are", "were") and is_plural(words[index - 1])
    return participle and plural and _WHAT_IS.isdisjoint(words[:index])


def _two_auxiliaries(clause: Clause, index: int, verb: int) -> Suspect | None:
    """“Did not were”, “will is”, “has have”, “had has complied”: a form of *be* or *have* behind another."""
    words = clause.words
    governor, word = words[index], words[verb]
    whole = Span(clause.spans()[index].start, clause.spans()[verb].end)
    if governor in _DO and index + 1 < verb and word in FINITE_BE:
        return Suspect(whole, (Edit(whole, f"{word} {' '.join(words[index + 1 : verb])}"),), MARGIN_OF_MARKER)
    if verb != index + 1:
        return None
    if word in FINITE_BE:
        if governor not in FINITE_BE | MODALS or not _WHAT_IS.isdisjoint(words):
            return None
        return Suspect(whole, tuple(Edit(whole, kept) for kept in (governor, word, f"{governor} be")))
    taken_up = governor == "had" and _WHAT_IS.isdisjoint(words[:index]) and verb + 1 < len(words)
    if {governor, word} != {"has", "have"} and not (taken_up and "VBN" in verb_tags(words[verb + 1])):
        return None
    return Suspect(whole, (Edit(whole, governor), Edit(whole, word)), MARGIN)


@PerToken
def _may_be_full_verb(word: str) -> bool:
    kinds = can_be(word)
    return "VERB" in kinds and "ADV" not in kinds and word not in _DOUBTFUL


def _behind_auxiliary(clause: Clause, index: int) -> Suspect | None:
    """“Could found”, “has go”, “was adopt”."""
    words = clause.words
    verb = index + 1
    while verb + 1 < len(words) and is_adverb(words[verb]):
        verb += 1
    governor, word = words[index], words[verb]
    auxiliary = word in FINITE_BE or word in ("has", "have")
    if index == 0 or not (auxiliary or _may_be_full_verb(word)) or clause.is_name(index) or clause.is_name(verb):
        return None
    if auxiliary:
        doubled = _two_auxiliaries(clause, index, verb)
        if doubled is not None or word in FINITE_BE:
            return doubled
    if governor == "to" and word.endswith("ing") and "from" in words[:index]:  # “from fighting them to gladly helping”
        return None
    if not _may_be_full_verb(word) or _ends_in_did(words, verb):
        return None
    kinds = can_be(word)
    if governor in _DO and index and words[index - 1] in _ASKING and _is_attribute(words, verb):
        return None  # “how long do opened jars keep”
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
    opens = words[index - 1] in SUBJECT_PRONOUNS and words[max(index - 2, 0)] in (words[index - 1], *_JOINS)
    if verb_tags(word) == {"VBZ"} and governor in MODALS and opens:
        return Suspect(span, tuple(edits), None)  # “she will meets”
    past = governor in HAVE and "VBD" in verb_tags(word)  # “has took”, “having spoke”
    return Suspect(span, tuple(edits), MARGIN_OF_PAST if past else MARGIN if sure else MARGIN_OF_NOUN)


_JOINS = frozenset("that and but because although".split())
"""Conjunctions behind which a pronoun opens its clause; “whether he will remains to be seen”."""
_DOUBTFUL = frozenset("complete need needs got".split())


def _ends_in_did(words: Sequence[str], verb: int) -> bool:
    """“The one we had never did.”"""
    return words[verb:] == ("did",) and words[verb - 1] == "never"


def _parted_past(clause: Clause, index: int) -> Suspect | None:
    """“Were broke off”; but “was broke”."""
    words = clause.words
    if words[index + 1] != "broke" or words[index + 2 : index + 3] not in (("off",), ("up",), ("down",), ("into",)):
        return None
    span = clause.spans()[index + 1]
    return Suspect(span, (Edit(span, "broken"),), None)


def _denied(clause: Clause, index: int, verb: int) -> Suspect | None:
    """“Did not caught”, “don’t knows”; “did not found” may be meant, and so may “what he did not found its way”."""
    word = clause.words[verb]
    tags = verb_tags(word)
    past = [lemma for lemma in verb_lemmas(word) if word != lemma and word in (inflected(lemma, t) for t in _PAST)]
    if clause.closing == "?" and "NOUN" in can_be(word):
        return None  # “Why don’t snakes have legs?”
    if tags <= {"VBG"} or not (past or tags == {"VBZ"}) or word == "lay":
        return None
    span = clause.spans()[verb]
    edits = tuple(Edit(span, lemma) for lemma in past or verb_lemmas(word))
    if "VB" in tags:
        return Suspect(span, edits, MARGIN_OF_HOMOGRAPH)
    return None if _RELATIVES & set(clause.words[:index]) else Suspect(span, edits, None)


def _is_attribute(words: Sequence[str], verb: int) -> bool:
    """Whether a participle stands before its plural noun, with the verb behind that."""
    after = words[verb + 1 : verb + 3]
    return len(after) > 1 and "VBN" in verb_tags(words[verb]) and is_plural(after[0]) and "VB" in verb_tags(after[1])


_ASKING = frozenset("how what where when why which who long often far much many fast well".split())


def _is_verbal(clause: Clause, index: int, verb: int) -> bool:
    """Whether a word that may be a noun cannot be one between these."""
    words = clause.words
    governor, before, word = words[index], words[index - 1], words[verb]
    behind = words[verb + 1] if verb + 1 < len(words) else ""
    if governor == "to":
        return before in _WANTS_INFINITIVE
    if governor in MODALS | _DO:
        regular = word.endswith("ed") and behind in OPENS_OBJECT | PREPOSITIONS | TIMES  # “will closed the bridge”
        return before not in BEFORE_NOUNS and (regular or "ADJ" not in can_be(word))
    if governor in HAVE and "VBD" in verb_tags(word):
        return True
    if "ADJ" in can_be(word):
        return False
    if governor in HAVE:
        return behind in OPENS_OBJECT | PREPOSITIONS
    if is_plural(word) and governor not in ("is", "was"):
        return False  # “people who hope to be whips by Christmas”
    state = "ADJ" in can_be(behind) and "NOUN" not in can_be(behind)
    return (state or behind in OPENS_OBJECT | {"by", "to", "again", ""} | PREPOSITIONS) and word not in _AS_PREDICATE


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
        regular = (
            word.endswith("ed") and clause.words[index - 1] not in _WANTS_INFINITIVE and behind not in OPENS_OBJECT
        )
        return ("VB",) if tags <= {"VBZ", "VBD", "VBN"} and not regular else ()
    if governor in _BASE_AFTER:
        return ("VB",) if tags <= {"VBZ", "VBD", "VBN"} else ()
    if governor in HAVE:
        return ("VBN",) if tags.isdisjoint({"VBN", "VBG"}) else ()
    return ("VBN", "VBG") if tags.isdisjoint({"VBN", "VBG"}) else ()


def _gerund_behind_modal(clause: Clause, index: int) -> Suspect | None:
    """“Should being operated”, “would having liked”; but “the will being contested”, “nor would being rich help”."""
    words = clause.words
    verb = index + 2 if words[index + 1] == "not" else index + 1
    if verb + 1 >= len(words) or clause.closing == "?" or not index:
        return None
    before = words[index - 1]
    if not _is_gerund(words[verb]):
        behind = words[verb + 1]
        subject = before in SUBJECT_PRONOUNS or before in ("that", "who", "which")
        if verb_tags(words[verb]) != {"VBG"} or not subject or behind not in OPENS_OBJECT | PREPOSITIONS | {"to"}:
            return None
    if not _ASKING.isdisjoint(words[:index]) or before in BEFORE_NOUNS or "'" in before:
        return None
    noun = words[index] in MODALS_ALSO_NOUNS and before not in PRONOUNS
    if words[verb] == "having" and verb_tags(words[verb + 1]).isdisjoint({"VBN"}):
        return None
    span = clause.spans()[verb]
    edits = tuple(Edit(span, lemma) for lemma in verb_lemmas(words[verb]))
    sure = words[verb] in ("being", "having") and not noun
    return Suspect(span, edits, None if sure else MARGIN)


@cache
def _is_gerund(word: str) -> bool:
    return word in ("being", "having") or (verb_tags(word) == {"VBG"} and not can_be(word) & {"NOUN", "ADJ"})


def _past_of(word: str) -> tuple[str, ...]:
    """The other verbs of which an infinitive is a past form: *find* for *found*."""
    return tuple(
        lemma
        for lemma in verb_lemmas(word)
        if word != lemma and word in (inflected(lemma, tag) for tag in ("VBD", "VBN"))
    )


def _question(clause: Clause, index: int) -> Suspect | None:
    """“Did the minister knew”, “How does it tastes”."""
    words = clause.words
    if index and words[index - 1] not in _BEFORE_DO and (clause.closing != "?" or words[0] not in _BEFORE_DO):
        return None
    pronoun = words[index + 1] in SUBJECT_PRONOUNS
    behind = words[index + 1]
    if index and words[index - 1] in ("what", "who") and clause.closing == "?" and can_be(behind) == {"VERB"}:
        if "VB" in verb_tags(behind) or "VBG" in verb_tags(behind):
            return None
        whole = Span(clause.spans()[index].start, clause.spans()[index + 1].end)  # “what did happened on board”
        return Suspect(whole, (Edit(whole, behind),), None)
    for place in range(index + 2, min(index + 7, len(words))):
        word = words[place]
        tags, kinds = verb_tags(word), can_be(word)
        if word in CONJUNCTIONS | PREPOSITIONS or ("VB" in tags and kinds == {"VERB"} and word not in _HOMOGRAPHS):
            return None
        if word in _HOMOGRAPHS:
            span = clause.spans()[place]  # “did the police found the weapon”
            return Suspect(span, tuple(Edit(span, lemma) for lemma in _past_of(word)), MARGIN)
        first = pronoun and place == index + 2
        if not tags or not tags <= {"VBZ", "VBD", "VBN"} or "ADJ" in kinds:
            if first and not is_adverb(word):
                return None
            continue
        span = clause.spans()[place]
        edits = tuple(Edit(span, lemma) for lemma in verb_lemmas(word))
        if first and (words[index + 1] in ("he", "she", "it") or kinds == {"VERB"}):
            return Suspect(span, edits, None if clause.closing == "?" else MARGIN)
        if kinds == {"VERB"}:
            return Suspect(span, edits)
        if (
            clause.closing == "?"
            and "VBZ" in tags
            and not any("VB" in verb_tags(later) for later in words[place + 1 : place + _FURTHEST])
        ):
            return Suspect(span, edits)  # “does the cheese tastes”
    return None


_FURTHEST = 25
"""Words behind a question’s verb that are looked at for another."""
_HOMOGRAPHS = frozenset("found saw fell left felt bore".split())
_BEFORE_DO = frozenset("why when where how what whom and but".split())


def _modal_behind_to(clause: Clause, index: int) -> Suspect | None:
    """“Hopes to can travel”; but “the man she talked to could help”."""
    words = clause.words
    modal = words[index + 1]
    if modal not in _INSTEAD or index + 2 >= len(words) or "VB" not in verb_tags(words[index + 2]) or not index:
        return None
    if words[index - 1] not in _WANTS_INFINITIVE | {"me", "him", "us", "them"}:
        return None
    if index > 1 and words[index - 2] in _WHOEVER:
        return None  # “those who need to can do so earlier”
    edit = Edit(clause.spans()[index + 1], _INSTEAD[modal])
    return Suspect(edit.span, (edit,), None)


_WHOEVER = frozenset({"who", "whoever"})
_INSTEAD = {"can": "be able to", "must": "have to"}


RULES: Rules = (
    (_be_behind_be, FINITE_BE | _DENIED_BE),
    (_gerund_behind_modal, MODALS),
    (_modal_behind_to, frozenset({"to"})),
    (_behind_auxiliary, GOVERNORS),
    (_question, _DO),
    (_parted_past, FINITE_BE | {"been", "be"}),
)


def _is_inflected(token: str) -> bool:
    """Whether a verb is no infinitive and no gerund."""
    tags = verb_tags(token.strip(MARKS).lower())
    return "VB" not in tags and not tags <= {"VBG"}


def _is_adverb(token: str) -> bool:
    return is_adverb(token.lower())


_DENIED_DO = frozenset("don doesn didn".split())
_ASKED_DO = frozenset("do does did".split())
_GERUNDS = frozenset({"being", "having"})
_FORMS_OF_BE = FINITE_BE | {form.partition("'")[0] for form in _DENIED_BE}
_FORMS_OF_MODALS = MODALS | {form.partition("'")[0] for form in MODALS}
_NOT = frozenset({"not"})
TRIGGERS: tuple[Trigger, ...] = (
    # “wasn’t be able”, “is not be arrested”
    Bigram(_FORMS_OF_BE, frozenset({"be"})),
    Together(Bigram(_FORMS_OF_BE, _NOT), Bigram(_NOT, frozenset({"be"}))),
    # “should being operated”
    Bigram(_FORMS_OF_MODALS, _GERUNDS),
    Together(Bigram(_FORMS_OF_MODALS, _NOT), Bigram(_NOT, _GERUNDS)),
    # “to can travel”, “were broke off”, “she will meets”
    Bigram(frozenset({"to"}), frozenset(_INSTEAD)),
    Bigram(FINITE_BE | {"been", "be"}, frozenset({"broke"})),
    Together(Bigram(SUBJECT_PRONOUNS, _FORMS_OF_MODALS), Bigram(_FORMS_OF_MODALS, _is_inflected)),
    # “didn’t caught”, “do not caught”, “does not really knows”
    Bigram(_DENIED_DO, _is_inflected),
    Together(_ASKED_DO, Bigram(_NOT, _is_inflected)),
    Together(_DENIED_DO | _NOT, Bigram(_is_adverb, _is_inflected)),
    # “did he knew?”, “what did happened?”
    Together(_ASKED_DO, Bigram(SUBJECT_PRONOUNS, _is_inflected), frozenset("?")),
    Together(Bigram(frozenset({"what", "who"}), _ASKED_DO), frozenset("?")),
)
"""What stands wherever a form cannot be sound."""
