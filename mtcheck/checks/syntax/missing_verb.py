"""A sentence without its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import pairwise

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.analysis.tagging import Token
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.checks.syntax.finiteness import ARTICLES, AUXILIARY_FORMS, FINITE, is_finite, may_be_finite
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    REPORTING,
    SUBJECT_PRONOUNS,
    TIMES,
    TRANSITIVE_PARTICIPLES,
)
from mtcheck.report import Severity

__all__ = ["MissingVerb"]

_PRONOUNS = (SUBJECT_PRONOUNS - {"you"}) | {"there"}
_NOMINATIVES = frozenset("i he she we they nobody everyone".split())
_PLURAL = frozenset("they we i you".split())
_SUBORDINATORS = CONJUNCTIONS - {"and", "or", "but", "so"} | frozenset("after before since until as than".split())
_COORDINATORS = frozenset({"and", "or", "but"})
_NO_VERB = frozenset("not been being a an the already yet in on under his her their its my our nothing no".split())
_STATES = frozenset("not already still now currently no therefore also only once again just".split())
"""Adverbs that stand behind a form of *be* that is missing: ``the cause still unclear``."""
_AFFECTED = frozenset("alarmed convinced disappointed impressed outraged satisfied shocked surprised".split())
_OPENERS = (
    DETERMINERS | PREPOSITIONS | TIMES | ADVERBS | QUANTIFIERS | TRANSITIVE_PARTICIPLES | {"not", "to", "nothing"}
)
_CLOSED = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | QUANTIFIERS | {"not", "to"}
_BEHIND_GAP = DETERMINERS | PREPOSITIONS | TIMES | QUANTIFIERS | {"to"}
_OPENS_LAST = frozenset("because that which who although whether".split())
_EXPECTED = frozenset(
    """
    said believed thought alleged reported expected allowed forced supposed obliged required scheduled meant permitted
    ordered
    """.split()
)
_CONJUNCTIONS_OF_CLAUSE = frozenset("because although though that whether if when while where unless".split())
_FEWEST_WORDS = 5
_APOSTROPHE = re.compile("[’']")
_AWAY = PARTICLES - PREPOSITIONS
"""Particles that make an intransitive verb of another: ``the edition sold out``."""
_PARTS_OF_DAY = frozenset({"evening", "morning"})
_FEWEST_BEHIND_COLON = 8
_STATING = REPORTING | frozenset("find show confirm reveal suggest admit stress".split())
_LONGEST_ATTRIBUTION = 9
_MOST_SLOTS = 4
_FEWER_SLOTS = 2
_AUXILIARIES_TO_TRY = ("is", "are", "was", "were", "has", "have")
_PASSIVE_TO_TRY = ("is", "are", "was", "were", "has been", "have been")
_TRANSITIVE_TO_TRY = ("lost", "left", "gave up", "took", "made", "sold", "opened", "said", "knew", "is", "was")
_POSSESSIVE = frozenset("his her their its my our nothing no".split())
_SAYING_TO_TRY = ("said", "announced", "confirmed", "explained", "is", "was", "are")
_VERBS_TO_TRY = (
    "began",
    "ended",
    "cost",
    "rose",
    "fell",
    "took",
    "came",
    "arrived",
    "lived",
    "said",
    "went",
    "lay",
    "had",
)
_BE_OR_AUXILIARY = AUXILIARIES | DO
_CLAUSE_AS_SUBJECT = frozenset("whether how what why who where when".split())
_INTENSIFIERS = frozenset("very so really extremely quite deeply totally completely absolutely simply just".split())
_JOINTS = frozenset("and but as because while although since whereas so".split())
"""Words that open the clause behind a main clause and its comma."""
_COUNTED = QUANTIFIERS | frozenset("people residents households families children".split())
_RANK = {"not": 0, "already": 0, "still": 0, "now": 0, "of": 3}
"""Which of the places that may lack the verb are tried first: negation and adverbs, and *of* last."""

MARGIN = 6.1
MARGIN_OF_AGENT = 7.5
MARGIN_OF_PASSIVE = 10.0
"""Nats, benchmarks/calibration/syntax_margins.py: an added word is credited with its expected surprisal, and still
gains little where nothing is missing: 4.6 at most in sound news and corpora/clean; an auxiliary before what may be a
participle 8.5 ("the singer on the show who cancelled for emotional reasons")."""


class MissingVerb(Check):
    id = "missing-verb"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.CAPTION, Role.LIST_ITEM, Role.TEASER})
    needs_tagger = True
    needs_judge = True
    message = "the verb is missing"
    explanation = """
Finds sentences whose main clause has nothing that can be a finite verb, participles without an auxiliary ("Prices risen
by a third") and pronouns with no verb behind them ("He not yet informed"). Systems lose the verb when German splits it
and puts half of it last. The language model tries the common auxiliaries in the places that can take one, and decides;
where another verb was lost, the repair only shows the place.

Headlines, captions and other fragments without a full stop stay silent.
"""
    examples = (
        bad(
            "The results of the ⟦investigation not⟧ yet available to the public.",
            repair="The results of the investigation are not yet available to the public.",
        ),
        good("A great day for everyone in the town and its people. What a match! He both won and lost."),
        good("The man arrested on Friday denies it. Use plain language for the titles of pages."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        sentence: list[Clause] = []
        before: Clause | None = None
        for clause in context.fact(clauses_of).get(passage.text, ()):
            if clause.begins_sentence or (clause.opening == ":" and len(clause.words) >= _FEWEST_BEHIND_COLON):
                sentence = []
            sentence.append(clause)
            hit = (
                _after_pronoun(clause)
                or _before_state(clause, sentence, passage, context)
                or _before_participle(clause)
                or _behind_question_word(clause)
            )
            begins = sentence[0].begins_sentence or (sentence[0].opening == ":" and len(sentence) == 1)
            if hit is None and clause.closing == "." and begins:
                hit = _in_main_clause(sentence, passage, context) or _in_last_clause(clause)
            if hit is None:
                hit = _in_subordinate_clause(clause, sentence, passage, context) or _before_second_verb(clause)
            if hit is None and before is not None and before.closing == "," == clause.opening:
                hit = _in_first_clause(sentence[:-1], clause)
            before = clause
            hit = hit or _as_passive(clause)
            if hit is not None:
                yield hit


def _after_pronoun(clause: Clause) -> Hit | None:
    words = clause.words
    if _PRONOUNS.isdisjoint(words):
        return None
    for index in range(len(words) - 2):
        pronoun, after = words[index], words[index + 1]
        if pronoun not in _PRONOUNS or (index and words[index - 1] not in CONJUNCTIONS):
            continue
        lacks = (
            after in _NO_VERB
            or (pronoun == "there" and after == "no")
            or (after in _INTENSIFIERS and bool({"ADJ"} & can_be(words[index + 2])))
            or verb_tags(after) in ({"VBN"}, {"VBG"})
            or can_be(after) in ({"ADJ"}, {"ADJ", "NOUN"})
            or (after in _AFFECTED and words[index + 2] in ("that", "to", "by"))
            or (after == "to" and index == 0 and pronoun in ("it", "he", "she", "there"))
        )
        gapping = index > 0 and words[index - 1] in _COORDINATORS and after in DETERMINERS
        if lacks and not gapping and not (index == 0 and clause.opening == ","):
            present = ("are", "have", "were") if pronoun in _PLURAL else ("is", "has", "was")
            if pronoun == "i":
                present = ("am", "have", "was")
            verbs = _TRANSITIVE_TO_TRY if after in _POSSESSIVE else ()
            return _with_verbs(clause, [index + 1], (*present, "had", "will", *verbs))
    return None


def _before_state(clause: Clause, sentence: Sequence[Clause], passage: Passage, context: Context) -> Hit | None:
    """``the cause still unclear``: an adverb that follows a form of *be*, and what *be* would join to its subject."""
    words = clause.words
    for index in range(2, len(words) - 1):
        word, before = words[index], words[index - 1]
        if not _may_follow_be(word):
            continue
        if word == "been":
            if HAVE.isdisjoint(words[:index]) and not _APOSTROPHE.search(clause.text):
                return _with_verbs(clause, [index - (before in ADVERBS)], ("has", "have", "had"))
            continue
        if before in _BE_OR_AUXILIARY or not _may_be_subject(clause, index - 1):
            continue
        end = index + 1
        while end < len(words) - 1 and (words[end] in _STATES or words[end] in ("yet", "longer")):
            end += 1
        state = words[end]
        participle = verb_tags(state) in ({"VBN"}, {"VBG"}) or state in ("known", "being")
        if not participle and ("NOUN" in can_be(state) or not _may_be_state(state)):
            continue
        is_predicate = clause.begins_sentence and words[0] in _CLAUSE_AS_SUBJECT and end + 1 == len(words)
        region = [i for i in _region(words, index) if i not in (end, end + 1)]
        if not is_predicate:
            if any(may_be_finite(words, i) for i in region):
                continue
            places = {clause.spans()[i].start for i in region if verb_tags(words[i]) & FINITE}
            if places and _has_finite_verb(sentence, places, passage, context):
                continue
        return _with_verbs(clause, [index], _AUXILIARIES_TO_TRY)
    return None


@cache
def _may_follow_be(word: str) -> bool:
    return word == "been" or word in _STATES or word.endswith("ly")


def _may_be_subject(clause: Clause, index: int) -> bool:
    word = clause.words[index]
    return "NOUN" in can_be(word) or word in TIMES or clause.is_name(index)


@cache
def _may_be_state(word: str) -> bool:
    return "ADJ" in can_be(word) or "VBN" in verb_tags(word) or word in ("on", "in", "under")


def _region(words: Sequence[str], index: int) -> Iterator[int]:
    """The words of the clause, between subordinators, around a word that is left out itself."""
    begin = max((i for i in range(index) if words[i] in _SUBORDINATORS and not _begins_time(words, i)), default=-1) + 1
    later = (i for i in range(index + 1, len(words)) if words[i] in _SUBORDINATORS and not _begins_time(words, i))
    end = next(later, len(words))
    return (i for i in range(begin, end) if i != index)


def _before_participle(clause: Clause) -> Hit | None:
    """A participle that needs an auxiliary: it has no other form, or it lacks the object its verb must have."""
    words = clause.words
    for index in range(2, len(words) - 1):
        word, after = words[index], words[index + 1]
        if word in AUXILIARY_FORMS or word in _SUBORDINATORS:
            return None
        if not _may_be_participle(word):
            continue
        open_object = (
            after in PREPOSITIONS
            or after == "and"
            or after.endswith("ly")
            or (word in _AFFECTED and after in {"that", "to"})
        ) and after not in PARTICLES - {"in", "on", "over"}
        if verb_tags(word) != {"VBN"} and not (word in TRANSITIVE_PARTICIPLES and open_object):
            continue
        before = index - 1 if words[index - 1].endswith("ly") or words[index - 1] in ADVERBS else index
        resumes = any(pair[0] == "and" and pair[1] in AUXILIARY_FORMS for pair in pairwise(words[index:]))
        subject = words[before - 1] in TIMES or "NOUN" in can_be(words[before - 1])
        if subject and (resumes or after == "that" or not can_be(word) & {"NOUN", "ADJ"}):
            return _with_verbs(clause, [before], (*_AUXILIARIES_TO_TRY, "had"))
    return None


def _behind_question_word(clause: Clause) -> Hit | None:
    """``who responsible for the accident is``, ``which last seen at the station``: no verb, where none else can be."""
    words = clause.words
    if len(words) < _FEWEST_WORDS - 1 or words[0] not in ("who", "which"):
        return None
    last = 1
    while last < len(words) - 2 and (words[last] in ADVERBS | TIMES or words[last].endswith("ly")):
        last += 1
    state = (
        words[last].endswith(("ible", "able"))
        or can_be(words[last]) in ({"ADJ"}, {"ADJ", "NOUN"})
        or verb_tags(words[last]) == {"VBN"}
    )
    if state and words[last + 1] in PREPOSITIONS | {"to"}:
        return _with_verbs(clause, [1], _AUXILIARIES_TO_TRY)
    return None


def _as_passive(clause: Clause) -> Hit | None:
    """``the damage estimated at``: behind a noun, a form that may be past or participle, with no object behind it."""
    words = clause.words
    for index in range(1, len(words) - 1):
        if not (_is_past_or_participle(words[index]) and _ends_group(words[index + 1])):
            continue
        before = index - 1
        if words[before] in ADVERBS or words[before].endswith("ly"):
            before -= 1
        relative = words[before] in ("who", "which") and words[index + 1] == "by" and before + 1 == index
        if not (relative or (before > 0 and "NOUN" in can_be(words[before]))) or words[index - 1] in _BE_OR_AUXILIARY:
            continue
        if (words[index], words[index + 1]) in _NO_PREDICATE or words[index - 1] in ("being", "been"):
            continue
        if words[index + 1] in ("in", "on") and (words[index + 2 :] and _is_date(words[index + 2])):
            continue  # "restrictions applied in 1976": what is said when, is often said without a passive
        if not any(may_be_finite(words, i) for i in _region(words, index)):
            margin = MARGIN_OF_AGENT if _has_agent(words, index) else MARGIN_OF_PASSIVE
            return _with_verbs(clause, [before + 1], _PASSIVE_TO_TRY, margin=margin)
    return None


def _is_date(word: str) -> bool:
    return word[0].isdigit() or word in TIMES


def _has_agent(words: Sequence[str], index: int) -> bool:
    """``blocked by avalanches``, ``expected to continue``: what follows is hardly said of a past tense."""
    after, next_but_one = words[index + 1], words[min(index + 2, len(words) - 1)]
    if after == "by":
        return next_but_one not in QUANTIFIERS | TIMES | {"a", "up"} and not next_but_one[0].isdigit()
    return after == "to" and words[index] in _EXPECTED


_NO_PREDICATE = frozenset({("compared", "with"), ("compared", "to"), ("based", "on"), ("based", "in")})


@cache
def _is_past_or_participle(word: str) -> bool:
    tags = verb_tags(word)
    return "VBN" in tags and "VBD" in tags and "NOUN" not in can_be(word) and word not in _BE_OR_AUXILIARY


@cache
def _ends_group(word: str) -> bool:
    return word in PREPOSITIONS or word == "to" or word in TIMES or word.endswith("ly")


@cache
def _may_be_participle(word: str) -> bool:
    return word in TRANSITIVE_PARTICIPLES or verb_tags(word) == {"VBN"}


def _in_main_clause(sentence: Sequence[Clause], passage: Passage, context: Context) -> Hit | None:
    """A sentence whose main clause has no word that can be a finite verb, or only nouns could be one by their form."""
    if len(sentence) > 1 and _is_attribution(sentence[-1]):
        sentence = sentence[:-1]
    words = [word for clause in sentence for word in clause.words[: len(_main_words(clause))]]
    if len(words) < _FEWEST_WORDS or any(_is_surely_finite(words, index) for index in range(len(words))):
        return None
    opens = sentence[0].words[0] in PREPOSITIONS | ADVERBS | TIMES
    if words[0] == "the" and (words[1] in ("more", "less") or words[1].endswith("er")):
        return None  # "The more snow, the better", "The higher the mountain, the thinner the air"
    short = len(sentence) > 1 and len(sentence[0].words) < _FEWEST_WORDS - 1
    if short and not opens and sentence[1].words[0] not in ("who", "which"):
        return None  # an absolute construction: "The talks over, the ministers left"
    if all(not any(map(partial(_is_slot, clause.words), _main_words(clause)[1:])) for clause in sentence):
        return None
    if any(verb_tags(word) & FINITE for word in words):
        places = {span.start for clause in sentence for span in clause.spans()[: len(_main_words(clause))]}
        if _has_finite_verb(sentence, places, passage, context):
            return None
    for clause in sorted(sentence, key=lambda clause: clause.words[0] in PREPOSITIONS):
        main = _main_words(clause)
        slots = [index for index in main if index and _is_slot(clause.words, index)]
        if main and clause.words[len(main) : len(main) + 1] == ("that",):
            return _with_verbs(clause, [len(main), *slots], _SAYING_TO_TRY)
        if slots:
            return _with_verbs(clause, slots, _AUXILIARIES_TO_TRY, _VERBS_TO_TRY)
    return None


def _is_attribution(clause: Clause) -> bool:
    """``a spokesman for the insurer said``, ``according to the police``."""
    words = clause.words
    return len(words) <= _LONGEST_ATTRIBUTION and (words[0] == "according" or any(map(_is_saying, words)))


@cache
def _is_saying(word: str) -> bool:
    return bool(verb_tags(word) & {"VBD", "VBZ"}) and not _STATING.isdisjoint(verb_lemmas(word))


def _is_surely_finite(words: Sequence[str], index: int) -> bool:
    word, before = words[index], words[index - 1] if index else ""
    if not is_finite(word) or before == "to" or tuple(words[index : index + 2]) in _NO_PREDICATE:
        return False
    return word in AUXILIARY_FORMS or before not in ARTICLES or "’" in word


def _has_finite_verb(sentence: Sequence[Clause], places: set[int], passage: Passage, context: Context) -> bool:
    """Whether the tagger finds a finite verb, or an imperative, at one of the places; true where it cannot be asked."""
    if any(clause.spans()[index].start in places for clause in sentence for index in _sure_verbs(clause)):
        return True
    whole = Span(sentence[0].start, sentence[-1].start + len(sentence[-1].text))
    tokens = context.tokens(passage, whole)
    if not tokens or tokens[0].tag == "VB":
        return True
    return any(
        token.span.start in places and (_is_tagged_finite(tokens, index) or _is_hidden_verb(tokens, index))
        for index, token in enumerate(tokens[:-1])
        if index
    )


def _is_tagged_finite(tokens: Sequence[Token], index: int) -> bool:
    before, token, after = tokens[index - 1], tokens[index], tokens[index + 1].text
    if token.tag == "VBN" and after in _AWAY and token.text in TRANSITIVE_PARTICIPLES:
        return True
    lacks_object = token.text in TRANSITIVE_PARTICIPLES and after in PREPOSITIONS
    return token.tag in FINITE and before.text.lower() not in ARTICLES and not lacks_object


def _sure_verbs(clause: Clause) -> Iterator[int]:
    """Verbs about which the tagger need not be asked: behind a pronoun that is a subject, or between a noun and an
    article (``the old man the boats``)."""
    words = clause.words
    for index in range(1, len(words)):
        word, before = words[index], words[index - 1]
        if not verb_tags(word) & FINITE or word in TRANSITIVE_PARTICIPLES:
            continue
        with_object = words[index + 1 : index + 2] and words[index + 1] in ARTICLES and "NOUN" in can_be(before)
        if before in _NOMINATIVES or before == "it" or with_object:
            yield index


def _is_hidden_verb(tokens: Sequence[Token], index: int) -> bool:
    """A verb that the tagger takes for a noun: with what may be its subject before and its object behind it (``the old
    man the boats``), or behind two nouns (``source and mouth lie``)."""
    before, word = tokens[index - 1].text.lower(), tokens[index].text
    if not verb_tags(word) & {"VBP", "VBZ"} or "NOUN" not in can_be(before):
        return False
    pair = index > 2 and tokens[index - 2].text == "and" and "VBP" in verb_tags(word)
    return pair or tokens[index + 1].text.lower() in ARTICLES


def _in_subordinate_clause(
    clause: Clause, sentence: Sequence[Clause], passage: Passage, context: Context
) -> Hit | None:
    """A clause with a conjunction and a subject in which no word is a finite verb: ``although the bridge only old``."""
    words = clause.words
    if _CONJUNCTIONS_OF_CLAUSE.isdisjoint(words):
        return None
    for start, word in enumerate(words[:-3]):
        if word not in _CONJUNCTIONS_OF_CLAUSE or not _opens_subject(clause, start + 1, after=word):
            continue
        end = next((i for i in range(start + 2, len(words)) if words[i] in _SUBORDINATORS), len(words))
        region = range(start + 1, end)
        slots = [i for i in region[1:] if _is_slot(words, i) or _is_bare(words, i)]
        if len(region) < _FEWEST_WORDS - 1 or not slots or any(may_be_finite(words, i) for i in region):
            continue
        places = {clause.spans()[i].start for i in region if verb_tags(words[i]) & FINITE}
        if places and _has_finite_verb(sentence, places, passage, context):
            continue
        return _with_verbs(clause, slots, _AUXILIARIES_TO_TRY, _VERBS_TO_TRY)
    return None


def _resumes(words: Sequence[str], index: int) -> bool:
    """Whether a predicate begins here, or a subject of its own that cannot be anything else."""
    after = words[index]
    object_follows = index + 1 < len(words) and words[index + 1] in DETERMINERS | PRONOUNS
    full = is_finite(after) and ("VBD" in verb_tags(after) or "VBN" not in verb_tags(after) or object_follows)
    return after in _NOMINATIVES or full


def _before_second_verb(clause: Clause) -> Hit | None:
    """A clause whose first predicate has no verb and whose second has one: ``The brothers in custody and deny it``."""
    words = clause.words
    if _COORDINATORS.isdisjoint(words) or not (clause.begins_sentence and words[0] in DETERMINERS | QUANTIFIERS):
        return None
    joints = [i for i in range(_FEWEST_WORDS - 2, len(words) - 1) if words[i] in _COORDINATORS]
    joint = next((i for i in joints if _resumes(words, i + 1)), None)
    if joint is None or any(may_be_finite(words, i) for i in range(joint)):
        return None
    slots = [i for i in range(1, joint) if _is_slot(words, i) or (is_plural(words[i - 1]) and _is_bare_noun(words[i]))]
    return _with_verbs(clause, slots, _AUXILIARIES_TO_TRY, _VERBS_TO_TRY) if slots else None


def _opens_subject(clause: Clause, index: int, *, after: str) -> bool:
    word = clause.words[index]
    if after in ("that", "because") and is_plural(clause.words[index + 1]) and "ADJ" in can_be(word):
        return True
    return word in DETERMINERS | QUANTIFIERS or word[0].isdigit() or clause.is_name(index)


def _in_first_clause(opening: Sequence[Clause], following: Clause) -> Hit | None:
    """A sentence whose first clause has no word that can be a verb, before another with its own subject and verb."""
    clause = opening[-1]
    words = clause.words
    if len(opening) > 1 and not (len(opening) == 2 and opening[0].words[0] in PREPOSITIONS and clause.opening == ","):
        return None
    if not opening[0].begins_sentence or following.words[0] not in _JOINTS or len(words) < _FEWEST_WORDS - 1:
        return None
    starts = words[0] in DETERMINERS | _COUNTED | PREPOSITIONS | TIMES or words[0][0].isdigit() or len(opening) > 1
    if not starts or any(may_be_finite(words, index) for index in range(len(words))):
        return None
    if not any(is_finite(word) or verb_tags(word) & FINITE for word in following.words[2:8]):
        return None
    slots = [index for index in range(1, len(words)) if _is_slot(words, index) or _is_bare(words, index)]
    return _with_verbs(clause, slots, _AUXILIARIES_TO_TRY, _VERBS_TO_TRY) if slots else None


def _is_bare(words: Sequence[str], index: int) -> bool:
    """Whether a noun follows a counted plural with no word between them: ``150,000 people dementia``."""
    return words[index - 1] in _COUNTED and _is_bare_noun(words[index])


def _is_bare_noun(word: str) -> bool:
    return can_be(word) == {"NOUN"}


def _main_words(clause: Clause) -> range:
    """The words before the first subordinating conjunction."""
    words = clause.words
    if _SUBORDINATORS.isdisjoint(words):
        return range(len(words))
    first = (index for index, word in enumerate(words) if word in _SUBORDINATORS and not _begins_time(words, index))
    return range(next(first, len(words)))


def _begins_time(words: Sequence[str], index: int) -> bool:
    """``since 1945``, ``until Monday``: a time, and no clause."""
    return words[index + 1 : index + 2] != () and (words[index + 1][0].isdigit() or words[index + 1] in TIMES)


def _in_last_clause(clause: Clause) -> Hit | None:
    """The last clause of a sentence, opened by a conjunction, in which no word can be a verb of any form."""
    words = clause.words
    if _OPENS_LAST.isdisjoint(words):
        return None
    start = max((index for index, word in enumerate(words[:-4]) if word in _OPENS_LAST), default=None)
    if start is None or any(word in AUXILIARY_FORMS or "VERB" in can_be(word) or "’" in word for word in words[start:]):
        return None
    slots = [index for index in range(start + 2, len(words)) if _is_slot(words, index)]
    return _with_verbs(clause, slots, _AUXILIARIES_TO_TRY) if slots else None


def _with_verbs(
    clause: Clause, slots: Sequence[int], verbs: Sequence[str], fewer: Sequence[str] = (), margin: float = MARGIN
) -> Hit:
    """Verbs tried before the likeliest of some words, some before fewer of them; the mark is around the gap."""
    spans = clause.spans()
    ranked = sorted(slots, key=lambda index: _RANK.get(clause.words[index], 2 if _is_weak(clause, index) else 1))
    tried = [
        (index, verb)
        for rank, index in enumerate(ranked[:_MOST_SLOTS])
        for verb in (*verbs, *(fewer if rank < _FEWER_SLOTS else ()), *_besides(clause.words[index]))
    ]
    edits = tuple(Edit(Span(spans[index].start, spans[index].start), f"{verb} ") for index, verb in tried)
    marks = tuple(Span(spans[index - 1].start, spans[index].end) for index, _ in tried)
    return Hit(marks[0], contrast=Contrast(edits, margin=margin, marks=marks))


def _besides(word: str) -> tuple[str, ...]:
    """What may be missing before a gerund, or before an object, only."""
    if word in ARTICLES:
        return ("passed", "presented", "opened", "won", "rejected")
    return ("has been", "have been") if verb_tags(word) == {"VBG"} else ()


def _is_weak(clause: Clause, index: int) -> bool:
    return clause.words[index] in PREPOSITIONS


def _is_slot(words: tuple[str, ...], index: int) -> bool:
    after = words[index + 1] if index + 1 < len(words) else ""
    particle = after in PREPOSITIONS | PARTICLES | {"to"} and words[index] not in _PARTS_OF_DAY
    gerund = verb_tags(words[index]) == {"VBG"} and ("NOUN" not in can_be(words[index]) or particle)
    adverb = words[index].endswith("ly") or (words[index] in ("so", "too", "out") and index + 2 < len(words))
    fits = words[index] in _OPENERS or "ADJ" in can_be(words[index]) or gerund or adverb
    return fits and words[index - 1] not in _CLOSED
