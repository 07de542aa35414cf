"""Killed on Saturday, in a stable condition on Sunday."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from mtcheck.check import Bigram, Context, Hit, Layer, Rule, RuledCheck, Together, Trigger, bad, good
from mtcheck.checks.discourse.telling.telling import going_on
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import BEGINNING, lazy_regex, one_of
from mtcheck.languages.persons import one_person
from mtcheck.languages.tables import words
from mtcheck.report import Severity

__all__ = ["FateGivenTwoWays"]

_MORE_PERSONS = frozenset(
    "guide biker assailant fugitive paraglider snowboarder baby surfer roofer flatmate roommate partner".split()
)
_ONE = one_of(one_person() | _MORE_PERSONS)
_PERSON = rf"(?:{_ONE}|\d\d-year-old(?!\s{_ONE}\b))"
_SUBJECT = rf"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s(?:[a-z\d-]+\s){{0,3}}?(?P<noun>{_PERSON})"


@dataclass(frozen=True, slots=True)
class _States:
    """What befell somebody, and what cannot be told of the same person afterwards."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    unless: re.Pattern[str]
    """What tells of a change, or of others."""


_OTHERS = (
    r"another|other|second|(?:two|three|four)(?!\s(?:hours|minutes|days|weeks|months|years|metres|kilometres|miles))|both|several|survivors?|while|whereas|also|friend|neighbour|wife|husband|son"
    r"|daughter|mother|father|brother|sister|companion|colleague|partner|passengers?|driver|accomplice"
    r"|initially|first|wrongly|mistaken\w*"
    r"|reportedly|supposed\w*|presumed|believed|feared|nearly|almost|declared|fake\w*|allegedly|not"
)
_ALIVE = (
    r"(?:(?:is|are|was|remains?)\s(?:now\s|still\s|currently\s)?(?:in\s(?:an?\s)?(?:stable|critical|serious"
    r"|good)\scondition"
    r"|recovering|out\sof\sdanger|doing\s(?:well|better|fine)|being\streated|unhurt|unharmed|uninjured"
    r"|slightly\sinjured"
    r"|on\sthe\smend|conscious|responsive|in\s(?:intensive\scare|an\sinduced\scoma))"
    r"|(?:has|had)\s(?:since\s|now\s|already\s)?(?:been\sdischarged|left\shospital|recovered|survived)"
    r"|(?:was|could\sbe)\s(?:discharged|released\sfrom\s(?:the\s)?hospital)|escaped\s(?:unhurt|unharmed|with\s)"
    r"|survived"
    r"|(?:is|was)\sexpected\sto\s(?:leave\s(?:the\s)?hospital|make\sa\sfull\srecovery|recover|be\s(?:discharged|released)|survive)"
    r"|(?:can|could|will|(?:is|was)\sable\sto|may)\s(?:soon\s|already\s)?(?:leave\s(?:the\s)?hospital|go\shome"
    r"|be\squestioned))"
)
_AT_LARGE = (
    r"(?:is|remains)\s(?:still\s)?(?:on\sthe\srun|at\slarge|a\sfugitive|on\sthe\sloose|being\s(?:sought|hunted))"
    r"|has\s(?:still\s)?not\s(?:yet\s)?been\s(?:caught|found|arrested)"
)
_CONDITION = (
    r"(?P<search>\b[Hh](?:is|er)\scondition\s(?:has\s(?:since\s)?(?:stabilised|improved)|(?:is"
    r"|remains)\s(?:(?:now|still|currently)\s)?"
    r"(?:(?:described\sas|said\sto\sbe|considered|reported\s(?:as|to\sbe))\s)?"
    r"(?:stable|critical|serious|life-threatening|good|improving|no\slonger\s(?:critical|serious|life-threatening)))\b"
    r"|\b[Dd]octors\s(?:now\s)?(?:describe|say|call)\s(?:that\s)?(?:his|her)\scondition\b"
    rf"|{BEGINNING}(?:According\sto\s(?:the\s)?(?:[a-z]+\s)?(?:doctors|hospital|clinic|police),"
    r"|Doctors\ssay)\s(?:he|she)\s"
    r"(?:is|remains)\s(?:now\s|still\s)?(?:in\s(?:an?\s)?(?:stable|critical|serious|good)\scondition|recovering"
    r"|out\sof\sdanger"
    r"|conscious|responsive|on\sthe\smend))"
)
_AGAIN = r"(?:He|She|(?:The|His|Her)\s(?:[a-z\d-]+\s){0,2}?(?P<again>" + _PERSON + r"))\s"
_DEAD = _States(
    lazy_regex(
        rf"\b{_SUBJECT}\s(?:[^.!?,\n]{{0,60}}?\s)?(?:was\s(?:[a-z]+ly\s)?(?:killed|shot\sdead"
        rf"|stabbed\sto\sdeath|found\sdead"
        r"|electrocuted|struck\sdead)|died|drowned|bled\sto\sdeath|lost\s(?:his|her)\slife|succumbed)\b"
    ),
    lazy_regex(rf"{BEGINNING}{_AGAIN}(?P<state>{_ALIVE})\b|{_CONDITION}"),
    lazy_regex(rf"\b(?:{_OTHERS}|before|until|then|at that time|years? (?:ago|earlier|before))\b", re.IGNORECASE),
)
_UNHURT = _States(
    lazy_regex(
        rf"\b{_SUBJECT}\s(?:[^.!?,\n]{{0,60}}?\s)?"
        r"(?:(?:escaped|was|remained|got\sout)\s(?:unhurt|unharmed|uninjured|unscathed))\b"
    ),
    lazy_regex(
        rf"{BEGINNING}{_AGAIN}(?P<state>(?:was|had\sto\sbe|has\sbeen)\s(?:then\s|later\s)?"
        r"(?:taken|brought|flown|admitted)\sto\s(?:an?\s|the\s)?(?:[a-z]+\s)?(?:hospital|clinic)\swith\s(?:[a-z]+\s){0,3}?"
        r"(?:injuries|fractures|cuts|burns|bruises|ribs?|arm|leg|collarbone|concussion)"
        r"|suffered\s(?:[a-z]+\s){0,2}(?:injuries|fractures|burns|cuts|concussion))\b"
    ),
    lazy_regex(
        r"\b(?:another|other|second|third|both|several|while|whereas|but|however|passengers?|companion|co-driver"
        r"|later|initially|first|next day|following|pedestrian|child|children|wife|husband|son|daughter|victim"
        r"|colleague|rider)\b",
        re.IGNORECASE,
    ),
)
_CAUGHT = _States(
    lazy_regex(
        rf"\b{_SUBJECT}\s(?:[^.!?,\n]{{0,60}}?\s)?"
        r"(?:was\s(?:later\s|finally\s|soon\s)?(?:arrested|caught|detained|overpowered"
        r"|captured|taken\sinto\scustody)|is\sin\s(?:custody|pre-trial\sdetention|prison))\b"
    ),
    lazy_regex(
        rf"{BEGINNING}{_AGAIN}(?P<state>{_AT_LARGE})\b"
        r"|\b(?P<search>(?:still\s(?:looking|searching)|(?:continue|continuing)\sto\ssearch|manhunt"
        r"|search\scontinues)"
        r"\sfor\s(?:him|her|the\s(?:fugitive|perpetrator|attacker|burglar|robber|gunman|thief|man)))\b"
    ),
    lazy_regex(rf"\b(?:{_OTHERS}|escaped|fled|released|accomplice\w*|broke out|free)\b", re.IGNORECASE),
)
_FOUND = _States(
    lazy_regex(rf"\b{_SUBJECT}\s(?:was|has\sbeen)\s(?:later\s|finally\s|soon\s)?found\b"),
    lazy_regex(
        r"(?P<search>\b[Tt]he\ssearch(?:\sfor\s(?:him|her|the\s(?P<again>[a-z]+)))?\s(?:continues|is\scontinuing"
        r"|goes\son))\b"
    ),
    lazy_regex(rf"\b(?:{_OTHERS}|body|dead|car|clothes|bag|shoes)\b", re.IGNORECASE),
)
_ATTACKED = lazy_regex(
    r"\b[Aa]n?\s(?:(?P<age>\d\d)-year-old(?:\s(?:man|woman|student|father|mother|pensioner))?|(?P<noun>man"
    r"|woman|father|mother|son"
    r"|tenant|pensioner))\s(?:[^.!?,\n]{0,40}?\s)?(?:stabbed|attacked|shot\sat|beat(?:en)?|threatened|injured"
    r"|strangled|struck"
    r"|robbed|assaulted|hit|kicked|punched)\s(?:and\s[a-z]+\s)?(?:his|her)\s(?:[a-z\d-]+\s)?(?P<victim>[a-z-]{3,})\b"
)
_SWAPPED = (
    r"\b(?P<swapped>[Tt]he\s{victim}\swas\s(?:then\s|later\s|immediately\s)?(?:arrested|detained|remanded"
    r"|charged|overpowered"
    r"|taken\sinto\scustody))\b|\b(?P<hurt>[Tt]he\s{attacker}\swas\s(?:taken|flown|brought)\sto\s(?:a\s"
    r"|the\s)?hospital)\b"
)
_RESISTED = lazy_regex(
    r"\b(?:defend\w*|resist\w*|fought back|also|too|both|himself|herself|each other|wrestl\w*|overpower\w*)\b"
)
_FAR = 1000
"""Characters between the two fates of a person."""
_REACH = 2
"""Passages before in which it was told what befell somebody."""


class FateGivenTwoWays(RuledCheck):
    id = "fate-given-two-ways"
    category = "fluency/inconsistency"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    exempt_corrections = True
    message = "the text has told before that this befell somebody else, or that it cannot have befallen anybody"
    confidence = 0.8
    explanation = """
Finds a person of whom the text tells two fates: "The guide was killed by an avalanche … He is in a stable condition",
"The burglar was arrested … He is still at large", "A man stabbed his flatmate. The flatmate was arrested". Sentences
of two reports were merged, or subject and object changed places. Look up what happened.

Only one person may have been spoken of, and nothing may tell of a change or of a first false report.
"""
    examples = (
        bad("The driver escaped uninjured, police said. ⟦He was taken to hospital with a broken collarbone⟧ and cuts."),
        bad(
            "A 66-year-old cyclist died at the scene after a fall. ⟦The cyclist is being treated⟧ in the clinic.",
        ),
        bad("The guide was killed by an avalanche. ⟦He is in a stable condition⟧, the hospital said."),
        bad("A burglar was arrested in Kiel on Friday. The police are ⟦still searching for him⟧."),
        bad("A 25-year-old man stabbed his flatmate. ⟦The flatmate was arrested⟧ in the street."),
        bad("A 25-year-old man stabbed his flatmate. ⟦The 25-year-old was taken to hospital⟧ with stab wounds."),
        bad("The missing girl was found on Monday. ⟦The search for the girl continues⟧ with dogs."),
        bad("The motorcyclist died at the scene. ⟦His condition is now described as stable⟧."),
        bad("A 54-year-old woman drowned on Sunday. ⟦Her condition is critical⟧, the hospital said."),
        bad("The cyclist died on Sunday. ⟦According to the doctors, he is out of danger⟧."),
        bad("A motorcyclist was killed when he hit a marmot. ⟦He is expected to leave hospital⟧ in three weeks."),
        bad("It shows Swantje Boysen, who died in 2014. “So many people,” ⟦Boysen said⟧ at the opening on Friday."),
        good("It shows Swantje Boysen, who died in 2014. “So many people,” Inge Boysen, her sister, said on Friday."),
        good("The motorcyclist died at the scene. His wife was hurt; her condition is described as stable."),
        good("The boy died of flu. His condition is rare. The man died in May. Her condition is stable."),
        good("The cyclist died on Sunday. According to the doctors, his condition had been stable until then."),
        good("The missing girl was found dead on Monday. The search for the killer continues."),
        bad("A plane crashed, killing the pilot, who was alone. ⟦The pilot told⟧ police of it on Sunday."),
        bad("The actress Gerda Molthan died on Sunday. She became famous in 1963. ⟦She now lives⟧ in Vienna."),
        good("The actress Gerda Molthan died on Sunday. Her daughter Ida was with her. She now lives in Vienna."),
        good("The actor Karl Molthan died on Sunday. She now lives alone, and he still lives in our memory."),
        good("A plane crashed, killing the pilot. A witness told police of it. The pilot had told friends of it."),
        good("The guide was killed by an avalanche. His companion survived. He is in a stable condition."),
        good("A burglar was arrested in Kiel but escaped. The police are still searching for him."),
        good("A 25-year-old man stabbed his flatmate. The flatmate resisted. The 25-year-old was taken to hospital."),
        good("The man was wrongly reported to have died. He is in a stable condition."),
        good("The farmer died in 2019. The barn is in good condition."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


_Fates = Iterator[tuple[Span, str]]
"""Places where a text tells of a fate from an offset on, with how it told of another before."""
_MEN = frozenset("man boy policeman father actor fisherman craftsman husband brother son boyfriend landlord".split())
_WOMEN = frozenset("woman girl policewoman mother actress wife sister daughter girlfriend".split())
_ANYBODY = frozenset("man woman victim patient casualty teenager youth youngster adolescent".split())


def _contradicted(states: _States, text: str, offset: int) -> _Fates:
    for after in states.after.finditer(text, offset):
        start = max(after.start() - _FAR, 0)
        before = list(states.before.finditer(text, start, after.start()))
        if len(before) != 1 or states.unless.search(text, start, after.end()):
            continue
        other_sex = {"his": _WOMEN, "her": _MEN}.get(after[0].split()[0].lower(), frozenset())
        if before[0]["noun"] in other_sex:
            continue
        groups = after.groupdict()
        noun = groups["again"]
        if noun is None or noun in {before[0]["noun"], *_ANYBODY} or noun.endswith("year-old"):
            start = after.start() if groups.get("state") else after.start("search")
            yield Span(start, after.end()), before[0][0]


_KILLED = lazy_regex(
    r"killing\s(?:the|its|his|her|their)\s(?:\d\d-year-old\s)?(?P<noun>pilot|driver|rider|cyclist|motorcyclist|farmer|skipper"
    r"|captain|climber|hiker"
    r"|skier|owner|passenger|pedestrian|guide|operator|worker)\b(?!\sand\b)"
)
_ACTS_AGAIN = (
    r"(?:(?<=[.!?] )|(?<=\n))(?P<acts>The {noun} (?:then |later |also )?(?:told|says|said"
    r"|explained|admitted|denied|apologised|described|recalled"
    r"|was (?:able|questioned|interviewed|taken to hospital|treated|unhurt|uninjured|arrested)"
    r"|is (?:recovering|in a stable)))\b"
)


def _acting(text: str, offset: int) -> _Fates:
    """“crashed, killing the pilot. The pilot told police …”"""
    for killed in _KILLED.finditer(text):
        again = lazy_regex(_ACTS_AGAIN.format(noun=killed["noun"]))
        found = again.search(text, max(killed.end(), offset), killed.end() + _FAR)
        if found and not re.search(rf"\b(?:other|second|another)\b|{killed['noun']}s\b", text[: found.start()]):
            yield Span(*found.span("acts")), killed[0]


_DIED = lazy_regex(
    rf"\b(?:{_SUBJECT}\s)?(?P<name>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){{1,2}})(?:,\s[^,.!?]{{2,40}},)?\s(?:has\s)?died\b[^.!?\n]*[.!?]\s"
)
_LIVES = lazy_regex(
    r"(?:(?<=[.!?]\s)|(?<=\n))(?P<who>He|She)\s(?:now|still|currently|today)\s(?:lives|works|teaches|runs|plays|writes|coaches|trains)\b"
    r"(?!\son\b)"
)
_SOMEBODY = lazy_regex(rf"\b(?:{_OTHERS}|{_PERSON}|[A-Z][\w’-]+\s[A-Z][\w’-]+)\b")


def _living(text: str, offset: int) -> _Fates:
    """“The actress died on Sunday. She now lives in Vienna”, where nobody else is spoken of."""
    for lives in _LIVES.finditer(text, offset):
        deaths = list(_DIED.finditer(text, max(lives.start() - _FAR, 0), lives.start()))
        if len(deaths) != 1 or _SOMEBODY.search(text, deaths[0].end(), lives.start()):
            continue
        first = deaths[0]["name"].split()[0]
        others, names = (_WOMEN, "first_names_women") if lives["who"] == "He" else (_MEN, "first_names_men")
        if deaths[0]["noun"] not in others and first not in words(names):
            yield Span(*lives.span()), deaths[0][0].strip()


_DEAD_SINCE = lazy_regex(
    r"\b[A-Z][\w’-]+\s(?:(?:von|van|de)\s)?(?P<surname>[A-Z][\w’-]{2,}),\swho\s(?:died|passed\saway)\s(?:in|on)\s[^,.!?]{3,30}[,.]"
)
_SPEAKS = (
    r"(?:[”\"]\s{surname}\s(?:said|says|explained|told)|\b{surname}\s(?:said|told|says|explained|announced))\b"
    r"(?=[^.!?\n]{{0,50}}\b(?:on\s\w+day|yesterday|today|this\sweek)\b)"
)


def _speaking(text: str, offset: int) -> _Fates:
    """“the painter Jane Doe, who died in 2014 … Doe said at the opening on Friday”"""
    for dead in _DEAD_SINCE.finditer(text):
        speaks = lazy_regex(_SPEAKS.format(surname=re.escape(dead["surname"])))
        found = speaks.search(text, max(dead.end(), offset), dead.end() + _FAR)
        if found and not re.search(
            rf"\b[A-Z][\w’-]+\s{re.escape(dead['surname'])}\b|\bhad\b", text[dead.end() : found.end()]
        ):
            start = found.start() + (2 if found[0][0] in '”"' else 0)
            yield Span(start, found.end()), dead[0].rstrip(",.")


def _swapped(text: str, _: int) -> _Fates:
    """“A man stabbed his flatmate. The flatmate was arrested.”"""
    for attack in _ATTACKED.finditer(text):
        attacker = f"{attack['age']}-year-old" if attack["age"] else attack["noun"]
        swapped = lazy_regex(_SWAPPED.format(victim=re.escape(attack["victim"]), attacker=re.escape(attacker)))
        found = swapped.search(text, attack.end(), min(attack.end() + _FAR, len(text)))
        if found and not _RESISTED.search(text, attack.end(), found.end()):
            yield Span(*found.span()), attack[0]


def _told_otherwise(find: Callable[[str, int], _Fates], *triggers: Trigger) -> Rule:
    """A rule that compares the passage with what the text has told before."""

    def found(passage: Passage, context: Context) -> Iterator[Hit]:
        for span, earlier in going_on(context, passage.text, _REACH, find):
            yield Hit(span, message=f"the text has told before: “{earlier}”")

    return Rule(found, triggers)


_KILLED_ONES = frozenset(
    "pilot driver rider cyclist motorcyclist farmer skipper captain climber hiker skier owner passenger pedestrian"
    " guide operator worker".split()
)
_RULES = (
    _told_otherwise(
        partial(_contradicted, _DEAD),
        frozenset(
            "recovering unhurt unharmed uninjured mend conscious responsive coma discharged recovered survived".split()
        ),
        Together(
            frozenset({"condition"}),
            frozenset("stable stabilised critical serious life good improved improving longer doctors".split()),
        ),
        Bigram(frozenset({"of"}), frozenset({"danger"})),
        Bigram(frozenset({"doing"}), frozenset({"well", "better", "fine"})),
        Bigram(frozenset({"being"}), frozenset({"treated"})),
        Bigram(frozenset({"slightly"}), frozenset({"injured"})),
        Bigram(frozenset({"intensive"}), frozenset({"care"})),
        Bigram(frozenset({"escaped"}), frozenset({"with"})),
        Together(frozenset({"hospital"}), frozenset({"left", "leave", "released"})),
        Together(frozenset({"expected"}), frozenset("recovery recover survive released".split())),
        Bigram(frozenset({"go"}), frozenset({"home"})),
        Bigram(frozenset({"be"}), frozenset({"questioned"})),
    ),
    _told_otherwise(
        partial(_contradicted, _UNHURT),
        Together(frozenset({"hospital", "clinic"}), frozenset({"taken", "brought", "flown", "admitted"})),
        Together(frozenset({"suffered"}), frozenset("injuries fractures burns cuts concussion".split())),
    ),
    _told_otherwise(
        partial(_contradicted, _CAUGHT),
        Bigram(frozenset({"the"}), frozenset({"run", "loose"})),
        Bigram(frozenset({"at"}), frozenset({"large"})),
        Bigram(frozenset({"a"}), frozenset({"fugitive"})),
        Bigram(frozenset({"being"}), frozenset({"sought", "hunted"})),
        Together(frozenset({"not"}), Bigram(frozenset({"been"}), frozenset({"caught", "found", "arrested"}))),
        Bigram(frozenset({"still"}), frozenset({"looking", "searching"})),
        Bigram(frozenset({"to"}), frozenset({"search"})),
        Bigram(frozenset({"search"}), frozenset({"continues"})),
        frozenset({"manhunt"}),
    ),
    _told_otherwise(
        partial(_contradicted, _FOUND),
        Together(frozenset({"search"}), frozenset({"continues", "continuing", "goes"})),
    ),
    _told_otherwise(
        _swapped,
        Bigram(
            frozenset("was then later immediately".split()),
            frozenset("arrested detained remanded charged overpowered".split()),
        ),
        Bigram(frozenset({"into"}), frozenset({"custody"})),
        Together(frozenset({"hospital"}), frozenset({"taken", "flown", "brought"})),
    ),
    _told_otherwise(
        _acting,
        Together(
            Bigram(frozenset({"the"}), _KILLED_ONES),
            Bigram(
                _KILLED_ONES,
                frozenset(
                    "then later also told says said explained admitted denied apologised described recalled was"
                    " is".split()
                ),
            ),
        ),
    ),
    _told_otherwise(
        _living,
        Bigram(
            frozenset("now still currently today".split()),
            frozenset("lives works teaches runs plays writes coaches trains".split()),
        ),
    ),
    _told_otherwise(
        _speaking, Together(frozenset({"died", "passed"}), frozenset("said says told explained announced".split()))
    ),
)
