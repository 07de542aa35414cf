"""Two particles at the end of a clause, of which the second has no noun: “rode to the park away from”."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause
from mtcheck.analysis.finiteness import must_be_verb
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.check import Hit
from mtcheck.checks.syntax.candidates.moves import removed
from mtcheck.checks.syntax.particles.verbs import ends_noun, is_statement
from mtcheck.document import Span
from mtcheck.languages.english_grammar import CONJUNCTIONS, DETERMINERS, NOMINATIVES, PREPOSITIONS

__all__ = ["CLOSED_WITH", "FIRST_OF_PAIR", "SECOND_OF_PAIR", "pair_at_end"]

_PAIRS_OF_PARTICLES = frozenset(
    {
        ("away", "from"), ("off", "from"), ("off", "of"), ("out", "from"), ("down", "from"), ("back", "from"),
        ("up", "on"), ("up", "from"), ("off", "to"), ("up", "to"), ("out", "of"), ("off", "away"), ("out", "on"),
        ("up", "in"), ("down", "on"), ("off", "on"), ("away", "on"), ("away", "to"), ("back", "to"),
    }
)  # fmt: skip
"""What may stand at the end of a clause only where the noun of the second stands before it."""
SECOND_OF_PAIR = frozenset(second for _, second in _PAIRS_OF_PARTICLES)
FIRST_OF_PAIR = frozenset(first for first, _ in _PAIRS_OF_PARTICLES)
_LICENCES = frozenset(
    """
        to which that who whom what where how why when whose whoever whatever worth hard easy difficult able way about
        than as not nor or like being been be get gets got never too enough something anything nothing someone
        everything place much little more few far before while if whether ever even only both either neither so such
        is are was were am isn't aren't wasn't weren't having
        """.split()
)
"""Words of a clause in which the noun of its last preposition may stand before it, or be left out."""
_GOES_ON = frozenset("because since although as while after before when until but though so".split())
CLOSED_WITH = frozenset("will would has had is was can must does did".split())
_FEWEST_BEFORE_PAIR = 4
_OPENS = frozenset({"", ",", ".", ";", "!", "?"})


def pair_at_end(clause: Clause, text: str) -> Iterator[Hit]:
    """“Rode in the direction of the park away from.”, “lifted the ban up on, since”: two particles, and no noun."""
    words = clause.words
    last = len(words) - 1
    if FIRST_OF_PAIR.isdisjoint(words) or clause.opening not in _OPENS or not _LICENCES.isdisjoint(words):
        return
    for place in range(_FEWEST_BEFORE_PAIR, last + 1):
        if words[place - 1 : place + 1] not in _PAIRS_OF_PARTICLES:
            continue
        behind = text[clause.spans()[place].end : clause.spans()[place].end + 20].split()
        if place == last:
            ends = clause.closing in (".", ";") or (clause.closing == "," and behind[1:2] and behind[1] in _GOES_ON)
        else:
            ends = words[place + 1] in ("and", "but") and words[place + 2 : place + 3] != ()
            ends = ends and words[place + 2] in CLOSED_WITH
        if ends and _has_no_noun_before(clause, place - 1):
            span = Span(clause.spans()[place - 1].start, clause.spans()[place].end)
            yield Hit(span, repair=removed(text, span))


def _has_no_noun_before(clause: Clause, place: int) -> bool:
    """Whether a statement whose verb has an object or a phrase of place right behind it goes on up to a word."""
    words = clause.words
    verbs = [at for at in range(1, place - 2) if _is_tensed(words, at)]
    if not verbs or words[place - 1] in PREPOSITIONS or words[place - 1] in CONJUNCTIONS:
        return False
    verb = verbs[-1]
    if len(verbs) > 1 and words[verb - 1] != "and":
        return False
    behind = words[verb + 1]
    opened = behind in DETERMINERS or behind in ("in", "on", "at", "through", "with", "because", "its", "his", "her")
    others = words[verb + 1 : place]
    contact = any(_may_open_relative(clause, at) for at in range(verb + 3, verb + 1 + len(others)))
    return opened and not contact and is_statement(clause, verbs[0])


def _may_open_relative(clause: Clause, index: int) -> bool:
    """Whether a clause without a pronoun may begin at a word, or its verb stands there: “the shelf it fell off”."""
    words = clause.words
    word, before = words[index], words[index - 1]
    if word in NOMINATIVES:
        return True
    if not ends_noun(before) or before in DETERMINERS:
        return False
    return word in DETERMINERS or clause.is_name(index) or bool(verb_tags(word) & {"VBD", "VBZ"}) or is_plural(word)


def _is_tensed(words: tuple[str, ...], index: int) -> bool:
    """Whether a word is a verb with a subject, and cannot well be a noun or an adjective."""
    word, tags = words[index], verb_tags(words[index])
    if not tags & {"VBD", "VBZ"} or words[index - 1] in DETERMINERS or words[index - 1] in PREPOSITIONS:
        return False
    return must_be_verb(word) or "NOUN" not in can_be(word) or words[index + 1 : index + 2] in (("the",), ("its",))
