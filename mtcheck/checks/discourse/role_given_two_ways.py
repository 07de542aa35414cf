"""One person, two offices."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, Together, Trigger, bad, good
from mtcheck.checks.discourse.days.another_time import ANOTHER_TIME
from mtcheck.checks.discourse.telling.telling import STOP, sentence_around, told_here
from mtcheck.document import Passage, Span
from mtcheck.languages.countries import COUNTRIES
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["RoleGivenTwoWays"]

_FIELDS = (
    "justice|environment|finance|interior|foreign|defence|defense|health|education|transport|labour|labor|economy"
    "|economics|economic affairs|agriculture|culture|sports|sport|energy|family|social affairs|digital|housing|trade"
    "|development|science|research|construction|home|treasury|tourism|climate|integration|youth|police|fire"
)
_HEADS = "chief|minister|secretary|commissioner|senator|councillor|spokesman|spokeswoman|spokesperson"
_OFFICE = lazy_regex(
    rf"\b(?P<field>{_FIELDS})\s(?P<head>{_HEADS})\b"
    rf"|\b(?P<head_first>minister)\s(?:of|for)\s(?:the\s)?(?P<field_behind>{_FIELDS})\b",
    re.I,
)
_DEFINITE = lazy_regex(r"\b[Tt]he\s$")
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
_SEVERAL = lazy_regex(
    rf"\b(?:{_HEADS.replace('|', 's|')}s|predecessor|successor|former|previous|colleagues?|counterparts?"
    rf"|reshuffle|then"
    r"|both|also|acting|joint\w*)\b",
    re.IGNORECASE,
)
_NAMED = lazy_regex(r"\s[A-ZÀ-ÖØ-ÞČŠŽ]")
_NAMED_NEAR = lazy_regex(r"[\w\s,]{0,20}?\s[A-ZÀ-ÖØ-ÞČŠŽ]")
_WORD = lazy_regex(r"\w[\w’-]*")

_RELATIONS = (
    "brother|sister|son|daughter|husband|wife|father|mother|uncle|aunt|nephew|niece|cousin|grandson|granddaughter"
    "|grandfather|grandmother|stepson|stepdaughter|stepfather|stepmother|brother-in-law|sister-in-law|son-in-law"
    "|daughter-in-law"
)
_RELATIVE = lazy_regex(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s)\s(?:(?!late|former|first|second|ex)[a-z-]+\s)?"
    rf"(?P<relation>{_RELATIONS}),?\s(?P<name>[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+)\b"
)
_NAME = lazy_regex(
    r"(?<![.!?:“\"] )(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\bfrom )(?<!\bof )(?<!^)\b[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ’-]+"
)

_ADJECTIVE = {country.adjective: place for place, country in enumerate(COUNTRIES)}
_PERSON = {person: place for place, country in enumerate(COUNTRIES) for person in country.people}
_ROLES = (
    "tenor|soprano|baritone|bass|cellist|drummer|guitarist|organist|flautist|soloist|tennis player|chess player|gymnast"
    "|wrestler|judoka|fencer|rower|sailor|surfer|snowboarder|bobsledder|decathlete|marathon runner|referee"
    "|umpire|chef|cook"
    "|photographer|journalist|philosopher|historian|physicist|chemist|biologist|poet|novelist|sculptor|architect"
    "|dancer"
    "|choreographer|comedian|magician|pilot|astronaut|sprinter|hurdler|archer|shooter|curler|footballer|handballer|"
    "striker|goalkeeper|defender|midfielder|winger|forward|skier|driver|rider|cyclist|runner|swimmer|boxer|player"
    "|champion"
    "|winner|coach|singer|actor|actress|director|author|writer|painter|pianist|violinist|conductor|scientist"
    "|researcher"
    "|president|minister|chancellor|politician|businessman|entrepreneur|footballer|jumper|sprinter|golfer|racer"
    "|designer"
    "|tourist|climber|mountaineer|biathlete|star|professional|teenager|artist|composer|musician|billionaire|manager"
)
_OF_NATION = lazy_regex(
    rf"\b(?P<adjective>{'|'.join(_ADJECTIVE)})\s(?:[a-z-]+\s){{0,2}}?(?:{_ROLES})\s[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+\s[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+"
)
_ACTS = (
    r"(?:is|was|had|has|will|won|lost|took|said|says|scored|finished|beat|came|led|crossed|started|celebrated|also|now"
    r"|[a-z]+ed)\b"
)
_NATIVE = lazy_regex(
    rf"\bThe\s(?:\d\d-year-old\s)?(?P<person>{'|'.join(_PERSON)})(?=\s{_ACTS})"
    rf"|\b[Tt]he\s(?:\d\d-year-old\s)?(?P<adjective>{'|'.join(_ADJECTIVE)})\s(?:[a-z-]+\s)?(?:{_ROLES})\b(?!\s[A-Z])"
)
_ANY_NATION = lazy_regex(rf"\b(?:{'|'.join({*_ADJECTIVE, *_PERSON})})s?\b")
_RIVAL = lazy_regex(
    r"\b(?:against|with|joined by|ahead of|behind|beat|beaten|defeated|lost to|opponent|rival|second"
    r"|team-?mate|followed by|and)\b"
)
_TRADES = tuple(
    frozenset(line.replace("_", " ").split("="))
    for line in """
        midwife butcher baker=confectioner=pastry_chef dentist=orthodontist
    doctor=physician=surgeon=GP=paediatrician=cardiologist nurse=carer
    lawyer=solicitor=barrister=attorney=judge=prosecutor=notary
    teacher=headmaster=headmistress=headteacher=lecturer=professor
    policeman=policewoman=police_officer=detective=inspector carpenter=joiner=cabinetmaker plumber electrician
    farmer=winegrower     hairdresser=barber pilot=airline_captain postman=postwoman=postal_worker
    firefighter=fireman pharmacist=chemist     vet=veterinarian architect gardener tailor=dressmaker=seamstress
    cobbler=shoemaker bricklayer=mason=stonemason roofer miner     waiter=waitress fisherman forester locksmith
    blacksmith watchmaker optician psychologist=psychotherapist=psychiatrist librarian     bus_driver
    lorry_driver=truck_driver taxi_driver train_driver flight_attendant=stewardess accountant=tax_adviser=auditor
    banker=bank_clerk priest=pastor=vicar=theologian chef=cook journalist=reporter=editor physicist chemist
    biologist mathematician     astronomer historian=archaeologist economist
    footballer=striker=goalkeeper=midfielder=defender pianist violinist cellist
    """.split()
)
"""Trades of which somebody hardly has two; what is joined by ``=`` may be the same."""
_TRADE = {name: place for place, names in enumerate(_TRADES) for name in names}
_TRADE_NAMES = "|".join(sorted(_TRADE, key=len, reverse=True))
_FULL = r"[A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+(?: (?:von|van|de|zu))? [A-ZÀ-ÖØ-ÞČŠŽ][\w’-]+"
_HAS_TRADE = lazy_regex(
    rf"\b(?:worked|has worked|had worked|works|trained|was trained|qualified) (?:[a-z ]{{0,20}})?as an? (?:[a-z]+"
    rf" )?(?P<worked>{_TRADE_NAMES})\b"
    rf"|{_FULL} (?:has been|had been|was|is) an? (?:[a-z]+ )?(?P<been>{_TRADE_NAMES}) (?:for|all|until|since|in"
    rf"|by|at)\b"
    rf"|(?:^|(?<=[.!?\n] )|(?<=\n))(?:The )?(?:[a-z]+ )?(?P<before>(?i:{_TRADE_NAMES})) {_FULL}\b"
    rf"|{_FULL}, an? (?:[a-z-]+ )?(?P<apposed>{_TRADE_NAMES})(?=,| from\b)"
)
_TRADE_AGAIN = lazy_regex(
    rf"\b[Tt]he (?:retired|former|trained|qualified|self-employed|long-standing|one-time|\d\d-year-old)"
    rf" (?P<retired>{_TRADE_NAMES})\b"
    rf"(?! [A-Z])(?=[.,;]| (?:was|is|has|had|will|now|still|received|said|says|told|wants|hopes|lives|writes|also"
    rf"|did|could|died|who|[a-z]+ed)\b)"
    rf"|\b(?:Since|As|Because|Although|When|While|After|Before|If|Even though) (?:he|she) [^,.!?\n]{{3,80}}, the"
    rf" (?P<behind>{_TRADE_NAMES})\b(?! [A-Z])"
)
_SOMEBODY_ELSE = lazy_regex(
    r"\b(?:husband|wife|father|mother|brother|sister|son|daughter|friend|colleague|partner|neighbour|uncle|aunt"
    r"|cousin|both|also"
    r"|later|retrained|became|becomes|second|originally|switched|changed|career|two|couple|another|who had been"
    r"|formerly|once"
    r"|previously|successor|predecessor|widow|widower|team|group|jury|club)\b"
)
_AUTHORITIES = lazy_regex(
    r"\b(?P<adjective>{})\s(?:authorities|police|officials|rescuers|rescue\sservices|investigators"
    r"|prosecutors)\s(?:(?:who\sare|that\sare)\s)?"
    r"(?:responsible|in\scharge|competent)\b|\b[Tt]he\s(?:local|competent|responsible|regional)\s(?P<local>{})\s"
    r"(?:authorities|police|authority|administration)\b".replace("{}", "|".join(_ADJECTIVE))
)
_COUNTRY = {name: place for place, country in enumerate(COUNTRIES) for name in country.names}
_IN_COUNTRY = lazy_regex(rf"\b(?:in|on|of|from|near)\s(?:the\s)?(?:[a-z]+\s)?(?P<country>{'|'.join(_COUNTRY)})\b")
_ABROAD = lazy_regex(
    r"\b(?:border\w*|both|joint\w*|bilateral|cross\w*|neighbouring|abroad|foreign|consul\w*|embassy|extradit\w*"
    r"|international)\b"
)
_REACH = 3
"""Passages before in which the person was named."""


_KIN = {"brother": "brothers", "sister": "sisters", "cousin": "cousins", "friend": "friends", "colleague": "colleagues"}
_PARTIES = {
    "Greens": "Green", "Social Democrats": "Social Democratic", "Christian Democrats": "Christian Democratic",
    "Liberals": "Liberal", "Conservatives": "Conservative", "Left Party": "Left", "Free Democrats": "Free Democratic",
    "Labour Party": "Labour", "Republicans": "Republican", "Democrats": "Democratic", "Free Voters": "Free Voter",
}  # fmt: skip


class RoleGivenTwoWays(RuledCheck):
    id = "role-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
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
            "Olaf Messner broke in together with his brother, the court found. The ⟦cousins⟧ got 18 months.",
            repair="Olaf Messner broke in together with his brother, the court found. The brothers got 18 months.",
        ),
        bad(
            "Mikkel Thorup leads the tour. The Dane gained 40 seconds on the climb. Today, the ⟦Finn⟧ can win.",
            repair="Mikkel Thorup leads the tour. The Dane gained 40 seconds on the climb. Today, the Dane can win.",
        ),
        bad(
            "Dilek Sander of the Greens has tabled a motion. The ⟦Liberal⟧ politician cycles to every sitting.",
            repair="Dilek Sander of the Greens has tabled a motion. The Green politician cycles to every sitting.",
        ),
        good(
            "Dilek Sander of the Greens met a Liberal. The Liberal politician and his brother left. The brothers sang."
        ),
        bad(
            "Justice Minister Anna Bergholm presented the bill. The ⟦environment⟧ minister hopes for a quick vote.",
            repair="Justice Minister Anna Bergholm presented the bill. The justice minister hopes for a quick vote.",
        ),
        bad(
            "Franz Leitner runs the inn with his brother Georg. Franz cooks, and his ⟦son⟧ Georg serves.",
            repair="Franz Leitner runs the inn with his brother Georg. Franz cooks, and his brother Georg serves.",
        ),
        bad("The Swedish skier Ola Berg won in Aspen. The ⟦Norwegian⟧ was fastest in both runs."),
        bad(
            "For thirty years Rosalind Kehl worked as a midwife. Today the retired ⟦butcher⟧ received a medal.",
            repair="For thirty years Rosalind Kehl worked as a midwife. Today the retired midwife received a medal.",
        ),
        bad(
            "Lawyer Dagny Wohl runs the society. Since she knows the law, the ⟦dentist⟧ has often been in court.",
            repair="Lawyer Dagny Wohl runs the society. Since she knows the law, the lawyer has often been in court.",
        ),
        bad(
            "Two trains collided near Žatec in the Czech Republic. ⟦Polish⟧ authorities responsible for it acted.",
            repair="Two trains collided near Žatec in the Czech Republic. Czech authorities responsible for it acted.",
        ),
        good("Two trains collided near Žatec in the Czech Republic. Polish authorities said that one was theirs."),
        good(
            "Two trains collided near Žatec, on the Czech border with Poland. The local Polish police closed the line."
        ),
        good("For thirty years Rosalind Kehl worked as a midwife. The retired butcher Karl Ott received a medal."),
        good("For thirty years Rosalind Kehl worked as a midwife. Her husband is ill. The retired butcher is 80."),
        good("Lawyer Dagny Wohl took over from Karl Hein. The former dentist had led the society for ten years."),
        good("Lawyer Ines Kolb represents the family. The retired teacher had left the house to his nephew."),
        good("Teacher Ines Kolb retires. Because she had passed the exam, the electrician had hired her."),
        good("Lawyer Dagny Wohl had a toothache. The dentist told her to come back."),
        good(
            "Justice Minister Anna Bergholm and the environment minister presented the bill. The justice minister left."
        ),
        good("Justice Minister Anna Bergholm spoke. The former environment minister Karl Ott was there, too."),
        good("Franz and his brother Georg run the inn. Anna Moser, too, works for her uncle Georg."),
        good("Franz and his brother Georg run the inn. Georg has a son; his son Jakob is a cook."),
        good("The Swedish skier Ola Berg beat Jan Lund. The Norwegian was second."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


Told = Callable[[int], str]
"""What the text has told before a place of the passage."""


def _offices(text: str, told: Told) -> Iterator[tuple[Span, str]]:
    """“The environment minister”, where the text has named one minister, of another field."""
    for match in _OFFICE.finditer(text):
        field, head = match["field"] or "", (match["head"] or "").lower()
        start = match.start()
        definite = field.islower() and _DEFINITE.search(text, max(start - 4, 0), start)
        sentence = sentence_around(text, Span(*match.span()))
        if not definite or _NAMED.match(text, match.end()) or ANOTHER_TIME.search(text, match.end(), sentence.end):
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


_WITH_KIN = lazy_regex(rf"\b(?:with|and)\s(?:his|her)\s(?:[a-z]+\s)?(?P<kin>{'|'.join(_KIN)})\b")
_KIN_AGAIN = lazy_regex(
    rf"(?:(?<=[.!?]\s)|(?<=\n))The\s(?:two\s)?(?P<kin>{'|'.join(_KIN.values())})\b(?!\s(?:of|[’'])|[’'])"
)
_CLOSE = {frozenset(("friends", "colleagues")), frozenset(("friends", "brothers")), frozenset(("friends", "sisters"))}


def _kin(text: str, told: Told) -> Iterator[tuple[Span, str]]:
    """“together with his brother … The cousins”, where the text has told of no others."""
    for match in _KIN_AGAIN.finditer(text):
        before = told(match.start())[-_FAR:]
        known = {_KIN[one["kin"]] for one in _WITH_KIN.finditer(before)}
        spoken_of = {name for one, name in _KIN.items() if re.search(rf"\b(?:{one}|{name})\b", before)}
        if (
            len(known) == 1
            and spoken_of == known
            and match["kin"] not in known
            and frozenset({match["kin"], *known}) not in _CLOSE
        ):
            yield Span(*match.span("kin")), known.pop()


_OF_PARTY = lazy_regex(rf"\b(?:of|for|from)\sthe\s(?P<party>{'|'.join(_PARTIES)})\b")
_OF_PARTY_AGAIN = lazy_regex(
    rf"(?:(?<=[.!?]\s)|(?<=\n))The\s(?P<party>{'|'.join(sorted(_PARTIES.values(), key=len, reverse=True))})\s"
    r"(?:politician|councillor|deputy|mayor|MP|senator|lawmaker)\b"
)


def _parties(text: str, told: Told) -> Iterator[tuple[Span, str]]:
    """“of the Greens … The Liberal politician”, where the text has named one party."""
    for match in _OF_PARTY_AGAIN.finditer(text):
        before = told(match.start())[-_FAR:]
        known = {_PARTIES[one["party"]] for one in _OF_PARTY.finditer(before)}
        named = sum(party in before for party in _PARTIES.values())
        if len(known) == 1 and match["party"] not in known and match["party"] not in before and named <= 2:
            yield Span(*match.span("party")), known.pop()


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


_NATIVE_NAMED = lazy_regex(
    rf"(?:(?<=[.!?]\s)|(?<=\n))The\s(?P<person>{'|'.join(_PERSON)})\s(?:is|was|had|has|will|also|now|[a-z]+ed|took|won|led)\b"
)
_NATIVE_AGAIN = lazy_regex(
    rf"\b[Tt]he\s(?P<person>{'|'.join(_PERSON)})\s(?:can|is|was|had|has|will|could|would|wants)\b"
)


def _natives_again(text: str, told: Told) -> Iterator[tuple[Span, str]]:
    """“The Dane gained 40 seconds … the Finn can win”, where one person has been named."""
    for match in _NATIVE_AGAIN.finditer(text):
        before = told(match.start())[-_FAR:]
        first = {one["person"] for one in _NATIVE_NAMED.finditer(before)}
        names = {
            name[0].split()[-1]
            for name in _PERSON_NAMED.finditer(before)
            if not _PLACED.search(before, 0, name.start())
        }
        others = {one[0] for one in _ANY_NATION.finditer(before)} - first
        if (
            len(first) == 1
            and match["person"] not in first
            and not others
            and len(names) == 1
            and not _RIVAL.search(before)
        ):
            yield Span(*match.span("person")), first.pop()


_PLACED = lazy_regex(r"\b(?:of|in|to|at|on|from|the|near|through|over)\s(?:the\s)?$")


def _trades(text: str, told: Told) -> Iterator[tuple[Span, str]]:
    """“She worked as a midwife … the retired butcher”, where the text has named one person, of one trade."""
    for match in _TRADE_AGAIN.finditer(text):
        group = "retired" if match["retired"] else "behind"
        before = told(match.start())[-_FAR:]
        holders = list(_HAS_TRADE.finditer(before))
        given = [one[one.lastgroup or 0].lower() for one in holders]
        over = " retired " in match[0] or " former " in match[0]
        if over and any(one.lastgroup in {"before", "apposed"} for one in holders):
            continue  # who is a lawyer today
        if match["behind"] and _OF_ANOTHER.match(text, match.end()):
            continue
        trades = {_TRADE[name] for name in given if name in _TRADE}
        if len(given) != 1 or len(trades) != 1 or _TRADE[match[group]] in trades:
            continue
        if len(re.findall(rf"\b(?i:{_TRADE_NAMES})s?\b", before)) != 1 or _SOMEBODY_ELSE.search(before):
            continue
        if len({name[0].split()[-1] for name in _PERSON_NAMED.finditer(before)}) == 1 and STOP.search(before):
            yield Span(*match.span(group)), given[0]


_FAR = 1500
"""Characters before in which somebody's trade, or a country, is told."""
_OF_ANOTHER = lazy_regex(r"[^.!?\n]{0,80}?\b(?:her|him|she|he)\b")
"""“Because she had passed the exam, the electrician hired her”"""
_PERSON_NAMED = lazy_regex(
    r"\b(?<!\bthe )(?!(?:In|On|At|For|The|From|Since|When|As|After|Lawyer|Teacher|Baker|Carpenter|Doctor)"
    r" )[A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ’-]+"
    r"(?: (?:von|van|de|zu))?(?: [A-ZÀ-ÖØ-ÞČŠŽ][a-zß-öø-ſ’-]+)+(?! (?:University|Hospital|Street|Theatre|Forest"
    r"|Sea|Award|Prize))"
)


def _authorities(text: str, told: Told) -> Iterator[tuple[Span, str]]:
    """“In the Czech Republic. Polish authorities responsible …”, where the text has named one country."""
    for match in _AUTHORITIES.finditer(text):
        group = "adjective" if match["adjective"] else "local"
        before = told(match.start())[-_FAR:]
        countries = {_COUNTRY[one["country"]] for one in _IN_COUNTRY.finditer(before)}
        spoken_of = {_nation(one[0]) for one in _ANY_NATION.finditer(before)} - {-1}
        if len(countries | spoken_of) != 1 or _ADJECTIVE[match[group]] in countries | spoken_of:
            continue
        if not _ABROAD.search(before + match[0]):
            yield Span(*match.span(group)), COUNTRIES[(countries | spoken_of).pop()].adjective


def _nation(word: str) -> int:
    for known in (_ADJECTIVE, _PERSON):
        for name in (word, word.removesuffix("s")):
            if name in known:
                return known[name]
    return -1


def _firsts(names: Iterable[str]) -> frozenset[str]:
    """The first words of some names, in lower case."""
    return frozenset(re.split("[ -]", name.lower())[0] for name in names)


def _lasts(names: Iterable[str]) -> frozenset[str]:
    """Their last words."""
    return frozenset(re.split("[ -]", name.lower())[-1] for name in names)


def _has_capital(token: str) -> bool:
    return token[0].isupper()


def _told_otherwise(find: Callable[[str, Told], Iterator[tuple[Span, str]]], *triggers: Trigger) -> Rule:
    """A rule that compares the passage with what the text has told before."""

    def found(passage: Passage, context: Context) -> Iterator[Hit]:
        for span, right in find(passage.text, partial(told_here, context, reach=_REACH)):
            edit = Edit(span, right) if right else None
            yield Hit(span, repair=edit, message=f"the text says “{right}” before" if right else None)

    return Rule(found, triggers)


_A_NATIVE = Bigram(frozenset({"the", "old"}), _firsts(_PERSON))
"""“The Norwegian”, “the 24-year-old Norwegian”."""
_RULES = (
    _told_otherwise(
        _offices,
        Together(
            Bigram(frozenset({"the"}), _firsts(_FIELDS.split("|"))),
            Bigram(_lasts(_FIELDS.split("|")), frozenset(_HEADS.split("|"))),
        ),
    ),
    _told_otherwise(_relatives, Bigram(_lasts(_RELATIONS.split("|")), _has_capital)),
    _told_otherwise(
        _natives,
        Together(_A_NATIVE, Bigram(_lasts(_PERSON), lazy_regex(_ACTS).match)),
        Together(Bigram(frozenset({"the", "old"}), _firsts(_ADJECTIVE)), _lasts(_ROLES.split("|"))),
    ),
    _told_otherwise(
        _natives_again,
        Together(_A_NATIVE, Bigram(_lasts(_PERSON), frozenset("can is was had has will could would wants".split()))),
    ),
    _told_otherwise(
        _trades,
        Bigram(frozenset("retired former trained qualified employed standing time old".split()), _firsts(_TRADE)),
        Together(
            Bigram(
                frozenset("since as because although when while after before if though".split()),
                frozenset({"he", "she"}),
            ),
            Bigram(frozenset({"the"}), _firsts(_TRADE)),
        ),
    ),
    _told_otherwise(
        _authorities,
        Together(
            Bigram(
                _lasts(_ADJECTIVE),
                frozenset("authorities police officials rescuers rescue investigators prosecutors".split()),
            ),
            frozenset({"responsible", "charge", "competent"}),
        ),
        Bigram(frozenset("local competent responsible regional".split()), _firsts(_ADJECTIVE)),
    ),
    _told_otherwise(_kin, Bigram(frozenset({"the", "two"}), frozenset(_KIN.values()))),
    _told_otherwise(
        _parties,
        Bigram(_lasts(_PARTIES.values()), frozenset("politician councillor deputy mayor mp senator lawmaker".split())),
    ),
)
