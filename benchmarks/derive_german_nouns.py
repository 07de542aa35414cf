"""Derive ``mtcheck/languages/data/german_nouns.txt``: common nouns that an English text uses only untranslated.

Needs the package german-nouns (Wiktionary, CC BY-SA 4.0) unpacked in a folder:
``python benchmarks/derive_german_nouns.py FOLDER``
"""

from __future__ import annotations

import csv
import math
import re
import sys
import textwrap
from pathlib import Path

from wordfreq import get_frequency_dict

LEAST_FREQUENCY = 3.0
"""Zipf value in German: rarer nouns are seldom left over and make half the list."""
LEAST_MARGIN = 1.5
"""Zipf value in German minus English: loanwords fall below (58 spans tried: 27 found, 1 missed, 4 false)."""
NO_NOUNS = frozenset(
    """
    Aber Ach Aus Bei Bisschen Bitte Danke Denke Des Die Drei Einer Eins Etwas Fünf Für Fürs Gegen Gegenüber
    Gestern Gewesen Hab Habe Hast Heute Ich Ichs Isch Ist Ists Jetzt Können Laut Leider Leit Mehr Mir Muss
    Nein Neun Nichts Niemand Nix Rein Sechs Selbst Sie Soll Trotz Unter Viel Vier Von Warf Wegen Wenn Werd Werde
    Wie Wies Würden Zehn Zwei
    """.split()
)
"""Words of other kinds, of which Wiktionary has a noun as well: with a capital they begin titles (*Die*) or are names
(*Mir*)."""
FORM = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}")
HEADER = """\
# German nouns of which English makes no use, no names among them. Derived by benchmarks/derive_german_nouns.py from
# Wiktionary (package german-nouns, Gregor Weichbrodt) and wordfreq 3.1 (Robyn Speer). Licence: CC BY-SA 4.0.
"""


def zipf(language: str) -> dict[str, float]:
    return {word: math.log10(share) + 9 for word, share in get_frequency_dict(language, "large").items()}


def main(folder: Path) -> None:
    german, english = zipf("de"), zipf("en")
    nouns: set[str] = set()
    names: set[str] = set()
    with (folder / "german_nouns" / "nouns.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            forms = {form for form in row.values() if isinstance(form, str) and FORM.fullmatch(form)}
            (nouns if row["pos"] == "Substantiv" else names).update(forms - {"Substantiv"})
    kept = sorted(
        noun
        for noun in nouns - names - NO_NOUNS
        if german.get(noun.lower(), 0) >= LEAST_FREQUENCY
        and german[noun.lower()] - english.get(noun.lower(), 0) >= LEAST_MARGIN
    )
    target = Path(__file__).parents[1] / "mtcheck" / "languages" / "data" / "german_nouns.txt"
    target.write_text(HEADER + textwrap.fill(" ".join(kept), 118) + "\n", encoding="utf-8")
    print(len(kept), "nouns", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
