"""Verbs of all kinds left alone behind a full stop, as a reader of the report would see them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.check import Context, Hit
from mtcheck.checks.syntax.stranded_verb import StrandedVerb
from mtcheck.document import Document, Lines, Origin, Passage, Role, Segment


def document_of(*texts: str, role: Role = Role.BODY) -> Document:
    segments = tuple(Segment(Passage(text, Origin.at(0, len(text)), role)) for text in texts)
    return Document("example.txt", segments, Lines.of("\n".join(texts)))


def hits(*texts: str, role: Role = Role.BODY) -> list[Hit]:
    """What the check finds in the last of these passages."""
    context = Context.of(document_of(*texts, role=role))
    context.index = len(texts) - 1
    return list(StrandedVerb().find(context.segment.target, context))


@pytest.mark.parametrize(
    ("text", "mark", "repaired"),
    [
        (
            "Parliament will the budget for 2025 before Christmas. adopt . The opposition is against it.",
            ". adopt .",
            "Parliament will adopt the budget for 2025 before Christmas. The opposition is against it.",
        ),
        (
            "The company plans the hiring of staff. to hire up to 2,000 employees. It grows.",
            None,
            None,
        ),
        (
            "The airline has the flights to Rome\nuntil Friday.\ncancelled.",
            ".\ncancelled.",
            "The airline has cancelled the flights to Rome\nuntil Friday.",
        ),
        (
            "The railway wants the line to Bern until spring .  close",
            ".  close",
            "The railway wants to close the line to Bern until spring.",
        ),
        (
            "Who will the costs of the new stadium? pay .",
            "? pay .",
            "Who will pay the costs of the new stadium?",
        ),
        (
            "“We could the child in the crowd. find .” The search goes on.",
            ". find .",
            "“We could find the child in the crowd.” The search goes on.",
        ),
    ],
    ids=["next-sentence", "whole-clause", "line-break", "no-final-stop", "question", "quotation"],
)
def test_verb_behind_the_stop(text: str, mark: str | None, repaired: str | None) -> None:
    """The mark runs from the stray stop to the end of the fragment; one of the proposals is the editor's."""
    found = hits(text)

    assert [hit.span.of(text) for hit in found] == ([] if mark is None else [mark])
    for hit in found:
        assert hit.contrast is not None
        assert repaired in [edit.apply(text) for edit in hit.contrast.candidates]


def test_proposals_do_not_double_a_preposition_word() -> None:
    """An infinitive marker on both sides of the seam is kept once."""
    (hit,) = hits("The owner promised to all 340 jobs in the plant. to preserve .")
    assert hit.contrast is not None

    proposals = [edit.text for edit in hit.contrast.candidates]

    assert proposals
    assert not [text for text in proposals if "to to" in text]


def test_preposition_that_the_verb_needs_is_proposed() -> None:
    """German "billigen" takes a bare object, "approve" does not."""
    text = "He would not benefit from the war or even the invasion of the country (70). approve ."
    (hit,) = hits(text)
    assert hit.contrast is not None

    assert not hit.contrast.decides
    assert "He would not benefit from the war or even approve of the invasion of the country (70)." in [
        edit.apply(text) for edit in hit.contrast.candidates
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Visit the U.S. and see. The U.N. approved it. The talks began at 9 a.m. sharp.",
        "Shares of Daimler Truck Corp. rose. Prof. Dr. med. Meier agreed. The temp. fell.",
        "Call it with node.js. open the file foo.close() and wait.",
        "Go to the page at https://example.com. open. Then look at www.example.com. close.",
        "The manual says: a. open the lid. b. remove the tape. c. close the lid.",
        "The pictures show the harbour in 1912. von Trott took them. de Gaulle kept them.",
        "Roe vs. Wade was decided in 1973. The dept. is closed.",
    ],
)
def test_near_misses(text: str) -> None:
    assert not hits(text)


def test_verb_alone_in_its_passage() -> None:
    """A page may break the line there: the verb is then a paragraph of its own. Lists are made of such items."""
    (hit,) = hits("The council wants the old bridge over the river.", "replace .")

    assert (hit.span.start, hit.span.end, hit.repair) == (0, 9, None)
    assert not hits("Read the form and take your time with it.", "approve.", role=Role.LIST_ITEM)
    assert not hits("Options for the clerk", "approve.")


@given(st.text(alphabet="aAbt .!?\n,'”)1(", max_size=60))
def test_marks_and_proposals_stay_inside_the_passage(text: str) -> None:
    for hit in hits(text):
        assert hit.span.end <= len(text)
        assert hit.contrast is None or all(edit.span.end <= len(text) for edit in hit.contrast.candidates)
