"""Files that are replaced at once."""

from __future__ import annotations

import shutil
from pathlib import Path
from secrets import token_hex

__all__ = ["replace_atomically"]


def replace_atomically(path: Path, content: bytes) -> None:
    """Write a file so that a reader finds the old or the new content, never a part; its mode stays, and a link goes on
    to point to it. Raises OSError, and leaves no draft behind."""
    target = path.resolve()
    draft = target.with_name(f".{target.name[:100]}.{token_hex(4)}")
    try:
        with draft.open("xb") as file:
            file.write(content)
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
