"""The finite verb at the end of a subordinate clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of, rejoined_clauses_of
from mtcheck.analysis.finiteness import ARTICLES, has_finite_form, may_be_tensed
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.analysis.phrases import is_time
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DEMONSTRATIVES,
    DETERMINERS,
    DO_BY_TAG,
    MODALS,
    NOMINATIVES,
    PARTICLES,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIVES,
    SPECIFIERS,
    SUBJECTS,
    TIME_NOUNS,
    TIMES,
)
from mtcheck.report import Severity

__all__ = ["FiniteVerbLast"]

_RELATIVE = frozenset("who which that whom what".split())
_SUBORDINATORS = (CONJUNCTIONS - {"and", "or", "but", "so"}) | frozenset("since before after until as once".split())
_HOW = frozenset("how why when where".split())
_QUESTION_WORDS = frozenset("what how where which who whom why as".split())
_BEHIND_VERB = PARTICLES | {"place", "part", "for"}
"""What may part a verb from the auxiliary that stands behind it."""
_BORDERS = CONJUNCTIONS | frozenset({"than"})
_OBJECTS = frozenset("me him her it us them nothing".split())
_INDEFINITE = frozenset("something anything nothing everything here there".split())
"""Words that are hardly the subject of a relative clause."""
_LONGEST_OBJECT = 5
_SURE_OBJECTS = frozenset("him them me us".split())
_CLOSED = (DETERMINERS - {"that", "both", "all"}) | PREPOSITIONS | QUANTIFIERS | {"and", "or", "not", "very"}
_MOST_SUBJECT_ENDS = 3
_MOST_SPLITS = 3

_FREQUENT = frozenset("often always never rarely seldom usually sometimes".split())

MARGIN = 3.0
MARGIN_OF_QUESTION = 5.7
MARGIN_OF_HOW = 9.0
MARGIN_OF_PLURAL = 1.0
MARGIN_OF_INDEFINITE = 4.5
"""Nats, benchmarks/calibration/syntax_margins.py: sound clauses with a conjunction gained 1.0 at most, embedded
questions, which may well end in their verb, 4.1 ("it depends on what the weather in the mountains does"), one without
an object 6.9 ("how the fire in the attic of the rectory started"), "a boy who nothing frightens" 2.5."""


@dataclass(frozen=True, slots=True)
class _Last:
    """A verb group at the end of a clause that begins with a subordinator; all three are indices of words."""

    subordinator: int
    verb: int
    last: int


class FiniteVerbLast(Check):
    id = "finite-verb-last"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("missing-verb", "verb-form", "stranded-particle", "misplaced-negation", "clause-final-verb")
    needs_judge = True
    triggers = _SUBORDINATORS | _SURE_OBJECTS
    message = "the verb stands at the end of the subordinate clause, as in German"
    explanation = """
Finds subordinate clauses whose only finite verb comes last: "because the clinic enough beds has", "that the
thunderstorms across the Jura move", "who the offer rejected had". English puts it behind the subject. The language
model compares the clause with those in which the verb stands behind each possible end of the subject, and decides, so
that "what the problem is" and "the house that he bought" stay silent.
"""
    examples = (
        bad(
            "The operation was cancelled because the clinic enough beds not ⟦has⟧.",
            repair="The operation was cancelled because the clinic does not have enough beds.",
        ),
        bad(
            "It is no surprise that the cheese so good ⟦tastes⟧.",
            repair="It is no surprise that the cheese tastes so good.",
        ),
        bad("The nurses who here ⟦work⟧ come from abroad.", repair="The nurses who work here come from abroad."),
        bad(
            "It is unclear how many people at the time in the house ⟦were⟧.",
            repair="It is unclear how many people were in the house at the time.",
        ),
        bad(
            "The museum shows pictures which the artist during his stay in Tahiti ⟦has painted⟧.",
            repair="The museum shows pictures which the artist has painted during his stay in Tahiti.",
        ),
        good("Nobody knows what the problem with the new bridge is. He is as old as the trees in the park are."),
        good("How the fire in the attic of the eighteenth-century rectory started is not known."),
        good(
            "The team that so often wins lost. He asked what the bridge over the river cost, and why so many work here."
        ),
        good("The house that the heirs of the banker bought was sold when the money ran out."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in rejoined_clauses_of(passage.text):
            yield from _at_end(clause)
        for clause in clauses_of(passage.text):
            yield from _behind_object_pronoun(clause)
            yield from _behind_indefinite(clause)
            yield from _behind_plural(clause)
            yield from _at_end(clause)


def _at_end(clause: Clause) -> Iterator[Hit]:
    if _SUBORDINATORS.isdisjoint(clause.words):
        return
    found = _verb_last(clause)
    candidates = tuple(dict.fromkeys(_candidates(clause, found))) if found else ()
    if found and candidates:
        spans = clause.spans()
        mark = Span(spans[found.verb].start, spans[found.last].end)
        relative = (
            found.subordinator > 0
            and clause.words[found.subordinator] == "that"
            and _is_head(clause.words, found.subordinator - 1)
        )
        question = relative or clause.words[found.subordinator] in _QUESTION_WORDS
        margin = MARGIN_OF_QUESTION if question else MARGIN
        if clause.words[found.subordinator] in _HOW | {"what"} and _may_be_complete(clause.words, found):
            margin = MARGIN_OF_HOW
        yield Hit(mark, contrast=Contrast(candidates, margin=margin))


def _is_head(words: tuple[str, ...], index: int) -> bool:
    """Whether a word is a noun that a relative clause may follow: ``the house that``."""
    return can_be(words[index]) == {"NOUN"} or (index > 0 and _is_noun_in(words, index))


def _may_be_complete(words: tuple[str, ...], found: _Last) -> bool:
    """``how the fire in the attic of the rectory started``: all that stands before the verb may be its subject."""
    ends = [first for first in _subject_ends(words, found) if first > found.subordinator + 1]
    return bool(ends) and all(words[first] in PREPOSITIONS for first in ends) and TIMES.isdisjoint(words)


def _behind_object_pronoun(clause: Clause) -> Iterator[Hit]:
    """``until the doctor him released``: a noun, a pronoun that cannot be the subject, a finite verb."""
    words = clause.words
    if _SURE_OBJECTS.isdisjoint(words):
        return
    for index in range(2, len(words) - 1):
        before, verb = words[index - 1], words[index + 1]
        if words[index] not in _SURE_OBJECTS or before in _CLOSED or not may_be_tensed(verb):
            continue
        noun = "NOUN" in can_be(before) and ("VERB" not in can_be(before) or words[index - 2] in ARTICLES)
        if clause.is_name(index - 1) or noun:
            spans = clause.spans()
            swapped = f"{clause.phrase(index + 1, index + 2)} {words[index]}"
            edit = Edit(Span(spans[index].start, spans[index + 1].end), swapped)
            yield Hit(spans[index + 1], contrast=Contrast((edit,), margin=MARGIN))
            return


def _behind_indefinite(clause: Clause) -> Iterator[Hit]:
    """``people who something suspicious have seen``: an object that is no subject before the verb of *who*."""
    words = clause.words
    if _INDEFINITE.isdisjoint(words):
        return
    for index in range(len(words) - 2):
        if words[index] not in ("who", "that", "which") or words[index + 1] not in _INDEFINITE:
            continue
        for verb in range(index + 2, min(index + 2 + _LONGEST_OBJECT, len(words))):
            direct = verb == index + 2 and has_finite_form(words[verb]) and words[verb] not in ADVERBS | PREPOSITIONS
            if words[verb] in AUXILIARIES or can_be(words[verb]) == {"VERB"} or direct:
                end = verb + 1
                while end < len(words) and words[verb] in AUXILIARIES and verb_tags(words[end]) & {"VB", "VBN"}:
                    end += 1
                spans = clause.spans()
                text = f"{clause.phrase(verb, end)} {clause.phrase(index + 1, verb)}"
                edit = Edit(Span(spans[index + 1].start, spans[end - 1].end), text)
                mark = Span(spans[verb].start, spans[end - 1].end)
                yield Hit(mark, contrast=Contrast((edit,), margin=MARGIN_OF_INDEFINITE))
                return


def _behind_plural(clause: Clause) -> Iterator[Hit]:
    """``a law that manufacturers obliges``: the plural before the verb is not its subject."""
    words = clause.words
    for index in range(1, len(words) - 2):
        if words[index] not in RELATIVES or not _is_bare_plural(words[index + 1]):
            continue
        verb = words[index + 2]
        ends = index + 3 == len(words) or words[index + 3] in PREPOSITIONS | {"to"}
        if ends and can_be(verb) == {"VERB"} and verb_tags(verb) == {"VBZ"} and "NOUN" in can_be(words[index - 1]):
            spans = clause.spans()
            swapped = f"{clause.phrase(index + 2, index + 3)} {clause.phrase(index + 1, index + 2)}"
            edit = Edit(Span(spans[index + 1].start, spans[index + 2].end), swapped)
            yield Hit(spans[index + 2], contrast=Contrast((edit,), margin=MARGIN_OF_PLURAL))


@cache
def _is_bare_plural(word: str) -> bool:
    return is_plural(word) and can_be(word) == {"NOUN"}


_ASIDE = re.compile(
    r"to (?:a man|(?:his|her|their|my|our) (?:\w+ )?(?:surprise|horror|relief|delight|dismay|credit|regret|shame|cost))"
    r"|of all people|with (?:\w+ )?(?:reluctance|regret|reason|pleasure|care)|for one|in turn|of course|in fact"
    r"|by chance|at (?:first|last)|after all|in the end|all the same"
)
"""What English, too, puts between subject and verb."""


def _is_aside(words: Sequence[str]) -> bool:
    noun = len(words) == len(("the", "public")) and words[0] in ("the", *DEMONSTRATIVES)
    if noun and (words[1] in TIME_NOUNS or (words[0] == "the" and (is_plural(words[1]) or words[1] == "public"))):
        return True  # “what we this week learned”, “what you the residents want”
    on_day = len(words) == len(("on", "Tuesday")) and words[0] == "on" and words[1] in TIMES
    return on_day or is_time(words) or _ASIDE.fullmatch(" ".join(words)) is not None


def _verb_last(clause: Clause) -> _Last | None:
    words = clause.words
    for start, word in enumerate(words[:-2]):
        if word not in _SUBORDINATORS or words[start + 1] in ("to", "well", "soon"):
            continue
        if words[start + 1] == "of" and word != "what":
            continue
        end = next((i for i in range(start + 2, len(words)) if _is_border(words, i)), len(words))
        if words[end - 1] in ("so", "and") or end - start < 4:
            continue
        for last in (end - 1, *_before_main_verb(words, start, end)):
            verb = _group(words, start, last)
            if verb is None or _is_aside(words[start + 2 : verb]):
                continue
            if verb - start >= 3 - (word in _RELATIVE) and not _has_verb(words, start, verb):
                return _Last(start, verb, last)
    return None


def _is_border(words: tuple[str, ...], index: int) -> bool:
    """Whether the clause is over before a word: *and* between two nouns does not end it."""
    word, before = words[index], words[index - 1]
    if word == "than":
        return before not in ("more", "less", "fewer")
    if word == "because" and words[index + 1 : index + 2] == ("of",):
        return False
    if word == "so" and words[index + 1 : index + 2] and can_be(words[index + 1]) & {"ADJ", "ADV"}:
        return False  # “so much money”
    if word not in ("and", "or"):
        return word in _BORDERS
    after = next((w for w in words[index + 1 : index + 3] if w not in ADVERBS), "")
    if words[index + 1 : index + 2] == (before,):  # “again and again”
        return False
    governed = words[index - 2] in PREPOSITIONS and "NOUN" in can_be(before)
    nominal = (governed or can_be(before) <= {"NOUN", "ADJ"}) and before not in _CLOSED
    return not (nominal and (after in DETERMINERS or after in PREPOSITIONS or can_be(after) == {"NOUN"}))


def _before_main_verb(words: tuple[str, ...], start: int, end: int) -> Iterator[int]:
    """The places where a relative clause may end because the verb of the main clause follows: ``the man who the boy
    carried was``."""
    if words[start] in _RELATIVE or words[start] in ("where", "whose"):
        for index in range(start + 3, end - 2):
            after = words[index + 1]
            if _is_past_or_present(words[index]) and (after in AUXILIARIES or may_be_tensed(after)):
                yield index


@cache
def _is_past_or_present(word: str) -> bool:
    return word not in AUXILIARIES and may_be_tensed(word) and "NOUN" not in can_be(word)


def _group(words: tuple[str, ...], start: int, last: int) -> int | None:
    """Where the verb group that ends the clause begins; None where it does not end in one."""
    verb = last
    behind = words[last] in PARTICLES or (words[last] in ("place", "part") and "take" in verb_lemmas(words[last - 1]))
    if behind and has_finite_form(words[last - 1]):
        verb = last - 1
    if words[verb] in AUXILIARIES:
        return _with_auxiliaries(words, start, verb)
    tags = verb_tags(words[verb])
    cluster = _cluster(words, start, verb)
    if cluster is not None:
        return cluster
    if words[verb - 2] == "to" and verb - 2 > start + 1 and tags and "VB" in verb_tags(words[verb - 1]):
        return verb - 2
    if not tags & {"VBD", "VBZ", "VBP"}:
        return None
    if words[verb - 1] in _CLOSED - {"not"}:
        sure = words[verb - 1] in DEMONSTRATIVES and words[start + 1] in NOMINATIVES  # “why we this do”
        much = words[verb - 1] in ("much", "many", "little", "few") and words[verb - 2] in ("too", "so", "very")
        return verb if much or (sure and verb == start + 3) else None
    noun = can_be(words[verb]) & {"NOUN", "ADJ"}
    attribute = _is_attribute(words[verb - 1]) and "ADV" not in can_be(words[verb - 1])  # “higher rose”
    if noun and attribute and not _is_degree(words[verb - 2]):
        return None
    return verb


def _is_degree(word: str) -> bool:
    """Whether a word has an adjective behind it that no noun follows: ``so good tastes``."""
    return word in ("so", "too", "as", "very", "how")


def _with_auxiliaries(words: tuple[str, ...], start: int, last: int) -> int:
    """Where a group begins that ends in an auxiliary: ``has``, ``offered had``, ``avoided could have been``."""
    auxiliary = last
    while auxiliary - 1 > start + 1 and words[auxiliary - 1] in AUXILIARIES - {words[auxiliary]}:
        auxiliary -= 1
    passive = auxiliary != last or words[auxiliary - 2] in ("be", "have", "been")
    forms = {"VB"} if words[last] in MODALS and not passive else {"VBN", "VBG"}
    forms = {"VB", "VBN"} if words[auxiliary] in MODALS and passive else forms
    begin = auxiliary
    if words[begin - 1] in _BEHIND_VERB and verb_tags(words[begin - 2]) & forms:
        begin -= 1
    if begin - 1 > start and words[begin - 2] not in _CLOSED - {"not", "very"} and verb_tags(words[begin - 1]) & forms:
        begin -= 1
        while begin - 1 > start + 1 and words[begin - 1] in {"be", "been", "have", "having"}:
            begin -= 1
    return begin


_OF_NO_NOUN = (
    frozenset("during after before since until despite within already recently still again often".split()) | TIMES
)
"""Words that open no part of a noun phrase."""


def _cluster(words: tuple[str, ...], start: int, last: int) -> int | None:
    """Where an auxiliary with its verb begins that stand behind a second noun phrase: ``the title can defend``."""
    begin = last
    while begin - 1 > start + 1 and words[begin - 1] in AUXILIARIES | {"not"}:
        begin -= 1
    if begin == last or not verb_tags(words[last]) & {"VB", "VBN", "VBG"}:
        return None
    pronoun = words[start + 1] in SUBJECTS
    if words[start] in RELATIVES and _opens_adverbial(words[start + 1]):
        # one phrase may part them in English, too: “which in May will open”
        return begin if sum(map(_opens_adverbial, words[start + 1 : begin])) > 1 else None
    for index in range(start + 2, begin):
        opens = words[index] in DETERMINERS | QUANTIFIERS | _OBJECTS
        if opens and (pronoun or (words[index - 1] not in _CLOSED | ADVERBS and not _is_attribute(words[index - 1]))):
            return begin
        if words[index] in _OF_NO_NOUN and words[index - 1] not in _CLOSED:  # “which the artist during his stay”
            return begin
    return begin if pronoun and words[start + 2] in PREPOSITIONS | TIMES else None


@cache
def _opens_adverbial(word: str) -> bool:
    return (word in PREPOSITIONS and word != "of") or word in TIMES or word in ADVERBS or word.endswith("ly")


def _has_verb(words: tuple[str, ...], start: int, verb: int) -> bool:
    """Whether another word of the clause must be its finite verb, or may be where the last one may be a noun."""
    auxiliary = not AUXILIARIES.isdisjoint(words[verb : verb + 2])
    strict = bool(can_be(words[verb]) & {"NOUN", "ADJ"}) and not auxiliary
    for index in range(start + 1, verb):
        word = words[index]
        if word in AUXILIARIES or word.endswith(("n't", "n’t", "’s", "’re", "’ve", "'re", "'ve", "’ll", "'ll")):
            return True
        tags, before = verb_tags(word) & {"VBD", "VBZ", "VBP"}, words[index - 1]
        if before in _FREQUENT and words[start] in RELATIVES and tags & {"VBZ"}:  # “that so often wins”
            return True
        if not tags or word in PREPOSITIONS | DETERMINERS | ADVERBS or _is_noun_in(words, index):
            continue
        if before in ARTICLES or before == "to" or _is_attributive(words, index):
            continue
        unsure = strict and "ADV" not in can_be(word)
        if can_be(word) == {"VERB"} or (unsure and before not in _CLOSED and not _is_attribute(before)):
            return True
    return False


@cache
def _may_qualify(word: str) -> bool:
    return ("ADJ" in can_be(word) or "VBN" in verb_tags(word)) and word not in DETERMINERS


def _is_attributive(words: tuple[str, ...], index: int) -> bool:
    """Whether a participle stands before its noun: ``the legally prescribed inspections``."""
    if "VBN" not in verb_tags(words[index]) or "NOUN" not in can_be(words[index + 1]):
        return False
    before = index - 1
    while before > 0 and (words[before].endswith("ly") or can_be(words[before]) == {"ADJ"}):
        before -= 1
    return words[before] in ARTICLES


def _is_noun_in(words: tuple[str, ...], index: int) -> bool:
    """Whether an article and adjectives make a noun of a word that may be a verb: ``no better offer``."""
    before = index - 1
    while before > 0 and _may_qualify(words[before]):
        before -= 1
    return "NOUN" in can_be(words[index]) and words[before] in SPECIFIERS


def _candidates(clause: Clause, found: _Last) -> Iterator[Edit]:
    """The verb behind each possible end of the subject, what it passed in either order."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    verb, end = found.verb, found.last + 1
    in_place = Span(spans[verb].start, spans[end - 1].end)
    as_written = phrase(verb, end)
    for order in _orders(as_written, words[verb:end], negated=False):
        if order != as_written:
            yield Edit(in_place, order)
    for first in _subject_ends(words, found):
        whole = Span(spans[first].start, spans[found.last].end)
        splits = [i for i in range(first + 1, verb) if _opens(words, i)][-_MOST_SPLITS:]
        negated = verb - 1 if words[verb - 1] == "not" and verb - 1 > first else verb
        if words[first] == "not" and negated == verb and first + 1 < verb:
            yield from (
                Edit(whole, f"{group} {phrase(first + 1, verb)}")
                for group in _orders(phrase(verb, end), words[verb:end], negated=True)
            )
        for group in _orders(phrase(verb, end), words[verb:end], negated=negated < verb):
            yield Edit(whole, f"{group} {phrase(first, negated)}".rstrip())
            for split in splits:
                if split < negated:
                    yield Edit(whole, f"{group} {phrase(split, negated)} {phrase(first, split)}")


def _subject_ends(words: tuple[str, ...], found: _Last) -> list[int]:
    """The first places where the subject can be over."""
    start, verb = found.subordinator, found.verb
    if words[start + 1] in SUBJECTS:
        return [start + 2] if start + 2 < verb else []
    ends = [start + 1] if words[start] in _RELATIVE and _opens(words, start + 1) else []
    ends += [i for i in range(start + 2, verb) if _opens(words, i) or words[i] == "not"]
    if words[start] == "how":
        ends = [i for i in ends if i > start + 2 + (words[start + 2] in DETERMINERS)]  # no "how old was the victim"
    return ends[:_MOST_SUBJECT_ENDS]


def _opens(words: tuple[str, ...], index: int) -> bool:
    """Whether a verb may stand before this word: none of the phrases before it is left open."""
    word = words[index]
    if words[index - 1] in _CLOSED or _is_attribute(words[index - 1]):
        return False
    known = DETERMINERS | PREPOSITIONS | QUANTIFIERS | ADVERBS
    if is_plural(words[index - 1]) and is_plural(word):
        return True
    return word in known or word.endswith("ly") or word[0].isdigit() or not can_be(word) or "ADJ" in can_be(word)


def _orders(group: str, words: tuple[str, ...], *, negated: bool) -> tuple[str, ...]:
    """The verbs with the auxiliary that German puts last put first, negated where *not* stood before them."""
    *rest, last = group.split()
    if words[0] == "not" and words[1:2] and words[1] in AUXILIARIES:
        return (" ".join([rest[1], "not", *rest[2:], last]),)
    if words[0] == "to" and not negated:
        return (" ".join([last, *rest]),)
    if words[-1] in AUXILIARIES and rest:
        auxiliaries = sorted((i for i, word in enumerate(words) if word in AUXILIARIES), key=lambda i: _rank(words[i]))
        verb = [w for w, low in zip(group.split(), words, strict=True) if low not in AUXILIARIES]
        if len(verb) == 2 and words[0] in PARTICLES:
            verb.reverse()
        first, *others = (group.split()[i] for i in auxiliaries)
        return (" ".join([first, *(["not"] if negated else []), *others, *verb]),)
    if not negated:
        return (group,)
    if words[-1] in BE:
        return (f"{group} not",)
    tags = sorted(verb_tags(words[0]) & set(DO_BY_TAG))
    lemma = verb_lemmas(words[0])[0] if tags else words[0]
    return tuple(" ".join([DO_BY_TAG[tag], "not", lemma, *words[1:]]) for tag in tags) or (f"{group} not",)


def _rank(auxiliary: str) -> int:
    """The place of an auxiliary in English: *could have been*."""
    return 0 if auxiliary in MODALS else 2 if auxiliary in ("be", "been", "being") else 1


def _is_attribute(word: str) -> bool:
    """Whether a word is an adjective, in front of a noun that must follow."""
    return "ADJ" in can_be(word) and can_be(word) <= {"ADJ", "ADV"}
