"""Images of idioms: a few words that sound text never has close together, found in any order and inflection."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mtcheck.languages.english_verbs import verb

__all__ = ["Image", "ImageTable"]

_REACH = 6
"""Words on either side of the rarest one in which the others must stand."""


@dataclass(frozen=True, slots=True)
class Image:
    """The words of an idiom, each with its alternatives and forms, the rarest first."""

    words: tuple[frozenset[str], ...]
    instead: str
    note: str
    unless: frozenset[str]
    """Words whose presence in the passage makes it literal."""

    @classmethod
    def of(cls, pattern: str, instead: str, note: str, unless: str = "") -> Image:
        words = tuple(frozenset(_forms(element)) for element in pattern.split())
        return cls(words, instead, note, frozenset(unless.removeprefix("unless ").split()))


def _forms(element: str) -> Iterator[str]:
    for plain in element.strip("{}").split("/"):
        yield from verb(plain).all if element.startswith("{") else (plain,)


class ImageTable:
    """Images by their rarest word."""

    def __init__(self, images: Iterable[Image]) -> None:
        images = tuple(images)
        self._by_key: defaultdict[str, list[Image]] = defaultdict(list)
        for image in images:
            for key in image.words[0]:
                self._by_key[key].append(image)
        self.keys = frozenset(self._by_key)
        self.together = frozenset(image.words[:3] for image in images)
        """One of the words of every set of one of these stands in every text in which something is found."""

    def find(self, words: Sequence[str]) -> Iterator[tuple[Image, int, int]]:
        """The images in a row of words in lower case, with the first word of each and the one behind its last."""
        for place, word in enumerate(words):
            for image in self._by_key.get(word, ()):
                places = _places(image, words, place)
                if places is not None:
                    yield image, min(places), max(places) + 1


def _places(image: Image, words: Sequence[str], key: int) -> list[int] | None:
    """Where the words of the image stand: each as near to the key as can be, no place twice."""
    taken = [key]
    near = sorted(range(max(key - _REACH, 0), min(key + _REACH + 1, len(words))), key=lambda place: abs(place - key))
    for forms in image.words[1:]:
        place = next((place for place in near if place not in taken and words[place] in forms), None)
        if place is None:
            return None
        taken.append(place)
    return taken
