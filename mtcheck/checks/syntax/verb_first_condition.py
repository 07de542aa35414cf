"""A condition that begins with its verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import is_finite, shows_finite
from mtcheck.analysis.morphology import FINITE, can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.analysis.phrases import opens_noun_phrase
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    OPERATORS,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
)
from mtcheck.report import Severity

__all__ = ["VerbFirstCondition"]

_AUXILIARIES = frozenset("is are was has have can must will does do".split())
"""Those that English puts first in questions alone: *had*, *were* and *should* open conditions of its own."""
_ENGLISH = frozenset("had were should".split())
_SUBJECTS = SUBJECT_PRONOUNS | {"one", "there", "nobody", "everything"}
_CLOSED = DETERMINERS | PREPOSITIONS | QUANTIFIERS | {"and", "or", "not"}
_LEADS = frozenset({"so", "then"})
_ASKING = frozenset(
    "ask wonder want say know think question reply answer add explain read inquire enquire tell shout cry sigh "
    "muse".split()
)
"""Verbs behind a question that has no mark of its own: “Is it too late, she wondered.”"""
_LONGEST_SUBJECT = 7
_MOST_SUBJECTS = 4
_MOST_MAIN_SUBJECTS = 3

MARGIN = 4.0
MARGIN_OF_INVERSION = 0.5
"""Nats: of 36,000 sound texts none but imperatives and headings were suspected ("Press the halves into the batter, cut
side up": -20); of near misses made up, "Must it always be so, one of the mothers sighs" gained 4.6 before verbs of
asking were listed, all others 0 at most. No statement of English has its auxiliary first in both clauses."""


@cache
def _may_stand_first(word: str) -> bool:
    if word in AUXILIARIES or word in DO:
        return word in _AUXILIARIES or word in _ENGLISH
    if word in PREPOSITIONS or word in ADVERBS:
        return False
    return bool(verb_tags(word) & {"VBZ", "VBP"}) and _ASKING.isdisjoint(verb_lemmas(word))


def _may_begin(token: str) -> bool:
    return token[0].isupper() and _may_stand_first(token.lower())


def _may_open_subject(token: str) -> bool:
    word = token.lower()
    return token[0].isupper() or word in _SUBJECTS or word in DETERMINERS or word in QUANTIFIERS


def _may_fail(token: str) -> bool:
    return token.islower() and "VB" in verb_tags(token)


class VerbFirstCondition(Check):
    id = "verb-first-condition"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    supersedes = ("verb-second", "missing-verb", "lost-verb", "clause-final-verb", "finite-verb-last", "double-subject")
    needs_judge = True
    triggers = Bigram(_may_begin, _may_open_subject), Bigram(frozenset({"should"}), _may_fail)
    message = "the condition begins with its verb, as in German; English wants “if”"
    explanation = """
Finds conditions without a conjunction that begin with the verb: "Comes the train late, passengers get their money
back", "Is the weather nice, can the children play outside". German may say *wenn* by the order of words alone. English
does so with *had*, *were* and *should* only, and puts the subject first in the main clause whatever stands before it.
The language model compares the sentence with the one that has *if*, and decides.
"""
    examples = (
        bad(
            "⟦Comes⟧ the parcel too late, customers can send it back.",
            repair="If the parcel comes too late, customers can send it back.",
        ),
        bad(
            "⟦Is⟧ the lake frozen, can the races on the ice begin.",
            repair="If the lake is frozen, the races on the ice can begin.",
        ),
        bad(
            "Should ⟦fail the wage talks⟧ at the weekend, the union will strike.",
            repair="Should the wage talks fail at the weekend, the union will strike.",
        ),
        bad(
            "⟦Believes⟧ one the polls, the party will lose half of its seats.",
            repair="If one believes the polls, the party will lose half of its seats.",
        ),
        good(
            "Should the talks fail, strikes are likely. Had he known, he would have stayed. Were it so, we would know."
        ),
        good("Is the price too high, she wondered. Comes the hour, comes the man. Come the autumn, prices will fall."),
        good(
            "Plans the council had made last year, when money was short, are back. Says the mayor, a former actor: no."
        ),
        good("Loves the sea, lives in Bonn, collects stamps. Is the tax fair, and who pays it? May he rest, we pray."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        clauses = clauses_of(passage.text)
        for number, clause in enumerate(clauses[:-1]):
            main = clauses[number + 1]
            if not clause.begins_sentence or clause.closing != "," or not _may_stand_first(clause.words[0]):
                continue
            if main.opening != "," or not _is_followed(clause, clauses[number + 1 :]) or _asks(main):
                continue
            if (edit := _verb_before_subject(clause)) is not None:
                yield Hit(edit.span, contrast=Contrast((edit,), margin=MARGIN))
            elif clause.words[0] in _ENGLISH:
                yield from _inverted_behind(clause, main)
            elif _opens(clause):
                edits = tuple(_candidates(passage.text, clause, main))
                yield Hit(clause.spans()[0], contrast=Contrast(edits, margin=MARGIN))


def _verb_before_subject(clause: Clause) -> Edit | None:
    """``Should fail the wage talks at the weekend``: the verb stands before its subject as well."""
    words = clause.words
    if words[0] != "should" or len(words) < 4 or "VB" not in verb_tags(words[1]) or words[2] not in DETERMINERS:
        return None
    nouns = [at for at in range(3, min(len(words), 3 + _LONGEST_SUBJECT)) if "NOUN" in can_be(words[at])]
    ends = (at + 1 for at in nouns if at + 1 == len(words) or words[at + 1] in PREPOSITIONS)
    end = next(ends, None)
    return None if end is None else Edit(clause.stretch(1, end), f"{clause.phrase(2, end)} {words[1]}")


def _inverted_behind(clause: Clause, main: Clause) -> Iterator[Hit]:
    """``Should the strike go on, must commuters wait``: a condition of English with a main clause of German behind."""
    if not _opens_subject(clause, 1) or main.words[0] == clause.words[0]:
        return
    span = main.spans()[0]
    edits = tuple(Edit(Span(span.start, end), text) for end, text in _uninverted(main))
    if edits and shows_finite(main.words[0]):
        yield Hit(span, contrast=Contrast(edits, margin=MARGIN_OF_INVERSION))


def _opens(clause: Clause) -> bool:
    """Whether a clause begins with a finite verb and its subject, and has no other finite verb."""
    words = clause.words
    if len(words) < 3 or not _opens_subject(clause, 1) or words[1][0].isdigit():
        return False
    if "VBZ" not in verb_tags(words[0]) and words[0] not in AUXILIARIES and not _is_plural_subject(words):
        return False
    finite = OPERATORS.__contains__ if words[0] in OPERATORS else is_finite
    return not any(map(finite, words[2:])) and CONJUNCTIONS.isdisjoint(words[:3])


def _is_plural_subject(words: Sequence[str]) -> bool:
    return words[1] in ("they", "the", "his", "her", "its", "their") and any(map(is_plural, words[2:5]))


def _opens_subject(clause: Clause, index: int) -> bool:
    return clause.words[index] in _SUBJECTS or opens_noun_phrase(clause, index)


def _is_followed(condition: Clause, following: Sequence[Clause]) -> bool:
    """Whether the sentence goes on with a main clause, with a subject and a verb of its own, and asks nothing."""
    for clause in following:
        if clause.closing in (".", ";", ":", ""):
            break
        if clause.closing in ("?", "!"):
            return False
    main = following[0]
    words = main.words
    if len(words) < 3 or words[0] == condition.words[0] or words[0] in CONJUNCTIONS - _LEADS:
        return False
    opens = words[0] in PREPOSITIONS or is_plural(words[0]) or "ADJ" in can_be(words[0]) or words[0] in _LEADS
    opens = opens or _opens_subject(main, 0) or shows_finite(words[0]) or "VBP" in verb_tags(words[0])
    return opens and any(is_finite(word) or not verb_tags(word).isdisjoint(FINITE) for word in words)


def _asks(main: Clause) -> bool:
    """Whether the main clause says who asks."""
    return any(not _ASKING.isdisjoint(verb_lemmas(word)) for word in main.words[:5])


def _candidates(text: str, clause: Clause, main: Clause) -> Iterator[Edit]:
    """The condition with *if* and its verb behind each possible end of the subject, the main clause in the order of
    English."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    begin = spans[0].start
    mains = tuple(_uninverted(main))
    between = text[spans[-1].end : main.spans()[0].start]
    for stop in _subject_ends(words):
        subject = phrase(1, stop)
        if words[stop : stop + 1] == ("not",):
            conditions = [(stop + 1, f"If {subject} {denied}") for denied in _denied(words[0])]
        else:
            conditions = [(stop, f"If {subject} {verb}") for verb in _verbs(words[0])]
        for (end, condition), (behind, stated) in product(conditions, mains or ((0, ""),)):
            if mains:
                rest = phrase(end, len(words))
                yield Edit(Span(begin, behind), f"{condition} {rest}".rstrip() + between + stated)
            else:
                yield Edit(Span(begin, spans[end - 1].end), condition)


def _subject_ends(words: Sequence[str]) -> list[int]:
    if words[1] in _SUBJECTS:
        return [2]
    stops = [
        stop
        for stop in range(2, min(_LONGEST_SUBJECT + 2, len(words) + 1))
        if words[stop - 1] not in _CLOSED and (stop == len(words) or not _goes_on(words[stop]))
    ]
    return stops[:_MOST_SUBJECTS]


def _goes_on(word: str) -> bool:
    return word in ("of", "and")


def _verbs(word: str) -> tuple[str, ...]:
    return (word, "is") if word == "becomes" else (word, "does") if word == "does" else (word,)


def _denied(word: str) -> tuple[str, ...]:
    if word in AUXILIARIES:
        return ("cannot" if word == "can" else f"{word} not",)
    does = "does" if "VBZ" in verb_tags(word) else "do"
    return tuple(f"{does} not {lemma}" for lemma in verb_lemmas(word)[:1])


def _uninverted(main: Clause) -> Iterator[tuple[int, str]]:
    """Where the subject of an inverted main clause may end, and the clause up to there with the verb behind it."""
    words, spans = main.words, main.spans()
    verb = 1 if words[0] in _LEADS else 0
    if verb + 2 >= len(words) or not (is_finite(words[verb]) or verb_tags(words[verb]) & {"VBZ", "VBP"}):
        return
    if not (_opens_subject(main, verb + 1) or is_plural(words[verb + 1])):
        return
    found = 0
    for stop in range(verb + 2, min(verb + 2 + _LONGEST_SUBJECT, len(words) + 1)):
        if words[stop - 1] in _CLOSED or found == _MOST_MAIN_SUBJECTS:
            continue
        found += 1
        yield spans[stop - 1].end, f"{main.phrase(verb + 1, stop)} {main.phrase(verb, verb + 1)}"
