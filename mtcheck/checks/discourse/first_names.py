"""First names that change: "Stefan Egloff … Stephan Egloff"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.analysis.morphology import can_be
from mtcheck.checks.discourse.people import Mention
from mtcheck.checks.discourse.sounds import sound_of
from mtcheck.checks.discourse.telling import texts_of
from mtcheck.document import Document, Span
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.tables import words

__all__ = ["renamed"]

_RELATIVES = re.compile(
    r"\b(?:brothers?|sisters?|siblings|twins?|sons?|daughters?|father|mother|parents|wife|husband|widow|married|couple"
    r"|cousins?|uncle|aunt|nephew|niece|grand\w+|family|dynasty|namesakes?|no relation|not related|formerly|born|né|née"
    r"|called|elder|younger|junior|senior|predecessor|successor)\b"
)
_SIBLINGS = re.compile(r"\b(?:brothers?|sisters?|siblings|twins?|cousins?|namesakes?|no relation|not related)\b")
"""Where a text speaks of relatives, two first names may be two people."""
_LEAST_LETTERS = 3
_COMMON_BEGINNING = 5
"""Letters that two names share which are taken for one another: Johann and Johannes, Christoph and Christian."""


def renamed(document: Document, people: Sequence[Mention]) -> Iterator[tuple[int, Span, str]]:
    """Places of the first name of somebody who had a similar one before, with that one."""
    by_surname: defaultdict[str, dict[str, list[tuple[int, Span]]]] = defaultdict(dict)
    for mention in people:
        skipped = max(len(mention.names) - 2, 0)
        skipped += len(mention.names) > 1 and mention.names[skipped].lower() in ENGLISH.titles
        offset = sum(len(name) + 1 for name in mention.names[:skipped])
        names = mention.names[skipped:]
        if len(names) == 2 and _may_be_person(*names) and not _JOINED.search(names[0]):
            start = mention.span.start + offset
            by_surname[names[1]].setdefault(names[0], []).append((mention.index, Span(start, start + len(names[0]))))
    for surname, firsts in by_surname.items():
        if len(firsts) != 2:
            continue
        (first, _), (second, places) = firsts.items()
        if _similar(first, second) and not _may_be_two(document, first, second, surname):
            yield from ((index, span, first) for index, span in places)


_JOINED = re.compile("-[a-z]{1,2}$")
"""A particle of Persian that a movement's name has: Hezb-e Islami."""


def _may_be_person(first: str, surname: str) -> bool:
    return (
        len(first) >= _LEAST_LETTERS
        and not can_be(surname.lower())
        and (not can_be(first.lower()) or first in words("first_names_men") or first in words("first_names_women"))
    )


_VARIANTS = tuple(
    frozenset(group.split())
    for group in """
    alexander oleksandr aleksandr aleksander alexandre alessandro aleksandar
    vladimir volodymyr wladimir wolodymyr
    sergei sergey serhiy serhij sergej
    nikolai mykola nikolay nikolaj nicholas nikolaus
    michael mykhailo mykhaylo mikhail michail michel michal
    andrei andriy andrej andrii andrew andreas
    dmitri dmytro dmitry dmitrij
    yevgeny yevhen evgeny jewgeni jewgenij eugene eugen
    alexei oleksiy alexey alexej aleksei
    yelena olena elena jelena helena
    john johannes jean giovanni
    franz francis frank
    charles karl carl carlos
    katharina catherine katherine
    william wilhelm willem
    henry heinrich henri
    george georg jorge jiri
    peter pierre piotr pyotr petro petr pjotr
    paul pavel pavlo pawel
    joseph josef giuseppe
    frederick friedrich frederic
    louis ludwig
    mary maria marie
    elizabeth elisabeth elisabetta
    stephen stefan steven stephan
    yuri jurij yuriy juri
    lawrence lorenz laurence
    matthew matthias mathias
    tom thomas
    hansruedi hansueli hansjörg hansgeorg hansjürgen
    """.split("\n")
    if group.strip()
)
"""Names that are one name in several languages: systems translate them, or do not."""


def _similar(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    one, other = (name.replace("-", "").capitalize() for name in (one, other))
    if sound_of(one) == sound_of(other):
        return True
    if any(one.lower() in names and other.lower() in names for names in _VARIANTS):
        return True
    if _ends_female(one) != _ends_female(other) or one.removesuffix("s") == other.removesuffix("s"):
        return False
    alike = one.replace("ph", "f").replace("th", "t"), other.replace("ph", "f").replace("th", "t")
    return int(OSA.distance(*alike)) <= 1 or one[:_COMMON_BEGINNING] == other[:_COMMON_BEGINNING]


def _ends_female(name: str) -> bool:
    return name.endswith(("a", "e", "i", "y"))


def _may_be_two(document: Document, first: str, second: str, surname: str) -> bool:
    """Whether the text speaks of relatives or rivals, or names both in one breath."""
    texts = texts_of(document)
    from rapidfuzz.distance import OSA

    near = [text for text in texts if surname in text]
    relatives = _SIBLINGS if int(OSA.distance(first, second)) <= 1 else _RELATIVES
    if any(relatives.search(text) for text in near):
        return True
    return any(
        0 <= text.find(f"{second} {surname}") - text.find(f"{first} {surname}") < len(first) + len(surname) + 60
        and "." not in text[text.find(f"{first} {surname}") : text.find(f"{second} {surname}")]
        for text in near
        if f"{first} {surname}" in text and f"{second} {surname}" in text
    )
