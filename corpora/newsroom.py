"""A newsroom's archive to try the gate on: translated articles, some with a known defect.

    python -m corpora.newsroom [--articles 210] FOLDER

writes FOLDER/articles/0001.txt and so on, and FOLDER/defects.tsv with file, line and kind of each defect. The articles
are those of clean/articles with a paragraph or two left out; every fourth gets one defect. The output is the same every
time.
"""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from random import Random

CLEAN = Path(__file__).parent / "clean" / "articles"
EVERY = 4
"""One article in so many has a defect."""


def doubled_word(paragraph: str) -> str:
    """Double a *the* inside a sentence."""
    return re.sub(r"(?<=[a-z]) the (?=[a-z])", " the the ", paragraph, count=1)


def markup_debris(paragraph: str) -> str:
    """Put the end of a tag before the paragraph."""
    return f'class="sc-3f2a91b0-2 kLmNop">{paragraph}'


def mojibake(paragraph: str) -> str:
    """Read an apostrophe of UTF-8 as Windows-1252."""
    return paragraph.replace("’", "â€™", 1)


def space_before_punctuation(paragraph: str) -> str:
    """Put a space before a comma."""
    return re.sub(r"(?<=[a-z]{3}), (?=[a-z])", " , ", paragraph, count=1)


KINDS = (doubled_word, markup_debris, mojibake, space_before_punctuation)


def write_archive(folder: Path, articles: int) -> None:
    """Write the articles and the list of their defects."""
    sources = [path.read_text(encoding="utf-8").strip().split("\n\n") for path in sorted(CLEAN.glob("*.txt"))]
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    defects = []
    for number in range(1, articles + 1):
        paragraphs = shortened(sources[number % len(sources)], Random(number))  # noqa: S311 - the same every time
        name = f"articles/{number:04}.txt"
        if number % EVERY == 0:
            turn = number // EVERY % len(KINDS)
            place, kind = next(
                (place, kind)
                for kind in (*KINDS[turn:], *KINDS)
                for place, text in enumerate(paragraphs)
                if place and kind(text) != text
            )
            paragraphs[place] = kind(paragraphs[place])
            defects.append(f"{name}\t{2 * place + 1}\t{kind.__name__.replace('_', '-')}\n")
        (folder / name).write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    (folder / "defects.tsv").write_text("".join(defects), encoding="utf-8")


def shortened(paragraphs: Sequence[str], random: Random) -> list[str]:
    """The paragraphs without one or two of those in the middle."""
    left_out = set(random.sample(range(1, len(paragraphs) - 1), k=random.choice((1, 2))))
    return [paragraph for index, paragraph in enumerate(paragraphs) if index not in left_out]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write an archive."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=210)
    options = parser.parse_args(arguments)
    write_archive(options.folder, options.articles)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
