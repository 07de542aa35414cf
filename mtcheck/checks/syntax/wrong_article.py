"""An article where English has none, or the wrong one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from mtcheck.analysis.finiteness import may_be_finite
from mtcheck.analysis.morphology import can_be, is_plural, plural, verb_tags
from mtcheck.check import Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english import ANY_WEEKDAY
from mtcheck.languages.english_grammar import AUXILIARIES, PREPOSITIONS
from mtcheck.languages.first_names import is_listed
from mtcheck.languages.frequency import zipf
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["WrongArticle"]

_ABSTRACT = """
    nature life society death love war peace hunger poverty unemployment inflation politics science research
    democracy capitalism communism socialism racism terrorism climate|change global|warming migration
    immigration tourism traffic public|transport education childhood youth old|age puberty retirement marriage
    religion christianity islam judaism buddhism justice freedom equality violence crime organised|crime
    corruption bureaucracy digitalisation globalisation urbanisation urbanization globalization digitalization
    industry trade agriculture art music literature history philosophy psychology medicine physics chemistry
    mathematics biology technology artificial|intelligence everyday|life daily|life family|life private|life
    public|life professional|life working|life human|dignity human|rights international|law domestic|violence
    sexual|violence mankind humanity space parliament congress god heaven hell fate happiness health sport
    football tennis alcohol nicotine drug|abuse homosexuality prostitution slavery austerity nuclear|power
    nuclear|energy solar|energy wind|power electricity renewable|energy organic|farming fast|food social|media
    television air|pollution higher|education child|labour freedom|of|speech freedom|of|expression
    freedom|of|the|press climate|protection data|protection animal|welfare schizophrenia depression alzheimer’s
    cancer diabetes malaria tuberculosis obesity dementia autumn spring
"""
_NEVER_DEFINITE = lazy_regex(
    r"(?:unemployment|poverty|hunger|inflation|democracy|capitalism|communism|socialism|racism|terrorism|corruption|"
    r"climate change|global warming|christianity|islam|judaism|buddhism|(?:everyday|daily) life|"
    r"artificial intelligence|human dignity|domestic violence|organised crime|mankind|globalisation|digitalisation|"
    r"puberty|homosexuality|slavery|renewable energy|alcohol|diabetes|malaria|(?:solar|nuclear) (?:energy|power))\b"
)
_PHRASES = "|".join(sorted((word.replace("|", r"\s") for word in _ABSTRACT.split()), key=len, reverse=True))
_BEHIND = (
    r"(?=[,.;:!?)”\"]|\s(?:in|on|at|by|for|from|with|without|as|to|than|and|or|but|is|are|was|were|has|have|had|will|would|can|"
    r"could|must|should|may|might|does|do|did|becomes?|became|remains?|begins?|began|goes|plays?|costs?|offers?|means|"
    r"during|after|before|since|under|against|through|because|when|while|if|today|again|itself|here|there|also|not|just|than|then|now|more|much|still|who|which)\b)"
)
_THE_MASS = lazy_regex(r"(?:^|(?<=[.!?”\"]\s)|(?<=[“\"]))The\s(?=(?P<noun>[a-z]{4,})\s(?P<next>[a-z]+)\b)")
"""“The patience is a virtue”, “The smoking is forbidden”: the whole of something."""
_OF_ALL = frozenset(
    "is needs means makes has becomes can must will should remains requires demands costs affects".split()
)
_THE_IDEA_DOES = lazy_regex(rf"\b[Tt]he\s(?=(?:{_PHRASES})\s(?P<next>[a-z]+)\b)")
_THE_ABSTRACT = lazy_regex(rf"\b[Tt]he\s(?=(?:{_PHRASES}){_BEHIND})")
_NAMES = (
    "Switzerland|Germany|Austria|France|Italy|Turkey|Ukraine|Iran|Iraq|Lebanon|Slovakia|Mongolia|Syria|Libya|Russia|China|"
    "Poland|Hungary|Sudan|Yemen|Kosovo|Ticino|Valais|Vaud|Aargau|Thurgau|Alsace|Brittany|Normandy|Tuscany|Provence|"
    "Europe|Africa|Asia|America|Scandinavia|Belgium|Spain|Portugal|Greece|Israel|Egypt|Carinthia|Styria|Crimea"
    "|Easter|Christmas|Pentecost|Whitsun|Ramadan|Halloween"
)
"""Names without an article, which German gives one."""
_OF_FEASTS = r"(?:holiday|market|tree|egg|song|carol|light|card|service|weekend|decoration|present|sale|celebration)s\b"
_THE_COUNTRY = lazy_regex(
    rf"\b[Tt]he\s(?=(?:{_NAMES})(?!\s(?:of|that|which|who|[A-Z]|{_OF_FEASTS}))(?:{_BEHIND}|(?=\s\w+(?:ed|s)\s)"
    r"|(?=\s(?:the|an?|his|her|its|their|there|many|most|several|people|all|some)\s)))"
)
_LAND = (
    "Switzerland|Turkey|Ukraine|Slovakia|Mongolia|Iran|Iraq|Lebanon|Kosovo|Yemen|Ticino|Valais|Aargau|Thurgau|Alsace|"
    "Brittany|Normandy|Tuscany|Lombardy|Carinthia|Styria|Crimea|Burgundy|Provence|Vaud|Liechtenstein|Luxembourg|Austria|"
    "Germany|Italy"
)
_IN_THE_LAND = lazy_regex(
    rf"(?<=\b(?:in|to)\s)[Tt]he\s(?=(?:{_LAND})(?:[.;:!?](?!\w)|,(?!\s(?:which|where)\b)"
    r"|\s(?:and|but|since|because|is|was|has|will|had|with|by|on|at|for|when|as|to|while|after\sthe|during|he|she|they|it|"
    r"where\s(?:he|she|they))\b|\s(?:in|between|from|until|since|after|before)\s\d))"
    rf"|(?<=\bfrom\s)[Tt]he\s(?=(?:{_LAND})(?:[.;:!?](?!\w)|\s(?:and|but|is|was|has|will|had|with|to|who)\b|\sin\s\d))"
)
"""“In the Switzerland”: no “Switzerland of the 1950s”, and no “Iran deal”."""
_NEUTER_LANDS = frozenset(_LAND.lower().split("|"))
_LAKE = (
    r"Lake\s(?:Constance|Geneva|Garda|Como|Maggiore|Lugano|Zurich|Lucerne|Neuchâtel|Starnberg|Balaton|Victoria|Tanganyika|"
    r"Baikal|Titicaca|Michigan|Ontario|Erie|Chiem|Neusiedl)|Mount\s(?:Everest|Kilimanjaro|Fuji|Etna|Vesuvius|Elbrus|Rushmore|"
    r"Ararat|Sinai|Olympus|Rainier|McKinley|Kenya)|Kilimanjaro|Etna|Vesuvius|Stromboli"
)
_THE_LAKE = lazy_regex(
    rf"\b[Tt]he\s(?=(?:{_LAKE})(?:[.,;:!?](?!\w)|\s(?:and|but|is|was|has|will|had|in|on|at|with|without|by|for|when|to|from|"
    r"after|before|because|since|during|near|every|again|last|this)\b))"
)
_LAKES = frozenset("lake mount kilimanjaro etna vesuvius stromboli".split())
_THE_PERSON = lazy_regex(
    r"(?<![\w’-])[Tt]he\s(?=(?P<first>[A-ZÀ-Ý][a-zß-ÿ]+)\s(?P<last>[A-ZÀ-Ý][a-zß-ÿ]{2,})(?:,|\s(?P<verb>[a-z]+)\b))"
)
"""“The Angela Merkel has”."""
_NAKED_NAME = (
    r"United\sStates|US|UK|United\sKingdom|Czech\sRepublic|Philippines|Vatican|EU|European\sUnion|UN|"
    r"United\sNations|Balkans|Alps|Pyrenees|Middle\sEast|Near\sEast|Far\sEast|Emirates|United\sArab\sEmirates|Caribbean|"
    r"Bahamas|Maldives|Ruhr|Rhine|Danube|Black\sForest|Mediterranean|Baltic\sSea|North\sSea"
)
_NAKED_USA = lazy_regex(r"\b(?P<before>in|from|to|of|into)\s(?P<name>USA|Netherlands)\b(?!\s[A-Z]|\.\w)")
_NAKED_NAMES = frozenset(name.split(r"\s")[-1] for name in _NAKED_NAME.lower().split("|"))
_NAKED = lazy_regex(
    rf"\b(?P<before>in|from|to|of|between|and|with|into|through|across|against)\s(?P<name>{_NAKED_NAME})"
    r"(?=[,.;:!?](?!\w)|\s(?:in|on|and|has|is|are|was|have|to|for|with|by|as|after|before|since|at|from|will)\b)"
)
_MOST = lazy_regex(
    r"(?P<before>^|[.!?:;,”\"“]\s|[“\"]|\b(?:[Ff]or|[Bb]y|[Ii]n|[Oo]f|[Ff]rom|that|and|but|[Ll]ike)\s)(?P<the>[Tt]he\smost\s)(?P<of>of\s)?"
    r"(?P<noun>[a-zA-Z]+s|people|children|men|women|the|them|us)\b"
)
_MOST_OF = lazy_regex(
    r"\b(?P<many>[Mm]ost|[Ss]ome|[Mm]any|[Aa]ll|[Ff]ew)\sof\s(?P<noun>people|children|men|women|[a-z]{4,}s)\b"
)
_LAST = lazy_regex(
    rf"\b(?P<in>(?:[Oo]n|[Ii]n)\sthe|[Tt]he)\s(?P<rest>(?:last|next)\s(?:{ANY_WEEKDAY}|week|month|year|summer|winter|spring|autumn))(?=[,.]|\s(?:the|a|an|he|she|they|it)\b)"
)
_TITLE = lazy_regex(
    r"\b[Tt]he\s(?P<title>president|chancellor|queen|king|pope|professor|doctor|prince|princess|bishop|cardinal|general|"
    r"President|Chancellor|Queen|King|Pope|Professor|Doctor|Prince|Princess|Mr|Mrs|Ms|Dr)\.?\s(?=[A-Z][a-z]+\b(?!\sof\b))"
)
_TITLES = frozenset(
    "president chancellor queen king pope professor doctor prince princess bishop cardinal general mr mrs ms dr".split()
)
_JOBS = (
    "nurse|doctor|teacher|lawyer|engineer|journalist|cook|farmer|carpenter|electrician|pilot|architect|actor|actress|painter|"
    "waiter|waitress|gardener|hairdresser|baker|butcher|mechanic|plumber|policeman|soldier|secretary|salesman|driver|dentist|"
    "pharmacist|physicist|chemist|biologist|historian|economist|singer|musician|writer|author|photographer|model|shepherd|"
    "carer|midwife|caretaker|postman|vet|priest|pastor|judge|coach|firefighter|student|consultant|accountant|translator"
)
_TRADES = "|".join(
    """
    bricklayer roofer locksmith welder tiler joiner cabinetmaker shoemaker tailor seamstress dressmaker goldsmith
    watchmaker optician chemist paramedic surgeon psychologist psychotherapist physiotherapist radiologist
    anaesthetist geriatric_nurse bus_driver taxi_driver lorry_driver truck_driver tram_driver train_driver
    crane_operator cleaner cashier shop_assistant sales_assistant saleswoman flight_attendant stewardess bank_clerk
    office_clerk civil_servant police_officer policewoman prison_guard security_guard bodyguard fireman miner
    fisherman hunter forester butler au_pair nanny childminder kindergarten_teacher primary_school_teacher
    music_teacher teacher social_worker aid_worker lecturer scientist researcher geologist astronomer statistician
    programmer software_developer web_designer graphic_designer fashion_designer stuntman cameraman dancer
    ballet_dancer opera_singer pianist violinist cellist organist conductor composer sculptor potter cartoonist
    reporter correspondent copywriter bookseller librarian interpreter tour_guide mountain_guide ski_instructor
    driving_instructor lifeguard jockey boxer bartender barman barkeeper brewer confectioner pastry_chef winemaker
    beekeeper veterinarian estate_agent insurance_agent stockbroker banker auditor notary bailiff mercenary
    chauffeur postwoman courier
    """.split()
).replace("_", " ")
_JOB = lazy_regex(
    r"\b(?P<before>(?:works?|worked|working|trained|training|employed|jobs?|career|apprenticeship|active|living|money|started|"
    r"begins?|began|qualified|registered)\sas"
    r"|(?:[Hh]e|[Ss]he|father|mother|grandfather|grandmother|uncle|aunt|husband|wife|son|"
    r"daughter|brother|sister|who)\s(?:is|was|became|becomes)"
    r"(?!\s(?:secretary|author|coach|model|judge|caretaker|conductor|consultant|driver|student)\b))\s"
    r"(?P<job>(?:(?:freelance|self-employed|qualified|professional|trained|simple|full-time|part-time|temporary)\s)?"
    rf"(?:{_JOBS}|{_TRADES}))"
    r"(?=[.;]|,(?!\s\w+(?:,|\sand\b))"
    r"|\s(?:in|at|for|by|from|with|since|on|until|before|when|because|near|during|there)\b)"
)
"""No posts that one may hold without an article (“he was coach at Leeds”), and no pair (“singer and actor”)."""
_HALF = lazy_regex(
    r"(?<!\band\s)\b(?P<a>[Aa])\shalf\s(?P<noun>year|million|day|century|dozen|kilometre|kilometer|billion|litre)\b(?!\s(?:ago\sand|term))"
)
_BOTH = lazy_regex(r"\b[Tt]he\sboth\b(?!\sof\b)")
_HALF_OF = lazy_regex(r"\b[Tt]he\shalf\sof\b")

MARGIN = 4.0
MARGIN_OF_JOB = -4.0
MARGIN_OF_LAND = -9.0
MARGIN_OF_GENERAL = 1.5
MARGIN_OF_IDEA = -2.0
MARGIN_OF_NUMBER = 0.5
MARGIN_OF_NAME = 3.0
MARGIN_OF_MASS = 1.0
MARGIN_OF_PERSON = 1.0
MARGIN_OF_NATURE = -6.0
MARGIN_OF_PROOF = -1.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class WrongArticle(Check):
    id = "wrong-article"
    category = "fluency/grammar/function-word"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE_MODEL
    needs_judge = True
    message = "English has no article here, or another one"
    explanation = """
Finds the article that German puts before general ideas ("the nature", "the unemployment"), countries ("the
Switzerland") and titles with names, "the most people" for *most people*, and professions without an article ("works as
nurse"). The language model must prefer the other wording clearly.
"""
    examples = (
        bad("⟦The most⟧ people in the village are farmers.", repair="Most people in the village are farmers."),
        bad("They met on holiday in ⟦the ⟧Turkey.", repair="They met on holiday in Turkey."),
        bad("She likes to walk ⟦in the nature⟧.", repair="She likes to walk in nature."),
        bad("⟦The both⟧ men were drunk.", repair="Both men were drunk."),
        bad("They fled ⟦the ⟧Mount Etna.", repair="They fled Mount Etna."),
        bad("She ⟦worked as bus driver⟧ in Bern.", repair="She worked as a bus driver in Bern."),
        good("The Easter holidays are likely to bring heavy traffic. The Christmas markets open on Friday at noon."),
        good("He could whistle the whole of the William Tell overture between our gate and the pillar box."),
        good("The Iran deal, the Ukraine war, the Germany of the Weimar years, the Lake District and the Etna massif."),
        good("He was coach at Leeds, then singer and actor; she was secretary in two governments."),
        good("The half of the bridge that stands belongs to Thurgau, the half that fell to the Jura."),
        good("The most people ever seen in the square came, and the nature of the problem is clear."),
        good("It lies in the nature of man, and in the nature reserve, that he walks in the nature park."),
        good("The Switzerland of the 1950s had a hospital, a university and an hourly bus."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        if "the" in context.words(passage):
            yield from _outdoors(text)
            yield from _general(text)
        for match in matches(_MOST, text, ("the",), ("most",)):
            yield _most(match)
        for match in matches(_MOST_OF, text, ("of",), ("most", "some", "many", "all", "few")):
            if is_plural(match["noun"]) or match["noun"] == "people":
                span = Span(*match.span())
                edits = (
                    Edit(span, f"{match['many']} {match['noun']}"),
                    Edit(span, f"{match['many']} of the {match['noun']}"),
                )
                yield Hit(span, contrast=Contrast(edits, margin=MARGIN_OF_IDEA))
        for hints, pattern, rewritten, margin in _OTHERS:
            for match in matches(pattern, text, *hints):
                span = Span(*match.span())
                yield Hit(span, contrast=Contrast((Edit(span, rewritten(match)),), margin=margin))


_IDEAS = frozenset(phrase.split("|")[-1] for phrase in _ABSTRACT.split())
_OFTEN_DEFINITE = lazy_regex(
    r"(?:research|industry|space|science|autumn|spring|history|music|art|trade|traffic|health|parliament|press|"
    r"education|law|data protection|television|society|technology|war|peace|death|crime|violence|evidence)\b"
)
"""What is often known from the text before: “the research showed”."""


def _margin_of_idea(text: str, start: int) -> float:
    if _NEVER_DEFINITE.match(text, start):
        return MARGIN_OF_IDEA
    if text.startswith("nature", start):
        return MARGIN_OF_NUMBER
    return MARGIN if _OFTEN_DEFINITE.match(text, start) else MARGIN_OF_GENERAL


def _is_person(match: re.Match[str]) -> bool:
    """Whether a first name and a surname stand behind an article, and no noun that it could belong to."""
    first, last, verb = match["first"], match["last"], match["verb"]
    team = last.endswith("men") or can_be(last.lower()) & {"NOUN", "ADJ"}  # the Brandon Ironmen, the Austin Wolves
    if team or not is_listed(first):
        return False
    return verb is None or verb in AUXILIARIES or verb in PREPOSITIONS or bool(verb_tags(verb) & {"VBZ", "VBD"})


def _general(text: str) -> Iterator[Hit]:
    """*The* before ideas, countries and names of persons."""
    for match in matches(_THE_ABSTRACT, text, _IDEAS):
        yield _without(text, match, _margin_of_idea(text, match.end()))
    for match in matches(_THE_IDEA_DOES, text, _IDEAS):
        if _does(match) and not _THE_ABSTRACT.match(text, match.start()):
            yield _without(text, match, _margin_of_idea(text, match.end()))
    for match in _THE_MASS.finditer(text):
        if match["next"] in _OF_ALL and _is_mass(match["noun"]) and match["noun"] not in _IDEAS:
            yield _without(text, match, MARGIN_OF_MASS)
    for match in matches(_THE_COUNTRY, text, _LANDS):
        yield _without(text, match, MARGIN_OF_PROOF)
    for pattern, hints in ((_IN_THE_LAND, _NEUTER_LANDS), (_THE_LAKE, _LAKES)):
        for match in matches(pattern, text, hints):
            if _THE_COUNTRY.match(text, match.start()) is None:
                yield _without(text, match, MARGIN_OF_LAND)
    for match in _THE_PERSON.finditer(text):
        if _is_person(match):
            yield _without(text, match, MARGIN_OF_PERSON)


def _outdoors(text: str) -> Iterator[Hit]:
    """“A walk in the nature.”: of nothing, it is what is outdoors."""
    for match in matches(_THE_NATURE, text, ("nature",)):
        span = Span(*match.span("the"))
        mark = Span(match.start(), match.end())
        yield Hit(mark, contrast=Contrast((Edit(span, ""),), margin=MARGIN_OF_NATURE))


_THE_NATURE = lazy_regex(
    r"\b(?:[Ii]n|into|through|for|to|with|from|by|about|of|love|protect|destroy|enjoy)\s(?P<the>the\s(?:(?:free|open|untouched|wild)\s)?)nature"
    r"(?=[.!?;]|,\s(?:said|says|but|because|which|he|she|they|where|so)\b|\s(?:is|are|again|every|with|without|when|because|as|during)\b)"
)


def _does(match: re.Match[str]) -> bool:
    """Whether a verb stands behind an idea, and no noun that is another's head: “the health programs”."""
    if not _is_verb(match["next"]):
        return False
    if "NOUN" not in can_be(match["next"]):
        return True
    behind = _WORD_BEHIND.match(match.string, match.end("next"))
    return match[0][0] == "T" and behind is not None and not may_be_finite(("the", "x", behind[1].lower()), 2)


_WORD_BEHIND = lazy_regex(r"\s([\w’-]+)")


@cache
def _is_verb(word: str) -> bool:
    """Whether a word behind a noun is rather its verb than another noun: *affects*, *rose*, *fell*."""
    tags, kinds = verb_tags(word), can_be(word)
    return bool(tags & {"VBD", "VBZ"}) and (kinds == {"VERB"} or "VBN" not in tags)


@cache
def _is_mass(noun: str) -> bool:
    """Whether a noun has no plural to speak of, or is a verb in *-ing*."""
    kinds = can_be(noun)
    if "NOUN" not in kinds or is_plural(noun) or noun in _OFTEN_ONE:
        return False
    several = plural(noun)
    return several is None or zipf(several) < zipf(noun) - _RARER


_RARER = 2.0
"""Orders of magnitude by which the plural of what is not counted is rarer."""
_OFTEN_ONE = frozenset(
    """
    police weather news music equipment furniture staff press public water air sand snow rain wind heat stuff money
    information evidence advice feedback software hardware internet past present future rest government truth data
    will first second third majority mood
    atmosphere plan damage aim bulk scenery sun moon sky earth ground sea world aircraft wreckage
    """.split()
)


_LANDS = frozenset(_NAMES.lower().split("|"))


def _without(text: str, match: re.Match[str], margin: float) -> Hit:
    span = Span(*match.span())
    opens = text[span.start] == "T"
    edit = Edit(Span(span.start, span.end + 1), text[span.end].upper()) if opens else Edit(span, "")
    return Hit(span, contrast=Contrast((edit,), margin=margin))


def _most(match: re.Match[str]) -> Hit:
    most = "Most " if match["the"][0] == "T" else "most "
    span = Span(match.start("the"), match.start("noun"))
    of = f"{most}of " if match["noun"] in ("them", "us") else f"{most}of the "
    edits = (Edit(span, most), Edit(span, of)) if match["of"] else (Edit(span, most),)
    return Hit(Span(span.start, span.end - 1), contrast=Contrast(edits, margin=MARGIN_OF_PROOF))


def _like(match: re.Match[str], text: str) -> str:
    """With a capital where the match has one."""
    return text[:1].upper() + text[1:] if match[0][0].isupper() else text


def _title(match: re.Match[str]) -> str:
    return f"{match['title'][0].upper()}{match['title'][1:]} "


def _job(match: re.Match[str]) -> str:
    return f"{match['before']} {'an' if match['job'][0] in 'aeiou' else 'a'} {match['job']}"


def _half(match: re.Match[str]) -> str:
    return _like(match, f"half a {match['noun']}")


_THE_WORD = frozenset({"the"})
_LAST_OF_JOB = frozenset(job.split()[-1] for job in f"{_JOBS}|{_TRADES}".split("|"))
_OTHERS: tuple[tuple[tuple[frozenset[str], ...], re.Pattern[str], Callable[[re.Match[str]], str], float], ...] = (
    ((_TITLES, _THE_WORD), _TITLE, _title, MARGIN),
    ((_NAKED_NAMES,), _NAKED, lambda match: f"{match['before']} the {match['name']}", MARGIN_OF_NAME),
    (
        (frozenset({"usa", "netherlands"}),),
        _NAKED_USA,
        lambda match: f"{match['before']} the {match['name']}",
        MARGIN_OF_NUMBER,
    ),
    ((_THE_WORD, frozenset({"last", "next"})), _LAST, lambda match: _like(match, match["rest"]), MARGIN),
    ((_LAST_OF_JOB,), _JOB, _job, MARGIN_OF_JOB),
    ((frozenset({"half"}), frozenset({"a"})), _HALF, _half, MARGIN_OF_NUMBER),
    ((_THE_WORD, frozenset({"both"})), _BOTH, lambda match: _like(match, "both"), MARGIN_OF_PROOF),
    ((_THE_WORD, frozenset({"half"})), _HALF_OF, lambda match: _like(match, "half of"), MARGIN),
)
"""Words of which a text must hold one of each, what is looked for, what it becomes."""
