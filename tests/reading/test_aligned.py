"""An article and its source that are split into other paragraphs are aligned by their sentences."""

from __future__ import annotations

from pathlib import Path

from mtcheck.config import Settings
from mtcheck.document import Document
from mtcheck.pipeline import check_inputs
from mtcheck.reading import read
from mtcheck.report import Failure

SOURCE = """Der Rat von Bern tagte am Dienstag. Er will im Herbst entscheiden, wie es mit dem Museum weitergeht.

Die Brücke über die Aare ist seit dem Unglück von 2019 für Lastwagen gesperrt.

Die Firma Meyer zahlt dafür 300 Franken. Niemand in Chur wollte sich zu dem Plan äussern, der im Mai bekannt wurde.
"""
TARGET = """The council of Bern met on Tuesday.

It will decide in autumn what is to become of the museum. The bridge across the Aare has been closed to lorries since \
the accident of 2019.

The Meyer company pays 300 francs for it. Nobody in Chur wanted to comment on the plan, which became known in May.
"""


def written(folder: Path, target: str) -> tuple[str, Settings]:
    (folder / "en.txt").write_text(target, encoding="utf-8")
    (folder / "de.txt").write_text(SOURCE, encoding="utf-8")
    return str(folder / "en.txt"), Settings(language_model=False, source=folder / "de.txt", align=True)


def test_each_paragraph_gets_the_source_of_its_sentences(tmp_path: Path) -> None:
    name, settings = written(tmp_path, TARGET)

    (document,) = read([name], settings)

    assert isinstance(document, Document)
    assert [segment.source.text if segment.source else None for segment in document.segments] == [
        "Der Rat von Bern tagte am Dienstag.",
        "Er will im Herbst entscheiden, wie es mit dem Museum weitergeht. Die Brücke über die Aare ist seit dem "
        "Unglück von 2019 für Lastwagen gesperrt.",
        "Die Firma Meyer zahlt dafür 300 Franken. Niemand in Chur wollte sich zu dem Plan äussern, der im Mai bekannt "
        "wurde.",
    ]


def test_what_was_left_out_is_found_in_its_paragraph(tmp_path: Path) -> None:
    name, settings = written(
        tmp_path,
        TARGET.replace(" The bridge across the Aare has been closed to lorries since the accident of 2019.", ""),
    )

    findings = list(check_inputs([name], settings).findings)

    assert [(finding.check, finding.line) for finding in findings] == [("omitted-sentence", 3)]


def test_without_align_the_drift_is_named(tmp_path: Path) -> None:
    name, settings = written(tmp_path, TARGET + "\nOne line more.\n")

    failures = [part for part in read([name], Settings(source=settings.source)) if isinstance(part, Failure)]

    assert "equally many lines (articles split into other paragraphs: --align)" in str(failures[0])
