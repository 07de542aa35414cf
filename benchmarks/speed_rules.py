"""Speed of the rule layer, beside other checkers of English in the same run, and its growth on hostile text.

    python benchmarks/speed_rules.py --peers PYTHON     # an environment with lingotweaker(-data-en) and proselint
    python benchmarks/speed_rules.py --linearity        # every check at 500,000 and 1,000,000 hostile characters

Checks whose every hit is for the language model to decide are not run without one: the first figures are of the others,
which are the rule layer. Words that have not been met yet cost most: the first figure is of text with new words, the
others of the same text once more. All figures are characters per second of CPU time, one process. Models are loaded,
and tables and most patterns by a tenth of the text that is not measured, before the clock starts. The peers live in an
environment of their own because of their licences and weight; without one they are reported as not measured.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import evidence
from benchmarks.adversarial import ADVERSARIAL, NounTagger
from mtcheck.analysis.morphology import can_be
from mtcheck.analysis.tagging import Tagger
from mtcheck.check import Check, Context, all_checks
from mtcheck.checking import check_document
from mtcheck.deciding import Judge
from mtcheck.document import Document, Lines, Origin, Passage, Segment
from mtcheck.errors import ModelUnavailable
from mtcheck.language_model.contrast import Comparison
from mtcheck.languages.frequency import full_zipf, zipf
from mtcheck.languages.tokens import forget_texts
from mtcheck.lasting import own_process
from mtcheck.waking import awake

PROMISED = 1_000_000
PROMISED_WITH_TAGGER = 150_000
LENGTH = 500_000
PARAGRAPHS = 20

LINGOTWEAKER = """
import sys, time, lt_py
text = sys.stdin.read()
engine = lt_py.Engine("en-US")
engine.check("Warm up.")
start = time.process_time()
found = sum(len(engine.check(paragraph)) for paragraph in text.split("\\n"))
print(len(text) / (time.process_time() - start), found)
"""
PROSELINT = """
import sys, time
import proselint.checks, proselint.tools
from proselint.registry import CheckRegistry
text = sys.stdin.read()
CheckRegistry().register_many(proselint.checks.__register__)
start = time.process_time()
found = sum(len(proselint.tools.LintFile("text", p).lint()) for p in text.split("\\n") if p)
print(len(text) / (time.process_time() - start), found)
"""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON", help="interpreter that has the peers")
    parser.add_argument("--length", type=int, default=1_000_000, help="characters of sound text (default 1,000,000)")
    parser.add_argument("--checks", action="store_true", help="time every check by itself")
    parser.add_argument("--linearity", action="store_true", help="measure growth on hostile text instead")
    options = parser.parse_args(arguments)
    own_process()  # as the command line has it
    for code in ("en", "de", "fr", "es", "it"):
        zipf("the", code)
    full_zipf("der", "de")
    can_be("the")
    if options.linearity:
        return linearity()
    documents = sound_documents(options.length)
    if options.checks:
        return by_check(documents)
    first, documents = documents[: len(documents) // 10], documents[len(documents) // 10 :]
    characters_per_second(first)
    rules = sum(not check.needs_judge for check in all_checks())
    tagger, tagged = _tagger(), None
    plain = characters_per_second(documents)
    print(f"mtcheck, the {rules} checks that decide   {plain:12,.0f} characters per CPU second")
    print(f"the same text once more         {characters_per_second(documents):12,.0f}")
    if tagger is not None:
        tagged = characters_per_second(documents, None, tagger)
        print(f"with the tagger                 {tagged:12,.0f}")
    print(f"all {len(all_checks())}, proposals for a model  {characters_per_second(documents, _judge):12,.0f}")
    if tagger is not None:
        print(f"with the tagger                 {characters_per_second(documents, _judge, tagger):12,.0f}")
    text = "\n".join(segment.target.text for document in documents for segment in document.segments)
    for name, program in (("LingoTweaker", LINGOTWEAKER), ("proselint", PROSELINT)):
        print(f"{name:31} {_peer(options.peers, program, text[:200_000])}")
    kept = plain >= PROMISED and (tagged is None or tagged >= PROMISED_WITH_TAGGER)
    print("kept" if kept else f"BROKEN: {PROMISED:,} without and {PROMISED_WITH_TAGGER:,} with the tagger are promised")
    return 0 if kept else 1


def sound_documents(length: int) -> list[Document]:
    """Articles of twenty paragraphs of sound English, as many as make up the length."""
    folder = evidence.data_folder()
    paragraphs = [
        segment.target.text
        for _, documents in evidence.clean_documents(folder)
        for document in documents
        for segment in document.segments
    ]
    found: list[Document] = []
    total = 0
    source = iter(paragraphs)
    while total < length:
        batch = list(islice(source, PARAGRAPHS))
        if not batch:
            source = iter(paragraphs)
            continue
        found.append(evidence.document(f"article {len(found)}", batch))
        total += sum(map(len, batch))
    return found


def characters_per_second(
    documents: Sequence[Document], judge: Judge | None = None, tagger: Tagger | None = None
) -> float:
    checks = all_checks()
    check_document(documents[0], checks, judge=judge, tagger=tagger)  # loads what only it needs
    start = process_time()
    for document in documents:
        check_document(document, checks, judge=judge, tagger=tagger)
    return _length(documents) / (process_time() - start)


def _judge(comparisons: Sequence[Comparison]) -> list[list[float]]:
    """A language model that takes no time and finds nothing better than it is."""
    return [[0.0 for _ in comparison.candidates] for comparison in comparisons]


def by_check(documents: Sequence[Document]) -> int:
    """Every check alone: milliseconds of CPU per 1,000,000 characters, slowest first (no time: it needs a source)."""
    timed = [(sum(_seconds_of(check, document) for document in documents), check) for check in all_checks()]
    for seconds, check in sorted(timed, key=lambda pair: pair[0], reverse=True):
        print(f"{check.family:11} {check.id:32} {1e9 * seconds / _length(documents):8.1f} ms")
    return 0


def linearity() -> int:
    """Per check the slowest hostile text and the largest growth when the text doubles."""
    worst = 0.0

    print(f"{'check':32} {'s per million':>14}  {'slowest on':20} {'growth':>6}  on")
    for check in all_checks():
        slowest, growth = (0.0, "-"), (0.0, "-")
        for name, make in ADVERSARIAL.items():
            once, twice = (_seconds(lambda n=n: _find(check, make(n))) for n in (LENGTH, 2 * LENGTH))  # type: ignore[misc]  # noqa: B023
            slowest = max(slowest, (twice, name))
            if twice > 0.1:
                growth = max(growth, (twice / once, name))
        worst = max(worst, growth[0])
        print(f"{check.id:32} {slowest[0]:14.2f}  {slowest[1]:20} {growth[0]:6.2f}  {growth[1]}", flush=True)
    print(f"largest growth {worst:.2f} (2 is linear, 4 quadratic)")
    return 0 if worst < 3 else 1


def _seconds_of(check: Check, document: Document) -> float:
    """What a check takes for the passages that wake it."""
    context = Context.of(document)
    shown = awake([check], context)
    start = process_time()
    for index, passage, called in shown:
        context.index = index
        for _, rule in called:
            for _ in rule.find(passage, context):
                pass
    return process_time() - start


def _find(check: Check, text: str) -> None:
    """Show a text, as its own source, to a check, whatever wakes it, as if nobody had asked about the text before."""
    forget_texts()
    passage = Passage(text, Origin.at(0, len(text)))
    document = Document("hostile", (Segment(passage, passage),), Lines.of(text))
    for _ in check.find(passage, Context.of(document, tagger=NounTagger())):
        pass


def _seconds(work: Callable[[], None]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _length(documents: Sequence[Document]) -> int:
    return sum(len(segment.target.text) for document in documents for segment in document.segments)


def _tagger() -> Tagger | None:
    from mtcheck.language_model.store import tagger_folder

    try:
        tagger = Tagger(tagger_folder())
    except ModelUnavailable as error:
        print(f"NO TAGGER: {error}", file=sys.stderr)
        return None
    tagger.tag(["The first sentence loads spaCy."])
    return tagger


def _peer(python: str, program: str, text: str) -> str:
    done = subprocess.run([python, "-c", program], input=text, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no output"])[-1]
        return f"not measured ({reason})"
    speed, found = done.stdout.split()
    return f"{float(speed):12,.0f}  ({found} findings in {len(text):,} characters)"


if __name__ == "__main__":
    raise SystemExit(main())
