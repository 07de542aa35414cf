"""One person, two offices."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from mtcheck.check import Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.checks.discourse.telling import STOP, told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.tables import rows
from mtcheck.report import Severity

__all__ = ["RoleGivenTwoWays"]

_FIELDS = (
    "justice|environment|finance|interior|foreign|defence|defense|health|education|transport|labour|labor|economy"
    "|economics|economic affairs|agriculture|culture|sports?|energy|family|social affairs|digital|housing|trade"
    "|development|science|research|construction|home|treasury|tourism|climate|integration|youth|police|fire"
)
_HEADS = "chief|minister|secretary|commissioner|senator|councillor|spokesman|spokeswoman|spokesperson"
_OFFICE = re.compile(
    rf"\b(?P<field>{_FIELDS})\s(?P<head>{_HEADS})\b"
    rf"|\b(?P<head_first>minister)\s(?:of|for)\s(?:the\s)?(?P<field_behind>{_FIELDS})\b",
    re.I,
)
_DEFINITE = re.compile(r"\b[Tt]he\s$")
_SAME = (
    {"economy", "economics", "economic affairs"},
    {"defence", "defense"},
    {"labour", "labor", "social affairs"},
    {"sport", "sports"},
    {"interior", "home"},
    {"environment", "climate"},
    {"science", "research"},
    {"finance", "treasury"},
)
"""Fields that one minister may have, or that are one."""
_SEVERAL = re.compile(
    rf"\b(?:{_HEADS.replace('|', 's|')}s|predecessor|successor|former|previous|colleagues?|counterparts?|reshuffle|then"
    r"|both|also|acting|joint\w*)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\s[A-ZÀ-ÖØ-ÞČŠŽ]")
_NAMED_NEAR = re.compile(r"[\w\s,]{0,20}?\s[A-ZÀ-ÖØ-ÞČŠŽ]")
_WORD = re.compile(r"\w[\w’-]*")

_RELATIONS = (
    "brother|sister|son|daughter|husband|wife|father|mother|uncle|aunt|nephew|niece|cousin|grandson|granddaughter"
    "|grandfather|grandmother|stepson|stepdaughter|stepfather|stepmother|brother-in-law|sister-in-law|son-in-law"
    "|daughter-in-law"
)
_RELATIVE = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s)\s(?:(?!late|former|first|second|ex)[a-z-]+\s)?"
    rf"(?P<relation>{_RELATIONS}),?\s(?P<name>[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+)\b"
)
_NAME = re.compile(
    r"(?<![.!?:“\"] )(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\bfrom )(?<!\bof )(?<!^)\b[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ’-]+"
)

_NATIONS = tuple((adjective, tuple(people.split(";"))) for adjective, people, *_ in rows("nationalities"))
_ADJECTIVE = {adjective: place for place, (adjective, _) in enumerate(_NATIONS)}
_PERSON = {person: place for place, (_, people) in enumerate(_NATIONS) for person in people}
_ROLES = (
    r"tenor|soprano|baritone|bass|cellist|drummer|guitarist|organist|flautist|soloist|tennis\splayer|chess\splayer|gymnast"
    r"|wrestler|judoka|fencer|rower|sailor|surfer|snowboarder|bobsledder|decathlete|marathon\srunner|referee|umpire|chef|cook"
    "|photographer|journalist|philosopher|historian|physicist|chemist|biologist|poet|novelist|sculptor|architect|dancer"
    "|choreographer|comedian|magician|pilot|astronaut|sprinter|hurdler|archer|shooter|curler|footballer|handballer|"
    "striker|goalkeeper|defender|midfielder|winger|forward|skier|driver|rider|cyclist|runner|swimmer|boxer|player|champion"
    "|winner|coach|singer|actor|actress|director|author|writer|painter|pianist|violinist|conductor|scientist|researcher"
    "|president|minister|chancellor|politician|businessman|entrepreneur|footballer|jumper|sprinter|golfer|racer|designer"
    "|tourist|climber|mountaineer|biathlete|star|professional|teenager|artist|composer|musician|billionaire|manager"
)
_OF_NATION = re.compile(
    rf"\b(?P<adjective>{'|'.join(_ADJECTIVE)})\s(?:[a-z-]+\s){{0,2}}?(?:{_ROLES})\s[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+\s[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+"
)
_NATIVE = re.compile(
    rf"\bThe\s(?:\d\d-year-old\s)?(?P<person>{'|'.join(_PERSON)})(?=\s(?:is|was|had|has|will|won|lost|took|said|says|scored|finished|beat|came|led|crossed"
    r"|started|celebrated|also|now|[a-z]+ed)\b)"
    rf"|\b[Tt]he\s(?:\d\d-year-old\s)?(?P<adjective>{'|'.join(_ADJECTIVE)})\s(?:[a-z-]+\s)?(?:{_ROLES})\b(?!\s[A-Z])"
)
_ANY_NATION = re.compile(rf"\b(?:{'|'.join({*_ADJECTIVE, *_PERSON})})s?\b")
_RIVAL = re.compile(
    r"\b(?:against|with|joined by|ahead of|behind|beat|beaten|defeated|lost to|opponent|rival|second"
    r"|team-?mate|followed by|and)\b"
)
_REACH = 3
"""Passages before in which the person was named."""


class RoleGivenTwoWays(Check):
    id = "role-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    triggers = (
        frozenset(_HEADS.split("|")),
        frozenset(_RELATIONS.split("|")),
        frozenset(word.lower() for name in (*_PERSON, *_ADJECTIVE) for word in name.split()[-1:]),
    )
    message = "the text gives this person another role before"
    confidence = 0.8
    explanation = """
Finds a person whose office, family tie or nationality changes: "Justice Minister Anna Bergholm presented the bill. The
environment minister said …", "his brother Georg … his son Georg", "the Swedish skier Ola Berg … the Norwegian". Look
it up.

An office counts where the text knows no other holder of one; a tie where the same name follows and nobody new has come
in between; a nationality where the text names one person with one, and no rival.
"""
    examples = (
        bad(
            "Justice Minister Anna Bergholm presented the bill. The ⟦environment⟧ minister hopes for a quick vote.",
            repair="Justice Minister Anna Bergholm presented the bill. The justice minister hopes for a quick vote.",
        ),
        bad(
            "Franz Leitner runs the inn with his brother Georg. Franz cooks, and his ⟦son⟧ Georg serves.",
            repair="Franz Leitner runs the inn with his brother Georg. Franz cooks, and his brother Georg serves.",
        ),
        bad("The Swedish skier Ola Berg won in Aspen. The ⟦Norwegian⟧ was fastest in both runs."),
        good(
            "Justice Minister Anna Bergholm and the environment minister presented the bill. The justice minister left."
        ),
        good("Justice Minister Anna Bergholm spoke. The former environment minister Karl Ott was there, too."),
        good("Franz and his brother Georg run the inn. Anna Moser, too, works for her uncle Georg."),
        good("Franz and his brother Georg run the inn. Georg has a son; his son Jakob is a cook."),
        good("The Swedish skier Ola Berg beat Jan Lund. The Norwegian was second."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        told = partial(told_here, context, reach=_REACH)
        for rule in (_offices, _relatives, _natives):
            for span, right in rule(passage.text, told):
                edit = Edit(span, right) if right else None
                yield Hit(span, repair=edit, message=f"the text says “{right}” before" if right else None)


Told = Callable[[int], str]
"""What the text has told before a place of the passage."""


def _offices(text: str, told: Told) -> Iterator[tuple[Span, str]]:
    """“The environment minister”, where the text has named one minister, of another field."""
    for match in _OFFICE.finditer(text):
        field, head = match["field"] or "", (match["head"] or "").lower()
        start = match.start()
        definite = field.islower() and _DEFINITE.search(text, max(start - 4, 0), start)
        if not definite or _NAMED.match(text, match.end()):
            continue
        before = told(start)
        holders = [one for one in _OFFICE.finditer(before) if (one["head"] or one["head_first"]).lower() == head]
        known = {(one["field"] or one["field_behind"]).lower() for one in holders}
        if len(known) != 1 or any(_is_same(field, other) for other in known) or field in before.lower():
            continue
        end = holders[0].end()
        if _NAMED_NEAR.match(before, end) and STOP.search(before, end) and not _SEVERAL.search(before + match[0]):
            yield Span(*match.span("field")), known.pop()


def _is_same(one: str, other: str) -> bool:
    return one == other or any(one in fields and other in fields for fields in _SAME)


def _relatives(text: str, told: Told) -> Iterator[tuple[Span, str]]:
    """“his brother Georg … his son Georg”, where nobody new has come in between."""
    for match in _RELATIVE.finditer(text):
        before = told(match.start())
        first = next((one for one in _RELATIVE.finditer(before) if one["name"] == match["name"]), None)
        if first is None or first["relation"] == match["relation"]:
            continue
        known = {word for word in _WORD.findall(before[: first.end()]) if word[0].isupper()}
        if known.issuperset(_NAME.findall(before[first.end() :])):
            yield Span(*match.span("relation")), first["relation"]


def _natives(text: str, told: Told) -> Iterator[tuple[Span, str]]:
    """“The Norwegian”, where the text has named one person, a Swede."""
    for match in _NATIVE.finditer(text):
        nation = _PERSON[match["person"]] if match["person"] else _ADJECTIVE[match["adjective"]]
        before = told(match.start())
        people = list(_OF_NATION.finditer(before))
        spoken_of = {_nation(one[0]) for one in _ANY_NATION.finditer(before)} if len(people) == 1 else set()
        one_nation = len(people) == 1 and spoken_of == {_ADJECTIVE[people[0]["adjective"]]}
        if one_nation and nation not in spoken_of and not _RIVAL.search(before, people[0].end()):
            yield Span(*match.span("person" if match["person"] else "adjective")), ""


def _nation(word: str) -> int:
    for known in (_ADJECTIVE, _PERSON):
        for name in (word, word.removesuffix("s")):
            if name in known:
                return known[name]
    return -1
