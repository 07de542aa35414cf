"""“Would have” and “should have” where somebody is said to have done it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mtcheck.analysis.masking import Mask
from mtcheck.analysis.morphology import verb_tags
from mtcheck.check import Bigram, Context, Edit, Hit, Layer, Rule, RuledCheck, Together, bad, good
from mtcheck.checks.discourse.telling.speaking import SAYS
from mtcheck.checks.discourse.telling.telling import told_here
from mtcheck.checks.lexis.words.hearsay import (
    BAD_EVENT,
    BAD_STATE,
    HAS,
    LOOKS,
    MISDEED,
    RUMOURED,
    STATE_NOW,
    said_by_accusers,
    said_by_media,
    said_by_source,
)
from mtcheck.document import Passage, Role, Span
from mtcheck.languages.english import ANY_MONTH, ANY_WEEKDAY
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
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
    accepted administered attacked bought beaten broken cheated climbed collected deceived demanded deposited
    destroyed drawn driven emptied entered faked filmed fired forced given hidden hit injected insulted invented
    issued kicked laid locked offered ordered passed photographed planted pocketed poured punched pushed put
    rammed recruited sent set shouted smashed sold started struck stuck taken thrown touched transferred used
    watered withdrawn worn written
    """.split()
)
"""What may be a deed or none."""
_ACCUSES = lazy_regex(
    r"\b(?:prosecut\w+|indict\w+|charge\ssheet|accus\w+|allegations?|denie[sd]|investigat\w+|suspicion|suspects?|"
    r"suspected|"
    r"arrested|(?:in|into)\scustody|detectives|defendant|on\strial|went\son\strial|the\strial|charged\swith|witnesses|"
    r"police|outraged|charges)\b",
    re.IGNORECASE,
)
_DETAIL = lazy_regex(
    rf"\b(?:over\s(?:a\speriod\sof|several|a\snumber|the\scourse\sof|(?:{FROM_TWO}"
    r"|\d+)\s"
    r"(?:years|months|weeks))|between\s\d{4}\sand\s\d{4}|several\stimes|repeatedly|for\s(?:years|months|weeks|decades)|"
    rf"last\s(?:night|week|month|year|spring|summer|autumn|winter|{ANY_MONTH}|{ANY_WEEKDAY})|on\s{ANY_WEEKDAY}|"
    r"in\s(?:the\snight|\d{4})|"
    r"overdoses?|forged|fake|stolen|drugs|cocaine|heroin|cannabis|bribes?|bait|petrol|getaway|own\saccounts?|"
    r"knife|hammer|axe|"
    r"threats|(?:shouted|hurled)\sabuse|insults|did\snot\sexist|weapons|minors|crowbar|pepper\sspray|"
    r"hunting\srifle|uniforms|through\sa\s(?:\w+\s)?(?:window|hatch|skylight|door)|emptied\sthe\still"
    r"|shortly\s(?:after|before)\s(?:midnight|closing))\b"
)
_SUPPOSES = lazy_regex(
    r"\b(?:if|unless|otherwise|without(?!\sanyone|\spermission|\sthe\sknowledge)|provided|had\s(?:he|she|they|it|"
    r"the)|(?-i:(?<![a-z,] )Had\s[A-Z][\w’-]*)|hypothetical\w*|"
    r"might|could|perhaps|probably|"
    r"surely|never|not|n’t|n't|plans?|planned|wanted|intended|again|further|another|also\shave|even\smore|next|"
    r"instead|but\sfor|"
    r"whether|why|how|what|who\swould|wish\w*|ever|more(?!\sthan))\b",
    re.IGNORECASE,
)
_DONE = lazy_regex(
    r"\b(?P<modal>would|should|shall)\s(?P<adverb>(?:already|also|then|repeatedly|allegedly|even|first|later)\s)?have\s"
    r"(?P<inner>(?:already|also|repeatedly|then|even|secretly|systematically)\s)?(?P<verb>[a-z]+)\b"
)
_PERSON = lazy_regex(
    r"(?:(?:\b[Hh]e|\b[Ss]he|\b[Tt]hey|\bwho|\d+-year-old(?:\s(?:from|of)\s[A-Z][\w’-]+)?)|\b(?P<noun>[a-z]+))$"
)
_SOMEBODY = frozenset("gang treasurer bookkeeper accountant couple duo trio family clan perpetrator fraudster".split())
_HEARD = lazy_regex(
    r"\b[Aa]ccording\sto\s(?:(?:several|many|various)\s)?(?:media|press|newspaper|unconfirmed)\s?(?:reports|sources)?\b"
)
_HAVE = (
    r"have\s(?P<inner>(?:(?:already|also|repeatedly|then|even|only|once|deliberately|secretly|systematically|"
    r"several\stimes|\w{3,}ly)\s){0,2})"
    r"(?P<verb>[a-z]+)\b(?![-’'])"
)
_SAID_OF = lazy_regex(
    rf"\b(?P<modal>would|should|shall|ought\sto|(?:is|are)\sto)\s(?P<adverb>(?:(?:already|also|then|repeatedly|"
    rf"even|first|later|only|once"
    rf"|allegedly|reportedly|supposedly|deliberately|secretly|systematically|again)\s){{0,2}}){_HAVE}"
)
_SAID_TO_BE = lazy_regex(
    r"\b(?P<modal>should|shall|would)\s(?P<adverb>(?:(?:already|also|again|now|even|still)\s)?)be\s(?:already\s)?"
)
_DENIED = lazy_regex(
    r"\b(?:if|unless|otherwise|whether|why|how|what|whatever|wish\w*|by\snow|by\sthen|by\sthe\stime|instead|"
    r"or\selse|ideally|episode|novel|script|plot|screenplay|storyline|"
    r"normally|actually|surely|wonder\w*|opinion|argue[sd]?|insist\w*|advised|recommend\w*|had\s(?:he|she|they|it|"
    r"the)|(?-i:(?<![a-z,] )Had\s[A-Z][\w’-]*))\b",
    re.IGNORECASE,
)
"""With these, something is supposed or would have been better."""
_NOBODY = lazy_regex(
    r"\b(?:[Ii]|[Ww]e|[Yy]ou|[Nn]obody|[Nn]o\sone|[Nn]one|[Ii]t|[Tt]his|[Tt]hat|[Ww]hich|[Ww]hat|[Oo]ne|[Tt]here)$"
)
_ON_DUTY = lazy_regex(
    r"\b(?:police|officers?|soldiers?|army|guards?|troops|snipers?|authorit(?:y|ies)|doctors|rescuers|"
    r"firefighters|military|government|referee|umpire)$"
)
_THINKS = lazy_regex(rf"\b(?:{SAYS}|told\s\w+(?:\s\w+)?)\s(?:that\s)?(?:he|she|they)$")
_PERFECT = lazy_regex(
    r"\s(?:an?|the|his|her|its|their|him|them|it|himself|herself|themselves|to|from|in|on|at|with|into|up|off|out|"
    rf"for|by|between|over|about|more|several|at|{FROM_TWO}"
    r"|that|nothing|money|[A-Z€$£\d][\w’.,-]*)\b"
)
_DATED = lazy_regex(
    rf"\b(?:by\s(?:\d|then|now|noon|midnight|next|the\s(?:time|end|age|year|middle|start|beginning|spring|summer|"
    rf"autumn|winter|weekend)|{ANY_MONTH}|{ANY_WEEKDAY}|"
    r"Christmas|Easter|tomorrow|tonight)|before\s(?:he|she|they|it|the\send|the\snext)|until|when|once|ahead\sof|"
    r"in\stime|so\sthat|whoever|whosoever)\b"
)
_LAW = lazy_regex(
    r"\b(?:constitution|rules?|regulations?|clause|resolution|oath|commandment|psalm|bible|scripture|prayer|"
    r"contract|Article|Section|Act|paragraph|hereby|"
    r"herein|pursuant|thereof|statute|amendment|treaty|agreement|lease|licence|license|bylaws|statutes|charter|"
    r"provisions?|decree|will\sand\stestament)\b"
)
_TRIED = lazy_regex(
    r"\b(?:confess\w*|convicted|convinced|sentenced|guilty|suspended|dismissed|resign\w*|lawsuit|sued|scandal|"
    r"raid(?:s|ed)?|searched|extradit\w+|wanted\sfor)\b"
)
_CORE = frozenset(
    """
    abducted blackmailed bribed defrauded embezzled extorted falsified forged groped harassed kidnapped laundered looted
    misappropriated mistreated molested plundered raped siphoned smuggled swindled tortured trafficked murdered
    """.split()
)
"""Crimes that nobody should have done in any company."""
_OFFENDER = (
    r"(?:attackers?|assailants?|perpetrators?|gunm[ae]n|hackers?|robbers?|burglars?|thief|thieves|assassins?|"
    r"smugglers?|culprits?|offenders?|"
    r"killers?|murderers?|arsonists?|fraudsters?|swindlers?|rapists?|kidnappers?|pickpockets?|vandals?|"
    r"terrorists?|hooligans?|strangler|gang|"
    r"gangsters?|mugger|muggers|looters?|poachers?|bombers?|people-smugglers?|traffickers?|alleged\s[a-z]+|"
    r"suspected\s[a-z]+|masked\sm[ae]n|strangers?|stalkers?|conm[ae]n)"
)
_FROM = lazy_regex(rf"\b(?:{_OFFENDER}|suspects?)$")
_OFFENDS = lazy_regex(rf"\b{_OFFENDER}(?:,?\s(?:who|which))?$")
_IS_WANTED = lazy_regex(
    rf"\b(?:{_OFFENDER}|suspects?|unknown\s\w+|m[ae]n|wom[ae]n|fugitives?|youths?|[Hh]e|[Ss]he|[Tt]hey|both|"
    rf"accomplices?|duo|trickster|stranger)$"
)
_SHOULD = lazy_regex(r"\bshould\s(?:already\s|also\s|now\s|even\s)?")
_FROM_THERE = lazy_regex(r"(?:come|originate)\sfrom\b")
_GENERAL = lazy_regex(
    r"\b(?:nurses|teachers|workers|employees|everyone|everybody|doctors|parents|people|carers|politicians|"
    r"children|women|men|managers|pensioners|patients|applicants|candidates)$"
)
_KNOWN = lazy_regex(
    r"\sabout\s(?:[\w’'-]+\s){1,6}?(?:for\s(?:years|months|weeks|a\slong\stime)|since\s\d|from\sthe\s(?:start|"
    r"beginning|outset))\b"
)
_DRUGS = lazy_regex(r"\b(?:[Dd]rugs|[Cc]ocaine|[Hh]eroin|[Cc]annabis|[Mm]arijuana|[Hh]ashish)$")
_DEALT = lazy_regex(r"\s(?:sold|dealt|consumed|hidden|grown|smuggled|produced|traded|taken)\b")
_ACCUSATION = lazy_regex(r"\b(?:indictments?|charge\ssheet|charges?|accusations?|prosecut\w+|complaint)\b")
_ITS_EVENT = lazy_regex(
    r"\b(?P<it>[Ii]t\s(?P<modal>should|shall|ought\sto|is\sto)\s(?:then\s|also\s|repeatedly\s|already\s|"
    r"again\s)?have\s(?:then\s|also\s|repeatedly\s|already\s|previously\s|again\s)?come\sto)\s"
)
_THERE = lazy_regex(
    r"\b(?P<there>[Tt]here)\s(?P<modal>should|shall|is\sto)\s(?:already\s|also\s|even\s|then\s|"
    r"repeatedly\s)?have\s(?:already\s|also\s|repeatedly\s|previously\s|even\s)?been\s"
)
_SOUND = frozenset("been happened become liked loved preferred cost needed meant made".split())


class AccusedWould(RuledCheck):
    id = "accused-would"
    category = "accuracy/mistranslation"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    supersedes = ("mistranslated-modal", "reporting-would")
    exempt_roles = frozenset({Role.TITLE, Role.HEADING})
    message = "German “soll” reports an accusation; in English this is a condition or a duty"
    explanation = """
Finds crimes in the conditional: "According to the indictment, the nurse should have given patients an overdose", "The
19-year-old would have poured petrol over the straw, the charge sheet says". German *soll … haben* reports what others
claim. The verb names a crime, or what somebody who is accused has done, and when; nothing in the sentence supposes
anything. With "should", a source or an accusation near is enough if nobody can have had a duty to do it: crimes,
mishaps, what an attacker did, states such as "drunk" ("should have been drunk, according to witnesses"). Write "is
said to have", "is accused of" or "allegedly".
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
        good("Had Arturo Benavides obeyed his doctors, he would have given up the trumpet in 1958."),
        good("The police should have sent more officers. The accused should have been given a lawyer."),
        good(
            "A ban would have stolen their jobs; without the alarm they would have robbed the till, investigators say."
        ),
        good("According to media reports, the bridge would already have cost twice as much."),
        bad(
            "The driver ⟦should have been⟧ drunk, according to witnesses.",
            repair="The driver is said to have been drunk, according to witnesses.",
        ),
        bad(
            "The boss ⟦should have billed⟧ the insurers for services never provided, the prosecutor says.",
            repair="The boss is said to have billed the insurers for services never provided, the prosecutor says.",
        ),
        bad(
            "Insiders report that the keeper ⟦should have already signed⟧ a contract.",
            repair="Insiders report that the keeper is said to have already signed a contract.",
        ),
        bad(
            "The lorry ⟦would have hit⟧ the woman at full speed, says the indictment.",
            repair="The lorry is said to have hit the woman at full speed, says the indictment.",
        ),
        bad(
            "The burglars ⟦should have entered⟧ through the cellar, police said.",
            repair="The burglars are said to have entered through the cellar, police said.",
        ),
        bad(
            "⟦There should have been⟧ a scuffle before the shots, neighbours told the police.",
            repair="There is said to have been a scuffle before the shots, neighbours told the police.",
        ),
        bad(
            "⟦It should have come to⟧ clashes between the fans.",
            repair="There is said to have been clashes between the fans.",
        ),
        bad("The accused ⟦is to have strangled⟧ his wife.", repair="The accused is said to have strangled his wife."),
        bad(
            "The president ⟦shall have received⟧ two million francs from the oil firm.",
            repair="The president is said to have received two million francs from the oil firm.",
        ),
        bad(
            "The singer ⟦should be⟧ pregnant again, the magazine reports.",
            repair="The singer is said to be pregnant again, the magazine reports.",
        ),
        bad(
            "The robber ⟦should be⟧ about 30 years old, according to the police.",
            repair="The robber is said to be about 30 years old, according to the police.",
        ),
        bad(
            "The hackers ⟦should⟧ come from North Korea, according to investigators.",
            repair="The hackers are said to come from North Korea, according to investigators.",
        ),
        bad(
            "The 34-year-old ⟦would have entered⟧ the shop through a cellar window, a police spokesman said.",
            repair="The 34-year-old is said to have entered the shop through a cellar window, a police spokesman said.",
        ),
        good("Police should have shot the dog before it bit the boy, a neighbour said; they fired a warning shot."),
        good("He told police he should have punched him years ago. The keeper should have beaten the ball away."),
        good("The firm should have known about the defect, the court ruled, and should have withheld the taxes."),
        good("The minister should have come from the airport by train, according to the report."),
        good("There should have been a lifeguard on duty, witnesses said. It should have come to a vote."),
        good("The family would have been asleep when the fire broke out, police said."),
        good("The attackers would have killed dozens, investigators believe, but the bomb did not go off."),
        good("The accused is to have a new lawyer; the players are to have better access. He is to have left by May."),
        good("The committee shall have received the report before the contract ends."),
        good("The president should be behind bars, the magazine writes; children should be at least 14 years old."),
        good("In the police drama, the inspector should have been murdered in episode three."),
        good("The agency should have passed the information on to the intelligence services, the report said."),
    )

    @property
    def rules(self) -> tuple[Rule, ...]:
        return _RULES


def _sentence(match: re.Match[str], passage: Passage, context: Context) -> Span | None:
    """The sentence in which a pattern matches; None where that asks. To part sentences is dear: what the words around
    the modal verb say is looked at before."""
    sentence = context.sentence_at(passage, match.start())
    return None if sentence is None or sentence.of(passage.text).rstrip().endswith("?") else sentence


def _is_hearsay(place: int, sentence: Span, passage: Passage, context: Context) -> bool:
    """Whether a sentence may tell what others claim: nothing is supposed in it, and the place is no quotation."""
    text = passage.text
    if len(sentence) > _LONGEST or _DENIED.search(text, sentence.start, sentence.end):
        return False
    return context.masked(passage, Mask.QUOTATION)[place] == text[place]


def _before(match: re.Match[str]) -> str:
    return match.string[max(match.start() - _NEAR, 0) : match.start()].rstrip()


def _done(passage: Passage, context: Context) -> Iterator[Hit]:
    taken = []
    for hit in _accused(passage, context):
        taken.append(hit.span)
        yield hit
    for hit in _said(passage, context):
        if not any(map(hit.span.overlaps, taken)):
            yield hit


def _accused(passage: Passage, context: Context) -> Iterator[Hit]:
    """“The treasurer would have embezzled 300,000 euros, the indictment says”"""
    for match in _DONE.finditer(passage.text):
        if match["adverb"] != "already " and match["verb"] not in _CRIMES | _DEEDS:
            continue
        sentence = _sentence(match, passage, context)
        if sentence is None or _SUPPOSES.search(passage.text, sentence.start, sentence.end):
            continue
        written, before = sentence.of(passage.text), _before(match)
        if _is_accused(before, match["verb"], written, passage.text) or _is_heard(match, written):
            span = Span(*match.span())
            be = "are" if _is_several(before) else "is"
            done = f"{be} said to have {match['adverb'] or ''}{match['inner'] or ''}{match['verb']}"
            yield Hit(span, repair=Edit(span, done))


def _said(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Should have strangled his wife”"""
    for match in _SAID_OF.finditer(passage.text):
        before = _before(match)
        if _NOBODY.search(before) or "VBN" not in verb_tags(match["verb"]):
            continue
        if match["modal"] == "would" and not _is_misdeed(match, before):
            continue
        sentence = _sentence(match, passage, context)
        if (
            sentence is not None
            and _is_said(match, before, sentence, context)
            and _is_hearsay(match.start(), sentence, passage, context)
        ):
            span = Span(*match.span())
            done = f"{_be(before)} said to {match['adverb']}have {match['inner']}{match['verb']}"
            yield Hit(span, repair=Edit(span, done))


def _being(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Should be pregnant again, the magazine reports”"""
    for match in _SAID_TO_BE.finditer(passage.text):
        before, state = _before(match), STATE_NOW.match(passage.text, match.end())
        if match["modal"] == "would":
            may_be, said = state is not None and bool(state["gang"]), said_by_accusers
        else:
            looks = LOOKS.match(passage.text, match.end()) is not None and _IS_WANTED.search(before) is not None
            may_be, said = state is not None or looks, said_by_source
        if may_be and not _NOBODY.search(before) and not _THINKS.search(before):
            yield from _reworded(match, f"said to {match['adverb']}be", said, passage, context)


def _having(passage: Passage, context: Context) -> Iterator[Hit]:
    """“Should own three islands, the paper writes”, “the hackers should come from North Korea”"""
    for match in _SHOULD.finditer(passage.text):
        before = _before(match)
        comes = _FROM.search(before) is not None and _FROM_THERE.match(passage.text, match.end()) is not None
        may_be = comes or HAS.match(passage.text, match.end()) is not None
        if may_be and not _NOBODY.search(before) and not _GENERAL.search(before):
            yield from _reworded(match, "said to", said_by_accusers if comes else said_by_source, passage, context)


def _reworded(
    match: re.Match[str], edit: str, said: Callable[[str], bool], passage: Passage, context: Context
) -> Iterator[Hit]:
    """What is said of somebody, where those say it who may."""
    sentence = _sentence(match, passage, context)
    if sentence and said(sentence.of(passage.text)) and _is_hearsay(match.start(), sentence, passage, context):
        span = Span(match.start(), match.end() - 1)
        yield Hit(span, repair=Edit(span, f"{_be(_before(match))} {edit}"))


def _happening(passage: Passage, context: Context) -> Iterator[Hit]:
    """“There should have been a fight, police said”, “it should have come to clashes”"""
    for pattern in (_THERE, _ITS_EVENT):
        for match in pattern.finditer(passage.text):
            if not BAD_EVENT.match(passage.text, match.end()) or not (sentence := _sentence(match, passage, context)):
                continue
            said = pattern is _ITS_EVENT or said_by_source(sentence.of(passage.text))
            if said and _is_hearsay(match.start(), sentence, passage, context):
                span = Span(match.start(), match.end() - 1)
                there = "There" if match[0][0].isupper() else "there"
                yield Hit(span, repair=Edit(span, f"{there} is said to have been"))


def _is_said(match: re.Match[str], before: str, sentence: Span, context: Context) -> bool:
    """Whether the modal reports: no duty or condition can be meant."""
    modal, text, written = match["modal"].split()[0], match.string, sentence.of(match.string)
    if modal in ("is", "are"):
        return _is_person(before) and not _DATED.search(written) and _PERFECT.match(text, match.end()) is not None
    by_somebody = _THINKS.search(before) and not said_by_source(text[sentence.start : match.start()])
    if (_ON_DUTY.search(before) and match["verb"] in _DUTIES) or by_somebody:
        return False
    near = told_here(context, match.start(), 1)[-_CONTEXT:] + text[match.start() : sentence.end + _CONTEXT]
    if modal == "would":
        return _is_beyond_doubt(match, sentence, near)
    deed = _is_misdeed(match, before) or (match["verb"] not in _EXPECTED and _OFFENDS.search(before) is not None)
    if modal == "shall":
        if _LAW.search(near) or _DATED.search(written):
            return False
        rumoured = RUMOURED.match(text, match.start("verb"), sentence.end) is not None
        return deed or rumoured or said_by_source(near) or _ACCUSES.search(near) is not None
    rumour = f"{match['adverb']}{match['inner']}{match['verb']}{text[match.end() : sentence.end]}"
    if modal == "should" and RUMOURED.match(rumour) and said_by_media(written):
        return match["verb"] not in _OPINIONS or _FACTS.search(written) is not None
    if match["verb"] in _CORE and _PERSON.search(before) and not _SUPPOSES.search(written):
        return True
    return deed and (_ACCUSES.search(near) is not None or _TRIED.search(near) is not None or said_by_source(near))


def _is_beyond_doubt(match: re.Match[str], sentence: Span, near: str) -> bool:
    """The same of a misdeed with “would”, with which much else can be supposed."""
    text, written = match.string, sentence.of(match.string)
    around = (sentence.start, match.start()), (match.end(), sentence.end)
    if any(_SUPPOSES.search(text, *part) for part in around):
        return False
    if match["verb"] == "been":
        return _WOULD_STATE.match(text, match.end() + 1) is not None and said_by_accusers(written)
    accused = _ACCUSES.search(near) is not None
    detailed = match["verb"] == "planned" or _DETAIL.search(written) is not None
    return _ACCUSATION.search(written) is not None or (accused and detailed)


def _is_misdeed(match: re.Match[str], before: str) -> bool:
    """Whether nobody can have had to do or to be it."""
    text, verb = match.string, match["verb"]
    if MISDEED.match(text, match.start("verb")):
        return True
    if verb == "been":
        dealt = _DRUGS.search(before) is not None and _DEALT.match(text, match.end()) is not None
        return dealt or BAD_STATE.match(text, match.end() + 1) is not None
    if verb == "come":
        return _FROM.search(before) is not None and text.startswith(" from ", match.end())
    return verb == "known" and _KNOWN.match(text, match.end()) is not None


def _is_person(before: str) -> bool:
    found = _PERSON.search(before)
    noun = found["noun"] if found else ""
    if _OFFENDS.search(before):
        return True
    return noun is None or not persons().isdisjoint((noun, noun.removesuffix("s")))


def _be(before: str) -> str:
    return "are" if _is_several(before) else "is"


_DUTIES = frozenset(
    """
    broken driven drawn fired fled forced hit injured killed locked pulled pushed shot sprayed struck thrown tied
    transferred used
    """.split()
)
"""What those on duty may have to do."""
_EXPECTED = frozenset(
    """
    apologised apologized appeared become been done faced gone got had informed known left notified paid realised
    realized received released reported returned served stood stopped surrendered thought told turned
    """.split()
)
"""What may be expected even of offenders."""
_OPINIONS = frozenset(
    "agreed bid bought demanded filed invested moved offered paid rejected signed spent turned".split()
)
"""What a paper may find that somebody ought to have done."""
_FACTS = lazy_regex(
    r"\b(?:reports?|reported|[Aa]ccording\sto|rumou?r\w*|[Ii]nsiders?|learned|learnt|informed|claims?)\b"
)
_CONTEXT = 400
_LONGEST = 1200
"""Characters of a sentence: no longer one is looked at for every verb in it."""
_WOULD_STATE = lazy_regex(
    r"(?:\w+ly\s)?(?:drunk|intoxicated|under\sthe\sinfluence|on\sdrugs|on\s(?:the|his|her)\s(?:mobile\s)?phone)\b"
)
_NEAR = 80


def _is_accused(before: str, verb: str, written: str, text: str) -> bool:
    """Whether what stands before the verb is somebody, and the verb a crime, or a deed that is told in detail."""
    person = _PERSON.search(before)
    if person is None or not _ACCUSES.search(text):
        return False
    noun = person["noun"]
    somebody = noun is None or not _SOMEBODY.isdisjoint((noun, noun.removesuffix("s")))
    somebody = somebody or not persons().isdisjoint((noun, noun.removesuffix("s")))
    if not somebody and not (verb in ("leaked", "concealed") and _ACCUSES.search(written)):
        return False
    return verb in _CRIMES or (verb in _DEEDS and _DETAIL.search(written) is not None)


def _is_heard(match: re.Match[str], written: str) -> bool:
    """“According to media reports, the winger would already have passed his medical.”"""
    return match["adverb"] == "already " and match["verb"] not in _SOUND and _HEARD.match(written) is not None


def _is_several(before: str) -> bool:
    last = before.rsplit(None, 1)[-1].lower()
    return last == "they" or (last.endswith("s") and not last.endswith("ss"))


_MODALS = frozenset({"would", "should", "shall"})
_ADVERBS = frozenset(
    """
    already also then repeatedly even first later only once allegedly reportedly supposedly deliberately secretly
    systematically again
    """.split()
)
"""What may stand between a modal verb and *have*."""
_STATES = frozenset(
    """
    addicted alcoholic athletic attack attacks bald bankrupt bearded behind build cm coma corrupt debt engaged expecting
    haired heavy hiding ill indebted insolvent involved love m married medium member members metre metres old pregnant
    run separated sign signing skinned slender slim stocky strong sturdy tall ties wanted
    """.split()
)
"""Words of what somebody may be and nobody should."""
_HOLDINGS = frozenset(
    """
    affair apartments castle castles connections contact contacts criminal day debts estate estates flats game houses
    illegitimate island islands jet jets links lover mansion mansions match mental mistress month problem psychiatric
    psychological ties villa villas week yacht yachts year
    """.split()
)
"""Words of what somebody may have, and of what he earns."""
_IT = frozenset({"there", "it"})
_TO = frozenset({"to"})
_HAVING = frozenset({"have"})
_RULES = (
    Rule(
        _done,
        (
            Bigram(_MODALS, _HAVING),
            Together(_MODALS, Bigram(_ADVERBS, _HAVING)),
            Together(Bigram(frozenset({"is", "are", "ought"}), _TO), Bigram(_ADVERBS | _TO, _HAVING)),
        ),
    ),
    Rule(_being, Together(Bigram(_MODALS, frozenset("be already also again now even still".split())), _STATES)),
    Rule(
        _having,
        Together(
            Bigram(frozenset({"should"}), frozenset("have own earn come originate already also now even".split())),
            _HOLDINGS | {"from"},
        ),
    ),
    Rule(
        _happening,
        (
            Together(Bigram(_IT, frozenset({"should", "shall", "ought"})), _HAVING),
            Together(Bigram(_IT, frozenset({"is"})), Bigram(frozenset({"is"}), _TO), _HAVING),
        ),
    ),
)
