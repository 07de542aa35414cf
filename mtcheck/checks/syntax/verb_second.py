"""The verb before its subject, where German has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.clauses import Clause, clauses_of, rejoined_clauses_of
from mtcheck.analysis.finiteness import has_finite_form, shows_finite
from mtcheck.analysis.morphology import can_be, is_plural, verb_lemmas, verb_tags
from mtcheck.analysis.phrases import opens_subject
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import (
    ADVERBIAL_PREPOSITIONS,
    ADVERBS,
    AUXILIARIES,
    BE,
    BEFORE_NOUNS,
    DEMONSTRATIVES,
    DETERMINERS,
    DO,
    FINITE_BE,
    HAVE,
    MODALS,
    OPENS_NOUN_PHRASE,
    OPERATORS,
    PARTICLES,
    PREPOSITIONS,
    QUANTIFIERS,
    REPORTING,
    SUBJECT_PRONOUNS,
    TIME_NOUNS,
    TIMES,
)
from mtcheck.report import Severity

__all__ = ["VerbSecond"]

_NOMINATIVES = frozenset("i he she we they".split())
_SUBORDINATORS = frozenset(
    "if when because although though while as after before since once until whether instead thereby".split()
)
_CONNECTIVES = frozenset("however nevertheless nonetheless moreover furthermore besides hence afterwards later".split())
_PHRASES = frozenset("to thanks due owing contrary even".split())
_OPENERS = _PHRASES | ADVERBS | TIMES | PREPOSITIONS | _SUBORDINATORS | _CONNECTIVES
_TIME_ENDS = frozenset("ago earlier later week month year morning afternoon evening night day".split())
"""Words that end an adverbial that begins with none of the openers: ``two years ago``, ``this morning``."""
_INVERTING = frozenset("never nor neither only not rarely seldom hardly so little no nowhere here there such".split())
"""Words after which English itself puts the auxiliary first."""
MARGIN_OF_AUXILIARY = -5.0
"""Nats where grammar alone shows the fault, and the model has to find the repair only."""
MARGIN = 2.0
"""Nats, benchmarks/calibration/syntax_margins.py: of the sound clauses suspected, "Then came the war"
gained most, 0.4."""
MARGIN_OF_OBJECT = 3.0
MARGIN_OF_ARRIVAL = 7.0
"""Nats for verbs that English, too, has before what appears: "In 1990 came the end" gained 5.9."""
_ARRIVING = frozenset("come follow appear arrive emerge arise".split())
_CONTENT = frozenset("that whether how what why who".split())
_LONGEST_OPENING = 12
_LONGEST_ADVERBIAL = 16
_DENYING_QUANTITIES = frozenset("no few little such".split())
_DENYING = frozenset("no few little nor hardly scarcely barely which what whose whom how such many vain".split())
"""Words of openings that English, too, puts an auxiliary behind, or that open a question."""
_LONGEST_SUBJECT = 7


_OPENS_CLAUSE = frozenset(
    "and that which who if when because although though while whether unless where how why what".split()
)


class VerbSecond(Check):
    id = "verb-second"
    category = "fluency/grammar/word-order"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("clause-final-verb", "missing-verb", "misplaced-adverbial", "stranded-particle")
    needs_judge = True
    message = "the verb stands before its subject, as in German"
    explanation = """
Finds statements in which an opening adverbial or a clause is followed by the verb and only then by the subject:
"Yesterday opened the minister the exhibition", "If it rains, must the match be moved", "Whether he stands again,
decides the party". German demands this order, English keeps subject and verb in place. The language model compares the
sentence with those in which the verb stands behind each possible end of the subject, and decides.

Inversion that English has of its own ("Never had she seen", "On the wall hung a picture", "said the minister") stays
silent.
"""
    examples = (
        bad(
            "Yesterday ⟦opened⟧ the minister the exhibition in Basel.",
            repair="Yesterday the minister opened the exhibition in Basel.",
        ),
        bad(
            "Whether the plans are implemented, ⟦decides⟧ the council in its meeting on Thursday.",
            repair="Whether the plans are implemented, the council decides in its meeting on Thursday.",
        ),
        bad("Perhaps ⟦will⟧ he come back in spring.", repair="Perhaps he will come back in spring."),
        bad(
            "For the residents ⟦is⟧ important that the bus runs.",
            repair="For the residents it is important that the bus runs.",
        ),
        bad("That ⟦know⟧ the farmers.", repair="The farmers know that."),
        bad("All this ⟦must⟧ the taxpayer pay.", repair="The taxpayer must pay all this."),
        good(
            "Long may the king reign. Nor can the town pay; all the more must the council act, and so must the others."
        ),
        good("In 1990 came the end. There was he, alone; this has the fans worried, and that makes the difference."),
        good("After the film ended he left. The year the factory closed she moved. “So it is,” thought he."),
        good("On the wall hung a picture. Never had she seen one like it."),
        good("“We will be late,” said the minister. Then came the war."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        opener: Clause | None = None
        for clause in clauses_of(passage.text):
            if clause.begins_sentence or opener is None:
                opener = clause
            yield from _suspected(clause, opener)
        for clause in rejoined_clauses_of(passage.text):
            if clause.begins_sentence:
                yield from _suspected(clause, clause)


def _suspected(clause: Clause, opener: Clause) -> Iterator[Hit]:
    verb = _inverted_verb(clause, opener)
    if verb is not None:
        candidates = tuple(_candidates(clause, verb))
        if candidates:
            margin = MARGIN_OF_AUXILIARY if _is_sure(clause, verb) else MARGIN
            margin = MARGIN_OF_ARRIVAL if _is_arrival(clause, verb) else margin
            yield Hit(clause.spans()[verb], contrast=Contrast(candidates, margin=margin))
    elif (parted := _before_adverbial(clause)) is not None:
        yield Hit(clause.spans()[parted[0]], contrast=Contrast(tuple(_around(clause, *parted)), margin=MARGIN))
    elif (modal := _object_before_modal(clause)) is not None:
        edits = tuple(_subject_first(clause, modal))
        if edits:
            yield Hit(clause.spans()[modal], contrast=Contrast(edits, margin=MARGIN_OF_OBJECT))
    elif (verb := _before_pronoun(clause)) is not None:
        spans = clause.spans()
        whole = Span(spans[verb].start, spans[verb + 1].end)
        edit = Edit(whole, f"{clause.phrase(verb + 1, verb + 2)} {clause.phrase(verb, verb + 1)}")
        yield Hit(spans[verb], contrast=Contrast((edit,), margin=MARGIN))


def _is_arrival(clause: Clause, verb: int) -> bool:
    """``In 1990 came the end of the war``; but ``On Monday came the minister to Bern``."""
    goes_on = not (ADVERBIAL_PREPOSITIONS | TIMES).isdisjoint(clause.words[verb + 2 :])
    return not goes_on and not _ARRIVING.isdisjoint(verb_lemmas(clause.words[verb]))


def _before_pronoun(clause: Clause) -> int | None:
    """``Perhaps will he come``, ``The whole day in the office spent he``: a finite verb before a pronoun that can be
    nothing but its subject, whatever stands before them; no question, and nothing that English inverts behind."""
    words = clause.words
    if not clause.begins_sentence or clause.closing not in (".", ",", ";", "") or _NOMINATIVES.isdisjoint(words):
        return None
    if words[0] in _ASKING:
        return None
    for index in range(1, min(_LONGEST_ADVERBIAL, len(words) - 1)):
        word = words[index]
        if word in SUBJECT_PRONOUNS or word in _OPENS_CLAUSE or word in ("than", "as"):
            return None
        verb = word in OPERATORS or has_finite_form(word)
        opens = words[index - 1] in BEFORE_NOUNS and not (
            words[:index] == ("that",) and (word in OPERATORS or can_be(word) == {"VERB"})
        )
        if words[index + 1] in _NOMINATIVES and verb and not opens:
            inverting = not _INVERTING.isdisjoint(words[:index]) and word in OPERATORS
            return None if inverting or _is_reporting(word) else index
    return None


_OPENS_OBJECT = OPENS_NOUN_PHRASE | DEMONSTRATIVES | {"all"}


def _object_before_modal(clause: Clause) -> int | None:
    """``All this must the taxpayer pay``: a noun phrase, a modal verb, the subject with its article, the infinitive: no
    statement in English has this order, unless a denial, a comparison or *so* stands at the front."""
    words = clause.words
    if MODALS.isdisjoint(words):
        return None
    opens = words[0] in _OPENS_OBJECT and "more" not in words
    if not clause.begins_sentence or clause.closing not in (".", ",", ";") or not opens:
        return None
    for index in range(1, min(_LONGEST_OPENING, len(words) - 3)):
        word = words[index]
        if word in _OPENS_CLAUSE - {"that"} or word in SUBJECT_PRONOUNS or word in _DENYING or word in _INVERTING:
            return None
        if shows_finite(word) and word not in MODALS and can_be(word) <= {"VERB", "AUX"}:
            return None
        subject = words[index + 1] in ("a", "an", "the", "every")  # “its headquarters” is rather the object
        if word in MODALS and subject and words[index - 1] not in BEFORE_NOUNS - DEMONSTRATIVES:
            kinds = "ADJ" in can_be(words[index - 1]) and "ADJ" in can_be(
                words[index + 2]
            )  # “the dead will the living”
            return index if "VB" in verb_tags(words[-1]) and not kinds else None
    return None


def _subject_first(clause: Clause, modal: int) -> Iterator[Edit]:
    """``The taxpayer must pay all this``, and the subject before the modal verb only."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    last = len(words) - 1
    for stop in range(modal + 3, min(modal + 2 + _LONGEST_SUBJECT, last) + 1):
        if words[stop - 1] in BEFORE_NOUNS or not (stop == last or _may_follow_subject(words[stop])):
            continue
        subject, verb = phrase(modal + 1, stop), phrase(last, last + 1)
        yield Edit(Span(spans[modal].start, spans[stop - 1].end), f"{subject} {words[modal]}")
        front = phrase(0, modal) if clause.is_name(0) else words[0] + phrase(0, modal)[len(words[0]) :]
        group = f"{words[modal]} {verb} {front} {phrase(stop, last)}".rstrip()
        yield Edit(Span(spans[0].start, spans[last].end), f"{subject[0].upper()}{subject[1:]} {group}")


_OBJECTS = frozenset("him them us me".split())
_PLACES = frozenset({"here", "there"})
_ASKING = frozenset("who what why how where when which whom whose whether if".split())


def _is_sure(clause: Clause, verb: int) -> bool:
    """``For the victims have the churches opened an account``: phrases with prepositions only, an auxiliary, a subject
    with an article, and behind it the verb: no statement in English has this order, denials aside."""
    words = clause.words
    if _is_adverb_of_sentence(words[0]) and verb == 1 and words[2] in _NOMINATIVES:
        return words[1] in OPERATORS and clause.closing in (".", ",", ";")
    form = "VBN" if words[verb] in HAVE else "VB" if words[verb] in MODALS or words[verb] in DO else None
    if form is None or words[0] not in PREPOSITIONS or clause.closing not in (".", ",", ";"):
        return False
    after = words[verb + 1]
    opens = after in OPENS_NOUN_PHRASE or clause.is_name(verb + 1) or (is_plural(after) and can_be(after) == {"NOUN"})
    if not opens or not _INVERTING.isdisjoint(words[:verb]):
        return False
    if not _DENYING.isdisjoint(words[:verb]) or not _are_prepositional(words[:verb]):
        return False
    behind = words[verb + (2 if clause.is_name(verb + 1) else 3) :]
    return any(form in verb_tags(word) and (can_be(word) == {"VERB"} or word == "be") for word in behind)


@cache
def _is_adverb_of_sentence(word: str) -> bool:
    """``probably``, ``perhaps``: English never inverts behind it."""
    return word in ("perhaps", "maybe") or (word.endswith(("ably", "ibly", "ately")) and can_be(word) == {"ADV"})


def _are_prepositional(words: Sequence[str]) -> bool:
    """Whether words are phrases with prepositions, of one noun each, so that none of them can be a subject."""
    nouns = 0
    for index, word in enumerate(words):
        joins = word == "and" and nouns and words[index + 1] in DETERMINERS
        if joins or word in PREPOSITIONS or word == "to":
            nouns = 0
        elif word in DETERMINERS:
            if nouns or words[index - 1] in DETERMINERS:
                return False
        elif "NOUN" in can_be(word) or not can_be(word):
            nouns += 1
            if nouns > 1:
                return False
        elif can_be(word) != {"ADJ"} or nouns:
            return False
    return bool(nouns)


def _before_adverbial(clause: Clause) -> tuple[int, int] | None:
    """``In the morning broke on the roof of a factory a fire out``: the verb, a phrase with a preposition, the subject;
    the places of verb and subject."""
    words = clause.words
    every = words[0] in ("every", "this", "each") and words[1:2] != () and words[1] in TIME_NOUNS
    if not clause.begins_sentence or clause.closing == "?" or not (every or words[0] in PREPOSITIONS | TIMES):
        return None
    if not _INVERTING.isdisjoint(words[:_LONGEST_OPENING]):
        return None
    for index in range(1, min(_LONGEST_OPENING, len(words) - 4)):
        word = words[index]
        if word in SUBJECT_PRONOUNS or word in _OPENS_CLAUSE:
            return None
        if _is_finite(word) and words[index - 1] not in BEFORE_NOUNS:
            when = not TIMES.isdisjoint(words[:index]) or words[index - 1] in _TIME_ENDS or words[index - 1].isdigit()
            if (word in FINITE_BE and not when) or words[index + 1] not in ADVERBIAL_PREPOSITIONS:
                return None
            subjects = (
                i
                for i in range(index + 3, min(index + _LONGEST_ADVERBIAL, len(words)))
                if _opens_phrase(words[i]) and words[i - 1] not in BEFORE_NOUNS and _ends_phrase(words[i - 1])
            )
            subject = next(subjects, None)
            return None if subject is None else (index, subject)
    return None


def _opens_phrase(word: str) -> bool:
    """Whether a noun phrase begins here, with an article or a number."""
    return word in OPENS_NOUN_PHRASE or word[0].isdigit() or word in QUANTIFIERS


@cache
def _ends_phrase(word: str) -> bool:
    return not can_be(word) or "NOUN" in can_be(word)


def _around(clause: Clause, verb: int, subject: int) -> Iterator[Edit]:
    """The subject before the verb, and what is left of the clause behind it, or beside it."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    for stop in range(subject + 2, min(subject + _LONGEST_SUBJECT, len(words)) + 1):
        if words[stop - 1] in BEFORE_NOUNS or not (stop == len(words) or _may_follow_subject(words[stop])):
            continue
        whole = Span(spans[verb].start, spans[stop - 1].end)
        yield Edit(whole, f"{phrase(subject, stop)} {phrase(verb, subject)}")
        if words[verb] in FINITE_BE:
            yield Edit(whole, f"there {words[verb]} {phrase(subject, stop)} {phrase(verb + 1, subject)}")
        if stop + 1 == len(words) and words[stop] in PARTICLES:
            rest = phrase(verb + 1, subject)
            yield Edit(
                Span(spans[verb].start, spans[stop].end),
                f"{phrase(subject, stop)} {phrase(verb, verb + 1)} {phrase(stop, stop + 1)} {rest}",
            )


def _inverted_verb(clause: Clause, opener: Clause) -> int | None:
    """The index of a finite verb with a subject behind it and none before."""
    words = clause.words
    if clause.closing == "?" or len(words) < 4 or not _INVERTING.isdisjoint((words[0], opener.words[0])):
        return None
    if clause.begins_sentence and words[0] in DEMONSTRATIVES | _OBJECTS and _has_object_first(clause):
        return 1
    if clause.opening == "," and (_is_finite(words[0]) or "VBP" in verb_tags(words[0])):
        content = _is_content_clause(opener)
        if content or _opens_no_subject(opener.words[0]):
            return 0 if (_follows_content(clause, opener) if content else _follows_adverbial(clause)) else None
    first = 1 if words[0] in ("and", "but") else 0
    if not (clause.begins_sentence or first):
        return None
    opens = _opens_no_subject(words[first])
    if not opens and _TIME_ENDS.isdisjoint(words[first:_LONGEST_OPENING]):
        return None
    for index in range(first + 1, min(_LONGEST_OPENING, len(words) - 2)):
        word = words[index]
        if word in SUBJECT_PRONOUNS or (word in _OPENS_CLAUSE and not _joins_nouns(words, index)):
            return None
        pronoun = words[index + 1] in _NOMINATIVES and has_finite_form(word)
        timed = words[index - 1] in _TIME_ENDS | TIMES and "VBP" in verb_tags(word)
        if not (pronoun or timed or _is_finite(word)) or words[index - 1] in BEFORE_NOUNS or _is_denied(words, index):
            continue
        if (not opens and words[index - 1] not in _TIME_ENDS) or _has_subject(words, first, index):
            return None
        subject = index + 1 + (word in HAVE | FINITE_BE and words[index + 1] in ("already", "still", "also", "only"))
        if _may_open_subject(clause, subject, strict="NOUN" in can_be(word)):
            return index
    return None


def _has_subject(words: Sequence[str], first: int, verb: int) -> bool:
    """``After the quake the army has``: a noun phrase that no preposition governs, behind one that one does."""
    before = BEFORE_NOUNS | {"and", "or", "to", "than"}
    return words[first] in PREPOSITIONS and any(
        words[index] in OPENS_NOUN_PHRASE and words[index - 1] not in before for index in range(first + 2, verb)
    )


def _has_object_first(clause: Clause) -> bool:
    """``That know the voters``, ``Him have the fans forgotten``, ``This has the court decided``: an object at the
    front, by its form, by the number of the verb, or because the verb of *has* stands behind a second phrase."""
    words = clause.words
    verb = words[1]
    if not opens_subject(clause, 2) or words[2] in SUBJECT_PRONOUNS:
        return False
    if words[0] in _OBJECTS:
        return _is_finite(verb) and not _is_reporting(verb)
    if words[0] in ("that", "this") and verb not in OPERATORS:
        return verb_tags(verb) >= {"VBP"} and can_be(verb) == {"VERB"} and "VBD" not in verb_tags(verb)
    return verb in HAVE and "VBN" in verb_tags(words[-1]) and can_be(words[-1]) == {"VERB"} and len(words) > 4


def _is_denied(words: Sequence[str], verb: int) -> bool:
    """``To such lengths did the firm go``."""
    return words[verb] in OPERATORS and not _DENYING_QUANTITIES.isdisjoint(words[:verb])


def _joins_nouns(words: Sequence[str], index: int) -> bool:
    """``the victims and their relatives``."""
    return words[index] == "and" and words[index + 1] in DETERMINERS and "NOUN" in can_be(words[index - 1])


@cache
def _is_reporting(word: str) -> bool:
    return word not in AUXILIARIES and not REPORTING.isdisjoint(verb_lemmas(word))


def _follows_content(clause: Clause, opener: Clause) -> bool:
    """Whether a clause of content is the object of the verb behind it, and no direct speech before *said*."""
    verb = clause.words[0]
    if verb in BE or not _may_open_subject(clause, 1, strict=True):
        return False
    if not _is_reporting(verb):
        return True
    single = sum(map(_is_finite, opener.words)) == 1
    return single and opener.words[0] in ("that", "whether") and clause.closing != ","


def _follows_adverbial(clause: Clause) -> bool:
    verb, after = clause.words[:2]
    strict = "VB" in verb_tags(verb) and not is_plural(after)
    return not _is_reporting(verb) and _may_open_subject(clause, 1, strict=strict)


def _is_content_clause(clause: Clause) -> bool:
    """``That the vaccine is safe``, ``Whether he stands again``: a clause that is the object of what follows."""
    words = clause.words
    if not clause.begins_sentence or len(words) < 4 or words[0] not in _CONTENT:
        return False
    first = 2 if words[0] == "how" and can_be(words[1]) & {"ADJ", "ADV"} else 1
    opens = words[first] in DETERMINERS | SUBJECT_PRONOUNS | QUANTIFIERS or clause.is_name(first)
    opens = opens or is_plural(words[first])
    return opens or (words[0] in ("what", "who") and _is_finite(words[1]))


@cache
def _opens_no_subject(word: str) -> bool:
    return word in _OPENERS or word.endswith("ly") or can_be(word) == {"ADV"}


@cache
def _is_finite(word: str) -> bool:
    return shows_finite(word) or ("VBP" in verb_tags(word) and "NOUN" not in can_be(word))


def _may_open_subject(clause: Clause, index: int, *, strict: bool) -> bool:
    """Whether a noun phrase can begin here; strictly, one with a determiner, a number, a pronoun or a name."""
    words = clause.words
    if index >= len(words):
        return False
    word = words[index]
    if word == "one":
        return words[index - 1] in MODALS and index + 1 < len(words) and not can_be(words[index + 1]) & {"NOUN", "ADJ"}
    bare = not strict and word not in PREPOSITIONS and bool(can_be(word) & {"NOUN", "ADJ"})
    return bare or opens_subject(clause, index)


def _candidates(clause: Clause, verb: int) -> Iterator[Edit]:
    """The verb behind each possible subject, with the participle that German puts last beside it."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    last = len(words) - 1
    bracket = words[verb] in AUXILIARIES and bool(verb_tags(words[last]) & {"VBN", "VB"})
    moved = phrase(verb, verb + 1)
    if words[0] in DEMONSTRATIVES | _OBJECTS and verb == 1:
        yield from _object_behind(clause)
        return
    content = bool(words[verb + 2 : verb + 3]) and words[verb + 2] in _CONTENT | {"if"}
    if content and words[verb] in FINITE_BE and "ADJ" in can_be(words[verb + 1]):
        yield Edit(spans[verb], f"it {moved}")
    for stop in range(verb + 2, min(verb + 2 + _LONGEST_SUBJECT, last + 2)):
        alone = words[stop - 1] in DEMONSTRATIVES and stop == verb + 2 and words[stop : stop + 1] != ("of",)
        if words[stop - 1] in BEFORE_NOUNS and not alone:
            continue
        noun = can_be(words[stop - 1]) == {"NOUN"} and not is_plural(words[stop - 1])
        plural = stop <= last and noun and is_plural(words[stop])
        if not (stop > last or plural or _may_follow_subject(words[stop])):
            continue
        subject = phrase(verb + 1, stop)
        if words[verb] == "can" and words[stop : stop + 1] == ("not",):
            yield Edit(Span(spans[verb].start, spans[stop].end), f"{subject} cannot")
        yield Edit(Span(spans[verb].start, spans[stop - 1].end), f"{subject} {moved}")
        if bracket and stop < last:
            rest = f"{phrase(last, last + 1)} {phrase(stop, last)}"
            yield Edit(Span(spans[verb].start, spans[last].end), f"{subject} {moved} {rest}")


def _object_behind(clause: Clause) -> Iterator[Edit]:
    """Subject, verb and object in their places: ``The voters know that very well``."""
    spans, words, phrase = clause.spans(), clause.words, clause.phrase
    last = len(words) - 1
    bracket = words[1] in AUXILIARIES and bool(verb_tags(words[last]) & {"VBN", "VB"})
    for stop in range(3, min(2 + _LONGEST_SUBJECT, last + 1) + 1):
        if words[stop - 1] in BEFORE_NOUNS or not (stop > last or _may_follow_subject(words[stop])):
            continue
        subject = phrase(2, stop)
        subject = subject[0].upper() + subject[1:]
        if bracket and stop <= last:
            group = f"{words[1]} {words[last]} {words[0]} {phrase(stop, last)}".rstrip()
            yield Edit(Span(spans[0].start, spans[last].end), f"{subject} {group}")
        elif not bracket:
            yield Edit(Span(spans[0].start, spans[stop - 1].end), f"{subject} {words[1]} {words[0]}")


def _may_follow_subject(word: str) -> bool:
    known = DETERMINERS | PREPOSITIONS | ADVERBS | TIMES | QUANTIFIERS | {"everything", "nothing", "something"}
    return word in known or not can_be(word) or bool(can_be(word) & {"VERB", "ADV", "ADJ"})
