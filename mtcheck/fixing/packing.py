"""Packed files: unpacked to be repaired, and packed again as they were."""

from __future__ import annotations

import gzip
import io

from mtcheck.config import Settings
from mtcheck.reading.inputs import GZIP, ZSTANDARD, unpacked

__all__ = ["repacked", "unpack"]


def unpack(content: bytes, settings: Settings) -> bytes:
    """The bytes inside, within the limits of the settings."""
    return b"".join(unpacked("", io.BytesIO(content), settings).blocks())


def repacked(plain: bytes, like: bytes) -> bytes:
    """The bytes packed as another file is."""
    if like.startswith(GZIP):
        return gzip.compress(plain, mtime=0)
    if like.startswith(ZSTANDARD):
        import zstandard

        return zstandard.ZstdCompressor().compress(plain)
    return plain
