"""How fast each format is read, and in how much memory: ``python -m benchmarks.speed_reading``.

The files are made here, about 2 MB each, of the same sentences. Printed are megabytes a second (the better of two runs)
and the highest memory that Python objects took (a third run, since tracing slows it).
"""

from __future__ import annotations

import io
import json
import time
import tracemalloc
from collections.abc import Callable

from mtcheck.config import DEFAULT_SETTINGS
from mtcheck.reading import read_source
from mtcheck.reading.source import Source

SENTENCE = "The council of the town, which met on Monday, approved 1.2 million for the “new” bridge & the road."
ROWS = 16_000


def made(head: str, row: Callable[[int], str], foot: str = "") -> bytes:
    return (head + "".join(row(number) for number in range(ROWS)) + foot).encode()


def files() -> dict[str, bytes]:
    escaped = SENTENCE.replace("&", "&amp;")
    item = "<item><guid>{}</guid><description><![CDATA[<p>" + escaped + "</p>]]></description></item>"
    unit = "<trans-unit id='{}'><source>x</source><target>" + escaped + "</target></trans-unit>"
    return {
        "a.txt": made("", lambda n: f"{SENTENCE}\n"),
        "a.html": made("<!doctype html><article>", lambda n: f"<p class='x'>{escaped}</p>\n"),
        "a.md": made("# Title\n\n", lambda n: f"{SENTENCE}\n\n"),
        "feed.xml": made("<rss><channel>", item.format, "</channel></rss>"),
        "a.jsonl": made("", lambda n: json.dumps({"id": str(n), "target": SENTENCE, "source": "x"}) + "\n"),
        "a.csv": made("source,target\n", lambda n: f'x,"{SENTENCE}"\n'),
        "a.tsv": made("source\ttarget\n", lambda n: f"x\t{SENTENCE}\n"),
        "a.xlf": made("<xliff version='1.2'>", unit.format, "</xliff>"),
        "a.po": made("", lambda n: f'msgid "{n}"\nmsgstr "{SENTENCE}"\n\n'),
        "a.srt": made("", lambda n: f"{n}\n00:00:01,000 --> 00:00:02,000\n{SENTENCE}\n\n"),
        "a.parquet": _table(),
    }


def _table() -> bytes:
    import pyarrow
    import pyarrow.parquet

    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"target": [f"{SENTENCE} {n}" for n in range(ROWS)]}), out)
    return out.getvalue()


def seconds(name: str, content: bytes) -> float:
    begun = time.perf_counter()
    for _ in read_source(Source.of(name, content), DEFAULT_SETTINGS):
        pass
    return time.perf_counter() - begun


def main() -> None:
    print(f"{'format':12}{'MB':>6}{'MB/s':>8}{'peak MB':>9}")
    for name, content in files().items():
        best = min(seconds(name, content) for _ in range(2))
        tracemalloc.start()
        seconds(name, content)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        size = len(content) / 1e6
        print(f"{name:12}{size:6.1f}{size / best:8.2f}{peak / 1e6:9.1f}")


if __name__ == "__main__":
    main()
