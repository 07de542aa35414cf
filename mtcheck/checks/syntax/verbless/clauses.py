"""Clauses in which no word can be the finite verb."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from itertools import pairwise

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import has_finite_form, is_finite, may_be_finite, may_be_tensed
from mtcheck.analysis.morphology import (
    can_be,
    is_comparative,
    is_plural,
    is_superlative,
    opens_proportion,
    verb_lemmas,
    verb_tags,
)
from mtcheck.analysis.phrases import opens_noun_phrase
from mtcheck.check import Context, Edit, Hit
from mtcheck.checks.syntax.verbless.gaps import AUXILIARIES_TO_TRY, MARGIN, VERBS_TO_TRY, is_slot, with_verbs
from mtcheck.checks.syntax.verbless.phrases import RANKING
from mtcheck.checks.syntax.verbless.regions import (
    SUBJECTS_ONLY,
    SUBORDINATORS,
    has_finite_verb,
    is_surely_finite,
    lacks_verb,
    main_words,
)
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    MONTHS,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    RELATIVES,
    REPORTING,
    SPECIFIERS,
    TIME_NOUNS,
    TIMES,
)

__all__ = [
    "before_second_verb",
    "in_first_clause",
    "in_last_clause",
    "in_main_clause",
    "in_subordinate_clause",
    "says_when",
]

_OPENS_LAST = frozenset("because that which who although whether".split())
_CONJUNCTIONS_OF_CLAUSE = frozenset("because although though that whether if when while where unless why".split())
_STATING = REPORTING | frozenset("find show confirm reveal suggest admit stress".split())
_LONGEST_ATTRIBUTION = 9
_SAYING_TO_TRY = ("said", "announced", "confirmed", "explained", "is", "was", "are")
_JOINTS = frozenset("and but as because while although since whereas so".split())
"""Words that open the clause behind a main clause and its comma."""
_COUNTED = QUANTIFIERS | frozenset("people residents households families children".split())
"""Words of fragments that say more of what was said before: ``the third such fire since May``."""
_ON_PICTURES = frozenset("at with during before after beside".split())
"""What captions begin to say behind the subject: ``The mayor at the opening of the baths on Sunday.``"""
_OPENS_ADVERBIAL = PREPOSITIONS | ADVERBS | TIMES
_OPENS_SENTENCE = DETERMINERS | _COUNTED | PREPOSITIONS | TIMES
_OPENS_PHRASE = PREPOSITIONS | {"due", "thanks"}
_DURATIONS = frozenset("minutes hours days weeks months years".split())
_DIGITS_OF_YEAR = 4
_FEWEST_WORDS = 5
_FEWEST_TIMED = 7
_FEWEST_BEFORE_THAT = 2


_TEAM_DOES = frozenset("top trail head face host edge rout thrash".split())
"""Verbs that are nouns besides, and take a team as their plural subject."""


def in_main_clause(sentence: Sequence[Clause], passage: Passage, context: Context) -> Hit | None:
    """A sentence whose main clause has no word that can be a finite verb, or only nouns could be one by their form."""
    if len(sentence) > 1 and _is_attribution(sentence[-1]):
        sentence = sentence[:-1]
    if any(map(_has_sure_verb, sentence)):
        return None
    words = [word for clause in sentence for word in clause.words[: len(main_words(clause))]]
    if len(words) < (_FEWEST_BEFORE_THAT if _is_before_that(sentence[0]) else _FEWEST_WORDS):
        return None
    first = sentence[0]
    if first.is_name(0) and any(word in _TEAM_DOES for word in first.words[1:3]):
        return None  # "England top Group C on goal difference"
    opens = first.words[0] in _OPENS_ADVERBIAL or first.words[0] in ("so", "however")
    if opens_proportion(words) or any(map(_goes_on_behind_relative, sentence)):
        return None  # "The more snow, the better", "The owner of a winery whose vines were killed is making cider"
    if len(sentence) > 1 and sentence[0].words[:2] == sentence[1].words[:2]:
        return None  # "The same dispute on Monday, the same faces on Tuesday"
    short = len(sentence) > 1 and len(sentence[0].words) < _FEWEST_WORDS - 1
    if short and not (opens or _says_how_much(sentence)) and sentence[1].words[0] not in ("who", "which"):
        return None  # an absolute construction: "The talks over, the ministers left"
    if not (_is_before_that(sentence[0]) or _says_how_much(sentence)) and all(
        not any(map(partial(is_slot, clause.words), main_words(clause)[1:])) for clause in sentence
    ):
        return None
    if any(has_finite_form(word) for word in words):
        places = {span.start for clause in sentence for span in clause.spans()[: len(main_words(clause))]}
        if has_finite_verb(sentence, places, passage, context):
            return None
    return _before_amount(sentence) if _says_how_much(sentence) else _between_phrases(sentence)


def _has_sure_verb(clause: Clause) -> bool:
    words = clause.words[: len(main_words(clause))]
    return any(is_surely_finite(words, at) for at in is_finite.places(words))


def _before_amount(sentence: Sequence[Clause]) -> Hit:
    spans = sentence[-1].spans()
    gap = Span(spans[0].start, spans[0].start)
    mark = Span(sentence[0].spans()[0].start, spans[len(sentence[-1].words) - 1].end)
    return Hit.certain(mark, [Edit(gap, f"{verb} ") for verb in ("is", "was", "are", "were")])


def _between_phrases(sentence: Sequence[Clause]) -> Hit | None:
    """Verbs tried where the phrases of a sentence meet."""
    for clause in sorted(sentence, key=lambda clause: clause.words[0] in _OPENS_PHRASE):
        main = main_words(clause)
        slots = [index for index in main if index and is_slot(clause.words, index)]
        if main and clause.words[len(main) : len(main) + 1] == ("that",):
            return with_verbs(clause, [len(main), *slots], _SAYING_TO_TRY)
        if slots:
            margin = MARGIN_UNDER_WAY if _is_under_way(sentence) else MARGIN
            verbs = AUXILIARIES_TO_TRY, VERBS_TO_TRY
            return with_verbs(clause, slots, *verbs, margin, decides=not says_when(sentence))
    return None


def _says_how_much(sentence: Sequence[Clause]) -> bool:
    """``The damage to the organ, according to an estimate, at least £80,000.``: a subject, an aside, and an amount."""
    first, aside, last = (
        sentence[0].words,
        sentence[-2].words if len(sentence) > _FEWEST_PARTS - 1 else (),
        sentence[-1],
    )
    if not aside or last.opening != "," or last.closing != "." or first[0] not in OPENS_NOUN_PHRASE - {"a", "an"}:
        return False
    amount = last.words[2 if last.words[0] in ("at", "up", "more", "less", "fewer") else last.words[0] in _NEARLY :]
    counts = bool(amount) and (amount[0].lstrip("£$€")[:1].isdigit() or amount[0] in QUANTIFIERS)
    return counts and aside[0] in _ACCORDING


_FEWEST_PARTS = 3
_ACCORDING = frozenset("according despite depending like unlike including".split())
_NEARLY = frozenset("around about nearly almost some roughly approximately only just over under exactly".split())
MARGIN_UNDER_WAY = 3.5
"""Nats: “Police currently patrolling the area stop cars” gained 3.0."""
_UNDER_WAY = frozenset("currently presently already meanwhile".split())
_FURTHEST_ADVERB = 5


def _is_under_way(sentence: Sequence[Clause]) -> bool:
    """``Engineers currently inspecting all turboprops after cracks were found.``"""
    words = sentence[0].words
    place = next((i for i, word in enumerate(words[:_FURTHEST_ADVERB]) if i and word in _UNDER_WAY), None)
    if place is None or len(words) < _FEWEST_TIMED or not PREPOSITIONS.isdisjoint(words[:place]):
        return False
    opens = is_plural(words[0]) or words[0] in OPENS_NOUN_PHRASE - {"a", "an"} or words[0] == "police"
    return opens and sentence[-1].closing == "." and "VBG" in verb_tags(words[place + 1])


def _goes_on_behind_relative(clause: Clause) -> bool:
    """Whether a relative clause without marks has a verb of its own, and another verb stands behind it."""
    main = len(main_words(clause))
    if clause.words[main : main + 1] == () or clause.words[main] not in RELATIVES | {"whose"}:
        return False
    finite = [
        index for index in is_finite.places(clause.words) if index > main and is_surely_finite(clause.words, index)
    ]
    return any(later - earlier > 1 for earlier, later in pairwise(finite))


def says_when(sentence: Sequence[Clause]) -> bool:
    """Whether a sentence names somebody or something and says when: ``The search for the boy on Sunday without
    success.`` No fragment of English does, ``the first win since May`` aside."""
    *opening, clause = sentence
    words = clause.words
    if len(opening) > 1 or (opening and opening[0].words[0] not in _OPENS_PHRASE) or clause.closing != ".":
        return False
    if (
        len(main_words(clause))
        < len(words)  # “The trial of a surgeon accused of operating while drunk opened in Lille”
        or clause.opening not in ("", ",", ".")
        or len(words) < _FEWEST_TIMED
        or words[0] not in OPENS_NOUN_PHRASE - {"a", "an"}
    ):
        return False
    if any(word in RANKING or is_comparative(word) or is_superlative(word) for word in words[1:3]):
        return False
    phrases = [index for index in range(2, len(words) - 1) if words[index] in PREPOSITIONS and words[index] != "of"]
    if not phrases or words[phrases[0]] in _ON_PICTURES:
        return False
    dated = any(_begins_date(words, index) for index in phrases) or any(
        _is_when(words, i) for i in range(2, len(words))
    )
    return len(phrases) > 1 and dated


def _is_when(words: Sequence[str], index: int) -> bool:
    """``last year``, ``so far``, ``yesterday``."""
    if words[index] in ("last", "next", "this"):
        return words[index + 1 : index + 2] != () and words[index + 1] in TIME_NOUNS | TIMES | {"month", "weekend"}
    return words[index] in ("yesterday", "today", "tomorrow", "already") or words[index : index + 2] == ("so", "far")


def _begins_date(words: Sequence[str], index: int) -> bool:
    """``on Sunday``, ``until 14 March``, ``for several hours``, ``in 1998``, ``since last summer``."""
    preposition, *behind = words[index : index + 4]
    if preposition == "for":
        return not _DURATIONS.isdisjoint(behind)
    if preposition in ("on", "since", "until", "from", "in", "at"):
        dated = behind[0].isdigit() and (behind[1:] == [] or behind[1] in MONTHS or len(behind[0]) == _DIGITS_OF_YEAR)
        return dated or behind[0] in TIMES or behind[0] in MONTHS
    return False


def _is_before_that(clause: Clause) -> bool:
    """``The prime minister that the talks``: a subject, and behind it what it may have said."""
    words = clause.words
    end = len(main_words(clause))
    return words[0] in DETERMINERS and words[end : end + 1] == ("that",) and words[end + 1 : end + 2] != ()


def _is_attribution(clause: Clause) -> bool:
    """``a spokesman for the insurer said``, ``according to the police``."""
    words = clause.words
    return len(words) <= _LONGEST_ATTRIBUTION and (words[0] == "according" or any(map(_is_saying, words)))


@cache
def _is_saying(word: str) -> bool:
    return may_be_tensed(word) and not _STATING.isdisjoint(verb_lemmas(word))


def in_subordinate_clause(clause: Clause, sentence: Sequence[Clause], passage: Passage, context: Context) -> Hit | None:
    """A clause with a conjunction and a subject in which no word is a finite verb: ``although the bridge only old``."""
    words = clause.words
    if _CONJUNCTIONS_OF_CLAUSE.isdisjoint(words):
        return None
    for start, word in enumerate(words[:-3]):
        if word not in _CONJUNCTIONS_OF_CLAUSE or not _opens_subject(clause, start + 1, after=word):
            continue
        end = next((i for i in range(start + 2, len(words)) if _opens_clause(words, i)), len(words))
        region = range(start + 1, end)
        slots = [i for i in region[1:] if is_slot(words, i) or _is_bare(words, i)]
        if len(region) >= _FEWEST_WORDS - 1 and slots and lacks_verb(clause, region, sentence, passage, context):
            return with_verbs(clause, slots, AUXILIARIES_TO_TRY, ("happens", *VERBS_TO_TRY))
    return None


def _opens_clause(words: Sequence[str], index: int) -> bool:
    """Whether another clause begins here; *before* and *since* with no verb behind them are prepositions."""
    word = words[index]
    if word not in SUBORDINATORS:
        return False
    return word not in PREPOSITIONS or any(may_be_finite(words, i) for i in range(index + 1, len(words)))


def _opens_subject(clause: Clause, index: int, *, after: str) -> bool:
    word = clause.words[index]
    if after in ("that", "because"):
        plural = is_plural(clause.words[index + 1]) and "ADJ" in can_be(word)
        if plural or (is_plural(word) and can_be(word) == {"NOUN"}):
            return True
    return opens_noun_phrase(clause, index)


def before_second_verb(clause: Clause, sentence: Sequence[Clause], passage: Passage, context: Context) -> Hit | None:
    """A clause whose first predicate has no verb and whose second has one: ``The brothers in custody and deny it``."""
    words = clause.words
    if COORDINATORS.isdisjoint(words) or words[0] not in SPECIFIERS:
        return None
    begins = clause.begins_sentence or (
        len(sentence) == 2 and clause.opening == "," and sentence[0].words[0] in _OPENS_ADVERBIAL
    )
    if not begins:
        return None
    joints = [i for i in range(_FEWEST_WORDS - 2, len(words) - 1) if words[i] in COORDINATORS]
    joint = next((i for i in joints if _resumes(words, i + 1)), None)
    if joint is None or not lacks_verb(clause, range(joint), sentence, passage, context):
        return None
    slots = [i for i in range(1, joint) if is_slot(words, i) or (is_plural(words[i - 1]) and _is_bare_noun(words[i]))]
    return with_verbs(clause, slots, AUXILIARIES_TO_TRY, VERBS_TO_TRY) if slots else None


def _resumes(words: Sequence[str], index: int) -> bool:
    """Whether a predicate begins here, or a subject of its own that cannot be anything else."""
    after = words[index]
    object_follows = index + 1 < len(words) and (words[index + 1] in DETERMINERS or words[index + 1] in PRONOUNS)
    full = is_finite(after) and ("VBD" in verb_tags(after) or "VBN" not in verb_tags(after) or object_follows)
    return after in SUBJECTS_ONLY or full


def in_first_clause(opening: Sequence[Clause], following: Clause, passage: Passage, context: Context) -> Hit | None:
    """A sentence whose first clause has no word that can be a verb, before another with its own subject and verb."""
    clause = opening[-1]
    words = clause.words
    if len(opening) > 1 and not (len(opening) == 2 and opening[0].words[0] in PREPOSITIONS and clause.opening == ","):
        return None
    if not opening[0].begins_sentence or following.words[0] not in _JOINTS or len(words) < _FEWEST_WORDS - 1:
        return None
    starts = words[0] in _OPENS_SENTENCE or words[0][0].isdigit() or len(opening) > 1
    if not starts or not any(
        is_finite(word) or has_finite_form(word) for word in following.words[_behind_joint(following) : 8]
    ):
        return None
    if not lacks_verb(clause, range(len(words)), [*opening, following], passage, context):
        return None
    slots = [index for index in range(1, len(words)) if is_slot(words, index) or _is_bare(words, index)]
    return with_verbs(clause, slots, AUXILIARIES_TO_TRY, VERBS_TO_TRY) if slots else None


def _behind_joint(clause: Clause) -> int:
    """Where the verb may stand: directly behind *and* and *but*, else behind a subject."""
    return 1 if clause.words[0] in COORDINATORS else 2


def _is_bare(words: Sequence[str], index: int) -> bool:
    """Whether a noun follows a counted plural with no word between them: ``150,000 people dementia``."""
    return words[index - 1] in _COUNTED and _is_bare_noun(words[index])


def _is_bare_noun(word: str) -> bool:
    return can_be(word) == {"NOUN"}


def in_last_clause(clause: Clause) -> Hit | None:
    """The last clause of a sentence, opened by a conjunction, in which no word can be a verb of any form."""
    words = clause.words
    if _OPENS_LAST.isdisjoint(words):
        return None
    start = max((index for index, word in enumerate(words[:-4]) if word in _OPENS_LAST), default=None)
    if start is None or any(word in OPERATORS or "VERB" in can_be(word) or "'" in word for word in words[start:]):
        return None
    slots = [index for index in range(start + 2, len(words)) if is_slot(words, index)]
    return with_verbs(clause, slots, AUXILIARIES_TO_TRY) if slots else None
