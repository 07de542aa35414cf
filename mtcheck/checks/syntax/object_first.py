"""A thing that does what only somebody can do to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages import tables
from mtcheck.languages.english_grammar import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    OPENS_NOUN_PHRASE,
    PREPOSITIONS,
    QUANTIFIERS,
    TIME_NOUNS,
    TIMES,
)
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.report import Severity

__all__ = ["ObjectFirst"]


def _pairs() -> Mapping[tuple[str, str], frozenset[str]]:
    """Nouns with the verbs of which they can be the object only, and what must not follow behind the subject."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for nouns, verbs, *never in tables.rows("object_first"):
        shut = frozenset(never[0].split()) if never else frozenset()
        found.update(dict.fromkeys(product(nouns.split(";"), verbs.split(";")), shut))
    return found


_PAIRS = _pairs()
_NOUNS = frozenset(noun for noun, _ in _PAIRS)
_VERBS = frozenset(verb for _, verb in _PAIRS)
_SCORE = lazy_regex(r"\d{1,2}[-–:]\d{1,2}")
_GROUPS = frozenset(
    """
    council government ministry company firm group team club party court police city town canton state association union
    bank museum university consortium hosts visitors initiative foundation production parliament committee jury
    authority authorities agency army community cooperative federation institute orchestra choir duo trio
    couple pair family crew gang opposition coalition faction startup start-up corporation newspaper magazine
    broadcaster publisher studio municipality district region office department substitute midfielder striker winger
    newcomer debutant favourite outsider veteran teenager passer-by passers-by holder side eleven squad taxpayer
    taxpayers state cleaner drummer soprano tenor baritone bassist guitarist playwright filmmaker film-maker
    industrialist heiress heir banker count countess baron
    """.split()
)
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last only final".split())
_LONGEST_OBJECT = 9
_LONGEST_SUBJECT = 6
_NEVER_ONE = TIME_NOUNS | TIMES | MONTHS | frozenset("previous same following next last month week".split())
_BORDERS = (
    PREPOSITIONS
    | TIMES
    | ADVERBS
    | CONJUNCTIONS
    | frozenset("to ahead again with after before alone together itself himself herself themselves here there".split())
)


_MOVING = frozenset("to into onto over down through across away up past off out".split())
"""“The goal shot Germany into the final.”"""


def _is_thing(token: str) -> bool:
    return token.lower() in _NOUNS or _SCORE.fullmatch(token) is not None


class ObjectFirst(Check):
    id = "object-first"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("verb-second", "missing-function-word", "lost-function-word", "clause-final-verb")
    exempt_roles = frozenset({Role.TITLE, Role.HEADING, Role.TEASER})
    triggers = Together(_is_thing, _VERBS)
    message = "the object stands before the verb and the subject behind it, as in German"
    explanation = """
Finds statements that begin with a thing and go on as if it acted: "The main prize received the Finnish production",
"The third goal scored the captain", "The fire discovered a cyclist". German may put the object first, since articles
show what it is; in English, what stands first is the subject. The nouns and verbs are listed, in
`mtcheck/languages/data/object_first.tsv`; behind the verb somebody must stand.

What has two objects ("The win earned the club a place in the final") and participles ("the goal scored by the captain")
stay silent.
"""
    examples = (
        bad(
            "The gold medal ⟦won⟧ the Norwegian ahead of two Swedes.",
            repair="The Norwegian won the gold medal ahead of two Swedes.",
        ),
        bad(
            "The fire in the attic ⟦discovered⟧ a cyclist at about five.",
            repair="A cyclist discovered the fire in the attic at about five.",
        ),
        bad("The first prize ⟦won⟧ ten-year-old Lena.", repair="Ten-year-old Lena won the first prize."),
        bad("Second place ⟦took⟧ the team from Ljubljana.", repair="The team from Ljubljana took second place."),
        bad(
            "The 1-0 ⟦scored⟧ Jonas Petri in the 14th minute.", repair="Jonas Petri scored the 1-0 in the 14th minute."
        ),
        good("The prize won the director praise and the goal scored by the captain won him a car."),
        good("The award received the attention of the press, and the book published last year sold well."),
        good("The title secured Ulm a place in the first division. The medal won the town a second one."),
        good("The goal scored the previous year was better. The prize won Saturday is worth 400 francs."),
        good("The speech gave the mayor of Linz a chance to reply. The set built for the play burned down."),
        good("The award won the film new fans, and the goal shot Ulm into the final. The part suited her."),
        good("The dog found the child. The police alerted a neighbour. The song made the singer famous."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for clause in clauses_of(passage.text):
            found = _verb(clause) if clause.begins_sentence and not _VERBS.isdisjoint(clause.words) else None
            if found is None:
                continue
            verb, never = found
            end = _end_of_subject(clause, verb, never)
            if end is not None:
                spans = clause.spans()
                subject, thing = clause.phrase(verb + 1, end), clause.phrase(0, verb)
                order = f"{subject[0].upper()}{subject[1:]} {clause.words[verb]} {thing[0].lower()}{thing[1:]}"
                yield Hit(spans[verb], repair=Edit(Span(spans[0].start, spans[end - 1].end), order))


def _verb(clause: Clause) -> tuple[int, frozenset[str]] | None:
    """The place of a verb behind a thing, and a phrase with a preposition that belongs to it; and what must not follow
    behind its subject."""
    words = clause.words
    if words[0] not in OPENS_NOUN_PHRASE | {"this"} and words[0] not in _ORDINALS:
        return None
    for place in range(1, min(_LONGEST_OBJECT, len(words) - 1)):
        word, before = words[place], words[place - 1]
        if word in CONJUNCTIONS - {"and"} or (before in OPENS_NOUN_PHRASE and word in _VERBS):
            return None
        if word not in _VERBS:
            continue
        head = next((i for i in range(1, place) if words[i] in PREPOSITIONS), place) - 1
        thing = "goal" if _SCORE.fullmatch(words[head]) else words[head]
        never = _PAIRS.get((thing, word))
        return None if never is None else (place, never)
    return None


def _end_of_subject(clause: Clause, verb: int, never: frozenset[str]) -> int | None:
    """Where the noun phrase behind the verb ends, if it names somebody and no other object follows."""
    words = clause.words
    first = verb + 1
    named = clause.is_name(first) and words[first] not in _NEVER_ONE
    aged = words[first].endswith("-year-old")
    if not (
        named or aged or words[first] in OPENS_NOUN_PHRASE or words[first] in QUANTIFIERS or _is_somebody(words[first])
    ):
        return None
    if not _NEVER_ONE.isdisjoint(words[first : first + 3]):
        return None
    end = first + 1
    while end < len(words) and not _is_border(words[end]) and end - first < _LONGEST_SUBJECT:
        if words[end] in DETERMINERS or (_is_adjective(words[end]) and _is_plain_noun(clause, end - 1)):
            return None  # “won the film new fans”
        end += 1
    last = words[end - 1]
    somebody = _is_somebody(last) or (clause.is_name(end - 1) and last not in _NEVER_ONE)
    if not somebody or last.endswith(("’s", "'s")):
        return None
    behind = words[end : end + 1]
    if behind and (behind[0] in never | _MOVING or behind[0] in CONJUNCTIONS - {"and", "who", "which"}):
        return None
    if _has_second_object(words, end):
        return None
    if behind in (("of",), ("from",)):
        end += 1
        while end < len(words) and not _is_border(words[end]):
            end += 1
    return end


def _has_second_object(words: tuple[str, ...], start: int) -> bool:
    """Whether another noun phrase follows that no preposition governs: “gave the mayor of Linz a chance”."""
    for index in range(start, len(words)):
        if words[index] in CONJUNCTIONS:
            return False
        opens = words[index] in ("a", "an", "the", "his", "her", "their", "its", "some", "more", "much")
        if opens and index and words[index - 1] not in PREPOSITIONS | {"to", "of", "only", "and"}:
            return True
    return False


def _is_border(word: str) -> bool:
    return word in _BORDERS or _SCORE.fullmatch(word) is not None


def _is_plain_noun(clause: Clause, index: int) -> bool:
    parts = can_be(clause.words[index])
    return "NOUN" in parts and "ADJ" not in parts and not clause.is_name(index)


def _is_adjective(word: str) -> bool:
    return "ADJ" in can_be(word) and "NOUN" not in can_be(word)


@cache
def _is_somebody(word: str) -> bool:
    return word in _GROUPS or word in persons()
