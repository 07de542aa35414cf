"""A verb left alone behind a comma at the end of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.analysis.clauses import Clause, clauses_of, sentences_up_to
from mtcheck.analysis.finiteness import has_finite_form, is_tensed, may_be_tensed
from mtcheck.analysis.morphology import can_be, inflected, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.syntax.inversions.openings import opens_no_subject
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    NOMINATIVES,
    OPERATORS,
    PARTICLES,
    PREPOSITIONS,
    QUANTIFIERS,
    TRANSITIVE_PARTICIPLES,
    is_adverb,
)
from mtcheck.languages.tokens import has_comma
from mtcheck.report import Severity

__all__ = ["TrailingVerb"]

_AUXILIARIES = frozenset("is are was were has had have must can could will would should been wants wanted".split())
"""Not *did* and *does*, with which one answers."""
_GROUPS = frozenset(
    "had been,has been,have been,would be,could be,must be,should be,will be,can be,have to,had to,has to".split(",")
)
_TO_THE_READER = frozenset(
    """
    hurry read sign log tune stay find check click buckle dig cheer come go get step stand sit listen look watch
    try think keep hold ask enjoy join learn move back slow calm settle speak lie wake
    """.split()
)
"""Verbs with a particle that readers are told: “The sale ends on Sunday, hurry up.”"""
_TRANSITIVE = TRANSITIVE_PARTICIPLES | frozenset(
    """
    achieved allowed announced applied assessed assumed avoided carried caused closed completed conducted connected
    created decided declared defined delivered demanded described designed determined developed distributed earned
    enabled enforced ensured exceeded excluded executed expanded expelled explained exported expressed extended financed
    funded given granted guaranteed handed identified ignored imported improved increased informed inspected installed
    issued launched lifted limited made maintained managed modernised modernized obtained offered opened ordered
    organised organized paid planned prepared preserved promoted proposed proved provided purchased put raised
    reached received reduced relieved repaired reported represented required resolved restored restricted
    revealed revised saved secured sent shown signed solved submitted supported taken
    tested told treated used withdrawn
    """.split()
)
"""Verbs of news that must have an object, by their participles."""
_ALL_WHO = frozenset("anything everything anyone everyone everybody anybody whatever whoever those all what".split())
"""“Anything that can go wrong, will.”"""
_SECOND_PERSON = frozenset("you your yours we us our let's let’s".split())
_FEWEST_BEFORE = 6
"""Words: “Those who can, should.” “They eat, drink.”"""
_QUOTES = frozenset('"“”„«»')


def _closes(token: str) -> bool:
    """Whether a token is a word of small letters behind which a sentence ends."""
    word = token[:-1]
    return (
        token[-1] in ".!"
        and word.isalpha()
        and word.islower()
        and (word in _AUXILIARIES or word in PARTICLES or word in ("be", "to") or "VB" in verb_tags(word))
    )


def _opens(token: str) -> bool:
    """Whether a verb that is left over may begin with a token."""
    word = token.rstrip(".!").lower()
    return word in _AUXILIARIES or word == "to" or "VB" in verb_tags(word)


def _ends_in_mark(token: str) -> bool:
    return token[-1] in _MARKS


_MARKS = frozenset(",–—-")


def _closes_perfect(token: str) -> bool:
    """Whether a token is the participle of a verb with an object, at the end of a sentence."""
    word = token[:-1]
    return token[-1] == "." and (word in _TRANSITIVE or word in _ENDED)


_ENDED = frozenset(
    """
    won lost adopted rejected passed cancelled canceled abolished elected dismissed bought sold chosen left met beaten
    sacked fired defeated overturned renewed rescheduled ended begun found hired rebuilt
    """.split()
)


class TrailingVerb(Check):
    id = "trailing-verb"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("clause-final-verb", "finite-verb-last", "missing-verb", "stranded-particle", "missing-infinitive")
    exempt_roles = TERSE
    triggers = (
        Together(Bigram(has_comma, _opens), _closes),
        Together(Bigram(_ends_in_mark, _closes_perfect, by_second=True), frozenset({"has", "have"})),
    )
    message = "the verb stands alone behind a comma; the sentence is complete before it"
    explanation = """
Finds an auxiliary, an infinitive or a verb with its particle alone behind the last comma of a sentence that has its
verb already: "This was the wettest July since measurements began, was." German has a verb at the end; the translator
has said it before, in the place where English wants it, and says it again. Delete it.

What closes an aside ("the others, in the end, had"), sayings ("anything that can go wrong, will"), orders ("if in
doubt, ask") and lists of verbs stay silent.
"""
    examples = (
        bad(
            "It was the coldest night in the valley since the station was built⟦, was⟧.",
            repair="It was the coldest night in the valley since the station was built.",
        ),
        bad(
            "Borrowers may keep books of the library for up to eight weeks⟦, hand in⟧.",
            repair="Borrowers may keep books of the library for up to eight weeks.",
        ),
        bad(
            "The town wants to rent out the old mill, if need be for a small fee⟦, to rent out⟧.",
            repair="The town wants to rent out the old mill, if need be for a small fee.",
        ),
        bad("The team has the match in Ulm with 3:1, ⟦won⟧."),
        bad("The court has the complaint of the city – ⟦dismissed⟧."),
        good(
            "He has the house she wanted, restored. She has the key, and he has the right, granted. It has wings, sold."
        ),
        good("Anything that can go wrong, will. The Greens, in the end, had. Everyone who could leave the town, has."),
        good("He said that anything that could go wrong in the first week, would. The others, to a man, have."),
        good("If you see the man in the blue coat, run. The sale of old stock ends on Sunday, so hurry up."),
        good(
            "The sale of our old stock ends on Sunday evening, hurry up. Nobody asked whether, in the end, they could."
        ),
        good("He walked alone to the end of the pier, to think. The old men on the benches smoke, drink, look on."),
        good("All that the crowd in the square wanted was to dance, dance."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for sentence in sentences_up_to(clauses_of(passage.text)):
            clause = sentence[-1]
            if clause.closing == "." and clause.opening in _MARKS and _completes_perfect(sentence):
                yield Hit(Span(clause.spans()[0].start, clause.spans()[0].end))
                continue
            if clause.opening == "," and clause.closing in (".", "!") and _is_left_over(sentence):
                start = passage.text.rindex(",", 0, clause.spans()[0].start)
                span = Span(start, clause.spans()[len(clause.words) - 1].end)
                yield Hit(span, repair=Edit(span, ""))


_OWNED = frozenset("same most right best last first upper ability chance task job".split())


def _completes_perfect(sentence: Sequence[Clause]) -> bool:
    """``The team has the match with 3:1, won.``: a perfect whose participle stands behind a mark."""
    if len(sentence) != 2 or len(sentence[1].words) != 1:
        return False
    words, participle = sentence[0].words, sentence[1].words[0]
    at = next((at for at in range(1, len(words) - 2) if words[at] in ("has", "have")), None)
    if at is None or not (participle in _TRANSITIVE or participle in _ENDED) or words[0] in CONJUNCTIONS:
        return False
    behind = at + 1
    while behind < len(words) - 1 and is_adverb(words[behind]):
        behind += 1
    if words[behind] not in ("the", "its", "his", "her", "their") or words[behind + 1] in _OWNED:
        return False
    rest = words[behind + 1 :]
    return CONJUNCTIONS.isdisjoint(rest) and not any(
        verb_tags(word) & {"VBD", "VBN", "VBZ"} and "NOUN" not in can_be(word) for word in rest
    )


def _is_left_over(sentence: Sequence[Clause]) -> bool:
    """Whether the last of the clauses is a verb, and those before it are a whole sentence."""
    last = sentence[-1].words
    if len(sentence) < 2 or len(last) > 3 or any(clause.opening in _QUOTES for clause in sentence):
        return False
    before = [word for clause in sentence[:-1] for word in clause.words]
    if len(before) < _FEWEST_BEFORE:
        return False
    if last[0] == "to":
        return len(last) > 1 and _is_said_again(last[1:], before)
    statements = [c for c in sentence[:-1] if c.words[0] in DETERMINERS or not opens_no_subject(c.words[0])]
    if len(statements) != 1 or statements[0] is not sentence[-2] or not _has_verb(statements[0].words):
        return False
    if last[-1] in _AUXILIARIES or " ".join(last) in _GROUPS:
        return len(last) <= 2 and (len(last) == 1 or " ".join(last) in _GROUPS) and _ALL_WHO.isdisjoint(before)
    if not _SECOND_PERSON.isdisjoint(before) or "VB" not in verb_tags(last[0]):
        return False
    if len(last) == 2:
        return last[1] in PARTICLES and _TO_THE_READER.isdisjoint(verb_lemmas(last[0]))
    return len(last) == 1 and (_must_have_object(last[0]) or _is_said_again(last, before))


def _is_said_again(last: Sequence[str], before: Sequence[str]) -> bool:
    """``wants to sell its stake as soon as possible, to sell``."""
    if last[1:] and last[1] not in PARTICLES:
        return False
    lemmas = set(verb_lemmas(last[0])) if "VB" in verb_tags(last[0]) else set()
    if not lemmas.isdisjoint(verb_lemmas(before[-1])):
        return False  # “to dance, dance”
    return any(not lemmas.isdisjoint(verb_lemmas(word)) for word in before[:-1])


def _must_have_object(verb: str) -> bool:
    return can_be(verb) == {"VERB"} and not _TRANSITIVE.isdisjoint((inflected(verb, "VBN"),))


def _has_verb(words: Sequence[str]) -> bool:
    """Whether a clause is a statement with its verb: ``the driver had been drinking``, no ``the man they sought``."""
    if words[0] in CONJUNCTIONS:
        return False
    for index in range(1, len(words)):
        word, behind = words[index], words[index - 1]
        noun = behind in DETERMINERS or behind in PREPOSITIONS
        if word in OPERATORS or is_tensed(word) or (may_be_tensed(word) and not noun):
            return True
        if has_finite_form(word) and is_plural(behind):
            return True
        opens = word in NOMINATIVES or (word in DETERMINERS and behind not in PREPOSITIONS | QUANTIFIERS)
        if word in CONJUNCTIONS - {"and", "or"} or opens:
            return False
    return False
