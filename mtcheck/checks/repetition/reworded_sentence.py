"""A sentence that says again in other words what the one before it has said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtcheck.analysis.masking import MASK, Mask
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.repetition.again.rewording import ADDS, NAMES, TELLING_APART, are_contrasted, content, is_reworded
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english_grammar import AUXILIARIES
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.synonyms import is_near
from mtcheck.languages.tokens import repeated
from mtcheck.report import Severity

__all__ = ["RewordedSentence"]

LEAST = 3
"""Words of content that a sentence must have to be compared."""
MOST_APART = 6
"""Words of content in one of two sentences alone beyond which no synonyms make them the same."""
MANY = 6
"""Words of content from which a statement is the same although one has a word more."""
NEAR = 2
"""Sentences after which a statement may come again by intention."""


class RewordedSentence(Check):
    id = "reworded-sentence"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    exempt_roles = frozenset({Role.TEASER})
    message = "the sentence says again what has just been said"
    confidence = 0.85
    explanation = """
Finds a sentence that follows another with the same words of content in another order, voice or near synonyms: "The
council rejected the plan. The plan was rejected by the council." One verb may differ, or one word of a long sentence,
where small words or the order differ as well. Systems translate a sentence twice at the seam of two chunks, and
post-editors leave the old wording beside the new one. Delete one.

Contrasts (what came by bus came by train; to and from, he and she), different names and figures, questions and
quotations stay silent.
"""
    examples = (
        bad(
            "The council rejected the plan by a narrow majority. "
            "⟦The plan was rejected by the council by a narrow majority.⟧ The mayor objects.",
            repair="The council rejected the plan by a narrow majority. The mayor objects.",
        ),
        bad(
            "Two people were injured in the crash. ⟦In the crash, two people were hurt.⟧",
            repair="Two people were injured in the crash.",
        ),
        bad(
            "The chemist receives the prize for her work on new plastics. "
            "⟦The chemist is being given the award for her research into new plastics.⟧",
            repair="The chemist receives the prize for her work on new plastics.",
        ),
        bad(
            "The driver slid off the wet road. ⟦The driver slid off the wet roadway.⟧ He was hurt.",
            repair="The driver slid off the wet road. He was hurt.",
        ),
        bad(
            "The Kolb brewery will shut its plant in Ulm this summer. ⟦This summer, the Kolb brewery is closing its"
            " site in Ulm.⟧",
            repair="The Kolb brewery will shut its plant in Ulm this summer.",
        ),
        bad(
            "The old bridge will stay closed to cars until the middle of March because of cracks. ⟦Because of cracks,"
            " the old bridge remains closed to motor vehicles until mid-March.⟧ Cyclists may use it.",
            repair="The old bridge will stay closed to cars until the middle of March because of cracks. Cyclists may"
            " use it.",
        ),
        bad(
            "No one was hurt in the explosion at the gravel works. ⟦Nobody was injured in the blast at the gravel"
            " works.⟧ Police are investigating.",
            repair="No one was hurt in the explosion at the gravel works. Police are investigating.",
        ),
        good("Nobody was hurt in the explosion at the mill. Nobody was hurt in the fire at the gravel works."),
        good("On the first ballot Eva Muralt received 117 votes. On the second ballot Eva Muralt received 117 votes."),
        good("The market in Ulm is held in the car park on Sunday. In snow, the market in Ulm is also held on Sunday."),
        good("The club won the cup in spring. The club won the cup in autumn. The care was good. The carer was good."),
        good("Two people were injured in the crash. Two people were injured in the fire."),
        good(
            "Germany beat France in May. France beat Germany in May. The dog bit the man here. The man bit the"
            " dog here."
        ),
        bad(
            "The lake is a popular destination. ⟦The lake is a popular excursion destination.⟧ It is deep.",
            repair="The lake is a popular destination. It is deep.",
        ),
        good("The council rejected the plan. The council also rejected the plan for the bridge."),
        good("Did the council reject the plan? The council rejected the plan."),
        bad(
            "The participants wore a sensor on their wrist for one week. "
            "⟦The participants carried a sensor on the wrist for one week.⟧",
            repair="The participants wore a sensor on their wrist for one week.",
        ),
        bad(
            "The city library will stay open until 10 p.m. during the examination period. "
            "⟦During the examination period, the city library will be open until 10 p.m.⟧ Entry is free.",
            repair="The city library will stay open until 10 p.m. during the examination period. Entry is free.",
        ),
        bad(
            "The new bridge over the river near the old mill is paid for by the canton. "
            "⟦The new bridge across the river near the old mill is funded by the canton.⟧",
            repair="The new bridge over the river near the old mill is paid for by the canton.",
        ),
        good("He gave her the book about trains. She gave him the book about trains. The road to the lake is closed."),
        good(
            "The road from the lake is closed. She could have left the town before the war. She left the town before"
            " the war."
        ),
        good("They came by bus from the villages in the hills. They came by train from the villages in the hills."),
        good("Half the town supports the plan for the bypass near the school. Half of the town opposes it."),
        good(
            "The ferry carries 30 cars from Kiel to Oslo in summer. In summer the ferry carries 30 cars from Oslo to"
            " Kiel."
        ),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        if not _shares_words(passage.text) or not _may_repeat(passage.text, context.sentences(passage)):
            return
        text = context.masked(passage, Mask.QUOTATION)
        before: list[tuple[Sequence[str], str]] = []
        for span in context.sentences(passage):
            sentence = _SPELLED_OUT.sub(lambda match: _EQUAL[match[0].lower()], span.of(text))
            found = content(sentence) if sentence.endswith(".") and MASK not in sentence else ()
            if (
                len(found) >= LEAST
                and any(_says_the_same(found, sentence, other, earlier) for other, earlier in before[-NEAR:])
            ) or (before and _takes_up(sentence, before[-1][1])):
                yield Hit(span, repair=deletion(passage.text, span))
            before.append((found, sentence))


_EQUAL = {
    "mid-": "middle of ", "motor vehicle": "vehicle", "fire department": "firefighters", "fire brigade": "firefighters",
    "fire service": "firefighters", "at the moment": "currently", "at present": "currently", "as well as": "and",
    "due to": "because of", "owing to": "because of", "so far": "until now", "close to": "near",
    "no one": "nobody", "no-one": "nobody", "a number of": "several", "in order to": "to", "per cent": "percent",
    "at once": "immediately", "straight away": "immediately", "right away": "immediately",
}  # fmt: skip
"""Words that say as much as one."""
_SPELLED_OUT = lazy_regex(rf"\b(?:{'|'.join(_EQUAL)})", re.IGNORECASE)
LETTERS = 4
_LONG = lazy_regex(rf"[a-zà-ÿ]{{{LETTERS},}}")
_FREQUENT = frozenset("that this with from have been were will would their there they which about more said".split())
SHARED = 2
"""Words of four letters that two sentences must share to be looked at."""


def _shares_words(text: str) -> bool:
    """Whether there are words enough that come twice in a text of several sentences: costs next to nothing."""
    if text.count(".") < 2:
        return False
    shared = sum(len(word) >= LETTERS and word not in _FREQUENT for word in repeated(text))
    return shared >= SHARED or (shared > 0 and any(map(text.__contains__, _PRONOUNS)))


_PRONOUNS = ("It ", "He ", "She ", "They ")


def _may_repeat(text: str, sentences: Sequence[Span]) -> bool:
    """Whether a sentence shares words with one of the two before it: costs little, and most do not."""
    found = [frozenset(_LONG.findall(text, span.start, span.end)) - _FREQUENT for span in sentences]
    return any(
        len(found[index] & found[other]) >= (1 if text.startswith(_PRONOUNS, sentences[index].start) else SHARED)
        for index in range(1, len(found))
        for other in range(max(index - NEAR, 0), index)
    )


_TAKEN_UP = lazy_regex(r"(?:It|He|She|They)\s(?P<rest>[^\n]{10,200}\.)$")


def _takes_up(sentence: str, earlier: str) -> bool:
    """Whether a sentence is the one before it with a pronoun for its subject."""
    match = _TAKEN_UP.match(sentence)
    if match is None or match["rest"].count(" ") < 2 or not earlier.endswith(f" {match['rest']}"):
        return False
    before = earlier.removesuffix(f" {match['rest']}").rsplit(None, 1)[-1:]
    return not before or before[0].lower() not in _NOT_YET  # she could have left the town: she left the town


_NOT_YET = AUXILIARIES | {"to", "not", "never", "and", "or", "but"}


def _says_the_same(found: Sequence[str], sentence: str, other: Sequence[str], earlier: str) -> bool:
    if len(other) < LEAST or sentence == earlier:
        return False
    apart = set(found) ^ set(other)
    if len(apart) > MOST_APART or apart & TELLING_APART or are_contrasted(sentence, earlier):
        return False
    if (
        _is_told_again(found, sentence, other, earlier)
        or is_reworded(sentence, earlier)
        or (apart and _has_one_word_changed(sentence, earlier))
    ):
        return True
    if apart:
        if len(apart) != 1 or list(found)[:2] != list(other)[:2]:
            return False
        return len(set(found)) >= MANY or (apart <= set(found) and _is_longer(sentence, earlier))
    passive = (_PASSIVE.search(sentence) is None) != (_PASSIVE.search(earlier) is None)
    return passive or tuple(found) == tuple(other) or _is_rotation(found, other)


def _is_told_again(found: Sequence[str], sentence: str, other: Sequence[str], earlier: str) -> bool:
    """Whether a sentence names nothing that the one before has not named, and shares nearly all of its words: “The
    brewery will shut its plant in Ulm in May. In May, the brewery is closing down its site in Ulm.”"""
    now, before = set(found), set(other)
    shared = now & before
    if now == before or len(shared) < TOLD or len(before - shared) > TOLD_BEFORE or len(now - shared) > TOLD_ANEW:
        return False
    if len(shared) < SHARE_TOLD * max(len(before), len(now)) or not ADDS.isdisjoint(sentence.lower().split()):
        return False
    told = earlier.lower()
    named = list(NAMES.finditer(sentence, len(sentence.split(None, 1)[0])))
    return any(match["name"] for match in named) and all(match[0].lower() in told for match in named)


TOLD = 5
"""Words of content that two sentences share of which the second tells the first again."""
TOLD_BEFORE, TOLD_ANEW = 2, 4
"""Words of content that the first and the second may have alone. Of 33,321 pairs of neighbours in the clean sets, none
is as like whose second names nothing new and adds nothing."""
SHARE_TOLD = 0.55


def _has_one_word_changed(sentence: str, earlier: str) -> bool:
    """Whether two sentences differ in one word alone, and in one that can stand for the other: road and roadway."""
    one, other = sentence.split(), earlier.split()
    if len(one) != len(other) or len(one) < LEAST_SHARED:
        return False
    changed = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(changed) > 1 and changed[0] in {("a", "an"), ("an", "a")}:
        changed = changed[1:]
    if len(changed) != 1:
        return False
    left, right = (word.rstrip(".,").lower() for word in changed[0])
    return left.isalpha() and right.isalpha() and is_near(left, right)


LEAST_SHARED = 6
"""Words of a sentence that another repeats with one more."""


def _is_longer(sentence: str, earlier: str) -> bool:
    """Whether a sentence is the one before it with one word put in: a popular (excursion) destination."""
    longer, shorter = sentence.split(), earlier.split()
    if len(longer) != len(shorter) + 1 or len(shorter) < LEAST_SHARED:
        return False
    at = next((at for at, (one, two) in enumerate(zip(longer, shorter, strict=False)) if one != two), len(shorter))
    return longer[at].isalpha() and longer[at].islower() and longer[at + 1 :] == shorter[at:]


_PASSIVE = lazy_regex(r"\b(?:was|were|is|are|be|been|being)\s(?:[a-z]+ly\s)?[a-z]+(?:ed|en|n|t|d)\b.*\bby\b")


def _is_rotation(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the end of one sentence opens the other: an adverbial that was moved."""
    return any(
        tuple(one[cut:]) + tuple(one[:cut]) == tuple(other)
        for cut in (*range(1, 4), *range(len(one) - 3, len(one)))
        if 0 < cut < len(one)
    )
