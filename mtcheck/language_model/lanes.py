"""Work side by side in threads, each of which computes with its share of torch's.

Two batches on two cores take half the time of one after the other on both: within an operator the cores wait for each
other, and what is small in a layer is computed by one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

__all__ = ["side_by_side"]

Item = TypeVar("Item")
Result = TypeVar("Result")


def side_by_side(action: Callable[[Item], Result], items: Sequence[Item], lanes: int) -> list[Result]:
    """The results of an action on all items, in order; at most `lanes` of them are computed at a time."""
    lanes = min(lanes, len(items))
    if lanes <= 1:
        return [action(item) for item in items]
    import torch

    threads = torch.get_num_threads()
    share = max(1, threads // lanes)
    try:
        with ThreadPoolExecutor(lanes, initializer=torch.set_num_threads, initargs=(share,)) as pool:
            return list(pool.map(action, items))
    finally:  # what a thread sets is taken over by those that start later
        torch.set_num_threads(threads)
