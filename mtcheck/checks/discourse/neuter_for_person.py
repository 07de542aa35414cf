"""*It* for a person, whose German noun is neuter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mtcheck.analysis.masking import Mask
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.persons import persons
from mtcheck.report import Severity

__all__ = ["NeuterForPerson"]

_INSTEAD = {"girl": "She", "schoolgirl": "She", "model": "She", "couple": "They", "victim": "They", "member": "They"}
_PERSON = lazy_regex(
    r"(?:An?|The|One|Another|This|His|Her|Their)\s(?:[\w’-]+,?\s){0,4}?(?P<person>girl|schoolgirl|model|couple"
    r"|victim|member)\b(?![’'-])"
)
_WOMEN = frozenset("woman girl mother daughter sister wife actress waitress policewoman aunt grandmother widow".split())
_ANIMAL = lazy_regex(
    r"\b(?:dog|cat|horse|pony|cow|calf|sheep|goat|bird|animal|puppy|kitten|bear|wolf|fox|deer|elephant|pig|snake"
    r"|swan|owl)s?\b",
    re.IGNORECASE,
)
_HUMAN = lazy_regex(
    r"(?P<it>It)\s(?:(?:also|still|later|now|then|only|even|immediately)\s)?(?:"
    r"(?:suffered|sustained|received)\s(?:an?\s)?(?:[a-z-]+\s){0,2}(?:leg|arm|injur(?:y|ies)|wounds?|burns?"
    r"|concussion|shock|fractures?|"
    r"bruises|cuts|trauma|poisoning|bite|bites|stroke|heart\sattack)\b"
    r"|(?:was|had\sto\sbe|is|has\sbeen)\s(?:\w+ly\s)?(?:flown|taken|rushed|brought|airlifted|transported"
    r"|admitted)\s(?:by\s[a-z]+\s)?to\s"
    r"(?:an?\s|the\s)?(?:[a-z’]+\s){0,2}(?:hospital|clinic)\b"
    r"|died\s(?:in\shospital|at\sthe\sscene|on\sthe\sway\sto|a\sfew\shours|later\sin|of\s(?:its|his|her)\sinjuries)"
    r"|(?:told|informed)\s(?:the\s)?(?:police|officers|its|a\sfriend|her|reporters|the\scourt|investigators)\b"
    r"|(?:was|is)\s(?:on\sits\sway\s(?:home|to\sschool)|on\sholiday|wearing|crossing\sthe\s(?:road|street)|married"
    r"|unharmed|unhurt|"
    r"walking|cycling|playing\swith|unconscious|responsive)\b"
    r"|(?:wore|cried|screamed|got\smarried|attended\sschool|fled\son\sfoot|called\sthe\spolice|recognised|testified"
    r"|sobbed|smiled|laughed)\b"
    r"|(?:lived|lives)\s(?:in|with|there)\b|had\s(?:spent\s(?:the|a|an|two|three|four|several|\d+)\s(?:nights?"
    r"|hours?|days?|weekend)|run\saway|"
    r"gone\s(?:missing|for\sa\swalk)|been\s(?:abducted|visiting)|taken\sthe\s(?:wrong\s)?(?:bus|train|tram))\b"
    r"|(?:was|is|has\sbeen|could\sbe|had\sbeen)\s(?:finally\s|later\s|eventually\s)?found\s(?:unharmed|unhurt"
    r"|uninjured|crying|unconscious|asleep|"
    r"frightened|exhausted|hypothermic|safe\sand\s(?:well|sound))\b)"
)
_JOINED = lazy_regex(
    r"\b(?P<person>girl|schoolgirl)\b(?![’'-])(?P<between>(?:,?\s(?!when\b|while\b|because\b|before\b|after\b"
    r"|it\b)[\w’-]+){1,14}?),?\s"
    r"(?:when|because|before|after|until)\s(?P<it>it)\s(?:(?:was\s(?:suddenly\s|apparently\s)?(?:hit|struck"
    r"|run\sover|knocked\sdown|"
    r"knocked\sover|grabbed|attacked|abducted|approached|dragged|harassed|rescued|pulled\sout)|ran|tripped|stumbled"
    r"|wanted\sto|tried\sto|"
    r"refused\sto|lost\sits\s(?:balance|footing|grip|parents|mother|father)|could\snot\sswim|cried|screamed|felt)\b"
    r"|(?P<slid>slipped|fell|got\sstuck|broke\sthrough|drowned)\b)"
)
"""“The girl was crossing the street when it was hit by a car.”"""
_RIDDEN = lazy_regex(
    r"\b(?:bicycle|bike|scooter|sledge|sled|car|bus|tram|train|boat|canoe|raft|ladder|phone|bag|ball|kite|balloon"
    r"|toy|doll|rope|swing|"
    r"tree|branch|roof|wall|ice|chair|stone|rock|knife|glass|parcel|house|tent|pram|trolley|skateboard|surfboard"
    r"|wheelchair)s?\b"
)
"""What may be hit or slip instead of her."""
_THIS = lazy_regex(
    r"(?P<this>This)\s(?:(?:had|has|is\ssaid\sto\shave)\s(?:(?:already|also|previously|apparently|allegedly|earlier"
    r"|only|just)\s)?"
    r"(?:drunk|fled|scored\s(?:two|three|four|twice|the|both)|saved\s(?:two|three|four|a|several)\s(?:penalty"
    r"|penalties|shots|match\spoints)|overlooked|"
    r"ignored\s(?:a|the)\s(?:red|stop)|confessed|told\s(?:the|police|officers|reporters)|lived|studied|resigned"
    r"|run\saway|lost\scontrol|"
    r"fallen\sasleep)\b"
    r"|(?:(?:then|also|apparently|initially|immediately)\s)?(?:ignored\s(?:all|several|the|a"
    r"|every)\s(?:[a-z]+\s){0,2}(?:signals?|signs?|lights?|orders?|instructions?)"
    r"|fled\s(?:on|into|from|towards|in|across|over)|drove\s(?:off|away|straight|into|over)|ran\s(?:off|away|into)"
    r"|lost\scontrol"
    r"|suffered\s(?:an?\s)?(?:[a-z-]+\s){0,2}(?:injur(?:y|ies)|burns?|fractures?|bruises|cuts|concussion|shock|wounds?)"
    r"|broke\s(?:his|her)\s|escaped\s(?:with|unhurt|uninjured|on)|died\s(?:at\sthe\sscene|in\shospital|of\s(?:his|her))"
    r"|called\sthe\s(?:police|emergency)|alerted\sthe|tried\sto\s(?:flee|escape|brake|swerve)|fell\s(?:off|from"
    r"|overboard|to\sthe\sground))\b"
    r"|was\s(?:then\s|later\s|immediately\s|temporarily\s)?(?:(?:slightly|seriously|severely|fatally|critically"
    r"|lightly|badly)\sinjured"
    r"|(?:thrown|flung|hurled)\s(?:onto|over|off|from|to\sthe)|arrested|detained|unharmed|unhurt|uninjured"
    r"|flown\sto|taken\sinto\scustody"
    r"|(?:taken|rushed|brought|airlifted)\s(?:by\s[a-z]+\s)?to\s(?:an?\s|the\s)?(?:[a-z]+\s)?(?:hospital|clinic))\b)"
)
_SOMEBODY_LAST = lazy_regex(
    r"\b(?P<who>[a-z-]+)(?:\s(?:of|in|from|at)\s(?:the\s)?(?:[A-Z]\w+|team|car|club|company|bank|vehicle|van|lorry"
    r"|train|bus|house|city|town))?"
    r"(?:\s(?:late|early))?(?:\son\s[A-Z]\w+(?:\s(?:morning|afternoon|evening|night))?)?\.$"
)
"""“… praise for the goalkeeper. This had saved two penalties”: *dieser*."""
MARGIN = 3.0
MARGIN_OF_FALL = 5.0
"""Nats: “she was walking her dog when it was hit”, where she may be meant, gains 5."""


class NeuterForPerson(Check):
    id = "neuter-for-person"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Together(frozenset({"it"}), frozenset(_INSTEAD)),
        Bigram(
            frozenset({"this"}),
            frozenset(
                "had has is was then also apparently initially immediately ignored fled drove ran lost suffered broke "
                "escaped died called alerted tried fell".split()
            ),
        ),
    )
    message = "a person is “she”, “he” or “they” in English, whatever the gender of the German noun"
    explanation = """
Finds *it* for a person: "A girl was hit by a van. It suffered a broken leg" (*das Mädchen … es*), "The couple … It was
on holiday" (*das Paar*), "The victim … It was taken to hospital" (*das Opfer*). It looks only at what is said of
persons alone, right behind a sentence that begins with such a noun and tells of no animal that it could be besides.
*This* for whoever was named last ("… praise for the keeper. This had saved two penalties", *dieser*) is found, too.
Within a sentence ("A girl was crossing the road when it was hit by a van") the language model must prefer *she*.
"""
    examples = (
        bad(
            "A seven-year-old girl fell from a swing on Monday. ⟦It⟧ suffered a broken arm.",
            repair="A seven-year-old girl fell from a swing on Monday. She suffered a broken arm.",
        ),
        bad(
            "The couple had bought the house in May. ⟦It⟧ lived there with two cats.",
            repair="The couple had bought the house in May. They lived there with two cats.",
        ),
        bad(
            "The girl lost sight of her class at the zoo. ⟦It⟧ was found crying behind the aviary.",
            repair="The girl lost sight of her class at the zoo. She was found crying behind the aviary.",
        ),
        bad(
            "A nine-year-old girl was crossing the street in Aachen when ⟦it⟧ was hit by a van.",
            repair="A nine-year-old girl was crossing the street in Aachen when she was hit by a van.",
        ),
        good("A girl was walking her dog when it was hit by a car, and a girl was on a scooter when it fell."),
        bad(
            "The officers questioned the driver. ⟦This⟧ had drunk two bottles of wine.",
            repair="The officers questioned the driver. He had drunk two bottles of wine.",
        ),
        bad(
            "The van hit a cyclist in Kerpen on Monday evening. ⟦This⟧ was thrown onto the bonnet.",
            repair="The van hit a cyclist in Kerpen on Monday evening. He was thrown onto the bonnet.",
        ),
        bad(
            "Officers wanted to check a moped rider. ⟦This⟧ ignored all their signals and sped off.",
            repair="Officers wanted to check a moped rider. He ignored all their signals and sped off.",
        ),
        good(
            "The club sacked the coach. This was thrown out by a court. Nobody helped the driver. This escaped notice."
        ),
        good("She thanked the driver. This had saved two hours. The strike hurt the bank. This had worked."),
        good("A girl found a dog in the road. It was taken to a clinic. The girl won a prize. It was taken to London."),
        good("The girl called it a miracle. It told the story of her aunt. A member left. It suffered from his loss."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text = context.masked(passage, Mask.QUOTATION)
        sentences = context.sentences(passage)
        for last, sentence in pairwise(sentences):
            match = _HUMAN.match(text, sentence.start, sentence.end)
            person = _PERSON.match(text, last.start, last.end) if match else None
            if match is None or person is None or _ANIMAL.search(text, person.end(), last.end):
                continue
            span = Span(*match.span("it"))
            yield Hit(span, repair=Edit(span, _INSTEAD[person["person"]]))
        for last, sentence in pairwise(sentences):
            match = _THIS.match(text, sentence.start, sentence.end)
            who = _SOMEBODY_LAST.search(text, last.start, last.end) if match else None
            if match is None or who is None or who["who"] not in persons():
                continue
            span = Span(*match.span("this"))
            yield Hit(span, repair=Edit(span, "She" if who["who"] in _WOMEN else "He"))
        for match in _JOINED.finditer(text):
            if _ANIMAL.search(match["between"]) or _RIDDEN.search(match["between"]):
                continue
            span = Span(*match.span("it"))
            margin = MARGIN_OF_FALL if match["slid"] else MARGIN
            yield Hit(span, contrast=Contrast((Edit(span, "she"),), margin=margin))
