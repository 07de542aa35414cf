"""A statement that comes again a few sentences later, in other words."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtcheck.analysis.masking import MASK, Mask, mask
from mtcheck.analysis.segmenting import sentences
from mtcheck.check import Check, Context, Hit, Layer, bad, good
from mtcheck.checks.deleting import deletion
from mtcheck.checks.repetition.again.rewording import ADDS, NAMES, TELLING_APART, content
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["StatementToldAgain"]

_LONG = lazy_regex(r"[a-zà-ÿ]{4,}")
REACH = 6
"""Sentences after which a statement may come again by intention."""
NAMED = 2
"""Names and figures of a sentence by which it is known what it speaks of."""
SHARED = 5
"""Words of content that both sentences have."""
ALONE, ALONE_AGAIN = 4, 5
"""Words of content that the first and the second may have alone."""
SHARE = 0.5
"""Of the longer one’s words of content. Of 60,613 pairs of sentences not farther apart in sound news, none is as like
whose second names nothing new, even where it is 0.3 (and 7 and 8 words may be alone); of government pages two were at
0.4 (5 and 6)."""
SURELY_SHARED = 5
"""Words of content from which a sentence says nothing new that has none but those of the one just before it: of 91,968
sound sentences one does so that names nobody, and none that names somebody or something."""
_LONGS = 3
"""Words of four small letters in a row that two sentences share to be looked at."""


class StatementToldAgain(Check):
    id = "statement-told-again"
    category = "accuracy/addition"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the text has said so before"
    confidence = 0.8
    explanation = """
Finds a sentence that tells in other words what one of the six sentences before it has told: "The baritone Emil Rasten
will take over as director of the Cologne Opera in 2027 … From 2027, the Cologne Opera will be headed by Emil Rasten".
Systems translate a passage twice at the seam of two chunks, and pipelines print a teaser as part of the text. Delete
one. What stands side by side and differs less is found by *reworded-sentence*.

The second must name at least two names or figures, all of which the first has, and share its words of content, or
stand just behind it and have no word of content of its own; what adds something (*also, again, however*) stays silent.
"""
    examples = (
        bad(
            "The baritone Emil Rasten will take over as director of the Cologne Opera in 2027. He is 51."
            " ⟦From 2027, the Cologne Opera will be headed by Emil Rasten, a baritone.⟧",
            repair="The baritone Emil Rasten will take over as director of the Cologne Opera in 2027. He is 51.",
        ),
        bad(
            "The Network Agency has fined a telephone provider 900,000 euros for advertising calls. ⟦Because of"
            " advertising calls, a telephone company must pay 900,000 euros to the Network Agency.⟧",
            repair="The Network Agency has fined a telephone provider 900,000 euros for advertising calls.",
        ),
        bad(
            '"We will fight for every single job," Hedda Moor said at the gates. ⟦They would fight for every'
            " single job, Hedda Moor said at the gates.⟧",
            repair='"We will fight for every single job," Hedda Moor said at the gates.',
        ),
        good("On the first ballot Eva Muralt received 117 votes. On the second ballot Eva Muralt received 117 votes."),
        good("Actress Anna Kern expecting second child\nThe actress Anna Kern is expecting her second child, in May."),
        good("Kiel beat Szeged 31-27 on Sunday. It was a hard match. Kiel also beat Szeged 31-27 last year."),
    )

    def concerns(self, context: Context) -> bool:
        return bool(context.fact(_told_again))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for index, span in context.fact(_told_again):
            if index == context.index:
                yield Hit(span, repair=deletion(passage.text, span))


@dataclass(slots=True, eq=False)
class _Sentence:
    passage: str
    span: Span
    long: frozenset[str]

    @property
    def written(self) -> str:
        return self.span.of(self.passage)

    @property
    def text(self) -> str:
        """With quotations masked."""
        return self.span.of(mask(self.passage, Mask.QUOTATION))


def _told_again(document: Document) -> tuple[tuple[int, Span], ...]:
    """Sentences that tell again what one not far before them has told."""
    before: deque[_Sentence] = deque(maxlen=REACH)
    latest: dict[str, int] = {}
    """The number of the sentence in which a word has stood last."""
    found = []
    number = 0
    apart = False
    for index, segment in enumerate(document.segments):
        apart, was_apart = document.batch or segment.target.role.is_row, apart
        if apart or was_apart:
            before.clear()
            latest.clear()
        text = segment.target.text
        for span in sentences(text, document.language):
            number += 1
            long = frozenset(_LONG.findall(text, span.start, span.end))
            sentence = _Sentence(text, span, long)
            near = [word for word in latest.keys() & long if latest[word] >= number - REACH]
            if len(near) >= _LONGS and _is_told_again(sentence, before):
                found.append((index, span))
            before.append(sentence)
            latest.update(dict.fromkeys(long, number))
    return tuple(found)


def _is_told_again(sentence: _Sentence, before: Sequence[_Sentence]) -> bool:
    """Whether a sentence tells again what one of those before it has told."""
    alike = [other for other in before if len(other.long & sentence.long) >= _LONGS]
    names = _names(sentence.text) if alike else frozenset[str]()
    again = any(_says_again(sentence.text, names, other.text) for other in alike if len(names) >= NAMED)
    return again or (bool(names) and before[-1] in alike and _says_nothing_new(sentence, before[-1]))


def _names(sentence: str) -> frozenset[str]:
    """Names and figures of a whole sentence that quotes nothing, if a name is among them."""
    if not sentence.endswith(".") or MASK in sentence:
        return frozenset()
    named = list(NAMES.finditer(sentence, len(sentence.split(None, 1)[0])))
    told = any(match["name"] for match in named)
    return frozenset(match[0].lower() for match in named) if told else frozenset()


def _says_nothing_new(sentence: _Sentence, before: _Sentence) -> bool:
    """“They would fight for every job, Moor said”, behind her own words."""
    now, told = set(content(sentence.text)), set(content(before.written))
    ended = before.written.endswith(".")
    return ended and len(now) >= SURELY_SHARED and now <= told and ADDS.isdisjoint(sentence.text.lower().split())


def _says_again(sentence: str, names: frozenset[str], earlier: str) -> bool:
    told = earlier.lower()
    if MASK in earlier or not earlier.endswith(".") or not all(name in told for name in names):
        return False
    if not ADDS.isdisjoint(sentence.lower().split()):
        return False
    now, before = set(content(sentence)), set(content(earlier))
    shared = len(now & before)
    return (
        now != before
        and shared >= max(SHARED, SHARE * max(len(now), len(before)))
        and len(before - now) <= ALONE
        and len(now - before) <= ALONE_AGAIN
        and (now ^ before).isdisjoint(TELLING_APART)
    )
