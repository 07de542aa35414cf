"""“Would have” and “should have” where somebody is said to have done it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.tables import words as persons
from mtcheck.report import Severity

__all__ = ["AccusedWould"]

_CRIMES = frozenset(
    """
    abducted abused bribed blackmailed burgled choked concealed counterfeited defrauded diverted embezzled extorted
    falsified forged groped harassed hijacked kidnapped laundered leaked lied looted lured manipulated misappropriated
    molested murdered plundered poisoned raped robbed siphoned smuggled stabbed stalked stolen strangled swindled
    tortured trafficked vandalised vandalized blackmailed threatened
    """.split()
)
"""Deeds that nobody should have done, and of which none is supposed where somebody is accused of one."""
_DEEDS = frozenset(
    """
    accepted administered bought beaten cheated collected deceived demanded deposited destroyed drawn driven faked
    filmed fired forced given hidden hit injected insulted invented issued kicked laid locked offered ordered passed
    photographed planted pocketed poured punched pushed put rammed recruited sent set shouted smashed sold started
    struck stuck taken thrown touched transferred used watered withdrawn worn written
    """.split()
)
"""What may be a deed or none."""
_ACCUSES = re.compile(
    r"\b(?:prosecut\w+|indict\w+|charge\ssheet|accus\w+|allegations?|denie[sd]|investigat\w+|suspicion|suspects?|suspected|"
    r"arrested|(?:in|into)\scustody|detectives|defendant|on\strial|went\son\strial|the\strial|charged\swith|witnesses|"
    r"police|outraged|charges)\b",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"\b(?:over\s(?:a\speriod\sof|several|a\snumber|the\scourse\sof|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s"
    r"(?:years|months|weeks))|between\s\d{4}\sand\s\d{4}|several\stimes|repeatedly|for\s(?:years|months|weeks|decades)|"
    rf"last\s(?:night|week|month|year|spring|summer|autumn|winter|{ANY_MONTH}|{ANY_WEEKDAY})|on\s(?:{ANY_WEEKDAY})|"
    r"in\s(?:the\snight|\d{4})|"
    r"overdoses?|forged|fake|stolen|drugs|cocaine|heroin|cannabis|bribes?|bait|petrol|getaway|own\saccounts?|knife|hammer|axe|"
    r"threats|(?:shouted|hurled)\sabuse|insults|did\snot\sexist|weapons|minors|crowbar|pepper\sspray|hunting\srifle|uniforms)\b"
)
_SUPPOSES = re.compile(
    r"\b(?:if|unless|otherwise|without(?!\sanyone|\spermission|\sthe\sknowledge)|provided|had\s(?:he|she|they|it|the)|hypothetical\w*|"
    r"might|could|perhaps|probably|"
    r"surely|never|not|n’t|n't|plans?|planned|wanted|intended|again|further|another|also\shave|even\smore|next|instead|but\sfor|"
    r"whether|why|how|what|who\swould|wish\w*|ever|more(?!\sthan))\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?P<modal>would|should|shall)\s(?P<adverb>(?:already|also|then|repeatedly|allegedly|even|first|later)\s)?have\s"
    r"(?P<inner>(?:already|also|repeatedly|then|even|secretly|systematically)\s)?(?P<verb>[a-z]+)\b"
)
_PERSON = re.compile(
    r"(?:(?:\b[Hh]e|\b[Ss]he|\b[Tt]hey|\bwho|\d+-year-old(?:\s(?:from|of)\s[A-Z][\w’-]+)?)|\b(?P<noun>[a-z]+))$"
)
_SOMEBODY = frozenset("gang treasurer bookkeeper accountant couple duo trio family clan perpetrator fraudster".split())
_HEARD = re.compile(
    r"\b[Aa]ccording\sto\s(?:(?:several|many|various)\s)?(?:media|press|newspaper|unconfirmed)\s?(?:reports|sources)?\b"
)
_SOUND = frozenset("been happened become liked loved preferred cost needed meant made".split())


class AccusedWould(Check):
    id = "accused-would"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("mistranslated-modal", "reporting-would")
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    triggers = Together(frozenset({"would", "should", "shall"}), frozenset({"have"}))
    message = "German “soll” reports an accusation; in English this is a condition or a duty"
    explanation = """
Finds crimes in the conditional: "According to the indictment, the nurse should have given patients an overdose", "The
19-year-old would have poured petrol over the straw, the charge sheet says". German *soll … haben* reports what others
claim. The verb names a crime, or what somebody who is accused has done, and when; nothing in the sentence supposes
anything. Write "is said to have", "is accused of" or "allegedly".
"""
    examples = (
        bad(
            "The treasurer ⟦would have embezzled⟧ 300,000 euros, the indictment says.",
            repair="The treasurer is said to have embezzled 300,000 euros, the indictment says.",
        ),
        bad(
            "The 38-year-old from Ulm ⟦would have sold⟧ forged tickets. He denies the allegations.",
            repair="The 38-year-old from Ulm is said to have sold forged tickets. He denies the allegations.",
        ),
        bad(
            "The police arrested a nurse. Last May the man ⟦should have given⟧ four patients an overdose.",
            repair="The police arrested a nurse. Last May the man is said to have given four patients an overdose.",
        ),
        bad(
            "According to media reports, the striker ⟦would already have passed⟧ his medical.",
            repair="According to media reports, the striker is said to have already passed his medical.",
        ),
        good(
            "If the guard had slept, the gang would have stolen more, police say. They would have robbed another bank."
        ),
        good("The trial opens in May. The dealer would have sold the house to his brother, he told the police."),
        good("The police should have sent more officers. The accused should have been given a lawyer."),
        good(
            "A ban would have stolen their jobs; without the alarm they would have robbed the till, investigators say."
        ),
        good("According to media reports, the bridge would already have cost twice as much."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        accuses = _ACCUSES.search(text) is not None
        for sentence in context.sentences(passage):
            written = sentence.of(text)
            if "have" not in written or _SUPPOSES.search(written) or written.rstrip().endswith("?"):
                continue
            told, detailed = _ACCUSES.search(written) is not None, _DETAIL.search(written) is not None
            for match in _DONE.finditer(text, sentence.start, sentence.end):
                before = text[max(sentence.start, match.start() - _NEAR) : match.start()].rstrip()
                accused = accuses and _is_accused(before, match["verb"], told=told, detailed=detailed)
                if accused or _is_heard(match, written):
                    span = Span(*match.span())
                    be = "are" if _is_several(before) else "is"
                    done = f"{be} said to have {match['adverb'] or ''}{match['inner'] or ''}{match['verb']}"
                    yield Hit(span, repair=Edit(span, done))


_NEAR = 80


def _is_accused(before: str, verb: str, *, told: bool, detailed: bool) -> bool:
    """Whether what stands before the verb is somebody, and the verb a crime, or a deed that is told in detail."""
    person = _PERSON.search(before)
    if person is None:
        return False
    noun = person["noun"]
    somebody = noun is None or not _SOMEBODY.isdisjoint((noun, noun.removesuffix("s")))
    somebody = somebody or not persons("persons").isdisjoint((noun, noun.removesuffix("s")))
    if not somebody and not (verb in ("leaked", "concealed") and told):
        return False
    return verb in _CRIMES or (verb in _DEEDS and detailed)


def _is_heard(match: re.Match[str], written: str) -> bool:
    """“According to media reports, the winger would already have passed his medical.”"""
    return match["adverb"] == "already " and match["verb"] not in _SOUND and _HEARD.match(written) is not None


def _is_several(before: str) -> bool:
    last = before.rsplit(None, 1)[-1].lower()
    return last == "they" or (last.endswith("s") and not last.endswith("ss"))
