"""Whether a text has told of nobody but one person, whose sex a name or a noun tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from mtcheck.analysis.morphology import can_be
from mtcheck.checks.discourse.names.somebody import first_name
from mtcheck.checks.discourse.sole_person.sign import Kind, Sign
from mtcheck.checks.discourse.sole_person.signs_of_names import RUN, TOKEN, signs_of_run
from mtcheck.checks.discourse.sole_person.signs_of_nouns import may_tell, sign_of_word

__all__ = ["is_only_person", "is_told_twice", "signs_in", "signs_unless_others"]


def signs_in(text: str, narrated: str) -> Iterator[Sign]:
    """What the words of a passage tell of persons, in order; ``narrated`` is the same with its quotations masked."""
    for sign in _signs(text):
        yield sign if narrated[sign.place] == text[sign.place] else replace(sign, narrated=False)


def _signs(text: str) -> Iterator[Sign]:
    taken = 0
    runs = RUN.finditer(text)
    run = next(runs, None)
    for match in TOKEN.finditer(text):
        place, word = match.start(), match[0]
        if place < taken:
            continue
        while run is not None and run.end() <= place:
            run = next(runs, None)
        if run is not None and run.start() <= place:
            yield from signs_of_run(text, run)
            taken = run.end()
        elif may_tell[word]:
            sign = sign_of_word(text, place, word)
            if sign is not None:
                yield sign


@lru_cache(maxsize=512)
def signs_unless_others(text: str, narrated: str) -> tuple[Sign, ...] | None:
    """What a passage tells; None where it tells of somebody else than one person."""
    found: list[Sign] = []
    for sign in signs_in(text, narrated):
        if sign.kind is Kind.OTHER:
            return None
        found.append(sign)
    return tuple(found)


def is_only_person(told: Sequence[Sign], sex: str) -> bool:
    """Whether nobody is spoken of but one person of a sex."""
    if any(_is_of_another(sign, sex) for sign in told):
        return False
    roles: set[str] = set()
    for sign in told:
        if sign.kind is Kind.ROLE:
            roles.add(sign.text)
        elif sign.kind is Kind.AGAIN and sign.text not in roles:
            return False
    people = [sign for sign in told if sign.kind is Kind.PERSON]
    articles = [sign.text for sign in told if sign.kind is Kind.NOUN]
    known = any(sign.sex for sign in people) or (not people and any(article != "the" for article in articles))
    if not known or articles.count("a") > 1 or not _are_of_one({sign.text for sign in people}):
        return False
    names = {name for sign in people for name in sign.text.split()}
    return all(sign.text in names or _is_of_title(sign) for sign in told if sign.kind is Kind.WORD)


def _is_of_another(sign: Sign, sex: str) -> bool:
    return sign.kind is Kind.OTHER or (sign.kind is Kind.WRITER and sign.narrated) or sign.sex not in {None, sex}


def _are_of_one(names: set[str]) -> bool:
    """Whether names of a person have one surname, and one first name where they have any."""
    return len({name.split()[-1] for name in names}) <= 1 >= len({name.split()[0] for name in names if " " in name})


def _is_of_title(sign: Sign) -> bool:
    """Whether a word with a capital is one of English in quotation marks, as in the title of a film or book."""
    return not sign.narrated and bool(can_be(sign.text.lower())) and first_name(sign.text) is None


def is_told_twice(told: Sequence[Sign], sex: str) -> bool:
    """Whether a pronoun outside of quotations has told the sex behind the name or noun that has."""
    first = next(at for at, sign in enumerate(told) if sign.kind in {Kind.PERSON, Kind.NOUN} and sign.sex == sex)
    return any(sign.kind is Kind.PRONOUN and sign.narrated for sign in told[first:])
