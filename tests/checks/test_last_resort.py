"""A move is compared only if it may pay, and what has no name gives way to what has one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from mtcheck.check import Check, Context, Hit, Layer, Surprise
from mtcheck.checking import check_document
from mtcheck.checks.wording.unlikely_wording import UnlikelyWording
from mtcheck.document import Document, Lines, Origin, Passage, Segment, Span
from mtcheck.language_model.contrast import Comparison
from mtcheck.report import Severity

TEXT = "By noon the dog could be found not."
SURPRISES = {0: Surprise(words=(Span(31, 34),))}


class Named(Check):
    id = "named"
    category = "fluency/grammar"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the negation is in the wrong place"
    explanation = ""
    examples = ()

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        yield Hit(Span(28, 34))


def answering(
    wanted: str, gain: float, screened: float, asked: list[str]
) -> Callable[[Sequence[Comparison]], list[list[float]]]:
    """A model that likes one wording, and texts without the word by so much."""

    def judge(comparisons: Sequence[Comparison]) -> list[list[float]]:
        answers = []
        for comparison in comparisons:
            asked.extend(comparison.candidates)
            answers.append(
                [gain if text == wanted else screened if "not" not in text else -50.0 for text in comparison.candidates]
            )
        return answers

    return judge


def document() -> Document:
    return Document("x", (Segment(Passage(TEXT, Origin.at(0, len(TEXT)))),), Lines.of(TEXT))


def test_the_word_goes_where_the_model_likes_it() -> None:
    wanted = "By noon the dog could not be found."
    (finding,) = check_document(
        document(), [UnlikelyWording()], judge=answering(wanted, 15.0, 12.0, []), surprises=SURPRISES
    )

    assert finding.span == Span(31, 34)
    assert finding.excerpt.repaired == wanted


def test_places_are_not_tried_for_a_word_that_nobody_misses() -> None:
    asked: list[str] = []
    found = check_document(
        document(), [UnlikelyWording()], judge=answering("", 15.0, -50.0, asked), surprises=SURPRISES
    )

    assert found == ()
    assert asked
    assert all(len(text) < len(TEXT) for text in asked)


def test_a_check_of_last_resort_gives_way() -> None:
    judge = answering("By noon the dog could not be found.", 15.0, 12.0, [])
    found = check_document(document(), [UnlikelyWording(), Named()], judge=judge, surprises=SURPRISES)

    assert [finding.check for finding in found] == ["named"]
