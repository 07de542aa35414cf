"""An adverb with *there-* that announces a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mtcheck.analysis.morphology import verb_lemmas, verb_tags
from mtcheck.check import Bigram, Check, Context, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["PronominalAdverb"]

_ADVERBS = frozenset(
    """
    therefrom therefor therein thereof thereon thereto thereover therewith thereagainst thereabout thereoff
    """.split()
)
_CLAUSE = frozenset("that whether how why what who which to if when".split())
_ANNOUNCED = lazy_regex(
    r"\b(?P<before>(?:[\w’'-]+\s){1,3})(?P<adverb>there(?:from|for|in|of|on|to|over|with|against|about|off))"
    r"(?P<comma>,?)\s(?P<opener>that(?!\s(?:same|very|day|night|year|time|evening)\b)|whether|how|why|what|who|which|to|if|when)\b"
)
_IN_FRONT = lazy_regex(
    r"(?:^|(?<=[.!?]\s)|(?<=[,;]\s)|(?<=[“\"]))(?:(?:[Bb]ut|[Aa]nd|[Nn]ot|[Oo]nly|[Aa]lso|[Ee]ven|[Jj]ust)\s)?"
    r"(?P<adverb>[Tt]here(?:from|for|in|of|on|to|over|with|against|about)),\s(?=(?:that|whether|how|why)\s)"
)
"""“But thereon, that the trains are louder, nobody had thought.”"""
_ON_IT = lazy_regex(
    r"\b(?P<verb>[a-z]{4,})\s(?P<adverb>(?:[a-z]+ly|also|once\sagain|again|only)\s)?(?P<on>(?:on|to|of|for|about|with|from|against|at|in)\sit)"
    r"(?P<comma>,?)\s(?P<opener>that|whether|how)\s(?=(?:the|an?|he|she|they|we|it|there|his|her|its|their|all|no|many|most|both|more|[A-Z]\w+"
    r"|contracts|prices|children|people|companies|patients|consumers|[a-z]{3,}s)\s)"
)
"""“Pointed to it that contracts can be revoked.”"""
_OF_IT = {
    "point": "to", "insist": "on", "rely": "on", "count": "on", "depend": "on", "warn": "of", "refer": "to",
    "wait": "for", "hope": "for", "complain": "about", "convince": "of", "contribute": "to", "decide": "on",
    "object": "to", "agree": "on", "fight": "for", "campaign": "for", "assume": "from", "reckon": "with", "lead": "to",
}  # fmt: skip
_SAID_PLAINLY = frozenset("insist warn hope complain agree decide assume convince".split())
"""What a clause with *that* follows without a preposition."""
_PREPOSITIONS = {
    "agree": "on", "aim": "at", "amount": "to", "apologise": "for", "apologize": "for", "argue": "about", "ask": "for",
    "base": "on", "believe": "in", "belong": "to", "benefit": "from", "blame": "for", "boast": "about", "build": "on",
    "care": "about", "come": "", "comment": "on", "complain": "about", "concentrate": "on", "concern": "with",
    "condition": "on", "conclude": "from", "consist": "in", "contribute": "to", "convince": "of", "count": "on",
    "deal": "with", "decide": "on", "depend": "on", "deter": "from", "discuss": "", "doubt": "", "dream": "of",
    "emerge": "from", "fear": "", "fight": "for", "focus": "on", "follow": "from", "forget": "", "gamble": "on",
    "hear": "of", "hint": "at", "hope": "for", "inform": "of", "inquire": "about", "insist": "on", "interest": "in",
    "joke": "about", "know": "", "laugh": "about", "lead": "to", "learn": "", "lie": "in", "long": "for", "look": "at",
    "negotiate": "about", "object": "to", "oblige": "to", "persuade": "of", "plead": "for", "point": "to",
    "profit": "from", "protest": "against", "quarrel": "about", "react": "to", "read": "of", "reckon": "with",
    "refer": "to", "rejoice": "in", "rely": "on", "remind": "of", "report": "on", "result": "from", "say": "",
    "speak": "about", "speculate": "about", "start": "", "stop": "", "struggle": "for", "succeed": "in",
    "suffer": "from", "talk": "about", "tell": "of", "thank": "for", "think": "of", "try": "", "vote": "for",
    "wait": "for", "warn": "of", "wonder": "about", "worry": "about", "write": "about", "assume": "", "go": "",
    "begin": "", "end": "", "proceed": "", "work": "on", "pay": "for", "use": "to", "prevent": "from", "save": "from",
    "keep": "from", "hinder": "from", "refrain": "from", "attach": "to", "press": "for", "push": "for",
    "plan": "", "differ": "in", "express": "in", "see": "in", "show": "in", "play": "on", "bet": "on", "live": "on",
    "die": "of", "tire": "of", "recover": "from", "distract": "from", "exist": "in", "stem": "from", "arise": "from",
    "testify": "to", "stick": "to", "adhere": "to", "hold": "to", "tend": "to", "incline": "to", "force": "to",
    "call": "for", "provide": "for", "ensure": "", "campaign": "for", "lobby": "for", "appeal": "for",
    "criticise": "", "criticize": "", "praise": "", "accuse": "of", "suspect": "of", "convict": "of", "advise": "",
    "brag": "about", "bother": "about", "cry": "about", "smile": "about", "mourn": "", "marvel": "at", "puzzle": "over",
}  # fmt: skip
"""Verbs that announce a clause with an adverb in German (*darauf bestehen, dass*), and the preposition that goes before
what English has instead."""
_ADJECTIVES = frozenset(
    """
    accustomed afraid amazed angry annoyed ashamed astonished aware bent busy capable certain concerned confident
    conscious content convinced curious delighted dependent different disappointed eager embarrassed enthusiastic
    envious excited fed up fond free full furious glad grateful guilty happy horrified impressed incapable indignant
    interested involved irritated jealous keen mad nervous offended optimistic outraged pleased proud ready relieved
    responsible sad satisfied scared sceptical shocked sick sorry sure surprised thankful tired touched
    unaware uncertain
    unhappy unsure upset used wary weary worried worth
    """.split()
)
_NOUNS = frozenset(
    """
    agreement answer blame chance clue clues contribution cause danger debate discussion doubt doubts evidence example
    examples fear guarantee guilt hint hints hope hopes idea indication indications information interest key knowledge
    news part plan plans prerequisite proof question reason reasons reference responsibility right risk role sign signs
    solution speculation talk thought threat warning wish
    """.split()
)
_STORED = frozenset(
    "contained stored located included living built specified described mentioned set laid held".split()
)


class PronominalAdverb(Check):
    id = "pronominal-adverb"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE
    triggers = (
        Bigram(_ADVERBS | {f"{adverb}," for adverb in _ADVERBS}, _CLAUSE),
        Bigram(frozenset({"it"}), frozenset({"that", "whether", "how"})),
    )
    supersedes = ("lost-verb", "unlikely-wording", "stranded-particle")
    message = "English announces no clause with “there-”"
    explanation = """
Finds *daran, darauf, davon …* before the clause that it announces, in English letters: "It depends thereon whether it
rains", "The problem lies therein that nobody pays", "He was proud thereof to have won", or as a preposition with *it*:
"pointed to it that", "depends on it whether". English has the preposition or nothing: "It depends on whether", "lies in
the fact that", "proud to have won". The law's own use ("the land and all buildings thereon that were sold") stays
silent.
"""
    examples = (
        bad(
            "The future of the club depends ⟦thereon⟧ whether a sponsor is found.",
            repair="The future of the club depends on whether a sponsor is found.",
        ),
        bad(
            "The trouble lies ⟦therein⟧ that nobody feels responsible.",
            repair="The trouble lies in the fact that nobody feels responsible.",
        ),
        bad("She was proud ⟦thereof⟧ to have won.", repair="She was proud to have won."),
        bad(
            "He knew the noise, but ⟦thereof⟧, that it would last all night, nobody had spoken.",
            repair="He knew the noise, but of the fact that it would last all night, nobody had spoken.",
        ),
        bad(
            "The lawyer pointed ⟦to it⟧ that the lease can be ended.",
            repair="The lawyer pointed out that the lease can be ended.",
        ),
        bad("The fair depends ⟦on it⟧ whether the rain stops.", repair="The fair depends on whether the rain stops."),
        good("See to it that the door is shut. They heard of it that morning, and he insisted on it that same day."),
        good("He owned the land and, in part, the buildings thereon, that is, a barn."),
        good("The land and all buildings thereon that were sold, and the data contained therein that he read."),
        good("The rules thereof that apply here do so whether it rains thereon or not. Therein lies the rub."),
        good("The income arising therefrom that he received is taxed; the interest paid thereon to the state is not."),
        good("The parties agreed thereto that same evening. The law refers thereto when it speaks of minors."),
        good("He signed the deed, and his consent thereto, to take effect in May, is valid."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        for match in matches(_IN_FRONT, passage.text, _ADVERBS):
            adverb = Span(*match.span("adverb"))
            written = adverb.of(passage.text)
            on = written[len("there") :].capitalize() if written[0] == "T" else written[len("there") :]
            yield Hit(adverb, repair=Edit(Span(adverb.start, match.end()), f"{on} the fact "))
        for match in matches(_ANNOUNCED, passage.text, _ADVERBS):
            preposition = _preposition(match["before"].lower().split(), match["opener"])
            if preposition is None or (match["comma"] and match["opener"] in ("to", "which", "who", "where")):
                continue
            start, end = match.span("adverb")
            mark = Span(start, end)
            yield Hit(mark, repair=_instead(preposition, match, Span(start, match.start("opener"))))
        for match in matches(_ON_IT, passage.text, ("it",), ("that", "whether", "how")):
            on = match["on"].partition(" ")[0]
            verb = next((lemma for lemma in verb_lemmas(match["verb"]) if _OF_IT.get(lemma) == on), None)
            if verb is None:
                continue
            mark, behind = Span(*match.span("on")), Span(match.start("on"), match.start("opener"))
            plain = verb in _SAID_PLAINLY and match["opener"] == "that"
            instead = (
                "out "
                if verb == "point"
                else ""
                if plain
                else f"{on} the fact "
                if match["opener"] == "that"
                else f"{on} "
            )
            yield Hit(
                mark, repair=Edit(behind, instead), message="English announces no clause with “it” and a preposition"
            )


def _instead(preposition: str, match: re.Match[str], span: Span) -> Edit:
    """The preposition before a question, *the fact* besides before *that*, nothing before an infinitive."""
    opener = match["opener"]
    if opener == "to" or not preposition or (opener == "that" and preposition not in _BEFORE_FACTS):
        return Edit(span, "")
    return Edit(span, f"{preposition} the fact " if opener == "that" else f"{preposition} ")


_BEFORE_FACTS = frozenset("in on to with from at".split())


def _preposition(before: list[str], opener: str) -> str | None:
    """The preposition of the word that announces a clause: the verb, adjective or noun before the adverb; None where it
    announces none."""
    last = before[-1]
    if last in _STORED:
        return None
    if last in _ADJECTIVES or (last in _NOUNS and opener in ("whether", "how")):
        return ""
    for word in islice(reversed(before), 2):
        for lemma in verb_lemmas(word):
            announces = lemma in _PREPOSITIONS and (word == last or last in _OBJECTS)
            if announces and _is_announcing(word, lemma, opener):
                return _PREPOSITIONS[lemma]
    return None


def _is_announcing(verb: str, lemma: str, opener: str) -> bool:
    """Whether a verb is no attribute (“the income arising therefrom that”), and takes such a clause."""
    tags = verb_tags(verb)
    if opener in ("if", "when"):
        return lemma == "depend"
    if tags == {"VBG"}:
        return False
    if "VBN" in tags and (lemma in _TRANSITIVE or opener in ("which", "who", "what", "to")):
        return False
    return opener != "to" or lemma in _WITH_INFINITIVE


_WITH_INFINITIVE = frozenset(
    "aim insist think dream hope consist lie concentrate decide count belong succeed contribute begin fear work care "
    "fight long wait object refrain stop end go press push campaign lead".split()
)
_TRANSITIVE = frozenset(
    """
    accuse advise attach base blame build convict convince deter discuss express force hear hinder hold inform keep know
    learn oblige pay persuade play prevent read remind report save say see show suspect tell thank use write
    """.split()
)
_OBJECTS = frozenset(
    "him her them me us it only mainly also not already again still itself himself herself themselves solely".split()
)
"""What may stand between a verb and its adverb."""
