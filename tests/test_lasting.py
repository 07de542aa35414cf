"""A program that uses mtcheck keeps its collector: what it drops goes, and what nobody closed is written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import sys
from mtcheck.analysis.morphology import can_be
out = open(sys.argv[1], "w")
def write(text): out.write(text)  # a cycle with the module, so that only the collector ends the file
write("all")
assert can_be("house")
"""


def test_file_that_nobody_closed_is_written(tmp_path: Path) -> None:
    written = tmp_path / "out.txt"
    subprocess.run([sys.executable, "-c", _PROGRAM, str(written)], check=True)
    assert written.read_text() == "all"


_HOST = """
import gc, weakref
from mtcheck.analysis.morphology import can_be
class Cycle: pass
one = Cycle()
one.itself = one
gone = weakref.ref(one)
assert can_be("house")
del one
gc.collect()
print(gone() is None)
"""


def test_garbage_of_the_host_is_collected() -> None:
    done = subprocess.run([sys.executable, "-c", _HOST], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True"]
