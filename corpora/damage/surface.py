"""Damage that needs no parse: every function takes a text and a source of randomness and returns edits.

No edits means that the text offers no place for this kind.
"""

import csv
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

from corpora.damage.edits import Edit

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DEBRIS_BEFORE = ('class="sc-4be1f7a9-2 kTqWzP">', "1/6", '<div class="teaser">', "</p>", 'data-role="lead">')
DEBRIS_AFTER = ("</span>", " [...]", "<br />", " {{ad_slot_2}}", " Read more", "&nbsp;", ' target="_blank">')


def german(kind: str) -> dict[str, str]:
    """English to German, the entries of one kind (`word` or `date`)."""
    lines = Path(__file__).with_name("german.tsv").read_text(encoding="utf-8").splitlines()
    return {row["english"]: row["german"] for row in csv.DictReader(lines, delimiter="\t") if row["kind"] == kind}


GERMAN = german("word")
GERMAN_DATES = german("date")


def rewrite(pattern: str, new: Callable[[re.Match[str]], str]) -> Callable[[str, Random], list[Edit]]:
    """Damage that rewrites one random match of a pattern."""
    compiled = re.compile(pattern)

    def damage(text: str, random: Random) -> list[Edit]:
        matches = list(compiled.finditer(text))
        if not matches:
            return []
        match = random.choice(matches)
        return [Edit(match.start(), match.end(), new(match))]

    return damage


def doubled_phrase(text: str, random: Random) -> list[Edit]:
    """Two to four words said twice."""
    words = list(re.finditer(r"[A-Za-z’']+(?= )", text))
    runs = [run for run in zip(words, words[1:], words[2:], words[3:], strict=False) if one_run(run)]
    if not runs:
        return []
    run = random.choice(runs)[: random.randint(2, 4)]
    phrase = text[run[0].start() : run[-1].end()]
    return [Edit(run[0].start(), run[-1].end(), f"{phrase} {phrase}")]


def one_run(words: Sequence[re.Match[str]]) -> bool:
    return all(left.end() + 1 == right.start() for left, right in pairwise(words))


def doubled_sentence(text: str, random: Random) -> list[Edit]:
    """A whole sentence said twice."""
    sentences = [m for m in re.finditer(r"[A-Z][^.?!\n]{20,}[.?!](?= [A-Z]|$)", text) if '"' not in m[0]]
    if not sentences:
        return []
    sentence = random.choice(sentences)
    return [
        Edit(sentence.end(), sentence.end(), " ", marked=False),
        Edit(sentence.end(), sentence.end(), sentence[0]),
    ]


def debris(text: str, random: Random) -> list[Edit]:
    """A rest of mark-up or site furniture at the beginning or the end."""
    if random.random() < 0.5:
        return [Edit(0, 0, random.choice(DEBRIS_BEFORE))]
    return [Edit(len(text), len(text), random.choice(DEBRIS_AFTER))]


def as_cp1252(word: str) -> str:
    """A word whose UTF-8 bytes were read as Windows-1252."""
    return word.encode().decode("cp1252", errors="replace")


SURFACE: dict[str, tuple[str, Callable[[str, Random], list[Edit]]]] = {
    "glued-sentences": (
        "structure",
        rewrite(r"\b[a-z]{2,}[.?!] [A-Z][a-z]+", lambda m: m[0].replace(" ", "")),
    ),
    "glued-words": ("structure", rewrite(r"\b[a-z]{3,} [a-z]{3,}\b", lambda m: m[0].replace(" ", ""))),
    "missing-space": ("structure", rewrite(r"\b[a-z]+[,;:] [a-z]+\b", lambda m: m[0].replace(" ", ""))),
    "space-before-punctuation": ("structure", rewrite(r"(?<=[a-z])[.,;:?!](?=\s|$)", lambda m: " " + m[0])),
    "unbalanced-quote": ("structure", rewrite(r"\w+[.,]?”", lambda m: m[0][:-1])),
    "german-quotes": ("structure", rewrite(r"“[^“”]+”", lambda m: f"„{m[0][1:-1]}“")),
    "lowercase-sentence-start": (
        "structure",
        rewrite(r"(?<=[a-z]{3}\. )(?:The|In|It|A|But|After|This|We|They)\b", lambda m: m[0].lower()),
    ),
    "doubled-word": ("repetition", rewrite(r"\b[a-z]{2,}\b(?= [a-z])", lambda m: f"{m[0]} {m[0]}")),
    "phrase-loop": ("repetition", doubled_phrase),
    "repeated-sentence": ("repetition", doubled_sentence),
    "number-format": (
        "language",
        rewrite(r"(?<![\d.,:])\d{1,3}(?:,\d{3})+(?![\d,])", lambda m: m[0].replace(",", ".")),
    ),
    "decimal-comma": (
        "language",
        rewrite(
            r"(?<![\d.,:])\d+\.\d{1,2}(?= (?:per|million|billion|metres|km))",
            lambda m: m[0].replace(".", ","),
        ),
    ),
    "ordinal-form": (
        "language",
        rewrite(rf"(?<!\d )\b(\d{{1,2}}) ({MONTHS})\b", lambda m: f"the {m[1]}. {m[2]}"),
    ),
    "ordinal-century": ("language", rewrite(r"\b(\d{1,2})(?:st|nd|rd|th)\b", lambda m: m[1] + ".")),
    "german-date-name": (
        "language",
        rewrite(rf"\b(?:{'|'.join(GERMAN_DATES)})\b", lambda m: GERMAN_DATES[m[0]]),
    ),
    "untranslated-german": (
        "language",
        rewrite(rf"(?<=[a-z,] )(?:{'|'.join(GERMAN)})\b(?= [a-z])", lambda m: GERMAN[m[0]]),
    ),
    "tag-debris": ("residue", debris),
    "mojibake": ("encoding", rewrite(r"[\w’“”–]*[^\x00-\x7f]+[\w’“”–]*", lambda m: as_cp1252(m[0]))),
}
