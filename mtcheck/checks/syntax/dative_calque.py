"""A German dative in English words: of possession, of the body, of the one who feels or manages."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.analysis.clauses import Clause, clauses_of
from mtcheck.check import Bigram, Check, Context, Contrast, Edit, Hit, Layer, Together, bad, good
from mtcheck.document import Passage, Span
from mtcheck.languages.patterns import BEGINNING, OPENING, lazy_regex, one_of
from mtcheck.languages.tokens import before_mark
from mtcheck.report import Severity

__all__ = ["DativeCalque"]

_BODY = (
    "leg|legs|arm|arms|foot|feet|hand|hands|wrist|ankle|knee|shoulder|collarbone|finger|fingers|nose|jaw|rib|ribs|hip|"
    "elbow|thigh|shin|skull|neck|back|toe|toes|thumb|ligament|ligaments|hair|teeth|tooth|face|eyes|eye|ear|head|skin|"
    "forearm|calf|heel|spine|meniscus|tendon"
)
_BELONGINGS = (
    "handbag|bag|purse|wallet|phone|smartphone|mobile|money|watch|jewellery|car|bike|bicycle|keys|key|passport|backpack|"
    "suitcase|laptop|licence|savings|necklace|coat|jacket|cash|weapon|tyres|house|job|voice|courage|hope"
)
_OBJECT = r"(?P<whom>him|her|them|me|us|(?:the|a|an|his|her|their) [a-z-]+)"
_HIMSELF = r"(?P<self>himself|herself|themselves|itself|myself|yourself|ourselves)"
_OWNER_OF_SELF = {
    "himself": "his", "herself": "her", "themselves": "their", "itself": "its", "myself": "my", "yourself": "your",
    "ourselves": "our",
}  # fmt: skip
_OWNER_OF = {"him": "his", "her": "her", "them": "their", "me": "my", "us": "our"}
_HURT = (
    r"(?:br(?:eak|eaks|oke|oken)|injur(?:e|es|ed)|hurts?|burn(?:s|t|ed)?|wash(?:es|ed)?|sprain(?:s|ed)?|twist(?:s|ed)?|cuts?|"
    r"dislocat(?:e|es|ed)|fractur(?:e|es|ed)|tear|tears|tore|torn|strain(?:s|ed)?|bruis(?:e|es|ed)|pull(?:s|ed)?|scratch(?:es|ed)?|"
    r"brush(?:es|ed)?|comb(?:s|ed)?|dr(?:y|ies|ied)|wip(?:e|es|ed)|rub(?:s|bed)?|scald(?:s|ed)?|crush(?:es|ed)?|smash(?:es|ed)?|"
    r"dy(?:e|es|ed)|shav(?:e|es|ed)|amputat(?:e|es|ed)|knock(?:s|ed)?(?: out)?)"
)
_TAKE = (
    r"(?:steal|steals|stole|stolen|snatch(?:es|ed)?|tak(?:e|es|en)|took|tear|tore|torn|ripp?(?:s|ed)?|slash(?:es|ed)?|"
    r"amputat(?:e|es|ed)|remov(?:e|es|ed)|destroy(?:s|ed)?|br(?:eak|oke|oken)|cut|rob(?:s|bed)?|seiz(?:e|es|ed)|bit|bitten)"
)
_SELF = lazy_regex(rf"\b{_HURT} {_HIMSELF} (?P<the>the|a) (?:[a-z]+ )?(?:{_BODY})\b")
_MY_OWN = lazy_regex(
    r"\b(?:I|[Ww]e)(?:(?:’ve|'ve)|\s(?:have|had|must\shave|might\shave|would\shave))?\s"
    rf"(?:(?:also|then|just|already|only|even|never|twice|once|probably|obviously)\s)?{_HURT}\s(?P<whom>me|us)\s"
    rf"(?P<the>the|a)\s(?:[a-z]+\s)?(?:{_BODY})\b"
)
"""“I have broken me the hand.”"""
_TAKEN = lazy_regex(
    rf"\b(?P<verb>{_TAKE}) {_OBJECT} (?P<what>(?:the|a) (?:[a-z]+ )?(?:{_BODY}|{_BELONGINGS}))\b"
    r"(?! (?:was|is|had|were|that))"
)
_OWNED = lazy_regex(r"\b(?P<owner>(?:[Tt]he|[Mm]y|[Oo]ur|[Aa]n?) [a-z-]+) (?P<his>his|her|their) (?P<what>[a-z-]+)\b")
_GIVING = lazy_regex(
    r"\b(?:g[ia]v\w+|t[eo]l[dl]s?|show\w*|sen[dt]s?|taught|teach\w*|hand\w*|offer\w*|ask\w*|len[dt]s?|br\w+ght|brings?|cost\w*|ma[dk]e\w*|"
    r"call\w*|pa(?:y|ys|id)|owe\w*|den(?:y|ies|ied)|read|wish\w*|promis\w+|grant\w*|award\w*|let\w*|se[en]\w*|saw|watch\w*|hear\w*|"
    r"help\w*|considers?|w[oi]n|s[oe]ld?l?s?|write\w*|wrote|allow\w*|earn\w*|deprive\w*|keep\w*|guarantee\w*|assign\w*|refus\w+|forg\w+)\b"
    r"(?:\s[\w’-]+){0,3}\s?$"
)
"""Verbs with two objects: “gave the pensioner her purse” is sound."""
_FEELS = lazy_regex(
    r"(?:^|(?<=[.!?”\"“]\s)|(?<=[“\"]))(?P<who>Me|Him|Her|Them|Us) "
    r"(?P<be>is|was|are|were|had been|has been|became|becomes) "
    r"(?:(?:not|always|soon|very|quite|never|at once|also|now|then|it|rather|so|too|[a-z]+ly|already) ){0,2}"
    r"(?P<how>(?:clear|cold|warm|hot|bad|sick|known|aware|unclear|important|bored|boring|"
    r"afraid|allowed|forbidden|told|promised|possible|right|ill|obvious|evident|dizzy|easy|difficult|hard|strange|"
    r"granted|offered|given|denied|stolen|taken|advised|recommended|ordered|accused|owed|left|said|explained|wrong|indifferent|equal|"
    r"uneasy|queasy|uncomfortable|embarrassing|better|worse|dear|enough))\b"
)
_BECAME = lazy_regex(
    r"\b(?:became|becomes|become)\s(?:(?:him|me|us|them)\s(?:[a-z]+ly\s)?(?:clear|aware|apparent|known|obvious|conscious|bad|cold|ill)\b"
    r"|her\s(?:[a-z]+ly\s)?(?:clear|aware|apparent|known|obvious)(?=[,.]|\sthat\b|\show\b|\swhat\b))"
)
"""“Only then became him clear that …” (*wurde ihm klar*)."""
_MANAGES = lazy_regex(
    r"\b[Ii]t (?:(?:has|had) )?(?:not )?succeed(?:s|ed)? (?:not )?(?:to |for )?"
    r"(?:him|her|them|us|me|(?:the|a|an|his|their|two|three) [\w-]+(?: [\w-]+)?|[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
    r"(?: (?:only|finally|not))? (?=to [a-z])"
    r"|\b(?:[Hh]e|[Ss]he|[Tt]hey|[Pp]olice|[a-z]+s?) succeed(?:s|ed) it (?=to [a-z])"
)
_DOES = lazy_regex(
    r"\b[Ii]t (?:does|did|makes|made|prepares|prepared|brings) (?:me|him|her|us|them) "
    r"(?:(?:very|so|really|much|great|no|big|a lot of) )?(?:sorry|sorrow|joy|fun|worries|pleasure)\b(?! (?:for|of) )"
    r"|\b[Ii]t (?:falls|fell|has fallen) (?:me|him|her|us|them|the \w+|many|most)(?: \w+)? (?:not )?"
    r"(?:very |so |quite |visibly |particularly )?"
    r"(?:hard|easy|heavy|difficult|easily|heavily)(?= to\b|[,.])"
    r"|\b[Ii]t lack(?:s|ed) (?:(?:the|him|her|them|us|me|everywhere)(?: \w+)? )?(?:at|on|of) (?=[a-z])"
    r"|\b[Ii]t hurts? (?:me|him|her|us|them) the \w+"
    r"|\b[Ii]t (?:is|was|were|would be) (?:me|him|her|us|them) "
    r"(?:all the same|equal|indifferent|clear|bad|cold|embarrassing|uncomfortable)\b"
)
_KEEPS = lazy_regex(
    r"\bTo\s(?:him|her|them|(?:the|his|her|their)\s(?:[a-z-]+\s)?[a-z-]+|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\sit\s(?:goes|went)\s"
    r"(?!without\b|to\b|on\b)(?:[\w’'-]+\s){0,6}?(?:(?:already|again|still|now|meanwhile|much|somewhat|a\s(?:little|bit)|physically|financially"
    r"|health-wise|currently|today|according\sto\s(?:[\w’'-]+\s){1,4})\s?){1,2}(?:well|good|better|bad|badly|worse)\b"
    r"|\bTo\s(?:him|her|them)\sit\sgoes\s(?:well|good|better|bad|badly|worse)\b"
)
"""“To him it goes according to his team already better”: *ihm geht es*."""
_STOLEN = frozenset("stolen snatched taken withdrawn confiscated amputated removed broken slashed smashed".split())
_ROBBED = lazy_regex(
    rf"(?<=[a-z]) (?:was|were)\s(?:his|her|their)\s(?:[a-z]+\s)?(?:{_BODY}|{_BELONGINGS}|bank card|driving licence)"
    rf"\s(?:{one_of(_STOLEN)})\b(?![^.!?]*\?)"
)
"""“The woman was her handbag stolen”: *ihr wurde die Handtasche gestohlen*."""
_AT_START = lazy_regex(
    rf"{BEGINNING}The\s(?P<owner>mayor|minister|president|chancellor|king|queen|coach|singer|actor|actress|director|chairman|suspect"
    r"|victim|driver|pilot|neighbour|owner|widow)\s(?:his|her)\s(?P<what>deputy|wife|husband|brother|sister|son|daughter|father|mother"
    r"|lawyer|car|house|successor|predecessor|assistant|spokesman|spokeswoman)(?=,|\s(?:is|was|has|had|will|would)\b)"
)
"""“The mayor his deputy”: *dem Bürgermeister sein Stellvertreter*."""
_TAKEN_FROM = lazy_regex(
    r"\b(?:was|were)\s(?:taken|withdrawn|confiscated|drawn)\s(?:an?\s(?:blood|urine|saliva|DNA)\ssample|blood|the\s(?:driving\s)?licence|(?:his|her|their)\s"
    r"(?:driving\s)?licence)\b"
)
"""“The rider was taken a blood sample”: *ihm wurde eine Blutprobe entnommen*."""
_TO_WHOM_LACKS = lazy_regex(
    rf"{OPENING}To\s(?P<whom>(?!date\b|this\b|that\b|be\b|have\b)(?:(?:the|many|some|most|several|all|these|his|her|their|our)\s)?(?:[a-z-]+\s){{0,2}}?[a-z]+)\s"
    r"(?P<verb>lacks?|lacked|fails?|failed|(?:is|are|was|were)\s(?:(?:now|still|often|already|currently|also)\s)?(?:lacking|missing))"
    r"(?=\s(?:the|a|an|any|their|his|her|above|simply|often)\b)"
)
"""“To many farmers is now lacking the fodder”: *vielen Bauern fehlt das Futter*."""
_HOW = frozenset("well good better bad badly worse".split())
_KEEPING = frozenset("goes went".split())
_BELONGS = frozenset("belongs belonged belong".split())
_ARTICLES = frozenset(
    "the a an his her their this these half more most almost about around all both several many".split()
)
_OWNER_OF_IT = frozenset("the a an his her its their this these those two three four five half most all both".split())
_NO_OWNER = frozenset(
    """
    to who that where whose what as than how there here together elsewhere if because when while although though since
    and or but nor rather really truly rightly properly naturally or not
    """.split()
)
"""Words of a clause in which something may belong, or with which no owner of it is lost."""
_SUCCEEDED = lazy_regex(
    r"\b(?P<be>is|was|has|had|were)\sit\s(?:(?:now|not|only|finally|already|also|never|once|again|[a-z]+ly)\s)?succeeded\s(?P<in>in|to)(?=\s[a-z])"
    r"|\b(?P<it>[Ii]t\s(?:is|was)\s(?:him|her|them|us|me|(?:the|his|her|their|two|three)\s[\w-]+(?:\s[\w-]+)?|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)\s"
    r"(?:(?:now|not|only|finally|already|also|never|once|again)\s)?succeeded)\s(?:in|to)\s(?=[a-z])"
)
"""“Is it succeeded in photographing”, “It is him succeeded to”: *es ist ihm gelungen*."""
_PLACED = frozenset("to among amongst here there with in under into where whom which not also".split())

_PERSONS = frozenset(_OWNER_OF)
_POSSESSIVES = frozenset(_OWNER_OF.values())
_POSSESSIONS = frozenset(f"{_BODY}|{_BELONGINGS}".split("|"))
_PARTS_OF_BODY = frozenset(_BODY.split("|"))
_A_OR_THE = frozenset({"a", "the"})
_TAKING = frozenset(
    """
    steal steals stole stolen snatch snatches snatched take takes taken took tear tore torn rip rips
    ripped slash slashes slashed amputate amputates amputated remove removes removed destroy destroys destroyed break
    broke broken cut rob robs robbed seize seizes seized bit bitten
    """.split()
)
_DOING = Bigram(
    frozenset("does did makes made prepares prepared brings falls fell fallen hurt hurts is was were be".split()),
    _PERSONS,
)
_BECOMING = frozenset({"became", "becomes", "become"})
_MANAGING = frozenset("succeed succeeds succeeded".split())
_LACKING = frozenset("fell falls fallen lack lacks lacked".split())
_EXPERIENCES = (
    (_PERSONS, _FEELS),
    (_BECOMING, _BECAME),
    (_MANAGING, _MANAGES),
    (_PERSONS | _LACKING, _DOES),
    (_KEEPING, _KEEPS),
    (_STOLEN, _ROBBED),
    (_STOLEN, _TAKEN_FROM),
    (_LACKING | {"lacking", "missing", "fails", "failed"}, _TO_WHOM_LACKS),
)
"""Words of which one is there, and what they may be part of."""

MARGIN = 1.0
"""Nats, benchmarks/calibration/syntax_margins.py."""


class DativeCalque(Check):
    id = "dative-calque"
    category = "fluency/grammar"
    severity = Severity.MAJOR
    layer = Layer.LANGUAGE_MODEL
    triggers = (
        Together(Bigram(frozenset(_OWNER_OF_SELF), _A_OR_THE), _PARTS_OF_BODY),
        Together(Bigram(frozenset({"me", "us"}), _A_OR_THE), _PARTS_OF_BODY),
        Bigram(_BELONGS, _ARTICLES),
        Bigram(_PERSONS, frozenset("is was are were".split())),
        Bigram(_BECOMING, _PERSONS),
        Together(_MANAGING, frozenset({"it"}), frozenset({"to", "in"})),
        before_mark(_BELONGS, ",.;"),
        Together(_DOING, frozenset({"it"})),
        Together(_LACKING, frozenset({"it"})),
        Together(Bigram(frozenset({"it"}), _KEEPING), _HOW),
        Together(Bigram(frozenset({"was", "were"}), _POSSESSIVES), _STOLEN),
        Together(Bigram(frozenset({"was", "were"}), _STOLEN), frozenset({"sample", "blood", "licence"})),
        Together(frozenset({"to"}), frozenset("lack lacks lacked lacking missing fails failed".split())),
    )
    doubts = (
        Together(_POSSESSIONS, _TAKING, _A_OR_THE),
        Together(frozenset("his her their".split()), frozenset("the my our a an".split())),
    )
    supersedes = ("double-subject",)
    message = "a German dative in English words"
    explanation = """
Finds the dative of possession ("the farmer his tractor", "broke himself the leg", "stole the pensioner the purse"), of
the one who feels ("Me is cold", "it does me sorry", "To him it goes better") or manages ("it succeeded the police to"),
and the owner whom something *belongs* ("The family belongs the meadow"). English has an owner (the farmer's tractor,
his leg) or makes the person the subject. Where the words may be sound the language model decides.
"""
    examples = (
        bad("A tourist ⟦broke himself the⟧ leg near the summit.", repair="A tourist broke his leg near the summit."),
        bad("“I have broken ⟦me the⟧ hand,” he said.", repair="“I have broken my hand,” he said."),
        good("He broke me the news. I cut us a slice of back bacon. They showed me the hand, and we pulled us along."),
        bad("The family ⟦belongs⟧ the meadow by the lake.", repair="The family owns the meadow by the lake."),
        bad("⟦It succeeded the police ⟧to find the boy."),
        bad("The astronomer ⟦is it succeeded⟧ in photographing the comet. ⟦It is him succeeded⟧ to win."),
        bad(
            "The landlord, ⟦the three of the houses belong⟧, has gone.",
            repair="The landlord, to whom the three of the houses belong, has gone.",
        ),
        bad(
            "The winegrower, ⟦the the slope belongs⟧, had warned the town.",
            repair="The winegrower, to whom the slope belongs, had warned the town.",
        ),
        bad(
            "The count, ⟦whom half the valley belonged⟧, died in 1910.",
            repair="The count, to whom half the valley belonged, died in 1910.",
        ),
        good("The club, to which the brothers belong, has won. The church, the parish to which they belong, is old."),
        good("When the toys are put away, the place where the dolls belong, and the box, the dolls belong there."),
        good("Is it succeeded by another? It succeeded in calming them. Is it the team that succeeded in winning?"),
        bad("“⟦Me is cold⟧,” she said."),
        bad("Only in the dressing room ⟦became him clear⟧ that it was the fastest hat-trick in 41 years."),
        good("It became her well, and so became him. It had become her clear favourite."),
        bad("An 83-year-old woman⟦ was her handbag stolen⟧ on the market square."),
        bad("The rider, who smelled of alcohol, ⟦was taken a blood sample⟧."),
        bad(
            "⟦The mayor his deputy⟧, Susanne Haller, will chair it.",
            repair="The mayor’s deputy, Susanne Haller, will chair it.",
        ),
        bad("⟦To many farmers is now lacking⟧ the fodder for their cows, and some are selling animals."),
        good("To date the plan lacks the votes. To be fair, the club lacked the money. To the north lies the lake."),
        bad(
            "Unknown men slashed the tyres of ⟦the farmer his⟧ tractor.",
            repair="Unknown men slashed the tyres of the farmer’s tractor.",
        ),
        good("She gave the farmer his tractor back and told the mayor his wife had called."),
        bad("⟦To him it goes according to his team already better⟧."),
        good("To him it goes without saying that it went well. To her it went on and on, better and better."),
        good("To the family belongs the meadow; he broke the leg of the table himself, and it took him the whole day."),
        good("It succeeded the old law in 2010, and it succeeded in persuading him to stay."),
        good("He told himself the leg would heal. The dog bit him in the leg."),
    )

    def find(self, passage: Passage, context: Context) -> Iterator[Hit]:
        text, words = passage.text, context.words(passage)
        for match in _SELF.finditer(text) if not _OWNER_OF_SELF.keys().isdisjoint(words) else ():
            span = Span(match.start(), match.end("the"))
            verb = match[0][: match.start("self") - match.start()]
            yield Hit(span, repair=Edit(span, f"{verb}{_OWNER_OF_SELF[match['self']]}"))
        own: set[int] = set()
        for match in _MY_OWN.finditer(text) if not words.isdisjoint(("me", "us")) else ():
            span = Span(match.start("whom"), match.end("the"))
            own.add(span.start)
            yield Hit(span, repair=Edit(span, _OWNER_OF[match["whom"]]))
        if not _BELONGS.isdisjoint(words):
            yield from _belongs(passage)
            yield from _owned_by_whom(passage)
        yield from _beyond_doubt(text, words)
        if not context.judged:
            return
        for match in _TAKEN.finditer(text) if not _POSSESSIONS.isdisjoint(words) else ():
            whom, what = match["whom"], match["what"]
            if match.start("whom") in own:
                continue
            owner = _OWNER_OF.get(whom, f"{whom}’s")
            span = Span(match.start("whom"), match.end("what"))
            edits = (Edit(span, f"{owner} {what.split(' ', 1)[1]}"), Edit(span, f"{what} from {whom}"))
            yield Hit(span, contrast=Contrast(edits, margin=MARGIN))
        for match in _OWNED.finditer(text) if not _POSSESSIVES.isdisjoint(words) else ():
            before = text[max(match.start() - 40, 0) : match.start()]
            if _GIVING.search(before) is None and not before.endswith("and "):  # "… and the mayor his hat": gave
                span = Span(match.start("owner"), match.end("his"))
                edit = Edit(span, f"{match['owner']}’s")
                yield Hit(span, contrast=Contrast((edit,), margin=MARGIN))


def _beyond_doubt(text: str, words: frozenset[str]) -> Iterator[Hit]:
    """What is no English whatever stands around it: “it is him succeeded”, “me is cold”, “The mayor his deputy”."""
    for match in _SUCCEEDED.finditer(text) if not _MANAGING.isdisjoint(words) and "it" in words else ():
        yield Hit(Span(match.start(), match.end("it") if match["it"] else match.end() - len(match["in"]) - 1))
    for match in _AT_START.finditer(text) if not _POSSESSIVES.isdisjoint(words) else ():
        span = Span(*match.span())
        yield Hit(span, repair=Edit(span, f"The {match['owner']}’s {match['what']}"))
    for needed, pattern in _EXPERIENCES:
        for match in pattern.finditer(text) if not needed.isdisjoint(words) else ():
            yield Hit(Span(*match.span()))


def _owned_by_whom(passage: Passage) -> Iterator[Hit]:
    """“The landlord, the three of the houses belong, has”: a relative clause with the article for its *dem*."""
    for clause in clauses_of(passage.text):
        words = clause.words
        whom = words[0] in ("whom", "which")
        if clause.opening != "," or words[-1] not in _BELONGS or len(words) < (2 if whom else _FEWEST):
            continue
        owner = whom or words[0] in _OWNER_OF_IT
        if owner and clause.closing in (",", ".", ";") and _NO_OWNER.isdisjoint(words):
            span = Span(clause.spans()[0].start, clause.spans()[-1].end)
            yield Hit(span, repair=Edit(span, _to_whom(clause)))


def _to_whom(clause: Clause) -> str:
    """The relative clause with its pronoun: ``the three of the houses belong`` becomes ``to whom …``."""
    words = clause.words
    doubled = words[0] in ("whom", "which") or words[:2] == ("the", "the")
    return f"to {'which' if words[0] == 'which' else 'whom'} {clause.phrase(int(doubled), len(words))}"


_FEWEST = 3


def _belongs(passage: Passage) -> Iterator[Hit]:
    """“The family belongs the meadow”: what belongs to somebody would have a *to*."""
    for clause in clauses_of(passage.text):
        for index, word in enumerate(clause.words[:-1]):
            owning = index and word in _BELONGS and clause.words[index + 1] in _ARTICLES
            if owning and _PLACED.isdisjoint(clause.words[:index]):
                span = clause.spans()[index]
                owns = {"belongs": "owns", "belonged": "owned", "belong": "own"}[word]
                yield Hit(span, repair=Edit(span, owns))
