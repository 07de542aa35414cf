"""First names that change: "Stefan Egloff … Stephan Egloff"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from mtcheck.analysis.morphology import can_be
from mtcheck.checks.discourse.names.people import Mention
from mtcheck.checks.discourse.names.sounds import ear_sound_of, sound_of
from mtcheck.checks.discourse.telling.telling import texts_of
from mtcheck.document import Document, Span
from mtcheck.languages.english import LANGUAGE as ENGLISH
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tables import words

__all__ = ["other_surnames", "renamed"]

_RELATIVES = lazy_regex(
    r"\b(?:brothers?|sisters?|siblings|twins?|sons?|daughters?|father|mother|parents|wife|husband|widow|married|couple"
    r"|cousins?|uncle|aunt|nephew|niece|grand\w+|family|dynasty|namesakes?|no relation|not related|formerly"
    r"|born(?! (?:in|on|at|near|to|into)\b)|né|née"
    r"|called(?! (?:for|on|off|upon|out)\b)|elder|younger|junior|senior|predecessor|successor)\b"
)
_SIBLINGS = lazy_regex(r"\b(?:brothers?|sisters?|siblings|twins?|cousins?|namesakes?|no relation|not related)\b")
"""Where a text speaks of relatives, two first names may be two people."""
_LEAST_LETTERS = 3
_LONG, _MOST_APART = 7, 2
"""Letters of names that may be the same with two more: Annelies and Annaliese."""
_COMMON_BEGINNING = 4
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
        taken_up = _is_taken_up(document, (first, firsts[first]), (second, places), surname)
        if (_similar(first, second) or taken_up) and not _may_be_two(document, first, second, surname):
            yield from ((index, span, first) for index, span in places)


def other_surnames(document: Document, people: Sequence[Mention]) -> Iterator[tuple[int, Span, str]]:
    """Places of the surname of somebody who had another that begins alike before, with that one: “Lars Eklund … Lars
    Ekdahl”. Who is introduced anew, or named again without the first name, is somebody else."""
    by_first: defaultdict[str, dict[str, list[tuple[int, Span]]]] = defaultdict(dict)
    for mention in people:
        names = mention.names[-2:]
        if len(names) == 2 and is_listed(names[0]) and _may_be_person(*names):
            start = mention.span.end - len(names[1])
            by_first[names[0]].setdefault(names[1], []).append((mention.index, Span(start, mention.span.end)))
    pairs = [(first, *surnames) for first, surnames in by_first.items() if len(surnames) == 2]
    alike = [pair for pair in pairs if _begin_alike(*pair[1:])]
    texts = texts_of(document)
    if document.batch or not 0 < len(alike) <= _MOST_ALIKE or _RELATIVES.search("\n".join(texts)):
        return
    for first, one, other in alike:
        places, later = by_first[first][one], by_first[first][other]
        if sum(text.count(other) for text in texts) > len(later) or len(later) > len(places):
            continue
        if any(one in text and other in text and "." not in text[text.find(one) : text.find(other)] for text in texts):
            continue
        if not any(_is_introduced(document, _place_of_first(place, first), other) for place in later):
            yield from ((index, span, one) for index, span in later)


_MOST_ALIKE = 10
"""First names with two such surnames at most, so that a list of names takes no longer than an article."""


def _place_of_first(place: tuple[int, Span], first: str) -> tuple[int, Span]:
    index, span = place
    return index, Span(span.start - 1 - len(first), span.start - 1)


def _begin_alike(one: str, other: str) -> bool:
    """Whether two rare surnames begin with the same letters and are about as long."""
    rare = max(zipf(one.lower()), zipf(other.lower())) < _KNOWN_SURNAME
    return rare and one[:2] == other[:2] and abs(len(one) - len(other)) <= _MOST_APART


_KNOWN_SURNAME = 3.0
"""Zipf frequency from which a surname is that of many: Smith, Klein."""
_INTRODUCES = lazy_regex(r"[a-z-]{3,}\s$")
_FUNCTION = lazy_regex(
    r"\b(?:that|where|when|while|because|if|whether|of|to|by|for|from|with|says?|said|according|which|as|than|after|before|but"
    r"|what|how|why|although|since|until|against|like)\s$"
)
_APPOSED_BEHIND = lazy_regex(
    r",\s(?!but\b|and\b|too\b)[a-z0-9]|\s\(|,\s(?:the|a|an|who)\b|\sof\b|\sfrom\b|\sJr\b|\sand\s(?:[A-Z]|her|his)"
)
"""What tells who somebody is, behind the name."""


def _is_taken_up(
    document: Document,
    first: tuple[str, Sequence[tuple[int, Span]]],
    second: tuple[str, Sequence[tuple[int, Span]]],
    surname: str,
) -> bool:
    """Whether somebody of a rare surname is introduced, and taken up by another first name of the same sex that the
    text introduces nobody by: “minister Beate Langrock has … Birgit Langrock said …”."""
    names = [words("first_names_men"), words("first_names_women")]
    if not any(first[0] in known and second[0] in known for known in names) or zipf(surname.lower()) >= _KNOWN_SURNAME:
        return False
    if document.batch or not _is_introduced(document, first[1][0], surname):
        return False
    if _MEMBERS.search("\n".join(texts_of(document))):
        return False
    return not any(_is_introduced(document, place, surname) for place in second[1])


_MEMBERS = lazy_regex(
    r"\b(?:brothers?|sisters?|siblings|twins?|sons?|daughters?|fathers?|mothers?|parents|wife|husband|widow|widower|married|couple"
    r"|cousins?|uncle|aunt|nephew|niece|grand(?:father|mother|parents|son|daughter|child)\w*|family|families|dynasty|clan|heirs?"
    r"|namesakes?|ancestors?|descendants?|relatives?|née|wedding|divorced?|marriage)\b",
    re.IGNORECASE,
)


def _is_introduced(document: Document, place: tuple[int, Span], surname: str) -> bool:
    """Whether words beside a full name tell who it is: a role before it, an apposition behind."""
    index, span = place
    text = document.segments[index].target.text
    before = text[max(span.start - 24, 0) : span.start]
    behind = span.end + 1 + len(surname)
    if _APPOSED_BEHIND.match(text, behind):
        return True
    return _INTRODUCES.search(before) is not None and _FUNCTION.search(before) is None


_JOINED = lazy_regex("-[a-z]{1,2}$")
"""A particle of Persian that a movement's name has: Hezb-e Islami."""


def _may_be_person(first: str, surname: str) -> bool:
    named = is_listed(first)
    return (
        len(first) >= _LEAST_LETTERS
        and (not can_be(surname.lower()) or (named and zipf(surname.lower()) < _RARE_WORD))
        and (not can_be(first.lower()) or named)
    )


_RARE_WORD = 3.5
"""Zipf frequency under which a word behind a first name is a surname: Moll, Orth."""
_VARIANTS = tuple(
    frozenset(group.split())
    for group in """
    alexander oleksandr aleksandr aleksander alexandre alessandro aleksandar alejandro
    heinrich henry henri enrico hendrik
    johann john johannes jan giovanni juan
    wilhelm william guillaume willem
    karl charles carlo carlos carl
    ludwig louis luigi
    friedrich frederick frédéric federico
    franz francis francesco françois
    georg george georges giorgio
    jakob jacob james jacques
    elisabeth elizabeth elisabetta
    katharina catherine katherine caterina
    margarethe margaret margarete
    eduard edward
    matthäus matthew
    markus mark marcus
    lukas luke lucas
    anton anthony antonio
    gregor gregory
    moritz maurice
    theresia theresa teresa
    vladimir volodymyr wladimir wolodymyr
    sergei sergey serhiy serhij sergej serge sergio
    nikolai mykola nikolay nikolaj nicholas nikolaus niklas nicolas niccolo
    michael mykhailo mykhaylo mikhail michail michel michal michele miguel mikael
    andrei andriy andrej andrii andrew andreas andre andré andrea
    dmitri dmytro dmitry dmitrij
    yevgeny yevhen evgeny jewgeni jewgenij eugene eugen
    alexei oleksiy alexey alexej aleksei alexis
    yelena olena elena jelena helena helene helen
    john johannes jean giovanni johann hans juan ivan iwan joan ian
    franz francis frank francois françois francesco francisco
    charles karl carl carlos carlo karel
    katharina catherine katherine caterina catharina katarina katerina catarina jekaterina kateryna katrin
    william wilhelm willem guillaume guglielmo willi willy
    henry heinrich henri enrico enrique hendrik heinz
    george georg jorge jiri jürg jörg georges giorgio georgios
    peter pierre piotr pyotr petro petr pjotr pietro pedro
    paul pavel pavlo pawel paolo pablo
    joseph josef giuseppe josé jozef
    frederick friedrich frederic frédéric federico fredrik frederik fritz
    louis ludwig luigi luis lewis
    mary maria marie mariya marija
    elizabeth elisabeth elisabetta elisabet elise jelisaweta
    stephen stefan steven stephan stephane stéphane stefano stepan
    yuri jurij yuriy juri
    lawrence lorenz laurence lorenzo laurent
    matthew matthias mathias matteo mateo matthäus mathieu
    tom thomas tommaso tomas
    hansruedi hansueli hansjörg hansgeorg hansjürgen
    james jakob jacob jacques giacomo jaime
    edward eduard edouard édouard eduardo
    philip philipp philippe filippo felipe filip
    martin martino martín
    anthony anton antoine antonio antonín
    christopher christoph christophe cristoforo kristof
    christian kristian cristian cristiano
    christina christine kristina kristine cristina
    gregory gregor grégoire gregorio grigori
    walter gualtiero
    ralph ralf rolf
    rudolf rodolfo rudolph
    conrad konrad corrado
    leonard leonhard leonardo
    bernard bernhard bernardo
    gerard gerhard gérard gerardo
    richard riccardo ricardo
    robert roberto
    albert alberto albrecht
    marc mark marco markus marcus marek
    luke lukas lucas luc luca
    simon simone simão
    theodore theodor fjodor fyodor teodoro
    vincent vinzenz vincenzo vicente
    claude claudio klaus claus
    eve eva
    anne anna ann
    sophie sophia sofie sofia zofia
    margaret margarete margarethe margherita marguerite
    barbara varvara
    theresa therese teresa thérèse
    judith judit
    ursula urszula
    susan susanne suzanne susanna
    agnes agnès agnese
    martha marta marthe
    julia julie giulia yulia julija
    lucy lucie lucia luzia
    rose rosa
    caroline karoline carolina karolina
    charlotte carlotta
    emily emilie emilia
    veronica veronika véronique
    xavier xaver javier
    wolf wolfgang
    ulrich ulrico
    benedict benedikt benedetto
    clement klemens clemens
    constantine konstantin constantin
    valentine valentin valentino
    sebastian sébastien sebastiano
    dominic dominik dominique
    adrian adriano
    julian julien giuliano
    florian floriano
    oscar oskar
    victor viktor vittorio
    hugo ugo
    eric erik erich
    harold harald
    alfred alfredo
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
    women = all(name in words("first_names_women") for name in (one, other))
    if (not women and _ends_female(one) != _ends_female(other)) or one.removesuffix("s") == other.removesuffix("s"):
        return False
    if _written_alike(one) == _written_alike(other):
        return True
    alike = one.replace("ph", "f").replace("th", "t"), other.replace("ph", "f").replace("th", "t")
    if ear_sound_of(one) == ear_sound_of(other):
        return True
    distance = int(OSA.distance(*alike))
    long = min(len(one), len(other)) >= _LONG and one[:_LEAST_LETTERS] == other[:_LEAST_LETTERS]
    if (
        distance <= _MOST_APART
        and min(len(one), len(other)) >= _LONG
        and (one[:2], one[-3:]) == (other[:2], other[-3:])
    ):
        return True
    return distance <= (_MOST_APART if long else 1) or one[:_COMMON_BEGINNING] == other[:_COMMON_BEGINNING]


_ALIKE = {
    "ch": "k",
    "ck": "k",
    "c": "k",
    "ph": "f",
    "th": "t",
    "y": "i",
    "w": "v",
    "j": "i",
    "z": "s",
    "ie": "i",
    "h": "",
    "x": "ks",
}
_ALIKE_LETTERS = lazy_regex("|".join(_ALIKE))


def _written_alike(name: str) -> str:
    """A first name in letters that languages put for each other: Katharina and Catarina, Christian and Kristian."""
    letters = _ALIKE_LETTERS.sub(lambda match: _ALIKE[match[0]], name.lower())
    return re.sub(r"(.)\1", r"\1", letters)


def _ends_female(name: str) -> bool:
    return name.endswith(("a", "ah", "e", "i", "y"))


_APPOSED = (
    r"(?:is\s|was\s)?(?:his|her|their|its|the|a|an|no)\s(?:[a-z-]+\s){0,2}(?:daughter|son|mother|father|wife|husband|uncle|aunt|cousin"
    r"|niece|nephew|widow|namesake|relation|relative|grand[a-z]+|deputy|rival|colleague|successor|predecessor)\b"
)


def _may_be_two(document: Document, first: str, second: str, surname: str) -> bool:
    """Whether the text speaks of relatives or rivals, or names both in one breath."""
    texts = texts_of(document)
    from rapidfuzz.distance import OSA

    near = [text for text in texts if surname in text]
    one = int(OSA.distance(first, second)) <= 1 or _written_alike(first) == _written_alike(second)
    relatives = _SIBLINGS if one else _RELATIVES
    apposed = lazy_regex(rf"\b(?:{first}|{second})(?:\s{surname})?,?\s{_APPOSED}")
    if any(relatives.search(text) or apposed.search(text) for text in near):
        return True
    return any(
        0 <= text.find(f"{second} {surname}") - text.find(f"{first} {surname}") < len(first) + len(surname) + 60
        and "." not in text[text.find(f"{first} {surname}") : text.find(f"{second} {surname}")]
        for text in near
        if f"{first} {surname}" in text and f"{second} {surname}" in text
    )
