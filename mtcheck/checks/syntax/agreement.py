"""A subject and a verb of different number."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be, is_plural, verb_tags
from mtcheck.analysis.number import (
    EITHER_NUMBER,
    MANY,
    NUMBER_OF_PRONOUN,
    ONE,
    OTHER_NUMBER,
    PLURAL,
    SINGULAR_IN_S,
    is_many,
    number_of,
    number_of_verb,
    other_forms,
)
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage
from mtcheck.languages.english_grammar import (
    BE,
    BEFORE_NOUNS,
    CONJUNCTIONS,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    is_adverb,
)
from mtcheck.report import Severity

__all__ = ["Agreement"]

_OPENERS = frozenset("that because although if when while whether as before after until since and but so where".split())
_ASKING = MODALS | frozenset(
    "do does did let help make makes made see saw seen hear heard watch watched than as to".split()
)
"""Words behind which a noun has an infinitive or comes after its verb."""
_AUXILIARY_BEFORE = _ASKING - {"to", "as", "than"}
_ALTERNATIVES = frozenset({"or", "nor"})
_NO_SUBJECT = MODALS | frozenset("to do does did don't doesn't didn't don’t doesn’t didn’t help let lets".split())
_NO_NOUN = CONJUNCTIONS | PREPOSITIONS | DETERMINERS - {"this", "that", "these", "those", "each", "all", "both", "some"}
_SUBJUNCTIVE = frozenset(
    """
    demand demands demanded demanding insist insists insisted insisting recommend recommends recommended suggest
    suggests suggested propose proposes proposed require requires required request requests requested urge urges urged
    order ordered essential important vital imperative necessary crucial lest condition wish wished if though rather god
    proposal recommendation requirement suggestion move motion
    """.split()
)
"""Words that a subjunctive may follow, which has no *-s*."""
_BEHIND_VERB = DETERMINERS - {"all", "both"} | frozenset("that him them how what why whether".split())
_ASKED = frozenset("where why how what".split())
_PLACES = PREPOSITIONS | frozenset("inside outside beneath beside above below opposite".split())
_PARENTHESES = frozenset({",", ")", "(", "–", "—"})
_COUNTRIES = frozenset("states netherlands philippines emirates".split())
_COMPARED = frozenset("more less fewer other rather such well".split())

_SHARES = MANY | frozenset("most all some both half".split())
_BEFORE = frozenset("only even almost nearly".split())
_BEHIND_SINGULAR = _BEHIND_VERB | PREPOSITIONS - {"of"}
_BEFORE_PHRASE = PREPOSITIONS | _OPENERS
_BOUNDARIES = _OPENERS | RELATIVES | _ASKING | BE | HAVE
_OPENS_SUBJECT = DETERMINERS | ONE | _SHARES | PLURAL | SINGULAR_IN_S

MARGIN = 0.5
MARGIN_OF_BARE = 2.0
MARGIN_OF_LIST = 0.5
MARGIN_OF_PRONOUN = 2.0
MARGIN_OF_SELF = -1.0
MARGIN_OF_ASKED = -1.0
MARGIN_OF_WHAT = 1.5
MARGIN_OF_ONE_OF = -1.0
MARGIN_OF_ONE = 0.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class Agreement(Check):
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
        good("Laws that are old and that were never read. If this were so! Were he here? Why do it? Neither do I."),
        good("A number of villages have a church, and the team were tired. Ten years is a long time."),
        good("The price of bread and milk has risen, and what matters is results."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        clauses = clauses_of(passage.text)
        for index, clause in enumerate(clauses):
            for place in _verbs(clause):
                sure = _is_impossible(clause, place)
                margin = None if sure else _mismatch(clauses, index, place) if context.judged else None
                if margin is None and not sure:
                    continue
                span = clause.spans()[place]
                capital = span.of(passage.text)[0].isupper()
                edits = tuple(Edit(span, o.capitalize() if capital else o) for o in other_forms(clause.words[place]))
                if sure:
                    yield Hit(span, repair=edits[0])
                elif edits:
                    yield Hit(span, contrast=Contrast(edits, margin=margin))


_CLASHES = {
    **dict.fromkeys(("that", "this", "it"), frozenset("are were have do".split())),
    **dict.fromkeys(("he", "she"), frozenset("are have do".split())),
    **dict.fromkeys(("these", "those", "they", "we"), frozenset("is was has does".split())),
    "you": frozenset("is was has does".split()),
    "i": frozenset("is are has does".split()),
}
"""Pronouns at the head of a sentence, and the auxiliaries that cannot be theirs: *that* is no relative there."""


_NO_RELATIVE = frozenset("it he she they we these those".split())
_LEADS = frozenset("well and but so yes no now".split())


def _is_impossible(clause: Clause, place: int) -> bool:
    """“That are about 30 percent”, “What does you mean?”"""
    words = clause.words
    led = place == 2 and words[0] in _LEADS  # “Well that are about 30 percent”
    if (place == 1 or led) and words[place - 1] in _CLASHES:
        opens = clause.begins_sentence and clause.closing != "?"
        opens = opens and (words[0] in _NO_RELATIVE or clause.phrase(0, 1)[0].isupper())  # a list may go on: “that are”
        return opens and words[place] in _CLASHES[words[place - 1]]
    if clause.closing != "?" or place + 2 >= len(words) or not _may_be_asked(clause, place):
        return False
    subject = words[place + 1]
    if subject in ("it", "this", "that", "these", "those") or words[place] == "were":
        return False  # “why do it”, “what is those”, “were he”
    return words[place] in _CLASHES.get(subject, ()) and words[place] != "i"


def _may_be_asked(clause: Clause, place: int) -> bool:
    """Whether what stands before an auxiliary only asks, so that its subject follows."""
    words = clause.words
    if not place:
        return clause.begins_sentence
    first = words[0] in COORDINATORS and place > 1
    return (
        words[first] in _ASKING_WORDS
        and place - first <= _LONGEST_ASKING
        and not any(word in PREPOSITIONS or verb_tags(word) & {"VBZ", "VBD"} for word in words[first + 1 : place])
    )


_ASKING_WORDS = frozenset("what where why when how who whom".split())
_LONGEST_ASKING = 3


def _verbs(clause: Clause) -> Iterator[int]:
    """The places of what is, or may well be, a finite verb whose number can be seen."""
    words = clause.words
    for place in number_of_verb.places(words):
        word = words[place]
        if place and words[place - 1] in _NO_SUBJECT:
            continue
        plain = can_be(word) == {"VERB"} or (place > 0 and _is_verb_here(words, place))
        if word in OTHER_NUMBER or (plain and not clause.is_name(place)):
            yield place


def _is_verb_here(words: tuple[str, ...], place: int) -> bool:
    """Whether a word that may also be a noun or an adjective can only be a verb here, or hardly anything else."""
    before = words[place - 1]
    relative = words[place - 2] if place > 1 and is_adverb(before) else before
    if relative == "who":  # and not “which page people are on”
        return True
    behind = words[place + 1] if place + 1 < len(words) else ""
    asked = _BEHIND_SINGULAR if number_of_verb(words[place]) == 1 else _BEHIND_VERB
    if behind == "that" and "NOUN" in can_be(words[place]):  # “the contact center that uses it”
        return False
    clear = behind in asked or behind == "to" or can_be(behind) == {"ADJ"}
    clear = clear or _is_behind_whole(words, place)
    return clear and before not in BEFORE_NOUNS and "ADJ" not in can_be(words[place])


def _is_behind_whole(words: tuple[str, ...], place: int) -> bool:
    """“The leader of the rebels demand”: no plural but a few stands before a noun as its attribute."""
    before = words[place - 1]
    return (
        "of" in words[max(place - 4, 0) : place - 1]
        and is_plural(before)
        and can_be(before) <= {"NOUN", "VERB"}
        and before not in _ATTRIBUTIVE
        and verb_tags(words[place]) <= {"VB", "VBP"}
    )


_ATTRIBUTIVE = frozenset(
    "arms sports sales customs savings goods systems affairs communications operations resources services accounts "
    "clothes materials admissions parks works rights benefits futures data media women men jobs drugs".split()
)


def _mismatch(clauses: tuple[Clause, ...], index: int, verb: int) -> float | None:
    """The margin with which to ask about a verb whose subject seems to be of the other number."""
    clause = clauses[index]
    words = clause.words
    number = number_of_verb(words[verb])
    if number == 2 and words[verb] not in BE and not _SUBJUNCTIVE.isdisjoint(_until(clauses, index)):
        return None
    last = verb - 1
    while last >= 0 and is_adverb(words[last]):
        last -= 1
    if last < 0:
        return _in_question(clause, verb, number) or _behind_parenthesis(clauses, index, number)
    if last == 0 and words[0] in _ASKED and number == 1 and clause.closing == "?" and is_many(words, verb + 1):
        return MARGIN
    if (margin := _in_question(clause, verb, number)) is not None:
        return margin
    if words[last] in RELATIVES and (last or (clause.opening == "," and words[0] != "that")):
        return _in_relative_clause(clauses, index, last, number)
    if words[last] == "there":
        opens = not last or words[0] in _PLACES | TIMES or words[last - 1] in _OPENERS
        return _there(words, verb) if opens else None
    return _behind_subject(clause, last, verb, number)


def _in_question(clause: Clause, verb: int, number: int) -> float | None:
    """“Have the minister lied?”, “Where is the missing files?”"""
    words = clause.words
    if clause.closing != "?" or words[verb] not in OTHER_NUMBER or not _may_be_asked(clause, verb):
        return None
    if verb + 2 >= len(words) or words[verb + 1] not in _OF_ONE_THING:
        return None
    for head in range(verb + 2, min(verb + 5, len(words))):
        behind = words[head + 1] if head + 1 < len(words) else ""
        if "NOUN" in can_be(words[head]) and "NOUN" not in can_be(behind):
            subject = words[verb + 1 : head + 1]
            if clause.is_name(head) or behind in ("and", "or") or number_of(subject) in (None, number):
                return None
            return MARGIN_OF_WHAT if verb and words[verb - 1] in ("what", "who") else MARGIN_OF_ASKED
        if clause.is_name(head) and words[head].endswith("ans") and head == verb + 2:  # “does the Germans save”
            return MARGIN if number == 1 else None
        if words[head] in PREPOSITIONS or words[head] in CONJUNCTIONS:
            return None
    return None


_OF_ONE_THING = frozenset("the his her its their our my your these those".split())


def _behind_subject(clause: Clause, last: int, verb: int, number: int) -> float | None:
    words = clause.words
    start = _start(words, last)
    start += not start and clause.begins_sentence and words[0] in COORDINATORS
    before = words[start - 1] if start else ""
    if start > last or words[last] in _NO_NOUN or not _ALTERNATIVES.isdisjoint(words[:last]):
        return None
    if words[last] == "i" and last > 1 and words[last - 1] == "and":
        return MARGIN_OF_SELF if number == 1 else None
    if words[last] in NUMBER_OF_PRONOUN:
        return _behind_pronoun(words, last, verb)
    if words[start] in _PLACES:
        return _inverted(words, verb, number) if start == 0 else None
    margin = None if before in _ASKING else _behind_phrase(clause, start, last, number)
    if margin is None and before not in _AUXILIARY_BEFORE and (relative := _relative_before(words, last)) is not None:
        margin = _behind_phrase(clause, _start(words, relative - 1), relative - 1, number)
        margin = margin and MARGIN_OF_BARE
    if margin is not None and can_be(words[verb]) != {"VERB"} and words[verb] not in OTHER_NUMBER:
        return margin + 1.0
    return margin


def _until(clauses: tuple[Clause, ...], index: int) -> Iterator[str]:
    """The words of a clause and of those before it in its sentence, to which a parenthesis may have cut it off."""
    yield from clauses[index].words
    while index and clauses[index].opening in _PARENTHESES:
        index -= 1
        yield from clauses[index].words


def _relative_before(words: tuple[str, ...], last: int) -> int | None:
    """Where a clause with a verb of its own begins behind the subject: “the man who attacked the tourists have”."""
    for place in range(last - 1, 0, -1):
        if words[place] in RELATIVES:
            within = words[place + 2 : last + 1]
            has_verb = verb_tags(words[place + 1]) or any(w in OTHER_NUMBER or can_be(w) == {"VERB"} for w in within)
            return place if has_verb else None
    return None


def _start(words: tuple[str, ...], last: int) -> int:
    """Where the stretch of phrases that ends with this word begins: behind a conjunction or another verb."""
    place = last
    while place >= 0 and not _is_boundary(words, place):
        place -= 1
    return place + 1


def _is_boundary(words: tuple[str, ...], place: int) -> bool:
    word = words[place]
    if word in ("and", "or") or word in _FRACTIONS:
        return False
    if word in _BOUNDARIES:
        return word not in ("than", "as") or place == 0 or words[place - 1] not in _COMPARED
    if can_be(word) != {"VERB"} or "VBG" in verb_tags(word):
        return False
    behind = words[place + 1] if place + 1 < len(words) else ""
    # “the man accused of”, “the escaped prisoners”
    return "VBN" not in verb_tags(word) or behind in DETERMINERS or behind in NUMBER_OF_PRONOUN


def _behind_phrase(clause: Clause, start: int, last: int, number: int) -> float | None:
    words = clause.words
    while start < last and words[start] in _BEFORE:
        start += 1
    first = words[start]
    if first in _NOMINATIVES and words[start + 1 : start + 2] == ("and",) and start + 1 < last:
        return MARGIN_OF_LIST if number == 1 and not clause.is_name(last) else None  # “he and his brother has”
    if (whole := _behind_share(words, start, last)) is not None:
        return MARGIN if number == 1 and number_of(words[whole : _end_of_head(words, whole, last) + 1]) == 2 else None
    return _behind_noun_phrase(clause, start, last, number)


def _behind_noun_phrase(clause: Clause, start: int, last: int, number: int) -> float | None:
    words = clause.words
    first = words[start]
    if not (first in _OPENS_SUBJECT or is_plural(first)):
        return None
    if start == last and first in ("neither", "either"):
        return None  # “neither do I”
    if first in ONE and start < last and words[start + 1] == "of":
        return MARGIN_OF_ONE_OF if number == 2 else None
    head = _end_of_head(words, start, last)
    if clause.is_name(head) and words[head] not in _COUNTRIES:  # “the Standards provides”
        return None
    if words[head] in _COUNTRIES:
        return MARGIN_OF_BARE if number == 2 and first == "the" else None
    subject = words[start : head + 1]
    if "and" in subject:
        several = number == 1 and (first == "both" or _is_list(subject))
        return MARGIN_OF_LIST if several else None
    of_subject = number_of(subject)
    if of_subject is None or of_subject == number:
        return None
    if first in ONE or words[head] in PLURAL | SINGULAR_IN_S:
        return MARGIN_OF_ONE
    return MARGIN if first in DETERMINERS else MARGIN_OF_BARE


_NOMINATIVES = frozenset("he she i we they".split())
_LOTS = frozenset("lot plenty couple".split())
_FRACTIONS = frozenset("thirds quarters fifths tenths percent".split())


def _behind_share(words: tuple[str, ...], start: int, last: int) -> int | None:
    """Where the whole begins of “two thirds of the pupils”, “a lot of people”, “most of them”."""
    if words[start] in _SHARES and words[start + 1 : start + 2] == ("of",) and start + 1 < last:
        return start + 2
    if start + 3 > last or words[start + 2] != "of":
        return None
    counted = words[start] in MANY or words[start][0].isdigit()
    share = (counted and words[start + 1] in _FRACTIONS) or (words[start] == "a" and words[start + 1] in _LOTS)
    return start + 3 if share else None


def _end_of_head(words: tuple[str, ...], start: int, last: int) -> int:
    head = start
    while head < last and not _ends_phrase(words, head + 1):
        head += 1
    return head


def _ends_phrase(words: tuple[str, ...], place: int) -> bool:
    word = words[place]
    if word in PREPOSITIONS or word in RELATIVES:
        return True
    behind = words[place + 1] if place + 1 < len(words) else ""
    attribute = "NOUN" in can_be(behind)  # “the rising number”
    return not attribute and can_be(word) == {"VERB"} and bool({"VBG", "VBN"} & verb_tags(word))


def _is_list(subject: tuple[str, ...]) -> bool:
    """“The goalkeeper and the captain”."""
    place = subject.index("and")
    return (
        place + 1 < len(subject) and subject[0] in DETERMINERS and subject[place + 1] in DETERMINERS - {"all", "that"}
    )


def _behind_parenthesis(clauses: tuple[Clause, ...], index: int, number: int) -> float | None:
    """“The two drivers, both from Linz, was hurt”."""
    if index < 2 or clauses[index].opening not in _PARENTHESES:
        return None
    between, before = clauses[index - 1], clauses[index - 2]
    if between.opening not in _PARENTHESES or between.words[0] in ("and", "or", "but"):
        return None
    described = between.words[0] in RELATIVES | PREPOSITIONS | {"whose", "both"} or "VBN" in verb_tags(between.words[0])
    if number == 2 and "and" in between.words and not described:  # “the mayor, his wife and their son were”
        return None
    words = before.words
    start = _start(words, len(words) - 1)
    if start == len(words) or words[start] in PREPOSITIONS or (start and words[start - 1] not in _OPENERS):
        return None
    if not start and before.opening in _PARENTHESES and not before.begins_sentence and before.opening != ",":
        return None
    return _behind_phrase(before, start, len(words) - 1, number)


def _in_relative_clause(clauses: tuple[Clause, ...], index: int, relative: int, number: int) -> float | None:
    """“A boy who live alone”: where two nouns may be meant, both have to be of the other number."""
    clause, end = clauses[index], relative
    if not relative:
        if not index:
            return None
        clause = clauses[index - 1]
        end = len(clause.words)
    words = clause.words
    if clause.is_name(end - 1):
        return None
    begin = end - 1
    while begin > 0 and not (words[begin] in DETERMINERS or words[begin - 1] in _BEFORE_PHRASE):
        begin -= 1
    of_antecedent = number_of(words[begin:end])
    if words[end - 1] == "one" or words[end - 1] in ONE:
        of_antecedent = 1
    elif words[end - 1] in NUMBER_OF_PRONOUN:
        of_antecedent = NUMBER_OF_PRONOUN[words[end - 1]]
    if of_antecedent is None or of_antecedent == number or "and" in words[max(begin - 1, 0) : end]:
        return None
    if begin > 1 and words[begin - 1] in PREPOSITIONS and words[end - 1] != "one":
        noun = words[begin - 2]
        if "NOUN" in can_be(noun) and (noun in EITHER_NUMBER or is_plural(noun) != (of_antecedent == 2)):
            return None
        if noun == "one":
            return None
    return MARGIN


def _behind_pronoun(words: tuple[str, ...], pronoun: int, verb: int) -> float | None:
    """“She have”, “they was”; but “if he were”, “made it work”."""
    word = words[verb]
    singular = NUMBER_OF_PRONOUN[words[pronoun]] == 1
    if singular == (number_of_verb(word) == 1) or words[pronoun] == "you":
        return None
    if singular and (word == "were" or (word not in OTHER_NUMBER and not _opens_clause(words, pronoun))):
        return None
    if not singular and words[pronoun] == "those" and verb != pronoun + 1:
        return None
    return MARGIN_OF_PRONOUN


def _opens_clause(words: tuple[str, ...], pronoun: int) -> bool:
    """Whether a pronoun is a subject, and no object of a verb that takes an infinitive: “made it work”."""
    if words[pronoun] in ("he", "she") or not pronoun:
        return True
    before = words[pronoun - 1]
    return before in _THINKING or (before in _OPENERS and before not in _PLACES)


_THINKING = frozenset(
    "think thinks thought believe believes believed say says said know knows hope hopes feared".split()
)


def _inverted(words: tuple[str, ...], verb: int, number: int) -> float | None:
    """“In the barn was two tractors”."""
    behind = words[verb + 1] if verb + 1 < len(words) else ""
    if number != 1 or words[verb] in ("has", "does") or not is_many(words, verb + 1):
        return None
    return None if "NOUN" not in can_be(words[verb - 1]) and behind not in MANY else MARGIN


def _there(words: tuple[str, ...], verb: int) -> float | None:
    """“There is many reasons”, “there are no evidence”."""
    if words[verb] in ("is", "was", "has", "isn't", "wasn't", "exists", "remains"):
        return MARGIN if is_many(words, verb + 1) else None
    if words[verb] in ("are", "were", "have", "exist", "remain") and words[verb + 1 : verb + 2] in _OF_ONE:
        head = verb + 2
        while head + 1 < len(words) and "ADJ" in can_be(words[head]) and "NOUN" in can_be(words[head + 1]):
            head += 1
        noun = words[head] if head < len(words) else ""
        single = (
            "NOUN" in can_be(noun) <= {"NOUN", "VERB"}
            and not is_plural(noun)
            and (EITHER_NUMBER | PLURAL | MANY).isdisjoint(words[verb + 2 : head + 1])
        )
        return MARGIN if single and "and" not in words[verb:] else None
    return None


_OF_ONE = (("a",), ("an",), ("no",), ("one",))
