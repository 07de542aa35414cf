"""A subject and a verb of different number."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, inflected, is_plural, verb_lemmas, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.languages.english_grammar import BE, CONJUNCTIONS, DETERMINERS, HAVE, MODALS, PREPOSITIONS
from mtcheck.report import Severity

__all__ = ["Agreement"]

_OTHER = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "doesn't": "don't",
    "doesn’t": "don’t",
    "isn't": "aren't",
    "isn’t": "aren’t",
    "wasn't": "weren't",
    "wasn’t": "weren’t",
    "hasn't": "haven't",
    "hasn’t": "haven’t",
}
_SINGULAR_FORMS = frozenset(_OTHER)
_OTHER |= {plural: singular for singular, plural in _OTHER.items()}
_OPENERS = frozenset("that because although if when while whether as before after until since and but so where".split())
_ONE = frozenset(
    "each every one either neither everyone everybody someone somebody nobody anyone anybody another this".split()
)
_PRONOUNS = {
    "he": 1,
    "she": 1,
    "it": 1,
    "they": 2,
    "we": 2,
    "you": 2,
    "these": 2,
    "those": 2,
    "everyone": 1,
    "nobody": 1,
    "everybody": 1,
    "someone": 1,
    "somebody": 1,
    "nothing": 1,
    "everything": 1,
    "something": 1,
}
_SINGULAR_IN_S = frozenset("news politics economics mathematics physics athletics measles diabetes series".split())
_PLURAL = frozenset("police people cattle children men women feet teeth trousers scissors glasses".split())
_EITHER = frozenset(
    """
    number majority minority group groups couple pair lot lots series half rest percent cent third quarter team
    staff government family public crowd band committee jury crew army navy media data kind type range variety
    handful dozen dozens hundred hundreds thousand thousands million millions part proportion share bulk total
    average bunch host remainder council club company board party parliament side opposition generation audience
    youth population fraction species means headquarters works crossroads barracks offspring aircraft sheep fish
    deer salmon all none any some most more many few what which who both there here same other others following
    two three four five ten army union faculty management leadership duo trio orchestra choir quartet class
    panel firm bank association alliance pack ensemble federation set collection mix mixture combination amount
    sort fleet herd swarm wave string stream statistics ethics tactics dynamics logistics acoustics analytics
    graphics basics states nations times euros dollars francs pounds years months weeks days hours minutes
    kilometres kilometers metres meters miles tonnes degrees
    """.split()
)
"""Nouns that take either number, or whose number cannot be seen."""
_RELATIVE = frozenset({"who", "which", "that"})
_STOPS = frozenset("to did not help helps let lets".split())
_SUBJECTS = frozenset("i you he she it we they this that these those who what us them to".split())

_MANY = frozenset(
    "many several numerous two three four five six seven eight nine ten dozens hundreds thousands few".split()
)
_BEFORE = frozenset("only even almost nearly".split())

MARGIN = 1.0
MARGIN_OF_BARE = 2.0
MARGIN_OF_ONE = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class Agreement(Check):
    id = "agreement"
    category = "fluency/grammar/agreement"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    message = "the verb does not agree with its subject"
    explanation = """
Finds a singular verb behind a plural subject and the reverse, also with a phrase with *of* or *in* between them:
"The results of the first round was announced", "Each of the five architects have", "the police has". German plurals
are often English singulars (*news*, *the USA*) and the other way round (*police*). The language model must prefer the
other form of the verb; nouns that take either number (*team, majority*) stay silent.
"""
    examples = (
        bad("The results of the vote ⟦was⟧ announced.", repair="The results of the vote were announced."),
        bad("Each of the four villages ⟦have⟧ a church.", repair="Each of the four villages has a church."),
        good("A number of villages have a church, and the team were tired. Ten years is a long time."),
        good("The price of bread and milk has risen, and what matters is results."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in context.fact(clauses_of).get(passage.text, ()):
            found = _there(clause) or _mismatch(clause)
            if found is None:
                continue
            place, margin = found
            word = clause.words[place]
            span = clause.spans()[place]
            edits = tuple(Edit(span, other) for other in _others(word))
            if edits:
                yield Hit(span, contrast=Contrast(edits, margin=margin))


def _others(word: str) -> Iterator[str]:
    if word in _OTHER:
        yield _OTHER[word]
        return
    tag = "VBP" if "VBZ" in verb_tags(word) else "VBZ"
    yield from (inflected(lemma, "VB" if tag == "VBP" else tag) for lemma in verb_lemmas(word))


def _there(clause: Clause) -> tuple[int, float] | None:
    """“There is many reasons”."""
    words = clause.words
    if len(words) < 4 or words[0] != "there" or words[1] not in ("is", "was", "has"):
        return None
    many = words[2] in _MANY or (is_plural(words[2]) and can_be(words[2]) == {"NOUN"})
    return (1, MARGIN) if many else None


def _mismatch(clause: Clause) -> tuple[int, float] | None:
    """The place of a verb whose number is not that of the subject that opens the clause."""
    words = clause.words
    start = 1 if words[0] in _OPENERS | _BEFORE else 0
    if len(words) < start + 2:
        return None
    first = words[start]
    if first in _PRONOUNS and not start and clause.opening in ("", ".", "!", "?", ",", ";", "“", '"'):
        verb = start + 1
        wrong = words[verb] in _OTHER and _number_of_verb(words[verb]) != _PRONOUNS[first]
        # “if he were”, “that he have”
        return (verb, MARGIN) if wrong and (first in ("they", "we", "these") or words[verb] == "have") else None
    if not (first in DETERMINERS or first in _ONE or is_plural(first) or first in _PLURAL):
        return None
    head = _head(clause, start)
    if head is None or clause.is_name(head):  # “the Standards provides”
        return None
    verb_place = _verb(clause, head)
    if verb_place is None:
        return None
    number = _number(words[start : head + 1])
    if number is None or number == _number_of_verb(words[verb_place]):
        return None
    if first in _ONE or words[head] in _PLURAL | _SINGULAR_IN_S:
        return verb_place, MARGIN_OF_ONE
    return verb_place, MARGIN if first in DETERMINERS else MARGIN_OF_BARE


def _head(clause: Clause, start: int) -> int | None:
    """The last word of the subject’s first noun phrase."""
    words = clause.words
    if words[start] in _ONE and words[start + 1] == "of":
        return start
    for place in range(start, min(start + 7, len(words))):
        word = words[place]
        finite = word in _OTHER or (can_be(word) == {"VERB"} and _number_of_verb(word))
        if place > start and (finite or word in PREPOSITIONS | MODALS | _RELATIVE):
            return place - 1
        if word in CONJUNCTIONS or word in BE | HAVE:
            return None
    return None


def _verb(clause: Clause, head: int) -> int | None:
    """The finite verb that the subject runs up to, over the phrases between."""
    words = clause.words
    for place in range(head + 1, min(head + 14, len(words))):
        word = words[place]
        if words[place - 1] in _SUBJECTS or word in _STOPS:
            return None
        if clause.is_name(place):
            continue
        if word in _OTHER:
            return place
        if word in MODALS | BE | HAVE | (CONJUNCTIONS - {"and", "or"}):
            return None
        tags = verb_tags(word)
        if can_be(word) == {"VERB"} and tags != {"VBG"}:
            return place if _number_of_verb(word) else None
        if (
            tags == {"VBZ"}
            and place + 1 < len(words)
            and words[place + 1] in DETERMINERS
            and words[place - 1] not in DETERMINERS
        ):
            return place
    return None


def _number(subject: tuple[str, ...]) -> int | None:
    head = subject[-1]
    if head == "number" and subject[0] == "the":
        return 1
    if "and" in subject or head in _EITHER or not head.isalpha():
        return None
    if subject[0] in _ONE - {"this"}:
        return 1 if head not in _PLURAL else None
    if head in _SINGULAR_IN_S:
        return 1
    if head in _PLURAL:
        return 2
    if "NOUN" not in can_be(head) or not can_be(head) <= {"NOUN", "VERB"}:
        return None
    return 2 if is_plural(head) else 1


def _number_of_verb(word: str) -> int:
    """1 for a third person singular, 2 for a plural, 0 for what may be either or is no finite form."""
    if word in _OTHER:
        return 1 if word in _SINGULAR_FORMS else 2
    tags = verb_tags(word)
    if tags == {"VBZ"}:
        return 1
    return 2 if tags and tags <= {"VB", "VBP"} else 0
