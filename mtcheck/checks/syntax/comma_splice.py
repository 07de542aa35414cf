"""Two main clauses with nothing but a comma between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.finiteness import is_tensed, shows_finite
from mtcheck.analysis.morphology import can_be, is_plural, opens_proportion, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    BE,
    BEFORE_NOUNS,
    CONJUNCTIONS,
    OPERATORS,
    PREPOSITIONS,
    SPECIFIERS,
)
from mtcheck.report import Severity

__all__ = ["CommaSplice"]

_SUBJECTS = frozenset("he she it they we nobody everyone there i you".split())
_SUBORDINATORS = (CONJUNCTIONS - {"and", "or", "but"}) | frozenset(
    "as since after before until once to asked given had were should not no only both so either neither the".split()
) - {"the"}
_SAYING = frozenset(
    """
    say says said believe believes believed think thinks thought hope hopes hoped fear fears feared suspect suspects
    suspected report reports reported announce announced announces write writes wrote add adds added tell tells told
    explain explains explained claim claims claimed confirm confirms confirmed estimate estimates estimated know knows
    knew admit admits admitted argue argues argued insist insists warn warns warned note notes noted recall recalls
    recalled suggest suggests suggested show shows showed find finds see sees saw ask asks asked seem seems appears
    means meant guess suppose reckon
    """.split()
)
_NOT_MAIN = frozenset("and or convinced sure according being having".split())
"""The second clause is one of three, says who says it, or is none: “…, 1960 being the year”."""
_QUOTING = frozenset('“”"„')
_JOINING = frozenset("if when because although while who which whose what whether how why having being so".split())
_TIMED = frozenset("after before since until".split())
_FEWEST = 4
"""Words of each clause: what is shorter is style ("He came, he saw")."""
_LONGEST_SUBJECT = 7

MARGIN = 3.0
MARGIN_OF_TWO = 0.5
"""Nats, benchmarks/calibration/syntax_margins.py."""


class CommaSplice(Check):
    id = "comma-splice"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.TEASER, Role.CAPTION})
    supersedes = ("missing-verb",)
    needs_judge = True
    message = "a comma alone does not join two main clauses in English"
    explanation = """
Finds two main clauses parted by a comma, as German may have them: "The pass remains closed, motorists are diverted via
the tunnel". English has a semicolon, a full stop or *and*. The language model must prefer one of them clearly, so that
short parallel clauses ("He came, he saw") and attributions ("…, police say") stay silent.
"""
    examples = (
        bad(
            "The hotel has been closed since ⟦2019, the⟧ owner is looking for a buyer.",
            repair="The hotel has been closed since 2019, and the owner is looking for a buyer.",
        ),
        good("Six years after Marie vanished on her way home from a fair, the case has been reopened."),
        good("It was late, the driver later told police. Some came by bus, others walked home along the river."),
        good("The switches are behind the door, the fuse is in the cellar. Not only are sales up, use is too."),
        good("It’s not a bug, it’s a feature; the more she reads, the more she forgets."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        clauses = clauses_of(passage.text)
        for index in range(1, len(clauses)):
            first, second = clauses[index - 1 : index + 1]
            if second.opening == "," and first.begins_sentence and _are_spliced(first, second):
                yield _hit(first, second, passage.text)


def _are_spliced(first: Clause, second: Clause) -> bool:
    if second.closing not in (".", ",") or len(first.words) < _FEWEST or len(second.words) < _FEWEST - 1:
        return False
    if not _TIMED.isdisjoint(first.words[1:4]):
        return False  # “Six years after she vanished, the case has been reopened”
    if first.words[0] in _SUBORDINATORS | PREPOSITIONS or not _NOT_MAIN.isdisjoint(second.words):
        return False
    if any(word in _SAYING and before not in BE for before, word in pairwise(second.words)):
        return False
    if (
        second.words[-1] in OPERATORS - {"may"}
        or second.words[-1] == "not"
        or (shows_finite(second.words[-1]) and OPERATORS.isdisjoint(second.words))  # “…, a court ruled.”
        or (len(second.words) < _FEWEST and OPERATORS.isdisjoint(second.words))
        or second.closing == ","
        or first.opening in _QUOTING
    ):
        return False
    if "only" in first.words or _are_parallel(first.words, second.words):
        return False
    return _has_subject_and_verb(second.words) and _may_be_main(first.words)


def _are_parallel(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether both clauses only say what or where something is ("The switch is here, the fuse is in the cellar")."""
    copula = next((i for i, word in enumerate(second[:-1]) if word in BE), None)
    return copula is not None and not BE.isdisjoint(first) and verb_tags(second[copula + 1]).isdisjoint(("VBN", "VBG"))


def _may_be_main(words: Sequence[str]) -> bool:
    """Whether a verb follows on a subject, and none of what would make the clause depend on another."""
    if not _JOINING.isdisjoint(words):
        return False
    return any(shows_finite(words[i]) and words[i - 1] not in BEFORE_NOUNS for i in range(1, len(words)))


def _has_subject_and_verb(words: Sequence[str]) -> bool:
    """Whether a clause begins with its subject, and a finite verb follows."""
    if words[0] in _SUBJECTS:
        return any(_is_finite(word) for word in words[1:3])
    opens = words[0] in SPECIFIERS or words[0][0].isdigit() or _may_open(words[0])
    if not opens or words[0] in CONJUNCTIONS:
        return False
    for index in range(1, min(_LONGEST_SUBJECT, len(words))):
        word = words[index]
        if word in CONJUNCTIONS and word not in ("and", "or"):
            return False
        if _is_finite(word) or (
            is_plural(words[index - 1]) and "VBP" in verb_tags(word) and "NOUN" not in can_be(word)
        ):
            return word in OPERATORS or words[index - 1] not in BEFORE_NOUNS
    return False


@cache
def _may_open(word: str) -> bool:
    return (
        bool(can_be(word) & {"NOUN", "ADJ"})
        and verb_tags(word).isdisjoint(("VBG", "VBN"))
        and "ADV" not in can_be(word)
    )


@cache
def _is_finite(word: str) -> bool:
    return word in OPERATORS or is_tensed(word)


def _hit(first: Clause, second: Clause, text: str) -> Hit:
    last, opener = first.spans()[-1], second.spans()[0]
    gap = Span(last.end, opener.end)
    word = opener.of(text)
    edits = (
        Edit(gap, f"; {word}"),
        Edit(gap, f". {word[0].upper()}{word[1:]}"),
        Edit(gap, f", and {word}"),
        Edit(gap, f", but {word}"),
    )
    margin = MARGIN_OF_TWO if _is_plain(first) else MARGIN
    return Hit(Span(last.start, opener.end), contrast=Contrast(edits, margin=margin))


def _is_plain(first: Clause) -> bool:
    """Whether a clause begins with its subject and has a verb, and neither compares ("The more …") nor denies."""
    words = first.words
    denied = any(word == "not" or word.endswith(("n't", "n’t")) for word in words)
    return not opens_proportion(words) and not denied and words[1] != "as" and _has_subject_and_verb(words)
