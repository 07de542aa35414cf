"""A verb left alone after the sentence it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import methodcaller

from mtcheck.analysis.finiteness import may_be_finite
from mtcheck.analysis.masking import MASK, Mask
from mtcheck.analysis.morphology import can_be, verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.checks.syntax.candidates.moves import word_spans
from mtcheck.checks.syntax.verbless.decided import DECIDED_ABOUT
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import (
    ADVERBS,
    AUXILIARIES,
    BE,
    BEFORE_NOUNS,
    DETERMINERS,
    HAVE,
    MODALS,
    OBJECT_PREPOSITIONS,
    PARTICLES,
    PREPOSITIONS,
    SUBORDINATORS,
    TAKES_INFINITIVE,
    is_adverb,
)
from mtcheck.languages.patterns import lazy_regex, one_of
from mtcheck.languages.tokens import begins_small, end_before, ends_sentence
from mtcheck.report import Severity

__all__ = ["StrandedVerb"]

_FRAGMENT = lazy_regex(
    r"(?P<stop>[.!?])(?P<gap>[)\]”’\"']?\s{0,4})"
    r"(?P<words>[a-z][a-z’'-]{0,30}(?:\s{1,4}[a-z][a-z’'-]{0,30}){0,3})"
    r"(?P<end>\s{0,4}(?:[.!?](?=[”’\"')\]]|\s|$|[A-Z“])|[,;](?=\s))|\s{0,4}$)"
)
_STOP_INSIDE = lazy_regex(r"[.!?][)\]”’\"']?[A-Za-z]")
_AFTER_STOP = lazy_regex(r"[.!?][)\]”’\"']?\s{0,4}[a-z]|^[a-z]")
_LIKE_SENTENCE = lazy_regex(
    r"(?P<stop>\.)(?P<gap>\s{0,4})(?P<words>[A-Za-z][a-z]{1,20}(?:\s{1,4}[a-z][a-z’'-]{0,30}){0,3}?)"
    r"(?P<end>\s{0,4}(?:\.(?=[”’\"')\]]|\s|$)|[,;](?=[\s”’\"']))|\s{0,4}$|(?=\s(?:[A-Z]|(?:and|or|but|because|after|when|while"
    r"|although|as|if|so|until|before|by|in|on|at|to|with|for|from|of|into|since|over)\s)))"
)
"""A fragment that begins with a capital, or goes on, like a sentence: it may end where a conjunction follows."""
_LONE_WORDS = "Has Had Have Was Were Been Be Is Are Must Can Could Should Would Cannot Might".split()
"""Auxiliaries that are no sentence by themselves, unless somebody answers; *will*, *may* and *did* may be."""
_LONE_AUXILIARIES = {f"{word}." for word in _LONE_WORDS}
_LONE = lazy_regex(rf"(?P<stop>\.)(?P<gap>\s{{1,4}})(?P<words>{'|'.join(_LONE_WORDS)})(?P<end>\.)(?=\s|$)")
_BEFORE_VERB = frozenset(
    "not never already finally again also unanimously officially completely immediately successfully".split()
)
"""Adverbs that stay with the verb: “. Not yet approved.”"""
_BEHIND_GAP = lazy_regex(
    r"(?P<stop>\.)(?P<gap>\s{0,4})(?P<words>"
    rf"{one_of(map(str.title, _BEFORE_VERB))}(?:\s(?:yet|again|all))?\s(?P<verb>[a-z]{{2,20}})"
    r"|[A-Z][a-z]{1,20}(?:\s(?:and|or)\s[a-z]{2,20})?)(?P<end>\.)(?=\s|$)"
)
"""A verb that makes a sentence: certain where the sentence before lacks it."""
_ELLIPSIS = frozenset(
    "than as where what whatever all everything anything how so nor neither if who that when whenever wherever".split()
)
"""Words behind which a modal verb may do without another."""
_FIRST_WORD = lazy_regex(r"\.\s{0,4}([A-Za-z][a-z]{1,20})")
_OPENING_WORD = lazy_regex(r"[A-Za-z][a-z]{1,20}")
_WHOLE = lazy_regex(r"(?P<words>[a-z][a-z’'-]{0,30}(?:\s{1,4}[a-z][a-z’'-]{0,30}){0,3})\s{0,4}\.\s*")
_SENTENCE_END = lazy_regex(r"[^.…][.!?][”’\"')]?\s*$")
_LAST_WORD = lazy_regex(r"[\w.'’-]+$")
_ABBREVIATION = lazy_regex(r"(?:\w\.)*\w|[^aeiouy\W\d]+", re.IGNORECASE)
_FEWEST_WORDS = 3
"""A shorter sentence has no room for a verb to be missing from: list numbers, headings, exclamations."""
_FEWEST_BEFORE_AUXILIARY = 6
"""“Nobody said so. Was.” may be speech."""
_MOST_SLOTS = 36

MARGIN = 12.0
"""Nats, benchmarks/calibration/syntax_margins.py, of fragments written like a sentence: sound news gained 1.3 at most,
sentences of one word in corpora/clean 10.4 ("one answer to the proposal. Rejected.")."""

MARGIN_IN_CLAUSE = 6.0
"""The same of a verb that can be nothing else, in a last clause that has none: sound text gained 3.6 at most, where the
conjunction is a preposition ("They stood before the judge in Bonn. Sentenced."), garbled text 12.9 at least."""

_DO = frozenset("do does did don't doesn't didn't let lets make makes made help helps helped".split())
_GOVERNED = (
    dict.fromkeys(MODALS | _DO | {"to"}, ("VB",))
    | dict.fromkeys(HAVE, ("VBN", "VB"))
    | dict.fromkeys(BE, ("VBN", "VBG"))
)
"""The forms of the verb that may be missing behind a word."""
_VERB_GROUP = (
    MODALS
    | HAVE
    | BE
    | PARTICLES
    | frozenset(
        "to not also again no longer of for with at from about or and himself herself itself themselves".split()
    )
)
"""What may stand beside the verb in a fragment."""


@cache
def _may_begin(word: str) -> bool:
    return word.lower() in _VERB_GROUP or "VERB" in can_be(word)


def _may_open(token: str) -> bool:
    """Whether a token begins with a word with which a fragment written like a sentence may begin."""
    word = _OPENING_WORD.match(token)
    return word is not None and _may_begin(word[0])


def _is_lone(token: str) -> bool:
    """Whether a token is a verb with a capital and a full stop."""
    word = token[:-1]
    return token[-1] == "." and word.istitle() and bool(verb_tags(word.lower()))


@dataclass(frozen=True, slots=True)
class _Fragment:
    """Words between two sentence ends, and the sentence they were cut from."""

    sentence: Span
    stop: int
    words: Span
    end: Span

    def span(self) -> Span:
        return Span(self.stop, self.words.end if not self.end else self.end.end)


_PARTED = MODALS | frozenset("has have be been".split())


class StrandedVerb(Check):
    id = "stranded-verb"
    category = "fluency/grammar/word-order"
    severity = Severity.CRITICAL
    layer = Layer.LANGUAGE
    supersedes = tuple(
        """
        space-before-punctuation glued-sentences lowercase-sentence-start doubled-punctuation verb-second missing-verb
        clause-final-verb finite-verb-last missing-infinitive verb-form stranded-particle cut-noun-phrase
        misplaced-adverbial
        """.split()
    )
    triggers = (
        _STOP_INSIDE,
        Bigram(ends_sentence, begins_small),
        Bigram(frozenset({""}), begins_small),
        Bigram(ends_sentence, _LONE_AUXILIARIES.__contains__, by_second=True),
        Together(Bigram(ends_sentence, _is_lone), _PARTED),
        Together(Bigram(ends_sentence, _BEFORE_VERB), _PARTED),
    )
    doubts = Bigram(methodcaller("endswith", "."), _may_open)
    message = "the verb stands alone after a full stop; it belongs in the sentence before"
    explanation = """
Finds a verb, participle or verb particle alone between two sentence ends, or at the beginning of a sentence that has
no subject ("has the plans. Abandoned and ..."). German puts infinitives,
participles and separable prefixes last; where the translator takes the full stop too early, the last word of the
source is left behind it and the sentence before loses its predicate.

The repair takes out the stray full stop and puts the verb into the place of the sentence that the language model finds
likeliest. Move it by hand where the repair reads badly.

Imperatives, abbreviations, lists, file names, brands that start in lower case and verse without capitals stay silent.
"""
    examples = (
        bad(
            "The council has the old bridge⟦. replaced .⟧",
            repair="The council has replaced the old bridge.",
        ),
        bad(
            "Nobody could the two hikers on the mountain⟦. find .⟧ The search goes on.",
            repair="Nobody could find the two hikers on the mountain. The search goes on.",
        ),
        bad(
            "The two sides must by Friday⟦.\nagree .⟧",
            repair="The two sides must agree by Friday.",
        ),
        bad(
            "The owner has the hotel on the lake⟦. Sold⟧ and moved to Spain.",
            repair="The owner has sold the hotel on the lake and moved to Spain.",
        ),
        bad(
            "Investigators say that the fire in the barn⟦. Was laid.⟧",
            repair="Investigators say that the fire was laid in the barn.",
        ),
        bad(
            "The parties hope that they can the quarrel over the law before the summer⟦. To settle.⟧",
            repair="The parties hope that they can settle the quarrel over the law before the summer.",
        ),
        bad(
            "The tenor learned his first role from a record in his aunt's kitchen⟦. Has.⟧ He was nine.",
            repair="The tenor learned his first role from a record in his aunt's kitchen. He was nine.",
        ),
        bad(
            "The lawyers are looking into whether the firm can make its supplier pay for that⟦. Can.⟧ He was late.",
            repair="The lawyers are looking into whether the firm can make its supplier pay for that. He was late.",
        ),
        bad(
            "The two sides want to settle the quarrel over the harbour by spring⟦. can.⟧ Talks go on.",
            repair="The two sides want to settle the quarrel over the harbour by spring. Talks go on.",
        ),
        bad(
            "The police could the man in his flat⟦. Arrest.⟧ He denies it.",
            repair="The police could arrest the man in his flat. He denies it.",
        ),
        bad(
            "He had just enough time to steer to the left before his van into the barrier⟦. Crashed.⟧",
            repair="He had just enough time to steer to the left before his van crashed into the barrier.",
        ),
        good("They stood for an hour before the judge in Bonn. Sentenced. He sat before the fire in the hall. Rested."),
        bad("The council has the application for the new hotel⟦. Not yet approved.⟧ It meets in May."),
        good("The council has the plan. Already approved in May, it is old. Never mind. Also sold. Not again."),
        bad(
            "The council has the proposal of the mayor⟦. Rejected.⟧ He was furious.",
            repair="The council has rejected the proposal of the mayor. He was furious.",
        ),
        good("She did what she could in the time. Run. He asked if I could on Monday. Come. He can wait. Wait."),
        good("Nobody thought that he was the owner. “Was,” he said. Has he sold it? He has. It has been. Was."),
        good("The council had one answer to the proposal. Rejected. The dam is old. Built in 1910, it leaks."),
        good("He is 70. Approve it or not, he said."),
        good("It costs approx. 40 francs. Shares of Yahoo Inc. rose. See fig. 3, e.g. the rivets."),
        good("He works for Daimler. adidas is another client. iPhone sales rose."),
        good("went home. slept. woke up. ate."),
        good("Version 2.0 was released. 1. approve. 2. reject. And then... nothing."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        lost = tuple(_behind_gap(passage, context))
        yield from lost
        if context.judged:
            for hit in _like_sentence(passage, context):
                if not any(hit.span.overlaps(other.span) for other in lost):
                    yield hit
        yield from _lone_auxiliary(passage, context)
        if not _AFTER_STOP.search(passage.text):
            return
        text = context.masked(passage, Mask.ADDRESS, Mask.CODE)
        yield from _alone_in_its_passage(text, context)
        for match in _FRAGMENT.finditer(text):
            fragment = _fragment(match, passage, context)
            if fragment is None or not _is_verbal(match["words"]):
                continue
            candidates = tuple(_candidates(passage.text, fragment))
            sure = _is_sure(match, text, fragment)
            yield Hit(
                fragment.span(),
                repair=_obvious_repair(passage.text, fragment) if sure else None,
                contrast=Contrast(candidates, decides=not sure),
            )


def _behind_gap(passage: Passage, context: Context) -> Iterator[Hit]:
    """``The police could the man in his flat. Arrest.``: a modal verb lacks just this one; or ``has the appeal of the
    city. Dismissed.``"""
    for match in _BEHIND_GAP.finditer(passage.text):
        verb = match["verb"] or match["words"].split()[0].lower()
        tags = verb_tags(verb)
        if not tags & {"VB", "VBN"} or verb in AUXILIARIES:
            continue
        fragment = _fragment(match, passage, context)
        if fragment is None or passage.text[match.start() - 1] in '”"’':
            continue
        words = [place.of(passage.text).lower().strip(",;:") for place in word_spans(passage.text, fragment.sentence)]
        if _lacks(words, tags):
            gaps = _gaps(passage.text, fragment)
            edits = [edit for edit in _candidates(passage.text, fragment) if edit.span.start in gaps]
            yield Hit.certain(fragment.span(), edits) if edits else Hit(fragment.span())


_DECIDED = DECIDED_ABOUT | frozenset(
    "plan plans law laws bill budget offer offers reform reforms agreement amendment amendments treaty match".split()
)
_PASSIVE = frozenset("by since after during within until".split())
"""Prepositions behind *be* and *been* that say how or when something was done."""


def _lacks(words: Sequence[str], tags: frozenset[str]) -> bool:
    """Whether a sentence breaks off its last verb group: a modal verb with an object or an adverbial behind it, or a
    perfect with what is decided."""
    be = max((i for i, word in enumerate(words[:-3]) if word in ("be", "been")), default=0)
    if be and words[be + 1] in _PASSIVE and "VBN" in tags and _ELLIPSIS.isdisjoint(words[:be]):
        return not any(map(_is_verb, words[be + 1 :]))
    at = max((i for i, word in enumerate(words[:-2]) if word in MODALS or word in ("has", "have")), default=0)
    had = words[at] in ("has", "have")  # “as the council has the plan. Rejected.”
    if not at or not (_ELLIPSIS - {"as"} if had else _ELLIPSIS).isdisjoint(words[:at]) or words[at - 1] in DETERMINERS:
        return False
    behind = at + 1
    while behind < len(words) - 1 and is_adverb(words[behind]):
        behind += 1
    rest = words[behind:]
    if had:
        decided = rest[0] in BEFORE_NOUNS and not _DECIDED.isdisjoint(rest[1:4])
        return "VBN" in tags and decided and not any(map(_is_verb, rest))
    opens = rest[0] in BEFORE_NOUNS or rest[0] in ("to", "nothing", "no")
    return "VB" in tags and opens and not any(map(_is_verb, rest))


@cache
def _is_verb(word: str) -> bool:
    return bool(verb_tags(word)) and not can_be(word) & {"NOUN", "ADJ", "ADV"} and word not in PREPOSITIONS


def _lone_auxiliary(passage: Passage, context: Context) -> Iterator[Hit]:
    """``He learned it from a record. Has.``: an auxiliary that makes a sentence and does not go on from another."""
    for match in _LONE.finditer(passage.text):
        fragment = _fragment(match, passage, context)
        if fragment is None or len(word_spans(passage.text, fragment.sentence)) < _FEWEST_BEFORE_AUXILIARY:
            continue
        gaps = _gaps(passage.text, fragment)
        edits = [edit for edit in _candidates(passage.text, fragment) if edit.span.start in gaps]
        yield Hit.certain(fragment.span(), edits or [Edit(fragment.span(), ".")])


def _like_sentence(passage: Passage, context: Context) -> Iterator[Hit]:
    """Fragments written like a sentence, which they may be (“Rejected.”): the language model decides."""
    for first in _FIRST_WORD.finditer(passage.text):
        if not _may_begin(first[1]):
            continue
        match = _LIKE_SENTENCE.match(passage.text, first.start())
        if match is None:
            continue
        goes_on = not match["end"] and match.end() < len(passage.text)
        if not (goes_on or match["words"][0].isupper() or match["end"].startswith(",")):
            continue
        if not _may_be_fragment(match["words"], goes_on=goes_on):
            continue
        fragment = _fragment(match, passage, context)
        if fragment is None:
            continue
        gaps = _gaps(passage.text, fragment)
        candidates = tuple(edit for edit in _candidates(passage.text, fragment) if edit.span.start in gaps)
        if candidates:
            lone = can_be(match["words"].lower()) == {"VERB"} and match["end"].startswith(".")
            verbless = _verbless_clause(passage.text, fragment) if lone else len(passage.text)
            margins = tuple(MARGIN_IN_CLAUSE if edit.span.start > verbless else MARGIN for edit in candidates)
            yield Hit(fragment.span(), contrast=Contrast(candidates, margin=min(margins), margins=margins))


def _verbless_clause(text: str, fragment: _Fragment) -> int:
    """Where a conjunction opens the last clause of a sentence, and no verb is in it: “before his car into the wall”;
    else the end of the text."""
    places = word_spans(text, fragment.sentence)
    words = [place.of(text).lower() for place in places]
    opener = max((i for i, word in enumerate(words) if i and word in _OPENS_CLAUSE), default=0)
    clause = words[opener + 1 :]
    verbless = opener and len(clause) > _FEWEST_WORDS and not any(map(_is_verb, clause))
    return places[opener].end if verbless else len(text)


@cache
def _may_be_fragment(words: str, *, goes_on: bool) -> bool:
    words = words[0].lower() + words[1:]
    if not goes_on:
        return _is_verbal(words)
    return words not in _VERB_GROUP and bool(verb_tags(words)) and "NOUN" not in can_be(words)


_RUNNING = frozenset({Role.BODY, Role.CELL, Role.CUE})


def _alone_in_its_passage(text: str, context: Context) -> Iterator[Hit]:
    """A verb between full stops that makes up a whole passage; a repair would have to reach into another."""
    before = context.previous
    match = _WHOLE.fullmatch(text)
    if match is None or before is None or not {before.role, context.segment.target.role} <= _RUNNING:
        return
    is_sentence = _SENTENCE_END.search(before.text) and len(before.text.split()) > _FEWEST_WORDS
    verb = any(can_be(word) == {"VERB"} for word in match["words"].split())
    if is_sentence and verb and _is_verbal(match["words"]):
        message = "the verb stands alone; it belongs in the sentence of the passage before"
        yield Hit(Span(0, len(text)), message=message)


def _fragment(match: re.Match[str], passage: Passage, context: Context) -> _Fragment | None:
    """The fragment with its sentence, or None where the stop is no sentence end or the sentence none."""
    text = match.string
    stop = match.start("stop")
    before = _LAST_WORD.search(text, max(stop - 40, 0), stop)
    if text[stop - 1 : stop] in (".", "…", MASK) or (before and _abbreviated(before[0], context)):
        return None
    sentence = context.sentence_at(passage, stop)
    if sentence is None:
        return None
    start = sentence.start
    body = Span(start, end_before(text, stop)) if start < stop else None
    if body is None or len(word_spans(text, body)) < _FEWEST_WORDS:
        return None
    first = next((c for c in body.of(text) if c.isalnum()), "a")
    glued = text[stop + 1 : stop + 2].isalnum()
    if first.islower() or (glued and not _splits_words(match)):
        return None
    words, end = match.span("words"), match.span("end")
    return _Fragment(body, stop, Span(*words), Span(*end))


def _abbreviated(word: str, context: Context) -> bool:
    return word.lower().strip(".") in context.language.abbreviations or bool(_ABBREVIATION.fullmatch(word))


def _splits_words(match: re.Match[str]) -> bool:
    """Whether a fragment glued to the stop is a word of its own and no file name or version."""
    return bool(match["end"].strip()) and len(match["words"]) > 3 and not can_be(match["words"]) & {"NOUN", "ADJ"}


def _is_verbal(fragment: str) -> bool:
    """Whether every word belongs to a verb group and one is a verb, or a particle stands alone."""
    words = fragment.split()
    if words[-1] in ("and", "or", "to") or words == ["not"]:
        return False
    if len(words) == 1 and words[0] in PARTICLES:
        return True
    if (
        words[0] not in _VERB_GROUP
        and can_be(words[0]) == {"VERB"}
        and (words[1:2] or ["the"])[0] in PREPOSITIONS | {"to"}
    ):
        return True
    content = [word for word in words if word not in _VERB_GROUP]
    verbs = [word for word in content if "VERB" in can_be(word)]
    adverbs = [word for word in content if word not in verbs and can_be(word) & {"ADV", "ADJ"}]
    if len(verbs) + len(adverbs) < len(content) or len(adverbs) > 1:
        return False
    return bool(verbs) or any(word in AUXILIARIES for word in words)


def _is_sure(match: re.Match[str], text: str, fragment: _Fragment) -> bool:
    """Whether the pattern alone shows the defect: the words can be nothing but a verb, or the stop is spaced."""
    if match["stop"] != "." or match["gap"].strip() or match["end"].strip() in (",", ";"):
        return False
    if _obvious_slot(text, fragment) is not None or match["end"].startswith(tuple(" \n")):
        return True
    if match["gap"] and match["end"] == ".":
        return True  # “by the end of the month. can.”: a sentence of one verb in small letters
    words = match["words"].split()
    if len(words) > 1 and words[-1] in AUXILIARIES:
        return True  # "resigned is.", "closed be.": the order of German, too
    return any("VERB" in can_be(w) and not can_be(w) & {"NOUN", "ADJ", "ADV"} for w in words if w not in _VERB_GROUP)


def _candidates(text: str, fragment: _Fragment) -> Iterator[Edit]:
    """The words put back into every place of the sentence that can take them, and the full stop dropped."""
    words = _verb_group(text, fragment)
    places = word_spans(text, fragment.sentence)[-_MOST_SLOTS:]
    auxiliary: Span | None = None
    for left, right in pairwise(places):
        before, after = left.of(text).lower(), right.of(text).lower()
        if before in AUXILIARIES:
            auxiliary = left
        if before in DETERMINERS or before.endswith(("'s", "’s")):
            continue
        if before in PREPOSITIONS and "VBG" not in verb_tags(words.split()[0]):
            continue
        for group in _variants(words, before, after, names=right.of(text)[0].isupper()):
            yield _put_back(text, fragment, left.end, group)
            if auxiliary and auxiliary.end < left.end and group == words:
                yield _put_back(text, fragment, auxiliary.end, group, behind=Span(auxiliary.end, left.end))
    for group in _orders(words):
        yield _put_back(text, fragment, fragment.sentence.end, group)
    if words in AUXILIARIES:
        yield Edit(fragment.span(), text[fragment.stop])  # said before, where English has it


_OPENS_CLAUSE = SUBORDINATORS | frozenset("before after until since".split())


def _gaps(text: str, fragment: _Fragment) -> frozenset[int]:
    """The ends of the words behind which the sentence lacks a verb: an auxiliary without its participle or infinitive,
    and every word of a last clause that has no finite verb."""
    verb = _verb_group(text, fragment).removeprefix("to ").split()[0]
    tags = verb_tags(verb) if verb not in MODALS else frozenset[str]()  # nothing governs *can*, however cans are filled
    places = word_spans(text, fragment.sentence)
    words = [place.of(text).lower() for place in places]
    found, begin, governor = set(), 0, ""
    for index, word in enumerate(words):
        if word in _OPENS_CLAUSE or text[places[index].end : places[index].end + 1] in set(",;:"):
            begin = index + (word not in _OPENS_CLAUSE)
        if word not in ADVERBS and not word.endswith("ly"):
            governor = word
        if not tags.isdisjoint(_GOVERNED.get(governor, ())) or (governor in TAKES_INFINITIVE and "VB" in tags):
            found.add(places[index].end)
    if not any(may_be_finite(words, index) for index in range(begin, len(words))):
        found.update(place.end for place in places[begin:])
    return frozenset(found)


def _verb_group(text: str, fragment: _Fragment) -> str:
    words = " ".join(fragment.words.of(text).split())
    return words[0].lower() + words[1:]


def _variants(words: str, before: str, after: str, *, names: bool) -> Iterator[str]:
    """The words as they can stand between two others: as they are, with *to*, with the preposition of their object."""
    if words.startswith("to ") and after == "to":
        return
    if before == "to" or before in MODALS | _DO:
        words = words.removeprefix("to ")
    yield from _orders(words)
    if _is_bare_infinitive(words) and before not in MODALS | _DO and before != "to":
        yield f"to {words}"
    if after in DETERMINERS or names:
        for lemma in verb_lemmas(words)[:1]:
            yield from (f"{words} {preposition}" for preposition in OBJECT_PREPOSITIONS.get(lemma, ()))


def _is_bare_infinitive(words: str) -> bool:
    first = words.split()[0]
    return "VB" in verb_tags(first) and first not in MODALS


def _orders(words: str) -> Iterator[str]:
    """The words as they stand, and with the auxiliary that German puts last put first."""
    yield words
    *rest, last = words.split()
    if rest and last in AUXILIARIES:
        yield " ".join([last, *rest])
    if len(rest) == 1 and last.endswith("ly"):
        yield f"{last} {rest[0]}"


def _put_back(text: str, fragment: _Fragment, at: int, words: str, *, behind: Span | None = None) -> Edit:
    """Insert the words behind the word that ends at ``at``, and end the sentence where the fragment ended.

    ``behind`` is a stretch that begins there and moves to the end of the sentence: German puts time and place before
    the object, English after it.
    """
    end = fragment.sentence.end
    stop = text[fragment.stop]
    goes_on = not fragment.end and text[fragment.end.end :].lstrip()[:1].islower()
    closing = stop if stop != "." else fragment.end.of(text).strip() or ("" if goes_on else stop)
    passed = text[behind.end if behind else at : end].strip()
    moved = " ".join(filter(None, (words, passed.removeprefix(",").strip(), behind.of(text).strip() if behind else "")))
    return Edit(Span(at, fragment.span().end), f" {moved}{closing}")


def _obvious_slot(text: str, fragment: _Fragment) -> tuple[int, str] | None:
    """The end of the word that lacks its verb, and the words to put there; None if there is no such place."""
    words = " ".join(fragment.words.of(text).split())
    first = words.split()[0]
    tags = verb_tags(first)
    places = word_spans(text, fragment.sentence)
    gaps = [
        (left, right.of(text).lower())
        for left, right in pairwise(places)
        if _opens_a_phrase(right.of(text).lower()) and not text.startswith("no longer", right.start)
    ]
    for left, _ in reversed(gaps):
        before = left.of(text).lower()
        if (before in MODALS and "VB" in tags and first != "to") or (before in HAVE and "VBN" in tags):
            return left.end, words
    for left, _ in reversed(gaps):
        if left.of(text).lower() in TAKES_INFINITIVE and (first == "to" or "VB" in tags):
            return left.end, words if first == "to" else f"to {words}"
    return None


def _opens_a_phrase(word: str) -> bool:
    return word in BEFORE_NOUNS or not can_be(word)


def _obvious_repair(text: str, fragment: _Fragment) -> Edit | None:
    slot = _obvious_slot(text, fragment)
    return None if slot is None else _put_back(text, fragment, *slot)
