"""A clause cut off from its sentence by a full stop."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

from mtcheck.analysis.finiteness import may_be_predicate
from mtcheck.analysis.morphology import can_be
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_grammar import RELATIVES_BEHIND_COMMA
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import end_before, unless_small_word
from mtcheck.report import Severity

__all__ = ["DanglingClause"]

_OPEN_ENDS = frozenset(
    """
    that because if when while whether who whose which whom although though unless until and or but than as since where
    what why how so before after once nor whereas
    """.split()
)
_FIRST_WORD = lazy_regex(r"[“\"„(]?([A-Z][a-z]+)\b")
_SUBORDINATORS = frozenset(
    """
    because although though while when if after before since until unless as whereas once even only whether
    """.split()
)
_FRAGMENT = lazy_regex(
    r"(?:In order (?:not )?to|So as (?:not )?to|So that|Without [a-z]+ing|Instead of [a-z]+ing|Such as|Whether|That)\b"
)
_BEFORE_THAT = frozenset(
    """
    said says announced announces reported reports confirmed confirms explained explains emphasised stressed stated
    states known believe believes hopes fears assumes knows found shows show revealed claims claimed fact opinion view
    hope fear
    """.split()
)
_GOES_ON = lazy_regex(r"(?:Or|And|But|Nor|Well|So|Because)\b")
"""What sound short sentences begin with behind "She never said who"."""
_SLUICED = lazy_regex(
    r"\b(?:(?:t(?:ell|ells|old)|ask(?:s|ed)?|show(?:s|ed)?) [a-z]+|(?:say|know|see|explain|understand|guess|imagine|ask"
    r"|wonder|learn|forget|remember|reveal|disclose|specify)(?:s|ed)?|said|knew|known|saw|seen|understood|forgot|for"
    r"|sure|clear) (?:just |exactly |precisely )?(?:why|how|where|when|who|what)[.;]$"
)
"""A question of which only its first word is left: "She told him why."""
_OPENINGS = _SUBORDINATORS | RELATIVES_BEHIND_COMMA | {"in", "so", "without", "instead", "such", "that"}
_MAY_DANGLE = lazy_regex(rf"(?:{'|'.join(map(str.capitalize, _OPENINGS))})\b|(?:{'|'.join(_OPEN_ENDS)})[.;]")
"""What begins a subordinate clause with a capital, or ends a sentence with a conjunction."""
LONGEST_MARK = 40
"""Characters of a clause that is marked whole."""

MARGIN = 3.5
"""Nats, benchmarks/calibration/syntax_margins.py: sound neighbours gained 1.2 at most by becoming one sentence."""


class DanglingClause(Check):
    id = "dangling-clause"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    exempt_roles = TERSE
    supersedes = ("missing-verb", "cut-noun-phrase", "clause-final-verb", "verb-second", "stranded-particle")
    needs_judge = True
    triggers = staticmethod(unless_small_word(_MAY_DANGLE))
    message = "a full stop cuts this clause off from its sentence"
    explanation = """
Finds a subordinate clause that a full stop has made a sentence of its own ("Because the lifts stood still. The opening
was put off", "They arrested a man. Who had fled") and a sentence that ends in the conjunction of the next one ("The
report concludes that. The defects had been known"). Systems that translate sentence by sentence do this where the
source was cut in the wrong place. The language model compares the two sentences with one, and decides, so that
"Because it can. That is why" stays silent.
"""
    examples = (
        bad(
            "Because the snow cannons were switched off too ⟦early. The⟧ opening was delayed by a week.",
            repair="Because the snow cannons were switched off too early, the opening was delayed by a week.",
        ),
        bad(
            "The report comes to the conclusion ⟦that.⟧ The defects had been known for years.",
            repair="The report comes to the conclusion that the defects had been known for years.",
        ),
        good("She told him why. The bridge was closed in May. It is unclear for what. The Council asked me how."),
        good("After all these years she still likes that. Nobody knows why. If only! When he came, they left. He did."),
        good("Because it can. That, in three words, is why the bank raised its fees."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        sentences = context.sentences(passage)
        for index, sentence in enumerate(sentences):
            written = sentence.of(text).rstrip()
            after = sentences[index + 1] if index + 1 < len(sentences) else None
            end = sentence.start + len(written)
            last = _last_word(written)
            if written[last:-1] in _OPEN_ENDS and written[-1] in ".;":
                if _SLUICED.search(written):
                    continue
                if after is not None and after.of(text)[:1].isupper() and not _GOES_ON.match(after.of(text)):
                    mark = Span(sentence.start + last, end)
                    yield Hit(mark, contrast=Contrast(tuple(_joined(text, end, after, ("", ","))), margin=MARGIN))
            elif after is not None and _is_subordinate(written) and after.of(text)[:1].isupper():
                mark = _mark(Span(sentence.start, end), _seam(text, end, after))
                yield Hit(mark, contrast=Contrast(tuple(_joined(text, end, after, (",",))), margin=MARGIN))
            elif index and _belongs_to(written, sentences[index - 1].of(text).rstrip()):
                stop = end_before(text, sentence.start)
                edits = tuple(_joined(text, stop, sentence, ("", ",")))
                mark = _mark(Span(sentence.start, end), _seam(text, stop, sentence))
                yield Hit(mark, contrast=Contrast(edits, margin=MARGIN))


def _mark(clause: Span, seam: Span) -> Span:
    """The clause, or where that is long the stop with the words around it."""
    return clause if len(clause) <= LONGEST_MARK else seam


def _seam(text: str, stop: int, after: Span) -> Span:
    last = stop - 1 - len(text[: stop - 1].rpartition(" ")[2])
    return Span(last, after.start + len(after.of(text).split()[0]))


def _belongs_to(sentence: str, before: str) -> bool:
    return before.endswith(".") and (_is_subordinate(sentence) or _is_fragment(sentence, before))


def _last_word(sentence: str) -> int:
    """Where the letters before the last character of a sentence begin."""
    return len(sentence[:-1].rstrip(ascii_lowercase))


def _is_subordinate(sentence: str) -> bool:
    """Whether a sentence opens with a subordinator, has a verb and no second clause."""
    first = _FIRST_WORD.match(sentence)
    if first is None or first[1].lower() not in _SUBORDINATORS or not sentence.endswith("."):
        return False
    if any(mark in sentence for mark in ',;:–—?“”"'):
        return False
    words = sentence[:-1].lower().split()
    return len(words) > 3 and any(map(may_be_predicate, words[2:]))


def _is_fragment(sentence: str, before: str) -> bool:
    """Whether a sentence is a relative clause, or an infinitive clause or the like that belongs to the one before."""
    first = _FIRST_WORD.match(sentence)
    if first is None or not sentence.endswith(".") or any(mark in sentence for mark in ';:?“”"'):
        return False
    if first[1] == "That":
        return before.rstrip(" .").rpartition(" ")[2] in _BEFORE_THAT
    return first[1].lower() in RELATIVES_BEHIND_COMMA or bool(_FRAGMENT.match(sentence))


def _joined(text: str, end: int, after: Span, marks: tuple[str, ...]) -> Iterator[Edit]:
    """One sentence of two, the second in lower case unless it begins with a name."""
    opening = after.of(text).split()[0]
    lower = opening[0].lower() + opening[1:]
    first = opening if opening in ("I", "I’m", "I'm") or not _is_common(lower) else lower
    for mark in marks:
        yield Edit(Span(end - 1, after.start + len(opening)), f"{mark} {first}")


def _is_common(word: str) -> bool:
    """Whether a word has a capital only because it begins the sentence."""
    return word.islower() and (not can_be(word) or can_be(word) != {"PROPN"})
