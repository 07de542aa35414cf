"""A second finite verb that nothing joins to its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.complements import takes_bare_clause
from mtcheck.analysis.finiteness import has_finite_form, may_be_tensed
from mtcheck.analysis.morphology import FINITE, can_be, is_comparative, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_BE,
    FINITE_HAVE,
    MODALS,
    NOMINATIVES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIMES,
)
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.tokens import MARKS, Neighbours, PerToken, tokens_of
from mtcheck.report import Severity

__all__ = ["UnjoinedVerb"]

_NEGATED = frozenset(
    "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't couldn't won't wouldn't".split()
)
_MODALS_ALSO_NOUNS = frozenset({"can", "will", "must"})
_FIRST = FINITE_BE | FINITE_HAVE | {"does", "did", "could", "would", "should", "cannot"} | _NEGATED
_SECOND = _FIRST | _MODALS_ALSO_NOUNS
_CONTRACTED = frozenset(
    "it's he's she's they're we're you're i'm that's there's here's we've they've you've i've".split()
)
_DITRANSITIVE = frozenset(
    """
    give offer award call name elect grant pay send teach tell show ask deny charge fine hand lend promise sell owe make
    appoint consider leave accord assign allot award allow afford lend guarantee refuse assure
    """.split()
)
"""Verbs whose participle an object may follow: “the man given a flat”."""
_JOINTS = (CONJUNCTIONS | frozenset("than as after before since until till once".split())) - {"and", "or", "but"}
_INVERTED = frozenset({"should", "had", "were", "did"})
"""Verbs that open a condition: “hints should you need them”; a question at the end has those that deny."""
_COORDINATORS = frozenset("and or but nor".split())
_INNER_JOINTS = _JOINTS | _COORDINATORS | {"like"}
"""Words that may join a second verb to what stands before it."""
_SUBJECTS = NOMINATIVES | {"it", "you"}
_OPENS_OTHER = DETERMINERS | _SUBJECTS
"""What no noun phrase without an article holds."""
_BEFORE_SUBJECT = _COORDINATORS | ADVERBS | TIMES | frozenset("so here there well yes no".split())
_LONGEST = 80
"""Words between two marks, beyond which it is no clause of prose."""
_SHORTEST_UNKNOWN = 5
"""Letters of a word that the lexicon does not know and that may be taken for a noun."""
_OPENERS = (DETERMINERS | ABOVE_ONE | {"enough", "many", "several", "few"}) - {"that"}
_PLURAL = frozenset({"are", "were", "have"})
_LONGEST_BARE = 2
"""Words without an article before a plural that is the head of the subject."""
_SINGULAR = frozenset("a an this every each another".split())
_NO_NOUNS = AUXILIARIES | PREPOSITIONS | DETERMINERS | ADVERBS | TIMES | PRONOUNS | {"one", "people"}


@PerToken
def _is_second(word: str) -> bool:
    """Whether a word may be the second verb, in a form that is finite wherever it is a verb."""
    if word in _SECOND:
        return True
    if word in AUXILIARIES or word in _NO_NOUNS:
        return False
    tags = verb_tags(word)
    return "VBZ" in tags or (can_be(word) == {"VERB"} and "VBD" in tags and "VBN" not in tags)


@PerToken
def _is_noun(word: str) -> bool:
    known = can_be(word)
    noun = "NOUN" in known if known else len(word) >= _SHORTEST_UNKNOWN
    return noun and word.isalpha() and word not in _NO_NOUNS and word not in _INNER_JOINTS


@PerToken
def _is_full_verb(word: str) -> bool:
    """Whether a word can be nothing but the finite form of a full verb: *gave*, *knows*; or a past tense behind a
    pronoun, which no participle follows: *bought*."""
    tags = verb_tags(word) if can_be(word) == {"VERB"} else frozenset()
    return _is_past(word) or (bool(tags) and tags <= {"VBD", "VBZ"} and word not in AUXILIARIES)


def _is_past(word: str) -> bool:
    return can_be(word) == {"VERB"} and verb_tags(word) == {"VBD", "VBN"}


def _may_be_full_verb(token: str) -> bool:
    """As a sign: what remembers its results is no key of a dictionary."""
    return _is_full_verb(token)


_COPIED = FINITE_BE | FINITE_HAVE | {"could", "would", "should"}
_SHORTEST_WITH_COPY = 5


_COPIED_AT_END = frozenset(word + mark for word in _COPIED for mark in ".,;")
_AUXILIARY = _SECOND - _MODALS_ALSO_NOUNS
_NOUN_AND_VERB = Neighbours((_is_noun, _is_second), (_is_full_verb, _AUXILIARY))


def _may_be_head(token: str) -> bool:
    return token.islower() and _is_noun(token)


def _may_be_second(token: str) -> bool:
    return token.islower() and _is_second(token.rstrip(MARKS))


_TOKENS = Neighbours((_may_be_head, _may_be_second), (_is_full_verb, _AUXILIARY))
_OPENS_CLAUSE = (_INNER_JOINTS - {"like"}) | {"And", "But", "When", "If", "As", "While", "Because"}


class UnjoinedVerb(Check):
    id = "unjoined-verb"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = TERSE
    needs_tagger = True
    supersedes = ("agreement", "missing-relative-pronoun", "verb-form", "lost-verb", "missing-participle")
    triggers = Bigram(_may_be_head, _may_be_second), Bigram(_may_be_full_verb, _AUXILIARY), _COPIED_AT_END.__contains__
    message = "a second finite verb, and nothing joins it to the clause"
    explanation = """
Finds a clause that has its verb and goes on with another behind a noun: "They spend the summer in a village are forty
miles away", "It's a recipe is the future of good food", "We have enough doctors are leaving the country". Systems leave
the verb of a relative clause so when they lose its pronoun, or the last verb of a German clause whose place they have
filled already. A word is missing (*which*, *who*, *and*), or one of the verbs is too much.

No language model is asked. Verbs that a clause may follow without *that* ("I know the man is ill"), clauses that a noun
may take ("the house he had was sold") and whatever has a conjunction stay silent.
"""
    examples = (
        bad("The family spends the winter in ⟦a cottage is⟧ thirty miles from the sea."),
        bad("We have ⟦enough nurses are⟧ leaving the profession."),
        bad("Critics argue that it's ⟦a plan is⟧ the end of the small farms."),
        bad("She often visits ⟦an island lies⟧ off the coast of Norway."),
        bad("The dream of the coach was the end of ⟦the season is⟧."),
        bad(
            "The new clinic is already too small⟦ is⟧.",
            repair="The new clinic is already too small.",
        ),
        good(
            "“Although there was a man came round once with a shovel,” she said. “There's a man outside says he's wet.”"
        ),
        good("It is what it is, and the man he was is not the man he is. The best there is is the best there is."),
        good("It is a shame the man is ill. I know the man is ill, and she had hoped the talks would begin."),
        good("The house he had in mind was sold; the village they live in is small. All he wants in the end is peace."),
        good("I am sure the bridge is safe, and it is true this firm was late. The report is no doubt right."),
        good(
            "We ask for help should the storm return, and we will in the long run have the money. They broke his will."
        ),
        good("Overland routes in the region have been cut off for months."),
        good("My mother kept every coffee can she ever emptied. He has a problem most mayors can only dream of."),
        good("There are things money can not buy. The one thing the club had was time. He sang to the wind chimes."),
        good("She has already done something no teenager had managed. He said nothing the jury was told of."),
        good("The price is too high--far too high--and the welcome given the guests was warm."),
        good("He used the survey results. It was the first time charges were brought. The man given a flat was glad."),
        good("When he left the house was empty. The longer he waits in the rain the worse the cold is."),
        good(
            "Had he known the road was closed, he would have taken a train. It looks like the ice outside is melting."
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        tokens = tokens_of(passage.text)
        if _COPIED_AT_END.isdisjoint(tokens) and not _is_suspect(tokens):
            return
        for clause in clauses_of(passage.text):
            if len(clause.words) > _LONGEST:
                continue
            if _repeats_at_end(clause):
                spans = clause.spans()
                mark = Span(spans[-2].end, spans[-1].end)
                yield Hit(mark, repair=Edit(mark, ""))
                continue
            for place in _NOUN_AND_VERB.places(clause.words) if any(map(_is_second, clause.words)) else ():
                index = place + 1
                found = _unjoined(clause, index)
                if found:
                    first, begin = found
                    spans = clause.spans()
                    if _are_finite(passage, context, (spans[first], spans[index])):
                        yield Hit(Span(spans[begin].start, spans[index].end))
                        break


def _is_suspect(tokens: Sequence[str]) -> bool:
    """Whether a verb stands behind a noun phrase that does not begin its clause: costs less than to look at clauses."""
    for place in _TOKENS.places(tokens):
        if _is_full_verb(tokens[place]):
            return True
        begin = _begin(tokens, place + 1)
        if not begin or _is_rather_noun(tokens[place + 1].rstrip(MARKS), tokens[begin]):
            continue
        if tokens[begin - 1][-1].isalnum() and tokens[begin - 1] not in _OPENS_CLAUSE:
            return True
    return False


def _repeats_at_end(clause: Clause) -> bool:
    """Whether the last word of the clause is its verb once more: “the hospital is too small is”."""
    words = clause.words
    if words[-1] not in _COPIED or clause.closing not in (".", ",", ";") or len(words) < _SHORTEST_WITH_COPY:
        return False
    if words[-2] == "to":
        return False  # “the pictures you have to have”
    first = next((place for place in range(len(words) - 3, 0, -1) if words[place] == words[-1]), None)
    if first is None or not _INNER_JOINTS.isdisjoint(words) or not _SUBJECTS.isdisjoint(words[first:]):
        return False
    return "all" not in words and "there" not in words[first:]


def _unjoined(clause: Clause, index: int) -> tuple[int, int] | None:
    """The places of the first verb and of the noun phrase before the second; None where the second is joined."""
    words = clause.words
    if _is_full_verb(words[index - 1]):
        return (index - 1, index - 1) if _follows_at_once(clause, index - 1) else None
    begin = _begin(words, index)
    if not begin or clause.is_name(index) or clause.is_name(index - 1):
        return None
    if _is_rather_noun(words[index], words[begin]):
        return None
    if not _may_be_verb_here(words, begin, index):
        return None
    first = _first_verb(words, begin)
    if first is None or not _is_sure(clause, first, index):
        return None
    bare = first <= _LONGEST_BARE and _OPENS_OTHER.isdisjoint(words[:first])
    if words[index] in _PLURAL and bare and _may_be_plural(words[first]):
        return None  # “Overland routes in the region have been cut”
    return None if _opens_contact_clause(words, first, index) else (first, begin)


def _is_rather_noun(word: str, opener: str) -> bool:
    """Whether what may be a second verb goes on with a noun phrase, rather: “the user controls”."""
    return word not in _SECOND and _may_be_plural(word) and opener not in _SINGULAR


@PerToken
def _may_be_plural(word: str) -> bool:
    """Whether a word may be a noun, as every *chimes* is of which the lexicon knows the singular."""
    return "NOUN" in can_be(word) or (
        word.endswith("s") and any("NOUN" in can_be(lemma) for lemma in verb_lemmas(word))
    )


def _may_be_verb_here(words: Sequence[str], begin: int, index: int) -> bool:
    """Whether a word behind a noun phrase may be a second verb: no noun (“threw a can at”), no infinitive (“will soon
    have to go”), no inversion (“should a case arise”)."""
    word, behind = words[index], words[index + 1] if index + 1 < len(words) else ""
    if word in _MODALS_ALSO_NOUNS and (not behind or behind in PREPOSITIONS or behind in _SUBJECTS):
        return False
    if word in _INVERTED | _NEGATED and (behind in _OPENERS or behind in _SUBJECTS):
        return False
    if word not in _SECOND and not behind:
        return False  # “the wind chimes”
    if word == "have" and not MODALS.isdisjoint(words[:begin]):
        return False
    return words[begin:index] != ("no", "doubt")


def _follows_at_once(clause: Clause, first: int) -> bool:
    """Whether a full verb with another verb right behind it is that of the clause: “he gave is”, not “what he gave is”,
    “the book he wrote is”."""
    words = clause.words
    if not first or not _JOINTS.isdisjoint(words[:first]) or clause.is_name(first) or "all" in words[:first]:
        return False
    if _is_past(words[first]) and first != 1:
        return False
    if first == 1:
        return words[0] in _SUBJECTS | {"nobody", "everybody", "everyone", "someone"} and clause.begins_sentence
    nouns = [place for place in range(first) if words[place].isalpha() and words[place] not in DETERMINERS | ADVERBS]
    adjectives = all(can_be(words[place]) == {"ADJ"} for place in nouns[:-1])
    return words[0] in DETERMINERS and nouns[-1:] == [first - 1] and _is_noun(words[first - 1]) and adjectives


def _begin(words: Sequence[str], index: int) -> int | None:
    """Where the noun phrase that ends before a verb opens, with a determiner; None where it may be two phrases."""
    if is_plural(words[index - 1]) and _is_noun(words[index - 2]) and words[index - 2] not in _OPENERS:
        return None  # “the first time charges were”
    if is_plural(words[index - 1]) and words[index - 2] in FINITE_HAVE:
        return index - 1  # “the union has members are”
    for place in range(index - 2, max(index - 6, 0), -1):
        if words[place] in _OPENERS:
            return place
        if not _may_be_inside(words[place]):
            return None
    return None


@PerToken
def _may_be_inside(word: str) -> bool:
    """Whether a word may stand between the determiner of a noun phrase and its last word."""
    return _is_noun(word) or "ADJ" in can_be(word) or word[0].isdigit()


def _first_verb(words: Sequence[str], begin: int) -> int | None:
    """The verb before a noun phrase: behind the nearest pronoun, or the nearest that can be nothing else."""
    for place in range(begin - 1, -1, -1):
        word = words[place]
        if word in _SUBJECTS:
            return next((verb for verb in range(place + 1, begin) if words[verb] not in ADVERBS), None)
        if word in _CONTRACTED or word in _FIRST:
            return place
        if word in _JOINTS or word in _COORDINATORS:
            return None
        if place and may_be_tensed(word) and (can_be(word) == {"VERB"} or words[place + 1] in _OPENERS | PREPOSITIONS):
            return place
    return None


def _may_be_followed(word: str, behind: str) -> bool:
    """Whether a clause may begin between two words: “sure the man is”, “every one the man is”, “things money is”."""
    if word in _TAKE_CONTACT_CLAUSE:
        return behind not in PREPOSITIONS
    if behind not in _OPENERS:
        return is_plural(word) and _is_noun(behind) and not is_plural(behind)
    return word not in _NO_NOUNS and not _is_noun(word) and _may_be_state(word)


@PerToken
def _may_be_state(word: str) -> bool:
    return "ADJ" in can_be(word) or "VBN" in verb_tags(word)


_TAKE_CONTACT_CLAUSE = frozenset(
    "sure certain way one ones thing things time moment day sorry true fact"
    " something anything nothing everything everyone anyone someone".split()
)


def _opens_contact_clause(words: Sequence[str], first: int, index: int) -> bool:
    """Whether the second verb may be that of a clause that nothing introduces: “it is a shame the man is”."""
    if words[first] == "there's" or (words[first - 1] == "there" and words[first] in FINITE_BE):
        return True  # “there was a man came round once”
    inside = range(first + 1, index - 1)
    if any(_may_be_followed(words[place], words[place + 1]) for place in inside):
        return True
    nouns = (place for place in inside if _is_noun(words[place]) or words[place - 1] in DETERMINERS)
    if any(words[place + 1] in _OPENERS or words[place + 1] in QUANTIFIERS for place in nouns):
        return True  # “it is a can the police could not open”, “a problem most towns can only dream of”
    return any(takes_bare_clause(words[place]) for place in inside)


def _is_sure(clause: Clause, first: int, index: int) -> bool:
    """Whether the first verb is the one verb of a clause so far."""
    words = clause.words
    word = words[first]
    begin = _begin_of_clause(clause, first)
    before, between = words[begin:first], words[first + 1 : index]
    if not _JOINTS.isdisjoint(before) or not _INNER_JOINTS.isdisjoint(between):
        return False
    if any(map(_may_compare, (*before, *between))):
        return False
    if word in _CONTRACTED:
        return not before or before[-1] in _BEFORE_SUBJECT
    if (
        not before
        or not (word in _FIRST or has_finite_form(word))
        or (word not in FINITE_BE and _takes_clause(words, first))
    ):
        return False
    if before[-1] in _SUBJECTS or (before[-1] in ADVERBS and before[-2:-1] and before[-2] in _SUBJECTS):
        ahead = before[: -1 if before[-1] in _SUBJECTS else -2]
        return not ahead or ahead[-1] in _BEFORE_SUBJECT
    if (
        word in FINITE_BE
        and between[0] not in PREPOSITIONS
        and not (index == len(words) - 1 and words[index] in FINITE_BE)
    ):
        return before in (("this",), ("there",))
    if not _is_subject(clause, begin, first) or (len(before) == 1 and _may_be_plural(word) and _is_noun(before[0])):
        return False  # “productivity gains from”
    active = "VBN" not in verb_tags(word) or (between[0] in _OPENERS and verb_lemmas(word)[0] not in _DITRANSITIVE)
    return word in _FIRST or active


@PerToken
def _may_compare(word: str) -> bool:
    """Whether a word may have a clause of its own behind it: “the longer he waits the worse”, “all he wants”."""
    return word in ("more", "less", "all", "each") or (is_comparative(word) and "NOUN" not in can_be(word))


def _is_subject(clause: Clause, begin: int, end: int) -> bool:
    """Whether words are the subject of a clause, and not a noun with the subject of another: “the house the mayor”."""
    words = clause.words
    if not (_is_noun(words[end - 1]) or clause.is_name(end - 1) or (end == 1 and clause.begins_sentence)):
        return False
    if words[begin] not in DETERMINERS:  # names, or nouns without an article
        names = all(clause.is_name(place) or words[place] in ("and", "of") for place in range(begin + 1, end))
        return names and (words[begin] not in _NO_NOUNS) and (clause.begins_sentence or clause.is_name(begin))
    return not any(_may_be_noun(words[place]) and _opens_subject(clause, place + 1) for place in range(begin, end - 1))


def _opens_subject(clause: Clause, place: int) -> bool:
    """Whether a noun phrase begins at a word that follows a noun: “the house the mayor”, “the hatred Noah”."""
    return clause.words[place] in _OPENERS or (clause.is_name(place) and not clause.is_name(place - 1))


@PerToken
def _may_be_noun(word: str) -> bool:
    return _is_noun(word) or ("-" in word and not can_be(word))


def _begin_of_clause(clause: Clause, first: int) -> int:
    """Where the clause of the first verb begins: behind “he argued that”, behind *because* with a comma before it."""
    words = clause.words
    if words[0] == "because" and clause.opening == ",":
        return 1
    place = first - 1
    while place > 1 and words[place] != "that":
        place -= 1
    if place < 2 or words[0] == "to" or "VBG" in verb_tags(words[0]) or words[place - 2] in DETERMINERS:
        return 0
    said = words[place - 1]
    takes = takes_bare_clause(said) and _JOINTS.isdisjoint(words[:place])
    return place + 1 if takes else 0


def _takes_clause(words: Sequence[str], first: int) -> bool:
    """Whether a clause may follow the verb, or the one that goes with it: “he had hoped the man was”."""
    group = [words[first], *takewhile(lambda word: bool(verb_tags(word)) or word in ADVERBS, words[first + 1 :])]
    return any(takes_bare_clause(word) for word in group)


def _are_finite(passage: Passage, context: Context, verbs: Sequence[Span]) -> bool:
    """Whether the tagger takes the words for finite verbs."""
    tokens = context.tokens_at(passage, verbs[0].start)
    finite = [token.span for token in tokens if token.tag in FINITE]
    return all(any(verb.overlaps(span) for span in finite) for verb in verbs)
