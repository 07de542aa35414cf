"""An infinitive clause of German where English has another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from mtcheck.analysis.finiteness import has_finite_form
from mtcheck.analysis.morphology import can_be, inflected, is_infinitive, is_plural, verb_forms, verb_lemmas
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.english_grammar import DETERMINERS, NOMINATIVES, OBJECT_OF
from mtcheck.languages.patterns import lazy_regex
from mtcheck.languages.tokens import matches
from mtcheck.report import Severity

__all__ = ["InfinitiveCalque"]

_NOT = r"(?:not\s|also\s|only\s|even\s)?"
_WITHOUT = lazy_regex(
    rf"\b(?P<joint>[Ww]ithout|[Ii]nstead(?:\sof)?|[Dd]espite|[Bb]y)\sto\s(?P<adverb>{_NOT})(?P<verb>[a-z]+)\b"
)
_FOR_TO = lazy_regex(r"\b(?P<joint>[Ff]or|[Uu]m|[Aa]round|About)\sto\s(?P<verb>[a-z]+)\b")
_THE = r"(?:the|an?|his|her|its|their|our|my|this|that|these|those)"
_FOR = lazy_regex(rf"\b(?P<joint>for)\s(?P<verb>[a-z]{{2,14}})(?=\s(?P<behind>{_THE}|him|them|it)\b)?")
_PASSED = lazy_regex(
    r"\b(?P<joint>[Ww]ithout|[Ii]nstead|[Ii]n\sorder(?:\sto)?|[Ss]o\sas(?:\sto)?|[Uu]m|[Tt]o)\s"
    rf"(?P<object>(?:{_THE}|(?<!\sto\s)(?:(?:about|around|some|almost|nearly|over)\s)?\d[\d.,]*)(?:\s[\w’-]+){{1,4}}?)\sto\s(?P<verb>[a-z]+)\b(?P<particle>\s(?:off|up|out|down|back|in|on|away)\b)?"
)
_TO = lazy_regex(
    rf"\b(?P<governor>[a-z]+)(?P<object>(?:\s(?:{_THE}|him|them|it|us|me|you|[A-Z]\w+)(?:\s[\w’-]+){{0,3}}?)?)\sto\s"
    r"(?P<not>not\s)?(?P<verb>[a-z]+)\b"
)
_AROUND = lazy_regex(rf"\b(?:[Aa]round|[Uu]m)\s(?P<object>{_THE}(?:\s[\w’-]+){{1,9}}?)\sto\s(?P<verb>[a-z]+)(?=[.,;])")
"""“Sold the business around its debts by the end of the year to halve”: *um … zu*."""
_WITH_GERUND = frozenset("avoid consider enjoy admit deny risk finish postpone resist justify delay dislike".split())
_ADVISING = lazy_regex(
    r"(?:(?P<advises>\b(?:recommends|suggests|advises|advocates))"
    r"|(?P<opens>(?:^|(?<=[.!?”\"]\s)|(?<=,\s))(?:(?!(?:has|have|had|is|was|were|are|be|been|to|would|will|not)\b)[\w’-]+\s){0,5}?(?P<who>(?!(?:has|have|had)\b)[\w’-]+)\s"
    r"(?:(?:also|therefore|strongly|urgently|expressly|now|still|generally|explicitly)\s)?)(?P<advise>recommend(?:ed)?|suggest(?:ed)?|advise)"
    r"|\b(?P<perfect>(?:has|have|had|to|would|will|also|therefore|strongly|urgently)\s(?:recommend(?:ed)?|suggest(?:ed)?)))"
    r"(?P<to>\sto)\s(?P<not>not\s)?(?P<verb>[a-z]+)(?=\s(?P<behind>[\w’-]+)|[.,;])"
)
"""“The board recommends to boil water”: *empfiehlt, das Wasser abzukochen*."""
_RECOMMENDING = frozenset(
    "recommends recommend recommended suggests suggest suggested advises advise advocates".split()
)
_PERMITTING = frozenset("enables permits allows enable permit allow".split())
_ADVISERS = frozenset(
    """
    police doctors doctor experts expert authorities authority ministry association commission committee board council
    office institute mayor minister government court agency clinic hospital brigade researchers scientists organisation
    organizers organisers operator company manufacturer airline club insurers insurer union lawyer lawyers we they he
    she experts’ firefighters service department consultants economists analysts consumer advocates centre center
    university study authors report party parties politicians teachers vets dermatologists paediatricians
    """.split()
)
_ALLOWING = lazy_regex(
    r"\b(?P<verb>enables|permits|allows|(?<=[a-z]s\s)(?:enable|permit|allow))\sto\s(?P<not>not\s)?(?P<doing>[a-z]+)(?=\s(?P<behind>[a-z]+))"
)
"""“The app allows to book tickets”: nobody is named who may."""
_SURE = frozenset("avoid enjoy deny risk finish dislike resist".split())
"""Of these, the verbs that no purpose follows in the passive ("was delayed to save money")."""
_WITH_PREPOSITION = {
    "succeed": "in",
    "insist": "on",
    "dream": "of",
    "accuse": "of",
    "prevent": "from",
    "hinder": "from",
    "ban": "from",
    "discourage": "from",
    "refrain": "from",
    "apologise": "for",
    "apologize": "for",
    "criticise": "for",
    "blame": "for",
}
_ADJECTIVES = {
    "capable": "of",
    "incapable": "of",
    "guilty": "of",
    "responsible": "for",
    "worth": "",
    "forward": "to",
    "difficulties": "",
    "difficulty": "",
    "trouble": "",
    "suspicion": "of",
}
_WANT = lazy_regex(
    r"\b(?P<wants>wants?|wanted|would\slike|prevent(?:s|ed)?|hinder(?:s|ed)?|enables?|enabled|causes|caused|allows|allowed|makes?|made)"
    r"(?P<that>,?\sthat)(?P<clause>(?:\s[\w’-]+){2,7})"
)
_FORBIDDING = ("prevent", "hinder")
_MAKING = ("make", "made")
_NO_OBJECT = frozenset("prevents prevented hinders hindered enables enabled".split())
"""Forms of verbs that have no clause with *that*, and are no nouns."""

MARGIN = 3.0
MARGIN_OF_PASSED = 9.0
MARGIN_OF_MAKING = 1.0
MARGIN_OF_GERUND = -3.0
MARGIN_OF_SUCCESS = -1.0
"""Nats, benchmarks/calibration/syntax_margins.py: sound clauses gained .7 at most; a dropped *to* is charged."""


class InfinitiveCalque(Check):
    id = "infinitive-calque"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    supersedes = ("infinitive-marker", "clause-final-verb")
    message = "English has no infinitive with “to” here, or another one"
    explanation = """
Finds infinitive clauses as German has them: "without to pay" (*ohne zu zahlen*), "instead to wait", "for to visit her"
and "for visit her" (*um … zu*), "in order the costs to reduce", "avoided to answer", "succeeded to arrest", "prevented
him to land"; and clauses with *that* where English has an infinitive or *-ing*: "wants that the pool stays open",
"prevented that the fire spread". Except after verbs that never have such a clause (*prevent, enable*), the language
model decides.
"""
    examples = (
        bad("He drove on ⟦without to look⟧.", repair="He drove on without looking."),
        bad("The thief left the shop ⟦without to pay⟧.", repair="The thief left the shop without paying."),
        bad("He drove to Hamburg ⟦for visit⟧ his mother.", repair="He drove to Hamburg to visit his mother."),
        bad(
            "The firm will close its station for two winters ⟦in order about 900,000 francs a year to save⟧.",
            repair="The firm will close its station for two winters in order to save about 900,000 francs a year.",
        ),
        bad(
            "The health office ⟦recommends to wash⟧ all fruit from the valley.",
            repair="The health office recommends washing all fruit from the valley.",
        ),
        bad(
            "The new sensors ⟦allow to locate⟧ the leaks within minutes.",
            repair="The new sensors allow users to locate the leaks within minutes.",
        ),
        bad(
            "The new app ⟦allows to reserve⟧ a seat up to an hour ahead.",
            repair="The new app allows users to reserve a seat up to an hour ahead.",
        ),
        good("The tablets doctors recommend to treat the infection are out of stock."),
        good(
            "The dose recommended to treat colds is small; it is recommended to rest. She recommends to friends a walk."
        ),
        good("He suggests to me what the law allows to stand. The commission was advised to act, and permits to fish."),
        bad("The lawyer ⟦avoided to answer⟧ the question.", repair="The lawyer avoided answering the question."),
        bad("The crew ⟦prevented that⟧ the fire spread.", repair="The crew prevented the fire from spreading."),
        good("The songs she made that the critics loved are few. He allowed that he was wrong and made that clear."),
        good("She chose instead to resign and did without to save money; he suggested to me that it was late."),
        good("He is considered to be rich, stopped to answer the phone and had no time for change or for love."),
    )

    triggers = (
        Bigram(_NO_OBJECT, frozenset({"that"})),
        Bigram(_RECOMMENDING | _PERMITTING, frozenset({"to"})),
        Bigram(frozenset({"without"}), frozenset({"to"})),
    )
    doubts = frozenset({"to", "for", "that"})

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text, words = passage.text, context.words(passage)
        if "that" in words and not _WANTING.isdisjoint(words):
            yield from _wanted(text)
        if "to" in words:
            yield from _advised(text)
            yield from _allowed(passage, context)
        sure = list(_without(text)) if "without" in words and "to" in words else []
        yield from sure
        if not context.judged:
            return
        if "to" in words:
            yield from (hit for hit in _joined(text) if not any(hit.span.overlaps(one.span) for one in sure))
            yield from _governed(text)
            if not _PASSING.isdisjoint(words):
                yield from _passed(text)
        if "for" in words:
            yield from _purposes(text)


def _advised(text: str) -> Iterator[Hit]:
    """``recommends to boil``; but “it is recommended to”, “the dose recommended to”, “suggests to me”."""
    for match in matches(_ADVISING, text, _RECOMMENDING):
        verb = match["verb"]
        if not is_infinitive(verb) or is_plural(verb) or verb in _NOBODY:
            continue
        if match["opens"] is not None and (match["who"].lower() not in _ADVISERS or _is_contact_clause(match)):
            continue
        behind = (match["behind"] or "").lower()
        if (
            can_be(verb) != {"VERB"}
            and behind not in _OBJECTS
            and not (is_plural(behind) and "ADJ" not in can_be(verb))
        ):
            continue
        group = next(group for group in ("advises", "advise", "perfect") if match[group])
        governor = match[group].split()[-1]
        span = Span(match.end(group) - len(governor), match.end("verb"))
        doing = f"{match['not'] or ''}{inflected(verb, 'VBG')}"
        if governor.startswith("advise"):
            doing = f"people to {match['not'] or ''}{verb}"
        yield Hit(span, repair=Edit(span, f"{governor} {doing}"))


def _is_contact_clause(match: re.Match[str]) -> bool:
    """Whether the advisers stand right behind another plural: “the tablets doctors recommend to treat it”."""
    before = match.string[match.start("opens") : match.start("who")].split()
    return bool(before) and is_plural(before[-1].lower()) and is_plural(match["who"].lower())


def _allowed(passage: Passage, context: Context) -> Iterator[Hit]:
    """``allows to book``; but “what the law allows to be done”, “all that she permits to grow”."""
    for match in matches(_ALLOWING, passage.text, _PERMITTING):
        sentence = context.sentence_at(passage, match.start())
        before = passage.text[sentence.start if sentence else 0 : match.start()].lower().split()
        behind = match["behind"]
        whole = behind in _WHOLE or (is_plural(behind) and "NOUN" in can_be(behind)) or match["doing"] in _PAYING
        if is_infinitive(match["doing"]) and whole and _ASKING.isdisjoint(before):
            span = Span(*match.span())
            who = "people" if match["verb"] not in ("allows", "allow") or match["not"] else "users"
            yield Hit(span, repair=Edit(span, f"{match['verb']} {who} to {match['not'] or ''}{match['doing']}"))


_NOBODY = frozenset("be me us you staff man state house people court".split())
_WHOLE = (DETERMINERS - {"that"}) | frozenset("up all more several data money goods and them him it".split())
_PAYING = frozenset("pay travel book reserve".split())
_ASKING = frozenset("what that which who whom whatever than as issues building residence parking work".split())
_OBJECTS = DETERMINERS | frozenset(
    "tap water up all only more at least no people children every any him her them it out in on off away down for with "
    "until till by from near outside inside where whether what how about into through".split()
)
_PASSING = frozenset("without instead order so um to around".split())
_DOES = lazy_regex(r"\b(?:do|does|did|done|doing|go|goes|gone|going|went|cope)\s$")
"""*Without* may end its clause behind these ("she did without to save money")."""
_WANTING = frozenset(
    "want wants wanted like prevent prevents prevented hinder hinders hindered enable enables enabled causes caused "
    "allows allowed make makes made".split()
)


_LEFT_UNDONE = frozenset(
    """
    ask say know pay stop look notice wait give take be do use tell speak think see hear answer consult inform warn
    mention explain understand realise realize hesitate apologise apologize pass come leave return find show make get
    buy sell read eat drink sleep lose win destroy hurt injure endanger want brake indicate greet
    """.split()
)
"""What somebody leaves undone: *ohne zu fragen*."""


def _without(text: str) -> Iterator[Hit]:
    """“Had left without to ask.”"""
    for match in matches(_WITHOUT, text, ("without",)):
        verb, joint = match["verb"], match["joint"]
        if verb in _LEFT_UNDONE and not _DOES.search(text, max(match.start() - 6, 0), match.start()):
            span = Span(*match.span())
            yield Hit(span, repair=Edit(span, f"{joint} {match['adverb']}{inflected(verb, 'VBG')}"))


def _joined(text: str) -> Iterator[Hit]:
    """``without to pay``, ``instead to pay``, ``for to pay``."""
    for match in matches(_WITHOUT, text, ("without", "instead", "despite", "by")):
        if is_infinitive(match["verb"]) and not _DOES.search(text, max(match.start() - 6, 0), match.start()):
            joint = match["joint"] if not match["joint"].lower().startswith("instead") else f"{match['joint'][:7]} of"
            yield _hit(match, (f"{joint} {match['adverb']}{inflected(match['verb'], 'VBG')}",))
    for match in matches(_FOR_TO, text, ("for", "um", "around", "about")):
        if is_infinitive(match["verb"]):
            capital = match["joint"][0].isupper()
            yield _hit(match, (f"To {match['verb']}" if capital else f"to {match['verb']}",), 0.0)
        elif match["verb"].endswith("ing") and verb_lemmas(match["verb"]):
            yield _hit(match, (f"{match['joint']} {match['verb']}",), 0.0)


def _purposes(text: str) -> Iterator[Hit]:
    """``for visit his mother``."""
    for match in _FOR.finditer(text):
        verb = match["verb"]
        if is_infinitive(verb) and (match["behind"] or can_be(verb) == {"VERB"}):
            yield _hit(match, (f"to {verb}",))


def _passed(text: str) -> Iterator[Hit]:
    """``in order the costs to reduce``, ``without the stove to turn off``."""
    for match in _PASSED.finditer(text):
        verb, joint = match["verb"], match["joint"]
        if not is_infinitive(verb):
            continue
        particle = match["particle"] or ""
        behind = f"{particle} {match['object']}"
        if joint.lower() in ("without", "instead"):
            joint = joint if joint.lower() == "without" else f"{joint} of"
            text_of = f"{joint} {inflected(verb, 'VBG')}{behind}"
        elif joint.lower().endswith("to") or joint.lower() == "um":
            text_of = f"{'To' if joint == 'Um' else 'to' if joint == 'um' else joint} {verb}{behind}"
        else:
            text_of = f"{joint} to {verb}{behind}"
        yield _hit(match, (text_of,), MARGIN_OF_PASSED)
    for match in _AROUND.finditer(text):
        if is_infinitive(match["verb"]):
            yield _hit(match, (f"to {match['verb']} {match['object']}",), MARGIN_OF_PASSED)


def _governed(text: str) -> Iterator[Hit]:
    """``avoided to answer``, ``succeeded to arrest``, ``prevented him to land``."""
    for match in matches(_TO, text, _governors()):
        governor, verb = match["governor"], match["verb"]
        preposition = _preposition(governor)
        if preposition is None or not is_infinitive(verb) or (match["object"] and not preposition):
            continue
        doing = inflected(verb, "VBG")
        no = match["not"] or ""
        joint = f" {preposition}" if preposition else ""
        mark = Span(match.start(), match.end()) if not match["object"] else Span(match.end("object") + 1, match.end())
        whole = Span(match.end("object"), match.end())
        sure = (not preposition and _SURE & set(verb_lemmas(governor))) or governor == "considering"
        margin = MARGIN_OF_GERUND if sure else MARGIN_OF_SUCCESS if "succeed" in verb_lemmas(governor) else MARGIN
        yield Hit(mark, contrast=Contrast((Edit(whole, f"{joint} {no}{doing}"),), margin=margin))


@cache
def _governors() -> frozenset[str]:
    """The words behind which an infinitive may be an *-ing* form."""
    return frozenset(_ADJECTIVES).union(*map(verb_forms, (*_WITH_GERUND, *_WITH_PREPOSITION)))


@cache
def _preposition(governor: str) -> str | None:
    """What a word has before the *-ing* form: "" for nothing, None if it takes the infinitive."""
    if governor in _ADJECTIVES:
        return _ADJECTIVES[governor]
    for lemma in verb_lemmas(governor):
        if lemma in _WITH_GERUND:
            return ""
        if lemma in _WITH_PREPOSITION:
            return _WITH_PREPOSITION[lemma]
    return None


def _wanted(text: str) -> Iterator[Hit]:
    """``wants that the pool stays open``, ``prevented that the fire spread``, ``made that the rails bent``."""
    for match in _WANT.finditer(text):
        words, wants = match["clause"].split(), match["wants"]
        if (
            wants[:4] in ("want", "woul")
            or words[0].lower() in _SUBJECTS
            or words[0][0].isupper()
            or is_plural(words[0])
        ):
            edits = tuple(_object_edits(match, words))
            mark = Span(match.start(), match.end("that"))
            if edits and wants in _NO_OBJECT and words[0].lower() in _SUBJECTS:
                yield Hit.certain(mark, edits)
            elif edits:
                yield Hit(mark, contrast=Contrast(edits, margin=MARGIN_OF_MAKING if wants in _MAKES else MARGIN))


_MAKES = frozenset("make makes made".split())
_SUBJECTS = (DETERMINERS - {"that", "this", "both", "all"}) | NOMINATIVES | {"people"}


def _object_edits(match: re.Match[str], words: Sequence[str]) -> Iterator[Edit]:
    """The subject of the clause as object, with the form of its verb that this verb takes behind it."""
    wants = match["wants"]
    for index, verb in enumerate(words[1:], 1):
        if not has_finite_form(verb) or words[index - 1] in DETERMINERS:
            continue
        subject = OBJECT_OF.get(words[0], words[0]) if index == 1 else " ".join(words[:index])
        lemma = verb_lemmas(verb)[0]
        doing = lemma if wants.startswith(_MAKING) else f"to {lemma}"
        if wants.startswith(_FORBIDDING):
            doing = f"from {inflected(lemma, 'VBG')}"
        end = match.start("clause") + len(" ".join(words[: index + 1])) + 1
        yield Edit(Span(match.start("that"), end), f" {subject} {doing}")


def _hit(match: re.Match[str], texts: tuple[str, ...], margin: float = MARGIN) -> Hit:
    span = Span(*match.span())
    return Hit(span, contrast=Contrast(tuple(Edit(span, text) for text in texts), margin=margin))
