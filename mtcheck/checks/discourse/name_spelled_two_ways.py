"""One name, two spellings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from unicodedata import combining, normalize

from mtcheck.analysis.morphology import can_be
from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.first_names import renamed
from mtcheck.checks.discourse.people import Mention, mentions
from mtcheck.checks.discourse.sounds import hard_sound_of, sound_of
from mtcheck.checks.discourse.surnames import taken_up_misspelled
from mtcheck.document import Document, Passage, Span
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_grammar import DETERMINERS
from mtcheck.languages.foreign import zipf
from mtcheck.languages.tables import rows, words
from mtcheck.report import Severity

__all__ = ["NameSpelledTwoWays"]

_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞČŠŽ](?<![\w’'][A-ZÀ-ÖØ-ÞČŠŽ])[a-zß-öø-ſ]{4,}(?!\w|-(?![A-Z]))")
_BEGINS = re.compile(r"(?:^|[.!?:“\"‘…]\s|[“\"‘])$")
_LEAST_LETTERS = 5
_MOST_NAMESAKES = 40
"""Names compared with each other at most, so that a telephone book takes no longer than an article."""
_LEAST_LETTERS_ALONE = 7
"""Letters of a surname that may differ in one where no first name tells that it is the same person."""
_FUNCTION_WORD = 5.5
_RARE = 2.5
"""Zipf value in English below which a word can only be a name."""
_LETTERS_PER_SLIP = 8
"""A surname behind the same first name may differ in one letter, a longer one than this in two."""
_SILENT = frozenset("tdjhzck")
"""Letters that may be lost or added at the end of a name, and make no other form of it."""


class NameSpelledTwoWays(Check):
    id = "name-spelled-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    message = "the text spells this name differently elsewhere"
    confidence = 0.85
    explanation = """
Finds a name that one text spells in two ways: "Lukashenko" and "Lukaschenko", "Raffaello Pantucci" and "Rafaello
Pantucci". Transliterations follow the source language where the system does not know the name, and its own where it
does. Keep one spelling.

Counted as the same are spellings that differ in transliteration, umlauts or doubled letters only, and surnames that
differ in a letter behind the same first name, or alone; also similar first names of one surname, and the parts of a
name in another order. Where the text tells of two spellings, of relatives or of two people, it stays silent. The
repair is the more frequent spelling.
"""
    examples = (
        bad(
            "The ruler Lukashenko flew to Beijing. There ⟦Lukaschenko⟧ met Xi. For Lukashenko it was a success.",
            repair="The ruler Lukashenko flew to Beijing. There Lukashenko met Xi. For Lukashenko it was a success.",
        ),
        bad(
            "It was Raffaello Pantucci who said so. Later Raffaello ⟦Pantuci⟧ repeated it.",
            repair="It was Raffaello Pantucci who said so. Later Raffaello Pantucci repeated it.",
        ),
        bad(
            "The mayor Müller met Scholz. Then ⟦Mueller⟧ left.", repair="The mayor Müller met Scholz. Then Müller left."
        ),
        bad(
            "Thomas Zuber fell. His partner said that ⟦Zubler⟧ wanted to give up.",
            repair="Thomas Zuber fell. His partner said that Zuber wanted to give up.",
        ),
        bad(
            "Johannes Rettenbacher drove the bus. ⟦Johann⟧ Rettenbacher had driven it for thirty years.",
            repair="Johannes Rettenbacher drove the bus. Johannes Rettenbacher had driven it for thirty years.",
        ),
        bad(
            "Annika Wohlgemuth won. It is a third title for ⟦Wolgemut⟧.",
            repair="Annika Wohlgemuth won. It is a third title for Wohlgemuth.",
        ),
        bad(
            "Kim Jong Un has tested a missile. ⟦Jong Un Kim⟧ watched the launch.",
            repair="Kim Jong Un has tested a missile. Kim Jong Un watched the launch.",
        ),
        bad(
            "Commander Monika Schällibaum spoke. According to ⟦Schällenbaum⟧, nobody was hurt.",
            repair="Commander Monika Schällibaum spoke. According to Schällibaum, nobody was hurt.",
        ),
        bad(
            "The suspect is Jonas Kellenberger. His lawyer said that ⟦Kellenberg⟧ would remain silent.",
            repair="The suspect is Jonas Kellenberger. His lawyer said that Kellenberger would remain silent.",
        ),
        bad(
            "Florian Hoxhaj disagreed. Florian ⟦Hoxha⟧ has been in office since June.",
            repair="Florian Hoxhaj disagreed. Florian Hoxhaj has been in office since June.",
        ),
        bad(
            "Dr Sabine Petersen-Mohr heads the clinic. “We are short of nurses,” says ⟦Peterson-Mohr⟧.",
            repair="Dr Sabine Petersen-Mohr heads the clinic. “We are short of nurses,” says Petersen-Mohr.",
        ),
        bad(
            "The choir is led by Anne-Marie Scholz. ⟦Annemarie⟧ Scholz asks visitors to come early.",
            repair="The choir is led by Anne-Marie Scholz. Anne-Marie Scholz asks visitors to come early.",
        ),
        bad(
            "The minister Oleksandr Dmytrenko has arrived. ⟦Alexander⟧ Dmytrenko meets the chancellor.",
            repair="The minister Oleksandr Dmytrenko has arrived. Oleksandr Dmytrenko meets the chancellor.",
        ),
        bad(
            "The drug of the firm Medivanta is gone. Shares of ⟦Medivenda⟧ fell. Buyers of Medivanta lost money.",
            repair="The drug of the firm Medivanta is gone. Shares of Medivanta fell. Buyers of Medivanta lost money.",
        ),
        bad(
            "The village of Brienz is in danger. 90 people live in ⟦Brienzer⟧.",
            repair="The village of Brienz is in danger. 90 people live in Brienz.",
        ),
        bad(
            "The carmaker Changan is coming. The works of ⟦Chagan⟧ will stand in Hungary.",
            repair="The carmaker Changan is coming. The works of Changan will stand in Hungary.",
        ),
        bad(
            "The mayor spoke. Mayor Obrist called for calm. Later Mayor ⟦Oberist⟧ went home.",
            repair="The mayor spoke. Mayor Obrist called for calm. Later Mayor Obrist went home.",
        ),
        good("The chairman is Peter Meyer-Lang. His deputy is Anna Meyer-Long, a lawyer from Kiel."),
        good("Robert Habeck spoke with Robert Harbeck, a farmer. Harbeck was dissatisfied."),
        good("Martin Sonneborn appeared. In Sonnenborn, a village in Thuringia, nobody knows him."),
        good("She signed her paintings Katja Novak, later simply Nowak, with a w."),
        good("Johannes Rettenbacher drove the bus, as his father Johann Rettenbacher had done."),
        good("Anna Hofmann is a surgeon. Lena Hoffmann is a nurse. Hofmann works nights."),
        good("Professor Jansen and Professor Janssen share an office."),
        good("Thomas Zuber fell near Zuben. Ilse Novak met Novaks. Tinkoff is the bank of Oleg Tinkov."),
        good("The Iranian guest met other Iranians; Austria beat Australia; Slovakia beat Slovenia."),
        good("Maria Schmidt and Marta Schmidt met Peter Hansen and Peter Mansell."),
        good("The Lukashenko family met Lukashenko’s sons, and Germany played the Germans."),
    )

    def concerns(self, context: Context) -> bool:
        return bool(context.fact(_variants))

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for index, span, better in context.fact(_variants):
            if index == context.index:
                yield Hit(
                    span,
                    repair=Edit(span, better),
                    message=f"the text spells this name “{better}” elsewhere",
                )


Places = Mapping[str, list[tuple[int, int, int]]]
"""Of every name the passages in which it stands, with its first and last offset."""


def _variants(document: Document) -> tuple[tuple[int, Span, str], ...]:
    """Places of the rarer spelling of a name, with the more frequent one."""
    places: dict[str, list[tuple[int, int, int]]] = {}
    for index, segment in enumerate(document.segments):
        for match in _CAPITALISED.finditer(segment.target.text):
            if not _begins(segment.target.text, match.start()) or _is_rare(match[0]):
                places.setdefault(match[0], []).append((index, match.start(), match.end()))
    people = mentions(document)
    found = [
        (index, Span(start, end), better)
        for better, worse in _pairs(people, places)
        for index, start, end in places[worse]
    ]
    found += _hyphenated(document)
    found += _with_ending(document, places)
    found += _of_office(people)
    found += taken_up_misspelled(document, people, _differs_in_one)
    found += renamed(document, people)
    found += _reordered(people)
    pairs = frozenset(
        {frozenset((better, span.of(document.segments[index].target.text))) for index, span, better in found}
    )
    if len(pairs) > _MOST_NAMESAKES:
        return ()
    apart = {pair for pair in pairs if _are_two(document, people, pair)}
    return tuple(
        sorted(
            {
                (index, span, better)
                for index, span, better in found
                if frozenset((better, span.of(document.segments[index].target.text))) not in apart
            }
        )
    )


def _reordered(people: Sequence[Mention]) -> Iterator[tuple[int, Span, str]]:
    """Names whose parts stand in another order than where the person was named first: Jong Un Kim, Orbán Viktor."""
    first: dict[frozenset[str], tuple[str, ...]] = {}
    for mention in people:
        names = mention.names
        if any(name.lower() in ENGLISH.titles or len(name) < _SHORTEST or can_be(name.lower()) for name in names):
            continue
        other = first.setdefault(frozenset(map(sound_of, names)), names)
        turned = [*map(sound_of, other[1:]), sound_of(other[0])], [sound_of(other[-1]), *map(sound_of, other[:-1])]
        if len(set(names)) == len(names) and list(map(sound_of, names)) in turned and names != other:
            yield mention.index, mention.span, " ".join(other)


_SHORTEST = 2
_HYPHENATED = re.compile(
    r"[A-ZÀ-ÖØ-ÞČŠŽ](?<![\w’'-][A-ZÀ-ÖØ-ÞČŠŽ])[a-zß-öø-ſ]+(?:-[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ]+)+(?![\w-])"
)


def _hyphenated(document: Document) -> Iterator[tuple[int, Span, str]]:
    """Double names of which one part is spelled in another way: Petersen-Mohr, Peterson-Mohr."""
    first: dict[str, tuple[str, ...]] = {}
    for index, segment in enumerate(document.segments):
        text = segment.target.text
        for match in _HYPHENATED.finditer(text) if "-" in text else ():
            parts = tuple(match[0].split("-"))
            others = [first[key] for part in parts if (key := f"{part} {len(parts)}") in first]
            other = others[0] if others else parts
            differing = [pair for pair in zip(parts, other, strict=True) if pair[0] != pair[1]]
            if len(differing) == 1 and _is_part_misspelled(*differing[0]):
                yield index, Span(*match.span()), "-".join(other)
            for part in parts:
                first.setdefault(f"{part} {len(parts)}", parts)


def _is_part_misspelled(one: str, other: str) -> bool:
    if can_be(one.lower()) or can_be(other.lower()):
        return False
    return sound_of(one) == sound_of(other) or (min(len(one), len(other)) > _LEAST_LETTERS and _slip(one, other))


def _with_ending(document: Document, places: Places) -> Iterator[tuple[int, Span, str]]:
    """Towns with the ending of a German adjective: “in Brienzer”, where the text speaks of Brienz."""
    for name, found in places.items():
        if name.endswith("er") and name[:-2] in places and zipf(name.lower(), "en") < _RARE:
            for index, start, end in found:
                text = document.segments[index].target.text
                if _IN.search(text, max(start - 8, 0), start) and _CLAUSE_ENDS.match(text, end):
                    yield index, Span(start, end), name[:-2]


_IN = re.compile(r"\b(?:in|near|from|to|of|at)\s$")
_CLAUSE_ENDS = re.compile(r"[.,;:]|\s(?:and|on|in|at|is|was|are|were|has|have|with|by|for|after|to)\b")
_OFFICES = frozenset("mayor president chancellor minister pope king queen bishop coach captain governor".split())


def _of_office(people: Sequence[Mention]) -> Iterator[tuple[int, Span, str]]:
    """“Mayor Obrist … Mayor Oberist”: an office that one person holds."""
    first: dict[str, str] = {}
    for mention in people:
        office, *names = mention.names
        if len(names) == 1 and office.lower() in _OFFICES:
            other = first.setdefault(office, names[0])
            if other != names[0] and _slip(other, names[0]):
                yield mention.index, Span(mention.span.end - len(names[0]), mention.span.end), other


def _begins(text: str, place: int) -> bool:
    """Whether a word has its capital from its place."""
    return _BEGINS.search(text, max(place - 2, 0), place) is not None


@lru_cache(maxsize=50_000)
def _is_rare(name: str) -> bool:
    return zipf(name.lower(), "en") < _RARE and not can_be(name.lower())


_TOLD = re.compile(
    r"\b(?:sign(?:ed|s|ing) (?:as|with|simply|(?:his|her|their|all)"
    r" (?:[a-z]+ )?(?:paint|pict|work|letter|poem|book|article|name)\w*)"
    r"|(?:is|are|was|often|also|usually|sometimes) (?:written|called|known)|subtitles?"
    r"|spell\w*|spelt|née|né|alias|pseudonym|nickname|also known|nam(?:es|ed|ing) after|born as"
    r"|(?:call|wr[io]te|nam)\w*\s(?:him|her|it|them)sel(?:f|ves)|(?:written|listed|entered|stands) as|no relation"
    r"|not related"
    r"|umlauts?|translitera\w+|with(?:out)? (?:a|an|one|two) [“\"‘']?\w[”\"’']?(?=[\s,.;])"
    r"|in (?:German|English|Russian|Polish)"
    r"|confus\w+|mix(?:ed|es|ing)? up|namesakes?|brothers|sisters|performs as|form (?:of|[a-z]+ [a-z-]+ used))\b"
)
"""Where the text tells of names, two spellings may be meant."""


def _are_two(document: Document, people: Sequence[Mention], pair: frozenset[str]) -> bool:
    """Whether the text knows that there are two spellings, or two people of these names."""
    bare = frozenset(name.removesuffix("s") for name in pair)
    together = _named_together(document, pair) or (bare != pair and _named_together(document, bare))
    if together or _person_and_place(document, people, pair):
        return True
    if any(map(_is_english_place, pair)) and len(set(map(_bare, pair))) == 1:
        return True
    texts = [s.target.text for s in document.segments if any(name in s.target.text for name in pair)]
    if any(_rivals(name).search(text) for name in pair for text in texts if name in text):
        return True
    if len(pair) == 2 and any(all(name in text for name in pair) and _TOLD.search(text) for text in texts):
        return True
    given = [{m.names[0] for m in people if m.names[-1] == name and _is_first_name(m.names[0])} for name in pair]
    return len(given) == 2 and bool(given[0]) and bool(given[1]) and given[0].isdisjoint(given[1])


def _bare(name: str) -> str:
    """A name without its marks."""
    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))


def _is_english_place(name: str) -> bool:
    """Whether English writes a place so, without the marks of its own language: Zurich, and Zürich as well."""
    return name in _CITIES and zipf(name.lower(), "en") >= _KNOWN_PLACE


_CITIES = frozenset(city for *_, cities in rows("nationalities") for city in cities.split(";"))
_KNOWN_PLACE = 3.0


def _rivals(name: str) -> re.Pattern[str]:
    """“His successor Koller”, “Höfer is their competitor”: somebody else than was named before."""
    others = "successor|predecessor|competitor|rival|colleague|opponent|deputy|neighbour|namesake"
    return re.compile(
        rf"\b(?:{others})s?,?\s(?:[A-Z][\w.-]+\s){{0,2}}{name}\b|\b{name},?\s(?:is|was)?\s?(?:his|her|its|their|the|a)\s(?:{others})\b"
    )


def _is_first_name(word: str) -> bool:
    """No title, and no word that has its capital from the beginning of a sentence."""
    if word in words("first_names_men") or word in words("first_names_women"):
        return True
    lower = word.lower()
    return lower not in ENGLISH.titles and not can_be(lower) and zipf(lower, "en") < _FUNCTION_WORD


def _person_and_place(document: Document, people: Sequence[Mention], pair: frozenset[str]) -> bool:
    """Whether one is somebody's surname, and the other stands for a place wherever it stands: "in Sonnenborn"."""
    of_people = {m.names[-1] for m in people if len(m.names) > 1 and _is_first_name(m.names[0])} & pair
    if len(of_people) != 1 or len(pair) != 2:
        return False
    [other] = pair - of_people
    texts = [segment.target.text for segment in document.segments if other in segment.target.text]
    places = sum(len(re.findall(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) {other}\b", text)) for text in texts)
    return places == sum(len(re.findall(rf"\b{other}\b", text)) for text in texts)


def _named_together(document: Document, pair: frozenset[str]) -> bool:
    """Whether a text names both side by side, as two people: "Jansen and Professor Janssen"."""
    one, other = sorted(pair) if len(pair) == 2 else (*pair, "")
    between = (
        r"(?:,|\s(?:and|or|und|&|v\.?|vs\.?|against|to|with))\s(?:(?:the|a|an|his|her|their)\s(?:[a-z-]+\s){1,3})?"
        r"(?:[A-Z][\w.]*\s){0,2}"
    )
    full = r"[^.!?\n]{1,80}\s[A-Z][\wà-ÿ]+\s"
    first = r"\b[A-Z][\wà-ÿ]+\s"
    together = re.compile(
        rf"\b(?:{one}{between}{other}|{other}{between}{one})\b|{first}{one}{full}{other}\b|{first}{other}{full}{one}\b"
    )
    return any(
        one in segment.target.text and other in segment.target.text and together.search(segment.target.text) is not None
        for segment in document.segments
    )


def _differs_in_one(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    return any(int(OSA.distance(sound(one), sound(other))) <= 1 for sound in (str.lower, sound_of, hard_sound_of))


def _pairs(mentioned: Sequence[Mention], places: Places) -> Iterator[tuple[str, str]]:
    """Two spellings of one name, the better one first."""
    people = [m.names for m in mentioned if m.names[0].lower() not in ENGLISH.titles | DETERMINERS]
    by_sound: defaultdict[str, list[str]] = defaultdict(list)
    by_first_name: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name in places:
        by_sound[sound_of(name)].append(name)
    for names in people:
        if zipf(names[0].lower(), "en") >= _FUNCTION_WORD:  # no first name: the Bundestag, the Bundesrat
            continue
        by_first_name[names[0]][names[-1]] = None
    for spellings in by_sound.values():
        if len(spellings) > 1:
            yield from _ranked(spellings, places)
    for surnames in by_first_name.values():
        for one, other in combinations(list(surnames)[:_MOST_NAMESAKES], 2):
            if _slip(one, other) or (hard_sound_of(one) == hard_sound_of(other) and one != other):
                yield from _ranked([one, other], places)
    yield from _garbled(places)
    of_people = {names[-1] for names in people}
    for one, other in _near(places):
        if (one in of_people) != (other in of_people) and _misspelled(one, other):
            yield from _ranked([one, other], places)


def _garbled(places: Places) -> Iterator[tuple[str, str]]:
    """Rare names of which one is the other with a letter lost, or with letters that sound or look alike."""
    rare = [name for name in places if len(name) > _LEAST_LETTERS and _may_be_garbled(name)]
    by_skeleton: defaultdict[str, list[str]] = defaultdict(list)
    for name in rare:
        for skeleton in _skeletons(name):
            by_skeleton[skeleton].append(name)
    for names in by_skeleton.values():
        for one, other in combinations(names[:_MOST_NAMESAKES], 2):
            if _is_garbled(one, other) and (_is_rare(one) or _is_rare(other)):
                yield from _ranked([one, other], places)


@lru_cache(maxsize=50_000)
def _skeletons(name: str) -> frozenset[str]:
    """What a name has in common with those that it may be garbled to."""
    lower, hard = name.lower(), hard_sound_of(name)
    found = {
        lower,
        "".join(sorted(lower)),
        *(lower[:i] + lower[i + 1 :] for i in range(_FIRST_LETTERS - 1, len(lower) - _ENDING + 1)),
    }
    if len(name) >= _LEAST_LETTERS_ALONE:
        found.add(hard)
    if len(name) > _LETTERS_PER_SLIP:
        found.add(_VOWELS.sub("", hard))
    return frozenset(found)


def _is_garbled(one: str, other: str) -> bool:
    if _lost_a_letter(one, other) or _changed_places(one, other):
        return True
    if min(len(one), len(other)) < _LEAST_LETTERS_ALONE:
        return False
    return hard_sound_of(one) == hard_sound_of(other) or _has_another_vowel(one, other)


def _changed_places(one: str, other: str) -> bool:
    """Whether two letters inside a long name have changed places: Grindelwald, Grindlewald."""
    if len(one) != len(other) or len(one) < _LEAST_LETTERS_ALONE or one[-1] != other[-1]:
        return False
    different = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(different) != 2 or different[0] + 1 != different[1] or different[0] < _FIRST_LETTERS:
        return False
    first = different[0]
    return one[first] == other[first + 1] and one[first + 1] == other[first]


def _has_another_vowel(one: str, other: str) -> bool:
    """Whether two long names that nobody knows differ in a vowel inside: Medivanta, Medivenda."""
    sounds = hard_sound_of(one), hard_sound_of(other)
    if min(len(one), len(other)) <= _LETTERS_PER_SLIP or len(sounds[0]) != len(sounds[1]):
        return False
    different = [i for i, (a, b) in enumerate(zip(*sounds, strict=True)) if a != b]
    unknown = all(zipf(name.lower(), code) == 0 for name in (one, other) for code in ("en", "de"))
    return unknown and len(different) == 1 and _FIRST_LETTERS <= different[0] <= len(sounds[0]) - _FIRST_LETTERS


_VOWELS = re.compile("[aeiou]")


def _may_be_garbled(name: str) -> bool:
    return zipf(name.lower(), "en") < _KNOWN and not can_be(name.lower())


_KNOWN = 3.5
"""Zipf value of a name that a garbled one can stand for: Siegfried."""


def _lost_a_letter(one: str, other: str) -> bool:
    """Whether a letter was lost inside the word: neither at its beginning nor in an ending."""
    longer, shorter = (one.lower(), other.lower()) if len(one) > len(other) else (other.lower(), one.lower())
    if len(longer) != len(shorter) + 1 or longer.removesuffix("s") == shorter:
        return False
    cut = next((i for i, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), len(shorter))
    first = _FIRST_LETTERS if len(longer) <= _LETTERS_PER_SLIP else _FIRST_LETTERS - 1
    return longer[cut + 1 :] == shorter[cut:] and first <= cut <= len(longer) - _ENDING


_FIRST_LETTERS = 3
_ENDING = 4


def _near(places: Places) -> Iterator[tuple[str, str]]:
    """Long names that may differ in one letter: they agree once one letter is taken out of either."""
    by_rest: defaultdict[str, list[str]] = defaultdict(list)
    for name in places:
        for rest in _rests(name):
            by_rest[rest].append(name)
    for names in by_rest.values():
        if len(names) > 1:
            yield from combinations(names[:_MOST_NAMESAKES], 2)


@lru_cache(maxsize=50_000)
def _rests(name: str) -> frozenset[str]:
    """The sound of a long and rare name, whole and without any one of its letters but the first."""
    sound = sound_of(name)
    if len(sound) < _LEAST_LETTERS_ALONE - 1 or zipf(name.lower(), "en") >= _RARE:
        return frozenset()
    return frozenset({sound, *(sound[:i] + sound[i + 1 :] for i in range(1, len(sound)))})


def _ranked(spellings: Sequence[str], places: Places) -> Iterator[tuple[str, str]]:
    known = [name for name in spellings if name in places]
    if len(known) < 2:
        return
    best = max(known, key=lambda name: (len(places[name]), -places[name][0][0], -places[name][0][1]))
    for name in known:
        if name != best:
            yield best, name


def _misspelled(name: str, other: str) -> bool:
    """Whether one is the other but for a letter, and not a form of it."""
    one, two = sound_of(name), sound_of(other)
    if max(len(one), len(two)) < _LEAST_LETTERS_ALONE or one[0] != two[0] or one == two:
        return False
    if name.removesuffix("s") == other.removesuffix("s"):
        return False
    from rapidfuzz.distance import Levenshtein

    return int(Levenshtein.distance(one, two)) <= 1


def _slip(one: str, other: str) -> bool:
    """Whether two surnames differ as one name misspelled would, and not as two forms or two names."""
    if min(len(one), len(other)) < _LEAST_LETTERS or one[0] != other[0]:
        return False
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    if longer.startswith(shorter):
        return longer[len(shorter) :] in _SILENT
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other) <= (2 if len(longer) > _LETTERS_PER_SLIP else 1)
