"""How much of a model has come is measured while pip makes and removes folders."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Event, Thread

from mtcheck.language_model.packages import bytes_below


def test_what_vanishes_while_a_folder_is_measured_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "wheel").write_bytes(b"12345")
    stop = Event()

    def unpack() -> None:
        while not stop.is_set():
            for number in range(20):
                nested = tmp_path / f"pip-unpack-{number}" / "a" / "b"
                nested.mkdir(parents=True)
                (nested / "part").write_bytes(b"1")
            for number in range(20):
                shutil.rmtree(tmp_path / f"pip-unpack-{number}")

    thread = Thread(target=unpack)
    thread.start()
    try:
        sizes = [bytes_below(tmp_path) for _ in range(400)]
    finally:
        stop.set()
        thread.join()

    assert all(5 <= size <= 25 for size in sizes)
