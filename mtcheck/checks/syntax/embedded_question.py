"""A question inside a sentence in the order of one that stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, inflected, verb_forms, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.syntax.questions.asking import WITH_NOUN
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    BEFORE_NOUNS,
    COORDINATORS,
    DETERMINERS,
    DO,
    FINITE_BE,
    FINITE_HAVE,
    MODALS,
    OPERATORS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    TAKEN_BY_DO,
)
from mtcheck.languages.tokens import MARKS, standing
from mtcheck.report import Severity

__all__ = ["EmbeddedQuestion"]

_ADVERBS = frozenset("why how when where whether".split())
_ASKING = _ADVERBS | WITH_NOUN | {"who", "whom"}
_AUXILIARIES = (FINITE_BE | FINITE_HAVE | DO | MODALS) - {"can't", "won't", "couldn't", "wouldn't"}
_OPENS_SUBJECT = SUBJECT_PRONOUNS | DETERMINERS | frozenset("there nobody everybody someone everyone people".split())
_KNOWING = frozenset(
    form
    for verb in """
    ask wonder know say tell explain understand see show find learn decide determine discuss debate investigate examine
    check clarify describe discover forget remember guess hear imagine inquire enquire report reveal think speculate
    announce argue establish realise realize question consider predict care mind depend disclose state mention recall
    worry illustrate demonstrate prove note notice study analyse analyze research watch point puzzle doubt figure work
    leave teach
    """.split()
    for form in verb_forms(verb)
) | frozenset(
    """
    question questions mystery idea clue unclear clear unknown uncertain open sure certain obvious puzzle riddle matter
    doubtful questionable interesting curious information details regardless over about on of into as out explanation
    secret surprise wonder amazing astonishing incredible unbelievable remarkable
    answer answers discussion debate dispute speculation evidence lesson lessons example examples
    """.split()
)
"""Words behind which a question is part of the sentence."""
_INQUIRING = frozenset(
    form
    for verb in "ask wonder investigate examine check determine decide report say disclose state clarify".split()
    for form in verb_forms(verb)
) | {"unclear", "unknown", "uncertain", "question", "questions"}
"""Of these, the words of which an exclamation cannot be the object: “shows how great is the need” is one."""
_FURTHEST = 6
"""Words between such a word and what asks: “told the families of the sailors why”."""
_LONGEST_SUBJECT = 6
_LONGEST_QUESTION = 25
_MOST_CLAUSES = 12
_MOST_NOUNS = 3
_TIMES = frozenset("best last first next right worst most only".split())
"""“Asked when was the last time”: the phrase behind *be* may be its predicate."""
_ENDS = ".!?…"
_SAYING = frozenset("mean cost think say want hope believe plan expect demand like".split())
"""Verbs of which *what* is the object before a noun: “what means that”, “what says the law”."""

MARGIN = 1.0
MARGIN_OF_PLACE = 4.0
MARGIN_OF_DEGREE = 7.0
MARGIN_OF_WHAT = 4.0
_MARGINS = {"when": MARGIN, "how": MARGIN, "why": MARGIN, "where": MARGIN_OF_PLACE, "what": MARGIN_OF_WHAT}
"""Nats: “shows how great is the need” and “the hill where stood a church” are literary but sound."""


def _may_open_subject(token: str) -> bool:
    """Whether a token opens a subject, or may be a name."""
    return token.lower().rstrip(MARKS) in _OPENS_SUBJECT or token[0].isupper()


class EmbeddedQuestion(Check):
    id = "embedded-question"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("clause-final-verb", "missing-verb", "verb-second", "missing-infinitive", "missing-participle")
    triggers = (
        Together(Bigram(_ASKING, _AUXILIARIES), Bigram(_AUXILIARIES, _may_open_subject)),
        Together(frozenset({"how", "which", "what"}), Bigram(_AUXILIARIES, _may_open_subject)),
    )
    message = "within a sentence a question has its verb behind the subject"
    explanation = """
Finds questions within a sentence that keep the order of a question that stands alone: "asked where was the station",
"nobody knows when comes the train", "it is unclear why is he late", "she asked him what does he think". Systems that
translate phrase by phrase put together pieces of both kinds. Where the order may be literary ("shows how great is the
need") the language model decides.

After *who* and *what* with a form of *be* both orders are English ("nobody knows who is the best player"): such
sentences stay silent, and so do direct questions ("The question is: why is he late?").
"""
    examples = (
        bad("The tourists asked where ⟦was⟧ the station.", repair="The tourists asked where the station was."),
        bad("It is unclear why ⟦is⟧ he late.", repair="It is unclear why he is late."),
        bad("She asked him what ⟦does⟧ he think of the law.", repair="She asked him what he thinks of the law."),
        bad("Nobody knows when ⟦comes⟧ the next train.", repair="Nobody knows when the next train comes."),
        bad("Do you know how much ⟦will⟧ the project cost?", repair="Do you know how much the project will cost?"),
        good("The question is: why is he late? “Where is he?” she asked. He asked when was the best time to come."),
        good("Nobody knows who is the best player, what is the point and what has the power to change it."),
        good("Ask yourself why do they do it? He asked people who do good work. It shows how important is good work."),
        good("He knows which snacks do the best job, which will no doubt be sold and on whose will it depends."),
        good("Only then did he see where the church stood, and in her song Why Do Fools Fall in Love she asks that."),
    )

    @property
    def doubts(self) -> Bigram:
        return Bigram(_ASKING, _is_tensed_token)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        clauses = clauses_of(passage.text)
        for index, clause in enumerate(clauses):
            for place in standing(_ASKING, clause.words[:-2]):
                inverted = _inverted(clause, place)
                if inverted is None or not (inverted.sure or context.judged) or not _is_embedded(clauses, index, place):
                    continue
                yield from _hits(clause, inverted)


def _is_tensed_token(token: str) -> bool:
    return _is_tensed(token.strip(MARKS).lower())


@cache
def _is_tensed(word: str) -> bool:
    return not verb_tags(word).isdisjoint(("VBD", "VBZ")) and word not in OPERATORS


class _Inverted(NamedTuple):
    """A verb before its subject; ``margin`` is for the language model, None where the order is wrong for certain."""

    verb: int
    margin: float | None

    @property
    def sure(self) -> bool:
        return self.margin is None


def _inverted(clause: Clause, place: int) -> _Inverted | None:
    words = clause.words
    word = words[place]
    verb, degree = _behind_phrase(words, place)
    if verb is None or verb + 1 >= len(words):
        return None
    parted = words[verb + 1] in PARTICLES and verb_tags(words[verb]) and verb + 2 < len(words)  # “broke out the fire”
    behind = verb + 1 + bool(parted)
    subject = words[behind]
    named = clause.is_name(behind)
    if not (subject in _OPENS_SUBJECT or named) or clause.is_name(place) or clause.is_name(verb):
        return None
    if words[verb] == "will" and word == "whose":
        return None  # “on whose will the fate of the house depends”
    if subject == "no" and words[behind + 1 : behind + 2] in _NO_SUBJECTS:
        return None
    if subject == "there" and word == "which" and words[verb] in MODALS:
        return None  # “questions which will there be discussed”
    pronoun = subject in SUBJECT_PRONOUNS
    adverb = word in _ADVERBS
    first = words[verb]
    if parted:
        return _behind_full_verb(words, place, verb, behind, named=named) if verb == place + 1 else None
    if first in FINITE_BE:
        return _behind_be(words, verb, adverb=adverb, degree=degree, pronoun=pronoun)
    if first in FINITE_HAVE:
        return _Inverted(verb, None) if (adverb or subject in _NOMINATIVES) else None
    if first in MODALS:
        return _Inverted(verb, None)
    if first in DO:
        asked = word != "who" or subject in _NOMINATIVES  # “people who do UX work”
        asked = asked and verb + 2 < len(words)
        return _Inverted(verb, None) if asked and _has_infinitive(words, verb) else None
    return _behind_full_verb(words, place, verb, behind, named=named) if verb == place + 1 else None


_NO_SUBJECTS = (("longer",), ("doubt",), ("more",), ("way",), ("means",))
"""What makes an adverbial of *no*: “which will no doubt be heard”."""
_NOMINATIVES = SUBJECT_PRONOUNS - {"it", "you"}


def _behind_phrase(words: Sequence[str], place: int) -> tuple[int | None, bool]:
    """Where the verb may stand behind what asks, and whether an adjective of degree is between."""
    word, behind = words[place], words[place + 1]
    if behind in _AUXILIARIES or behind in _OPENS_SUBJECT or behind == "to":
        return place + 1, False
    of_nouns = word in WITH_NOUN or (word == "how" and behind in ("many", "much"))
    if word == "how" and can_be(behind) & {"ADJ", "ADV"}:
        if words[place + 2] in _AUXILIARIES:
            return place + 2, "ADJ" in can_be(behind) and behind not in ("many", "much", "long", "far")
        place += 1
    if of_nouns:
        for verb in range(place + 2, min(place + 2 + _MOST_NOUNS, len(words))):
            if (can_be(words[verb - 1]) and "NOUN" not in can_be(words[verb - 1])) or words[verb - 1] in PRONOUNS:
                break
            if words[verb] in _AUXILIARIES:
                return verb, False
    return place + 1, False


def _behind_be(words: Sequence[str], be: int, *, adverb: bool, degree: bool, pronoun: bool) -> _Inverted | None:
    """“Where was the station”, “who was he”; but “who was the culprit”, “when was the best time”."""
    subject = words[be + 1]
    if not adverb:
        return _Inverted(be, None) if subject in _NOMINATIVES or (pronoun and be + 2 == len(words)) else None
    if not pronoun and not _TIMES.isdisjoint(words[be + 2 : be + 4]):
        return None
    if subject == "there":
        return None
    before = be - len(("before", "how", "great"))
    before -= before > 0 and words[before] in PRONOUNS  # “asked him how old was the driver”
    exclaims = degree and not pronoun and not (before >= 0 and words[before] in _INQUIRING)
    return _Inverted(be, MARGIN_OF_DEGREE if exclaims else None)


def _has_infinitive(words: Sequence[str], do: int) -> bool:
    """Whether the verb of *do* follows its subject: “what does he think”; but “who do the things they can imagine”."""
    if words[do + 2] in TAKEN_BY_DO:
        return False
    for place in range(do + 2, min(do + 2 + _LONGEST_SUBJECT, len(words))):
        word = words[place]
        if word in PREPOSITIONS or word in SUBJECT_PRONOUNS or word in OPERATORS - DO:
            return False
        bare = words[do + 1] in DETERMINERS and "ADJ" in can_be(words[place - 1])  # “which snacks do the best job”
        if "VB" in verb_tags(word) and words[place - 1] not in DETERMINERS | PREPOSITIONS and not bare:
            return place > do + 2 or words[do + 1] not in DETERMINERS
    return False


def _behind_full_verb(words: Sequence[str], place: int, verb: int, subject: int, *, named: bool) -> _Inverted | None:
    """“When comes the next train”, “how got the thief in”, “what means that”."""
    asks, word = words[place], words[verb]
    tags, kinds = verb_tags(word), can_be(word)
    if not _is_tensed(word) or asks not in _MARGINS or not (kinds <= {"VERB", "NOUN"} or subject > verb + 1):
        return None
    if "NOUN" in kinds and words[subject] not in BEFORE_NOUNS | {"he", "she", "they"}:
        return None
    if asks == "when" and "VBN" in tags:
        return None  # “when offered the umbrella”
    if asks == "what" and _SAYING.isdisjoint(verb_lemmas(word)):
        return None  # “what caused the fire”
    return _Inverted(verb, _MARGINS[asks] + named)


def _is_embedded(clauses: tuple[Clause, ...], index: int, place: int) -> bool:
    """Whether what asks here belongs to a sentence that is none of its own."""
    clause = clauses[index]
    before = clause.words[max(place - _FURTHEST, 0) : place]
    if not place:
        if clause.opening != "," or not index or clause.closing == ",":
            return False  # “It depends, how shall I say, on the weather”
        before = clauses[index - 1].words[-2:]
        if before[-1] in ("me", "us"):
            return False  # “Tell me, when is my day?”
    elif before[-1] in COORDINATORS or before[-1] in ("so", "then", "yet", "thus", "only", "just", "not"):
        return (
            before[-1] in COORDINATORS
            and not _ASKING.isdisjoint(clause.words[max(place - _LONGEST_QUESTION, 0) : place - 1])
            and _ends_plain(clauses, index)
        )
    return not _KNOWING.isdisjoint(before) and _ends_plain(clauses, index)


def _ends_plain(clauses: tuple[Clause, ...], index: int) -> bool:
    """Whether the sentence is no question, or one that begins as such: “Do you know where is the station?”"""
    last = index
    while last + 1 < min(index + _MOST_CLAUSES, len(clauses)) and clauses[last].closing not in _ENDS:
        last += 1
    if clauses[last].closing != "?":
        return True
    first = index
    while first > max(index - _MOST_CLAUSES, 0) and not clauses[first].begins_sentence:
        first -= 1
    return clauses[first].words[0] in OPERATORS


def _hits(clause: Clause, inverted: _Inverted) -> Iterator[Hit]:
    edits = tuple(_candidates(clause, inverted.verb))
    span = clause.spans()[inverted.verb]
    if not edits:
        return
    if inverted.margin is None:
        yield Hit.certain(span, edits)
    else:
        yield Hit(span, contrast=Contrast(edits, margin=inverted.margin))


def _candidates(clause: Clause, verb: int) -> Iterator[Edit]:
    """The verb behind each possible end of its subject, without *do*."""
    words, spans = clause.words, clause.spans()
    first = verb + 1 + (words[verb + 1] in PARTICLES)
    for stop in range(first + 1, min(first + 1 + _LONGEST_SUBJECT, len(words) + 1)):
        if words[stop - 1] in BEFORE_NOUNS and words[stop - 1] not in ("this", "that", "these", "those", "all"):
            continue
        subject = clause.phrase(first, stop)
        if words[verb] not in DO:
            yield Edit(Span(spans[verb].start, spans[stop - 1].end), f"{subject} {clause.phrase(verb, first)}")
        elif stop < len(words) and "VB" in verb_tags(words[stop]):
            whole = Span(spans[verb].start, spans[stop].end)
            tag = {"do": "VBP", "does": "VBZ", "did": "VBD"}[words[verb]]
            for lemma in verb_lemmas(words[stop])[:1]:
                yield Edit(whole, f"{subject} {lemma if tag == 'VBP' else inflected(lemma, tag)}")
