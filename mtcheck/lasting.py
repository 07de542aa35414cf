"""What is loaded once and kept until the end."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["lasting", "lasting_to_the_end", "unsearched"]

# What is frozen is not finalised: a file of the user's that nobody closed would lose what was written last.
atexit.register(gc.unfreeze)


def lasting_to_the_end() -> None:
    """What is kept is not finalised when the program ends: nothing of mtcheck's own needs it, and to take all tables
    apart takes longer than to check an article."""
    atexit.unregister(gc.unfreeze)


@contextmanager
def lasting() -> Iterator[None]:
    """What is made in here, or by a function that this decorates, is kept: the collector never looks for garbage in it.

    Tables are hundreds of thousands of objects. To search them again and again while they grow takes a fourth of the
    time that mtcheck needs to start, and to search them later a tenth of what checking takes.
    """
    with unsearched():
        try:
            yield
        finally:
            gc.freeze()


@contextmanager
def unsearched() -> Iterator[None]:
    """The collector does not look for garbage meanwhile."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
