"""What is loaded once and kept until the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["lasting", "own_process", "unsearched"]

_owned = False


def own_process() -> None:
    """Tell that nothing but mtcheck runs in this process: only then may what is alive be kept from the collector for
    good. It is not taken apart at the end either, which takes longer than to check an article."""
    global _owned  # noqa: PLW0603 - a fact about the process
    _owned = True


@contextmanager
def lasting() -> Iterator[None]:
    """What is made in here, or by a function that this decorates, is kept: the collector does not look for garbage in
    it meanwhile, and in a process of mtcheck's own never.

    Tables are hundreds of thousands of objects. To search them again and again while they grow takes a fourth of the
    time that mtcheck needs to start, and to search them later a tenth of what checking takes.
    """
    with unsearched():
        try:
            yield
        finally:
            if _owned:
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
