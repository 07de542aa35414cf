"""What mtcheck keeps does not keep other things from ending as they would."""

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
