"""A subject and a verb of different number."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.number import OTHER_NUMBER, number_of_verb, other_forms
from mtcheck.check import Bigram, Context, Contrast, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.syntax.subjects.fixed_numbers import PLURAL_NOUNS, UNCOUNTED, is_of_other_number
from mtcheck.checks.syntax.subjects.mismatches import mismatch
from mtcheck.checks.syntax.subjects.pronouns import CLASHES, NEVER_ASKED, PLURAL_FORMS, SINGULAR_FORMS, is_impossible
from mtcheck.checks.syntax.subjects.verbs import auxiliaries_of, verbs_of
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import PREPOSITIONS
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import MARKS
from mtcheck.report import Severity

__all__ = ["Agreement"]

_BETWEEN = frozenset("now also still already currently often usually always never only again sometimes soon".split())
_FIRST = 3
"""Places in a statement where a verb may stand whose subject is sure."""


def _shows_number(token: str) -> bool:
    return number_of_verb(token.strip(MARKS).lower()) != 0


def _may_be_plural(token: str) -> bool:
    word = token.strip(MARKS).lower()
    return is_plural(word) or word in PLURAL_NOUNS


class Agreement(RuledCheck):
    id = "agreement"
    category = "fluency/grammar/agreement"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
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
        bad(
            "She founded it in 2012. You now ⟦employs⟧ 14 people.",
            repair="She founded it in 2012. You now employ 14 people.",
        ),
        bad("She now ⟦sell⟧ bread at four markets.", repair="She now sells bread at four markets."),
        good("They now needs must go. He also hit the post. You now have 14. It still is. She never let him."),
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

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


_AUXILIARIES = frozenset(OTHER_NUMBER)


def _certain(passage: Passage, context: Context) -> Iterator[Hit]:
    """“That are about 30 percent”, “the police has”."""
    for clause in clauses_of(passage.text):
        if (clause.begins_sentence or clause.closing == "?") and not _AUXILIARIES.isdisjoint(clause.words):
            for place in auxiliaries_of(clause):
                if _is_sure(clause, place):
                    span = clause.spans()[place]
                    yield Hit(span, repair=_edits(clause, place)[0])


def _doubtful(passage: Passage, context: Context) -> Iterator[Hit]:
    """Verbs whose subject, wherever it stands, seems to be of the other number."""
    clauses = clauses_of(passage.text)
    for index, clause in enumerate(clauses):
        for place in verbs_of(clause):
            margin = mismatch(clauses, index, place)
            if margin is None or _is_subjunctive(clause.words, place) or _is_sure(clause, place):
                continue
            if edits := _edits(clause, place):
                yield Hit(clause.spans()[place], contrast=Contrast(edits, margin=margin))


def _is_sure(clause: Clause, verb: int) -> bool:
    """Whether no reading of a clause makes its verb sound."""
    impossible = (verb < _FIRST or clause.closing == "?") and is_impossible(clause, verb)
    return impossible or is_of_other_number(clause, verb)


def _edits(clause: Clause, verb: int) -> tuple[Edit, ...]:
    """The other forms of a verb in its place."""
    span, written = clause.spans()[verb], clause.phrase(verb, verb + 1)
    forms = [form.capitalize() if written[0].isupper() else form for form in other_forms(clause.words[verb])]
    return tuple(Edit(span, form.replace("'", "’") if "’" in written else form) for form in forms)


_PARTED = lazy_regex(
    r"(?:^|(?<=[.!?]\s)|(?<=[.!?][”\"]\s))(?P<who>We|They|You|I|He|She|It)\s"
    rf"(?P<adverb>{'|'.join(sorted(_BETWEEN))})\s(?P<verb>[a-z]{{3,}})\b(?!\smust\b)"
)


def _parted(text: str) -> Iterator[Hit]:
    """“You now employs 14 people”: an adverb stands between a pronoun that opens a sentence and its verb."""
    for match in _PARTED.finditer(text):
        verb, tags = match["verb"], verb_tags(match["verb"])
        wrong = {"VBZ"} if match["who"] in ("We", "They", "You", "I") else {"VB", "VBP"}
        if (
            "VERB" in can_be(verb) <= {"VERB", "NOUN"}
            and tags
            and tags <= wrong
            and (form := next(iter(other_forms(verb)), ""))
        ):
            span = Span(*match.span("verb"))
            yield Hit(span, repair=Edit(span, form))


_UNREAL = frozenset("if though wish wishes wished suppose imagine lest".split())
"""Words behind which *were* goes with any number: “if the city were to blame”."""


def _is_subjunctive(words: tuple[str, ...], verb: int) -> bool:
    unreal = words[verb] in ("were", "weren't") and not _UNREAL.isdisjoint(words[:verb])
    return unreal or (words[verb] == "be" and "that" in words[:verb])  # “the rule that all be heard”


_RULES = (
    Rule(
        _certain,
        (
            *(Bigram(frozenset({pronoun}), verbs) for pronoun, verbs in CLASHES.items()),
            *(
                Together(Bigram(verbs, frozenset({pronoun})), frozenset("?"))
                for pronoun, verbs in CLASHES.items()
                if pronoun not in NEVER_ASKED
            ),
            Together(SINGULAR_FORMS, Bigram(_may_be_plural, PREPOSITIONS | SINGULAR_FORMS)),
            Together(PLURAL_FORMS, Bigram(UNCOUNTED, PREPOSITIONS | PLURAL_FORMS)),
        ),
    ),
    Rule.of_text(_parted, Bigram(frozenset("we they you i he she it".split()), _BETWEEN), masking=(Mask.QUOTATION,)),
    Rule(_doubtful, (), _shows_number),
)
