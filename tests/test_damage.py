"""The generator of damage: marks lie on the damage, one seed does the same twice, word order is German."""

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from corpora.damage import damaged_records
from corpora.damage.edits import Edit, apply
from corpora.damage.surface import SURFACE
from corpora.damage.word_order import WORD_ORDER

CLEAN = Path(__file__).resolve().parent.parent / "corpora" / "clean"


def assert_inside(text: str, spans: Sequence[tuple[int, int]]) -> None:
    assert spans
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text(min_size=1), st.data())
def test_edits_mark_exactly_the_new_text(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    new = data.draw(st.text(min_size=1))
    damaged = apply(text, [Edit(cuts[0], cuts[1], new)])
    ((start, end),) = damaged.spans
    assert damaged.text[start:end] == new
    assert damaged.text[:start] + text[cuts[0] : cuts[1]] + damaged.text[end:] == text


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply("one two", [Edit(0, 5, "x"), Edit(3, 7, "y")])


SOUND = (
    "After the vote on 14 August, the city paid 1,250,000 euros; that is 2.5 million less. The mayor, who "
    "said “we did it”, went home with her son on the 3rd day. The rest of it was over by Monday in Zürich."
)


@pytest.mark.parametrize("kind", SURFACE)
def test_every_kind_of_surface_damage_can_be_done_and_undone(kind: str) -> None:
    _, damage = SURFACE[kind]
    edits = damage(SOUND, Random(7))
    damaged = apply(SOUND, edits)
    assert damaged.text != SOUND
    assert_inside(damaged.text, damaged.spans)


def parsed(words: str, tags: str, heads: list[int], deps: str) -> Doc:
    """A sentence with the parse that a model would give, so that the test needs no model."""
    return Doc(
        Vocab(),
        words=words.split(),
        tags=tags.split(),
        pos=["VERB" if tag.startswith("VB") else "X" for tag in tags.split()],
        heads=heads,
        deps=deps.split(),
        spaces=[*(after != "." for after in words.split()[1:]), False],
    )


LOWERED = parsed(
    "In May the old bank has lowered its forecast for exports .",
    "IN NNP DT JJ NN VBZ VBN PRP$ NN IN NNS .",
    [6, 0, 4, 4, 6, 6, 6, 8, 6, 6, 9, 6],
    "prep pobj det amod nsubj aux ROOT poss dobj prep pobj punct",
)
FELL = parsed(
    "The children said that the bridge fell last year .",
    "DT NNS VBD IN DT NN VBD JJ NN .",
    [1, 2, 2, 6, 5, 6, 2, 8, 6, 2],
    "det nsubj ROOT mark det nsubj ccomp amod npadvmod punct",
)


@pytest.mark.parametrize(
    ("doc", "kind", "expected"),
    [
        (LOWERED, "clause-final-participle", "In May the old bank has its forecast for exports lowered."),
        (LOWERED, "verb-second-inversion", "In May has the old bank lowered its forecast for exports."),
        (FELL, "clause-final-verb", "The children said that the bridge last year fell."),
        (FELL, "reflexive-calque", "The children said that the bridge fell itself last year."),
    ],
)
def test_word_order_damage_follows_german(doc: Doc, kind: str, expected: str) -> None:
    _, damage = WORD_ORDER[kind]
    assert apply(doc.text, damage(doc, Random(1))).text == expected


def test_stranded_verb_goes_behind_the_full_stop() -> None:
    _, damage = WORD_ORDER["stranded-verb"]
    damaged = apply(LOWERED.text, damage(LOWERED, Random(1)))
    assert damaged.text.startswith("In May the old bank has its forecast for exports.")
    ((start, end),) = damaged.spans
    assert "".join(damaged.text[start:end].split()) == ".lowered."


def test_damage_is_the_same_for_the_same_seed_and_spreads_over_kinds() -> None:
    clean = [
        json.loads(line)
        for path in sorted(CLEAN.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").split("\n")
        if line
    ]
    once, again = (list(damaged_records(clean, seed=3)) for _ in range(2))
    assert once == again
    assert once != list(damaged_records(clean, seed=4))
    assert len({record["phenomenon"] for record in once}) >= 15
    for record in once:
        assert_inside(record["text"], record["spans"])
        assert record["repair"] != record["text"]
