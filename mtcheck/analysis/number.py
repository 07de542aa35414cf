"""Grammatical number: of nouns that do not show it or show another, of noun phrases, pronouns and verbs."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.morphology import can_be, inflected, is_plural, verb_lemmas, verb_tags
from mtcheck.languages.english_grammar import DETERMINERS, MODALS, is_adverb
from mtcheck.languages.english_numbers import ABOVE_ONE
from mtcheck.languages.tokens import PerToken

__all__ = [
    "EITHER_NUMBER",
    "MANY",
    "NUMBER_OF_PRONOUN",
    "ONE",
    "OTHER_NUMBER",
    "PLURAL",
    "SINGULAR_IN_S",
    "is_many",
    "number_of",
    "number_of_verb",
    "other_forms",
]

OTHER_NUMBER = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "doesn't": "don't",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
}
_SINGULAR_FORMS = frozenset(OTHER_NUMBER)
OTHER_NUMBER |= {plural: singular for singular, plural in OTHER_NUMBER.items()}
"""Auxiliaries that show their number, each with that of the other."""
NUMBER_OF_PRONOUN = {
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
    "this": 1,
    "everything": 1,
    "something": 1,
}
"""1 for the singular, 2 for the plural."""
ONE = frozenset(
    "each every one either neither everyone everybody someone somebody nobody anyone anybody another this".split()
)
"""Words whose noun is singular."""
SINGULAR_IN_S = frozenset("news mathematics physics athletics measles diabetes series".split())
"""Nouns that look like plurals."""
PLURAL = frozenset(
    "police people cattle children men women feet teeth trousers scissors glasses goods clothes savings earnings "
    "remains surroundings outskirts ruins jeans".split()
)
"""Nouns that have no singular, or another one."""
EITHER_NUMBER = frozenset(
    """
    number majority minority group groups couple pair lot lots series half rest percent cent third quarter team
    staff government family public crowd criteria band committee jury crew army navy media data kind type range variety
    handful dozen dozens hundred hundreds thousand thousands million millions part proportion share bulk total
    average bunch host remainder council club company board party parliament side opposition generation audience
    youth population fraction species means headquarters works crossroads barracks offspring aircraft sheep fish
    deer salmon all none any some most more many few what which who both there here same other others following
    two three four five ten army union faculty management leadership duo trio orchestra choir quartet class
    panel firm bank association alliance pack ensemble federation set collection mix mixture combination amount
    sort fleet herd swarm wave string stream statistics ethics tactics dynamics logistics acoustics analytics
    politics economics graphics basics states times euros dollars francs pounds years months weeks days hours minutes
    nations kilometres kilometers metres meters miles tonnes degrees doubles singles
    """.split()
)
"""Nouns that take either number, or whose number cannot be seen."""
MANY = ABOVE_ONE | frozenset("many several numerous dozens hundreds thousands few".split())
"""Words whose noun is plural."""
_ROUGHLY = frozenset("more than about around over nearly almost at least up to some".split())
_HEADS = frozenset({"head", "chief"})
"""Persons, though the lexicon knows them as adjectives as well."""


@PerToken
def number_of_verb(word: str) -> int:
    """1 for a third person singular, 2 for a plural, 0 for what may be either or is no finite form."""
    if word in OTHER_NUMBER:
        return 1 if word in _SINGULAR_FORMS else 2
    if word in MODALS:
        return 0
    tags = verb_tags(word)
    if tags == {"VBZ"}:
        return 1
    return 2 if tags and tags <= {"VB", "VBP"} else 0


def other_forms(word: str) -> Iterator[str]:
    """The forms of a finite verb in the other number."""
    if word in OTHER_NUMBER:
        yield OTHER_NUMBER[word]
        return
    tag = "VBP" if "VBZ" in verb_tags(word) else "VBZ"
    yield from (inflected(lemma, "VB" if tag == "VBP" else tag) for lemma in verb_lemmas(word))


def number_of(subject: tuple[str, ...]) -> int | None:
    """1 for a noun phrase in the singular, 2 for the plural, None where its last word does not show it."""
    head = subject[-1]
    if head == "number" and subject[0] == "the":
        return 1
    if "and" in subject or head in EITHER_NUMBER or not head.replace("-", "").isalpha():
        return None
    head = head.rpartition("-")[2]  # “ex-wives”
    if subject[0] in ONE - {"this"}:
        return 1 if head not in PLURAL else None
    if head in SINGULAR_IN_S:
        return 1
    if head in PLURAL:
        return 2
    if "NOUN" not in can_be(head) or not (can_be(head) <= {"NOUN", "VERB"} or head in _HEADS):
        return None
    return 2 if is_plural(head) else 1


def is_many(words: tuple[str, ...], place: int) -> bool:
    """Whether a plural stands here, behind “more than”, “currently” and the like."""
    while place < len(words) and (is_adverb(words[place]) or words[place] in _ROUGHLY):
        place += 1
    if place + 1 < len(words) and words[place] in DETERMINERS and words[place] not in ("a", "an", "every", "each"):
        place += 1
    while place + 1 < len(words) and (can_be(words[place]) == {"ADJ"} or verb_tags(words[place]) == {"VBG"}):
        place += 1
    if place >= len(words):
        return False
    word = words[place]
    if word in MANY or (word[0].isdigit() and word != "1"):
        return place + 1 < len(words) and words[place + 1] not in EITHER_NUMBER
    return is_plural(word) and can_be(word) == {"NOUN"} and word not in EITHER_NUMBER
