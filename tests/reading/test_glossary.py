"""A glossary is read as CSV or TBX, and what is wrong with one is said with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.analysis.terminology import Term
from mtcheck.errors import ConfigurationError
from mtcheck.reading.glossary import read_glossary

TBX = """<?xml version="1.0"?>
<martif type="TBX"><text><body>
<termEntry>
 <langSet xml:lang="de"><tig><term>Stadtrat</term></tig></langSet>
 <langSet xml:lang="en">
  <tig><term>city council</term></tig>
  <tig><term>town advice</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
 </langSet>
</termEntry>
</body></text></martif>
"""


def written(folder: Path, text: str, name: str = "terms.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv(tmp_path: Path, separator: str) -> None:
    lines = ["source,target,forbidden", "Stadtrat,city council|municipal council,town advice"]
    file = written(tmp_path, "\n".join(lines).replace(",", separator))

    assert read_glossary(file) == (Term("Stadtrat", ("city council", "municipal council"), ("town advice",)),)


def test_tbx(tmp_path: Path) -> None:
    assert read_glossary(written(tmp_path, TBX)) == (Term("Stadtrat", ("city council",), ("town advice",)),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("deutsch,english\na,b\n", ":1: a glossary needs the columns source and target"),
        ("source,target\na,b\nc,d,e\n", ":3: 3 columns, but the first line names 2"),
        ("source,target\na,\n", ":2: source or target is empty"),
        ("source,target\n", "holds no term"),
        ('source,target\n"a,b\n', ":2: not valid CSV"),
        (TBX.replace("</tig></langSet>", "</langSet>", 1), "line 4"),
        (TBX.replace('xml:lang="en"', 'xml:lang="fr"'), ":3: the entry has no translation"),
        (TBX.replace("<martif", '<!DOCTYPE x [<!ENTITY a "b">]><martif', 1), "entity"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigurationError, match=r".") as raised:
        read_glossary(written(tmp_path, text))

    assert message in str(raised.value)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="the glossary cannot be read"):
        read_glossary(tmp_path / "none.csv")
