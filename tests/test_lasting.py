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


_COMMAND = """
import atexit, gc, sys
atexit.register(lambda: print(gc.get_freeze_count() > 0))  # registered first, called last
from mtcheck.cli import main
main(["check", "--no-lm", sys.argv[1]])
"""


def test_the_command_line_does_not_take_its_tables_apart_at_the_end(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The council approved the plan on Monday evening.\n")
    done = subprocess.run([sys.executable, "-c", _COMMAND, str(article)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "True"
