"""A subject and a verb of different number."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import clauses_of
from mtcheck.analysis.morphology import is_plural
from mtcheck.analysis.number import number_of_verb, other_forms
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.syntax.subjects.fixed_numbers import PLURAL_NOUNS, UNCOUNTED, is_of_other_number
from mtcheck.checks.syntax.subjects.mismatches import mismatch
from mtcheck.checks.syntax.subjects.pronouns import PLURAL_FORMS, PLURALS, SINGULAR, SINGULAR_FORMS, is_impossible
from mtcheck.checks.syntax.subjects.verbs import verbs_of
from mtcheck.document import Passage
from mtcheck.languages.tokens import MARKS
from mtcheck.report import Severity

__all__ = ["Agreement"]

_FIRST = 3
"""Places in a statement where a verb may stand whose subject is sure."""


def _shows_number(token: str) -> bool:
    return number_of_verb(token.strip(MARKS).lower()) != 0


def _may_be_plural(token: str) -> bool:
    word = token.strip(MARKS).lower()
    return is_plural(word) or word in PLURAL_NOUNS


class Agreement(Check):
    id = "agreement"
    category = "fluency/grammar/agreement"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = (
        Bigram(SINGULAR, PLURAL_FORMS),
        Bigram(PLURAL_FORMS, SINGULAR),
        Bigram(PLURALS, SINGULAR_FORMS),
        Bigram(SINGULAR_FORMS, PLURALS),
        Together(SINGULAR_FORMS, _may_be_plural),
        Together(UNCOUNTED, PLURAL_FORMS),
    )
    doubts = staticmethod(_shows_number)
    message = "the verb does not agree with its subject"
    explanation = """
Finds a singular verb behind a plural subject and the reverse, also with a phrase with *of* or *in* between them:
"The results of the first round was announced", "Each of the five architects have", "the police has". German plurals
are often English singulars (*news*, *the USA*) and the other way round (*police*). German *das* and *es* go with any
number ("That are about 30 percent", "It are mostly men"). Where a subjunctive or another subject may be meant, the
language model must prefer the other form of the verb; nouns that take either number (*team, majority*) stay silent.
"""
    examples = (
        bad("The results of the vote ⟦was⟧ announced.", repair="The results of the vote were announced."),
        bad("Each of the four villages ⟦have⟧ a church.", repair="Each of the four villages has a church."),
        bad("That ⟦are⟧ about 30 percent, he said.", repair="That is about 30 percent, he said."),
        bad("What ⟦does⟧ you mean by that?", repair="What do you mean by that?"),
        good("Do his workmates treat him well?"),
        good("“We was robbed,” said the captain, who comes from Leeds."),
        good("The first two weeks of school was hard. The Lives of Others is a film."),
        bad("The police in Basel ⟦has⟧ arrested a man.", repair="The police in Basel have arrested a man."),
        bad("The news from the front ⟦are⟧ bad.", repair="The news from the front is bad."),
        good("The news that they were safe came late; news and views are welcome; News reporters were there."),
        good("What worries the police in Basel has no name. “Children of Men” is a film, and Men in Black is another."),
        good("It was the postulate that the frequency of the lines be proportional to its square that failed."),
        good("Laws that are old and that were never read. If this were so! Were he here? Why do it? Neither do I."),
        good("This blocks until an object has been sent. This lasts until the last of them has gone."),
        good("A number of villages have a church, and the team were tired. Ten years is a long time."),
        good("It might help if the city were wholly without blame, and she acts as though the hall were hers."),
        good("The price of bread and milk has risen, and what matters is results."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        clauses = clauses_of(passage.text)
        for index, clause in enumerate(clauses):
            for place in verbs_of(clause):
                sure = (place < _FIRST or clause.closing == "?") and is_impossible(clause, place)
                sure = sure or is_of_other_number(clause, place)
                margin = None if sure else mismatch(clauses, index, place) if context.judged else None
                if (margin is None and not sure) or (not sure and _is_subjunctive(clause.words, place)):
                    continue
                span = clause.spans()[place]
                capital = span.of(passage.text)[0].isupper()
                edits = tuple(Edit(span, o.capitalize() if capital else o) for o in other_forms(clause.words[place]))
                if sure:
                    yield Hit(span, repair=edits[0])
                elif edits:
                    yield Hit(span, contrast=Contrast(edits, margin=margin))


_UNREAL = frozenset("if though wish wishes wished suppose imagine lest".split())
"""Words behind which *were* goes with any number: “if the city were to blame”."""


def _is_subjunctive(words: tuple[str, ...], verb: int) -> bool:
    unreal = words[verb] in ("were", "weren't", "weren’t") and not _UNREAL.isdisjoint(words[:verb])
    return unreal or (words[verb] == "be" and "that" in words[:verb])  # “the rule that all be heard”
