"""Damage done to a sound translation, one kind each: what the bilingual checks must find.

Every kind takes a row of human parallel text and returns the damaged translation, or None if the row has nothing that
this damage could be done to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

__all__ = ["DAMAGES", "Damage", "Row"]

Row = tuple[str, str]
"""Source and translation."""
Damage = Callable[[Row, Random, list[Row]], str | None]

MONTHS = "January February March April June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NAMES = "Johnson Sarkozy Glasgow Toronto Nakamura Kowalski Brighton Yamaha Siemens Hamilton".split()


def _replaced(pattern: str, text: str, chance: Random, by: Callable[[re.Match[str]], str]) -> str | None:
    found = list(re.finditer(pattern, text))
    if not found:
        return None
    match = chance.choice(found)
    damaged = text[: match.start()] + by(match) + text[match.end() :]
    return None if damaged == text else damaged


def copied(row: Row, chance: Random, rows: list[Row]) -> str | None:
    return row[0] if len(row[0].split()) > 4 else None


def partly_untranslated(row: Row, chance: Random, rows: list[Row]) -> str | None:
    """A third of the source stands in place of a third of the translation."""
    source, target = row[0].split(), row[1].split()
    if len(source) < 9 or len(target) < 9:
        return None
    k = len(source) // 3
    return " ".join([*target[:-k], *source[-k:]])


def omitted_clause(row: Row, chance: Random, rows: list[Row]) -> str | None:
    """Half of the translation or more is cut off, as when decoding stops early."""
    words = row[1].split()
    return " ".join(words[: int(len(words) * 0.45)]) if len(words) >= 12 else None


def omitted_sentence(row: Row, chance: Random, rows: list[Row]) -> str | None:
    sentences = row[1].split("\u2028")
    long = [number for number, sentence in enumerate(sentences) if len(sentence) >= 60]
    if len(sentences) < 2 or not long:
        return None
    gone = chance.choice(long)
    return " ".join(sentence for number, sentence in enumerate(sentences) if number != gone)


def added_sentence(row: Row, chance: Random, rows: list[Row]) -> str | None:
    extra = chance.choice([other[1] for other in rows if len(other[1]) >= 60 and "\u2028" not in other[1]])
    sentences = row[1].split("\u2028")
    place = chance.randrange(len(sentences) + 1)
    return " ".join([*sentences[:place], extra, *sentences[place:]])


def digit(row: Row, chance: Random, rows: list[Row]) -> str | None:
    def other(match: re.Match[str]) -> str:
        return chance.choice([d for d in "123456789" if d != match[0]])

    return _replaced(r"(?<![\d.,:])\d(?=\d|[^\d:.,]|$)", row[1], chance, other)


def transposed(row: Row, chance: Random, rows: list[Row]) -> str | None:
    return _replaced(r"(?<![\d.,])([1-9])([1-9])(?!\d)", row[1], chance, lambda match: match[2] + match[1])


def scale(row: Row, chance: Random, rows: list[Row]) -> str | None:
    swap = {"million": "billion", "billion": "million", "bn": "m"}
    return _replaced(r"(?<=\d )(?:million|billion)\b|(?<=\d)bn\b", row[1], chance, lambda match: swap[match[0]])


def separator(row: Row, chance: Random, rows: list[Row]) -> str | None:
    """The German figure stands in the English text."""
    swap = str.maketrans(".,", ",.")
    return _replaced(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])", row[1], chance, lambda match: match[0].translate(swap))


def month(row: Row, chance: Random, rows: list[Row]) -> str | None:
    def other(match: re.Match[str]) -> str:
        return chance.choice([name for name in MONTHS if name != match[0]])

    return _replaced(rf"\b(?:{'|'.join(MONTHS)})\b", row[1], chance, other)


def weekday(row: Row, chance: Random, rows: list[Row]) -> str | None:
    def other(match: re.Match[str]) -> str:
        return chance.choice([name for name in DAYS if name != match[0]])

    return _replaced(rf"\b(?:{'|'.join(DAYS)})\b", row[1], chance, other)


def time(row: Row, chance: Random, rows: list[Row]) -> str | None:
    def other(match: re.Match[str]) -> str:
        return f"{(int(match[1]) + 3) % 12 + 1}{match[2]}"

    return _replaced(r"\b(\d{1,2})((?:[:.]\d\d)?\s?[ap]\.?m)", row[1], chance, other)


def currency(row: Row, chance: Random, rows: list[Row]) -> str | None:
    swap = {"$": "€", "€": "$", "£": "$", "dollars": "euros", "euros": "dollars"}
    return _replaced(r"[$€£](?=\d)|\b(?:dollars|euros)\b", row[1], chance, lambda match: swap[match[0]])


def unit(row: Row, chance: Random, rows: list[Row]) -> str | None:
    swap = {"miles": "metres", "years": "weeks", "days": "months", "hours": "minutes", "minutes": "hours"}
    pattern = r"(?<=\d )(?:miles|years|days|hours|minutes)\b"
    return _replaced(pattern, row[1], chance, lambda match: swap[match[0]])


def percent(row: Row, chance: Random, rows: list[Row]) -> str | None:
    return _replaced(r"(?<=\d)(?:%| per ?cent)", row[1], chance, lambda match: "")


def _names(row: Row) -> str:
    """A pattern of capitalised words in the middle of the translation that stand in the source too."""
    found = re.findall(r"(?<=[\w,] )[A-Z][a-z]{3,}\b", row[1])
    shared = {name for name in found if re.search(rf"\b{name}\b", row[0]) and len(re.findall(name, row[1])) == 1}
    return rf"\b(?:{'|'.join(sorted(shared - {*MONTHS, *DAYS}))})\b" if shared - {*MONTHS, *DAYS} else r"(?!)"


def swapped_name(row: Row, chance: Random, rows: list[Row]) -> str | None:
    return _replaced(_names(row), row[1], chance, lambda _: chance.choice(NAMES))


def misspelt_name(row: Row, chance: Random, rows: list[Row]) -> str | None:
    def other(match: re.Match[str]) -> str:
        place = chance.randrange(1, len(match[0]) - 1)
        return match[0][:place] + match[0][place + 1] + match[0][place] + match[0][place + 2 :]

    return _replaced(_names(row), row[1], chance, other)


def lost_name(row: Row, chance: Random, rows: list[Row]) -> str | None:
    return _replaced(_names(row), row[1], chance, lambda _: "they")


def acronym(row: Row, chance: Random, rows: list[Row]) -> str | None:
    shared = [word for word in re.findall(r"\b[A-Z]{3,5}\b", row[1]) if re.search(rf"\b{word}\b", row[0])]
    others = [name for name in ("NASA", "FIFA", "UEFA", "OECD", "IBM") if name not in row[0]]
    return re.sub(rf"\b{shared[0]}\b", chance.choice(others), row[1]) if shared else None


def negation(row: Row, chance: Random, rows: list[Row]) -> str | None:
    """Of the one denial in a sentence: where there are more, nothing shows which is left."""
    if len(_SOURCE_DENIAL.findall(row[0])) != 1 or len(_DENIAL.findall(row[1])) != 1:
        return None
    damaged = _DENIAL.sub("", row[1])
    return damaged.replace("ca ", "can ").replace("wo ", "will ")


def added_negation(row: Row, chance: Random, rows: list[Row]) -> str | None:
    if _SOURCE_DENIAL.search(row[0]) or _DENIAL.search(row[1]):
        return None
    return _replaced(r"\b(?:is|was|are|were|will|has|had|can|could|would)\b", row[1], chance, lambda m: f"{m[0]} not")


_SOURCE_DENIAL = re.compile(
    r"\b(?:nicht|kein\w{0,2}|nie|niemals|niemand|nichts|pas|jamais|aucune?|no|nunca|ningun[oa]?|non|nessun[oa]?|mai|"
    r"não|nenhuma?)\b(?! nur| seulement| sólo| solo| só)",
    re.IGNORECASE,
)
_DENIAL = re.compile(r"\s?\b(?:not|never)\b(?! only| just)|(?<=\w)n['’]t\b|\bno\s(?!one\b)")


def question(row: Row, chance: Random, rows: list[Row]) -> str | None:
    asked = re.search(r"\?\W*$", row[0])
    return re.sub(r"\?(?=[\"'”’]?$)", ".", row[1]) if asked and re.search(r"\?[\"'”’]?$", row[1]) else None


def quotation(row: Row, chance: Random, rows: list[Row]) -> str | None:
    match = re.search(r"[\"“]([^\"“”]{25,})[\"”]", row[1])
    return re.sub("[\"“”‘’']", "", row[1]) if match and re.search("[„«“]", row[0]) else None


DAMAGES: Mapping[str, tuple[Damage, str]] = {
    "copied source": (copied, "copied-source"),
    "partly untranslated": (partly_untranslated, "partly-untranslated"),
    "omitted half": (omitted_clause, "length-ratio"),
    "omitted sentence": (omitted_sentence, "omitted-sentence"),
    "added sentence": (added_sentence, "added-sentence"),
    "digit": (digit, "changed-number"),
    "transposed digits": (transposed, "changed-number"),
    "scale": (scale, "changed-number"),
    "separator": (separator, "changed-number"),
    "month": (month, "changed-date"),
    "weekday": (weekday, "changed-date"),
    "time": (time, "changed-time"),
    "currency": (currency, "changed-unit"),
    "unit": (unit, "changed-unit"),
    "percent": (percent, "changed-unit"),
    "swapped name": (swapped_name, "changed-name"),
    "misspelt name": (misspelt_name, "changed-name"),
    "lost name": (lost_name, "changed-name"),
    "acronym": (acronym, "changed-name"),
    "lost negation": (negation, "lost-negation"),
    "added negation": (added_negation, "lost-negation"),
    "question": (question, "changed-end-mark"),
    "quotation": (quotation, "lost-quotation"),
}
"""Kind to how it is done and the check that is to name it. Rows of several sentences have U+2028 between them."""
