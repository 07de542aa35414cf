"""The one person of whom a text speaks, and a pronoun of the other sex: "Professor Lind … She … He will receive"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile

from mtcheck.analysis.morphology import can_be, is_plural, singular
from mtcheck.checks.discourse.somebody import (
    MEN,
    MORE_PERSONS,
    NATIONS,
    NEUTRAL,
    WOMEN,
    may_be_somebody,
    sex_of_first_name,
)
from mtcheck.document import Span
from mtcheck.languages.english import CALENDAR
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.english_grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIMES,
)
from mtcheck.languages.tables import words
from mtcheck.languages.tokens import PerToken

__all__ = ["FEMININE", "MASCULINE", "contradictions", "tells_of_others"]

FEMININE = frozenset("she her hers herself".split())
MASCULINE = frozenset("he him his himself".split())
_PRONOUNS_OF = {"w": FEMININE, "m": MASCULINE}
_OTHER_SEX = {"w": "m", "m": "w"}
_TOKEN = re.compile(r"[^\W_][\w’'-]*")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞČŠŽŁ][\w’'-]*"
_TITLED = rf"(?:(?:Dr|Prof|St|Mrs?|Ms|[A-Z])\.|{_CAPITAL})"
_RUN = re.compile(
    rf"(?<![\w’'-]){_TITLED}(?:\s(?:(?:von|van|der|den|de|di|da|du|zu|al|el|bin|of)\s){{0,2}}{_TITLED}){{0,7}}"
)
"""Words with capitals side by side: a name, or the first word of a sentence."""
_BEGINS = re.compile(r"(?:^|[.!?:…\n–—]|[“\"‘(])[”\"’)]?\s?[“\"‘(]?$")
_NEAR = 60
"""Characters before a word that tell what it is to its neighbours."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a word tells of the persons of a text."""

    place: int
    kind: str
    """``other``: somebody, or what may be; ``noun`` or ``pronoun`` of a sex; ``person`` by name; ``word`` with a
    capital; ``role``: what the person is; ``again``: a noun that may take that up; ``me``: who writes."""
    sex: str | None = None
    text: str = ""
    narrated: bool = True
    """It stands outside of quotations."""


def contradictions(before: Iterable[tuple[str, str]], text: str, narrated: str, *, whole: bool) -> Iterator[Span]:
    """The first pronoun of a passage that gives the one person spoken of so far the other sex.

    Of the passages before, the nearest first, and of this one it takes the text, and the same with its quotations
    masked. ``whole`` tells that nothing stands before them.
    """
    told: list[_Sign] = []
    earlier: tuple[_Sign, ...] | None = None
    for sign in _signs(text, narrated):
        if sign.kind == "other":
            return
        first = sign.kind == "pronoun" and not any(one.kind == "pronoun" and one.sex == sign.sex for one in told)
        if first and sign.narrated and all(one.sex != sign.sex for one in told):
            earlier = _told_before(before) if earlier is None else earlier
            if earlier is None:
                return
            if _is_contradiction(text, narrated, sign, (*earlier, *told), whole=whole):
                yield Span(sign.place, sign.place + len(sign.text))
        told.append(sign)


def _told_before(before: Iterable[tuple[str, str]]) -> tuple[_Sign, ...] | None:
    """What the passages before tell, in order; None where one of them tells of somebody else."""
    told: tuple[_Sign, ...] = ()
    for passage in before:
        signs = _told_in(*passage)
        if signs is None:
            return None
        told = signs + told
    return told


def tells_of_others(text: str) -> bool:
    """Whether words tell of somebody else than a person named, or of an animal or image that a pronoun may take up."""
    return any(sign.kind == "other" for sign in _signs(text, text))


@lru_cache(maxsize=512)
def _told_in(text: str, narrated: str) -> tuple[_Sign, ...] | None:
    found: list[_Sign] = []
    for sign in _signs(text, narrated):
        if sign.kind == "other":
            return None
        found.append(sign)
    return tuple(found)


def _is_contradiction(text: str, narrated: str, wrong: _Sign, told: Sequence[_Sign], *, whole: bool) -> bool:
    """Whether a pronoun is of the other sex than the only person whom the text has told of."""
    assert wrong.sex is not None
    sex = _OTHER_SEX[wrong.sex]
    if not _is_only_person(told, sex):
        return False
    sentence = _sentence(narrated, wrong)
    if _is_told_twice(told, sex):
        return _contradicts(narrated, wrong, sex, told, sentence)
    behind = _behind(text, narrated, wrong, sentence) if whole else ()
    return _is_told_behind(narrated, wrong, sex, told, behind, sentence)


def _is_only_person(told: Sequence[_Sign], sex: str) -> bool:
    """Whether nobody is spoken of but one person, whose sex is told by a name or a noun."""
    names: set[str] = set()
    people: set[str] = set()
    roles: set[str] = set()
    nouns = introduced = 0
    known = False
    for sign in told:
        if sign.kind == "other" or (sign.kind == "me" and sign.narrated) or (sign.sex is not None and sign.sex != sex):
            return False
        if sign.kind == "again" and sign.text not in roles:
            return False
        if sign.kind == "role":
            roles.add(sign.text)
        elif sign.kind == "person":
            people.add(sign.text)
            known = known or sign.sex == sex
            names.update(sign.text.split())
        elif sign.kind == "noun":
            nouns += sign.text != "the"
            introduced += sign.text == "a"
    if len({name.split()[-1] for name in people}) > 1 or len({name.split()[0] for name in people if " " in name}) > 1:
        return False
    if not (known or (nouns and not people)) or introduced > 1:
        return False
    return all(sign.text in names for sign in told if sign.kind == "word" and not _is_of_title(sign))


def _is_of_title(sign: _Sign) -> bool:
    """Whether a word with a capital is one of English in quotation marks, as in the title of a film or book."""
    return not sign.narrated and bool(can_be(sign.text.lower())) and _sex_of(sign.text) is None


def _is_told_twice(told: Sequence[_Sign], sex: str) -> bool:
    """Whether a pronoun outside of quotations has told the sex behind the name or noun that has."""
    first = next(at for at, sign in enumerate(told) if sign.kind in {"person", "noun"} and sign.sex == sex)
    return any(sign.kind == "pronoun" and sign.narrated for sign in told[first:])


def _behind(text: str, narrated: str, wrong: _Sign, sentence: Span) -> tuple[_Sign, ...]:
    """What stands behind a pronoun in its sentence and the next."""
    stop = _SENTENCE_END.search(narrated, sentence.end + 1)
    last = stop.start() if stop else len(narrated)
    signs = takewhile(lambda sign: sign.place < last, _signs(text, narrated))
    return tuple(sign for sign in signs if sign.place > wrong.place)


_OF_WHOM = re.compile(r"\b(?:whose|whom|who)\b")
_FRONT = 5
"""Words up to a possessive in the phrase that opens a sentence."""


def _is_told_behind(
    narrated: str, wrong: _Sign, sex: str, told: Sequence[_Sign], behind: Sequence[_Sign], sentence: Span
) -> bool:
    """Whether the sex of somebody named before is told once more right behind the pronoun, and nobody else comes up:
    “After the race he announced the end of her career”, “In his letter she speaks of …”."""
    if not any(sign.kind == "person" for sign in told):
        return False
    place = next((at for at, sign in enumerate(behind) if sign.kind == "pronoun" and sign.sex == sex), None)
    if (
        place is None
        or not behind[place].narrated
        or any(sign.kind in {"other", "again", "word"} for sign in behind[:place])
    ):
        return False
    right = behind[place]
    word = wrong.text.lower()
    if _OF_WHOM.search(narrated, sentence.start, wrong.place):
        return False
    if word in {"he", "she"}:
        return _contradicts(narrated, wrong, sex, told, sentence)
    front = len(narrated[sentence.start : wrong.place].split()) < _FRONT
    subject = right.text == {"w": "she", "m": "he"}[sex] and right.place < sentence.end
    possessive = word == "his" or (word == "her" and not _OBJECT_HER.match(narrated, wrong.place + len(word)))
    return front and subject and possessive and place == 0


_OBJECT_HER = re.compile(
    r"[.,;:!?)]|$|\s(?:in|on|at|to|from|with|by|until|for|as|and|or|but|because|when|after|before|home|away|out|off|up|down"
    r"|that|the|an?|if|while|into|over|about|again|than|not|how|what|why|who|whether|there|here|is|was|were|are)\b"
)
"""What stands behind *her* where it is no possessive."""
_SENTENCE_END = re.compile(r"[.!?…][”\"’)]?\s|\n")


def _sentence(narrated: str, sign: _Sign) -> Span:
    """The sentence in which a word stands."""
    ends = [stop.end() for stop in _SENTENCE_END.finditer(narrated, max(sign.place - _LONGEST, 0), sign.place)]
    stop = _SENTENCE_END.search(narrated, sign.place)
    return Span(ends[-1] if ends else max(sign.place - _LONGEST, 0), stop.start() if stop else len(narrated))


_LONGEST = 400
"""Characters of a sentence before a pronoun that are looked at."""


def _contradicts(narrated: str, wrong: _Sign, sex: str, told: Sequence[_Sign], sentence: Span) -> bool:
    """Whether the pronoun must mean the only person: a subject, or a possessive or reflexive behind that subject."""
    after = wrong.place + len(wrong.text)
    word = wrong.text.lower()
    around = narrated[sentence.start : wrong.place], narrated[after : sentence.end]
    if _GUESSED.match(narrated, after) or _is_parallel(narrated, wrong, sentence):
        return False
    if _EITHER.match(narrated, after) or _EITHER_BEFORE.search(around[0]) or _is_in_contact_clause(around[0]):
        return False
    if word in {"he", "she"}:
        return not any(_is_another(part, sex) for part in around)
    if word == "her" and _OBJECT_HER.match(narrated, after):
        return False
    if word in {"him", "hers"} or _is_another(around[1], sex):
        return False
    subject = next(
        (sign for sign in reversed(told) if sign.kind in {"pronoun", "person", "word", "noun", "again"}), None
    )
    return subject is not None and _owns(around[0], sex, told)


_GUESSED = re.compile(r"\s(?:must|may|might|could|would)\s(?:have|be)\b|\s(?:watched|watches|applauded|cheered)\b")
"""Somebody is guessed at whom nobody has seen, or looks on: “He must have left an hour earlier”."""
_EITHER_BEFORE = re.compile(r"[/)]$|\b(?:or|whom)\s$")
_EITHER = re.compile(r"\s[A-ZÀ-Þ]|\s(?:who|that|whom)\b|\s?/|\s(?:or|and)\s(?:she|he|her|his|him)\b")


_ACT = re.compile(r"\s(?P<verb>[a-z]{3,})")


def _is_parallel(narrated: str, wrong: _Sign, sentence: Span) -> bool:
    """Whether the sentence before does with a pronoun and a verb what this one does with its pronoun and that verb:
    “She wore blue. He wore grey”."""
    act = _ACT.match(narrated, wrong.place + len(wrong.text))
    if act is None or wrong.place != sentence.start or act["verb"] in AUXILIARIES:
        return False
    before = narrated[max(sentence.start - _LONGEST, 0) : sentence.start]
    return re.search(rf"\b(?:[Hh]e|[Ss]he)\s{act['verb']}\b[^.!?]*[.!?]\s$", before) is not None


def _is_in_contact_clause(before: str) -> bool:
    """Whether a noun for a person stands right before a pronoun: “the woman he loved”."""
    last = before.split()[-1:]
    return any(_sex_of_noun(word) is not None for word in last)


def _is_another(part: str, sex: str) -> bool:
    """Whether part of a sentence has a pronoun of the sex told that is no possessive: “she says he left her”."""
    for match in _TOKEN.finditer(part):
        word = match[0].lower()
        if (
            word in _PRONOUNS_OF[sex]
            and word != "his"
            and not (word == "her" and not _OBJECT_HER.match(part, match.end()))
        ):
            return True
    return False


def _owns(before: str, sex: str, told: Sequence[_Sign]) -> bool:
    """Whether the sentence has begun with the person, by pronoun or name, as its subject."""
    names = {name for sign in told if sign.kind == "person" for name in sign.text.split()}
    subject = {"w": "she", "m": "he"}[sex]
    return any(match[0].lower() == subject or match[0] in names for match in _TOKEN.finditer(before))


def _signs(text: str, narrated: str) -> Iterator[_Sign]:
    """What the words of a passage tell of persons, in order."""
    taken = 0
    runs = _RUN.finditer(text)
    run = next(runs, None)
    for match in _TOKEN.finditer(text):
        place, word = match.start(), match[0]
        if place < taken:
            continue
        while run is not None and run.end() <= place:
            run = next(runs, None)
        if run is not None and run.start() <= place:
            signs, taken = _signs_of_run(text, run)
        elif not _may_tell[word]:
            continue
        else:
            sign = _sign_of_word(text, place, word)
            signs = [] if sign is None else [sign]
        for one in signs:
            yield _Sign(one.place, one.kind, one.sex, one.text, narrated[one.place] == text[one.place])


_PARTICLES = frozenset("von van der den de di da du zu al el bin".split())
_FUNCTION = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | QUANTIFIERS
    | MODALS
    | frozenset(
        """
    also only just even then thus therefore moreover meanwhile nevertheless instead however there here now today
    yesterday tomorrow still again already soon later once first second third every many such other one so yet not
    never often always according despite unlike like shortly more most am is are was were has have had do does did
    """.split()
    )
)


def _signs_of_run(text: str, run: re.Match[str]) -> tuple[list[_Sign], int]:
    """What a run of words with capitals tells: words that open the sentence or tell of an office, and then a name."""
    parts = [(match.start(), match[0]) for match in _TOKEN.finditer(text, run.start(), run.end())]
    before = text[max(run.start() - _NEAR, 0) : run.start()]
    begins = _BEGINS.search(before) is not None
    first = next((at for at in range(len(parts) - 1) if _sex_of(parts[at][1]) and parts[at + 1][1] not in {"of"}), None)
    found: list[_Sign] = []
    at = 0
    while at < len(parts):
        place, word = parts[at]
        lower = word.lower()
        if at == first or (len(parts) > 1 and lower in _SEXED_TITLES):
            break
        opens = begins and at == 0 and (lower in _FUNCTION or (can_be(lower) and not _sex_of(word)))
        titled = first is not None and at < first
        office = at < len(parts) - 1 and (lower in ENGLISH.titles or _may_be(lower) or lower in WOMEN | MEN)
        if not (opens or titled or office):
            break
        if lower in _DEGREES:
            at += 1
            continue
        if at == len(parts) - 2 and word in _BY_FIRST_NAME:
            at += 1
            continue
        if lower in _PRONOUNS or not opens or _may_be(lower) or lower in WOMEN or lower in MEN:
            sign = _sign_of_word(text, place, word)
            if sign is not None:
                found.append(sign)
        at += 1
    rest = parts[at:]
    if not rest:
        return found, run.end()
    if len(rest) == 1 and at and parts[at - 1][1] in _BY_FIRST_NAME:
        sex = _sex_of_noun(parts[at - 1][1].lower())
        return [*found, _Sign(rest[0][0], "person", sex, _GENITIVE.sub("", rest[0][1]))], run.end()
    owned = _OWNED.search(before) is not None
    alone = "" if at else before
    found.append(_sign_of_name(text, rest, alone, run.end(), owned=owned, begins=begins and at == 0))
    return found, run.end()


_SEXED_TITLES = {"mrs": "w", "ms": "w", "frau": "w", "madame": "w", "mr": "m", "herr": "m", "monsieur": "m"}
_DEGREES = frozenset("dr prof professor".split())
_BY_FIRST_NAME = frozenset(
    "Queen King Prince Princess Pope Duchess Duke Empress Emperor Sister Brother Grandmother Grandfather".split()
)
_OWNED = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|whose)|['’]s?)\s(?:[a-z-]+\s){0,3}$")


def _sign_of_name(
    text: str, parts: Sequence[tuple[int, str]], before: str, end: int, *, owned: bool, begins: bool
) -> _Sign:
    """Whether a name is that of a person, may be, or is that of a place, a time or a thing."""
    place = parts[0][0]
    names = [_GENITIVE.sub("", word) for _, word in parts]
    names = [name for name in names if name not in _PARTICLES]
    title = _SEXED_TITLES.get(names[0].lower())
    if title and len(names) > 1:
        names = [name for name in names[1:] if name.lower() not in ENGLISH.titles]
        sex = sex_of_first_name(names[0]) if len(names) > 1 else title
        kind = "person" if names and sex in {title, None} and not owned else "other"
        return _Sign(place, kind, title, " ".join(names))
    thing = names[-1].lower() in _THINGS or (names[0].lower() in _THINGS and " of " in text[place:end])
    thing = thing or names[-1].lower().endswith(_STREETS) or names[0].lower() in _BEFORE_THINGS
    if len(names) > 1 and thing:
        return _Sign(place, "none")
    if len(names) > 1 and _sex_of(names[0]):
        sex = sex_of_first_name(names[0].partition("-")[0])
        known = sex is not None and not owned and not (begins and can_be(names[0].lower()))
        return _Sign(place, "person" if known else "other", sex, f"{names[0]} {names[-1]}")
    if names == ["I"]:
        return _Sign(place, "me")
    if " ".join(names) in NATIONS or all(map(_is_time_or_place, names)):
        demonym = _THE.search(before) and _NOUN_BEHIND.match(text, end) is None and names[-1] not in CALENDAR
        return _Sign(place, "other" if demonym and not _COUNTRY.match(text, place) else "none")
    if len(names) > 1:
        if _IN.search(before) or (_APPOSED_NAME.match(text, end) and any(_may_be(name.lower()) for name in names)):
            return _Sign(place, "none")
        noun = _NOUN_BEFORE.search(before)
        sex = _sex_of_noun(noun["noun"]) if noun else None
        return _Sign(place, "person" if sex and not owned else "other", sex, f"{names[0]} {names[-1]}")
    behind = _WORD_BEHIND.match(text, end)
    if (behind and _is_thing(behind["noun"])) or _IN.search(before) or _OUT_OF.search(before):
        return _Sign(place, "none" if not _sex_of(names[0]) else "word", None, names[0])
    return _Sign(place, "word", None, names[0])


_APPOSED_NAME = re.compile(rf",\s{_CAPITAL}\s{_CAPITAL},")
"""The name of who holds an office: “the Minister of Health, Judith Kerner, …”."""
_BEFORE_THINGS = frozenset(
    """
    golden silver black white red blue green new old great grand upper lower north south east west northern southern
    eastern western central royal national federal international european olympic world state
    """.split()
)
"""The first word of many a name of a place, a prize or an office."""
_STREETS = ("strasse", "straße", "gasse", "platz", "weg", "allee")
_ALSO_PLACES = frozenset(
    """
    Atlantic Pacific Arctic Antarctic Baltic Adriatic Mediterranean Channel Rhine Danube Elbe Rhône Alps Matterhorn
    Olympic Olympics Paralympics Christmas Easter Advent Internet
    """.split()
)


@cache
def _is_time_or_place(word: str) -> bool:
    """Whether a word with a capital is a day, a country, a road or an abbreviation."""
    listed = word in CALENDAR or word.removesuffix("s") in CALENDAR or word in NATIONS or word in _ALSO_PLACES
    return listed or (len(word) > 1 and (word.isupper() or any(map(str.isdigit, word))))


_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s(?:(?!in\b|of\b|from\b|to\b|at\b|for\b|near\b)[a-z0-9-]+\s){0,2}$")
_COUNTRY = re.compile(r"(?:Netherlands|US|USA|UK|EU|UN|UAE|Tyrol|Valais|Ticino|Algarve|Hague)\b")
_NOUN_BEHIND = re.compile(r"\s(?!(?:is|was|has|had|and|who|in|of|from|will|said|says|won|at|on|to)\b)[a-z]{3,}")
_NOUN_BEFORE = re.compile(r"\b(?P<noun>[a-z-]+)\s$")
_WORD_BEHIND = re.compile(r"\s(?P<noun>[a-z-]+)")
_IN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Tt]hroughout)\s(?:the\s)?"
    r"(?:[A-ZÀ-Þ][\w-]+(?:,|\sand|\sor)\s)?$"
)
_OUT_OF = re.compile(
    r"(?:\b(?:woman|man|girl|boy|born|came|comes|hails|moved|moves|travels|travelled|returned|returns|went|flew|flies|way"
    r"|back|old|trip|journey)\s(?:from|to)"
    r"|\b(?:city|town|village|canton|mayor|[Uu]niversity|outskirts|centre|district|north|south|east|west|state|port|summit"
    r"|top|foot|peak|coast|shores?|banks|island|region|province|streets|suburb)\sof)\s$"
)
_THINGS = words("capitalised_institutions") - words("persons") - WOMEN - MEN | frozenset(
    """
    medal cup prize award awards championship championships games festival open orchestra opera olympics street
    square museum theatre theater hospital station bridge lake river mountains sea ocean hall palace castle park school
    library philharmonic conservatory laboratory centre center airport stadium arena marathon tour cross sciences arts
    """.split()
)


def _sex_of(name: str) -> str | None:
    """Whether a word is a first name that the tables have: of a woman, a man, or either."""
    first = _GENITIVE.sub("", name).partition("-")[0]
    return sex_of_first_name(first) or ("e" if first in words("first_names_either") else None)


_PRONOUNS = FEMININE | MASCULINE
_RELATED = frozenset(
    """
    mother mum grandmother sister wife daughter widow girlfriend aunt niece granddaughter ex-wife father dad
    grandfather brother husband son widower boyfriend uncle nephew grandson ex-husband bride groom bridegroom
    """.split()
)
_SPEAKS_FOR_OTHERS = frozenset("spokeswoman spokesman midwife priest pastor mistress host hostess".split())
_HARDLY_NOUNS = frozenset("miss count host lord god sir steward baron madame".split())
_FIRST_PERSON = frozenset("i me my mine myself".split())
_GROUPS = frozenset(
    "police staff crew team you your we us our who whom whose country nation death nature sun star".split()
)
"""Words of the lists that the pronoun of a single person cannot take up."""
_SOMEBODY_ELSE = frozenset(
    """
    they their theirs themself couple pair duo family siblings twins lovers anyone whoever
    non-binary nonbinary transgender trans drag pronouns gender
    married marry marries marriage remarried divorced divorce wedding engaged pregnant pregnancy birth baby affair
    remembers remember remembered
    relationship lover kissed dating ex fiancé fiancée raped robbed attacked assaulted stabbed kidnapped abducted abused
    murdered strangled threatened mugged harassed stalked shot beaten molested attack assault murder rape robbery
    letter letters photograph photographs photo photos picture pictures painting drawing diary diaries
    phone telephone rang phoned call email e-mail chat message messages voice
    collided rammed hit struck knocked overtook overtaken interview interviewed duel
    skeleton mummy corpse body remains statue portrait figure figurine doll bust robot character ghost giant dwarf
    snowman teddy avatar dragon monster dinosaur puppet iceman neanderthal idol role protagonist biography
    pony stallion mare gelding tortoise hedgehog beaver badger seal dolphin rhino hippo giraffe zebra camel llama
    alpaca otter lynx eagle owl stork swan goose duck rooster hamster rabbit hare mouse rat squirrel deer stag boar
    sheep ram ewe piglet crocodile snake python gorilla orangutan chimpanzee octopus shark spider
    locomotive steamer schooner barge tanker freighter storm typhoon cyclone
    """.split()
)
"""What may tell of somebody that no noun for a person does: spouses, attackers, callers, letters, images, animals."""


@cache
def _sex_of_noun(word: str) -> str | None:
    """The sex that a noun tells of in the singular."""
    if word in _PRONOUNS or word in _HARDLY_NOUNS:
        return None
    return "w" if word in WOMEN else "m" if word in MEN else None


@cache
def _may_be(word: str) -> bool:
    """Whether a noun may stand for somebody, or for an animal or a ship."""
    if word in _LIKE_AGENTS or word.endswith(("ment", "ness")):
        return False
    return word in NEUTRAL or word in MORE_PERSONS or may_be_somebody(word)


_LIKE_AGENTS = frozenset(
    """
    list research header layer transfer marker butter knee overhead pointer glacier anchor fiber fibre chess laughter
    turnover workload recorder pager drawer salad powder plaster wrist thermometer recess liver diameter tracker
    radiator prayer reminder rainwater ballad corridor crater mist litter scooter supplement tuner implant torrent
    transplant sticker opener hammer ginger lavender tremor propeller locker loudspeaker lighter mattress meter poster
    ruler convent bee ornament sweater jumper slipper ladder blister crater equaliser decider opener header leader-board
    """.split()
)
"""Nouns of things that end as those of persons do."""


@cache
def _are_people(word: str) -> bool:
    """Whether a noun is the plural of one that may stand for a person, and for no animal or ship."""
    one = singular(word) if is_plural(word) else None
    return one is not None and one not in _NO_PERSONS and (_may_be(one) or _sex_of_noun(one) is not None)


_NO_PERSONS = frozenset(
    """
    dog cat horse cow bull bear wolf animal pet lion tiger elephant pig hen cock donkey fox whale puppy kitten foal calf
    lamb goat bird parrot monkey panda ape ship boat vessel yacht ferry frigate trawler liner submarine country nation
    homeland moon death sun hurricane head star chair guide team crew other
    """.split()
)


@cache
def _is_thing(word: str) -> bool:
    """Whether a word can be nothing but a noun, and is nobody."""
    return can_be(word) == {"NOUN"} and not _may_be(word) and word not in words("persons")


_ANYBODY = frozenset("one other another someone somebody person".split())
_ADJECTIVES = frozenset("former other another relative native chief injured deceased accused homeless latter".split())
"""Words that stand for a person where no noun follows."""
_MORE_THAN_ONE = frozenset("women men girls boys ladies gentlemen people teens kids guys children".split())
_VERBAL = re.compile(r"\b(?:will|would|to|can|could|may|must|should|shall|might)\s$")
_BODY = re.compile(r"\b(?:her|his|the)\s$")
_SEAT = re.compile(r"\b(?:on|in|onto|into|from)\s(?:a|the|her|his)\s(?:[a-z]+\s)?$")
_NO_LINK = r"(?!(?:by|of|from|with|for|to|at|in|on|the|an?|and|or|her|his|their|its|who|that)\b)"
_PREDICATE = re.compile(
    r"(?:\b(?:is|was|been|be|being|becomes?|became|becoming|remains?|remained)\s"
    r"(?:(?:re-)?(?:elected|appointed|named|crowned|voted)\s)?(?:(?:the|an?)\s)?|\bas\s(?:an?\s)?)"
    rf"(?:{_NO_LINK}[a-z0-9-]+\s){{0,3}}$"
)
"""What somebody is or becomes stands behind these words: “was elected mayor”, “trained as a nurse”."""
_APPOSED = re.compile(
    rf"(?P<first>[A-ZÀ-Þ][\w’-]+)\s(?:[A-ZÀ-Þv][\w’-]*\s){{0,2}}[A-ZÀ-Þ][\w’-]+(?:\s\(\d+\)|,\s\d+)?,"
    rf"\s(?:(?:the|an?)\s)?(?:{_NO_LINK}[\w’-]+\s){{0,3}}$"
)
_NAME_BEHIND = re.compile(r"\s[A-ZÀ-ÖØ-ÞČŠŽŁ][\w’-]+\s[A-ZÀ-ÖØ-ÞČŠŽŁv]")
_NAME_APPOSED = re.compile(rf"(?:\s(?:of|for|in|at)(?:\s[\w’-]+){{1,4}})?,\s{_CAPITAL}\s{_CAPITAL},")
_DEFINITE = re.compile(r"\b[Tt]he\s(?:[a-z-]+\s){0,2}$")
_INTRODUCES = re.compile(r"(?:^|[.!?\n]\s)(?:The|An?)\s(?:[\w-]+\s){0,3}$|-year-old\s(?:[\w-]+\s)?$")
"""Somebody without a name is who the text is about as the subject, or where the age is given."""
_AGED = re.compile(r"-year-old\s(?:[\w-]+\s)?$")
_INDEFINITE = re.compile(r"\b[Aa]n?\s(?:[\w-]+\s){0,3}$")
_YEARS = re.compile(r"(?P<years>\d\d)-year-old")


@PerToken
def _may_tell(word: str) -> bool:
    """Whether a word may tell of somebody, wherever it stands."""
    lower = _GENITIVE.sub("", word).lower()
    listed = lower in _PRONOUNS or lower in _FIRST_PERSON or lower in _SOMEBODY_ELSE or lower in _MORE_THAN_ONE
    return listed or _sex_of_noun(lower) is not None or _are_people(lower) or _may_be(lower)


def _sign_of_word(text: str, place: int, word: str) -> _Sign | None:
    """What a word in small letters, or the first of a sentence, tells of somebody."""
    lower = _GENITIVE.sub("", word).lower()
    if lower in _PRONOUNS:
        return None if word.isupper() else _Sign(place, "pronoun", "w" if lower in FEMININE else "m", word)
    if lower in _FIRST_PERSON:
        return _Sign(place, "me")
    if lower in _GROUPS or (lower == "one" and text[max(place - 3, 0) : place].lower() == "no "):
        return None
    if lower in _SOMEBODY_ELSE or lower in _MORE_THAN_ONE:
        return _Sign(place, "other", None, lower)
    sex = _sex_of_noun(lower)
    people = _are_people(lower)
    if sex is None and not people and not _may_be(lower):
        return None
    before = text[max(place - _NEAR, 0) : place]
    behind = _WORD_BEHIND.match(text, place + len(word))
    if _is_no_noun(lower, before, behind["noun"] if behind else "") or _is_modifier(text, place + len(word)):
        return None
    if people:
        acts = "VERB" in can_be(lower) and _ACTING.search(before)
        return None if acts else _Sign(place, "other", None, lower)
    if sex is not None:
        return _sign_of_sexed(place, lower, sex, before)
    return _sign_of_neutral(text, place, lower, before)


_ACTING = re.compile(r"(?:\b(?:[Hh]e|[Ss]he|who|still|also|now|never|always|often|already)|[A-ZÀ-Þ][\w’-]+)\s$")
"""Somebody who guides or guards, behind whom the word is a verb."""
_GENITIVE = re.compile(r"['’]s?$")


def _is_no_noun(word: str, before: str, behind: str) -> bool:
    """Whether a word is a verb, an adjective or a part of the body where it stands, or an age that tells of the noun
    behind it."""
    return (
        _VERBAL.search(before) is not None
        or (word in _ADJECTIVES and not can_be(behind).isdisjoint({"NOUN", "ADJ"}))
        or (word == "head" and _BODY.search(before) is not None)
        or (word == "chair" and _SEAT.search(before) is not None)
        or (word.endswith("-year-old") and _sex_of_noun(behind) is not None)
    )


def _sign_of_sexed(place: int, word: str, sex: str, before: str) -> _Sign:
    """What a noun for a woman or a man tells: that of a relative or speaker tells of somebody else as well."""
    if word in _RELATED or word in _SPEAKS_FOR_OTHERS:
        return _Sign(place, "other", None, word)
    if _PREDICATE.search(before) or not _INTRODUCES.search(before):
        return _Sign(place, "none", sex)
    article = "a" if _INDEFINITE.search(before) else "the" if _AGED.search(before) is None else "aged"
    return _Sign(place, "noun", sex, article)


def _sign_of_neutral(text: str, place: int, word: str, before: str) -> _Sign | None:
    """What a noun for anybody tells: what the one person is, or that somebody else is there."""
    years = _YEARS.fullmatch(word)
    if years and _NAME_BEHIND.match(text, place + len(word)):
        return None
    if years:
        given = re.search(rf"\b{years['years']}\b", text[max(place - _FAR, 0) : place])
        return None if given and _DEFINITE.search(before) else _Sign(place, "other", None, word)
    if _OWNED.search(before):
        return _Sign(place, "other", None, word)
    end = place + len(word)
    named = _NAME_BEHIND.match(text, end) or _NAME_APPOSED.match(text, end)
    if word not in _ANYBODY and (named or _is_of_person(before)):
        return _Sign(place, "role", None, word)
    return _Sign(place, "again" if _DEFINITE.search(before) else "other", None, word)


_FAR = 1000
"""Characters before an age in which it may have been given."""


_GIVES = re.compile(
    r"\b(?:g[ai]ves?|given|giving|tells?|told|sen[dt]s?|shows?|showed|shown|asks?|asked|hands?|handed|offers?|offered"
    r"|pays?|paid|teach(?:es)?|taught|writes?|wrote|owes?|owed|brings?|brought|buys?|bought|promised?|lent|lends?)"
    r"\s(?:(?:the|an?|her|his)\s)?(?:[a-z-]+\s)?[a-z-]+$"
)
"""Somebody to whom something is given, told or shown, which then follows: “she sent the minister letters”."""


def _is_of_person(before: str) -> bool:
    """Whether a noun says what the subject is, or stands behind the name of a person as an apposition."""
    apposed = _APPOSED.search(before)
    return _PREDICATE.search(before) is not None or (apposed is not None and _sex_of(apposed["first"]) is not None)


def _is_modifier(text: str, end: int) -> bool:
    """Whether a noun belongs to that of a thing behind it: the teacher training college."""
    behind = _WORD_BEHIND.match(text, end)
    if behind is None or behind["noun"] in TIMES:
        return False
    if _is_thing(behind["noun"]):
        return _GIVES.search(text, max(end - _NEAR, 0), end) is None
    following = _WORD_BEHIND.match(text, behind.end())
    return behind["noun"].endswith("ing") and following is not None and _is_thing(following["noun"])
