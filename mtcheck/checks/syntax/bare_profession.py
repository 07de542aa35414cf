"""A trade or profession without the article that English has before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcheck.check import Check, Context, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import TERSE, Passage, Span
from mtcheck.languages.english_numbers import FROM_TWO
from mtcheck.languages.patterns import lazy_regex
from mtcheck.report import Severity

__all__ = ["BareProfession"]

_ONE_WORD = """
    accountant acupuncturist anaesthetist baker bank-clerk barber barkeeper barmaid barman barista bartender
    beautician beekeeper blacksmith bookbinder bookkeeper bookseller bricklayer builder butcher cabinetmaker caretaker
    carpenter cartographer cashier chambermaid chemist childminder chimney-sweep chiropractor cleaner clerk cobbler
    confectioner cooper cosmetician craftsman craftswoman dentist dietician doctor dressmaker dyer electrician
    engineer estate-agent farmer farmhand farrier firefighter fireman fisherman florist forester gardener
    geriatric-nurse glassblower glazier goldsmith gravedigger greengrocer groom gunsmith hairdresser housekeeper
    hotelier housewife innkeeper insurance-salesman interpreter ironmonger janitor jeweller joiner journalist
    kindergarten-teacher laboratory-assistant labourer landscaper lawyer librarian locksmith logger lumberjack
    machinist maid mailman masseur masseuse mechanic metalworker midwife miller milliner miner nanny notary nurse
    nursery-teacher optician orthopaedist paediatrician painter-and-decorator paramedic pastry-chef pathologist
    pensioner pharmacist photographer physiotherapist pilot plumber policeman policewoman postman postwoman potter
    programmer psychiatrist psychologist psychotherapist publican radiologist receptionist roofer saddler sailor
    saleswoman salesman seamstress shepherd shoemaker shopkeeper signwriter speech-therapist steelworker stewardess
    stonemason tailor tanner teacher tiler tinsmith toolmaker translator typesetter typist undertaker upholsterer vet
    veterinarian vintner waiter waitress warehouseman watchmaker weaver welder wheelwright winegrower winemaker
    woodcutter zookeeper
""".split()
_TWO_WORDS = """
    auxiliary-nurse bank-employee bus-driver civil-servant construction-worker crane-driver crane-operator
    dental-assistant factory-worker flight-attendant geriatric-nurse head-waiter industrial-clerk lorry-driver
    maths-teacher music-teacher nursery-nurse nursery-school-teacher office-clerk physics-teacher police-officer
    primary-school-teacher secondary-school-teacher shop-assistant ski-instructor social-worker sports-teacher
    tax-adviser tax-advisor taxi-driver tram-driver truck-driver train-driver warehouse-worker yoga-teacher
""".split()
_NOUNS = "|".join(sorted({w.replace("-", r"[\s-]") for w in _ONE_WORD + _TWO_WORDS}, key=len, reverse=True))
_LAST = frozenset(word.rpartition("-")[2] for word in _ONE_WORD + _TWO_WORDS)
_KINDS = (
    r"(?:(?:former|trained|qualified|retired|freelance|self-employed|full-time|part-time|simple|young|certified|skilled)"
    r"\s)?"
)
_ADVERBS = (
    r"(?:(?:already|also|still|once|previously|long|formerly|originally|later|actually|only|then|first|not|herself"
    r"|himself)\s)?"
)
_BE = r"(?:was|is|were|became|becomes|become|been|being)"
_WORK = r"(?:work(?:s|ed|ing)?|jobs?|employed|hired|trained|train(?:s|ing)?|apprenticeship|training|qualified)"
_BEHIND = (
    r"(?=\s(?:(?:at|in)\s(?:a|an|the|his|her|their|our|[A-Z][\w’-]+|various|several|different)\b(?!\scharge)"
    rf"|for\s(?:many|several|ten|{FROM_TWO}|\d+|over"
    r"|almost|more)\b"
    r"|from\s\d{4}|and\s(?:his|her|their|the|he|she)\b|until\b|since\b|by\s(?:profession|trade|training)|before\b|when\b)|\.(?:\s|”|\"|$))"
)
_BARE = lazy_regex(
    rf"\b(?P<be>{_BE}\s{_ADVERBS}|{_WORK}\s(?:(?:there|then|first|initially|also|mainly|briefly|for\s(?:many|several|some|[a-z]+|\d+)\s(?:years|months))\s)?as\s)(?P<noun>{_KINDS}(?:{_NOUNS})){_BEHIND}",
)
_NO_PERSON = lazy_regex(
    r"\b(?:professions?|occupations?|jobs?|careers?|trades?|titles?|roles?|posts?|positions?|calling|vocation|dreams?"
    r"|names?|"
    r"ranks?|parts?|words?|options?|choices?|there|nicknames?|surnames?|subjects?|degrees?|terms?|answer)\b",
    re.IGNORECASE,
)
_NEAR = 60


class BareProfession(Check):
    id = "bare-profession"
    category = "fluency/grammar/function-word"
    severity = Severity.MINOR
    layer = Layer.LANGUAGE
    supersedes = ("missing-article",)
    exempt_roles = TERSE
    triggers = Together(
        _LAST,
        frozenset("was is were became becomes become been being as".split()),
    )
    message = "English has an article before a profession"
    explanation = """
Finds what somebody is by trade without an article: "The minister was teacher at a secondary school", "He worked as
baker in Linz" (*war Lehrerin*, *arbeitete als Bäcker*). English says "a teacher". What only one person is ("was mayor
of"), pairs ("was poet and painter") and names of jobs ("his first job was baker") stay silent.
"""
    examples = (
        bad(
            "Before the war her mother ⟦was teacher⟧ at a village school.",
            repair="Before the war her mother was a teacher at a village school.",
        ),
        bad(
            "He ⟦worked as electrician⟧ in various firms.",
            repair="He worked as an electrician in various firms.",
        ),
        bad(
            "She ⟦worked for twelve years as midwife⟧ at the hospital.",
            repair="She worked for twelve years as a midwife at the hospital.",
        ),
        bad("Her father ⟦is retired farmer⟧.", repair="Her father is a retired farmer."),
        bad("She had ⟦been nurse⟧ for twenty years.", repair="She had been a nurse for twenty years."),
        bad("The winner ⟦is social worker⟧ in Ulm.", repair="The winner is a social worker in Ulm."),
        good("She was mayor of Ulm, he was goalkeeper for Wales, and both had been teacher and pupil in turn."),
        good("His first job was baker in Linz. Her dream profession is teacher. The nickname was Butcher."),
        good("The victim was farmer Karl Huber. The best teacher is nature, the teacher is in the room."),
        good("She was teacher of the year and nurse to the king. He was doctor in charge of the ward."),
        good("Among them was teacher Ida Roth. A good teacher is teacher, friend and judge."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = passage.text
        for match in _BARE.finditer(text):
            before = re.split(r"[.;!?]\s", text[max(match.start() - _NEAR, 0) : match.start()])[-1]
            if _NO_PERSON.search(before) or not before.strip():
                continue
            noun = match["noun"]
            at = match.start("noun")
            article = "an" if noun[0] in "aeiou" else "a"
            yield Hit(Span(match.start(), match.end()), repair=Edit(Span(at, at), f"{article} "))
