"""A comma between what somebody says and the clause with *that*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.analysis.number import PLURAL
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.structure.commas.content import parts_that_clause
from mtcheck.checks.structure.commas.joints import FRONTING, Joint, joints_of, shows_subject
from mtcheck.document import Passage
from mtcheck.languages.english_grammar import BE, DETERMINERS, FINITE_BE, FINITE_HAVE, MODALS, PRONOUNS, WEEKDAYS
from mtcheck.languages.tokens import PerToken, has_comma
from mtcheck.report import Severity

__all__ = ["CommaBeforeThat"]

_SAYING = frozenset(
    """
    say announce claim confirm emphasise emphasize stress explain state declare assume assure believe fear hope expect
    report write admit concede deny insist argue criticise criticize complain predict decide conclude find discover
    warn point estimate demand know think show indicate suggest reveal prove note mean calculate
    """.split()
)
_OUT = frozenset({"out"})


@PerToken
def _says(word: str) -> bool:
    return not _SAYING.isdisjoint(verb_lemmas(word)) or word in _OUT


@PerToken
def _is_that(word: str) -> bool:
    return word == "that"


def _says_it_there(joint: Joint) -> bool:
    """Whether the stretch before the comma is a subject and a finite verb of saying, and no more than when it was."""
    words = joint.left.words
    end = len(words)
    if end > _WHEN and words[end - _WHEN] == "on" and words[end - 1] in WEEKDAYS:
        end -= _WHEN
    elif words[end - 1] in ("yesterday", "today"):
        end -= 1
    if end and words[end - 1] == "out":
        end -= 1
        if end < 1 or "point" not in verb_lemmas(words[end - 1]):
            return False
    if end < _SHORTEST or not _says[words[end - 1]] or not verb_tags(words[end - 1]) & _FINITE:
        return False
    subject = words[: end - 1]
    if subject[0] in FRONTING or subject[-1] in BE or subject[-1] in _NO_SUBJECTS or not subject[-1].isalpha():
        return False
    return "VBD" in verb_tags(words[end - 1]) or subject[-1] in PRONOUNS or "NOUN" in can_be(subject[-1])


def _is_reported(joint: Joint) -> bool:
    """Whether a clause stands behind *that*, and not a noun to which it points."""
    if parts_that_clause(joint) and shows_subject(joint.right, 1):
        return True
    return joint.opens and (_begins_with_bare_noun(joint.right.words) or _is_interrupted(joint))


def _begins_with_bare_noun(words: Sequence[str]) -> bool:
    """``that large amounts of data could …``, ``that heavy rain may …``: several, or what cannot be counted."""
    for place in range(1, min(len(words) - 2, _LONGEST_BARE)):
        word, behind = words[place], words[place + 1]
        many = is_plural(word) or word in PLURAL
        if many or word in _UNCOUNTED or (word.endswith("ing") and place == 1 and behind in FINITE_BE):
            ends = behind in MODALS or behind in FINITE_BE or behind in FINITE_HAVE or behind in ("of", "in", "from")
            if ends or (many and "VBP" in verb_tags(behind)):
                return len(words) > place + _REST
        elif can_be(word).isdisjoint(("ADJ", "NOUN")) or word in ("one", "same", "very", "day", "time"):
            return False
    return False


def _is_interrupted(joint: Joint) -> bool:
    """``that the driver, who was drunk, fell asleep``: a relative clause parts the subject from its verb."""
    words, behind = joint.right.words, joint.behind
    if joint.right.closing != "," or behind is None or behind.words[0] not in _RELATIVES:
        return False
    return 1 < len(words) <= _LONGEST_BARE and words[1] in DETERMINERS


_LONGEST_BARE = 5
"""Words of *that* and of what may be the subject behind it."""
_REST = 2
_RELATIVES = frozenset({"who", "which", "whose", "whom"})
_UNCOUNTED = frozenset(
    """
    rain snow heat water gas oil electricity energy money data traffic pollution inflation unemployment evidence
    information food bread meat milk wine beer violence crime terrorism research work progress knowledge equipment staff
    clothing furniture luggage software hardware advice news growth demand damage smoke air ice sand fuel petrol
    diesel coal steel wood timber paper plastic waste rubbish alcohol tobacco cannabis blood consumption production
    """.split()
)
"""Nouns that stand without an article: “that heavy rain may …” points at none."""
_WHEN = 2
_SHORTEST = 2
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NO_SUBJECTS = frozenset("to as so not than what that which be been being".split())


class CommaBeforeThat(Check):
    id = "comma-before-that"
    category = "fluency/punctuation"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    triggers = Bigram(has_comma, frozenset({"that"}))
    message = "German has a comma before “dass”, English has none before “that”"
    supersedes = ("superfluous-comma", "comma-splice", "relative-pronoun")
    explanation = """
Finds the comma between a verb of saying or thinking and the clause with *that*: "The minister said, that there would be
no new debt" (*sagte, dass*). Delete it.

An aside ("he said, that being the point"), a *that* which points at something ("she said, that day") and lists of
clauses stay silent; whatever else German parts from its clause is a `superfluous-comma`.
"""
    examples = (
        bad(
            "The mayor announced⟦,⟧ that the baths would be closed in autumn.",
            repair="The mayor announced that the baths would be closed in autumn.",
        ),
        bad(
            "Experts fear⟦,⟧ that the dam could break, although it is new.",
            repair="Experts fear that the dam could break, although it is new.",
        ),
        bad("He pointed out⟦,⟧ that the law is old.", repair="He pointed out that the law is old."),
        bad(
            "The police said on Friday⟦,⟧ that they had no leads.",
            repair="The police said on Friday that they had no leads.",
        ),
        bad(
            "Farmers fear⟦,⟧ that heavy rain could wash away the seeds.",
            repair="Farmers fear that heavy rain could wash away the seeds.",
        ),
        bad("He points out⟦,⟧ that smoking is banned.", repair="He points out that smoking is banned."),
        bad(
            "Unions hope⟦,⟧ that new jobs will be created.",
            repair="Unions hope that new jobs will be created.",
        ),
        bad(
            "The police assume⟦,⟧ that the driver, who was drunk, fell asleep.",
            repair="The police assume that the driver, who was drunk, fell asleep.",
        ),
        good("The judge found, that same day, two more letters. She knows, that much is sure, what rain can do."),
        good("“That is, of course, not true,” he said, that being the point. She said, that day, nothing at all."),
        good("As they said, that ban is old. It is clear, he says, that all lie."),
        good("He announced what he feared, that the club was broke, and that it would close."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for joint in joints_of(passage.text, _says, _is_that):
            if joint.right.words[0] == "that" and _is_reported(joint) and _says_it_there(joint):
                yield Hit(joint.comma, repair=Edit(joint.comma, ""))
