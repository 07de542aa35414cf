"""Two noun phrases side by side where the verb has to be: “the ministry the plans already in March”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of, sentences_up_to
from mtcheck.analysis.finiteness import has_finite_form, may_be_finite, shows_finite
from mtcheck.analysis.morphology import can_be, is_plural, opens_proportion, verb_tags
from mtcheck.check import Bigram, Context, Together
from mtcheck.checks.syntax.verbless.possible_verbs import has_tagged_verb
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIME_NOUNS,
    TIMES,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import Neighbours

__all__ = ["MAY_STAND_SIDE_BY_SIDE", "RANKING", "side_by_side"]

_COUNTING = ABOVE_ONE | frozenset("several numerous hundreds thousands dozens".split())
RANKING = frozenset("first second third fourth fifth last next latest only same other more most top best".split())
"""What makes one of many of a noun."""
_NEARLY = frozenset("around about nearly almost more over".split())
_OPENERS = OPENS_NOUN_PHRASE | _COUNTING | _NEARLY
_MEASURES = frozenset(
    """
    kilometres kilometers km metres meters miles feet inches centimetres years months weeks days hours minutes seconds
    times degrees per percent
    """.split()
)
_PRICES = frozenset("cents dollars pounds euros pence francs marks shillings rupees yen".split())
"""What something costs: *ten cents a pound*."""
_CONTENT = frozenset("that because whether although though".split())
"""Conjunctions behind which a subject stands, and its verb."""
_BORDERS = CONJUNCTIONS | frozenset({"than", "as"})
_OPENS_SUBJECT = (DETERMINERS | QUANTIFIERS) - {"around", "about", "all", "both", "more", "less", "no", "what"}
_NO_HEAD = (
    TIMES
    | TIME_NOUNS
    | DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | ADVERBS
    | QUANTIFIERS
    | frozenset(
        """
    days weeks months years decades hours minutes seconds times mornings evenings nights weekend week month decade hour
    ago earlier later century summer winter spring autumn season half all both one such many what double twice thing
    things way reason place neither nor either alone given particular general opposite inside outside above
    below around along worth like unlike save opposed subject
    top
    """.split()
    )
)
"""What ends an adverbial, or has a clause behind it without a conjunction."""
_LARGE = 3
"""Figures of a number that counts something, and is not the name of it: *Boeing 747* aside."""
_GOES_ON = NOMINATIVES | ADVERBS | CONJUNCTIONS
"""What opens a clause behind *and*."""
_LONGEST_PHRASE = 5
"""Words of a phrase between a verb and its object."""
_FEWEST_WORDS = 4
_FEWEST_OF_VERBLESS = 7
_DEFINITE = frozenset("the his their our its".split())
_PARTS_OF_FRONTED = 2
"""Clauses of a sentence that an adverbial opens."""
_FOLLOWING = 3
"""Clauses behind a comma in which the verb might follow."""


@cache
def _is_head(word: str) -> bool:
    """Whether a word may end a subject."""
    known = can_be(word)
    return word not in _NO_HEAD and ("NOUN" in known or not known) and "ADV" not in known and word.isalpha()


def _may_open(word: str) -> bool:
    return word in _OPENERS or _is_large(word)


def _is_large(word: str) -> bool:
    return "," in word and sum(map(str.isdigit, word)) >= _LARGE and word.replace(",", "").isdigit()


_LETTERS_AT_END = lazy_regex(r"[^\W\d_]+$")


def _ends_plain_head(token: str) -> bool:
    """Whether a token is a head, or ends in one behind a mark, that can be no verb."""
    word = _LETTERS_AT_END.search(token.lower())
    return word is not None and _is_head(word[0]) and not has_finite_form(word[0])


def _is_verbal_head(token: str) -> bool:
    return _is_head(token.lower()) and has_finite_form(token.lower())


MAY_STAND_SIDE_BY_SIDE = (
    Bigram(_ends_plain_head, _may_open, by_second=True),
    Together(Bigram(OPENS_NOUN_PHRASE, _is_verbal_head), Bigram(_is_verbal_head, _may_open)),
    Bigram(TIME_NOUNS | NOMINATIVES, _DEFINITE),
)
"""The end of a noun phrase before another, without a verb between them."""
_MAY_MEET = Neighbours((_is_head, _DEFINITE), (TIME_NOUNS | NOMINATIVES, _DEFINITE))


def _may_part(words: Sequence[str]) -> Iterator[int]:
    """Where a noun phrase may open behind the head of another: the few words that open one are looked for first."""
    for place in range(1, len(words)):
        if (words[place] in _OPENERS or _is_large(words[place])) and _is_head(words[place - 1]):
            yield place


def side_by_side(passage: Passage, context: Context) -> Iterator[Span]:
    """The words before and behind the place where the verb between two noun phrases is missing."""
    clauses = clauses_of(passage.text)
    for number, sentence in enumerate(sentences_up_to(clauses)):
        clause = sentence[-1]
        found = _in_clause(sentence, clauses[number + 1 : number + 1 + _FOLLOWING], passage, context)
        if found is None and clause.closing == ".":
            found = _in_verbless(sentence, passage, context)
        if found is not None and not (clause.closing == "." and _is_abbreviation(clause, passage, context)):
            yield found


def _in_clause(
    sentence: Sequence[Clause], following: Sequence[Clause], passage: Passage, context: Context
) -> Span | None:
    clause = sentence[-1]
    if not _may_have_region(sentence) or next(_may_part(clause.words), None) is None:
        return None
    for start, end in _regions(sentence, following):
        place = _gap(clause, start, end)
        if place is not None and not has_tagged_verb([(clause, start, end)], passage, context):
            return Span(clause.spans()[place - 1].start, clause.spans()[place].end)
    return None


def _is_abbreviation(clause: Clause, passage: Passage, context: Context) -> bool:
    """Whether the full stop behind a clause ends no sentence: “our minister at St. Petersburg was”."""
    stop = clause.start + len(clause.text)
    return any(sentence.start < stop < sentence.end - 1 for sentence in context.sentences(passage))


def _in_verbless(sentence: Sequence[Clause], passage: Passage, context: Context) -> Span | None:
    """Where a noun or pronoun meets a definite noun phrase in a sentence without any verb: “And so, in a German factory
    the workers”."""
    if not all(OPERATORS.isdisjoint(clause.words) for clause in sentence) or not sentence[0].begins_sentence:
        return None
    if sum(len(clause.words) for clause in sentence) < _FEWEST_OF_VERBLESS:
        return None
    if sum(clause.words[0] in PREPOSITIONS for clause in sentence) > 1:
        return None  # “to his left the mayor, to his right a bishop”
    places = ((clause, at + 1) for clause in sentence for at in _MAY_MEET.places(clause.words))
    found = next(((clause, at) for clause, at in places if _meet(clause, at)), None)
    if found is None:
        return None
    for clause in sentence:
        words = clause.words
        if any(may_be_finite(words, at) or "'" in words[at] or "’" in words[at] for at in range(len(words))):
            return None
        if any(opens_proportion(words[at : at + 2]) for at in range(len(words))):
            return None
    clause, at = found
    if sentence[0].words[0] == "to" or _belongs_to_verb(clause.words, at - 1):
        return None
    if has_tagged_verb([(clause, 0, len(clause.words)) for clause in sentence], passage, context):
        return None
    return Span(clause.spans()[at - 1].start, clause.spans()[at].end)


def _meet(clause: Clause, at: int) -> bool:
    words = clause.words
    if words[at] not in _DEFINITE or at == len(words) - 1 or words[at + 1] in _NO_HEAD:
        return False
    before = words[at - 1]
    if before in TIME_NOUNS and words[0] in PREPOSITIONS:
        return words[at] == "the"  # “in the evening the singers of the choir”
    if before in ("we", "i") and words[at] == "the":
        return False  # “We the Peoples of the United Nations”
    noun = at > 1 and _is_head(before) and not verb_tags(before) and not clause.is_name(at - 1)
    return noun or before in NOMINATIVES  # “Ivan the Terrible”


def _may_have_region(sentence: Sequence[Clause]) -> bool:
    """Whether the last clause of a sentence may have its subject in it: others go on with what stands before."""
    return (
        len(sentence) == 1
        or not _CONTENT.isdisjoint(sentence[-1].words)
        or (len(sentence) == _PARTS_OF_FRONTED and sentence[-1].opening == "," and _opens_adverbial(sentence[0]))
    )


def _regions(sentence: Sequence[Clause], following: Sequence[Clause]) -> Iterator[tuple[int, int]]:
    """Where a clause of the sentence has its subject: from its beginning, or from a conjunction, to the next border."""
    clause = sentence[-1]
    words = clause.words
    ends = [i for i, word in enumerate(words) if word in _BORDERS and _is_border(words, i)]
    behind_adverbial = len(sentence) == _PARTS_OF_FRONTED and clause.opening == "," and _is_adverbial(sentence[0])
    if len(sentence) == 1 or behind_adverbial:
        end = next(iter(ends), len(words))
        if end < len(words) or _is_closed(clause, following):
            yield 0, end
    for number, start in enumerate(ends):
        if words[start] in _CONTENT and (start == 0 or words[start - 1] not in PREPOSITIONS):
            if words[start] == "that" and "VBZ" in verb_tags("".join(words[start + 1 : start + 2])):
                continue  # “a scheme that offers young offenders a mentor”
            end = next(iter(ends[number + 1 :]), len(words))
            if end < len(words) or _is_closed(clause, following):
                yield start + 1, end


def _is_border(words: Sequence[str], index: int) -> bool:
    """Whether a conjunction ends the clause before it: not *and* between nouns, nor “more than”, “the object of which”,
    behind which the verb may follow."""
    word, before, after = words[index], words[index - 1 : index], words[index + 1 : index + 2]
    if word in ("and", "or"):
        return bool(after) and (after[0] in _GOES_ON or shows_finite(after[0]))
    return not (word == "than" and before == ("more",)) and not (
        word in ("which", "whom", "whose") and before == ("of",)
    )


def _is_closed(clause: Clause, following: Sequence[Clause]) -> bool:
    """Whether no verb can follow behind the mark that ends a clause."""
    if clause.closing != "," or not following:
        return clause.closing in (".", ";")
    opens = following[0].words[0] in CONJUNCTIONS or following[0].words[0] in NOMINATIVES
    return opens and not any(shows_finite(other.words[0]) for other in following if other.opening == ",")


def _is_adverbial(clause: Clause) -> bool:
    """Whether a clause is nothing but an adverbial put first: ``in the past year``."""
    words = clause.words
    return _opens_adverbial(clause) and not any(may_be_finite(words, index) for index in range(len(words)))


def _opens_adverbial(clause: Clause) -> bool:
    word = clause.words[0]
    return word in PREPOSITIONS or word in TIMES or word in ADVERBS


def _gap(clause: Clause, start: int, end: int) -> int | None:
    """The word that opens the second of two noun phrases side by side, in a region without a finite verb."""
    words = clause.words
    if end - start < _FEWEST_WORDS or words[start] in PRONOUNS:
        return None
    places = [start + at for at in _may_part(words[start : end - 1]) if _parts(clause, start + at)]
    opens = words[start] in _OPENS_SUBJECT or clause.is_name(start) or is_plural(words[start]) or _counts(words, start)
    needed = 1 if opens and words[start + 1] not in _NO_HEAD else 2
    if len(places) < needed or (needed > 1 and words[start] not in PREPOSITIONS):
        return None
    if any(may_be_finite(words, i) or _costs(clause, i) for i in range(start, end)):
        return None
    if any(opens_proportion(words[i : i + 2]) for i in range(start, end)):
        return None
    return places[needed - 1]


def _costs(clause: Clause, index: int) -> bool:
    """“A puncture cost Strand a victory”: a verb with two objects, of the form of a noun."""
    behind = clause.words[index + 2 : index + 3]
    return (
        clause.words[index] == "cost" and bool(behind) and behind[0] in OPENS_NOUN_PHRASE and clause.is_name(index + 1)
    )


def _parts(clause: Clause, index: int) -> bool:
    """Whether a noun phrase ends before a word and another begins with it."""
    words = clause.words
    word, before, after = words[index], words[index - 1], words[index + 1]
    if not _is_head(before) or before in _BORDERS or before in DETERMINERS or after in _NO_HEAD:
        return False
    if word in OPENS_NOUN_PHRASE:
        if clause.is_name(index - 1) and clause.is_name(index + 1):
            return False
        if word in ("a", "an") and before in _PRICES:
            return False  # “ten cents a pound”
        if word == "an" and after[0] not in "aeiouh":
            return False  # “Mülheim an der Ruhr”
        if _belongs_to_verb(words, index - 1):
            return False
    elif clause.is_name(index - 1) or not _counts(words, index):
        return False
    may_be_verb = has_finite_form(before) and not clause.is_name(index - 1)
    return not may_be_verb or (index > 1 and words[index - 2] in OPENS_NOUN_PHRASE)


def _belongs_to_verb(words: Sequence[str], index: int) -> bool:
    """Whether a word before a noun phrase is a participle that has it for its object, or ends a phrase that stands
    between verb and object: “before building the road”, “to define in law the duties”, “given to a friend of the”."""
    word = words[index]
    if "VBG" in verb_tags(word) and word.endswith("ing"):
        return index > 0 and words[index - 1] not in OPENS_NOUN_PHRASE
    place = index
    while place > 0 and words[place] not in PREPOSITIONS and words[place] != "to":
        place -= 1
        if index - place > _LONGEST_PHRASE or words[place] in CONJUNCTIONS:
            return False
        if _is_without_subject(words, place):
            return True  # “giving the farmers the choice”
    before = words[place - 1] if place else "of"
    if before in _NO_HEAD:
        return False
    return _is_without_subject(words, place - 1) or ("NOUN" in can_be(before) and _belongs_to_verb(words, place - 1))


def _is_without_subject(words: Sequence[str], index: int) -> bool:
    """Whether a word is a verb in a form that has no subject of its own: *giving*, *to give*, *given*."""
    tags = verb_tags(words[index])
    if not tags or words[index] in OPERATORS or (index and words[index - 1] in DETERMINERS):
        return False  # “a weaving mill”
    if "VBG" in tags or can_be(words[index]) == {"VERB"}:
        return can_be(words[index]) == {"VERB"} or (index > 0 and words[index - 1] in PREPOSITIONS)
    return index > 0 and words[index - 1] in ("to", "and") and "VB" in tags


def _counts(words: Sequence[str], index: int) -> bool:
    """Whether a number of something begins at a word: ``2,000 jobs``, ``around 30 million``, ``two suspects``."""
    if words[index] in _NEARLY:
        index += 2 if words[index] == "more" and words[index + 1] == "than" else 1
        if index >= len(words) or not (words[index][0].isdigit() or words[index] in _COUNTING):
            return False
    elif words[index] not in _COUNTING and not _is_large(words[index]):
        return False
    counted = words[index + 1 : index + 3]
    if not counted or not _MEASURES.isdisjoint(counted) or words[index].endswith("%"):
        return False
    return any(is_plural(word) or word in ("million", "billion", "people") for word in counted)
