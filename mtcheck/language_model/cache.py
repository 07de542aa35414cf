"""Scores already computed, kept in one SQLite file that several processes may use at once."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path

_BATCH = 500
_LARGEST = 512 << 20  # bytes; beyond it the older half goes
_SCHEMA = """
CREATE TABLE IF NOT EXISTS scores (key BLOB PRIMARY KEY, day INTEGER NOT NULL, value BLOB NOT NULL)
WITHOUT ROWID
"""


def key(*parts: str) -> bytes:
    """A key that changes with any part; parts are told apart by their lengths."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        digest.update(len(content).to_bytes(8, "little") + content)
    return digest.digest()


class ScoreCache:
    """Arrays of float64 by key. A cache that cannot be used says so in `notice` and remembers nothing."""

    def __init__(self, file: Path) -> None:
        self.notice: str | None = None
        self._file = file
        self._connection: sqlite3.Connection | None = None
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                file, timeout=10, isolation_level=None, check_same_thread=False
            )
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=NORMAL")
            self._connection.execute(_SCHEMA)
            self._shrink()
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)

    def get(self, keys: Sequence[bytes]) -> dict[bytes, array[float]]:
        found: dict[bytes, array[float]] = {}
        if self._connection is None:
            return found
        try:
            for start in range(0, len(keys), _BATCH):
                batch = keys[start : start + _BATCH]
                marks = ",".join("?" * len(batch))
                query = f"SELECT key, value FROM scores WHERE key IN ({marks})"  # noqa: S608 - only marks
                for name, value in self._connection.execute(query, batch):
                    found[name] = array("d", value)
        except (sqlite3.Error, ValueError) as error:
            self._give_up(error)
            return {}
        return found

    def put(self, items: Iterable[tuple[bytes, Sequence[float]]]) -> None:
        if self._connection is None:
            return
        today = int(time.time() // 86_400)
        rows = [(name, today, array("d", values).tobytes()) for name, values in items]
        try:
            for start in range(0, len(rows), _BATCH):
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.executemany(
                    "INSERT OR REPLACE INTO scores VALUES (?, ?, ?)", rows[start : start + _BATCH]
                )
                self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._give_up(error)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _shrink(self) -> None:
        if self._connection is None or self._file.stat().st_size <= _LARGEST:
            return
        middle = "SELECT day FROM scores ORDER BY day LIMIT 1 OFFSET (SELECT count(*) / 2 FROM scores)"
        self._connection.execute(f"DELETE FROM scores WHERE day <= ({middle})")  # noqa: S608 - a constant
        self._connection.execute("VACUUM")

    def _give_up(self, error: Exception) -> None:
        self.notice = f"scores are not cached, so runs take longer: {self._file} cannot be used ({error})"
        self.close()
