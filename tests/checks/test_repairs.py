"""What safe repairs leave behind."""

from __future__ import annotations

import pytest

from benchmarks.evidence import document
from mtcheck.check import all_checks
from mtcheck.checking import check_document
from mtcheck.report import Finding


@pytest.mark.parametrize(
    ("garbled", "sound"),
    [
        ('class="sc-cffd1e67-0 iQNQmc">1/4Residents object.', "Residents object."),
        (
            "The bridge is closed .</p><p>It's old&nbsp;and the the mayor objects.",
            "The bridge is closed. It's old and the mayor objects.",
        ),
        ("ZÃ¼rich objects.It is Ðµ.", None),
        ("They are dirty tourists.It's too loud ,he said .", None),
    ],
)
def test_safe_repairs_together_give_a_sound_sentence(garbled: str, sound: str | None) -> None:
    """All safe repairs of a text can be applied in one pass, and checking again finds none of them again."""
    repaired = apply(garbled)

    if sound is not None:
        assert sound == repaired
    assert apply(repaired) == repaired


def apply(text: str) -> str:
    """The text after its safe repairs, as one pass from its end applies them; overlapping ones are left out."""
    repairs = [finding.repair for finding in _findings(text) if finding.repair and finding.repair.safe]
    limit = len(text)
    for repair in sorted(repairs, key=lambda repair: (repair.span.start, repair.span.end), reverse=True):
        if repair.span.end <= limit:
            text = text[: repair.span.start] + repair.text + text[repair.span.end :]
            limit = repair.span.start
    return text


def _findings(text: str) -> tuple[Finding, ...]:
    return check_document(document("article.txt", [text]), all_checks())
