"""A clause without a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import ARTICLES, has_finite_form, may_be_finite, may_be_tensed, shows_finite
from mtcheck.analysis.morphology import FINITE, can_be, verb_tags
from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.syntax.inversions.adverbials_alone import TIME_UNITS
from mtcheck.checks.syntax.verbless.states import TRIGGERS, without_state
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    BEFORE_NOUNS,
    DETERMINERS,
    DO,
    MONTHS,
    NOMINATIVES,
    OPENS_NOUN_PHRASE,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIMES,
)
from mtcheck.report import Severity

__all__ = ["ClauseWithoutVerb"]

_RELATIVE = frozenset("who which whose because".split())
_FEWEST_WORDS = 3
_FEWEST_BEFORE_STATE = 5
_ASKING = frozenset("what why how who where when whether".split())
_STATES = frozenset("unclear open unknown known uncertain unresolved disputed".split())
_STAYS = frozenset("is was remains remained".split())
_PERSONS = frozenset("those anyone everyone someone".split())
_NO_CLAUSE = frozenset("of according like unlike as to".split())
_NO_VERBS = PREPOSITIONS | DETERMINERS | QUANTIFIERS | TIMES | ADVERBS
_BEFORE_NOUN = ARTICLES | PREPOSITIONS | {"no", "this", "these", "those", "to", "every", "each"}
_INTERROGATIVE = frozenset("of one ones way side side's".split())
"""What stands behind *which* in a question that may have lost its verb for a reason: ``which of the two``."""


class ClauseWithoutVerb(RuledCheck):
    id = "clause-without-verb"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_roles = TERSE
    supersedes = (
        "missing-verb",
        "missing-be",
        "relative-pronoun",
        "finite-verb-last",
        "clause-final-verb",
        "lost-function-word",
        "unlikely-wording",
    )
    needs_tagger = True
    message = "this clause has no verb"
    explanation = """
Finds relative clauses and clauses with *because* in which no word can be a finite verb: "The bridge, which in 1934, has
to be rebuilt", "a commission, which the government in the autumn.", "because the mayor the plans." Also found are
clauses that lost a verb which nothing else can stand for: "who grew up in Gera and now in Lisbon" (*lives*), "Although
the bridge since May off limits to lorries" (*has been*), "Whether the pool will reopen still unclear" (*is*), "He was
stockier and a limp" (*had*). German has the verb last there, and systems lose it with the end of the clause. Words that
may be verbs or nouns are left to the tagger.
"""
    examples = (
        bad("The chapel, ⟦which in⟧ the 12th century, is being restored."),
        bad("The report comes from a commission, ⟦which the⟧ government in the autumn of 2011."),
        bad("The opposition left the chamber ⟦because the⟧ mayor the plans for the stadium."),
        bad("What the ⟦chancellor with⟧ his remark on Tuesday remains unclear."),
        bad("His accomplice was stockier ⟦and a limp⟧."),
        bad("The man is about 30 years old, 1.80 metres tall ⟦and a dark beard⟧."),
        bad(
            "The novelist, who grew up in Gera and ⟦now⟧ in Lisbon, wins the prize.",
            repair="The novelist, who grew up in Gera and now lives in Lisbon, wins the prize.",
        ),
        bad(
            "Although the bridge ⟦since May off limits⟧ to lorries, they use it.",
            repair="Although the bridge since May has been off limits to lorries, they use it.",
        ),
        bad(
            "Whether the pool will reopen at all ⟦still unclear⟧. The council meets next week.",
            repair="Whether the pool will reopen at all is still unclear. The council meets next week.",
        ),
        bad(
            "The archaeologist Livia Sarend, ⟦who for more than twenty years director⟧ of the excavations at"
            " Corvanto, will retire in the autumn."
        ),
        good("It survived two fires and a hungry schoolboy, who in 1936 bit off a corner."),
        good("They suspect that the tanker, which sails under the flag of Panama, dragged its anchor."),
        bad("The exhibition, ⟦which until the end of October in⟧ the old salt store, brings together 60 lamps."),
        good("Why the vehicle left its lane is not yet known. What the minister cut the tax for is still unclear."),
        good("What he found is unclear. Why the mayor with her twelve years in office resigned is not known."),
        good("Prices for gas and retail goods fell, which more than offset the higher cost of eating out in May."),
        good("The chapel, which in 1934 was still a barn, is closed because of the rain."),
        good("It is a sad tree because the sap forms drops, said those who in good faith support the plan."),
        good(
            "A battle which the coach dreams of. They did not know who to vote for. He sings, which I very much love."
        ),
        good("There were ten children on board, two of which from Ulm. He did not say who or which of the two."),
        good(
            "The chapel, which, in 1934, was a barn, stands next to the inn, whose owner, a former monk, is well known."
        ),
        good("He was tall, with blue eyes and a beard. He is bald and bearded. His marks are a hat and a limp."),
        good("He worked first in Gera and now in Lisbon. Who grew up in Gera and now lives in Lisbon wins."),
        good(
            "Although the bridge has since May been off limits, and the shops since closed have reopened, all is well."
        ),
        good("Whether it will reopen is still unclear. How it began was so far unknown. Who did it remains unclear."),
        good("While the factories since 1990 closed by the trust stand empty, the schools since then shut are in use."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _in_other_clauses(passage: Passage, context: Context) -> Iterator[Hit]:
    """Clauses without a verb, where nothing else is found that says of which."""
    if hits := tuple(_in_clauses(passage, context)):
        states = tuple(without_state(passage.text))
        yield from (hit for hit in hits if not any(hit.span.overlaps(state.span) for state in states))


def _in_clauses(passage: Passage, context: Context) -> Iterator[Hit]:
    sentence: list[Clause] = []
    clauses = clauses_of(passage.text)
    for number, clause in enumerate(clauses):
        if clause.begins_sentence:
            sentence = []
        index = None if _RELATIVE.isdisjoint(clause.words) else _opening(clause)
        if index is not None and _may_have_verb(clause, index):
            index = None  # “because the sap forms droplets”
        if index is not None and _is_over(clauses[number : number + 4], index, sentence):
            spans = clause.spans()
            if not _has_tagged_verb(passage, context, Span(spans[index].start, spans[-1].end)):
                yield Hit(Span(spans[index].start, spans[_behind_time(clause.words, index + 1)].end))
        sentence.append(clause)
        gap = None if _ASKING.isdisjoint(clause.words) else _before_state(clause)
        if gap is not None:
            yield Hit(Span(clause.spans()[gap - 1].start, clause.spans()[gap].end))


def _behind_time(words: Sequence[str], index: int) -> int:
    """The word at which the verb is missing: behind a phrase of time that opens there, or that word."""
    if words[index] not in PREPOSITIONS:
        return index
    ends = (at for at in range(index + 1, min(index + _LONGEST_TIME, len(words) - 1)) if words[at] in TIME_UNITS)
    return next((at + 1 for at in ends if words[at + 1] not in TIME_UNITS), index)


_LONGEST_TIME = 7
_OF_TIME = frozenset({"when", "where"})


def _before_state(clause: Clause) -> int | None:
    """``What the president with his remark remains unclear``: the only verb is that of the main clause."""
    words = clause.words
    if len(words) < _FEWEST_BEFORE_STATE or words[0] not in _ASKING or words[-1] not in _STATES:
        return None
    if words[0] in _OF_TIME and clause.closing == ",":
        return None  # “When a bound on the error is known, …”
    verb = next((i for i in range(len(words) - 2, 1, -1) if words[i] in _STAYS), None)
    if verb is None or any(word not in ADVERBS and word != "completely" for word in words[verb + 1 : -1]):
        return None
    opens = words[1] in OPENS_NOUN_PHRASE or words[1] in NOMINATIVES
    if not clause.begins_sentence or not opens or any(_is_sure(words, i) for i in range(2, verb)):
        return None
    if any(may_be_finite(words, i) or _has_object(words, i) for i in range(2, verb)):
        return None
    return next((i for i in range(2, verb) if words[i] in PREPOSITIONS and words[i] != "of"), verb)


def _has_object(words: Sequence[str], index: int) -> bool:
    """Whether a word in the past has an object behind it: “the vehicle left its lane”."""
    return "VBD" in verb_tags(words[index]) and words[index + 1] in DETERMINERS


def _opening(clause: Clause) -> int | None:
    """Where a relative clause without a sure verb begins; None where there is none."""
    words = clause.words
    for index in range(len(words) - _FEWEST_WORDS + (clause.closing == ",")):
        word, after = words[index], words[index + 1]
        if word not in _RELATIVE or after in _NO_CLAUSE or (word == "which" and after in _INTERROGATIVE):
            continue
        if word == "because":
            opens = after in DETERMINERS
        elif index == 0:
            opens = clause.opening == ","
        else:
            noun = can_be(words[index - 1]) == {"NOUN"} or words[index - 1] in _PERSONS
            opens = word in ("who", "which") and noun and after in BEFORE_NOUNS
        if not opens or any(_is_sure(words, i) for i in range(index + 1, len(words))):
            continue
        last = len(words) - 1 - (words[-1] in PREPOSITIONS)
        attribute = words[last - 1] in _BEFORE_NOUN or "ADJ" in can_be(words[last - 1])
        if attribute or not has_finite_form(words[last]):
            return index
    return None


def _may_have_verb(clause: Clause, index: int) -> bool:
    """Whether a word behind a noun or pronoun may be the finite verb, whatever else it can be."""
    words = clause.words
    if words[index] in ("who", "which") and "VBZ" in verb_tags(words[index + 1]):
        return True  # “the tanker, which sails under the flag of Panama”
    if words[index] in ("who", "which") and "VBP" in verb_tags(words[index + 1]) and words[index + 2] in PREPOSITIONS:
        return True  # “the carriages, which date from the early Seventies”
    verbs = (at for at in range(index + 2, len(words)) if has_finite_form(words[at]) and words[at] not in _NO_VERBS)
    return any(_may_precede_verb(clause, at - 1) for at in verbs)


def _may_precede_verb(clause: Clause, index: int) -> bool:
    word = clause.words[index]
    if "ADJ" in can_be(word) and clause.words[index - 1] in _BEFORE_NOUN:
        return False  # “who a red signal”
    if clause.words[index - 1 : index + 1] == ("more", "than"):
        return True  # “which more than offset the cost”
    if index == len(clause.words) - 2 and clause.closing == "," and _is_compound(clause.words, index):
        return False  # “which until October in the old salt store, brings”
    if word.isdigit() or word in MONTHS:
        return True  # “who in 1936 bit off a corner”
    noun = "NOUN" in can_be(word) or clause.is_name(index) or word.endswith("-old")
    noun = noun or (not can_be(word) and word.isalpha())
    return (noun and word not in _NO_VERBS and word not in _BEFORE_NOUN) or word in PRONOUNS | ADVERBS | {"much"}


def _is_compound(words: Sequence[str], index: int) -> bool:
    """Whether nothing but adjectives stands between a noun and the article before it."""
    place = index - 1
    while place > 0 and "ADJ" in can_be(words[place]):
        place -= 1
    return place < index - 1 and words[place] in ARTICLES and words[place - 1] in PREPOSITIONS


def _is_sure(words: Sequence[str], index: int) -> bool:
    """Whether a word is a finite verb, or may be one that the tagger need not be asked about."""
    word = words[index]
    if _holds_auxiliary(word):
        return not word.endswith(("s’", "s'"))
    return words[index - 1] not in _BEFORE_NOUN and _may_be_only_verb(word)


def _holds_auxiliary(word: str) -> bool:
    return word in AUXILIARIES or word in DO or "’" in word or "'" in word


@cache
def _may_be_only_verb(word: str) -> bool:
    if word in _NO_VERBS:
        return False
    if not can_be(word):
        return word.endswith(("ed", "es"))
    return has_finite_form(word) and not can_be(word) & {"NOUN", "ADJ"}


def _is_over(clauses: Sequence[Clause], index: int, before: Sequence[Clause]) -> bool:
    """Whether the verb cannot follow behind the mark that ends the clause."""
    clause, *following = clauses
    if clause.closing == "." and following and following[0].text.lstrip()[:1].islower():
        return False  # “which the council only partly. pays.”
    if clause.closing in (".", ";"):
        return True
    if clause.closing != "," or clause.words[index] == "because" or not following:
        return False
    main = following[0].words
    if following[0].opening != "," or not shows_finite(main[0]) or len(main) < _FEWEST_WORDS:
        return False
    words = [word for earlier in before for word in (*earlier.words, ",")] + list(clause.words[:index])
    if any(_is_sure(words, i) or _may_be_finite(words[i]) for i in range(1, len(words))):
        return False
    return not any(shows_finite(other.words[0]) for other in following[1:] if other.opening == ",")


@cache
def _may_be_finite(word: str) -> bool:
    return word not in _NO_VERBS and may_be_tensed(word)


def _has_tagged_verb(passage: Passage, context: Context, clause: Span) -> bool:
    """Whether the tagger finds a finite verb in the clause; true where it cannot be asked."""
    tokens = context.tokens_at(passage, clause.start)
    inside = [token for token in tokens if clause.start <= token.span.start < clause.end]
    return not inside or any(token.tag in FINITE for token in inside)


def _is_no_verb(token: str) -> bool:
    """Whether a token behind a relative pronoun is not its verb at once."""
    word = token.lower()
    return word.endswith(("s’", "s'")) or not (_holds_auxiliary(word) or _may_be_only_verb(word))


_RULES = (
    Rule.of_text(without_state, *TRIGGERS),
    Rule(
        _in_other_clauses,
        (
            Bigram(_RELATIVE - {"because"}, _is_no_verb),
            Bigram(frozenset({"because"}), DETERMINERS),
            Together(_ASKING, _STATES, _STAYS),
        ),
    ),
)
