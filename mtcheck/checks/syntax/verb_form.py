"""A verb in a form that the word before it does not take."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import clauses_of
from mtcheck.check import Check, Context, Contrast, Hit, Layer, bad, good
from mtcheck.checks.syntax.verb_forms import behind_auxiliaries, gerunds_and_infinitives, plain_be
from mtcheck.checks.syntax.verb_forms.suspects import Suspect
from mtcheck.document import Passage
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import standing
from mtcheck.report import Severity

__all__ = ["VerbForm"]

_APOSTROPHE = lazy_regex("['’]")


class VerbForm(Check):
    id = "verb-form"
    category = "fluency/grammar/word-form"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = behind_auxiliaries.TRIGGERS + gerunds_and_infinitives.TRIGGERS + plain_be.TRIGGERS
    message = "the verb has a form that does not go with the word before it"
    explanation = """
Finds a verb in a form that the word before it cannot take: an auxiliary ("the police could found", "she has go", "the
plan was adopt"), a preposition ("without to look", "instead of pay the fine"), a verb that takes *-ing* or *to* or
neither ("avoided to answer", "promised building", "made him to sign"). Systems that translate phrase by phrase join
halves that do not fit, and German has one infinitive for all. Where the form may be sound after all, the language
model compares the one that fits and decides.
"""
    examples = (
        bad(
            "The police could not ⟦caught⟧ the two men on the motorway.",
            repair="The police could not catch the two men on the motorway.",
        ),
        bad(
            "She left the party without ⟦to say⟧ goodbye to anyone.",
            repair="She left the party without saying goodbye to anyone.",
        ),
        bad(
            "The roof was completely ⟦destroy⟧ by the storm.", repair="The roof was completely destroyed by the storm."
        ),
        bad("He denied ⟦to know⟧ the two women.", repair="He denied knowing the two women."),
        bad(
            "The crane should ⟦being⟧ operated by two people, and the driver did not ⟦knows⟧ that.",
            repair="The crane should be operated by two people, and the driver did not know that.",
        ),
        bad(
            "Instead of ⟦apologise⟧, the spokesman attacked the press.",
            repair="Instead of apologising, the spokesman attacked the press.",
        ),
        bad(
            "The injured children ⟦be⟧ brought to the hospital.",
            repair="The injured children were brought to the hospital.",
        ),
        bad(
            "The guards let him ⟦to go⟧, and he let himself ⟦to be⟧ led out.",
            repair="The guards let him go, and he let himself be led out.",
        ),
        bad("She hopes to ⟦can⟧ travel again soon.", repair="She hopes to be able to travel again soon."),
        bad("About 450 employees are ⟦be⟧ affected by it.", repair="About 450 employees are affected by it."),
        bad("She will ⟦meets⟧ her counterpart today.", repair="She will meet her counterpart today."),
        good("Passengers may board from 6am; those who need to can do so earlier."),
        good("How long do opened jars keep? Where do stranded whales go, and why do painted doors peel?"),
        good("Whether he will remains to be seen. My hopes are be quick, be seen."),
        good("All they had has been paid for, and the money they had has gone."),
        good("Two coffees came that were not ordered, while the one we had never did."),
        good("The man she talked to could help. What did happen on board? What they agreed to must hold."),
        bad("I suggest ⟦you to⟧ wait for the report.", repair="I suggest that you wait for the report."),
        good("The tests suggest them to be old. She bought flats and let them to pay the mortgage."),
        good("The public be damned! The powers that be agree. The council asked that the children be brought home."),
        good("What it is is clear. The rate rose to increased levels. He had had enough and has to go."),
        good("What the firm did was raise prices. The child was heard to scream, and the guests helped clean."),
        good("Those who did not paid a fine. The old man’s will being contested, the house stood empty."),
        good(
            "He was freed by act of parliament, not by lynch mobs after a day of divide and rule. I can just about see."
        ),
        good("Spend it while you may is the motto."),
        good("Why don’t owls sleep at night? The cut does not imply reduced sales. He risks letting it be sold."),
        good("The horse led from flag to finish to land the Welsh National. She led from start to finish to win."),
        good("The motto of live and let live holds. The file is a sign of template injection."),
    )

    @property
    def doubts(self) -> frozenset[str]:
        return frozenset(_APOSTROPHE.split(word)[0] for _, words in _RULES for word in words)

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            words = clause.words
            seen: set[int] = set()
            for index in standing(_RULES_OF, words[:-1]):
                for rule in _RULES_OF[words[index]]:
                    suspect = rule(clause, index)
                    if suspect is not None and suspect.edits and suspect.span.start not in seen:
                        seen.add(suspect.span.start)
                        yield from _hits(suspect, judged=context.judged)


def _hits(suspect: Suspect, *, judged: bool) -> Iterator[Hit]:
    if suspect.margin is None and len(suspect.edits) == 1:
        yield Hit(suspect.span, repair=suspect.edits[0])
    elif suspect.margin is None:
        contrast = Contrast(suspect.edits, decides=False, margin=0.0)
        yield Hit(suspect.span, repair=suspect.edits[0], contrast=contrast)
    elif judged:
        yield Hit(suspect.span, contrast=Contrast(suspect.edits, margin=suspect.margin))


_RULES = behind_auxiliaries.RULES + gerunds_and_infinitives.RULES + plain_be.RULES
"""What is looked for, and the words from which it is."""


_RULES_OF = {
    word: tuple(rule for rule, words in _RULES if word in words)
    for word in frozenset().union(*(words for _, words in _RULES))
}
